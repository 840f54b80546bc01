"""Lists and numbers as they stand in sentences."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from .language import localised, said, translated

_LISTED = 8


def shortened(names: Sequence[str]) -> str:
    """First eight names, separated by commas: `Au, Ag, …`."""
    return ", ".join(names) if len(names) <= _LISTED else f"{', '.join(names[:_LISTED])}, …"


def listed(names: Sequence[str]) -> str:
    """First eight names, and of more how many there are: `Au, Ag, … (52 in all)`."""
    return (
        shortened(names)
        if len(names) <= _LISTED
        else said("{names} ({count} in all)", names=shortened(names), count=len(names))
    )


NAMES = ",;"
"""Either separates names in texts of one's own; the first is written."""

FIELDS = ";"
"""Separates fields in texts of QGIS, whose names may hold commas."""

_QUOTED = '"'


def chained(names: Iterable[str], separators: str = NAMES) -> str:
    """Write names into one text that `unchained` takes apart again: `Au,"Cu; ppm"`.

    As in CSV, a name that holds a separator, quotes or blanks at its ends stands between double quotes, and quotes
    within are doubled; all others stay as they are.
    """
    return separators[0].join(_between_quotes(name, separators) for name in names)


def _between_quotes(name: str, separators: str = NAMES) -> str:
    plain = name and name == name.strip() and not set(name) & {*separators, _QUOTED}
    return name if plain else f"{_QUOTED}{name.replace(_QUOTED, 2 * _QUOTED)}{_QUOTED}"


def unchained(text: str, separators: str = NAMES) -> list[str]:
    """Read names out of a text that `chained` or a user wrote; blanks around them and empty ones are left out.

    Quotes that do not enclose all of a name are part of it: `5" core`.
    """
    part = rf'\s*(?:"((?:[^"]|"")*)"\s*(?=[{separators}]|$)|([^{separators}]*))(?:[{separators}]|$)'
    names = [
        quoted.replace(2 * _QUOTED, _QUOTED) if quoted is not None else plain.strip()
        for quoted, plain in ((found[1], found[2] or "") for found in re.finditer(part, text))
    ]
    return [name for name in names if name]


def named(names: Sequence[str]) -> str:
    """First eight names as `listed` gives them, those with commas or semicolons between quotes as in `chained`."""
    return listed([_between_quotes(name) for name in names])


def those_of(names: Sequence[str], total: int, noun: str = "element") -> str:
    """Whom a sentence is about: `Au`, or `9 of 52 elements (Ag, As, …)`."""
    if len(names) == 1:
        return names[0]
    return said("{count} of {all} ({names})", count=len(names), all=counted(total, noun), names=shortened(names))


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural unless it is one: `1 deposit`, `42 deposits`.

    The noun must be written out where this is called: both its forms are translated.
    """
    return f"{localised(f'{number:,}')} {translated(noun if number == 1 else f'{noun}s')}"


def two_digits(value: float) -> float:
    """A positive number that is known roughly, to two digits: 4,888 is 4,900."""
    power = 10.0 ** (math.floor(math.log10(value)) - 1)
    return round(value / power) * power


LISTED_ROWS = 10_000
"""Row numbers written out per decision.

Beyond, only their count: the changed cells themselves stand in the `_raw` fields.
"""


def first_sentence(text: str) -> str:
    """What ends with the first full stop before a blank, so that numbers (`v1.5`) end nothing."""
    return re.split(r"(?<=\.)\s", text, maxsplit=1)[0]


def told_once(sentences: Sequence[str], others: str) -> str:
    """The first of sentences of one kind, and of how many `others` ("folds") the same is true."""
    if len(sentences) == 1:
        return sentences[0]
    more = len(sentences) - 1
    return said(
        "{sentence} The same is true of {more} more {others}.",
        sentence=sentences[0],
        more=more,
        others=translated(others if more > 1 else others.removesuffix("s")),
    )


def row_ranges(numbers: NDArray[np.int64]) -> str:
    """Write ascending row numbers with runs drawn together.

    Parameters
    ----------
    numbers : array of shape (rows,)

    Examples
    --------
    >>> row_ranges(np.array([2, 3, 4, 9]))
    '2-4, 9'
    """
    if not len(numbers):
        return ""
    breaks = np.flatnonzero(np.diff(numbers) != 1)
    first, last = numbers[np.append(0, breaks + 1)].tolist(), numbers[np.append(breaks, -1)].tolist()
    return ", ".join(str(start) if start == end else f"{start}-{end}" for start, end in zip(first, last))


def number(value: float | None, digits: int = 4) -> str:
    """Write a number with `digits` significant digits, one beyond them to its last whole, and an en dash where there is
    none.
    """
    if value is None or math.isnan(value):
        return "–"
    if isinstance(value, (int, np.integer)) or (float(value).is_integer() and abs(value) < 1e15):
        return f"{int(value):,}"
    # Beyond its digits a float would be written with an exponent.
    return f"{value:,.0f}" if 10.0 ** (digits - 1) <= abs(value) < 1e15 else f"{value:.{digits}g}"


def area(km2: float) -> str:
    """Write an area in km²: to three digits below 100, whole from there on, never with an exponent.

    An en dash where there is none.
    """
    if math.isnan(km2):
        return "–"
    decimals = 0 if km2 <= 0 else max(2 - math.floor(math.log10(km2)), 0)
    return f"{km2:,.{decimals}f}"


def distance(metres: float) -> str:
    """Write a distance with its unit, in kilometres from 1 km on, to about three digits."""
    return f"{number(metres / 1000, 3)} km" if metres >= 1000 else f"{metres:.0f} m"


def fixed(value: float, decimals: int = 3) -> str:
    """Write a figure between about 0 and 1 (AUC, probability, attribution) so that a column of them lines up: always so
    many decimals, and no -0.
    """
    if math.isnan(value):
        return "–"
    text = f"{value:.{decimals}f}"
    return text if float(text) else text.lstrip("-")


def two_decimals(value: float) -> str:
    """Write a figure that may be negative into a sentence or a table: two decimals and a real minus sign."""
    return fixed(value, 2).replace("-", "−")


def percent(value: float | None, decimals: int = 1) -> str:
    """Write a share of 1 in per cent, an en dash where there is none."""
    return "–" if value is None or math.isnan(value) else f"{100 * value:.{decimals}f} %"


def word_list(text: str) -> tuple[str, ...]:
    """Split a list of words that stands in the code as one text."""
    return tuple(text.split())
