"""What the columns of a table are, from their names and their values: analytes, qualifiers, coordinates, samples, size
fractions, depths.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import word_list
from ..tables.numbers import MEASURED, DecimalEvidence, NumberReader, Status, parse_degrees, stated_unit
from .analytes import Analyte, recognise

if TYPE_CHECKING:
    from ..tables.table import Cell

NUMERIC_SHARE = 0.3
"""Share of the filled cells that must be numbers for a column to be an analyte."""

_COORDINATE_SHARE = 0.5
_SIMILAR_NAMES = 3
"""Elements in small letters that a table must have for `as` and `in` to be arsenic and indium beside them."""
_LARGE_COORDINATE = 1000.0
"""Median of an easting or northing in metres; a column Y of smaller numbers may be yttrium."""
_MAXIMUM_FRACTIONS = 12
"""Different texts that a column of size fractions may have; one of remarks has more."""
_READERS = (NumberReader("."), NumberReader(","))


@dataclass(frozen=True)
class Columns:
    """What the columns of a table are; all numbers are positions of columns, None where there is no such column.

    Parameters
    ----------
    analytes : dict of int to Analyte
        Columns of assays, in the order of the table.
    qualifiers : dict of int to int
        Columns of `<` and `>`, each with the analyte column it belongs to.
    x, y : int or None
        Coordinates; both or neither.
    degrees : bool or None
        Whether they are degrees, None where neither names nor values tell.
    crs : int or None
        Column that names the coordinate system of each row: an EPSG code, a zone, a datum.
    sample_id, sample_type, parent_id : int or None
        Number of the sample, its kind (see `sample_kind`), and the sample that it is a duplicate of.
    fraction : int or None
        Size fraction.
    hole : int or None
        Name of the drill hole, looked for only where there are depths: holes may begin at one place.
    depth_from, depth_to : int or None
        Interval along a drill hole; both or neither.
    notes : tuple of str
        Sentences on close calls.
    written_degrees : bool
        Whether the cells of x and y say themselves that they are degrees (`15°00'30"E`).
    guess : str
        The one of them that says which of several pairs of coordinates was taken, where nobody said their system.
    """

    analytes: dict[int, Analyte]
    qualifiers: dict[int, int]
    x: int | None = None
    y: int | None = None
    degrees: bool | None = None
    crs: int | None = None
    sample_id: int | None = None
    sample_type: int | None = None
    parent_id: int | None = None
    fraction: int | None = None
    hole: int | None = None
    depth_from: int | None = None
    depth_to: int | None = None
    notes: tuple[str, ...] = ()
    written_degrees: bool = False
    guess: str = ""


PlacesFit = Callable[[NDArray[np.float64], NDArray[np.float64]], float]
"""Tells how well x and y, each of shape (places,), fit the coordinate system that is named: 0 if they cannot be of it,
1 if they lie where it is used."""


# -- cells -------------------------------------------------------------------------------------------------------------


def _text(cell: Cell) -> str:
    """Write a cell in small letters, its signs in one form; empty if there is nothing in it."""
    return "" if cell is None else unicodedata.normalize("NFKC", str(cell)).casefold().strip()


_QUALIFIERS = {
    **dict.fromkeys(("<", "<=", "≤", "less than", "below", "below detection", "not detected"), Status.BELOW),
    # USGS: N not detected, L detected but below the limit, B blank-limited; U undetected (EPA)
    **dict.fromkeys(word_list("l lt le n nd b bd bdl bld u dl lod lld loq <dl <lod <lld <loq"), Status.BELOW),
    **dict.fromkeys((">", ">=", "≥", "greater than", "above", "over"), Status.ABOVE),
    **dict.fromkeys(word_list("g gt ge adl udl >dl"), Status.ABOVE),
    **dict.fromkeys(word_list("= == ~ e j"), Status.NUMBER),
}


def parse_qualifier(cell: Cell) -> Status | None:
    """Read what a cell of a qualifier column says of the value beside it.

    Returns
    -------
    Status or None
        BELOW for `<`, `L`, `N`, `BD` and their like, ABOVE for `>`, `G`, NUMBER for `=` and estimates (`E`, `J`); None
        for an empty cell and anything else.

    Notes
    -----
    Letters follow the U.S. Geological Survey (N not detected, L below the limit, G above the range); a laboratory that
    uses N for "normal" is misread.
    """
    return _QUALIFIERS.get(html.unescape(_text(cell))) if isinstance(cell, str) else None


_BLANKS = word_list("blank blanks blk blks")
_REFERENCES = word_list("std stds crm crms srm srms oreas")
_DUPLICATES = word_list(
    "duplicate duplicates dup dups dupe dupl fdup fielddup fielddupl fieldduplicate fd ldup labdup labduplicate ld"
)
_REPEATS = word_list("rep reps repeat repeats replicate replicates check checks")
_AT_THE_LABORATORY = word_list(
    "lab laboratory pulp prep preparation crush crushed coarse reject analytical analysis internal ldup labdup"
    " labduplicate ld"
)
_PLAIN_WORDS = word_list(
    "sample samples material materials certified reference quality control qc qaqc qa assay of a field primary test no"
)


def sample_kind(cell: Cell) -> str:
    """Kind of a sample, from the text of its type.

    Returns
    -------
    str
        `sample`, `blank`, `standard`, `field duplicate` or `laboratory duplicate`.

    Notes
    -----
    A duplicate of which nothing more is said is taken for one from the field, a repeat or check for one from the
    laboratory. "Standard", "repeat" and "check" count only where nothing but such words stands beside them: a "Check
    dam sediment" is a sample.
    """
    words = re.findall(r"[^\W\d_]+", _text(cell))
    if any(word in _BLANKS for word in words):
        return "blank"
    at_laboratory = any(word in _AT_THE_LABORATORY for word in words)
    if any(word in _DUPLICATES for word in words):
        return "laboratory duplicate" if at_laboratory else "field duplicate"
    if any(word in _REFERENCES for word in words):
        return "standard"
    rest = [word for word in words if len(word) > 1 and word not in _PLAIN_WORDS and word not in _AT_THE_LABORATORY]
    if rest and all(word in _REPEATS for word in rest):
        return "field duplicate" if "field" in words and not at_laboratory else "laboratory duplicate"
    if (rest and all(word in ("standard", "standards") for word in rest)) or (not rest and "reference" in words):
        return "standard"
    return "sample"


class _Sample:
    """The sampled cells, column by column, with what is asked of them more than once."""

    def __init__(self, names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        self.names = names
        self.rows = len(rows)
        cells: list[Sequence[Cell]] = list(zip(*rows)) if rows else [()] * len(names)
        self.filled = [[cell for cell in column if _text(cell)] for column in cells]
        self._numbers: dict[int, NDArray[np.float64]] = {}

    def share_of_numbers(self, index: int) -> float:
        """Share of filled cells that are numbers, limits or words for no value; 1 where all are empty."""
        filled = self.filled[index]
        return sum(_is_number(cell) for cell in filled) / len(filled) if filled else 1.0

    def texts(self, index: int) -> list[str]:
        """Distinct texts of filled cells, in order."""
        return list(dict.fromkeys(str(cell).strip() for cell in self.filled[index]))

    def numbers(self, index: int) -> NDArray[np.float64]:
        """Filled cells that are numbers."""
        if index not in self._numbers:
            evidence = DecimalEvidence()
            for cell in self.filled[index]:
                evidence.add(cell)
            reader = NumberReader(evidence.decimal("."))
            read = (reader.read(cell) for cell in self.filled[index])
            self._numbers[index] = np.array([value for value, status in read if status in MEASURED], dtype=np.float64)
        return self._numbers[index]

    def coordinates(self, index: int) -> NDArray[np.float64]:
        """Filled cells that are numbers, or degrees as `numbers.parse_degrees` reads them."""
        return np.concatenate((self.numbers(index), self.degrees(index)))

    def degrees(self, index: int) -> NDArray[np.float64]:
        """Filled cells that are written with degrees, minutes, seconds or a hemisphere."""
        read = (parse_degrees(cell) for cell in self.filled[index] if isinstance(cell, str))
        return np.array([value for value in read if value is not None], dtype=np.float64)

    def are_coordinates(self, index: int) -> bool:
        """Whether at least half of the filled cells are numbers or degrees; true of an empty column."""
        return len(self.coordinates(index)) >= _COORDINATE_SHARE * len(self.filled[index])

    def is_numeric(self, index: int) -> bool:
        """Whether at least half of the filled cells are numbers; true of a column that is empty, or not sampled."""
        return len(self.numbers(index)) >= _COORDINATE_SHARE * len(self.filled[index])


def _is_number(cell: Cell) -> bool:
    return any(reader.read(cell)[1] != Status.TEXT for reader in _READERS) or stated_unit(cell) != ""


def compact(name: str) -> str:
    """Letters and digits of a name, without case."""
    return "".join(letter for letter in _text(name) if letter.isalnum())


def _parts(name: str) -> list[str]:
    """Words of a name, without case."""
    return re.findall(r"[^\W_]+", _text(name))


# -- coordinates -------------------------------------------------------------------------------------------------------

_AXES = {
    "degrees": (
        "longitude longitud longitudine long lon lng laengengrad längengrad",
        "latitude latitud latitudine lat breitengrad",
    ),
    "metres": ("eastings easting east este rechtswert ostwert e", "northings northing north norte hochwert nordwert n"),
    "letters": ("x", "y"),
}
_AXIS_OF = {
    word: (family, axis) for family, both in _AXES.items() for axis, words in enumerate(both) for word in words.split()
}
_BESIDE_AXIS = (
    "coordinates coordinate coords coord points point location loc position pos wgs gda mga utm nad etrs itm bng amg"
    " local grid gps decimal dec dd degrees degree deg metres meters metre meter collar samples sample sites site map"
    " projected proj native nat original orig centroid zone epsg"
)
_NATIONAL = frozenset(word_list("wgs gda mga utm nad etrs itm bng amg epsg zone"))
_BESIDE = "|".join((*_BESIDE_AXIS.split(), "m", r"\d+"))
_AXIS_NAME = re.compile(rf"((?:{_BESIDE})*)({'|'.join(sorted(_AXIS_OF, key=len, reverse=True))})((?:{_BESIDE})*)")


@dataclass(frozen=True)
class _Pair:
    """Two columns that name a place."""

    x: int
    y: int
    family: str
    degrees: bool | None
    filled: float
    local: bool
    written: bool
    national: bool = False
    fit: float = 1.0


def _axis(name: str) -> tuple[str, int, str] | None:
    """Family, axis (0 for x, 1 for y) and the rest of the name of a column of coordinates."""
    match = _AXIS_NAME.fullmatch(compact(name))
    return None if match is None else (*_AXIS_OF[match[2]], f"{match[1]} {match[3]}")


def names_axis(name: str) -> bool:
    """Whether a column has the name of an easting, northing, longitude or latitude."""
    return _axis(name) is not None


def _are_degrees(x: NDArray[np.float64], y: NDArray[np.float64], family: str) -> bool | None:
    """Whether most coordinates are degrees; None where they could be degrees or a local grid."""
    # Longitude and latitude exchanged are degrees all the same: who reads them will object to a latitude of 120.
    within = [
        np.mean(np.abs(values) <= limit) > 0.5 if len(values) else True
        for values, limit in ((x, 360), (y, 360 if family == "degrees" else 90))
    ]
    if not all(within):
        return False
    if family == "degrees":
        return True
    # Degrees are given to four decimals or more (10 m), a local grid is not.
    values = np.concatenate((x, y)) * 1000
    fine = np.abs(values - np.round(values)) > 1e-6
    return True if len(values) and fine.mean() > 0.5 else None


def _coordinate_pairs(
    sample: _Sample, analytes: Mapping[int, Analyte], barred: set[int], fits: PlacesFit | None
) -> list[_Pair]:
    """Find all pairs of columns that are coordinates by name and values."""
    axes = [
        (index, *named)
        for index, name in enumerate(sample.names)
        if index not in barred and (named := _axis(name)) is not None and sample.are_coordinates(index)
    ]
    pairs = []
    for x, family, axis, rest in axes:
        partners = [
            (other != rest, abs(y - x), y)
            for y, other_family, other_axis, other in axes
            if (other_family, other_axis) == (family, 1)
        ]
        if axis == 1 or not partners:
            continue
        y = min(partners)[2]
        at = sample.coordinates(x), sample.coordinates(y)
        written = min(len(sample.degrees(index)) / max(len(sample.filled[index]), 1) for index in (x, y)) >= 0.5
        degrees = written or _are_degrees(*at, family)
        if (x in analytes or y in analytes) and not _may_be_letters(sample, analytes, (x, y), family, degrees):
            continue
        filled = min(len(values) for values in at) / sample.rows if sample.rows else 1.0
        if filled:
            pairs.append(
                _Pair(
                    x=x,
                    y=y,
                    family=family,
                    degrees=degrees,
                    filled=filled,
                    local="local" in rest or "grid" in rest,
                    written=written,
                    national=any(word in rest for word in _NATIONAL),
                    fit=fits(*_typical(*at)) if fits is not None else 1.0,
                )
            )
    return pairs


def _typical(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places that are typical of coordinates: their quartiles, combined."""
    quarters = [0.25, 0.5, 0.75]
    east, north = np.meshgrid(np.quantile(x, quarters), np.quantile(y, quarters))
    return east.ravel(), north.ravel()


