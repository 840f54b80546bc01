"""Holes from collars and surveys: every doubtful row is told, none disappears."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.wording import counted
from .desurvey import SHARPEST, HolePaths, directions, doglegs
from .problems import Problems
from .tables import AZIMUTH, DEEPEST, DEPTH, DIP, EAST, ELEVATION, LENGTH, NORTH, Rows, examples

DIP_SIGNS = ("auto", "down_negative", "down_positive")

_VERTICAL = 89.999
"""Dips from this on need no azimuth, degrees."""
_SAME_ANGLE = 0.05
"""Two stations at one depth agree if their angles differ by less, degrees."""
_SAME_DEPTH = 1e-6
_SHARP = 10.0
"""Bends between two stations that are told, degrees, if they are sharper than 1 degree per unit of length as well."""
_FEET = 0.3048
_CLOSE = 0.03
_LARGEST_IN_DEGREES = 10.0
"""Extent of a drilling campaign in degrees; what reaches farther is no campaign."""


@dataclass(frozen=True)
class Holes:
    """Drill holes.

    Parameters
    ----------
    names : tuple of str
    paths : HolePaths
    length : array of shape (holes,)
        As the collars state it; NaN where they do not.
    surveyed : bool array of shape (holes,)
        Whether a station tells where the hole goes; others are taken as vertical.
    notes : tuple of str
    warnings : tuple of str
    """

    names: tuple[str, ...]
    paths: HolePaths
    length: Floats
    surveyed: NDArray[np.bool_]
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.names)

    def numbers(self) -> dict[str, int]:
        """Numbers of holes by the keys of their names."""
        return {key_of(name): i for i, name in enumerate(self.names)}


def key_of(name: str) -> str:
    """What two spellings of a hole's name have in common: blanks and case do not count."""
    return "".join(name.split()).casefold()


def in_degrees(collars: Rows) -> bool:
    """Whether coordinates of collars look like longitude and latitude."""
    x, y = collars.values[EAST], collars.values[NORTH]
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        return False
    x, y = x[known], y[known]
    in_range = bool((np.abs(x) <= 180).all() and (np.abs(y) <= 90).all())
    return in_range and float(max(np.ptp(x), np.ptp(y))) < _LARGEST_IN_DEGREES


def lay_out(collars: Rows, surveys: Rows | None, dip_sign: str, problems: Problems) -> Holes:
    """Lay out holes.

    Parameters
    ----------
    collars : Rows
    surveys : Rows, optional
        None where the collars' own azimuth and dip are all that is known.
    dip_sign : {"auto", "down_negative", "down_positive"}
        What a dip below the horizontal has; `auto` is what most holes say at their first station.
    problems : Problems
        Gets what is wrong.

    Raises
    ------
    InputError
        Without a single usable collar.
    """
    check_choice(said("sign of dips"), dip_sign, DIP_SIGNS)
    names, rows = _collars(collars, problems)
    number = {key_of(name): i for i, name in enumerate(names)}
    stations = _stations(surveys, number, problems) if surveys is not None else []
    table = surveys.table if surveys is not None else collars.table
    from_collars = _from_collars(collars, rows, {hole for hole, *_ in stations}, problems)
    stations += from_collars
    sign, told, warnings = _sign(stations, dip_sign, names, table)
    starts, depth, azimuth, dip = _ordered(stations, len(names))
    dip = np.where(np.isnan(dip), 90.0, sign * dip)  # without a station: straight down
    place = np.stack([collars.values[role][rows] for role in (EAST, NORTH, ELEVATION)], axis=1)
    paths = HolePaths.of(starts, depth, directions(azimuth, dip), place)
    surveyed = np.zeros(len(names), dtype=bool)
    surveyed[[hole for hole, *_ in stations]] = True
    for i in np.flatnonzero(~surveyed).tolist():
        problems.add("collars", said("hole without survey"), names[i], said("it was taken as vertical."))
    _tell_bends(paths, names, problems)
    length = collars.values[LENGTH][rows] if LENGTH in collars.values else np.full(len(names), math.nan)
    for i in np.flatnonzero(length > DEEPEST).tolist():
        problems.add(
            "collars",
            said("length beyond all holes"),
            names[i],
            said("the length {length:g} was not used.", length=length[i]),
        )
    length = np.where(length > DEEPEST, math.nan, length)
    notes = [f"{counted(len(names), 'hole')}, {counted(len(stations), 'station')}."] + ([told] if told else [])
    return Holes(
        names=names, paths=paths, length=length, surveyed=surveyed, notes=tuple(notes), warnings=tuple(warnings)
    )


