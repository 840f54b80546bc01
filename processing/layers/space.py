"""Points along drill holes from layers of QGIS: places in space, names of holes, contents."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsWkbTypes,
)

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, named
from ...models.drillholes.kriging import SearchOptions
from ...models.interpolation.variogram import Variogram, read_variograms
from ...models.tables.table import cell_text, free_name
from . import sinks
from .crs import is_local, stated_crs, working_crs
from .fields import new_field
from .points import reproject
from .tables import cell_of

_CHECK_EVERY = 5000


@dataclass(frozen=True)
class SpacePoints:
    """Points along holes.

    Parameters
    ----------
    name : str
        Of the layer.
    position : array of shape (points, 3)
        Easting, northing, elevation in metres.
    holes : tuple of str
        Names of holes.
    hole : array of shape (points,)
        Number of the hole of each.
    values : dict of str to array of shape (points,)
        Contents; NaN where there is none.
    crs : QgsCoordinateReferenceSystem
        Invalid for local coordinates.
    ids : array of shape (points,)
        Feature ids.
    categories : dict of str to tuple of array of shape (points,) and names
        Numbers of the categories of other fields, -1 where there is none.
    """

    name: str
    position: NDArray[np.float64]
    holes: tuple[str, ...]
    hole: NDArray[np.int64]
    values: dict[str, NDArray[np.float64]]
    crs: QgsCoordinateReferenceSystem
    ids: NDArray[np.int64]
    categories: dict[str, tuple[NDArray[np.int64], tuple[str, ...]]]

    def __len__(self) -> int:
        return len(self.hole)


def read_space(
    source: Any,
    elements: Sequence[str],
    hole_field: str,
    target: QgsCoordinateReferenceSystem,
    context: Any,
    progress: Progress,
    categories: Sequence[str] = (),
) -> SpacePoints:
    """Read points with elevations.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    elements : sequence of str
        Fields of numbers.
    hole_field : str
        Field that names the hole of each.
    target : QgsCoordinateReferenceSystem
        Projected in metres; invalid for the points' own, or one that fits them.
    context : QgsProcessingContext
    progress : Progress
    categories : sequence of str
        Fields of texts.

    Raises
    ------
    InputError
        Points without elevations, fields that do not exist, no points.
    """
    name = str(source.sourceName())
    if not QgsWkbTypes.hasZ(source.wkbType()) or QgsWkbTypes.geometryType(source.wkbType()) != 0:
        raise InputError(
            said(
                "{name} has no points with elevations: give the points that 'Desurvey drill holes' makes,"
                " or another layer of the type PointZ.",
                name=name,
            )
        )
    fields = source.fields()
    missing = [field for field in (hole_field, *elements, *categories) if fields.lookupField(field) < 0]
    if missing:
        raise InputError(
            said(
                "{name} has no field {missing}; it has {name_2}.",
                name=name,
                missing=named(missing),
                name_2=named([one.name() for one in fields]),
            )
        )
    columns = [fields.lookupField(field) for field in elements]
    named_columns = [fields.lookupField(field) for field in categories]
    hole_at = fields.lookupField(hole_field)
    places, names, rows, ids, words, texts = [], [], [], [], [], 0
    request = QgsFeatureRequest().setSubsetOfAttributes([*columns, *named_columns, hole_at])
    for number, feature in enumerate(source.getFeatures(request)):
        if number % _CHECK_EVERY == 0:
            progress.check()
        geometry = feature.geometry()
        cells = [cell_of(feature.attribute(column)) for column in columns]
        texts += sum(isinstance(cell, str) for cell in cells)
        rows.append([math.nan if cell is None or isinstance(cell, str) else float(cell) for cell in cells])
        words.append([cell_text(cell_of(feature.attribute(column))) for column in named_columns])
        names.append(str(feature.attribute(hole_at)))
        ids.append(int(feature.id()))
        point = None if geometry.isNull() else geometry.constGet()
        points = point if point is None or QgsWkbTypes.isSingleType(geometry.wkbType()) else point.geometryN(0)
        places.append((math.nan,) * 3 if points is None else (points.x(), points.y(), points.z()))
    if not places:
        raise InputError(said("{name} holds no points: check the layer, its filter and its selection.", name=name))
    position = np.array(places, dtype=np.float64)
    lost = int(np.count_nonzero(~np.isfinite(position).all(axis=1)))
    if lost:
        progress.warn(
            said(
                "{points} of {name} without a place or an elevation take no part.",
                points=counted(lost, "point"),
                name=name,
            )
        )
    if texts:
        progress.warn(
            said(
                "{values} of {name} are texts and count as missing: clean the assays first.",
                values=counted(texts, "value"),
                name=name,
            )
        )
    crs = _in_metres(source, name, position, target, context, progress)
    known = tuple(dict.fromkeys(names))
    number_of = {hole: i for i, hole in enumerate(known)}
    table = np.array(rows, dtype=np.float64).reshape(len(rows), len(columns))
    return SpacePoints(
        name=name,
        position=position,
        holes=known,
        hole=np.array([number_of[one] for one in names], dtype=np.int64),
        values=dict(zip(elements, table.T.copy())),
        crs=crs,
        ids=np.array(ids, dtype=np.int64),
        categories={field: _numbered([row[i] for row in words]) for i, field in enumerate(categories)},
    )


def _numbered(texts: Sequence[str]) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Number of each text in the order of first appearance, -1 for an empty one, and the texts."""
    names = tuple(dict.fromkeys(text for text in texts if text))
    number_of = {text: i for i, text in enumerate(names)}
    return np.array([number_of.get(text, -1) for text in texts], dtype=np.int64), names


