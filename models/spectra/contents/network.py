"""MobileNetV2 on spectrograms, with one output per content. Needs PyTorch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...learning.devices import choose_device, reproducible
from ...learning.history import Epoch
from ...learning.loop import BatchStream, TrainingLoop
from ...learning.options import LoopOptions
from ...learning.squares import KnownSquares
from ...networks.mobilenet import mobilenetv2
from ..spectrogram import SpectrogramShape, hann, spectrogram_shape

_BATCH = 16
_PATH_STEPS = 128
_AT_ONCE = 256


class SpectrogramNetwork(nn.Module):
    """Spectra to contents: decimate, short-time Fourier transform, standardise each cell, MobileNetV2.

    The transform stands inside, so that what the contents owe to each band can be followed back through it.

    Parameters
    ----------
    bands, targets : int
    shape : SpectrogramShape
    """

    centre: Tensor
    spread: Tensor
    offset: Tensor
    scale: Tensor
    window: Tensor

    def __init__(self, bands: int, targets: int, shape: SpectrogramShape) -> None:
        super().__init__()
        self.shape = shape
        self.network = mobilenetv2(1, targets)
        cells = (shape.frequencies, shape.frames(bands))
        self.register_buffer("window", torch.from_numpy(hann(shape.window)).float(), persistent=False)
        self.register_buffer("centre", torch.zeros(bands))
        self.register_buffer("spread", torch.ones(()))
        self.register_buffer("offset", torch.zeros(cells))
        self.register_buffer("scale", torch.ones(cells))

    def spectrogram(self, spectra: Tensor) -> Tensor:
        """Magnitudes of shape (spectra, frequencies, frames), see `models.spectra.spectrogram`."""
        values = (spectra - self.centre) / self.spread
        factor = self.shape.decimation
        averages = values[:, : values.shape[1] // factor * factor].reshape(len(values), -1, factor).mean(2)
        windows = averages.unfold(1, self.shape.window, self.shape.step) * self.window
        found: Tensor = torch.fft.rfft(windows).abs().transpose(1, 2)
        return found

    def standardise(self, spectra: Tensor) -> None:
        """Take means and deviations from training spectra, shape (spectra, bands)."""
        self.centre.copy_(spectra.mean(0))
        self.spread.copy_(spectra.std().clamp_min(torch.finfo(spectra.dtype).tiny))
        seen = self.spectrogram(spectra)
        deviation = seen.std(0)
        self.offset.copy_(seen.mean(0))
        self.scale.copy_(deviation.clamp_min(1e-6 * float(deviation.max()) + torch.finfo(deviation.dtype).tiny))

    def forward(self, spectra: Tensor) -> Tensor:
        """Standardised contents of shape (spectra, targets)."""
        cells = (self.spectrogram(spectra) - self.offset) / self.scale
        found: Tensor = self.network(cells.unsqueeze(1).contiguous(memory_format=torch.channels_last))
        return found


class _SpectraBatches:
    """Training spectra in random order; see `Batches`."""

    def __init__(self, spectra: NDArray[np.float32], contents: NDArray[np.float32]) -> None:
        self._spectra, self._contents = spectra, contents
        # Batch normalisation cannot do with a single spectrum: no batch is smaller than half of the others.
        self._parts = max(round(len(spectra) / _BATCH), 1)

    def __len__(self) -> int:
        return self._parts

    def augmented(self, rng: np.random.Generator) -> BatchStream:
        """Yield all spectra in random order."""
        for rows in np.array_split(rng.permutation(len(self._spectra)), self._parts):
            yield self._spectra[rows], self._contents[rows]

    def plain(self) -> BatchStream:
        """Yield all spectra in their order."""
        for rows in np.array_split(np.arange(len(self._spectra)), self._parts):
            yield self._spectra[rows], self._contents[rows]


@dataclass(frozen=True)
class TrainedNetwork:
    """A network with the scale of its contents.

    Parameters
    ----------
    network : SpectrogramNetwork
    mean, deviation : array of shape (targets,)
        Of the contents of training.
    losses : tuple of float
        Training loss of each epoch, in variances of the contents.
    watched : tuple of float
        Loss of samples that were only looked at, after each epoch; empty where there were none.
    """

    network: SpectrogramNetwork
    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    losses: tuple[float, ...] = ()
    watched: tuple[float, ...] = ()

    @torch.no_grad()
    def predict(self, spectra: NDArray[np.float64]) -> NDArray[np.float64]:
        """Contents of shape (spectra, targets) of spectra of shape (spectra, bands)."""
        self.network.eval()
        with _one_thread():
            return self.mean + self.deviation * self._standardised(spectra)

    def _standardised(self, spectra: NDArray[np.float64]) -> NDArray[np.float64]:
        parts = [
            self.network(torch.from_numpy(spectra[at : at + _AT_ONCE].astype(np.float32))).double().numpy()
            for at in range(0, len(spectra), _AT_ONCE)
        ]
        return np.concatenate(parts)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All of it, under names of its own; any shape."""
        state = {f"network.{name}": value.detach().numpy() for name, value in self.network.state_dict().items()}
        shape = self.network.shape
        cut = np.array([shape.decimation, shape.window, shape.step])
        return {**state, "spectrogram": cut, "mean": self.mean, "deviation": self.deviation}

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> TrainedNetwork:
        """Read what `arrays` gave; of any shape."""
        state = {name[8:]: torch.from_numpy(value) for name, value in arrays.items() if name.startswith("network.")}
        shape = SpectrogramShape(*arrays["spectrogram"].tolist())
        network = SpectrogramNetwork(len(state["centre"]), len(arrays["mean"]), shape)
        network.load_state_dict(state)
        return cls(network, arrays["mean"].astype(np.float64), arrays["deviation"].astype(np.float64))

    def integrated_gradients(
        self, spectra: NDArray[np.float64], progress: Progress, steps: int = _PATH_STEPS
    ) -> NDArray[np.float64]:
        """What contents owe to each band, on the way from the mean spectrum to each of the given ones.

        Sundararajan et al. (2017), Axiomatic attribution for deep networks, ICML, equation 3, with the mean of the
        gradients at the middles of equal pieces of the way. Over bands they sum to what the content differs from that
        of the mean spectrum; magnitudes of a transform bend sharply near it, so that this takes hundreds of pieces to
        come out to a tenth.

        Parameters
        ----------
        spectra : array of shape (spectra, bands)
        progress : Progress
        steps : int
            Pieces.

        Returns
        -------
        array of shape (targets, spectra, bands)
            In the units of the contents.
        """
        self.network.eval()
        found = np.zeros((len(self.mean), *spectra.shape))
        with _one_thread():
            for i, one in enumerate(spectra):
                progress.update(i / len(spectra))
                found[:, i] = self._owed(torch.from_numpy(one.astype(np.float32)), steps)
        return found

    def _owed(self, spectrum: Tensor, steps: int) -> NDArray[np.float64]:
        """Integrated gradients of one spectrum of shape (bands,); shape (targets, bands)."""
        centre, targets = self.network.centre, len(self.mean)
        way = spectrum - centre
        middles = (torch.arange(steps) + 0.5) / steps
        path = (centre + middles[:, None] * way).requires_grad_()
        outputs = self.network(path).sum(0)
        gradients = [
            torch.autograd.grad(outputs[target], path, retain_graph=target + 1 < targets)[0].mean(0)
            for target in range(targets)
        ]
        found: NDArray[np.float64] = (torch.stack(gradients) * way).double().numpy() * self.deviation[:, np.newaxis]
        return found


