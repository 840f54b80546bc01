"""The samples of one element, read as the algorithms read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingUtils, QgsProject, QgsVectorLayer

from ...models.assays.options import CleaningOptions
from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress, SilentSink
from ...models.rasters.points import Points
from ...processing.layers.assays import CleaningRequest, clean, points_of, prepare
from ...processing.layers.points import samples_of
from ...processing.layers.tables import open_input
from ...processing.work import Workplace


@dataclass(frozen=True)
class ReadSamples:
    """What was read.

    Parameters
    ----------
    samples : Points
        In metres.
    warnings : tuple of str
    cleaned : bool
        Whether the field holds text, which kriging takes only after 'Clean assays'.
    """

    samples: Points
    warnings: tuple[str, ...]
    cleaned: bool


def reading_of(
    layer: QgsVectorLayer, element: str, negative: bool, workplace: Workplace
) -> Callable[[Progress], ReadSamples]:
    """What reads an element in another thread: numbers as kriging does, texts as 'Clean assays' does.

    Parameters
    ----------
    layer : QgsVectorLayer
    element : str
        One of its fields.
    negative : bool
        Whether numbers below zero are meant, as in log-ratios.
    workplace : Workplace
        Where texts are cleaned.

    Raises
    ------
    InputError
        The layer has no such field.
    """
    at = layer.fields().lookupField(element)
    if at < 0:
        raise InputError(
            said("The layer {layer} has no field {field}: choose another element.", layer=layer.name(), field=element)
        )
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    source = QgsProcessingUtils.variantToSource(layer, context)
    if layer.fields().at(at).isNumeric():
        return lambda progress: _read_numbers(source, element, negative, context, progress)
    return lambda progress: _read_texts(source, element, context, workplace, progress)


def _read_numbers(
    source: Any, element: str, negative: bool, context: QgsProcessingContext, progress: Progress
) -> ReadSamples:
    sink = _Heard(progress)
    samples = samples_of(source, [element], QgsCoordinateReferenceSystem(), negative, context, Progress(sink))
    return ReadSamples(samples, tuple(sink.warnings), cleaned=False)


def _read_texts(
    source: Any, element: str, context: QgsProcessingContext, workplace: Workplace, progress: Progress
) -> ReadSamples:
    sink = _Heard(progress)
    heard = Progress(sink)
    wishes = CleaningRequest(CleaningOptions(), (element,))
    prepared = prepare(open_input(source, heard), wishes, None, context, heard)
    cleaned = clean(workplace, prepared, heard)
    samples = points_of(prepared, cleaned, QgsCoordinateReferenceSystem(), heard)
    return ReadSamples(samples, tuple(sink.warnings), cleaned=True)


class _Heard(SilentSink):
    """Keeps warnings, and hears of Cancel."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        """Keep a warning."""
        self.warnings.append(message)

    def cancelled(self) -> bool:
        """Ask who listens to the whole."""
        return bool(self._progress.sink.cancelled())
