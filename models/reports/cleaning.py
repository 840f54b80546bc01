"""The page that shows what cleaning did to a table of assays."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..assays.analytes import Analyte
from ..assays.cells import analyte_label, measured
from ..assays.cleaning import Cleaning, Correlations, ElementSummary
from ..assays.decisions import LISTED_FIELDS, Decision, as_sentence, sentence_of, some_fields, warnings_by_kind
from ..assays.options import CleaningOptions
from ..assays.summary import Distribution, distribution
from ..core.language import marked, said, translated
from ..core.progress import Progress
from ..core.wording import counted, number
from ..tables.numbers import Status
from .figures import BLUE, GREY, ORANGE
from .page import Report

SHOWN_FIGURES = 60
"""Elements that get a figure; a page with more is slow to write and to open."""

SHOWN_WARNINGS = 12
"""Warnings at the top of the page."""

_LISTED_LIMITS = 4
_ROWS_LENGTH = 120
_SIDE_BY_SIDE = 30
_HEAT_MAP_LABELS = 60
_MOST_BINS = 100
_DOTS = 67
_TICKS_PERCENT = (1, 5, 20, 50, 80, 95, 99)
_PALE_BLUE, _PALE_ORANGE = "#a9cfe6", "#f3b283"

_WORDS = {
    "CENSORED_AS": {
        "half": marked("half the limit stands for a value below it"),
        "sqrt2": marked("the limit divided by the square root of 2 stands for a value below it"),
        "ros": marked(
            "regression on order statistics gives values below the limit, meaningful as a set and not one by one"
        ),
        "missing": marked("a value below its limit is missing"),
    },
    "ABOVE_AS": {
        "limit": marked("the upper limit stands for a value above it"),
        "missing": marked("a value above the range is missing"),
    },
    "ZEROS": {
        "keep": marked("zeros stay"),
        "missing": marked("zeros are missing values"),
        "censored": marked("zeros are below the smallest measured value"),
    },
    "HALF_LIMITS": {
        "keep": marked("values that are probably half a detection limit are reported and stay"),
        "censored": marked("values that are probably half a detection limit are below it"),
    },
    "DECIMAL": {
        "auto": marked("the decimal mark was decided column by column"),
        "point": marked("decimals stand behind a point"),
        "comma": marked("decimals stand behind a comma"),
    },
    "DUPLICATES": {
        "average": marked("samples at one place are averaged"),
        "first": marked("of the samples at one place the first stays"),
        "keep": marked("samples at one place are kept apart"),
    },
    "METHODS": {
        "keep": marked("each method keeps its own field"),
        "merge": marked("the methods of one element are merged into one more field"),
    },
    "UNITS": {
        "keep": marked("units stay as they are"),
        "ppm": marked("converted fields in ppm are added"),
        "ppb": marked("converted fields in ppb are added"),
        "percent": marked("converted fields in per cent are added"),
    },
    "UNSTATED_UNITS": {
        "unknown": marked("columns that state no unit are not converted"),
        "usual": marked("of columns that state no unit, oxides are in per cent and elements in ppm"),
    },
    "OXIDES": {
        "no": marked("oxides stay oxides"),
        "yes": marked("converted fields hold elements in the place of oxides"),
    },
    "TRANSFORM": {
        "none": marked("no transformed fields"),
        "log10": marked("logarithms to base 10"),
        "clr": marked("centred log-ratios"),
        "ilr": marked("isometric log-ratios (pivot balances)"),
        "alr": marked("additive log-ratios"),
    },
    "OUTLIERS": {
        "none": marked("outliers were not looked for"),
        "tukey": marked("outliers beyond 1.5 quartile distances from the quartiles are flagged"),
        "mad": marked("outliers beyond 3 scaled median absolute deviations from the median are flagged"),
        "both": marked("outliers are flagged by Tukey's and by the MAD rule"),
    },
}

_STEPS = tuple(map(marked, ("cells", "censoring", "columns", "duplicates", "reading", "rows", "transform", "units")))
"""Of cleaning, as the log of decisions names them."""

_HOW_TO_READ = marked(
    "Orange: the numbers as they stood in the table (<0.5 as 0.5, negative ones as they were). Blue:"
    " as they are now. The first three panels share an axis of concentration, which is logarithmic;"
    " values at or below 0 have no place on it, they count in the cumulative curves only. Grey lines"
    " in the second panel are detection limits. On the probability axis of the third panel a"
    " log-normal distribution is a straight line; a kink suggests two populations mixed, such as"
    " background and mineralisation, and a vertical step many equal values. Q–Q: {what} against"
    " quantiles of the normal distribution, and the line through both quartiles, which outliers do"
    " not move. Dots above the line at the right are more high values than a normal distribution has;"
    " below it at the left, more low ones; a level row of dots is a value that many samples share,"
    " often what stands for 'below detection'."
)


def add_cleaning(report: Report, cleaning: Cleaning, plots: bool = True, progress: Progress | None = None) -> None:
    """Add warnings and the account of a cleaning to a report.

    Parameters
    ----------
    report : Report
    cleaning : Cleaning
    plots : bool
        Whether the whole account is wanted; without, only warnings, rows and the table of elements.
    progress : Progress, optional
    """
    warnings, rest = _grouped_warnings(cleaning.log.decisions)
    for warning in warnings:
        report.warning(warning)
    _add_rows(report, cleaning)
    _add_elements(report, cleaning)
    if not plots:
        return
    _add_left_alone(report, cleaning)
    _add_figures(report, cleaning, progress or Progress())
    _add_correlations(report, cleaning)
    _add_methods(report, cleaning)
    _add_precision(report, cleaning)
    _add_transform(report, cleaning)
    report.heading(said("Choices"))
    report.table((said("Parameter"), said("Value"), said("In words")), _choices(cleaning.options))
    if rest:
        report.heading(said("Warnings in full"))
        report.table(
            (said("Field"), said("Warning")), [(decision.field, as_sentence(decision.text)) for decision in rest]
        )
    _add_log(report, cleaning.log.decisions)


# -- warnings ----------------------------------------------------------------------------------------------------------


def _grouped_warnings(decisions: Sequence[Decision]) -> tuple[list[str], list[Decision]]:
    """Sentences for the top of the page, and the warnings that these do not show in full."""
    collected = warnings_by_kind(decisions)
    shown = collected if len(collected) <= SHOWN_WARNINGS else collected[: SHOWN_WARNINGS - 1]
    hidden = [decision for group in collected[len(shown) :] for decision in group]
    sentences = [sentence_of(group) for group in shown]
    if hidden:
        sentences.append(said("{count} further warnings stand in a table at the end of this page.", count=len(hidden)))
    shortened = [
        decision
        for group in shown
        if len(group) > LISTED_FIELDS or len({d.text for d in group}) > 1
        for decision in group
    ]
    return sentences, shortened + hidden


# -- tables ------------------------------------------------------------------------------------------------------------


def _add_rows(report: Report, cleaning: Cleaning) -> None:
    kept, summaries = cleaning.outcomes.kept, cleaning.summaries
    rows, stay = len(kept), int(kept.sum())
    aside = [s.field for s in summaries if s.set_aside]
    report.paragraph(
        said(
            "{rows:,} rows were read from {name}; {stay:,} stay, {rows_2:,} set aside. {counted} {was}"
            " recognised as assays. ",
            rows=rows,
            name=cleaning.name,
            stay=stay,
            rows_2=rows - stay,
            counted=counted(len(summaries), "column"),
            was=said("was") if len(summaries) == 1 else said("were"),
        )
        + (
            said(
                "{some_fields} {value} set aside, more than {max_censored:g} % of the values being below"
                " detection (MAX_CENSORED of 'Clean assays'). ",
                some_fields=some_fields(aside),
                value=said("is") if len(aside) == 1 else said("are"),
                max_censored=cleaning.options.max_censored,
            )
            if aside
            else ""
        )
        + _changed_cells(cleaning)
    )
    report.table(
        (said("What became of the rows"), said("Rows")),
        [
            (said("read"), rows),
            *((said("set aside: {reason}", reason=reason), -count) for reason, count in cleaning.outcomes.counts()),
            (said("stay"), stay),
        ],
    )


def _changed_cells(cleaning: Cleaning) -> str:
    """Say how many cells of the rows that stay hold something else than the table did."""
    kept = cleaning.outcomes.kept
    counts = np.zeros(len(Status), dtype=np.int64)
    fields = 0
    for column in cleaning.table.columns:
        changed = column.raw.kept() & kept
        fields += bool(changed.any())
        counts += np.bincount(column.status[changed], minlength=len(Status))
    cells = int(kept.sum()) * len(cleaning.table.columns)
    if not counts.any():
        return said("All {cells:,} cells of these rows hold what they held.", cells=cells)
    words = (
        (Status.BELOW, said("below detection")),
        (Status.ABOVE, said("above the range")),
        (Status.REPAIRED, said("numbers read after a repair")),
        (Status.CONVERTED, said("numbers with a unit of their own")),
        (Status.TEXT, said("text that is no number")),
        (Status.MISSING, said("codes for a missing value")),
    )
    kinds = ", ".join(f"{meaning} {counts[status]:,}" for status, meaning in words if counts[status])
    return said(
        "{counts:,} of the {cells:,} cells of these rows were no plain numbers, or are another number"
        " now ({kinds}); what they were stays in {counted} named <field>_raw.",
        counts=int(counts.sum()),
        cells=cells,
        kinds=kinds,
        counted=counted(fields, "field"),
    )


def _add_elements(report: Report, cleaning: Cleaning) -> None:
    report.heading(said("Elements"))
    counted = max((s.measured + s.below + s.above + s.missing + s.text for s in cleaning.summaries), default=0)
    stay = int(cleaning.outcomes.kept.sum())
    before_joining = (
        said(
            " Counts are of {counted:,} samples, before those at one place were joined to {stay:,}.",
            counted=counted,
            stay=stay,
        )
        if counted > stay
        else ""
    )
    report.table(
        (
            said("Field"),
            said("Recognised as"),
            said("Unit"),
            said("Measured"),
            said("Below"),
            said("Below, %"),
            said("Above"),
            said("Missing"),
            said("Text"),
            "",
        ),
        [
            (
                s.field,
                _what(s.analyte),
                s.analyte.unit or said("not stated"),
                s.measured,
                s.below,
                _rounded(s.censored_percent),
                s.above,
                s.missing,
                s.text,
                said("set aside") if s.set_aside else "",
            )
            for s in cleaning.summaries
        ],
        said(
            "Cells by what they mean; below and above: outside what the method can measure.{before_joining}",
            before_joining=before_joining,
        ),
    )
    report.table(
        (
            said("Field"),
            said("Detection limits (samples below)"),
            said("Minimum / median / maximum before"),
            said("now"),
        ),
        [
            (
                s.field,
                _limits(s),
                _range_of(s.before),
                said("same") if _range_of(s.before) == _range_of(s.after) else _range_of(s.after),
            )
            for s in cleaning.summaries
        ],
        said("Numbers as they stood in the table (<0.5 as 0.5, negative ones as they were), and as they are now."),
    )


def _what(analyte: Analyte) -> str:
    return (
        analyte.species
        + (" (total)" if analyte.total else "")
        + (said(" by {method}", method=analyte.method) if analyte.method else "")
    )


def _rounded(share: float) -> float:
    return round(share, 1)


def _limits(summary: ElementSummary) -> str:
    shown = [f"{number(limit)} ({count:,})" for limit, count in summary.limits[:_LISTED_LIMITS]]
    return ", ".join(shown) + (", …" if len(summary.limits) > _LISTED_LIMITS else "")


def _range_of(values: Distribution) -> str:
    return (
        f"{number(values.minimum)} / {number(values.median)} / {number(values.maximum)}"
        if values.count
        else said("no value")
    )


def _add_left_alone(report: Report, cleaning: Cleaning) -> None:
    report.heading(said("What was not done"))
    report.table((said("Left alone"), said("What of 'Clean assays' would change it")), _left_alone(cleaning))


def _left_alone(cleaning: Cleaning) -> list[tuple[str, str]]:
    options, kept = cleaning.options, cleaning.outcomes.kept
    found: list[tuple[str, str]] = []
    if cleaning.suspicions and options.half_limits_as == "keep":
        names = list(dict.fromkeys(s.field for s in cleaning.suspicions))
        samples = sum(s.count for s in cleaning.suspicions)
        found.append(
            (
                said(
                    "{samples:,} values that are probably half a detection limit stay in {some_fields}.",
                    samples=samples,
                    some_fields=some_fields(names),
                ),
                said("HALF_LIMITS = censored"),
            )
        )
    zeros = sum(int((measured(column) & (column.values == 0) & kept).sum()) for column in cleaning.table.columns)
    if zeros:
        found.append((said("{zeros:,} values are 0 and stay.", zeros=zeros), said("ZEROS = missing or censored")))
    above = sum(s.above for s in cleaning.summaries)
    if above and options.above_as == "limit":
        found.append(
            (
                said("{above:,} values above the range stand at their limit; the samples hold more.", above=above),
                said("ABOVE_AS = missing"),
            )
        )
    together = sum(d.count for d in cleaning.log.decisions if d.step == "duplicates")
    if together and options.duplicates == "keep":
        found.append(
            (
                said("{together:,} samples that share their places with others are kept apart.", together=together),
                said("DUPLICATES = average or first"),
            )
        )
    if cleaning.comparisons and options.methods == "keep":
        found.append((said("Several methods for one element keep their own fields."), said("METHODS = merge")))
    units = sorted({s.analyte.unit for s in cleaning.summaries if s.analyte.unit})
    if len(units) > 1 and options.units == "keep":
        found.append((said("Units stay as they are: {units}.", units=", ".join(units)), "UNITS"))
    if options.transform == "none":
        found.append((said("Values are not transformed."), "TRANSFORM"))
    flagged = sum(int((np.abs(flag[kept]) == 1).sum()) for _, flag in cleaning.flags)
    if cleaning.flags:
        found.append(
            (
                said(
                    "No outlier is deleted; {counted} flag {flagged:,} values.",
                    counted=counted(len(cleaning.flags), "field"),
                    flagged=flagged,
                ),
                said("nothing: whether an outlier is an error is for you to say"),
            )
        )
    else:
        found.append((said("Outliers were not looked for, and none is deleted."), "OUTLIERS"))
    return found


def _add_methods(report: Report, cleaning: Cleaning) -> None:
    if not cleaning.comparisons:
        return
    report.heading(said("Methods for the same element"))
    report.table(
        (
            said("First"),
            said("Second"),
            said("Samples with both"),
            said("Median of second / first"),
            said("Spearman's correlation"),
        ),
        [(c.first, c.second, c.samples, c.ratio, c.correlation) for c in cleaning.comparisons],
        said(
            "Only samples that both methods measured. A ratio far from 1 tells of an incomplete"
            " digestion, another calibration, or a mistaken unit."
        ),
    )


def _add_precision(report: Report, cleaning: Cleaning) -> None:
    if not cleaning.precision:
        return
    report.heading(said("Precision from duplicates"))
    medians = {s.field: s.after.median for s in cleaning.summaries}
    rows = []
    for p in cleaning.precision:
        median = medians.get(p.field, math.nan)
        at_median = p.line.precision(median) if p.line is not None and median > 0 else None
        rows.append(
            (
                p.kind,
                p.field,
                p.pairs,
                _rounded(p.cv_percent),
                *((p.line.s0, p.line.k, p.line.detection_limit) if p.line else (None, None, None)),
                at_median,
            )
        )
    report.table(
        (
            said("Which"),
            said("Field"),
            said("Pairs"),
            said("Robust CV, %"),
            "s0",
            "k",
            said("Detection limit"),
            said("Precision at the median, %"),
        ),
        rows,
        said(
            "CV: coefficient of variation by the median over pairs. From 50 pairs on, after Thompson &"
            " Howarth (1978): standard deviation s0 + k × content in the unit of the field, the content"
            " at which the precision 2 s / content is 100 % (detection limit), and the precision at the"
            " median content. Samples at one place differ by more than the laboratory's error."
        ),
    )


def _add_transform(report: Report, cleaning: Cleaning) -> None:
    made, name = cleaning.transformed, cleaning.options.transform
    if made is None:
        return
    report.heading(said("Transform: {words}", words=_WORDS["TRANSFORM"][name]))
    if name == "log10":
        report.paragraph(
            said(
                "{counted} hold the logarithm to base 10. It reduces skewness; the constant sum of"
                " compositions is not removed by it.",
                counted=counted(len(made.fields), "field"),
            )
        )
        return
    parts = len(made.fields) + (name in ("ilr", "alr"))
    share = (
        said("not known, because not all units are stated")
        if math.isnan(made.share)
        else said("{share:.3g} % in the median", share=100 * made.share)
    )
    report.table(
        (said("Fact"), said("Value")),
        [
            (said("Parts of the composition"), f"{parts}"),
            (
                said("Rows with a value above 0 in every part"),
                said(
                    "{complete_rows:,} of {kept:,}; the others have no transformed values",
                    complete_rows=made.complete_rows,
                    kept=int(cleaning.outcomes.kept.sum()),
                ),
            ),
            (said("Share of the parts in the rock"), share),
            (
                said("Proof of inverse"),
                said(
                    "the inverse gives the composition back to within {round_trip:.2g} (largest relative difference)",
                    round_trip=made.round_trip,
                ),
            ),
        ],
    )
    if made.balances:
        report.table(
            (said("Field"), said("What it compares")),
            [(item.name, balance) for item, balance in zip(made.fields, made.balances)],
        )


def _choices(options: CleaningOptions) -> list[tuple[str, str, str]]:
    """Every choice with its parameter and what it means."""
    given = {
        "CENSORED_AS": options.censored_as,
        "ABOVE_AS": options.above_as,
        "ZEROS": options.zeros_as,
        "HALF_LIMITS": options.half_limits_as,
        "DECIMAL": options.decimal,
        "DUPLICATES": options.duplicates,
        "METHODS": options.methods,
        "UNITS": options.units,
        "UNSTATED_UNITS": options.unstated_units,
        "OXIDES": "yes" if options.oxides else "no",
        "TRANSFORM": options.transform,
        "OUTLIERS": options.outliers,
    }
    return [
        *((name, value, _WORDS[name][value]) for name, value in given.items()),
        (
            "REFERENCE",
            options.reference or "–",
            said("what ALR divides by")
            if options.reference
            else said("ALR, where chosen, divides by the last element"),
        ),
        (
            "MAX_CENSORED",
            f"{options.max_censored:g}",
            said("elements with a larger share below detection, in per cent, are set aside"),
        ),
        (
            "MISSING_CODES",
            "; ".join(options.missing_codes) or "–",
            said("cells that mean 'no value', beside empty ones, n.a. and the like"),
        ),
        (
            "FRACTION",
            "; ".join(options.fraction) or "–",
            said("other size fractions are set aside") if options.fraction else said("all size fractions stay"),
        ),
    ]


def _add_log(report: Report, decisions: Sequence[Decision]) -> None:
    report.heading(said("Log of decisions"))
    report.table(
        (said("Step"), said("Field"), said("Decision"), said("Rows touched"), said("Row numbers")),
        [(translated(d.step), d.field, d.text, d.count or None, _shortened(d.rows)) for d in decisions],
        said(
            "Row numbers are those of the table as it came, the header counted as row 1 in files. The"
            " full lists stand in LOG of 'Clean assays' (JSON), where one was asked for."
        ),
    )


def _shortened(rows: str) -> str:
    """Cut a list of rows behind a whole number."""
    return rows if len(rows) <= _ROWS_LENGTH else rows[: rows.rindex(",", 0, _ROWS_LENGTH)] + ", …"


# -- figures of elements -----------------------------------------------------------------------------------------------


def _add_figures(report: Report, cleaning: Cleaning, progress: Progress) -> None:
    report.heading(said("Distributions"))
    with_values = [s for s in cleaning.summaries if s.before.count or s.after.count]
    shown = _most_doubtful(with_values, cleaning.log.decisions)
    transform = cleaning.options.transform
    what = (
        said("logarithms of the values")
        if transform in ("none", "log10")
        else said("the {transform} values (logarithms where an element has none)", transform=transform)
    )
    report.paragraph(said(_HOW_TO_READ, what=what))
    if len(shown) < len(with_values):
        report.paragraph(
            said(
                "{count} of {count_2} elements are shown: those with most warnings, then those with the"
                " largest share below detection. All are in the table above.",
                count=len(shown),
                count_2=len(with_values),
            )
        )
    empty = [s.field for s in cleaning.summaries if not (s.before.count or s.after.count)]
    if empty:
        report.paragraph(said("Without a figure, because they hold no value: {empty}.", empty=", ".join(empty)))
    kept = cleaning.outcomes.kept
    for done, summary in enumerate(shown):
        progress.update(done / len(shown))
        report.figure(
            _element_figure(summary, cleaning.values(summary.field)[kept], _final_values(summary, cleaning)),
            _element_caption(summary),
        )
    progress.update(1.0)


def _most_doubtful(summaries: Sequence[ElementSummary], decisions: Sequence[Decision]) -> list[ElementSummary]:
    """Summaries to draw, in their order; of too many, those with most warnings and censoring."""
    if len(summaries) <= SHOWN_FIGURES:
        return list(summaries)
    warnings = Counter(decision.field for decision in decisions if decision.warning)
    ranked = sorted(
        range(len(summaries)),
        key=lambda i: (-warnings[summaries[i].field], -np.nan_to_num(summaries[i].censored_percent)),
    )
    return [summaries[i] for i in sorted(ranked[:SHOWN_FIGURES])]


def _element_caption(summary: ElementSummary) -> str:
    text = said(
        "{field}: {analyte_label}, {measured:,} measured",
        field=summary.field,
        analyte_label=analyte_label(summary.analyte),
        measured=summary.measured,
    )
    if summary.below:
        text += said(
            ", {below:,} below detection ({censored_percent:.1f} %)",
            below=summary.below,
            censored_percent=summary.censored_percent,
        )
    if summary.above:
        text += said(", {above:,} above the range", above=summary.above)
    return text + (said(", set aside.") if summary.set_aside else ".")


def _final_values(summary: ElementSummary, cleaning: Cleaning) -> tuple[str, NDArray[np.float64]]:
    """What is tested against a normal distribution, with its name: transformed values of the rows that stay, or
    logarithms.
    """
    kept, transform = cleaning.outcomes.kept, cleaning.options.transform
    if cleaning.transformed is not None:
        fields = cleaning.transformed.fields
        named = [item for item in fields if item.name == f"{summary.field}_{transform}"]
        # A converted field has another name, but the same element by the same method.
        alike = [
            item
            for item in fields
            if item.analyte.element
            and (item.analyte.element, item.analyte.method) == (summary.analyte.element, summary.analyte.method)
        ]
        for item in (*named, *alike):
            return item.name, item.values[kept]
    return "log10", _logarithms(cleaning.values(summary.field)[kept])


def _logarithms(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Common logarithms of the positive values; the others are left out."""
    return np.asarray(np.log10(values[values > 0]), dtype=np.float64)


