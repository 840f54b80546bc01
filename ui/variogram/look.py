"""Colours, axes and circles that the pictures of a variogram share, in light and dark themes."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...models.core.language import localised
from ...models.core.wording import number
from ...models.interpolation.experimental import LagCurve
from ..panel.light import is_dark, muted

MODEL = {False: "#c8550a", True: "#ff9d4d"}
MEASURED = {False: "#1f6fb4", True: "#6fb7f2"}
DIRECTIONS = {
    False: ("#0072b2", "#b87a00", "#00805f", "#b0558c", "#2a93cc", "#707070"),
    True: ("#5cb3ec", "#f0b840", "#33c79d", "#e29cc6", "#96d5f7", "#b8b8b8"),
}
"""After Okabe & Ito (2008), darker on white; one for each direction, none like that of the model."""
_KM_FROM = 5000.0
_TICKS = 5


def in_unit(longest_m: float) -> tuple[float, str]:
    """Metres of a unit that distances up to this are shown in, and its name."""
    return (1000.0, "km") if longest_m >= _KM_FROM else (1.0, "m")


def ticks(end: float) -> Iterator[float]:
    """Round numbers from 0 to `end`, about five."""
    if not (math.isfinite(end) and end > 0):
        return
    rough = end / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * (1 - 1e-9))
    for count in range(math.floor(end / step * (1 + 1e-9)) + 1):
        yield count * step


def radii(curve: LagCurve, most: int, height: float) -> NDArray[np.float64]:
    """Radii of circles whose areas grow with the number of pairs, none too small to see, shape (lags,).

    Parameters
    ----------
    curve : LagCurve
    most : int
        Pairs of the largest circle.
    height : float
        Of the text.
    """
    result: NDArray[np.float64] = height * (0.14 + 0.26 * np.sqrt(np.sqrt(curve.pairs / max(most, 1))))
    return result


def draw_handle(painter: QPainter, widget: QWidget, at: QPointF, selected: bool, inside: bool = True) -> None:
    """Draw a handle; one that lies outside is drawn hollow at the edge."""
    height = widget.fontMetrics().height()
    colour = QColor(MODEL[is_dark(widget)])
    base = widget.palette().color(QPalette.ColorRole.Base)
    radius = 0.38 * height
    if selected:
        halo = QColor(colour)
        halo.setAlpha(90)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(at, 1.8 * radius, 1.8 * radius)
    painter.setPen(QPen(base, 0.08 * height))
    painter.setBrush(colour if inside else base)
    painter.drawEllipse(at, radius, radius)
    if not inside:
        painter.setPen(QPen(colour, 0.14 * height))
        painter.drawEllipse(at, 0.8 * radius, 0.8 * radius)


def place_of_event(event: object) -> QPointF:
    """Place of a mouse event, as the Qt at hand calls it."""
    place: QPointF = event.position() if hasattr(event, "position") else event.localPos()  # type: ignore[attr-defined]
    return place


def with_room(words: QWidget, lines: int) -> QWidget:
    """A place for words that has room for so many lines: pictures beside it must not move while a handle is dragged."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(words)
    layout.addStretch()
    holder.setMinimumHeight(lines * words.fontMetrics().lineSpacing() + 2)
    return holder


class Axes:
    """A rectangle in which distances run to the right and semivariances upwards, both from 0.

    Parameters
    ----------
    frame : QRectF
    reach_m, top : float
        At its right and upper edges.
    """

    def __init__(self, frame: QRectF, reach_m: float, top: float) -> None:
        self.frame, self.reach_m, self.top = frame, reach_m, top

    def at(self, distance_m: float, gamma: float) -> QPointF:
        """Place of a distance and a semivariance."""
        return QPointF(
            self.frame.left() + distance_m / self.reach_m * self.frame.width(),
            self.frame.bottom() - gamma / self.top * self.frame.height(),
        )

    def values_at(self, place: QPointF) -> tuple[float, float]:
        """Distance and semivariance of a place, held inside."""
        x = min(max(place.x(), self.frame.left()), self.frame.right())
        y = min(max(place.y(), self.frame.top()), self.frame.bottom())
        return (
            (x - self.frame.left()) / self.frame.width() * self.reach_m,
            (self.frame.bottom() - y) / self.frame.height() * self.top,
        )

    def held(self, place: QPointF) -> tuple[QPointF, bool]:
        """Nearest place inside, and whether it is the same."""
        x = min(max(place.x(), self.frame.left()), self.frame.right())
        y = min(max(place.y(), self.frame.top()), self.frame.bottom())
        return QPointF(x, y), abs(x - place.x()) < 1 and abs(y - place.y()) < 1

    def draw(self, painter: QPainter, widget: QWidget, below: str, beside: str) -> None:
        """Draw background, lines and numbers."""
        height, frame = widget.fontMetrics().height(), self.frame
        unit, _ = in_unit(self.reach_m)
        pale = muted(widget)
        faint = QColor(pale)
        faint.setAlpha(45)
        painter.fillRect(frame, widget.palette().color(QPalette.ColorRole.Base))
        for value in ticks(self.reach_m / unit):
            x = self.at(value * unit, 0).x()
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.setPen(pale)
            box = QRectF(x - 4 * height, frame.bottom() + 2, 8 * height, height)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), localised(number(value)))
        for value in ticks(self.top):
            y = self.at(0, value).y()
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(pale)
            box = QRectF(0, y - height / 2, frame.left() - 0.4 * height, height)
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), localised(number(value))
            )
        painter.setPen(pale)
        box = QRectF(frame.left(), frame.bottom() + 1.1 * height, frame.width(), 1.2 * height)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), below)
        painter.drawText(QRectF(0, 0, widget.width(), 1.2 * height), int(Qt.AlignmentFlag.AlignLeft), beside)
        painter.setPen(QPen(pale, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
