"""Networks as candidates of a cross-validation. Needs PyTorch."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..cells.lattice import read_lattice
from ..io import GridFile
from ..patches.leakage import check_leakage
from ..patches.sampling import HeldOutGround, PatchOptions, sample_patches
from ..patches.windows import DEPOSIT, PatchTable
from ..points import Points
from ..prediction import predict_prospectivity
from ..prediction_options import PredictionOptions
from ..progress import Progress
from ..training import train_classifier
from ..training_options import training_options
from .blocks import Block
from .calibration import log_odds

if TYPE_CHECKING:
    from .crossvalidation import CrossValidationOptions, Survey

_MAPPED_WINDOWS = 2500


class NetworkCandidate:
    """A network that learns from windows around the deposits of the other folds.

    Its map is made window by window, as it was trained: at small crops the features of a dense pass, which sees no padding, are others.
    """

    def __init__(self, name: str, survey: Survey, options: CrossValidationOptions, patches: PatchTable | None, patch_size: int, buffer_m: float) -> None:
        self._name, self._survey, self._options, self._patches, self._size, self._buffer_m = name, survey, options, patches, patch_size, buffer_m

    def score(self, block: Block, background: NDArray[np.int64], cells: NDArray[np.int64], seed: int, progress: Progress) -> NDArray[np.float64]:
        """See `Candidate`; background is drawn as windows instead."""
        windows = self._windows(block, seed, progress.span(0.0, 0.05))
        options = training_options(
            "quick", network=self._name, epochs=self._options.epochs, weights=self._options.weights, device=self._options.device, seed=seed,
            augmentation=self._options.augmentation, mixup=self._options.mixup, class_balance=self._options.class_balance, batch_size=min(32, max(len(windows) // 4, 2)), validation_fold=int(np.min(windows.fold)),
        )  # fmt: skip
        grid_path = self._survey.grid_path
        with tempfile.TemporaryDirectory() as folder:
            model, probability = Path(folder) / "model.safetensors", Path(folder) / "probability.tif"
            train_classifier(grid_path, windows, [], options, model, progress.span(0.05, 0.7), checkpoint=False)
            mapping = PredictionOptions("patches", self._stride(), self._options.device)
            predict_prospectivity(grid_path, [model], mapping, probability, progress=progress.span(0.7, 0.98))
            with GridFile(probability) as grid:
                mapped = read_lattice(grid, ["probability"], self._survey.lattice.step, progress.span(0.98, 1.0))
        odds: NDArray[np.float64] = log_odds(mapped.values[0].ravel()[cells].astype(np.float64))
        return odds

    def _stride(self) -> int:
        """An eighth of a patch, or more where that would be more than 2,500 windows."""
        g = self._survey.lattice.geometry
        return max(self._size // 8, int(np.sqrt(g.columns * g.rows / _MAPPED_WINDOWS)))

    def _windows(self, block: Block, seed: int, progress: Progress) -> PatchTable:
        if self._patches is not None:
            numbers = np.unique(self._patches.fold)
            windows = self._patches.rows(self._patches.fold != numbers[block.number])
            check_leakage(windows, self._patches.rows(self._patches.fold == numbers[block.number]), "PATCHES")
            return windows
        places, ids = self._survey.places, np.arange(len(block.learnt))
        learnt = Points(places[block.learnt, 0], places[block.learnt, 1], self._survey.deposits.crs, ids=ids[block.learnt])
        options = PatchOptions(patch_size=self._size, folds=5, seed=seed)
        # Windows lie on whole cells and deposits do not: at exactly one diagonal, the corners of two windows could still meet.
        g = self._survey.lattice.geometry
        held_out = HeldOutGround(places, block.held_out, self._buffer_m + math.hypot(g.cell_width, g.cell_height), self._survey.lattice.centres()[block.region])
        windows = sample_patches(self._survey.grid_path, learnt, options, progress, held_out)
        check_leakage(windows, self._around(block), f"drawn for fold {block.number + 1}")
        return windows

    def _around(self, block: Block) -> PatchTable:
        """Windows centred on the held-out deposits."""
        column, row = self._survey.lattice.geometry.cell_of(*self._survey.places[block.held_out].T)
        n = len(column)
        return PatchTable(
            np.arange(n),
            np.full(n, DEPOSIT),
            np.flatnonzero(block.held_out),
            np.full(n, block.number),
            column - self._size // 2,
            row - self._size // 2,
            np.full(n, self._size),
        )
