"""Choices of the panel as the dialog of all settings was run with: the way back from parameters; no widgets."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .plan import MAP, OF_COMPARISON, PUBLISHED_WAY
from .state import OF_DRAWN, OF_SAMPLES, PUBLISHED, SAFE, PanelState

_CHOICES = ("SAMPLES", "ELEMENTS", "DEPOSITS", "EXTENT", "CELL_SIZE", "SEED", "GRID")
"""Parameters that the panel has choices of its own for, or that follow from them."""

_EXTENT = re.compile(r"\s*([^,]+),([^,]+),([^,]+),([^,\[]+?)\s*(?:\[(.+)\])?\s*")
_ROUNDED = 1e-6
"""Share of an extent's width that its text may lose in a dialog."""


@dataclass(frozen=True)
class Dialog:
    """What the dialog of an algorithm was opened with.

    Parameters
    ----------
    algorithm : str
        Id.
    planned : mapping
        Parameters that it was filled with.
    defaults : mapping
        Values of the others.
    outputs : collection of str
        Names of outputs.
    """

    algorithm: str
    planned: Mapping[str, Any]
    defaults: Mapping[str, Any]
    outputs: Collection[str]

    def usual(self, name: str) -> Any:
        """Value of a parameter that nobody has touched."""
        return self.planned.get(name, self.defaults.get(name))


def choices_of_dialog(state: PanelState, dialog: Dialog, given: Mapping[str, Any]) -> PanelState:
    """Choices that a run of the panel would need to be the same as the run of a dialog.

    Parameters
    ----------
    state : PanelState
        As the dialog was opened.
    dialog : Dialog
    given : mapping
        Parameters that it was run with, as texts, numbers and lists; layers by their ids.
    """
    changed = {name for name in given if name not in dialog.outputs and not same(given[name], dialog.usual(name))}
    found = state
    if "SAMPLES" in changed:
        found = replace(found, samples=str(given["SAMPLES"]))
    if "ELEMENTS" in changed:
        found = replace(found, elements=tuple(given["ELEMENTS"] or ()))
    if "DEPOSITS" in changed:
        found = replace(found, deposits=str(given["DEPOSITS"]), kind="", kinds=None)
    if "CELL_SIZE" in changed:
        found = replace(found, cell_size=given["CELL_SIZE"])
    if "SEED" in changed:
        found = replace(found, seed=int(given["SEED"]))
    if "EXTENT" in changed:
        found = _with_extent(found, given["EXTENT"])
    if dialog.algorithm == MAP:
        published = all(given.get(name) == value for name, value in PUBLISHED_WAY.items())
        found = replace(found, method=PUBLISHED if published else SAFE)
    return replace(found, settings=_settings(found, dialog, given))


def _settings(found: PanelState, dialog: Dialog, given: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters that are not as the algorithm, or the panel, has them by itself."""
    kept = {name: value for name, value in found.settings.items() if name not in given}
    if dialog.algorithm == MAP:
        kept = {name: value for name, value in kept.items() if name in OF_COMPARISON}
    passed_over = {*dialog.outputs, *_CHOICES, *(PUBLISHED_WAY if found.method == PUBLISHED else ())}
    own = {**dialog.defaults, "CLEAN": True}
    return {
        **kept,
        **{name: value for name, value in given.items() if name not in passed_over and not same(value, own.get(name))},
    }


def same(one: Any, other: Any) -> bool:
    """Whether two values of a parameter mean the same: nothing may be None or an empty text or list."""
    if one in (None, "", [], ()) or other in (None, "", [], ()):
        return one in (None, "", [], ()) and other in (None, "", [], ())
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return list(one) == list(other)
    first, second = read_extent(one), read_extent(other)
    if first is not None and second is not None:
        room = _ROUNDED * max(abs(first[0][2] - first[0][0]), abs(first[0][3] - first[0][1]))
        return first[1] == second[1] and all(abs(a - b) <= room for a, b in zip(first[0], second[0]))
    return bool(one == other)


def read_extent(text: Any) -> tuple[tuple[float, float, float, float], str] | None:
    """x_min, y_min, x_max, y_max and CRS of an extent as QGIS writes it; None of what is none."""
    found = _EXTENT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        x_min, x_max, y_min, y_max = (float(end) for end in found.groups()[:4])
    except ValueError:
        return None
    return (x_min, y_min, x_max, y_max), found[5] or ""


def _with_extent(state: PanelState, text: Any) -> PanelState:
    found = read_extent(text)
    if found is None:
        return replace(state, area=OF_SAMPLES)
    return replace(state, area=OF_DRAWN, extent=found[0], extent_crs=found[1])
