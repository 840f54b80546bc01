"""From a table of any cells to one array of numbers per analyte, with what each cell was before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..tables.numbers import MEASURED, DecimalEvidence, NumberReader, Status, parse_degrees, stated_unit
from ..tables.statistics_rows import names_statistics, rows_of_statistics
from ..tables.table import Cell, Table, cell_text, in_lots, printed_number
from ..tables.units import UNITS, unit_factor
from .analytes import Analyte
from .columns import Columns, PlacesFit, parse_qualifier, recognise_columns
from .options import CleaningOptions

RECOGNISED_ROWS = 2_000
"""Rows that columns are recognised from."""

EVIDENCE_ROWS = 20_000
"""Rows that the decimal mark of a column is decided from."""

_CHECK_EVERY = 4096


@dataclass
class RawTexts:
    """What cells were before they were changed: a code per row into the distinct texts, made only when there is
    something to keep.
    """

    _rows: int
    _codes: NDArray[np.int32] | None = None
    _code_of: dict[str, int] = field(default_factory=dict)
    _levels: list[str] | None = None

    def __bool__(self) -> bool:
        return self._codes is not None

    def set_codes(self, positions: NDArray[np.int64], codes: NDArray[np.int32], code_of: dict[str, int]) -> None:
        """Keep the texts that were read: `codes` into `code_of` for the rows at `positions`.

        `positions` and `codes` have the shape (texts,).
        """
        self._codes = np.full(self._rows, -1, dtype=np.int32)
        self._codes[positions] = codes
        self._code_of = code_of

    def set_numbers(self, where: NDArray[np.bool_], values: NDArray[np.float64]) -> None:
        """Keep the numbers at `where` as texts, except where a text is kept already.

        Both arrays have the shape (rows,).
        """
        if not where.any():
            return
        if self._codes is None:
            self._codes = np.full(self._rows, -1, dtype=np.int32)
        positions = np.flatnonzero(where & (self._codes < 0))
        distinct, inverse = np.unique(values[positions], return_inverse=True)
        codes = np.array(
            [self._code_of.setdefault(plain(value), len(self._code_of)) for value in distinct.tolist()], dtype=np.int32
        )
        self._codes[positions] = codes[inverse]

    def kept(self) -> NDArray[np.bool_]:
        """Rows whose cell is kept."""
        return self._codes >= 0 if self._codes is not None else np.zeros(self._rows, dtype=bool)

    def examples(self, positions: NDArray[np.int64], count: int) -> list[str]:
        """First `count` distinct texts at `positions`.

        Their shape is (cells,).
        """
        if self._codes is None:
            return []
        levels = list(self._code_of)
        codes = self._codes[positions]
        return [levels[code] for code in dict.fromkeys(codes[codes >= 0].tolist())][:count]

    def texts_at(self, position: int) -> str | None:
        """Text of the row at a position, None where the cell was left as it was."""
        if self._codes is None:
            return None
        if self._levels is None or len(self._levels) != len(self._code_of):
            self._levels = list(self._code_of)
        code = self._codes[position]
        return self._levels[code] if code >= 0 else None


def plain(value: float) -> str:
    """Write a number as people do: `35`, `-0.5`."""
    return f"{value:.15g}"


@dataclass
class AssayColumn:
    """The cells of one analyte.

    Parameters
    ----------
    index : int
        Position of the column in the table.
    name : str
        Name of the field.
    analyte : Analyte
    decimal : str
        Decimal mark it was read with.
    values : array of shape (rows,)
        Numbers; the limit where a value is below or above it; NaN where there is none.
    status : uint8 array of shape (rows,)
        `Status` of each cell.
    raw : RawTexts
        Cells that were no plain numbers.
    """

    index: int
    name: str
    analyte: Analyte
    decimal: str
    values: NDArray[np.float64]
    status: NDArray[np.uint8]
    raw: RawTexts


@dataclass
class Labels:
    """A text column, as a code per row into its distinct texts; the empty text stands for no value."""

    codes: NDArray[np.int32]
    levels: list[str]

    def where(self, chosen: set[str]) -> NDArray[np.bool_]:
        """Rows whose text is one of `chosen`."""
        marks = np.array([level in chosen for level in self.levels], dtype=bool)
        return marks[self.codes] if len(self.levels) else np.zeros(len(self.codes), dtype=bool)

    def present(self) -> list[str]:
        """Texts that occur, sorted."""
        return sorted(level for level in self.levels if level)


@dataclass
class AssayTable:
    """A table that has been read.

    Parameters
    ----------
    numbers : int64 array of shape (rows,)
        Row numbers as the user sees them.
    columns : list of AssayColumn
    x, y : array of shape (rows,)
        Coordinates as they stand in the table, NaN where there are none.
    qualifiers : dict of int to uint8 array of shape (rows,)
        For each analyte column (position in the table) the status that its qualifier column states.
    labels : dict of str to Labels
        The text columns that say something about rows: `sample_id`, `sample_type`, `parent_id`, `fraction`, `crs`,
        `hole`.
    depths : list of array of shape (rows,)
        Depth columns.
    statistics : bool array of shape (rows,)
        Rows of statistics: means, maxima, counts …
    statistics_named : tuple of str
        What they are called in the table.
    """

    numbers: NDArray[np.int64]
    columns: list[AssayColumn]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    qualifiers: dict[int, NDArray[np.uint8]] = field(default_factory=dict)
    labels: dict[str, Labels] = field(default_factory=dict)
    depths: list[NDArray[np.float64]] = field(default_factory=list)
    statistics: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))
    statistics_named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recognition:
    """What the columns of a table are, and with which decimal mark each is read.

    Parameters
    ----------
    columns : Columns
    decimals : dict of int to str
        Decimal mark per column of numbers.
    mixed : dict of int to str
        Columns that use both marks, with the one that they use less often.
    ambiguous : dict of int to str
        Columns in which every mark could be a decimal mark or a thousands separator, with a cell of each.
    """

    columns: Columns
    decimals: Mapping[int, str]
    mixed: Mapping[int, str]
    ambiguous: Mapping[int, str]


def recognise_table(
    table: Table,
    options: CleaningOptions,
    chosen: Sequence[str] = (),
    place: tuple[int, int] | None = None,
    progress: Progress | None = None,
    fits: PlacesFit | None = None,
) -> Recognition:
    """Find out what the columns of a table are, from names, units rows and the first rows.

    Parameters
    ----------
    table : Table
    options : CleaningOptions
    chosen : sequence of str
        Fields that the user named as assays.
    place : tuple of int, optional
        Columns of x and y where the table brings its own places (the geometry of a layer).
    progress : Progress, optional
    fits : callable, optional
        Tells how well columns of coordinates fit their system, see `recognise_columns`.

    Raises
    ------
    InputError
        An empty table, a chosen field that does not exist.
    """
    progress = progress or Progress()
    missing = [name for name in chosen if name not in table.columns]
    if missing:
        raise InputError(
            said(
                "{name} has no column {missing}; its columns are {columns}.",
                name=table.name,
                missing=", ".join(missing),
                columns=", ".join(table.columns),
            )
        )
    sample = [cells for _, cells in islice(table.rows(), RECOGNISED_ROWS)]
    if not sample:
        raise InputError(
            said("{name} holds no rows: check the file, the layer, its filter and its selection.", name=table.name)
        )
    columns = recognise_columns(table.columns, sample, table.header.units, table.header.methods, chosen, fits)
    numeric = sorted(
        {
            *columns.analytes,
            *(place or ()),
            *(i for i in (columns.x, columns.y, columns.depth_from, columns.depth_to) if i is not None),
        }
    )
    evidence = {index: DecimalEvidence() for index in numeric}
    units = {index: _UnitsInCells() for index, analyte in columns.analytes.items() if not analyte.unit}
    for done, (_, cells) in enumerate(islice(table.rows(), EVIDENCE_ROWS)):
        if done % _CHECK_EVERY == 0:
            progress.check()
        for index, seen in evidence.items():
            cell = cells[index]
            if isinstance(cell, str):
                seen.add(cell)
        for index, stated in units.items():
            stated.add(cells[index])
    columns = _with_units_of_cells(columns, units, table.columns)
    return Recognition(columns, *_decimals(evidence, columns, options))


class _UnitsInCells:
    """Counts the units that the cells of a column state, and its numbers without one."""

    def __init__(self) -> None:
        self.units: Counter[str] = Counter()
        self.bare = 0

    def add(self, cell: Cell) -> None:
        """Count a cell; one number without a unit settles that the column's is not known."""
        if self.bare:
            return
        unit = stated_unit(cell)
        if unit:
            self.units[unit] += 1
        elif printed_number(cell) is not None:
            self.bare += 1


