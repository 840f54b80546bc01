"""`prospectivity:mapprospectivity`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingOutputString

from ...models.assays.account import read_account
from ...models.assays.cleaning import Cleaning
from ...models.assays.evidence import REPEATED
from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import chained, counted
from ...models.interpolation import INTERPOLATIONS
from ...models.networks import NETWORKS
from ...models.rasters.grid import GridGeometry
from ...models.rasters.points import Points
from ...models.statistics.beyond import beyond_headline
from ...models.targeting.cells.model import CLASSIFIER_NAMES, CellOptions, CellTraining
from ...models.targeting.kind_maps import LEAST_TO_MAP, KindFiles, file_names
from ...models.targeting.mapping import Mapping as MadeMap
from ...models.targeting.mapping import MappingFiles, MappingOptions
from ...models.targeting.selection.elements import SelectionOptions, cluster_distance
from ...models.targeting.windows.options import PRESETS, TrainingOptions, training_options
from ...models.targeting.windows.sampling import PatchOptions, automatic_patch_size
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..described import With
from ..layers import assays as cleaning
from ..layers.crs import crs_of
from ..layers.destinations import made_folder
from ..layers.elements import chosen_elements
from ..layers.kinds import asked_kinds, only_kinds
from ..layers.points import (
    check_kind,
    check_points,
    reach_of,
    read_points,
    read_samples_and_plan_grid,
    temporary_folder,
)
from ..layers.targets import write_targets

_CLEANING = 0.03
"""Share of a run that cleaning the assays takes."""


class MapProspectivity(Algorithm):
    """Samples and deposits to a probability map, in one go."""

    ID = "mapprospectivity"
    NAME = "Map prospectivity"
    GROUP = "Prospectivity"
    TAGS = (
        "mineral prospectivity, mineral potential, potential, mpm, favourability, favorability, exploration,"
        " targeting, target, geochemistry, geochemical, stream sediment, ore, deposit, gold, copper, machine learning,"
        " deep learning, artificial intelligence, ai, random forest, logistic regression, svm, neural network, resnet,"
        " cnn, probability, prediction"
    )
    SUMMARY = (
        "The main job in one go: interpolates the elements of stream-sediment samples, learns what tells known deposits"
        " from background, and maps the probability that ground is like that of deposits, with a report. A classifier"
        " of cells learns by default; a network on windows around deposits can be chosen and needs PyTorch. The report"
        " says how well deposits were found that the map has not seen. Probabilities of classifiers of cells are"
        " calibrated at even odds of deposit and background, those of networks are a ranking; neither is the chance of"
        " finding ore."
    )
    REQUIRES = ("scipy", "sklearn", "matplotlib")
    TABLES = ("SAMPLES",)
    APART = (("SAMPLES", "DEPOSITS"),)
    ONLY_WITH = {
        **dict.fromkeys(("PATCH_SIZE", "PRESET", "EPOCHS"), With("NETWORK", tuple(NETWORKS))),
        **dict.fromkeys(("SPACING", "EXCLUSION", "GOAL", "MOVED"), With("NETWORK", ("", *CLASSIFIER_NAMES))),
        **dict.fromkeys(("CLEANING", "SOURCE_CRS"), With("CLEAN", (True,))),
    }
    SHOWN = {"DEPOSITS": styling.DEPOSITS, "SAMPLES": styling.SAMPLES}

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.table(
            "SAMPLES",
            "Samples",
            "Point layer with one numeric field per element, in any coordinate reference system; with CLEAN any table"
            " of assays.",
            role="samples",
        )
        yield p.assays(
            "ELEMENTS",
            "Elements",
            "SAMPLES",
            "Fields to interpolate. Empty: all that are recognised as assays; the log says which.",
        )
        yield p.any_field()
        yield p.negative()
        yield p.deposits("; those outside the grid are left out.")
        yield from p.kind(
            f"Beside the map of all deposits each kind with at least {LEAST_TO_MAP} cells of them gets a map of its"
            " own, learnt from its deposits only; those of other kinds are neither deposits nor background there. Each"
            " takes about as long as the map of all. Of classifiers of cells only; networks take the field where kinds"
            " that count are given."
        )
        yield p.optional_choice(
            "NETWORK",
            "Network or classifier of cells",
            (*NETWORKS, *CLASSIFIER_NAMES),
            "What learns: a network on windows, or a classifier of cells, of which 'automatic' is the mean of three."
            " Empty: 'automatic', the safest choice on the surveys that it was tried on; but"
            f" {PRESETS['quick'].network} where PATCH_SIZE, EPOCHS or the preset 'paper' ask for a network.",
            advanced=False,
        )
        yield p.flag(
            "CLEAN",
            "Clean the assays first",
            "Reads the samples as 'Clean assays' does: values below detection, text, units, decimal commas, duplicates,"
            " blanks; the report says what was done.",
            default=False,
        )
        yield p.file(
            "CLEANING",
            "Decisions of an earlier cleaning",
            "json",
            "LOG of 'Clean assays', whose choices are then taken with CLEAN. Empty: its defaults.",
            optional=True,
            advanced=True,
        )
        yield p.crs(
            "SOURCE_CRS",
            "CRS of the coordinate columns",
            "With CLEAN, for a table without geometry. Empty: a column EPSG, or WGS 84 for degrees.",
        )
        yield p.choice(
            "METHOD",
            "Interpolation",
            INTERPOLATIONS,
            "idw: inverse distance weighting of the 12 nearest samples. kriging: ordinary kriging of the 16 nearest,"
            " with variograms fitted without anybody looking at them.",
            default="idw",
            advanced=True,
        )
        yield from p.grid_parameters()
        yield p.reach()
        yield p.minimum_share(
            "Such elements are set aside, with a warning and in the report. 0: no limit.", MappingOptions.minimum_share
        )
        yield p.percent(
            "MINIMUM_GROUND",
            "Least share of the ground with values (%)",
            "A map is learnt and made where all elements have values. An element that covers less than this of the"
            " ground that most elements cover, such as one that was measured in a corner of the survey, is set aside,"
            " with a warning and in the report. 0: no limit; the map covers the ground that all elements share.",
            default=MappingOptions.minimum_ground,
        )
        yield p.choice(
            "REPEATED",
            "Several columns of one element",
            REPEATED,
            "once: metal and oxide of one element (Fe and Fe2O3), or an element in several units or by several methods,"
            " count once; the column with the most values stays, of equals the first. keep: all columns.",
            default=MappingOptions.repeated,
            advanced=True,
        )
        yield p.flag(
            "SELECT",
            "Select elements",
            "Test each element alone for telling deposits from background; the report shows it. A network then learns"
            " only from those that do, a classifier of cells from all chosen elements all the same.",
            default=True,
        )
        yield p.integer(
            "PATCH_SIZE",
            "Patch size (cells)",
            "Side of a network's windows. Empty: a twelfth of the grid's shorter side as in the paper, in steps of 32,"
            " from 64 to 256.",
            minimum=1,
            advanced=True,
        )
        yield p.distance(
            "SPACING",
            "Sample spacing (m)",
            "Distance between samples, by which a classifier of cells measures surroundings. Empty: estimated from the"
            " detail of the grid.",
            advanced=True,
        )
        yield p.distance(
            "EXCLUSION",
            "Exclusion distance (m)",
            "A classifier of cells draws its background farther than this from every known deposit. Empty: one sample"
            " spacing.",
            advanced=True,
        )
        yield p.goal(CellOptions.goal)
        yield p.moved(CellOptions.moved, advanced=True)
        yield p.choice(
            "PRESET",
            "Preset",
            tuple(PRESETS),
            "Of networks. quick: a first map within minutes, with a fold of deposits held out to tell how well unseen"
            " ones are found. paper: 120 epochs on all deposits, as published.",
            default="quick",
            advanced=True,
        )
        yield p.integer(
            "EPOCHS",
            "Epochs",
            "Passes of a network over the windows. Empty: the preset's.",
            minimum=1,
            advanced=True,
        )
        yield p.seed()
        yield p.output_grid("PROBABILITY", styling.PROBABILITY_NAME, "GeoTIFF with the band probability, 0 to 1.")
        yield p.output_folder(
            "KINDS",
            "Maps by kind",
            "Folder for a GeoTIFF with the band probability of each KIND, named after it; empty: the report shows the"
            " maps and none is kept. They are loaded where PROBABILITY is.",
        )
        yield p.output_grid(
            "UNCERTAINTY",
            "Uncertainty (standard deviation)",
            "GeoTIFF with the spread between members trained on other draws of deposits and background; of a network"
            " between four flips of the input, which takes four times as long to map.",
            optional=True,
            create=False,
        )
        yield p.output_grid(
            "GRID", "Interpolated elements", "GeoTIFF with one band per element.", optional=True, create=False
        )
        yield p.output_file(
            "MODEL",
            "Model",
            "Model files (*.safetensors)",
            "The trained classifier or network, to map other grids with.",
            optional=True,
            create=False,
        )
        yield p.output_table(
            "TARGETS",
            "Targets",
            "Polygons of the best 10 % of the ground, ranked by mean probability, with the columns of 'Delineate"
            " targets'; none, with a warning, where the map does not single out ground.",
            QgsProcessing.SourceType.TypeVectorPolygon,
            optional=True,
            create=False,
        )
        yield p.report("Map, figures, curves and choices on one page.")
        yield p.output_file(
            "FIGURES",
            "Figures",
            "JSON files (*.json)",
            "What the report says as JSON, for other programs: figures of unseen deposits with their intervals, curves,"
            " share of the ground above each value, elements. The panel shows it.",
            optional=True,
            create=False,
        )
        yield QgsProcessingOutputString("SELECTED", "Elements that were learnt from, separated by commas")
        yield QgsProcessingOutputString("VERDICT", "What the elements add to location, in words")
        yield QgsProcessingOutputString("HOW_HELD_OUT", "Which deposits the map had not seen, in words")
        for name, description in (
            ("AUC", "AUC over area against all deposits"),
            ("AUC_HELD_OUT", "AUC over area against deposits that the map had not seen"),
            ("AUC_HELD_OUT_LOW", "Lower end of its 95 % interval"),
            ("AUC_HELD_OUT_HIGH", "Upper end of its 95 % interval"),
            ("DEPOSITS_HELD_OUT", "Deposits that the map had not seen"),
        ):
            yield QgsProcessingOutputNumber(name, description)

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """A network needs PyTorch."""
        learner = self._learner(parameters, context, Progress())
        return (*self.REQUIRES, "torch") if isinstance(learner, TrainingOptions) else self.REQUIRES

    def reads_tables(self, parameters: Mapping[str, Any], context: Any) -> bool:
        """Tell whether the samples are cleaned first."""
        return bool(self.parameterAsBoolean(parameters, "CLEAN", context))

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, run, hand over."""
        # Cleaning a large table takes minutes, after which deposits that are none would be refused.
        check_points(self.source("DEPOSITS"))
        kind = self.parameterAsString(parameters, "KIND", context)
        if kind:
            check_kind(self.source("DEPOSITS").fields(), kind, self.source("DEPOSITS").sourceName())
        elif self.wants(parameters, "KINDS"):
            raise InputError(
                said("KINDS is a folder of maps by kind, and KIND is empty: choose the field, or no KINDS.")
            )
        wanted = asked_kinds(self, parameters, context)
        samples, elements, geometry, cleaned = self._samples(parameters, context, progress)
        source = self.source("DEPOSITS")
        deposits = read_points(source, [], crs_of(geometry.crs), context, progress, geometry, kind)
        deposits = only_kinds(deposits, wanted, source.sourceName(), progress)
        seed = self.parameterAsInt(parameters, "SEED", context)
        options = MappingOptions(
            method=self.parameterAsString(parameters, "METHOD", context),
            reach_m=reach_of(self, parameters, context),
            minimum_share=self.parameterAsDouble(parameters, "MINIMUM_SHARE", context),
            minimum_ground=self.parameterAsDouble(parameters, "MINIMUM_GROUND", context),
            repeated=self.parameterAsString(parameters, "REPEATED", context),
            select=self.parameterAsBoolean(parameters, "SELECT", context),
            selection=SelectionOptions(cluster_m=cluster_distance(samples), seed=seed),
            patches=PatchOptions(
                patch_size=self.optional_integer(parameters, "PATCH_SIZE", context) or automatic_patch_size(geometry),
                seed=seed,
            ),
            training=self._learner(parameters, context, progress),
        )
        if wanted and isinstance(options.training, TrainingOptions) and not self.wants(parameters, "KINDS"):
            # A network maps no kind alone; here they only said which deposits count.
            deposits = replace(deposits, kinds=None)
        with tempfile.TemporaryDirectory(dir=temporary_folder()) as scratch, ExitStack() as stack:
            files = self._files(parameters, context, Path(scratch), deposits)
            if files.kinds is not None and files.kinds.keeps:
                stack.enter_context(made_folder(self.output_path(parameters, "KINDS", context)))
            # The bar goes its way once: what cleaning took of it is gone.
            rest = progress if cleaned is None else progress.span(_CLEANING, 1.0)
            mapping = self.work(
                tasks.make_map, samples, elements, deposits, geometry, options, files, cleaned, progress=rest
            )
        results = self._results(parameters, context, mapping, files)
        if self.wants(parameters, "TARGETS"):
            results["TARGETS"] = write_targets(
                self, parameters, "TARGETS", context, mapping.targets.targets, geometry.crs, progress
            )
        if mapping.held_out is not None:
            # Last, for it is the one to quote.
            auc = mapping.held_out.auc
            progress.info(
                said(
                    "Of deposits that the map had not seen: AUC over area {value:.3f} (95 % interval {low:.3f} to"
                    " {high:.3f}), {deposits}.",
                    value=auc.value,
                    low=auc.low,
                    high=auc.high,
                    deposits=counted(mapping.held_out.counted, "deposit"),
                )
            )
        return results

    def _samples(
        self, parameters: Mapping[str, Any], context: Any, progress: Progress
    ) -> tuple[Points, list[str], GridGeometry, Cleaning | None]:
        """Read the samples, cleaned if that is asked for: points, names of their elements, the grid to make, what was
        cleaned.
        """
        if self.reads_tables(parameters, context):
            replay = (
                read_account(Path(self.parameterAsFile(parameters, "CLEANING", context)))
                if self.wants(parameters, "CLEANING")
                else None
            )
            samples, geometry, cleaned = cleaning.cleaned_samples(
                self,
                parameters,
                "SAMPLES",
                replay,
                self.field_names(parameters, "ELEMENTS", context),
                context,
                progress.span(0.0, _CLEANING),
            )
            return samples, cleaned.elements, geometry, cleaned
        elements = chosen_elements(self, parameters, "SAMPLES", context, progress)
        samples, geometry = read_samples_and_plan_grid(self, parameters, "SAMPLES", elements, context, progress)
        return samples, elements, geometry, None

    def _files(self, parameters: Mapping[str, Any], context: Any, scratch: Path, deposits: Points) -> MappingFiles:
        """Files to write; those that were not asked for go to `scratch`."""
        return MappingFiles(
            probability=self.output_path(parameters, "PROBABILITY", context),
            grid=self.optional_output_path(parameters, "GRID", context) or scratch / "elements.tif",
            model=self.optional_output_path(parameters, "MODEL", context) or scratch / "model.safetensors",
            report=self.output_path(parameters, "REPORT", context),
            uncertainty=self.optional_output_path(parameters, "UNCERTAINTY", context),
            figures=self.optional_output_path(parameters, "FIGURES", context),
            kinds=self._kind_files(parameters, context, scratch, deposits),
            keeps_grid=self.wants(parameters, "GRID"),
            keeps_model=self.wants(parameters, "MODEL"),
        )

    def _kind_files(
        self, parameters: Mapping[str, Any], context: Any, scratch: Path, deposits: Points
    ) -> KindFiles | None:
        """Files of the maps of kinds, apart from all other outputs that go into the same folder."""
        if deposits.kinds is None:
            return None
        wanted = self.optional_output_path(parameters, "KINDS", context)
        if wanted is None and len(np.unique(deposits.kinds)) == 1:
            # The map of all deposits is the map of this kind.
            return None
        folder = wanted or scratch
        others = [
            self.optional_output_path(parameters, name, context)
            for name in ("PROBABILITY", "UNCERTAINTY", "GRID", "MODEL", "REPORT", "FIGURES")
        ]
        taken = [path.name for path in (*others, scratch / "elements.tif") if path is not None]
        names = file_names(np.unique(deposits.kinds).tolist(), taken)
        return KindFiles(
            {kind: folder / name for kind, name in names.items()},
            scratch / "kind.safetensors",
            keeps=wanted is not None,
        )

    def _results(
        self, parameters: Mapping[str, Any], context: Any, mapping: MadeMap, files: MappingFiles
    ) -> dict[str, Any]:
        """Outputs but for the targets; grids are styled when QGIS loads them."""
        results: dict[str, Any] = {
            "PROBABILITY": str(files.probability),
            "REPORT": str(files.report),
            "SELECTED": chained(mapping.bands),
            "AUC": mapping.evaluation.auc.value,
        }
        training = mapping.training
        if isinstance(training, CellTraining) and training.held_out is not None:
            results["VERDICT"] = beyond_headline(training.held_out.beyond)
        if mapping.held_out is not None:
            auc = mapping.held_out.auc
            results |= {"AUC_HELD_OUT": auc.value, "AUC_HELD_OUT_LOW": auc.low, "AUC_HELD_OUT_HIGH": auc.high}
            results |= {"DEPOSITS_HELD_OUT": mapping.held_out.counted, "HOW_HELD_OUT": mapping.held_out.how}
        kept = {"GRID": files.grid, "MODEL": files.model, "UNCERTAINTY": files.uncertainty, "FIGURES": files.figures}
        for name, path in kept.items():
            if self.wants(parameters, name):
                results[name] = str(path)
        for name, style in (
            ("PROBABILITY", styling.PROBABILITY),
            ("UNCERTAINTY", styling.UNCERTAINTY),
            ("GRID", styling.ELEMENTS),
        ):
            styling.style_on_load(context, results.get(name), style)
        if self.wants(parameters, "KINDS") and mapping.kinds is not None:
            results["KINDS"] = str(self.output_path(parameters, "KINDS", context))
            for one in mapping.kinds.maps:
                styling.load_beside(
                    context, files.probability, one.path, f"Prospectivity: {one.kind}", "KINDS", styling.PROBABILITY
                )
        return results

    def _learner(
        self, parameters: Mapping[str, Any], context: Any, progress: Progress
    ) -> CellOptions | TrainingOptions:
        """Options of what learns: as chosen, a network where only networks have what was asked for, else the automatic
        classifier of cells.
        """
        preset, seed = (
            self.parameterAsString(parameters, "PRESET", context),
            self.parameterAsInt(parameters, "SEED", context),
        )
        chosen = self.parameterAsString(parameters, "NETWORK", context) if self.wants(parameters, "NETWORK") else None
        asked = [name for name in ("PATCH_SIZE", "EPOCHS") if self.wants(parameters, name)] + (
            ["PRESET"] if preset == "paper" else []
        )
        goal = self.parameterAsString(parameters, "GOAL", context)
        if chosen in NETWORKS or (chosen is None and asked):
            if goal != CellOptions.goal:
                progress.warn(
                    said("GOAL concerns classifiers of cells only: a network learns from what its windows hold.")
                )
            return training_options(
                preset, network=chosen, epochs=self.optional_integer(parameters, "EPOCHS", context), seed=seed
            )
        if asked:
            several = ", ".join(asked)
            progress.warn(
                said("{asked} concerns networks only and has no effect on {chosen}.", asked=several, chosen=chosen)
                if len(asked) == 1
                else said("{asked} concern networks only and have no effect on {chosen}.", asked=several, chosen=chosen)
            )
        return CellOptions(
            method=chosen or CellOptions.method,
            spacing_m=self.optional_number(parameters, "SPACING", context),
            exclusion_m=self.optional_number(parameters, "EXCLUSION", context),
            moved=self.parameterAsInt(parameters, "MOVED", context),
            goal=goal,
            seed=seed,
        )
