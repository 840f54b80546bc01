"""Step 1: the layer of samples, and which of its columns are assays."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...models.core.errors import ProspectivityError
from ...models.core.language import translated as tr
from ..assays.elements_widget import ElementsPanel, Recognition, recognition_of
from ..assays.proposal import Proposal, ProposedField
from .brush_view import BrushView
from .facts import layer_of
from .light import StepBox, links, wrapped

CLEAN, MAP_ELEMENT, VARIOGRAM = "clean", "element", "variogram"
_LINES = 8


class SamplesStep(StepBox):
    """Layer, table of recognised elements with histograms, links to what is done with samples alone."""

    chosen = pyqtSignal(str)
    ticked = pyqtSignal()
    asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("1 Samples"), parent)
        self.layers = layer_combo()
        # Not layerChanged, which comes with every layer that a project adds or removes, too.
        self.layers.activated.connect(lambda _: self.chosen.emit(chosen_layer(self.layers)))
        self.elements = ElementsPanel(lines=_LINES, narrow=True)
        self.elements.changed.connect(self.ticked)
        self.elements.hide()
        self._links = wrapped(
            links((CLEAN, tr("Clean values…")), (VARIOGRAM, tr("Variogram…")), (MAP_ELEMENT, tr("Map elements…")))
        )
        self._links.linkActivated.connect(self.asked)
        self._links.hide()
        self._task: Recognition | None = None
        self.proposal: Proposal | None = None
        self._layer: Any = None
        self.problem = ""
        self.brush = BrushView()
        self.elements.picked.connect(self._picked)
        for widget in (self.layers, self.elements, self.brush, self._links):
            self.body.addWidget(widget)
        self.destroyed.connect(self.stop)

    def show_layer(self, identifier: str, elements: tuple[str, ...]) -> None:
        """Take a layer, and the fields that are ticked in it; recognise its columns."""
        set_layer(self.layers, identifier)
        self.stop()
        self.brush.show_field(None, None)
        self.proposal, self.problem, self._layer = None, "", layer_of(identifier)
        layer = self._layer
        self.elements.setVisible(layer is not None)
        self._links.setVisible(layer is not None)
        if layer is None:
            return
        self.elements.wait()
        self.elements.choose(elements)
        try:
            work = recognition_of(layer)
        except (ProspectivityError, OSError) as error:
            self._failed(str(error))
            return
        if work is not None:
            self._task = Recognition(work, self._recognised)
            QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Read no further."""
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()
        self._task = None

    def fold(self, folded: bool) -> None:
        """Keep the table in sight: its bars fill while a run tests the elements."""
        super().fold(folded)
        self._inside.show()
        self.layers.setVisible(not folded)
        self._links.setVisible(not folded)
        self.elements.follow(folded)

    @property
    def assays(self) -> int | None:
        """Number of columns that were recognised; None while they are being read."""
        return None if self.proposal is None else len(self.proposal.recognised)

    @property
    def number_ticked(self) -> int | None:
        """Number of columns that a run would take."""
        return None if self.proposal is None else len(self.elements.chosen()) or len(self.proposal.recognised)

    def _recognised(self, task: Recognition) -> None:
        if task is not self._task or sip.isdeleted(self):
            return
        self._task = None
        if task.proposal is None:
            self._failed(task.problem)
            return
        self.proposal = task.proposal
        self.elements.show_proposal(task.proposal)

    def _picked(self, field: ProposedField | None) -> None:
        """Show the values of the field that is looked at, where it holds numbers."""
        usable = field is not None and (field.recognised or field.numbers)
        self.brush.show_field(self._layer, field if usable else None)

    def _failed(self, problem: str) -> None:
        self.problem = problem
        self.elements.show_problem(problem)
        self.ticked.emit()


def layer_combo() -> QgsMapLayerComboBox:
    """A list of the point layers of the project, with none at first."""
    combo = QgsMapLayerComboBox()
    filters = getattr(QgsMapLayerProxyModel, "Filter", QgsMapLayerProxyModel)
    combo.setFilters(filters.PointLayer)
    combo.setAllowEmptyLayer(True)
    combo.setMinimumContentsLength(12)
    combo.setSizeAdjustPolicy(combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setLayer(None)
    return combo


def chosen_layer(combo: QgsMapLayerComboBox) -> str:
    """Id of the layer that is shown; empty where none is."""
    layer = combo.currentLayer()
    return "" if layer is None else str(layer.id())


def set_layer(combo: QgsMapLayerComboBox, identifier: str) -> None:
    """Show a layer without saying that somebody chose it."""
    combo.blockSignals(True)
    combo.setLayer(layer_of(identifier))
    combo.blockSignals(False)
