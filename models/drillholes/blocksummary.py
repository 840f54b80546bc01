"""What the blocks of an element say together: tonnage and grade, swaths, a section; read from its file."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..core.arrays import Floats, Integers
from ..core.progress import Progress
from ..interpolation.variogram import Variogram
from ..rasters.raster import GridFile
from .blockgrid import BlockGrid
from .kriging import SpaceSamples
from .variography import SpaceVariogram

_CUTOFFS = 20
"""At most, and the lowest one; they are multiples of 1, 2 or 5 times a power of ten."""
_SLICES = 20
_CLASSES = 20_000
"""Of grades, from which tonnages are summed: cut-offs lie on their bounds."""


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


class _Sums:
    """Sums and numbers of blocks by column, row and level, with their lowest and highest estimate."""

    def __init__(self, grid: BlockGrid) -> None:
        plan = grid.plan
        self.low, self.high = math.inf, -math.inf
        self.total = [np.zeros(n) for n in (plan.columns, plan.rows, grid.levels)]
        self.count = [np.zeros(n, dtype=np.int64) for n in (plan.columns, plan.rows, grid.levels)]

    def add(self, level: int, estimates: Floats) -> None:
        """Add a level of shape (rows, columns)."""
        known = np.isfinite(estimates)
        if not known.any():
            return
        values = np.where(known, estimates, 0.0)
        self.low = min(self.low, float(estimates[known].min()))
        self.high = max(self.high, float(estimates[known].max()))
        for axis in (0, 1):
            self.total[axis] += values.sum(axis=axis)
            self.count[axis] += known.sum(axis=axis)
        self.total[2][level], self.count[2][level] = values.sum(), known.sum()

    @property
    def blocks(self) -> int:
        """Blocks with an estimate."""
        return int(self.count[2].sum())


def summarise(
    file: Path,
    name: str,
    variogram: Variogram,
    fitted: SpaceVariogram | None,
    samples: SpaceSamples,
    averaged: int,
    grid: BlockGrid,
    progress: Progress,
) -> BlockElement:
    """Sum up the file of an element, one level after the other: no more than one is in memory."""
    sums = _Sums(grid)
    with GridFile(file) as levels:
        for level in range(grid.levels):
            progress.check()
            sums.add(level, levels.read([level])[0].astype(np.float64))
        cutoff, number, total = _tonnage(levels, grid, sums, progress)
        row = int(sums.count[1].argmax())
        section = levels.read(None, 0, row, grid.plan.columns, 1)[:, 0].astype(np.float64)
    return BlockElement(
        name=name,
        variogram=variogram,
        fitted=fitted,
        samples=len(samples),
        averaged=averaged,
        blocks=sums.blocks,
        mean=float(sums.total[2].sum() / sums.blocks) if sums.blocks else math.nan,
        sample_mean=float(samples.values.mean()),
        cutoff=cutoff,
        volume=number * grid.volume_m3,
        grade=total / np.maximum(number, 1),
        swaths=_swaths(samples, sums, grid),
        section=section,
        section_northing=float(grid.plan.northings()[row]),
    )


def _tonnage(levels: GridFile, grid: BlockGrid, sums: _Sums, progress: Progress) -> tuple[Floats, Integers, Floats]:
    """Cut-offs in round numbers, from one that all blocks reach up to the grade that one of a thousand exceeds, and of
    the blocks at or above each the number and the sum.
    """
    if not sums.blocks:
        return np.empty(0), np.empty(0, dtype=np.int64), np.empty(0)
    # Narrow classes between round numbers, so that wider steps end where one of them does.
    width = _round_up((sums.high - sums.low) / _CLASSES or abs(sums.high) or 1.0)
    first = math.floor(sums.low / (_CLASSES * width)) * _CLASSES
    classes = math.floor(sums.high / width) - first + 1
    bounds = width * (first + np.arange(classes + 1))
    number, total = np.zeros(classes, dtype=np.int64), np.zeros(classes)
    for level in range(grid.levels):
        progress.check()
        values = levels.read([level])[0]
        known = values[np.isfinite(values)].astype(np.float64)
        at = np.clip(np.searchsorted(bounds, known, side="right") - 1, 0, classes - 1)
        number += np.bincount(at, minlength=classes)
        total += np.bincount(at, known, classes)
    above, sum_above = number[::-1].cumsum()[::-1], total[::-1].cumsum()[::-1]
    last = int(np.flatnonzero(above >= max(1e-3 * sums.blocks, 1))[-1])
    step = round(_round_up(max((bounds[last] - sums.low) / _CUTOFFS, width)) / width)
    lowest = math.floor(sums.low / (step * width)) * step - first
    at = np.arange(lowest, last + 1, step)
    return bounds[at], above[at], sum_above[at]


def _round_up(value: float) -> float:
    """The next number that is 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value * (1 - 1e-9))


def _swaths(samples: SpaceSamples, sums: _Sums, grid: BlockGrid) -> tuple[Swath, ...]:
    """Means along easting, northing and elevation."""
    made = []
    for axis, (name, middles, side) in enumerate(
        (
            ("easting", grid.plan.eastings(), grid.plan.cell_width),
            ("northing", grid.plan.northings(), grid.plan.cell_height),
            ("elevation", grid.elevations, grid.height),
        )
    ):
        low, high = middles.min() - side / 2, middles.max() + side / 2
        edges = np.linspace(low, high, min(len(middles), _SLICES) + 1)
        of_block = np.clip(np.searchsorted(edges, middles) - 1, 0, len(edges) - 2)
        of_sample = np.searchsorted(edges, samples.position[:, axis], side="right") - 1
        inside = (of_sample >= 0) & (of_sample < len(edges) - 1)
        made.append(
            Swath(
                name,
                (edges[1:] + edges[:-1]) / 2,
                _means(of_block, sums.total[axis], sums.count[axis], len(edges) - 1),
                _means(of_sample[inside], samples.values[inside], np.ones(inside.sum()), len(edges) - 1),
            )
        )
    return tuple(made)


def _means(where: Integers, total: Floats, count: Floats | Integers, slices: int) -> Floats:
    sums, counts = np.bincount(where, total, slices), np.bincount(where, count.astype(float), slices)
    return np.divide(sums, counts, out=np.full(slices, np.nan), where=counts > 0)
