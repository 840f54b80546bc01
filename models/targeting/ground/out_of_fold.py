"""Out-of-fold maps, the ranks of deposits on them, and the calibration learnt from them.

Training of a classifier of cells judges itself in this way once, cross-validation several times and for any list of
methods. Which ground and which deposits a model must not see is said in `blocks`.

Models of different folds score on scales of their own. Each score is therefore turned into the share of a sample of the
whole grid that the same model puts lower, and calibration works on the log-odds of shares.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError, LeakageError
from ...core.language import said
from ...core.progress import Progress
from ...statistics.auc import share_below_of
from ...statistics.calibration import (
    UNKNOWN,
    Calibration,
    CalibrationFigures,
    calibration_figures,
    choose_calibration,
    fit_isotonic,
    fit_platt,
)
from .background import distance_to
from .held_out import SpatialBlock, spatial_blocks
from .lattice import Lattice

BUFFER_SPACINGS = 3.0
"""Sample spacings that training ground keeps from held-out deposits: interpolated values nearer than that share
samples.
"""

_REFERENCE_CELLS = 10_000
REFERENCE_STEP = 5
"""Where only the order of cells is wanted, every so many-th of them is enough to compare members of a method by."""
_CASES_FOR_ISOTONIC = 1000
_ONE_PART = 0.25

LEAST_SLOPE = 0.02
"""Of a calibration by a logistic curve."""


class Candidate(Protocol):
    """A method that can be trained without a block."""

    @property
    def title(self) -> str:
        """Name for tables and plots."""

    @property
    def work(self) -> float:
        """Time that it takes beside other candidates, for the remaining time."""

    def score(
        self,
        block: SpatialBlock,
        background: NDArray[np.int64],
        cells: NDArray[np.int64],
        seed: int,
        progress: Progress,
    ) -> NDArray[np.float64]:
        """Train on the deposits and the ground of a block, and score `cells` of the lattice.

        Log-odds of shape (cells,).
        """


def reference_cells(valid: NDArray[np.bool_], seed: int) -> NDArray[np.int64]:
    """Cells that stand for the whole grid where scores are ranked: all with data, or 10,000 of them, which is right to
    half a per cent; rising.

    Parameters
    ----------
    valid : array of bool of shape (cells,)
    seed : int

    Returns
    -------
    array of shape (chosen cells,)
    """
    cells = np.flatnonzero(valid)
    return np.sort(np.random.default_rng([seed, 1]).choice(cells, min(_REFERENCE_CELLS, len(cells)), replace=False))


@dataclass(frozen=True)
class Ground:
    """Cells and deposits that models are tested on.

    Parameters
    ----------
    centres : array of shape (cells, 2)
        Easting and northing in metres.
    valid : array of bool of shape (cells,)
        Cells with data.
    free : array of bool of shape (cells,)
        Cells that may be background: with data, apart from every known deposit, and none of `cells`.
    cells : array of shape (deposits,)
        Cell of each deposit.
    places : array of shape (deposits, 2)
        Easting and northing of each.
    """

    centres: NDArray[np.float64]
    valid: NDArray[np.bool_]
    free: NDArray[np.bool_]
    cells: NDArray[np.int64]
    places: NDArray[np.float64]

    @classmethod
    def of(
        cls,
        lattice: Lattice,
        cells: NDArray[np.int64],
        places: NDArray[np.float64],
        known: NDArray[np.float64],
        exclusion_m: float,
    ) -> Ground:
        """Ground of a lattice on which background lies farther than `exclusion_m` from all `known` deposits, shape
        (known, 2).
        """
        centres, valid = lattice.centres(), lattice.valid
        free = valid & (distance_to(centres, known) > exclusion_m)
        free[cells] = False
        return cls(centres, valid, free, cells, places)

    def around(self, radius_m: float, most: int, rng: np.random.Generator) -> Ground:
        """Ground of the same deposits with data in no other cells than theirs and up to `most` within `radius_m`."""
        near = np.flatnonzero(self.valid & (distance_to(self.centres, self.centres[self.cells]) <= radius_m))
        valid = np.zeros_like(self.valid)
        valid[rng.choice(near, min(most, len(near)), replace=False)] = True
        valid[self.cells] = True
        return replace(self, valid=valid)

    def blocks(
        self, fold: NDArray[np.int64], buffer_m: float, deposit_buffer_m: float | None = None
    ) -> list[SpatialBlock]:
        """Divide it by the folds of its deposits; see `spatial_blocks`.

        `fold` has the shape (deposits,).
        """
        return spatial_blocks(self.centres, self.free, self.places, fold, buffer_m, deposit_buffer_m)


def one_sided(ground: Ground) -> str:
    """Say so if all deposits lie in one part of the ground; else nothing.

    Whichever folds are held out, others lie beside them then, and a method that tells the part with deposits from the
    rest ranks all of them high.
    """
    middle = ground.places.mean(axis=0)
    reach = float(np.hypot(*(ground.places - middle).T).max())
    share = float((np.hypot(*(ground.centres[ground.valid] - middle).T) <= reach).mean())
    if share >= _ONE_PART:
        return ""
    return said(
        "All deposits lie in one part of the ground: {share:.0f} % of it are no farther from their"
        " middle than the farthest of them. Folds are neighbours there, and a method that only tells"
        " this part from the rest looks good. Make a grid of that part alone to see how well deposits"
        " are found inside it.",
        share=100 * share,
    )


@dataclass
class OutOfFoldMap:
    """What models say of ground that they have not seen.

    Parameters
    ----------
    share : array of shape (cells,)
        Share of the whole grid that the cell's own model puts lower; NaN where no model could be trained, or shares
        were not wanted.
    probability : array of shape (cells,)
        As the model itself gives it, not calibrated.
    seconds : float
        Time for training and mapping.
    failures : list of str
        Why models of single folds could not be trained.
    """

    share: NDArray[np.float64]
    probability: NDArray[np.float64]
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)


def map_out_of_fold(
    ground: Ground,
    blocks: Sequence[SpatialBlock],
    candidates: Mapping[str, Candidate],
    background: int,
    seed: int,
    repeat: int = 0,
    progress: Progress | None = None,
    shares: bool = True,
) -> dict[str, OutOfFoldMap]:
    """Map the region of each block by models that were trained without it, all methods on the same background.

    Parameters
    ----------
    ground : Ground
    blocks : sequence of SpatialBlock
        Those that are not `possible` are left out.
    candidates : mapping of str to Candidate
    background : int
        Background cells of each training, fewer where there are fewer.
    seed, repeat : int
        Other repeats draw other background, and their methods start from `seed + repeat`.
    progress : Progress, optional
    shares : bool
        Whether shares of the whole grid are wanted, for which each model scores up to 10,000 cells more.
    """
    progress = progress or Progress()
    reference = reference_cells(ground.valid, seed) if shares else np.empty(0, dtype=np.int64)
    maps = {name: OutOfFoldMap(*np.full((2, len(ground.valid)), np.nan)) for name in candidates}
    done = np.cumsum([0.0, *(candidate.work for candidate in candidates.values())])
    possible = [block for block in blocks if block.possible]
    for position, block in enumerate(possible):
        rng = np.random.default_rng([seed, 5, repeat, block.number])
        free = np.flatnonzero(block.background)
        drawn = np.sort(rng.choice(free, min(background, len(free)), replace=False))
        here = np.flatnonzero(block.region & ground.valid)
        for i, (name, candidate) in enumerate(candidates.items()):
            start, stop = ((position + done[j] / done[-1]) / len(possible) for j in (i, i + 1))
            began = time.monotonic()
            try:
                score = candidate.score(
                    block, drawn, np.concatenate([here, reference]), seed + repeat, progress.span(start, stop)
                )
            except LeakageError:
                raise
            except InputError as error:
                # One method that cannot learn from one fold's ground is no reason to lose the others: its fold counts
                # as not tested. Whoever asked says so, once.
                maps[name].failures.append(
                    said(
                        "{name} could not be trained without fold {number} of repeat {repeat}: {error}",
                        name=name,
                        number=block.number + 1,
                        repeat=repeat + 1,
                        error=error,
                    )
                )
                continue
            own, whole = score[: len(here)], score[len(here) :]
            if shares:
                maps[name].share[here] = share_below_of(own, whole)
            maps[name].probability[here] = 1 / (1 + np.exp(-np.clip(own, -30, 30)))
            maps[name].seconds += time.monotonic() - began
    return maps


def ranks_of_deposits(share: NDArray[np.float64], ground: Ground) -> NDArray[np.float64]:
    """Share of an out-of-fold map that lies below each deposit, ties half.

    Shape (deposits,), NaN where the map is empty.
    """
    at = share[ground.cells]
    rank, tested = np.full(len(at), np.nan), np.isfinite(at)
    if tested.any():
        rank[tested] = share_below_of(at[tested], share[np.isfinite(share)])
    return rank


@dataclass(frozen=True)
class HeldOutCases:
    """Cells that calibration is learnt from.

    Parameters
    ----------
    cell : array of shape (cases,)
    label : array of shape (cases,)
        1 deposit, 0 background.
    fold : array of shape (cases,)
    """

    cell: NDArray[np.int64]
    label: NDArray[np.int64]
    fold: NDArray[np.int64]


def held_out_cases(
    share: NDArray[np.float64], ground: Ground, blocks: Sequence[SpatialBlock], rng: np.random.Generator
) -> HeldOutCases:
    """Deposits that an out-of-fold map has a value for, and as many background cells of the same regions.

    Parameters
    ----------
    share : array of shape (cells,)
        NaN where no model of another fold maps.
    ground : Ground
    blocks : sequence of SpatialBlock
    rng : numpy.random.Generator
        Draws the background.
    """
    mapped = np.isfinite(share)
    cell, label, fold = [], [], []
    for block in blocks:
        deposits = ground.cells[block.held_out]
        deposits = deposits[mapped[deposits]]
        free = np.flatnonzero(block.region & ground.free & mapped)
        drawn = rng.choice(free, min(len(deposits), len(free)), replace=False)
        cell += [deposits, drawn]
        label += [np.ones(len(deposits), dtype=np.int64), np.zeros(len(drawn), dtype=np.int64)]
        fold.append(np.full(len(deposits) + len(drawn), block.number))
    return HeldOutCases(*(np.concatenate(column).astype(np.int64) for column in (cell, label, fold)))


@dataclass(frozen=True)
class HeldOutCalibration:
    """A calibration, and what it says of cases that it has not seen.

    Parameters
    ----------
    whole : Calibration
        Of all cases of all repeats, for maps.
    by_fold : tuple of dict of int to Calibration
        By repeat and fold: that of the other folds of the same repeat. Folds without which a class would be missing
        have none.
    label : array of shape (cases,)
        1 deposit, 0 background; cases whose fold has no calibration are left out.
    probability : array of shape (cases,)
        From the calibration of their fold.
    """

    whole: Calibration
    by_fold: tuple[dict[int, Calibration], ...]
    label: NDArray[np.int64]
    probability: NDArray[np.float64]

    def at_deposits(self, odds: NDArray[np.float64], fold: NDArray[np.int64]) -> NDArray[np.float64]:
        """Probability of deposits from calibrations that have not seen them.

        Log-odds of shares, folds and result have shape (repeats, deposits).
        """
        result = np.full(odds.shape, np.nan)
        for repeat, calibrations in enumerate(self.by_fold):
            for number, calibration in calibrations.items():
                own = fold[repeat] == number
                result[repeat, own] = calibration.apply(odds[repeat, own])
        return result


def calibrate_held_out(odds: Sequence[NDArray[np.float64]], cases: Sequence[HeldOutCases]) -> HeldOutCalibration | None:
    """Learn from held-out cases what their scores are worth.

    Parameters
    ----------
    odds : sequence of array of shape (cases,)
        Log-odds of shares, an array per repeat.
    cases : sequence of HeldOutCases
        Of each repeat.

    Returns
    -------
    HeldOutCalibration or None
        None where no fold could be judged: only one was tested, or a class is missing.

    Notes
    -----
    Folds of different repeats hold the same deposits in other company. The calibration of a fold therefore rests on its
    own repeat only.

    A logistic curve that would not rise gets the least slope: the map keeps its ranking, and a threshold still parts
    better cells from worse ones.
    """
    fit: Callable[[NDArray[np.float64], NDArray[np.int64]], Calibration] = _fit_rising
    if len(odds[0]) >= _CASES_FOR_ISOTONIC and len(_by_fold(fit, odds[0], cases[0])) == len(np.unique(cases[0].fold)):
        # An isotonic curve of a few dozen deposits would be a staircase: cells that differ would tie.
        chosen, _ = choose_calibration(odds[0], cases[0].label, cases[0].fold, methods=("platt", "isotonic"))
        fit = fit_isotonic if chosen.method == "isotonic" else _fit_rising
    by_fold = tuple(_by_fold(fit, of_repeat, case) for of_repeat, case in zip(odds, cases))
    if not any(by_fold):
        return None
    label, probability = [], []
    for calibrations, of_repeat, case in zip(by_fold, odds, cases):
        for number, calibration in calibrations.items():
            own = case.fold == number
            label.append(case.label[own])
            probability.append(calibration.apply(of_repeat[own]))
    whole = fit(np.concatenate(list(odds)), np.concatenate([case.label for case in cases]))
    return HeldOutCalibration(whole, by_fold, np.concatenate(label), np.concatenate(probability))


def _by_fold(
    fit: Callable[[NDArray[np.float64], NDArray[np.int64]], Calibration], odds: NDArray[np.float64], cases: HeldOutCases
) -> dict[int, Calibration]:
    """Calibration of all cases but those of a fold, for each fold without which both classes are left."""
    others = {int(number): cases.fold != number for number in np.unique(cases.fold)}
    return {
        number: fit(odds[rest], cases.label[rest])
        for number, rest in others.items()
        if len(np.unique(cases.label[rest])) == 2
    }


def _fit_rising(odds: NDArray[np.float64], label: NDArray[np.int64]) -> Calibration:
    """Logistic curve that rises at least a little, through the same point at the mean."""
    fitted = fit_platt(odds, label)
    if fitted.slope >= LEAST_SLOPE:
        return fitted
    return Calibration("platt", LEAST_SLOPE, fitted.intercept - (LEAST_SLOPE - fitted.slope) * float(odds.mean()))


def figures_of(label: NDArray[np.int64], probability: NDArray[np.float64]) -> CalibrationFigures:
    """How far probabilities agree with what came; unknown where a class is missing.

    Both arrays have the shape (cases,); labels are 1 and 0.
    """
    return calibration_figures(label, probability) if len(np.unique(label)) == 2 else UNKNOWN
