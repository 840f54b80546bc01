"""Cleaning of assays between QGIS and `models.assays`: coordinate systems, and the tables that come of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ...models.assays.account import Replay, replayed_recognition
from ...models.assays.cleaning import Cleaning, read_assays
from ...models.assays.columns import whole_number
from ...models.assays.options import CleaningOptions
from ...models.assays.reading import RECOGNISED_ROWS, Recognition, recognise_table
from ...models.assays.rows import check_coordinate_columns
from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted
from ...models.rasters.grid import GridGeometry
from ...models.rasters.points import Points
from ...models.tables.table import LOT
from ...models.worker import tasks
from . import sinks
from .crs import (
    WGS84,
    Located,
    called,
    check_not_degrees,
    crs_of,
    fit_of,
    geographic,
    is_local,
    transform_between,
    warn_of_places_outside,
    working_crs,
)
from .fields import new_field
from .points import plan_grid_of, reproject, usable_places
from .tables import LayerTable, TableInput

_SHOWN_WARNINGS = 20


@dataclass(frozen=True)
class CleaningRequest:
    """What the user asked for.

    Parameters
    ----------
    options : CleaningOptions
    elements : tuple of str
        Fields to take as assays; those that are recognised when empty.
    x_field, y_field : str
        Columns of coordinates; recognised when empty.
    crs : QgsCoordinateReferenceSystem
        Of these columns; may be invalid.
    """

    options: CleaningOptions
    elements: tuple[str, ...] = ()
    x_field: str = ""
    y_field: str = ""
    crs: QgsCoordinateReferenceSystem | None = None


@dataclass(frozen=True)
class Prepared:
    """A table whose columns are known, before it is read.

    Parameters
    ----------
    given : TableInput
    options : CleaningOptions
    recognition : Recognition
    crs : QgsCoordinateReferenceSystem
        CRS of its places; invalid where a column names the CRS of each row.
    source_crs : str
        The same for the account, empty where the layer has its own places.
    context : QgsProcessingContext
    """

    given: TableInput
    options: CleaningOptions
    recognition: Recognition
    crs: QgsCoordinateReferenceSystem
    source_crs: str
    context: QgsProcessingContext


def prepare(
    given: TableInput,
    wishes: CleaningRequest,
    replay: Replay | None,
    context: QgsProcessingContext,
    progress: Progress,
    needs_crs: bool = True,
) -> Prepared:
    """Recognise the columns and their coordinate system, or take both from an earlier account.

    Raises
    ------
    InputError
        No columns of coordinates; degrees in a system of metres; nobody says what coordinate system they are in, and
        `needs_crs` (else the points have none, with a warning).
    """
    table = given.table
    if isinstance(table, LayerTable):
        table.check_headers()
    if replay is not None:
        recognition = replayed_recognition(replay, table, given.place is not None)
        if given.place is None and recognition.columns.x is None:
            # The earlier delivery was a layer with a geometry.
            recognition = _with_places_of(recognition, recognise_table(table, wishes.options, progress=progress))
    else:
        recognition = _recognised(given, wishes, context, progress)
        if wishes.elements:
            recognition = _only(recognition, [list(table.columns).index(name) for name in wishes.elements])
        if given.place is None and (wishes.x_field or wishes.y_field):
            recognition = _with_coordinates(recognition, table.columns, wishes)
    guess = recognition.columns.guess if given.place is None and not wishes.x_field else ""
    for note in (*table.notes, *recognition.columns.notes):
        (progress.warn if note == guess else progress.info)(note)
    analytes = recognition.columns.analytes
    progress.info(
        said(
            "{count} of {count_2} columns hold assays: {columns}.",
            count=len(analytes),
            count_2=len(table.columns),
            columns=", ".join(table.columns[i] for i in analytes),
        )
    )
    if given.place is not None:
        recognition = replace(recognition, columns=replace(recognition.columns, x=None, y=None, crs=None, degrees=None))
        if not given.crs.isValid():
            raise InputError(
                said(
                    "The layer {name} has no coordinate reference system: assign one (Layer > Set CRS),"
                    " or its places mean nothing.",
                    name=table.name,
                )
            )
        return Prepared(
            given=given, options=wishes.options, recognition=recognition, crs=given.crs, source_crs="", context=context
        )
    check_coordinate_columns(recognition.columns, tuple(table.columns), table.name)
    crs = _crs_of_columns(recognition, table.name, table.columns, wishes.crs, replay, progress)
    if recognition.columns.degrees and crs.isValid() and not crs.isGeographic() and not is_local(crs):
        x, y = (table.columns[i] for i in (recognition.columns.x or 0, recognition.columns.y or 0))
        raise InputError(
            said(
                "{name} gives places in {x} and {y}, which are degrees, and SOURCE_CRS {called} does not"
                " count in degrees: choose the system of the degrees, such as {wgs84}, or name other"
                " columns with X_FIELD and Y_FIELD of 'Clean assays'.",
                name=table.name,
                x=x,
                y=y,
                called=called(crs),
                wgs84=WGS84,
            )
        )
    if not crs.isValid() and recognition.columns.crs is None:
        x, y = (table.columns[i] for i in (recognition.columns.x or 0, recognition.columns.y or 0))
        unsaid = said(
            "{name} gives places in {x} and {y} without saying in which coordinate reference system",
            name=table.name,
            x=x,
            y=y,
        )
        if needs_crs:
            raise InputError(said("{unsaid}: choose it with SOURCE_CRS, for example EPSG:28350.", unsaid=unsaid))
        progress.warn(
            said(
                "{unsaid}, and the points have none: choose it with SOURCE_CRS, or assign it (Layer > Set"
                " CRS) before mapping.",
                unsaid=unsaid,
            )
        )
    return Prepared(
        given=given,
        options=wishes.options,
        recognition=recognition,
        crs=crs,
        source_crs=crs.authid() or crs.toWkt(),
        context=context,
    )


def _recognised(
    given: TableInput, wishes: CleaningRequest, context: QgsProcessingContext, progress: Progress
) -> Recognition:
    """Recognise the columns; of several pairs of coordinates those that fit SOURCE_CRS, or the system of each row."""

    def recognised(crs: QgsCoordinateReferenceSystem | None) -> Recognition:
        fits = fit_of(crs, context) if crs is not None and crs.isValid() else None
        return recognise_table(given.table, wishes.options, wishes.elements, given.place, progress, fits)

    recognition = recognised(wishes.crs)
    named = recognition.columns.crs
    if named is None or given.place is not None or (wishes.crs is not None and wishes.crs.isValid()):
        return recognition
    cells = (whole_number(row[named]) for _, row in islice(given.table.rows(), RECOGNISED_ROWS))
    crs = crs_named(Counter(str(cell) for cell in cells if cell not in (None, "")).most_common(1)[0][0])
    if recognition.columns.guess:
        recognition = recognised(crs)
    if recognition.columns.degrees and crs.isValid() and not crs.isGeographic():
        progress.warn(
            said(
                "{columns} names systems such as {called}, which do not count in degrees as the columns"
                " of coordinates do, and was left alone.",
                columns=given.table.columns[named],
                called=called(crs),
            )
        )
        recognition = replace(recognition, columns=replace(recognition.columns, crs=None))
    return recognition


def _only(recognition: Recognition, chosen: Sequence[int]) -> Recognition:
    """Leave out assays that the user did not choose."""
    columns = recognition.columns
    analytes = {i: analyte for i, analyte in columns.analytes.items() if i in chosen}
    return replace(
        recognition,
        columns=replace(
            columns, analytes=analytes, qualifiers={i: j for i, j in columns.qualifiers.items() if j in analytes}
        ),
    )


def _with_places_of(recognition: Recognition, fresh: Recognition) -> Recognition:
    """Take the columns of coordinates from a fresh recognition."""
    found = fresh.columns
    columns = replace(recognition.columns, x=found.x, y=found.y, degrees=found.degrees, crs=found.crs)
    return replace(recognition, columns=columns, decimals={**fresh.decimals, **recognition.decimals})


def _with_coordinates(recognition: Recognition, names: Sequence[str], wishes: CleaningRequest) -> Recognition:
    """Put the columns that the user named in the place of those recognised."""
    if not (wishes.x_field and wishes.y_field):
        raise InputError(said("X_FIELD and Y_FIELD of 'Clean assays' belong together: name both, or neither."))
    unknown = [name for name in (wishes.x_field, wishes.y_field) if name not in names]
    if unknown:
        raise InputError(
            said(
                "There is no column {unknown} of coordinates; the columns are {names}.",
                unknown=", ".join(unknown),
                names=", ".join(names),
            )
        )
    x, y = list(names).index(wishes.x_field), list(names).index(wishes.y_field)
    degrees = wishes.crs.isGeographic() if wishes.crs is not None and wishes.crs.isValid() else None
    columns = replace(recognition.columns, x=x, y=y, degrees=degrees)
    columns = replace(columns, analytes={i: a for i, a in columns.analytes.items() if i not in (x, y)})
    return replace(recognition, columns=columns, decimals={x: ".", y: ".", **recognition.decimals})


def _crs_of_columns(
    recognition: Recognition,
    name: str,
    names: Sequence[str],
    wish: QgsCoordinateReferenceSystem | None,
    replay: Replay | None,
    progress: Progress,
) -> QgsCoordinateReferenceSystem:
    if replay is not None and replay.source_crs:
        return crs_named(replay.source_crs)
    found = recognition.columns
    if wish is not None and wish.isValid() and not (found.written_degrees and not wish.isGeographic()):
        return wish
    if wish is not None and wish.isValid():
        progress.warn(
            said(
                "{names} and {names_2} of {name} hold degrees, minutes and seconds, which SOURCE_CRS"
                " {authid} has none of; they were taken as WGS 84 ({wgs84}). If their datum is another,"
                " choose its geographic system with SOURCE_CRS.",
                names=names[found.x or 0],
                names_2=names[found.y or 0],
                name=name,
                authid=wish.authid(),
                wgs84=WGS84,
            )
        )
        return QgsCoordinateReferenceSystem(WGS84)
    if found.crs is not None:
        return QgsCoordinateReferenceSystem()
    if found.degrees:
        progress.info(
            said(
                "{names} and {names_2} are degrees and were taken as WGS 84 ({wgs84}); set SOURCE_CRS if"
                " they are of another datum.",
                names=names[found.x or 0],
                names_2=names[found.y or 0],
                wgs84=WGS84,
            )
        )
        return QgsCoordinateReferenceSystem(WGS84)
    return QgsCoordinateReferenceSystem()


def clean(algorithm: Any, prepared: Prepared, progress: Progress) -> Cleaning:
    """Clean a prepared table."""
    degrees = prepared.crs.isGeographic() if prepared.crs.isValid() else None
    columns = prepared.recognition.columns
    recognition = prepared.recognition
    if prepared.given.place is None and prepared.crs.isValid():
        recognition = replace(recognition, columns=replace(columns, degrees=degrees))
    options, place = prepared.options, prepared.given.place
    reading = progress.part(said("Reading the table"), 0.0, 0.6)
    head, read = read_assays(prepared.given.table, options, recognition, place, reading)
    cleaned: Cleaning = algorithm.work(
        tasks.clean, head, read, options, recognition, place, degrees, progress=progress.span(0.6, 1.0)
    )
    warnings = cleaned.log.gathered_warnings
    for warning in warnings[:_SHOWN_WARNINGS]:
        progress.warn(warning)
    if len(warnings) > _SHOWN_WARNINGS:
        progress.warn(
            said(
                "{count} more warnings stand in the report and in the log of decisions.",
                count=len(warnings) - _SHOWN_WARNINGS,
            )
        )
    kept = cleaned.outcomes.kept
    progress.info(
        said(
            "{count} rows read = {kept} cleaned + {kept_2} set aside.",
            count=len(kept),
            kept=int(kept.sum()),
            kept_2=int((~kept).sum()),
        )
    )
    for reason, count in cleaned.outcomes.counts():
        progress.warn(said("Set aside: {reason}: {rows}.", reason=reason, rows=counted(count, "row")))
    return cleaned


def warn_of_doubtful_places(prepared: Prepared, cleaned: Cleaning, progress: Progress) -> None:
    """Check that the places of the rows that stay are not degrees in a system of metres; warn of those outside the area
    of use of their CRS.
    """
    crs, kept = prepared.crs, cleaned.outcomes.kept
    if not crs.isValid() or is_local(crs) or not kept.any():
        return
    x, y = cleaned.table.x[kept], cleaned.table.y[kept]
    name, found = prepared.given.table.name, prepared.recognition.columns
    columns = [prepared.given.table.columns[i] for i in (found.x, found.y) if i is not None]
    at = Located(x, y, *geographic(x, y, crs, prepared.context))
    check_not_degrees(at, crs, name)
    warn_of_places_outside(at, crs, name, prepared.context, progress, columns)


class _RowPoints:
    """Gives every row its point in one CRS: the layer's, or the commonest of those that a column names."""

    def __init__(self, prepared: Prepared, cleaned: Cleaning) -> None:
        self._table = cleaned.table
        self._transforms: list[QgsCoordinateTransform | None] = []
        self._code = None
        labels = cleaned.table.labels.get("crs")
        if prepared.crs.isValid() or labels is None:
            self.crs = prepared.crs
            return
        self._code = labels.codes
        systems = [crs_named(level) for level in labels.levels]
        kept = cleaned.outcomes.kept
        bad = [
            level
            for level, system in zip(labels.levels, systems)
            if not system.isValid() and labels.where({level})[kept].any()
        ]
        if bad:
            raise InputError(
                said(
                    "The coordinate systems {repr} in the table are not understood: write EPSG codes such"
                    " as 28350, or UTM zones such as 35N.",
                    repr=", ".join(repr(b) for b in bad[:5]),
                )
            )
        counts = np.bincount(labels.codes[kept], minlength=len(systems))
        self.crs = systems[int(counts.argmax())]
        self._transforms = [
            (
                None
                if system == self.crs or not system.isValid()
                else transform_between(system, self.crs, prepared.context.transformContext())
            )
            for system in systems
        ]
        if sum(1 for count in counts if count) > 1:
            cleaned.log.add(
                "rows",
                "",
                said(
                    "coordinates are given in {value} systems; all were brought into {authid}.",
                    value=int((counts > 0).sum()),
                    authid=self.crs.authid(),
                ),
            )

    def point(self, at: int) -> QgsGeometry:
        """Point of the row at a position."""
        place = QgsPointXY(self._table.x[at], self._table.y[at])
        transform = self._transforms[self._code[at]] if self._code is not None else None
        if transform is not None:
            try:
                place = transform.transform(place)
            except QgsCsException as error:
                raise InputError(
                    said(
                        "The coordinates ({x:g}, {y:g}) of row {numbers} do not fit the system that the"
                        " row names: check both.",
                        x=place.x(),
                        y=place.y(),
                        numbers=self._table.numbers[at],
                    )
                ) from error
        return QgsGeometry.fromPointXY(place)