def _element_figure(
    summary: ElementSummary, values: NDArray[np.float64], final: tuple[str, NDArray[np.float64]]
) -> Any:
    """Draw histogram, ECDF, probability plot and Q-Q plot in one row.

    Parameters
    ----------
    summary : ElementSummary
    values : array of shape (rows that stay,)
        What the field holds now.
    final : (str, array)
        Name and values for the Q-Q plot.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10.0, 2.35))
    panels = figure.subplots(1, 4)
    # Fixed margins: fitting them anew costs more than the drawing.
    figure.subplots_adjust(left=0.05, right=0.99, bottom=0.2, top=0.78, wspace=0.3)
    figure.text(0.008, 0.97, _drawable(summary.field, 60), fontsize=11, fontweight="bold", va="top")
    for axes, title in zip(
        panels,
        (
            said("Histogram"),
            "ECDF, %",
            said("Probability plot, %"),
            said("Q–Q of {drawable}", drawable=_drawable(final[0], 16)),
        ),
    ):
        axes.set_title(title, fontsize=8.5, loc="left", color="#333333", pad=4)
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(labelsize=7.5, length=2.5, pad=2)
        axes.grid(color="#ececec", linewidth=0.6)
        axes.set_axisbelow(True)
    now = distribution(values)
    _draw_histogram(panels[0], summary.before, _logarithms(values))
    _draw_cumulative(panels[1], panels[2], summary, now)
    _share_concentration_axis(panels[:3], (summary.before, now), summary.analyte.unit)
    _draw_quantiles(panels[3], distribution(final[1]))
    return figure


def _draw_histogram(axes: Any, before: Distribution, logs: NDArray[np.float64]) -> None:
    edges, before_heights = _bins(before, logs)
    if not len(edges):
        return
    axes.stairs(np.histogram(logs, edges)[0], edges, fill=True, color=_PALE_BLUE)
    axes.stairs(before_heights, edges, color=ORANGE, linewidth=0.9)
    axes.locator_params(axis="y", nbins=4, integer=True)


def _bins(before: Distribution, logs: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Edges that hold the values before and now, and how many there were before in each bin.

    The bins of `before` are continued where values lie outside them now, so that a difference between both is never one
    of bins only.
    """
    if not len(logs):
        return before.edges, before.heights.astype(np.float64)
    low, high = float(logs.min()), float(logs.max())
    if not len(before.edges):
        edges = np.linspace(low, high, 31) if high > low else np.array([low - 0.5, high + 0.5])
        return edges, np.zeros(len(edges) - 1)
    old, heights = before.edges, before.heights.astype(np.float64)
    width = float(old[1] - old[0])
    left, right = max(math.ceil((old[0] - low) / width - 1e-9), 0), max(math.ceil((high - old[-1]) / width - 1e-9), 0)
    if left + right + len(heights) <= _MOST_BINS:
        edges = np.concatenate(
            [old[0] - width * np.arange(left, 0, -1), old, old[-1] + width * np.arange(1, right + 1)]
        )
        return edges, np.pad(heights, (left, right))
    edges = np.linspace(min(low, old[0]), max(high, old[-1]), 31)
    return edges, np.histogram((old[:-1] + old[1:]) / 2, edges, weights=heights)[0]


