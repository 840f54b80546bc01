"""What a window of variograms begins with, as those who open it say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...models.interpolation.kriging import KrigingOptions


@dataclass(frozen=True)
class Wishes:
    """What a window begins with.

    Parameters
    ----------
    layer : str
        Id of the samples in the project; empty for those that the project seems to hold.
    element : str
        Field; empty for the first one that is recognised.
    file : Path, optional
        Variograms to begin with.
    kriging : KrigingOptions
    negative : bool
        Whether numbers below zero are meant, as in log-ratios.
    taken : callable, optional
        Gets the file of variograms when the window is asked to hand it over; without it the dialog of kriging opens.
    """

    layer: str = ""
    element: str = ""
    file: Path | None = None
    kriging: KrigingOptions = field(default_factory=KrigingOptions)
    negative: bool = False
    taken: Callable[[Path], None] | None = None


def with_options(neighbours: Any, drift: Any) -> KrigingOptions:
    """How a dialog says to krige; what it does not say is as usual."""
    options = KrigingOptions()
    return replace(
        options,
        neighbours=int(neighbours) if neighbours else options.neighbours,
        drift=str(drift) if drift else options.drift,
    )
