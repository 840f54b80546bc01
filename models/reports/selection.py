"""The page that shows which elements were selected, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import NormalDist
from typing import Any

from ..core.language import marked, said
from ..core.wording import distance
from ..targeting.selection.elements import ElementScore, SelectionOptions, cautions, selected_names
from .figures import BLUE, GREY, ORANGE, new_figure
from .page import Report

_HOW = {
    "crossvalidated": (
        marked(
            "Each element alone was given to a support vector machine. Its scores of cells that it had"
            " not seen (5 folds) give the AUC; the mean over {draws} draws of background cells is shown."
        )
    ),
    "paper": (
        marked(
            "Each element alone was given to a support vector machine. The AUC is the balanced accuracy"
            " of its labels for the cells that it was fitted to, as in the paper; this is optimistic, for"
            " even pure noise comes out above one half."
        )
    ),
}


def write_selection_report(scores: Sequence[ElementScore], options: SelectionOptions, path: Path) -> None:
    """Write the scores of all elements as one self-contained HTML page.

    Parameters
    ----------
    scores : sequence of ElementScore
    options : SelectionOptions
        Those that the scores were made with.
    path : Path
    """
    report = Report(said("Selection of elements"))
    add_selection(report, scores, options)
    report.write(path)


def add_selection(report: Report, scores: Sequence[ElementScore], options: SelectionOptions) -> None:
    """Add cautions, chart, table and method to a report."""
    for caution in cautions(scores, options):
        report.warning(caution)
    chosen = selected_names(scores)
    report.paragraph(
        said(
            "Selected: {chosen} ({count} of {count_2}).",
            chosen=", ".join(chosen),
            count=len(chosen),
            count_2=len(scores),
        )
        if chosen
        else said("No element was selected.")
    )
    report.figure(
        zauc_figure(scores, options.significance),
        said(
            "ZAUC of each element. Beyond the dashed line its AUC differs from one half at a significance"
            " of {significance:g}.",
            significance=options.significance,
        ),
    )
    ranked = sorted(scores, key=lambda score: -score.zauc)
    report.table(
        (said("Element"), "AUC", said("Standard error"), "ZAUC", said("p (two-sided)"), said("Selected")),
        [
            (s.element, round(s.auc, 4), round(s.se, 4), round(s.zauc, 3), s.p_value, said("yes") if s.selected else "")
            for s in ranked
        ],
    )
    report.heading(said("How this was found"))
    report.paragraph(said(_HOW[options.scoring], draws=options.draws))
    first = scores[0]
    apart = (
        ""
        if options.cluster_m is None
        else said(
            " in {clusters} clusters (cells within {cluster_m} stay together and count once)",
            clusters=first.clusters,
            cluster_m=distance(options.cluster_m),
        )
    )
    report.paragraph(
        said(
            "{deposit_cells} deposit cells{apart} were compared with {background_cells} background cells"
            " in each draw (seed {seed}). Standard error and ZAUC = (AUC - 1/2) / SE after Hanley and"
            " McNeil (1982).",
            deposit_cells=first.deposit_cells,
            apart=apart,
            background_cells=first.background_cells,
            seed=options.seed,
        )
    )
    report.paragraph(
        said(
            "The test takes deposits as independent of one another; those that cluster are not, and then"
            " p is too small unless a cluster distance is given. Nor is p corrected for the number of"
            " elements. An element is also selected when it is poor, not rich, where deposits lie."
            " Background is unlabelled ground, not ground known to be barren."
        )
    )


def zauc_figure(scores: Sequence[ElementScore], significance: float) -> Any:
    """Draw ZAUC of each element as bars, the largest on top, with the critical value as a line.

    Returns
    -------
    matplotlib.figure.Figure
    """
    ranked = sorted(scores, key=lambda score: score.zauc)
    figure, axes = new_figure(7.0, 1.2 + 0.24 * len(ranked))
    critical = NormalDist().inv_cdf(1 - significance / 2)
    axes.barh(
        range(len(ranked)),
        [s.zauc for s in ranked],
        height=0.7,
        color=[BLUE if s.selected else "#b8c4cc" for s in ranked],
    )
    axes.axvline(critical, color=ORANGE, linestyle="--", linewidth=1.5)
    axes.axvline(0, color=GREY, linewidth=0.8)
    axes.annotate(
        f"{critical:.2f}",
        (critical, 1),
        (3, 2),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        color=ORANGE,
    )
    axes.set_yticks(range(len(ranked)), [s.element for s in ranked])
    axes.set_ylim(-0.6, len(ranked) - 0.4)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel(said("ZAUC = (AUC - 1/2) / standard error"))
    return figure
