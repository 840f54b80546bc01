"""Values below detection: replacing them, and finding those that a laboratory has replaced already."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.errors import InputError, check_choice
from ..core.language import said

REPLACEMENTS = ("half", "sqrt2", "ros", "missing")
"""What can stand for a value below detection: DL/2, DL/√2, regression on order statistics, nothing."""

_MOST_CENSORED = 0.8
"""Above this share of values below detection regression on order statistics is not recommended (Helsel, 2012)."""
_FEWEST_DETECTED = 3
"""Two detected values give a line whatever they are; the third can contradict it."""

_LEAST_SHARE, _LEAST_SAMPLES, _TIMES_ITS_NEIGHBOURS, _NEIGHBOURS = 0.01, 5, 3.0, 3
"""The rule of `suspect_half_limits`, whose notes say what it was worked out on."""
_MOST_DECIMALS = 6
"""Decimals, and zeros before the point, that are told apart."""
_SINGLE_PRECISION = 1.2e-7
"""Relative spacing of numbers of 32 bits (2^-23), as many layers hold them: 0.1 comes back as 0.100000001."""


def replace_below(values: ArrayLike, below: ArrayLike, how: str) -> NDArray[np.float64]:
    """Replace the values below detection of one analyte.

    Parameters
    ----------
    values : array of shape (samples,)
        Concentrations; where `below`, the detection limit (NaN if it was not stated); NaN where there is no value.
    below : bool array of shape (samples,)
        Which samples lie below detection.
    how : {"half", "sqrt2", "ros", "missing"}
        DL/2; DL/√2 (Hornung & Reed, 1990, Applied Occupational and Environmental Hygiene 5, 46-51);
        `regression_on_order_statistics`; or NaN.

    Returns
    -------
    array of shape (samples,)
        A copy; samples with a limit that was not stated are NaN.

    Raises
    ------
    InputError
        If `how` is none of these, the shapes differ, a limit is not positive, or the regression cannot be fitted.

    Notes
    -----
    A constant for every censored sample makes the spread too small and gives correlations and log-ratios a structure
    that is the laboratory's, not the rock's; with more than a few per cent censored, means and variances of "half" and
    "sqrt2" are not to be trusted (Helsel, 2006, Chemosphere 65, 2434-2439).
    """
    check_choice("replacement", how, REPLACEMENTS, of=" for values below detection")
    concentrations, censored = _checked(values, below)
    if how == "ros":
        return regression_on_order_statistics(concentrations, censored)
    factor = {"half": 0.5, "sqrt2": math.sqrt(0.5), "missing": math.nan}[how]
    return np.where(censored, concentrations * factor, concentrations)


def regression_on_order_statistics(values: ArrayLike, below: ArrayLike) -> NDArray[np.float64]:
    """Give values below detection the values that a log-normal distribution, fitted to the detected ones, expects in
    their places.

    Robust regression on order statistics for any number of detection limits (Helsel & Cohn, 1988, Water Resources
    Research 24, 1997-2004; plotting positions of Hirsch & Stedinger, 1987, Water Resources Research 23, 715-727; as in
    Lee & Helsel, 2005, Computers & Geosciences 31, 1241-1248). With limits d_1 < ... < d_m, A_j the number detected in
    [d_j, d_{j+1}) and B_j the number of all samples, censored or not, known to lie below d_j, the probability of
    exceeding d_j is p_j = p_{j+1} + (1 - p_{j+1}) A_j / (A_j + B_j), with p_{m+1} = 0 and p_0 = 1. The r-th smallest
    detected value between d_j and d_{j+1} is plotted at 1 - p_j + (p_j - p_{j+1}) r / (A_j + 1), the r-th of C_j
    samples censored at d_j at (1 - p_j) r / (C_j + 1). The logarithm of the detected values is regressed on the normal
    quantiles of their positions; censored samples get the value of the line at their own.

    Parameters
    ----------
    values : array of shape (samples,)
        Concentrations; where `below`, the detection limit (NaN if it was not stated); NaN where there is no value.
    below : bool array of shape (samples,)
        Which samples lie below detection.

    Returns
    -------
    array of shape (samples,)
        Detected values as they are. NaN for samples whose limit was not stated, and for those whose limit lies above
        every detected value: such a limit says nothing.

    Raises
    ------
    InputError
        If fewer than 3 different values are detected, more than 80 % of the samples are censored, or a value or limit
        is not positive.

    Notes
    -----
    Only the set of fitted values means something. Samples with one limit are indistinguishable, so their values are
    handed out smallest first in the order of the rows: on a map, high and low ones among them are an artefact of the
    table. Use the result for means, quantiles and distributions; for interpolation a constant is at least not a
    pattern. Where the detected values are not log-normal, a fitted value can exceed its own limit.
    """
    concentrations, censored = _checked(values, below)
    known = ~np.isnan(concentrations)
    result = concentrations.copy()
    limits = concentrations[censored & known]
    if len(limits) == 0:
        return result
    detected = np.sort(concentrations[~censored & known])
    _check_fit(detected, len(limits))

    rows = np.flatnonzero(censored & known)
    result[rows[limits > detected[-1]]] = np.nan
    rows = rows[limits <= detected[-1]]
    if len(rows) == 0:
        return result
    rows = rows[np.argsort(concentrations[rows], kind="stable")]
    steps, first, at_limit = np.unique(concentrations[rows], return_index=True, return_counts=True)

    interval = np.searchsorted(steps, detected, side="right")
    in_interval = np.bincount(interval, minlength=len(steps) + 1)
    smaller = np.cumsum(in_interval)[:-1] + np.cumsum(at_limit)
    exceeding = _exceedance(in_interval[1:], smaller)

    rank = np.arange(len(detected)) - (np.cumsum(in_interval) - in_interval)[interval] + 1
    high, low = exceeding[interval], exceeding[interval + 1]
    slope, intercept = _line(1 - high + (high - low) * rank / (in_interval[interval] + 1), np.log(detected))
    rank = np.arange(len(rows)) - np.repeat(first, at_limit) + 1
    positions = np.repeat(1 - exceeding[1:-1], at_limit) * rank / (np.repeat(at_limit, at_limit) + 1)
    result[rows] = np.exp(intercept + slope * _normal_quantile(positions))
    return result


def _checked(values: ArrayLike, below: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return values and mask as arrays of one shape, all limits positive."""
    concentrations, censored = np.asarray(values, dtype=np.float64), np.asarray(below, dtype=bool)
    if concentrations.ndim != 1 or concentrations.shape != censored.shape:
        raise InputError(
            said(
                "Values of shape {shape} and marks of values below detection of shape {shape_2} do not"
                " belong together: give one of each for every sample of one analyte.",
                shape=concentrations.shape,
                shape_2=censored.shape,
            )
        )
    limits = concentrations[censored]
    if np.any(limits <= 0):
        raise InputError(
            said(
                "A detection limit of {limits:g} is not positive: declare it a missing code, or state the"
                " limit (-0.5 in a table often means below 0.5).",
                limits=limits.min(),
            )
        )
    return concentrations, censored


