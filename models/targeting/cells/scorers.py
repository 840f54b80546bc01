"""Trained classifiers as arrays: what they say of cells, and how they are stored without any code in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ...core.blas import product
from ...core.errors import ModelFileError
from ...core.language import said
from ...core.progress import Progress
from ...core.threads import one_blas_thread
from ...statistics.calibration import log_odds_of_share

_ROWS_AT_ONCE = 50_000
"""Cells that go through the trees at a time: 0.2 MB for each feature."""
_KERNELS_AT_ONCE = 4_000_000
"""Values of the kernel, cells x support vectors, in memory at a time: 16 MB."""
_LEAST_SHARE = 1e-3
"""A forest whose leaves all agree says 0 or 1, of which the log-odds are infinite."""
_KNOTS = 1001
"""Points of the curve from scores to ranks, evenly spaced in log-odds, so that the few best cells have their
share of them.
"""

Arrays = dict[str, NDArray[Any]]


class Scorer(Protocol):
    """A trained classifier of cells."""

    @property
    def columns(self) -> NDArray[np.int64]:
        """Positions of the features it looks at; shape (used features,)."""

    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """Log-odds of a deposit as the classifier sees them, shape (cells,), of all features (cells, features)."""

    def arrays(self) -> Arrays:
        """All that it knows, under names of its own."""


@dataclass(frozen=True)
class LinearScorer:
    """Weighted sum (logistic regression).

    Parameters
    ----------
    columns : array of shape (used features,)
    weights : array of shape (used features,)
    intercept : float
    """

    columns: NDArray[np.int64]
    weights: NDArray[np.float64]
    intercept: float

    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """See `Scorer`."""
        result = np.full(len(features), self.intercept)
        for column, weight in zip(self.columns, self.weights):
            result += weight * features[:, column].astype(np.float64)
        return result

    def arrays(self) -> Arrays:
        """See `Scorer`."""
        return {"columns": self.columns, "weights": self.weights, "intercept": np.array([self.intercept])}

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> LinearScorer:
        """Read what `arrays` gave.

        Shapes are those of the class.
        """
        return cls(stored["columns"], stored["weights"], float(stored["intercept"][0]))


@dataclass(frozen=True)
class KernelScorer:
    """Sum over support vectors of a Gaussian kernel (support vector machine), then the logistic curve's slope and
    intercept.

    Parameters
    ----------
    columns : array of shape (used features,)
    vectors : array of shape (support vectors, used features)
    weights : array of shape (support vectors,)
    gamma : float
    intercept : float
    """

    columns: NDArray[np.int64]
    vectors: NDArray[np.float32]
    weights: NDArray[np.float64]
    gamma: float
    intercept: float

    @one_blas_thread()
    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """See `Scorer`."""
        progress = progress or Progress()
        gamma, weights = np.float32(self.gamma), self.weights.astype(np.float32)
        own, towards = gamma * (self.vectors**2).sum(axis=1), np.ascontiguousarray(2 * gamma * self.vectors.T)
        at_once = max(_KERNELS_AT_ONCE // max(len(own), 1), 1)
        result = np.empty(len(features))
        for first in range(0, len(features), at_once):
            progress.update(first / len(features))
            rows = np.ascontiguousarray(features[first : first + at_once, self.columns])
            # -gamma |x - v|² = 2 gamma x·v - gamma |v|² - gamma |x|², in single precision: exponentials are most of the
            # work.
            exponent = product(rows, towards)
            exponent -= own
            exponent -= gamma * (rows**2).sum(axis=1)[:, None]
            result[first : first + len(rows)] = np.exp(np.minimum(exponent, 0.0, out=exponent), out=exponent) @ weights
        return result + self.intercept

    def arrays(self) -> Arrays:
        """See `Scorer`."""
        return {
            "columns": self.columns,
            "vectors": self.vectors,
            "weights": self.weights,
            "gamma_intercept": np.array([self.gamma, self.intercept]),
        }

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> KernelScorer:
        """Read what `arrays` gave.

        Shapes are those of the class.
        """
        gamma, intercept = stored["gamma_intercept"]
        return cls(stored["columns"], stored["vectors"], stored["weights"], float(gamma), float(intercept))


@dataclass(frozen=True)
class TreesScorer:
    """Decision trees, one after the other in flat arrays.

    Parameters
    ----------
    columns : array of shape (used features,)
    roots : array of shape (trees,)
        First node of each tree.
    feature : array of shape (nodes,)
        Position in `columns` that a node asks for; -1 in leaves.
    threshold : array of shape (nodes,)
        Values up to it go left.
    left, right : array of shape (nodes,)
        Next nodes.
    value : array of shape (nodes,)
        Of leaves: share of deposits (forests) or a part of the log-odds (boosting).
    boosted : bool
        Whether leaves add up to log-odds; otherwise their mean is a share.
    intercept : float
        Of boosting.
    """

    columns: NDArray[np.int64]
    roots: NDArray[np.int64]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]
    boosted: bool
    intercept: float = 0.0

    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """See `Scorer`."""
        progress = progress or Progress()
        total = np.zeros(len(features))
        for first in range(0, len(features), _ROWS_AT_ONCE):
            columns = list(np.asfortranarray(features[first : first + _ROWS_AT_ONCE][:, self.columns]).T)
            part = total[first : first + _ROWS_AT_ONCE]
            for number, root in enumerate(self.roots.tolist()):
                progress.update((first + len(part) * number / len(self.roots)) / len(features))
                self._add_leaves(root, columns, part)
        if self.boosted:
            return total + self.intercept
        share = np.clip(total / len(self.roots), _LEAST_SHARE, 1 - _LEAST_SHARE)
        result: NDArray[np.float64] = np.log(share / (1 - share))
        return result

    def _add_leaves(self, root: int, columns: Sequence[NDArray[np.float32]], total: NDArray[np.float64]) -> None:
        """Add to `total` the value of the leaf that each row falls into.

        All rows start together and part at every node, so that a node asks one column at rising rows: eight times as
        fast as leading every row down on its own.
        """
        waiting = [(root, np.arange(len(total)))]
        while waiting:
            node, rows = waiting.pop()
            feature = self.feature[node]
            if feature < 0:
                total[rows] += self.value[node]
                continue
            left = columns[feature].take(rows) <= self._thresholds[node]
            for next_node, part in ((self.left[node], rows[left]), (self.right[node], rows[~left])):
                if len(part):
                    waiting.append((next_node, part))

    @cached_property
    def _thresholds(self) -> NDArray[np.float32]:
        """Thresholds rounded down to single precision: features up to the rounded one are just those up to the exact
        one.
        """
        rounded = self.threshold.astype(np.float32)
        return np.where(rounded > self.threshold, np.nextafter(rounded, np.float32(-np.inf)), rounded)

    def arrays(self) -> Arrays:
        """See `Scorer`."""
        names = ("columns", "roots", "feature", "threshold", "left", "right", "value")
        return {
            **{name: getattr(self, name) for name in names},
            "boosted_intercept": np.array([float(self.boosted), self.intercept]),
        }

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> TreesScorer:
        """Read what `arrays` gave.

        Shapes are those of the class.
        """
        boosted, intercept = stored["boosted_intercept"]
        names = ("columns", "roots", "feature", "threshold", "left", "right", "value")
        columns, roots, feature, threshold, left, right, value = (stored[name] for name in names)
        return cls(
            columns=columns,
            roots=roots,
            feature=feature,
            threshold=threshold,
            left=left,
            right=right,
            value=value,
            boosted=bool(boosted),
            intercept=float(intercept),
        )

    @classmethod
    def from_sklearn(
        cls,
        trees: Sequence[Any],
        columns: NDArray[np.int64],
        boosted: bool = False,
        rate: float = 1.0,
        intercept: float = 0.0,
    ) -> TreesScorer:
        """Copy scikit-learn's trees; class 1 means deposit.

        Parameters
        ----------
        trees : sequence of sklearn.tree._tree.Tree
        columns : array of shape (used features,)
        boosted : bool
        rate : float
            Learning rate of boosting.
        intercept : float
        """
        starts = np.cumsum([0, *(tree.node_count for tree in trees)])
        parts: dict[str, list[NDArray[Any]]] = {name: [] for name in ("feature", "threshold", "left", "right", "value")}
        for start, tree in zip(starts, trees):
            leaf = tree.children_left < 0
            parts["feature"].append(np.where(leaf, -1, tree.feature))
            parts["threshold"].append(tree.threshold)
            parts["left"].append(np.where(leaf, 0, tree.children_left + start))
            parts["right"].append(np.where(leaf, 0, tree.children_right + start))
            # Leaves hold counts in older versions of scikit-learn and shares in newer ones.
            parts["value"].append(
                rate * tree.value[:, 0, 0] if boosted else tree.value[:, 0, 1] / tree.value[:, 0].sum(axis=1)
            )
        joined = {name: np.concatenate(arrays) for name, arrays in parts.items()}
        return cls(
            columns=columns,
            roots=starts[:-1].astype(np.int64),
            feature=joined["feature"].astype(np.int32),
            threshold=joined["threshold"],
            left=joined["left"].astype(np.int32),
            right=joined["right"].astype(np.int32),
            value=joined["value"].astype(np.float64),
            boosted=boosted,
            intercept=intercept,
        )


@dataclass(frozen=True)
class EvidenceScorer:
    """Weights of evidence: one threshold per feature, one weight on either side of it.

    Parameters
    ----------
    columns : array of shape (used features,)
    threshold : array of shape (used features,)
    below, above : array of shape (used features,)
        Weight of cells up to the threshold, and beyond it.
    """

    columns: NDArray[np.int64]
    threshold: NDArray[np.float64]
    below: NDArray[np.float64]
    above: NDArray[np.float64]

    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """See `Scorer`."""
        total = np.zeros(len(features))
        for column, threshold, below, above in zip(self.columns, self.threshold, self.below, self.above):
            total += np.where(features[:, column] > threshold, above, below)
        return total

    def arrays(self) -> Arrays:
        """See `Scorer`."""
        return {name: getattr(self, name) for name in ("columns", "threshold", "below", "above")}

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> EvidenceScorer:
        """Read what `arrays` gave.

        Shapes are those of the class.
        """
        return cls(*(stored[name] for name in ("columns", "threshold", "below", "above")))


@dataclass(frozen=True)
class MeanScorer:
    """Mean of several scorers, each first turned into the share of the training grid that it puts lower: no member
    outvotes the others by its scale.

    Parameters
    ----------
    members : tuple of Scorer
    quantiles : array of shape (members, knots)
        Scores of each member at evenly spaced shares of the training grid, rising.
    """

    members: tuple[Scorer, ...]
    quantiles: NDArray[np.float64]

    @property
    def columns(self) -> NDArray[np.int64]:
        """Features that any member looks at."""
        columns: NDArray[np.int64] = np.unique(np.concatenate([member.columns for member in self.members]))
        return columns

    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """See `Scorer`; the log-odds of the mean share."""
        mean = self.shares(features, progress).mean(axis=0)
        least = 0.5 / self.quantiles.shape[1]
        mean = np.clip(mean, least, 1 - least)
        result: NDArray[np.float64] = np.log(mean / (1 - mean))
        return result

    def shares(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """Share of the training grid that each member puts lower; shape (members, cells).

        Their spread says where the members disagree.
        """
        progress = progress or Progress()
        n = len(self.members)
        return np.stack(
            [
                share_below(member.score(features, progress.span(i / n, (i + 1) / n)), self.quantiles[i])
                for i, member in enumerate(self.members)
            ]
        )

    def arrays(self) -> Arrays:
        """See `Scorer`."""
        stored: Arrays = {"quantiles": self.quantiles}
        for i, member in enumerate(self.members):
            stored.update({f"{i}.{kind_of(member)}.{name}": array for name, array in member.arrays().items()})
        return stored

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> MeanScorer:
        """Read what `arrays` gave.

        Shapes are those of the class.
        """
        parts: dict[tuple[int, str], Arrays] = {}
        for name, array in stored.items():
            if name != "quantiles":
                number, kind, own = name.split(".", 2)
                parts.setdefault((int(number), kind), {})[own] = array
        return cls(
            tuple(scorer_from_arrays(kind, arrays) for (_, kind), arrays in sorted(parts.items())), stored["quantiles"]
        )


@dataclass(frozen=True)
class RankedScorer:
    """A scorer whose score is the log-odds of the share of the training grid that it puts lower: scores of different
    trainings are then on one scale.

    Parameters
    ----------
    scorer : Scorer
    at : array of shape (knots,)
        Scores of the training grid, rising.
    odds : array of shape (knots,)
        Log-odds of the share of that grid below each, ties half; rising. In between they are interpolated.

    Notes
    -----
    Strictly rising, so that the ranking stays. Scores beyond those of the training grid keep their order within one
    unit of log-odds: how rare they are was not measured.
    """

    scorer: Scorer
    at: NDArray[np.float64]
    odds: NDArray[np.float64]

    @classmethod
    def of(cls, scorer: Scorer, grid_features: NDArray[np.float32], progress: Progress | None = None) -> RankedScorer:
        """Rank a scorer among cells of the training grid, shape (cells, features)."""
        values, count = np.unique(scorer.score(grid_features, progress), return_counts=True)
        odds = log_odds_of_share((np.cumsum(count) - count / 2) / count.sum())
        chosen = np.unique(np.searchsorted(odds, np.linspace(odds[0], odds[-1], _KNOTS)))
        return cls(scorer, values[chosen], odds[chosen])

    @property
    def columns(self) -> NDArray[np.int64]:
        """Features that the scorer looks at."""
        return self.scorer.columns

    def score(self, features: NDArray[np.float32], progress: Progress | None = None) -> NDArray[np.float64]:
        """See `Scorer`; the log-odds of the share below."""
        score = self.scorer.score(features, progress)
        reach = float(self.at[-1] - self.at[0]) or 1.0
        above, below = np.maximum(score - self.at[-1], 0.0) / reach, np.maximum(self.at[0] - score, 0.0) / reach
        result: NDArray[np.float64] = np.interp(score, self.at, self.odds) + above / (1 + above) - below / (1 + below)
        return result

    def arrays(self) -> Arrays:
        """See `Scorer`."""
        kind = kind_of(self.scorer)
        return {
            "at": self.at,
            "odds": self.odds,
            **{f"{kind}.{name}": array for name, array in self.scorer.arrays().items()},
        }

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> RankedScorer:
        """Read what `arrays` gave.

        Shapes are those of the class.
        """
        own = [name.split(".", 1) for name in stored if name not in ("at", "odds")]
        kind = own[0][0]
        return cls(
            scorer_from_arrays(kind, {name: stored[f"{kind}.{name}"] for _, name in own}), stored["at"], stored["odds"]
        )


def share_below(score: NDArray[np.float64], quantiles: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of a grid below each score, from its quantiles at evenly spaced shares.

    Of equal quantiles the middle counts, so that ties tie.

    Parameters
    ----------
    score : array of shape (cells,)
    quantiles : array of shape (knots,)
        Rising.

    Returns
    -------
    array of shape (cells,)
    """
    knots = np.linspace(0.0, 1.0, len(quantiles))
    values, first, count = np.unique(quantiles, return_index=True, return_counts=True)
    middle = (knots[first] + knots[first + count - 1]) / 2
    result: NDArray[np.float64] = np.interp(score, values, middle)
    return result


