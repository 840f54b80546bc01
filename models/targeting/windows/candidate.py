"""Networks as candidates of a cross-validation. Needs PyTorch."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress, SilentSink
from ...networks import NETWORKS
from ...rasters.points import Points
from ...rasters.raster import GridFile
from ...statistics.calibration import log_odds
from ..ground.held_out import SpatialBlock
from ..prediction_options import PredictionOptions
from .inference import map_networks
from .leakage import check_leakage
from .options import training_options
from .sampling import HeldOutGround, PatchOptions, sample_patches
from .table import BACKGROUND, DEPOSIT, PatchTable
from .training import hold_out, train_classifier

if TYPE_CHECKING:
    from ..crossvalidation_options import CrossValidationOptions
    from ..ground.survey import Survey

_MAPPED_WINDOWS = 2500


class NetworkCandidate:
    """A network that learns from windows around the deposits of the other folds.

    Its windows keep off held-out ground in one way, whether they are drawn for the fold or given: none is centred
    nearer to a held-out deposit than to another or within the buffer of one, and no background is centred within the
    buffer of the region. Background that is drawn keeps the exclusion distance between its edge and every known
    deposit, as in 'Sample patches'; given windows were sampled with an exclusion of their own.

    Its map is made window by window, as it was trained: at small crops the features of a dense pass, which sees no
    padding, are others.
    """

    work = 50.0
    """A guess that the first fold puts right."""

    def __init__(
        self,
        name: str,
        survey: Survey,
        options: CrossValidationOptions,
        patches: PatchTable | None,
        patch_size: int,
        buffer_m: float,
        exclusion_m: float,
    ) -> None:
        self._name, self._survey, self._options, self._patches, self._size = name, survey, options, patches, patch_size
        self._buffer_m, self._exclusion_m = buffer_m, exclusion_m

    @property
    def title(self) -> str:
        """See `Candidate`."""
        return NETWORKS[self._name].title

    def score(
        self,
        block: SpatialBlock,
        background: NDArray[np.int64],
        cells: NDArray[np.int64],
        seed: int,
        progress: Progress,
    ) -> NDArray[np.float64]:
        """See `Candidate`; background is drawn as windows instead."""
        inner = Progress(
            _OneFold(progress, said("{name} without fold {number}", name=self._name, number=block.number + 1))
        )
        windows = self._windows(block, seed, inner.part(said("Choosing windows"), 0.0, 0.05))
        inner_fold = int(np.min(windows.fold))
        # Asked beforehand: a training that cannot hold out one of its own folds says so in words that read as if a fold
        # of the comparison were meant.
        kept_aside = hold_out(windows, inner_fold, Progress())[1] is not None
        options = training_options(
            "quick",
            network=self._name,
            epochs=self._options.epochs,
            weights=self._options.weights,
            device=self._options.device,
            seed=seed,
            augmentation=self._options.augmentation,
            mixup=self._options.mixup,
            class_balance=self._options.class_balance,
            batch_size=min(32, max(len(windows) // 4, 2)),
            validation_fold=inner_fold if kept_aside else -1,
        )
        grid_path = self._survey.grid_path
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "model.safetensors"
            train_classifier(
                grid_path, windows, [], options, model, inner.part(said("Training"), 0.05, 0.7), checkpoint=False
            )
            mapping = PredictionOptions("patches", self._stride(), self._options.device)
            with GridFile(grid_path) as grid:
                opinion, _ = map_networks(
                    grid, [model], mapping, flips=False, progress=inner.part(said("Mapping"), 0.7, 1.0)
                )
        probability = self._survey.lattice.picked_of(opinion.mean)
        odds: NDArray[np.float64] = log_odds(probability.ravel()[cells].astype(np.float64))
        return odds

    def _stride(self) -> int:
        """An eighth of a patch, or more where that would be more than 2,500 windows."""
        g = self._survey.lattice.geometry
        return max(self._size // 8, int(np.sqrt(g.columns * g.rows / _MAPPED_WINDOWS)))

    def _windows(self, block: SpatialBlock, seed: int, progress: Progress) -> PatchTable:
        # Windows lie on whole cells and deposits do not: at exactly one diagonal, the corners of two windows could
        # still meet.
        g, region = self._survey.lattice.geometry, self._survey.lattice.centres()[block.region]
        held_out = HeldOutGround(
            self._survey.places,
            block.held_out,
            self._buffer_m + math.hypot(g.cell_width, g.cell_height),
            region,
            self._survey.known,
        )
        windows = (
            self._drawn(block, held_out, seed, progress)
            if self._patches is None
            else self._given(self._patches, block, held_out, progress)
        )
        check_leakage(
            windows,
            self._around(block),
            said(
                "{drawn} for fold {number}",
                drawn=said("drawn") if self._patches is None else said("PATCHES, as left"),
                number=block.number + 1,
            ),
        )
        return windows

    def _drawn(self, block: SpatialBlock, held_out: HeldOutGround, seed: int, progress: Progress) -> PatchTable:
        places, ids = self._survey.places, np.arange(len(block.learnt))
        learnt = Points(
            places[block.learnt, 0], places[block.learnt, 1], self._survey.deposits.crs, ids=ids[block.learnt]
        )
        options = PatchOptions(patch_size=self._size, exclusion=self._exclusion_m, folds=5, seed=seed)
        return sample_patches(self._survey.grid_path, learnt, options, progress, held_out)

    def _given(
        self, patches: PatchTable, block: SpatialBlock, held_out: HeldOutGround, progress: Progress
    ) -> PatchTable:
        """Those of the other folds, less the ones that lie too near the ground of this fold; says how many."""
        others = patches.rows(patches.fold != np.unique(patches.fold)[block.number])
        windows = others.rows(held_out.permitted(others, self._survey.lattice.geometry))
        counts = [
            (int((windows.label == label).sum()), int((others.label == label).sum())) for label in (DEPOSIT, BACKGROUND)
        ]
        ground = said(
            "{buffer_m:,.0f} m (BUFFER and one cell) or more from the ground that is held out",
            buffer_m=held_out.buffer_m,
        )
        for (left, _), name in zip(counts, ("deposit", "background")):
            if not left:
                raise InputError(
                    said(
                        "No {name} window of PATCHES lies {ground}: sample more or smaller windows, give"
                        " a smaller BUFFER if the patch's diagonal allows it, or leave PATCHES empty.",
                        name=name,
                        ground=ground,
                    )
                )
        if len(windows) < len(others):
            of_deposits, of_background = (f"{left} of {all_}" for left, all_ in counts)
            progress.warn(
                said(
                    "Of PATCHES, {of_deposits} deposit windows and {of_background} background windows"
                    " take part: the others do not lie {ground}.",
                    of_deposits=of_deposits,
                    of_background=of_background,
                    ground=ground,
                )
            )
        return windows

    def _around(self, block: SpatialBlock) -> PatchTable:
        """Windows centred on the held-out deposits."""
        column, row = self._survey.lattice.geometry.cell_of(*self._survey.places[block.held_out].T)
        n = len(column)
        return PatchTable(
            patch_id=np.arange(n),
            label=np.full(n, DEPOSIT),
            deposit_id=np.flatnonzero(block.held_out),
            fold=np.full(n, block.number),
            col_off=column - self._size // 2,
            row_off=row - self._size // 2,
            size=np.full(n, self._size),
        )


class _OneFold(SilentSink):
    """Listens to the training of one network without one fold.

    How far it is and its warnings are passed on, the latter with whose they are. What else it says (its steps and
    epochs, folds that it makes among its own windows) would fill the log of a comparison and read as if the comparison
    said it.
    """

    def __init__(self, progress: Progress, whose: str) -> None:
        self._progress, self._whose = progress, whose

    def fraction(self, value: float) -> None:
        """Pass it on as a fraction of the fold."""
        self._progress.update(value)

    def warn(self, message: str) -> None:
        """Pass it on with a name."""
        self._progress.warn(f"{self._whose}: {message}")

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""
        return self._progress.sink.cancelled()
