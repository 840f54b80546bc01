"""What a cell and its surroundings hold, as columns of numbers that a classifier can learn from."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.resources import check_memory
from ..ground.lattice import Lattice

CELL, PEAKS, CONTEXT = "cell", "peaks", "context"
"""Sets of features: the cell itself; the highest values around it; all that is known about it and its surroundings."""

EXTEND, NEW = "extend", "new"
GOALS = (EXTEND, NEW)
"""What a map is to answer: where what is known goes on, for which provinces count; or where new ground is, for which
only what stands out from its surroundings counts. docs/validation.md has what either finds.
"""
_REGIONAL = 3.0
"""Sample spacings over which the mean is taken that new ground has to stand out from."""
_NEAR, _FAR = 0.5, 1.0
_SMOOTH = (1.0, 2.0)
_LEAST_CLOSED = 3
"""Bands in logarithms from which on log-ratios are made: of two parts there is but one ratio, which both would
hold.
"""
_TRUNCATE = 3.0
"""Standard deviations at which the Gaussian is cut off: half a per cent of the weight lies beyond."""
_BYTES_AT_WORK = 40
"""For each cell, of the maps that one feature passes through: about five of eight bytes."""


@dataclass(frozen=True)
class BandTransform:
    """How one band becomes comparable with the others.

    Parameters
    ----------
    name : str
    log10 : bool
        Logarithm, of bands that are positive wherever they have data.
    floor : float
        Values at or below it count as this.
    mean, deviation : float
        Of the cells after the logarithm.
    """

    name: str
    log10: bool
    floor: float
    mean: float
    deviation: float


@dataclass(frozen=True)
class Feature:
    """One column.

    Parameters
    ----------
    band : int
        Index of the band it derives from.
    kind : {'value', 'maximum', 'mean', 'spread'}
        The value in the cell (centred log-ratio where bands are closed), the highest value within `radius_m`, the
        Gaussian mean, or the Gaussian standard deviation of radius `radius_m`.
    radius_m : float
        On the ground, whatever the shape of the cells; the highest value is taken of no less than the neighbouring
        cells.
    mean, deviation : float
        Standardisation, over the cells of the training grid.
    """

    band: int
    kind: str
    radius_m: float
    mean: float = 0.0
    deviation: float = 1.0


@dataclass(frozen=True)
class FeatureTable:
    """Rules that make features of bands; found on one grid, applicable to others.

    Parameters
    ----------
    bands : tuple of BandTransform
    closed : bool
        Whether values and means are centred log-ratios (Aitchison 1986, section 4.6) of the bands with a logarithm.
    features : tuple of Feature
    spacing_m : float
        Sample spacing, which the radii are multiples of.
    regional_m : float
        Radius of the Gaussian mean of each feature that it is taken less of, so that only what stands out locally is
        left; 0 for features as they are.
    """

    bands: tuple[BandTransform, ...]
    closed: bool
    features: tuple[Feature, ...]
    spacing_m: float
    regional_m: float = 0.0

    @property
    def band_names(self) -> list[str]:
        """Bands that are needed, in their order."""
        return [band.name for band in self.bands]

    @property
    def groups(self) -> NDArray[np.int64]:
        """Index of the band that each feature derives from; shape (features,)."""
        return np.array([feature.band for feature in self.features], dtype=np.int64)

    def columns(self, feature_set: str) -> NDArray[np.int64]:
        """Positions of the features of a set (`CELL`, `PEAKS` or `CONTEXT`)."""
        kinds = {CELL: ("value",), PEAKS: ("maximum",), CONTEXT: ("value", "maximum", "mean", "spread")}[feature_set]
        return np.array([i for i, feature in enumerate(self.features) if feature.kind in kinds], dtype=np.int64)

    def compute(self, lattice: Lattice, progress: Progress | None = None) -> NDArray[np.float32]:
        """Features of all cells of a lattice; shape (rows · columns, features).

        Cells without data hold what their surroundings suggest, or 0.
        """
        return _filled(self._scaled(lattice, progress))

    def _scaled(self, lattice: Lattice, progress: Progress | None) -> NDArray[np.float32]:
        """Features, NaN where nothing is known."""
        # Per cell: the table, the logarithms of the bands twice while they are stacked and averaged, and the maps that
        # one feature passes through.
        needed = 4.0 * len(self.features) + 16.0 * len(self.bands) + _BYTES_AT_WORK
        check_memory(
            needed * lattice.rows * lattice.columns,
            "Computing features of cells",
            said("choose larger cells or fewer bands"),
        )
        progress = progress or Progress()
        # Column by column in memory: that is how features are made, standardised and asked for by trees.
        table = np.empty((lattice.rows * lattice.columns, len(self.features)), dtype=np.float32, order="F")
        regional = self.regional_m / _cell_m(lattice)
        for i, (feature, column) in enumerate(zip(self.features, self._columns(lattice))):
            progress.update(i / len(self.features))
            if self.regional_m:
                column = column - _gaussian_mean(column, *regional.tolist())
            table[:, i] = (column.ravel() - feature.mean) / feature.deviation
        return table

    def _columns(self, lattice: Lattice) -> Any:
        """Yield the unscaled features as maps, in order; neighbouring features share what they are made of."""
        logs = np.stack([_logarithm(lattice.values[lattice.names.index(band.name)], band) for band in self.bands])
        middle = (
            np.mean([values for values, band in zip(logs, self.bands) if band.log10], axis=0) if self.closed else None
        )
        cell_m = _cell_m(lattice)
        for feature in self.features:
            band = logs[feature.band]
            ratio = band - middle if middle is not None and self.bands[feature.band].log10 else band
            down, right = (feature.radius_m / cell_m).tolist()
            if feature.kind == "value":
                yield ratio
            elif feature.kind == "maximum":
                yield _maximum(band, max(down, 1.0), max(right, 1.0))
            elif feature.kind == "mean":
                yield _gaussian_mean(ratio, down, right)
            else:
                # Rounding can take the difference of two means below 0.
                yield np.sqrt(
                    np.maximum(_gaussian_mean(band**2, down, right) - _gaussian_mean(band, down, right) ** 2, 0.0)
                )

    def to_json(self) -> dict[str, Any]:
        """Plain numbers, lists and text for a model file."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> FeatureTable:
        """Read what `to_json` wrote."""
        return cls(
            tuple(BandTransform(**band) for band in stored["bands"]),
            stored["closed"],
            tuple(Feature(**feature) for feature in stored["features"]),
            stored["spacing_m"],
            stored.get("regional_m", 0.0),
        )