_KINDS: dict[str, Any] = {
    "linear": LinearScorer,
    "kernel": KernelScorer,
    "trees": TreesScorer,
    "evidence": EvidenceScorer,
    "mean": MeanScorer,
    "ranked": RankedScorer,
}


def kind_of(scorer: Scorer) -> str:
    """Name of a scorer's kind in model files."""
    return next(name for name, kind in _KINDS.items() if isinstance(scorer, kind))


def scorer_from_arrays(kind: str, stored: Mapping[str, NDArray[Any]]) -> Scorer:
    """Make a scorer of stored arrays; raises `ModelFileError` if they do not fit.

    Their shapes are those of the class of that kind.
    """
    if kind not in _KINDS:
        raise ModelFileError(
            said(
                "The model holds a classifier of the kind '{kind}', which this version of the plugin does"
                " not know: update the plugin.",
                kind=kind,
            )
        )
    try:
        scorer: Scorer = _KINDS[kind].from_arrays(stored)
    except ModelFileError:
        # Of a classifier inside this one, which it names.
        raise
    except (KeyError, IndexError, ValueError) as error:
        raise ModelFileError(
            said(
                "The model says it is of the kind '{kind}' but its arrays do not fit: train or copy it again.",
                kind=kind,
            )
        ) from error
    return scorer
