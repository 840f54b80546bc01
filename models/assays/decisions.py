"""The log of what cleaning decided, with row numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..core.language import said
from ..core.wording import LISTED_ROWS, row_ranges

_SHOWN_CHARACTERS = 80

LISTED_FIELDS = 8
"""Fields that a sentence on several of them names."""


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

    @property
    def gathered_warnings(self) -> list[str]:
        """The same, those of one kind as one sentence."""
        return [
            _with_rows(group[0]) if len(group) == 1 else sentence_of(group)
            for group in warnings_by_kind(self.decisions)
        ]


def warnings_by_kind(decisions: Iterable[Decision]) -> list[list[Decision]]:
    """Gather warnings that differ in nothing but the field, numbers and quoted examples, in the order of the first."""
    groups: dict[tuple[str, str], list[Decision]] = {}
    for decision in decisions:
        if decision.warning:
            groups.setdefault((decision.step, _shape(decision)), []).append(decision)
    return list(groups.values())


def _shape(decision: Decision) -> str:
    """Text of a warning without what differs between fields: the field's name, quoted examples, numbers."""
    if not decision.field:
        return decision.text
    return re.sub(r"'[^']*'|\"[^\"]*\"|\d[\d.,e+-]*", "#", decision.text.replace(decision.field, "#"))


def sentence_of(group: Sequence[Decision]) -> str:
    """Say warnings of one kind in a sentence, without their rows."""
    first = group[0]
    if not first.field:
        return as_sentence(first.text)
    names = some_fields(list(dict.fromkeys(decision.field for decision in group)))
    if len({decision.text for decision in group}) == 1:
        return f"{names}: {first.text}"
    return said(
        "{names}: {count} warnings of one kind, such as for {field}: {text}",
        names=names,
        count=len(group),
        field=first.field,
        text=first.text,
    )


def some_fields(names: Sequence[str]) -> str:
    """List names, the first few of many."""
    more = len(names) - LISTED_FIELDS
    return ", ".join(names[:LISTED_FIELDS]) + (said(" and {more} more", more=more) if more > 0 else "")


def as_sentence(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _with_rows(decision: Decision) -> str:
    """Sentence of a decision with its field and its rows, of many the first: `Cu_ppm: … (rows 8-10)`."""
    sentence = f"{decision.field}: {decision.text}" if decision.field else decision.text
    if not decision.count:
        return sentence
    rows = decision.rows
    if len(rows) > _SHOWN_CHARACTERS:
        rows = said(
            "{rows}, … {count:,} in all", rows=rows[: rows.rfind(",", 0, _SHOWN_CHARACTERS)], count=decision.count
        )
    return f"{sentence} ({'row' if decision.count == 1 else 'rows'} {rows})"
