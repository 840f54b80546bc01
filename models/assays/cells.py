"""What each cell of an element means: measured, below or above detection, missing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked, said
from ..tables.numbers import MEASURED, VALUES, NumberReader, Status, stated_unit
from .analytes import Analyte
from .censoring import suspect_half_limits, zeros_in_whole_rows
from .contents import find_codes
from .decisions import DecisionLog
from .options import CleaningOptions
from .reading import AssayColumn, AssayTable, Recognition, plain

_MAY_BE_NEGATIVE = ("LOI",)
_NAME_THE_UNIT = marked(
    "put its unit into the column's name (Cu_ppm), or set UNSTATED_UNITS of 'Clean assays' to usual."
)


def measured(column: AssayColumn) -> NDArray[np.bool_]:
    """Cells that hold a measured number."""
    return np.isin(column.status, MEASURED)


@dataclass(frozen=True)
class SuspectedLimit:
    """Values of a field that are probably half a detection limit."""

    field: str
    value: float
    count: int
    next_value: float


def settle_cells(
    table: AssayTable,
    recognition: Recognition,
    limits: dict[int, float],
    options: CleaningOptions,
    kept: NDArray[np.bool_],
    log: DecisionLog,
) -> list[SuspectedLimit]:
    """Decide in place what every cell means; nothing is replaced yet, a censored cell holds its limit.

    Parameters
    ----------
    table : AssayTable
        Its columns are changed in place; the texts of changed cells are kept in their `raw`.
    recognition : Recognition
    limits : dict of int to float
        Detection limits from a row below the header, by column.
    options : CleaningOptions
    kept : bool array of shape (rows,)
        Rows that suspicions are looked for in (not the blanks and standards of the laboratory).
    log : DecisionLog
    """
    for column in table.columns:
        _report_reading(column, recognition, log)
        if column.index in table.qualifiers:
            _apply_qualifiers(column, table.qualifiers[column.index], log)
        _settle_codes(column, log)
        _censor_negatives(column, log)
    # Where the laboratory states limits it had no need to hide them in numbers.
    hidden = [not (column.status == Status.BELOW).any() for column in table.columns]
    _settle_zeros(table.columns, options, kept, log)
    suspicions = []
    for column, may_hide in zip(table.columns, hidden):
        if may_hide:
            suspicions += _settle_half_limits(column, options, kept, log)
        _state_limits(column, limits.get(column.index), log)
    return suspicions


def _report_reading(column: AssayColumn, recognition: Recognition, log: DecisionLog) -> None:
    name, status = column.name, column.status
    if column.decimal == ",":
        log.add("reading", name, said("numbers are written with a decimal comma."))
    if column.index in recognition.mixed:
        log.add(
            "reading",
            name,
            said("some numbers are written with a decimal point and some with a comma; both were read."),
            warning=True,
        )
    if column.index in recognition.ambiguous:
        cell = recognition.ambiguous[column.index]
        comma = "," in cell
        mark = said("comma") if comma else said("point")
        value = NumberReader(column.decimal).read(cell)[0]
        meaning = said("a decimal mark") if comma == (column.decimal == ",") else said("a mark of thousands")
        log.add(
            "reading",
            name,
            said(
                "every {mark} could be a decimal mark or one of thousands; it was read as {meaning}:"
                " {cell} is {plain}. Set DECIMAL of 'Clean assays' if that is wrong.",
                mark=mark,
                meaning=meaning,
                cell=cell,
                plain=plain(value),
            ),
            warning=True,
        )
    log.add(
        "cells",
        name,
        said("numbers were read after a repair (a blank inside, a footnote mark, the other decimal mark)."),
        status == Status.REPAIRED,
    )
    unit = column.analyte.unit
    log.add(
        "cells",
        name,
        said("numbers state a unit of their own and were converted to {unit}.", unit=unit),
        status == Status.CONVERTED,
    )
    texts = status == Status.TEXT
    if texts.any():
        examples = column.raw.examples(np.flatnonzero(texts)[:1000], 3)
        hint = next(
            (
                f" {text!r} states a unit that may be ounces per short ton or per tonne: write oz/ton or oz/tonne."
                if unit
                else said(
                    " {text!r} states a unit and the column none: {name_the_unit}",
                    text=text,
                    name_the_unit=_NAME_THE_UNIT,
                )
                for text in examples
                if stated_unit(text)
            ),
            "",
        )
        log.add(
            "cells",
            name,
            f"{texts.sum()} cells hold text that is no number ({', '.join(map(repr, examples))}); they are missing, the"
            f" text stays in {name}_raw.{hint}",
            texts,
            warning=True,
        )
    log.add(
        "cells", name, said("cells hold a code for a missing value."), (status == Status.MISSING) & column.raw.kept()
    )


def _apply_qualifiers(column: AssayColumn, qualifier: NDArray[np.uint8], log: DecisionLog) -> None:
    numbers = measured(column)
    for state, words in ((Status.BELOW, "below detection"), (Status.ABOVE, "above the range")):
        marked = numbers & (qualifier == state)
        column.raw.set_numbers(marked, column.values)
        column.status[marked] = state
        log.add("censoring", column.name, said("values are {words} by their qualifier column.", words=words), marked)


def _settle_codes(column: AssayColumn, log: DecisionLog) -> None:
    """Take numbers as missing that are codes by the look of them, whether the user named them or not."""
    numbers = measured(column)
    codes = find_codes(np.where(numbers, column.values, np.nan), negative=column.analyte.species in _MAY_BE_NEGATIVE)
    if codes.where.any():
        listed_codes = ", ".join(plain(value) for value in codes.values[:3])
        column.raw.set_numbers(codes.where, column.values)
        column.values[codes.where], column.status[codes.where] = np.nan, Status.MISSING
        log.add(
            "cells",
            column.name,
            said(
                "values are {listed_codes}, which stands for a missing value, and are missing now.",
                listed_codes=listed_codes,
            ),
            codes.where,
            warning=True,
        )
    log.add(
        "cells",
        column.name,
        said(
            "values look like a code for a missing value and were kept, because other contents come near;"
            " name the code in MISSING_CODES of 'Clean assays' if it is one."
        ),
        codes.doubtful,
        warning=True,
    )


def _censor_negatives(column: AssayColumn, log: DecisionLog) -> None:
    if column.analyte.species in _MAY_BE_NEGATIVE:
        return
    negative = measured(column) & (column.values < 0)
    if not negative.any():
        return
    column.raw.set_numbers(negative, column.values)
    column.values[negative] *= -1
    column.status[negative] = Status.BELOW
    log.add(
        "censoring",
        column.name,
        said("negative numbers were read as 'below detection', the number without its sign being the limit."),
        negative,
    )


def _settle_zeros(
    columns: list[AssayColumn], options: CleaningOptions, kept: NDArray[np.bool_], log: DecisionLog
) -> None:
    zeros = [measured(column) & (column.values == 0) for column in columns]
    total = int(sum(zero[kept].sum() for zero in zeros))
    if not total:
        return
    if options.zeros_as == "keep":
        whole = zeros_in_whole_rows(np.column_stack([zero[kept] for zero in zeros]))
        guess = (
            said(
                "{whole:.0f} % of them stand in rows that are mostly zero, so they probably mean 'not"
                " analysed' (ZEROS of 'Clean assays' takes them as missing)",
                whole=100 * whole,
            )
            if whole > 0.5
            else said("they may mean 'below detection' or 'not analysed' (ZEROS of 'Clean assays' takes them so)")
        )
        log.add(
            "cells",
            "",
            said(
                "{total} values are 0 and were kept, though no content is exactly 0: {guess}.", total=total, guess=guess
            ),
            warning=True,
        )
    for column, zero in zip(columns, zeros):
        if options.zeros_as == "keep":
            log.add("cells", column.name, said("values are 0 and were kept."), zero)
            continue
        column.raw.set_numbers(zero, column.values)
        if options.zeros_as == "missing":
            column.values[zero], column.status[zero] = np.nan, Status.MISSING
            log.add("cells", column.name, said("values are 0 and were taken as missing."), zero)
        else:
            positive = column.values[measured(column) & (column.values > 0)]
            column.values[zero], column.status[zero] = (positive.min() if len(positive) else np.nan), Status.BELOW
            log.add(
                "censoring",
                column.name,
                said("values are 0 and were taken as below the smallest measured value."),
                zero,
            )


def _settle_half_limits(
    column: AssayColumn, options: CleaningOptions, kept: NDArray[np.bool_], log: DecisionLog
) -> list[SuspectedLimit]:
    numbers = measured(column)
    found = suspect_half_limits(column.values[numbers & kept])
    for shared in found:
        where = numbers & (column.values == shared.value)
        share = 100 * shared.share
        seen = said(
            "{count} samples ({share:.0f} %) hold exactly {plain} and the next value is {plain_2}:"
            " probably half a detection limit of {plain_3}",
            count=shared.count,
            share=share,
            plain=plain(shared.value),
            plain_2=plain(shared.next_value),
            plain_3=plain(2 * shared.value),
        )
        if options.half_limits_as == "keep":
            log.add(
                "censoring",
                column.name,
                f"{seen}; kept as they are (HALF_LIMITS of 'Clean assays' takes them as below it).",
                where,
                warning=True,
            )
        else:
            column.raw.set_numbers(where, column.values)
            column.values[where] *= 2
            column.status[where] = Status.BELOW
            log.add("censoring", column.name, said("{seen}; taken as below it.", seen=seen), where)
    return [SuspectedLimit(column.name, shared.value, shared.count, shared.next_value) for shared in found]


def _state_limits(column: AssayColumn, limit: float | None, log: DecisionLog) -> None:
    """Give cells that say only 'below detection' a limit: that of the header, else the smallest stated one."""
    below = column.status == Status.BELOW
    unstated = below & ~np.isfinite(column.values)
    if not unstated.any():
        return
    stated = column.values[below & np.isfinite(column.values)]
    found = limit if limit is not None else float(stated.min()) if len(stated) else None
    if found is None:
        log.add(
            "censoring",
            column.name,
            said("values are below a detection limit that the table does not state; they are missing."),
            unstated,
            warning=True,
        )
        return
    column.values[unstated] = found
    source = said("the row of detection limits") if limit is not None else said("the smallest limit that is stated")
    log.add(
        "censoring",
        column.name,
        said(
            "values are below a limit that is not stated; {plain} was taken from {source}.",
            plain=plain(found),
            source=source,
        ),
        unstated,
    )


def censored_share(column: AssayColumn, kept: NDArray[np.bool_]) -> float:
    """Share of the kept rows' values that lie below detection, in per cent; NaN where there are no values.

    Parameters
    ----------
    column : AssayColumn
    kept : array of bool of shape (rows,)
    """
    values = np.isin(column.status[kept], VALUES).sum()
    return float(100 * (column.status[kept] == Status.BELOW).sum() / values) if values else np.nan


def analyte_label(analyte: Analyte) -> str:
    """Write what a column was recognised as: `Fe2O3 (total) in percent by xrf`."""
    label: str = analyte.species + (said(" (total)") if analyte.total else "")
    return (
        label
        + (said(" in {unit}", unit=analyte.unit) if analyte.unit else said(" in an unstated unit"))
        + (said(" by {method}", method=analyte.method) if analyte.method else "")
    )
