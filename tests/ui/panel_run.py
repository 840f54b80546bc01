"""Makes a first map by clicks in the panel and prints as JSON what is seen; run by test_panel.py.

Arguments: a folder to work in and, to look at, a folder for pictures. Windows need a QApplication, and the other tests
have one without windows: hence a process of its own.
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
import prospectivity
from prospectivity.ui.panel.memory import home
from prospectivity.ui.panel.targets_table import write_csv, write_gpx
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProject, QgsVectorLayer
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QMainWindow

QUICK = {"MOVED": 2, "NETWORK": "logistic"}


class Window:
    """As much of QGIS's window as a plugin asks for."""

    def __init__(self):
        self.window, self.icons, self.entries = QMainWindow(), [], []
        self.window.resize(1200, 900)
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), self.canvas)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def addPluginToMenu(self, menu, action):
        self.entries.append((menu, action.text()))

    def removePluginMenu(self, menu, action):
        self.entries.remove((menu, action.text()))

    def addToolBarIcon(self, action):
        self.icons.append(action)

    def removeToolBarIcon(self, action):
        self.icons.remove(action)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


def settle(until=None):
    """Let events pass, for a moment or until something is so; who started this process ends a hang."""
    end = time.monotonic() + 0.2
    while not until() if until is not None else time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.01)


class Seen:
    """Clicks, and notes what is there."""

    def __init__(self, folder, pictures):
        self.folder, self.pictures, self.noted = folder, pictures, {}
        self.window = Window()
        self.plugin = prospectivity.classFactory(self.window)
        self.plugin.initGui()
        self.window.window.show()

    def picture(self, name):
        settle()
        if self.pictures is not None:
            self.panel.grab().save(str(self.pictures / f"{name}.png"))

    def open_panel(self):
        self.window.icons[0].trigger()
        self.panel = self.plugin._panel.panel
        self.panel.setFixedWidth(360)
        self.ended = []
        self.panel.run_ended.connect(self.ended.append)

    def choose(self, step, layer):
        """Choose a layer as a user does: `activated` comes of no other change."""
        step.layers.setLayer(layer)
        step.layers.activated.emit(step.layers.currentIndex())

    def run(self, during=lambda: None):
        self.ended.clear()
        self.panel.footer.start.click()
        during()
        settle(lambda: self.ended)
        settle()
        return self.ended[0]

    def failure(self):
        return self.panel._failure.text() if self.panel._failure.isVisible() else ""

    def checks(self):
        return [[title, check.light.value, check.sentence] for title, check in self.panel.checks()]


def drag(widget, start, end):
    """Drag with the left button; QTest.mouseMove holds none."""
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, held, none, QPoint(*start))
    if start != end:
        for place in (QPoint(start[0] + 9, start[1] + 9), QPoint(*end)):
            at, on_screen = QPointF(place), QPointF(widget.mapToGlobal(place))
            move = QMouseEvent(QEvent.Type.MouseMove, at, on_screen, Qt.MouseButton.NoButton, held, none)
            QgsApplication.sendEvent(widget, move)
    QTest.mouseRelease(widget, held, none, QPoint(*end))


def draw(seen):
    """An area that is begun and given up, and one that is drawn."""
    panel, canvas = seen.panel, seen.window.canvas
    samples = QgsProject.instance().mapLayersByName("samples")[0]
    canvas.setExtent(samples.extent())
    before = QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    settle()

    button = panel.area.choices.buttons()[3]
    button.click()
    settle()
    begun = [button.isChecked(), panel.area._how.isVisible()]
    seen.picture("drawing")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    settle()
    given_up = [panel.state.area, panel.area.choices.checkedId(), panel.area._how.isVisible()]
    given_up.append(canvas.mapTool() is before)
    button.click()
    drag(canvas.viewport(), (200, 200), (200, 200))
    waiting = panel.state.area
    drag(canvas.viewport(), (200, 250), (500, 450))
    settle()
    to_map = canvas.getCoordinateTransform().toMapCoordinates
    corners = [to_map(200, 450), to_map(500, 250)]
    expected = [value for corner in corners for value in (corner.x(), corner.y())]
    drawn = [panel.state.area, list(panel.state.extent), expected, canvas.mapTool() is before]
    command = panel.footer.copy_as.copy("command")
    grid = panel.inputs.grid
    drawn.append([[grid.x_min, grid.y_min, grid.x_max, grid.y_max], "--EXTENT=" in command])
    seen.picture("drawn")
    if seen.pictures is not None:
        seen.window.window.grab().save(str(seen.pictures / "drawn_window.png"))
    panel.area.choices.buttons()[0].click()
    return {"begun": begun, "given up": given_up, "waiting": waiting, "drawn": drawn}


