"""Bringing bands of very different units and spread to one scale."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...rasters.raster import GridFile
from ..header import BandScaling

_SKEWED = 1.0


class _Moments:
    """Count, mean, and sums of squared and cubed deviations, gathered block by block (Chan et al. 1979; Pébay 2008)."""

    def __init__(self) -> None:
        self.n, self.mean, self.m2, self.m3 = 0, 0.0, 0.0, 0.0
        self.least, self.largest = math.inf, -math.inf

    def add(self, values: NDArray[np.float64]) -> None:
        """Take in the values of a block."""
        if len(values):
            mean = float(values.mean())
            deviation = values - mean
            self._merge(
                len(values),
                mean,
                float((deviation**2).sum()),
                float((deviation**3).sum()),
                float(values.min()),
                float(values.max()),
            )

    def add_constant(self, value: float, n: int) -> None:
        """Take in `n` times the same value."""
        if n:
            self._merge(n, value, 0.0, 0.0, value, value)

    def _merge(self, n_b: int, mean_b: float, m2_b: float, m3_b: float, least: float, largest: float) -> None:
        n_a, n = self.n, self.n + n_b
        delta = mean_b - self.mean
        self.m3 += m3_b + delta**3 * n_a * n_b * (n_a - n_b) / n**2 + 3 * delta * (n_a * m2_b - n_b * self.m2) / n
        self.m2 += m2_b + delta**2 * n_a * n_b / n
        self.mean += delta * n_b / n
        self.n = n
        self.least, self.largest = min(self.least, least), max(self.largest, largest)

    @property
    def deviation(self) -> float:
        """Standard deviation."""
        return math.sqrt(self.m2 / self.n)

    @property
    def skewness(self) -> float:
        """Third standardised moment."""
        return self.m3 / self.n / self.deviation**3


def fit_scaling(
    grid: GridFile, names: Sequence[str], transform: str, standardise: str, progress: Progress | None = None
) -> tuple[BandScaling, ...]:
    """Find transform and standardisation of bands from all cells of a grid, in one pass over its blocks.

    Parameters
    ----------
    grid : GridFile
    names : sequence of str
        Bands.
    transform : {'none', 'log10', 'auto'}
        `auto` takes the logarithm of bands that are positive everywhere and have a skewness above 1.
    standardise : {'zscore', 'minmax'}
    progress : Progress, optional

    Returns
    -------
    tuple of BandScaling

    Raises
    ------
    InputError
        If a band has no data, one value only, or no positive value where a logarithm was asked for.
    """
    progress = progress or Progress()
    indices = grid.band_indices(names)
    plain, logarithmic = [_Moments() for _ in names], [_Moments() for _ in names]
    least_positive, not_positive = [math.inf] * len(names), [0] * len(names)
    for _, strip in grid.strips(indices, progress):
        for i, band in enumerate(strip):
            values = band[np.isfinite(band)].astype(np.float64)
            plain[i].add(values)
            if transform != "none":
                positive = values[values > 0]
                least_positive[i] = min(least_positive[i], float(positive.min()) if len(positive) else math.inf)
                logarithmic[i].add(np.log10(positive))
                not_positive[i] += len(values) - len(positive)
    scaling = []
    for i, name in enumerate(names):
        if plain[i].n == 0:
            raise InputError(
                said("The band {name} of {name_2} has no data: leave it out.", name=name, name_2=grid.path.name)
            )
        if plain[i].least == plain[i].largest:
            raise InputError(
                said(
                    "The band {name} of {name_2} has the same value everywhere: leave it out, a network"
                    " cannot learn from it.",
                    name=name,
                    name_2=grid.path.name,
                )
            )
        take_log = transform == "log10" or (transform == "auto" and plain[i].least > 0 and plain[i].skewness > _SKEWED)
        if take_log and logarithmic[i].n == 0:
            raise InputError(
                said(
                    "The band {name} of {name_2} has no positive value and so no logarithm: choose the"
                    " transform 'none'.",
                    name=name,
                    name_2=grid.path.name,
                )
            )
        floor = least_positive[i] / 2 if take_log else 0.0
        if take_log:
            logarithmic[i].add_constant(math.log10(floor), not_positive[i])
        moments = logarithmic[i] if take_log else plain[i]
        if standardise == "minmax":
            offset, scale = moments.least, moments.largest - moments.least
        else:
            offset, scale = moments.mean, moments.deviation
        scaling.append(
            BandScaling(
                name=name, log10=take_log, offset=offset, scale=scale, floor=floor, fill=(moments.mean - offset) / scale
            )
        )
    return tuple(scaling)


def apply_scaling(values: NDArray[np.float32], scaling: Sequence[BandScaling]) -> NDArray[np.float32]:
    """Transform and standardise an array of shape (bands, rows, columns).

    Cells without data, or infinite ones, get the band's mean.
    """
    scaled = np.empty_like(values)
    for i, band in enumerate(scaling):
        v = values[i]
        if band.log10:
            v = np.log10(np.where(v > 0, v, np.where(np.isnan(v), np.nan, np.float32(band.floor))))
        scaled[i] = (v - np.float32(band.offset)) / np.float32(band.scale)
        scaled[i][~np.isfinite(scaled[i])] = band.fill
    return scaled
