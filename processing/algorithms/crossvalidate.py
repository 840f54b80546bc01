"""`prospectivity:crossvalidate`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.networks import NETWORKS
from ...models.statistics.beyond import beyond_headline
from ...models.targeting.crossvalidation_options import COMPARED_METHODS, CrossValidationOptions
from ...models.targeting.windows.options import AUGMENTATIONS
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..described import With
from ..layers import sinks
from ..layers.kinds import asked_kinds, only_kinds
from ..layers.patches import read_patches
from ..layers.points import read_points_on_grid

_COLUMNS = {
    "method": str,
    "repeat": int,
    "fold": int,
    "deposits": int,
    "auc": float,
    "capture_05": float,
    "capture_10": float,
    "capture_20": float,
    "beyond": float,
}


_KIND_COLUMNS = {
    "kind": str,
    "deposits": int,
    "auc": float,
    "auc_low": float,
    "auc_high": float,
    "capture_20": float,
    "beyond": float,
}


class CrossValidate(Algorithm):
    """A grid and deposits to figures of how well methods find deposits that they have not seen."""

    ID = "crossvalidate"
    NAME = "Cross-validate methods"
    GROUP = "Prospectivity"
    TAGS = (
        "validation, validate, accuracy, compare, test, auc, roc, random forest, logistic regression, weights of "
        "evidence, svm, resnet, spatial folds, machine learning, deep learning, mineral prospectivity, potential,"
        " exploration"
    )
    SUMMARY = (
        "Says how well methods rank deposits that they have not seen. Whole clusters of deposits are held out together"
        " with the ground around them; each method is trained on the others, maps the ground that it has not seen, and"
        " held-out deposits are ranked on that map. Every figure has a 95 % interval, and methods are compared on the"
        " same deposits. Background is unlabelled ground, not barren, and deposits are known where people have looked."
    )
    REQUIRES = ("sklearn", "scipy", "matplotlib")
    ONLY_WITH = {
        **dict.fromkeys(
            ("PATCHES", "PATCH_SIZE", "EPOCHS", "WEIGHTS", "AUGMENTATION", "MIXUP", "CLASS_BALANCE", "DEVICE"),
            With("METHODS", tuple(NETWORKS)),
        ),
        "BACKGROUND": With("METHODS", tuple(name for name in COMPARED_METHODS if name not in NETWORKS)),
    }

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster(
            "GRID",
            "Evidence grid",
            "Grid of elements or other evidence, projected in metres. All bands are learnt from.",
        )
        yield p.deposits("; several in one cell count once.")
        yield from p.kind(
            "The report gives the figures of each kind on the common map, and says so where one carries them."
        )
        yield p.choices(
            "METHODS",
            "Methods",
            COMPARED_METHODS,
            "Any number. automatic: mean of three classifiers of cells and their surroundings (…context). The next ones"
            " see single cells only. Networks see windows; they need PyTorch and take much longer.",
            default=CrossValidationOptions.methods,
        )
        yield p.integer(
            "FOLDS",
            "Folds",
            "Number of clusters of deposits that are held out in turn.",
            default=CrossValidationOptions.folds,
            minimum=2,
        )
        yield p.distance(
            "BUFFER",
            "Buffer (m)",
            "Background and windows of the training keep this distance from the ground that is held out. Empty: three"
            " sample spacings, or the diagonal of a patch where that is more.",
        )
        yield p.integer(
            "REPEATS",
            "Repeats",
            "Times over, with other folds and other background.",
            default=CrossValidationOptions.repeats,
            minimum=1,
        )
        yield p.moved(CrossValidationOptions.moved)
        yield p.goal(CrossValidationOptions.goal, advanced=True)
        yield p.distance(
            "DEPOSIT_BUFFER",
            "Buffer of training deposits (m)",
            "Distance that deposits of the training keep from held-out ones. Empty: one sample spacing, within which"
            " they rest on the same samples. Windows of networks keep BUFFER in any case.",
            advanced=True,
        )
        yield p.distance(
            "EXCLUSION",
            "Exclusion distance (m)",
            "Background is drawn farther than this from every known deposit, windows for networks with their edge;"
            " PATCHES keep what they were sampled with. Empty: one sample spacing.",
            advanced=True,
        )
        yield p.distance(
            "SPACING",
            "Sample spacing (m)",
            "Distance between samples, by which surroundings are measured. Empty: estimated from the detail of the"
            " grid.",
            advanced=True,
        )
        yield p.integer(
            "BACKGROUND",
            "Background cells",
            "Cells of the background that classifiers of cells learn from.",
            default=CrossValidationOptions.background,
            minimum=10,
            advanced=True,
        )
        yield p.shapes(
            "PATCHES",
            "Patches",
            "Windows for the networks, sampled with APART of 'Sample patches' switched on; their folds are then"
            " those of all methods. Refused where windows of different folds touch; windows nearer than BUFFER to"
            " held-out ground take no part in that fold. Empty: windows are drawn for each fold.",
        )
        yield p.integer(
            "PATCH_SIZE",
            "Patch size (cells)",
            "Of networks. Empty: a twelfth of the grid's shorter side, from 64 to 256.",
            minimum=1,
            advanced=True,
        )
        yield p.integer(
            "EPOCHS",
            "Epochs",
            "Of networks. Empty: those of the preset quick, stopped early.",
            minimum=1,
            advanced=True,
        )
        yield p.file(
            "WEIGHTS",
            "Weights",
            "",
            "Weights that networks start from: a torchvision state_dict or safetensors. All networks of the run must"
            " fit it.",
            optional=True,
            advanced=True,
        )
        yield p.choice(
            "AUGMENTATION",
            "Augmentation",
            AUGMENTATIONS,
            "Of networks. flips: windows are mirrored at random; rotations: turned by quarters as well.",
            default=CrossValidationOptions.augmentation,
            advanced=True,
        )
        yield p.number(
            "MIXUP",
            "Mixing of windows",
            "Of networks. Windows and their labels are mixed in pairs (Zhang et al. 2018); 0: not at all, 0.2 is"
            " usual.",
            default=CrossValidationOptions.mixup,
            minimum=0.0,
            advanced=True,
        )
        yield p.flag(
            "CLASS_BALANCE",
            "Balance the classes",
            "Of networks. Deposit and background windows weigh alike in the loss.",
            default=CrossValidationOptions.class_balance,
            advanced=True,
        )
        yield p.device(CrossValidationOptions.device, of="Of networks. ")
        yield p.number(
            "THRESHOLD",
            "Threshold of recall",
            "Calibrated probability from which a cell counts as called.",
            default=CrossValidationOptions.threshold,
            minimum=0.0,
            maximum=1.0,
            advanced=True,
        )
        yield p.seed()
        yield p.output_table(
            "OUTPUT",
            "Figures by fold",
            "Table with method, repeat, fold, deposits, auc (over area), capture_05, capture_10, capture_20, beyond"
            " (skill beyond location; empty for networks). The method location is nearness to known deposits alone,"
            " without any element.",
        )
        yield p.output_table(
            "KINDS",
            "Figures by kind",
            "Table with kind, deposits, auc (over area), auc_low, auc_high, capture_20, beyond of the deposits of each"
            " KIND of which at least four were ranked, by automatic or the best method without it.",
            optional=True,
            create=False,
        )
        yield p.output_grid(
            "PROBABILITY",
            "Out-of-fold probability",
            "GeoTIFF with the band probability: every cell as the best method sees it without the deposits around it,"
            " calibrated at even odds of deposit and background.",
            optional=True,
            create=False,
        )
        yield p.report(
            "Warnings, comparison of the methods, curves and maps on one page.",
        )
        yield QgsProcessingOutputString("BEST", "Method with the highest AUC over area")
        yield QgsProcessingOutputString("VERDICT", "What the elements add to location, in words")
        for name, description in (
            ("AUC", "AUC over area of the best method"),
            ("AUC_LOW", "Low end of its 95 % interval"),
            ("AUC_HIGH", "High end of its 95 % interval"),
            ("LOCATION_AUC", "AUC over area of nearness to known deposits alone"),
            ("BEYOND_LOCATION", "Skill beyond location of automatic, or of the best method without it; none is 0.5"),
            ("BEYOND_LOW", "Low end of its 95 % interval"),
            ("BEYOND_HIGH", "High end of its 95 % interval"),
            ("P_MOVED", "Share of the patterns, moved ones and the real one, that do as well as the real one"),
        ):
            yield QgsProcessingOutputNumber(name, description)
        for share in (5, 10, 20):
            yield QgsProcessingOutputNumber(
                f"CAPTURE_{share:02d}", f"Share of unseen deposits in the best {share} % of the area, best method"
            )

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """Networks need PyTorch."""
        methods = self.parameterAsEnumStrings(parameters, "METHODS", context)
        return (*self.REQUIRES, "torch") if set(methods) & set(NETWORKS) else self.REQUIRES

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, run, hand over."""
        kind = self.parameterAsString(parameters, "KIND", context)
        if self.wants(parameters, "KINDS") and not kind:
            raise InputError(
                said("KINDS is a table of figures by kind, and KIND is empty: choose the field, or no KINDS.")
            )
        wanted = asked_kinds(self, parameters, context)
        grid = self.raster("GRID", progress)
        deposits = read_points_on_grid(self.source("DEPOSITS"), grid, context, progress, kind)
        deposits = only_kinds(deposits, wanted, self.source("DEPOSITS").sourceName(), progress)
        patches = (
            read_patches(self.source("PATCHES"), grid, context, progress) if self.wants(parameters, "PATCHES") else None
        )
        name = self.source("PATCHES").sourceName() if patches is not None else ""
        probability = self.optional_output_path(parameters, "PROBABILITY", context)
        report = self.output_path(parameters, "REPORT", context)
        options = self._options(parameters, context)
        result, kinds = self.work(
            tasks.compare_methods, grid, deposits, options, probability, patches, name, report, progress=progress
        )
        output = sinks.write_table(self, parameters, "OUTPUT", context, _COLUMNS, result.rows, progress).identifier
        by_kind = sinks.write_table(self, parameters, "KINDS", context, _KIND_COLUMNS, kinds.table(), progress)
        results = {
            "OUTPUT": output,
            "REPORT": str(report),
            "BEST": result.best,
            "AUC": result.auc.value,
            "AUC_LOW": result.auc.low,
            "AUC_HIGH": result.auc.high,
            "LOCATION_AUC": result.location.value,
            "BEYOND_LOCATION": result.beyond.skill.value,
            "BEYOND_LOW": result.beyond.skill.low,
            "BEYOND_HIGH": result.beyond.skill.high,
            "P_MOVED": result.beyond.p,
            "VERDICT": beyond_headline(result.beyond),
        }
        results.update({f"CAPTURE_{share:02d}": capture.value for share, capture in zip((5, 10, 20), result.captures)})
        if self.wants(parameters, "KINDS"):
            results["KINDS"] = by_kind.identifier
        if probability is not None:
            results["PROBABILITY"] = str(probability)
            styling.style_on_load(context, probability, styling.PROBABILITY)
        return results

    def _options(self, parameters: Mapping[str, Any], context: Any) -> CrossValidationOptions:
        weights = self.parameterAsFile(parameters, "WEIGHTS", context) if self.wants(parameters, "WEIGHTS") else ""
        return CrossValidationOptions(
            methods=tuple(self.parameterAsEnumStrings(parameters, "METHODS", context)),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            buffer_m=self.optional_number(parameters, "BUFFER", context),
            deposit_buffer_m=self.optional_number(parameters, "DEPOSIT_BUFFER", context),
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            moved=self.parameterAsInt(parameters, "MOVED", context),
            goal=self.parameterAsString(parameters, "GOAL", context),
            exclusion_m=self.optional_number(parameters, "EXCLUSION", context),
            spacing_m=self.optional_number(parameters, "SPACING", context),
            background=self.parameterAsInt(parameters, "BACKGROUND", context),
            patch_size=self.optional_integer(parameters, "PATCH_SIZE", context),
            epochs=self.optional_integer(parameters, "EPOCHS", context),
            weights=Path(weights) if weights else None,
            augmentation=self.parameterAsString(parameters, "AUGMENTATION", context),
            mixup=self.parameterAsDouble(parameters, "MIXUP", context),
            class_balance=self.parameterAsBoolean(parameters, "CLASS_BALANCE", context),
            threshold=self.parameterAsDouble(parameters, "THRESHOLD", context),
            device=self.parameterAsString(parameters, "DEVICE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
