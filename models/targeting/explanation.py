"""What every way of attributing a score to elements shares: options, figures, areas."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.progress import Progress
from ..learning.options import DEVICES
from ..rasters.raster import BLOCK, GridFile

ATTRIBUTION_METHODS = ("gradients", "permutation")


_SCORED_AT_ONCE = 20_000
"""Cells that a score is asked for at a time; bounds the memory, and the time until Cancel is heard."""


_KEPT = 200_000
"""Cells that the quartiles are taken from; more of them would only cost memory."""


@dataclass(frozen=True)
class AttributionOptions:
    """How to share a score among elements.

    Parameters
    ----------
    method : {'gradients', 'permutation'}
        Integrated gradients of a network, or what the score loses when an element's values come from elsewhere in the
        grid.
    steps : int
        Points on the way from average ground to the ground as it is (gradients).
    draws : int
        Other places that an element's values are taken from (permutation).
    stride : int, optional
        Cells between the windows that are computed; in between the map is interpolated. By default the network's own
        stride.
    comparison : int
        Windows drawn at random over the grid that an area is compared with; 0 for none. Classifiers of cells take more
        places where they cost little.
    device : {'auto', 'cpu', 'cuda'}
    seed : int
        Of the draws and the windows to compare with.
    block_cells : int, optional
        Input cells that a network takes at a time. The result does not depend on it.
    """

    method: str = "gradients"
    steps: int = 16
    draws: int = 8
    stride: int | None = None
    comparison: int = 16
    device: str = "auto"
    seed: int = 42
    block_cells: int | None = None

    def __post_init__(self) -> None:
        check_choice("method", self.method, ATTRIBUTION_METHODS)
        for name, value in (("steps", self.steps), ("draws", self.draws)):
            if value < 1:
                raise InputError(
                    said(
                        "{value} {name} give no attribution: ask for at least 1 ({getattr} is the default).",
                        value=value,
                        name=name,
                        getattr=getattr(type(self), name),
                    )
                )
        if self.stride is not None and self.stride < 1:
            raise InputError(
                said("A stride of {stride} cells is no distance: give at least 1 (32 is usual).", stride=self.stride)
            )
        if self.comparison < 0:
            raise InputError(
                said("{comparison} windows to compare with were asked for: give 0 or more.", comparison=self.comparison)
            )
        check_choice("device", self.device, DEVICES)
        if self.seed < 0:
            raise InputError(said("The seed {seed} is negative: give 0 or more.", seed=self.seed))


@dataclass(frozen=True)
class ElementAttribution:
    """What one element does to the score over an area.

    Parameters
    ----------
    element : str
    mean : float
        Mean attribution of the area's cells, in units of the log-odds.
    lower, median, upper : float
        Quartiles over the cells.
    deviation : float
        Standard deviation over the cells: how much the element moves the score from place to place.
    share : float
        Share in the sum of the mean absolute attributions of all elements, 0 to 1.
    elsewhere, elsewhere_share : float
        Mean and share over the whole grid, for an area that is only a part of it; NaN where nothing was compared.
    best : float
        Mean over places drawn from the tenth of the ground that the model ranks highest, for a whole grid; NaN where
        that was not looked at.
    elsewhere_error : float
        Standard error of `elsewhere`, from the places that were drawn.
    """

    element: str
    mean: float
    lower: float
    median: float
    upper: float
    deviation: float
    share: float
    elsewhere: float = math.nan
    elsewhere_share: float = math.nan
    best: float = math.nan
    elsewhere_error: float = math.nan


class Explainer(Protocol):
    """Attributions of one kind of model, ready to be asked for cells.

    Attributes
    ----------
    names : sequence of str
        Elements, in the order of the first axis of `cells`.
    method : {'gradients', 'permutation'}
        What was done.
    elsewhere : array of shape (windows or cells, elements), optional
        Attributions at places drawn over the whole grid, to compare an area with.
    best : array of shape (cells, elements), optional
        Attributions at places drawn from the tenth of the ground with the highest score, for a whole grid.
    facts, cautions
        As in `Attribution`.
    """

    names: Sequence[str]
    method: str
    elsewhere: NDArray[np.float32] | None
    best: NDArray[np.float32] | None
    facts: tuple[tuple[str, str], ...]
    cautions: tuple[str, ...]

    def cells(self, top: int, rows: int, wanted: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Attributions of whole rows of the grid, shape (elements, rows, columns).

        Only where `wanted` (rows, columns) they need be right.
        """


