"""Area under the ROC curve, its standard error, and the test of AUC = 1/2."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray


def area_under_curve(positives: ArrayLike, negatives: ArrayLike) -> float:
    """Probability that a positive scores above a negative, ties counting one half (Mann & Whitney, 1947).

    Parameters
    ----------
    positives, negatives : array of shape (cells of the class,)
        Scores; higher means more like a deposit. Neither may be empty.
    """
    scores, reference = np.asarray(positives, dtype=float), np.asarray(negatives, dtype=float)
    return float(_half_wins(scores, reference).mean() / (2 * len(reference)))


def hanley_mcneil_se(auc: float, positives: int, negatives: int) -> float:
    """Standard error of an AUC (Hanley & McNeil, 1982, Radiology 143, Eq.

    1 and 2, with the exponential approximation of Q1 and Q2).

    Parameters
    ----------
    auc : float
        0 to 1.
    positives, negatives : int
        Number of independent cells of each class.

    Notes
    -----
    At AUC = 1/2 this is exactly the standard error of the Mann-Whitney test. At 0 and 1 the formula gives 0, as if
    nothing could have come out otherwise; there the AUC is moved inwards by half of one pair of cells. Cells near one
    another are not independent: for clustered deposits the true error is larger.
    """
    half_a_pair = 0.5 / (positives * negatives)
    a = min(max(auc, half_a_pair), 1 - half_a_pair)
    q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
    variance = (a * (1 - a) + (positives - 1) * (q1 - a * a) + (negatives - 1) * (q2 - a * a)) / (positives * negatives)
    return math.sqrt(variance)


def zauc(auc: float, positives: int, negatives: int) -> float:
    """Distance of an AUC from 1/2 in standard errors (Hanley & McNeil, 1982)."""
    return (auc - 0.5) / hanley_mcneil_se(auc, positives, negatives)


def two_sided_p(z: float) -> float:
    """Probability that a standard normal value lies at least as far from zero as `z`."""
    return math.erfc(abs(z) / math.sqrt(2))


def share_below_of(score: NDArray[np.float64], reference: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of `reference` scores that are lower, those that are equal counting half.

    Parameters
    ----------
    score : array of any shape
    reference : array of shape (cells,)

    Returns
    -------
    array of the shape of `score`
    """
    below: NDArray[np.float64] = _half_wins(score, reference) / (2 * len(reference))
    return below


def _half_wins(score: NDArray[np.float64], reference: NDArray[np.float64]) -> NDArray[np.int64]:
    """For each score, two for every reference below it and one for every equal one: whole numbers, so that sums of them
    are exact.
    """
    ordered = np.sort(reference)
    wins: NDArray[np.int64] = np.searchsorted(ordered, score, "left") + np.searchsorted(ordered, score, "right")
    return wins
