"""Which of the project's point layers holds the samples and which the deposits; free of QGIS."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...models.assays.analytes import recognise
from ...models.core.wording import word_list

LEAST_ASSAYS = 2
"""Columns of assays from which on a layer may be one of samples; the name of one field alone can mislead."""

_OF_DEPOSITS = word_list(
    "deposit occurrence mine mines mining prospect showing mineral mdi minocc orebody"
    # Spanish, Portuguese, French, German; Chinese below has no blanks between words.
    " yacimiento deposito ocorrencia ocorrência jazida indicio indício gisement gîte lagerstätte vorkommen 矿 礦"
)


@dataclass(frozen=True)
class Candidate:
    """A point layer of the project.

    Parameters
    ----------
    id, name : str
    fields : tuple of str
    active : bool
        Whether it is chosen in the layer tree.
    """

    id: str
    name: str
    fields: tuple[str, ...]
    active: bool = False

    @property
    def assays(self) -> int:
        """Fields that are assays by their names."""
        return sum(recognise(field) is not None for field in self.fields)

    @property
    def named_as_deposits(self) -> bool:
        """Whether the name speaks of deposits."""
        name = re.sub(r"[_\W]+", " ", self.name.casefold())
        return any(word in name for word in _OF_DEPOSITS)


def samples_of(candidates: Sequence[Candidate]) -> Candidate | None:
    """Layer of samples: the chosen one if it has assays, else that with most columns of them; None if none has."""
    with_assays = [one for one in candidates if one.assays >= LEAST_ASSAYS]
    return max(with_assays, key=lambda one: (one.active, one.assays), default=None)


def deposits_of(candidates: Sequence[Candidate]) -> Candidate | None:
    """Layer of deposits: none that holds the samples; of the others the chosen one, one that is named so, or that with
    the fewest columns of assays.
    """
    samples = samples_of(candidates)
    others = [one for one in candidates if one is not samples]
    return max(
        others,
        key=lambda one: (one.active and one.assays < LEAST_ASSAYS, one.named_as_deposits, -one.assays),
        default=None,
    )


ROLES = {"samples": samples_of, "deposits": deposits_of}
"""What a parameter may ask for."""
