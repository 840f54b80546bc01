"""The only reading and writing of rasters, and atomic writing of every file.

Rasters go through GDAL's own Python bindings: they come with every QGIS on every system, whereas rasterio is missing
from QGIS for Windows and its wheels bring a second PROJ into the process (which crashes QGIS at exit).
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import GridError, ResourceError
from ..core.progress import Progress
from ..core.resources import check_disk
from ..core.wording import listed
from .files import atomic_path, check_writable
from .grid import GridGeometry

BLOCK = 256
"""Side of a tile of the grids that we write, in cells."""

GRID_SUFFIXES = (".tif", ".tiff")
"""File types that grids are written as."""

_VALUES_PER_STRIP = 1 << 24
_PROTOCOL = re.compile(r"\b(https?|ftp):/+")
_METRE_TOLERANCE = 1e-3
"""Of the length of a unit that counts as a metre: the German legal metre is longer by a hundred-thousandth."""


def gdal_name(path: Path | str) -> str:
    """Name under which GDAL finds what `path` says.

    `Path` takes doubled slashes for single ones, which GDAL's virtual files tell apart:
    `/vsicurl/http://server/grid.tif` would lose its server, and `/vsizip//surveys/grids.zip/grid.tif` would be looked
    for in the working directory. On Windows it turns the slashes round as well.
    """
    if isinstance(path, str):
        return path
    virtual = path.as_posix().startswith("/vsi")
    name = _PROTOCOL.sub(r"\1://", path.as_posix() if virtual else str(path))
    if not virtual:
        return name
    handler, _, inner = name[1:].partition("/")
    absolute = Path(f"/{inner}")
    return f"/{handler}//{inner}" if any(part.is_file() for part in (absolute, *absolute.parents)) else name


def _check_unit(reference: Any, name: str, any_length: bool) -> None:
    """Refuse a raster, if it has a CRS at all, that does not count in metres."""
    how = "bring it into metres with 'Warp (reproject)' (gdal:warpreproject)."
    if reference is not None and reference.IsGeographic():
        raise GridError(f"{name} lies in a geographic CRS (degrees): {how}")
    if reference is not None and not any_length and abs(reference.GetLinearUnits() - 1) > _METRE_TOLERANCE:
        raise GridError(
            f"{name} lies in a CRS whose unit is the {reference.GetLinearUnitsName()}, not the metre: {how}"
        )


class GridFile:
    """A raster opened for reading, block by block.

    Parameters
    ----------
    path : Path
        Any raster that GDAL opens, also in an archive or on a server (`/vsizip/…`, `/vsicurl/…`).
    any_length : bool
        Whether the CRS may count in another unit of length than metres; cell sizes and areas of `geometry` are in that
        unit then.

    Raises
    ------
    GridError
        If the file is no raster, is rotated or south-up, or lies in a CRS that does not count in metres.
    """

    def __init__(self, path: Path | str, any_length: bool = False) -> None:
        self.path = Path(path)
        name = gdal_name(path)
        with collected_errors() as errors:
            self._dataset: Any = attempt(errors, gdal.Open, name, gdal.GA_ReadOnly)
        if self._dataset is None:
            raise GridError(f"{name} cannot be opened as a raster: {errors[-1] if errors else 'unknown format'}.")
        transform = self._dataset.GetGeoTransform(can_return_null=True)
        if transform is None:
            raise GridError(f"{self.path.name} has no georeference: assign one with 'Translate' or 'Warp (reproject)'.")
        if transform[2] or transform[4] or transform[1] <= 0 or transform[5] >= 0:
            raise GridError(
                f"{self.path.name} is rotated or not north-up: bring it north-up with 'Warp (reproject)'"
                " (gdal:warpreproject)."
            )
        _check_unit(self._dataset.GetSpatialRef(), self.path.name, any_length)
        self.geometry = GridGeometry(
            transform[0],
            transform[3],
            transform[1],
            -transform[5],
            self._dataset.RasterXSize,
            self._dataset.RasterYSize,
            self._dataset.GetProjection(),
        )
        bands = [self._dataset.GetRasterBand(i + 1) for i in range(self._dataset.RasterCount)]
        self.names = [band.GetDescription() or f"band_{i + 1}" for i, band in enumerate(bands)]
        self._nodata = [band.GetNoDataValue() for band in bands]

    def __enter__(self) -> GridFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._dataset = None

    def band_indices(self, names: Sequence[str]) -> list[int]:
        """Zero-based indices of the named bands, in the order of `names`.

        Raises
        ------
        GridError
            If a band is missing, or several bear one of the names: which of them was meant?
        """
        missing = [name for name in names if name not in self.names]
        if missing:
            raise GridError(f"{self.path.name} has no band {listed(missing)}; its bands are {listed(self.names)}.")
        several = [name for name in dict.fromkeys(names) if self.names.count(name) > 1]
        if several:
            raise GridError(
                f"{self.path.name} has more than one band named {listed(several)}, so that its name does not say which"
                " is meant: give each band a name of its own, or keep one of each with 'Rearrange bands'"
                " (gdal:rearrange_bands)."
            )
        return [self.names.index(name) for name in names]

    def read(
        self,
        bands: Sequence[int] | None = None,
        col_off: int = 0,
        row_off: int = 0,
        columns: int | None = None,
        rows: int | None = None,
    ) -> NDArray[np.float32]:
        """Read a window as an array of shape (bands, rows, columns), NaN where there is no data.

        Cells of the window that lie outside the grid are NaN.
        """
        g = self.geometry
        bands = range(len(self.names)) if bands is None else bands
        columns, rows = g.columns if columns is None else columns, g.rows if rows is None else rows
        left, top = max(col_off, 0), max(row_off, 0)
        right, bottom = min(col_off + columns, g.columns), min(row_off + rows, g.rows)
        inside = right > left and bottom > top
        if inside and (right - left, bottom - top) == (columns, rows):
            return self._read_inside(bands, left, top, columns, rows)
        values = np.full((len(bands), rows, columns), np.nan, dtype=np.float32)
        if inside:
            block = self._read_inside(bands, left, top, right - left, bottom - top)
            values[:, top - row_off : bottom - row_off, left - col_off : right - col_off] = block
        return values

    def strips(
        self, bands: Sequence[int] | None = None, progress: Progress | None = None
    ) -> Iterator[tuple[int, NDArray[np.float32]]]:
        """Read the whole grid from north to south in strips of at most 256 rows and 64 MB.

        Yields
        ------
        first_row : int
        values : array of shape (bands, rows, columns)
            NaN where there is no data.
        """
        g = self.geometry
        bands = list(range(len(self.names)) if bands is None else bands)
        height = BLOCK
        while height > 1 and height * g.columns * len(bands) > _VALUES_PER_STRIP:
            height //= 2
        for top in range(0, g.rows, height):
            if progress is not None:
                progress.update(top / g.rows)
            yield top, self.read(bands, 0, top, None, min(height, g.rows - top))
            if (top + height) % BLOCK == 0:
                # GDAL would keep the tiles of strips that nobody comes back to: a twentieth of the machine's memory.
                for band in bands:
                    self._dataset.GetRasterBand(band + 1).FlushCache()

    def read_overview(
        self, max_side: int, band: int = 0, check: Callable[[], None] | None = None
    ) -> NDArray[np.float32]:
        """Read one band thinned out to at most `max_side` cells a side, shape (rows, columns): cells are picked, not
        averaged.

        `check` is called between rows and may raise `Cancelled`. Never more than a row of the file's own blocks is
        unpacked at once.
        """
        g = self.geometry
        share = min(1.0, max_side / max(g.columns, g.rows))
        columns, rows = max(round(g.columns * share), 1), max(round(g.rows * share), 1)
        values = np.empty((rows, columns), dtype=np.float32)
        for i in range(rows):
            if check is not None:
                check()
            values[i] = self._read_inside(
                [band], 0, int((i + 0.5) * g.rows / rows), g.columns, 1, shown_columns=columns
            )[0, 0]
        return values

    def _read_inside(
        self, bands: Sequence[int], left: int, top: int, columns: int, rows: int, shown_columns: int | None = None
    ) -> NDArray[np.float32]:
        values = np.empty((len(bands), rows, shown_columns or columns), dtype=np.float32)
        for position, index in enumerate(bands):
            with collected_errors() as errors:
                band = self._dataset.GetRasterBand(index + 1)
                block = attempt(errors, band.ReadAsArray, left, top, columns, rows, buf_xsize=shown_columns)
            if block is None:
                raise GridError(f"{self.path.name} cannot be read: {errors[-1] if errors else 'the file is damaged'}.")
            values[position] = block
            nodata = _nodata_as(block.dtype, self._nodata[index])
            if nodata is not None:
                values[position][block == nodata] = np.nan
        return values

    def sample(
        self, x: NDArray[np.float64], y: NDArray[np.float64], bands: Sequence[int] | None = None
    ) -> NDArray[np.float32]:
        """Values of the cells that hold the given points, shape (points, bands); NaN outside the grid."""
        column, row = self.geometry.cell_of(x, y)
        values = [self.read(bands, int(c), int(r), 1, 1)[:, 0, 0] for c, r in zip(column, row)]
        n_bands = len(self.names) if bands is None else len(bands)
        return np.array(values, dtype=np.float32).reshape(len(column), n_bands)


def _nodata_as(kind: np.dtype[Any], nodata: float | None) -> Any:
    """Value that marks no data in cells of type `kind`.

    None where no cell can hold it (NaN, or -9999 in a file of bytes) or none is set.
    """
    if nodata is None or np.isnan(nodata):
        return None
    if np.issubdtype(kind, np.integer):
        limits = np.iinfo(kind)
        return kind.type(nodata) if limits.min <= nodata <= limits.max and float(nodata).is_integer() else None
    with np.errstate(over="ignore"):
        return kind.type(nodata)


def attempt(errors: list[str], call: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Call GDAL without its raising, also where another plugin has switched that on (the default from GDAL 4).

    Parameters
    ----------
    errors : list of str
        Takes the message of what was raised; see `collected_errors`.
    call : callable
    *arguments, **options
        For `call`.

    Returns
    -------
    object
        What `call` gives; None where it raised.
    """
    try:
        return call(*arguments, **options)
    except RuntimeError as error:
        errors.append(str(error))
        return None


