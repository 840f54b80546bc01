"""Training a network on windows of a grid. Needs PyTorch."""

from __future__ import annotations

import contextlib
import csv
import io
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from .bundle import ModelHeader, library_versions, save_model
from .devices import autocast, cancellable, choose_device, has_fast_bfloat16, reproducible
from .errors import InputError
from .io import GridFile, check_writable, sha256, write_text
from .networks import build_network
from .networks.base import PatchNetwork, load_weights
from .patches.dataset import Batches, WindowReader
from .patches.scaling import fit_scaling
from .patches.windows import BACKGROUND, DEPOSIT, PatchTable
from .progress import Cancelled, Progress
from .resources import check_memory
from .training_options import SMALLEST_CROP, TrainingOptions, default_crop

# Measured on ResNet-50 with bfloat16 activations; float32 takes about twice as much.
_BYTES_PER_CELL = 1500


@dataclass(frozen=True)
class Epoch:
    """One row of the history. `val_` figures are NaN where nothing is held out."""

    epoch: int
    learning_rate: float
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    seconds: float


@dataclass(frozen=True)
class Training:
    """What a training gave.

    Parameters
    ----------
    header : ModelHeader
        As written into the model file.
    history : tuple of Epoch
    kept : Epoch
        The epoch whose weights were kept.
    """

    header: ModelHeader
    history: tuple[Epoch, ...]
    kept: Epoch


