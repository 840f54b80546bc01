"""The training loop of all networks: batches and objective are handed in, so that it knows neither windows nor spectra.
Needs PyTorch.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Generator
from dataclasses import asdict, dataclass
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..core.language import said
from ..core.progress import Progress
from .devices import autocast, cancellable
from .history import Epoch
from .options import LoopOptions

BatchStream = Generator[tuple[NDArray[np.float32], NDArray[Any]], None, None]
"""Batches of inputs, shape (batch, ...), with their labels or values, shape (batch,) or (batch, targets)."""


class Batches(Protocol):
    """What is trained on, in batches."""

    def __len__(self) -> int:
        """Number of batches that `augmented` yields."""
        ...

    def augmented(self, rng: np.random.Generator) -> BatchStream:
        """Yield all inputs in random order, varied at random."""
        ...

    def plain(self) -> BatchStream:
        """Yield all inputs in their order, as they are."""
        ...


class Objective(Protocol):
    """What a network is trained to do."""

    def loss(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """Mean loss of a batch, linear in the labels (what is mixed is mixed by its losses)."""
        ...

    def hits(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """For each input, shape (batch,), 1 where it was met and 0 where not; their mean is the accuracy."""
        ...


@dataclass(frozen=True)
class CrossEntropy:
    """Telling classes apart.

    Parameters
    ----------
    weights : Tensor, optional
        Of the classes, shape (classes,).
    """

    weights: Tensor | None = None

    def loss(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """Cross-entropy of scores of shape (batch, classes) with classes of shape (batch,)."""
        return nn.functional.cross_entropy(outputs, labels, self.weights)

    def hits(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """1 for each input whose class has the largest score, shape (batch,)."""
        return (outputs.argmax(1) == labels).float()


def class_weights(labels: NDArray[np.int64]) -> Tensor:
    """Weights of two classes, shape (2,), inverse to their frequency in `labels` of shape (n,).

    Over all inputs their mean is 1.
    """
    return torch.tensor(len(labels) / (2.0 * np.bincount(labels, minlength=2)), dtype=torch.float32)


@dataclass(frozen=True)
class Mixture:
    """Pairs of inputs of a batch: input i takes part with `share`, input `partner[i]` with the rest.

    Zhang et al. (2018), equation 1.

    Parameters
    ----------
    share : float
    partner : Tensor
        Indices, shape (batch,).
    """

    share: float
    partner: Tensor

    @staticmethod
    def draw(alpha: float, n: int, rng: np.random.Generator, device: torch.device) -> Mixture:
        """Draw a share from the beta distribution (alpha, alpha), and a partner for each of `n` inputs."""
        return Mixture(float(rng.beta(alpha, alpha)), torch.from_numpy(rng.permutation(n)).to(device))

    def of(self, values: Tensor) -> Tensor:
        """Mix inputs, shape (batch, ...)."""
        return self.share * values + (1 - self.share) * values[self.partner]

    def of_labels(self, judge: Callable[[Tensor, Tensor], Tensor], outputs: Tensor, labels: Tensor) -> Tensor:
        """Mix what `judge` says of the outputs by both labels: all it says has to be linear in the label."""
        return self.share * judge(outputs, labels) + (1 - self.share) * judge(outputs, labels[self.partner])


class TrainingLoop:
    """Trains a network and remembers its best weights.

    Parameters
    ----------
    network : Module
    device : device
    options : LoopOptions
    training : Batches
    validation : Batches, optional
        Held out; decides which epoch is the best.
    objective : Objective

    Attributes
    ----------
    history : list of Epoch
    best : Epoch or None
        That with the lowest loss of what is held out, or of training where nothing is. Where inputs are mixed and
        nothing is held out the last epoch counts as the best: the loss of mixed inputs rises and falls with the shares
        that were drawn.
    best_state : dict
        Weights of that epoch by name.
    """

    def __init__(
        self,
        network: nn.Module,
        device: torch.device,
        options: LoopOptions,
        *,
        training: Batches,
        validation: Batches | None,
        objective: Objective,
    ) -> None:
        self._network, self._device, self._options = network, device, options
        self._training, self._validation, self._objective = training, validation, objective
        self.history: list[Epoch] = []
        self.best: Epoch | None = None
        self.best_state: dict[str, Tensor] = {}

    def train(self, progress: Progress, on_epoch: Callable[[Epoch], None] | None = None) -> None:
        """Go through all epochs, or fewer (`LoopOptions.patience`).

        Raises `Cancelled`, and keeps the best until then.
        """
        options = self._options
        optimiser = _optimiser(self._network, options)
        schedule = torch.optim.lr_scheduler.StepLR(optimiser, options.halve_every, 0.5)
        rng = np.random.default_rng(options.seed)
        with cancellable(self._network, progress):
            for number in range(1, options.epochs + 1):
                began = time.monotonic()
                rate = float(schedule.get_last_lr()[0])
                loss, accuracy = self._one_epoch(optimiser, rng, number, progress)
                val_loss, val_accuracy = self._validate()
                schedule.step()
                epoch = Epoch(
                    epoch=number,
                    learning_rate=rate,
                    loss=loss,
                    accuracy=accuracy,
                    val_loss=val_loss,
                    val_accuracy=val_accuracy,
                    seconds=time.monotonic() - began,
                )
                self.history.append(epoch)
                if not math.isfinite(loss):
                    progress.warn(
                        said(
                            "The loss of epoch {number} is not a number, and no later one would be:"
                            " training stops. Lower the learning rate.",
                            number=number,
                        )
                    )
                    break
                self._remember(epoch)
                progress.info(_describe(epoch, options.epochs))
                if on_epoch is not None:
                    on_epoch(epoch)
                if options.patience and self.best and number - self.best.epoch >= options.patience:
                    progress.info(
                        said(
                            "Stopped early: no better {validation}loss for {patience} epochs.",
                            validation="" if self._validation is None else said("validation "),
                            patience=options.patience,
                        )
                    )
                    break

    def _one_epoch(
        self, optimiser: torch.optim.Optimizer, rng: np.random.Generator, number: int, progress: Progress
    ) -> tuple[float, float]:
        self._network.train()
        total_loss, right, seen = 0.0, 0.0, 0
        # Closed on Cancel as well, at once: its thread must not read from a grid that is closed.
        with contextlib.closing(self._training.augmented(rng)) as batches:
            for step, (windows, labels) in enumerate(batches, start=1):
                x, y = self._to_device(windows), torch.from_numpy(labels).to(self._device)
                with autocast(self._device):
                    loss, hits = self._forward(x, y, rng)
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                optimiser.step()
                total_loss += loss.item() * len(labels)
                right += float(hits.sum())
                seen += len(labels)
                done = (number - 1 + step / len(self._training)) / self._options.epochs
                progress.update(
                    done,
                    said(
                        "epoch {number} of {epochs}, loss {total_loss:.3f}, accuracy {right:.1%}",
                        number=number,
                        epochs=self._options.epochs,
                        total_loss=total_loss / seen,
                        right=right / seen,
                    ),
                )
        return total_loss / seen, right / seen

    def _forward(self, inputs: Tensor, labels: Tensor, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """Loss of a batch, and hits of its inputs; mixed if that is asked for."""
        judge = self._objective
        if not self._options.mixup:
            outputs = self._network(inputs)
            return judge.loss(outputs, labels), judge.hits(outputs, labels)
        mixture = Mixture.draw(self._options.mixup, len(labels), rng, self._device)
        outputs = self._network(mixture.of(inputs))
        return mixture.of_labels(judge.loss, outputs, labels), mixture.of_labels(judge.hits, outputs, labels)

    @torch.no_grad()
    def _validate(self) -> tuple[float, float]:
        if self._validation is None:
            return math.nan, math.nan
        self._network.eval()
        scores, labels = [], []
        with contextlib.closing(self._validation.plain()) as batches:
            for windows, batch_labels in batches:
                with autocast(self._device):
                    scores.append(self._network(self._to_device(windows)).float().cpu())
                labels.append(torch.from_numpy(batch_labels))
        all_scores, all_labels = torch.cat(scores), torch.cat(labels)
        loss = self._objective.loss(all_scores.to(self._device), all_labels.to(self._device))
        return float(loss), float(self._objective.hits(all_scores, all_labels).mean())

    def _to_device(self, batch: NDArray[np.float32]) -> Tensor:
        inputs = torch.from_numpy(batch).to(self._device)
        # Images are convolved faster with their channels last (docs/performance.md).
        return inputs.contiguous(memory_format=torch.channels_last) if inputs.ndim == 4 else inputs

    def _remember(self, epoch: Epoch) -> None:
        """Keep the weights of the epoch if it is the best so far; see `best`."""
        loss = self._judged(epoch)
        last_is_best = self._validation is None and bool(self._options.mixup)
        if math.isfinite(loss) and (self.best is None or last_is_best or loss < self._judged(self.best)):
            self.best = epoch
            self.best_state = {name: value.detach().clone() for name, value in self._network.state_dict().items()}

    def _judged(self, epoch: Epoch) -> float:
        return epoch.loss if self._validation is None else epoch.val_loss

    def figures(self) -> dict[str, Any]:
        """Figures of the best epoch, None where nothing was held out.

        Without the seconds, which differ from run to run.
        """
        figures = asdict(self.best) if self.best else {}
        # The same seed must give the same bytes.
        figures.pop("seconds", None)
        return {
            name: None if isinstance(value, float) and math.isnan(value) else value for name, value in figures.items()
        }


def _optimiser(network: nn.Module, options: LoopOptions) -> torch.optim.Optimizer:
    """How weights follow their gradients."""
    rate, decay = options.learning_rate, options.weight_decay
    if options.optimiser == "adam":
        return torch.optim.Adam(network.parameters(), lr=rate, weight_decay=decay)
    return torch.optim.SGD(network.parameters(), lr=rate, momentum=options.momentum, weight_decay=decay)


def _describe(epoch: Epoch, epochs: int) -> str:
    held_out = (
        ""
        if math.isnan(epoch.val_loss)
        else said(
            "; held out: loss {val_loss:.4f}, accuracy {val_accuracy:.1%}",
            val_loss=epoch.val_loss,
            val_accuracy=epoch.val_accuracy,
        )
    )
    return said(
        "Epoch {epoch} of {epochs}: loss {loss:.4f}, accuracy {accuracy:.1%}{held_out} ({seconds:.1f} s)",
        epoch=epoch.epoch,
        epochs=epochs,
        loss=epoch.loss,
        accuracy=epoch.accuracy,
        held_out=held_out,
        seconds=epoch.seconds,
    )