def _cell_m(lattice: Lattice) -> NDArray[np.float64]:
    """Height and width of a lattice's cells in metres."""
    sides = [lattice.step * lattice.geometry.cell_height, lattice.step * lattice.geometry.cell_width]
    return np.array(sides, dtype=np.float64)


def fit_features(
    lattice: Lattice, spacing_m: float, progress: Progress | None = None, goal: str = EXTEND
) -> tuple[FeatureTable, NDArray[np.float32]]:
    """Choose and standardise the features of a grid; returns the rules and the features of the lattice's own cells.

    Per band: its value in the cell, its highest value within half and one sample spacing (stream sediments and soils
    carry a signal some way from its source, and a single high sample should not be averaged away), its Gaussian mean
    over one and two spacings, and its Gaussian standard deviation over one spacing. Bands that are positive everywhere
    are taken as contents: their logarithms, and for values and means their centred log-ratios, which different units
    leave as they are. Where the `goal` is new ground, each of these counts as what it exceeds its own Gaussian mean
    over three spacings by.

    Raises
    ------
    InputError
        If a band has the same value everywhere.
    """
    bands = tuple(_band_transform(name, values) for name, values in zip(lattice.names, lattice.values))
    closed = sum(band.log10 for band in bands) >= _LEAST_CLOSED
    kinds = [
        ("value", 0.0),
        ("maximum", _NEAR),
        ("maximum", _FAR),
        *(("mean", radius) for radius in _SMOOTH),
        ("spread", 1.0),
    ]
    plain = tuple(Feature(band, kind, radius * spacing_m) for band in range(len(bands)) for kind, radius in kinds)
    rules = FeatureTable(bands, closed, plain, spacing_m, _REGIONAL * spacing_m if goal == NEW else 0.0)
    # Not scaled yet: `plain` features have a mean of 0 and a deviation of 1.
    table, valid = rules._scaled(lattice, progress), lattice.valid
    features = []
    for feature, column in zip(plain, table.T):
        inside = column[valid].astype(np.float64)
        mean, deviation = float(inside.mean()), float(inside.std())
        # A feature that is the same everywhere counts 0, and not its rounding in units of itself.
        deviation = deviation if deviation >= 1e-12 else 1.0
        column -= np.float32(mean)
        column /= np.float32(deviation)
        features.append(replace(feature, mean=mean, deviation=deviation))
    return replace(rules, features=tuple(features)), _filled(table)