def _may_be_letters(
    sample: _Sample, analytes: Mapping[int, Analyte], pair: tuple[int, int], family: str, degrees: bool | None
) -> bool:
    """Whether X and Y, or E and N, are coordinates although Y and N are elements too."""
    x, y = pair
    if family == "letters":
        among_analytes = y - 1 in analytes and y + 1 in analytes
        return abs(x - y) <= 2 or not among_analytes
    large = all(
        len(values) and np.median(np.abs(values)) >= _LARGE_COORDINATE
        for values in (sample.numbers(x), sample.numbers(y))
    )
    return large or degrees is True


def _choose_coordinates(
    pairs: Sequence[_Pair], names: Sequence[str], system_known: bool, notes: list[str]
) -> tuple[_Pair | None, str]:
    """Take the pair that fits the coordinate system best; of such, that which is filled most often.

    Of such, degrees before metres, national before local grids, the first before the later. Returns the sentence about
    the choice as well, if it is a guess.
    """
    if not pairs:
        return None, ""
    # Degrees come first because their system is known well enough (WGS 84), while metres may be of any.
    best = min(
        pairs,
        key=lambda pair: (
            -pair.fit,
            -round(pair.filled, 1),
            pair.degrees is not True,
            pair.local,
            not pair.national,
            pair.x,
        ),
    )
    guess = ""
    others = [f"{names[pair.x]} and {names[pair.y]}" for pair in pairs if pair is not best]
    if others:
        kind = {True: said("degrees"), False: said("metres"), None: said("coordinates")}[best.degrees]
        why = said(", because they fit the coordinate system that is named") if system_known else ""
        notes.append(
            said(
                "Coordinates are taken from {names} and {names_2} ({kind}){why}, not from {others}; name"
                " others with X_FIELD and Y_FIELD of 'Clean assays' if that is wrong.",
                names=names[best.x],
                names_2=names[best.y],
                kind=kind,
                why=why,
                others=", ".join(others),
            )
        )
        if not system_known or sum(pair.fit == best.fit for pair in pairs) > 1:
            guess = notes[-1]
    if best.degrees is not None and best.family != "letters" and best.degrees != (best.family == "degrees"):
        held = said("degrees") if best.degrees else said("no degrees")
        notes.append(
            said(
                "{names} and {names_2} hold {held} whatever their names say, and are read so.",
                names=names[best.x],
                names_2=names[best.y],
                held=held,
            )
        )
    return best, guess


