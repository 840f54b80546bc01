"""Support vector machines among the methods."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from ...core.blas import product
from ...core.dependencies import import_part
from ...core.progress import Progress
from ...core.threads import while_listening
from .contracts import Candidate, TrainingSpectra
from .rules import KernelRule, Rule

_SECONDS = 1_000
"""Spectra from which on one machine may take seconds."""
_PENALTIES = (1.0, 10.0, 100.0)
_WIDTHS = (0.1, 1.0)
"""gamma times the total variance of the columns; 1 is what scikit-learn calls 'scale'."""


def svm_candidates(training: TrainingSpectra) -> list[Candidate]:
    """Wide kernels and small penalties first: they are the smoother ones."""
    variance = float(training.columns.var(axis=0).sum())
    return [{"c": penalty, "gamma": width / variance} for width in _WIDTHS for penalty in _PENALTIES]


def fit_svm(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """Support vector machines with a Gaussian kernel, each class against the rest, classes weighted to equal sums."""
    columns = training.columns
    squares = (columns**2).sum(axis=1)
    apart = squares[:, None] + squares - 2 * product(columns, np.ascontiguousarray(columns.T))
    np.maximum(apart, 0.0, out=apart)
    rules: list[Rule] = []
    for candidate in candidates:
        progress.check()
        weights, intercept = _machines(np.exp(-candidate["gamma"] * apart), training, candidate["c"], progress)
        used = np.any(weights != 0, axis=1)
        rules.append(KernelRule(columns[used].astype(np.float32), weights[used], intercept, candidate["gamma"]))
    return rules


def _machines(
    kernel: NDArray[np.float64], training: TrainingSpectra, penalty: float, progress: Progress
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights of all training spectra, shape (spectra, classes), and intercepts."""
    SVC = import_part("sklearn.svm").SVC

    weights, intercept = np.zeros((len(kernel), training.classes)), np.zeros(training.classes)
    # Of two classes the second machine is the first with other signs.
    for one in range(training.classes if training.classes > 2 else 1):
        machine = SVC(C=penalty, kernel="precomputed", class_weight="balanced")
        own = training.label == one
        if len(own) > _SECONDS:
            while_listening(partial(machine.fit, kernel, own), progress)
        else:
            machine.fit(kernel, own)
        weights[machine.support_, one] = machine.dual_coef_[0]
        intercept[one] = machine.intercept_[0]
    if training.classes == 2:
        weights[:, 1], intercept[1] = -weights[:, 0], -intercept[0]
    return weights, intercept