def _check_fit(detected: NDArray[np.float64], censored: int) -> None:
    """Refuse a regression on order statistics that could not be trusted; `detected` is sorted."""
    different = len(np.unique(detected))
    if different < _FEWEST_DETECTED:
        raise InputError(
            said(
                "Regression on order statistics needs at least {fewest_detected} different detected"
                " values and this analyte has {different}: choose half, sqrt2 or missing for it.",
                fewest_detected=_FEWEST_DETECTED,
                different=different,
            )
        )
    if censored > _MOST_CENSORED * (censored + len(detected)):
        raise InputError(
            said(
                "{censored} of {censored_2} values are below detection, more than the {most_censored:.0f}"
                " % up to which regression on order statistics can be fitted: choose half, sqrt2 or"
                " missing for it.",
                censored=censored,
                censored_2=censored + len(detected),
                most_censored=100 * _MOST_CENSORED,
            )
        )
    if detected[0] <= 0:
        raise InputError(
            said(
                "Regression on order statistics takes logarithms and this analyte has a value of"
                " {detected:g}: declare it missing or below detection, or choose half, sqrt2 or missing.",
                detected=detected[0],
            )
        )


def _exceedance(above: NDArray[np.int64], smaller: NDArray[np.int64]) -> NDArray[np.float64]:
    """Probabilities of exceeding 0, each limit, and the end, from A_j and B_j of every limit in rising order."""
    exceeding = np.zeros(len(above) + 2)
    exceeding[0] = 1.0
    for j in range(len(above), 0, -1):
        exceeding[j] = exceeding[j + 1] + (1 - exceeding[j + 1]) * above[j - 1] / (above[j - 1] + smaller[j - 1])
    return exceeding


