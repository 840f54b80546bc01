"""The parameters of a variogram as numbers, to be read and typed."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QGroupBox,
    QLabel,
    QWidget,
)

from ...models.core.language import said, translated
from ...models.core.language import translated as tr
from ...models.core.wording import distance, number
from ...models.interpolation.experimental import ExperimentalVariogram
from ...models.interpolation.variogram import Structure, Variogram
from ...models.interpolation.variogram_fit import SMOOTHNESSES
from ...models.interpolation.variogram_models import MODELS
from .handles import LEAST_RATIO, MOST_STRUCTURES, narrowed, turned, with_anisotropy, with_model, with_structure

_HIGHEST = 1e15
_DIGITS = 4
"""Significant digits of a number that is as large as the variance."""

Family = tuple[str, float]


class NumberBox(QDoubleSpinBox):  # type: ignore[misc]
    """A number whose steps follow its size; what somebody else puts in is not taken for typed."""

    def __init__(self, least: float, most: float, decimals: int, name: str) -> None:
        super().__init__()
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        self.setAccessibleName(name)
        # A box that has nothing to show leaves its place empty: others stay where they are.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000000.000") + 2 * self.fontMetrics().height())

    def show_number(self, value: float) -> None:
        """Show a number as rounded as this box shows any."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)


class StructureRow:
    """The boxes of one structure.

    Parameters
    ----------
    number_ : int
        From 1 on.
    """

    def __init__(self, number_: int) -> None:
        name = said("Structure {number}", number=number_)
        self.title = QLabel(name)
        self.family = QComboBox()
        self.family.setAccessibleName(name)
        self.sill = NumberBox(0.0, _HIGHEST, 4, said("Partial sill of structure {number}", number=number_))
        self.range = NumberBox(0.001, _HIGHEST, 0, said("Range of structure {number}", number=number_))
        self.range.setSuffix(f" {tr('m')}")
        self.range.setToolTip(
            tr("The model's own range a. Models that only approach their sill have a practical range beyond it.")
        )
        self.practical = QLabel()
        self._fill(())

    def _fill(self, more: tuple[Family, ...]) -> None:
        """Offer all models, those with a smoothness once for each, and what a file has beyond."""
        self.family.clear()
        self.family.addItem(tr("none"), ("", 0.0))
        families = [
            (model.name, smoothness)
            for model in MODELS.values()
            for smoothness in (SMOOTHNESSES if model.takes_smoothness else (Structure.smoothness,))
        ]
        for name, smoothness in (*families, *more):
            title = translated(MODELS[name].title)
            if MODELS[name].takes_smoothness:
                title = said("{model}, smoothness {value}", model=title, value=number(smoothness))
            self.family.addItem(title, (name, smoothness))

    def show(self, structure: Structure | None) -> None:
        """Show a structure, or that there is none."""
        self.family.blockSignals(True)
        self.family.setCurrentIndex(self._index(structure))
        self.family.blockSignals(False)
        for widget in (self.sill, self.range):
            widget.setVisible(structure is not None)
        if structure is None:
            self.practical.setText("")
            return
        self.sill.show_number(structure.partial_sill)
        self.range.show_number(structure.range_m)
        own = structure.range_m == structure.practical_range_m
        practical = said("practical {range}", range=distance(structure.practical_range_m))
        self.practical.setText("" if own else practical)

    def _index(self, structure: Structure | None) -> int:
        if structure is None:
            return 0
        takes = MODELS[structure.model].takes_smoothness
        wanted = (structure.model, structure.smoothness if takes else Structure.smoothness)
        found = self._find(wanted)
        if found < 0:
            self._fill((wanted,))
            found = self._find(wanted)
        return found

    def _find(self, wanted: Family) -> int:
        # QComboBox.findData does not compare tuples.
        return next((at for at in range(self.family.count()) if tuple(self.family.itemData(at)) == wanted), -1)


