"""The page that shows which elements make the map say what it says."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked, said
from ..core.progress import Progress
from ..core.wording import area, fixed, percent
from ..rasters.grid import GridGeometry
from ..rasters.raster import BLOCK, SHOWN_SIDE, GridFile
from ..targeting.attribution import Attribution
from ..targeting.explanation import ElementAttribution
from .figures import GREY, ORANGE, new_figure
from .page import Report

_SHOWN = 4
"""Elements that get a map of their own."""

_FAVOURS = 0.1
"""Attribution from which on an element counts as favouring a deposit: it multiplies the odds by 1.1."""

_COLOURS = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
_ANOTHER, _NONE, _NO_DATA = "#a9a39a", "#f2efe6", "#d9d9d9"
"""Colours of elements that lead on the most ground (Okabe & Ito, 2008), of all others, and of ground where none favours
a deposit or nothing is known.
"""

_SMALLEST_SPOT = 1 / 50
"""Side of what a single cell is drawn as, as a part of the map: smaller ones cannot be seen."""

_LARGE_AREA = 1_000_000
"""Cells above which an area is shown like a whole grid: it is large enough to see, and its places would take much
memory.
"""

_THIN = 1.5
"""Mean distance in cells to the edge of an area below which it consists of scattered cells or lines."""

_AGAINST = "#2166ac"
_DIVERGING = "RdBu_r"

_NAMES = {"gradients": marked("integrated gradients"), "permutation": marked("grouped permutation")}

_MEANING = {
    "gradients": (
        marked(
            "The score of a place is the model's log-odds of deposit against background. Each element's"
            " value is its share of the difference between the score of the ground as it is and the score"
            " of average ground (every element at its mean): above 0 it favours a deposit, below 0 it"
            " counts against one. The shares of all elements add up to that difference. +1 multiplies the"
            " odds by 2.7. Integrated gradients after Sundararajan, Taly and Yan (2017)."
        )
    ),
    "permutation": (
        marked(
            "The score of a place is the model's log-odds of deposit against background. Each element's"
            " value is what the score loses, on average, when this element alone is taken from other"
            " places of the grid: above 0 it favours a deposit, below 0 it counts against one. +1"
            " multiplies the odds by 2.7. Where elements work together the values do not add up to the"
            " score. Grouped permutation after Breiman (2001) and Fisher, Rudin and Dominici (2019)."
        )
    ),
}

_LIMITS = marked(
    "This is what the model does, not what the ground does: an element that leads here need not have"
    " anything to do with how a deposit formed. Elements that vary together share the credit, as"
    " training happened to spread it, and another training may spread it differently. If the model is"
    " no good, neither is its explanation: look at its cross-validation first."
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
    report = Report(said("Why the map says what it says"))
    for caution in attribution.cautions:
        report.warning(caution)
    add_attribution(report, attribution, progress or Progress())
    _add_inputs(report, attribution)
    report.write(path)


def add_attribution(report: Report, attribution: Attribution, progress: Progress) -> None:
    """Add bars, table, maps and what they mean to a report."""
    report.paragraph(_in_short(attribution))
    report.figure(bars_figure(attribution.elements), _bars_caption(attribution))
    report.table(*_table(attribution))
    report.heading(said("What the values mean"))
    report.paragraph(_MEANING[attribution.method])
    report.paragraph(_LIMITS)
    report.heading(said("Where"))
    shown = _shown_part(attribution, progress)
    strongest, leaders = _strongest(shown, attribution.leading)
    report.figure(
        strongest_figure(shown, strongest, leaders),
        said(
            "The element that favours a deposit most at each place, if any adds at least {favours:g} to"
            " the score; the {count} that lead on the most ground have a colour of their own. Grey: no"
            " data, or outside the area.{note}",
            favours=_FAVOURS,
            count=len(leaders),
            note=shown.note,
        ),
    )
    report.figure(
        maps_figure(attribution, shown.extent, shown.maps[:_SHOWN]),
        said(
            "Attributions of the {shown} leading elements on one scale (up to the 98th percentile): red"
            " favours a deposit, blue counts against one.{note}",
            shown=min(_SHOWN, len(shown.maps)),
            note=shown.note,
        ),
    )


def _bars_caption(attribution: Attribution) -> str:
    if attribution.area_chosen:
        text = said(
            "Mean attribution of each element over the chosen area, {order} on top; whiskers hold the"
            " middle half of its cells.",
            order=_order(attribution),
        )
        if attribution.compared:
            text += said(
                " Diamonds: the mean over the whole grid, from {compared:,} places; their lines are 95 % intervals.",
                compared=attribution.compared,
            )
        return text
    if _knows_best(attribution):
        return said(
            "Bars: mean attribution of each element over the tenth of the ground that the model ranks"
            " highest, the largest on top. Diamonds: the mean over the whole grid; whiskers hold the"
            " middle half of its cells. Most ground is unlike that of deposits, so that most means"
            " over the whole grid are below 0."
        )
    return said(
        "Mean attribution of each element over the whole grid, {order} on top; whiskers hold the"
        " middle half of the cells.",
        order=_order(attribution),
    )


def _in_short(attribution: Attribution) -> str:
    """Say in one sentence what leads."""
    elements = attribution.elements
    if _knows_best(attribution):
        most = ", ".join(f"{e.element} ({e.best:+.2f})" for e in elements[:_SHOWN])
        return said(
            "Of the whole grid ({area}), the tenth that the model ranks highest owes that most to"
            " {most}: the mean attributions there.",
            area=_area(attribution),
            most=most,
        )
    if not attribution.area_chosen:
        most = ", ".join(f"{e.element} ({e.deviation:.2f})" for e in elements[:_SHOWN])
        return said(
            "Over the whole grid ({area}) the score is moved from place to place most by {most}: the"
            " standard deviation of their attributions.",
            area=_area(attribution),
            most=most,
        )
    total = sum(element.mean for element in elements)
    favouring = [f"{e.element} ({e.mean:+.2f})" for e in elements if e.mean > 0][:_SHOWN]
    against = [f"{e.element} ({e.mean:+.2f})" for e in elements[::-1] if e.mean < 0][:_SHOWN]
    together = (
        said("the elements together move the score by {total:+.2f} from that of average ground", total=total)
        if attribution.method == "gradients"
        else ""
    )
    return said(
        "The chosen area has {area}{value}{together}. In favour of a deposit are most {value_2}; against it {value_3}.",
        area=_area(attribution),
        value=": " if together else "",
        together=together,
        value_2=", ".join(favouring) or said("none"),
        value_3=", ".join(against) or said("none"),
    )


def _knows_best(attribution: Attribution) -> bool:
    return not math.isnan(attribution.elements[0].best)


def _order(attribution: Attribution) -> str:
    if attribution.area_chosen:
        return said("the most in favour")
    return (
        said("the most in favour of the best tenth")
        if _knows_best(attribution)
        else said("the largest standard deviation")
    )


def _area(attribution: Attribution) -> str:
    return said(
        "{cells:,} cells, {cells_2} km²",
        cells=attribution.cells,
        cells_2=area(attribution.cells * attribution.geometry.cell_area_km2),
    )


def _table(attribution: Attribution) -> tuple[list[str], list[list[Any]], str]:
    elements = attribution.elements
    header, rows = [said("Element")], [[e.element] for e in elements]

    def add(name: str, value: Callable[[ElementAttribution], str]) -> None:
        header.append(name)
        for row, element in zip(rows, elements):
            row.append(value(element))

    if _knows_best(attribution):
        add(said("Mean of best tenth"), lambda e: fixed(e.best, 2))
    add(said("Mean of grid") if _knows_best(attribution) else said("Mean"), lambda e: fixed(e.mean, 2))
    add(said("Median"), lambda e: fixed(e.median, 2))
    add(said("Middle half"), lambda e: said("{lower} to {upper}", lower=fixed(e.lower, 2), upper=fixed(e.upper, 2)))
    add(said("Deviation"), lambda e: fixed(e.deviation, 2))
    add(said("Share"), lambda e: percent(e.share))
    caption = said(
        "In units of the log-odds. Deviation: standard deviation over the cells. Share: of the mean"
        " absolute attributions."
    )
    if attribution.compared:
        add(
            said("Mean of grid"),
            lambda e: (
                fixed(e.elsewhere, 2)
                + ("" if math.isnan(e.elsewhere_error) else f" ± {fixed(2 * e.elsewhere_error, 2)}")
            ),
        )
        add(said("Share of grid"), lambda e: percent(e.elsewhere_share))
        caption += said(
            " The whole grid is represented by {compared:,} places drawn at random; ±: two standard"
            " errors of their mean.",
            compared=attribution.compared,
        )
    return header, rows, caption


def bars_figure(elements: Sequence[ElementAttribution]) -> Any:
    """Draw one bar per element, the first on top, as long as what the elements are ordered by.

    That is the mean over the best ground where it is known, with diamonds at the mean over all cells and whiskers over
    the middle half of them; else the mean over the cells with these whiskers, and diamonds with 95 % intervals at the
    mean elsewhere where that is known.

    Returns
    -------
    matplotlib.figure.Figure
    """
    ranked = elements[::-1]
    figure, axes = new_figure(7.0, 1.2 + 0.26 * len(ranked))
    places = np.arange(len(ranked))
    of_best = not math.isnan(ranked[0].best)
    bars = np.array([element.best if of_best else element.mean for element in ranked])
    other = np.array([element.mean if of_best else element.elsewhere for element in ranked])
    axes.barh(places, bars, height=0.7, color=np.where(bars >= 0, ORANGE, _AGAINST), zorder=2)
    axes.hlines(places, [e.lower for e in ranked], [e.upper for e in ranked], color="#222222", linewidth=1.4, zorder=3)
    if np.isfinite(other).all():
        error = np.nan_to_num([0.0 if of_best else 2 * e.elsewhere_error for e in ranked])
        axes.hlines(places, other - error, other + error, color=GREY, linewidth=1.4, zorder=3)
        axes.plot(other, places, "D", color="#222222", markersize=6, markeredgecolor="white", zorder=4)
    axes.axvline(0, color=GREY, linewidth=0.8)
    axes.set_yticks(places, [element.element for element in ranked])
    axes.set_ylim(-0.6, len(ranked) - 0.4)
    axes.grid(visible=False, axis="y")
    axes.set_xlabel(said("Attribution (log-odds): against a deposit < 0 < for it"))
    return figure


@dataclass(frozen=True)
class _Shown:
    """The part of the output with data.

    Parameters
    ----------
    maps : array of shape (elements, rows, columns)
        In ranked order, thinned out.
    extent : tuple of float
        West, east, south, north in kilometres.
    note : str
        What was done for show; empty where nothing was.
    cells : array of bool, shape (rows, columns)
        Places that show a cell of their own.
    """

    maps: NDArray[np.float32]
    extent: tuple[float, float, float, float]
    note: str
    cells: NDArray[np.bool_]


def _shown_part(attribution: Attribution, progress: Progress) -> _Shown:
    """Read the maps of all elements: of a whole grid or a very large area thinned out, of another area its surroundings
    with single cells made large enough to see.
    """
    side = SHOWN_SIDE // 2  # the maps stand side by side and are small
    with GridFile(attribution.output) as grid:
        bands = grid.band_indices(attribution.leading)
        if not attribution.area_chosen or attribution.cells > _LARGE_AREA:
            g = attribution.geometry
            maps = np.stack([grid.read_overview(side, band, progress.check) for band in bands])
            return _Shown(
                maps,
                (g.x_min / 1000, g.x_max / 1000, g.y_min / 1000, g.y_max / 1000),
                "",
                np.isfinite(maps).all(axis=0),
            )
        row, column = _cells_with_data(grid, bands[0], progress)
        window = _surroundings(row, column, attribution.geometry)
        return _enlarged(grid, bands, row, column, window, side, progress)


def _cells_with_data(grid: GridFile, band: int, progress: Progress) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows and columns of the cells with data."""
    rows, columns = [], []
    for top, (values,) in grid.strips([band]):
        progress.check()
        row, column = np.nonzero(np.isfinite(values))
        rows.append(row + top)
        columns.append(column)
    return np.concatenate(rows), np.concatenate(columns)


