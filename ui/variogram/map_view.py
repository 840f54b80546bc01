"""Semivariance by the vector between two places, with the ellipse of the model: its ends turn and narrow it."""

from __future__ import annotations

import math

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...models.core.language import localised, said
from ...models.core.language import translated as tr
from ...models.core.wording import number
from ...models.interpolation.experimental import VariogramMap
from ...models.interpolation.variogram import Variogram
from ...processing.styling import VIRIDIS
from ..panel.light import muted
from .handles import narrowed, turned
from .look import draw_handle, in_unit, place_of_event

AZIMUTH, RATIO = "azimuth", "ratio"
_EMPTY = 60
"""Opacity of cells without pairs, in the colour of text."""
_INSIDE = 0.95
"""Share of the map that an ellipse fills which would be larger."""
_DEGREES, _SHARE, _LEAP = 1.0, 0.01, 10.0
"""What an arrow key turns and narrows by; with Shift ten times as much."""


class MapView(QWidget):  # type: ignore[misc]
    """The picture; its signals are those of `SemivarianceView`, with the name of the handle."""

    grabbed = pyqtSignal()
    dragged = pyqtSignal(object)
    released = pyqtSignal()
    nudged = pyqtSignal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map: VariogramMap | None = None
        self._image = QImage()
        self._variogram: Variogram | None = None
        self._held = ""
        self.selected = AZIMUTH
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Variogram map"))

    def sizeHint(self) -> QSize:
        """A square of cells that can be told apart."""
        height = self.fontMetrics().height()
        return QSize(18 * height, 21 * height)

    def minimumSizeHint(self) -> QSize:
        """Small, and still read."""
        height = self.fontMetrics().height()
        return QSize(11 * height, 12 * height)

    def show_map(self, surface: VariogramMap | None) -> None:
        """Show what was measured."""
        self._map, self._variogram = surface, None
        self._image = QImage() if surface is None else self._painted(surface)
        self.update()

    def show_variogram(self, variogram: Variogram) -> None:
        """Show a model."""
        self._variogram = variogram
        self.update()

    # -- drawing -------------------------------------------------------------------------------------------------------

    def _painted(self, surface: VariogramMap) -> QImage:
        """A pixel for each cell; transparent where there are no pairs."""
        colours = np.array([QColor(colour).getRgb()[:3] for colour in VIRIDIS], dtype=float)
        end = surface.end_of_colours
        shade = np.clip(np.nan_to_num(surface.gamma) / end, 0, 1) if end else np.zeros(surface.gamma.shape)
        at = shade * (len(colours) - 1)
        pixels = np.zeros((*shade.shape, 4), dtype=np.uint8)
        for channel in range(3):
            pixels[..., channel] = np.interp(at, np.arange(len(colours)), colours[:, channel])
        pixels[..., 3] = np.where(np.isfinite(surface.gamma), 255, 0)
        rows, columns = shade.shape
        return QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()

    def frame(self) -> QRectF:
        """Square that the map fills."""
        height = self.fontMetrics().height()
        side = min(self.width() - 1.6 * height, self.height() - 3.9 * height)
        return QRectF((self.width() - side) / 2, 1.4 * height, side, side)

    def paintEvent(self, event: object) -> None:
        """Draw all."""
        painter, frame, height = QPainter(self), self.frame(), self.fontMetrics().height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        empty = QColor(self.palette().color(self.foregroundRole()))
        empty.setAlpha(_EMPTY)
        painter.fillRect(frame, empty)
        if self._map is None:
            return
        painter.drawImage(frame, self._image)
        pale = muted(self)
        painter.setPen(pale)
        unit, name = in_unit(self._map.reach_m)
        reach = localised(number(self._map.reach_m / unit, 3))
        wide = QRectF(0, 0, self.width(), 1.2 * height)
        painter.drawText(wide, int(Qt.AlignmentFlag.AlignHCenter), tr("Variogram map, north up"))
        ends = QRectF(frame.left(), frame.bottom() + 2, frame.width(), 1.2 * height)
        painter.drawText(ends, int(Qt.AlignmentFlag.AlignLeft), f"−{reach}")
        painter.drawText(ends, int(Qt.AlignmentFlag.AlignRight), f"{reach} {name}")
        painter.setPen(QPen(pale, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        if self._variogram is not None and self._variogram.practical_range_m > 0:
            self._draw_ellipse(painter, self._variogram)
            told = QRectF(0, frame.bottom() + 1.3 * height, self.width(), 1.2 * height)
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(told, int(Qt.AlignmentFlag.AlignHCenter), self.words())

    def words(self) -> str:
        """What the ellipse says."""
        axes = None if self._variogram is None else self._variogram.anisotropy
        if axes is None:
            return tr("the same range in all directions")
        return said(
            "longest range towards {azimuth}°, ratio {ratio}",
            azimuth=number(round(axes.azimuth_deg, 1)),
            ratio=number(axes.ratio, 2),
        )

    def _half_axes(self, variogram: Variogram) -> tuple[float, float]:
        """Half axes of the ellipse in pixels; a longer one than the map is shown as long as the map."""
        if self._map is None:
            return 0.0, 0.0
        half = self.frame().width() / 2
        along = min(variogram.practical_range_m / self._map.reach_m, _INSIDE) * half
        return along, along * (1.0 if variogram.anisotropy is None else variogram.anisotropy.ratio)

    def _draw_ellipse(self, painter: QPainter, variogram: Variogram) -> None:
        height, frame = self.fontMetrics().height(), self.frame()
        along, across = self._half_axes(variogram)
        azimuth = 0.0 if variogram.anisotropy is None else variogram.anisotropy.azimuth_deg
        painter.save()
        painter.setClipRect(frame)
        painter.translate(frame.center())
        painter.rotate(azimuth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # A dark line under a white one is seen on every colour of the map.
        for colour, width in (("#202020", 0.22), ("#ffffff", 0.12)):
            painter.setPen(QPen(QColor(colour), width * height))
            painter.drawEllipse(QPointF(0, 0), across, along)
            if variogram.anisotropy is not None:
                painter.drawLine(QPointF(0, -along), QPointF(0, along))
        painter.restore()
        for name, places in self.places().items():
            selected = name == self.selected and self.hasFocus()
            for place in places:
                draw_handle(painter, self, place, selected)

    def places(self) -> dict[str, list[QPointF]]:
        """Where the handles are: both ends of the long axis, and of the short one; none without an anisotropy."""
        variogram = self._variogram
        if variogram is None or variogram.anisotropy is None or variogram.practical_range_m <= 0:
            return {}
        along, across = self._half_axes(variogram)
        angle, centre = math.radians(variogram.anisotropy.azimuth_deg), self.frame().center()
        long = QPointF(math.sin(angle), -math.cos(angle))
        short = QPointF(math.cos(angle), math.sin(angle))
        return {
            AZIMUTH: [centre + along * long, centre - along * long],
            RATIO: [centre + across * short, centre - across * short],
        }

    # -- mouse and keys ------------------------------------------------------------------------------------------------

    def _near(self, place: QPointF) -> str:
        far = [
            (math.hypot(one.x() - place.x(), one.y() - place.y()), name)
            for name, places in self.places().items()
            for one in places
        ]
        nearest = min(far, default=(math.inf, ""))
        return nearest[1] if nearest[0] <= self.fontMetrics().height() else ""

    def mousePressEvent(self, event: object) -> None:
        """Take the handle under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            return
        self._held = self._near(place_of_event(event))
        if self._held:
            self.selected = self._held
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabbed.emit()
            self.update()

    def mouseMoveEvent(self, event: object) -> None:
        """Turn or narrow the ellipse."""
        place = place_of_event(event)
        variogram = self._variogram
        if not self._held or variogram is None or variogram.anisotropy is None:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._near(place) else Qt.CursorShape.ArrowCursor)
            return
        away = place - self.frame().center()
        if self._held == AZIMUTH and (away.x() or away.y()):
            self._variogram = turned(variogram, math.degrees(math.atan2(away.x(), -away.y())))
        elif self._held == RATIO:
            angle = math.radians(variogram.anisotropy.azimuth_deg)
            across = abs(away.x() * math.cos(angle) + away.y() * math.sin(angle))
            self._variogram = narrowed(variogram, across / self._half_axes(variogram)[0])
        self.update()
        self.dragged.emit(self._variogram)

    def mouseReleaseEvent(self, event: object) -> None:
        """Let it go."""
        if self._held:
            self._held = ""
            self.unsetCursor()
            self.released.emit()

    def keyPressEvent(self, event: object) -> None:
        """Left and right turn the ellipse, up and down change its ratio."""
        variogram = self._variogram
        leap = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0  # type: ignore[attr-defined]
        turns = {Qt.Key.Key_Left: -_DEGREES, Qt.Key.Key_Right: _DEGREES}
        widens = {Qt.Key.Key_Up: _SHARE, Qt.Key.Key_Down: -_SHARE}
        key = event.key()  # type: ignore[attr-defined]
        if variogram is None or variogram.anisotropy is None or key not in {*turns, *widens}:
            super().keyPressEvent(event)
            return
        if key in turns:
            self.selected = AZIMUTH
            self._variogram = turned(variogram, variogram.anisotropy.azimuth_deg + leap * turns[key])
        else:
            self.selected = RATIO
            self._variogram = narrowed(variogram, variogram.anisotropy.ratio + leap * widens[key])
        self.update()
        self.nudged.emit(self._variogram, self.selected)

    def focusInEvent(self, event: object) -> None:
        """Show which handle the keys move."""
        super().focusInEvent(event)
        self.update()
