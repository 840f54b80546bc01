"""What a table of assays is, wherever it comes from, and which of its rows belong to the header."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol, Union

import numpy as np
from numpy.typing import NDArray

from .numbers import parse_number, split_qualifiers
from .units import parse_unit

Cell = Union[str, float, int, None]
"""What a cell may hold."""

_MOST_HEADER_ROWS = 4


@dataclass(frozen=True)
class HeaderRows:
    """What rows beside the column names say about the columns.

    Parameters
    ----------
    rows : int
        How many rows below the column names belong to the header and are no samples.
    units : dict of int to str
        Canonical unit (see `analytes.parse_unit`) of a column, by its index.
    methods : dict of int to str
        Method of analysis of a column, as written.
    limits : dict of int to float
        Lower detection limit of a column, in the column's unit.
    """

    rows: int = 0
    units: dict[int, str] = field(default_factory=dict)
    methods: dict[int, str] = field(default_factory=dict)
    limits: dict[int, float] = field(default_factory=dict)


class Table(Protocol):
    """Rows of cells under column names.

    Attributes
    ----------
    name : str
        What the user calls the table.
    columns : tuple of str
        Each name occurs once.
    header : HeaderRows
    notes : list of str
        Sentences on what was recognised or repaired while opening.
    warnings : list of str
        Sentences on what may be wrong, or was left out.
    row_count : int or None
        Number of rows, None where nobody knows.
    """

    name: str
    columns: tuple[str, ...]
    header: HeaderRows
    notes: list[str]
    warnings: list[str]
    row_count: int | None

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield the number of each row as the user counts it, and its cells, one for each column.

        Cells that are not among `columns`, if it is given, may be empty: where cells cost time, only these are fetched.
        May be called again and again.
        """


LOT = 512
"""Rows of a lot: their cells stay in the processor's cache while they are read column by column."""


def in_lots(
    rows: Iterator[tuple[int, Sequence[Cell]]], columns: Sequence[int] | None = None
) -> Iterator[tuple[NDArray[np.int64], list[Sequence[Cell]]]]:
    """Turn rows into columns, a lot at a time, which is how long tables are read quickly.

    Parameters
    ----------
    rows : iterator
        From `Table.rows`.
    columns : sequence of int, optional
        Positions of the columns that are wanted, all by default.

    Yields
    ------
    numbers : int64 array of shape (rows,)
    cells : list of sequence of cells
        One sequence for each column.
    """
    while lot := list(islice(rows, LOT)):
        numbers, cells = zip(*lot)
        wanted = zip(*cells) if columns is None else ([row[i] for row in cells] for i in columns)
        yield np.array(numbers, dtype=np.int64), list(wanted)


@dataclass(frozen=True)
class TableHead:
    """All of a table but its rows; see `Table`."""

    name: str
    columns: tuple[str, ...]
    header: HeaderRows
    notes: list[str]
    warnings: list[str]


def head_of(table: Table) -> TableHead:
    """Head of a table."""
    return TableHead(table.name, tuple(table.columns), table.header, list(table.notes), list(table.warnings))


def free_name(name: str, taken: Collection[str]) -> str:
    """Name for a new field that no other has, whatever its case (GeoPackage does not tell cases apart): `Cu`, else
    `Cu_2` and so on.
    """
    lower = {other.lower() for other in taken}
    numbered = (f"{name}_{i}" for i in range(2, len(lower) + 3))
    return next(candidate for candidate in (name, *numbered) if candidate.lower() not in lower)


def cell_text(cell: Cell) -> str:
    """Text of a cell without the blanks around it."""
    return "" if cell is None else str(cell).strip()


def printed_number(cell: Cell) -> float | None:
    """Number that a cell prints with either decimal mark, also behind `<` or `>` and before a unit."""
    if isinstance(cell, (int, float)):
        return float(cell)
    text = cell_text(cell).lstrip("<>≤≥= ")
    for body in (text, split_qualifiers(text).body):
        for mark in ".,":
            number = parse_number(body, mark)
            if number is not None:
                return number
    return None


