"""Pictures of how well a map ranks known deposits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..core.language import marked, said, translated
from ..core.wording import percent
from ..statistics.curves import Curve
from ..statistics.intervals import Confusion, wilson
from ..statistics.ranks import SHARES
from ..targeting.evaluation import EXAMINED_SHARES, Evaluation
from .figures import BLUE, GREY, ORANGE, new_figure, plain_axes

CLASSES = (marked("deposit"), marked("background"))
"""Names of both classes, in the order of rows and columns of a confusion matrix."""


def ranking_figure(evaluation: Evaluation) -> Any:
    """Draw the success-rate curve and the ROC side by side, each with its pointwise 95 % band and the line of chance.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10.0, 5.0), layout="constrained")
    left, right = figure.subplots(1, 2)
    _draw_curve(
        left,
        evaluation.success,
        evaluation.counted,
        said("Success rate"),
        (said("Share of the area, best cells first"), said("Share of known deposits captured")),
    )
    left.plot(
        SHARES,
        [evaluation.success.at(share) for share in SHARES],
        "o",
        color=ORANGE,
        markersize=6,
        zorder=3,
        label=said("5, 10 and 20 % of the area"),
    )
    left.legend(loc="lower right", frameon=False)
    _draw_curve(
        right,
        evaluation.roc,
        evaluation.counted,
        said("Receiver operating characteristic (ROC)"),
        (
            said("Share of background cells called (false-positive rate)"),
            said("Share of deposit cells called (true-positive rate)"),
        ),
    )
    right.legend(loc="lower right", frameon=False)
    return figure


def _draw_curve(axes: Any, curve: Curve, deposits: int, title: str, labels: tuple[str, str]) -> None:
    from matplotlib.ticker import PercentFormatter

    plain_axes(axes)
    # Each height is a share of the same few deposits, so Wilson's interval of that share is the band.
    bands = [wilson(y, deposits) for y in curve.y]
    axes.fill_between(
        curve.x,
        [b.low for b in bands],
        [b.high for b in bands],
        color=BLUE,
        alpha=0.15,
        linewidth=0,
        label=said("95 % interval at each place"),
    )
    axes.plot(curve.x, curve.y, color=BLUE, linewidth=1.8, label=said("This map"))
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=1.2, linestyle="--", label=said("Chance"))
    axes.set(xlim=(0, 1), ylim=(0, 1.005), xlabel=labels[0], ylabel=labels[1], aspect="equal")
    axes.set_title(title, fontsize=11, fontweight="bold", loc="left")
    axes.xaxis.set_major_formatter(PercentFormatter(1.0))
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))


