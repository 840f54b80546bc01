"""Experimental variograms: how unlike values are, measured lag by lag, in all or in given directions, and as a map of
lags.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.progress import Progress
from ..rasters.points import Points
from .neighbours import distinct_places
from .variogram import VARIOGRAM_TRANSFORMS
from .variogram_pairs import PAIRS_PER_LAG, Pairs, find_pairs

FAN_DEG = (0.0, 30.0, 60.0, 90.0, 120.0, 150.0)
"""Azimuths that an anisotropy is judged by; with a tolerance of 15 degrees each pair belongs to one of them."""
FAN_TOLERANCE_DEG = 15.0

_MOST_LAGS = 200
"""More lags than anyone can look at; a width in the wrong unit would ask for millions."""
_USUAL_LAGS = 20
"""Lags of the automatic choice, where the samples are dense enough for so many."""
_MAP_REACH = 10
"""Cells from the middle of a variogram map to its rim."""
_PAIRS_OF_A_CELL = 10
"""Fewer of them make a cell of that map too uncertain to be shown as high."""


@dataclass(frozen=True)
class VariogramOptions:
    """How to measure variograms.

    Parameters
    ----------
    estimator : {"matheron", "cressie", "dowd"}
        Matheron (1962) takes the mean of squared differences, which single outliers govern. Cressie & Hawkins (1980)
        and Dowd (1984), by fourth roots and medians, withstand them; both assume that differences are normal but for
        the outliers, and are too low for skewed values.
    lag_width_m, lag_count : optional
        Width of the lags in metres and their number; what is left out is chosen from the samples (see `choose_lags`).
    directions_deg : tuple of float
        Azimuths clockwise from north to look into, besides all directions together.
    tolerance_deg : float
        A pair belongs to a direction if it deviates from it by no more than this; 90 takes all.
    bandwidth_m : float, optional
        Nor may it deviate sideways by more than so many metres.
    transform : {"none", "log"}
        log takes the natural logarithm of the values, which must be positive.
    seed : int
        Of the draw of pairs where there are too many to use all.
    """

    estimator: str = "matheron"
    lag_width_m: float | None = None
    lag_count: int | None = None
    directions_deg: tuple[float, ...] = ()
    tolerance_deg: float = 22.5
    bandwidth_m: float | None = None
    transform: str = "none"
    seed: int = 42

    def __post_init__(self) -> None:
        check_choice("estimator", self.estimator, ESTIMATORS)
        if self.lag_width_m is not None and not (math.isfinite(self.lag_width_m) and self.lag_width_m > 0):
            raise InputError(
                said(
                    "The lag width is {lag_width_m:g} m: give more than 0, or leave it empty for a choice"
                    " from the samples.",
                    lag_width_m=self.lag_width_m,
                )
            )
        if self.lag_count is not None and not 1 <= self.lag_count <= _MOST_LAGS:
            raise InputError(
                said(
                    "{lag_count} lags were asked for: give 1 to {most_lags}, or leave it empty for a"
                    " choice from the samples.",
                    lag_count=self.lag_count,
                    most_lags=_MOST_LAGS,
                )
            )
        if not all(math.isfinite(azimuth) for azimuth in self.directions_deg):
            raise InputError(said("An azimuth of the directions is not a number: give degrees clockwise from north."))
        if not 0 < self.tolerance_deg <= 90:
            raise InputError(
                said(
                    "The angular tolerance is {tolerance_deg:g} degrees: give more than 0 and at most 90.",
                    tolerance_deg=self.tolerance_deg,
                )
            )
        if self.bandwidth_m is not None and not self.bandwidth_m > 0:
            raise InputError(
                said(
                    "The bandwidth is {bandwidth_m:g} m: give more than 0, or leave it empty for no limit.",
                    bandwidth_m=self.bandwidth_m,
                )
            )
        check_choice("transform", self.transform, VARIOGRAM_TRANSFORMS, of=" of values")
        if self.seed < 0:
            raise InputError(said("The seed {seed} is negative: give 0 or more.", seed=self.seed))


@dataclass(frozen=True)
class LagCurve:
    """A variogram measured in one direction, or in all.

    Parameters
    ----------
    azimuth_deg : float or None
        Middle of the direction; None for all directions together.
    distance_m, gamma : array of shape (lags,)
        Mean distance of the pairs and their semivariance; NaN where there are none.
    pairs : array of shape (lags,)
        Number of pairs used.
    """

    azimuth_deg: float | None
    distance_m: NDArray[np.float64]
    gamma: NDArray[np.float64]
    pairs: NDArray[np.int64]


@dataclass(frozen=True)
class VariogramMap:
    """Semivariance by the vector between two places; north is up, and each pair counts both ways.

    Parameters
    ----------
    cell_m : float
        Side of a cell in metres; the middle cell is centred on the vector (0, 0).
    gamma, pairs : array of shape (side, side)
        Row 0 is the northernmost, column 0 the westernmost; NaN and 0 where there are no pairs.
    """

    cell_m: float
    gamma: NDArray[np.float64]
    pairs: NDArray[np.int64]

    @property
    def reach_m(self) -> float:
        """Metres from the middle to the rim."""
        return self.cell_m * len(self.gamma) / 2

    @property
    def end_of_colours(self) -> float | None:
        """Semivariance that the last colour of a picture stands for.

        Cells with few pairs have no say, nor the highest two per cent of the others; None where none is left.
        """
        known = self.gamma[self.pairs >= _PAIRS_OF_A_CELL]
        return float(np.nanquantile(known, 0.98)) if len(known) else None


@dataclass(frozen=True)
class ExperimentalVariogram:
    """What was measured of one element.

    Parameters
    ----------
    element : str
    omnidirectional : LagCurve
    directional : tuple of LagCurve
        One for each of the directions asked for.
    map : VariogramMap or None
        Made with the directions.
    edges_m : array of shape (lags + 1,)
    places : int
        With a value, after samples at one place were averaged.
    mean, variance : float
        Of the (transformed) values, each place counting once.
    options : VariogramOptions
    notes : tuple of str
        How the lags were chosen and the pairs found.
    """

    element: str
    omnidirectional: LagCurve
    directional: tuple[LagCurve, ...]
    map: VariogramMap | None
    edges_m: NDArray[np.float64]
    places: int
    mean: float
    variance: float
    options: VariogramOptions
    notes: tuple[str, ...] = ()


def experimental_variograms(
    samples: Points, elements: Sequence[str], options: VariogramOptions, progress: Progress | None = None
) -> dict[str, ExperimentalVariogram]:
    """Measure the variograms of all elements; they share lags and pairs.

    Parameters
    ----------
    samples : Points
        Samples at one place are averaged before any transform, as kriging does, and the nugget does not see their
        differences.
    elements : sequence of str
        Fields of `samples`. A missing value takes its pairs out, element by element.
    options : VariogramOptions
    progress : Progress, optional

    Returns
    -------
    dict of str to ExperimentalVariogram

    Raises
    ------
    InputError
        No elements, fewer than two places with a value, or values without a logarithm.
    """
    progress = progress or Progress()
    x, y, values = _prepared(samples, elements, options, progress)
    edges, how = choose_lags(x, y, options)
    progress.info(how)
    groups = _groups(values, len(x))
    results: dict[str, ExperimentalVariogram] = {}
    for places, positions in groups:
        pairs = find_pairs(x[places], y[places], edges, np.random.default_rng(options.seed))
        counted = (
            said("All {count:,} pairs within the lags were used.", count=len(pairs.lag))
            if pairs.complete
            else (
                said(
                    "{count:,} pairs were used, about {pairs_per_lag:,} per lag where there were more,"
                    " drawn at random (seed {seed}).",
                    count=len(pairs.lag),
                    pairs_per_lag=PAIRS_PER_LAG,
                    seed=options.seed,
                )
            )
        )
        classes = [_in_direction(pairs, azimuth, options) for azimuth in options.directions_deg]
        grid = _MapCells.of(pairs, edges[-1]) if options.directions_deg else None
        for position in positions:
            name, column = elements[position], values[places, position]
            known = column[np.isfinite(column)]
            difference = np.abs(column[pairs.second] - column[pairs.first])
            omnidirectional = _curve(None, pairs, difference, np.arange(len(difference)), len(edges) - 1, options)
            directional = tuple(
                _curve(azimuth, pairs, difference, members, len(edges) - 1, options)
                for azimuth, members in zip(options.directions_deg, classes)
            )
            surface = None if grid is None else grid.map(difference, options)
            # Rounding would leave a trace of variance in equal values.
            variance = float(known.var()) if np.ptp(known) > 0 else 0.0
            results[name] = ExperimentalVariogram(
                element=name,
                omnidirectional=omnidirectional,
                directional=directional,
                map=surface,
                edges_m=edges,
                places=len(known),
                mean=float(known.mean()),
                variance=variance,
                options=options,
                notes=(how, counted),
            )
            progress.update(len(results) / len(elements))
    return {name: results[name] for name in elements}


def choose_lags(
    x: NDArray[np.float64], y: NDArray[np.float64], options: VariogramOptions
) -> tuple[NDArray[np.float64], str]:
    """Choose the ends of the lags where the options leave that open.

    Parameters
    ----------
    x, y : array of shape (places,)
        At least two, all distinct.
    options : VariogramOptions

    Returns
    -------
    edges : array of shape (lags + 1,)
        Metres, beginning with 0.
    how : str
        The choice and its reasons, in a sentence or two.

    Notes
    -----
    The lags reach to a third of the diagonal of the samples' extent (as gstat does: beyond, few pairs are independent),
    or to the longest distance where that third holds fewer than 30 pairs. They are 20, fewer if they would become
    narrower than the spacing of the samples (the median distance to the nearest neighbour) or there are fewer than 10
    pairs of samples for each. Where the samples are much denser than that, the first lag is halved and halved again
    down to their spacing, as long as 100 pairs remain: kriging takes its weights from the shortest distances.
    """
    from scipy.spatial import cKDTree

    diagonal = math.hypot(np.ptp(x), np.ptp(y))
    tree = cKDTree(np.column_stack([x, y]))
    spacing = float(np.median(tree.query(tree.data, k=2)[0][:, 1]))
    reach, reason = diagonal / 3, said("a third of the diagonal of the samples' extent")
    # A tree counts each pair twice, and each place with itself.
    if len(x) < 1000 and (tree.count_neighbors(tree, reach) - len(x)) // 2 < 30:
        reach, reason = diagonal * (1 + 1e-12), said("the longest distance, for there are few samples")
    width, count = options.lag_width_m, options.lag_count
    if width is not None and count is not None:
        how = said(
            "{count} lags of {width:.5g} m were asked for, up to {count_2:.6g} m.",
            count=count,
            width=width,
            count_2=count * width,
        )
        return np.arange(count + 1) * width, how
    if width is not None:
        count = min(max(math.floor(reach / width * (1 + 1e-9)), 1), _MOST_LAGS)
        return (
            np.arange(count + 1) * width,
            said(
                "{count} lags of {width:.5g} m as asked for, up to {count_2:.6g} m: about {reason}.",
                count=count,
                width=width,
                count_2=count * width,
                reason=reason,
            ),
        )
    if count is not None:
        return np.linspace(0.0, reach, count + 1), said(
            "{count} lags as asked for, up to {reach:.6g} m: {reason}.", count=count, reach=reach, reason=reason
        )
    count = int(min(max(reach / spacing, 5), _USUAL_LAGS, max(len(x) * (len(x) - 1) // 20, 1)))
    edges = list(np.linspace(0.0, reach, count + 1))
    how = said(
        "{count} lags of {edges:.5g} m, up to {reach:.6g} m: {reason}. The samples' median spacing is {spacing:.5g} m.",
        count=count,
        edges=edges[1],
        reach=reach,
        reason=reason,
        spacing=spacing,
    )
    while edges[1] > 1.5 * spacing and (tree.count_neighbors(tree, edges[1] / 2) - len(x)) // 2 >= 100:
        edges.insert(1, edges[1] / 2)
    if len(edges) > count + 1:
        how += said(
            " The first lag is cut by halves down to {edges:.5g} m, for the samples are dense enough to show it.",
            edges=edges[1],
        )
    return np.array(edges), how


def _prepared(
    samples: Points, elements: Sequence[str], options: VariogramOptions, progress: Progress
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Distinct places and their transformed values, shape (places, elements); NaN for what is missing."""
    x, y, values = distinct_places(samples, elements, progress)
    for position, name in enumerate(elements):
        column = values[:, position]
        count = int(np.isfinite(column).sum())
        if count < 2:
            raise InputError(
                said(
                    "{name} has values at {count} places, and a variogram compares at least two: add"
                    " samples or leave {name} out.",
                    name=name,
                    count=count,
                )
            )
        if options.transform == "log" and np.nanmin(column) <= 0:
            bad = int((column <= 0).sum())
            raise InputError(
                said(
                    "{name} is zero or negative at {bad} of {count} places and has no logarithm there:"
                    " replace values below detection, or use none.",
                    name=name,
                    bad=bad,
                    count=count,
                )
            )
    return x, y, np.log(values) if options.transform == "log" else values


