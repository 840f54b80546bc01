"""`prospectivity:delineatetargets`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputNumber

from ...models.core.progress import Progress
from ...models.targeting.targets import TargetEvidence, TargetOptions
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers.points import read_points_on_grid
from ..layers.targets import write_targets


class DelineateTargets(Algorithm):
    """The best ground of a probability map as ranked polygons."""

    ID = "delineatetargets"
    NAME = "Delineate targets"
    GROUP = "Prospectivity"
    TAGS = (
        "target, targeting, anomaly, outline, polygon, rank, drill target, mineral exploration, prospect, potential,"
        " favourable, favorable"
    )
    SUMMARY = (
        "Says where to go: outlines the best part of a probability map and ranks the outlines by their mean"
        " probability, with area, leading elements, the cell to visit first, and the distance to the nearest known"
        " deposit. Probabilities rank ground and, calibrated or not, are no chances of a find; how much ground is"
        " outlined is your choice; and targets with a known deposit may only show what the map was trained on."
    )
    REQUIRES = ("scipy", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.probability()
        yield p.raster(
            "UNCERTAINTY",
            "Uncertainty",
            "Raster on the same cells: its only band, or the one called 'standard_deviation' or 'uncertainty'. Told for"
            " each target; it does not change the ranking.",
            optional=True,
        )
        yield p.points(
            "DEPOSITS",
            "Known deposits",
            "Points in any coordinate reference system. They tell known targets from new ones.",
            optional=True,
            role="deposits",
        )
        yield p.raster(
            "GRID",
            "Elements",
            "Grid on the same cells, one band per element. Elements that are clearly higher in a target than in the"
            " whole grid are named for it.",
            optional=True,
        )
        yield p.raster(
            "ATTRIBUTION",
            "Attribution of the elements",
            "Output of 'Attribute to elements' on the same cells. Elements that raise the probability most are named,"
            " instead of those of GRID.",
            optional=True,
        )
        yield p.number(
            "AREA_PERCENT",
            "Share of the area (%)",
            "Part of the ground with data to outline, best cells first; above 0 and below 100. What would cover more"
            " than half of it singles out nothing, and is not called targets: the layer is empty then, with a warning.",
            default=TargetOptions.area_percent,
            minimum=0.0,
            maximum=100.0,
        )
        yield p.number(
            "MINIMUM_AREA",
            "Smallest target (km²)",
            "Targets below this area, in square kilometres, are left out.",
            default=TargetOptions.minimum_area_km2,
            minimum=0.0,
        )
        yield p.output_table(
            "OUTPUT",
            "Targets",
            "Polygons by rank: rank, area_km2, mean and maximum probability, uncertainty, elements (best first),"
            " distance_m to the nearest known deposit from the target's edge, deposits inside, status (known, new), x"
            " and y of the cell with the highest probability. NULL where what it needs was not given.",
            QgsProcessing.SourceType.TypeVectorPolygon,
        )
        yield p.report(
            "A page with map and table of the targets, readable offline.",
            optional=True,
            create=False,
        )
        yield QgsProcessingOutputNumber("TARGETS_COUNT", "Number of targets")
        yield QgsProcessingOutputNumber("AREA_KM2", "Area of all targets in square kilometres")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Outline, write."""
        options = TargetOptions(
            self.parameterAsDouble(parameters, "AREA_PERCENT", context),
            self.parameterAsDouble(parameters, "MINIMUM_AREA", context),
        )
        probability = self.raster("PROBABILITY", progress)
        uncertainty, grid, attribution = (
            self.raster(name, progress) if self.wants(parameters, name) else None
            for name in ("UNCERTAINTY", "GRID", "ATTRIBUTION")
        )
        deposits = (
            read_points_on_grid(self.source("DEPOSITS"), probability, context, progress)
            if self.wants(parameters, "DEPOSITS")
            else None
        )
        report = self.optional_output_path(parameters, "REPORT", context)
        evidence = TargetEvidence(uncertainty, grid, attribution, deposits)
        result = self.work(tasks.outline_targets, probability, options, evidence, report, progress=progress)
        results: dict[str, Any] = {"TARGETS_COUNT": len(result.targets), "AREA_KM2": result.area_km2}
        if report is not None:
            results["REPORT"] = str(report)
        results["OUTPUT"] = write_targets(
            self, parameters, "OUTPUT", context, result.targets, result.geometry.crs, progress
        )
        return results
