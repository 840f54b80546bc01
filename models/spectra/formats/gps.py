"""Places that a spectrometer's GPS wrote into its files.

Receivers give degrees and minutes in one number, DDDMM.mmmm, with the letter of the hemisphere beside it (NMEA 0183);
SVC keeps that, Spectral Evolution writes decimal degrees, and ASD a number whose sign stands for the hemisphere. Other
programs that write such files do not all keep to it, so that each number is read by what it can be.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.language import said
from ...core.progress import Progress
from ...tables.numbers import parse_degrees, parse_number

WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
"""CRS of all places by GPS, EPSG:4326."""

_MOST_LATITUDE, _MOST_LONGITUDE = 90.0, 180.0
_LOWEST_M, _HIGHEST_M = -500.0, 9_000.0
"""Elevations beyond are no ground: the shore of the Dead Sea lies at -430 m, the highest mountain at 8,849 m."""
_NO_FIX = 1e-6
"""Degrees within which both numbers are nothing but an empty header."""
_NOTHING = ("", "n/a", "na", "nan", "none", "null", "-", "--", "0", "0.0")
_TOGETHER = re.compile(r"(?=.*[NSEW])[NSEW]?\s*(?P<number>[0-9]+(?:\.[0-9]+)?)\s*,?\s*[NSEW]?")
"""A number with the letter of its hemisphere."""
_METRES = re.compile(r"(?P<number>[+-]?[0-9]+(?:[.,][0-9]+)?)\s*(?:m|metres|meters)?", re.IGNORECASE)


@dataclass(frozen=True)
class Fix:
    """What a file says of its place.

    Parameters
    ----------
    longitude, latitude : float
        Degrees, to the east and north above zero (WGS 84); NaN where there is no place.
    elevation : float
        Metres; NaN where there is none.
    problem : str
        What was written and is no place, or no elevation; empty where nothing was.
    """

    longitude: float = math.nan
    latitude: float = math.nan
    elevation: float = math.nan
    problem: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a place."""
        return math.isfinite(self.longitude)

    def place(self) -> NDArray[np.float64]:
        """x, y and z as `RawSpectra.places` has them, shape (1, 3)."""
        return np.array([[self.longitude, self.latitude, self.elevation]])


NOWHERE = Fix()


def fix_of_texts(longitude: str, latitude: str, elevation: str = "") -> Fix:
    """Read a place as texts of spectrometers hold it.

    Parameters
    ----------
    longitude, latitude : str
        `-115.70179`, `09231.1625W`, `11121.2335,W`, `45° 30.5' N`, or nothing, `n/a`, 0 where there was no fix.
    elevation : str
        `1437.70`, `77.500m`, or nothing.

    Examples
    --------
    >>> fix_of_texts("09231.1625W", "4640.7523N").longitude.__round__(6)
    -92.519375
    """
    texts = [text.strip() for text in (longitude, latitude)]
    if all(text.lower() in _NOTHING for text in texts):
        return NOWHERE
    metres = _METRES.fullmatch(elevation.strip())
    height = parse_number(metres["number"]) if metres else None
    return _checked(
        _degrees_of_text(texts[0], "EW", _MOST_LONGITUDE),
        _degrees_of_text(texts[1], "NS", _MOST_LATITUDE),
        math.nan if height is None else height,
        " / ".join(texts),
    )


def fix_of_numbers(longitude: float, latitude: float, elevation: float) -> tuple[Fix, bool]:
    """Read a place as headers of ASD hold it, and whether its numbers were taken for decimal degrees.

    Parameters
    ----------
    longitude, latitude : float
        Degrees and minutes as DDDMM.mmmm, above zero to the *west* and to the north: ASD's own programs write `E0` and
        `S0` for an empty header. Where both numbers could be decimal degrees they are taken for these, above zero to
        the east, for as degrees and minutes they would lie within 2° of 0° N 0° E, in the sea.
    elevation : float
        Metres.
    """
    if not all(map(math.isfinite, (longitude, latitude))):
        return Fix(problem=f"{longitude:g} / {latitude:g}"), False
    if max(abs(longitude), abs(latitude)) < _NO_FIX:
        return NOWHERE, False
    written = f"{longitude:.10g} / {latitude:.10g}"
    decimal = abs(longitude) <= _MOST_LONGITUDE and abs(latitude) <= _MOST_LATITUDE
    if decimal:
        return _checked(longitude, latitude, elevation, written), True
    return _checked(_of_minutes(-longitude), _of_minutes(latitude), elevation, written), False


def tell(fix: Fix, name: str, progress: Progress) -> None:
    """Say whether a file named so has a place."""
    if fix.known:
        progress.info(said("The place of {name} was read from its GPS (WGS 84, EPSG:4326).", name=name))
        if fix.problem:
            progress.warn(said("The GPS of {name} gave {problem}, which is left out.", name=name, problem=fix.problem))
    elif fix.problem:
        progress.warn(
            said("The GPS of {name} gave no place on Earth ({problem}): it has none.", name=name, problem=fix.problem)
        )
    else:
        progress.info(said("{name} holds no place: there was no GPS, or it had not found its satellites.", name=name))


def _checked(longitude: float | None, latitude: float | None, elevation: float, written: str) -> Fix:
    if longitude is None or latitude is None or abs(longitude) > _MOST_LONGITUDE or abs(latitude) > _MOST_LATITUDE:
        return Fix(problem=written)
    if max(abs(longitude), abs(latitude)) < _NO_FIX:
        return NOWHERE
    if math.isnan(elevation) or _LOWEST_M <= elevation <= _HIGHEST_M:
        return Fix(longitude, latitude, elevation)
    return Fix(longitude, latitude, problem=said("an elevation of {elevation:g} m", elevation=elevation))


def _of_minutes(value: float) -> float | None:
    """Decimal degrees of DDDMM.mmmm; None where there are 60 minutes or more."""
    degrees, minutes = divmod(abs(value), 100)
    return None if minutes >= 60 else math.copysign(degrees + minutes / 60, value)


def _degrees_of_text(text: str, letters: str, most: float) -> float | None:
    """Decimal degrees of a text; None where it is none, or has the letter of the other direction."""
    given = {character for character in text.upper() if character in "NSEW"}
    if not given <= set(letters):
        return None
    together = _TOGETHER.fullmatch(text.upper())
    if together is None:
        degrees = parse_degrees(text)
        return parse_number(text) if degrees is None else degrees
    value = float(together["number"].replace(",", "."))
    # "04530.5N" has four figures or more before its point; shorter ones are degrees as long as they can be.
    if re.match(r"[0-9]{4}", together["number"]) or value > most:
        minutes = _of_minutes(value)
        if minutes is None:
            return None
        value = minutes
    return -value if letters[1] in given else value
