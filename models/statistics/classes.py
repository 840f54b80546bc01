"""Figures of a classification in any number of classes, of samples that were called more than once."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .intervals import Interval, wilson

_DRAWS = 4000


@dataclass(frozen=True)
class ClassFigures:
    """How well samples were called.

    Parameters
    ----------
    n : int
        Samples.
    balanced_accuracy : Interval
        Mean over the classes of the share called right; 1 / classes is chance.
    accuracy, kappa : float
        Share called right; the same beyond what the shares of calls give by chance (Cohen, 1960).
    confusion : array of shape (classes, classes)
        Mean number of samples of a true class (rows) that were called each class (columns).
    """

    n: int
    balanced_accuracy: Interval
    accuracy: float
    kappa: float
    confusion: NDArray[np.float64]


def class_figures(
    calls: NDArray[np.int64], label: NDArray[np.int64], group: NDArray[np.int64], rng: np.random.Generator
) -> ClassFigures:
    """Figures of samples called once or more often each.

    Parameters
    ----------
    calls : array of shape (samples, classes)
        How often each sample was called each class; samples that never were take no part.
    label : array of shape (samples,)
    group : array of shape (samples,)
        Samples of one group are drawn together for the interval.
    rng : Generator

    Notes
    -----
    The interval is a bootstrap of groups, or of samples where each is its own group, so that repeats of a
    cross-validation make no interval narrower. Its percentiles are moved outwards as far as so few groups ask for
    (expanded percentiles; Hesterberg, 2015, American Statistician 69, 371-386, section 4.2): of five groups it is half
    as wide again as it would be, of a hundred it stays. A bootstrap of samples that were all called right has no width:
    the joined Wilson intervals of the classes (Newcombe, 1998, Statistics in Medicine 17, method 10) are taken instead.
    """
    seen = calls.sum(axis=1) > 0
    calls, label, group = calls[seen], label[seen], group[seen]
    share = calls / calls.sum(axis=1, keepdims=True)
    confusion = np.zeros((calls.shape[1], calls.shape[1]))
    np.add.at(confusion, label, share)
    accuracy, by_chance = _agreement(confusion)
    return ClassFigures(
        n=len(label),
        balanced_accuracy=_balanced(share, label, group, rng),
        accuracy=accuracy,
        kappa=(accuracy - by_chance) / (1 - by_chance) if by_chance < 1 else 0.0,
        confusion=confusion,
    )


def balanced_accuracy(calls: NDArray[np.int64], label: NDArray[np.int64]) -> float:
    """Mean over the classes present of the share called right.

    Parameters
    ----------
    calls : array of shape (samples, classes)
        How often each sample was called each class; those that never were take no part.
    label : array of shape (samples,)
    """
    seen = calls.sum(axis=1) > 0
    right = calls[seen, label[seen]] / calls[seen].sum(axis=1)
    return float(_mean_of_classes(right[None], label[seen], np.ones((1, int(seen.sum()))), calls.shape[1])[0])


def _agreement(confusion: NDArray[np.float64]) -> tuple[float, float]:
    """Share called right, and the share that the frequencies of classes and calls give by chance."""
    total = confusion.sum()
    by_chance = (confusion.sum(axis=0) * confusion.sum(axis=1)).sum() / total**2
    return float(np.trace(confusion) / total), float(by_chance)


def _balanced(
    share: NDArray[np.float64], label: NDArray[np.int64], group: NDArray[np.int64], rng: np.random.Generator
) -> Interval:
    right = share[np.arange(len(label)), label]
    names, member = np.unique(group, return_inverse=True)
    drawn = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=_DRAWS)[:, member]
    value = float(_mean_of_classes(right[None], label, np.ones((1, len(label))), share.shape[1])[0])
    draws = _mean_of_classes(right[None], label, drawn.astype(np.float64), share.shape[1])
    if np.ptp(right) == 0:
        return _joined(right, label, member)
    low, high = np.quantile(draws, _expanded(len(names)))
    return Interval(value, min(float(low), value), max(float(high), value))


def _expanded(units: int) -> tuple[float, float]:
    """Shares of the bootstrap at the ends of a 95 % interval of so many independent units."""
    from scipy.stats import norm, t

    if units < 2:
        return 0.0, 1.0
    tail = float(norm.cdf(math.sqrt(units / (units - 1)) * t.ppf(0.025, units - 1)))
    return tail, 1.0 - tail


def _mean_of_classes(
    right: NDArray[np.float64], label: NDArray[np.int64], weight: NDArray[np.float64], classes: int
) -> NDArray[np.float64]:
    """Mean over the classes that a draw has of the weighted share called right; shape (draws,)."""
    member = (label[:, None] == np.arange(classes)).astype(np.float64)
    totals = weight @ member
    hits = (weight * right) @ member
    present = totals > 0
    rates = np.divide(hits, totals, out=np.zeros_like(hits), where=present)
    result: NDArray[np.float64] = rates.sum(axis=1) / np.maximum(present.sum(axis=1), 1)
    return result


def _joined(right: NDArray[np.float64], label: NDArray[np.int64], member: NDArray[np.int64]) -> Interval:
    """Joined Wilson intervals of the classes, with as many cases each as groups that hold the class."""
    parts = [
        wilson(float(right[label == one].mean()), len(np.unique(member[label == one]))) for one in np.unique(label)
    ]
    value = float(np.mean([part.value for part in parts]))
    below = float(np.sqrt(sum((part.value - part.low) ** 2 for part in parts))) / len(parts)
    above = float(np.sqrt(sum((part.high - part.value) ** 2 for part in parts))) / len(parts)
    return Interval(value, max(value - below, 0.0), min(value + above, 1.0))