def _with_units_of_cells(columns: Columns, units: Mapping[int, _UnitsInCells], names: Sequence[str]) -> Columns:
    """Give columns that state no unit the one that all of their numbers state."""
    found = {index: seen.units.most_common(1)[0][0] for index, seen in units.items() if seen.units and not seen.bare}
    analytes = {
        index: replace(analyte, unit=found[index]) if index in found else analyte
        for index, analyte in columns.analytes.items()
    }
    notes = tuple(
        said("{names} is in {unit}, as its cells say.", names=names[index], unit=unit) for index, unit in found.items()
    )
    return replace(columns, analytes=analytes, notes=(*columns.notes, *notes))


_MOST = {unit: 1e6 / unit_factor(unit, "ppm") for unit in UNITS}
"""The whole rock, in each unit."""


def _decimals(
    evidence: Mapping[int, DecimalEvidence], columns: Columns, options: CleaningOptions
) -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """Decimal mark of each column, the other mark where it occurs too, and columns in which nothing tells for sure."""
    if options.decimal != "auto":
        mark = "." if options.decimal == "point" else ","
        return dict.fromkeys(evidence, mark), {}, {}
    # A column whose marks could be either follows the others: one table is written by one hand.
    points, commas = (sum(getattr(seen, of) for seen in evidence.values()) for of in ("points", "commas"))
    common = "," if commas > points else "."
    decimals, ambiguous = {}, {}
    for index, seen in evidence.items():
        decimals[index] = seen.decimal(common)
        if not seen.is_ambiguous:
            continue
        mark = "." if 2 * seen.with_point > seen.ambiguous else ","
        other = "," if mark == "." else "."
        analyte = columns.analytes.get(index)
        if analyte is not None and seen.largest > _MOST.get(analyte.unit, np.inf):
            # As thousands these would be more than the whole rock.
            decimals[index] = mark
        elif points == commas == 0:
            decimals[index] = seen.likely
            ambiguous[index] = seen.example
        elif common == other:
            ambiguous[index] = seen.example
    mixed = {
        index: "," if decimals[index] == "." else "." for index, seen in evidence.items() if seen.points and seen.commas
    }
    return decimals, mixed, ambiguous