class ParametersBox(QGroupBox):  # type: ignore[misc]
    """All parameters; `changed` comes with the new variogram and the name of what was changed."""

    changed = pyqtSignal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Model"), parent)
        self._variogram: Variogram | None = None
        self._longest_m = 1.0
        self.nugget = NumberBox(0.0, _HIGHEST, 4, tr("Nugget"))
        self.structures = [StructureRow(number_) for number_ in range(1, MOST_STRUCTURES + 1)]
        self.anisotropy = QCheckBox(tr("Anisotropy"))
        self.azimuth = NumberBox(0.0, 180.0, 1, tr("Azimuth of the longest range"))
        self.azimuth.setSuffix("°")
        self.azimuth.setWrapping(True)
        self.azimuth.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        self.ratio = NumberBox(LEAST_RATIO, 1.0, 2, tr("Ratio of the shortest range to the longest"))
        self.ratio.setStepType(QAbstractSpinBox.StepType.DefaultStepType)
        self.ratio.setSingleStep(0.05)
        self._sill = QLabel()
        self._arrange()
        self._connect()
        self.setEnabled(False)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        for column, title in ((2, tr("Partial sill")), (3, tr("Range"))):
            grid.addWidget(QLabel(title), 0, column)
        grid.addWidget(QLabel(tr("Nugget")), 1, 0)
        grid.addWidget(self.nugget, 1, 2)
        grid.addWidget(self._sill, 1, 3, 1, 2)
        for at, row in enumerate(self.structures, start=2):
            for column, widget in enumerate((row.title, row.family, row.sill, row.range, row.practical)):
                grid.addWidget(widget, at, column)
        last = 2 + len(self.structures)
        grid.addWidget(self.anisotropy, last, 0, 1, 2)
        grid.addWidget(self.azimuth, last, 2)
        grid.addWidget(self.ratio, last, 3)
        self.azimuth.setToolTip(tr("Direction of the longest range, clockwise from north."))
        self.ratio.setToolTip(tr("Shortest range divided by the longest one."))
        self.azimuth.setPrefix(f"{tr('azimuth')} ")
        self.ratio.setPrefix(f"{tr('ratio')} ")
        grid.setColumnStretch(4, 1)
        grid.setRowStretch(last + 1, 1)

    def _connect(self) -> None:
        self.nugget.valueChanged.connect(lambda value: self._tell("nugget", lambda old: replace(old, nugget=value)))
        for at, row in enumerate(self.structures, start=1):
            row.sill.valueChanged.connect(lambda value, at=at: self._of_structure(at, partial_sill=value))
            row.range.valueChanged.connect(lambda value, at=at: self._of_structure(at, range_m=value))
            row.family.activated.connect(lambda _, at=at: self._of_family(at))
        self.anisotropy.toggled.connect(
            lambda on: self._tell("anisotropy", lambda old: with_anisotropy(old, on, self.azimuth.value()))
        )
        self.azimuth.valueChanged.connect(lambda value: self._tell("azimuth", lambda old: turned(old, value)))
        self.ratio.valueChanged.connect(lambda value: self._tell("ratio", lambda old: narrowed(old, value)))

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_measured(self, measured: ExperimentalVariogram) -> None:
        """Let numbers have the digits that fit what was measured."""
        self._longest_m = float(measured.edges_m[-1])
        size = measured.variance or 1.0
        decimals = min(max(_DIGITS - 1 - math.floor(math.log10(size)), 0), 12)
        for box in (self.nugget, *(row.sill for row in self.structures)):
            box.blockSignals(True)
            box.setDecimals(decimals)
            box.blockSignals(False)
        for row in self.structures:
            row.range.blockSignals(True)
            row.range.setDecimals(0 if self._longest_m >= 1000 else 2)
            row.range.blockSignals(False)

    def show_variogram(self, variogram: Variogram) -> None:
        """Show a model."""
        self._variogram = variogram
        self.setEnabled(True)
        self.nugget.show_number(variogram.nugget)
        self._sill.setText(said("sill {sill}", sill=number(variogram.sill, 4)))
        found = (*variogram.structures, *[None] * len(self.structures))
        for at, row in enumerate(self.structures):
            row.show(found[at])
            # The second structure comes after the first.
            row.family.setEnabled(at <= len(variogram.structures))
        axes = variogram.anisotropy
        self.anisotropy.blockSignals(True)
        self.anisotropy.setChecked(axes is not None)
        self.anisotropy.blockSignals(False)
        self.anisotropy.setEnabled(bool(variogram.structures))
        for box in (self.azimuth, self.ratio):
            box.setVisible(axes is not None)
        if axes is not None:
            self.azimuth.show_number(axes.azimuth_deg % 180)
            self.ratio.show_number(axes.ratio)

    # -- what was changed ----------------------------------------------------------------------------------------------

    def _tell(self, name: str, change: Any) -> None:
        if self._variogram is not None:
            self.changed.emit(change(self._variogram), name)

    def _of_structure(self, number_: int, **values: float) -> None:
        self._tell(
            f"{next(iter(values))} {number_}",
            lambda old: with_structure(old, number_, replace(old.structures[number_ - 1], **values)),
        )

    def _of_family(self, number_: int) -> None:
        model, smoothness = self.structures[number_ - 1].family.currentData()
        self._tell(f"model {number_}", lambda old: with_model(old, number_, model, smoothness, self._longest_m))
