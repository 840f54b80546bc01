"""Where spectra lie outside what training saw: Q residuals and Hotelling's T² of principal components."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...statistics.conformal import residual_limit

_EXPLAINED = 0.99
_MOST_COMPONENTS = 10
_TINY = float(np.finfo(float).tiny)
_HELD = 0.99
"""Share of held-out training samples that lies within the limits."""


@dataclass(frozen=True)
class Surroundings:
    """Principal components of training spectra, after their steps.

    Parameters
    ----------
    centre : array of shape (bands,)
    loadings : array of shape (components, bands)
    variances : array of shape (components,)
        Of the scores.
    q_limit, t2_limit : float
        What held-out training spectra stay within.
    """

    centre: NDArray[np.float64]
    loadings: NDArray[np.float64]
    variances: NDArray[np.float64]
    q_limit: float = 1.0
    t2_limit: float = 1.0

    def distances(self, spectra: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Q residual (squared distance from the components) and Hotelling's T², each of shape (spectra,).

        Jackson & Mudholkar (1979), Technometrics 21, 341-349; Hotelling (1931).

        Parameters
        ----------
        spectra : array of shape (spectra, bands)
        """
        away = spectra - self.centre
        scores = away @ self.loadings.T
        # As a difference of squares it can come out a little below 0.
        q = np.maximum(np.square(away).sum(axis=1) - np.square(scores).sum(axis=1), 0.0)
        return q, (np.square(scores) / self.variances).sum(axis=1)

    def ratios(self, spectra: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Both as multiples of their limits, shape (spectra,) each; above 1 a spectrum of shape (bands,) is outside."""
        q, t2 = self.distances(spectra)
        return q / self.q_limit, t2 / self.t2_limit

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All of it, under names of its own; any shape."""
        limits = np.array([self.q_limit, self.t2_limit])
        return {"centre": self.centre, "loadings": self.loadings, "variances": self.variances, "limits": limits}

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Surroundings:
        """Read what `arrays` gave; of any shape."""
        q, t2 = arrays["limits"].tolist()
        return cls(arrays["centre"], arrays["loadings"], arrays["variances"], q, t2)


def fit_components(spectra: NDArray[np.float64], components: int | None = None) -> Surroundings:
    """Principal components of spectra of shape (spectra, bands), with limits still to be set.

    By default as many as explain 99 % of the variance, at most 10.
    """
    centre = spectra.mean(axis=0)
    _, singular, loadings = np.linalg.svd(spectra - centre, full_matrices=False)
    variances = np.square(singular) / max(len(spectra) - 1, 1)
    if components is None:
        explained = np.cumsum(variances) / max(float(variances.sum()), _TINY)
        components = int(np.searchsorted(explained, _EXPLAINED)) + 1
    components = max(min(components, _MOST_COMPONENTS, len(spectra) - 2), 1)
    floor = 1e-12 * max(float(variances[0]), _TINY)
    return Surroundings(centre, loadings[:components], np.maximum(variances[:components], floor))


def with_limits(surroundings: Surroundings, q: NDArray[np.float64], t2: NDArray[np.float64]) -> Surroundings:
    """Set the limits by distances of training spectra that were measured while each was held out.

    Parameters
    ----------
    surroundings : Surroundings
    q, t2 : array of shape (spectra,)
        NaN where a spectrum was never held out.
    """
    limits = []
    for distances in (q, t2):
        limit = residual_limit(distances[np.newaxis], _HELD)
        # Fewer than 99 spectra: the farthest of them.
        limits.append(max(limit if np.isfinite(limit) else float(np.nanmax(distances)), _TINY))
    return Surroundings(surroundings.centre, surroundings.loadings, surroundings.variances, *limits)
