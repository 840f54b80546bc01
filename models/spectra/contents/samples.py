"""Samples of known content: spectra, contents that were cleaned, and groups that are never split."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...assays.cleaning import clean_read, read_assays
from ...assays.options import CleaningOptions
from ...assays.reading import recognise_table
from ...core.errors import InputError
from ...core.language import marked, said
from ...core.progress import Progress
from ...core.wording import counted, listed, number, unchained
from ...tables.numbers import parse_number
from ...tables.table import Cell, HeaderRows, Table, cell_text
from ..classes.joining import field_of, joined, key_text
from ..preprocessing import fit_preprocessing
from ..table import Bands, Spectra

_MOSTLY_FILLED = 0.5
"""Share of spectra with a value below which a band is left out, and not the spectra without it."""
_ROW = marked("row of the table of assays")


@dataclass(frozen=True)
class CellTable:
    """Some columns of a table with all their cells, as they stand there.

    Parameters
    ----------
    name : str
    columns : tuple of str
    cells : tuple of tuple of Cell
        Row by row.
    numbers : tuple of int
        Of the rows, as the user counts them.
    header : HeaderRows
    notes, warnings : list of str
    """

    name: str
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    numbers: tuple[int, ...]
    header: HeaderRows = field(default_factory=HeaderRows)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return len(self.cells)

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Yield numbers of rows with all of their cells."""
        yield from zip(self.numbers, self.cells)

    def column(self, name: str) -> tuple[Cell, ...]:
        """Cells of one column."""
        at = self.columns.index(name)
        return tuple(row[at] for row in self.cells)


def taken_columns(table: Table, names: Sequence[str], optional: Sequence[str] = ()) -> CellTable:
    """Read some columns of a table, and those of others that it has.

    Raises
    ------
    InputError
        If a column is missing; names those that there are.
    """
    missing = [name for name in names if name not in table.columns]
    if missing:
        raise InputError(
            said(
                "{name} has no column {missing}: its columns are {columns}.",
                name=table.name,
                missing=", ".join(missing),
                columns=listed(list(table.columns)),
            )
        )
    names = list(dict.fromkeys([*names, *(name for name in optional if name in table.columns)]))
    at = [list(table.columns).index(name) for name in names]
    rows = [(row, tuple(values[i] for i in at)) for row, values in table.rows()]
    header = table.header
    parts = {
        part: {new: getattr(header, part)[old] for new, old in enumerate(at) if old in getattr(header, part)}
        for part in ("units", "methods", "limits")
    }
    return CellTable(
        name=table.name,
        columns=tuple(names),
        cells=tuple(cells for _, cells in rows),
        numbers=tuple(row for row, _ in rows),
        header=HeaderRows(header.rows, **parts),
        notes=list(table.notes),
        warnings=list(table.warnings),
    )


@dataclass(frozen=True)
class ContentRequest:
    """What is to be learnt.

    Parameters
    ----------
    targets : tuple of str
        Fields of contents.
    key : str
        Field that names the sample in the spectra and in the table of assays.
    groups : str
        Field of groups; empty where there are none.
    steps : str
        Preprocessing.
    cutoff : str
        One number for all targets, or `Sb=1000; As=500`.
    """

    targets: tuple[str, ...]
    key: str = ""
    groups: str = ""
    steps: str = ""
    cutoff: str = ""


@dataclass(frozen=True)
class ContentSamples:
    """Samples of known content.

    Parameters
    ----------
    bands : Bands
    quantity : str
    steps : str
    values : array of shape (samples, bands)
        Before the steps.
    contents : array of shape (samples, targets)
        NaN where a sample has no content, or one above the cut-off.
    targets : tuple of str
    group : array of shape (samples,)
        Samples of one number are never split; each has its own where nobody named groups.
    names : tuple of str
    grouped : bool
        Whether somebody named groups.
    notes : tuple of str
        What was left out, for the report.
    """

    bands: Bands
    quantity: str
    steps: str
    values: NDArray[np.float64]
    contents: NDArray[np.float64]
    targets: tuple[str, ...]
    group: NDArray[np.int64]
    names: tuple[str, ...]
    grouped: bool = False
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.values)


