"""Variograms of drill holes: down the holes, and across from hole to hole."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..interpolation.variogram import Anisotropy, Structure, Variogram
from ..interpolation.variogram_models import MODELS
from .kriging import SpaceSamples

_LAGS = 15
_MOST_PAIRS = 1_000_000
_FEWEST_PAIRS = 30
"""Pairs below which a lag is too uncertain to be fitted."""
_LEVEL = math.tan(math.radians(30.0))
"""Pairs across whose difference of elevation is at most this share of their horizontal distance."""
_TRIED = ("spherical", "exponential")
_LEAST_SAMPLES = 20
_ZONAL = 1.5
"""Ratio of sills from which on it is told."""
_WIDEST, _NARROWEST = 20.0, 0.02
"""Bounds of the vertical ratio: what lies beyond is no anisotropy but too few pairs."""


@dataclass(frozen=True)
class SpaceCurve:
    """An experimental variogram in one kind of direction.

    Parameters
    ----------
    distance, gamma : array of shape (lags,)
        Means of the pairs of each lag; metres, and squared units of the values.
    count : array of shape (lags,)
    """

    distance: Floats
    gamma: Floats
    count: NDArray[np.int64]


@dataclass(frozen=True)
class SpaceVariogram:
    """A fitted variogram, and what it was fitted to.

    Parameters
    ----------
    variogram : Variogram
        Its anisotropy holds the ratio of the range down the holes to that across, its sill is that across.
    sill_down : float
        What semivariances down the holes approach.
    down, across : SpaceCurve
    notes : tuple of str
        What is doubtful.
    """

    variogram: Variogram
    sill_down: float
    down: SpaceCurve
    across: SpaceCurve
    notes: tuple[str, ...]


def fit_space_variogram(samples: SpaceSamples, seed: int, progress: Progress, of: str = "") -> SpaceVariogram:
    """Fit one model, with a nugget and two ranges, to pairs down the holes and to level pairs of different holes.

    Parameters
    ----------
    samples : SpaceSamples
    seed : int
        Of the pairs that are drawn where there are more than a million.
    progress : Progress
    of : str
        What the values are of, for the words of errors.

    Raises
    ------
    InputError
        With fewer than 20 samples, or values that are all equal.

    Notes
    -----
    Semivariances are Matheron's, half the mean of squared differences; the fit is by least squares weighted by pairs
    over squared model values (Cressie, 1985, Mathematical Geology 17, 563-586). Spherical and exponential models are
    tried. The range down the holes is taken as the vertical one: in holes that are far from vertical it is not, and a
    dipping body has neither of the two directions. Skewed grades make both curves ragged: few high values decide them.
    """
    if len(samples) < _LEAST_SAMPLES:
        raise InputError(
            said(
                "{count} samples with a value{value} are too few for a variogram: at least"
                " {least_samples} are needed, or give one.",
                count=len(samples),
                value=of and said(" of {of}", of=of),
                least_samples=_LEAST_SAMPLES,
            )
        )
    if np.ptp(samples.values) == 0:
        raise InputError(
            said(
                "All {count} values{value} are {values:g}: there is nothing to krige.",
                count=len(samples),
                value=of and said(" of {of}", of=of),
                values=samples.values[0],
            )
        )
    rng = np.random.default_rng([seed, 11])
    down = _down(samples)
    progress.check()
    across = _across(samples, rng)
    progress.check()
    fits = (_fit(model, down, across, float(samples.values.var())) for model in _TRIED)
    best = min(fits, key=lambda fit: fit.cost)
    return SpaceVariogram(best.variogram(down, across), best.sill[0], down, across, tuple(_doubts(best, down, across)))


def _down(samples: SpaceSamples) -> SpaceCurve:
    """Pairs of one hole."""
    order = np.lexsort((-samples.position[:, 2], samples.hole))
    hole, place, value = samples.hole[order], samples.position[order], samples.values[order]
    distances, squares = [], []
    # Neighbours at one, two … places along the hole: all pairs that are near, without those that are far.
    for step in range(1, 4 * _LAGS):
        same = np.flatnonzero(hole[step:] == hole[:-step])
        if not len(same):
            break
        distances.append(np.linalg.norm(place[same + step] - place[same], axis=1))
        squares.append(np.square(value[same + step] - value[same]) / 2)
    if not distances:
        return _curve(np.empty(0), np.empty(0), 1.0)
    spacing = float(np.median(distances[0]))
    return _curve(np.concatenate(distances), np.concatenate(squares), _LAGS * max(spacing, 1e-3))


def _across(samples: SpaceSamples, rng: np.random.Generator) -> SpaceCurve:
    """Level pairs of different holes, drawn at random where there are too many."""
    count = len(samples)
    if count * (count - 1) // 2 <= _MOST_PAIRS:
        first, second = np.triu_indices(count, 1)
    else:
        first, second = rng.integers(0, count, (2, _MOST_PAIRS))
    apart = samples.position[second] - samples.position[first]
    horizontal = np.hypot(apart[:, 0], apart[:, 1])
    level = (samples.hole[first] != samples.hole[second]) & (np.abs(apart[:, 2]) <= _LEVEL * horizontal)
    squares = np.square(samples.values[second[level]] - samples.values[first[level]]) / 2
    distance = np.linalg.norm(apart[level], axis=1)
    reach = float(np.quantile(distance, 0.5)) if len(distance) else 1.0
    return _curve(distance, squares, reach)


def _curve(distance: Floats, squares: Floats, reach: float) -> SpaceCurve:
    """Means by lags of equal width up to a distance."""
    lag = np.floor(distance / reach * _LAGS).astype(np.int64)
    inside = (lag < _LAGS) & (distance > 0)
    lag = lag[inside]
    count = np.bincount(lag, minlength=_LAGS)
    kept = count >= _FEWEST_PAIRS
    total = np.maximum(count, 1)
    return SpaceCurve(
        (np.bincount(lag, distance[inside], _LAGS) / total)[kept],
        (np.bincount(lag, squares[inside], _LAGS) / total)[kept],
        count[kept],
    )


@dataclass(frozen=True)
class _Fit:
    """Sills of both curves, which share the nugget's part of them, ranges, and the weighted misfit."""

    model: str
    share: float
    sill: tuple[float, float]
    range_m: tuple[float, float]
    cost: float

    def variogram(self, down: SpaceCurve, across: SpaceCurve) -> Variogram:
        """One variogram for all directions: the sill is that across, where there is one."""
        deep, wide = self.range_m
        sill = self.sill[1] if len(across.distance) else self.sill[0]
        if not len(across.distance) or self.across_unknown(across):
            wide = deep
        if not len(down.distance):
            deep = wide
        ratio = min(max(deep / wide, _NARROWEST), _WIDEST)
        structure = Structure(self.model, (1 - self.share) * sill, wide)
        return Variogram(self.share * sill, (structure,), Anisotropy(0.0, 1.0, ratio))

    def across_unknown(self, across: SpaceCurve) -> bool:
        """Whether all pairs across lie beyond the range that was fitted to them."""
        practical = self.range_m[1] * MODELS[self.model].practical_range_at(Structure.smoothness)
        return bool(len(across.distance)) and practical < float(across.distance[0])