def crs_named(text: str) -> QgsCoordinateReferenceSystem:
    """CRS that a cell names: `EPSG:28350`, `28350`, `UTM 35N` or `35S` (WGS 84), or any text that QGIS understands."""
    zone = re.fullmatch(
        r"(?:WGS\s?(?:19)?84\s*/?\s*)?(?:UTM)?\s*(?:zone)?\s*(\d{1,2})\s*([NS])", text.strip(), re.IGNORECASE
    )
    if zone is not None and 1 <= int(zone[1]) <= 60:
        return QgsCoordinateReferenceSystem.fromEpsgId((32600 if zone[2].upper() == "N" else 32700) + int(zone[1]))
    if re.fullmatch(r"\d{4,6}", text.strip()):
        return QgsCoordinateReferenceSystem.fromEpsgId(int(text))
    crs = QgsCoordinateReferenceSystem()
    crs.createFromUserInput(text)
    return crs


def _source_fields(prepared: Prepared) -> QgsFields:
    """Fields of the table as they came."""
    table = prepared.given.table
    if isinstance(table, LayerTable):
        return QgsFields(table.fields)
    fields = QgsFields()
    for name in table.columns:
        fields.append(new_field(name, str))
    return fields


def write_cleaned(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    prepared: Prepared,
    cleaned: Cleaning,
    progress: Progress,
) -> sinks.Written:
    """Write the rows that stay: their fields with the assays as numbers, then raw texts, added fields and flags."""
    places = _RowPoints(prepared, cleaned)
    columns = {column.index: column for column in cleaned.table.columns}
    source = _source_fields(prepared)
    fields = QgsFields()
    for i, field in enumerate(source):
        fields.append(new_field(field.name(), float) if i in columns else field)
    raw = [(column.name, column.raw) for column in cleaned.table.columns if column.raw]
    for field_name, _ in raw:
        fields.append(new_field(f"{field_name}_raw", str))
    added = [item.values for item in cleaned.added]
    for item in cleaned.added:
        fields.append(new_field(item.name, float))
    for flag, _ in cleaned.flags:
        fields.append(new_field(flag, np.int32))
    kept = cleaned.outcomes.kept
    positions = np.flatnonzero(kept)

    others = [i for i in range(len(source)) if i not in columns]

    def rows() -> Iterator[Sequence[Any]]:
        # Column by column, a lot of rows after the other: a row alone costs several times as much.
        for first in range(0, len(kept), LOT):
            at = first + np.flatnonzero(kept[first : first + LOT])
            given = dict(zip(others, next(lots))) if others else {}
            parts: list[Sequence[Any]] = [
                columns[i].values[at].tolist() if i in columns else [given[i][k] for k in (at - first).tolist()]
                for i in range(len(source))
            ]
            parts += [[before.texts_at(k) for k in at.tolist()] for _, before in raw]
            parts += [values[at].tolist() for values in added]
            parts += [[None if one != one else int(one) for one in flag[at].tolist()] for _, flag in cleaned.flags]
            yield from zip(*parts)

    lots = prepared.given.lots(others)
    points = (places.point(at) for at in positions.tolist())
    return sinks.write_table(
        algorithm,
        parameters,
        name,
        context,
        fields,
        rows(),
        progress,
        geometries=points,
        wkb_type=QgsWkbTypes.Type.Point,
        crs=places.crs,
        count=len(positions),
    )


