"""Targets as a layer, the same whoever makes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsGeometry, QgsProcessingContext, QgsWkbTypes

from ..models.targets import COLUMNS, Delineation
from . import layers, sinks, styling


def write_targets(algorithm: Any, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext, result: Delineation) -> str | None:
    """Write targets by rank into the sink `name`, styled when QGIS loads it; returns its id, None if it was not asked for."""
    rows = (target.row() for target in result.targets)
    outlines = (QgsGeometry.fromWkt(target.wkt) for target in result.targets)
    crs = layers.crs_of(result.geometry.crs)
    identifier = sinks.write_table(algorithm, parameters, name, context, COLUMNS, rows, outlines, QgsWkbTypes.MultiPolygon, crs)
    styling.style_on_load(context, identifier, styling.TARGETS)
    return identifier