def _in_metres(
    source: Any,
    name: str,
    position: NDArray[np.float64],
    target: QgsCoordinateReferenceSystem,
    context: Any,
    progress: Progress,
) -> QgsCoordinateReferenceSystem:
    """Bring places into a projected system, in place; a layer without any stays in its local coordinates."""
    own = stated_crs(source)
    if not own.isValid() or is_local(own):
        progress.warn(
            said("{name} has no coordinate reference system: its coordinates are taken as metres.", name=name)
        )
        return own
    known = np.isfinite(position).all(axis=1)
    places = (position[known, 0], position[known, 1])
    crs = working_crs(name, own, places, target, context, progress)
    if crs != own:
        position[known, 0], position[known, 1] = reproject(*places, own, crs, name, context, progress)
    return crs


def read_samples(
    algorithm: Any, parameters: Mapping[str, Any], context: Any, progress: Progress
) -> tuple[SpacePoints, dict[str, Variogram]]:
    """Read INPUT with its ELEMENTS and HOLE, in TARGET_CRS, and what VARIOGRAMS knows of the elements.

    Raises
    ------
    InputError
        As of `read_space`; a file of variograms that cannot be read.
    """
    elements = algorithm.field_names(parameters, "ELEMENTS", context)
    file = algorithm.parameterAsFile(parameters, "VARIOGRAMS", context)
    given = read_variograms(Path(file)) if file else {}
    hole = algorithm.parameterAsString(parameters, "HOLE", context)
    target = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
    points = read_space(algorithm.source("INPUT"), elements, hole, target, context, progress)
    return points, {name: given[name] for name in elements if name in given}


def search_of(algorithm: Any, parameters: Mapping[str, Any], context: Any, **others: Any) -> SearchOptions:
    """Search by NEIGHBOURS, PER_HOLE (0: any number) and other options of it."""
    return SearchOptions(
        neighbours=algorithm.parameterAsInt(parameters, "NEIGHBOURS", context),
        per_hole=algorithm.parameterAsInt(parameters, "PER_HOLE", context) or None,
        **others,
    )


def write_space(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: Any,
    source: Any,
    points: SpacePoints,
    columns: Mapping[str, NDArray[np.float64]],
    progress: Progress,
    kept: str = "",
) -> sinks.Written:
    """Write points with all their fields and some more.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : mapping
    name : str
        Of the output.
    context : QgsProcessingContext
    source : QgsProcessingFeatureSource
        What `points` were read from.
    points : SpacePoints
    columns : mapping of str to array of shape (points,)
        New fields; one that the layer has already is replaced, or keeps its values under another name.
    progress : Progress
    kept : str
        Behind the name of a field that keeps its values; empty to replace it.
    """
    given = source.fields()
    new = {column.lower() for column in columns}
    stay = [i for i, field in enumerate(given) if kept or field.name().lower() not in new]
    fields = QgsFields()
    taken = [*columns, *(field.name() for field in given)]
    for i in stay:
        field = QgsField(given[i])
        if field.name().lower() in new:
            field.setName(free_name(f"{field.name()}{kept}", taken))
            taken.append(field.name())
        fields.append(field)
    for column in columns:
        fields.append(new_field(column, float))

    def rows() -> Iterator[Sequence[Any]]:
        features = source.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry))
        for feature, added in zip(features, sinks.rows_of(*columns.values())):
            attributes = feature.attributes()
            yield [*(attributes[i] for i in stay), *added]

    return sinks.write_table(
        algorithm,
        parameters,
        name,
        context,
        fields,
        rows(),
        progress,
        geometries=sinks.points_of(points.position),
        wkb_type=QgsWkbTypes.Type.PointZ,
        crs=points.crs,
        count=len(points),
    )
