"""What a classifier of cells owes to each element: grouped permutation at nodes of the grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..attribution import AttributionOptions, check_area_has_data, grouped_permutation
from ..bundle import check_fits
from ..io import GridFile
from ..points import Points
from ..progress import Progress
from ..validation.calibration import log_odds
from .lattice import Lattice, NodeMap
from .mapping import lattice_features
from .model import CellModel, deposit_cells, load_cells

_BACKGROUND = 5000
_BEST_NODES = 400
_BEST_ROWS = 250_000
"""Cells that are scored for the order of the elements; with many bands fewer nodes are looked at."""

_BEST_DRAWS = 4
"""Times as many draws where only the best ground is looked at: the order of the elements hangs on it."""

_ROWS_SCORED = 500_000
"""Cells that are scored for a map of attributions, over all elements and draws; nodes are thinned out until that suffices."""


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
        """Attributions of whole rows of the grid, shape (bands, rows, columns), bilinear between nodes; `wanted` is not needed."""
        return np.stack([one(top, rows) for one in self.maps])


def explain_cells(grid: GridFile, model_path: Path, options: AttributionOptions, area: NDArray[np.bool_] | None, progress: Progress) -> CellExplainer:
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
    All features of an element change together: its value, its peaks and its means come from one other place of the grid. Where bands are
    closed the value of an element is a log-ratio to all others; it counts for the element in the numerator.
    """
    model = load_cells(model_path)
    check_area_has_data(grid, check_fits(model.header, model_path.name, grid), area, progress)
    if options.method != "permutation":
        progress.info("A classifier of cells has no gradients: elements are permuted instead.")
    lattice, features = lattice_features(grid, model, progress.span(0.0, 0.1))
    rows, columns, numbers = _nodes(lattice, options, area)
    progress.info(f"{len(numbers):,} nodes, {options.draws} draws and {len(model.rules.bands)} bands.")
    permutation = _Permutation(model, lattice, features, options, progress.span(0.1, 0.15))
    # The second set of places: an area is compared with the whole grid, a whole grid with its best part.
    others = permutation.best() if area is None else _elsewhere(lattice, options)
    draws = options.draws * (_BEST_DRAWS if area is None else 1)
    share = 0.15 + 0.85 * len(numbers) * options.draws / (len(numbers) * options.draws + len(others) * draws)
    values = np.full((len(model.rules.bands), lattice.rows * lattice.columns), np.nan, dtype=np.float32)
    values[:, numbers] = permutation.attribute(numbers, options.draws, progress.span(0.15, share)).T
    second = permutation.attribute(others, draws, progress.span(share, 1.0)).astype(np.float32) if len(others) else None
    at_rows, at_columns = (places[chosen] for places, chosen in zip(lattice.places, (rows, columns)))
    shaped = values.reshape(-1, lattice.rows, lattice.columns)[:, rows][:, :, columns]
    maps = [NodeMap(at_rows, at_columns, band, lattice.geometry.columns) for band in shaped]
    facts = _facts(model, lattice, rows, options.draws)
    return CellExplainer(model.rules.band_names, maps, None if area is None else second, facts, best=second if area is None else None)


