"""Intervals along holes: which of them can be placed, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.language import said
from ..core.wording import counted
from .holes import Holes, key_of
from .problems import Problems
from .tables import DEEPEST, FROM, TO, Rows

TOLERANCE = 0.005
"""Gaps and overlaps below this are rounding, in the unit of the depths: half a centimetre."""


@dataclass(frozen=True)
class Intervals:
    """Intervals that can be placed, by hole and depth.

    Parameters
    ----------
    row : array of shape (intervals,)
        Position of each in the table.
    hole : array of shape (intervals,)
        Number of its hole.
    start, end : array of shape (intervals,)
        Depths along the hole.
    """

    row: NDArray[np.int64]
    hole: NDArray[np.int64]
    start: Floats
    end: Floats

    def __len__(self) -> int:
        return len(self.row)

    @property
    def middle(self) -> Floats:
        """Depths of the middles, shape (intervals,)."""
        return (self.start + self.end) / 2

    def deepest(self, holes: int) -> Floats:
        """Deepest end in each hole, shape (holes,); NaN where there is no interval."""
        result = np.full(holes, -np.inf)
        np.maximum.at(result, self.hole, self.end)
        return np.where(np.isfinite(result), result, np.nan)


def place_intervals(rows: Rows, holes: Holes, problems: Problems) -> Intervals:
    """Sort intervals by hole and depth, set aside those that have no place, and tell what is wrong with the others.

    Parameters
    ----------
    rows : Rows
    holes : Holes
    problems : Problems
        Gets what is wrong.
    """
    number = holes.numbers()
    hole = np.array([number.get(key_of(name), -1) for name in rows.holes], dtype=np.int64)
    start, end = rows.values[FROM], rows.values[TO]
    good = (hole >= 0) & (start >= 0) & (end > start) & (end <= DEEPEST)
    for i in np.flatnonzero(~good).tolist():
        _tell_unusable(rows, i, bool(hole[i] >= 0), problems)
    row = np.flatnonzero(good)
    row = row[np.lexsort((end[row], start[row], hole[row]))]
    placed = Intervals(row, hole[row], start[row], end[row])
    _tell_neighbours(placed, rows, holes, problems)
    _tell_ends(placed, holes, problems)
    return placed


def _tell_unusable(rows: Rows, i: int, known: bool, problems: Problems) -> None:
    row, name = int(rows.numbers[i]), rows.holes[i]
    start, end = float(rows.values[FROM][i]), float(rows.values[TO][i])
    texts = [text for role in (FROM, TO) if (text := rows.texts.get(role, {}).get(i))]
    if not name:
        kind, why = said("interval without a name of a hole"), said("it belongs nowhere")
    elif not known:
        kind, why = said("interval of an unknown hole"), said("no collar has this name")
    elif texts:
        kind, why = said("text in a depth"), said("'{texts}' is no number", texts=texts[0])
    elif not (np.isfinite(start) and np.isfinite(end)):
        kind, why = said("interval without a depth"), said("its beginning or end is empty")
    elif start < 0:
        kind, why = said("interval above the collar"), said("it begins at {start:g}", start=start)
    elif max(start, end) > DEEPEST:
        kind, why = (
            said("depth beyond all holes"),
            said("it goes from {start:g} to {end:g}, deeper than any hole", start=start, end=end),
        )
    elif start == end:
        kind, why = said("interval of no length"), said("it begins and ends at {start:g}", start=start)
    else:
        kind, why = (
            said("interval that ends above its beginning"),
            said("it goes from {start:g} to {end:g}", start=start, end=end),
        )
    problems.add("intervals", kind, name, said("{why}; row {row} was set aside.", why=why, row=row), start, row)


def _tell_neighbours(placed: Intervals, rows: Rows, holes: Holes, problems: Problems) -> None:
    """Tell gaps and overlaps between intervals of a hole."""
    if not len(placed):
        return
    # Deepest end of all intervals before, hole by hole: a long interval overlaps more than its neighbour.
    reach = np.empty(len(placed))
    for part in np.split(np.arange(len(placed)), np.flatnonzero(np.diff(placed.hole)) + 1):
        reach[part] = np.maximum.accumulate(placed.end[part])
    follows = np.flatnonzero(np.diff(placed.hole) == 0)
    apart = placed.start[follows + 1] - reach[follows]
    for i in np.flatnonzero(np.abs(apart) > TOLERANCE).tolist():
        at = int(follows[i]) + 1
        name, depth = holes.names[placed.hole[at]], float(placed.start[at])
        if apart[i] > 0:
            problems.add(
                "intervals", said("gap"), name, said("{apart:g} without an interval end here.", apart=apart[i]), depth
            )
            continue
        same = placed.start[at] == placed.start[at - 1] and placed.end[at] == placed.end[at - 1]
        kind = said("interval given twice") if same else said("overlap")
        problems.add(
            "intervals",
            kind,
            name,
            said(
                "row {numbers} begins {apart:g} above the end of what lies before it.",
                numbers=int(rows.numbers[placed.row[at]]),
                apart=-apart[i],
            ),
            depth,
        )


def _tell_ends(placed: Intervals, holes: Holes, problems: Problems) -> None:
    beyond = np.flatnonzero(placed.end > holes.length[placed.hole] + TOLERANCE)
    for i in beyond.tolist():
        hole = int(placed.hole[i])
        problems.add(
            "intervals",
            said("interval past the end of the hole"),
            holes.names[hole],
            said("it ends at {end:g}, and the collar says {length:g}.", end=placed.end[i], length=holes.length[hole]),
            float(placed.start[i]),
        )
    empty = np.setdiff1d(np.arange(len(holes)), placed.hole)
    for hole in empty.tolist():
        problems.add("collars", said("hole without intervals"), holes.names[hole], said("it has a trace only."))


def account(rows: int, placed: int, set_aside: int) -> str:
    """Sentence that no row has disappeared."""
    return said(
        "{intervals} read = {placed:,} placed + {set_aside:,} set aside.",
        intervals=counted(rows, "interval"),
        placed=placed,
        set_aside=set_aside,
    )
