"""Where the panel's state is kept: in the project, so that it travels with the file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from .state import PanelState

_SCOPE, _KEY = "prospectivity", "panel/state"

RUNS = "prospectivity"
"""Folder of runs beside the project."""


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
