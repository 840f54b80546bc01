"""Which fields of a layer of samples are the elements to work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

from ...models.assays.roles import assays_and_roles
from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, listed
from .points import check_points
from .tables import open_input


def chosen_elements(
    algorithm: Any,
    parameters: Mapping[str, Any],
    parameter: str,
    context: QgsProcessingContext,
    progress: Progress,
) -> list[str]:
    """Read ELEMENTS: the fields that were chosen, or all that are recognised as assays, which the log names.

    Parameters
    ----------
    algorithm : Algorithm
        With the parameters ELEMENTS and ANY_FIELD.
    parameters : mapping
    parameter : str
        That of the samples.
    context : QgsProcessingContext
    progress : Progress

    Raises
    ------
    InputError
        A field that is certainly no assay, unless ANY_FIELD; nothing recognised where nothing was chosen.
    """
    source = algorithm.source(parameter)
    names = algorithm.field_names(parameters, "ELEMENTS", context)
    if names:
        if not algorithm.parameterAsBoolean(parameters, "ANY_FIELD", context):
            _check_assays(source, names, progress)
        return list(names)
    return _recognised(source, progress)


def _check_assays(source: QgsProcessingFeatureSource, names: Sequence[str], progress: Progress) -> None:
    check_points(source)
    given = open_input(source, progress)
    _, roles = assays_and_roles(given.table, given.place, progress)
    columns = list(given.table.columns)
    others = [(name, roles[columns.index(name)]) for name in names if name in columns and columns.index(name) in roles]
    if others:
        written = listed([f"{name} ({role})" for name, role in others])
        raise InputError(
            said(
                "{written} of {sourcename} {is_no_assay}: choose fields of contents, or switch ANY_FIELD"
                " on to take all that are chosen.",
                written=written,
                sourcename=source.sourceName(),
                is_no_assay=said("is no assay") if len(others) == 1 else said("are no assays"),
            )
        )


def _recognised(source: QgsProcessingFeatureSource, progress: Progress) -> list[str]:
    check_points(source)
    given = open_input(source, progress)
    species, _ = assays_and_roles(given.table, given.place, progress)
    fields = source.fields()
    found = [given.table.columns[index] for index in species]
    texts = [name for name in found if not fields.at(fields.lookupField(name)).isNumeric()]
    if texts:
        progress.warn(
            said(
                "{fields} of assays hold text and {was} left out: {texts}. Clean them first with 'Clean"
                " assays' (prospectivity:cleanassays).",
                fields=counted(len(texts), "field"),
                was=said("was") if len(texts) == 1 else said("were"),
                texts=listed(texts),
            )
        )
    elements = [name for name in found if name not in texts]
    if not elements:
        raise InputError(
            said(
                "No numeric field of {sourcename} is recognised as an assay; its fields are {names}."
                " Choose those to work on with ELEMENTS.",
                sourcename=source.sourceName(),
                names=listed(fields.names()),
            )
        )
    progress.info(
        said(
            "Elements: all {count} fields that are recognised as assays: {elements}.",
            count=len(elements),
            elements=", ".join(elements),
        )
    )
    return elements
