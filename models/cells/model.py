"""A classifier of cells from deposits to a model file, and back: training, calibration on held-out ground, members for the uncertainty."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..bundle import BandScaling, ModelHeader, library_versions, load_arrays, save_model
from ..errors import InputError, ModelFileError
from ..io import check_writable, sha256
from ..patches.sampling import spatial_folds
from ..points import Points, deposits_inside
from ..progress import Progress
from ..validation.calibration import Calibration, CalibrationFigures, calibration_figures, choose_calibration, fit_platt
from ..validation.evaluate import SHARES
from ..validation.held_out import auc_over_area, capture
from ..validation.metrics import Interval
from .background import BACKGROUND_CELLS, background_cells, distance_to
from .features import FeatureTable, fit_features
from .lattice import Lattice, open_lattice
from .methods import AUTOMATIC, CELL_METHODS, Lesson, fit_cells
from .scorers import Scorer, kind_of, scorer_from_arrays

METHODS = (AUTOMATIC, *CELL_METHODS)
"""All names that `CellOptions.method` takes."""

_LEAST_DEPOSITS = 2
_LEAST_TO_CALIBRATE = 4
_REFERENCE_CELLS = 10_000
"""Cells that scores are ranked among: the share below a score is then right to half a per cent."""

_BUFFER_SPACINGS = 3.0
_TREES_PER_BAG = 60
_CASES_FOR_ISOTONIC = 1000
_LEAST_SLOPE = 0.02
"""Of the calibration, so that the map keeps its ranking where held-out deposits did no better than chance."""


@dataclass(frozen=True)
class CellOptions:
    """How to train a classifier of cells.

    Parameters
    ----------
    method : str
        One of `METHODS`.
    spacing_m : float, optional
        Distance between samples; by default what the detail of the grid suggests.
    exclusion_m : float, optional
        Background is drawn farther than this from every deposit; by default one spacing.
    background : int
        Background cells.
    bags : int
        Members for the uncertainty, each trained on deposits drawn with replacement and on background of its own; 0 for none.
    folds : int
        Spatial folds of whole deposits that the calibration is learnt on.
    seed : int
    """

    method: str = AUTOMATIC
    spacing_m: float | None = None
    exclusion_m: float | None = None
    background: int = BACKGROUND_CELLS
    bags: int = 10
    folds: int = 5
    seed: int = 42

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise InputError(f"There is no method '{self.method}' for cells: choose one of {', '.join(METHODS)}.")
        if self.spacing_m is not None and not self.spacing_m > 0:
            raise InputError(f"A sample spacing of {self.spacing_m:g} m is no distance: give a positive number, or none to have it estimated.")
        if self.exclusion_m is not None and self.exclusion_m < 0:
            raise InputError(f"An exclusion of {self.exclusion_m:g} m is negative: give 0 or more.")
        if self.background < 10:
            raise InputError(f"{self.background} background cells teach nothing: give at least 10 ({BACKGROUND_CELLS} is the default).")
        if self.bags < 0 or self.bags == 1:
            raise InputError(f"{self.bags} members have no spread: give 0 for none, or at least 2.")
        if self.folds < 2:
            raise InputError(f"{self.folds} fold holds out nothing: give at least 2.")
        if self.seed < 0:
            raise InputError(f"The seed {self.seed} is negative: give 0 or more.")


@dataclass(frozen=True)
class HeldOutCells:
    """How deposits rank on maps that had not seen their fold.

    Parameters
    ----------
    rank : array of shape (deposits,)
        Share of the ground below each deposit.
    fold : array of shape (deposits,)
    label : array of shape (cases,)
        Held-out deposits (1), and as many background cells of the same ground (0).
    probability : array of shape (cases,)
        From a calibration that did not see their fold.
    """

    rank: NDArray[np.float64]
    fold: NDArray[np.int64]
    label: NDArray[np.int64]
    probability: NDArray[np.float64]

    @property
    def auc(self) -> Interval:
        """AUC over area."""
        return auc_over_area(self.rank, self.fold)

    @property
    def captures(self) -> tuple[Interval, ...]:
        """Share of the deposits in the best 5, 10 and 20 % of the area (`SHARES`)."""
        return tuple(capture(self.rank, self.fold, share) for share in SHARES)

    @property
    def figures(self) -> CalibrationFigures:
        """How far the probabilities agree with what came."""
        return calibration_figures(self.label, self.probability)


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
    bags : tuple of Scorer
        Members for the uncertainty.
    """

    header: ModelHeader
    rules: FeatureTable
    calibration: Calibration
    scorer: Scorer
    bags: tuple[Scorer, ...]


