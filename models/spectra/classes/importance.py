"""Which bands tell the classes apart: by what is lost without them, and by the projection of PLS-DA."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.progress import Progress
from ..classification import SpectralClassifier, Trained
from .rules import LinearRule
from .samples import ClassSamples
from .validation import train_without

_INTERVALS = 30
"""Runs of bands that one block is cut into: neighbours say the same, and stand in for each other one by one."""
_DRAWS = 5


@dataclass(frozen=True)
class BandCurve:
    """A figure along the bands of one block.

    Parameters
    ----------
    unit : str
        Of the axis, "nm" or "cm-1".
    low, high : array of shape (places,)
        First and last centre of the bands that a value is of; the same where it is of one band.
    values : array of shape (places,)
    """

    unit: str
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    values: NDArray[np.float64]

    def strongest(self, count: int) -> list[tuple[float, float]]:
        """Ends of the places with the largest positive values, the largest first."""
        order = np.argsort(-self.values, kind="stable")[:count]
        return [(float(self.low[i]), float(self.high[i])) for i in order if self.values[i] > 0]


def band_importance(
    samples: ClassSamples, method: str, fold: NDArray[np.int64], seed: int, progress: Progress
) -> tuple[BandCurve, ...]:
    """Fall of the mean probability of the true class when the bands of one interval come from another sample.

    Parameters
    ----------
    samples : ClassSamples
    method : str
    fold : array of shape (samples,)
        Each is held out once.
    seed : int
    progress : Progress

    Notes
    -----
    Permutation importance (Breiman, 2001, Machine Learning 45, 5-32) of held-out samples, classes weighted alike. What
    two intervals both tell is missed from neither.
    """
    rng = np.random.default_rng([seed, 3_000_000])
    folds = np.unique(fold)
    total: list[NDArray[np.float64]] = []
    curves: list[BandCurve] = []
    for number, one in enumerate(folds):
        progress.update(number / len(folds))
        out = fold == one
        trained, classes = train_without(samples, out, method, seed, progress.span(0.0, 0.0))
        curves, parts = _intervals(trained.classifier)
        falls = _falls(trained.classifier, samples, out, classes, parts, rng)
        total = [a + b for a, b in zip(total, falls)] if total else falls
    return tuple(BandCurve(c.unit, c.low, c.high, values / len(folds)) for c, values in zip(curves, total))


def _intervals(classifier: SpectralClassifier) -> tuple[list[BandCurve], list[list[NDArray[np.int64]]]]:
    """Intervals of each block, and the columns that lie in each."""
    curves, parts = [], []
    first = 0
    for step, used in zip(classifier.preprocessing, classifier.features.used):
        bands = step.result
        cuts = np.array_split(np.arange(len(bands)), min(_INTERVALS, len(bands)))
        low, high = (np.array([bands.centres[cut[end]] for cut in cuts]) for end in (0, -1))
        curves.append(BandCurve(bands.unit, low, high, np.zeros(len(cuts))))
        parts.append([first + np.flatnonzero(np.isin(used, cut)) for cut in cuts])
        first += len(used)
    return curves, parts


def _falls(
    classifier: SpectralClassifier,
    samples: ClassSamples,
    out: NDArray[np.bool_],
    classes: NDArray[np.int64],
    parts: Sequence[Sequence[NDArray[np.int64]]],
    rng: np.random.Generator,
) -> list[NDArray[np.float64]]:
    """Falls of the mean probability of each interval of each block; 0 where no class that was learnt is held out."""
    columns = classifier.columns([block.values for block in samples.blocks])
    position = np.searchsorted(classes, samples.label)
    # Of a class that was not learnt no probability can fall.
    rows = np.flatnonzero(out & np.isin(samples.label, classes))
    if not len(rows):
        return [np.zeros(len(intervals)) for intervals in parts]
    own = position[rows]
    weight = 1.0 / np.bincount(own)[own]
    weight /= weight.sum()

    def mean(held: NDArray[np.float64]) -> float:
        return float(weight @ classifier.of_columns(held)[np.arange(len(rows)), own])

    before = mean(columns[rows])
    falls = [np.zeros(len(intervals)) for intervals in parts]
    for _ in range(_DRAWS):
        others = rng.integers(0, len(columns), len(rows))
        for intervals, fall in zip(parts, falls):
            for number, interval in enumerate(intervals):
                changed = columns[rows]
                changed[:, interval] = columns[np.ix_(others, interval)]
                fall[number] += (before - mean(changed)) / _DRAWS
    return falls


def projection_importance(trained: Trained) -> tuple[BandCurve, ...]:
    """VIP of each band of a trained PLS-DA, one curve for each block; bands that are left out have none."""
    rule = trained.classifier.rule
    if not isinstance(rule, LinearRule):
        return ()
    curves = []
    first = 0
    for step, used in zip(trained.classifier.preprocessing, trained.classifier.features.used):
        centres = step.result.centres[used]
        curves.append(BandCurve(step.result.unit, centres, centres, rule.vip[first : first + len(used)]))
        first += len(used)
    return tuple(curves)
