"""Where the cells of a raster lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, InputError
from ..core.language import said

MOST_CELLS = 1_000_000_000
"""Of a grid to make: 31,600 x 31,600, at which one element takes 4 GB."""


@dataclass(frozen=True)
class GridGeometry:
    """A north-up raster: row 0 is the northernmost, column 0 the westernmost.

    Parameters
    ----------
    x_min, y_max : float
        Easting and northing of the outer corner of the north-western cell, in metres.
    cell_width, cell_height : float
        Extent of one cell along easting and northing, in metres; both positive.
    columns, rows : int
        Number of cells.
    crs : str
        Projected coordinate reference system as WKT (or `EPSG:n`).
    placed : bool
        Whether anybody says where the raster lies. Cells of an image without a georeference are counted from its upper
        left corner, as QGIS shows it: x from 0 to `columns`, y from 0 to -`rows`.
    """

    x_min: float
    y_max: float
    cell_width: float
    cell_height: float
    columns: int
    rows: int
    crs: str = ""
    placed: bool = True

    def __post_init__(self) -> None:
        if self.columns < 1 or self.rows < 1:
            raise GridError(
                said(
                    "A grid of {columns} columns x {rows} rows has no cells: check extent and cell size.",
                    columns=self.columns,
                    rows=self.rows,
                )
            )
        if not (self.cell_width > 0 and self.cell_height > 0):
            raise GridError(
                said(
                    "The cell size {cell_width:g} x {cell_height:g} is not positive: give a size in metres.",
                    cell_width=self.cell_width,
                    cell_height=self.cell_height,
                )
            )

    @property
    def x_max(self) -> float:
        """Easting of the eastern edge."""
        return self.x_min + self.columns * self.cell_width

    @property
    def y_min(self) -> float:
        """Northing of the southern edge."""
        return self.y_max - self.rows * self.cell_height

    @property
    def transform(self) -> tuple[float, float, float, float, float, float]:
        """GDAL's six coefficients."""
        return (self.x_min, self.cell_width, 0.0, self.y_max, 0.0, -self.cell_height)

    @property
    def cell_area_km2(self) -> float:
        """Area of one cell."""
        return self.cell_width * self.cell_height / 1e6

    def eastings(self) -> NDArray[np.float64]:
        """Easting of the centres of all columns, west to east."""
        return self.x_min + (np.arange(self.columns) + 0.5) * self.cell_width

    def northings(self) -> NDArray[np.float64]:
        """Northing of the centres of all rows, north to south."""
        return self.y_max - (np.arange(self.rows) + 0.5) * self.cell_height

    def cell_of(
        self, easting: NDArray[np.float64], northing: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Column and row of the cell that holds each point.

        Outside the grid these lie outside 0 … columns − 1, 0 … rows − 1.

        Parameters
        ----------
        easting, northing : array of shape (points,)

        Returns
        -------
        column, row : array of shape (points,)
        """
        column = np.floor((np.asarray(easting) - self.x_min) / self.cell_width).astype(np.int64)
        row = np.floor((self.y_max - np.asarray(northing)) / self.cell_height).astype(np.int64)
        return column, row

    def contains(self, easting: NDArray[np.float64], northing: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell for each point whether a cell of the grid holds it.

        Parameters
        ----------
        easting, northing : array of shape (points,)

        Returns
        -------
        array of bool of shape (points,)
        """
        column, row = self.cell_of(easting, northing)
        return (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)

    def aligned_with(self, other: GridGeometry) -> bool:
        """Tell whether both grids have the same cells (to a hundredth of a cell)."""
        tolerance = 0.01 * min(self.cell_width, self.cell_height)
        return (
            (self.columns, self.rows) == (other.columns, other.rows)
            and abs(self.x_min - other.x_min) < tolerance
            and abs(self.y_max - other.y_max) < tolerance
            and abs(self.x_max - other.x_max) < tolerance
            and abs(self.y_min - other.y_min) < tolerance
        )

    def in_words(self) -> str:
        """Number and size of the cells, rounded as people say them: `412 × 380 cells of 161 × 161 m`."""
        return said(
            "{columns:,} × {rows:,} cells of {cell_width} × {cell_height} m",
            columns=self.columns,
            rows=self.rows,
            cell_width=rounded_metres(self.cell_width),
            cell_height=rounded_metres(self.cell_height),
        )

    def __str__(self) -> str:
        return said(
            "{columns} x {rows} cells of {cell_width:g} x {cell_height:g} m from ({x_min:.1f},"
            " {y_min:.1f}) to ({x_max:.1f}, {y_max:.1f})",
            columns=self.columns,
            rows=self.rows,
            cell_width=self.cell_width,
            cell_height=self.cell_height,
            x_min=self.x_min,
            y_min=self.y_min,
            x_max=self.x_max,
            y_max=self.y_max,
        )


def rounded_metres(metres: float) -> str:
    """A length as people say it: three digits, or whole metres where these have more (`0.125`, `803`, `1,250`)."""
    return f"{metres:,.0f}" if metres >= 100 else f"{metres:.3g}"


def check_aligned(a: GridGeometry, name_a: str, b: GridGeometry, name_b: str) -> None:
    """Raise `GridError` unless grids share their cells; it names both and the tool that warps one onto the other."""
    if not a.aligned_with(b):
        raise GridError(
            said(
                "{name_a} ({a}) and {name_b} ({b}) do not share their cells: bring one onto the other"
                " with 'Warp (reproject)' (gdal:warpreproject), giving it the other's extent and cell"
                " size.",
                name_a=name_a,
                a=a,
                name_b=name_b,
                b=b,
            )
        )


@dataclass(frozen=True)
class GridRequest:
    """What the user said about the grid to make; all of it may be left out.

    Parameters
    ----------
    extent : tuple of float, optional
        x_min, y_min, x_max, y_max in the target CRS. The samples' bounding box by default.
    cell_size : float, optional
        Side of a square cell in metres.
    columns, rows : int, optional
        Number of cells. With both and an explicit extent, the extent is kept exactly and the cells may be rectangular;
        without an explicit extent the cells are square and the bounding box is widened about its centre.
    """

    extent: tuple[float, float, float, float] | None = None
    cell_size: float | None = None
    columns: int | None = None
    rows: int | None = None

    def __post_init__(self) -> None:
        if self.cell_size is not None and not self.cell_size > 0:
            raise InputError(
                said(
                    "Cell size {cell_size:g} is not positive: give the side of a cell in metres.",
                    cell_size=self.cell_size,
                )
            )
        for name, value in (("columns", self.columns), ("rows", self.rows)):
            if value is not None and value < 1:
                raise InputError(said("{value} {name} make no grid: give at least 1.", value=value, name=name))
        if self.cell_size is not None and (self.columns is not None or self.rows is not None):
            raise InputError(
                said("Both a cell size and a number of columns or rows were given: give one or the other.")
            )
        if self.extent is not None and not (self.extent[2] > self.extent[0] and self.extent[3] > self.extent[1]):
            raise InputError(
                said("The extent {extent} is empty: its maxima must exceed its minima.", extent=self.extent)
            )


def automatic_cell_size(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """Propose a quarter of the mean sample spacing, rounded to 1, 2 or 5 times a power of ten, in metres.

    Four cells between samples draw the interpolated surface smoothly; finer cells would add size, not information.
    Samples that cover no area have no such spacing: the answer is 0.

    Parameters
    ----------
    x, y : array of shape (samples,)
        Easting and northing in metres.
    """
    quarter = 0.25 * math.sqrt(float(np.ptp(x)) * float(np.ptp(y)) / len(x))
    if quarter == 0:
        return 0.0
    return round_length(quarter)


def _check_number(columns: int, rows: int, cell: float, x: NDArray[np.float64], y: NDArray[np.float64]) -> None:
    """Refuse so many cells that a slip of the cell size is likelier than a wish, and say what size would do."""
    if columns * rows <= MOST_CELLS:
        return
    automatic, least = automatic_cell_size(x, y), cell * math.sqrt(columns * rows / MOST_CELLS)
    advice = (
        said("a quarter of the spacing of the samples is about {automatic:g} m", automatic=automatic)
        if automatic >= least
        else said("take cells of at least {least} m", least=rounded_metres(1.005 * least))
    )
    raise GridError(
        said(
            "The grid would have {columns:,} x {rows:,} cells, {columns_2:,.1f} billion, and"
            " {most_cells:g} billion are the most: check cell size and extent; {advice}, and finer cells"
            " add size, not information.",
            columns=columns,
            rows=rows,
            columns_2=columns * rows / 1000000000.0,
            most_cells=MOST_CELLS / 1000000000.0,
            advice=advice,
        )
    )


def round_length(longest: float) -> float:
    """Largest 1, 2 or 5 times a power of ten that does not exceed `longest`, which is more than 0."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= longest * (1 + 1e-9))


def check_no_degrees(x_min: float, y_min: float, x_max: float, y_max: float, name: str) -> None:
    """Raise `GridError` if coordinates that count as metres could be degrees: their cells would be millimetres wide.

    Parameters
    ----------
    x_min, y_min, x_max, y_max : float
        Extent in a projected CRS.
    name : str
        Whose, at the beginning of the sentence.
    """
    if max(abs(x_min), abs(x_max)) <= 360 and max(abs(y_min), abs(y_max)) <= 90:
        raise GridError(
            said(
                "{name} should be in metres, but from x {x_min:g} to {x_max:g} and y {y_min:g} to"
                " {y_max:g} they could be degrees: check which CRS the layer really has. A local grid in"
                " metres so near to its origin has to be moved away from it first.",
                name=name,
                x_min=x_min,
                x_max=x_max,
                y_min=y_min,
                y_max=y_max,
            )
        )


def plan_grid(
    x: Sequence[float] | NDArray[np.float64], y: Sequence[float] | NDArray[np.float64], crs: str, request: GridRequest
) -> GridGeometry:
    """Lay out a grid over samples.

    Parameters
    ----------
    x, y : array of shape (samples,)
        Easting and northing of the samples in metres.
    crs : str
        Their projected coordinate reference system.
    request : GridRequest
        What the user asked for.

    Returns
    -------
    GridGeometry
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    x_min, y_min, x_max, y_max = request.extent or (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
    if crs:
        check_no_degrees(x_min, y_min, x_max, y_max, "The grid to make" if request.extent else "The samples")
    width, height = x_max - x_min, y_max - y_min
    if request.extent and request.columns and request.rows:
        _check_number(request.columns, request.rows, math.sqrt(width * height / (request.columns * request.rows)), x, y)
        return GridGeometry(
            x_min=x_min,
            y_max=y_max,
            cell_width=width / request.columns,
            cell_height=height / request.rows,
            columns=request.columns,
            rows=request.rows,
            crs=crs,
        )
    if request.columns or request.rows:
        sizes = [length / n for length, n in ((width, request.columns), (height, request.rows)) if n]
        cell = max(sizes)
    else:
        cell = request.cell_size or automatic_cell_size(x, y)
    if not cell > 0:
        raise InputError(said("All samples lie on one line or point: give an extent and a cell size."))
    columns = request.columns or max(math.ceil(width / cell - 1e-9), 1)
    rows = request.rows or max(math.ceil(height / cell - 1e-9), 1)
    _check_number(columns, rows, cell, x, y)
    if request.extent is None:
        x_min -= (columns * cell - width) / 2
        y_max += (rows * cell - height) / 2
    return GridGeometry(
        x_min=x_min, y_max=y_max, cell_width=cell, cell_height=cell, columns=columns, rows=rows, crs=crs
    )
