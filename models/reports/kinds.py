"""The part of a report on maps of single kinds of deposits."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..core.language import said
from ..core.wording import fixed, listed
from ..rasters.grid import GridGeometry
from ..statistics.intervals import Interval, spread
from ..targeting.kind_maps import LEAST_TO_MAP, KindMap, KindMaps
from .figures import MAP_COLOURS
from .page import Report

_IN_A_ROW = 3


def add_kind_maps(report: Report, kinds: KindMaps, geometry: GridGeometry) -> None:
    """Add small maps side by side, a table of held-out figures, and what has no map of its own.

    Parameters
    ----------
    report : Report
    kinds : KindMaps
    geometry : GridGeometry
        Of the maps.
    """
    report.heading(said("Each kind of deposit alone"))
    if kinds.maps:
        report.figure(
            kinds_figure(kinds, geometry),
            said(
                "Each map was learnt from the deposits of its kind only, which are drawn as circles;"
                " those of other kinds were neither deposits nor background. Yellow: high, dark: low;"
                " grey: no data. Probabilities are at even odds and calibrated for each map by itself:"
                " compare places on one map, not values of two."
            ),
        )
        report.table(
            [
                said("Kind"),
                said("Cells with deposits"),
                said("AUC over area"),
                said("95 % interval"),
                said("Nearness alone"),
                said("Beyond location"),
                said("95 % interval"),
                "p",
                said("File"),
            ],
            [_row(one) for one in kinds.maps],
            said(
                "Of deposits on maps of classifiers that had seen neither them nor the ground around"
                " them. AUC over area: chance 0.5. Nearness alone: AUC over area of nearness to the other"
                " deposits of the kind, without any element. Beyond location: what elements add, by moved"
                " patterns of the kind's own deposits; none 0.5."
            ),
        )
        for one in kinds.maps:
            for caution in one.held_out.cautions if one.held_out is not None else ():
                report.paragraph(f"{one.kind}: {caution}")
    if kinds.few:
        few = listed([f"{kind} {cells}" for kind, cells in kinds.few])
        report.paragraph(
            said(
                "These kinds have no map of their own, for which at least {least_to_map} cells with a"
                " deposit and data are needed: {few}.",
                least_to_map=LEAST_TO_MAP,
                few=few,
            )
        )


def _row(one: KindMap) -> list[Any]:
    nothing = Interval(math.nan)
    held_out = one.held_out
    auc, nearness, skill, p = (
        (nothing, nothing, nothing, math.nan)
        if held_out is None
        else (held_out.auc, held_out.location_auc, held_out.beyond.skill, held_out.beyond.p)
    )
    return [
        one.kind,
        one.cells,
        fixed(auc.value),
        spread(auc),
        fixed(nearness.value),
        fixed(skill.value),
        spread(skill),
        "–" if math.isnan(p) else f"{p:.2g}",
        one.path.name,
    ]


def kinds_figure(kinds: KindMaps, geometry: GridGeometry) -> Any:
    """Draw the map of each kind with its deposits, side by side.

    Parameters
    ----------
    kinds : KindMaps
        With one map at least.
    geometry : GridGeometry

    Returns
    -------
    matplotlib.figure.Figure
    """
    import matplotlib
    from matplotlib.figure import Figure

    box = (geometry.x_min / 1000, geometry.x_max / 1000, geometry.y_min / 1000, geometry.y_max / 1000)
    shape = min(max((box[3] - box[2]) / (box[1] - box[0]), 0.3), 2.0)
    columns = min(len(kinds.maps), _IN_A_ROW)
    rows = math.ceil(len(kinds.maps) / columns)
    figure = Figure(figsize=(10.0, rows * (10.0 / max(columns, 2) * shape + 0.4)), layout="constrained")
    shades = matplotlib.colormaps[MAP_COLOURS].with_extremes(bad="#d9d9d9")
    places = figure.subplots(rows, columns, squeeze=False).ravel()
    for axes in places:
        axes.set_axis_off()
    for axes, one in zip(places, kinds.maps):
        values = np.where(np.isfinite(one.overview), one.overview, np.nan)
        axes.imshow(values, cmap=shades, vmin=0.0, vmax=1.0, extent=box, interpolation="none", aspect="equal")
        inside = geometry.contains(one.deposits.x, one.deposits.y)
        axes.scatter(
            one.deposits.x[inside] / 1000,
            one.deposits.y[inside] / 1000,
            s=12,
            facecolor="white",
            edgecolor="black",
            linewidth=0.7,
        )
        # Kinds are words of the user: two dollar signs would be taken for a formula.
        axes.set_title(f"{one.kind} ({one.cells})".replace("$", r"\$"), fontsize=10, loc="left")
    return figure
