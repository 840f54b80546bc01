"""The whole way from samples and deposits to a map, as one call. Needs PyTorch only to train a network.

Every step is a function that also stands alone; this file only puts them in order and writes the report.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .assays.cleaning import Cleaning
from .core.errors import GridError, InputError
from .core.language import said
from .core.progress import Cancelled, Progress, duration
from .core.wording import counted, distance
from .interpolation.idw import interpolate_idw
from .interpolation.kriging import krige_grid
from .interpolation.reach import ElementGrounds
from .interpolation.variogram_fit import fit_automatically, gathered_warnings
from .learning.model_file import check_torch
from .rasters.files import check_writable
from .rasters.grid import GridGeometry
from .rasters.points import Points, deposits_inside
from .reports.crossvalidation_figures import success_curve
from .reports.mapping import write_mapping_report
from .reports.run_figures import write_run_figures
from .targeting.cells.explain import attribute_deposits
from .targeting.cells.methods import title_of
from .targeting.cells.model import CellOptions, CellTraining, train_cells
from .targeting.evaluation import EvaluationOptions, evaluate
from .targeting.evidence import choose_evidence, shared_ground
from .targeting.explanation import AttributionOptions, ElementAttribution, summarise
from .targeting.ground.out_of_fold import BUFFER_SPACINGS
from .targeting.kind_maps import LEAST_TO_MAP, cells_by_kind, map_kinds
from .targeting.mapping import LEARNS_FROM_ALL, HeldOutFigures, Mapping, MappingFiles, MappingOptions
from .targeting.prediction import predict_prospectivity
from .targeting.prediction_options import PredictionOptions
from .targeting.selection.elements import FOLDS, ElementScore, select_elements, selected_names
from .targeting.targets import TargetEvidence, delineate_targets
from .targeting.windows.options import TrainingOptions
from .targeting.windows.sampling import sample_patches
from .targeting.windows.table import DEPOSIT, PatchTable

if TYPE_CHECKING:
    from .targeting.windows.training_result import Training


def map_prospectivity(
    samples: Points,
    elements: Sequence[str],
    deposits: Points,
    geometry: GridGeometry,
    options: MappingOptions,
    files: MappingFiles,
    progress: Progress | None = None,
    cleaning: Cleaning | None = None,
) -> Mapping:
    """Interpolate, select elements, sample patches, train, map, evaluate and report.

    Parameters
    ----------
    samples : Points
        With a column for each of `elements`, in the CRS of `geometry`.
    elements : sequence of str
    deposits : Points
        In the same CRS.
    geometry : GridGeometry
        Cells of the grid to make.
    options : MappingOptions
    files : MappingFiles
    progress : Progress, optional
    cleaning : Cleaning, optional
        How the samples were cleaned, for the report.

    Returns
    -------
    Mapping

    Raises
    ------
    InputError, GridError, ResourceError
        As the steps do; what can be known beforehand is checked before the first of them starts.
    """
    progress = progress or Progress()
    _check_beforehand(samples, deposits, geometry, options, files)
    evidence = choose_evidence(samples, elements, geometry, options, progress)
    elements = evidence.elements
    with _telling_what_stays(files) as made:
        seconds: dict[str, float] = {}
        # The map of a kind takes about as long as that of all deposits.
        alone = 0 if files.kinds is None else len(_frequent_kinds(deposits))
        step = _Steps(progress.span(0.0, 1 / (1 + alone)), seconds)
        with step(said("Interpolating the elements"), 0.0, 0.1) as part:
            doubts = _interpolate(samples, elements, geometry, options, evidence.grounds, files.grid, part)
        made.append(files.grid)
        scores: list[ElementScore] = []
        if options.select and _deposit_cells(deposits, geometry) < FOLDS:
            progress.warn(
                said(
                    "Fewer than {folds} cells of the grid hold a deposit: elements are not tested one by one.",
                    folds=FOLDS,
                )
            )
        elif options.select:
            with step(said("Selecting elements"), 0.1, 0.15) as part:
                scores = _select(files.grid, deposits, options, part)
        trained: _TrainedCells | _TrainedNetwork
        if isinstance(options.training, CellOptions):
            trained = _train_cells(options.training, elements, scores, deposits, files, step)
        else:
            trained = _train_network(options.training, elements, scores, deposits, options, files, step)
        made.append(files.model)
        with step(said("Mapping the probability"), 0.8, 0.95) as part:
            mapped = predict_prospectivity(
                files.grid, [files.model], _how_to_map(options.training), files.probability, files.uncertainty, part
            )
        made += [path for path in (files.probability, files.uncertainty) if path is not None]
        with step(said("Evaluating the map"), 0.95, 0.99) as part:
            judging = EvaluationOptions(
                tile_size=options.patches.patch_size, trained_on=True, seed=options.training.seed
            )
            part.info(said("Of deposits that the map was trained on:"))
            evaluation = evaluate(files.probability, deposits, judging, part.span(0.0, 0.4))
            held_out = trained.held_out(judging, part.span(0.4, 0.6))
            attribution = trained.attribution(part.span(0.6, 1.0))
        with step(said("Outlining targets"), 0.99, 1.0) as part:
            known = TargetEvidence(uncertainty=files.uncertainty, elements=files.grid, deposits=deposits)
            targets = delineate_targets(files.probability, evidence=known, progress=part)
        kinds = None
        if files.kinds is not None and isinstance(options.training, CellOptions):
            with _Steps(progress, seconds)(said("Mapping each kind alone"), 1 / (1 + alone), 1.0) as part:
                counts = cells_by_kind(deposits, files.probability)
                kinds = map_kinds(
                    files.grid, deposits, trained.bands, options.training, counts, files.kinds, made, part
                )
        mapping = Mapping(
            scores=tuple(scores),
            bands=tuple(trained.bands),
            training=trained.training,
            patches=trained.patches,
            evaluation=evaluation,
            held_out=held_out,
            attribution=attribution,
            targets=targets,
            seconds=seconds,
            ground=evidence.grounds.survey,
            shared_ground=shared_ground(evidence.grounds),
            networks=mapped.networks,
            interpolation_warnings=doubts,
            set_aside=evidence.set_aside,
            kinds=kinds,
        )
        write_mapping_report(mapping, samples, options, files.report, cleaning, progress)
        if files.figures is not None:
            write_run_figures(mapping, samples, files.figures)
    return mapping


@contextmanager
def _telling_what_stays(files: MappingFiles) -> Iterator[list[Path]]:
    """Yield a list for the files that are finished; of a cancelled run, name those that stay."""
    made: list[Path] = []
    try:
        yield made
    except Cancelled as cancelled:
        cancelled.kept = _what_stays(made, files, cancelled.kept)
        raise


def _what_stays(made: Sequence[Path], files: MappingFiles, kept: str) -> str:
    """Sentence that names the files that a cancelled run had finished."""
    unnamed = set() if files.kinds is None or files.kinds.keeps else set(files.kinds.maps.values())
    scratch = unnamed | {
        path for path, keeps in ((files.grid, files.keeps_grid), (files.model, files.keeps_model)) if not keeps
    }
    names = [path.name for path in made if path not in scratch]
    if not names:
        return kept
    finished = said("Finished before, and kept: {names}.", names=", ".join(names))
    return finished if kept == Cancelled.kept else f"{kept} {finished}"


@dataclass(frozen=True)
class _TrainedCells:
    """A trained classifier of cells, and what can be said of it."""

    bands: list[str]
    training: CellTraining
    deposits: Points
    files: MappingFiles
    patches: None = None

    def held_out(self, _judging: EvaluationOptions, _progress: Progress) -> HeldOutFigures | None:
        """Figures of all deposits, each on the map of a training that had not seen its fold."""
        held_out = self.training.held_out
        if held_out is None:
            return None
        ranked = int(np.isfinite(held_out.rank).sum())
        how = said(
            "{ranked} deposit cells were ranked on a map that is put together from {count}"
            " classifiers. Each had not seen one group of neighbouring deposits, nor the ground"
            " nearer to them than to other deposits, nor background within {buffer_spacings} of that"
            " ground, and maps it. Only these figures say something about finding deposits."
            " 'Cross-validate methods' repeats this with other folds and compares them.",
            ranked=ranked,
            count=len(np.unique(held_out.fold[np.isfinite(held_out.rank)])),
            buffer_spacings=distance(BUFFER_SPACINGS * self.training.header.cells["spacing_m"]),
        )
        return HeldOutFigures(
            counted=ranked,
            auc=held_out.auc,
            captures=held_out.captures,
            how=how,
            beyond=held_out.beyond.skill if held_out.beyond.known else None,
            location=held_out.location_words,
            success=success_curve(held_out.rank),
        )

    def attribution(self, progress: Progress) -> tuple[ElementAttribution, ...]:
        """What the score of known deposits owes to each element."""
        values = attribute_deposits(
            self.files.grid,
            self.files.model,
            self.deposits,
            AttributionOptions(method="permutation", seed=self.training.header.seed),
            progress,
        )
        return summarise([band.name for band in self.training.header.scaling], values)


@dataclass(frozen=True)
class _TrainedNetwork:
    """A trained network, and what can be said of it."""

    bands: list[str]
    training: Training
    deposits: Points
    files: MappingFiles
    patches: PatchTable
    fold: int | None

    def held_out(self, judging: EvaluationOptions, progress: Progress) -> HeldOutFigures | None:
        """Figures of the deposits of the fold that was held out; None if none was."""
        if math.isnan(self.training.kept.val_loss):
            return None
        held_out = (self.patches.fold == self.fold) & (self.patches.label == DEPOSIT)
        names = set(self.patches.deposit_id[held_out].tolist())
        ids = self.deposits.ids if self.deposits.ids is not None else np.arange(len(self.deposits))
        chosen: NDArray[np.bool_] = np.array([identifier in names for identifier in ids.tolist()], dtype=bool)
        places = Points(self.deposits.x[chosen], self.deposits.y[chosen], self.deposits.crs)
        found = evaluate(self.files.probability, places, replace(judging, trained_on=False), progress)
        how = said(
            "{counted} deposit cells lie in the fold that was held out of training. Only these"
            " figures say something about finding deposits; the elements were selected, and the best"
            " epoch chosen, with a look at them, so they are still on the bright side. With so few"
            " deposits the intervals are wide.",
            counted=found.counted,
        )
        return HeldOutFigures(found.counted, found.auc, found.captures, how, success=found.success)

    def attribution(self, _progress: Progress) -> tuple[ElementAttribution, ...]:
        """Nothing: 'Attribute to elements' takes minutes for a network."""
        return ()


def _train_cells(
    cells: CellOptions,
    elements: list[str],
    scores: Sequence[ElementScore],
    deposits: Points,
    files: MappingFiles,
    step: _Steps,
) -> _TrainedCells:
    with step(said("Training {method}", method=title_of(cells.method)), 0.15, 0.8) as part:
        if scores:
            part.info(LEARNS_FROM_ALL)
        return _TrainedCells(
            elements, train_cells(files.grid, deposits, elements, cells, files.model, part), deposits, files
        )


def _train_network(
    network: TrainingOptions,
    elements: list[str],
    scores: Sequence[ElementScore],
    deposits: Points,
    options: MappingOptions,
    files: MappingFiles,
    step: _Steps,
) -> _TrainedNetwork:
    from .targeting.windows.training import train_classifier

    bands = selected_names(scores) or elements
    with step("Sampling patches", 0.15, 0.17) as part:
        if scores and not selected_names(scores):
            part.warn(
                said(
                    "No element alone tells deposits from background at a significance of"
                    " {significance:g}: the network learns from all {count}.",
                    significance=options.selection.significance,
                    count=len(bands),
                )
            )
        patches = sample_patches(files.grid, deposits, options.patches, part)
    with step(said("Training {network}", network=network.network), 0.17, 0.8) as part:
        training = train_classifier(
            files.grid, patches, bands, network, files.model, part, checkpoint=files.keeps_model
        )
    return _TrainedNetwork(
        bands=bands, training=training, deposits=deposits, files=files, patches=patches, fold=network.validation_fold
    )


def _select(grid_path: Path, deposits: Points, options: MappingOptions, progress: Progress) -> list[ElementScore]:
    """Test the elements one by one.

    A classifier of cells learns from all of them anyway, and goes on where they cannot be tested.
    """
    try:
        return select_elements(grid_path, deposits, options.selection, progress)
    except InputError as error:
        if isinstance(options.training, TrainingOptions):
            raise
        progress.warn(
            said(
                "Elements were not tested one by one, and the classifier learns from all of them: {error}", error=error
            )
        )
        return []


def _how_to_map(training: CellOptions | TrainingOptions) -> PredictionOptions:
    """The map that a network was trained to give, whichever way that is found.

    A classifier of cells has one way only.
    """
    return (
        PredictionOptions("auto", device=training.device, seed=training.seed)
        if isinstance(training, TrainingOptions)
        else PredictionOptions()
    )


def _interpolate(
    samples: Points,
    elements: Sequence[str],
    geometry: GridGeometry,
    options: MappingOptions,
    grounds: ElementGrounds,
    path: Path,
    progress: Progress,
) -> tuple[str, ...]:
    """Interpolate each element on its ground, and tell what is to be known of the interpolation."""
    if options.method == "idw":
        interpolate_idw(samples, elements, geometry, options.idw, path, progress, grounds)
    else:
        fitted = fit_automatically(samples, elements, progress.part(said("Fitting variograms"), 0.0, 0.2))
        variograms = {fit.element: fit.variogram for fit in fitted}
        kriged = krige_grid(
            samples,
            elements,
            variograms,
            geometry,
            options.kriging,
            path,
            progress=progress.part(said("Kriging"), 0.2, 1.0),
            grounds=grounds,
        )
        return (*gathered_warnings(fitted), *kriged.warnings())
    return ()


def _check_beforehand(
    samples: Points, deposits: Points, geometry: GridGeometry, options: MappingOptions, files: MappingFiles
) -> None:
    check_writable(files.model, (".safetensors",))
    # The grid is laid out around the samples: of one or two it is too small for any deposit, which would be blamed
    # instead.
    least = options.idw.neighbours if options.method == "idw" else 2
    if len(samples) < least:
        raise InputError(
            said(
                "The layer of samples has {points}, and a map of elements is made from {least} at least:"
                " check the layer, its filter and its selection.",
                points=counted(len(samples), "point"),
                least=least,
            )
        )
    deposits_inside(geometry, deposits, "the grid")
    network = isinstance(options.training, TrainingOptions)
    if network:
        check_torch("Training a network")
    if isinstance(options.training, TrainingOptions) and files.kinds is not None:
        raise InputError(
            said(
                "KIND makes a map of each kind by classifiers of cells, and {network} is a network: leave"
                " KIND empty, or choose a classifier of cells such as automatic.",
                network=options.training.network,
            )
        )
    size = options.patches.patch_size
    if network and min(geometry.columns, geometry.rows) < size:
        raise GridError(
            said(
                "The grid has {columns} x {rows} cells and a patch {size} x {size}: choose smaller cells"
                " or smaller patches.",
                columns=geometry.columns,
                rows=geometry.rows,
                size=size,
            )
        )
    cells = _deposit_cells(deposits, geometry)
    if network and options.select and cells < FOLDS:
        raise InputError(
            said(
                "Only {cells} cells of the grid hold a deposit, and selecting elements in {folds} folds"
                " needs at least {folds}: add deposits, or switch SELECT off and choose the elements"
                " yourself.",
                cells=cells,
                folds=FOLDS,
            )
        )


def _frequent_kinds(deposits: Points) -> list[str]:
    """Kinds that may have deposits enough for a map of their own."""
    names, counts = np.unique(np.array([]) if deposits.kinds is None else deposits.kinds, return_counts=True)
    return [str(name) for name, count in zip(names, counts) if count >= LEAST_TO_MAP]


def _deposit_cells(deposits: Points, geometry: GridGeometry) -> int:
    """Cells of a grid that hold a deposit."""
    inside = geometry.contains(deposits.x, deposits.y)
    return len(set(zip(*geometry.cell_of(deposits.x[inside], deposits.y[inside]))))


class _Steps:
    """Names each step, gives it its share of the progress and notes its time."""

    def __init__(self, progress: Progress, seconds: dict[str, float]) -> None:
        self._progress, self._seconds = progress, seconds

    @contextmanager
    def __call__(self, name: str, start: float, stop: float) -> Iterator[Progress]:
        began = time.monotonic()
        yield self._progress.part(name, start, stop)
        self._seconds[name] = time.monotonic() - began
        self._progress.info(said("{name}: done in {seconds}.", name=name, seconds=duration(self._seconds[name])))
