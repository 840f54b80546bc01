"""What QGIS remembers of runs: its history, its list of recent algorithms and its viewer of results."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.gui import QgsGui


def remember(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
    """Write a run into the history, as its dialog would."""
    gui = QgsGui.instance()
    command = algorithm.asPythonCommand(parameters, context)
    if hasattr(gui, "historyProviderRegistry"):
        # QGIS 3.24 and later.
        entry = {"python_command": command, "algorithm_id": algorithm.id()}
        if hasattr(algorithm, "asMap"):
            entry["parameters"] = algorithm.asMap(parameters, context)
        if hasattr(algorithm, "asQgisProcessCommand"):
            process, well = algorithm.asQgisProcessCommand(parameters, context)
            if well:
                entry["process_command"] = process
        gui.historyProviderRegistry().addEntry("processing", entry)
    else:
        from processing.core.ProcessingLog import ProcessingLog

        ProcessingLog.addToLog(command)
    gui.processingRecentAlgorithmLog().push(algorithm.id())


def show_in_results_viewer(title: str, file: str, icon: Any) -> None:
    """Add a page to the Results Viewer."""
    from processing.core.ProcessingResults import resultsList

    resultsList.addResult(icon=icon, name=title, timestamp=time.localtime(), result=file)
