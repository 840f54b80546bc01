"""Spectra in tables: a column per band, a row per band, or a row per value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed
from ..tables.files import TableRecords, open_records
from ..tables.numbers import HUGE, DecimalEvidence, NumberReader, Status, parse_number
from ..tables.table import Cell, HeaderRows, Table, cell_text
from .band_names import find_band_columns, parse_unit
from .raw import RawSpectra
from .table import ABSORBANCE, REFLECTANCE

_HEAD_ROWS = 60
_CHECK_EVERY = 200
_EVIDENCE_ROWS = 50
_MOSTLY = 0.5
_ID = re.compile(
    r"(?:(?:sample|spectrum|specimen|probe|muestra|amostra|échantillon)s?(?:[ _.-]*(?:id|no|nr|name|number|code))?"
    r"|(?:[a-z]+[ _.-])?id)\.?",
    re.IGNORECASE,
)
_NAME = re.compile(r"name|no|nr|number|code|label", re.IGNORECASE)
_AXIS = re.compile(r"(?:wave(?:length|number)s?|wvl|wl|lambda|wn|nm|um|µm|cm-1|bands?)\b.*", re.IGNORECASE)
_QUANTITY = (
    (REFLECTANCE, re.compile(r"(?:.*[^a-z])?(?:reflect\w*|refl|rfl)(?:[^a-z].*)?", re.IGNORECASE)),
    (ABSORBANCE, re.compile(r"(?:.*[^a-z])?(?:absorb\w*|abs|log ?\(? ?1 ?/ ?r ?\)?)(?:[^a-z].*)?", re.IGNORECASE)),
)


def quantity_in(text: str) -> str:
    """Quantity that a word names: `reflectance`, `absorbance`, or nothing."""
    return next((quantity for quantity, words in _QUANTITY if words.fullmatch(text.strip())), "")


def is_id(name: str) -> bool:
    """Whether a column's name says that it identifies samples: `sample_ID`, `Sample No.`, `id`."""
    return bool(name.strip()) and _ID.fullmatch(name.strip()) is not None


