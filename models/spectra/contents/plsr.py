"""Partial least-squares regression of one content, with the number of components by inner cross-validation.

Wold, S., Sjöström, M., Eriksson, L. (2001): PLS-regression: a basic tool of chemometrics. Chemometrics and Intelligent
Laboratory Systems 58, 109-130. The decomposition is scikit-learn's.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.dependencies import import_part
from ...core.progress import Progress
from ...statistics.class_folds import class_folds

INNER_FOLDS = 5
FEW_GROUPS = 10
"""Below so many groups the smallest inner error is mostly chance, and the fewest components within one standard error
of it are taken.
"""


@dataclass(frozen=True)
class PlsPath:
    """A regression with each number of components, 1, 2, …, from one decomposition.

    Parameters
    ----------
    centre : array of shape (bands,)
        Mean spectrum of training.
    mean : float
        Mean content of training.
    coefficients : array of shape (components, bands)
        Row i belongs to i + 1 components.
    vip : array of shape (components, bands)
        Variable importance in projection; the mean of its squares over bands is 1.
    """

    centre: NDArray[np.float64]
    mean: float
    coefficients: NDArray[np.float64]
    vip: NDArray[np.float64]

    def predict(self, spectra: NDArray[np.float64]) -> NDArray[np.float64]:
        """Contents by each number of components, shape (components, spectra), of spectra of shape (spectra, bands)."""
        found: NDArray[np.float64] = self.mean + self.coefficients @ (spectra - self.centre).T
        return found


def fit_path(spectra: NDArray[np.float64], contents: NDArray[np.float64], components: int) -> PlsPath:
    """Decompose once and give the regression with any number of components up to `components`.

    Parameters
    ----------
    spectra : array of shape (samples, bands)
    contents : array of shape (samples,)
    components : int
        At most; fewer where samples or bands give no more.

    Notes
    -----
    Components do not change when more are added: the first columns of the rotations R = W (Pᵀ W)⁻¹ are those of the
    smaller model, so that coefficients are running sums of R q.

    VIP of band j: √(bands · Σ_a s_a w_aj² / Σ_a s_a), s_a = q_a² t_aᵀ t_a (Chong & Jun, 2005, Chemometrics and
    Intelligent Laboratory Systems 78, 103-112).
    """
    regression = import_part("sklearn.cross_decomposition").PLSRegression
    most = max(min(components, len(contents) - 1, spectra.shape[1]), 1)
    if (spectra == spectra[:1]).all():
        # Nothing can be told from spectra that are all the same: the mean, whatever the number of components.
        nothing = np.zeros((most, spectra.shape[1]))
        return PlsPath(spectra[0].copy(), float(contents.mean()), nothing, nothing + 1.0)
    with warnings.catch_warnings():
        # Contents that are met exactly leave nothing for further components, which then weigh nothing.
        warnings.simplefilter("ignore")
        fitted = regression(n_components=most, scale=False).fit(spectra, contents)
    weight, loading = fitted.x_weights_, np.ravel(fitted.y_loadings_)
    steps = np.nan_to_num(fitted.x_rotations_ * loading)
    explained = np.nan_to_num(loading**2 * np.square(fitted.x_scores_).sum(axis=0))
    parts = np.cumsum(explained * np.square(weight), axis=1).T
    total = np.maximum(np.cumsum(explained), np.finfo(float).tiny)
    return PlsPath(
        centre=spectra.mean(axis=0),
        mean=float(contents.mean()),
        coefficients=np.cumsum(steps, axis=1).T,
        vip=np.sqrt(spectra.shape[1] * parts / total[:, np.newaxis]),
    )


@dataclass(frozen=True)
class ComponentChoice:
    """How many components inner cross-validation chose.

    Parameters
    ----------
    components : int
    rmse : array of shape (components,)
        Inner error with 1, 2, … components.
    """

    components: int
    rmse: NDArray[np.float64]


def choose_components(
    spectra: NDArray[np.float64],
    contents: NDArray[np.float64],
    member: NDArray[np.int64],
    most: int,
    seed: tuple[int, ...],
    progress: Progress,
) -> ComponentChoice:
    """Choose the number of components by cross-validation within training samples, which leaves whole groups out.

    Parameters
    ----------
    spectra : array of shape (samples, bands)
    contents : array of shape (samples,)
    member : array of shape (samples,)
        Samples of one number are held out together; where all are of one group, samples stand for themselves.
    most : int
        Most components.
    seed : tuple of int
    progress : Progress

    Notes
    -----
    With `FEW_GROUPS` groups or more the number with the smallest error is taken. With fewer, the smallest number whose
    squared errors exceed those of the best by at most one standard error of their paired difference over groups (the
    one-standard-error rule of Breiman et al., 1984, on paired errors): with four groups the minimum is chance. Nothing
    of the samples that are held out outside is seen here, so that their error is not flattered by the choice.
    """
    _, member = np.unique(member, return_inverse=True)
    groups = int(member.max()) + 1
    if groups < 2:
        member, groups = np.arange(len(contents)), len(contents)
    folds = min(INNER_FOLDS, groups)
    fold = class_folds(np.zeros(len(member), dtype=np.int64), member, folds, np.random.default_rng(list(seed)))
    largest = int(np.bincount(fold).max())
    most = max(min(most, len(contents) - largest - 1, spectra.shape[1]), 1)
    squares = np.empty((most, len(contents)))
    for one in range(folds):
        progress.check()
        out = fold == one
        predicted = fit_path(spectra[~out], contents[~out], most).predict(spectra[out])
        squares[:, out] = np.square(predicted - contents[out])
    best = int(squares.mean(axis=1).argmin())
    if groups < FEW_GROUPS:
        best = within_one_error(squares, best, member)
    return ComponentChoice(best + 1, np.sqrt(squares.mean(axis=1)))


def within_one_error(squares: NDArray[np.float64], best: int, member: NDArray[np.int64]) -> int:
    """First row whose squared errors exceed those of row `best` by at most one standard error over groups.

    Parameters
    ----------
    squares : array of shape (components, samples)
    best : int
    member : array of shape (samples,)
        Number of the group of each sample, 0, 1, …
    """
    for row in range(best):
        worse = np.bincount(member, squares[row] - squares[best]) / squares.shape[1]
        error = np.sqrt(len(worse) / (len(worse) - 1) * np.square(worse - worse.mean()).sum())
        if worse.sum() <= error:
            return row
    return best
