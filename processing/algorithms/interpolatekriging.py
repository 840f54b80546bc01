"""`prospectivity:interpolatekriging`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsPointXY, QgsProcessing, QgsWkbTypes

from ...models.core.progress import Progress
from ...models.interpolation.kriging import BACK_TRANSFORMS, DRIFTS, KrigingOptions
from ...models.interpolation.kriging_validation import (
    ROW_FIELDS,
    VALIDATIONS,
    KrigingValidation,
    ValidationOptions,
    rows,
)
from ...models.interpolation.variogram import read_variograms
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import sinks
from ..layers.crs import crs_of
from ..layers.elements import chosen_elements
from ..layers.points import reach_of, read_samples_and_plan_grid


class InterpolateKriging(Algorithm):
    """Samples to a grid of estimates with one band per element, and one of their variances."""

    ID = "interpolatekriging"
    NAME = "Interpolate elements (kriging)"
    GROUP = "Interpolation"
    TAGS = (
        "kriging, geostatistics, ordinary kriging, universal kriging, interpolation, gridding, grid, raster,"
        " variance, uncertainty, variogram, geochemistry, geochemical map, sample, element"
    )
    SUMMARY = (
        "Interpolates any number of elements by ordinary or universal kriging with a moving neighbourhood, exact for"
        " its neighbours. The variance tells where samples are far, under the variogram: it knows nothing of how the"
        " values vary around a cell. Kriging is as good as its variogram; cross-validation says whether it beats"
        " inverse distances."
    )
    REQUIRES = ("scipy",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = KrigingOptions()
        yield p.samples()
        yield from p.elements()
        yield p.negative()
        yield p.as_variograms(
            p.file(
                "VARIOGRAMS",
                "Variograms",
                "json",
                "OUTPUT of 'Fit variograms', edited or not, or a file of the window Variogram. Empty: fitted here, in"
                " the same way and without looking at them, which is not how to trust a map.",
                optional=True,
            )
        )
        yield p.choice(
            "DRIFT",
            "Drift",
            DRIFTS,
            "none: ordinary kriging, the mean is constant among the neighbours. linear: universal kriging, it is a"
            " plane.",
            default=default.drift,
        )
        yield p.integer(
            "NEIGHBOURS",
            "Neighbours",
            "Number of nearest samples that each cell is estimated from; all of them where there are not more.",
            default=default.neighbours,
            minimum=1,
        )
        yield from p.grid_parameters()
        yield p.maximum_distance()
        yield p.reach()
        yield p.minimum_share_to_interpolate()
        yield p.flag(
            "OCTANTS",
            "Octant search",
            "Takes at most an eighth of the neighbours from any of eight directions, for samples in clusters or along"
            " lines.",
            default=default.octants,
            advanced=True,
        )
        yield p.integer(
            "BLOCK",
            "Points per side of a block",
            "1 estimates values at the centres of cells; more estimate the means over cells, by so many points a side.",
            default=default.block,
            minimum=1,
            maximum=20,
            advanced=True,
        )
        yield p.choice(
            "BACK_TRANSFORM",
            "Back-transform of logarithms",
            BACK_TRANSFORMS,
            "For variograms of logarithms: mean corrects by half the variance and the Lagrange multiplier (right where"
            " logarithms are normal and the sill is right); median does not.",
            default=default.back_transform,
            advanced=True,
        )
        yield p.choice(
            "VALIDATION",
            "Cross-validation",
            VALIDATIONS,
            "For CROSS_VALIDATION and REPORT: leave one sample out at a time, or whole clusters of samples, which says"
            " how the map fares away from samples.",
            default="leave_one_out",
            advanced=True,
        )
        yield p.seed()
        yield p.output_grid(
            "OUTPUT", "Kriged elements", "GeoTIFF with one band per element, band description = element."
        )
        yield p.output_grid(
            "VARIANCE",
            "Kriging variance",
            "GeoTIFF with one band per element, in squared units (of the logarithm for variograms of logarithms).",
            optional=True,
            create=False,
        )
        yield p.output_grid(
            "GRADIENTS",
            "Flux gradients",
            "GeoTIFF with dx, dy (northwards), slope and aspect (azimuth of the steepest increase) of each element, per"
            " metre, from the kriging predictor itself: exact at edges too, and steps where a neighbour is exchanged"
            " have no part in them.",
            optional=True,
            create=False,
        )
        yield p.output_table(
            "CROSS_VALIDATION",
            "Cross-validation",
            "A point per sample and element: observed, estimate, variance, z_score, and the estimate by inverse"
            " distances.",
            QgsProcessing.SourceType.TypeVectorPoint,
            optional=True,
            create=False,
        )
        yield p.report(
            "A page that says how good the map is, and whether inverse distances are better.",
            description="Cross-validation report",
            optional=True,
            create=False,
        )

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """Only cross-validation needs more than kriging itself."""
        further = {"CROSS_VALIDATION": ("sklearn",), "REPORT": ("sklearn", "matplotlib")}
        return (
            *self.REQUIRES,
            *(module for name, modules in further.items() if self.wants(parameters, name) for module in modules),
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Krige, and cross-validate if that is asked for."""
        elements = chosen_elements(self, parameters, "INPUT", context, progress)
        options = KrigingOptions(
            drift=self.parameterAsString(parameters, "DRIFT", context),
            neighbours=self.parameterAsInt(parameters, "NEIGHBOURS", context),
            max_distance_m=self.optional_number(parameters, "MAX_DISTANCE", context),
            octants=self.parameterAsBoolean(parameters, "OCTANTS", context),
            block=self.parameterAsInt(parameters, "BLOCK", context),
            back_transform=self.parameterAsString(parameters, "BACK_TRANSFORM", context),
        )
        variograms = (
            read_variograms(Path(self.parameterAsFile(parameters, "VARIOGRAMS", context)))
            if self.wants(parameters, "VARIOGRAMS")
            else None
        )
        samples, geometry = read_samples_and_plan_grid(self, parameters, "INPUT", elements, context, progress)
        validates = self.wants(parameters, "CROSS_VALIDATION") or self.wants(parameters, "REPORT")
        validation = (
            ValidationOptions(
                self.parameterAsString(parameters, "VALIDATION", context),
                seed=self.parameterAsInt(parameters, "SEED", context),
            )
            if validates
            else None
        )
        output = self.output_path(parameters, "OUTPUT", context)
        variance, gradients, report = (
            self.optional_output_path(parameters, name, context) for name in ("VARIANCE", "GRADIENTS", "REPORT")
        )
        found = self.work(
            tasks.krige,
            samples,
            elements,
            variograms,
            geometry,
            options,
            reach_of(self, parameters, context),
            self.optional_number(parameters, "MINIMUM_SHARE", context),
            output,
            variance,
            gradients,
            validation,
            report,
            progress=progress,
        )
        results: dict[str, Any] = {"OUTPUT": str(output)}
        files = {"VARIANCE": variance, "GRADIENTS": gradients, "REPORT": report}
        results |= {name: str(path) for name, path in files.items() if path is not None}
        if found is not None:
            results["CROSS_VALIDATION"] = self._write_rows(parameters, context, found, samples.crs, progress)
        styling.style_on_load(context, output, styling.ELEMENTS)
        styling.style_on_load(context, results.get("VARIANCE"), styling.VARIANCE)
        styling.style_on_load(context, results.get("GRADIENTS"), styling.GRADIENTS)
        return results

    def _write_rows(
        self, parameters: Mapping[str, Any], context: Any, found: KrigingValidation, crs: str, progress: Progress
    ) -> str | None:
        """Write a point per sample and element of a cross-validation."""
        table = list(rows(found))
        types = {"element": str, "sample": int, "fold": int}
        columns = {name: types.get(name, float) for name in ROW_FIELDS if name not in ("x", "y")}
        return sinks.write_table(
            self,
            parameters,
            "CROSS_VALIDATION",
            context,
            columns,
            ((element, sample, *rest) for element, sample, _, _, *rest in table),
            progress,
            geometries=(QgsGeometry.fromPointXY(QgsPointXY(x, y)) for _, _, x, y, *_ in table),
            wkb_type=QgsWkbTypes.Type.Point,
            crs=crs_of(crs),
        ).identifier