@dataclass
class SpectralFile:
    """A table file, in which the names of columns may be numbers; see `tables.table.Table`."""

    name: str
    columns: tuple[str, ...]
    file: TableRecords
    after: int
    notes: list[str]
    warnings: list[str]
    header: HeaderRows = field(default_factory=HeaderRows)
    row_count: int | None = None

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Row numbers with all of their cells."""
        width = len(self.columns)
        for number, record in self.file.records():
            if number > self.after and any(cell and not cell.isspace() for cell in record):
                if len(record) > width and any(cell.strip() for cell in record[width:]):
                    raise InputError(
                        said(
                            "Row {number} of {name} has more cells than the {width} columns that have a"
                            " name: check it for a delimiter or a decimal comma outside quotation marks.",
                            number=number,
                            name=self.name,
                            width=width,
                        )
                    )
                yield number, [*record[:width], *[""] * (width - len(record))]


def open_spectral_table(path: Path, progress: Progress) -> SpectralFile:
    """Open a table file of spectra: the first row of names that are wavelengths, else the first full one, holds names.

    Raises
    ------
    InputError
        What `open_records` raises, and a file of less than two rows.
    """
    file = open_records(path, progress)
    head = [(number, record) for number, record in islice(file.records(), _HEAD_ROWS) if any(map(str.strip, record))]
    if len(head) < 2:
        raise InputError(
            said(
                "{name} has fewer than two rows: give a table with names of columns and rows below them.",
                name=file.name,
            )
        )
    at = _header_of([record for _, record in head])
    number, record = head[at]
    if _is_bare_pair(record):
        # Two columns of numbers without names, as many programs export one spectrum.
        file.notes.append(said("{name} has no names of columns; the first was taken for wavelengths.", name=file.name))
        unit = next((unit for _, above in head[:at] if (unit := unit_in_name(" ".join(above))) is not None), None)
        number, record = number - 1, ["wavelength" if unit is None else f"wavelength ({unit})", Path(file.name).stem]
    titles = [str(above) for above, _ in head[:at]]
    if titles:
        file.notes.append(
            said(
                "Rows of {name} above the names of columns did not count: {titles}.",
                name=file.name,
                titles=listed(titles),
            )
        )
    columns = _unique([" ".join(cell.split()) for cell in record])
    return SpectralFile(
        name=file.name, columns=columns, file=file, after=number, notes=file.notes, warnings=file.warnings
    )


def _is_bare_pair(record: Sequence[str]) -> bool:
    cells = [cell for cell in record if cell.strip()]
    return len(cells) == 2 and all(_number(cell.replace(",", ".")) is not None for cell in cells)


def _header_of(records: Sequence[Sequence[str]]) -> int:
    """Index of the row of names: the first that is as wide as most rows, behind titles and remarks."""
    width = Counter(len([cell for cell in record if cell.strip()]) for record in records).most_common(1)[0][0]
    return next(
        (at for at, record in enumerate(records) if sum(bool(cell.strip()) for cell in record) >= max(0.6 * width, 2)),
        0,
    )


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    final = []
    for position, name in enumerate(names, 1):
        own = name or f"column_{position}"
        seen[own] += 1
        # A doubled wavelength has to remain one: what is done with it is told where bands are put in order.
        final.append(own if seen[own] == 1 or find_band_columns([own] * 3, own) else f"{own}_{seen[own]}")
    return tuple(final)


def raw_from_table(
    table: Table,
    progress: Progress,
    places: NDArray[np.float64] | None = None,
    crs: str = "",
    name_column: str = "",
) -> RawSpectra:
    """Read the spectra of a table.

    Parameters
    ----------
    table : Table
    progress : Progress
    places : array of shape (rows, 3), optional
        Where each row was taken.
    crs : str
    name_column : str
        Column with the names of samples; empty: the first whose name says so, else rows are numbered.

    Raises
    ------
    InputError
        No column or row is named by a wavelength, or there is no row.
    """
    for note in table.notes:
        progress.info(note)
    for warning in table.warnings:
        progress.warn(warning)
    axis = next((i for i, name in enumerate(table.columns) if is_axis(name)), None)
    bands = None if axis is not None else find_band_columns(table.columns, table.name)
    if bands is None and axis is None:
        raise no_wavelengths(table)
    numbers, rows = _rows_of(table, progress)
    if not rows:
        raise InputError(said("{name} has no rows: give a table with a row for each spectrum.", name=table.name))
    if bands is None or axis is not None:
        return _raw_along_rows(table, rows, axis or 0, progress)
    values = _values(rows, bands.indices, table.name, progress)
    others = [i for i in range(len(table.columns)) if i not in set(bands.indices.tolist())]
    columns = {table.columns[i]: column_cells([row[i] for row in rows]) for i in others}
    return RawSpectra(
        source=table.name,
        centres=bands.centres,
        unit=bands.unit,
        values=values,
        names=sample_names(columns, numbers, name_column),
        columns=columns,
        quantity=_quantity_of(table),
        places=places,
        crs=crs,
    )


def _raw_along_rows(table: Table, rows: Sequence[Sequence[Cell]], axis: int, progress: Progress) -> RawSpectra:
    """Spectra of which each value has a row: a column per spectrum, or a row for each value of each sample."""
    numbers = _values(rows, np.arange(len(table.columns)), table.name, progress, told=False)
    centres = numbers[:, axis]
    if np.isnan(centres).any():
        raise InputError(
            said(
                "{rows} of {name} have no number as {columns}: repair them or leave them out.",
                rows=counted(int(np.isnan(centres).sum()), "row"),
                name=table.name,
                columns=table.columns[axis],
            )
        )
    unit = unit_in_name(table.columns[axis])
    _check_unit(table.columns[axis], unit, table.name)
    numeric = [i for i in range(len(table.columns)) if i != axis and np.isfinite(numbers[:, i]).mean() > _MOSTLY]
    if len(np.unique(centres)) == len(centres):
        return _raw_by_columns(table, numbers, axis, numeric, unit)
    return _raw_by_rows(table, rows, numbers, axis, numeric, unit, progress)


def _check_unit(name: str, unit: str | None, table: str) -> None:
    """Refuse a unit between brackets that is none of spectra."""
    stated = re.search(r"[(\[]([^)\]]+)[)\]]", name)
    if stated is not None and unit is None:
        raise InputError(
            said(
                "{table} counts its bands in '{stated}', which is no unit of spectra that is known: give"
                " nm, µm or cm-1.",
                table=table,
                stated=stated[1],
            )
        )


def _raw_by_columns(
    table: Table, numbers: NDArray[np.float64], axis: int, numeric: Sequence[int], unit: str | None
) -> RawSpectra:
    """Spectra of a table with a row for each band and a column for each spectrum."""
    if not numeric:
        raise InputError(said("{name} has wavelengths but no column of numbers beside them.", name=table.name))
    names = [table.columns[i] for i in numeric]
    quantities = {quantity_in(name) for name in names}
    return RawSpectra(
        source=table.name,
        centres=numbers[:, axis],
        unit=unit,
        values=numbers[:, numeric].T.copy(),
        names=(Path(table.name).stem,) if len(names) == 1 else tuple(names),
        quantity=quantities.pop() if len(quantities) == 1 else _quantity_of(table),
    )


def _raw_by_rows(
    table: Table,
    rows: Sequence[Sequence[Cell]],
    numbers: NDArray[np.float64],
    axis: int,
    numeric: Sequence[int],
    unit: str | None,
    progress: Progress,
) -> RawSpectra:
    """Spectra of a long table: sample, wavelength, value."""
    column = _value_column(table, numeric)
    key = next((i for i, name in enumerate(table.columns) if i not in (axis, column) and is_id(name)), None)
    if key is None:
        key = next((i for i in range(len(table.columns)) if i not in (axis, column) and i not in numeric), None)
    if key is None:
        raise InputError(
            said(
                "{name} has a row for each value, and no column tells the samples apart: name it sample.",
                name=table.name,
            )
        )
    samples = [cell_text(row[key]) for row in rows]
    order = {name: i for i, name in enumerate(dict.fromkeys(samples))}
    centres, at = np.unique(numbers[:, axis], return_inverse=True)
    values = np.full((len(order), len(centres)), np.nan)
    sample = np.array([order[name] for name in samples])
    _check_once(sample, at.reshape(-1), len(centres), list(order), centres, table.name)
    values[sample, at.reshape(-1)] = numbers[:, column]
    first = {name: i for i, name in reversed(list(enumerate(samples)))}
    others = [i for i in range(len(table.columns)) if i not in (axis, column)]
    columns = {table.columns[i]: column_cells([rows[first[name]][i] for name in order]) for i in others}
    progress.info(
        said(
            "{name} has a row for each value: {samples} at {bands}.",
            name=table.name,
            samples=counted(len(order), "sample"),
            bands=counted(len(centres), "band"),
        )
    )
    return RawSpectra(
        source=table.name,
        centres=centres,
        unit=unit,
        values=values,
        names=tuple(order),
        columns=columns,
        quantity=quantity_in(table.columns[column]) or _quantity_of(table),
    )


def _value_column(table: Table, numeric: Sequence[int]) -> int:
    """Column of the values of a long table."""
    names = {i: table.columns[i].strip().lower() for i in numeric if not is_id(table.columns[i])}
    quantities = [
        i for i, name in names.items() if quantity_in(name) or name in ("value", "values", "r", "y", "intensity")
    ]
    if quantities:
        return quantities[0]
    if len(names) != 1:
        raise InputError(
            said(
                "{name} has a row for each value, and it is not clear which of {values} holds them: call"
                " it reflectance or absorbance.",
                name=table.name,
                values=listed(list(names.values())),
            )
        )
    return next(iter(names))


def _check_once(
    sample: NDArray[np.int64],
    band: NDArray[np.int64],
    bands: int,
    names: Sequence[str],
    centres: NDArray[np.float64],
    table: str,
) -> None:
    """Refuse two values of one sample at one wavelength."""
    cells, counts = np.unique(sample * bands + band, return_counts=True)
    if (counts > 1).any():
        doubled = sorted({names[int(cell) // bands] for cell in cells[counts > 1]})
        centre = centres[int(cells[counts > 1][0]) % bands]
        raise InputError(
            said(
                "{sample_ids} of {table} ({doubled}) have more than one value at a wavelength, the first"
                " at {centre:g}: give each spectrum an id of its own.",
                sample_ids=counted(len(doubled), "sample id"),
                table=table,
                doubled=listed(doubled),
                centre=centre,
            )
        )


def no_wavelengths(table: Table) -> InputError:
    """Error for a table in which no wavelengths are recognised."""
    return InputError(
        said(
            "No wavelengths were recognised in {name}, whose columns are {columns}: give a table with a"
            " column per band, three at least, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1.",
            name=table.name,
            columns=listed(list(table.columns)),
        )
    )


def _quantity_of(table: Table) -> str:
    """What the name of the table says."""
    return quantity_in(Path(table.name).stem.replace("_", " "))


def _rows_of(table: Table, progress: Progress) -> tuple[list[int], list[Sequence[Cell]]]:
    numbers: list[int] = []
    rows: list[Sequence[Cell]] = []
    for number, cells in table.rows():
        if len(rows) % _CHECK_EVERY == 0:
            progress.check()
        numbers.append(number)
        rows.append(cells)
    return numbers, rows


def _values(
    rows: Sequence[Sequence[Cell]], indices: NDArray[np.int64], name: str, progress: Progress, told: bool = True
) -> NDArray[np.float64]:
    """Numbers of some columns, shape (rows, columns); texts among them are counted."""
    evidence = DecimalEvidence()
    for row in rows[:_EVIDENCE_ROWS]:
        for i in indices[:: max(len(indices) // 100, 1)]:
            evidence.add(row[i])
    reader = NumberReader(evidence.decimal("."))
    values = np.empty((len(rows), len(indices)))
    texts = 0
    at = indices.tolist()
    for i, row in enumerate(rows):
        if i % _CHECK_EVERY == 0:
            progress.check()
        cells = [row[j] for j in at]
        plain = _plain_numbers(cells) if reader.decimal == "." else None
        if plain is not None:
            values[i] = plain
            continue
        values[i], status = reader.read_many([_share(cell, reader.decimal) for cell in cells])
        texts += int((status == Status.TEXT).sum())
    if texts and told:
        progress.warn(
            said(
                "{cells} of {name} in columns of bands hold no number and count as missing.",
                cells=counted(texts, "cell"),
                name=name,
            )
        )
    return values


def _plain_numbers(cells: Sequence[Cell]) -> NDArray[np.float64] | None:
    """Numbers of a row that holds nothing else, ten times as fast as one by one; None for any other."""
    try:
        values = np.array(cells, dtype=np.float64)
    except (ValueError, TypeError):
        return None
    return values if bool((np.abs(values) < HUGE).all()) else None


def _share(cell: Cell, decimal: str) -> Cell:
    """Share that a cell shows in per cent, as workbooks do; any other cell as it is."""
    if not isinstance(cell, str) or not cell.rstrip().endswith("%"):
        return cell
    number = parse_number(cell.rstrip()[:-1], decimal)
    return cell if number is None else number / 100


def column_cells(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Cells of a column that is no band: numbers where all that are filled are numbers, else texts; None where empty.

    Whole numbers stay whole; a text of digits that begins with a zero stays a text, for it is a code.
    """
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    if not texts:
        return tuple(None if isinstance(cell, str) else cell for cell in cells)
    if any(re.fullmatch(r"0\d+", text.strip()) for text in texts) or len(texts) < sum(
        c is not None for c in cells
    ) - sum(isinstance(c, str) and not c.strip() for c in cells):
        return tuple(_text_or_none(cell) for cell in cells)
    values = [_number(text) for text in texts]
    if any(value is None for value in values):
        return tuple(_text_or_none(cell) for cell in cells)
    whole = all(re.fullmatch(r"[+-]?\d{1,15}", text.strip()) for text in texts)
    return tuple(
        None if not isinstance(cell, str) or not cell.strip() else (int(cell) if whole else _number(cell))
        for cell in cells
    )


