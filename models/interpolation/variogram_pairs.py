"""Pairs of places by the distance between them, found once for all elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALL_PAIRS = 2_000_000
"""Up to so many pairs of places in all (2,000 places), every one within the lags is used."""
PAIRS_PER_LAG = 100_000
"""Of more places, a lag keeps about so many pairs: the spread of their mean is then far below that of the field itself.
"""

_LISTED = 100_000_000
"""Up to so many pairs (14,000 places) are looked through one by one; of more, pairs are drawn blindly."""
_BLOCK = 1 << 19
"""Distances at a time, which bounds the memory."""
_DRAWS = 20_000_000
"""Pairs drawn blindly; those beyond the longest lag are in vain."""
_ENOUGH = 20_000
"""A lag that fewer blind draws hit is searched with a tree."""
_MOST_FOUND = 2_000_000
"""Pairs that a search with a tree may return."""


@dataclass(frozen=True)
class Pairs:
    """Pairs of places, sorted by lag.

    Parameters
    ----------
    first, second : array of shape (pairs,)
        Indices of places.
    dx, dy, distance : array of shape (pairs,)
        Metres east and north from the first to the second, and the length of that.
    lag : array of shape (pairs,)
        Lag k is edges[k] < distance <= edges[k + 1].
    complete : bool
        Whether these are all the pairs there are within the lags.
    """

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    dx: NDArray[np.float64]
    dy: NDArray[np.float64]
    distance: NDArray[np.float64]
    lag: NDArray[np.int64]
    complete: bool


def find_pairs(
    x: NDArray[np.float64], y: NDArray[np.float64], edges: NDArray[np.float64], rng: np.random.Generator
) -> Pairs:
    """Find the pairs within the lags; of very many, a random sample lag by lag, so that short lags keep what they have.

    Parameters
    ----------
    x, y : array of shape (places,)
        Distinct places in metres.
    edges : array of shape (lags + 1,)
        Ends of the lags in metres, rising.
    rng : numpy.random.Generator

    Returns
    -------
    Pairs

    Notes
    -----
    Up to 2,000 places all pairs are taken. Up to 14,000 all are looked at, and each lag keeps about `PAIRS_PER_LAG` of
    them. Beyond, where there are too many to look at, pairs are drawn blindly from all there are. Lags so short that
    chance hardly hits them are searched around as many randomly chosen places as memory allows, mostly all.
    """
    total = len(x) * (len(x) - 1) // 2
    if total <= _LISTED:
        complete = total <= ALL_PAIRS
        share = np.ones(len(edges) - 1) if complete else _shares(x, y, edges, rng)
        chosen = [_thinned(first, second, x, y, edges, share, rng) for first, second in _every_pair(x, y, edges[-1])]
    else:
        complete = False
        chosen = _drawn_pairs(x, y, edges, rng)
    first, second, lag = (
        (np.concatenate(parts) for parts in zip(*chosen))
        if chosen
        else (np.empty(0, int), np.empty(0, int), np.empty(0, int))
    )
    order = np.argsort(lag, kind="stable")
    first, second = first[order].astype(np.int32), second[order].astype(np.int32)
    dx, dy = x[second] - x[first], y[second] - y[first]
    return Pairs(
        first=first,
        second=second,
        dx=dx,
        dy=dy,
        distance=np.hypot(dx, dy),
        lag=lag[order].astype(np.int64),
        complete=complete,
    )


_Found = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
"""First and second place of pairs, and their lags."""


def _lags(distance: NDArray[np.float64], edges: NDArray[np.float64]) -> NDArray[np.int64]:
    """Lag of each distance; -1 and the number of lags stand for outside."""
    result: NDArray[np.int64] = np.searchsorted(edges, distance, side="left") - 1
    return result


def _every_pair(
    x: NDArray[np.float64], y: NDArray[np.float64], longest: float
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield all pairs that are not farther apart than `longest`, some at a time: a window slides over the places from
    west to east.
    """
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    start = 0
    while start < len(x):
        stop = start + max(_BLOCK // (len(x) - start), 1)
        end = int(np.searchsorted(x, x[min(stop, len(x)) - 1] + longest, side="right"))
        squared = (x[start:stop, None] - x[None, start:end]) ** 2 + (y[start:stop, None] - y[None, start:end]) ** 2
        # The last digit of a distance is uncertain; the lag is decided by its exact value later.
        near = np.triu(squared <= (longest * (1 + 1e-9)) ** 2, k=1)
        first, second = np.nonzero(near)
        yield order[first + start], order[second + start]
        start = stop


def _thinned(
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    edges: NDArray[np.float64],
    share: NDArray[np.float64],
    rng: np.random.Generator,
) -> _Found:
    """Keep of each lag a random share; pairs outside the lags go."""
    if (share < 1).all():
        # Throwing dice first saves most of the distances.
        thrown = rng.random(len(first)) < share.max()
        first, second, share = first[thrown], second[thrown], share / share.max()
    lag = _lags(np.hypot(x[second] - x[first], y[second] - y[first]), edges)
    inside = (lag >= 0) & (lag < len(share))
    first, second, lag = first[inside], second[inside], lag[inside]
    if (share < 1).any():
        kept = rng.random(len(lag)) < share[lag]
        first, second, lag = first[kept], second[kept], lag[kept]
    return first, second, lag


def _drawn(
    x: NDArray[np.float64], y: NDArray[np.float64], edges: NDArray[np.float64], draws: int, rng: np.random.Generator
) -> _Found:
    """Draw pairs of different places blindly, and keep those within the lags."""
    first = rng.integers(len(x), size=draws)
    second = (first + rng.integers(1, len(x), size=draws)) % len(x)
    return _thinned(first, second, x, y, edges, np.ones(len(edges) - 1), rng)


def _shares(
    x: NDArray[np.float64], y: NDArray[np.float64], edges: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float64]:
    """Share of the pairs of each lag to keep, from how often a million blind draws hit it."""
    draws = 1_000_000
    hits = np.bincount(_drawn(x, y, edges, draws, rng)[2], minlength=len(edges) - 1)
    expected = np.maximum(hits, 1) * (len(x) * (len(x) - 1) / 2 / draws)
    return np.minimum(PAIRS_PER_LAG / expected, 1.0)


def _drawn_pairs(
    x: NDArray[np.float64], y: NDArray[np.float64], edges: NDArray[np.float64], rng: np.random.Generator
) -> list[_Found]:
    from scipy.spatial import cKDTree

    lags = len(edges) - 1
    hits, kept = np.zeros(lags, dtype=np.int64), np.zeros(lags, dtype=np.int64)
    chosen = []
    step = 1_000_000
    for _ in range(_DRAWS // step):
        first, second, lag = _drawn(x, y, edges, step, rng)
        hits += np.bincount(lag, minlength=lags)
        wanted = (kept < PAIRS_PER_LAG)[lag]
        kept += np.bincount(lag[wanted], minlength=lags)
        chosen.append((first[wanted], second[wanted], lag[wanted]))
    expected = np.maximum(hits, 1) * (len(x) * (len(x) - 1) / 2 / _DRAWS)
    up_to = np.cumsum(expected)
    searched = (hits < _ENOUGH) & (expected * np.minimum(1.0, _MOST_FOUND / up_to) > hits)
    chosen = [tuple(part[~searched[item[2]]] for part in item) for item in chosen]  # type: ignore[misc]
    tree = cKDTree(np.column_stack([x, y]))
    for position in np.flatnonzero(searched):
        centres = min(len(x), max(int(len(x) * _MOST_FOUND / (2 * up_to[position])), 1))
        chosen.append(_searched(tree, edges, int(position), centres, rng))
    return chosen


def _searched(tree: Any, edges: NDArray[np.float64], position: int, centres: int, rng: np.random.Generator) -> _Found:
    """Find the pairs of one lag that have one of so many random centres at an end, each pair once, and keep at most
    `PAIRS_PER_LAG`.
    """
    from scipy.spatial import cKDTree

    centre = np.sort(rng.permutation(tree.n)[:centres])
    is_centre = np.zeros(tree.n, dtype=bool)
    is_centre[centre] = True
    found = cKDTree(tree.data[centre]).sparse_distance_matrix(tree, edges[position + 1], output_type="ndarray")
    first, second = centre[found["i"]], found["j"].astype(np.int64)
    once = (first < second) | ((first > second) & ~is_centre[second])
    lag = np.where(once, _lags(found["v"], edges), -1)
    here = np.flatnonzero(lag == position)
    if len(here) > PAIRS_PER_LAG:
        here = rng.permutation(here)[:PAIRS_PER_LAG]
    return first[here], second[here], lag[here]
