"""The page on classifiers of spectra: whether they beat chance, which is best, what it confuses, and by which bands."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np

from ..core.language import marked, said, translated
from ..core.wording import counted, fixed, number, percent
from ..spectra.classes.importance import BandCurve
from ..spectra.classes.methods import METHODS
from ..spectra.classes.training import TELLING, Classification, class_rows
from ..spectra.classes.validation import Comparison
from ..spectra.colours import class_colours
from ..spectra.table import NANOMETRES
from ..statistics.intervals import spread
from .figures import BLUE, GREY, ORANGE, new_figure, plain_axes
from .page import Report
from .spectra import draw_curves, set_band_axis

_BLOCKS = {"1": marked("first block"), "2": marked("second block"), "1+2": marked("both blocks")}
_STRONGEST = 5

_LIMITS = (
    marked(
        "Balanced accuracy is the mean over the classes of the share called right, so that a common class"
        " cannot hide a rare one; kappa is the accuracy beyond what the shares of calls give by chance."
    ),
    marked(
        "Probabilities take the classes as equally common: a class that is rare in the samples is called"
        " where its spectrum says so."
    ),
)


def write_classes_report(result: Classification, path: Path) -> None:
    """Write the page, all of it or nothing.

    Parameters
    ----------
    result : Classification
    path : Path
    """
    report = Report(
        said(
            "Classes of spectra: {classes}{value}",
            classes=", ".join(result.classes[:6]),
            value=" …" if len(result.classes) > 6 else "",
        )
    )
    add_classes(report, result)
    report.write(path)


def add_classes(report: Report, result: Classification) -> None:
    """Add cautions, verdict, comparison, confusion, bands and method to a report."""
    for caution in result.cautions():
        report.warning(caution)
    report.paragraph(_verdict(result))
    report.figure(
        comparison_figure(result),
        said(
            "Balanced accuracy of samples that were held out, with 95 % interval (dots and lines), of"
            " training samples (circles), and of held-out samples with classes dealt out at random"
            " (grey). The dashed line is chance."
        ),
    )
    _add_table(report, result)
    report.heading(said("What is taken for what"))
    report.figure(
        confusion_figure(result),
        said(
            "Held-out samples of each class by what the model's method called them, on average over"
            " {repeats}. Colours are shares of the true class.",
            repeats=counted(result.options.repeats, "repeat"),
        ),
    )
    _add_bands(report, result)
    report.heading(said("How this was found"))
    for text in _how(result):
        report.paragraph(text)


def _verdict(result: Classification) -> str:
    best = result.best
    held = best.held_out.balanced_accuracy
    chance = max((float(one.permuted.max()) for one in result.comparisons if len(one.permuted)), default=math.nan)
    tried = (
        ""
        if math.isnan(chance)
        else said(" With classes dealt out at random no method got beyond {chance}", chance=percent(chance))
        # p of two permutations is 0.33 at best, which says nothing.
        + (f" (p = {fixed(result.p_value, 2)})." if result.options.permutations >= TELLING else ".")
    )
    where = said(" on {blocks}", blocks=_BLOCKS[best.blocks]) if len(result.steps) > 1 else ""
    return said(
        "The model is {title}{where}. Of {n} samples that it had not seen it called {value} right on"
        " average over the {count} classes (95 % interval {spread}); guessing gives {count_2}.{tried}",
        title=METHODS[best.method].title,
        where=where,
        n=best.held_out.n,
        value=percent(held.value),
        count=len(result.classes),
        spread=spread(held, percent),
        count_2=percent(1 / len(result.classes)),
        tried=tried,
    )


def _title(one: Comparison, result: Classification) -> str:
    title = METHODS[one.method].title
    return f"{title}, {_BLOCKS[one.blocks]}" if len(result.steps) > 1 else title


def comparison_figure(result: Classification) -> Any:
    """Draw balanced accuracy of each method and block, the first on top.

    Returns
    -------
    matplotlib.figure.Figure
    """
    rows = result.comparisons
    figure, axes = new_figure(7.0, 1.2 + 0.45 * len(rows))
    for place, one in enumerate(reversed(rows)):
        held = one.held_out.balanced_accuracy
        colour = BLUE if one is result.best else "#7a9cb0"
        axes.plot(one.permuted, np.full(len(one.permuted), place), "|", color="#a5a5a5", markersize=9)
        axes.plot([held.low, held.high], [place, place], color=colour, linewidth=2.2)
        axes.plot(held.value, place, "o", color=colour, markersize=7)
        axes.plot(
            one.training.balanced_accuracy.value,
            place,
            "o",
            markerfacecolor="none",
            markeredgecolor=ORANGE,
            markersize=8,
        )
    axes.axvline(1 / len(result.classes), color=GREY, linestyle="--", linewidth=1)
    axes.set_yticks(range(len(rows)), [_title(one, result) for one in reversed(rows)])
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.set_xlim(min(0.0 if len(result.classes) > 2 else 0.2, 1 / len(result.classes) - 0.1), 1.02)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel(said("Balanced accuracy"))
    return figure


def _add_table(report: Report, result: Classification) -> None:
    titles = {one.method: METHODS[one.method].title for one in result.comparisons}
    rows = [
        (
            titles[method],
            _BLOCKS[blocks] if len(result.steps) > 1 else said("all"),
            said("training") if which == "training" else said("held out"),
            n,
            fixed(value),
            said("{low} to {high}", low=fixed(low), high=fixed(high)),
            fixed(accuracy),
            fixed(kappa),
            "" if which == "training" else _chance(one),
        )
        for one, pair in zip(result.comparisons, zip(*[iter(class_rows(result.comparisons))] * 2))
        for method, blocks, which, n, value, low, high, accuracy, kappa in pair
    ]
    header = (
        said("Method"),
        said("Spectra"),
        said("Set"),
        "n",
        said("Balanced accuracy"),
        said("95 % interval"),
        said("Accuracy"),
        said("Kappa"),
        said("With random classes"),
    )
    report.table(header, rows)


def _chance(one: Comparison) -> str:
    if not len(one.permuted):
        return "–"
    return said(
        "{permuted} (at most {permuted_2})",
        permuted=fixed(float(one.permuted.mean())),
        permuted_2=fixed(float(one.permuted.max())),
    )


def confusion_figure(result: Classification) -> Any:
    """Draw the confusion matrix of the model; rows are true classes.

    Returns
    -------
    matplotlib.figure.Figure
    """
    counts = result.best.held_out.confusion
    share = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1e-12)
    size = len(result.classes)
    figure, axes = new_figure(2.6 + 0.62 * size, 1.6 + 0.48 * size)
    axes.imshow(share, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for row in range(size):
        for column in range(size):
            if counts[row, column] >= 0.05:
                axes.text(
                    *(column, row),
                    number(round(float(counts[row, column]), 1), 3),
                    ha="center",
                    va="center",
                    color="white" if share[row, column] > 0.55 else "black",
                    fontsize=9,
                )
    axes.grid(visible=False)
    slanted = {"rotation": 35, "ha": "right"} if size > 4 or max(map(len, result.classes)) > 8 else {}
    axes.set_xticks(range(size), result.classes, **slanted)
    axes.set_yticks(range(size), result.classes)
    axes.set_xlabel(said("Called"))
    axes.set_ylabel(said("True class"))
    return figure


def _add_bands(report: Report, result: Classification) -> None:
    report.heading(said("Which bands tell them apart"))
    for i, importance in enumerate(result.importance):
        strongest = importance.strongest(_STRONGEST)
        where = said(" of the {blocks}", blocks=_BLOCKS[str(i + 1)]) if len(result.importance) > 1 else ""
        unit = "nm" if importance.unit == NANOMETRES else "cm⁻¹"
        told = "; ".join(said("{low} to {high}", low=number(low), high=number(high)) for low, high in strongest)
        report.paragraph(
            said(
                "The model misses these intervals{where} most when another sample's bands stand in their"
                " place ({unit}): {told}.",
                where=where,
                unit=unit,
                told=told,
            )
            if strongest
            else said("No interval{where} is missed by itself: what it tells, others tell as well.", where=where)
        )
        report.figure(
            bands_figure(result, i),
            said("Above: mean spectrum of each class with one standard deviation, as the spectra came.")
            + (
                said(" Middle: VIP of PLS-DA after the steps; above 1 a band says more than the average.")
                if result.vip
                else ""
            )
            + said(
                " Below: fall of the mean probability of the true class of held-out samples when the"
                " bands of an interval come from another sample."
            ),
        )


def bands_figure(result: Classification, block: int) -> Any:
    """Draw mean spectra of the classes above VIP and importance of one block.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    panels = 3 if result.vip else 2
    figure = Figure(figsize=(7.4, 1.2 + 1.75 * panels), layout="constrained")
    axes = figure.subplots(panels, 1, sharex=True, height_ratios=[1.6] + [1.0] * (panels - 1))
    for one in axes:
        plain_axes(one)
    means = result.means[block]
    for name, colour, mean, deviation in zip(
        result.classes, class_colours(len(result.classes)), means.mean, means.deviation
    ):
        draw_curves(axes[0], means.bands, mean[None], color=colour, linewidth=1.3)
        axes[0].lines[-1].set_label(name)
        axes[0].fill_between(
            means.bands.centres, mean - deviation, mean + deviation, color=colour, alpha=0.12, linewidth=0
        )
    axes[0].legend(fontsize=8, frameon=False, ncols=min(len(result.classes), 3))
    axes[0].set_ylabel(means.quantity.capitalize())
    if result.vip:
        axes[1].plot(result.vip[block].low, result.vip[block].values, ".", color=ORANGE, markersize=2)
        axes[1].axhline(1, color=GREY, linewidth=0.8, linestyle="--")
        axes[1].set_ylabel("VIP")
    _draw_importance(axes[-1], result.importance[block])
    for one in axes:
        set_band_axis(one, means.bands)
    for one in axes[:-1]:
        one.set_xlabel("")
    return figure


