"""Training one classifier: its setting chosen and its probabilities fitted on inner folds, then all spectra."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.progress import Progress
from ...core.threads import one_blas_thread
from ...statistics.class_folds import class_folds
from ...statistics.softmax import SoftmaxCalibration, balanced_log_loss, fit_softmax
from .contracts import Candidate, Method, TrainingSpectra
from .rules import Rule

_INNER_FOLDS = 5
_TUNED_ON = 1_000
"""Most spectra that settings are chosen with: more would not choose better."""


@dataclass(frozen=True)
class Learnt:
    """A trained classifier.

    Parameters
    ----------
    rule : Rule
    calibration : SoftmaxCalibration
        From its scores to probabilities.
    setting : dict of str to float
        That was chosen.
    held_out : bool
        Whether probabilities were fitted to scores of spectra that were held out; else to those of training, and they
        are too sure of themselves.
    """

    rule: Rule
    calibration: SoftmaxCalibration
    setting: Candidate
    held_out: bool


@one_blas_thread()
def learn(method: Method, training: TrainingSpectra, group: NDArray[np.int64], progress: Progress) -> Learnt:
    """Train a classifier.

    Parameters
    ----------
    method : Method
    training : TrainingSpectra
    group : array of shape (spectra,)
        Spectra of one group are held out together.
    progress : Progress

    Notes
    -----
    The setting with the lowest log loss, classes weighted alike, on folds that were held out; among equals the
    simplest. Where a class has one group only nothing can be held out: the middle setting is taken then, and
    probabilities come from the scores of training.
    """
    rng = np.random.default_rng(training.seed)
    training, group = _at_most(method.most, training, group, rng)
    candidates = list(method.candidates(training))
    plain = SoftmaxCalibration(1.0, np.zeros(training.classes))
    if not method.calibrated:
        return Learnt(method.fit(training, candidates[:1], progress)[0], plain, candidates[0], True)
    tuned, tuned_group = _at_most(_TUNED_ON, training, group, rng)
    scores = _out_of_fold(method, tuned, tuned_group, candidates, rng, progress)
    if scores is None:
        setting = candidates[len(candidates) // 2]
        rule = method.fit(training, [setting], progress)[0]
        return Learnt(rule, fit_softmax(rule.scores(training.columns), training.label), setting, False)
    fits = [fit_softmax(one, tuned.label) for one in scores]
    losses = [round(balanced_log_loss(fit.apply(one), tuned.label), 9) for fit, one in zip(fits, scores)]
    best = int(np.argmin(losses))
    return Learnt(method.fit(training, [candidates[best]], progress)[0], fits[best], candidates[best], True)


def _out_of_fold(
    method: Method,
    training: TrainingSpectra,
    group: NDArray[np.int64],
    candidates: list[Candidate],
    rng: np.random.Generator,
    progress: Progress,
) -> NDArray[np.float64] | None:
    """Scores of held-out spectra by each setting, shape (candidates, spectra, classes).

    None where holding a fold out would leave a class without any spectrum.
    """
    fold = class_folds(training.label, group, _INNER_FOLDS, rng)
    result = np.zeros((len(candidates), len(fold), training.classes))
    for one in np.unique(fold):
        out = fold == one
        if len(np.unique(training.label[~out])) < training.classes:
            return None
        for number, rule in enumerate(method.fit(training.taken(~out), candidates, progress)):
            result[number, out] = rule.scores(training.columns[out])
    return result


def _at_most(
    most: int, training: TrainingSpectra, group: NDArray[np.int64], rng: np.random.Generator
) -> tuple[TrainingSpectra, NDArray[np.int64]]:
    """All spectra, or about as many of each class as there is room for, drawn at random."""
    if len(training.label) <= most:
        return training, group
    each = most // training.classes
    rows = [rng.permutation(np.flatnonzero(training.label == one))[:each] for one in range(training.classes)]
    kept = np.sort(np.concatenate(rows))
    return training.taken(kept), group[kept]
