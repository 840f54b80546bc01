"""The part of a report that judges a probability map."""

from __future__ import annotations

import math

from .curves import Examined
from .evaluate import SHARES, Evaluation
from .evaluation_figures import confusion_figure, examined_figure, prediction_area_figure, ranking_figure
from .metrics import Interval
from .report import Report, map_figure, number, percent

_FEW_DEPOSITS = 10

_TRAINED = "Most of the deposits that judge this map also trained it: figures against all of them are optimistic. Judge by deposits that were held back."
_MAYBE_TRAINED = (
    "If any of these deposits also trained this map, every figure below is optimistic: a map recalls what it was shown. Judge by deposits that were held back."
)
_UNLABELLED = (
    "Ground without a known deposit is unlabelled, not barren: an undiscovered deposit counts here as an error of the map, "
    "and a cell that ranks high without a known deposit may be a target."
)
_KNOWN_ONLY = (
    "Every number of deposits here is of known ones. Undiscovered deposits come on top, and ground far from past exploration is undersampled: "
    "few known deposits there say little about what lies there, and a map that follows old workings looks better than it is."
)


def add_warnings(report: Report, evaluation: Evaluation) -> None:
    """Say at the top of the page how far the figures can be trusted."""
    if evaluation.options.trained_on is not False:
        report.warning(_TRAINED if evaluation.options.trained_on else _MAYBE_TRAINED)
    report.warning(_UNLABELLED)
    report.warning(_KNOWN_ONLY)
    if evaluation.constant:
        report.warning("All cells of the map have the same value: it ranks nothing, and AUC = 0.5 says no more than that.")
    if evaluation.counted < _FEW_DEPOSITS:
        report.warning(f"Only {_cells(evaluation.counted)}: the intervals are wide, and one deposit more or less changes every figure.")


def add_evaluation(report: Report, evaluation: Evaluation, with_map: bool = True) -> None:
    """Add warnings, a summary, map, curves, confusion matrices, deposits per km² and inputs to a report."""
    add_warnings(report, evaluation)
    _add_summary(report, evaluation)
    if with_map:
        # A map does not say whether it was calibrated.
        figure = map_figure(
            evaluation.geometry, evaluation.overview, evaluation.deposits, "Prospectivity and known deposits", "Probability, as the map gives it"
        )
        report.figure(figure, _map_caption(evaluation))
    _add_curves(report, evaluation)
    _add_confusion(report, evaluation)
    _add_examined(report, evaluation)
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


def _add_summary(report: Report, evaluation: Evaluation) -> None:
    report.heading("How well the map ranks known deposits")
    report.paragraph(_verdict(evaluation))
    report.paragraph(_tenth_of_the_ground(evaluation))
    auc, success, crossing = evaluation.auc, evaluation.success_auc, evaluation.prediction_area
    rows = [
        ["AUC over area", number(auc.value, 3), f"{auc.low:.3f} to {auc.high:.3f}", "0.5"],
        ["Area under the success-rate curve", number(success.value, 3), f"{success.low:.3f} to {success.high:.3f}", "0.5"],
        *(
            [f"Deposits in the best {percent(share, 0)} of the area", percent(capture.value), _range(capture), percent(share, 0)]
            for share, capture in zip(SHARES, evaluation.captures)
        ),
        ["Prediction–area plot: deposits at the crossing", percent(crossing.prediction.value), _range(crossing.prediction), "50 %"],
        ["Prediction–area plot: normalised density there", f"{crossing.density.value:.2f}", _plain_range(crossing.density), "1"],
    ]
    report.table(
        ["Figure", "Value", "95 % interval", "By chance"],
        rows,
        "Intervals: areas under curves after Hanley & McNeil (1982) and Newcombe (2006), shares after Wilson (1927), the crossing from Wilson's band.",
    )


