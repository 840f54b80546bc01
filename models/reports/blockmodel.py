"""The page of `estimateblockmodel`: how much there is above which grade, and how far to trust it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..core.language import said, translated
from ..core.wording import counted, fixed, number, percent
from ..drillholes.blockmodel import BlockModel
from ..drillholes.blocksummary import BlockElement
from ..interpolation.variogram import Variogram
from .figures import BLUE, GREY, ORANGE, new_figure, plain_axes
from .page import Report


def blockmodel_report(model: BlockModel, source: str, check: Callable[[], None] = lambda: None) -> Report:
    """Make the page.

    Parameters
    ----------
    model : BlockModel
    source : str
        Name of the layer of samples.
    check : callable, optional
        Called before each figure; may raise `Cancelled`.
    """
    report = Report(said("Block model of {source}", source=source), check)
    for warning in model.warnings:
        report.warning(warning)
    report.warning(
        said(
            "Kriged blocks are smoother than the ground: above a high cut-off they show less tonnage and"
            " a lower grade than mining would find. This is an estimate of what samples say, no"
            " classified resource."
        )
    )
    grid = model.grid
    report.paragraph(
        said(
            "{columns:,} × {rows:,} × {levels:,} blocks of {cell_width:g} × {cell_height:g} × {height:g}"
            " m, from {bottom} to {bottom_2} m; density {density:g} t/m³.",
            columns=grid.plan.columns,
            rows=grid.plan.rows,
            levels=grid.levels,
            cell_width=grid.plan.cell_width,
            cell_height=grid.plan.cell_height,
            height=grid.height,
            bottom=number(grid.bottom),
            bottom_2=number(grid.bottom + grid.levels * grid.height),
            density=model.density,
        )
    )
    for element in model.elements:
        _add_element(report, model, element)
    return report


def _add_element(report: Report, model: BlockModel, element: BlockElement) -> None:
    report.heading(element.name)
    report.paragraph(
        said(
            "{blocks} ({blocks_2} of the box) could be estimated from {samples}. Mean of blocks {mean},"
            " of samples {sample_mean}: they differ where rich ground was drilled more densely.",
            blocks=counted(element.blocks, "block"),
            blocks_2=percent(element.blocks / len(model.grid)),
            samples=counted(element.samples, "sample"),
            mean=number(element.mean),
            sample_mean=number(element.sample_mean),
        )
    )
    report.paragraph(said("Variogram: {described}.", described=_described(element.variogram)))
    if not element.blocks:
        return
    report.figure(
        _tonnage(model, element),
        said("Tonnes at or above a cut-off grade of {name}, and their mean grade.", name=element.name),
    )
    report.table(
        [said("Cut-off"), said("Tonnes"), said("Mean grade"), said("Content (grade × tonnes)")],
        [
            [float(cutoff), float(volume * model.density), float(grade), float(grade * volume * model.density)]
            for cutoff, volume, grade in zip(element.cutoff, element.volume, element.grade)
        ],
        said("Tonnage and grade of blocks"),
    )
    report.figure(
        _section(model, element),
        said(
            "Row of blocks at northing {section_northing}: estimates.",
            section_northing=number(element.section_northing, 8),
        ),
    )
    report.figure(_swaths(element), said("Means in slices: line, blocks; points, samples. They should go together."))
    if element.fitted is not None:
        report.figure(
            _variogram(element),
            said(
                "Semivariances down the holes and across, and the model at the sill of each. Dotted: the"
                " sill across, which kriging takes."
            ),
        )


def _described(variogram: Variogram) -> str:
    parts = [said("nugget {nugget}", nugget=number(variogram.nugget))]
    ratio = 1.0 if variogram.anisotropy is None else variogram.anisotropy.vertical_ratio
    parts += [
        said(
            "{model} {partial_sill}, practical range {practical_range_m} m across and {practical_range_m_2} m down",
            model=one.model,
            partial_sill=number(one.partial_sill),
            practical_range_m=number(one.practical_range_m, 3),
            practical_range_m_2=number(one.practical_range_m * ratio, 3),
        )
        for one in variogram.structures
    ]
    return "; ".join(parts)


def _tonnage(model: BlockModel, element: BlockElement) -> Any:
    figure, axes = new_figure(7.0, 3.8)
    axes.plot(element.cutoff, element.volume * model.density / 1e6, color=BLUE)
    axes.set_xlabel(said("Cut-off, {name}", name=element.name))
    axes.set_ylabel(said("Million tonnes"), color=BLUE)
    # Few blocks are rich: on a linear scale they all lie on the axis.
    axes.set_yscale("log")
    right = axes.twinx()
    right.plot(element.cutoff, element.grade, color=ORANGE)
    right.set_ylabel(said("Mean grade"), color=ORANGE)
    right.spines["top"].set_visible(False)
    return figure


def _section(model: BlockModel, element: BlockElement) -> Any:
    grid = model.grid
    figure, axes = new_figure(7.5, 4.0)
    known = element.section[np.isfinite(element.section)]
    top = float(np.quantile(known, 0.99)) if len(known) else None
    drawn = axes.imshow(
        element.section,
        origin="lower",
        aspect="equal",
        extent=(grid.plan.x_min, grid.plan.x_max, grid.bottom, grid.bottom + grid.levels * grid.height),
        cmap="viridis",
        vmax=top,
        interpolation="none",
    )
    axes.grid(visible=False)
    axes.ticklabel_format(style="plain", useOffset=False)
    axes.tick_params(axis="x", labelrotation=30)
    axes.set_xlabel(said("Easting"))
    axes.set_ylabel(said("Elevation"))
    figure.colorbar(drawn, ax=axes, shrink=0.8, extend="max").set_label(element.name)
    return figure


def _swaths(element: BlockElement) -> Any:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.0, 2.8), layout="constrained")
    for axes, swath in zip(figure.subplots(1, 3, sharey=True), element.swaths):
        plain_axes(axes)
        axes.plot(swath.middle, swath.blocks, color=BLUE)
        axes.plot(swath.middle, swath.samples, "o", color=ORANGE, markersize=3)
        axes.ticklabel_format(style="plain", useOffset=False)
        axes.tick_params(axis="x", labelrotation=30)
        axes.set_xlabel(translated(swath.axis.capitalize()))
    figure.axes[0].set_ylabel(element.name)
    return figure


def _variogram(element: BlockElement) -> Any:
    figure, axes = new_figure(7.0, 3.6)
    fitted = element.fitted
    if fitted is None:
        return figure
    ratio = 1.0 if element.variogram.anisotropy is None else element.variogram.anisotropy.vertical_ratio
    share = fitted.sill_down / element.variogram.sill
    for curve, scale, height, colour, label in (
        (fitted.down, ratio, share, ORANGE, said("down the holes")),
        (fitted.across, 1.0, 1.0, BLUE, "across"),
    ):
        if len(curve.distance):
            axes.plot(curve.distance, curve.gamma, "o", color=colour, markersize=4, label=label)
            far = np.geomspace(float(curve.distance.min()) / 4, float(curve.distance.max()), 200)
            axes.plot(far, height * element.variogram.gamma(far / scale), color=colour, linewidth=1)
    axes.axhline(element.variogram.sill, color=GREY, linestyle=":", linewidth=1)
    axes.set_xscale("log")
    axes.set_xlabel(said("Distance (m)"))
    axes.set_ylabel(said("Semivariance, {sill} at the sill", sill=fixed(element.variogram.sill, 3)))
    axes.set_ylim(0, None)
    axes.legend(frameon=False)
    return figure
