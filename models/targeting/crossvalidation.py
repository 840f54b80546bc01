"""Blocked cross-validation of any list of methods: whole deposits held out, on ground that no model has seen."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import told_once
from ..networks import NETWORKS
from ..rasters.files import check_writable
from ..rasters.grid import GridGeometry
from ..rasters.points import Points, deposits_inside, outside_the_grid
from ..rasters.raster import GRID_SUFFIXES, SHOWN_SIDE, GridFile
from ..rasters.source import Raster
from ..statistics.beyond import skill_beyond_location
from ..statistics.calibration import UNKNOWN, Calibration, log_odds_of_share
from ..statistics.folds import spatial_folds
from ..statistics.ranks import mean_over_repeats, mean_rank
from .cells.candidate import CellCandidate
from .cells.features import FeatureTable, fit_features
from .crossvalidation_kinds import kinds_of
from .crossvalidation_options import CrossValidationOptions
from .crossvalidation_result import CrossValidation, MethodResult
from .ground.around import AROUND_SPACINGS, ranks_around
from .ground.held_out import SpatialBlock
from .ground.lattice import Lattice, open_lattice
from .ground.location import LOCATION, NearnessCandidate
from .ground.moved import MovedGround, MovedPatterns, move_pattern, no_room
from .ground.out_of_fold import (
    BUFFER_SPACINGS,
    REFERENCE_STEP,
    Candidate,
    Ground,
    OutOfFoldMap,
    calibrate_held_out,
    figures_of,
    held_out_cases,
    map_out_of_fold,
    one_sided,
    ranks_of_deposits,
    reference_cells,
)
from .ground.places import DepositPlaces, place_deposits
from .ground.survey import Survey, write_lattice
from .windows.leakage import check_folds
from .windows.options import PRESETS
from .windows.sampling import automatic_patch_size
from .windows.table import DEPOSIT, PatchTable

_LEAST_DEPOSITS = 4
_TOLERATED = 0.9
"""Of the default buffer: the spacing seen in a grid is an estimate."""


def cross_validate(
    grid_path: Raster,
    deposits: Points,
    options: CrossValidationOptions,
    probability_path: Path | None = None,
    progress: Progress | None = None,
    patches: PatchTable | None = None,
    patches_name: str = "PATCHES",
) -> CrossValidation:
    """Find out how well methods rank deposits that they have not seen.

    Each repeat puts whole deposits into spatial folds. For each fold every method is trained on the other deposits and
    on the same background, all of it outside the fold's region and its buffer, and maps the region (see `blocks`).
    Deposits are ranked on the map that the regions make together.

    Parameters
    ----------
    grid_path : Path or RasterSource
        Evidence grid; classifiers and networks take all of its bands.
    deposits : Points
        In the CRS of the grid.
    options : CrossValidationOptions
    probability_path : Path, optional
        GeoTIFF to write: out-of-fold probability of the best method, mean of the repeats.
    progress : Progress, optional
    patches : PatchTable, optional
        Windows for the networks; their folds are then those of all methods, in every repeat.
    patches_name : str

    Returns
    -------
    CrossValidation

    Raises
    ------
    InputError, GridError
        Too few deposits, nothing to learn from, patches that do not fit.
    LeakageError
        Windows of one fold touch those of another.

    Notes
    -----
    Features are standardised on the whole grid, held-out ground included; that uses no label. Background is unlabelled:
    a region that holds undiscovered deposits counts as barren, which makes every method look a little worse than it is.
    The best of many methods is flattered by having been chosen.
    """
    began = time.monotonic()
    progress = progress or Progress()
    if probability_path is not None:
        check_writable(probability_path, GRID_SUFFIXES)
    warnings: list[str] = []
    survey = read_survey(grid_path, deposits, options, progress.part(said("Reading the grid"), 0.0, 0.03), warnings)
    patch_size = _patch_size(survey.lattice.geometry, options, patches)
    apart = _distances(survey, options, patch_size, progress, warnings)
    if patches is not None:
        check_folds(patches, patches_name)
    cells = _CellMethods.of(survey, options, progress.part(said("Computing features"), 0.03, 0.06))
    folds = np.stack([_folds(survey, patches, options, repeat) for repeat in range(options.repeats)])
    ground = Ground.of(survey.lattice, survey.cells, survey.places, survey.known, apart.exclusion_m)
    candidates = _candidates(survey, options, patches, patch_size, apart, cells.on(ground))
    one_part = one_sided(ground)
    if one_part:
        _warn(one_part, warnings, progress)
    moved = _move(survey, options if cells.names else replace(options, moved=0), warnings, progress)
    # A moved pattern is judged once, the real one in every repeat.
    turn = 0.06 + 0.91 * options.repeats / (options.repeats + len(moved.patterns))
    runs = _run_all(
        ground,
        candidates,
        folds,
        apart,
        options,
        progress.part(said("Training and mapping folds"), 0.06, turn),
        warnings,
    )
    radius = AROUND_SPACINGS * survey.spacing_m
    figures = _judge_moved(
        moved, cells, survey, apart, radius, options, progress.part(said("Judging moved patterns"), turn, 0.97)
    )
    *results, location = (
        _result(name, one.title, runs, ground, folds, radius, figures.get(name, np.empty(0)), options)
        for name, one in candidates.items()
    )
    if all(np.isnan(result.rank).all() for result in results):
        raise InputError(_why_nothing_was_ranked(runs))
    validation = CrossValidation(
        source=grid_path.name,
        bands=survey.lattice.names,
        geometry=survey.lattice.geometry,
        deposits=survey.deposits,
        left_out=survey.left_out,
        fold=folds,
        spacing_m=survey.spacing_m,
        step=survey.lattice.step,
        buffer_m=apart.buffer_m,
        exclusion_m=apart.exclusion_m,
        threshold=options.threshold,
        methods=tuple(results),
        location=location,
        moved=moved,
        overview=np.empty((0, 0), dtype=np.float32),
        choices=_choices(options, patch_size, patches_name if patches is not None else None),
        warnings=tuple(warnings),
        seconds=0.0,
        kinds=kinds_of(deposits, survey.place, len(survey.cells)),
    )
    map_of_best = _map_of(validation.best, runs, survey.lattice)
    if probability_path is not None:
        write_lattice(
            survey, map_of_best, probability_path, progress.part(said("Writing the out-of-fold map"), 0.97, 1.0)
        )
    progress.update(1.0)
    thin = max(math.ceil(max(map_of_best.shape) / SHOWN_SIDE), 1)
    return replace(validation, overview=map_of_best[::thin, ::thin], seconds=time.monotonic() - began)


def _warn(text: str, warnings: list[str], progress: Progress) -> None:
    """Say it in the log now, and keep it for the report."""
    warnings.append(text)
    progress.warn(text)


@dataclass(frozen=True)
class _Distances:
    """Metres that training ground keeps from held-out ground, its deposits from held-out ones, and background from
    every deposit.
    """

    buffer_m: float
    deposit_buffer_m: float
    exclusion_m: float


def _distances(
    survey: Survey, options: CrossValidationOptions, patch_size: int | None, progress: Progress, warnings: list[str]
) -> _Distances:
    spacing, buffer_m = survey.spacing_m, _buffer(survey, options, patch_size)
    if buffer_m < _TOLERATED * BUFFER_SPACINGS * spacing:
        _warn(
            said(
                "The buffer of {buffer_m:,.0f} m is less than {buffer_spacings:g} sample spacings"
                " ({buffer_spacings_2:,.0f} m): held-out ground shares samples with the ground of the"
                " training, and methods that see surroundings look better than they are.",
                buffer_m=buffer_m,
                buffer_spacings=BUFFER_SPACINGS,
                buffer_spacings_2=BUFFER_SPACINGS * spacing,
            ),
            warnings,
            progress,
        )
    return _Distances(
        buffer_m,
        spacing if options.deposit_buffer_m is None else options.deposit_buffer_m,
        spacing if options.exclusion_m is None else options.exclusion_m,
    )


def read_survey(
    grid_path: Raster, deposits: Points, options: CrossValidationOptions, progress: Progress, warnings: list[str]
) -> Survey:
    """Read the grid's lattice and find the cells of deposits."""
    with GridFile(grid_path) as grid:
        deposits_inside(grid.geometry, deposits, grid_path.name)
    lattice, spacing = open_lattice(grid_path, [], options.spacing_m, progress)
    found = place_deposits(lattice, deposits, grid_path.name)
    used = found.deposit
    if len(used) < max(_LEAST_DEPOSITS, options.folds):
        raise InputError(_too_few(len(used), len(deposits), options.folds))
    left_out = len(deposits) - len(used)
    if left_out:
        _warn(
            said(
                "{left_out} of {count} deposits take no part: {why_left_out}.",
                left_out=left_out,
                count=len(deposits),
                why_left_out=_why_left_out(found, lattice.geometry, deposits),
            ),
            warnings,
            progress,
        )
    ids = None if deposits.ids is None else deposits.ids[used]
    places = Points(deposits.x[used], deposits.y[used], deposits.crs, ids=ids)
    return Survey(
        grid_path=grid_path,
        lattice=lattice,
        spacing_m=spacing,
        cells=found.cell,
        deposits=places,
        known=np.column_stack([deposits.x, deposits.y]),
        left_out=left_out,
        place=found.place,
    )


