"""Spectrograms: how much of each frequency there is along a spectrum, by the short-time Fourier transform."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WINDOW = 64
"""Bands under a window, after decimation."""
_BANDS = 240
"""Bands that a spectrum is decimated to: what is narrower than a few of them is noise to so few samples, and networks
take seconds and not minutes.
"""


@dataclass(frozen=True)
class SpectrogramShape:
    """How spectra become spectrograms.

    Parameters
    ----------
    decimation : int
        Neighbouring bands that are averaged first.
    window : int
        Averages under a window.
    step : int
        Averages from one window to the next.
    """

    decimation: int
    window: int
    step: int

    def frames(self, bands: int) -> int:
        """Windows that a spectrum of so many bands has."""
        return (bands // self.decimation - self.window) // self.step + 1

    @property
    def frequencies(self) -> int:
        """From none to half a cycle per average."""
        return self.window // 2 + 1


def spectrogram_shape(bands: int) -> SpectrogramShape:
    """Shape for spectra of so many bands: about 240 averages, windows of 64 that advance by an eighth."""
    decimation = max(bands // _BANDS, 1)
    window = max(min(WINDOW, bands // decimation), 1)
    return SpectrogramShape(decimation, window, max(window // 8, 1))


def hann(window: int) -> NDArray[np.float64]:
    """Periodic Hann window, shape (window,)."""
    weights: NDArray[np.float64] = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(window) / window)
    return weights


def spectrogram(values: NDArray[np.float64], shape: SpectrogramShape) -> NDArray[np.float64]:
    """Magnitude of the short-time Fourier transform (Allen & Rabiner, 1977, Proceedings of the IEEE 65, 1558-1564).

    Parameters
    ----------
    values : array of shape (spectra, bands)
        Bands at about equal distances; those beyond the last whole average, or window, are left out.
    shape : SpectrogramShape

    Returns
    -------
    array of shape (spectra, frequencies, frames)
        |Σ_k h_k x_(m·step + k) exp(-2πi f k / window)| with the periodic Hann window h.
    """
    averages = decimated(values, shape.decimation)
    windows = np.lib.stride_tricks.sliding_window_view(averages, shape.window, axis=1)[:, :: shape.step]
    found: NDArray[np.float64] = np.abs(np.fft.rfft(windows * hann(shape.window), axis=2)).transpose(0, 2, 1)
    return found


def decimated(values: NDArray[np.float64], factor: int) -> NDArray[np.float64]:
    """Means of `factor` neighbouring bands, shape (spectra, bands // factor), of values of shape (spectra, bands)."""
    whole = values.shape[1] // factor * factor
    found: NDArray[np.float64] = values[:, :whole].reshape(len(values), -1, factor).mean(axis=2)
    return found
