"""Step 3: which ground is mapped, in cells of which size; the outline is drawn on the canvas."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QDoubleSpinBox, QHBoxLayout, QLabel, QRadioButton, QWidget

from ...models.core.language import translated as tr
from ...models.rasters.grid import GridGeometry
from .light import StepBox, links, wrapped
from .samples_step import chosen_layer, set_layer
from .state import AREAS, OF_CANVAS, OF_DRAWN, OF_LAYER, OF_SAMPLES, PanelState

_ZOOM = "zoom"


class AreaStep(StepBox):
    """Four ways to choose an area, and a cell size that is proposed until somebody writes another."""

    area_chosen = pyqtSignal(str)
    layer_chosen = pyqtSignal(str)
    cell_chosen = pyqtSignal(object)
    zoom_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("3 Area and cells"), parent)
        self._drawing = False
        texts = {
            OF_SAMPLES: tr("Samples"),
            OF_CANVAS: tr("Canvas"),
            OF_LAYER: tr("Layer"),
            OF_DRAWN: tr("By hand"),
        }
        self.choices = QButtonGroup(self)
        areas = QHBoxLayout()
        for number, area in enumerate(AREAS):
            button = QRadioButton(texts[area])
            self.choices.addButton(button, number)
            areas.addWidget(button)
        areas.addStretch()
        tips = (
            tr("The rectangle around all samples."),
            tr("What the canvas shows now."),
            tr("The rectangle around another layer."),
            tr("A rectangle that you draw on the canvas."),
        )
        for button, tip in zip(self.choices.buttons(), tips):
            button.setToolTip(tip)
        # Chosen again, the canvas is taken as it is now, and a rectangle is drawn anew.
        self.choices.buttonClicked.connect(lambda _: self.area_chosen.emit(AREAS[self.choices.checkedId()]))
        self.layers = QgsMapLayerComboBox()
        filters = getattr(QgsMapLayerProxyModel, "Filter", QgsMapLayerProxyModel)
        self.layers.setFilters(filters.HasGeometry | filters.RasterLayer)
        self.layers.setMinimumContentsLength(12)
        self.layers.setSizeAdjustPolicy(self.layers.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layers.activated.connect(lambda _: self.layer_chosen.emit(chosen_layer(self.layers)))
        self.cell = QDoubleSpinBox()
        self.cell.setDecimals(0)
        self.cell.setRange(0, 1_000_000)
        self.cell.setSuffix(" m")
        self.cell.setKeyboardTracking(False)
        self.cell.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.cell.valueChanged.connect(lambda value: self.cell_chosen.emit(value or None))
        cells = QHBoxLayout()
        cells.addWidget(QLabel(tr("Cell")))
        cells.addWidget(self.cell)
        self._links = wrapped()
        self._links.linkActivated.connect(self._asked)
        cells.addWidget(self._links, 1)
        self._how = wrapped(tr("Drag a rectangle on the canvas; Escape stops."))
        self._how.hide()
        self.body.addLayout(areas)
        self.body.addWidget(self._how)
        self.body.addWidget(self.layers)
        self.body.addLayout(cells)

    def show_choice(self, state: PanelState, grid: GridGeometry | None) -> None:
        """Show what is chosen, and the cell of the grid that follows."""
        area = OF_DRAWN if self._drawing else state.area
        self.choices.button(AREAS.index(area)).setChecked(True)
        self.layers.setVisible(area == OF_LAYER)
        if QgsProject.instance().mapLayer(state.area_layer) is not None:
            set_layer(self.layers, state.area_layer)
        if not self.cell.hasFocus() or state.cell_size is None:
            size = state.cell_size if state.cell_size is not None else grid.cell_width if grid is not None else 0.0
            self.cell.blockSignals(True)
            self.cell.setDecimals(0 if size >= 10 or size == round(size) else 2)
            self.cell.setValue(size)
            self.cell.blockSignals(False)
        proposal = tr("proposed") if state.cell_size is None else f'<a href="propose">{tr("as proposed")}</a>'
        zoom = links((_ZOOM, tr("show"))) if grid is not None else ""
        self._links.setText(" · ".join(part for part in (proposal if grid is not None else "", zoom) if part))

    def show_drawing(self, on: bool) -> None:
        """Say how an area is drawn, while it is."""
        self._drawing = on
        self._how.setVisible(on)

    def _asked(self, link: str) -> None:
        if link == _ZOOM:
            self.zoom_asked.emit()
        else:
            self.cell_chosen.emit(None)