def _draw_cumulative(ecdf: Any, normal: Any, summary: ElementSummary, now: Distribution) -> None:
    from scipy.special import ndtri

    for limit, _ in summary.limits:
        if limit > 0:
            ecdf.axvline(math.log10(limit), color="#999999", linewidth=0.6)
    reach = 2.5
    for values, colour, width in ((summary.before, _PALE_ORANGE, 3.4), (now, BLUE, 1.0)):
        if values.count:
            reach = max(reach, float(ndtri(values.probabilities[-1])))
        positive = values.quantiles > 0
        logs, shares = np.log10(values.quantiles[positive]), values.probabilities[positive]
        ecdf.plot(logs, 100 * shares, color=colour, linewidth=width, drawstyle="steps-post")
        normal.plot(logs, ndtri(shares), color=colour, linewidth=width)
    ecdf.set_ylim(0, 101)
    ecdf.set_yticks((0, 25, 50, 75, 100))
    normal.set_yticks(ndtri(np.array(_TICKS_PERCENT) / 100), [str(percent) for percent in _TICKS_PERCENT])
    normal.set_ylim(-1.05 * reach, 1.05 * reach)


def _share_concentration_axis(panels: Sequence[Any], shown: Sequence[Distribution], unit: str) -> None:
    positive = np.concatenate([values.quantiles[values.quantiles > 0] for values in shown])
    if not len(positive):
        return
    low, high = math.log10(positive.min()), math.log10(positive.max())
    margin = 0.04 * (high - low) or 0.5
    low, high = low - margin, high + margin
    ticks = _concentration_ticks(low, high)
    for axes in panels:
        axes.set_xlim(low, high)
        axes.set_xticks([math.log10(tick) for tick in ticks], [number(tick) for tick in ticks])
        axes.set_xlabel(unit or said("as stated"), fontsize=7.5, labelpad=1)


