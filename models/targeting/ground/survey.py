"""Grid, deposits and nodes that methods are compared on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.progress import Progress
from ...rasters.points import Points
from ...rasters.raster import GridFile, GridWriter
from ...rasters.source import Raster
from .lattice import Lattice


@dataclass(frozen=True)
class Survey:
    """Ground and deposits of a run, as all methods see them.

    Parameters
    ----------
    grid_path : Path or RasterSource
    lattice : Lattice
    spacing_m : float
    cells : array of shape (deposits,)
        Cell of the lattice that stands for the ground of each deposit, each once.
    deposits : Points
        One per cell.
    known : array of shape (places, 2)
        All known deposits, outside the grid as well.
    left_out : int
    place : array of shape (all deposits,)
        Position in `cells` of the cell that holds each of all known deposits; -1 where none does.
    """

    grid_path: Raster
    lattice: Lattice
    spacing_m: float
    cells: NDArray[np.int64]
    deposits: Points
    known: NDArray[np.float64]
    left_out: int
    place: NDArray[np.int64]

    @property
    def places(self) -> NDArray[np.float64]:
        """Easting and northing of the deposits; shape (deposits, 2)."""
        return np.column_stack([self.deposits.x, self.deposits.y])


def write_lattice(survey: Survey, values: NDArray[np.float32], path: Path, progress: Progress) -> None:
    """Write a map of the lattice as a grid of the evidence's cells.

    Each node fills the cells that it stands for: between nodes of different folds there is nothing to interpolate.
    Cells without data stay empty.

    Parameters
    ----------
    survey : Survey
    values : array of shape (rows, columns)
        Of the nodes.
    path : Path
    progress : Progress
    """
    lattice = survey.lattice
    g = lattice.geometry
    columns = np.arange(g.columns) // lattice.step
    with GridFile(survey.grid_path) as grid, GridWriter(path, g, ["probability"]) as writer:
        for top, strip in grid.strips(progress=progress):
            rows = np.arange(top, top + strip.shape[1]) // lattice.step
            known = np.isfinite(strip).all(axis=0)
            writer.write(np.where(known, values[rows][:, columns], np.nan)[None].astype(np.float32), 0, top)
