"""Kriging systems, many small ones at a time, and what they say at the places that share them."""

from __future__ import annotations

import contextlib
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
NARROWEST = 1e-5
"""Samples spread less than this across the line through them, relative to along it, carry no drift across it."""
SAME_PLACE_M = 1e-6
"""Places nearer than this are one: a micrometre is what coordinates of projected systems resolve."""
_VALUES_AT_A_TIME = 1 << 16
"""Distances that are worked on at a time, 0.5 MB: they shall stay in the processor's cache, and keep a thread busy
without the others.
"""
_ENTRIES_AT_A_TIME = 1 << 18
"""Entries of the systems that are inverted at a time, 2 MB, of which a step works on a row."""
_LONGEST_CHUNK = 64
"""Places in a row of a chunk at most: the last chunk of each set is filled up with repeats."""
_MOST_SWEPT = 128
"""Unknowns up to which many systems are inverted together."""


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
            In metres.

        Returns
        -------
        list of array of the shape of `dx`
            One for each point of the support.
        """
        distances = []
        for x, y in zip(*self.straighten(self.easting, self.northing)):
            distance = np.square(dx + x if self.is_block else dx)
            distance += np.square(dy + y if self.is_block else dy)
            np.sqrt(distance, out=distance)
            if distance.min(initial=np.inf) < SAME_PLACE_M:
                distance[distance < SAME_PLACE_M] = SAME_PLACE_M if self.is_block else 0.0
            distances.append(distance)
        return distances

    def semivariances(self, variogram: Variogram, distances: list[Floats]) -> Floats:
        """Mean semivariances over the points at these `distances`.

        Parameters
        ----------
        variogram : Variogram
        distances : list of array of any one shape
            As `distances` gives them.

        Returns
        -------
        array of that shape
        """
        total = variogram.gamma(distances[0])
        for distance in distances[1:]:
            total += variogram.gamma(distance)
        if self.is_block:
            total /= len(distances)
        return total

    def slopes(self, variogram: Variogram, distances: list[Floats], dx: Floats, dy: Floats) -> Floats:
        """Derivatives of these semivariances along the straightened coordinates of the support.

        Parameters
        ----------
        variogram : Variogram
        distances : list of array of shape (chunks, neighbours, places)
            Those of (dx, dy).
        dx, dy : array of that shape

        Returns
        -------
        array of shape (chunks, neighbours, 2 x places)
            Along the first coordinate at all places, then along the second one.
        """
        chunks, neighbours, places = dx.shape
        result = np.zeros((chunks, neighbours, 2, places))
        for distance, x, y in zip(distances, *self.straighten(self.easting, self.northing)):
            steepness = variogram.steepness(distance)
            result[:, :, 0] += steepness * (dx + x)
            result[:, :, 1] += steepness * (dy + y)
        if self.is_block:
            result /= len(distances)
        return result.reshape(chunks, neighbours, 2 * places)

    def gradient(self, slopes: Floats) -> Floats:
        """Take derivatives along the straightened coordinates, shape (..., 2, places), to those along easting and
        northing (chain rule).
        """
        along_easting_and_northing = np.stack(self.straighten(np.array([1.0, 0.0]), np.array([0.0, 1.0])), axis=1)
        result: Floats = along_easting_and_northing @ slopes
        return result

    def within(self, variogram: Variogram) -> float:
        """Mean semivariance between two points of a block; 0 for a point."""
        if not self.is_block:
            return 0.0
        x, y = self.straighten(self.easting, self.northing)
        return float(self.semivariances(variogram, self.distances(x, y)).mean())


POINT = Support(np.zeros(1), np.zeros(1), lambda x, y: (x, y))


@dataclass(frozen=True)
class Drift:
    """The functions whose unknown multiples are the mean of a set of samples: 1, or 1 and two coordinates.

    The coordinates are taken from the samples' centre along and across the line through them, in units of their spread,
    whatever the coordinates of the survey. A function that the samples cannot tell from the others is left out.

    Parameters
    ----------
    centre : array of shape (sets, 2)
        Easting and northing.
    axes : array of shape (sets, 2, 2)
        Easting and northing to the functions of place; rows of functions left out are 0.
    kept : array of shape (sets, functions)
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
            return cls(np.zeros((len(indices), 2)), np.zeros((len(indices), 0, 2)), count[:, np.newaxis] > 0)
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
        return cls(centre + origin[:, 0], axes, np.column_stack([count > 0, wide]))

    def at(self, easting: Floats, northing: Floats, sets: Integers | slice = slice(None)) -> Floats:
        """Functions at places of shape (sets, places), as an array of shape (sets, functions, places)."""
        centre, axes = self.centre[sets], self.axes[sets]
        result = np.empty((len(easting), self.kept.shape[1], easting.shape[1]))
        result[:, 0] = 1.0
        if axes.shape[1]:
            offset = np.stack([easting - centre[:, :1], northing - centre[:, 1:]], axis=1)
            np.matmul(axes, offset, out=result[:, 1:])
        return result

    def gradient(self, multiples: Floats, sets: Integers | slice = slice(None)) -> Floats:
        """Gradients of sums of multiples of the functions, shape (all sets, elements, functions).

        They have shape (sets, elements, 2) and hold everywhere.
        """
        result: Floats = multiples[sets, :, 1:] @ self.axes[sets]
        return result


