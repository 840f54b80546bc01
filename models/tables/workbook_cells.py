"""What GDAL does not tell of the cells of a workbook: which show per cent, and which formulas have no stored result.

Workbooks are ZIP files of XML. Their cells are found with regular expressions, piece by piece: the parts that matter
are written by programs and regular, and a sheet of a million rows never has to be in memory.
"""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..core.progress import Progress

_PIECE_BYTES = 1 << 20
_PERCENT_FORMATS = (9, 10)
"""Numbers of the built-in formats 0% and 0.00%."""

_QUOTED_TEXT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass
class SheetCells:
    """Cells of a sheet that have to be looked at, by row (from 1) and column (from 0).

    Parameters
    ----------
    percent : dict of int to list of int
        Columns of the cells that show per cent, by row.
    unstored : list of (int, int)
        Row and column of formulas without a stored result.
    """

    percent: dict[int, list[int]] = field(default_factory=dict)
    unstored: list[tuple[int, int]] = field(default_factory=list)


def look_at_cells(path: Path, sheet: str, progress: Progress) -> SheetCells:
    """Look through a sheet of an XLSX, XLSM or ODS file.

    Parameters
    ----------
    path : Path
    sheet : str
        Its name.
    progress : Progress
        Asked for Cancel.

    Returns
    -------
    SheetCells
        Empty for other files, and for those whose parts are not where they usually are.
    """
    found = SheetCells()
    try:
        with zipfile.ZipFile(path) as archive:
            if path.suffix.lower() == ".ods":
                _look_at_ods(archive, sheet, found, progress)
            else:
                _look_at_xlsx(archive, sheet, found, progress)
    except (zipfile.BadZipFile, KeyError, OSError):
        return SheetCells()
    return found


def cell_address(row: int, column: int) -> str:
    """Name of a cell as spreadsheet programs show it: row 2 and column 3 are `D2`."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def _attribute(text: str, name: str) -> str:
    match = re.search(rf'(?<![\w:]){name}="([^"]*)"', text)
    return html.unescape(match[1]) if match else ""


def _pieces(archive: zipfile.ZipFile, name: str, end: str, progress: Progress) -> Iterator[str]:
    """Text of a member in pieces that end behind `end`."""
    rest = b""
    with archive.open(name) as stream:
        while chunk := stream.read(_PIECE_BYTES):
            progress.check()
            cut = (rest + chunk).rpartition(end.encode())
            if cut[1]:
                yield (cut[0] + cut[1]).decode("utf-8", "replace")
            rest = cut[2]
    yield rest.decode("utf-8", "replace")


# -- XLSX --------------------------------------------------------------------------------------------------------------

_ROW_OR_CELL = re.compile(
    r"<(?:\w+:)?row\b(?P<row>[^>]*)>|<(?:\w+:)?c\b(?P<cell>[^>]*?)(?:/>|>(?P<inside>.*?)</(?:\w+:)?c>)", re.DOTALL
)
_FORMULA = re.compile(r"<(?:\w+:)?f[\s/>]")
_STORED = re.compile(r"<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>[^<]")


def _look_at_xlsx(archive: zipfile.ZipFile, sheet: str, found: SheetCells, progress: Progress) -> None:
    name, percent = _member_of(archive, sheet), _percent_styles(archive)
    row, column = 0, -1
    for piece in _pieces(archive, name, "</c>", progress):
        for match in _ROW_OR_CELL.finditer(piece):
            if match["cell"] is None:
                row, column = int(_attribute(match["row"], "r") or row + 1), -1
                continue
            at = re.fullmatch(r"([A-Z]+)(\d+)", _attribute(match["cell"], "r"))
            row, column = (int(at[2]), _column_of(at[1])) if at else (row, column + 1)
            inside = match["inside"] or ""
            stored = _STORED.search(inside) is not None
            if _FORMULA.search(inside) and not stored:
                found.unstored.append((row, column))
            elif stored and _attribute(match["cell"], "s") in percent:
                found.percent.setdefault(row, []).append(column)


def _column_of(letters: str) -> int:
    """Position of a column, from 0, of its letters."""
    position = 0
    for letter in letters:
        position = 26 * position + ord(letter) - ord("A") + 1
    return position - 1


def _member_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """Member that holds a sheet."""
    book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    tags = re.findall(r"<(?:\w+:)?sheet\s([^>]*)>", book)
    wanted = next((_attribute(tag, r"\w+:id") for tag in tags if _attribute(tag, "name") == sheet), "")
    relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    for tag in re.findall(r"<(?:\w+:)?Relationship\s([^>]*)>", relations):
        if _attribute(tag, "Id") == wanted:
            return posixpath.normpath(posixpath.join("/xl", _attribute(tag, "Target"))).lstrip("/")
    raise KeyError(sheet)


def _percent_styles(archive: zipfile.ZipFile) -> set[str]:
    """Numbers of the cell styles that show per cent."""
    if "xl/styles.xml" not in archive.namelist():
        return set()
    text = archive.read("xl/styles.xml").decode("utf-8", "replace")
    formats = set(map(str, _PERCENT_FORMATS))
    for tag in re.findall(r"<(?:\w+:)?numFmt\s([^>]*)>", text):
        if "%" in _QUOTED_TEXT.sub("", _attribute(tag, "formatCode")):
            formats.add(_attribute(tag, "numFmtId"))
    cells = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", text, re.DOTALL)
    styles = re.findall(r"<(?:\w+:)?xf\s([^>]*)>", cells[0]) if cells else []
    return {str(at) for at, style in enumerate(styles) if _attribute(style, "numFmtId") in formats}


# -- ODS ---------------------------------------------------------------------------------------------------------------

_ODS_PART = re.compile(
    r"<table:table\s(?P<table>[^>]*)>|<table:table-row\b(?P<row>[^>]*)>|</(?P<end>table:table-row)>"
    r"|<table:(?:covered-)?table-cell\b(?P<cell>[^>]*?)(?:/>|>(?P<inside>.*?)</table:(?:covered-)?table-cell>)",
    re.DOTALL,
)


def _look_at_ods(archive: zipfile.ZipFile, sheet: str, found: SheetCells, progress: Progress) -> None:
    here, row, column, repeated = False, 0, 0, 1
    for piece in _pieces(archive, "content.xml", "</table:table-row>", progress):
        for match in _ODS_PART.finditer(piece):
            if match["table"] is not None:
                here, row, repeated = _attribute(match["table"], "table:name") == sheet, 0, 1
            elif match["row"] is not None:
                row, column = row + 1, 0
                repeated = int(_attribute(match["row"], "table:number-rows-repeated") or 1)
                row += repeated - 1 if match["row"].endswith("/") else 0
            elif match["end"] is not None:
                row += repeated - 1
            elif here:
                column = _look_at_ods_cell(match["cell"], match["inside"] or "", row, column, repeated, found)


def _look_at_ods_cell(cell: str, inside: str, row: int, column: int, repeated: int, found: SheetCells) -> int:
    """Look at a cell, which may stand for several rows and columns; returns the column behind it."""
    times = int(_attribute(cell, "table:number-columns-repeated") or 1)
    percent = _attribute(cell, "office:value-type") == "percentage"
    unstored = bool(_attribute(cell, "table:formula")) and not (
        _attribute(cell, "office:value") or "<text:p>" in inside
    )
    if percent or unstored:
        for at in range(row, row + repeated):
            for beside in range(column, column + times):
                if percent:
                    found.percent.setdefault(at, []).append(beside)
                else:
                    found.unstored.append((at, beside))
    return column + times
