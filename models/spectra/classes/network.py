"""The 1-D network among the methods: varied spectra to learn from, and its weights as plain arrays.

A trained network is applied by products of matrices, so that only training needs PyTorch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.blas import product
from ...core.progress import Progress, SilentSink, Sink
from ...learning.options import LoopOptions
from .contracts import Candidate, TrainingSpectra
from .rules import Arrays, Rule

_ROWS = 128
"""Spectra at a time: what a layer gives stays in the cache of a core."""
_LEAST_STEPS = 12
"""Steps in an epoch: few spectra are gone through several times, varied anew each time."""
_MOST_GAIN = 0.15
_NOISE = 1.0
"""Largest noise that is added, in deviations of a band.

Networks of 35 noisy mixtures of seven minerals called 89 % of new ones right with 0.3, 97 % with 1.0, and 98 % with
spectra of a class mixed as well.
"""

OPTIONS = LoopOptions(epochs=50, batch_size=32, learning_rate=2e-3, halve_every=15, weight_decay=1e-4, optimiser="adam")


@dataclass(frozen=True)
class NetworkRule:
    """A `SpectrumCNN` with its batch normalisations merged into the convolutions before them.

    Parameters
    ----------
    convolutions : tuple of (weights, bias)
        Weights of shape (width · channels, out channels), positions slowest; bias of shape (out channels,).
    strides : tuple of int
    dense : tuple of (weights, bias)
        Of the hidden and of the last layer: shapes (inputs, outputs) and (outputs,).
    """

    convolutions: tuple[tuple[NDArray[np.float32], NDArray[np.float32]], ...]
    strides: tuple[int, ...]
    dense: tuple[tuple[NDArray[np.float32], NDArray[np.float32]], ...]

    def scores(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """See `Rule`."""
        result = np.empty((len(columns), len(self.dense[-1][1])))
        stages = self._stages(min(_ROWS, len(columns)), columns.shape[1])
        for first in range(0, len(columns), _ROWS):
            rows = columns[first : first + _ROWS]
            stages[0].inside[: len(rows)] = rows
            for stage, following in zip(stages, [*stages[1:], None]):
                values = stage.apply(len(rows), None if following is None else following.inside)
            for number, (weights, bias) in enumerate(self.dense):
                values = product(values, weights)
                values += bias
                if number + 1 < len(self.dense):
                    np.maximum(values, 0.0, out=values)
            result[first : first + len(rows)] = values
        return result

    def _stages(self, rows: int, length: int) -> list[_Stage]:
        """Convolutions with room for so many spectra of so many columns."""
        stages, channels = [], 1
        for (weights, bias), stride in zip(self.convolutions, self.strides):
            stages.append(_Stage(rows, length, channels, weights=weights, bias=bias, stride=stride))
            length, channels = stages[-1].count, len(bias)
        return stages

    def arrays(self) -> Arrays:
        """See `Rule`."""
        stored: Arrays = {"strides": np.array(self.strides, dtype=np.int64)}
        for kind, layers in (("convolution", self.convolutions), ("dense", self.dense)):
            for i, (weights, bias) in enumerate(layers):
                stored[f"{kind}{i}.weights"], stored[f"{kind}{i}.bias"] = weights, bias
        return stored

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> NetworkRule:
        """Read what `arrays` gave; shapes are those of the class."""
        strides = tuple(int(stride) for stride in stored["strides"])

        def layers(kind: str, count: int) -> tuple[tuple[NDArray[Any], NDArray[Any]], ...]:
            return tuple((stored[f"{kind}{i}.weights"], stored[f"{kind}{i}.bias"]) for i in range(count))

        return cls(layers("convolution", len(strides)), strides, layers("dense", 2))


class _Stage:
    """One convolution with the memory that it works in: to ask for it again for each few spectra takes longer than the
    products do.

    Rows hold position after position, each with all its channels.
    """

    def __init__(
        self,
        rows: int,
        length: int,
        channels: int,
        weights: NDArray[np.float32],
        bias: NDArray[np.float32],
        stride: int,
    ) -> None:
        width = len(weights) // channels
        edge = width // 2 * channels
        padded = np.zeros((rows, length * channels + 2 * edge), dtype=np.float32)
        self.inside = padded[:, edge : edge + length * channels]
        """Where what comes in has to be put, shape (rows, length · channels); zeros stand at both ends."""
        self.count = (padded.shape[1] // channels - width) // stride + 1
        # Windows overlap in memory, each one run of values.
        steps = (padded.strides[0], padded.itemsize * channels * stride, padded.itemsize)
        self._windows = np.lib.stride_tricks.as_strided(padded, (rows, self.count, width * channels), steps)
        self._laid_out = np.empty(self._windows.shape, dtype=np.float32)
        self._weights, self._bias = weights, np.tile(bias, self.count)

    def apply(self, rows: int, out: NDArray[np.float32] | None) -> NDArray[np.float32]:
        """Convolve the first rows of `inside` and cut off below zero, into `out` where that is given."""
        laid_out = self._laid_out[:rows]
        np.copyto(laid_out, self._windows[:rows])
        result = product(laid_out.reshape(rows * self.count, -1), self._weights).reshape(rows, -1)
        result += self._bias
        return np.maximum(result, 0.0, out=result if out is None else out[:rows])


def network_candidates(training: TrainingSpectra) -> list[Candidate]:
    """One setting: a search would take minutes for what a few samples cannot decide."""
    return [{"epochs": float(OPTIONS.epochs)}]


def fit_network(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """Train a `SpectrumCNN` by Adam on the cross-entropy, classes weighted to equal sums. Needs PyTorch."""
    import torch

    from ...learning.devices import reproducible
    from ...learning.loop import CrossEntropy, TrainingLoop
    from ...networks.cnn1d import SpectrumCNN

    counts = np.bincount(training.label, minlength=training.classes)
    weights = torch.tensor(len(training.label) / (training.classes * counts), dtype=torch.float32)
    quiet = Progress(_OnlyCancel(progress.sink))
    with reproducible(training.seed, quiet):
        network = SpectrumCNN(training.columns.shape[1], training.classes)
        loop = TrainingLoop(
            network,
            torch.device("cpu"),
            OPTIONS,
            training=SpectrumBatches(training, OPTIONS.batch_size),
            validation=None,
            objective=CrossEntropy(weights),
        )
        loop.train(quiet)
        network.load_state_dict(loop.best_state)
    return [rule_of(network.eval())]


class _OnlyCancel(SilentSink):
    """Lets Cancel through and nothing else: a cross-validation trains dozens of networks."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def cancelled(self) -> bool:
        """Ask who listens."""
        return self._sink.cancelled()


