"""What a classifier of cells owes to each element: grouped permutation at nodes of the grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted
from ...rasters.nodes import NodeMap
from ...rasters.points import Points
from ...rasters.raster import GridFile
from ...rasters.source import Raster
from ...statistics.calibration import log_odds
from ..explanation import AttributionOptions, check_area_has_data, grouped_permutation
from ..ground.lattice import Lattice
from ..header import check_fits
from .mapping import lattice_features
from .model import CellModel, deposit_cells, load_cells

_BACKGROUND = 5000
"""Cells that donors are drawn from, ranked by their score."""
_BEST_NODES = 400
"""Cells of the best tenth that the order of the elements rests on, at most."""
_BEST_ROWS = 250_000
"""Cells that are scored for the order of the elements; with many bands fewer nodes are looked at."""

_COMPARED_NODES = 400
"""As many as give the mean over the whole grid to a twentieth of its spread."""
_COMPARED_ROWS = 150_000
"""Cells that are scored for the mean over the whole grid that an area is compared with: 16 places, enough to wait for
in a network, can give it the wrong sign.
"""

_BEST_DRAWS = 4
"""Times as many draws where only the best ground is looked at: the order of the elements hangs on it."""

_ROWS_SCORED = 500_000
"""Cells that are scored for a map of attributions, over all elements and draws.

Nodes are thinned out until that suffices.
"""

_FEWEST_NODES = 100
"""Nodes that are left however many draws there are: fewer make no map."""


@dataclass
class CellExplainer:
    """Attributions at nodes, spread over the cells; an `attribution.Explainer`.

    Parameters
    ----------
    names : sequence of str
        Bands of the model.
    maps : sequence of NodeMap
        One per band.
    elsewhere, best : array of shape (cells, bands), optional
    facts, cautions
        As in `attribution.Attribution`.
    """

    names: Sequence[str]
    maps: Sequence[NodeMap]
    elsewhere: NDArray[np.float32] | None = None
    facts: tuple[tuple[str, str], ...] = ()
    cautions: tuple[str, ...] = ()
    best: NDArray[np.float32] | None = None
    method: str = "permutation"

    def cells(self, top: int, rows: int, wanted: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Attributions of whole rows of the grid, shape (bands, rows, columns), bilinear between nodes.

        `wanted` is not needed.
        """
        return np.stack([one(top, rows) for one in self.maps])


def explain_cells(
    grid: GridFile, model_path: Path, options: AttributionOptions, area: NDArray[np.bool_] | None, progress: Progress
) -> CellExplainer:
    """Attribute the calibrated log-odds of a classifier of cells to its bands.

    Parameters
    ----------
    grid : GridFile
    model_path : Path
    options : AttributionOptions
        Such a classifier has no gradients: the method is always the permutation.
    area : array of bool, shape (rows, columns), optional
    progress : Progress

    Returns
    -------
    CellExplainer

    Raises
    ------
    GridError, ModelFileError, InputError
        The grid does not fit the model, or the area has no data.

    Notes
    -----
    All features of an element change together: its value, its peaks and its means come from one other place of the
    grid. Where bands are closed the value of an element is a log-ratio to all others; it counts for the element in the
    numerator.
    """
    model = load_cells(model_path)
    check_area_has_data(grid, check_fits(model.header, model_path.name, grid), area, progress)
    if options.method != "permutation":
        progress.info(said("A classifier of cells has no gradients: elements are permuted instead."))
    lattice, features = lattice_features(grid, model, progress.span(0.0, 0.1))
    permutation = _Permutation(model, lattice, features, options, progress.span(0.1, 0.15))
    nodes = _nodes(lattice, options, area, len(model.rules.bands) * permutation.donors(options.draws), progress)
    progress.info(
        said(
            "{count:,} nodes, {donors} draws and {count_2} bands.",
            count=len(nodes.cells),
            donors=permutation.donors(options.draws),
            count_2=len(model.rules.bands),
        )
    )
    # The second set of places: an area is compared with the whole grid, a whole grid with its best part.
    others = (
        permutation.best()
        if area is None
        else _elsewhere(lattice, options, len(model.rules.bands) * permutation.donors(options.draws))
    )
    draws = options.draws * (_BEST_DRAWS if area is None else 1)
    own, other = (len(cells) * permutation.donors(n) for cells, n in ((nodes.cells, options.draws), (others, draws)))
    share = 0.15 + 0.85 * own / (own + other)
    values = permutation.attribute(nodes.cells, options.draws, progress.span(0.15, share)).astype(np.float32)
    second = permutation.attribute(others, draws, progress.span(share, 1.0)).astype(np.float32) if len(others) else None
    maps = nodes.maps(lattice, values, progress)
    facts = _facts(model, lattice, nodes, permutation.donors(options.draws))
    return CellExplainer(
        model.rules.band_names, maps, None if area is None else second, facts, best=second if area is None else None
    )