def prediction_area_figure(evaluation: Evaluation) -> Any:
    """Draw the prediction rate and, on an inverted axis, the occupied area over the values of the map (Yousefi &
    Carranza, 2015).

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.ticker import PercentFormatter

    figure, axes = new_figure(7.6, 4.6)
    values, prediction, area = evaluation.ranking.thresholds()
    crossing = evaluation.prediction_area
    inverted = axes.twinx()
    inverted.spines["top"].set_visible(False)
    (rate,) = axes.plot(values, prediction, color=BLUE, linewidth=1.8)
    (ground,) = inverted.plot(values, area, color=ORANGE, linewidth=1.8)
    chance = axes.axhline(0.5, color=GREY, linewidth=1.0, linestyle="--")
    (point,) = axes.plot(crossing.threshold, crossing.prediction.value, "o", color="black", markersize=7, zorder=5)
    note = said(
        "{value} of deposits\non {value_2} of the area\n$N_d$ = {value_3:,.1f}, ln $N_d$ = {value_4:.2f}",
        value=percent(crossing.prediction.value),
        value_2=percent(crossing.area.value),
        value_3=crossing.density.value,
        value_4=crossing.weight.value,
    )
    # The curves part on both sides of their crossing; the side with more room takes the note.
    left = crossing.threshold > (values[0] + values[-1]) / 2
    axes.annotate(
        note,
        (crossing.threshold, crossing.prediction.value),
        (0.03 if left else 0.97, crossing.prediction.value),
        textcoords=axes.get_yaxis_transform(),
        ha="left" if left else "right",
        va="center",
        fontsize=9.5,
        zorder=4,
        arrowprops={"arrowstyle": "-", "color": GREY, "linewidth": 0.8},
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 3},
    )
    axes.set(
        ylim=(0, 1.02),
        xlabel=said("Value of the map from which on cells are taken"),
        ylabel=said("Prediction rate: share of known deposits"),
    )
    # The same room above the end of both axes, so that equal heights add up to 100 %.
    inverted.set(ylim=(1, -0.02), ylabel=said("Occupied area (inverted)"))
    for pair, colour in ((axes, BLUE), (inverted, ORANGE)):
        pair.yaxis.set_major_formatter(PercentFormatter(1.0))
        pair.yaxis.label.set_color(colour)
    # The axis on top would hide the dot and its note.
    axes.set_zorder(inverted.get_zorder() + 1)
    axes.patch.set_visible(False)
    names = [
        said("Prediction rate (left)"),
        said("Occupied area (right, inverted)"),
        said("Crossing"),
        said("Crossing without skill"),
    ]
    axes.legend(
        [rate, ground, point, chance],
        names,
        loc="lower center",
        bbox_to_anchor=(0.5, 1.0),
        ncol=4,
        frameon=False,
        fontsize=9,
        handlelength=1.6,
    )
    return figure


def confusion_figure(matrices: Sequence[tuple[str, Confusion]]) -> Any:
    """Draw confusion matrices side by side: rows are true classes, columns predicted ones, each cell its count and its
    share of the row.

    Parameters
    ----------
    matrices : sequence of (str, Confusion)
        Title and counts of each.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(0.6 + 4.4 * len(matrices), 3.7), layout="constrained")
    for axes, (title, confusion) in zip(figure.subplots(1, len(matrices), squeeze=False)[0], matrices):
        counts = np.array(
            [[confusion.true_positive, confusion.false_negative], [confusion.false_positive, confusion.true_negative]]
        )
        sums = counts.sum(axis=1, keepdims=True)
        shares = np.divide(counts, sums, out=np.full(counts.shape, np.nan), where=sums > 0)
        axes.imshow(np.nan_to_num(shares), cmap="Blues", vmin=0, vmax=1.15, aspect="auto")
        for (row, column), count in np.ndenumerate(counts):
            colour = "white" if shares[row, column] > 0.6 else "#222222"
            axes.text(
                column, row - 0.08, f"{count:,}", ha="center", va="center", fontsize=16, fontweight="bold", color=colour
            )
            axes.text(
                column,
                row + 0.22,
                said("{shares} of row", shares=percent(shares[row, column])),
                ha="center",
                va="center",
                fontsize=9.5,
                color=colour,
            )
        axes.set_xticks([0, 1], list(map(translated, CLASSES)))
        axes.set_yticks([0, 1], list(map(translated, CLASSES)), rotation=90, va="center")
        axes.set(xlabel=said("Predicted class"), ylabel=said("True class"))
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        axes.axhline(0.5, color="white", linewidth=3)
        axes.axvline(0.5, color="white", linewidth=3)
        axes.set_title(title, fontsize=11, fontweight="bold", loc="left")
    return figure


def examined_figure(evaluation: Evaluation) -> Any:
    """Draw known deposits per km² examined, down the ranked map, with the exact Poisson interval at each place and the
    mean of the map.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.ticker import FixedLocator, NullFormatter, NullLocator, PercentFormatter

    figure, axes = new_figure(7.6, 4.2)
    mean = evaluation.counted / evaluation.area_km2
    walk = [
        evaluation.ranking.examined(share, evaluation.area_km2) for share in np.geomspace(EXAMINED_SHARES[0], 1.0, 240)
    ]
    shares = [step.share for step in walk]
    axes.fill_between(
        shares,
        [s.per_km2.low for s in walk],
        [s.per_km2.high for s in walk],
        color=BLUE,
        alpha=0.15,
        linewidth=0,
        label=said("95 % interval at each place"),
    )
    axes.plot(shares, [s.per_km2.value for s in walk], color=BLUE, linewidth=1.8, label=said("This map"))
    axes.axhline(mean, color=GREY, linewidth=1.2, linestyle="--", label=said("Chance: mean of the whole map"))
    stops = evaluation.examined
    axes.plot(
        [s.share for s in stops],
        [s.per_km2.value for s in stops],
        "o",
        color=ORANGE,
        markersize=6,
        zorder=3,
        clip_on=False,
    )
    # The band of the first per cents would squeeze all the rest to the ground.
    highest = max(mean, *(s.per_km2.value for s in walk))
    top = 1.05 * max(highest, min(stops[1].per_km2.high, 3 * highest))
    axes.set(
        xscale="log",
        xlim=(EXAMINED_SHARES[0], 1.0),
        ylim=(0, top),
        xlabel=said("Share of the area examined, best cells first"),
        ylabel=said("Known deposits per km² examined"),
    )
    axes.xaxis.set_major_locator(FixedLocator([*EXAMINED_SHARES, 0.5, 1.0]))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    axes.xaxis.set_minor_formatter(NullFormatter())
    lift = axes.secondary_yaxis("right", functions=(lambda y: y / mean, lambda y: y * mean))
    lift.set_ylabel(said("Ratio to chance (lift)"))
    axes.legend(loc="upper right", frameon=False)
    return figure