def check_area_has_data(
    grid: GridFile, bands: Sequence[int], area: NDArray[np.bool_] | None, progress: Progress
) -> None:
    """Raise `InputError` unless at least one cell of the area has data in all bands; to be asked before long work.

    Parameters
    ----------
    grid : GridFile
    bands : sequence of int
    area : array of bool of shape (rows, columns), optional
    progress : Progress
    """
    rows = grid.geometry.rows
    for top in range(0, rows, BLOCK):
        progress.check()
        wanted = rows_of(area, top, min(BLOCK, rows - top))
        if (wanted is None or wanted.any()) and (
            with_data(grid, bands, top, min(BLOCK, rows - top)) & (True if wanted is None else wanted)
        ).any():
            return
    where = (
        said("The grid {name}", name=grid.path.name)
        if area is None
        else said("The area lies where the grid {name}", name=grid.path.name)
    )
    raise InputError(
        said(
            "{where} has no cell with data in all of the model's bands: {check_the_grid}.",
            where=where,
            check_the_grid=said("check the grid") if area is None else said("choose an area inside the part with data"),
        )
    )


def with_data(grid: GridFile, bands: Sequence[int], top: int, rows: int) -> NDArray[np.bool_]:
    """Cells of whole rows of a grid that have data in all of some bands, shape (rows, columns)."""
    complete: NDArray[np.bool_] = np.isfinite(grid.read(bands, 0, top, None, rows)).all(axis=0)
    return complete


def rows_of(area: NDArray[np.bool_] | None, top: int, rows: int) -> NDArray[np.bool_] | None:
    """`rows` rows from row `top` on of an area, an array of shape (rows, columns); None where there is no area."""
    return None if area is None else area[top : top + rows]


