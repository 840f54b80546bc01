"""The page that shows which elements make the map say what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .attribution import Attribution, ElementAttribution
from .io import GridFile
from .progress import Progress
from .validation.report import GREY, ORANGE, SHOWN_SIDE, Report, new_figure, percent

_SHOWN = 4
"""Elements that get a map of their own."""

_AGAINST = "#2166ac"
_DIVERGING = "RdBu_r"

_NAMES = {"gradients": "integrated gradients", "permutation": "grouped permutation"}

_MEANING = {
    "gradients": (
        "The score of a place is the model's log-odds of deposit against background. Each element's value is its share of the difference between the score of the ground as it "
        "is and the score of average ground (every element at its mean): above 0 it speaks for a deposit, below 0 against. The shares of all "
        "elements add up to that difference. +1 multiplies the odds by 2.7. Integrated gradients after Sundararajan, Taly and Yan (2017)."
    ),
    "permutation": (
        "The score of a place is the model's log-odds of deposit against background. Each element's value is what the score loses, on average, when this element alone is taken "
        "from other places of the grid: above 0 it speaks for a deposit, below 0 against. +1 multiplies the odds by 2.7. Where elements "
        "work together the values do not add up to the score. Grouped permutation after Breiman (2001) and Fisher, Rudin and Dominici (2019)."
    ),
}

_LIMITS = (
    "This is what the model does, not what the ground does: an element that leads here need not have anything to do with how a deposit formed. "
    "Elements that vary together share the credit, as training happened to spread it, and another training may spread it differently. "
    "If the model is no good, neither is its explanation: look at its cross-validation first."
)


def write_attribution_report(attribution: Attribution, path: Path, progress: Progress | None = None) -> None:
    """Write bars, maps, table and meaning as one self-contained HTML page.

    Parameters
    ----------
    attribution : Attribution
        Its output must still be there: the maps are read from it.
    path : Path
    progress : Progress, optional
    """
    report = Report("Why the map says what it says")
    for caution in attribution.cautions:
        report.warning(caution)
    add_attribution(report, attribution, progress or Progress())
    _add_inputs(report, attribution)
    report.write(path)


def add_attribution(report: Report, attribution: Attribution, progress: Progress) -> None:
    """Add bars, table, maps and what they mean to a report."""
    place = "the chosen area" if attribution.area_chosen else "the whole grid"
    report.paragraph(_in_short(attribution))
    report.figure(
        bars_figure(attribution.elements),
        f"Mean attribution of each element over {place}, {_order(attribution)} on top; "
        "whiskers hold the middle half of the cells. "
        + (
            "Diamonds: the mean over the whole grid." if attribution.compared else "Diamonds: the mean over the best tenth." if _knows_best(attribution) else ""
        ),
    )
    report.table(*_table(attribution))
    report.heading("What the values mean")
    report.paragraph(_MEANING[attribution.method])
    report.paragraph(_LIMITS)
    report.heading("Where")
    maps = _overviews(attribution, progress)
    report.figure(
        strongest_figure(attribution, maps),
        "The element with the largest attribution at each place, for or against; grey: no data, or outside the area. "
        f"Elements beyond the first {_SHOWN} are drawn as one.",
    )
    report.figure(
        maps_figure(attribution, maps[:_SHOWN]),
        f"Attributions of the {min(_SHOWN, len(maps))} leading elements on one scale (up to the 98th percentile): red speaks for a deposit, blue against.",
    )


def _in_short(attribution: Attribution) -> str:
    """Say in one sentence what leads."""
    elements = attribution.elements
    if _knows_best(attribution):
        most = ", ".join(f"{e.element} ({e.best:+.2g})" for e in elements[:_SHOWN])
        return f"Of the whole grid ({_area(attribution)}), the tenth that the model ranks highest owes that most to {most}: the mean attributions there."
    if not attribution.area_chosen:
        most = ", ".join(f"{e.element} ({e.deviation:.2g})" for e in elements[:_SHOWN])
        return (
            f"Over the whole grid ({_area(attribution)}) the score is moved from place to place most by {most}: the standard deviation of their attributions."
        )
    total = sum(element.mean for element in elements)
    speaking = [f"{e.element} ({e.mean:+.2g})" for e in elements if e.mean > 0][:_SHOWN]
    against = [f"{e.element} ({e.mean:+.2g})" for e in elements[::-1] if e.mean < 0][:_SHOWN]
    together = f"the elements together move the score by {total:+.2g} from that of average ground" if attribution.method == "gradients" else ""
    return (
        f"The chosen area has {_area(attribution)}{': ' if together else ''}{together}. "
        f"For a deposit speak most {', '.join(speaking) or 'none'}; against it {', '.join(against) or 'none'}."
    )


def _knows_best(attribution: Attribution) -> bool:
    return not math.isnan(attribution.elements[0].best)


def _order(attribution: Attribution) -> str:
    if attribution.area_chosen:
        return "the most in favour"
    return "the most in favour of the best tenth" if _knows_best(attribution) else "the largest standard deviation"


def _area(attribution: Attribution) -> str:
    return f"{attribution.cells:,} cells, {attribution.cells * attribution.geometry.cell_area_km2:.4g} km²"


def _table(attribution: Attribution) -> tuple[list[str], list[list[Any]], str]:
    elements = attribution.elements
    header = ["Element", "Mean", "Median", "Middle half", "Deviation", "Share"]
    rows: list[list[Any]] = [
        [e.element, round(e.mean, 3), round(e.median, 3), f"{e.lower:.3f} to {e.upper:.3f}", round(e.deviation, 3), percent(e.share, 0)] for e in elements
    ]
    if _knows_best(attribution):
        header.append("Mean of best tenth")
        for row, element in zip(rows, elements):
            row.append(round(element.best, 3))
    caption = "In units of the log-odds. Deviation: standard deviation over the cells. Share: of the mean absolute attributions."
    if attribution.compared:
        header += ["Mean of grid", "Share of grid"]
        for row, element in zip(rows, elements):
            row += [round(element.elsewhere, 3), percent(element.elsewhere_share, 0)]
        caption += f" The whole grid is represented by {attribution.compared:,} places."
    return header, rows, caption


def bars_figure(elements: Sequence[ElementAttribution]) -> Any:
    """Draw the mean attribution of each element as a bar, the first on top, with whiskers over the middle half of the cells.

    Returns
    -------
    matplotlib.figure.Figure
    """
    ranked = elements[::-1]
    figure, axes = new_figure(7.0, 1.2 + 0.26 * len(ranked))
    places = np.arange(len(ranked))
    means = np.array([element.mean for element in ranked])
    axes.barh(places, means, height=0.7, color=np.where(means >= 0, ORANGE, _AGAINST), zorder=2)
    axes.hlines(places, [e.lower for e in ranked], [e.upper for e in ranked], color="#222222", linewidth=1.4, zorder=3)
    axes.plot(
        [e.best if math.isnan(e.elsewhere) else e.elsewhere for e in ranked], places, "D", color="#222222", markersize=6, markeredgecolor="white", zorder=4
    )
    axes.axvline(0, color=GREY, linewidth=0.8)
    axes.set_yticks(places, [element.element for element in ranked])
    axes.set_ylim(-0.6, len(ranked) - 0.4)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel("Attribution (log-odds): against a deposit < 0 < for it")
    return figure


def _overviews(attribution: Attribution, progress: Progress) -> NDArray[np.float32]:
    """Maps of all elements in their ranked order, thinned out; shape (elements, rows, columns)."""
    with GridFile(attribution.output) as grid:
        bands = grid.band_indices(attribution.leading)
        # The maps stand side by side and are small.
        return np.stack([grid.read_overview(SHOWN_SIDE // 2, band, progress.check) for band in bands])


def _extent(attribution: Attribution) -> tuple[float, float, float, float]:
    g = attribution.geometry
    return g.x_min / 1000, g.x_max / 1000, g.y_min / 1000, g.y_max / 1000


def strongest_figure(attribution: Attribution, maps: NDArray[np.float32]) -> Any:
    """Draw which element has the largest absolute attribution at each place.

    Parameters
    ----------
    attribution : Attribution
    maps : array of shape (elements, rows, columns)
        In ranked order.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.colors import ListedColormap
    from matplotlib.patches import Patch

    # Okabe & Ito (2008); the last stands for all further elements.
    colours = ["#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#f2efe6"]
    names = attribution.leading
    labels = names[:_SHOWN] + (["another"] if len(names) > _SHOWN else [])
    filled = np.isfinite(maps).all(axis=0)
    strongest = np.where(filled, np.minimum(np.abs(np.where(filled, maps, 0)).argmax(axis=0), _SHOWN), np.nan)
    figure, axes = _map_axes(attribution, 1)
    shades = ListedColormap(colours).with_extremes(bad="#d9d9d9")
    axes[0].imshow(strongest, cmap=shades, vmin=-0.5, vmax=len(colours) - 0.5, extent=_extent(attribution), interpolation="none")
    axes[0].legend(
        handles=[Patch(facecolor=colour, edgecolor="#888888", label=label) for colour, label in zip(colours, labels)],
        loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False,
    )  # fmt: skip
    return figure


