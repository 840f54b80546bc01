"""Step 2: the layer of known deposits, and which kinds of them the map is to look for."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ...models.core.language import translated as tr
from ..kinds.boxes import KindBoxes
from .light import StepBox
from .samples_step import chosen_layer, layer_combo, set_layer


class DepositsStep(StepBox):
    """Layer, field of the kind, a box to tick for each kind with its number."""

    chosen = pyqtSignal(str)
    kind_chosen = pyqtSignal(str)
    kinds_ticked = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("2 Deposits"), parent)
        self.layers = layer_combo()
        self.layers.activated.connect(lambda _: self.chosen.emit(chosen_layer(self.layers)))
        self.fields = QComboBox()
        self.fields.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields.setMinimumContentsLength(8)
        self.fields.activated.connect(lambda _: self.kind_chosen.emit(self.fields.currentData() or ""))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(tr("Kind")))
        row.addWidget(self.fields, 1)
        self.boxes = KindBoxes()
        self.boxes.ticked.connect(self.kinds_ticked)
        for widget in (self.layers, self._row, self.boxes):
            self.body.addWidget(widget)
        self.show_layer("", [], "")
        self.show_kinds([], None)

    def show_layer(self, identifier: str, fields: Sequence[str], kind: str) -> None:
        """Take a layer and the fields that may say a kind."""
        set_layer(self.layers, identifier)
        self.fields.clear()
        self.fields.addItem(tr("not told apart"), "")
        for name in dict.fromkeys([*fields, *([kind] if kind else [])]):
            self.fields.addItem(name, name)
        self.fields.setCurrentIndex(max(self.fields.findData(kind), 0))
        self._row.setVisible(bool(fields or kind))
        self.boxes.fold()

    def show_kinds(self, kinds: Sequence[tuple[str, int]], ticked: Sequence[str] | None) -> None:
        """Show a box for each kind; None: all are ticked."""
        self.boxes.setVisible(bool(kinds))
        self.boxes.show_kinds(kinds, ticked)
