"""Which samples are near a cell, found once for all elements that share them."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed, those_of
from ..rasters.points import Points


def merge_coincident(
    x: NDArray[np.float64], y: NDArray[np.float64], values: NDArray[np.float64]
) -> tuple[NDArray[np.float64], ...]:
    """Average the samples that lie at exactly the same place.

    Parameters
    ----------
    x, y : array of shape (samples,)
    values : array of shape (samples, elements)
        NaN where an element was not measured; such values take no part in the mean.

    Returns
    -------
    x, y : array of shape (places,)
    values : array of shape (places, elements)
        NaN where no sample of the place has a value.
    """
    places, place_of = np.unique(np.column_stack([x, y]), axis=0, return_inverse=True)
    if len(places) == len(x):
        return x, y, values
    measured = np.isfinite(values)
    sums, counts = np.zeros((len(places), values.shape[1])), np.zeros((len(places), values.shape[1]))
    np.add.at(sums, place_of.ravel(), np.where(measured, values, 0.0))
    np.add.at(counts, place_of.ravel(), measured)
    with np.errstate(invalid="ignore"):
        return places[:, 0], places[:, 1], np.where(counts > 0, sums / counts, np.nan)


def check_elements(elements: Sequence[str]) -> None:
    """Raise `InputError` unless at least one element was chosen."""
    if not elements:
        raise InputError(said("No element was chosen: choose at least one numeric field of the samples."))


def distinct_places(
    samples: Points, elements: Sequence[str], progress: Progress
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Average the samples at one place, and say how many there were.

    Returns
    -------
    x, y : array of shape (places,)
    values : array of shape (places, elements)
        NaN for what is missing or infinite.
    """
    check_elements(elements)
    values = samples.values(elements)
    values = np.where(np.isfinite(values), values, np.nan)
    x, y, values = merge_coincident(samples.x, samples.y, values)
    if len(x) < len(samples):
        progress.info(
            said(
                "{count} of {count_2} samples lie at the place of another one and were averaged with it.",
                count=len(samples) - len(x),
                count_2=len(samples),
            )
        )
    return x, y, values


@dataclass(frozen=True)
class SampleGroup:
    """Samples at distinct places and the elements that were measured at every one of them.

    Parameters
    ----------
    coordinates : array of shape (places, 2)
        Easting and northing.
    values : array of shape (places, elements of the group)
    elements : tuple of int
        Positions of the group's elements in the list that was asked for.
    """

    coordinates: NDArray[np.float64]
    values: NDArray[np.float64]
    elements: tuple[int, ...]


def group_samples(
    samples: Points, elements: Sequence[str], minimum: int, progress: Progress, constant_allowed: bool = False
) -> list[SampleGroup]:
    """Check the samples, merge those at one place, and group the elements by the samples that have a value.

    Elements measured on the same samples share their neighbours, and so the search for them.

    Parameters
    ----------
    samples : Points
    elements : sequence of str
        Fields to interpolate.
    minimum : int
        Least number of places with a value that each element must have.
    progress : Progress
        Hears how many samples were merged or left out.
    constant_allowed : bool
        Whether an element may have one value everywhere.

    Raises
    ------
    InputError
        No samples, no elements, an element without any value, with fewer places than `minimum`, or with one value
        everywhere.
    """
    check_elements(elements)
    if len(samples) == 0:
        raise InputError(said("The sample layer has no points: check the layer, its filter and its selection."))
    x, y, values = distinct_places(samples, elements, progress)
    known = np.isfinite(values)
    empty = [name for name, anywhere in zip(elements, known.any(axis=0)) if not anywhere]
    if empty:
        raise InputError(
            said(
                "{empty} {has} no value at any sample: leave {it} out.",
                empty=listed(empty),
                has=said("has") if len(empty) == 1 else said("have"),
                it=said("it") if len(empty) == 1 else said("them"),
            )
        )
    _say_what_is_missing(elements, (~known).sum(axis=0), len(x), progress)
    _check_values(elements, values, known, minimum, constant_allowed)
    groups: dict[bytes, list[int]] = {}
    for position, measured in enumerate(known.T):
        groups.setdefault(measured.tobytes(), []).append(position)
    result = []
    for positions in groups.values():
        measured = known[:, positions[0]]
        result.append(
            SampleGroup(
                np.column_stack([x, y])[measured],
                np.ascontiguousarray(values[measured][:, positions]),
                tuple(positions),
            )
        )
    return result