def write_set_aside(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    prepared: Prepared,
    cleaned: Cleaning,
    progress: Progress,
) -> str | None:
    """Write the rows that were set aside as they came, with their number and the reason."""
    outcomes = cleaned.outcomes
    source = _source_fields(prepared)
    fields = QgsFields(source)
    taken = {str(field).lower() for field in source.names()}
    for label, kind in (
        ("row", int),
        ("reason", str),
        ("stands_for_it", int),
    ):
        fields.append(new_field(label if label not in taken else f"{label}_", kind))
    spatial = prepared.given.place is not None
    found = [
        (attributes, geometry, at)
        for at, (attributes, geometry) in enumerate(prepared.given.features())
        if outcomes.reason[at]
    ]

    def rows() -> Iterator[Sequence[Any]]:
        for attributes, _, at in found:
            stands = cleaned.stands_for[at]
            other = int(cleaned.table.numbers[stands]) if stands != at else None
            yield [
                *attributes[: len(source)],
                int(cleaned.table.numbers[at]),
                outcomes.reasons[outcomes.reason[at] - 1],
                other,
            ]

    return sinks.write_table(
        algorithm,
        parameters,
        name,
        context,
        fields,
        rows(),
        progress,
        geometries=(geometry for _, geometry, _ in found) if spatial else None,
        wkb_type=QgsWkbTypes.Type.Point if spatial else QgsWkbTypes.Type.NoGeometry,
        crs=prepared.crs if spatial else None,
    ).identifier