def rule_of(network: Any) -> NetworkRule:
    """Weights of a trained `SpectrumCNN` as arrays."""
    convolutions, strides = [], []
    for convolution, normalisation, _ in network.blocks:
        scale = normalisation.weight / (normalisation.running_var + normalisation.eps).sqrt()
        weights = convolution.weight * scale[:, None, None]
        bias = normalisation.bias - normalisation.running_mean * scale
        # (out, channels, width) to (width, channels, out): a window lies in memory position by position.
        laid = weights.detach().numpy().transpose(2, 1, 0)
        convolutions.append((np.ascontiguousarray(laid.reshape(-1, laid.shape[2])), bias.detach().numpy().copy()))
        strides.append(int(convolution.stride[0]))
    hidden = network.hidden[2]
    channels = convolutions[-1][0].shape[1]
    # PyTorch flattens channel by channel, the windows here position by position.
    weights = hidden.weight.detach().numpy().reshape(len(hidden.weight), channels, -1).transpose(2, 1, 0)
    dense = (
        (np.ascontiguousarray(weights.reshape(-1, len(hidden.weight))), hidden.bias.detach().numpy().copy()),
        (np.ascontiguousarray(network.fc.weight.detach().numpy().T), network.fc.bias.detach().numpy().copy()),
    )
    return NetworkRule(tuple(convolutions), tuple(strides), dense)


class SpectrumBatches:
    """Training spectra in batches, varied as instruments and light vary them.

    Each spectrum is mixed with another of its class, multiplied by a factor that changes evenly along it, and gets
    noise. The factors spread half as far as the brightness of the training spectra itself does, 15 % at most: spectra
    that steps brought to one brightness keep it.

    Parameters
    ----------
    training : TrainingSpectra
        Columns in deviations of their bands.
    batch_size : int
    """

    def __init__(self, training: TrainingSpectra, batch_size: int) -> None:
        self._columns = training.columns.astype(np.float32)
        self._label, self._size = training.label, batch_size
        self._members = [np.flatnonzero(self._label == one) for one in range(training.classes)]
        n = len(self._label)
        self._rounds = max(-(-_LEAST_STEPS * batch_size // n), 1) if n < _LEAST_STEPS * batch_size else 1
        features = training.features
        raw = training.columns / features.scale + features.mean
        brightness = np.log(np.maximum(np.abs(raw).mean(axis=1), 1e-12))
        self._gain = np.float32(min(0.5 * float(brightness.std()), _MOST_GAIN))
        self._raw = (raw * features.scale).astype(np.float32)
        self._slope = np.concatenate([np.linspace(-1, 1, size) for size in features.sizes]).astype(np.float32)

    def __len__(self) -> int:
        return len(self._starts())

    def _starts(self) -> range:
        total = self._rounds * len(self._label)
        # A last batch of one spectrum has no deviation to normalise by.
        return range(0, total - 1 if total % self._size == 1 else total, self._size)

    def augmented(self, rng: np.random.Generator) -> Any:
        """Yield all spectra in random order, varied at random."""
        order = np.concatenate([rng.permutation(len(self._label)) for _ in range(self._rounds)])
        for start in self._starts():
            rows = order[start : start + self._size]
            yield self._varied(rows, rng), self._label[rows]

    def plain(self) -> Any:
        """Yield all spectra in their order, as they are."""
        for start in range(0, len(self._label), self._size):
            yield self._columns[start : start + self._size], self._label[start : start + self._size]

    def _varied(self, rows: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.float32]:
        partners = np.array([rng.choice(self._members[one]) for one in self._label[rows]])
        share = rng.random((len(rows), 1), dtype=np.float32)
        gain, tilt = (self._gain * rng.standard_normal((len(rows), 1), dtype=np.float32) for _ in range(2))
        noise = rng.standard_normal((len(rows), self._columns.shape[1]), dtype=np.float32)
        noise *= _NOISE * rng.random((len(rows), 1), dtype=np.float32)
        mixed = self._columns[rows] + share * (self._columns[partners] - self._columns[rows])
        return np.asarray(mixed + self._raw[rows] * (gain + tilt * self._slope) + noise, dtype=np.float32)
