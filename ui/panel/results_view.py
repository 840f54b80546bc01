"""After a run: what it is worth, how much ground to walk, targets; linked with the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...models.core.errors import ProspectivityError
from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.core.wording import percent
from ...models.reports.run_figures import RunFigures, read_run_figures
from .checks import Light
from .curve import CurveView
from .light import amber, line, links, muted, text_colour, wrapped
from .notes import note_on, outside
from .runs_table import RunsTable
from .state import Run
from .targets_of_share import OWN_SHARE
from .targets_table import ListedTarget, TargetsTable, summary
from .verdict import Verdict, verdict_of
from .why_here import Contributions

REPORT, COMPARISON, REPEAT, CSV, GPX = "report", "comparison", "repeat", "csv", "gpx"
_EDGES = {Light.GREEN: "#1f8f3a", Light.AMBER: "#e08a00", Light.GREY: "#9a9a9a"}


class VerdictCard(QFrame):  # type: ignore[misc]
    """The verdict of a run: a coloured edge, a headline, what stands behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.headline, self.detail = wrapped(selectable=True), wrapped(selectable=True)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self.headline)
        layout.addWidget(self.detail)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show it."""
        self.headline.setText(verdict.headline)
        self.detail.setText(verdict.detail)
        self.detail.setVisible(bool(verdict.detail))
        base = self.palette().color(QPalette.ColorRole.Base).name()
        self.setStyleSheet(f"#verdict {{ border-left: 4px solid {_EDGES[verdict.light]}; background: {base}; }}")


class ResultsView(QWidget):  # type: ignore[misc]
    """Results of one of the runs, which can be chosen."""

    run_chosen = pyqtSignal(int)
    asked = pyqtSignal(str)
    best_changed = pyqtSignal(object, float)
    share_changed = pyqtSignal(float)
    target_chosen = pyqtSignal(object, object)
    noted = pyqtSignal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: RunFigures | None = None
        self._run: Run | None = None
        self._home = Path()
        self._crs = QgsCoordinateReferenceSystem()
        self._found: list[ListedTarget] = []
        self._said_of_targets = ""
        self.targets_share = OWN_SHARE
        self.runs = QComboBox()
        self.runs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.runs.setMinimumContentsLength(12)
        self.runs.activated.connect(lambda _: self.run_chosen.emit(self.runs.currentData()))
        self.runs_table = RunsTable()
        self.runs_table.run_chosen.connect(self.run_chosen)
        self.changed = wrapped()
        self.verdict = VerdictCard()
        self.comparison = VerdictCard()
        self.report = QPushButton(tr("Open report"))
        self.report.clicked.connect(lambda: self.asked.emit(REPORT))
        self.more = wrapped()
        self.more.linkActivated.connect(self.asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.report)
        buttons.addWidget(self.more, 1)
        self.curve_title = QLabel(f"<b>{tr('How much ground to walk?')}</b>")
        self.curve = CurveView()
        self.curve_words = wrapped()
        self.curve.dragged.connect(self._dragged)
        # A drag asks for many outlines; the last one within a moment is drawn.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(30)
        self._timer.timeout.connect(self._outline)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 7, 8, 7)
        layout.setSpacing(6)
        for widget in (self.runs, self.changed, self.verdict, self.comparison):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self._below = [line(), self.curve_title, self.curve, self.curve_words]
        self._of_targets = self._make_targets()
        self._of_why = self._make_why()
        self._of_runs = [line(), QLabel(f"<b>{tr('Runs side by side')}</b>"), self.runs_table]
        for widget in (*self._below, *self._of_targets, *self._of_why, *self._of_runs):
            layout.addWidget(widget)

    def _make_targets(self) -> list[QWidget]:
        self.targets = TargetsTable()
        self.targets.clicked_target.connect(lambda target: self.target_chosen.emit(target, self._crs))
        self.targets.noted.connect(self.noted)
        self._targets_title = QLabel()
        self._targets_words = QLabel()
        self._targets_words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._targets_words.setWordWrap(True)
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._targets_title)
        row.addWidget(self._targets_words, 1)
        exports = links((CSV, tr("CSV")), (GPX, tr("GPX")))
        hint = wrapped(said("Click: zooms there. Double-click a note to type. For the field: {links}", links=exports))
        hint.linkActivated.connect(self.asked)
        self._targets_doubt = wrapped()
        return [line(), title, self.targets, self._targets_doubt, hint]

    def _make_why(self) -> list[QWidget]:
        self.pick = QPushButton(tr("Pick a place"))
        self.pick.setCheckable(True)
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(f"<b>{tr('Why here?')}</b>"))
        row.addStretch()
        row.addWidget(self.pick)
        self.why_words = wrapped(tr("Click on the map: what each element adds to the score of that cell."))
        self.why = Contributions()
        return [line(), title, self.why_words, self.why]

    def show_run(self, run: Run, runs: tuple[Run, ...], home: Path, verdict: Verdict | None) -> None:
        """Show one of the runs; `verdict` is that of its comparison of methods."""
        self._run, self._home = run, home
        self.runs.clear()
        for one in reversed(runs):
            self.runs.addItem(f"{one.name} · {_day(one.date)}", one.number)
        self.runs.setCurrentIndex(self.runs.findData(run.number))
        self._figures, problem = self._read(run, home)
        if self._figures is not None:
            self.verdict.show_verdict(verdict_of(self._figures))
        elif problem:
            self.verdict.show_verdict(Verdict(Light.AMBER, problem, ""))
        self.verdict.setVisible(self._figures is not None or bool(problem))
        self.comparison.setVisible(verdict is not None)
        if verdict is not None:
            self.comparison.show_verdict(verdict)
        known = [(REPEAT, tr("repeat with changes"))]
        if run.file("COMPARISON", home) is not None:
            known.insert(0, (COMPARISON, tr("comparison")))
        self.more.setText(links(*known))
        report = run.file("REPORT", home)
        self.report.setEnabled(report is not None and report.is_file())
        for widget in self._below:
            widget.setVisible(self._figures is not None)
        self.show_why([], tr("Click on the map: what each element adds to the score of that cell."))
        self.runs_table.show_runs(runs, run.number)
        for widget in self._of_runs:
            widget.setVisible(len(runs) > 1)
        if self._figures is not None:
            figures = self._figures
            self.curve.show_curves(figures.unseen, figures.trained, figures.area_km2, self.curve.share)
            self._dragged(self.curve.share)

    def allow_targets(self, possible: bool) -> None:
        """Show targets only where the run has left some, or a map to outline them on."""
        for widget in self._of_targets:
            widget.setVisible(possible)
        self._targets_doubt.setVisible(possible and bool(self._targets_doubt.text()))

    def outlining_targets(self) -> None:
        """Say that other targets are on their way; the list still is that of another share."""
        self._say_of_targets(tr("outlining …"))
        self.targets.setEnabled(False)

    def show_targets(
        self, found: Sequence[ListedTarget], crs: QgsCoordinateReferenceSystem, share: float, told: str = ""
    ) -> None:
        """List the targets of a share of the ground, with the notes of the run.

        Parameters
        ----------
        found : sequence of ListedTarget
        crs : QgsCoordinateReferenceSystem
        share : float
        said : str
            Why there are none, or what else is to be known of them.
        """
        self._found, self._crs, self.targets_share, self._said_of_targets = list(found), crs, share, told
        self.targets.setEnabled(True)
        title = said("Targets, best {share}", share=percent(share, 0))
        self._targets_title.setText(f"<b>{title}</b>")
        self._say_of_targets(summary(found))
        notes = () if self._run is None else self._run.notes
        self.targets.show_targets([replace(one, note=note_on(one.shape, notes)) for one in self._found])
        self._say_doubts()

    def show_notes(self, run: Run) -> None:
        """Take the notes of the run as they are now; the table has what was typed into it."""
        self._run = run
        self._say_doubts()

    def _say_doubts(self) -> None:
        """Say what is doubtful about the targets, and which notes are not seen."""
        notes = () if self._run is None else self._run.notes
        lost = outside([one.shape for one in self._found], notes)
        unseen = tr("Notes on ground that is in none of these targets: {count}. Move the line to see them.")
        doubts = [self._said_of_targets, unseen.format(count=lost) if lost else ""]
        self._targets_doubt.setText(" ".join(filter(None, doubts)))
        self._targets_doubt.setVisible(any(doubts))
        text_colour(self._targets_doubt, amber(self) if self._said_of_targets else muted(self))

    def _say_of_targets(self, text: str) -> None:
        self._targets_words.setText(text)
        text_colour(self._targets_words, muted(self))

    def show_why(self, values: list[tuple[str, float]], told: str) -> None:
        """Show what elements add at a place, and a sentence on it."""
        self.why.show_values(values)
        self.why_words.setText(told)
        text_colour(self.why_words, muted(self))

    def allow_why(self, possible: bool) -> None:
        """Offer the question only where the run has left a model."""
        for widget in self._of_why[:3]:
            widget.setVisible(possible)

    @property
    def shown_number(self) -> int | None:
        """Number of the run that is shown."""
        return None if self._run is None else self._run.number

    @classmethod
    def figures_of(cls, run: Run, home: Path) -> RunFigures | None:
        """Figures of a run, where it left some."""
        return cls._read(run, home)[0]

    def show_changed(self, told: str) -> None:
        """Say what is no longer as it was in this run; empty: nothing."""
        self.changed.setText(told)
        self.changed.setVisible(bool(told))
        text_colour(self.changed, amber(self))

    @staticmethod
    def _read(run: Run, home: Path) -> tuple[RunFigures | None, str]:
        path = run.file("FIGURES", home)
        if path is None:
            return None, ""
        if not path.is_file():
            return None, tr("The files of this run are no longer in {}.").format(path.parent)
        try:
            return read_run_figures(path), ""
        except ProspectivityError as error:
            return None, str(error)

    def _dragged(self, share: float) -> None:
        self.curve_words.setText(self.curve.summary())
        text_colour(self.curve_words, muted(self))
        self._timer.start()

    def _outline(self) -> None:
        if self._figures is None or self._run is None or not self.isVisible():
            return
        path = self._run.file("PROBABILITY", self._home)
        self.best_changed.emit(path, self._figures.value_at(self.curve.share))
        if self.curve.share != self.targets_share:
            self.share_changed.emit(self.curve.share)

    def hideEvent(self, event: object) -> None:
        """Draw no outline while another view is shown."""
        self.best_changed.emit(None, 0.0)

    def showEvent(self, event: object) -> None:
        """Draw it again."""
        self._timer.start()


def _day(date: str) -> str:
    try:
        return datetime.fromisoformat(date).strftime("%d %b %H:%M")
    except ValueError:
        return date