def _text_or_none(cell: Cell) -> str | None:
    return cell_text(cell) or None


def _number(text: str) -> float | None:
    if "_" in text:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if np.isfinite(value) else None


def sample_names(columns: dict[str, tuple[Cell, ...]], numbers: Sequence[int], chosen: str = "") -> tuple[str, ...]:
    """Names of spectra: the cells of the column that identifies samples, or of one of names or the first of all, where
    each is another; else the number of the row.
    """
    column = chosen or next((name for name in columns if is_id(name)), "")
    column = column or next((name for name, cells in columns.items() if _names_each(name, cells)), "")
    first = next(iter(columns), "")
    column = column or (first if _tells_apart(columns.get(first, ())) else "")
    cells = columns.get(column, (None,) * len(numbers))
    return tuple(cell_text(cell) or f"row {number}" for cell, number in zip(cells, numbers))


def _names_each(name: str, cells: Sequence[Cell]) -> bool:
    return _NAME.fullmatch(name.strip()) is not None and _tells_apart(cells)


def _tells_apart(cells: Sequence[Cell]) -> bool:
    """Whether texts or whole numbers are all there and each is another."""
    return bool(cells) and all(isinstance(cell, (str, int)) for cell in cells) and len(set(cells)) == len(cells)


def unit_in_name(name: str) -> str | None:
    """Unit that the name of an axis says: `Wavelength (nm)`, `wavenumber`."""
    parts = [name, *re.split(r"[\s_()\[\]/,;]+", name), *re.findall(r"[(\[](.*?)[)\]]", name)]
    return next((unit for part in parts if (unit := parse_unit(part)) is not None), None)


def is_axis(name: str) -> bool:
    """Whether a column's name says that it holds wavelengths."""
    return _AXIS.fullmatch(name.strip()) is not None
