"""Spectral Angle Mapper: angles between spectra and references, over arrays."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.blas import product, subtract_outer, vector_product
from ..core.errors import InputError
from ..core.language import said
from ..core.resources import available_cores
from ..core.threads import one_blas_thread

_IN_CACHE = 1 << 19
"""Values of spectra at a time: a copy of them stays in the cache of a processor."""
_ANGLES, _SPECTRA = 1 << 18, 1 << 15
"""Angles and spectra at a time: few enough that what is told of each stays there, enough that calls of NumPy cost
nothing."""
_SHARED = 1 << 22
"""Values from which on several threads share the work."""
_TOLERANCE = 3e-6
"""Radians by which single precision is likely wrong at most; where it could be more, double precision takes over."""
_ROUNDING = 2.0**-24
_LENGTHS = (1e-10, 1e15)
"""Norms whose squares neither vanish nor overflow in single precision."""
_ARCCOS = (
    *(1.5707963050, -0.2145988016, 0.0889789874, -0.0501743046),
    *(0.0308918810, -0.0170881256, 0.0066700901, -0.0012624911),
)
"""Abramowitz and Stegun (1964), 4.4.46: arccos(x) / √(1 − x) for 0 ≤ x ≤ 1, to 2e-8."""


def spectral_angles(values: NDArray[Any], references: NDArray[Any], cores: int | None = None) -> NDArray[np.float32]:
    """Angle between each spectrum and each reference, which no change of illumination alters.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    references : array of shape (references, bands)
    cores : int, optional
        Threads; by default as many as there are processors, where there is work for them.

    Returns
    -------
    array of float32, shape (spectra, references)
        Radians, 0 to π; within 1e-5 of the arccosine of the normalised scalar product. NaN where a spectrum or a
        reference holds NaN, or is 0 in all bands and so has no direction.

    Raises
    ------
    InputError
        If there is no reference, or spectra and references differ in their number of bands.

    Notes
    -----
    Kruse, F. A., et al. (1993): The spectral image processing system (SIPS), Remote Sensing of Environment 44, 145–163.

    Reflectance spectra are alike, and 1 − cos θ is what single precision leaves of the product of two directions that
    are. Here both are parted into their share of the mean direction of the references, and a rest at right angles to
    it; what is summed in single precision is the square of the distance of both, whose terms are as small as the rests
    are. Where it is so small that the angle could still be wrong by a third of 1e-5, all is summed in double precision;
    the largest error seen, of 15 million angles from 0 to π, was 5.2e-6.
    """
    check_bands(values, references)
    angles = np.full((len(values), len(references)), np.nan, dtype=np.float32)
    unit = _unit(references)
    known = np.isfinite(unit).all(axis=1)
    if not known.any():
        return angles
    directions = _Directions.of(unit[known])
    target: Any = slice(None) if known.all() else np.flatnonzero(known)

    def compute(rows: slice) -> None:
        # Said in each thread: threads do not take it over.
        with np.errstate(all="ignore"):
            angles[rows, target] = directions.angles(values[rows]).T

    most = max(_IN_CACHE // max(values.shape[1], 1), 1)
    in_blocks(compute, values, max(min(_ANGLES // len(references), _SPECTRA), most), cores)
    return angles


def check_bands(values: NDArray[Any], references: NDArray[Any]) -> None:
    """Raise `InputError` where there is no reference, or spectra have another number of bands.

    Parameters
    ----------
    values : array of shape (spectra, bands)
    references : array of shape (references, bands)
    """
    if not len(references):
        raise InputError(said("There is no reference to compare spectra with: give at least one."))
    if values.shape[1] != references.shape[1]:
        raise InputError(
            said(
                "Spectra of {shape} bands cannot be compared with references of {shape_2}: bring both to"
                " the same bands.",
                shape=values.shape[1],
                shape_2=references.shape[1],
            )
        )


def in_blocks(compute: Callable[[slice], None], values: NDArray[Any], rows: int, cores: int | None) -> None:
    """Go through the rows in blocks of so many, which do not depend on the number of threads.

    Parameters
    ----------
    compute : callable
        Is given the rows of each block.
    values : array of shape (spectra, bands)
    rows : int
    cores : int, optional
        Threads; see `spectral_angles`.
    """
    blocks = [slice(first, first + rows) for first in range(0, len(values), rows)]
    cores = cores or (available_cores() if values.size >= _SHARED else 1)
    if cores == 1:
        for block in blocks:
            compute(block)
        return
    with one_blas_thread(), ThreadPoolExecutor(cores) as pool:
        for _ in pool.map(compute, blocks):
            pass


def _unit(spectra: NDArray[Any]) -> NDArray[np.float64]:
    with np.errstate(divide="ignore", invalid="ignore"):
        # Else squares of tiny numbers vanish.
        double = spectra / np.abs(spectra.astype(np.float64)).max(axis=1, keepdims=True, initial=0)
        unit: NDArray[np.float64] = double / np.linalg.norm(double, axis=1, keepdims=True)
    return unit


@dataclass(frozen=True)
class _Directions:
    """Directions of references, as single precision takes their distances from those of spectra.

    With the axis m, a spectrum is x = s m + x', of norm N, and a reference r = t m + r', r' at right angles to m. Then
    |x/N − r|² = |m|² (s/N − t)² + |x'|²/N² + |r'|² − 2 x'·r'/N.

    Parameters
    ----------
    unit : array of shape (references, bands)
        In double precision.
    axis : array of shape (bands,)
        m, in single precision; the mean direction, of norm 1 but for its rounding.
    middle : float
        t₀, the mean of t.
    rests : array of shape (references, bands)
        −2 r'.
    distances, slopes : array of shape (references,)
        |r'|² + (t − t₀)² and −2 (t − t₀).
    """

    unit: NDArray[np.float64]
    axis: NDArray[np.float32]
    middle: float
    rests: NDArray[np.float32]
    distances: NDArray[np.float32]
    slopes: NDArray[np.float32]

    @classmethod
    def of(cls, unit: NDArray[np.float64]) -> _Directions:
        mean = unit.mean(axis=0)
        length = float(np.linalg.norm(mean))
        # Where references point to all sides, any axis is as good.
        axis = (mean / length if length > 1e-3 else unit[0]).astype(np.float32)
        exact = axis.astype(np.float64)
        shares = unit @ exact / (exact @ exact)
        rests = unit - shares[:, None] * exact
        middle = float(shares.mean())
        apart = shares - middle
        distances = np.einsum("ij,ij->i", rests, rests) + apart**2
        single = ((-2 * rests).astype(np.float32), distances.astype(np.float32), (-2 * apart).astype(np.float32))
        return cls(unit, axis, middle, *single)

    def angles(self, spectra: NDArray[Any]) -> NDArray[np.float32]:
        """Angles in radians of spectra of shape (spectra, bands); gives an array of shape (references, spectra)."""
        along, square, chords = self._sums(spectra)
        norm = np.sqrt(along**2 + square)
        # Double precision, until the digits that directions share are gone.
        apart = (along / norm - self.middle).astype(np.float32)
        scale = (1 / norm).astype(np.float32)
        distance = square * scale * scale + apart * apart
        chords *= scale
        chords += distance
        for row, slope, own in zip(chords, self.slopes, self.distances):
            row += slope * apart + own
        doubtful = self._doubtful(chords, distance, norm)
        chords *= np.float32(0.5)
        angles = _arccos(chords)
        if doubtful.size:
            angles[:, doubtful] = self._exact(spectra[doubtful])
        return angles

    def _sums(self, spectra: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.float32], NDArray[np.float32]]:
        """Share of the axis in each spectrum, square of the norm of the rest, and −2 times its products with those of
        references; in blocks that fit into the cache.
        """
        along = np.empty(len(spectra))
        square = np.empty(len(spectra), dtype=np.float32)
        products = np.empty((len(self.rests), len(spectra)), dtype=np.float32)
        step = max(_IN_CACHE // spectra.shape[1], 1)
        rests = np.empty((min(step, len(spectra)), spectra.shape[1]), dtype=np.float32)
        for first in range(0, len(spectra), step):
            block = slice(first, first + step)
            rest = rests[: len(spectra) - first]
            np.copyto(rest, spectra[block], casting="unsafe")
            shares = vector_product(rest, self.axis)
            subtract_outer(rest, shares, self.axis)
            # Shares are what was taken off, to the last digit; the axis has norm 1 to single precision.
            along[block] = shares
            square[block] = np.einsum("ij,ij->i", rest, rest)
            product(self.rests, rest.T, out=products[:, block])
        return along, square, products

    def _doubtful(
        self, chords: NDArray[np.float32], distance: NDArray[np.float32], norm: NDArray[np.float64]
    ) -> NDArray[np.int64]:
        """Spectra of which an angle is too near 0 or π for single precision, or which it cannot hold.

        The square of a chord is wrong by its terms, which are no larger than the squares of the distances of spectrum
        and reference from the axis, times the rounding and half the root of the number of terms; the angle, by that
        over twice its sine. A reference so near that it matters lies about as far from the axis as the spectrum.
        """
        share = _ROUNDING * (2 + math.sqrt(self.rests.shape[1]) / 2) / (2 * _TOLERANCE)
        spread = float(self.distances.max())
        widest = (share * (float(distance.max(initial=0)) + spread)) ** 2
        # Most blocks are sure as a whole.
        if chords.min(initial=4) >= widest and chords.max(initial=0) <= 4 - widest and _held(norm).all():
            return np.empty(0, dtype=np.int64)
        reach = share * (distance + spread)
        nearest = share * (distance + np.minimum(spread, (np.sqrt(distance) + reach) ** 2))
        sure = (chords.min(axis=0) >= nearest**2) & (chords.max(axis=0) <= 4 - reach**2)
        return np.flatnonzero(~(sure & _held(norm)))

    def _exact(self, spectra: NDArray[Any]) -> NDArray[np.float32]:
        """Angles by sums in double precision; see `angles`."""
        cosines = product(self.unit, _unit(spectra).T)
        # Taken before the digits are cut: near 0 and π the angle is the root of this difference.
        obtuse = cosines < 0
        short = (1 - np.minimum(np.abs(cosines, out=cosines), 1, out=cosines)).astype(np.float32)
        angles = _arccos(short)
        np.subtract(np.float32(math.pi), angles, out=angles, where=obtuse)
        return angles


def _held(norm: NDArray[np.float64]) -> NDArray[np.bool_]:
    held: NDArray[np.bool_] = (norm >= _LENGTHS[0]) & (norm <= _LENGTHS[1])
    return held


def _arccos(short: NDArray[np.float32]) -> NDArray[np.float32]:
    """Arccosine of 1 − `short`, 0 to 2, in single precision, which keeps its digits near 0 and 2; works in place."""
    obtuse = short > 1 if short.size and not short.max() <= 1 else None
    if obtuse is not None:
        np.subtract(2, short, out=short, where=obtuse)
    cosine = np.float32(1) - short
    angle = np.full_like(cosine, _ARCCOS[-1])
    for coefficient in _ARCCOS[-2::-1]:
        angle *= cosine
        angle += np.float32(coefficient)
    angle *= np.sqrt(short, out=short)
    if obtuse is not None:
        np.subtract(np.float32(math.pi), angle, out=angle, where=obtuse)
    return angle
