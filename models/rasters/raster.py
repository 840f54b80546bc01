"""The only reading and writing of rasters.

`GridFile` says which cells are empty and what the others contain; a `backend` only hands over what the file stores.
"""

from __future__ import annotations

import contextlib
import html
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, ResourceError
from ..core.language import said
from ..core.progress import Progress
from ..core.resources import check_disk
from ..core.wording import named
from .backend import Category, NewRaster, OpenRaster, RasterFailure, RasterWriter, StoredBand, Window
from .files import atomic_path, check_writable, write_text
from .grid import GridGeometry, check_no_degrees
from .library import raster_library, reference
from .source import EmptyCells, Raster, source_of

BLOCK = 256
"""Side of a tile of the grids that we write, in cells."""

GRID_SUFFIXES = (".tif", ".tiff")
"""File types that grids are written as."""

_CREATION_OPTIONS = {
    # Band by band, tile after tile: one element can be read without unpacking the others.
    "TILED": "YES",
    "BLOCKXSIZE": str(BLOCK),
    "BLOCKYSIZE": str(BLOCK),
    "COMPRESS": "DEFLATE",
    "PREDICTOR": "3",
    "ZLEVEL": "1",
    "INTERLEAVE": "BAND",
    "BIGTIFF": "IF_SAFER",
    "NUM_THREADS": "ALL_CPUS",
}
_MOST_COLOURS = 256
"""Values of a byte; also the entries of its colour table."""
_VALUES_PER_STRIP = 1 << 24
_METRE_TOLERANCE = 1e-3
"""Of the length of a unit that counts as a metre: the German legal metre is longer by a hundred-thousandth."""
_SHEAR_TOLERANCE = 0.01
"""Cells by which a grid may be skewed from edge to edge: rounding in the rotation terms moves nothing that far."""
_LARGEST_CONTENT = 1e30
"""No content is as large in any unit; files mark empty cells by values such as ±3.4e38, 1.7e38 and -1e32."""
_SINGLE = 4.8e-7
"""Relative difference between a number and what a cell of float32 makes of it; GDAL takes the same."""
_LEAST_DIGITS = 6
"""Digits from which on a no-data value may have been rounded; with fewer it is short by itself."""


def _check_unit(crs: str, name: str, any_length: bool) -> None:
    """Refuse a CRS, if there is one at all, that does not count in metres."""
    if not crs:
        return
    system = reference(crs)
    if system is None:
        raise GridError(said("The coordinate reference system of {name} is not understood: assign another.", name=name))
    how = said("bring it into metres with 'Warp (reproject)' (gdal:warpreproject).")
    if system.geographic:
        raise GridError(said("{name} lies in a geographic CRS (degrees): {how}", name=name, how=how))
    if not any_length and abs(system.metres - 1) > _METRE_TOLERANCE:
        raise GridError(
            said(
                "{name} lies in a CRS whose unit is the {unit}, not the metre: {how}",
                name=name,
                unit=system.unit,
                how=how,
            )
        )


def _check_upright(raster: OpenRaster, name: str, image: bool) -> tuple[float, float, float, float]:
    """West and north edge and size of the cells of a raster, if columns run east; `height` is negative where rows run
    north.
    """
    if raster.transform is None and image:
        return 0.0, 0.0, 1.0, 1.0
    if raster.transform is None:
        raise GridError(
            said("{name} has no georeference: assign one with 'Translate' or 'Warp (reproject)'.", name=name)
        )
    x, width, row_shear, y, column_shear, height = raster.transform
    sheared = abs(row_shear) * raster.rows > _SHEAR_TOLERANCE * abs(width) or abs(
        column_shear
    ) * raster.columns > _SHEAR_TOLERANCE * abs(height)
    if sheared or width <= 0 or height == 0:
        raise GridError(
            said(
                "{name} is rotated or its columns run west: bring it north-up with 'Warp (reproject)'"
                " (gdal:warpreproject).",
                name=name,
            )
        )
    return x, max(y, y + height * raster.rows), width, -height


_NO_PATH = re.compile(r"/vsi|\w{2,}:")
"""Names of rasters that are no path: GDAL's virtual files, tables and variables of a file, servers."""


