"""Targets as a layer, the same whoever makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsGeometry, QgsProcessingContext, QgsWkbTypes

from ...models.core.progress import Progress
from ...models.targeting.targets import COLUMNS, Target
from .. import styling
from . import sinks
from .crs import crs_of


def write_targets(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    targets: Sequence[Target],
    crs: str,
    progress: Progress,
) -> str | None:
    """Write targets by rank into the sink `name`, styled when QGIS loads it.

    Returns its id, None if it was not asked for.
    """
    rows = (target.row() for target in targets)
    outlines = (QgsGeometry.fromWkt(target.wkt) for target in targets)
    identifier = sinks.write_table(
        algorithm,
        parameters,
        name,
        context,
        COLUMNS,
        rows,
        progress,
        geometries=outlines,
        wkb_type=QgsWkbTypes.Type.MultiPolygon,
        crs=crs_of(crs),
    ).identifier
    styling.style_on_load(context, identifier, styling.TARGETS)
    return identifier