def _normal_quantile(probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    """Quantiles of the standard normal distribution."""
    from scipy.special import ndtri

    return np.asarray(ndtri(probabilities), dtype=np.float64)


def _line(positions: NDArray[np.float64], logarithms: NDArray[np.float64]) -> tuple[float, float]:
    """Slope and intercept of the least-squares line of logarithms on normal quantiles of their plotting positions."""
    quantiles = _normal_quantile(positions)
    centred = quantiles - quantiles.mean()
    slope = float(centred @ logarithms / (centred @ centred))
    return slope, float(logarithms.mean() - slope * quantiles.mean())


@dataclass(frozen=True)
class HalfLimit:
    """A value that many samples share, probably half a detection limit in the place of "below detection".

    Parameters
    ----------
    value : float
        The value they share, in the unit of the analyte.
    count : int
        How many samples have it.
    share : float
        The same as a share of all samples with a positive value.
    next_value : float
        Next larger value that occurs; often about twice `value` where that is half the only limit.
    """

    value: float
    count: int
    share: float
    next_value: float


def suspect_half_limits(values: ArrayLike) -> list[HalfLimit]:
    """Find values that are shared by as many samples as where a laboratory wrote half its detection limit instead of
    "below detection".

    A positive value is suspected if at least 5 samples and 1 % of the positive values share it, no more than half of
    them are smaller, some are larger, and one of these holds (other suspects left out of the comparison):

    - it is written finer than the nearest three different values on either side (0.25 among 0.1, 0.2, 0.3; 0.5 among
      whole numbers);
    - more than three times as many samples share it as share any of these neighbours, by more than chance (three
      standard errors of a count), and this also holds of its neighbours among coarser values, down to those written as
      coarsely as itself (a column of whole numbers here and tenths there has its ties at the whole numbers).

    Parameters
    ----------
    values : array of shape (samples,)
        Concentrations of one analyte; NaN where there is no value. Zero and negative values are left out: they have
        meanings of their own.

    Returns
    -------
    list of HalfLimit
        By rising value; several where several limits were in use. Empty for columns that are merely rounded.

    Notes
    -----
    A suspicion, never a proof: the rule follows no publication but was worked out on real surveys (Tellus stream
    sediments, whose half limits lie between measured values and in the middle of a column as often as at its bottom;
    Jura, Meuse, GM-46 and Capricorn, which have none). It misses half limits that coincide with a common rounded value
    and those that concern less than 1 % of the samples; it is misled where nearly everything rounds to one number.
    """
    column = np.asarray(values, dtype=np.float64)
    different, counts = np.unique(column[np.isfinite(column) & (column > 0)], return_counts=True)
    total = int(counts.sum())
    smaller = np.cumsum(counts) - counts
    often = (counts >= max(_LEAST_SAMPLES, _LEAST_SHARE * total)) & (2 * smaller <= total)
    candidates = [int(i) for i in np.flatnonzero(often[:-1])]
    if not candidates:
        return []
    decimals = _decimals(different)
    levels = np.unique(decimals)
    everything = np.ones(len(different), dtype=bool)
    shared = {i for i in candidates if all(decimals[i] > decimals[j] for j in _neighbours(i, everything))}
    comparable = ~np.isin(np.arange(len(different)), list(shared))
    for i in sorted(candidates, key=lambda candidate: -int(counts[candidate])):
        around = [
            j for finest in levels[levels >= decimals[i]] for j in _neighbours(i, comparable & (decimals <= finest))
        ]
        expected = _TIMES_ITS_NEIGHBOURS * int(counts[around].max(initial=0))
        if around and counts[i] > expected + 3 * math.sqrt(expected):
            shared.add(i)
            comparable[i] = False
    return [
        HalfLimit(float(different[i]), int(counts[i]), float(counts[i] / total), float(different[i + 1]))
        for i in sorted(shared)
    ]


def _neighbours(position: int, comparable: NDArray[np.bool_]) -> list[int]:
    """Return the nearest comparable positions on either side of one."""
    below, above = np.flatnonzero(comparable[:position]), position + 1 + np.flatnonzero(comparable[position + 1 :])
    return [*below[-_NEIGHBOURS:].tolist(), *above[:_NEIGHBOURS].tolist()]


def _decimals(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """Count the decimals that positive values are written with, less than 0 for whole tens, hundreds, ....

    Single precision does not disturb.
    """
    decimals = np.full(len(values), _MOST_DECIMALS + 1, dtype=np.int64)
    for places in range(_MOST_DECIMALS, -_MOST_DECIMALS - 1, -1):
        shifted = values * 10.0**places
        decimals[np.abs(shifted - np.rint(shifted)) <= _SINGLE_PRECISION * shifted] = places
    return decimals


def zeros_in_whole_rows(zero: ArrayLike) -> float:
    """Share of the zeros that lie in rows of which at least half is zero: near 1, zero means "not analysed" rather than
    "below detection".

    Parameters
    ----------
    zero : bool array of shape (samples, analytes)
        Which cells are exactly zero.

    Returns
    -------
    float
        0 to 1; NaN if there is no zero.
    """
    cells = np.asarray(zero, dtype=bool)
    per_row = np.count_nonzero(cells, axis=1)
    total = int(per_row.sum())
    return float(per_row[2 * per_row >= cells.shape[1]].sum() / total) if total else math.nan
