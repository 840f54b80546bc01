"""The page of `crossvalidate`: how well each method ranks deposits that it has not seen, for people who decide and
people who check.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import marked, said, translated
from ..core.progress import duration
from ..core.wording import distance, listed, number, percent, two_decimals, two_digits
from ..networks import NETWORKS
from ..statistics.beyond import beyond_words, location_words
from ..statistics.calibration import doubts_of, reliability
from ..statistics.intervals import Interval
from ..statistics.ranks import SHARES, capture, holm, mean_over_repeats
from ..targeting.crossvalidation_kinds import LEAST_OF_A_KIND, OTHER_KINDS, KindFigures, compare_kinds
from ..targeting.crossvalidation_result import CrossValidation, MethodResult
from ..targeting.ground.around import AROUND_SPACINGS
from .beyond import moved_figure
from .crossvalidation_figures import (
    BEST_SHARE,
    CURVES,
    bins_for,
    by_fold_figure,
    caps,
    folds_figure,
    kinds_figure,
    methods_figure,
    reliability_figure,
    success_figure,
)
from .figures import map_figure
from .page import Report

BASELINES = ("logistic", "weightsofevidence", "logisticcontext")
"""Methods that anything more elaborate has to beat, the simplest first."""

SIGNIFICANT = 0.05
"""p value, after Holm, below which a difference is called significant."""

FOLDS_LEVEL = 0.001
"""p value below which folds are said to differ.

