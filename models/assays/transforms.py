"""Logarithms and log-ratios of compositions, their inverses, and flags of outliers.

Arrays of parts have shape (samples, parts) and hold concentrations in any one unit. A log-ratio needs every part: a row
with a value that is missing, zero or negative is NaN throughout. Wide arrays are worked through in blocks of rows, so
that a result costs one array of its size and little more.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.errors import InputError, check_choice
from ..core.language import said

TRANSFORMS = ("none", "log10", "clr", "ilr", "alr")
"""Transforms offered for a table of assays."""

_BLOCK_CELLS = 1_000_000
"""Cells that are transformed at a time: 8 MB for each array that a transform goes through."""
_PPM = 1e6
_NORMAL_MAD = 1.4826
"""Factor that makes the median absolute deviation of a normal variable its standard deviation."""


def transform(name: str, parts: ArrayLike, reference_index: int) -> NDArray[np.float64]:
    """Apply one of `TRANSFORMS`.

    Parameters
    ----------
    name : {"none", "log10", "clr", "ilr", "alr"}
        Which one.
    parts : array of shape (samples, parts)
        Concentrations in one unit.
    reference_index : int
        Part that "alr" divides by; the others take no notice of it.

    Returns
    -------
    array of shape (samples, parts), for "ilr" and "alr" (samples, parts - 1)

    Raises
    ------
    InputError
        If there is no such transform, or too few parts for it.
    """
    _check_name(name)
    if name == "none":
        return np.array(parts, dtype=np.float64)
    return alr(parts, reference_index) if name == "alr" else {"log10": log10, "clr": clr, "ilr": ilr}[name](parts)


def log10(values: ArrayLike) -> NDArray[np.float64]:
    """Decimal logarithm of an array of any shape; NaN where a value is missing, zero or negative."""
    concentrations = np.asarray(values, dtype=np.float64)
    result = np.full(concentrations.shape, np.nan)
    return np.log10(concentrations, out=result, where=concentrations > 0)


def closure(parts: ArrayLike, total: float = 1.0) -> NDArray[np.float64]:
    """Scale every row to a constant sum.

    Parameters
    ----------
    parts : array of shape (samples, parts)
        Concentrations in one unit.
    total : float
        Sum of each row of the result.

    Returns
    -------
    array of shape (samples, parts)
        Rows with a part that is missing, zero or negative are NaN.
    """
    return _by_rows(_complete_rows, parts, lambda rows: total * rows / rows.sum(axis=1, keepdims=True))


def clr(parts: ArrayLike) -> NDArray[np.float64]:
    """Centred log-ratios, ln(x_i / g(x)) with g the geometric mean of the row (Aitchison, 1986, The Statistical
    Analysis of Compositional Data).

    Parameters
    ----------
    parts : array of shape (samples, parts)
        Concentrations in one unit, at least two parts.

    Returns
    -------
    array of shape (samples, parts)
        Each row sums to 0.

    Raises
    ------
    InputError
        If there are fewer than two parts.

    Notes
    -----
    A value says how a part compares with the mean of those that happen to have been analysed: it changes when a column
    is added or left out. The columns sum to 0, so their covariance matrix is singular and single correlations mislead.
    """
    return _by_rows(_complete_rows, _enough(parts), _clr_rows)


def clr_inverse(ratios: ArrayLike) -> NDArray[np.float64]:
    """Composition, closed to 1, of centred log-ratios of shape (samples, parts)."""
    return _by_rows(_as_they_are, ratios, _exponential_closure)


def alr(parts: ArrayLike, reference_index: int) -> NDArray[np.float64]:
    """Additive log-ratios, ln(x_i / x_reference) (Aitchison, 1986).

    Parameters
    ----------
    parts : array of shape (samples, parts)
        Concentrations in one unit, at least two parts.
    reference_index : int
        Column of the part to divide by; best one that is immobile and well measured, such as Ti, Zr or Al.

    Returns
    -------
    array of shape (samples, parts - 1)
        The other parts in their order.

    Raises
    ------
    InputError
        If there are fewer than two parts.

    Notes
    -----
    Not an isometry: distances, clusters and principal components depend on the reference.
    """
    return _by_rows(
        _complete_rows,
        _enough(parts),
        lambda rows: np.delete(np.log(rows) - np.log(rows[:, [reference_index]]), reference_index, axis=1),
    )


def alr_inverse(ratios: ArrayLike, reference_index: int) -> NDArray[np.float64]:
    """Composition, closed to 1, of additive log-ratios of shape (samples, parts - 1), the reference in its column."""
    return _by_rows(
        _as_they_are,
        ratios,
        lambda rows: _exponential_closure(np.insert(rows, _position(reference_index, rows.shape[1]), 0.0, axis=1)),
    )


def ilr(parts: ArrayLike) -> NDArray[np.float64]:
    """Isometric log-ratios in pivot coordinates, each part against the geometric mean of those behind it.

    z_i = sqrt((D - i) / (D - i + 1)) ln(x_i / g(x_{i+1}, ..., x_D)) for i = 1 ... D - 1 (Egozcue et al., 2003,
    Mathematical Geology 35, 279-300; Filzmoser, Hron & Templ, 2018, Applied Compositional Data Analysis).

    Parameters
    ----------
    parts : array of shape (samples, parts)
        Concentrations in one unit, at least two parts. Their order decides what the coordinates mean; see
        `balance_names`.

    Returns
    -------
    array of shape (samples, parts - 1)
        Euclidean distances between rows are Aitchison distances between samples.

    Raises
    ------
    InputError
        If there are fewer than two parts.

    Notes
    -----
    Only the first coordinate compares one part with all others; the later ones compare ever smaller groups. A map
    of one coordinate is a map of that ratio, not of the element it is named after.
    """
    basis = _pivot_basis(_enough(parts).shape[1])
    return _by_rows(_complete_rows, parts, lambda rows: _clr_rows(rows) @ basis)


def ilr_inverse(coordinates: ArrayLike) -> NDArray[np.float64]:
    """Composition, closed to 1, of pivot coordinates of shape (samples, parts - 1)."""
    basis = _pivot_basis(np.shape(coordinates)[1] + 1)
    return _by_rows(_as_they_are, coordinates, lambda rows: _exponential_closure(rows @ basis.T))


def balance_names(names: Sequence[str]) -> list[str]:
    """Name the coordinates of `ilr`: `Cu | Zn, Pb, As` is Cu against the geometric mean of Zn, Pb and As."""
    return [f"{name} | {', '.join(names[i + 1 :])}" for i, name in enumerate(names[:-1])]


def round_trip_error(name: str, parts: ArrayLike, reference_index: int) -> float:
    """Largest relative difference between a composition and the inverse of its transform: the proof that nothing was
    lost.

    Parameters
    ----------
    name : {"none", "log10", "clr", "ilr", "alr"}
        Transform to be proved.
    parts : array of shape (samples, parts)
        Concentrations in one unit.
    reference_index : int
        Part that "alr" divides by; the others take no notice of it.

    Returns
    -------
    float
        Over all rows with a transform (for "log10": all cells); the composition is closed to 1 where the transform
        forgets its total. About 1e-15 is rounding. NaN if no row has one.
    """
    _check_name(name)
    cells = np.asarray(parts, dtype=np.float64)
    worst = math.nan
    for rows in _blocks(*cells.shape):
        block = cells[rows]
        truth = block if name in ("none", "log10") else closure(block)
        back = _inverse(name, transform(name, block, reference_index), reference_index)
        difference = np.abs(back - truth) / np.abs(truth, out=np.full(truth.shape, np.nan), where=truth != 0)
        worst = float(np.fmax(worst, np.fmax.reduce(difference, axis=None, initial=math.nan)))
    return worst


def _inverse(name: str, transformed: NDArray[np.float64], reference_index: int) -> NDArray[np.float64]:
    """Undo one of `TRANSFORMS`."""
    if name == "none":
        return transformed
    if name == "log10":
        return np.asarray(10.0**transformed, dtype=np.float64)
    return (
        alr_inverse(transformed, reference_index)
        if name == "alr"
        else {"clr": clr_inverse, "ilr": ilr_inverse}[name](transformed)
    )


def subcomposition_share(parts_in_ppm: ArrayLike) -> float:
    """Median share of the whole rock that the analysed parts make up.

    Parameters
    ----------
    parts_in_ppm : array of shape (samples, parts)
        Concentrations in ppm, all of them; rows with a missing value are left out.

    Returns
    -------
    float
        Total over 1e6; NaN if no row is complete. Far below 1 the parts are a subcomposition: log-ratios then describe
        the balance among them alone. Above 1 the units are wrong or something is counted twice, such as an element and
        its oxide.
    """
    totals = np.asarray(parts_in_ppm, dtype=np.float64).sum(axis=1)
    totals = totals[np.isfinite(totals)]
    return float(np.median(totals)) / _PPM if len(totals) else math.nan


def tukey_flags(values: ArrayLike, k: float = 1.5, log: bool = True) -> NDArray[np.float64]:
    """Flag outliers by the fences of the box plot: quartiles -/+ k times their distance (Tukey, 1977, Exploratory Data
    Analysis).

    Parameters
    ----------
    values : array of shape (samples,)
        Concentrations of one analyte; NaN where there is no value.
    k : float
        1.5 for the inner fences, 3 for the outer ones.
    log : bool
        Judge the logarithms, as is right for concentrations; zero and negative values then have no flag.

    Returns
    -------
    array of shape (samples,)
        -1 below the lower fence, 1 above the upper one, 0 between, NaN where there is no value to judge. All 0 if the
        quartiles coincide.

    Notes
    -----
    A flag is a question, not a verdict: the deposits looked for are outliers. In a normal distribution 0.7 % lie
    outside; of two mixed populations the fences may flag none. Quartiles are interpolated linearly; Tukey's hinges
    differ from them a little in small samples.
    """
    judged = _to_judge(values, log)
    known = judged[np.isfinite(judged)]
    if len(known) == 0:
        return judged
    low, high = np.quantile(known, [0.25, 0.75])
    return _flags(judged, low - k * (high - low), high + k * (high - low), bool(high > low))


def mad_flags(values: ArrayLike, k: float = 3.0, log: bool = True) -> NDArray[np.float64]:
    """Flag outliers by median -/+ k times 1.4826 times the median absolute deviation.

    Reimann, Filzmoser & Garrett (2005, Science of the Total Environment 346, 1-16) recommend this over mean and
    standard deviation for geochemical data, with k = 2, which flags some 5 % of a normal distribution; k = 3 flags 0.3
    %.

    Parameters
    ----------
    values : array of shape (samples,)
        Concentrations of one analyte; NaN where there is no value.
    k : float
        Number of robust standard deviations.
    log : bool
        Judge the logarithms, as is right for concentrations; zero and negative values then have no flag.

    Returns
    -------
    array of shape (samples,)
        -1 low, 1 high, 0 neither, NaN where there is no value to judge. All 0 if the median absolute deviation is 0,
        that is if more than half of the samples have one value (as where most lie below detection): nothing can be said
        then.
    """
    judged = _to_judge(values, log)
    known = judged[np.isfinite(judged)]
    if len(known) == 0:
        return judged
    middle = float(np.median(known))
    spread = _NORMAL_MAD * float(np.median(np.abs(known - middle)))
    return _flags(judged, middle - k * spread, middle + k * spread, spread > 0)


def _to_judge(values: ArrayLike, log: bool) -> NDArray[np.float64]:
    """Copy values or their logarithms, NaN where they are not finite."""
    column = np.array(values, dtype=np.float64)
    column[~np.isfinite(column)] = np.nan
    return log10(column) if log else column


def _flags(judged: NDArray[np.float64], low: float, high: float, spread: bool) -> NDArray[np.float64]:
    """Return -1 below `low`, 1 above `high`, 0 between and where there is no spread, NaN where there is no value."""
    side = (judged > high).astype(np.float64) - (judged < low)
    return np.where(np.isnan(judged), np.nan, side if spread else 0.0)


def _check_name(name: str) -> None:
    """Refuse what is no transform."""
    check_choice("transform", name, TRANSFORMS)


def _enough(parts: ArrayLike) -> NDArray[np.float64]:
    """Return parts as an array, at least two of them."""
    cells = np.asarray(parts, dtype=np.float64)
    if cells.ndim != 2 or cells.shape[1] < 2:
        raise InputError(
            said(
                "A log-ratio needs a table of at least two analytes and got one of shape {shape}: choose"
                " more analytes, or log10.",
                shape=cells.shape,
            )
        )
    return cells


def _blocks(samples: int, columns: int) -> Iterator[slice]:
    """Slices of rows of about a million cells."""
    step = max(_BLOCK_CELLS // max(columns, 1), 1)
    return (slice(start, start + step) for start in range(0, samples, step))


def _by_rows(
    usable: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    cells: ArrayLike,
    function: Callable[[NDArray[np.float64]], NDArray[np.float64]],
) -> NDArray[np.float64]:
    """Apply a function of rows block by block, after `usable` has made NaN what has no result."""
    array = np.asarray(cells, dtype=np.float64)
    width = function(np.ones((1, array.shape[1]))).shape[1]
    result = np.empty((len(array), width))
    for rows in _blocks(*array.shape):
        result[rows] = function(usable(array[rows]))
    return result


def _complete_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows with every part positive as they are, the others NaN."""
    complete = np.all((rows > 0) & np.isfinite(rows), axis=1)
    return rows if complete.all() else np.where(complete[:, None], rows, np.nan)


