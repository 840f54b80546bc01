"""One HTML file that says what a run did and how far it can be trusted: readable offline, printable, without scripts."""

from __future__ import annotations

import html
import io
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import GridGeometry
from ..io import check_writable, write_text
from ..points import Points
from .metrics import Interval

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#6b6b6b"
"""Colours of curves that people with any colour vision tell apart (Okabe & Ito, 2008)."""

MAP_COLOURS = "viridis"
"""Colour map of rasters: perceptually ordered and safe for the colour-blind."""

SHOWN_SIDE = 1000
"""Cells along the longer side of a raster that a report shows; a larger one is thinned out first (`GridFile.read_overview`)."""

_STYLE = """
body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #222; background: #fff;
       max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #ccc; }
.warning { background: #fff4e0; border-left: .3rem solid #d55e00; padding: .5rem 1rem; margin: .5rem 0; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: #555; padding-bottom: .3rem; }
th, td { padding: .2rem .9rem .2rem .3rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td:last-child { overflow-wrap: anywhere; }
th { border-bottom: 2px solid #888; }
.number { text-align: right; white-space: nowrap; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { color: #555; font-size: .95rem; max-width: 48rem; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } tr, .warning { break-inside: avoid; } h2 { break-after: avoid; } }
"""


def number(value: float | None, digits: int = 4) -> str:
    """Write a number with `digits` significant digits, one beyond them to its last whole, and an en dash where there is none."""
    if value is None or math.isnan(value):
        return "–"
    if isinstance(value, (int, np.integer)) or (float(value).is_integer() and abs(value) < 1e15):
        return f"{int(value):,}"
    # Beyond its digits a float would be written with an exponent.
    return f"{value:,.0f}" if 10.0 ** (digits - 1) <= abs(value) < 1e15 else f"{value:.{digits}g}"


def area(km2: float) -> str:
    """Write an area in km²: to three digits below 100, whole from there on, never with an exponent; an en dash where there is none."""
    if math.isnan(km2):
        return "–"
    decimals = 0 if km2 <= 0 else max(2 - math.floor(math.log10(km2)), 0)
    return f"{km2:,.{decimals}f}"


def distance(metres: float) -> str:
    """Write a distance with its unit, in kilometres from 1 km on, to about three digits."""
    return f"{number(metres / 1000, 3)} km" if metres >= 1000 else f"{metres:.0f} m"


def fixed(value: float, decimals: int = 3) -> str:
    """Write a figure between about 0 and 1 (AUC, probability, attribution) so that a column of them lines up: always so many decimals, and no -0."""
    if math.isnan(value):
        return "–"
    text = f"{value:.{decimals}f}"
    return text if float(text) else text.lstrip("-")


def two_decimals(value: float) -> str:
    """Write a figure that may be negative into a sentence or a table: two decimals and a real minus sign."""
    return fixed(value, 2).replace("-", "−")


def spread(interval: Interval, write: Callable[[float], str] = fixed) -> str:
    """Write both ends of an interval as its value is written, a dash where there are none."""
    return "–" if math.isnan(interval.low) else f"{write(interval.low)} to {write(interval.high)}"


def percent(value: float | None, decimals: int = 1) -> str:
    """Write a share of 1 in per cent, an en dash where there is none."""
    return "–" if value is None or math.isnan(value) else f"{100 * value:.{decimals}f} %"


