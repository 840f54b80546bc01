"""Numbers in a field of contents that are no contents: codes for a missing value, numbers below zero, infinities."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import counted, row_ranges
from .analytes import negative_by_name

_NO_CONTENT = 1e15
"""No content has such a number in any unit; what is missing often has: 1e30 in GOCAD, 1.70141e38 in Surfer."""

_ISOLATED = 10.0
"""How many times larger than every other value of its field a code is that could be a content by itself."""

_FAR = 100.0
"""The same for a code that only one sample holds."""

_SMALLEST_BY_SIZE = 90.0
"""A negative number nearer to zero than this is taken for a detection limit, never for a code because of its size."""

_INTEGER_ENDS = (-32768.0, -32767.0, 32767.0, -2147483648.0, -2147483647.0, 2147483647.0)
"""What files of whole numbers store for no value."""

_LISTED_ROWS = 40
_LISTED_VALUES = 3


@dataclass(frozen=True)
class Codes:
    """Codes for a missing value in one field.

    Parameters
    ----------
    where : bool array of shape (samples,)
        Samples that hold one.
    values : tuple of float
        The codes, each once.
    doubtful : bool array of shape (samples,)
        Samples with a number that looks like a code and may be a content all the same.
    """

    where: NDArray[np.bool_]
    values: tuple[float, ...]
    doubtful: NDArray[np.bool_]


def is_code(value: float) -> bool:
    """Whether a number is written as codes for a missing value are.

    Parameters
    ----------
    value : float

    Returns
    -------
    bool
        True for magnitudes from 1e15 on, for nothing but nines before the decimal mark with nines, zeros or the .25 of
        well logs behind it (99 and more below zero, 999 and more above), and for the ends of integers (-32768).
    """
    if not abs(value) < _NO_CONTENT or value in _INTEGER_ENDS:
        return True
    # Single precision stores -9999.9 as -9999.900390625; seven digits are what it holds.
    text = f"{abs(value):.7g}"
    least = 2 if value < 0 else 3
    if "e" in text:
        text = f"{abs(value):.0f}"
    return re.fullmatch(rf"9{{{least},}}(?:\.(?:9+|25))?", text) is not None


def find_codes(values: NDArray[np.float64], *, negative: bool = False) -> Codes:
    """Find codes for a missing value among the contents of one field.

    Parameters
    ----------
    values : array of shape (samples,)
        Contents in any unit; NaN where there is none.
    negative : bool, optional
        Whether numbers below zero may be meant, as in log-ratios and residuals.

    Returns
    -------
    Codes

    Notes
    -----
    Infinities, magnitudes from 1e15 on and, where contents are meant, negative codes (`is_code`) are codes wherever
    they stand. So is a negative number of 90 or more that is ten times as far from zero as any other number: no
    detection limit lies there.

    A code that could be a content (9999 ppm) counts as one only where it stands apart: ten times as far from zero as
    any other number if several samples hold it, a hundred times if one does. Any other is `doubtful` if several samples
    hold exactly the largest number of the field and it is written as a code.
    """
    column = np.asarray(values, dtype=np.float64)
    where = ~np.isnan(column) & ~(np.abs(column) < _NO_CONTENT)
    doubtful = np.zeros(len(column), dtype=bool)
    contents = column[np.isfinite(column) & ~where]
    # Of many thousands of different contents few are written in nines.
    power = np.log10(np.floor(np.abs(contents)) + 1)
    may_be = (
        (contents < 0) | np.isin(contents, _INTEGER_ENDS) | ((power >= 2) & (np.abs(power - np.rint(power)) < 1e-9))
    )
    candidates = [
        (float(value), int(count))
        for value, count in zip(*np.unique(contents[may_be], return_counts=True))
        if is_code(float(value)) or value < 0
    ]
    if not negative:
        certain = [value for value, _ in candidates if value < 0 and is_code(value)]
        where |= np.isin(column, certain)
        candidates = [(value, count) for value, count in candidates if value not in certain]
    for value, count in candidates:
        named = is_code(value)
        # A larger code beside it makes none of a number.
        others = np.abs(contents[~np.isin(contents, [other for other, _ in candidates if abs(other) >= abs(value)])])
        if not len(others) or (not named and (negative or abs(value) < _SMALLEST_BY_SIZE)):
            continue
        times = abs(value) / others.max() if others.max() > 0 else np.inf
        if times >= (_ISOLATED if count > 1 or not named else _FAR):
            where |= column == value
        elif named and count > 1 and abs(value) > others.max():
            doubtful |= column == value
    return Codes(where, tuple(np.unique(column[where]).tolist()), doubtful)


def without_codes(
    columns: Mapping[str, NDArray[np.float64]], ids: Sequence[int] | NDArray[np.int64], layer: str, *, negative: bool
) -> tuple[dict[str, NDArray[np.float64]], list[str]]:
    """Leave out what is no content in the fields of samples that nobody has cleaned.

    Parameters
    ----------
    columns : mapping of str to array of shape (samples,)
        Contents by field; NaN where there is none.
    ids : array of shape (samples,)
        Number of each sample's feature in its layer.
    layer : str
        Name of the layer.
    negative : bool
        Whether numbers below zero are meant in all fields. They always are in fields whose names say so
        (`Cu_ppm_clr`, `LOI`).

    Returns
    -------
    columns : dict of str to array of shape (samples,)
        Copies with NaN for the codes, by the rule of `find_codes`.
    warnings : list of str
        A sentence on the fields that held one, and one on those that hold numbers that look like one, with counts and
        features.

    Raises
    ------
    InputError
        Numbers below zero that are not meant.
    """
    features = np.asarray(ids, dtype=np.int64)
    cleaned: dict[str, NDArray[np.float64]] = {}
    left_out: dict[str, str] = {}
    kept: dict[str, str] = {}
    below: dict[str, str] = {}
    for name, values in columns.items():
        meant = negative or negative_by_name(name)
        codes = find_codes(values, negative=meant)
        cleaned[name] = np.where(codes.where, np.nan, values)
        if codes.where.any():
            left_out[name] = _where(values, codes.where, features)
        if codes.doubtful.any():
            kept[name] = _where(values, codes.doubtful, features)
        under = cleaned[name] < 0
        if under.any() and not meant:
            below[name] = _where(values, under, features)
    if below:
        raise InputError(
            said(
                "{layer} holds contents below zero, which no content is: {fields}. Laboratories write"
                " 'below detection' so, or a code for a missing value: clean the samples first with"
                " 'Clean assays' (prospectivity:cleanassays). Where negative numbers are meant, as in"
                " log-ratios or residuals, set NEGATIVE.",
                layer=layer,
                fields=_fields(below),
            )
        )
    warnings = []
    if left_out:
        warnings.append(f"{_said_of(left_out, 'stand for a missing value and were left out')}.")
    if kept:
        text = said("look like a code for a missing value and were kept, because other contents of the field come near")
        warnings.append(
            said(
                "{said_of}. If they are one, take them out with MISSING_CODES of 'Clean assays'"
                " (prospectivity:cleanassays).",
                said_of=_said_of(kept, text),
            )
        )
    return cleaned, warnings


def _where(values: NDArray[np.float64], where: NDArray[np.bool_], features: NDArray[np.int64]) -> str:
    return f"{_values(values[where])} in {_held_by(where, features)}"


def _fields(found: Mapping[str, str]) -> str:
    """What the first three fields hold, and how many more there are."""
    more = said("; and {count} more fields", count=len(found) - _LISTED_VALUES) if len(found) > _LISTED_VALUES else ""
    return "; ".join(f"{name} {text}" for name, text in list(found.items())[:_LISTED_VALUES]) + more


def _said_of(found: Mapping[str, str], text: str) -> str:
    """One sentence on what one field holds, or several."""
    if len(found) == 1:
        ((name, numbers),) = found.items()
        return f"{name}: {numbers} {text}"
    return said("{count} fields hold numbers that {text}: {fields}", count=len(found), text=text, fields=_fields(found))


def _values(values: NDArray[np.float64]) -> str:
    """First three different values: `-9999, -999`."""
    different = np.unique(values)
    shown = ", ".join(f"{value:.7g}" for value in different[:_LISTED_VALUES])
    return shown + (f" … {different[-1]:.7g}" if len(different) > _LISTED_VALUES else "")


def _held_by(where: NDArray[np.bool_], features: NDArray[np.int64]) -> str:
    """Write `20 of 400 samples (features 3-5, 9, …)`."""
    touched = np.sort(features[where])
    more = ", …" if len(touched) > _LISTED_ROWS else ""
    noun = "feature" if len(touched) == 1 else "features"
    return f"{len(touched):,} of {counted(len(where), 'sample')} ({noun} {row_ranges(touched[:_LISTED_ROWS])}{more})"