def train_classifier(
    grid_path: Path,
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
    grid_path : Path
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
    Best means the lowest loss on the held-out fold, or on the training windows where nothing is held out. Where windows are mixed and nothing is held out
    the last epoch counts as the best: the loss of mixed windows rises and falls with the shares that were drawn. Figures of training windows
    say how well the network remembers, not how well it finds: a ResNet-50 can learn any few hundred windows by heart.
    """
    progress = progress or Progress()
    device = choose_device(options.device)
    check_writable(model_path, (".safetensors",))
    with GridFile(grid_path) as grid, reproducible(options.seed, progress):
        crop = _check(patches, grid, options, device, progress)
        scaling = fit_scaling(grid, list(bands) or grid.names, options.transform, options.standardise, progress.part("Standardising the bands", 0.0, 0.02))
        training, validation = hold_out(patches, options.validation_fold, progress)
        network = _make_network(options, len(scaling), device, progress)
        header = ModelHeader(
            network=options.network, scaling=scaling, cell_width=grid.geometry.cell_width, cell_height=grid.geometry.cell_height, crs=grid.geometry.crs,
            patch_size=patches.patch_size, crop_size=crop, training=_json_options(options), seed=options.seed,
            inputs_sha256=_digests(grid_path, patches, options.weights, progress), versions=library_versions(["numpy", "torch"]),
            seen=_seen(grid, training, [band.name for band in scaling], progress),
        )  # fmt: skip
        held_out = f"{len(validation)} windows held out" if validation else "none held out"
        progress.info(
            f"{options.network} on {len(training)} windows ({int((training.label == DEPOSIT).sum())} deposit) of {crop} x {crop} cells x {len(scaling)} bands, "
            f"{held_out}, {device}, {'bfloat16' if has_fast_bfloat16(device) else 'float32'}."
        )
        reader = WindowReader(grid, scaling)
        unseen = Batches(reader, validation, crop, options.batch_size) if validation else None
        batches = Batches(reader, training, crop, options.batch_size, rotations=options.augmentation == "rotations")
        loss = _Loss(class_weights(training.label).to(device) if options.class_balance else None)
        run = _Run(network, device, options, batches, unseen, loss)
        try:
            run.train(progress.part(f"Training {options.network}", 0.02, 1.0), on_epoch)
        except Cancelled as cancelled:
            if checkpoint:
                _keep_checkpoint(run, header, model_path, cancelled)
            raise
        if run.best is None:
            raise InputError("The loss was never a number: lower the learning rate, or check the grid for extreme values.")
        header = run.header(header, complete=True)
        save_model(model_path, header, run.best_state)
        return Training(header, tuple(run.history), run.best)


def _check(patches: PatchTable, grid: GridFile, options: TrainingOptions, device: torch.device, progress: Progress) -> int:
    """Refuse what cannot be trained on, before any long work; returns the side of the crops."""
    patches.check(grid.geometry)
    usual = default_crop(patches.patch_size)
    crop = options.crop_size or usual
    if crop > patches.patch_size:
        raise InputError(f"The crop of {crop} cells is larger than the patches of {patches.patch_size}: choose a crop of at most their size.")
    if crop < SMALLEST_CROP:
        raise InputError(
            f"Patches of {patches.patch_size} cells leave a crop of {crop}, less than the {SMALLEST_CROP} that the network reduces to one: sample larger patches."
        )
    if crop < usual:
        progress.warn(f"Crops of {crop} cells can miss the deposit of a window of {patches.patch_size}, which is sure to be in every crop of {usual}.")
    if device.type == "cpu":
        per_cell = _BYTES_PER_CELL * (1 if has_fast_bfloat16(device) else 2)
        check_memory(
            5e8 + per_cell * min(options.batch_size, len(patches)) * crop**2,
            f"Training with batches of {options.batch_size} crops of {crop} x {crop} cells",
            "choose a smaller batch size",
        )
    return crop


def _make_network(options: TrainingOptions, bands: int, device: torch.device, progress: Progress) -> PatchNetwork:
    network = build_network(options.network, bands)
    if options.weights is not None:
        skipped = load_weights(network, options.weights)
        progress.info(f"Weights of {options.weights.name} taken" + (f", except {', '.join(skipped)}." if skipped else "."))
    return network.to(device).to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _keep_checkpoint(run: _Run, header: ModelHeader, model_path: Path, cancelled: Cancelled) -> None:
    """Save the best weights of a cancelled training under a name of their own, and let the message say so."""
    if run.best is not None:
        checkpoint = model_path.with_name(f"{model_path.stem}.checkpoint.safetensors")
        save_model(checkpoint, run.header(header, complete=False), run.best_state)
        cancelled.kept = f"The best weights so far, of epoch {run.best.epoch}, were kept as {checkpoint}."


def class_weights(labels: NDArray[np.int64]) -> Tensor:
    """Weights of the classes, shape (2,), inverse to their frequency in `labels`; over all windows their mean is 1."""
    return torch.tensor(len(labels) / (2.0 * np.bincount(labels, minlength=2)), dtype=torch.float32)


@dataclass(frozen=True)
class _Mixture:
    """Pairs of windows of a batch: window i takes part with `share`, window `partner[i]` with the rest (Zhang et al. 2018, equation 1)."""

    share: float
    partner: Tensor

    @staticmethod
    def draw(alpha: float, n: int, rng: np.random.Generator, device: torch.device) -> _Mixture:
        return _Mixture(float(rng.beta(alpha, alpha)), torch.from_numpy(rng.permutation(n)).to(device))

    def of(self, values: Tensor) -> Tensor:
        return self.share * values + (1 - self.share) * values[self.partner]


def _hits(classes: Tensor, labels: Tensor, mixture: _Mixture | None) -> float:
    """Number of windows whose class is right; a mixed window counts by the shares of its labels."""
    right = (classes == labels).float()
    if mixture is not None:
        right = mixture.share * right + (1 - mixture.share) * (classes == labels[mixture.partner]).float()
    return float(right.sum())


@dataclass(frozen=True)
class _Loss:
    """Cross-entropy, with weights of the classes or without."""

    weights: Tensor | None = None

    def __call__(self, scores: Tensor, labels: Tensor, mixture: _Mixture | None = None) -> Tensor:
        loss = nn.functional.cross_entropy(scores, labels, self.weights)
        if mixture is None:
            return loss
        # Cross-entropy is linear in the label: that of mixed labels is the mixture of both.
        return mixture.share * loss + (1 - mixture.share) * nn.functional.cross_entropy(scores, labels[mixture.partner], self.weights)


class _Run:
    """The training loop and what it remembers."""

    def __init__(self, network: nn.Module, device: torch.device, options: TrainingOptions, training: Batches, validation: Batches | None, loss: _Loss) -> None:
        self._network, self._device, self._options, self._training, self._validation = network, device, options, training, validation
        self._loss = loss
        self.history: list[Epoch] = []
        self.best: Epoch | None = None
        self.best_state: dict[str, Tensor] = {}

    def train(self, progress: Progress, on_epoch: Callable[[Epoch], None] | None) -> None:
        options = self._options
        optimiser = torch.optim.SGD(self._network.parameters(), lr=options.learning_rate, momentum=options.momentum, weight_decay=options.weight_decay)
        schedule = torch.optim.lr_scheduler.StepLR(optimiser, options.halve_every, 0.5)
        rng = np.random.default_rng(options.seed)
        with cancellable(self._network, progress):
            for number in range(1, options.epochs + 1):
                began = time.monotonic()
                rate = float(schedule.get_last_lr()[0])
                loss, accuracy = self._one_epoch(optimiser, rng, number, progress)
                val_loss, val_accuracy = self._validate()
                schedule.step()
                epoch = Epoch(number, rate, loss, accuracy, val_loss, val_accuracy, time.monotonic() - began)
                self.history.append(epoch)
                if not math.isfinite(loss):
                    progress.warn(f"The loss of epoch {number} is not a number, and no later one would be: training stops. Lower the learning rate.")
                    break
                self._remember(epoch)
                progress.info(_describe(epoch, options.epochs))
                if on_epoch is not None:
                    on_epoch(epoch)
                if options.patience and self.best and number - self.best.epoch >= options.patience:
                    progress.info(f"Stopped early: no better {'' if self._validation is None else 'validation '}loss for {options.patience} epochs.")
                    break

    def _one_epoch(self, optimiser: torch.optim.Optimizer, rng: np.random.Generator, number: int, progress: Progress) -> tuple[float, float]:
        self._network.train()
        total_loss, right, seen = 0.0, 0.0, 0
        # Closed on Cancel as well, at once: its thread must not read from a grid that is closed.
        with contextlib.closing(self._training.augmented(rng)) as batches:
            for step, (windows, labels) in enumerate(batches, start=1):
                x, y = self._to_device(windows), torch.from_numpy(labels).to(self._device)
                mixture = _Mixture.draw(self._options.mixup, len(y), rng, self._device) if self._options.mixup else None
                with autocast(self._device):
                    scores = self._network(x if mixture is None else mixture.of(x))
                    loss = self._loss(scores, y, mixture)
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                optimiser.step()
                total_loss += loss.item() * len(labels)
                right += _hits(scores.argmax(1), y, mixture)
                seen += len(labels)
                done = (number - 1 + step / len(self._training)) / self._options.epochs
                progress.update(done, f"epoch {number} of {self._options.epochs}, loss {total_loss / seen:.3f}, accuracy {right / seen:.1%}")
        return total_loss / seen, right / seen

    @torch.no_grad()
    def _validate(self) -> tuple[float, float]:
        if self._validation is None:
            return math.nan, math.nan
        self._network.eval()
        scores, labels = [], []
        with contextlib.closing(self._validation.centred()) as batches:
            for windows, batch_labels in batches:
                with autocast(self._device):
                    scores.append(self._network(self._to_device(windows)).float().cpu())
                labels.append(torch.from_numpy(batch_labels))
        all_scores, all_labels = torch.cat(scores), torch.cat(labels)
        return float(self._loss(all_scores.to(self._device), all_labels.to(self._device))), float((all_scores.argmax(1) == all_labels).float().mean())

    def _to_device(self, windows: NDArray[np.float32]) -> Tensor:
        return torch.from_numpy(windows).to(self._device).contiguous(memory_format=torch.channels_last)

    def _remember(self, epoch: Epoch) -> None:
        """Keep the weights of the epoch if it is the best so far; see the notes of `train_classifier`."""
        loss = self._judged(epoch)
        last_is_best = self._validation is None and bool(self._options.mixup)
        if math.isfinite(loss) and (self.best is None or last_is_best or loss < self._judged(self.best)):
            self.best = epoch
            self.best_state = {name: value.detach().clone() for name, value in self._network.state_dict().items()}

    def _judged(self, epoch: Epoch) -> float:
        return epoch.loss if self._validation is None else epoch.val_loss

    def header(self, header: ModelHeader, complete: bool) -> ModelHeader:
        figures = {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in asdict(self.best).items()} if self.best else {}
        # Seconds differ from run to run, and the same seed must give the same bytes.
        figures.pop("seconds", None)
        return ModelHeader(**{**{f.name: getattr(header, f.name) for f in fields(header)}, "metrics": figures, "complete": complete})


def hold_out(patches: PatchTable, fold: int | None, progress: Progress) -> tuple[PatchTable, PatchTable | None]:
    """Split windows into training and validation by fold; training windows that overlap a held-out window are left out.

    Returns
    -------
    training : PatchTable
    validation : PatchTable or None
        None if no fold was asked for (or a negative one), or if either part would lack deposits or background: then all windows train, with a warning.
    """
    if fold is None or fold < 0:
        return patches, None
    held_out = patches.fold == fold
    validation = patches.rows(held_out)
    touching = np.zeros(len(patches), dtype=bool)
    for col_off, row_off in zip(validation.col_off, validation.row_off):
        touching |= (np.abs(patches.col_off - col_off) < patches.size) & (np.abs(patches.row_off - row_off) < patches.size)
    training = patches.rows(~held_out & ~touching)
    for part in (training, validation):
        if not ((part.label == DEPOSIT).any() and (part.label == BACKGROUND).any()):
            progress.warn(
                f"Fold {fold} cannot be held out: without the windows that overlap it, one part would lack deposits or background. All windows train, and all figures are of training windows."
            )
            return patches, None
    progress.info(f"Fold {fold} is held out; {int((touching & ~held_out).sum())} windows that overlap it take no part.")
    return training, validation


def _describe(epoch: Epoch, epochs: int) -> str:
    held_out = "" if math.isnan(epoch.val_loss) else f"; held out: loss {epoch.val_loss:.4f}, accuracy {epoch.val_accuracy:.1%}"
    return f"Epoch {epoch.epoch} of {epochs}: loss {epoch.loss:.4f}, accuracy {epoch.accuracy:.1%}{held_out} ({epoch.seconds:.1f} s)"


def _json_options(options: TrainingOptions) -> dict[str, Any]:
    return {name: value.name if isinstance(value, Path) else value for name, value in asdict(options).items()}


def _digests(grid_path: Path, patches: PatchTable, weights: Path | None, progress: Progress) -> dict[str, str]:
    """SHA-256 of the inputs by role; a grid that is no plain file (in a ZIP, a subdataset) has none."""
    digests = {"patches": patches.sha256()}
    for role, path in (("grid", grid_path), ("weights", weights)):
        if path is not None and path.is_file():
            digests[role] = sha256(path, progress.check)
    return digests


def _seen(grid: GridFile, patches: PatchTable, names: Sequence[str], progress: Progress) -> tuple[tuple[float, float], ...]:
    """Least and greatest value of each band in the windows."""
    bands, size = grid.band_indices(names), patches.patch_size
    least, greatest = np.full(len(bands), np.inf), np.full(len(bands), -np.inf)
    for left, top in zip(patches.col_off, patches.row_off):
        progress.check()
        values = grid.read(bands, int(left), int(top), size, size).reshape(len(bands), -1)
        finite = np.isfinite(values)
        least = np.minimum(least, np.where(finite, values, np.inf).min(axis=1))
        greatest = np.maximum(greatest, np.where(finite, values, -np.inf).max(axis=1))
    # A band without data in any window has seen nothing.
    known = np.isfinite(least)
    return tuple(zip(np.where(known, least, 0.0).tolist(), np.where(known, greatest, 0.0).tolist()))


def write_history(history: Sequence[Epoch], path: Path) -> None:
    """Write the history as CSV, one row per epoch."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [f.name for f in fields(Epoch)], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: "" if isinstance(value, float) and math.isnan(value) else value for name, value in asdict(epoch).items()} for epoch in history)
    write_text(path, text.getvalue())
