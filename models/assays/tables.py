"""Tables as files hold them: text in any encoding, spreadsheets, headers of several rows.

Files are read here and not through QGIS, whose reading decides the type of a CSV column from its beginning and turns what does not fit
into NULL, knows UTF-8 only, and takes a row of units for a sample.
"""

from __future__ import annotations

import codecs
import contextlib
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, Union

from osgeo import gdal

from ..errors import InputError
from ..progress import Progress
from .analytes import parse_unit
from .numbers import NumberReader, Status

Cell = Union[str, float, int, None]
"""What a cell may hold."""

TEXT_SUFFIXES = (".csv", ".tsv", ".txt", ".dat", ".asc")
SHEET_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")

_SHOWN_ROWS = 100
_HEADER_ROWS = 4
_LONGEST_CELL = 1_000_000
_CHUNK_BYTES = 1 << 20
_CHECK_EVERY = 4096


@dataclass(frozen=True)
class HeaderRows:
    """Rows below the column names that belong to the header.

    Parameters
    ----------
    rows : int
        How many there are.
    units : dict of int to str
        Canonical units (see `analytes.parse_unit`) by column.
    methods : dict of int to str
        Analytical methods by column.
    limits : dict of int to float
        Detection limits by column.
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
    columns : sequence of str
    header : HeaderRows
    notes : list of str
        Sentences on what was recognised or repaired while opening.
    row_count : int or None
        Number of rows, None where nobody knows.
    """

    name: str
    columns: tuple[str, ...]
    header: HeaderRows
    notes: list[str]
    row_count: int | None

    def rows(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield the number of each row as the user counts it, and its cells; may be called again and again."""


# -- header rows ----------------------------------------------------------------------------------------------------------------

_LIMIT_LABEL = re.compile(
    r"(lower\s+)?(d\.?\s?l\.?|l\.?o\.?d\.?|l\.?l\.?d\.?|m\.?d\.?l\.?|detection(\s+limits?)?|limit(\s+of\s+detection)?|det\.?\s*lim(it|its|\.)?|nachweisgrenze)",
    re.I,
)
_METHOD_LABEL = re.compile(r"(analytical\s+)?(methods?|methode|scheme|technique|analysis)", re.I)
_UNIT_LABEL = re.compile(r"(units?|einheit(en)?|unit[ée]s?)", re.I)
_PLACE_UNITS = frozenset(("m", "metre", "metres", "meter", "meters", "deg", "degree", "degrees", "°", "dd", "ft"))
_METHOD = re.compile(r"\b(icp|xrf|aas|inaa|naa|aes|oes|ms|fa|faa|cv|cvaa|hg-?aas|ise|leco|grav\w*|afs|es|gc|irs|edxrf|wdxrf|me-\w+|au-\w+|og\d+|4a|ar)\b", re.I)
_NUMBERS = NumberReader(".")


def find_header_rows(columns: Sequence[str], first_rows: Sequence[Sequence[Cell]]) -> HeaderRows:
    """Find rows of units, methods and detection limits below the column names.

    Parameters
    ----------
    columns : sequence of str
    first_rows : sequence of rows
        The rows below the names; at most four of them are looked at.

    Returns
    -------
    HeaderRows

    Notes
    -----
    Conservative: a row of units holds no number and is filled with units for the better half, a row of methods holds no number and two
    names of methods, a row of limits says so in one of its cells. A row of anything else ends the header.
    """
    units: dict[int, str] = {}
    methods: dict[int, str] = {}
    limits: dict[int, float] = {}
    rows = 0
    for cells in first_rows[:_HEADER_ROWS]:
        filled: dict[int, Cell] = {i: cell.strip() if isinstance(cell, str) else cell for i, cell in enumerate(cells) if cell is not None and cell != ""}
        texts = {i: cell for i, cell in filled.items() if isinstance(cell, str)}
        row_units, row_methods, row_limits = _units_of(filled, texts), _methods_of(filled, texts), _limits_of(filled, texts)
        if row_units and not units:
            units = row_units
        elif row_limits and not limits:
            limits = row_limits
        elif row_methods and not methods:
            methods = row_methods
        else:
            break
        rows += 1
    return HeaderRows(rows, units, methods, limits)


def _is_number(cell: Cell) -> bool:
    return _NUMBERS.read(cell)[1] in (Status.NUMBER, Status.BELOW, Status.ABOVE, Status.REPAIRED)


def _units_of(filled: dict[int, Cell], texts: dict[int, str]) -> dict[int, str]:
    if len(texts) < len(filled) or any(_is_number(text) for text in texts.values()):
        return {}
    # Labels, and units of coordinates and depths, neither speak for a row of units nor against it.
    telling = {i: text for i, text in texts.items() if not _UNIT_LABEL.fullmatch(text) and text.lower() not in _PLACE_UNITS}
    units = {i: unit for i, text in telling.items() if (unit := parse_unit(text)) is not None}
    return units if 2 * len(units) > len(telling) else {}


def _methods_of(filled: dict[int, Cell], texts: dict[int, str]) -> dict[int, str]:
    if len(texts) < len(filled) or any(_is_number(text) for text in texts.values()):
        return {}
    methods = {i: text for i, text in texts.items() if _METHOD.search(text) and not _METHOD_LABEL.fullmatch(text)}
    labelled = any(_METHOD_LABEL.fullmatch(text) for text in texts.values())
    enough = len(methods) >= 2 and 2 * len(methods) >= len(texts)
    return methods if enough or (labelled and methods) else {}


def _limits_of(filled: dict[int, Cell], texts: dict[int, str]) -> dict[int, float]:
    if not any(_LIMIT_LABEL.fullmatch(text) for text in texts.values()):
        return {}
    read = {i: _NUMBERS.read(cell) for i, cell in filled.items()}
    return {i: abs(value) for i, (value, status) in read.items() if status in (Status.NUMBER, Status.BELOW) and value}


# -- opening ----------------------------------------------------------------------------------------------------------------------


def is_table_file(path: Path) -> bool:
    """Tell whether a file is one that `open_table` reads, by its suffix."""
    return path.suffix.lower() in TEXT_SUFFIXES + SHEET_SUFFIXES


def open_table(path: Path, progress: Progress | None = None) -> FileTable:
    """Open a text file or a spreadsheet as a table.

    Parameters
    ----------
    path : Path
        `.csv .tsv .txt .dat .asc` or `.xlsx .xlsm .xls .ods`; `book.xlsx|layername=Sheet2` picks a sheet.
    progress : Progress, optional
        Asked for Cancel while the file is scanned.

    Returns
    -------
    FileTable

    Raises
    ------
    InputError
        No such file, an empty one, one that holds no table, a row with more cells than there are columns.

    Notes
    -----
    The file is scanned once for its encoding and its rows; neither text nor rows are held in memory, except those of spreadsheets.
    """
    progress = progress or Progress()
    file, _, option = str(path).partition("|")
    path = Path(file)
    if not is_table_file(path):
        raise InputError(f"{path.name} is no table file: give one of {', '.join(TEXT_SUFFIXES + SHEET_SUFFIXES)}, or a layer.")
    if not path.is_file():
        raise InputError(f"There is no file {path}: check folder and name.")
    try:
        if path.stat().st_size == 0:
            raise InputError(f"{path.name} is empty: check whether the export that made it was complete.")
        if path.suffix.lower() in SHEET_SUFFIXES:
            notes: list[str] = []
            lines = _sheet_lines(path, option.partition("=")[2], notes)
            return FileTable(path.stem, lambda: iter(lines), notes, progress)
        return _open_text(path, progress)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error}): check its permissions.") from error


def _open_text(path: Path, progress: Progress) -> FileTable:
    notes: list[str] = []
    encoding = _encoding_of(path, progress)
    if encoding not in ("utf-8", "utf-8-sig"):
        shown = {"cp1252": "Windows-1252", "latin-1": "Latin-1"}.get(encoding, encoding.upper())
        notes.append(f"{path.name} is encoded as {shown} and was read so.")
    with path.open(encoding=encoding, newline="") as stream:
        first = [line for line in islice(stream, _SHOWN_ROWS) if line.strip()]
    if not first:
        raise InputError(f"{path.name} is empty: it holds nothing but blank lines.")
    declared = re.fullmatch(r"sep=(.)\s*", first[0], re.IGNORECASE) if first else None
    delimiter = declared[1] if declared else _delimiter_of(first)
    if delimiter is None:
        raise InputError(f"{path.name} holds no table: no comma, semicolon, tab, bar or blank divides its lines into columns.")

    def lines() -> Iterator[list[str]]:
        with path.open(encoding=encoding, newline="") as stream:
            if delimiter == " ":
                yield from (line.split() for line in stream)
                return
            reader = csv.reader(stream, delimiter=delimiter)
            try:
                yield from reader
            except csv.Error as error:
                raise InputError(
                    f"{path.name} cannot be read beyond line {reader.line_num} ({error}): look there for a quotation mark that is never closed, or damaged text."
                ) from error

    skipped = 1 if declared else 0
    return FileTable(path.stem, lines, notes, progress, skipped)


def _encoding_of(path: Path, progress: Progress) -> str:
    """Encoding of a text file: by its first bytes, else UTF-8 if all of it is, else Windows-1252."""
    with path.open("rb") as stream:
        start = stream.read(4096)
        for mark, name in (
            (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
            (codecs.BOM_UTF16_BE, "utf-16"),
        ):  # fmt: skip
            if start.startswith(mark):
                return name
        if b"\0" in start:
            # ASCII in UTF-16 has a zero in every second byte: behind the letter if the low byte comes first.
            even, odd = start[::2].count(0), start[1::2].count(0)
            if max(even, odd) > 0.3 * len(start) / 2 and min(even, odd) < 0.05 * len(start) / 2:
                return "utf-16-le" if odd > even else "utf-16-be"
            raise InputError(f"{path.name} is no text: it holds zero bytes. Export the table as CSV or XLSX.")
        decoder = codecs.getincrementaldecoder("utf-8")()
        seen: set[int] = set()
        is_utf8, chunk = True, start
        while chunk:
            progress.check()
            if b"\0" in chunk:
                raise InputError(f"{path.name} is damaged: it holds zero bytes. Export the table anew.")
            if is_utf8:
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError:
                    is_utf8 = False
            seen.update(chunk)
            chunk = stream.read(_CHUNK_BYTES)
        if is_utf8:
            with contextlib.suppress(UnicodeDecodeError):
                decoder.decode(b"", True)
                return "utf-8"
    return "latin-1" if seen & {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "cp1252"


def _delimiter_of(lines: Sequence[str]) -> str | None:
    """Character that divides most lines into the same number of columns; blanks only where nothing else does.

    Decimal commas divide every line too, and often into more columns; but not the column names, so they are less even.
    """
    best: tuple[float, int] = (0.0, 0)
    found = None
    for delimiter in (",", ";", "\t", "|"):
        with contextlib.suppress(csv.Error):
            rows = [row for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1]
            width, count = max(Counter(map(len, rows)).items(), key=lambda item: (item[1], item[0]), default=(0, 0))
            if (count / len(lines), width) > best:
                best, found = (count / len(lines), width), delimiter
    if best[0] < 0.3:
        rows = [line.split() for line in lines]
        width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        with_numbers = sum(any(map(_is_number, row)) for row in rows)
        if width > 1 and count >= 0.8 * len(rows) and with_numbers >= 0.5 * len(rows):
            return " "
    return found


def _sheet_lines(path: Path, wanted: str, notes: list[str]) -> list[list[str]]:
    """All rows of one sheet as texts; nothing is guessed about headers and types."""
    driver = {".xls": "XLS", ".ods": "ODS"}.get(path.suffix.lower(), "XLSX")
    options = {f"OGR_{driver}_HEADERS": "DISABLE", f"OGR_{driver}_FIELD_TYPES": "STRING"}
    if gdal.GetDriverByName(driver) is None:
        raise InputError(f"{path.name} cannot be read, because this GDAL has no driver {driver}: save the sheet as CSV.")
    errors: list[str] = []
    gdal.PushErrorHandler(lambda _severity, _number, message: errors.append(message))
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=[driver])
        if dataset is None:
            raise InputError(f"{path.name} cannot be opened as a spreadsheet ({errors[-1] if errors else 'unknown format'}): save it anew, or as CSV.")
        sheets = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        filled = [sheet for sheet in sheets if sheet.GetFeatureCount() > 0]
        names = [sheet.GetName() for sheet in filled]
        if not filled:
            raise InputError(f"{path.name} is empty: none of its sheets holds a row.")
        if wanted and wanted not in names:
            raise InputError(f"{path.name} has no sheet {wanted}; its sheets are {', '.join(names)}.")
        chosen = filled[names.index(wanted)] if wanted else filled[0]
        if len(filled) > 1 and not wanted:
            notes.append(f"{path.name} has the sheets {', '.join(names)}; {chosen.GetName()} was read. Add |layername=NAME to the file name to read another.")
        return [[_sheet_cell(feature, i) for i in range(feature.GetFieldCount())] for feature in chosen]
    finally:
        for name in options:
            gdal.SetThreadLocalConfigOption(name, None)
        gdal.PopErrorHandler()


def _sheet_cell(feature: Any, index: int) -> str:
    return feature.GetFieldAsString(index) if feature.IsFieldSetAndNotNull(index) else ""


# -- the shape of a table -----------------------------------------------------------------------------------------------------------


class FileTable:
    """A table in a file; see `Table`.

    Parameters
    ----------
    name : str
    lines : callable
        Gives all rows of the file as lists of texts, from the first, each time it is called.
    notes : list of str
        Sentences so far.
    progress : Progress
    skipped : int
        Rows at the top that are no part of the table.
    """

    def __init__(self, name: str, lines: Callable[[], Iterator[list[str]]], notes: list[str], progress: Progress, skipped: int = 0) -> None:
        self.name, self.notes, self._lines = name, notes, lines
        first = [(number, row) for number, row in self._numbered(skipped) if any(cell.strip() for cell in row)]
        first = first[:_SHOWN_ROWS]
        self._header_line, names = _header_of(first, name, notes)
        names, self._blocks = _blocks_of(names, name, notes)
        names = self._with_row_names(names, first)
        self._width = len(names)
        self.columns: tuple[str, ...] = tuple(_distinct(names, notes))
        # Everything below the column names, until the scan says where the table ends.
        self._last_line: int | None = None
        self.header = HeaderRows()
        self.header = find_header_rows(self.columns, [cells for _, cells in islice(self._table_rows(), _HEADER_ROWS + 1)])
        if self.header.rows:
            kinds = [
                word for word, found in (("units", self.header.units), ("methods", self.header.methods), ("detection limits", self.header.limits)) if found
            ]
            notes.append(f"{self.header.rows} row(s) below the column names hold {' and '.join(kinds)} and belong to the header.")
        self.row_count: int | None = self._scan(progress)
        if not self.row_count:
            raise InputError(f"{name} holds column names but no rows: check whether the export that made it was complete.")

    def rows(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield the line of each row in the file (the column names of a plain table are line 1) and its cells as texts."""
        return islice(self._table_rows(), self.header.rows, None)

    def _numbered(self, skipped: int) -> Iterator[tuple[int, list[str]]]:
        for number, row in enumerate(islice(self._lines(), _SHOWN_ROWS + skipped), start=1):
            if number > skipped:
                yield number, row

    def _with_row_names(self, names: list[str], first: Sequence[tuple[int, list[str]]]) -> list[str]:
        """Name the column of row names that R writes without one: every row has just one cell more than the header."""
        below = [row for number, row in first if number > self._header_line]
        filled = [len(row) for row in below if len(row) > 1]
        if self._blocks == 1 and filled and all(width == len(names) + 1 for width in filled) and all(row[-1].strip() for row in below[:3]):
            self.notes.append("The first column has no name (a column of row names, as R writes it) and was called 'row'.")
            return ["row", *names]
        return names

    def _table_rows(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        """All rows below the column names, block after block where tables stand side by side; empty rows are left out."""
        width = self._width
        for block in range(self._blocks):
            start = block * width
            for number, row in enumerate(self._lines(), start=1):
                if number <= self._header_line:
                    continue
                if self._last_line is not None and number > self._last_line:
                    break
                cells = row[start : start + width] if self._blocks > 1 else row
                if len(cells) != width:
                    cells = self._fitted(cells, number)
                if any(cells) and any(cell.strip() for cell in cells):
                    yield number, cells

    def _fitted(self, cells: list[str], number: int) -> list[str]:
        """Cells of a row, as many as there are columns."""
        extra = [cell for cell in cells[self._width :] if cell.strip()]
        if extra:
            raise InputError(
                f"Line {number} of {self.name} has {len(cells)} cells and there are {self._width} columns (the first too many is {extra[0]!r}): "
                "look for a delimiter inside a text, or put such texts in quotation marks."
            )
        return [*cells[: self._width], *[""] * (self._width - len(cells))]

    def _scan(self, progress: Progress) -> int:
        """Count rows, find where the table ends, and note what is odd about its rows."""
        rows = last = short = 0
        tail: list[tuple[int, str]] = []
        for number, row in enumerate(self._lines(), start=1):
            if number % _CHECK_EVERY == 0:
                progress.check()
            if number <= self._header_line:
                continue
            if len(row) > self._width * self._blocks:
                self._fitted(row, number)
            filled = sum(1 for cell in row if cell and not cell.isspace())
            if not filled:
                continue
            if max(map(len, row)) > _LONGEST_CELL:
                raise InputError(
                    f"Line {number} of {self.name} holds a cell of more than {_LONGEST_CELL} characters: look there for a quotation mark that is never closed."
                )
            if filled == 1 and self._width > 2 and row[0].strip():
                tail.append((number, row[0].strip()))
                continue
            short += len(row) < self._width * self._blocks
            # Rows with only their first cell filled are rows as well where others follow.
            rows += len(tail)
            last, tail = number, []
            rows += 1 if self._blocks == 1 else sum(any(c.strip() for c in row[b * self._width : (b + 1) * self._width]) for b in range(self._blocks))
        self._last_line = last
        if tail:
            quoted = "; ".join(text for _, text in tail[:3])
            self.notes.append(f"{len(tail)} line(s) below the table were left out as footnotes (from line {tail[0][0]}): {quoted}")
        if short:
            self.notes.append(f"{short} rows have fewer cells than there are columns; the rest of each is empty.")
        return rows - self.header.rows


def _header_of(first: Sequence[tuple[int, list[str]]], name: str, notes: list[str]) -> tuple[int, list[str]]:
    """Line and cells of the column names: the first row that is filled about as widely as the table and holds mostly no numbers."""
    if not first:
        raise InputError(f"{name} is empty: it holds no row with anything in it.")
    filled = sorted(sum(1 for cell in row if cell.strip()) for _, row in first)
    width = filled[int(0.75 * (len(filled) - 1))]
    if width < 2:
        raise InputError(f"{name} holds one column only, which is no table of assays: check the delimiter it was exported with.")
    for number, row in first:
        cells = [cell.strip() for cell in row if cell.strip()]
        numbers = sum(_is_number(cell) for cell in cells)
        if len(cells) >= max(2, 0.6 * width) and 2 * numbers < len(cells):
            above = [" ".join(cell.strip() for cell in other if cell.strip()) for line, other in first if line < number]
            if above:
                notes.append(f"{len(above)} line(s) above the column names were skipped: {'; '.join(above)[:200]}")
            names = [re.sub(r"\s+", " ", cell).strip() for cell in row]
            while names and not names[-1]:
                names.pop()
            return number, names
    raise InputError(f"{name} has no row of column names: write names such as Easting, Northing, Cu_ppm into the first row.")


def _blocks_of(names: list[str], name: str, notes: list[str]) -> tuple[list[str], int]:
    """Names of one block, and how many such blocks stand side by side."""
    for blocks in range(len(names) // 2, 1, -1):
        size, rest = divmod(len(names), blocks)
        if not rest and size > 1 and names == names[:size] * blocks and len(set(names[:size])) > 1 and any(names[:size]):
            notes.append(f"{name} has {blocks} tables side by side with the same columns; they were read one below the other.")
            return names[:size], blocks
    return names, 1


def _distinct(names: Sequence[str], notes: list[str]) -> list[str]:
    """Give every column a name of its own, whatever its case: GeoPackage does not tell cases apart."""
    taken: set[str] = set()
    result = []
    repeated = []
    for i, name in enumerate(names):
        wanted = name or f"column_{i + 1}"
        free = next(c for c in (wanted, *(f"{wanted}_{k}" for k in range(2, len(names) + 3))) if c.lower() not in taken)
        if name and free != name:
            repeated.append(name)
        taken.add(free.lower())
        result.append(free)
    if repeated:
        notes.append(f"Repeated column names got a number: {', '.join(dict.fromkeys(repeated))}.")
    return result
