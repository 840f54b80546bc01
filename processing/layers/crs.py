"""Coordinate reference systems: which one to work in, and what is doubtful about places in theirs."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDatumTransform,
    QgsGeometry,
    QgsProcessingContext,
    QgsRectangle,
    QgsUnitTypes,
)

from ...models.core.arrays import Floats, Mask
from ...models.core.errors import GridError, InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, distance, two_digits
from ...models.rasters.grid import GridGeometry
from ...models.rasters.places import TRUE_TO, GroundScale, around_middle, ground_scale, in_space, middle

WGS84 = "EPSG:4326"
_UTM_SOUTH, _UTM_NORTH = -80.0, 84.0
_UPS_NORTH, _UPS_SOUTH = 5041, 5042
"""With easting before northing."""
_MEASURED = 200
"""Places at which the scale of a map is measured."""
_STEP = 100.0
"""Units of a map to either side of such a place."""
_REFUSED = 0.05
"""Error of distances or areas from which on a map is refused, though somebody chose it."""
_BESIDE_DEGREES = 1.0
"""Degrees by which places may lie outside the area of use of their CRS: surveys cross the edges of zones."""
_MOST = 0.9


def crs_of(wkt: str) -> QgsCoordinateReferenceSystem:
    """QGIS's CRS for the WKT of a grid."""
    return QgsCoordinateReferenceSystem.fromWkt(wkt)


def called(crs: QgsCoordinateReferenceSystem) -> str:
    """Name of a CRS for a sentence: `EPSG:32633`, or its title where it has no number."""
    return str(crs.authid() or crs.description() or "a CRS without a name")


def _titled(crs: QgsCoordinateReferenceSystem) -> str:
    return f"{crs.authid()}, {crs.description()}" if crs.authid() else called(crs)


# -- from one system into another --------------------------------------------------------------------------------------


def transformed(
    x: Floats,
    y: Floats,
    own: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
    progress: Progress | None = None,
    name: str = "",
) -> tuple[Floats, Floats]:
    """Bring places of shape (points,) from one CRS into another, NaN for those that do not fit their CRS.

    With `progress`, a change of datum that QGIS knows only as a rough guess is told as a warning about the layer
    `name`.

    Raises
    ------
    InputError
        QGIS knows no way from one to the other.
    """
    transform = transform_between(own, crs, context.transformContext())
    places = np.full((len(x), 2), np.nan)
    degrees = own.isGeographic() and own.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceDegrees
    for at, (east, north) in enumerate(zip(x.tolist(), y.tolist())):
        # Between equal systems nothing is computed, so that nothing would object to a latitude of 120.
        if not (math.isfinite(east) and math.isfinite(north)) or (degrees and (abs(east) > 360 or abs(north) > 90)):
            continue
        try:
            place = transform.transform(east, north)
        except QgsCsException:
            continue
        if math.isfinite(place.x()) and math.isfinite(place.y()):
            places[at] = place.x(), place.y()
    if degrees and not crs.isGeographic():
        _check_moved(np.column_stack([x, y]), places, own, crs)
    if progress is not None:
        _warn_of_rough_datum(transform, x, y, context, name, progress)
    return places[:, 0], places[:, 1]


def _check_moved(
    given: Floats, places: Floats, own: QgsCoordinateReferenceSystem, crs: QgsCoordinateReferenceSystem
) -> None:
    """Raise `InputError` if places in degrees, of shape (points, 2), came back as they were."""
    # Where both systems have their origin, 0 is 0.
    known = np.isfinite(places).all(axis=1) & (given != 0).any(axis=1)
    if known.any() and (places[known] == given[known]).all():
        raise InputError(
            said(
                "QGIS gave places in {called} back as they were instead of bringing them into {called_2}:"
                " start QGIS anew and try again.",
                called=called(own),
                called_2=called(crs),
            )
        )


