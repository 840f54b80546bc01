"""What models of one kind say of every cell, and how several kinds are pooled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Rows = Callable[[int, int], NDArray[np.float32]]
"""From the first row and the number of rows to values of whole rows of cells, shape (rows, columns)."""


@dataclass(frozen=True)
class Opinion:
    """What models of one kind say of every cell.

    Parameters
    ----------
    members : int
        Votes that the mean stands for.
    mean : callable
        Probability, by rows of cells.
    deviation : callable, optional
        Standard deviation between the members, by rows of cells; None of a single vote.
    """

    members: int
    mean: Rows
    deviation: Rows | None = None


def pooled(opinions: Sequence[Opinion], top: int, rows: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean and standard deviation of all members of some opinions, for whole rows of cells: the parts between and
    within opinions add up.
    """
    if len(opinions) == 1:
        mean = opinions[0].mean(top, rows)
        return mean, opinions[0].deviation(top, rows) if opinions[0].deviation else np.zeros_like(mean)
    counts = np.array([opinion.members for opinion in opinions], dtype=np.float64)[:, None, None]
    means = np.stack([opinion.mean(top, rows) for opinion in opinions]).astype(np.float64)
    mean = (counts * means).sum(axis=0) / counts.sum()
    squares = (counts * (means - mean) ** 2).sum(axis=0)
    for opinion in opinions:
        if opinion.deviation:
            squares += (opinion.members - 1) * opinion.deviation(top, rows).astype(np.float64) ** 2
    return mean.astype(np.float32), np.sqrt(squares / (counts.sum() - 1)).astype(np.float32)