def parse_cutoff(text: str, targets: Sequence[str]) -> dict[str, float]:
    """Largest content of each target that is learnt from; empty where there is none.

    Parameters
    ----------
    text : str
        A number for all targets, or `Sb=1000; As=500`.
    targets : sequence of str

    Raises
    ------
    InputError
        If it is no number, or names something that is no target.
    """
    if not text.strip():
        return {}
    value = parse_number(text)
    if value is not None:
        return dict.fromkeys(targets, value)
    found = {}
    for part in unchained(text):
        name, equals, behind = part.rpartition("=")
        value = parse_number(behind) if equals else None
        if value is None or name.strip() not in targets:
            raise InputError(
                said(
                    "The cut-off '{part}' cannot be read: give a number for all targets, or one for some"
                    " of them as in '{targets}=1000'; the targets are {targets_2}.",
                    part=part,
                    targets=targets[0],
                    targets_2=listed(list(targets)),
                )
            )
        found[name.strip()] = value
    return found


def content_samples(
    spectra: Spectra, assays: CellTable | None, request: ContentRequest, log_targets: bool, progress: Progress
) -> ContentSamples:
    """Bring spectra, contents and groups together; what cannot take part is left out with a warning.

    Parameters
    ----------
    spectra : Spectra
    assays : CellTable, optional
        Contents stand beside the spectra where there is none.
    request : ContentRequest
    log_targets : bool
        Whether contents have to be above 0.
    progress : Progress

    Raises
    ------
    InputError
        If keys match nothing, a field is missing, no target has a content, or one group holds all samples.
    """
    if not request.targets:
        raise InputError(said("No target was named: give the fields of the contents to learn."))
    parse_cutoff(request.cutoff, request.targets)
    notes = _Notes(progress)
    spectra, contents, columns = _with_contents(spectra, assays, request, notes)
    _apply_cutoff(contents, request, notes)
    if log_targets:
        _leave_out(
            contents, contents <= 0, request.targets, said("have no logarithm, since they are not above 0,"), notes
        )
    bands, values = _filled_bands(spectra, notes)
    known = np.isfinite(contents).any(axis=1)
    kept = known & _whole(replace(spectra, bands=bands, values=values, spread=None), known, request.steps, notes)
    _check_targets(contents[kept], request.targets)
    group = np.arange(int(kept.sum()))
    if request.groups:
        cells = field_of(columns, request.groups)
        group = _groups([key_text(cells[i]) for i in np.flatnonzero(kept)], request.groups, notes)
    return ContentSamples(
        bands=bands,
        quantity=spectra.quantity,
        steps=request.steps,
        values=values[kept],
        contents=contents[kept],
        targets=request.targets,
        group=group,
        names=tuple(spectra.names[i] for i in np.flatnonzero(kept)),
        grouped=bool(request.groups),
        notes=tuple(notes.said),
    )


