"""Figures of predicted contents: R², RMSE, RPD, RPIQ and bias, with intervals over groups of samples."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .intervals import Interval

DRAWS = 2000
"""Draws of groups that intervals are taken from."""


@dataclass(frozen=True)
class RegressionFigures:
    """How well contents are predicted; means over the sets of predictions, of which each has all its samples pooled.

    Parameters
    ----------
    n : int
        Samples with a prediction.
    r2 : Interval
        1 - Σ(y - ŷ)² / Σ(y - ȳ)²; below 0 where the mean of these samples would be nearer to them.
    rmse : Interval
        In the unit of the contents.
    rpd, rpiq : float
        Standard deviation, and distance of the quartiles, of the contents over the RMSE.
    bias : float
        Mean of predicted minus measured.
    """

    n: int
    r2: Interval
    rmse: Interval
    rpd: float
    rpiq: float
    bias: float


def regression_figures(
    truth: NDArray[np.float64], predicted: NDArray[np.float64], member: NDArray[np.int64], seed: int
) -> RegressionFigures:
    """Figures with 95 % intervals from a bootstrap of whole groups (Davison & Hinkley, 1997, section 3.8).

    Parameters
    ----------
    truth : array of shape (samples,)
    predicted : array of shape (sets, samples)
        Each row is one set of predictions, such as a repeat of a cross-validation; NaN where a sample has none.
    member : array of shape (samples,)
        Number of the group of each sample, 0, 1, …
    seed : int

    Notes
    -----
    Samples of one group are not independent: a bootstrap of samples would promise too narrow an interval. One of a
    handful of groups still does, for it can draw only what the groups hold. Groups are drawn alike for any predictions
    of the same samples.
    """
    sums = _sums(truth, predicted, member)
    whole = np.ones((1, sums.shape[-1]))
    weights = group_draws(sums.shape[-1], seed)
    known = np.isfinite(predicted).any(axis=0)
    rmse = float(_rmse(sums, whole)[0])
    y = truth[known]
    quartiles = np.quantile(y, [0.25, 0.75]) if len(y) else np.array([math.nan, math.nan])
    deviation = float(y.std(ddof=1)) if len(y) > 1 else math.nan
    counts, errors = sums[0].sum(axis=1), sums[3].sum(axis=1)
    return RegressionFigures(
        n=int(known.sum()),
        r2=_interval(float(_r2(sums, whole)[0]), _r2(sums, weights)),
        rmse=_interval(rmse, _rmse(sums, weights)),
        rpd=deviation / rmse if rmse > 0 else math.nan,
        rpiq=float(quartiles[1] - quartiles[0]) / rmse if rmse > 0 else math.nan,
        bias=float(np.mean(errors / np.maximum(counts, 1))),
    )


def rmse_difference(
    truth: NDArray[np.float64],
    first: NDArray[np.float64],
    second: NDArray[np.float64],
    member: NDArray[np.int64],
    seed: int,
) -> Interval:
    """RMSE of the first predictions less that of the second, paired: both are judged on the same groups in each draw.

    Below 0 the first are better; with the whole interval below 0 they are so beyond chance.

    Parameters
    ----------
    truth : array of shape (samples,)
    first, second : array of shape (sets, samples)
    member : array of shape (samples,)
    seed : int
    """
    (one, other), (one_drawn, other_drawn) = _paired_rmse(truth, (first, second), member, seed)
    return _interval(one - other, one_drawn - other_drawn)


def rmse_ratio(
    truth: NDArray[np.float64],
    first: NDArray[np.float64],
    second: NDArray[np.float64],
    member: NDArray[np.int64],
    seed: int,
) -> Interval:
    """RMSE of the first predictions over that of the second, paired as in `rmse_difference`; below 1 the first are
    better.

    Parameters
    ----------
    truth : array of shape (samples,)
    first, second : array of shape (sets, samples)
    member : array of shape (samples,)
    seed : int
    """
    (one, other), (one_drawn, other_drawn) = _paired_rmse(truth, (first, second), member, seed)
    with np.errstate(invalid="ignore", divide="ignore"):
        return _interval(one / other if other > 0 else math.nan, one_drawn / other_drawn)


def mean_of_sets(sets: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean over the first axis, of those that there are; NaN where there is none. Of any further shape."""
    known = np.isfinite(sets)
    count = known.sum(axis=0)
    sums = np.where(known, sets, 0.0).sum(axis=0)
    found: NDArray[np.float64] = np.where(count > 0, sums / np.maximum(count, 1), np.nan)
    return found


