"""Features of intervals as numbers of like size, by a rule that saw the training holes only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said
from ...statistics.class_folds import class_folds
from .points import HolePoints

NUMBER, CATEGORY, COMPONENT = "number", "category", "component"

_KNOTS = 257
"""Quantiles that the distribution of a feature is kept by."""
_MOST_CATEGORIES = 40
"""Categories with a column of their own, the commonest first; the others have none."""
_MOST_COMPONENTS = 10
_INNER_FOLDS = 4
_RIDGE = 1e-3


@dataclass(frozen=True)
class Feature:
    """One feature, with what is needed to bring it to numbers.

    Parameters
    ----------
    name : str
    kind : {"number", "category", "component"}
    knots : array of shape (knots,)
        Of a number: values, rising, at which `scores` are known. Of a component of spectra: its mean and deviation.
    scores : array of shape (knots,)
        Of a number: standard normal quantiles of the shares of training values below the knots.
    categories : tuple of str
        That have a column.
    sometimes_missing : bool
        Whether a column says where it is missing.
    """

    name: str
    kind: str
    knots: Floats
    scores: Floats
    categories: tuple[str, ...] = ()
    sometimes_missing: bool = False

    @property
    def columns(self) -> int:
        """Number of columns."""
        return (len(self.categories) if self.kind == CATEGORY else 1) + self.sometimes_missing


@dataclass(frozen=True)
class FeatureRule:
    """How points become rows of numbers.

    Parameters
    ----------
    features : tuple of Feature
    centre : array of shape (bands,), optional
        Mean training spectrum.
    loadings : array of shape (components, bands), optional
        Principal components of the training spectra.
    """

    features: tuple[Feature, ...]
    centre: Floats | None = None
    loadings: Floats | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the features."""
        return tuple(one.name for one in self.features)

    @property
    def member(self) -> NDArray[np.int64]:
        """Number of the feature that each column belongs to, shape (columns,)."""
        return np.repeat(np.arange(len(self.features)), [one.columns for one in self.features])

    def without(self, names: Sequence[str]) -> FeatureRule:
        """The rule for the other features."""
        return replace(self, features=tuple(one for one in self.features if one.name not in names))

    def apply(self, points: HolePoints) -> NDArray[np.float32]:
        """Rows of numbers of shape (points, columns); what is missing is 0, the middle of the training points."""
        spectra = self._components(points)
        columns: list[Floats] = []
        for one in self.features:
            if one.kind == CATEGORY:
                columns += self._category(one, points)
                continue
            if one.kind == COMPONENT:
                values = (spectra[:, int(one.name.rsplit(" ", 1)[1]) - 1] - one.knots[0]) / one.knots[1]
            else:
                values = np.interp(points.numbers[one.name], one.knots, one.scores)
            missing = ~np.isfinite(values)
            columns.append(np.where(missing, 0.0, values))
            if one.sometimes_missing:
                columns.append(missing.astype(float))
        return np.column_stack(columns).astype(np.float32)

    def outside(self, points: HolePoints) -> NDArray[np.int64]:
        """Number of features of each point beyond what training saw, or in a category that it did not; (points,)."""
        found = np.zeros(len(points), dtype=np.int64)
        for one in self.features:
            if one.kind == NUMBER:
                values = points.numbers[one.name]
                found += (values < one.knots[0]) | (values > one.knots[-1])
            elif one.kind == CATEGORY:
                codes, names = points.texts[one.name]
                new = np.array([name not in one.categories for name in names] or [False])
                found += (codes >= 0) & new[np.maximum(codes, 0)]
        return found

    def _components(self, points: HolePoints) -> Floats:
        if self.loadings is None or self.centre is None or points.spectra is None:
            return np.empty((len(points), 0))
        found: Floats = (points.spectra - self.centre) @ self.loadings.T
        return found

    @staticmethod
    def _category(one: Feature, points: HolePoints) -> list[Floats]:
        codes, names = points.texts[one.name]
        number_of = {name: i for i, name in enumerate(names)}
        columns = [(codes == number_of.get(category, -2)).astype(float) for category in one.categories]
        return [*columns, (codes < 0).astype(float)] if one.sometimes_missing else columns

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Its arrays for a model file, of any shape."""
        found = {} if self.loadings is None or self.centre is None else {"c": self.centre, "l": self.loadings}
        for i, one in enumerate(self.features):
            found[f"{i}.knots"], found[f"{i}.scores"] = one.knots, one.scores
        return found

    def entries(self) -> list[dict[str, Any]]:
        """What else a model file says of each feature."""
        return [
            {"name": f.name, "kind": f.kind, "categories": list(f.categories), "missing": f.sometimes_missing}
            for f in self.features
        ]

    @classmethod
    def of(cls, entries: Sequence[Mapping[str, Any]], arrays: Mapping[str, NDArray[Any]]) -> FeatureRule:
        """Read what `entries` and `arrays` gave; arrays of any shape."""
        features = tuple(
            Feature(
                name=entry["name"],
                kind=entry["kind"],
                knots=arrays[f"{i}.knots"],
                scores=arrays[f"{i}.scores"],
                categories=tuple(entry["categories"]),
                sometimes_missing=bool(entry["missing"]),
            )
            for i, entry in enumerate(entries)
        )
        return cls(features, arrays.get("c"), arrays.get("l"))


def fit_features(
    points: HolePoints, names: Sequence[str], train: NDArray[np.bool_], learnt: Floats, seed: int
) -> FeatureRule:
    """Make the rule from training points.

    Numbers become normal scores (Deutsch & Journel, 1998, GSLIB, section V.2.2): skewed contents and outliers then
    weigh no more than their rank. Categories become a column each. Spectra become principal components, as many as
    tell the held-out grades of inner folds of holes best by a linear model.

    Parameters
    ----------
    points : HolePoints
    names : sequence of str
        Of features, each in `numbers` or `texts`.
    train : array of shape (points,)
    learnt : array of shape (points, targets)
        Grades, for the number of components.
    seed : int

    Raises
    ------
    InputError
        If no feature differs among the training points.
    """
    features = [
        _category(name, *points.texts[name], train) if name in points.texts else _number(name, points, train)
        for name in names
    ]
    rule = FeatureRule(tuple(one for one in features if one is not None))
    if points.spectra is not None:
        rule = _with_components(rule, points, train, learnt, seed)
    if not rule.features:
        raise InputError(said("No feature differs among the training holes: choose others."))
    return rule


def _number(name: str, points: HolePoints, train: NDArray[np.bool_]) -> Feature | None:
    values = points.numbers[name][train]
    known = np.sort(values[np.isfinite(values)])
    if len(known) < 2 or known[0] == known[-1]:
        return None
    from scipy.special import ndtri

    # Of equal values the middle rank counts.
    distinct, first, count = np.unique(known, return_index=True, return_counts=True)
    scores = ndtri((first + count / 2) / len(known))
    scores = (scores - np.average(scores, weights=count)) / max(
        float(np.sqrt(np.cov(scores, fweights=count, ddof=0))), 1e-9
    )
    at = np.unique(np.linspace(0, len(distinct) - 1, _KNOTS).round().astype(int))
    return Feature(name, NUMBER, distinct[at], scores[at], sometimes_missing=len(known) < len(values))


def _category(name: str, codes: NDArray[np.int64], names: Sequence[str], train: NDArray[np.bool_]) -> Feature | None:
    seen = codes[train]
    count = np.bincount(seen[seen >= 0], minlength=len(names))
    order = [int(i) for i in np.argsort(-count, kind="stable")[:_MOST_CATEGORIES] if count[i]]
    if len(order) < 2 and not ((seen < 0).any() and order):
        return None
    kept = tuple(names[i] for i in order)
    return Feature(name, CATEGORY, np.empty(0), np.empty(0), kept, sometimes_missing=bool((seen < 0).any()))


def _with_components(
    rule: FeatureRule, points: HolePoints, train: NDArray[np.bool_], learnt: Floats, seed: int
) -> FeatureRule:
    spectra = points.spectra
    if spectra is None:
        return rule
    whole = np.isfinite(spectra).all(axis=1)
    seen = train & whole
    if seen.sum() < 3:
        raise InputError(
            said(
                "{seen} training points have a spectrum: give the spectra of more points, or none.",
                seen=int(seen.sum()),
            )
        )
    count = _best_count(spectra, seen, learnt, points.hole, seed)
    centre, loadings = _principal(spectra[seen], count)
    scores = (spectra[seen] - centre) @ loadings.T
    mean, deviation = scores.mean(axis=0), np.maximum(scores.std(axis=0), 1e-12)
    gaps, none = bool((train & ~whole).any()), np.empty(0)
    components = tuple(
        Feature(
            said("spectrum PC {i}", i=i + 1), COMPONENT, np.array([mean[i], deviation[i]]), none, sometimes_missing=gaps
        )
        for i in range(len(loadings))
    )
    return FeatureRule((*rule.features, *components), centre, loadings)


def _principal(spectra: Floats, count: int) -> tuple[Floats, Floats]:
    centre = spectra.mean(axis=0)
    _, _, loadings = np.linalg.svd(spectra - centre, full_matrices=False)
    return centre, loadings[: min(count, len(spectra) - 1)]


def _best_count(spectra: Floats, seen: NDArray[np.bool_], learnt: Floats, hole: NDArray[np.int64], seed: int) -> int:
    """Number of components with the smallest held-out errors of a linear model, over inner folds of whole holes."""
    rows = np.flatnonzero(seen & np.isfinite(learnt).all(axis=1))
    folds = min(_INNER_FOLDS, len(np.unique(hole[rows])))
    most = min(_MOST_COMPONENTS, len(rows) // 4, spectra.shape[1])
    if folds < 2 or most < 2:
        return max(min(3, spectra.shape[1]), 1)
    grades = (learnt[rows] - learnt[rows].mean(axis=0)) / np.maximum(learnt[rows].std(axis=0), 1e-12)
    fold = class_folds(np.zeros(len(rows), dtype=np.int64), hole[rows], folds, np.random.default_rng([seed, 19]))
    squares = np.zeros(most)
    for out in range(folds):
        inner, held = rows[fold != out], rows[fold == out]
        centre, loadings = _principal(spectra[inner], most)
        scores, tested = (spectra[inner] - centre) @ loadings.T, (spectra[held] - centre) @ loadings.T
        # Scores are uncorrelated, so that a component adds its own slope and changes no other.
        power = np.square(scores).sum(axis=0)
        mean = grades[fold != out].mean(axis=0)
        slopes = scores.T @ (grades[fold != out] - mean) / (power * (1 + _RIDGE))[:, np.newaxis]
        told = mean + np.cumsum(tested[:, :, np.newaxis] * slopes, axis=1)
        squares[: told.shape[1]] += np.square(told - grades[fold == out][:, np.newaxis]).sum(axis=(0, 2))
        squares[told.shape[1] :] = np.inf
    return int(np.argmin(squares)) + 1
