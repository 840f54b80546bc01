"""The page on the classes of an image: the map beside the image, how much of each class, and what the map is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked, said
from ..core.progress import Progress
from ..core.wording import counted, fixed, number, percent
from ..rasters.raster import GridFile
from ..rasters.source import Raster, source_of
from ..spectra.classes.methods import METHODS
from ..spectra.image_result import ImageClassification
from ..spectra.table import NANOMETRES, Bands
from .figures import new_figure
from .page import Report
from .spectra import draw_curves

_SIDE = 700
"""Cells along the longer side of a picture."""
_FALSE_COLOURS_NM = ((2200.0, 1600.0, 560.0), (860.0, 660.0, 560.0))
"""Red, green and blue: clay and mica are dark in the first band, iron oxides in the last; or near infrared as red."""
_STRETCH = (2.0, 98.0)
_SMALL_MARGIN = 0.1
"""Mean margin between the first and the second class below which the page says that the model hardly decides."""
_WIDE = 0.6
"""Height of a map over its width below which the pictures stand one below the other."""

_LIMITS = (
    marked(
        "Every cell that is not left out gets one of the classes of the model, also ground, plants or"
        " buildings that training never saw; a high probability means more like this class than like the"
        " others, not like this class. Look at the mean spectra: one without the features of its class"
        " says that the class is wrong."
    ),
    marked(
        "Cells are taken one by one, without their neighbours. Where a cell holds several materials, it"
        " is called after the one whose features are strongest."
    ),
)


@dataclass(frozen=True)
class Picture:
    """What is drawn: the image in false colours, the class of each cell, and which bands the colours are.

    Parameters
    ----------
    colours : array of shape (rows, columns, 3)
        0 to 1, NaN without data.
    classes : array of int, shape (rows, columns)
    bands : tuple of str
    aspect : float
        Height of a cell over its width.
    """

    colours: NDArray[np.float64]
    classes: NDArray[np.int64]
    bands: tuple[str, ...]
    aspect: float


def write_image_report(
    result: ImageClassification, image: Raster, classes: Path, report: Path, progress: Progress
) -> None:
    """Write the page, all of it or nothing.

    Parameters
    ----------
    result : ImageClassification
    image : Path or RasterSource
        The image that was classified.
    classes : Path
        The class raster.
    report : Path
    progress : Progress
    """
    page = Report(said("Classes of {name}", name=source_of(image).name), progress.check)
    add_image(page, result, _picture(result, image, classes, progress))
    page.write(report)


def add_image(report: Report, result: ImageClassification, picture: Picture) -> None:
    """Add verdict, maps, shares, mean spectra and limits to a report."""
    for note in (_hardly_decides(result), *result.notes):
        if note:
            report.warning(note)
    report.paragraph(_verdict(result))
    report.paragraph(_trust(result))
    report.figure(
        _maps(result, picture),
        said(
            "Left the image in false colours (red {bands}, green {bands_2}, blue {bands_3}; each"
            " stretched over the middle 96 % of its values), right the class of each cell; grey cells"
            " have none.",
            bands=picture.bands[0],
            bands_2=picture.bands[1],
            bands_3=picture.bands[2],
        ),
    )
    _add_shares(report, result)
    if result.cells.classified:
        report.heading(said("What the classes look like in this image"))
        report.figure(
            _spectra(result),
            said(
                "Mean reflectance of the cells of each class. They should differ where the model looks,"
                " and show the absorption that gives the class its name."
            ),
        )
    report.heading(said("How the map was made, and what it is not"))
    report.paragraph(_how(result))
    for text in _LIMITS:
        report.paragraph(text)


def _verdict(result: ImageClassification) -> str:
    cells = result.cells
    total = result.columns * result.rows
    if not cells.classified:
        return said("None of {total:,} cells has a class: see the notes above.", total=total)
    order = [i for i in np.argsort(-cells.count, kind="stable")[:4] if cells.count[i]]
    leading = ", ".join(f"{result.categories[i + 1].name} {percent(result.shares[i])}" for i in order)
    unclassified = total - cells.classified
    rest = (
        said(
            " {cells} ({unclassified}) have none.",
            cells=counted(unclassified, "cell"),
            unclassified=percent(unclassified / total),
        )
        if unclassified
        else ""
    )
    sure, apart = (float(sums.sum()) / cells.classified for sums in (cells.probability, cells.margin))
    return said(
        "{classified:,} of {total:,} cells have a class: {leading}.{rest} On average it is {sure}"
        " probable, {apart} more than the next.",
        classified=cells.classified,
        total=total,
        leading=leading,
        rest=rest,
        sure=percent(sure, 0),
        apart=percent(apart, 0),
    )


def _hardly_decides(result: ImageClassification) -> str:
    """A caution where the likeliest classes are hardly likelier than the next; else empty."""
    cells = result.cells
    apart = float(cells.margin.sum()) / max(cells.classified, 1)
    if not cells.classified or apart >= _SMALL_MARGIN:
        return ""
    return said(
        "The model hardly decides: on average a class is only {apart} more probable than the next."
        " The image may hold something else than the classes of the model, or its spectra may look"
        " different for other reasons (instrument, grain, moisture).",
        apart=percent(apart),
    )


def _trust(result: ImageClassification) -> str:
    """What is known of how far the classes can be believed."""
    known = {
        name: float(str(result.metrics[name]))
        for name in ("balanced_accuracy", "low", "high", "n")
        if name in result.metrics
    }
    if len(known) < 4:
        return said(
            "The model's file says nothing of how well it does on spectra that it has not seen, and"
            " there is no ground truth here: the map cannot be better than the model."
        )
    interval = said("{known} to {known_2}", known=fixed(known["low"]), known_2=fixed(known["high"]))
    chance = fixed(1 / (len(result.categories) - 1))
    return said(
        "Of {known:,} training spectra held out in turn, the model reached a balanced accuracy of"
        " {known_2} (95 % interval {interval}; by chance {chance}). In an image, under other light"
        " and air and with mixed cells, expect less: there is no ground truth here that could tell"
        " how much.",
        known=int(known["n"]),
        known_2=fixed(known["balanced_accuracy"]),
        interval=interval,
        chance=chance,
    )


def _add_shares(report: Report, result: ImageClassification) -> None:
    cells = result.cells
    report.heading(said("How much of each class"))
    rows: list[list[Any]] = []
    for i in np.argsort(-cells.count, kind="stable"):
        count = int(cells.count[i])
        means = [float(sums[i]) / count if count else float("nan") for sums in (cells.probability, cells.margin)]
        share = float(result.shares[i])
        rows.append([int(i) + 1, result.categories[i + 1].name, count, percent(share), *map(fixed, means)])
    report.table(
        [said("Value"), said("Class"), said("Cells"), said("Share"), said("Mean probability"), said("Mean margin")],
        rows,
    )
    left_out = (
        (said("less probable than asked for"), cells.doubtful),
        (said("dark: mean reflectance below {shadow}", shadow=percent(result.options.shadow)), cells.shadow),
        (said("without data"), cells.empty),
        (said("outside the mask"), cells.masked),
        (said("lost in the model's steps"), cells.lost),
    )
    if any(count for _, count in left_out):
        total = result.columns * result.rows
        report.table(
            [said("Without a class (0)"), said("Cells"), said("Share of the image")],
            [[why, count, percent(count / total)] for why, count in left_out if count],
        )


def _how(result: ImageClassification) -> str:
    least = result.options.least_probability
    asked = (
        said(" Cells whose likeliest class is less probable than {least} have none.", least=percent(least, 0))
        if least
        else ""
    )
    own, others = result.bands, result.model_bands
    return said(
        "Method: {title}. {bands} of the image ({extent}) were brought to the {count} of the model"
        " ({extent_2}) by their centres and widths.{asked} Cells with a mean reflectance below"
        " {shadow} count as shadow. The margin is what the likeliest class is more probable than the"
        " next.",
        title=METHODS[result.method].title,
        bands=counted(len(own), "band"),
        extent=own.extent,
        count=len(others),
        extent_2=others.extent,
        asked=asked,
        shadow=percent(result.options.shadow),
    )


# -- pictures ----------------------------------------------------------------------------------------------------------


def _picture(result: ImageClassification, image: Raster, classes: Path, progress: Progress) -> Picture:
    chosen = false_colour_bands(result.bands)
    with GridFile(image, image=True) as grid:
        at = [grid.numbers.index(int(result.used[i])) for i in chosen]
        channels = [_stretched(grid.read_overview(_SIDE, band, progress.check)) for band in at]
        aspect = grid.geometry.cell_height / grid.geometry.cell_width
    with GridFile(classes, image=True) as grid:
        values = np.nan_to_num(grid.read_overview(_SIDE, 0, progress.check)).astype(np.int64)
    unit = "nm" if result.bands.unit == NANOMETRES else "cm⁻¹"
    names = tuple(f"{number(float(result.bands.centres[i]))} {unit}" for i in chosen)
    return Picture(np.stack(channels, axis=-1), values, names, aspect)


def false_colour_bands(bands: Bands) -> tuple[int, int, int]:
    """Three bands of an image to show as red, green and blue.

    Where it reaches so far, 2200, 1600 and 560 nm, or 860, 660 and 560 nm; else thirds of its range.
    """
    for wanted in _FALSE_COLOURS_NM if bands.unit == NANOMETRES else ():
        if bands.low <= min(wanted) + 60 and bands.high >= max(wanted) - 60:
            break
    else:
        wanted = tuple(np.quantile(bands.centres, (5 / 6, 1 / 2, 1 / 6)))
    red, green, blue = (int(np.abs(bands.centres - centre).argmin()) for centre in wanted)
    return red, green, blue


def _stretched(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """Values as brightness from 0 to 1; NaN without data, which a filled image stores as 0."""
    shown = np.where(np.isfinite(values) & (values != 0), values, np.nan).astype(np.float64)
    known = shown[np.isfinite(shown)]
    low, high = np.percentile(known, _STRETCH) if known.size else (0.0, 1.0)
    return np.asarray(np.clip((shown - low) / max(high - low, 1e-12), 0, 1))


def _maps(result: ImageClassification, picture: Picture) -> Any:
    """Both pictures side by side, or one below the other where they are wide, and the legend below."""
    from matplotlib.colors import ListedColormap

    rows, columns = picture.classes.shape
    image, classes, below = _places(rows * picture.aspect / columns, _legend_rows(result))
    # Without data: as grey as cells without a class.
    image.imshow(np.where(np.isfinite(picture.colours), picture.colours, 0.85), interpolation="none")
    colours = ListedColormap([category.colour for category in result.categories])
    classes.imshow(picture.classes, cmap=colours, vmin=-0.5, vmax=len(result.categories) - 0.5, interpolation="none")
    for axes, title in ((image, said("Image")), (classes, said("Classes"))):
        axes.set_title(title, fontsize=11)
        axes.set_aspect(picture.aspect)
        axes.set_xticks([])
        axes.set_yticks([])
    _draw_legend(below, result)
    return image.figure


def _places(height: float, legend_rows: int) -> tuple[Any, Any, Any]:
    """Axes of image, classes and legend; `height` is that of a map over its width."""
    from matplotlib.figure import Figure

    room = 0.25 * legend_rows + 0.1
    if height < _WIDE:
        each = 7.5 * height + 0.4
        figure = Figure(figsize=(7.5, 2 * each + room), layout="constrained")
        grid = figure.add_gridspec(3, 1, height_ratios=(each, each, room))
        places = (grid[0], grid[1], grid[2])
    else:
        each = min(4.2 * height + 0.4, 8.0)
        figure = Figure(figsize=(8.6, each + room), layout="constrained")
        grid = figure.add_gridspec(2, 2, height_ratios=(each, room))
        places = (grid[0, 0], grid[0, 1], grid[1, :])
    image, classes, below = (figure.add_subplot(place) for place in places)
    return image, classes, below


def _labels(result: ImageClassification) -> dict[str, str]:
    """Colours of the classes that occur, by name and share."""
    return {
        f"{category.name} ({percent(float(share))})": category.colour
        for category, share, count in zip(result.categories[1:], result.shares, result.cells.count)
        if count
    }


def _legend_rows(result: ImageClassification) -> int:
    labels = list(_labels(result))
    return -(-len(labels) // _legend_columns(labels)) if labels else 0


def _draw_legend(axes: Any, result: ImageClassification) -> None:
    from matplotlib.patches import Patch

    axes.axis("off")
    labels = _labels(result)
    if labels:
        handles = [Patch(color=colour, label=label) for label, colour in labels.items()]
        axes.legend(handles=handles, loc="center", ncol=_legend_columns(list(labels)), frameon=False, fontsize=9)


def _legend_columns(labels: Sequence[str]) -> int:
    return max(1, min(4, 95 // (max(map(len, labels)) + 6)))


def _spectra(result: ImageClassification) -> Any:
    """Mean spectra of the classes that occur, in their colours."""
    figure, axes = new_figure(8.0, 4.2)
    for category, count, sums in zip(result.categories[1:], result.cells.count, result.cells.spectra):
        if count:
            mean = (sums / count)[None]
            draw_curves(axes, result.bands, mean, color=category.colour, linewidth=1.6, label=category.name)
    handles, labels = axes.get_legend_handles_labels()
    first = dict(zip(labels, handles))
    axes.legend(first.values(), first.keys(), frameon=False, fontsize=8, ncol=_legend_columns(list(first)))
    axes.set_ylabel(said("Reflectance"))
    axes.set_ylim(bottom=0)
    return figure