def _surroundings(
    row: NDArray[np.int64], column: NDArray[np.int64], geometry: GridGeometry
) -> tuple[int, int, int, int]:
    """First row and column, rows and columns of the cells with a margin of a tenth on all sides, at least a few cells,
    within the grid.
    """
    margin = max(int(np.ptp(row)), int(np.ptp(column))) // 10 + 3
    top, left = max(int(row.min()) - margin, 0), max(int(column.min()) - margin, 0)
    bottom, right = (
        min(int(row.max()) + margin + 1, geometry.rows),
        min(int(column.max()) + margin + 1, geometry.columns),
    )
    return top, left, bottom - top, right - left


def _enlarged(
    grid: GridFile,
    bands: Sequence[int],
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    window: tuple[int, int, int, int],
    side: int,
    progress: Progress,
) -> _Shown:
    """Put each cell into its place of a picture of at most `side` places a side.

    Where cells lie scattered, places near one take its value.
    """
    from scipy.ndimage import distance_transform_edt

    top, left, rows, columns = window
    share = min(1.0, side / max(rows, columns))
    shape = max(round(rows * share), 1), max(round(columns * share), 1)
    # The last cell of a place stands for it: none is lost, as they would be among cells picked at even steps.
    source = np.full(shape, -1)
    source[(row - top) * shape[0] // rows, (column - left) * shape[1] // columns] = np.arange(len(row))
    thin = float(np.mean(distance_transform_edt(source >= 0)[source >= 0])) < _THIN
    larger = max(side // max(shape), 1)
    source = source.repeat(larger, axis=0).repeat(larger, axis=1)
    cells, reach = source >= 0, max(source.shape) * _SMALLEST_SPOT / 2
    sparse = thin and reach > larger / 2
    if sparse:
        far, nearest = distance_transform_edt(~cells, return_indices=True)
        source = np.where(far <= reach, source[tuple(nearest)], -1)
    first, inverse = np.unique(source, return_inverse=True)
    used = first[first >= 0]
    maps = np.full((len(bands), *source.shape), np.nan, dtype=np.float32)
    for position, band in enumerate(bands):
        values = np.full(len(first), np.nan, dtype=np.float32)
        values[first >= 0] = _values_at(grid, band, row[used], column[used], window, progress)
        maps[position] = values[inverse].reshape(source.shape)
    west, width, _, north, _, height = grid.geometry.transform
    extent = (
        (west + left * width) / 1000,
        (west + (left + columns) * width) / 1000,
        (north + (top + rows) * height) / 1000,
        (north + top * height) / 1000,
    )
    return _Shown(maps, extent, said(" Single cells are drawn larger than they are.") if sparse else "", cells)


def _values_at(
    grid: GridFile,
    band: int,
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    window: tuple[int, int, int, int],
    progress: Progress,
) -> NDArray[np.float32]:
    """Values of some cells of a window of one band, by rising row."""
    top, left, rows, columns = window
    values = np.empty(len(row), dtype=np.float32)
    for first in range(top, top + rows, BLOCK):
        progress.check()
        start, stop = np.searchsorted(row, (first, first + BLOCK))
        if stop > start:
            block = grid.read([band], left, first, columns, min(BLOCK, top + rows - first))[0]
            values[start:stop] = block[row[start:stop] - first, column[start:stop] - left]
    return values


def _strongest(shown: _Shown, names: Sequence[str]) -> tuple[NDArray[np.float64], list[tuple[str, float]]]:
    """Which element favours a deposit most at each place.

    Returns
    -------
    strongest : array of shape (rows, columns)
        Position in `leaders`; `len(leaders)` for any other element, one more where none favours a deposit, NaN without
        data.
    leaders : list of (str, float)
        The elements that lead on the most ground, and their share of the cells.
    """
    filled = np.isfinite(shown.maps).all(axis=0)
    values = np.where(filled, shown.maps, -np.inf)
    best = np.where(values.max(axis=0) >= _FAVOURS, values.argmax(axis=0), len(names))
    ground = np.bincount(best[filled & shown.cells], minlength=len(names) + 1)
    order = [i for i in np.argsort(-ground[:-1], kind="stable")[: len(_COLOURS)] if ground[i]]
    place = np.full(len(names) + 1, len(order))
    place[order] = np.arange(len(order))
    place[-1] = len(order) + 1
    return np.where(filled, place[best], np.nan), [(names[i], ground[i] / ground.sum()) for i in order]


def strongest_figure(shown: _Shown, strongest: NDArray[np.float64], leaders: Sequence[tuple[str, float]]) -> Any:
    """Draw which element favours a deposit most at each place (see `_strongest`), with shares of the ground.

    Parameters
    ----------
    shown : _Shown
    strongest : array of shape (rows, columns)
    leaders : sequence of (str, float)
        Elements and their shares of the ground.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.colors import ListedColormap
    from matplotlib.patches import Patch

    colours = [*_COLOURS[: len(leaders)], _ANOTHER, _NONE]
    here = strongest[shown.cells]
    labels = [f"{name} ({percent(share)})" for name, share in leaders]
    labels += [
        f"{text} ({percent(float(np.mean(here == len(leaders) + i)))})"
        for i, text in enumerate((said("another"), said("none")))
    ]
    figure, axes = _map_axes(shown.extent, 1)
    shades = ListedColormap(colours).with_extremes(bad=_NO_DATA)
    axes[0].imshow(
        strongest, cmap=shades, vmin=-0.5, vmax=len(colours) - 0.5, extent=shown.extent, interpolation="none"
    )
    axes[0].legend(
        handles=[Patch(facecolor=colour, edgecolor="#888888", label=label) for colour, label in zip(colours, labels)],
        loc="upper left",
        bbox_to_anchor=(1.01, 1),
        frameon=False,
        title=said("Leads on (of the ground)"),
        alignment="left",
    )
    return figure


def maps_figure(attribution: Attribution, extent: tuple[float, float, float, float], maps: NDArray[np.float32]) -> Any:
    """Draw the attributions of some elements side by side on one scale, white at 0.

    Parameters
    ----------
    attribution : Attribution
    extent : tuple of float
        West, east, south, north of the maps in kilometres.
    maps : array of shape (elements, rows, columns)
        The first elements in ranked order.

    Returns
    -------
    matplotlib.figure.Figure
    """
    import matplotlib

    finite = np.abs(maps[np.isfinite(maps)])
    largest = float(np.quantile(finite, 0.98)) if finite.size else 0.0
    figure, axes = _map_axes(extent, len(maps))
    shades = matplotlib.colormaps[_DIVERGING].with_extremes(bad=_NO_DATA)
    limit = largest or 1.0
    for one, values, element in zip(axes, maps, attribution.elements):
        picture = one.imshow(values, cmap=shades, vmin=-limit, vmax=limit, extent=extent, interpolation="none")
        one.set_title(element.element, fontsize=10)
    bar = figure.colorbar(picture, ax=axes, shrink=0.8, pad=0.02, extend="both")
    bar.set_label(said("Attribution (log-odds)"))
    bar.outline.set_linewidth(0.5)
    return figure


def _map_axes(extent: tuple[float, float, float, float], maps: int) -> tuple[Any, list[Any]]:
    """A figure with one or several maps, two a row."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    columns = min(maps, 2)
    rows = -(-maps // columns)
    west, east, south, north = extent
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
            one.set_xlabel(said("Easting (km)"), fontsize=9)
        if i % columns == 0:
            one.set_ylabel(said("Northing (km)"), fontsize=9)
    return figure, list(axes[:maps])


def _add_inputs(report: Report, attribution: Attribution) -> None:
    report.heading(said("Inputs"))
    rows = [
        [said("Model"), attribution.model],
        [said("Evidence grid"), attribution.grid],
        [said("Grid"), str(attribution.geometry)],
        [said("Area"), ("chosen: " if attribution.area_chosen else said("all cells with data: ")) + _area(attribution)],
        [said("Method"), _NAMES[attribution.method]],
        *([name, value] for name, value in attribution.facts),
    ]
    report.table([said("Input"), said("Value")], rows)
