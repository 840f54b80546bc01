"""What is wrong in tables of drill holes, hole by hole and depth by depth."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

from ..core.language import said


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Parameters
    ----------
    hole : str
    depth_m : float
        Along the hole; NaN where it concerns all of it.
    problem : str
        What, and what was done about it.
    kind : str
        The same for all problems of its kind.
    table : str
        Of `collars`, `surveys`, `intervals`.
    row : int or None
        Number of the row that was set aside for it; None where no row was.
    """

    hole: str
    depth_m: float
    problem: str
    kind: str
    table: str
    row: int | None = None


@dataclass
class Problems:
    """All that was found, in order."""

    found: list[Problem] = field(default_factory=list)

    def add(
        self, table: str, kind: str, hole: str, problem: str, depth_m: float = math.nan, row: int | None = None
    ) -> None:
        """Note a problem; `row` is that of a row which is set aside for it."""
        self.found.append(Problem(hole=hole, depth_m=depth_m, problem=problem, kind=kind, table=table, row=row))

    def set_aside(self, table: str) -> int:
        """Number of rows of a table that were set aside."""
        return len({one.row for one in self.found if one.table == table and one.row is not None})

    def sentences(self, of: str = "") -> list[str]:
        """One sentence for each kind: how often, and the first case in full; of one table only, if it is named."""
        counts = Counter((one.table, one.kind) for one in self.found)
        first: dict[tuple[str, str], Problem] = {}
        for one in self.found:
            first.setdefault((one.table, one.kind), one)
        return [
            said(
                "{table}: {kind}, {counts:,} in all; the first: hole {value}",
                table=table.capitalize(),
                kind=kind,
                counts=counts[table, kind],
                value=one.hole or said("(no name)"),
            )
            + ("" if math.isnan(one.depth_m) else said(" at {depth:g}", depth=one.depth_m))
            + f": {one.problem}"
            for (table, kind), one in first.items()
            if of in ("", table)
        ]
