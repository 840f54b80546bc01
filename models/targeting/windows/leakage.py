"""Windows that a network is tested on must not touch windows that it was trained on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError, LeakageError
from ...core.language import said
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
            said(
                "The patch layer {name} leaks: {count} training windows touch {count_2} test windows of"
                " another fold (first: patch {patch_id} of fold {fold} and patch {patch_id_2} of fold"
                " {fold_2}), so that the network would be tested on ground it was trained on. Switch"
                " APART of 'Sample patches' on, or leave PATCHES empty, and windows are drawn for each"
                " fold.",
                name=name,
                count=len(np.unique(pairs[:, 0])),
                count_2=len(np.unique(pairs[:, 1])),
                patch_id=training.patch_id[first],
                fold=training.fold[first],
                patch_id_2=test.patch_id[second],
                fold_2=test.fold[second],
            )
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
            said(
                "No background window is left that touches no window of another fold: sample more or"
                " smaller windows, or fewer folds, or switch APART off."
            )
        )
    progress.info(
        said(
            "{count} of {count_2} windows touched one of another fold and were left out; {value} around"
            " deposits and {value_2} in the background remain.",
            count=len(patches) - len(left),
            count_2=len(patches),
            value=int((left.label == DEPOSIT).sum()),
            value_2=int((left.label == BACKGROUND).sum()),
        )
    )
    return left
