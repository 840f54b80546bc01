"""`prospectivity:drillholegradients`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessing

from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.drillholes.gradients import METHODS, SUFFIXES, GradientOptions
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.space import read_samples, search_of, write_space


class DrillHoleGradients(Algorithm):
    """Points along holes to the gradients of their contents."""

    ID = "drillholegradients"
    NAME = "Gradients of drill holes"
    GROUP = "Drill holes"
    TAGS = "drill hole, drillhole, borehole, gradient, derivative, vector, 3d, grade, geochemistry"
    SUMMARY = (
        "Tells how fast contents rise along easting, northing and elevation at points along drill holes: by kriging in"
        " three dimensions with a linear drift, or by linear finite elements on tetrahedra between samples. A linear"
        " field gives its exact gradient by both. A point does not see the samples of its own hole unless asked to: so"
        " gradients can be features of a model that is tested on whole holes. Between holes that stand apart a gradient"
        " is that from hole to hole, and says nothing of what lies within that distance."
    )
    REQUIRES = ("scipy",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = GradientOptions()
        yield p.points(
            "INPUT",
            "Points along holes",
            "Points with elevations, such as 'Desurvey drill holes' makes.",
        )
        yield p.fields("ELEMENTS", "Elements", "INPUT", "Fields of contents; each gives three fields.")
        yield p.needed_field("HOLE", "Field of holes", "INPUT", "Names the hole of each point.", usual="hole")
        yield p.choice(
            "METHOD",
            "Method",
            METHODS,
            "kriging: smooth, and wherever there are samples around. finiteelement: faster, rougher, and only between"
            " samples.",
            default=default.method,
        )
        yield p.flag(
            "OWN_HOLE",
            "A point's own hole takes part",
            "For looking at gradients. Leave it off where they become features of a model that is tested on whole"
            " holes, or the test sees what it must not.",
            default=default.own_hole,
        )
        yield p.file(
            "VARIOGRAMS",
            "Variograms",
            "json",
            "Of kriging: a file such as 'Fit variograms' writes. Empty, and for elements without an entry: fitted.",
            optional=True,
            advanced=True,
        )
        yield p.integer(
            "NEIGHBOURS",
            "Samples of a point",
            "Of kriging: the nearest ones, at most.",
            default=default.search.neighbours,
            minimum=5,
            advanced=True,
        )
        yield p.integer(
            "PER_HOLE",
            "Samples of one hole",
            "Of kriging: at most so many come from one hole, so that a point sees several. 0: any number.",
            default=default.search.per_hole,
            minimum=0,
            advanced=True,
        )
        yield p.crs(
            "TARGET_CRS",
            "CRS of the results",
            "Projected in metres. Empty: that of the points, or the fitting UTM zone where they lie in degrees.",
        )
        yield p.seed()
        yield p.output_table(
            "OUTPUT",
            "Gradients of contents",
            "The points with all their fields and <element>_dx, _dy and _dz: units of the content per metre along"
            " easting, northing and elevation.",
            QgsProcessing.SourceType.TypeVectorPoint,
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, derive, write."""
        default = GradientOptions().search
        options = GradientOptions(
            method=self.parameterAsString(parameters, "METHOD", context),
            own_hole=self.parameterAsBool(parameters, "OWN_HOLE", context),
            search=search_of(self, parameters, context, least=default.least, drift=default.drift),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        points, variograms = read_samples(self, parameters, context, progress.part(said("Reading"), 0.0, 0.1))
        result = self.work(
            tasks.take_space_gradients,
            points.position,
            points.values,
            points.hole,
            variograms,
            options,
            progress=progress.span(0.1, 0.9),
        )
        columns = {
            f"{name}{suffix}": values[:, i]
            for name, values in result.values.items()
            for i, suffix in enumerate(SUFFIXES)
        }
        writing = progress.part(said("Writing"), 0.9, 1.0)
        written = write_space(self, parameters, "OUTPUT", context, self.source("INPUT"), points, columns, writing)
        styling.style_on_load(context, written.identifier, styling.HOLE_GRADIENTS)
        return {} if written.identifier is None else {"OUTPUT": written.identifier}
