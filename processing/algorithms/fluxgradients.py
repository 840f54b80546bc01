"""`prospectivity:fluxgradients`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...models.core.progress import Progress
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm


class FluxGradients(Algorithm):
    """A grid to the gradients of its bands."""

    ID = "fluxgradients"
    NAME = "Flux gradients"
    GROUP = "Interpolation"
    TAGS = "gradient, derivative, slope, edge, flux, direction, anomaly, geochemistry, raster"
    SUMMARY = (
        "Tells how fast each element of a grid changes over the ground, and in which direction, by central differences;"
        " at edges and beside cells without data by one-sided ones. The slope is the length of the gradient in units of"
        " the element per metre, not an angle; the aspect is the direction in which the content rises. Gradients show"
        " the bull's-eyes of an IDW grid more than the grid itself does; those of the kriging predictor itself are the"
        " output GRADIENTS of 'Interpolate elements (kriging)'."
    )

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster(
            "INPUT",
            "Grid of elements",
            "Any raster in a projected coordinate reference system, not rotated, such as an interpolated grid.",
        )
        yield p.text(
            "BANDS",
            "Bands",
            "Names of the bands whose gradients are wanted, separated by commas; a name with a comma"
            " or semicolon stands between double quotes. Empty: all bands.",
        )
        yield p.output_grid(
            "OUTPUT",
            "Flux gradients",
            "GeoTIFF with four bands of each band E: E_dx and E_dy, the change per metre to the east and to the north;"
            " E_slope, the length of this gradient per metre; E_aspect, the azimuth of the steepest increase in degrees"
            " clockwise from north, without data where nothing changes.",
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Differentiate."""
        output = self.output_path(parameters, "OUTPUT", context)
        grid = self.raster("INPUT", progress, any_length=True)
        bands = self.names(parameters, "BANDS", context)
        self.work(tasks.grid_gradients, grid, bands, output, progress=progress)
        styling.style_on_load(context, output, styling.GRADIENTS)
        return {"OUTPUT": str(output)}
