"""Why here: a place is picked on the canvas, and the elements say what each adds to the score of its cell."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.core.wording import fixed, percent
from ...models.rasters.raster import GridFile
from ...processing.layers.crs import crs_of
from ...processing.layers.points import temporary_folder
from .light import is_dark, muted
from .map_tool import InHand
from .plan import ATTRIBUTE, Step
from .runner import Done, Runner

_SHOWN = 8
_RAISES = {False: "#b2182b", True: "#f4796b"}
_LOWERS = {False: "#2166ac", True: "#77b3e8"}


class WhyHere(QObject):  # type: ignore[misc]
    """Picks a place and asks the model of a run about it, by `attributeelements`."""

    picked = pyqtSignal(str)
    answered = pyqtSignal(object, str)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._tool = QgsMapToolEmitPoint(canvas)
        self._tool.canvasClicked.connect(lambda point, _: self.ask(point))
        self._hand = InHand(canvas, self._tool, self)
        self._hand.put_down.connect(self.ended)
        self._runner = Runner(self)
        self._runner.ended.connect(self._done)
        self._files: tuple[Path, Path, Path] | None = None
        self._place = QgsPointXY()
        self._output = Path()
        self._words = ""

    def use(self, probability: Path | None, grid: Path | None, model: Path | None) -> bool:
        """Ask the model of this run; False if the run has left none."""
        files = (probability, grid, model)
        whole = all(path is not None and path.is_file() for path in files)
        self._files = files if whole else None  # type: ignore[assignment]
        return whole

    def pick(self, on: bool) -> None:
        """Let places be picked, or give the canvas its former tool back."""
        if on:
            self._hand.take()
        else:
            self._hand.lay_down()

    def close_down(self) -> None:
        """Ask nothing more."""
        self.blockSignals(True)
        self.pick(False)
        self._runner.blockSignals(True)
        self._runner.cancel()

    def ask(self, point: QgsPointXY) -> None:
        """Ask about a place in the CRS of the canvas."""
        if self._files is None or self._runner.running:
            return
        probability, grid, model = self._files
        with GridFile(probability) as opened:
            geometry = opened.geometry
            crs = crs_of(geometry.crs)
            place = QgsCoordinateTransform(
                self._canvas.mapSettings().destinationCrs(), crs, QgsProject.instance()
            ).transform(point)
            value = _value(opened, place)
        if value is None:
            self.answered.emit([], tr("Nothing is mapped there: no sample is near enough, or it lies outside."))
            return
        self._place = place
        self._words = said(
            "At {x} / {y}: {value}.", x=f"{place.x():,.0f}", y=f"{place.y():,.0f}", value=percent(value, 0)
        )
        self.picked.emit(f"{self._words} {tr('Asking the model …')}")
        self._output = Path(tempfile.mkdtemp(dir=temporary_folder())) / "why.tif"
        parameters = {
            "GRID": str(grid),
            "MODEL": str(model),
            "AREA": _layer_of(place, crs),
            "STRIDE": 1,
            "COMPARISON": 0,
            "OUTPUT": str(self._output),
        }
        self._runner.start([Step(ATTRIBUTE, parameters, loads=False)])

    def _done(self, done: Done) -> None:
        if not done.well or not self._output.is_file():
            self.answered.emit([], done.problem or tr("The model gave no answer."))
            return
        with GridFile(self._output) as opened:
            values = [(name, _value(opened, self._place, band)) for band, name in enumerate(opened.names)]
        known = sorted(((n, v) for n, v in values if v is not None), key=lambda one: -abs(one[1]))
        self.answered.emit(known[:_SHOWN], self._words)


def _value(opened: GridFile, place: QgsPointXY, band: int = 0) -> float | None:
    """Value of the cell at a place; None outside and where there is none."""
    x, y = np.array([place.x()]), np.array([place.y()])
    if not opened.geometry.contains(x, y)[0]:
        return None
    column, row = (int(at[0]) for at in opened.geometry.cell_of(x, y))
    value = float(opened.read([band], column, row, 1, 1)[0, 0, 0])
    return None if np.isnan(value) else value


def _layer_of(place: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    layer = QgsVectorLayer("Point", tr("this cell"), "memory")
    layer.setCrs(crs)
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(place))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


class Contributions(QWidget):  # type: ignore[misc]
    """Bars to the right raise the score, bars to the left lower it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[tuple[str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    def show_values(self, values: list[tuple[str, float]]) -> None:
        """Show the elements with the largest contributions, first the largest."""
        self._values = list(values)
        self.setVisible(bool(values))
        self.setFixedHeight(max(len(values) + 1, 1) * self._line())
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each."""
        return QSize(300, (len(self._values) + 1) * self._line())

    def _line(self) -> int:
        return int(self.fontMetrics().height() + 4)

    def paintEvent(self, event: object) -> None:
        """Draw all."""
        if not self._values:
            return
        painter, dark, line = QPainter(self), is_dark(self), self._line()
        metrics = self.fontMetrics()
        names = min(max(metrics.horizontalAdvance(name) for name, _ in self._values) + 8, self.width() // 2)
        number = metrics.horizontalAdvance("−0.00") + 8
        middle = names + (self.width() - names) / 2
        room = (self.width() - names) / 2 - number
        most = max(abs(value) for _, value in self._values) or 1.0
        text = self.palette().color(self.foregroundRole())
        for row, (name, value) in enumerate(self._values):
            top = row * line
            painter.setPen(text)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, names - 8)
            painter.drawText(QRectF(0, top, names, line), int(Qt.AlignmentFlag.AlignVCenter), shown)
            length = room * abs(value) / most
            left = middle if value >= 0 else middle - length
            colour = QColor((_RAISES if value >= 0 else _LOWERS)[dark])
            painter.fillRect(QRectF(left, top + 3, max(length, 1), line - 6), colour)
            painter.setPen(muted(self))
            box = (
                QRectF(middle + length + 4, top, number, line)
                if value >= 0
                else QRectF(middle - length - number - 4, top, number, line)
            )
            side = Qt.AlignmentFlag.AlignLeft if value >= 0 else Qt.AlignmentFlag.AlignRight
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), fixed(value, 2))
        painter.setPen(QPen(muted(self), 1))
        bottom = len(self._values) * line
        painter.drawLine(QPointF(middle, 0), QPointF(middle, bottom))
        half = (self.width() - names) / 2
        painter.drawText(QRectF(names, bottom, half - 6, line), int(Qt.AlignmentFlag.AlignRight), tr("lowers"))
        painter.drawText(QRectF(middle + 6, bottom, half, line), int(Qt.AlignmentFlag.AlignLeft), tr("raises"))
