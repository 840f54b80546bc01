"""The page on learning grades along drill holes: does a network beat kriging, by how much, and what helps it."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked, said
from ..core.progress import Progress
from ..core.wording import counted, listed, number, percent, two_decimals
from ..drillholes.grades.options import (
    ALL,
    FEEDFORWARD,
    KRIGING,
    LSTM,
    MEAN,
    MOVED,
    NO_GRADIENTS,
    NOTHING,
    POSITION,
    SPLIT,
    TRANSFERRED,
    WEIGHTED,
    title_of,
)
from ..drillholes.grades.training import GradeRow, GradeTraining
from ..statistics.intervals import Interval, spread
from ..statistics.regression import mean_of_sets
from .figures import BLUE, GREY, ORANGE, new_figure, panels, plain_axes
from .page import Report

_COLOURS = {MEAN: GREY, KRIGING: "#009E73", LSTM: BLUE, FEEDFORWARD: ORANGE}
_PANELS = 8
"""Grades that are drawn; more would be a wall."""
_HOLES_SHOWN = 4
_FEW_HOLES = 20
_FEATURES_SHOWN = 8
_CURVE_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000", "#8c6bb1")
_KRIGED, _MEANT = (KRIGING, POSITION), (MEAN, NOTHING)


def write_grades_report(result: GradeTraining, path: Path, progress: Progress) -> None:
    """Write the page.

    Raises
    ------
    ResourceError
        The folder is missing or cannot be written to.
    """
    grades_report(result, progress.check).write(path)


def grades_report(result: GradeTraining, check: Callable[[], None] = lambda: None) -> Report:
    """Page on a training of grades, the answer first."""
    report = Report(said("Grades along drill holes"), check)
    # Notes stand above all else on a page, and nothing else is to be read first.
    report.warning(first_line(result))
    _add_cautions(report, result)
    report.figure(
        _r2_figure(result),
        said(
            "R² of {unseen} (dots, with 95 % intervals over holes) and of training holes (rings). Left of"
            " 0 the mean of all intervals would have been nearer. With moved grades nothing can be found.",
            unseen=_unseen(result),
        ),
    )
    _add_comparisons(report, result)
    _add_strips(report, result)
    _add_predictions(report, result)
    _add_figures(report, result)
    _add_weights(report, result)
    _add_losses(report, result)
    _add_intervals(report, result)
    _add_choices(report, result)
    return report


# -- the answer --------------------------------------------------------------------------------------------------------


def first_line(result: GradeTraining) -> str:
    """Does a network beat kriging and by how much, do gradients help; first in the report and in the log."""
    total = len(result.data.targets)
    sentences = []
    for name in result.options.networks:
        own = (name, ALL)
        better, worse = _verdicts(result, own, _KRIGED)
        says = said("beats") if better == total else said("does not beat")
        sentences.append(
            said(
                "The {titles} {says} kriging: it is better in {better} and worse in {worse} of {grades},"
                " beyond chance (paired over holes and trainings){reduction}.",
                titles=title_of(name),
                says=says,
                better=better,
                worse=worse,
                grades=counted(total, "grade"),
                reduction=_reduction(result, own),
            )
        )
        better, worse = _verdicts(result, own, (name, NO_GRADIENTS))
        if (name, NO_GRADIENTS) in result.validation.results:
            sentences.append(
                said(
                    "Gradients help it in {better} of {grades}{value}.",
                    better=better,
                    grades=counted(total, "grade"),
                    value=said(" and harm in {worse}", worse=worse) if worse else "",
                )
            )
    better, worse = _verdicts(result, _KRIGED, _MEANT)
    sentences.append(
        said(
            "Kriging beats the mean in {better}{value}.",
            better=better,
            value=said(" and is worse in {worse}", worse=worse) if worse else "",
        )
    )
    return " ".join(sentences)


def _reduction(result: GradeTraining, own: tuple[str, str]) -> str:
    """How much lower the RMSE is than that of kriging, of the first grade or the range of several."""
    found = [result.comparison(target, own, _KRIGED) for target in result.data.targets]
    ratios = [one.ratio for one in found if one is not None]
    if len(ratios) == 1:
        return said("; its RMSE is {lower}", lower=_lower(ratios[0]))
    low, high = (min(one.value for one in ratios), max(one.value for one in ratios))
    return said("; its RMSE is {low} to {high} times that of kriging", low=number(low, 2), high=number(high, 2))


def _lower(ratio: Interval) -> str:
    change = 1 - ratio.value
    ends = sorted((1 - ratio.high, 1 - ratio.low)) if change >= 0 else sorted((ratio.low - 1, ratio.high - 1))
    return said(
        "{change} {lower} ({share} to {share_2})",
        change=percent(abs(change), 0),
        lower=said("lower") if change >= 0 else said("higher"),
        share=_share(ends[0]),
        share_2=_share(ends[1]),
    )


def _share(value: float) -> str:
    return percent(value, 0)


def _verdicts(result: GradeTraining, first: tuple[str, str], second: tuple[str, str]) -> tuple[int, int]:
    """Grades in which one is better than the other beyond chance, and worse."""
    found = [one.verdict for one in result.comparisons if (one.first, one.second) == (first, second)]
    return found.count(1), found.count(-1)


def _unseen(result: GradeTraining) -> str:
    return said("the test holes") if result.options.validation == SPLIT else said("held-out holes")


def _add_cautions(report: Report, result: GradeTraining) -> None:
    better = max(_verdicts(result, (name, ALL), _MEANT)[0] for name in result.options.networks)
    if not better and not _verdicts(result, _KRIGED, _MEANT)[0]:
        report.warning(
            said(
                "Nothing was learnt: neither a network nor kriging beats the mean of the training holes"
                " beyond chance. The model that was written says no more than the mean."
            )
        )
    lost = [
        target
        for target in result.data.targets
        if result.row(target, *_KRIGED, result.judged).figures.rmse.value
        < result.row(target, *result.written, result.judged).figures.rmse.value
    ]
    if lost:
        report.warning(
            said(
                "{lost}: kriging is nearer to {unseen} than the model that was written. For a map or a"
                " block model krige instead.",
                lost=listed(lost),
                unseen=_unseen(result),
            )
        )
    found = [
        target
        for target in result.data.targets
        for name in result.options.networks
        if result.row(target, name, MOVED, result.judged).figures.r2.low > 0
    ]
    if found:
        report.warning(
            said(
                "{found}: grades moved to other holes, where nothing can be found, were told better than"
                " by their mean. The figures of this page flatter.",
                found=listed(found),
            )
        )
    holes = len(result.data.points.holes)
    if holes < _FEW_HOLES:
        report.warning(
            said(
                "{holes} holes are few: 95 % intervals over them are too narrow rather than too wide, and"
                " a difference that looks certain may be one hole's.",
                holes=holes,
            )
        )
    if result.options.validation == SPLIT:
        report.warning(
            said(
                "The figures are those of one part of the holes, 15 %: with another part they would be"
                " others. Cross-validation by holes uses all of them."
            )
        )


# -- figures -----------------------------------------------------------------------------------------------------------


def _panels(count: int, width: float = 2.9, height: float = 2.7) -> tuple[Any, list[Any]]:
    """A figure with so many axes, at most three in a row."""
    return panels(count, width, height, columns=3)


def _label(key: tuple[str, str]) -> str:
    method, features = key
    title = title_of(method)
    if features in (ALL, POSITION, NOTHING):
        return title
    return said("{title}, {features}", title=title, features=_FEATURES[features])


_FEATURES = {
    NO_GRADIENTS: marked("without gradients"),
    WEIGHTED: marked("features weighted"),
    TRANSFERRED: marked("started from another deposit"),
    MOVED: marked("moved grades"),
}


def _r2_figure(result: GradeTraining) -> Any:
    keys, targets = list(result.validation.results), result.data.targets[:_PANELS]
    step = len(keys) + 1
    figure, axes = new_figure(7.5, 0.9 + 0.24 * len(targets) * step)
    names, lowest = [], 0.0
    for i, target in enumerate(targets):
        for j, key in enumerate(keys):
            y, colour = i * step + j, _COLOURS[key[0]]
            held = result.row(target, *key, result.judged).figures.r2
            seen = result.row(target, *key, "training").figures.r2
            low, high = (held.value if math.isnan(end) else end for end in (held.low, held.high))
            lowest = min(lowest, held.value)
            axes.plot([low, high], [y, y], color=colour, linewidth=2, alpha=0.45 if key[1] == MOVED else 1.0)
            axes.plot(held.value, y, "o", color=colour, markersize=6)
            axes.plot(seen.value, y, "o", markerfacecolor="none", color=colour, markersize=6)
            names.append((y, f"{target}: {_label(key)}" if len(targets) > 1 else _label(key)))
    axes.set_yticks([y for y, _ in names], [name for _, name in names], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(max(lowest - 0.2, -1.2), 1.05)
    axes.axvline(0, color=GREY, linewidth=0.8)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel("R²")
    return figure


def _add_comparisons(report: Report, result: GradeTraining) -> None:
    verdicts = {1: said("better"), -1: said("worse"), 0: said("not told apart")}
    report.heading(said("What helps"))
    report.table(
        (
            said("Grade"),
            said("Method"),
            said("Beside"),
            said("RMSE, ratio"),
            said("95 % over holes"),
            said("95 % over parts"),
            said("So it is"),
        ),
        [
            (
                one.target,
                _label(one.first),
                _label(one.second),
                two_decimals(one.ratio.value),
                spread(one.ratio, two_decimals),
                spread(one.parts, two_decimals),
                verdicts[one.verdict],
            )
            for one in result.comparisons
        ],
        said(
            "Both are judged on the same intervals of the same holes, and the same holes are drawn for"
            " both. Below 1 the method has the smaller errors; it is better where both intervals say so,"
            " over holes and over the parts of the validation, each of which was trained anew: a network"
            " trained twice comes out twice different. LSTM beside the feed-forward network says whether"
            " what lies above matters."
        ),
    )


def _shown_holes(result: GradeTraining, target: int) -> list[int]:
    """Holes with many grades: those told best and worst, and evenly between."""
    found = result.validation.results[result.written]
    error = np.square(mean_of_sets(found.held_out[:, :, target]) - found.truth[:, target])
    known, hole = np.isfinite(error), result.data.points.hole
    count = np.bincount(hole[known], minlength=len(result.data.points.holes))
    sums = np.bincount(hole[known], error[known], minlength=len(count))
    many = np.flatnonzero(count >= max(np.median(count[count > 0]), 2)) if count.any() else np.empty(0, dtype=int)
    order = many[np.argsort(sums[many] / count[many])]
    at = np.unique(np.linspace(0, len(order) - 1, min(_HOLES_SHOWN, len(order))).round().astype(int))
    return [int(order[i]) for i in at]


def _add_strips(report: Report, result: GradeTraining) -> None:
    report.heading(said("Down the holes"))
    data, found = result.data, result.validation.results[result.written]
    kriged = result.validation.results[_KRIGED]
    for at, target in enumerate(data.targets[:_PANELS]):
        holes = _shown_holes(result, at)
        if not holes:
            continue
        from matplotlib.figure import Figure

        figure = Figure(figsize=(1.95 * len(holes) + 0.8, 5.6), layout="constrained")
        for axes, hole in zip(figure.subplots(1, len(holes), squeeze=False)[0], holes):
            plain_axes(axes)
            rows = np.flatnonzero(data.points.hole == hole)
            depth = data.points.depth[rows]
            _draw_strip(axes, result, at, rows, depth)
            told = mean_of_sets(kriged.held_out[:, rows, at])
            axes.plot(told, depth, color=_COLOURS[KRIGING], linewidth=0.8, label=said("kriging"))
            axes.set_title(data.points.holes[hole], fontsize=9)
            axes.set_ylim(float(depth.max()), float(depth.min()))
            axes.set_xlabel(target)
        figure.axes[0].set_ylabel(said("Depth along the hole"))
        figure.axes[0].legend(frameon=False, fontsize=7, loc="lower right")
        report.figure(
            figure,
            said(
                "{target}: measured (dots), predicted by the {label} while the hole was held out (line)"
                " with its interval for {coverage} (band), and kriged. From the hole that was told best,"
                " left, to the one told worst, of those with many grades.",
                target=target,
                label=_label(found.key),
                coverage=percent(result.options.coverage, 0),
            ),
        )


def _draw_strip(axes: Any, result: GradeTraining, at: int, rows: NDArray[np.int64], depth: NDArray[np.float64]) -> None:
    found, scale = result.validation.results[result.written], result.data.scale
    learnt = mean_of_sets(found.learnt[:, rows])
    low, high = (scale.median(learnt + sign * result.half_widths)[:, at] for sign in (-1.0, 1.0))
    measured = found.truth[rows, at]
    predicted = mean_of_sets(found.held_out[:, rows, at])
    top = max(float(np.nanmax(measured, initial=0.0)), float(np.nanmax(predicted, initial=0.0)))
    axes.fill_betweenx(depth, low, np.minimum(high, 3 * top) if top > 0 else high, color=BLUE, alpha=0.15, linewidth=0)
    axes.plot(measured, depth, ".", color="black", markersize=3, label=said("measured"))
    axes.plot(predicted, depth, color=BLUE, linewidth=1.2, label=said("predicted"))
    if top > 0 and result.data.scale.never_negative[at]:
        axes.set_xlim(0, 1.6 * top)


def _add_predictions(report: Report, result: GradeTraining) -> None:
    report.heading(said("Predicted against measured"))
    shown = result.data.targets[:_PANELS]
    for key in (result.written, _KRIGED):
        figure, axes = _panels(len(shown))
        for i, (target, one) in enumerate(zip(shown, axes)):
            found = mean_of_sets(result.validation.results[key].held_out[:, :, i])
            truth = result.data.grades[:, i]
            known = np.isfinite(found) & np.isfinite(truth)
            log = bool(result.data.scale.log[i])
            if log:
                known &= (truth > 0) & (found > 0)
                one.set_xscale("log")
                one.set_yscale("log")
            _draw_cloud(one, truth[known], found[known], _COLOURS[key[0]])
            row = result.row(target, *key, result.judged)
            one.set_title(f"{target}, R² {two_decimals(row.figures.r2.value)}", fontsize=10)
            one.set_xlabel(said("measured"))
            one.set_ylabel(said("predicted"))
        report.figure(
            figure,
            said(
                "{upper}{label}: each interval while its hole was held out.",
                upper=_label(key)[0].upper(),
                label=_label(key)[1:],
            ),
        )
    if len(result.data.targets) > _PANELS:
        report.paragraph(
            said("The first {panels} of {count} grades are drawn.", panels=_PANELS, count=len(result.data.targets))
        )


def _draw_cloud(axes: Any, truth: NDArray[np.float64], found: NDArray[np.float64], colour: str) -> None:
    if not len(truth):
        return
    # Tens of thousands of dots would make a page of many megabytes: an even part shows the same cloud.
    some = np.unique(np.linspace(0, len(truth) - 1, min(len(truth), 2000)).astype(int))
    ends = [min(truth.min(), found.min()), max(truth.max(), found.max())]
    axes.plot(ends, ends, color=GREY, linewidth=0.8)
    axes.plot(truth[some], found[some], ".", color=colour, markersize=3, alpha=0.35)


def _add_figures(report: Report, result: GradeTraining) -> None:
    report.heading(said("Figures"))
    header = (said("Method"), "RMSE", "95 %", "R²", "95 %", said("R² in training"), "MAE", said("Class right"), "95 %")
    for target in result.data.targets:
        rows = [result.row(target, *key, result.judged) for key in result.validation.results]
        limits = ", ".join(number(limit, 3) for limit in result.limits.limits[target])
        report.table(
            header,
            [_written(result, row) for row in rows],
            said(
                "{target}: {n:,} intervals of {holes} holes. Classes with limits {as_given}: {limits};"
                " the mean shows what is right by chance.",
                target=target,
                n=rows[0].figures.n,
                holes=rows[0].holes,
                as_given=said("as given") if result.limits.given else said("at thirds of the intervals"),
                limits=limits,
            ),
        )
    report.paragraph(said("RMSE and MAE in the unit of the grade. 95 % intervals by 2,000 draws of whole holes."))


def _written(result: GradeTraining, row: GradeRow) -> list[Any]:
    found = row.figures
    return [
        _label((row.method, row.features)),
        number(found.rmse.value, 3),
        spread(found.rmse, lambda value: number(value, 3)),
        two_decimals(found.r2.value),
        spread(found.r2, two_decimals),
        two_decimals(result.row(row.target, row.method, row.features, "training").figures.r2.value),
        number(row.mae.value, 3),
        percent(row.accuracy.value, 0),
        spread(row.accuracy, _share),
    ]


def _add_weights(report: Report, result: GradeTraining) -> None:
    if not result.weights:
        return
    report.heading(said("Weights of features by self-evaluation"))
    names = result.validation.names
    results = [one for one in result.validation.results.values() if one.features == WEIGHTED and one.weights]
    figure, axes = _panels(len(results), 3.6, 3.0)
    for one, found in zip(axes, results):
        mean = np.array([_until(found.weights, epoch) for epoch in range(max(len(w) for w in found.weights))])
        order = np.argsort(-mean[-1], kind="stable")
        shown = [*order[: _FEATURES_SHOWN // 2], *order[_FEATURES_SHOWN // 2 :][-_FEATURES_SHOWN // 2 :]]
        for colour, feature in zip(_CURVE_COLOURS, dict.fromkeys(int(i) for i in shown)):
            one.plot(np.arange(1, len(mean) + 1), mean[:, feature], color=colour, linewidth=1.4, label=names[feature])
        one.set_ylim(-0.03, 1.05)
        one.set_title(title_of(found.method), fontsize=10)
        one.set_xlabel(said("epoch"))
        one.set_ylabel(said("weight"))
        one.legend(frameon=False, fontsize=7)
    report.figure(
        figure,
        said(
            "Mean over the parts of the validation; the features with the highest and the lowest weights."
            " A weight rises where holes that are not learnt from lose by more than two standard errors"
            " when the feature is moved out of place, and sinks else. Features that tell the same share"
            " what they tell, and may both sink."
        ),
    )
    report.table(
        (said("Feature"), said("Network"), said("Weight"), said("Range over parts")),
        [
            (
                one.feature,
                title_of(one.method),
                two_decimals(one.mean),
                said("{low:.2f} to {high:.2f}", low=one.low, high=one.high),
            )
            for one in result.weights
        ],
    )


def _until(weights: list[NDArray[np.float64]], epoch: int) -> NDArray[np.float64]:
    """Mean weights at an epoch; parts that stopped before it keep their last."""
    found: NDArray[np.float64] = np.mean([one[min(epoch, len(one) - 1)] for one in weights], axis=0)
    return found


def _add_losses(report: Report, result: GradeTraining) -> None:
    report.heading(said("Training"))
    results = [one for one in result.validation.results.values() if one.features == ALL and one.curves]
    figure, axes = _panels(len(results), 3.6, 2.6)
    for one, found in zip(axes, results):
        for i, (losses, stopping, best) in enumerate(found.curves):
            epochs = np.arange(1, len(losses) + 1)
            one.plot(epochs, losses, "--", color=GREY, linewidth=0.8, label=None if i else said("training holes"))
            one.plot(
                epochs, stopping, color=_COLOURS[found.method], linewidth=1.0, label=None if i else said("other holes")
            )
            one.plot(best + 1, stopping[best], "o", color=_COLOURS[found.method], markersize=4)
        one.set_yscale("log")
        one.set_title(title_of(found.method), fontsize=10)
        one.set_xlabel(said("epoch"))
        one.set_ylabel(said("mean square error"))
        one.legend(frameon=False, fontsize=7)
    report.figure(
        figure,
        said(
            "Errors of standardised grades in each part of the validation. Training stops when holes that"
            " are not learnt from are told no better; the epoch with a dot was kept."
        ),
    )


def _add_intervals(report: Report, result: GradeTraining) -> None:
    report.heading(said("Intervals of predictions"))
    report.table(
        (said("Grade"), said("Learnt as"), said("Interval"), said("Measured coverage")),
        [
            (
                target,
                said("logarithm") if log else said("it is"),
                said("× or ÷ {exp}", exp=number(math.exp(half), 3)) if log else f"± {number(half, 3)}",
                percent(coverage),
            )
            for target, log, half, coverage in zip(
                result.data.targets, result.data.scale.log, result.half_widths, result.coverage
            )
        ],
        said(
            "Intervals of the {label} are to hold {coverage} of new grades (conformal: from the errors of"
            " held-out holes). Coverage was measured on each hole by the errors of the others.",
            label=_label(result.written),
            coverage=percent(result.options.coverage, 0),
        ),
    )


def _add_choices(report: Report, result: GradeTraining) -> None:
    data, options = result.data, result.options
    folds = said(
        "{folds} parts of whole holes, dealt {times}",
        folds=result.validation.folds,
        times=counted(result.validation.repeats, "time"),
    )
    split = said("70, 15 and 15 % of the holes, dealt {times}", times=counted(result.validation.repeats, "time"))
    report.heading(said("How this was found"))
    report.table(
        (said("Choice"), said("Value")),
        [
            (said("Intervals"), said("{count:,} in {count_2} holes", count=len(data), count_2=len(data.points.holes))),
            (said("Features"), ", ".join(result.validation.names)),
            (said("Validation"), split if options.validation == SPLIT else folds),
            (said("Logarithms"), ", ".join(n for n, log in zip(data.targets, data.scale.log) if log) or said("none")),
            (
                "LSTM",
                said("2 × 128 units, dense 64 and 32 (ReLU), one linear output per grade; whole holes from the top"),
            ),
            (said("Feed-forward network"), said("the same with plain units: an interval alone")),
            (
                said("Training"),
                said(
                    "Adam, at most {epochs} epochs, patience {patience}",
                    epochs=options.epochs,
                    patience=options.patience,
                ),
            ),
            (
                said("Kriging"),
                said("ordinary, in three dimensions, variogram fitted to the training holes of each part"),
            ),
            (
                said("Held-out values without samples near"),
                said("{unkriged:,} (kriging takes the mean)", unkriged=result.validation.unkriged),
            ),
            (
                said("Model written"),
                said("{label}, the better one, trained on all holes", label=_label(result.written)),
            ),
            (said("Seed"), str(options.seed)),
        ],
    )
    report.paragraph(
        said(
            "Features become normal scores (numbers), a column per category (texts) and principal"
            " components (spectra), by rules that saw the training holes of each part only. R² is 1 - Σ(y"
            " - ŷ)² / Σ(y - ȳ)² over all held-out intervals together. The written model is the best of"
            " several on the same held-out holes, which flatters its own figures a little."
        )
    )