class _Permutation:
    """Attributions of cells by a model, against ground drawn from the whole grid."""

    def __init__(self, model: CellModel, lattice: Lattice, features: NDArray[np.float32], options: AttributionOptions, progress: Progress) -> None:
        self._model, self._features, self._options = model, features, options
        self._cells = np.random.default_rng([options.seed, 0]).permutation(np.flatnonzero(lattice.valid))[:_BACKGROUND]
        self._ranked = self._cells[np.argsort(self._score(features[self._cells], progress), kind="stable")]

    def _score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        return log_odds(self._model.calibration.apply(self._model.scorer.score(features, progress)))

    def best(self) -> NDArray[np.int64]:
        """Cells drawn from the tenth with the highest score."""
        tenth = self._ranked[-max(len(self._ranked) // 10, 1) :]
        affordable = _BEST_ROWS // (len(self._model.rules.bands) * self._options.draws * _BEST_DRAWS)
        return np.random.default_rng([self._options.seed, 2]).permutation(tenth)[: min(max(affordable, 20), _BEST_NODES)]

    def attribute(self, cells: NDArray[np.int64], draws: int, progress: Progress) -> NDArray[np.float64]:
        """Attributions of cells, shape (cells, bands)."""
        # One donor from each part of equally many cells of neighbouring scores: a few then stand for high and low ground alike.
        rng = np.random.default_rng([self._options.seed, 1])
        donors = np.array([rng.choice(part) for part in np.array_split(self._ranked, min(draws, len(self._ranked)))])
        return grouped_permutation(self._score, self._features[cells], self._features[donors], self._model.rules.groups, len(donors), rng, progress)


def _nodes(lattice: Lattice, options: AttributionOptions, area: NDArray[np.bool_] | None) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Rows and columns of the lattice to attribute at, and the numbers of those of their crossings that have data and are wanted."""
    wanted = lattice.valid.reshape(lattice.rows, lattice.columns)
    if area is not None:
        wanted = wanted & _near(lattice, area)
    bands = len(lattice.names)
    least = max(options.stride // lattice.step, 1) if options.stride else 1
    every = least
    while True:
        rows, columns = np.arange(every // 2, lattice.rows, every), np.arange(every // 2, lattice.columns, every)
        chosen = wanted[np.ix_(rows, columns)]
        if options.stride or chosen.sum() * bands * options.draws <= _ROWS_SCORED:
            break
        every += 1
    if not chosen.any():
        # An area smaller than the distance of the nodes: all nodes with data near it, or the nearest at all.
        rows, columns = np.arange(lattice.rows), np.arange(lattice.columns)
        chosen = wanted if wanted.any() else _nearest(lattice, area)
    numbers = (rows[:, None] * lattice.columns + columns)[chosen]
    return rows, columns, numbers


def _near(lattice: Lattice, area: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Nodes of the lattice that cells of an area lie between."""
    from scipy.ndimage import maximum_filter

    rows, columns = lattice.places
    near: NDArray[np.bool_] = maximum_filter(area, size=2 * lattice.step + 1)[np.ix_(rows, columns)]
    return near


def _nearest(lattice: Lattice, area: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    valid = lattice.valid.reshape(lattice.rows, lattice.columns)
    row, column = np.argwhere(area)[0] // lattice.step if area is not None else (0, 0)
    y, x = np.nonzero(valid)
    first = np.argmin((y - row) ** 2 + (x - column) ** 2)
    only = np.zeros_like(valid)
    only[y[first], x[first]] = True
    return only


def _elsewhere(lattice: Lattice, options: AttributionOptions) -> NDArray[np.int64]:
    """Nodes drawn over the whole grid, to compare an area with."""
    valid = np.flatnonzero(lattice.valid)
    rng = np.random.default_rng([options.seed, 3])
    drawn: NDArray[np.int64] = np.sort(rng.choice(valid, min(options.comparison, len(valid)), replace=False))
    return drawn


def _facts(model: CellModel, lattice: Lattice, rows: NDArray[np.int64], draws: int) -> tuple[tuple[str, str], ...]:
    distance = int(rows[1] - rows[0]) * lattice.step if len(rows) > 1 else lattice.step
    return (
        ("Classifier", model.header.network),
        ("Score", "calibrated log-odds of deposit against background"),
        ("Distance of nodes", f"{distance} cell{'s' if distance > 1 else ''}; in between interpolated"),
        ("Draws of other places", str(draws)),
    )


def attribute_deposits(
    grid_path: Path, model_path: Path, deposits: Points, options: AttributionOptions, progress: Progress | None = None
) -> NDArray[np.float32]:
    """Attributions of the cells that hold known deposits, shape (bands, cells); none of the deposits was held out.

    Parameters
    ----------
    grid_path, model_path : Path
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
