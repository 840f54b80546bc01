"""Trained classifiers of spectra as arrays: what they say of columns, stored without any code in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ...core.blas import product

Arrays = dict[str, NDArray[Any]]

_KERNELS_AT_ONCE = 4_000_000
"""Values of the kernel, spectra x support vectors, in memory at a time: 16 MB."""


class Rule(Protocol):
    """A trained classifier of spectra."""

    def scores(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """A score for each class, shape (spectra, classes), of columns of shape (spectra, columns); NaN for NaN."""
        ...

    def arrays(self) -> Arrays:
        """All that it knows, under names of its own."""
        ...


@dataclass(frozen=True)
class LinearRule:
    """Weighted sums, one for each class (PLS-DA).

    Parameters
    ----------
    weights : array of shape (columns, classes)
    intercept : array of shape (classes,)
    vip : array of shape (columns,)
        Importance of each column in the projection; its mean square is 1.
    """

    weights: NDArray[np.float64]
    intercept: NDArray[np.float64]
    vip: NDArray[np.float64]

    def scores(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """See `Rule`."""
        result: NDArray[np.float64] = product(columns.astype(np.float64, copy=False), self.weights) + self.intercept
        return result

    def arrays(self) -> Arrays:
        """See `Rule`."""
        return {"weights": self.weights, "intercept": self.intercept, "vip": self.vip}

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> LinearRule:
        """Read what `arrays` gave; shapes are those of the class."""
        return cls(stored["weights"], stored["intercept"], stored["vip"])


@dataclass(frozen=True)
class KernelRule:
    """Sums over support vectors of a Gaussian kernel, one for each class (support vector machines, one against rest).

    Parameters
    ----------
    vectors : array of shape (vectors, columns)
    weights : array of shape (vectors, classes)
    intercept : array of shape (classes,)
    gamma : float
    """

    vectors: NDArray[np.float32]
    weights: NDArray[np.float64]
    intercept: NDArray[np.float64]
    gamma: float

    def scores(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """See `Rule`."""
        at_once = max(_KERNELS_AT_ONCE // max(len(self.vectors), 1), 1)
        own = (self.vectors**2).sum(axis=1)
        result = np.empty((len(columns), len(self.intercept)))
        for first in range(0, len(columns), at_once):
            rows = np.ascontiguousarray(columns[first : first + at_once], dtype=np.float32)
            # |x - v|² = |x|² + |v|² - 2 x·v; in single precision, for exponentials are most of the work.
            apart = product(rows, np.ascontiguousarray(self.vectors.T))
            apart *= -2.0
            apart += own
            apart += (rows**2).sum(axis=1)[:, None]
            kernel = np.exp(np.float32(-self.gamma) * np.maximum(apart, 0.0, out=apart))
            result[first : first + at_once] = product(kernel.astype(np.float64), self.weights)
        return result + self.intercept

    def arrays(self) -> Arrays:
        """See `Rule`."""
        return {
            "vectors": self.vectors,
            "weights": self.weights,
            "intercept": self.intercept,
            "gamma": np.array([self.gamma]),
        }

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> KernelRule:
        """Read what `arrays` gave; shapes are those of the class."""
        return cls(stored["vectors"], stored["weights"], stored["intercept"], float(stored["gamma"][0]))