def train_network(
    spectra: NDArray[np.float64],
    contents: NDArray[np.float64],
    epochs: int,
    seed: int,
    progress: Progress,
    watched: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None,
) -> TrainedNetwork:
    """Train MobileNetV2 on the spectrograms of spectra; nothing is held out to stop it early.

    Parameters
    ----------
    spectra : array of shape (samples, bands)
    contents : array of shape (samples, targets)
        NaN where there is none.
    epochs : int
    seed : int
    progress : Progress
    watched : tuple of array of shape (others, bands) and array of shape (others, targets), optional
        Spectra and contents whose loss is noted after each epoch. Nothing depends on it.

    Raises
    ------
    InputError
        If fewer than two spectra are there, or the loss never was a number.
    """
    if len(spectra) < 2:
        raise InputError(
            said("{count} spectra are too few to train a network: give more, or choose plsr.", count=len(spectra))
        )
    mean, deviation = np.nanmean(contents, axis=0), np.nanstd(contents, axis=0)
    deviation = np.where(deviation > 0, deviation, 1.0)
    device = choose_device("cpu")
    with reproducible(seed, progress), _one_thread():
        network = SpectrogramNetwork(spectra.shape[1], contents.shape[1], spectrogram_shape(spectra.shape[1]))
        inputs = spectra.astype(np.float32)
        network.standardise(torch.from_numpy(inputs))
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        batches = _SpectraBatches(inputs, ((contents - mean) / deviation).astype(np.float32))
        loop = TrainingLoop(
            network, device, _loop_options(epochs, seed), training=batches, validation=None, objective=KnownSquares()
        )
        seen: list[float] = []
        look = None if watched is None else _Watch(network, batches, watched, (mean, deviation), seen)
        loop.train(progress.quiet(), look)
    if loop.best is None:
        raise InputError(said("The loss of the network was never a number: check the spectra for extreme values."))
    network.load_state_dict(loop.best_state)
    with _one_thread():
        _measure_normalisation(network, batches)
    return TrainedNetwork(network, mean, deviation, tuple(epoch.loss for epoch in loop.history), tuple(seen))


