"""Pictures of spectra that reports share, and the page on a preprocessing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..core.arrays import Floats
from ..core.language import marked, said, translated
from ..core.progress import Progress
from ..core.wording import counted, number, percent
from ..spectra.formulas.axis import pieces
from ..spectra.preprocessing import Preprocessed, of_spectra
from ..spectra.steps import KINDS
from ..spectra.table import ABSORBANCE, NANOMETRES, REFLECTANCE, Bands, Spectra
from .figures import BLUE, GREY, ORANGE, new_figure, plain_axes
from .page import Report

_LINES = 30
"""Single spectra drawn behind their mean; more would be a grey area."""
_ROUNDING = 1e-12

_POINTS = 430
"""Bands drawn of a curve: a page holds no more dots across."""

_QUANTITIES = {REFLECTANCE: marked("Reflectance"), ABSORBANCE: marked("Absorbance, log₁₀(1/R)")}


def axis_title(bands: Bands) -> str:
    """What stands under an axis of spectra."""
    return said("Wavelength (nm)") if bands.unit == NANOMETRES else said("Wavenumber (cm⁻¹)")


def draw_curves(axes: Any, bands: Bands, values: Floats, **style: Any) -> None:
    """Draw spectra as lines that break where bands are left out.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    bands : Bands
    values : array of shape (spectra, bands)
    **style
        Of the lines.
    """
    for piece in pieces(bands.centres):
        thin = slice(piece.start, piece.stop, max(len(bands) // _POINTS, 1))
        axes.plot(bands.centres[thin], values[:, thin].T, **style)
    set_band_axis(axes, bands)


def set_band_axis(axes: Any, bands: Bands) -> None:
    """Name the axis and give it its ends; wavenumbers fall from left to right, as chemists draw them."""
    ends = (bands.low, bands.high) if bands.unit == NANOMETRES else (bands.high, bands.low)
    if len(bands) > 1:
        axes.set_xlim(*ends)
    axes.set_xlabel(axis_title(bands))


def draw_spread(axes: Any, bands: Bands, values: Floats, colour: str = BLUE, label: str = "") -> None:
    """Draw the mean of spectra with a band of one standard deviation; spectra that lack a value there do not count.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    bands : Bands
    values : array of shape (spectra, bands)
    colour, label : str
    """
    mean, deviation = mean_and_deviation(values)
    for piece in pieces(bands.centres):
        thin = slice(piece.start, piece.stop, max(len(bands) // _POINTS, 1))
        low, high = (mean - deviation)[thin], (mean + deviation)[thin]
        axes.fill_between(bands.centres[thin], low, high, color=colour, alpha=0.25, linewidth=0)
    draw_curves(axes, bands, mean[None], color=colour, linewidth=1.4)
    if label:
        axes.lines[-1].set_label(label)


def mean_and_deviation(values: Floats) -> tuple[Floats, Floats]:
    """Mean and standard deviation of each band over the spectra that have a value; NaN where none has.

    Parameters
    ----------
    values : array of shape (spectra, bands)

    Returns
    -------
    tuple of two arrays of shape (bands,)
    """
    present = np.isfinite(values)
    count = np.where(present.any(axis=0), present.sum(axis=0), np.nan)
    mean = np.where(present, values, 0.0).sum(axis=0) / count
    squares = np.where(present, np.square(values - mean), 0.0).sum(axis=0) / count
    return mean, np.sqrt(squares)


def spectra_figure(bands: Bands, values: Floats, quantity: str, width: float = 7.0, height: float = 3.4) -> Any:
    """Draw up to thirty spectra, evenly taken from all, behind their mean and spread.

    Parameters
    ----------
    bands : Bands
    values : array of shape (spectra, bands)
    quantity : str
    width, height : float
        Inches.

    Returns
    -------
    matplotlib.figure.Figure
    """
    figure, axes = new_figure(width, height)
    _draw_all(axes, bands, values, quantity)
    return figure


def _draw_all(axes: Any, bands: Bands, values: Floats, quantity: str) -> None:
    some = np.unique(np.linspace(0, len(values) - 1, min(len(values), _LINES)).astype(int))
    draw_curves(axes, bands, values[some], color=GREY, linewidth=0.4, alpha=0.5)
    draw_spread(axes, bands, values)
    axes.set_ylabel(translated(_QUANTITIES[quantity]) if quantity in _QUANTITIES else said("Value"))
    finite = values[np.isfinite(values)]
    if finite.size:
        # A few noisy bands at the ends must not flatten all others.
        low, high = np.quantile(finite, (0.002, 0.998))
        axes.set_ylim(low - 0.08 * (high - low) - 1e-12, high + 0.08 * (high - low) + 1e-12)


def write_preprocessing_report(done: Preprocessed, path: Path, progress: Progress) -> None:
    """Write what preprocessing did to spectra as one self-contained page.

    Parameters
    ----------
    done : Preprocessed
    path : Path
    progress : Progress
    """
    report = Report(said("Preprocessing of spectra"), progress.check)
    add_preprocessing(report, done)
    report.write(path)


def add_preprocessing(report: Report, done: Preprocessed) -> None:
    """Add what came of it, before and after, and each step to a report."""
    for warning in done.warnings:
        report.warning(warning)
    before, after = done.before, done.after
    steps = done.preprocessing.steps or said("no step")
    report.paragraph(
        said(
            "{of_spectra} of {bands} ({extent}) came out with {bands_2} ({extent_2}) after: {steps}.",
            of_spectra=of_spectra(len(before)),
            bands=counted(len(before.bands), "band"),
            extent=before.bands.extent,
            bands_2=counted(len(after.bands), "band"),
            extent_2=after.bands.extent,
            steps=steps,
        )
    )
    if before.replicates is not None and before.spread is not None:
        report.paragraph(_replicates(before))
    report.figure(
        before_and_after(done),
        said(
            "Before (above) and after (below): up to 30 spectra in grey, mean of all in blue, its shade"
            " one standard deviation between spectra."
        ),
    )
    stages = list(done.preprocessing.trace(before.values))
    if not stages:
        return
    report.heading(said("What each step did"))
    report.figure(
        _steps_figure(
            [(said("as it came"), before.bands, before.values), *((str(s), g.bands, v) for s, g, v in stages)]
        ),
        said(
            "Mean and one standard deviation after each step. Where the shade widens, spectra differ:"
            " there is something to learn from, or noise."
        ),
    )
    rows = [("", said("as it came"), len(before.bands), *_figures(before.values))]
    rows += [(str(step), KINDS[step.name].title, len(stage.bands), *_figures(values)) for step, stage, values in stages]
    report.table(
        (
            said("Step"),
            said("What it does"),
            said("Bands"),
            said("Lowest"),
            said("Median"),
            said("Highest"),
            said("Spread between spectra"),
            said("Missing values"),
        ),
        rows,
        said("Spread: standard deviation between spectra, mean over bands."),
    )


def _from_to(low: int, high: int) -> str:
    return f"{low}" if low == high else said("{low} to {high}", low=low, high=high)


def _replicates(spectra: Spectra) -> str:
    """How far replicates of a sample lie apart beside samples."""
    counts, within = spectra.replicates, spectra.spread
    if counts is None or within is None or not np.isfinite(within).any():
        return said("No sample has more than one replicate.")
    apart = math.sqrt(float(np.square(within[np.isfinite(within)]).mean()))
    samples = mean_and_deviation(spectra.values)[1]
    between = math.sqrt(float(np.square(samples[np.isfinite(samples)]).mean()))
    count = _from_to(int(counts.min()), int(counts.max()))
    share = percent(apart / between if between else None, 0)
    return said(
        "Each is the mean of {count} replicates, which lie {apart} apart (standard deviation),"
        " {share} of the {between} between samples.",
        count=count,
        apart=number(apart, 2),
        share=share,
        between=number(between, 2),
    )


def _figures(values: Floats) -> tuple[float | None, ...]:
    finite = values[np.isfinite(values)]
    missing = values.size - finite.size
    if not finite.size:
        return (None, None, None, None, missing)
    spread = mean_and_deviation(values)[1]
    figures = (*np.quantile(finite, (0, 0.5, 1)).tolist(), float(spread[np.isfinite(spread)].mean()))
    # Last digits of what cancels out are no figures.
    least = _ROUNDING * float(np.abs(finite).max())
    return (*(figure if abs(figure) > least else 0.0 for figure in figures), missing)


def before_and_after(done: Preprocessed) -> Any:
    """Draw spectra as they came above those that came out.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.0, 5.6), layout="constrained")
    for axes, spectra, title in zip(figure.subplots(2), (done.before, done.after), (said("Before"), said("After"))):
        plain_axes(axes)
        _draw_all(axes, spectra.bands, spectra.values, spectra.quantity)
        axes.set_title(title, loc="left", fontsize=11)
    return figure


def _steps_figure(panels: Sequence[tuple[str, Bands, Floats]]) -> Any:
    """Small multiples, two beside each other, one for each step."""
    from matplotlib.figure import Figure

    rows = -(-len(panels) // 2)
    figure = Figure(figsize=(7.0, 1.9 * rows + 0.3), layout="constrained")
    grid = figure.subplots(rows, 2, squeeze=False).ravel()
    for place, (axes, (title, bands, values)) in enumerate(zip(grid, panels)):
        plain_axes(axes)
        draw_spread(axes, bands, values, ORANGE if place == len(panels) - 1 else BLUE)
        axes.set_title(f"{place}. {title}" if place else title, loc="left", fontsize=9)
        axes.tick_params(labelsize=8)
        axes.set_xlabel("")
    for axes in grid[len(panels) :]:
        axes.set_visible(False)
    figure.supxlabel(axis_title(panels[0][1]), fontsize=9)
    return figure