class _Permutation:
    """Attributions of cells by a model, against ground drawn from the whole grid."""

    def __init__(
        self,
        model: CellModel,
        lattice: Lattice,
        features: NDArray[np.float32],
        options: AttributionOptions,
        progress: Progress,
    ) -> None:
        self._model, self._features, self._options = model, features, options
        self._cells = np.random.default_rng([options.seed, 0]).permutation(np.flatnonzero(lattice.valid))[:_BACKGROUND]
        self._ranked = self._cells[np.argsort(self._score(features[self._cells], progress), kind="stable")]

    def _score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        return log_odds(self._model.calibration.apply(self._model.scorer.score(features, progress)))

    def donors(self, draws: int) -> int:
        """Other places that so many draws come to: no more than there are."""
        return min(draws, len(self._ranked))

    def best(self) -> NDArray[np.int64]:
        """Cells drawn from the tenth with the highest score."""
        tenth = self._ranked[-max(len(self._ranked) // 10, 1) :]
        affordable = _BEST_ROWS // (len(self._model.rules.bands) * self.donors(self._options.draws * _BEST_DRAWS))
        return np.random.default_rng([self._options.seed, 2]).permutation(tenth)[
            : min(max(affordable, 20), _BEST_NODES)
        ]

    def attribute(self, cells: NDArray[np.int64], draws: int, progress: Progress) -> NDArray[np.float64]:
        """Attributions of cells, shape (cells, bands)."""
        # One donor from each part of equally many cells of neighbouring scores: a few then stand for high and low
        # ground alike.
        rng = np.random.default_rng([self._options.seed, 1])
        donors = np.array([rng.choice(part) for part in np.array_split(self._ranked, self.donors(draws))])
        return grouped_permutation(
            self._score,
            self._features[cells],
            self._features[donors],
            self._model.rules.groups,
            len(donors),
            rng,
            progress,
        )


@dataclass(frozen=True)
class _Nodes:
    """Cells of a lattice that stand for those around them.

    Parameters
    ----------
    rows, columns : array of int
        Rows and columns of the lattice whose crossings are nodes.
    every : int
        Steps of the lattice between nodes.
    cells : array of int
        Numbers of the cells to attribute, rising.
    of_node : array of shape (rows, columns)
        Position in `cells` of the one that a node takes its value from; -1 where the node is not needed.
    """

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    every: int
    cells: NDArray[np.int64]
    of_node: NDArray[np.int64]

    def maps(self, lattice: Lattice, values: NDArray[np.float32], progress: Progress) -> list[NodeMap]:
        """Spread attributions of the cells, shape (cells, bands), over the grid; one map per band."""
        # Only the part with nodes that are needed: beyond it nothing is asked for.
        needed = self.of_node >= 0
        down, across = (
            slice(lines[0], lines[-1] + 1) for lines in (np.flatnonzero(needed.any(axis=axis)) for axis in (1, 0))
        )
        needed, of_node = needed[down, across], self.of_node[down, across]
        rows, columns = lattice.places[0][self.rows[down]], lattice.places[1][self.columns[across]]
        maps = []
        for band in values.T:
            progress.check()
            maps.append(
                NodeMap(rows, columns, np.where(needed, band[of_node], np.float32(np.nan)), lattice.geometry.columns)
            )
        return maps


def _nodes(
    lattice: Lattice,
    options: AttributionOptions,
    area: NDArray[np.bool_] | None,
    rows_per_node: int,
    progress: Progress,
) -> _Nodes:
    """Nodes at the wanted distance, or as close together as the time allows that `rows_per_node` cells to score for
    each of them take.
    """
    nearest = _nearest_with_data(lattice)
    covered = None if area is None else _Covered(lattice, area)
    every = max(options.stride // lattice.step, 1) if options.stride else 1
    while True:
        progress.check()
        nodes = _every(lattice, every, nearest, covered)
        if options.stride or len(nodes.cells) <= max(_ROWS_SCORED // rows_per_node, _FEWEST_NODES):
            return nodes
        every += 1


def _every(lattice: Lattice, every: int, nearest: NDArray[np.int64], covered: _Covered | None) -> _Nodes:
    rows, columns = (np.arange(min(every, size) // 2, size, every) for size in (lattice.rows, lattice.columns))
    of_node = np.full((len(rows), len(columns)), -1)
    needed = np.ones(of_node.shape, dtype=bool) if covered is None else covered.within(rows, columns, every)
    cells, of_node[needed] = np.unique(nearest[np.ix_(rows, columns)][needed], return_inverse=True)
    return _Nodes(rows, columns, every, cells, of_node)


class _Covered:
    """Cells of a lattice that stand for any ground of an area."""

    def __init__(self, lattice: Lattice, area: NDArray[np.bool_]) -> None:
        rows, columns = (np.arange(size) * lattice.step for size in (lattice.rows, lattice.columns))
        covered = np.logical_or.reduceat(np.logical_or.reduceat(area, rows, axis=0), columns, axis=1)
        # Sums over all cells up to a row and a column give the number in any rectangle at once.
        self._sums = np.pad(covered.cumsum(axis=0, dtype=np.int64).cumsum(axis=1), ((1, 0), (1, 0)))

    def within(self, rows: NDArray[np.int64], columns: NDArray[np.int64], distance: int) -> NDArray[np.bool_]:
        """Crossings with such a cell at most so many rows and columns away: the nodes that the area's cells lie
        between, if nodes are that far apart.
        """
        (top, bottom), (left, right) = (
            (np.maximum(lines - distance, 0), np.minimum(lines + distance + 1, size - 1))
            for lines, size in zip((rows, columns), self._sums.shape)
        )
        sums = self._sums
        number: NDArray[np.int64] = (
            sums[np.ix_(bottom, right)]
            - sums[np.ix_(top, right)]
            - sums[np.ix_(bottom, left)]
            + sums[np.ix_(top, left)]
        )
        return np.greater(number, 0)


def _nearest_with_data(lattice: Lattice) -> NDArray[np.int64]:
    """Number of the nearest cell with data of every cell of a lattice, its own where it has data.

    Shape (rows, columns).
    """
    from scipy.ndimage import distance_transform_edt

    empty = ~lattice.valid.reshape(lattice.rows, lattice.columns)
    row, column = distance_transform_edt(empty, return_distances=False, return_indices=True)
    nearest: NDArray[np.int64] = row.astype(np.int64) * lattice.columns + column
    return nearest


def _elsewhere(lattice: Lattice, options: AttributionOptions, rows_per_node: int) -> NDArray[np.int64]:
    """Nodes drawn over the whole grid, to compare an area with: as many as asked for, and more where `rows_per_node`
    cells to score for each cost little.
    """
    valid = np.flatnonzero(lattice.valid)
    wanted = max(options.comparison, min(_COMPARED_ROWS // rows_per_node, _COMPARED_NODES)) if options.comparison else 0
    rng = np.random.default_rng([options.seed, 3])
    drawn: NDArray[np.int64] = np.sort(rng.choice(valid, min(wanted, len(valid)), replace=False))
    return drawn


def _facts(model: CellModel, lattice: Lattice, nodes: _Nodes, draws: int) -> tuple[tuple[str, str], ...]:
    distance = nodes.every * lattice.step
    return (
        (said("Classifier"), model.header.network),
        (said("Score"), said("calibrated log-odds of deposit against background")),
        (
            said("Distance of nodes"),
            said("{cells}; in between interpolated", cells=counted(distance, "cell")),
        ),
        (said("Draws of other places"), str(draws)),
    )


def attribute_deposits(
    grid_path: Raster, model_path: Path, deposits: Points, options: AttributionOptions, progress: Progress | None = None
) -> NDArray[np.float32]:
    """Attributions of the cells that hold known deposits, shape (bands, cells); none of the deposits was held out.

    Parameters
    ----------
    grid_path : Path or RasterSource
    model_path : Path
    deposits : Points
    options : AttributionOptions
    progress : Progress, optional
    """
    progress = progress or Progress()
    model = load_cells(model_path)
    with GridFile(grid_path) as grid:
        check_fits(model.header, model_path.name, grid)
        lattice, features = lattice_features(grid, model, progress.span(0.0, 0.3))
    permutation = _Permutation(model, lattice, features, options, progress.span(0.3, 0.4))
    cells = deposit_cells(lattice, deposits, Progress())
    return permutation.attribute(cells, 2 * options.draws, progress.span(0.4, 1.0)).T.astype(np.float32)
