"""In the place of a bare list of fields: what each column was recognised as, to be confirmed or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsTask,
)
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QModelIndex, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.core.errors import ProspectivityError
from ...models.core.language import marked
from ...models.core.language import translated as tr
from ...models.core.progress import Cancelled, Progress, SilentSink
from ...models.core.wording import FIELDS, unchained
from ...models.tables.files import open_table
from ...processing.layers.tables import file_of, open_input
from ..wrappers import widget_for
from .proposal import FirstRows, Proposal, ProposedField, propose
from .score_bars import ScoreBars

_SECONDS = 0.5
"""How long the beginning of a layer may be read while the dialog waits."""

_HEADINGS = (*map(marked, ("Field", "Element", "Unit", "Method", "Note", "Values")), "AUC")
_FIELD, _ELEMENT, _UNIT, _METHOD, _NOTE, _VALUES, _AUC = range(7)
_LINES = 12
_WIDEST, _NARROW = 28, 15
_PALE = 150
_BARS_WIDE = 12


class ElementsWidgetWrapper:
    """What a field parameter names as the class of its widget.

    QGIS instantiates it and gets the widget that fits the dialog.

    The dialog of one run shows the proposal. Batch and model dialogs get QGIS's own widget for fields: a model is
    designed before there is a table, and its designer must be able to bind the parameter to an input of the model.
    """

    def __new__(cls, definition: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0) -> Any:
        """Make the widget that fits the dialog."""
        return widget_for(
            definition, dialog, lambda: _ProposingWrapper(definition, QgsProcessingGui.WidgetType.Standard)
        )


class _ProposingWrapper(QgsAbstractProcessingParameterWidgetWrapper):  # type: ignore[misc]
    """Connects the panel with the input and the value of the parameter.

    The value is a list of fields; it is empty while what was recognised stands unchanged, which means "all recognised"
    to the algorithm.
    """

    def __init__(self, definition: QgsProcessingParameterDefinition, kind: Any) -> None:
        super().__init__(definition, kind)
        self._panel: ElementsPanel | None = None
        self._task: Recognition | None = None

    def createWidget(self) -> QWidget:
        """Make the panel, in a plain widget: QGIS takes what this returns as a new object of C++, and sip then declares
        the Python one dead.
        """
        holder = QWidget()
        self._panel = ElementsPanel(holder)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panel)
        self._panel.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        self._panel.destroyed.connect(self._cancel)
        return holder

    def stretch(self) -> int:
        """Take the room that the dialog has left."""
        return 1

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Check the given fields; none means those that are recognised."""
        if self._panel is not None:
            self._panel.choose(_names(value))

    def widgetValue(self) -> list[str]:
        """Checked fields; none where what was recognised stands unchanged."""
        return self._panel.chosen() if self._panel is not None else []

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Follow the parameter that the fields belong to."""
        super().postInitialize(wrappers)
        parent = self.parameterDefinition().parentLayerParameterName()
        for wrapper in wrappers:
            if wrapper.parameterDefinition().name() == parent:
                wrapper.widgetValueHasChanged.connect(self._input_changed)
                self._input_changed(wrapper)

    def _input_changed(self, wrapper: QgsAbstractProcessingParameterWidgetWrapper) -> None:
        if self._panel is None or sip.isdeleted(self._panel):
            return
        self._cancel()
        try:
            work = recognition_of(wrapper.parameterValue())
        except (ProspectivityError, OSError) as error:
            self._panel.show_problem(str(error))
            return
        if work is None:
            self._panel.show_problem(tr("Choose a layer or a table to see what is recognised in it."))
            return
        self._panel.wait()
        self._task = Recognition(work, self._recognised)
        QgsApplication.taskManager().addTask(self._task)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _recognised(self, task: Recognition) -> None:
        """Show the result, unless the input has changed or the dialog was closed since."""
        if task is not self._task or self._panel is None or sip.isdeleted(self._panel):
            return
        self._task = None
        if task.proposal is None:
            self._panel.show_problem(task.problem)
        else:
            self._panel.show_proposal(task.proposal)


def recognition_of(value: Any) -> Callable[[Progress], Proposal] | None:
    """What recognises the columns of a layer or file in another thread; None where there is neither.

    The beginning of a layer is read here because it is QGIS's. A file is opened by the task, for a long one is slow to
    open.
    """
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    path = file_of(value, context)
    if path is not None:
        return lambda progress: _propose_file(path, progress)
    source = QgsProcessingUtils.variantToSource(value, context)
    if source is None:
        return None
    opened = open_input(source, Progress())
    # The layer may be gone, with this context, before the task runs: nothing of QGIS's goes along.
    table, place = FirstRows(opened.table, _SECONDS), opened.place
    return lambda progress: propose(table, place, progress)


def _propose_file(path: Path, progress: Progress) -> Proposal:
    return propose(FirstRows(open_table(path, progress)), None, progress)


def _names(value: Any) -> list[str]:
    """Field names of a parameter's value: a list, or a text with semicolons."""
    if isinstance(value, str):
        return unchained(value, FIELDS)
    return [str(name) for name in value] if isinstance(value, (list, tuple)) else []


