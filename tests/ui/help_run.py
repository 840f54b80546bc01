"""Chooses the pages of help in the menu and prints as JSON what is opened; run by test_help_pages.py.

Actions need a QApplication, and the other tests have one without windows: hence a process of its own.
"""

import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = (ROOT, ROOT / "tests", Path(__file__).resolve().parent)
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in OWN]
sys.path += ["/usr/share/qgis/python/plugins", str(ROOT / "scripts")]

import load_prospectivity  # noqa: F401
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMainWindow


class Window:
    """As much of QGIS's window as the entries ask for; it hears what is said in the message bar."""

    def __init__(self):
        self.window, self.entries, self.said = QMainWindow(), [], []

    def mainWindow(self):
        return self.window

    def addPluginToMenu(self, menu, action):
        self.entries.append((menu, action))

    def removePluginMenu(self, menu, action):
        self.entries.remove((menu, action))

    def messageBar(self):
        return self

    def pushMessage(self, title, text, level):
        self.said.append([title, text])


class Browser(QObject):
    """Takes links to files instead of a browser."""

    opened: list = []

    @pyqtSlot(QUrl)
    def follow(self, link):
        self.opened.append(link.toLocalFile())


def look():
    """Click each entry with a browser, then one without, then take them away."""
    from prospectivity.ui import help_pages

    window, browser = Window(), Browser()
    pages = help_pages.HelpPages(window)
    QDesktopServices.setUrlHandler("file", browser, "follow")
    for _, action in window.entries:
        action.trigger()
    seen = {
        "entries": [[menu, action.text()] for menu, action in window.entries],
        "opened": [Path(path).relative_to(ROOT).as_posix() for path in browser.opened],
        "there": [Path(path).is_file() for path in browser.opened],
    }

    class NoBrowser:
        @staticmethod
        def openUrl(link):
            return False

    help_pages.QDesktopServices = NoBrowser
    window.entries[0][1].trigger()
    pages.remove()
    return {**seen, "said": window.said, "left": len(window.entries)}


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    print(json.dumps(look()), flush=True)
    # Python and Qt tear windows down in no certain order; nothing is left to be saved.
    os._exit(0)