# -- analytes and their qualifiers -------------------------------------------------------------------------------------


def _recognise_analytes(
    names: Sequence[str], units: Mapping[int, str], methods: Mapping[int, str], chosen: set[int], notes: list[str]
) -> dict[int, Analyte]:
    """Recognise analytes by their names and the rows below them."""
    found = {}
    for index, name in enumerate(names):
        unit, method = units.get(index, ""), methods.get(index, "")
        analyte = recognise(name)
        if analyte is None and unit:
            analyte = recognise(f"{name} ({unit})")
        if analyte is None and index in chosen:
            analyte = Analyte(name, None)
        if analyte is None:
            continue
        if unit and analyte.unit and unit != analyte.unit:
            notes.append(
                said(
                    "{name} is in {unit} by its name and in {unit_2} by the row of units; its name was believed.",
                    name=name,
                    unit=analyte.unit,
                    unit_2=unit,
                )
            )
        found[index] = replace(analyte, unit=analyte.unit or unit, method=analyte.method or method)
    return found


_QUALIFIER_WORDS = word_list("t q qual qualif qualifier qualifiers flag sign censored lt remark bdl")
_NAMELESS = re.compile(r"|(?:column|field|unnamed|col|f)?[\s_:]*\d+|<|<>|sign", re.IGNORECASE)


