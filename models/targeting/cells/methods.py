"""Classifiers of cells by name, and how each is trained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.dependencies import import_part
from ...core.errors import check_choice
from ...core.language import marked
from ...core.progress import Progress
from ...core.threads import one_blas_thread, while_listening
from .features import CELL, CONTEXT, PEAKS, FeatureTable
from .scorers import EvidenceScorer, KernelScorer, LinearScorer, MeanScorer, Scorer, TreesScorer

_TREES = 200
_TREES_AT_ONCE = 20
"""Trees between two looks at Cancel."""
_BOOSTING_ROUNDS = 140
_BOOSTING_RATE = 0.05
"""Small steps, and not many: there are few deposits to learn from."""
_KNOTS = 501
"""Quantiles by which scores of the members become comparable: ranks to a fifth of a per cent."""
_SIGNIFICANT_CONTRAST = 1.5
"""Studentised contrast from which on a pattern is taken as evidence (Bonham-Carter, 1994, chapter 9)."""


@dataclass(frozen=True)
class TrainingCells:
    """What a classifier learns from.

    Parameters
    ----------
    features : array of shape (cells, features)
        Deposit cells and background cells.
    deposit : array of bool of shape (cells,)
    seed : int
    trees : int
        Trees of a forest.
    """

    features: NDArray[np.float32]
    deposit: NDArray[np.bool_]
    seed: int
    trees: int = _TREES

    @property
    def weights(self) -> NDArray[np.float64]:
        """Weight of each cell that gives deposits and background the same sum; mean 1."""
        share = self.deposit.mean()
        return np.where(self.deposit, 0.5 / share, 0.5 / (1 - share))


@dataclass(frozen=True)
class Classifier:
    """One way to classify cells.

    Parameters
    ----------
    name : str
        As scripts give it.
    title : str
        As tables and plots show it.
    sees : str
        Set of features that it learns from.
    fit : callable
        From cells to train on and the positions of its features to a scorer.
    """

    name: str
    title: str
    sees: str
    fit: Callable[[TrainingCells, NDArray[np.int64], Progress], Scorer]


def _logistic(training: TrainingCells, columns: NDArray[np.int64], progress: Progress) -> LinearScorer:
    """Logistic regression with a ridge: mean loss plus half the squared weights, so that a few deposits cannot bend
    dozens of elements to their will.
    """
    LogisticRegression = import_part("sklearn.linear_model").LogisticRegression

    progress.check()
    model = LogisticRegression(C=1.0 / len(training.deposit), max_iter=1000)
    model.fit(training.features[:, columns].astype(np.float64), training.deposit, sample_weight=training.weights)
    return LinearScorer(columns, model.coef_[0].astype(np.float64), float(model.intercept_[0]))


def _support_vectors(training: TrainingCells, columns: NDArray[np.int64], progress: Progress) -> KernelScorer:
    """Support vector machine with a Gaussian kernel (C = 1, gamma = 1 / features)."""
    SVC = import_part("sklearn.svm").SVC

    gamma = 1.0 / len(columns)
    # Seconds for a few thousand cells, more the more deposits there are.
    model = while_listening(
        lambda: SVC(C=1.0, gamma=gamma).fit(
            training.features[:, columns], training.deposit, sample_weight=training.weights
        ),
        progress,
    )
    return KernelScorer(
        columns,
        model.support_vectors_.astype(np.float32),
        model.dual_coef_[0].astype(np.float64),
        gamma,
        float(model.intercept_[0]),
    )


def _forest(kind: str, smallest_leaf: int) -> Callable[[TrainingCells, NDArray[np.int64], Progress], TreesScorer]:
    def fit(training: TrainingCells, columns: NDArray[np.int64], progress: Progress) -> TreesScorer:
        ensemble = import_part("sklearn.ensemble")

        model = getattr(ensemble, kind)(
            0, min_samples_leaf=smallest_leaf, warm_start=True, random_state=training.seed, n_jobs=1
        )
        features, weights = np.ascontiguousarray(training.features[:, columns]), training.weights
        # Grown a few at a time, so that Cancel is heard in between.
        for start in range(0, training.trees, _TREES_AT_ONCE):
            progress.update(start / training.trees)
            model.n_estimators = min(start + _TREES_AT_ONCE, training.trees)
            model.fit(features, training.deposit, sample_weight=weights)
        return TreesScorer.from_sklearn([tree.tree_ for tree in model.estimators_], columns)

    return fit


def _boosting(training: TrainingCells, columns: NDArray[np.int64], progress: Progress) -> TreesScorer:
    """Stochastic gradient boosting (Friedman 2002) of shallow trees that look at a few features each."""
    GradientBoostingClassifier = import_part("sklearn.ensemble").GradientBoostingClassifier

    model = GradientBoostingClassifier(
        n_estimators=_TREES_AT_ONCE,
        learning_rate=_BOOSTING_RATE,
        max_depth=3,
        subsample=0.5,
        max_features="sqrt",
        warm_start=True,
        random_state=training.seed,
    )
    features, weights = np.ascontiguousarray(training.features[:, columns]), training.weights
    for trees in range(_TREES_AT_ONCE, _BOOSTING_ROUNDS + 1, _TREES_AT_ONCE):
        progress.update((trees - _TREES_AT_ONCE) / _BOOSTING_ROUNDS)
        model.n_estimators = trees
        model.fit(features, training.deposit, sample_weight=weights)
    # With both classes of equal weight the first guess is even odds: log-odds 0.
    return TreesScorer.from_sklearn(
        [tree.tree_ for tree in model.estimators_[:, 0]], columns, boosted=True, rate=_BOOSTING_RATE
    )


def _weights_of_evidence(training: TrainingCells, columns: NDArray[np.int64], progress: Progress) -> EvidenceScorer:
    """Weights of evidence (Bonham-Carter, Agterberg & Wright 1989; Bonham-Carter 1994, chapter 9).

    Each feature is cut in two where the studentised contrast is largest, at one of nine quantiles of the background;
    patterns whose studentised contrast stays below 1.5 take no part. Weights are added as if patterns were independent
    given deposits, which elements are not: read the sum as a rank.
    """
    features = training.features[:, columns].astype(np.float64)
    deposit, background = features[training.deposit], features[~training.deposit]
    cuts = np.quantile(background, np.linspace(0.1, 0.9, 9), axis=0)
    best = np.zeros(len(columns))
    chosen = [np.zeros(len(columns)) for _ in range(3)]
    for cut in cuts:
        progress.check()
        n_above, b_above = (deposit > cut).sum(axis=0) + 0.5, (background > cut).sum(axis=0) + 0.5
        n_below, b_below = len(deposit) + 1.0 - n_above, len(background) + 1.0 - b_above
        above = np.log(n_above / (len(deposit) + 1.0) / (b_above / (len(background) + 1.0)))
        below = np.log(n_below / (len(deposit) + 1.0) / (b_below / (len(background) + 1.0)))
        error = np.sqrt(1 / n_above + 1 / b_above + 1 / n_below + 1 / b_below)
        contrast = np.abs(above - below) / error
        # Of few values a cut may have no cell above it; half a cell of each kind is no evidence then. Below it there is
        # always background.
        better = (contrast > best) & (n_above + b_above > 1)
        best = np.where(better, contrast, best)
        chosen = [np.where(better, new, old) for new, old in zip((cut, below, above), chosen)]
    used = best >= min(_SIGNIFICANT_CONTRAST, best.max())
    return EvidenceScorer(columns[used], *(values[used] for values in chosen))


CLASSIFIERS: dict[str, Classifier] = {
    method.name: method
    for method in (
        Classifier("logistic", marked("logistic regression"), CELL, _logistic),
        Classifier("randomforest", "random forest", CELL, _forest("RandomForestClassifier", 2)),
        Classifier("gradientboosting", "gradient boosting", CELL, _boosting),
        Classifier("svm", "support vector machine", CELL, _support_vectors),
        Classifier("weightsofevidence", "weights of evidence", CELL, _weights_of_evidence),
        Classifier("logisticcontext", marked("logistic regression of peaks around"), PEAKS, _logistic),
        Classifier("extratreescontext", "extra trees with surroundings", CONTEXT, _forest("ExtraTreesClassifier", 5)),
        Classifier("svmcontext", marked("support vector machine with surroundings"), CONTEXT, _support_vectors),
    )
}
"""Classifiers of one kind each."""

AUTOMATIC = "automatic"
MEMBERS = ("logisticcontext", "extratreescontext", "svmcontext")
"""Members of the automatic method: a plane, a step function and a smooth surface, which fail in different places."""


def title_of(name: str) -> str:
    """Name of a method for tables and plots."""
    return "automatic (mean of three)" if name == AUTOMATIC else CLASSIFIERS[name].title


@one_blas_thread()
def fit_cells(
    name: str,
    rules: FeatureTable,
    training: TrainingCells,
    grid_features: NDArray[np.float32],
    progress: Progress | None = None,
) -> Scorer:
    """Train a classifier of cells.

    Parameters
    ----------
    name : str
        One of `CLASSIFIERS`, or `AUTOMATIC`: the mean of `MEMBERS`, each turned into ranks of the grid first.
    rules : FeatureTable
    training : TrainingCells
    grid_features : array of shape (cells, features)
        Cells of the whole grid, which members are ranked among.
    progress : Progress, optional

    Notes
    -----
    The automatic method averages instead of choosing. On six surveys, choosing the best of eight classifiers by inner
    folds of the training deposits, 35 or fewer, did worse than the plain mean on five: so few deposits cannot tell
    which classifier is the best (docs/validation.md has the figures).
    """
    progress = progress or Progress()
    check_choice("method", name, [AUTOMATIC, *CLASSIFIERS], of=" for cells")
    if name in CLASSIFIERS:
        method = CLASSIFIERS[name]
        return method.fit(training, rules.columns(method.sees), progress)
    members: list[Scorer] = []
    quantiles: list[Any] = []
    for i, member in enumerate(MEMBERS):
        share = progress.span(i / len(MEMBERS), (i + 1) / len(MEMBERS))
        members.append(fit_cells(member, rules, training, grid_features, share.span(0.0, 0.5)))
        quantiles.append(np.quantile(members[-1].score(grid_features, share.span(0.5, 1.0)), np.linspace(0, 1, _KNOTS)))
    return MeanScorer(tuple(members), np.stack(quantiles))