def _too_few(used: int, deposits: int, folds: int) -> str:
    """Sentence that says what would help: fewer folds do only where there are deposits enough for some."""
    have = said(
        "{used} of {deposits} deposits {lies_in_a} with data in all bands",
        used=used,
        deposits=deposits,
        lies_in_a=said("lies in a cell of its own") if used == 1 else said("lie in cells of their own"),
    )
    if used < _LEAST_DEPOSITS:
        return said(
            "{have}, and cross-validation needs at least {least_deposits} such deposits: give more"
            " deposits, or bands with data around them.",
            have=have,
            least_deposits=_LEAST_DEPOSITS,
        )
    return said(
        "{have}, and {folds} folds need at least {folds}: give at most {used} folds, more deposits,"
        " or bands with data around them.",
        have=have,
        folds=folds,
        used=used,
    )


def _why_left_out(found: DepositPlaces, geometry: GridGeometry, deposits: Points) -> str:
    parts = []
    if found.outside:
        parts.append(f"{found.outside} {outside_the_grid(geometry, deposits)}")
    if found.without_data:
        parts.append(said("{without_data} where a band has no data", without_data=found.without_data))
    if found.sharing:
        parts.append(said("{sharing} in a cell with another", sharing=found.sharing))
    return ", ".join(parts)


