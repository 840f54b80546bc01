"""`prospectivity:createsamplesurvey`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProcessing, QgsWkbTypes

from ...models.core.progress import Progress
from ...models.rasters.points import Points
from ...models.synthetic.survey import (
    CRS,
    PATHFINDERS,
    SURVEY_ELEMENTS,
    SampleSurvey,
    SurveyOptions,
)
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import sinks


class CreateSampleSurvey(Algorithm):
    """A made-up survey with a known truth."""

    ID = "createsamplesurvey"
    NAME = "Create sample survey"
    GROUP = "Sample data"
    TAGS = "example, demo, test data, tutorial, synthetic, geochemistry, stream sediment, deposit, mineral, exploration"
    SUMMARY = (
        "Makes up a stream-sediment survey to try the plugin on, and the truth to check the result against: sixteen"
        " elements, log-normal, correlated in space and with each other, with sampling errors, and deposits along"
        f" faults and at the contacts of plutons, whose haloes trail down the valleys. Only {', '.join(PATHFINDERS)}"
        " know of the deposits; some deposits lie under cover and hardly show. Au, Ag and Hg are in ppb, all others in"
        " ppm. A content below the detection limit is stored as half of the limit, and below_detection names the"
        " elements. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649)."
    )
    # Samples and deposits are what later runs read: outside of a group, maps of those go below them.
    GROUPED = False
    REQUIRES = ("scipy",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs.

        Bounds are left to `SurveyOptions`, whose sentences say more than QGIS's refusal of a value.
        """
        yield p.integer(
            "SAMPLE_COUNT",
            "Number of samples",
            "About one per square of a lattice over the area.",
            default=SurveyOptions.sample_count,
        )
        yield p.number("AREA_KM2", "Area (km²)", "The area is a square of this size.", default=SurveyOptions.area_km2)
        yield p.integer(
            "DEPOSITS_COUNT",
            "Number of known deposits",
            "Deposits in the output layer.",
            default=SurveyOptions.deposits_count,
        )
        yield p.integer(
            "UNDISCOVERED",
            "Number of undiscovered deposits",
            "Deposits planted besides, which have haloes and belong to the truth but are not in the output layer.",
            default=SurveyOptions.undiscovered,
            advanced=True,
        )
        yield p.seed()
        points = QgsProcessing.SourceType.TypeVectorPoint
        yield p.output_table(
            "SAMPLES", "Samples", "Points with the fields sample_id, one per element, and below_detection.", points
        )
        yield p.output_table(
            "DEPOSITS",
            "Deposits",
            "Points with the fields deposit_id, name, commodity and grade_class (large, medium, small).",
            points,
        )
        yield p.output_grid(
            "TRUTH",
            "True favourability",
            "GeoTIFF with the band favourability from 0 to 1: the regional favourability that deposits were drawn from,"
            " raised to 1 on every deposit. It ranks places; it is no calibrated probability.",
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Make the survey and write it."""
        options = SurveyOptions(
            self.parameterAsInt(parameters, "SAMPLE_COUNT", context),
            self.parameterAsDouble(parameters, "AREA_KM2", context),
            self.parameterAsInt(parameters, "DEPOSITS_COUNT", context),
            self.parameterAsInt(parameters, "UNDISCOVERED", context),
            self.parameterAsInt(parameters, "SEED", context),
        )
        truth = self.output_path(parameters, "TRUTH", context)
        survey = self.work(tasks.make_sample_survey, options, truth, progress=progress)
        samples = self._write(parameters, "SAMPLES", context, survey.samples, _sample_columns(survey), progress)
        deposits = self._write(
            parameters,
            "DEPOSITS",
            context,
            survey.deposits,
            {name: (str, list(texts)) for name, texts in survey.deposit_texts.items()},
            progress,
        )
        for identifier, name, style in (
            (samples, "Samples (synthetic)", styling.SAMPLES),
            (deposits, "Deposits (synthetic)", styling.DEPOSITS),
            (str(truth), "True favourability (synthetic)", styling.ELEMENTS),
        ):
            sinks.name_output(context, identifier, name)
            styling.style_on_load(context, identifier, style)
        return {"SAMPLES": samples, "DEPOSITS": deposits, "TRUTH": str(truth)}

    def _write(
        self,
        parameters: Mapping[str, Any],
        name: str,
        context: Any,
        points: Points,
        columns: Mapping[str, tuple[type, list[Any]]],
        progress: Progress,
    ) -> str:
        """Write points with columns of (type, values) into a sink."""
        geometries = (QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in zip(points.x.tolist(), points.y.tolist()))
        types, rows = (
            {column: kind for column, (kind, _) in columns.items()},
            zip(*(values for _, values in columns.values())),
        )
        written = sinks.write_table(
            self,
            parameters,
            name,
            context,
            types,
            rows,
            progress,
            geometries=geometries,
            wkb_type=QgsWkbTypes.Type.Point,
            crs=QgsCoordinateReferenceSystem(CRS),
        )
        return written.identifier or ""


def _sample_columns(survey: SampleSurvey) -> dict[str, tuple[type, list[Any]]]:
    elements = {symbol: (float, survey.samples.columns[symbol].tolist()) for symbol in SURVEY_ELEMENTS}
    return {"sample_id": (str, survey.sample_ids), **elements, "below_detection": (str, survey.below_detection)}
