"""Places on the Earth: which lie far from all others, what a metre of a map is on the ground there."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..core.arrays import Floats, Mask
from ..core.language import said
from ..core.wording import counted, distance

SEMI_MAJOR_M = 6_378_137.0
ECCENTRICITY_SQUARED = 6.694_379_990_14e-3
"""Of the ellipsoid of WGS 84; those of other datums differ by less than 0.02 %."""
TRUE_TO = 0.01
"""Largest error of distances and areas that is left alone."""

_LEAST_SHARE = 0.8
_FEWEST = 8
_NEIGHBOUR_SHARE = 0.9
_CLUSTER = 3
_ASKED = 500
_AT_ONCE = 4_000_000
_LISTED = 3


def around_middle(longitude: Floats) -> Floats:
    """Longitudes of shape (points,) with turns of 360° taken off or added, so that none is cut off by the 180th
    meridian: the widest gap between them is left out.
    """
    turned = np.mod(longitude, 360.0)
    ordered = np.unique(turned[np.isfinite(turned)])
    if not len(ordered):
        return turned
    gaps = np.diff(np.append(ordered, ordered[0] + 360.0))
    first = ordered[(int(gaps.argmax()) + 1) % len(ordered)]
    unwrapped = np.where(turned < first, turned + 360.0, turned)
    west, east = np.nanmin(unwrapped), np.nanmax(unwrapped)
    shifted: Floats = unwrapped - 360.0 * math.floor((0.5 * (west + east) + 180.0) / 360.0)
    return shifted


def middle(longitude: Floats, latitude: Floats) -> tuple[float, float]:
    """Centre of the smallest range of longitudes, -180 to 180, and of that of latitudes, in degrees.

    Parameters
    ----------
    longitude, latitude : array of shape (points,)
    """
    east = around_middle(longitude)
    return float(np.nanmin(east) + np.nanmax(east)) / 2, float(np.nanmin(latitude) + np.nanmax(latitude)) / 2


def _radii(latitude: Floats) -> tuple[Floats, Floats]:
    """Radii of curvature along the meridian and across it, in metres."""
    flattened = 1 - ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    return SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / flattened**1.5, SEMI_MAJOR_M / np.sqrt(flattened)


def in_space(longitude: Floats, latitude: Floats) -> Floats:
    """Places as points in space, so that neither the 180th meridian nor a pole tears neighbours apart.

    Parameters
    ----------
    longitude, latitude : array of shape (points,)
        In degrees.

    Returns
    -------
    array of shape (points, 3)
        In metres, NaN where a place is not known; distances are those on the ground to 1 % up to 3,000 km.
    """
    east, north = np.radians(longitude), np.radians(latitude)
    across = _radii(north)[1]
    return np.column_stack(
        [
            across * np.cos(north) * np.cos(east),
            across * np.cos(north) * np.sin(east),
            across * (1 - ECCENTRICITY_SQUARED) * np.sin(north),
        ]
    )


def on_the_ground(straight_m: Floats) -> Floats:
    """Distances along the surface of the Earth of places whose distances through space are given, in metres.

    Both have the same shape, any one.
    """
    radius = SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED / 6)
    along: Floats = 2 * radius * np.arcsin(np.minimum(straight_m / (2 * radius), 1.0))
    return along


# -- what a unit of a map is on the ground -----------------------------------------------------------------------------


@dataclass(frozen=True)
class GroundScale:
    """What one unit of a projected map is on the ground, at a number of places.

    Parameters
    ----------
    least, most : array of shape (places,)
        Metres on the ground of one unit, in the direction where it is least, and most.
    """

    least: Floats
    most: Floats

    @property
    def departure(self) -> float:
        """Largest error of a distance or an area at any of the places, as a share; infinite if nothing is known."""
        known = np.isfinite(self.least) & np.isfinite(self.most)
        if not known.any():
            return math.inf
        errors = [self.least[known], self.most[known], self.least[known] * self.most[known]]
        return float(max(np.abs(error - 1).max() for error in errors))

    def __str__(self) -> str:
        least, most = float(np.nanmedian(self.least)), float(np.nanmedian(self.most))
        one = f"{math.sqrt(least * most):.3g}"
        return (
            f"{one} m"
            if most < 1.02 * least
            else said("{least:.3g} to {most:.3g} m, by direction,", least=least, most=most)
        )


def ground_scale(longitude: Floats, latitude: Floats, step: float) -> GroundScale:
    """Measure a map by where it puts four places around each of a number of others.

    Parameters
    ----------
    longitude, latitude : array of shape (4, places)
        Degrees of the places `step` units to the east, west, north and south of each.
    step : float

    Returns
    -------
    GroundScale
        NaN where a place is not known, or is a pole.

    Notes
    -----
    The four derivatives make the matrix of Tissot's indicatrix; its singular values are the scales [Snyder1987]_.

    References
    ----------
    .. [Snyder1987] Map projections: a working manual. U.S. Geological Survey Professional Paper 1395, p. 20-26.
    """
    east, north = np.radians(longitude), np.radians(latitude)
    along, across = _radii(north.mean(axis=0))
    turns = 2 * math.pi
    d_east = [(difference + math.pi) % turns - math.pi for difference in (east[0] - east[1], east[2] - east[3])]
    d_north = [north[0] - north[1], north[2] - north[3]]
    flat = across * np.cos(north.mean(axis=0))
    tissot = np.moveaxis(np.array([[flat * d for d in d_east], [along * d for d in d_north]]) / (2 * step), 2, 0)
    known = np.isfinite(tissot).all(axis=(1, 2))
    scales = np.full((len(tissot), 2), np.nan)
    if known.any():
        scales[known] = np.linalg.svd(tissot[known], compute_uv=False)
    return GroundScale(scales[:, 1], scales[:, 0])


# -- places far from all others ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Strays:
    """Places that are hardly those of a survey.

    Parameters
    ----------
    missing : array of bool of shape (points,)
        At 0, 0 although all others are far from there: coordinates that nobody filled in.
    far : array of bool of shape (points,)
        So far from all others that they are errors, or another survey.
    doubtful : array of bool of shape (points,)
        Far enough to stretch a grid to twice its width, but not so far that they must be errors.
    nearest_m : array of shape (points,)
        Distance of each of them from the nearest of the others, NaN for the others.
    """

    missing: Mask
    far: Mask
    doubtful: Mask
    nearest_m: Floats

    @property
    def set_aside(self) -> Mask:
        """Points that take no part."""
        return self.missing | self.far


@dataclass(frozen=True)
class _Rule:
    """How far is far: so many spacings, so many times the farthest of the others from their middle, so many metres.

    A cluster of places may be a survey of its own, and has to be farther.
    """

    spacings: float
    widths: float
    least_m: float
    cluster_widths: float = math.inf
    cluster_least_m: float = math.inf


_FAR = _Rule(100.0, 2.0, 10_000.0, 10.0, 1_000_000.0)
_DOUBTFUL = _Rule(20.0, 1.0, 0.0)
_ZERO_SPACINGS = 10.0
_ZERO_LEAST_M = 10_000.0


def find_strays(places: Floats, at_zero: Mask) -> Strays:
    """Find the places that lie far from all others.

    Parameters
    ----------
    places : array of shape (points, dimensions)
        In metres, as from `in_space`; NaN for a place that its CRS does not know.
    at_zero : array of bool of shape (points,)
        Whether a place is exactly 0, 0 in its own CRS.

    Notes
    -----
    Be the spacing the distance within which nine of ten places have a neighbour, and the width the distance of the
    farthest place from the middle (the median), both without the places in question, which are a fifth at most and
    leave eight others. A place, or two together, is far if the ring around the middle that it leaves empty is more
    than 100 spacings, twice the width and 10 km; three or more together, which may be a survey of their own, if it is
    ten times the width and 1,000 km, beyond which no grid in metres is true for both. 0, 0 needs only 10 spacings, or
    10 km where there are fewer than three others, for hardly anybody samples there.
    """
    known = np.isfinite(places).all(axis=1)
    missing = np.zeros(len(known), dtype=bool)
    others = known & ~at_zero
    if at_zero.any() and others.any():
        rest = np.unique(places[others], axis=0)
        if (known & at_zero).any():
            gap = _nearest(rest, places[known & at_zero][:1])[0]
            limit = _ZERO_SPACINGS * _spacing(rest) if len(rest) >= _CLUSTER else _ZERO_LEAST_M
            missing = at_zero & (gap > limit)
        else:
            missing = at_zero.copy()
    kept = np.flatnonzero(known & ~missing)
    far = np.zeros(len(known), dtype=bool)
    doubtful = far.copy()
    for rule, mask in ((_FAR, far), (_DOUBTFUL, doubtful)):
        mask[kept[_beyond(places[kept], rule)]] = True
        kept = np.flatnonzero(known & ~missing & ~far)
    nearest = np.full(len(known), np.nan)
    main, odd = known & ~(missing | far | doubtful), known & (missing | far | doubtful)
    if odd.any() and main.any():
        asked, place_of = np.unique(places[odd], axis=0, return_inverse=True)
        nearest[odd] = _nearest(np.unique(places[main], axis=0), asked)[place_of.ravel()]
    return Strays(missing, far, doubtful, nearest)


def _nearest(among: Floats, of: Floats, k: int = 1) -> Floats:
    """Distance of each place of `of` from the k-th nearest of `among`.

    By comparing all with all: few places are asked for, and QGIS's own Python may have no SciPy.
    """
    least = np.empty(len(of))
    step = max(_AT_ONCE // len(among), 1)
    for first in range(0, len(of), step):
        squares = sum(np.subtract.outer(of[first : first + step, i], among[:, i]) ** 2 for i in range(of.shape[1]))
        least[first : first + step] = np.partition(squares, k - 1, axis=1)[:, k - 1]
    return np.sqrt(least)


def _spacing(places: Floats) -> float:
    """Distance within which nine of ten distinct places have a neighbour; of many, evenly chosen ones are asked."""
    if len(places) < 2:
        return 0.0
    asked = places[:: math.ceil(len(places) / _ASKED)]
    return float(np.quantile(_nearest(places, asked, 2), _NEIGHBOUR_SHARE))


def _beyond(points: Floats, rule: _Rule) -> Mask:
    """Which of the points, shape (points, 3), a rule finds far from all others."""
    places, place_of = np.unique(points, axis=0, return_inverse=True)
    far = np.zeros(len(places), dtype=bool)
    least = max(_FEWEST, math.ceil(_LEAST_SHARE * len(places)))
    if len(places) > least:
        radius = np.linalg.norm(places - np.median(places, axis=0), axis=1)
        order = np.argsort(radius, kind="stable")
        radius = radius[order]
        gaps = np.diff(radius, prepend=0.0)
        wide = gaps > np.maximum(rule.widths * np.roll(radius, 1), rule.least_m)
        for first in (least + np.flatnonzero(wide[least:])).tolist():
            limit = max(rule.spacings * _spacing(places[order[:first]]), rule.widths * radius[first - 1], rule.least_m)
            if gaps[first] > limit:
                cluster = max(rule.cluster_widths * radius[first - 1], rule.cluster_least_m)
                alone = _alone(places[order[first:]], limit)
                far[order[first:][alone | (gaps[first] > cluster)]] = True
                break
    return np.asarray(far[place_of.ravel()])


def _alone(places: Floats, limit: float) -> Mask:
    """Places that have not two others within a distance."""
    alone = np.ones(len(places), dtype=bool)
    if len(places) < _CLUSTER:
        return alone
    # Places in one cube of this side lie no farther apart than the distance.
    cubes = np.floor((places - places.min(axis=0)) / (limit / math.sqrt(places.shape[1])))
    _, cube, counts = np.unique(cubes, axis=0, return_inverse=True, return_counts=True)
    alone[counts[cube.ravel()] >= _CLUSTER] = False
    sparse = np.flatnonzero(alone)
    alone[sparse] = _nearest(places, places[sparse], _CLUSTER) > limit
    return alone


def strays_in_words(
    strays: Strays, x: Floats, y: Floats, noun: str, name: str, written: Callable[[float, float], str]
) -> list[str]:
    """Sentences about points that are set aside, or should be looked at.

    Parameters
    ----------
    strays : Strays
    x, y : array of shape (points,)
        As they stand in the layer.
    noun : str
        What one of them is, such as `sample`.
    name : str
        Of their layer.
    written : callable
        Writes a place.
    """

    def where(mask: Mask) -> str:
        found = np.flatnonzero(mask)
        places = list(dict.fromkeys((written(x[i], y[i]), distance(strays.nearest_m[i])) for i in found.tolist()))
        shown = [
            said("{place}, {away} from the nearest other", place=place, away=away) for place, away in places[:_LISTED]
        ]
        return "; ".join(shown) + ("; …" if len(places) > _LISTED else "")

    lines = []
    number = int(strays.missing.sum())
    if number:
        lies, whose, is_set = (
            (said("lies"), said("its"), said("it is"))
            if number == 1
            else (said("lie"), said("their"), said("they are"))
        )
        nearest = strays.nearest_m[strays.missing]
        away = (
            said(", {nearest} from the nearest other", nearest=distance(float(nearest[0])))
            if np.isfinite(nearest[0])
            else ""
        )
        lines.append(
            said(
                "{counted} of {name} {lies} at 0, 0{away}: {whose} coordinates seem to be missing, and"
                " {is_set} set aside.",
                counted=counted(number, noun),
                name=name,
                lies=lies,
                away=away,
                whose=whose,
                is_set=is_set,
            )
        )
    number = int(strays.far.sum())
    if number:
        verb = said("lies") if number == 1 else said("lie")
        is_set = said("is") if number == 1 else said("are")
        lines.append(
            said(
                "{counted} of {name} {verb} far from all others and {is_set} set aside: at {where}."
                " Correct the coordinates, or map them on their own.",
                counted=counted(number, noun),
                name=name,
                verb=verb,
                is_set=is_set,
                where=where(strays.far),
            )
        )
    number = int(strays.doubtful.sum())
    if number:
        verb = said("lies") if number == 1 else said("lie")
        lines.append(
            said(
                "{counted} of {name} {verb} outside the ground of all others, at {where}: the grid"
                " reaches as far. Leave out what does not belong to the survey, or give the grid a"
                " smaller extent.",
                counted=counted(number, noun),
                name=name,
                verb=verb,
                where=where(strays.doubtful),
            )
        )
    return lines
