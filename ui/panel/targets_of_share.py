"""Targets of the share of the ground that the line of the curve stands at, outlined by `delineatetargets`."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...models.core.language import translated as tr
from ...models.targeting.targets import TargetOptions
from ...processing.layers.points import temporary_folder
from .plan import DELINEATE, Step
from .runner import WARNING, Done, Runner
from .targets_table import ListedTarget, read_targets

_PAUSE_MS = 300
"""A line that is being dragged passes many shares: only where it rests are targets outlined."""

OWN_SHARE = TargetOptions.area_percent / 100
"""Share of the ground whose targets a run outlines itself."""


@dataclass(frozen=True)
class TargetSources:
    """What targets of a run are outlined from.

    Parameters
    ----------
    number : int
        Of the run.
    own : Path or None
        Targets that the run outlined itself.
    probability, uncertainty, elements : Path or None
        Its rasters.
    deposits : str
        Id or source of the layer of known deposits; empty where it is not at hand.
    """

    number: int
    own: Path | None
    probability: Path | None
    uncertainty: Path | None
    elements: Path | None
    deposits: str

    def parameters(self, share: float, output: Path) -> dict[str, Any]:
        """Of `delineatetargets`."""
        files = {"UNCERTAINTY": self.uncertainty, "GRID": self.elements}
        return {
            "PROBABILITY": str(self.probability),
            **{name: str(path) for name, path in files.items() if path is not None and path.is_file()},
            **({"DEPOSITS": self.deposits} if self.deposits else {}),
            "AREA_PERCENT": round(100 * share, 1),
            "OUTPUT": str(output),
        }


class TargetsOfShare(QObject):  # type: ignore[misc]
    """Lists the targets of a share: at once where they are known, else as soon as they are outlined."""

    asking = pyqtSignal()
    listed = pyqtSignal(object, object, float, str)
    """With the targets, their CRS, the share, and what is to be said of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: TargetSources | None = None
        self._known: dict[tuple[int, float], tuple[list[ListedTarget], QgsCoordinateReferenceSystem, str]] = {}
        self._warnings: list[str] = []
        self._share = OWN_SHARE
        self._under_way: tuple[TargetSources, float, Path] | None = None
        self._runner = Runner(self)
        self._runner.said.connect(self._heard)
        self._runner.ended.connect(self._ended)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._outline)

    def use(self, sources: TargetSources, share: float) -> bool:
        """Take a run and list its targets of a share; False if it has left neither targets nor a map."""
        if sources.own is None and (sources.probability is None or not sources.probability.is_file()):
            self._sources = None
            return False
        self._sources = sources
        self._known = {key: known for key, known in self._known.items() if key[0] != sources.number}
        self.ask(share)
        return True

    def ask(self, share: float) -> None:
        """List the targets of a share."""
        self._share = round(share, 3)
        self._timer.stop()
        if self._sources is None:
            return
        own = self._sources.own
        if self._share == OWN_SHARE and own is not None and own.is_file():
            self._know(self._sources, self._share, own, "")
        known = self._known.get((self._sources.number, self._share))
        if known is not None:
            self._list(known, self._share)
        else:
            self.asking.emit()
            self._timer.start()

    def close_down(self) -> None:
        """Ask nothing more."""
        self.blockSignals(True)
        self._timer.stop()
        self._sources = None
        self._runner.blockSignals(True)
        self._runner.cancel()

    def _outline(self) -> None:
        if self._sources is None:
            return
        if self._runner.running:
            # What is not wanted any more is stopped; its end starts this again.
            if self._under_way is not None and self._under_way[:2] != (self._sources, self._share):
                self._runner.cancel()
            return
        output = Path(tempfile.mkdtemp(dir=temporary_folder())) / "targets.gpkg"
        self._under_way, self._warnings = (self._sources, self._share, output), []
        parameters = self._sources.parameters(self._share, output)
        self._runner.start([Step(DELINEATE, parameters, loads=False, remembered=False)])

    def _ended(self, done: Done) -> None:
        under_way, self._under_way = self._under_way, None
        if under_way is None or self._sources is None:
            return
        sources, share, output = under_way
        if done.well and output.is_file():
            self._know(sources, share, output, " ".join(self._warnings))
        if (sources, share) != (self._sources, self._share):
            self.ask(self._share)
        elif (sources.number, share) in self._known:
            self._list(self._known[sources.number, share], share)
        else:
            problem = done.problem or tr("The targets could not be outlined.")
            self._list(([], QgsCoordinateReferenceSystem(), problem), share)

    def _heard(self, level: str, text: str) -> None:
        """Keep warnings: they say why there are none, or far more than was asked for."""
        if level == WARNING:
            self._warnings.append(text)

    def _know(self, sources: TargetSources, share: float, path: Path, told: str) -> None:
        self._known[sources.number, share] = (*read_targets(path), told)

    def _list(self, known: tuple[list[ListedTarget], QgsCoordinateReferenceSystem, str], share: float) -> None:
        found, crs, told = known
        self.listed.emit(found, crs, share, told)
