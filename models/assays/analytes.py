"""What a column of assays measures, from its name: element or oxide, unit, method.

And the factors between units and from oxide to element.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import word_list
from ..tables.units import parse_unit, plain_text

_ELEMENTS = {
    "H": ("hydrogen", 1.008),
    "He": ("helium", 4.002602),
    "Li": ("lithium", 6.94),
    "Be": ("beryllium", 9.0121831),
    "B": ("boron", 10.81),
    "C": ("carbon", 12.011),
    "N": ("nitrogen", 14.007),
    "O": ("oxygen", 15.999),
    "F": ("fluorine", 18.998403162),
    "Ne": ("neon", 20.1797),
    "Na": ("sodium", 22.98976928),
    "Mg": ("magnesium", 24.305),
    "Al": ("aluminium", 26.9815384),
    "Si": ("silicon", 28.085),
    "P": ("phosphorus", 30.973761998),
    "S": ("sulfur", 32.06),
    "Cl": ("chlorine", 35.45),
    "Ar": ("argon", 39.95),
    "K": ("potassium", 39.0983),
    "Ca": ("calcium", 40.078),
    "Sc": ("scandium", 44.955907),
    "Ti": ("titanium", 47.867),
    "V": ("vanadium", 50.9415),
    "Cr": ("chromium", 51.9961),
    "Mn": ("manganese", 54.938043),
    "Fe": ("iron", 55.845),
    "Co": ("cobalt", 58.933194),
    "Ni": ("nickel", 58.6934),
    "Cu": ("copper", 63.546),
    "Zn": ("zinc", 65.38),
    "Ga": ("gallium", 69.723),
    "Ge": ("germanium", 72.630),
    "As": ("arsenic", 74.921595),
    "Se": ("selenium", 78.971),
    "Br": ("bromine", 79.904),
    "Kr": ("krypton", 83.798),
    "Rb": ("rubidium", 85.4678),
    "Sr": ("strontium", 87.62),
    "Y": ("yttrium", 88.905838),
    "Zr": ("zirconium", 91.224),
    "Nb": ("niobium", 92.90637),
    "Mo": ("molybdenum", 95.95),
    "Ru": ("ruthenium", 101.07),
    "Rh": ("rhodium", 102.90549),
    "Pd": ("palladium", 106.42),
    "Ag": ("silver", 107.8682),
    "Cd": ("cadmium", 112.414),
    "In": ("indium", 114.818),
    "Sn": ("tin", 118.710),
    "Sb": ("antimony", 121.760),
    "Te": ("tellurium", 127.60),
    "I": ("iodine", 126.90447),
    "Xe": ("xenon", 131.293),
    "Cs": ("caesium", 132.90545196),
    "Ba": ("barium", 137.327),
    "La": ("lanthanum", 138.90547),
    "Ce": ("cerium", 140.116),
    "Pr": ("praseodymium", 140.90766),
    "Nd": ("neodymium", 144.242),
    "Sm": ("samarium", 150.36),
    "Eu": ("europium", 151.964),
    "Gd": ("gadolinium", 157.25),
    "Tb": ("terbium", 158.925354),
    "Dy": ("dysprosium", 162.500),
    "Ho": ("holmium", 164.930329),
    "Er": ("erbium", 167.259),
    "Tm": ("thulium", 168.934219),
    "Yb": ("ytterbium", 173.045),
    "Lu": ("lutetium", 174.9668),
    "Hf": ("hafnium", 178.486),
    "Ta": ("tantalum", 180.94788),
    "W": ("tungsten", 183.84),
    "Re": ("rhenium", 186.207),
    "Os": ("osmium", 190.23),
    "Ir": ("iridium", 192.217),
    "Pt": ("platinum", 195.084),
    "Au": ("gold", 196.966570),
    "Hg": ("mercury", 200.592),
    "Tl": ("thallium", 204.38),
    "Pb": ("lead", 207.2),
    "Bi": ("bismuth", 208.98040),
    "Th": ("thorium", 232.0377),
    "Pa": ("protactinium", 231.03588),
    "U": ("uranium", 238.02891),
}
"""English name and standard atomic weight of every element that has one.

