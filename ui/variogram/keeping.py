"""The variograms that were looked at in a window, and the files that they come from and go to."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.interpolation.variogram import Variogram, read_variograms, variograms_text, write_variograms
from ...models.interpolation.variogram_fit import SMOOTHNESSES
from ...models.interpolation.variogram_models import MODELS
from ...processing.layers.points import temporary_folder
from ...processing.work import lack_in_qgis
from ..panel.memory import home
from .handles import MOST_STRUCTURES

_NAME = "variograms.json"


class Kept:
    """Variograms by element, of which some may not have gone anywhere yet."""

    def __init__(self) -> None:
        self._variograms: dict[str, Variogram] = {}
        self._file: Path | None = None
        self._in_file: dict[str, Variogram] = {}
        self.unkept: set[str] = set()

    @property
    def elements(self) -> str:
        """Elements that have a variogram, for a sentence."""
        return ", ".join(self._variograms)

    def get(self, element: str) -> Variogram | None:
        """Variogram of an element."""
        return self._variograms.get(element)

    def put(self, element: str, variogram: Variogram) -> None:
        """Take a variogram."""
        self._variograms[element] = variogram

    def begin_anew(self) -> None:
        """Forget those of other samples; what a file brought was asked for."""
        self._variograms = dict(self._in_file)
        self.unkept.clear()

    def text(self) -> str:
        """Text of the file that kriging reads."""
        self.unkept.clear()
        return variograms_text(self._variograms)

    def load(self, path: Path) -> dict[str, Variogram]:
        """Take the variograms of a file.

        Raises
        ------
        InputError
            The file cannot be read.
        """
        found = read_variograms(path)
        self._variograms |= found
        self._file, self._in_file = path, dict(found)
        self.unkept -= found.keys()
        return found

    def write(self, path: Path) -> None:
        """Write all as the file that kriging reads.

        Raises
        ------
        ResourceError
            It cannot be written.
        """
        write_variograms(path, self._variograms)
        self._file, self._in_file = path, dict(self._variograms)
        self.unkept.clear()

    def file_for_kriging(self) -> tuple[Path, bool]:
        """File of all variograms, and whether it is one that QGIS removes at its end: only if something was changed
        since they were saved.
        """
        if self._file is not None and self._in_file == self._variograms and self._file.is_file():
            return self._file, False
        path = Path(tempfile.mkdtemp(dir=temporary_folder())) / _NAME
        write_variograms(path, self._variograms)
        self.unkept.clear()
        return path, True

    @property
    def folder(self) -> Path:
        """Where files are looked for first."""
        return home() if self._file is None else self._file.parent

    @property
    def suggested(self) -> Path:
        """File that they would be saved in."""
        return self._file or self.folder / _NAME


def why_not_shown(path: Path) -> str:
    """Why the window cannot show the variograms of a file; empty if it can.

    Raises
    ------
    InputError
        The file cannot be read.
    """
    for name, variogram in read_variograms(path).items():
        if len(variogram.structures) > MOST_STRUCTURES:
            return said(
                "The variogram of {element} has {count} structures, and this window shows {most}.",
                element=name,
                count=len(variogram.structures),
                most=MOST_STRUCTURES,
            )
        rare = [
            part
            for part in variogram.structures
            if MODELS[part.model].takes_smoothness and part.smoothness not in SMOOTHNESSES
        ]
        # Other smoothnesses are drawn with SciPy, in QGIS's own Python.
        lack = lack_in_qgis(tr("Variogram"), ("scipy",)) if rare else ""
        if lack:
            return lack
    return ""
