"""Raster layers as what models read: a file, and what QGIS shows otherwise than the file says."""

from __future__ import annotations

import math
import re
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.rasters.source import EmptyCells, RasterSource, ValueRange

_OPTIONS = re.compile(r"\|(option|credential):([^|]*)")


def file_of_source(source: str) -> str:
    """Name of a raster's file for GDAL, of the source of its layer: without the options that QGIS puts behind it."""
    return _OPTIONS.sub("", source)


def raster_source(layer: QgsRasterLayer, progress: Progress) -> RasterSource:
    """File of a raster layer with the no-data values and the CRS that are set on the layer.

    A CRS that is not the file's is warned of; cells that the layer calls empty are counted when they are read.

    Raises
    ------
    InputError
        The layer is no file that GDAL reads.
    """
    if layer.providerType() != "gdal":
        raise InputError(
            said(
                "{name} is served by '{providertype}': export it to a GeoTIFF first.",
                name=layer.name(),
                providertype=layer.providerType(),
            )
        )
    provider, renderer, text = layer.dataProvider(), layer.renderer(), layer.source()
    alpha = renderer.alphaBand() if renderer is not None else -1
    return RasterSource(
        file_of_source(text),
        _crs_of_layer(layer, progress),
        tuple(_empty_of(provider, band) for band in range(1, provider.bandCount() + 1)),
        alpha - 1 if alpha > 0 else None,
        tuple(value for kind, value in _OPTIONS.findall(text) if kind == "option"),
    )


def _crs_of_layer(layer: QgsRasterLayer, progress: Progress) -> str | None:
    """WKT of the CRS that is set on the layer; None where it is that of the file."""
    own, of_file = layer.crs(), layer.dataProvider().crs()
    if not own.isValid() or own == of_file:
        return None
    instead = (
        said("not {name_of}, which its file says", name_of=_name_of(of_file))
        if of_file.isValid()
        else said("its file says none")
    )
    progress.warn(
        said(
            "{name} lies in {name_of}, as set on the layer in QGIS; {instead}.",
            name=layer.name(),
            name_of=_name_of(own),
            instead=instead,
        )
    )
    return str(own.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019))


def _name_of(crs: QgsCoordinateReferenceSystem) -> str:
    return ", ".join(part for part in (crs.authid(), crs.description()) if part) or said("a CRS without a name")


def _empty_of(provider: Any, band: int) -> EmptyCells:
    """What the layer calls empty in a band, counted from 1."""
    ranges = tuple(
        ValueRange(
            -math.inf if math.isnan(one.min()) else one.min(),
            math.inf if math.isnan(one.max()) else one.max(),
            one.contains(one.min()),
            one.contains(one.max()),
        )
        for one in provider.userNoDataValues(band)
    )
    return EmptyCells(not provider.sourceHasNoDataValue(band) or provider.useSourceNoDataValue(band), ranges)
