"""Numbers as people and laboratories print them: parsing, detection limits, missing codes, decimal marks."""

from __future__ import annotations

import html
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import unchained, word_list
from .units import AMBIGUOUS_UNITS, parse_unit, unit_factor


class Status(IntEnum):
    """What a cell of an assay table turned out to be; fits an array of uint8."""

    MISSING = 0
    """Empty, or a code for no value."""
    NUMBER = 1
    """A number as printed."""
    REPAIRED = 2
    """A number once a blank among its decimals or a footnote mark behind it was removed."""
    BELOW = 3
    """Below the detection limit; the value is the limit, NaN where none is stated."""
    ABOVE = 4
    """Above the range of the method; the value is its upper limit."""
    TEXT = 5
    """Text that is no number; the value is NaN."""
    CONVERTED = 6
    """A number with a unit of its own, in the unit of its column."""


MEASURED = (Status.NUMBER, Status.REPAIRED, Status.CONVERTED)
"""What holds a measured number."""

VALUES = (*MEASURED, Status.BELOW, Status.ABOVE)
"""What a laboratory has looked at: a number, or a limit that it lies below or above."""

HUGE = 1e30
"""Magnitude from which a number stands for no value: shapefiles store -1.8e308 for null, Surfer 1.7e38, single
precision -3.4e38.
"""

_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
"""Most cells of most tables, once a decimal comma is a point: of one digit script, without groups and repairs."""

_CACHED_TEXTS = 16_384
"""Texts a reader remembers: a column of assays rarely has more, and 40 readers then hold well under 200 MB."""
_LONGEST_CACHED = 64
"""Longer texts are remarks, not assays; remembering them would cost memory and gain nothing."""

# -- grammar of printed numbers ----------------------------------------------------------------------------------------

_BLANKS = " \u00a0\u2009\u202f\u2007"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_FROM_SUPERSCRIPT = str.maketrans(_SUPERSCRIPTS, "0123456789+-")

_PLAIN_MARKS: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\u200e\u200f\u061c")),
    **{ord(sign): "-" for sign in "\u2212\uff0d\ufe63"},
    **{ord(sign): "+" for sign in "\uff0b\ufe62"},
    **{ord(sign): "<" for sign in "\uff1c\ufe64\u2264\u2266\u2a7d"},
    **{ord(sign): ">" for sign in "\uff1e\ufe65\u2265\u2267\u2a7e"},
    0xFF0E: ".",
    0xFF0C: ",",
}
"""Directional marks are dropped; minus, fullwidth and small forms become ASCII; "≤" is treated as "<", "≥" as ">"."""


def _grammar(decimal: str) -> re.Pattern[str]:
    """Return the grammar of a number in ASCII digits with `decimal` as decimal mark."""
    groups = f"[{_BLANKS}'’\u066c{'.' if decimal == ',' else ','}]"
    # Twos before the last three are printed in India only, with a comma or U+066C; with other marks they would let in
    # "12.05.123" or "12 34 567".
    indian = "[,\u066c]" if decimal == "." else "\u066c"
    integer = (
        r"[0-9]+"
        rf"|[1-9][0-9]{{0,2}}(?P<mark>{groups})[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*"
        rf"|[1-9][0-9]?(?P<indian>{indian})[0-9]{{2}}(?:(?P=indian)[0-9]{{2}})*(?P=indian)[0-9]{{3}}"
    )
    point = rf"[{decimal}\u066b]"
    # Ukrainian prints a Cyrillic "е", Arabic the letters of "exponent"; Swedish, Lithuanian and Persian a
    # multiplication by a power of ten.
    letter = r"(?:[eEеЕ]|[\u0627\u0623]\u0633)(?P<letter>[+-]?[0-9]+)"
    power = rf"[{_BLANKS}]?[×xX·⋅][{_BLANKS}]?10(?:\^(?P<power>[+-]?[0-9]+)|(?P<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
    return re.compile(
        rf"(?P<sign>[+-]?)(?:(?P<integer>{integer})(?:{point}(?P<fraction>[0-9]*))?|{point}(?P<bare>[0-9]+))(?:{letter}|{power})?"
    )


