"""Goes through docs/tutorial.md by clicks in a real window of QGIS, and takes its pictures.

QGIS runs it (`--code`, see scripts/pictures.sh) with a profile that has never seen the plugin: the ZIP is installed as
users install it. The way is a generator, which yields until something is so, or for some seconds: dialogs that wait for
an answer keep the code that opened them waiting, and the pictures are of these dialogs.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTreeView,
)

ZIP, WORK, PICTURES = (Path(os.environ[f"PROSPECTIVITY_{name}"]) for name in ("ZIP", "WORK", "PICTURES"))
WIDTH, HEIGHT = 1280, 800
PATIENCE_S = 1800
"""Beside other work a map may take many minutes."""

Wait = float | Callable[[], Any]
iface: Any = qgis.utils.iface


def take(name: str) -> None:
    """Save what is on the screen, in few colours: as good to the eye at a fourth of the size."""
    from PIL import Image, ImageDraw

    path = PICTURES / f"{name}.png"
    QApplication.primaryScreen().grabWindow(0).save(str(path))
    dialog = shown(QDialog)
    with Image.open(path) as taken:
        picture = taken.convert("RGB")
        if dialog is not None:
            # Nothing draws a frame around dialogs here.
            box = dialog.geometry()
            ends = (box.left() - 1, box.top() - 1, box.right() + 1, box.bottom() + 1)
            ImageDraw.Draw(picture).rectangle(ends, outline="#444444", width=2)
        few = picture.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{name}: {path.stat().st_size / 1e3:.0f} kB", file=sys.stderr)


def shown(kind: type, test: Callable[[Any], bool] = lambda widget: True) -> Any:
    """The window of a kind that is on the screen, or None."""
    return next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible() and test(one)), None
    )


def inside(parent: Any, kind: type, test: Callable[[Any], bool] = lambda widget: True) -> Any:
    """The one widget of a kind within another."""
    found = [one for one in parent.findChildren(kind) if test(one)]
    if not found:
        raise LookupError(f"no {kind.__name__} in {parent.objectName() or type(parent).__name__}")
    return found[0]


def click(widget: Any, place: QPoint | None = None) -> None:
    """Click on a widget with the left button."""
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(
        widget, button, keys, place if place is not None else QPoint(widget.width() // 2, widget.height() // 2)
    )


def soon(call: Callable[[], Any]) -> None:
    """Do what may open a dialog that waits for an answer."""
    QTimer.singleShot(0, call)


def place_of(dialog: Any, left: int, width: int, height: int) -> None:
    """Put a dialog where it hides nothing that the picture is to show: no program manages the windows here."""
    dialog.setGeometry(left, (HEIGHT - height) // 2 + 20, width, height)


def drag(widget: Any, start: QPointF, end: QPointF) -> None:
    """Press, move, let go."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, where, button, held in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        event = QMouseEvent(kind, where, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


def install() -> Iterator[Wait]:
    """*Plugins › Manage and Install Plugins › Install from ZIP*."""
    soon(iface.actionManagePlugins().trigger)
    yield lambda: shown(QDialog, lambda one: one.objectName() == "QgsPluginManagerBase")
    manager = shown(QDialog, lambda one: one.objectName() == "QgsPluginManagerBase")
    place_of(manager, 190, 900, 520)
    pages = inside(manager, QStackedWidget)
    path = next(one for one in manager.findChildren(QgsFileWidget) if pages.isAncestorOf(one))
    sections = inside(manager, QTreeView.__mro__[1], lambda one: one.objectName() == "mOptionsListWidget")
    row = next(row for row in range(sections.count()) if "ZIP" in sections.item(row).text())
    sections.setCurrentRow(row)
    # Where it lies is nobody's business.
    os.chdir(ZIP.parent)
    path.setFilePath(ZIP.name)
    yield 1.0
    take("install_zip")
    button = inside(
        manager, QPushButton, lambda one: one.isVisible() and one.text().replace("&", "") == "Install Plugin"
    )
    soon(button.click)

    def installed() -> bool:
        # QGIS asks whether the source is trusted.
        question = shown(QMessageBox)
        if question is not None:
            yes = question.button(QMessageBox.StandardButton.Yes)
            if yes is not None:
                yes.click()
        return "prospectivity" in qgis.utils.active_plugins

    yield installed
    manager.reject()
    yield 1.0


