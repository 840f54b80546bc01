"""Which samples are near a cell, found once for all elements that share them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..points import Points
from ..progress import Progress


def merge_coincident(x: NDArray[np.float64], y: NDArray[np.float64], values: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    """Average the samples that lie at exactly the same place.

    Parameters
    ----------
    x, y : array of shape (samples,)
    values : array of shape (samples, elements)
        NaN where an element was not measured; such values take no part in the mean.

    Returns
    -------
    x, y : array of shape (places,)
    values : array of shape (places, elements)
        NaN where no sample of the place has a value.
    """
    places, place_of = np.unique(np.column_stack([x, y]), axis=0, return_inverse=True)
    if len(places) == len(x):
        return x, y, values
    measured = np.isfinite(values)
    sums, counts = np.zeros((len(places), values.shape[1])), np.zeros((len(places), values.shape[1]))
    np.add.at(sums, place_of.ravel(), np.where(measured, values, 0.0))
    np.add.at(counts, place_of.ravel(), measured)
    with np.errstate(invalid="ignore"):
        return places[:, 0], places[:, 1], np.where(counts > 0, sums / counts, np.nan)


@dataclass(frozen=True)
class SampleGroup:
    """Samples at distinct places and the elements that were measured at every one of them.

    Parameters
    ----------
    coordinates : array of shape (places, 2)
        Easting and northing.
    values : array of shape (places, elements of the group)
    elements : tuple of int
        Positions of the group's elements in the list that was asked for.
    """

    coordinates: NDArray[np.float64]
    values: NDArray[np.float64]
    elements: tuple[int, ...]


def group_samples(samples: Points, elements: Sequence[str], minimum: int, progress: Progress) -> list[SampleGroup]:
    """Check the samples, merge those at one place, and group the elements by the samples that have a value.

    Elements measured on the same samples share their neighbours, and so the search for them.

    Parameters
    ----------
    samples : Points
    elements : sequence of str
        Fields to interpolate.
    minimum : int
        Least number of places with a value that each element must have.
    progress : Progress
        Hears how many samples were merged or left out.

    Raises
    ------
    InputError
        No samples, no elements, fewer places than `minimum`, or an element with one value everywhere.
    """
    if not elements:
        raise InputError("No element was chosen: choose at least one numeric field of the samples.")
    if len(samples) == 0:
        raise InputError("The sample layer has no points: check the layer, its filter and its selection.")
    values = samples.values(elements)
    values = np.where(np.isfinite(values), values, np.nan)
    x, y, values = merge_coincident(samples.x, samples.y, values)
    if len(x) < len(samples):
        progress.info(f"{len(samples) - len(x)} of {len(samples)} samples lie at the place of another one and were averaged with it.")
    groups: dict[bytes, list[int]] = {}
    for position, name in enumerate(elements):
        measured = np.isfinite(values[:, position])
        count = int(measured.sum())
        if count < len(x):
            progress.info(f"{name}: {len(x) - count} of {len(x)} places have no value and were left out.")
        if count < minimum:
            raise InputError(f"{name} has values at {count} places and {minimum} neighbours were asked for: add samples or choose fewer neighbours.")
        if count and np.ptp(values[measured, position]) == 0:
            raise InputError(f"{name} has the same value ({values[measured, position][0]:g}) at all {count} places: leave it out, it holds no information.")
        groups.setdefault(measured.tobytes(), []).append(position)
    result = []
    for positions in groups.values():
        measured = np.isfinite(values[:, positions[0]])
        result.append(SampleGroup(np.column_stack([x, y])[measured], np.ascontiguousarray(values[measured][:, positions]), tuple(positions)))
    return result


def row_blocks(rows: int, columns: int, cells: int) -> Iterator[tuple[int, int]]:
    """Cut a grid into bands of whole rows with about `cells` cells each; yields first row and number of rows."""
    step = max(cells // columns, 1)
    for first in range(0, rows, step):
        yield first, min(step, rows - first)