def brush(seen):
    """What is selected by a drag over the bars of an element, and what the bars say of a selection on the canvas."""
    step, layer = seen.panel.samples, QgsProject.instance().mapLayersByName("samples")[0]
    hidden = step.brush.isVisible()
    tree = step.elements._tree
    tree.setCurrentItem(tree.findItems("Ag", Qt.MatchFlag.MatchExactly)[0])
    settle()
    bars, width = step.brush.bars, step.brush.bars.width()
    shown = step.brush._shown
    drag(bars, (int(0.61 * width), 20), (width + 5, 20))
    settle()
    selected = sorted(layer.selectedFeatureIds())
    # Bar 18 of 30 is the first that the drag touched.
    rich = sorted(one.id() for one in layer.getFeatures() if one["Ag"] >= shown.edges[18])
    said = step.brush.said.text()
    seen.picture("brushed")
    if seen.pictures is not None:
        seen.window.window.grab().save(str(seen.pictures / "brushed_window.png"))
    layer.selectByIds(rich[:1])
    settle()
    other = step.brush.said.text(), int(bars._selected.sum())
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 20))
    settle()
    return {
        "hidden": hidden,
        "ids": [selected, rich],
        "said": said,
        "other": other,
        "left": layer.selectedFeatureCount(),
    }


def all_settings(seen):
    """Runs from the dialog of all settings: as it was filled, changed, and not at all."""
    from processing.tools import general

    general.iface = seen.window
    panel, found = seen.panel, {}
    panel.tabs.setCurrentIndex(0)
    panel.change(kinds=("Ag", "Au", "Sn"))
    choices = panel.state.choices()

    def run(window, **changed):
        window.mainWidget().setParameters(changed)
        before = panel.state.runs
        window.runButton().click()
        settle(lambda: panel.state.runs != before)
        settle()
        last = panel.state.runs[-1]
        return [
            last.name,
            last.choices,
            {name: panel.state.runs[-1].file(name, home()).is_file() for name in last.files},
        ]

    panel.method.asked.emit("settings")
    settle()
    (dialog,) = panel.settings.dialogs
    found["lent"] = [dialog.started.folder.name, panel._run_folder().name]
    if seen.pictures is not None:
        dialog.window.grab().save(str(seen.pictures / "settings.png"))
    found["as filled"] = [choices, *run(dialog.window)]
    found["tab"] = panel.tabs.currentIndex()
    found["changed"] = run(dialog.window, SEED=7, MOVED=3, CELL_SIZE=1500.0)
    found["runs"] = [one.name for one in panel.state.runs]
    dialog.window.close()
    panel.method.asked.emit("settings")
    settle()
    (dialog,) = panel.settings.dialogs
    folder = dialog.started.folder
    found["open"] = [path.name for path in folder.iterdir()]
    # One layer for both is refused, in a window that waits to be closed.
    QTimer.singleShot(500, lambda: QApplication.activeModalWidget().close())
    dialog.window.mainWidget().setParameters({"DEPOSITS": panel.state.samples})
    dialog.window.runButton().click()
    dialog.window.close()
    settle()
    found["closed"] = [len(panel.settings.dialogs), folder.exists(), len(panel.state.runs)]
    return found


def lacking_torch(seen):
    """What the card says without PyTorch, what its link opens, and what it says once PyTorch has been installed."""
    from prospectivity.models.core.errors import ResourceError
    from prospectivity.ui.panel import panel as module

    def lack(*_):
        raise ResourceError("no torch")

    panel, installation, there = seen.panel, seen.plugin._installation, module.choose_workplace
    module.choose_workplace = lack
    panel.look_for_modules()
    card = panel.method.cards["published"]
    said = card._missing.text()
    panel.method.asked.emit(said.partition('href="')[2].partition('"')[0])
    settle()
    window = installation._dialog.isVisible()
    settle(lambda: not installation._dialog.busy())
    installation._dialog.close()
    module.choose_workplace = lambda *_: None
    installation._dialog.changed.emit()
    settle()
    module.choose_workplace = there
    return [said, window, card._missing.isHidden()]


