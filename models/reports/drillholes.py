"""The page of `desurveydrillholes`: a plan, a section, a strip log, and all that is wrong."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.wording import counted, number
from ..drillholes.desurveying import Desurveyed
from .figures import BLUE, GREY, ORANGE, new_figure, plain_axes
from .page import Report

_ELEMENTS_SHOWN = 4
_LISTED = 100
_LABELLED = 40
_UNITS_SHOWN = 10
_HALF_WIDTH = 50.0
"""Holes this near to the section are drawn on it, in the unit of the coordinates."""
_MOST_TRACES = 3000


def drillholes_report(result: Desurveyed, source: str, shown: str, check: Callable[[], None] = lambda: None) -> Report:
    """Make the page.

    Parameters
    ----------
    result : Desurveyed
    source : str
        Name of the table of intervals.
    shown : str
        Hole of the section and the strip log; empty for the one with most assays.
    check : callable, optional
        Called before each figure; may raise `Cancelled`.
    """
    report = Report(f"Drill holes of {source}", check)
    for warning in result.warnings:
        report.warning(warning)
    report.paragraph(_summary(result))
    for note in result.notes:
        report.paragraph(note)
    report.figure(_plan(result), "Plan: ways of all holes, and their collars. Blue: holes with intervals.")
    hole = shown_hole(result, shown)
    element = _richest(result, hole)
    report.heading(f"Section along {result.holes[hole]}")
    figure, near = _section(result, hole, element)
    report.figure(
        figure,
        f"Vertical section along the mean direction of {result.holes[hole]}; both axes to one scale."
        f" {counted(near, 'hole')} within {_HALF_WIDTH:g} of it, the others' ways in grey."
        + (f" Colour: {element}, cut at the highest 2 %." if element else ""),
    )
    report.heading(f"Strip log of {result.holes[hole]}")
    report.figure(_strip_log(result, hole), "Contents of intervals along the hole. White: not assayed.")
    _add_problems(report, result)
    return report


def _summary(result: Desurveyed) -> str:
    length = float((result.end - result.start).sum())
    return (
        f"{counted(len(result), 'point')} in {len(set(result.hole.tolist())):,} of"
        f" {counted(len(result.holes), 'hole')},"
        f" {number(length)} of length in all, to a depth of {number(float(result.end.max()))}."
        f" {counted(result.set_aside, 'interval')} could not be placed."
    )


def shown_hole(result: Desurveyed, wished: str) -> int:
    """Number of the hole of that name, or of the one with most assays."""
    if wished in result.holes:
        return result.holes.index(wished)
    assayed = np.zeros(len(result))
    for values in result.contents.values():
        assayed += np.isfinite(values)
    return int(np.argmax(np.bincount(result.hole, assayed + 1e-3, minlength=len(result.holes))))


def _richest(result: Desurveyed, hole: int) -> str:
    """Element that was assayed most often in a hole; empty where none was."""
    here = result.hole == hole
    counts = {name: int(np.isfinite(values[here]).sum()) for name, values in result.contents.items()}
    return max(counts, key=lambda name: counts[name]) if counts and max(counts.values()) else ""


def _plan(result: Desurveyed) -> Any:
    figure, axes = new_figure(7.0, 6.0)
    assayed = set(result.hole.tolist())
    for i, trace in enumerate(result.traces[:_MOST_TRACES]):
        axes.plot(trace[:, 0], trace[:, 1], color=BLUE if i in assayed else GREY, linewidth=0.8)
    collars = np.array([trace[0] for trace in result.traces])
    axes.scatter(collars[:, 0], collars[:, 1], s=8, color="black", zorder=3)
    if len(result.holes) <= _LABELLED:
        for name, place in zip(result.holes, collars):
            axes.annotate(name, place[:2], (3, 3), textcoords="offset points", fontsize=7)
    axes.set_aspect("equal", adjustable="datalim")
    axes.ticklabel_format(style="plain", useOffset=False)
    axes.tick_params(axis="x", labelrotation=30)
    axes.set_xlabel("Easting")
    axes.set_ylabel("Northing")
    return figure


def _direction(trace: NDArray[np.float64]) -> NDArray[np.float64]:
    """Horizontal unit vector along a hole; east for a vertical one."""
    along = trace[-1, :2] - trace[0, :2]
    size = math.hypot(*along)
    return along / size if size > 1e-6 * len(trace) else np.array([1.0, 0.0])


def _section(result: Desurveyed, hole: int, element: str) -> tuple[Any, int]:
    """Draw what lies near the vertical plane through a hole; also tells how many holes do."""
    trace = result.traces[hole]
    origin, along = trace[0, :2], _direction(trace)
    across = np.array([-along[1], along[0]])
    figure, axes = new_figure(7.5, 6.0)
    near = [i for i, one in enumerate(result.traces) if np.abs((one[:, :2] - origin) @ across).min() <= _HALF_WIDTH]
    length = max(float(np.ptp(trace[:, 2])), float(np.abs((trace[:, :2] - origin) @ along).max()), 1.0)
    for i in near:
        distance = (result.traces[i][:, :2] - origin) @ along
        if i == hole or np.abs(distance).min() <= length:
            axes.plot(distance, result.traces[i][:, 2], color="black" if i == hole else "#bbbbbb", linewidth=0.8)
    points = np.isin(result.hole, near) & (np.abs((result.position[:, :2] - origin) @ across) <= _HALF_WIDTH)
    points &= np.abs((result.position[:, :2] - origin) @ along) <= length
    if element:
        values = result.contents[element]
        points &= np.isfinite(values)
        order = np.flatnonzero(points)[np.argsort(values[points])]
        top = float(np.quantile(values[points], 0.98)) if points.any() else 1.0
        place = result.position[order]
        drawn = axes.scatter(
            (place[:, :2] - origin) @ along, place[:, 2], c=values[order], s=9, cmap="viridis", vmax=top, linewidths=0
        )
        figure.colorbar(drawn, ax=axes, shrink=0.8, extend="max").set_label(element)
    axes.annotate(result.holes[hole], (0.0, trace[0, 2]), (0, 5), textcoords="offset points", ha="center", fontsize=9)
    axes.set_aspect("equal", adjustable="datalim")
    axes.set_xlabel("Distance along the section")
    axes.set_ylabel("Elevation")
    return figure, len(near)


def _strip_log(result: Desurveyed, hole: int) -> Any:
    """Draw contents, and units where they are known, down a hole."""
    from matplotlib.figure import Figure

    here = np.flatnonzero(result.hole == hole)
    counts = {name: int(np.isfinite(values[here]).sum()) for name, values in result.contents.items()}
    elements = [name for name, count in sorted(counts.items(), key=lambda one: -one[1]) if count][:_ELEMENTS_SHOWN]
    units = result.contact is not None
    columns = max(len(elements) + units, 1)
    figure = Figure(figsize=(1.2 + 1.7 * columns, 7.0), layout="constrained")
    strips = figure.subplots(1, columns, sharey=True, squeeze=False)[0]
    if units and result.contact is not None:
        _draw_units(strips[0], result, here)
    for axes, name in zip(strips[units:], elements):
        plain_axes(axes)
        values = result.contents[name][here]
        known = np.isfinite(values)
        axes.barh(
            result.start[here][known],
            values[known],
            (result.end - result.start)[here][known],
            align="edge",
            color=ORANGE if name == elements[0] else BLUE,
        )
        axes.set_xlim(0, None)
        axes.set_xlabel(name)
    strips[0].set_ylabel("Depth along the hole")
    if len(here):
        strips[0].set_ylim(float(result.end[here].max()), 0.0)
    return figure


def _draw_units(axes: Any, result: Desurveyed, here: NDArray[np.int64]) -> None:
    import matplotlib

    unit_of = result.contact[here] if result.contact is not None else np.zeros(len(here), dtype=np.int64)
    common = [unit for unit, _ in Counter(unit_of.tolist()).most_common(_UNITS_SHOWN)]
    colours = matplotlib.colormaps["tab10"]
    for rank, unit in enumerate(common):
        inside = here[unit_of == unit]
        axes.barh(
            result.start[inside],
            np.ones(len(inside)),
            (result.end - result.start)[inside],
            align="edge",
            color=colours(rank),
            label=result.contacts[unit] or "(none)",
        )
    axes.set_xticks([])
    axes.set_xlabel("Unit")
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), fontsize=7, frameon=False)


def _add_problems(report: Report, result: Desurveyed) -> None:
    report.heading("What is wrong")
    if not result.problems:
        report.paragraph("Nothing was found: every row has its place, and no two contradict each other.")
        return
    kinds = Counter((one.table, one.kind) for one in result.problems)
    aside = Counter((one.table, one.kind) for one in result.problems if one.row is not None)
    report.table(
        ["Table", "Problem", "Cases", "Rows set aside"],
        [[table, kind, count, aside[table, kind]] for (table, kind), count in kinds.most_common()],
    )
    rows = [[one.hole, number(one.depth_m), f"{one.kind}: {one.problem}"] for one in result.problems[:_LISTED]]
    caption = f"The first {_LISTED} of {len(result.problems):,}" if len(result.problems) > _LISTED else "All"
    report.table(["Hole", "Depth", "Problem"], rows, caption)
