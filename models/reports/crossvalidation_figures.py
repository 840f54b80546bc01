"""Pictures of a blocked cross-validation."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.language import said, shown
from ..core.wording import percent
from ..statistics.calibration import ReliabilityBin
from ..statistics.curves import Curve
from ..statistics.intervals import Interval
from ..statistics.ranks import capture, mean_over_repeats
from ..targeting.crossvalidation_kinds import KindFigures
from ..targeting.crossvalidation_result import CrossValidation, MethodResult
from .figures import BLUE, GREY, ORANGE, map_figure, plain_axes

CURVES = 6
"""Most methods whose success-rate curves are told apart in one picture."""

BEST_SHARE = 0.2
"""Share of the area, best cells first, that pictures and the summary are about."""

_COLOURS = (BLUE, ORANGE, "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
_LINES = ("-", "--", "-.", ":", (0, (7, 2)), (0, (3, 1, 1, 1, 1, 1)))
_FOLD_COLOURS = (*_COLOURS, "#F0E442", "#FFFFFF")
_DARK = {BLUE, ORANGE, "#009E73"}
_NUMBERED = 60
_NUMBER_ROOM = 9.0
"""Distance in points below which the numbers of two deposits lie on one another."""
_BAND_STEPS = 101
_FEW_CASES = 20
_BINS = 10


def caps(title: str) -> str:
    """Begin a title with a capital letter, and leave the rest: 'ResNet-50' is a name."""
    title = shown(title)
    return title[:1].upper() + title[1:]


def success_curve(rank: ArrayLike) -> Curve:
    """Share of held-out deposits captured over share of the area, mean over repeats.

    Parameters
    ----------
    rank : array of shape (repeats, deposits)
        Share of the cells below each deposit; NaN where it was not ranked.

    Returns
    -------
    Curve
        Of steps. Its height at a share is the capture there (`held_out.capture`), the area under it the AUC over area;
        from (0, 0) to (1, 1), and only those corners where no deposit was ranked.
    """
    ranks = np.atleast_2d(np.asarray(rank, dtype=float))
    seen = ~np.isnan(ranks)
    if not seen.any():
        return Curve(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    # All deposits weigh the same, however many repeats ranked them.
    weights = (seen / np.maximum(seen.sum(axis=0), 1))[seen] / np.count_nonzero(seen.any(axis=0))
    order = np.argsort(1 - ranks[seen], kind="stable")
    ground, reached = (1 - ranks[seen])[order], np.minimum(np.cumsum(weights[order]), 1.0)
    before = np.concatenate([[0.0], reached[:-1]])
    x = np.concatenate([[0.0], np.repeat(ground, 2), [1.0]])
    y = np.concatenate([[0.0], np.column_stack([before, reached]).ravel(), [1.0]])
    return Curve(x, y)


def methods_figure(result: CrossValidation, methods: Sequence[MethodResult]) -> Any:
    """Draw AUC over area and the capture in the best 20 % of the area of each method as dots with intervals, each with
    its line of chance.

    Parameters
    ----------
    result : CrossValidation
    methods : sequence of MethodResult
        From the top down; the first is drawn in colour.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    figure = Figure(figsize=(10.0, 1.5 + 0.44 * len(methods)), layout="constrained")
    left, right = figure.subplots(1, 2, sharey=True)
    _dots(left, [one.auc(result.fold) for one in methods], 0.5, "{:.2f}".format)
    _dots(
        right,
        [capture(one.rank, result.fold, BEST_SHARE) for one in methods],
        BEST_SHARE,
        lambda share: percent(share, 0),
    )
    left.set_yticks(range(len(methods)), [textwrap.fill(caps(one.title), 26) for one in methods])
    left.set_ylim(len(methods) - 0.45, -0.65)
    left.get_yticklabels()[0].set_fontweight("bold")
    _title(left, said("AUC over area"))
    _title(right, said("Deposits in the best {best_share} of the ground", best_share=percent(BEST_SHARE, 0)))
    right.xaxis.set_major_formatter(PercentFormatter(1.0))
    return figure


