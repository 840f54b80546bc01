"""Bringing the spectra of two instruments, and what a table says of the samples, together by a key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed
from ...tables.table import Cell, cell_text
from ..table import Spectra

_EXAMPLES = 3

Columns = dict[str, tuple[Cell, ...]]


def key_text(cell: Cell) -> str:
    """Text of a key or a name: whole numbers are the same with and without decimals, as tables write either."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return cell_text(cell)


def field_of(columns: Mapping[str, Sequence[Cell]], name: str) -> Sequence[Cell]:
    """Cells of a field, found without regard to case where no other name is meant.

    Raises
    ------
    InputError
        If there is none; names those that there are.
    """
    if name in columns:
        return columns[name]
    alike = [other for other in columns if other.strip().lower() == name.strip().lower()]
    if len(alike) == 1:
        return columns[alike[0]]
    there = (
        said("the fields beside the bands are {columns}", columns=listed(list(columns)))
        if columns
        else said("there are only bands")
    )
    raise InputError(said("There is no field '{name}': {there}.", name=name, there=there))


def _has(columns: Mapping[str, Sequence[Cell]], name: str) -> bool:
    return name in columns or sum(other.strip().lower() == name.strip().lower() for other in columns) == 1


def joined(
    spectra: Sequence[Spectra], key: str, records: Columns | None, progress: Progress
) -> tuple[tuple[Spectra, ...], Columns]:
    """Spectra of the samples that all blocks and the table have, in the order of the first, and all their fields.

    Parameters
    ----------
    spectra : sequence of Spectra
    key : str
        Field that names the sample in each block and in the table; where a block has no such field, or it is empty, the
        names of its spectra are taken, and of a table the field that holds most of them.
    records : dict of str to tuple of Cell, optional
        Columns of a table of samples.
    progress : Progress

    Returns
    -------
    spectra : tuple of Spectra
    columns : dict of str to tuple of Cell
        Where two have a field of one name, that of the first block, then of the second, then of the table.

    Raises
    ------
    InputError
        If a key is missing or stands twice, or keys match nothing; three examples of each side are named.
    """
    first = spectra[0]
    if len(spectra) == 1 and records is None:
        return (first,), dict(first.columns)
    names = ("the first block", "the second block")
    # Files of instruments have no fields: the names of their spectra are what the others' field is compared with.
    known = [key and _has(columns, key) for columns in (*(one.columns for one in spectra), records or {})]
    if key and not any(known):
        field_of(first.columns if records is None else records, key)
    own, *rest = (_keys(one, key if has else "", where, progress) for one, has, where in zip(spectra, known, names))
    others = list(zip(names[1:], rest))
    if records is not None:
        field = key if known[-1] else _naming_field(records, own, progress)
        others.append(("the table of samples", _unique(field_of(records, field), field, "the table of samples")))
    shared = [text for text in own if all(text in there for _, there in others)]
    for where, there in others:
        _say(own, there, where, progress)
    if not shared:
        raise InputError(
            said("No sample is in all of the spectra and the table: check the field that names the samples.")
        )
    rows = [_rows(shared, where) for where in (own, *(there for _, there in others))]
    taken = tuple(one.taken(at) for one, at in zip(spectra, rows))
    columns: Columns = {}
    for one in taken:
        columns = {**one.columns, **columns}
    if records is not None:
        columns = {**{name: tuple(cells[i] for i in rows[-1]) for name, cells in records.items()}, **columns}
    return taken, columns


def _keys(spectra: Spectra, key: str, where: str, progress: Progress) -> dict[str, int]:
    if key:
        return _unique(field_of(spectra.columns, key), key, where)
    progress.info(
        said(
            "Samples of {where} go by the names of its spectra, such as '{names}'.", where=where, names=spectra.names[0]
        )
    )
    return _unique(spectra.names, "the names of spectra", where)


def _naming_field(records: Columns, own: Mapping[str, int], progress: Progress) -> str:
    """Field of a table that holds most of the samples' names."""
    matches = {name: len({key_text(cell) for cell in cells} & own.keys()) for name, cells in records.items()}
    best = max(matches, key=lambda name: matches[name], default="")
    if not matches.get(best):
        raise InputError(
            said(
                "No field of the table of samples holds the names of the spectra, which are {examples}:"
                " give the field that names the samples.",
                examples=_examples(own),
            )
        )
    progress.info(said("Samples of the table go by its field '{best}'.", best=best))
    return best


def _unique(cells: Sequence[Cell], key: str, where: str) -> dict[str, int]:
    """Row of each key; rows without one are left out."""
    found: dict[str, int] = {}
    twice = []
    for row, text in enumerate(map(key_text, cells)):
        if not text:
            continue
        if text in found:
            twice.append(text)
        found[text] = row
    if twice:
        raise InputError(
            said(
                "{samples} stand more than once in {key} of {where} ({set}): average their replicates, or"
                " leave all but one out.",
                samples=counted(len(set(twice)), "sample"),
                key=key,
                where=where,
                set=listed(sorted(set(twice))),
            )
        )
    if not found:
        raise InputError(
            said("{key} of {where} is empty: choose the field that names the samples.", key=key, where=where)
        )
    return found


def _say(own: Mapping[str, int], there: Mapping[str, int], where: str, progress: Progress) -> None:
    """Refuse keys that match nothing, and warn of those without a partner."""
    missing, beyond = [text for text in own if text not in there], [text for text in there if text not in own]
    if len(missing) == len(own):
        raise InputError(
            said(
                "No sample of the first block is in {where}: the first has {examples}, and {where} has"
                " {examples_2}; choose the field that names the samples in both.",
                where=where,
                examples=_examples(own),
                examples_2=_examples(there),
            )
        )
    if missing:
        progress.warn(
            said(
                "{samples} of the first block are not in {where} and are left out: {missing}.",
                samples=counted(len(missing), "sample"),
                where=where,
                missing=listed(missing),
            )
        )
    if beyond:
        progress.info(
            said(
                "{samples} of {where} have no spectrum in the first block.",
                samples=counted(len(beyond), "sample"),
                where=where,
            )
        )


def _examples(keys: Mapping[str, int]) -> str:
    return ", ".join(f"'{text}'" for text in list(keys)[:_EXAMPLES])


def _rows(keys: Sequence[str], where: Mapping[str, int]) -> NDArray[np.int64]:
    return np.array([where[text] for text in keys], dtype=np.int64)
