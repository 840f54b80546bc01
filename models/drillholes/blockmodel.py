"""Block models: grades and their kriging variances in blocks of ground, level by level."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.progress import Progress
from ..core.wording import counted, number
from ..interpolation.variogram import Variogram
from ..rasters.grid import GridGeometry
from ..rasters.raster import BLOCK, GridFile, GridWriter
from .kriging import SearchOptions, SpaceEstimate, SpaceKriger, SpaceSamples
from .variography import SpaceVariogram, fit_space_variogram

_MOST_BLOCKS = 100_000_000
_CUTOFFS = 21
_SLICES = 20


@dataclass(frozen=True)
class BlockGrid:
    """Blocks of equal size in a box.

    Parameters
    ----------
    plan : GridGeometry
        Their columns and rows.
    bottom : float
        Elevation of the lower side of the lowest level.
    height : float
        Of a block, in metres.
    levels : int
    """

    plan: GridGeometry
    bottom: float
    height: float
    levels: int

    def __post_init__(self) -> None:
        if not self.height > 0:
            raise InputError(f"The height of blocks is {self.height:g}: give metres, more than 0.")
        if self.levels < 1:
            raise InputError("The box of blocks has no height: its top lies at or below its bottom.")
        if len(self) > _MOST_BLOCKS:
            raise InputError(
                f"{len(self):,} blocks were asked for, and {_MOST_BLOCKS:,} is the limit: take larger blocks, or a"
                " smaller box."
            )

    def __len__(self) -> int:
        return self.plan.columns * self.plan.rows * self.levels

    @property
    def elevations(self) -> Floats:
        """Middles of the levels, lowest first; shape (levels,)."""
        return self.bottom + self.height * (np.arange(self.levels) + 0.5)

    @property
    def volume_m3(self) -> float:
        """Of one block."""
        return self.plan.cell_width * self.plan.cell_height * self.height

    def centres(self, rows: slice) -> Floats:
        """Centres of the blocks of some rows, shape (levels · rows · columns, 3): level by level, row by row."""
        z, y, x = np.meshgrid(self.elevations, self.plan.northings()[rows], self.plan.eastings(), indexing="ij")
        return np.column_stack([part.reshape(-1) for part in (x, y, z)])

    def support(self, points: int) -> Floats:
        """Places that discretise a block, from its centre: `points` along each side; shape (points³, 3)."""
        steps = (np.arange(points) + 0.5) / points - 0.5
        x, y, z = np.meshgrid(
            steps * self.plan.cell_width, steps * self.plan.cell_height, steps * self.height, indexing="ij"
        )
        return np.column_stack([part.reshape(-1) for part in (x, y, z)])


def plan_blocks(
    position: Floats,
    size: tuple[float, float, float],
    crs: str,
    extent: tuple[float, float, float, float] | None = None,
    bottom: float | None = None,
    top: float | None = None,
) -> BlockGrid:
    """Lay out blocks around samples, their corners at multiples of their size.

    Parameters
    ----------
    position : array of shape (samples, 3)
    size : tuple of float
        Along easting, northing and elevation.
    crs : str
    extent : tuple of float, optional
        West, south, east and north; by default that of the samples.
    bottom, top : float, optional
        Elevations; by default those of the samples.
    """
    for name, side in zip(("Along easting", "Along northing", "Along elevation"), size):
        if not side > 0:
            raise InputError(f"{name} the size of blocks is {side:g}: give metres, more than 0.")
    low, high = position.min(axis=0), position.max(axis=0)
    west, south, east, north = extent or (low[0], low[1], high[0], high[1])
    floor, roof = (low[2] if bottom is None else bottom), (high[2] if top is None else top)
    if roof <= floor:
        raise InputError(f"The top of the blocks, {roof:g}, lies at or below their bottom, {floor:g}: exchange them.")
    x_min, y_min = math.floor(west / size[0]) * size[0], math.floor(south / size[1]) * size[1]
    columns, rows = (
        max(math.ceil((end - start) / side - 1e-9), 1)
        for start, end, side in ((x_min, east, size[0]), (y_min, north, size[1]))
    )
    base = math.floor(floor / size[2]) * size[2]
    plan = GridGeometry(
        x_min=x_min,
        y_max=y_min + rows * size[1],
        cell_width=size[0],
        cell_height=size[1],
        columns=columns,
        rows=rows,
        crs=crs,
    )
    return BlockGrid(plan, base, size[2], max(math.ceil((roof - base) / size[2] - 1e-9), 1))


@dataclass(frozen=True)
class BlockOptions:
    """How blocks are estimated.

    Parameters
    ----------
    search : SearchOptions
        A radius of None is the practical range of the variogram: farther samples say nothing.
    points : int
        Along each side of a block, to discretise it; 1 estimates its centre.
    density : float
        Tonnes per cubic metre.
    seed : int
    """

    search: SearchOptions = field(default_factory=SearchOptions)
    points: int = 3
    density: float = 2.7
    seed: int = 42

    def __post_init__(self) -> None:
        if not 1 <= self.points <= 10:
            raise InputError(f"Blocks of {self.points} points along a side were asked for: give 1 to 10 (3 is usual).")
        if not self.density > 0:
            raise InputError(f"The density {self.density:g} is not positive: give tonnes per cubic metre, such as 2.7.")


@dataclass(frozen=True)
class Swath:
    """Means in slices along one axis.

    Parameters
    ----------
    axis : str
        easting, northing or elevation.
    middle : array of shape (slices,)
    blocks, samples : array of shape (slices,)
        Means of block estimates and of samples; NaN where there is none.
    """

    axis: str
    middle: Floats
    blocks: Floats
    samples: Floats


@dataclass(frozen=True)
class BlockElement:
    """What was estimated of one element.

    Parameters
    ----------
    name : str
    variogram : Variogram
    fitted : SpaceVariogram, optional
        None where the variogram was given.
    samples, averaged : int
        Samples with a value, and how many were averaged with another at their place.
    blocks : int
        Blocks with an estimate.
    mean, sample_mean : float
        Of blocks and of samples.
    cutoff, volume, grade : array of shape (cutoffs,)
        Cut-off grades, and of the blocks at or above each the volume in cubic metres and the mean grade.
    swaths : tuple of Swath
        Along easting, northing and elevation.
    section : array of shape (levels, columns)
        Estimates of the row of blocks with most of them.
    section_northing : float
    """

    name: str
    variogram: Variogram
    fitted: SpaceVariogram | None
    samples: int
    averaged: int
    blocks: int
    mean: float
    sample_mean: float
    cutoff: Floats
    volume: Floats
    grade: Floats
    swaths: tuple[Swath, ...]
    section: Floats
    section_northing: float


@dataclass(frozen=True)
class BlockModel:
    """A block model.

    Parameters
    ----------
    grid : BlockGrid
    elements : tuple of BlockElement
    files : tuple of Path
    density : float
    warnings : tuple of str
    """

    grid: BlockGrid
    elements: tuple[BlockElement, ...]
    files: tuple[Path, ...]
    density: float
    warnings: tuple[str, ...]


def estimate_blocks(
    position: Floats,
    contents: Mapping[str, Floats],
    hole: NDArray[np.int64],
    variograms: Mapping[str, Variogram],
    grid: BlockGrid,
    folder: Path,
    options: BlockOptions,
    progress: Progress,
) -> BlockModel:
    """Krige elements into blocks and write a GeoTIFF of estimates and one of variances for each.

    Parameters
    ----------
    position : array of shape (samples, 3)
    contents : mapping of str to array of shape (samples,)
    hole : array of shape (samples,)
    variograms : mapping of str to Variogram
        Of elements that have one; others are fitted.
    grid : BlockGrid
    folder : Path
        `<element>.tif` and `<element>_variance.tif` are written into it: a band for each level, lowest first, described
        by the elevation of its middle.
    options : BlockOptions
    progress : Progress

    Raises
    ------
    InputError
        An element without enough samples, or whose values are all equal.
    ResourceError
        If a file cannot be written.

    Notes
    -----
    Ordinary block kriging [Journel1978]_: estimates are smoother than the ground, the more so the farther samples lie
    apart, so that tonnage above a high cut-off comes out too low and its grade as well. The variance is that of the
    variogram and of where samples lie, not of the values around a block.

    References
    ----------
    .. [Journel1978] Journel & Huijbregts: Mining Geostatistics. Academic Press. Chapter V.
    """
    elements: list[BlockElement] = []
    files: list[Path] = []
    warnings: list[str] = []
    for i, (name, values) in enumerate(contents.items()):
        part = progress.part(f"Estimating {name}", i / len(contents), (i + 1) / len(contents))
        samples, averaged = SpaceSamples.of(position, values, hole)
        fitted = None if name in variograms else fit_space_variogram(samples, options.seed, part.span(0.0, 0.1))
        variogram = variograms[name] if fitted is None else fitted.variogram
        warnings += [f"{name}: {note}" for note in (fitted.notes if fitted is not None else ())]
        krige = SpaceKriger(samples, variogram, _with_radius(options.search, variogram))
        outputs = (folder / f"{name}.tif", folder / f"{name}_variance.tif")
        estimates = _write(krige, grid, outputs, options, part.span(0.1, 1.0))
        files += outputs
        element = _summary(name, variogram, fitted, samples, averaged, estimates, grid)
        if not element.blocks:
            warnings.append(f"{name}: no block lies near enough to samples; take larger blocks or a larger radius.")
        if averaged:
            warnings.append(f"{name}: {counted(averaged, 'sample')} at the place of another were averaged with it.")
        elements.append(element)
    for warning in warnings:
        progress.warn(warning)
    return BlockModel(grid, tuple(elements), tuple(files), options.density, tuple(warnings))


def block_rows(model: BlockModel) -> tuple[Floats, dict[str, Floats]]:
    """Centres of blocks that any element has an estimate of, with estimates and variances, read from its files.

    Parameters
    ----------
    model : BlockModel

    Returns
    -------
    places : array of shape (blocks, 3)
    columns : dict of str to array of shape (blocks,)
        `<element>` and `<element>_variance` of each.
    """
    columns: dict[str, Floats] = {}
    for file in model.files:
        with GridFile(file) as grid:
            columns[file.stem] = grid.read().astype(np.float64).reshape(-1)
    known = np.isfinite(np.stack([columns[element.name] for element in model.elements])).any(axis=0)
    places = model.grid.centres(slice(0, model.grid.plan.rows))
    return places[known], {name: values[known] for name, values in columns.items()}


def _with_radius(search: SearchOptions, variogram: Variogram) -> SearchOptions:
    if search.radius_m is not None or not variogram.practical_range_m:
        return search
    return replace(search, radius_m=variogram.practical_range_m)


def _write(
    krige: SpaceKriger, grid: BlockGrid, outputs: tuple[Path, Path], options: BlockOptions, progress: Progress
) -> NDArray[np.float32]:
    """Estimate strips of rows and write them; gives the estimates, shape (levels, rows, columns)."""
    names = [number(float(elevation), 9) for elevation in grid.elevations]
    support = grid.support(options.points) if options.points > 1 else None
    estimates = np.full((grid.levels, grid.plan.rows, grid.plan.columns), np.nan, dtype=np.float32)
    with GridWriter(outputs[0], grid.plan, names) as values, GridWriter(outputs[1], grid.plan, names) as variances:
        for first in range(0, grid.plan.rows, BLOCK):
            rows = slice(first, min(first + BLOCK, grid.plan.rows))
            share = (rows.start / grid.plan.rows, rows.stop / grid.plan.rows)
            found = _near(krige, grid, rows, support, progress.span(*share))
            shape = (grid.levels, rows.stop - rows.start, grid.plan.columns)
            estimates[:, rows] = found.estimate.reshape(shape)
            values.write(estimates[:, rows], 0, first)
            variances.write(found.variance.reshape(shape).astype(np.float32), 0, first)
    return estimates


def _near(
    krige: SpaceKriger, grid: BlockGrid, rows: slice, support: Floats | None, progress: Progress
) -> SpaceEstimate:
    """Estimates of the blocks of some rows; those far from all samples are passed over."""
    centres = grid.centres(rows)
    near = krige.reaches(centres)
    found = krige.at(centres[near], progress, support)
    estimate, variance = np.full((2, len(centres)), np.nan)
    estimate[near], variance[near] = found.estimate, found.variance
    count = np.zeros(len(centres), dtype=np.int64)
    count[near] = found.count
    return SpaceEstimate(estimate, variance, count, None, found.lowered)


def _summary(
    name: str,
    variogram: Variogram,
    fitted: SpaceVariogram | None,
    samples: SpaceSamples,
    averaged: int,
    estimates: NDArray[np.float32],
    grid: BlockGrid,
) -> BlockElement:
    known = estimates[np.isfinite(estimates)].astype(np.float64)
    cutoff = np.linspace(known.min(), np.quantile(known, 0.999), _CUTOFFS) if len(known) else np.empty(0)
    above = [known[known >= one] for one in cutoff]
    row = int(np.isfinite(estimates).sum(axis=(0, 2)).argmax())
    return BlockElement(
        name=name,
        variogram=variogram,
        fitted=fitted,
        samples=len(samples),
        averaged=averaged,
        blocks=len(known),
        mean=float(known.mean()) if len(known) else math.nan,
        sample_mean=float(samples.values.mean()),
        cutoff=cutoff,
        volume=np.array([len(one) * grid.volume_m3 for one in above]),
        grade=np.array([one.mean() for one in above]),
        swaths=_swaths(samples, estimates, grid),
        section=estimates[:, row].astype(np.float64),
        section_northing=float(grid.plan.northings()[row]),
    )


def _swaths(samples: SpaceSamples, estimates: NDArray[np.float32], grid: BlockGrid) -> tuple[Swath, ...]:
    """Means along easting, northing and elevation."""
    made = []
    for axis, (name, middles, side) in enumerate(
        (
            ("easting", grid.plan.eastings(), grid.plan.cell_width),
            ("northing", grid.plan.northings()[::-1], grid.plan.cell_height),
            ("elevation", grid.elevations, grid.height),
        )
    ):
        along = np.moveaxis(estimates, (2, 1, 0)[axis], 0).reshape(len(middles), -1).astype(np.float64)
        along = along[::-1] if name == "northing" else along
        edges = np.linspace(middles[0] - side / 2, middles[-1] + side / 2, min(len(middles), _SLICES) + 1)
        of_block = np.clip(np.searchsorted(edges, middles) - 1, 0, len(edges) - 2)
        of_sample = np.searchsorted(edges, samples.position[:, axis], side="right") - 1
        inside = (of_sample >= 0) & (of_sample < len(edges) - 1)
        known = np.isfinite(along)
        made.append(
            Swath(
                name,
                (edges[1:] + edges[:-1]) / 2,
                _means(of_block, np.where(known, along, 0.0).sum(axis=1), known.sum(axis=1), len(edges) - 1),
                _means(of_sample[inside], samples.values[inside], np.ones(inside.sum()), len(edges) - 1),
            )
        )
    return tuple(made)


def _means(where: NDArray[np.int64], total: Floats, count: NDArray[Any], slices: int) -> Floats:
    sums, counts = np.bincount(where, total, slices), np.bincount(where, count.astype(float), slices)
    return np.divide(sums, counts, out=np.full(slices, np.nan), where=counts > 0)