def train_cells(
    grid_path: Path, deposits: Points, bands: Sequence[str], options: CellOptions, model_path: Path, progress: Progress | None = None
) -> CellTraining:
    """Train a classifier to tell cells with a deposit from background, and write it as a model file.

    Parameters
    ----------
    grid_path : Path
    deposits : Points
        In the CRS of the grid.
    bands : sequence of str
        Bands to learn from; all of the grid if empty.
    options : CellOptions
    model_path : Path
    progress : Progress, optional

    Returns
    -------
    CellTraining

    Raises
    ------
    InputError
        Fewer than two cells with data hold a deposit, or no background is left.

    Notes
    -----
    Probabilities are those of even odds between deposit and background: 0.5 says that the cell's ground was met as often at held-out deposits as
    at as many background cells. They are no chance of finding ore there, which is smaller by far (`validation.calibration.with_prior`).

    The calibration is learnt on folds of whole deposits. Deposits and background nearer than three spacings to a held-out deposit or a held-out
    background cell take no part in the training that judges it. The model that is kept has seen all deposits, so that its scores at those are
    higher than any held-out score: read the probability of *known* deposits as memory.
    """
    progress = progress or Progress()
    check_writable(model_path, (".safetensors",))
    lattice, spacing = open_lattice(grid_path, bands, options.spacing_m, progress.span(0.0, 0.05))
    rules, features = fit_features(lattice, spacing, progress.part("Computing features of cells", 0.05, 0.15))
    school = _School.of(lattice, rules, features, deposits, spacing, options, progress)
    lesson, cells = school.lesson(school.deposits, school.rng(0))
    scorer = school.fit(lesson, progress.part(f"Training {options.method}", 0.15, 0.25))
    held_out, calibration = school.calibrate(progress.part("Training on held-out folds", 0.25, 0.65))
    if held_out is not None:
        _announce(held_out, progress)
    bags = school.bags(progress.part("Training members for the uncertainty", 0.65, 0.97))
    header = ModelHeader(
        network=options.method, scaling=_scaling(rules), cell_width=lattice.geometry.cell_width, cell_height=lattice.geometry.cell_height, crs=lattice.geometry.crs,
        patch_size=1, crop_size=1, training=asdict(options), seed=options.seed, inputs_sha256=_digests(grid_path, deposits, progress),
        versions=library_versions(["numpy", "scipy", "sklearn"]), metrics=_metrics(held_out), seen=_seen(lattice, cells),
        cells={
            "features": rules.to_json(), "calibration": calibration.to_json(), "kinds": [kind_of(one) for one in (scorer, *bags)], "step": lattice.step,
            "spacing_m": spacing,
        },
    )  # fmt: skip
    progress.check()
    save_model(model_path, header, {f"{i}.{name}": array for i, one in enumerate((scorer, *bags)) for name, array in one.arrays().items()})
    return CellTraining(header, len(school.deposits), len(deposits) - len(school.deposits), int((~lesson.deposit).sum()), held_out)


def load_cells(path: Path) -> CellModel:
    """Read a model file that `train_cells` wrote; raises `ModelFileError` if it is another kind of file."""
    header, arrays = load_arrays(path)
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
            raise
        raise ModelFileError(f"{path.name} cannot be read as a classifier of cells: it is damaged or another kind of model; train or copy it again.") from error