def bars_fill(seen):
    """Numbers of bars that were seen while elements were tested, and what could be done to the table meanwhile."""
    elements, counts = seen.panel.samples.elements, [0]

    def more():
        if len(elements.scores()) > counts[-1]:
            counts.append(len(elements.scores()))
        return len(counts) > 8 or seen.ended

    settle(more)
    buttons = [button.isVisible() for button in elements._buttons]
    shown = [elements._tree.isVisible(), elements._tree.isColumnHidden(elements._tree.columnCount() - 1)]
    seen.picture("testing")
    return [counts, shown, buttons]


def targets_follow(panel, folder):
    """What is listed at two shares, with a note that is typed at the larger one, and what is exported of it."""
    results, found = panel.results, {}
    for share in (0.3, 0.1):
        results.curve.set_share(share)
        settle(lambda share=share: results.targets_share == share and results.targets.isEnabled())
        found[share] = [len(results.targets.targets), sum(one.area_km2 for one in results.targets.targets)]
    results.curve.set_share(0.55)
    settle(lambda: results.targets_share == 0.55 and results.targets.isEnabled())
    too_much = [len(results.targets.targets), results._targets_doubt.text()]
    results.curve.set_share(0.1)
    settle(lambda: results.targets_share == 0.1)
    best = results.targets.targets[0]
    results.curve.set_share(0.3)
    settle(lambda: results.targets_share == 0.3)
    around = [one.shape.contains(best.shape) for one in results.targets.targets].index(True)
    results.targets.item(around, 6).setText("outcrop <1> & float")
    results.curve.set_share(0.1)
    settle(lambda: results.targets_share == 0.1)
    notes = [one.note for one in results.targets.targets]
    write_csv(results.targets.targets, folder / "targets.csv")
    write_gpx(results.targets.targets, folder / "targets.gpx", "Run 1")
    texts = [(folder / f"targets.{ending}").read_text(encoding="utf-8") for ending in ("csv", "gpx")]
    seen = {"found": list(found.values()), "km2": results._figures.area_km2, "notes": notes, "files": texts}
    return {**seen, "too much": too_much}


def groups():
    """Titles of groups with the names of their layers."""
    root = QgsProject.instance().layerTreeRoot()
    return {group.name(): [node.name() for node in group.findLayers()] for group in root.findGroups()}


def make_survey(folder):
    """A small survey, as files that a project can name relative to itself."""
    import processing

    outputs = {"SAMPLES": "samples.gpkg", "DEPOSITS": "deposits.gpkg", "TRUTH": "truth.tif"}
    processing.run(
        "prospectivity:createsamplesurvey",
        {
            "SAMPLE_COUNT": 220,
            "AREA_KM2": 300,
            "DEPOSITS_COUNT": 24,
            **{name: str(folder / file) for name, file in outputs.items()},
        },
    )
    return [QgsVectorLayer(str(folder / f"{name}.gpkg"), name, "ogr") for name in ("samples", "deposits")]


