"""The entry of the menu that opens the window."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QAction

from ...models.core.language import translated as tr
from ..panel.dock import MENU
from .window import VariogramWindow, close_windows, open_window


class VariogramEntry:
    """Puts *Plugins › Prospectivity › Variogram…* into the menu.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self.action = QAction(tr("Variogram…"), iface.mainWindow())
        self.action.triggered.connect(lambda checked=False: self.open())
        iface.addPluginToMenu(MENU, self.action)

    def open(self) -> VariogramWindow:
        """Open a window on the samples of the project."""
        return open_window(self._iface.mainWindow())

    def remove(self) -> None:
        """Take the entry away, and windows that are open."""
        close_windows()
        self._iface.removePluginMenu(MENU, self.action)
        self.action.deleteLater()
