"""Outputs that would be temporary go beside the project, when that is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtWidgets import QPushButton

from ...models.core.language import said
from ...models.core.language import translated as tr
from ..panel.memory import fresh_folder, recall
from .results import what_about

_TEMPORARY = "TEMPORARY_OUTPUT"


class KeptFiles:
    """A button that names files in a folder of the run; nothing is named, and no folder made, unless it is pressed.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    wrappers : mapping of str to object
        Widgets of the dialog by the names of parameters.
    """

    def __init__(self, algorithm: Any, wrappers: Mapping[str, Any]) -> None:
        self._algorithm, self._wrappers = algorithm, wrappers
        self._folder: Path | None = None
        self.button = QPushButton(tr("Keep files"))
        self.button.setToolTip(
            tr("Names outputs that would be temporary: files in a folder of this run, beside the project once saved.")
        )
        self.button.clicked.connect(lambda *_: self.name_files())

    def name_files(self) -> None:
        """Give each temporary output a file; others stay as they are, and outputs to be skipped are skipped."""
        about = what_about(self._wrappers)
        title = self._algorithm.displayName()
        folder = fresh_folder(recall(), said("{name}, {layer}", name=title, layer=about) if about else title)
        for definition in self._algorithm.destinationParameterDefinitions():
            wrapper = self._wrappers.get(definition.name())
            if wrapper is None or _place(wrapper.parameterValue()) != _TEMPORARY:
                continue
            wrapper.setParameterValue(str(folder / _file_name(definition)), QgsProcessingContext())
            self._folder = folder

    def make_folder(self) -> None:
        """Make the folder, if an output goes there.

        Raises
        ------
        OSError
            It cannot be made.
        """
        outputs = [
            self._wrappers[one.name()].parameterValue()
            for one in self._algorithm.destinationParameterDefinitions()
            if one.name() in self._wrappers
        ]
        if self._folder is not None and any(self._folder in Path(_place(value)).parents for value in outputs):
            self._folder.mkdir(parents=True, exist_ok=True)


def _place(value: Any) -> str:
    """Where an output goes, as text; empty where it is skipped."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return str(value or "")


def _file_name(definition: Any) -> str:
    """`report.html` of REPORT; an OUTPUT is called by its title."""
    name = definition.description() if definition.name() == "OUTPUT" else definition.name()
    stem = re.sub(r"[\W_]+", "_", name).strip("_").lower()
    if isinstance(definition, QgsProcessingParameterFolderDestination):
        return stem
    return f"{stem}.{definition.defaultFileExtension()}"
