"""What the Toolbox, dialogs and scripts call an algorithm, and how it is found there."""

from __future__ import annotations

import html
import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ..models.core.language import translated
from ..models.core.wording import first_sentence
from .icons import group_icon

MANUAL = Path(__file__).parent.parent / "ui" / "help" / "algorithms.html"
"""The manual, with a chapter per algorithm under its id."""


RUN_DIALOG = f"{__package__.rsplit('.', 1)[0]}.ui.dialogs.run_dialog"
"""Where the dialog of one run is. It is named by text: this layer imports nothing of it."""


class With(NamedTuple):
    """What a field needs to have an effect: one of some values of another parameter, of which '' is none."""

    parameter: str
    values: tuple[Any, ...]


class Described:
    """Names and texts of an algorithm; comes before the class of QGIS that it describes.

    Attributes
    ----------
    ID : str
        Fixed name in scripts and models.
    NAME, GROUP, SUMMARY : str
        What users read: title, group in the Toolbox, and one paragraph that says what the algorithm does and where it
        misleads.
    TAGS : str
        Words that people may look for it by, separated by commas; the Toolbox finds any part of one. They are one text,
        for a translator needs other words, not each of these.
    ONLY_WITH : mapping of str to With
        Parameters that have no effect with some choices; dialogs grey them then.
    """

    ID = ""
    NAME = ""
    GROUP = ""
    SUMMARY = ""
    TAGS = ""
    ONLY_WITH: Mapping[str, With] = {}

    def name(self) -> str:
        """Fixed id."""
        return self.ID

    def displayName(self) -> str:
        """Translated title."""
        return self.tr(self.NAME)

    def group(self) -> str:
        """Translated group."""
        return self.tr(self.GROUP)

    def groupId(self) -> str:
        """Fixed id of the group."""
        return self.GROUP.lower().replace(" ", "")

    def tags(self) -> list[str]:
        """Words that the search of the Toolbox looks through beside title and id."""
        return [word.strip() for word in self.tr(self.TAGS).split(",")]

    def shortDescription(self) -> str:
        """First sentence of the summary: the tooltip in the Toolbox."""
        return first_sentence(self.tr(self.SUMMARY))

    def helpUrl(self) -> str:
        """Chapter of the manual, which lies in the plugin: the Help button works offline."""
        page = QUrl.fromLocalFile(str(MANUAL))
        page.setFragment(self.ID)
        return str(page.toString())

    def createCustomParametersWidget(self, parent: Any = None) -> Any:
        """Dialog of one run, which QGIS opens in the place of its own."""
        return importlib.import_module(RUN_DIALOG).RunDialog(self, parent)

    def icon(self) -> QIcon:
        """Icon of the group."""
        return group_icon(self.groupId())

    def shortHelpString(self) -> str:
        """Help panel, made from the summary and every parameter's help.

        QGIS makes a paragraph of each line, and its panel has fixed greys for paragraphs and for bold text, which a
        dark theme swallows: what stands outside of both takes the theme's own colour of text.
        """
        rows = [_themed(html.escape(self.tr(self.SUMMARY), quote=False))]
        for definition in self.parameterDefinitions():  # type: ignore[attr-defined]
            title = f"<strong>{html.escape(definition.description(), quote=False)}</strong> ({definition.name()})"
            rows.append(_themed(f"{title}: {html.escape(definition.help(), quote=False)}"))
        return "\n".join(rows)

    def tr(self, text: str) -> str:
        """Translate."""
        return translated(text)


def _themed(text: str) -> str:
    """A paragraph of a help panel in the theme's colour of text."""
    return f'</p><div style="margin-bottom: 10px">{text}</div>'
