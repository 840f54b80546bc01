"""ONLY_KINDS in a dialog: a box for each kind that the layer of deposits holds, with its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingUtils, QgsProject
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.core.wording import chained, unchained
from ...processing.layers.kinds import counted_kinds
from ..wrappers import widget_for
from .boxes import KindBoxes

_MOST = 60
"""Kinds beyond which a field names or numbers deposits and says no kind; boxes for them would fill the dialog."""


class KindsWidgetWrapper:
    """What ONLY_KINDS names as the class of its widget."""

    def __new__(
        cls,
        definition: QgsProcessingParameterDefinition,
        dialog: Any,
        row: int = 0,
        column: int = 0,
        layer: str = "",
        field: str = "",
    ) -> Any:
        """Make the widget that fits the dialog; `layer` and `field` are the parameters that it follows."""
        return widget_for(definition, dialog, lambda: _BoxesWrapper(definition, layer, field))


class _BoxesWrapper(QgsAbstractProcessingParameterWidgetWrapper):  # type: ignore[misc]
    """The value is a text of the ticked kinds; it is empty where all are ticked."""

    def __init__(self, definition: QgsProcessingParameterDefinition, layer: str, field: str) -> None:
        super().__init__(definition, QgsProcessingGui.WidgetType.Standard)
        self._follows = {layer: "layer", field: "field"}
        self._sources: dict[str, QgsAbstractProcessingParameterWidgetWrapper] = {}
        self._given: tuple[str, ...] = ()
        self._kinds: list[tuple[str, int]] = []
        self._boxes: KindBoxes | None = None
        self._hint: QLabel | None = None

    def createWidget(self) -> QWidget:
        """Make the boxes, in a plain widget: QGIS takes what this returns as a new object of C++, and sip then declares
        the Python one dead.
        """
        holder = QWidget()
        self._boxes, self._hint = KindBoxes(), QLabel()
        self._hint.setWordWrap(True)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._boxes)
        layout.addWidget(self._hint)
        self._boxes.ticked.connect(self._ticked)
        self._show()
        return holder

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Tick the given kinds; none means all."""
        given = unchained(value) if isinstance(value, str) else [str(one) for one in value or ()]
        self._given = tuple(given)
        self._show()

    def widgetValue(self) -> str:
        """Ticked kinds as a text."""
        return chained(self._given)

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Follow the layer and the field."""
        super().postInitialize(wrappers)
        for wrapper in wrappers:
            what = self._follows.get(wrapper.parameterDefinition().name())
            if what is not None:
                self._sources[what] = wrapper
                wrapper.widgetValueHasChanged.connect(self._source_changed)
        self._count()

    def _source_changed(self, _: QgsAbstractProcessingParameterWidgetWrapper) -> None:
        if self._boxes is None or sip.isdeleted(self._boxes):
            return
        before = self._kinds
        self._count()
        if before and self._kinds != before:
            # Kinds of another field, or of another layer.
            self._given = ()
            self._boxes.fold()
            self._show()
            self.widgetValueHasChanged.emit(self)

    def _count(self) -> None:
        field, value = (self._value(what) for what in ("field", "layer"))
        self._kinds = []
        if field and value:
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
            source = QgsProcessingUtils.variantToSource(value, context)
            self._kinds = counted_kinds(source, str(field)) if source is not None else []
        self._show()

    def _value(self, what: str) -> Any:
        return self._sources[what].parameterValue() if what in self._sources else None

    def _ticked(self, kinds: tuple[str, ...] | None) -> None:
        self._given = kinds or ()
        if self._hint is not None:
            self._hint.setText(self._told(nothing=kinds is not None and not kinds))
            self._hint.setVisible(bool(self._hint.text()))
        self.widgetValueHasChanged.emit(self)

    def _show(self) -> None:
        if self._boxes is None or self._hint is None or sip.isdeleted(self._boxes):
            return
        given = {one.strip().casefold() for one in self._given}
        wanted = [name for name, _ in self._kinds if name.casefold() in given]
        self._boxes.show_kinds(self._kinds if len(self._kinds) <= _MOST else [], wanted if given else None)
        self._boxes.setVisible(0 < len(self._kinds) <= _MOST)
        self._hint.setText(self._told())
        self._hint.setVisible(bool(self._hint.text()))

    def _told(self, nothing: bool = False) -> str:
        """Sentence below the boxes, or in their place."""
        if nothing:
            return tr("None is ticked: all kinds count.")
        if not self._kinds:
            return tr("All deposits count. Choose the field of their kind above to tick some of them.")
        if len(self._kinds) > _MOST:
            return said(
                "{kinds:,} different values are too many to be kinds: choose another field.", kinds=len(self._kinds)
            )
        return ""
