"""What the beginning of a table suggests about its columns, in the words of the dialog; no widgets here."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from ...models.assays.cells import censored_share, settle_cells
from ...models.assays.columns import NUMERIC_SHARE, Columns
from ...models.assays.decisions import DecisionLog
from ...models.assays.options import CleaningOptions
from ...models.assays.reading import RECOGNISED_ROWS, AssayColumn, AssayTable, Recognition, read_table, recognise_table
from ...models.assays.roles import roles_of
from ...models.core.arrays import Floats
from ...models.core.language import said, shown
from ...models.core.progress import Progress
from ...models.core.wording import counted
from ...models.tables.numbers import VALUES, NumberReader, Status
from ...models.tables.table import Cell, Table

BARS = 14
"""Of a histogram beside a field."""


class FirstRows:
    """The beginning of a table, kept in memory so that it is read once.

    Parameters
    ----------
    table : Table
    seconds : float, optional
        Stop reading after this time: a layer may lie on a slow server.
    """

    def __init__(self, table: Table, seconds: float | None = None) -> None:
        self.name = table.name
        self.columns: tuple[str, ...] = table.columns
        self.header = table.header
        self.notes, self.warnings = table.notes, table.warnings
        self._rows: list[tuple[int, Sequence[Cell]]] = []
        end = None if seconds is None else time.monotonic() + seconds
        for row in islice(table.rows(), RECOGNISED_ROWS):
            self._rows.append(row)
            if end is not None and time.monotonic() >= end:
                break
        self.row_count: int | None = len(self._rows)

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Row numbers with all of their cells."""
        return iter(self._rows)


@dataclass(frozen=True)
class ProposedField:
    """One line of the dialog.

    Parameters
    ----------
    name : str
        Of the field.
    species, unit, method : str
        What it was recognised as, empty where it was not.
    note : str
        What the user should know, in a few words.
    details : str
        The same in whole sentences, one per line.
    recognised : bool
        Whether it is an assay.
    numbers : bool
        Whether it holds values that can be an assay; coordinates, depths and the like cannot.
    offered : bool
        Whether it can be chosen; numbers of rows and samples, coordinates and the like cannot.
    histogram : tuple of int
        Numbers of values in bars of equal width on a logarithmic scale; empty where there is nothing to show.
    decimal : str
        Decimal mark of its texts.
    """

    name: str
    species: str
    unit: str
    method: str
    note: str
    details: str
    recognised: bool
    numbers: bool
    offered: bool = True
    histogram: tuple[int, ...] = ()
    decimal: str = "."


@dataclass(frozen=True)
class Proposal:
    """What was recognised in a table.

    Parameters
    ----------
    summary : str
        One line for the whole table.
    details : str
        What was noted while opening and recognising, one sentence per line.
    fields : tuple of ProposedField
        Recognised ones first, in the order of the table.
    """

    summary: str
    details: str
    fields: tuple[ProposedField, ...]

    @property
    def recognised(self) -> list[str]:
        """Names of the fields that were recognised as assays."""
        return [field.name for field in self.fields if field.recognised]


def propose(table: FirstRows, place: tuple[int, int] | None, progress: Progress) -> Proposal:
    """Say what the columns of a table are, as far as its beginning shows.

    Parameters
    ----------
    table : FirstRows
    place : tuple of int, optional
        Columns of x and y that the table has from the geometry of a layer; they are no fields.
    progress : Progress

    Raises
    ------
    InputError
        An empty table, values that cannot be read.

    Notes
    -----
    Shares and counts are those of the first `RECOGNISED_ROWS` rows; the report of the run gives those of all.
    """
    options = CleaningOptions()
    recognition = recognise_table(table, options, place=place, progress=progress)
    read = read_table(table, recognition, options, place, progress)
    log = DecisionLog(read.numbers)
    suspected = {
        suspicion.field
        for suspicion in settle_cells(
            read, recognition, table.header.limits, options, np.ones(len(read.numbers), dtype=bool), log
        )
    }
    assays = [_assay(column, recognition, table, column.name in suspected, log) for column in read.columns]
    return Proposal(
        _summary(recognition.columns, read, table, place, len(assays)),
        "\n".join(
            (
                *table.warnings,
                *table.notes,
                *recognition.columns.notes,
                *(decision.text for decision in log.decisions if not decision.field),
            )
        ),
        (*assays, *_others(recognition.columns, table, options, place)),
    )


