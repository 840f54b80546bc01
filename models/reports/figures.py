"""What the plots of all reports share: colours, axes, maps with scale bars."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked, said, translated
from ..rasters.grid import GridGeometry, round_length
from ..rasters.points import Points

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#6b6b6b"
"""Colours of curves that people with any colour vision tell apart (Okabe & Ito, 2008)."""


MAP_COLOURS = "viridis"
"""Colour map of rasters: perceptually ordered and safe for the colour-blind."""


def new_figure(width: float = 7.0, height: float = 4.5) -> tuple[Any, Any]:
    """Make a matplotlib figure of `width` x `height` inches with one plain pair of axes."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.add_subplot()
    plain_axes(axes)
    return figure, axes


def panels(count: int, width: float, height: float, columns: int) -> tuple[Any, list[Any]]:
    """Make a figure of so many plain pairs of axes, each `width` x `height` inches, at most `columns` in a row."""
    from matplotlib.figure import Figure

    columns = min(count, columns)
    rows = math.ceil(count / columns)
    figure = Figure(figsize=(max(width * columns, 4.0), height * rows + 0.3), layout="constrained")
    axes = [figure.add_subplot(rows, columns, i + 1) for i in range(count)]
    for one in axes:
        plain_axes(one)
    return figure, axes


def plain_axes(axes: Any) -> None:
    """Give axes the look of all figures: no frame on top and at the right, a pale grid behind the data."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color="#e4e4e4", linewidth=0.8)
    axes.set_axisbelow(True)


def map_figure(
    geometry: GridGeometry,
    values: NDArray[np.float32],
    deposits: Points | None = None,
    title: str = "",
    label: str = marked("Probability"),
    colours: str = MAP_COLOURS,
    limits: tuple[float, float] | None = (0.0, 1.0),
    as_percent: bool = True,
) -> Any:
    """Draw a raster with deposits, a scale bar and a colour bar.

    Parameters
    ----------
    geometry : GridGeometry
        The cells of the whole raster, which `values` is spread over.
    values : array of shape (rows, columns)
        The raster, thinned out to at most `SHOWN_SIDE` cells a side; NaN (no data) is shown in grey.
    deposits : Points, optional
        Drawn as white circles with a black rim.
    title, label : str
        Above the map and beside the colour bar.
    colours : str
        Name of a matplotlib colour map.
    limits : tuple of float, optional
        Values at the ends of the colour bar; by default those of the raster.
    as_percent : bool
        Whether the colour bar shows per cent of 1.

    Returns
    -------
    matplotlib.figure.Figure
    """
    import matplotlib
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    box = (geometry.x_min / 1000, geometry.x_max / 1000, geometry.y_min / 1000, geometry.y_max / 1000)
    width, height = box[1] - box[0], box[3] - box[2]
    # Room for axis labels and the colour bar comes on top of a map of at most 6 x 6.5 inches.
    scale = min(6.0 / width, 6.5 / height)
    figure, axes = new_figure(max(width * scale, 2.5) + 1.9, max(height * scale, 1.5) + 1.1)
    shades = matplotlib.colormaps[colours].with_extremes(bad="#d9d9d9")
    low, high = limits or (None, None)
    picture = axes.imshow(
        np.where(np.isfinite(values), values, np.nan),
        cmap=shades,
        vmin=low,
        vmax=high,
        extent=box,
        origin="upper",
        interpolation="none",
        aspect="equal",
    )
    axes.grid(visible=False)
    if deposits is not None and len(deposits):
        inside = geometry.contains(deposits.x, deposits.y)
        size = 26 if len(deposits) <= 200 else 10
        # Not clipped: a circle on the edge of the map is drawn whole.
        axes.scatter(
            deposits.x[inside] / 1000,
            deposits.y[inside] / 1000,
            s=size,
            facecolor="white",
            edgecolor="black",
            linewidth=0.9,
            zorder=3,
            clip_on=False,
        )
        axes.set_xlim(box[0], box[1])
        axes.set_ylim(box[2], box[3])
    # As many ticks as have room: a coordinate is about an inch wide and a third of one high.
    for axis, name, room in (
        (axes.xaxis, said("Easting (km)"), width * scale),
        (axes.yaxis, said("Northing (km)"), height * scale / 0.35),
    ):
        axis.set_major_locator(MaxNLocator(max(min(int(room), 5), 1)))
        axis.set_major_formatter(_plain_kilometres)
        axis.set_label_text(name)
    bar = figure.colorbar(picture, ax=axes, format=PercentFormatter(1.0) if as_percent else None, shrink=0.85, pad=0.02)
    bar.set_label(translated(label))
    bar.outline.set_linewidth(0.5)
    _scale_bar(axes, width)
    if title:
        figure.suptitle(title, fontsize=12, fontweight="bold")
    return figure


def label_places(
    figure: Any, x: NDArray[np.float64], y: NDArray[np.float64], texts: Sequence[str], size: float
) -> list[tuple[float, float] | None]:
    """Find places for labels beside points of a map such that none lies on another.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Made by `map_figure`.
    x, y : array of shape (labels,)
        Points in the units of its axes.
    texts : sequence of str
        Those that come first choose first.
    size : float
        Of the letters, in points.

    Returns
    -------
    list
        For each label the offset of its centre from its point, in points; None where all places around the point are
        taken.
    """
    axes = figure.axes[0]
    # The layout is not final before it is drawn once.
    figure.draw_without_rendering()
    points = axes.transData.transform(np.column_stack([x, y])) * 72 / figure.dpi
    taken: list[tuple[float, float, float, float]] = []
    places: list[tuple[float, float] | None] = []
    for (east, north), text in zip(points, texts):
        half, tall = 0.36 * size * len(text), 0.45 * size
        # From the upper right around the point; then the same farther out.
        around = [
            (reach * (half + 4) * across, reach * (tall + 4) * up) for reach in (1.0, 1.7) for across, up in _AROUND
        ]
        for right, up in around:
            box = (east + right - half, north + up - tall, east + right + half, north + up + tall)
            if not any(
                box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken
            ):
                taken.append(box)
                places.append((round(right, 2), round(up, 2)))
                break
        else:
            places.append(None)
    return places


_AROUND = ((1, 1), (1, -1), (-1, 1), (-1, -1), (1, 0), (-1, 0), (0, 1), (0, -1))
"""Places around a point, east and north."""


def _plain_kilometres(value: float, _position: int | None = None) -> str:
    """Write a coordinate without an offset or an exponent."""
    return f"{round(value, 6):.10g}"


def _scale_bar(axes: Any, width_km: float) -> None:
    """Draw a bar of a round length above the right end of a map that is `width_km` wide."""
    from matplotlib.transforms import ScaledTranslation

    length = round_length(width_km / 4)
    share = length / width_km
    above = axes.transAxes + ScaledTranslation(0.0, 0.09, axes.figure.dpi_scale_trans)
    axes.plot(
        [1 - share, 1], [1, 1], transform=above, color="black", linewidth=2.5, solid_capstyle="butt", clip_on=False
    )
    text = said("{length:g} km", length=length) if length >= 1 else f"{1000 * length:g} m"
    axes.annotate(
        text,
        (1 - share / 2, 1),
        (0, 3),
        xycoords=above,
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize=9,
    )
