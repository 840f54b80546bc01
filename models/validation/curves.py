"""Where deposits rank among all cells of a map: ROC and success-rate curves, exact for maps of any size.

Both curves bend only at the values of deposits. It is therefore enough to count, in one pass over the map, how many cells lie
between and on the values of deposits: no sorting of cells, no bins, no error, and no more memory than a block.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .metrics import Interval, wilson


@dataclass(frozen=True)
class Curve:
    """Corner points of a curve, from (0, 0) to (1, 1), both arrays rising."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]

    @property
    def area(self) -> float:
        """Area under the curve by trapezoids, exact for its straight pieces."""
        return float(np.sum(np.diff(self.x) * (self.y[1:] + self.y[:-1]) / 2))


@dataclass(frozen=True)
class Ranking:
    """How many cells rank with and between deposits.

    Parameters
    ----------
    levels : array of shape (levels,)
        Distinct values of deposit cells, rising.
    deposits : array of shape (levels,)
        Deposit cells that have each value.
    between : array of shape (levels + 1,)
        Cells below the first level, between each level and the next, and above the last.
    on : array of shape (levels,)
        Cells that have exactly the value of the level, deposit cells included.
    """

    levels: NDArray[np.float32]
    deposits: NDArray[np.int64]
    between: NDArray[np.int64]
    on: NDArray[np.int64]

    @property
    def cells(self) -> int:
        """Number of cells with data."""
        return int(self.between.sum() + self.on.sum())

    def _curve(self, on: NDArray[np.int64]) -> Curve:
        # From the best value down: first the cells above a level, among which no deposit lies, then the level itself, in whose ties
        # deposits and other cells come in any order: a straight slope, so that ties count half.
        steps = np.column_stack([self.between[:0:-1], on[::-1]]).ravel()
        rises = np.column_stack([np.zeros_like(self.deposits), self.deposits[::-1]]).ravel()
        x = np.concatenate([[0], np.cumsum(steps), [steps.sum() + self.between[0]]]).astype(float)
        y = np.concatenate([[0], np.cumsum(rises), [rises.sum()]]).astype(float)
        return Curve(x / max(x[-1], 1.0), y / max(y[-1], 1.0))

    @property
    def roc(self) -> Curve:
        """True-positive rate of deposit cells over false-positive rate of all other cells; its area is the AUC over area."""
        return self._curve(self.on - self.deposits)

    @property
    def success(self) -> Curve:
        """Share of deposits captured over share of the area, best cells first (Chung & Fabbri, 1999: success rate or prediction rate)."""
        return self._curve(self.on)

    def captured(self, share: float) -> Interval:
        """Share of deposits in the best `share` of the area, with Wilson's interval; of tied cells the part that fits counts."""
        curve = self.success
        return wilson(float(np.interp(share, curve.x, curve.y)), int(self.deposits.sum()))


class RankCounter:
    """Counts cells between and on the values of deposits, block by block.

    Parameters
    ----------
    deposit_values : array of shape (deposit cells,)
        Value of each cell that holds a deposit, each cell once; finite.
    """

    def __init__(self, deposit_values: ArrayLike) -> None:
        values = np.asarray(deposit_values, dtype=np.float32)
        self._levels, self._deposits = np.unique(values, return_counts=True)
        self._counts = np.zeros(2 * len(self._levels) + 1, dtype=np.int64)

    def add(self, values: NDArray[np.float32]) -> None:
        """Count cells of a block, without those that have no data; the cells of deposits are among them."""
        position = np.searchsorted(self._levels, values)
        on = self._levels[np.minimum(position, len(self._levels) - 1)] == values
        self._counts += np.bincount(2 * position + on, minlength=len(self._counts))

    def ranking(self) -> Ranking:
        """Return the counts so far."""
        return Ranking(self._levels, self._deposits.astype(np.int64), self._counts[0::2].copy(), self._counts[1::2].copy())


def rank_deposits(deposit_values: ArrayLike, blocks: Iterable[NDArray[np.float32]]) -> Ranking:
    """Rank deposits among the cells of `blocks`, NaN cells left out (see `RankCounter`)."""
    counter = RankCounter(deposit_values)
    for block in blocks:
        counter.add(block[np.isfinite(block)])
    return counter.ranking()