def _direction(moments: Floats) -> Floats:
    """Angle of the longer principal axis of 2 x 2 moments, shape (sets, 2, 2), in radians from the first axis."""
    result: Floats = 0.5 * np.arctan2(2 * moments[:, 0, 1], moments[:, 0, 0] - moments[:, 1, 1])
    return result


@dataclass(frozen=True)
class Inverses:
    """Inverses of kriging systems and what it took to get them.

    Parameters
    ----------
    values : array of shape (sets, neighbours + functions, neighbours + functions)
        Times the semivariances between the samples and a place, and the functions of the drift there: weights and
        multipliers.
    jitter : array of shape (sets,)
        What was added to the variances of the samples; 0 for most.
    """

    values: Floats
    jitter: Floats


def invert_systems(
    variograms: Sequence[Variogram],
    samples: Samples,
    indices: Integers,
    drift: Drift,
    check: Callable[[], None] = lambda: None,
) -> list[Inverses]:
    """Set up and invert the systems of sets of samples.

    For weights w and multipliers m (Cressie, 1993, sections 3.2 and 3.4)::

        [G   F] [w]   [g]      G: semivariances between samples, g: to the place
        [F'  0] [m] = [f]      F: functions of the drift at the samples, f: at the place

    Inverted is the system with covariances C = 1 - G instead, which needs no pivots; as 1 is a function of the drift,
    its inverse differs in signs and in one entry only. An unknown that a set does not have gets an equation of its own,
    which makes it 0.

    Parameters
    ----------
    variograms : sequence of Variogram
        With a sill of 1.
    samples : Samples
    indices : array of shape (sets, neighbours)
    drift : Drift
    check : callable
        Called before each variogram; may raise `Cancelled`.

    Returns
    -------
    list of Inverses
        One for each variogram.
    """
    n_sets, n = indices.shape
    present = indices < len(samples.x) - 1
    x, y, easting, northing = (part[indices] for part in (samples.x, samples.y, samples.easting, samples.northing))
    for part in (x, y, easting, northing):
        part[~present] = 0.0
    functions = np.moveaxis(drift.at(easting, northing), 0, 2)
    position, which = np.nonzero(~np.vstack([present.T, drift.kept.T]))
    size = n + len(functions)
    result = []
    # Sets come last, so that a step of the inversion is one long row for each entry; each pair of samples counts once.
    x, y = np.ascontiguousarray(x.T), np.ascontiguousarray(y.T)
    one, other = np.triu_indices(n, 1)
    distances = POINT.distances(x[one] - x[other], y[one] - y[other])
    diagonal = np.arange(n)
    for variogram in variograms:
        check()
        systems = np.zeros((size, size, n_sets))
        systems[one, other] = systems[other, one] = 1.0 - POINT.semivariances(variogram, distances)
        systems[diagonal, diagonal] = 1.0
        systems[n:, :n] = functions
        systems[:n, n:] = np.swapaxes(functions, 0, 1)
        systems[position, :, which] = 0.0
        systems[:, position, which] = 0.0
        # Signs that the pivots of samples and of functions have as well.
        systems[position, position, which] = np.where(position < n, 1.0, -1.0)
        inverses, jitter = _regularised(systems, present.T)
        values = np.ascontiguousarray(np.moveaxis(inverses, 2, 0))
        # From covariances back to semivariances, G = 1 - C.
        values[:, :n, :n] *= -1.0
        values[:, n:, n:] *= -1.0
        values[:, n, n] -= 1.0
        result.append(Inverses(values, jitter))
    return result


