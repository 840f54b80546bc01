"""Ranks of deposits among the ground around them, which nothing but the elements there can raise.

A method that has only learnt where deposits lie gives neighbouring cells nearly the same score: it ranks a whole part
of the ground high and the deposits in it no higher than what lies beside them. So each held-out deposit is ranked among
the cells around it alone, all of them mapped by the same model that had not seen any of that ground.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...statistics.auc import share_below_of
from .held_out import SpatialBlock
from .out_of_fold import BUFFER_SPACINGS, Ground

AROUND_SPACINGS = BUFFER_SPACINGS
"""Sample spacings around a deposit that it is ranked within."""

LEAST_AROUND = 10
"""Cells that a deposit can be ranked among."""


def ranks_around(
    score: NDArray[np.float64], ground: Ground, blocks: list[SpatialBlock], radius_m: float
) -> NDArray[np.float64]:
    """Share of the background cells around each deposit that its own model puts lower, ties half.

    Parameters
    ----------
    score : array of shape (cells,)
        What the model of each cell's region says of it, in any unit that rises; NaN where none does.
    ground : Ground
    blocks : list of SpatialBlock
        Of all regions.
    radius_m : float
        Cells count whose centre is no farther than this from the deposit's cell. Those within the exclusion distance of
        any deposit are no background: they share samples with it.

    Returns
    -------
    array of shape (deposits,)
        NaN where the deposit's cell has no score, or fewer than ten cells around it do.
    """
    from scipy.spatial import cKDTree

    rank = np.full(len(ground.cells), np.nan)
    for block in blocks:
        pool = np.flatnonzero(block.region & ground.free & np.isfinite(score))
        deposits = np.flatnonzero(block.held_out & np.isfinite(score[ground.cells]))
        if not len(pool) or not len(deposits):
            continue
        around = cKDTree(ground.centres[pool]).query_ball_point(ground.centres[ground.cells[deposits]], radius_m)
        for deposit, near in zip(deposits, around):
            if len(near) >= LEAST_AROUND:
                rank[deposit] = share_below_of(score[ground.cells[[deposit]]], score[pool[near]])[0]
    return rank
