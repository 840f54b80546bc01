"""Which samples each place is kriged from, and which places share them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats, Integers
from .neighbours import Straighten, Tiles, extended, largest_side, tiles_with_candidates

POOL = 4
"""With an octant search the samples come from this many times as many nearest ones as neighbours are asked for."""
_OCTANTS = 8
_MOST_COMPARED = 96
"""Candidates up to which comparing them pair by pair, for many cells at a time, is faster than sorting."""
_POINTS_AT_A_TIME = 1 << 12
_DISTANCES_AT_A_TIME = 1 << 18
"""Of cells to candidates, most of which are decided before: enough that threads rarely wait for one another."""
_ODD = np.uint64(0x9E3779B97F4A7C15)
"""Any large odd number: it spreads one code over the digits of the other."""


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
        # The two sums of its members' random codes tell a set from all others: two sets of a block have the same once
        # in 10^12 blocks. Codes are whole numbers so small that their sums are exact in any order.
        largest = 1 << (52 - self._pool.bit_length())
        self._codes = np.random.default_rng(0).integers(0, largest, (self._n + 1, 2)).astype(np.float64)
        self._codes[-1] = 0.0  # none

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
        side = largest_side(self._pool)
        columns, rows = len(eastings), len(northings)
        eastings, northings = extended(eastings, side), extended(northings, side)
        gathered = _Gathered(min(self._neighbourhood.neighbours, self._n))
        for tiles in tiles_with_candidates(
            self._tree, eastings, northings, self._pool, straighten, _DISTANCES_AT_A_TIME
        ):
            check()
            place, inside = _places(tiles, columns, rows)
            x = eastings.reshape(-1, tiles.side)[tiles.column][:, np.newaxis, :]
            y = northings.reshape(-1, tiles.side)[tiles.row][:, :, np.newaxis]
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
        gathered = _Gathered(min(self._neighbourhood.neighbours, self._n))
        most = self._pool + _MOST_COMPARED  # more than lie at one distance from a place, and the one left out
        for first in range(0, len(x), _POINTS_AT_A_TIME):
            check()
            part = slice(first, first + _POINTS_AT_A_TIME)
            _, candidates = self._tree.query(np.column_stack([x[part], y[part]]), k=np.arange(1, most + 1))
            candidates[candidates == left_out[part, np.newaxis]] = self._n
            place = np.arange(len(x))[part, np.newaxis]
            self._gather(
                gathered,
                x[part, np.newaxis, np.newaxis],
                y[part, np.newaxis, np.newaxis],
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
        x, y : array of shape (tiles, rows or 1, columns or 1)
            Coordinates of the cells of each tile; where one does not change along an axis, it need not be repeated.
        candidates : array of shape (tiles, candidates)
        place, inside : array of shape (tiles, cells of a tile)
            What the cells are called, and whether they count.
        """
        decided, candidates = self._undecided(x, y, candidates)
        wanted = self._pool - (decided < self._n).sum(axis=1)
        candidates = np.sort(candidates, axis=1)  # so that of those equally far the first one is taken
        # One plane of all cells for each candidate: long rows are worked through fastest.
        dx = x - self._x[candidates.T][:, :, np.newaxis, np.newaxis]
        dy = y - self._y[candidates.T][:, :, np.newaxis, np.newaxis]
        squared = (np.square(dx) + np.square(dy)).reshape(*candidates.T.shape, -1)
        taken = _nearest(squared, wanted)
        # Also drops what stands for no sample.
        taken &= squared <= min(self._neighbourhood.max_distance**2, np.finfo(np.float64).max)
        if self._neighbourhood.octants:
            octant = (dx > 0).astype(np.int8) + 2 * (dy > 0) + 4 * (np.abs(dx) > np.abs(dy))
            taken = _spread_over_octants(taken, squared, octant.reshape(squared.shape), self._neighbourhood.neighbours)
        sums = np.swapaxes(self._codes[candidates], 1, 2) @ np.swapaxes(taken.astype(np.float64), 0, 1)
        sums += self._codes[decided].sum(axis=1)[:, :, np.newaxis]
        keys = sums[:, 0].astype(np.uint64) * _ODD + sums[:, 1].astype(np.uint64)
        order = np.argsort(keys, axis=1, kind="stable")
        order += np.arange(0, order.size, order.shape[1])[:, np.newaxis]
        keys = keys.take(order)
        starts = np.ones(keys.shape, dtype=bool)
        starts[:, 1:] = keys[:, 1:] != keys[:, :-1]
        first = np.flatnonzero(starts)
        tile_of, cell = np.divmod(order.take(first), order.shape[1])
        chosen = np.where(taken[:, tile_of, cell].T, candidates[tile_of], self._n)
        gathered.add(
            keys.take(first),
            np.hstack([decided[tile_of], chosen]),
            place.take(order.ravel()),
            inside.take(order.ravel()),
            first,
        )

    def _undecided(self, x: Floats, y: Floats, candidates: Integers) -> tuple[Integers, Integers]:
        """Part the candidates into those that are neighbours of all cells of their tile, and those that may be
        neighbours of some.

        Be d the distance from a place amid the tile to its k-th nearest sample, and h that to its farthest cell. What
        is nearer than d - 2h is among the k nearest of every cell, what is farther than d + 2h among those of none.

        Returns
        -------
        decided, undecided : array of shape (tiles, at most candidates)
            The number of samples fills the rows.
        """
        if self._neighbourhood.octants or math.isfinite(self._neighbourhood.max_distance):
            return candidates[:, :0], candidates
        corners = [part[:, [0, -1]][:, :, [0, -1]].reshape(len(part), -1) for part in (x, y)]
        middle_x, middle_y = (part.mean(axis=1, keepdims=True) for part in corners)
        farthest = np.hypot(corners[0] - middle_x, corners[1] - middle_y).max(axis=1, keepdims=True)
        distance = np.hypot(self._x[candidates] - middle_x, self._y[candidates] - middle_y)
        order = np.argsort(distance, axis=1, kind="stable")
        distance, candidates = (
            np.take_along_axis(distance, order, axis=1),
            np.take_along_axis(candidates, order, axis=1),
        )
        last = distance[:, self._pool - 1 : self._pool]
        # The last digits of distances are uncertain.
        near = (distance < (last - 2 * farthest) * (1 - 1e-9)).sum(axis=1)
        far = (distance <= (last + 2 * farthest) * (1 + 1e-9)).sum(axis=1)
        position = near[:, np.newaxis] + np.arange((far - near).max())
        undecided = np.where(
            position < far[:, np.newaxis],
            np.take_along_axis(candidates, np.minimum(position, candidates.shape[1] - 1), axis=1),
            self._n,
        )
        most = int(near.max())
        return np.where(np.arange(most) < near[:, np.newaxis], candidates[:, :most], self._n), undecided