_GRAMMARS = {decimal: _grammar(decimal) for decimal in ".,"}
_BROKEN_DECIMALS = {
    decimal: re.compile(rf"(?P<head>.*\d[{decimal}\u066b])(?P<tail>[{_BLANKS}]?\d+(?:[{_BLANKS}]\d+)*)", re.DOTALL)
    for decimal in ".,"
}
_FOOTNOTE_MARKS = "*†‡"
_NOT_DIGITS = re.compile(r"\D+")


def _check_decimal(decimal: str) -> None:
    """Refuse a decimal mark other than a point or a comma."""
    if decimal not in _GRAMMARS:
        raise InputError(said("The decimal mark is {decimal!r}; choose a point (.) or a comma (,).", decimal=decimal))


def _with_ascii_digits(text: str) -> str | None:
    """Write the digits of any one script as 0 to 9; None where scripts are mixed."""
    if text.isascii():
        return text
    zeros = set()
    digits = []
    for character in text:
        value = unicodedata.decimal(character, None)
        if value is None:
            digits.append(character)
        else:
            zeros.add(ord(character) - value)
            digits.append(str(value))
    return "".join(digits) if len(zeros) <= 1 else None


def parse_number(text: str, decimal: str = ".") -> float | None:
    """Read the number that `text` prints, and nothing that is not one.

    Parameters
    ----------
    text : str
        An optional sign; digits of one script, plain or in groups; an optional decimal mark with digits; an optional
        exponent (``1e5``, ``1.2E-05``, ``1,2×10^5``, ``1.2 × 10⁻⁵``). Blanks around it and directional marks are
        ignored.
    decimal : {".", ","}
        The decimal mark; the other of the two is then a group mark. U+066B is a decimal mark in either case.

    Returns
    -------
    float or None
        None for everything else: words such as "nan", ``1_000``, ``12 34``, ``1.2.3``, ``0x1F``, dates, ranges, numbers
        too large for a float.

    Raises
    ------
    InputError
        If `decimal` is neither a point nor a comma.

    Notes
    -----
    Groups hold three digits, or in the Indian way twos before the last three (with a comma or U+066C); one number has
    one kind of group mark and then no exponent, and no group mark follows a leading zero: ``0,234`` is no number where
    the point is the decimal mark. ``1,234`` and ``1.234`` are numbers with either mark, a thousandfold apart: the mark
    has to come from the whole column (`DecimalEvidence`), never from one cell.
    """
    _check_decimal(decimal)
    plain = _with_ascii_digits(text.translate(_PLAIN_MARKS).strip())
    match = _GRAMMARS[decimal].fullmatch(plain) if plain else None
    if match is None:
        return None
    groups, exponent = match["mark"] or match["indian"], match["letter"] or match["power"] or match["raised"]
    if groups and exponent:
        # Nobody prints groups and an exponent: 1.991e+04 is never 1991 times ten thousand.
        return None
    integer = _NOT_DIGITS.sub("", match["integer"] or "0")
    exponent = (exponent or "0").translate(_FROM_SUPERSCRIPT)
    value = float(f"{match['sign']}{integer}.{match['fraction'] or match['bare'] or '0'}e{exponent}")
    return value if math.isfinite(value) else None


def _repaired_number(text: str, decimal: str) -> float | None:
    """Read a number with blanks among its decimals ("197.0 1", "1208.

    1", from tables in PDF) or with footnote marks behind it.
    """
    body = text.rstrip(_FOOTNOTE_MARKS).rstrip()
    broken = _BROKEN_DECIMALS[decimal].fullmatch(body)
    if broken is not None:
        body = broken["head"] + _NOT_DIGITS.sub("", broken["tail"])
    return parse_number(body, decimal)