def cleaned_samples(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    replay: Replay | None,
    elements: Sequence[str],
    context: QgsProcessingContext,
    progress: Progress,
) -> tuple[Points, GridGeometry, Cleaning]:
    """Clean the assays of a parameter in `TABLES`, and lay out the grid that the parameters ask for.

    Returns
    -------
    samples : Points
        The rows that stay, with a column for each of `cleaned.elements`, in the CRS of the grid.
    geometry : GridGeometry
    cleaned : Cleaning
    """
    given = algorithm.table(name, progress)
    options = replay.options if replay is not None else CleaningOptions()
    wishes = CleaningRequest(options, tuple(elements), crs=algorithm.parameterAsCrs(parameters, "SOURCE_CRS", context))
    prepared = prepare(given, wishes, replay, context, progress)
    cleaned = clean(algorithm, prepared, progress)
    target = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
    samples = points_of(prepared, cleaned, target, progress)
    return samples, plan_grid_of(algorithm, parameters, samples, crs_of(samples.crs), context, progress), cleaned


def points_of(
    prepared: Prepared, cleaned: Cleaning, target: QgsCoordinateReferenceSystem, progress: Progress
) -> Points:
    """The rows that stay, with a column for each of `cleaned.elements`, in the CRS to work in: `target`, their own, or
    the fitting UTM zone.
    """
    given, context = prepared.given, prepared.context
    places = _RowPoints(prepared, cleaned)
    kept = np.flatnonzero(cleaned.outcomes.kept)
    points = [places.point(at).asPoint() for at in kept.tolist()]
    x, y = np.array([(point.x(), point.y()) for point in points]).T
    usable = usable_places(x, y, places.crs, given.table.name, context, progress, "sample")
    kept, x, y = kept[usable], x[usable], y[usable]
    crs = working_crs(given.table.name, places.crs, (x, y), target, context, progress)
    x, y = reproject(x, y, places.crs, crs, given.table.name, context, progress)
    return Points(
        x,
        y,
        crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019),
        {field: cleaned.values(field)[kept] for field in cleaned.elements},
        kept,
    )
