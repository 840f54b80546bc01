"""From QGIS layers to arrays and back."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...models.assays.analytes import unlike_assays
from ...models.assays.contents import without_codes
from ...models.core.errors import GridError, InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, listed
from ...models.rasters.grid import GridGeometry, GridRequest, plan_grid
from ...models.rasters.places import find_strays, on_the_ground, strays_in_words
from ...models.rasters.points import Points, with_one_spelling
from ...models.rasters.raster import GridFile
from ...models.rasters.source import Raster
from .crs import (
    Located,
    across_180,
    called,
    check_not_degrees,
    crs_of,
    fits_exchanged,
    is_local,
    places_in_space,
    stated_crs,
    transform_between,
    transformed,
    warn_of_places_outside,
    working_crs,
    written,
)
from .fields import is_text, is_whole


def float_of(value: Any) -> float:
    """A field's value as a float, NaN for NULL."""
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return math.nan
    return float(value)


def _field_of(fields: QgsFields, name: str, layer: str) -> QgsField:
    """The named field; raises `InputError` where there is none."""
    index = fields.lookupField(name)
    if index < 0:
        raise InputError(
            said(
                "The layer {layer} has no field {name}: its fields are {names}.",
                layer=layer,
                name=name,
                names=", ".join(fields.names()),
            )
        )
    return fields.at(index)


def check_numeric(fields: QgsFields, names: Sequence[str], layer: str) -> None:
    """Raise `InputError` unless all named fields exist and hold numbers."""
    for name in names:
        field = _field_of(fields, name, layer)
        if not field.isNumeric():
            raise InputError(
                said(
                    "The field {name} of {layer} holds {value}, not numbers: clean it first with 'Clean"
                    " assays' (prospectivity:cleanassays).",
                    name=name,
                    layer=layer,
                    value=field.typeName() or said("text"),
                )
            )


def check_kind(fields: QgsFields, name: str, layer: str) -> None:
    """Raise `InputError` unless the named field exists and holds texts or whole numbers."""
    field = _field_of(fields, name, layer)
    if not (is_text(field) or is_whole(field)):
        raise InputError(
            said(
                "The field {name} of {layer} holds {typename}, and a kind is a text or a whole number:"
                " choose another field for the kind of deposit, or none.",
                name=name,
                layer=layer,
                typename=field.typeName(),
            )
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
            said(
                "A feature of {name} (id {id}) has {count} points where one is expected: split it with"
                " 'Multipart to singleparts' first.",
                name=name,
                id=feature.id(),
                count=len(places),
            )
        )
    return places[0] if places else None


@dataclass(frozen=True)
class _Read:
    """Features of a point layer in its own CRS: places of shape (points,), numbers of shape (points, fields), ids."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    numbers: NDArray[np.float64]
    ids: NDArray[np.int64]
    kinds: NDArray[np.str_] | None

    def where(self, kept: NDArray[np.bool_]) -> _Read:
        kinds = None if self.kinds is None else self.kinds[kept]
        return replace(
            self, x=self.x[kept], y=self.y[kept], numbers=self.numbers[kept], ids=self.ids[kept], kinds=kinds
        )

    def points(
        self, x: NDArray[np.float64], y: NDArray[np.float64], crs: QgsCoordinateReferenceSystem, fields: Sequence[str]
    ) -> Points:
        """The same features at their places in another CRS."""
        return Points(
            x=x,
            y=y,
            crs=crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019),
            columns={field: self.numbers[:, i] for i, field in enumerate(fields)},
            ids=self.ids,
            kinds=None if self.kinds is None else with_one_spelling(self.kinds.tolist()),
        )


def _read(source: QgsProcessingFeatureSource, fields: Sequence[str], progress: Progress, kind: str = "") -> _Read:
    """Read places, numeric fields and kinds of a point layer as they are; features without a place are counted in the
    log.
    """
    name = source.sourceName()
    check_points(source)
    check_numeric(source.fields(), fields, name)
    indices = [source.fields().lookupField(field) for field in (*fields, *([kind] if kind else []))]
    if kind:
        check_kind(source.fields(), kind, name)
    request = QgsFeatureRequest().setSubsetOfAttributes(indices)
    places: list[tuple[float, float]] = []
    rows: list[list[float]] = []
    ids: list[int] = []
    kinds: list[str] = []
    without = 0
    for feature in source.getFeatures(request):
        if len(ids) % 1000 == 0:
            progress.check()
        place = place_of(feature, name)
        if place is None or not (math.isfinite(place[0]) and math.isfinite(place[1])):
            without += 1
            continue
        attributes = feature.attributes()
        places.append(place)
        rows.append([float_of(attributes[i]) for i in indices[: len(fields)]])
        ids.append(feature.id())
        kinds += [text_of(attributes[indices[-1]])] if kind else []
    if without:
        progress.warn(_without_geometry(without, name))
    xy = np.array(places, dtype=float).reshape(-1, 2)
    table = np.array(rows, dtype=float).reshape(len(ids), len(fields))
    of_kinds = np.array(kinds, dtype=np.str_) if kind else None
    return _Read(xy[:, 0], xy[:, 1], table, np.array(ids, dtype=np.int64), of_kinds)


def text_of(value: Any) -> str:
    """A field's value as a text, empty for NULL."""
    return "" if value is None or (isinstance(value, QVariant) and value.isNull()) else str(value)


