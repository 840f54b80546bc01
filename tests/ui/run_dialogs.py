"""Opens the dialogs of one run over a project of samples and deposits, and prints as JSON what they show.

Run by test_run_dialogs.py: windows need a QApplication, and the other tests have one without windows. Arguments: a
folder to write into and, to look at, one for pictures.
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
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QMessageBox, QScrollArea

FOLDER = Path(sys.argv[1])
PICTURES = Path(sys.argv[2]) if len(sys.argv) > 2 else None


def layers():
    """Samples on a square of 3 km, 100 m apart, and deposits."""
    rng = np.random.default_rng(1)
    places = np.stack(np.meshgrid(np.arange(31), np.arange(31)), axis=-1).reshape(-1, 2) * 100.0
    made = []
    for name, fields, rows, at in (
        ("soil survey", "field=Au_ppb:double&field=Cu_ppm:double", rng.gamma(2, 3, (len(places), 2)), places),
        ("Known mines", "field=commodity:string", [["Au"]] * 12, places[rng.choice(len(places), 12, replace=False)]),
    ):
        layer = QgsVectorLayer(f"Point?crs=EPSG:32637&{fields}", name, "memory")
        features = []
        for (x, y), values in zip(at.tolist(), rows):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + x, 2_500_000 + y)))
            feature.setAttributes([one if isinstance(one, str) else float(one) for one in values])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        QgsProject.instance().addMapLayer(layer)
        made.append(layer)
    return made


def opened(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{name}")
    dialog = algorithm.createCustomParametersWidget(None)
    dialog.show()
    settle()
    return dialog


def settle(seconds=0.5):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.01)


def wrapper(dialog, name):
    return dialog.mainWidget().wrappers[name]


def enabled(dialog, *names):
    return [wrapper(dialog, name).wrappedWidget().isEnabled() for name in names]


def picture(dialog, name, of):
    """Save what the dialog shows with a parameter in sight."""
    if PICTURES is None:
        return
    widget = area = wrapper(dialog, of).wrappedWidget()
    while not isinstance(area, QScrollArea):
        if area.objectName() == "grpAdvanced":
            area.setProperty("collapsed", False)
        area = area.parentWidget()
    settle()
    area.ensureWidgetVisible(widget, 50, 120)
    settle()
    dialog.grab().save(str(PICTURES / f"{name}.png"))


def answered(dialog, answer):
    """Click Run, answer the question that comes, and give it."""
    said = []

    def reply():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.button(answer).click()

    timer = QTimer()
    timer.timeout.connect(reply)
    timer.start(50)
    dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click()
    settle()
    timer.stop()
    return said


def fields_of_networks():
    """What is greyed in the dialogs of maps and of comparisons, as methods are chosen."""
    dialog, seen = opened("mapprospectivity"), {}
    names = ("EPOCHS", "PATCH_SIZE", "PRESET", "GOAL", "SPACING", "CLEANING")
    seen["nothing"] = enabled(dialog, *names)
    dialog.setParameters({"NETWORK": "resnet50", "CLEAN": True})
    seen["network"] = enabled(dialog, *names)
    picture(dialog, "network", "EPOCHS")
    dialog.setParameters({"NETWORK": "svm", "CLEAN": False, "EPOCHS": 3})
    seen["classifier"] = enabled(dialog, *names)
    seen["tip"] = wrapper(dialog, "PRESET").wrappedWidget().toolTip()
    picture(dialog, "classifier", "EPOCHS")
    dialog.setParameters({"NETWORK": None})
    seen["epochs that ask for a network"] = enabled(dialog, *names)
    dialog.close()
    dialog = opened("crossvalidate")
    names = ("PATCHES", "EPOCHS", "DEVICE", "BACKGROUND")
    seen["compared"] = enabled(dialog, *names)
    dialog.setParameters({"METHODS": ["smallcnn"]})
    seen["compared networks"] = enabled(dialog, *names)
    dialog.close()
    return seen


def grids():
    """What stands below the cell size."""
    seen = {}

    def told(dialog, **given):
        dialog.setParameters(given)
        settle()
        return dialog._grid.label.text() if dialog._grid.label.isVisibleTo(dialog) else ""

    for name in ("interpolateidw", "interpolatekriging", "mapprospectivity", "krigingchain", "publishedchain"):
        dialog = opened(name)
        seen[name] = told(dialog, ELEMENTS=[])
        picture(dialog, name, "CELL_SIZE" if name != "publishedchain" else "ROWS")
        if name == "interpolateidw":
            seen["by hand"] = told(dialog, ELEMENTS=["Au_ppb"], CELL_SIZE=803.2)
            seen["columns"] = told(dialog, CELL_SIZE=None, COLUMNS=19)
            seen["extent"] = told(
                dialog, COLUMNS=None, CELL_SIZE=10, EXTENT="500000,500500,2500000,2500300 [EPSG:32637]"
            )
            seen["huge"] = told(dialog, EXTENT=None, CELL_SIZE=0.05)
            picture(dialog, "huge", "CELL_SIZE")
            seen["asks"] = told(dialog, CELL_SIZE=0.2)
            seen["asked"] = answered(dialog, QMessageBox.StandardButton.No)
            seen["ran"] = dialog.wasExecuted()
        dialog.close()
    return seen


def files(samples):
    """Outputs before and after the button that keeps them is pressed, and the folder before and after a run."""
    project = QgsProject.instance()
    project.setFileName(str(FOLDER / "project.qgz"))
    dialog, ended = opened("interpolatekriging"), []
    dialog.setParameters({"INPUT": samples.id(), "ELEMENTS": ["Au_ppb"], "CELL_SIZE": 300})
    names = ("OUTPUT", "VARIANCE", "REPORT")

    def outputs():
        values = [wrapper(dialog, name).parameterValue() for name in names]
        return [value and value.sink.staticValue() if hasattr(value, "sink") else value for value in values]

    seen = {"before": outputs()}
    dialog._files.button.click()
    seen["after"] = [value and os.path.relpath(value, FOLDER) for value in outputs()]
    picture(dialog, "files", "OUTPUT")
    seen["run and change"] = [dialog.runButton().isVisible(), dialog.changeParametersButton().isVisible()]
    seen["folder"] = (FOLDER / "prospectivity").exists()
    dialog.algorithmFinished.connect(lambda well, results: ended.append(well))
    dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click()
    while not ended:
        settle(0.05)
    seen["files"] = sorted(str(path.relative_to(FOLDER)) for path in (FOLDER / "prospectivity").rglob("*.tif"))
    dialog.close()
    return seen


class Browser(QObject):
    """Takes what would open in the browser."""

    def __init__(self):
        super().__init__()
        self.pages = []

    @pyqtSlot(QUrl)
    def take(self, url):
        self.pages.append(url.toLocalFile())


def report(samples):
    """Pages in the Results Viewer and in the browser after runs with and without the setting."""
    from processing.core.ProcessingResults import resultsList

    browser, seen = Browser(), {}
    QDesktopServices.setUrlHandler("file", browser, "take")
    for key, wanted in (("wanted", True), ("unwanted", False)):
        QgsSettings().setValue("Processing/Configuration/PROSPECTIVITY_OPEN_REPORT", wanted)
        browser.pages.clear()
        resultsList.results.clear()
        dialog, ended = opened("cleanassays"), []
        page = str(FOLDER / f"{key}.html")
        dialog.setParameters({"INPUT": samples.id(), "REPORT": page})
        dialog.algorithmFinished.connect(lambda well, results, ended=ended: ended.append(well))
        dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click()
        while not ended:
            settle(0.05)
        settle()
        seen[key] = [ended, [one.name for one in resultsList.results], browser.pages[:] == [page], len(browser.pages)]
        if PICTURES is not None:
            dialog.grab().save(str(PICTURES / f"log_{key}.png"))
        # The algorithm is called as before.
        seen["title"] = [one.description() for one in dialog.algorithm().outputDefinitions() if one.name() == "REPORT"]
        dialog.close()
    QgsSettings().remove("Processing/Configuration/PROSPECTIVITY_OPEN_REPORT")
    return seen


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    if os.environ.get("DARK"):
        application.setUITheme("Night Mapping")
    from processing.core.Processing import Processing

    Processing.initialize()
    from prospectivity.processing.provider import ProspectivityProvider

    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    made = layers()
    print(
        json.dumps(
            {"greyed": fields_of_networks(), "grids": grids(), "report": report(made[0]), "files": files(made[0])}
        ),
        flush=True,
    )
    # Python and Qt tear windows down in no certain order; nothing is left to be saved.
    os._exit(0)
