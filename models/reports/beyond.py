"""What elements add to nearness, in words and as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.wording import distance, fixed
from ..statistics.beyond import SkillBeyondLocation
from ..statistics.intervals import Interval, spread
from .figures import BLUE, GREY, plain_axes

LEVEL = 0.05
"""p value up to which a figure counts as better than chance."""


def location_words(nearness: Interval) -> str:
    """Sentence on what nearness to known deposits finds."""
    return (
        f"Nearness to known deposits alone, with no element at all, reaches an AUC over area of"
        f" {fixed(nearness.value)} (95 % interval {spread(nearness)}) on the same folds: deposits lie together, and"
        " whatever has learnt where they lie finds their neighbours."
    )


def beyond_words(beyond: SkillBeyondLocation, radius_m: float) -> str:
    """Sentences on what the elements add to that; empty where nothing is known."""
    if not beyond.known:
        return ""
    skill = beyond.skill
    gain = skill.value - 0.5
    adds = f"add {fixed(gain)}" if float(fixed(gain)) > 0 else "add nothing"
    return (
        f"Beyond that the elements {adds}: among the ground within {distance(radius_m)} of it, a deposit that the model"
        f" had not seen ranks above {100 * skill.value:.0f} of 100 cells (95 % interval {100 * skill.low:.0f} to"
        f" {100 * skill.high:.0f}), where location alone gives 50. {_reached(beyond)} {beyond_verdict(beyond)}"
    )


def _reached(beyond: SkillBeyondLocation) -> str:
    count = len(beyond.moved)
    reached = round(beyond.p * (count + 1)) - 1
    return (
        f"The same pattern of deposits, turned and put down elsewhere {count} times, where no element can show it,"
        f" reaches that {_times(reached)} (p {beyond.p:.2g})."
    )


def _times(count: int) -> str:
    return {0: "not once", 1: "once"}.get(count, f"{count} times")


def beyond_verdict(beyond: SkillBeyondLocation) -> str:
    """Whether that is more than chance gives."""
    if beyond.p <= LEVEL:
        return "That is better than chance."
    return "That cannot be told from a pattern of deposits without any geology."


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
    import textwrap

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
    axes.set_xlabel("Skill beyond location (0.5: none)")
    return figure
