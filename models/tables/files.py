"""Tables of assays from text files and workbooks, row by row, as they are.

QGIS decides what type a column of a CSV has from its beginning and turns what does not fit into NULL or 0. Here nothing
is guessed: a cell is the text that the file holds, and what it means is decided later and reported.
"""

from __future__ import annotations

import codecs
import csv
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice, takewhile
from pathlib import Path
from statistics import median
from typing import Any, Protocol

import numpy as np

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed, row_ranges
from .numbers import parse_number
from .repeated_header import HeaderFinder, RepeatedHeader, name_and_unit
from .table import LOT, Cell, HeaderRows, Table, find_header_rows, names_units_or_methods, printed_number
from .workbook_cells import SheetCells, cell_address, look_at_cells

_TEXT_FILES = frozenset({".csv", ".tsv", ".txt", ".dat", ".asc"})
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BLANK_SEPARATED = frozenset({".txt", ".dat", ".asc"})
_HEAD_ROWS = 200
_HEADER_SAMPLE = 12
_LISTED = 50
_QUOTED_CHARACTERS = 80
_CHECK_EVERY = 4096
_CHUNK_BYTES = 1 << 20
_GEOPACKAGE_KEY = "fid"

_Record = Sequence[str]


class _Records(Protocol):
    def __call__(self, first: int | None = None) -> Iterator[tuple[int, _Record]]:
        """Give all records of a file from the beginning, each with the number that a spreadsheet program shows before
        it.

        Where only the `first` cells are wanted, what follows them may be one cell more.
        """


def _parts(path: Path) -> tuple[Path, str]:
    """Split `file.xlsx|layername=Sheet2` into the file and the sheet."""
    file, _, options = str(path).partition("|")
    sheet = next(
        (option.partition("=")[2] for option in options.split("|") if option.lower().startswith("layername=")), ""
    )
    return Path(file), sheet


def is_table_file(path: Path) -> bool:
    """Whether `open_table` reads files of this name; a sheet may follow it (`assays.xlsx|layername=Sheet2`)."""
    return _parts(path)[0].suffix.lower() in _TEXT_FILES | _WORKBOOKS


def open_table(path: Path, progress: Progress | None = None) -> Table:
    """Open a table in a text file or a workbook.

    Parameters
    ----------
    path : Path
        A file that ends in .csv, .tsv, .txt, .dat, .asc, .xlsx, .xlsm, .xls or .ods; `assays.xlsx|layername=Sheet2`
        picks a sheet, else it is the first that is not empty.
    progress : Progress, optional
        Asked for Cancel; the file is read through twice, once for its encoding and once for its rows.

    Returns
    -------
    Table
        Its cells are texts, an empty cell is an empty text. A text file is read anew by every call of `rows` and never
        held in memory. A sheet is held by GDAL as long as the table lives, about 60 bytes a cell.

    Raises
    ------
    InputError
        No such file, an empty one, one that is no table, a table without names or rows, a row longer than the names, a
        zero byte, a quotation mark that is not closed.
    Cancelled
        If the user asked to stop.

    Notes
    -----
    The encoding is UTF-8, or what a byte order mark or the zeros of UTF-16 tell, else Windows-1252, or Latin-1 where
    bytes occur that Windows-1252 does not have: other 8-bit encodings (Cyrillic, Arabic) come out with wrong letters,
    their numbers are right.

    Bytes that are no UTF-8 in a file that is UTF-8 elsewhere are read as Windows-1252, with a warning.

    A cell of a workbook is the number that is stored; one that shows per cent is read as it shows (`12.34%` for a
    stored 0.1234). Formulas give their stored result; those without one are counted in a warning.
    """
    progress = progress or Progress()
    file, sheet = _existing(path)
    if file.suffix.lower() in _WORKBOOKS:
        return _open_workbook(file, sheet, progress)
    account = _Said()
    return _FileTable(file.name, account, _open_text(file, account, progress), progress)


@dataclass(frozen=True)
class TableRecords:
    """Rows of a table file, before any of them is taken for the names of columns.

    Parameters
    ----------
    name : str
        Of the file.
    records : callable
        Gives all rows from the beginning, each with its number in the file.
    notes, warnings : list of str
        What was recognised while opening.
    """

    name: str
    records: _Records
    notes: list[str]
    warnings: list[str]


def open_records(path: Path, progress: Progress | None = None) -> TableRecords:
    """Open a table file of which only encoding and delimiter, or the first filled sheet, are found.

    For tables whose names of columns are numbers, which `open_table` refuses. Takes the same files and raises the same
    errors, but for what it says of names and rows.
    """
    progress = progress or Progress()
    file, sheet = _existing(path)
    account = _Said()
    if file.suffix.lower() not in _WORKBOOKS:
        return TableRecords(file.name, _open_text(file, account, progress), account.notes, account.warnings)
    sheets = _filled_sheets(file, sheet, progress)
    at = sheets.filled[0]
    if len(sheets.names) > 1 and not sheet:
        account.notes.append(
            said(
                "{name} has {count} sheets ({names}); the first that is not empty, {names_2}, was read:"
                " add |layername=NAME to the file name to read another.",
                name=file.name,
                count=len(sheets.names),
                names=", ".join(sheets.names),
                names_2=sheets.names[at],
            )
        )
    return TableRecords(file.name, sheets.records(at, account, progress), account.notes, account.warnings)


