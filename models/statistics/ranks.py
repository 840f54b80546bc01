"""How well held-out deposits rank, with intervals, and tests between methods: the statistics of blocked
cross-validation.

All functions take ranks: `rank[r, d]` is the share of the cells with data whose value is lower than that of deposit
`d`'s cell, cells of the same value counting half, on the map of repeat `r` whose model did not see the fold of `d`. The
mean rank of deposits is their AUC over area.

A repeat draws folds and background anew, not deposits. It evens out the luck of the draw and is no further evidence:
the variance is therefore that of each deposit's mean over repeats.

Two things make an interval that takes deposits as independent too narrow:

*Deposits train the models of one another.* If deposit d is like e, then d ranks high on the map that e trained, and e
on that of d. Where there is no signal the mean rank is a degenerate U-statistic of order two, all of whose variance
comes from such pairs: each deposit takes part in it twice, but the spread between deposits shows it once. The variance
is then 2 (n - 1) / (n - 2) times the usual one (1.8 to 2.7 times in simulated surveys of random deposits), close to the
correction 1/J + n_test/n_train of Nadeau & Bengio (2003, Machine Learning 52, 239-281) for n-fold cross-validation.
Under a strong signal it is too much.

*Deposits of a fold are neighbours.* They share a model, and the map is smooth. The variance between folds
(cluster-robust: Liang & Zeger, 1986, Biometrika 73) tells by how much, but is itself uncertain for few folds, and the
folds are no independent surveys either. It is taken 1.5 times, a factor chosen by simulation.

The larger of the two variances counts, with n - 1 degrees of freedom. An interval takes it as no smaller than that of
independent deposits, for AUC values near 1/2 up to 1.75 times that.

How often the 95 % interval of the AUC over area held the truth (1/2 for random deposits, else the mean over all
surveys), in 200 surveys per case of smooth random fields on 100 × 100 cells (forest: 60 × 60), with 40 deposits, 8
folds, a buffer and 5 repeats, by a ridge logistic regression of five elements:

======================================  =====  ===========
deposits                                 AUC    held in
======================================  =====  ===========
random                                   0.52   96 %
random, 20 in 5 folds; 12 in 4 folds     0.50   96 %; 96 %
random but clustered                     0.54   94 %
planted signal                           0.67   97 %
strong planted signal                    0.84   99 %
planted signal, clustered besides        0.66   96 %
random, random forest, one repeat        0.50   96 %
======================================  =====  ===========

Captures in the best 5, 10 and 20 % were held in 94 to 100 %. Deposits taken as independent were held in 76 to 92 %
without, and 59 to 72 % with clusters. It can fail still: with deposits heavily clustered for reasons that no element
shows, the interval held the truth in 83 to 93 %; with 100 deposits in 8 folds it is wider than need be (99 %).
Clustered deposits reach a little over 1/2 without any signal, since neighbours beyond the buffer are alike: that is a
property of the scheme, not of chance.

Both factors, 1.5 and 1.75, were chosen on other surveys of the same kinds (1 to 10 elements of short to long range, 12
or 32 deposits in 4 or 8 folds, 300 to 1000 surveys each), where the interval held 1/2 for random unclustered deposits
in 95 to 99 %.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.errors import InputError
from ..core.language import said
from .intervals import Interval, auc_variance_per_deposit

_BETWEEN_FOLDS = 1.5
"""Factor on the variance between folds (see above)."""


def auc_over_area(rank: ArrayLike, fold: ArrayLike) -> Interval:
    """AUC over area of held-out deposits, with its 95 % interval.

    Parameters
    ----------
    rank : array of shape (repeats, deposits) or (deposits,)
        Rank of each deposit, 0 to 1; NaN where it was not ranked.
    fold : array of the shape of `rank`
        Fold each deposit was held out with.

    Returns
    -------
    Interval
        NaN ends where no repeat has two folds or there are fewer than two deposits.

    Raises
    ------
    InputError
        If shapes differ or ranks lie outside 0 to 1.
    """
    return _share_interval(*_matrices(rank, fold), auc_variance_per_deposit, _least_rank_variance)


def capture(rank: ArrayLike, fold: ArrayLike, share: float) -> Interval:
    """Share of held-out deposits in the best `share` of the area, with its 95 % interval.

    Parameters
    ----------
    rank, fold : array of shape (repeats, deposits) or (deposits,)
        As of `auc_over_area`.
    share : float
        Part of the area, 0 to 1, e.g. 0.2.

    Notes
    -----
    A deposit counts if its rank, the middle of the cells of its value, is at least 1 - `share`. Of a map with few
    values the share captured jumps, and the ground to examine may be more or less than `share`.
    """
    ranks, folds = _matrices(rank, fold)
    return _share_interval(_captured(ranks, share), folds, _hit_variance, _hit_variance)


def recall(called: ArrayLike, fold: ArrayLike) -> Interval:
    """Share of held-out deposits that a method calls ore, with its 95 % interval.

    Parameters
    ----------
    called : array of shape (repeats, deposits) or (deposits,)
        True where the deposit's cell reaches the method's threshold; NaN where it was not mapped.
    fold : array
        As of `auc_over_area`.
    """
    return _share_interval(*_matrices(called, fold), _hit_variance, _hit_variance)


def paired_difference(
    rank_a: ArrayLike, rank_b: ArrayLike, fold: ArrayLike, share: float | None = None
) -> tuple[Interval, float]:
    """Difference between two methods on the same deposits, folds and repeats, with its 95 % interval, and the test of
    no difference.

    Parameters
    ----------
    rank_a, rank_b : array of shape (repeats, deposits) or (deposits,)
        Ranks by each method; a deposit counts in the repeats where both ranked it.
    fold : array of the shape of `rank_a`
    share : float, optional
        Compare captures in the best `share` of the area; without it, AUC over area.

    Returns
    -------
    difference : Interval
        Figure of `rank_a` less that of `rank_b`.
    p_value : float
        Two-sided; NaN where the interval is. Many pairs want `holm`.

    Notes
    -----
    A t test of the deposits' differences (as DeLong, DeLong & Clarke-Pearson, 1988, Biometrics 44, whose variance for a
    background without end is that of the differences) with the variance enlarged as described at the top of this
    module, in the spirit of the corrected resampled t test of Nadeau & Bengio (2003). n deposits can at best give 2^(1
    - n), the p value of a sign test in which all agree. The variance of a difference of captures, which may vanish by
    chance, is at least that of one deposit in favour of either method (Bonett & Price, 2012, Journal of Educational and
    Behavioral Statistics 37).

    Two methods that were equally bad on random labels differed at p < 0.05 in 2.8 to 6.6 % of simulated surveys of 32
    deposits (AUC over area; 7 % with 12 deposits in 4 folds, 0.4 % with 100 in 8; 0 to 2 % for captures). Two equally
    good ones did in 0 to 2.4 %, and in 5 to 10 % where deposits were clustered for reasons unseen. A difference in AUC
    of 0.30 was found in 97 of 100 surveys, one of 0.09 in 29.
    """
    from scipy.stats import t as student

    (a, folds), (b, _) = _matrices(rank_a, fold), _matrices(rank_b, fold)
    if a.shape != b.shape:
        raise InputError(
            said(
                "Ranks of shape {shape} cannot be compared with ranks of shape {shape_2}: give both"
                " methods the same repeats and deposits.",
                shape=a.shape,
                shape_2=b.shape,
            )
        )
    difference = a - b if share is None else _captured(a, share) - _captured(b, share)
    value, variance, n = _mean_and_variance(difference, folds)
    if math.isnan(variance):
        return Interval(value), math.nan
    error = math.sqrt(max(variance, 0.0 if share is None else 2 / (n + 2) ** 2))
    half = float(student.ppf(0.975, n - 1)) * error
    p_value = 2 * float(student.sf(abs(value) / error, n - 1)) if error else float(value == 0)
    return Interval(value, max(value - half, -1.0), min(value + half, 1.0)), max(p_value, 2.0 ** (1 - n))


def unpaired_difference(rank: ArrayLike, fold: ArrayLike, own: ArrayLike) -> tuple[float, float]:
    """Difference in AUC over area between some deposits and the others on one map, and the test of no difference.

    Parameters
    ----------
    rank, fold : array of shape (repeats, deposits) or (deposits,)
        As of `auc_over_area`.
    own : array of bool of shape (deposits,)
        Which deposits these are.

    Returns
    -------
    difference : float
        Mean rank of those less that of the others.
    p_value : float
        Two-sided; NaN where either are fewer than two. Many groups want `holm`.

    Notes
    -----
    A t test for unequal variances (Welch, 1947, Biometrika 34, 28-35), with the larger of that variance and the one
    between folds: deposits of a kind lie together, and what is luck of one fold would read as a difference of kinds.
    That deposits train one another enlarges the spread within a group and lessens that between groups by as much. The
    p value is at least that of a permutation test in which all of one group rank above all of the other.
    """
    from scipy.stats import t as student

    ranks, folds = _matrices(rank, fold)
    mean = mean_over_repeats(ranks)
    known = ~np.isnan(mean)
    mean, folds, inside = mean[known], folds[:, known], np.asarray(own, dtype=bool)[known]
    groups = [mean[inside], mean[~inside]]
    counts = [len(group) for group in groups]
    if min(counts) < 2:
        return math.nan, math.nan
    value = float(groups[0].mean() - groups[1].mean())
    parts = [float(group.var(ddof=1)) / len(group) for group in groups]
    deviation = np.where(inside, (mean - groups[0].mean()) / counts[0], (groups[1].mean() - mean) / counts[1])
    between = [_between_folds(np.asarray(deviation * len(mean), dtype=float), row) for row in folds]
    between = [variance for variance in between if not math.isnan(variance)]
    variance = max(sum(parts), _BETWEEN_FOLDS * float(np.mean(between)) if between else 0.0)
    least = min(2 / math.comb(len(mean), counts[0]), 1.0)
    if variance == 0:
        return value, 1.0 if value == 0 else least
    freedom = sum(parts) ** 2 / sum(part**2 / (count - 1) for part, count in zip(parts, counts)) if sum(parts) else 1.0
    return value, max(2 * float(student.sf(abs(value) / math.sqrt(variance), freedom)), least)


def holm(p_values: ArrayLike) -> NDArray[np.float64]:
    """Adjust p values of several tests so that the chance of any false finding keeps the level (Holm, 1979, Scand.

    J. Statist. 6, 65-70).

    Parameters
    ----------
    p_values : array of shape (tests,)
        NaN stands for a test that could not be made; it does not count.

    Returns
    -------
    array of shape (tests,)
        Never lower than what was given; at most 1.
    """
    p = np.asarray(p_values, dtype=float)
    adjusted = np.full(p.shape, math.nan)
    order = np.argsort(p, kind="stable")[: np.count_nonzero(~np.isnan(p))]
    adjusted[order] = np.minimum(np.maximum.accumulate(p[order] * np.arange(len(order), 0, -1)), 1.0)
    return adjusted


def _matrices(score: ArrayLike, fold: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Both as (repeats, deposits), checked."""
    scores, folds = np.atleast_2d(np.asarray(score, dtype=float)), np.atleast_2d(np.asarray(fold, dtype=np.int64))
    if scores.shape != folds.shape or scores.ndim != 2:
        raise InputError(
            said(
                "Ranks of shape {shape} do not go with folds of shape {shape_2}: give both as (repeats, deposits).",
                shape=scores.shape,
                shape_2=folds.shape,
            )
        )
    if ((scores < 0) | (scores > 1)).any():
        raise InputError(
            said(
                "Ranks reach from {nanmin:g} to {nanmax:g}: give shares of the area, 0 to 1.",
                nanmin=np.nanmin(scores),
                nanmax=np.nanmax(scores),
            )
        )
    return scores, folds


