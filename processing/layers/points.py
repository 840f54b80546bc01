"""From QGIS layers to arrays and back."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
    QgsRectangle,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...models.assays.analytes import unlike_assays
from ...models.assays.contents import without_codes
from ...models.core.errors import GridError, InputError
from ...models.core.progress import Progress
from ...models.core.wording import listed
from ...models.interpolation.reach import SampledGround, ground_within_reach
from ...models.rasters.grid import GridGeometry, GridRequest, plan_grid
from ...models.rasters.points import Points
from ...models.rasters.raster import GridFile


def utm_zone(longitude: float, latitude: float) -> QgsCoordinateReferenceSystem:
    """WGS 84 / UTM zone that holds a position (the exceptions of Norway and Svalbard are not made: the neighbouring
    zone serves as well).
    """
    zone = min(max(int((longitude + 180) // 6) + 1, 1), 60)
    return QgsCoordinateReferenceSystem.fromEpsgId((32600 if latitude >= 0 else 32700) + zone)


def working_crs(
    name: str,
    own: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    target: QgsCoordinateReferenceSystem | None,
    context: QgsProcessingContext,
    progress: Progress,
) -> QgsCoordinateReferenceSystem:
    """Projected CRS in metres to work in: `target` if given, else the points' own, else the UTM zone that holds the
    centre of their extent.
    """
    if target is not None and target.isValid():
        if target.isGeographic() or target.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
            raise InputError(
                f"TARGET_CRS {target.authid()} is not projected in metres: choose a projected system such as the"
                " fitting UTM zone."
            )
        return target
    if not own.isValid():
        raise InputError(
            f"The layer {name} has no coordinate reference system: assign one (Layer > Set CRS), or distances mean"
            " nothing."
        )
    if not own.isGeographic() and own.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters:
        return own
    wgs84 = QgsCoordinateReferenceSystem.fromEpsgId(4326)
    try:
        centre = QgsCoordinateTransform(own, wgs84, context.transformContext()).transform(extent.center())
    except QgsCsException as error:
        raise InputError(
            f"The positions of {name} do not fit its CRS {own.authid()}: check which CRS the layer really has."
        ) from error
    utm = utm_zone(centre.x(), centre.y())
    why = "degrees" if own.isGeographic() else "not in metres"
    progress.info(f"{name} lies in {own.authid()} ({why}) and is reprojected to {utm.authid()}, {utm.description()}.")
    return utm


def number(value: Any) -> float:
    """A field's value as a float, NaN for NULL."""
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return math.nan
    return float(value)


def check_numeric(fields: QgsFields, names: Sequence[str], layer: str) -> None:
    """Raise `InputError` unless all named fields exist and hold numbers."""
    for name in names:
        index = fields.lookupField(name)
        if index < 0:
            raise InputError(f"The layer {layer} has no field {name}: its fields are {', '.join(fields.names())}.")
        field = fields.at(index)
        if not field.isNumeric():
            raise InputError(
                f"The field {name} of {layer} holds {field.typeName() or 'text'}, not numbers: clean it first with"
                " 'Clean assays' (prospectivity:cleanassays)."
            )


def place_of(feature: QgsFeature, name: str) -> tuple[float, float] | None:
    """Place of a point or of a multipoint that has one point; None without a geometry.

    Raises
    ------
    InputError
        A feature of the layer `name` has several points: values measured at one of them, or windows of one deposit,
        cannot be shared among all.
    """
    # Its vertices point into the geometry, which has to outlive them.
    geometry = feature.geometry()
    places = [] if geometry.isEmpty() else [(vertex.x(), vertex.y()) for vertex in geometry.vertices()]
    if len(places) > 1:
        raise InputError(
            f"A feature of {name} (id {feature.id()}) has {len(places)} points where one is expected: split it with"
            " 'Multipart to singleparts' first."
        )
    return places[0] if places else None


