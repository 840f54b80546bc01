"""A picture of what elements add to nearness."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from ..core.language import said
from ..statistics.beyond import SkillBeyondLocation
from .figures import BLUE, GREY, plain_axes


def moved_figure(rows: Sequence[tuple[str, SkillBeyondLocation]]) -> Any:
    """Draw the skill beyond location of each method among those of moved patterns.

    Parameters
    ----------
    rows : sequence of (str, SkillBeyondLocation)
        Title and figures, from the top down; all of them known.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10.0, 1.4 + 0.5 * len(rows)), layout="constrained")
    axes = figure.subplots()
    plain_axes(axes)
    axes.grid(axis="y", visible=False)
    axes.tick_params(axis="y", length=0)
    axes.axvline(0.5, color=GREY, linewidth=1.2, linestyle="--", zorder=1)
    for row, (_, one) in enumerate(rows):
        moved = [one.centred(figure) for figure in one.moved.tolist()]
        axes.plot(moved, [row] * len(moved), "o", color="#9A9A9A", markersize=6, alpha=0.6, zorder=2)
        colour = BLUE if row == 0 else "#333333"
        axes.plot(one.skill.value, row, "D", color=colour, markersize=9 if row == 0 else 7, zorder=3)
        axes.annotate(
            f"{one.skill.value:.2f}, p {one.p:.2g}",
            (one.skill.value, row),
            (0, 8),
            textcoords="offset points",
            ha="center",
            fontsize=9,
            color=colour,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.8},
        )
    axes.set_yticks(range(len(rows)), [textwrap.fill(title[:1].upper() + title[1:], 26) for title, _ in rows])
    axes.set_ylim(len(rows) - 0.45, -0.7)
    axes.set_xlim(0, 1)
    axes.set_xlabel(said("Skill beyond location (0.5: none)"))
    return figure