Deposits of a fold share models and ground: in simulated surveys in which nothing was planted the test fell below 0.05
in 24 of 100, below 0.001 in none of 150.
"""

FEW_DEPOSITS = 20
"""Below so many deposits the page warns of it."""

_NO_BREAK = "\u00a0"

_LIMITS = (
    (
        marked(
            "Ground without a known deposit is unlabelled, not barren. An undiscovered deposit counts"
            " here as ordinary ground, so that even a perfect map stays below 1, and ground that ranks"
            " high without a known deposit may be a target."
        )
    ),
    (
        marked(
            "Known deposits are where people have looked. A method that recognises roads, outcrops or old"
            " workings does well here and may find nothing new; deposits of a kind that is not among the"
            " known ones are not promised at all."
        )
    ),
    (
        marked(
            "Whole clusters of deposits were hidden together and a buffer of ground around them was left"
            " out of training, so that a method cannot score by recalling its neighbours. What is told is"
            " how well it carries over to new ground in this survey, not to another survey."
        )
    ),
    (
        marked(
            "Repeats draw folds and background anew, not deposits. They even out the luck of the draw and"
            " are no further evidence: the intervals rest on the number of deposits alone."
        )
    ),
)
_BEST_OF_MANY = marked(
    "The best method was chosen by the very figures shown here. The more methods took part and the"
    " closer they are, the more its figures flatter it; the paired tests say which differences are"
    " more than that."
)

_WINDOWS_KEEP = marked(" (windows with their edge; those of PATCHES as they were sampled)")


@dataclass(frozen=True)
class _Comparison:
    """`CrossValidation.lead` against another method: differences, p value of that in AUC, and p after Holm."""

    other: MethodResult
    auc: Interval
    capture: Interval
    p: float
    adjusted: float

    @property
    def significant(self) -> bool:
        return self.adjusted < SIGNIFICANT


def write_crossvalidation_report(result: CrossValidation, path: Path) -> None:
    """Write the page, all of it or nothing.

    Parameters
    ----------
    result : CrossValidation
    path : Path
        Of the HTML file.

    Raises
    ------
    ResourceError
        The folder is missing or cannot be written to.
    """
    report = Report(said("Cross-validation on {source}", source=result.source))
    add_crossvalidation(report, result)
    report.write(path)


def add_crossvalidation(report: Report, result: CrossValidation) -> None:
    """Add warnings, summary, methods, tests, curves, calibration, maps, folds, inputs and limits to a report.

    Parameters
    ----------
    report : Report
    result : CrossValidation
        Of any number of methods, deposits and folds; figures that cannot be told are shown as a dash.
    """
    ranked = _best_first(result)
    comparisons = _comparisons(result)
    for text in (*result.warnings, *_findings(result, ranked[0], comparisons)):
        report.warning(text)
    report.heading(said("In short"))
    for text in _summary(result, ranked):
        report.paragraph(text)
    _add_moved(report, result, ranked)
    _add_kinds(report, result)
    _add_methods(report, result, ranked)
    _add_tests(report, result, comparisons)
    _add_curves(report, result, ranked)
    _add_reliability(report, result, ranked[0])
    _add_maps(report, result, ranked[0])
    _add_inputs(report, result)
    report.heading(said("What these figures do not say"))
    for text in (*_LIMITS, *([_BEST_OF_MANY] if len(ranked) > 1 else [])):
        report.paragraph(text)


def crossvalidation_warnings(result: CrossValidation) -> tuple[str, ...]:
    """Say what follows from the figures that whoever reads them must know first; `result.warnings` are not among it."""
    ranked = _best_first(result)
    return tuple(_findings(result, ranked[0], _comparisons(result)))


def _best_first(result: CrossValidation) -> list[MethodResult]:
    """All methods by falling AUC over area, those that ranked nothing last; the one of the map is the first."""
    best = result.best

    def place(one: MethodResult) -> tuple[bool, bool, float]:
        auc = one.auc(result.fold).value
        return one is not best, math.isnan(auc), -auc

    return sorted(result.methods, key=place)


def _comparisons(result: CrossValidation) -> list[_Comparison]:
    lead = result.lead
    others = [one for one in _best_first(result) if one is not lead]
    found = [(*result.difference(lead, other), result.difference(lead, other, BEST_SHARE)[0]) for other in others]
    adjusted = holm([p for _, p, _ in found])
    return [
        _Comparison(other, auc, captured, p, float(after))
        for other, (auc, p, captured), after in zip(others, found, adjusted)
    ]


# -- warnings ----------------------------------------------------------------------------------------------------------


def _findings(result: CrossValidation, best: MethodResult, comparisons: Sequence[_Comparison]) -> Iterator[str]:
    n, auc = len(result.deposits), best.auc(result.fold)
    lost = int(np.isnan(best.rank).all(axis=0).sum())
    if lost == n:
        yield said("No deposit was ranked, so that nothing can be said of any method: check where the grid has data.")
        return
    if lost:
        yield said("{lost} of {n} deposits were never ranked and count in no figure.", lost=lost, n=n)
    if n < FEW_DEPOSITS:
        yield said(
            "Only {n} deposits took part: the intervals are wide, and one deposit more or less changes every figure.",
            n=n,
        )
    yield from _against_chance(n, caps(best.title), auc)
    yield from _beyond_location(result)
    carried = compare_kinds(result.lead, result.fold, result.kinds).warning()
    if carried:
        yield carried
    yield from _against_baseline(result.lead, comparisons)
    yield from _networks(result)
    yield from _uneven_folds(result, best)
    yield from doubts_of(best.calibrated, best.title)


def _against_chance(n: int, title: str, auc: Interval) -> Iterator[str]:
    figure = said("{title}, AUC over area {auc}", title=title, auc=_auc(auc))
    if math.isnan(auc.low):
        yield (
            said(
                "{figure}: no interval can be told from so few deposits and folds, so that this may be no"
                " better than chance.",
                figure=figure,
            )
        )
    elif auc.high < 0.5:
        yield said(
            "The best method ranks unseen deposits worse than chance; they lie where its values are low: {figure}.",
            figure=figure,
        )
    elif auc.low <= 0.5:
        yield said(
            "With {n} deposits it cannot be ruled out that the best method is no better than chance: {figure}.",
            n=n,
            figure=figure,
        )


def _beyond_location(result: CrossValidation) -> Iterator[str]:
    lead = result.lead
    if lead.beyond.known:
        if not lead.beyond.better:
            yield (
                said(
                    "Nothing shows that the elements tell more than where deposits lie: skill beyond"
                    " location of {title} {auc}, p {p}; none is 0.5.",
                    title=lead.title,
                    auc=_auc(lead.beyond.skill),
                    p=_p(lead.beyond.p),
                )
            )
    elif lead.method in NETWORKS:
        yield (
            said(
                "Nothing says what the elements add to nearness: networks are not trained on moved"
                " patterns of deposits, which would take as long again for each. Compare automatic or"
                " logistic as well."
            )
        )
    elif not result.moved.tried:
        yield said(
            "Nothing says what the elements add to nearness: no moved pattern of deposits was tried (MOVED is 0)."
        )
    elif result.moved.patterns:
        yield (
            said(
                "Nothing says what the elements add to nearness: too few deposits, or too little ground"
                " around them, could be ranked."
            )
        )


def _baseline(comparisons: Sequence[_Comparison]) -> _Comparison | None:
    """Comparison with the simplest method that took part; None if no baseline did."""
    found = {one.other.method: one for one in comparisons}
    return next((found[name] for name in BASELINES if name in found), None)


def _against_baseline(lead: MethodResult, comparisons: Sequence[_Comparison]) -> Iterator[str]:
    one = _baseline(comparisons)
    # Of two baselines the simpler one may lead: nothing then justifies more effort.
    if one is None or (lead.method in BASELINES and BASELINES.index(lead.method) < BASELINES.index(one.other.method)):
        return
    if not (one.significant and one.auc.value > 0):
        yield (
            said(
                "{caps} is not significantly better than the simplest method that took part, {title}:"
                " difference in AUC {signed}, p after Holm {p}. Its advantage may be luck.",
                caps=caps(lead.title),
                title=one.other.title,
                signed=_signed(one.auc),
                p=_p(one.adjusted),
            )
        )


def _has_networks(result: CrossValidation) -> bool:
    return any(one.method in NETWORKS for one in result.methods)


def _networks(result: CrossValidation) -> Iterator[str]:
    simple = next((one for one in result.methods if one.method == "logistic"), None)
    if simple is None:
        return
    base = simple.auc(result.fold).value
    networks = [(one.title, one.auc(result.fold).value) for one in result.methods if one.method in NETWORKS]
    beaten = [(title, auc) for title, auc in networks if auc < base]
    if beaten:
        figures = _listed([f"{auc:.3f}" for _, auc in beaten])
        yield (
            said(
                "{caps} did not beat {title}: AUC over area {figures} against {base:.3f}. Nothing here"
                " justifies the effort of training a network.",
                caps=caps(_listed([title for title, _ in beaten])),
                title=simple.title,
                figures=figures,
                base=base,
            )
        )


def _uneven_folds(result: CrossValidation, best: MethodResult) -> Iterator[str]:
    """Compare the ranks of folds by the test of Kruskal & Wallis (1952, J.

    Am. Stat. Assoc. 47, 583-621), which takes deposits as independent; see `FOLDS_LEVEL`.
    """
    from scipy.stats import kruskal

    groups = _ranks_by_fold(result, best)
    values = [rank for _, ranks in groups for rank in ranks]
    if len(groups) < 2 or len(values) < len(groups) + 2 or len(set(values)) < 2:
        return
    p = float(kruskal(*(ranks for _, ranks in groups)).pvalue)
    if p < FOLDS_LEVEL:
        (worst, low), (first, high) = (
            function(((fold, float(ranks.mean())) for fold, ranks in groups), key=lambda pair: pair[1])
            for function in (min, max)
        )
        yield (
            said(
                "The folds differ more than chance explains: AUC over area from {low:.2f} in fold {worst}"
                " to {high:.2f} in fold {first}. {caps} works in part of the ground only: see the map of"
                " folds.",
                low=low,
                worst=worst + 1,
                high=high,
                first=first + 1,
                caps=caps(best.title),
            )
        )


def _ranks_by_fold(result: CrossValidation, method: MethodResult) -> list[tuple[int, NDArray[np.float64]]]:
    """Folds of the first repeat with the mean ranks of their deposits; those without a ranked deposit left out."""
    rank, folds = mean_over_repeats(method.rank), result.fold[0]
    groups = [(int(fold), rank[(folds == fold) & ~np.isnan(rank)]) for fold in np.unique(folds)]
    return [(fold, ranks) for fold, ranks in groups if len(ranks)]


# -- summary -----------------------------------------------------------------------------------------------------------


def _summary(result: CrossValidation, ranked: Sequence[MethodResult]) -> Iterator[str]:
    best, repeats = ranked[0], len(result.fold)
    again = (
        ""
        if repeats == 1
        else (
            said(
                ", {repeats} times over with {new_background}",
                repeats=repeats,
                new_background=said("new background")
                if (result.fold == result.fold[0]).all()
                else said("new folds and new background"),
            )
        )
    )
    yield (
        said(
            "{count} known deposits were hidden from the methods in turn, in {folds} folds of whole"
            " deposit clusters{again}, with the ground around them. No background within {buffer_m} of"
            " hidden ground took part in training{windows_are_measured}. What follows tells how well"
            " deposits that a model had not seen are ranked.",
            count=len(result.deposits),
            folds=_folds(result),
            again=again,
            buffer_m=distance(result.buffer_m),
            windows_are_measured=said(" (windows are measured from their centres)") if _has_networks(result) else "",
        )
    )
    auc = best.auc(result.fold)
    if math.isnan(auc.value):
        return
    lead, nearness = result.lead, result.location.auc(result.fold)
    if not math.isnan(nearness.value):
        yield location_words(nearness)
    if lead.beyond.known:
        yield beyond_words(lead.beyond, lead.title, AROUND_SPACINGS * result.spacing_m)
    which = (
        said("The best of {count} methods by AUC is {title}", count=len(ranked), title=best.title)
        if len(ranked) > 1
        else said("The method is {title}", title=best.title)
    )
    yield (
        said(
            "{which}. Its AUC over area is {auc}: the cell of an unseen deposit ranks above a cell drawn"
            " at random in {value:.0f} of 100 cases; chance gives 50. What of it nearness accounts for,"
            " this figure cannot tell.",
            which=which,
            auc=_auc(auc),
            value=100 * auc.value,
        )
    )
    captured = capture(best.rank, result.fold, BEST_SHARE)
    yield (
        said(
            "About {value:.0f} of 10 unseen deposits ({share}) lie in the best {best_share} of the"
            " ground; chance would put {best_share_2:.0f} of 10 there.",
            value=10 * captured.value,
            share=_share(captured),
            best_share=percent(BEST_SHARE, 0),
            best_share_2=10 * BEST_SHARE,
        )
    )
    yield _ground(result, best)


def _ground(result: CrossValidation, best: MethodResult) -> str:
    share = best.ground_for_90
    if share > 0.995:
        return said(
            "No part of the ground can be promised to hold 90 % of new deposits like these: too few"
            " deposits, or some of them rank near the bottom."
        )
    area = (
        share
        * float(np.isfinite(result.overview).mean())
        * result.geometry.rows
        * result.geometry.columns
        * result.geometry.cell_area_km2
    )
    size = said(" (about {two_digits} km²)", two_digits=_two_digits(area)) if area > 0 else ""
    return said(
        "To meet 90 % of new deposits like these, expect to need the best {share} of the"
        " ground{size}; without any map it takes 90 %.",
        share=percent(share, 0),
        size=size,
    )


def _two_digits(value: float) -> str:
    """Write an area that is known roughly."""
    rounded = two_digits(value)
    return f"{rounded:,.0f}" if rounded >= 10 else f"{rounded:.2g}"


def _folds(result: CrossValidation) -> str:
    counts = sorted({len(np.unique(row)) for row in result.fold})
    return str(counts[0]) if len(counts) == 1 else said("{counts} to {counts_2}", counts=counts[0], counts_2=counts[-1])


def _auc(interval: Interval) -> str:
    """Value and interval in a sentence."""
    return f"{interval.value:.3f}" + (
        ""
        if math.isnan(interval.low)
        else said(" (95 % interval {low:.2f} to {high:.2f})", low=interval.low, high=interval.high)
    )


def _share(interval: Interval) -> str:
    """Per cent and interval in a sentence."""
    return percent(interval.value, 0) + (
        ""
        if math.isnan(interval.low)
        else said("; 95 % interval {low:.0f} to {high:.0f} %", low=100 * interval.low, high=100 * interval.high)
    )


def _signed(interval: Interval) -> str:
    return _sign(interval.value) + (
        "" if math.isnan(interval.low) else f" ({_ends(_sign(interval.low), _sign(interval.high))})"
    )


def _sign(value: float) -> str:
    """Two decimals with a sign; none where they are all 0, since there is no -0.00."""
    text = two_decimals(value)
    return f"+{text}" if value > 0 and float(text) else text


def _signed_points(interval: Interval) -> str:
    """Difference of shares in percentage points."""

    def points(value: float) -> str:
        rounded = round(100 * value)
        return f"{rounded:+d}".replace("-", "−") if rounded else "0"

    if math.isnan(interval.value):
        return "–"
    return points(interval.value) + (
        "" if math.isnan(interval.low) else f" ({_ends(points(interval.low), points(interval.high))})"
    )


def _p(value: float) -> str:
    if math.isnan(value):
        return "–"
    return f"<{_NO_BREAK}0.001" if value < 0.001 else f"{value:.3f}"


# -- methods -----------------------------------------------------------------------------------------------------------


def _add_methods(report: Report, result: CrossValidation, ranked: Sequence[MethodResult]) -> None:
    report.heading(said("Methods, best first") if len(ranked) > 1 else said("The method"))
    report.table(
        [
            said("Method"),
            said("Beyond location"),
            said("AUC over area"),
            *(said("In best {share}", share=percent(share, 0)).replace(" %", f"{_NO_BREAK}%") for share in SHARES),
            *map(translated, _OTHER_COLUMNS),
        ],
        [_method_row(result, one) for one in (*ranked, result.location)],
        said(
            "All of deposits that the model had not seen, with 95 % intervals in brackets. Beyond"
            " location: how high a deposit ranks among the ground around it, centred by moved patterns;"
            " none 0.5. p: share of all patterns, moved and real, that do as well as the real one. AUC"
            " over area: probability that a deposit's cell ranks above a cell drawn at random; chance"
            " 0.5. In best 5, 10, 20 %: share of deposits in so much of the ground, best cells first;"
            " chance 5, 10, 20 %. Recall: share of deposits whose calibrated probability reaches"
            " {threshold:g}. Brier skill (calibrated): 1 perfect, 0 no better than always saying the"
            " share of deposits. Slope (calibrated): 1 right, below 1 too extreme, above 1 too timid."
            " Time: training and mapping, all folds and repeats. The last row has learnt from no element:"
            " kernel density of the deposits of the other folds.",
            threshold=result.threshold,
        ),
    )
    report.figure(
        methods_figure(result, [*ranked, result.location]),
        (
            said(
                "Dots: figures; bars: 95 % intervals; dashed: chance. The intervals count deposits, not"
                " cells or repeats, and allow for deposits of a fold being neighbours. Intervals that"
                " overlap may still hide a difference, since all methods were judged by the same"
                " deposits: the paired tests tell."
            )
            if len(ranked) > 1
            else (
                said(
                    "Dots: figures; bars: 95 % intervals; dashed: chance. The intervals count deposits,"
                    " not cells or repeats, and allow for deposits of a fold being neighbours."
                )
            )
        ),
    )


_OTHER_COLUMNS = (marked("Recall"), marked("Brier skill"), marked("Slope"), marked("Time"))


def _method_row(result: CrossValidation, one: MethodResult) -> list[str]:
    fold = result.fold
    return [
        caps(one.title),
        _cell(one.beyond.skill, 1, 2) + (f" p{_NO_BREAK}{_p(one.beyond.p)}" if one.beyond.known else ""),
        _cell(one.auc(fold), 1, 2),
        *(_cell(interval, 100, 0) for interval in one.captures(fold)),
        _cell(one.recall(fold), 100, 0),
        two_decimals(one.calibrated.brier_skill),
        two_decimals(one.calibrated.slope),
        duration(one.seconds),
    ]


def _ends(low: str, high: str) -> str:
    return said("{low}\u00a0to\u00a0{high}", low=low, high=high)


def _cell(interval: Interval, scale: float, decimals: int) -> str:
    """Value and interval in the least room, of shares in per cent."""
    if math.isnan(interval.value):
        return "–"
    value, low, high = (f"{scale * end:.{decimals}f}" for end in (interval.value, interval.low, interval.high))
    unit = f"{_NO_BREAK}%" if scale == 100 else ""
    return f"{value}{unit}" + ("" if math.isnan(interval.low) else f" ({_ends(low, high)})")


# -- moved patterns ----------------------------------------------------------------------------------------------------


def _add_moved(report: Report, result: CrossValidation, ranked: Sequence[MethodResult]) -> None:
    lead = result.lead
    in_order = [lead, *(one for one in ranked if one is not lead), result.location]
    rows = [(one.title, one.beyond) for one in in_order if one.beyond.known]
    if not rows:
        return
    report.heading(said("What the elements add to nearness"))
    report.figure(
        moved_figure(rows),
        said(
            "Each deposit is ranked among the ground within {around_spacings} of it, which is as near to"
            " known deposits as it is itself. Diamonds: the real pattern. Grey dots: the same pattern"
            " turned, mirrored and put down elsewhere on this survey, where no element can show it;"
            " folds, training and ranking were done again for each. Their mean is 0.5 by definition. A"
            " diamond among the dots is no evidence that the elements show deposits, however high the"
            " AUC. Signs as wide as a whole province raise the AUC and not this figure.",
            around_spacings=distance(AROUND_SPACINGS * result.spacing_m),
        ),
    )


# -- kinds -------------------------------------------------------------------------------------------------------------


def _add_kinds(report: Report, result: CrossValidation) -> None:
    if not result.kinds:
        return
    lead = result.lead
    compared = compare_kinds(lead, result.fold, result.kinds)
    report.heading(said("By kind of deposit"))
    if compared.rows:
        auc, captured = lead.auc(result.fold), capture(lead.rank, result.fold, BEST_SHARE)
        ranked = int((~np.isnan(lead.rank)).any(axis=0).sum())
        whole = KindFigures(
            kind=said("all kinds"),
            deposits=ranked,
            auc=auc,
            capture=captured,
            beyond=lead.beyond.skill.value,
            p=math.nan,
        )
        rows = (whole, *compared.rows)
        report.table(
            [
                said("Kind"),
                said("Deposits"),
                said("AUC over area"),
                said("In best {best_share}", best_share=percent(BEST_SHARE, 0)).replace(" %", f"{_NO_BREAK}%"),
                said("Beyond location"),
                said("p against the others"),
            ],
            [
                [
                    caps(one.kind),
                    one.deposits,
                    _cell(one.auc, 1, 2),
                    _cell(one.capture, 100, 0),
                    two_decimals(one.beyond),
                    _p(one.p),
                ]
                for one in rows
            ],
            said(
                "{caps}, trained on deposits of all kinds: how those of each rank on the common map"
                " without having been seen. A cell with deposits of several kinds counts with each."
                " Beyond location: centred by moved patterns of all deposits, none 0.5. p: how often a"
                " kind would differ from all other deposits as much as it does if kinds made no"
                " difference, after Holm.",
                caps=caps(lead.title),
            ),
        )
        report.figure(
            kinds_figure(rows),
            said(
                "Dots: AUC over area; bars: 95 % intervals; dashed: chance. What all kinds reach together"
                " says little of any one of them."
            ),
        )
    if compared.few:
        few = listed([f"{name} {count}" for name, count in compared.few])
        together = said(" and count together") if any(one.kind == OTHER_KINDS for one in compared.rows) else ""
        report.paragraph(
            said(
                "Of these kinds fewer than {least_of_a_kind} deposits were ranked, too few for figures of"
                " their own{together}: {few}.",
                least_of_a_kind=LEAST_OF_A_KIND,
                together=together,
                few=few,
            )
        )


# -- paired tests ------------------------------------------------------------------------------------------------------


def _add_tests(report: Report, result: CrossValidation, comparisons: Sequence[_Comparison]) -> None:
    if not comparisons:
        return
    best = result.lead
    report.heading(said("Is {title} better than the others?", title=best.title))
    report.paragraph(_significance(best, comparisons, len(result.deposits)))
    rows = [
        [caps(one.other.title), _signed(one.auc), _p(one.p), _p(one.adjusted), _signed_points(one.capture)]
        for one in comparisons
    ]
    report.table(
        [
            said("{caps} against", caps=caps(best.title)),
            said("Difference in AUC"),
            "p",
            said("p after Holm"),
            said("Difference in best {best_share} (points)", best_share=percent(BEST_SHARE, 0)),
        ],
        rows,
        said(
            "Paired tests on the same deposits, folds and repeats: positive differences favour the method"
            " named first; 95 % intervals in brackets. p: how often chance alone would give methods that"
            " are equally good a difference in AUC as large as this. Holm's correction allows for the"
            " number of tests."
        ),
    )


def _significance(best: MethodResult, comparisons: Sequence[_Comparison], deposits: int) -> str:
    beaten = [one.other.title for one in comparisons if one.significant and one.auc.value > 0]
    better = [one.other.title for one in comparisons if one.significant and one.auc.value < 0]
    level = [one.other.title for one in comparisons if not one.significant and not math.isnan(one.adjusted)]
    untold = [one.other.title for one in comparisons if math.isnan(one.adjusted)]
    parts = []
    if beaten:
        parts.append(
            said(
                "{caps} ranks unseen deposits significantly better than {listed} (p after Holm below {significant:g}).",
                caps=caps(best.title),
                listed=_listed(beaten),
                significant=SIGNIFICANT,
            )
        )
    if better:
        parts.append(
            said(
                "{caps} {rank} unseen deposits significantly better than {title} (p after Holm below {significant:g}).",
                caps=caps(_listed(better)),
                rank=said("rank") if len(better) > 1 else said("ranks"),
                title=best.title,
                significant=SIGNIFICANT,
            )
        )
    if level:
        who = said("It") if beaten else caps(best.title)
        parts.append(
            said(
                "{who} cannot be told from {listed}: with {deposits} deposits, differences as small as"
                " these may be luck.",
                who=who,
                listed=_listed(level),
                deposits=deposits,
            )
        )
    if untold:
        parts.append(said("No comparison can be made with {listed}.", listed=_listed(untold)))
    return " ".join(parts)


def _listed(names: Sequence[str]) -> str:
    return (
        names[0] if len(names) == 1 else said("{names} and {names_2}", names=", ".join(names[:-1]), names_2=names[-1])
    )


# -- curves and calibration --------------------------------------------------------------------------------------------


def _add_curves(report: Report, result: CrossValidation, ranked: Sequence[MethodResult]) -> None:
    shown = [one for one in ranked if not np.isnan(one.rank).all()][:CURVES]
    if not shown:
        return
    report.heading(said("How much ground holds how many unseen deposits"))
    fewer = (
        said(
            " The best {curves} of {count} methods are shown; the table has them all.", curves=CURVES, count=len(ranked)
        )
        if len(ranked) > CURVES
        else ""
    )
    report.figure(
        success_figure(result, shown),
        said(
            "Success-rate curves of held-out deposits (prediction rate), mean over repeats: the height at"
            " 20 %, dotted, is the share of unseen deposits that the best 20 % of the ground holds; the"
            " area under a curve is the AUC over area. The shade is the interval of {title} at each"
            " place, not of the curve as a whole.{fewer}",
            title=shown[0].title,
            fewer=fewer,
        ),
    )


def _add_reliability(report: Report, result: CrossValidation, best: MethodResult) -> None:
    report.heading(said("Can the probabilities be believed?"))
    cases = len(best.label)
    try:
        bins = reliability(best.label, best.probability, bins_for(cases), len(result.fold))
    except InputError as error:
        report.paragraph(said("That cannot be told: {error}", error=error))
        return
    report.paragraph(_probabilities(result, best))
    repeated = (
        said(" A deposit counts once in every repeat; the intervals count it once.") if len(result.fold) > 1 else ""
    )
    report.figure(
        reliability_figure(best, bins),
        said(
            "{caps}, calibrated on the other folds. Above: of cells given about the same probability, the"
            " share that are deposits; the numbers count the cells. On the dashed line, what is said is"
            " what comes. Below: how many cells were given which probability.{repeated}",
            caps=caps(best.title),
            repeated=repeated,
        ),
    )


def _probabilities(result: CrossValidation, best: MethodResult) -> str:
    ore = int(np.count_nonzero(best.label))
    background, repeats = len(best.label) - ore, len(result.fold)
    again = said(", deposits and background of all {repeats} repeats together", repeats=repeats) if repeats > 1 else ""
    odds = (
        said("even odds of deposit and background")
        if ore == background
        else said("the odds of deposit and background among them")
    )
    raw, calibrated = best.raw, best.calibrated
    return said(
        "Judged on {ore:,} held-out deposit cells and {background:,} background cells{again}."
        " Probabilities are for {odds}: 70 % says that of 10 such cells 7 are deposits in a like"
        " mixture. On the ground itself background is far more frequent, and a deposit in such a cell"
        " far less likely. Mean gap between said and seen: {expected_error} after calibration,"
        " {expected_error_2} before; Brier score {brier} and {brier_2} (0 is perfect).",
        ore=ore,
        background=background,
        again=again,
        odds=odds,
        expected_error=percent(calibrated.expected_error, 0),
        expected_error_2=percent(raw.expected_error, 0),
        brier=number(calibrated.brier, 3),
        brier_2=number(raw.brier, 3),
    )


# -- maps and inputs ---------------------------------------------------------------------------------------------------


def _add_maps(report: Report, result: CrossValidation, best: MethodResult) -> None:
    report.heading(said("Maps"))
    thinned = result.overview.shape != (result.geometry.rows, result.geometry.columns)
    shown = (
        said(" Thinned out for show: cells in between are left out, not averaged.")
        if thinned or result.step > 1
        else ""
    )
    report.figure(
        map_figure(
            result.geometry,
            result.overview,
            result.deposits,
            said("Out-of-fold map: {title}", title=best.title),
            said("Calibrated score (no chance of a find)"),
            as_percent=False,
        ),
        said(
            "The calibrated score is the share of deposits that held-out cells of this score had, in the"
            " mixture of deposits and background that they were drawn in; on the ground itself a deposit"
            " is far rarer. Every part of the ground as mapped by models that had not seen the deposits"
            " of its fold: what the figures above were measured on, and a more honest picture than a map"
            " trained on all deposits, which recalls them. Circles: known deposits; grey: no data. Where"
            " folds meet, models change and edges may show.{shown}",
            shown=shown,
        ),
    )
    report.heading(said("Where it works and where it fails"))
    report.figure(
        folds_figure(result),
        said(
            "Deposits of one colour and number were hidden together, in the first repeat; of those that"
            " lie on one another one carries the number. Pale: ground with data."
        ),
    )
    repeats = len(result.fold)
    of = said(", mean of {repeats} repeats", repeats=repeats) if repeats > 1 else ""
    report.figure(
        by_fold_figure(result, best),
        said(
            "{caps}, deposits by fold of the first repeat. Dots: share of the ground that ranks below"
            " each deposit{of}; black bars and numbers: mean of the fold, its AUC over area. Shaded: the"
            " best {best_share} of the ground. A fold holds few deposits, so that large differences are"
            " common.",
            caps=caps(best.title),
            of=of,
            best_share=percent(BEST_SHARE, 0),
        ),
    )


def _add_inputs(report: Report, result: CrossValidation) -> None:
    report.heading(said("Inputs"))
    g = result.geometry
    every = (
        said("every cell")
        if result.step == 1
        else said("every {step} cells, {step_2} apart", step=result.step, step_2=distance(result.step * g.cell_width))
    )
    report.table(
        [said("Input"), said("Value")],
        [
            [said("Evidence grid"), result.source],
            [
                said("Cells"),
                said(
                    "{columns:,} × {rows:,} cells of {cell_width:g} × {cell_height:g} m",
                    columns=g.columns,
                    rows=g.rows,
                    cell_width=g.cell_width,
                    cell_height=g.cell_height,
                ),
            ],
            [said("Bands ({count})", count=len(result.bands)), ", ".join(result.bands)],
            [said("Deposits that took part"), str(len(result.deposits))],
            [said("Deposits left out (outside, without data, or in a cell with another)"), str(result.left_out)],
            [said("Sample spacing"), distance(result.spacing_m)],
            [said("Mapped and ranked"), every],
            [said("Buffer between training and test ground"), distance(result.buffer_m)],
            [
                said("Background keeps away from deposits"),
                f"{distance(result.exclusion_m)}{_WINDOWS_KEEP if _has_networks(result) else ''}",
            ],
            [said("Time of the run"), duration(result.seconds)],
        ],
    )
    if result.choices:
        report.heading(said("Choices"))
        report.table([said("Choice"), said("Value")], [list(choice) for choice in result.choices])
