"""Composites of equal length along holes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError, check_choice
from ..core.language import said
from .intervals import TOLERANCE, Intervals

RESTS = ("spread", "add", "discard")
"""What becomes of a rest that is shorter than a composite."""

_ROUNDING = 1e-9
_MOST = 10_000_000


@dataclass(frozen=True)
class CompositeOptions:
    """How intervals are composited.

    Parameters
    ----------
    length : float
        Of a composite, in the unit of the depths.
    rest : {"spread", "add", "discard"}
        Of what is left at the end of a run that is no whole number of composites long: `spread` makes all of the run a
        little longer or shorter, `add` gives it to the last one, `discard` leaves it out.
    """

    length: float
    rest: str = "spread"

    def __post_init__(self) -> None:
        if not self.length > 0:
            raise InputError(
                said(
                    "Composites of length {length:g} were asked for: give a length above 0, such as 2.",
                    length=self.length,
                )
            )
        check_choice("rest", self.rest, RESTS, " of composites")


@dataclass(frozen=True)
class Composites:
    """Composites, by hole and depth.

    Parameters
    ----------
    hole : array of shape (composites,)
    start, end : array of shape (composites,)
        Depths along the hole.
    contact : array of shape (composites,)
        Number of the contact value that a composite lies in.
    values : dict of str to array of shape (composites,)
        Means of contents, weighted by length; NaN where nothing was assayed.
    assayed : dict of str to array of shape (composites,)
        Length that was assayed.
    discarded : float
        Length that was left out.
    trimmed : float
        Length of overlaps: what lay above counted.
    """

    hole: NDArray[np.int64]
    start: Floats
    end: Floats
    contact: NDArray[np.int64]
    values: dict[str, Floats]
    assayed: dict[str, Floats]
    discarded: float
    trimmed: float

    def __len__(self) -> int:
        return len(self.hole)

    @property
    def middle(self) -> Floats:
        """Depths of the middles, shape (composites,)."""
        return (self.start + self.end) / 2


def composite(
    intervals: Intervals, contents: Mapping[str, Floats], contact: NDArray[np.int64], options: CompositeOptions
) -> Composites:
    """Bring intervals to one length.

    Parameters
    ----------
    intervals : Intervals
        By hole and depth.
    contents : mapping of str to array of shape (intervals,)
        NaN where nothing was assayed: such a part has no weight.
    contact : array of shape (intervals,)
        Number of the unit that each lies in; composites begin anew where it changes.
    options : CompositeOptions

    Notes
    -----
    A run of intervals ends at a gap, at a contact and at the end of the hole, and composites begin anew after it. Where
    intervals overlap, what lies above counts. But for `discard`, the sum of content times assayed length of a run is
    that of its intervals. A mean over a length in which only a part was assayed stands for all of it: `assayed` says
    how much there was.
    """
    start, end, trimmed = _trimmed(intervals)
    wanted = float((end - start).sum()) / options.length
    if wanted > _MOST:
        raise InputError(
            said(
                "Composites of length {length:g} would be {wanted:,.0f}, and {most:,} is the limit: give"
                " a length such as 2.",
                length=options.length,
                wanted=wanted,
                most=_MOST,
            )
        )
    kept = np.flatnonzero(end - start > _ROUNDING)
    hole, start, end, contact = intervals.hole[kept], start[kept], end[kept], contact[kept]
    runs = _runs(hole, start, end, contact)
    cuts = [_cuts(start[run[0]], end[run[-1]], options) for run in runs]
    discarded = sum(float(end[run[-1]] - cut[-1]) for run, cut in zip(runs, cuts))
    first = np.array([run[0] for run in runs], dtype=np.int64)
    each = np.array([len(cut) - 1 for cut in cuts], dtype=np.int64)
    values: dict[str, Floats] = {}
    assayed: dict[str, Floats] = {}
    for name, content in contents.items():
        mass, length = _sums(runs, cuts, end, end - start, content[kept])
        assayed[name] = np.where(length > _ROUNDING, length, 0.0)
        values[name] = np.divide(mass, length, out=np.full(len(mass), np.nan), where=length > _ROUNDING)
    return Composites(
        hole=np.repeat(hole[first], each),
        start=_joined([cut[:-1] for cut in cuts]),
        end=_joined([cut[1:] for cut in cuts]),
        contact=np.repeat(contact[first], each),
        values=values,
        assayed=assayed,
        discarded=discarded,
        trimmed=trimmed,
    )


def _joined(parts: Sequence[Floats]) -> Floats:
    return np.concatenate(parts) if parts else np.empty(0)


def _trimmed(intervals: Intervals) -> tuple[Floats, Floats, float]:
    """Ends of intervals without what lies in one above, and how much that was."""
    start, end = intervals.start.copy(), intervals.end
    for part in np.split(np.arange(len(start)), np.flatnonzero(np.diff(intervals.hole)) + 1):
        if len(part) > 1:
            reach = np.maximum.accumulate(end[part])
            start[part[1:]] = np.maximum(start[part[1:]], reach[:-1])
    start = np.minimum(start, end)
    return start, end, float((start - intervals.start).sum())


def _runs(hole: NDArray[np.int64], start: Floats, end: Floats, contact: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Positions of intervals that follow one another in one unit of one hole."""
    if not len(hole):
        return []
    new = (np.diff(hole) != 0) | (np.diff(contact) != 0) | (start[1:] - end[:-1] > TOLERANCE)
    return np.split(np.arange(len(hole)), np.flatnonzero(new) + 1)


def _cuts(top: float, bottom: float, options: CompositeOptions) -> Floats:
    """Depths that bound the composites of a run; the last one lies above its bottom where a rest is discarded."""
    whole = (bottom - top) / options.length
    if options.rest == "spread":
        return np.linspace(top, bottom, max(round(whole), 1) + 1)
    cuts = top + options.length * np.arange(int(whole + _ROUNDING) + 1)
    if options.rest == "add":
        if len(cuts) == 1:
            return np.array([top, bottom])
        cuts[-1] = bottom
    elif len(cuts) > 1 and abs(cuts[-1] - bottom) < _ROUNDING * max(bottom, 1.0):
        cuts[-1] = bottom
    return cuts


def _sums(
    runs: Sequence[NDArray[np.int64]], cuts: Sequence[Floats], end: Floats, length: Floats, content: Floats
) -> tuple[Floats, Floats]:
    """Sums of content times length, and of assayed length, between the cuts of all runs: shape (composites,) each."""
    known = np.isfinite(content)
    mass, assayed = np.where(known, content * length, 0.0), np.where(known, length, 0.0)
    parts: list[tuple[Floats, Floats]] = []
    for run, cut in zip(runs, cuts):
        depth = np.append(end[run[0]] - length[run[0]], end[run])
        # Both grow linearly within an interval.
        totals = (np.interp(cut, depth, np.append(0.0, np.cumsum(part[run]))) for part in (mass, assayed))
        inside, there = (np.diff(total) for total in totals)
        parts.append((inside, there))
    return _joined([one for one, _ in parts]), _joined([one for _, one in parts])
