"""A file of variograms in the dialog of kriging, with a button that opens the window to make it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsVectorLayer
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsFileWidget, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ...models.core.language import translated as tr
from ..panel.facts import layer_of
from ..wrappers import widget_for
from .window import open_window
from .wishes import Wishes, with_options

_SAMPLES, _ELEMENTS, _NEIGHBOURS, _DRIFT, _NEGATIVE = "INPUT", "ELEMENTS", "NEIGHBOURS", "DRIFT", "NEGATIVE"


class VariogramsWidgetWrapper:
    """What a file of variograms names as the class of its widget."""

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0) -> Any:
        """Make the widget that fits the dialog."""
        return widget_for(definition, dialog, lambda: _FileAndWindow(definition))


class _FileAndWindow(QgsAbstractProcessingParameterWidgetWrapper):  # type: ignore[misc]
    """A file, and the window on the samples of the same dialog."""

    def __init__(self, definition: QgsProcessingParameterDefinition) -> None:
        super().__init__(definition, QgsProcessingGui.WidgetType.Standard)
        self._file: QgsFileWidget | None = None
        self._others: dict[str, QgsAbstractProcessingParameterWidgetWrapper] = {}

    def createWidget(self) -> QWidget:
        """Make file and button, in a plain widget: QGIS takes what this returns as a new object of C++, and sip then
        declares the Python one dead.
        """
        holder = QWidget()
        self._file = QgsFileWidget(holder)
        self._file.setFilter("JSON (*.json)")
        self._file.fileChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        button = QPushButton(tr("Variogram…"), holder)
        button.setAutoDefault(False)
        button.setToolTip(tr("Fit the variogram by hand, and see what it is worth."))
        button.clicked.connect(lambda checked=False: self._open())
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._file, 1)
        layout.addWidget(button)
        return holder

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a file."""
        if self._file is not None:
            self._file.setFilePath(str(value or ""))

    def widgetValue(self) -> str:
        """The file that is shown."""
        return str(self._file.filePath()) if self._file is not None else ""

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Know the other parameters."""
        super().postInitialize(wrappers)
        self._others = {str(wrapper.parameterDefinition().name()): wrapper for wrapper in wrappers}

    def _open(self) -> None:
        """Open the window with what the dialog says."""
        if self._file is None or sip.isdeleted(self._file):
            return
        values: dict[str, Any] = {
            name: self._others[name].parameterValue() if name in self._others else None
            for name in (_SAMPLES, _ELEMENTS, _NEIGHBOURS, _DRIFT, _NEGATIVE)
        }
        samples: Any = values[_SAMPLES]
        layer = str(samples.id() if isinstance(samples, QgsVectorLayer) else samples or "")
        elements = values[_ELEMENTS] or [""]
        file = Path(self.widgetValue())
        open_window(
            self._file.window(),
            Wishes(
                layer=layer if layer_of(layer) is not None else "",
                element=str(elements[0]),
                file=file if file.is_file() else None,
                kriging=with_options(values[_NEIGHBOURS], values[_DRIFT]),
                negative=bool(values[_NEGATIVE]),
                taken=self._take,
            ),
        )

    def _take(self, path: Path) -> None:
        """Put a file into the dialog, unless that was closed since."""
        if self._file is not None and not sip.isdeleted(self._file):
            self._file.setFilePath(str(path))
