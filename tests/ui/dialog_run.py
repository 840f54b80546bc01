"""Clicks Run in the dialog of each algorithm and prints as JSON what is in the layer tree; run by test_dialog_run.py.

Arguments: parameters by the names of algorithms as JSON and, to look at, a folder for a picture of each map. Windows
need a QApplication, and the other tests have one without windows: hence a process of its own.
"""

import importlib.util
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
from qgis.core import (
    QgsApplication,
    QgsLayerTreeModel,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProject,
    QgsSettings,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsLayerTreeView, QgsMapCanvas
from qgis.PyQt.QtWidgets import QDialogButtonBox, QSplitter

_spec = importlib.util.spec_from_file_location("small_runs", ROOT / "tests" / "small_runs.py")
small_runs = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(small_runs)


def temporary_outputs(algorithm):
    """Every output as a temporary one, as the dialog gives them; layers are to be loaded."""
    outputs = {}
    for definition in algorithm.destinationParameterDefinitions():
        layer = isinstance(definition, (QgsProcessingParameterFeatureSink, QgsProcessingParameterRasterDestination))
        loaded = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
        outputs[definition.name()] = loaded if layer else "TEMPORARY_OUTPUT"
    return outputs


def run(name, parameters):
    """Open the dialog, fill it in, click Run, wait."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{name}")
    dialog = algorithm.createCustomParametersWidget(None)
    dialog.setParameters({**parameters, **temporary_outputs(algorithm)})
    dialog.show()
    ended = []
    dialog.algorithmFinished.connect(lambda well, results: ended.append(well))
    dialog.buttonBox().button(QDialogButtonBox.StandardButton.Ok).click()
    # Who started this process ends a hang, and finds the name of the last dialog among its errors.
    print(name, file=sys.stderr, flush=True)
    while not ended:
        QgsApplication.processEvents()
        time.sleep(0.01)
    for _ in range(5):
        QgsApplication.processEvents()
    log = dialog.logBrowser().toPlainText() if hasattr(dialog, "logBrowser") else ""
    dialog.close()
    return {"well": ended == [True], "tree": small_runs.nodes(QgsProject.instance().layerTreeRoot()), "log": log}


def draw(path):
    """Save what the user sees: layer tree and canvas."""
    root, canvas, view, window = QgsProject.instance().layerTreeRoot(), QgsMapCanvas(), QgsLayerTreeView(), QSplitter()
    # The view does not keep its model.
    model = QgsLayerTreeModel(root)
    view.setModel(model)
    view.expandAll()
    window.addWidget(view)
    window.addWidget(canvas)
    window.resize(1200, 700)
    window.setSizes([350, 850])
    bridge = QgsLayerTreeMapCanvasBridge(root, canvas)
    bridge.setCanvasLayers()
    window.show()
    canvas.zoomToFullExtent()
    canvas.waitWhileRendering()
    QgsApplication.processEvents()
    window.grab().save(str(path))


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from prospectivity.processing.provider import ProspectivityProvider

    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    # No browser for the report of each.
    QgsSettings().setValue("Processing/Configuration/PROSPECTIVITY_OPEN_REPORT", False)
    seen = {}
    for name, parameters in json.loads(sys.argv[1]).items():
        QgsProject.instance().clear()
        seen[name] = run(name, parameters)
        if len(sys.argv) > 2:
            draw(Path(sys.argv[2]) / f"{name}.png")
    print(json.dumps(seen), flush=True)
    # Python and Qt tear windows down in no certain order; nothing is left to be saved.
    os._exit(0)
