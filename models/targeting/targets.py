"""Ground worth a visit: the best part of a probability map as ranked polygons."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, InputError, ResourceError
from ..core.language import said
from ..core.progress import Progress
from ..core.resources import check_memory
from ..core.wording import area as written_area
from ..core.wording import fixed, number, percent
from ..rasters.backend import RasterFailure
from ..rasters.grid import GridGeometry, check_aligned
from ..rasters.library import raster_library
from ..rasters.points import Points
from ..rasters.raster import SHOWN_SIDE, GridFile
from ..rasters.source import Raster
from .evaluation import check_range, probability_band

KNOWN, NEW = "known", "new"
"""Status of a target that holds a known deposit, and of one that holds none."""

COLUMNS = {
    "rank": int,
    "area_km2": float,
    "mean": float,
    "maximum": float,
    "uncertainty": float,
    "elements": str,
    "distance_m": float,
    "deposits": int,
    "status": str,
    "x": float,
    "y": float,
}
"""Columns of a table of targets, as `Target.row` fills them."""

LEADING = 5
"""Most elements that are named for one target."""

ABOVE_AVERAGE = 0.5
"""Mean robust standard score from which on an element counts as clearly above the average of the map."""

_BYTES_PER_CELL = 32
_UNCERTAINTY_BANDS = ("standard_deviation", "uncertainty")
_MAD_TO_SIGMA = 1.4826
_FAR_TOO_MUCH = 1.5

_HALF = 0.5
"""Share of the ground with data beyond which what is outlined is not called targets: it says of no place that it is
better than most others.
"""


@dataclass(frozen=True)
class TargetOptions:
    """What to outline.

    Parameters
    ----------
    area_percent : float
        Share of the ground with data to outline, best cells first.
    minimum_area_km2 : float
        Smaller targets are left out; they do not make room for others.
    """

    area_percent: float = 10.0
    minimum_area_km2: float = 0.0

    def __post_init__(self) -> None:
        if not 0 < self.area_percent < 100:
            raise InputError(
                said(
                    "{area_percent:g} % of the area cannot be outlined: give more than 0 and less than"
                    " 100, such as 10.",
                    area_percent=self.area_percent,
                )
            )
        if not self.minimum_area_km2 >= 0:
            raise InputError(
                said(
                    "A smallest area of {minimum_area_km2:g} km² makes no sense: give 0 or more.",
                    minimum_area_km2=self.minimum_area_km2,
                )
            )


@dataclass(frozen=True)
class TargetEvidence:
    """What else is known about the ground; all of it may be left out.

    Parameters
    ----------
    uncertainty : Path or RasterSource, optional
        Raster on the cells of the map: its only band, or the one called `standard_deviation` or `uncertainty`.
    elements : Path or RasterSource, optional
        Grid on the cells of the map, one band per element.
    attribution : Path or RasterSource, optional
        Grid on the cells of the map, one band per element; positive where the element raises the probability. Goes
        before `elements`.
    deposits : Points, optional
        Known deposits in the CRS of the map.
    """

    uncertainty: Raster | None = None
    elements: Raster | None = None
    attribution: Raster | None = None
    deposits: Points | None = None


@dataclass(frozen=True)
class Target:
    """One patch of connected cells.

    Parameters
    ----------
    rank : int
        1 is the target with the highest mean probability; of equals the one with the higher maximum, then the larger
        one.
    area_km2 : float
    mean, maximum : float
        Probability of its cells.
    uncertainty : float
        Mean over its cells; NaN where that is not known.
    elements : tuple of str
        Leading elements, best first; see `delineate_targets`.
    distance_m : float
        From the nearest edge of its cells to the nearest known deposit, 0 inside; NaN where no deposits were given.
    deposits : int, optional
        Known deposits on its cells.
    x, y : float
        Centre of its cell with the highest probability: where to go first. Of equal cells the northernmost, then the
        westernmost.
    wkt : str
        Outline as a valid MultiPolygon, in the CRS of the map.
    """

    rank: int
    area_km2: float
    mean: float
    maximum: float
    uncertainty: float
    elements: tuple[str, ...]
    distance_m: float
    deposits: int | None
    x: float
    y: float
    wkt: str = field(repr=False)

    @property
    def status(self) -> str | None:
        """`known` with a known deposit inside, `new` without; None where no deposits were given."""
        return None if self.deposits is None else KNOWN if self.deposits else NEW

    def row(self) -> tuple[int | float | str | None, ...]:
        """Values of `COLUMNS`."""
        return (
            self.rank,
            self.area_km2,
            self.mean,
            self.maximum,
            self.uncertainty,
            ", ".join(self.elements),
            self.distance_m,
            self.deposits,
            self.status,
            self.x,
            self.y,
        )


@dataclass(frozen=True)
class Delineation:
    """The targets of a map, and how they came about.

    Parameters
    ----------
    source : str
        Name of the map's file.
    geometry : GridGeometry
        Its cells.
    options : TargetOptions
    evidence : TargetEvidence
    targets : tuple of Target
        By rank; none where `no_targets` says why.
    limit : float
        Lowest probability that was outlined.
    known_km2, best_km2 : float
        Area of the cells with data, and of those outlined before small targets were left out.
    overview : array of shape (rows, columns)
        The map thinned out for show.
    """

    source: str
    geometry: GridGeometry
    options: TargetOptions
    evidence: TargetEvidence
    targets: tuple[Target, ...]
    limit: float
    known_km2: float
    best_km2: float
    overview: NDArray[np.float32] = field(repr=False)

    @property
    def area_km2(self) -> float:
        """Area of all targets."""
        return math.fsum(target.area_km2 for target in self.targets)

    @property
    def single_cells(self) -> int:
        """Number of targets of one cell."""
        return sum(target.area_km2 < 1.5 * self.geometry.cell_area_km2 for target in self.targets)

    @property
    def no_targets(self) -> str:
        """A sentence that says why there are no targets; empty where there are some."""
        share = self.best_km2 / self.known_km2
        if share <= _HALF:
            return ""
        if share == 1:
            return said(
                "The map does not single out ground: {source} has the value {limit} everywhere. There are no targets.",
                source=self.source,
                limit=number(self.limit, 3),
            )
        if self.options.area_percent > 100 * _HALF:
            return said(
                "The best {area_percent:g} % were asked for, and what covers more than half of the"
                " ground with data does not single out ground. There are no targets: ask for a"
                " smaller share of the area.",
                area_percent=self.options.area_percent,
            )
        return said(
            "The map does not single out ground: more than half of the ground with data ({share}) has"
            " its best values, {limit} and above, where the best {area_percent:g} % were asked for."
            " There are no targets.",
            share=percent(share, 0),
            limit=number(self.limit, 3),
            area_percent=self.options.area_percent,
        )

    @property
    def too_much(self) -> str:
        """A sentence that says so where cells of one value made the outlined share far larger than asked for.

        Else empty.
        """
        share = 100 * self.best_km2 / self.known_km2
        if share <= _FAR_TOO_MUCH * self.options.area_percent:
            return ""
        return said(
            "Many cells share the probability {limit} at the limit, and all of them are outlined:"
            " {share:.3g} % of the ground with data instead of {area_percent:g} %. The map does not"
            " tell them apart.",
            limit=number(self.limit, 3),
            share=share,
            area_percent=self.options.area_percent,
        )


@dataclass(frozen=True)
class _TargetCells:
    """All cells of targets, row by row.

    Parameters
    ----------
    geometry : GridGeometry
    labels : array of shape (rows, columns), int32
        Rank of each cell's target, 0 elsewhere.
    at : array of shape (cells,)
        Positions of the cells in the flattened grid.
    target : array of shape (cells,)
        Rank − 1 of each cell's target.
    probability : array of shape (cells,)
    """

    geometry: GridGeometry
    labels: NDArray[np.int32]
    at: NDArray[np.intp]
    target: NDArray[np.int32]
    probability: NDArray[np.float32]

    @property
    def count(self) -> int:
        return int(self.target.max()) + 1

    def mean(self, values: NDArray[np.float32]) -> NDArray[np.float64]:
        """Mean over the cells of each target that have a value, NaN where none has.

        `values` has shape (rows, columns).
        """
        here = values.ravel()[self.at]
        valid = np.isfinite(here)
        return _means(self.target[valid], here[valid], self.count)

    def centres(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Easting and northing of the cells' centres."""
        row, column = np.divmod(self.at, self.geometry.columns)
        return self.geometry.eastings()[column], self.geometry.northings()[row]

    def rim(self) -> NDArray[np.bool_]:
        """Tell for each cell whether one of its four neighbours lies outside the target."""
        taken = np.pad(self.labels > 0, 1)
        surrounded = taken[:-2, 1:-1] & taken[2:, 1:-1] & taken[1:-1, :-2] & taken[1:-1, 2:]
        rim: NDArray[np.bool_] = ~surrounded.ravel()[self.at]
        return rim

    def best_cells(self) -> NDArray[np.intp]:
        """Position within `at` of the first cell of each target that has its highest probability."""
        highest = np.flatnonzero(self.probability == _maxima(self.target, self.probability, self.count)[self.target])
        _, first = np.unique(self.target[highest], return_index=True)
        return highest[first]


