"""A classifier of cells from deposits to a model file, and back: training, calibration on held-out ground, members for
the uncertainty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError, ModelFileError, check_choice
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import told_once
from ...learning.model_file import library_versions
from ...rasters.files import check_writable
from ...rasters.points import Points, outside_the_grid
from ...rasters.source import Raster
from ...statistics.beyond import SkillBeyondLocation, beyond_words, location_words, skill_beyond_location
from ...statistics.calibration import Calibration, CalibrationFigures, log_odds_of_share
from ...statistics.folds import spatial_folds
from ...statistics.intervals import Interval
from ...statistics.ranks import SHARES, auc_over_area, capture, mean_rank
from ..ground.around import AROUND_SPACINGS, ranks_around
from ..ground.background import BACKGROUND_CELLS, background_cells
from ..ground.held_out import LEAST_BACKGROUND, LEAST_DEPOSITS
from ..ground.lattice import Lattice, open_lattice
from ..ground.location import LOCATION, NearnessCandidate
from ..ground.moved import MOVED, MovedGround, check_moved, move_pattern, no_room
from ..ground.out_of_fold import (
    BUFFER_SPACINGS,
    LEAST_SLOPE,
    REFERENCE_STEP,
    Ground,
    calibrate_held_out,
    figures_of,
    held_out_cases,
    map_out_of_fold,
    one_sided,
    ranks_of_deposits,
    reference_cells,
)
from ..ground.places import place_deposits
from ..header import BandScaling, ModelHeader, digests, load_arrays, ranges, save_model
from .candidate import CellCandidate
from .features import EXTEND, GOALS, FeatureTable, fit_features
from .methods import AUTOMATIC, CLASSIFIERS, TrainingCells, fit_cells, title_of
from .scorers import RankedScorer, Scorer, kind_of, scorer_from_arrays

CLASSIFIER_NAMES = (AUTOMATIC, *CLASSIFIERS)
"""All names that `CellOptions.method` takes."""

_LEAST_TO_CALIBRATE = 4
"""With fewer, folds would leave a single deposit to learn from."""
_TREES_PER_BAG = 60
"""Fewer than for the map, for each of the bags grows a forest of its own."""


@dataclass(frozen=True)
class CellOptions:
    """How to train a classifier of cells.

    Parameters
    ----------
    method : str
        One of `CLASSIFIER_NAMES`.
    goal : {'extend', 'new'}
        What the map is to answer, see `features.GOALS`.
    spacing_m : float, optional
        Distance between samples; by default what the detail of the grid suggests.
    exclusion_m : float, optional
        Background is drawn farther than this from every deposit; by default one spacing.
    background : int
        Background cells.
    bags : int
        Members for the uncertainty, each trained on deposits drawn with replacement and on background of its own; 0 for
        none.
    folds : int
        Spatial folds of whole deposits that the calibration is learnt on.
    moved : int
        Rigid motions of the pattern of deposits that the method is judged on as well (`statistics.beyond`); 0 for none.
    seed : int
    """

    method: str = AUTOMATIC
    spacing_m: float | None = None
    exclusion_m: float | None = None
    background: int = BACKGROUND_CELLS
    bags: int = 10
    folds: int = 5
    moved: int = MOVED
    seed: int = 42
    goal: str = EXTEND

    def __post_init__(self) -> None:
        check_choice("method", self.method, CLASSIFIER_NAMES, of=" for cells")
        check_choice("goal", self.goal, GOALS)
        if self.spacing_m is not None and not self.spacing_m > 0:
            raise InputError(
                said(
                    "A sample spacing of {spacing_m:g} m is no distance: give a positive number, or none"
                    " to have it estimated.",
                    spacing_m=self.spacing_m,
                )
            )
        if self.exclusion_m is not None and self.exclusion_m < 0:
            raise InputError(
                said("An exclusion of {exclusion_m:g} m is negative: give 0 or more.", exclusion_m=self.exclusion_m)
            )
        if self.background < LEAST_BACKGROUND:
            raise InputError(
                said(
                    "{background} background cells are too few to learn from: give at least"
                    " {least_background} ({background_cells} is the default).",
                    background=self.background,
                    least_background=LEAST_BACKGROUND,
                    background_cells=BACKGROUND_CELLS,
                )
            )
        if self.bags < 0 or self.bags == 1:
            raise InputError(said("{bags} members have no spread: give 0 for none, or at least 2.", bags=self.bags))
        if self.folds < 2:
            raise InputError(said("{folds} fold holds out nothing: give at least 2.", folds=self.folds))
        check_moved(self.moved)
        if self.seed < 0:
            raise InputError(said("The seed {seed} is negative: give 0 or more.", seed=self.seed))


@dataclass(frozen=True)
class HeldOutCells:
    """How deposits rank on the out-of-fold map, which is made by models that had not seen the ground around.

    Parameters
    ----------
    rank : array of shape (deposits,)
        Share of the ground below each deposit; NaN where no model could be trained without it.
    fold : array of shape (deposits,)
    label : array of shape (cases,)
        Held-out deposits (1), and as many background cells of the same ground (0).
    probability : array of shape (cases,)
        From a calibration that did not see their fold.
    nearness : array of shape (deposits,)
        As `rank`, by nearness to the deposits of other folds alone (`ground.location`).
    beyond : SkillBeyondLocation
        What elements add to nearness; unknown without moved patterns.
    method : str
        Name of the classifier.
    radius_m : float
        Of the ground around a deposit that this is judged on.
    cautions : tuple of str
        What a reader must know first.
    """

    rank: NDArray[np.float64]
    fold: NDArray[np.int64]
    label: NDArray[np.int64]
    probability: NDArray[np.float64]
    nearness: NDArray[np.float64]
    beyond: SkillBeyondLocation
    method: str
    radius_m: float
    cautions: tuple[str, ...] = ()

    @property
    def auc(self) -> Interval:
        """AUC over area."""
        return auc_over_area(self.rank, self.fold)

    @property
    def location_auc(self) -> Interval:
        """AUC over area of nearness alone."""
        return auc_over_area(self.nearness, self.fold)

    @property
    def location_words(self) -> str:
        """What nearness alone finds, and what the elements add to it where that is known."""
        return " ".join(
            filter(
                None,
                [location_words(self.location_auc), beyond_words(self.beyond, title_of(self.method), self.radius_m)],
            )
        )

    @property
    def captures(self) -> tuple[Interval, ...]:
        """Share of the deposits in the best 5, 10 and 20 % of the area (`SHARES`)."""
        return tuple(capture(self.rank, self.fold, share) for share in SHARES)

    @property
    def figures(self) -> CalibrationFigures:
        """How far the probabilities agree with what came."""
        return figures_of(self.label, self.probability)


@dataclass(frozen=True)
class CellTraining:
    """What a training gave.

    Parameters
    ----------
    header : ModelHeader
        As written into the model file.
    deposits : int
        Cells with a deposit that were learnt from.
    left_out : int
        Deposits outside the grid, without data, or in a cell with another.
    background : int
        Background cells.
    held_out : HeldOutCells, optional
        None where the deposits were too few to hold any out; probabilities are not calibrated then.
    """

    header: ModelHeader
    deposits: int
    left_out: int
    background: int
    held_out: HeldOutCells | None


@dataclass(frozen=True)
class CellModel:
    """A classifier of cells read from its file.

    Parameters
    ----------
    header : ModelHeader
    rules : FeatureTable
    calibration : Calibration
        From scores to probabilities at even odds.
    scorer : Scorer
        Of files written by `train_cells` a `RankedScorer`: the scores are log-odds of the share of the training grid
        that lies below.
    bags : tuple of Scorer
        Members for the uncertainty.
    """

    header: ModelHeader
    rules: FeatureTable
    calibration: Calibration
    scorer: Scorer
    bags: tuple[Scorer, ...]


def train_cells(
    grid_path: Raster,
    deposits: Points,
    bands: Sequence[str],
    options: CellOptions,
    model_path: Path,
    progress: Progress | None = None,
    others: Points | None = None,
) -> CellTraining:
    """Train a classifier to tell cells with a deposit from background, and write it as a model file.

    Parameters
    ----------
    grid_path : Path or RasterSource
    deposits : Points
        In the CRS of the grid.
    bands : sequence of str
        Bands to learn from; all of the grid if empty.
    options : CellOptions
    model_path : Path
    progress : Progress, optional
    others : Points, optional
        Known deposits that are not to be learnt from, such as those of another kind: they are no background either.

    Returns
    -------
    CellTraining

    Raises
    ------
    InputError
        Fewer than two cells with data hold a deposit, or no background is left.

    Notes
    -----
    Probabilities are those of even odds between deposit and background: 0.5 says that the cell's ground was met as
    often at held-out deposits as at as many background cells. They are no chance of finding ore there, which is smaller
    by far.

    The calibration is learnt on an out-of-fold map (`ground.out_of_fold`): whole deposits are held out in folds,
    together with the ground that is nearer to them than to any other deposit, and training keeps three spacings away
    from them. Each score counts as the log-odds of the share of the grid that its own model puts lower, which is what
    the scores of the kept model are turned into as well. That model has seen all deposits, so that they rank higher on
    its map than on any that had not seen them: read the probability of *known* deposits as memory. Without a
    calibration the probability is that share itself.
    """
    progress = progress or Progress()
    check_writable(model_path, (".safetensors",))
    lattice, spacing = open_lattice(grid_path, bands, options.spacing_m, progress.span(0.0, 0.05))
    computing = progress.part(said("Computing features of cells"), 0.05, 0.15)
    rules, features = fit_features(lattice, spacing, computing, options.goal)
    trainer = _Trainer.of(lattice, rules, features, deposits, others, spacing, options, progress)
    training, cells = trainer.training_cells(trainer.deposits, trainer.rng(0))
    scorer = trainer.fit(training, progress.part(said("Training {method}", method=options.method), 0.15, 0.25))
    held_out, calibration = trainer.calibrate(progress.part(said("Training on held-out folds"), 0.25, 0.65))
    if held_out is not None:
        _announce(held_out, progress)
    bags = trainer.bags(progress.part(said("Training members for the uncertainty"), 0.65, 0.97))
    header = ModelHeader(
        kind="cells",
        network=options.method,
        scaling=_scaling(rules),
        cell_width=lattice.geometry.cell_width,
        cell_height=lattice.geometry.cell_height,
        crs=lattice.geometry.crs,
        patch_size=1,
        crop_size=1,
        training=asdict(options),
        seed=options.seed,
        inputs_sha256=digests(
            {
                "deposits": deposits.sha256(),
                **({} if others is None else {"other deposits": others.sha256()}),
            },
            {"grid": grid_path},
            progress,
        ),
        versions=library_versions(["numpy", "scipy", "sklearn"]),
        metrics=_metrics(held_out),
        seen=ranges([lattice.values.reshape(len(lattice.names), -1)[:, cells]]),
        cells={
            "features": rules.to_json(),
            "calibration": calibration.to_json(),
            "kinds": [kind_of(one) for one in (scorer, *bags)],
            "step": lattice.step,
            "spacing_m": spacing,
        },
    )
    progress.check()
    save_model(
        model_path,
        header,
        {f"{i}.{name}": array for i, one in enumerate((scorer, *bags)) for name, array in one.arrays().items()},
    )
    return CellTraining(
        header, len(trainer.deposits), len(deposits) - len(trainer.deposits), int((~training.deposit).sum()), held_out
    )


def load_cells(path: Path) -> CellModel:
    """Read a model file that `train_cells` wrote; raises `ModelFileError` if it is another kind of file."""
    header, arrays = load_arrays(path, "cells")
    try:
        stored = header.cells
        parts: list[dict[str, Any]] = [{} for _ in stored["kinds"]]
        for name, array in arrays.items():
            number, own = name.split(".", 1)
            parts[int(number)][own] = array
        scorers = [scorer_from_arrays(kind, part) for kind, part in zip(stored["kinds"], parts)]
        rules, calibration = FeatureTable.from_json(stored["features"]), Calibration.from_json(stored["calibration"])
        return CellModel(header, rules, calibration, scorers[0], tuple(scorers[1:]))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        if isinstance(error, ModelFileError):
            raise ModelFileError(said("{name} cannot be used. {error}", name=path.name, error=error)) from error
        raise ModelFileError(
            said(
                "{name} cannot be read as a classifier of cells: it is damaged or another kind of model;"
                " train or copy it again.",
                name=path.name,
            )
        ) from error


@dataclass(frozen=True)
class _Trainer:
    """Everything that the cells to train on are drawn from."""

    lattice: Lattice
    rules: FeatureTable
    features: NDArray[np.float32]
    places: NDArray[np.float64]
    """Easting and northing of all known deposits, shape (places, 2)."""
    deposits: NDArray[np.int64]
    """Cells that hold one to learn from, each once."""
    others: NDArray[np.int64]
    """Cells that hold others, which are neither that nor background."""
    reference: NDArray[np.int64]
    """Cells that stand for the whole grid."""
    exclusion_m: float
    buffer_m: float
    options: CellOptions

    @classmethod
    def of(
        cls,
        lattice: Lattice,
        rules: FeatureTable,
        features: NDArray[np.float32],
        deposits: Points,
        others: Points | None,
        spacing: float,
        options: CellOptions,
        progress: Progress,
    ) -> _Trainer:
        cells = deposit_cells(lattice, deposits, progress)
        if len(cells) < LEAST_DEPOSITS:
            raise InputError(
                said(
                    "{only_one_cell} with data in all bands holds a deposit, and a classifier needs at"
                    " least {least_deposits}: add deposits, or leave out bands without data there.",
                    only_one_cell=said("Only one cell") if len(cells) else said("No cell"),
                    least_deposits=LEAST_DEPOSITS,
                )
            )
        exclusion = spacing if options.exclusion_m is None else options.exclusion_m
        known = [deposits] if others is None else [deposits, others]
        x, y = (np.concatenate([getattr(points, axis) for points in known]) for axis in "xy")
        inside = lattice.geometry.contains(x, y)
        return cls(
            lattice=lattice,
            rules=rules,
            features=features,
            places=np.column_stack([x, y]),
            deposits=cells,
            others=np.setdiff1d(lattice.cell_of(x[inside], y[inside]), cells),
            reference=reference_cells(lattice.valid, options.seed),
            exclusion_m=exclusion,
            buffer_m=BUFFER_SPACINGS * spacing,
            options=options,
        )

    def rng(self, number: int) -> np.random.Generator:
        """Random numbers that nothing else draws: 6 is no other module's, so that no draw depends on the one before."""
        return np.random.default_rng([self.options.seed, 6, number])

    def training_cells(
        self, deposits: NDArray[np.int64], rng: np.random.Generator, **changes: Any
    ) -> tuple[TrainingCells, NDArray[np.int64]]:
        """Deposit cells and a draw of background, and their cells."""
        free = background_cells(self.lattice, self.places, self.exclusion_m, rng, self.options.background)
        cells = np.concatenate([deposits, np.setdiff1d(free, np.union1d(self.deposits, self.others))])
        return TrainingCells(
            self.features[cells], np.arange(len(cells)) < len(deposits), self.options.seed, **changes
        ), cells

    def fit(self, training: TrainingCells, progress: Progress) -> RankedScorer:
        grid_features = self.features[self.reference]
        scorer = fit_cells(self.options.method, self.rules, training, grid_features, progress.span(0.0, 0.8))
        return RankedScorer.of(scorer, grid_features, progress.span(0.8, 1.0))

    def bags(self, progress: Progress) -> list[RankedScorer]:
        """Members that differ by the luck of which deposits are known and which background was drawn."""
        n, bags = self.options.bags, []
        for i in range(n):
            rng = self.rng(1000 + i)
            drawn = rng.choice(self.deposits, len(self.deposits))
            # One deposit alone, drawn again and again, leaves nothing to tell it from.
            drawn = drawn if len(np.unique(drawn)) > 1 else self.deposits
            bags.append(
                self.fit(
                    self.training_cells(np.sort(drawn), rng, trees=_TREES_PER_BAG)[0], progress.span(i / n, (i + 1) / n)
                )
            )
        return bags

    def calibrate(self, progress: Progress) -> tuple[HeldOutCells | None, Calibration]:
        """Rank each deposit on the out-of-fold map, and learn from its values what they are worth."""
        untouched = Calibration("platt", 1.0, 0.0)
        if len(self.deposits) < _LEAST_TO_CALIBRATE:
            progress.warn(
                said(
                    "{count} deposits are too few to hold any out: the probability is not calibrated, and"
                    " nothing says how good the map is.",
                    count=len(self.deposits),
                )
            )
            return None, untouched
        options, own = self.options, self.lattice.centres()[self.deposits]
        fold, _ = spatial_folds(own[:, 0], own[:, 1], options.folds, options.seed)
        ground = Ground.of(self.lattice, self.deposits, own, self.places, self.exclusion_m)
        ground.free[self.others] = False
        moved = move_pattern(self.lattice, own, options.moved, self.rules.spacing_m, options.seed)
        cautions = (one_sided(ground), no_room(moved, options.moved))
        for caution in filter(None, cautions):
            progress.warn(caution)
        # A moved pattern takes as long as the real one.
        turn = 1 / (1 + len(moved.patterns))
        blocks = ground.blocks(fold, self.buffer_m, self.rules.spacing_m)
        impossible = [str(block.number + 1) for block in blocks if not block.possible]
        if impossible:
            numbers, count = ", ".join(impossible), len(blocks)
            folds = (
                said("fold {numbers} of {count}", numbers=numbers, count=count)
                if len(impossible) == 1
                else said("folds {numbers} of {count}", numbers=numbers, count=count)
            )
            progress.warn(
                said(
                    "Deposits lie so close together that too few, or no ground, are left beside those of"
                    " {folds}: they were not held out.",
                    folds=folds,
                )
            )
        candidate = CellCandidate(options.method, ground, self.rules, self.features, self.reference)
        maps = map_out_of_fold(
            ground,
            blocks,
            {options.method: candidate, LOCATION: NearnessCandidate(ground)},
            options.background,
            options.seed,
            progress=progress.span(0.0, turn),
        )
        if maps[options.method].failures:
            progress.warn(told_once(maps[options.method].failures, "folds"))
        share = maps[options.method].share
        cases = held_out_cases(share, ground, blocks, np.random.default_rng([options.seed, 3]))
        calibrated = calibrate_held_out([log_odds_of_share(share[cases.cell])], [cases])
        if calibrated is None:
            progress.warn(
                said(
                    "The deposits could not be held out in parts: the probability is not calibrated, and"
                    " nothing says how good the map is."
                )
            )
            return None, untouched
        if calibrated.whole.method == "platt" and calibrated.whole.slope <= LEAST_SLOPE:
            progress.warn(
                said(
                    "On held-out ground a higher score was no more often a deposit: the probability is"
                    " nearly the same everywhere, and the map ranks by guess."
                )
            )
        radius = AROUND_SPACINGS * self.rules.spacing_m
        around = ranks_around(maps[options.method].probability, ground, blocks, radius)
        judged = MovedGround(
            lattice=self.lattice,
            folds=options.folds,
            buffer_m=self.buffer_m,
            deposit_buffer_m=self.rules.spacing_m,
            exclusion_m=self.exclusion_m,
            radius_m=radius,
            background=options.background,
            seed=options.seed,
        ).figures(
            moved,
            lambda there: {
                options.method: CellCandidate(
                    options.method, there, self.rules, self.features, self.reference[::REFERENCE_STEP]
                )
            },
            progress.part(said("Judging moved patterns of deposits"), turn, 1.0),
        )
        return (
            HeldOutCells(
                rank=ranks_of_deposits(share, ground),
                fold=fold,
                label=calibrated.label,
                probability=calibrated.probability,
                nearness=ranks_of_deposits(maps[LOCATION].share, ground),
                beyond=skill_beyond_location(mean_rank(around), judged.get(options.method, np.empty(0))),
                method=options.method,
                radius_m=radius,
                cautions=tuple(filter(None, cautions)),
            ),
            calibrated.whole,
        )


