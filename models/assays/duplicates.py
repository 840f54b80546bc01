"""Samples at one place, and what duplicates tell of the precision of a laboratory."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.errors import InputError
from ..core.language import said

FEWEST_PAIRS = 50
"""Pairs that a Thompson-Howarth estimate needs; the authors' own figure."""

_GROUP = 11
"""Pairs, in the order of their means, that give one point of the line: odd, so that the median is one of them. The
authors' own figure.
"""
_REWEIGHTINGS = 20
"""Rounds of fitting, each with the weights of the line before."""
_LOWEST_HEIGHT = 0.05
"""Share of the mean deviation below which no height is taken for a weight: a line through zero there would give all
weight to one point.
"""
_MM_PER_M = 1000.0
"""Samples at the same millimetre are at one place."""
_MEDIAN_OF_NORMAL = 0.6744897501960817
"""Median of the absolute value of a standard normal variable."""


def group_places(x: ArrayLike, y: ArrayLike, *keys: ArrayLike) -> NDArray[np.int64]:
    """Number the places, one number for all samples that share one.

    Parameters
    ----------
    x, y : array of shape (samples,)
        Easting and northing in metres, compared to the millimetre.
    *keys : array of shape (samples,), numbers or text
        What else has to be equal, such as depth, size fraction, or laboratory; missing numbers (NaN) count as equal.

    Returns
    -------
    int array of shape (samples,)
        0, 1, ... in the order in which the places first appear. A sample without coordinates is a place of its own.

    Notes
    -----
    Places are never nearly equal: field duplicates whose coordinates were measured twice, or points on either side of a
    millimetre's rounding, stay apart. Coordinates in degrees have to be projected before; a thousandth of a degree is
    100 m.
    """
    easting, northing = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    parts = [np.rint(easting * _MM_PER_M), np.rint(northing * _MM_PER_M), *(np.asarray(key) for key in keys)]
    if any(part.shape != (len(easting),) for part in parts):
        raise InputError(
            said("Coordinates and keys must have one value for each sample: ")
            + ", ".join(str(part.shape) for part in parts)
            + said(" were given.")
        )
    nowhere = ~(np.isfinite(easting) & np.isfinite(northing))
    group = np.zeros(len(easting), dtype=np.int64)
    for part in parts:
        codes = _codes(part)
        group = _codes(group * (int(codes.max(initial=0)) + 1) + codes)
    group[nowhere] = group.max(initial=0) + 1 + np.arange(np.count_nonzero(nowhere))
    return _in_order_of_appearance(group)


def _codes(values: NDArray[np.generic]) -> NDArray[np.int64]:
    """Return the rank of each value among the different ones."""
    return np.asarray(np.unique(values, return_inverse=True)[1], dtype=np.int64).reshape(-1)


def _in_order_of_appearance(group: NDArray[np.int64]) -> NDArray[np.int64]:
    """Renumber groups 0, 1, ... as they first appear."""
    _, first, codes = np.unique(group, return_index=True, return_inverse=True)
    number = np.empty(len(first), dtype=np.int64)
    number[np.argsort(first)] = np.arange(len(first))
    return np.asarray(number[codes.reshape(-1)], dtype=np.int64)


def average_by_group(values: ArrayLike, group: ArrayLike) -> NDArray[np.float64]:
    """Average the samples of each group.

    Parameters
    ----------
    values : array of shape (samples, analytes)
        NaN where there is no value; such cells are left out of the mean.
    group : int array of shape (samples,)
        0 to groups - 1, as from `group_places`.

    Returns
    -------
    array of shape (groups, analytes)
        Arithmetic means; NaN where no sample of the group has a value.

    Notes
    -----
    A mean over replaced values below detection inherits the replacement; one strong duplicate of a nugget element
    carries the mean.
    """
    cells, number = np.asarray(values, dtype=np.float64), np.asarray(group, dtype=np.int64)
    result = np.full((int(number.max(initial=-1)) + 1, cells.shape[1]), np.nan)
    for column in range(cells.shape[1]):
        known = ~np.isnan(cells[:, column])
        count = np.bincount(number[known], minlength=len(result))
        total = np.bincount(number[known], weights=cells[known, column], minlength=len(result))
        np.divide(total, count, out=result[:, column], where=count > 0)
    return result


def first_of_group(group: ArrayLike) -> NDArray[np.int64]:
    """Index of the first sample of each group, by rising group number; shape (groups,)."""
    return np.asarray(np.unique(np.asarray(group), return_index=True)[1], dtype=np.int64)


def duplicate_pairs(group: ArrayLike) -> NDArray[np.int64]:
    """Pair the first sample of each group with every further one.

    Parameters
    ----------
    group : array of shape (samples,), numbers or text
        What marks duplicates: the numbers of `group_places`, or sample ids.

    Returns
    -------
    int array of shape (pairs, 2)
        Indices of samples, the first of the group on the left, in the order of the groups.

    Notes
    -----
    Of a group of three there are two pairs, which share a sample and so are not quite independent.
    """
    codes = _codes(np.asarray(group))
    order = np.argsort(codes, kind="stable")
    further = order[1:][codes[order[1:]] == codes[order[:-1]]]
    return np.column_stack([first_of_group(codes)[codes[further]], further]).astype(np.int64)