def _without_geometry(number: int, name: str) -> str:
    have = said("has no geometry and was") if number == 1 else said("have no geometry and were")
    return said("{features} of {name} {have} left out.", features=counted(number, "feature"), name=name, have=have)


def check_points(source: QgsProcessingFeatureSource) -> None:
    """Refuse what can be seen to be no layer of points before any feature is read.

    Raises
    ------
    InputError
        No point layer, without CRS, or empty.
    """
    name = source.sourceName()
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
        raise InputError(said("{name} is no point layer: choose a layer of points.", name=name))
    _check_crs(source)
    if source.featureCount() == 0:
        raise InputError(
            said("The layer {name} has no points: check the layer, its filter and its selection.", name=name)
        )


def _check_crs(source: QgsProcessingFeatureSource) -> None:
    if not stated_crs(source).isValid():
        raise InputError(
            said(
                "The layer {sourcename} has no coordinate reference system: assign one (Layer > Set CRS),"
                " or its places mean nothing.",
                sourcename=source.sourceName(),
            )
        )


def read_points(
    source: QgsProcessingFeatureSource,
    fields: Sequence[str],
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress,
    grid: GridGeometry | None = None,
    kind: str = "",
) -> Points:
    """Read positions and numeric fields of a point layer, reprojected to `crs`, and the field that says the kind of
    each.

    Features without a geometry, at 0, 0 or far from all others are left out and counted in the log; a multipoint counts
    as its point, of which it may have only one. What lies inside `grid` stays in any case.

    Raises
    ------
    InputError
        No points, a missing or non-numeric field, a feature of several points, positions that cannot be reprojected.
    """
    name, own = source.sourceName(), stated_crs(source)
    read = _read(source, fields, progress, kind)
    x, y = transformed(read.x, read.y, own, crs, context, progress, name)
    inside = grid.contains(*(np.nan_to_num(at, nan=-np.inf) for at in (x, y))) if grid is not None else None
    kept = usable_places(read.x, read.y, own, name, context, progress, "point", inside)
    kept &= _known(x, y, read, kept, crs, name, progress)
    return read.where(kept).points(x[kept], y[kept], crs, fields)


def _known(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    read: _Read,
    kept: NDArray[np.bool_],
    crs: QgsCoordinateReferenceSystem,
    name: str,
    progress: Progress,
) -> NDArray[np.bool_]:
    """Places that have one in `crs` too; refuses a layer of which most have none, and counts the others."""
    known: NDArray[np.bool_] = np.isfinite(x) & np.isfinite(y)
    lost = kept & ~known
    if lost.any():
        first = int(lost.argmax())
        place = written(read.x[first], read.y[first])
        if lost.sum() > kept.sum() / 2:
            raise InputError(
                said(
                    "A point of {name} at {place} cannot be brought into {called}: check which CRS the"
                    " layer really has.",
                    name=name,
                    place=place,
                    called=called(crs),
                )
            )
        progress.warn(
            said(
                "{points} of {name} cannot be brought into {called} and {was} left out, the first at {place}.",
                points=counted(int(lost.sum()), "point"),
                name=name,
                called=called(crs),
                was=said("was") if lost.sum() == 1 else said("were"),
                place=place,
            )
        )
    return known