class _CancelSink(SilentSink):
    """Lets reading end when its task is cancelled."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def cancelled(self) -> bool:
        """Tell whether the task was cancelled."""
        return bool(self._task.isCanceled())


class Recognition(QgsTask):  # type: ignore[misc]
    """Recognises columns while the dialog stays usable.

    Parameters
    ----------
    work : callable
        Run in a thread of its own; touches neither layers nor widgets.
    done : callable
        Called with this task in the main thread, when all is over.
    """

    def __init__(self, work: Callable[[Progress], Proposal], done: Callable[[Recognition], None]) -> None:
        super().__init__(tr("Recognising assays"))
        self._work = work
        self._done = done
        self.proposal: Proposal | None = None
        self.problem = tr("The columns could not be recognised; the log of Python messages says why.")

    def run(self) -> bool:
        """Recognise; a refusal is kept as its sentence."""
        try:
            self.proposal = self._work(Progress(_CancelSink(self)))
        except Cancelled:
            return False
        except (ProspectivityError, OSError) as error:
            self.problem = str(error)
        return self.proposal is not None

    def finished(self, result: bool) -> None:
        """Hand over in the main thread."""
        self._done(self)


class ElementsPanel(QWidget):  # type: ignore[misc]
    """A line that says what was recognised, three buttons, and the fields with a check box each."""

    changed = pyqtSignal()
    picked = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None, lines: int = _LINES, narrow: bool = False) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._wanted: list[str] = []
        self._scores: dict[str, tuple[float, bool]] = {}
        self._followed = False
        self._line = QLabel()
        self._line.setWordWrap(True)
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._widest = _NARROW if narrow else _WIDEST
        self._tree = _make_tree(lines, narrow)
        self._tree.itemChanged.connect(self._checked_by_hand)
        self._tree.currentItemChanged.connect(self._pick)
        buttons = QHBoxLayout()
        self._buttons = []
        for text, tip, chosen in (
            (
                tr("Recognised"),
                tr("Check the fields that were recognised as assays."),
                lambda: self._check(self._recognised()),
            ),
            (
                tr("All numbers"),
                tr("Check all fields that hold numbers, except coordinates, depths and the like."),
                lambda: self._check(self._numbers()),
            ),
            (tr("None"), tr("Uncheck all, to choose a few."), lambda: self._check(())),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(chosen)
            buttons.addWidget(button)
            self._buttons.append(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addLayout(buttons)
        layout.addWidget(self._tree, 1)
        self.show_problem("")

    # -- what the wrapper asks for -------------------------------------------------------------------------------------

    def choose(self, names: Sequence[str]) -> None:
        """Check these fields, now or as soon as they are known; none means those that are recognised."""
        if self._proposal is None:
            self._wanted = list(names)
        else:
            self._check(names or self._recognised())

    def chosen(self) -> list[str]:
        """Checked fields; none where what was recognised stands unchanged, or nothing is known yet."""
        if self._proposal is None:
            return list(self._wanted)
        checked = self._checked()
        return [] if checked == self._recognised() else checked

    def wait(self) -> None:
        """Say that columns are being read."""
        self.show_problem(tr("Reading the columns …"))

    def show_problem(self, text: str) -> None:
        """Show one sentence and no fields; a choice among those of another table is forgotten."""
        self._proposal = None
        self._tree.clear()
        self._enable(False)
        self._line.setToolTip("")
        self._line.setText(text)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what was recognised, and check it or what was chosen before it was known."""
        self._tree.blockSignals(True)
        self._tree.clear()
        self._tree.addTopLevelItems([_make_item(field) for field in proposal.fields])
        self._tree.blockSignals(False)
        self._proposal = proposal
        self._fit_columns()
        self._enable(True)
        self._line.setToolTip(proposal.details)
        self._check(self._wanted or proposal.recognised)
        self._wanted = []
        self.show_scores(self._scores)
        self._show_followed()

    # -- what a run says of elements -----------------------------------------------------------------------------------

    def follow(self, on: bool) -> None:
        """Show the ticked fields alone while they are tested, without the means to choose others."""
        self._followed = on
        self._line.setVisible(not on)
        for button in self._buttons:
            button.setVisible(not on)
        self._show_followed()

    def show_scores(self, scores: Mapping[str, tuple[float, bool]]) -> None:
        """Show the AUC of elements, and whether they were selected, by the names of fields; none: no bars at all."""
        self._scores = dict(scores)
        self._tree.setColumnHidden(_AUC, not self._scores)
        self._tree.blockSignals(True)
        for item in self._items():
            item.setData(_AUC, Qt.ItemDataRole.UserRole, self._scores.get(item.text(_FIELD)))
        self._tree.blockSignals(False)

    def add_score(self, field: str, auc: float, selected: bool) -> None:
        """Fill the bar of one, and bring it into sight."""
        self.show_scores({**self._scores, field: (auc, selected)})
        item = next((item for item in self._items() if item.text(_FIELD) == field), None)
        if item is not None:
            self._tree.scrollToItem(item)

    def scores(self) -> dict[str, tuple[float, bool]]:
        """What the bars show."""
        return dict(self._scores)

    def _show_followed(self) -> None:
        for item in self._items():
            item.setHidden(self._followed and item.checkState(_FIELD) != Qt.CheckState.Checked)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _items(self) -> list[QTreeWidgetItem]:
        return [self._tree.topLevelItem(i) for i in range(self._tree.topLevelItemCount())]

    def _checked(self) -> list[str]:
        return [item.text(_FIELD) for item in self._items() if item.checkState(_FIELD) == Qt.CheckState.Checked]

    def _recognised(self) -> list[str]:
        return self._proposal.recognised if self._proposal is not None else []

    def _numbers(self) -> list[str]:
        return [field.name for field in self._proposal.fields if field.numbers] if self._proposal is not None else []

    def _check(self, names: Iterable[str]) -> None:
        wanted = set(names)
        self._tree.blockSignals(True)
        for item in self._items():
            item.setCheckState(
                _FIELD, Qt.CheckState.Checked if item.text(_FIELD) in wanted else Qt.CheckState.Unchecked
            )
        self._tree.blockSignals(False)
        self._settle(wanted - {item.text(_FIELD) for item in self._items()})

    def _pick(self, item: QTreeWidgetItem | None, *_: Any) -> None:
        """Say which field is looked at: None where none is."""
        name = "" if item is None else item.text(_FIELD)
        fields = () if self._proposal is None else self._proposal.fields
        self.picked.emit(next((field for field in fields if field.name == name), None))

    def _checked_by_hand(self) -> None:
        self._settle(set())

    def _settle(self, absent: set[str]) -> None:
        """Colour the lines and say what will be taken; `absent` fields were asked for but are not there."""
        plain = self._tree.palette().color(QPalette.ColorRole.Text)
        # Paler than the text of any theme, dark ones too; the colour of disabled text is too pale to read.
        pale = QColor(plain)
        pale.setAlpha(_PALE)
        self._tree.blockSignals(True)
        for item in self._items():
            brush = QBrush(plain if item.checkState(_FIELD) == Qt.CheckState.Checked else pale)
            for column in range(len(_HEADINGS)):
                item.setForeground(column, brush)
        self._tree.blockSignals(False)
        self._line.setText(self._sentence(absent))
        self.changed.emit()

    def _sentence(self, absent: set[str]) -> str:
        if self._proposal is None:
            return ""
        checked, recognised = self._checked(), self._recognised()
        text = self._proposal.summary + "."
        if not recognised and not checked:
            text += " " + tr("Check the fields that hold assays.")
        elif not checked:
            text += " " + tr("None is checked: all recognised ones will be taken.")
        elif checked != recognised:
            text += " " + tr("{} checked.").format(len(checked))
        if absent:
            text += " " + tr("The table lacks {}.").format(", ".join(sorted(absent)))
        return text

    def _enable(self, enabled: bool) -> None:
        for widget in (self._tree, *self._buttons):
            widget.setEnabled(enabled)

    def _fit_columns(self) -> None:
        widest = self._widest * self.fontMetrics().averageCharWidth()
        for column in range(_NOTE):
            if not self._tree.isColumnHidden(column):
                self._tree.resizeColumnToContents(column)
                self._tree.setColumnWidth(column, min(self._tree.columnWidth(column), widest))
        for column in (_VALUES, _AUC):
            self._tree.setColumnWidth(column, _BARS_WIDE * self.fontMetrics().averageCharWidth())


