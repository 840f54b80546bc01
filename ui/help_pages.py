"""*Plugins › Prospectivity › Tutorial* and *› Questions*: pages that lie in the plugin, in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction

from ..models.core.language import said
from ..models.core.language import translated as tr
from .panel.dock import MENU

FOLDER = Path(__file__).parent / "help"
TUTORIAL, QUESTIONS = FOLDER / "tutorial.html", FOLDER / "questions" / "index.html"


class HelpPages:
    """Puts the pages into the menu.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self.actions: list[QAction] = []
        for title, page in ((tr("Tutorial"), TUTORIAL), (tr("Questions"), QUESTIONS)):
            action = QAction(title, iface.mainWindow())
            action.triggered.connect(lambda checked=False, page=page: self.open(page))
            iface.addPluginToMenu(MENU, action)
            self.actions.append(action)

    def open(self, page: Path) -> None:
        """Show a page in the browser, or say where it lies."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
            sentence = said("No browser could be opened. The page is {page}", page=page)
            self._iface.messageBar().pushMessage("Prospectivity", sentence, Qgis.MessageLevel.Warning)

    def remove(self) -> None:
        """Take the entries away."""
        for action in self.actions:
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self.actions = []