def delineate_targets(
    probability_path: Raster,
    options: TargetOptions | None = None,
    evidence: TargetEvidence | None = None,
    progress: Progress | None = None,
) -> Delineation:
    """Outline the best part of the ground with data; cells that touch, corners included, make one target.

    Targets are ranked by their mean probability, also where an uncertainty is given: a standard deviation between
    models says how far they agree, not how likely the ground is to hold anything.

    Parameters
    ----------
    probability_path : Path or RasterSource
        Raster of values from 0 to 1: its only band, or the one called `probability`.
    options : TargetOptions, optional
        How much to outline. Where many cells have the value at the limit, all of them are taken, except where that is
        the lowest value of the map: then only those above it are. What covers more than half of the ground with data
        is not called a target: there are none then, see `Delineation.no_targets`.
    evidence : TargetEvidence, optional
        What else to say about each target.
    progress : Progress, optional

    Returns
    -------
    Delineation

    Raises
    ------
    InputError
        No target is as large as the options ask for.
    GridError
        The map holds no probabilities, or a raster does not share its cells.
    ResourceError
        The memory does not suffice: rasters are read whole, one band at a time, with about 32 bytes per cell.

    Notes
    -----
    Leading elements are, with an attribution, those of the highest mean attribution above 0. Otherwise they are those
    of the highest mean robust standard score in the target above 0.5: (value − median) / (1.4826 · MAD) over the whole
    grid, of the decimal logarithm for bands without negative values (0 counts as the smallest positive one). They then
    say what the ground is rich in, compared with the rest of the grid, and not why the map calls it likely; a lithology
    with a high background leads as well as a halo does.

    Distances are exact for the cells taken as rectangles: from a deposit to the nearest edge of the nearest cell.
    Deposits outside the map count for distances. Where deposits also trained the map, targets that hold them are
    recalled rather than found.
    """
    options, evidence, progress = options or TargetOptions(), evidence or TargetEvidence(), progress or Progress()
    with GridFile(probability_path) as grid:
        geometry = grid.geometry
        check_memory(
            _BYTES_PER_CELL * geometry.columns * geometry.rows, said("Outlining targets"), said("choose larger cells")
        )
        _check_evidence(evidence, geometry, grid.path.name)
        band = probability_band(grid)
        overview = grid.read_overview(SHOWN_SIDE, band, progress.check)
        values = _read_band(grid, band, progress.span(0.0, 0.16))
    best, limit, known = _best_share(values, options.area_percent, grid.path.name)
    size = geometry.cell_area_km2
    result = Delineation(
        source=grid.path.name,
        geometry=geometry,
        options=options,
        evidence=evidence,
        targets=(),
        limit=limit,
        known_km2=known * size,
        best_km2=np.count_nonzero(best) * size,
        overview=overview,
    )
    if result.no_targets:
        progress.warn(result.no_targets)
        progress.update(1.0)
        return result
    cells = _target_cells(values, best, geometry, options, progress.span(0.16, 0.4))
    outlines = _outlines(cells.labels, geometry, progress.span(0.4, 0.6))
    distances, inside = _deposits(cells, evidence.deposits, progress.span(0.6, 0.7))
    elements = _leading_elements(cells, evidence, progress.span(0.7, 0.95))
    uncertainty = _uncertainty(cells, evidence.uncertainty, progress.span(0.95, 1.0))
    targets = _targets(cells, outlines, distances, inside, elements, uncertainty)
    result = replace(result, targets=targets)
    _log(result, progress)
    progress.update(1.0)
    return result


