"""Bars beside elements: how well each alone tells deposits from background, as runs have tested it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ...models.core.wording import fixed

_PALE = 90
_CHANCE = 0.5


class ScoreBars(QStyledItemDelegate):  # type: ignore[misc]
    """Draws the AUC of an item from 0 to 1, with a mark where chance stands; a selected one in the theme's colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the row as it is, and the bar upon it."""
        super().paint(painter, option, index)
        score = index.data(Qt.ItemDataRole.UserRole)
        if score is None:
            return
        auc, selected = score
        palette, text = option.palette, fixed(auc, 2)
        space = QRectF(option.rect.adjusted(3, 3, -3, -3))
        number = option.fontMetrics.horizontalAdvance("0.00") + 6
        bars = space.adjusted(0, 0, -number, 0)
        pale = QColor(palette.color(QPalette.ColorRole.Text))
        pale.setAlpha(_PALE)
        painter.save()
        filled = QRectF(bars.left(), bars.top(), max(bars.width() * auc, 1), bars.height())
        # On a row that is highlighted itself the colour would not be seen.
        on_highlight = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = QPalette.ColorRole.HighlightedText if on_highlight else QPalette.ColorRole.Highlight
        painter.fillRect(filled, palette.color(strong) if selected else pale)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine))
        chance = bars.left() + _CHANCE * bars.width()
        painter.drawLine(int(chance), option.rect.top(), int(chance), option.rect.bottom())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        right = QRectF(bars.right(), option.rect.top(), number, option.rect.height())
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