def open_menu() -> Iterator[Wait]:
    """*Plugins › Prospectivity*."""
    bar, menu = iface.mainWindow().menuBar(), iface.pluginMenu()
    own = next(one.menu() for one in menu.actions() if one.text().replace("&", "") == "Prospectivity")
    menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
    yield 0.5
    menu.setActiveAction(own.menuAction())
    own.popup(menu.mapToGlobal(menu.actionGeometry(own.menuAction()).topRight()))
    yield 0.7
    take("menu")
    own.close()
    menu.close()


def toolbox() -> Any:
    """The Processing Toolbox."""
    return iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")


def open_algorithm(words: str, identifier: str) -> Iterator[Wait]:
    """Type words into the search of the Toolbox and open what is found."""
    dock = toolbox()
    dock.show()
    search, tree = inside(dock, QLineEdit), inside(dock, QTreeView)
    search.clear()
    QTest.keyClicks(search, words)
    yield 1.0

    def find(parent: Any) -> Any:
        model = tree.model()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            algorithm = tree.algorithmForIndex(index)
            if algorithm is not None and algorithm.id() == identifier:
                return index
            found = find(index)
            if found is not None:
                return found
        return None

    index = find(tree.rootIndex())
    tree.setCurrentIndex(index)
    tree.scrollTo(index)
    soon(lambda: tree.doubleClicked.emit(index))
    yield lambda: dialog_of_algorithm()
    yield 0.7


def dialog_of_algorithm() -> Any:
    """The dialog of an algorithm that is open."""
    return shown(QDialog, lambda one: hasattr(one, "algorithmFinished"))


def run_dialog(dialog: Any) -> Iterator[Wait]:
    """Press *Run* and wait for the end."""
    ended: list[bool] = []
    dialog.algorithmFinished.connect(lambda well, results: ended.append(well))
    dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click()
    yield lambda: ended
    if not ended[0]:
        raise RuntimeError("the run failed")
    yield 1.5


def make_survey() -> Iterator[Wait]:
    """The made-up survey, from the Toolbox."""
    yield from open_algorithm("sample survey", "prospectivity:createsamplesurvey")
    dialog = dialog_of_algorithm()
    place_of(dialog, 100, 860, 560)
    yield 0.7
    take("survey_dialog")
    yield from run_dialog(dialog)
    dialog.close()
    toolbox().hide()
    yield from drawn()
    yield 1.5
    take("survey")


def drawn() -> Iterator[Wait]:
    """Until the map is drawn."""
    canvas = iface.mapCanvas()
    canvas.zoomToFullExtent()
    yield 0.5
    yield lambda: not canvas.isDrawing()


def set_up() -> Iterator[Wait]:
    """The panel with all lights green."""
    truth = QgsProject.instance().mapLayersByName("True favourability (synthetic)")[0]
    node = QgsProject.instance().layerTreeRoot().findLayer(truth)
    node.setItemVisibilityChecked(False)
    node.setExpanded(False)
    panel_dock().action.trigger()
    yield 1.0
    panel = panel_dock().panel
    for step, name in ((panel.samples, "Samples (synthetic)"), (panel.deposits, "Deposits (synthetic)")):
        step.layers.setLayer(QgsProject.instance().mapLayersByName(name)[0])
        # Only a choice by hand is `activated`.
        step.layers.activated.emit(step.layers.currentIndex())
    yield lambda: panel.samples.proposal is not None
    iface.mainWindow().resizeDocks([panel_dock()._dock], [390], Qt.Orientation.Horizontal)
    yield from drawn()
    yield lambda: panel.footer.start.isEnabled()
    yield 1.0
    take("panel")


def panel_dock() -> Any:
    """What opens and closes the panel."""
    return qgis.utils.plugins["prospectivity"]._panel


def first_map() -> Iterator[Wait]:
    """Press the button, and read what comes."""
    panel = panel_dock().panel
    ended: list[bool] = []
    panel.run_ended.connect(ended.append)
    click(panel.footer.start)
    yield lambda: panel.run_view.bar.value() >= 0.25 * panel.run_view.bar.maximum() or ended
    yield 1.0
    take("running")
    yield lambda: ended
    if not ended[0]:
        raise RuntimeError(panel._failure.text())
    # QGIS lists the report in a dock of its own, which takes half of the panel's height.
    inside(iface.mainWindow(), QDockWidget, lambda one: one.windowTitle() == "Results Viewer").hide()
    iface.messageBar().clearWidgets()
    yield from drawn()
    yield 2.0
    take("verdict")
    curve = panel.results.curve
    drag(curve, curve._at(curve.share, 0.5), curve._at(0.2, 0.5))
    yield from outlined()
    take("line")
    # The numbers on the map are those of a tenth of the ground.
    drag(curve, curve._at(curve.share, 0.5), curve._at(0.1, 0.5))
    yield from outlined()


