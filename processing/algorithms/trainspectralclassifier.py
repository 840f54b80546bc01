"""`prospectivity:trainspectralclassifier`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...models.core.progress import Progress
from ...models.spectra.classes.labels import MEDIAN, ClassRule
from ...models.spectra.classes.options import METHOD_NAMES, ClassificationOptions
from ...models.spectra.classes.training import class_rows
from ...models.tables.table import Cell
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers import sinks
from ..layers.spectra import read_spectra, spectra_parameter

_COLUMNS: dict[str, type] = {
    "method": str,
    "blocks": str,
    "set": str,
    "n": int,
    "balanced_accuracy": float,
    "low": float,
    "high": float,
    "accuracy": float,
    "kappa": float,
}


class TrainSpectralClassifier(Algorithm):
    """Spectra of known class to a model that tells classes of others."""

    ID = "trainspectralclassifier"
    NAME = "Train spectral classifier"
    GROUP = "Spectra"
    TAGS = (
        "spectra, spectroscopy, train, machine learning, classification, svm, plsda, pls-da, cnn, spectral angle "
        "mapper, sam, mineral, lithology, alteration"
    )
    SUMMARY = (
        "Learns to tell classes of samples from their spectra: by a support vector machine, PLS-DA, a 1-D convolutional"
        " network, the Spectral Angle Mapper or Binary Feature Fitting, on the spectra of one instrument or of two."
        " Classes come from a field, or are high and low contents of an element. All methods are compared on the same"
        " held-out samples, one instrument beside both, and on classes dealt out at random; the best becomes the model."
        " The figures hold for samples like these: where samples come from few sites, hold whole sites out."
    )
    REQUIRES = ("scipy", "sklearn", "matplotlib")
    SPECTRA = ("SPECTRA", "SPECTRA_2")
    TABLES = ("ASSAYS",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield spectra_parameter()
        yield spectra_parameter(
            "SPECTRA_2",
            "Spectra of a second instrument",
            "Of the same samples, such as FTIR beside VNIR-SWIR; each block weighs the same.",
            optional=True,
        )
        yield p.text(
            "KEY",
            "Field of the sample's name",
            "Joins both instruments, and the table of samples. Empty, or where spectra have no such field: by the names"
            " of the spectra, which are those of the files where each has its own.",
        )
        yield p.table(
            "ASSAYS",
            "Table of samples",
            "Classes, contents or groups, where they do not stand beside the spectra; joined by the field of the"
            " sample's name.",
            optional=True,
        )
        yield p.text("CLASS", "Field of the class", "Name of the field that says the class of each sample.")
        yield p.text(
            "ASSAY",
            "Field of a content",
            "In the place of a class: samples above the threshold of this content are high, the others low.",
        )
        yield p.text(
            "THRESHOLD",
            "Threshold of the content",
            "A number in the unit of the field, median, or a quantile such as q0.75.",
            default=MEDIAN,
        )
        yield p.choices(
            "METHODS",
            "Methods",
            METHOD_NAMES,
            "svm: support vector machine with a Gaussian kernel. plsda: partial least squares discriminant analysis."
            " cnn1d: 1-D convolutional network, slow to train. sam: Spectral Angle Mapper. bff: Binary Feature Fitting"
            " of absorption features, for reflectance. Of several the best on held-out samples becomes the model.",
            default=ClassificationOptions.methods,
        )
        yield p.steps()
        yield p.text(
            "STEPS_2",
            "Preprocessing steps of the second instrument",
            "As those of the first. Empty: the same; none: none.",
        )
        yield p.text(
            "GROUPS",
            "Field of groups",
            "Site, profile or batch of each sample: samples of one group are held out together, so that the figures"
            " tell how well a new site will be called.",
        )
        yield p.integer(
            "FOLDS",
            "Folds",
            "Parts of the samples, each of which is held out once.",
            default=ClassificationOptions.folds,
            minimum=2,
        )
        yield p.integer(
            "REPEATS",
            "Repeats",
            "Times that the samples are dealt into folds anew.",
            default=ClassificationOptions.repeats,
            minimum=1,
        )
        yield p.integer(
            "PERMUTATIONS",
            "Permutations",
            "Times that the classes are dealt out at random to see what chance gives; 19 can show p = 0.05. Networks"
            " are trained on two of them only. 0: none.",
            default=ClassificationOptions.permutations,
            minimum=0,
            advanced=True,
        )
        yield p.seed()
        yield p.output_file("MODEL", "Model", "Models (*.safetensors)", "The best classifier, trained on all samples.")
        yield p.output_table(
            "OUTPUT",
            "Figures of the methods",
            "Table with method, blocks (1, 2 or 1+2), set (training or held_out), n, balanced_accuracy with its 95 %"
            " interval (low, high), accuracy and kappa.",
        )
        yield p.report("A page with the comparison, what is taken for what, and the bands that tell the classes apart.")

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """PyTorch for the network only."""
        network = "cnn1d" in self.parameterAsEnumStrings(parameters, "METHODS", context)
        return (*self.REQUIRES, "torch") if network else self.REQUIRES

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, compare and train, write."""
        text = {
            name: self.parameterAsString(parameters, name, context).strip()
            for name in ("CLASS", "ASSAY", "THRESHOLD", "STEPS", "STEPS_2", "GROUPS", "KEY")
        }
        rule = ClassRule(text["CLASS"], text["ASSAY"], text["THRESHOLD"] or MEDIAN)
        options = ClassificationOptions(
            methods=tuple(self.parameterAsEnumStrings(parameters, "METHODS", context)),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            permutations=self.parameterAsInt(parameters, "PERMUTATIONS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        blocks = [name for name in self.SPECTRA if self.wants(parameters, name)]
        spectra = [read_spectra(self, parameters, name, context, progress) for name in blocks]
        second = {"": text["STEPS"], "none": ""}.get(text["STEPS_2"], text["STEPS_2"])
        model, report = (self.output_path(parameters, "MODEL", context), self._report(parameters, context))
        result = self.work(
            tasks.train_spectral_classifier,
            spectra,
            [text["STEPS"], second][: len(spectra)],
            rule,
            text["GROUPS"],
            text["KEY"],
            self._records(parameters, progress),
            options,
            model,
            report,
            progress=progress,
        )
        rows = class_rows(result.comparisons)
        written = sinks.write_table(self, parameters, "OUTPUT", context, _COLUMNS, rows, progress)
        outputs = {"MODEL": str(model), "OUTPUT": written.identifier}
        return outputs if report is None else {**outputs, "REPORT": str(report)}

    def _report(self, parameters: Mapping[str, Any], context: Any) -> Any:
        return self.optional_output_path(parameters, "REPORT", context)

    def _records(self, parameters: Mapping[str, Any], progress: Progress) -> dict[str, tuple[Cell, ...]] | None:
        """Columns of the table of samples; None where none was given."""
        if not self.wants(parameters, "ASSAYS"):
            return None
        table = self.table("ASSAYS", progress).table
        rows = [cells for _, cells in table.rows()]
        return {name: tuple(row[i] for row in rows) for i, name in enumerate(table.columns)}