def read_table(
    table: Table, recognition: Recognition, options: CleaningOptions, place: tuple[int, int] | None, progress: Progress
) -> AssayTable:
    """Read all rows once, chunk by chunk.

    Memory is 9 bytes per cell of an analyte column, and 4 more where the column holds cells that are no plain numbers.
    """
    found = recognition.columns
    x_y = place or ((found.x, found.y) if found.x is not None and found.y is not None else None)
    depth_columns = [i for i in (found.depth_from, found.depth_to) if i is not None]
    numbers: list[NDArray[np.int64]] = []
    readers = {index: _ColumnReader(recognition, index, options) for index in found.analytes}
    plain_readers = {index: _ColumnReader(recognition, index, options) for index in depth_columns}
    plain_readers |= {index: _PlaceReader(recognition, index, options) for index in x_y or ()}
    qualifiers = {index: _QualifierReader() for index in found.qualifiers}
    texts = {
        name: index
        for name in ("sample_id", "sample_type", "parent_id", "fraction", "crs", "hole")
        if (index := getattr(found, name)) is not None
    }
    labels = {name: _LabelReader() for name in texts}
    numeric = {*readers, *plain_readers, *qualifiers}
    statistics = _StatisticsReader([i for i in range(len(table.columns)) if i not in numeric], found.sample_id)
    done, total = 0, table.row_count
    for some, by_column in in_lots(table.rows()):
        numbers.append(some)
        for collected in (readers, plain_readers, qualifiers):
            for index, reader in collected.items():
                reader.add(by_column[index], done)
        for name, index in texts.items():
            labels[name].add(by_column[index], done)
        statistics.add(by_column)
        done += len(some)
        progress.update(done / total if total else 0.5)
    nowhere = np.full(done, np.nan)
    x, y = (plain_readers[index].values() for index in x_y) if x_y else (nowhere, nowhere)
    summary_rows, named = statistics.found()
    return AssayTable(
        numbers=np.concatenate(numbers) if numbers else np.empty(0, dtype=np.int64),
        columns=[
            reader.column(index, table.columns[index], found.analytes[index], done) for index, reader in readers.items()
        ],
        x=x,
        y=y,
        qualifiers={found.qualifiers[index]: reader.status() for index, reader in qualifiers.items()},
        labels={name: reader.labels() for name, reader in labels.items()},
        depths=[plain_readers[index].values() for index in depth_columns],
        statistics=summary_rows,
        statistics_named=named,
    )