def _why_unopened(name: str) -> str:
    """Why a raster cannot be opened, where that is plain; the library's words are English of its own."""
    if _NO_PATH.match(name):
        return ""
    path = Path(name)
    if not path.exists():
        return said("there is no such file; check its folder and its name")
    if path.is_dir():
        return said("it is a folder; choose a file in it")
    if not os.access(path, os.R_OK):
        return said("you may not read it; ask for the right to, or for a copy")
    return said("it is empty; export it again") if path.stat().st_size == 0 else ""


class GridFile:
    """A raster opened for reading, block by block.

    Its bands are those that say something about the ground: alpha bands say which cells are empty. Empty is what the
    file declares (no-data value, mask, alpha of 0), what the source adds to that, and what no content can be (beyond
    ±1e30). Scale and offset are applied.

    Parameters
    ----------
    raster : Path or RasterSource
        Any raster that GDAL opens, also in an archive or on a server (`/vsizip/…`, `/vsicurl/…`).
    any_length : bool
        Whether the CRS may count in another unit of length than metres; cell sizes and areas of `geometry` are in that
        unit then.
    image : bool
        Whether it is looked at cell by cell, so that it may lie in degrees, or nowhere at all: see
        `GridGeometry.placed`.

    Attributes
    ----------
    names : list of str
        Of the bands.
    numbers : list of int
        Place of each band in the file, counted from 0.
    bands : list of StoredBand
    alpha : list of int
        Bands of the file, counted from 0, that tell how opaque cells are.
    beyond, added : array of int, shape (bands,)
        Cells read so far that were left out because no content is as large, and because of what the source adds.

    Raises
    ------
    GridError
        If the file is no raster, is rotated, or lies in a CRS that does not count in metres.
    """

    def __init__(self, raster: Raster | str, any_length: bool = False, image: bool = False) -> None:
        self.source = source_of(raster)
        self.path = self.source.path
        try:
            self._raster: OpenRaster = raster_library().open_raster(self.source)
        except RasterFailure as failure:
            why = _why_unopened(self.source.file) or str(failure)
            raise GridError(
                said("{file} cannot be opened as a raster: {why}.", file=self.source.file, why=why)
            ) from failure
        x, y, width, height = _check_upright(self._raster, self.path.name, image)
        self._south_up = height < 0
        crs = self._raster.crs if self.source.crs is None else self.source.crs
        if not image:
            _check_unit(crs, self.path.name, any_length)
        self.geometry = GridGeometry(
            x_min=x,
            y_max=y,
            cell_width=width,
            cell_height=abs(height),
            columns=self._raster.columns,
            rows=self._raster.rows,
            crs=crs,
            placed=self._raster.transform is not None,
        )
        if crs and not image:
            check_no_degrees(
                x, self.geometry.y_min, self.geometry.x_max, y, said("The grid {name}", name=self.path.name)
            )
        stored = self._raster.bands
        self.alpha = [i for i, band in enumerate(stored) if band.alpha or i == self.source.alpha]
        self.numbers = [i for i in range(len(stored)) if i not in self.alpha]
        if not self.numbers:
            raise GridError(
                said("{name} has an alpha band only, which says nothing about the ground.", name=self.path.name)
            )
        self.bands = [stored[i] for i in self.numbers]
        self.names = [stored[i].description or f"band_{i + 1}" for i in self.numbers]
        self.beyond, self.added = np.zeros((2, len(self.numbers)), dtype=np.int64)

    def __enter__(self) -> GridFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._raster.close()

    def band_indices(self, names: Sequence[str]) -> list[int]:
        """Zero-based indices of the named bands, in the order of `names`.

        Raises
        ------
        GridError
            If a band is missing, or several bear one of the names: which of them was meant?
        """
        missing = [name for name in names if name not in self.names]
        if missing:
            quotes = any("," in name or ";" in name for name in self.names)
            hint = said(" (names with commas or semicolons stand between double quotes)") if quotes else ""
            raise GridError(
                said(
                    "{name} has no band {missing}; its bands are {names}{hint}.",
                    name=self.path.name,
                    missing=named(missing),
                    names=named(self.names),
                    hint=hint,
                )
            )
        several = [name for name in dict.fromkeys(names) if self.names.count(name) > 1]
        if several:
            raise GridError(
                said(
                    "{name} has more than one band named {several}, so that its name does not say which"
                    " is meant: give each band a name of its own, or keep one of each with 'Rearrange"
                    " bands' (gdal:rearrange_bands).",
                    name=self.path.name,
                    several=named(several),
                )
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
                # Tiles of strips that nobody comes back to would be kept: a twentieth of the machine's memory.
                self._raster.release([self.numbers[band] for band in bands])

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
        # Not by the library, which would take averages from overviews where the file has such.
        picked = ((np.arange(columns) + 0.5) * g.columns / columns).astype(np.int64)
        for i in range(rows):
            if check is not None:
                check()
            values[i] = self._read_inside([band], 0, int((i + 0.5) * g.rows / rows), g.columns, 1)[0, 0, picked]
        return values

    def _read_inside(self, bands: Sequence[int], left: int, top: int, columns: int, rows: int) -> NDArray[np.float32]:
        window = Window(left, top, columns, rows)
        values = np.empty((len(bands), rows, columns), dtype=np.float32)
        empty = self._empty_in_all(window)
        for position, index in enumerate(bands):
            number, band, cells = self.numbers[index], self.bands[index], values[position]
            stored = self._answer(self._raster.read, number, window)
            added = _fill_contents(cells, stored, band, self.source.empty_of(number))
            if band.masked and not self._raster.mask_is_shared:
                cells[self._answer(self._raster.mask, number, window) == 0] = np.nan
            if empty is not None:
                cells[empty] = np.nan
            if added is not None:
                self.added[index] += _empty(cells, added)
            if stored.dtype.kind == "f":
                self.beyond[index] += _empty(cells, np.abs(cells) >= _LARGEST_CONTENT)
        return values

    def _answer(self, ask: Callable[[int, Window], NDArray[Any]], number: int, window: Window) -> NDArray[Any]:
        """Stored values or mask of a band of the file, from north to south however its rows run."""
        if self._south_up:
            window = replace(window, row=self.geometry.rows - window.row - window.rows)
        try:
            values = ask(number, window)
        except RasterFailure as failure:
            raise GridError(
                said(
                    "{name} cannot be read: {failure}; it may be damaged or incomplete, so copy or export it again.",
                    name=self.path.name,
                    failure=failure,
                )
            ) from failure
        if np.iscomplexobj(values):
            raise GridError(
                said(
                    "{name} holds complex numbers: give a raster of one real number per cell and band.",
                    name=self.path.name,
                )
            )
        return values[::-1] if self._south_up else values

    def _empty_in_all(self, window: Window) -> NDArray[np.bool_] | None:
        """Cells that are empty in all bands by a mask of the file or an alpha band; None where there is neither."""
        empty: NDArray[np.bool_] | None = None
        if self._raster.mask_is_shared and self.bands[0].masked:
            empty = self._answer(self._raster.mask, self.numbers[0], window) == 0
        for number in self.alpha:
            transparent = ~(self._answer(self._raster.read, number, window) > 0)
            empty = transparent if empty is None else empty | transparent
        return empty

    def transparent_cells(self, top: int, rows: int) -> int:
        """Count the cells of some rows that alpha bands make transparent."""
        window = Window(0, top, self.geometry.columns, rows)
        opaque = [self._answer(self._raster.read, number, window) > 0 for number in self.alpha]
        return int(np.count_nonzero(~np.logical_and.reduce(opaque))) if opaque else 0

    def sample(
        self, x: NDArray[np.float64], y: NDArray[np.float64], bands: Sequence[int] | None = None
    ) -> NDArray[np.float32]:
        """Values of the cells that hold the given points, shape (points, bands); NaN outside the grid."""
        column, row = self.geometry.cell_of(x, y)
        values = [self.read(bands, int(c), int(r), 1, 1)[:, 0, 0] for c, r in zip(column, row)]
        n_bands = len(self.names) if bands is None else len(bands)
        return np.array(values, dtype=np.float32).reshape(len(column), n_bands)


def _fill_contents(
    cells: NDArray[np.float32], stored: NDArray[Any], band: StoredBand, more: EmptyCells
) -> NDArray[np.bool_] | None:
    """Make contents of stored values, NaN where the file's own no-data value stands.

    Returns which cells the source calls empty; None if it calls none so.
    """
    with np.errstate(over="ignore"):
        scaled = (band.scale, band.offset) != (1.0, 0.0)
        cells[...] = stored * np.float64(band.scale) + band.offset if scaled else stored
    marked = holds_nodata(stored, band.nodata) if more.declared and band.nodata is not None else None
    if marked is not None:
        cells[marked] = np.nan
    added = [limits.holds(cells) for limits in more.ranges]
    return np.logical_or.reduce(added) if added else None


def _empty(cells: NDArray[np.float32], which: NDArray[np.bool_]) -> int:
    """Make cells empty; returns how many held a number."""
    count = int(np.count_nonzero(which & ~np.isnan(cells))) if which.any() else 0
    if count:
        cells[which] = np.nan
    return count


def holds_nodata(stored: NDArray[Any], nodata: float) -> NDArray[np.bool_] | None:
    """Tell which cells hold a no-data value, also where that was written down with fewer digits than cells have.

    Parameters
    ----------
    stored : array of any shape
        Values as the file stores them.
    nodata : float

    Returns
    -------
    array of bool, or None
        None where no cell can hold the value (NaN, or -9999 in a file of bytes).

    Notes
    -----
    From ±1e30 on all values of one sign are the same: `-3.4e38` stands for -3.4028235e38, the least float32. Nearer to
    0, a value of six or more digits stands for all that round to it (`-2.14748e+09` for -2147483648), and any other for
    what float32 makes of it.
    """
    if np.isnan(nodata):
        return None
    near = _half_of_last_digit(nodata)
    held: NDArray[np.bool_]
    if stored.dtype.kind != "f":
        limits = np.iinfo(stored.dtype)
        if nodata + near < limits.min or nodata - near > limits.max or (near < 1 and not float(nodata).is_integer()):
            return None
        held = stored == stored.dtype.type(nodata) if near < 1 else np.abs(stored.astype(np.float64) - nodata) <= near
    elif abs(nodata) >= _LARGEST_CONTENT:
        held = np.sign(nodata) * stored >= _LARGEST_CONTENT
    else:
        held = np.abs(stored - stored.dtype.type(nodata)) <= max(near, _SINGLE * abs(nodata))
    return held


def _half_of_last_digit(value: float) -> float:
    """Half a unit of the last digit that a number is written with; 0 for numbers of few digits."""
    written = float(f"{value:.15g}")
    # GDAL keeps some no-data values as float32: their digits are those that tell one float32 from the next.
    if abs(value) < _LARGEST_CONTENT and float(np.float32(value)) == value and not float(value).is_integer():
        written = float(str(np.float32(value)))
    digits, _, exponent = np.format_float_scientific(abs(written), trim="-").partition("e")
    count = len(digits.replace(".", "").rstrip("0"))
    return 0.5 * 10.0 ** (int(exponent) - count + 1) if count >= _LEAST_DIGITS else 0.0


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
    categories : sequence of Category
        What the values 0, 1, … of a raster of classes mean: whole numbers are written then, with a colour table and
        names, and 0 is no data.
    tags : sequence of mapping of str to str
        What else is known of each band, such as its wavelength; stored as its metadata. Not of rasters of classes.
    """

    def __init__(
        self,
        path: Path,
        geometry: GridGeometry,
        names: Sequence[str],
        categories: Sequence[Category] = (),
        tags: Sequence[Mapping[str, str]] = (),
    ) -> None:
        check_writable(path, GRID_SUFFIXES)
        needed = 4.0 * geometry.columns * geometry.rows * len(names)
        check_disk(
            path.parent,
            needed,
            said(
                "A grid of {columns} x {rows} cells x {count} bands",
                columns=geometry.columns,
                rows=geometry.rows,
                count=len(names),
            ),
            said("choose larger cells or another disk"),
        )
        self.path, self.geometry, self.names = path, geometry, list(names)
        self.categories, self._tags = list(categories), tags
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> GridWriter:
        with contextlib.ExitStack() as stack:
            self._raster = self._create(stack.enter_context(atomic_path(self.path)))
            self._stack = stack.pop_all()
        return self

    def _create(self, part: Path) -> RasterWriter:
        g = self.geometry
        if g.crs and reference(g.crs) is None:
            raise GridError(
                said(
                    "The coordinate reference system of {name} is not understood: choose another one.",
                    name=self.path.name,
                )
            )
        new = NewRaster(
            columns=g.columns,
            rows=g.rows,
            transform=g.transform if g.placed else None,
            crs=g.crs,
            names=self.names,
            options=_CREATION_OPTIONS,
            tags=self._tags,
        )
        if self.categories:
            new = _of_classes(new, self.categories)
        try:
            return raster_library().create_raster(part, new)
        except RasterFailure as failure:
            raise ResourceError(
                said("{path} cannot be created: {failure}.", path=self.path, failure=failure)
            ) from failure

    def write(self, values: NDArray[Any], col_off: int = 0, row_off: int = 0) -> None:
        """Write a block of shape (bands, rows, columns) whose north-western cell is at (`col_off`, `row_off`); blocks
        do not overlap.
        """
        whole_tiles = self._covers_whole_tiles(col_off, row_off, values.shape[2], values.shape[1])
        try:
            self._raster.write(values, col_off, row_off, whole_tiles)
        except RasterFailure as failure:
            raise self._not_written(failure) from failure

    def _covers_whole_tiles(self, col_off: int, row_off: int, columns: int, rows: int) -> bool:
        def whole(first: int, n: int, total: int) -> bool:
            return first % BLOCK == 0 and (n % BLOCK == 0 or first + n == total)

        return whole(col_off, columns, self.geometry.columns) and whole(row_off, rows, self.geometry.rows)

    def _not_written(self, failure: RasterFailure) -> ResourceError:
        return ResourceError(
            said("{path} cannot be written: {failure} (is the disk full?).", path=self.path, failure=failure)
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        failure: ResourceError | None = None
        try:
            self._raster.close(kept=kind is None)
        except RasterFailure as found:
            failure = self._not_written(found)
        if failure is not None:
            self._stack.__exit__(type(failure), failure, None)
            raise failure
        self._stack.__exit__(kind, error, trace)
        if kind is None:
            # Statistics that QGIS kept of an older file of this name would stretch the new one wrongly.
            aside = Path(f"{self.path}.aux.xml")
            aside.unlink(missing_ok=True)
            if self.categories:
                write_text(aside, _names_of_classes(self.categories))


def _of_classes(new: NewRaster, categories: Sequence[Category]) -> NewRaster:
    small = len(categories) <= _MOST_COLOURS
    return replace(
        new,
        # Differences between neighbours say something of numbers, not of classes.
        options={**new.options, "PREDICTOR": "1"},
        kind="uint8" if small else "uint16",
        nodata=0.0,
        # A table of 65,536 colours would fill the legend of QGIS.
        colours=[category.rgb for category in categories] if small else (),
        # Names stand in the file as well, which may be sent without what lies beside it.
        tags=[{f"class_{value}": category.name for value, category in enumerate(categories)}],
    )


def _names_of_classes(categories: Sequence[Category]) -> str:
    """What GDAL keeps beside a GeoTIFF, which itself has no room for the names of its values."""
    texts = [html.escape(category.name, quote=False) for category in categories]
    names = "".join(f"      <Category>{text}</Category>\n" for text in texts)
    return (
        '<PAMDataset>\n  <PAMRasterBand band="1">\n    <CategoryNames>\n'
        f"{names}    </CategoryNames>\n  </PAMRasterBand>\n</PAMDataset>\n"
    )


SHOWN_SIDE = 1000
"""Cells along the longer side of a raster that a report shows.

A larger one is thinned out first (`GridFile.read_overview`).
"""
