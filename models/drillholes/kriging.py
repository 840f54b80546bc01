"""Ordinary and universal kriging in three dimensions, of points and blocks, from samples of several holes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.progress import Progress
from ..core.resources import available_cores
from ..core.wording import counted
from ..interpolation.kriging_systems import JITTERS
from ..interpolation.variogram import Variogram
from .ordinary import SAME_PLACE, compact_lots, covariances, krige_ordinarily

DRIFTS = ("none", "linear")

_CELLS = 1_600_000
"""Of the factors of one lot of places, 13 MB. Shorter rows stay in nearer caches, but after each of NumPy's calls a
thread waits until the others leave Python to it: with a quarter of these two threads took 1.4 times as long.
"""
_FEWEST, _MOST = 64, 4096
"""Places of a lot."""
_LOOKED_AT = 1 << 18
"""Places that are looked for samples near them at a time."""
_POOL = 4
"""Of so many times the samples that are wanted, those are chosen that the cap per hole leaves."""
_SHARED = 1500
"""Samples whose covariances lots of places share at most: 18 MB."""
_MOST_ROUNDING = 1e-6
"""Error by rounding that an estimate may have, relative to the largest value, and a variance, to the sill."""
_FLAT = 1e-6
"""Samples spread less than this across their main direction, relative to along it, carry no drift across it."""


@dataclass(frozen=True)
class SearchOptions:
    """Which samples take part.

    Parameters
    ----------
    neighbours : int
        Nearest samples that a place is estimated from at most, in the distance of the variogram.
    least : int
        With fewer samples a place stays without an estimate.
    per_hole : int, optional
        Samples of one hole at most; None for any number.
    radius_m : float, optional
        Half axis of the search ellipsoid along the longest range; None for no limit.
    drift : {"none", "linear"}
        A mean that is constant among the samples of a place, or linear in easting, northing and elevation.
    """

    neighbours: int = 24
    least: int = 2
    per_hole: int | None = 6
    radius_m: float | None = None
    drift: str = "none"

    def __post_init__(self) -> None:
        if self.neighbours < 1:
            raise InputError(
                said(
                    "{neighbours} neighbours were asked for: give at least 1 (24 is usual).", neighbours=self.neighbours
                )
            )
        if not 1 <= self.least <= self.neighbours:
            raise InputError(
                said(
                    "At least {least} samples were asked for, and at most {neighbours}: give 1 to {neighbours}.",
                    least=self.least,
                    neighbours=self.neighbours,
                )
            )
        if self.per_hole is not None and self.per_hole < 1:
            raise InputError(
                said(
                    "{per_hole} samples per hole were asked for: give at least 1, or none for any.",
                    per_hole=self.per_hole,
                )
            )
        if self.radius_m is not None and not self.radius_m > 0:
            raise InputError(
                said(
                    "The search radius {radius_m:g} is not positive: give metres, or none for no limit.",
                    radius_m=self.radius_m,
                )
            )
        check_choice("drift", self.drift, DRIFTS)


@dataclass(frozen=True)
class SpaceSamples:
    """Samples along holes.

    Parameters
    ----------
    position : array of shape (samples, 3)
        Easting, northing, elevation in metres; no two at one place.
    values : array of shape (samples,)
    hole : array of int of shape (samples,)
    """

    position: Floats
    values: Floats
    hole: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.values)

    @classmethod
    def of(cls, position: Floats, values: Floats, hole: NDArray[np.int64]) -> tuple[SpaceSamples, int]:
        """Leave out what has no value, and average samples at one place; tells how many were averaged away.

        Parameters
        ----------
        position : array of shape (samples, 3)
        values : array of shape (samples,)
        hole : array of shape (samples,)
        """
        known = np.isfinite(values) & np.isfinite(position).all(axis=1)
        position, values, hole = position[known], values[known], hole[known]
        _, first, which = np.unique(np.round(position / 1e-6), axis=0, return_index=True, return_inverse=True)
        which = which.reshape(-1)
        mean = np.bincount(which, values) / np.bincount(which)
        return cls(position[first], mean, hole[first]), len(values) - len(first)


@dataclass
class SpaceEstimate:
    """Estimates in space.

    Parameters
    ----------
    estimate, variance : array of shape (places,)
        NaN where fewer samples than the least were found.
    count : array of shape (places,)
        Samples that took part.
    gradient : array of shape (places, 3), optional
        Derivatives along easting, northing and elevation, per metre.
    lowered : int
        Places whose samples carry no linear drift, for lying on a line or in a plane: their mean was constant.
    regularised : int
        Places whose system was nearly singular: a little was added to the variances of their samples.
    """

    estimate: Floats
    variance: Floats
    count: NDArray[np.int64]
    gradient: Floats | None
    lowered: int = 0
    regularised: int = 0

    @classmethod
    def empty(cls, places: int, gradient: bool = False) -> SpaceEstimate:
        """Estimates of no place yet."""
        estimate, variance = np.full((2, places), math.nan)
        slopes = np.full((places, 3), math.nan) if gradient else None
        return cls(estimate, variance, np.zeros(places, dtype=np.int64), slopes)

    def put(self, at: NDArray[Any] | slice, part: SpaceEstimate) -> None:
        """Take over what was estimated at some of the places: positions of shape (part,), or whether each is one."""
        self.estimate[at], self.variance[at], self.count[at] = part.estimate, part.variance, part.count
        if self.gradient is not None:
            self.gradient[at] = part.gradient
        self.lowered += part.lowered
        self.regularised += part.regularised

    def warnings(self) -> list[str]:
        """Sentences about what users should know."""
        lines = []
        if self.regularised:
            lines.append(
                said(
                    "{kriging_systems} nearly singular: a little was added to the variances of their"
                    " samples. Samples that lie very close together, or a gaussian variogram without a"
                    " nugget, do that: give the variogram a small nugget.",
                    kriging_systems=counted(self.regularised, "kriging system"),
                )
            )
        if self.lowered:
            lines.append(
                said(
                    "at {places} the neighbours lie on a line or in a plane, so that there is no slope"
                    " across it: take more neighbours, or fewer of one hole.",
                    places=counted(self.lowered, "place"),
                )
            )
        return lines


class SpaceKriger:
    """Kriges one element.

    Parameters
    ----------
    samples : SpaceSamples
    variogram : Variogram
        Its anisotropy may have a ratio of the vertical range.
    options : SearchOptions
    """

    def __init__(self, samples: SpaceSamples, variogram: Variogram, options: SearchOptions) -> None:
        from scipy.spatial import cKDTree

        if len(samples) < options.least:
            raise InputError(
                said(
                    "{count} samples with a value are fewer than the {least} that a place needs: give"
                    " more samples, or a smaller least number.",
                    count=len(samples),
                    least=options.least,
                )
            )
        if not variogram.sill > 0:
            raise InputError(
                said("The variogram is 0 everywhere: all values are equal, and there is nothing to krige.")
            )
        self._samples, self._variogram, self._options = samples, variogram, options
        self._turn = turn_of(variogram)
        self._middle = samples.position.mean(axis=0)
        self._straight = (samples.position - self._middle) @ self._turn.T
        self._tree = cKDTree(self._straight)
        # A sample at infinity stands for none.
        self._all = np.vstack([self._straight, np.full((1, 3), np.inf)])
        self._axes = np.ascontiguousarray(self._all.T)
        self._values = np.append(samples.values, 0.0)
        self._holes = np.append(samples.hole, -1)

    def reaches(self, places: Floats, progress: Progress) -> NDArray[np.bool_]:
        """Whether a sample lies within the search radius of places of shape (places, 3)."""
        if self._options.radius_m is None:
            return np.ones(len(places), dtype=bool)
        near = np.zeros(len(places), dtype=bool)
        for lot in _lots(len(places), _LOOKED_AT):
            progress.check()
            straight = (places[lot] - self._middle) @ self._turn.T
            distance, _ = self._tree.query(straight, distance_upper_bound=self._options.radius_m)
            near[lot] = np.isfinite(distance)
        return near

    def at(
        self,
        places: Floats,
        progress: Progress,
        support: Floats | None = None,
        without_hole: NDArray[np.int64] | None = None,
        gradient: bool = False,
    ) -> SpaceEstimate:
        """Estimate at places.

        Parameters
        ----------
        places : array of shape (places, 3)
            Easting, northing, elevation; of blocks, their centres.
        progress : Progress
        support : array of shape (points, 3), optional
            Points that discretise a block, from its centre; none for points.
        without_hole : array of shape (places,), optional
            A hole whose samples each place must not see; -1 for none.
        gradient : bool
            Whether derivatives are wanted; of points only.
        """
        inside = np.zeros((1, 3)) if support is None else support @ self._turn.T
        within, straight = self._within(inside), (places - self._middle) @ self._turn.T
        result = SpaceEstimate.empty(len(places), gradient)

        def work(lot: NDArray[np.int64]) -> tuple[NDArray[np.int64], SpaceEstimate]:
            hole = None if without_hole is None else without_hole[lot]
            return lot, self._lot(straight[lot], inside, within, hole, gradient)

        size = min(max(_CELLS // self._options.neighbours**2, _FEWEST), _MOST)
        done = 0
        with ThreadPoolExecutor(available_cores()) as pool:
            try:
                for lot, part in pool.map(work, compact_lots(straight, size)):
                    result.put(lot, part)
                    done += len(lot)
                    progress.update(done / len(places))
                    progress.check()
            finally:
                pool.shutdown(cancel_futures=True)
        return result

    def _within(self, inside: Floats) -> float:
        """Mean semivariance between two points of a block; 0 for a point."""
        if len(inside) == 1:
            return 0.0
        apart = np.linalg.norm(inside[:, np.newaxis] - inside, axis=2)
        return float(self._variogram.gamma(apart).mean())

    def _lot(
        self, places: Floats, inside: Floats, within: float, without: NDArray[np.int64] | None, gradient: bool
    ) -> SpaceEstimate:
        chosen = self._neighbours(places, without)
        if self._options.drift == "none" and not gradient:
            return self._ordinary(places, chosen, inside, within)
        return self._universal(places, chosen, inside, within, gradient)

    def _ordinary(self, places: Floats, chosen: NDArray[np.int64], inside: Floats, within: float) -> SpaceEstimate:
        """Ordinary kriging, by covariances that all places share."""
        total = len(self._samples)
        there = np.zeros(total + 1, dtype=bool)
        there[chosen] = True
        there[total] = False
        used = np.flatnonzero(there)
        result = SpaceEstimate.empty(len(places))
        if len(used) > _SHARED and len(places) > 1:
            half = len(places) // 2
            for part in (slice(0, half), slice(half, None)):
                result.put(part, self._ordinary(places[part], chosen[part], inside, within))
            return result
        number = np.full(total + 1, len(used))
        number[used] = np.arange(len(used))
        present, sill = chosen < total, self._variogram.sill
        # Axis by axis: what is summed lies together.
        apart = [
            np.where(present, axis[chosen] - place[:, np.newaxis], 0.0) for axis, place in zip(self._axes, places.T)
        ]
        right = np.where(present, sill - self._right(apart, present, inside), 0.0)
        shared = covariances(self._straight[used], self._variogram)
        count, values = present.sum(axis=1), np.where(present, self._values[chosen], 0.0)
        estimate, variance = krige_ordinarily(shared, number[chosen], right, values, sill, sill - within)
        result.put(slice(None), SpaceEstimate(estimate, np.maximum(variance, 0.0), count, None))
        # Covariances so smooth that they are singular to working precision are left to elimination with pivots.
        lost = count < self._options.least
        failed = np.flatnonzero(~np.isfinite(estimate) & ~lost)
        if len(failed):
            result.put(failed, self._universal(places[failed], chosen[failed], inside, within, False))
        result.estimate[lost] = result.variance[lost] = math.nan
        return result

    def _universal(
        self, places: Floats, chosen: NDArray[np.int64], inside: Floats, within: float, gradient: bool
    ) -> SpaceEstimate:
        """Kriging with or without a drift, by elimination."""
        count = (chosen < len(self._samples)).sum(axis=1)
        apart = self._all[chosen] - places[:, np.newaxis]
        present = chosen < len(self._samples)
        apart[~present] = 0.0
        functions, kept, axes = self._drift(apart, present)
        matrix = self._matrix(apart, present, functions, kept)
        right = self._right([np.ascontiguousarray(axis) for axis in np.moveaxis(apart, 2, 0)], present, inside)
        n, size = chosen.shape[1], matrix.shape[1]
        sides = np.zeros((len(places), size, 2))
        sides[:, :n, 0] = right
        sides[:, n, 0] = 1.0  # functions of place are 0 there: a block's centre is its origin
        sides[:, :n, 1] = np.where(present, self._values[chosen], 0.0)
        solution, regularised = self._solve(matrix, sides, present)
        weights = solution[:, :n, 0]
        estimate = np.einsum("pn,pn->p", weights, sides[:, :n, 1])
        variance = np.einsum("pn,pn->p", weights, right) + solution[:, n, 0] - within
        slopes = self._gradient(apart, present, solution[:, :, 1], axes) if gradient else None
        lost = count < self._options.least
        variance = np.maximum(variance, 0.0)  # -1e-17 at a sample
        estimate[lost] = variance[lost] = math.nan
        if slopes is not None:
            slopes[lost] = math.nan
        lowered = int(np.count_nonzero(~kept.all(axis=1) & ~lost))
        nearly = int(np.count_nonzero(regularised & ~lost))
        return SpaceEstimate(estimate, variance, count, slopes, lowered=lowered, regularised=nearly)

    def _solve(self, matrix: Floats, sides: Floats, present: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.bool_]]:
        """Solutions of systems, and which were nearly singular: to those as little is added as makes them regular.

        With weights w and dual weights d, elimination is off by about the working precision times the largest entry
        times the sums of |w| and |d|, since it solves a system that is off by rounding (Higham, 2002, Accuracy and
        Stability of Numerical Algorithms, section 9.3). Without this a singular system gives any number at all.
        """
        solution = _eliminate(matrix, sides)
        values, sill = np.abs(sides[:, :, 1]).max(axis=1), self._variogram.sill
        unsure = np.abs(matrix).max(axis=(1, 2)) * np.finfo(float).eps / _MOST_ROUNDING

        def bad(at: NDArray[np.int64]) -> NDArray[np.int64]:
            weights, dual = np.moveaxis(np.abs(solution[at]).sum(axis=1), 1, 0)
            with np.errstate(invalid="ignore", over="ignore"):
                good = (unsure[at] * weights * dual <= values[at]) & (unsure[at] * weights**2 <= sill)
            return np.asarray(at[~good])

        singular = left = bad(np.arange(len(matrix)))
        diagonal = np.arange(present.shape[1])
        for amount in JITTERS:
            if not len(left):
                break
            attempt = matrix[left]
            # Of semivariances: what is added to the variances of samples is taken from the diagonal.
            attempt[:, diagonal, diagonal] -= amount * sill * present[left]
            solution[left] = _eliminate(attempt, sides[left])
            left = bad(left)
        result = np.zeros(len(matrix), dtype=bool)
        result[singular] = True
        return solution, result

    def _neighbours(self, places: Floats, without: NDArray[np.int64] | None) -> NDArray[np.int64]:
        """Samples of each place, nearest first, shape (places, neighbours); the number of samples stands for none."""
        options, total = self._options, len(self._samples)
        capped = options.per_hole is not None or without is not None
        pool = min(options.neighbours * (_POOL if capped else 1), total)
        chosen = self._nearest(places, without, pool)
        # A place deep in one hole sees little else among so many: look farther, but not for ever.
        short = np.flatnonzero((chosen == total).any(axis=1))
        if len(short) and capped and pool < total:
            hole = None if without is None else without[short]
            chosen[short] = self._nearest(places[short], hole, min(pool * _POOL, total))
        return chosen

    def _nearest(self, places: Floats, without: NDArray[np.int64] | None, pool: int) -> NDArray[np.int64]:
        """Of so many nearest samples those that count, shape (places, neighbours)."""
        options, total = self._options, len(self._samples)
        radius = np.inf if options.radius_m is None else options.radius_m
        _, found = self._tree.query(places, k=np.arange(1, pool + 1), distance_upper_bound=radius)
        if options.per_hole is None and without is None:
            chosen = np.full((len(places), options.neighbours), total)
            chosen[:, :pool] = found
            return chosen
        return _first_of_holes(found, self._holes, without, options.per_hole or total, options.neighbours)

    def _drift(self, apart: Floats, present: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.bool_], Floats]:
        """Functions of the drift at samples, shape (places, neighbours, functions), which of them each place has, and
        the axes of the linear ones, shape (places, 3, functions - 1).

        The first one is 1, the others are coordinates from the place, along the main directions of its samples, in
        units of their spread.
        """
        ones = present[:, :, np.newaxis].astype(float)
        if self._options.drift == "none":
            return ones, np.ones((len(apart), 1), dtype=bool), np.zeros((len(apart), 3, 0))
        share = ones / np.maximum(ones.sum(axis=1, keepdims=True), 1)
        spread = np.where(present[:, :, np.newaxis], apart - (share * apart).sum(axis=1, keepdims=True), 0.0)
        _, axes = np.linalg.eigh(np.einsum("pni,pnj->pij", spread * share, spread))
        width = np.sqrt(np.maximum((share * np.einsum("pni,pij->pnj", spread, axes) ** 2).sum(axis=1), 0.0))
        kept = width > np.maximum(_FLAT * width[:, 2:], 1e-9)
        # As many samples as functions would leave nothing to krige.
        kept &= (present.sum(axis=1) > 4)[:, np.newaxis]
        axes = np.where(kept[:, np.newaxis], axes / np.where(kept, width, 1.0)[:, np.newaxis], 0.0)
        linear = np.einsum("pni,pij->pnj", apart, axes) * ones
        all_kept = np.concatenate([np.ones((len(apart), 1), dtype=bool), kept], axis=1)
        return np.concatenate([ones, linear], axis=2), all_kept, axes

    def _matrix(self, apart: Floats, present: NDArray[np.bool_], functions: Floats, kept: NDArray[np.bool_]) -> Floats:
        """Kriging systems, shape (places, unknowns, unknowns); what a place lacks has an equation of its own."""
        places, n = present.shape
        size = n + functions.shape[2]
        matrix = np.zeros((places, size, size))
        upper, lower = np.triu_indices(n, 1)
        between = np.sqrt(np.square(apart[:, upper] - apart[:, lower]).sum(axis=2))
        gamma = self._variogram.gamma(np.maximum(between, SAME_PLACE))
        gamma[~(present[:, upper] & present[:, lower])] = 0.0
        matrix[:, upper, lower] = matrix[:, lower, upper] = gamma
        matrix[:, :n, n:] = functions
        matrix[:, n:, :n] = np.swapaxes(functions, 1, 2)
        diagonal = np.arange(size)
        missing = np.concatenate([~present, ~kept | ~present.any(axis=1, keepdims=True)], axis=1)
        matrix[:, diagonal, diagonal] = np.where(missing, 1.0, 0.0)
        return matrix

    def _right(self, apart: Sequence[Floats], present: NDArray[np.bool_], inside: Floats) -> Floats:
        """Mean semivariances between samples and a place or block, shape (places, neighbours).

        `apart` are the ways from the place to its samples along each axis, of the same shape.
        """
        total = np.zeros(present.shape)
        for point in inside:
            distance = np.sqrt(sum(np.square(axis - at) for axis, at in zip(apart, point)))
            if len(inside) > 1:
                # No point of a block is the sample itself: its nugget does not vanish there.
                np.maximum(distance, SAME_PLACE, out=distance)
            else:
                distance[distance < 1e-6] = 0.0
            total += self._variogram.gamma(distance)
        total /= len(inside)
        total[~present] = 0.0
        return total

    def _gradient(self, apart: Floats, present: NDArray[np.bool_], dual: Floats, axes: Floats) -> Floats:
        """Derivatives of the estimate by its dual form (Cressie, 1993, section 3.4.5), samples held fixed."""
        distance = np.sqrt(np.square(apart).sum(axis=2))
        steepness = self._variogram.steepness(distance) * present
        n = present.shape[1]
        # The place moves against what lies apart from it.
        straight = -np.einsum("pn,pn,pni->pi", dual[:, :n], steepness, apart)
        straight += np.einsum("pij,pj->pi", axes, dual[:, n + 1 :])
        result: Floats = straight @ self._turn
        return result


def _eliminate(matrix: Floats, sides: Floats) -> Floats:
    """Solve systems of shape (places, unknowns, unknowns); NaN for those that are singular outright."""
    try:
        result: Floats = np.linalg.solve(matrix, sides)
        return result
    except np.linalg.LinAlgError:
        if len(matrix) == 1:
            return np.full_like(sides, math.nan)
        return np.concatenate([_eliminate(matrix[[i]], sides[[i]]) for i in range(len(matrix))])


def _first_of_holes(
    found: NDArray[np.int64],
    holes: NDArray[np.int64],
    without: NDArray[np.int64] | None,
    per_hole: int,
    neighbours: int,
) -> NDArray[np.int64]:
    """Take the nearest samples of each place until it has its neighbours, no more than so many of one hole.

    Parameters
    ----------
    found : array of shape (places, samples)
        The nearest ones, nearest first; the number of samples stands for none.
    holes : array of shape (samples + 1,)
        The hole of each sample.
    without : array of shape (places,), optional
        A hole whose samples do not count; -1 for none.
    per_hole, neighbours : int

    Returns
    -------
    array of shape (places, neighbours)
        The number of samples stands for none.
    """
    places, total = len(found), len(holes) - 1
    columns = np.ascontiguousarray(found.T)
    hole_of = holes[columns]
    # Holes are numbered anew, so that the counts are those of the holes at hand; the first stands for none.
    here = np.zeros(holes.max(initial=-1) + 2, dtype=bool)
    here[hole_of + 1] = True
    number = (np.cumsum(here) - here[0])[hole_of + 1]
    count = np.zeros((places, np.count_nonzero(here) + 1), dtype=np.int64)
    flat, width = count.reshape(-1), count.shape[1]
    first, taken = np.arange(places), np.zeros(places, dtype=np.int64)
    chosen = np.full((places, neighbours), total)
    for samples, hole, own in zip(columns, hole_of, number):
        at = first * width + own
        already = flat.take(at)
        good = (samples < total) & (already < per_hole) & (taken < neighbours)
        if without is not None:
            good &= hole != without
        flat[at] = already + good
        row = np.flatnonzero(good)
        chosen[row, taken[row]] = samples[row]
        taken += good
        if taken.min(initial=neighbours) == neighbours:
            break
    return chosen


def turn_of(variogram: Variogram) -> Floats:
    """Matrix of shape (3, 3) that takes vectors to coordinates in which the variogram is isotropic."""
    axes = variogram.anisotropy
    if axes is None:
        return np.eye(3)
    along, across = axes.straighten(np.array([1.0, 0.0]), np.array([0.0, 1.0]))
    return np.array([[*along, 0.0], [*across, 0.0], [0.0, 0.0, 1.0 / axes.vertical_ratio]])


def _lots(count: int, size: int) -> Iterator[slice]:
    for first in range(0, count, size):
        yield slice(first, min(first + size, count))
