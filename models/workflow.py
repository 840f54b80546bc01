"""The whole way from samples and deposits to a map, as one call. Needs PyTorch.

Every step is a function that also stands alone; this file only puts them in order and writes the report.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .assays.cleaning import Cleaning
from .assays.cleaning_report import add_cleaning
from .errors import GridError, InputError
from .grid import GridGeometry
from .inference import predict_prospectivity
from .interpolation import METHODS
from .interpolation.idw import IdwOptions, interpolate_idw
from .interpolation.kriging import KrigingOptions, krige_grid
from .interpolation.variogram_fit import automatic_variograms
from .patches.sampling import PatchOptions, sample_patches
from .patches.windows import BACKGROUND, DEPOSIT, PatchTable
from .points import Points, deposits_inside
from .prediction_options import PredictionOptions
from .progress import Progress, duration
from .selection.elements import FOLDS, ElementScore, SelectionOptions, select_elements, selected_names
from .selection.report import add_selection
from .training import Training, train_classifier
from .training_options import PRESETS, TrainingOptions
from .training_report import add_training
from .validation.evaluate import Evaluation, EvaluationOptions, evaluate
from .validation.evaluation_report import add_evaluation
from .validation.report import Report, number

_CLUSTER_SPACINGS = 3.0


@dataclass(frozen=True)
class MappingOptions:
    """Options of all steps; see each of them.

    Parameters
    ----------
    method : {"idw", "kriging"}
        Interpolation; kriging fits its own variograms.
    idw : IdwOptions
    kriging : KrigingOptions
    select : bool
        Whether only the elements that tell deposits from background go on; otherwise all do.
    selection : SelectionOptions
    patches : PatchOptions
    training : TrainingOptions
    """

    method: str = "idw"
    idw: IdwOptions = field(default_factory=IdwOptions)
    kriging: KrigingOptions = field(default_factory=KrigingOptions)
    select: bool = True
    selection: SelectionOptions = field(default_factory=SelectionOptions)
    patches: PatchOptions = field(default_factory=PatchOptions)
    training: TrainingOptions = PRESETS["quick"]

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise InputError(f"There is no interpolation {self.method!r}: choose one of {', '.join(METHODS)}.")


@dataclass(frozen=True)
class MappingFiles:
    """Files to write.

    Parameters
    ----------
    probability : Path
    grid : Path
        Interpolated elements.
    model : Path
    report : Path
    uncertainty : Path, optional
    """

    probability: Path
    grid: Path
    model: Path
    report: Path
    uncertainty: Path | None = None


@dataclass(frozen=True)
class Mapping:
    """What the run gave, step by step.

    Parameters
    ----------
    scores : tuple of ElementScore
        Empty where no selection was asked for.
    bands : tuple of str
        Elements that the network learnt from.
    patches : PatchTable
    training : Training
    evaluation : Evaluation
        Against all deposits.
    held_out : Evaluation or None
        Against the deposits of the held-out fold only.
    seconds : dict of str to float
        Time of each step.
    """

    scores: tuple[ElementScore, ...]
    bands: tuple[str, ...]
    patches: PatchTable
    training: Training
    evaluation: Evaluation
    held_out: Evaluation | None
    seconds: dict[str, float]


def automatic_patch_size(geometry: GridGeometry) -> int:
    """A twelfth of the shorter side of a grid, as in the paper, in steps of 32 cells from 64 to 256.

    Smaller patches leave more ground between the deposits to call background; larger ones show the network more of a halo.
    """
    twelfth = min(geometry.columns, geometry.rows) / 12
    return int(min(max(round(twelfth / 32) * 32, 64), 256))


def cluster_distance(samples: Points) -> float:
    """Three mean sample spacings in metres: nearer deposits share their samples, and count as one when elements are tested."""
    area = max(float(np.ptp(samples.x)), 1.0) * max(float(np.ptp(samples.y)), 1.0)
    return _CLUSTER_SPACINGS * math.sqrt(area / len(samples))


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
    _check_beforehand(deposits, geometry, options)
    seconds: dict[str, float] = {}
    step = _Steps(progress, seconds)
    with step("Interpolating the elements", 0.0, 0.1) as part:
        _interpolate(samples, elements, geometry, options, files.grid, part)
    scores: list[ElementScore] = []
    bands = list(elements)
    if options.select:
        with step("Selecting elements", 0.1, 0.15) as part:
            scores = select_elements(files.grid, deposits, options.selection, part)
            bands = selected_names(scores) or bands
            if not selected_names(scores):
                part.warn(
                    f"No element alone tells deposits from background at a significance of {options.selection.significance:g}: the network learns from all {len(bands)}."
                )
    with step("Sampling patches", 0.15, 0.17) as part:
        patches = sample_patches(files.grid, deposits, options.patches, part)
    with step(f"Training {options.training.network}", 0.17, 0.8) as part:
        training = train_classifier(files.grid, patches, bands, options.training, files.model, part)
    with step("Mapping the probability", 0.8, 0.95) as part:
        predict_prospectivity(files.grid, [files.model], PredictionOptions(device=options.training.device), files.probability, files.uncertainty, part)
    with step("Evaluating the map", 0.95, 1.0) as part:
        evaluation = evaluate(files.probability, deposits, EvaluationOptions(tile_size=options.patches.patch_size, trained_on=True), part)
        unseen = _held_out_deposits(deposits, patches, options, training)
        unseen_options = replace(evaluation.options, trained_on=False)
        held_out = evaluate(files.probability, unseen, unseen_options, part) if unseen else None
    mapping = Mapping(tuple(scores), tuple(bands), patches, training, evaluation, held_out, seconds)
    write_mapping_report(mapping, samples, options, files.report, cleaning)
    return mapping


def _interpolate(samples: Points, elements: Sequence[str], geometry: GridGeometry, options: MappingOptions, path: Path, progress: Progress) -> None:
    if options.method == "idw":
        interpolate_idw(samples, elements, geometry, options.idw, path, progress)
        return
    variograms = automatic_variograms(samples, elements, progress.part("Fitting variograms", 0.0, 0.2))
    krige_grid(samples, elements, variograms, geometry, options.kriging, path, progress=progress.part("Kriging", 0.2, 1.0))


def _check_beforehand(deposits: Points, geometry: GridGeometry, options: MappingOptions) -> None:
    inside = deposits_inside(geometry, deposits, "the grid")
    size = options.patches.patch_size
    if min(geometry.columns, geometry.rows) < size:
        raise GridError(f"The grid has {geometry.columns} x {geometry.rows} cells and a patch {size} x {size}: choose smaller cells or smaller patches.")
    cells = len(set(zip(*geometry.cell_of(deposits.x[inside], deposits.y[inside]))))
    if options.select and cells < FOLDS:
        raise InputError(
            f"Only {cells} cells of the grid hold a deposit, and selecting elements in {FOLDS} folds needs at least {FOLDS}: add deposits, or switch SELECT off and choose the elements yourself."
        )


class _Steps:
    """Names each step, gives it its share of the progress and notes its time."""

    def __init__(self, progress: Progress, seconds: dict[str, float]) -> None:
        self._progress, self._seconds = progress, seconds

    @contextmanager
    def __call__(self, name: str, start: float, stop: float) -> Iterator[Progress]:
        began = time.monotonic()
        yield self._progress.part(name, start, stop)
        self._seconds[name] = time.monotonic() - began
        self._progress.info(f"{name}: done in {duration(self._seconds[name])}.")


def _held_out_deposits(deposits: Points, patches: PatchTable, options: MappingOptions, training: Training) -> Points | None:
    """Deposits of the fold that was held out; None if none was."""
    if math.isnan(training.kept.val_loss):
        return None
    fold = patches.fold == options.training.validation_fold
    names = set(patches.deposit_id[fold & (patches.label == DEPOSIT)].tolist())
    ids = deposits.ids if deposits.ids is not None else np.arange(len(deposits))
    chosen: NDArray[np.bool_] = np.array([identifier in names for identifier in ids.tolist()], dtype=bool)
    return Points(deposits.x[chosen], deposits.y[chosen], deposits.crs)


def write_mapping_report(mapping: Mapping, samples: Points, options: MappingOptions, path: Path, cleaning: Cleaning | None = None) -> None:
    """Write the report of a whole run: figures of unseen deposits first, then the map, the elements, the training and the times."""
    report = Report("Prospectivity map")
    patches = mapping.patches
    report.paragraph(
        f"{len(samples)} samples and {len(mapping.evaluation.deposits)} deposits; {len(mapping.bands)} elements ({', '.join(mapping.bands)}) on {mapping.evaluation.geometry}; "
        f"{int((patches.label == DEPOSIT).sum())} windows around deposits and {int((patches.label == BACKGROUND).sum())} in the background, {patches.patch_size} cells a side."
    )
    _add_held_out(report, mapping)
    add_evaluation(report, mapping.evaluation)
    if mapping.scores:
        report.heading("Elements")
        add_selection(report, mapping.scores, options.selection)
        if not selected_names(mapping.scores):
            report.warning("No element alone tells deposits from background; the network learnt from all of them.")
    add_training(report, mapping.training)
    if cleaning is not None:
        report.heading("Cleaning of the assays")
        add_cleaning(report, cleaning, plots=False)
    report.heading("Time")
    report.table(["Step", "Time"], [[name, duration(value)] for name, value in mapping.seconds.items()])
    report.write(path)


def _add_held_out(report: Report, mapping: Mapping) -> None:
    if mapping.held_out is None:
        return
    figures = {name: (value, low, high) for name, value, low, high in mapping.held_out.rows()}
    report.heading("Deposits that the network has not seen")
    report.paragraph(
        f"{mapping.held_out.counted} deposit cells lie in the fold that was held out of training. Only these figures say something about finding deposits; the elements were selected, "
        "and the best epoch chosen, with a look at them, so they are still on the bright side. With so few deposits the intervals are wide."
    )
    rows = [
        [label, number(figures[name][0], 3), f"{number(figures[name][1], 3)} to {number(figures[name][2], 3)}", chance]
        for label, name, chance in (
            ("AUC over area", "auc", "0.5"),
            ("Share captured in the best 5 % of the area", "capture_05", "0.05"),
            ("Share captured in the best 10 % of the area", "capture_10", "0.1"),
            ("Share captured in the best 20 % of the area", "capture_20", "0.2"),
        )
    ]
    report.table(["Figure", "Value", "95 % interval", "By chance"], rows)
