"""Rasters through GDAL's own Python bindings, which come with every QGIS on every system; see `backend`."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from ..core.progress import Progress
from .backend import NewRaster, RasterFailure, Reference, Ring, StoredBand, Transform, Window
from .grid import GridGeometry
from .source import RasterSource


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
    except (RuntimeError, SystemError) as error:
        # The latter where GDAL quotes what a damaged file says, which may be no text. Newer releases name all errors,
        # the last one first; a handler hears them in their order.
        errors += [line.removeprefix("May be caused by: ") for line in reversed(str(error).splitlines())]
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


class GdalRaster:
    """See `backend.OpenRaster`."""

    def __init__(self, source: RasterSource) -> None:
        with collected_errors() as errors:
            self._dataset: Any = attempt(
                errors,
                gdal.OpenEx,
                source.file,
                gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR,
                open_options=list(source.open_options),
            )
        if self._dataset is None:
            raise RasterFailure(errors[-1] if errors else "unknown format")
        self.columns: int = self._dataset.RasterXSize
        self.rows: int = self._dataset.RasterYSize
        self.transform: Transform | None = self._dataset.GetGeoTransform(can_return_null=True)
        self.crs: str = self._dataset.GetProjection()
        bands = [self._dataset.GetRasterBand(i + 1) for i in range(self._dataset.RasterCount)]
        self.bands: Sequence[StoredBand] = [_described(band) for band in bands]
        self.mask_is_shared = all(band.GetMaskFlags() & gdal.GMF_PER_DATASET for band in bands)

    def read(self, band: int, window: Window) -> NDArray[Any]:
        """Stored values of a band."""
        return _values(self._dataset.GetRasterBand(band + 1), window)

    def mask(self, band: int, window: Window) -> NDArray[Any]:
        """Mask of a band."""
        return _values(self._dataset.GetRasterBand(band + 1).GetMaskBand(), window)

    def tags(self, band: int | None = None, domain: str = "") -> Mapping[str, str]:
        """Texts that the file keeps, see `backend.OpenRaster`."""
        about = self._dataset if band is None else self._dataset.GetRasterBand(band + 1)
        return dict(about.GetMetadata(domain) or {})

    def release(self, bands: Sequence[int]) -> None:
        """Empty GDAL's cache of these bands."""
        for band in bands:
            self._dataset.GetRasterBand(band + 1).FlushCache()

    def close(self) -> None:
        """Close the file."""
        self._dataset = None


def _described(band: Any) -> StoredBand:
    flags = band.GetMaskFlags()
    scale, offset = band.GetScale(), band.GetOffset()
    return StoredBand(
        description=band.GetDescription(),
        nodata=band.GetNoDataValue(),
        # A scale of 0 would make all cells equal: such files mean that none was set.
        scale=scale or 1.0,
        offset=offset or 0.0,
        alpha=band.GetColorInterpretation() == gdal.GCI_AlphaBand,
        # A band's own no-data value is compared by us, and alpha bands are read as bands.
        masked=not flags & gdal.GMF_ALL_VALID and flags != gdal.GMF_NODATA and not flags & gdal.GMF_ALPHA,
    )


def _values(band: Any, window: Window) -> NDArray[Any]:
    with collected_errors() as errors:
        values: NDArray[Any] | None = attempt(
            errors,
            band.ReadAsArray,
            window.column,
            window.row,
            window.columns,
            window.rows,
        )
    if values is None:
        raise RasterFailure(errors[-1] if errors else "the file is damaged")
    return values


