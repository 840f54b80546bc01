"""The dock that holds the panel, its action in the menu and in the toolbar; all of it goes when the plugin does."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from ...models.core.language import translated as tr
from .panel import Panel

MENU = "Prospectivity"


class PanelDock:
    """Opens and closes the panel.

    Parameters
    ----------
    iface : QgisInterface
    icon : QIcon
    """

    def __init__(self, iface: Any, icon: QIcon) -> None:
        self._iface = iface
        self._dock: QDockWidget | None = None
        self.action = QAction(icon, tr("Panel"), iface.mainWindow())
        self.action.setObjectName("ProspectivityPanelAction")
        self.action.setToolTip(tr("Prospectivity: from samples and deposits to a map"))
        self.action.setCheckable(True)
        self.action.triggered.connect(self._toggled)
        iface.addPluginToMenu(MENU, self.action)
        iface.addToolBarIcon(self.action)

    @property
    def panel(self) -> Panel | None:
        """The panel, once it was opened."""
        return None if self._dock is None else self._dock.widget()

    def open(self) -> Panel:
        """Show the panel; it is made when it is opened for the first time."""
        if self._dock is None:
            self._dock = QDockWidget(tr("Prospectivity"), self._iface.mainWindow())
            self._dock.setObjectName("ProspectivityPanel")
            self._dock.setWidget(Panel(self._iface.mapCanvas()))
            self._dock.setMinimumWidth(300)
            self._dock.visibilityChanged.connect(self._seen)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.show()
        self._dock.raise_()
        panel: Panel = self._dock.widget()
        return panel

    def look_for_modules(self) -> None:
        """Let the panel look at what is installed, if it was ever opened."""
        if self.panel is not None:
            self.panel.look_for_modules()

    def unload(self) -> None:
        """Take dock and action away."""
        self._iface.removePluginMenu(MENU, self.action)
        self._iface.removeToolBarIcon(self.action)
        if self._dock is not None:
            self._dock.visibilityChanged.disconnect(self._seen)
            self._dock.widget().close_down()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        self.action.deleteLater()

    def _toggled(self, on: bool) -> None:
        if on:
            self.open()
        elif self._dock is not None:
            self._dock.hide()

    def _seen(self, _: bool) -> None:
        if self._dock is not None:
            self.action.setChecked(not self._dock.isHidden())
