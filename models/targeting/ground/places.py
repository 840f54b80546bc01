"""Deposits on a lattice: which cells hold one, and which deposits say nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...rasters.points import Points, deposits_inside
from .lattice import Lattice


@dataclass(frozen=True)
class DepositPlaces:
    """Cells with data that hold a deposit, each once.

    Parameters
    ----------
    cell : array of shape (cells,)
        Numbers of the cells, rising: results must not hang on the order of a table.
    deposit : array of shape (cells,)
        Number of the first deposit in each.
    place : array of shape (deposits,)
        Position in `cell` of the cell that holds each deposit; -1 where none does.
    outside, without_data, sharing : int
        Deposits outside the grid, where a band has no data, and in a cell with an earlier one.
    """

    cell: NDArray[np.int64]
    deposit: NDArray[np.int64]
    place: NDArray[np.int64]
    outside: int
    without_data: int
    sharing: int


def place_deposits(lattice: Lattice, deposits: Points, grid_name: str = "the grid") -> DepositPlaces:
    """Find the cell of the lattice that stands for the ground of each deposit.

    Raises
    ------
    InputError
        If there are no deposits, or none lies inside the grid.
    """
    inside = deposits_inside(lattice.geometry, deposits, grid_name)
    cell = lattice.cell_of(deposits.x[inside], deposits.y[inside])
    known = lattice.valid[cell]
    cells, first, position = np.unique(cell[known], return_index=True, return_inverse=True)
    place = np.full(len(deposits), -1, dtype=np.int64)
    place[inside[known]] = position
    return DepositPlaces(
        cell=cells,
        deposit=inside[known][first],
        place=place,
        outside=len(deposits) - len(inside),
        without_data=int((~known).sum()),
        sharing=int(known.sum()) - len(cells),
    )
