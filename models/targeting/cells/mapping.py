"""Probability maps and their spread from a classifier of cells."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.progress import Progress
from ...rasters.nodes import NodeMap
from ...rasters.raster import GridFile
from ..ground.lattice import Lattice, lattice_step, read_lattice
from ..header import check_fits
from ..opinion import Opinion
from .model import CellModel, load_cells
from .scorers import Scorer


def map_cells(grid: GridFile, model_path: Path, spread: bool, progress: Progress) -> Opinion:
    """Calibrated probability of a model file on a grid.

    Parameters
    ----------
    grid : GridFile
        With the bands and the cell size of the training.
    model_path : Path
    spread : bool
        Whether the standard deviation of the probability between the members is wanted, too.
    progress : Progress

    Returns
    -------
    Opinion
        Of one vote: the members say how far the map would move with other deposits, they are not averaged into it.
    """
    model = load_cells(model_path)
    check_fits(model.header, model_path.name, grid)
    lattice, features = lattice_features(grid, model, progress.span(0.0, 0.3))
    bags = model.bags if spread else ()
    # The trees of a member are fewer than those of the model itself.
    own = 1.0 if not bags else 0.4
    mean = _probability(model, model.scorer, features, progress.span(0.3, 0.3 + 0.7 * own))
    if not bags:
        return Opinion(1, _spread(lattice, mean))
    total, squares = np.zeros(len(features)), np.zeros(len(features))
    for i, bag in enumerate(bags):
        # Differences from the map itself are small, so that their squares lose no digits.
        part = progress.span(0.58 + 0.42 * i / len(bags), 0.58 + 0.42 * (i + 1) / len(bags))
        difference = _probability(model, bag, features, part) - mean
        total += difference
        squares += difference**2
    variance = np.maximum(squares - total**2 / len(bags), 0.0) / (len(bags) - 1)
    return Opinion(1, _spread(lattice, mean), _spread(lattice, np.sqrt(variance)))


def lattice_features(grid: GridFile, model: CellModel, progress: Progress) -> tuple[Lattice, NDArray[np.float32]]:
    """Lattice of a grid as the model saw it in training, and the features of its cells, shape (rows · columns,
    features).
    """
    step = lattice_step(grid.geometry, model.header.cells["spacing_m"])
    lattice = read_lattice(grid, model.rules.band_names, step, progress.span(0.0, 0.3))
    return lattice, model.rules.compute(lattice, progress.span(0.3, 1.0))


def _probability(
    model: CellModel, scorer: Scorer, features: NDArray[np.float32], progress: Progress
) -> NDArray[np.float64]:
    return model.calibration.apply(scorer.score(features, progress))


def _spread(lattice: Lattice, values: NDArray[np.float64]) -> NodeMap:
    nodes = np.where(lattice.valid, values, np.nan).astype(np.float32).reshape(lattice.rows, lattice.columns)
    return NodeMap(*lattice.places, nodes, lattice.geometry.columns)
