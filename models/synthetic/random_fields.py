"""Gaussian random fields on a square grid, drawn with the fast Fourier transform."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_PADDING = 160
"""Cells that the period of the fields exceeds the grid by: the transform is periodic, and opposite edges must not look
alike.
"""


class RandomFields:
    """Draws independent fields over one square grid; each has mean 0 and standard deviation 1 *over that grid*.

    Parameters
    ----------
    cells : int
        Side of the grid in cells.
    cell_size : float
        Side of a cell in metres.
    rng : numpy.random.Generator
        Where the randomness comes from.
    """

    def __init__(self, cells: int, cell_size: float, rng: np.random.Generator) -> None:
        from scipy.fft import next_fast_len

        self._cells, self._rng = cells, rng
        self._period = int(next_fast_len(cells + min(cells, _PADDING)))
        along = 2 * np.pi * np.fft.fftfreq(self._period, cell_size)
        across = 2 * np.pi * np.fft.rfftfreq(self._period, cell_size)
        self._wavenumber = np.hypot(along[:, None], across[None, :])
        """Radians per metre."""

    def matern(self, range_m: float, smoothness: float = 0.5) -> NDArray[np.float64]:
        """Draw a field of Matérn covariance.

        Parameters
        ----------
        range_m : float
            Distance at which the correlation has sunk to about 0.13.
        smoothness : float
            0.5 is the exponential model, rough as geochemistry is; 2 and more are smooth like the outline of a pluton.

        Returns
        -------
        array of shape (cells, cells)

        Notes
        -----
        In two dimensions the spectral density of the Matérn model is proportional to (1 + k² l²)^-(ν+1), and the
        correlation is near 0.13 at sqrt(8 ν) l (Lindgren, Rue & Lindström, 2011, section 2).
        """
        scale = range_m / math.sqrt(8 * smoothness)
        return self._draw((1 + (self._wavenumber * scale) ** 2) ** (-(smoothness + 1) / 2))

    def fractal(self, hurst: float) -> NDArray[np.float64]:
        """Draw a self-affine field, such as terrain: spectral density k^-(2H+2), with 0 < H < 1 (the larger, the
        smoother).
        """
        wavenumber = self._wavenumber.copy()
        wavenumber[0, 0] = np.inf
        return self._draw(wavenumber ** -(hurst + 1))

    def _draw(self, amplitude: NDArray[np.float64]) -> NDArray[np.float64]:
        noise = np.fft.rfft2(self._rng.standard_normal((self._period, self._period)))
        return standardised(
            np.fft.irfft2(noise * amplitude, s=(self._period, self._period))[: self._cells, : self._cells]
        )


def standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shift and scale to mean 0 and standard deviation 1.

    Of any shape; the result has the same.
    """
    result: NDArray[np.float64] = (values - values.mean()) / values.std()
    return result
