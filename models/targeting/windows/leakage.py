"""Windows that a network is tested on must not touch windows that it was trained on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError, LeakageError
from ...core.progress import Progress
from .table import BACKGROUND, DEPOSIT, PatchTable


def touching(a: PatchTable, b: PatchTable) -> NDArray[np.int64]:
    """Pairs of rows (of `a`, of `b`) whose windows share a cell or an edge; shape (pairs, 2)."""
    pairs = []
    for row, (col_off, row_off, size) in enumerate(zip(a.col_off, a.row_off, a.size)):
        near = (
            (col_off <= b.col_off + b.size)
            & (b.col_off <= col_off + size)
            & (row_off <= b.row_off + b.size)
            & (b.row_off <= row_off + size)
        )
        pairs += [(row, other) for other in np.flatnonzero(near).tolist()]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def check_leakage(training: PatchTable, test: PatchTable, name: str) -> None:
    """Refuse windows that would let a network see the ground it is tested on.

    Parameters
    ----------
    training, test : PatchTable
    name : str
        Of the layer, for the message.

    Raises
    ------
    LeakageError
        If any window of the training touches one of the test; it names the layer, how many do, and the first pair.
    """
    pairs = touching(training, test)
    if len(pairs):
        first, second = pairs[0]
        raise LeakageError(
            f"The patch layer {name} leaks: {len(np.unique(pairs[:, 0]))} training windows touch"
            f" {len(np.unique(pairs[:, 1]))} test windows of another fold (first: patch {training.patch_id[first]} of"
            f" fold {training.fold[first]} and patch {test.patch_id[second]} of fold {test.fold[second]}), so that the"
            " network would be tested on ground it was trained on. Switch APART of 'Sample patches' on, or leave"
            " PATCHES empty, and windows are drawn for each fold."
        )


def check_folds(patches: PatchTable, name: str) -> None:
    """Check every fold of a patch layer against all others; raises `LeakageError`."""
    for fold in np.unique(patches.fold):
        check_leakage(patches.rows(patches.fold != fold), patches.rows(patches.fold == fold), name)


def apart(patches: PatchTable, seed: int, progress: Progress) -> PatchTable:
    """Leave out windows until no two of different folds touch: taken in random order, deposits before background.

    Says how many are left.
    """
    order = np.random.default_rng(seed).permutation(len(patches))
    order = np.concatenate([order[patches.label[order] == DEPOSIT], order[patches.label[order] == BACKGROUND]])
    kept = np.zeros(len(patches), dtype=bool)
    for row in order:
        other = kept & (patches.fold != patches.fold[row])
        near = (np.abs(patches.col_off - patches.col_off[row]) <= patches.size) & (
            np.abs(patches.row_off - patches.row_off[row]) <= patches.size
        )
        kept[row] = not (other & near).any()
    left = patches.rows(kept)
    if not (left.label == BACKGROUND).any():
        raise InputError(
            "No background window is left that touches no window of another fold: sample more or smaller windows, or"
            " fewer folds, or switch APART off."
        )
    progress.info(
        f"{len(patches) - len(left)} of {len(patches)} windows touched one of another fold and were left out;"
        f" {int((left.label == DEPOSIT).sum())} around deposits and {int((left.label == BACKGROUND).sum())} in the"
        " background remain."
    )
    return left
