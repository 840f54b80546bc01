"""The same run elsewhere: as Python, as a command, as a graphical model, as a row of a batch."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)
from qgis.PyQt.QtCore import QPointF

from ...models.core.language import translated as tr
from .plan import Step


def with_sources(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters with the sources of layers in the place of ids, which mean nothing outside the project."""
    return {name: _source(value) for name, value in parameters.items()}


def _source(value: Any) -> Any:
    layer = QgsProject.instance().mapLayer(value) if isinstance(value, str) else None
    return value if layer is None or layer.providerType() == "memory" else layer.source()


def as_python(steps: Sequence[Step], folder: Path) -> str:
    """Write the steps as they are typed into the Python console."""
    lines = ["import os", "", "import processing", "", f"os.makedirs({str(folder)!r}, exist_ok=True)"]
    for step in steps:
        given = "".join(f"        {name!r}: {value!r},\n" for name, value in with_sources(step.parameters).items())
        lines.append(f"processing.run(\n    {step.algorithm!r},\n    {{\n{given}    }},\n)")
    return "\n".join(lines) + "\n"


def as_command(steps: Sequence[Step], folder: Path) -> str:
    """Write the steps as commands of a shell."""
    lines = [f"mkdir -p {shlex.quote(str(folder))}"]
    for step in steps:
        arguments = []
        for name, value in with_sources(step.parameters).items():
            several = value if isinstance(value, (list, tuple)) else [value]
            arguments += [shlex.quote(f"--{name}={_as_text(one)}") for one in several]
        lines.append(" \\\n    ".join([f"qgis_process run {step.algorithm}", *arguments]))
    return " &&\n".join(lines) + "\n"


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def batch_row(step: Step) -> str:
    """Write a step as a row that the dialog of a batch opens; values stand there as Python writes them."""
    algorithm = _algorithm(step)
    outputs = {one.name() for one in algorithm.destinationParameterDefinitions()}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = with_sources(step.parameters)
    given = {
        name: algorithm.parameterDefinition(name).valueAsPythonString(value, context)
        for name, value in parameters.items()
        if name not in outputs
    }
    row = {"PARAMETERS": given, "OUTPUTS": {name: repr(parameters[name]) for name in outputs & parameters.keys()}}
    return json.dumps([row], indent=1, ensure_ascii=False)


def as_model(steps: Sequence[Step], name: str, inputs: Mapping[str, str]) -> QgsProcessingModelAlgorithm:
    """Make a graphical model of the steps, whose layers are chosen anew when it runs.

    Parameters
    ----------
    steps : sequence of Step
    name : str
    inputs : mapping of str to str
        Titles of the layers to choose, by the values that stand for them in the parameters.
    """
    model = QgsProcessingModelAlgorithm(name, "Prospectivity")
    asked = {}
    for number, (value, title) in enumerate(inputs.items()):
        definition = QgsProcessingParameterFeatureSource(f"INPUT_{number + 1}", title)
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(120 + 240 * number, 80))
        model.addModelParameter(definition, component)
        asked[value] = definition.name()
    made: dict[str, tuple[str, str]] = {}
    for number, step in enumerate(steps):
        child, outputs = _child(step, asked, made)
        child.setPosition(QPointF(240, 240 + 180 * number))
        key = model.addChildAlgorithm(child)
        made.update({path: (key, output) for output, path in outputs.items()})
    return model


def _child(
    step: Step, asked: Mapping[str, str], made: Mapping[str, tuple[str, str]]
) -> tuple[QgsProcessingModelChildAlgorithm, dict[str, str]]:
    """One step of a model, and the files that it makes by the names of outputs."""
    source = QgsProcessingModelChildParameterSource
    algorithm = _algorithm(step)
    child = QgsProcessingModelChildAlgorithm(step.algorithm)
    child.setDescription(algorithm.displayName())
    outputs, shown = {}, {}
    destinations = {one.name(): one.description() for one in algorithm.destinationParameterDefinitions()}
    for name, value in step.parameters.items():
        if name in destinations:
            outputs[name] = value
            if step.loads:
                output = QgsProcessingModelOutput(destinations[name])
                output.setChildOutputName(name)
                shown[destinations[name]] = output
        elif isinstance(value, str) and value in asked:
            child.addParameterSources(name, [source.fromModelParameter(asked[value])])
        elif isinstance(value, str) and value in made:
            child.addParameterSources(name, [source.fromChildOutput(*made[value])])
        else:
            child.addParameterSources(name, [source.fromStaticValue(value)])
    # A model says nothing for what is left empty, not even the default.
    for definition in algorithm.parameterDefinitions():
        if definition.name() not in step.parameters and not definition.isDestination():
            if definition.defaultValue() is not None:
                child.addParameterSources(definition.name(), [source.fromStaticValue(definition.defaultValue())])
    child.setModelOutputs(shown)
    return child, outputs


def _algorithm(step: Step) -> Any:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
    if algorithm is None:
        raise LookupError(tr("The algorithm {} is not there: switch its provider on.").format(step.algorithm))
    return algorithm
