"""Which of the elements that were asked for a map is learnt from, and on which ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..assays.evidence import SetAside, once_each, with_evidence
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, shortened
from ..interpolation.reach import ElementGrounds, grounds_within_reach, lacking_in_words, part_of_ground
from ..rasters.grid import GridGeometry
from ..rasters.points import Points
from .mapping import MappingOptions

_WORTH_SAYING = 0.05
"""Share of the sampled ground from which on it is warned of when the map leaves it out."""


@dataclass(frozen=True)
class Evidence:
    """Elements to learn from.

    Parameters
    ----------
    elements : list of str
    grounds : ElementGrounds
        Where they have values.
    set_aside : tuple of SetAside
        The others.
    """

    elements: list[str]
    grounds: ElementGrounds
    set_aside: tuple[SetAside, ...]


def choose_evidence(
    samples: Points, elements: Sequence[str], geometry: GridGeometry, options: MappingOptions, progress: Progress
) -> Evidence:
    """Set aside what is no evidence, what would empty the map, and what is there twice, in this order: of two columns
    of an element the one that stays has values where they are needed.

    Parameters
    ----------
    samples : Points
        With a column for each element.
    elements : sequence of str
    geometry : GridGeometry
    options : MappingOptions
    progress : Progress
        Hears one warning for each reason.

    Raises
    ------
    InputError
        No element is left, or there is no ground with values of all that are.
    """
    kept, aside = with_evidence(samples, elements, options.minimum_share, progress)
    grounds = grounds_within_reach(samples, kept, geometry, options.reach_m, progress)
    kept, further = on_common_ground(grounds, options.minimum_ground, progress)
    kept, repeated = once_each(samples, kept, progress) if options.repeated == "once" else (kept, [])
    grounds = ElementGrounds(grounds.survey, {name: grounds.own[name] for name in kept})
    _tell_of_shared_ground(grounds, progress)
    return Evidence(kept, grounds, (*aside, *further, *repeated))


def on_common_ground(
    grounds: ElementGrounds, minimum_ground: float, progress: Progress
) -> tuple[list[str], list[SetAside]]:
    """Set aside elements that have values on a part of the ground only.

    A map is learnt and made where all elements have values: one that was measured in a corner of the survey would leave
    that corner of the map. What counts is the ground that more than half of the elements cover: a handful measured
    everywhere does not push aside the many that were measured on most of it.

    Parameters
    ----------
    grounds : ElementGrounds
    minimum_ground : float
        Least share of that ground, in per cent, that an element has values on; 0 keeps all.
    progress : Progress
        Hears of all of them in one warning.

    Returns
    -------
    kept : list of str
    set_aside : list of SetAside

    Raises
    ------
    InputError
        No element is left.
    """
    names = list(grounds.own)
    if minimum_ground == 0:
        return names, []
    covering = np.sum([own.inside for own in grounds.own.values()], axis=0)
    most = 2 * covering > len(names)
    whole = max(np.count_nonzero(most), 1)
    shares = {name: np.count_nonzero(own.inside & most) / whole for name, own in grounds.own.items()}
    narrow = {name: share for name, share in shares.items() if 100 * share < minimum_ground}
    if not narrow:
        return names, []
    change = said("MINIMUM_GROUND changes that limit; 0 keeps all elements and maps the ground that they share.")
    if len(narrow) == len(names):
        raise InputError(
            said(
                "There is no ground that most of the {elements} have values on: choose elements that were"
                " measured on the same ground. {change}",
                elements=counted(len(names), "element"),
                change=change,
            )
        )
    covered = shortened([f"{name} {part_of_ground(share)}" for name, share in narrow.items()])
    one = len(narrow) == 1
    progress.warn(
        said(
            "{count} of {count_2} elements {value} set aside, for a map has values where all elements"
            " have, and {it_covers} less than {minimum_ground:g} % of the ground that most elements"
            " cover: {covered}. {change}",
            count=len(narrow),
            count_2=len(names),
            value=said("is") if one else said("are"),
            it_covers=said("it covers") if one else said("they cover"),
            minimum_ground=minimum_ground,
            covered=covered,
            change=change,
        )
    )
    kept = [name for name in names if name not in narrow]
    return kept, [
        SetAside(
            name,
            said(
                "values on {part_of_ground} of the ground that most elements cover",
                part_of_ground=part_of_ground(share),
            ),
        )
        for name, share in narrow.items()
    ]


def shared_ground(grounds: ElementGrounds) -> str:
    """Say how much sampled ground a map leaves empty since some elements have no values there; empty if none."""
    lacking = grounds.lacking()
    if not lacking:
        return ""
    shared = part_of_ground(grounds.share_common)
    return said(
        "{lacking_in_words} The map covers the ground that all share: {shared} of it.",
        lacking_in_words=lacking_in_words(lacking),
        shared=shared,
    )


def _tell_of_shared_ground(grounds: ElementGrounds, progress: Progress) -> None:
    if not grounds.common.inside.any():
        raise InputError(
            said(
                "No ground has values of all elements: choose elements that were measured on the same"
                " ground, or give a larger MINIMUM_GROUND to have those set aside that most of the others"
                " do without."
            )
        )
    told = shared_ground(grounds)
    if told:
        (progress.warn if grounds.share_common < 1 - _WORTH_SAYING else progress.info)(told)