def _concentration_ticks(low: float, high: float) -> list[float]:
    """At most five round contents between two common logarithms."""
    from matplotlib.ticker import MaxNLocator

    powers = range(math.floor(low), math.ceil(high) + 1)
    for steps in ((1,), (1, 2, 5)):
        ticks = [step * 10.0**power for power in powers for step in steps if low <= math.log10(step) + power <= high]
        if len(ticks) >= 3:
            return ticks[:: math.ceil(len(ticks) / 5)]
    return [
        float(tick)
        for tick in MaxNLocator(3).tick_values(10**low, 10**high)
        if 10**low <= tick <= 10**high and tick > 0
    ]


def _draw_quantiles(axes: Any, values: Distribution) -> None:
    from scipy.special import ndtri

    axes.set_xlabel(said("normal quantile"), fontsize=7.5, labelpad=1)
    if not values.count:
        return
    picked = np.unique(np.linspace(0, len(values.quantiles) - 1, min(len(values.quantiles), _DOTS)).round().astype(int))
    axes.plot(ndtri(values.probabilities[picked]), values.quantiles[picked], ".", color=BLUE, markersize=2.5)
    # Through the quartiles (Tukey's line): up to a quarter of outliers at either end does not turn it.
    lower, upper = np.interp((0.25, 0.75), values.probabilities, values.quantiles)
    if upper > lower:
        slope, middle = (upper - lower) / (2 * ndtri(0.75)), (lower + upper) / 2
        ends = ndtri(values.probabilities[[0, -1]])
        axes.plot(ends, middle + slope * ends, color=GREY, linewidth=0.9)
    axes.locator_params(nbins=5)


