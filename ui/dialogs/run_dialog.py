"""The dialog of one run: QGIS's own, which greys what has no effect, says how large a grid becomes, names results."""

from __future__ import annotations

from typing import Any

from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

from ...models.core.language import translated as tr
from .choices import Choices
from .grid_line import GridLine, plans_a_grid
from .kept_files import KeptFiles
from .results import named_results, open_report


class RunDialog(AlgorithmDialog):  # type: ignore[misc]
    """QGIS asks an algorithm for it; batches, models and scripts have no part in it.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        One of the provider's.
    parent : QWidget, optional
    """

    def __init__(self, algorithm: Any, parent: QWidget | None = None) -> None:
        super().__init__(algorithm, parent=parent)
        wrappers = self.mainWidget().wrappers
        self._choices = Choices(wrappers, algorithm.ONLY_WITH)
        self._files = KeptFiles(algorithm, wrappers)
        # Left, beside that for batches.
        self.buttonBox().addButton(self._files.button, QDialogButtonBox.ButtonRole.ResetRole)
        # The box shows all of its buttons when one is added.
        self.updateRunButtonVisibility()
        self._grid = GridLine(algorithm, wrappers, self) if plans_a_grid(algorithm) else None

    def runAlgorithm(self) -> None:
        """Run, unless a grid so large was not meant."""
        question = self._grid.question() if self._grid is not None else ""
        if question:
            buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
            answer = QMessageBox.question(self, tr("A large grid"), question, buttons, QMessageBox.StandardButton.No)
            if answer != QMessageBox.StandardButton.Yes:
                return
        try:
            self._files.make_folder()
        except OSError as error:
            self.messageBar().pushWarning("", str(error))
            return
        super().runAlgorithm()

    def finish(self, successful: bool, result: Any, context: Any, feedback: Any, in_place: bool = False) -> None:
        """Hand the results over, pages named after run and algorithm, and open the report."""
        with named_results(self.algorithm(), self.mainWidget().wrappers):
            super().finish(successful, result, context, feedback, in_place)
        if successful:
            open_report(result)
