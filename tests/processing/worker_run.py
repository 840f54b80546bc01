"""Runs algorithms as QGIS's dialog does, in a worker thread, and prints as JSON what is in the layer tree afterwards.

Run by test_worker_thread.py.

Arguments: parameters by the names of algorithms (JSON), a folder to write to, and where numeric work runs (a name in
`processing/work.py`). A process of its own, for modules stay imported.
"""

import importlib.machinery
import importlib.util
import json
import os
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent
# The script's own folder has the name of QGIS's package.
sys.path[:] = [
    entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, TESTS, Path(__file__).resolve().parent)
]
sys.path += ["/usr/share/qgis/python/plugins", str(ROOT / "scripts")]

import load_prospectivity  # noqa: F401
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop, QThread


def shared(name):
    """A module beside the folders of tests; the folder itself on the path would bring `processing` along."""
    spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


listeners, small_runs = shared("listeners"), shared("small_runs")

SUFFIXES = tuple(importlib.machinery.EXTENSION_SUFFIXES)


def extensions():
    """Names of the extension modules that are imported now."""
    return {
        name
        for name, module in list(sys.modules.items())
        if str(getattr(module, "__file__", None) or "").endswith(SUFFIXES)
    }


def destinations(algorithm, folder):
    """Every output of an algorithm, in files; layers are to be loaded."""
    found = {}
    for definition in algorithm.destinationParameterDefinitions():
        path = str(folder / f"{algorithm.name()}_{definition.name().lower()}.{definition.defaultFileExtension()}")
        layer = isinstance(definition, (QgsProcessingParameterFeatureSink, QgsProcessingParameterRasterDestination))
        found[definition.name()] = QgsProcessingOutputLayerDefinition(path, QgsProject.instance()) if layer else path
    return found


def chain(parameters, output):
    """A graphical model that interpolates samples and takes the gradients of the grid."""
    from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm
    from qgis.core import QgsProcessingModelChildParameterSource as Source

    model = QgsProcessingModelAlgorithm("chain", "tests")
    first = QgsProcessingModelChildAlgorithm("prospectivity:interpolateidw")
    first.setChildId("interpolate")
    for name, value in parameters.items():
        first.addParameterSources(name, [Source.fromStaticValue(value)])
    model.addChildAlgorithm(first)
    second = QgsProcessingModelChildAlgorithm("prospectivity:fluxgradients")
    second.setChildId("gradients")
    second.addParameterSources("INPUT", [Source.fromChildOutput("interpolate", "OUTPUT")])
    second.addParameterSources("OUTPUT", [Source.fromStaticValue(str(output))])
    model.addChildAlgorithm(second)
    return model


def run_model(parameters, folder):
    """Run `chain` in a worker thread, where its algorithms are prepared as well."""
    feedback, loop, ended, seen = listeners.listening_feedback(), QEventLoop(), [], {}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    before = extensions()
    task = QgsProcessingAlgRunnerTask(chain(parameters, folder / "gradients.tif"), {}, context, feedback)
    task.executed.connect(lambda well, results: (ended.append(well), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    seen["errors"], seen["well"] = feedback.errors, ended[0]
    seen["imported"] = sorted(extensions() - before)
    seen["gradients"] = (folder / "gradients.tif").exists()
    return seen


def run(name, parameters, folder):
    """Run one algorithm in a worker thread and load its results."""
    if name == "chain":
        return run_model(parameters, folder)
    from processing.gui.Postprocessing import handleAlgorithmResults
    from prospectivity.processing.base import Algorithm

    feedback = listeners.listening_feedback()
    seen = {"errors": feedback.errors}
    main, process = QThread.currentThread(), Algorithm.processAlgorithm

    def watched(self, *arguments):
        seen["in a worker"] = QThread.currentThread() != main
        before = extensions()
        try:
            return process(self, *arguments)
        finally:
            seen["imported"] = sorted(extensions() - before)

    Algorithm.processAlgorithm = watched
    QgsProject.instance().clear()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{name}")
    context, loop, ended = QgsProcessingContext(), QEventLoop(), []
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(algorithm, {**parameters, **destinations(algorithm, folder)}, context, feedback)

    def executed(well, results):
        ended.append((well, results))
        loop.quit()

    task.executed.connect(executed)
    if not task.isCanceled():
        QgsApplication.taskManager().addTask(task)
        loop.exec()
    Algorithm.processAlgorithm = process
    seen["well"], results = ended[0] if ended else (False, {})
    seen["results"] = {key: value for key, value in results.items() if isinstance(value, (str, int, float))}
    seen["well"] = seen["well"] and handleAlgorithmResults(algorithm, context, feedback, parameters=results)
    for _ in range(3):
        QgsApplication.processEvents()
    seen["tree"] = small_runs.nodes(QgsProject.instance().layerTreeRoot())
    return seen


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from prospectivity.processing.provider import ProspectivityProvider

    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    from prospectivity.processing import work

    where = "PROSPECTIVITY_WHERE"
    work._SETTINGS[where] = work._SETTINGS[where]._replace(default=getattr(work, sys.argv[3]))
    given = json.loads(sys.argv[1])
    print(
        json.dumps({name: run(name, parameters, Path(sys.argv[2])) for name, parameters in given.items()}), flush=True
    )
    # Python and QGIS tear layers down in no certain order; nothing is left to be saved.
    os._exit(0)