def _as_they_are(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Log-ratios may have any value."""
    return rows


def _clr_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Centred log-ratios of positive rows."""
    logarithms = np.log(rows)
    logarithms -= logarithms.mean(axis=1, keepdims=True)
    return np.asarray(logarithms, dtype=np.float64)


def _exponential_closure(logarithms: NDArray[np.float64]) -> NDArray[np.float64]:
    """Exponentials of rows, closed to 1; the largest is taken out first so that none overflows."""
    exponentials = np.exp(logarithms - logarithms.max(axis=1, keepdims=True))
    exponentials /= exponentials.sum(axis=1, keepdims=True)
    return np.asarray(exponentials, dtype=np.float64)


def _position(reference_index: int, others: int) -> int:
    """Place, counted from the start, of a reference among `others` + 1 parts."""
    return reference_index % (others + 1)


def _pivot_basis(parts: int) -> NDArray[np.float64]:
    """Orthonormal basis of the centred log-ratios in pivot coordinates, of shape (parts, parts - 1)."""
    behind = np.arange(parts - 1, 0, -1)
    basis = np.tril(np.repeat([-1 / np.sqrt(behind * (behind + 1))], parts, axis=0), -1)
    np.fill_diagonal(basis, np.sqrt(behind / (behind + 1)))
    return np.asarray(basis, dtype=np.float64)