def usable_places(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    own: QgsCoordinateReferenceSystem,
    name: str,
    context: QgsProcessingContext,
    progress: Progress,
    noun: str,
    inside: NDArray[np.bool_] | None = None,
) -> NDArray[np.bool_]:
    """Which places of a layer can be those of its points; what is left out, or doubtful, is told as a warning.

    Parameters
    ----------
    x, y : array of shape (points,)
        In the layer's own CRS.
    own : QgsCoordinateReferenceSystem
    name : str
        Of the layer.
    context : QgsProcessingContext
    progress : Progress
    noun : str
        What one of the points is.
    inside : array of bool of shape (points,), optional
        Points of a grid that is there already: they stay, and others do not stretch it.

    Returns
    -------
    array of bool of shape (points,)

    Raises
    ------
    InputError
        Half of the places or more do not fit their CRS, or they are degrees in a CRS of metres.
    """
    if not len(x):
        return np.ones(0, dtype=bool)
    in_metres, longitude, latitude = places_in_space(x, y, own, context)
    found = find_strays(in_metres, (x == 0) & (y == 0))
    if not is_local(own):
        found = replace(found, nearest_m=on_the_ground(found.nearest_m))
    if inside is not None:
        found = replace(found, missing=found.missing & ~inside, far=found.far & ~inside, doubtful=np.zeros_like(inside))
    for sentence in strays_in_words(found, x, y, noun, name, written):
        progress.warn(sentence)
    unknown = ~np.isfinite(in_metres).all(axis=1) & ~found.missing
    if unknown.sum() >= max(len(x) / 2, 1):
        first = int(unknown.argmax())
        exchanged = fits_exchanged(x[unknown], y[unknown], own, context)
        hint = said("x and y seem to be exchanged") if exchanged else said("check which CRS the layer really has")
        raise InputError(
            said(
                "{unknown:,} of {counted} of {name} do not fit their CRS {called}, the first at {written}: {hint}.",
                unknown=int(unknown.sum()),
                counted=counted(len(x), noun),
                name=name,
                called=called(own),
                written=written(x[first], y[first]),
                hint=hint,
            )
        )
    if unknown.any():
        first = int(unknown.argmax())
        does, is_set = (said("does"), said("is")) if unknown.sum() == 1 else (said("do"), said("are"))
        progress.warn(
            said(
                "{counted} of {name} {does} not fit the CRS {called} and {is_set} set aside, the first at {written}.",
                counted=counted(int(unknown.sum()), noun),
                name=name,
                does=does,
                called=called(own),
                is_set=is_set,
                written=written(x[first], y[first]),
            )
        )
    kept: NDArray[np.bool_] = ~(found.set_aside | unknown)
    if not is_local(own):
        at = Located(x[kept], y[kept], longitude[kept], latitude[kept])
        check_not_degrees(at, own, name)
        warn_of_places_outside(at, own, name, context, progress)
    return kept