class _Notes:
    """Warns, and remembers for the report."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.said: list[str] = []

    def warn(self, sentence: str) -> None:
        self.progress.warn(sentence)
        self.said.append(sentence)


def _with_contents(
    spectra: Spectra, assays: CellTable | None, request: ContentRequest, notes: _Notes
) -> tuple[Spectra, NDArray[np.float64], Mapping[str, Sequence[Cell]]]:
    """Spectra that have a row of contents, their contents of shape (spectra, targets), and their fields."""
    if assays is None:
        cells = {name: field_of(spectra.columns, name) for name in request.targets}
        table = CellTable(
            name="the table of spectra",
            columns=tuple(cells),
            cells=tuple(zip(*cells.values())),
            numbers=tuple(range(1, len(spectra) + 1)),
        )
        return spectra, cleaned_contents(table, request.targets, notes), spectra.columns
    if not request.key:
        raise InputError(
            said(
                "A table of assays was given and no field that names the samples: name the field that the"
                " spectra and the assays share."
            )
        )
    if request.key not in spectra.columns:
        notes.progress.info(
            said("The spectra have no field '{key}': samples are found by the names of spectra.", key=request.key)
        )
        spectra = replace(spectra, columns={**spectra.columns, request.key: spectra.names})
    kept = [name for name in (request.key, request.groups) if name in assays.columns]
    records = {**{name: assays.column(name) for name in kept}, _ROW: tuple(range(assays.row_count))}
    (matched,), columns = joined([spectra], request.key, records, notes.progress)
    if len(matched) < len(spectra):
        notes.said.append(
            said(
                "{count} of {count_2} spectra have no row of assays.",
                count=len(spectra) - len(matched),
                count_2=len(spectra),
            )
        )
    rows = np.array(columns[_ROW], dtype=np.int64)
    return matched, cleaned_contents(assays, request.targets, notes)[rows], columns


def cleaned_contents(table: CellTable, targets: Sequence[str], notes: _Notes) -> NDArray[np.float64]:
    """Contents as 'Clean assays' takes them by default: half the limit below detection, the limit above the range.

    Parameters
    ----------
    table : CellTable
    targets : sequence of str
    notes : _Notes

    Returns
    -------
    array of shape (rows, targets)
        NaN where there is no content, or the row is a blank, a standard or a mean of others.
    """
    for name in targets:
        cells = [cell for cell in table.column(name) if cell_text(cell)]
        if cells and not any(character.isdigit() for cell in cells for character in cell_text(cell)):
            raise InputError(
                said(
                    "{name} holds no number in any of {rows}, but texts such as '{cell_text}': name a"
                    " field of contents.",
                    name=name,
                    rows=counted(len(cells), "row"),
                    cell_text=cell_text(cells[0]),
                )
            )
    options, quiet = CleaningOptions(), Progress()
    # A frozen table serves as well as one that can be changed, which is what the protocol says.
    given: Any = table
    recognition = recognise_table(given, options, targets, progress=quiet)
    head, read = read_assays(given, options, recognition, None, quiet, needs_places=False)
    cleaning = clean_read(head, read, options, recognition, None, None, quiet)
    fields = {column.name: column.values for column in cleaning.table.columns}
    for sentence in cleaning.log.gathered_warnings:
        notes.warn(sentence)
    for summary in cleaning.summaries:
        if summary.field in targets and summary.below:
            notes.warn(
                said(
                    "{field}: {below} values below detection are taken as half the limit.",
                    field=summary.field,
                    below=summary.below,
                )
            )
    contents = np.column_stack([fields[name] for name in targets])
    contents[~cleaning.outcomes.kept] = np.nan
    return contents


def _leave_out(
    contents: NDArray[np.float64], where: NDArray[np.bool_], targets: Sequence[str], why: str, notes: _Notes
) -> None:
    """Take contents away, in place, and say of which targets how many."""
    counts = [f"{name} {int(n)}" for name, n in zip(targets, where.sum(axis=0)) if n]
    if counts:
        notes.warn(said("Contents that {why} are left out: {counts}.", why=why, counts=listed(counts)))
    contents[where] = np.nan


def _apply_cutoff(contents: NDArray[np.float64], request: ContentRequest, notes: _Notes) -> None:
    limits = parse_cutoff(request.cutoff, request.targets)
    if not limits:
        return
    at = np.array([limits.get(name, np.inf) for name in request.targets])
    shown = ", ".join(f"{name} {number(limit)}" for name, limit in limits.items())
    there = np.isfinite(contents).any()
    _leave_out(contents, contents > at, request.targets, said("lie above the cut-off ({shown})", shown=shown), notes)
    if there and not np.isfinite(contents).any():
        raise InputError(said("All contents lie above the cut-off ({shown}): give a larger one, or none.", shown=shown))


def _filled_bands(spectra: Spectra, notes: _Notes) -> tuple[Bands, NDArray[np.float64]]:
    """Bands and values without bands that hardly any spectrum has."""
    sparse = np.isfinite(spectra.values).mean(axis=0) < _MOSTLY_FILLED
    if sparse.all():
        raise InputError(
            said(
                "No band of {extent} has a value in most spectra: check the table of spectra.",
                extent=spectra.bands.extent,
            )
        )
    if sparse.any():
        names = [name for name, gone in zip(spectra.bands.names, sparse) if gone]
        notes.warn(
            said(
                "{bands} have no value in most spectra and are left out: {names}.",
                bands=counted(len(names), "band"),
                names=listed(names),
            )
        )
    return spectra.bands.taken(~sparse), spectra.values[:, ~sparse]


def _whole(spectra: Spectra, known: NDArray[np.bool_], steps: str, notes: _Notes) -> NDArray[np.bool_]:
    """Spectra that have a value in every band after the steps; bands that no spectrum has then do not count."""
    if not known.any():
        raise InputError(said("No spectrum has a content: check the fields of the contents."))
    fitted = fit_preprocessing(steps, spectra.bands, spectra.values[known], spectra.quantity)
    values = fitted.apply(spectra.values)
    after = np.isfinite(values)
    filled = after[known].any(axis=0)
    complete: NDArray[np.bool_] = after[:, filled].all(axis=1)
    rows = values[known & complete][:, filled]
    if len(rows) > 1 and (rows == rows[0]).all():
        raise InputError(
            said(
                "All {count} spectra with a content are the same{value}: check the spectra and the steps.",
                count=len(rows),
                value=said(" after the steps {steps}", steps=steps) if steps else "",
            )
        )
    if not (filled.any() and (known & complete).any()):
        raise InputError(
            said(
                "After the steps '{steps}' no spectrum has a value in every band: leave bands without"
                " values out with range(from, to) as the first step, or check the steps.",
                steps=steps,
            )
        )
    lost = [name for name, gone in zip(spectra.names, known & ~complete) if gone]
    if lost:
        notes.warn(
            said(
                "{samples} without a value in every band, before or after the steps, are left out: {lost}.",
                samples=counted(len(lost), "sample"),
                lost=listed(lost),
            )
        )
    return complete


def _check_targets(contents: NDArray[np.float64], targets: Sequence[str]) -> None:
    for name, column in zip(targets, contents.T):
        known = column[np.isfinite(column)]
        if not len(known):
            raise InputError(
                said("{name} has no content in any sample with a spectrum: choose another field.", name=name)
            )
        if len(known) == 1:
            raise InputError(
                said("Only one sample has both a spectrum and {name}: give more, some dozens at least.", name=name)
            )
        if known.min() == known.max():
            raise InputError(
                said(
                    "{name} is {known} in all samples: there is nothing to learn from it.",
                    name=name,
                    known=number(float(known[0])),
                )
            )


def _groups(texts: Sequence[str], name: str, notes: _Notes) -> NDArray[np.int64]:
    """Number of the group of each sample; one without a group is a group of its own."""
    alone = sum(not text for text in texts)
    if alone:
        notes.warn(
            said(
                "{samples} without a value of {name} count as groups of their own, which can flatter the figures.",
                samples=counted(alone, "sample"),
                name=name,
            )
        )
    known = {text: i for i, text in enumerate(dict.fromkeys(text for text in texts if text))}
    if len(known) + alone < 2:
        raise InputError(
            said(
                "All {count} samples are of the group '{next}' of {name}: held out together, nothing is"
                " left to learn from; choose a field with at least two groups, or none.",
                count=len(texts),
                next=next(iter(known), ""),
                name=name,
            )
        )
    numbers = iter(range(len(known), len(known) + alone))
    return np.array([known[text] if text else next(numbers) for text in texts], dtype=np.int64)