def kinds_figure(rows: Sequence[KindFigures]) -> Any:
    """Draw the AUC over area of the deposits of each kind under one another, with the line of chance.

    Parameters
    ----------
    rows : sequence of KindFigures
        From the top down; the first, that of all deposits, is drawn in colour.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.0, 1.2 + 0.44 * len(rows)), layout="constrained")
    axes = figure.subplots()
    _dots(axes, [one.auc for one in rows], 0.5, "{:.2f}".format)
    # Kinds are words of the user: two dollar signs would be taken for a formula.
    names = [f"{caps(one.kind)} ({one.deposits})".replace("$", r"\$") for one in rows]
    axes.set_yticks(range(len(rows)), [textwrap.fill(name, 30) for name in names])
    axes.set_ylim(len(rows) - 0.45, -0.65)
    axes.get_yticklabels()[0].set_fontweight("bold")
    axes.set_xlabel(said("AUC over area"))
    return figure


def _title(axes: Any, text: str) -> None:
    axes.set_title(text, fontsize=11, fontweight="bold", loc="left")


def _dots(axes: Any, intervals: Sequence[Interval], chance: float, written: Callable[[float], str]) -> None:
    """Draw one dot with its interval per row, the first row in colour, and the line of chance with its name."""
    plain_axes(axes)
    axes.grid(axis="y", visible=False)
    axes.tick_params(axis="y", length=0)
    axes.axvline(chance, color=GREY, linewidth=1.2, linestyle="--", zorder=1)
    axes.annotate(
        said("chance"),
        (chance, 0),
        (3, 3),
        xycoords=axes.get_xaxis_transform(),
        textcoords="offset points",
        fontsize=8.5,
        color=GREY,
    )
    for row, interval in enumerate(intervals):
        colour = BLUE if row == 0 else "#333333"
        if np.isnan(interval.value):
            axes.text(0.5, row, said("not ranked"), ha="center", va="center", fontsize=9, color=GREY)
            continue
        axes.plot(
            [interval.low, interval.high],
            [row, row],
            color=colour,
            linewidth=2.6 if row == 0 else 1.6,
            solid_capstyle="butt",
            zorder=2,
        )
        axes.plot(interval.value, row, "o", color=colour, markersize=8 if row == 0 else 6, zorder=3)
        axes.annotate(
            written(interval.value),
            (interval.value, row),
            (0, 6),
            textcoords="offset points",
            ha="center",
            fontsize=9,
            color=colour,
            fontweight="bold" if row == 0 else "normal",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.8},
        )
    axes.set_xlim(0, 1)


def success_figure(result: CrossValidation, methods: Sequence[MethodResult]) -> Any:
    """Draw the success-rate curves of held-out deposits, the pointwise 95 % band of the first method and the line of
    chance.

    Parameters
    ----------
    result : CrossValidation
    methods : sequence of MethodResult
        Best first; at most `CURVES` are drawn.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    figure = Figure(figsize=(8.6, 5.4), layout="constrained")
    axes = figure.add_subplot()
    plain_axes(axes)
    shares = np.linspace(0, 1, _BAND_STEPS)[1:-1]
    band = [capture(methods[0].rank, result.fold, float(share)) for share in shares]
    shaded = None
    if not np.isnan(band[0].low):
        low, high = [interval.low for interval in band], [interval.high for interval in band]
        shaded = axes.fill_between(
            shares, low, high, color=BLUE, alpha=0.13, linewidth=0, label=said("its 95 % interval at each place")
        )
    for place, (one, colour, line) in enumerate(zip(methods[:CURVES], _COLOURS, _LINES)):
        curve = success_curve(one.rank)
        name = textwrap.fill(f"{caps(one.title)} ({one.auc(result.fold).value:.2f})", 30)
        axes.plot(
            curve.x,
            curve.y,
            color=colour,
            linestyle=line,
            linewidth=2.4 if place == 0 else 1.4,
            label=name,
            zorder=4 if place == 0 else 3,
        )
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=1.2, label=said("Chance (0.50)"), zorder=2)
    axes.axvline(BEST_SHARE, color=GREY, linewidth=0.8, linestyle=":", zorder=1)
    axes.set(
        xlim=(0, 1),
        ylim=(0, 1.005),
        xlabel=said("Share of the ground, best cells first"),
        ylabel=said("Share of unseen deposits captured"),
        aspect="equal",
    )
    axes.xaxis.set_major_formatter(PercentFormatter(1.0))
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))
    handles, names = axes.get_legend_handles_labels()
    # The band belongs under the best method's curve.
    order = [1, 0, *range(2, len(names))] if handles[0] is shaded else range(len(names))
    axes.legend(
        [handles[i] for i in order],
        [names[i] for i in order],
        loc="upper left",
        bbox_to_anchor=(1.02, 1.0),
        frameon=False,
        fontsize=9.5,
        labelspacing=0.7,
        handlelength=2.6,
        title=said("Method (AUC over area)"),
    )
    return figure


