"""What learners of classes see of spectra: blocks after their steps, put on one scale and joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said

BLOCKS, BANDS, RAW = "blocks", "bands", "raw"
"""Scales: bands of mean 0 and deviation 1, each block of total variance 1; the same without the second; none."""

_FLAT = 1e-9
"""Deviation of a band, as a share of the largest of its block, below which it says nothing."""


@dataclass(frozen=True)
class Features:
    """How bands of one or two blocks become the columns that a learner sees.

    Parameters
    ----------
    used : tuple of array of shape (columns of block,)
        Positions of the bands of each block, after its steps, that are looked at.
    mean, scale : array of shape (columns,)
        Of all blocks one after the other: columns are (value - mean) · scale.
    """

    used: tuple[NDArray[np.int64], ...]
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Columns of each block."""
        return tuple(len(used) for used in self.used)

    def apply(self, blocks: Sequence[NDArray[Any]]) -> NDArray[Any]:
        """Columns of shape (spectra, columns), in the precision of the blocks.

        Parameters
        ----------
        blocks : sequence of array of shape (spectra, bands of block)
            Values after the steps of each block.
        """
        parts = [
            block if len(used) == block.shape[1] else np.take(block, used, axis=1)
            for block, used in zip(blocks, self.used)
        ]
        columns: NDArray[Any] = np.concatenate(parts, axis=1) if len(parts) > 1 else np.array(parts[0])
        columns -= self.mean.astype(columns.dtype)
        columns *= self.scale.astype(columns.dtype)
        return columns

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All of it, under names of its own."""
        return {
            **{f"used{i}": used for i, used in enumerate(self.used)},
            "mean": self.mean,
            "scale": self.scale,
        }

    @classmethod
    def from_arrays(cls, stored: Mapping[str, NDArray[Any]]) -> Features:
        """Read what `arrays` gave; shapes are those of the class."""
        used = tuple(stored[name] for name in sorted(stored) if name.startswith("used"))
        return cls(used, stored["mean"], stored["scale"])


def fit_features(blocks: Sequence[NDArray[np.float64]], scale: str) -> Features:
    """Find means and scales of the bands of training spectra.

    Parameters
    ----------
    blocks : sequence of array of shape (spectra, bands of block)
        Finite, but for bands that are NaN in every spectrum: these are left out, as are bands that do not vary.
    scale : {"blocks", "bands", "raw"}
        `blocks` divides each block by the root of its number of bands as well, so that a block of 2,000 bands does not
        outvote one of 200 (block scaling; Westerhuis et al., 1998, J. Chemometrics 12, 301-321).

    Raises
    ------
    InputError
        If no band of a block varies.
    """
    used, means, scales = [], [], []
    for block in blocks:
        # A band without any value is NaN in all spectra. Means are rounded, so that the deviation of equal values may
        # be a little more than 0.
        varies = ~np.isnan(block[0]) & (block != block[:1]).any(axis=0)
        deviation = np.where(varies, block.std(axis=0), 0.0)
        kept = np.flatnonzero(deviation > _FLAT * deviation.max(initial=0.0))
        if not len(kept):
            raise InputError(
                said(
                    "All {count} spectra of a block are the same after its steps: check the spectra and the steps.",
                    count=len(block),
                )
            )
        used.append(kept)
        weight = 1.0 / np.sqrt(len(kept)) if scale == BLOCKS else 1.0
        raw = scale == RAW
        means.append(np.zeros(len(kept)) if raw else block[:, kept].mean(axis=0))
        scales.append(np.ones(len(kept)) if raw else weight / deviation[kept])
    return Features(tuple(used), np.concatenate(means), np.concatenate(scales))
