"""Ordinary kriging of many places at once, by Cholesky factors of covariances that neighbouring places share."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..core.arrays import Floats, Integers
from ..interpolation.variogram import Variogram

SAME_PLACE = 1e-9
"""Two samples, or a sample and a point of a block, are never nearer: the nugget does not vanish between them."""
_LEAST_PIVOT = 1e-10
"""Of a factor, as a share of the sill; below it a system is singular to working precision."""


def compact_lots(places: Floats, size: int) -> Iterator[Integers]:
    """Divide places into lots of at most so many that lie together, by halving along the longest side.

    Parameters
    ----------
    places : array of shape (places, 3)
    size : int

    Yields
    ------
    array of shape (places of the lot,)
        Positions; each place is in one lot.
    """
    left = [np.arange(len(places))] if len(places) else []
    while left:
        lot = left.pop()
        if len(lot) <= size:
            yield lot
            continue
        here = places[lot]
        along, half = here[:, np.ptp(here, axis=0).argmax()], len(lot) // 2
        order = np.argpartition(along, half)
        left += [lot[order[half:]], lot[order[:half]]]


def covariances(places: Floats, variogram: Variogram) -> Floats:
    """Covariances between samples, shape (samples + 1, samples + 1); the last one is none, and has none with any.

    Parameters
    ----------
    places : array of shape (samples, 3)
        In coordinates in which the variogram is isotropic.
    variogram : Variogram
    """
    squares = sum(np.square(np.subtract.outer(axis, axis)) for axis in places.T)
    result = np.zeros((len(places) + 1, len(places) + 1))
    result[:-1, :-1] = variogram.covariance(np.maximum(np.sqrt(squares), SAME_PLACE))
    return result


def krige_ordinarily(
    shared: Floats, chosen: Integers, right: Floats, values: Floats, sill: float, own: float
) -> tuple[Floats, Floats]:
    """Estimates of places, and their kriging variances.

    Parameters
    ----------
    shared : array of shape (samples + 1, samples + 1)
        From `covariances`; its diagonal is not looked at.
    chosen : array of shape (places, neighbours)
        Samples of each place; the number of samples stands for none.
    right : array of shape (places, neighbours)
        Covariances with the place; 0 with none.
    values : array of shape (places, neighbours)
        0 of none.
    sill : float
    own : float
        Variance of the place: the sill for a point, less for a block.

    Returns
    -------
    estimate, variance : array of shape (places,)
        NaN where a system has no solution to working precision.

    Notes
    -----
    With C = L Lᵀ the covariances among neighbours, u = L⁻¹ c of those with the place, v = L⁻¹ 1 and y = L⁻¹ z, the
    estimate is u·y + m v·y and the variance own - u·u + m² v·v, where m = (1 - u·v) / v·v is the multiplier that makes
    weights sum to 1: the weights themselves are never needed. Factors are taken column by column for all places
    together (Golub & Van Loan, Matrix Computations, section 4.2.5); three more rows below C give u, v and y.
    """
    places, n = chosen.shape
    index = np.ascontiguousarray(chosen.T)
    flat, width = shared.reshape(-1), shared.shape[1]
    rows = np.concatenate([right.T[np.newaxis], (index < width - 1)[np.newaxis].astype(float), values.T[np.newaxis]])
    factor, spare = np.empty((n + 3, n, places)), np.empty((n + 3, places))
    with np.errstate(invalid="ignore", divide="ignore"):
        for j in range(n):
            column = factor[j:, j]
            column[0] = sill
            np.take(flat, index[j + 1 :] + width * index[j], out=column[1 : n - j], mode="clip")  # not buffered
            column[n - j :] = rows[:, j]
            if j:
                column -= np.einsum("ikp,kp->ip", factor[j:, :j], factor[j, :j], out=spare[j:])
            # A pivot of rounding errors would give weights of millions, and no sign of it.
            column *= 1.0 / np.sqrt(np.where(column[0] > _LEAST_PIVOT * sill, column[0], np.nan))
        u, v, y = factor[n:]
        uu, uv, vv, uy, vy = (np.einsum("kp,kp->p", *pair) for pair in ((u, u), (u, v), (v, v), (u, y), (v, y)))
        multiplier = (1 - uv) / vv
        return uy + multiplier * vy, own - uu + multiplier**2 * vv
