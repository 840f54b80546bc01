"""Joins the results of a run with the canvas, with algorithms that are asked about them, and with files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

from ...models.core.language import translated as tr
from . import facts, memory
from .keeping import DEPOSITS
from .outline import Outline
from .results_view import COMPARISON, CSV, GPX, REPEAT, REPORT, ResultsView
from .state import PanelState, Run, folder_name
from .targets_of_share import TargetsOfShare, TargetSources
from .targets_table import write_csv, write_gpx
from .verdict import verdict_of_comparison
from .why_here import WhyHere

_SURROUNDINGS = 1.5
"""Shown around a target, in its own sizes: alone it fills the canvas with one colour."""


class ResultsLink(QObject):  # type: ignore[misc]
    """Shows a run, and does what is asked of its results.

    Parameters
    ----------
    canvas : QgsMapCanvas
    view : ResultsView
    outline : Outline
    """

    repeat_asked = pyqtSignal(object)

    def __init__(
        self, canvas: QgsMapCanvas, view: ResultsView, outline: Outline, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._view, self._outline = canvas, view, outline
        self._run: Run | None = None
        self._folder = Path()
        self.why_here, self.targets = WhyHere(canvas, self), TargetsOfShare(self)
        view.asked.connect(self._asked)
        view.best_changed.connect(outline.show_best)
        view.target_chosen.connect(self._show_target)
        view.share_changed.connect(self.targets.ask)
        self.targets.asking.connect(view.outlining_targets)
        self.targets.listed.connect(view.show_targets)
        view.pick.toggled.connect(self.why_here.pick)
        self.why_here.ended.connect(lambda: view.pick.setChecked(False))
        self.why_here.picked.connect(lambda told: view.show_why([], told))
        self.why_here.answered.connect(view.show_why)

    def show(self, run: Run, state: PanelState) -> None:
        """Show the results of one of the runs."""
        home, compared = memory.home(), run.figures.get("comparison")
        self._run, self._folder = run, memory.runs_folder(state) / folder_name(run.name)
        self._outline.forget()
        self._view.show_run(run, state.runs, home, verdict_of_comparison(compared, {}) if compared else None)
        files = [run.file(name, home) for name in ("PROBABILITY", "GRID", "MODEL")]
        self._view.allow_why(self.why_here.use(*files))
        self._view.allow_targets(self.targets.use(_sources_of(run, home), self._view.curve.share))

    def close_down(self) -> None:
        """Ask nothing more, and draw nothing more."""
        self.why_here.close_down()
        self.targets.close_down()
        self._view.blockSignals(True)

    def _asked(self, what: str) -> None:
        if self._run is None:
            return
        if what in (REPORT, COMPARISON):
            path = self._run.file("REPORT" if what == REPORT else "COMPARISON", memory.home())
            if path is not None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        elif what in (CSV, GPX):
            self._export(what, self._run.name)
        elif what == REPEAT:
            self.repeat_asked.emit(self._run)

    def _show_target(self, target: Any, crs: QgsCoordinateReferenceSystem) -> None:
        """Zoom to a target and let it flash."""
        shape = QgsGeometry(target.shape)
        shape.transform(QgsCoordinateTransform(crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance()))
        box = shape.boundingBox()
        self._canvas.setExtent(box.buffered(_SURROUNDINGS * max(box.width(), box.height())))
        self._canvas.refresh()
        self._canvas.flashGeometries([target.shape], crs)

    def _export(self, what: str, name: str) -> None:
        """Write the targets that are listed where the user says."""
        suggested = self._folder / f"targets_{100 * self._view.targets_share:g}_percent.{what}"
        path, _ = QFileDialog.getSaveFileName(
            self._view, tr("Targets for the field"), str(suggested), f"{what.upper()} (*.{what})"
        )
        if path and what == CSV:
            write_csv(self._view.targets.targets, Path(path))
        elif path:
            write_gpx(self._view.targets.targets, Path(path), name)


def _sources_of(run: Run, home: Path) -> TargetSources:
    """What targets of other shares of the ground are outlined from."""
    extracted, layer = run.file(DEPOSITS, home), facts.layer_of(str(run.choices.get("deposits", "")))
    return TargetSources(
        number=run.number,
        own=run.file("TARGETS", home),
        probability=run.file("PROBABILITY", home),
        uncertainty=run.file("UNCERTAINTY", home),
        elements=run.file("GRID", home),
        deposits=str(extracted) if extracted is not None else layer.id() if layer is not None else "",
    )