def _find_qualifiers(
    sample: _Sample, analytes: Mapping[int, Analyte], barred: set[int], notes: list[str]
) -> dict[int, int]:
    """Find columns of qualifiers, each with the analyte it belongs to."""
    found: dict[int, int] = {}
    nameless = []
    for index, name in enumerate(sample.names):
        if index in barred:
            continue
        qualifying = _are_qualifiers(sample.texts(index))
        if qualifying and _NAMELESS.fullmatch(name.strip()):
            nameless.append(index)
            continue
        target = _qualified(
            index, sample.names, {i: a for i, a in analytes.items() if i not in found and i != index}, qualifying
        )
        if target is None:
            continue
        if qualifying or (not sample.filled[index] and index not in analytes):
            found[index] = target
        elif index not in analytes:
            notes.append(
                said(
                    "{name} is named like the qualifiers of {names} but holds {texts!r}, which is none;"
                    " it was left alone.",
                    name=name,
                    names=sample.names[target],
                    texts=sample.texts(index)[0],
                )
            )
    for index in nameless:
        target = _beside(index, set(nameless), analytes)
        if target is not None and target not in found.values():
            found[index] = target
            notes.append(
                said(
                    "{value} has no name of its own and holds qualifiers; they are taken for those of {names}.",
                    value=sample.names[index] or said("Column {index}", index=index + 1),
                    names=sample.names[target],
                )
            )
    return found


