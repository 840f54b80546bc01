"""The log of what cleaning decided, with row numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..core.wording import LISTED_ROWS, row_ranges

_SHOWN_CHARACTERS = 80


@dataclass(frozen=True)
class Decision:
    """One thing that was recognised, repaired, changed or set aside.

    Parameters
    ----------
    step : str
        `reading`, `columns`, `cells`, `censoring`, `rows`, `duplicates`, `units` or `transform`.
    field : str
        The field it is about, empty for the whole table.
    text : str
        One sentence.
    count : int
        Number of rows that it touches, 0 where it is about no particular rows.
    rows : str
        Their numbers as in the table, `2-5, 9`; the first `LISTED_ROWS` of them.
    warning : bool
        Whether the user should look at it first.
    """

    step: str
    field: str
    text: str
    count: int = 0
    rows: str = ""
    warning: bool = False


@dataclass
class DecisionLog:
    """Collects decisions in their order; `numbers` are the row numbers as the user sees them."""

    numbers: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    decisions: list[Decision] = field(default_factory=list)

    def add(
        self, step: str, name: str, text: str, where: NDArray[np.bool_] | None = None, *, warning: bool = False
    ) -> None:
        """Note a decision; `where` marks its rows. One that touches no row is not noted.

        `where` has the shape (rows,).
        """
        if where is None:
            self.decisions.append(Decision(step, name, text, warning=warning))
            return
        touched = self.numbers[where]
        if len(touched):
            self.decisions.append(
                Decision(
                    step=step,
                    field=name,
                    text=text,
                    count=len(touched),
                    rows=row_ranges(touched[:LISTED_ROWS]),
                    warning=warning,
                )
            )

    @property
    def warnings(self) -> list[str]:
        """Sentences that the user should read first, each with the rows that it is about."""
        return [_with_rows(d) for d in self.decisions if d.warning]


def _with_rows(decision: Decision) -> str:
    """Sentence of a decision with its field and its rows, of many the first: `Cu_ppm: … (rows 8-10)`."""
    sentence = f"{decision.field}: {decision.text}" if decision.field else decision.text
    if not decision.count:
        return sentence
    rows = decision.rows
    if len(rows) > _SHOWN_CHARACTERS:
        rows = f"{rows[: rows.rfind(',', 0, _SHOWN_CHARACTERS)]}, … {decision.count:,} in all"
    return f"{sentence} ({'row' if decision.count == 1 else 'rows'} {rows})"
