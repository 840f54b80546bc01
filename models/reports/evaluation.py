"""The part of a report that judges a probability map."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

from ..core.language import marked, said
from ..core.wording import area, counted, fixed, number, percent
from ..statistics.curves import Examined
from ..statistics.intervals import spread
from ..statistics.ranks import SHARES
from ..targeting.evaluation import Evaluation
from .evaluation_figures import confusion_figure, examined_figure, prediction_area_figure, ranking_figure
from .figures import map_figure
from .page import Report

_FEW_DEPOSITS = 10
"""Below so many deposit cells the page warns of it, and writes shares without decimals."""

_FEWEST_DEPOSITS = 5
"""Below so many deposit cells the crossing of the prediction–area plot hangs on a single one and is not shown."""

_TRAINED = marked(
    "The known deposits also trained the map, all or most of them: figures against them say that it"
    " recalls what it was shown, not that it finds others. Only deposits that were held back from"
    " training say that."
)
_MAYBE_TRAINED = marked(
    "If any of these deposits also trained this map, every figure below is optimistic: a map recalls"
    " what it was shown. Judge by deposits that were held back."
)
_UNLABELLED = marked(
    "Ground without a known deposit is unlabelled, not barren: an undiscovered deposit counts here as"
    " an error of the map, and a cell that ranks high without a known deposit may be a target."
)
_KNOWN_ONLY = marked(
    "Every number of deposits here is of known ones. Undiscovered deposits come on top, and ground"
    " far from past exploration is undersampled: few known deposits there say little about what lies"
    " there, and a map that follows old workings looks better than it is."
)


def add_warnings(report: Report, evaluation: Evaluation) -> None:
    """Say at the top of the page how far the figures can be trusted."""
    if evaluation.options.trained_on is not False:
        report.warning(_TRAINED if evaluation.options.trained_on else _MAYBE_TRAINED)
    report.warning(_UNLABELLED)
    report.warning(_KNOWN_ONLY)
    if evaluation.constant:
        report.warning(
            said("All cells of the map have the same value: it ranks nothing, and AUC = 0.5 says no more than that.")
        )
    if evaluation.counted < _FEW_DEPOSITS:
        report.warning(
            said(
                "Only {cells}: the intervals are wide, and one deposit more or less changes every figure.",
                cells=_cells(evaluation.counted),
            )
        )


def add_evaluation(
    report: Report, evaluation: Evaluation, with_map: bool = True, with_tiles: bool = True, held_back: int = 0
) -> None:
    """Add warnings, a summary, map, curves, confusion matrices, deposits per km² and inputs to a report.

    Parameters
    ----------
    report : Report
    evaluation : Evaluation
        Of a map with one value everywhere only what does not need a ranking is added.
    with_map : bool
    with_tiles : bool
        Whether tiles are judged, as the paper does with networks; of a map that was classified cell by cell they say
        nothing.
    held_back : int
        Deposit cells that did not train the map, where the others did.
    """
    add_warnings(report, evaluation)
    _add_summary(report, evaluation, held_back)
    if with_map:
        figure = map_figure(
            evaluation.geometry,
            evaluation.overview,
            evaluation.deposits,
            said("Prospectivity and known deposits"),
            said("Value of the map"),
            as_percent=False,
        )
        report.figure(figure, _map_caption(evaluation))
    if not evaluation.constant:
        _add_curves(report, evaluation)
    _add_confusion(report, evaluation, with_tiles)
    if not evaluation.constant:
        _add_examined(report, evaluation)
    _add_inputs(report, evaluation, with_tiles)


def evaluation_report(evaluation: Evaluation) -> Report:
    """Make the page of `evaluateprospectivity`."""
    report = Report(said("Evaluation of {source}", source=evaluation.source))
    add_evaluation(report, evaluation)
    return report


def _share(evaluation: Evaluation) -> Callable[[float], str]:
    """How shares of the deposits are written: a decimal of a few deposits would promise too much."""
    return partial(percent, decimals=0 if evaluation.counted < _FEW_DEPOSITS else 1)


def _map_caption(evaluation: Evaluation) -> str:
    g = evaluation.geometry
    caption = said(
        "{columns:,} x {rows:,} cells of {cell_width:g} x {cell_height:g} m; circles: known deposits; grey: no data.",
        columns=g.columns,
        rows=g.rows,
        cell_width=g.cell_width,
        cell_height=g.cell_height,
    )
    if evaluation.overview.shape != (g.rows, g.columns):
        caption += said(" Thinned out for show: neighbouring cells are left out, not averaged.")
    return caption


def _add_summary(report: Report, evaluation: Evaluation, held_back: int) -> None:
    trained = evaluation.options.trained_on
    report.heading(
        said("How well the map recalls the deposits that trained it")
        if trained
        else said("How well the map ranks known deposits")
    )
    if evaluation.constant:
        report.paragraph(
            said(
                "The map has one value everywhere: no cell ranks above another, and no part of the ground is its best."
            )
        )
        return
    report.paragraph(_recall(evaluation, held_back) if trained else _verdict(evaluation))
    report.paragraph(_tenth_of_the_ground(evaluation))
    auc, success, share = evaluation.auc, evaluation.success_auc, _share(evaluation)
    rows = [
        [said("AUC over area"), fixed(auc.value), spread(auc), "0.500"],
        [said("Area under the success-rate curve"), fixed(success.value), spread(success), "0.500"],
        *(
            [
                said("Deposits in the best {part} of the area", part=percent(part, 0)),
                share(capture.value),
                spread(capture, share),
                percent(part, 0),
            ]
            for part, capture in zip(SHARES, evaluation.captures)
        ),
    ]
    source = said(
        "Intervals: areas under curves after Hanley & McNeil (1982) and Newcombe (2006), shares after Wilson (1927)"
    )
    if evaluation.counted >= _FEWEST_DEPOSITS:
        crossing = evaluation.prediction_area
        rows += [
            [
                said("Prediction–area plot: deposits at the crossing"),
                share(crossing.prediction.value),
                spread(crossing.prediction, share),
                "50 %",
            ],
            [
                said("Prediction–area plot: normalised density there"),
                _times(crossing.density.value),
                spread(crossing.density, _times),
                "1.0",
            ],
        ]
        source += said(", the crossing from Wilson's band")
    report.table([said("Figure"), said("Value"), said("95 % interval"), said("By chance")], rows, f"{source}.")


def _recall(evaluation: Evaluation, held_back: int) -> str:
    auc, cells = evaluation.auc, _cells(evaluation.counted)
    trained = (
        said(
            "{counted} of these {cells} trained the map, {held_back} did not.",
            counted=evaluation.counted - held_back,
            cells=cells,
            held_back=held_back,
        )
        if held_back
        else said("These {cells} trained the map.", cells=cells)
    )
    return said(
        "{trained} It ranks them above another cell in {value} of comparisons, which says how well it"
        " recalls what it was shown, and nothing about deposits that it has not seen.",
        trained=trained,
        value=_share(evaluation)(auc.value),
    )


def _verdict(evaluation: Evaluation) -> str:
    auc, share = evaluation.auc, _share(evaluation)
    if auc.low > 0.5:
        verdict = said("The map ranks known deposits better than chance")
    elif auc.high < 0.5:
        verdict = said("The map ranks known deposits worse than chance: they lie where its values are low")
    else:
        verdict = said("With {cells} the map cannot be told from chance", cells=_cells(evaluation.counted))
    return said(
        "{verdict}. A cell with a known deposit ranks above another cell in {share} of comparisons"
        " (95 % interval {spread}); chance gives 50 %.",
        verdict=verdict,
        share=share(auc.value),
        spread=spread(auc, share),
    )


def _tenth_of_the_ground(evaluation: Evaluation) -> str:
    tenth, share = next(e for e in evaluation.examined if e.share == 0.10), _share(evaluation)
    met = said("{met} of the {counted}", met=_met(tenth), counted=evaluation.counted)
    if evaluation.options.trained_on:
        return said(
            "The best 10 % of the ground, {area_km2} km², holds {met} known deposits ({share}).",
            area_km2=area(tenth.area_km2),
            met=met,
            share=share(tenth.deposits / evaluation.counted),
        )
    text = said(
        "Whoever examines the best 10 % of the ground, {area_km2} km², meets {met} known deposits"
        " ({share}); a blind choice of as much ground meets 10 %.",
        area_km2=area(tenth.area_km2),
        met=met,
        share=share(tenth.deposits / evaluation.counted),
    )
    if tenth.deposits:
        text += said(
            " That is one known deposit per {value} km² instead of one per {area_km2} km² over the"
            " whole map, {times} times as many (95 % interval {spread}).",
            value=area(1 / tenth.per_km2.value),
            area_km2=area(evaluation.area_km2 / evaluation.counted),
            times=_times(tenth.lift.value),
            spread=spread(tenth.lift, _times),
        )
    if tenth.lift.low <= 1 <= tenth.lift.high:
        text += said(" This may be chance.")
    return text


def _met(examined: Examined) -> str:
    """Number of deposits, not whole where of cells with equal values only a part fits into the area."""
    whole = round(examined.deposits)
    return (
        f"{whole:,}"
        if math.isclose(examined.deposits, whole, abs_tol=1e-9)
        else said("about {deposits:,.1f}", deposits=examined.deposits)
    )


def _cells(count: int) -> str:
    return counted(count, "deposit cell")


def _times(ratio: float) -> str:
    return f"{ratio:,.1f}"


def _add_curves(report: Report, evaluation: Evaluation) -> None:
    auc, success, share = evaluation.auc, evaluation.success_auc, _share(evaluation)
    report.heading(said("Ranking over the area"))
    report.figure(
        ranking_figure(evaluation),
        said(
            "Left: how much ground must be looked at to meet how many of the known deposits (area under"
            " the curve {value}). Right: the same against background cells only (AUC {value_2}). The"
            " shade is Wilson's interval at each place, not for the whole curve at once: a map without"
            " skill leaves it somewhere more often than in 5 of 100 cases. Deposits are taken as"
            " independent: clustered ones tell less.",
            value=fixed(success.value),
            value_2=fixed(auc.value),
        ),
    )
    if evaluation.counted < _FEWEST_DEPOSITS:
        return
    crossing = evaluation.prediction_area
    report.figure(
        prediction_area_figure(evaluation),
        said(
            "Prediction–area plot (Yousefi & Carranza, 2015). The curves cross at a value of {threshold}:"
            " {share} of known deposits ({spread}) on {share_2} of the area: normalised density N_d ="
            " {times} ({spread_2}), weight ln N_d = {value} ({spread_3}). The higher the crossing, the"
            " better; a map without skill crosses at 50 % and N_d = 1.",
            threshold=fixed(crossing.threshold),
            share=share(crossing.prediction.value),
            spread=spread(crossing.prediction, share),
            share_2=share(crossing.area.value),
            times=_times(crossing.density.value),
            spread_2=spread(crossing.density, _times),
            value=fixed(crossing.weight.value, 2),
            spread_3=spread(crossing.weight, partial(fixed, decimals=2)),
        ),
    )


def _add_confusion(report: Report, evaluation: Evaluation, with_tiles: bool) -> None:
    options, g = evaluation.options, evaluation.geometry
    tiles = evaluation.tiles if with_tiles else None
    report.heading(said("Confusion matrix"))
    matrices = [
        (
            said("Cells of {cell_width:g} × {cell_height:g} m", cell_width=g.cell_width, cell_height=g.cell_height),
            evaluation.cells,
        )
    ]
    if tiles is not None:
        matrices.append((said("Tiles of {tile_size} × {tile_size} cells", tile_size=options.tile_size), tiles))
    report.figure(
        confusion_figure(matrices),
        said(
            "Rows are true classes, columns what the map predicts from {threshold:g} on. Background is"
            " all ground without a known deposit, so that background called deposit may be a target. The"
            " threshold suits calibrated probabilities; the ranking above does not depend on it.",
            threshold=options.threshold,
        ),
    )
    if tiles is None:
        if with_tiles:
            report.paragraph(evaluation.tiles_note)
        return
    report.paragraph(
        said(
            "The map cut into tiles of {tile_size} x {tile_size} cells: a tile is a deposit if it holds a"
            " known one, and called so if its mean probability is at least {threshold:g}. Neighbouring"
            " tiles are alike, so that the true intervals are wider than these.",
            tile_size=options.tile_size,
            threshold=options.threshold,
        )
    )
    accuracy, auc, f1 = tiles.accuracy, tiles.auc, tiles.macro_f1(options.seed)
    report.table(
        [said("Figure of tiles"), said("Value"), said("95 % interval")],
        [
            [said("Accuracy"), percent(accuracy.value), spread(accuracy, percent)],
            [said("AUC of hard labels, (TPR + TNR) / 2"), fixed(auc.value), spread(auc)],
            [said("F1, mean of both classes"), fixed(f1.value), spread(f1)],
        ],
        said(
            "Calling every tile background would have an accuracy of {negatives}.",
            negatives=percent(tiles.negatives / tiles.n),
        ),
    )


def _add_examined(report: Report, evaluation: Evaluation) -> None:
    whole = all(abs(e.deposits - round(e.deposits)) < 1e-9 for e in evaluation.examined)
    tied = (
        ""
        if whole
        else said(" Numbers of deposits are not whole where of cells with equal values only a part fits into the area.")
    )
    report.heading(said("Known deposits per km² examined"))
    report.paragraph(
        said(
            "Walking down the ranked map, best cells first: how many known deposits the ground holds."
            " These are known deposits; undiscovered ones come on top, and known ones need no finding, so"
            " that this is a measure of where deposits are dense, not a forecast of discoveries."
        )
    )
    if evaluation.options.trained_on:
        report.paragraph(said("Deposits that trained the map lie on its best ground more often than others would."))
    report.table(
        [
            said("Best share of the area"),
            said("Area (km²)"),
            said("Known deposits met"),
            said("Deposits per km² (95 % interval)"),
            said("Lift (95 % interval)"),
        ],
        [*(_examined_row(e, evaluation) for e in evaluation.examined), _whole_map_row(evaluation)],
        said(
            "Lift: ratio to the mean of the whole map, which chance gives. Intervals are exact and hold"
            " the truth in at least 95 of 100 cases: of the number per km² after Garwood (1936), of the"
            " lift after Clopper & Pearson (1934).{tied}",
            tied=tied,
        ),
    )
    first = evaluation.examined[0]
    report.figure(
        examined_figure(evaluation),
        said(
            "Known deposits per km² of all ground examined so far; dots at 1, 2, 5, 10 and 20 % of the"
            " area. The left end, the best {share}, rests on {met} of {counted} known deposits.",
            share=percent(first.share, 0),
            met=_met(first),
            counted=evaluation.counted,
        ),
    )


def _examined_row(examined: Examined, evaluation: Evaluation) -> list[str]:
    rate, lift, share = examined.per_km2, examined.lift, _share(evaluation)
    # As many decimals as give the number three digits, or its upper end where it is 0.
    decimals = max(2 - math.floor(math.log10(rate.value or rate.high)), 0)
    return [
        percent(examined.share, 0),
        area(examined.area_km2),
        said(
            "{met} of {counted} ({share})",
            met=_met(examined),
            counted=evaluation.counted,
            share=share(examined.deposits / evaluation.counted),
        ),
        said(
            "{value:,.{decimals}f} ({low:,.{decimals}f} to {high:,.{decimals}f})",
            value=rate.value,
            low=rate.low,
            high=rate.high,
            decimals=decimals,
        ),
        f"{_times(lift.value)} ({spread(lift, _times)})",
    ]


def _whole_map_row(evaluation: Evaluation) -> list[str]:
    n = evaluation.counted
    return ["100 %", area(evaluation.area_km2), said("{n} of {n}", n=n), number(n / evaluation.area_km2, 3), "1.0"]


def _add_inputs(report: Report, evaluation: Evaluation, with_tiles: bool) -> None:
    report.heading(said("Inputs and choices"))
    rows = [
        [said("Map"), evaluation.source],
        [said("Grid"), str(evaluation.geometry)],
        [
            said("Cells with data"),
            said("{cells:,} ({area_km2} km²)", cells=evaluation.ranking.cells, area_km2=area(evaluation.area_km2)),
        ],
        [said("Deposits given"), str(len(evaluation.deposits))],
        [said("Deposit cells counted"), str(evaluation.counted)],
        [said("Left out: outside the map"), str(evaluation.outside)],
        [said("Left out: on cells without data"), str(evaluation.without_data)],
        [said("Left out: in one cell with another deposit"), str(evaluation.sharing)],
        [
            said("Deposits also trained the map"),
            {True: said("yes"), False: said("no"), None: said("not known")}[evaluation.options.trained_on],
        ],
        [said("Threshold of the confusion matrices"), f"{evaluation.options.threshold:g}"],
        *(
            [
                [said("Side of tiles (cells)"), str(evaluation.options.tile_size)],
                [said("Seed of the bootstrap"), str(evaluation.options.seed)],
            ]
            if with_tiles
            else []
        ),
    ]
    report.table([said("Input"), said("Value")], rows)
