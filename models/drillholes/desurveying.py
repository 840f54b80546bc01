"""From tables of collars, surveys and intervals to points and traces in three dimensions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted
from .composites import CompositeOptions, Composites, composite
from .desurvey import angles
from .holes import Holes, feet_suspected, lay_out
from .intervals import Intervals, account, place_intervals
from .problems import Problem, Problems
from .tables import Rows

_TRACE_STEP = 10.0
"""Depths between two points of a trace, at most."""


@dataclass(frozen=True)
class DesurveyOptions:
    """How holes are desurveyed.

    Parameters
    ----------
    dip_sign : {"auto", "down_negative", "down_positive"}
    composites : CompositeOptions, optional
        None leaves intervals as they are.
    """

    dip_sign: str = "auto"
    composites: CompositeOptions | None = None


@dataclass(frozen=True)
class Desurveyed:
    """Points along holes.

    Parameters
    ----------
    holes : tuple of str
        Names.
    row : array of shape (points,)
        Position of each in the table of intervals; -1 for composites.
    hole : array of shape (points,)
        Number of the hole.
    start, end : array of shape (points,)
        Depths along the hole; a point lies in the middle.
    position : array of shape (points, 3)
        Easting, northing, elevation.
    azimuth, dip : array of shape (points,)
        Degrees clockwise from north, and below the horizontal.
    contents : dict of str to array of shape (points,)
        Grades; those of composites are means weighted by length.
    contact : array of shape (points,), optional
        Unit that each point lies in, as a number into `contacts`.
    contacts : tuple of str
    traces : tuple of array of shape (places, 3)
        One for each hole.
    surveyed : bool array of shape (holes,)
    problems : tuple of Problem
    set_aside : int
        Intervals that have no place.
    notes, warnings : tuple of str
        Sentences for the log.
    """

    holes: tuple[str, ...]
    row: NDArray[np.int64]
    hole: NDArray[np.int64]
    start: Floats
    end: Floats
    position: Floats
    azimuth: Floats
    dip: Floats
    contents: dict[str, Floats]
    contact: NDArray[np.int64] | None
    contacts: tuple[str, ...]
    traces: tuple[Floats, ...]
    surveyed: NDArray[np.bool_]
    problems: tuple[Problem, ...]
    set_aside: int
    notes: tuple[str, ...]
    warnings: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.hole)

    @property
    def middle(self) -> Floats:
        """Depths of the points, shape (points,)."""
        return (self.start + self.end) / 2


def desurvey(
    collars: Rows,
    surveys: Rows | None,
    intervals: Rows,
    contents: Mapping[str, Floats],
    contact: tuple[NDArray[np.int64], tuple[str, ...]] | None,
    options: DesurveyOptions,
    progress: Progress,
) -> Desurveyed:
    """Give every interval a place in space.

    Parameters
    ----------
    collars, surveys, intervals : Rows
    contents : mapping of str to array of shape (rows of intervals,)
    contact : tuple of array of shape (rows of intervals,) and texts, optional
        Unit that each interval lies in, as numbers into the texts.
    options : DesurveyOptions
    progress : Progress

    Raises
    ------
    InputError
        Without a usable collar or a single interval that can be placed.
    """
    problems = Problems()
    holes = lay_out(collars, surveys, options.dip_sign, problems)
    progress.update(0.2)
    progress.check()
    placed = place_intervals(intervals, holes, problems)
    if not len(placed):
        why = problems.sentences("intervals")[0]
        raise InputError(
            said(
                "No interval of {table} can be placed ({count:,} read). {why}",
                table=intervals.table,
                count=len(intervals),
                why=why,
            )
        )
    progress.update(0.5)
    progress.check()
    set_aside = problems.set_aside("intervals")
    notes = [*holes.notes, account(len(intervals), len(placed), set_aside)]
    deepest = placed.deepest(len(holes))
    feet = feet_suspected(holes.length, deepest)
    warnings = [*holes.warnings, *([feet] if feet else [])]
    values = {name: content[placed.row] for name, content in contents.items()}
    unit = contact[0][placed.row] if contact is not None else np.zeros(len(placed), dtype=np.int64)
    made = composite(placed, values, unit, options.composites) if options.composites is not None else None
    if made is not None and options.composites is not None:
        notes.append(_said_of(made, placed, options.composites))
    points = made if made is not None else placed
    position, direction = holes.paths.at(points.hole, points.middle)
    azimuth, dip = angles(direction)
    progress.update(0.8)
    return Desurveyed(
        holes=holes.names,
        row=placed.row if made is None else np.full(len(made), -1, dtype=np.int64),
        hole=points.hole,
        start=points.start,
        end=points.end,
        position=position,
        azimuth=azimuth,
        dip=dip,
        contents=values if made is None else made.values,
        contact=None if contact is None else unit if made is None else made.contact,
        contacts=contact[1] if contact is not None else (),
        traces=_traces(holes, deepest),
        surveyed=holes.surveyed,
        problems=tuple(problems.found),
        set_aside=set_aside,
        notes=tuple(notes),
        warnings=(*warnings, *problems.sentences()),
    )


def _said_of(made: Composites, placed: Intervals, options: CompositeOptions) -> str:
    total = float((placed.end - placed.start).sum())
    told = said(
        "{intervals}, {total:,.6g} long in all, became {composites}",
        intervals=counted(len(placed), "interval"),
        total=total,
        composites=counted(len(made), "composite"),
    )
    told += (
        said(
            " of about {length:g}; {discarded:,.6g} at ends of runs was left out",
            length=options.length,
            discarded=made.discarded,
        )
        if made.discarded
        else ""
    )
    return told + (said("; of overlaps, {trimmed:,.6g} counted once.", trimmed=made.trimmed) if made.trimmed else ".")


def _traces(holes: Holes, deepest: Floats) -> tuple[Floats, ...]:
    """Places along each hole to the deepest depth that is known of it, at its stations and in between."""
    paths = holes.paths
    last = paths.depth[paths.starts[1:] - 1]
    end = np.fmax(np.fmax(last, holes.length), deepest)
    steps = [np.append(np.arange(0.0, one, _TRACE_STEP), one) for one in end.tolist()]
    hole = np.repeat(np.arange(len(holes)), np.diff(paths.starts))
    hole = np.concatenate([hole, np.repeat(np.arange(len(holes)), [len(one) for one in steps])])
    depth = np.concatenate([paths.depth, *steps])
    order = np.lexsort((depth, hole))
    hole, depth = hole[order], depth[order]
    new = np.append(True, (np.diff(hole) != 0) | (np.diff(depth) != 0))
    hole, depth = hole[new], depth[new]
    place, _ = paths.at(hole, depth)
    return tuple(np.split(place, np.flatnonzero(np.diff(hole)) + 1))