# -- rows that belong to the header ------------------------------------------------------------------------------------

_LIMIT_WORDS = (
    r"l?l?dl|mdl|lld|lod|loq|lor|lower limit|limits?|(?:lower |minimum |min\.? |method |analytical )?det(?:ection|\.)?"
    r" ?(?:limits?|lim\.?)|"
    r"(?:lower )?limits? of (?:detection|quanti(?:fi|t)ation|reporting)|reporting"
    r" limits?|nachweisgrenzen?|nwg|bestimmungsgrenzen?|"
    r"limites? de d[ée]tection|l[íi]mites? de detecci[óo]n|limites? de dete[cç][cç]?[ãa]o|предел обнаружения"
)
_UPPER_WORDS = (
    r"udl|uld|upper limits?|upper det(?:ection|\.)? ?limits?|upper limits? of detection|over(?:-| )?limits?|maximum"
    r" det(?:ection|\.)? ?limits?"
)
_LABELS = {
    "units": re.compile(
        r"units?(?: symbols?| of measure(?:ment)?)?|uom|einheit(?:en)?|unit[ée]s?|unidad(?:es)?|unidades?",
        re.IGNORECASE,
    ),
    "methods": re.compile(
        r"(?:analy(?:sis|tical) )?(?:methods?|techniques?)(?: codes?)?|methoden?|m[ée]thodes?|m[ée]todos?",
        re.IGNORECASE,
    ),
    "limits": re.compile(_LIMIT_WORDS, re.IGNORECASE),
    "upper limits": re.compile(_UPPER_WORDS, re.IGNORECASE),
}
_METHOD = re.compile(
    r"(?<![a-z])(?:(?:la|hg|cv|gf|f)?(?:icp|aas|afs|inaa|naa)(?:[-"
    r" ]?(?:ms|oes|aes|es))?|icpms|icpoes|icpaes|(?:p|fp|wd|ed)?-?xrf|"
    r"(?:me|au|ag|pge|pgm|hg|cu|pb|zn|s|c|oa|ree)-[a-z]{2,5}\d{1,3}[a-z]?|wei-\d{2}|fire"
    r" assay|fa|aa|leco|ise|dcp|oes|aes|titration|gravimetr\w*|"
    r"aqua regia|(?:4|four)[- ]acid|[a-z]{0,2}\d{0,3}[a-z]?/(?:ms|oe|oes|aa|aas))(?![a-z])",
    re.IGNORECASE,
)
_LONGEST_METHOD = 40
_PLACE_UNIT = re.compile(
    r"m|metres?|meters?|km|cm|ft|feet|deg\.?|degrees?|°|dd|dms|dec\.? ?deg\.?|kg|g|-+", re.IGNORECASE
)
_LABEL_COLUMN = re.compile(
    r".*(?:east|north|longitude|latitude|coord|sample|site|station|remark|comment|descri).*|lon|long|lat|x|y|z|e|n|m[en]|.*["
    r" _-]?utm.*|(?:.*[ _-])?(?:id|no|nr|name|type|date)",
    re.IGNORECASE,
)


def _label(text: str) -> str:
    """Kind of header row that a cell announces: `units`, `methods`, `limits`, `upper limits`, or nothing."""
    plain = " ".join(re.sub(r"\(.*\)$", "", text).replace("_", " ").split()).strip(" :=")
    return next((kind for kind, words in _LABELS.items() if words.fullmatch(plain)), "")


def is_header_label(cell: Cell) -> bool:
    """Whether a cell announces a row of units, methods or limits: `Unit`, `LOD`, `Nachweisgrenze`."""
    return bool(_label(cell_text(cell)))


def _is_method(text: str) -> bool:
    return len(text) <= _LONGEST_METHOD and _METHOD.search(text) is not None


