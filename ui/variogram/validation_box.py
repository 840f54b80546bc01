"""What leaving one sample out at a time says of the model, beside what it says of the automatic one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QGroupBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ...models.core.language import localised, said
from ...models.core.language import translated as tr
from ...models.core.wording import number
from ...models.interpolation.kriging import KrigingOptions
from ...models.interpolation.kriging_validation import ElementValidation
from ..panel.light import amber, muted, text_colour, wrapped
from .look import with_room

_MOST_NEIGHBOURS = 200
_WAITING = "…"
_SHOWN_DIGITS = 4
_LINES = 4

FIGURES: tuple[Callable[[ElementValidation], float], ...] = (
    lambda found: found.kriging.mean_error,
    lambda found: found.kriging.rmse,
    lambda found: found.mean_square_z,
)
"""What is shown, from above; `_titles` says what each is."""


def _titles() -> tuple[tuple[str, str], ...]:
    """Titles and explanations of the figures."""
    return (
        (tr("Mean error"), tr("Observed minus estimated; 0 is right.")),
        (tr("RMSE"), tr("Root of the mean squared error; the smaller the better.")),
        (
            tr("Mean squared standardised error"),
            tr("Squared errors by the kriging variance; 1 is right. More: the variance is too small; less: too large."),
        ),
    )


class ValidationBox(QGroupBox):  # type: ignore[misc]
    """Figures of two models, and how to krige; `options_changed` when the latter changes."""

    options_changed = pyqtSignal()

    def __init__(self, options: KrigingOptions, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cross-validation (leave one out)"), parent)
        self._options = options
        self.neighbours = QSpinBox()
        self.neighbours.setRange(1, _MOST_NEIGHBOURS)
        self.neighbours.setValue(options.neighbours or _MOST_NEIGHBOURS)
        self.neighbours.setKeyboardTracking(False)
        self.neighbours.setAccessibleName(tr("Neighbours"))
        self.drift = QComboBox()
        self.drift.setAccessibleName(tr("Drift"))
        for name, title in (("none", tr("no drift")), ("linear", tr("linear drift"))):
            self.drift.addItem(title, name)
        self.drift.setCurrentIndex(self.drift.findData(options.drift))
        self.figures: list[tuple[QLabel, QLabel]] = []
        self.said = wrapped(selectable=True)
        self._arrange()
        self.neighbours.valueChanged.connect(lambda _: self.options_changed.emit())
        self.drift.currentIndexChanged.connect(lambda _: self.options_changed.emit())
        self.forget()

    def _arrange(self) -> None:
        grid = QGridLayout()
        for column, title in ((1, tr("this model")), (2, tr("automatic"))):
            label = QLabel(title)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, 0, column)
        for row, (title, tip) in enumerate(_titles(), start=1):
            name, pair = QLabel(title), (QLabel(), QLabel())
            name.setToolTip(tip)
            grid.addWidget(name, row, 0)
            for column, label in enumerate(pair, start=1):
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setToolTip(tip)
                grid.addWidget(label, row, column)
            self.figures.append(pair)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(self.fontMetrics().height())
        how = QHBoxLayout()
        how.addWidget(QLabel(tr("Neighbours")))
        how.addWidget(self.neighbours)
        how.addWidget(self.drift)
        how.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(grid)
        layout.addLayout(how)
        layout.addWidget(with_room(self.said, _LINES))
        layout.addStretch()

    def options(self) -> KrigingOptions:
        """How to krige."""
        return replace(self._options, neighbours=self.neighbours.value(), drift=self.drift.currentData())

    def forget(self) -> None:
        """Show no figures."""
        self.show_figures(None, None)
        self.said.setText("")

    def wait(self) -> None:
        """Say that the figures of this model are being computed; those of the automatic one stay."""
        for mine, _ in self.figures:
            mine.setText(_WAITING)
        self._say(tr("The figures follow when you let go."), warn=False)

    def show_figures(self, mine: ElementValidation | None, automatic: ElementValidation | None) -> None:
        """Show what is known of either."""
        for pair, figure in zip(self.figures, FIGURES):
            for label, found in zip(pair, (mine, automatic)):
                label.setText(_WAITING if found is None else localised(number(figure(found), _SHOWN_DIGITS)))
        if mine is None:
            return
        warnings = mine.warnings()
        count = said("Of {count} samples; errors are in the unit of the values.", count=number(mine.kriging.n))
        self._say(" ".join([count, *warnings]), warn=bool(warnings))

    def show_problem(self, text: str) -> None:
        """Say why there are no figures."""
        for mine, _ in self.figures:
            mine.setText("–")
        self._say(text, warn=True)

    def _say(self, text: str, warn: bool) -> None:
        self.said.setText(text)
        text_colour(self.said, amber(self) if warn else muted(self))
