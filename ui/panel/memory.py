"""Where the panel's state is kept: in the project, so that it travels with the file."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from .state import PanelState, folder_name, relative

_SCOPE, _KEY = "prospectivity", "panel/state"

RUNS = "prospectivity"
"""Folder of runs beside the project."""

_SHOWN = 48
"""Most letters of a folder's name that are shown."""


def recall() -> PanelState:
    """State as the project holds it; a new one where it holds none."""
    text, found = QgsProject.instance().readEntry(_SCOPE, _KEY, "")
    return PanelState.from_json(text) if found and text else PanelState()


def keep(state: PanelState) -> None:
    """Write the state into the project, which is changed only if that is."""
    text = state.to_json()
    before, _ = QgsProject.instance().readEntry(_SCOPE, _KEY, "")
    fresh = PanelState().to_json()
    if text != before and not (text == fresh and not before):
        QgsProject.instance().writeEntry(_SCOPE, _KEY, text)


def home() -> Path:
    """Folder of the project; of one that was never saved, none: an empty path."""
    return Path(QgsProject.instance().homePath() or "")


def is_saved() -> bool:
    """Whether the project has a folder."""
    return bool(QgsProject.instance().homePath())


def runs_folder(state: PanelState) -> Path:
    """Where the folders of runs lie: as chosen, else beside the project, else among the user's documents."""
    if state.folder:
        chosen = Path(state.folder)
        return chosen if chosen.is_absolute() else home() / chosen
    if is_saved():
        return home() / RUNS
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / RUNS


def fresh_folder(state: PanelState, name: str, taken: Collection[Path] = ()) -> Path:
    """Folder for a run of this name, which is not there yet, or holds nothing and is not promised to another run."""
    base, own = runs_folder(state), folder_name(name)
    folder, number = base / own, 2
    while folder in taken or (folder.exists() and not (folder.is_dir() and not any(folder.iterdir()))):
        folder, number = base / f"{own} ({number})", number + 1
    return folder


def shown(folder: Path) -> str:
    """A folder as it is named in the panel: relative to the project, the end of a long one."""
    text = relative(folder, home() if is_saved() else None)
    return text if len(text) <= _SHOWN else f"…{text[1 - _SHOWN :]}"
