"""What QGIS loads: registers the Processing provider and takes it away again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QThreadPool

from .models.core.language import ENGLISH, speak
from .processing.provider import ProspectivityProvider

if TYPE_CHECKING:
    from .ui.help_pages import HelpPages
    from .ui.install.entry import Installation
    from .ui.panel.dock import PanelDock
    from .ui.variogram.entry import VariogramEntry

_FOR_EVER = -1


def keep_threads(milliseconds: int) -> int:
    """Let idle threads of Qt's pool live so long, and say how long they lived before.

    QGIS 3.22 keeps what PROJ knows of a CRS by thread. Once a thread of the pool has ended, which it does after half a
    minute without work, systems that it used have no name any more and transformations give places back as they were,
    until QGIS is started anew. There are no more threads than processors, and an idle one costs nothing.
    """
    pool = QThreadPool.globalInstance()
    before = int(pool.expiryTimeout())
    pool.setExpiryTimeout(milliseconds)
    return before


class ProspectivityPlugin:
    """The plugin.

    Parameters
    ----------
    iface : QgisInterface or None
        None under qgis_process, which calls `initProcessing` and never `initGui`.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: ProspectivityProvider | None = None
        self._panel: PanelDock | None = None
        self._installation: Installation | None = None
        self._variogram: VariogramEntry | None = None
        self._help_pages: HelpPages | None = None
        self._pool_expiry: int | None = None

    def initProcessing(self) -> ProspectivityProvider:
        """Speak the language of QGIS, and register the provider."""
        try:
            speak(QgsApplication.locale())
        except ValueError as error:
            # A ZIP that was unpacked by halves is no reason to do nothing at all.
            QgsMessageLog.logMessage(f"{error} English is spoken: install the plugin anew.", "Prospectivity")
        self._provider = ProspectivityProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        return self._provider

    def initGui(self) -> None:
        """Register the provider, put panel, variogram, installation and help into menu and toolbar."""
        provider = self.initProcessing()
        self._pool_expiry = keep_threads(_FOR_EVER)
        if self._iface is not None:
            # Widgets are nothing for qgis_process, which never comes here.
            from .ui.help_pages import HelpPages
            from .ui.install.entry import Installation
            from .ui.panel.dock import PanelDock
            from .ui.variogram.entry import VariogramEntry

            self._panel = PanelDock(self._iface, provider.icon())
            self._variogram = VariogramEntry(self._iface)
            self._installation = Installation(self._iface)
            self._installation.changed.connect(self._panel.look_for_modules)
            self._help_pages = HelpPages(self._iface)

    def unload(self) -> None:
        """Take away all that was registered."""
        if self._pool_expiry is not None:
            keep_threads(self._pool_expiry)
            self._pool_expiry = None
        if self._help_pages is not None:
            self._help_pages.remove()
            self._help_pages = None
        if self._installation is not None:
            self._installation.remove()
            self._installation = None
        if self._variogram is not None:
            self._variogram.remove()
            self._variogram = None
        if self._panel is not None:
            self._panel.unload()
            self._panel = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        speak(ENGLISH)
