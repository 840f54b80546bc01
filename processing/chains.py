"""Graphical models that the provider offers: chains of its algorithms, to run, to look at and to copy.

They lie in `workflows/` as the model designer writes them. QGIS would call a model by its file's name and its outputs
by step and title; here they have names as the algorithms have them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
)

from ..models.core.language import translated
from .described import Described
from .parameters import as_assays, of_role
from .refusals import same_layer

FOLDER = Path(__file__).parent / "workflows"


HELPS = {
    "SAMPLES": "Point layer with one numeric field per element.",
    "ELEMENTS": "Fields of contents. Empty: all that are recognised as assays; the log says which.",
    "DEPOSITS": "Known deposits, in any coordinate reference system.",
    "COLUMNS": "Of the grid. Published with 3072 x 3072 cells.",
    "ROWS": "Of the grid. Published with 3072 x 3072 cells.",
    "CELL_SIZE": "Side of a square cell. Empty: a quarter of the mean sample spacing.",
    "PATCH_SIZE": "Side of a window. Published with 256; a smaller grid needs smaller ones.",
    "NETWORK": "Network to train. Published with ResNet-50.",
    "PRESET": "paper: 120 epochs on all windows, as published. quick: a first look within minutes.",
    "EPOCHS": "Passes over the windows. Empty: the preset's.",
    "REPEATS": "Times that methods are judged over, with other folds.",
    "MOVED": "Times that all deposits are put down elsewhere, to see what elements add to nearness; 0: no test.",
    "SEED": "Same seed, same machine, same result.",
    "PROBABILITY": "GeoTIFF with the band probability, 0 to 1.",
    "UNCERTAINTY": "GeoTIFF with the spread between members trained on other draws.",
    "GRID": "GeoTIFF with one band per element.",
    "MODEL": "What was trained, to map other grids with.",
    "TARGETS": "Polygons of the best ground, ranked.",
    "REPORT": "What the map is worth, on one page.",
    "VARIOGRAMS": "A page with the measured and fitted variograms.",
    "COMPARISON": "Methods compared on deposits that they have not seen, on one page.",
    "ATTRIBUTION": "What the map owes to each element at the known deposits, on one page.",
}
"""Help of the inputs and outputs of all chains; files of QGIS 3.22 hold none."""


_SHOWN: Mapping[str, Callable[[QgsProcessingParameterDefinition], object]] = {
    "SAMPLES": lambda definition: of_role(definition, "samples"),
    "ELEMENTS": as_assays,
    "DEPOSITS": lambda definition: of_role(definition, "deposits"),
}
"""How dialogs show inputs, as those of the algorithms."""


class Chain(Described, QgsProcessingModelAlgorithm):  # type: ignore[misc]
    """A model of `workflows/`; a subclass says what it is called.

    Outputs are known in the file as `step:NAME`, and outside of it as NAME.
    """

    GROUP = "Chains"
    APART = (("SAMPLES", "DEPOSITS"),)

    def __init__(self) -> None:
        super().__init__()
        self.fromFile(str(FOLDER / f"{self.ID}.model3"))
        self._inside: dict[str, str] = {}
        for definition in self.parameterDefinitions():
            own = definition.clone()
            own.setName(definition.name().rsplit(":", 1)[-1])
            own.setDescription(translated(definition.description()))
            own.setHelp(translated(HELPS[own.name()]))
            if own.name() in _SHOWN:
                _SHOWN[own.name()](own)
            if definition.isDestination():
                self._inside[own.name()] = definition.name()
            self.removeParameter(definition.name())
            self.addParameter(own)

    def createInstance(self) -> Chain:
        """Make a fresh instance, as QGIS asks for before each run."""
        return type(self)()

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Check values as QGIS does, and refuse one layer for samples and deposits before the first step."""
        accepted, told = super().checkParameterValues(parameters, context)
        same = same_layer(self, parameters, context) if accepted else ""
        return accepted and not same, same or str(told)

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the steps, with outputs by the names that the file has for them.

        A model hands on what it was given and no defaults of its own.
        """
        defaults = {one.name(): one.defaultValue() for one in self.parameterDefinitions() if not one.isDestination()}
        given = {self._inside.get(name, name): value for name, value in {**defaults, **parameters}.items()}
        outside = {inside: name for name, inside in self._inside.items()}
        results = super().processAlgorithm(given, context, feedback)
        return {outside.get(name, name): value for name, value in results.items()}


class PublishedChain(Chain):
    """Samples to the map of ResNet-50, step by step as published."""

    ID = "publishedchain"
    NAME = "Samples to ResNet-50 map, as published"
    TAGS = (
        "chain, workflow, model, resnet, resnet-50, deep learning, neural network, mineral prospectivity, potential,"
        " exploration, geochemistry, stream sediment, paper, idw, svm"
    )
    SUMMARY = (
        "The published way from stream sediments to a map of where to look, as a graphical model: inverse distance"
        " weighting onto 3072 x 3072 cells, selection of elements by AUC and ZAUC of a support vector machine on the"
        " cells that it was fitted to, 212 windows with and 225 without deposits, ResNet-50 for 120 epochs, a dense map"
        " and its evaluation. It takes hours without a graphics card; the preset quick, fewer cells and smaller windows"
        " give a first look within minutes. The map is judged on deposits that it has seen, as published: 'Trust in a"
        " map' and 'Cross-validate methods' judge it on others."
    )


class KrigingChain(Chain):
    """Samples to a kriged grid and a map that no deposit has seen."""

    ID = "krigingchain"
    NAME = "Samples to kriged map"
    TAGS = (
        "chain, workflow, model, kriging, geostatistics, variogram, mineral prospectivity, potential, exploration,"
        " geochemistry, stream sediment, machine learning"
    )
    SUMMARY = (
        "Variograms, kriging with them, and a probability map by the automatic classifier of cells, as a graphical"
        " model. Each place of the map is seen without the deposits around it, so that the map and the report say how"
        " well unseen deposits are found. Variograms are fitted without anybody looking at them: look at their page"
        " before you believe the map."
    )


class TrustChain(Chain):
    """Samples to a map and to all that says how far to trust it."""

    ID = "trustchain"
    NAME = "Trust in a map"
    TAGS = (
        "chain, workflow, model, validation, accuracy, uncertainty, explain, why, attribution, cross-validation,"
        " mineral prospectivity, potential, exploration"
    )
    SUMMARY = (
        "A probability map and what says how far to trust it, as a graphical model: the map with its uncertainty and"
        " targets, methods compared on deposits that they have not seen and on patterns put down elsewhere, and what"
        " the map owes to each element at the known deposits."
    )


CHAINS = (KrigingChain, PublishedChain, TrustChain)
