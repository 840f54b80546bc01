"""Steps that are linear: each new band is a weighted sum of a few neighbouring old ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...core.arrays import Floats

_TOGETHER = 32
"""New bands that are computed in one product: they share most of the old bands that they look at."""

_ROUNDING = 1e-12
"""Weights that sum up to less, as a share of what they sum up to without their signs, sum up to 0."""


@dataclass(frozen=True)
class BandWeights:
    """Weights of old bands in new ones.

    Parameters
    ----------
    matrix : array of shape (new bands, old bands)
        Zero but near the diagonal.
    """

    matrix: Floats

    def apply(self, values: Floats) -> Floats:
        """Weighted sums; NaN exactly where an old band that carries weight is NaN or infinite.

        Parameters
        ----------
        values : array of shape (spectra, old bands)

        Returns
        -------
        array of shape (spectra, new bands)
        """
        present = np.isfinite(values)
        if self._is_blind_to_level:
            # Its products would not cancel to the last digit, and leave a flat spectrum with noise that looks like one.
            first = np.take_along_axis(values, present.argmax(axis=1)[:, np.newaxis], 1)
            values = values - np.where(np.isfinite(first), first, 0.0)
        if present.all():
            return self._sums(self.matrix, values)
        sums = self._sums(self.matrix, np.where(present, values, 0.0))
        sums[self._sums((self.matrix != 0).astype(np.float64), (~present).astype(np.float64)) > 0] = np.nan
        return sums

    @cached_property
    def _is_blind_to_level(self) -> bool:
        """Whether all new bands stay when a constant is added to a spectrum, as derivatives do."""
        rest = np.abs(self.matrix.sum(axis=1))
        return bool((rest <= _ROUNDING * np.abs(self.matrix).sum(axis=1)).all())

    @staticmethod
    def _sums(matrix: Floats, values: Floats) -> Floats:
        result = np.zeros((len(values), len(matrix)))
        for first in range(0, len(matrix), _TOGETHER):
            rows = matrix[first : first + _TOGETHER]
            used = np.flatnonzero(rows.any(axis=0))
            if len(used):
                near = slice(used[0], used[-1] + 1)
                result[:, first : first + _TOGETHER] = values[:, near] @ rows[:, near].T
        return result