# -- degrees -----------------------------------------------------------------------------------------------------------

_DEGREES = re.compile(
    r"(?P<before>[NSEWnew])?\s*(?P<sign>[+-]?)(?P<degrees>[0-9]{1,3}(?:[.,][0-9]+)?)"
    r"(?P<mark>\s*(?:[°º˚]|[dD]eg\.?|[dD])\s*|\s*:\s*|\s+|(?=[NSEWnew]|$))"
    r"(?:(?P<minutes>[0-9]{1,2}(?:[.,][0-9]+)?)(?:\s*(?:['′’´`]|min\.?|m)\s*|\s*:\s*|\s+|(?=[NSEWnew]|$))"
    r"(?:(?P<seconds>[0-9]{1,2}(?:[.,][0-9]+)?)\s*(?:[\"″”“]|['′’´`]{2}|sec\.?|s)?\s*)?)?(?P<behind>[NSEWnew])?"
)
"""A small s is the mark of seconds, never the south."""


def parse_degrees(text: str) -> float | None:
    """Read a longitude or latitude that is written with degrees, minutes, seconds or the letter of its hemisphere.

    Parameters
    ----------
    text : str
        Such as ``15°00'30.5"E``, ``S 23 30 10``, ``-15:00:30``, ``54°12.5'N``, ``54.25 N``; with a decimal comma too.

    Returns
    -------
    float or None
        Decimal degrees, to the south and west below zero. None for plain numbers and everything else: minutes or
        seconds of 60 and more, fractions above a smaller unit, more than 180 degrees.
    """
    match = _DEGREES.fullmatch(text.translate(_PLAIN_MARKS).strip())
    if (
        match is None
        or (match["before"] and match["behind"])
        or (match["sign"] and (match["before"] or match["behind"]))
    ):
        return None
    letter = (match["before"] or match["behind"] or "").upper()
    parts = [part.replace(",", ".") for part in (match["degrees"], match["minutes"], match["seconds"]) if part]
    if len(parts) == 1 and not letter and not match["mark"].strip():
        return None
    whole, last = [float(part) for part in parts[:-1]], float(parts[-1])
    if any("." in part for part in parts[:-1]) or any(part >= 60 for part in (*whole, last)[1:]):
        return None
    degrees = math.fsum(part / 60**place for place, part in enumerate((*whole, last)))
    if degrees > (90 if letter and letter in "NS" else 180):
        return None
    return -degrees if match["sign"] == "-" or letter in ("S", "W") else degrees


# -- cells -------------------------------------------------------------------------------------------------------------


_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015"
_MISSING_WORDS = frozenset(
    word_list(
        "na n/a nan -nan null none nodata missing nr ns nss nd lnr snr is ins insufficient insufficientsample"
        " notanalysed notanalyzed notdetermined notmeasured notreported nosample ? ?? * \\n <na> <null> (null) inf +inf"
        " -inf 1#qnan -1#ind #n/a #na #value! #ref! #div/0! #num! #name? #null!"
    )
)
"""Words for no value, by their keys. "n.d." means "not detected" to some and "not determined" to others, so it says
nothing about a limit.
"""
_BELOW_WORDS = frozenset(
    word_list(
        "<lod <dl <lld <mdl <loq <ld <lq <lor <mrl <pql <rl <idl <bdl <nwg bdl bd bld blod blld bmdl bloq blq"
        " belowdetection belowdetectionlimit belowlimit belowlod nondetect non-detect notdetected"
    )
)
"""Words for "below a detection limit that is not stated", by their keys."""
_MARK_BEFORE = re.compile(
    r"(?:(?P<below><=?|lt|less than|below|under)|(?P<above>>=?|gt|greater than|more than|above|over)"
    r"|(?P<about>=|~|≈|ca\.?|approx\.?))(?P<body>[^a-z].*)",
    re.IGNORECASE | re.DOTALL,
)
_MARK_BEHIND = re.compile(
    r"(?P<body>.*(?:[0-9.,%‰)]\s*|\s))(?:(?P<below><|[LNU]|UJ)|(?P<above>[>+G])|(?P<about>J|est\.?))", re.DOTALL
)
"""Letters follow the U.S. Geological Survey (G above, L below, N not detected at) and its Environmental Protection
Agency (U below, J estimated).
"""
_UNIT_BOUNDARY = re.compile(r"(?<=[0-9.,*†‡])\s*(?=[^\W\d_]|[%‰(\[])")
_SPECIES_BEHIND = re.compile(r"\s+[A-Z][a-z]?$")

