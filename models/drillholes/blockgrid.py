"""Blocks of equal size in a box of ground."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.language import said
from ..rasters.grid import GridGeometry
from ..rasters.raster import BLOCK

_MOST_BLOCKS = 100_000_000


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
            raise InputError(said("The height of blocks is {height:g}: give metres, more than 0.", height=self.height))
        if self.levels < 1:
            raise InputError(said("The box of blocks has no height: its top lies at or below its bottom."))
        if len(self) > _MOST_BLOCKS:
            raise InputError(
                said(
                    "{count:,} blocks were asked for, and {most_blocks:,} is the limit: take larger"
                    " blocks, or a smaller box.",
                    count=len(self),
                    most_blocks=_MOST_BLOCKS,
                )
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

    def centres(self, rows: slice, columns: slice = slice(None)) -> Floats:
        """Centres of the blocks of some rows and columns, shape (levels · rows · columns, 3): level by level, row by
        row.
        """
        east, north = self.plan.eastings()[columns], self.plan.northings()[rows]
        z, y, x = np.meshgrid(self.elevations, north, east, indexing="ij")
        return np.column_stack([part.reshape(-1) for part in (x, y, z)])

    def tiles(self) -> Iterator[tuple[slice, slice]]:
        """Rows and columns of parts of the plan, as its files hold them."""
        for first in range(0, self.plan.rows, BLOCK):
            for left in range(0, self.plan.columns, BLOCK):
                bottom, right = min(first + BLOCK, self.plan.rows), min(left + BLOCK, self.plan.columns)
                yield slice(first, bottom), slice(left, right)

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
            raise InputError(
                said("{name} the size of blocks is {side:g}: give metres, more than 0.", name=name, side=side)
            )
    low, high = position.min(axis=0), position.max(axis=0)
    west, south, east, north = extent or (low[0], low[1], high[0], high[1])
    floor, roof = (low[2] if bottom is None else bottom), (high[2] if top is None else top)
    # Samples at one elevation lie in one level of blocks.
    if roof < floor or (roof == floor and not (bottom is None and top is None)):
        raise InputError(
            said(
                "The top of the blocks, {roof:g}, lies at or below their bottom, {floor:g}: exchange them.",
                roof=roof,
                floor=floor,
            )
        )
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
