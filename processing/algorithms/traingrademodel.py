"""`prospectivity:traingrademodel`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputString

from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.drillholes.grades.options import COMPARISONS, LOGS, NETWORK_NAMES, VALIDATIONS, WEIGHTS, GradeOptions
from ...models.drillholes.grades.training import GradeRequest
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers import sinks
from ..layers.grades import read_grade_points, sample_field, spectra_of
from ..layers.spectra import spectra_parameter

_COLUMNS: dict[str, type] = {
    "target": str,
    "method": str,
    "features": str,
    "set": str,
    "n": int,
    "holes": int,
    "rmse": float,
    "rmse_low": float,
    "rmse_high": float,
    "r2": float,
    "mae": float,
    "class_accuracy": float,
    "r2_low": float,
    "r2_high": float,
    "mae_low": float,
    "mae_high": float,
    "class_accuracy_low": float,
    "class_accuracy_high": float,
    "bias": float,
}
_WEIGHT_COLUMNS: dict[str, type] = {"feature": str, "weight": float, "low": float, "high": float, "method": str}


class TrainGradeModel(Algorithm):
    """Points along holes to a model that tells their grades."""

    ID = "traingrademodel"
    NAME = "Train grade model"
    GROUP = "Drill holes"
    TAGS = (
        "grade, assay prediction, lstm, recurrent, neural network, drill hole, drillhole, borehole,"
        " regression, down-hole, rare earth"
    )
    SUMMARY = (
        "Learns grades of intervals along drill holes from what else is known of them: contents, geophysics, lithology,"
        " gradients, spectra. A long short-term memory (LSTM), which sees an interval after all above it, and a"
        " feed-forward network stand beside kriging and the mean, all judged on the same whole holes that none of them"
        " saw. The report begins with whether a network beats kriging and by how much, and whether gradients and"
        " weights of features help; the same is shown with grades moved to other holes, where nothing can be found. The"
        " better network becomes the model, even where kriging is better: the report says so."
    )
    REQUIRES = ("scipy", "matplotlib", "torch")
    SPECTRA = ("SPECTRA",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = GradeOptions()
        yield p.points("INPUT", "Points along holes", "Points with elevations, such as 'Desurvey drill holes' makes.")
        yield p.needed_field("HOLE", "Field of holes", "INPUT", "Names the hole of each point.", usual="hole")
        yield p.needed_field(
            "DEPTH", "Field of depths", "INPUT", "Depth along the hole, such as depth_m.", usual="depth_m"
        )
        yield p.fields(
            "FEATURES",
            "Features",
            "INPUT",
            "Fields that grades are learnt from. Texts, such as lithology, count as categories. Fields that end in _dx,"
            " _dy or _dz are gradients of 'Gradients of drill holes'; those of a grade to learn are taken anew from the"
            " training holes.",
            numeric=False,
        )
        yield p.fields("TARGETS", "Grades to learn", "INPUT", "Fields of numbers.")
        yield spectra_parameter(help="Of the samples, as a further feature: their principal components.", optional=True)
        yield sample_field()
        yield p.file(
            "START",
            "Model to start from",
            "safetensors",
            "A model of another deposit with the same features and grades: networks start from it as well, stay the"
            " nearer to it the fewer holes there are, and the table says whether that helps.",
            optional=True,
            advanced=True,
        )
        yield p.choices(
            "NETWORKS",
            "Networks",
            NETWORK_NAMES,
            "lstm: sees what lies above in the hole; takes most of the time. feedforward: sees an interval alone. Of"
            " both the better one becomes the model.",
            default=default.networks,
        )
        yield p.choice(
            "VALIDATION",
            "Validation",
            VALIDATIONS,
            "holes: each hole is held out once in every repeat. split: 70, 15 and 15 % of the holes for training, early"
            " stopping and the test, as published; its figures hang on a few holes.",
            default=default.validation,
        )
        yield p.integer(
            "FOLDS", "Folds", "Parts of the holes, each of which is held out once.", default=default.folds, minimum=2
        )
        yield p.integer(
            "REPEATS", "Repeats", "Times that the holes are dealt anew.", default=default.repeats, minimum=1
        )
        yield p.text(
            "CLASSES",
            "Limits between classes of grade",
            "Rising, for all grades (0.2, 0.5) or for each (Cu_pct=0.2, 0.5; Mo_ppm=50). Empty: thirds of the samples.",
        )
        yield p.choices(
            "COMPARE",
            "Compare",
            COMPARISONS,
            "What networks are also trained without, or with. gradients: without gradients. weights: with weights of"
            " features by self-evaluation. Each takes as long as the first training.",
            default=default.compare,
            optional=True,
            advanced=True,
        )
        yield p.choice(
            "LOG",
            "Learn logarithms",
            LOGS,
            "auto: of skewed grades. Predictions are brought back so that their mean is right, and all figures are of"
            " grades.",
            default=default.log,
            advanced=True,
        )
        yield p.integer(
            "EPOCHS",
            "Epochs",
            "Passes over the training holes, at most: training stops when other holes are told no better.",
            default=default.epochs,
            minimum=1,
            advanced=True,
        )
        yield p.number(
            "COVERAGE",
            "Coverage of the intervals",
            "Share of new grades that the intervals of predictions are to hold.",
            default=default.coverage,
            minimum=0.0,
            maximum=1.0,
            advanced=True,
        )
        yield p.crs(
            "TARGET_CRS",
            "CRS of the calculation",
            "Projected in metres. Empty: that of the points, or the fitting UTM zone where they lie in degrees.",
        )
        yield p.seed()
        yield p.output_file("MODEL", "Model", "Models (*.safetensors)", "The better network, trained on all holes.")
        yield p.output_table(
            "OUTPUT",
            "Figures of the methods",
            "Table with target, method, features, set (training, and held_out or test), n, holes, rmse, r2, mae,"
            " class_accuracy and bias, with 95 % intervals by draws of whole holes. features: all; no gradients;"
            " weighted (by self-evaluation); started (from another model); moved grades (nothing can be found there).",
        )
        yield p.output_table(
            "WEIGHTS",
            "Weights of the features",
            "Table with feature, weight (0 to 1, the mean of all parts), low, high and method: near 0 where a feature"
            " tells nothing of holes that were not learnt from.",
            optional=True,
            create=False,
        )
        yield p.report("A page that says first whether a network beats kriging, with plots down the holes.")
        yield QgsProcessingOutputString("METHOD", "Network that was written")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, compare and train, write."""
        options = self._options(parameters, context)
        targets = self.field_names(parameters, "TARGETS", context)
        features = self.field_names(parameters, "FEATURES", context)
        request = GradeRequest(
            tuple(features), tuple(targets), self.parameterAsString(parameters, "CLASSES", context).strip()
        )
        reading = progress.part(said("Reading"), 0.0, 0.05)
        read = read_grade_points(self, parameters, context, [*features, *targets], reading)
        spectra, samples, key = spectra_of(self, parameters, context, read, reading)
        start = self.parameterAsFile(parameters, "START", context)
        model, report = (
            self.output_path(parameters, "MODEL", context),
            self.optional_output_path(parameters, "REPORT", context),
        )
        found = self.work(
            tasks.train_grades,
            read.points,
            spectra,
            samples,
            key,
            request,
            options,
            Path(start) if start else None,
            model,
            report,
            progress=progress.span(0.05, 1.0),
        )
        rows = [row.cells() for row in found.rows]
        written = sinks.write_table(self, parameters, "OUTPUT", context, _COLUMNS, rows, progress)
        results = {"MODEL": str(model), "OUTPUT": written.identifier, "METHOD": found.method}
        if self.wants(parameters, "WEIGHTS"):
            weights = [(one.feature, one.mean, one.low, one.high, one.method) for one in found.weights]
            table = sinks.write_table(self, parameters, "WEIGHTS", context, _WEIGHT_COLUMNS, weights, progress)
            results["WEIGHTS"] = table.identifier
        return results if report is None else {**results, "REPORT": str(report)}

    def _options(self, parameters: Mapping[str, Any], context: Any) -> GradeOptions:
        compare = tuple(self.parameterAsEnumStrings(parameters, "COMPARE", context))
        if self.wants(parameters, "WEIGHTS") and WEIGHTS not in compare:
            compare = (*compare, WEIGHTS)
        return GradeOptions(
            networks=tuple(self.parameterAsEnumStrings(parameters, "NETWORKS", context)),
            validation=self.parameterAsString(parameters, "VALIDATION", context),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            compare=compare,
            log=self.parameterAsString(parameters, "LOG", context),
            epochs=self.parameterAsInt(parameters, "EPOCHS", context),
            coverage=self.parameterAsDouble(parameters, "COVERAGE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
