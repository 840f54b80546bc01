"""How users come to the dialog: by the menu, and by a link where a library is missing."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction

from ...models.core.language import translated as tr
from ...processing.work import LINK_SCHEME
from ..panel.dock import MENU
from .dialog import InstallationDialog


class Installation(QObject):  # type: ignore[misc]
    """Puts *Plugins › Prospectivity › Installation…* into the menu, and opens the dialog for links.

    Parameters
    ----------
    iface : QgisInterface
    """

    changed = pyqtSignal()
    """Libraries came or went."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._dialog: InstallationDialog | None = None
        self.action = QAction(tr("Installation…"), iface.mainWindow())
        self.action.triggered.connect(lambda checked=False: self.open())
        iface.addPluginToMenu(MENU, self.action)
        QDesktopServices.setUrlHandler(LINK_SCHEME, self, "follow")

    @pyqtSlot(QUrl)  # type: ignore[untyped-decorator, misc]
    def follow(self, link: QUrl) -> None:
        """Open the dialog where a link to it was clicked."""
        self.open()

    def open(self) -> InstallationDialog:
        """Show the dialog, anew or in front of others."""
        if self._dialog is None:
            self._dialog = InstallationDialog(self._iface.mainWindow())
            self._dialog.changed.connect(self.changed)
        elif not self._dialog.isVisible() and not self._dialog.busy():
            self._dialog.look()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def remove(self) -> None:
        """Take the entry away."""
        QDesktopServices.unsetUrlHandler(LINK_SCHEME)
        self._iface.removePluginMenu(MENU, self.action)
        self.action.deleteLater()
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None