def svg(figure: Any, prefix: str) -> str:
    """Draw a matplotlib figure as an SVG element, the same bytes every time.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Made without pyplot, so that background threads share no state.
    prefix : str
        What the ids inside begin with; it must differ between the figures of one page.
    """
    stream = io.StringIO()
    # Tight: a label that the layout left no room for makes the picture wider instead of being cut.
    figure.savefig(stream, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = stream.getvalue()
    text = text[text.index("<svg") :]
    # matplotlib draws its ids at random unless told otherwise in settings that all threads share: number them instead.
    names = {name: f"{prefix}-{position}" for position, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', text)))}
    return re.sub(r'(\bid="|url\(#|href="#)([^")]+)', lambda match: match[1] + names.get(match[2], match[2]), text)


def new_figure(width: float = 7.0, height: float = 4.5) -> tuple[Any, Any]:
    """Make a matplotlib figure of `width` x `height` inches with one plain pair of axes."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.add_subplot()
    plain_axes(axes)
    return figure, axes


def plain_axes(axes: Any) -> None:
    """Give axes the look of all figures: no frame on top and at the right, a pale grid behind the data."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color="#e4e4e4", linewidth=0.8)
    axes.set_axisbelow(True)


class Report:
    """Builds a page from top to bottom; warnings come first wherever they were added.

    Parameters
    ----------
    title : str
        Heading of the page.
    check : callable, optional
        Called before each figure, the drawing of which takes up to half a second; may raise `Cancelled`.
    """

    def __init__(self, title: str, check: Callable[[], None] = lambda: None) -> None:
        self.title, self._check = title, check
        self._warnings: list[str] = []
        self._body: list[str] = []
        self._figures = 0

    def warning(self, text: str) -> None:
        """Add a warning at the top of the page; the same text is shown once."""
        if text not in self._warnings:
            self._warnings.append(text)

    def heading(self, text: str) -> None:
        """Begin a section."""
        self._body.append(f"<h2>{html.escape(text)}</h2>")

    def paragraph(self, text: str) -> None:
        """Add a paragraph of plain text."""
        self._body.append(f"<p>{html.escape(text)}</p>")

    def table(self, header: Sequence[str], rows: Sequence[Sequence[Any]], caption: str = "") -> None:
        """Add a table; numbers are written with four significant digits, None and NaN as a dash. Columns of numbers, written or not, are aligned right."""
        numeric = [bool(rows) and all(_is_number(row[i]) or _WRITTEN_NUMBER.fullmatch(str(row[i])) for row in rows) for i in range(len(header))]
        head = "".join(_cell("th", name, right) for name, right in zip(header, numeric))
        body = "\n".join("<tr>" + "".join(_cell("td", value, right) for value, right in zip(row, numeric)) + "</tr>" for row in rows)
        title = f"<caption>{html.escape(caption)}</caption>" if caption else ""
        self._body.append(f"<table>{title}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>")

    def figure(self, figure: Any, caption: str = "") -> None:
        """Add a matplotlib figure (see `new_figure`, `map_figure`) as inline SVG."""
        self._check()
        self._figures += 1
        note = f"<figcaption>{html.escape(caption)}</figcaption>" if caption else ""
        label = html.escape(caption or self.title, quote=True)
        drawing = svg(figure, f"figure-{self._figures}").replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
        self._body.append(f"<figure>\n{drawing}\n{note}</figure>")

    def html(self) -> str:
        """Return the whole page."""
        title = html.escape(self.title)
        warnings = [f'<p class="warning" role="note"><strong>Note:</strong> {html.escape(text)}</p>' for text in self._warnings]
        return "\n".join(
            [
                "<!DOCTYPE html>",
                '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{title}</title>",
                f"<style>{_STYLE}</style></head><body>",
                f"<h1>{title}</h1>",
                *warnings,
                *self._body,
                "</body></html>",
                "",
            ]
        )

    def write(self, path: Path) -> None:
        """Write the page, all of it or nothing.

        Raises
        ------
        ResourceError
            The folder is missing or cannot be written to.
        """
        check_writable(path)
        write_text(path, self.html())


_WRITTEN_NUMBER = re.compile(r"[-+−]?[\d,]*\.?\d+(\s?%)?|–")
"""What `number`, `area`, `fixed` and `percent` make."""


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool))


def _cell(tag: str, value: Any, right: bool) -> str:
    text = number(value) if _is_number(value) else str(value)
    return f'<{tag} class="number">{html.escape(text)}</{tag}>' if right else f"<{tag}>{html.escape(text)}</{tag}>"


def _round_length(longest: float) -> float:
    """Largest 1, 2 or 5 times a power of ten that does not exceed `longest`."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= longest * (1 + 1e-9))


def map_figure(
    geometry: GridGeometry,
    values: NDArray[np.float32],
    deposits: Points | None = None,
    title: str = "",
    label: str = "Probability",
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
        np.where(np.isfinite(values), values, np.nan), cmap=shades, vmin=low, vmax=high, extent=box, origin="upper", interpolation="none", aspect="equal"
    )
    axes.grid(visible=False)
    if deposits is not None and len(deposits):
        inside = geometry.contains(deposits.x, deposits.y)
        size = 26 if len(deposits) <= 200 else 10
        # Not clipped: a circle on the edge of the map is drawn whole.
        axes.scatter(deposits.x[inside] / 1000, deposits.y[inside] / 1000, s=size, facecolor="white", edgecolor="black", linewidth=0.9, zorder=3, clip_on=False)
        axes.set_xlim(box[0], box[1])
        axes.set_ylim(box[2], box[3])
    # As many ticks as have room: a coordinate is about an inch wide and a third of one high.
    for axis, name, room in ((axes.xaxis, "Easting (km)", width * scale), (axes.yaxis, "Northing (km)", height * scale / 0.35)):
        axis.set_major_locator(MaxNLocator(max(min(int(room), 5), 1)))
        axis.set_major_formatter(_plain_kilometres)
        axis.set_label_text(name)
    bar = figure.colorbar(picture, ax=axes, format=PercentFormatter(1.0) if as_percent else None, shrink=0.85, pad=0.02)
    bar.set_label(label)
    bar.outline.set_linewidth(0.5)
    _scale_bar(axes, width)
    if title:
        figure.suptitle(title, fontsize=12, fontweight="bold")
    return figure


def label_places(figure: Any, x: NDArray[np.float64], y: NDArray[np.float64], texts: Sequence[str], size: float) -> list[tuple[float, float] | None]:
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
        For each label the offset of its centre from its point, in points; None where all places around the point are taken.
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
        around = [(reach * (half + 4) * across, reach * (tall + 4) * up) for reach in (1.0, 1.7) for across, up in _AROUND]
        for right, up in around:
            box = (east + right - half, north + up - tall, east + right + half, north + up + tall)
            if not any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken):
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

    length = _round_length(width_km / 4)
    share = length / width_km
    above = axes.transAxes + ScaledTranslation(0.0, 0.09, axes.figure.dpi_scale_trans)
    axes.plot([1 - share, 1], [1, 1], transform=above, color="black", linewidth=2.5, solid_capstyle="butt", clip_on=False)
    text = f"{length:g} km" if length >= 1 else f"{1000 * length:g} m"
    axes.annotate(text, (1 - share / 2, 1), (0, 3), xycoords=above, textcoords="offset points", ha="center", va="bottom", fontsize=9)