def _existing(path: Path) -> tuple[Path, str]:
    """File and sheet of a path that can be a table."""
    file, sheet = _parts(path)
    if file.is_dir():
        raise InputError(said("{name} is a folder: choose the file of a table in it.", name=file.name))
    if not is_table_file(file):
        raise InputError(
            said(
                "{name} is no table file: choose one of {text_files}.",
                name=file.name,
                text_files=", ".join(sorted(_TEXT_FILES | _WORKBOOKS)),
            )
        )
    try:
        with file.open("rb") as stream:
            empty = not stream.read(1)
    except OSError as error:
        raise InputError(
            said(
                "{name} cannot be read ({strerror}): check that it exists and that you may open it.",
                name=file.name,
                strerror=error.strerror,
            )
        ) from error
    if empty:
        raise InputError(said("{name} is empty: choose a file that holds a table.", name=file.name))
    return file, sheet


@dataclass
class _Said:
    """What is said of a table while it is opened."""

    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


# -- encodings ---------------------------------------------------------------------------------------------------------

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ENCODING_NAMES = {
    "utf-32": "UTF-32",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
}


def _possible_encodings(beginning: bytes) -> tuple[str, ...]:
    """Encodings to try, in this order, for a file that begins so."""
    for mark, encoding in _BOMS:
        if beginning.startswith(mark):
            return (encoding,)
    # Digits, Latin letters and delimiters have a zero as the upper one of their two bytes in UTF-16.
    half = len(beginning) // 2
    even, odd = beginning[0::2].count(0), beginning[1::2].count(0)
    if odd > max(half / 4, 20 * even):
        return ("utf-16-le",)
    if even > max(half / 4, 20 * odd):
        return ("utf-16-be",)
    return ("utf-8", "cp1252", "latin-1")


def _find_encoding(path: Path, account: _Said, progress: Progress) -> tuple[str, str]:
    """Find the encoding that the whole file can be read in, and what is done with bytes that do not fit it."""
    with path.open("rb") as stream:
        possible = _possible_encodings(stream.read(4096))
    encoding = next((encoding for encoding in possible if _decodes(path, encoding, progress)), None)
    if encoding is None:
        raise InputError(
            said(
                "{name} begins as {get} does, but not all of it can be read so: it is damaged or joined"
                " from files of different encodings; save it again as UTF-8.",
                name=path.name,
                get=_ENCODING_NAMES.get(possible[0], "UTF-8"),
            )
        )
    if encoding in ("cp1252", "latin-1"):
        windows, utf8 = _lines_by_encoding(path, progress)
        if len(utf8) > len(windows):
            account.warnings.append(
                said(
                    "{name} is UTF-8, but for letters in {lines}, as where files were joined; they were"
                    " read as Windows-1252. If letters look wrong there, save the file as UTF-8.",
                    name=path.name,
                    lines=_lines(windows),
                )
            )
            return "utf-8", _AS_WINDOWS
        if utf8:
            account.warnings.append(
                said(
                    "{name} was read as {encoding_names}, but letters in {lines} may be UTF-8, as where"
                    " files were joined. If letters look wrong there, save the file as UTF-8.",
                    name=path.name,
                    encoding_names=_ENCODING_NAMES[encoding],
                    lines=_lines(utf8),
                )
            )
            return encoding, "strict"
    if encoding in _ENCODING_NAMES:
        unsure = said("; if letters look wrong, save it as UTF-8") if encoding in ("cp1252", "latin-1") else ""
        account.notes.append(
            said(
                "{name} is encoded as {encoding_names} and was read so{unsure}.",
                name=path.name,
                encoding_names=_ENCODING_NAMES[encoding],
                unsure=unsure,
            )
        )
    return encoding, "strict"


_AS_WINDOWS = "prospectivity-windows-1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Decode bytes that are no UTF-8 as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_AS_WINDOWS, _as_windows)


def _lines_by_encoding(path: Path, progress: Progress) -> tuple[list[int], list[int]]:
    """Numbers of the lines with letters beyond ASCII: those that are no UTF-8, and those that are."""
    windows, utf8 = [], []
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if number % _CHECK_EVERY == 0:
                progress.check()
            if line.isascii():
                continue
            try:
                line.decode("utf-8")
                utf8.append(number)
            except UnicodeDecodeError:
                windows.append(number)
    return windows, utf8


def _lines(numbers: Sequence[int]) -> str:
    return _rows(numbers).replace("row", "line", 1)