Prohaska et al. (2022), Standard atomic weights of the elements 2021 (IUPAC Technical Report), Pure and Applied
Chemistry 94, 573-600, by the Commission on Isotopic Abundances and Atomic Weights (CIAAW). Where the standard is an
interval, as for Si, S and Pb, its conventional value stands here: the factors to elements are good to about 1 in 5000,
far better than any assay.
"""

ATOMIC_WEIGHTS = {symbol: weight for symbol, (_, weight) in _ELEMENTS.items()}
"""Standard atomic weight by symbol."""


_COMPOUNDS = word_list(
    # Major and minor oxides
    "SiO2 TiO2 Al2O3 Fe2O3 Fe3O4 FeO MnO MnO2 Mn3O4 MgO CaO Na2O K2O P2O5 Cr2O3 "
    # Trace elements given as oxides
    "Li2O Rb2O Cs2O BeO SrO BaO B2O3 Sc2O3 Y2O3 V2O3 V2O5 CoO Co3O4 NiO CuO Cu2O ZnO Ga2O3 GeO2 As2O3 As2O5 SeO2 ZrO2"
    " HfO2 Nb2O5 Ta2O5 MoO3 WO3 Ag2O CdO In2O3 SnO SnO2 Sb2O3 Sb2O5 TeO2 HgO Tl2O Tl2O3 PbO PbO2 Bi2O3 ThO2 UO2 UO3"
    " U3O8 "
    # Rare earths
    "La2O3 CeO2 Ce2O3 Pr2O3 Pr6O11 Nd2O3 Sm2O3 Eu2O3 Gd2O3 Tb2O3 Tb4O7 Dy2O3 Ho2O3 Er2O3 Tm2O3 Yb2O3 Lu2O3 "
    # Volatiles, anions, minerals
    "CO2 CO3 HCO3 SO2 SO3 SO4 NO2 NO3 NH4 PO4 CaCO3 MgCO3 CaF2 BaSO4 CaSO4"
)

_FORMS = word_list("CO2 CO3 HCO3 SO2 SO4 NO2 NO3 NH4 PO4 CaCO3 MgCO3 CaF2 BaSO4 CaSO4")
"""Compounds that hold one form of an element, and say another thing than all of it: sulphate beside sulphur."""

_LOGARITHMS = word_list("log log10 ln")

_TOTALS_OF_ELEMENT = {"TC": "C", "TS": "S", "TN": "N"}
_WITHOUT_ELEMENT = ("LOI", "TOC", "TIC", "H2O", "H2O+", "H2O-", "TREO", "TREE")
_SYNONYMS = {
    "aluminum": "Al",
    "sulphur": "S",
    "cesium": "Cs",
    "wolfram": "W",
    "phosphorous": "P",
    "corg": "TOC",
    "cinorg": "TIC",
    "stot": "TS",
    "ctot": "TC",
    "ntot": "TN",
    "h2oplus": "H2O+",
    "h2ominus": "H2O-",
}

_IRON = ("Fe2O3", "FeO", "Fe")
_SPECIES = {
    species.casefold(): species for species in (*_ELEMENTS, *_COMPOUNDS, *_TOTALS_OF_ELEMENT, *_WITHOUT_ELEMENT)
}
_SPECIES |= {name: symbol for symbol, (name, _) in _ELEMENTS.items()}
_SPECIES |= _SYNONYMS

_LESS_CERTAIN = word_list("as in be ho la er os re se te")
"""Words that are also symbols: in small letters they are elements only beside a unit or a method."""

_ONLY_WITH_UNIT = ("H", "He", "O", "Ne", "Ar", "Kr", "Xe", "Pa")
"""Elements that tables of rock and soil hardly ever hold, and whose symbols mean other things: height, aqua regia,
north-east, pascal.
"""

_PHRASES = [
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\bloss[\s_]+on[\s_]+ignition\b", "LOI"),
        (r"\bl\.o\.i\b\.?", "LOI"),
        (r"(?:\btotal[\s_]+)?\borganic[\s_]+carbon\b", "TOC"),
        (r"(?:\btotal[\s_]+)?\binorganic[\s_]+carbon\b", "TIC"),
        (r"\btotal[\s_]+carbon\b", "TC"),
        (r"\btotal[\s_]+sul(?:f|ph)ur\b", "TS"),
        (r"\bc[\s_-]org(?![a-z0-9])", "TOC"),
        (r"\bc[\s_-]inorg(?![a-z0-9])", "TIC"),
        (r"\bh2o\s*\+", "H2Oplus"),
        (r"\bh2o\s*-(?![a-z0-9])", "H2Ominus"),
        (r"\b(fe2o3|feo)\s*\*", r"\1T"),
    )
]
"""Names of several words or with signs, and the single word that stands for them."""

_METHODS = word_list(
    # Instruments
    "icp icpms icpoes icpaes icpes icpo icpm laicpms la ms oes aes es afs dcp xrf xrfs pxrf fpxrf edxrf wdxrf naa inaa"
    " enaa aa aas faas gfaas hgaas cvaas "
    # Fire assay, combustion, gravimetry and the rest
    "fa fire assay leco combustion ir irs gr grav gravimetric gravimetry gc ise ic cs csa tit titr titration col color"
    " colour colorimetry libs uv flame "
    # Digestions
    "ar aqua regia acid hf mmi bleg fus fusion tot total partial me"
)
_METHOD_CODE = re.compile(
    r"(?:icp|fa|ar|aa|ms)\d+|[1-5](?:ad?|acid)|(?-i:[A-Z]{1,4}\d{2,3}[A-Z]{0,4}|\d[A-Z]{1,2}\d{0,3}|\d{3,4}C)",
    re.IGNORECASE,
)
"""A laboratory's code for a method: OG62, MS61L, 4A250, 1DX; or the temperature of an ignition: 1000C."""

