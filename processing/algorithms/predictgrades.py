"""`prospectivity:predictgrades`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing

from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.drillholes.grades.header import load_grade_model
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.grades import read_grade_points, sample_field, spectra_of
from ..layers.space import write_space
from ..layers.spectra import spectra_parameter


class PredictGrades(Algorithm):
    """Points along holes to grades with intervals."""

    ID = "predictgrades"
    NAME = "Predict grades"
    GROUP = "Drill holes"
    TAGS = "grade, assay prediction, lstm, drill hole, drillhole, borehole, interval, down-hole, estimate"
    SUMMARY = (
        "Gives points along drill holes the grades that a model of 'Train grade model' tells, each with an interval"
        " that is to hold the share of new grades that was chosen in training, and says where features lie beyond what"
        " training saw: there neither is to be trusted. Holes that the model was trained on come out better than new"
        " ones will."
    )
    REQUIRES = ("scipy", "torch")
    SPECTRA = ("SPECTRA",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.points(
            "INPUT", "Points along holes", "Points with elevations and the fields that the model was trained on."
        )
        yield p.needed_field("HOLE", "Field of holes", "INPUT", "Names the hole of each point.", usual="hole")
        yield p.needed_field(
            "DEPTH", "Field of depths", "INPUT", "Depth along the hole, such as depth_m.", usual="depth_m"
        )
        yield p.file("MODEL", "Model", "safetensors", "Model file written by 'Train grade model'.")
        yield spectra_parameter(help="Of the samples, where the model was trained with spectra.", optional=True)
        yield sample_field()
        yield p.crs(
            "TARGET_CRS",
            "CRS of the results",
            "Projected in metres. Empty: that of the points, or the fitting UTM zone where they lie in degrees.",
        )
        yield p.output_table(
            "OUTPUT",
            "Predicted grades",
            "The points with all their fields; for each grade its value and the ends of its interval (_low, _high);"
            " outside: number of features beyond what training saw. A field of the points that has the name of a grade"
            " is kept as <name>_measured.",
            QgsProcessing.SourceType.TypeVectorPoint,
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, predict, write."""
        model = Path(self.parameterAsFile(parameters, "MODEL", context))
        header = load_grade_model(model)
        reading = progress.part(said("Reading"), 0.0, 0.2)
        there = {field.name() for field in self.source("INPUT").fields()}
        wanted = [name for name in header.asked if name in there]
        read = read_grade_points(self, parameters, context, wanted, reading)
        spectra, samples, key = spectra_of(self, parameters, context, read, reading)
        work = progress.span(0.2, 0.9)
        found = self.work(tasks.predict_grades, read.points, spectra, samples, key, model, progress=work)
        written = write_space(
            self,
            parameters,
            "OUTPUT",
            context,
            self.source("INPUT"),
            read.space,
            found.columns(),
            progress.part(said("Writing"), 0.9, 1.0),
            kept="_measured",
        )
        styling.style_on_load(context, written.identifier, styling.SAMPLES)
        return {} if written.identifier is None else {"OUTPUT": written.identifier}
