"""What the panel remembers, and how it is written into the project: choices and rules, no ids of rows; no widgets."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

VERSION = 1

SAFE, PUBLISHED, COMPARE = "safe", "published", "compare"
METHODS = (SAFE, PUBLISHED, COMPARE)

OF_SAMPLES, OF_CANVAS, OF_LAYER, OF_DRAWN = "samples", "canvas", "layer", "drawn"
AREAS = (OF_SAMPLES, OF_CANVAS, OF_LAYER, OF_DRAWN)


@dataclass(frozen=True)
class Note:
    """A note of the user's own on a target.

    Parameters
    ----------
    x, y : float
        Place to visit first of the target that it was written on, in the CRS of the map.
    text : str
    """

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Run:
    """One run that ended well.

    Parameters
    ----------
    number : int
        Counts from 1 in a project.
    name : str
        Of its folder and of its group of layers.
    date : str
        When it ended, as ISO 8601.
    version : str
        Of the plugin.
    method : str
        One of `METHODS`.
    choices : dict
        Choices of the panel as they were, to be repeated.
    inputs : dict of str to str
        Fingerprints of the layers that it read, by the names of the steps.
    files : dict of str to str
        Results by the names of outputs, relative to the project's folder where they lie in it.
    figures : dict
        Numbers that runs are compared by.
    seconds : float
    notes : tuple of Note
        On its targets.
    """

    number: int
    name: str
    date: str
    version: str
    method: str
    choices: dict[str, Any] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    notes: tuple[Note, ...] = ()

    def file(self, output: str, home: Path) -> Path | None:
        """Where a result lies now; None if the run has none of that name."""
        text = self.files.get(output)
        return None if text is None else absolute(text, home)


@dataclass(frozen=True)
class PanelState:
    """Choices of the panel, and the runs of a project.

    Parameters
    ----------
    samples, deposits : str
        Ids of layers; empty while none is chosen.
    elements : tuple of str
        Fields that are ticked; empty: all that are recognised.
    kind : str
        Field of the deposits that says what each is a deposit of; empty: none.
    kinds : tuple of str, optional
        Kinds that are ticked; None: all.
    area : str
        One of `AREAS`.
    extent : tuple of float, optional
        x_min, y_min, x_max, y_max of the canvas, where it was taken as the area, or of what was drawn.
    extent_crs : str
        CRS of `extent`.
    area_layer : str
        Id of the layer whose extent is the area.
    cell_size : float, optional
        Metres; None: as proposed.
    method : str
        One of `METHODS`.
    seed : int
    settings : dict
        Parameters of the map beyond these, as they were chosen among all settings.
    folder : str
        Where runs go; empty: beside the project.
    name : str
        Of the next run; empty: by its number.
    runs : tuple of Run
    """

    samples: str = ""
    elements: tuple[str, ...] = ()
    deposits: str = ""
    kind: str = ""
    kinds: tuple[str, ...] | None = None
    area: str = OF_SAMPLES
    extent: tuple[float, float, float, float] | None = None
    extent_crs: str = ""
    area_layer: str = ""
    cell_size: float | None = None
    method: str = SAFE
    seed: int = 42
    settings: dict[str, Any] = field(default_factory=dict)
    folder: str = ""
    name: str = ""
    runs: tuple[Run, ...] = ()

    @property
    def next_number(self) -> int:
        """Number of the next run."""
        return 1 + max((run.number for run in self.runs), default=0)

    def choices(self) -> dict[str, Any]:
        """What a run can be repeated with: all but the runs themselves and the name."""
        return {name: value for name, value in _plain(self).items() if name not in ("runs", "name", "folder")}

    def with_choices(self, choices: Mapping[str, Any]) -> PanelState:
        """Take the choices of an earlier run."""
        known = {one.name for one in fields(self)} - {"runs", "name", "folder"}
        return replace(self, **{name: _frozen(value) for name, value in choices.items() if name in known})

    def to_json(self) -> str:
        """Write all as one line, the same for the same state."""
        return json.dumps({"version": VERSION, **_plain(self)}, ensure_ascii=False, sort_keys=True, allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> PanelState:
        """Read what `to_json` wrote; whatever a later version added is left out, and what is broken starts anew."""
        try:
            content = json.loads(text)
            known = {one.name for one in fields(cls)} - {"runs"}
            chosen = {name: _frozen(value) for name, value in content.items() if name in known}
            return cls(**chosen, runs=tuple(_run_of(run) for run in content.get("runs", ())))
        except (ValueError, TypeError, AttributeError, KeyError):
            return cls()


def _run_of(content: Mapping[str, Any]) -> Run:
    known = {one.name for one in fields(Run)}
    given = {name: value for name, value in content.items() if name in known - {"notes"}}
    return Run(**given, notes=tuple(Note(one["x"], one["y"], one["text"]) for one in content.get("notes", ())))


def _plain(state: PanelState) -> dict[str, Any]:
    return dict(json.loads(json.dumps(asdict(state))))


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# -- paths -----------------------------------------------------------------------------------------------------------


def relative(path: str | Path, home: Path | None) -> str:
    """A path as it is written into a project of the folder `home`: relative below it, with slashes; else as it is."""
    if home is not None and str(home) not in ("", "."):
        real, base = os.path.realpath(path), os.path.realpath(home)
        if real == base or real.startswith(base.rstrip(os.sep) + os.sep):
            return Path(os.path.relpath(real, base)).as_posix()
    return Path(path).as_posix()


def absolute(text: str, home: Path) -> Path:
    """Path that `relative` wrote, from where the project lies now."""
    path = Path(text)
    return path if path.is_absolute() else home / path


def folder_name(name: str) -> str:
    """A name for a folder on every system: what is forbidden there becomes `_`."""
    plain = "".join("_" if one in '<>:"/\\|?*' or ord(one) < 32 else one for one in name).strip(" .")
    return plain or "run"


def changed_inputs(run: Run, inputs: Mapping[str, str], choices: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """What is not as it was in a run: names of inputs whose layers were edited, names of choices."""
    edited = [name for name in run.inputs if run.inputs[name] != inputs.get(name, run.inputs[name])]
    chosen = [name for name in run.choices if run.choices[name] != choices.get(name, run.choices[name])]
    return edited, chosen