def _captured(rank: NDArray[np.float64], share: float) -> NDArray[np.float64]:
    if not 0 < share < 1:
        raise InputError(
            said("The best {share:g} of the area was asked for: give a share between 0 and 1, e.g. 0.2.", share=share)
        )
    return np.where(np.isnan(rank), math.nan, rank >= 1 - share)


def _mean_and_variance(score: NDArray[np.float64], fold: NDArray[np.int64]) -> tuple[float, float, int]:
    """Mean over deposits of their mean over repeats, its variance (NaN if there is none), number of deposits."""
    seen = ~np.isnan(score)
    kept = seen.any(axis=0)
    score, fold, seen = score[:, kept], fold[:, kept], seen[:, kept]
    n = int(kept.sum())
    if n == 0:
        return math.nan, math.nan, 0
    by_deposit = np.where(seen, score, 0.0).sum(axis=0) / seen.sum(axis=0)
    value = float(by_deposit.mean())
    deviation = by_deposit - value
    between = [_between_folds(deviation, row) for row in fold]
    between = [variance for variance in between if not math.isnan(variance)]
    if n < 2 or not between:
        return value, math.nan, n
    # Two deposits train only one another: their spread says nothing.
    usual = float((deviation**2).sum()) / (n * (n - 1))
    return value, max(2 * (n - 1) / max(n - 2, 1) * usual, _BETWEEN_FOLDS * float(np.mean(between))), n


