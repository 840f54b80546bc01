"""The page that shows measured and fitted variograms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import marked, said, translated
from ..core.progress import Progress
from ..core.wording import number, percent
from ..interpolation.experimental import ExperimentalVariogram, LagCurve, VariogramMap
from ..interpolation.variogram import Structure, Variogram
from ..interpolation.variogram_fit import FittedVariogram
from ..interpolation.variogram_models import MODELS
from .figures import BLUE, GREY, MAP_COLOURS, ORANGE, plain_axes
from .page import Report

_DIRECTION_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#000000", "#999999")
"""After Okabe & Ito (2008); used in turn."""
_WARNINGS_ON_TOP = 5
"""More warnings than so many are summed up by element."""
_ESTIMATORS = {
    "matheron": marked("the mean of squared differences (Matheron, 1962)"),
    "cressie": marked("fourth roots, which single outliers hardly move (Cressie & Hawkins, 1980)"),
    "dowd": marked("medians, which single outliers hardly move (Dowd, 1984)"),
}


def write_variogram_report(
    measured: Sequence[ExperimentalVariogram],
    fitted: Sequence[FittedVariogram],
    path: Path,
    progress: Progress | None = None,
) -> None:
    """Write one self-contained HTML page with the variograms of all elements.

    Parameters
    ----------
    measured : sequence of ExperimentalVariogram
        All measured in one run.
    fitted : sequence of FittedVariogram
        The models, in the same order.
    path : Path
    progress : Progress, optional

    Raises
    ------
    InputError
        There is nothing to show.
    ResourceError
        The page cannot be written.
    """
    if not measured or [item.element for item in measured] != [item.element for item in fitted]:
        raise InputError(
            said(
                "A page of variograms takes the measured and the fitted variograms of the same elements, at least one."
            )
        )
    progress = progress or Progress()
    report = Report(said("Variograms"))
    _add_warnings(report, fitted)
    _add_overview(report, measured, fitted)
    for position, (experimental, fit) in enumerate(zip(measured, fitted), start=1):
        _add_element(report, experimental, fit)
        progress.update(position / len(measured))
    _add_method(report, measured[0])
    report.write(path)


def _add_warnings(report: Report, fitted: Sequence[FittedVariogram]) -> None:
    warned = [item for item in fitted if item.warnings]
    if sum(len(item.warnings) for item in warned) <= _WARNINGS_ON_TOP:
        for item in warned:
            for text in item.warnings:
                report.warning(text)
    else:
        names = ", ".join(item.element for item in warned)
        report.warning(
            said(
                "{count} of {count_2} elements have a warning, which their sections and plots show: {names}.",
                count=len(warned),
                count_2=len(fitted),
                names=names,
            )
        )


def _add_overview(report: Report, measured: Sequence[ExperimentalVariogram], fitted: Sequence[FittedVariogram]) -> None:
    first = measured[0]
    values = said("natural logarithms of the values") if first.options.transform == "log" else said("values as given")
    report.paragraph(
        said(
            "{count} elements, {values}. {notes}",
            count=len(measured),
            values=values,
            notes=first.notes[0] if first.notes else "",
        )
    )
    anisotropic = any(item.variogram.anisotropy is not None for item in fitted)
    rows = []
    for experimental, fit in zip(measured, fitted):
        variogram = fit.variogram
        share = f" ({percent(variogram.nugget / variogram.sill, 0)})" if variogram.sill else ""
        row = [
            fit.element,
            experimental.places,
            _kind(variogram),
            f"{number(variogram.nugget, 3)}{share}",
            float(f"{variogram.sill:.3g}"),
        ]
        row += [_joined([structure.range_m for structure in variogram.structures])]
        row += [_joined([structure.practical_range_m for structure in variogram.structures])]
        if anisotropic:
            axes = variogram.anisotropy
            row += [
                "–"
                if axes is None
                else said("{azimuth_deg:.0f}°, ratio {ratio:.2f}", azimuth_deg=axes.azimuth_deg, ratio=axes.ratio)
            ]
        rows.append([*row, round(fit.r2, 2) if variogram.structures else None])
    report.table(
        [
            said("Element"),
            said("Places"),
            said("Model"),
            said("Nugget (of sill)"),
            said("Sill"),
            said("Range a (m)"),
            said("Practical range (m)"),
            *([said("Long axis")] if anisotropic else []),
            "R²",
        ],
        rows,
        said(
            "Nugget and sill in squared units of the values (or of their logarithms). With an anisotropy,"
            " ranges are those along its long axis."
        ),
    )


def _kind(variogram: Variogram) -> str:
    """Words for the structures of a variogram."""
    if not variogram.structures:
        return said("pure nugget") if variogram.nugget else said("constant")
    return " + ".join(
        f"{s.model}, v = {s.smoothness:g}" if MODELS[s.model].takes_smoothness else s.model
        for s in variogram.structures
    )


def _joined(values: Sequence[float]) -> str:
    return " + ".join(_metres(value) for value in values) or "–"


def _metres(value: float) -> str:
    """Write a distance with three significant digits and no exponent."""
    return f"{float(f'{value:.3g}'):,.10g}"


def _add_element(report: Report, experimental: ExperimentalVariogram, fit: FittedVariogram) -> None:
    report.heading(fit.element)
    for text in fit.warnings:
        report.paragraph(said("Note: {text}", text=text))
    if fit.candidates:
        lags = [int(n) for n in experimental.omnidirectional.pairs if n]
        report.figure(
            variogram_figure(experimental, fit.variogram),
            said(
                "{element}: measured (circles, larger for more pairs: {lags:,} to {lags_2:,} a lag, bars"
                " below) and fitted ({kind}).",
                element=fit.element,
                lags=min(lags),
                lags_2=max(lags),
                kind=_kind(fit.variogram),
            ),
        )
    if experimental.directional and fit.candidates:
        report.figure(
            directions_figure(experimental, fit.variogram),
            said(
                "{element} by direction: azimuths clockwise from north within {tolerance_deg:g}° (left;"
                " lines are the model), and by the vector between two places, north up (right; an ellipse"
                " shows a fitted anisotropy).",
                element=fit.element,
                tolerance_deg=experimental.options.tolerance_deg,
            ),
        )
    ranked = sorted(fit.candidates, key=lambda candidate: candidate.aicc)
    if len(ranked) > 1:
        compared = ", ".join(f"{candidate.name} {candidate.aicc:.1f}" for candidate in ranked)
        report.paragraph(
            said(
                "AICc of the models tried, the smaller the better: {compared}. Taken: {name}, the"
                " simplest within 2 of the best.",
                compared=compared,
                name=fit.name,
            )
        )
    for text in fit.notes:
        report.paragraph(text)
    if len(experimental.notes) > 1:
        report.paragraph(experimental.notes[1])


def variogram_figure(experimental: ExperimentalVariogram, variogram: Variogram) -> Any:
    """Draw the variogram in all directions with its model, and the number of pairs below.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.0, 4.3), layout="constrained")
    axes, below = figure.subplots(2, 1, sharex=True, height_ratios=(5, 1))
    unit, name = _unit(experimental)
    curve = experimental.omnidirectional
    plain_axes(axes)
    plain_axes(below)
    if variogram.anisotropy is None:
        distances, gamma = _model_line(experimental, variogram, None)
        axes.plot(distances / unit, gamma, color=ORANGE, linewidth=2, label=_kind(variogram))
    else:
        # The model has no one line here: its directions span a band.
        distances, along = _model_line(experimental, variogram, variogram.anisotropy.azimuth_deg)
        across = _model_line(experimental, variogram, variogram.anisotropy.azimuth_deg + 90)[1]
        axes.fill_between(
            distances / unit,
            along,
            across,
            color=ORANGE,
            alpha=0.35,
            linewidth=0,
            label=said("{kind}, all directions", kind=_kind(variogram)),
        )
    top = 1.12 * max(
        float(np.nanmax(curve.gamma)), min(variogram.sill, 1.4 * float(np.nanmax(curve.gamma))), experimental.variance
    )
    shown = variogram.sill <= top
    axes.axhline(
        variogram.sill if shown else np.nan,
        color=GREY,
        linestyle="--",
        linewidth=1.2,
        label=said("sill {sill}{above}", sill=number(variogram.sill, 3), above="" if shown else said(" (above)")),
    )
    if variogram.structures:
        axes.axhline(
            variogram.nugget,
            color=GREY,
            linestyle=":",
            linewidth=1.5,
            label=said("nugget {nugget}", nugget=number(variogram.nugget, 3)),
        )
    axes.axhline(
        experimental.variance,
        color="#b0b0b0",
        linewidth=0.8,
        label=said("variance {variance}", variance=number(experimental.variance, 3)),
    )
    for position, structure in enumerate(variogram.structures):
        _mark_range(axes, structure, experimental.edges_m[-1], unit, name, position)
    axes.scatter(
        curve.distance_m / unit, curve.gamma, s=_sizes(curve), color=BLUE, edgecolor="white", linewidth=0.6, zorder=3
    )
    axes.set_ylim(0, top)
    axes.set_ylabel(said("Semivariance"))
    axes.legend(loc="lower right", fontsize=8.5, frameon=True, framealpha=0.9, edgecolor="none")
    edges = experimental.edges_m / unit
    below.bar(
        edges[:-1], curve.pairs, width=np.diff(edges), align="edge", color="#b8cfe0", edgecolor="white", linewidth=0.5
    )
    below.set_ylabel(said("Pairs"))
    below.set_xlabel(said("Distance ({name})", name=name))
    below.set_xlim(0, edges[-1] * 1.01)
    below.yaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    return figure


