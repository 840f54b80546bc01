"""`prospectivity:estimateblockmodel`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import tee
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsWkbTypes,
)

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.drillholes.blockgrid import plan_blocks
from ...models.drillholes.blockmodel import BlockOptions, block_rows
from ...models.drillholes.grades.header import load_grade_model
from ...models.drillholes.grades.points import HolePoints
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import sinks
from ..layers.destinations import made_folder
from ..layers.grades import read_grade_points
from ..layers.space import SpacePoints, read_samples, search_of


class EstimateBlockModel(Algorithm):
    """Points along holes to grades of blocks, level by level."""

    ID = "estimateblockmodel"
    NAME = "Estimate block model"
    GROUP = "Drill holes"
    TAGS = (
        "block model, resource, reserve, grade, kriging, ordinary kriging, estimation, 3d, drill hole, drillhole,"
        " borehole, deposit, ore"
    )
    SUMMARY = (
        "Kriges contents of drill holes into blocks of ground: ordinary block kriging in three dimensions, from the"
        " nearest samples of several holes, with variograms that are fitted down the holes and across from hole to hole"
        " unless given. Blocks farther from all samples than the range of the variogram stay empty. Kriged blocks are"
        " smoother than the ground: above a high cut-off they show less tonnage and a lower grade than there is. Ranges"
        " lie along easting, northing and elevation, or an azimuth given with the variograms: a body that dips is taken"
        " as its box. Composite the holes to one length first."
    )
    REQUIRES = ("scipy", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = BlockOptions()
        yield p.points(
            "INPUT",
            "Points along holes",
            "Points with elevations, such as 'Desurvey drill holes' makes, best composited to one length.",
        )
        yield p.fields("ELEMENTS", "Elements", "INPUT", "Fields of contents; each gives two files.")
        yield p.needed_field("HOLE", "Field of holes", "INPUT", "Names the hole of each point.", usual="hole")
        for axis, side in (("X", 20.0), ("Y", 20.0), ("Z", 10.0)):
            yield p.number(
                f"BLOCK_{axis}",
                f"Size of blocks along {axis.lower()} (m)",
                "A third of the distance between holes or more: smaller blocks look detailed and are not.",
                default=side,
                minimum=0,
            )
        yield p.extent("EXTENT", "Extent", "West, east, south and north of the blocks. Empty: those of the points.")
        yield p.number("BOTTOM", "Bottom of the blocks (m)", "Elevation. Empty: that of the lowest point.")
        yield p.number("TOP", "Top of the blocks (m)", "Elevation. Empty: that of the highest point.")
        yield p.file(
            "VARIOGRAMS",
            "Variograms",
            "json",
            "A file such as 'Fit variograms' writes; \"vertical_ratio\" of an anisotropy is the vertical range by the"
            " longest one. Empty, and for elements without an entry: fitted.",
            optional=True,
        )
        yield p.file(
            "MODEL",
            "Model of grades",
            "safetensors",
            "Written by 'Train grade model' for these elements. Its features are kriged to the blocks, categories taken"
            " from the nearest sample, and what it leaves of the samples, while they were held out, is kriged and added"
            " (regression kriging); variances are then those of the rest alone. Empty: contents themselves are kriged.",
            optional=True,
        )
        yield p.field(
            "DEPTH", "Field of depths", "INPUT", "Depth along the hole, such as depth_m. Needed with a model of grades."
        )
        yield p.integer(
            "NEIGHBOURS",
            "Samples of a block",
            "The nearest ones, at most.",
            default=default.search.neighbours,
            minimum=1,
        )
        yield p.integer(
            "PER_HOLE",
            "Samples of one hole",
            "At most so many of a block's samples come from one hole, so that it sees several. 0: any number.",
            minimum=0,
            default=default.search.per_hole,
            advanced=True,
        )
        yield p.integer(
            "LEAST",
            "Least samples of a block",
            "Blocks with fewer stay empty.",
            minimum=1,
            default=default.search.least,
            advanced=True,
        )
        yield p.distance(
            "RADIUS",
            "Search radius (m)",
            "Along the longest range; shorter in other directions as the variogram says. Empty: its practical range.",
            advanced=True,
        )
        yield p.integer(
            "POINTS",
            "Points along a side of a block",
            "So many places along each side stand for a block; 1 estimates its centre.",
            minimum=1,
            maximum=10,
            default=default.points,
            advanced=True,
        )
        yield p.number(
            "DENSITY",
            "Density (t/m³)",
            "One for all blocks. The default is a guess for rock with few sulphides.",
            default=default.density,
        )
        yield p.crs(
            "TARGET_CRS",
            "CRS of the results",
            "Projected in metres. Empty: that of the points, or the fitting UTM zone where they lie in degrees.",
        )
        yield p.seed()
        yield p.output_folder(
            "OUTPUT",
            "Folder of the block model",
            "Of each element <element>.tif and <element>_variance.tif, with a band for each level, lowest first,"
            " described by the elevation of its middle.",
            optional=False,
        )
        yield p.output_table(
            "BLOCKS",
            "Centres of blocks",
            "Points with elevations, and a field for each element and its variance; blocks without an estimate are left"
            " out.",
            QgsProcessing.SourceType.TypeVectorPoint,
            optional=True,
            create=False,
        )
        yield p.report("A page with tonnage and grade, sections, swaths and variograms.")
        yield QgsProcessingOutputNumber("ESTIMATED", "Blocks with an estimate of the first element")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, estimate, write."""
        options = self._options(parameters, context)
        points, variograms = read_samples(self, parameters, context, progress.part(said("Reading"), 0.0, 0.1))
        box = (
            self.parameterAsExtent(parameters, "EXTENT", context, points.crs)
            if self.wants(parameters, "EXTENT")
            else None
        )
        grid = plan_blocks(
            points.position,
            tuple(self.parameterAsDouble(parameters, f"BLOCK_{axis}", context) for axis in "XYZ"),
            points.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019) if points.crs.isValid() else "",
            None if box is None else (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
            self.optional_number(parameters, "BOTTOM", context),
            self.optional_number(parameters, "TOP", context),
        )
        progress.info(said("{count:,} blocks in {levels:,} levels.", count=len(grid), levels=grid.levels))
        trend = self._trend(points, parameters, context, progress)
        folder = self.output_path(parameters, "OUTPUT", context)
        report = self.optional_output_path(parameters, "REPORT", context)
        with made_folder(folder):
            model = self.work(
                tasks.estimate_block_model,
                points.position,
                points.values,
                points.hole,
                variograms,
                grid,
                folder,
                options,
                points.name,
                report,
                trend,
                progress=progress.span(0.1, 0.9),
            )
        results: dict[str, Any] = {"OUTPUT": str(folder), "ESTIMATED": model.elements[0].blocks}
        if report is not None:
            results["REPORT"] = str(report)
        return results | self._write_centres(
            parameters, context, model, points.crs, progress.part(said("Writing"), 0.9, 1.0)
        )

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """PyTorch for a model of grades."""
        return (*self.REQUIRES, "torch") if self.parameterAsFile(parameters, "MODEL", context) else self.REQUIRES

    def _trend(
        self, points: SpacePoints, parameters: Mapping[str, Any], context: Any, progress: Progress
    ) -> tuple[HolePoints, Path] | None:
        """The points with the features of the model, and the model; None without one."""
        file = self.parameterAsFile(parameters, "MODEL", context)
        if not file:
            return None
        if not self.parameterAsString(parameters, "DEPTH", context):
            raise InputError(said("A model of grades was given, and no field of depths: choose it, such as depth_m."))
        there = {field.name() for field in self.source("INPUT").fields()}
        wanted = [name for name in load_grade_model(Path(file)).asked if name in there]
        read = read_grade_points(self, parameters, context, [*wanted, *points.values], progress.span(0.0, 0.1))
        return read.points, Path(file)

    def _options(self, parameters: Mapping[str, Any], context: Any) -> BlockOptions:
        search = search_of(
            self,
            parameters,
            context,
            least=self.parameterAsInt(parameters, "LEAST", context),
            radius_m=self.optional_number(parameters, "RADIUS", context),
        )
        return BlockOptions(
            search=search,
            points=self.parameterAsInt(parameters, "POINTS", context),
            density=self.parameterAsDouble(parameters, "DENSITY", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )

    def _write_centres(
        self, parameters: Mapping[str, Any], context: Any, model: Any, crs: Any, progress: Progress
    ) -> dict[str, Any]:
        if not self.wants(parameters, "BLOCKS"):
            return {}
        fields = dict.fromkeys(("x", "y", "z", *(file.stem for file in model.files)), float)
        # Rows and their places come from one reading: whichever is asked for first draws the next part.
        rows, geometries = tee(block_rows(model))
        written = sinks.write_table(
            self,
            parameters,
            "BLOCKS",
            context,
            fields,
            (row for places, columns in rows for row in sinks.rows_of(*places.T, *columns.values())),
            progress,
            geometries=(point for places, _ in geometries for point in sinks.points_of(places)),
            wkb_type=QgsWkbTypes.Type.PointZ,
            crs=crs,
            count=max(element.blocks for element in model.elements),
        )
        plan = model.grid.plan
        side = min(plan.cell_width, plan.cell_height, model.grid.height)
        styling.style_on_load(context, written.identifier, styling.blocks_style(side))
        return {} if written.identifier is None else {"BLOCKS": written.identifier}
