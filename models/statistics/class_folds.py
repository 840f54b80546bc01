"""Parting samples of several classes into folds, whole groups together and classes in equal shares."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def class_folds(
    label: NDArray[np.int64], group: NDArray[np.int64], folds: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Deal samples into folds so that no group is split and every fold has about its share of every class.

    Parameters
    ----------
    label : array of shape (samples,)
        Class of each, 0, 1, …
    group : array of shape (samples,)
        Samples of one number stay together; a number of its own for each where there are no groups.
    folds : int
    rng : Generator
        Draws the order, and so which of several equally good foldings comes out.

    Returns
    -------
    array of shape (samples,)
        0 … folds - 1; folds stay empty where there are fewer groups.

    Notes
    -----
    Groups are dealt from the largest to the smallest, each to the fold where the sum over classes of the squared shares
    grows least; among equals, to the one with the fewest samples.
    """
    names, member = np.unique(group, return_inverse=True)
    counts = np.zeros((len(names), int(label.max()) + 1))
    np.add.at(counts, (member, label), 1.0)
    # A class that nobody has would ask for a division by nothing.
    totals = np.maximum(counts.sum(axis=0), 1.0)
    shuffled = rng.permutation(len(names))
    order = shuffled[np.argsort(-counts[shuffled].sum(axis=1), kind="stable")]
    filled = np.zeros((folds, len(totals)))
    fold_of = np.empty(len(names), dtype=np.int64)
    for one in order:
        growth = filled @ (counts[one] / totals**2)
        fold = np.lexsort((filled.sum(axis=1), np.round(growth, 12)))[0]
        filled[fold] += counts[one]
        fold_of[one] = fold
    return fold_of[member]