def _patch_size(geometry: GridGeometry, options: CrossValidationOptions, patches: PatchTable | None) -> int | None:
    if patches is not None:
        patches.check(geometry)
        return patches.patch_size
    if not options.networks:
        return None
    return options.patch_size or automatic_patch_size(geometry)


def _buffer(survey: Survey, options: CrossValidationOptions, patch_size: int | None) -> float:
    g = survey.lattice.geometry
    diagonal = 0.0 if patch_size is None else patch_size * math.hypot(g.cell_width, g.cell_height)
    if options.buffer_m is None:
        return max(BUFFER_SPACINGS * survey.spacing_m, diagonal)
    if options.buffer_m < diagonal:
        raise InputError(
            said(
                "The buffer of {buffer_m:,.0f} m is less than the diagonal of a patch of {patch_size}"
                " cells, {diagonal:,.0f} m: windows of the training would touch those of the test. Give a"
                " BUFFER of at least {ceil:,} m, smaller patches, or no networks.",
                buffer_m=options.buffer_m,
                patch_size=patch_size,
                diagonal=diagonal,
                ceil=math.ceil(diagonal),
            )
        )
    return options.buffer_m


def _folds(
    survey: Survey, patches: PatchTable | None, options: CrossValidationOptions, repeat: int
) -> NDArray[np.int64]:
    from scipy.spatial import cKDTree

    if patches is None:
        return spatial_folds(
            survey.deposits.x, survey.deposits.y, options.folds, options.seed + repeat, starts=1 if repeat else 10
        )[0]
    ids = survey.deposits.ids if survey.deposits.ids is not None else np.arange(len(survey.deposits))
    of_deposit = dict(
        zip(patches.deposit_id[patches.label == DEPOSIT].tolist(), patches.fold[patches.label == DEPOSIT].tolist())
    )
    own = np.array([int(identifier) in of_deposit for identifier in ids])
    if not own.any():
        raise InputError(
            said(
                "None of the {count} deposits has a window in PATCHES: sample the patches from the same"
                " layer of deposits, or leave PATCHES empty.",
                count=len(ids),
            )
        )
    patches.check_deposits(survey.lattice.geometry, survey.deposits, ids)
    # As counted by NetworkCandidate: a fold all of whose deposits were left out keeps its number.
    fold = np.empty(len(ids), dtype=np.int64)
    fold[own] = np.searchsorted(np.unique(patches.fold), [of_deposit[int(identifier)] for identifier in ids[own]])
    # A deposit too near the edge for a window belongs to the fold of its nearest neighbour that has one.
    if not own.all():
        fold[~own] = fold[own][cKDTree(survey.places[own]).query(survey.places[~own])[1]]
    return fold