def names_units_or_methods(cells: Sequence[Cell]) -> bool:
    """Whether more than half of the filled cells are units or methods of analysis."""
    texts = [text for cell in cells if (text := cell_text(cell))]
    return 2 * sum(_is_method(text) or parse_unit(text) is not None for text in texts) > len(texts)


def _header_row(
    columns: Sequence[str], cells: Sequence[Cell], below: Sequence[Sequence[Cell]]
) -> tuple[str, Mapping[int, str]] | None:
    """Recognise one header row, its kind and its cells.

    `below` are rows under it that the kind of a column is seen from.
    """
    texts = {index: text for index, cell in enumerate(cells[: len(columns)]) if (text := cell_text(cell))}
    labels = {index: kind for index, text in texts.items() if (kind := _label(text))}
    kinds = set(labels.values())
    values = {index: text for index, text in texts.items() if index not in labels}
    numbers = sum(printed_number(text) is not None for text in values.values())
    if numbers:
        limits = next((kind for kind in ("limits", "upper limits") if kind in kinds), None)
        return (limits, values) if limits and numbers >= 0.8 * len(values) else None
    # A column that goes on in the same words is one that names the unit or the method of each sample.
    values = {
        index: text
        for index, text in values.items()
        if not any(index < len(row) and cell_text(row[index]) == text for row in below)
    }
    judged = [
        text
        for index, text in values.items()
        if index > 0 and not _PLACE_UNIT.fullmatch(text) and not _LABEL_COLUMN.fullmatch(columns[index])
    ]
    if not judged:
        return None
    if 2 * sum(parse_unit(text) is not None for text in judged) > len(judged):
        return "units", values
    measured = {
        index: text
        for index, text in values.items()
        if any(index < len(row) and printed_number(row[index]) is not None for row in below)
    }
    methods = measured if "methods" in kinds else {index: text for index, text in measured.items() if _is_method(text)}
    return ("methods", methods) if methods and 2 * len(methods) > len(judged) else None


def _row_above(columns: Sequence[str], cells: Sequence[Cell]) -> tuple[str, Mapping[int, str]]:
    """Kind and cells of a row above the names, which is known to hold units or methods."""
    methods = {index: text for index, cell in enumerate(cells[: len(columns)]) if _is_method(text := cell_text(cell))}
    return _header_row(columns, cells, ()) or ("methods", methods)


def find_header_rows(
    columns: Sequence[str], first_rows: Sequence[Sequence[Cell]], above: Sequence[Sequence[Cell]] = ()
) -> HeaderRows:
    """Recognise rows of units, methods of analysis and detection limits around the column names.

    Parameters
    ----------
    columns : sequence of str
        Names of the columns.
    first_rows : sequence of sequences of cells
        The first rows below the names, in their order; about ten.
    above : sequence of sequences of cells
        Rows just above the names that hold units or methods (`names_units_or_methods`), as in certificates of ALS.

    Returns
    -------
    HeaderRows
        At most four rows below the names, in any order. A row of units holds no number and mostly units; a row of
        methods holds no number and mostly methods over columns of numbers; a row of limits holds numbers and a cell
        that says so (`DL`, `Detection limit`, `Nachweisgrenze`). A row of upper limits is taken off the samples too,
        its numbers are not used.

    Notes
    -----
    What is not clearly one of these is left among the samples, where its words are reported as text. A sample called
    `LOD`, with numbers and among the first rows, would be taken for a row of limits.
    """
    found = [_row_above(columns, cells) for cells in above]
    for at, cells in enumerate(first_rows[:_MOST_HEADER_ROWS]):
        row = _header_row(columns, cells, first_rows[at + 1 :])
        if row is None:
            break
        found.append(row)
    header = HeaderRows(len(found) - len(above))
    for kind, values in found:
        if kind == "units":
            header.units.update(
                {index: unit for index, text in values.items() if (unit := parse_unit(text)) is not None}
            )
        elif kind == "methods":
            header.methods.update(values)
        elif kind == "limits":
            header.limits.update(
                {index: abs(limit) for index, text in values.items() if (limit := printed_number(text))}
            )
    return header