class AttributionSummary:
    """Means, absolute means, deviations and quartiles over cells that come in blocks."""

    def __init__(self, elements: int, cells: int) -> None:
        self.count, self._sum, self._absolute, self._squares = 0, *np.zeros((3, elements))
        self._every, self._kept = max(-(-cells // _KEPT), 1), [np.empty((elements, 0), dtype=np.float32)]

    def add(self, values: NDArray[np.float32]) -> None:
        """Take in values of shape (elements, cells)."""
        first = -self.count % self._every
        self._kept.append(values[:, first :: self._every])
        self.count += values.shape[1]
        self._sum += values.sum(axis=1, dtype=np.float64)
        self._absolute += np.abs(values).sum(axis=1, dtype=np.float64)
        self._squares += np.square(values, dtype=np.float64).sum(axis=1)

    def ranked(
        self,
        names: Sequence[str],
        elsewhere: NDArray[np.float32] | None,
        by_mean: bool,
        best: NDArray[np.float32] | None = None,
    ) -> tuple[ElementAttribution, ...]:
        """Figures of each element, the largest mean, mean of the best ground or deviation first.

        Equal ones in the order of the bands.

        Parameters
        ----------
        names : sequence of str
        elsewhere : array of shape (places, elements), optional
            Attributions of other ground, to compare with.
        by_mean : bool
        best : array of shape (places, elements), optional
            Attributions of the best ground.
        """
        mean, share = self._sum / self.count, shares(self._absolute)
        deviation = np.sqrt(np.maximum(self._squares / self.count - mean**2, 0.0))
        lower, median, upper = np.quantile(np.concatenate(self._kept, axis=1), (0.25, 0.5, 0.75), axis=1)
        nothing = np.full(len(names), math.nan)
        other = nothing if elsewhere is None else elsewhere.mean(axis=0, dtype=np.float64)
        other_share = nothing if elsewhere is None else shares(np.abs(elsewhere).sum(axis=0, dtype=np.float64))
        error = (
            nothing
            if elsewhere is None or len(elsewhere) < 2
            else elsewhere.std(axis=0, ddof=1, dtype=np.float64) / math.sqrt(len(elsewhere))
        )
        of_best = nothing if best is None else best.mean(axis=0, dtype=np.float64)
        columns = zip(
            names,
            *(
                column.tolist()
                for column in (mean, lower, median, upper, deviation, share, other, other_share, of_best, error)
            ),
        )
        order = "mean" if by_mean else "deviation" if best is None else "best"
        return tuple(
            sorted((ElementAttribution(*row) for row in columns), key=lambda element: -float(getattr(element, order)))
        )


def summarise(names: Sequence[str], values: NDArray[np.float32]) -> tuple[ElementAttribution, ...]:
    """Figures of each element over some cells, those that favour a deposit most first.

    Parameters
    ----------
    names : sequence of str
    values : array of shape (elements, cells)
    """
    summary = AttributionSummary(len(names), values.shape[1])
    summary.add(values)
    return summary.ranked(names, None, by_mean=True)


def shares(absolute: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide non-negative numbers by their sum; all zero stays all zero.

    Parameters
    ----------
    absolute : array of any shape

    Returns
    -------
    array of the same shape
    """
    total = absolute.sum()
    return absolute / total if total > 0 else np.zeros_like(absolute)


def grouped_permutation(
    score: Callable[[NDArray[Any]], NDArray[Any]],
    features: NDArray[Any],
    background: NDArray[Any],
    groups: NDArray[np.int64],
    draws: int,
    rng: np.random.Generator,
    progress: Progress | None = None,
) -> NDArray[np.float64]:
    """What a score loses when the features of one element come from other ground: the grouped form of permutation
    importance, cell by cell.

    ``a[i, e] = score(x[i]) − mean over b of score(x[i] with the features of element e taken from b)``, b over rows of
    the background. The features of an element change together (Fisher, Rudin & Dominici 2019, on Breiman 2001), because
    a logarithm that contradicts its own gradient is no ground at all; those of the others stay, whether or not they
    vary with it in nature (the interventional expectation).

    Parameters
    ----------
    score : callable
        From features of shape (cells, features) to log-odds of shape (cells,).
    features : array of shape (cells, features)
        Cells to explain.
    background : array of shape (rows, features)
        Features of cells drawn over the whole grid.
    groups : array of shape (features,)
        Index of the element that each feature derives from, 0, 1, …
    draws : int
        Rows of the background to use, drawn without replacement; all of them where there are no more. Every cell and
        element gets the same ones, so that neighbouring cells differ by their own ground and not by the draw.
    rng : numpy.random.Generator
    progress : Progress, optional

    Returns
    -------
    array of shape (cells, elements)
        In units of the score. For an additive score it is exactly each element's part less the mean of that part over
        the background; where elements interact, an interaction is counted for each of its partners and the values do
        not add up to the score (Štrumbelj & Kononenko 2014). Where two elements carry the same information, a model
        that uses either makes both look small.

    References
    ----------
    Breiman, L. (2001): Random forests. Machine Learning 45, section 10. Fisher, A., Rudin, C., Dominici, F. (2019): All
    models are wrong, but many are useful. JMLR 20. Štrumbelj, E., Kononenko, I. (2014): Explaining prediction models
    and individual predictions with feature contributions. Knowledge and Information Systems 41.
    """
    progress = progress or Progress()
    elements = int(groups.max()) + 1
    donors = background if draws >= len(background) else background[rng.choice(len(background), draws, replace=False)]
    result = np.zeros((len(features), elements))
    for start in range(0, len(features), _SCORED_AT_ONCE):
        some = slice(start, start + _SCORED_AT_ONCE)
        part = progress.span(start / len(features), min(start + _SCORED_AT_ONCE, len(features)) / len(features))
        part.check()
        _permute_groups(score, features[some], donors, groups, result[some], part)
    return result / len(donors)


def _permute_groups(
    score: Callable[[NDArray[Any]], NDArray[Any]],
    features: NDArray[Any],
    donors: NDArray[Any],
    groups: NDArray[np.int64],
    losses: NDArray[np.float64],
    progress: Progress,
) -> None:
    """Add to `losses`, shape (cells, elements), what the score loses by each donor; at most `_SCORED_AT_ONCE` cells."""
    elements = losses.shape[1]
    as_it_is = np.asarray(score(features), dtype=np.float64)
    # Many scores ask less for many cells at once than for few cells many times.
    together = max(_SCORED_AT_ONCE // len(features), 1)
    for element in range(elements):
        own = np.flatnonzero(groups == element)
        for first in range(0, len(donors), together):
            progress.update((element + first / len(donors)) / elements)
            some = donors[first : first + together]
            changed = np.tile(features, (len(some), 1))
            changed[:, own] = np.repeat(some[:, own], len(features), axis=0)
            scores = np.asarray(score(changed), dtype=np.float64).reshape(len(some), len(features))
            losses[:, element] += (as_it_is - scores).sum(axis=0)
