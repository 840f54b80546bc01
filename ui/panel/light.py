"""Colours and small parts that all steps of the panel share, in any theme."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QTextDocument
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from .checks import Check, Light

_DOTS = {Light.GREY: "#9a9a9a", Light.AMBER: "#e08a00", Light.GREEN: "#1f8f3a"}
_AMBER_TEXT = {True: "#f5b041", False: "#a85b00"}
_GREEN_TEXT = {True: "#63c97a", False: "#1b7a33"}
_MUTED = 165


def is_dark(widget: QWidget) -> bool:
    """Whether the theme is dark."""
    return bool(widget.palette().color(QPalette.ColorRole.Window).lightness() < 128)


def amber(widget: QWidget) -> str:
    """Colour of a warning that can be read on this theme."""
    return _AMBER_TEXT[is_dark(widget)]


def green(widget: QWidget) -> str:
    """Colour of what is well, to be read on this theme."""
    return _GREEN_TEXT[is_dark(widget)]


def muted(widget: QWidget) -> QColor:
    """Colour of what stands beside: paler than the text, and still read."""
    colour = QColor(widget.palette().color(QPalette.ColorRole.WindowText))
    colour.setAlpha(_MUTED)
    return colour


def text_colour(label: QLabel, colour: QColor | str) -> None:
    """Colour a label by its palette, which links in it follow and style sheets of a theme do not undo."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(palette)


class Words(QLabel):  # type: ignore[misc]
    """Text that is exactly as high as its lines take at the width it is given.

    A label that wraps asks for the height of its smallest width, and leaves holes in a narrow column.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def setText(self, text: str) -> None:
        """Change the text, and the height with it."""
        # A number keeps its sign beside it.
        super().setText(text.replace(" %", "\u00a0%"))
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: object) -> None:
        """Do the same for another font."""
        super().changeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # QLabel's own answer has a line too many where one nearly fills the width.
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        if Qt.mightBeRichText(self.text()):
            document.setHtml(self.text())
        else:
            document.setPlainText(self.text())
        margins = self.contentsMargins()
        document.setTextWidth(max(self.width() - margins.left() - margins.right(), 1))
        height = math.ceil(document.size().height()) + margins.top() + margins.bottom() + 1
        if height != self.minimumHeight():
            self.setFixedHeight(height)


def wrapped(text: str = "", selectable: bool = False) -> Words:
    """A label whose text takes the lines it needs in a narrow dock."""
    label = Words(text)
    flags = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    if selectable:
        flags |= Qt.TextInteractionFlag.TextSelectableByMouse
    label.setTextInteractionFlags(flags)
    return label


def links(*pairs: tuple[str, str]) -> str:
    """Links in one line, from their names and texts."""
    return " · ".join(f'<a href="{name}">{text}</a>' for name, text in pairs)


class Dot(QWidget):  # type: ignore[misc]
    """The light of a step; its colour is said in words as a tip, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.light = Light.GREY
        side = self.fontMetrics().ascent()
        self.setFixedSize(QSize(side, side))

    def show_light(self, light: Light) -> None:
        """Change the colour."""
        self.light = light
        self.update()

    def paintEvent(self, event: object) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_DOTS[self.light]))
        side = 0.8 * self.width()
        painter.drawEllipse(int((self.width() - side) / 2), int((self.height() - side) / 2), int(side), int(side))


class StepBox(QFrame):  # type: ignore[misc]
    """A step: light, number and title, a few words at the right, what is in it, and one sentence."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = Dot()
        self._title = QLabel(f"<b>{title}</b>")
        self._short = QLabel()
        self._short.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._short.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._sentence = wrapped(selectable=True)
        header = QHBoxLayout()
        header.setSpacing(6)
        header.addWidget(self._dot)
        header.addWidget(self._title)
        header.addWidget(self._short, 1)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(5)
        self._folded = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 7, 8, 7)
        layout.setSpacing(5)
        layout.addLayout(header)
        layout.addWidget(self._inside)
        layout.addWidget(self._sentence)

    def show_check(self, check: Check) -> None:
        """Show what a step says of itself."""
        self._dot.show_light(check.light)
        self._short.setText(check.short)
        self._short.setToolTip(check.short)
        text_colour(self._short, muted(self))
        self._sentence.setText(check.sentence)
        self._sentence.setVisible(bool(check.sentence) and not self._folded)
        text_colour(self._sentence, amber(self) if check.light is Light.AMBER else muted(self))

    def fold(self, folded: bool) -> None:
        """Show the first line only, or all again."""
        self._folded = folded
        self._inside.setVisible(not folded)
        self._sentence.setVisible(bool(self._sentence.text()) and not folded)


def line() -> QFrame:
    """A thin line between steps."""
    frame = QFrame()
    frame.setFrameShape(QFrame.Shape.HLine)
    frame.setFrameShadow(QFrame.Shadow.Plain)
    frame.setForegroundRole(QPalette.ColorRole.Mid)
    return frame
