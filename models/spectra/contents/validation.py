"""Cross-validation of contents: the mean, PLSR and the network side by side on the same outer folds."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted
from ...statistics.class_folds import class_folds
from ..preprocessing import Preprocessing, fit_preprocessing
from .options import MEAN, MOBILENET, PLSR, QuantificationOptions
from .outside import fit_components
from .plsr import choose_components, fit_path
from .samples import ContentSamples

CURVE_SHARES = (0.25, 0.5, 0.75, 1.0)
"""Shares of the training groups that learning curves are measured at."""
_NETWORK_SHARES = (0.25, 0.5)
"""Of these those that a network is trained at beside all, which costs three quarters of a training for each fold."""
_FEWEST = 4
"""Known contents without which nothing is learnt of a target in a fold."""


@dataclass
class MethodResult:
    """What a method predicted.

    Parameters
    ----------
    method : str
    held_out : array of shape (repeats, samples, targets)
        Contents while each sample was held out; NaN where that could not be.
    training : array of shape (repeats · folds, samples, targets)
        Contents of the samples that each fold's model learnt from; NaN for those held out.
    components : list of list of int
        Chosen in each fold of each repeat, by target; PLSR only.
    """

    method: str
    held_out: NDArray[np.float64]
    training: NDArray[np.float64]
    components: list[list[int]] = field(default_factory=list)


@dataclass(frozen=True)
class LearningCurve:
    """What a method makes of ever more training samples, in the first repeat; NaN where it was not measured.

    Parameters
    ----------
    samples : array of shape (shares, folds, targets)
        Contents that were learnt from.
    training : array of shape (shares, folds, targets)
        Root of the mean squared error of these.
    held_out : array of shape (shares, samples, targets)
        Contents of the samples that each fold held out.
    """

    samples: NDArray[np.float64]
    training: NDArray[np.float64]
    held_out: NDArray[np.float64]

    @classmethod
    def empty(cls, folds: int, shape: tuple[int, ...]) -> LearningCurve:
        """Nothing yet, for contents of shape (samples, targets)."""
        sets = (len(CURVE_SHARES), folds, shape[1])
        return cls(np.full(sets, np.nan), np.full(sets, np.nan), np.full((len(CURVE_SHARES), *shape), np.nan))


@dataclass(frozen=True)
class Validation:
    """Methods on the same folds.

    Parameters
    ----------
    methods : dict of str to MethodResult
        The mean, PLSR, and the network where it was asked for.
    folds : int
    repeats : int
    by_components : array of shape (components, repeats, samples, targets)
        Contents that PLSR with each number of components predicts for held-out samples.
    curves : dict of str to LearningCurve
        Of PLSR, and of the network where there is one, at `CURVE_SHARES`.
    epochs : array of shape (2, folds, epochs)
        Loss of the network after each epoch of the first repeat, in training and held out, in variances of the contents
        of training; without folds where there is no network. Nothing is chosen by it.
    q, t2 : array of shape (samples,)
        Distances from the components of training spectra while each sample was held out, in the first repeat.
    """

    methods: dict[str, MethodResult]
    folds: int
    repeats: int
    by_components: NDArray[np.float64]
    curves: dict[str, LearningCurve]
    epochs: NDArray[np.float64]
    q: NDArray[np.float64]
    t2: NDArray[np.float64]


class StepsOnce:
    """Spectra after their steps, which learn from training spectra only; steps that learn nothing are taken once."""

    def __init__(self, samples: ContentSamples) -> None:
        self._samples = samples
        fitted, self._values = self._taken(np.ones(len(samples), dtype=bool))
        self._fixed = not fitted.arrays()

    def _taken(self, train: NDArray[np.bool_]) -> tuple[Preprocessing, NDArray[np.float64]]:
        samples = self._samples
        fitted = fit_preprocessing(samples.steps, samples.bands, samples.values[train], samples.quantity)
        return fitted, fitted.apply(samples.values)

    def of(self, train: NDArray[np.bool_]) -> NDArray[np.float64]:
        """All spectra of shape (samples, used bands) after steps that saw those of `train`, shape (samples,)."""
        values = self._values if self._fixed else self._taken(train)[1]
        # Bands without any value, such as the ends of a derivative, are used by nobody.
        return values[:, np.isfinite(values).all(axis=0)]


def to_learn(contents: NDArray[np.float64], log: bool) -> NDArray[np.float64]:
    """Contents as they are learnt; any shape."""
    if not log:
        return contents
    with np.errstate(divide="ignore", invalid="ignore"):
        found: NDArray[np.float64] = np.log10(contents)
    return found


def from_learnt(learnt: NDArray[np.float64], log: bool) -> NDArray[np.float64]:
    """Contents of what was learnt; any shape."""
    found: NDArray[np.float64] = np.power(10.0, learnt) if log else learnt
    return found


def folds_of(
    samples: ContentSamples, options: QuantificationOptions, progress: Progress
) -> tuple[list[NDArray[np.int64]], int]:
    """Folds of each repeat, shape (samples,) each, and their number: at most that of the groups.

    Raises
    ------
    InputError
        If a target has fewer samples than folds, or in one group only.
    """
    for name, column in zip(samples.targets, samples.contents.T):
        known = np.isfinite(column)
        if known.sum() < options.folds:
            raise InputError(
                said(
                    "{samples} with spectrum and {name} are fewer than {folds} folds: ask for fewer"
                    " folds, or give more samples.",
                    samples=counted(int(known.sum()), "sample"),
                    name=name,
                    folds=options.folds,
                )
            )
        if len(np.unique(samples.group[known])) < 2:
            raise InputError(
                said(
                    "All {known} samples with {name} are of one group: held out together, nothing is left"
                    " to learn from; choose a field with at least two groups, or none.",
                    known=int(known.sum()),
                    name=name,
                )
            )
    groups = len(np.unique(samples.group))
    folds, repeats = min(options.folds, groups), options.repeats
    if groups < options.folds:
        progress.warn(
            said(
                "There are {groups} groups and not {folds}: each group is held out by itself.",
                groups=groups,
                folds=options.folds,
            )
        )
    if folds == groups and repeats > 1:
        progress.info(said("Each group is a fold of its own, so that repeats would hold out the same: one is made."))
        repeats = 1
    nothing = np.zeros(len(samples), dtype=np.int64)
    return [
        class_folds(nothing, samples.group, folds, np.random.default_rng([options.seed, repeat]))
        for repeat in range(repeats)
    ], folds


def cross_validate(samples: ContentSamples, options: QuantificationOptions, progress: Progress) -> Validation:
    """Hold out each fold of each repeat once, and predict it by every method from the rest.

    Parameters
    ----------
    samples : ContentSamples
    options : QuantificationOptions
    progress : Progress

    Raises
    ------
    InputError
        As `folds_of`, or where PyTorch is missing for the network.
    """
    dealt, folds = folds_of(samples, options, progress)
    names = [MEAN, PLSR, *([MOBILENET] if MOBILENET in options.methods else [])]
    run = _Run(samples, options, names, len(dealt), folds)
    if MOBILENET in names:
        progress.info(
            said(
                "The network is trained {count} times for the figures, and {folds} times on parts of the"
                " samples for its learning curve.",
                count=len(dealt) * folds,
                folds=folds * len(_NETWORK_SHARES),
            )
        )
    for repeat, fold in enumerate(dealt):
        for one in range(folds):
            at = repeat * folds + one
            step = progress.span(at / (len(dealt) * folds), (at + 1) / (len(dealt) * folds))
            step.update(0.0, said("fold {at} of {count}", at=at + 1, count=len(dealt) * folds))
            run.hold_out(repeat, one, fold == one, step)
    return run.finished()


def nested_parts(
    train: NDArray[np.bool_], group: NDArray[np.int64], rng: np.random.Generator
) -> list[NDArray[np.bool_]]:
    """Ever more of the training samples, `CURVE_SHARES` of their groups, each part with the ones before it.

    Parameters
    ----------
    train : array of shape (samples,)
    group : array of shape (samples,)
        Groups go into a part as a whole.
    rng : Generator

    Returns
    -------
    list of bool array of shape (samples,)
    """
    order = rng.permutation(np.unique(group[train]))
    rank = np.full(int(group.max()) + 1, len(order))
    rank[order] = np.arange(len(order))
    return [train & (rank[group] < math.ceil(share * len(order))) for share in CURVE_SHARES]


class _Run:
    """Holds folds out and collects what methods predict."""

    def __init__(
        self, samples: ContentSamples, options: QuantificationOptions, names: list[str], repeats: int, folds: int
    ) -> None:
        shape = samples.contents.shape
        self.samples, self.options, self.folds, self.repeats = samples, options, folds, repeats
        self.steps = StepsOnce(samples)
        self.learnt = to_learn(samples.contents, options.log_targets)
        self.methods = {
            name: MethodResult(name, np.full((repeats, *shape), np.nan), np.full((repeats * folds, *shape), np.nan))
            for name in names
        }
        self.by_components = np.full((options.components, repeats, *shape), np.nan)
        self.curves = {name: LearningCurve.empty(folds, shape) for name in names if name != MEAN}
        self.epochs = np.full((2, folds if MOBILENET in names else 0, options.epochs), np.nan)
        self.q, self.t2 = np.full(shape[0], np.nan), np.full(shape[0], np.nan)
        self.kept: int | None = None

    def hold_out(self, repeat: int, one: int, out: NDArray[np.bool_], progress: Progress) -> None:
        """Predict one fold from the rest."""
        spectra, at = self.steps.of(~out), repeat * self.folds + one
        means = np.broadcast_to(np.nanmean(self.learnt[~out], axis=0), self.learnt.shape)
        self._keep(MEAN, repeat, at, out, means)
        self._plsr(repeat, at, out, spectra, progress.span(0.0, 0.3 if MOBILENET in self.methods else 1.0))
        if MOBILENET in self.methods:
            self._network(repeat, at, out, spectra, progress.span(0.3, 1.0))
        if repeat == 0:
            self._distances(out, spectra)

    def _keep(self, name: str, repeat: int, at: int, out: NDArray[np.bool_], learnt: NDArray[np.float64]) -> None:
        contents = np.where(np.isfinite(self.learnt), from_learnt(learnt, self.options.log_targets), np.nan)
        self.methods[name].held_out[repeat, out] = contents[out]
        self.methods[name].training[at, ~out] = contents[~out]

    def _plsr(
        self, repeat: int, at: int, out: NDArray[np.bool_], spectra: NDArray[np.float64], progress: Progress
    ) -> None:
        predicted = np.full(self.learnt.shape, np.nan)
        chosen, log = [], self.options.log_targets
        for target, learnt in enumerate(self.learnt.T):
            progress.update(target / len(self.learnt.T))
            train = ~out & np.isfinite(learnt)
            if train.sum() < _FEWEST:
                chosen.append(0)
                continue
            seed = (self.options.seed, at, target)
            choice = choose_components(
                spectra[train], learnt[train], self.samples.group[train], self.options.components, seed, progress
            )
            by_number = fit_path(spectra[train], learnt[train], self.options.components).predict(spectra)
            # Where the samples give no more components, the last one stands for those beyond.
            rows = np.minimum(np.arange(self.options.components), len(by_number) - 1)
            self.by_components[:, repeat, out, target] = from_learnt(by_number[rows][:, out], log)
            predicted[:, target] = by_number[choice.components - 1]
            chosen.append(choice.components)
            if repeat == 0:
                self._measure_plsr(at, target, train, out, spectra, predicted[:, target], progress)
        self.methods[PLSR].components.append(chosen)
        self._keep(PLSR, repeat, at, out, predicted)

    def _network(
        self, repeat: int, at: int, out: NDArray[np.bool_], spectra: NDArray[np.float64], progress: Progress
    ) -> None:
        from .network import train_network

        known, seed = np.isfinite(self.learnt).any(axis=1), self.options.seed + at
        parts = [~out] if repeat else nested_parts(~out, self.samples.group, self._order(at))
        shares = [i for i, share in enumerate(CURVE_SHARES) if share in _NETWORK_SHARES] if repeat == 0 else []
        full = progress.span(0.0, 1.0 / (1.0 + sum(CURVE_SHARES[i] for i in shares)))
        train = ~out & known
        watched = (spectra[out], self.learnt[out]) if repeat == 0 else None
        trained = train_network(spectra[train], self.learnt[train], self.options.epochs, seed, full, watched)
        found = trained.predict(spectra)
        self._keep(MOBILENET, repeat, at, out, found)
        if repeat:
            return
        self.epochs[0, at, : len(trained.losses)] = trained.losses
        self.epochs[1, at, : len(trained.watched)] = trained.watched
        for target in range(self.learnt.shape[1]):
            self._note(MOBILENET, len(CURVE_SHARES) - 1, at, target, ~out, out, found[:, target])
        for number, share in enumerate(shares):
            part = parts[share] & known
            if part.sum() < _FEWEST:
                continue
            step = progress.span(0.6 + 0.2 * number, 0.8 + 0.2 * number)
            less = train_network(spectra[part], self.learnt[part], self.options.epochs, seed, step).predict(spectra)
            for target in range(self.learnt.shape[1]):
                self._note(MOBILENET, share, at, target, part, out, less[:, target])

    def _order(self, at: int) -> np.random.Generator:
        """Decides in which order groups join a fold's training samples; the same for every method and content."""
        return np.random.default_rng([self.options.seed, at])

    def _measure_plsr(
        self,
        at: int,
        target: int,
        train: NDArray[np.bool_],
        out: NDArray[np.bool_],
        spectra: NDArray[np.float64],
        full: NDArray[np.float64],
        progress: Progress,
    ) -> None:
        """Learn from ever more of the training samples, each time with a number of components that these choose."""
        learnt = self.learnt[:, target]
        for share, part in enumerate(nested_parts(~out, self.samples.group, self._order(at))):
            rows = part & train
            if rows.sum() < _FEWEST:
                continue
            found = full
            if rows.sum() < train.sum():
                seed = (self.options.seed, at, target, share)
                choice = choose_components(
                    spectra[rows], learnt[rows], self.samples.group[rows], self.options.components, seed, progress
                )
                found = fit_path(spectra[rows], learnt[rows], choice.components).predict(spectra)[-1]
            self._note(PLSR, share, at, target, rows, out, found)

    def _note(
        self,
        name: str,
        share: int,
        at: int,
        target: int,
        part: NDArray[np.bool_],
        out: NDArray[np.bool_],
        found: NDArray[np.float64],
    ) -> None:
        """Keep what a method that learnt from `part` says of its own and of the held-out samples."""
        curve, truth = self.curves[name], self.samples.contents[:, target]
        contents = np.where(np.isfinite(truth), from_learnt(found, self.options.log_targets), np.nan)
        rows = part & np.isfinite(contents)
        curve.samples[share, at, target] = rows.sum()
        curve.training[share, at, target] = np.sqrt(np.mean(np.square(contents[rows] - truth[rows])))
        curve.held_out[share, out, target] = contents[out]

    def _distances(self, out: NDArray[np.bool_], spectra: NDArray[np.float64]) -> None:
        seen = fit_components(spectra[~out], self.kept)
        self.kept = self.kept or len(seen.loadings)
        self.q[out], self.t2[out] = seen.distances(spectra[out])

    def finished(self) -> Validation:
        """What was collected."""
        return Validation(
            methods=self.methods,
            folds=self.folds,
            repeats=self.repeats,
            by_components=self.by_components,
            curves=self.curves,
            epochs=self.epochs,
            q=self.q,
            t2=self.t2,
        )