def _decodes(path: Path, encoding: str, progress: Progress) -> bool:
    """Whether all of a file can be read in an encoding; a zero byte in the text is refused."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    with path.open("rb") as stream:
        while True:
            progress.check()
            chunk = stream.read(_CHUNK_BYTES)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError:
                return False
            if (at := text.find("\0")) >= 0:
                raise InputError(
                    said(
                        "{name} holds a zero byte in line {line}, which no table of text has: it is a"
                        " binary or a damaged file; export the table again as CSV or XLSX.",
                        name=path.name,
                        line=line + text.count(chr(10), 0, at),
                    )
                )
            if not chunk:
                return True
            line += text.count("\n")


# -- text files --------------------------------------------------------------------------------------------------------

_DELIMITER_NAMES = {",": "a comma", ";": "a semicolon", "\t": "a tab", " ": "a blank"}


def _open_text(path: Path, account: _Said, progress: Progress) -> _Records:
    """Find encoding and delimiter of a text file."""
    name, (encoding, misfits) = path.name, _find_encoding(path, account, progress)
    with path.open(encoding=encoding, errors=misfits, newline="") as stream:
        lines = list(islice(stream, _HEAD_ROWS))
    told = re.fullmatch(r"sep=(.)\s*", lines[0], re.IGNORECASE | re.DOTALL) if lines else None
    delimiter = told[1] if told else _find_delimiter(lines, path.suffix.lower() in _BLANK_SEPARATED)
    if told:
        shown = _DELIMITER_NAMES.get(delimiter, delimiter)
        account.notes.append(
            said(
                "The first line of {name} says that {shown} separates its columns; it is not counted as a row.",
                name=name,
                shown=shown,
            )
        )
    elif delimiter == " ":
        account.notes.append(said("The columns of {name} are separated by blanks.", name=name))

    # Quotation marks alone let a delimiter stand in a cell.
    plain = delimiter != " " and not _holds(path, b'"')

    def records(first: int | None = None) -> Iterator[tuple[int, _Record]]:
        number = 0
        with path.open(encoding=encoding, errors=misfits, newline="") as stream:
            if told:
                next(stream)
            if plain:
                most = -1 if first is None else first
                for number, line in enumerate(stream, 1):
                    text = line.rstrip("\r\n")
                    cells = text.split(delimiter, most) if text else []
                    # Whether a row whose first cell is empty is so itself shows in all of them.
                    yield number, cells if most < 0 or (cells and cells[0].strip()) else text.split(delimiter)
                return
            try:
                for number, record in enumerate(_reader(stream, delimiter, strict=True), 1):
                    yield number, record
            except csv.Error as error:
                raise InputError(_why_unreadable(str(error), number + 1, name)) from error

    return records


def _holds(path: Path, byte: bytes) -> bool:
    """Whether a byte stands anywhere in a file."""
    with path.open("rb") as stream:
        return any(byte in chunk for chunk in iter(lambda: stream.read(_CHUNK_BYTES), b""))


def _reader(lines: Any, delimiter: str, strict: bool) -> Any:
    """Reader of records; it is strict where a stray quotation mark must not join rows unseen."""
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter == " ", strict=strict)


def _why_unreadable(error: str, row: int, name: str) -> str:
    """Sentence on a record that the csv module refuses."""
    if "limit" in error:
        return said(
            "Row {row} of {name} holds a cell of more than {field_size_limit} characters: most likely"
            " a quotation mark is opened there and not closed; remove it or close it.",
            row=row,
            name=name,
            field_size_limit=csv.field_size_limit(),
        )
    if "unexpected end" in error:
        return said(
            "A quotation mark that row {row} of {name} opens is never closed, so all that follows"
            " would be one cell: remove it or close it.",
            row=row,
            name=name,
        )
    return said(
        "A cell in row {row} of {name} goes on after its closing quotation mark, so it is not clear"
        ' where cells end: write a quotation mark inside a quoted cell twice ("5"" pipe").',
        row=row,
        name=name,
    )


def _find_delimiter(lines: Sequence[str], blanks: bool) -> str:
    """Find the delimiter that gives even rows of cells that can be read.

    Each delimiter is judged by the share of rows that it splits evenly, and by the share of cells that are numbers
    then: a decimal comma splits rows evenly too, but not into numbers. Returns a tab, which leaves one column, if none
    fits.
    """
    fits = [(_fit(lines, delimiter), delimiter) for delimiter in ("\t", ";", "|", ",", *((" ",) if blanks else ()))]
    best, delimiter = max(fits, key=lambda fit: fit[0])
    return delimiter if best > 0 else "\t"


def _fit(lines: Sequence[str], delimiter: str) -> float:
    """How well a delimiter divides lines into a table, 0 for not at all."""
    try:
        records = [record for record in _reader(lines, delimiter, strict=False) if _filled(record)]
    except csv.Error:
        return 0.0
    lengths = [_length(record) if delimiter == " " else len(record) for record in records]
    if max(lengths, default=0) < 2:
        return 0.0
    # Commas and blanks stand in any sentence; the others hardly do, and may be missing where rows end early.
    in_sentences = delimiter in ", "
    width, even = Counter(length for length in lengths if length > 1).most_common(1)[0]
    if delimiter == " ":
        # The names may be one short, where R has written the names of rows.
        even += lengths[0] == width - 1
    elif not in_sentences:
        even = sum(length > 1 for length in lengths)
    cells = [cell for record in records if len(record) > 1 for cell in record if cell.strip()]
    numbers = sum(printed_number(cell) is not None for cell in cells) / max(len(cells), 1)
    share = even / len(records)
    least = (0.9 if delimiter == " " else 0.3) if numbers > 0.1 else 0.7
    return share * (0.5 + numbers) if share >= least or not in_sentences else 0.0


# -- workbooks ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Sheets:
    """An open workbook: names and widths of its sheets, and which of them hold something."""

    path: Path
    dataset: Any
    names: list[str]
    widths: list[int]
    filled: list[int]

    def records(self, at: int, account: _Said, progress: Progress) -> _Records:
        """Records of a sheet."""
        cells = _cells_of(self.path, self.names[at], account, progress)
        return _sheet_records(self.dataset, at, self.widths[at], cells)


def _filled_sheets(path: Path, sheet: str, progress: Progress) -> _Sheets:
    """Sheets that are not empty, and of the name that was asked for if any was."""
    progress.check()
    gdal = _gdal(path)
    with _nothing_guessed(gdal):
        dataset = _workbook(path, gdal)
        layers = [dataset.GetLayer(at) for at in range(dataset.GetLayerCount())]
        names = [str(layer.GetName()) for layer in layers]
        if sheet and sheet not in names:
            raise InputError(
                said(
                    "{name} has no sheet '{sheet}'; its sheets are {names}.",
                    name=path.name,
                    sheet=sheet,
                    names=", ".join(names),
                )
            )
        # GDAL looks for types and headings when columns or rows are first counted, which has to happen while nothing is
        # guessed.
        widths = [layer.GetLayerDefn().GetFieldCount() for layer in layers]
        filled = [at for at, layer in enumerate(layers) if layer.GetFeatureCount() > 0]
    wanted = [at for at in filled if not sheet or names[at] == sheet]
    if not wanted:
        raise InputError(
            said(
                "{value}{name} is empty: choose a workbook that holds a table.",
                value=said("The sheet {sheet!r} of ", sheet=sheet) if sheet else "",
                name=path.name,
            )
        )
    return _Sheets(path, dataset, names, widths, wanted)


def _open_workbook(path: Path, sheet: str, progress: Progress) -> Table:
    """Open the sheet that was asked for, else the first that holds a table."""
    sheets = _filled_sheets(path, sheet, progress)
    names, wanted = sheets.names, sheets.filled
    tables: list[tuple[int, _FileTable]] = []
    problems: list[InputError] = []
    for at in wanted:
        account = _Said()
        try:
            tables.append((at, _FileTable(path.name, account, sheets.records(at, account, progress), progress)))
        except InputError as problem:
            problems.append(problem)
            continue
        if _is_survey(tables[-1][1]):
            break
    if not tables and len(wanted) == 1:
        raise problems[0]
    if not tables:
        raise InputError(
            said(
                "None of the sheets of {name} ({names}) holds a table of named columns with rows below"
                " them: choose a workbook that does, or export its table as CSV.",
                name=path.name,
                names=", ".join(names),
            )
        )
    at, table = next(((at, table) for at, table in tables if _is_survey(table)), tables[0])
    if len(names) > 1 and not sheet:
        table.notes.insert(
            0,
            said(
                "{name} has {count} sheets ({names}); the first that holds a table, {names_2}, was read:"
                " add |layername=NAME to the file name to read another.",
                name=path.name,
                count=len(names),
                names=", ".join(names),
                names_2=names[at],
            ),
        )
    return table


def _is_survey(table: Table) -> bool:
    """Whether a sheet holds more than a cover page does, which may look like a table of two columns."""
    return len(table.columns) > 2 and (table.row_count or 0) > 1


def _cells_of(path: Path, sheet: str, account: _Said, progress: Progress) -> SheetCells:
    """Look at the cells of a sheet that are not what they seem, and say so."""
    if _is_old_workbook(path):
        account.warnings.append(
            said(
                "{name} is a workbook of Excel 97 to 2003, of which cells that a formula calculates come"
                " empty, and cells that show per cent come as shares (12.34 % as 0.1234). If it has such"
                " cells, open it in a spreadsheet program, save it as XLSX, and read that.",
                name=path.name,
            )
        )
    found = look_at_cells(path, sheet, progress)
    if found.unstored:
        account.warnings.append(
            said(
                "{formulas} of {name} (sheet {sheet}, {addresses}) have no stored result, as programs"
                " write them that do not calculate; the cells are empty. Open the workbook in a"
                " spreadsheet program, save it there, and read it again.",
                formulas=counted(len(found.unstored), "formula"),
                name=path.name,
                sheet=sheet,
                addresses=_addresses(found.unstored),
            )
        )
    shown = [(row, column) for row, columns in sorted(found.percent.items()) for column in columns]
    if shown:
        account.notes.append(
            said(
                "{cells} of {name} (sheet {sheet}, {addresses}) show per cent and were read as they show:"
                " a stored 0.1234 is 12.34 %.",
                cells=counted(len(shown), "cell"),
                name=path.name,
                sheet=sheet,
                addresses=_addresses(shown),
            )
        )
    return found


def _is_old_workbook(path: Path) -> bool:
    """Whether a workbook is binary, whatever its name: GDAL's reader of these tells neither formulas nor formats."""
    with path.open("rb") as stream:
        return stream.read(len(_COMPOUND_FILE)) == _COMPOUND_FILE


