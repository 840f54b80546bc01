"""Block models: grades and their kriging variances in blocks of ground, level by level."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, number
from ..interpolation.variogram import Variogram
from ..rasters.raster import GridFile, GridWriter
from .blockgrid import BlockGrid
from .blocksummary import BlockElement, summarise
from .kriging import SearchOptions, SpaceEstimate, SpaceKriger, SpaceSamples
from .variography import fit_space_variogram


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
            raise InputError(
                said(
                    "Blocks of {points} points along a side were asked for: give 1 to 10 (3 is usual).",
                    points=self.points,
                )
            )
        if not self.density > 0:
            raise InputError(
                said(
                    "The density {density:g} is not positive: give tonnes per cubic metre, such as 2.7.",
                    density=self.density,
                )
            )


class Trend(Protocol):
    """What is known of grades beforehand, so that the rest is kriged."""

    def left(self, element: str) -> Floats:
        """Measured grades less the trend, shape (samples,)."""
        ...

    def at(self, element: str, places: Floats) -> Floats:
        """The trend at middles of blocks of shape (blocks, 3); shape (blocks,)."""
        ...


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
    trend: Trend | None = None,
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
    trend : Trend, optional
        What it leaves of the samples is kriged and added to it (regression kriging; Hengl, Heuvelink & Rossiter, 2007,
        Computers & Geosciences 33, 1301-1315). Variograms and variances are then those of the rest: how far the trend
        itself is off is not among them.

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
        part = progress.part(said("Estimating {name}", name=name), i / len(contents), (i + 1) / len(contents))
        samples, averaged = SpaceSamples.of(position, values, hole)
        kriged = samples if trend is None else SpaceSamples.of(position, trend.left(name), hole)[0]
        fitted = None if name in variograms else fit_space_variogram(kriged, options.seed, part.span(0.0, 0.1), name)
        variogram = variograms[name] if fitted is None else fitted.variogram
        warnings += [f"{name}: {note}" for note in (fitted.notes if fitted is not None else ())]
        krige = SpaceKriger(kriged, variogram, _with_radius(options.search, variogram))
        outputs = (folder / f"{name}.tif", folder / f"{name}_variance.tif")
        added = None if trend is None else partial(trend.at, name)
        least = 0.0 if trend is not None and len(samples) and samples.values.min() >= 0 else -math.inf
        raised, told = _write(krige, grid, outputs, options, part.span(0.1, 1.0), added, least)
        if trend is not None:
            warnings.append(
                said(
                    "{name}: what a model of grades tells was taken, and what it leaves of the samples"
                    " was kriged and added: variogram and variances are those of the rest alone.",
                    name=name,
                )
            )
        if raised:
            warnings.append(
                said("{name}: {blocks} came out below 0, and stand at 0.", name=name, blocks=counted(raised, "block"))
            )
        warnings += [f"{name}: {note}" for note in told]
        files += outputs
        element = summarise(outputs[0], name, variogram, fitted, samples, averaged, grid, part)
        if not element.blocks:
            warnings.append(
                said("{name}: no block lies near enough to samples; take larger blocks or a larger radius.", name=name)
            )
        if averaged:
            warnings.append(
                said(
                    "{name}: {samples} at the place of another were averaged with it.",
                    name=name,
                    samples=counted(averaged, "sample"),
                )
            )
        elements.append(element)
    for warning in warnings:
        progress.warn(warning)
    return BlockModel(grid, tuple(elements), tuple(files), options.density, tuple(warnings))


def block_rows(model: BlockModel) -> Iterator[tuple[Floats, dict[str, Floats]]]:
    """Centres of blocks that any element has an estimate of, with estimates and variances, part by part of its files.

    Parameters
    ----------
    model : BlockModel

    Yields
    ------
    places : array of shape (blocks, 3)
    columns : dict of str to array of shape (blocks,)
        `<element>` and `<element>_variance` of each.
    """
    with ExitStack() as stack:
        files = {file.stem: stack.enter_context(GridFile(file)) for file in model.files}
        for rows, columns in model.grid.tiles():
            window = (columns.start, rows.start, columns.stop - columns.start, rows.stop - rows.start)
            found = {name: file.read(None, *window).astype(np.float64).reshape(-1) for name, file in files.items()}
            known = np.isfinite(np.stack([found[element.name] for element in model.elements])).any(axis=0)
            yield model.grid.centres(rows, columns)[known], {name: values[known] for name, values in found.items()}


def _with_radius(search: SearchOptions, variogram: Variogram) -> SearchOptions:
    if search.radius_m is not None or not variogram.practical_range_m:
        return search
    return replace(search, radius_m=variogram.practical_range_m)


def _write(
    krige: SpaceKriger,
    grid: BlockGrid,
    outputs: tuple[Path, Path],
    options: BlockOptions,
    progress: Progress,
    added: Callable[[Floats], Floats] | None,
    least: float,
) -> tuple[int, list[str]]:
    """Estimate blocks tile by tile of the plan, all levels of one at a time, and write them; tells how many were
    raised to the least value, and what users should know of kriging.
    """
    raised, told = 0, SpaceEstimate.empty(0)
    names = [number(float(elevation), 9) for elevation in grid.elevations]
    support = grid.support(options.points) if options.points > 1 else None
    tiles = list(grid.tiles())
    with GridWriter(outputs[0], grid.plan, names) as values, GridWriter(outputs[1], grid.plan, names) as variances:
        for i, (rows, columns) in enumerate(tiles):
            centres = grid.centres(rows, columns)
            found = _near(krige, centres, support, progress.span(i / len(tiles), (i + 1) / len(tiles)))
            told.lowered, told.regularised = told.lowered + found.lowered, told.regularised + found.regularised
            known = np.isfinite(found.estimate)
            if added is not None and known.any():
                found.estimate[known] += added(centres[known])
            low = found.estimate < least
            raised += int(np.count_nonzero(low))
            found.estimate[low] = least
            shape = (grid.levels, rows.stop - rows.start, columns.stop - columns.start)
            for writer, part in ((values, found.estimate), (variances, found.variance)):
                writer.write(part.reshape(shape).astype(np.float32), columns.start, rows.start)
    return raised, told.warnings()


def _near(krige: SpaceKriger, centres: Floats, support: Floats | None, progress: Progress) -> SpaceEstimate:
    """Estimates of blocks; those far from all samples are passed over."""
    near = krige.reaches(centres, progress)
    result = SpaceEstimate.empty(len(centres))
    result.put(near, krige.at(centres[near], progress, support))
    return result
