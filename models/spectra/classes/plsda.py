"""Partial least squares discriminant analysis among the methods."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.dependencies import import_part
from ...core.progress import Progress
from .contracts import Candidate, TrainingSpectra
from .rules import LinearRule, Rule

_MOST_COMPONENTS = 15


def pls_candidates(training: TrainingSpectra) -> list[Candidate]:
    """Numbers of components from 1 on."""
    # A fifth of the spectra is held out when the number of components is chosen.
    most = min(_MOST_COMPONENTS, training.columns.shape[1], max(int(0.8 * len(training.label)) - 1, 1))
    return [{"components": components} for components in range(1, most + 1)]


def fit_plsda(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """Partial least squares on a column of 0 and 1 for each class (Barker & Rayens, 2003, J. Chemometrics 17, 166-173).

    Fits of fewer components are the first columns of the fit with most.
    """
    progress.check()
    mean = training.columns.mean(axis=0)
    answers = (training.label[:, None] == np.arange(training.classes)).astype(np.float64)
    share = answers.mean(axis=0)
    # Spectra have more bands than there are samples: in the space of the samples all is the same, and much smaller.
    reduced, directions = _row_space(training.columns - mean)
    most = max(int(candidate["components"]) for candidate in candidates)
    pls = _fitted(reduced, answers - share, min(most, *reduced.shape))
    if pls is None:
        nothing = np.zeros((len(mean), training.classes))
        return [LinearRule(nothing, share, np.ones(len(mean))) for _ in candidates]
    rules: list[Rule] = []
    for candidate in candidates:
        kept = slice(0, int(candidate["components"]))
        weights = directions @ (pls.x_rotations_[:, kept] @ pls.y_loadings_[:, kept].T)
        rules.append(LinearRule(weights, share - mean @ weights, _vip(pls, kept, directions)))
    return rules


def _fitted(columns: NDArray[np.float64], answers: NDArray[np.float64], most: int) -> Any:
    """Regression with as many components as there are, `most` at most; None where columns tell nothing of the answers.

    Where nothing is left to be told scikit-learn divides by zero, and warns, or fails on what comes of it.
    """
    PLSRegression = import_part("sklearn.cross_decomposition").PLSRegression

    for components in range(most, 0, -1):
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            try:
                pls = PLSRegression(components, scale=False).fit(columns, answers)
            except (ValueError, np.linalg.LinAlgError):
                continue
        if np.isfinite(pls.x_rotations_).all() and np.isfinite(pls.y_loadings_).all():
            return pls
    return None


def _row_space(centred: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Spectra in an orthonormal base of the space they span, and the base: shapes (spectra, rank), (columns, rank)."""
    if centred.shape[1] <= len(centred):
        return centred, np.eye(centred.shape[1])
    left, size, base = np.linalg.svd(centred, full_matrices=False)
    kept = size > 1e-10 * size[0]
    return left[:, kept] * size[kept], base[kept].T


def _vip(pls: Any, kept: slice, directions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Variable importance in the projection (Wold, Johansson & Cocchi, 1993), shape (columns,).

    Root of the number of columns times the mean of the squared weights of a column, each component weighted by the sum
    of squares of the classes that it explains.
    """
    explained = (pls.x_scores_[:, kept] ** 2).sum(axis=0) * (pls.y_loadings_[:, kept] ** 2).sum(axis=0)
    weights = directions @ pls.x_weights_[:, kept]
    result: NDArray[np.float64] = np.sqrt(len(weights) * (weights**2 @ explained) / max(explained.sum(), 1e-300))
    return result