@dataclass(frozen=True)
class _CellMethods:
    """Classifiers of cells, and all that they need to know of the grid."""

    names: tuple[str, ...]
    rules: FeatureTable | None
    features: NDArray[np.float32]
    reference: NDArray[np.int64]

    @classmethod
    def of(cls, survey: Survey, options: CrossValidationOptions, progress: Progress) -> _CellMethods:
        names = tuple(name for name in dict.fromkeys(options.methods) if name not in NETWORKS)
        if not names:
            return cls((), None, np.empty((0, 0), dtype=np.float32), np.empty(0, dtype=np.int64))
        rules, features = fit_features(survey.lattice, survey.spacing_m, progress, options.goal)
        return cls(names, rules, features, reference_cells(survey.lattice.valid, options.seed))

    def on(self, ground: Ground, thin: int = 1) -> dict[str, Candidate]:
        """Candidates for any deposits, nearness alone the last of them; every `thin`-th reference cell is kept."""
        candidates: dict[str, Candidate] = {}
        if self.rules is not None:
            few = self.reference[::thin]
            candidates = {name: CellCandidate(name, ground, self.rules, self.features, few) for name in self.names}
        # Nothing is trained for it and no random number drawn, so that it changes nothing for the others.
        return {**candidates, LOCATION: NearnessCandidate(ground)}


def _candidates(
    survey: Survey,
    options: CrossValidationOptions,
    patches: PatchTable | None,
    patch_size: int | None,
    apart: _Distances,
    cells: Mapping[str, Candidate],
) -> dict[str, Candidate]:
    """All methods in the order asked for, nearness alone the last."""
    candidates: dict[str, Candidate] = {}
    for name in dict.fromkeys(options.methods):
        if name in NETWORKS:
            from .windows.candidate import NetworkCandidate

            candidates[name] = NetworkCandidate(
                name=name,
                survey=survey,
                options=options,
                patches=patches,
                patch_size=patch_size or 0,
                buffer_m=apart.buffer_m,
                exclusion_m=apart.exclusion_m,
            )
        else:
            candidates[name] = cells[name]
    return {**candidates, LOCATION: cells[LOCATION]}


def _move(survey: Survey, options: CrossValidationOptions, warnings: list[str], progress: Progress) -> MovedPatterns:
    """Placements of the pattern; says so where there is no room for them."""
    moved = move_pattern(survey.lattice, survey.places, options.moved, survey.spacing_m, options.seed)
    full = no_room(moved, options.moved)
    if full:
        _warn(full, warnings, progress)
    return moved


def _judge_moved(
    moved: MovedPatterns,
    cells: _CellMethods,
    survey: Survey,
    apart: _Distances,
    radius_m: float,
    options: CrossValidationOptions,
    progress: Progress,
) -> dict[str, NDArray[np.float64]]:
    """Mean rank of each moved pattern among the ground around its deposits, by each classifier of cells."""
    ground = MovedGround(
        lattice=survey.lattice,
        folds=options.folds,
        buffer_m=apart.buffer_m,
        deposit_buffer_m=apart.deposit_buffer_m,
        exclusion_m=apart.exclusion_m,
        radius_m=radius_m,
        background=options.background,
        seed=options.seed,
    )
    return ground.figures(moved, lambda there: cells.on(there, thin=REFERENCE_STEP), progress)


@dataclass(frozen=True)
class _Run:
    """One repeat: its blocks, and the out-of-fold map of each method."""

    blocks: list[SpatialBlock]
    maps: dict[str, OutOfFoldMap]


def _run_all(
    ground: Ground,
    candidates: Mapping[str, Candidate],
    folds: NDArray[np.int64],
    apart: _Distances,
    options: CrossValidationOptions,
    progress: Progress,
    warnings: list[str],
) -> list[_Run]:
    blocks_of = [ground.blocks(fold, apart.buffer_m, apart.deposit_buffer_m) for fold in folds]
    untested = [
        said(
            "Fold {number} of repeat {repeat} could not be tested: with a buffer of {buffer_m:,.0f} m,"
            " {learnt} deposits and {background} background cells are left to learn from. Give a smaller"
            " BUFFER or other FOLDS.",
            number=block.number + 1,
            repeat=repeat + 1,
            buffer_m=apart.buffer_m,
            learnt=int(block.learnt.sum()),
            background=int(block.background.sum()),
        )
        for repeat, blocks in enumerate(blocks_of)
        for block in blocks
        if not block.possible
    ]
    if untested:
        _warn(told_once(untested, "folds"), warnings, progress)
    runs = []
    for repeat, blocks in enumerate(blocks_of):
        part = progress.span(repeat / len(folds), (repeat + 1) / len(folds))
        maps = map_out_of_fold(ground, blocks, candidates, options.background, options.seed, repeat, part)
        runs.append(_Run(blocks, maps))
    for name in candidates:
        failures = [failure for run in runs for failure in run.maps[name].failures]
        if failures:
            _warn(told_once(failures, "folds"), warnings, progress)
    return runs


