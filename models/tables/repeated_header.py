"""Rows below the first that name the columns again: batches under headers of their own, in another order or unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .table import Cell, cell_text, printed_number
from .units import parse_unit

_WORD = re.compile(r"[^\s_()\[\]{},;:]+")
_GLUED_UNIT = re.compile(r"(.+?)(ppm|ppb|pct|%)", re.IGNORECASE)
_NUMBERED = re.compile(r"\d\D*\d\D*\d")
"""Numbers of samples mostly have three digits and more, names of elements with a unit hardly ever."""

_LEAST_SHARE = 0.6
_LOOKED_AT = 4


@dataclass(frozen=True)
class RepeatedHeader:
    """A row that names the columns again.

    Parameters
    ----------
    order : tuple of int
        For each column of the table the cell that it has under this header, -1 for none.
    units : dict of int to str
        Unit that the header gives a column, where its name does.
    unknown : tuple of str
        Names that no column of the table has.
    """

    order: tuple[int, ...]
    units: dict[int, str]
    unknown: tuple[str, ...]


@lru_cache(maxsize=16_384)
def name_and_unit(name: str) -> tuple[str, str]:
    """Split the name of a column into its words without case and its unit: `Cu_ppm_icp` into `cu icp` and `ppm`."""
    words = []
    for word in _WORD.findall(name):
        glued = _GLUED_UNIT.fullmatch(word)
        words += [glued[1], glued[2]] if glued is not None else [word]
    for at in range(len(words) - 1, 0, -1):
        unit = parse_unit(words[at])
        if unit is not None:
            return " ".join((*words[:at], *words[at + 1 :])).casefold(), unit
    return " ".join(words).casefold(), ""


class HeaderFinder:
    """Tells whether a row names the columns of a table again.

    Parameters
    ----------
    columns : sequence of str
        Names of the columns.
    """

    def __init__(self, columns: Sequence[str]) -> None:
        self._columns = len(columns)
        self._at: dict[str, int] = {}
        self._by_base: dict[str, list[int]] = {}
        for index, name in enumerate(columns):
            self._at.setdefault(" ".join(name.casefold().split()), index)
            self._by_base.setdefault(name_and_unit(name)[0], []).append(index)

    def find(self, cells: Sequence[Cell]) -> RepeatedHeader | None:
        """Read a row as a header; None for a row of anything else.

        A header holds no numbers, and at least six of ten of its filled cells, two at the least, are names of columns,
        if with another unit.
        """
        if not self._may_be_header(cells):
            return None
        texts = {at: text for at, cell in enumerate(cells) if (text := " ".join(cell_text(cell).split()))}
        named: dict[int, int] = {}
        unknown = []
        for at, text in texts.items():
            column = self._column_of(text)
            if column is None or column in named:
                unknown.append(text)
            else:
                named[column] = at
        if len(named) < max(2, _LEAST_SHARE * len(texts)) or any(printed_number(text) is not None for text in unknown):
            return None
        return RepeatedHeader(
            tuple(named.get(column, -1) for column in range(self._columns)),
            {column: unit for column, at in named.items() if (unit := name_and_unit(texts[at])[1])},
            tuple(unknown),
        )

    def _may_be_header(self, cells: Sequence[Cell]) -> bool:
        """Tell most rows of samples at a glance: one of the first filled cells of a header names a column."""
        looked_at = 0
        for cell in cells:
            if not cell:
                continue
            if not isinstance(cell, str):
                return False
            if self._column_of(" ".join(cell.split())) is not None:
                return True
            looked_at += 1
            if looked_at == _LOOKED_AT or cell[:1].isdigit():
                return False
        return False

    def may_be_among(self, columns: Iterable[Sequence[str]]) -> bool:
        """Whether one of many rows may name the columns again; where not, `find` gives None for each of them.

        `columns` are the cells of these rows, column by column from the left, each as long as there are rows.
        """
        looked_at = 0
        for cells in columns:
            distinct = set(cells)
            if any(self._column_of(" ".join(cell.split())) is not None for cell in distinct):
                return True
            if "" not in distinct:
                looked_at += 1
                if looked_at == _LOOKED_AT or all(cell[:1].isdigit() for cell in distinct):
                    return False
        return False

    def _column_of(self, text: str) -> int | None:
        """Column of a name, else of the only one that differs in nothing but its unit."""
        column = self._at.get(text.casefold())
        if column is None and not text[:1].isdigit() and not _NUMBERED.search(text):
            alike = self._by_base.get(name_and_unit(text)[0], [])
            column = alike[0] if len(alike) == 1 else None
        return column