def _groups(values: NDArray[np.float64], places: int) -> list[tuple[NDArray[np.int64], list[int]]]:
    """Places and positions of the elements that share pairs.

    Most elements share the pairs of all places, and drop those without their value. Drawn pairs would hardly hit an
    element that is missing at more than half the places; such elements get their own.
    """
    groups: dict[bytes, tuple[NDArray[np.int64], list[int]]] = {}
    for position in range(values.shape[1]):
        measured = np.isfinite(values[:, position])
        key = measured if 2 * measured.sum() < places else np.ones(places, dtype=bool)
        groups.setdefault(key.tobytes(), (np.flatnonzero(key), []))[1].append(position)
    return list(groups.values())


def _in_direction(pairs: Pairs, azimuth_deg: float, options: VariogramOptions) -> NDArray[np.int64]:
    """Indices of the pairs that point into a direction or straight away from it."""
    sine, cosine = math.sin(math.radians(azimuth_deg)), math.cos(math.radians(azimuth_deg))
    along = np.abs(pairs.dx * sine + pairs.dy * cosine)
    across = np.abs(pairs.dx * cosine - pairs.dy * sine)
    inside = np.arctan2(across, along) <= math.radians(options.tolerance_deg) * (1 + 1e-12)
    if options.bandwidth_m is not None:
        inside &= across <= options.bandwidth_m
    return np.flatnonzero(inside)


