"""Opens the dialog of the installation, clicks its buttons and prints as JSON what it shows; run by
test_install_dialog.py.

Arguments: a folder of wheels and, to look at, a folder for pictures. The profile is that of QGIS_CUSTOM_CONFIG_PATH.
"""

import json
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = (ROOT, ROOT / "tests", Path(__file__).resolve().parent)
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in OWN]
sys.path += ["/usr/share/qgis/python/plugins", str(ROOT / "scripts")]

import load_prospectivity  # noqa: F401
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMainWindow, QMenu


class Interface:
    """As much of QGIS's interface as the entry in the menu needs."""

    def __init__(self):
        self.window, self.menu = QMainWindow(), QMenu("Prospectivity")

    def mainWindow(self):
        return self.window

    def addPluginToMenu(self, name, action):
        self.menu.addAction(action)

    def removePluginMenu(self, name, action):
        self.menu.removeAction(action)


def main(wheels, pictures):
    """Open, install, cancel, remove; tell what is seen each time."""
    from processing.core.Processing import Processing
    from prospectivity.processing.provider import ProspectivityProvider
    from prospectivity.processing.work import choose_workplace, plugin_environment
    from prospectivity.ui.install.entry import Installation

    Processing.initialize()
    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    interface = Interface()
    entry = Installation(interface)
    seen = {"menu": [action.text() for action in interface.menu.actions()]}
    entry.action.trigger()
    dialog = entry.open()

    def wait(until=lambda: False):
        while dialog.busy() and not until():
            QgsApplication.processEvents()
            time.sleep(0.01)
        for _ in range(5):
            QgsApplication.processEvents()

    def look(name):
        folder = plugin_environment().parent
        items = [dialog._table.topLevelItem(i) for i in range(dialog._table.topLevelItemCount())]
        seen[name] = {
            "verdict": dialog._verdict.text(),
            "why": dialog._why.text(),
            "environment": dialog._environment.text(),
            "said": dialog._step.text(),
            "rows": {item.text(0): [item.text(1), item.text(2)] for item in items},
            "buttons": [b.isEnabled() for b in (dialog._install, dialog._remove, dialog._open)],
            "install": dialog._install.text(),
            "beside": sorted(path.name for path in folder.iterdir()) if folder.is_dir() else [],
            "runs with": str(choose_workplace("Test", ()).interpreter.path),
        }
        if pictures:
            dialog.grab().save(f"{pictures}/{name}.png")

    wait()
    look("first")
    dialog._wheels.setFilePath(str(Path(wheels).parent))
    dialog._install.click()
    wait()
    look("refused")
    dialog._wheels.setFilePath(wheels)
    dialog._install.click()
    wait(lambda: dialog._step.text().startswith("Installing"))
    if pictures:
        dialog.grab().save(f"{pictures}/busy.png")
    wait()
    look("installed")
    dialog._copy.click()
    seen["copied"] = QgsApplication.clipboard().text()
    dialog._install.click()
    wait(lambda: dialog._step.text().startswith("Making"))
    dialog._cancel.click()
    wait()
    look("cancelled")
    dialog.remove_environment()
    wait()
    look("removed")
    dialog.close()
    QDesktopServices.openUrl(QUrl("prospectivity:installation"))
    seen["link opens"] = dialog.isVisible()
    wait()
    entry.remove()
    seen["menu at the end"] = [action.text() for action in interface.menu.actions()]
    print(json.dumps(seen), flush=True)


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
    # Widgets that outlive their application crash at exit, and all has been told.
    os._exit(0)