_MISSING_CELL = (math.nan, Status.MISSING)
_BELOW_CELL = (math.nan, Status.BELOW)
_TEXT_CELL = (math.nan, Status.TEXT)
_NUMBER, _REPAIRED, _CONVERTED = MEASURED
_BELOW, _ABOVE = Status.BELOW, Status.ABOVE


def _key(text: str) -> str:
    """Reduce a word to what is compared: without case, dots, blanks and directional marks."""
    return "".join(text.translate(_PLAIN_MARKS).casefold().replace(".", "").split())


@dataclass(frozen=True)
class QualifiedNumber:
    """A text that may be a number, with the qualifier and the unit around it in its cell.

    Parameters
    ----------
    body : str
        What is left for the number.
    mark : str
        `<` for below, `>` for above, `~` for about, or nothing.
    unit : str
        Unit by `units.parse_unit`, or nothing.
    """

    body: str
    mark: str = ""
    unit: str = ""


@lru_cache(maxsize=16_384)
def split_qualifiers(text: str) -> QualifiedNumber:
    """Take qualifier and unit off a cell: `>1%`, `2 g/t`, `10000G`, `<5 ppb Au`.

    Parameters
    ----------
    text : str
        As it stands in the table.

    Returns
    -------
    QualifiedNumber
        Its body is not known to be a number.
    """
    body, mark = html.unescape(text).translate(_PLAIN_MARKS).strip(), ""
    match = _MARK_BEFORE.fullmatch(body) or _MARK_BEHIND.fullmatch(body)
    if match is not None:
        body, mark = match["body"].strip(), "<" if match["below"] else ">" if match["above"] else "~"
    for boundary in _UNIT_BOUNDARY.finditer(body):
        rest = body[boundary.end() :]
        unit = parse_unit(rest) or parse_unit(_SPECIES_BEHIND.sub("", rest))
        if unit is not None:
            return QualifiedNumber(body[: boundary.start()], mark, unit)
    return QualifiedNumber(body, mark)


def stated_unit(cell: str | float | None) -> str:
    """Unit that a cell states beside its number, or nothing: `percent` for `>1%`."""
    if not isinstance(cell, str) or len(cell) > _LONGEST_CACHED or _PLAIN_NUMBER.fullmatch(cell):
        return ""
    found = split_qualifiers(cell)
    return found.unit if any(_repaired_number(found.body, mark) is not None for mark in ".,") else ""


_NUMERIC = {float, int, type(None)}
"""Types of cells in a column without texts; no rule of texts is asked about them."""
_REFUSED = 10
"""Of so many texts one may be no number before a column is read by its distinct texts: refusals cost most."""


def _float(text: str) -> float:
    """Number that Python reads in a text, NaN where there is none."""
    try:
        return float(text)
    except ValueError:
        return math.nan


def _extended(values: list[float], rest: Iterator[str]) -> bool:
    """Whether all of the texts that are left were numbers; those before one that is none are in the list, and the
    iterator is behind it.
    """
    try:
        values.extend(map(float, rest))
    except ValueError:
        return False
    return True


def _with_point(text: str) -> str:
    """Write a decimal comma as a point; a text that holds a point already is no plain number then."""
    return "" if "." in text else text.replace(",", ".")