def _curve(
    azimuth_deg: float | None,
    pairs: Pairs,
    difference: NDArray[np.float64],
    members: NDArray[np.int64],
    lags: int,
    options: VariogramOptions,
) -> LagCurve:
    members = members[np.isfinite(difference[members])]
    lag = pairs.lag[members]
    count = np.bincount(lag, minlength=lags)
    with np.errstate(invalid="ignore", divide="ignore"):
        distance = np.bincount(lag, weights=pairs.distance[members], minlength=lags) / count
    return LagCurve(azimuth_deg, distance, semivariances(difference[members], lag, count, options.estimator), count)


def semivariances(
    difference: NDArray[np.float64], lag: NDArray[np.int64], count: NDArray[np.int64], estimator: str
) -> NDArray[np.float64]:
    """Estimate the semivariance of each lag.

    Parameters
    ----------
    difference : array of shape (pairs,)
        Absolute differences of the values, none missing.
    lag : array of shape (pairs,)
        Sorted.
    count : array of shape (lags,)
        Number of pairs of each lag.
    estimator : {"matheron", "cressie", "dowd"}

    Returns
    -------
    array of shape (lags,)
        NaN where a lag has no pairs.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        return ESTIMATORS[estimator](difference, lag, count)


def _matheron(difference: NDArray[np.float64], lag: NDArray[np.int64], count: NDArray[np.int64]) -> NDArray[np.float64]:
    """Half the mean squared difference (Matheron, 1962)."""
    result: NDArray[np.float64] = np.bincount(lag, weights=difference * difference, minlength=len(count)) / (2 * count)
    return result


def _cressie(difference: NDArray[np.float64], lag: NDArray[np.int64], count: NDArray[np.int64]) -> NDArray[np.float64]:
    """Half the fourth power of the mean root, made unbiased for normal differences (Cressie & Hawkins, 1980)."""
    mean = np.bincount(lag, weights=np.sqrt(difference), minlength=len(count)) / count
    result: NDArray[np.float64] = 0.5 * mean**4 / (0.457 + 0.494 / count + 0.045 / count**2)
    return result


def _dowd(difference: NDArray[np.float64], lag: NDArray[np.int64], count: NDArray[np.int64]) -> NDArray[np.float64]:
    """1.099 times the squared median of the absolute differences (Dowd, 1984)."""
    parts = np.split(difference, np.cumsum(count)[:-1])
    return np.array([1.099 * float(np.median(part)) ** 2 if len(part) else np.nan for part in parts])


ESTIMATORS: dict[str, Callable[[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]], NDArray[np.float64]]] = {
    "matheron": _matheron,
    "cressie": _cressie,
    "dowd": _dowd,
}
"""Estimators of the semivariance by name."""


@dataclass(frozen=True)
class _MapCells:
    """Pairs sorted into one half of a variogram map; the other half mirrors it.

    Parameters
    ----------
    side : int
        Cells along each side of the map.
    cell_m : float
    order : array of shape (pairs,)
        Sorts the pairs by cell.
    cell : array of shape (pairs,)
        Cells of the sorted pairs.
    """

    side: int
    cell_m: float
    order: NDArray[np.int64]
    cell: NDArray[np.int64]

    @classmethod
    def of(cls, pairs: Pairs, longest: float) -> _MapCells:
        side, cell_m = 2 * _MAP_REACH + 1, longest / (_MAP_REACH + 0.5)
        column = np.clip(np.floor(pairs.dx / cell_m + 0.5).astype(np.int64) + _MAP_REACH, 0, side - 1)
        row = np.clip(_MAP_REACH - np.floor(pairs.dy / cell_m + 0.5).astype(np.int64), 0, side - 1)
        cell = row * side + column
        # The vector turned round lies in the opposite cell.
        cell = np.minimum(cell, side * side - 1 - cell)
        order = np.argsort(cell, kind="stable")
        return cls(side, cell_m, order, cell[order])

    def map(self, difference: NDArray[np.float64], options: VariogramOptions) -> VariogramMap:
        """Map of one element, from the differences of all pairs."""
        difference = difference[self.order]
        known = np.isfinite(difference)
        cells = self.side * self.side
        half = np.bincount(self.cell[known], minlength=cells)
        gamma = semivariances(difference[known], self.cell[known], half, options.estimator)
        # The middle cell is its own opposite, and its pairs count both ways in it.
        half[cells // 2] *= 2
        mirrored = np.minimum(np.arange(cells), cells - 1 - np.arange(cells))
        shape = (self.side, self.side)
        return VariogramMap(self.cell_m, gamma[mirrored].reshape(shape), half[mirrored].reshape(shape))