def _make_tree(lines: int, narrow: bool) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels([tr(heading) for heading in _HEADINGS])
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setAlternatingRowColors(True)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    tree.header().setStretchLastSection(True)
    tree.setMinimumHeight(lines * (tree.fontMetrics().height() + 4))
    tree.setItemDelegateForColumn(_VALUES, _Histogram(tree))
    tree.setItemDelegateForColumn(_AUC, ScoreBars(tree))
    tree.headerItem().setToolTip(
        _AUC,
        tr(
            "How well the element alone tells deposits from background; at the dotted line, 0.5, it does not. Coloured:"
            " selected."
        ),
    )
    tree.header().moveSection(_VALUES, _ELEMENT if narrow else _METHOD)
    tree.header().moveSection(tree.header().visualIndex(_AUC), tree.header().visualIndex(_VALUES) + 1)
    tree.setColumnHidden(_AUC, True)
    tree.setColumnHidden(_METHOD, narrow)
    return tree


class _Histogram(QStyledItemDelegate):  # type: ignore[misc]
    """Draws the numbers of an item as bars."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the row as it is, and bars upon it."""
        super().paint(painter, option, index)
        counts = index.data(Qt.ItemDataRole.UserRole) or ()
        if not counts:
            return
        space, most = option.rect.adjusted(3, 3, -3, -2), max(counts)
        width = space.width() / len(counts)
        colour = QColor(option.palette.color(QPalette.ColorRole.Text))
        colour.setAlpha(_PALE)
        painter.save()
        for number, count in enumerate(counts):
            height = space.height() * count / most
            painter.fillRect(
                QRectF(space.left() + number * width, space.bottom() + 1 - height, max(width - 1, 1), height), colour
            )
        painter.restore()


def _make_item(field: ProposedField) -> QTreeWidgetItem:
    item = QTreeWidgetItem([field.name, field.species, field.unit, field.method, field.note, "", ""])
    item.setData(_VALUES, Qt.ItemDataRole.UserRole, list(field.histogram))
    checkable = Qt.ItemFlag.ItemIsUserCheckable if field.offered else Qt.ItemFlag.NoItemFlags
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | checkable)
    item.setCheckState(_FIELD, Qt.CheckState.Unchecked)
    item.setToolTip(_FIELD, field.name)
    item.setToolTip(_NOTE, field.details or field.note)
    return item
