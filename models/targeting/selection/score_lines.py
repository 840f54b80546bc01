"""How a tested element is told in the log while others still wait, and how whoever listens to a run reads that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...core.language import said

# Symbols only: what stands behind p says that the element is selected, in whatever language; numbers may have commas.
_SAID = re.compile(r"(?P<element>.+): AUC (?P<auc>\d[.,]\d+) ± \S+, ZAUC \S+, p \S+?(?P<selected>[,，]\D+)?")


@dataclass(frozen=True)
class HeardScore:
    """What the log says of an element.

    Parameters
    ----------
    element : str
    auc : float
    selected : bool
    """

    element: str
    auc: float
    selected: bool


def say_score(element: str, auc: float, se: float, zauc: float, p_value: float, selected: bool) -> str:
    """Write a line of the log; `elements.ElementScore` says what each means."""
    return said(
        "{element}: AUC {auc:.3f} ± {se:.3f}, ZAUC {zauc:.2f}, p {p_value:.2g}{selected}",
        element=element,
        auc=auc,
        se=se,
        zauc=zauc,
        p_value=p_value,
        selected=said(", selected") if selected else "",
    )


def hear_score(line: str) -> HeardScore | None:
    """Read a line of the log; None if it tells of no element."""
    found = _SAID.fullmatch(line.strip())
    if found is None:
        return None
    return HeardScore(found["element"], float(found["auc"].replace(",", ".")), found["selected"] is not None)
