"""How far a dense map agrees with the network's own windows; free of PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.language import said
from ...rasters.grid import GridGeometry

LOW_RANK_CORRELATION = 0.8
"""Below it a user is warned.

Of twelve networks trained on a sample survey whose truth is known, eight agreed by 0.87 to 1.00, and their dense maps
ranked the truth as windows

did (rank correlations within 0.09, better or worse). The other four, by 0.00 to 0.69, gave other maps: probabilities
0.2 to 0.6 apart, once the same value everywhere, and ranks of the truth from half as good to better. What training and
cross-validation say of a network they say of its windows.
"""

_ROUNDING = 2e-3
"""Mean difference that bfloat16 alone can make: two maps that differ by less are the same, however their ranks fall."""

_CELLS = 1_000_000
"""Cells of all windows together that are compared.

A dense map of 3072 x 3072 cells takes ten times as many through the network.
"""

_FEWEST, _MOST = 16, 96
"""Windows: fewer say little about ranks (a correlation of 0.93 is found as 0.75 to 0.98 by 12, as 0.87 to 0.95 by 48),
more hardly more.
"""

_TRIES = 20
"""Nodes looked at for each one that is wanted, where much of the grid is empty."""


@dataclass(frozen=True)
class Agreement:
    """A dense map beside the same networks asked window by window, at nodes drawn at random.

    Parameters
    ----------
    windows : int
        Nodes compared.
    crop : int
        Side of the windows in cells.
    rank_correlation : float
        Spearman's, between -1 and 1. Where both give one value everywhere it is 1, where only one of them does 0.
    difference : float
        Mean absolute difference of the probabilities.
    """

    windows: int
    crop: int
    rank_correlation: float
    difference: float

    @property
    def low(self) -> bool:
        """Whether the maps rank the ground differently, by more than rounding."""
        return self.difference > _ROUNDING and self.rank_correlation < LOW_RANK_CORRELATION

    def sentence(self) -> str:
        """Say how large the agreement is."""
        return said(
            "Dense map against the network's own windows of {crop} cells: {figures}.",
            crop=self.crop,
            figures=self._figures(),
        )

    def warning(self) -> str:
        """Say what a low agreement means, and what to do."""
        return said(
            "The dense map does not rank the ground as the network's own windows of {crop} cells do"
            " ({figures}): a network of small windows learns their edges, and a dense pass has none;"
            " for the map that it was trained to give, choose MODE=patches of 'Predict"
            " prospectivity'.",
            crop=self.crop,
            figures=self._figures(),
        )

    def _figures(self) -> str:
        return said(
            "rank correlation {rank_correlation:.2f}, mean difference {difference:.3f}, at {windows} places",
            rank_correlation=self.rank_correlation,
            difference=self.difference,
            windows=self.windows,
        )


@dataclass(frozen=True)
class NetworkPass:
    """How networks mapped.

    Parameters
    ----------
    mode : {'dense', 'tiles', 'patches'}
        What was done, also where the choice was left open.
    agreement : Agreement, optional
        Of a dense pass with the networks' own windows; None where there was none or no node has data.
    """

    mode: str
    agreement: Agreement | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the map is a dense one that is not what the networks' own windows say."""
        return self.mode == "dense" and self.agreement is not None and self.agreement.low

    def sentence(self) -> str:
        """Say how the map was made, for a report."""
        how = said("Mapped in one dense pass.") if self.mode == "dense" else said("Mapped window by window.")
        return how if self.agreement is None else f"{how} {self.agreement.sentence()}"


def compare_maps(dense: NDArray[np.float32], patches: NDArray[np.float32], crop: int) -> Agreement:
    """Compare probabilities of the same places.

    Parameters
    ----------
    dense, patches : array of shape (places,)
        At least one.
    crop : int
        Side of the windows in cells.
    """
    difference = float(np.abs(dense.astype(np.float64) - patches).mean())
    return Agreement(len(dense), crop, _rank_correlation(dense, patches), difference)


def _rank_correlation(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Pearson's correlation of the ranks, equal values sharing theirs."""
    from scipy.stats import rankdata

    flat = [bool(np.ptp(values) == 0) for values in (a, b)]
    if any(flat):
        return float(all(flat))
    return float(np.corrcoef(rankdata(a), rankdata(b))[0, 1])


def windows_to_compare(crop: int) -> int:
    """Number of windows of `crop` x `crop` cells that are worth their time."""
    return int(np.clip(_CELLS // crop**2, _FEWEST, _MOST))


def nodes_at_random(geometry: GridGeometry, step: int, wanted: int, seed: int) -> list[tuple[int, int]]:
    """Row and column of nodes inside a grid in random order, so many that `wanted` of them should have data.

    Parameters
    ----------
    geometry : GridGeometry
    step : int
        Cells between nodes, the first at the grid's north-western corner.
    wanted : int
    seed : int
    """
    rows, columns = -(-geometry.rows // step), -(-geometry.columns // step)
    drawn = np.random.default_rng(seed).choice(rows * columns, min(_TRIES * wanted, rows * columns), replace=False)
    return [divmod(node, columns) for node in drawn.tolist()]
