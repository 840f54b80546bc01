"""Classifiers of cells as candidates of a validation: trained without a block of ground, they score any cells."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...core.progress import Progress
from ..ground.held_out import SpatialBlock
from .features import FeatureTable
from .methods import TrainingCells, fit_cells, title_of


class DepositCells(Protocol):
    """Anything that knows the cell of each deposit."""

    @property
    def cells(self) -> NDArray[np.int64]:
        """Cell of the lattice that stands for the ground of each deposit; shape (deposits,)."""


class CellCandidate:
    """A classifier of cells; an `out_of_fold.Candidate`.

    Parameters
    ----------
    name : str
        As of `fit_cells`.
    survey : DepositCells
    rules : FeatureTable
    features : array of shape (cells, features)
        Of all cells of the lattice.
    reference : array of int
        Cells that stand for the whole grid.
    """

    work = 1.0

    def __init__(
        self,
        name: str,
        survey: DepositCells,
        rules: FeatureTable,
        features: NDArray[np.float32],
        reference: NDArray[np.int64],
    ) -> None:
        self._name, self._survey, self._rules, self._features, self._reference = (
            name,
            survey,
            rules,
            features,
            reference,
        )

    @property
    def title(self) -> str:
        """See `Candidate`."""
        return title_of(self._name)

    def score(
        self,
        block: SpatialBlock,
        background: NDArray[np.int64],
        cells: NDArray[np.int64],
        seed: int,
        progress: Progress,
    ) -> NDArray[np.float64]:
        """See `Candidate`."""
        deposits = self._survey.cells[block.learnt]
        learnt = np.concatenate([deposits, background])
        training = TrainingCells(self._features[learnt], np.arange(len(learnt)) < len(deposits), seed)
        scorer = fit_cells(self._name, self._rules, training, self._features[self._reference], progress.span(0.0, 0.5))
        return scorer.score(self._features[cells], progress.span(0.5, 1.0))
