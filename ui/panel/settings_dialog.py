"""The dialog of all settings, filled; what is run from it is kept as a run of the panel."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QObject, QVariant, pyqtSignal

from .dialogs import open_dialog
from .keeping import Started, remove_unless_kept
from .plan import CROSSVALIDATE, EXTRACT, MAP, Step
from .settings import Dialog, choices_of_dialog


class AllSettings(QObject):  # type: ignore[misc]
    """Opens such dialogs, and says what was run from them."""

    ended = pyqtSignal(object, object, float)
    """With the run as it was started, its choices those of the dialog; results by algorithms; seconds."""
    closed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialogs: list[_Opened] = []

    def open(self, started: Started, steps: Sequence[Step]) -> None:
        """Open the dialog of the first step that is no extraction of deposits, which is done at once."""
        from processing.tools.general import run

        step = next(one for one in steps if one.algorithm != EXTRACT)
        results = {one.algorithm: run(one.algorithm, one.parameters) for one in steps[: steps.index(step)]}
        opened = _Opened(started, step, results, self)
        self.dialogs.append(opened)
        opened.ended.connect(self.ended)
        opened.closed.connect(self._closed)

    @property
    def folders(self) -> list[Path]:
        """Where the files of runs go whose dialogs are open."""
        return [one.started.folder for one in self.dialogs]

    def close_down(self) -> None:
        """Say nothing more."""
        self.blockSignals(True)

    def _closed(self, opened: _Opened) -> None:
        if opened in self.dialogs:
            self.dialogs.remove(opened)
            remove_unless_kept(opened.started.folder)
            self.closed.emit()


class _Opened(QObject):  # type: ignore[misc]
    """A dialog that is open.

    Parameters
    ----------
    started : Started
        The run as the panel would start it.
    step : Step
    before : mapping
        Outputs of what was run before, by the names of algorithms.
    """

    ended = pyqtSignal(object, object, float)
    closed = pyqtSignal(object)

    def __init__(self, started: Started, step: Step, before: Mapping[str, Any], parent: QObject) -> None:
        super().__init__(parent)
        self.started, self._before = started, dict(before)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
        self._dialog = Dialog(
            step.algorithm,
            step.parameters,
            {one.name(): plain(one.defaultValue()) for one in algorithm.parameterDefinitions()},
            [one.name() for one in algorithm.destinationParameterDefinitions()],
        )
        self.window = open_dialog(step.algorithm, step.parameters)
        self._began: float | None = None
        self.window.runButton().clicked.connect(self._run)
        self.window.algorithmFinished.connect(self._finished)
        # QGIS gives the dialog a method of the name of the signal `finished`; closing rejects it, sometimes twice.
        self.window.rejected.connect(self._closed)

    def _run(self, *_: Any) -> None:
        self._began = time.monotonic()

    def _finished(self, well: bool, results: Mapping[str, Any]) -> None:
        seconds = 0.0 if self._began is None else time.monotonic() - self._began
        self._began = None
        if well:
            self._say(results, seconds)
        if not self.window.isVisible():
            self.closed.emit(self)

    def _say(self, results: Mapping[str, Any], seconds: float) -> None:
        given = {name: plain(value) for name, value in self.window.createProcessingParameters().items()}
        # A file that is on the canvas comes back as its layer.
        planned = self._dialog.planned
        given |= {name: planned[name] for name in given.keys() & planned.keys() if _is_file(given[name], planned[name])}
        state = choices_of_dialog(self.started.state, self._dialog, given)
        made = {**(self._before if state.kind else {}), self._dialog.algorithm: dict(results)}
        self.ended.emit(replace(self.started, state=state), made, seconds)

    def _closed(self, *_: Any) -> None:
        # What runs goes on behind a closed window; what was refused when Run was pressed does not run.
        if self._began is None or self.window.runButton().isEnabled():
            self.closed.emit(self)


def plain(value: Any) -> Any:
    """A value of a dialog as text, number or list of them, which a project can hold."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    elif isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if isinstance(value, QVariant) and value.isNull():
        return None
    if isinstance(value, QgsMapLayer):
        return value.id()
    if isinstance(value, QgsCoordinateReferenceSystem):
        return value.authid() or value.toWkt()
    if isinstance(value, QgsReferencedRectangle):
        ends = (value.xMinimum(), value.xMaximum(), value.yMinimum(), value.yMaximum())
        return f"{','.join(repr(end) for end in ends)} [{value.crs().authid()}]"
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def titles_of(settings: Mapping[str, Any]) -> str:
    """Settings as the dialog names them, with their values; empty where there are none."""
    if not settings:
        return ""
    definitions = [
        QgsApplication.processingRegistry().createAlgorithmById(algorithm) for algorithm in (MAP, CROSSVALIDATE)
    ]
    told = []
    for name, value in settings.items():
        known = [one.parameterDefinition(name) for one in definitions if one is not None]
        title = next((one.description() for one in known if one is not None), name)
        told.append(f"{title}: {value}")
    return "; ".join(told)


def _is_file(value: Any, path: Any) -> bool:
    """Whether a layer of the project, given by its id, is that of a file."""
    layer = QgsProject.instance().mapLayer(value) if isinstance(value, str) else None
    return layer is not None and str(layer.source()).partition("|")[0] == path
