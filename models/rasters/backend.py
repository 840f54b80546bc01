"""What rasters ask of a library: `gdal_backend` answers with GDAL's own bindings, `rasterio_backend` with rasterio.

`library.raster_library` says which of them it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..core.progress import Progress
from .grid import GridGeometry
from .source import RasterSource

Transform = tuple[float, float, float, float, float, float]
"""As GDAL orders them: x of the corner, width, row shear, y of the corner, column shear, height (negative where rows
run southwards)."""
Ring = list[tuple[float, float]]
"""Eastings and northings, the first once more at the end."""


class RasterFailure(Exception):
    """What a library says of a failure, without a full stop; whoever called it makes the sentence."""

    def __init__(self, told: str) -> None:
        super().__init__(told.rstrip("."))


@dataclass(frozen=True)
class StoredBand:
    """What a file says about one of its bands.

    Parameters
    ----------
    description : str
        Name of the band; may be empty.
    nodata : float, optional
        Stored value that the file declares as no data; libraries may leave out one that no cell can hold.
    scale, offset : float
        Contents are stored values times `scale` plus `offset`.
    alpha : bool
        Whether the band says how opaque a cell is, and nothing about the ground.
    masked : bool
        Whether a mask beside the values tells which cells are empty.
    """

    description: str = ""
    nodata: float | None = None
    scale: float = 1.0
    offset: float = 0.0
    alpha: bool = False
    masked: bool = False


@dataclass(frozen=True)
class Window:
    """Rectangle of cells inside a raster."""

    column: int
    row: int
    columns: int
    rows: int


@dataclass(frozen=True)
class Category:
    """A class of a raster of classes: what it is called, and its colour as `#rrggbb`."""

    name: str
    colour: str

    @property
    def rgb(self) -> tuple[int, int, int]:
        """Red, green and blue, 0 to 255."""
        red, green, blue = (int(self.colour[i : i + 2], 16) for i in (1, 3, 5))
        return red, green, blue


@dataclass(frozen=True)
class NewRaster:
    """A GeoTIFF to make.

    Parameters
    ----------
    columns, rows : int
    transform : tuple of six floats, optional
        None without a georeference.
    crs : str
        WKT or any other form that `RasterLibrary.reference` understands; empty without one.
    names : sequence of str
        Descriptions of its bands.
    options : mapping of str to str
        For the driver.
    kind : {"float32", "uint8", "uint16"}
        Type of a cell.
    nodata : float
    colours : sequence of tuple of int
        Red, green and blue of the values from 0 on; empty without a colour table.
    tags : sequence of mapping of str to str
        What is written into the file about each of its bands, from the first on.
    """

    columns: int
    rows: int
    transform: Transform | None
    crs: str
    names: Sequence[str]
    options: Mapping[str, str]
    kind: str = "float32"
    nodata: float = float("nan")
    colours: Sequence[tuple[int, int, int]] = ()
    tags: Sequence[Mapping[str, str]] = ()


@dataclass(frozen=True)
class Reference:
    """A coordinate reference system.

    Parameters
    ----------
    wkt : str
    geographic : bool
        Whether it counts in degrees.
    metres : float
        Length of its unit of length; 1 if it has none.
    unit : str
        What that is called.
    """

    wkt: str
    geographic: bool
    metres: float
    unit: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.wkt.split('"')[1]

    @property
    def code(self) -> str:
        """Authority and code, `EPSG:32637`; empty where it has none of its own, being a compound or made by hand."""
        own = re.search(r'(?:AUTHORITY|ID)\["(\w+)","?(\w+)"?\]\]$', self.wkt)
        return ":".join(own.groups()) if own else ""


class OpenRaster(Protocol):
    """A raster opened for reading; one thread at a time.

    Attributes
    ----------
    columns, rows : int
        Number of cells.
    transform : tuple of six floats, optional
        None without a georeference.
    crs : str
        WKT; empty without one.
    bands : sequence of StoredBand
    mask_is_shared : bool
        Whether one mask serves all bands.
    """

    columns: int
    rows: int
    transform: Transform | None
    crs: str
    bands: Sequence[StoredBand]
    mask_is_shared: bool

    def read(self, band: int, window: Window) -> NDArray[Any]:
        """Stored values of a band (counted from 0), shape (rows, columns), in the type of the file.

        Raises
        ------
        RasterFailure
        """

    def mask(self, band: int, window: Window) -> NDArray[Any]:
        """Mask of a band, shape (rows, columns): 0 where the cell is empty.

        Raises
        ------
        RasterFailure
        """

    def tags(self, band: int | None = None, domain: str = "") -> Mapping[str, str]:
        """Texts that the file keeps under names: about itself, or about a band (counted from 0); of one of GDAL's
        domains, such as `ENVI`.
        """

    def release(self, bands: Sequence[int]) -> None:
        """Let go of cells that were kept for reading them again."""

    def close(self) -> None:
        """Close the file."""


class RasterWriter(Protocol):
    """A raster that is written; one thread at a time."""

    def write(self, values: NDArray[Any], column: int, row: int, whole_tiles: bool) -> None:
        """Write a block; blocks do not overlap.

        Parameters
        ----------
        values : array of shape (bands, rows, columns)
        column, row : int
            Place of its north-western cell.
        whole_tiles : bool
            Whether nothing more will come for the tiles that it covers.

        Raises
        ------
        RasterFailure
        """

    def close(self, kept: bool) -> None:
        """Close the file.

        Parameters
        ----------
        kept : bool
            Whether it is complete; otherwise it is about to be deleted, and nothing is raised.

        Raises
        ------
        RasterFailure
            Something of it did not reach the disk.
        """


class RasterLibrary(Protocol):
    """Opens and makes rasters, knows coordinate reference systems, and goes from cells to shapes and back."""

    def open_raster(self, source: RasterSource) -> OpenRaster:
        """Open a raster; `RasterFailure` where that is none."""

    def create_raster(self, path: Path, new: NewRaster) -> RasterWriter:
        """Begin to write a GeoTIFF; `RasterFailure` where that cannot be."""

    def reference(self, crs: str) -> Reference | None:
        """Look up a CRS by WKT, `EPSG:n` or a PROJ string; None where it is not understood."""

    def polygonize(
        self, labels: NDArray[np.int32], geometry: GridGeometry, progress: Progress
    ) -> Iterator[tuple[int, list[Ring]]]:
        """Outline the parts of each positive label whose cells share sides; `RasterFailure` where that cannot be.

        Parameters
        ----------
        labels : array of shape (rows, columns)
        geometry : GridGeometry
        progress : Progress

        Yields
        ------
        label : int
        rings : list of Ring
            Of a valid polygon: its bound, then its holes. They may touch at corners of cells.
        """

    def rasterize(
        self, shapes: Sequence[Mapping[str, Any]], geometry: GridGeometry, touched: bool
    ) -> NDArray[np.bool_]:
        """Find the cells of shapes; `RasterFailure` where that cannot be.

        Parameters
        ----------
        shapes : sequence of mapping
            GeoJSON objects of points, lines or polygons, which are not empty.
        geometry : GridGeometry
        touched : bool
            Whether a shape takes each cell that it touches; otherwise those whose centre it holds.

        Returns
        -------
        array of bool, shape (rows, columns)
        """