@contextlib.contextmanager
def collected_errors() -> Iterator[list[str]]:
    """Collect GDAL's error messages instead of printing them, without switching its global exception mode.

    Yields
    ------
    list of str
        Grows as failures happen inside the block.
    """
    errors: list[str] = []

    def collect(severity: int, _number: int, message: str) -> None:
        if severity >= gdal.CE_Failure:
            errors.append(message)

    gdal.PushErrorHandler(collect)
    try:
        yield errors
    finally:
        gdal.PopErrorHandler()


class GridWriter:
    """A GeoTIFF written block by block; it appears under its name only when it is complete.

    Use as a context manager: an error or `Cancelled` inside the block deletes what was written.

    Parameters
    ----------
    path : Path
        The GeoTIFF to make.
    geometry : GridGeometry
        Its cells.
    names : sequence of str
        Names of its bands, stored as band descriptions.
    """

    def __init__(self, path: Path, geometry: GridGeometry, names: Sequence[str]) -> None:
        check_writable(path, GRID_SUFFIXES)
        needed = 4.0 * geometry.columns * geometry.rows * len(names)
        check_disk(
            path.parent,
            needed,
            f"A grid of {geometry.columns} x {geometry.rows} cells x {len(names)} bands",
            "choose larger cells or another disk",
        )
        self.path, self.geometry, self.names = path, geometry, list(names)
        self._stack = contextlib.ExitStack()
        self._dataset: Any = None
        self._errors: list[str] = []

    def __enter__(self) -> GridWriter:
        with contextlib.ExitStack() as stack:
            part = stack.enter_context(atomic_path(self.path))
            self._errors = stack.enter_context(collected_errors())
            self._dataset = self._create(part)
            self._stack = stack.pop_all()
        return self

    def _create(self, part: Path) -> Any:
        g = self.geometry
        reference = osr.SpatialReference()
        if g.crs and attempt([], reference.SetFromUserInput, g.crs) != 0:
            raise GridError(
                f"The coordinate reference system of {self.path.name} is not understood: choose another TARGET_CRS."
            )
        dataset = attempt(
            self._errors,
            gdal.GetDriverByName("GTiff").Create,
            str(part),
            g.columns,
            g.rows,
            len(self.names),
            gdal.GDT_Float32,
            # Band by band, tile after tile: one element can be read without unpacking the others.
            [
                "TILED=YES",
                f"BLOCKXSIZE={BLOCK}",
                f"BLOCKYSIZE={BLOCK}",
                "COMPRESS=DEFLATE",
                "PREDICTOR=3",
                "ZLEVEL=1",
                "INTERLEAVE=BAND",
                "BIGTIFF=IF_SAFER",
                "NUM_THREADS=ALL_CPUS",
            ],
        )
        if dataset is None:
            raise ResourceError(
                f"{self.path} cannot be created: {self._errors[-1] if self._errors else 'unknown reason'}."
            )
        dataset.SetGeoTransform(g.transform)
        if g.crs:
            dataset.SetProjection(reference.ExportToWkt())
        for i, name in enumerate(self.names):
            band = dataset.GetRasterBand(i + 1)
            band.SetDescription(name)
            band.SetNoDataValue(float("nan"))
        return dataset

    def write(self, values: NDArray[np.float32], col_off: int = 0, row_off: int = 0) -> None:
        """Write a block of shape (bands, rows, columns) whose north-western cell is at (`col_off`, `row_off`)."""
        whole_tiles = self._covers_whole_tiles(col_off, row_off, values.shape[2], values.shape[1])
        for i in range(len(self.names)):
            band = self._dataset.GetRasterBand(i + 1)
            attempt(self._errors, band.WriteArray, np.ascontiguousarray(values[i], dtype=np.float32), col_off, row_off)
            if whole_tiles:
                # They are compressed in the background from now on, instead of waiting in GDAL's cache until the file
                # is closed.
                attempt(self._errors, band.FlushCache)
        self._raise_errors()

    def _covers_whole_tiles(self, col_off: int, row_off: int, columns: int, rows: int) -> bool:
        def whole(first: int, n: int, total: int) -> bool:
            return first % BLOCK == 0 and (n % BLOCK == 0 or first + n == total)

        return whole(col_off, columns, self.geometry.columns) and whole(row_off, rows, self.geometry.rows)

    def _raise_errors(self) -> None:
        if self._errors:
            raise ResourceError(f"{self.path} cannot be written: {self._errors[0]} (is the disk full?).")

    def _close(self) -> None:
        attempt(self._errors, self._dataset.FlushCache)
        # Python drops what is raised while a dataset is deleted; a failure must reach the error handler instead.
        raising = gdal.GetUseExceptions()
        if raising:
            gdal.DontUseExceptions()
        self._dataset = None
        if raising:
            gdal.UseExceptions()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        failure: ResourceError | None = None
        self._close()
        if kind is None:
            try:
                self._raise_errors()
            except ResourceError as problem:
                failure = problem
        if failure is not None:
            self._stack.__exit__(type(failure), failure, None)
            raise failure
        self._stack.__exit__(kind, error, trace)
        if kind is None:
            # Statistics that QGIS kept of an older file of this name would stretch the new one wrongly.
            Path(f"{self.path}.aux.xml").unlink(missing_ok=True)


SHOWN_SIDE = 1000
"""Cells along the longer side of a raster that a report shows.

A larger one is thinned out first (`GridFile.read_overview`).
"""
