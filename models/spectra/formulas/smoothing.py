"""Savitzky-Golay: a polynomial through a moving window gives the smoothed value or its derivative."""

from __future__ import annotations

import math

import numpy as np

from ...core.arrays import Floats

UNEVEN = 0.1
"""Bands count as evenly spaced while none is farther from its place than this share of the spacing.

Files round wavelengths: 1.93 cm⁻¹ written with one decimal moves a band by 3 % of the spacing.
"""


def is_even(centres: Floats) -> bool:
    """Whether bands are evenly spaced, but for rounding.

    Parameters
    ----------
    centres : array of shape (bands,)
    """
    even = np.linspace(centres[0], centres[-1], len(centres))
    spacing = (centres[-1] - centres[0]) / max(len(centres) - 1, 1)
    return bool(np.abs(centres - even).max() <= UNEVEN * spacing)


def savgol_matrix(bands: int, window: int, order: int, derivative: int, spacing: float) -> Floats:
    """Weights of Savitzky & Golay (1964, Anal. Chem. 36, 1627-1639) for each band, those near the ends included.

    Within half a window of an end, the polynomial through the outermost window is read off there, so that polynomials
    up to `order` come back exactly at every band.

    Parameters
    ----------
    bands, window, order, derivative : int
        The window is odd, longer than the order, and no longer than the bands.
    spacing : float
        Of the bands, in the unit by which the derivative is meant.

    Returns
    -------
    array of shape (bands, bands)
    """
    half = window // 2
    offsets = np.arange(-half, half + 1)
    # Scaled to 1 the powers stay well conditioned for long windows.
    fit = np.linalg.pinv((offsets[:, None] / max(half, 1)) ** np.arange(order + 1))
    matrix = np.zeros((bands, bands))
    for band in range(bands):
        first = min(max(band - half, 0), bands - window)
        matrix[band, first : first + window] = _taylor(band - first - half, half, order, derivative) @ fit
    return matrix / spacing**derivative


def _taylor(at: int, half: int, order: int, derivative: int) -> Floats:
    """Derivative of each power of (offset / half) at an offset."""
    scale = max(half, 1)
    row = np.zeros(order + 1)
    for power in range(derivative, order + 1):
        row[power] = math.perm(power, derivative) * (at / scale) ** (power - derivative) / scale**derivative
    return row