def _regularised(systems: Floats, present: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Invert systems; to those that are nearly singular add as little as makes them regular.

    Parameters
    ----------
    systems : array of shape (unknowns, unknowns, sets)
    present : array of shape (neighbours, sets)
        Which samples the sets have; they are the first unknowns.

    Returns
    -------
    inverses : array of shape (unknowns, unknowns, sets)
    jitter : array of shape (sets,)
    """
    inverses, good = _inverses(systems)
    jitter = np.zeros(systems.shape[2])
    diagonal = np.arange(len(present))
    for amount in JITTERS:
        bad = np.flatnonzero(~good)
        if not len(bad):
            break
        attempt = systems[:, :, bad]
        attempt[diagonal, diagonal] += amount * present[:, bad]
        inverses[:, :, bad], good[bad] = _inverses(attempt)
        jitter[bad] = amount
    return inverses, jitter


def _inverses(systems: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Invert systems of shape (unknowns, unknowns, sets) and tell which of them are far enough from singular."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        inverses = _swept(systems) if len(systems) <= _MOST_SWEPT else _solved(systems)
        condition = np.abs(systems).sum(axis=0).max(axis=0) * np.abs(inverses).sum(axis=0).max(axis=0)
        return inverses, condition <= LARGEST_CONDITION


def _swept(systems: Floats) -> Floats:
    """Invert symmetric systems by sweeping one unknown after the other, without pivots, which covariances do not need.

    All systems take each step together. LAPACK takes them one by one, and its threads get into the way of ours. A step
    takes from each entry what the unknown explains of it and leaves the whole symmetric [Goodnight1979]_, so that the
    entries on and above the diagonal suffice; row by row what is worked on stays in the processor's cache.

    References
    ----------
    .. [Goodnight1979] A tutorial on the SWEEP operator. The American Statistician 33, 149-158.
    """
    result = systems.copy()
    explained = np.empty_like(result[0])
    for step in range(len(result)):
        pivot = 1.0 / result[step, step]
        row = np.concatenate([result[:step, step], result[step, step:]])
        scaled = row * pivot
        for one in range(len(result)):
            result[one, one:] -= np.multiply(scaled[one], row[one:], out=explained[one:])
        result[:step, step] = scaled[:step]
        result[step, step:] = scaled[step:]
        result[step, step] = -pivot
    # Swept of all unknowns, a matrix is its inverse with the other sign.
    for one in range(len(result)):
        np.negative(result[one, one:], out=result[one, one:])
        result[one + 1 :, one] = result[one, one + 1 :]
    return result


def _solved(systems: Floats) -> Floats:
    """Invert large systems by LAPACK; the inverse of a singular one is NaN."""
    result = np.full(systems.shape, np.nan)
    for one in range(systems.shape[2]):
        with contextlib.suppress(np.linalg.LinAlgError):
            result[:, :, one] = np.linalg.inv(systems[:, :, one])
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
        logarithms.
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
    """What beside the estimate is to be computed: variances, and with them weights; gradients of the estimates."""

    variance: bool = False
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
        Whether all places will be kriged from all samples: the one system is then inverted here.
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
        self._single: list[Inverses] = []
        if single:
            everything = np.arange(len(samples.x) - 1)[np.newaxis]
            drift = Drift.of(samples, everything, linear)
            self._single = invert_systems([variogram for variogram, _ in variograms], samples, everything, drift)

    def predict(
        self, sets: NeighbourSets, easting: Floats, northing: Floats, wanted: Wanted, check: Callable[[], None]
    ) -> Kriged:
        """Krige the places at (easting, northing), arrays of shape (places,)."""
        n_elements, n_places = self._samples.values.shape[1], len(easting)
        result = Kriged(
            estimate=np.empty((n_elements, n_places)),
            variance=np.empty((n_elements, n_places)) if wanted.variance else None,
            multiplier=np.empty((n_elements, n_places)) if wanted.variance else None,
            weights=np.empty((n_elements, n_places, sets.samples.shape[1])) if wanted.weights else None,
            gradient=np.empty((n_elements, 2, n_places)) if wanted.gradient else None,
            jitter=np.zeros((n_elements, n_places)),
            lowered=np.zeros(n_places, dtype=bool),
        )
        x, y = self._support.straighten(easting, northing)
        places = (easting, northing, x, y)
        for lot in _lots(sets, self._linear):
            check()
            drift = Drift.of(self._samples, lot.samples, self._linear)
            if not drift.kept.all():
                result.lowered[lot.places] = np.repeat(~drift.kept.all(axis=1), np.diff(lot.first))
            whole = bool(self._single) and len(lot.samples) == 1 and lot.samples[0, -1] < len(self._samples.x) - 1
            models = [variogram for variogram, _ in self._variograms]
            inverses = self._single if whole else invert_systems(models, self._samples, lot.samples, drift, check)
            for one, (_, elements) in zip(inverses, self._variograms):
                if one.jitter.any():
                    result.jitter[np.ix_(np.array(elements), lot.places)] = np.repeat(one.jitter, np.diff(lot.first))
            self._apply(lot, drift, [one.values for one in inverses], places, result, check)
        return result

    def _apply(
        self,
        lot: NeighbourSets,
        drift: Drift,
        inverses: list[Floats],
        places: tuple[Floats, Floats, Floats, Floats],
        result: Kriged,
        check: Callable[[], None],
    ) -> None:
        """Estimate all elements at the places of a few sets, whose inverted systems come by variogram."""
        samples, n = self._samples, lot.samples.shape[1]
        # Right-hand sides times these are the estimates, without weights in between; derivatives of right-hand sides,
        # those of the estimates.
        duals: list[Floats] = [
            np.swapaxes(products(inverse[:, :, :n], samples.values[:, elements][lot.samples]), 1, 2)
            for inverse, (_, elements) in zip(inverses, self._variograms)
        ]
        x, y = samples.x[lot.samples], samples.y[lot.samples]
        absent = lot.samples == len(samples.x) - 1
        x[absent] = y[absent] = 0.0
        kept = np.concatenate([~absent, drift.kept], axis=1)[:, :, np.newaxis]
        complete = bool(kept.all())
        for of_set, position in _chunks(lot):
            place = lot.places[position]
            easting, northing, place_x, place_y = (part[place] for part in places)
            # Systems of one set are not copied for each chunk.
            take: Integers | slice = of_set if len(lot.samples) > 1 else slice(None)
            dx = place_x[:, np.newaxis, :] - x[take][:, :, np.newaxis]
            dy = place_y[:, np.newaxis, :] - y[take][:, :, np.newaxis]
            functions = drift.at(easting, northing, take)
            distances = self._support.distances(dx, dy)
            for inverse, dual, (variogram, elements) in zip(inverses, duals, self._variograms):
                check()
                right = np.concatenate([self._support.semivariances(variogram, distances), functions], axis=1)
                if not complete:
                    right *= kept[take]
                estimates = products(dual[take], right)
                for column, element in enumerate(elements):
                    result.estimate[element, place] = estimates[:, column]
                if result.variance is not None:
                    self._errors(inverse[take], right, variogram, elements, place, result)
                if result.gradient is not None:
                    # Absent samples have distances as well, and duals of 0.
                    slopes = products(dual[take][:, :, :n], self._support.slopes(variogram, distances, dx, dy))
                    gradients = self._support.gradient(slopes.reshape(*slopes.shape[:2], 2, -1))
                    if self._linear:
                        gradients += drift.gradient(dual[:, :, n:], take)[..., np.newaxis]
                    for column, element in enumerate(elements):
                        result.gradient[element][:, place] = np.swapaxes(gradients[:, column], 0, 1)

    def _errors(
        self, inverse: Floats, right: Floats, variogram: Variogram, elements: list[int], place: Integers, result: Kriged
    ) -> None:
        """Put variances, multipliers and weights of the elements that share a variogram into `result`."""
        n = right.shape[1] - (3 if self._linear else 1)
        solution = products(inverse, right)
        multiplier = np.einsum("cuv,cuv->cv", solution[:, n:], right[:, n:])
        variance = np.einsum("cuv,cuv->cv", solution[:, :n], right[:, :n]) + multiplier - self._within[variogram]
        for element in elements:
            if result.variance is not None and result.multiplier is not None:
                result.variance[element, place] = np.maximum(variance, 0.0)
                result.multiplier[element, place] = multiplier
            if result.weights is not None:
                result.weights[element, place] = np.swapaxes(solution[:, :n], 1, 2)


def _lots(sets: NeighbourSets, linear: bool) -> Iterator[NeighbourSets]:
    """Cut sets into lots whose systems are in memory at a time."""
    size = sets.samples.shape[1] + (3 if linear else 1)
    step = max(_ENTRIES_AT_A_TIME // (size * size), 1)
    for start in range(0, len(sets.samples), step):
        first = sets.first[start : start + step + 1]
        yield NeighbourSets(sets.samples[start : start + step], sets.places[first[0] : first[-1]], first - first[0])


def _chunks(lot: NeighbourSets) -> Iterator[tuple[Integers, Integers]]:
    """Cut the places of each set into chunks of one length, and yield lots of them.

    Yields
    ------
    of_set : array of shape (chunks,)
    position : array of shape (chunks, length)
        In `lot.places`; the last place of a set is repeated to fill its last chunk.
    """
    length = 1
    while length < _LONGEST_CHUNK and 6 * length * len(lot.samples) <= len(lot.places):
        length *= 2
    n_chunks = -(-np.diff(lot.first) // length)
    of_set = np.repeat(np.arange(len(lot.samples)), n_chunks)
    begin = lot.first[of_set] + length * (np.arange(len(of_set)) - np.repeat(np.cumsum(n_chunks) - n_chunks, n_chunks))
    step = max(_VALUES_AT_A_TIME // (length * lot.samples.shape[1]), 1)
    for start in range(0, len(of_set), step):
        part = of_set[start : start + step]
        yield (
            part,
            np.minimum(
                begin[start : start + step, np.newaxis] + np.arange(length), lot.first[part + 1][:, np.newaxis] - 1
            ),
        )
