"""Deposits ranked among all cells at once, as `evaluate` does strip by strip."""

import numpy as np
from prospectivity.models.statistics.curves import RankCounter


def rank_deposits(deposit_values, blocks):
    """Rank deposits, shape (deposits,), among the cells of blocks of any shape, NaN cells left out."""
    counter = RankCounter(deposit_values)
    for block in blocks:
        counter.add(block[np.isfinite(block)])
    return counter.ranking()