def _between_folds(deviation: NDArray[np.float64], fold: NDArray[np.int64]) -> float:
    """Cluster-robust variance of a mean, from the deviations of its parts; NaN with one fold."""
    _, which = np.unique(fold, return_inverse=True)
    sums = np.bincount(which, deviation)
    folds = len(sums)
    return float((sums**2).sum()) / len(deviation) ** 2 * folds / (folds - 1) if folds > 1 else math.nan


def _least_rank_variance(auc: float) -> float:
    """Least variance per deposit that an interval takes: that of independent deposits, and towards 1/2, where deposits
    train one another, up to 1.75 times.
    """
    return auc_variance_per_deposit(auc) * (1 + 0.75 * max(1 - 4 * abs(auc - 0.5), 0.0))


def _hit_variance(share: float) -> float:
    """Variance of a hit or miss."""
    return share * (1 - share)


def _share_interval(
    score: NDArray[np.float64],
    fold: NDArray[np.int64],
    variance_at: Callable[[float], float],
    least_at: Callable[[float], float],
) -> Interval:
    """Score interval of a mean between 0 and 1 (Newcombe, 2006, Statistics in Medicine 25, 559-573) for deposits that
    are not independent.

    `variance_at` gives the variance of one deposit's score at a mean. The observed variance is expressed as a multiple
    of it; the interval holds the means under which the observed one is plausible with that multiple, and at least the
    variance `least_at`.
    """
    from scipy.stats import t as student

    value, variance, n = _mean_and_variance(score, fold)
    if math.isnan(variance):
        return Interval(value)
    independent = variance_at(value) / n
    multiple = variance / independent if independent > 0 else 1.0
    quantile = float(student.ppf(0.975, n - 1))

    def end(limit: float) -> float:
        """Bisect between the observed mean, which is always plausible, and `limit`."""
        plausible, outside = value, limit
        for _ in range(60):
            middle = (plausible + outside) / 2
            if abs(middle - value) <= quantile * math.sqrt(max(multiple * variance_at(middle), least_at(middle)) / n):
                plausible = middle
            else:
                outside = middle
        return (plausible + outside) / 2

    return Interval(value, end(0.0), end(1.0))


SHARES = (0.05, 0.10, 0.20)
"""Shares of the area, best first, in which deposits are counted."""


def mean_rank(rank: ArrayLike) -> float:
    """Mean over the deposits of their means over repeats, shape (repeats, deposits); NaN where no deposit has any."""
    means = mean_over_repeats(rank)
    return float(np.nanmean(means)) if np.isfinite(means).any() else math.nan


def mean_over_repeats(rank: ArrayLike) -> NDArray[np.float64]:
    """Mean of each deposit (or cell) over the repeats in which it has a value, of shape (repeats, deposits).

    NaN where it never has.
    """
    ranks = np.atleast_2d(np.asarray(rank, dtype=float))
    seen = ~np.isnan(ranks)
    count = seen.sum(axis=0)
    return np.divide(
        np.where(seen, ranks, 0.0).sum(axis=0), count, out=np.full(ranks.shape[1], np.nan), where=count > 0
    )
