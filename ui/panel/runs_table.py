"""Runs of a project side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from ...models.core.language import translated as tr
from ...models.core.wording import distance, fixed, percent
from .state import COMPARE, PUBLISHED, SAFE, Run

_ROWS = 6


def row_of(run: Run) -> tuple[str, ...]:
    """What runs are compared by: skill beyond location first; an en dash where it is unknown."""
    figures = run.figures
    return (
        run.name,
        _two(figures.get("beyond")),
        _two(figures.get("p")),
        _two(figures.get("auc")),
        percent(figures.get("best"), 0),
        str(figures.get("elements", "–")),
        str(figures.get("deposits", "–")),
        distance(figures["cell_m"]) if "cell_m" in figures else "–",
        {SAFE: tr("safe"), PUBLISHED: tr("published"), COMPARE: tr("compared")}.get(run.method, run.method),
    )


def _two(value: Any) -> str:
    return fixed(float(value), 2) if isinstance(value, (int, float)) else "–"


class RunsTable(QTableWidget):  # type: ignore[misc]
    """One line for each run, the last one first."""

    run_chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        headings = (
            tr("Run"),
            tr("skill"),
            tr("p"),
            tr("AUC"),
            tr("best 20 %"),
            tr("elements"),
            tr("deposits"),
            tr("cell"),
            tr("method"),
        )
        tips = (
            "",
            tr("Skill beyond location of deposits that the map had not seen; none is 0.5"),
            tr("Share of moved patterns that do as well"),
            tr("AUC over area of deposits that the map had not seen"),
            tr("Share of them in the best 20 % of the ground"),
        )
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        for column, tip in enumerate(tips):
            self.horizontalHeaderItem(column).setToolTip(tip)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._numbers: list[int] = []
        self.cellClicked.connect(lambda row, _: self.run_chosen.emit(self._numbers[row]))

    def show_runs(self, runs: Sequence[Run], shown: int) -> None:
        """List them, and mark the one that is shown."""
        listed = list(reversed(runs))
        self._numbers = [run.number for run in listed]
        self.setRowCount(len(listed))
        for row, run in enumerate(listed):
            for column, text in enumerate(row_of(run)):
                item = QTableWidgetItem(text)
                if 0 < column < len(row_of(run)) - 1:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.setItem(row, column, item)
        self.resizeColumnsToContents()
        height = self.fontMetrics().height() + 6
        self.verticalHeader().setDefaultSectionSize(height)
        scroll = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(min(len(listed), _ROWS) * height + self.horizontalHeader().sizeHint().height() + scroll + 4)
        if shown in self._numbers:
            self.selectRow(self._numbers.index(shown))