@dataclass(frozen=True)
class _School:
    """Everything that lessons are made of."""

    lattice: Lattice
    rules: FeatureTable
    features: NDArray[np.float32]
    places: NDArray[np.float64]
    """Easting and northing of all known deposits, shape (points, 2)."""
    deposits: NDArray[np.int64]
    """Cells that hold one, each once."""
    reference: NDArray[np.float32]
    """Features of cells that stand for the whole grid."""
    exclusion_m: float
    buffer_m: float
    options: CellOptions

    @classmethod
    def of(
        cls, lattice: Lattice, rules: FeatureTable, features: NDArray[np.float32], deposits: Points, spacing: float, options: CellOptions, progress: Progress
    ) -> _School:
        cells = deposit_cells(lattice, deposits, progress)
        if len(cells) < _LEAST_DEPOSITS:
            raise InputError(
                f"{'Only one cell' if len(cells) else 'No cell'} with data in all bands holds a deposit, and a classifier needs at least {_LEAST_DEPOSITS}: "
                "add deposits, or leave out bands without data there."
            )
        valid = np.flatnonzero(lattice.valid)
        rng = np.random.default_rng([options.seed, 1])
        chosen = np.sort(rng.choice(valid, min(_REFERENCE_CELLS, len(valid)), replace=False))
        exclusion = spacing if options.exclusion_m is None else options.exclusion_m
        places = np.column_stack([deposits.x, deposits.y])
        return cls(lattice, rules, features, places, cells, features[chosen], exclusion, _BUFFER_SPACINGS * spacing, options)

    def rng(self, number: int) -> np.random.Generator:
        return np.random.default_rng([self.options.seed, 2, number])

    def lesson(
        self, deposits: NDArray[np.int64], rng: np.random.Generator, held_out: NDArray[np.float64] | None = None, **changes: Any
    ) -> tuple[Lesson, NDArray[np.int64]]:
        """Deposit cells and a draw of background away from `held_out` places, and their cells."""
        free = background_cells(self.lattice, self.places, self.exclusion_m, rng, self.options.background, held_out, self.buffer_m)
        cells = np.concatenate([deposits, np.setdiff1d(free, self.deposits)])
        return Lesson(self.features[cells], np.arange(len(cells)) < len(deposits), self.options.seed, **changes), cells

    def fit(self, lesson: Lesson, progress: Progress) -> Scorer:
        return fit_cells(self.options.method, self.rules, lesson, self.reference, progress)

    def bags(self, progress: Progress) -> list[Scorer]:
        """Members that differ by the luck of which deposits are known and which background was drawn."""
        n, bags = self.options.bags, []
        for i in range(n):
            rng = self.rng(1000 + i)
            drawn = rng.choice(self.deposits, len(self.deposits))
            # One deposit alone, drawn again and again, is no lesson.
            drawn = drawn if len(np.unique(drawn)) > 1 else self.deposits
            bags.append(self.fit(self.lesson(np.sort(drawn), rng, trees=_TREES_PER_BAG)[0], progress.span(i / n, (i + 1) / n)))
        return bags

    def calibrate(self, progress: Progress) -> tuple[HeldOutCells | None, Calibration]:
        """Rank each deposit on a map that has not seen its fold, and learn from those scores what they are worth."""
        untouched = Calibration("platt", 1.0, 0.0)
        if len(self.deposits) < _LEAST_TO_CALIBRATE:
            progress.warn(
                f"{len(self.deposits)} deposits are too few to hold any out: the probability is not calibrated, and nothing says how good the map is."
            )
            return None, untouched
        centres = self.lattice.centres()
        own = centres[self.deposits]
        fold, _ = spatial_folds(own[:, 0], own[:, 1], self.options.folds, self.options.seed)
        rank, scores, labels, groups = np.full(len(own), np.nan), [], [], []
        for number in range(fold.max() + 1):
            test = fold == number
            apart = ~test & (distance_to(own, own[test]) >= self.buffer_m)
            learnt = apart if apart.sum() >= _LEAST_DEPOSITS else ~test
            rng = self.rng(1 + number)
            others = self._background_of(number, fold, own, centres, rng)
            try:
                lesson, _ = self.lesson(self.deposits[learnt], rng, np.concatenate([own[test], centres[others]]))
            except InputError:
                progress.warn(f"Deposits lie so close together that no ground is left beside those of fold {number + 1}: they were not held out.")
                continue
            scorer = self.fit(lesson, progress.span(number / (fold.max() + 1), (number + 1) / (fold.max() + 1)))
            every, score = np.sort(scorer.score(self.reference)), scorer.score(self.features[self.deposits[test]])
            rank[test] = (np.searchsorted(every, score, "left") + np.searchsorted(every, score, "right")) / 2 / len(every)
            scores += [score, scorer.score(self.features[others])]
            labels += [np.ones(len(score)), np.zeros(len(others))]
            groups += [np.full(len(score) + len(others), number)]
        if len(groups) < 2:
            progress.warn("The deposits could not be held out in parts: the probability is not calibrated, and nothing says how good the map is.")
            return None, untouched
        score, label, group = np.concatenate(scores), np.concatenate(labels).astype(np.int64), np.concatenate(groups)
        probability = np.empty(len(score))
        for number in np.unique(group):
            test = group == number
            probability[test] = fit_platt(score[~test], label[~test]).apply(score[test])
        # An isotonic curve of a few dozen deposits is a staircase: cells that differ would tie.
        methods = ("platt",) if len(score) < _CASES_FOR_ISOTONIC else ("platt", "isotonic")
        calibration, _ = choose_calibration(score, label, group, methods=methods)
        held_out = HeldOutCells(rank, fold, label, probability)
        if calibration.method == "platt" and calibration.slope < _LEAST_SLOPE:
            progress.warn(
                "On held-out ground a higher score was no more often a deposit: the probability is nearly the same everywhere, and the map ranks by guess."
            )
            calibration = Calibration("platt", _LEAST_SLOPE, calibration.intercept - (_LEAST_SLOPE - calibration.slope) * float(score.mean()))
        return held_out, calibration

    def _background_of(
        self, number: int, fold: NDArray[np.int64], own: NDArray[np.float64], centres: NDArray[np.float64], rng: np.random.Generator
    ) -> NDArray[np.int64]:
        """As many background cells as a fold has deposits, drawn where its deposits are the nearest."""
        from scipy.spatial import cKDTree

        free = np.flatnonzero(self.lattice.valid & (distance_to(centres, self.places) > self.exclusion_m))
        free = np.setdiff1d(free, self.deposits)
        near = free[fold[cKDTree(own).query(centres[free])[1]] == number] if len(free) else free
        chosen: NDArray[np.int64] = np.sort(rng.choice(near, min(int((fold == number).sum()), len(near)), replace=False))
        return chosen


