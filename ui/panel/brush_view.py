"""A histogram of one element: dragging over its bars selects the points on the canvas, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.core.wording import number
from ..assays.proposal import ProposedField
from .brushing import ElementBars, read_bars
from .light import muted, text_colour, wrapped

_LINES = 6
_PALE = 90


class Bars(QWidget):  # type: ignore[misc]
    """Draws the bars, and says which of them a drag covers."""

    brushed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: ElementBars | None = None
        self._counts: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._selected = self._counts
        self._from: int | None = None
        self._to: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setToolTip(tr("Drag over the bars: the points are selected on the canvas. A click selects none."))

    def sizeHint(self) -> QSize:
        """As high as some lines of text."""
        return QSize(300, _LINES * self.fontMetrics().height())

    def show_bars(self, bars: ElementBars, selected: Sequence[int]) -> None:
        """Show an element, and how many of the selected points lie in each bar."""
        self._bars, self._counts = bars, bars.counts
        self.show_selected(selected)

    def show_selected(self, ids: Sequence[int]) -> None:
        """Show how many of these points lie in each bar."""
        if self._bars is not None:
            self._selected = self._bars.counts_of(ids)
            self.update()

    def paintEvent(self, event: object) -> None:
        """Draw all."""
        if self._bars is None:
            return
        painter, palette, line = QPainter(self), self.palette(), self.fontMetrics().height()
        frame = QRectF(0, 2, self.width(), self.height() - line - 4)
        painter.fillRect(frame, palette.color(QPalette.ColorRole.Base))
        width, most = frame.width() / len(self._counts), max(int(self._counts.max()), 1)
        pale, strong = QColor(palette.color(QPalette.ColorRole.Text)), palette.color(QPalette.ColorRole.Highlight)
        pale.setAlpha(_PALE)
        for colour, counts in ((pale, self._counts), (strong, self._selected)):
            for place, count in enumerate(counts.tolist()):
                height = (frame.height() - 3) * count / most
                bar = QRectF(frame.left() + place * width, frame.bottom() - height, max(width - 1, 1), height)
                painter.fillRect(bar, colour)
        painter.setPen(QPen(muted(self), 1))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        below, edges = QRectF(0, frame.bottom() + 2, self.width(), line), self._bars.edges
        middle = edges[len(edges) // 2]
        for side, edge in (
            (Qt.AlignmentFlag.AlignLeft, edges[0]),
            (Qt.AlignmentFlag.AlignHCenter, middle),
            (Qt.AlignmentFlag.AlignRight, edges[-1]),
        ):
            painter.drawText(below, int(side), number(float(edge), 2))

    def mousePressEvent(self, event: Any) -> None:
        """Begin a drag."""
        self._from, self._to = self._bar_at(event), None

    def mouseMoveEvent(self, event: Any) -> None:
        """Select what the drag covers."""
        at = self._bar_at(event)
        if self._from is not None and at != self._to:
            self._to = at
            self.brushed.emit((min(self._from, at), max(self._from, at)))

    def mouseReleaseEvent(self, event: Any) -> None:
        """A click without a drag selects nothing."""
        if self._to is None:
            self.brushed.emit(None)
        self._from = self._to = None

    def _bar_at(self, event: Any) -> int:
        place = event.position() if hasattr(event, "position") else event.localPos()
        bars = max(len(self._counts), 1)
        return min(max(int(place.x() * bars / max(self.width(), 1)), 0), bars - 1)


class BrushView(QWidget):  # type: ignore[misc]
    """Bars of the element that was picked in the table, and a line that says what is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: QgsVectorLayer | None = None
        self._field: ProposedField | None = None
        self.bars = Bars()
        self._shown: ElementBars | None = None
        self.said = wrapped()
        self.bars.brushed.connect(self._brushed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.said)
        layout.addWidget(self.bars)
        self.hide()

    def show_field(self, layer: QgsVectorLayer | None, field: ProposedField | None) -> None:
        """Show a field of a layer; None: nothing."""
        self._listen(layer if field is not None else None)
        self._field = field
        self.reread()

    def reread(self) -> None:
        """Read the values anew."""
        ready = self._layer is not None and self._field is not None
        self._shown = read_bars(self._layer, self._field) if ready else None  # type: ignore[arg-type]
        self.setVisible(ready)
        self.bars.setVisible(self._shown is not None)
        if self._shown is not None and self._layer is not None:
            self.bars.show_bars(self._shown, self._layer.selectedFeatureIds())
        self._say()

    def _listen(self, layer: QgsVectorLayer | None) -> None:
        if self._layer is not None and not sip.isdeleted(self._layer):
            self._layer.selectionChanged.disconnect(self._selected)
            self._layer.willBeDeleted.disconnect(self._deleted)
        self._layer = layer
        if layer is not None:
            layer.selectionChanged.connect(self._selected)
            layer.willBeDeleted.connect(self._deleted)

    def _deleted(self) -> None:
        self.show_field(None, None)

    def _brushed(self, ends: tuple[int, int] | None) -> None:
        if self._layer is not None and self._shown is not None:
            self._layer.selectByIds([] if ends is None else self._shown.ids_in(*ends))

    def _selected(self, *_: Any) -> None:
        if self._layer is not None:
            self.bars.show_selected(self._layer.selectedFeatureIds())
            self._say()

    def _say(self) -> None:
        text_colour(self.said, muted(self))
        if self._field is None or self._layer is None:
            return
        if self._shown is None:
            self.said.setText(said("{field} has no values that differ.", field=self._field.name))
            return
        selected = self._layer.selectedFeatureIds()
        ends = self._shown.ends_of(selected)
        if ends is None:
            told = tr("{field}: drag over the bars to select points on the canvas.")
            self.said.setText(told.format(field=self._field.name))
            return
        told = tr("{field}: {count} of {all} points are selected, {low} to {high}.")
        self.said.setText(
            told.format(
                field=self._field.name,
                count=int(self._shown.counts_of(selected).sum()),
                all=len(self._shown.ids),
                low=number(ends[0], 3),
                high=f"{number(ends[1], 3)} {self._shown.unit}".strip(),
            )
        )
