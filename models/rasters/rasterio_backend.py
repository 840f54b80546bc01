"""Rasters through rasterio, for Pythons without GDAL's own bindings; see `backend`.

Never imported into the process of QGIS: rasterio's wheels bring a GDAL and a PROJ of their own.
"""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.transform import Affine
from rasterio.windows import Window as Rectangle

from .backend import NewRaster, RasterFailure, Reference, StoredBand, Transform, Window
from .source import RasterSource


class RasterioRaster:
    """See `backend.OpenRaster`."""

    def __init__(self, source: RasterSource) -> None:
        self._source = source
        self._dataset: Any = self._opened()
        self.columns: int = self._dataset.width
        self.rows: int = self._dataset.height
        # What rasterio gives where there is no georeference.
        placed = self._dataset.transform != Affine.identity()
        self.transform: Transform | None = self._dataset.transform.to_gdal() if placed else None
        self.crs: str = self._dataset.crs.to_wkt() if self._dataset.crs else ""
        self.bands: Sequence[StoredBand] = [self._described(i) for i in range(self._dataset.count)]
        self.mask_is_shared = all(MaskFlags.per_dataset in flags for flags in self._dataset.mask_flag_enums)

    def _opened(self) -> Any:
        options = dict(option.split("=", 1) for option in self._source.open_options)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            try:
                return rasterio.open(self._source.file, **options)
            except RasterioError as error:
                raise _failure(error) from error

    def _described(self, band: int) -> StoredBand:
        dataset = self._dataset
        flags = dataset.mask_flag_enums[band]
        return StoredBand(
            description=dataset.descriptions[band] or "",
            nodata=dataset.nodatavals[band],
            # A scale of 0 would make all cells equal: such files mean that none was set.
            scale=dataset.scales[band] or 1.0,
            offset=dataset.offsets[band] or 0.0,
            alpha=dataset.colorinterp[band] == ColorInterp.alpha,
            # A band's own no-data value is compared by us, and alpha bands are read as bands.
            masked=flags != [MaskFlags.nodata] and not {MaskFlags.all_valid, MaskFlags.alpha} & set(flags),
        )

    def read(self, band: int, window: Window) -> NDArray[Any]:
        """Stored values of a band."""
        return _values(self._dataset.read, band, window)

    def mask(self, band: int, window: Window) -> NDArray[Any]:
        """Mask of a band."""
        return _values(self._dataset.read_masks, band, window)

    def release(self, bands: Sequence[int]) -> None:
        """Open the file anew, which is how rasterio lets go of cells; what lies in an archive or on a server would have
        to be unpacked or fetched again, and stays.
        """
        if self._source.is_file():
            self._dataset.close()
            self._dataset = self._opened()

    def close(self) -> None:
        """Close the file."""
        self._dataset.close()


def _values(read: Any, band: int, window: Window) -> NDArray[Any]:
    try:
        values: NDArray[Any] = read(band + 1, window=Rectangle(window.column, window.row, window.columns, window.rows))
    except RasterioError as error:
        raise _failure(error) from error
    return values


class RasterioWriter:
    """See `backend.RasterWriter`."""

    def __init__(self, path: Path, new: NewRaster) -> None:
        self._path = path
        self._sums: list[tuple[Rectangle, int]] = []
        try:
            self._dataset: Any = rasterio.open(
                path,
                "w",
                driver="GTiff",
                width=new.columns,
                height=new.rows,
                count=len(new.names),
                dtype="float32",
                nodata=float("nan"),
                crs=CRS.from_user_input(new.crs) if new.crs else None,
                transform=Affine.from_gdal(*new.transform),
                **new.options,
            )
            self._dataset.descriptions = new.names
        except RasterioError as error:
            raise _failure(error) from error

    def write(self, values: NDArray[np.float32], column: int, row: int, whole_tiles: bool) -> None:
        """Write a block, see `backend.RasterWriter`."""
        block = Rectangle(column, row, values.shape[2], values.shape[1])
        try:
            self._dataset.write(values, window=block)
        except RasterioError as error:
            raise _failure(error) from error
        self._sums.append((block, _sum(values)))

    def close(self, kept: bool) -> None:
        """Close the file, and read it again: rasterio passes over what fails in the background or last."""
        try:
            self._dataset.close()
            if kept and not self._is_read_as_written():
                raise RasterFailure("cells are not read as they were written")
        except RasterioError as error:
            if kept:
                raise _failure(error) from error

    def _is_read_as_written(self) -> bool:
        with rasterio.open(self._path, NUM_THREADS="ALL_CPUS") as written:
            return all(_sum(written.read(window=block)) == before for block, before in self._sums)


def _sum(values: NDArray[np.float32]) -> int:
    return zlib.crc32(np.ascontiguousarray(values).data)


def _failure(error: BaseException) -> RasterFailure:
    """What GDAL said, which rasterio keeps as the first of several errors in a row."""
    while error.__cause__ is not None:
        error = error.__cause__
    return RasterFailure(str(getattr(error, "errmsg", error)))


def open_raster(source: RasterSource) -> RasterioRaster:
    """Open a raster."""
    return RasterioRaster(source)


def create_raster(path: Path, new: NewRaster) -> RasterioWriter:
    """Begin to write a GeoTIFF."""
    return RasterioWriter(path, new)


def reference(crs: str) -> Reference | None:
    """Look up a CRS."""
    try:
        found = CRS.from_user_input(crs)
    except CRSError:
        return None
    wkt, geographic = found.to_wkt(), bool(found.is_geographic)
    unit, metres = "unknown", 1.0
    if found.is_projected:
        unit, metres = found.linear_units_factor
    elif not geographic:
        # rasterio knows the unit of projected systems only, not that of a local one.
        own = re.findall(r'UNIT\["([^"]+)",([\d.eE+-]+)', wkt)
        unit, metres = (own[-1][0], float(own[-1][1])) if own else (unit, metres)
    return Reference(wkt, geographic, metres, unit)