def _are_qualifiers(texts: Sequence[str]) -> bool:
    return bool(texts) and all(parse_qualifier(text) is not None for text in texts)


def _qualified(index: int, names: Sequence[str], analytes: Mapping[int, Analyte], qualifying: bool) -> int | None:
    """Find the analyte that a column's name ties it to: `Cu_Q` or `Q_Cu` to `Cu_ppm`.

    Of several, the one of the same name or else the nearest.
    """
    parts = _parts(names[index])
    bases = []
    if len(parts) > 1 and parts[-1] in _QUALIFIER_WORDS:
        bases.append("".join(parts[:-1]))
    if len(parts) > 1 and parts[0] in _QUALIFIER_WORDS:
        bases.append("".join(parts[1:]))
    if qualifying:  # The same name twice: once for the sign, once for the number.
        bases.append(compact(_first_name(names[index])))
    candidates = []
    for other, analyte in analytes.items():
        same_name = compact(_first_name(names[other])) in bases
        if same_name or analyte.species.casefold() in bases:
            candidates.append((not same_name, abs(other - index), other))
    return min(candidates)[2] if candidates else None


def _first_name(name: str) -> str:
    """Name without the number that tells repeated names apart."""
    return re.sub(r"_[2-9]$", "", name.strip())


def _beside(index: int, nameless: set[int], analytes: Mapping[int, Analyte]) -> int | None:
    """Find the analyte that a nameless column stands beside.

    In a row of sign, number, sign, number … the first column of the row tells which.
    """
    if index - 1 not in analytes:
        return index + 1 if index + 1 in analytes else None
    start = index
    while start - 1 in (analytes if start in nameless else nameless):
        start -= 1
    signs_first = start in nameless and index + 1 in analytes
    return index + 1 if signs_first else index - 1


