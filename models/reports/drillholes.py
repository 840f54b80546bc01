"""The page of `desurveydrillholes`: a plan, a section, a strip log, and all that is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np

from ..core.language import said
from ..core.wording import counted, number
from ..drillholes.desurveying import Desurveyed
from ..drillholes.section import Section
from .drillsection import section_figure, strip_log
from .figures import BLUE, GREY, ORANGE, new_figure
from .page import Report

_LISTED = 100
_LABELLED = 40
_MOST_TRACES = 3000


def drillholes_report(
    result: Desurveyed, source: str, section: Section, check: Callable[[], None] = lambda: None
) -> Report:
    """Make the page.

    Parameters
    ----------
    result : Desurveyed
    source : str
        Name of the table of intervals.
    section : Section
    check : callable, optional
        Called before each figure; may raise `Cancelled`.
    """
    report = Report(said("Drill holes of {source}", source=source), check)
    for warning in result.warnings:
        report.warning(warning)
    report.paragraph(_summary(result))
    for note in result.notes:
        report.paragraph(note)
    report.figure(
        _plan(result, section),
        said("Plan: ways of all holes, and their collars. Blue: holes with intervals. Orange: the section below."),
    )
    name, element = result.holes[section.hole], _richest(result, section.hole)
    report.heading(said("Section {title}", title=section.title))
    figure, holes, near = section_figure(result, section, element)
    report.figure(figure, _about_section(result, section, element, holes, near))
    report.heading(said("Strip log of {name}", name=name))
    units = said(" and units of intervals") if result.contact is not None else said(" of intervals")
    report.figure(strip_log(result, section), said("Contents{units} along the hole. White: not assayed.", units=units))
    _add_problems(report, result)
    return report


def _about_section(result: Desurveyed, section: Section, element: str, holes: int, near: int) -> str:
    about = said(
        "Vertical section ({why}); both axes to one scale. Within {half_width:g} of it: {holes},"
        " {intervals}. Black: {holes_2}.",
        why=section.why,
        half_width=section.half_width,
        holes=counted(holes, "hole"),
        intervals=counted(near, "interval"),
        holes_2=result.holes[section.hole],
    )
    if element and result.contact is not None:
        return said(
            "{about} Colours: units. Bars: {element}, the longest at the highest 2 %.", about=about, element=element
        )
    return (
        said("{about} Colour: {element}, cut at the highest 2 %.", about=about, element=element) if element else about
    )


def _summary(result: Desurveyed) -> str:
    length = float((result.end - result.start).sum())
    return said(
        "{points} in {count:,} of {holes}, {length} of length in all, to a depth of {end}."
        " {intervals} could not be placed.",
        points=counted(len(result), "point"),
        count=len(set(result.hole.tolist())),
        holes=counted(len(result.holes), "hole"),
        length=number(length),
        end=number(float(result.end.max())),
        intervals=counted(result.set_aside, "interval"),
    )


def _richest(result: Desurveyed, hole: int) -> str:
    """Element that was assayed most often in a hole; empty where none was."""
    here = result.hole == hole
    counts = {name: int(np.isfinite(values[here]).sum()) for name, values in result.contents.items()}
    return max(counts, key=lambda name: counts[name]) if counts and max(counts.values()) else ""


def _plan(result: Desurveyed, section: Section) -> Any:
    from matplotlib.collections import LineCollection

    figure, axes = new_figure(7.0, 6.0)
    assayed = set(result.hole.tolist())
    traces = [trace[:, :2] for trace in result.traces[:_MOST_TRACES]]
    colours = [BLUE if i in assayed else GREY for i in range(len(traces))]
    # One drawing of all: a line of its own for each takes Matplotlib a millisecond.
    axes.add_collection(LineCollection(traces, colors=colours, linewidths=0.8))
    collars = np.array([trace[0] for trace in result.traces])
    axes.plot(*section.line.T, color=ORANGE, linewidth=1.2, zorder=4)
    axes.scatter(collars[:, 0], collars[:, 1], s=8, color="black", zorder=3)
    if len(result.holes) <= _LABELLED:
        for name, place in zip(result.holes, collars):
            axes.annotate(name, place[:2], (3, 3), textcoords="offset points", fontsize=7)
    axes.set_aspect("equal", adjustable="datalim")
    axes.ticklabel_format(style="plain", useOffset=False)
    axes.tick_params(axis="x", labelrotation=30)
    axes.set_xlabel(said("Easting"))
    axes.set_ylabel(said("Northing"))
    return figure


def _add_problems(report: Report, result: Desurveyed) -> None:
    report.heading(said("What is wrong"))
    if not result.problems:
        report.paragraph(said("Nothing was found: every row has its place, and no two contradict each other."))
        return
    kinds = Counter((one.table, one.kind) for one in result.problems)
    aside = Counter((one.table, one.kind) for one in result.problems if one.row is not None)
    report.table(
        [said("Table"), said("Problem"), said("Cases"), said("Rows set aside")],
        [[table, kind, count, aside[table, kind]] for (table, kind), count in kinds.most_common()],
    )
    rows = [[one.hole, number(one.depth_m), f"{one.kind}: {one.problem}"] for one in result.problems[:_LISTED]]
    caption = (
        said("The first {listed} of {count:,}", listed=_LISTED, count=len(result.problems))
        if len(result.problems) > _LISTED
        else said("All")
    )
    report.table([said("Hole"), said("Depth"), said("Problem")], rows, caption)