def read_points(
    source: QgsProcessingFeatureSource,
    fields: Sequence[str],
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress,
) -> Points:
    """Read positions and numeric fields of a point layer, reprojected to `crs`.

    Features without a geometry are left out and counted in the log; a multipoint counts as its point, of which it may
    have only one.

    Raises
    ------
    InputError
        No points, a missing or non-numeric field, a feature of several points, positions that cannot be reprojected.
    """
    name = source.sourceName()
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
        raise InputError(f"{name} is no point layer: choose a layer of points.")
    if not source.sourceCrs().isValid():
        raise InputError(
            f"The layer {name} has no coordinate reference system: assign one (Layer > Set CRS), or its places mean"
            " nothing."
        )
    check_numeric(source.fields(), fields, name)
    indices = [source.fields().lookupField(field) for field in fields]
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    request = QgsFeatureRequest().setSubsetOfAttributes(indices)
    places: list[tuple[float, float]] = []
    rows: list[list[float]] = []
    ids: list[int] = []
    without = 0
    for feature in source.getFeatures(request):
        if len(ids) % 1000 == 0:
            progress.check()
        place = place_of(feature, name)
        if place is None:
            without += 1
            continue
        attributes = feature.attributes()
        places.append(_reprojected(*place, transform, name))
        rows.append([number(attributes[i]) for i in indices])
        ids.append(feature.id())
    if without:
        progress.warn(f"{without} features of {name} have no geometry and were left out.")
    xy = np.array(places, dtype=float).reshape(-1, 2)
    table = np.array(rows, dtype=float).reshape(len(ids), len(fields))
    return Points(
        xy[:, 0],
        xy[:, 1],
        crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019),
        {f: table[:, i] for i, f in enumerate(fields)},
        np.array(ids, dtype=np.int64),
    )


def _reprojected(x: float, y: float, transform: QgsCoordinateTransform, name: str) -> tuple[float, float]:
    try:
        place = transform.transform(x, y)
        known = math.isfinite(place.x()) and math.isfinite(place.y())
    except QgsCsException:
        known = False
    if not known:
        crs = transform.destinationCrs().authid()
        raise InputError(
            f"A point of {name} at ({x:g}, {y:g}) cannot be brought into {crs}: check which CRS the layer really has."
        )
    return place.x(), place.y()