def reproject(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    own: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    name: str,
    context: QgsProcessingContext,
    progress: Progress,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Bring places of shape (points,) from one CRS into another; what `usable_places` kept fits.

    Raises
    ------
    InputError
        A place that does not fit its CRS; `name` says whose.
    """
    east, north = transformed(x, y, own, crs, context, progress, name)
    lost = ~(np.isfinite(east) & np.isfinite(north))
    if lost.any():
        first = int(lost.argmax())
        raise InputError(
            said(
                "A point of {name} at {written} cannot be brought into {called}: check which CRS the layer really has.",
                name=name,
                written=written(x[first], y[first]),
                called=called(crs),
            )
        )
    return east, north


def read_points_on_grid(
    source: QgsProcessingFeatureSource,
    grid_path: Raster,
    context: QgsProcessingContext,
    progress: Progress,
    kind: str = "",
) -> Points:
    """Read positions of a point layer in the CRS of a grid, and the field that says the kind of each; raises
    `GridError` if the grid has none.
    """
    geometry = _placed_grid(grid_path)
    return read_points(source, [], crs_of(geometry.crs), context, progress, geometry, kind)


def _placed_grid(grid_path: Raster) -> GridGeometry:
    """Cells of a grid that has a CRS."""
    with GridFile(grid_path) as grid:
        geometry = grid.geometry
    if not crs_of(geometry.crs).isValid():
        raise GridError(
            said(
                "The grid {name} has no coordinate reference system: assign one with 'Assign projection'"
                " (gdal:assignprojection).",
                name=grid_path.name,
            )
        )
    return geometry


def read_shapes_on_grid(
    source: QgsProcessingFeatureSource, grid_path: Raster, context: QgsProcessingContext, progress: Progress
) -> list[str]:
    """Read the geometries of any layer as GeoJSON in the CRS of a grid, arcs as straight lines; features without a
    geometry are left out and counted.

    Raises
    ------
    GridError
        The grid has no CRS.
    InputError
        The layer has none, or a geometry does not fit it.
    """
    return read_shapes(source, crs_of(_placed_grid(grid_path).crs), context, progress)


def read_shapes(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress,
) -> list[str]:
    """Read the geometries of any layer as `read_shapes_on_grid` does; as they are where `crs` is invalid, being that of
    an image that has none.
    """
    name, transform = source.sourceName(), QgsCoordinateTransform()
    if crs.isValid():
        _check_crs(source)
        transform = transform_between(stated_crs(source), crs, context.transformContext())
    shapes = []
    without = 0
    for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes()):
        progress.check()
        geometry = feature.geometry()
        if geometry.isEmpty():
            without += 1
            continue
        try:
            geometry.transform(transform)
        except QgsCsException as error:
            raise InputError(
                said(
                    "A geometry of {name} cannot be brought into {called}: check which CRS the layer really has.",
                    name=name,
                    called=called(crs),
                )
            ) from error
        geometry.convertToStraightSegment()
        shapes.append(geometry.asJson())
    if without:
        progress.warn(_without_geometry(without, name))
    return shapes


def grid_request(
    algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
) -> GridRequest:
    """Read what `parameters.grid_parameters` declared, with the extent brought into `crs`."""
    extent = None
    if algorithm.wants(parameters, "EXTENT"):
        given = algorithm.parameterAsExtent(parameters, "EXTENT", context)
        own = algorithm.parameterAsExtentCrs(parameters, "EXTENT", context)
        box = across_180(given, own, crs, context) or algorithm.parameterAsExtent(parameters, "EXTENT", context, crs)
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
    parameter: str,
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
    target = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
    negative = algorithm.parameterAsBoolean(parameters, "NEGATIVE", context)
    return samples_of(algorithm.source(parameter), elements, target, negative, context, progress)


def samples_of(
    source: QgsProcessingFeatureSource,
    elements: Sequence[str],
    target: QgsCoordinateReferenceSystem,
    negative: bool,
    context: QgsProcessingContext,
    progress: Progress,
) -> Points:
    """Read samples as `read_samples` does, without an algorithm; an invalid `target` leaves the CRS open."""
    name, own = source.sourceName(), stated_crs(source)
    read = _read(source, elements, progress)
    if not len(read.ids):
        raise InputError(said("No feature of {name} has a geometry: give the points their places first.", name=name))
    read = read.where(usable_places(read.x, read.y, own, name, context, progress, "sample"))
    crs = working_crs(name, own, (read.x, read.y), target, context, progress)
    samples = read.points(*reproject(read.x, read.y, own, crs, name, context, progress), crs, elements)
    samples = _contents_only(samples, name, negative, progress)
    doubtful = unlike_assays(elements)
    if doubtful:
        progress.warn(
            said(
                "Taken as elements although their names are not those of assays: {doubtful}. Leave out"
                " fields that hold something else, such as a depth or the number of a sample.",
                doubtful=listed(doubtful),
            )
        )
    return samples


def _contents_only(samples: Points, layer: str, negative: bool, progress: Progress) -> Points:
    """Leave out codes for missing values, with a warning; raises `InputError` for other negative contents."""
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
    progress.info(
        said(
            "Grid: {cells} from ({x_min:.1f}, {y_min:.1f}) to ({x_max:.1f}, {y_max:.1f}).",
            cells=geometry.in_words(),
            x_min=geometry.x_min,
            y_min=geometry.y_min,
            x_max=geometry.x_max,
            y_max=geometry.y_max,
        )
    )
    return geometry


def reach_of(algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext) -> float | None:
    """Read what `parameters.reach` declared: metres, infinite for no limit, None to go by the samples."""
    reach = algorithm.optional_number(parameters, "REACH", context)
    return None if reach is None else reach or math.inf


def temporary_folder() -> Path:
    """A folder that QGIS removes when it closes."""
    return Path(QgsProcessingUtils.tempFolder())
