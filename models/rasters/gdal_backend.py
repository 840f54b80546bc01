"""Rasters read through GDAL's own Python bindings.

They come with every QGIS on every system, whereas rasterio is missing from QGIS for Windows and its wheels bring a
second PROJ into the process (which crashes QGIS at exit).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import GridError
from .backend import StoredBand, Window
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


class GdalRaster:
    """See `backend.RasterBackend`.

    Raises
    ------
    GridError
        If GDAL cannot open the file.
    """

    def __init__(self, source: RasterSource) -> None:
        self._name = source.name
        with collected_errors() as errors:
            self._dataset: Any = attempt(
                errors,
                gdal.OpenEx,
                source.file,
                gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR,
                open_options=list(source.open_options),
            )
        if self._dataset is None:
            raise GridError(
                f"{source.file} cannot be opened as a raster: {errors[-1] if errors else 'unknown format'}."
            )
        self.columns: int = self._dataset.RasterXSize
        self.rows: int = self._dataset.RasterYSize
        self.transform: tuple[float, float, float, float, float, float] | None = self._dataset.GetGeoTransform(
            can_return_null=True
        )
        self.crs: str = self._dataset.GetProjection()
        bands = [self._dataset.GetRasterBand(i + 1) for i in range(self._dataset.RasterCount)]
        self.bands: Sequence[StoredBand] = [_described(band) for band in bands]
        self.mask_is_shared = all(band.GetMaskFlags() & gdal.GMF_PER_DATASET for band in bands)

    def read(self, band: int, window: Window) -> NDArray[Any]:
        """Stored values of a band."""
        return self._values(self._dataset.GetRasterBand(band + 1), window)

    def mask(self, band: int, window: Window) -> NDArray[Any]:
        """Mask of a band."""
        return self._values(self._dataset.GetRasterBand(band + 1).GetMaskBand(), window)

    def _values(self, band: Any, window: Window) -> NDArray[Any]:
        with collected_errors() as errors:
            values: NDArray[Any] | None = attempt(
                errors,
                band.ReadAsArray,
                window.column,
                window.row,
                window.columns,
                window.rows,
                buf_xsize=window.shown_columns,
            )
        if values is None:
            raise GridError(f"{self._name} cannot be read: {errors[-1] if errors else 'the file is damaged'}.")
        if np.iscomplexobj(values):
            raise GridError(f"{self._name} holds complex numbers: give a raster of one real number per cell and band.")
        return values

    def unit(self, crs: str) -> tuple[bool, float, str]:
        """Tell whether a CRS is geographic, and its unit of length."""
        reference = osr.SpatialReference()
        if attempt([], reference.SetFromUserInput, crs) != 0:
            raise GridError(f"The coordinate reference system of {self._name} is not understood: assign another.")
        return bool(reference.IsGeographic()), reference.GetLinearUnits(), reference.GetLinearUnitsName()

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
