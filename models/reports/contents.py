"""The page on learning contents from spectra: does the network beat PLSR, either the mean, and does it overfit."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.language import said, translated
from ..core.progress import Progress
from ..core.wording import counted, listed, number, percent, two_decimals
from ..spectra.contents.options import MEAN, MOBILENET, PLSR, title_of
from ..spectra.contents.training import ContentRow, Quantification, overfitting
from ..spectra.contents.validation import CURVE_SHARES
from ..statistics.conformal import coverage_spread
from ..statistics.intervals import Interval, spread
from .figures import BLUE, GREY, ORANGE, panels
from .page import Report
from .spectra import draw_curves

_COLOURS = {MEAN: GREY, PLSR: BLUE, MOBILENET: ORANGE}
_PANELS = 12
"""Targets that are drawn; more would be a wall."""
_OVERFITS = 2.0
"""Held-out errors as multiples of those of training from which on a method overfits plainly."""
_FEW_GROUPS = 10
_GAIN = 0.02
"""R² by which a learning curve has to rise over its second half to be said to rise."""


def write_contents_report(result: Quantification, path: Path, progress: Progress) -> None:
    """Write the page.

    Raises
    ------
    ResourceError
        The folder is missing or cannot be written to.
    """
    contents_report(result, progress.check).write(path)


def contents_report(result: Quantification, check: Callable[[], None] = lambda: None) -> Report:
    """Page on a training of contents, the answer first."""
    report = Report(said("Contents from spectra"), check)
    # Notes stand above all else on a page, and nothing else is to be read first.
    report.warning(first_line(result))
    _add_cautions(report, result)
    report.figure(
        _r2_figure(result),
        said(
            "R² of held-out samples (dots, with 95 % intervals over groups) and of training samples"
            " (rings). Left of 0 the mean of all samples would have been nearer."
        ),
    )
    _add_predictions(report, result)
    _add_figures(report, result)
    _add_comparisons(report, result)
    _add_components(report, result)
    _add_curve(report, result)
    _add_importance(report, result)
    _add_intervals(report, result)
    _add_choices(report, result)
    return report


# -- the answer --------------------------------------------------------------------------------------------------------


def first_line(result: Quantification) -> str:
    """Does the network beat PLSR, does either beat the mean, does it overfit; first in the report and in the log."""
    total = len(result.samples.targets)
    sentences = []
    if MOBILENET in result.validation.methods:
        better, worse = _verdicts(result, MOBILENET, PLSR)
        sentences.append(
            said(
                "{the_network_beats}: it is better in {better} and worse in {worse} of {contents}, beyond"
                " chance (paired errors over groups).",
                the_network_beats=said("The network beats PLSR")
                if better == total
                else said("The network does not beat PLSR"),
                better=better,
                worse=worse,
                contents=counted(total, "content"),
            )
        )
    else:
        sentences.append(said("No network was trained: add mobilenet to the methods to see whether one beats PLSR."))
    for method in (PLSR, MOBILENET):
        if method in result.validation.methods:
            better, worse = _verdicts(result, method, MEAN)
            sentences.append(
                said(
                    "{titles} beats the mean in {better} of {contents}{value}.",
                    titles=title_of(method),
                    better=better,
                    contents=counted(total, "content"),
                    value=said(" and is worse than it in {worse}", worse=worse) if worse else "",
                )
            )
    for method in (PLSR, MOBILENET):
        if method in result.validation.methods:
            sentences.append(_overfit(result, method))
    return " ".join(sentences)


def _overfit(result: Quantification, method: str) -> str:
    ratio = overfitting(result, method)
    plain = said("overfits") if ratio >= _OVERFITS else said("hardly overfits")
    return said(
        "{titles} {plain}: held-out errors are {ratio} times those of training.",
        titles=title_of(method),
        plain=plain,
        ratio=number(ratio, 2),
    )


def _verdicts(result: Quantification, method: str, other: str) -> tuple[int, int]:
    """Targets in which a method is better than another beyond chance, and worse."""
    found = [one.verdict for one in result.comparisons if (one.method, one.other) == (method, other)]
    return found.count(1), found.count(-1)


def _add_cautions(report: Report, result: Quantification) -> None:
    groups = len(np.unique(result.samples.group))
    better = max(_verdicts(result, method, MEAN)[0] for method in result.validation.methods if method != MEAN)
    if not better:
        report.warning(
            said(
                "Nothing was learnt: no method beats the mean of the training samples beyond chance in"
                " any content. The model that was written says no more than the mean."
            )
        )
    lost = [name for name in result.samples.targets if _row(result, name, result.method).r2.value < 0]
    if better and lost:
        report.warning(
            said("{lost}: the written model is farther from held-out samples than their own mean.", lost=listed(lost))
        )
    if not result.samples.grouped:
        report.warning(
            said(
                "No groups were named: neighbours of a held-out sample stay in training, so that the"
                " figures hold for more samples of the same sites and flatter what will be found at a new"
                " one."
            )
        )
    elif groups < _FEW_GROUPS:
        report.warning(
            said(
                "{groups} groups are few: 95 % intervals over them are too narrow rather than too wide,"
                " and a difference that looks certain may be one group's.",
                groups=groups,
            )
        )
    for note in result.samples.notes:
        report.warning(note)


def _row(result: Quantification, target: str, method: str, part: str = "held_out") -> Any:
    return result.row(target, method, part).figures


# -- figures -----------------------------------------------------------------------------------------------------------


def _panels(count: int, width: float = 2.5, height: float = 2.4) -> tuple[Any, list[Any]]:
    """A figure with so many axes, at most four in a row."""
    return panels(count, width, height, columns=4)


def _r2_figure(result: Quantification) -> Any:
    methods = list(result.validation.methods)
    targets = result.samples.targets
    figure, (axes,) = _panels(1, 7.0, 0.7 + 0.22 * len(targets) * (len(methods) + 1))
    lowest = 0.0
    for i, target in enumerate(targets):
        for j, method in enumerate(methods):
            y = i * (len(methods) + 1) + j
            held, seen = _row(result, target, method).r2, _row(result, target, method, "training").r2
            low, high = (held.value if math.isnan(end) else end for end in (held.low, held.high))
            lowest = min(lowest, held.value)
            label = title_of(method) if not i else None
            axes.plot([low, high], [y, y], color=_COLOURS[method], linewidth=2)
            axes.plot(held.value, y, "o", color=_COLOURS[method], markersize=6, label=label)
            axes.plot(seen.value, y, "o", markerfacecolor="none", color=_COLOURS[method], markersize=6)
    axes.set_yticks([i * (len(methods) + 1) + (len(methods) - 1) / 2 for i in range(len(targets))], targets)
    axes.invert_yaxis()
    axes.set_xlim(max(lowest - 0.2, -1.5), 1.05)
    axes.axvline(0, color=GREY, linewidth=0.8)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel("R²")
    axes.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=3)
    return figure


def _add_predictions(report: Report, result: Quantification) -> None:
    report.heading(said("Predicted against measured"))
    shown = result.samples.targets[:_PANELS]
    for method in (PLSR, MOBILENET):
        if method not in result.validation.methods:
            continue
        figure, axes = _panels(len(shown))
        for i, (target, one) in enumerate(zip(shown, axes)):
            found = np.mean(result.validation.methods[method].held_out[:, :, i], axis=0)
            truth = result.samples.contents[:, i]
            known = np.isfinite(found) & np.isfinite(truth)
            ends = [min(truth[known].min(), found[known].min()), max(truth[known].max(), found[known].max())]
            one.plot(ends, ends, color=GREY, linewidth=0.8)
            one.plot(truth[known], found[known], "o", color=_COLOURS[method], markersize=3, alpha=0.6)
            one.set_title(f"{target}, R² {two_decimals(_row(result, target, method).r2.value)}", fontsize=10)
            one.set_xlabel(said("measured"))
            one.set_ylabel(said("predicted"))
        report.figure(
            figure,
            said("{titles}: each sample while it was held out, the mean of its repeats.", titles=title_of(method)),
        )
    if len(result.samples.targets) > _PANELS:
        report.paragraph(
            said("The first {panels} of {count} contents are drawn.", panels=_PANELS, count=len(result.samples.targets))
        )


def _add_figures(report: Report, result: Quantification) -> None:
    report.heading(said("Figures"))
    header = (
        said("Content"),
        said("Method"),
        said("Samples"),
        "n",
        "R²",
        "95 %",
        "RMSE",
        "95 %",
        "RPD",
        "RPIQ",
        said("Bias"),
    )
    report.table(
        header,
        [_written(row) for row in result.rows],
        said(
            "RMSE and bias in the unit of the content; RPD and RPIQ: standard deviation and distance of"
            " the quartiles over the RMSE. Intervals by 2,000 draws of whole groups."
        ),
    )


def _written(row: ContentRow) -> list[Any]:
    found = row.figures
    return [
        row.target,
        title_of(row.method),
        said("training") if row.part == "training" else said("held out"),
        found.n,
        two_decimals(found.r2.value),
        spread(found.r2, two_decimals),
        number(found.rmse.value, 3),
        spread(found.rmse, lambda value: number(value, 3)),
        two_decimals(found.rpd),
        two_decimals(found.rpiq),
        # What is left of sums that cancel is no bias.
        number(found.bias if abs(found.bias) > 1e-9 * found.rmse.value else 0.0, 2),
    ]


def _add_comparisons(report: Report, result: Quantification) -> None:
    verdicts = {1: said("better"), -1: said("worse"), 0: said("not told apart")}
    report.table(
        (said("Content"), said("Method"), said("Beside"), said("Difference of RMSE"), "95 %", said("So it is")),
        [
            (
                one.target,
                title_of(one.method),
                title_of(one.other),
                number(one.difference.value, 3),
                _ends(one.difference),
                verdicts[one.verdict],
            )
            for one in result.comparisons
        ],
        said(
            "Both are judged on the same held-out samples, and the same groups are drawn for both. Below"
            " 0 the method has the smaller errors."
        ),
    )


def _ends(interval: Interval) -> str:
    return spread(interval, lambda value: number(value, 3))


def _add_components(report: Report, result: Quantification) -> None:
    report.heading(said("Number of components of PLSR"))
    rows = [result.row(target, PLSR, "held_out") for target in result.samples.targets]
    report.table(
        (
            said("Content"),
            said("Inner folds chose (median)"),
            "R²",
            said("Held-out samples would choose"),
            said("R² then"),
            said("In the model"),
        ),
        [
            (
                row.target,
                number(row.components),
                two_decimals(row.figures.r2.value),
                number(row.best_components),
                two_decimals(row.best_r2),
                final,
            )
            for row, final in zip(rows, result.components)
        ],
        said(
            "R² with the number that suits the held-out samples best is what many papers print: compare"
            " theirs with 'R² then' (r2_best in the table). It flatters, for nobody knows that number"
            " beforehand; all other figures of this page do without it."
        ),
    )


def _add_curve(report: Report, result: Quantification) -> None:
    report.heading(said("Learning curve: would more samples help?"))
    report.paragraph(_help_of_more(result))
    shown = result.samples.targets[:_PANELS]
    figure, axes = _panels(len(shown), 3.0)
    for i, (target, one) in enumerate(zip(shown, axes)):
        points = {method: curve_points(result, method, i) for method in result.validation.curves}
        for method, (at, training, held_out, _) in points.items():
            one.plot(at, training, "o--", color=_COLOURS[method], alpha=0.5, markersize=4, markerfacecolor="none")
            one.plot(at, held_out, "o-", color=_COLOURS[method], markersize=4, label=title_of(method))
        lowest = min(
            (float(np.nanmin(found[2])) for found in points.values() if np.isfinite(found[2]).any()), default=0
        )
        one.set_ylim(max(min(lowest - 0.1, 0.0), -1.0), 1.05)
        one.axhline(0, color=GREY, linewidth=0.8)
        one.set_title(target, fontsize=10)
        one.set_xlabel(said("training samples"))
        one.set_ylabel("R²")
        _add_error_axis(one, points[PLSR][3])
    axes[0].legend(frameon=False, fontsize=8)
    groups = said("whole groups") if result.samples.grouped else said("samples")
    network = (
        said(
            " The network is trained on a quarter and a half of them too: three quarters of a training"
            " more for each of {folds} folds.",
            folds=result.validation.folds,
        )
        if MOBILENET in result.validation.curves
        else ""
    )
    report.figure(
        figure,
        said(
            "Held-out samples (dots and lines) and training samples (rings, dashed) with ever more"
            " {groups} to learn from, each part with the ones before it; the first repeat. PLSR chooses"
            " its number of components in each part anew. Right: the same as RMSE, in the unit of the"
            " content.{network}",
            groups=groups,
            network=network,
        ),
    )
    if result.validation.epochs.size:
        report.figure(
            _epochs_figure(result),
            said(
                "Loss of the network by epoch (mean squared error in variances of the training contents;"
                " thin: folds of the first repeat, thick: their mean). Held-out samples are only looked"
                " at: no epoch is chosen by them. Where their curve rises while that of training falls,"
                " the network learns its samples by heart."
            ),
        )


def curve_points(
    result: Quantification, method: str, target: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], float]:
    """Points of a learning curve, shape (points,) each: training samples, R² of training and of held-out samples.

    Last the standard deviation of the contents, by which R² becomes an RMSE.
    """
    curve, truth = result.validation.curves[method], result.samples.contents[:, target]
    deviation = float(np.nanstd(truth))
    measured = np.isfinite(curve.samples[:, :, target]).any(axis=1)
    at = np.nanmean(curve.samples[measured, :, target], axis=1)
    seen = np.nanmean(np.square(curve.training[measured, :, target]), axis=1)
    unseen = np.nanmean(np.square(curve.held_out[measured, :, target] - truth), axis=1)
    return at, 1 - seen / deviation**2, 1 - unseen / deviation**2, deviation


def _help_of_more(result: Quantification) -> str:
    """What the second half of the samples brought, over all contents."""
    half = CURVE_SHARES.index(0.5)
    gains = []
    for i in range(len(result.samples.targets)):
        at, _, held_out, _ = curve_points(result, PLSR, i)
        if len(at) == len(CURVE_SHARES):
            gains.append(float(held_out[-1] - held_out[half]))
    if not gains:
        return said("There are too few samples to see what more of them would bring.")
    gain = float(np.median(gains))
    verdict = (
        said("it still rises, so that more samples will help")
        if gain > _GAIN
        else said("it is level, so that more samples of the same kind will hardly help")
        if gain > -_GAIN
        else said("more samples made it worse, which is chance or groups that have little in common")
    )
    return said(
        "From half of the training samples to all of them held-out R² of PLSR changes by {gain:+.2f}"
        " (median of {contents}): {verdict}.",
        gain=gain,
        contents=counted(len(gains), "content"),
        verdict=verdict,
    )


def _add_error_axis(axes: Any, deviation: float) -> None:
    """Show what R² is as an error, at the right."""

    def error(r2: Any) -> Any:
        return deviation * np.sqrt(np.maximum(1 - np.asarray(r2, dtype=float), 0))

    def back(rmse: Any) -> Any:
        return 1 - np.square(np.asarray(rmse, dtype=float) / deviation)

    right = axes.secondary_yaxis("right", functions=(error, back))
    # As often as R² has its own marks: even steps of the error would crowd where it is small.
    marks = [float(error(r2)) for r2 in (-0.5, 0.0, 0.5, 0.9)]
    right.set_yticks(marks, [number(mark, 2) for mark in marks])
    right.tick_params(labelsize=8, colors=GREY)


def _epochs_figure(result: Quantification) -> Any:
    figure, (axes,) = _panels(1, 6.0, 2.6)
    number = np.arange(1, result.validation.epochs.shape[2] + 1)
    for losses, colour, label in zip(result.validation.epochs, (GREY, ORANGE), (said("training"), said("held out"))):
        axes.plot(number, losses.T, color=colour, linewidth=0.7, alpha=0.5)
        axes.plot(number, np.nanmean(losses, axis=0), color=colour, linewidth=2, label=label)
    axes.set_ylim(bottom=0)
    axes.set_xlabel(said("epoch"))
    axes.set_ylabel(said("loss"))
    axes.legend(frameon=False, fontsize=8)
    return figure


def _add_importance(report: Report, result: Quantification) -> None:
    report.heading(said("Bands that matter"))
    what = {
        PLSR: said("Variable importance in projection (VIP) of PLSR; bands above 1 matter more than the average."),
        MOBILENET: (
            said(
                "Integrated gradients of the network: mean of what a content owes to each band, without"
                " its sign, as a multiple of the average band."
            )
        ),
    }
    for method, values in result.importance.items():
        figure, axes = _panels(min(len(values), _PANELS), 3.4, 1.9)
        for target, row, one in zip(result.samples.targets, values, axes):
            draw_curves(one, result.bands, row[np.newaxis], color=_COLOURS[method], linewidth=0.9)
            one.axhline(1, color=GREY, linewidth=0.8)
            one.set_title(target, fontsize=10)
            one.set_ylim(bottom=0)
        report.figure(figure, said("{what} This explains the model and is no proof of a mineral.", what=what[method]))
    report.table(
        (said("Content"), said("Bands of the largest VIP")),
        [(target, _peaks(result, row)) for target, row in zip(result.samples.targets, result.importance[PLSR])],
    )


def _peaks(result: Quantification, values: Any, count: int = 5) -> str:
    """Centres of the highest bands, none within a fiftieth of all bands of another."""
    apart = max(len(values) // 50, 1)
    found: list[int] = []
    for band in np.argsort(-values, kind="stable"):
        if all(abs(band - other) >= apart for other in found):
            found.append(int(band))
        if len(found) == count:
            break
    return ", ".join(f"{result.bands.centres[band]:.0f}" for band in found)


def _add_intervals(report: Report, result: Quantification) -> None:
    report.heading(said("Intervals of predictions"))
    log = result.options.log_targets
    report.table(
        (
            said("Content"),
            said("Factor") if log else said("Half-width"),
            said("Measured coverage"),
            said("Of new samples (95 %)"),
        ),
        [
            (
                target,
                number(10**one.half_width if log else one.half_width, 3),
                percent(one.measured),
                _likely_coverage(result, target),
            )
            for target, one in zip(result.samples.targets, result.intervals)
        ],
        said(
            "Intervals of {titles} are to hold {coverage:g} % of new contents (conformal: from the errors"
            " of held-out samples). Coverage was measured on each group by the errors of the others. The"
            " promise holds on average over trainings; what this one will hold of many new samples lies"
            " between the ends in the last column in 95 of 100 trainings on so many"
            " samples{and_farther_from}.",
            titles=title_of(result.method),
            coverage=100 * result.options.coverage,
            and_farther_from=said(", and farther from the promise where groups differ")
            if result.samples.grouped
            else "",
        ),
    )


def _likely_coverage(result: Quantification, target: str) -> str:
    low, high = coverage_spread(result.row(target, result.method, "held_out").figures.n, result.options.coverage)
    return said("too few samples") if math.isnan(low) else said("{low} to {high}", low=percent(low), high=percent(high))


def _add_choices(report: Report, result: Quantification) -> None:
    samples, options = result.samples, result.options
    groups = len(np.unique(samples.group))
    report.heading(said("How this was found"))
    best = said("the better of both") if len(options.methods) > 1 else said("the method that was named")
    rows: Sequence[Sequence[str]] = [
        (
            said("Samples"),
            said("{count} in {groups} groups", count=len(samples), groups=groups)
            if samples.grouped
            else str(len(samples)),
        ),
        (
            said("Bands"),
            said(
                "{bands:,}, {extent}, {quantity}",
                bands=len(samples.bands),
                extent=samples.bands.extent,
                quantity=translated(samples.quantity),
            ),
        ),
        (said("Steps"), samples.steps or said("none")),
        (
            said("Outer folds"),
            said(
                "{folds}, dealt {times}",
                folds=result.validation.folds,
                times=counted(result.validation.repeats, "time"),
            ),
        ),
        (said("Contents learnt as"), said("decimal logarithms") if options.log_targets else said("they are")),
        (said("Most components"), str(options.components)),
        (
            said("Network"),
            said("MobileNetV2 on spectrograms, {epochs} epochs", epochs=options.epochs)
            if MOBILENET in options.methods
            else said("none"),
        ),
        (
            said("Model written"),
            said("{titles}, {best}, trained on all samples", titles=title_of(result.method), best=best),
        ),
        (said("Seed"), str(options.seed)),
    ]
    report.table((said("Choice"), said("Value")), rows)
    report.paragraph(
        said(
            "R² is 1 - Σ(y - ŷ)² / Σ(y - ȳ)² over all held-out samples of a repeat together, not the mean"
            " of folds, which has no meaning where a fold's own samples hardly differ; repeats are"
            " averaged. Preprocessing that learns, the number of components and the scale of the network"
            " see the training samples of each fold only."
        )
    )