_NO_ASSAY = word_list(
    # Qualifiers of another column
    "t q qc qual qualif qualifier flag sign censored lt gt bdl remark remarks comment comments note notes code "
    # What is derived from another column, also by cleanassays
    "raw log log10 ln clr alr ilr tukey mad rank score zscore z norm normalised normalized anomaly ratio recovery "
    # What is said about another column
    "dl lod lld mdl loq ld lor limit detection det unit units method err error sd std stdev stddev unc uncertainty"
    " sigma rsd cv count min max mean median avg date lab laboratory id no number rep repeat dup duplicate var variance"
    " class"
)

_CALCULATED = word_list("raw log log10 ln clr ilr alr norm normalised normalized zscore")
"""What is added to the name of an analyte whose values were calculated with: they still are contents, other than a flag
or a rank.
"""

_SIGNED = word_list(
    "log log10 ln clr ilr alr zscore z score residual residuals resid anomaly anomalies difference diff balance trend"
    " pc pca factor loading eh orp loi dx dy dz"
)
"""Words in the names of numbers that may lie on either side of zero."""

_PROPERTIES = word_list("ph eh ec")
"""Properties of soil and water that laboratories report beside contents."""

_WORD = re.compile(r"%|‰|[^\s_,;:()\[\]{}<>/·*.|%‰=-]+")
_GLUED_UNIT = re.compile(r"(.+?)(ppm|ppb|pct)", re.IGNORECASE)
_TRUNCATED_PERCENT = ("per", "perc", "perce", "percen")
_SHAPEFILE_NAME_LENGTH = 10


@dataclass(frozen=True)
class Analyte:
    """What a column measures.

    Parameters
    ----------
    species : str
        What the numbers are the mass of: `Cu`, `SiO2`, `LOI`, `TC`.
    element : str or None
        The element in it (`Si`), None where there is no single one (`LOI`).
    unit : str, optional
        As `parse_unit` gives it (`ppt` is parts per trillion, by mass); empty if the name does not say.
    method : str, optional
        The method as the name has it, empty if it has none.
    total : bool, optional
        Whether all of the element is expressed as this species, as in TFe2O3.
    """

    species: str
    element: str | None
    unit: str = ""
    method: str = ""
    total: bool = False


def element_of(species: str) -> str | None:
    """Element that contents of a species are converted to: Si of SiO2, C of TC.

    None for LOI, or for what is not in the list.
    """
    if species in _ELEMENTS:
        return species
    if species in _TOTALS_OF_ELEMENT:
        return _TOTALS_OF_ELEMENT[species]
    if species in _COMPOUNDS:
        return next(symbol for symbol, _ in _formula(species) if symbol not in ("H", "O"))
    return None


def _formula(species: str) -> list[tuple[str, int]]:
    """Split a formula without brackets into symbols and counts."""
    return [(symbol, int(count or 1)) for symbol, count in re.findall(r"([A-Z][a-z]?)(\d*)", species)]