def reproject(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    own: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    name: str,
    context: QgsProcessingContext,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Bring places of shape (points,) from one CRS into another.

    Raises
    ------
    InputError
        A place that does not fit its CRS; `name` says whose.
    """
    transform = QgsCoordinateTransform(own, crs, context.transformContext())
    places = np.array([_reprojected(a, b, transform, name) for a, b in zip(x.tolist(), y.tolist())]).reshape(-1, 2)
    return places[:, 0], places[:, 1]


def read_points_on_grid(
    source: QgsProcessingFeatureSource, grid_path: Path, context: QgsProcessingContext, progress: Progress
) -> Points:
    """Read positions of a point layer in the CRS of a grid; raises `GridError` if the grid has none."""
    return read_points(source, [], _crs_of_grid(grid_path), context, progress)


def _crs_of_grid(grid_path: Path) -> QgsCoordinateReferenceSystem:
    with GridFile(grid_path) as grid:
        crs = crs_of(grid.geometry.crs)
    if not crs.isValid():
        raise GridError(
            f"The grid {grid_path.name} has no coordinate reference system: assign one with 'Assign projection'"
            " (gdal:assignprojection)."
        )
    return crs


def read_shapes_on_grid(
    source: QgsProcessingFeatureSource, grid_path: Path, context: QgsProcessingContext, progress: Progress
) -> list[bytes]:
    """Read the geometries of any layer as WKB in the CRS of a grid; features without a geometry are left out.

    Raises
    ------
    GridError
        The grid has no CRS.
    InputError
        The layer has none, or a geometry does not fit it.
    """
    crs, name = _crs_of_grid(grid_path), source.sourceName()
    if not source.sourceCrs().isValid():
        raise InputError(
            f"The layer {name} has no coordinate reference system: assign one (Layer > Set CRS), or its places mean"
            " nothing."
        )
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    shapes = []
    for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes()):
        progress.check()
        geometry = feature.geometry()
        if geometry.isEmpty():
            continue
        try:
            geometry.transform(transform)
        except QgsCsException as error:
            raise InputError(
                f"A geometry of {name} cannot be brought into {crs.authid()}: check which CRS the layer really has."
            ) from error
        shapes.append(bytes(geometry.asWkb()))
    return shapes


def crs_of(wkt: str) -> QgsCoordinateReferenceSystem:
    """QGIS's CRS for the WKT of a grid."""
    return QgsCoordinateReferenceSystem.fromWkt(wkt)


def grid_request(
    algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
) -> GridRequest:
    """Read what `parameters.grid_parameters` declared, with the extent brought into `crs`."""
    extent = None
    if algorithm.wants(parameters, "EXTENT"):
        box = algorithm.parameterAsExtent(parameters, "EXTENT", context, crs)
        extent = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return GridRequest(
        extent,
        algorithm.optional_number(parameters, "CELL_SIZE", context),
        algorithm.optional_integer(parameters, "COLUMNS", context),
        algorithm.optional_integer(parameters, "ROWS", context),
    )


def read_samples(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    elements: Sequence[str],
    context: QgsProcessingContext,
    progress: Progress,
) -> Points:
    """Read the samples in the CRS to work in (TARGET_CRS, their own, or the fitting UTM zone).

    Raises
    ------
    InputError
        No points, none with a geometry, negative contents without NEGATIVE, and what `working_crs` and `read_points`
        raise.
    """
    source = algorithm.source(name)
    if source.featureCount() == 0:
        raise InputError(
            f"The layer {source.sourceName()} has no points: check the layer, its filter and its selection."
        )
    target = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
    crs = working_crs(source.sourceName(), source.sourceCrs(), source.sourceExtent(), target, context, progress)
    samples = read_points(source, elements, crs, context, progress)
    if len(samples) == 0:
        raise InputError(f"No feature of {source.sourceName()} has a geometry: give the points their places first.")
    samples = _contents_only(
        samples, source.sourceName(), algorithm.parameterAsBoolean(parameters, "NEGATIVE", context), progress
    )
    doubtful = unlike_assays(elements)
    if doubtful:
        progress.warn(
            f"Taken as elements although their names are not those of assays: {listed(doubtful)}. Leave out fields that"
            " hold something else, such as a depth or the number of a sample."
        )
    return samples


def _contents_only(samples: Points, layer: str, negative: bool, progress: Progress) -> Points:
    """Leave out codes for missing values, with a warning each; raises `InputError` for other negative contents."""
    ids = samples.ids if samples.ids is not None else np.arange(len(samples), dtype=np.int64)
    columns, warnings = without_codes(samples.columns, ids, layer, negative=negative)
    for warning in warnings:
        progress.warn(warning)
    return replace(samples, columns=columns)


def read_samples_and_plan_grid(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    elements: Sequence[str],
    context: QgsProcessingContext,
    progress: Progress,
) -> tuple[Points, GridGeometry]:
    """Read the samples in the CRS of the grid to make, and lay out that grid."""
    samples = read_samples(algorithm, parameters, name, elements, context, progress)
    return samples, plan_grid_of(algorithm, parameters, samples, crs_of(samples.crs), context, progress)


def plan_grid_of(
    algorithm: Any,
    parameters: Mapping[str, Any],
    samples: Points,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress,
) -> GridGeometry:
    """Lay out the grid that `parameters.grid_parameters` asks for."""
    geometry = plan_grid(samples.x, samples.y, samples.crs, grid_request(algorithm, parameters, context, crs))
    progress.info(f"Grid: {geometry}.")
    return geometry


def reach_of(algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext) -> float | None:
    """Read what `parameters.reach` declared: metres, infinite for no limit, None to go by the samples."""
    reach = algorithm.optional_number(parameters, "REACH", context)
    return None if reach is None else reach or math.inf


def ground_to_fill(
    algorithm: Any,
    parameters: Mapping[str, Any],
    samples: Points,
    geometry: GridGeometry,
    context: QgsProcessingContext,
    progress: Progress,
) -> SampledGround | None:
    """Ground that REACH leaves an interpolation to fill, None for all; a MAX_DISTANCE alone is limit enough."""
    reach = reach_of(algorithm, parameters, context)
    if reach == math.inf or (reach is None and algorithm.wants(parameters, "MAX_DISTANCE")):
        return None
    return ground_within_reach(samples, geometry, reach, progress)


def layer_path(layer: Any) -> Path:
    """File of a raster layer."""
    if layer.providerType() != "gdal":
        raise InputError(f"{layer.name()} is served by '{layer.providerType()}': export it to a GeoTIFF first.")
    return Path(layer.source())


def temporary_folder() -> Path:
    """A folder that QGIS removes when it closes."""
    return Path(QgsProcessingUtils.tempFolder())