def deposit_cells(lattice: Lattice, deposits: Points, progress: Progress) -> NDArray[np.int64]:
    """Cells with data that hold a deposit, each once and rising; says which deposits are left out.

    Raises as `place_deposits` does.
    """
    places = place_deposits(lattice, deposits)
    for number, why in (
        (places.outside, f"lie {outside_the_grid(lattice.geometry, deposits)}" if places.outside else ""),
        (places.without_data, said("lie where a band has no data")),
        (places.sharing, said("share a cell with another and count with it")),
    ):
        if number:
            progress.warn(said("{number} of {count} deposits {why}.", number=number, count=len(deposits), why=why))
    return places.cell


def _scaling(rules: FeatureTable) -> tuple[BandScaling, ...]:
    return tuple(
        BandScaling(
            name=band.name,
            log10=band.log10,
            offset=band.mean,
            scale=1.0 if band.log10 else band.deviation,
            floor=band.floor,
            fill=0.0,
        )
        for band in rules.bands
    )


def _announce(held_out: HeldOutCells, progress: Progress) -> None:
    auc, fifth = held_out.auc, held_out.captures[-1]
    progress.info(
        said(
            "Deposits on a map of models that had not seen them or the ground around: AUC over area"
            " {value:.3f} (95 % interval {low:.3f} to {high:.3f}); the best {shares:.0f} % of the area"
            " hold {value_2:.0f} % of them ({low_2:.0f} % to {high_2:.0f} %).",
            value=auc.value,
            low=auc.low,
            high=auc.high,
            shares=100 * SHARES[-1],
            value_2=100 * fifth.value,
            low_2=100 * fifth.low,
            high_2=100 * fifth.high,
        )
    )
    progress.info(held_out.location_words)


def _metrics(held_out: HeldOutCells | None) -> dict[str, Any]:
    if held_out is None or np.isnan(held_out.rank).all():
        return {}
    beyond = held_out.beyond
    known = {
        "beyond_location_held_out": beyond.skill.value,
        "beyond_low_held_out": beyond.skill.low,
        "beyond_high_held_out": beyond.skill.high,
        "p_moved_held_out": beyond.p,
    }
    return {
        "auc_held_out": held_out.auc.value,
        "location_auc_held_out": held_out.location_auc.value,
        **(known if beyond.known else {}),
        **{f"capture_{round(100 * s):02d}_held_out": c.value for s, c in zip(SHARES, held_out.captures)},
    }
