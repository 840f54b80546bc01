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
    known, cells, first, position = occupied_cells(lattice, lattice.valid, deposits.x[inside], deposits.y[inside])
    place = np.full(len(deposits), -1, dtype=np.int64)
    place[inside[known]] = position
    return DepositPlaces(
        cell=cells,
        deposit=inside[first],
        place=place,
        outside=len(deposits) - len(inside),
        without_data=len(inside) - len(known),
        sharing=len(known) - len(cells),
    )


def occupied_cells(
    lattice: Lattice, valid: NDArray[np.bool_], x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Find the cells with data that points inside the grid lie in, each once.

    Parameters
    ----------
    lattice : Lattice
    valid : array of bool of shape (cells,)
        Of `lattice`, which counts its bands anew each time that it is asked.
    x, y : array of shape (points,)

    Returns
    -------
    known : array of int
        Points in cells with data.
    cells : array of int
        Numbers of these cells, rising.
    first : array of shape (cells,)
        First point in each.
    position : array of shape (known,)
        Position of each known point's cell among `cells`.
    """
    cell = lattice.cell_of(x, y)
    known = np.flatnonzero(valid[cell])
    cells, first, position = np.unique(cell[known], return_index=True, return_inverse=True)
    return known, cells, known[first], position
