"""Lists and numbers as they stand in sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence

_LISTED = 8


def shortened(names: Sequence[str]) -> str:
    """First eight names, separated by commas: `Au, Ag, …`."""
    return ", ".join(names) if len(names) <= _LISTED else f"{', '.join(names[:_LISTED])}, …"


def listed(names: Sequence[str]) -> str:
    """First eight names, and of more how many there are: `Au, Ag, … (52 in all)`."""
    return shortened(names) if len(names) <= _LISTED else f"{shortened(names)} ({len(names)} in all)"


def those_of(names: Sequence[str], total: int, noun: str = "element") -> str:
    """Whom a sentence is about: `Au`, or `9 of 52 elements (Ag, As, …)`."""
    return names[0] if len(names) == 1 else f"{len(names)} of {counted(total, noun)} ({shortened(names)})"


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural unless it is one: `1 deposit`, `42 deposits`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def two_digits(value: float) -> float:
    """A positive number that is known roughly, to two digits: 4,888 is 4,900."""
    power = 10.0 ** (math.floor(math.log10(value)) - 1)
    return round(value / power) * power