def _verdict(evaluation: Evaluation) -> str:
    auc = evaluation.auc
    if auc.low > 0.5:
        verdict = "The map ranks known deposits better than chance"
    elif auc.high < 0.5:
        verdict = "The map ranks known deposits worse than chance: they lie where its values are low"
    else:
        verdict = f"With {_cells(evaluation.counted)} the map cannot be told from chance"
    return (
        f"{verdict}. A cell with a known deposit ranks above another cell in {percent(auc.value)} of comparisons "
        f"(95 % interval {_range(auc)}); chance gives 50 %."
    )


def _tenth_of_the_ground(evaluation: Evaluation) -> str:
    tenth = next(e for e in evaluation.examined if e.share == 0.10)
    mean = evaluation.area_km2 / evaluation.counted
    met = f"meets {number(tenth.deposits, 3)} of the {evaluation.counted} known deposits ({percent(tenth.deposits / evaluation.counted)})"
    text = f"Whoever examines the best 10 % of the ground, {_km2(tenth.area_km2)} km², {met}; a blind choice of as much ground meets 10 %."
    if tenth.deposits:
        text += (
            f" That is one known deposit per {_km2(1 / tenth.per_km2.value)} km² instead of one per {_km2(mean)} km² over the whole map, "
            f"{tenth.lift.value:.1f} times as many (95 % interval {tenth.lift.low:.1f} to {tenth.lift.high:.1f})."
        )
    if tenth.lift.low <= 1 <= tenth.lift.high:
        text += " This may be chance."
    return text


def _cells(count: int) -> str:
    return f"{count} deposit cell{'' if count == 1 else 's'}"


def _plain_range(interval: Interval) -> str:
    return f"{interval.low:.2f} to {interval.high:.2f}"


def _add_curves(report: Report, evaluation: Evaluation) -> None:
    auc, success, crossing = evaluation.auc, evaluation.success_auc, evaluation.prediction_area
    report.heading("Ranking over the area")
    report.figure(
        ranking_figure(evaluation),
        f"Left: how much ground must be looked at to meet how many of the known deposits (area under the curve {success.value:.3f}). Right: the same "
        f"against background cells only (AUC {auc.value:.3f}). The shade is Wilson's interval at each place, not for the whole curve at once: a map without "
        "skill leaves it somewhere more often than in 5 of 100 cases. Deposits are taken as independent: clustered ones tell less.",
    )
    report.figure(
        prediction_area_figure(evaluation),
        f"Prediction–area plot (Yousefi & Carranza, 2015). The curves cross at a value of {number(crossing.threshold, 3)}: {percent(crossing.prediction.value)} of "
        f"known deposits ({_range(crossing.prediction)}) on {percent(crossing.area.value)} of the area: normalised density N_d = {crossing.density.value:.2f} "
        f"({_plain_range(crossing.density)}), weight ln N_d = {crossing.weight.value:.2f} ({_plain_range(crossing.weight)}). The higher the crossing, the better; "
        "a map without skill crosses at 50 % and N_d = 1.",
    )


def _add_confusion(report: Report, evaluation: Evaluation) -> None:
    options, tiles, g = evaluation.options, evaluation.tiles, evaluation.geometry
    report.heading("Confusion matrix")
    matrices = [(f"Cells of {g.cell_width:g} × {g.cell_height:g} m", evaluation.cells)]
    if tiles is not None:
        matrices.append((f"Tiles of {options.tile_size} × {options.tile_size} cells", tiles))
    report.figure(
        confusion_figure(matrices),
        f"Rows are true classes, columns what the map predicts from {options.threshold:g} on. Background is all ground without a known deposit, so that "
        "background called deposit may be a target. The threshold suits calibrated probabilities; the ranking above does not depend on it.",
    )
    if tiles is None:
        report.paragraph(evaluation.tiles_note)
        return
    report.paragraph(
        f"The map cut into tiles of {options.tile_size} x {options.tile_size} cells: a tile is a deposit if it holds a known one, and called so if its mean "
        f"probability is at least {options.threshold:g}. Neighbouring tiles are alike, so that the true intervals are wider than these."
    )
    accuracy, auc, f1 = tiles.accuracy, tiles.auc, tiles.macro_f1(options.seed)
    report.table(
        ["Figure of tiles", "Value", "95 % interval"],
        [
            ["Accuracy", percent(accuracy.value, 2), _range(accuracy)],
            ["AUC of hard labels, (TPR + TNR) / 2", number(auc.value), f"{auc.low:.3f} to {auc.high:.3f}"],
            ["F1, mean of both classes", number(f1.value), f"{f1.low:.3f} to {f1.high:.3f}"],
        ],
        f"Calling every tile background would have an accuracy of {percent(tiles.negatives / tiles.n, 2)}.",
    )


