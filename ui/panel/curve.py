"""How much ground to walk: the success-rate curve, with a line that can be dragged."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.core.wording import area, percent
from ...models.statistics.curves import Curve
from .light import is_dark, muted

_UNSEEN = {False: "#c77c00", True: "#f0b040"}
_TRAINED = {False: "#2166ac", True: "#77b3e8"}
_LINE = {False: "#c8102e", True: "#ff6b6b"}
_LEAST, _MOST = 0.01, 0.6
"""Shares of the ground that the line can be dragged to."""


class CurveView(QWidget):  # type: ignore[misc]
    """Share of deposits over share of the ground, best first: unseen deposits, and those that were learnt from."""

    dragged = pyqtSignal(float)
    released = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unseen: Curve | None = None
        self._trained: Curve | None = None
        self._area_km2 = 0.0
        self.share = 0.1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("Drag the line, or use the arrow keys: the outline on the canvas follows."))

    def sizeHint(self) -> QSize:
        """Wide, and as high as it takes to be read."""
        return QSize(300, 14 * self.fontMetrics().height())

    def show_curves(self, unseen: Curve | None, trained: Curve | None, area_km2: float, share: float) -> None:
        """Show the curves of a run."""
        self._unseen, self._trained, self._area_km2, self.share = unseen, trained, area_km2, share
        self.update()

    def summary(self) -> str:
        """What the line says."""
        ground = said(
            "The best {share} of the ground, {area} km²",
            share=percent(self.share, 0),
            area=area(self.share * self._area_km2),
        )
        if self._unseen is None:
            return said("{ground}; how many unseen deposits it holds is not known.", ground=ground)
        held = percent(self._unseen.at(self.share), 0)
        return said("{ground}, holds {held} of the unseen deposits.", ground=ground, held=held)

    # -- drawing -------------------------------------------------------------------------------------------------------

    def _frame(self) -> QRectF:
        height = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("100 %") + 8
        return QRectF(left, height * 0.8, self.width() - left - 12, self.height() - 3.0 * height)

    def _at(self, x: float, y: float) -> QPointF:
        frame = self._frame()
        return QPointF(frame.left() + x * frame.width(), frame.bottom() - y * frame.height())

    def paintEvent(self, event: object) -> None:
        """Draw all."""
        painter, dark = QPainter(self), is_dark(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, pale = self._frame(), muted(self)
        painter.fillRect(frame, self.palette().color(QPalette.ColorRole.Base))
        self._draw_axes(painter, frame, pale)
        painter.setPen(QPen(pale, 1, Qt.PenStyle.DashLine))
        painter.drawLine(self._at(0, 0), self._at(1, 1))
        painter.setClipRect(frame.adjusted(-1, -1, 1, 1))
        self._draw_curve(painter, self._trained, _TRAINED[dark], 1.4)
        self._draw_curve(painter, self._unseen, _UNSEEN[dark], 2.4)
        painter.setClipping(False)
        self._draw_line(painter, QColor(_LINE[dark]), _UNSEEN[dark])
        self._draw_key(painter, frame, dark)

    def _draw_axes(self, painter: QPainter, frame: QRectF, pale: QColor) -> None:
        height = self.fontMetrics().height()
        painter.setPen(QPen(pale, 1))
        for share in (0.0, 0.5, 1.0):
            text, at = f"{100 * share:.0f} %", self._at(share, share)
            painter.drawText(
                QRectF(0, at.y() - height / 2, frame.left() - 4, height),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                text,
            )
            side = Qt.AlignmentFlag.AlignRight if share == 1 else Qt.AlignmentFlag.AlignHCenter
            left = at.x() - 50 if share < 1 else at.x() - 92
            painter.drawText(QRectF(left, frame.bottom() + 2, 100, height), int(side), text)
        painter.drawText(
            QRectF(0, frame.bottom() + 2 + height, self.width(), 1.2 * height),
            int(Qt.AlignmentFlag.AlignHCenter),
            tr("ground, best first"),
        )
        painter.drawRect(frame)

    def _draw_curve(self, painter: QPainter, curve: Curve | None, colour: str, width: float) -> None:
        if curve is None:
            return
        path = QPainterPath(self._at(float(curve.x[0]), float(curve.y[0])))
        for x, y in zip(curve.x[1:].tolist(), curve.y[1:].tolist()):
            path.lineTo(self._at(x, y))
        painter.setPen(QPen(QColor(colour), width))
        painter.drawPath(path)

    def _draw_line(self, painter: QPainter, colour: QColor, dot: str) -> None:
        painter.setPen(QPen(colour, 2))
        painter.drawLine(self._at(self.share, 0), self._at(self.share, 1.03))
        if self._unseen is not None:
            painter.setBrush(colour)
            painter.drawEllipse(self._at(self.share, self._unseen.at(self.share)), 4, 4)

    def _draw_key(self, painter: QPainter, frame: QRectF, dark: bool) -> None:
        height = self.fontMetrics().height()
        entries = [(self._unseen, _UNSEEN[dark], tr("unseen deposits")), (self._trained, _TRAINED[dark], tr("learnt"))]
        y = frame.bottom() - 4 - height
        for curve, colour, text in reversed(entries):
            if curve is None:
                continue
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(frame.left(), y, frame.width() - 8, height), int(Qt.AlignmentFlag.AlignRight), text)
            y -= height

    # -- dragging ------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: object) -> None:
        """Take the line."""
        self._move(event)

    def mouseMoveEvent(self, event: object) -> None:
        """Drag it."""
        self._move(event)

    def mouseReleaseEvent(self, event: object) -> None:
        """Let it go."""
        self.released.emit(self.share)

    def keyPressEvent(self, event: object) -> None:
        """Move it by one per cent."""
        steps = {Qt.Key.Key_Left: -0.01, Qt.Key.Key_Right: 0.01}
        step = steps.get(event.key())  # type: ignore[attr-defined]
        if step is None:
            super().keyPressEvent(event)
            return
        self.set_share(self.share + step)
        self.released.emit(self.share)

    def set_share(self, share: float) -> None:
        """Put the line at a share of the ground."""
        self.share = min(max(round(share, 3), _LEAST), _MOST)
        self.update()
        self.dragged.emit(self.share)

    def _move(self, event: object) -> None:
        frame = self._frame()
        place = event.position() if hasattr(event, "position") else event.localPos()  # type: ignore[attr-defined]
        self.set_share((place.x() - frame.left()) / frame.width())
