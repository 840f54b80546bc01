"""Values at nodes of a grid, spread over its cells."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class NodeMap:
    """Values at nodes, spread over the cells of a grid: bilinear between nodes, and as at the outermost node beyond it.

    Parameters
    ----------
    rows, columns : array of int
        Rows and columns of the grid that the nodes lie in, rising.
    values : array of shape (rows, columns)
        Nodes without a value (NaN) take that of the nearest node with one.
    width : int
        Columns of the grid.
    """

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float32]
    width: int

    def __post_init__(self) -> None:
        from scipy.ndimage import distance_transform_edt

        empty = np.isnan(self.values)
        if empty.any() and not empty.all():
            nearest = distance_transform_edt(empty, return_distances=False, return_indices=True)
            object.__setattr__(self, "values", self.values[tuple(nearest)])

    def __call__(self, top: int, rows: int) -> NDArray[np.float32]:
        """Values of `rows` rows of cells from row `top`, shape (rows, columns)."""
        above, down = _between(self.rows, np.arange(top, top + rows))
        left, right = _between(self.columns, np.arange(self.width))
        lines = (
            self.values[above] * (1 - down[:, None])
            + self.values[np.minimum(above + 1, len(self.rows) - 1)] * down[:, None]
        )
        result: NDArray[np.float32] = (
            lines[:, left] * (1 - right) + lines[:, np.minimum(left + 1, len(self.columns) - 1)] * right
        )
        return result


def _between(nodes: NDArray[np.int64], cells: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Node before each cell, and the share of the way to the next one."""
    position = np.interp(cells, nodes, np.arange(len(nodes)))
    before = position.astype(np.int64)
    return before, (position - before).astype(np.float32)