def _assay(
    column: AssayColumn, recognition: Recognition, table: FirstRows, suspected: bool, log: DecisionLog
) -> ProposedField:
    analyte = column.analyte
    notes = []
    share = censored_share(column, np.ones(len(column.status), dtype=bool))
    if share > 0:
        notes.append(
            said("{share:.0f} % below detection", share=share) if share >= 1 else said("under 1 % below detection")
        )
    above, texts, repaired, converted = (
        int((column.status == state).sum()) for state in (Status.ABOVE, Status.TEXT, Status.REPAIRED, Status.CONVERTED)
    )
    if above:
        notes.append(said("{above} above the range", above=above))
    zeros = int((column.values == 0).sum())
    if zeros:
        notes.append(said("{zeros} zeros", zeros=zeros) if zeros > 1 else said("1 zero"))
    if suspected:
        notes.append(said("half-limit values suspected"))
    if texts:
        notes.append(said("text in {cells}", cells=counted(texts, "cell")))
    if repaired:
        notes.append(said("{cells} repaired", cells=counted(repaired, "cell")))
    if converted:
        notes.append(said("{cells} with another unit", cells=counted(converted, "cell")))
    if column.index in recognition.mixed:
        notes.append(said("decimal point and comma mixed"))
    elif column.index in recognition.ambiguous:
        notes.append(said("{cell}: decimal mark or thousands?", cell=recognition.ambiguous[column.index]))
    elif column.decimal == ",":
        notes.append(said("decimal comma"))
    if column.index in table.header.units:
        notes.append(said("unit from the row of units"))
    elif not analyte.unit:
        notes.append(said("no unit stated"))
    if not np.isin(column.status, VALUES).any():
        notes.append(said("no values"))
    details = "\n".join(
        f"{column.name}: {decision.text}" for decision in log.decisions if decision.field == column.name
    )
    species = analyte.species + (said(" (total)") if analyte.total else "")
    return ProposedField(
        name=column.name,
        species=species,
        unit=analyte.unit,
        method=analyte.method,
        note="; ".join(notes),
        details=details,
        recognised=True,
        numbers=True,
        histogram=_histogram(column.values),
        decimal=column.decimal,
    )


def _histogram(values: Floats) -> tuple[int, ...]:
    """Count values, of shape (rows,), in `BARS` bars; logarithms of contents, which are skewed.

    Zeros and codes below it have none; the outermost hundredth on either side lies in the outermost bars.
    """
    positive = values[np.isfinite(values) & (values > 0)]
    if len(positive) < BARS:
        return ()
    logarithms = np.log10(positive)
    low, high = np.quantile(logarithms, (0.01, 0.99))
    if not high > low:
        return ()
    return tuple(np.histogram(np.clip(logarithms, low, high), BARS, (low, high))[0].tolist())


def _others(
    columns: Columns, table: FirstRows, options: CleaningOptions, place: tuple[int, int] | None
) -> Iterator[ProposedField]:
    """Fields that are no assays, with what they are instead."""
    rows = [row for _, row in table.rows()]
    roles = roles_of(columns, table.columns, rows, place)
    for index, name in enumerate(table.columns):
        if index in columns.analytes or index in (place or ()):
            continue
        role = roles.get(index)
        cells = [row[index] for row in rows]
        numbers = role is None and _holds_numbers(cells, options)
        note = shown(role) if role else said("numbers, but no element in the name") if numbers else said("no numbers")
        yield ProposedField(
            name=name,
            species="",
            unit="",
            method="",
            note=note,
            details="",
            recognised=False,
            numbers=numbers,
            offered=role is None,
        )


def _holds_numbers(cells: Sequence[Cell], options: CleaningOptions) -> bool:
    """Tell whether a good part of what a column holds can be read as values, whatever its decimal mark."""
    for mark in ".,":
        reader = NumberReader(mark, options.missing_codes)
        states = [state for _, state in map(reader.read, cells) if state != Status.MISSING]
        if sum(state != Status.TEXT for state in states) > NUMERIC_SHARE * len(states):
            return True
    return False


def _summary(columns: Columns, read: AssayTable, table: FirstRows, place: tuple[int, int] | None, assays: int) -> str:
    parts = [
        said(
            "{assays} of {columns} columns recognised as assays",
            assays=assays,
            columns=len(table.columns) - len(place or ()),
        )
    ]
    if place is not None:
        parts.append(said("coordinates: geometry"))
    elif columns.x is not None and columns.y is not None:
        parts.append(
            said("coordinates: {x}, {y}", x=table.columns[columns.x], y=table.columns[columns.y])
            + (said(" (degrees)") if columns.degrees else "")
        )
    else:
        parts.append(said("coordinates: none found"))
    for title, name in ((said("size fractions"), "fraction"), (said("kinds of samples"), "sample_type")):
        index = getattr(columns, name)
        if index is not None:
            parts.append(f"{title}: {table.columns[index]} ({len(read.labels[name].present())})")
    return "; ".join(parts)
