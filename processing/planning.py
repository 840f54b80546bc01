"""Which grid a run would make, before it runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingUtils, QgsWkbTypes

from ..models.assays.analytes import recognise
from ..models.core.progress import Progress
from ..models.rasters.grid import GridGeometry, automatic_cell_size, plan_grid, rounded_metres
from ..models.rasters.points import Points
from .algorithms.interpolateidw import InterpolateIdw
from .layers.crs import crs_of
from .layers.points import grid_request, read_samples

_BYTES = 4
_MOST_LOOKED_AT = 200_000
"""Samples beyond which a dialog would stand still while their places are read."""


@dataclass(frozen=True)
class PlannedGrid:
    """A grid to come.

    Parameters
    ----------
    geometry : GridGeometry
    elements : int
    spacing : float
        Cell size that goes by the spacing of the samples, in metres; 0 where they have none.
    """

    geometry: GridGeometry
    elements: int
    spacing: float

    @property
    def cells(self) -> int:
        """Of each element."""
        return self.geometry.columns * self.geometry.rows

    @property
    def bytes(self) -> float:
        """Of all values."""
        return float(self.cells) * self.elements * _BYTES

    @property
    def automatic(self) -> str:
        """Cell size that goes by the samples, as it is written."""
        return f"{rounded_metres(self.spacing)} m"

    @property
    def finer_than_samples(self) -> bool:
        """Whether cells are smaller than the samples bear out."""
        return self.geometry.cell_width < self.spacing


class Planner:
    """Plans again and again as choices change, and reads the places of samples once."""

    def __init__(self) -> None:
        self._read: tuple[Any, Points] | None = None

    def plan(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> PlannedGrid | None:
        """Plan as `interpolateidw` does; None where there are no samples to plan for, or very many.

        Parameters
        ----------
        parameters : mapping
            Of any algorithm that lays a grid over samples.
        context : QgsProcessingContext

        Raises
        ------
        ProspectivityError
            What a run would say.
        """
        given = parameters.get("SAMPLES", parameters.get("INPUT"))
        source = QgsProcessingUtils.variantToSource(given, context) if given else None
        if source is None or not 0 < source.featureCount() <= _MOST_LOOKED_AT:
            return None
        if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
            return None
        algorithm = InterpolateIdw()
        algorithm.initAlgorithm()
        values = {**parameters, "INPUT": given}
        algorithm.resolve_source("INPUT", values, context)
        samples = self._samples(algorithm, values, source, context)
        request = grid_request(algorithm, values, context, crs_of(samples.crs))
        geometry = plan_grid(samples.x, samples.y, samples.crs, request)
        elements = algorithm.field_names(values, "ELEMENTS", context) or _recognised(source)
        return PlannedGrid(geometry, len(elements), automatic_cell_size(samples.x, samples.y))

    def _samples(
        self,
        algorithm: Any,
        parameters: Mapping[str, Any],
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
    ) -> Points:
        target = algorithm.parameterAsCrs(parameters, "TARGET_CRS", context)
        box = source.sourceExtent()
        key = (source.sourceName(), source.featureCount(), box.toString(), target.toWkt(), str(parameters["INPUT"]))
        if self._read is None or self._read[0] != key:
            self._read = (key, read_samples(algorithm, parameters, "INPUT", [], context, Progress()))
        return self._read[1]


def _recognised(source: QgsProcessingFeatureSource) -> list[str]:
    return [field.name() for field in source.fields() if recognise(field.name()) is not None]
