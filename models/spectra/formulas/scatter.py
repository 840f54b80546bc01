"""Corrections of scatter and tilt: SNV, MSC and detrending."""

from __future__ import annotations

import numpy as np

from ...core.arrays import Floats


def snv(values: Floats) -> Floats:
    """Standard normal variate (Barnes, Dhanoa & Lister, 1989, Appl. Spectrosc. 43, 772-777): mean 0, deviation 1.

    Parameters
    ----------
    values : array of shape (spectra, bands)

    Returns
    -------
    array of shape (spectra, bands)
        NaN in all bands of a spectrum that lacks a value or is the same in all bands. The deviation is that of the
        bands themselves (their number in the denominator; the paper has one less, which scales all bands alike).
    """
    centred = values - values.mean(axis=1, keepdims=True)
    spread = values.std(axis=1, keepdims=True)
    # Rounding leaves a flat spectrum a spread of some last digits.
    flat = ~(spread > 1e-12 * np.abs(values).max(axis=1, keepdims=True))
    return np.divide(centred, spread, out=np.full(values.shape, np.nan), where=np.broadcast_to(~flat, values.shape))


def msc(values: Floats, reference: Floats) -> Floats:
    """Multiplicative scatter correction (Geladi, MacDougall & Martens, 1985, Appl. Spectrosc. 39, 491-500).

    Each spectrum is taken as a + b · reference, fitted by least squares over its bands, and becomes (spectrum - a) / b.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    reference : array of shape (bands,)
        Mean of the training spectra.

    Returns
    -------
    array of shape (spectra, bands)
        NaN in all bands of a spectrum that lacks a value or in which nothing of the reference is found (b = 0).
    """
    direction = reference - reference.mean()
    mean = values.mean(axis=1, keepdims=True)
    slope = ((values - mean) @ direction / (direction @ direction))[:, None]
    found = np.broadcast_to(slope != 0, values.shape)
    result = np.divide(values - mean, slope, out=np.full(values.shape, np.nan), where=found)
    result += reference.mean()
    return result


def detrend(values: Floats, centres: Floats, order: int) -> Floats:
    """Subtract from each spectrum its own polynomial of the axis (Barnes et al., 1989), fitted by least squares.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    centres : array of shape (bands,)
    order : int

    Returns
    -------
    array of shape (spectra, bands)
        NaN in all bands of a spectrum that lacks a value.
    """
    scaled = 2 * (centres - centres[0]) / max(centres[-1] - centres[0], 1e-300) - 1
    # Powers of -1 to 1 stay independent for any order that makes sense here.
    basis = np.linalg.qr(scaled[:, None] ** np.arange(order + 1))[0]
    rest: Floats = values - (values @ basis) @ basis.T
    return rest
