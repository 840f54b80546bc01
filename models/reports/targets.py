"""The page of `delineatetargets`: where to go, and what the ranking does not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked, said
from ..core.wording import area, counted, fixed, number, percent
from ..rasters.grid import GridGeometry
from ..rasters.library import reference
from ..rasters.raster import SHOWN_SIDE
from ..targeting.targets import ABOVE_AVERAGE, KNOWN, LEADING, NEW, Delineation, Target, single_cells_note
from .figures import label_places, map_figure
from .page import Report

_DRAWN = 300
_LISTED = 100
_LISTED_AMONG_OTHERS = 15
_NUMBERED = 30
_RANK_SIZE = 9
_RED = "#e3002b"
_LINES = {NEW: (_RED, "-"), None: (_RED, "-"), KNOWN: ("black", "--")}

_LARGE = 0.6
"""Share of all outlined ground in one target from which on the page says so."""

_NO_CHANCE = marked(
    "The probabilities rank the ground. Calibrated or not, they are no chances of finding a deposit,"
    " which are smaller by far: a target of 0.9 is not certain, and neither is its place in the list"
    " exact."
)
_CHOSEN = marked(
    "The share of the area is a choice of whoever made this page: a larger one gives more and larger"
    " targets, and joins neighbours into one."
)
_RECALLED = marked(
    "Targets with a known deposit show that the map recalls what is known. Where these deposits also"
    " trained it, that is no proof of what the others are worth."
)


def targets_report(result: Delineation) -> Report:
    """Make a page with map, table, method and limits of the targets.

    Parameters
    ----------
    result : Delineation

    Returns
    -------
    Report
    """
    report = Report(said("Targets of {source}", source=result.source))
    if result.no_targets:
        report.warning(result.no_targets)
        figure = map_figure(
            result.geometry,
            result.overview,
            result.evidence.deposits,
            said("The map"),
            said("Value of the map"),
            as_percent=False,
        )
        report.figure(figure, said("Nothing is outlined. Circles: known deposits; grey: no data."))
        report.heading(said("Inputs"))
        report.table([said("Input"), said("Value")], _inputs(result))
        return report
    report.warning(_NO_CHANCE)
    report.warning(_CHOSEN)
    if result.evidence.deposits is not None:
        report.warning(_RECALLED)
    if result.too_much:
        report.warning(result.too_much)
    _add_map(report, result)
    report.heading(said("Where to go"))
    header, rows = _table(result)
    report.table(header, rows, _table_caption(result))
    report.heading(said("How the ranking is made"))
    for text in _method(result):
        report.paragraph(text)
    report.heading(said("Inputs"))
    report.table([said("Input"), said("Value")], _inputs(result))
    return report


def add_targets(report: Report, result: Delineation) -> None:
    """Add the map and the first targets to the report of a longer run, which has the map of the probability already.

    Parameters
    ----------
    report : Report
    result : Delineation
    """
    if result.no_targets:
        report.warning(result.no_targets)
        return
    _add_map(report, result)
    header, rows = _table(result, _LISTED_AMONG_OTHERS)
    report.table(header, rows, _table_caption(result, _LISTED_AMONG_OTHERS))
    for text in _leading(result):
        report.paragraph(text)


def _add_map(report: Report, result: Delineation) -> None:
    report.paragraph(_summary(result))
    for text in _sizes(result):
        report.paragraph(text)
    figure, numbered = _map(result)
    report.figure(figure, _caption(result, numbered))


def _summary(result: Delineation) -> str:
    targets = result.targets
    text = said(
        "{count} on {area_km2} km² of {known_km2} km² with data ({area_km2_2})",
        count=counted(len(targets), "target"),
        area_km2=area(result.area_km2),
        known_km2=area(result.known_km2),
        area_km2_2=percent(result.area_km2 / result.known_km2),
    )
    if result.evidence.deposits is None:
        return said("{text}; without known deposits, the table does not say which of them are new.", text=text)
    known = sum(target.status == KNOWN for target in targets)
    return said(
        "{text}: {known} with a known deposit inside and {count} without.",
        text=text,
        known=known,
        count=len(targets) - known,
    )


def _sizes(result: Delineation) -> Iterator[str]:
    """Say where targets are too small or too large to be of use, and what to do."""
    if result.single_cells:
        yield single_cells_note(result)
    largest = max(result.targets, key=lambda target: target.area_km2)
    if len(result.targets) > 1 and largest.area_km2 > _LARGE * result.area_km2:
        yield (
            said(
                "Target {rank} alone covers {area_km2} km², {area_km2_2} of all outlined ground: a"
                " smaller share of the area (AREA_PERCENT of 'Delineate targets') divides it.",
                rank=largest.rank,
                area_km2=area(largest.area_km2),
                area_km2_2=percent(largest.area_km2 / result.area_km2),
            )
        )


def _rings(wkt: str, tolerance: float) -> Iterator[NDArray[np.float64]]:
    """Rings of an outline, shape (vertices, 2), rounded to `tolerance` in metres for a picture that shows no more."""
    for text in re.findall(r"\(([^()]+)\)", wkt):
        ring = np.array([place.split() for place in text.split(",")], dtype=float)
        if tolerance > 0:
            rounded = np.round(ring / tolerance) * tolerance
            rounded = rounded[np.append(True, np.any(rounded[1:] != rounded[:-1], axis=1))]
            # What would be a point and not be seen stays as it is.
            ring = rounded if len(rounded) > 1 else ring
        yield ring


def _map(result: Delineation) -> tuple[Any, int]:
    """Figure, and how many of the first targets carry their rank: the others find no room."""
    from matplotlib.collections import LineCollection
    from matplotlib.patheffects import withStroke

    g, deposits = result.geometry, result.evidence.deposits
    figure = map_figure(
        g, result.overview, deposits, said("Targets, ranked"), said("Value of the map"), as_percent=False
    )
    axes = figure.axes[0]
    tolerance = _shown_cell(g)
    for status, (colour, dashes) in _LINES.items():
        rings = [
            ring / 1000
            for target in result.targets[:_DRAWN]
            if target.status == status
            for ring in _rings(target.wkt, tolerance)
        ]
        width = 1.1 if status == KNOWN else 1.6
        lines = LineCollection(
            rings,
            colors=colour,
            linewidths=width,
            linestyles=dashes,
            path_effects=[withStroke(linewidth=width + 1.4, foreground="white")],
        )
        axes.add_collection(lines, autolim=False)
    numbered = result.targets[:_NUMBERED]
    x, y = (np.array([getattr(target, axis) for target in numbered]) / 1000 for axis in "xy")
    places = label_places(figure, x, y, [str(target.rank) for target in numbered], _RANK_SIZE)
    for target, east, north, place in zip(numbered, x, y, places):
        if place is not None:
            axes.annotate(
                str(target.rank),
                (east, north),
                place,
                textcoords="offset points",
                fontsize=_RANK_SIZE,
                fontweight="bold",
                ha="center",
                va="center",
                color=_LINES[target.status][0],
                path_effects=[withStroke(linewidth=2.5, foreground="white")],
                zorder=4,
            )
    return figure, sum(place is not None for place in places)


def _shown_cell(g: GridGeometry) -> float:
    """Metres that one cell of the shown map spans, 0 where it shows all cells."""
    longest = max(g.columns, g.rows)
    return max(g.cell_width, g.cell_height) * longest / SHOWN_SIDE if longest > SHOWN_SIDE else 0.0


def _caption(result: Delineation, numbered: int) -> str:
    text = said(
        "Outlines: the best {area_km2} of the ground with data, from a probability of {limit} on",
        area_km2=percent(result.area_km2 / result.known_km2),
        limit=fixed(result.limit),
    )
    if result.evidence.deposits is not None:
        text += said("; red: without a known deposit, black and dashed: with one; circles: known deposits")
    text += said("; grey: no data.")
    of = min(_NUMBERED, len(result.targets))
    if numbered < of:
        text += said(
            " Of the first {of} targets, the {numbered} for which there is room carry their rank.",
            of=of,
            numbered=numbered,
        )
    elif of < len(result.targets):
        text += said(" The first {of} targets carry their rank.", of=of)
    if len(result.targets) > _DRAWN:
        text += said(" The first {drawn} of {count:,} are drawn.", drawn=_DRAWN, count=len(result.targets))
    return text


def _away(km: float) -> str:
    """One decimal from 1 km on, two digits below: 0.0 would say that the deposit lies inside."""
    return f"{km:,.1f}" if km >= 1 else number(km, 2)


def _table(result: Delineation, listed: int = _LISTED) -> tuple[list[str], list[list[Any]]]:
    evidence = result.evidence
    columns: list[tuple[str, Callable[[Target], Any]]] = [
        (said("Rank"), lambda t: t.rank),
        ("km²", lambda t: area(t.area_km2)),
    ]
    columns += [(said("Mean"), lambda t: fixed(t.mean)), (said("Max."), lambda t: fixed(t.maximum))]
    if evidence.uncertainty is not None:
        columns.append((said("Unc."), lambda t: fixed(t.uncertainty)))
    if evidence.deposits is not None:
        columns += [
            (said("Status"), lambda t: said("known:\u00a0{deposits}", deposits=t.deposits) if t.deposits else t.status),
            (said("Away (km)"), lambda t: _away(t.distance_m / 1000)),
        ]
    columns += [(said("Easting"), lambda t: f"{t.x:.0f}"), (said("Northing"), lambda t: f"{t.y:.0f}")]
    if evidence.attribution is not None or evidence.elements is not None:
        columns.append((said("Leading elements"), lambda t: ", ".join(t.elements) or "–"))
    return [name for name, _ in columns], [
        [value(target) for _, value in columns] for target in _listed(result, listed)
    ]


def _listed(result: Delineation, listed: int) -> list[Target]:
    """The first targets and the first new ones, which known deposits may have driven to the end of a long list."""
    new = [target for target in result.targets if target.status == NEW][:listed]
    return [*result.targets[:listed], *(target for target in new if target.rank > listed)]


def _table_caption(result: Delineation, listed: int = _LISTED) -> str:
    n, evidence = len(result.targets), result.evidence
    more = len(_listed(result, listed)) - listed
    new = said(", and the next {more} without a known deposit", more=more) if more > 0 else ""
    text = (
        said("The first {listed} of {n:,} targets{new}; the layer has all of them.", listed=listed, n=n, new=new)
        if n > listed
        else said("All targets.")
    )
    text += said(" Mean, Max.: probability in the target.")
    if evidence.uncertainty is not None:
        text += said(" Unc.: mean uncertainty.")
    if evidence.deposits is not None:
        text += said(
            " Status: new, or known with the number of known deposits inside. Away: from the nearest known deposit."
        )
    return said(
        "{text} Easting, Northing: where to go first, in metres{system}.", text=text, system=_system(result.geometry)
    )


def _system(geometry: GridGeometry) -> str:
    """Name and code of the coordinate reference system, after a comma; empty where there is none."""
    known = reference(geometry.crs)
    return "" if known is None else f", {known.name}{f' ({known.code})' if known.code else ''}"


def _method(result: Delineation) -> Iterator[str]:
    options, evidence = result.options, result.evidence
    yield (
        said(
            "The best {area_percent:g} % of the cells with data are outlined; cells that touch, corners"
            " included, make one target. Targets are ranked by their mean probability, equals by their"
            " maximum and then by their area, so that a small hot spot comes before a large area of"
            " middling values.",
            area_percent=options.area_percent,
        )
        + (
            said(
                " Targets below {minimum_area_km2} km² are left out.", minimum_area_km2=number(options.minimum_area_km2)
            )
            if options.minimum_area_km2
            else ""
        )
    )
    yield (
        said(
            "The place to go first is the centre of the target's cell with the highest probability; of"
            " equal cells the northernmost, then the westernmost."
        )
    )
    if evidence.uncertainty is not None:
        yield (
            said(
                "Uncertainty is the mean over the target's cells. It does not change the ranking: models"
                " that agree may be wrong together."
            )
        )
    yield from _leading(result)
    if evidence.deposits is not None:
        yield (
            said(
                "Distances go from the nearest edge of the target's cells to the nearest known deposit,"
                " those outside the map included; 0 where one lies inside."
            )
        )


def _leading(result: Delineation) -> Iterator[str]:
    """Say what the leading elements are, if there are any."""
    evidence = result.evidence
    if evidence.attribution is not None:
        yield (
            said(
                "Leading elements are the up to {leading} whose attribution, averaged over the target,"
                " raises the probability most. They say what the model looked at, not what formed the"
                " deposit.",
                leading=LEADING,
            )
        )
    elif evidence.elements is not None:
        yield (
            said(
                "Leading elements are the up to {leading} that are clearly higher in the target than in"
                " the grid as a whole: a mean robust standard score above {above_average:g} (after median"
                " and median absolute deviation, of logarithms where no value is negative). They say what"
                " the ground is rich in, not why the model calls it likely; a rock with a high background"
                " leads as well as a halo does.",
                leading=LEADING,
                above_average=ABOVE_AVERAGE,
            )
        )


def _inputs(result: Delineation) -> list[list[str]]:
    evidence, options = result.evidence, result.options
    rows = [[said("Map"), result.source], [said("Grid"), f"{result.geometry}{_system(result.geometry)}"]]
    for name, path in (
        (said("Uncertainty"), evidence.uncertainty),
        (said("Elements"), evidence.elements),
        (said("Attribution"), evidence.attribution),
    ):
        if path is not None:
            rows.append([name, path.name])
    if evidence.deposits is not None:
        inside = int(result.geometry.contains(evidence.deposits.x, evidence.deposits.y).sum())
        rows.append(
            [
                said("Known deposits"),
                said("{count}, {inside} of them inside the map", count=len(evidence.deposits), inside=inside),
            ]
        )
    rows.append([said("Share of the area asked for"), f"{options.area_percent:g} %"])
    rows.append(
        [said("Smallest area"), said("{minimum_area_km2} km²", minimum_area_km2=number(options.minimum_area_km2))]
    )
    rows.append([said("Lowest probability outlined"), fixed(result.limit)])
    return rows
