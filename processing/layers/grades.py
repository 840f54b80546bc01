"""Points along drill holes with features of grades, from layers of QGIS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingParameterDefinition

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.drillholes.grades.points import HolePoints, Texts
from ...models.spectra.table import Spectra
from .. import parameters as p
from .fields import is_text
from .space import SpacePoints, read_space
from .spectra import read_spectra


@dataclass(frozen=True)
class GradePoints:
    """Points of a layer, and the same as models take them.

    Parameters
    ----------
    space : SpacePoints
    points : HolePoints
    """

    space: SpacePoints
    points: HolePoints


def sample_field() -> QgsProcessingParameterDefinition:
    """Declare KEY, which joins spectra to points."""
    return p.field(
        "KEY",
        "Field of the sample's name",
        "INPUT",
        "Joins the spectra to the points; spectra without such a field go by their names. Needed with spectra only.",
    )


def read_grade_points(
    algorithm: Any, parameters: Mapping[str, Any], context: Any, wanted: Sequence[str], progress: Progress
) -> GradePoints:
    """Read INPUT with HOLE, DEPTH, KEY and the wanted fields: texts become categories.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : mapping
    context : QgsProcessingContext
    wanted : sequence of str
        Fields of numbers and texts; one that the layer lacks is left to who needs it.
    progress : Progress

    Raises
    ------
    InputError
        Points without elevations, missing fields, depths that are texts.
    """
    source = algorithm.source("INPUT")
    hole, depth, key = (algorithm.parameterAsString(parameters, name, context) for name in ("HOLE", "DEPTH", "KEY"))
    fields = source.fields()
    kinds = {field.name(): is_text(field) for field in fields}
    if kinds.get(depth):
        raise InputError(
            said("The depths in {depth} are texts: clean the table first, or choose a field of numbers.", depth=depth)
        )
    numbers = [name for name in dict.fromkeys([*wanted, depth]) if not kinds.get(name)]
    texts = [name for name in dict.fromkeys([*wanted, *([key] if key else [])]) if name not in numbers]
    if key and key not in texts:
        texts.append(key)
    target = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
    space = read_space(source, numbers, hole, target, context, progress, texts)
    values = dict(space.values)
    categories = {name: found for name, found in space.categories.items() if name in wanted}
    points = HolePoints(
        position=space.position,
        hole=space.hole,
        holes=space.holes,
        depth=values[depth],
        numbers={name: values[name] for name in numbers if name in wanted},
        texts=categories,
    )
    return GradePoints(space, points)


def spectra_of(
    algorithm: Any, parameters: Mapping[str, Any], context: Any, read: GradePoints, progress: Progress
) -> tuple[Spectra | None, Texts | None, str]:
    """Spectra of SPECTRA, the sample of each point, and the field that names it.

    Raises
    ------
    InputError
        If spectra were given without the field that joins them, or the field without spectra.
    """
    key = algorithm.parameterAsString(parameters, "KEY", context)
    if not algorithm.wants(parameters, "SPECTRA") or parameters["SPECTRA"] == []:
        return None, None, ""
    if not key:
        raise InputError(
            said(
                "Spectra were given, and no field of {name} that names the samples: choose the one that"
                " the spectra have too, or that holds their names.",
                name=read.space.name,
            )
        )
    return read_spectra(algorithm, parameters, "SPECTRA", context, progress), read.space.categories[key], key
