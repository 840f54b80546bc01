"""Training a network on windows of a grid. Needs PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Cancelled, Progress
from ...core.resources import check_memory
from ...core.wording import counted
from ...learning.devices import choose_device, has_fast_bfloat16, reproducible
from ...learning.history import Epoch
from ...learning.loop import CrossEntropy, TrainingLoop, class_weights
from ...learning.model_file import library_versions
from ...learning.weights import load_weights
from ...networks import build_network
from ...networks.base import PatchNetwork
from ...rasters.files import check_writable
from ...rasters.raster import GridFile
from ...rasters.source import Raster
from ..header import ModelHeader, digests, ranges, save_model
from .batches import WindowBatches, WindowReader
from .options import SMALLEST_CROP, TrainingOptions, default_crop
from .scaling import fit_scaling
from .table import BACKGROUND, DEPOSIT, PatchTable
from .training_result import Training

# Measured on ResNet-50 with bfloat16 activations; float32 takes about twice as much.
_BYTES_PER_CELL = 1500
_MOSTLY = 0.5
"""Share of empty cells from which on a window is worth a warning."""


def train_classifier(
    grid_path: Raster,
    patches: PatchTable,
    bands: Sequence[str],
    options: TrainingOptions,
    model_path: Path,
    progress: Progress | None = None,
    on_epoch: Callable[[Epoch], None] | None = None,
    checkpoint: bool = True,
) -> Training:
    """Train a network to tell deposit windows from background windows, and write the best weights as a model file.

    Parameters
    ----------
    grid_path : Path or RasterSource
        Evidence grid.
    patches : PatchTable
        Windows of that grid.
    bands : sequence of str
        Bands to learn from; all of the grid if empty.
    options : TrainingOptions
    model_path : Path
        Model file to write.
    progress : Progress, optional
    on_epoch : callable, optional
        Called after each epoch.
    checkpoint : bool
        Whether cancelling keeps the best weights so far as `<name>.checkpoint.safetensors`.

    Returns
    -------
    Training

    Notes
    -----
    Best means the lowest loss on the held-out fold, or on the training windows where nothing is held out. Where windows
    are mixed and nothing is held out the last epoch counts as the best: the loss of mixed windows rises and falls with
    the shares that were drawn. Figures of training windows say how well the network remembers, not how well it finds: a
    ResNet-50 can learn any few hundred windows by heart.
    """
    progress = progress or Progress()
    device = choose_device(options.device)
    check_writable(model_path, (".safetensors",))
    with GridFile(grid_path) as grid, reproducible(options.seed, progress):
        crop = _check(patches, grid, options, device, progress)
        scaling = fit_scaling(
            grid,
            list(bands) or grid.names,
            options.transform,
            options.standardise,
            progress.part(said("Standardising the bands"), 0.0, 0.02),
        )
        training, validation = hold_out(patches, options.validation_fold, progress)
        network = _make_network(options, len(scaling), device, progress)
        header = ModelHeader(
            kind="windows",
            network=options.network,
            scaling=scaling,
            cell_width=grid.geometry.cell_width,
            cell_height=grid.geometry.cell_height,
            crs=grid.geometry.crs,
            patch_size=patches.patch_size,
            crop_size=crop,
            training=_json_options(options),
            seed=options.seed,
            inputs_sha256=digests(
                {"patches": patches.sha256()}, {"grid": grid_path, "weights": options.weights}, progress
            ),
            versions=library_versions(["numpy", "torch"]),
            seen=ranges(_in_windows(grid, training, [band.name for band in scaling], progress)),
        )
        held_out = said("{count} windows held out", count=len(validation)) if validation else said("none held out")
        progress.info(
            said(
                "{network} on {count} windows ({value} deposit) of {crop} x {crop} cells x {count_2}"
                " bands, {held_out}, {device}, {bfloat16}.",
                network=options.network,
                count=len(training),
                value=int((training.label == DEPOSIT).sum()),
                crop=crop,
                count_2=len(scaling),
                held_out=held_out,
                device=device,
                bfloat16="bfloat16" if has_fast_bfloat16(device) else "float32",
            )
        )
        reader = WindowReader(grid, scaling)
        unseen = WindowBatches(reader, validation, crop, options.batch_size) if validation else None
        batches = WindowBatches(
            reader, training, crop, options.batch_size, rotations=options.augmentation == "rotations"
        )
        objective = CrossEntropy(class_weights(training.label).to(device) if options.class_balance else None)
        loop = TrainingLoop(network, device, options, training=batches, validation=unseen, objective=objective)
        try:
            loop.train(progress.part(said("Training {network}", network=options.network), 0.02, 1.0), on_epoch)
        except Cancelled as cancelled:
            if checkpoint:
                _keep_checkpoint(loop, header, model_path, cancelled)
            raise
        if loop.best is None:
            raise InputError(
                said("The loss was never a number: lower the learning rate, or check the grid for extreme values.")
            )
        header = replace(header, metrics=loop.figures(), complete=True)
        save_model(model_path, header, loop.best_state)
        return Training(header, tuple(loop.history), loop.best)


def _check(
    patches: PatchTable, grid: GridFile, options: TrainingOptions, device: torch.device, progress: Progress
) -> int:
    """Refuse what cannot be trained on, before any long work; returns the side of the crops."""
    patches.check(grid.geometry)
    usual = default_crop(patches.patch_size)
    crop = options.crop_size or usual
    if crop > patches.patch_size:
        raise InputError(
            said(
                "The crop of {crop} cells is larger than the patches of {patch_size}: choose a crop of at"
                " most their size.",
                crop=crop,
                patch_size=patches.patch_size,
            )
        )
    if crop < SMALLEST_CROP:
        raise InputError(
            said(
                "Patches of {patch_size} cells leave a crop of {crop}, less than the {smallest_crop} that"
                " the network reduces to one: sample larger patches.",
                patch_size=patches.patch_size,
                crop=crop,
                smallest_crop=SMALLEST_CROP,
            )
        )
    if crop < usual:
        progress.warn(
            said(
                "Crops of {crop} cells can miss the deposit of a window of {patch_size}, which is sure to"
                " be in every crop of {usual}.",
                crop=crop,
                patch_size=patches.patch_size,
                usual=usual,
            )
        )
    if device.type == "cpu":
        per_cell = _BYTES_PER_CELL * (1 if has_fast_bfloat16(device) else 2)
        check_memory(
            5e8 + per_cell * min(options.batch_size, len(patches)) * crop**2,
            said(
                "Training with batches of {batch_size} crops of {crop} x {crop} cells",
                batch_size=options.batch_size,
                crop=crop,
            ),
            "choose a smaller batch size",
        )
    return crop


def _make_network(options: TrainingOptions, bands: int, device: torch.device, progress: Progress) -> PatchNetwork:
    network = build_network(options.network, bands)
    if options.weights is not None:
        skipped = load_weights(network, options.weights)
        progress.info(
            said("Weights of {name} taken", name=options.weights.name)
            + (said(", except {skipped}.", skipped=", ".join(skipped)) if skipped else ".")
        )
    return network.to(device).to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _keep_checkpoint(loop: TrainingLoop, header: ModelHeader, model_path: Path, cancelled: Cancelled) -> None:
    """Save the best weights of a cancelled training under a name of their own, and let the message say so."""
    if loop.best is not None:
        checkpoint = model_path.with_name(f"{model_path.stem}.checkpoint.safetensors")
        save_model(checkpoint, replace(header, metrics=loop.figures(), complete=False), loop.best_state)
        cancelled.kept = said(
            "The best weights so far, of epoch {epoch}, were kept as {checkpoint}.",
            epoch=loop.best.epoch,
            checkpoint=checkpoint,
        )


def hold_out(patches: PatchTable, fold: int | None, progress: Progress) -> tuple[PatchTable, PatchTable | None]:
    """Split windows into training and validation by fold; training windows that overlap a held-out window are left out.

    Returns
    -------
    training : PatchTable
    validation : PatchTable or None
        None if no fold was asked for (or a negative one), or if either part would lack deposits or background: then all
        windows train, with a warning.
    """
    if fold is None or fold < 0:
        return patches, None
    held_out = patches.fold == fold
    validation = patches.rows(held_out)
    touching = np.zeros(len(patches), dtype=bool)
    for col_off, row_off in zip(validation.col_off, validation.row_off):
        touching |= (np.abs(patches.col_off - col_off) < patches.size) & (
            np.abs(patches.row_off - row_off) < patches.size
        )
    training = patches.rows(~held_out & ~touching)
    for part in (training, validation):
        if not ((part.label == DEPOSIT).any() and (part.label == BACKGROUND).any()):
            progress.warn(
                said(
                    "Fold {fold} cannot be held out: without the windows that overlap it, one part would"
                    " lack deposits or background. All windows train, and all figures are of training"
                    " windows.",
                    fold=fold,
                )
            )
            return patches, None
    progress.info(
        said(
            "Fold {fold} is held out; {touching} windows that overlap it take no part.",
            fold=fold,
            touching=int((touching & ~held_out).sum()),
        )
    )
    return training, validation


def _json_options(options: TrainingOptions) -> dict[str, Any]:
    return {name: value.name if isinstance(value, Path) else value for name, value in asdict(options).items()}


def _in_windows(
    grid: GridFile, patches: PatchTable, names: Sequence[str], progress: Progress
) -> Iterator[NDArray[np.float32]]:
    """Values of each window, shape (bands, size, size); warns at the end of windows that are mostly empty."""
    bands, size = grid.band_indices(names), patches.patch_size
    empty = []
    for number, left, top in zip(patches.patch_id, patches.col_off, patches.row_off):
        progress.check()
        values = grid.read(bands, int(left), int(top), size, size)
        if np.isnan(values).any(axis=0).mean() > _MOSTLY:
            empty.append(int(number))
        yield values
    if empty:
        progress.warn(
            said(
                "{count} of {windows} lack data in at least one band in more than half of their cells"
                " (first: patch {empty}): the mean of the band stands there, from which nothing is"
                " learnt.",
                count=len(empty),
                windows=counted(len(patches), "window"),
                empty=empty[0],
            )
        )
