"""How large a grid becomes and how long it takes, below the cell size and before Run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsCsException, QgsProcessingContext, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QLabel

from ...models.core.errors import ProspectivityError
from ...models.core.language import said
from ...models.core.resources import size
from ...models.core.wording import counted
from ...processing.planning import PlannedGrid, Planner
from ..panel.pace import pace
from ..panel.plan import in_words
from .duration import seconds_of

_PATIENCE_MS = 250
"""Until typing has paused."""

_MANY_CELLS = 100_000_000
_LONG_S = 3600.0
"""Beyond these a run asks back."""


def plans_a_grid(algorithm: Any) -> bool:
    """Whether an algorithm lays a grid over samples."""
    names = {one.name() for one in algorithm.parameterDefinitions()}
    return bool(names & {"SAMPLES", "INPUT"}) and "ELEMENTS" in names and bool(names & {"CELL_SIZE", "COLUMNS"})


class GridLine(QObject):  # type: ignore[misc]
    """A line that follows the choices of a dialog.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    wrappers : mapping of str to object
        Widgets of the dialog by the names of parameters.
    parent : QObject
    """

    def __init__(self, algorithm: Any, wrappers: Mapping[str, Any], parent: QObject) -> None:
        super().__init__(parent)
        self._algorithm, self._wrappers = algorithm, wrappers
        self._planner = Planner()
        self._planned: PlannedGrid | None = None
        self.label = QLabel()
        self.label.setWordWrap(True)
        # QGIS gives what stands below the last field of a group to that group.
        above = wrappers["CELL_SIZE" if "CELL_SIZE" in wrappers else "ROWS"].wrappedWidget()
        layout = above.parentWidget().layout()
        layout.insertWidget(layout.indexOf(above) + 1, self.label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self.follow)
        for wrapper in wrappers.values():
            if hasattr(wrapper, "widgetValueHasChanged"):
                wrapper.widgetValueHasChanged.connect(lambda *_: self._timer.start())
        self._timer.start()

    def follow(self) -> None:
        """Say what comes of the choices."""
        if sip.isdeleted(self.label):
            return
        self._planned, told = None, ""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        try:
            self._planned = self._planner.plan(self._values(), context)
            if self._planned is not None:
                told = self._told(self._planned)
        except ProspectivityError as error:
            told = str(error)
        except QgsCsException:
            told = said("The area does not fit the coordinate system of the samples.")
        self.label.setText(told)
        self.label.setVisible(bool(told))

    def question(self) -> str:
        """What to ask before a run; empty where nothing is in doubt."""
        self._timer.stop()
        self.follow()
        planned = self._planned
        if planned is None or (planned.cells < _MANY_CELLS and (self._seconds(planned) or 0.0) < _LONG_S):
            return ""
        if planned.finer_than_samples:
            return said(
                "{grid} A quarter of the spacing of the samples is {spacing}: cells finer than that add size, not"
                " information. Run all the same?",
                grid=self._told(planned),
                spacing=planned.automatic,
            )
        return said("{grid} Run?", grid=self._told(planned))

    def _values(self) -> dict[str, Any]:
        return {name: wrapper.parameterValue() for name, wrapper in self._wrappers.items()}

    def _seconds(self, planned: PlannedGrid) -> float | None:
        seconds = seconds_of(self._algorithm.name(), self._values(), planned)
        return None if seconds is None else pace() * seconds

    def _told(self, planned: PlannedGrid) -> str:
        grid = said(
            "{grid}, {elements}: {bytes}",
            grid=planned.geometry.in_words(),
            elements=counted(planned.elements, "element"),
            bytes=size(planned.bytes),
        )
        seconds = self._seconds(planned)
        if seconds is None:
            return said("{grid}.", grid=grid)
        return said("{grid}, roughly {time}.", grid=grid, time=in_words(seconds))