def _numbers(cells: Sequence[Any]) -> NDArray[np.float64]:
    """Cells that are numbers as they are, NaN for all others and for None."""
    try:
        if set(map(type, cells)) <= _NUMERIC:
            return np.array(cells, dtype=np.float64)
    except OverflowError:
        # An int beyond any float is looked at alone.
        pass
    return np.array([cell if isinstance(cell, float) else math.nan for cell in cells], dtype=np.float64)


class NumberReader:
    """Reads the cells of a column.

    Parameters
    ----------
    decimal : {".", ","}
        Decimal mark of the texts.
    missing_codes : iterable of str
        What stands for no value besides the usual words. A code that is a number counts by value ("-9999" is also
        -9999.0, with either decimal mark); any other is compared without case, dots and blanks.
    unit : str, optional
        Unit of the column; a cell that states one of its own is converted to it, and is a text where the column's is
        not known or one of the two is ambiguous.

    Raises
    ------
    InputError
        If `decimal` is neither a point nor a comma.

    Notes
    -----
    Texts met before are answered from a memory of bounded size, since assay columns repeat themselves. A negative
    number is a plain number here: whether it marks a detection limit only the column can tell. Two numbers in one cell,
    as in "12.5 14", look like one with a blank among its decimals; they come back as repaired, and the list of repairs
    is there to be read.
    """

    def __init__(self, decimal: str = ".", missing_codes: Iterable[str] = (), unit: str = "") -> None:
        _check_decimal(decimal)
        self.decimal = decimal
        self._unit = unit
        other = "," if decimal == "." else "."
        words, values = set(), set()
        for code in missing_codes:
            value = parse_number(code, decimal)
            value = parse_number(code, other) if value is None else value
            if value is None:
                words.add(_key(code))
            else:
                values.add(value)
        self._missing_words = _MISSING_WORDS | words
        self._missing_values = frozenset(values)
        self._known: dict[str, tuple[float, Status]] = {}

    def read(self, cell: str | float | None) -> tuple[float, Status]:
        """Return the value of a cell and what it is.

        Parameters
        ----------
        cell : str, float, int or None
            As it stands in the table. NaN, infinity and magnitudes from 1e30 are missing; a bool is text.
        """
        if isinstance(cell, str):
            return self._known.get(cell) or self._read_new(cell)
        if cell is None:
            return _MISSING_CELL
        if isinstance(cell, bool):
            return _TEXT_CELL
        try:
            value = float(cell)
        except OverflowError:  # an int beyond any float
            return _MISSING_CELL
        if -HUGE < value < HUGE and value not in self._missing_values:
            return value, _NUMBER
        return _MISSING_CELL

    def read_many(self, cells: Sequence[str | float | None]) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
        """Read many cells at once: the values and states that `read` gives for each, several times as fast where most
        are plain numbers.

        Parameters
        ----------
        cells : sequence of str, float, int or None

        Returns
        -------
        values : float array of shape (cells,)
        status : uint8 array of shape (cells,)
        """
        try:
            joined = "".join(cells)  # type: ignore[arg-type]
        except TypeError:  # they are not all texts
            values = _numbers(cells)
        else:
            values = self._certain(cells, joined)
        status = np.full(len(values), _NUMBER, dtype=np.uint8)
        # NaN fails the comparison: what is no plain number is read one by one.
        doubtful = ~(np.abs(values) < HUGE)
        for code in self._missing_values:
            doubtful |= values == code
        if doubtful.any():
            at = np.flatnonzero(doubtful)
            answers = [self.read(cells[i]) for i in at.tolist()]
            values[at], status[at] = [value for value, _ in answers], [state for _, state in answers]
        return values, status

    def _certain(self, texts: Sequence[Any], joined: str) -> NDArray[np.float64]:
        """Numbers of texts that leave no doubt, NaN for all others; `joined` are all of them.

        Columns repeat what is no number (`<0.5`), so that where there is much of it each is looked at once.
        """
        if self.decimal == ",":
            texts = [_with_point(text) for text in texts]
        if not joined.isascii() or "_" in joined:
            # Beyond the grammar of `parse_number`, as in `_read_plain`.
            texts = [text if text.isascii() and "_" not in text else "" for text in texts]
        values: list[float] = []
        rest, refusals = iter(texts), 0
        while not _extended(values, rest):
            values.append(math.nan)
            refusals += 1
            if refusals * _REFUSED > len(texts):
                known = {text: _float(text) for text in set(texts[len(values) :])}
                values.extend(map(known.__getitem__, rest))
        return np.array(values, dtype=np.float64)

    def _read_new(self, text: str) -> tuple[float, Status]:
        """Read a text and remember the answer."""
        answer = self._read_plain(text) or self._read_other(text)
        if len(text) <= _LONGEST_CACHED:
            if len(self._known) >= _CACHED_TEXTS:
                self._known.clear()
            self._known[text] = answer
        return answer

    def _read_plain(self, text: str) -> tuple[float, Status] | None:
        """Read a number without groups or repairs, quickly; None where that is not enough.

        Of what `float` accepts in ASCII only underscores, "nan" and "inf" lie outside the grammar of `parse_number`.
        """
        if self.decimal == ",":
            text = _with_point(text)
        if not text.isascii() or "_" in text:
            return None
        value = _float(text)
        return (value, _NUMBER) if -HUGE < value < HUGE and value not in self._missing_values else None

    def _read_other(self, text: str) -> tuple[float, Status]:
        """Read whatever else laboratories write."""
        text = html.unescape(text).translate(_PLAIN_MARKS).strip()
        key = _key(text)
        if not key.strip(_DASHES) or key in self._missing_words:
            return _MISSING_CELL
        if key in _BELOW_WORDS:
            return _BELOW_CELL
        value = parse_number(text, self.decimal)
        if value is not None:
            return self._unless_missing(value, _NUMBER)
        value = _repaired_number(text, self.decimal)
        if value is not None:
            return self._unless_missing(value, _REPAIRED)
        found = split_qualifiers(text)
        value = _repaired_number(found.body, self.decimal)
        if value is None or (found.unit and not self._converts(found.unit)):
            return _TEXT_CELL
        if found.unit:
            # Multiplied by a fraction, 12 ppb would be 0.012000000000000002 ppm.
            factor = unit_factor(found.unit, self._unit)
            value = value * factor if factor >= 1 else value / unit_factor(self._unit, found.unit)
        if found.mark in ("<", ">"):
            # A concentration has no negative limit: "<-0.5" is two conventions at once and is left to the user.
            return (value, _BELOW if found.mark == "<" else _ABOVE) if 0 <= value < HUGE else _TEXT_CELL
        return self._unless_missing(value, _CONVERTED if found.unit else _REPAIRED)

    def _converts(self, unit: str) -> bool:
        """Whether a cell in a unit of its own can be brought into that of the column."""
        return unit == self._unit or (self._unit != "" and not {unit, self._unit} & set(AMBIGUOUS_UNITS))

    def _unless_missing(self, value: float, status: Status) -> tuple[float, Status]:
        """Return a cell, or a missing one where its value stands for that."""
        return (value, status) if abs(value) < HUGE and value not in self._missing_values else _MISSING_CELL