def _draw_importance(axes: Any, curve: BandCurve) -> None:
    width = np.maximum(curve.high - curve.low, 1e-9)
    axes.bar((curve.low + curve.high) / 2, curve.values, width=width, color=BLUE)
    axes.axhline(0, color=GREY, linewidth=0.8)
    axes.set_ylabel(said("Fall of p"))


def _how(result: Classification) -> list[str]:
    options = result.options
    kept = (
        said("; the samples of each of {groups} groups were always held out together", groups=result.groups)
        if result.groups
        else ""
    )
    counts = ", ".join(f"{name} {count}" for name, count in zip(result.classes, result.counts))
    steps = "; ".join(
        f"{_BLOCKS[str(i + 1)]}: {text or said('none')}" if len(result.steps) > 1 else text or said("none")
        for i, text in enumerate(result.steps)
    )
    setting = ", ".join(f"{translated(name)} {number(value)}" for name, value in result.setting.items()) or said("none")
    several = (
        [
            said(
                "The model was chosen by the very figures shown here: the more methods took part, the more"
                " they flatter it."
            )
        ]
        if len(result.comparisons) > 1
        else []
    )
    permuted = (
        [
            said(
                "With classes dealt out at random the same steps, folds, choice of settings and training"
                " were run on samples whose classes had been shuffled: what comes out beyond chance there"
                " would be a leak. p is the share of shuffles in which the best of all methods and blocks"
                " came out as good as the model."
            )
        ]
        if options.permutations
        else []
    )
    return [
        said(
            "{upper}{rule}. Samples: {counts}. Steps: {steps}. Setting of the model: {setting} (seed {seed}).",
            upper=result.rule[:1].upper(),
            rule=result.rule[1:],
            counts=counts,
            steps=steps,
            setting=setting,
            seed=options.seed,
        ),
        said(
            "Samples were dealt into {folds} folds {times}{kept}. Steps, scales, settings and"
            " probabilities were learnt anew without each fold; settings by inner folds of what was left."
            " Intervals draw samples, or whole groups, again and again; repeats make them no narrower.",
            folds=options.folds,
            times=counted(options.repeats, "time"),
            kept=kept,
        ),
        *permuted,
        *several,
        *_LIMITS,
    ]