def _result(
    name: str,
    title: str,
    runs: Sequence[_Run],
    ground: Ground,
    folds: NDArray[np.int64],
    radius_m: float,
    moved: NDArray[np.float64],
    options: CrossValidationOptions,
) -> MethodResult:
    """Rank deposits on the out-of-fold maps, and judge probabilities on as many background cells as deposits.

    No figures where nothing was ranked.
    """
    maps = [run.maps[name] for run in runs]
    around = np.stack([ranks_around(one.probability, ground, run.blocks, radius_m) for run, one in zip(runs, maps)])
    beyond = skill_beyond_location(mean_rank(around), moved)
    rank = np.stack([ranks_of_deposits(one.share, ground) for one in maps])
    cases = [
        held_out_cases(one.share, ground, run.blocks, np.random.default_rng([options.seed, 3, repeat]))
        for repeat, (run, one) in enumerate(zip(runs, maps))
    ]
    raw = figures_of(
        np.concatenate([case.label for case in cases]),
        np.concatenate([one.probability[case.cell] for one, case in zip(maps, cases)]),
    )
    seconds = sum(one.seconds for one in maps)
    calibrated = calibrate_held_out([log_odds_of_share(one.share[case.cell]) for one, case in zip(maps, cases)], cases)
    if calibrated is None:
        nothing = np.empty(0)
        return MethodResult(
            method=name,
            title=title,
            rank=rank,
            around=around,
            beyond=beyond,
            called=np.full(rank.shape, np.nan),
            calibration=Calibration("platt"),
            raw=raw,
            calibrated=UNKNOWN,
            label=nothing.astype(np.int64),
            probability=nothing,
            seconds=seconds,
        )
    probability = calibrated.at_deposits(log_odds_of_share(np.stack([one.share[ground.cells] for one in maps])), folds)
    called = np.where(np.isnan(probability), np.nan, probability >= options.threshold)
    figures = figures_of(calibrated.label, calibrated.probability)
    return MethodResult(
        method=name,
        title=title,
        rank=rank,
        around=around,
        beyond=beyond,
        called=called,
        calibration=calibrated.whole,
        raw=raw,
        calibrated=figures,
        label=calibrated.label,
        probability=calibrated.probability,
        seconds=seconds,
    )


def _why_nothing_was_ranked(runs: Sequence[_Run]) -> str:
    failures = [failure for run in runs for one in run.maps.values() for failure in one.failures]
    return (
        failures
        or [
            said(
                "No fold could be tested: the buffer leaves nothing to learn from in any of them. Give a"
                " smaller BUFFER or more folds."
            )
        ]
    )[0]


def _map_of(method: MethodResult, runs: Sequence[_Run], lattice: Lattice) -> NDArray[np.float32]:
    """Calibrated out-of-fold probability at the nodes of the lattice, mean of the repeats; shape (rows, columns)."""
    mean = mean_over_repeats(
        [method.calibration.apply(log_odds_of_share(run.maps[method.method].share)) for run in runs]
    )
    return mean.reshape(lattice.rows, lattice.columns).astype(np.float32)


def _choices(
    options: CrossValidationOptions, patch_size: int | None, patches: str | None
) -> tuple[tuple[str, str], ...]:
    networks: Sequence[tuple[str, str]] = ()
    if options.networks:
        networks = (
            (
                "Patches",
                said("{patches}; those near held-out ground take no part", patches=patches)
                if patches
                else "drawn for each fold",
            ),
            ("Patch size", f"{patch_size} cells"),
            ("Epochs of networks", str(options.epochs or PRESETS["quick"].epochs)),
            (said("Weights that networks start from"), options.weights.name if options.weights else "random"),
            (
                "Windows varied by",
                options.augmentation
                + (said(", mixed with {mixup:g}", mixup=options.mixup) if options.mixup else "")
                + (", classes balanced" if options.class_balance else ""),
            ),
        )
    return (
        (said("Methods"), ", ".join(options.methods)),
        (said("Goal of classifiers of cells"), options.goal),
        (said("Folds"), str(options.folds)),
        (said("Repeats"), str(options.repeats)),
        (said("Moved patterns"), str(options.moved)),
        (
            said("Sample spacing"),
            said("estimated from the detail of the grid") if options.spacing_m is None else "given",
        ),
        (
            said("Buffer of training deposits"),
            said("one sample spacing") if options.deposit_buffer_m is None else f"{options.deposit_buffer_m:,.0f} m",
        ),
        (
            said("Background cells"),
            said("{background:,} at most, the same for all classifiers of cells", background=options.background),
        ),
        *networks,
        (said("Threshold of recall"), f"{options.threshold:g}"),
        (said("Seed"), str(options.seed)),
    )
