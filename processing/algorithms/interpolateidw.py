"""`prospectivity:interpolateidw`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...models.core.progress import Progress
from ...models.interpolation.idw import IdwOptions
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.elements import chosen_elements
from ..layers.points import reach_of, read_samples_and_plan_grid


class InterpolateIdw(Algorithm):
    """Samples to a grid with one band per element."""

    ID = "interpolateidw"
    NAME = "Interpolate elements (IDW)"
    GROUP = "Interpolation"
    TAGS = (
        "idw, inverse distance, interpolation, gridding, grid, raster, surface, contour, geochemistry, geochemical "
        "map, stream sediment, soil, sample, element"
    )
    SUMMARY = (
        "Interpolates any number of elements in one pass by inverse distance weighting of the nearest samples. Samples"
        " at the same place are averaged, missing values are left out element by element. IDW draws bull's-eyes around"
        " single high values and gives no uncertainty."
    )
    REQUIRES = ("scipy",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.samples()
        yield from p.elements()
        yield p.negative()
        yield from p.grid_parameters()
        yield p.number(
            "POWER",
            "Power",
            "Exponent of the distance: larger values follow the nearest sample more closely.",
            default=IdwOptions.power,
            minimum=0.01,
        )
        yield p.integer(
            "NEIGHBOURS",
            "Neighbours",
            "Number of nearest samples that each cell takes its value from.",
            default=IdwOptions.neighbours,
            minimum=1,
        )
        yield p.maximum_distance()
        yield p.reach()
        yield p.minimum_share_to_interpolate()
        yield p.output_grid(
            "OUTPUT", "Interpolated elements", "GeoTIFF with one band per element, band description = element."
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Interpolate."""
        elements = chosen_elements(self, parameters, "INPUT", context, progress)
        options = IdwOptions(
            self.parameterAsDouble(parameters, "POWER", context),
            self.parameterAsInt(parameters, "NEIGHBOURS", context),
            self.optional_number(parameters, "MAX_DISTANCE", context),
        )
        samples, geometry = read_samples_and_plan_grid(self, parameters, "INPUT", elements, context, progress)
        output = self.output_path(parameters, "OUTPUT", context)
        reach = reach_of(self, parameters, context)
        self.work(
            tasks.interpolate_by_idw,
            samples,
            elements,
            geometry,
            options,
            reach,
            self.optional_number(parameters, "MINIMUM_SHARE", context),
            output,
            progress=progress,
        )
        styling.style_on_load(context, output, styling.ELEMENTS)
        return {"OUTPUT": str(output)}