def outlined() -> Iterator[Wait]:
    """Until outline and list have followed the line."""
    yield 1.5
    yield lambda: panel_dock().panel.results.targets.isEnabled() and not iface.mapCanvas().isDrawing()
    yield 1.0


def targets_and_why() -> Iterator[Wait]:
    """Click on the first new target, ask why, and look at the list for the field."""
    panel = panel_dock().panel
    results, canvas = panel.results, iface.mapCanvas()
    row = next(row for row, target in enumerate(results.targets.targets) if target.status == "new")
    panel._scroll.ensureWidgetVisible(results.targets)
    results.targets.setCurrentCell(row, 0)
    yield 2.5
    yield lambda: not canvas.isDrawing()
    yield 1.0
    take("targets")
    answers: list[Any] = []
    panel.link.why_here.answered.connect(lambda values, said: answers.append(values))
    click(results.pick)
    yield 0.5
    target = results.targets.targets[row]
    place = canvas.getCoordinateTransform().transform(target.x, target.y)
    click(canvas.viewport(), QPoint(round(place.x()), round(place.y())))
    yield lambda: answers
    if not answers[0]:
        raise RuntimeError(results.why_words.text())
    yield 0.5
    panel._scroll.verticalScrollBar().setValue(panel._scroll.verticalScrollBar().maximum())
    iface.messageBar().clearWidgets()
    yield 1.0
    take("why")


def once_from_the_toolbox() -> Iterator[Wait]:
    """The same map by the dialog of the algorithm."""
    panel_dock().action.trigger()
    # As it looks when nothing was mapped yet.
    project = QgsProject.instance()
    root = project.layerTreeRoot()
    for group in [one for one in root.children() if one.nodeType() == one.NodeType.NodeGroup]:
        project.removeMapLayers([node.layerId() for node in group.findLayers()])
        root.removeChildNode(group)
    yield from drawn()
    yield from open_algorithm("prospectivity", "prospectivity:mapprospectivity")
    dialog = dialog_of_algorithm()
    place_of(dialog, 60, 900, 640)
    yield 2.0
    take("map_dialog")
    yield from run_dialog(dialog)
    take("map_log")
    dialog.close()


def way() -> Iterator[Wait]:
    """All of the tutorial."""
    window = iface.mainWindow()
    window.setGeometry(0, 0, WIDTH, HEIGHT)
    for name in ("Browser",):
        window.findChild(QDockWidget, name).hide()
    yield 1.0
    yield from install()
    yield from open_menu()
    QgsProject.instance().write(str(WORK / "project" / "tutorial.qgz"))
    yield from make_survey()
    yield from set_up()
    yield from first_map()
    yield from targets_and_why()
    yield from once_from_the_toolbox()


class Guide:
    """Goes the way, step by step, while QGIS lives on."""

    def __init__(self) -> None:
        self._way = way()
        self._end = 0.0
        self._wait: Callable[[], Any] | None = None
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        self._timer.start(1500)

    def _go(self) -> None:
        try:
            if self._wait is not None and not self._wait():
                if time.monotonic() > self._end:
                    raise TimeoutError("what was waited for did not come")
                self._timer.start(100)
                return
            wait = next(self._way)
        except StopIteration:
            # Windows are torn down in no certain order; there is nothing to be saved.
            os._exit(0)
        except Exception:  # noqa: BLE001 - the one place where QGIS would swallow what went wrong
            traceback.print_exc()
            QApplication.primaryScreen().grabWindow(0).save(str(WORK / "failed.png"))
            os._exit(1)
        if callable(wait):
            self._wait, self._end = wait, time.monotonic() + PATIENCE_S
            self._timer.start(100)
        else:
            self._wait = None
            self._timer.start(int(1000 * wait))


QgsApplication.setQuitOnLastWindowClosed(False)
guide = Guide()