def deposit_cells(lattice: Lattice, deposits: Points, progress: Progress) -> NDArray[np.int64]:
    """Cells with data that hold a deposit, each once and rising; says which deposits are left out.

    Raises
    ------
    InputError
        If there are no deposits, or none lies inside the grid.
    """
    inside = deposits_inside(lattice.geometry, deposits, "the grid")
    cells = np.unique(lattice.cell_of(deposits.x[inside], deposits.y[inside]))
    with_data: NDArray[np.int64] = cells[lattice.valid[cells]]
    for number, why in (
        (len(deposits) - len(inside), "lie outside the grid"),
        (len(inside) - len(cells), "share a cell with another and count with it"),
        (len(cells) - len(with_data), "lie where a band has no data"),
    ):
        if number:
            progress.warn(f"{number} of {len(deposits)} deposits {why}.")
    return with_data


def _scaling(rules: FeatureTable) -> tuple[BandScaling, ...]:
    return tuple(BandScaling(band.name, band.log10, band.mean, 1.0 if band.log10 else band.deviation, band.floor, 0.0) for band in rules.bands)


def _seen(lattice: Lattice, cells: NDArray[np.int64]) -> tuple[tuple[float, float], ...]:
    """Least and greatest value of each band in the cells of the lesson, deposits and background."""
    values = lattice.values.reshape(len(lattice.names), -1)[:, cells].astype(np.float64)
    return tuple(zip(values.min(axis=1).tolist(), values.max(axis=1).tolist()))


def _digests(grid_path: Path, deposits: Points, progress: Progress) -> dict[str, str]:
    """SHA-256 of the inputs by role; a grid that is no plain file (in a ZIP, a subdataset) has none."""
    digests = {"deposits": hashlib.sha256(np.column_stack([deposits.x, deposits.y]).astype("<f8").tobytes()).hexdigest()}
    if grid_path.is_file():
        digests["grid"] = sha256(grid_path, progress.check)
    return digests


def _announce(held_out: HeldOutCells, progress: Progress) -> None:
    auc, fifth = held_out.auc, held_out.captures[-1]
    progress.info(
        f"Deposits on maps that had not seen them: AUC over area {auc.value:.3f} (95 % interval {auc.low:.3f} to {auc.high:.3f}); "
        f"the best {100 * SHARES[-1]:.0f} % of the area hold {100 * fifth.value:.0f} % of them ({100 * fifth.low:.0f} % to {100 * fifth.high:.0f} %)."
    )


def _metrics(held_out: HeldOutCells | None) -> dict[str, Any]:
    if held_out is None or np.isnan(held_out.rank).all():
        return {}
    return {"auc_held_out": held_out.auc.value, **{f"capture_{round(100 * s):02d}_held_out": c.value for s, c in zip(SHARES, held_out.captures)}}