def missing_codes(text: str) -> tuple[str, ...]:
    """Split what the user typed into codes for no value.

    Parameters
    ----------
    text : str
        Codes separated by semicolons or, where there is no semicolon, by commas. A code with a decimal comma therefore
        needs a semicolon, if only behind it: ``-99,5;``; or it stands between double quotes.
    """
    return tuple(dict.fromkeys(unchained(text, ";" if ";" in re.sub('"[^"]*"', "", text) else ",")))


# -- decimal mark of a column ------------------------------------------------------------------------------------------


_ONE_CLEAR_MARK = re.compile(r"[+-]?[0-9]+([.,])(?:[0-9]{1,2}|[0-9]{4,})")
"""Plain numbers with any but three digits behind their only mark: most cells of most tables, told quickly."""


_WHOLE = re.compile(r"[+-]?([0-9]+)")


_EITHER_MARK = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
"""Plain numbers with three digits behind their only mark."""


@lru_cache(maxsize=65_536)
def _marks(text: str) -> str:
    """Tell which decimal mark a text points to: ".", ",", ".," where it may be either with different values, or ""."""
    clear = _ONE_CLEAR_MARK.fullmatch(text)
    if clear is not None:
        return str(clear[1])
    if _EITHER_MARK.fullmatch(text):
        return ".,"
    body = split_qualifiers(text).body
    as_point, as_comma = _repaired_number(body, "."), _repaired_number(body, ",")
    if as_point == as_comma:
        return ""
    return ("" if as_point is None else ".") + ("" if as_comma is None else ",")