_KINDS = {"float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}


def _colour_table(colours: Sequence[tuple[int, int, int]]) -> Any:
    table = gdal.ColorTable()
    for value, colour in enumerate(colours):
        table.SetColorEntry(value, (*colour, 255))
    return table


class GdalWriter:
    """See `backend.RasterWriter`."""

    def __init__(self, path: Path, new: NewRaster) -> None:
        with _failing() as errors:
            self._dataset: Any = attempt(
                errors,
                gdal.GetDriverByName("GTiff").Create,
                str(path),
                new.columns,
                new.rows,
                len(new.names),
                _KINDS[new.kind],
                [f"{name}={value}" for name, value in new.options.items()],
            )
            if self._dataset is None:
                raise RasterFailure(errors[-1] if errors else "unknown reason")
            if new.transform is not None:
                self._dataset.SetGeoTransform(new.transform)
            known = reference(new.crs)
            if known is not None:
                self._dataset.SetProjection(known.wkt)
            self._bands = [self._dataset.GetRasterBand(i + 1) for i in range(len(new.names))]
            for band, name in zip(self._bands, new.names):
                band.SetDescription(name)
                band.SetNoDataValue(new.nodata)
            self._kind = np.dtype(new.kind)
            if new.colours:
                attempt(errors, self._bands[0].SetColorTable, _colour_table(new.colours))
            for band, tags in zip(self._bands, new.tags):
                attempt(errors, band.SetMetadata, dict(tags))

    def write(self, values: NDArray[Any], column: int, row: int, whole_tiles: bool) -> None:
        """Write a block, see `backend.RasterWriter`."""
        with _failing() as errors:
            for band, layer in zip(self._bands, values):
                attempt(errors, band.WriteArray, np.ascontiguousarray(layer, dtype=self._kind), column, row)
                if whole_tiles:
                    # They are compressed in the background from now on, instead of waiting in GDAL's cache until the
                    # file is closed.
                    attempt(errors, band.FlushCache)

    def close(self, kept: bool) -> None:
        """Close the file."""
        with _failing() if kept else collected_errors() as errors:
            attempt(errors, self._dataset.FlushCache)
            # Python drops what is raised while a dataset is deleted; a failure must reach the error handler instead.
            raising = gdal.GetUseExceptions()
            if raising:
                gdal.DontUseExceptions()
            self._dataset, self._bands = None, []
            if raising:
                gdal.UseExceptions()


@contextlib.contextmanager
def _failing() -> Iterator[list[str]]:
    """Raise the first of the errors that GDAL meets inside the block."""
    with collected_errors() as errors:
        yield errors
    if errors:
        raise RasterFailure(errors[0])


def open_raster(source: RasterSource) -> GdalRaster:
    """Open a raster."""
    return GdalRaster(source)


def create_raster(path: Path, new: NewRaster) -> GdalWriter:
    """Begin to write a GeoTIFF."""
    return GdalWriter(path, new)


def reference(crs: str) -> Reference | None:
    """Look up a CRS."""
    found = osr.SpatialReference()
    with collected_errors() as errors:
        understood = bool(crs) and attempt(errors, found.SetFromUserInput, crs) == 0
    if not understood:
        return None
    return Reference(
        found.ExportToWkt(), bool(found.IsGeographic()), found.GetLinearUnits(), found.GetLinearUnitsName()
    )


def polygonize(
    labels: NDArray[np.int32], geometry: GridGeometry, progress: Progress
) -> Iterator[tuple[int, list[Ring]]]:
    """Outline labels, see `backend.RasterLibrary`."""
    raster = _cells_in_memory(geometry, gdal.GDT_Int32)
    band = raster.GetRasterBand(1)
    band.WriteArray(labels)
    vector = layers_in_memory()
    layer = vector.CreateLayer("labels", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    with _failing() as errors:
        # The labels are their own mask: 0 is left out.
        attempt(errors, gdal.Polygonize, band, band, layer, 0, callback=lambda *_: not progress.sink.cancelled())
        # Inside, for GDAL calls Cancel a failure.
        progress.check()
    for feature in layer:
        yield feature.GetField(0), [ring.GetPoints() for ring in feature.GetGeometryRef()]


def rasterize(shapes: Sequence[Mapping[str, Any]], geometry: GridGeometry, touched: bool) -> NDArray[np.bool_]:
    """Find the cells of shapes, see `backend.RasterLibrary`."""
    raster = _cells_in_memory(geometry, gdal.GDT_Byte)
    vector = layers_in_memory()
    layer = vector.CreateLayer("shapes")
    for shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromJson(json.dumps(shape)))
        layer.CreateFeature(feature)
    with _failing() as errors:
        touching = [f"ALL_TOUCHED={touched}"]
        attempt(errors, gdal.RasterizeLayer, raster, [1], layer, burn_values=[1], options=touching)
    taken: NDArray[np.bool_] = raster.ReadAsArray().view(np.bool_)
    return taken


def _cells_in_memory(geometry: GridGeometry, kind: int) -> Any:
    raster = gdal.GetDriverByName("MEM").Create("", geometry.columns, geometry.rows, 1, kind)
    raster.SetGeoTransform(geometry.transform)
    return raster


def layers_in_memory() -> Any:
    """Make an empty GDAL dataset for vector layers that are never written to a file."""
    # Since GDAL 3.11 the driver MEM does the work of the driver Memory, which warns of its end.
    driver = gdal.GetDriverByName("MEM")
    if not driver.GetMetadataItem(gdal.DCAP_VECTOR):
        driver = gdal.GetDriverByName("Memory")
    return driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