def _without_texts(
    analytes: Mapping[int, Analyte], sample: _Sample, chosen: set[int], notes: list[str]
) -> dict[int, Analyte]:
    """Leave out columns that are named like an analyte but hold text."""
    kept = {}
    for index, analyte in analytes.items():
        share = sample.share_of_numbers(index)
        if index in chosen or share >= NUMERIC_SHARE:
            kept[index] = analyte
        else:
            text = next(str(cell).strip() for cell in sample.filled[index] if not _is_number(cell))
            notes.append(
                said(
                    "{names} is named like an assay of {species}, but only {share:.0%} of its values are"
                    " numbers (one is {text!r}); it was left out. Choose it with ELEMENTS if it is one.",
                    names=sample.names[index],
                    species=analyte.species,
                    share=share,
                    text=text,
                )
            )
    return kept


def _small_letters(
    sample: _Sample, analytes: Mapping[int, Analyte], barred: set[int], notes: list[str]
) -> dict[int, Analyte]:
    """Recognise `as` and `in` beside other elements in small letters."""
    alike = [index for index in analytes if sample.names[index].strip().islower() and analytes[index].unit == ""]
    if len(alike) < _SIMILAR_NAMES:
        return {}
    found: dict[int, Analyte] = {}
    for index, name in enumerate(sample.names):
        analyte = recognise(name.strip().capitalize()) if len(name.strip()) <= 2 and name.strip().islower() else None
        beside = any(other in analytes or other in found for other in (index - 1, index + 1))
        if (
            analyte is not None
            and index not in analytes
            and index not in barred
            and beside
            and sample.filled[index]
            and sample.share_of_numbers(index) >= NUMERIC_SHARE
        ):
            found[index] = analyte
            notes.append(
                said(
                    "{name} was taken for {species}, because it stands beside other elements in small"
                    " letters and holds numbers.",
                    name=name,
                    species=analyte.species,
                )
            )
    return found


def _note_letters(sample: _Sample, analytes: Mapping[int, Analyte], place: _Pair | None, notes: list[str]) -> None:
    """Say how Y and N were understood."""
    for index, (letter, element, partner) in (
        (i, names) for i in analytes for names in (("Y", "yttrium", "X"), ("N", "nitrogen", "E"))
    ):
        if sample.names[index].strip() != letter:
            continue
        if place is None:
            notes.append(
                said(
                    "{letter} was taken for {element}, because no column {partner} makes a pair of"
                    " coordinates with it.",
                    letter=letter,
                    element=element,
                    partner=partner,
                )
            )
        else:
            notes.append(
                said(
                    "{letter} was taken for {element}, because the coordinates are {names} and {names_2}.",
                    letter=letter,
                    element=element,
                    names=sample.names[place.x],
                    names_2=sample.names[place.y],
                )
            )


def _note_repeats(names: Sequence[str], analytes: Mapping[int, Analyte], notes: list[str]) -> None:
    """Name analytes that have several columns."""
    columns: dict[tuple[str, bool], list[str]] = {}
    for index, analyte in analytes.items():
        columns.setdefault((analyte.species, analyte.total), []).append(names[index])
    notes.extend(
        said("{species} is in several columns: {same}.", species=species, same=", ".join(same))
        for (species, _), same in columns.items()
        if len(same) > 1
    )


# -- what else describes a sample --------------------------------------------------------------------------------------

_CRS_NAMES = word_list(
    "epsg epsgcode crs srid srs coordsys coordsystem coordinatesystem gridsystem projection utmzone mgazone zone"
    " gridzone datum"
)
_CRS_VALUE = re.compile(
    r"(?:epsg:)?\d{4,6}|\d{1,2}\s?[a-z]?|.*\b(?:wgs|utm|gda|mga|nad|amg|agd|etrs|ed50|osgb|itm|psad|sirgas|clarke|sad)\s?-?_?\d*.*"
)

_SAMPLE_NAME = re.compile(
    r"(?:samples?|sampl|samp|smp|specimen|muestra|proben?)(?:id|no|num|nr|number|nummer|name|code|ref|label|tag|field|lab|key)*"
)
_OTHER_IDS = word_list("labno labid labnumber fieldno fieldid stationid stationno siteid siteno site station id")


def names_sample(name: str) -> bool:
    """Whether a column has the name of one that numbers samples or stations."""
    return _SAMPLE_NAME.fullmatch(compact(name)) is not None or compact(name) in _OTHER_IDS


