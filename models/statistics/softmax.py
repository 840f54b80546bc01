"""Scores of several classes turned into probabilities: Platt's logistic curve for any number of classes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_STEEPEST = 50.0
"""Largest slope, in units of the scores' spread: nothing that a few dozen samples can tell is steeper."""


@dataclass(frozen=True)
class SoftmaxCalibration:
    """Probability of class k is proportional to exp(slope · score_k + offset_k).

    Parameters
    ----------
    slope : float
        Not negative.
    offsets : array of shape (classes,)
        Their sum is 0.
    """

    slope: float
    offsets: NDArray[np.float64]

    def apply(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        """Probabilities of scores, both of shape (samples, classes); NaN where a score is NaN."""
        exponent = self.slope * scores
        exponent += self.offsets
        return softmax(exponent)


def softmax(exponent: NDArray[np.float64]) -> NDArray[np.float64]:
    """Exponential of each value over the sum of its row; shape (samples, classes)."""
    result = np.exp(exponent - exponent.max(axis=1, keepdims=True))
    result /= result.sum(axis=1, keepdims=True)
    return np.asarray(result, dtype=np.float64)


def fit_softmax(scores: NDArray[np.float64], label: NDArray[np.int64]) -> SoftmaxCalibration:
    """Fit slope and offsets to the classes of samples, all classes taken as equally common.

    Parameters
    ----------
    scores : array of shape (samples, classes)
        Of samples that the classifier has not learnt from, wherever that is possible.
    label : array of shape (samples,)
        Class of each, 0 … classes - 1.

    Notes
    -----
    Maximum likelihood with one slope for all classes and an offset each, so that few samples bear it; for two classes
    it is the curve of Platt (1999, Advances in Large Margin Classifiers, 61-74). His targets, (n + 1) / (n + 2) instead
    of 1, keep the slope finite where scores part the classes. Samples are weighted so that each class has the same sum:
    with its own share, a rare class would hardly ever be called.
    """
    from scipy.optimize import minimize

    classes = scores.shape[1]
    unit = float(np.std(scores)) or 1.0
    scaled = scores / unit
    target, weight = _targets(label, classes), _equal_weights(label, classes)

    def loss(parameters: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        probability = softmax(parameters[0] * scaled + parameters[1:])
        error = weight[:, None] * (probability - target)
        value = -float((weight * (target * np.log(np.maximum(probability, 1e-300))).sum(axis=1)).sum())
        return value, np.concatenate([[float((error * scaled).sum())], error.sum(axis=0)])

    bounds = [(0.0, _STEEPEST)] + [(-_STEEPEST, _STEEPEST)] * classes
    found = minimize(loss, np.concatenate([[1.0], np.zeros(classes)]), jac=True, method="L-BFGS-B", bounds=bounds)
    return SoftmaxCalibration(float(found.x[0]) / unit, found.x[1:] - found.x[1:].mean())


def balanced_log_loss(probability: NDArray[np.float64], label: NDArray[np.int64]) -> float:
    """Mean over the classes present of the mean of -ln p of the true class.

    Parameters
    ----------
    probability : array of shape (samples, classes)
    label : array of shape (samples,)
    """
    own = np.maximum(probability[np.arange(len(label)), label], 1e-12)
    return float((_equal_weights(label, probability.shape[1]) * -np.log(own)).sum())


def _equal_weights(label: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
    """Weights of sum 1 that give each class that is present the same; shape (samples,)."""
    counts = np.bincount(label, minlength=classes)
    weights: NDArray[np.float64] = 1.0 / (np.count_nonzero(counts) * counts[label])
    return weights


def _targets(label: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
    """Platt's targets of shape (samples, classes): what is left of 1 goes to the other classes in equal parts."""
    own = (np.bincount(label, minlength=classes)[label] + 1.0) / (np.bincount(label, minlength=classes)[label] + 2.0)
    target = np.repeat(((1.0 - own) / max(classes - 1, 1))[:, None], classes, axis=1)
    target[np.arange(len(label)), label] = own
    return target
