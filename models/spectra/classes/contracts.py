"""What a way to classify spectra is, and what it learns from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.progress import Progress
from .features import Features
from .rules import Rule

Candidate = dict[str, float]
"""A setting that is tried."""


@dataclass(frozen=True)
class BlockAxis:
    """Where the columns of a block lie, and what they are.

    Parameters
    ----------
    centres : array of shape (columns,)
    quantity : str
    """

    centres: NDArray[np.float64]
    quantity: str


@dataclass(frozen=True)
class TrainingSpectra:
    """What a classifier learns from.

    Parameters
    ----------
    columns : array of shape (spectra, columns)
    label : array of shape (spectra,)
        0 … classes - 1; every class occurs.
    classes : int
    features : Features
        That made the columns.
    axes : tuple of BlockAxis
        Of each block.
    seed : int
    """

    columns: NDArray[np.float64]
    label: NDArray[np.int64]
    classes: int
    features: Features
    axes: tuple[BlockAxis, ...]
    seed: int

    def taken(self, rows: NDArray[Any]) -> TrainingSpectra:
        """Some of the spectra; `rows` are indices or a mask of shape (spectra,)."""
        return replace(self, columns=self.columns[rows], label=self.label[rows])


@dataclass(frozen=True)
class Method:
    """One way to classify spectra.

    Parameters
    ----------
    name, title : str
        As scripts give it, and as tables and plots show it.
    scale : str
        Of its columns, see `features`.
    candidates : callable
        Settings to choose from by inner folds, the simplest first.
    fit : callable
        A rule for each of some settings.
    read : callable
        Makes a rule of its arrays.
    needs : tuple of str
        Modules beyond NumPy that training needs.
    calibrated : bool
        Whether its scores still have to become probabilities; a network's are log-probabilities already.
    costly : bool
        Whether one training takes seconds.
    most : int
        Most spectra that it learns from.
    """

    name: str
    title: str
    scale: str
    candidates: Callable[[TrainingSpectra], Sequence[Candidate]]
    fit: Callable[[TrainingSpectra, Sequence[Candidate], Progress], Sequence[Rule]]
    read: Callable[[Mapping[str, NDArray[Any]]], Rule]
    needs: tuple[str, ...] = ("scipy", "sklearn")
    calibrated: bool = True
    costly: bool = False
    most: int = 100_000
