"""Validation of grades by whole holes: the mean, kriging and the networks on the same holes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted
from ...statistics.class_folds import class_folds
from ..gradients import SUFFIXES, GradientOptions, space_gradients
from ..kriging import SearchOptions, SpaceKriger, SpaceSamples
from ..variography import fit_space_variogram
from .features import FeatureRule, fit_features
from .options import (
    ALL,
    GRADIENTS,
    KRIGING,
    LSTM,
    MEAN,
    MOVED,
    NO_GRADIENTS,
    NOTHING,
    POSITION,
    SPLIT,
    SPLIT_SHARES,
    TRANSFERRED,
    WEIGHTED,
    WEIGHTS,
    GradeOptions,
)
from .points import HolePoints, gradient_of
from .scale import GradeScale, columns_of

_COST = {LSTM: 6.0}
"""Time of a training, beside that of the feed-forward network."""

_FOR_STOPPING, _ENOUGH = 3, 10
"""Holes for early stopping at least, where there are so many holes to train on: what two say hangs on each."""

TRAINING, STOPPING, HELD_OUT, TEST = "training", "validation", "held_out", "test"


@dataclass(frozen=True)
class Round:
    """One part of the holes that is held out.

    Parameters
    ----------
    repeat : int
    fit, stop, out : array of shape (points,)
        Points that a model learns from, that decide when it stops, and that it is judged on: of different holes.
    """

    repeat: int
    fit: NDArray[np.bool_]
    stop: NDArray[np.bool_]
    out: NDArray[np.bool_]


@dataclass(frozen=True)
class GradeData:
    """What is learnt from.

    Parameters
    ----------
    points : HolePoints
        In order of holes and depths.
    features, targets : tuple of str
    scale : GradeScale
    """

    points: HolePoints
    features: tuple[str, ...]
    targets: tuple[str, ...]
    scale: GradeScale

    def __len__(self) -> int:
        return len(self.points)

    @property
    def grades(self) -> Floats:
        """Grades of shape (points, targets)."""
        return columns_of(self.points.numbers, self.targets)

    @property
    def gradient_features(self) -> tuple[str, ...]:
        """Features that are gradients."""
        return tuple(name for name in self.features if gradient_of(name))

    def own_gradients(self) -> dict[str, list[str]]:
        """Features that are gradients of a grade to learn, by that grade."""
        found: dict[str, list[str]] = {}
        for name in self.features:
            own = [target for target in self.targets if target.lower() == gradient_of(name).lower()]
            if own:
                found.setdefault(own[0], []).append(name)
        return found


@dataclass
class MethodResult:
    """What a method predicted with some of the features.

    Parameters
    ----------
    method, features : str
    truth : array of shape (points, targets)
        Grades that it is held against: moved ones where that was asked for.
    held_out, learnt : array of shape (repeats, points, targets)
        Grades while the hole of each point was held out, and the same as they are learnt; NaN where it was not.
    training, stopping : array of shape (rounds, points, targets)
        Grades of the points that each round's model learnt from, and stopped by.
    curves : list of tuple
        Losses in training and of the stopping holes by epoch, and the epoch that was kept, of each round.
    weights : list of array of shape (epochs, features)
        Of self-evaluation in each round.
    """

    method: str
    features: str
    truth: Floats
    held_out: Floats
    learnt: Floats
    training: Floats
    stopping: Floats
    curves: list[tuple[tuple[float, ...], tuple[float, ...], int]] = field(default_factory=list)
    weights: list[Floats] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """Method and features."""
        return self.method, self.features


@dataclass(frozen=True)
class Validation:
    """All methods on the same holes.

    Parameters
    ----------
    results : dict of tuple of str to MethodResult
        By method and features.
    rounds : tuple of Round
    repeats, folds : int
    names : tuple of str
        Of features, in the order of the weights.
    unkriged : int
        Held-out points with too few samples around them to be kriged; the mean stands there.
    """

    results: dict[tuple[str, str], MethodResult]
    rounds: tuple[Round, ...]
    repeats: int
    folds: int
    names: tuple[str, ...]
    unkriged: int

    def named(self, method: str, features: str = ALL) -> MethodResult:
        """Result of a method."""
        return self.results[method, features]


def deal_holes(hole: NDArray[np.int64], options: GradeOptions) -> tuple[list[Round], int]:
    """Rounds of a validation, and the number of folds of each repeat (1 for a split).

    Parameters
    ----------
    hole : array of shape (points,)
    options : GradeOptions
    """
    rounds = []
    folds = 1 if options.validation == SPLIT else min(options.folds, len(np.unique(hole)))
    for repeat in range(options.repeats):
        rng = np.random.default_rng([options.seed, 31, repeat])
        if options.validation == SPLIT:
            parts = [_some(hole, np.unique(hole), SPLIT_SHARES[2], rng)]
        else:
            fold = class_folds(np.zeros(len(hole), dtype=np.int64), hole, folds, rng)
            parts = [fold == one for one in range(folds)]
        for out in parts:
            others = np.unique(hole[~out])
            least = _FOR_STOPPING if len(others) >= _ENOUGH else 1
            stop = _some(hole, others, options.stopping_share, rng, least)
            rounds.append(Round(repeat, ~out & ~stop, stop, out))
    return rounds, folds


def _some(
    hole: NDArray[np.int64], holes: NDArray[np.int64], share: float, rng: np.random.Generator, least: int = 1
) -> NDArray[np.bool_]:
    """Points of a share of some holes, drawn at random; at least so many holes, and never all."""
    count = min(max(round(share * len(holes)), least), len(holes) - 1)
    return np.isin(hole, rng.permutation(holes)[:count])


def moved(grades: Floats, seed: int) -> Floats:
    """Grades moved along the list of all points, so that they belong to other holes; shape (points, targets)."""
    total = len(grades)
    return np.roll(grades, int(np.random.default_rng([seed, 37]).integers(total // 3, max(2 * total // 3, 2))), axis=0)


def cross_validate(data: GradeData, options: GradeOptions, start: StartModel | None, progress: Progress) -> Validation:
    """Hold out each part of the holes once, and predict it by every method from the rest.

    Parameters
    ----------
    data : GradeData
    options : GradeOptions
    start : StartModel, optional
        A model of another deposit that networks start from beside their own start.
    progress : Progress

    Raises
    ------
    InputError
        Too few samples for kriging, or nothing to learn from in a part.
    """
    rounds, folds = deal_holes(data.points.hole, options)
    fewest = min(len(np.unique(data.points.hole[one.stop])) for one in rounds)
    if WEIGHTS in options.compare and fewest < _FOR_STOPPING:
        progress.warn(
            said(
                "Features are not weighted: that takes {enough} holes outside of each part, of which"
                " {for_stopping} are not learnt from. Give more holes, or ask for more folds.",
                enough=_ENOUGH,
                for_stopping=_FOR_STOPPING,
            )
        )
        options = replace(options, compare=tuple(one for one in options.compare if one != WEIGHTS))
    run = _Run(data, options, start, rounds)
    for number, one in enumerate(rounds):
        step = progress.span(number / len(rounds), (number + 1) / len(rounds))
        step.update(0.0, said("part {number} of {count}", number=number + 1, count=len(rounds)))
        run.hold_out(number, one, step)
    if run.unkriged:
        progress.warn(
            said(
                "Kriging: {held_out_values} have too few samples around them; the mean stands there.",
                held_out_values=counted(run.unkriged, "held-out value"),
            )
        )
    return Validation(
        results=run.results,
        rounds=tuple(rounds),
        repeats=options.repeats,
        folds=folds,
        names=run.names,
        unkriged=run.unkriged,
    )


@dataclass(frozen=True)
class StartModel:
    """A model of another deposit.

    Parameters
    ----------
    method : str
        Its network.
    rule : FeatureRule
    arrays : dict of str to array
        Of the network.
    """

    method: str
    rule: FeatureRule
    arrays: dict[str, NDArray]  # type: ignore[type-arg]


def variants(data: GradeData, options: GradeOptions, method: str, start: StartModel | None) -> list[str]:
    """Ways in which a network is trained, the plain one first."""
    found = [ALL]
    if GRADIENTS in options.compare and 0 < len(data.gradient_features) < len(data.features) + (
        data.points.spectra is not None
    ):
        found.append(NO_GRADIENTS)
    if WEIGHTS in options.compare:
        found.append(WEIGHTED)
    if start is not None and start.method == method:
        found.append(TRANSFERRED)
    return [*found, MOVED]


class _Run:
    """Holds holes out and collects what methods predict."""

    def __init__(
        self, data: GradeData, options: GradeOptions, start: StartModel | None, rounds: Sequence[Round]
    ) -> None:
        self.data, self.options, self.start = data, options, start
        self.grades = data.grades
        self.learnt = data.scale.learnt(self.grades)
        self.moved = moved(self.grades, options.seed)
        self.count = len(rounds)
        self.unkriged = 0
        self.names: tuple[str, ...] = ()
        plan = [(MEAN, NOTHING), (KRIGING, POSITION)]
        plan += [(name, one) for name in options.networks for one in variants(data, options, name, start)]
        self.results = {key: self._empty(*key) for key in plan}

    def _empty(self, method: str, features: str) -> MethodResult:
        truth = self.moved if features == MOVED else self.grades

        def none(sets: int) -> Floats:
            return np.full((sets, *self.grades.shape), np.nan)

        repeats = self.options.repeats
        return MethodResult(
            method=method,
            features=features,
            truth=truth,
            held_out=none(repeats),
            learnt=none(repeats),
            training=none(self.count),
            stopping=none(self.count),
        )

    def hold_out(self, number: int, one: Round, progress: Progress) -> None:
        """Predict the points of one part from the rest."""
        self._mean(number, one)
        self._kriging(number, one, progress.span(0.0, 0.1))
        training = one.fit | one.stop
        points = with_own_gradients(self.data, training, self.options.seed, progress.span(0.1, 0.15))
        rule = fit_features(points, self.data.features, training, self.learnt, self.options.seed)
        self.names = self.names or rule.names
        plan = [key for key in self.results if key[0] in self.options.networks]
        # What moved grades show is a check, and need not be measured in every repeat.
        plan = [key for key in plan if key[1] != MOVED or one.repeat == 0]
        costs = np.cumsum([0.0, *(_COST.get(key[0], 1.0) for key in plan)])
        for i, key in enumerate(plan):
            low, high = 0.15 + 0.85 * costs[i : i + 2] / costs[-1]
            self._network(number, one, points, rule, self.results[key], progress.span(float(low), float(high)))

    def _keep(self, result: MethodResult, number: int, one: Round, learnt: Floats, factors: Floats) -> None:
        known = np.isfinite(result.truth)
        grades = np.where(known, self.data.scale.median(learnt) * factors, np.nan)
        result.held_out[one.repeat, one.out] = grades[one.out]
        result.learnt[one.repeat, one.out] = np.where(known, learnt, np.nan)[one.out]
        result.training[number, one.fit] = grades[one.fit]
        result.stopping[number, one.stop] = grades[one.stop]

    def _mean(self, number: int, one: Round) -> None:
        training = one.fit | one.stop
        learnt = np.broadcast_to(np.nanmean(self.learnt[training], axis=0), self.learnt.shape)
        factors = self.data.scale.factors(self.grades[training], learnt[training])
        self._keep(self.results[MEAN, NOTHING], number, one, learnt, factors)

    def _kriging(self, number: int, one: Round, progress: Progress) -> None:
        points, training = self.data.points, one.fit | one.stop
        found = np.full(self.learnt.shape, np.nan)
        for target, learnt in enumerate(self.learnt.T):
            step = progress.span(target / self.learnt.shape[1], (target + 1) / self.learnt.shape[1])
            samples, _ = SpaceSamples.of(points.position[training], learnt[training], points.hole[training])
            variogram = fit_space_variogram(samples, self.options.seed, step.span(0.0, 0.2)).variogram
            kriger = SpaceKriger(samples, variogram, SearchOptions())
            # Training holes do not see themselves either: only so their errors say what those of new ones will be.
            found[:, target] = kriger.at(points.position, step.span(0.2, 1.0), without_hole=points.hole).estimate
            empty = ~np.isfinite(found[:, target])
            self.unkriged += int(np.count_nonzero(empty & one.out & np.isfinite(learnt)))
            found[empty, target] = np.nanmean(learnt[training])
        factors = self.data.scale.factors(self.grades[training], found[training])
        self._keep(self.results[KRIGING, POSITION], number, one, found, factors)

    def _network(
        self,
        number: int,
        one: Round,
        points: HolePoints,
        rule: FeatureRule,
        result: MethodResult,
        progress: Progress,
    ) -> None:
        from .network import Sequences, TrainedGrades, TrainingRules, train_network

        start = self.start if result.features == TRANSFERRED else None
        rule = rule if start is None else start.rule
        if result.features == NO_GRADIENTS:
            rule = rule.without(self.data.gradient_features)
        learnt = self.data.scale.learnt(result.truth)
        sequences = Sequences(rule.apply(points), learnt, points.hole, rule.member)
        known = np.isfinite(learnt).any(axis=1)
        holes = points.hole
        trained = train_network(
            sequences.taken(one.fit & np.isin(holes, holes[known & one.fit])),
            sequences.taken(one.stop),
            TrainingRules(
                recurrent=result.method == LSTM,
                weighted=result.features == WEIGHTED,
                epochs=self.options.epochs,
                patience=self.options.patience,
                seed=self.options.seed + number,
                start=None if start is None else TrainedGrades.of(start.arrays, start.method == LSTM),
            ),
            progress,
        )
        found = trained.predict(sequences.columns, holes)
        training = one.fit | one.stop
        factors = self.data.scale.factors(result.truth[training], found[training])
        self._keep(result, number, one, found, factors)
        result.curves.append((trained.losses, trained.stopping, trained.best))
        if result.features == WEIGHTED:
            result.weights.append(trained.weights)


def with_own_gradients(data: GradeData, training: NDArray[np.bool_], seed: int, progress: Progress) -> HolePoints:
    """Points whose gradients of grades to learn are taken anew, from training holes, each point blind to its own.

    Such fields of a layer may have seen the very grades that are to be predicted.

    Parameters
    ----------
    data : GradeData
    training : array of shape (points,)
    seed : int
    progress : Progress
    """
    own = data.own_gradients()
    if not own:
        return data.points
    points = data.points
    contents = {name: np.where(training, points.numbers[name], np.nan) for name in own}
    options = GradientOptions(seed=seed)
    found = space_gradients(points.position, contents, points.hole, {}, options, progress.quiet())
    numbers = dict(points.numbers)
    for target, names in own.items():
        for name in names:
            axis = [name.lower().endswith(suffix) for suffix in SUFFIXES].index(True)
            numbers[name] = found.values[target][:, axis]
    return replace(points, numbers=numbers)