def _addresses(cells: Sequence[tuple[int, int]]) -> str:
    """First and last of cells: `D2 to D61`."""
    first, last = cell_address(*cells[0]), cell_address(*cells[-1])
    return first if len(cells) == 1 else said("{first} to {last}", first=first, last=last)


def _sheet_records(dataset: Any, chosen: int, width: int, cells: SheetCells) -> _Records:
    """Records of a sheet; every cell comes as the text that the file holds, or shows if that is per cent."""
    columns = range(width)

    def texts(number: int, feature: Any) -> _Record:
        text = feature.GetFieldAsString
        record = [text(column) for column in columns]
        for column in cells.percent.get(number, ()):
            if column < width:
                record[column] = _as_percent(record[column])
        return record

    layer = dataset.GetLayer(chosen)
    if not layer.TestCapability("RandomRead"):
        # XLS: GDAL would go through the sheet from its beginning for every row. Such sheets have at most 65,536.
        held = [texts(number, feature) for number, feature in enumerate(layer, 1)]
        return lambda first=None: enumerate(held, 1)

    def records(first: int | None = None) -> Iterator[tuple[int, _Record]]:
        # By number and not with the layer's one cursor, so that two iterations do not disturb one another.
        layer = dataset.GetLayer(chosen)
        for number in range(1, int(layer.GetFeatureCount()) + 1):
            feature = layer.GetFeature(number)
            if feature is not None:
                yield number, texts(number, feature)

    return records


def _as_percent(text: str) -> str:
    """What a cell shows that stores a share of 1."""
    share = parse_number(text, ".")
    return text if share is None else f"{100 * share:.12g}%"