def _fit(model: str, down: SpaceCurve, across: SpaceCurve, variance: float) -> _Fit:
    """Best share of the nugget, sills and ranges of a model.

    Each curve has a sill of its own: where holes differ as a whole, that across is the higher one (zonal anisotropy),
    and one sill for both would be fitted by ranges that nobody believes.
    """
    from scipy.optimize import least_squares

    distance = np.concatenate([down.distance, across.distance])
    gamma = np.concatenate([down.gamma, across.gamma])
    count = np.concatenate([down.count, across.count]).astype(float)
    curve = np.repeat([0, 1], [len(down.distance), len(across.distance)])
    if not len(distance):
        return _Fit(model, 0.0, (variance, variance), (1.0, 1.0), math.inf)
    reach = np.array([float(one.distance.max()) if len(one.distance) else 1.0 for one in (down, across)])
    practical = MODELS[model].practical_range_at(Structure.smoothness)
    structure = Structure(model, 1.0, 1.0)

    def misfit(x: Floats) -> Floats:
        share, sill, range_m = x[0], np.exp(x[1:3]), np.exp(x[3:])
        fitted = sill[curve] * (share + (1 - share) * structure.unit(distance / range_m[curve]))
        result: Floats = np.sqrt(count) * (gamma / np.maximum(fitted, 1e-12 * variance) - 1)
        return result

    def fit(share: float) -> _Fit:
        start = np.array([share, math.log(variance), math.log(variance), *np.log(reach / 2 / practical)])
        found = least_squares(misfit, np.clip(start, low, high), bounds=(low, high))
        sill, range_m = np.exp(found.x[1:3]), np.exp(found.x[3:])
        ends = (float(sill[0]), float(sill[1])), (float(range_m[0]), float(range_m[1]))
        return _Fit(model, float(found.x[0]), *ends, float(found.cost))

    low = np.array([0.0, *np.log([1e-2 * variance] * 2), *np.log(reach / 200)])
    high = np.array([0.999, *np.log([10 * variance] * 2), *np.log(2 * reach)])
    # Where a range is short a small nugget and a large one are two hollows of the misfit.
    return min((fit(share) for share in (0.1, 0.4)), key=lambda one: one.cost)


def _doubts(fit: _Fit, down: SpaceCurve, across: SpaceCurve) -> list[str]:
    texts = []
    if len(down.distance) and len(across.distance):
        if fit.sill[1] > _ZONAL * fit.sill[0]:
            texts.append(
                said(
                    "Values down a hole vary less (sill {sill:.3g}) than from hole to hole"
                    " ({sill_2:.3g}): holes differ as a whole, and variances along a hole come out too"
                    " high.",
                    sill=fit.sill[0],
                    sill_2=fit.sill[1],
                )
            )
        if fit.across_unknown(across):
            texts.append(
                said(
                    "Holes lie too far apart to show a range across (the nearest pairs are {distance:.3g}"
                    " m apart): the range down the holes was taken for all directions.",
                    distance=across.distance[0],
                )
            )
    if not len(down.distance):
        texts.append(
            said("No hole has enough samples for a variogram down the holes: the range across was taken for both.")
        )
    if not len(across.distance):
        texts.append(
            said("Too few level pairs of different holes for a variogram across: that down the holes was taken.")
        )
    return texts