class _ColumnReader:
    """Reads the cells of one column of numbers."""

    def __init__(self, recognition: Recognition, index: int, options: CleaningOptions) -> None:
        self._decimal = recognition.decimals[index]
        other = recognition.mixed.get(index)
        analyte = recognition.columns.analytes.get(index)
        unit = analyte.unit if analyte is not None else ""
        self._reader = NumberReader(self._decimal, options.missing_codes, unit)
        self._other = NumberReader(other, unit=unit) if other is not None else None
        self._values: list[NDArray[np.float64]] = []
        self._status: list[NDArray[np.uint8]] = []
        self._raw_at: list[NDArray[np.int64]] = []
        self._raw_codes: list[NDArray[np.int32]] = []
        self._raw_code_of: dict[str, int] = {}

    def add(self, cells: Sequence[Cell], first: int) -> None:
        """Read the cells of one chunk; `first` is the position of its first row."""
        values, status = self._reader.read_many(cells)
        odd = [
            at for at in np.flatnonzero(status != Status.NUMBER).tolist() if cells[at] is not None and cells[at] != ""
        ]
        if self._other is not None:
            self._read_other_mark(self._other, cells, odd, values, status)
        if odd:
            self._keep(odd, cells, first)
        self._values.append(values)
        self._status.append(status)

    def _read_other_mark(
        self,
        reader: NumberReader,
        cells: Sequence[Cell],
        odd: list[int],
        values: NDArray[np.float64],
        status: NDArray[np.uint8],
    ) -> None:
        """Read again what is no number by the mark of the column."""
        for at in odd:
            if status[at] == Status.TEXT:
                values[at], state = reader.read(cells[at])
                status[at] = Status.REPAIRED if state == Status.NUMBER else state

    def _keep(self, odd: list[int], cells: Sequence[Cell], first: int) -> None:
        code_of = self._raw_code_of
        texts = [str(cell) if isinstance(cell, str) else plain(float(cell or 0)) for cell in (cells[at] for at in odd)]
        self._raw_at.append(first + np.array(odd, dtype=np.int64))
        self._raw_codes.append(np.array([code_of.setdefault(text, len(code_of)) for text in texts], dtype=np.int32))

    def values(self) -> NDArray[np.float64]:
        """Numbers; NaN for everything else, limits too."""
        values, status = np.concatenate(self._values), np.concatenate(self._status)
        return np.where(np.isin(status, MEASURED), values, np.nan)

    def column(self, index: int, name: str, analyte: Analyte, rows: int) -> AssayColumn:
        """Put the chunks together."""
        raw = RawTexts(rows)
        if self._raw_at:
            raw.set_codes(np.concatenate(self._raw_at), np.concatenate(self._raw_codes), self._raw_code_of)
        column = AssayColumn(
            index=index,
            name=name,
            analyte=analyte,
            decimal=self._decimal,
            values=np.concatenate(self._values),
            status=np.concatenate(self._status),
            raw=raw,
        )
        self._values, self._status, self._raw_at, self._raw_codes = [], [], [], []
        return column


