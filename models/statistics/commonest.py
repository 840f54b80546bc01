"""How far the values of one variable differ at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Commonest:
    """The commonest of some values, and how many there are beside it.

    Parameters
    ----------
    known : int
        Values that are numbers.
    value : float
        The commonest of them, of equally common ones the smallest; NaN where there is none.
    count : int
        How often it is there.
    """

    known: int
    value: float
    count: int

    @property
    def others(self) -> int:
        """Values that differ from the commonest one."""
        return self.known - self.count


def commonest(values: NDArray[np.float64]) -> Commonest:
    """Find the commonest of values of shape (samples,), those that are no finite numbers left out."""
    different, counts = np.unique(values[np.isfinite(values)], return_counts=True)
    if not len(different):
        return Commonest(0, np.nan, 0)
    at = int(counts.argmax())
    return Commonest(int(counts.sum()), float(different[at]), int(counts[at]))
