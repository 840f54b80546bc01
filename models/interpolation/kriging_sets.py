"""Which samples each place is kriged from, and which places share them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats, Integers
from .neighbours import Straighten, extended, kth_smallest, largest_side, tiles_with_candidates

POOL = 4
"""With an octant search the samples come from this many times as many nearest ones as neighbours are asked for."""
_OCTANTS = 8
_SIDE = 4
"""Cells along a side of the smallest squares whose cells share a list of candidates: in smaller ones lists are hardly
shorter.
"""
_MOST_COMPARED = 96
"""Candidates up to which comparing them pair by pair, for many cells at a time, is faster than sorting."""
_POINTS_AT_A_TIME = 1 << 12
_TO_SQUARES_AT_A_TIME = 1 << 20
"""Distances from the cells of tiles to candidates: hundreds of tiles, whose squares then come in lots."""
_DISTANCES_AT_A_TIME = 1 << 16
"""Of cells to candidates, 0.5 MB: they shall stay in the processor's cache."""


@dataclass(frozen=True)
class Neighbourhood:
    """Which samples take part at a place.

    Parameters
    ----------
    neighbours : int
        The nearest so many, or fewer where there are not as many; of two samples at the same distance the one listed
        first.
    max_distance : float
        Samples farther than this take no part; infinite for no limit. Metres, along the long axis of an anisotropic
        variogram.
    octants : bool
        Whether at most an eighth of the neighbours (rounded up) may lie in any one of eight equal sectors around the
        place.
    """

    neighbours: int
    max_distance: float = math.inf
    octants: bool = False

    @property
    def pool(self) -> int:
        """Number of nearest samples that the neighbours are chosen from."""
        return POOL * self.neighbours if self.octants else self.neighbours


@dataclass(frozen=True)
class NeighbourSets:
    """Places grouped by the samples that they are kriged from.

    Parameters
    ----------
    samples : array of shape (sets, neighbours)
        Indices of the samples of each set, ascending; the number of samples stands for none.
    places : array of shape (places,)
        Positions of the places, one set after the other.
    first : array of shape (sets + 1,)
        Where in `places` those of each set begin, and the number of places.
    """

    samples: Integers
    places: Integers
    first: Integers