class _Watch:
    """Notes the loss of samples that are not learnt from, and leaves the training as it would be without it.

    Parameters
    ----------
    network : SpectrogramNetwork
    batches : _SpectraBatches
        Of training.
    watched : tuple of array of shape (others, bands) and array of shape (others, targets)
        Spectra and contents.
    scale : tuple of two arrays of shape (targets,)
        Mean and deviation of the contents of training.
    seen : list of float
        Gets one loss per epoch.
    """

    def __init__(
        self,
        network: SpectrogramNetwork,
        batches: _SpectraBatches,
        watched: tuple[NDArray[np.float64], NDArray[np.float64]],
        scale: tuple[NDArray[np.float64], NDArray[np.float64]],
        seen: list[float],
    ) -> None:
        self._network, self._batches, self._seen = network, batches, seen
        self._spectra = torch.from_numpy(watched[0].astype(np.float32))
        self._contents = torch.from_numpy(((watched[1] - scale[0]) / scale[1]).astype(np.float32))

    @torch.no_grad()
    def __call__(self, epoch: Epoch) -> None:
        layers = _normalisations(self._network)
        momentum = [layer.momentum for layer in layers]
        # What is drawn here is not drawn from the numbers that training goes on with.
        with torch.random.fork_rng(devices=[]):
            _measure_normalisation(self._network, self._batches)
        for layer, before in zip(layers, momentum):
            layer.momentum = before
        self._seen.append(float(KnownSquares().loss(self._network(self._spectra), self._contents)))


def _normalisations(network: nn.Module) -> list[nn.BatchNorm2d]:
    return [layer for layer in network.modules() if isinstance(layer, nn.BatchNorm2d)]


@torch.no_grad()
def _measure_normalisation(network: nn.Module, batches: _SpectraBatches) -> None:
    """Take means and variances of batch normalisations from all training spectra by the final weights.

    Those that were noted in training lag dozens of batches behind (Wu & Johnson, 2021, Rethinking "batch" in BatchNorm,
    section 3), which is all that a few epochs of a few dozen spectra have: contents came out nearly constant.
    """
    for layer in _normalisations(network):
        layer.reset_running_stats()
        layer.momentum = None  # the mean of all batches alike
    network.train()
    for spectra, _ in batches.plain():
        network(torch.from_numpy(spectra))
    network.eval()


@contextmanager
def _one_thread() -> Iterator[None]:
    """Train by one thread: batches of spectrograms are small, so that more threads mostly wait for each other (and
    for long where other programs keep the processors busy), and sums come out the same on any machine.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _loop_options(epochs: int, seed: int) -> LoopOptions:
    return LoopOptions(
        epochs=epochs,
        batch_size=_BATCH,
        optimiser="adam",
        learning_rate=1e-3,
        halve_every=max(epochs // 2, 1),
        weight_decay=1e-4,
        seed=seed,
    )
