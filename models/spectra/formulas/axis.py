"""The axis of spectra: where it has gaps, and detectors that do not agree where they meet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said

GAP = 1.5
"""Bands lie apart by a gap where their distance is so many times larger than the distances on both sides of it."""

_FITTED = 10
"""Bands of each detector through which its line is drawn at a join."""


def pieces(centres: Floats) -> list[slice]:
    """Runs of bands between gaps, as they are left where bands were taken out (water vapour, bad bands).

    Spacings that change from one detector to the next are no gap: only a distance that is larger than both of its
    neighbours is.

    Parameters
    ----------
    centres : array of shape (bands,)
    """
    distances = np.diff(centres)
    around = np.pad(distances, 1)
    apart = distances > GAP * np.maximum(around[:-2], around[2:])
    # Two bands alone say nothing of what their distance should be.
    gaps = np.flatnonzero(apart & (len(distances) > 1)) + 1
    bounds = [0, *(int(gap) for gap in gaps), len(centres)]
    return [slice(first, last) for first, last in zip(bounds, bounds[1:])]


def splice(values: Floats, centres: Floats, joins: Sequence[float], unit: str) -> Floats:
    """Shift detectors so that they agree where they meet.

    At each join a line is drawn through the ten nearest bands of either detector, and both are read off half-way
    between the two bands at the join. The middle detector stays as it is (of two, the second): with two joins SWIR 1,
    whose detector is the steadiest of a field spectrometer.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    centres : array of shape (bands,)
    joins : sequence of float
        Rising; a band at a join belongs to the detector before it.
    unit : str
        Of the axis, for sentences.

    Returns
    -------
    array of shape (spectra, bands)

    Raises
    ------
    InputError
        Where fewer than two bands lie on a side of a join.
    """
    edges = [0, *(int(at) for at in np.searchsorted(centres, joins, side="right")), len(centres)]
    for join, before, at, after in zip(joins, edges, edges[1:], edges[2:]):
        if min(at - before, after - at) < 2:
            raise InputError(
                said(
                    "Detectors cannot be joined at {join:g} {unit}: fewer than two bands lie between it"
                    " and the next join or end of the spectra, {centres:g} to {centres_2:g} {unit}. Give"
                    " joins inside them.",
                    join=join,
                    unit=unit,
                    centres=centres[0],
                    centres_2=centres[-1],
                )
            )
    steps = [
        _meeting(values, centres, before, at, side=-1) - _meeting(values, centres, at, after, side=1)
        for before, at, after in zip(edges, edges[1:], edges[2:])
    ]
    return values + _shifts(steps, [last - first for first, last in zip(edges, edges[1:])])


def _shifts(steps: Sequence[Floats], bands: Sequence[int]) -> Floats:
    """Shift of every band that closes the steps, that of the middle detector being zero."""
    levels = np.cumsum([np.zeros_like(steps[0]), *steps], axis=0)
    return np.repeat((levels - levels[len(levels) // 2]).T, bands, axis=1)


def _meeting(values: Floats, centres: Floats, first: int, last: int, *, side: int) -> Floats:
    """Value of a detector (bands `first` to before `last`) at its join: at its end (-1) or at its start (1)."""
    near = slice(max(last - _FITTED, first), last) if side < 0 else slice(first, min(first + _FITTED, last))
    join = (centres[last - 1] + centres[last]) / 2 if side < 0 else (centres[first - 1] + centres[first]) / 2
    x = centres[near] - centres[near].mean()
    weights = 1 / len(x) + x * (join - centres[near].mean()) / (x @ x)
    read: Floats = values[:, near] @ weights
    return read