def _drawable(name: str, longest: int) -> str:
    """Make a name safe for a figure: no formulas, no characters that the font lacks, not too long."""
    plain = "".join(letter if " " <= letter <= "\u052f" and letter.isprintable() else "?" for letter in name)
    return (plain if len(plain) <= longest else plain[: longest - 1] + "…").replace("$", r"\$")


# -- correlations ------------------------------------------------------------------------------------------------------


def _add_correlations(report: Report, cleaning: Cleaning) -> None:
    found, transform = cleaning.correlations, cleaning.options.transform
    if len(found.names_before) < 2:
        return
    after = (
        said("of logarithms of the cleaned values")
        if transform == "none"
        else said("of the {transform} values", transform=transform)
    )
    caption = said(
        "Pearson's correlation on {rows:,} rows spread evenly over those that stay: left, numbers as"
        " they stood in the table; right, {after}. Each pair uses the rows that have both; grey:"
        " fewer than three such rows, or no spread. A few extreme samples can make or hide a"
        " correlation of untransformed contents.",
        rows=found.rows,
        after=after,
    )
    if len(found.names_before) > _SIDE_BY_SIDE:
        caption = caption.replace("left, ", "above, ").replace("right, ", "below, ")
    if transform == "clr":
        caption += said(
            " CLR values of a sample sum to 0, which drives their correlations towards negative"
            " values: one pair alone says little."
        )
    report.heading(said("Correlations before and after"))
    report.figure(_correlation_figure(found), caption)


