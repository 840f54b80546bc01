"""Patch tables as polygon layers that users can see and edit."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsGeometry, QgsProcessingContext, QgsRectangle, QgsWkbTypes

from ...models.core.errors import GridError, InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.rasters.grid import GridGeometry
from ...models.rasters.raster import GridFile
from ...models.rasters.source import Raster
from ...models.targeting.windows.outlines import windows_of_outlines
from ...models.targeting.windows.table import BACKGROUND, PATCH_FIELDS, PatchTable
from . import sinks
from .crs import crs_of, stated_crs
from .points import check_numeric, float_of, reproject

_TOLD = ("patch_id", "label", "deposit_id", "fold")
"""Fields that only the layer can say."""
_DERIVED = ("col_off", "row_off", "size")
"""Fields that follow from the outline."""


def write_patches(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    patches: PatchTable,
    geometry: GridGeometry,
    progress: Progress,
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
        progress,
        geometries=outlines,
        wkb_type=QgsWkbTypes.Type.Polygon,
        crs=crs_of(geometry.crs),
    ).identifier


def read_patches(source: Any, raster: Raster, context: QgsProcessingContext, progress: Progress) -> PatchTable:
    """Read windows where their outlines lie on a grid; the fields say the rest.

    The fields `col_off`, `row_off` and `size` may be missing or empty, as in windows that were drawn by hand; where
    they contradict the outline, a warning says so.

    Raises
    ------
    InputError
        A field is missing or holds no whole numbers, or an outline is no square of cells of the grid.
    GridError
        The grid has no CRS while the layer has one.
    """
    name = source.sourceName()
    check_numeric(source.fields(), _TOLD, name)
    with GridFile(raster) as grid:
        geometry, grid_name = grid.geometry, grid.path.name
    rows, saying, outlines = [], [], []
    for feature in source.getFeatures():
        progress.check()
        rows.append(_told(feature, source, name))
        saying.append([_field(feature, source, field) for field in _DERIVED])
        outlines.append(_vertices(feature, name))
    told = np.array(rows, dtype=np.int64).reshape(-1, len(_TOLD))
    outlines = _on_grid(outlines, source, geometry, grid_name, context, progress)
    place = windows_of_outlines(
        outlines,
        told[:, 0],
        np.array(saying, dtype=np.float64).reshape(-1, len(_DERIVED)),
        geometry,
        name,
        grid_name,
        progress,
    )
    columns = {**dict(zip(_TOLD, told.T)), **dict(zip(_DERIVED, place.T))}
    return PatchTable(**columns)


def _field(feature: Any, source: Any, field: str) -> float:
    index = source.fields().lookupField(field)
    return float_of(feature.attributes()[index]) if index >= 0 and source.fields().at(index).isNumeric() else math.nan


def _told(feature: Any, source: Any, name: str) -> list[float]:
    """What only the fields can say of a window."""
    values = [_field(feature, source, field) for field in _TOLD]
    if values[1] == BACKGROUND and math.isnan(values[2]):
        values[2] = -1  # around no deposit
    if any(math.isnan(value) for value in values):
        raise InputError(
            said(
                "Patch {id} of {name} has an empty field: fill in {told}, or delete the row.",
                id=feature.id(),
                name=name,
                told=", ".join(_TOLD),
            )
        )
    if any(value != round(value) for value in values):
        raise InputError(
            said(
                "Patch {id} of {name} has a number that is not whole: {told} count and name.",
                id=feature.id(),
                name=name,
                told=", ".join(_TOLD),
            )
        )
    return values


def _vertices(feature: Any, name: str) -> NDArray[np.float64]:
    """Vertices of the outline of a window, shape (vertices, 2)."""
    geometry = feature.geometry()
    if geometry.isEmpty() or geometry.constGet().partCount() > 1:
        what = said("no outline") if geometry.isEmpty() else said("an outline of several parts")
        raise InputError(
            said(
                "Patch {id} of {name} has {what}: draw it as a square of cells, or delete the row.",
                id=feature.id(),
                name=name,
                what=what,
            )
        )
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])


def _on_grid(
    outlines: list[NDArray[np.float64]],
    source: Any,
    geometry: GridGeometry,
    grid: str,
    context: QgsProcessingContext,
    progress: Progress,
) -> list[NDArray[np.float64]]:
    """Bring outlines into the CRS of the grid; a layer and a grid that both have none share theirs."""
    own, crs, name = stated_crs(source), crs_of(geometry.crs), source.sourceName()
    if not outlines or own == crs or not (own.isValid() or crs.isValid()):
        return outlines
    if not own.isValid():
        raise InputError(
            said(
                "The layer {name} has no coordinate reference system: assign one (Layer > Set CRS), or"
                " its outlines mean nothing.",
                name=name,
            )
        )
    if not crs.isValid():
        raise GridError(
            said(
                "The grid {grid} has no coordinate reference system and the layer {name} has one: assign"
                " that of the grid with 'Assign projection' (gdal:assignprojection).",
                grid=grid,
                name=name,
            )
        )
    places = np.concatenate(outlines)
    x, y = reproject(places[:, 0], places[:, 1], own, crs, name, context, progress)
    return np.split(np.column_stack([x, y]), np.cumsum([len(outline) for outline in outlines])[:-1])
