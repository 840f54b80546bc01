"""The part of a report that judges a probability map."""

from __future__ import annotations

from typing import Any

import numpy as np

from .curves import Curve
from .evaluate import SHARES, Evaluation
from .metrics import Interval, wilson
from .report import BLUE, GREY, ORANGE, Report, map_figure, new_figure, number, percent

_FEW_DEPOSITS = 10

_TRAINED = "Most of the deposits that judge this map also trained it: figures against all of them are optimistic. Judge by deposits that were held back."
_MAYBE_TRAINED = (
    "If any of these deposits also trained this map, every figure below is optimistic: a map recalls what it was shown. Judge by deposits that were held back."
)
_UNLABELLED = (
    "Ground without a known deposit is unlabelled, not barren: an undiscovered deposit counts here as an error of the map, "
    "and a cell that ranks high without a known deposit may be a target."
)


def add_warnings(report: Report, evaluation: Evaluation) -> None:
    """Say at the top of the page how far the figures can be trusted."""
    if evaluation.options.trained_on is not False:
        report.warning(_TRAINED if evaluation.options.trained_on else _MAYBE_TRAINED)
    report.warning(_UNLABELLED)
    if evaluation.constant:
        report.warning("All cells of the map have the same value: it ranks nothing, and AUC = 0.5 says no more than that.")
    if evaluation.counted < _FEW_DEPOSITS:
        report.warning(f"Only {evaluation.counted} deposit cells: the intervals are wide, and one deposit more or less changes every figure.")


def add_evaluation(report: Report, evaluation: Evaluation, with_map: bool = True) -> None:
    """Add warnings, key figures, map, curves, tiles and inputs to a report."""
    add_warnings(report, evaluation)
    report.heading("How well the map ranks known deposits")
    auc, tenth = evaluation.auc, evaluation.captures[SHARES.index(0.10)]
    report.paragraph(
        f"A cell with a known deposit ranks above another cell in {percent(auc.value)} of comparisons (95 % interval {_range(auc)}); "
        f"chance gives 50 %. The best 10 % of the area hold {percent(tenth.value)} of deposits ({_range(tenth)}); chance gives 10 %."
    )
    rows = [["AUC over area", number(auc.value, 3), f"{auc.low:.3f} to {auc.high:.3f}", "0.5"]]
    for share, capture in zip(SHARES, evaluation.captures):
        rows.append([f"Deposits in the best {percent(share, 0)} of the area", percent(capture.value), _range(capture), percent(share, 0)])
    report.table(
        ["Figure", "Value", "95 % interval", "By chance"], rows, "Intervals: AUC after Hanley & McNeil (1982) and Newcombe (2006), shares after Wilson (1927)."
    )
    if with_map:
        label = "Probability (not calibrated)"
        figure = map_figure(evaluation.geometry, evaluation.overview, evaluation.deposits, "Prospectivity and known deposits", label)
        report.figure(figure, _map_caption(evaluation))
    report.heading("Ranking over the area")
    report.figure(_curve_figure(evaluation.roc, evaluation, "Share of other cells called (false-positive rate)", "Share of deposits called"), (
        f"Receiver operating characteristic: deposit cells against all other cells with data. AUC {number(auc.value, 3)} "
        f"({auc.low:.3f} to {auc.high:.3f}); the shade holds 95 % at each place."
    ))  # fmt: skip
    report.figure(_curve_figure(evaluation.success, evaluation, "Share of the area, best cells first", "Share of deposits captured", SHARES), (
        "Success-rate curve: how much ground must be looked at to meet how many of the known deposits; dots at 5, 10 and 20 % of the area."
    ))  # fmt: skip
    _add_tiles(report, evaluation)
    _add_inputs(report, evaluation)


def evaluation_report(evaluation: Evaluation) -> Report:
    """Make the page of `evaluateprospectivity`."""
    report = Report(f"Evaluation of {evaluation.source}")
    add_evaluation(report, evaluation)
    return report


def _range(interval: Interval) -> str:
    return f"{percent(interval.low)} to {percent(interval.high)}"


