"""Skill beyond location: how far a figure of a pattern of deposits exceeds that of the same pattern put down elsewhere.

The figure is the mean rank of held-out deposits among the ground around them (`targeting.ground.around`). Elements that
know nothing but where deposits lie give it a value near one half, and how near differs from survey to survey: contents
vary smoothly, patterns are clustered, and both make the figure of a single pattern wander. The same pattern, turned,
mirrored and shifted as a whole onto other ground of the same survey (`targeting.ground.moved`), shows where it wanders
without any geology. So the skill is centred by the mean of moved patterns, and its interval is as wide as they spread.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.language import said
from ..core.wording import distance, fixed
from .intervals import Interval, spread

LEVEL = 0.05
"""p value up to which a figure counts as better than chance."""

LEAST_MOVED = 2
"""Moved patterns that have a spread."""


@dataclass(frozen=True)
class SkillBeyondLocation:
    """A figure of the real pattern among those of moved patterns.

    Parameters
    ----------
    observed : float
        Of the real pattern, before it is centred.
    moved : array of shape (motions,)
        Of the moved ones.
    skill : Interval
        One half where the real pattern is like the mean of the moved ones; 0 to 1.
    p : float
        Share of the patterns, the real one among them, whose figure is at least that of the real one.
    """

    observed: float
    moved: NDArray[np.float64]
    skill: Interval
    p: float

    @property
    def known(self) -> bool:
        """Whether there is a figure and something to compare it with."""
        return not math.isnan(self.p)

    @property
    def better(self) -> bool:
        """Whether it is more than location gives: p says so, and the interval too.

        p alone would call the best of twenty better, however near the others came.
        """
        return self.known and self.p <= LEVEL and self.skill.low > 0.5

    def centred(self, figure: float) -> float:
        """A figure of part of the deposits, centred in the same way; NaN where nothing is known."""
        return 0.5 + figure - float(self.moved.mean()) if self.known else math.nan


def skill_beyond_location(observed: float, moved: ArrayLike) -> SkillBeyondLocation:
    """Centre a figure by those of moved patterns, and test it among them.

    Parameters
    ----------
    observed : float
        Mean rank of the real pattern, 0 to 1; NaN where it could not be told.
    moved : array of shape (motions,)
        Mean rank of each moved pattern; NaN where it could not be told, which then has no part.

    Returns
    -------
    SkillBeyondLocation
        The interval is that of one more draw from a normal distribution that `moved` was drawn from (Student's t with
        motions - 1 degrees of freedom), around the skill. p is exact where motions leave nothing of geology (Phipson &
        Smyth, 2010, Stat. Appl. Genet. Mol. Biol. 9, article 39): it cannot be less than 1 / (motions + 1). All NaN
        with fewer than two motions.

    Notes
    -----
    The figure of the real pattern may be a mean over repeats, those of moved ones are of one: it varies a little less,
    which makes the interval a little wide. Moved patterns that still lie partly on the real geology make p too large,
    never too small. So do patterns that fill the survey: moved ones lose deposits there, and smaller patterns rank a
    little higher, which is why those that keep most are taken first. The interval is that of patterns without geology.
    Deposits of two kinds, one of which the elements show and the other not, vary more.
    """
    from scipy.special import stdtrit

    figures = np.asarray(moved, dtype=float)
    figures = figures[~np.isnan(figures)]
    count = len(figures)
    if math.isnan(observed) or count < LEAST_MOVED:
        return SkillBeyondLocation(observed, figures, Interval(math.nan), math.nan)
    value = 0.5 + observed - float(figures.mean())
    half = float(stdtrit(count - 1, 0.975)) * float(figures.std(ddof=1)) * math.sqrt(1 + 1 / count)
    return SkillBeyondLocation(
        observed,
        figures,
        Interval(*(min(max(end, 0.0), 1.0) for end in (value, value - half, value + half))),
        (1 + int(np.count_nonzero(figures >= observed))) / (count + 1),
    )


def location_words(nearness: Interval) -> str:
    """Sentence on what nearness to known deposits finds."""
    return said(
        "Nearness to known deposits alone, with no element at all, reaches an AUC over area of"
        " {value} (95 % interval {spread}) on the same folds: deposits lie together, and whatever has"
        " learnt where they lie finds their neighbours.",
        value=fixed(nearness.value),
        spread=spread(nearness),
    )


def beyond_words(beyond: SkillBeyondLocation, method: str, radius_m: float) -> str:
    """Sentences on what the elements add to that by a method of this name; empty where nothing is known."""
    if not beyond.known:
        return ""
    skill = beyond.skill
    return said(
        "Beyond that the elements {adds}, as {method} sees them: a deposit that the model had not"
        " seen ranks above {value:.0f} of 100 cells of the ground within {radius_m} of it (95 %"
        " interval {low:.0f} to {high:.0f}), on a scale on which location alone gives 50. {reached}"
        " {beyond_verdict}",
        adds=_adds(beyond),
        method=method,
        value=100 * skill.value,
        radius_m=distance(radius_m),
        low=100 * skill.low,
        high=100 * skill.high,
        reached=_reached(beyond),
        beyond_verdict=beyond_verdict(beyond),
    )


def _adds(beyond: SkillBeyondLocation, decimals: int = 3) -> str:
    gain = fixed(beyond.skill.value - 0.5, decimals)
    if not float(gain) > 0:
        return said("add nothing")
    return said("add {gain}", gain=gain) if beyond.better else said("seem to add {gain}", gain=gain)


def beyond_headline(beyond: SkillBeyondLocation) -> str:
    """The same in a line, for where a report would be too long; empty where nothing is known."""
    if not beyond.known:
        return ""
    return said(
        "Beyond location the elements {adds}: skill {value} (95 % interval {spread}; none is 0.5), p"
        " {p:.2g}. {beyond_verdict}",
        adds=_adds(beyond, 2),
        value=fixed(beyond.skill.value, 2),
        spread=spread(beyond.skill, lambda end: fixed(end, 2)),
        p=beyond.p,
        beyond_verdict=beyond_verdict(beyond),
    )


def _reached(beyond: SkillBeyondLocation) -> str:
    count = len(beyond.moved)
    reached = round(beyond.p * (count + 1)) - 1
    return said(
        "The same pattern of deposits, turned and put down elsewhere {count} times, where no element"
        " can show it, reaches that {times} (p {p:.2g}).",
        count=count,
        times=_times(reached),
        p=beyond.p,
    )


def _times(count: int) -> str:
    if count == 0:
        return said("not once")
    return said("once") if count == 1 else said("{count} times", count=count)


def beyond_verdict(beyond: SkillBeyondLocation) -> str:
    """Whether that is more than chance gives."""
    if beyond.better:
        return said("That is better than chance.")
    if beyond.p <= LEVEL:
        return said("The moved patterns differ so much that this may be luck still: more of them (MOVED) would tell.")
    return said("That cannot be told from a pattern of deposits without any geology.")
