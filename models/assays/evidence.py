"""Elements that samples say too little about to learn anything from, and those that are there twice."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, number, shortened
from ..rasters.points import Points
from ..statistics.commonest import Commonest, commonest
from .analytes import by_element

MINIMUM_SHARE = 5.0
"""Least share of the samples, in per cent, that hold another value than the commonest one.

Of the surveys that this was looked at on, the poorest columns that show anything on a map (chlorine and indium of
Tellus 2016) have 6.4 and 11.5 %; what nobody would call measured (a value in 18 of 1,392 samples, 750 of 752 samples at
half a limit) has 1.3 % and less.
"""

REPEATED = ("once", "keep")
"""What becomes of several columns of one element."""


@dataclass(frozen=True)
class SetAside:
    """An element that was asked for and is not learnt from.

    Parameters
    ----------
    element : str
    why : str
        As it stands in a table.
    """

    element: str
    why: str


def check_minimum_share(minimum_share: float) -> None:
    """Raise `InputError` unless a share is one of per cent."""
    if not 0 <= minimum_share <= 100:
        raise InputError(
            said(
                "MINIMUM_SHARE is {minimum_share:g}: give a share between 0 and 100 per cent.",
                minimum_share=minimum_share,
            )
        )


def with_evidence(
    samples: Points, elements: Sequence[str], minimum_share: float, progress: Progress
) -> tuple[list[str], list[SetAside]]:
    """Set aside elements that hardly any sample says something about.

    An element with the same value in all samples but a few, as where all lie below a detection limit, tells ground from
    ground at these few alone, and so does one that was measured in a few.

    Parameters
    ----------
    samples : Points
        With a column for each element.
    elements : sequence of str
    minimum_share : float
        Least share of the samples, in per cent, that hold another value than the element's commonest one; 0 keeps all.
    progress : Progress
        Hears of all of them in one warning.

    Returns
    -------
    kept : list of str
    set_aside : list of SetAside

    Raises
    ------
    InputError
        No element is left, or one is no column of the samples.
    """
    scarce = _scarce(samples, elements, minimum_share)
    if not scarce:
        return list(elements), []
    scarcity = _sentence(scarce, len(elements), len(samples), minimum_share)
    if len(scarce) == len(elements):
        raise InputError(
            said(
                "{scarcity} Nothing is left: choose other ELEMENTS, or give a smaller MINIMUM_SHARE; 0"
                " keeps all elements.",
                scarcity=scarcity,
            )
        )
    them = said("It is") if len(scarce) == 1 else said("They are")
    progress.warn(
        said(
            "{scarcity} {them} set aside. MINIMUM_SHARE changes that limit; 0 keeps all elements.",
            scarcity=scarcity,
            them=them,
        )
    )
    return (
        [name for name in elements if name not in scarce],
        [
            SetAside(name, said("{counts}, in {count:,} samples", counts=_counts(found), count=len(samples)))
            for name, found in scarce.items()
        ],
    )


def once_each(samples: Points, elements: Sequence[str], progress: Progress) -> tuple[list[str], list[SetAside]]:
    """Keep one column of each element that is there several times (`by_element`): the one with the most values, of
    equals the first.

    What is there twice counts twice in every mean over elements, and shares what it tells between two columns.

    Parameters
    ----------
    samples : Points
        With a column for each element.
    elements : sequence of str
    progress : Progress
        Hears of all that are set aside in one warning.

    Returns
    -------
    kept : list of str
    set_aside : list of SetAside
    """
    known = {name: int(np.isfinite(samples.columns[name]).sum()) for name in elements}
    stands_for = {
        name: best
        for names in by_element(elements).values()
        for best in [max(names, key=lambda one: known[one])]
        for name in names
        if name != best
    }
    if not stands_for:
        return list(elements), []
    them = shortened([f"{name} ({best} stays)" for name, best in stands_for.items()])
    progress.warn(
        said(
            "{count} of {count_2} elements {value} set aside, for another column holds the same element"
            " with as many values or more: {them}. REPEATED = keep takes all of them.",
            count=len(stands_for),
            count_2=len(elements),
            value=said("is") if len(stands_for) == 1 else said("are"),
            them=them,
        )
    )
    return (
        [name for name in elements if name not in stands_for],
        [
            SetAside(
                name,
                said(
                    "the same element as {best}, which has {known:,} values; this one has {known_2:,}",
                    best=best,
                    known=known[best],
                    known_2=known[name],
                ),
            )
            for name, best in stands_for.items()
        ],
    )


def elements_to_interpolate(
    samples: Points, elements: Sequence[str], minimum_share: float | None, progress: Progress
) -> list[str]:
    """Elements of a grid that was asked for by name.

    What a user named becomes a band, as long as no limit was given as well: a map of the few samples that have a value
    may be just what was meant, and bands may be named further down a chain. It is said once which of them are nothing
    to learn from.

    Parameters
    ----------
    samples, elements, progress
        As for `with_evidence`.
    minimum_share : float or None
        As for `with_evidence`; None keeps all elements, and warns of those below `MINIMUM_SHARE`.

    Raises
    ------
    InputError
        As `with_evidence` does.
    """
    if minimum_share is not None:
        check_minimum_share(minimum_share)
        return with_evidence(samples, elements, minimum_share, progress)[0]
    scarce = _scarce(samples, elements, MINIMUM_SHARE)
    if scarce:
        them = said("It was chosen and is") if len(scarce) == 1 else said("They were chosen and are")
        progress.warn(
            said(
                "{sentence} {them} interpolated all the same; what learns from the grid is better"
                " without: MINIMUM_SHARE = {minimum_share:g} leaves such elements out.",
                sentence=_sentence(scarce, len(elements), len(samples), MINIMUM_SHARE),
                them=them,
                minimum_share=MINIMUM_SHARE,
            )
        )
    return list(elements)


def _scarce(samples: Points, elements: Sequence[str], minimum_share: float) -> dict[str, Commonest]:
    """Elements of which too few samples hold another value than the commonest one."""
    found = {name: commonest(column) for name, column in zip(elements, samples.values(elements).T)}
    return {name: one for name, one in found.items() if 100 * one.others < minimum_share * len(samples)}


def _counts(found: Commonest) -> str:
    if not found.known:
        return said("no value")
    if found.others == found.known - 1:
        return said("{known:,} with a value", known=found.known)
    return said(
        "{others:,} of {known:,} other than {value}", others=found.others, known=found.known, value=number(found.value)
    )


def _sentence(scarce: Mapping[str, Commonest], total: int, samples: int, minimum_share: float) -> str:
    """Say which elements are no evidence, with the counts and the limit."""
    least = math.ceil(minimum_share * samples / 100)
    counts = shortened([f"{name} {_counts(found)}" for name, found in scarce.items()])
    whose = said(
        "{count} of {elements} {value}",
        count=len(scarce),
        elements=counted(total, "element"),
        value=said("is") if len(scarce) == 1 else said("are"),
    )
    return said(
        "{whose} no evidence, for fewer than {least:,} of {samples:,} samples ({minimum_share:g} %)"
        " hold another value than the commonest one: {counts}.",
        whose=whose,
        least=least,
        samples=samples,
        minimum_share=minimum_share,
        counts=counts,
    )
