"""Values at nodes of a grid, spread over its cells: the one bilinear interpolation of the plugin."""

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
        return bilinear(
            self.values,
            _among(self.rows, np.arange(top, top + rows)),
            _among(self.columns, np.arange(self.width)),
        )


Between = tuple[NDArray[np.int64], NDArray[np.float32]]
"""Where cells lie among nodes along one axis: index of the node before each, and the share of the way to the next."""


def evenly_spaced(step: int, first: int, count: int) -> Between:
    """Where `count` cells from cell `first` on lie among nodes `step` cells apart, the first node in cell 0.

    Both arrays have the shape (count,).
    """
    return _split(np.arange(first, first + count) / step)


def bilinear(values: NDArray[np.float32], rows: Between, columns: Between) -> NDArray[np.float32]:
    """Interpolate between four nodes, linearly along either axis.

    Parameters
    ----------
    values : array of shape (rows of nodes, columns of nodes)
    rows, columns : Between
        Where the cells lie; beyond the last node its own value counts.

    Returns
    -------
    array of shape (rows of cells, columns of cells)
    """
    (above, down), (left, right) = rows, columns
    below, beside = np.minimum(above + 1, values.shape[0] - 1), np.minimum(left + 1, values.shape[1] - 1)
    lines = values[above] * (1 - down[:, None]) + values[below] * down[:, None]
    result: NDArray[np.float32] = lines[:, left] * (1 - right) + lines[:, beside] * right
    return result


def _among(nodes: NDArray[np.int64], cells: NDArray[np.int64]) -> Between:
    """Where cells lie among nodes at given, rising places."""
    return _split(np.interp(cells, nodes, np.arange(len(nodes))))


def _split(position: NDArray[np.float64]) -> Between:
    before = position.astype(np.int64)
    return before, (position - before).astype(np.float32)
