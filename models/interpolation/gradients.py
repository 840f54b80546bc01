"""Flux gradients of grids: how fast, and in which direction, a content changes over the ground."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..rasters.grid import GridGeometry
from ..rasters.library import reference
from ..rasters.raster import GridFile, GridWriter
from ..rasters.source import Raster
from ..rasters.tiles import Tile, write_tiles

SUFFIXES = ("_dx", "_dy", "_slope", "_aspect")
"""Ends of the names of the bands that are made of each band, in their order."""

_REACH = 2
"""Cells to each side that the differences at a cell may use."""


def flux_gradients(
    grid_path: Raster, bands: Sequence[str] | None, path: Path, progress: Progress | None = None
) -> None:
    """Write the gradients of the bands of a grid, tile by tile.

    Parameters
    ----------
    grid_path : Path or RasterSource
        Any north-up raster in a projected CRS; its values are read as float32.
    bands : sequence of str, optional
        Names of the bands to differentiate; one that is named twice is made once. By default, and of an empty list,
        all.
    path : Path
        GeoTIFF to write, on the cells of the grid. Of each band E it has four, the first three in units of the band per
        metre (also where the CRS counts in feet):

        * `E_dx`, `E_dy`: partial derivatives along easting and northing. `E_dy` is positive where the content rises
          *northwards*,
          although rows run southwards.
        * `E_slope`: length of the gradient, sqrt(dx² + dy²). It is no angle.
        * `E_aspect`: azimuth of the steepest increase in degrees clockwise from grid north, 0 ≤ aspect < 360; no data
          where the
          gradient is zero. The aspect of a relief is the opposite: it points downhill.
    progress : Progress, optional

    Raises
    ------
    GridError
        If the grid cannot be used or lacks one of the bands.
    InputError
        If the grid has fewer than 2 x 2 cells.
    ResourceError
        If the output cannot be written.

    See Also
    --------
    gradients : The differences, and where they mislead.
    """
    progress = progress or Progress()
    with GridFile(grid_path, any_length=True) as grid:
        indices = grid.band_indices(list(dict.fromkeys(bands))) if bands else list(range(len(grid.names)))
        geometry, names = grid.geometry, [grid.names[i] + suffix for i in indices for suffix in SUFFIXES]
        _check_size(geometry.rows, geometry.columns)
        cell_width, cell_height = _cell_size_m(geometry)
        reading = threading.Lock()  # a dataset of GDAL serves one thread at a time

        def compute(tile: Tile, check: Callable[[], None]) -> NDArray[np.float32]:
            values = np.empty((len(indices), len(SUFFIXES), tile.rows, tile.columns), dtype=np.float32)
            for position, index in enumerate(indices):
                check()
                with reading:
                    cells = grid.read(
                        [index],
                        tile.column - _REACH,
                        tile.row - _REACH,
                        tile.columns + 2 * _REACH,
                        tile.rows + 2 * _REACH,
                    )
                inside = np.s_[0, _REACH:-_REACH, _REACH:-_REACH]
                dx, dy = (derivative[inside] for derivative in gradients(cells, cell_width, cell_height))
                values[position] = dx, dy, *slope_and_aspect(dx, dy)
            return values.reshape(-1, tile.rows, tile.columns)

        with GridWriter(path, geometry, names) as writer:
            write_tiles(writer, compute, progress)


def gradients(
    values: NDArray[Any], cell_width_m: float, cell_height_m: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Partial derivatives of gridded values along easting and northing, by finite differences of second order.

    Parameters
    ----------
    values : array of shape (bands, rows, columns)
        Row 0 is the northernmost, column 0 the westernmost. Cells that are not finite have no data.
    cell_width_m, cell_height_m : float
        Extent of a cell along easting and northing, in metres.

    Returns
    -------
    dx, dy : float64 arrays of the shape of `values`
        Units of the values per metre; dy is positive where values rise northwards. NaN in cells without data, and in
        those without a neighbour along the axis.

    Raises
    ------
    InputError
        If there are fewer than 2 x 2 cells.

    Notes
    -----
    Along each axis, with f₁ and f₂ one and two cells away and h the cell's extent, the first of these that the data
    allow (Fornberg 1988, doi:10.1090/S0025-5718-1988-0935077-0, tables 1 and 3):

    * (f₊₁ − f₋₁) / 2h between two neighbours;
    * ±(−3 f₀ + 4 f₁ − f₂) / 2h at edges and beside holes, towards the side where two cells follow;
    * ±(f₁ − f₀) / h where only one follows, which is of first order.

    The first two are exact for quadratic fields, all three for linear ones.

    Differences of neighbours cancel most digits. A float32 cell is off by up to 6e-8 of its value, and so is a central
    difference by up to 6e-8 × value / cell size (at edges four times that): 3e-8 per metre for a content of 50 in cells
    of 100 m. Smaller gradients, and their aspect, are noise. Of a grid interpolated by IDW the gradients show its
    bull's-eyes more than they show the ground.
    """
    _check_size(values.shape[-2], values.shape[-1])
    cells = np.where(np.isfinite(values), values, np.nan).astype(np.float64)
    dx = _difference(cells) / cell_width_m
    dy = _difference(cells[:, ::-1].swapaxes(1, 2)).swapaxes(1, 2)[:, ::-1] / cell_height_m
    return dx, dy


def slope_and_aspect(
    dx: NDArray[np.float64], dy: NDArray[np.float64]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Length of the gradient, in its units, and azimuth of the steepest increase.

    Parameters
    ----------
    dx, dy : arrays of one shape
        Derivatives along easting and northing.

    Returns
    -------
    slope, aspect : float32 arrays of that shape
        NaN where a derivative is; the aspect, in degrees clockwise from north and below 360, also where the slope is
        zero.
    """
    slope = np.hypot(dx, dy)
    aspect = np.degrees(np.arctan2(dx, dy)).astype(np.float32)
    aspect[aspect < 0] += 360
    aspect[aspect >= 360] = 0  # what lies less than float32 can tell west of north
    aspect[slope == 0] = np.nan
    return slope.astype(np.float32), aspect


def _difference(cells: NDArray[np.float64]) -> NDArray[np.float64]:
    """Derivative along the last axis per cell, by the formulas of `gradients`; NaN is no data."""
    n = cells.shape[-1]
    padded = np.pad(cells, [(0, 0)] * (cells.ndim - 1) + [(_REACH, _REACH)], constant_values=np.nan)
    before_2, before, here, after, after_2 = (padded[..., i : i + n] for i in range(5))
    forward, backward = after - here, here - before
    central = (after - before) / 2
    # The one-sided formulas as differences from the cell itself, so that large values cancel first.
    forward = np.where(np.isnan(after_2), forward, (4 * forward - (after_2 - here)) / 2)
    backward = np.where(np.isnan(before_2), backward, (4 * backward - (here - before_2)) / 2)
    one_sided = np.where(np.isnan(forward), backward, forward)
    return np.where(np.isnan(central), one_sided, np.where(np.isnan(here), np.nan, central))


def _check_size(rows: int, columns: int) -> None:
    if rows < 2 or columns < 2:
        raise InputError(
            said(
                "A grid of {columns} columns x {rows} rows has no gradients: give one of at least 2 x 2 cells.",
                columns=columns,
                rows=rows,
            )
        )


def _cell_size_m(geometry: GridGeometry) -> tuple[float, float]:
    """Width and height of a cell in metres, whatever the unit of length of the CRS.

    Without a CRS it is taken for metres.
    """
    known = reference(geometry.crs)
    metres = 1.0 if known is None else known.metres
    return geometry.cell_width * metres, geometry.cell_height * metres