def _targets(
    cells: _TargetCells,
    outlines: Mapping[int, str],
    distances: NDArray[np.float64],
    inside: NDArray[np.int64] | None,
    elements: Sequence[tuple[str, ...]],
    uncertainty: NDArray[np.float64],
) -> tuple[Target, ...]:
    """Put together what is known of each target, by rank."""
    area = np.bincount(cells.target, minlength=cells.count) * cells.geometry.cell_area_km2
    mean = _means(cells.target, cells.probability, cells.count)
    first = cells.best_cells()
    x, y = (places[first].tolist() for places in cells.centres())
    return tuple(
        Target(
            rank=i + 1,
            area_km2=float(area[i]),
            mean=float(mean[i]),
            maximum=float(cells.probability[first[i]]),
            uncertainty=float(uncertainty[i]),
            elements=elements[i],
            distance_m=float(distances[i]),
            deposits=None if inside is None else int(inside[i]),
            x=x[i],
            y=y[i],
            wkt=outlines[i + 1],
        )
        for i in range(cells.count)
    )


def _check_evidence(evidence: TargetEvidence, geometry: GridGeometry, name: str) -> None:
    for path in (evidence.uncertainty, evidence.elements, evidence.attribution):
        if path is not None:
            with GridFile(path) as other:
                check_aligned(geometry, name, other.geometry, path.name)
    if evidence.uncertainty is not None:
        with GridFile(evidence.uncertainty) as other:
            _uncertainty_band(other)
    if evidence.deposits is not None and len(evidence.deposits) == 0:
        raise InputError(said("The layer of deposits has no points: check the layer, its filter and its selection."))


