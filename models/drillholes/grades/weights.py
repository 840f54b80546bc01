"""Weights of features by self-evaluation."""

from __future__ import annotations

import numpy as np

from ...core.arrays import Floats

RATE = 0.1
THRESHOLD = 2.0
"""Standard errors that a feature's gain has to exceed for its weight to rise."""


def next_weights(weights: Floats, gains: Floats) -> Floats:
    """Let the weights of features that help rise, and those of the others sink.

    The published rule, w ← w + α (RMSE_n − RMSE_{n−1}), has one error for all features and cannot tell them apart. It
    is read per feature here: RMSE_n is the error with the feature moved out of place, RMSE_{n−1} that without. A
    difference of errors has no scale, and of noise it is around 0, where a weight would stay for ever: so it is divided
    by its standard error over holes and has to exceed 2, w ← w + α · clip(d / se(d) − 2, −1, 1), within 0 and 1.

    Parameters
    ----------
    weights : array of shape (features,)
    gains : array of shape (features, holes)
        Error of each hole with a feature moved out of place less that without.

    Returns
    -------
    array of shape (features,)
        Unchanged with fewer than three holes, which have no standard error worth the name.
    """
    holes = gains.shape[1]
    if holes < 3:
        return weights
    mean, error = gains.mean(axis=1), gains.std(axis=1, ddof=1) / np.sqrt(holes)
    score = np.divide(mean, error, out=np.zeros_like(mean), where=error > 0)
    found: Floats = np.clip(weights + RATE * np.clip(score - THRESHOLD, -1.0, 1.0), 0.0, 1.0)
    return found
