"""Kriging systems, many small ones at a time, and what they say at the places that share them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats, Integers
from ..core.blas import products
from .kriging_sets import NeighbourSets
from .neighbours import Straighten
from .variogram import Variogram

JITTERS = (1e-10, 1e-8, 1e-6, 1e-4)
"""What is added to the variances of the samples where a system is nearly singular, as shares of the sill.

The first that suffices.
"""
LARGEST_CONDITION = 1e12
"""Condition number (1-norm) above which a system counts as nearly singular: fewer than four digits of its weights would
be right.
"""
_CERTAIN = 1e-6
"""Where the samples before it leave more than this share of the sill of each sample's variance, a system is certainly
regular: in 16,000 systems of rough and smooth variograms the condition number was 30 to 200,000 by the smallest share.
"""
NARROWEST = 1e-5
"""Samples spread less than this across the line through them, relative to along it, carry no drift across it."""
SAME_PLACE_M = 1e-6
"""Places nearer than this are one: a micrometre is what coordinates of projected systems resolve."""
_VALUES_AT_A_TIME = 1 << 18
"""Distances that are worked on at a time, 2 MB. Fewer would stay in a nearer cache, but after each of NumPy's calls a
thread waits until the others leave Python to it: with a quarter of these, and of the entries below, two threads took
1.3 times as long.
"""
_ENTRIES_AT_A_TIME = 1 << 19
"""Entries of the systems that are solved at a time, 4 MB, of which a step works on rows."""
_FEWEST = 16
"""Systems that are solved at a time at least, so that rows are not short, and places times systems of a part."""
_MOST_TOGETHER = 256
"""Unknowns up to which many systems are solved together."""
_LARGE = 32
"""Unknowns from which on products with inverses are faster than substitution, if a system is for many places."""


@dataclass(frozen=True)
class Samples:
    """Samples of one group, their coordinates as they are and straightened.

    The last place, at infinity, stands for none.

    Parameters
    ----------
    easting, northing : array of shape (samples + 1,)
    x, y : array of shape (samples + 1,)
        Coordinates in which distance is isotropic.
    values : array of shape (samples + 1, elements)
        Differences from the means of the elements; 0 in the last row.
    """

    easting: Floats
    northing: Floats
    x: Floats
    y: Floats
    values: Floats

    @classmethod
    def padded(cls, easting: Floats, northing: Floats, x: Floats, y: Floats, values: Floats) -> Samples:
        """Add the place that stands for none.

        Parameters
        ----------
        easting, northing, x, y : array of shape (samples,)
            In metres, as given and straightened.
        values : array of shape (samples, elements)
        """
        places = [np.append(part, np.inf) for part in (easting, northing, x, y)]
        return cls(places[0], places[1], places[2], places[3], np.vstack([values, np.zeros((1, values.shape[1]))]))


@dataclass(frozen=True)
class Support:
    """What is estimated: points, or blocks that stand for their mean.

    Parameters
    ----------
    easting, northing : array of shape (points,)
        The points that discretise a block, from its centre in metres; 0 and 0 for a point.
    straighten : callable
        Takes them to coordinates in which distance is isotropic.
    """

    easting: Floats
    northing: Floats
    straighten: Straighten

    @property
    def is_block(self) -> bool:
        """Whether a mean over several points is estimated."""
        return len(self.easting) > 1

    def distances(self, dx: Floats, dy: Floats) -> list[Floats]:
        """Isotropic distances between the points of this support, one after the other, and what lies at (-dx, -dy) from
        its centre, straightened.

        A block has no point in common with a sample, so that its distances are never 0.

        Parameters
        ----------
        dx, dy : array of any shape
            In metres; they may be overwritten.

        Returns
        -------
        list of array of the shape of `dx`
            One for each point of the support.
        """
        distances = []
        for x, y in zip(*self.straighten(self.easting, self.northing)):
            distance, other = (dx + x, dy + y) if self.is_block else (dx, dy)
            np.square(distance, out=distance)
            distance += np.square(other, out=other)
            np.sqrt(distance, out=distance)
            if distance.min(initial=np.inf) < SAME_PLACE_M:
                distance[distance < SAME_PLACE_M] = SAME_PLACE_M if self.is_block else 0.0
            distances.append(distance)
        return distances

    def covariances(self, variogram: Variogram, distances: list[Floats], out: Floats | None = None) -> Floats:
        """Mean covariances over the points at these `distances`.

        Parameters
        ----------
        variogram : Variogram
        distances : list of array of any one shape
            As `distances` gives them.
        out : array of that shape, optional
            To put them into.

        Returns
        -------
        array of that shape
        """
        total = variogram.covariance(distances[0], out)
        for distance in distances[1:]:
            total += variogram.covariance(distance)
        if self.is_block:
            total /= len(distances)
        return total

    def slopes(self, variogram: Variogram, distances: list[Floats], dx: Floats, dy: Floats) -> Floats:
        """Derivatives of these semivariances along easting and northing.

        Parameters
        ----------
        variogram : Variogram
        distances : list of array of any one shape
            Those of (dx, dy).
        dx, dy : array of that shape

        Returns
        -------
        array of shape (2, ...)
        """
        result = np.zeros((2, *dx.shape))
        for distance, x, y in zip(distances, *self.straighten(self.easting, self.northing)):
            steepness = variogram.steepness(distance)
            result[0] += steepness * (dx + x)
            result[1] += steepness * (dy + y)
        if self.is_block:
            result /= len(distances)
        # From derivatives along the straightened coordinates (chain rule).
        turn = np.stack(self.straighten(np.array([1.0, 0.0]), np.array([0.0, 1.0])), axis=1)
        slopes: Floats = np.einsum("ab,b...->a...", turn, result)
        return slopes

    def within(self, variogram: Variogram) -> float:
        """Mean semivariance between two points of a block, of a variogram with a sill of 1; 0 for a point."""
        if not self.is_block:
            return 0.0
        x, y = self.straighten(self.easting, self.northing)
        return 1.0 - float(self.covariances(variogram, self.distances(x, y)).mean())


POINT = Support(np.zeros(1), np.zeros(1), lambda x, y: (x, y))


@dataclass(frozen=True)
class Drift:
    """The functions whose unknown multiples are the mean of a set of samples: 1, or 1 and two coordinates.

    The coordinates are taken from the samples' centre along and across the line through them, in units of their spread,
    whatever the coordinates of the survey. A function that the samples cannot tell from the others is left out.

    Parameters
    ----------
    centre : array of shape (2, sets)
        Easting and northing.
    axes : array of shape (functions - 1, 2, sets)
        Easting and northing to the functions of place; those left out are 0.
    kept : array of shape (functions, sets)
        Which functions the sets have; the first one is 1.
    """

    centre: Floats
    axes: Floats
    kept: NDArray[np.bool_]

    @classmethod
    def of(cls, samples: Samples, indices: Integers, linear: bool) -> Drift:
        """Lay out the drift of sets of samples, shape (sets, neighbours)."""
        present = indices < len(samples.x) - 1
        count = present.sum(axis=1)
        if not linear:
            return cls(np.zeros((2, len(indices))), np.zeros((0, 2, len(indices))), count[np.newaxis] > 0)
        share = present / np.maximum(count, 1)[:, np.newaxis]
        place = np.stack(
            [np.where(present, part[indices], 0.0) for part in (samples.easting, samples.northing)], axis=-1
        )
        origin = place[:, :1]  # near the others, so that no digit is lost in the means
        place = np.where(present[:, :, np.newaxis], place - origin, 0.0)
        centre = np.einsum("sk,ska->sa", share, place)
        spread = np.where(present[:, :, np.newaxis], place - centre[:, np.newaxis], 0.0)
        angle = _direction(np.einsum("sk,ska,skb->sab", share, spread, spread))
        turn = np.stack(
            [np.stack([np.cos(angle), np.sin(angle)], -1), np.stack([-np.sin(angle), np.cos(angle)], -1)], axis=1
        )
        width = np.sqrt(np.einsum("sk,ska->sa", share, np.einsum("sab,skb->ska", turn, spread) ** 2))
        wide = width > np.maximum(NARROWEST * width[:, :1], SAME_PLACE_M)
        axes = np.where(wide[:, :, np.newaxis], turn / np.where(wide, width, 1.0)[:, :, np.newaxis], 0.0)
        return cls((centre + origin[:, 0]).T, np.moveaxis(axes, 0, 2), np.vstack([count > 0, wide.T]))

    def at(self, easting: Floats, northing: Floats, place: Integers, out: Floats) -> None:
        """Put functions at some places into `out`.

        Parameters
        ----------
        easting, northing : array of shape (all places,)
        place : array of shape (places, first sets)
            Positions in them; at infinity functions are 0.
        out : array of shape (functions, places, first sets)
        """
        out[:] = 1.0
        if len(self.axes):
            sets = place.shape[1]
            offset = np.stack([easting[place], northing[place]])
            offset -= self.centre[:, np.newaxis, :sets]
            offset[np.isinf(offset)] = 0.0
            np.einsum("fas,aps->fps", self.axes[:, :, :sets], offset, out=out[1:])

    def gradient(self, multiples: Floats) -> Floats:
        """Gradients of sums of multiples of the functions, shape (functions, elements, sets).

        They have shape (elements, 2, sets) and hold everywhere.
        """
        result: Floats = np.einsum("fes,fas->eas", multiples[1:], self.axes)
        return result


def _direction(moments: Floats) -> Floats:
    """Angle of the longer principal axis of 2 x 2 moments, shape (sets, 2, 2), in radians from the first axis."""
    result: Floats = 0.5 * np.arctan2(2 * moments[:, 0, 1], moments[:, 0, 0] - moments[:, 1, 1])
    return result


class Solver:
    """Solves the kriging systems of sets of samples, which were factored before.

    For weights w and multipliers m (Cressie, 1993, sections 3.2 and 3.4)::

        [C   F] [w]   [c]      C: covariances between samples, c: with the place
        [F'  0] [m] = [f]      F: functions of the drift at the samples, f: at the place

    Such systems need no exchange of rows: they are K = L D L', where L is a lower triangle with 1 on its diagonal, and
    the pivots D are positive for samples and negative for functions. An unknown that a set does not have has an
    equation of its own, which makes it 0.

    Parameters
    ----------
    factor : array of shape (unknowns, unknowns, sets)
        D on the diagonal, L below it; what is above does not count. Sets come last, so that each step is one long row
        for all of them.
    jitter : array of shape (sets,)
        What was added to the variances of the samples; 0 for most.
    places : int
        That each system will be solved for, about.
    """

    def __init__(self, factor: Floats, jitter: Floats, places: int) -> None:
        size, sets = factor.shape[1:]
        unknown = np.arange(size)
        self._factor, self.jitter = factor, jitter
        self._by_pivots = 1.0 / factor[unknown, unknown]
        self._inverse: Floats | None = None  # of L, shape (sets, unknowns, unknowns), for BLAS
        if sets == 1:
            from scipy.linalg.lapack import dtrtri

            lower = np.tril(dtrtri(factor[:, :, 0], lower=1, unitdiag=1)[0])
            lower[unknown, unknown] = 1.0
            self._inverse = np.ascontiguousarray(lower)[np.newaxis]
        elif places >= size >= _LARGE:
            unit = np.repeat(np.eye(size)[:, :, np.newaxis], sets, axis=2)
            self._inverse = np.ascontiguousarray(np.moveaxis(self.whiten(unit), 2, 0))
        if self._inverse is not None:
            self._factor = np.empty((0, 0, 0))  # its memory goes back

    def whiten(self, right: Floats) -> Floats:
        """Solve L x = `right`, which may be overwritten.

        Parameters
        ----------
        right : array of shape (unknowns, places, first sets)

        Returns
        -------
        array of that shape
        """
        sets = right.shape[2]
        if self._inverse is not None:
            return np.moveaxis(products(self._inverse[:sets], np.ascontiguousarray(np.moveaxis(right, 2, 0))), 0, 2)
        for one, row in enumerate(self._factor[:, :, :sets]):
            if one:
                right[one] -= np.einsum("us,ups->ps", row[:one], right[:one])
        return right

    def by_pivots(self, white: Floats) -> Floats:
        """Solve D x = `white`, what `whiten` gives: the sum of both's products is the quadratic form of K's inverse.

        Arrays of shape (unknowns, places, first sets).
        """
        result: Floats = white * self._by_pivots[:, np.newaxis, : white.shape[2]]
        return result

    def unwhiten(self, scaled: Floats) -> Floats:
        """Solve L' x = `scaled`, which may be overwritten: with what `by_pivots` gives, K's solution for the right-hand
        side that was whitened.

        Parameters
        ----------
        scaled : array of shape (unknowns, places, first sets)

        Returns
        -------
        array of that shape
        """
        sets = scaled.shape[2]
        if self._inverse is not None:
            turned = np.swapaxes(self._inverse[:sets], 1, 2)
            return np.moveaxis(products(turned, np.ascontiguousarray(np.moveaxis(scaled, 2, 0))), 0, 2)
        factor = self._factor[:, :, :sets]
        for one in reversed(range(len(factor) - 1)):
            scaled[one] -= np.einsum("us,ups->ps", factor[one + 1 :, one], scaled[one + 1 :])
        return scaled

    def solve(self, right: Floats) -> Floats:
        """Solve K x = `right`, which may be overwritten; arrays of shape (unknowns, places, first sets)."""
        return self.unwhiten(self.by_pivots(self.whiten(right)))


def factor_systems(
    variograms: Sequence[Variogram],
    samples: Samples,
    indices: Integers,
    drift: Drift,
    places: int,
    check: Callable[[], None] = lambda: None,
) -> list[Solver]:
    """Set up and factor the systems of sets of samples.

    Parameters
    ----------
    variograms : sequence of Variogram
        With a sill of 1.
    samples : Samples
    indices : array of shape (neighbours, sets)
    drift : Drift
    places : int
        That each system will be solved for, about.
    check : callable
        Called before each variogram; may raise `Cancelled`.

    Returns
    -------
    list of Solver
        One for each variogram.
    """
    n, n_sets = indices.shape
    present = indices < len(samples.x) - 1
    size = n + len(drift.kept)
    functions = np.empty((size - n, n, n_sets))
    drift.at(samples.easting, samples.northing, indices, out=functions)
    missing, which = np.nonzero(~np.vstack([present, drift.kept]))
    result = []
    # Each pair of samples counts once, row by row of the lower triangle.
    below = np.tril_indices(n, -1)
    dx, dy = _differences(samples.x.take(indices), present), _differences(samples.y.take(indices), present)
    distances = POINT.distances(dx, dy)
    diagonal = np.arange(n)
    for variogram in variograms:
        check()
        systems = np.empty((size, size, n_sets))
        systems[below] = POINT.covariances(variogram, distances)
        systems[diagonal, diagonal] = 1.0
        systems[n:, :n], systems[n:, n:] = functions, 0.0
        systems[missing, :, which] = 0.0
        systems[:, missing, which] = 0.0
        systems[missing, missing, which] = np.where(missing < n, 1.0, -1.0)
        factor, jitter = _regularised(systems, present)
        result.append(Solver(factor, jitter, places))
    return result


def _differences(along: Floats, present: NDArray[np.bool_]) -> Floats:
    """Differences of each pair of neighbours, shape (pairs, sets), in the order of `numpy.tril_indices`.

    `along` are their coordinates along an axis, shape (neighbours, sets); those of absent ones become 0.
    """
    along[~present] = 0.0
    n, n_sets = along.shape
    result = np.empty((n * (n - 1) // 2, n_sets))
    for one in range(1, n):
        first = one * (one - 1) // 2
        np.subtract(along[one], along[:one], out=result[first : first + one])
    return result


def _regularised(systems: Floats, present: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Factor systems; to those that are nearly singular add as little as makes them regular.

    Parameters
    ----------
    systems : array of shape (unknowns, unknowns, sets)
        On and below the diagonal.
    present : array of shape (neighbours, sets)
        Which samples the sets have; they are the first unknowns.

    Returns
    -------
    factor : array of shape (unknowns, unknowns, sets)
        As `Solver` takes it.
    jitter : array of shape (sets,)
    """
    factor, good = _factored(systems, len(present))
    jitter = np.zeros(systems.shape[2])
    diagonal = np.arange(len(present))
    for amount in JITTERS:
        bad = np.flatnonzero(~good)
        if not len(bad):
            break
        attempt = systems[:, :, bad]
        attempt[diagonal, diagonal] += amount * present[:, bad]
        factor[:, :, bad], good[bad] = _factored(attempt, len(present))
        jitter[bad] = amount
    return factor, jitter


def _factored(systems: Floats, samples: int) -> tuple[Floats, NDArray[np.bool_]]:
    """Factor systems of shape (unknowns, unknowns, sets), the first unknowns of which are samples, and tell which of
    them are far enough from singular.
    """
    factor = np.empty_like(systems)
    if systems.shape[2] == 1:
        factor[:, :, 0] = _factor_of_one(systems[:, :, 0], samples)
    else:
        # All systems take each step together. LAPACK takes them one by one, and its threads get into the way of ours.
        pivots = np.empty(systems.shape[1:])
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            for one in range(len(systems)):
                column = systems[one:, one]
                if one:
                    before = factor[one, :one] * pivots[:one]
                    column = column - np.einsum("rus,us->rs", factor[one:, :one], before)
                factor[one, one] = pivots[one] = column[0]
                np.multiply(column[1:], 1.0 / column[0], out=factor[one + 1 :, one])
    diagonal = np.arange(samples)
    left = factor[diagonal, diagonal].min(axis=0)  # 0, negative or NaN where a system is singular
    good = left > _CERTAIN
    doubtful = np.flatnonzero((left > 0) & ~good)
    if len(doubtful):
        good[doubtful] = _conditions(systems[:, :, doubtful], factor[:, :, doubtful]) <= LARGEST_CONDITION
    return factor, good


def _conditions(systems: Floats, factor: Floats) -> Floats:
    """Condition numbers (1-norm) of systems that were factored, shape (sets,)."""
    solver = Solver(factor, np.zeros(systems.shape[2]), 0)
    inverses = solver.solve(np.repeat(np.eye(len(systems))[:, :, np.newaxis], systems.shape[2], axis=2))
    lower = np.abs(np.tril(np.moveaxis(systems, 2, 0)))
    norms = lower.sum(axis=1) + lower.sum(axis=2) - np.diagonal(lower, axis1=1, axis2=2)
    result: Floats = norms.max(axis=1) * np.abs(inverses).sum(axis=0).max(axis=0)
    return result


def _factor_of_one(system: Floats, samples: int) -> Floats:
    """Factor a system of shape (unknowns, unknowns), of which the first ones are samples, by LAPACK; NaN for a singular
    one.
    """
    from scipy.linalg import solve_triangular

    root = np.zeros_like(system)
    try:
        root[:samples, :samples] = np.linalg.cholesky(system[:samples, :samples])
        functions = solve_triangular(root[:samples, :samples], system[samples:, :samples].T, lower=True).T
        root[samples:, :samples] = functions
        root[samples:, samples:] = np.linalg.cholesky(functions @ functions.T - system[samples:, samples:])
    except np.linalg.LinAlgError:
        return np.full_like(system, np.nan)
    # K = R S R' with the signs S: L is R by its diagonal.
    own = np.diagonal(root).copy()
    result: Floats = root / own
    np.fill_diagonal(result, np.where(np.arange(len(own)) < samples, own, -own) * own)
    return result


@dataclass
class Kriged:
    """What kriging says at places; variances are shares of the sills.

    Parameters
    ----------
    estimate : array of shape (elements, places)
        Less the means of the elements.
    variance : array of shape (elements, places), optional
    multiplier : array of shape (elements, places), optional
        Of the drift: the sum of its multipliers times functions, which estimates need when they are taken back from
        logarithms to means.
    weights : array of shape (elements, places, neighbours), optional
        Of the samples of the set that each place belongs to.
    gradient : array of shape (elements, 2, places), optional
        Of the estimate along easting and northing, from the samples of the set.
    jitter : array of shape (elements, places)
        What regularisation added to the variances of the samples at these places.
    lowered : array of shape (places,)
        Whether a linear drift lost functions.
    """

    estimate: Floats
    variance: Floats | None
    multiplier: Floats | None
    weights: Floats | None
    gradient: Floats | None
    jitter: Floats
    lowered: NDArray[np.bool_]


@dataclass(frozen=True)
class Wanted:
    """What beside the estimate is to be computed: variances, and with them multipliers and weights; gradients of the
    estimates.
    """

    variance: bool = False
    multiplier: bool = False
    weights: bool = False
    gradient: bool = False


class Predictor:
    """Kriges several elements at places that are grouped by their neighbours.

    Parameters
    ----------
    samples : Samples
    variograms : sequence of (Variogram, list of int)
        The different ones, scaled to a sill of 1, and the elements that have them; anisotropy is left to the samples'
        coordinates.
    linear : bool
        Whether the mean is linear in the coordinates; else it is constant.
    support : Support
    single : bool
        Whether all places will be kriged from all samples: the one system is then factored here.
    """

    def __init__(
        self,
        samples: Samples,
        variograms: list[tuple[Variogram, list[int]]],
        linear: bool,
        support: Support,
        single: bool,
    ) -> None:
        self._samples, self._variograms, self._linear, self._support = samples, variograms, linear, support
        self._within = {variogram: support.within(variogram) for variogram, _ in variograms}
        self._single: list[Solver] = []
        if single:
            everything = np.arange(len(samples.x) - 1)[np.newaxis]
            drift = Drift.of(samples, everything, linear)
            models = [variogram for variogram, _ in variograms]
            self._single = factor_systems(models, samples, everything.T, drift, _FEWEST)

    def predict(
        self, sets: NeighbourSets, easting: Floats, northing: Floats, wanted: Wanted, check: Callable[[], None]
    ) -> Kriged:
        """Krige the places at (easting, northing), arrays of shape (places,)."""
        n_elements, n_places = self._samples.values.shape[1], len(easting)
        result = Kriged(
            estimate=np.empty((n_elements, n_places)),
            variance=np.empty((n_elements, n_places)) if wanted.variance else None,
            multiplier=np.empty((n_elements, n_places)) if wanted.multiplier else None,
            weights=np.empty((n_elements, n_places, sets.samples.shape[1])) if wanted.weights else None,
            gradient=np.empty((n_elements, 2, n_places)) if wanted.gradient else None,
            jitter=np.zeros((n_elements, n_places)),
            lowered=np.zeros(n_places, dtype=bool),
        )
        x, y = self._support.straighten(easting, northing)
        places = (easting, northing, x, y)
        models = [variogram for variogram, _ in self._variograms]
        for lot in _lots(sets, self._linear):
            check()
            indices = np.ascontiguousarray(sets.samples[lot].T)
            drift = Drift.of(self._samples, sets.samples[lot], self._linear)
            whole = bool(self._single) and len(lot) == 1 and indices[-1, 0] < len(self._samples.x) - 1
            shared_by = int(np.mean(sets.first[lot + 1] - sets.first[lot]))
            solvers = self._single if whole else factor_systems(models, self._samples, indices, drift, shared_by, check)
            self._apply(indices, drift, solvers, _parts(sets, lot), places, result, check)
        return result

    def _apply(
        self,
        indices: Integers,
        drift: Drift,
        solvers: list[Solver],
        parts: Iterator[Integers],
        places: tuple[Floats, Floats, Floats, Floats],
        result: Kriged,
        check: Callable[[], None],
    ) -> None:
        """Estimate all elements at the places of a few sets, whose factored systems come by variogram.

        Parameters
        ----------
        indices : array of shape (neighbours, sets)
        drift : Drift
        solvers : list of Solver
        parts : iterator of array of shape (places, first sets)
            Positions of the sets' places.
        places : tuple of array of shape (places,)
            Easting, northing, and both straightened.
        result : Kriged
        check : callable
        """
        samples, n = self._samples, len(indices)
        # Right-hand sides times these are the estimates, without weights in between; derivatives of right-hand sides,
        # those of the estimates.
        duals = []
        for solver, (_, elements) in zip(solvers, self._variograms):
            values = np.zeros((n + len(drift.kept), len(elements), indices.shape[1]))
            values[:n] = np.swapaxes(samples.values[:, elements][indices], 1, 2)
            duals.append(solver.solve(values))
        x, y = samples.x.take(indices), samples.y.take(indices)
        absent = indices == len(samples.x) - 1
        x[absent] = y[absent] = 0.0
        kept = np.concatenate([~absent, drift.kept])[:, np.newaxis]
        complete, lowered = bool(kept.all()), ~drift.kept.all(axis=0)
        easting, northing, place_x, place_y = places

        def apart(place: Integers) -> tuple[Floats, Floats]:
            here = np.s_[:, np.newaxis, : place.shape[1]]
            return place_x.take(place) - x[here], place_y.take(place) - y[here]

        for place in parts:
            here = place.shape[1]  # the first so many sets have places in this part
            distances = self._support.distances(*apart(place))
            if lowered.any():
                result.lowered[place] = lowered[:here]
            for solver, dual, (variogram, elements) in zip(solvers, duals, self._variograms):
                check()
                right = np.empty((len(kept), *place.shape))
                self._support.covariances(variogram, distances, out=right[:n])
                drift.at(easting, northing, place, out=right[n:])
                if not complete:
                    right *= kept[:, :, :here]
                estimates = np.einsum("ues,ups->eps", dual[:, :, :here], right)
                for column, element in enumerate(elements):
                    result.estimate[element, place] = estimates[column]
                    if solver.jitter.any():
                        result.jitter[element, place] = solver.jitter[:here]
                if result.gradient is not None:
                    # Absent samples have slopes as well, and duals of 0.
                    slopes = self._support.slopes(variogram, distances, *apart(place))
                    gradients = -np.einsum("nes,anps->eaps", dual[:n, :, :here], slopes)
                    gradients += drift.gradient(dual[n:])[:, :, np.newaxis, :here]
                    for column, element in enumerate(elements):
                        result.gradient[element][:, place] = gradients[column]
                if result.variance is not None:
                    self._errors(solver, right, variogram, elements, place, result)

    def _errors(
        self, solver: Solver, right: Floats, variogram: Variogram, elements: list[int], place: Integers, result: Kriged
    ) -> None:
        """Put variances, multipliers and weights of the elements that share a variogram into `result`."""
        n = len(right) - (3 if self._linear else 1)
        functions = right[n:].copy()
        white = solver.whiten(right)
        scaled = solver.by_pivots(white)
        explained = np.einsum("ups,ups->ps", white, scaled)
        variance = np.maximum(1.0 - self._within[variogram] - explained, 0.0)
        for element in elements:
            if result.variance is not None:
                result.variance[element, place] = variance
        if result.multiplier is None and result.weights is None:
            return
        solution = solver.unwhiten(scaled)
        for element in elements:
            if result.multiplier is not None:
                # That of semivariances.
                result.multiplier[element, place] = -np.einsum("ups,ups->ps", solution[n:], functions)
            if result.weights is not None:
                result.weights[element, place] = np.moveaxis(solution[:n], 0, 2)


def _lots(sets: NeighbourSets, linear: bool) -> Iterator[Integers]:
    """Cut sets, those with most places first, into lots whose systems are in memory at a time."""
    size = sets.samples.shape[1] + (3 if linear else 1)
    step = 1 if size > _MOST_TOGETHER else max(_ENTRIES_AT_A_TIME // (size * size), _FEWEST)
    order = np.argsort(-np.diff(sets.first), kind="stable")
    for start in range(0, len(order), step):
        yield order[start : start + step]


def _parts(sets: NeighbourSets, lot: Integers) -> Iterator[Integers]:
    """Cut the places of a lot of sets into parts.

    Yields
    ------
    array of shape (places, first sets)
        The last place of a set is repeated where others have more.
    """
    first, last = sets.first[lot], sets.first[lot + 1] - 1
    most = last - first
    step = max(_VALUES_AT_A_TIME // (sets.samples.shape[1] * len(lot)), -(-_FEWEST // len(lot)))
    for start in range(0, int(most[0]) + 1, step):
        here = np.count_nonzero(most >= start)
        length = min(step, int(most[0]) + 1 - start)
        yield sets.places[np.minimum(first[:here] + start + np.arange(length)[:, np.newaxis], last[:here])]
