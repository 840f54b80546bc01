"""`prospectivity:trainspectralquantifier`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.core import QgsProcessingOutputString

from ...models.core.errors import ResourceError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.spectra.contents.options import METHOD_NAMES, MOBILENET, PLSR, QuantificationOptions
from ...models.spectra.contents.samples import CellTable, ContentRequest, taken_columns
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers import sinks
from ..layers.spectra import read_spectra, spectra_parameter
from ..work import choose_workplace

_COLUMNS: dict[str, type] = {
    "target": str,
    "method": str,
    "set": str,
    "n": int,
    "r2": float,
    "r2_low": float,
    "r2_high": float,
    "rmse": float,
    "rmse_low": float,
    "rmse_high": float,
    "rpd": float,
    "rpiq": float,
    "bias": float,
    "components": float,
    "r2_best": float,
    "components_best": float,
}


class TrainSpectralQuantifier(Algorithm):
    """Spectra of known contents to a model that tells contents of others."""

    ID = "trainspectralquantifier"
    NAME = "Train spectral quantifier"
    GROUP = "Spectra"
    TAGS = (
        "spectra, spectroscopy, train, calibration, chemometrics, plsr, pls, partial least squares, regression,"
        " mobilenet, deep learning, content, concentration, geochemistry, soil, nir, infrared"
    )
    SUMMARY = (
        "Learns contents of samples from their spectra: by partial least-squares regression (PLSR) and by a MobileNet"
        " on spectrograms, beside the mean of the training samples, all on the same held-out samples. The better method"
        " becomes the model, and the report begins with whether the network beats PLSR, whether either beats the mean,"
        " and whether it overfits. Where samples come from few sites, hold whole sites out: figures of single held-out"
        " samples flatter what will be found at a new site."
    )
    REQUIRES = ("scipy", "sklearn", "matplotlib")
    SPECTRA = ("SPECTRA",)
    TABLES = ("ASSAYS",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = QuantificationOptions
        yield spectra_parameter()
        yield p.table(
            "ASSAYS",
            "Assays",
            "Table of contents, joined to the spectra by the field of the sample's name. Empty: contents stand beside"
            " the spectra.",
            optional=True,
        )
        yield p.text(
            "KEY",
            "Field of the sample's name",
            "Name of the field that spectra and assays share; spectra without it are found by the names of their files."
            " Needed with a table of assays only.",
        )
        yield p.text(
            "TARGETS",
            "Contents to learn",
            "Names of the fields, separated by commas. They are taken as 'Clean assays' takes them: half the limit for"
            " values below detection, the limit for those above the range; blanks and standards are left out.",
            required=True,
        )
        yield p.choices(
            "METHODS",
            "Methods",
            METHOD_NAMES,
            "plsr: partial least-squares regression. mobilenet: network on spectrograms, needs PyTorch and takes"
            " minutes; PLSR stands beside it in any case. Of both the better one becomes the model; without PyTorch"
            " plsr alone is trained, with a warning.",
            default=default.methods,
        )
        yield p.steps("savgol(21, 2, 1)")
        yield p.text(
            "CUTOFF",
            "Largest content",
            "Samples above it take no part: one number for all contents, or Sb=1000; As=500. Empty: no limit.",
        )
        yield p.flag(
            "LOG",
            "Learn logarithms",
            "For contents that span orders of magnitude: decimal logarithms are learnt, and contents given back. All"
            " figures are of contents.",
            default=default.log_targets,
        )
        yield p.text(
            "GROUPS",
            "Field of groups",
            "Site, profile or batch of each sample, a field of the spectra or of the assays: samples of one group are"
            " held out together, so that the figures tell how well a new site will be met.",
        )
        yield p.integer(
            "FOLDS",
            "Folds",
            "Parts of the samples, each of which is held out once; at most as many as there are groups.",
            default=default.folds,
            minimum=2,
        )
        yield p.integer(
            "REPEATS",
            "Repeats",
            "Times that the samples are dealt into folds anew.",
            default=default.repeats,
            minimum=1,
        )
        yield p.integer(
            "COMPONENTS",
            "Most components",
            "Of PLSR; inner folds choose how many are used.",
            default=default.components,
            minimum=1,
            advanced=True,
        )
        yield p.integer(
            "EPOCHS",
            "Epochs",
            "Passes of the network over the training samples.",
            default=default.epochs,
            minimum=1,
            advanced=True,
        )
        yield p.number(
            "COVERAGE",
            "Coverage of the intervals",
            "Share of new contents that the intervals of predictions are to hold.",
            default=default.coverage,
            minimum=0.0,
            maximum=1.0,
            advanced=True,
        )
        yield p.seed()
        yield p.output_file("MODEL", "Model", "Models (*.safetensors)", "The better method, trained on all samples.")
        yield p.output_table(
            "OUTPUT",
            "Figures of the methods",
            "Table with target, method, set (training or held_out), n, r2 and rmse with 95 % intervals over groups,"
            " rpd, rpiq, bias and components. r2_best is what PLSR would reach if held-out samples chose its components"
            " themselves (components_best), as often published; it flatters.",
        )
        yield p.report("A page that says first whether the network beats PLSR, either the mean, and what overfits.")
        yield QgsProcessingOutputString("METHOD", "Method that was written")

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """PyTorch for the network, where there is one."""
        return (*self.REQUIRES, "torch") if MOBILENET in self._methods(parameters, context) else self.REQUIRES

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, compare and train, write."""
        methods = self._methods(parameters, context)
        if methods != self._asked(parameters, context):
            progress.warn(
                said(
                    "PyTorch is missing, so that no network stands beside PLSR; install it with 'python3"
                    " -m pip install torch'."
                )
            )
        options = self._options(methods, parameters, context)
        request = self._request(parameters, context)
        assays = self._assays(request, parameters, progress)
        spectra = read_spectra(self, parameters, "SPECTRA", context, progress)
        model, report = (
            self.output_path(parameters, "MODEL", context),
            self.optional_output_path(parameters, "REPORT", context),
        )
        found = self.work(tasks.train_quantifier, spectra, assays, request, options, model, report, progress=progress)
        written = sinks.write_table(self, parameters, "OUTPUT", context, _COLUMNS, found.table(), progress)
        results = {"MODEL": str(model), "OUTPUT": written.identifier, "METHOD": found.method}
        return results if report is None else {**results, "REPORT": str(report)}

    def _asked(self, parameters: Mapping[str, Any], context: Any) -> tuple[str, ...]:
        return tuple(self.parameterAsEnumStrings(parameters, "METHODS", context))

    def _methods(self, parameters: Mapping[str, Any], context: Any) -> tuple[str, ...]:
        """Methods that were asked for; PLSR alone where the network cannot be had and is not the only one."""
        asked = self._asked(parameters, context)
        if MOBILENET not in asked or len(asked) == 1:
            return asked
        try:
            choose_workplace(self.NAME, (*self.REQUIRES, "torch"))
        except ResourceError:
            return (PLSR,)
        return asked

    def _options(self, methods: tuple[str, ...], parameters: Mapping[str, Any], context: Any) -> QuantificationOptions:
        return QuantificationOptions(
            methods=methods,
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            components=self.parameterAsInt(parameters, "COMPONENTS", context),
            log_targets=self.parameterAsBool(parameters, "LOG", context),
            coverage=self.parameterAsDouble(parameters, "COVERAGE", context),
            epochs=self.parameterAsInt(parameters, "EPOCHS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )

    def _request(self, parameters: Mapping[str, Any], context: Any) -> ContentRequest:
        text = {
            name: self.parameterAsString(parameters, name, context).strip()
            for name in ("KEY", "GROUPS", "STEPS", "CUTOFF")
        }
        return ContentRequest(
            targets=tuple(dict.fromkeys(self.names(parameters, "TARGETS", context))),
            key=text["KEY"],
            groups=text["GROUPS"],
            steps=text["STEPS"],
            cutoff=text["CUTOFF"],
        )

    def _assays(self, request: ContentRequest, parameters: Mapping[str, Any], progress: Progress) -> CellTable | None:
        """Columns of the table of assays that are needed; None where none was given."""
        if not self.wants(parameters, "ASSAYS"):
            return None
        table = self.table("ASSAYS", progress).table
        key = [request.key] if request.key else []
        return taken_columns(table, [*key, *request.targets], [request.groups])
