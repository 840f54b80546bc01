"""A box to tick for each kind of deposit, with its number; as many beside each other as fit."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QPoint, QRect, QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from ...models.core.language import translated as tr

_SHOWN_KINDS = 12


class KindBoxes(QWidget):  # type: ignore[misc]
    """Boxes of kinds, the most frequent first, and a link to those beyond the first dozen."""

    ticked = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = _Lines()
        self._flow = FlowLayout(self._boxes)
        self._more = QLabel(f'<a href="more">{tr("Show all kinds")}</a>')
        self._more.linkActivated.connect(self._show_all)
        self._all = False
        self._kinds: list[tuple[str, int]] = []
        self._wanted: tuple[str, ...] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._boxes)
        layout.addWidget(self._more)
        self.show_kinds([], None)

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """Kinds that are ticked; None: all."""
        return self._wanted

    def show_kinds(self, kinds: Sequence[tuple[str, int]], wanted: Sequence[str] | None) -> None:
        """Show a box for each kind; None: all are ticked."""
        self._kinds, self._wanted = list(kinds), None if wanted is None else tuple(wanted)
        self._flow.clear()
        checked = {name for name, _ in kinds} if wanted is None else set(wanted)
        shown = self._kinds if self._all else self._kinds[:_SHOWN_KINDS]
        for name, count in shown:
            box = QCheckBox(f"{name} {count}".replace("&", "&&"))
            box.setProperty("kind", name)
            box.setChecked(name in checked)
            box.toggled.connect(self._box_ticked)
            self._flow.addWidget(box)
            # Until it is shown a box has no size, by which the height of the lines goes.
            box.show()
        self._boxes.fit()
        self._boxes.setVisible(bool(kinds))
        self._more.setVisible(len(shown) < len(self._kinds))

    def fold(self) -> None:
        """Show the first dozen again, as of another layer."""
        self._all = False

    def _show_all(self) -> None:
        self._all = True
        self.show_kinds(self._kinds, self._wanted)

    def _box_ticked(self, on: bool) -> None:
        name = self.sender().property("kind")
        names = [kind for kind, _ in self._kinds]
        wanted = set(names if self._wanted is None else self._wanted)
        wanted = wanted | {name} if on else wanted - {name}
        self._wanted = None if wanted >= set(names) else tuple(kind for kind in names if kind in wanted)
        self.ticked.emit(self._wanted)


class _Lines(QWidget):  # type: ignore[misc]
    """As high as its lines take at the width it is given."""

    def fit(self) -> None:
        """Take that height."""
        if self.layout() is not None:
            self.setFixedHeight(max(self.layout().heightForWidth(self.width()), 1))

    def resizeEvent(self, event: object) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self.fit()


class FlowLayout(QLayout):  # type: ignore[misc]
    """Puts widgets beside each other as words in lines."""

    def __init__(self, parent: QWidget, gap: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def clear(self) -> None:
        """Take all widgets away."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """A narrow dock needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rectangle: QRect) -> None:
        """Arrange the widgets."""
        super().setGeometry(rectangle)
        self._arrange(rectangle, move=True)

    def sizeHint(self) -> QSize:
        """As large as the largest."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As large as the largest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rectangle: QRect, move: bool) -> int:
        x, y, height = rectangle.x(), rectangle.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rectangle.x() and x + size.width() > rectangle.right() + 1:
                x, y, height = rectangle.x(), y + height + self._gap // 3, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, height = x + size.width() + self._gap, max(height, size.height())
        return int(y + height - rectangle.y())
