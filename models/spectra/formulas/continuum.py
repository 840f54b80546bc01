"""Continuum removal: what of a spectrum is left beside its convex hull."""

from __future__ import annotations

import numpy as np

from ...core.arrays import Floats
from ...core.dependencies import INSTALL, import_part
from ...core.errors import ResourceError
from ...core.language import said

_AT_ONCE = 1 << 18
"""Values in one call: enough that calls cost nothing, few enough that the offsets between spectra cost no digits."""


def upper_hull(values: Floats, centres: Floats) -> Floats:
    """Upper convex hull of each spectrum at its bands: the least concave line that nowhere lies below it.

    Slopes of the hull are the antitonic regression of the spectrum's own slopes, weighted by the distances of bands
    (Barlow, Bartholomew, Bremner & Brunk, 1972, *Statistical Inference under Order Restrictions*, §1.2: the least
    concave majorant of the cumulative sum diagram). Pooling takes time in proportion to the bands, and spectra that are
    set apart by more than their slopes differ never pool with each other, so that thousands are done in one call.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    centres : array of shape (bands,)
        Rising.

    Returns
    -------
    array of shape (spectra, bands)
        NaN in all bands of a spectrum that lacks a value.
    """
    hull = np.full(values.shape, np.nan)
    whole = np.flatnonzero(np.isfinite(values).all(axis=1))
    step = max(_AT_ONCE // values.shape[1], 1)
    for first in range(0, len(whole), step):
        rows = whole[first : first + step]
        hull[rows] = _hull_of_whole(values[rows], centres)
    return hull


def _hull_of_whole(values: Floats, centres: Floats) -> Floats:
    if values.shape[1] < 3:
        return values.copy()
    distances = np.diff(centres)
    slopes = _falling(np.diff(values, axis=1) / distances, distances)
    hull = np.empty_like(values)
    hull[:, 0] = values[:, 0]
    np.cumsum(slopes * distances, axis=1, out=hull[:, 1:])
    hull[:, 1:] += values[:, :1]
    # Sums round: by definition the hull touches both ends and lies nowhere below.
    hull[:, -1] = values[:, -1]
    return np.maximum(hull, values)


def _falling(slopes: Floats, weights: Floats) -> Floats:
    """Falling slopes nearest to those of each row, weighted squares."""
    try:
        isotonic_regression = import_part("sklearn.isotonic").isotonic_regression
    except ImportError as error:
        # Whoever applies a model learns only from the model that its steps remove a continuum.
        raise ResourceError(
            said(
                "Continuum removal needs scikit-learn, which this Python lacks: install it with"
                " {install}, or leave the step 'continuum' out.",
                install=INSTALL["sklearn"],
            )
        ) from error
    apart = 1.5 * float(np.ptp(slopes)) + 1e-300
    offsets = apart * np.arange(len(slopes))[:, None]
    risen = np.asarray(
        isotonic_regression((offsets - slopes).ravel(), sample_weight=np.tile(weights, len(slopes))), dtype=np.float64
    )
    return offsets - risen.reshape(slopes.shape)


def continuum_removed(values: Floats, centres: Floats) -> Floats:
    """Spectrum divided by its hull (Clark & Roush, 1984, J. Geophys. Res. 89, 6329-6340): 1 off absorption features.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    centres : array of shape (bands,)

    Returns
    -------
    array of shape (spectra, bands)
        NaN in all bands of a spectrum that lacks a value, and where the hull is not above zero.
    """
    hull = upper_hull(values, centres)
    return np.divide(values, hull, out=np.full(values.shape, np.nan), where=hull > 0)