def group_mean(values: NDArray[np.float64], member: NDArray[np.int64], seed: int) -> Interval:
    """Mean of what each prediction is worth, with its 95 % interval over groups; mean over sets.

    Absolute errors give the MAE, ones and zeros a share.

    Parameters
    ----------
    values : array of shape (sets, samples)
        NaN where there is none.
    member : array of shape (samples,)
    seed : int
    """
    groups = int(member.max()) + 1
    known = np.isfinite(values)
    count = np.array([np.bincount(member[here], minlength=groups) for here in known], dtype=np.float64)
    sums = np.array([np.bincount(member[here], row[here], groups) for row, here in zip(values, known)])

    def means(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        with np.errstate(invalid="ignore", divide="ignore"):
            found: NDArray[np.float64] = ((weights @ sums.T) / (weights @ count.T)).mean(axis=1)
        return found

    return _interval(float(means(np.ones((1, groups)))[0]), means(group_draws(groups, seed)))


def _paired_rmse(
    truth: NDArray[np.float64],
    predictions: tuple[NDArray[np.float64], NDArray[np.float64]],
    member: NDArray[np.int64],
    seed: int,
) -> tuple[list[float], list[NDArray[np.float64]]]:
    """RMSE of both predictions, and that of each draw of groups, the same for both; shape (draws,)."""
    sums = [_sums(truth, predicted, member) for predicted in predictions]
    whole, draws = np.ones((1, sums[0].shape[-1])), group_draws(sums[0].shape[-1], seed)
    return [float(_rmse(one, whole)[0]) for one in sums], [_rmse(one, draws) for one in sums]


def group_draws(groups: int, seed: int, draws: int = DRAWS) -> NDArray[np.float64]:
    """How often each group is drawn, with replacement; shape (draws, groups)."""
    rng = np.random.default_rng(seed)
    return rng.multinomial(groups, np.full(groups, 1 / groups), size=draws).astype(np.float64)


def _sums(truth: NDArray[np.float64], predicted: NDArray[np.float64], member: NDArray[np.int64]) -> NDArray[np.float64]:
    """Sums of 1, y, y², error and error² by set and group; shape (5, sets, groups).

    Contents are taken from their mean first, so that squares of large ones keep their digits.
    """
    known = np.isfinite(predicted) & np.isfinite(truth)
    y = truth - np.nanmean(truth)
    groups = int(member.max()) + 1
    sums = np.zeros((5, len(predicted), groups))
    for i, here in enumerate(known):
        error = (predicted[i] - truth)[here]
        for j, part in enumerate((np.ones(len(error)), y[here], y[here] ** 2, error, error**2)):
            sums[j, i] = np.bincount(member[here], part, groups)
    return sums


def _rmse(sums: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean RMSE over sets for weights of shape (draws, groups); shape (draws,)."""
    count, squares = weights @ sums[0].T, weights @ sums[4].T
    with np.errstate(invalid="ignore", divide="ignore"):
        found: NDArray[np.float64] = np.sqrt(squares / count).mean(axis=1)
    return found


def _r2(sums: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean R² over sets for weights of shape (draws, groups); shape (draws,)."""
    count, total, squares, _, errors = (weights @ part.T for part in sums)
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = squares - total**2 / count
        found: NDArray[np.float64] = (1 - errors / np.where(spread > 1e-12 * squares, spread, np.nan)).mean(axis=1)
    return found


def _interval(value: float, drawn: NDArray[np.float64]) -> Interval:
    """Middle 95 % of the draws; those without a figure, as of contents that are all the same, are left out."""
    drawn = drawn[np.isfinite(drawn)]
    if not len(drawn):
        return Interval(value)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Interval(value, float(low), float(high))