def element_factor(species: str) -> float:
    """Mass of the element in a unit mass of a species: 0.46744 for SiO2, 1 for Cu.

    Parameters
    ----------
    species : str
        A species as in `Analyte`.

    Raises
    ------
    InputError
        If no element can be calculated from it, as for LOI or TOC (organic carbon is not all the carbon).

    Notes
    -----
    Takes the formula at its word: if Fe2O3 is all iron expressed so, the result is all iron; if FeO stands beside it,
    each gives its own share only.
    """
    element = element_of(species)
    if element is None:
        raise InputError(
            said(
                "No content of an element follows from {species!r}; expected an element or an oxide such as SiO2.",
                species=species,
            )
        )
    if species not in _COMPOUNDS:
        return 1.0
    masses = [(symbol, count * ATOMIC_WEIGHTS[symbol]) for symbol, count in _formula(species)]
    return sum(mass for symbol, mass in masses if symbol == element) / sum(mass for _, mass in masses)


def _species(word: str) -> tuple[str, bool] | None:
    """Species that a word names, and whether it is all iron expressed so."""
    folded = word.casefold()
    if folded in _SPECIES:
        return _SPECIES[folded], False
    for iron in _IRON:
        if folded in (f"t{iron}".casefold(), *(f"{iron}{mark}".casefold() for mark in ("t", "tot", "total"))):
            return iron, True
    return None


def _is_certain(word: str) -> bool:
    """Whether a word can be a species without a unit beside it."""
    species = _SPECIES.get(word.casefold())
    if species is None or species == word:
        return species not in _ONLY_WITH_UNIT
    return len(word) > 1 and word not in _LESS_CERTAIN and species not in _ONLY_WITH_UNIT


def _is_method(word: str) -> bool:
    """Whether a word is a method."""
    # "La" is lanthanum and "LA" may be a laser; "Ar" argon and "AR" aqua regia.
    return word not in _ELEMENTS and (word.casefold() in _METHODS or _METHOD_CODE.fullmatch(word) is not None)


def _is_repeat(word: str, words: int) -> bool:
    """Whether a word is the number that tells a repeated column name from the first."""
    return words > 1 and re.fullmatch(r"[1-9]", word) is not None


def _unit_runs(text: str, spans: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int, str]]:
    """Find runs of words that are a unit, as first word, end and unit.

    Long runs first, and the later of two that are as long.
    """
    for length in range(min(len(spans), 4), 0, -1):
        for first in range(len(spans) - length, -1, -1):
            run = text[spans[first][0] : spans[first + length - 1][1]]
            unit = parse_unit(run)
            if (
                unit is None
                and length == 1
                and len(text) == _SHAPEFILE_NAME_LENGTH
                and run.lower() in _TRUNCATED_PERCENT
            ):
                unit = "percent"
            if unit is not None:
                yield first, first + length, unit


def _join(text: str, spans: Sequence[tuple[int, int]], chosen: Sequence[int]) -> str:
    """Put words together again, as they were written where they stood side by side."""
    parts: list[list[int]] = []
    for index in chosen:
        if parts and parts[-1][-1] == index - 1:
            parts[-1].append(index)
        else:
            parts.append([index])
    return " ".join(text[spans[part[0]][0] : spans[part[-1]][1]] for part in parts)


def _split(text: str) -> list[tuple[int, int]]:
    """Positions of the words of a name; a unit that is glued to a species (`Cuppm`) is a word of its own."""
    spans = []
    for match in _WORD.finditer(text):
        glued = _GLUED_UNIT.fullmatch(match[0])
        if glued is not None and _species(glued[1]) is not None:
            middle = match.start() + len(glued[1])
            spans += [(match.start(), middle), (middle, match.end())]
        else:
            spans.append(match.span())
    return spans


def recognise(name: str) -> Analyte | None:
    """Recognise what a column measures from its name.

    Parameters
    ----------
    name : str
        Such as `Cu_ppm_icp`, `Au (ppb)`, `SiO2_percent_xrf`, `TFe2O3`, `Copper`.

    Returns
    -------
    Analyte or None
        None for names of anything else, and for what belongs to an analyte but is none: qualifiers (`Cu_T`), detection
        limits, errors, ratios of two elements, and the columns that cleaning adds (`Cu_raw`, `Cu_clr`).

    Notes
    -----
    A name alone misleads: Y is yttrium or a coordinate, N nitrogen or a northing, In indium or a word. Only the table
    as a whole can tell; `columns.recognise_columns` looks at the values too. Without a unit beside them, `as`, `in` and
    their like in small letters are no elements.
    """
    text = plain_text(name)
    for phrase, species_name in _PHRASES:
        text = phrase.sub(species_name, text)
    spans = _split(text)
    words = [text[start:end] for start, end in spans]
    for first, end, unit in _unit_runs(text, spans):
        others = [index for index in range(len(words)) if not first <= index < end]
        if any(_species(words[index]) for index in others):
            return _analyte(text, spans, words, others, unit)
    return _analyte(text, spans, words, list(range(len(words))), "")


