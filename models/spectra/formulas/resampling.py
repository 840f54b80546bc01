"""Spectra at other bands: even ones by areas, an instrument's by centre and width."""

from __future__ import annotations

import numpy as np

from ...core.arrays import Floats
from .axis import pieces

_FINE = 16
"""Points per width at which a response is summed up: the sum of a Gaussian is then right to beyond twelve digits."""

_REACH = 2.0
"""Widths from its centre at which a Gaussian response ends (it is 1.5e-5 there)."""


def even_centres(centres: Floats, width: float) -> Floats:
    """Multiples of a width that lie within the bands, gaps excepted.

    Parameters
    ----------
    centres : array of shape (bands,)
    width : float

    Returns
    -------
    array of shape (new bands,)
        Empty where no multiple lies within.
    """
    return np.concatenate([_multiples(centres[piece], width) for piece in pieces(centres)])


def _multiples(centres: Floats, width: float) -> Floats:
    first, last = np.ceil(centres[0] / width - 1e-9), np.floor(centres[-1] / width + 1e-9)
    return width * np.arange(first, last + 1)


def area_matrix(centres: Floats, width: float) -> Floats:
    """Weights of old bands in even ones: means of the line through the old bands over each new band's span.

    A new band spans half a width on either side; the first and the last of a piece only the inner half, so that the
    area under the spectrum between them (by the trapezoidal rule) is kept exactly.

    Parameters
    ----------
    centres : array of shape (bands,)
    width : float

    Returns
    -------
    array of shape (new bands, bands)
    """
    blocks = []
    for piece in pieces(centres):
        rows = np.zeros((len(_multiples(centres[piece], width)), len(centres)))
        if len(rows):
            rows[:, piece] = _areas(centres[piece], _multiples(centres[piece], width), width)
        blocks.append(rows)
    return np.concatenate(blocks)


def _areas(centres: Floats, new: Floats, width: float) -> Floats:
    if len(new) == 1:
        return line_matrix(centres, new)
    edges = np.concatenate([new[:1], new[:-1] + width / 2, new[-1:]])
    means: Floats = np.diff(_integrals(centres, edges), axis=0) / np.diff(edges)[:, None]
    return means


def _integrals(centres: Floats, ends: Floats) -> Floats:
    """Weights of bands in the integral of the line through them, from the first band to each of some ends."""
    x = np.clip(ends, centres[0], centres[-1])
    whole = np.zeros((len(centres), len(centres)))
    distances = np.diff(centres)
    for i, distance in enumerate(distances):
        whole[i + 1] = whole[i]
        whole[i + 1, i : i + 2] += distance / 2
    at = np.clip(np.searchsorted(centres, x, side="right") - 1, 0, max(len(distances) - 1, 0))
    weights = whole[at]
    if len(distances):
        rows = np.arange(len(x))
        part = x - centres[at]
        weights[rows, at] += part - np.square(part) / (2 * distances[at])
        weights[rows, at + 1] += np.square(part) / (2 * distances[at])
    return weights


def line_matrix(centres: Floats, new: Floats) -> Floats:
    """Weights of old bands in straight lines between them, their ends going on level.

    Parameters
    ----------
    centres : array of shape (bands,)
    new : array of shape (new bands,)

    Returns
    -------
    array of shape (new bands, bands)
    """
    matrix = np.zeros((len(new), len(centres)))
    at = np.clip(np.searchsorted(centres, new, side="right") - 1, 0, max(len(centres) - 2, 0))
    after = np.minimum(at + 1, len(centres) - 1)
    share = np.clip((new - centres[at]) / np.where(after > at, centres[after] - centres[at], 1.0), 0.0, 1.0)
    rows = np.arange(len(new))
    matrix[rows, at] += 1 - share
    matrix[rows, after] += share
    return matrix


def gaussian_matrix(centres: Floats, new: Floats, fwhm: Floats) -> Floats:
    """Weights of old bands in new ones with a Gaussian response of given widths, summing to 1.

    The response weighs the line through the old bands, not the bands alone, so that uneven spacing pulls nothing to
    one side and a response that is narrow beside the spacing still finds a value: then it is the line itself.

    Parameters
    ----------
    centres : array of shape (bands,)
    new : array of shape (new bands,)
    fwhm : array of shape (new bands,)
        Full widths at half maximum; 0 for the line itself.

    Returns
    -------
    array of shape (new bands, bands)
    """
    matrix = np.empty((len(new), len(centres)))
    offsets = np.linspace(-_REACH, _REACH, int(2 * _REACH * _FINE) + 1)
    for row, (centre, width) in enumerate(zip(new, fwhm)):
        # Near an end as much is cut off the other side: one-sided weights would pull the band inwards.
        reach = min(centre - centres[0], centres[-1] - centre)
        inside = np.abs(offsets * width) <= max(reach, 0.0)
        response = np.where(inside, np.exp(-4 * np.log(2) * np.square(offsets)), 0.0)
        matrix[row] = response @ line_matrix(centres, centre + width * offsets) / response.sum()
    return matrix