def _check_values(
    elements: Sequence[str],
    values: NDArray[np.float64],
    known: NDArray[np.bool_],
    minimum: int,
    constant_allowed: bool,
) -> None:
    """Refuse all elements at once that have values at fewer places than `minimum`, or the same value everywhere."""
    counts = dict(zip(elements, known.sum(axis=0).tolist()))
    few = {name: count for name, count in counts.items() if count < minimum}
    if few:
        name = min(few, key=lambda one: few[one])
        at, them = said("at {places}", places=counted(few[name], "place")), said("it")
        if len(few) > 1:
            at, them = (
                said(
                    "at fewer than {minimum} places (fewest: {name} at {few})",
                    minimum=minimum,
                    name=name,
                    few=few[name],
                ),
                said("them"),
            )
        raise InputError(
            said(
                "{have} values {at} and interpolation takes {minimum} neighbours: leave {them} out, add"
                " samples, or take fewer neighbours where they can be chosen.",
                have=_have(list(few), elements),
                at=at,
                minimum=minimum,
                them=them,
            )
        )
    same = [name for name, column, measured in zip(elements, values.T, known.T) if np.ptp(column[measured]) == 0]
    if same and not constant_allowed:
        at, them, hold = said("at all places"), said("them"), said("they hold")
        if len(same) == 1:
            value = np.nanmax(values[:, list(elements).index(same[0])])
            at, them, hold = (
                said("({value:g}) at all {counts} places", value=value, counts=counts[same[0]]),
                said("it"),
                said("it holds"),
            )
        raise InputError(
            said(
                "{have} the same value {at}: leave {them} out, {hold} no information.",
                have=_have(same, elements),
                at=at,
                them=them,
                hold=hold,
            )
        )


def _have(names: Sequence[str], elements: Sequence[str]) -> str:
    whose = those_of(names, len(elements))
    return said("{whose} has", whose=whose) if len(names) == 1 else said("{whose} have", whose=whose)


def _say_what_is_missing(elements: Sequence[str], missing: NDArray[np.int64], places: int, progress: Progress) -> None:
    """Log at how many places elements have no value, in one line for all of them."""
    lacking = [(int(count), name) for count, name in zip(missing, elements) if count]
    if not lacking:
        return
    if len(lacking) == 1:
        progress.warn(
            said(
                "{lacking}: {lacking_2} of {places} places have no value and were left out.",
                lacking=lacking[0][1],
                lacking_2=lacking[0][0],
                places=places,
            )
        )
        return
    least, most = min(lacking), max(lacking)
    span = (
        f"{least[0]}"
        if least[0] == most[0]
        else said(
            "{least} ({least_2}) to {most} ({most_2})", least=least[0], least_2=least[1], most=most[0], most_2=most[1]
        )
    )
    whose = those_of([name for _, name in lacking], len(elements))
    progress.warn(
        said(
            "{whose} have no value at {span} of {places} places, which were left out element by element.",
            whose=whose,
            span=span,
            places=places,
        )
    )


@dataclass(frozen=True)
class Tiles:
    """Square tiles of cells, and for each of them every sample that is among the nearest of any of its cells.

    Parameters
    ----------
    side : int
        Cells along each side of a tile.
    row, column : array of shape (tiles,)
        Position of the tiles, counted in tiles of this side.
    candidates : array of shape (tiles, candidates)
        Indices of samples, nearest to the tile's centre first. Some may be in excess; the number of samples stands for
        none.
    certain : int
        The first so many candidates of each tile are among the nearest of all its cells.
    """

    side: int
    row: NDArray[np.int64]
    column: NDArray[np.int64]
    candidates: NDArray[np.int64]
    certain: int


