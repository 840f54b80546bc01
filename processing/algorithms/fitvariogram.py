"""`prospectivity:fitvariogram`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.interpolation.experimental import ESTIMATORS, VariogramOptions
from ...models.interpolation.variogram import VARIOGRAM_TRANSFORMS
from ...models.interpolation.variogram_models import MODELS
from ...models.tables.numbers import parse_number
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers.elements import chosen_elements
from ..layers.points import read_samples

_NUMBERED = (
    "auto",
    "spherical",
    "exponential",
    "gaussian",
    "matern",
    "cubic",
    "nugget",
    "spherical+spherical",
    "spherical+exponential",
    "exponential+spherical",
    "exponential+exponential",
)
"""In an order that stays, for scripts may give their numbers."""
CHOICES = (*_NUMBERED, *(model for model in MODELS if model not in _NUMBERED))
"""Models to choose from; the file may hold any sum. New ones come last."""


class FitVariogram(Algorithm):
    """Samples to a variogram per element."""

    ID = "fitvariogram"
    NAME = "Fit variograms"
    GROUP = "Interpolation"
    TAGS = (
        "variogram, semivariogram, geostatistics, kriging, nugget, sill, range, anisotropy, spatial correlation,"
        " autocorrelation, geochemistry"
    )
    SUMMARY = (
        "Measures how the difference between samples grows with their distance and fits a model to it, for any number"
        " of elements in one run: nugget, sill and range, by weighted least squares. The JSON file is what kriging"
        " takes; it may be edited. A variogram describes the survey as a whole: where the content drifts, or where one"
        " part differs from another, it mixes them; look at the plots before you krige."
    )
    REQUIRES = ("scipy", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = VariogramOptions()
        yield p.samples()
        yield from p.elements("gets a variogram")
        yield p.negative()
        yield p.choice(
            "MODEL",
            "Model",
            CHOICES,
            "auto takes the simplest of all models, and of two nested ones, that fits about as well as the best. A"
            " nugget is always fitted with it. The range is the model's own parameter; the practical range, where 95 %"
            " of the sill is reached, is stated apart (three times the range for exponential).",
            default="auto",
        )
        yield p.flag(
            "ANISOTROPY",
            "Anisotropy",
            "Looks for a direction of longest range (geometric anisotropy); taken only where it fits clearly better.",
            default=False,
        )
        yield p.choice(
            "TRANSFORM",
            "Transform",
            VARIOGRAM_TRANSFORMS,
            "log: variograms of the natural logarithms, for contents with a long tail; kriging then transforms back.",
            default=default.transform,
        )
        yield p.choice(
            "ESTIMATOR",
            "Estimator",
            tuple(ESTIMATORS),
            "matheron: mean of squared differences. cressie (Cressie and Hawkins) and dowd resist single outliers.",
            default=default.estimator,
            advanced=True,
        )
        yield p.distance(
            "LAG_WIDTH",
            "Lag width (m)",
            "Width of a class of distances. Empty: chosen from the spacing of the samples.",
            advanced=True,
        )
        yield p.integer(
            "LAG_COUNT",
            "Number of lags",
            "Empty: chosen so that they reach a third of the diagonal of the survey.",
            minimum=1,
            advanced=True,
        )
        yield p.text(
            "DIRECTIONS",
            "Directions (degrees)",
            "Azimuths clockwise from north that variograms are measured in as well, separated by commas. ANISOTROPY"
            " measures six.",
            advanced=True,
        )
        yield p.number(
            "TOLERANCE",
            "Tolerance of directions (degrees)",
            "A pair belongs to a direction when its azimuth differs by no more.",
            default=default.tolerance_deg,
            minimum=1.0,
            maximum=90.0,
            advanced=True,
        )
        yield p.distance(
            "BANDWIDTH",
            "Bandwidth of directions (m)",
            "A pair lies no farther than this beside its direction. Empty: no limit.",
            advanced=True,
        )
        yield p.crs(
            "TARGET_CRS",
            "Coordinate reference system",
            "A projected system in metres. By default that of the samples; degrees are brought into the fitting UTM"
            " zone.",
        )
        yield p.seed()
        yield p.output_file(
            "OUTPUT", "Variograms", "JSON files (*.json)", "Parameters of every element's variogram, for kriging."
        )
        yield p.report("A page with the measured and fitted variograms.", optional=True)

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Measure, fit, write."""
        elements = chosen_elements(self, parameters, "INPUT", context, progress)
        options = VariogramOptions(
            estimator=self.parameterAsString(parameters, "ESTIMATOR", context),
            lag_width_m=self.optional_number(parameters, "LAG_WIDTH", context),
            lag_count=self.optional_integer(parameters, "LAG_COUNT", context),
            directions_deg=self._directions(parameters, context),
            tolerance_deg=self.parameterAsDouble(parameters, "TOLERANCE", context),
            bandwidth_m=self.optional_number(parameters, "BANDWIDTH", context),
            transform=self.parameterAsString(parameters, "TRANSFORM", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        samples = read_samples(self, parameters, "INPUT", elements, context, progress)
        model, anisotropy = (
            self.parameterAsString(parameters, "MODEL", context),
            self.parameterAsBoolean(parameters, "ANISOTROPY", context),
        )
        output, report = (
            self.output_path(parameters, "OUTPUT", context),
            self.optional_output_path(parameters, "REPORT", context),
        )
        self.work(
            tasks.fit_variograms, samples, elements, options, model, anisotropy, output, report, progress=progress
        )
        files = {"OUTPUT": output, "REPORT": report}
        return {name: str(path) for name, path in files.items() if path is not None}

    def _directions(self, parameters: Mapping[str, Any], context: Any) -> tuple[float, ...]:
        names = self.names(parameters, "DIRECTIONS", context)
        numbers = [parse_number(name) for name in names]
        if any(number is None for number in numbers):
            raise InputError(
                said(
                    "DIRECTIONS is {names!r}: give azimuths in degrees separated by commas, such as 0, 45, 90, 135.",
                    names=", ".join(names),
                )
            )
        return tuple(number for number in numbers if number is not None)