def robust_cv(a: ArrayLike, b: ArrayLike) -> float:
    """Coefficient of variation from duplicate pairs by their median, in per cent; NaN without a pair.

    100 median(sqrt(2) |a - b| / (a + b)) / 0.6745: the median over pairs in the place of the mean square that
    Stanley & Lawie (2007, Exploration and Mining Geology 16, 267-275) recommend and that one mistaken pair can carry,
    scaled so that both agree for normally distributed errors (0.6745 is the median of the absolute value of a standard
    normal variable).

    Parameters
    ----------
    a, b : array of shape (pairs,)
        First and second analysis. Pairs with a missing value or a mean that is not positive are left out.

    Notes
    -----
    Up to half of the pairs may be mistaken. By the same token it says nothing of rare large errors, such as those of
    coarse gold; it is 0 where more than half of the pairs agree to the last digit.
    """
    pairs = _pair_cv(a, b)
    return 100 * float(np.median(pairs)) / _MEDIAN_OF_NORMAL if len(pairs) else math.nan


def _pair_cv(a: ArrayLike, b: ArrayLike) -> NDArray[np.float64]:
    """Coefficient of variation of each usable pair, |a - b| / sqrt(2) over the mean, as a fraction."""
    first, second = _usable_pairs(a, b)
    return np.asarray(np.sqrt(2.0) * np.abs(first - second) / (first + second), dtype=np.float64)


def _usable_pairs(a: ArrayLike, b: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Pairs of which both values are known and the mean is positive."""
    first, second = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if first.ndim != 1 or first.shape != second.shape:
        raise InputError(
            said(
                "Duplicates come in pairs: {shape} first and {shape_2} second analyses were given.",
                shape=first.shape,
                shape_2=second.shape,
            )
        )
    usable = np.isfinite(first) & np.isfinite(second) & (first + second > 0)
    return first[usable], second[usable]


@dataclass(frozen=True)
class ThompsonHowarth:
    """Standard deviation of an analysis as a line over concentration, s(c) = s0 + k c.

    Parameters
    ----------
    s0 : float
        Standard deviation at zero concentration, in the unit of the analyte; negative if the line fits poorly there.
    k : float
        Growth of the standard deviation with concentration (relative error at high concentrations, as a fraction).
    detection_limit : float
        Concentration of which the precision is 100 %, 2 s0 / (1 - 2 k), in the unit of the analyte; NaN where the line
        gives none (s0 < 0 or k >= 1/2).
    pairs : int
        How many pairs it rests on.
    """

    s0: float
    k: float
    detection_limit: float
    pairs: int

    def precision(self, concentration: float) -> float:
        """Precision 2 s(c) / c at a concentration, in per cent."""
        return 200 * (self.s0 + self.k * concentration) / concentration


def thompson_howarth(a: ArrayLike, b: ArrayLike) -> ThompsonHowarth:
    """Estimate the precision of a laboratory as a function of concentration from duplicates (Thompson & Howarth).

    Pairs are sorted by their mean and taken in groups of 11 (the remainder at the upper end is left out); the median
    absolute difference of each group, divided by 0.954 to become a standard deviation, is regressed on the mean
    concentration of the group (Thompson & Howarth, 1976, Analyst 101, 690-698; 1978, Journal of Geochemical Exploration
    9, 23-30).

    Parameters
    ----------
    a, b : array of shape (pairs,)
        First and second analysis. Pairs with a missing value or a mean that is not positive are left out.

    Raises
    ------
    InputError
        If fewer than 50 usable pairs are given, or all groups have the same mean concentration.

    Notes
    -----
    The line is weighted by the inverse square of its own height (reweighted until it stands still), since the scatter
    of a group's median is proportional to the standard deviation that it estimates. The unweighted line of 1976 is
    governed by the few highest concentrations: in simulated surveys with log-normal concentrations its s0 scattered 1.4
    times as much with 60 pairs, 3 times with 200, and 7 times with 5,000. Medians of groups of 11 make both figures
    some 3 % too high. The line describes all pairs together: an analyte measured by two methods, or one where nuggets
    rather than the balance make the error, has no such line.
    """
    first, second = _usable_pairs(a, b)
    if len(first) < FEWEST_PAIRS:
        raise InputError(
            said(
                "The method of Thompson and Howarth needs at least {fewest_pairs} pairs of duplicates and"
                " {count} were given: use the robust coefficient of variation.",
                fewest_pairs=FEWEST_PAIRS,
                count=len(first),
            )
        )
    means = (first + second) / 2
    order = np.argsort(means, kind="stable")[: len(means) // _GROUP * _GROUP]
    concentration = means[order].reshape(-1, _GROUP).mean(axis=1)
    deviation = np.median(np.abs(first - second)[order].reshape(-1, _GROUP), axis=1) / (
        math.sqrt(2) * _MEDIAN_OF_NORMAL
    )
    if np.ptp(concentration) == 0:
        raise InputError(
            said(
                "All duplicates have the same mean concentration, {concentration:g}, so that no line over"
                " concentration can be drawn: use the robust coefficient of variation.",
                concentration=concentration[0],
            )
        )
    s0, k = _weighted_line(concentration, deviation)
    limit = 2 * s0 / (1 - 2 * k) if s0 >= 0 and k < 0.5 else math.nan
    return ThompsonHowarth(s0, k, limit, len(first))


def _weighted_line(concentration: NDArray[np.float64], deviation: NDArray[np.float64]) -> tuple[float, float]:
    """Intercept and slope of standard deviations over concentration, each weighted by the inverse square of the line's
    height there.
    """
    lowest = _LOWEST_HEIGHT * float(deviation.mean())
    if lowest == 0:
        return 0.0, 0.0
    design = np.column_stack([np.ones_like(concentration), concentration])
    height = concentration
    for _ in range(_REWEIGHTINGS):
        line = np.linalg.lstsq(design / height[:, None], deviation / height, rcond=None)[0]
        height = np.maximum(design @ line, lowest)
    return float(line[0]), float(line[1])
