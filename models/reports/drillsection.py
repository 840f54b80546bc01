"""Pictures of drilled ground: a section, and the strip log of a hole; grades as bars, units in colours of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.language import said
from ..drillholes.desurvey import directions
from ..drillholes.desurveying import Desurveyed
from ..drillholes.section import Section
from .figures import BLUE, ORANGE, new_figure, plain_axes

_ELEMENTS_SHOWN = 4
_UNITS_SHOWN = 10
_LABELLED = 25
_ROOM = 1 / 40
"""Of a section's length, which the name of a hole takes along it."""
_BAR = 0.035
"""Longest bar of a grade on a section, by its length."""
_OTHERS, _BARS = "#c9c9c9", "#3a3a3a"
_COLOURS = (
    "#4477aa",
    "#ee6677",
    "#228833",
    "#ccbb44",
    "#66ccee",
    "#aa3377",
    "#997700",
    "#ee99aa",
    "#004488",
    "#99ddaa",
)
"""Of units: told apart by colour-blind readers as far as ten can be (after Paul Tol's bright and light schemes)."""


Colours = dict[int, "tuple[str, str]"]


def unit_colours(result: Desurveyed, section: Section) -> Colours:
    """Colour and name of each unit on a section and in the hole of its strip log, the most frequent first; rare ones
    share a grey.
    """
    if result.contact is None:
        return {}
    here = section.near(result.position) | (result.hole == section.hole)
    ranked = [unit for unit, _ in Counter(result.contact[here].tolist()).most_common()]
    named = {unit: (_COLOURS[i], result.contacts[unit] or "(none)") for i, unit in enumerate(ranked[:_UNITS_SHOWN])}
    rest = ranked[_UNITS_SHOWN:]
    return named | {unit: (_OTHERS, said("{count} other units", count=len(rest))) for unit in rest}


def _add_legend(axes: Any, colours: Colours, units: NDArray[np.int64], **place: Any) -> None:
    from matplotlib.patches import Patch

    there = set(units.tolist())
    entries = dict.fromkeys(entry for unit, entry in colours.items() if unit in there)
    handles = [Patch(color=colour, label=_shortened(name)) for colour, name in entries]
    axes.legend(handles=handles, fontsize=8, frameon=False, **place)


def _shortened(name: str) -> str:
    return name if len(name) <= 28 else f"{name[:27]}…"


def section_figure(result: Desurveyed, section: Section, element: str) -> tuple[Any, int, int]:
    """Draw what lies near a section; also tells how many holes and intervals do."""
    figure, axes = new_figure(8.5, 6.0)
    holes = _draw_traces(axes, result, section)
    near = np.flatnonzero(section.near(result.position))
    start, end = _ends(result, section, near)
    colours = unit_colours(result, section)
    if result.contact is not None:
        _draw_lines(axes, start, end, color=[colours[unit][0] for unit in result.contact[near].tolist()])
        _add_legend(axes, colours, result.contact[near], loc="upper left", bbox_to_anchor=(1.0, 1.0))
    if element:
        values = result.contents[element][near]
        known = np.flatnonzero(np.isfinite(values))
        top = float(np.quantile(values[known], 0.98)) if len(known) else 1.0
        if colours:
            longest = _BAR * float(np.linalg.norm(np.diff(section.line, axis=0), axis=1).sum())
            _draw_bars(axes, start[known], end[known], np.clip(values[known] / (top or 1.0), 0, 1) * longest)
        else:
            order = known[np.argsort(values[known])]
            drawn = _draw_lines(axes, start[order], end[order], array=values[order], cmap="viridis")
            drawn.set_clim(float(values[known].min()) if len(known) else 0.0, top)
            figure.colorbar(drawn, ax=axes, shrink=0.8, extend="max").set_label(element)
    axes.autoscale_view()
    axes.set_aspect("equal", adjustable="datalim")
    axes.set_xlabel(said("Distance along the section"))
    axes.set_ylabel(said("Elevation"))
    return figure, holes, len(near)


def _draw_traces(axes: Any, result: Desurveyed, section: Section) -> int:
    """Draw the ways of holes where they lie near, with their names where there is room; tells how many there are."""
    shown = []
    for i, trace in enumerate(result.traces):
        along, off = section.project(trace)
        near = off <= section.half_width
        if near.any():
            place = np.where(near, along, np.nan)
            axes.plot(place, trace[:, 2], color="black" if i == section.hole else "#999999", linewidth=0.7)
            shown.append((i, along[near][0], trace[near][0, 2]))
    named = [one for one in shown if len(shown) <= _LABELLED or one[0] == section.hole]
    turn = 60 if len(named) > 3 else 0
    style = {"fontsize": 7, "rotation": turn, "ha": "left" if turn else "center"}
    for together in _side_by_side(named):
        names = [result.holes[i] for i, _, _ in sorted(together, key=lambda one: one[0] != section.hole)]
        label = ", ".join(names) if len(names) <= 2 else f"{names[0]} +{len(names) - 1}"
        highest = max(together, key=lambda one: one[2])
        axes.annotate(label, highest[1:], (0, 6), textcoords="offset points", **style)
    return len(shown)


