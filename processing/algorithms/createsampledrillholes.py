"""`prospectivity:createsampledrillholes`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProcessing, QgsWkbTypes

from ...models.core.progress import Progress
from ...models.synthetic.drillholes import CRS, DECISIVE, GRADE, UNRELATED, SampleHolesOptions
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import sinks

_TITLES = {"COLLARS": "Collars (synthetic)", "SURVEYS": "Surveys (synthetic)", "INTERVALS": "Intervals (synthetic)"}


class CreateSampleDrillHoles(Algorithm):
    """Made-up drill holes with a known truth."""

    ID = "createsampledrillholes"
    NAME = "Create sample drill holes"
    GROUP = "Sample data"
    TAGS = "example, demo, test data, tutorial, synthetic, drill hole, drillhole, borehole, collar, survey, assay"
    SUMMARY = (
        "Makes up drill holes to try the plugin on, and the truth to check results against: holes that lean and bend,"
        f" with {DECISIVE} in a smooth field, {GRADE} that is rich where arsenic rises fast with elevation, so that its"
        f" grade is told by a gradient and not by any content beside it, and {UNRELATED}, which has nothing to do with"
        " anything. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649)."
    )
    GROUPED = False

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.integer("HOLES", "Number of holes", "On a jittered grid of 45 m.", default=SampleHolesOptions.holes)
        yield p.seed()
        yield p.output_table(
            "COLLARS",
            "Collars",
            "Points with hole, x, y, z and depth.",
            QgsProcessing.SourceType.TypeVectorPoint,
        )
        yield p.output_table("SURVEYS", "Surveys", "Table with hole, depth, azimuth and dip (negative downwards).")
        yield p.output_table(
            "INTERVALS",
            "Intervals",
            f"Table with hole, from, to, unit, {DECISIVE}, {UNRELATED} and {GRADE}, and the truth: place_east,"
            " place_north and place_up of the middle, and As_rise, the derivative of arsenic by elevation, per metre.",
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Make holes and write them."""
        options = SampleHolesOptions(
            self.parameterAsInt(parameters, "HOLES", context), self.parameterAsInt(parameters, "SEED", context)
        )
        made = self.work(tasks.make_sample_holes, options, progress=progress)
        results = {}
        for name, title in _TITLES.items():
            table = getattr(made, name.lower())
            columns = {column: str if values.dtype.kind == "U" else float for column, values in table.items()}
            rows = zip(*(values.tolist() for values in table.values()))
            place: dict[str, Any] = {}
            if name == "COLLARS":
                xy = zip(table["x"].tolist(), table["y"].tolist())
                place = {
                    "geometries": (QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in xy),
                    "wkb_type": QgsWkbTypes.Type.Point,
                    "crs": QgsCoordinateReferenceSystem(CRS),
                }
            written = sinks.write_table(self, parameters, name, context, columns, rows, progress, **place)
            if written.identifier is not None:
                results[name] = written.identifier
                sinks.name_output(context, written.identifier, title)
        styling.style_on_load(context, results.get("COLLARS"), styling.SAMPLES)
        return results
