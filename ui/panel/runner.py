"""Starts the algorithms of a run through Processing, one after the other, and says how far they are."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProject,
)
from qgis.core import QgsProcessingOutputLayerDefinition as LayerDefinition
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...models.core.language import translated as tr
from . import history
from .plan import Step

INFO, WARNING, ERROR = "info", "warning", "error"


class Feedback(QgsProcessingFeedback):  # type: ignore[misc]
    """Passes what an algorithm says in its thread on to the panel in the main one."""

    said = pyqtSignal(str, str)
    began = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)

    def setProgressText(self, text: str) -> None:
        """Name the step."""
        self.began.emit(text)

    def pushInfo(self, info: str) -> None:
        """Log a message."""
        self.said.emit(INFO, info)

    def pushWarning(self, warning: str) -> None:
        """Log a warning."""
        self.said.emit(WARNING, warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N803
        """Log a failure."""
        self.said.emit(ERROR, error)


@dataclass(frozen=True)
class Done:
    """What a run left.

    Parameters
    ----------
    well : bool
    cancelled : bool
    results : dict
        Outputs of all steps, by the names of the algorithms.
    problem : str
        Why it failed.
    seconds : float
    """

    well: bool
    cancelled: bool
    results: dict[str, dict[str, Any]]
    problem: str
    seconds: float


class Runner(QObject):  # type: ignore[misc]
    """Runs steps in QGIS's own tasks; one run at a time."""

    progressed = pyqtSignal(float)
    began = pyqtSignal(str)
    said = pyqtSignal(str, str)
    ended = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._at = 0
        self._algorithm: QgsProcessingAlgorithm | None = None
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._context: QgsProcessingContext | None = None
        self._feedback: Feedback | None = None
        self._results: dict[str, dict[str, Any]] = {}
        self._errors: list[str] = []
        self._started = 0.0
        self._cancelled = False

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return bool(self._steps)

    def start(self, steps: Sequence[Step]) -> None:
        """Begin with the first step."""
        self._steps, self._at, self._results, self._errors = list(steps), 0, {}, []
        self._started, self._cancelled = time.monotonic(), False
        self.progressed.emit(0.0)
        self._next()

    def cancel(self) -> None:
        """Stop as soon as the algorithm hears it."""
        self._cancelled = True
        if self._feedback is not None:
            self._feedback.cancel()
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()

    def _next(self) -> None:
        step = self._steps[self._at]
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
        if algorithm is None:
            self._end(tr("The algorithm {} is not there: switch its provider on.").format(step.algorithm))
            return
        self._algorithm, self._feedback, self._context = algorithm, Feedback(), QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._context.setTransformContext(QgsProject.instance().transformContext())
        self._context.setFeedback(self._feedback)
        self._feedback.said.connect(self._heard)
        self._feedback.began.connect(self.began)
        self._feedback.progressChanged.connect(self._moved)
        parameters = with_layers_loaded(algorithm, step.parameters) if step.loads else dict(step.parameters)
        accepted, why = algorithm.checkParameterValues(parameters, self._context)
        if not accepted:
            self._end(str(why))
            return
        if step.remembered:
            history.remember(algorithm, parameters, self._context)
        self._task = QgsProcessingAlgRunnerTask(algorithm, parameters, self._context, self._feedback)
        if self._task.isCanceled():
            # What it had refused while it was prepared has been said already.
            self._end("")
            return
        self._task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(self._task)

    def _heard(self, level: str, text: str) -> None:
        if level == ERROR:
            self._errors.append(text)
        self.said.emit(level, text)

    def _moved(self, percent: float) -> None:
        total = sum(step.weight for step in self._steps) or 1.0
        before = sum(step.weight for step in self._steps[: self._at])
        if self._steps:
            self.progressed.emit((before + self._steps[self._at].weight * percent / 100) / total)

    def _executed(self, well: bool, results: dict[str, Any]) -> None:
        # A cancelled run may come back as a good one without results.
        self._task = None
        if not well or self._cancelled:
            self._end("")
            return
        step = self._steps[self._at]
        self._results[step.algorithm] = dict(results)
        if step.loads:
            self._load(results)
        self._at += 1
        if self._at < len(self._steps):
            self._next()
        else:
            self._end(None)

    def _load(self, results: dict[str, Any]) -> None:
        """Put layers onto the canvas and pages into the viewer, as the dialog of an algorithm does."""
        from processing.gui.Postprocessing import handleAlgorithmResults

        algorithm = self._algorithm
        if algorithm is None:
            return
        for output in algorithm.outputDefinitions():
            if isinstance(output, QgsProcessingOutputHtml) and results.get(output.name()):
                history.show_in_results_viewer(output.description(), results[output.name()], algorithm.icon())
        handleAlgorithmResults(algorithm, self._context, self._feedback, parameters=results)

    def _end(self, problem: str | None) -> None:
        """Finish: `problem` is None if all went well, and empty if the algorithm has said it."""
        seconds = time.monotonic() - self._started
        self._steps, self._task = [], None
        told = problem or (self._errors[-1] if self._errors else "")
        well = problem is None
        done = Done(well, self._cancelled and not well, self._results, "" if well else told, seconds)
        self._algorithm = self._context = self._feedback = None
        self.ended.emit(done)


def with_layers_loaded(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> dict[str, Any]:
    """Parameters whose outputs that are layers are loaded into the project when they are there."""
    loaded = dict(parameters)
    for definition in algorithm.destinationParameterDefinitions():
        layer = isinstance(definition, (QgsProcessingParameterFeatureSink, QgsProcessingParameterRasterDestination))
        value = loaded.get(definition.name())
        if layer and isinstance(value, str) and value:
            loaded[definition.name()] = LayerDefinition(value, QgsProject.instance())
    return loaded
