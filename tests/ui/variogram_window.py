"""Fits a variogram by hand in its window and prints as JSON what is seen; run by test_variogram_window.py.

Arguments: a folder to work in and, to look at, a folder for pictures. Windows need a QApplication, and the other tests
have one without windows: hence a process of its own.
"""

import dataclasses
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
import numpy as np
import prospectivity
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QMessageBox, QPushButton


class Window:
    """As much of QGIS's window as a plugin asks for."""

    def __init__(self):
        self.window, self.entries = QMainWindow(), {}
        self.canvas = QgsMapCanvas(self.window)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def addPluginToMenu(self, menu, action):
        self.entries[action.text()] = action

    def removePluginMenu(self, menu, action):
        self.entries.pop(action.text())

    def addToolBarIcon(self, action):
        pass

    def removeToolBarIcon(self, action):
        pass

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


def shown(kind):
    """Windows of a class that can be seen, the last opened last."""
    return [one for one in QApplication.topLevelWidgets() if type(one).__name__ == kind and one.isVisible()]


def drag(view, start, way):
    """Press at a place, move in steps, let go."""
    start = start.toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.5, 1.0):
        QTest.mouseMove(view, start + QPoint(round(share * way[0]), round(share * way[1])))
        settle()
    end = start + QPoint(*way)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def figures(window):
    """The figures of this model as the window shows them, and as they are in full."""
    found = window._figures[window.variogram, window.validation.options()]
    return [
        [mine.text() for mine, _ in window.validation.figures],
        [found.kriging.mean_error, found.kriging.rmse, found.mean_square_z],
    ]


def of_algorithm(layer, element, path, folder, neighbours=16):
    """The same figures, from the table that kriging with a file of variograms writes."""
    import processing

    table = str(folder / "cross_validation.gpkg")
    processing.run(
        "prospectivity:interpolatekriging",
        {
            "INPUT": layer,
            "ELEMENTS": [element],
            "VARIOGRAMS": str(path),
            "NEIGHBOURS": neighbours,
            "CELL_SIZE": 2000,
            "OUTPUT": str(folder / "kriged.tif"),
            "CROSS_VALIDATION": table,
        },
    )
    names = ("observed", "estimate", "z_score")
    rows = [[one[name] for name in names] for one in QgsVectorLayer(table, "rows", "ogr").getFeatures()]
    observed, estimate, z_score = np.array(rows, dtype=float).T
    error = observed - estimate
    return [float(error.mean()), float(np.sqrt(np.mean(error**2))), float(np.mean(z_score**2))]


def points_layer(layer, name, value, kind="double"):
    """The same places with copper of other values."""
    copy = QgsVectorLayer(f"Point?crs={layer.crs().authid()}&field=Cu_ppm:{kind}", name, "memory")
    features = []
    for at, one in enumerate(layer.getFeatures()):
        feature = QgsFeature(copy.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(one.geometry().asPoint())))
        feature.setAttributes([value(at, one)])
        features.append(feature)
    copy.dataProvider().addFeatures(features)
    return copy


class Seen:
    """One window, and what is done in it."""

    def __init__(self, window, pictures):
        self.window, self.pictures, self.ended = window, pictures, []
        window.settled.connect(lambda: self.ended.append(1))
        self.wait()

    def wait(self):
        """Until the figures are there."""
        settle(lambda: self.ended)
        self.ended.clear()
        settle()

    def picture(self, name):
        if self.pictures is not None:
            self.window.grab().save(str(self.pictures / f"{name}.png"))

    def handle(self, number):
        from prospectivity.ui.variogram.handles import handles

        plot = self.window.plot
        return plot.place_of(handles(self.window.variogram)[number])[0]


