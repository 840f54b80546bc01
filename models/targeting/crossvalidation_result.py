"""What a blocked cross-validation finds out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..rasters.grid import GridGeometry
from ..rasters.points import Points
from ..statistics.beyond import SkillBeyondLocation
from ..statistics.calibration import Calibration, CalibrationFigures
from ..statistics.conformal import ground_for_deposits
from ..statistics.intervals import Interval
from ..statistics.ranks import SHARES, auc_over_area, capture, mean_rank, paired_difference, recall
from .cells.methods import AUTOMATIC
from .ground.moved import MovedPatterns


@dataclass(frozen=True)
class DepositKind:
    """Deposits of one kind.

    Parameters
    ----------
    name : str
    own : array of bool of shape (deposits,)
        Cells that hold one, of those that took part.
    """

    name: str
    own: NDArray[np.bool_]


@dataclass(frozen=True)
class MethodResult:
    """How one method ranked deposits that it had not seen.

    Parameters
    ----------
    method, title : str
        Name in scripts, and in tables and plots.
    rank : array of shape (repeats, deposits)
        Share of the cells with data that have a lower score than the deposit's cell, ties half, on the map whose model
        did not see the deposit's fold.
    around : array of shape (repeats, deposits)
        As `rank`, but among the background cells around the deposit alone (`ground.around`).
    beyond : SkillBeyondLocation
        What the mean of `around` exceeds that of moved patterns by; unknown of networks, which are not trained on any.
    called : array of shape (repeats, deposits)
        1 where the calibrated probability of the deposit's cell reaches the threshold, 0 elsewhere.
    calibration : Calibration
        Learnt from all held-out scores; for maps and further use.
    raw, calibrated : CalibrationFigures
        Of held-out cells: the method's own probabilities, and those calibrated on the other folds only.
    label : array of shape (cases,)
        Held-out cells that calibration was judged on: 1 deposit, 0 background.
    probability : array of shape (cases,)
        Their calibrated probability, from a calibration that did not see their fold.
    seconds : float
        Time for training and mapping, all folds and repeats together.
    """

    method: str
    title: str
    rank: NDArray[np.float64]
    around: NDArray[np.float64]
    beyond: SkillBeyondLocation
    called: NDArray[np.float64]
    calibration: Calibration
    raw: CalibrationFigures
    calibrated: CalibrationFigures
    label: NDArray[np.int64]
    probability: NDArray[np.float64]
    seconds: float

    def auc(self, fold: NDArray[np.int64]) -> Interval:
        """AUC over area of held-out deposits.

        `fold` has the shape (repeats, deposits).
        """
        return auc_over_area(self.rank, fold)

    def captures(self, fold: NDArray[np.int64]) -> tuple[Interval, ...]:
        """Share of held-out deposits in the best 5, 10 and 20 % of the area (`SHARES`).

        `fold` has the shape (repeats, deposits).
        """
        return tuple(capture(self.rank, fold, share) for share in SHARES)

    def recall(self, fold: NDArray[np.int64]) -> Interval:
        """Share of held-out deposits that reach the threshold.

        `fold` has the shape (repeats, deposits).
        """
        return recall(self.called, fold)

    @property
    def ground_for_90(self) -> float:
        """Share of the area that is expected to hold 90 % of new deposits like the known ones."""
        return ground_for_deposits(self.rank, 0.9)


@dataclass(frozen=True)
class CrossValidationFigures:
    """What a run gives beside its files.

    Parameters
    ----------
    best : str
        Method with the highest AUC over area.
    auc : Interval
        Of this method.
    captures : tuple of Interval
        Its share of held-out deposits in the best 5, 10 and 20 % of the area (`SHARES`).
    location : Interval
        AUC over area of nearness to known deposits alone.
    beyond : SkillBeyondLocation
        Of `CrossValidation.lead`.
    rows : list of tuple
        See `CrossValidation.rows`.
    """

    best: str
    auc: Interval
    captures: tuple[Interval, ...]
    location: Interval
    beyond: SkillBeyondLocation
    rows: list[tuple[str, int, int, int, float, float, float, float, float]]


@dataclass(frozen=True)
class CrossValidation:
    """All results of a run.

    Parameters
    ----------
    source : str
        Name of the evidence grid.
    bands : tuple of str
        Bands that were learnt from.
    geometry : GridGeometry
    deposits : Points
        Those that took part, each cell once.
    left_out : int
        Deposits outside the grid, without data, or in a cell with another.
    fold : array of shape (repeats, deposits)
    spacing_m : float
        Sample spacing, given or seen in the grid.
    step : int
        Cells between those that were mapped and ranked.
    buffer_m, exclusion_m : float
        As used.
    threshold : float
        Probability from which a cell is called ore.
    methods : tuple of MethodResult
        In the order asked for.
    location : MethodResult
        Nearness to known deposits alone (`ground.location`), which no element has a part in.
    moved : MovedPatterns
        Placements of the pattern that methods were judged on as well.
    overview : array of shape (rows, columns)
        Out-of-fold probability of the best method, thinned out for show.
    choices : tuple of (str, str)
        Name and value of everything that was chosen.
    warnings : tuple of str
    seconds : float
    kinds : tuple of DepositKind
        What the deposits are deposits of; empty where nobody says.
    """

    source: str
    bands: tuple[str, ...]
    geometry: GridGeometry
    deposits: Points
    left_out: int
    fold: NDArray[np.int64]
    spacing_m: float
    step: int
    buffer_m: float
    exclusion_m: float
    threshold: float
    methods: tuple[MethodResult, ...]
    location: MethodResult
    moved: MovedPatterns
    overview: NDArray[np.float32]
    choices: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    seconds: float
    kinds: tuple[DepositKind, ...] = ()

    @property
    def best(self) -> MethodResult:
        """Method with the highest AUC over area; of equal ones the first."""
        return self._best_of(self.methods)

    def _best_of(self, methods: Sequence[MethodResult]) -> MethodResult:
        return max(methods, key=lambda result: np.nan_to_num(result.auc(self.fold).value, nan=-1.0))

    @property
    def lead(self) -> MethodResult:
        """Method that the reader is told of first: `automatic`, which nobody chose by its figures.

        Where it took no part or could not be ranked, the best of those whose skill beyond location is known, or of all.
        """
        automatic = [one for one in self.methods if one.method == AUTOMATIC and not np.isnan(one.rank).all()]
        known = [one for one in self.methods if one.beyond.known]
        return automatic[0] if automatic else self._best_of(known or self.methods)

    def difference(self, a: MethodResult, b: MethodResult, share: float | None = None) -> tuple[Interval, float]:
        """Paired difference of AUC over area (or of the capture in the best `share`) and its p value."""
        return paired_difference(a.rank, b.rank, self.fold, share)

    def figures(self) -> CrossValidationFigures:
        """Figures of the best method, and all rows."""
        best = self.best
        return CrossValidationFigures(
            best=best.method,
            auc=best.auc(self.fold),
            captures=best.captures(self.fold),
            location=self.location.auc(self.fold),
            beyond=self.lead.beyond,
            rows=self.rows(),
        )

    def rows(self) -> list[tuple[str, int, int, int, float, float, float, float, float]]:
        """Method, repeat, fold, deposits, AUC over area, captures in the best 5, 10 and 20 % of the area, and skill
        beyond location.

        Repeats and folds count from 1; nearness alone comes last.
        """
        rows = []
        for result in (*self.methods, self.location):
            for repeat, folds in enumerate(self.fold):
                for fold in np.unique(folds):
                    rank = result.rank[repeat, folds == fold]
                    ranked = rank[~np.isnan(rank)]
                    figures = [ranked, *(ranked >= 1 - share for share in SHARES)]
                    around = mean_rank(result.around[repeat, folds == fold])
                    rows.append(
                        (
                            result.method,
                            repeat + 1,
                            int(fold) + 1,
                            len(rank),
                            *(float(figure.mean()) if len(ranked) else math.nan for figure in figures),
                            result.beyond.centred(around),
                        )
                    )
        return rows  # type: ignore[return-value]