def _add_examined(report: Report, evaluation: Evaluation) -> None:
    whole = all(abs(e.deposits - round(e.deposits)) < 1e-9 for e in evaluation.examined)
    tied = "" if whole else " Numbers of deposits are not whole where of cells with equal values only a part fits into the area."
    report.heading("Known deposits per km² examined")
    report.paragraph(
        "Walking down the ranked map, best cells first: how many known deposits the ground holds. These are known deposits; undiscovered ones come on top, "
        "and known ones need no finding, so that this is a measure of where deposits are dense, not a forecast of discoveries."
    )
    report.table(
        ["Best share of the area", "Area (km²)", "Known deposits met", "Deposits per km² (95 % interval)", "Lift (95 % interval)"],
        [*(_examined_row(e, evaluation.counted) for e in evaluation.examined), _whole_map_row(evaluation)],
        "Lift: ratio to the mean of the whole map, which chance gives. Intervals are exact and hold the truth in at least 95 of 100 cases: of the number per "
        f"km² after Garwood (1936), of the lift after Clopper & Pearson (1934).{tied}",
    )
    report.figure(
        examined_figure(evaluation),
        "Known deposits per km² of all ground examined so far; dots at 1, 2, 5, 10 and 20 % of the area. The left end rests on very few deposits.",
    )


def _examined_row(examined: Examined, counted: int) -> list[str]:
    rate, lift = examined.per_km2, examined.lift
    # As many decimals as give the number three digits, or its upper end where it is 0.
    decimals = max(2 - math.floor(math.log10(rate.value or rate.high)), 0)
    return [
        percent(examined.share, 0),
        _km2(examined.area_km2),
        f"{number(examined.deposits, 3)} of {counted} ({percent(examined.deposits / counted)})",
        "{0:,.{3}f} ({1:,.{3}f} to {2:,.{3}f})".format(rate.value, rate.low, rate.high, decimals),
        f"{lift.value:.1f} ({lift.low:.1f} to {lift.high:.1f})",
    ]


def _whole_map_row(evaluation: Evaluation) -> list[str]:
    n = evaluation.counted
    return ["100 %", _km2(evaluation.area_km2), f"{n} of {n}", number(n / evaluation.area_km2, 3), "1"]


def _km2(area: float) -> str:
    return f"{area:,.0f}" if area >= 100 else number(area, 3)


def _add_inputs(report: Report, evaluation: Evaluation) -> None:
    report.heading("Inputs and choices")
    rows = [
        ["Map", evaluation.source],
        ["Grid", str(evaluation.geometry)],
        ["Cells with data", f"{evaluation.ranking.cells:,} ({_km2(evaluation.area_km2)} km²)"],
        ["Deposits given", str(len(evaluation.deposits))],
        ["Deposit cells counted", str(evaluation.counted)],
        ["Left out: outside the map", str(evaluation.outside)],
        ["Left out: on cells without data", str(evaluation.without_data)],
        ["Left out: in one cell with another deposit", str(evaluation.sharing)],
        ["Deposits also trained the map", {True: "yes", False: "no", None: "not known"}[evaluation.options.trained_on]],
        ["Threshold of the confusion matrices", f"{evaluation.options.threshold:g}"],
        ["Side of tiles (cells)", str(evaluation.options.tile_size)],
        ["Seed", str(evaluation.options.seed)],
    ]
    report.table(["Input", "Value"], rows)
