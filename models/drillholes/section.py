"""Vertical sections through drilled ground: along a line of the map, or through one hole."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.language import said
from ..core.wording import counted
from .desurveying import Desurveyed
from .holes import key_of
from .tables import examples

_STEEP = 0.1
"""Holes that go less than this share of their length sideways have no direction of their own."""
_TURNS = 36


@dataclass(frozen=True)
class SectionOptions:
    """What the pictures of drill holes show.

    Parameters
    ----------
    hole : str
        Of the strip log; without a line, the section goes through it as well. Empty: the one with most assays.
    line : array of shape (vertices, 2), optional
        Easting and northing of the line that the section follows.
    half_width : float
        What lies this near to the section on either side is drawn on it, in the unit of the coordinates.
    """

    hole: str = ""
    line: Floats | None = None
    half_width: float = 50.0

    def __post_init__(self) -> None:
        if not self.half_width > 0:
            raise InputError(
                said(
                    "The half width of the section is {half_width:g}: give more than 0, such as 50.",
                    half_width=self.half_width,
                )
            )
        if self.line is not None and not np.linalg.norm(np.diff(self.line, axis=0), axis=1).sum() > 0:
            raise InputError(said("The line of the section has no length: draw one with two ends."))


@dataclass(frozen=True)
class Section:
    """A vertical section.

    Parameters
    ----------
    line : array of shape (vertices, 2)
    half_width : float
    hole : int
        Number of the hole of the strip log.
    title, why : str
        What it is along, and how it was chosen.
    """

    line: Floats
    half_width: float
    hole: int
    title: str
    why: str

    def project(self, places: Floats) -> tuple[Floats, Floats]:
        """Distances along the section, and horizontal ones from it, of places of shape (places, 2 or more).

        At a corner of the line a place belongs to the part that it is nearer to.
        """
        steps = np.diff(self.line, axis=0)
        lengths = np.linalg.norm(steps, axis=1)
        before = np.concatenate([[0.0], lengths.cumsum()])
        along, nearest = np.zeros(len(places)), np.full(len(places), math.inf)
        for start, step, length, done in zip(self.line[:-1], steps, lengths, before):
            if length == 0:
                continue
            apart = places[:, :2] - start
            share = np.clip(apart @ step / length**2, 0.0, 1.0)
            distance = np.linalg.norm(apart - share[:, np.newaxis] * step, axis=1)
            nearer = distance < nearest
            along[nearer], nearest[nearer] = (done + share * length)[nearer], distance[nearer]
        return along, nearest

    def near(self, places: Floats) -> NDArray[np.bool_]:
        """Which of the places, shape (places, 3), are drawn on it."""
        result: NDArray[np.bool_] = self.project(places)[1] <= self.half_width
        return result


def choose_section(result: Desurveyed, options: SectionOptions) -> Section:
    """Decide what the section goes along, and whose strip log is drawn.

    Parameters
    ----------
    result : Desurveyed
    options : SectionOptions

    Raises
    ------
    InputError
        A hole that there is not, a line that no interval is near to.
    """
    assayed, most = _assayed(result), said("assays") if result.contents else said("intervals")
    wished = _wished(result, options.hole) if options.hole else None
    if options.line is None:
        hole = _richest(result, assayed) if wished is None else wished
        line, direction = _through(result, hole, options.half_width)
        chosen = (
            said("the hole with the most {most}", most=most) if wished is None else said("the hole that was asked for")
        )
        return Section(
            line, options.half_width, hole, said("through {hole}", hole=result.holes[hole]), f"{chosen}; {direction}"
        )
    along = Section(options.line, options.half_width, -1, "along the line", "")
    near = along.near(result.position)
    if not near.any():
        raise InputError(
            said(
                "No interval lies within {half_width:g} of the line of the section: check that the line"
                " crosses the holes, and its coordinate reference system, or take a greater width.",
                half_width=options.half_width,
            )
        )
    hole = _richest(result, np.where(near, assayed, -1.0)) if wished is None else wished
    strip = (
        said("strip log of the hole on it with the most {most}", most=most)
        if wished is None
        else said("strip log of the hole asked for")
    )
    return Section(options.line, options.half_width, hole, said("along the line"), strip)


def _wished(result: Desurveyed, name: str) -> int:
    for i, hole in enumerate(result.holes):
        if key_of(hole) == key_of(name):
            return i
    raise InputError(
        said(
            "No hole is called {name}, so that none can be shown; there are {holes}, such as {examples}.",
            name=name,
            holes=counted(len(result.holes), "hole"),
            examples=examples(result.holes),
        )
    )


def _assayed(result: Desurveyed) -> Floats:
    """Contents that each point has; a little more than none, so that holes without assays can be ranked, too."""
    known = [np.isfinite(values) for values in result.contents.values()]
    return np.sum(known, axis=0) + 1e-3 if known else np.full(len(result), 1e-3)


def _richest(result: Desurveyed, assayed: Floats) -> int:
    there = assayed >= 0
    return int(np.argmax(np.bincount(result.hole[there], assayed[there], minlength=len(result.holes))))


def _through(result: Desurveyed, hole: int, half_width: float) -> tuple[Floats, str]:
    """Line through a hole: where it goes, or if it is steep where most intervals lie beside it."""
    trace = result.traces[hole]
    aside = trace[-1, :2] - trace[0, :2]
    length = max(float(np.linalg.norm(np.diff(trace, axis=0), axis=1).sum()), 1.0)
    middle = (trace[0, :2] + trace[-1, :2]) / 2
    if math.hypot(*aside) > _STEEP * length:
        step = aside / math.hypot(*aside)
        return np.array([middle - step * length, middle + step * length]), said("section in the direction it goes")
    angle = np.pi * np.arange(_TURNS) / _TURNS
    steps = np.column_stack([np.sin(angle), np.cos(angle)])
    lines = [np.array([middle - step * length, middle + step * length]) for step in steps]
    # Of directions that catch the same intervals, the one that they lie nearest to.
    offs = (Section(line, half_width, hole, "", "").project(result.position)[1] for line in lines)
    best = int(np.argmax([np.maximum(1.1 * half_width - off[off <= half_width], 0.0).sum() for off in offs]))
    return lines[best], said(
        "it is steep, so that the section has the azimuth with most intervals, {best}°", best=180 * best // _TURNS
    )
