"""Drill holes from layers and tables of QGIS, and points and lines in three dimensions back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsCoordinateReferenceSystem, QgsField, QgsGeometry, QgsLineString, QgsPoint, QgsWkbTypes

from ...models.assays.cleaning import Cleaning, read_assays
from ...models.assays.options import CleaningOptions
from ...models.assays.reading import recognise_table
from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, named
from ...models.drillholes.desurveying import Desurveyed
from ...models.drillholes.holes import in_degrees
from ...models.drillholes.section import SectionOptions
from ...models.drillholes.tables import (
    AZIMUTH,
    COLLARS,
    DEPTH,
    DIP,
    EAST,
    ELEVATION,
    FROM,
    HOLE,
    INTERVALS,
    NORTH,
    SURVEYS,
    TO,
    Rows,
    read_rows,
    recognise,
)
from ...models.tables.table import cell_text
from ...models.worker import tasks
from . import sinks
from .crs import working_crs
from .fields import new_field
from .points import reproject
from .tables import LayerTable, TableInput

ROLES = {
    "HOLE": HOLE,
    "EAST": EAST,
    "NORTH": NORTH,
    "ELEVATION": ELEVATION,
    "DEPTH": DEPTH,
    "AZIMUTH": AZIMUTH,
    "DIP": DIP,
    "FROM": FROM,
    "TO": TO,
}
"""Parameters that name columns."""

_EMPTY = "no assay in any element"
_PLACE = ("hole", "from_m", "to_m", "depth_m", "x", "y", "z", "azimuth", "dip")


@dataclass(frozen=True)
class HoleTables:
    """What was read.

    Parameters
    ----------
    collars, intervals : Rows
    surveys : Rows, optional
    crs : QgsCoordinateReferenceSystem
        Of the collars; invalid for local coordinates.
    given : TableInput
        The intervals.
    cleaned : Cleaning, optional
        Their assays; None where there are none.
    contact : tuple of array and texts, optional
        Unit of each interval.
    """

    collars: Rows
    surveys: Rows | None
    intervals: Rows
    crs: QgsCoordinateReferenceSystem
    given: TableInput
    cleaned: Cleaning | None
    contact: tuple[NDArray[np.int64], tuple[str, ...]] | None

    @property
    def contents(self) -> dict[str, NDArray[np.float64]]:
        """Cleaned contents by field, each of shape (rows of intervals,)."""
        return {column.name: column.values for column in self.cleaned.table.columns} if self.cleaned else {}


def read_holes(algorithm: Any, parameters: Mapping[str, Any], context: Any, progress: Progress) -> HoleTables:
    """Read collars, surveys and intervals, and clean the assays.

    Raises
    ------
    InputError
        Columns that are missing, degrees without a system, a contact field that does not exist.
    """
    names = {role: algorithm.parameterAsString(parameters, name, context) for name, role in ROLES.items()}
    collars, crs = _read_collars(algorithm, parameters, names, context, progress)
    surveys = None
    if algorithm.wants(parameters, "SURVEYS"):
        table = algorithm.table("SURVEYS", progress).table
        surveys = _told(read_rows(table, recognise(table, SURVEYS, names, "surveys"), progress), progress)
    given = algorithm.table("INTERVALS", progress)
    columns = recognise(given.table, INTERVALS, names, "intervals")
    intervals = _told(read_rows(given.table, columns, progress.part(said("Reading intervals"), 0.05, 0.2)), progress)
    contact = _contact(given, algorithm.parameterAsString(parameters, "CONTACTS", context))
    elements = algorithm.field_names(parameters, "ELEMENTS", context)
    cleaned = _clean(algorithm, given, columns, elements, progress.part(said("Reading assays"), 0.2, 0.6))
    if cleaned is not None:
        intervals, contact = _without_controls(intervals, contact, cleaned, progress)
    return HoleTables(
        collars=collars,
        surveys=surveys,
        intervals=intervals,
        crs=crs,
        given=given,
        cleaned=cleaned,
        contact=contact,
    )


def _told(rows: Rows, progress: Progress) -> Rows:
    progress.info(" ".join(rows.notes))
    return rows


def _read_collars(
    algorithm: Any, parameters: Mapping[str, Any], names: Mapping[str, str], context: Any, progress: Progress
) -> tuple[Rows, QgsCoordinateReferenceSystem]:
    """Read collars, and bring them into a system of metres where they have one."""
    given = algorithm.table("COLLARS", progress)
    table = given.table
    crs = algorithm.parameterAsCrs(parameters, "SOURCE_CRS", context)
    roles = dict(COLLARS)
    if given.place is not None and not names[EAST]:
        crs = given.crs
        x, y = (table.columns[i] for i in given.place)
        names = {**names, EAST: x, NORTH: y}
        roles[ELEVATION] = not isinstance(table, LayerTable) or not _heights(given)
    rows = read_rows(table, recognise(table, roles, names, "collars"), progress)
    if ELEVATION not in rows.values:
        rows = replace(rows, values={**rows.values, ELEVATION: np.array(_heights(given))})
    _told(rows, progress)
    if not crs.isValid():
        if in_degrees(rows):
            raise InputError(
                said(
                    "Collars of {name} lie between {nanmin:g} and {nanmax:g}, which looks like degrees:"
                    " give SOURCE_CRS, such as EPSG:4326, and they are brought into metres.",
                    name=table.name,
                    nanmin=np.nanmin(rows.values[EAST]),
                    nanmax=np.nanmax(rows.values[EAST]),
                )
            )
        progress.warn(
            said(
                "Nobody says in which coordinate reference system the collars of {name} are: the results"
                " have none. Give SOURCE_CRS, or assign it (Layer > Set CRS).",
                name=table.name,
            )
        )
        return rows, crs
    known = np.isfinite(rows.values[EAST]) & np.isfinite(rows.values[NORTH])
    places = (rows.values[EAST][known], rows.values[NORTH][known])
    wished = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
    target = working_crs(table.name, crs, places, wished, context, progress)
    if target == crs:
        return rows, crs
    moved = reproject(*places, crs, target, table.name, context, progress)
    values = {role: rows.values[role].copy() for role in (EAST, NORTH)}
    for role, part in zip((EAST, NORTH), moved):
        values[role][known] = part
    return replace(rows, values={**rows.values, **values}), target


def _heights(given: TableInput) -> list[float]:
    """Elevations of collars whose geometry has them; empty where one has none."""
    heights = []
    for _, geometry in given.features():
        if geometry is None or geometry.isNull() or not QgsWkbTypes.hasZ(geometry.wkbType()):
            return []
        heights.append(float(geometry.constGet().z()))
    return heights


def _contact(given: TableInput, field: str) -> tuple[NDArray[np.int64], tuple[str, ...]] | None:
    """Units of the intervals, as numbers into their texts."""
    if not field:
        return None
    table = given.table
    if field not in table.columns:
        raise InputError(
            said(
                "The intervals ({name}) have no column {field} of contacts; they have {columns}.",
                name=table.name,
                field=field,
                columns=named(list(table.columns)),
            )
        )
    at = table.columns.index(field)
    units: dict[str, int] = {}
    numbers = [units.setdefault(cell_text(cells[at]), len(units)) for _, cells in table.rows([at])]
    return np.array(numbers, dtype=np.int64), tuple(units)


def _clean(
    algorithm: Any, given: TableInput, columns: Mapping[str, int], elements: Sequence[str], progress: Progress
) -> Cleaning | None:
    """Clean the assays of the intervals as 'Clean assays' does; None where there are none."""
    options = CleaningOptions()
    recognition = recognise_table(given.table, options, elements, progress=progress)
    found = recognition.columns
    taken = {*columns.values()}
    if elements:
        taken |= {i for i, name in enumerate(given.table.columns) if name not in elements}
    analytes = {i: analyte for i, analyte in found.analytes.items() if i not in taken}
    if not analytes:
        progress.info(
            said(
                "No column of {name} was recognised as an assay: points carry their fields as they are.",
                name=given.table.name,
            )
        )
        return None
    qualifiers = {i: j for i, j in found.qualifiers.items() if j in analytes}
    alone = replace(found, analytes=analytes, qualifiers=qualifiers, x=None, y=None, crs=None, degrees=None, guess="")
    recognition = replace(recognition, columns=alone)
    progress.info(said("Assays: {columns}.", columns=named([given.table.columns[i] for i in analytes])))
    head, read = read_assays(
        given.table, options, recognition, None, progress.part(said("Reading"), 0.0, 0.6), needs_places=False
    )
    cleaned: Cleaning = algorithm.work(
        tasks.clean, head, read, options, recognition, None, None, progress=progress.part(said("Cleaning"), 0.6, 1.0)
    )
    for warning in cleaned.log.gathered_warnings:
        progress.warn(warning)
    return cleaned


def _without_controls(
    rows: Rows,
    contact: tuple[NDArray[np.int64], tuple[str, ...]] | None,
    cleaned: Cleaning,
    progress: Progress,
) -> tuple[Rows, tuple[NDArray[np.int64], tuple[str, ...]] | None]:
    """Take the names of holes from rows that are no intervals of rock (blanks, standards, statistics), so that they are
    set aside with the others; an interval without any assay is one.
    """
    outcomes = cleaned.outcomes
    none = [i + 1 for i, reason in enumerate(outcomes.reasons) if reason != _EMPTY]
    out = np.isin(outcomes.reason, none)
    if not out.any():
        return rows, contact
    for reason, count in outcomes.counts():
        if reason != _EMPTY:
            progress.warn(
                said(
                    "Set aside: {reason}: {rows} of {table}.",
                    reason=reason,
                    rows=counted(count, "row"),
                    table=rows.table,
                )
            )
    holes = tuple("" if aside else name for name, aside in zip(rows.holes, out.tolist()))
    return replace(rows, holes=holes), contact


def read_section(
    algorithm: Any, parameters: Mapping[str, Any], crs: QgsCoordinateReferenceSystem, context: Any, progress: Progress
) -> SectionOptions:
    """Read SHOWN, SECTION (brought into a CRS) and SECTION_WIDTH.

    Raises
    ------
    InputError
        A layer without a line.
    """
    hole = algorithm.parameterAsString(parameters, "SHOWN", context)
    half_width = algorithm.parameterAsDouble(parameters, "SECTION_WIDTH", context)
    if not algorithm.wants(parameters, "SECTION"):
        return SectionOptions(hole, None, half_width)
    source = algorithm.source("SECTION")
    name = str(source.sourceName())
    lines = [feature.geometry() for feature in source.getFeatures() if not feature.geometry().isNull()]
    if not lines:
        raise InputError(said("{name} holds no line for the section: draw one, or leave the section empty.", name=name))
    if len(lines) > 1:
        progress.warn(
            said(
                "{name} holds {lines}: the section follows the first one.", name=name, lines=counted(len(lines), "line")
            )
        )
    vertices = np.array([(vertex.x(), vertex.y()) for vertex in lines[0].vertices()])
    own = source.sourceCrs()
    if own.isValid() and crs.isValid() and own != crs:
        vertices = np.column_stack(reproject(vertices[:, 0], vertices[:, 1], own, crs, name, context, progress))
    return SectionOptions(hole, vertices, half_width)


# -- writing -----------------------------------------------------------------------------------------------------------


def write_points(
    algorithm: Any,
    parameters: Mapping[str, Any],
    context: Any,
    tables: HoleTables,
    result: Desurveyed,
    progress: Progress,
) -> sinks.Written:
    """Write a point in the middle of each interval, with its assays and all other fields, or of each composite."""
    composites = bool((result.row < 0).any())
    fields = sinks.table_fields({name: str if name == "hole" else float for name in _PLACE})
    taken = set(_PLACE)
    contents = []
    for name in result.contents:
        fields.append(new_field(_free(name, taken), float))
        contents.append(result.contents[name])
    others: list[int] = []
    source = list(tables.given.table.columns[: len(tables.given.table.columns) - (2 if tables.given.place else 0)])
    if composites and result.contact is not None:
        fields.append(new_field(_free(algorithm.parameterAsString(parameters, "CONTACTS", context), taken), str))
    elif not composites:
        used = {*tables.intervals.columns.values(), *(source.index(name) for name in result.contents)}
        others = [i for i in range(len(source)) if i not in used]
        for i in others:
            fields.append(_field_of(tables.given, i, _free(source[i], taken)))
    columns: list[Any] = [np.array(result.holes, dtype=object)[result.hole], result.start, result.end, result.middle]
    columns += [*result.position.T, result.azimuth, result.dip, *contents]
    if composites and result.contact is not None:
        columns.append(np.array(result.contacts, dtype=object)[result.contact])
    row_of = result.row.tolist()
    for attributes in tables.given.attributes(others):
        columns.append([attributes[at] for at in row_of])
    return sinks.write_table(
        algorithm,
        parameters,
        "OUTPUT",
        context,
        fields,
        sinks.rows_of(*columns),
        progress,
        geometries=sinks.points_of(result.position),
        wkb_type=QgsWkbTypes.Type.PointZ,
        crs=tables.crs,
        count=len(result),
    )


def _field_of(given: TableInput, i: int, name: str) -> QgsField:
    """A field like that of a layer, or of texts for a file, under another name."""
    field = QgsField(given.table.fields[i]) if isinstance(given.table, LayerTable) else new_field(name, str)
    field.setName(name)
    return field


def _free(name: str, taken: set[str]) -> str:
    """Name that no other field has, whatever its case."""
    while name.lower() in taken:
        name += "_"
    taken.add(name.lower())
    return name


def write_traces(
    algorithm: Any,
    parameters: Mapping[str, Any],
    context: Any,
    tables: HoleTables,
    result: Desurveyed,
    progress: Progress,
) -> sinks.Written:
    """Write the way of each hole as a line in three dimensions."""
    lines = (QgsGeometry(QgsLineString([QgsPoint(*map(float, place)) for place in trace])) for trace in result.traces)
    lengths = (float(np.linalg.norm(np.diff(trace, axis=0), axis=1).sum()) for trace in result.traces)
    rows = ((name, length, bool(known)) for name, length, known in zip(result.holes, lengths, result.surveyed))
    return sinks.write_table(
        algorithm,
        parameters,
        "TRACES",
        context,
        {"hole": str, "length_m": float, "surveyed": bool},
        rows,
        progress,
        geometries=lines,
        wkb_type=QgsWkbTypes.Type.LineStringZ,
        crs=tables.crs,
        count=len(result.traces),
    )


def write_problems(
    algorithm: Any, parameters: Mapping[str, Any], context: Any, result: Desurveyed, progress: Progress
) -> sinks.Written:
    """Write all that is wrong, a row each."""
    rows = ((one.hole, one.depth_m, f"{one.kind}: {one.problem}", one.table, one.row) for one in result.problems)
    columns = {"hole": str, "depth_m": float, "problem": str, "table": str, "row": int}
    return sinks.write_table(algorithm, parameters, "PROBLEMS", context, columns, rows, progress)
