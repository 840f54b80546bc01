"""Below the steps: the button that starts a run, the menu that hands one over, and what is still to be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...models.core.language import translated as tr
from ...models.rasters.files import write_text
from . import memory
from .handover import as_command, as_model, as_python, batch_row
from .light import amber, text_colour, wrapped
from .plan import CROSSVALIDATE, MAP, Step

PYTHON, COMMAND, MODEL, BATCH = "python", "command", "model", "batch"


@dataclass(frozen=True)
class Planned:
    """A run as it is set up.

    Parameters
    ----------
    steps : sequence of Step
    folder : Path
        That its files go to.
    inputs : dict of str to str
        Titles of the layers that it reads, by their ids.
    """

    steps: Sequence[Step]
    folder: Path
    inputs: dict[str, str]


class CopyAs(QToolButton):  # type: ignore[misc]
    """Hands the run that is set up over to other ways of running it.

    Parameters
    ----------
    planned : callable
        Gives the run when it is asked for.
    """

    def __init__(self, planned: Callable[[], Planned], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planned = planned
        self.setText(tr("Copy as"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addAction(tr("Python"), lambda: self.copy(PYTHON))
        menu.addAction(tr("Command (qgis_process)"), lambda: self.copy(COMMAND))
        menu.addSeparator()
        menu.addAction(tr("Graphical model…"), lambda: self._ask(MODEL))
        menu.addAction(tr("Row of a batch…"), lambda: self._ask(BATCH))
        self.setMenu(menu)

    def copy(self, what: str) -> str:
        """Put the run into the clipboard, as text."""
        planned = self._planned()
        text = (as_python if what == PYTHON else as_command)(planned.steps, planned.folder)
        QgsApplication.clipboard().setText(text)
        return text

    def write(self, what: str, path: Path) -> None:
        """Write the run as a model or as a row of a batch."""
        planned = self._planned()
        if what == BATCH:
            write_text(path, batch_row(next(step for step in planned.steps if step.algorithm in (MAP, CROSSVALIDATE))))
        else:
            as_model(planned.steps, path.stem, planned.inputs).toFile(str(path))

    def _ask(self, what: str) -> None:
        ending = "model3" if what == MODEL else "json"
        suggested = str(memory.home() / f"prospectivity.{ending}")
        path, _ = QFileDialog.getSaveFileName(self, tr("Save as"), suggested, f"(*.{ending})")
        if path:
            self.write(what, Path(path).with_suffix(f".{ending}"))


class Footer(QWidget):  # type: ignore[misc]
    """Stays below the steps, which scroll."""

    start_asked = pyqtSignal()

    def __init__(self, planned: Callable[[], Planned], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = QPushButton(tr("Map prospectivity"))
        self.start.setDefault(True)
        self.start.clicked.connect(lambda checked=False: self.start_asked.emit())
        self.copy_as = CopyAs(planned)
        self._lacking = wrapped()
        self._lacking.setContentsMargins(8, 0, 8, 0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.start)
        row.addWidget(self.copy_as)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 6)
        layout.addLayout(row)
        layout.addWidget(self._lacking)

    def show_lacking(self, lacking: str, running: bool) -> None:
        """Say what is still to be done; empty: a run may start, unless one is under way."""
        self._lacking.setText(lacking)
        self._lacking.setVisible(bool(lacking))
        text_colour(self._lacking, amber(self))
        self.start.setEnabled(not lacking and not running)
        self.copy_as.setEnabled(not lacking)