def _uncertainty_band(grid: GridFile) -> int:
    if len(grid.names) == 1:
        return 0
    for name in _UNCERTAINTY_BANDS:
        if name in grid.names:
            return grid.names.index(name)
    raise GridError(
        said(
            "{name} has {count} bands and none is called 'standard_deviation' or 'uncertainty': choose"
            " the uncertainty of a prediction.",
            name=grid.path.name,
            count=len(grid.names),
        )
    )


def _read_band(grid: GridFile, band: int, progress: Progress) -> NDArray[np.float32]:
    """One band as an array of shape (rows, columns), read in strips between which Cancel is asked for."""
    values = np.empty((grid.geometry.rows, grid.geometry.columns), dtype=np.float32)
    for row_off, (strip,) in grid.strips([band], progress):
        values[row_off : row_off + len(strip)] = strip
    return values


def _target_cells(
    values: NDArray[np.float32],
    mask: NDArray[np.bool_],
    geometry: GridGeometry,
    options: TargetOptions,
    progress: Progress,
) -> _TargetCells:
    """Join the best cells that touch, and number the targets by rank."""
    from scipy import ndimage

    progress.update(0.3)
    labels = np.empty(values.shape, dtype=np.int32)
    count = ndimage.label(mask, structure=np.ones((3, 3), dtype=int), output=labels)
    progress.update(0.7)
    at = np.flatnonzero(mask)
    target, probability = labels.ravel()[at] - 1, values.ravel()[at]
    ranks = _ranks(target, probability, count, geometry, options)
    kept = ranks[target] > 0
    labels = np.concatenate([[0], ranks]).astype(np.int32)[labels]
    at = at[kept]
    return _TargetCells(
        geometry=geometry,
        labels=labels,
        at=at,
        target=labels.ravel()[at] - 1,
        probability=probability[kept],
    )


def _best_share(values: NDArray[np.float32], area_percent: float, name: str) -> tuple[NDArray[np.bool_], float, int]:
    """Mask of the best cells, the lowest value among them, and the number of cells with data.

    All of them are the best of a map with one value everywhere.
    """
    data = values[np.isfinite(values)]
    check_range(float(data.min(initial=math.inf)), float(data.max(initial=-math.inf)), name)
    lowest, highest = data.min(), data.max()
    limit = np.quantile(data, 1 - area_percent / 100, method="higher", overwrite_input=True)
    if limit == lowest < highest:
        limit = data[data > lowest].min()
    # No data is NaN, which is never at or above the limit.
    with np.errstate(invalid="ignore"):
        return values >= limit, float(limit), len(data)