def bins_for(cases: int) -> int:
    """Number of bins of a reliability curve that leaves about 20 cases in each, 2 to 10."""
    return int(np.clip(cases // _FEW_CASES, 2, _BINS))


class HeldOutLabels(Protocol):
    """Held-out cells: what they are, and what was said of them."""

    @property
    def label(self) -> NDArray[np.int64]:
        """1 deposit, 0 background; shape (cases,)."""

    @property
    def probability(self) -> NDArray[np.float64]:
        """Calibrated probability; shape (cases,)."""


def reliability_figure(cases: HeldOutLabels, bins: Sequence[ReliabilityBin]) -> Any:
    """Draw what calibrated probabilities said and what came, above the number of cases that were given each
    probability.

    Parameters
    ----------
    cases : HeldOutLabels
        Such as a `MethodResult`.
    bins : sequence of ReliabilityBin
        Of the same cases (`calibration.reliability`).

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    figure = Figure(figsize=(6.6, 6.4), layout="constrained")
    top, below = figure.subplots(2, 1, sharex=True, gridspec_kw={"height_ratios": [3.2, 1]})
    plain_axes(top)
    top.plot([0, 1], [0, 1], color=GREY, linewidth=1.2, linestyle="--", label=said("What is said is what comes"))
    x, y = [one.predicted for one in bins], [one.observed.value for one in bins]
    reach = [
        [one.observed.value - one.observed.low for one in bins],
        [one.observed.high - one.observed.value for one in bins],
    ]
    top.errorbar(
        x,
        y,
        yerr=reach,
        color=BLUE,
        marker="o",
        markersize=6,
        linewidth=1.6,
        elinewidth=1.2,
        label=said("Held-out cells, with 95 % interval"),
    )
    for one in bins:
        place = (one.predicted, one.observed.value)
        note = {
            "fontsize": 8.5,
            "color": GREY,
            "bbox": {"facecolor": "white", "edgecolor": "none", "pad": 0.4, "alpha": 0.8},
        }
        top.annotate(f"{one.cases:,}", place, (6, -11), textcoords="offset points", **note)
    top.set(xlim=(0, 1), ylim=(-0.02, 1.02), ylabel=said("Share that are deposits"))
    top.legend(loc="upper left", frameon=False, fontsize=9)
    plain_axes(below)
    ore = np.asarray(cases.label, dtype=bool)
    edges = np.linspace(0, 1, 21)
    below.hist(
        [cases.probability[~ore], cases.probability[ore]],
        edges,
        stacked=True,
        color=["#bdbdbd", ORANGE],
        label=[said("background"), said("deposits")],
    )
    below.set(xlabel=said("Calibrated probability"), ylabel=said("Cells"))
    below.legend(frameon=False, fontsize=9, ncol=2, loc="lower right", bbox_to_anchor=(1.0, 0.98), borderpad=0.0)
    below.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    for axis in (below.xaxis, top.yaxis):
        axis.set_major_formatter(PercentFormatter(1.0))
    return figure


def fold_colour(fold: int) -> str:
    """Colour of a fold, counted from 0; they begin anew after the eighth, so that the number must be shown with it."""
    return _FOLD_COLOURS[fold % len(_FOLD_COLOURS)]


def _ink(colour: str) -> str:
    return "white" if colour in _DARK else "black"


def folds_figure(result: CrossValidation) -> Any:
    """Draw a map of the folds of the first repeat: deposits in the colour of their fold, with its number.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.patheffects import withStroke

    ground = np.where(np.isfinite(result.overview), 0.03, np.nan).astype(np.float32)
    figure = map_figure(result.geometry, ground, None, said("Folds of the first repeat"), colours="Greys")
    # The ground has no values to explain here.
    axes, folds = figure.axes[0], result.fold[0]
    axes.images[0].colorbar.remove()
    x, y = result.deposits.x / 1000, result.deposits.y / 1000
    numbered = len(folds) <= _NUMBERED
    legible = _apart(figure, np.column_stack([x, y])) if numbered else np.zeros(len(folds), dtype=bool)
    for fold in np.unique(folds):
        inside = folds == fold
        colour = fold_colour(int(fold))
        axes.scatter(
            x[inside],
            y[inside],
            s=120 if numbered else 24,
            facecolor=colour,
            edgecolor="black",
            linewidth=0.8,
            zorder=3,
            clip_on=False,
        )
        if not numbered:
            halo = [withStroke(linewidth=3, foreground="white")]
            axes.text(
                x[inside].mean(),
                y[inside].mean(),
                str(int(fold) + 1),
                ha="center",
                va="center",
                weight="bold",
                zorder=5,
                path_effects=halo,
            )
            continue
        for east, north in zip(x[inside & legible], y[inside & legible]):
            axes.text(
                east,
                north,
                str(int(fold) + 1),
                ha="center",
                va="center_baseline",
                fontsize=7.5,
                weight="bold",
                color=_ink(colour),
                zorder=4,
            )
    g = result.geometry
    axes.set(xlim=(g.x_min / 1000, g.x_max / 1000), ylim=(g.y_min / 1000, g.y_max / 1000))
    return figure


def _apart(figure: Any, places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell for each place of a map, shape (places, 2), whether its number has room beside those of the places before it
    that have.
    """
    figure.draw_without_rendering()  # the layout is not final before
    points = figure.axes[0].transData.transform(places) * 72 / figure.dpi
    chosen = np.zeros(len(points), dtype=bool)
    for i, point in enumerate(points):
        chosen[i] = not (np.hypot(*(points[chosen] - point).T) < _NUMBER_ROOM).any()
    return chosen


def by_fold_figure(result: CrossValidation, method: MethodResult) -> Any:
    """Draw the rank of every held-out deposit by fold of the first repeat, with the mean (AUC over area) of each fold.

    Returns
    -------
    matplotlib.figure.Figure

    Notes
    -----
    A rank is the deposit's mean over repeats; folds of further repeats differ.
    """
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    rank, folds = mean_over_repeats(method.rank), result.fold[0]
    names = np.unique(folds)
    figure = Figure(figsize=(8.6, min(1.4 + 0.36 * len(names), 14.0)), layout="constrained")
    axes = figure.add_subplot()
    plain_axes(axes)
    axes.grid(axis="y", visible=False)
    axes.axvline(0.5, color=GREY, linewidth=1.2, linestyle="--", zorder=1)
    axes.annotate(
        said("chance"),
        (0.5, 1),
        (3, 0),
        xycoords=axes.get_xaxis_transform(),
        textcoords="offset points",
        fontsize=8.5,
        color=GREY,
        va="bottom",
    )
    axes.axvspan(1 - BEST_SHARE, 1, color=BLUE, alpha=0.08, linewidth=0, zorder=0)
    best = (1 - BEST_SHARE / 2, 1)
    axes.annotate(
        said("best {best_share}", best_share=percent(BEST_SHARE, 0)),
        best,
        (0, 0),
        xycoords=axes.get_xaxis_transform(),
        textcoords="offset points",
        fontsize=8.5,
        color=BLUE,
        ha="center",
        va="bottom",
    )
    labels = []
    for row, fold in enumerate(names):
        values = rank[folds == fold]
        known = values[~np.isnan(values)]
        axes.scatter(
            known,
            np.full(len(known), row),
            s=46,
            facecolor=fold_colour(int(fold)),
            edgecolor="black",
            linewidth=0.8,
            alpha=0.9,
            zorder=3,
        )
        if len(known):
            axes.plot(
                [known.mean()] * 2,
                [row - 0.36, row + 0.36],
                color="black",
                linewidth=2.6,
                zorder=4,
                solid_capstyle="butt",
            )
        labels.append(
            said("Fold {fold}: {known:.2f}", fold=int(fold) + 1, known=known.mean())
            if len(known)
            else said("Fold {fold}: –", fold=int(fold) + 1)
        )
    axes.set_yticks(range(len(names)), labels)
    axes.tick_params(axis="y", length=0)
    axes.set(
        xlim=(-0.01, 1.01),
        ylim=(len(names) - 0.4, -0.6),
        xlabel=said("Share of the ground that ranks below the deposit"),
    )
    axes.xaxis.set_major_formatter(PercentFormatter(1.0))
    return figure