def look(folder, pictures):
    """All that the test asks for."""
    import processing.tools.general
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.interpolation.variogram import read_variograms, write_variograms
    from prospectivity.models.interpolation.variogram_fit import automatic_variograms

    interface, noted, project = Window(), {}, QgsProject.instance()
    processing.tools.general.iface = interface
    plugin = prospectivity.classFactory(interface)
    plugin.initGui()
    interface.window.show()
    outputs = {"SAMPLES": "samples.gpkg", "DEPOSITS": "deposits.gpkg", "TRUTH": "truth.tif"}
    size = {"SAMPLE_COUNT": 300, "AREA_KM2": 300, "DEPOSITS_COUNT": 10}
    processing.run(
        "prospectivity:createsamplesurvey", {**size, **{name: str(folder / file) for name, file in outputs.items()}}
    )
    samples, deposits = (QgsVectorLayer(str(folder / f"{name}.gpkg"), name, "ogr") for name in ("samples", "deposits"))
    project.addMapLayers([deposits, samples])

    # From the menu: the layer of samples is proposed, and its first element is fitted as kriging would.
    noted["entries"] = sorted(interface.entries)
    interface.entries["Variogram…"].trigger()
    window = shown("VariogramWindow")[0]
    seen = Seen(window, pictures)
    noted["proposed"] = [window.layers.currentLayer().name(), window.element]
    noted["elements"] = [window.elements.itemText(at) for at in range(window.elements.count())]
    window.elements.setCurrentText("Cu")
    window.elements.activated.emit(window.elements.currentIndex())
    seen.wait()
    seen.picture("automatic")
    automatic = window.variogram
    points = window._read.samples
    noted["automatic"] = automatic == automatic_variograms(points, ["Cu"], Progress())["Cu"]
    noted["lags"] = len(window._measured.directional)

    # Each handle is dragged; model and figures follow.
    first = figures(window)
    plot = window.plot
    drag(plot, seen.handle(0), (0, -40))
    seen.wait()
    after = window.variogram
    noted["nugget"] = [automatic.nugget, after.nugget, plot.axes().top, after.structures == automatic.structures]
    dragged = figures(window)
    noted["figures"] = [first, dragged]
    drag(plot, seen.handle(1), (-60, 30))
    seen.wait()
    noted["structure"] = [
        [part.structures[0].partial_sill, part.structures[0].practical_range_m] for part in (after, window.variogram)
    ]
    noted["boxes"] = [window.parameters.nugget.value(), window.parameters.structures[0].range.value()]
    noted["model boxes"] = [window.variogram.nugget, window.variogram.structures[0].range_m]

    # A new drag cancels what the last one started.
    drag(plot, seen.handle(0), (0, 8))
    settle(lambda: window.validating.job is not None)
    job = window.validating.job
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, seen.handle(0).toPoint())
    noted["cancelled"] = [bool(job.isCanceled()), window.validating.job is None, window.validation.figures[0][0].text()]
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton)
    seen.wait()

    # Keys move the selected handle, and Tab selects another; numbers can be typed; all of it is undone.
    before = window.variogram
    window.activateWindow()
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Up)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    QTest.keyClick(plot, Qt.Key.Key_Tab)
    noted["selected"] = plot.selected
    QTest.keyClick(plot, Qt.Key.Key_Right)
    keyed = window.variogram
    noted["keys"] = [keyed.nugget > before.nugget, keyed.structures[0].range_m > before.structures[0].range_m]
    box = window.parameters.structures[0].range
    box.selectAll()
    QTest.keyClicks(box, "4321")
    QTest.keyClick(box, Qt.Key.Key_Return)
    noted["typed"] = window.variogram.structures[0].range_m
    for _ in range(3):
        window.back.click()
    noted["undone"] = window.variogram == before
    seen.wait()

    # An anisotropy, by the ellipse on the map.
    window.parameters.anisotropy.click()
    seen.wait()
    places = window.map.places()
    drag(window.map, places["azimuth"][0], (70, 40))
    drag(window.map, window.map.places()["ratio"][0], (8, 8))
    seen.wait()
    axes = window.variogram.anisotropy
    noted["anisotropy"] = [axes.azimuth_deg, axes.ratio, window.parameters.azimuth.value()]
    family = window.parameters.structures[1].family
    family.setCurrentIndex(next(at for at in range(family.count()) if family.itemData(at)[0] == "exponential"))
    family.activated.emit(family.currentIndex())
    window.validation.neighbours.setValue(9)
    seen.wait()
    noted["structures"] = [part.model for part in window.variogram.structures]
    window.shown.setCurrentIndex(1)
    settle()
    seen.picture("directions")

    # Saved and read back it is the same, in this window and in kriging.
    path = folder / "by hand.json"
    noted["saved"] = [window.write(path), read_variograms(path)["Cu"] == window.variogram]
    noted["copied"] = window.copy_text() == path.read_text(encoding="utf-8")
    noted["ours"] = figures(window)[1]
    noted["of algorithm"] = of_algorithm(samples, "Cu", path, folder, neighbours=9)
    by_hand = window.variogram
    window.fit.click()
    seen.wait()
    noted["fitted again"] = window.variogram == automatic
    window.load(path)
    seen.wait()
    noted["loaded"] = window.variogram == by_hand
    window.back.click()
    seen.wait()
    noted["undone load"] = window.variogram == automatic
    window.load(path)
    seen.wait()
    three = dataclasses.replace(by_hand, structures=(*by_hand.structures, by_hand.structures[0]))
    write_variograms(folder / "three.json", {"Cu": three})
    noted["refused"] = [window.load(folder / "three.json"), window.load(samples_path := folder / "samples.gpkg")]
    noted["still there"] = window.variogram == by_hand and samples_path.is_file()

    # Kriging gets it: its dialog opens filled; and from that dialog the window comes back with it.
    window.krige.click()
    settle()
    dialog = shown("RunDialog")[0]
    wrappers = dialog.mainWidget().wrappers
    names = ("INPUT", "ELEMENTS", "VARIOGRAMS", "NEIGHBOURS")
    noted["dialog"] = [str(wrappers[name].parameterValue()) for name in names]
    noted["expected"] = [samples.id(), "['Cu']", str(path), "9"]
    window.close()
    settle()
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Variogram…")
    button.click()
    window = shown("VariogramWindow")[0]
    seen = Seen(window, pictures)
    noted["from dialog"] = [window.element, window.variogram == by_hand, window.validation.neighbours.value()]
    noted["button"] = window.krige.text()
    window.parameters.nugget.setValue(window.parameters.nugget.value() * 2)
    window.krige.click()
    taken = Path(wrappers["VARIOGRAMS"].parameterValue())
    noted["taken"] = [taken != path, read_variograms(taken)["Cu"] == window.variogram]
    dialog.close()
    window.close()

    # Texts are read as cleaning reads them, and kriging has to wait for that.
    # As a laboratory writes them: some below detection.
    delivered = points_layer(
        samples, "delivered", lambda at, one: "<0.5" if at % 10 == 0 else f"{one['Cu']:.4f}", kind="string"
    )
    project.addMapLayer(delivered)
    interface.entries["Panel"].trigger()
    panel = plugin._panel.panel
    panel.samples.layers.setLayer(delivered)
    panel.samples.layers.activated.emit(panel.samples.layers.currentIndex())
    settle(lambda: panel.samples.proposal is not None)
    panel.samples._links.linkActivated.emit("variogram")
    window = shown("VariogramWindow")[0]
    seen = Seen(window, pictures)
    values = window._read.samples.columns[window.element]
    noted["texts"] = [window.element, len(values), int(np.isfinite(values).sum()), window.krige.isEnabled()]
    noted["said"] = window.said.text()

    # Numbers below zero are refused until it is said that they are meant.
    ratios = points_layer(samples, "clr", lambda at, one: float(np.log(one["Cu"]) - 2.0))
    project.addMapLayer(ratios)
    window.layers.setLayer(ratios)
    window.layers.activated.emit(window.layers.currentIndex())
    settle(lambda: window.negative.isVisible())
    noted["negative"] = [window.said.text(), window.variogram is None]
    window.negative.click()
    seen.wait()
    noted["negative"].append(window._measured.places)

    # What went nowhere is not lost without a word.
    window.parameters.nugget.setValue(window.parameters.nugget.value() * 2 + 1)
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Cancel).click()

    QTimer.singleShot(300, answer)
    window.close()
    noted["asked"] = [asked, window.isVisible()]
    plugin.unload()
    settle()
    noted["left"] = [len(shown("VariogramWindow")), sorted(interface.entries)]
    return noted


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    print(json.dumps(look(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)), flush=True)
    # Python and Qt tear windows down in no certain order; nothing is left to be saved.
    os._exit(0)
