"""Training of networks along holes, with weights of features by self-evaluation. Needs PyTorch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...learning.devices import choose_device, reproducible
from ...learning.history import Epoch
from ...learning.loop import BatchStream, TrainingLoop
from ...learning.options import LoopOptions
from ...learning.squares import KnownSquares
from ...networks.lstm import HoleNetwork
from .weights import next_weights

_STEPS = 8
"""Batches of an epoch, about: fewer holes than that go one by one."""
_LARGEST_BATCH = 4096
"""Intervals of a batch, about."""
_RATE = 2e-3
_SHRINK = 0.1
"""Pull towards the weights of the model that training starts from, times the number of training holes."""


@dataclass(frozen=True)
class Sequences:
    """Intervals hole by hole, in order of depth.

    Parameters
    ----------
    columns : float32 array of shape (points, columns)
    learnt : array of shape (points, targets)
        NaN where there is no grade.
    hole : array of shape (points,)
        Not falling: all points of a hole follow each other.
    member : array of shape (columns,)
        Number of the feature that a column belongs to.
    """

    columns: NDArray[np.float32]
    learnt: Floats
    hole: NDArray[np.int64]
    member: NDArray[np.int64]

    def taken(self, rows: NDArray[np.bool_]) -> Sequences:
        """Some of the points, a mask of shape (points,)."""
        return Sequences(self.columns[rows], self.learnt[rows], self.hole[rows], self.member)

    def runs(self) -> list[slice]:
        """Rows of each hole."""
        edges = np.flatnonzero(np.diff(self.hole)) + 1
        ends = [0, *edges.tolist(), len(self.hole)]
        return [slice(a, b) for a, b in zip(ends, ends[1:]) if b > a]


class _HoleBatches:
    """Whole holes in random order, some at a time; see `Batches`."""

    def __init__(self, sequences: Sequences, learnt: NDArray[np.float32]) -> None:
        self._sequences, self._learnt, self._runs = sequences, learnt, sequences.runs()
        self._fewest = min(-(-len(sequences.hole) // _LARGEST_BATCH), len(self._runs))
        self._parts = min(max(_STEPS, self._fewest), len(self._runs))

    def __len__(self) -> int:
        return self._parts

    def augmented(self, rng: np.random.Generator) -> BatchStream:
        """Yield all holes in random order."""
        for part in np.array_split(rng.permutation(len(self._runs)), self._parts):
            yield self._batch([self._runs[i] for i in part])

    def plain(self) -> BatchStream:
        """Yield all holes in their order, as many at a time as there is room for."""
        for part in np.array_split(np.arange(len(self._runs)), self._fewest):
            yield self._batch([self._runs[i] for i in part])

    def _batch(self, runs: Sequence[slice]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        columns = self._sequences.columns
        holes = np.full((len(runs), max(run.stop - run.start for run in runs), columns.shape[1]), np.nan, np.float32)
        for i, run in enumerate(runs):
            holes[i, : run.stop - run.start] = columns[run]
        return holes, np.concatenate([self._learnt[run] for run in runs])


@dataclass(frozen=True)
class TrainedGrades:
    """A network that was trained.

    Parameters
    ----------
    network : HoleNetwork
    mean, deviation : array of shape (targets,)
        Of the training grades, as they are learnt.
    losses, stopping : tuple of float
        Of each epoch, in training and of the holes for early stopping.
    weights : array of shape (epochs, features)
        Of self-evaluation after each epoch; ones without it.
    best : int
        Epoch whose weights were kept, from 0.
    """

    network: HoleNetwork
    mean: Floats
    deviation: Floats
    losses: tuple[float, ...] = ()
    stopping: tuple[float, ...] = ()
    weights: Floats = field(default_factory=lambda: np.empty((0, 0)))
    best: int = 0

    def predict(self, columns: NDArray[np.float32], hole: NDArray[np.int64]) -> Floats:
        """Grades as they are learnt, shape (points, targets).

        Parameters
        ----------
        columns : array of shape (points, columns)
        hole : array of shape (points,)
            Points of a hole follow each other, in order of depth.
        """
        none = np.empty((len(hole), 0))
        sequences = Sequences(columns, none, hole, np.zeros(columns.shape[1], dtype=np.int64))
        return _standardised(self.network, sequences) * self.deviation + self.mean

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Weights and scale for a model file; of any shape."""
        state = {name: value.detach().cpu().numpy() for name, value in self.network.state_dict().items()}
        return {**{f"network.{name}": value for name, value in state.items()}, "scale": self.scale}

    @property
    def scale(self) -> Floats:
        """Mean and deviation of the grades, shape (2, targets)."""
        return np.stack([self.mean, self.deviation])

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]], recurrent: bool) -> TrainedGrades:
        """Read what `arrays` gave; of any shape."""
        mean, deviation = arrays["scale"]
        state = {
            name[len("network.") :]: torch.from_numpy(np.array(value))
            for name, value in arrays.items()
            if name.startswith("network.")
        }
        network = HoleNetwork(len(state["weights"]), len(mean), recurrent)
        network.load_state_dict(state)
        return cls(network.eval(), mean, deviation)


@torch.no_grad()
def _standardised(network: HoleNetwork, sequences: Sequences) -> Floats:
    network.eval()
    batches = _HoleBatches(sequences, np.empty((len(sequences.hole), 0), np.float32))
    found = [network(torch.from_numpy(holes)).double().numpy() for holes, _ in batches.plain()]
    return np.concatenate(found)


