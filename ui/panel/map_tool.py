"""Tools on the canvas that are in hand for a moment: the one before comes back, and Escape puts them down."""

from __future__ import annotations

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal


class InHand(QObject):  # type: ignore[misc]
    """Takes a tool and puts it down again, at Escape as well, which QGIS's own tools do not know.

    Parameters
    ----------
    canvas : QgsMapCanvas
    tool : QgsMapTool
    """

    put_down = pyqtSignal()
    escaped = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, tool: QgsMapTool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._tool = canvas, tool
        self._before: QgsMapTool | None = None
        tool.deactivated.connect(self._put_down)

    def take(self) -> None:
        """Take it; the canvas hears the keyboard now."""
        if self._canvas.mapTool() is not self._tool:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self._canvas.installEventFilter(self)
        self._canvas.setFocus()

    def lay_down(self) -> None:
        """Give the canvas the tool that it had before; nothing if the user has taken another meanwhile."""
        if self._canvas.mapTool() is not self._tool:
            return
        before, self._before = self._before, None
        if before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._tool)

    def eventFilter(self, _canvas: QObject, event: QEvent) -> bool:
        """Put the tool down at Escape."""
        if event.type() != QEvent.Type.KeyPress or event.key() != Qt.Key.Key_Escape:
            return False
        self.escaped.emit()
        self.lay_down()
        return True

    def _put_down(self) -> None:
        self._canvas.removeEventFilter(self)
        self.put_down.emit()


class Drawing(QObject):  # type: ignore[misc]
    """Lets a rectangle be drawn on the canvas, once."""

    drawn = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = QgsMapToolExtent(canvas)
        self._hand = InHand(canvas, self._tool, self)
        self._hand.put_down.connect(self.ended)
        self._tool.extentChanged.connect(self._drawn)
        self._hand.escaped.connect(self._tool.clearRubberBand)

    def begin(self) -> None:
        """Wait for a rectangle."""
        self._hand.take()

    def stop(self) -> None:
        """Wait no longer."""
        self._hand.lay_down()

    def close_down(self) -> None:
        """Wait no longer, and say nothing."""
        self.blockSignals(True)
        self.stop()

    def _drawn(self, box: QgsRectangle) -> None:
        # A click without dragging draws nothing.
        if box.width() > 0 and box.height() > 0:
            ends = QgsRectangle(box)
            self.stop()
            self.drawn.emit(ends)
