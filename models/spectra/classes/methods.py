"""Classifiers of spectra by name, and how each is trained."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.blas import product
from ...core.dependencies import import_part
from ...core.progress import Progress
from .features import BLOCKS
from .rules import KernelRule, LinearRule, Rule

Candidate = dict[str, float]
"""A setting that is tried."""

_PENALTIES = (1.0, 10.0, 100.0)
_WIDTHS = (0.1, 1.0)
"""gamma times the total variance of the columns; 1 is what scikit-learn calls 'scale'."""
_MOST_COMPONENTS = 15


@dataclass(frozen=True)
class TrainingSpectra:
    """What a classifier learns from.

    Parameters
    ----------
    columns : array of shape (spectra, columns)
    label : array of shape (spectra,)
        0 … classes - 1; every class occurs.
    classes : int
    sizes : tuple of int
        Columns of each block.
    seed : int
    """

    columns: NDArray[np.float64]
    label: NDArray[np.int64]
    classes: int
    sizes: tuple[int, ...]
    seed: int

    def taken(self, rows: NDArray[Any]) -> TrainingSpectra:
        """Some of the spectra; `rows` are indices or a mask of shape (spectra,)."""
        return TrainingSpectra(self.columns[rows], self.label[rows], self.classes, self.sizes, self.seed)


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


def _svm_candidates(training: TrainingSpectra) -> list[Candidate]:
    variance = float(training.columns.var(axis=0).sum())
    return [{"c": penalty, "gamma": width / variance} for width in _WIDTHS for penalty in _PENALTIES]


def _fit_svm(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """Support vector machines with a Gaussian kernel, each class against the rest, classes weighted to equal sums."""
    columns = training.columns
    squares = (columns**2).sum(axis=1)
    apart = squares[:, None] + squares - 2 * product(columns, np.ascontiguousarray(columns.T))
    np.maximum(apart, 0.0, out=apart)
    rules: list[Rule] = []
    for candidate in candidates:
        progress.check()
        weights, intercept = _machines(np.exp(-candidate["gamma"] * apart), training, candidate["c"])
        used = np.any(weights != 0, axis=1)
        rules.append(KernelRule(columns[used].astype(np.float32), weights[used], intercept, candidate["gamma"]))
    return rules


def _machines(
    kernel: NDArray[np.float64], training: TrainingSpectra, penalty: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights of all training spectra, shape (spectra, classes), and intercepts."""
    SVC = import_part("sklearn.svm").SVC

    weights, intercept = np.zeros((len(kernel), training.classes)), np.zeros(training.classes)
    # Of two classes the second machine is the first with other signs.
    for one in range(training.classes if training.classes > 2 else 1):
        machine = SVC(C=penalty, kernel="precomputed", class_weight="balanced").fit(kernel, training.label == one)
        weights[machine.support_, one] = machine.dual_coef_[0]
        intercept[one] = machine.intercept_[0]
    if training.classes == 2:
        weights[:, 1], intercept[1] = -weights[:, 0], -intercept[0]
    return weights, intercept


def _pls_candidates(training: TrainingSpectra) -> list[Candidate]:
    # A fifth of the spectra is held out when the number of components is chosen.
    most = min(_MOST_COMPONENTS, training.columns.shape[1], max(int(0.8 * len(training.label)) - 1, 1))
    return [{"components": components} for components in range(1, most + 1)]


def _fit_plsda(training: TrainingSpectra, candidates: Sequence[Candidate], progress: Progress) -> list[Rule]:
    """Partial least squares on a column of 0 and 1 for each class (Barker & Rayens, 2003, J. Chemometrics 17, 166-173).

    Fits of fewer components are the first columns of the fit with most.
    """
    PLSRegression = import_part("sklearn.cross_decomposition").PLSRegression

    progress.check()
    mean = training.columns.mean(axis=0)
    answers = (training.label[:, None] == np.arange(training.classes)).astype(np.float64)
    share = answers.mean(axis=0)
    # Spectra have more bands than there are samples: in the space of the samples all is the same, and much smaller.
    reduced, directions = _row_space(training.columns - mean)
    most = max(int(candidate["components"]) for candidate in candidates)
    pls = PLSRegression(min(most, *reduced.shape), scale=False).fit(reduced, answers - share)
    rules: list[Rule] = []
    for candidate in candidates:
        kept = slice(0, int(candidate["components"]))
        weights = directions @ (pls.x_rotations_[:, kept] @ pls.y_loadings_[:, kept].T)
        rules.append(LinearRule(weights, share - mean @ weights, _vip(pls, kept, directions)))
    return rules


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


METHODS: dict[str, Method] = {
    method.name: method
    for method in (
        Method(
            name="svm",
            title="support vector machine",
            scale=BLOCKS,
            candidates=_svm_candidates,
            fit=_fit_svm,
            read=KernelRule.from_arrays,
            most=4_000,
        ),
        Method(
            name="plsda",
            title="PLS-DA",
            scale=BLOCKS,
            candidates=_pls_candidates,
            fit=_fit_plsda,
            read=LinearRule.from_arrays,
            most=20_000,
        ),
    )
}
"""Classifiers of spectra; a new one is an entry here, and its name in `options`."""
