"""Wavelengths and wavenumbers in the names of columns and bands, and the units that stand beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import listed, word_list
from .table import NANOMETRES, WAVENUMBERS

MICROMETRES = "um"
AUTO = "auto"
AXIS_UNITS = (AUTO, NANOMETRES, MICROMETRES, WAVENUMBERS)
"""What a user may say of an axis; micrometres become nanometres."""

FEWEST_BANDS = 3
"""Fewer columns with a number in their names are no spectrum."""

_NM_PER_UM = 1000.0
_LONGEST_MICROMETRE = 30.0
_LONGEST_NANOMETRE = 2700.0
"""Beyond, bare numbers are wavenumbers: detectors of spectrometers that count in nm end at 2,500."""
_YEARS = range(1950, 2051)
_BLUE_NM, _SWIR_NM = 500.0, 2000.0

_PREFIXES = frozenset(
    word_list(
        "x w wl wvl wave wavelength lambda λ wn wavenumber nu ν v r refl reflectance rfl a abs absorbance spc spec"
        " spectra spectrum nm um nir vnir swir mir ftir band channel"
    )
)
_BAND = re.compile(r"(?P<prefix>[^\W\d_]*)[\W_]*?(?P<number>\d+(?:[.,]\d+)?)(?P<unit>[^\d].*)?", re.DOTALL)
_UNITS = (
    (NANOMETRES, re.compile(r"nms?|nanomet(?:er|re)s?", re.IGNORECASE)),
    (MICROMETRES, re.compile(r"[uµμ]ms?|microns?|micromet(?:er|re)s?|micro|mum", re.IGNORECASE)),
    (
        WAVENUMBERS,
        re.compile(r"(?:1\s*/\s*cm|cm\s*\^?\s*[-−⁻._]\s*[1¹]|cm\^?\(?-1\)?|wave ?numbers?|kaysers?)", re.IGNORECASE),
    ),
)


def parse_unit(text: str) -> str | None:
    """Unit of an axis by any of its usual names: `nm`, `um` or `cm-1`; None if it is none of these.

    Parameters
    ----------
    text : str
        `Nanometers`, `µm`, `1/cm`, `cm⁻¹` …, also in brackets.
    """
    plain = text.strip(" \t_.:;,()[]{}<>\"'")
    return next((unit for unit, words in _UNITS if words.fullmatch(plain)), None)


class _Name(NamedTuple):
    prefix: str
    value: float
    unit: str | None
    rest: str


def _split(name: str) -> _Name | None:
    match = _BAND.fullmatch(name.strip())
    if match is None or match["prefix"].lower() not in _PREFIXES | {""}:
        return None
    prefix, rest = match["prefix"].lower(), (match["unit"] or "").strip(" \t_.()[]")
    unit = parse_unit(rest) if rest else parse_unit(prefix)
    value = float(match["number"].replace(",", "."))
    if unit is None and prefix in ("band", "channel"):
        # The number of a band is no wavelength.
        return None
    return _Name(prefix, value, unit, rest if unit is None else "")


def parse_band(name: str) -> tuple[float, str | None] | None:
    """Wavelength or wavenumber that a name of a column or band gives.

    Parameters
    ----------
    name : str
        `1100`, `X1100`, `1100 nm`, `w_1.1um`, `3997.2 cm-1`, `X3997.2.cm.1` …

    Returns
    -------
    tuple of float and str, or None
        The number as written and `nm`, `um`, `cm-1`, or None where the name says no unit; None for other names.
    """
    found = _split(name)
    return None if found is None or found.rest else (found.value, found.unit)


@dataclass(frozen=True)
class BandColumns:
    """Columns that hold the bands of spectra.

    Parameters
    ----------
    indices : array of int of shape (bands,)
        Of the columns, in their order.
    centres : array of shape (bands,)
        As written.
    unit : str or None
        `nm`, `um`, `cm-1`, or None where the names do not say it.
    """

    indices: NDArray[np.int64]
    centres: NDArray[np.float64]
    unit: str | None


def find_band_columns(columns: Sequence[str], name: str) -> BandColumns | None:
    """Find the columns whose names are wavelengths; of several kinds of names the one that most columns have.

    Parameters
    ----------
    columns : sequence of str
    name : str
        Of the table, for messages.

    Returns
    -------
    BandColumns or None
        None where fewer than three columns are named so.

    Raises
    ------
    InputError
        Most names are numbers with a unit that is none of wavelengths.
    """
    parsed = {i: found for i, column in enumerate(columns) if (found := _split(column)) is not None}
    foreign = Counter(found.rest for found in parsed.values() if found.rest)
    kinds = Counter((found.prefix, found.unit) for found in parsed.values() if not found.rest)
    best, count = kinds.most_common(1)[0] if kinds else (("", None), 0)
    strange, strangers = foreign.most_common(1)[0] if foreign else ("", 0)
    if strangers >= max(FEWEST_BANDS, count + 1):
        raise InputError(
            said(
                "The columns of {name} count in '{strange}', which is no unit of spectra that is known:"
                " give wavelengths in nm or µm, or wavenumbers in cm-1.",
                name=name,
                strange=strange,
            )
        )
    if count < FEWEST_BANDS:
        return None
    if best[1] is None and _are_counts(
        [found.value for found in parsed.values() if (found.prefix, found.unit) == best]
    ):
        return None
    chosen = {i: found for i, found in parsed.items() if not found.rest and (found.prefix, found.unit) == best}
    return BandColumns(
        np.array(list(chosen), dtype=np.int64), np.array([found.value for found in chosen.values()]), best[1]
    )


def _are_counts(values: Sequence[float]) -> bool:
    """Whether numbers only count columns, `x1`, `x2`, `x3`, or are years, and are no wavelengths."""
    if not all(value.is_integer() for value in values):
        return False
    years = values[0] in _YEARS and values[-1] in _YEARS and bool((np.abs(np.diff(values)) == 1).all())
    return years or max(values) <= max(_LONGEST_MICROMETRE, len(values))


@dataclass(frozen=True)
class Axis:
    """Axis in one of the units of `Bands`.

    Parameters
    ----------
    centres : array of shape (bands,)
        In the order of the file.
    unit : {"nm", "cm-1"}
    factor : float
        By which numbers of the file were multiplied.
    note : str
        A sentence on what was guessed; empty where it was known.
    """

    centres: NDArray[np.float64]
    unit: str
    factor: float
    note: str


def resolve_axis(centres: NDArray[np.float64], stated: str | None, asked: str, name: str) -> Axis:
    """Bring the numbers of an axis into nm or cm⁻¹.

    Parameters
    ----------
    centres : array of shape (bands,)
        As they stand in the file.
    stated : str or None
        Unit that the file says.
    asked : {"auto", "nm", "um", "cm-1"}
        Unit that the user says, which counts before what is guessed, and has to agree with what the file says.
    name : str
        Of the file, for messages.

    Raises
    ------
    InputError
        Both say a unit and not the same, or the numbers cannot be wavelengths.
    """
    if asked not in AXIS_UNITS:
        raise InputError(
            said(
                "'{asked}' is no unit of spectra: choose one of {axis_units}.",
                asked=asked,
                axis_units=", ".join(AXIS_UNITS),
            )
        )
    if asked != AUTO and stated is not None and asked != stated:
        raise InputError(
            said(
                "{name} says that it counts in {stated}, and {asked} was asked for: leave the unit on auto.",
                name=name,
                stated=stated,
                asked=asked,
            )
        )
    if not (np.isfinite(centres).all() and (centres > 0).all()):
        raise InputError(said("{name} has wavelengths that are no numbers above 0: check its header.", name=name))
    unit = stated or (asked if asked != AUTO else _guessed(centres))
    factor = _NM_PER_UM if unit == MICROMETRES else 1.0
    known = stated is not None or asked != AUTO
    kind = {
        NANOMETRES: said("wavelengths in nm"),
        MICROMETRES: said("wavelengths in µm"),
        WAVENUMBERS: said("wavenumbers in cm⁻¹"),
    }
    note = (
        ""
        if known
        else said(
            "{name} does not say the unit of its bands; {centres:g} to {centres_2:g} were taken for {kind}.",
            name=name,
            centres=centres.min(),
            centres_2=centres.max(),
            kind=kind[unit],
        )
    )
    final = NANOMETRES if unit == MICROMETRES else unit
    return Axis(_rounded(centres * factor), final, factor, note)


def _guessed(centres: NDArray[np.float64]) -> str:
    low, high = centres.min(), centres.max()
    if high <= _LONGEST_MICROMETRE:
        return MICROMETRES
    if high > _LONGEST_NANOMETRE:
        return WAVENUMBERS
    falls = len(centres) > 1 and centres[0] > centres[-1]
    # Infrared spectra run from high wavenumbers to low ones; a range from blue to SWIR is one of wavelengths anyway.
    return WAVENUMBERS if falls and not (low < _BLUE_NM and high > _SWIR_NM) else NANOMETRES


def _rounded(centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Without the last digits of a multiplication: 1.1 µm are 1100 nm and not 1100.0000000000002."""
    rounded: NDArray[np.float64] = np.array([float(f"{centre:.12g}") for centre in centres])
    return rounded


def named_bands(centres: NDArray[np.float64], chosen: NDArray[np.bool_], unit: str) -> str:
    """Some of the bands as they stand in a sentence, neighbours together: `1363 to 1418, 1920 nm`.

    Parameters
    ----------
    centres : array of shape (bands,)
        In any order.
    chosen : array of bool of shape (bands,)
    unit : {"nm", "cm-1"}
    """
    order = np.argsort(centres, kind="stable")
    places = np.flatnonzero(chosen[order])
    runs = np.split(places, np.flatnonzero(np.diff(places) != 1) + 1)
    ends = [(f"{centres[order[run[0]]]:.7g}", f"{centres[order[run[-1]]]:.7g}") for run in runs if len(run)]
    words = [first if first == last else said("{first} to {last}", first=first, last=last) for first, last in ends]
    return f"{listed(words)} {'nm' if unit == NANOMETRES else 'cm⁻¹'}"