def _gdal(path: Path) -> Any:
    """GDAL's bindings, which workbooks are read with: whoever reads text files only does without."""
    try:
        from osgeo import gdal
    except ImportError as error:
        raise InputError(
            said(
                "{name} is a workbook, and the Python at {executable} lacks GDAL's bindings (osgeo),"
                " which read these: use the Python that came with QGIS, or save the table as CSV.",
                name=path.name,
                executable=sys.executable,
            )
        ) from error
    return gdal


def _workbook(path: Path, gdal: Any) -> Any:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["XLSX", "ODS", "XLS"])
    except RuntimeError:
        dataset = None
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        raise InputError(
            said(
                "{name} is no workbook that can be read: it is damaged, protected by a password, of"
                " another format than its name says or of one that this GDAL does not know; open it in a"
                " spreadsheet program and save it as XLSX or CSV.",
                name=path.name,
            )
        )
    return dataset


@contextmanager
def _nothing_guessed(gdal: Any) -> Iterator[None]:
    """Have GDAL take every row as a row of texts while workbooks are opened."""
    settings = {
        f"OGR_{driver}_{name}": value
        for driver in ("XLSX", "ODS", "XLS")
        for name, value in (("HEADERS", "DISABLE"), ("FIELD_TYPES", "STRING"))
    }
    before = {key: gdal.GetThreadLocalConfigOption(key, None) for key in settings}
    for key, value in settings.items():
        gdal.SetThreadLocalConfigOption(key, value)
    try:
        yield
    finally:
        for key, old in before.items():
            gdal.SetThreadLocalConfigOption(key, old)


# -- records -----------------------------------------------------------------------------------------------------------


def _filled(record: _Record) -> int:
    return sum(1 for cell in record if cell and not cell.isspace())


def _length(record: _Record) -> int:
    """Number of cells up to the last filled one."""
    return next((at for at in range(len(record), 0, -1) if record[at - 1].strip()), 0)


def _first_filled(record: _Record, start: int = 0) -> int:
    """Index of the first filled cell from `start` on, -1 if there is none."""
    for at in range(start, len(record)):
        if record[at] and not record[at].isspace():
            return at
    return -1


def _numbers(record: _Record) -> int:
    return sum(printed_number(cell) is not None for cell in record)


def _quoted(record: _Record) -> str:
    text = " ".join(" ".join(record).split())
    return f"'{text[: _QUOTED_CHARACTERS - 1]}…'" if len(text) > _QUOTED_CHARACTERS else f"'{text}'"


def _rows(numbers: Sequence[int]) -> str:
    """Write `row 7`, `rows 2-4, 9` or the first of many."""
    first = row_ranges(np.asarray(numbers[:_LISTED], dtype=np.int64))
    more = said(" and {count} more", count=len(numbers) - _LISTED) if len(numbers) > _LISTED else ""
    return f"{'row' if len(numbers) == 1 else 'rows'} {first}{more}"


# -- column names ------------------------------------------------------------------------------------------------------


def _wide(records: Sequence[_Record], name: str) -> list[_Record]:
    """Records that may be rows of the table: those of several cells, or a name and numbers below it."""
    if not any(map(_filled, records)):
        raise InputError(said("{name} is empty: choose a file that holds a table.", name=name))
    wide = [record for record in records if _filled(record) > 1]
    if not wide:
        wide = [record for record in records if _filled(record)]
        if _numbers(wide[0]) or 2 * _numbers([record[_first_filled(record)] for record in wide]) < max(len(wide), 2):
            raise InputError(
                said(
                    "{name} is no table: its lines are not divided into columns by commas, semicolons,"
                    " tabs or bars, and do not hold numbers; export it as CSV or XLSX.",
                    name=name,
                )
            )
    return wide


def _find_names(head: Sequence[tuple[int, _Record]], name: str) -> tuple[int, list[_Record]]:
    """Find the record of column names among the first records: its index, and records of methods or units just above
    it.
    """
    records = [record for _, record in head]
    wide = _wide(records, name)
    lengths = Counter(map(_length, wide))
    length = max(lengths, key=lambda value: (lengths[value] * value, value))
    fill = median(_filled(record) for record in wide if _length(record) >= length)
    full = [at for at, record in enumerate(records) if _filled(record) >= max(0.6 * fill, min(2, length))]
    at = next((at for at in full if _length(records[at]) >= length), full[0])
    at = _names_with_a_gap(records, full[0], at, length)
    before = next((other for other in reversed(records[:at]) if _filled(other)), [])
    if (
        before
        and _filled(before) == len(before) == len(records[at]) - 1
        and not _numbers(before)
        and _numbers(records[at])
    ):
        raise InputError(
            said(
                "The names in {name} end one column before row {head} does: put a decimal comma between"
                " quotation marks, or name the column that has none.",
                name=name,
                head=head[at][0],
            )
        )
    above: list[_Record] = []
    while at + 1 < len(records) and _is_above_names(records[at], records[at + 1]):
        above.append(records[at])
        at += 1
    if 2 * _numbers(records[at]) > _filled(records[at]):
        raise InputError(
            said(
                "{name} has no column names: row {head}, the first that is as wide as the table, holds"
                " numbers; put a row of names above it.",
                name=name,
                head=head[at][0],
            )
        )
    return at, above


def _names_with_a_gap(records: Sequence[_Record], first: int, at: int, length: int) -> int:
    """Take the first full record for the names, rather than the numbers at `at` below it, where it is as wide as the
    table although its last cells are empty: columns without a name.
    """
    if not 2 * _numbers(records[at]) > _filled(records[at]):
        return at
    names = records[first]
    return first if len(names) >= length and not _numbers(names) else at