def _map_caption(evaluation: Evaluation) -> str:
    g = evaluation.geometry
    caption = f"{g.columns:,} x {g.rows:,} cells of {g.cell_width:g} x {g.cell_height:g} m; circles: known deposits; grey: no data."
    if evaluation.overview.shape != (g.rows, g.columns):
        caption += " Thinned out for show: neighbouring cells are left out, not averaged."
    return caption


def _curve_figure(curve: Curve, evaluation: Evaluation, x_label: str, y_label: str, marks: tuple[float, ...] = ()) -> Any:
    from matplotlib.ticker import PercentFormatter

    figure, axes = new_figure(6.2, 5.2)
    # Each height is a share of the same few deposits, so Wilson's interval of that share is the band.
    bands = [wilson(y, evaluation.counted) for y in curve.y]
    axes.fill_between(curve.x, [b.low for b in bands], [b.high for b in bands], color=BLUE, alpha=0.15, linewidth=0, label="95 % interval")
    axes.plot(curve.x, curve.y, color=BLUE, linewidth=1.8, label="This map")
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=1.2, linestyle="--", label="Chance")
    if marks:
        axes.plot(marks, np.interp(marks, curve.x, curve.y), "o", color=ORANGE, markersize=6, zorder=3)
    axes.set(xlim=(0, 1), ylim=(0, 1.005), xlabel=x_label, ylabel=y_label, aspect="equal")
    axes.xaxis.set_major_formatter(PercentFormatter(1.0))
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))
    axes.legend(loc="lower right", frameon=False)
    return figure


def _add_tiles(report: Report, evaluation: Evaluation) -> None:
    options, tiles = evaluation.options, evaluation.tiles
    report.heading("Tiles")
    if tiles is None:
        report.paragraph(evaluation.tiles_note)
        return
    report.paragraph(
        f"The map cut into tiles of {options.tile_size} x {options.tile_size} cells: a tile is ore if it holds a known deposit, and called ore if its mean "
        f"probability is at least {options.threshold:g}. Neighbouring tiles are alike, so that the true intervals are wider than these."
    )
    report.table(
        ["True \\ called", "Ore", "Not ore", "Sum"],
        [
            ["Ore", tiles.true_positive, tiles.false_negative, tiles.positives],
            ["Not ore", tiles.false_positive, tiles.true_negative, tiles.negatives],
            ["Sum", tiles.true_positive + tiles.false_positive, tiles.false_negative + tiles.true_negative, tiles.n],
        ],
        "Confusion matrix in tiles: rows are true classes, columns what the map calls them.",
    )
    accuracy, auc, f1 = tiles.accuracy, tiles.auc, tiles.macro_f1(options.seed)
    report.table(
        ["Figure of tiles", "Value", "95 % interval"],
        [
            ["Accuracy", percent(accuracy.value, 2), _range(accuracy)],
            ["AUC of hard labels, (TPR + TNR) / 2", number(auc.value), f"{auc.low:.3f} to {auc.high:.3f}"],
            ["F1, mean of both classes", number(f1.value), f"{f1.low:.3f} to {f1.high:.3f}"],
        ],
        f"Calling no tile ore would have an accuracy of {percent(tiles.negatives / tiles.n, 2)}.",
    )


def _add_inputs(report: Report, evaluation: Evaluation) -> None:
    report.heading("Inputs")
    rows = [
        ["Map", evaluation.source],
        ["Grid", str(evaluation.geometry)],
        ["Cells with data", f"{evaluation.ranking.cells:,} ({number(evaluation.area_km2)} km²)"],
        ["Deposits given", str(len(evaluation.deposits))],
        ["Deposit cells counted", str(evaluation.counted)],
        ["Left out: outside the map", str(evaluation.outside)],
        ["Left out: on cells without data", str(evaluation.without_data)],
        ["Left out: in one cell with another deposit", str(evaluation.sharing)],
        ["Threshold of tiles", f"{evaluation.options.threshold:g}"],
        ["Side of tiles (cells)", str(evaluation.options.tile_size)],
        ["Seed", str(evaluation.options.seed)],
    ]
    report.table(["Input", "Value"], rows)