@dataclass
class DecimalEvidence:
    """What the cells of a column say about its decimal mark.

    Parameters
    ----------
    points, commas : int
        Cells that are a number only with a point, only with a comma as decimal mark. ``1,234,567`` is for the
        point, ``0,234`` for the comma.
    ambiguous : int
        Cells that are a number either way, a thousandfold apart: ``1,234`` and ``1.234``.
    with_point : int
        How many of these hold a point, and no comma.
    largest : float
        Largest number that these could print, their mark taken for one of thousands.
    bare, bare_thousands : int
        Whole numbers without any mark: below 1000, and from there on.
    example : str
        The first of the ambiguous cells.
    """

    points: int = 0
    commas: int = 0
    ambiguous: int = 0
    with_point: int = field(default=0, compare=False)
    largest: float = field(default=0.0, compare=False)
    bare: int = field(default=0, compare=False)
    bare_thousands: int = field(default=0, compare=False)
    example: str = field(default="", compare=False)

    def add(self, cell: str | float | None) -> None:
        """Count a cell; qualifiers ("<0,5") are looked through.

        Numbers, and texts too long for a number, say nothing.
        """
        if not isinstance(cell, str) or len(cell) > _LONGEST_CACHED:
            return
        marks = _marks(cell)
        if marks == ".":
            self.points += 1
        elif marks == ",":
            self.commas += 1
        elif marks:
            self.ambiguous += 1
            self.with_point += "." in cell and "," not in cell
            digits = _NOT_DIGITS.sub("", cell)
            self.largest = max(self.largest, float(digits) if digits.isascii() else 0.0)
            self.example = self.example or cell.strip()
        else:
            whole = _WHOLE.fullmatch(cell.strip())
            if whole is not None:
                self.bare += len(whole[1]) <= 3
                self.bare_thousands += len(whole[1]) > 3

    @property
    def mixed(self) -> bool:
        """Both marks occur: part of the column will not be read as numbers, whichever is taken."""
        return self.points > 0 and self.commas > 0

    @property
    def is_ambiguous(self) -> bool:
        """Nothing but ambiguous cells: someone who knows the table has to say."""
        return self.ambiguous > 0 and self.points == self.commas == 0

    @property
    def likely(self) -> str:
        """Decimal mark of a column of ambiguous cells, from their look: "." or ",".

        Thousands are marked in numbers from 1000 on only, so that smaller ones without a mark beside them count for
        thousands; where every number has three digits behind its mark, decimals were written to the third.
        """
        mark, other = (".", ",") if 2 * self.with_point > self.ambiguous else (",", ".")
        return other if self.bare and not self.bare_thousands else mark

    def decimal(self, default: str) -> str:
        """Return the mark that more cells point to; `default` where as many point to either, or none to any."""
        if self.points == self.commas:
            return default
        return "." if self.points > self.commas else ","
