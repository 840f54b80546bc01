"""Opens the dialogs of all algorithms over a project of samples, deposits and two grids, and prints as JSON what they
propose; run by test_presets.py.

Windows need a QApplication, and the other tests have one without windows: hence a process of its own.
"""

import json
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:] = [
    entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, Path(__file__).resolve().parent)
]
sys.path += ["/usr/share/qgis/python/plugins", str(ROOT / "scripts")]

import load_prospectivity  # noqa: F401
import numpy as np
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QScrollArea,
    QSpinBox,
)


def points(name, fields, attributes):
    layer = QgsVectorLayer(f"Point?crs=EPSG:32637&{fields}", name, "memory")
    features = []
    for i, values in enumerate(attributes):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + 100 * i, 2_500_000 + 7 * i)))
        feature.setAttributes(list(values))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def raster(path, side):
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter

    with GridWriter(path, GridGeometry(500_000, 2_500_000, 10, 10, side, side + 3, "EPSG:32637"), ("Au",)) as writer:
        writer.write(np.zeros((1, side + 3, side), dtype=np.float32))
    return QgsRasterLayer(str(path), path.stem)


def layers(folder):
    """A project whose first layer is that of the deposits, for QGIS would propose it everywhere."""
    samples = points(
        "soil survey",
        "field=id:integer&field=Au_ppb:double&field=Cu_ppm:double&field=weight:double",
        ((i, i + 0.5, 3 * i + 0.25, 1.5) for i in range(40)),
    )
    mines = (("A", 1.0, "Copper"), ("B", 2.0, "gold"), ("C", 2.5, "copper "), ("D", 0.5, None), ("E", 0.5, "Copper"))
    deposits = points("Known mines", "field=name:string&field=Au_ppb:double&field=commodity:string", mines)
    places = points("camps", "field=name:string", (("C",),))
    grids = [raster(folder / "large.tif", 2000), raster(folder / "small.tif", 50)]
    for layer in (*grids, places, samples, deposits):
        QgsProject.instance().addMapLayer(layer)
    return samples, deposits, grids


def opened(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{name}")
    dialog = algorithm.createCustomParametersWidget(None)
    dialog.show()
    settle()
    return dialog


def settle():
    for _ in range(10):
        QgsApplication.processEvents()
        time.sleep(0.01)


def value(dialog, name):
    return dialog.mainWidget().wrappers[name].parameterValue()


def texts(dialog):
    """All that a dialog says in labels and units."""
    return [label.text() for label in dialog.findChildren(QLabel)] + [
        box.itemText(i) for box in dialog.findChildren(QComboBox) for i in range(box.count())
    ]


def click_run(dialog):
    """Click Run and give what the box says in which QGIS refuses the values; a run would leave it empty."""
    said = []

    def answer():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.accept()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(50)
    dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click()
    settle()
    timer.stop()
    return said


def kinds(dialog, deposits):
    """Boxes of kinds: without a field, with one, after a click, of a value given, of another field, and of none."""
    holder = dialog.mainWidget().wrappers["ONLY_KINDS"].wrappedWidget()

    def shown():
        boxes = [box for box in holder.findChildren(QCheckBox) if box.isVisibleTo(holder)]
        said = [label.text() for label in holder.findChildren(QLabel) if label.isVisibleTo(holder)]
        return [[box.text(), box.isChecked()] for box in boxes], said, value(dialog, "ONLY_KINDS")

    def box_of(kind):
        return next(box for box in holder.findChildren(QCheckBox) if box.text().startswith(kind))

    seen = {"no field": shown()}
    dialog.setParameters({"DEPOSITS": deposits.id(), "KIND": "commodity"})
    settle()
    seen["field"] = shown()
    box_of("gold").click()
    seen["click"] = shown()
    box_of("Copper").click()
    box_of("(none)").click()
    seen["nothing"] = shown()
    dialog.setParameters({"ONLY_KINDS": "GOLD, (none)"})
    settle()
    seen["given"] = shown()
    dialog.setParameters({"KIND": "name"})
    settle()
    seen["other field"] = shown()
    dialog.setParameters({"KIND": "commodity", "ONLY_KINDS": "Copper"})
    settle()
    return seen


def look_at(dialog, name, path):
    """Save a picture of the dialog with a parameter in sight."""
    widget = area = dialog.mainWidget().wrappers[name].wrappedWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    area.ensureWidgetVisible(widget)
    settle()
    dialog.grab().save(path)


def look(folder):
    """All that the tests ask for."""
    samples, deposits, (large, small) = layers(folder)
    named = {samples.id(): "samples", deposits.id(): "deposits"}
    seen = {"layers": {}, "unknown": []}
    for algorithm in QgsApplication.processingRegistry().providerById("prospectivity").algorithms():
        dialog = opened(algorithm.name())
        proposed = {
            name: named.get(str(value(dialog, name)), "another")
            for name in ("SAMPLES", "INPUT", "DEPOSITS")
            if name in dialog.mainWidget().wrappers and isinstance(value(dialog, name), str)
        }
        seen["layers"][algorithm.name()] = proposed
        seen["unknown"] += [algorithm.name() for text in texts(dialog) if "unknown>" in text.lower()]
        dialog.close()
    dialog = opened("crossvalidate")
    boxes = dialog.mainWidget().wrappers["METHODS"].wrappedWidget().findChildren(QCheckBox)
    seen["methods"] = [[box.text(), box.isChecked()] for box in boxes]
    boxes[3].click()
    seen["chosen methods"] = value(dialog, "METHODS")
    dialog.close()
    dialog = opened("samplepatches")
    box = dialog.mainWidget().wrappers["PATCH_SIZE"].wrappedWidget().findChild(QSpinBox)
    seen["patches"] = {}
    for grid in (large, small):
        dialog.setParameters({"GRID": grid.id()})
        seen["patches"][grid.name()] = box.value()
    dialog.setParameters({"GRID": large.id(), "PATCH_SIZE": 96})
    seen["patches"]["given"] = value(dialog, "PATCH_SIZE")
    dialog.close()
    dialog = opened("mapprospectivity")
    seen["kinds"] = kinds(dialog, deposits)
    if len(sys.argv) > 2:
        look_at(dialog, "ONLY_KINDS", sys.argv[2].replace(".png", "_kinds.png"))
    dialog.setParameters({"DEPOSITS": samples.id()})
    seen["same layer"] = click_run(dialog)
    if len(sys.argv) > 2:
        dialog.grab().save(sys.argv[2])
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