@dataclass(frozen=True)
class TrainingRules:
    """How a network is trained.

    Parameters
    ----------
    recurrent : bool
    weighted : bool
        Whether features are weighted by self-evaluation.
    epochs, patience, seed : int
    start : TrainedGrades, optional
        To start from, and to stay near where holes are few.
    """

    recurrent: bool
    weighted: bool
    epochs: int
    patience: int
    seed: int
    start: TrainedGrades | None = None


def train_network(training: Sequences, stopping: Sequences, rules: TrainingRules, progress: Progress) -> TrainedGrades:
    """Train on whole holes until others are told no better.

    Parameters
    ----------
    training, stopping : Sequences
        Of different holes.
    rules : TrainingRules
    progress : Progress

    Raises
    ------
    InputError
        If the loss never was a number.
    """
    start = rules.start
    mean, deviation = np.nanmean(training.learnt, axis=0), np.nanstd(training.learnt, axis=0)
    deviation = np.where(deviation > 0, deviation, 1.0)
    if start is not None:
        mean, deviation = start.mean, start.deviation
    standard = [((one.learnt - mean) / deviation).astype(np.float32) for one in (training, stopping)]
    with reproducible(rules.seed, progress), _one_thread():
        network = HoleNetwork(training.columns.shape[1], training.learnt.shape[1], rules.recurrent)
        objective = KnownSquares()
        if start is not None:
            network.load_state_dict(start.network.state_dict())
            frozen = [value.detach().clone() for value in network.parameters()]
            holes = len(training.runs())
            objective = KnownSquares(list(zip(network.parameters(), frozen)), _SHRINK / holes)
        own = SelfEvaluation(network, stopping, standard[1], rules.seed)
        options = LoopOptions(
            epochs=rules.epochs,
            batch_size=2,
            learning_rate=_RATE if start is None else _RATE / 4,
            halve_every=max(rules.epochs // 3, 1),
            weight_decay=1e-5,
            patience=rules.patience,
            optimiser="adam",
            seed=rules.seed,
        )
        loop = TrainingLoop(
            network,
            choose_device("cpu"),
            options,
            training=_HoleBatches(training, standard[0]),
            validation=_HoleBatches(stopping, standard[1]),
            objective=objective,
        )
        loop.train(progress.quiet(), own.after_epoch if rules.weighted else None)
    if loop.best is None:
        raise InputError(said("The loss of the network was never a number: check the features for extreme values."))
    network.load_state_dict(loop.best_state)
    return TrainedGrades(
        network=network.eval(),
        mean=mean,
        deviation=deviation,
        losses=tuple(epoch.loss for epoch in loop.history),
        stopping=tuple(epoch.val_loss for epoch in loop.history),
        weights=np.array(own.history).reshape(-1, int(training.member.max()) + 1),
        best=loop.best.epoch - 1,
    )


class SelfEvaluation:
    """Weighs features after each epoch by what the stopping holes lose without each.

    Parameters
    ----------
    network : HoleNetwork
    stopping : Sequences
    standard : float32 array of shape (points, targets)
        Its grades, standardised.
    seed : int
    """

    def __init__(self, network: HoleNetwork, stopping: Sequences, standard: NDArray[np.float32], seed: int) -> None:
        self._network, self._stopping, self._standard = network, stopping, standard
        self._rng = np.random.default_rng([seed, 23])
        self._weights = np.ones(int(stopping.member.max()) + 1)
        self.history: list[Floats] = []

    def after_epoch(self, _epoch: Epoch) -> None:
        """Measure, and let weights rise or sink."""
        base = self._errors(self._stopping.columns)
        total, member = len(self._stopping.hole), self._stopping.member
        gains = np.zeros((len(self._weights), len(base)))
        for feature in range(len(self._weights)):
            if not self._weights[feature]:
                continue
            columns = self._stopping.columns.copy()
            own = member == feature
            # Moved along by at least a tenth of all: neighbours stay neighbours, and nothing meets its own grade.
            offset = int(self._rng.integers(max(total // 10, 1), max(total - total // 10, 2)))
            columns[:, own] = np.roll(columns[:, own], offset, axis=0)
            gains[feature] = self._errors(columns) - base
        self._weights = next_weights(self._weights, gains)
        self._network.weights.copy_(torch.from_numpy(self._weights[member].astype(np.float32)))
        self.history.append(self._weights.copy())

    def _errors(self, columns: NDArray[np.float32]) -> Floats:
        """Mean square error of each hole with a grade, shape (holes,)."""
        moved = Sequences(columns, self._stopping.learnt, self._stopping.hole, self._stopping.member)
        squares = np.square(_standardised(self._network, moved) - self._standard)
        known = np.isfinite(squares)
        _, number = np.unique(self._stopping.hole, return_inverse=True)
        count = np.bincount(number, known.sum(axis=1))
        sums = np.bincount(number, np.where(known, squares, 0.0).sum(axis=1))
        found: Floats = sums[count > 0] / count[count > 0]
        return found


@contextmanager
def _one_thread() -> Iterator[None]:
    """Train by one thread, so that sums come out the same on any machine; steps along a hole are small anyway."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
