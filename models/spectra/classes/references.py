"""Spectra compared with references of each class: the Spectral Angle Mapper and Binary Feature Fitting."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ..angles import spectral_angles
from ..formulas.continuum import continuum_removed
from ..similarity import BandFeatures, band_features, feature_fits
from ..table import REFLECTANCE
from .contracts import Candidate, TrainingSpectra
from .rules import Arrays, Rule

_MOST_REFERENCES = 60
"""References of one class: each is compared with every spectrum."""


@dataclass(frozen=True)
class AngleRule:
    """The smallest angle to a reference of each class (Spectral Angle Mapper), on average over the blocks.

    Parameters
    ----------
    references : array of shape (references, columns)
    owner : array of shape (references,)
        Class of each, rising; every class has one.
    sizes : array of shape (blocks,)
        Columns of each block.
    """

    references: NDArray[np.float64]
    owner: NDArray[np.int64]
    sizes: NDArray[np.int64]

    def scores(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """See `Rule`; angles in radians with the sign turned, so that nearer is more."""
        angles = np.zeros((len(columns), len(self.owner)), dtype=np.float32)
        for block in _slices(self.sizes):
            angles += spectral_angles(columns[:, block], self.references[:, block])
        return _best_of_class(-angles / len(self.sizes), self.owner)

    def arrays(self) -> Arrays:
        """See `Rule`."""
        return {"references": self.references, "owner": self.owner, "sizes": self.sizes}

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> AngleRule:
        """Read what `arrays` gave; shapes are those of the class."""
        return cls(stored["references"], stored["owner"], stored["sizes"])


@dataclass(frozen=True)
class FeatureRule:
    """The best fit of the absorption features of each class (Binary Feature Fitting), on average over the blocks.

    Parameters
    ----------
    references : array of shape (references, columns)
        Continuum-removed.
    owner : array of shape (references,)
        Class of each, rising; every class has one.
    sizes : array of shape (blocks,)
        Columns of each block.
    centres : array of shape (columns,)
        Where the columns lie; the hull is laid over them.
    """

    references: NDArray[np.float64]
    owner: NDArray[np.int64]
    sizes: NDArray[np.int64]
    centres: NDArray[np.float64]

    def scores(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """See `Rule`; 0 to 1."""
        fits = np.zeros((len(columns), len(self.owner)), dtype=np.float32)
        for block, features in zip(_slices(self.sizes), self._features):
            removed = continuum_removed(columns[:, block].astype(np.float64), self.centres[block])
            fits += feature_fits(removed, features)
        return _best_of_class(fits / len(self.sizes), self.owner)

    @functools.cached_property
    def _features(self) -> list[BandFeatures]:
        return [band_features(self.references[:, block]) for block in _slices(self.sizes)]

    def arrays(self) -> Arrays:
        """See `Rule`."""
        return {"references": self.references, "owner": self.owner, "sizes": self.sizes, "centres": self.centres}

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> FeatureRule:
        """Read what `arrays` gave; shapes are those of the class."""
        return cls(stored["references"], stored["owner"], stored["sizes"], stored["centres"])


def _slices(sizes: NDArray[np.int64]) -> list[slice]:
    ends = np.cumsum(sizes).tolist()
    return [slice(first, last) for first, last in zip([0, *ends], ends)]


def _best_of_class(likeness: NDArray[np.float32], owner: NDArray[np.int64]) -> NDArray[np.float64]:
    """Largest likeness to a reference of each class: shapes (spectra, references) and (spectra, classes)."""
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    return np.maximum.reduceat(likeness, starts, axis=1).astype(np.float64)


def reference_candidates(training: TrainingSpectra) -> list[Candidate]:
    """The mean of each class as its only reference, or its spectra themselves."""
    return [{"references": 1.0}, {"references": float(_MOST_REFERENCES)}]


def fit_sam(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """References of the Spectral Angle Mapper; means are those of spectra brought to the same length."""
    progress.check()
    sizes = np.array(training.features.sizes)
    unit = np.array(training.columns)
    for block in _slices(sizes):
        unit[:, block] /= np.maximum(np.linalg.norm(unit[:, block], axis=1, keepdims=True), 1e-300)
    return [AngleRule(*_references(unit, training, candidate), sizes) for candidate in candidates]


def fit_bff(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """References of Binary Feature Fitting.

    Raises
    ------
    InputError
        If the spectra are no reflectance, which has no continuum to lay a hull over.
    """
    progress.check()
    others = {axis.quantity for axis in training.axes} - {REFLECTANCE}
    if others:
        raise InputError(
            said(
                "Binary Feature Fitting looks for absorption below the continuum of reflectance, and"
                " after the steps the spectra are {others}: leave derivatives, snv and absorbance out of"
                " the steps (for spectra of absorbance give the step 'reflectance'), or leave this method"
                " out.",
                others=" and ".join(sorted(others)),
            )
        )
    sizes = np.array(training.features.sizes)
    centres = np.concatenate([axis.centres for axis in training.axes])
    removed = [continuum_removed(training.columns[:, block], centres[block]) for block in _slices(sizes)]
    values = np.concatenate(removed, axis=1)
    return [FeatureRule(*_references(values, training, candidate), sizes, centres) for candidate in candidates]


def _references(
    values: NDArray[np.float64], training: TrainingSpectra, candidate: Candidate
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """References and the class of each: means of classes, or evenly chosen members."""
    most = int(candidate["references"])
    choose: Callable[[NDArray[np.float64]], NDArray[np.float64]] = (
        (lambda own: own.mean(axis=0)[None])
        if most == 1
        else (lambda own: own[np.unique(np.linspace(0, len(own) - 1, min(most, len(own))).astype(np.int64))])
    )
    chosen = [choose(values[training.label == one]) for one in range(training.classes)]
    owner = np.repeat(np.arange(training.classes), [len(own) for own in chosen])
    return np.concatenate(chosen), owner
