"""Writes the graphical models that the provider offers, `processing/workflows/*.model3`, from what stands here.

The files could be drawn in the model designer as well; written by a script they stay as one reads them, and a renamed
parameter is found by running it. Written with QGIS 3.22, whose files newer versions read.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import load_prospectivity
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF

FOLDER = load_prospectivity.ROOT / "processing" / "workflows"
_ACROSS, _DOWN = 260.0, 110.0


@dataclass(frozen=True)
class Input:
    """Value of a parameter that is an input of the model."""

    name: str


@dataclass(frozen=True)
class Of:
    """Value of a parameter that is an output of an earlier step."""

    step: str
    output: str


@dataclass(frozen=True)
class Step:
    """One algorithm of a chain.

    Parameters
    ----------
    id : str
        Of the algorithm, without the provider; also that of the step.
    title : str
        In the designer and in the log.
    values : mapping
        `Input`, `Of` or a plain value of each parameter that is not left as it is.
    outputs : mapping of str to tuple of str
        Outputs that the model gives, each with its name and its title there.
    optional : tuple of str
        Those of them that may be left out.
    """

    id: str
    title: str
    values: Mapping[str, Any]
    outputs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    optional: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chain:
    """A graphical model."""

    id: str
    inputs: Sequence[QgsProcessingParameterDefinition]
    steps: Sequence[Step]


def samples() -> list[QgsProcessingParameterDefinition]:
    """What every chain begins with."""
    points = [QgsProcessing.SourceType.TypeVectorPoint]
    return [
        QgsProcessingParameterFeatureSource("SAMPLES", "Samples", points),
        QgsProcessingParameterField(
            "ELEMENTS",
            "Elements",
            parentLayerParameterName="SAMPLES",
            type=QgsProcessingParameterField.DataType.Numeric,
            allowMultiple=True,
            optional=True,
        ),
        QgsProcessingParameterFeatureSource("DEPOSITS", "Deposits", points),
    ]


def whole(name: str, title: str, default: int | None, least: int = 1) -> QgsProcessingParameterDefinition:
    """A whole number."""
    kind = QgsProcessingParameterNumber.Type.Integer
    definition = QgsProcessingParameterNumber(name, title, kind, default, optional=default is None)
    definition.setMinimum(least)
    return definition


def choice(name: str, title: str, options: Sequence[str], default: str) -> QgsProcessingParameterDefinition:
    """One of some names."""
    return QgsProcessingParameterEnum(name, title, list(options), defaultValue=default, usesStaticStrings=True)


def cell_size() -> QgsProcessingParameterDefinition:
    """Side of a cell."""
    definition = QgsProcessingParameterDistance("CELL_SIZE", "Cell size (m)", None, optional=True, minValue=0.0)
    definition.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return definition


def judging(repeats: int) -> list[QgsProcessingParameterDefinition]:
    """How often methods are judged."""
    return [whole("REPEATS", "Repeats", repeats), whole("MOVED", "Moved patterns", 19, least=0)]


def seed() -> QgsProcessingParameterDefinition:
    """Seed of all steps."""
    return whole("SEED", "Seed of the random choices", 42, least=0)


def chains() -> tuple[Chain, ...]:
    """All models."""
    from prospectivity.models.networks import NETWORKS

    given = {"INPUT": Input("SAMPLES"), "ELEMENTS": Input("ELEMENTS")}
    published = Chain(
        "publishedchain",
        [
            *samples(),
            whole("COLUMNS", "Columns", 3072),
            whole("ROWS", "Rows", 3072),
            whole("PATCH_SIZE", "Patch size (cells)", 256),
            choice("NETWORK", "Network", tuple(NETWORKS), "resnet50"),
            choice("PRESET", "Preset", ("paper", "quick"), "paper"),
            whole("EPOCHS", "Epochs", None),
            seed(),
        ],
        [
            Step(
                "interpolateidw",
                "Interpolate the elements",
                {**given, "COLUMNS": Input("COLUMNS"), "ROWS": Input("ROWS")},
            ),
            Step(
                "selectelements",
                "Select elements by AUC and ZAUC",
                {
                    "GRID": Of("interpolateidw", "OUTPUT"),
                    "DEPOSITS": Input("DEPOSITS"),
                    "SCORING": "paper",
                    "SEED": Input("SEED"),
                },
            ),
            Step(
                "samplepatches",
                "Sample windows",
                {
                    "GRID": Of("interpolateidw", "OUTPUT"),
                    "DEPOSITS": Input("DEPOSITS"),
                    "PATCH_SIZE": Input("PATCH_SIZE"),
                    "SEED": Input("SEED"),
                },
            ),
            Step(
                "trainclassifier",
                "Train the network",
                {
                    "GRID": Of("interpolateidw", "OUTPUT"),
                    "PATCHES": Of("samplepatches", "OUTPUT"),
                    "BANDS": Of("selectelements", "SELECTED"),
                    "NETWORK": Input("NETWORK"),
                    "PRESET": Input("PRESET"),
                    "EPOCHS": Input("EPOCHS"),
                    "SEED": Input("SEED"),
                },
                {"MODEL": ("MODEL", "Model")},
                ("MODEL",),
            ),
            Step(
                "predictprospectivity",
                "Map the probability",
                {
                    "GRID": Of("interpolateidw", "OUTPUT"),
                    "MODEL": Of("trainclassifier", "MODEL"),
                    "SEED": Input("SEED"),
                },
                {"OUTPUT": ("PROBABILITY", "Probability")},
            ),
            Step(
                "evaluateprospectivity",
                "Evaluate the map",
                {"PROBABILITY": Of("predictprospectivity", "OUTPUT"), "DEPOSITS": Input("DEPOSITS")},
                {"REPORT": ("REPORT", "Report")},
            ),
        ],
    )
    kriging = Chain(
        "krigingchain",
        [*samples(), cell_size(), *judging(1), seed()],
        [
            Step(
                "fitvariogram",
                "Fit variograms",
                {**given, "SEED": Input("SEED")},
                {"REPORT": ("VARIOGRAMS", "Report on the variograms")},
            ),
            Step(
                "interpolatekriging",
                "Krige the elements",
                {
                    **given,
                    "VARIOGRAMS": Of("fitvariogram", "OUTPUT"),
                    "CELL_SIZE": Input("CELL_SIZE"),
                    "SEED": Input("SEED"),
                },
                {"OUTPUT": ("GRID", "Kriged elements")},
            ),
            Step(
                "crossvalidate",
                "Map the probability, each place as seen without the deposits around it",
                {
                    "GRID": Of("interpolatekriging", "OUTPUT"),
                    "DEPOSITS": Input("DEPOSITS"),
                    "METHODS": "automatic",
                    "REPEATS": Input("REPEATS"),
                    "MOVED": Input("MOVED"),
                    "SEED": Input("SEED"),
                },
                {"PROBABILITY": ("PROBABILITY", "Probability"), "REPORT": ("REPORT", "Report")},
            ),
        ],
    )
    trust = Chain(
        "trustchain",
        [*samples(), cell_size(), *judging(3), seed()],
        [
            Step(
                "mapprospectivity",
                "Map the probability",
                {
                    "SAMPLES": Input("SAMPLES"),
                    "ELEMENTS": Input("ELEMENTS"),
                    "DEPOSITS": Input("DEPOSITS"),
                    "CELL_SIZE": Input("CELL_SIZE"),
                    "MOVED": Input("MOVED"),
                    "SEED": Input("SEED"),
                },
                {
                    "PROBABILITY": ("PROBABILITY", "Probability"),
                    "UNCERTAINTY": ("UNCERTAINTY", "Uncertainty (standard deviation)"),
                    "TARGETS": ("TARGETS", "Targets"),
                    "REPORT": ("REPORT", "Report"),
                    "GRID": ("GRID", "Interpolated elements"),
                    "MODEL": ("MODEL", "Model"),
                },
                ("GRID", "MODEL"),
            ),
            Step(
                "crossvalidate",
                "Compare methods on deposits that they have not seen",
                {
                    "GRID": Of("mapprospectivity", "GRID"),
                    "DEPOSITS": Input("DEPOSITS"),
                    "METHODS": "automatic,logistic,randomforest",
                    "REPEATS": Input("REPEATS"),
                    "MOVED": Input("MOVED"),
                    "SEED": Input("SEED"),
                },
                {"REPORT": ("COMPARISON", "Comparison of methods")},
            ),
            Step(
                "attributeelements",
                "Say what the map owes to each element",
                {
                    "GRID": Of("mapprospectivity", "GRID"),
                    "MODEL": Of("mapprospectivity", "MODEL"),
                    "AREA": Input("DEPOSITS"),
                    "METHOD": "permutation",
                    "SEED": Input("SEED"),
                },
                {"REPORT": ("ATTRIBUTION", "What the map owes to each element")},
            ),
        ],
    )
    return published, kriging, trust


def model(chain: Chain) -> QgsProcessingModelAlgorithm:
    """Build a model."""
    built = QgsProcessingModelAlgorithm(chain.id, "", "")
    for row, definition in enumerate(chain.inputs):
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(0.0, row * _DOWN))
        built.addModelParameter(definition, component)
    built.setParameterOrder([definition.name() for definition in chain.inputs])
    for column, step in enumerate(chain.steps, start=1):
        built.addChildAlgorithm(_child(step, column))
    return built


def _child(step: Step, column: int) -> QgsProcessingModelChildAlgorithm:
    child = QgsProcessingModelChildAlgorithm(f"prospectivity:{step.id}")
    child.setChildId(step.id)
    child.setDescription(step.title)
    child.setPosition(QPointF(column * _ACROSS, (column % 3) * _DOWN))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(child.algorithmId())
    for definition in algorithm.parameterDefinitions():
        value = step.values.get(definition.name(), definition.defaultValue())
        if value is not None and not definition.isDestination():
            # The designer calls a step incomplete that leaves a default to be one.
            child.addParameterSources(definition.name(), [_source(value)])
    strangers = set(step.values) - {definition.name() for definition in algorithm.parameterDefinitions()}
    if strangers:
        sys.exit(f"{step.id} has no parameter {', '.join(sorted(strangers))}.")
    outputs = {}
    for row, (name, (outside, title)) in enumerate(step.outputs.items()):
        output = QgsProcessingModelOutput(outside, title)
        output.setChildId(step.id)
        output.setChildOutputName(name)
        output.setMandatory(name not in step.optional)
        output.setPosition(QPointF(column * _ACROSS + _ACROSS / 2, (4 + row) * _DOWN))
        outputs[outside] = output
    child.setModelOutputs(outputs)
    return child


def _source(value: Any) -> QgsProcessingModelChildParameterSource:
    if isinstance(value, Input):
        return QgsProcessingModelChildParameterSource.fromModelParameter(value.name)
    if isinstance(value, Of):
        return QgsProcessingModelChildParameterSource.fromChildOutput(value.step, value.output)
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    from prospectivity.processing.provider import ProspectivityProvider

    # Without its Python half a provider makes no algorithms.
    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    for one in chains():
        path = FOLDER / f"{one.id}.model3"
        if not model(one).toFile(str(path)):
            sys.exit(f"{path} cannot be written.")
