"""The page that shows how well kriging and IDW estimate samples that were left out."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np

from ..core.arrays import Floats
from ..core.language import said, shown
from ..core.progress import Progress
from ..core.wording import number, percent
from ..interpolation.kriging_validation import IDW_BETTER, KRIGING_BETTER, ElementValidation, KrigingValidation
from .figures import BLUE, GREY, ORANGE, plain_axes
from .page import Report

_WARNINGS_ON_TOP = 5
"""More warnings than so many are summed up by element."""
_MOST_DRAWN_DOTS = 600
"""More dots than so many become a picture within the page: each as a shape of its own would make it heavy."""
_SKEWED = 1.0
"""Skewness above which positive values are shown on logarithmic axes."""
_VERDICT_COLOURS = {KRIGING_BETTER: BLUE, IDW_BETTER: ORANGE}


def write_cross_validation_report(result: KrigingValidation, path: Path, progress: Progress | None = None) -> None:
    """Write one self-contained HTML page about a cross-validation.

    Parameters
    ----------
    result : KrigingValidation
    path : Path
    progress : Progress, optional

    Raises
    ------
    ResourceError
        The page cannot be written.
    """
    report = Report(
        said("Cross-validation of kriging") if result.idw is None else said("Cross-validation of kriging and IDW")
    )
    add_cross_validation(report, result, progress)
    report.write(path)


def add_cross_validation(report: Report, result: KrigingValidation, progress: Progress | None = None) -> None:
    """Add warnings, tables and plots of every element to a report."""
    progress = progress or Progress()
    _add_warnings(report, result)
    report.heading(said("Cross-validation"))
    report.paragraph(_what_was_done(result))
    _add_tables(report, result)
    for column, summary in enumerate(result.summaries):
        report.heading(summary.element)
        for text in summary.warnings():
            report.paragraph(said("Note: {text}", text=text[len(summary.element) + 2 :]))
        if summary.comparison is not None:
            report.paragraph(_verdict(summary))
        if summary.kriging.n:
            report.figure(element_figure(result, column), _caption(result, summary))
        progress.update((column + 1) / len(result.elements))
    _add_reading(report, result)


def _add_warnings(report: Report, result: KrigingValidation) -> None:
    for text in result.notes:
        report.warning(text)
    warned = [summary for summary in result.summaries if summary.warnings()]
    if sum(len(summary.warnings()) for summary in warned) <= _WARNINGS_ON_TOP:
        for summary in warned:
            for text in summary.warnings():
                report.warning(text)
    else:
        names = ", ".join(summary.element for summary in warned)
        report.warning(
            said(
                "{count} of {count_2} elements have a warning, which their sections show: {names}.",
                count=len(warned),
                count_2=len(result.summaries),
                names=names,
            )
        )


def _what_was_done(result: KrigingValidation) -> str:
    if result.options.method == "leave_one_out":
        way = said("Every sample was estimated from the others, without those at its own place.")
    else:
        sizes = np.bincount(result.fold)[1:]
        way = said(
            "The area was cut into {count} parts of {sizes:,} to {sizes_2:,} samples (k-means of"
            " their places, seed {seed}), and the samples of each part were estimated from those of"
            " all others.",
            count=len(sizes),
            sizes=sizes.min(),
            sizes_2=sizes.max(),
            seed=result.options.seed,
        )
    neighbours = (
        said("all samples")
        if result.kriging.neighbours is None
        else said("{neighbours} neighbours", neighbours=result.kriging.neighbours)
    )
    drift = said("ordinary kriging") if result.kriging.drift == "none" else said("kriging with a linear drift")
    idw = (
        ""
        if result.idw is None
        else said(
            ", beside IDW with power {power:g} from {neighbours} neighbours",
            power=result.idw.power,
            neighbours=result.idw.neighbours,
        )
    )
    octants = said(", spread over octants") if result.kriging.octants else ""
    return said(
        "{way} {count:,} samples, {drift} from {neighbours}{octants}{idw}. Errors are observed - estimated.",
        way=way,
        count=len(result.x),
        drift=drift,
        neighbours=neighbours,
        octants=octants,
        idw=idw,
    )


def _add_tables(report: Report, result: KrigingValidation) -> None:
    logs = any(summary.transform == "log" for summary in result.summaries)
    rows: list[list[Any]] = []
    for summary in result.summaries:
        figures, share = summary.kriging, summary.coverage
        name = said("{element} (log)", element=summary.element) if summary.transform == "log" else summary.element
        errors = [_short(value) for value in (figures.mean_error, figures.rmse, figures.mae)]
        z = [_rounded(summary.mean_z), _rounded(summary.rms_z)]
        fit = [_rounded(figures.slope), _rounded(figures.correlation), _rounded(figures.r2)]
        rows.append(
            [
                name,
                figures.n,
                *errors,
                *z,
                said(
                    "{value} ({low} to {high})",
                    value=percent(share.value, 0),
                    low=percent(share.low, 0),
                    high=percent(share.high, 0),
                ),
                *fit,
            ]
        )
    report.table(
        [
            said("Element"),
            "n",
            "ME",
            "RMSE",
            "MAE",
            said("Mean z"),
            said("RMS z"),
            said("In 90 % interval"),
            said("Slope"),
            "r",
            "R²",
        ],
        rows,
        said(
            "Kriging. Ideal: ME and mean z 0, RMS z 1, 90 % of the samples in the 90 % interval (in"
            " brackets what luck allows, 95 %), slope 1."
        )
        + (
            said(" (log): variogram of logarithms; z and the interval are of logarithms, errors are not.")
            if logs
            else ""
        ),
    )
    if result.idw is None:
        return
    rows = []
    for summary in result.summaries:
        if summary.idw is None or summary.comparison is None:
            continue
        ratio = summary.comparison.ratio
        both = [
            _short(value) for value in (summary.kriging.rmse, summary.idw.rmse, summary.kriging.mae, summary.idw.mae)
        ]
        rows.append(
            [
                summary.element,
                *both,
                _ratio(summary),
                summary.comparison.verdict if math.isfinite(ratio.low) else said("too few to tell"),
            ]
        )
    report.heading(said("IDW or kriging?"))
    report.table(
        [
            said("Element"),
            said("RMSE kriging"),
            said("RMSE IDW"),
            said("MAE kriging"),
            said("MAE IDW"),
            said("Ratio of RMSE (95 %)"),
            said("Verdict"),
        ],
        rows,
        said("Ratio less than 1: kriging has the smaller errors. Both methods saw the same samples."),
    )
    if len(rows) > 1:
        report.figure(
            ratios_figure(result),
            said(
                "RMSE of kriging by that of IDW, with 95 % intervals: blue, kriging is better; orange,"
                " IDW is better; grey, cannot be told."
            ),
        )


def _short(value: float) -> float:
    """A number with three significant digits."""
    return float(f"{value:.3g}")


def _rounded(value: float) -> float:
    return round(value, 2) + 0.0  # no -0


def _ratio(summary: ElementValidation) -> str:
    if summary.comparison is None or math.isnan(summary.comparison.ratio.value):
        return "–"
    ratio = summary.comparison.ratio
    interval = "" if math.isnan(ratio.low) else said(" ({low:.3f} to {high:.3f})", low=ratio.low, high=ratio.high)
    return f"{ratio.value:.3f}{interval}"


def _verdict(summary: ElementValidation) -> str:
    comparison = summary.comparison
    if comparison is None or math.isnan(comparison.ratio.value):
        return said("IDW or kriging? IDW makes no errors here, or there is nothing to compare.")
    if math.isnan(comparison.ratio.low):
        return said(
            "IDW or kriging? The ratio of RMSE is {value:.3f}, from too few folds or clusters of"
            " samples to tell luck from skill.",
            value=comparison.ratio.value,
        )
    verdict = shown(comparison.verdict)
    return said(
        "IDW or kriging? {verdict}: RMSE of kriging / RMSE of IDW is {ratio}.",
        verdict=verdict[0].upper() + verdict[1:],
        ratio=_ratio(summary),
    )


def _caption(result: KrigingValidation, summary: ElementValidation) -> str:
    scale = said(" of logarithms") if summary.transform == "log" else ""
    text = said(
        "{element}. Left: observed by estimated values with the line of equality, and the errors on"
        " the map (red: observed is higher than estimated). ",
        element=summary.element,
    )
    text += said(
        "Right: standardised errors{scale} beside the normal distribution that the 90 % interval takes them to have",
        scale=scale,
    )
    return text + (
        "."
        if result.idw is None
        else said(", and the size of the errors of IDW and kriging: below the line kriging is nearer to the sample.")
    )


def ratios_figure(result: KrigingValidation) -> Any:
    """Draw the ratios of RMSE of all elements with their intervals.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    compared = [(summary.element, summary.comparison) for summary in result.summaries if summary.comparison is not None]
    figure = Figure(figsize=(7.0, 1.0 + 0.24 * len(compared)), layout="constrained")
    axes = figure.subplots()
    plain_axes(axes)
    axes.grid(visible=False, axis="y")
    for position, (_, comparison) in enumerate(compared):
        colour, ratio = _VERDICT_COLOURS.get(comparison.verdict, GREY), comparison.ratio
        axes.plot([ratio.low, ratio.high], [position, position], color=colour, linewidth=2.2, solid_capstyle="butt")
        axes.plot([ratio.value], [position], "o", color=colour, markersize=5.5)
    axes.axvline(1.0, color="black", linewidth=0.9)
    axes.set_yticks(range(len(compared)), [name for name, _ in compared])
    axes.set_ylim(len(compared) - 0.4, -0.6)
    axes.set_xlabel(said("RMSE kriging / RMSE IDW\n← kriging has the smaller errors      IDW has the smaller errors →"))
    return figure


