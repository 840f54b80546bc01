"""Measured semivariances and the model over them, with handles that can be dragged."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...models.core.language import localised, said
from ...models.core.language import translated as tr
from ...models.core.wording import distance, number
from ...models.interpolation.experimental import ExperimentalVariogram, LagCurve
from ...models.interpolation.variogram import Variogram
from ..panel.light import is_dark, muted
from .handles import NUGGET, Handle, dragged, handles, up_to
from .look import DIRECTIONS, MEASURED, MODEL, Axes, draw_handle, in_unit, place_of_event, radii

ALL, EACH = "all", "each"
"""Shown at a time: all directions together, each direction in its colour; or one azimuth, a number."""
_POINTS = 240
_BEYOND, _HIGHEST = 3.0, 3.0
"""Longest lags and highest semivariances that the axes grow to for a handle."""
_FEW_PAIRS = 30
"""Lags of a direction with fewer do not stretch the axis."""
_STEP, _LEAP = 0.01, 0.1
"""Shares of an axis that an arrow key moves a handle by, and with Shift."""

Floats = NDArray[np.float64]


class SemivarianceView(QWidget):  # type: ignore[misc]
    """The picture.

    `grabbed` comes before the first change of a drag, `dragged` with every new variogram, `released` after the last;
    `nudged` with one that an arrow key made, and the number of its handle.
    """

    grabbed = pyqtSignal()
    dragged = pyqtSignal(object)
    released = pyqtSignal()
    nudged = pyqtSignal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measured: ExperimentalVariogram | None = None
        self._variogram: Variogram | None = None
        self._shown: str | float = ALL
        self._reach_m = self._top = 1.0
        self._held: int | None = None
        self._offset = QPointF()
        self.selected = NUGGET
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Semivariances and model"))

    def sizeHint(self) -> QSize:
        """Wide enough for twenty lags."""
        height = self.fontMetrics().height()
        return QSize(34 * height, 21 * height)

    def minimumSizeHint(self) -> QSize:
        """Small, and still read."""
        height = self.fontMetrics().height()
        return QSize(20 * height, 12 * height)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_measured(self, measured: ExperimentalVariogram | None) -> None:
        """Show what was measured; nothing is modelled until `show_variogram`."""
        self._measured, self._variogram = measured, None
        self.fit_axes()

    def show_variogram(self, variogram: Variogram) -> None:
        """Show a model."""
        self._variogram = variogram
        self.selected = min(self.selected, len(variogram.structures))
        if self._held is None:
            self.fit_axes()
        self.update()

    def show_direction(self, shown: str | float) -> None:
        """Show all directions together, each, or one."""
        self._shown = shown
        self.fit_axes()

    def fit_axes(self) -> None:
        """Let the axes hold what was measured and, as far as it is not far off, the model."""
        self.update()
        if self._measured is None:
            return
        longest = float(self._measured.edges_m[-1])
        known = [self._measured.variance]
        for curve, _ in self._curves():
            least = 1 if curve.azimuth_deg is None else _FEW_PAIRS
            known += curve.gamma[curve.pairs >= least].tolist()
        highest = max(known) or 1.0
        reach, top = longest, highest
        if self._variogram is not None:
            reach = max(reach, min(self._variogram.practical_range_m, _BEYOND * longest))
            top = max(top, min(self._variogram.sill, _HIGHEST * highest))
        self._reach_m, self._top = 1.06 * reach, 1.12 * top

    def _curves(self) -> list[tuple[LagCurve, QColor]]:
        """Measured curves that are shown, with their colours."""
        if self._measured is None:
            return []
        colours = [QColor(colour) for colour in DIRECTIONS[is_dark(self)]]
        pairs = [(curve, colours[at % len(colours)]) for at, curve in enumerate(self._measured.directional)]
        if self._shown == ALL:
            return [(self._measured.omnidirectional, QColor(MEASURED[is_dark(self)]))]
        return [pair for pair in pairs if self._shown in (EACH, pair[0].azimuth_deg)]

    # -- drawing -------------------------------------------------------------------------------------------------------

    def axes(self) -> Axes:
        """Where the axes lie."""
        height = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance("0.00000") + 0.8 * height
        frame = QRectF(left, 1.4 * height, self.width() - left - 0.8 * height, self.height() - 3.9 * height)
        return Axes(frame, self._reach_m, self._top)

    def place_of(self, handle: Handle) -> tuple[QPointF, bool]:
        """Where a handle is drawn, and whether it truly lies there and not outside."""
        axes = self.axes()
        return axes.held(axes.at(handle.distance_m, handle.gamma))

    def paintEvent(self, event: object) -> None:
        """Draw all."""
        painter, axes = QPainter(self), self.axes()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _, unit = in_unit(self._reach_m)
        if self._measured is None:
            painter.fillRect(axes.frame, self.palette().color(QPalette.ColorRole.Base))
            return
        logarithms = self._measured.options.transform == "log"
        axes.draw(
            painter,
            self,
            said("Distance ({unit})", unit=unit),
            tr("Semivariance of the logarithms") if logarithms else tr("Semivariance"),
        )
        painter.save()
        painter.setClipRect(axes.frame)
        sill = 0.0 if self._variogram is None else self._variogram.sill
        below = sill > self._measured.variance
        self._draw_level(painter, axes, self._measured.variance, Qt.PenStyle.DotLine, tr("variance"), below)
        if self._variogram is not None:
            self._draw_level(painter, axes, sill, Qt.PenStyle.DashLine, tr("sill"), not below)
            self._draw_model(painter, axes, self._variogram)
        for curve, colour in self._curves():
            self._draw_points(painter, axes, curve, colour)
        painter.restore()
        if self._variogram is not None:
            self._draw_handles(painter, axes, self._variogram)
        if self._shown != ALL:
            self._draw_key(painter, axes)

    def _draw_level(
        self, painter: QPainter, axes: Axes, gamma: float, style: Qt.PenStyle, text: str, below: bool
    ) -> None:
        """Draw a level with its name at the left, where curves are low; of two levels the lower has it below."""
        height, y = self.fontMetrics().height(), axes.at(0, gamma).y()
        painter.setPen(QPen(muted(self), 1, style))
        painter.drawLine(QPointF(axes.frame.left(), y), QPointF(axes.frame.right(), y))
        top = y + 0.05 * height if below else y - 1.05 * height
        box = QRectF(axes.frame.left() + 0.5 * height, top, axes.frame.width() - height, height)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), f"{text} {localised(number(gamma, 3))}")

    def _draw_model(self, painter: QPainter, axes: Axes, variogram: Variogram) -> None:
        colour = QColor(MODEL[is_dark(self)])
        pale = QColor(colour)
        pale.setAlpha(130)
        # What each structure adds is seen between the curves up to it.
        for structures in range(1, len(variogram.structures)):
            self._draw_curve(painter, axes, up_to(variogram, structures), self._azimuth(variogram), pale, 0.08)
        if self._shown == EACH and variogram.anisotropy is not None:
            for curve, own in self._curves():
                self._draw_curve(painter, axes, variogram, curve.azimuth_deg or 0.0, own, 0.12)
            return
        if self._shown == ALL and variogram.anisotropy is not None:
            # All directions together have no one curve: they span a band.
            azimuth = variogram.anisotropy.azimuth_deg
            along, across = (list(_points(axes, variogram, turn)) for turn in (azimuth, azimuth + 90))
            band = QColor(colour)
            band.setAlpha(60)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(band)
            painter.drawPolygon(QPolygonF([*along, *reversed(across)]))
        self._draw_curve(painter, axes, variogram, self._azimuth(variogram), colour, 0.16)

    def _azimuth(self, variogram: Variogram) -> float:
        """Direction of the curve: the one that is shown, else that of the longest range, which the handles lie on."""
        if isinstance(self._shown, float):
            return self._shown
        return 0.0 if variogram.anisotropy is None else variogram.anisotropy.azimuth_deg

    def _draw_curve(
        self, painter: QPainter, axes: Axes, variogram: Variogram, azimuth: float, colour: QColor, width: float
    ) -> None:
        places = list(_points(axes, variogram, azimuth))
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        painter.setPen(QPen(colour, width * self.fontMetrics().height()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _draw_points(self, painter: QPainter, axes: Axes, curve: LagCurve, colour: QColor) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), 1))
        painter.setBrush(colour)
        for place, radius, _ in self._circles(axes, curve):
            painter.drawEllipse(place, radius, radius)

    def _circles(self, axes: Axes, curve: LagCurve) -> Iterator[tuple[QPointF, float, int]]:
        """Places and radii of the lags that have pairs, with their numbers."""
        most = max(int(other.pairs.max(initial=0)) for other, _ in self._curves())
        sizes = radii(curve, most, self.fontMetrics().height())
        for lag in np.flatnonzero(curve.pairs > 0).tolist():
            yield axes.at(float(curve.distance_m[lag]), float(curve.gamma[lag])), float(sizes[lag]), lag

    def _draw_handles(self, painter: QPainter, axes: Axes, variogram: Variogram) -> None:
        height = self.fontMetrics().height()
        colour = QColor(MODEL[is_dark(self)])
        chosen = None
        for handle in handles(variogram):
            place, inside = self.place_of(handle)
            if handle.number != NUGGET:
                painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
                painter.drawLine(place, QPointF(place.x(), axes.frame.bottom()))
            selected = handle.number == self.selected and self.hasFocus()
            draw_handle(painter, self, place, selected, inside)
            if handle.number == self.selected:
                chosen = handle, place
        if chosen is None:
            return
        text, place = self.words_of(variogram, chosen[0]), chosen[1]
        width = self.fontMetrics().horizontalAdvance(text) + 0.8 * height
        left, top = place.x() - width / 2, place.y() - 2.2 * height
        if chosen[0].number == NUGGET:
            # Above it and to the right rises the curve.
            left, top = place.x() + 0.6 * height, place.y() + 0.3 * height
        elif top < axes.frame.top():
            top = place.y() + 0.9 * height
        left = min(max(left, axes.frame.left()), axes.frame.right() - width)
        box = QRectF(left, min(top, axes.frame.bottom() - 1.4 * height), width, 1.3 * height)
        back = self.palette().color(QPalette.ColorRole.Base)
        back.setAlpha(215)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    @staticmethod
    def words_of(variogram: Variogram, handle: Handle) -> str:
        """What a handle stands for."""
        if handle.number == NUGGET:
            return said("nugget {nugget}", nugget=number(variogram.nugget, 3))
        structure = variogram.structures[handle.number - 1]
        reach, sill = distance(structure.practical_range_m), number(structure.partial_sill, 3)
        if structure.practical_range_m == structure.range_m:
            return said("range {range}, partial sill {sill}", range=reach, sill=sill)
        return said("practical range {range}, partial sill {sill}", range=reach, sill=sill)

    def _draw_key(self, painter: QPainter, axes: Axes) -> None:
        height = self.fontMetrics().height()
        x = axes.frame.right() - 0.5 * height
        for curve, colour in reversed(self._curves()):
            text = said("{azimuth}°", azimuth=number(curve.azimuth_deg))
            x -= self.fontMetrics().horizontalAdvance(text) + 1.4 * height
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x + 0.5 * height, 0.75 * height), 0.3 * height, 0.3 * height)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            box = QRectF(x + height, 0.1 * height, 5 * height, 1.3 * height)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)

    # -- mouse and keys ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: object) -> None:
        """Take the handle under the pointer."""
        place = place_of_event(event)
        if self._variogram is None or event.button() != Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            return
        handle = self._near(place)
        if handle is None:
            return
        self.selected = self._held = handle.number
        at, inside = self.place_of(handle)
        # One that lies outside the axes comes to the pointer.
        self._offset = at - place if inside else QPointF()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.grabbed.emit()
        self.update()

    def mouseMoveEvent(self, event: object) -> None:
        """Drag the handle; without one, say what lies under the pointer."""
        place = place_of_event(event)
        if self._held is None or self._variogram is None:
            self._hover(place, event)
            return
        self._put(self._held, *self.axes().values_at(place + self._offset))
        if self._variogram is not None:
            self.dragged.emit(self._variogram)

    def mouseReleaseEvent(self, event: object) -> None:
        """Let it go."""
        if self._held is None:
            return
        self._held = None
        self.unsetCursor()
        self.fit_axes()
        self.released.emit()

    def keyPressEvent(self, event: object) -> None:
        """Move the selected handle."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        step = steps.get(event.key())  # type: ignore[attr-defined]
        if step is None or self._variogram is None or self._held is not None:
            super().keyPressEvent(event)
            return
        share = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP  # type: ignore[attr-defined]
        handle = handles(self._variogram)[self.selected]
        self._put(
            self.selected,
            handle.distance_m + share * step[0] * self._reach_m,
            handle.gamma + share * step[1] * self._top,
        )
        self.nudged.emit(self._variogram, self.selected)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from handle to handle, and behind the last one on to what comes next."""
        following = self.selected + (1 if forward else -1)
        if self._variogram is None or not 0 <= following <= len(self._variogram.structures):
            return bool(super().focusNextPrevChild(forward))
        self.selected = following
        self.update()
        return True

    def focusInEvent(self, event: object) -> None:
        """Show which handle the keys move."""
        super().focusInEvent(event)
        self.update()

    def _put(self, number_: int, distance_m: float, gamma: float) -> None:
        if self._variogram is not None:
            self._variogram = dragged(self._variogram, number_, distance_m, gamma)
            self.update()

    def _near(self, place: QPointF) -> Handle | None:
        """Handle under the pointer: the nearest, and of those at one place the last."""
        if self._variogram is None:
            return None
        far = [
            (self._far(self.place_of(handle)[0], place), -handle.number, handle) for handle in handles(self._variogram)
        ]
        nearest = min(far, key=lambda one: one[:2])
        return nearest[2] if nearest[0] <= self.fontMetrics().height() else None

    @staticmethod
    def _far(one: QPointF, other: QPointF) -> float:
        return math.hypot(one.x() - other.x(), one.y() - other.y())

    def _hover(self, place: QPointF, event: object) -> None:
        if self._near(place) is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            return
        self.unsetCursor()
        axes = self.axes()
        for curve, _ in self._curves():
            for circle, radius, lag in self._circles(axes, curve):
                if self._far(circle, place) <= radius + 2:
                    words = said(
                        "{distance}: semivariance {gamma} of {pairs} pairs",
                        distance=distance(float(curve.distance_m[lag])),
                        gamma=number(float(curve.gamma[lag]), 3),
                        pairs=number(int(curve.pairs[lag])),
                    )
                    QToolTip.showText(self.mapToGlobal(place.toPoint()), words, self)
                    return
        QToolTip.hideText()


def _points(axes: Axes, variogram: Variogram, azimuth_deg: float) -> Iterator[QPointF]:
    """The curve of a model in one direction, from just beyond 0."""
    distances: Floats = np.linspace(axes.reach_m * 1e-4, axes.reach_m, _POINTS)
    for metres, gamma in zip(distances.tolist(), variogram.towards(azimuth_deg, distances).tolist()):
        yield axes.at(metres, gamma)
