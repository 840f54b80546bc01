"""The window in which a variogram is fitted by hand: what was measured, the model over it, and what it is worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...models.core.errors import ProspectivityError
from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.interpolation.experimental import ExperimentalVariogram
from ...models.interpolation.kriging import KrigingOptions
from ...models.interpolation.kriging_validation import ElementValidation
from ...models.interpolation.variogram import VARIOGRAM_TRANSFORMS, Variogram
from ...models.interpolation.variogram_fit import FittedVariogram
from ...models.worker import tasks
from ..assays.elements_widget import Recognition, recognition_of
from ..job import Job
from ..panel.dialogs import open_dialog
from ..panel.facts import guessed_layers, layer_of
from ..panel.light import amber, muted, text_colour, wrapped
from ..panel.samples_step import chosen_layer, layer_combo, set_layer
from .boxes import ParametersBox
from .keeping import Kept, why_not_shown
from .look import with_room
from .map_view import MapView
from .plot import ALL, EACH, SemivarianceView
from .reading import ReadSamples, reading_of
from .validation_box import ValidationBox
from .wishes import Wishes
from .work import Work, workplace_of_variograms

KRIGING = "prospectivity:interpolatekriging"
_PAUSE_MS = 300
"""How long a model has to stay as it is before it is validated."""
_LINES = 2
_OPENED: list[VariogramWindow] = []


def open_window(parent: QWidget | None, wishes: Wishes | None = None) -> VariogramWindow:
    """Open a window of its own, beside others that may be open."""
    window = VariogramWindow(wishes or Wishes(), parent)
    # Its Python half must live as long as the window.
    _OPENED[:] = [other for other in _OPENED if not sip.isdeleted(other)]
    _OPENED.append(window)
    window.show()
    return window


def close_windows() -> None:
    """Close all windows, as the plugin does when it goes."""
    for window in _OPENED:
        if not sip.isdeleted(window):
            window.give_up()
    _OPENED.clear()


class VariogramWindow(QDialog):  # type: ignore[misc]
    """The window.

    `settled` comes when the figures of the model that is shown are there.
    """

    settled = pyqtSignal()

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Variogram"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMaximizeButtonHint)
        self._taken, self._wanted, self._layer = wishes.taken, wishes.element, ""
        self.kept = Kept()
        self._history: list[tuple[Variogram, str]] = []
        self._figures: dict[tuple[Variogram, KrigingOptions], ElementValidation] = {}
        self._read: ReadSamples | None = None
        self._measured: ExperimentalVariogram | None = None
        self._model: Variogram | None = None
        self._automatic: FittedVariogram | None = None
        self._recognition: Recognition | None = None
        self.measuring, self.validating = Work(self), Work(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._validate)
        self._build(wishes)
        self._connect()
        self.resize(self.sizeHint())
        # What is wrong with the file is said once there is something to see, or it would be written over.
        self._unread = "" if wishes.file is None else self.load(wishes.file)
        set_layer(self.layers, wishes.layer or guessed_layers()[0])
        self._layer_chosen()

    def sizeHint(self) -> QSize:
        """Room for picture and map side by side, as text has it on this screen."""
        height = self.fontMetrics().height()
        return QSize(62 * height, 42 * height).boundedTo(QGuiApplication.primaryScreen().availableSize())

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _build(self, wishes: Wishes) -> None:
        self.layers, self.elements, self.values, self.shown = layer_combo(), QComboBox(), QComboBox(), QComboBox()
        for combo in (self.elements, self.shown):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for name, title in zip(VARIOGRAM_TRANSFORMS, (tr("values as they are"), tr("natural logarithms"))):
            self.values.addItem(title, name)
        self.negative = QCheckBox(tr("Numbers below zero are meant, as in log-ratios"))
        self.plot, self.map = SemivarianceView(), MapView()
        self.parameters, self.validation = ParametersBox(), ValidationBox(wishes.kriging)
        self.said = wrapped(selectable=True)
        top = QHBoxLayout()
        for title, widget, stretch in (
            (tr("Samples"), self.layers, 2),
            (tr("Element"), self.elements, 1),
            (tr("Of"), self.values, 0),
            (tr("Show"), self.shown, 0),
        ):
            label = QLabel(title)
            label.setBuddy(widget)
            widget.setAccessibleName(title)
            top.addWidget(label)
            top.addWidget(widget, stretch)
        self.negative.setChecked(wishes.negative)
        self.negative.setVisible(wishes.negative)
        pictures = QSplitter(Qt.Orientation.Horizontal)
        pictures.addWidget(self.plot)
        pictures.addWidget(self.map)
        pictures.setSizes([3000, 2000])
        pictures.setChildrenCollapsible(False)
        below = QHBoxLayout()
        below.addWidget(self.parameters, 3)
        below.addWidget(self.validation, 2)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.negative)
        layout.addWidget(pictures, 1)
        layout.addLayout(below)
        layout.addWidget(with_room(self.said, _LINES))
        layout.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        self.fit = self._button(tr("Fit automatically"), self.fit_automatically)
        self.fit.setToolTip(tr("Values, models and parameters as kriging chooses them without a variogram."))
        self.fit_kind = self._button(tr("Fit these models"), self.fit_these_models)
        self.fit_kind.setToolTip(tr("Parameters of the models that are chosen; the anisotropy too, if it is ticked."))
        self.back = self._button(tr("Undo"), self.undo)
        self.copy = self._button(tr("Copy"), self.copy_text)
        self.copy.setToolTip(tr("The text of the file that kriging reads."))
        self.open = self._button(tr("Open…"), self._ask_to_open)
        self.save = self._button(tr("Save…"), self._ask_to_save)
        self.save.setToolTip(tr("A file for kriging, with all elements that were looked at here."))
        self.krige = self._button(
            tr("Krige with this…") if self._taken is None else tr("Use for kriging"), self.hand_over
        )
        close = self._button(tr("Close"), self.close)
        row = QHBoxLayout()
        for button in (self.fit, self.fit_kind, self.back):
            row.addWidget(button)
        row.addStretch()
        for button in (self.open, self.save, self.copy, self.krige, close):
            row.addWidget(button)
        undo = QAction(tr("Undo"), self)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.triggered.connect(lambda _=False: self.undo())
        self.addAction(undo)
        return row

    def _button(self, text: str, clicked: Callable[[], Any]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda checked=False: clicked())
        return button

    def _connect(self) -> None:
        self.layers.activated.connect(lambda _: self._layer_chosen())
        self.elements.activated.connect(lambda _: self._element_chosen())
        self.values.activated.connect(lambda _: self._values_chosen())
        self.negative.clicked.connect(lambda _: self._element_chosen())
        self.shown.currentIndexChanged.connect(lambda _: self._direction_chosen())
        for view in (self.plot, self.map):
            view.grabbed.connect(self._grabbed)
            view.dragged.connect(self._dragged)
            view.released.connect(self._validate_soon)
            view.nudged.connect(lambda variogram, handle: self._change(variogram, f"key {handle}"))
        self.parameters.changed.connect(self._change)
        self.validation.options_changed.connect(self._validate_soon)

    # -- layer, element, values ----------------------------------------------------------------------------------------

    @property
    def element(self) -> str:
        """Element that is shown."""
        return str(self.elements.currentText())

    @property
    def variogram(self) -> Variogram | None:
        """Model that is shown; None until something was measured."""
        return self._model

    def _layer_chosen(self) -> None:
        identifier = chosen_layer(self.layers)
        if identifier != self._layer and self.kept.unkept and not self._may_go():
            set_layer(self.layers, self._layer)
            return
        self._stop()
        self.elements.clear()
        self._show_nothing()
        layer = layer_of(identifier)
        if identifier != self._layer:
            self._layer = identifier
            self.kept.begin_anew()
        if not isinstance(layer, QgsVectorLayer):
            self._tell(tr("Choose a layer of samples."))
            return
        try:
            work = recognition_of(layer)
        except (ProspectivityError, OSError) as error:
            self._warn(str(error))
            return
        self._tell(tr("Reading the columns …"))
        if work is not None:
            self._recognition = Recognition(work, self._recognised)
            QgsApplication.taskManager().addTask(self._recognition)

    def _recognised(self, task: Recognition) -> None:
        if sip.isdeleted(self) or task is not self._recognition:
            return
        self._recognition = None
        if task.proposal is None:
            self._warn(task.problem)
            return
        names = task.proposal.recognised
        self.elements.addItems(names)
        if not names:
            self._warn(tr("No field of this layer is recognised as an assay."))
            return
        self.elements.setCurrentIndex(max(self.elements.findText(self._wanted), 0))
        self._element_chosen()

    def _element_chosen(self) -> None:
        """Read, measure and fit, unless there is a model already."""
        self._stop()
        self._show_nothing()
        self._figures.clear()
        self._read = self._automatic = None
        layer, element = layer_of(self._layer), self.element
        if layer is None:
            self._warn(tr("The layer of the samples is not in the project any more: choose another."))
            return
        try:
            read = reading_of(layer, element, self.negative.isChecked(), workplace_of_variograms())
        except ProspectivityError as error:
            self._warn(str(error))
            return
        self._wanted = element
        self._tell(said("Reading {element} …", element=element))
        self.measuring.start(read, self._was_read)

    def _was_read(self, job: Job) -> None:
        if job.result is None:
            # Numbers below zero may be the reason; where none are, the box does no harm.
            self.negative.show()
            self._warn(job.problem)
            return
        self._read = job.result
        known = self.kept.get(self.element)
        self._measure(None if known is None else known.transform, "auto", False, keep=known)

    def _values_chosen(self) -> None:
        self._measure(self.values.currentData(), "auto", False)

    def _direction_chosen(self) -> None:
        if self.shown.currentData() is not None:
            self.plot.show_direction(self.shown.currentData())

    # -- measuring and fitting -----------------------------------------------------------------------------------------

    def _measure(self, transform: str | None, model: str, anisotropy: bool, keep: Variogram | None = None) -> None:
        """Measure, and take the model that is fitted, or `keep` one."""
        if self._read is None:
            return
        self._stop()
        arguments = (self._read.samples, self.element, transform, model, anisotropy)
        self._tell(said("Measuring and fitting {element} …", element=self.element))
        self.validation.wait()
        automatic = transform is None and model == "auto" and not anisotropy
        self._begin(
            self.measuring,
            tasks.measure_variogram,
            arguments,
            lambda job: self._was_measured(job, keep, automatic),
        )

    def _begin(
        self, work: Work, task: Callable[..., Any], arguments: Sequence[Any], done: Callable[[Job], None]
    ) -> None:
        try:
            work.start_task(task, arguments, done)
        except ProspectivityError as error:
            self._warn(str(error))

    def _was_measured(self, job: Job, keep: Variogram | None, automatic: bool) -> None:
        if job.result is None:
            # What is shown stays; its values are those that it was measured of.
            if self._model is not None:
                self.kept.put(self.element, self._model)
                self.values.setCurrentIndex(self.values.findData(self._model.transform))
                self._validate_soon()
            self._warn(job.problem)
            return
        measured, fitted = job.result
        before = self._model
        self._measured = measured
        if automatic:
            self._automatic = fitted
        self._show_measured(measured)
        if keep is None and before is not None and before != fitted.variogram:
            self._push(before, "fit")
            self.kept.unkept.add(self.element)
        self._show(keep or fitted.variogram)
        self._say_of(fitted, keep)
        self._validate()

    def _show_measured(self, measured: ExperimentalVariogram) -> None:
        shown = self.shown.currentData()
        self.shown.blockSignals(True)
        self.shown.clear()
        self.shown.addItem(tr("all directions together"), ALL)
        self.shown.addItem(tr("each direction"), EACH)
        for curve in measured.directional:
            self.shown.addItem(said("towards {azimuth}°", azimuth=f"{curve.azimuth_deg:g}"), curve.azimuth_deg)
        self.shown.setCurrentIndex(max(self.shown.findData(shown), 0))
        self.shown.blockSignals(False)
        self.values.setCurrentIndex(self.values.findData(measured.options.transform))
        self.plot.show_measured(measured)
        self.map.show_map(measured.map)
        self.parameters.show_measured(measured)
        self._direction_chosen()
        self._enable()

    def _show_nothing(self) -> None:
        self._measured = self._model = None
        self._history.clear()
        self.plot.show_measured(None)
        self.map.show_map(None)
        self.parameters.setEnabled(False)
        self.validation.forget()
        self._enable()

    def _say_of(self, fitted: FittedVariogram, keep: Variogram | None) -> None:
        lines = [self._unread] if self._unread else []
        self._unread = ""
        if self._read is not None and self._read.cleaned:
            lines.append(
                said(
                    "{element} holds text and was read as 'Clean assays' reads it: clean the layer before kriging.",
                    element=self.element,
                )
            )
        if keep is None:
            lines += [*fitted.warnings, *fitted.notes]
        if lines:
            self._warn(" ".join(lines))
        else:
            self._say_of_measurement()

    def _say_of_measurement(self) -> None:
        """Tell what was noted while samples were read and pairs were made; no more of a model that is gone."""
        if self._measured is not None and self._read is not None:
            self._tell(" ".join([*self._read.warnings, *self._measured.notes]))

    def fit_automatically(self) -> None:
        """Take the model that kriging would without a variogram."""
        if self._automatic is not None and self._measured is not None:
            found = self._automatic.variogram
            if found.transform == self._measured.options.transform:
                self._change(found, "fit")
                self._say_of(self._automatic, None)
                return
        self._measure(None, "auto", False)

    def fit_these_models(self) -> None:
        """Fit the parameters of the models that are chosen."""
        if self._model is not None:
            models = "+".join(part.model for part in self._model.structures) or "nugget"
            anisotropy = self._model.anisotropy is not None
            self._measure(self._model.transform, models, anisotropy)

    # -- changes -------------------------------------------------------------------------------------------------------

    def _grabbed(self) -> None:
        """A drag begins: what is being computed would come too late."""
        if self._model is not None:
            self._push(self._model, "")
        self._stop_validation()
        self.validation.wait()

    def _dragged(self, variogram: Variogram) -> None:
        self.kept.unkept.add(self.element)
        self._show(variogram)

    def _change(self, variogram: Variogram, source: str) -> None:
        """Take a variogram that was typed, nudged or chosen; several steps of one source are undone as one."""
        before = self._model
        if before is None or variogram == before:
            return
        if not self._history or not source or self._history[-1][1] != source:
            self._push(before, source)
        self.kept.unkept.add(self.element)
        self._show(variogram)
        self._say_of_measurement()
        self._validate_soon()

    def _push(self, variogram: Variogram, source: str) -> None:
        self._history.append((variogram, source))
        self.back.setEnabled(True)

    def _show(self, variogram: Variogram) -> None:
        self._model = variogram
        self.kept.put(self.element, variogram)
        self.plot.show_variogram(variogram)
        self.map.show_variogram(variogram)
        self.parameters.show_variogram(variogram)

    def undo(self) -> None:
        """Take the last change back."""
        if not self._history or self._measured is None:
            return
        variogram, _ = self._history.pop()
        self.back.setEnabled(bool(self._history))
        if variogram.transform != self._measured.options.transform:
            self._measure(variogram.transform, "auto", False, keep=variogram)
            return
        self._show(variogram)
        self._validate_soon()

    # -- cross-validation ----------------------------------------------------------------------------------------------

    def _validate_soon(self) -> None:
        self._stop_validation()
        self.validation.wait()
        self._pause.start()

    def _validate(self) -> None:
        """Show the figures of this model and of the automatic one, as far as they are known, and compute the next."""
        if self._read is None or self._model is None:
            return
        options = self.validation.options()
        automatic = None if self._automatic is None else self._automatic.variogram
        mine = self._figures.get((self._model, options))
        other = None if automatic is None else self._figures.get((automatic, options))
        self.validation.show_figures(mine, other)
        of_samples = self._read.samples, self.element
        if mine is not None and automatic is None:
            wishes = (*of_samples, None, "auto", False)
            self._begin(self.validating, tasks.measure_variogram, wishes, self._found_automatic)
            return
        wanted = self._model if mine is None else automatic if other is None else None
        if wanted is None:
            self.settled.emit()
            return
        key = wanted, options
        self._begin(
            self.validating,
            tasks.validate_variogram,
            (*of_samples, *key),
            lambda job: self._was_validated(job, key),
        )

    def _found_automatic(self, job: Job) -> None:
        """What kriging would take without a variogram is known, where the first one came from a file."""
        if job.result is None:
            self.settled.emit()
            return
        self._automatic = job.result[1]
        self._validate()

    def _was_validated(self, job: Job, key: tuple[Variogram, KrigingOptions]) -> None:
        if job.result is None:
            self.validation.show_problem(job.problem)
            self.settled.emit()
            return
        self._figures[key] = job.result
        self._validate()

    def _stop_validation(self) -> None:
        self._pause.stop()
        self.validating.stop()

    def _stop(self) -> None:
        if self._recognition is not None and not sip.isdeleted(self._recognition):
            self._recognition.cancel()
        self._recognition = None
        self.measuring.stop()
        self._stop_validation()

    # -- closing -------------------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """Close by the key Esc as by the button."""
        self.close()

    def closeEvent(self, event: Any) -> None:
        """Ask about changes that went nowhere; nobody would see the end of what is being computed."""
        if self.kept.unkept and not self._may_go():
            event.ignore()
            return
        self._stop()
        # Not QDialog's own, which would call reject and so come here again.
        event.accept()

    def give_up(self) -> None:
        """Close without asking."""
        self.kept.unkept.clear()
        self.close()

    def _may_go(self) -> bool:
        buttons = QMessageBox.StandardButton
        asked = QMessageBox.question(
            self,
            self.windowTitle(),
            said("Save the variograms of {elements}?", elements=", ".join(sorted(self.kept.unkept))),
            buttons.Save | buttons.Discard | buttons.Cancel,
        )
        return asked == buttons.Discard or (asked == buttons.Save and self._ask_to_save())

    # -- files and kriging ---------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        there = self._measured is not None
        for button in (self.fit, self.fit_kind, self.save, self.copy):
            button.setEnabled(there)
        text = self._read is not None and self._read.cleaned
        self.krige.setEnabled(there and not text)
        self.krige.setToolTip(
            tr("Kriging takes numbers: clean the layer first.")
            if text
            else tr("Opens the dialog of kriging, filled in.")
        )
        self.back.setEnabled(there and bool(self._history))

    def copy_text(self) -> str:
        """Put the text of the file that kriging reads into the clipboard."""
        text = self.kept.text()
        QgsApplication.clipboard().setText(text)
        self._tell(said("Copied the variograms of {elements}.", elements=self.kept.elements))
        return text

    def load(self, path: Path) -> str:
        """Take the variograms of a file; that of the element that is shown is shown. Returns what is wrong with it."""
        before, found = self._model, {}
        try:
            refused = why_not_shown(path)
            found = {} if refused else self.kept.load(path)
        except ProspectivityError as error:
            refused = str(error)
        if refused:
            self._warn(refused)
            return refused
        if self._read is None:
            return ""
        known = found.get(self.element)
        if known is None:
            self._warn(
                said(
                    "{file} has no variogram of {element}; it has {others}.",
                    file=path.name,
                    element=self.element,
                    others=", ".join(found),
                )
            )
            return ""
        if before is not None:
            self._push(before, "file")
        self._measure(known.transform, "auto", False, keep=known)
        return ""

    def write(self, path: Path) -> bool:
        """Write all variograms that were looked at as the file that kriging reads."""
        try:
            self.kept.write(path)
        except ProspectivityError as error:
            self._warn(str(error))
            return False
        self._tell(said("Saved the variograms of {elements} in {file}.", elements=self.kept.elements, file=path.name))
        return True

    def hand_over(self) -> None:
        """Give the variograms to kriging."""
        try:
            path, temporary = self.kept.file_for_kriging()
        except ProspectivityError as error:
            self._warn(str(error))
            return
        if temporary:
            self._tell(tr("Kriging gets a temporary file; save the variograms to keep them."))
        if self._taken is not None:
            self._taken(path)
            return
        options = self.validation.options()
        open_dialog(
            KRIGING,
            {
                "INPUT": self._layer,
                "ELEMENTS": [self.element],
                "VARIOGRAMS": str(path),
                "NEGATIVE": self.negative.isChecked(),
                "NEIGHBOURS": options.neighbours,
                "DRIFT": options.drift,
            },
        )

    def _ask_to_open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Open variograms"), str(self.kept.folder), "JSON (*.json)")
        if path:
            self.load(Path(path))

    def _ask_to_save(self) -> bool:
        """Save where the user says; tells whether it was."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save variograms"), str(self.kept.suggested), "JSON (*.json)")
        return bool(path) and self.write(Path(path) if path.lower().endswith(".json") else Path(f"{path}.json"))

    # -- words ---------------------------------------------------------------------------------------------------------

    def _tell(self, text: str) -> None:
        self.said.setText(text)
        text_colour(self.said, muted(self))

    def _warn(self, text: str) -> None:
        self.said.setText(text)
        text_colour(self.said, amber(self))
