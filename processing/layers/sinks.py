"""Tables and vector layers that algorithms write: all of one, or nothing of it."""

from __future__ import annotations

import contextlib
import math
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsWkbTypes,
)

from ...models.core.errors import InputError, ResourceError
from ...models.core.progress import Progress
from ...models.rasters.files import check_writable
from .destinations import announced, file_of, text_of
from .fields import new_field

_EVERY = 5000


def table_fields(columns: Mapping[str, type]) -> QgsFields:
    """Fields for names and Python types (int, float, str, bool)."""
    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(new_field(name, kind))
    return fields


def write_table(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    columns: Mapping[str, type] | QgsFields,
    rows: Iterable[Sequence[Any]],
    geometries: Iterable[QgsGeometry | None] | None = None,
    wkb_type: Any = QgsWkbTypes.Type.NoGeometry,
    crs: QgsCoordinateReferenceSystem | None = None,
    progress: Progress | None = None,
    count: int = 0,
) -> str | None:
    """Write rows into the sink `name`; returns its id, None if it was not asked for.

    A file appears under its name only when it is complete: it is written in a hidden folder beside, which goes when
    writing fails or is cancelled. `count` rows are expected, for `progress`.
    """
    if parameters.get(name) in (None, ""):
        return None
    fields = columns if isinstance(columns, QgsFields) else table_fields(columns)
    with _aside(parameters, name, context) as (aside, finish):
        sink, identifier = algorithm.parameterAsSink(
            aside, name, context, fields, wkb_type, crs or QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise InputError(
                f"The output {name} cannot be created at {text_of(parameters[name])}: check folder and file type."
            )
        geometry_of = iter(geometries) if geometries is not None else None
        for done, row in enumerate(rows):
            if progress is not None and done % _EVERY == 0:
                progress.update(done / max(count, 1))
            feature = QgsFeature(fields)
            feature.setAttributes([None if isinstance(v, float) and math.isnan(v) else v for v in row])
            geometry = next(geometry_of) if geometry_of is not None else None
            if geometry is not None:
                feature.setGeometry(geometry)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise ResourceError(f"The output {name} cannot be written ({sink.lastError()}): check folder and disk.")
        if not sink.flushBuffer():
            raise ResourceError(f"The output {name} cannot be written ({sink.lastError()}): check folder and disk.")
        # The file is closed with its sink.
        del sink
        _leave_without_crs(context, str(identifier), wkb_type, crs)
        return str(finish(str(identifier)))


def _leave_without_crs(
    context: QgsProcessingContext, identifier: str, wkb_type: Any, crs: QgsCoordinateReferenceSystem | None
) -> None:
    """QGIS gives memory layers without a CRS its default one, which would be a guess nobody made."""
    layer = context.temporaryLayerStore().mapLayer(identifier)
    if layer is not None and wkb_type != QgsWkbTypes.Type.NoGeometry and (crs is None or not crs.isValid()):
        layer.setCrs(QgsCoordinateReferenceSystem())


@contextlib.contextmanager
def _aside(
    parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
) -> Iterator[tuple[Mapping[str, Any], Any]]:
    """Yield parameters whose sink lies in a hidden folder beside the destination, and a function that moves what was
    written there into place.
    """
    value = parameters[name]
    path = file_of(value)
    if path is None:
        yield parameters, lambda identifier: identifier
        return
    folder = path.with_name(f".{path.name}.{os.getpid()}.part")
    folder.mkdir()
    # The name stays: GeoPackage and shapefile call their layer by it.
    hidden = folder / path.name
    changed = dict(parameters)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        definition = QgsProcessingOutputLayerDefinition(value)
        definition.sink = QgsProperty.fromValue(str(hidden))
        changed[name] = definition
    else:
        changed[name] = str(hidden)

    def finish(identifier: str) -> str:
        for part in sorted(folder.iterdir()):
            os.replace(part, path.parent / part.name)
        final = _moved(identifier, path.parent)
        key = announced(context, identifier)
        if key is not None:
            to_load = context.layersToLoadOnCompletion()
            to_load[final] = to_load.pop(key)
            context.setLayersToLoadOnCompletion(to_load)
        return final

    try:
        yield changed, finish
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _moved(identifier: str, folder: PurePath) -> str:
    """Id of a layer whose file now lies in `folder`.

    Whichever slashes QGIS wrote, the file's name and what follows `|` stay.
    """
    file, bar, rest = identifier.partition("|")
    return f"{folder / type(folder)(file).name}{bar}{rest}"


def check_destination(value: Any) -> None:
    """Raise `ResourceError` if a vector destination names a file whose folder is missing or cannot be written to."""
    path = file_of(value)
    if path is not None:
        check_writable(path)


def name_output(context: QgsProcessingContext, layer_id: str, name: str) -> None:
    """Give a layer that will be loaded on completion its name."""
    key = announced(context, layer_id)
    if key is not None:
        context.layerToLoadOnCompletionDetails(key).name = name
