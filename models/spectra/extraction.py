"""Spectra of the cells of an image that lie within regions or under points."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError, ResourceError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed
from ..rasters.backend import RasterFailure
from ..rasters.grid import GridGeometry
from ..rasters.library import raster_library
from ..rasters.raster import GridFile
from ..rasters.source import Raster
from ..tables.table import Cell
from .cube import CubeBands, cube_bands
from .table import REFLECTANCE, Spectra

MOST_VALUES = 200_000_000
"""Values that are held at most: 1.6 GB."""
_STRIP_VALUES = 4_000_000


@dataclass(frozen=True)
class Region:
    """Ground whose spectra are wanted.

    Parameters
    ----------
    number : int
        Of its feature.
    shape : str
        GeoJSON of points or polygons in the coordinates of the image.
    group : str or None
        Its class; None where it has none.
    """

    number: int
    shape: str
    group: str | None = None


def extract_spectra(image: Raster, regions: Sequence[Region], progress: Progress) -> Spectra:
    """Read the spectra of all cells whose centre lies in a polygon, or that hold a point.

    Parameters
    ----------
    image : Path or RasterSource
        With wavelengths in its header, or in the metadata or names of its bands.
    regions : sequence of Region
        A cell in two of them comes twice.
    progress : Progress
        Warned of regions and cells that are left out, with counts.

    Returns
    -------
    Spectra
        Columns `region`, `class`, `x` and `y`, the centre of the cell in the image's CRS. A polygon that holds no
        centre gives the cells that it touches.

    Raises
    ------
    GridError, InputError
        The image says no wavelengths or is truncated, or no region lies on it.
    ResourceError
        More cells than memory should hold.
    """
    look = progress.part(said("Looking at the bands"), 0.0, 0.1)
    cube = cube_bands(image, progress=look)
    with GridFile(image, image=True) as grid:
        cells = _cells_of(regions, grid.geometry, grid.path.name, progress.part(said("Finding the cells"), 0.1, 0.3))
        _check_memory(len(cells.rows), len(cube.bands), grid.path.name)
        values = _read(grid, cube, cells, progress.part(said("Reading spectra"), 0.3, 1.0))
        return _spectra(cube, cells, values, regions, grid, progress)


@dataclass(frozen=True)
class _Cells:
    """Cells by region: arrays of shape (cells,)."""

    regions: NDArray[np.int64]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]


def _check_memory(cells: int, bands: int, name: str) -> None:
    if cells * bands > MOST_VALUES:
        raise ResourceError(
            said(
                "The regions hold {cells} of {name} with {bands} each, more than a table should have"
                " ({most_values:,} cells): draw smaller polygons, or place points.",
                cells=counted(cells, "cell"),
                name=name,
                bands=counted(bands, "band"),
                most_values=MOST_VALUES // bands,
            )
        )


def _cells_of(regions: Sequence[Region], geometry: GridGeometry, name: str, progress: Progress) -> _Cells:
    """Cells of all regions; regions beside the image are counted."""
    found: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    beside: list[str] = []
    touched: list[str] = []
    for i, region in enumerate(regions):
        progress.update(i / len(regions))
        rows, columns, small = _cells_of_one(json.loads(region.shape), geometry)
        found.append((rows, columns))
        beside += [] if len(rows) else [str(region.number)]
        touched += [str(region.number)] if small and len(rows) else []
    if len(beside) == len(regions):
        raise InputError(
            said(
                "No region lies on {name} ({geometry}), {regions} looked at: check the places and the CRS of both.",
                name=name,
                geometry=geometry,
                regions=counted(len(regions), "region"),
            )
        )
    if beside:
        progress.warn(
            said(
                "{regions} beside {name} left out: {beside}.",
                regions=counted(len(beside), "region"),
                name=name,
                beside=listed(beside),
            )
        )
    if touched:
        progress.warn(
            said(
                "{regions} without the centre of a cell got the cells that they touch: {touched}.",
                regions=counted(len(touched), "region"),
                touched=listed(touched),
            )
        )
    numbers = np.repeat(np.arange(len(regions)), [len(rows) for rows, _ in found])
    return _Cells(
        numbers, np.concatenate([rows for rows, _ in found]), np.concatenate([columns for _, columns in found])
    )


def _cells_of_one(shape: dict[str, Any], geometry: GridGeometry) -> tuple[NDArray[np.int64], NDArray[np.int64], bool]:
    """Rows and columns of the cells of a shape, and whether it is too small to hold a centre."""
    x, y = np.array(list(_positions(shape["coordinates"])), dtype=float).reshape(-1, 2).T
    if shape["type"] in ("Point", "MultiPoint"):
        inside = geometry.contains(x, y)
        columns, rows = geometry.cell_of(x[inside], y[inside])
        return rows, columns, False
    window = _window(x, y, geometry)
    if window is None:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty, False
    part, row, column = window
    try:
        inside = raster_library().rasterize([shape], part, False)
        small = not inside.any()
        rows, columns = np.nonzero(raster_library().rasterize([shape], part, True) if small else inside)
    except RasterFailure as failure:
        raise InputError(
            said("A region cannot be brought onto the cells of the image ({failure}).", failure=failure)
        ) from failure
    return rows + row, columns + column, small


def _positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates[0], coordinates[1]
        return
    for each in coordinates:
        yield from _positions(each)


def _window(
    x: NDArray[np.float64], y: NDArray[np.float64], geometry: GridGeometry
) -> tuple[GridGeometry, int, int] | None:
    """Cells around a shape as a grid of their own, with the row and column at which it begins."""
    g = geometry
    left = max(int(np.floor((x.min() - g.x_min) / g.cell_width)), 0)
    right = min(int(np.ceil((x.max() - g.x_min) / g.cell_width)), g.columns)
    top = max(int(np.floor((g.y_max - y.max()) / g.cell_height)), 0)
    bottom = min(int(np.ceil((g.y_max - y.min()) / g.cell_height)), g.rows)
    if right <= left or bottom <= top:
        return None
    part = GridGeometry(
        x_min=g.x_min + left * g.cell_width,
        y_max=g.y_max - top * g.cell_height,
        cell_width=g.cell_width,
        cell_height=g.cell_height,
        columns=right - left,
        rows=bottom - top,
        crs=g.crs,
    )
    return part, top, left


def _read(grid: GridFile, cube: CubeBands, cells: _Cells, progress: Progress) -> NDArray[np.float64]:
    """Reflectance of the cells, shape (cells, bands), strip by strip; NaN where there is none."""
    values = np.empty((len(cube.bands), len(cells.rows)))
    place = {number: i for i, number in enumerate(grid.numbers)}
    bands = [place[int(i)] for i in cube.used]
    height = max(_STRIP_VALUES // (len(bands) * grid.geometry.columns), 1)
    strips = cells.rows // height
    present = np.unique(strips)
    for done, strip in enumerate(present.tolist()):
        progress.update(done / len(present))
        at = np.flatnonzero(strips == strip)
        rows, columns = cells.rows[at], cells.columns[at]
        top, left = int(rows.min()), int(columns.min())
        block = grid.read(bands, left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1)
        values[:, at] = block[:, rows - top, columns - left]
    return cube.reflectance(values).T


def _spectra(
    cube: CubeBands,
    cells: _Cells,
    values: NDArray[np.float64],
    regions: Sequence[Region],
    grid: GridFile,
    progress: Progress,
) -> Spectra:
    filled = np.isfinite(values).any(axis=1)
    if not filled.any():
        raise InputError(said("No cell of the regions has data in {name}: check their place.", name=grid.path.name))
    if not filled.all():
        progress.warn(said("{cells} without data left out.", cells=counted(int((~filled).sum()), "cell")))
    g = grid.geometry
    x, y = g.eastings()[cells.columns[filled]], g.northings()[cells.rows[filled]]
    members = [regions[i] for i in cells.regions[filled].tolist()]
    columns: dict[str, tuple[Cell, ...]] = {"region": tuple(region.number for region in members)}
    columns["class"] = tuple(region.group for region in members)
    columns["x"], columns["y"] = tuple(x.tolist()), tuple(y.tolist())
    progress.info(
        said(
            "{spectrums} of {regions} read: {bands} from {extent}.",
            spectrums=counted(len(members), "spectrum"),
            regions=counted(len(set(cells.regions[filled].tolist())), "region"),
            bands=counted(len(cube.bands), "band"),
            extent=cube.bands.extent,
        ).replace("spectrums", "spectra")
    )
    return Spectra(
        bands=cube.bands,
        values=values[filled],
        quantity=REFLECTANCE,
        names=tuple(f"cell {i + 1}" for i in range(len(members))),
        columns=columns,
        x=x,
        y=y,
        crs=g.crs,
    )
