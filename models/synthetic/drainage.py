"""Where water and sediment flow on a terrain."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_DIRECTIONS = ((0, 1), (1, 0), (1, 1), (1, -1))
"""Half of the eight neighbours of a cell, as (row, column).

The other half are the same edges seen from the other end.
"""

_TIE = 1e-6
"""Metres of height that a slope of 1 is worth: enough to order edges whose higher end is the same cell, too little to
order others.
"""


class Drainage:
    """A tree that leads every cell of a terrain downhill to the rim of the grid.

    Parameters
    ----------
    elevation : array of shape (rows, columns)
        Metres.
    cell_size : float
        Side of a cell in metres.

    Attributes
    ----------
    downstream : array of shape (rows * columns,)
        Flat index of the cell that each cell drains to, -1 where it leaves the grid.

    Notes
    -----
    Each cell drains to the one of its eight neighbours that it descends to most steeply (O'Callaghan & Mark, 1984). A
    pit spills over the lowest saddle around it, as if filled. Both follow from one minimum spanning tree in which an
    edge weighs as much as its higher end, ties going to the steeper edge: the path to the rim along that tree is the
    one whose highest point is lowest.
    """

    def __init__(self, elevation: NDArray[np.float64], cell_size: float) -> None:
        from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree

        rim = elevation.size  # one node more, below all cells, that the rim drains into
        tree = minimum_spanning_tree(_edges(elevation, cell_size))
        order, before = breadth_first_order(tree, rim, directed=False)
        self._shape = elevation.shape
        self._cells = order[1:].astype(np.int64)
        """Flat cell indices, from the rim upstream. The neighbours that drain into one cell follow each other."""
        rank = np.empty(rim + 1, dtype=np.int64)
        rank[order] = np.arange(-1, rim)
        self._parent = rank[before[self._cells]]
        """Position in `_cells` of the cell each drains to, ascending; -1 off the rim."""
        self.downstream = np.empty(rim, dtype=np.int64)
        self.downstream[self._cells] = np.where(self._parent < 0, -1, self._cells[self._parent])
        self._step = cell_size * self._steps()
        self._levels = self._find_levels()

    def _steps(self) -> NDArray[np.float64]:
        """Length of the way from each cell to the one downstream, in cells: 1 or the square root of 2."""
        row, column = np.divmod(self._cells, self._shape[1])
        inside = self._parent >= 0
        rows, columns = np.abs(row - row[self._parent]), np.abs(column - column[self._parent])
        return np.where(inside, np.hypot(rows, columns), 1.0)

    def _find_levels(self) -> list[tuple[int, int]]:
        """Ranges of `_cells` that are the same number of steps from the rim, nearest first."""
        levels = [(0, int(np.searchsorted(self._parent, 0)))]
        while levels[-1][1] < len(self._parent):
            start = levels[-1][1]
            levels.append((start, int(np.searchsorted(self._parent, start))))
        return levels

    def accumulate(self, amount: NDArray[np.float64], decay_m: float = np.inf) -> NDArray[np.float64]:
        """Sum `amount` over everything upstream of each cell and the cell itself.

        Parameters
        ----------
        amount : array of shape (rows, columns)
            What each cell gives to the flow.
        decay_m : float
            Metres of flow over which an amount falls to 1/e of itself.

        Returns
        -------
        array of shape (rows, columns)
        """
        total = amount.ravel()[self._cells].astype(float)
        kept = np.exp(-self._step / decay_m)
        for start, stop in reversed(self._levels[1:]):
            parent = self._parent[start:stop]
            first = np.flatnonzero(np.concatenate([[True], parent[1:] != parent[:-1]]))
            total[parent[first]] += np.add.reduceat(total[start:stop] * kept[start:stop], first)
        result = np.empty(total.size)
        result[self._cells] = total
        return result.reshape(self._shape)


def _edges(elevation: NDArray[np.float64], cell_size: float) -> Any:
    """Weighted edges between neighbouring cells, and from the rim to the node below all cells.

    A sparse matrix of scipy.
    """
    from scipy.sparse import csr_matrix

    rows, columns = elevation.shape
    number = np.arange(elevation.size, dtype=np.int32).reshape(rows, columns)
    height = elevation - elevation.min() + 1.0  # a weight of zero would mean no edge
    starts, ends, weights = [], [], []
    for down, right in _DIRECTIONS:
        here = (slice(0, rows - down), slice(max(-right, 0), columns - max(right, 0)))
        there = (slice(down, rows), slice(max(right, 0), columns - max(-right, 0)))
        higher, difference = np.maximum(height[here], height[there]), np.abs(height[here] - height[there])
        starts.append(number[here].ravel())
        ends.append(number[there].ravel())
        weights.append((higher - _TIE * difference / (cell_size * np.hypot(down, right))).ravel())
    rim = np.unique(np.concatenate([number[0], number[-1], number[:, 0], number[:, -1]]))
    starts.append(rim)
    ends.append(np.full(len(rim), elevation.size, dtype=np.int32))
    weights.append(np.full(len(rim), 0.5))
    nodes = elevation.size + 1
    return csr_matrix((np.concatenate(weights), (np.concatenate(starts), np.concatenate(ends))), shape=(nodes, nodes))