def unlike_assays(names: Iterable[str]) -> list[str]:
    """Those of the names that name neither an assay, nor what is calculated from one (`Cu_ppm_clr`), nor acidity and
    the like, measured on samples as well.

    A name alone misleads, see `recognise`: what is left out here may be a depth all the same, and what is named may be
    meant.
    """
    return [name for name in names if not _may_be_assay(name)]


def by_element(names: Iterable[str]) -> dict[str, list[str]]:
    """Gather the names of columns that hold the same element: as metal or oxide, in any unit, by any method, or as a
    logarithm.

    Parameters
    ----------
    names : iterable of str

    Returns
    -------
    dict of str to list of str
        Names by element, in their order. Names of anything else are left out, and so are forms of an element that say
        another thing than all of it (SO4, CO2). FeO beside Fe2O3 is such a form: each gives its own share of the iron.
    """
    analytes = {name: analyte for name in names if (analyte := _of_content(name)) is not None}
    ferric = any(analyte.species == "Fe2O3" and not analyte.total for analyte in analytes.values())
    gathered: dict[str, list[str]] = {}
    for name, analyte in analytes.items():
        ferrous = ferric and analyte.species == "FeO" and not analyte.total
        if analyte.element is not None and analyte.species not in _FORMS and not ferrous:
            gathered.setdefault(analyte.element, []).append(name)
    return gathered


def _of_content(name: str) -> Analyte | None:
    """Analyte that a column holds the contents of, or their logarithms."""
    words = [word for word in _WORD.findall(plain_text(name)) if word.casefold() not in _LOGARITHMS]
    return recognise(name) or recognise("_".join(words))


def negative_by_name(name: str) -> bool:
    """Whether a field may hold numbers below zero by its name: log-ratios (`Cu_ppm_clr`), residuals, ignition loss."""
    parts = [word.casefold().rstrip("0123456789") or word for word in re.split(r"[\W_]+", plain_text(name)) if word]
    analyte = recognise(name)
    return any(word in _SIGNED for word in parts) or (analyte is not None and analyte.species == "LOI")


def _may_be_assay(name: str) -> bool:
    words = _WORD.findall(plain_text(name))
    rest = [word for word in words if word.casefold() not in _CALCULATED]
    return (
        recognise(name) is not None
        or recognise("_".join(rest)) is not None
        or (bool(rest) and rest[0].casefold() in _PROPERTIES)
    )


def _analyte(
    text: str, spans: Sequence[tuple[int, int]], words: Sequence[str], others: Sequence[int], unit: str
) -> Analyte | None:
    """Make an analyte of the words beside the unit: one names the species, the others must be able to name a method."""
    candidates = [
        index
        for index in others
        if _species(words[index]) is not None and (unit or _is_certain(words[index]) or len(others) > 1)
    ]
    if len(candidates) > 1:
        certain = [index for index in candidates if _is_certain(words[index])]
        candidates = [index for index in certain if not _is_method(words[index])] or certain[:1] or candidates[:1]
    if len(candidates) != 1:
        return None
    at = candidates[0]
    found = _species(words[at])
    if found is None:
        return None
    species, total = found
    rest = [index for index in others if index != at]
    if (
        species in _IRON
        and any(words[index].casefold() in ("t", "tot", "total") for index in rest)
        and words[at].casefold() != "fe"
    ):
        total, rest = True, [index for index in rest if words[index].casefold() not in ("t", "tot", "total")]
    rest = [index for index in rest if not _is_repeat(words[index], len(words))]
    method = [index for index in rest if _is_method(words[index])]
    if any(words[index].casefold() in _NO_ASSAY for index in rest) or (not unit and len(method) < len(rest)):
        return None
    if not unit and not method and not _is_certain(words[at]):
        return None
    return Analyte(species, element_of(species), unit, _join(text, spans, rest), total)
