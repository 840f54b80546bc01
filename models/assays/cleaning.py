"""From a table as the laboratory delivered it to numbers that can go on a map, with an account of every step."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import marked, said
from ..core.progress import Progress
from ..core.resources import available_cores
from ..core.wording import counted, listed
from ..tables.numbers import MEASURED, Status
from ..tables.table import Table, TableHead, head_of
from ..tables.units import AMBIGUOUS_UNITS
from .analytes import Analyte
from .cells import SuspectedLimit, analyte_label, censored_share, measured, settle_cells
from .censoring import replace_below
from .decisions import DecisionLog
from .duplicates import FEWEST_PAIRS, ThompsonHowarth, average_by_group, duplicate_pairs, robust_cv, thompson_howarth
from .evidence import SetAside
from .fields import (
    ElementField,
    MethodComparison,
    Transformed,
    convert_units,
    merge_methods,
    outlier_flags,
    transform_fields,
)
from .options import CleaningOptions
from .reading import AssayColumn, AssayTable, Recognition, read_table
from .rows import (
    Places,
    RowOutcomes,
    all_kept,
    check_coordinate_columns,
    group_rows,
    settle_duplicates,
    settle_empty,
    settle_kinds,
    settle_places,
    settle_statistics,
)
from .summary import Distribution, distribution

CORRELATED_ROWS = 5_000
"""Rows that correlations are computed from: more would not change a picture."""


@dataclass(frozen=True)
class ElementSummary:
    """What became of one element; counts are of the rows that stay.

    Parameters
    ----------
    field : str
    analyte : Analyte
    measured, below, above, missing, text : int
        Cells by what they mean.
    censored_percent : float
        Share of the values that lie below detection.
    limits : list of (float, int)
        Detection limits with the number of samples below each, at most ten, the commonest first.
    before, after : Distribution
        Numbers as they stood in the table, and as they are now.
    set_aside : bool
        Whether it is neither transformed nor listed: no sample has a value, or more than the chosen share lies below
        detection.
    """

    field: str
    analyte: Analyte
    measured: int
    below: int
    above: int
    missing: int
    text: int
    censored_percent: float
    limits: list[tuple[float, int]]
    before: Distribution
    after: Distribution
    set_aside: bool


@dataclass(frozen=True)
class Precision:
    """How well duplicates agree in one element.

    Parameters
    ----------
    field : str
    kind : str
        Which duplicates: `laboratory duplicates`, `field duplicates` or `samples at one place`.
    pairs : int
    cv_percent : float
        Coefficient of variation from pairs, in per cent.
    line : ThompsonHowarth or None
        From 50 pairs on.
    """

    field: str
    kind: str
    pairs: int
    cv_percent: float
    line: ThompsonHowarth | None


@dataclass(frozen=True)
class Correlations:
    """Correlation matrices of the same rows before and after cleaning (and transforming)."""

    names_before: list[str]
    before: NDArray[np.float64]
    names_after: list[str]
    after: NDArray[np.float64]
    rows: int


@dataclass
class Cleaning:
    """A cleaned table.

    Parameters
    ----------
    name : str
        Of the table.
    columns : tuple of str
        Its columns.
    options : CleaningOptions
    recognition : Recognition
    table : AssayTable
        Its columns hold the cleaned numbers.
    outcomes : RowOutcomes
    stands_for : int64 array of shape (rows,)
        Position of the row that stands for each (itself unless duplicates were joined).
    summaries : list of ElementSummary
    suspicions : list of SuspectedLimit
    comparisons : list of MethodComparison
    precision : list of Precision
    degrees : bool
        Whether coordinates are degrees.
    added : list of ElementField
        New fields from merging methods, converting units and transforming.
    flags : list of (str, array)
        Outlier flags.
    transformed : Transformed or None
    elements : list of str
        Fields to go on with.
    correlations : Correlations
    log : DecisionLog
    """

    name: str
    columns: tuple[str, ...]
    options: CleaningOptions
    recognition: Recognition
    table: AssayTable
    outcomes: RowOutcomes
    stands_for: NDArray[np.int64]
    summaries: list[ElementSummary]
    suspicions: list[SuspectedLimit]
    comparisons: list[MethodComparison]
    precision: list[Precision]
    degrees: bool
    added: list[ElementField]
    flags: list[tuple[str, NDArray[np.float64]]]
    transformed: Transformed | None
    elements: list[str]
    correlations: Correlations
    log: DecisionLog

    @property
    def set_aside(self) -> list[SetAside]:
        """Elements that are cleaned, but neither transformed nor listed."""
        return [
            SetAside(
                summary.field,
                said(
                    "{censored_percent:.0f} % of the values below detection", censored_percent=summary.censored_percent
                )
                if summary.after.count
                else said("no value in any row that stays"),
            )
            for summary in self.summaries
            if summary.set_aside
        ]

    def values(self, name: str) -> NDArray[np.float64]:
        """Values of a cleaned or added field, shape (rows,)."""
        fields = {column.name: column.values for column in self.table.columns} | {
            item.name: item.values for item in self.added
        }
        return fields[name]


def clean_assays(
    table: Table,
    options: CleaningOptions,
    recognition: Recognition,
    place: tuple[int, int] | None = None,
    degrees: bool | None = None,
    progress: Progress | None = None,
    needs_places: bool = True,
) -> Cleaning:
    """Clean the assays of a table.

    Parameters
    ----------
    table : Table
        Read twice: once here, once by whoever writes the result.
    options : CleaningOptions
    recognition : Recognition
        From `recognise_table`, or from the account of an earlier run.
    place : tuple of int, optional
        Columns of x and y where the table brings its own places (the geometry of a layer).
    degrees : bool, optional
        Whether these are degrees; by default known from the columns' names and values.
    progress : Progress, optional
    needs_places : bool
        Whether a table without coordinates is refused.

    Returns
    -------
    Cleaning

    Raises
    ------
    InputError
        No columns of coordinates, no assays, mixed coordinate systems, no row left, a choice that the table cannot
        meet.

    Notes
    -----
    Memory: about 9 bytes per cell, twice that with a transform of all elements; 1.5 million rows x 40 elements stay
    below 3 GB.
    """
    progress = progress or Progress()
    head, read = read_assays(
        table, options, recognition, place, progress.part(said("Reading the table"), 0.0, 0.6), needs_places
    )
    return clean_read(head, read, options, recognition, place, degrees, progress.span(0.6, 1.0))


def read_assays(
    table: Table,
    options: CleaningOptions,
    recognition: Recognition,
    place: tuple[int, int] | None,
    progress: Progress,
    needs_places: bool = True,
) -> tuple[TableHead, AssayTable]:
    """Read the cells of a table into arrays, the first half of `clean_assays`: it needs the table itself.

    Raises
    ------
    InputError
        No columns of coordinates, no assays, no rows.
    """
    columns = recognition.columns
    if place is None and needs_places:
        check_coordinate_columns(columns, tuple(table.columns), table.name)
    if not columns.analytes:
        raise InputError(
            said(
                "No column of {name} was recognised as an assay (such as Cu_ppm or 'Au (ppb)'); choose"
                " them with ELEMENTS. Its columns are {columns}.",
                name=table.name,
                columns=", ".join(table.columns[:20]),
            )
        )
    read = read_table(table, _with_units(recognition, options), options, place, progress)
    if not len(read.numbers):
        raise InputError(
            said("{name} holds no rows: check the file, the layer, its filter and its selection.", name=table.name)
        )
    return head_of(table), read


def _with_units(recognition: Recognition, options: CleaningOptions) -> Recognition:
    return with_usual_units(recognition) if options.unstated_units == "usual" else recognition


def clean_read(
    head: TableHead,
    read: AssayTable,
    options: CleaningOptions,
    recognition: Recognition,
    place: tuple[int, int] | None,
    degrees: bool | None,
    progress: Progress,
) -> Cleaning:
    """Clean what `read_assays` read, the second half of `clean_assays`, of which it takes the other arguments.

    `read` is changed.
    """
    recognition = _with_units(recognition, options)
    columns = recognition.columns
    log = DecisionLog(read.numbers)
    for warning in head.warnings:
        log.add("reading", "", warning, warning=True)
    for note in (*head.notes, *columns.notes):
        log.add("reading", "", note)
    for column in read.columns:
        log.add(
            "columns",
            column.name,
            said("was recognised as {analyte_label}.", analyte_label=analyte_label(column.analyte)),
        )
        if column.analyte.unit in AMBIGUOUS_UNITS:
            log.add(
                "units",
                column.name,
                said(
                    "is in oz/t and was read as troy ounces per short ton (34.29 g/t), as North American"
                    " laboratories mean it. If these are ounces per metric tonne (31.10 g/t), write"
                    " oz/tonne in the place of oz/t."
                ),
                warning=True,
            )
    step = progress.part(said("Deciding what cells mean"), 0.0, 0.25)
    outcomes = all_kept(len(read.numbers))
    settle_statistics(read, outcomes, log)
    in_degrees = False
    if place is not None or columns.x is not None:
        in_degrees = settle_places(read, columns.degrees if place is None else degrees, outcomes, head.name, log)
    kinds = settle_kinds(read, options, outcomes, log)
    picked = np.linspace(0, len(read.numbers) - 1, min(len(read.numbers), CORRELATED_ROWS)).round().astype(int)
    before_rows = np.column_stack([column.values[picked] for column in read.columns])
    before = _distributions(read.columns, outcomes.kept)
    suspicions = settle_cells(read, recognition, head.header.limits, options, outcomes.kept, log)
    settle_empty(read, outcomes, log)
    if not outcomes.kept.any():
        reasons = "; ".join(f"{reason}: {count}" for reason, count in outcomes.counts())
        raise InputError(said("No row of {name} is left: {reasons}.", name=head.name, reasons=reasons))
    step.update(1.0)
    places = group_rows(read, in_degrees, outcomes.kept)
    precision = _precision(read, kinds, places)
    summaries = _replace_censored(
        read.columns,
        before,
        options,
        outcomes.kept,
        log,
        progress.part(said("Replacing values below detection"), 0.25, 0.5),
    )
    _count_nulls(read.columns, outcomes.kept, log)
    summaries = _without_empty(read.columns, summaries, outcomes.kept, log)
    stands_for = settle_duplicates(read, places, options, outcomes, log)
    if options.duplicates == "average":
        _average(read.columns, stands_for, outcomes)
    after = _distributions(read.columns, outcomes.kept)
    summaries = [replace(summary, after=one) for summary, one in zip(summaries, after)]
    step = progress.part(said("Converting and transforming"), 0.5, 1.0)
    good = [column for column, summary in zip(read.columns, summaries) if not summary.set_aside]
    taken = set(head.columns) | {f"{column.name}_raw" for column in read.columns}
    fields, merged, comparisons = merge_methods(good, outcomes.kept, options, log)
    taken |= {item.name for item in merged}
    step.update(0.2)
    fields, converted = convert_units(fields, taken, options, log)
    flags = outlier_flags(fields, outcomes.kept, taken, options)
    step.update(0.5)
    transformed = transform_fields(fields, outcomes.kept, taken, options, log)
    final = transformed.fields if transformed is not None else fields
    kept_rows = picked[outcomes.kept[picked]]
    correlations = _correlations(read.columns, before_rows[outcomes.kept[picked]], final, kept_rows, options)
    step.update(1.0)
    return Cleaning(
        name=head.name,
        columns=head.columns,
        options=options,
        recognition=recognition,
        table=read,
        outcomes=outcomes,
        stands_for=stands_for,
        summaries=summaries,
        suspicions=suspicions,
        comparisons=comparisons,
        precision=precision,
        degrees=in_degrees,
        added=[*merged, *converted, *(transformed.fields if transformed is not None else [])],
        flags=flags,
        transformed=transformed,
        elements=[item.name for item in final],
        correlations=correlations,
        log=log,
    )


def _distributions(columns: Sequence[AssayColumn], kept: NDArray[np.bool_]) -> list[Distribution]:
    """Distribution of the kept rows of each column, several columns at a time: NumPy sorts without Python."""
    with ThreadPoolExecutor(available_cores()) as pool:
        return list(pool.map(lambda column: distribution(column.values[kept]), columns))


_NULL_BECAUSE = (
    (Status.TEXT, marked("hold text that is no number")),
    (Status.MISSING, marked("hold a code or a word for a missing value")),
    (Status.BELOW, "are below detection"),
    (Status.ABOVE, "are above the range"),
)


def _without_empty(
    columns: Sequence[AssayColumn], summaries: Sequence[ElementSummary], kept: NDArray[np.bool_], log: DecisionLog
) -> list[ElementSummary]:
    """Set elements aside that no sample has a value of, as wide tables of laboratories have them."""
    empty = [not np.isfinite(column.values[kept]).any() for column in columns]
    names = [column.name for column, nothing in zip(columns, empty) if nothing]
    if len(names) == len(columns):
        raise InputError(
            said(
                "None of the columns of assays ({names}) holds a value in any row that stays: check the"
                " table, and which columns ELEMENTS names.",
                names=listed(names),
            )
        )
    if names:
        log.add(
            "columns",
            "",
            said(
                "{count} of {columns} of assays hold no value in any row that stays and are set aside: {names}.",
                count=len(names),
                columns=counted(len(columns), "column"),
                names=listed(names),
            ),
            warning=True,
        )
    return [replace(summary, set_aside=summary.set_aside or nothing) for summary, nothing in zip(summaries, empty)]


def _count_nulls(columns: Sequence[AssayColumn], kept: NDArray[np.bool_], log: DecisionLog) -> None:
    """Say how many cells that held something have no value now, and in which fields."""
    lost = [(column.name, column.status[column.raw.kept() & np.isnan(column.values) & kept]) for column in columns]
    for state, why in _NULL_BECAUSE:
        counts = [(int((status == state).sum()), name) for name, status in lost]
        fields = [f"{name} {count:,}" for count, name in sorted(counts, key=lambda item: -item[0]) if count]
        if fields:
            total = sum(count for count, _ in counts)
            log.add(
                "cells",
                "",
                said(
                    "{cells} that {why} became NULL: {fields}.",
                    cells=counted(total, "cell"),
                    why=why,
                    fields=listed(fields),
                ),
                warning=True,
            )


def with_usual_units(recognition: Recognition) -> Recognition:
    """Give columns that state no unit the usual one: per cent for oxides, ppm for elements."""
    analytes = {
        index: (
            replace(analyte, unit="ppm" if analyte.species == analyte.element else "percent")
            if not analyte.unit and analyte.element
            else analyte
        )
        for index, analyte in recognition.columns.analytes.items()
    }
    assumed = sum(analytes[index] != analyte for index, analyte in recognition.columns.analytes.items())
    note = said(
        "{assumed} columns state no unit and were taken as usual: oxides in per cent, elements in ppm.", assumed=assumed
    )
    notes = (*recognition.columns.notes, note) if assumed else recognition.columns.notes
    return replace(recognition, columns=replace(recognition.columns, analytes=analytes, notes=notes))


def _replace_censored(
    columns: Sequence[AssayColumn],
    before: Sequence[Distribution],
    options: CleaningOptions,
    kept: NDArray[np.bool_],
    log: DecisionLog,
    progress: Progress,
) -> list[ElementSummary]:
    """Put numbers in the place of limits, column by column, and say what each column held.

    `after` is for the caller to fill in.
    """
    summaries = []
    for done, (column, distribution_before) in enumerate(zip(columns, before)):
        progress.update(done / len(columns))
        status = column.status[kept]
        share = censored_share(column, kept)
        below, above = column.status == Status.BELOW, column.status == Status.ABOVE
        limits, counts = np.unique(column.values[below & kept & np.isfinite(column.values)], return_counts=True)
        common = np.argsort(-counts, kind="stable")[:10]
        set_aside = bool(share > options.max_censored)
        _replace_below(column, below, set_aside, options, kept, log)
        if options.above_as == "missing":
            column.values[above] = np.nan
        log.add(
            "censoring",
            column.name,
            said("values are above the range; ")
            + (said("the upper limit stands for them.") if options.above_as == "limit" else "they are missing."),
            above,
            warning=True,
        )
        if set_aside:
            log.add(
                "censoring",
                column.name,
                f"{share:.0f} % of the values are below detection, more than {options.max_censored:g} %"
                " (MAX_CENSORED of 'Clean assays'): the element is set aside (cleaned, but neither transformed nor"
                " listed).",
                warning=True,
            )
        summaries.append(
            ElementSummary(
                field=column.name,
                analyte=column.analyte,
                measured=int(np.isin(status, MEASURED).sum()),
                below=int((status == Status.BELOW).sum()),
                above=int((status == Status.ABOVE).sum()),
                missing=int((status == Status.MISSING).sum()),
                text=int((status == Status.TEXT).sum()),
                censored_percent=share,
                limits=[(float(limits[i]), int(counts[i])) for i in common],
                before=distribution_before,
                after=distribution_before,
                set_aside=set_aside,
            )
        )
    return summaries


def _replace_below(
    column: AssayColumn,
    below: NDArray[np.bool_],
    set_aside: bool,
    options: CleaningOptions,
    kept: NDArray[np.bool_],
    log: DecisionLog,
) -> None:
    if not below.any():
        return
    how = options.censored_as
    if how == "ros" and set_aside:
        # Too few measured values to fit anything to, and nobody maps the element.
        how = "half"
    if how == "ros":
        # The regression sees the samples of the survey only; what is set aside gets half its limit.
        column.values[~kept] = replace_below(column.values[~kept], below[~kept], "half")
        try:
            column.values[kept] = replace_below(column.values[kept], below[kept], "ros")
        except InputError as error:
            log.add(
                "censoring",
                column.name,
                said("{error} Half the limit was taken instead.", error=error),
                below & kept,
                warning=True,
            )
            how = "half"
    if how != "ros":
        column.values[:] = replace_below(column.values, below, how)
    words = {
        "half": "half the limit",
        "sqrt2": said("the limit divided by the square root of 2"),
        "ros": "regression on order statistics",
        "missing": "no value",
    }
    log.add(
        "censoring", column.name, said("values below detection were replaced: {words}.", words=words[how]), below & kept
    )


def _precision(table: AssayTable, kinds: dict[str, NDArray[np.bool_]], places: Places) -> list[Precision]:
    """Agreement of laboratory duplicates, else of field duplicates, else of samples at one place."""
    for kind, pairs in (
        ("laboratory duplicates", _pairs_of_kind(table, kinds.get("laboratory duplicate"))),
        ("field duplicates", _pairs_of_kind(table, kinds.get("field duplicate"))),
        (
            "samples at one place",
            duplicate_pairs(np.where(places.repeated, places.group, -1 - np.arange(len(places.group)))),
        ),
    ):
        if len(pairs):
            return [row for column in table.columns if (row := _precision_of(column, pairs, kind)) is not None]
    return []


def _pairs_of_kind(table: AssayTable, duplicates: NDArray[np.bool_] | None) -> NDArray[np.int64]:
    """Pairs of a duplicate and its original: by the id of the original where there is such a column, else by the same
    sample id.
    """
    empty = np.empty((0, 2), dtype=np.int64)
    ids = table.labels.get("sample_id")
    if duplicates is None or ids is None:
        return empty
    parents = table.labels.get("parent_id", ids)
    original_at = {
        ids.levels[code]: at for at, code in zip(np.flatnonzero(~duplicates).tolist(), ids.codes[~duplicates].tolist())
    }
    pairs = [
        (original_at[parent], at)
        for at, code in zip(np.flatnonzero(duplicates).tolist(), parents.codes[duplicates].tolist())
        if (parent := parents.levels[code]) and parent in original_at
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _precision_of(column: AssayColumn, pairs: NDArray[np.int64], kind: str) -> Precision | None:
    known = measured(column) & (column.values > 0)
    pairs = pairs[known[pairs[:, 0]] & known[pairs[:, 1]]]
    if len(pairs) < 2:
        return None
    a, b = column.values[pairs[:, 0]], column.values[pairs[:, 1]]
    line = thompson_howarth(a, b) if len(pairs) >= FEWEST_PAIRS else None
    return Precision(column.name, kind, len(pairs), robust_cv(a, b), line)


def _average(columns: Sequence[AssayColumn], stands_for: NDArray[np.int64], outcomes: RowOutcomes) -> None:
    """Put the mean of each place into the row that stays for it."""
    joined = np.flatnonzero(stands_for != np.arange(len(stands_for)))
    members = np.union1d(joined, stands_for[joined])
    if not len(members):
        return
    standing, group = np.unique(stands_for[members], return_inverse=True)
    for column in columns:
        # Set-aside elements are averaged too: a row is one sample in all its fields.
        column.values[standing] = average_by_group(column.values[members][:, np.newaxis], group)[:, 0]


def _correlations(
    columns: Sequence[AssayColumn],
    before: NDArray[np.float64],
    final: Sequence[ElementField],
    rows: NDArray[np.int64],
    options: CleaningOptions,
) -> Correlations:
    after = np.column_stack([item.values[rows] for item in final]) if final else np.empty((len(rows), 0))
    if options.transform == "none":
        with np.errstate(divide="ignore", invalid="ignore"):
            after = np.where(after > 0, np.log10(after), np.nan)
    return Correlations(
        [column.name for column in columns], _pearson(before), [item.name for item in final], _pearson(after), len(rows)
    )


def _pearson(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Pearson's correlation of each pair of columns on the rows that have both, NaN for fewer than three."""
    known = np.isfinite(values)
    filled = np.where(known, values, 0.0)
    # Centring on the column's own mean keeps the sums of squares from cancelling.
    centre = filled.sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    filled = np.where(known, values - centre, 0.0)
    n = known.T.astype(float) @ known
    sums = filled.T @ known
    products = filled.T @ filled
    squares = (filled**2).T @ known
    with np.errstate(divide="ignore", invalid="ignore"):
        covariance = products - sums * sums.T / n
        variance = squares - sums**2 / n
        correlation = covariance / np.sqrt(variance * variance.T)
    return np.where((n >= 3) & (variance > 0) & (variance.T > 0), np.clip(correlation, -1, 1), np.nan)
