"""Fields that have no effect with what is chosen in another are greyed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget

from ...models.core.language import said
from ...models.core.wording import listed
from ...processing.described import With


class Choices:
    """Greys fields of a dialog, and ungreys them.

    A field that holds something else than its default stays as it is while nothing is chosen: it counts then.

    Parameters
    ----------
    wrappers : mapping of str to object
        Widgets of the dialog by the names of parameters.
    only_with : mapping of str to With
        By the field that has an effect with some choices only.
    """

    def __init__(self, wrappers: Mapping[str, Any], only_with: Mapping[str, With]) -> None:
        self._wrappers = wrappers
        self._only_with = {name: needed for name, needed in only_with.items() if name in wrappers}
        self._tips = {name: wrappers[name].wrappedWidget().toolTip() for name in self._only_with}
        followed = {needed.parameter for needed in self._only_with.values()} | set(self._only_with)
        for name in followed:
            wrappers[name].widgetValueHasChanged.connect(lambda _: self.follow())
        self.follow()

    def follow(self) -> None:
        """Grey what has no effect by now."""
        for name, needed in self._only_with.items():
            widget = self._wrappers[name].wrappedWidget()
            if widget is None or sip.isdeleted(widget):
                return
            counts = self._counts(name, needed)
            title = self._wrappers[needed.parameter].parameterDefinition().description()
            why = (
                said("Has an effect only where '{title}' is switched on.", title=title)
                if needed.values == (True,)
                else said(
                    "Has an effect only with these of '{title}': {choices}.",
                    title=title,
                    choices=listed([str(one) for one in needed.values if one]),
                )
            )
            tip = self._tips[name] if counts else why
            for part in (widget, self._wrappers[name].wrappedLabel()):
                if isinstance(part, QWidget):
                    part.setEnabled(counts)
                    part.setToolTip(tip)

    def _counts(self, name: str, needed: With) -> bool:
        chosen = self._wrappers[needed.parameter].parameterValue()
        several = chosen if isinstance(chosen, (list, tuple)) else [chosen or ""]
        if any(one in needed.values for one in several):
            return True
        value, default = (
            self._wrappers[name].parameterValue(),
            self._wrappers[name].parameterDefinition().defaultValue(),
        )
        return chosen in (None, "") and value not in (None, "") and value != default