def _filled(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """Put 0 where nothing is known, in place, and column by column: the whole table at once would take as much memory
    again.
    """
    for column in table.T:
        np.nan_to_num(column, copy=False)
    return table


def _band_transform(name: str, values: NDArray[np.float32]) -> BandTransform:
    known = values[np.isfinite(values)].astype(np.float64)
    if not len(known) or known.min() == known.max():
        raise InputError(
            said(
                "The band {name} has {the_same_value}: leave it out, nothing can be learnt from it.",
                name=name,
                the_same_value=said("the same value everywhere") if len(known) else said("no data"),
            )
        )
    positive = known[known > 0]
    # A few zeros among contents are values below detection that someone has set to nothing: half the smallest content
    # stands for them.
    log10 = bool(known.min() >= 0 and len(positive) > 0.5 * len(known))
    floor = float(positive.min()) / (1.0 if known.min() > 0 else 2.0) if log10 else 0.0
    scaled = np.log10(np.maximum(known, floor)) if log10 else known
    return BandTransform(name, log10, floor, float(scaled.mean()), float(scaled.std()))


def _logarithm(values: NDArray[np.float32], band: BandTransform) -> NDArray[np.float64]:
    v = values.astype(np.float64)
    scaled: NDArray[np.float64] = ((np.log10(np.maximum(v, band.floor)) if band.log10 else v) - band.mean) / (
        1.0 if band.log10 else band.deviation
    )
    return scaled


def _maximum(values: NDArray[np.float64], down: float, right: float) -> NDArray[np.float64]:
    """Highest value within an ellipse of radii of `down` rows and `right` columns, a disc on the ground.

    Cells without data do not count.
    """
    from scipy.ndimage import maximum_filter

    y, x = np.mgrid[-int(down) : int(down) + 1, -int(right) : int(right) + 1]
    # Squared distances over the area of a cell, with half a cell of slack.
    disc = x * x * (down / right) + y * y * (right / down) <= down * right + 0.5
    highest = maximum_filter(np.where(np.isnan(values), -np.inf, values), footprint=disc, mode="constant", cval=-np.inf)
    return np.where(np.isinf(highest), np.nan, highest)


def _gaussian_mean(values: NDArray[np.float64], down: float, right: float) -> NDArray[np.float64]:
    """Gaussian mean of the cells with data; standard deviations are `down` rows and `right` columns."""
    from scipy.ndimage import gaussian_filter

    known = np.isfinite(values)

    def smooth(array: NDArray[np.float64]) -> NDArray[np.float64]:
        smoothed: NDArray[np.float64] = gaussian_filter(array, (down, right), mode="constant", truncate=_TRUNCATE)
        return smoothed

    weight = smooth(known.astype(np.float64))
    # Far from all data only rounding is left of the weights.
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(weight > 1e-6, smooth(np.where(known, values, 0.0)) / weight, np.nan)
