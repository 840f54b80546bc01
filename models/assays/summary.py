"""How the values of one element are distributed, small enough to keep for a report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

QUANTILES = 101
"""Quantiles kept per distribution, evenly spaced in share, and as many again evenly spaced on the normal axis, where
anomalies sit in the tails.
"""


@dataclass(frozen=True)
class Distribution:
    """Counts and quantiles of values.

    Parameters
    ----------
    count : int
        Values that are numbers.
    minimum, median, maximum : float
        NaN where there are none.
    probabilities, quantiles : array
        The inverse of the ECDF: `quantiles[i]` is the value that the share `probabilities[i]` does not exceed.
    edges, heights : array
        Histogram of log10 of the positive values.
    """

    count: int
    minimum: float
    median: float
    maximum: float
    probabilities: NDArray[np.float64]
    quantiles: NDArray[np.float64]
    edges: NDArray[np.float64]
    heights: NDArray[np.int64]


def distribution(values: NDArray[np.float64]) -> Distribution:
    """Summarise values of shape (samples,), NaN left out."""
    from scipy.special import ndtr, ndtri

    present = np.sort(values[np.isfinite(values)])
    n = len(present)
    if n == 0:
        empty = np.empty(0)
        return Distribution(
            count=0,
            minimum=np.nan,
            median=np.nan,
            maximum=np.nan,
            probabilities=empty,
            quantiles=empty,
            edges=empty,
            heights=np.empty(0, dtype=np.int64),
        )
    # Plotting positions (i - 1/2) / n (Hazen 1914): never 0 or 1, which have no place on a probability axis.
    end = -float(ndtri(0.5 / n)) if n > 1 else 0.0
    picked = (n - 1) * np.concatenate([np.linspace(0, 1, QUANTILES), ndtr(np.linspace(-end, end, QUANTILES))])
    picked = np.unique(picked.round().astype(int))
    positive = np.log10(present[present > 0])
    edges = _edges(positive)
    # They are in order: as `numpy.histogram` counts, the last edge belongs to its bin.
    below = (
        np.append(np.searchsorted(positive, edges[:-1]), len(positive)) if len(edges) else np.empty(0, dtype=np.int64)
    )
    heights = np.diff(below)
    return Distribution(
        count=n,
        minimum=float(present[0]),
        median=float(present[(n - 1) // 2] + present[n // 2]) / 2,
        maximum=float(present[-1]),
        probabilities=(picked + 0.5) / n,
        quantiles=present[picked],
        edges=edges,
        heights=heights,
    )


def _edges(logs: NDArray[np.float64]) -> NDArray[np.float64]:
    """Edges of 30 bins for logarithms in rising order, or of one around a single value."""
    if not len(logs):
        return np.empty(0)
    low, high = float(logs[0]), float(logs[-1])
    return np.linspace(low, high, 31) if high > low else np.array([low - 0.5, high + 0.5])
