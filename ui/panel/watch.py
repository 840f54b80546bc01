"""Hears of changes in layers and in the project, and says so once when they have settled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

_SETTLED_MS = 400


class Watch(QObject):  # type: ignore[misc]
    """Watches some layers, and which layers the project has."""

    edited = pyqtSignal()
    added = pyqtSignal()
    removed = pyqtSignal()
    opened = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layers: list[Any] = []
        # A project that is being read adds its layers before its state is taken: propose only when all is there.
        self._edited, self._added = self._later(_SETTLED_MS, self.edited), self._later(_SETTLED_MS, self.added)
        # A project that is closed removes its layers first: what it remembered must not go into the next one.
        self._removed = self._later(0, self.removed)
        project = QgsProject.instance()
        self._heard = (
            (project.readProject, self._opened),
            (project.cleared, self._opened),
            (project.layersRemoved, self._layers_removed),
            (project.layersAdded, self._layers_added),
        )
        for signal, slot in self._heard:
            signal.connect(slot)

    def watch(self, layers: Sequence[Any]) -> None:
        """Hear of changes in these layers, and in no others any more; None stands for no layer."""
        for layer in self._layers:
            if not sip.isdeleted(layer):
                for signal in _signals_of(layer):
                    signal.disconnect(self._layer_edited)
        self._layers = [layer for layer in dict.fromkeys(layers) if layer is not None]
        for layer in self._layers:
            for signal in _signals_of(layer):
                signal.connect(self._layer_edited)

    def close_down(self) -> None:
        """Hear nothing more."""
        self.watch([])
        for timer in (self._edited, self._added, self._removed):
            timer.stop()
        for signal, slot in self._heard:
            signal.disconnect(slot)

    def _later(self, milliseconds: int, signal: Any) -> QTimer:
        """A timer that says something once when it was started for the last time so long ago."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(signal)
        return timer

    def _layer_edited(self, *_: Any) -> None:
        self._edited.start()

    def _layers_added(self, _: list[Any]) -> None:
        self._added.start()

    def _layers_removed(self, _: list[str]) -> None:
        self._removed.start()

    def _opened(self, *_: Any) -> None:
        self._removed.stop()
        self.opened.emit()


def _signals_of(layer: Any) -> tuple[Any, ...]:
    return (layer.dataChanged, layer.subsetStringChanged, layer.editingStopped)
