"""Inverse distance weighting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..grid import GridGeometry
from ..io import BLOCK, GridWriter
from ..points import Points
from ..progress import Progress
from .neighbours import SampleGroup, group_samples

_CELLS_PER_CHUNK = 1 << 16


@dataclass(frozen=True)
class IdwOptions:
    """How to weigh samples by distance.

    Parameters
    ----------
    power : float
        Exponent of the distance; larger values follow the nearest sample more closely.
    neighbours : int
        Number of nearest samples that each cell takes its value from.
    max_distance : float, optional
        Samples farther than this many metres take no part; a cell without any stays without data.
    """

    power: float = 2.0
    neighbours: int = 12
    max_distance: float | None = None

    def __post_init__(self) -> None:
        if not self.power > 0:
            raise InputError(f"Power {self.power:g} is not positive: give a number above 0 (2 is usual).")
        if self.neighbours < 1:
            raise InputError(f"{self.neighbours} neighbours were asked for: give at least 1 (12 is usual).")
        if self.max_distance is not None and not self.max_distance > 0:
            raise InputError(f"Maximum distance {self.max_distance:g} is not positive: give metres, or leave it empty for no limit.")


def idw_weights(distance: NDArray[np.float64], power: float) -> NDArray[np.float64]:
    """Weights d^-p / sum d^-p of Shepard (1968), which sum to one over the last axis.

    Parameters
    ----------
    distance : array of shape (cells, neighbours)
        Metres, ascending along the last axis; infinite for a neighbour that takes no part.
    power : float

    Returns
    -------
    array of shape (cells, neighbours)
        A cell at distance 0 of a sample gives it all the weight; a cell without neighbours has weights NaN.
    """
    nearest = distance[..., :1]
    with np.errstate(divide="ignore", invalid="ignore"):
        # Dividing by the nearest distance first keeps d^-p within range for any unit and power.
        weights = (nearest / distance) ** power
        weights = np.where(nearest == 0, (distance == 0).astype(float), weights)
        weights[~np.isfinite(distance)] = 0.0
        total = weights.sum(axis=-1, keepdims=True)
        return np.where(total > 0, weights / total, np.nan)


def interpolate_idw(
    samples: Points, elements: Sequence[str], geometry: GridGeometry, options: IdwOptions, output: Path, progress: Progress | None = None
) -> None:
    """Interpolate all `elements` onto one grid, block by block of rows.

    Parameters
    ----------
    samples : Points
        In the CRS of `geometry`. Samples at one place are averaged; missing values are left out element by element.
    elements : sequence of str
        Fields of `samples`; they become the bands.
    geometry : GridGeometry
    options : IdwOptions
    output : Path
        GeoTIFF to write.
    progress : Progress, optional

    Raises
    ------
    InputError
        If the samples cannot be interpolated (see `group_samples`).

    Notes
    -----
    IDW has no model of the data: it makes bull's-eyes around high values, never exceeds the largest or undercuts the smallest
    sample, and gives no uncertainty.
    """
    from scipy.spatial import cKDTree  # here, so that the provider loads without scipy

    progress = progress or Progress()
    groups = group_samples(samples, elements, options.neighbours, progress)
    trees = [cKDTree(group.coordinates) for group in groups]
    eastings, northings = geometry.eastings(), geometry.northings()
    with GridWriter(output, geometry, elements) as writer:
        # One row of tiles at a time: the memory in use grows with the columns, not with the grid.
        for first in range(0, geometry.rows, BLOCK):
            rows = northings[first : first + BLOCK]
            block = np.empty((len(elements), len(rows), geometry.columns), dtype=np.float32)
            for group, tree in zip(groups, trees):
                _fill_block(block, group, tree, eastings, rows, options, progress)
            writer.write(block, 0, first)
            progress.update((first + len(rows)) / geometry.rows)


def _fill_block(
    block: NDArray[np.float32], group: SampleGroup, tree: Any, eastings: NDArray[np.float64], rows: NDArray[np.float64], options: IdwOptions, progress: Progress
) -> None:
    flat = block.reshape(len(block), -1)
    limit = options.max_distance or np.inf
    for start in range(0, flat.shape[1], _CELLS_PER_CHUNK):
        progress.check()
        cell = np.arange(start, min(start + _CELLS_PER_CHUNK, flat.shape[1]))
        centres = np.column_stack([eastings[cell % len(eastings)], rows[cell // len(eastings)]])
        distance, index = tree.query(centres, k=options.neighbours, workers=-1)
        distance, index = distance.reshape(len(cell), -1), index.reshape(len(cell), -1)
        distance[distance > limit] = np.inf
        weights = idw_weights(distance, options.power)
        for position, element in enumerate(group.elements):
            flat[element, cell] = np.einsum("ij,ij->i", weights, group.values[:, position][index])
