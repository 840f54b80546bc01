"""`prospectivity:attributeelements`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputString

from ...models.core.progress import Progress
from ...models.core.wording import chained
from ...models.targeting.explanation import ATTRIBUTION_METHODS, AttributionOptions
from ...models.targeting.header import read_header
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.points import read_shapes_on_grid


class AttributeElements(Algorithm):
    """A grid and a model to what each element contributes."""

    ID = "attributeelements"
    NAME = "Attribute to elements"
    GROUP = "Prospectivity"
    TAGS = (
        "explain, explanation, attribution, importance, shap, integrated gradients, why here, contribution, element,"
        " geochemistry, mineral exploration"
    )
    SUMMARY = (
        "Says why a model calls a place prospective: the share of each element in the score (log-odds of deposit"
        " against background), compared with average ground, as a raster with one band per element and as bars for a"
        " chosen area. It explains the model, not the ground: elements that vary together share the credit, and none of"
        " it is a cause. Networks need PyTorch."
    )
    REQUIRES = ("scipy", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.grid_of_model()
        yield p.model()
        yield p.shapes(
            "AREA",
            "Area to explain",
            "Polygons, lines or points in any coordinate reference system, such as a target: only the cells they cover"
            " are computed and get data, and the bars are theirs, those that favour a deposit most first. Empty: the"
            " whole grid, which can take hours on a large one without a graphics card.",
        )
        yield p.choice(
            "METHOD",
            "Method",
            ATTRIBUTION_METHODS,
            "gradients: integrated gradients of a network, whose shares add up to the score; permutation: what the"
            " score loses when an element is taken from other places of the grid, as always with classifiers of cells.",
            default=AttributionOptions.method,
        )
        yield p.integer(
            "STEPS",
            "Steps",
            "Points on the way from average ground to the real one at which gradients are taken; the report gives the"
            " error that is left.",
            default=AttributionOptions.steps,
            minimum=1,
            advanced=True,
        )
        yield p.integer(
            "DRAWS",
            "Draws",
            "Other places that each element is taken from in a permutation.",
            default=AttributionOptions.draws,
            minimum=1,
            advanced=True,
        )
        yield p.integer(
            "STRIDE",
            "Stride (cells)",
            "Distance between the windows that are computed; in between the map is interpolated. Empty: a network's"
            " own, 32; of classifiers of cells as few as a minute or so allows. Halving it takes four times as long.",
            minimum=1,
            advanced=True,
        )
        yield p.integer(
            "COMPARISON",
            "Windows to compare an area with",
            "Drawn at random over the grid, for the report's comparison of the area with the whole grid; 0 compares"
            " nothing.",
            default=AttributionOptions.comparison,
            minimum=0,
            advanced=True,
        )
        yield p.device(AttributionOptions.device)
        yield p.seed()
        yield p.output_grid(
            "OUTPUT",
            "Attribution to elements",
            "GeoTIFF with one band per element in units of the log-odds: above 0 the element favours a deposit.",
        )
        yield p.report(
            "A page with bars, maps and what they mean, readable offline.",
            optional=True,
        )
        yield QgsProcessingOutputString("LEADING", "Elements in their order, separated by commas")

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """Networks need PyTorch."""
        return (
            (*self.REQUIRES, "torch")
            if any(not read_header(model).cells for model in [Path(self.parameterAsFile(parameters, "MODEL", context))])
            else self.REQUIRES
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Attribute, report."""
        options = AttributionOptions(
            method=self.parameterAsString(parameters, "METHOD", context),
            steps=self.parameterAsInt(parameters, "STEPS", context),
            draws=self.parameterAsInt(parameters, "DRAWS", context),
            stride=self.optional_integer(parameters, "STRIDE", context),
            comparison=self.parameterAsInt(parameters, "COMPARISON", context),
            device=self.parameterAsString(parameters, "DEVICE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        grid, output = self.raster("GRID", progress), self.output_path(parameters, "OUTPUT", context)
        area, name = None, ""
        if self.wants(parameters, "AREA"):
            area = read_shapes_on_grid(self.source("AREA"), grid, context, progress)
            name = self.source("AREA").sourceName()
        model = Path(self.parameterAsFile(parameters, "MODEL", context))
        report = self.optional_output_path(parameters, "REPORT", context)
        leading = self.work(tasks.attribute, grid, model, options, output, area, name, report, progress=progress)
        results = {"OUTPUT": str(output), "LEADING": chained(leading)}
        if report is not None:
            results["REPORT"] = str(report)
        styling.style_on_load(context, output, styling.ATTRIBUTION)
        return results
