"""The size of windows follows the grid: 256 cells, as published, are larger than many a grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingUtils, QgsProject
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from ...models.rasters.grid import GridGeometry
from ...models.targeting.windows.sampling import automatic_patch_size
from ..wrappers import widget_for

_MOST = 100_000


class PatchSizeWidgetWrapper:
    """What PATCH_SIZE names as the class of its widget."""

    def __new__(
        cls, definition: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0, grid: str = ""
    ) -> Any:
        """Make the widget that fits the dialog; `grid` is the parameter that it follows."""
        return widget_for(definition, dialog, lambda: _FollowingWrapper(definition, grid))


class _FollowingWrapper(QgsAbstractProcessingParameterWidgetWrapper):  # type: ignore[misc]
    """A number that is proposed anew for each grid."""

    def __init__(self, definition: QgsProcessingParameterDefinition, grid: str) -> None:
        super().__init__(definition, QgsProcessingGui.WidgetType.Standard)
        self._grid = grid
        self._box: QSpinBox | None = None

    def createWidget(self) -> QWidget:
        """Make the number, in a plain widget: QGIS takes what this returns as a new object of C++, and sip then
        declares the Python one dead.
        """
        holder = QWidget()
        self._box = QSpinBox(holder)
        self._box.setRange(1, _MOST)
        self._box.valueChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        return holder

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a number."""
        if self._box is not None and value is not None:
            self._box.setValue(int(value))

    def widgetValue(self) -> int | None:
        """What is shown."""
        return int(self._box.value()) if self._box is not None else None

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Follow the grid."""
        super().postInitialize(wrappers)
        for wrapper in wrappers:
            if wrapper.parameterDefinition().name() == self._grid:
                wrapper.widgetValueHasChanged.connect(self._propose)
                self._propose(wrapper)

    def _propose(self, wrapper: QgsAbstractProcessingParameterWidgetWrapper) -> None:
        if self._box is None or sip.isdeleted(self._box):
            return
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        layer = QgsProcessingUtils.mapLayerFromString(str(wrapper.parameterValue() or ""), context)
        if layer is not None and layer.isValid() and hasattr(layer, "width"):
            columns, rows = int(layer.width()), int(layer.height())
            geometry = GridGeometry(x_min=0.0, y_max=0.0, cell_width=1.0, cell_height=1.0, columns=columns, rows=rows)
            automatic = automatic_patch_size(geometry)
            self._box.setValue(min(automatic, columns, rows))
