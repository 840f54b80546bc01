"""What is installed and where from; one button makes an environment of the plugin's own, another removes it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QFont, QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.core.diagnosis import Diagnosis
from ...models.core.errors import ProspectivityError
from ...models.core.language import marked, said
from ...models.core.language import translated as tr
from ...models.core.libraries import TORCH
from ...models.core.progress import Progress
from ...models.core.resources import size
from ...models.installation.environment import ABSENT, WHOLE, disk_size, remove
from ...models.installation.making import DISKS, DOWNLOADS, TORCHES, Order, make_environment
from ...models.reports.installation import diagnosis_text, library_rows, verdict
from ...processing.installation import diagnose, gather
from ...processing.network import network_of_qgis
from ...processing.work import environment_state, plugin_environment
from ..job import Job

_HEADINGS = tuple(map(marked, ("Library", "Version", "Where it comes from", "Needed for")))
_STATE = 1
_LOG_LINES = 5000


def torch_choices() -> dict[str, str]:
    """Choices of PyTorch on this system, and what they are called."""
    names = {
        "none": tr("None: everything but networks works without it"),
        "cpu": tr("For the processor ({fetch} to fetch, {disk} on disk)"),
        "cuda": tr("For NVIDIA graphics cards, CUDA ({fetch} to fetch, {disk} on disk)"),
    }
    offered = TORCHES if sys.platform != "darwin" else TORCHES[:2]
    more = {name: DOWNLOADS[name] - DOWNLOADS["none"] for name in offered}
    return {
        name: names[name].format(fetch=size(more[name]), disk=size(DISKS[name] - DISKS["none"])) for name in offered
    }


class InstallationDialog(QDialog):  # type: ignore[misc]
    """Shows a diagnosis, and makes or removes the environment; nothing happens unless asked for.

    Parameters
    ----------
    parent : QWidget, optional
    """

    changed = pyqtSignal()
    """Libraries came or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Installation of Prospectivity"))
        self._job: Job | None = None
        self._diagnosis: Diagnosis | None = None
        self._said = ""
        self._verdict, self._why, self._environment = _words(bold=True), _words(), _words()
        self._table = _table()
        self._torch, self._wheels = QComboBox(), QgsFileWidget()
        self._step, self._bar = _words(), QProgressBar()
        self._log = _log()
        self._install = self._button(tr("Install"), self._make)
        self._cancel = self._button(tr("Cancel"), self._stop)
        self._remove = self._button(tr("Remove the environment"), self._take_away)
        self._copy = self._button(tr("Copy diagnostics"), self._copy_diagnostics)
        self._open = self._button(tr("Open the log"), self._open_log)
        self._show_log = self._button(tr("Show the log"), self._toggle_log)
        self._arrange()
        self._idle()
        self.resize(self.sizeHint())
        self.look()

    def sizeHint(self) -> QSize:
        """Room for the table as text has it on this screen."""
        width = 125 * self.fontMetrics().averageCharWidth()
        screen = QGuiApplication.primaryScreen().availableSize()
        return QSize(width, self.layout().totalHeightForWidth(width)).boundedTo(screen)

    def _settle(self) -> None:
        """Grow until nothing overlaps: sentences that wrap tell their height only when they are there."""
        least = self.layout().totalHeightForWidth(self.width())
        if self.height() < least:
            self.resize(self.width(), least)

    def _button(self, text: str, clicked: Callable[[], Any]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda checked=False: clicked())
        return button

    def _arrange(self) -> None:
        for name, text in torch_choices().items():
            self._torch.addItem(text, name)
        self._torch.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._torch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._wheels.lineEdit().setPlaceholderText(tr("empty: from the net, as pip is set up"))
        box = QGroupBox(tr("An environment of the plugin's own; QGIS's libraries stay as they are"))
        form = QFormLayout()
        form.addRow(tr("PyTorch"), self._torch)
        form.addRow(tr("Folder of wheels"), self._wheels)
        inside = QVBoxLayout(box)
        inside.addWidget(self._environment)
        inside.addLayout(form)
        inside.addLayout(_row(self._install, self._cancel, self._bar, stretch=self._bar))
        inside.addWidget(self._step)
        layout = QVBoxLayout(self)
        for widget in (self._verdict, self._why, self._table, box, self._log):
            layout.addWidget(widget)
        layout.setStretchFactor(self._table, 3)
        layout.setStretchFactor(self._log, 2)
        close = self._button(tr("Close"), self.close)
        layout.addLayout(_row(self._remove, self._copy, self._show_log, self._open, None, close))
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(True)
        self._log.hide()

    # -- what it shows -------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the installation anew; takes seconds, meanwhile the dialog says so."""
        known = gather()
        self._verdict.setText(tr("Looking at the libraries …"))
        self._begin(tr("Looking at the installation"), lambda progress: diagnose(known, progress), self._seen)

    def _seen(self, job: Job) -> None:
        self._idle()
        if job.problem:
            self._verdict.setText(job.problem)
        if job.result is not None:
            self.show_diagnosis(job.result)
        if self._said:
            self._tell(self._said)
        self._settle()

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Fill the dialog."""
        self._diagnosis = diagnosis
        self._verdict.setText(verdict(diagnosis))
        self._why.setText(diagnosis.why)
        self._table.clear()
        for row in library_rows(diagnosis):
            item = QTreeWidgetItem(list(row))
            for column, text in enumerate(row):
                item.setToolTip(column, text)
            if row[_STATE] == "missing" or row[_STATE].startswith("broken"):
                font = QFont(self._table.font())
                font.setBold(True)
                item.setFont(_STATE, font)
            self._table.addTopLevelItem(item)
        for column in range(2):
            self._table.resizeColumnToContents(column)
        folder = plugin_environment()
        state = environment_state()
        taken = f" {said('It takes {size} of disk.', size=size(disk_size(folder)))}" if state.kind == WHOLE else ""
        self._environment.setText(f"{state.says}{taken}")
        self._remove.setEnabled(state.kind != ABSENT)
        self._install.setText(tr("Install") if state.kind == ABSENT else tr("Install anew"))
        if state.contents is not None:
            self._torch.setCurrentIndex(max(self._torch.findData(state.contents.torch), 0))
        elif not diagnosis.found(TORCH).works:
            self._torch.setCurrentIndex(max(self._torch.findData("none"), 0))

    # -- what its buttons do -------------------------------------------------------------------------------------------

    def _make(self) -> None:
        folder, log = plugin_environment(), self._log_file()
        wheels = self._wheels.filePath().strip()
        network = network_of_qgis(folder.parent / "certificates.pem")
        try:
            order = Order(
                torch=self._torch.currentData(),
                wheels=Path(wheels) if wheels else None,
                variables=network.variables,
                secrets=network.secrets,
            )
        except ProspectivityError as error:
            self._tell(str(error))
            return
        self._log.clear()
        for warning in network.warnings:
            self._log.appendPlainText(warning)
        self._begin(
            tr("Installing libraries for Prospectivity"),
            lambda progress: make_environment(folder, order, log, progress),
            self._made,
        )

    def _made(self, job: Job) -> None:
        if self._log_file().is_file():
            self._log.setPlainText(self._log_file().read_text(encoding="utf-8", errors="replace"))
        if job.cancelled:
            self._said = tr("Cancelled: nothing was installed, and nothing is left of it.")
        elif job.problem:
            self._said = job.problem
        else:
            self._said = tr("Installed. The next run works with it.")
            self.changed.emit()
        self.look()

    def _stop(self) -> None:
        if self._job is not None:
            self._step.setText(tr("Stopping …"))
            self._job.cancel()

    def _take_away(self) -> None:
        asked = QMessageBox.question(
            self,
            self.windowTitle(),
            said("Remove the environment of the plugin in {folder}?", folder=plugin_environment()),
        )
        if asked == QMessageBox.StandardButton.Yes:
            self.remove_environment()

    def remove_environment(self) -> None:
        """Remove the environment without asking."""
        folder = plugin_environment()
        self._begin(tr("Removing the environment"), lambda progress: remove(folder), self._removed)

    def _removed(self, job: Job) -> None:
        self._said = job.problem or tr("Removed.")
        self.changed.emit()
        self.look()

    def _copy_diagnostics(self) -> None:
        if self._diagnosis is not None:
            QgsApplication.clipboard().setText(diagnosis_text(self._diagnosis))
            self._tell(tr("Copied: paste it into the report of a fault."))

    def _toggle_log(self) -> None:
        self._log.setVisible(not self._log.isVisible())
        self._settle()

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_file())))

    def _log_file(self) -> Path:
        return plugin_environment().with_name("installation.log")

    # -- work in its own thread ----------------------------------------------------------------------------------------

    def _begin(self, title: str, work: Callable[[Progress], Any], done: Callable[[Job], None]) -> None:
        self._job = Job(title, work, lambda job: self._ended(job, done))
        self._job.step.connect(self._step.setText)
        self._job.told.connect(self._log.appendPlainText)
        self._job.moved.connect(lambda fraction: self._bar.setValue(round(100 * fraction)))
        self._bar.setValue(0)
        self._step.setText(f"{title} …")
        for widget in (self._install, self._remove, self._torch, self._wheels, self._copy):
            widget.setEnabled(False)
        for widget in (self._cancel, self._bar, self._step):
            widget.show()
        self._settle()
        QgsApplication.taskManager().addTask(self._job)

    def _ended(self, job: Job, done: Callable[[Job], None]) -> None:
        self._job = None
        done(job)

    def _idle(self) -> None:
        for widget in (self._install, self._torch, self._wheels, self._copy):
            widget.setEnabled(True)
        for widget in (self._cancel, self._bar, self._step):
            widget.hide()
        self._open.setEnabled(self._log_file().is_file())

    def _tell(self, text: str) -> None:
        self._step.setText(text)
        self._step.show()
        self._settle()

    def busy(self) -> bool:
        """Whether something is going on."""
        return self._job is not None

    def closeEvent(self, event: Any) -> None:
        """Closing the window cancels: nobody would see the end."""
        self._stop()
        super().closeEvent(event)


def _words(bold: bool = False) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # Sentences hold names of files, which are no mark-up.
    label.setTextFormat(Qt.TextFormat.PlainText)
    if bold:
        font = QFont(label.font())
        font.setBold(True)
        label.setFont(font)
    return label


def _table() -> QTreeWidget:
    table = QTreeWidget()
    table.setHeaderLabels([tr(heading) for heading in _HEADINGS])
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.header().setStretchLastSection(True)
    table.setColumnWidth(2, 38 * table.fontMetrics().averageCharWidth())
    table.setMinimumHeight(15 * table.fontMetrics().height())
    return table


def _log() -> QPlainTextEdit:
    log = QPlainTextEdit()
    log.setReadOnly(True)
    log.setMaximumBlockCount(_LOG_LINES)
    log.setMinimumHeight(8 * log.fontMetrics().height())
    log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return log


def _row(*widgets: QWidget | None, stretch: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if widget is stretch else 0)
    return row
