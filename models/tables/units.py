"""Units of contents as laboratories write them, and the factors between them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import word_list

_MASS_EXPONENT = {"t": 6, "kg": 3, "g": 0, "mg": -3, "ug": -6, "mcg": -6, "ng": -9, "pg": -12}


_TONNE = {"tonne": "t", "tonnes": "t", "ton": "t", "gramme": "g", "grams": "g"}


_MASS_RATIO = re.compile(
    r"(mg|ug|mcg|ng|pg|kg|g)(?:\s*(?:/|\bper\b)\s*|[\s_.*·]+)(kg|mg|g|tonnes?|ton|t)(\s*\^?\s*-1)?"
)


_JOINED_RATIO = re.compile(r"(mg|ug|ng|g)(kg|t|g)(?:-1)?")


_RATIO_EXPONENTS = {-3: "permille", -6: "ppm", -9: "ppb", -12: "ppt"}


_UNIT_WORDS = {
    **dict.fromkeys(
        word_list(
            "% pct percent percentage perc wt% wtpct wtpercent wgt% weight% weightpercent weightpct mass% masspercent"
            " mas% ma% m% w% gew% %wt %m/m %w/w percentbyweight g/100g"
        ),
        "percent",
    ),
    **dict.fromkeys(word_list("‰ permille permil o/oo"), "permille"),
    **dict.fromkeys(word_list("ppm ppmw gpt gpertonne"), "ppm"),
    **dict.fromkeys(word_list("ppb ppbw"), "ppb"),
    **dict.fromkeys(word_list("ppt pptw pptr"), "ppt"),
}


_UNIT_EXPONENTS = {"percent": -2, "permille": -3, "ppm": -6, "ppb": -9, "ppt": -12}


_OUNCES = ("oz", "ozs", "ounce", "ounces", "ozt", "toz", "troyoz", "troyounce", "troyounces")


_TONS = {
    "oz/ton": word_list("ton tons shortton shorttons st uston ustons tc"),
    "oz/tonne": word_list("tonne tonnes metricton metrictons metrictonne mt tm"),
    "oz/t": ("t",),
}


_UNIT_WORDS |= {
    f"{ounce}{per}{ton}": unit
    for unit, tons in _TONS.items()
    for ton in tons
    for ounce in _OUNCES
    for per in ("/", "per", "")
} | {"opt": "oz/ton"}


_OUNCE_G, _SHORT_TON_G = 31.1034768, 907184.74


_OUNCES_IN_PPM = {"oz/ton": 1e6 * _OUNCE_G / _SHORT_TON_G, "oz/tonne": _OUNCE_G, "oz/t": 1e6 * _OUNCE_G / _SHORT_TON_G}


UNITS = (*_UNIT_EXPONENTS, *_OUNCES_IN_PPM)
"""All that `parse_unit` knows."""


AMBIGUOUS_UNITS = ("oz/t",)
"""Units of which it is not sure what they mean: whoever reads one says how."""


def plain_text(text: str) -> str:
    """Bring letters, signs and indices to one form: SiO₂ to SiO2, both micro signs to u, a true minus to a hyphen."""
    return (
        unicodedata.normalize("NFKC", text).replace("\u03bc", "u").replace("\u2212", "-").replace("\u2013", "-").strip()
    )


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> str | None:
    """Unit that a text names.

    Parameters
    ----------
    text : str
        For example `%`, `wt.%`, `ppm`, `(mg/kg)`, `µg kg⁻¹`, `g/t`, with or without brackets.

    Returns
    -------
    str or None
        `percent`, `permille` (g/kg), `ppm` (mg/kg, g/t, µg/g), `ppb` (µg/kg, mg/t, ng/g), `ppt` (ng/kg), `oz/ton` (opt,
        troy ounces per short ton), `oz/tonne` or `oz/t`; None if the text is no unit.

    Notes
    -----
    Capitals and small letters are the same, so MG/KG is mg/kg. Units by volume (mg/l) are no units here: a content in
    water is not one in rock. `ppt` is read as parts per trillion, its use in geochemistry; oceanographers write it for
    parts per thousand. The ton of `opt` and `oz/ton` is the short one, as North American laboratories mean it; that of
    `oz/t` may be either and counts as short.
    """
    plain = plain_text(text).lower().strip(" ()[]{}_,;:")
    compact = re.sub(r"[\s._-]+", "", plain)
    if compact in _UNIT_WORDS:
        return _UNIT_WORDS[compact]
    match = _MASS_RATIO.fullmatch(plain) or _JOINED_RATIO.fullmatch(plain)
    if match is None or match[0] == "gt":  # GT is "greater than" far more often
        return None
    mass, per = match[1], _TONNE.get(match[2], match[2])
    return _RATIO_EXPONENTS.get(_MASS_EXPONENT[mass] - _MASS_EXPONENT[per])


def unit_factor(given: str, wanted: str) -> float:
    """Number to multiply contents in one unit with, to have them in another: an exact power of ten but for ounces.

    Parameters
    ----------
    given, wanted : str
        Units that `parse_unit` knows.

    Raises
    ------
    InputError
        If either is no known unit.
    """
    one, other = _known(given), _known(wanted)
    if one in _UNIT_EXPONENTS and other in _UNIT_EXPONENTS:
        return float(f"1e{_UNIT_EXPONENTS[one] - _UNIT_EXPONENTS[other]}")
    return 1.0 if one == other else _in_ppm(one) / _in_ppm(other)


def _known(unit: str) -> str:
    known = parse_unit(unit)
    if known is None:
        raise InputError(
            said("{unit!r} is no unit of content; use {units} or oz/tonne.", unit=unit, units=", ".join(UNITS[:-2]))
        )
    return known


def _in_ppm(unit: str) -> float:
    return _OUNCES_IN_PPM[unit] if unit in _OUNCES_IN_PPM else float(f"1e{_UNIT_EXPONENTS[unit] + 6}")