def transform_between(
    own: QgsCoordinateReferenceSystem, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsCoordinateTransform:
    """Way from one CRS to another; raises `InputError` where QGIS knows none."""
    transform = QgsCoordinateTransform(own, crs, context)
    # An invalid one would return every place as it is.
    if not transform.isValid():
        raise InputError(
            said(
                "QGIS knows no way from {called} to {called_2}: check both coordinate reference systems.",
                called=called(own),
                called_2=called(crs),
            )
        )
    return transform


def across_180(
    box: QgsRectangle,
    own: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> QgsRectangle | None:
    """Bring an extent from 179°E to 179°W into `crs`; None for any other.

    QGIS takes it for one of 358°, from west to east the long way round.
    """
    degrees = like_degrees(*np.array([(box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMaximum())]).T)
    if not (own.isGeographic() and degrees and 180 < box.width() < 360):
        return None
    outline = QgsGeometry.fromRect(
        QgsRectangle(box.xMaximum(), box.yMinimum(), box.xMinimum() + 360, box.yMaximum())
    ).densifyByCount(20)
    outline.transform(transform_between(own, crs, context.transformContext()))
    return outline.boundingBox()


def geographic(
    x: Floats, y: Floats, own: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> tuple[Floats, Floats]:
    """Longitudes and latitudes (WGS 84) of places, NaN for those that do not fit their CRS."""
    return transformed(x, y, own, QgsCoordinateReferenceSystem(WGS84), context)


_UNDEFINED = re.compile(r"undefined (geographic|cartesian) (srs|coordinate reference system)", re.IGNORECASE)


def stated_crs(source: Any) -> QgsCoordinateReferenceSystem:
    """CRS of a feature source; invalid where nobody stated one.

    A GeoPackage says "Undefined geographic SRS" of a layer that was written without a CRS (OGC 12-128r17, 1.1.2.1.2),
    which QGIS takes for degrees.
    """
    own = source.sourceCrs()
    return QgsCoordinateReferenceSystem() if _UNDEFINED.search(own.description()) else own


def is_local(crs: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether a CRS does not say where on the Earth it lies, as grids of mines do not."""
    return not crs.toProj()


def places_in_space(
    x: Floats, y: Floats, own: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> tuple[Floats, Floats, Floats]:
    """Places as points in metres for `find_strays`, with their longitudes and latitudes (NaN in a local CRS)."""
    if is_local(own):
        nowhere = np.full(len(x), np.nan)
        return np.column_stack([x, y]), nowhere, nowhere
    longitude, latitude = geographic(x, y, own, context)
    return in_space(longitude, latitude), longitude, latitude


# -- the scale of a map ------------------------------------------------------------------------------------------------


def scale_of(
    crs: QgsCoordinateReferenceSystem, x: Floats, y: Floats, context: QgsProcessingContext
) -> GroundScale | None:
    """What one unit of a projected CRS is on the ground at places of shape (points,); None for a local CRS."""
    if is_local(crs):
        return None
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    if len(known) > _MEASURED:
        # The outermost places are the worst.
        ends = [values[known].argsort()[[0, -1]] for values in (x, y)]
        known = known[np.unique([*np.linspace(0, len(known) - 1, _MEASURED).astype(int), *np.concatenate(ends)])]
    east = np.concatenate([x[known] + step for step in (_STEP, -_STEP, 0.0, 0.0)])
    north = np.concatenate([y[known] + step for step in (0.0, 0.0, _STEP, -_STEP)])
    longitude, latitude = geographic(east, north, crs, context)
    return ground_scale(longitude.reshape(4, -1), latitude.reshape(4, -1), _STEP)


def utm_zone(longitude: float, latitude: float) -> QgsCoordinateReferenceSystem:
    """WGS 84 / UTM zone that holds a position (the exceptions of Norway and Svalbard are not made: the neighbouring
    zone serves as well).
    """
    zone = min(max(int((longitude + 180) // 6) + 1, 1), 60)
    return QgsCoordinateReferenceSystem.fromEpsgId((32600 if latitude >= 0 else 32700) + zone)


def fitting_crs(longitude: Floats, latitude: Floats, context: QgsProcessingContext) -> QgsCoordinateReferenceSystem:
    """Projected CRS in metres whose distances and areas are true to 1 % at places of shape (points,).

    The UTM zone of their middle, towards the poles Universal Polar Stereographic; where that is not true enough, as
    for a survey of half a continent, Lambert's azimuthal equal-area projection about the middle.
    """
    east, north = middle(longitude, latitude)
    if _UTM_SOUTH <= north <= _UTM_NORTH:
        usual = utm_zone(east, north)
    else:
        usual = QgsCoordinateReferenceSystem.fromEpsgId(_UPS_NORTH if north > 0 else _UPS_SOUTH)
    x, y = transformed(longitude, latitude, QgsCoordinateReferenceSystem(WGS84), usual, context)
    scale = scale_of(usual, x, y, context)
    if scale is not None and scale.departure <= TRUE_TO:
        return usual
    return _equal_area(round(east), round(north))


def _equal_area(longitude: int, latitude: int) -> QgsCoordinateReferenceSystem:
    about = f"{abs(longitude)}°{'E' if longitude >= 0 else 'W'} {abs(latitude)}°{'N' if latitude >= 0 else 'S'}"
    degree = 'ANGLEUNIT["degree",0.0174532925199433]'
    metre = 'LENGTHUNIT["metre",1]'
    return QgsCoordinateReferenceSystem.fromWkt(
        f'PROJCRS["WGS 84 / Lambert azimuthal equal-area about {about}",BASEGEOGCRS["WGS 84",'
        f'DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563,{metre}]],'
        f'PRIMEM["Greenwich",0,{degree}],ID["EPSG",4326]],'
        'CONVERSION["Lambert azimuthal equal-area",METHOD["Lambert Azimuthal Equal Area",ID["EPSG",9820]],'
        f'PARAMETER["Latitude of natural origin",{latitude},{degree},ID["EPSG",8801]],'
        f'PARAMETER["Longitude of natural origin",{longitude},{degree},ID["EPSG",8802]],'
        f'PARAMETER["False easting",0,{metre},ID["EPSG",8806]],'
        f'PARAMETER["False northing",0,{metre},ID["EPSG",8807]]],'
        f'CS[Cartesian,2],AXIS["(E)",east,ORDER[1],{metre}],AXIS["(N)",north,ORDER[2],{metre}]]'
    )


def working_crs(
    name: str,
    own: QgsCoordinateReferenceSystem,
    places: tuple[Floats, Floats],
    target: QgsCoordinateReferenceSystem | None,
    context: QgsProcessingContext,
    progress: Progress,
) -> QgsCoordinateReferenceSystem:
    """Projected CRS in metres to work in: `target` if given, else the points' own, else one that fits them.

    Parameters
    ----------
    name : str
        Of the layer.
    own : QgsCoordinateReferenceSystem
    places : tuple of array of shape (points,)
        x and y in `own`.
    target : QgsCoordinateReferenceSystem, optional
    context : QgsProcessingContext
    progress : Progress
        Hears a warning where the points are reprojected, or distances are not true.

    Raises
    ------
    InputError
        No CRS, no metres in `target`, or metres that are not those on the ground.
    """
    if not own.isValid():
        raise InputError(
            said(
                "The layer {name} has no coordinate reference system: assign one (Layer > Set CRS), or"
                " distances mean nothing.",
                name=name,
            )
        )
    if target is not None and target.isValid():
        if target.isGeographic() or target.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
            raise InputError(
                said(
                    "TARGET_CRS {called} is not projected in metres: choose a projected system such as"
                    " the fitting UTM zone.",
                    called=called(target),
                )
            )
        scale = scale_of(target, *transformed(*places, own, target, context), context)
        if scale is not None:
            better = called(fitting_crs(*geographic(*places, own, context), context))
            _check_scale(
                f"TARGET_CRS {called(target)}",
                scale,
                said("choose one that fits, such as {better}", better=better),
                progress,
            )
        return target
    metres = not own.isGeographic() and own.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
    scale = None if own.isGeographic() else scale_of(own, *places, context)
    if metres and (scale is None or scale.departure <= TRUE_TO or not np.isfinite(scale.most).any()):
        return own
    if is_local(own):
        raise InputError(
            said(
                "{name} lies in {called}, a local system that does not count in metres: give the places"
                " in a system that QGIS can bring into metres.",
                name=name,
                called=called(own),
            )
        )
    fitting = fitting_crs(*geographic(*places, own, context), context)
    why = (
        said(" (degrees)")
        if scale is None
        else said(
            ", of which one {metre} is {scale} on the ground,",
            metre=said("metre") if metres else said("unit"),
            scale=scale,
        )
    )
    progress.warn(
        said(
            "{name} lies in {called}{why} and is reprojected to {titled}.",
            name=name,
            called=called(own),
            why=why,
            titled=_titled(fitting),
        )
    )
    found = scale_of(fitting, *transformed(*places, own, fitting, context), context)
    if found is not None:
        _check_scale(
            called(fitting),
            found,
            said("map {name} in parts, for it is too wide for one map in metres", name=name),
            progress,
        )
    return fitting


def _check_scale(name: str, scale: GroundScale, remedy: str, progress: Progress) -> None:
    """Refuse a map whose metre is far from one on the ground, and warn of one that is not quite true."""
    if not np.isfinite(scale.most).any():
        return
    error = scale.departure
    if error > _REFUSED:
        raise InputError(
            said(
                "One metre of {name} is {scale} on the ground there, so that distances or areas are off"
                " by up to {error:.0f} %: {remedy}.",
                name=name,
                scale=scale,
                error=100 * error,
                remedy=remedy,
            )
        )
    if error > TRUE_TO:
        progress.warn(
            said(
                "Distances or areas in {name} are off by up to {error:.1f} % there: {remedy}.",
                name=name,
                error=100 * error,
                remedy=remedy,
            )
        )


def check_grid_scale(geometry: GridGeometry, name: str, progress: Progress) -> None:
    """Check that a metre of a grid is one on the ground: refuse it beyond 5 %, warn beyond 1 %.

    Raises
    ------
    GridError
        It is not, by more than 5 %.
    """
    crs = crs_of(geometry.crs)
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        return
    corners = np.array(
        [(x, y) for x in (geometry.x_min, geometry.x_max) for y in (geometry.y_min, geometry.y_max)], dtype=float
    )
    # Rectangles of the whole Earth have corners that are no places; their middle is one.
    x, y = np.vstack([corners, corners.mean(axis=0)]).T
    context = QgsProcessingContext()  # a change of datum does not change the scale
    scale = scale_of(crs, x, y, context)
    if scale is None:
        return
    better = called(fitting_crs(*geographic(x, y, crs, context), context))
    try:
        _check_scale(
            said("the grid {name} ({called})", name=name, called=called(crs)),
            scale,
            said("bring it into {better} with 'Warp (reproject)' (gdal:warpreproject)", better=better),
            progress,
        )
    except InputError as error:
        raise GridError(str(error)) from error


# -- doubts about places -----------------------------------------------------------------------------------------------


def outside_use(longitude: Floats, latitude: Floats, crs: QgsCoordinateReferenceSystem) -> Mask:
    """Places that lie more than a degree outside the area in which a CRS is used, or do not fit it at all.

    Parameters
    ----------
    longitude, latitude : array of shape (points,)
        NaN where a place does not fit.
    """
    unknown: Mask = ~(np.isfinite(longitude) & np.isfinite(latitude))
    box = crs.bounds()
    if box.isEmpty() or box.isNull():
        return unknown
    outside: Mask = (
        unknown | (latitude < box.yMinimum() - _BESIDE_DEGREES) | (latitude > box.yMaximum() + _BESIDE_DEGREES)
    )
    if box.width() <= 180:  # else of the whole Earth, or across the 180th meridian, whose ends QGIS exchanges
        centre = 0.5 * (box.xMinimum() + box.xMaximum())
        away = np.abs((longitude - centre + 180) % 360 - 180)
        outside = outside | (away > 0.5 * box.width() + _BESIDE_DEGREES)
    return outside


@dataclass(frozen=True)
class Located:
    """Places in their own CRS, and where they lie by it; all of shape (points,), NaN where a place does not fit."""

    x: Floats
    y: Floats
    longitude: Floats
    latitude: Floats


def check_not_degrees(places: Located, crs: QgsCoordinateReferenceSystem, name: str) -> None:
    """Raise `InputError` if places in a CRS of metres are degrees: all could be, and lie where it is not used."""
    # 0, 0 is a place that is not known, in degrees as in metres.
    known = (places.x != 0) | (places.y != 0)
    x, y = places.x[known], places.y[known]
    if crs.isGeographic() or not len(x) or not like_degrees(x, y):
        return
    if np.mean(outside_use(places.longitude[known], places.latitude[known], crs)) > _MOST:
        raise InputError(
            said(
                "The places of {name} look like degrees, the first is {written}, but their CRS {called}"
                " does not count in degrees: give the one that they are in, such as {wgs84}.",
                name=name,
                written=written(x[0], y[0]),
                called=called(crs),
                wgs84=WGS84,
            )
        )


def warn_of_places_outside(
    places: Located,
    crs: QgsCoordinateReferenceSystem,
    name: str,
    context: QgsProcessingContext,
    progress: Progress,
    columns: Sequence[str] = (),
) -> None:
    """Warn of places outside the area of use of their CRS.

    It says if they would lie inside with x and y exchanged.
    """
    x, y = places.x, places.y
    outside = outside_use(places.longitude, places.latitude, crs)
    if not outside.any():
        return
    first = int(outside.argmax())
    lies = said("lies") if outside.sum() == 1 else said("lie")
    hint = said("check which CRS the places really have.")
    if fits_exchanged(x[outside], y[outside], crs, context):
        x_name, y_name = columns or ("x", "y")
        hint = said(
            "with {x_name} and {y_name} exchanged they would lie inside, so that {x_name} seems to"
            " hold the {latitude}. If that is so, ",
            x_name=x_name,
            y_name=y_name,
            latitude=said("latitude") if crs.isGeographic() else said("northing"),
        ) + (
            said(
                "give {columns} as X_FIELD and {columns_2} as Y_FIELD of 'Clean assays'.",
                columns=columns[1],
                columns_2=columns[0],
            )
            if columns
            else said("exchange them.")
        )
    progress.warn(
        said(
            "{outside:,} of {places} of {name} {lies} outside the area in which {titled} is used, the"
            " first at {written}: {hint}",
            outside=int(outside.sum()),
            places=counted(len(x), "place"),
            name=name,
            lies=lies,
            titled=_titled(crs),
            written=written(x[first], y[first]),
            hint=hint,
        )
    )


def fits_exchanged(x: Floats, y: Floats, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> bool:
    """Tell whether places that lie outside the area of use of their CRS would lie inside with x and y exchanged."""
    return bool(np.mean(outside_use(*geographic(y, x, crs, context), crs)) <= 1 - _MOST)


def fit_of(crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> Callable[[Floats, Floats], float]:
    """Make the function that tells how well columns of coordinates fit a CRS.

    It gives 0 for degrees where the CRS counts in metres or the other way round, and else the share of places that lie
    in its area of use, but 0.5 at least, so that metres of another zone still fit better than degrees.
    """

    def fit(x: Floats, y: Floats) -> float:
        if not crs.isGeographic() and not is_local(crs) and like_degrees(x, y):
            return 0.0
        if crs.isGeographic() and not like_degrees(x, y):
            return 0.0
        if is_local(crs):
            return 1.0
        return 0.5 + 0.5 * float(np.mean(~outside_use(*geographic(x, y, crs, context), crs)))

    return fit


def like_degrees(x: Floats, y: Floats) -> bool:
    """Tell whether nine of ten places, of shape (points,), could be longitudes and latitudes."""
    return bool(np.mean((np.abs(x) <= 360) & (np.abs(y) <= 90)) > _MOST)


def written(x: float, y: float) -> str:
    """Write a place in its own CRS: `(500002.4, 5999907.7)`."""
    digits = 5 if abs(x) <= 360 and abs(y) <= 360 else 1
    return f"({x:.{digits}f}, {y:.{digits}f})"


def _warn_of_rough_datum(
    transform: QgsCoordinateTransform,
    x: Floats,
    y: Floats,
    context: QgsProcessingContext,
    name: str,
    progress: Progress,
) -> None:
    own, crs = transform.sourceCrs(), transform.destinationCrs()
    rough = "ballpark" in transform.instantiatedCoordinateOperationDetails().name.lower()
    if own == crs or not (rough or transform.fallbackOperationOccurred()):
        return
    size = _datum_shift(own, float(np.median(x)), float(np.median(y)), context)
    how_much = (
        said("its size is not known, between datums it is mostly 50 to 500 m")
        if size is None
        else said(
            "it would be about {two_digits} there by another transformation that QGIS knows",
            two_digits=distance(two_digits(max(size, 1.0))),
        )
    )
    progress.warn(
        said(
            "{name} is brought from {called} into {called_2} without the shift between their datums, for"
            " which QGIS has no transformation here (a 'ballpark' one was taken): {how_much}. Install the"
            " grid that QGIS asks for, choose another transformation in Project > Properties, or take a"
            " CRS of the same datum.",
            name=name,
            called=called(own),
            called_2=called(crs),
            how_much=how_much,
        )
    )


def _datum_shift(own: QgsCoordinateReferenceSystem, x: float, y: float, context: QgsProcessingContext) -> float | None:
    """Metres between a place by the transformation that QGIS takes and by the first one known that is no guess."""
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    for operation in QgsDatumTransform.operations(own, wgs84):
        if not operation.isAvailable or "ballpark" in operation.name.lower():
            continue
        known = QgsCoordinateTransformContext()
        known.addCoordinateOperation(own, wgs84, operation.proj, False)
        transforms = [transform_between(own, wgs84, given) for given in (context.transformContext(), known)]
        try:
            places = [transform.transform(x, y) for transform in transforms]
        except QgsCsException:
            continue
        east, north = (np.array([getattr(place, axis)() for place in places]) for axis in ("x", "y"))
        taken, other = in_space(around_middle(east), north)
        return float(np.linalg.norm(taken - other))
    return None
