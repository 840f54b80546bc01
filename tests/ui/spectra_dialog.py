"""Opens the dialog of preprocessspectra and prints as JSON what its parameter of spectra gives; run by
test_spectra_widget.py.

Windows need a QApplication, and the other tests have one without windows: hence a process of its own.
"""

import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:] = [
    entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, Path(__file__).resolve().parent)
]
sys.path += ["/usr/share/qgis/python/plugins", str(ROOT / "scripts")]

import load_prospectivity  # noqa: F401
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLineEdit, QMenu


def main(folder):
    """Open the dialog, fill it in all ways, and tell what the parameter gives each time."""
    from processing.core.Processing import Processing
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from prospectivity.processing.provider import ProspectivityProvider

    Processing.initialize()
    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    layers = [QgsVectorLayer("None?field=nm_450:double", name, "memory") for name in ("pits", "twice", "twice")]
    QgsProject.instance().addMapLayers(layers)
    file = folder / "sample.0"
    file.write_bytes(b"\n\n\xfe\xfe")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("prospectivity:preprocessspectra")
    dialog = AlgorithmDialog(algorithm)
    wrapper = dialog.mainWidget().wrappers["SPECTRA"]
    panel = wrapper._panel
    line, context = panel.findChild(QLineEdit), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    seen = {
        "ids": [layer.id() for layer in layers],
        "file": str(file),
        "folder": str(folder),
        "empty": wrapper.parameterValue(),
    }
    for name, value in {
        "repeated": [str(file), layers[0].id()],
        "alone": str(folder),
        "same name": [layers[1].id()],
        "layer": layers[0],
    }.items():
        wrapper.setParameterValue(value, context)
        seen[name] = {"line": line.text(), "value": wrapper.parameterValue()}
        parameters = {"SPECTRA": wrapper.parameterValue(), "STEPS": "snv", "OUTPUT": "TEMPORARY_OUTPUT"}
        seen[name]["accepted"] = algorithm.checkParameterValues(parameters, context)[0]
    line.setText(f"{file} ; pits")
    panel.add([str(folder)])
    seen["written"] = wrapper.parameterValue()
    menu = panel.findChild(QMenu)
    menu.aboutToShow.emit()
    seen["menu"] = [action.text() for action in menu.actions() if action.text()]
    line.clear()
    next(action for action in menu.actions() if action.text() == "pits").trigger()
    seen["chosen"] = wrapper.parameterValue()
    print(json.dumps(seen), flush=True)
    QgsProject.instance().clear()


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main(Path(sys.argv[1]))
    # Widgets that outlive their application crash at exit, and all has been told.
    os._exit(0)