def maps_figure(attribution: Attribution, maps: NDArray[np.float32]) -> Any:
    """Draw the attributions of some elements side by side on one scale, white at 0.

    Parameters
    ----------
    attribution : Attribution
    maps : array of shape (elements, rows, columns)
        The first elements in ranked order.

    Returns
    -------
    matplotlib.figure.Figure
    """
    import matplotlib

    finite = np.abs(maps[np.isfinite(maps)])
    largest = float(np.quantile(finite, 0.98)) if finite.size else 0.0
    figure, axes = _map_axes(attribution, len(maps))
    shades = matplotlib.colormaps[_DIVERGING].with_extremes(bad="#d9d9d9")
    limit = largest or 1.0
    for one, values, element in zip(axes, maps, attribution.elements):
        picture = one.imshow(values, cmap=shades, vmin=-limit, vmax=limit, extent=_extent(attribution), interpolation="none")
        one.set_title(element.element, fontsize=10)
    bar = figure.colorbar(picture, ax=axes, shrink=0.8, pad=0.02, extend="both")
    bar.set_label("Attribution (log-odds)")
    bar.outline.set_linewidth(0.5)
    return figure


def _map_axes(attribution: Attribution, maps: int) -> tuple[Any, list[Any]]:
    """A figure with one or several maps, two a row."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    columns = min(maps, 2)
    rows = -(-maps // columns)
    west, east, south, north = _extent(attribution)
    width = 4.6 if maps == 1 else 2.9
    height = min(max(width * (north - south) / (east - west), 0.8), 6.5)
    figure = Figure(figsize=(columns * width + 1.8, rows * (height + 0.6)), layout="constrained")
    axes = figure.subplots(rows, columns, squeeze=False).ravel()
    for i, one in enumerate(axes):
        one.set_visible(i < maps)
        one.set_aspect("equal")
        for axis in (one.xaxis, one.yaxis):
            axis.set_major_locator(MaxNLocator(3))
            axis.set_major_formatter("{x:.10g}")
        one.tick_params(labelsize=8)
        if i >= maps - columns:
            one.set_xlabel("Easting (km)", fontsize=9)
        if i % columns == 0:
            one.set_ylabel("Northing (km)", fontsize=9)
    return figure, list(axes[:maps])


def _add_inputs(report: Report, attribution: Attribution) -> None:
    report.heading("Inputs")
    rows = [
        ["Model", attribution.model],
        ["Evidence grid", attribution.grid],
        ["Grid", str(attribution.geometry)],
        ["Area", ("chosen: " if attribution.area_chosen else "all cells with data: ") + _area(attribution)],
        ["Method", _NAMES[attribution.method]],
        *([name, value] for name, value in attribution.facts),
    ]
    report.table(["Input", "Value"], rows)
