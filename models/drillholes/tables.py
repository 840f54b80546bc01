"""Tables of drill holes as companies export them: which column is what, and its numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ..assays.columns import compact, whole_number
from ..core.errors import InputError
from ..core.language import said, translated
from ..core.progress import Progress
from ..core.wording import listed
from ..tables.numbers import DecimalEvidence, NumberReader, Status
from ..tables.table import Cell, Table, cell_text, in_lots

HOLE, EAST, NORTH, ELEVATION = "hole", "easting", "northing", "elevation"
DEPTH, AZIMUTH, DIP, FROM, TO, LENGTH = "depth", "azimuth", "dip", "from", "to", "length of the hole"

COLLARS = {HOLE: True, EAST: True, NORTH: True, ELEVATION: True, LENGTH: False, AZIMUTH: False, DIP: False}
SURVEYS = {HOLE: True, DEPTH: True, AZIMUTH: True, DIP: True}
INTERVALS = {HOLE: True, FROM: True, TO: True}
"""What the columns of each table are, and whether it cannot do without."""

_WORDS = {
    HOLE: "bhid dhid hole holeid holeno holenr holenumber holename holecode drillhole drillholeid bore boreid borehole"
    " boreholeid well wellid dh bh ddh sondeo",
    EAST: "easting east xcollar x e ecoord este rechtswert",
    NORTH: "northing north ycollar y n ncoord norte hochwert",
    ELEVATION: "elevation elev rl zcollar z altitude alt height cota",
    LENGTH: "depth length eoh td endofhole enddepth totaldepth maxdepth finaldepth profundidad",
    DEPTH: "depth md distance at profundidad teufe",
    AZIMUTH: "azimuth azimut azimute azimuthal azim azi az azm brg bearing",
    DIP: "dip inclination inclinacion inclinação incl inc plunge buzamiento neigung",
    FROM: "from top start desde de von",
    TO: "to bottom end hasta ate até bis",
}
"""What columns are called, without case, blanks and signs."""
_BESIDE = (
    "collar collars survey station downhole measured test utm mga local grid coord coords proj orig true nat mag ahd"
    " max total final depth sample interval int hole geol assay angle deg degrees metres meters m ft feet id"
)
"""Words that may stand before and behind."""


def _pattern(words: str) -> re.Pattern[str]:
    beside, core = ("|".join(sorted(text.split(), key=len, reverse=True)) for text in (_BESIDE, words))
    return re.compile(rf"(?:{beside})*(?:{core})(?:{beside})*")


_PATTERNS = {role: _pattern(words) for role, words in _WORDS.items()}

DEEPEST = 50_000.0
"""No hole is as deep, in metres or feet: a depth beyond is a slip of the pen."""

_REMEMBERED = 4096
"""Names of holes that need no second look: they stand together in most tables."""
_SAMPLED = 2000
_QUOTED = 3


def recognise(table: Table, roles: Mapping[str, bool], named: Mapping[str, str], what: str) -> dict[str, int]:
    """Find the columns of a table of drill holes.

    Parameters
    ----------
    table : Table
    roles : mapping of str to bool
        `COLLARS`, `SURVEYS` or `INTERVALS`.
    named : mapping of str to str
        Columns that the user named, by their role; an empty name is none. A role that the table has no such column of
        is looked for by itself: one name may be meant for several tables.
    what : str
        How a sentence calls the table: 'collars'.

    Returns
    -------
    dict of str to int
        Positions of columns by their role.

    Raises
    ------
    InputError
        Where a column that is needed is missing.
    """
    found: dict[str, int] = {}
    for role in roles:
        wished = named.get(role, "")
        if wished and wished in table.columns:
            found[role] = table.columns.index(wished)
    for role in roles:
        if role in found:
            continue
        fits = [
            i
            for i, name in enumerate(table.columns)
            if i not in found.values() and _PATTERNS[role].fullmatch(_without_unit(name))
        ]
        if fits:
            # The plainest name: `DIP` before `DIP_ORIG`, `HOLE_ID` before `HOLE_NAME_OLD`.
            found[role] = min(fits, key=lambda i: (len(compact(table.columns[i])), i))
    missing = [role for role, needed in roles.items() if needed and role not in found]
    if missing:
        raise InputError(
            said(
                "No column of the {what} ({name}) was recognised as {missing}; its columns are {columns}."
                " Name the column, or rename it.",
                what=what,
                name=table.name,
                missing=" or ".join(missing),
                columns=listed(list(table.columns)),
            )
        )
    return found


def _without_unit(name: str) -> str:
    """Compact name without a unit between brackets: `From (m)` is `from`."""
    return compact(re.sub(r"[(\[][^)\]]*[)\]]\s*$", "", name))


@dataclass(frozen=True)
class Rows:
    """Rows of a table of drill holes.

    Parameters
    ----------
    table : str
        Name of the table.
    numbers : array of shape (rows,)
        As the user counts them.
    holes : tuple of str
        Name of the hole of each row, without blanks around it; empty where there is none.
    values : dict of str to array of shape (rows,)
        Numbers by role; NaN where there is none.
    texts : dict of str to dict of int to str
        Cells that are no numbers and not empty, by role and position of their row.
    columns : dict of str to int
        Position of the column of each role.
    notes : tuple of str
    """

    table: str
    numbers: NDArray[np.int64]
    holes: tuple[str, ...]
    values: dict[str, NDArray[np.float64]]
    texts: dict[str, dict[int, str]] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.numbers)


def read_rows(table: Table, columns: Mapping[str, int], progress: Progress) -> Rows:
    """Read the columns of a table by their roles.

    Parameters
    ----------
    table : Table
    columns : mapping of str to int
        From `recognise`.
    progress : Progress
    """
    numeric = {role: at for role, at in columns.items() if role != HOLE}
    readers = {role: NumberReader(_decimal(table, at)) for role, at in numeric.items()}
    numbers: list[NDArray[np.int64]] = []
    holes: list[str] = []
    parts: dict[str, list[NDArray[np.float64]]] = {role: [] for role in numeric}
    texts: dict[str, dict[int, str]] = {role: {} for role in numeric}
    name_of = lru_cache(maxsize=_REMEMBERED)(hole_name)
    wanted = [columns[HOLE], *numeric.values()]
    for some, (names, *others) in in_lots(table.rows(wanted), wanted):
        progress.check()
        first = len(holes)
        numbers.append(some)
        holes += map(name_of, names)
        for role, cells in zip(numeric, others):
            values, status = readers[role].read_many(cells)
            for i in np.flatnonzero(status == Status.TEXT).tolist():
                texts[role][first + i] = cell_text(cells[i])
            values[(status == Status.TEXT) | (status == Status.MISSING)] = np.nan
            parts[role].append(values)
    if not numbers:
        raise InputError(
            said("{name} holds no rows: check the file, the layer, its filter and its selection.", name=table.name)
        )
    notes = tuple(
        said(
            "{role} of {table}: {column}.",
            role=translated(role.capitalize()),
            table=table.name,
            column=table.columns[at],
        )
        for role, at in columns.items()
    )
    return Rows(
        table=table.name,
        numbers=np.concatenate(numbers),
        holes=tuple(holes),
        values={role: np.concatenate(found) for role, found in parts.items()},
        texts={role: found for role, found in texts.items() if found},
        columns=dict(columns),
        notes=notes,
    )


def hole_name(cell: Cell) -> str:
    """Name of a hole: a number without the `.0` that workbooks give it."""
    return cell_text(whole_number(cell))


def _decimal(table: Table, column: int) -> str:
    evidence = DecimalEvidence()
    for _, cells in islice(table.rows(), _SAMPLED):
        cell = cells[column]
        if isinstance(cell, str):
            evidence.add(cell)
    return evidence.decimal(".")


def examples(names: Sequence[str]) -> str:
    """Three names of many."""
    distinct = list(dict.fromkeys(names))
    return ", ".join(distinct[:_QUOTED]) + (" …" if len(distinct) > _QUOTED else "")