def _mark_range(axes: Any, structure: Structure, longest: float, unit: float, name: str, position: int) -> None:
    """Mark the practical range of a structure, and its own range parameter where that is another."""
    own, practical = structure.range_m, structure.practical_range_m
    style = ("-", (0, (4, 2)))[position % 2]
    label = (
        said("range {metres} {name}", metres=_metres(own / unit), name=name)
        if own == practical
        else said(
            "practical range {metres} {name} (a = {metres_2} {name})",
            metres=_metres(practical / unit),
            name=name,
            metres_2=_metres(own / unit),
        )
    )
    beyond = practical > longest
    axes.axvline(
        np.nan if beyond else practical / unit,
        color="#009E73",
        linewidth=1.3,
        linestyle=style,
        label=label + (said(" (beyond)") if beyond else ""),
    )
    if own != practical and own <= longest:
        axes.axvline(own / unit, ymax=0.06, color="#009E73", linewidth=3)


def directions_figure(experimental: ExperimentalVariogram, variogram: Variogram) -> Any:
    """Draw the variogram by direction with its model, and the variogram map.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.6, 3.7), layout="constrained")
    axes, picture = figure.subplots(1, 2, width_ratios=(1.25, 1))
    unit, name = _unit(experimental)
    plain_axes(axes)
    for position, curve in enumerate(experimental.directional):
        colour = _DIRECTION_COLOURS[position % len(_DIRECTION_COLOURS)]
        axes.scatter(
            curve.distance_m / unit,
            curve.gamma,
            s=0.6 * _sizes(curve),
            color=colour,
            linewidth=0,
            label=f"{curve.azimuth_deg:g}°",
            zorder=3,
        )
        if variogram.anisotropy is not None:
            distances, gamma = _model_line(experimental, variogram, curve.azimuth_deg)
            axes.plot(distances / unit, gamma, color=colour, linewidth=1.2)
    if variogram.anisotropy is None:
        distances, gamma = _model_line(experimental, variogram, None)
        axes.plot(distances / unit, gamma, color=GREY, linewidth=1.5)
    seen = np.concatenate([curve.gamma[curve.pairs >= 10] for curve in experimental.directional])
    if np.isfinite(seen).any():
        axes.set_ylim(0, 1.1 * float(np.nanmax(seen)))
    axes.set_xlim(0, experimental.edges_m[-1] / unit * 1.01)
    axes.set_xlabel(said("Distance ({name})", name=name))
    axes.set_ylabel(said("Semivariance"))
    axes.legend(
        loc="lower right",
        ncols=2,
        fontsize=8.5,
        framealpha=0.9,
        edgecolor="none",
        handletextpad=0.2,
        columnspacing=0.8,
    )
    if experimental.map is None:
        picture.set_visible(False)
    else:
        _draw_map(figure, picture, experimental.map, variogram, unit, name)
    return figure


def _draw_map(figure: Any, axes: Any, surface: VariogramMap, variogram: Variogram, unit: float, name: str) -> None:
    import matplotlib

    reach = surface.reach_m / unit
    shades = matplotlib.colormaps[MAP_COLOURS].with_extremes(bad="#e4e4e4")
    drawn = axes.imshow(
        surface.gamma,
        cmap=shades,
        vmin=0,
        vmax=surface.end_of_colours,
        extent=(-reach, reach, -reach, reach),
        origin="upper",
        interpolation="none",
    )
    if variogram.anisotropy is not None:
        # Where the model reaches its practical range, or as far towards it as the map reaches.
        turn, azimuth = np.linspace(0, 2 * np.pi, 100), np.radians(variogram.anisotropy.azimuth_deg)
        along = min(variogram.practical_range_m / unit, 0.95 * reach) * np.cos(turn)
        across = min(variogram.practical_range_m / unit, 0.95 * reach) * variogram.anisotropy.ratio * np.sin(turn)
        east, north = (
            along * np.sin(azimuth) + across * np.cos(azimuth),
            along * np.cos(azimuth) - across * np.sin(azimuth),
        )
        axes.plot(east, north, color="white", linewidth=1.8)
        axes.plot(east[[0, 50]], north[[0, 50]], color="white", linewidth=1.0)
    axes.set_xlim(-reach, reach)
    axes.set_ylim(-reach, reach)
    axes.set_xlabel(said("East ({name})", name=name))
    axes.set_ylabel(said("North ({name})", name=name))
    bar = figure.colorbar(drawn, ax=axes, shrink=0.9, pad=0.02)
    bar.set_label(said("Semivariance"))
    bar.outline.set_linewidth(0.5)


def _unit(experimental: ExperimentalVariogram) -> tuple[float, str]:
    return (1000.0, "km") if experimental.edges_m[-1] >= 5000 else (1.0, "m")


def _sizes(curve: LagCurve) -> NDArray[np.float64]:
    """Areas of circles: larger for more pairs, none too small to see."""
    result: NDArray[np.float64] = 14 + 56 * np.sqrt(curve.pairs / max(int(curve.pairs.max()), 1))
    return result


def _model_line(
    experimental: ExperimentalVariogram, variogram: Variogram, azimuth_deg: float | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    distances = np.linspace(experimental.edges_m[-1] * 1e-4, experimental.edges_m[-1], 200)
    return distances, variogram.towards(azimuth_deg or 0.0, distances)


def _add_method(report: Report, first: ExperimentalVariogram) -> None:
    report.heading(said("How this was found"))
    report.paragraph(
        said(
            "Semivariances were estimated from {estimators}. Samples at one place were averaged first, so"
            " that the nugget does not see their differences. Models were fitted by weighted least"
            " squares with the weights N / γ² (N pairs of a lag, γ of the model; Cressie, 1985).",
            estimators=_ESTIMATORS[first.options.estimator],
        )
    )
    reaching = said(" or ").join(translated(model.title) for model in MODELS.values() if model.reaches_its_sill)
    others = [
        said("{model} by smoothness", model=translated(model.title))
        if model.practical_range is None
        else said("{model} {range:.2f} a", model=translated(model.title), range=model.practical_range)
        for model in MODELS.values()
        if not model.reaches_its_sill
    ]
    report.paragraph(
        said(
            "Range a is the model's own parameter: a {reaching} model reaches its sill there. Others"
            " ({others}) approach the sill without end; their practical range, given here, is where 95 %"
            " of the partial sill is reached. Programs differ: PyKrige's range of the exponential model"
            " is 3 a, gstat's is a.",
            reaching=reaching,
            others=", ".join(others),
        )
    )
    report.paragraph(
        said(
            "The lags of one survey are not independent, and AICc takes them to be: differences between"
            " models look surer than they are. A variogram far above the variance of the values, or"
            " rising without end, tells of a trend."
        )
    )