def _is_above_names(record: _Record, following: _Record) -> bool:
    """Whether a record holds methods or units and the names are yet to come, as in certificates of ALS."""
    return names_units_or_methods(record) and _filled(following) >= _filled(record) and not _numbers(following)


def _rows_are_named(records: Sequence[_Record]) -> bool:
    """Whether all rows have one cell more than the first record has names, as R writes them where rows have names.

    So do prose with commas and rows with one decimal comma outside quotation marks: there have to be names without
    blanks around them and a column of numbers, and where no number has decimals, no two columns may stand side by side
    that could be the halves of one.
    """
    names, *rows = [record for record in records if _filled(record)] or [()]
    if (
        len(names) < 2
        or any(not name or name != name.strip() for name in names)
        or _numbers(names)
        or {len(row) for row in rows} != {len(names) + 1}
    ):
        return False
    columns = list(zip(*rows))
    whole = [all(cell.strip().lstrip("-<>").isdigit() for cell in column) for column in columns]
    decimals = any(re.search(r"\d[.,]\d", cell) for column in columns for cell in column)
    return any(_numbers(column) == len(rows) for column in columns[1:]) and (
        decimals or not any(map(all, zip(whole, whole[1:])))
    )


def _period(names: Sequence[str]) -> int:
    """Number of columns after which the names begin again, counting nameless columns between the blocks.

    All of them if they do not.
    """
    for period in range(2, len(names) // 2 + 2):
        whole = [*names, *[""] * (-len(names) % period)]
        block = whole[:period]
        if len(whole) > period and block[0] and sum(map(bool, block)) >= 2 and whole == block * (len(whole) // period):
            return period
    return max(len(names), 1)


def _unique(names: Sequence[str]) -> list[str]:
    """Give every column a name of its own whatever its case, and none that of the key of a GeoPackage."""
    given = {name.lower() for name in names}
    seen = {_GEOPACKAGE_KEY}
    unique = []
    for position, name in enumerate(names, 1):
        wanted = own = name or f"column_{position}"
        number = 2
        while own.lower() in seen or (own != name and own.lower() in given):
            own = f"{wanted}_{number}"
            number += 1
        seen.add(own.lower())
        unique.append(own)
    return unique


# -- the table ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Frame:
    """Where the columns of a table lie in its records: `blocks` tables of `columns` side by side, each beginning
    `pitch` cells after the last.
    """

    columns: tuple[str, ...]
    pitch: int
    blocks: int

    @property
    def length(self) -> int:
        return self.pitch * (self.blocks - 1) + len(self.columns)

    def cut(self, record: _Record, block: int) -> _Record:
        """Cells of one block, filled up where the record is short."""
        start, width = block * self.pitch, len(self.columns)
        cells = record[start : start + width]
        return cells if len(cells) == width else [*cells, *[""] * (width - len(cells))]


@dataclass
class _Section:
    """Rows under a header of their own.

    Parameters
    ----------
    header, last : int
        Numbers of the row that repeats the names, and of the last row of units or limits below it.
    repeated : RepeatedHeader
    units : dict of int to str
        Unit of the cells of a column, where it is not that of the column.
    below : list
        First rows of the section, until it is known which of them belong to the header.
    """

    header: int
    last: int
    repeated: RepeatedHeader
    units: dict[int, str] = field(default_factory=dict)
    below: list[tuple[int, _Record]] = field(default_factory=list)

    @property
    def in_order(self) -> bool:
        return all(at in (column, -1) for column, at in enumerate(self.repeated.order))

    def cells(self, record: _Record) -> list[str]:
        """Cells in the order of the table, with their unit where it is another."""
        cells = [record[at] if 0 <= at < len(record) else "" for at in self.repeated.order]
        for column, unit in self.units.items():
            if any(letter.isdigit() for letter in cells[column]):
                cells[column] = f"{cells[column].strip()} {unit}"
        return cells


@dataclass
class _Extent:
    """Which records are rows of the table, and which of them are odd."""

    last: int = 0
    rows: int = 0
    empty: list[int] = field(default_factory=list)
    short: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    footnotes: list[tuple[int, str]] = field(default_factory=list)


class _FileTable:
    """A table in a file; see `open_table`."""

    def __init__(self, name: str, account: _Said, records: _Records, progress: Progress) -> None:
        self.name, self.notes, self.warnings, self._records = name, account.notes, account.warnings, records
        head = list(islice(records(), _HEAD_ROWS))
        at, above, names = self._names_in(head)
        self._frame = self._find_frame(names, [record for _, record in head[at + 1 :]])
        self.columns = self._frame.columns
        self._finder = HeaderFinder(self.columns)
        cut = [(number, self._frame.cut(record, 0)) for number, record in head[at + 1 :] if _filled(record)]
        below = list(takewhile(lambda row: self._finder.find(row[1]) is None, cut[:_HEADER_SAMPLE]))
        self.header: HeaderRows = find_header_rows(
            self.columns, [cells for _, cells in below], [self._frame.cut(record, 0) for record in above]
        )
        header = [number for number, _ in below[: self.header.rows]]
        self._after = header[-1] if header else head[at][0]
        self._sections: list[_Section] = []
        extent = self._scan(progress)
        if not extent.rows:
            raise InputError(
                said(
                    "{name} holds column names (row {head}) but no rows below them: export the table with its samples.",
                    name=name,
                    head=head[at][0],
                )
            )
        self._last = extent.last
        self.row_count: int | None = extent.rows
        self._note_extent(extent, header)

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Row numbers with cells, those behind the last that is wanted as they come.

        Of tables side by side first all rows of the left one.
        """
        frame, width, single = self._frame, len(self.columns), self._frame.blocks == 1
        few = max(columns) + 1 if columns and single and not self._sections else width
        for block in range(frame.blocks):
            coming, section = iter((*self._sections, None)), None
            following = next(coming)
            for number, record in self._records(few if few < width else None):
                if number <= self._after:
                    continue
                if number > self._last:
                    break
                if following is not None and number >= following.header:
                    section, following = following, next(coming)
                if section is not None and number <= section.last:
                    continue
                if section is not None and single:
                    cells: _Record = section.cells(record)
                else:
                    cells = record if single and few <= len(record) <= width else frame.cut(record, block)
                if cells[0][:1].isalnum() or _first_filled(cells) >= 0:
                    yield number, cells

    def _names_in(self, head: Sequence[tuple[int, _Record]]) -> tuple[int, list[_Record], _Record]:
        """Find the names: their index in the head, records above them that belong to the header, and the names."""
        if _rows_are_named([record for _, record in head]):
            at = next(at for at, (_, record) in enumerate(head) if _filled(record))
            self.notes.append(
                said(
                    "The rows of {name} begin with a cell more than there are names, as R writes names of"
                    " rows; that column is called row.",
                    name=self.name,
                )
            )
            return at, [], ["row", *head[at][1]]
        at, above = _find_names(head, self.name)
        titles = [(number, record) for number, record in head[: at - len(above)] if _filled(record)]
        if titles:
            numbers = [number for number, _ in titles]
            self.notes.append(
                said(
                    "{rows} of {name} above the column names, beginning {quoted}, did not count as samples.",
                    rows=_rows(numbers).capitalize(),
                    name=self.name,
                    quoted=_quoted(titles[0][1]),
                )
            )
        return at, above, head[at][1]

    def _find_frame(self, record: _Record, below: Sequence[_Record]) -> _Frame:
        """Name the columns."""
        width = _length(record)
        # Cells below the end of the names belong to columns without one.
        width = max(width, min(len(record), max(map(_length, below), default=0)))
        if len(record) > width:
            self.notes.append(
                said(
                    "Columns without a name at the right end of {name} ({count}) were left out; they are empty.",
                    name=self.name,
                    count=len(record) - width,
                )
            )
        names = [" ".join(cell.split()) for cell in record[:width]]
        pitch = _period(names)
        blocks = -(-width // pitch)
        block = names[: _length(names[:pitch])] if blocks > 1 else names
        if blocks > 1:
            columns = ", ".join(name or "no name" for name in block)
            self.notes.append(
                said(
                    "{name} holds {blocks} tables side by side under the same names ({columns}); they"
                    " were put below one another, the left one first.",
                    name=self.name,
                    blocks=blocks,
                    columns=columns,
                )
            )
        unique = _unique(block)
        unnamed = [new for old, new in zip(block, unique) if not old]
        if unnamed:
            self.notes.append(
                said(
                    "Columns of {name} without a name are called {unnamed}.", name=self.name, unnamed=", ".join(unnamed)
                )
            )
        renamed = [(old, new) for old, new in zip(block, unique) if old and old != new]
        key = [f"{old} → {new}" for old, new in renamed if old.lower() == _GEOPACKAGE_KEY]
        repeated = [f"{old} → {new}" for old, new in renamed if old.lower() != _GEOPACKAGE_KEY]
        if key:
            self.notes.append(
                said(
                    "A name that GeoPackage keeps for itself was changed in {name}: {key}.",
                    name=self.name,
                    key=", ".join(key),
                )
            )
        if repeated:
            self.notes.append(
                said(
                    "Names that {name} gives to several columns, if in another case, were numbered: {repeated}.",
                    name=self.name,
                    repeated=", ".join(repeated),
                )
            )
        return _Frame(tuple(unique), pitch, blocks)

    def _scan(self, progress: Progress) -> _Extent:
        """Go through all records once."""
        extent, single, lone_possible = _Extent(), self._frame.blocks == 1, self._frame.length >= 3
        records = self._records()
        while lot := list(islice(records, LOT)):
            progress.check()
            if single and lot[0][0] > self._after and self._are_plain([record for _, record in lot]):
                extent.rows += len(extent.footnotes) + len(lot)
                extent.footnotes.clear()
                extent.last = lot[-1][0]
                continue
            for number, record in lot:
                if number > self._after:
                    self._look_at(number, record, extent, lone_possible)
        self._end_section(extent)
        return extent

    def _are_plain(self, records: Sequence[_Record]) -> bool:
        """Whether all of some records are rows like most: told column by column, which is how long files are scanned
        quickly.
        """
        if self._sections and len(self._sections[-1].below) < _HEADER_SAMPLE:
            return False
        expected = self._frame.length
        if any(len(record) != expected for record in records):
            return False
        columns = [[record[i] for record in records] for i in range(min(expected, 2))]
        return (
            all(cell and not cell.isspace() for column in columns for cell in column)
            and "\n" not in "".join(map("".join, records))
            and not self._finder.may_be_among([record[i] for record in records] for i in range(expected))
        )

    def _look_at(self, number: int, record: _Record, extent: _Extent, lone_possible: bool) -> None:
        """Look at one record below the names."""
        expected, single = self._frame.length, self._frame.blocks == 1
        repeated = self._finder.find(record if single else self._frame.cut(record, 0))
        if repeated is not None:
            self._begin_section(number, repeated, extent)
            return
        if self._sections and len(self._sections[-1].below) < _HEADER_SAMPLE:
            self._sections[-1].below.append((number, record))
        if len(record) > expected and _first_filled(record, expected) >= 0:
            raise InputError(
                said(
                    "Row {number} of {name} has {length} cells while {expected} columns have a name:"
                    " check it for a delimiter or a decimal comma outside quotation marks, and give"
                    " every column a name.",
                    number=number,
                    name=self.name,
                    length=_length(record),
                    expected=expected,
                )
            )
        first = _first_filled(record)
        if first < 0:
            extent.empty.append(number)
            return
        if lone_possible and first == 0 and _first_filled(record, 1) < 0:
            extent.footnotes.append((number, _quoted(record)))
            return
        # Lines that hold one cell are footnotes only where no row follows.
        extent.rows += len(extent.footnotes) + (1 if single else self._blocks_of(record, number))
        extent.footnotes.clear()
        extent.last = number
        if len(record) < expected:
            extent.short.append(number)
        if "\n" in "".join(record):
            extent.broken.append(number)

    def _begin_section(self, number: int, repeated: RepeatedHeader, extent: _Extent) -> None:
        """Begin the rows below a row that names the columns again."""
        self._end_section(extent)
        if repeated.unknown:
            raise InputError(
                said(
                    "Row {number} of {name} names the columns again, and among them {unknown}, which the"
                    " names at the top do not have: put each table into a file of its own.",
                    number=number,
                    name=self.name,
                    unknown=listed(repeated.unknown),
                )
            )
        section = _Section(number, number, repeated)
        if self._frame.blocks > 1 and not section.in_order:
            raise InputError(
                said(
                    "Row {number} of {name} names the columns of tables side by side again, in another"
                    " order: put each table into a file of its own.",
                    number=number,
                    name=self.name,
                )
            )
        self._sections.append(section)

    def _end_section(self, extent: _Extent) -> None:
        """Find the rows of units and limits below a repeated header, and say what was made of it."""
        if not self._sections:
            return
        section = self._sections[-1]
        filled = [(number, section.cells(record)) for number, record in section.below if _filled(record)]
        header = find_header_rows(self.columns, [cells for _, cells in filled])
        if header.rows:
            section.last = filled[header.rows - 1][0]
            extent.rows -= header.rows
        section.below = []
        unsure = []
        for column, name in enumerate(self.columns):
            usual = name_and_unit(name)[1] or self.header.units.get(column, "")
            unit = section.repeated.units.get(column) or header.units.get(column, "")
            if unit and usual and unit != usual:
                section.units[column] = unit
            elif bool(unit) != bool(usual) and section.repeated.order[column] >= 0:
                unsure.append(name)
        self.warnings.append(self._about_section(section, unsure))

    def _about_section(self, section: _Section, unsure: Sequence[str]) -> str:
        """Sentence on rows under a header of their own."""
        account = [said("Row {header} of {name} names the columns again", header=section.header, name=self.name)]
        if not section.in_order:
            account.append(said(", in another order; the cells below it were put into the columns of their names"))
        missing = [name for name, at in zip(self.columns, section.repeated.order) if at < 0]
        if missing:
            account.append(said("; it lacks {missing}, which are empty below it", missing=listed(missing)))
        if section.units:
            units = [f"{self.columns[column]} in {unit}" for column, unit in section.units.items()]
            account.append(said("; below it {units} were converted to the unit of their column", units=listed(units)))
        if unsure:
            account.append(
                said(
                    "; only one of the two headers states the unit of {unsure}, which was taken for both",
                    unsure=listed(unsure),
                )
            )
        return "".join(account) + "."

    def _blocks_of(self, record: _Record, number: int) -> int:
        """Count the blocks that a record fills."""
        frame = self._frame
        for gap in range(len(frame.columns), len(record), frame.pitch):
            if _filled(record[gap : gap + frame.pitch - len(frame.columns)]):
                raise InputError(
                    said(
                        "Row {number} of {name} has a cell in a column without a name between tables side"
                        " by side: give the column a name.",
                        number=number,
                        name=self.name,
                    )
                )
        return sum(_first_filled(frame.cut(record, block)) >= 0 for block in range(frame.blocks))

    def _note_extent(self, extent: _Extent, header: Sequence[int]) -> None:
        """Note what the scan has found."""
        if header:
            account = [
                word
                for word, found in (
                    ("units", self.header.units),
                    ("methods", self.header.methods),
                    ("detection limits", self.header.limits),
                )
                if found
            ]
            belong = said("belongs") if len(header) == 1 else said("belong")
            self.notes.append(
                said(
                    "{rows} of {name} below the column names {belong} to the header ({value}).",
                    rows=_rows(header).capitalize(),
                    name=self.name,
                    belong=belong,
                    value=", ".join(account) or said("no units"),
                )
            )
        empty = [number for number in extent.empty if number < extent.last]
        if empty:
            self.notes.append(said("Empty rows of {name} were skipped: {rows}.", name=self.name, rows=_rows(empty)))
        if extent.short:
            self.notes.append(
                said(
                    "Rows of {name} that end before the last column were filled up with empty cells: {rows}.",
                    name=self.name,
                    rows=_rows(extent.short),
                )
            )
        if extent.broken:
            self.notes.append(
                said(
                    "Cells of {name} hold line breaks within quotation marks: {rows}; if rows are missing"
                    " there, a quotation mark is not closed.",
                    name=self.name,
                    rows=_rows(extent.broken),
                )
            )
        if extent.footnotes:
            quoted = "; ".join(f"row {number}: {text}" for number, text in extent.footnotes[:_LISTED])
            self.notes.append(
                said(
                    "Lines below the last row of {name} that fill only the first column were taken for"
                    " footnotes and left out ({quoted}).",
                    name=self.name,
                    quoted=quoted,
                )
            )