def _ranks(
    target: NDArray[np.int32],
    probability: NDArray[np.float32],
    count: int,
    geometry: GridGeometry,
    options: TargetOptions,
) -> NDArray[np.int32]:
    """Rank of each target, 0 for those that are too small."""
    area = np.bincount(target, minlength=count) * geometry.cell_area_km2
    order = np.lexsort((-area, -_maxima(target, probability, count), -_means(target, probability, count)))
    # Areas are whole numbers of cells: rounding must not leave out a target of just the smallest area.
    order = order[area[order] >= options.minimum_area_km2 * (1 - 1e-9)]
    if len(order) == 0:
        raise InputError(
            said(
                "No target covers {minimum_area_km2} km²: the largest of {count} has {written_area} km²;"
                " ask for smaller targets or a larger share of the area.",
                minimum_area_km2=number(options.minimum_area_km2),
                count=count,
                written_area=written_area(area.max()),
            )
        )
    ranks = np.zeros(count, dtype=np.int32)
    ranks[order] = np.arange(1, len(order) + 1)
    return ranks


def _means(target: NDArray[np.int32], values: NDArray[np.float32], count: int) -> NDArray[np.float64]:
    """Mean of the values of each target, NaN where there are none."""
    with np.errstate(invalid="ignore"):
        return np.bincount(target, weights=values, minlength=count) / np.bincount(target, minlength=count)


