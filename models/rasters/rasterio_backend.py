"""Rasters through rasterio, for Pythons without GDAL's own bindings; see `backend`.

Never imported into the process of QGIS: rasterio's wheels bring a GDAL and a PROJ of their own.
"""

from __future__ import annotations

import contextlib
import re
import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio import features
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.transform import Affine
from rasterio.windows import Window as Rectangle

from ..core.language import said
from ..core.progress import Progress
from .backend import NewRaster, RasterFailure, Reference, Ring, StoredBand, Transform, Window
from .grid import GridGeometry
from .source import RasterSource

_FAILURES = (RasterioError, CPLE_BaseError)
"""What rasterio raises; of damaged files it passes GDAL's own errors on, which derive from nothing that is public."""


class RasterioRaster:
    """See `backend.OpenRaster`."""

    def __init__(self, source: RasterSource) -> None:
        self._source = source
        with _failing():
            self._dataset: Any = self._opened()
            self.columns: int = self._dataset.width
            self.rows: int = self._dataset.height
            # What rasterio gives where there is no georeference, or control points only.
            placed = self._dataset.transform != Affine.identity()
            self.transform: Transform | None = self._dataset.transform.to_gdal() if placed else None
            self.crs: str = self._dataset.crs.to_wkt() if self._dataset.crs else ""
            self.bands: Sequence[StoredBand] = [self._described(i) for i in range(self._dataset.count)]
            self.mask_is_shared = all(MaskFlags.per_dataset in flags for flags in self._dataset.mask_flag_enums)

    def _opened(self) -> Any:
        options = {name: value for name, _, value in (option.partition("=") for option in self._source.open_options)}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            return rasterio.open(self._source.file, **options)

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

    def tags(self, band: int | None = None, domain: str = "") -> Mapping[str, str]:
        """Texts that the file keeps, see `backend.OpenRaster`."""
        found: dict[str, str] = self._dataset.tags(bidx=0 if band is None else band + 1, ns=domain or None)
        return found

    def release(self, bands: Sequence[int]) -> None:
        """Open the file anew, which is how rasterio lets go of cells; what lies in an archive or on a server would have
        to be unpacked or fetched again, and stays.
        """
        if self._source.is_file():
            with _failing():
                self._dataset.close()
                self._dataset = self._opened()

    def close(self) -> None:
        """Close the file."""
        self._dataset.close()


def _values(read: Any, band: int, window: Window) -> NDArray[Any]:
    with _failing():
        values: NDArray[Any] = read(band + 1, window=Rectangle(window.column, window.row, window.columns, window.rows))
    return values


class RasterioWriter:
    """See `backend.RasterWriter`."""

    def __init__(self, path: Path, new: NewRaster) -> None:
        self._path = path
        self._sums: list[tuple[Rectangle, int]] = []
        with _failing(), warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            self._dataset: Any = rasterio.open(
                path,
                "w",
                driver="GTiff",
                width=new.columns,
                height=new.rows,
                count=len(new.names),
                dtype=new.kind,
                nodata=new.nodata,
                crs=CRS.from_user_input(new.crs) if new.crs else None,
                transform=Affine.from_gdal(*new.transform) if new.transform is not None else None,
                **new.options,
            )
            self._dataset.descriptions = new.names
            if new.colours:
                self._dataset.write_colormap(1, {value: (*rgb, 255) for value, rgb in enumerate(new.colours)})
            for number, tags in enumerate(new.tags, start=1):
                self._dataset.update_tags(number, **tags)
        self._kind = np.dtype(new.kind)

    def write(self, values: NDArray[Any], column: int, row: int, whole_tiles: bool) -> None:
        """Write a block, see `backend.RasterWriter`."""
        values = np.ascontiguousarray(values, dtype=self._kind)
        block = Rectangle(column, row, values.shape[2], values.shape[1])
        with _failing():
            self._dataset.write(values, window=block)
        self._sums.append((block, zlib.crc32(values.data)))

    def close(self, kept: bool) -> None:
        """Close the file, and read it again: rasterio passes over what fails in the background or last."""
        with _failing() if kept else contextlib.suppress(*_FAILURES):
            self._dataset.close()
            if kept and not self._is_read_as_written():
                raise RasterFailure(said("cells are not read as they were written"))

    def _is_read_as_written(self) -> bool:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            written = rasterio.open(self._path, NUM_THREADS="ALL_CPUS")
        with written:
            return all(zlib.crc32(written.read(window=block).data) == before for block, before in self._sums)


@contextlib.contextmanager
def _failing() -> Iterator[None]:
    """Pass on what GDAL said, which rasterio keeps as the first of several errors in a row."""
    try:
        yield
    except _FAILURES as error:
        first: BaseException = error
        while first.__cause__ is not None:
            first = first.__cause__
        raise RasterFailure(str(getattr(first, "errmsg", first))) from error


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


def polygonize(
    labels: NDArray[np.int32], geometry: GridGeometry, progress: Progress
) -> Iterator[tuple[int, list[Ring]]]:
    """Outline labels, see `backend.RasterLibrary`; Cancel is heard only when rasterio has outlined all."""
    with _failing():
        for polygon, label in features.shapes(labels, labels > 0, transform=Affine.from_gdal(*geometry.transform)):
            progress.check()
            yield int(label), polygon["coordinates"]


def rasterize(shapes: Sequence[Mapping[str, Any]], geometry: GridGeometry, touched: bool) -> NDArray[np.bool_]:
    """Find the cells of shapes, see `backend.RasterLibrary`."""
    with _failing():
        taken: NDArray[np.bool_] = features.rasterize(
            shapes,
            (geometry.rows, geometry.columns),
            transform=Affine.from_gdal(*geometry.transform),
            all_touched=touched,
            dtype=np.uint8,
        ).view(np.bool_)
    return taken
