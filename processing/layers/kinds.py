"""Which kinds of deposit count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsProcessingFeatureSource

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, listed
from ...models.rasters.points import Points, kinds_by_number, of_kinds, with_one_spelling
from .points import text_of


def asked_kinds(algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[str]:
    """Read ONLY_KINDS of `parameters.kind`; none: all count.

    Raises
    ------
    InputError
        Kinds were given, and no field that tells them.
    """
    wanted: list[str] = algorithm.names(parameters, "ONLY_KINDS", context)
    if wanted and not algorithm.parameterAsString(parameters, "KIND", context):
        raise InputError(
            said("ONLY_KINDS names kinds of deposit, and KIND is empty: choose the field that tells them.")
        )
    return wanted


def only_kinds(deposits: Points, wanted: Sequence[str], name: str, progress: Progress) -> Points:
    """Leave out deposits of the layer `name` that are of none of the wanted kinds, and tell how many stay.

    Raises
    ------
    InputError
        A kind that no deposit is of.
    """
    if not wanted:
        return deposits
    kept = of_kinds(deposits, wanted)
    there = [] if kept.kinds is None else kept.kinds.tolist()
    progress.info(
        said(
            "Of {deposits} of {name}, {kept:,} are of the kinds that count: {kinds}.",
            deposits=counted(len(deposits), "deposit"),
            name=name,
            kept=len(kept),
            kinds=listed([f"{kind} ({number})" for kind, number in kinds_by_number(there)]),
        )
    )
    return kept


def counted_kinds(source: QgsProcessingFeatureSource, field: str) -> list[tuple[str, int]]:
    """Kinds of a layer and how many features are of each, the most frequent first; none without the field."""
    index = source.fields().lookupField(field)
    if index < 0:
        return []
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
    texts = [text_of(feature.attributes()[index]) for feature in source.getFeatures(request)]
    return kinds_by_number(with_one_spelling(texts).tolist())