class _PlaceReader(_ColumnReader):
    """Reads the cells of a column of coordinates, degrees with minutes and seconds as well."""

    def add(self, cells: Sequence[Cell], first: int) -> None:
        """Read the cells of one chunk."""
        super().add(cells, first)
        values, status = self._values[-1], self._status[-1]
        for at in np.flatnonzero(status != Status.NUMBER).tolist():
            cell = cells[at]
            degrees = parse_degrees(cell) if isinstance(cell, str) else None
            if degrees is not None:
                values[at], status[at] = degrees, Status.CONVERTED


class _QualifierReader:
    def __init__(self) -> None:
        self._status: list[NDArray[np.uint8]] = []
        self._known: dict[Cell, int] = {}

    def add(self, cells: Sequence[Cell], first: int) -> None:
        known = self._known
        for cell in set(cells) - known.keys():
            state = parse_qualifier(cell)
            known[cell] = int(Status.NUMBER if state is None else state)
        self._status.append(np.array([known[cell] for cell in cells], dtype=np.uint8))

    def status(self) -> NDArray[np.uint8]:
        return np.concatenate(self._status)


class _StatisticsReader:
    """Looks for rows of statistics in the columns of texts."""

    def __init__(self, columns: Sequence[int], sample_id: int | None) -> None:
        self._columns = columns
        self._id = sample_id if sample_id is not None else next(iter(columns), None)
        self._numbered = sample_id is not None
        self._words: list[str] = []
        self._word_of: dict[str, int] = {}
        self._done = 0
        self._at: dict[int, tuple[str, int, bool]] = {}
        self._no_id: list[NDArray[np.bool_]] = []

    def add(self, by_column: Sequence[Sequence[Cell]]) -> None:
        """Look at one chunk, column by column."""
        rows = len(by_column[0])
        for index in self._columns:
            # Most columns repeat their texts, and none of these names statistics.
            kinds = {cell: kind for cell in set(by_column[index]) if (kind := names_statistics(cell))}
            for at, cell in enumerate(by_column[index]) if kinds else ():
                kind = kinds.get(cell, "")
                if kind and (self._done + at not in self._at or index == self._id):
                    word = cell_text(cell)
                    number = self._word_of.setdefault(word.casefold(), len(self._word_of))
                    if number == len(self._words):
                        self._words.append(word)
                    self._at[self._done + at] = (kind, number, index == self._id)
        ids = by_column[self._id] if self._id is not None and self._numbered else None
        self._no_id.append(
            np.array([not cell_text(cell) for cell in ids], dtype=bool)
            if ids is not None
            else np.zeros(rows, dtype=bool)
        )
        self._done += rows

    def found(self) -> tuple[NDArray[np.bool_], tuple[str, ...]]:
        """Rows of statistics, and the words that name them."""
        clear, short, in_id = (np.zeros(self._done, dtype=bool) for _ in range(3))
        word = np.full(self._done, -1, dtype=np.int64)
        for at, (kind, number, here) in self._at.items():
            clear[at], short[at], word[at], in_id[at] = kind == "clear", kind == "short", number, here
        no_id = np.concatenate(self._no_id) if self._no_id else np.zeros(0, dtype=bool)
        rows = rows_of_statistics(clear, short, word, in_id, no_id)
        return rows, tuple(self._words[number] for number in dict.fromkeys(word[rows].tolist()))


class _LabelReader:
    def __init__(self) -> None:
        self._codes: list[NDArray[np.int32]] = []
        self._code_of: dict[str, int] = {}

    def add(self, cells: Sequence[Cell], first: int) -> None:
        code_of = self._code_of
        texts = ["" if cell is None else cell.strip() if isinstance(cell, str) else plain(cell) for cell in cells]
        self._codes.append(np.array([code_of.setdefault(text, len(code_of)) for text in texts], dtype=np.int32))

    def labels(self) -> Labels:
        return Labels(np.concatenate(self._codes), list(self._code_of))