def _side_by_side(places: Sequence[tuple[int, float, float]]) -> list[list[tuple[int, float, float]]]:
    """Gather what begins so near to each other along a section that names would lie on one another: holes with their
    distance along it and their height.
    """
    ordered = sorted(places, key=lambda one: one[1])
    room = (ordered[-1][1] - ordered[0][1]) * _ROOM if ordered else 0.0
    groups: list[list[tuple[int, float, float]]] = []
    for one in ordered:
        if groups and one[1] - groups[-1][0][1] < room:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _ends(result: Desurveyed, section: Section, points: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Where intervals begin and end on a section, shape (points, 2): distance along it, elevation."""
    half = directions(result.azimuth[points], result.dip[points])
    half *= ((result.end - result.start)[points] / 2)[:, np.newaxis]
    places = [result.position[points] + sign * half for sign in (-1, 1)]
    start, end = (np.column_stack([section.project(place)[0], place[:, 2]]) for place in places)
    return start, end


def _draw_lines(axes: Any, start: Floats, end: Floats, **style: Any) -> Any:
    from matplotlib.collections import LineCollection

    lines = LineCollection(np.stack([start, end], axis=1), linewidths=3.0, capstyle="butt", **style)
    return axes.add_collection(lines)


def _draw_bars(axes: Any, start: Floats, end: Floats, length: Floats) -> None:
    """Draw bars at right angles to intervals, on their right side looking down."""
    from matplotlib.collections import PolyCollection

    way = end - start
    size = np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-12)
    aside = np.column_stack([-way[:, 1], way[:, 0]]) / size * length[:, np.newaxis]
    corners = np.stack([start, end, end + aside, start + aside], axis=1)
    axes.add_collection(PolyCollection(corners, facecolors=_BARS, linewidths=0, zorder=1.5))


def strip_log(result: Desurveyed, section: Section) -> Any:
    """Draw contents, and units where they are known, down the hole of a section."""
    from matplotlib.figure import Figure

    here = np.flatnonzero(result.hole == section.hole)
    counts = {name: int(np.isfinite(values[here]).sum()) for name, values in result.contents.items()}
    elements = [name for name, count in sorted(counts.items(), key=lambda one: -one[1]) if count][:_ELEMENTS_SHOWN]
    colours, units = unit_colours(result, section), result.contact is not None
    widths = [0.35] * units + [1.0] * max(len(elements), 1 - units) + [1.2] * units
    figure = Figure(figsize=(1.2 + 1.7 * sum(widths), 7.0), layout="constrained")
    strips = figure.subplots(1, len(widths), squeeze=False, gridspec_kw={"width_ratios": widths})[0]
    if result.contact is not None:
        _draw_units(strips[0], result, here, colours)
        strips[-1].axis("off")
        _add_legend(
            strips[-1],
            colours,
            result.contact[here],
            loc="upper left",
            bbox_to_anchor=(0.0, 1.0),
            borderaxespad=0,
        )
    _draw_grades(strips[units:], result, here, elements)
    depth = [float(result.end[here].max()), min(float(result.start[here].min()), 0.0)] if len(here) else [1.0, 0.0]
    for axes in strips[: len(widths) - units]:
        axes.set_ylim(*depth)
    for axes in strips[1 : len(widths) - units]:
        axes.tick_params(labelleft=False)
    strips[0].set_ylabel(said("Depth along the hole"))
    return figure


def _draw_grades(strips: Sequence[Any], result: Desurveyed, here: NDArray[np.int64], elements: Sequence[str]) -> None:
    for axes, name in zip(strips, elements):
        plain_axes(axes)
        values = result.contents[name][here]
        known = np.isfinite(values)
        _add_bars(axes, result, here[known], values[known], ORANGE if name == elements[0] else BLUE)
        axes.set_xlim(0, 1.05 * values[known].max(initial=0.0) or 1.0)
        axes.set_xlabel(name)


def _add_bars(axes: Any, result: Desurveyed, here: NDArray[np.int64], lengths: Floats, colours: Any) -> None:
    """Draw bars from 0 as thick as the intervals are long: as one, since each bar of its own takes Matplotlib a
    millisecond.
    """
    from matplotlib.collections import PolyCollection

    corners = np.zeros((len(here), 4, 2))
    corners[:, 1:3, 0] = lengths[:, np.newaxis]
    corners[:, :2, 1], corners[:, 2:, 1] = result.start[here, np.newaxis], result.end[here, np.newaxis]
    axes.add_collection(PolyCollection(corners, facecolors=colours, linewidths=0))


def _draw_units(axes: Any, result: Desurveyed, here: NDArray[np.int64], colours: Colours) -> None:
    unit_of = result.contact[here] if result.contact is not None else np.zeros(len(here), dtype=np.int64)
    _add_bars(axes, result, here, np.ones(len(here)), [colours[unit][0] for unit in unit_of.tolist()])
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.set_xlabel(said("Unit"))
