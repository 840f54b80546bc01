"""`prospectivity:desurveydrillholes`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputNumber

from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.drillholes.composites import RESTS, CompositeOptions
from ...models.drillholes.desurveying import DesurveyOptions
from ...models.drillholes.holes import DIP_SIGNS
from ...models.drillholes.section import SectionOptions
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import drillholes as layers

_COLUMNS = (
    ("HOLE", "Field of holes", "COLLARS", "Name of the hole, in all tables that have a field of this name."),
    ("EAST", "Field of easting", "COLLARS", "Of the collars."),
    ("NORTH", "Field of northing", "COLLARS", "Of the collars."),
    ("ELEVATION", "Field of elevation", "COLLARS", "Of the collars, in the unit of the coordinates."),
    ("DEPTH", "Field of depth of stations", "SURVEYS", "Along the hole."),
    ("AZIMUTH", "Field of azimuth", "SURVEYS", "Degrees clockwise from the north of the coordinates."),
    ("DIP", "Field of dip", "SURVEYS", "Degrees from the horizontal, -90 to 90."),
    ("FROM", "Field of beginning", "INTERVALS", "Depth along the hole at which an interval begins."),
    ("TO", "Field of end", "INTERVALS", "Depth along the hole at which an interval ends."),
)


class DesurveyDrillHoles(Algorithm):
    """Collars, surveys and intervals to points and traces in three dimensions."""

    ID = "desurveydrillholes"
    NAME = "Desurvey drill holes"
    GROUP = "Drill holes"
    TAGS = (
        "drill hole, drillhole, borehole, desurvey, collar, survey, assay, interval, composite, minimum curvature,"
        " trace, 3d, exploration"
    )
    SUMMARY = (
        "Gives every interval of drill holes its place in space, by minimum curvature: between two stations a hole"
        " follows the arc of a circle. Columns are recognised as companies export them, assays are cleaned as 'Clean"
        " assays' does, and no row disappears: rows that have no place are set aside with hole, depth and reason, and"
        " gaps, overlaps, intervals past the end and stations that contradict each other are told. Azimuths are taken"
        " as they are: neither magnetic declination nor the convergence of the grid is added. A trace is the smoothest"
        " way that the stations allow, not the true one."
    )
    REQUIRES = ("scipy", "matplotlib")
    TABLES = ("COLLARS", "SURVEYS", "INTERVALS")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.table(
            "COLLARS",
            "Collars",
            "One row per hole: name, easting, northing, elevation; its length, azimuth and dip are used where they"
            " stand there. Any layer, CSV, text, XLSX or ODS file; of a point layer the geometry counts.",
        )
        yield p.optional_table(
            "SURVEYS",
            "Surveys",
            "One row per station: hole, depth, azimuth, dip, in any order. Empty: azimuth and dip of the collars. A"
            " hole without any is vertical.",
        )
        yield p.table("INTERVALS", "Intervals", "One row per interval: hole, from, to, and assays or anything else.")
        for name, description, parent, meaning in _COLUMNS:
            yield p.field(name, description, parent, f"{meaning} Empty: recognised.")
        yield p.fields(
            "ELEMENTS",
            "Assays",
            "INTERVALS",
            "Fields that hold assays. Empty: all that are recognised from their names and values.",
            numeric=False,
            optional=True,
        )
        yield p.choice(
            "DIP_SIGN",
            "Dips below the horizontal",
            DIP_SIGNS,
            "auto: what most holes have at their first station (the log says which). Where both signs occur in one"
            " table, some holes go upwards, or two conventions were mixed: this is told with the names of the holes.",
            default=DesurveyOptions.dip_sign,
        )
        yield p.crs(
            "SOURCE_CRS",
            "CRS of the coordinate columns",
            "For collars without a geometry. Degrees are brought into the fitting UTM zone. Empty: the results have"
            " none.",
        )
        yield p.crs(
            "TARGET_CRS",
            "CRS of the results",
            "Projected in metres. Empty: that of the collars, or the fitting UTM zone where they lie in degrees.",
        )
        yield p.number(
            "COMPOSITE",
            "Length of composites",
            "Intervals are brought to this length, weighted by length, in the unit of the depths; composites begin anew"
            " at gaps, at contacts and in each hole. Empty: intervals stay as they are.",
        )
        yield p.choice(
            "REST",
            "Rest of composites",
            RESTS,
            "What becomes of less than a composite at the end of a run: spread makes all of the run a little longer or"
            " shorter, add gives it to the last one, discard leaves it out. spread and add keep the mass.",
            default=CompositeOptions.rest,
            advanced=True,
        )
        yield p.field(
            "CONTACTS",
            "Field of contacts",
            "INTERVALS",
            "Units such as lithology or oxidation: composites never reach across, and the strip log shows them.",
        )
        yield p.text(
            "SHOWN",
            "Hole to show",
            "The report draws its strip log, and a section through it. Empty: the one with the most assays (with"
            " SECTION, near to it).",
            advanced=True,
        )
        yield p.lines(
            "SECTION",
            "Line of the section",
            "The report draws a section along the first line of this layer, corners unfolded. Empty: through the hole"
            " to show, in the direction it goes, or if it is steep in the azimuth with most intervals.",
            advanced=True,
        )
        yield p.distance(
            "SECTION_WIDTH",
            "Half width of the section (m)",
            "What lies this near to the section on either side is drawn on it.",
            default=SectionOptions.half_width,
            advanced=True,
        )
        yield p.output_table(
            "OUTPUT",
            "Intervals in space",
            "Points in the middle of intervals, with hole, from_m, to_m, depth_m, x, y, z, azimuth and dip (below the"
            " horizontal), cleaned assays, and all other fields of the intervals.",
            QgsProcessing.SourceType.TypeVectorPoint,
        )
        yield p.output_table(
            "TRACES",
            "Traces of holes",
            "Lines from collar to end, with hole, length_m and surveyed.",
            QgsProcessing.SourceType.TypeVectorLine,
            optional=True,
        )
        yield p.output_table(
            "PROBLEMS",
            "Problems of drill holes",
            "Table with hole, depth_m, problem, table and, of rows that were set aside, row.",
            QgsProcessing.SourceType.TypeVector,
            optional=True,
        )
        yield p.report("A page with a plan, a section, a strip log and all problems.")
        yield QgsProcessingOutputNumber("HOLES", "Number of holes")
        yield QgsProcessingOutputNumber("POINTS", "Number of points")
        yield QgsProcessingOutputNumber("SET_ASIDE", "Number of intervals set aside")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, desurvey, write."""
        length = self.optional_number(parameters, "COMPOSITE", context)
        rest = self.parameterAsString(parameters, "REST", context)
        options = DesurveyOptions(
            dip_sign=self.parameterAsString(parameters, "DIP_SIGN", context),
            composites=CompositeOptions(length, rest) if length is not None else None,
        )
        tables = layers.read_holes(self, parameters, context, progress.span(0.0, 0.6))
        report = self.optional_output_path(parameters, "REPORT", context)
        result = self.work(
            tasks.desurvey,
            tables.collars,
            tables.surveys,
            tables.intervals,
            tables.contents,
            tables.contact,
            options,
            layers.read_section(self, parameters, tables.crs, context, progress),
            report,
            progress=progress.part(said("Desurveying"), 0.6, 0.8),
        )
        for note in result.notes:
            progress.info(note)
        for warning in result.warnings:
            progress.warn(warning)
        written = layers.write_points(
            self, parameters, context, tables, result, progress.part(said("Writing"), 0.8, 1.0)
        )
        traces = layers.write_traces(self, parameters, context, tables, result, progress)
        problems = layers.write_problems(self, parameters, context, result, progress)
        styling.style_on_load(context, written.identifier, styling.INTERVALS)
        styling.style_on_load(context, traces.identifier, styling.TRACES)
        results = {"OUTPUT": written.identifier, "TRACES": traces.identifier, "PROBLEMS": problems.identifier}
        results["REPORT"] = None if report is None else str(report)
        numbers = {"HOLES": len(result.holes), "POINTS": len(result), "SET_ASIDE": result.set_aside}
        return {name: value for name, value in results.items() if value is not None} | numbers