def _correlation_figure(found: Correlations) -> Any:
    import matplotlib
    from matplotlib.figure import Figure

    stacked = max(len(found.names_before), len(found.names_after)) > _SIDE_BY_SIDE
    figure = Figure(figsize=(9.0, 16.5) if stacked else (10.0, 5.8), layout="constrained")
    panels = figure.subplots(2, 1) if stacked else figure.subplots(1, 2)
    colours = matplotlib.colormaps["RdBu_r"].with_extremes(bad="#d9d9d9")
    for axes, names, values, title in zip(
        panels, (found.names_before, found.names_after), (found.before, found.after), (said("Before"), said("After"))
    ):
        axes.set_title(title, fontsize=10, loc="left")
        if not names:
            axes.set_axis_off()
            axes.text(0.5, 0.5, said("no element is left"), ha="center", transform=axes.transAxes)
            continue
        picture = axes.imshow(values, cmap=colours, vmin=-1, vmax=1, interpolation="none")
        at = np.arange(0, len(names), math.ceil(len(names) / _HEAT_MAP_LABELS))
        labels = [_drawable(names[i], 18) for i in at]
        size = min(9.0, 0.85 * 72 * (7.0 if stacked else 3.6) / len(at))
        axes.set_xticks(at, labels, rotation=90, fontsize=size)
        axes.set_yticks(at, labels, fontsize=size)
        axes.tick_params(length=1.5, pad=1.5)
    if found.names_before or found.names_after:
        bar = figure.colorbar(picture, ax=panels, shrink=0.4 if stacked else 0.7, pad=0.01, aspect=30)
        bar.ax.tick_params(labelsize=8)
        bar.outline.set_linewidth(0.5)
    return figure