_TYPE_NAME = re.compile(r".*(?:type|typ|qc|qaqc|category|class|kind).*")
_PARENT_NAMES = word_list(
    "parent parentid parentsample parentsampleid parentsampleno duplicateof dupof dupid duplicateid originalsample"
    " originalsampleid originalid origsample origsampleid origid primarysample primarysampleid repeatof repof checkof"
)

_FRACTION_NAME = re.compile(r".*(?:size|fract|mesh|grain|granulometr|sieve|korn|fraktion).*")
_SIZE = r"(?:\d+(?:[.,]\d+)?)"
_SIZE_UNIT = r"(?:[uμ]m|mm|cm|microns?|mesh|#)"
_SIEVE = re.compile(
    rf"[<>≤≥=+-]*\s*{_SIZE}\s*{_SIZE_UNIT}?\s*(?:(?:-|–|to|/|x|\+|<|>)+\s*{_SIZE}\s*)?{_SIZE_UNIT}|#\s*{_SIZE}|[<>≤≥=+-]+\s*{_SIZE}"
)
_UNSIEVED = word_list("bulk total whole all unsieved fines fine coarse")

_HOLE_NAME = re.compile(
    r"(?:drill|bore|dd|rc)*(?:hole|well|bh|dh)(?:id|no|number|name)*|bore(?:id|no|number|name)|collar(?:id|name)"
)
_DEPTH_NAME = re.compile(r"(?:depth|sample|interval|int|hole|m)*(from|to|top|bottom)(?:depth|metres|meters|m|ft)*")


def _first(sample: _Sample, free: Iterable[int], fits: Callable[[int], bool]) -> int | None:
    """First of the free columns that fits."""
    return next((index for index in free if sample.filled[index] and fits(index)), None)


def _find_crs(sample: _Sample, free: Iterable[int]) -> int | None:
    named = sorted(
        (_CRS_NAMES.index(name), index) for index in free if (name := compact(sample.names[index])) in _CRS_NAMES
    )
    return _first(
        sample,
        (index for _, index in named),
        lambda index: all(_CRS_VALUE.fullmatch(_text(whole_number(cell))) for cell in sample.filled[index]),
    )


