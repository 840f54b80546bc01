"""In the place of QGIS's list of layers: files, a folder or layers of the project, for spectra may come as any of them.

QGIS's own widget has no folders, and forgets files that it cannot open as a layer when a run is repeated.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingParameterDefinition, QgsProject, QgsVectorLayer
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from ...models.core.language import translated as tr
from ..wrappers import widget_for

_SEPARATOR = "; "


class SpectraWidgetWrapper:
    """What a parameter of spectra names as the class of its widget; QGIS gets the one that fits the dialog.

    Batch and model dialogs get QGIS's own, so that tables of other steps can be linked.
    """

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0) -> Any:
        """Make the widget that fits the dialog."""
        return widget_for(definition, dialog, lambda: _Wrapper(definition, QgsProcessingGui.WidgetType.Standard))


class _Wrapper(QgsAbstractProcessingParameterWidgetWrapper):  # type: ignore[misc]
    """Connects the panel with the value of the parameter: a list of paths and ids of layers, None if it is empty."""

    def __init__(self, definition: QgsProcessingParameterDefinition, kind: Any) -> None:
        super().__init__(definition, kind)
        self._panel: SpectraPanel | None = None

    def createWidget(self) -> QWidget:
        """Make the panel, in a plain widget: QGIS takes what this returns as a new object of C++, and sip then declares
        the Python one dead.
        """
        holder = QWidget()
        self._panel = SpectraPanel(holder)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)
        self._panel.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        return holder

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show files, folders and layers that were given."""
        if self._panel is not None:
            self._panel.set_values(_texts(value))

    def widgetValue(self) -> list[str] | None:
        """What is shown."""
        return (self._panel.values() or None) if self._panel is not None else None


def _texts(value: Any) -> list[str]:
    """Paths and ids in a value."""
    if value is None or value == "":
        return []
    given = value if isinstance(value, (list, tuple)) else [value]
    return [str(one.id()) if isinstance(one, QgsMapLayer) else str(one) for one in given]


class SpectraPanel(QWidget):  # type: ignore[misc]
    """A line of paths and names of layers, and a button that adds to it."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Files, a folder, or layers: choose them with the button, or write paths"))
        self._line.setClearButtonEnabled(True)
        self._line.textChanged.connect(self.changed)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        button = QToolButton()
        button.setText("…")
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line, 1)
        layout.addWidget(button)

    def set_values(self, values: Sequence[str]) -> None:
        """Show paths, and layers of the project by their names."""
        self._line.setText(_SEPARATOR.join(self._shown(value) for value in values))

    def values(self) -> list[str]:
        """Paths as they stand there, and ids of the layers whose names do."""
        parts = [part.strip().strip('"') for part in self._line.text().split(_SEPARATOR.strip())]
        return [self._meant(part) for part in parts if part]

    def add(self, values: Sequence[str]) -> None:
        """Show further paths or layers behind those that are there."""
        self.set_values([*self.values(), *values])

    @staticmethod
    def _shown(value: str) -> str:
        """Name of a layer, where no other has it and it is no path; anything else as it is."""
        layer = QgsProject.instance().mapLayer(value)
        alone = layer is not None and len(QgsProject.instance().mapLayersByName(layer.name())) == 1
        plain = alone and _SEPARATOR.strip() not in layer.name() and not Path(layer.name()).exists()
        return str(layer.name()) if plain else value

    @staticmethod
    def _meant(part: str) -> str:
        layers = [] if Path(part).exists() else QgsProject.instance().mapLayersByName(part)
        return str(layers[0].id()) if len(layers) == 1 else part

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addAction(tr("Add files …"), self._add_files)
        self._menu.addAction(tr("Add a folder …"), self._add_folder)
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsVectorLayer)]
        if layers:
            self._menu.addSeparator()
        for layer in sorted(layers, key=lambda one: str(one.name()).casefold()):
            identifier = layer.id()
            self._menu.addAction(layer.name(), lambda chosen=identifier: self.add([chosen]))

    def _add_files(self) -> None:
        # Without a filter: files of OPUS end with a number, and others are known by how they begin.
        files, _ = QFileDialog.getOpenFileNames(self, tr("Files of spectra"), self._folder())
        self.add(files)

    def _add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of spectra"), self._folder())
        self.add([folder] if folder else [])

    def _folder(self) -> str:
        """Where the last of the paths lies."""
        paths = [Path(value) for value in self.values() if Path(value).exists()]
        return str(paths[-1] if paths and paths[-1].is_dir() else paths[-1].parent) if paths else ""