_LARGEST_SIDE = 16
"""Cells along the side of a tile; larger ones save searches, and cost more distances than that is worth."""
_MOST_DISTANCES = 1 << 17
"""Distances between cells and candidates that are worked on at a time: they shall stay in the processor's cache, and no
array shall be so large that the system hands out fresh memory for it each time.
"""
_MOST_COMPARED = 64
"""Candidates up to which comparing pairs of them, for many cells at a time, is faster than a partial sort of those of
each cell.
"""
_MOST_CANDIDATES = 1 << 20
"""Candidates of tiles that are searched for at a time, which bounds the memory."""


def largest_side(neighbours: int) -> int:
    """Cells along the side of the tiles that `tiles_with_candidates` begins with: a power of two, smaller if very many
    neighbours are asked for.
    """
    side = _LARGEST_SIDE
    while side > 1 and side * side * neighbours > _MOST_CANDIDATES:
        side //= 2
    return side


Straighten = Callable[[NDArray[np.float64], NDArray[np.float64]], tuple[NDArray[np.float64], NDArray[np.float64]]]
"""A linear map of the plane, applied to arrays of x and y."""


def tiles_with_candidates(
    tree: Any,
    eastings: NDArray[np.float64],
    northings: NDArray[np.float64],
    neighbours: int,
    straighten: Straighten | None = None,
    distances: int = _MOST_DISTANCES,
    most: int | None = None,
) -> Iterator[Tiles]:
    """Cut a block of cells into tiles whose cells share a short list of samples to choose their nearest from.

    Be d the distance from a tile's centre to its k-th nearest sample and h half the tile's diagonal. No cell of the
    tile is farther than d + h from its own k-th nearest sample, so that all samples that matter to the tile lie within
    d + 2h of its centre: one search serves hundreds of cells. None is nearer to it than d - h, so that the samples
    within d - 2h of the centre matter to every cell. A tile with too many such samples is cut into four; a tile of one
    cell needs its k nearest only. So the same way is fast where cells are finer than the spacing of the samples and
    right where they are coarser, also in clusters.

    Parameters
    ----------
    tree : scipy.spatial.cKDTree
        Of the samples' coordinates, shape (samples, 2).
    eastings, northings : array of shape (columns,), (rows,)
        Centres of the cells; both numbers are multiples of `largest_side(neighbours)`.
    neighbours : int
        k; no more than there are samples.
    straighten : callable, optional
        Linear map that the coordinates of the tree went through, so that its distances are those of an anisotropic
        variogram.
    distances : int
        Distances between cells and candidates that are yielded at a time.
    most : int, optional
        Candidates of a tile; one with more of them is cut into four.

    Yields
    ------
    Tiles
        A few tiles of one size; together they cover every cell once.
    """
    most = most or 2 * neighbours + 16
    side = largest_side(neighbours)
    row, column = (index.ravel() for index in np.mgrid[: len(northings) // side, : len(eastings) // side])
    while len(row):
        x = eastings.reshape(-1, side)
        y = northings.reshape(-1, side)
        half_width, half_height = 0.5 * (x[0, -1] - x[0, 0]), 0.5 * (y[0, -1] - y[0, 0])
        half_diagonal = math.hypot(half_width, half_height)
        centre = np.column_stack([x[column].mean(axis=1), y[row].mean(axis=1)])
        if straighten is not None:
            centre = np.column_stack(straighten(centre[:, 0], centre[:, 1]))
            diagonals = straighten(np.array([half_width, half_width]), np.array([half_height, -half_height]))
            half_diagonal = float(np.hypot(*diagonals).max())  # of a parallelogram
        crowded = np.zeros(len(row), dtype=bool)
        step = max(_MOST_CANDIDATES // most, 1)
        for first in range(0, len(row), step):
            part = slice(first, first + step)
            distance, candidates = tree.query(centre[part], k=most)
            # The last digits of distances are uncertain: rather one candidate too many, and one fewer that is certain.
            last = distance[:, neighbours - 1 : neighbours]
            far = (last + 2 * half_diagonal) * (1 + 1e-9)
            if side > 1:
                crowded[part] = distance[:, -1] <= far[:, 0]
            count = (distance <= far).sum(axis=1)
            certain = (distance < (last - 2 * half_diagonal) * (1 - 1e-9)).sum(axis=1)
            fitting = np.flatnonzero(~crowded[part])
            # By the number of candidates, then of certain ones: neighbours in this order share lots.
            order = fitting[np.argsort((count * most + certain)[fitting], kind="stable")]
            found = Tiles(side, row[part][order], column[part][order], candidates[order], 0)
            yield from _batches(found, count[order], certain[order], distances)
        row, column = (
            np.add.outer(2 * index[crowded], half).ravel()
            for index, half in ((row, [0, 0, 1, 1]), (column, [0, 1, 0, 1]))
        )
        side //= 2


def _batches(tiles: Tiles, count: NDArray[np.int64], certain: NDArray[np.int64], distances: int) -> Iterator[Tiles]:
    """Cut tiles, sorted by their number of candidates, into lots of about equal work."""
    first = 0
    while first < len(count):
        # Lists grow along the order, so a lot is laid out for its first list and allowed what its last one has.
        step = max(distances // (tiles.side * tiles.side * int(count[first])), 1)
        lot = slice(first, first + step)
        candidates = tiles.candidates[lot, : count[lot][-1]]
        yield Tiles(tiles.side, tiles.row[lot], tiles.column[lot], candidates, int(certain[lot].min()))
        first += step


def kth_smallest(values: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    """Smallest but k - 1 of every column of `values`, shape (candidates, ...).

    K is at least 1 and at most the number of candidates.

    Few candidates are compared in an order that does not depend on the values, each comparison for all columns at once.
    """
    if len(values) > _MOST_COMPARED:
        by_column = np.partition(np.ascontiguousarray(np.moveaxis(values, 0, -1)), k - 1, axis=-1)
        result: NDArray[np.float64] = by_column[..., k - 1]
        return result
    planes: list[NDArray[np.float64]] = list(values.copy())
    spare = np.empty_like(planes[0])
    for i, j, low, high in _comparisons(len(planes), k):
        if low and high:
            np.minimum(planes[i], planes[j], out=spare)
            np.maximum(planes[i], planes[j], out=planes[j])
            planes[i], spare = spare, planes[i]
        elif low:
            np.minimum(planes[i], planes[j], out=planes[i])
        else:
            np.maximum(planes[i], planes[j], out=planes[j])
    return planes[k - 1]


@functools.lru_cache(maxsize=256)
def _comparisons(n: int, k: int) -> list[tuple[int, int, bool, bool]]:
    """Pairs i < j to compare in turn, the smaller going to i, until the k-th smallest of n is at k - 1.

    Whether i and j are looked at later.

    Merge exchange of Batcher (Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M), without what does not lead
    to k - 1.
    """
    pairs = []
    for p in (1 << power for power in range((n - 1).bit_length())):
        for distance in (p >> power for power in range(p.bit_length())):
            firsts = (
                i
                for start in range(distance % p, n - distance, 2 * distance)
                for i in range(start, min(start + distance, n - distance))
            )
            pairs += [(i, i + distance) for i in firsts if i // (2 * p) == (i + distance) // (2 * p)]
    needed, result = {k - 1}, []
    for i, j in reversed(pairs):
        if i in needed or j in needed:
            result.append((i, j, i in needed, j in needed))
            needed |= {i, j}
    return result[::-1]


def extended(centres: NDArray[np.float64], multiple: int) -> NDArray[np.float64]:
    """Continue evenly spaced cell centres up to a multiple of a number of cells.

    Parameters
    ----------
    centres : array of shape (cells,)
    multiple : int

    Returns
    -------
    array of shape (cells rounded up to the multiple,)
    """
    missing = -len(centres) % multiple
    step = centres[1] - centres[0] if len(centres) > 1 else 0.0
    return np.concatenate([centres, centres[-1] + step * np.arange(1, missing + 1)])