def whole_number(cell: Cell) -> Cell:
    """A whole number without its ".0", as layers and workbooks have it."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _find_sample_id(sample: _Sample, free: Sequence[int]) -> int | None:
    """Take the column of sample numbers that is filled most often, then the one with more distinct numbers.

    0 is no number of a sample.
    """
    names = {index: compact(sample.names[index]) for index in free}
    for named in (
        [index for index in free if _SAMPLE_NAME.fullmatch(names[index])],
        [index for index in free if names[index] in _OTHER_IDS],
    ):
        best, most = None, (0, 0)
        for index in named:
            ids = [cell for cell in sample.filled[index] if cell != 0]
            if (len(ids), len(set(ids))) > most:
                best, most = index, (len(ids), len(set(ids)))
        if best is not None:
            return best
    return None


def _find_sample_type(sample: _Sample, free: Iterable[int]) -> int | None:
    """Take the column of types that names most blanks, standards and duplicates.

    A column of soils and rocks alone is none.
    """
    best, most = None, 0
    for index in free:
        if _TYPE_NAME.fullmatch(compact(sample.names[index])):
            kind_of = {text: sample_kind(text) for text in sample.texts(index)}
            controls = sum(kind_of[str(cell).strip()] != "sample" for cell in sample.filled[index])
            if controls > most:
                best, most = index, controls
    return best


def _are_fractions(sample: _Sample, index: int) -> bool:
    name = compact(sample.names[index])
    if not _FRACTION_NAME.fullmatch(name):
        return False
    texts = [_text(text) for text in sample.texts(index)]
    if not 2 <= len(texts) <= _MAXIMUM_FRACTIONS:
        return False
    in_mesh = "mesh" in name or "sieve" in name
    sieves = [_SIEVE.fullmatch(text) is not None or (in_mesh and _is_number(text)) for text in texts]
    return any(sieves) and all(sieve or text in _UNSIEVED for sieve, text in zip(sieves, texts))


def _find_depths(sample: _Sample, free: Iterable[int]) -> tuple[int, int] | None:
    """Find the columns where intervals along a hole begin and end."""
    ends: dict[str, int] = {}
    for index in free:
        match = _DEPTH_NAME.fullmatch(compact(sample.names[index]))
        if match is not None and sample.is_numeric(index):
            ends.setdefault(match[1], index)
    for start, end in (("from", "to"), ("top", "bottom")):
        if start in ends and end in ends:
            return ends[start], ends[end]
    return None


# -- the whole table ---------------------------------------------------------------------------------------------------


def recognise_columns(
    names: Sequence[str],
    sample: Sequence[Sequence[Cell]],
    units: Mapping[int, str] | None = None,
    methods: Mapping[int, str] | None = None,
    chosen: Sequence[str] = (),
    fits: PlacesFit | None = None,
) -> Columns:
    """Recognise what the columns of a table are.

    Parameters
    ----------
    names : sequence of str
        Names of the columns.
    sample : sequence of rows
        The first rows, up to a few thousand, each with a cell for every column.
    units, methods : mapping of int to str, optional
        Units (as from `analytes.parse_unit`) and methods from rows below the names, by column. A unit in the name
        itself is believed first.
    chosen : sequence of str, optional
        Columns that are analytes whatever they look like, besides those that are recognised.
    fits : callable, optional
        Of several pairs of coordinates, that which fits the coordinate system best is taken.

    Returns
    -------
    Columns

    Raises
    ------
    InputError
        A chosen column does not exist.

    Notes
    -----
    An analyte is recognised by its name and must hold numbers, limits or words for no value in at least 3 of 10 of its
    filled cells (`NUMERIC_SHARE`). Of several pairs of coordinates, of those that fit the system that is named, the
    one filled most often is taken; of such, degrees, because their system is known well enough (WGS 84), while metres
    may be of any zone. X is taken for the easting: where a national grid counts X northwards, both must be named by the
    user. What a column holds only below the sampled rows is not seen.
    """
    missing = [name for name in chosen if name not in names]
    if missing:
        raise InputError(
            said(
                "The table has no column {missing}; its columns are {names}.",
                missing=", ".join(missing),
                names=", ".join(names),
            )
        )
    notes: list[str] = []
    sampled = _Sample(names, sample)
    wanted = {index for index, name in enumerate(names) if name in chosen}
    analytes = _recognise_analytes(names, units or {}, methods or {}, wanted, notes)
    pairs = _coordinate_pairs(sampled, analytes, wanted, fits)
    place, guess = _choose_coordinates(pairs, names, fits is not None, notes)
    claimed = {place.x, place.y} if place is not None else set()
    qualifiers = _find_qualifiers(
        sampled, {i: a for i, a in analytes.items() if i not in claimed}, wanted | claimed, notes
    )
    analytes = {
        index: analyte for index, analyte in analytes.items() if index not in claimed and index not in qualifiers
    }
    analytes = _without_texts(analytes, sampled, wanted, notes)
    analytes |= _small_letters(sampled, analytes, claimed | set(qualifiers), notes)
    analytes = {index: analytes[index] for index in sorted(analytes)}
    qualifiers = {index: target for index, target in qualifiers.items() if target in analytes}
    _note_letters(sampled, analytes, place, notes)
    _note_repeats(names, analytes, notes)
    free = [
        index
        for index in range(len(names))
        if index not in analytes and index not in qualifiers and index not in claimed
    ]
    depths = _find_depths(sampled, free)
    return Columns(
        analytes,
        qualifiers,
        x=place.x if place is not None else None,
        y=place.y if place is not None else None,
        degrees=place.degrees if place is not None else None,
        crs=_find_crs(sampled, free),
        sample_id=_find_sample_id(sampled, free),
        sample_type=_find_sample_type(sampled, free),
        parent_id=_first(sampled, free, lambda index: compact(names[index]) in _PARENT_NAMES),
        fraction=_first(sampled, free, lambda index: _are_fractions(sampled, index)),
        hole=(
            _first(sampled, free, lambda index: bool(_HOLE_NAME.fullmatch(compact(names[index]))))
            if depths is not None
            else None
        ),
        depth_from=depths[0] if depths is not None else None,
        depth_to=depths[1] if depths is not None else None,
        notes=tuple(notes),
        written_degrees=place is not None and place.written,
        guess=guess,
    )