def _maxima(target: NDArray[np.int32], values: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    highest = np.full(count, -np.inf, dtype=np.float32)
    np.maximum.at(highest, target, values)
    return highest


def _outlines(labels: NDArray[np.int32], geometry: GridGeometry, progress: Progress) -> dict[int, str]:
    """Outline of each positive label as WKT of a valid MultiPolygon: a polygon for each part whose cells share sides.

    Parts that only share a corner touch there, which polygons may.
    """
    polygons = defaultdict(list)
    try:
        for label, rings in raster_library().polygonize(labels, geometry, progress):
            places = (",".join(f"{easting:.15g} {northing:.15g}" for easting, northing in ring) for ring in rings)
            polygons[label].append(f"(({'),('.join(places)}))")
    except RasterFailure as error:
        raise ResourceError(
            said(
                "The targets cannot be outlined ({error}): choose larger cells or a smaller share of the area.",
                error=error,
            )
        ) from error
    return {label: f"MULTIPOLYGON ({','.join(texts)})" for label, texts in polygons.items()}


def _deposits(
    cells: _TargetCells, deposits: Points | None, progress: Progress
) -> tuple[NDArray[np.float64], NDArray[np.int64] | None]:
    """Distance of each target to the nearest deposit in metres, and how many lie on its cells.

    NaN and None without deposits.
    """
    if deposits is None:
        return np.full(cells.count, np.nan), None
    g = cells.geometry
    within = g.contains(deposits.x, deposits.y)
    column, row = g.cell_of(deposits.x[within], deposits.y[within])
    holding = cells.labels[row, column]
    inside = np.bincount(holding, minlength=cells.count + 1)[1:]
    # Cells with neighbours on all four sides are never the nearest to a place outside.
    order = np.flatnonzero(cells.rim())
    order = order[np.argsort(cells.target[order], kind="stable")]
    x, y = (places[order] for places in cells.centres())
    starts = np.flatnonzero(np.diff(cells.target[order], prepend=-1))
    nearest = np.full(cells.count, np.inf)
    places = sorted(set(zip(deposits.x.tolist(), deposits.y.tolist())))
    for done, (east, north) in enumerate(places):
        progress.update(done / len(places))
        beside = np.maximum(np.abs(x - east) - g.cell_width / 2, 0.0)
        above = np.maximum(np.abs(y - north) - g.cell_height / 2, 0.0)
        nearest = np.minimum(nearest, np.minimum.reduceat(np.hypot(beside, above), starts))
    return np.where(inside > 0, 0.0, nearest), inside


def _uncertainty(cells: _TargetCells, path: Raster | None, progress: Progress) -> NDArray[np.float64]:
    if path is None:
        return np.full(cells.count, np.nan)
    with GridFile(path) as grid:
        return cells.mean(_read_band(grid, _uncertainty_band(grid), progress))


def _leading_elements(cells: _TargetCells, evidence: TargetEvidence, progress: Progress) -> list[tuple[str, ...]]:
    """Names of the leading elements of each target, best first."""
    path = evidence.attribution or evidence.elements
    if path is None:
        return [()] * cells.count
    with GridFile(path) as grid:
        if evidence.attribution is not None:
            scores, least = [cells.mean(values) for values in _bands(grid, progress)], 0.0
        else:
            scores, least = [cells.mean(_robust_scores(values)) for values in _bands(grid, progress)], ABOVE_AVERAGE
        return _leading(np.array(scores), grid.names, least)


def _bands(grid: GridFile, progress: Progress) -> Iterator[NDArray[np.float32]]:
    n = len(grid.names)
    for band in range(n):
        yield _read_band(grid, band, progress.span(band / n, (band + 1) / n))


def _leading(scores: NDArray[np.float64], names: Sequence[str], least: float) -> list[tuple[str, ...]]:
    """Names by falling score, those above `least`; `scores` has shape (bands, targets)."""
    order = np.argsort(-scores, axis=0, kind="stable")
    return [
        tuple(names[i] for i in ranked if scores[i, target] > least)[:LEADING] for target, ranked in enumerate(order.T)
    ]


def _robust_scores(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Standard scores after median and median absolute deviation, of logarithms where no value is negative.

    NaN for a band of one value.
    """
    finite = np.isfinite(values)
    data = values[finite]
    if data.size and data.min() >= 0 and data.max() > 0:
        data = np.log10(np.maximum(data, data[data > 0].min()))
    middle = np.median(data) if data.size else np.nan
    spread = _MAD_TO_SIGMA * np.median(np.abs(data - middle)) if data.size else 0.0
    # Where more than half of the cells share one value, such as a detection limit, their deviation is 0.
    spread = spread or (data.std(dtype=float) if data.size else 0.0)
    scores = np.full(values.shape, np.nan, dtype=np.float32)
    if spread > 0:
        scores[finite] = (data - middle) / spread
    return scores


def single_cells_note(result: Delineation) -> str:
    """Say how many targets are single cells, and what to do about them."""
    one, n = result.geometry.cell_area_km2, result.single_cells
    values = {"n": n, "all": len(result.targets), "size": number(one), "larger": number(4 * one)}
    if n == 1:
        return said(
            "{n} of {all:,} targets is a single cell of {size} km², a hint at most: MINIMUM_AREA of 'Delineate targets'"
            " leaves them out, such as {larger} km² (4 cells).",
            **values,
        )
    return said(
        "{n} of {all:,} targets are single cells of {size} km², a hint at most: MINIMUM_AREA of 'Delineate targets'"
        " leaves them out, such as {larger} km² (4 cells).",
        **values,
    )


def _log(result: Delineation, progress: Progress) -> None:
    if result.too_much:
        progress.warn(result.too_much)
    deposits = result.evidence.deposits
    if deposits is not None:
        outside = len(deposits) - int(result.geometry.contains(deposits.x, deposits.y).sum())
        if outside == len(deposits):
            progress.warn(
                said(
                    "None of the {outside} deposits lies inside {source}, so every target counts as new:"
                    " check the CRS of both layers.",
                    outside=outside,
                    source=result.source,
                )
            )
        elif outside:
            progress.info(
                said(
                    "{outside} of {count} deposits lie outside the map; they count for distances.",
                    outside=outside,
                    count=len(deposits),
                )
            )
    targets = result.targets
    progress.info(
        said(
            "{count} targets on {written_area} km², from a probability of {limit} on.",
            count=len(targets),
            written_area=written_area(result.area_km2),
            limit=fixed(result.limit),
        )
    )
    if result.single_cells:
        progress.info(single_cells_note(result))