class _Gathered:
    """Collects the groups of many tiles and joins those with the same set."""

    def __init__(self, neighbours: int) -> None:
        self._neighbours = neighbours
        self._keys: list[NDArray[np.uint64]] = []
        self._members: list[Integers] = []
        self._sizes: list[Integers] = []
        self._places: list[Integers] = []

    def add(
        self, keys: NDArray[np.uint64], members: Integers, places: Integers, inside: NDArray[np.bool_], first: Integers
    ) -> None:
        """Add groups whose places begin at `first` in `places`; those not `inside` the block do not count."""
        sizes = np.add.reduceat(inside, first, dtype=np.int64)
        if not inside.all():
            places = places[inside]
            keys, members, sizes = keys[sizes > 0], members[sizes > 0], sizes[sizes > 0]
        self._keys.append(keys)
        self._members.append(np.sort(members, axis=1)[:, : self._neighbours])
        self._sizes.append(sizes)
        self._places.append(places)

    def sets(self) -> NeighbourSets:
        """Join all groups."""
        keys, sizes, places = (np.concatenate(parts) for parts in (self._keys, self._sizes, self._places))
        members = np.concatenate(self._members)
        _, representative, set_of = np.unique(keys, return_index=True, return_inverse=True)
        order = np.argsort(set_of, kind="stable")
        begins = np.cumsum(sizes) - sizes
        sorted_sizes = sizes[order]
        sorted_begins = np.cumsum(sorted_sizes) - sorted_sizes
        shuffled = np.repeat(begins[order] - sorted_begins, sorted_sizes) + np.arange(len(places))
        totals = np.bincount(set_of, weights=sizes).astype(np.int64)
        return NeighbourSets(members[representative], places[shuffled], np.concatenate([[0], np.cumsum(totals)]))


def _nearest(squared: Floats, wanted: Integers) -> NDArray[np.bool_]:
    """Mark the nearest candidates of each cell, so many in each tile; the first of those equally far.

    Parameters
    ----------
    squared : array of shape (candidates, tiles, cells)
    wanted : array of shape (tiles,)

    Returns
    -------
    array of shape (candidates, tiles, cells)
    """
    n_candidates = len(squared)
    if n_candidates > _MOST_COMPARED or squared.shape[2] == 1:
        taken = np.empty(squared.shape, dtype=bool)
        rank = np.arange(n_candidates)[:, np.newaxis, np.newaxis] < wanted[:, np.newaxis]
        np.put_along_axis(taken, np.argsort(squared, axis=0, kind="stable"), rank, axis=0)
        return taken
    # How many candidates are nearer than each one: at first all that follow it; then every pair is compared once.
    nearer = np.empty(squared.shape, dtype=np.uint8)
    nearer[:] = np.arange(n_candidates - 1, -1, -1, dtype=np.uint8)[:, np.newaxis, np.newaxis]
    for position in range(1, n_candidates):
        not_farther = (squared[:position] <= squared[position]).view(np.uint8)
        nearer[position] += np.add.reduce(not_farther, axis=0, dtype=np.uint8)
        nearer[:position] -= not_farther
    result: NDArray[np.bool_] = nearer < wanted[:, np.newaxis].astype(np.uint8)
    return result


def _spread_over_octants(
    taken: NDArray[np.bool_], squared: Floats, octant: NDArray[np.int8], neighbours: int
) -> NDArray[np.bool_]:
    """Of the candidates taken keep the nearest ones of each octant, `neighbours` at most.

    Arrays of shape (candidates, tiles, cells).
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


def _places(tiles: Tiles, columns: int, rows: int) -> tuple[Integers, NDArray[np.bool_]]:
    """Positions of the tiles' cells in a block of rows and columns, shape (tiles, cells of a tile), and whether they
    lie inside.
    """
    within = np.arange(tiles.side)
    column = (tiles.column[:, np.newaxis] * tiles.side + within)[:, np.newaxis, :]
    row = (tiles.row[:, np.newaxis] * tiles.side + within)[:, :, np.newaxis]
    shape = (len(tiles.row), tiles.side * tiles.side)
    return (row * columns + column).reshape(shape), ((row < rows) & (column < columns)).reshape(shape)