class NeighbourSearch:
    """Finds the neighbours of cells and of single places; several threads may share it.

    Parameters
    ----------
    x, y : array of shape (samples,)
        Coordinates in which distance is isotropic.
    neighbourhood : Neighbourhood
        Asks for no more neighbours than there are samples.
    """

    def __init__(self, x: Floats, y: Floats, neighbourhood: Neighbourhood) -> None:
        from scipy.spatial import cKDTree  # here, so that the provider loads without scipy

        self._tree: Any = cKDTree(np.column_stack([x, y]))
        # The tree says "number of samples" where it finds none: a place at infinity, which never is a neighbour.
        self._x, self._y = np.append(x, np.inf), np.append(y, np.inf)
        self._n = len(x)
        self._neighbourhood = neighbourhood
        self._pool = min(neighbourhood.pool, self._n)
        # The sum of its members' random codes tells a set from all others: two sets of a block have the same once in
        # 10^11 blocks. Whole numbers add up to the same in any order, also beyond the largest.
        self._codes = np.random.default_rng(0).integers(0, 1 << 64, self._n + 1, dtype=np.uint64)
        self._codes[-1] = 0  # none

    def of_cells(
        self, eastings: Floats, northings: Floats, straighten: Straighten | None, check: Callable[[], None]
    ) -> NeighbourSets:
        """Group the cells of a block of rows and columns; a place is row x columns + column.

        Parameters
        ----------
        eastings, northings : array of shape (columns,), array of shape (rows,)
            Centres of the cells in metres, evenly spaced.
        straighten : callable, optional
            Takes coordinates to those in which distance is isotropic, if these are others.
        check : callable
            Called often; raises where the work is to end.
        """
        largest = largest_side(self._pool)
        columns, rows = len(eastings), len(northings)
        eastings, northings = extended(eastings, largest), extended(northings, largest)
        gathered = _Gathered(self._neighbourhood.neighbours, self._n)
        for tiles in tiles_with_candidates(
            self._tree, eastings, northings, self._pool, straighten, _TO_SQUARES_AT_A_TIME, 5 * self._pool
        ):
            check()
            side, parts = min(tiles.side, _SIDE), max(tiles.side // _SIDE, 1)
            # Squares of tiles, then cells of squares, by row and column of the smaller in the larger ones.
            square_row, square_column = (
                index.reshape(-1) for index in np.broadcast_arrays(*_parts(tiles.row, tiles.column, parts))
            )
            row, column = _parts(square_row, square_column, side)
            place = (row * columns + column).reshape(-1, len(square_row))
            inside = ((row < rows) & (column < columns)).reshape(place.shape)
            x, y = eastings[column], northings[row]
            if straighten is not None:
                x, y = straighten(x, y)
            self._gather(gathered, x, y, tiles.candidates, place, inside)
        return gathered.sets()

    def of_places(self, x: Floats, y: Floats, left_out: Integers, check: Callable[[], None]) -> NeighbourSets:
        """Group single places, in isotropic coordinates.

        Parameters
        ----------
        x, y : array of shape (places,)
        left_out : array of shape (places,)
            A sample that each place must not see; -1 for none.
        check : callable
            Called often; raises where the work is to end.
        """
        gathered = _Gathered(self._neighbourhood.neighbours, self._n)
        most = self._pool + _MOST_COMPARED  # more than lie at one distance from a place, and the one left out
        for first in range(0, len(x), _POINTS_AT_A_TIME):
            check()
            part = slice(first, first + _POINTS_AT_A_TIME)
            _, candidates = self._tree.query(np.column_stack([x[part], y[part]]), k=np.arange(1, most + 1))
            candidates[candidates == left_out[part, np.newaxis]] = self._n
            place = np.arange(len(x))[np.newaxis, part]
            self._gather(
                gathered,
                x[np.newaxis, np.newaxis, part],
                y[np.newaxis, np.newaxis, part],
                candidates,
                place,
                np.ones_like(place, dtype=bool),
            )
        return gathered.sets()

    def all_samples(self, places: int) -> NeighbourSets:
        """Give every place all samples."""
        return NeighbourSets(np.arange(self._n)[np.newaxis], np.arange(places), np.array([0, places]))

    def _gather(
        self,
        gathered: _Gathered,
        x: Floats,
        y: Floats,
        candidates: Integers,
        place: Integers,
        inside: NDArray[np.bool_],
    ) -> None:
        """Find the neighbours of cells among the candidates of their tiles.

        Parameters
        ----------
        gathered : _Gathered
        x, y : array of shape (rows or 1, columns or 1, squares)
            Coordinates of the cells of each square; where one does not change along an axis, it need not be repeated.
        candidates : array of shape (tiles, candidates)
            A tile has one square or several; the first ones of all tiles come first, then the second ones.
        place, inside : array of shape (cells of a square, squares)
            What the cells are called, and whether they count.
        """
        # Ascending, so that of those equally far the first one is taken.
        lists = self._undecided(x, y, np.ascontiguousarray(np.sort(candidates, axis=1).T))
        cells, count = len(place), (lists.undecided < self._n).sum(axis=0)
        order = np.argsort(count, kind="stable")  # lists of one length share lots
        lots = np.cumsum(cells * count[order]) // _DISTANCES_AT_A_TIME
        for lot in np.split(order, np.flatnonzero(np.diff(lots)) + 1):
            decided = lists.decided.take(lot, axis=1)
            undecided = lists.undecided[: count[lot[-1]]].take(lot, axis=1)
            # One plane of all squares for each candidate and cell: long rows are worked through fastest.
            dx = x.take(lot, axis=2) - self._x[undecided][:, np.newaxis, np.newaxis]
            dy = y.take(lot, axis=2) - self._y[undecided][:, np.newaxis, np.newaxis]
            squared = (np.square(dx) + np.square(dy)).reshape(len(undecided), cells, len(lot))
            taken = _nearest(squared, self._pool - (decided < self._n).sum(axis=0))
            # Also drops what stands for no sample.
            taken &= squared <= min(self._neighbourhood.max_distance**2, np.finfo(np.float64).max)
            if self._neighbourhood.octants:
                octant = (dx > 0).astype(np.int8) + 2 * (dy > 0) + 4 * (np.abs(dx) > np.abs(dy))
                taken = _spread_over_octants(
                    taken, squared, octant.reshape(squared.shape), self._neighbourhood.neighbours
                )
            keys = np.multiply(self._codes[undecided][:, np.newaxis], taken).sum(axis=0)
            keys += self._codes[decided].sum(axis=0)
            gathered.add(keys, place.take(lot, axis=1), inside.take(lot, axis=1), _Lists(decided, undecided), taken)

    def _undecided(self, x: Floats, y: Floats, candidates: Integers) -> _Lists:
        """Part the candidates into those that are neighbours of all cells of a square, and those that may be neighbours
        of some.

        Be d the distance from a place amid the square to its k-th nearest sample, and h that to its farthest cell. What
        is nearer than d - 2h is among the k nearest of every cell, what is farther than d + 2h among those of none.
        """
        corners = [part[[0, -1]][:, [0, -1]].reshape(4, -1) for part in (x, y)]
        middle_x, middle_y = (part.mean(axis=0) for part in corners)
        farthest = np.hypot(corners[0] - middle_x, corners[1] - middle_y).max(axis=0)
        shape = (-1, candidates.shape[1])
        squared = np.square(middle_x.reshape(shape) - self._x[candidates][:, np.newaxis])
        squared += np.square(middle_y.reshape(shape) - self._y[candidates][:, np.newaxis])
        last = np.sqrt(kth_smallest(squared, self._pool)).reshape(-1)
        # The last digits of distances are uncertain.
        far = np.square((last + 2 * farthest) * (1 + 1e-9)).reshape(shape)
        near = np.square(np.maximum((last - 2 * farthest) * (1 - 1e-9), 0.0)).reshape(shape)
        if self._neighbourhood.octants or math.isfinite(self._neighbourhood.max_distance):
            near = np.zeros_like(near)
        decided = squared < near
        undecided = squared <= far
        undecided &= ~decided
        return _Lists(*(_packed(chosen, candidates, self._n) for chosen in (decided, undecided)))


@dataclass(frozen=True)
class _Lists:
    """Candidates of squares of cells: neighbours of all cells, and those that may be neighbours of some.

    Parameters
    ----------
    decided, undecided : array of shape (at most candidates, squares)
        Ascending; the number of samples fills the columns.
    """

    decided: Integers
    undecided: Integers


def _parts(row: Integers, column: Integers, number: int) -> tuple[Integers, Integers]:
    """Cut squares, whose rows and columns have shape (squares,), into so many rows and columns.

    Returns
    -------
    row, column : array of shape (number, 1, squares), (1, number, squares)
    """
    within = np.arange(number)[:, np.newaxis]
    return (row * number + within)[:, np.newaxis], (column * number + within)[np.newaxis]


def _packed(chosen: NDArray[np.bool_], candidates: Integers, none: int) -> Integers:
    """List the chosen ones of the candidates of each square, in their order.

    Parameters
    ----------
    chosen : array of shape (candidates, squares of a tile, tiles)
    candidates : array of shape (candidates, tiles)
    none : int
        What fills the columns.

    Returns
    -------
    array of shape (at most candidates, squares of all tiles)
    """
    chosen = np.moveaxis(chosen, 0, 2)
    count = np.count_nonzero(chosen, axis=2).reshape(-1, 1)
    result = np.full((len(count), count.max()), none)
    result[np.arange(result.shape[1]) < count] = np.broadcast_to(candidates.T, chosen.shape)[chosen]
    return np.ascontiguousarray(result.T)


class _Gathered:
    """Collects the neighbours of cells, a lot of squares at a time, and groups the cells by them."""

    def __init__(self, neighbours: int, none: int) -> None:
        self._neighbours, self._none = neighbours, none
        self._keys: list[NDArray[np.uint64]] = []
        self._places: list[Integers] = []
        self._members: list[Callable[[Integers], Integers]] = []

    def add(
        self,
        keys: NDArray[np.uint64],
        places: Integers,
        inside: NDArray[np.bool_],
        lists: _Lists,
        taken: NDArray[np.bool_],
    ) -> None:
        """Add the cells of a lot, arrays of shape (cells of a square, squares), by the keys of their sets; those not
        `inside` the block do not count. `taken` of shape (undecided, cells of a square, squares) says who belongs to
        the sets beside the decided ones.
        """
        kept = np.flatnonzero(inside)

        def members(cells: Integers) -> Integers:
            cell, square = np.divmod(kept[cells], keys.shape[1])
            chosen = np.where(taken[:, cell, square], lists.undecided[:, square], self._none)
            # Whole numbers of 32 bits are sorted several times as fast.
            either = np.sort(np.vstack([lists.decided[:, square], chosen]).T.astype(np.int32), axis=1)
            return either[:, : self._neighbours].astype(np.int64)

        self._keys.append(keys.reshape(-1)[kept])
        self._places.append(places.reshape(-1)[kept])
        self._members.append(members)

    def sets(self) -> NeighbourSets:
        """Group the cells of all lots."""
        keys, places = np.concatenate(self._keys), np.concatenate(self._places)
        # By two of their four digits of 16 bits, which NumPy sorts without comparing them. Where both are the same in
        # different sets, one may be listed twice, which costs a system and no more.
        digits = keys.view(np.uint16).reshape(-1, 4)
        order = np.argsort(digits[:, 0], kind="stable")
        order = order[np.argsort(digits[order, 1], kind="stable")]
        keys = keys[order]
        first = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
        # Every set is listed once, by any of its cells.
        cell = order[first]
        members = np.full((len(cell), self._neighbours), self._none)
        begin = 0
        for part, lot in zip(self._keys, self._members):
            here = np.flatnonzero((cell >= begin) & (cell < begin + len(part)))
            found = lot(cell[here] - begin)
            members[here, : found.shape[1]] = found
            begin += len(part)
        return NeighbourSets(members, places[order], np.append(first, len(places)))


def _nearest(squared: Floats, wanted: Integers) -> NDArray[np.bool_]:
    """Mark the nearest candidates of each cell, so many in each square; the first of those equally far.

    Parameters
    ----------
    squared : array of shape (candidates, cells of a square, squares)
    wanted : array of shape (squares,)

    Returns
    -------
    array of shape (candidates, cells of a square, squares)
    """
    n_candidates = len(squared)
    if n_candidates > _MOST_COMPARED:
        taken = np.empty(squared.shape, dtype=bool)
        rank = np.arange(n_candidates)[:, np.newaxis, np.newaxis] < wanted
        np.put_along_axis(taken, np.argsort(squared, axis=0, kind="stable"), rank, axis=0)
        return taken
    # How many candidates are nearer than each one: at first all that follow it; then every pair is compared once.
    nearer = np.empty(squared.shape, dtype=np.uint8)
    nearer[:] = np.arange(n_candidates - 1, -1, -1, dtype=np.uint8)[:, np.newaxis, np.newaxis]
    for position in range(1, n_candidates):
        not_farther = (squared[:position] <= squared[position]).view(np.uint8)
        nearer[position] += np.add.reduce(not_farther, axis=0, dtype=np.uint8)
        nearer[:position] -= not_farther
    result: NDArray[np.bool_] = nearer < wanted.astype(np.uint8)
    return result


def _spread_over_octants(
    taken: NDArray[np.bool_], squared: Floats, octant: NDArray[np.int8], neighbours: int
) -> NDArray[np.bool_]:
    """Of the candidates taken keep the nearest ones of each octant, `neighbours` at most.

    Arrays of shape (candidates, cells of a square, squares).
    """
    order = np.argsort(np.where(taken, squared, np.inf), axis=0, kind="stable")
    octant, taken = np.take_along_axis(octant, order, axis=0), np.take_along_axis(taken, order, axis=0)
    kept = np.zeros(taken.shape, dtype=bool)
    for sector in range(_OCTANTS):
        here = taken & (octant == sector)
        kept |= here & (np.cumsum(here, axis=0) <= math.ceil(neighbours / _OCTANTS))
    kept &= np.cumsum(kept, axis=0) <= neighbours
    result = np.empty_like(kept)
    np.put_along_axis(result, order, kept, axis=0)
    return result
