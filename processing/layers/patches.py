"""Patch tables as polygon layers that users can see and edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from qgis.core import QgsGeometry, QgsProcessingContext, QgsRectangle, QgsWkbTypes

from ...models.core.errors import InputError
from ...models.rasters.grid import GridGeometry
from ...models.targeting.windows.table import PATCH_FIELDS, PatchTable
from . import sinks
from .crs import crs_of
from .points import check_numeric, number


def write_patches(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    patches: PatchTable,
    geometry: GridGeometry,
) -> str | None:
    """Write one rectangle per window."""
    columns = [getattr(patches, field) for field in PATCH_FIELDS]
    rows = [[int(value) for value in row] for row in zip(*columns)]
    outlines = [
        QgsGeometry.fromRect(
            QgsRectangle(
                geometry.x_min + col * geometry.cell_width,
                geometry.y_max - (row + size) * geometry.cell_height,
                geometry.x_min + (col + size) * geometry.cell_width,
                geometry.y_max - row * geometry.cell_height,
            )
        )
        for col, row, size in zip(patches.col_off, patches.row_off, patches.size)
    ]
    return sinks.write_table(
        algorithm,
        parameters,
        name,
        context,
        dict.fromkeys(PATCH_FIELDS, int),
        rows,
        outlines,
        QgsWkbTypes.Type.Polygon,
        crs_of(geometry.crs),
    )


def read_patches(source: Any) -> PatchTable:
    """Read the table back; the fields count, not the outlines.

    Raises
    ------
    InputError
        A field is missing or holds no whole numbers.
    """
    check_numeric(source.fields(), PATCH_FIELDS, source.sourceName())
    indices = [source.fields().lookupField(field) for field in PATCH_FIELDS]
    rows = []
    for feature in source.getFeatures():
        attributes = feature.attributes()
        values = [number(attributes[i]) for i in indices]
        if any(value != value for value in values):
            raise InputError(
                f"Patch {feature.id()} of {source.sourceName()} has an empty field: fill in {', '.join(PATCH_FIELDS)},"
                " or delete the row."
            )
        if any(value != round(value) for value in values):
            raise InputError(
                f"Patch {feature.id()} of {source.sourceName()} has a number that is not whole:"
                f" {', '.join(PATCH_FIELDS)} count cells and rows."
            )
        rows.append(values)
    table = np.array(rows, dtype=np.int64).reshape(-1, len(PATCH_FIELDS))
    return PatchTable(*(table[:, i] for i in range(len(PATCH_FIELDS))))
