"""Why a value of a parameter is refused before a run, in a sentence; QGIS itself says only that it is incorrect."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..models.core.language import said
from ..models.spectra.formats.envi import why_short

_WIDEST = 1e300
"""A bound beyond this is none."""


def why_refused(algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
    """Sentence on the first value that does not do; empty where that is not known.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : mapping
    context : QgsProcessingContext
    """
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        value = parameters.get(name)
        if value is None or value == "":
            optional = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
            if not optional and definition.defaultValue() in (None, "") and not definition.isDestination():
                return said(
                    "{name} is empty: give {what} ({description}).",
                    name=name,
                    what=_what(definition),
                    description=definition.description(),
                )
        elif isinstance(definition, QgsProcessingParameterFeatureSource):
            if algorithm.parameterAsSource({name: value}, name, context) is None:
                return _no_layer(name, value, "layer")
        elif isinstance(definition, QgsProcessingParameterRasterLayer):
            layer = algorithm.parameterAsRasterLayer({name: value}, name, context)
            if layer is None or not layer.isValid():
                return _no_layer(name, value, "raster")
        elif not definition.checkValueIsAcceptable(value, context):
            return said("{name} is {written}: give {what}.", name=name, written=_written(value), what=_what(definition))
    return ""


def same_layer(algorithm: Any, parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
    """Sentence on the first pair of `APART` that is one layer, all of it; empty if there is none.

    Parts of one layer, as "Selected features only" gives them, may differ.
    """
    for one, other in algorithm.APART:
        if any(parameters.get(name) in (None, "") for name in (one, other)):
            continue
        found = [_whole_layer(algorithm, parameters[name], name, context) for name in (one, other)]
        if found[0] is not None and found[0] == found[1]:
            titles = [algorithm.parameterDefinition(name).description() for name in (one, other)]
            return said(
                "{one} and {other} are the same layer, {found}: choose one layer for {titles} and"
                " another for {titles_2}.",
                one=one,
                other=other,
                found=found[0][0],
                titles=titles[0].lower(),
                titles_2=titles[1].lower(),
            )
    return ""


def _whole_layer(algorithm: Any, value: Any, name: str, context: QgsProcessingContext) -> tuple[str, str, str] | None:
    """Name, source and part of a layer; None for what is no layer."""
    part = ""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        part = f"{value.selectedFeaturesOnly} {getattr(value, 'filterExpression', '')}"
        value = value.source
    layer = algorithm.parameterAsVectorLayer({name: value}, name, context)
    if layer is None:
        return None
    # Memory layers share their source.
    where = layer.id() if layer.providerType() == "memory" else layer.source()
    return (
        str(layer.name()),
        f"{layer.providerType()} {where} {layer.subsetString()}",
        part.replace("False", "").strip(),
    )


def _no_layer(name: str, value: Any, kind: str) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    text = _written(value)
    path, bar, rest = text.partition("|")
    if not Path(path).exists():
        return said(
            "{name} is {text}: there is no such file, and no {kind} of that name in the project.",
            name=name,
            text=text,
            kind=kind,
        )
    if bar:
        return said(
            "{name} is {text}: {name_2} holds no {kind} as '{rest}' asks for, or cannot be opened.",
            name=name,
            text=text,
            name_2=Path(path).name,
            kind=kind,
            rest=rest,
        )
    # Libraries open no image that ends too early, and do not say that it does.
    short = why_short(Path(path)) if kind == "raster" and Path(path).is_file() else ""
    if short:
        return f"{name}: {short}"
    return said(
        "{name} is {text}: the file is there but cannot be opened as a {kind}; it is damaged, locked"
        " by another program or of another kind.",
        name=name,
        text=text,
        kind=kind,
    )


def _written(value: Any) -> str:
    source = getattr(value, "source", None)
    if callable(source):
        # A layer.
        return str(source())
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _what(definition: QgsProcessingParameterDefinition) -> str:
    """What a parameter expects."""
    if isinstance(definition, QgsProcessingParameterNumber):
        whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
        noun = said("a whole number") if whole else said("a number")
        low, high = definition.minimum(), definition.maximum()
        # QGIS has the bounds of its integers where none was set.
        least = f"{low:g}" if abs(low) < (2**31 - 1 if whole else _WIDEST) else ""
        most = f"{high:g}" if abs(high) < (2**31 - 1 if whole else _WIDEST) else ""
        if least and most:
            return said("{noun} from {least} to {most}", noun=noun, least=least, most=most)
        return (
            said("{noun} of at least {least}", noun=noun, least=least)
            if least
            else said("{noun} of at most {most}", noun=noun, most=most)
            if most
            else noun
        )
    if isinstance(definition, QgsProcessingParameterEnum):
        several = said("some") if definition.allowMultiple() else said("one")
        return said("{several} of {options}", several=several, options=", ".join(definition.options()))
    if isinstance(definition, QgsProcessingParameterFile):
        ending = definition.extension()
        return said("a file that ends with .{ending}", ending=ending) if ending else said("a file")
    if isinstance(definition, QgsProcessingParameterRasterLayer):
        return said("a raster")
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        files = definition.layerType() == QgsProcessing.SourceType.TypeFile
        return said("files") if files else said("files, a folder or layers")
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        return said("a layer")
    return said("a value that suits '{description}'", description=definition.description())
