"""Opens the dialogs of cleanassays and prints as JSON what they show; run by test_elements_widget.py.

Windows need a QApplication, and the other tests have one without windows: hence a process of its own.
"""

import json
import os
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:] = [
    entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, Path(__file__).resolve().parent)
]
sys.path += ["/usr/share/qgis/python/plugins", str(ROOT / "scripts")]

import load_prospectivity  # noqa: F401
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QTreeWidget

ALGORITHM = "prospectivity:cleanassays"


def survey():
    """A layer of 40 points with gold partly below detection, a weight and remarks."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:32637&field=Sample:string&field=Cu_ppm:double&field=Au"
        " (ppb):string&field=weight:double&field=Remarks:string",
        "survey",
        "memory",
    )
    features = []
    for i in range(40):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + 100 * i, 2_500_000 + 7 * i)))
        feature.setAttributes(
            [f"S{i:03d}", 10.5 + i, "<0.5" if i < 10 else f"{i}.1", 2.0 + i / 7, "dry gravel" if i % 2 else "wet"]
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


class Opened:
    """A dialog with its panel."""

    def __init__(self, algorithm, parameters):
        from processing.gui.AlgorithmDialog import AlgorithmDialog

        self.dialog = AlgorithmDialog(algorithm)
        self.dialog.setParameters(parameters)
        self.panel = self.dialog.mainWidget().wrappers["ELEMENTS"]._panel
        self.tree = self.panel.findChild(QTreeWidget)
        self.dialog.show()
        self.settle()

    def settle(self):
        """Let tasks end; who started this process ends a hang."""
        while self.line.startswith("Reading"):
            QgsApplication.processEvents()
            time.sleep(0.01)

    @property
    def line(self):
        return self.panel._line.text()

    @property
    def value(self):
        return self.dialog.mainWidget().wrappers["ELEMENTS"].parameterValue()

    def rows(self):
        items = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        return [
            [item.checkState(0) == Qt.CheckState.Checked, *(item.text(column) for column in range(5))] for item in items
        ]

    def press(self, text):
        next(button for button in self.panel.findChildren(QPushButton) if button.text() == text).click()
        return {"value": self.value, "line": self.line}

    def toggle(self, name):
        item = self.tree.findItems(name, Qt.MatchFlag.MatchExactly, 0)[0]
        item.setCheckState(
            0, Qt.CheckState.Unchecked if item.checkState(0) == Qt.CheckState.Checked else Qt.CheckState.Checked
        )
        return {"value": self.value, "line": self.line}

    def seen(self):
        return {"line": self.line, "rows": self.rows(), "value": self.value}


def algorithm():
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)


def watch_opening():
    """Note the thread in which each table file is opened from now on."""
    from prospectivity.ui.assays import elements_widget

    threads, open_table = [], elements_widget.open_table

    def watched(path, progress):
        threads.append(threading.current_thread())
        return open_table(path, progress)

    elements_widget.open_table = watched
    return threads


def look(folder):
    """All that the tests ask for."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    layer = survey()
    lines = QgsVectorLayer("LineString?crs=EPSG:32637&field=Cu_ppm:double", "roads", "memory")
    QgsProject.instance().addMapLayers([layer, lines])
    table = folder / "delivery.csv"
    table.write_text(
        "Easting,Northing,Zn_ppm,Pb_ppm\n"
        + "".join(f"{500_000 + i},{2_500_000 + i},{i + 1},{i + 2}\n" for i in range(30)),
        encoding="utf-8",
    )
    empty = folder / "empty.csv"
    empty.write_text("", encoding="utf-8")

    opened = Opened(algorithm(), {"INPUT": layer.id()})
    seen = {"proposed": opened.seen()}
    if len(sys.argv) > 2:
        opened.dialog.grab().save(sys.argv[2])
    seen["unchecked"] = opened.toggle("Cu_ppm")
    seen["numbers"] = opened.press("All numbers")
    seen["none"] = opened.press("None")
    seen["recognised"] = opened.press("Recognised")
    threads = watch_opening()
    for name, value in (("file", str(table)), ("lines", lines.id()), ("empty", str(empty)), ("back", layer.id())):
        opened.dialog.setParameters({"INPUT": value})
        seen[f"{name} at once"] = opened.line
        opened.settle()
        seen[name] = opened.seen()
    seen["files opened in the main thread"] = [thread is threading.main_thread() for thread in threads]
    again = Opened(algorithm(), {"INPUT": layer.id(), "ELEMENTS": ["weight", "Ag_ppm"]})
    seen["again"] = again.seen()

    batch = BatchAlgorithmDialog(algorithm())
    seen["batch"] = [
        type(wrapper).__name__
        for wrapper in batch.mainWidget().wrappers[0]
        if wrapper and wrapper.parameterDefinition().name() == "ELEMENTS"
    ]
    model = QgsProcessingModelAlgorithm()
    child = model.addChildAlgorithm(QgsProcessingModelChildAlgorithm(ALGORITHM))
    modeler = ModelerParametersDialog(algorithm(), model, child)
    seen["modeler"] = type(modeler.widget.widget.wrappers["ELEMENTS"]).__name__
    return seen


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from prospectivity.processing.provider import ProspectivityProvider

    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    print(json.dumps(look(Path(sys.argv[1]))), flush=True)
    # Python and Qt tear windows down in no certain order; nothing is left to be saved.
    os._exit(0)