def _collars(collars: Rows, problems: Problems) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Names of holes, and the row of each."""
    seen: dict[str, int] = {}
    places = np.stack([collars.values[role] for role in (EAST, NORTH, ELEVATION)], axis=1)
    for i, (name, place) in enumerate(zip(collars.holes, places)):
        row, key = int(collars.numbers[i]), key_of(name)
        if not name:
            problems.add(
                "collars", said("row without a name of a hole"), "", said("row {row} was set aside.", row=row), row=row
            )
        elif not np.isfinite(place).all():
            texts = [text for role in (EAST, NORTH, ELEVATION) if (text := collars.texts.get(role, {}).get(i))]
            why = said("'{texts}' is no number", texts=texts[0]) if texts else said("a coordinate is missing")
            problems.add(
                "collars",
                said("hole without a place"),
                name,
                said("{why}; row {row} was set aside.", why=why, row=row),
                row=row,
            )
        elif key in seen:
            same = np.allclose(place, places[seen[key]], rtol=0, atol=0.01)
            what = said("the same place") if same else said("another place")
            problems.add(
                "collars",
                said("hole given twice, at {what}", what=what),
                name,
                said("row {row} was set aside; the first counts.", row=row),
                row=row,
            )
        else:
            seen[key] = i
    if not seen:
        raise InputError(
            said(
                "No row of {table} is a collar with a name and three coordinates: check the columns of"
                " holes, easting, northing and elevation.",
                table=collars.table,
            )
        )
    rows = np.array(list(seen.values()), dtype=np.int64)
    return tuple(collars.holes[i] for i in rows.tolist()), rows


_Station = tuple[int, float, float, float]
"""Hole, depth, azimuth, dip as written."""


def _stations(surveys: Rows, number: Mapping[str, int], problems: Problems) -> list[_Station]:
    """Stations that can be used, in the order of the table."""
    found: list[_Station] = []
    known: dict[tuple[int, int], tuple[float, float]] = {}
    last: dict[int, float] = {}
    out_of_order: set[int] = set()
    for i, name in enumerate(surveys.holes):
        row = int(surveys.numbers[i])
        depth, azimuth, dip = (float(surveys.values[role][i]) for role in (DEPTH, AZIMUTH, DIP))
        hole = number.get(key_of(name))
        if hole is None:
            problems.add(
                "surveys",
                said("survey of an unknown hole"),
                name,
                said("no collar has this name; row {row} was set aside.", row=row),
                depth,
                row,
            )
            continue
        why = _unusable(surveys, i, depth, azimuth, dip)
        if why:
            problems.add(
                "surveys", why[0], name, said("{why}; row {row} was set aside.", why=why[1], row=row), depth, row
            )
            continue
        if not math.isfinite(azimuth):
            azimuth = 0.0
        if depth < last.get(hole, 0.0) and hole not in out_of_order:
            out_of_order.add(hole)
            problems.add("surveys", said("stations out of order"), name, said("they were sorted by depth."), depth)
        last[hole] = depth
        key = (hole, round(depth / _SAME_DEPTH))
        if key in known:
            same = _agree(known[key], (azimuth, dip))
            kind = said("station given twice") if same else said("depth repeated with different angles")
            problems.add(
                "surveys",
                kind,
                name,
                said(
                    "azimuth {azimuth:g} and dip {dip:g} beside {known:g} and {known_2:g}; row {row} was"
                    " set aside, the first counts.",
                    azimuth=azimuth,
                    dip=dip,
                    known=known[key][0],
                    known_2=known[key][1],
                    row=row,
                ),
                depth,
                row,
            )
            continue
        known[key] = (azimuth, dip)
        found.append((hole, depth, azimuth, dip))
    return found


def _unusable(surveys: Rows, i: int, depth: float, azimuth: float, dip: float) -> tuple[str, str] | None:
    """Why a station cannot be used, as a kind and a sentence; None if it can."""
    for role, value in ((DEPTH, depth), (AZIMUTH, azimuth), (DIP, dip)):
        text = surveys.texts.get(role, {}).get(i)
        if text:
            return said("text in {a}", a=_a(role)), said("'{text}' is no number", text=text)
        if not math.isfinite(value) and not (role == AZIMUTH and abs(dip) >= _VERTICAL):
            return said("station without {a}", a=_a(role)), said("its {role} is empty", role=role)
    if depth < 0:
        return said("depth above the collar"), said("the depth {depth:g} is negative", depth=depth)
    if depth > DEEPEST:
        return said("depth beyond all holes"), said("the depth {depth:g} is more than any hole has", depth=depth)
    if abs(dip) > 90:
        return said("dip beyond 90 degrees"), said("the dip is {dip:g}", dip=dip)
    if math.isfinite(azimuth) and not 0 <= azimuth <= 360:
        return said("azimuth beyond 0 to 360 degrees"), said("the azimuth is {azimuth:g}", azimuth=azimuth)
    return None


def _a(role: str) -> str:
    return said("an {role}", role=role) if role[0] in "aeiou" else said("a {role}", role=role)


def _agree(one: tuple[float, float], other: tuple[float, float]) -> bool:
    azimuth = abs((one[0] - other[0] + 180) % 360 - 180)
    vertical = abs(one[1]) >= _VERTICAL
    return abs(one[1] - other[1]) < _SAME_ANGLE and (vertical or azimuth < _SAME_ANGLE)


def _from_collars(collars: Rows, rows: NDArray[np.int64], surveyed: set[int], problems: Problems) -> list[_Station]:
    """Stations at the collar for holes that have no other, where the collars state azimuth and dip."""
    if AZIMUTH not in collars.values or DIP not in collars.values:
        return []
    found: list[_Station] = []
    for hole, i in enumerate(rows.tolist()):
        azimuth, dip = float(collars.values[AZIMUTH][i]), float(collars.values[DIP][i])
        if hole in surveyed or not math.isfinite(dip):
            continue
        if abs(dip) > 90 or (math.isfinite(azimuth) and not 0 <= azimuth <= 360):
            problems.add(
                "collars",
                said("azimuth or dip that cannot be"),
                collars.holes[i],
                said("azimuth {azimuth:g}, dip {dip:g}: neither was used.", azimuth=azimuth, dip=dip),
            )
        elif math.isfinite(azimuth) or abs(dip) >= _VERTICAL:
            found.append((hole, 0.0, azimuth if math.isfinite(azimuth) else 0.0, dip))
    return found


def _sign(stations: list[_Station], dip_sign: str, names: tuple[str, ...], table: str) -> tuple[float, str, list[str]]:
    """Factor that makes dips positive downwards, with what is said of it."""
    first: dict[int, tuple[float, float]] = {}
    for hole, depth, _, dip in stations:
        if hole not in first or depth < first[hole][0]:
            first[hole] = (depth, dip)
    down = {hole: dip for hole, (_, dip) in first.items() if dip != 0}
    negative = sum(dip < 0 for dip in down.values())
    if dip_sign == "auto":
        sign = -1.0 if 2 * negative >= len(down) else 1.0
        told = (
            said(
                "{negative:,} of {count:,} holes begin with a negative dip in {table}: dips below the"
                " horizontal are taken as {negative_2}.",
                negative=negative,
                count=len(down),
                table=table,
                negative_2=said("negative") if sign < 0 else said("positive"),
            )
            if down
            else ""
        )
    else:
        sign, told = (-1.0 if dip_sign == "down_negative" else 1.0), ""
    upward = [names[hole] for hole, dip in down.items() if sign * dip < 0]
    warnings = (
        [
            said(
                "{holes} begin upwards by the sign of their dip ({examples}): check these rows if nobody"
                " drilled upwards, or give the sign of dips.",
                holes=counted(len(upward), "hole"),
                examples=examples(upward),
            )
            if len(upward) > 1
            else said(
                "{holes} begins upwards by the sign of its dip ({examples}): check this row if nobody"
                " drilled upwards, or give the sign of dips.",
                holes=counted(len(upward), "hole"),
                examples=examples(upward),
            )
        ]
        if upward
        else []
    )
    return sign, told, warnings


def _ordered(stations: list[_Station], holes: int) -> tuple[NDArray[np.int64], Floats, Floats, Floats]:
    """Stations by hole and depth, with one at each collar: the first direction is extended straight up to it, and a
    hole without any is vertical.
    """
    hole = np.array([one[0] for one in stations], dtype=np.int64)
    values = np.array([one[1:] for one in stations], dtype=np.float64).reshape(-1, 3)
    order = np.lexsort((values[:, 0], hole))
    hole, values = hole[order], values[order]
    first = np.searchsorted(hole, np.arange(holes))
    count = np.bincount(hole, minlength=holes)
    # A hole without a station has no dip yet: which sign is down is not known here.
    extra = [
        (i, 0.0, *(values[first[i], 1:] if count[i] else (0.0, math.nan)))
        for i in range(holes)
        if not count[i] or values[first[i], 0] > 0
    ]
    if extra:
        hole = np.concatenate([np.array([one[0] for one in extra], dtype=np.int64), hole])
        values = np.concatenate([np.array([one[1:] for one in extra], dtype=np.float64), values])
        order = np.lexsort((values[:, 0], hole))
        hole, values = hole[order], values[order]
    starts = np.searchsorted(hole, np.arange(holes + 1))
    return starts, values[:, 0], values[:, 1], values[:, 2]


def _tell_bends(paths: HolePaths, names: tuple[str, ...], problems: Problems) -> None:
    hole = np.repeat(np.arange(len(names)), np.diff(paths.starts))
    same = np.flatnonzero(hole[1:] == hole[:-1])
    bend = np.degrees(doglegs(paths.direction[same], paths.direction[same + 1]))
    length = paths.depth[same + 1] - paths.depth[same]
    for i in np.flatnonzero((bend > _SHARP) & (bend > length)).tolist():
        at = int(same[i])
        opposite = bend[i] >= math.degrees(SHARPEST)
        problems.add(
            "surveys",
            said("sharp bend"),
            names[hole[at]],
            said("the hole turns by {bend:.0f} degrees within {length:g}", bend=bend[i], length=length[i])
            + (said(", back on itself: no arc is defined, and a straight line was taken.") if opposite else "."),
            float(paths.depth[at]),
        )


def feet_suspected(stated: Floats, deepest: Floats) -> str:
    """Sentence that depths of two tables are in feet and in metres; empty where they are not.

    Parameters
    ----------
    stated : array of shape (holes,)
        Lengths of holes by the collars.
    deepest : array of shape (holes,)
        Deepest ends of their intervals.
    """
    known = np.isfinite(stated) & np.isfinite(deepest) & (stated > 0) & (deepest > 0)
    if known.sum() < 3:
        return ""
    ratio = float(np.median(deepest[known] / stated[known]))
    for factor, of_collars, of_intervals in ((_FEET, "feet", "metres"), (1 / _FEET, "metres", "feet")):
        if abs(ratio / factor - 1) < _CLOSE:
            return said(
                "Intervals end at {ratio:.2f} of the lengths that the collars state, in the median of"
                " {holes}: collars seem to be in {of_collars} and intervals in {of_intervals}. Bring"
                " both to one unit.",
                ratio=ratio,
                holes=counted(int(known.sum()), "hole"),
                of_collars=of_collars,
                of_intervals=of_intervals,
            )
    return ""
