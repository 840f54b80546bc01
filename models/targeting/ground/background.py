"""Background cells: ground without a known deposit, which is unlabelled and not barren."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from .lattice import Lattice

BACKGROUND_CELLS = 1000
"""Background cells that a classifier learns from; docs/validation.md compares 400, 1,000 and 2,500."""


def distance_to(
    points: NDArray[np.float64], places: NDArray[np.float64], limit_m: float = np.inf
) -> NDArray[np.float64]:
    """Distance in metres from each of `points` (points, 2) to the nearest of `places` (places, 2) that is nearer than
    `limit_m`; infinite where none is.

    The result has the shape (points,).
    """
    from scipy.spatial import cKDTree

    if not len(places):
        return np.full(len(points), np.inf)
    distance: NDArray[np.float64] = cKDTree(places).query(points, distance_upper_bound=limit_m)[0]
    return distance


def background_cells(
    lattice: Lattice,
    deposits: NDArray[np.float64],
    exclusion_m: float,
    rng: np.random.Generator,
    count: int = BACKGROUND_CELLS,
) -> NDArray[np.int64]:
    """Draw cells with data that lie farther than `exclusion_m` from every deposit.

    Parameters
    ----------
    lattice : Lattice
    deposits : array of shape (deposits, 2)
        All known ones, easting and northing.
    exclusion_m : float
    rng : numpy.random.Generator
    count : int
        Fewer are drawn where there are fewer.

    Returns
    -------
    array of int
        Cell numbers, rising.

    Raises
    ------
    InputError
        If no cell is left.
    """
    cells = np.flatnonzero(lattice.valid & (distance_to(lattice.centres(), deposits) > exclusion_m))
    if not len(cells):
        raise InputError(
            said(
                "No background is left: every cell with data lies within {exclusion_m:,.0f} m of a"
                " deposit. Give a smaller EXCLUSION or, where that is empty, the true SPACING of the"
                " samples, which is estimated otherwise.",
                exclusion_m=exclusion_m,
            )
        )
    return np.sort(rng.choice(cells, min(count, len(cells)), replace=False))