def element_figure(result: KrigingValidation, column: int) -> Any:
    """Draw four panels of one element: observed by estimated, standardised errors, map of errors, IDW beside kriging.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.4, 7.4), dpi=160, layout="constrained")
    panels = figure.subplots(2, 2)
    for axes in panels.flat:
        plain_axes(axes)
    observed, estimate = result.observed[:, column], result.estimate[:, column]
    known = np.isfinite(observed) & np.isfinite(estimate)
    _draw_scatter(panels[0, 0], observed[known], estimate[known])
    _draw_z(panels[0, 1], result.z_score[:, column])
    _draw_errors(figure, panels[1, 0], result.x[known], result.y[known], (observed - estimate)[known])
    if result.idw is None:
        panels[1, 1].set_visible(False)
    else:
        _draw_beside(panels[1, 1], np.abs(observed - result.idw_estimate[:, column]), np.abs(observed - estimate))
    return figure


def _draw_scatter(axes: Any, observed: Floats, estimate: Floats) -> None:
    both = np.concatenate([observed, estimate])
    low, high = float(both.min()), float(both.max())
    if low > 0 and _skewness(observed) > _SKEWED:
        _logarithmic(axes, low, high)
        ends = (low / 1.1, high * 1.1)
    else:
        margin = 0.04 * (high - low) or 1.0
        ends = (low - margin, high + margin)
    axes.plot(ends, ends, color="black", linewidth=0.9)
    axes.scatter(estimate, observed, color=BLUE, **_dots(len(observed)))
    axes.set_xlim(*ends)
    axes.set_ylim(*ends)
    axes.set_aspect("equal")
    axes.set_xlabel(said("Estimated by kriging"))
    axes.set_ylabel(said("Observed"))


def _draw_z(axes: Any, z_score: Floats) -> None:
    z = z_score[np.isfinite(z_score)]
    axes.set_xlabel(said("Standardised error"))
    axes.set_ylabel(said("Density"))
    if len(z) == 0:
        return
    bars = int(min(max(4 * len(z) ** (1 / 3), 8), 40))
    beyond = int(np.count_nonzero(np.abs(z) > 4))
    axes.hist(
        np.clip(z, -4.0, 4.0),
        bins=np.linspace(-4.0, 4.0, bars + 1),
        density=True,
        color="#b8cfe0",
        edgecolor="white",
        linewidth=0.5,
    )
    line = np.linspace(-4.0, 4.0, 200)
    axes.plot(
        line, np.exp(-0.5 * line * line) / math.sqrt(2 * math.pi), color=ORANGE, linewidth=1.8, label=said("normal")
    )
    axes.axvline(
        float(z.mean()),
        color=GREY,
        linestyle="--",
        linewidth=1.2,
        label=said("mean {rounded:g}", rounded=_rounded(float(z.mean()))),
    )
    axes.plot([], [], " ", label=said("RMS {sqrt:.2f}", sqrt=math.sqrt(float(np.mean(z * z)))))
    if beyond:
        axes.plot([], [], " ", label=said("{beyond} beyond ±4", beyond=beyond))
    axes.legend(frameon=False, fontsize=8.5, loc="upper right")


def _draw_errors(figure: Any, axes: Any, x: Floats, y: Floats, error: Floats) -> None:
    from matplotlib.ticker import MaxNLocator

    # One sample in fifty may be beyond the colours, so that a few outliers do not make all others white.
    limit = float(np.quantile(np.abs(error), 0.98)) or 1.0
    order = np.argsort(np.abs(error), kind="stable")  # the large ones on top
    dots = {**_dots(len(x)), "s": min(max(3500 / len(x), 3.0), 22.0), "alpha": 1.0}
    drawn = axes.scatter(
        x[order] / 1000, y[order] / 1000, c=error[order], cmap="RdBu_r", vmin=-limit, vmax=limit, **dots
    )
    axes.grid(visible=False)
    axes.set_facecolor("#e9e9e9")
    axes.set_aspect("equal")
    for axis, name in ((axes.xaxis, said("Easting (km)")), (axes.yaxis, said("Northing (km)"))):
        axis.set_major_locator(MaxNLocator(4))
        axis.set_major_formatter(lambda value, _: f"{round(value, 6):.10g}")
        axis.set_label_text(name)
    bar = figure.colorbar(drawn, ax=axes, shrink=0.85, pad=0.02, extend="both")
    bar.set_label(said("Observed - estimated"))
    bar.outline.set_linewidth(0.5)


def _draw_beside(axes: Any, idw: Floats, kriging: Floats) -> None:
    known = np.isfinite(idw) & np.isfinite(kriging)
    idw, kriging = idw[known], kriging[known]
    axes.set_xlabel(said("|error| of IDW"))
    axes.set_ylabel(said("|error| of kriging"))
    top = max(float(idw.max(initial=0.0)), float(kriging.max(initial=0.0)))
    if not top > 0:
        return
    # From a hundredth of the median on: what is smaller is as good as no error.
    bottom = max(float(np.median(np.concatenate([idw, kriging]))) / 100, top / 1e6)
    _logarithmic(axes, bottom, top)
    axes.plot([bottom, top], [bottom, top], color="black", linewidth=0.9)
    axes.scatter(np.maximum(idw, bottom), np.maximum(kriging, bottom), color=BLUE, **_dots(len(idw)))
    axes.set_xlim(bottom / 1.2, top * 1.2)
    axes.set_ylim(bottom / 1.2, top * 1.2)
    axes.set_aspect("equal")
    nearer = float(np.mean(kriging < idw))
    axes.annotate(
        said("kriging nearer at {nearer} of the samples", nearer=percent(nearer, 0)),
        (0.98, 0.03),
        xycoords="axes fraction",
        ha="right",
        fontsize=9,
    )


def _dots(count: int) -> dict[str, Any]:
    """How to draw so many dots."""
    return {
        "s": min(max(6000 / max(count, 1), 3.0), 16.0),
        "alpha": 0.75 if count <= 1000 else 0.4,
        "linewidth": 0,
        "rasterized": count > _MOST_DRAWN_DOTS,
    }


def _skewness(values: Floats) -> float:
    deviation = values - values.mean()
    spread = math.sqrt(float(np.mean(deviation**2)))
    return float(np.mean(deviation**3)) / spread**3 if spread > 0 else 0.0


def _logarithmic(axes: Any, low: float, high: float) -> None:
    """Show `low` to `high` on both axes, with 0.5, 20, 3,000 written rather than powers of ten."""
    from matplotlib.ticker import LogLocator, NullFormatter

    axes.set_xscale("log")
    axes.set_yscale("log")
    steps = (1.0, 2.0, 5.0) if high < 100 * low else (1.0,)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(LogLocator(subs=steps, numticks=8))
        axis.set_major_formatter(lambda value, _: number(float(f"{value:.4g}")))
        axis.set_minor_formatter(NullFormatter())


def _add_reading(report: Report, result: KrigingValidation) -> None:
    report.heading(said("How to read this"))
    if result.options.method == "leave_one_out":
        report.paragraph(
            said(
                "Leaving out one place at a time tells how good the map is about as far from samples as"
                " they are from one another (Dubrule, 1983). Where samples lie in clusters, most of the"
                " map is farther from any, and its errors are larger: compare with spatial folds. The"
                " variograms saw all samples, also the one left out, so that errors are a little too"
                " small."
            )
        )
    else:
        report.paragraph(
            said(
                "Leaving out a whole part of the area tells how good the map is where there are no"
                " samples at all; between samples it is better: compare with leave-one-out. The"
                " variograms saw all samples, also those left out, so that errors are a little too small."
            )
        )
    report.paragraph(
        said(
            "z is the error divided by the kriging standard deviation. The kriging variance knows the"
            " variogram and where samples lie, not the values around a place: it is about right on"
            " average over the area, which is what the 90 % interval tests, and too small where values"
            " vary much, often where they are high. The range in brackets takes errors to be independent,"
            " and is a little too narrow."
        )
    )
    if result.idw is not None:
        drawn = said("folds") if result.options.method == "spatial_folds" else said("up to 50 clusters of samples")
        report.paragraph(
            said(
                "The interval of the ratio of RMSE comes from drawing the {drawn} anew 2,000 times"
                " (paired bootstrap): if it holds 1, another survey of this area might have told the"
                " opposite. Samples left out, and all others, were the same for both methods. With skewed"
                " values a few high samples rule RMSE; MAE, beside it, is less moved by them. IDW gives"
                " no variance.",
                drawn=drawn,
            )
        )