def look(folder, pictures):
    """All that the test asks for."""
    seen = Seen(folder, pictures)
    noted, project = seen.noted, QgsProject.instance()
    samples, deposits = make_survey(folder)
    noted["icons"], noted["entries"] = len(seen.window.icons), list(seen.window.entries)
    seen.open_panel()
    panel = seen.panel
    noted["empty"] = seen.checks()
    project.addMapLayers([samples, deposits])
    project.setCrs(samples.crs())
    seen.window.canvas.setDestinationCrs(samples.crs())
    project.write(str(folder / "project.qgz"))

    # The same layer for both is refused before anything runs; then the right one.
    seen.choose(panel.samples, samples)
    seen.choose(panel.deposits, samples)
    settle(lambda: panel.samples.proposal is not None)
    noted["same layer"] = [seen.checks()[1], panel.footer.start.isEnabled()]
    seen.choose(panel.deposits, deposits)
    settle()
    noted["fields"] = [field.name for field in panel.samples.proposal.fields if field.recognised]
    panel.area.cell.setValue(1000)
    panel.change(settings=QUICK)
    settle()
    panel._scroll.verticalScrollBar().setValue(10_000)
    seen.picture("settings_told")
    panel._scroll.verticalScrollBar().setValue(0)
    noted["told"] = panel.method._settings.text()
    noted["ready"] = [seen.checks(), panel.footer.start.isEnabled()]
    boxes = {box.property("kind"): box for box in panel.deposits.findChildren(QCheckBox) if box.isVisible()}
    first = next(iter(boxes))
    boxes[first].click()
    noted["kinds"] = [sorted(boxes), first, list(panel.state.kinds)]
    seen.picture("setup")

    noted["lacking"] = lacking_torch(seen)
    noted["drawn"] = draw(seen)
    noted["brushed"] = brush(seen)

    # A first run is cancelled: the panel says so, and no run is kept.
    def cancel():
        settle(lambda: panel.run_view.bar.value() > 0)
        seen.picture("during")
        panel.run_view.cancel.click()

    noted["cancelled"] = [seen.run(cancel), seen.failure(), len(panel.state.runs), groups()]
    noted["commands"] = panel.footer.copy_as.copy("command")
    panel.footer.copy_as.write("model", folder / "again.model3")
    model = QgsProcessingModelAlgorithm()
    noted["model"] = [model.fromFile(str(folder / "again.model3")), *model.validate()]

    noted["first"] = [seen.run(lambda: noted.update(filling=bars_fill(seen))), seen.failure(), groups()]
    figures = panel.results._figures
    noted["scores"] = [panel.samples.elements.scores(), {name: rest for name, *rest in figures.scores}]
    noted["verdict"] = [panel.results.verdict.headline.text(), panel.results.verdict.detail.text()]
    noted["tab"] = panel.tabs.currentIndex()
    outlines = []
    for share in (0.05, 0.3):
        panel.results.curve.set_share(share)
        settle()
        outlines.append(panel._outline._best.asGeometry().area() / 1e6)
    noted["outlines"] = outlines
    noted["targets"] = targets_follow(panel, folder)
    panel.results.targets.setCurrentCell(0, 0)
    settle()
    box, target = seen.window.canvas.extent(), panel.results.targets.targets[0]
    noted["zoomed"] = target.shape.boundingBox().contains(box.center()) and box.contains(target.shape.boundingBox())
    answers = []
    panel.link.why_here.answered.connect(lambda values, said: answers.append([values, said]))
    from qgis.core import QgsPointXY

    panel.link.why_here.ask(QgsPointXY(target.x, target.y))
    settle(lambda: answers)
    noted["why"] = answers[0]
    canvas, pick = seen.window.canvas, panel.results.pick
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    pick.click()
    in_hand = [pick.isChecked(), canvas.mapTool() is pan]
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    settle()
    noted["put down"] = [in_hand, [pick.isChecked(), canvas.mapTool() is pan]]
    seen.picture("results")

    # With all kinds comes a second run; then a sample is taken away.
    panel.tabs.setCurrentIndex(0)
    panel.change(kinds=None)
    noted["second"] = [seen.run(), [run.name for run in panel.state.runs], sorted(groups())]
    samples.dataProvider().deleteFeatures([next(samples.getFeatures()).id()])
    samples.dataProvider().dataChanged.emit()
    settle(lambda: panel.results.changed.text())
    noted["changed"] = panel.results.changed.text()
    noted["compared"] = [[panel.results.runs_table.item(row, column).text() for column in (0, 6)] for row in range(2)]
    state = panel.state.to_json()
    project.write(str(folder / "project.qgz"))

    # Elsewhere, in a new session of the plugin.
    project.clear()
    settle()
    noted["cleared"] = [len(panel.state.runs), panel.tabs.isTabEnabled(1)]
    seen.plugin.unload()
    settle()
    noted["unloaded"] = [len(seen.window.icons), len(seen.window.entries)]
    seen.plugin = prospectivity.classFactory(seen.window)
    seen.plugin.initGui()
    moved = folder.with_name("moved")
    folder.rename(moved)
    seen.open_panel()
    project.read(str(moved / "project.qgz"))
    settle(lambda: seen.panel.samples.proposal is not None)
    settle()
    noted["notes"] = [[note.text for note in run.notes] for run in seen.panel.state.runs]
    noted["reopened"] = [
        seen.panel.state.to_json() == state,
        seen.panel.results.verdict.headline.text(),
        len(seen.panel.results.targets.targets),
        seen.panel.tabs.isTabEnabled(1),
    ]
    seen.panel.tabs.setCurrentIndex(1)
    seen.picture("reopened")
    noted["settings"] = all_settings(seen)
    seen.plugin.unload()
    return noted


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    print(json.dumps(look(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)), flush=True)
    # Python and Qt tear windows down in no certain order; nothing is left to be saved.
    os._exit(0)
