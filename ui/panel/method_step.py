"""Step 4: three ways to learn, what each takes, and where the results go."""

from __future__ import annotations

import html
from collections.abc import Mapping

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from ...models.core.language import said
from ...models.core.language import translated as tr
from .light import StepBox, amber, links, muted, text_colour, wrapped
from .state import COMPARE, METHODS, PUBLISHED, SAFE, PanelState

SETTINGS, USUAL, FOLDER, INSTALL = "settings", "usual", "folder", "install"


class MethodStep(StepBox):
    """Cards to choose from; name and folder of the run; all settings."""

    chosen = pyqtSignal(str)
    named = pyqtSignal(str)
    asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("4 Method"), parent)
        texts = {
            SAFE: (
                tr("Safe first map"),
                tr("Mean of three classifiers of cells. Says how well it finds deposits that it has not seen."),
            ),
            PUBLISHED: (
                tr("As published"),
                tr("ResNet-50 on windows around deposits, 120 epochs on all of them."),
            ),
            COMPARE: (
                tr("Compare methods"),
                tr("The same map, then several methods side by side on deposits that none has seen."),
            ),
        }
        self._group = QButtonGroup(self)
        self.cards: dict[str, Card] = {}
        for number, method in enumerate(METHODS):
            card = Card(*texts[method])
            self._group.addButton(card.button, number)
            self.cards[method] = card
            self.body.addWidget(card)
        self._group.idClicked.connect(lambda number: self.chosen.emit(METHODS[number]))
        for card in self.cards.values():
            card.asked.connect(self.asked)
        self.name = QLineEdit()
        self.name.setToolTip(tr("Name of the run: of its folder, and of its group of layers."))
        self.name.textEdited.connect(self.named)
        self._where = wrapped()
        self._where.linkActivated.connect(self.asked)
        self._settings = wrapped()
        self._settings.linkActivated.connect(self.asked)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Name")))
        row.addWidget(self.name, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._where)
        self.body.addWidget(self._settings)

    def show_choice(self, state: PanelState, default_name: str, folder: str, doubt: str, settings: str) -> None:
        """Show what is chosen and where it goes, and the settings that are not as usual, in words."""
        for method, card in self.cards.items():
            card.show_chosen(method == state.method)
        self.name.setPlaceholderText(default_name)
        if self.name.text() != state.name:
            self.name.setText(state.name)
        told = tr("Saved to {}.").format(f'<a href="{FOLDER}">{folder}</a>')
        self._where.setText(f"{told} {doubt} {links((SETTINGS, tr('All settings…')))}".replace("  ", " "))
        text_colour(self._where, amber(self) if doubt else muted(self))

        other = said("Not as usual: {settings}.", settings=html.escape(settings))
        self._settings.setText(f"{other} {links((USUAL, tr('as usual')))}")
        self._settings.setVisible(bool(settings))
        text_colour(self._settings, amber(self))

    def show_missing(self, missing: Mapping[str, str]) -> None:
        """Say on the cards what is not installed, by the names of methods."""
        for method, card in self.cards.items():
            card.show_missing(missing.get(method, ""))


class Card(QFrame):  # type: ignore[misc]
    """A choice with what it means; a click anywhere on it chooses it."""

    asked = pyqtSignal(str)

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.button = QRadioButton(title)
        font = self.button.font()
        font.setBold(True)
        self.button.setFont(font)
        self._text = wrapped(text)
        self._missing = wrapped()
        self._missing.linkActivated.connect(self.asked)
        self._missing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 6)
        layout.setSpacing(2)
        for widget in (self.button, self._text, self._missing):
            layout.addWidget(widget)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_chosen(self, chosen: bool) -> None:
        """Mark it."""
        self.button.setChecked(chosen)
        palette = self.palette()
        edge = palette.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Mid).name()
        base = palette.color(QPalette.ColorRole.Base).name()
        width = 2 if chosen else 1
        self.setStyleSheet(
            f"#card {{ border: {width}px solid {edge}; border-radius: 4px; background: {base};"
            f" margin: {2 - width}px; }}"
        )
        text_colour(self._text, muted(self))

    def show_missing(self, told: str) -> None:
        """Say what is not installed; empty: nothing is missing."""
        self._missing.setVisible(bool(told))
        self._missing.setText(told)
        text_colour(self._missing, amber(self))

    def mousePressEvent(self, event: object) -> None:
        """Choose it."""
        if not self.button.isChecked():
            self.button.click()
