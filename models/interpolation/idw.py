"""Inverse distance weighting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.blas import products
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..rasters.grid import GridGeometry
from ..rasters.points import Points
from ..rasters.raster import GridWriter
from ..rasters.tiles import Tile, write_tiles
from .neighbours import SampleGroup, Tiles, extended, group_samples, kth_smallest, largest_side, tiles_with_candidates
from .reach import ElementGrounds, warn_of_unsampled_ground

_LARGEST_WEIGHT = 1e100
"""Weights up to here can be multiplied with values and summed without overflow."""


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
            raise InputError(
                said("Power {power:g} is not positive: give a number above 0 (2 is usual).", power=self.power)
            )
        if self.neighbours < 1:
            raise InputError(
                said(
                    "{neighbours} neighbours were asked for: give at least 1 (12 is usual).", neighbours=self.neighbours
                )
            )
        if self.max_distance is not None and not self.max_distance > 0:
            raise InputError(
                said(
                    "Maximum distance {max_distance:g} is not positive: give metres, or leave it empty for no limit.",
                    max_distance=self.max_distance,
                )
            )


def idw_weights(distance: NDArray[np.float64], power: float) -> NDArray[np.float64]:
    """Weights d^-p / sum d^-p of Shepard (1968), which sum to one over the last axis.

    Parameters
    ----------
    distance : array of shape (cells, neighbours)
        Metres; infinite for a neighbour that takes no part.
    power : float

    Returns
    -------
    array of shape (cells, neighbours)
        A cell at distance 0 of a sample gives it all the weight; a cell without neighbours has weights NaN.
    """
    nearest = distance.min(axis=-1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        # Dividing by the nearest distance first keeps d^-p within range for any unit and power.
        weights = (nearest / distance) ** power
        weights = np.where(nearest == 0, (distance == 0).astype(float), weights)
        weights[~np.isfinite(distance)] = 0.0
        total = weights.sum(axis=-1, keepdims=True)
        return np.where(total > 0, weights / total, np.nan)


def interpolate_idw(
    samples: Points,
    elements: Sequence[str],
    geometry: GridGeometry,
    options: IdwOptions,
    output: Path,
    progress: Progress | None = None,
    grounds: ElementGrounds | None = None,
) -> None:
    """Interpolate all `elements` onto one grid, tile by tile.

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
    grounds : ElementGrounds, optional
        Cells beyond an element's own stay without data; which samples take part does not change.

    Raises
    ------
    InputError
        If the samples cannot be interpolated (see `group_samples`).
    ResourceError
        If the grid cannot be written.

    Notes
    -----
    IDW has no model of the data: it makes bull's-eyes around high values, never exceeds the largest or undercuts the
    smallest sample, and gives no uncertainty.
    """
    progress = progress or Progress()
    groups = group_samples(samples, elements, options.neighbours, progress)
    if grounds is None and options.max_distance is None:
        warn_of_unsampled_ground(samples, geometry, progress)
    interpolators = [IdwInterpolator(group, options) for group in groups]

    def compute(tile: Tile, check: Callable[[], None]) -> NDArray[np.float32]:
        values = np.empty((len(elements), tile.rows, tile.columns), dtype=np.float32)
        for group, interpolator in zip(groups, interpolators):
            values[list(group.elements)] = interpolator.tile(geometry, tile, check)
        if grounds is not None:
            grounds.blank(values, elements, tile)
        return values

    with GridWriter(output, geometry, elements) as writer:
        write_tiles(writer, compute, progress)


class IdwInterpolator:
    """Interpolates the elements of one group of samples; several threads may share it.

    Parameters
    ----------
    group : SampleGroup
    options : IdwOptions
    """

    def __init__(self, group: SampleGroup, options: IdwOptions) -> None:
        from scipy.spatial import cKDTree  # here, so that the provider loads without scipy

        self._options = options
        self._tree = cKDTree(group.coordinates)
        # The tree says "number of samples" where it finds none: a place at infinity, which never is a neighbour.
        self._x, self._y = np.vstack([group.coordinates, [[np.inf, np.inf]]]).T
        # With a further column of ones the product that sums weights x values sums the weights as well.
        ones = np.ones((len(group.values), 1))
        self._values = np.vstack([np.hstack([group.values, ones]), np.zeros(group.values.shape[1] + 1)])

    def tile(self, geometry: GridGeometry, tile: Tile, check: Callable[[], None] = lambda: None) -> NDArray[np.float32]:
        """Interpolate a tile of cells.

        Parameters
        ----------
        geometry : GridGeometry
        tile : Tile
        check : callable, optional
            Called every few milliseconds; whatever it raises ends the work.

        Returns
        -------
        array of shape (elements of the group, rows, columns)
        """
        neighbours, elements = self._options.neighbours, self._values.shape[1] - 1
        x = extended(geometry.eastings()[tile.column : tile.column + tile.columns], largest_side(neighbours))
        y = extended(geometry.northings()[tile.row : tile.row + tile.rows], largest_side(neighbours))
        result = np.empty((elements, len(y), len(x)), dtype=np.float32)
        for tiles in tiles_with_candidates(self._tree, x, y, neighbours):
            check()
            side = tiles.side
            by_tile = result.reshape(elements, len(y) // side, side, len(x) // side, side)
            values = self._tiles(tiles, x.reshape(-1, side)[tiles.column], y.reshape(-1, side)[tiles.row])
            by_tile[:, tiles.row, :, tiles.column, :] = values.reshape(-1, elements, side, side)
        return result[:, : tile.rows, : tile.columns]

    def _tiles(self, tiles: Tiles, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float32]:
        """Values of shape (tiles, elements, cells of a tile); x and y have the shape (tiles, side)."""
        neighbours, limit = self._options.neighbours, self._options.max_distance
        # One plane of all cells for each candidate: long rows are worked through fastest.
        dx = x - self._x[tiles.candidates.T][:, :, np.newaxis]
        dy = y - self._y[tiles.candidates.T][:, :, np.newaxis]
        squared = ((dy * dy)[:, :, :, np.newaxis] + (dx * dx)[:, :, np.newaxis, :]).reshape(
            *tiles.candidates.T.shape, -1
        )
        farthest = kth_smallest(squared[tiles.certain :], neighbours - tiles.certain)
        taken = squared <= farthest
        if np.count_nonzero(taken) > neighbours * farthest.size:
            _break_ties(taken, squared, tiles.candidates, neighbours)
        if limit is not None:
            taken &= squared <= limit * limit
        weights = self._weights(squared, farthest, taken)
        # (elements + 1, candidates) x (candidates, cells) for each tile
        sums = products(np.swapaxes(self._values[tiles.candidates], 1, 2), np.swapaxes(weights, 0, 1))
        values = np.empty((len(sums), sums.shape[1] - 1, sums.shape[2]), dtype=np.float32)
        with np.errstate(invalid="ignore"):
            return np.divide(sums[:, :-1], sums[:, -1:], out=values, casting="same_kind")

    def _weights(
        self, squared: NDArray[np.float64], farthest: NDArray[np.float64], taken: NDArray[np.bool_]
    ) -> NDArray[np.float64]:
        """Weights up to a factor per cell, 0 for what is not taken; of shape (candidates, tiles, cells)."""
        power = self._options.power
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            # Relative to the farthest neighbour every weight is at least 1, so that none is lost in rounding.
            weights = farthest / squared
            if power != 2:
                np.power(weights, power / 2, out=weights)
            weights *= taken
        if not weights.max() < _LARGEST_WEIGHT:
            # Cells on a sample, or very near to one under a large power.
            unbounded = ~(weights.max(axis=0) < _LARGEST_WEIGHT)
            distance = np.sqrt(np.where(taken[:, unbounded], squared[:, unbounded], np.inf))
            weights[:, unbounded] = idw_weights(distance.T, power).T
        return weights


def _break_ties(
    taken: NDArray[np.bool_], squared: NDArray[np.float64], candidates: NDArray[np.int64], neighbours: int
) -> None:
    """Of samples at the same distance from a cell take those that come first in the list of samples."""
    tile, cell = np.nonzero(np.count_nonzero(taken, axis=0) > neighbours)
    order = np.lexsort((candidates[tile].T, squared[:, tile, cell]), axis=0)
    chosen = np.zeros(order.shape, dtype=bool)
    np.put_along_axis(chosen, order[:neighbours], True, axis=0)
    taken[:, tile, cell] = chosen
