"""Binary Feature Fitting: how far spectra show the absorption features of references, over arrays."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.blas import product
from ..core.errors import InputError
from ..core.language import said
from .angles import check_bands, in_blocks

_IN_CACHE = 1 << 18
"""Values, and fits of features, at a time: with their copies they stay in the cache of a processor."""
_NEIGHBOURS = 64
"""Features at a time, near each other: products take only the bands that theirs lie in."""
LEAST_DEPTH = 0.02
"""Depth below the continuum, as a share of it, from which on a band belongs to an absorption feature."""
LEAST_BANDS = 3
"""Adjacent bands that make a feature: fewer have no shape that could be fitted."""
LEAST_SHARE = 0.05
"""Of the area of all features of a reference, below which one is left out: noise makes dozens of such."""


def binary_codes(removed: NDArray[Any], least_depth: float = LEAST_DEPTH) -> NDArray[np.bool_]:
    """Code continuum-removed spectra: 1 where a band is deep enough below the continuum to belong to a feature.

    Parameters
    ----------
    removed : array of shape (spectra, bands)
        Reflectance divided by its upper convex hull, so that it is 1 on the continuum.
    least_depth : float

    Returns
    -------
    array of bool, shape (spectra, bands)
        False where there is no value.
    """
    codes: NDArray[np.bool_] = 1 - removed >= least_depth
    return codes


@dataclass(frozen=True)
class BandFeatures:
    """Absorption features of references, ready for Binary Feature Fitting.

    Parameters
    ----------
    depths : array of shape (references, bands)
        1 − continuum-removed reflectance where a band belongs to a feature, 0 elsewhere.
    reference : array of int, shape (features,)
        Which reference each feature is of.
    first, last : array of int, shape (features,)
        Bands at which it begins and ends, both its own.
    weight : array of shape (features,)
        Its share of the area of all features of its reference; they sum to 1.
    least_depth : float
    """

    depths: NDArray[np.float64]
    reference: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    weight: NDArray[np.float64]
    least_depth: float = LEAST_DEPTH

    @functools.cached_property
    def sums(self) -> _FeatureSums:
        """What spectra are fitted with; takes as long as fitting a thousand."""
        return _FeatureSums.of(self)


def band_features(removed: NDArray[Any], least_depth: float = LEAST_DEPTH) -> BandFeatures:
    """Find the absorption features of references: runs of at least three adjacent bands whose code is 1, and which hold
    at least a twentieth of the area of all such runs.

    Parameters
    ----------
    removed : array of shape (references, bands)
        Continuum-removed.
    least_depth : float
        See `binary_codes`.

    Returns
    -------
    BandFeatures

    Raises
    ------
    InputError
        If there is no reference, or one lacks values.
    """
    if not len(removed):
        raise InputError(said("There is no reference to compare spectra with: give at least one."))
    if not np.isfinite(removed).all():
        raise InputError(said("References lack values in some bands: leave those bands out."))
    steps = np.diff(np.pad(binary_codes(removed, least_depth), ((0, 0), (1, 1))).astype(np.int8), axis=1)
    reference, first = np.nonzero(steps == 1)
    last = np.nonzero(steps == -1)[1] - 1
    before = np.cumsum(np.pad(1.0 - removed, ((0, 0), (1, 0))), axis=1)
    area = before[reference, last + 1] - before[reference, first]
    long = last - first + 1 >= LEAST_BANDS
    large = area >= LEAST_SHARE * np.bincount(reference[long], area[long], len(removed))[reference]
    reference, first, last, area = (array[long & large] for array in (reference, first, last, area))
    total = np.bincount(reference, area, len(removed))
    depths = np.zeros(removed.shape)
    for row, start, end in zip(reference, first, last):
        depths[row, start : end + 1] = 1 - removed[row, start : end + 1]
    return BandFeatures(
        depths=depths,
        reference=reference,
        first=first,
        last=last,
        weight=area / total[reference],
        least_depth=least_depth,
    )


def _spans(first: NDArray[np.int64], last: NDArray[np.int64], bands: int) -> NDArray[np.bool_]:
    """Bands of each feature; shape (features, bands)."""
    band = np.arange(bands)
    spans: NDArray[np.bool_] = (band >= first[:, None]) & (band <= last[:, None])
    return spans


def feature_fits(removed: NDArray[Any], features: BandFeatures, cores: int | None = None) -> NDArray[np.float32]:
    """Binary Feature Fitting: how far each spectrum shows the absorption features of each reference, and no others.

    Parameters
    ----------
    removed : array of shape (spectra, bands)
        Continuum-removed, in the bands of the references.
    features : BandFeatures
        See `band_features`.
    cores : int, optional
        See `angles.spectral_angles`.

    Returns
    -------
    array of float32, shape (spectra, references)
        0 to 1; 1 for the reference itself. NaN where a spectrum lacks a value.

    Notes
    -----
    With d the depths of a spectrum below its continuum, c its code, and f the features of a reference, each with the
    bands B, the depths e and the weight w (its share of the area of all):

    fit = Σd[c and in any feature] / Σd[c] · Σ_f w · (share of B where c is 1) · max(0, correlation of d and e over B)

    The first factor takes off what the reference does not explain; the second asks of each feature that it is there at
    all, which is what is coded as binary; the third, that it has the same shape whatever its depth. A reference without
    features fits spectra without features, and no others.

    The method was used by Koerting (2021) on the samples of the Apliki mine and compared with a 1-D CNN in DeepGeoMap
    (doi:10.25932/publishup-52057), which state no formula; it goes back to the comparison of features by shape and
    area in EnGeoMAP 2.0 (Mielke et al. 2016, Remote Sensing 8, 127) and Tetracorder (Clark et al. 2003, Journal of
    Geophysical Research 108, 5131), and to binary codes of spectra (Mazer et al. 1988, Remote Sensing of Environment
    24, 201–210). The definition above is therefore ours.
    """
    if removed.shape[1] != features.depths.shape[1]:
        check_bands(removed, features.depths)
    parts = features.sums
    fits = np.empty((len(removed), len(features.depths)), dtype=np.float32)

    def compute(rows: slice) -> None:
        fits[rows] = parts.fits((1 - removed[rows]).astype(np.float32), features.least_depth).T

    in_blocks(compute, removed, max(_IN_CACHE // max(removed.shape[1], len(features.first)), 1), cores)
    return fits


@dataclass(frozen=True)
class _Neighbours:
    """Features near each other, and what sums over their bands are made with, as products of matrices.

    Parameters
    ----------
    bands : slice
        Those that any of them lies in.
    inside, mean, shape, share : array of shape (features, bands)
        In the bands of a feature 1, the root of 1 / their number, its depths less their mean and divided by their norm,
        and its weight divided by their number; 0 elsewhere.
    """

    bands: slice
    inside: NDArray[np.float32]
    mean: NDArray[np.float32]
    shape: NDArray[np.float32]
    share: NDArray[np.float32]

    @classmethod
    def of(cls, features: BandFeatures, chosen: NDArray[np.int64]) -> _Neighbours:
        bands = slice(int(features.first[chosen].min()), int(features.last[chosen].max()) + 1)
        inside = _spans(features.first[chosen], features.last[chosen], features.depths.shape[1])[:, bands]
        count = inside.sum(1, keepdims=True)
        depths = features.depths[features.reference[chosen], bands] * inside
        shape = np.where(inside, depths - depths.sum(1, keepdims=True) / count, 0.0)
        # A feature with a flat floor has no shape; nothing correlates with it.
        shape /= np.maximum(np.linalg.norm(shape, axis=1, keepdims=True), 1e-12)
        parts = (inside, inside / np.sqrt(count), shape, inside * (features.weight[chosen, None] / count))
        return cls(bands, *(np.ascontiguousarray(part, dtype=np.float32) for part in parts))

    def fits(
        self, depths: NDArray[np.float32], squares: NDArray[np.float32], codes: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Weight of each feature times what of it is there and has its shape; shape (features, spectra)."""
        own = depths[:, self.bands].T
        mean = product(self.mean, own)
        variation = product(self.inside, squares[:, self.bands].T)
        variation -= np.square(mean, out=mean)
        alike = product(self.shape, own)
        alike /= np.sqrt(np.maximum(variation, 1e-12, out=variation), out=variation)
        np.minimum(np.maximum(alike, 0, out=alike), 1, out=alike)
        alike *= product(self.share, codes[:, self.bands].T)
        return alike


@dataclass(frozen=True)
class _FeatureSums:
    """All features, neighbours together.

    Parameters
    ----------
    neighbours : tuple of _Neighbours
    turns : tuple of pairs of arrays of int
        References that have a first feature, a second one and so on, and where it is among the neighbours.
    any : array of shape (references, bands)
        1 in the bands of any feature of a reference.
    """

    neighbours: tuple[_Neighbours, ...]
    turns: tuple[tuple[NDArray[np.int64], NDArray[np.int64]], ...]
    any: NDArray[np.float32]

    @classmethod
    def of(cls, features: BandFeatures) -> _FeatureSums:
        # By width first: broad ones would lend their bands to all others.
        widths = np.log2(features.last - features.first + 1).astype(np.int64)
        order = np.lexsort((features.first + features.last, widths))
        places = np.argsort(order)
        first = np.searchsorted(features.reference, features.reference)
        rank = np.arange(len(order)) - first
        return cls(
            neighbours=tuple(
                _Neighbours.of(features, order[at : at + _NEIGHBOURS]) for at in range(0, len(order), _NEIGHBOURS)
            ),
            turns=tuple(
                (features.reference[rank == turn], places[rank == turn]) for turn in range(rank.max(initial=-1) + 1)
            ),
            any=(features.depths > 0).astype(np.float32),
        )

    def fits(self, depths: NDArray[np.float32], least_depth: float) -> NDArray[np.float32]:
        """Fit spectra of shape (spectra, bands); gives an array of shape (references, spectra)."""
        codes = (depths >= np.float32(least_depth)).astype(np.float32)
        coded, squares = depths * codes, np.square(depths)
        fits = np.zeros((len(self.any), len(depths)), dtype=np.float32)
        if self.neighbours:
            parts = np.concatenate([some.fits(depths, squares, codes) for some in self.neighbours])
            for own, places in self.turns:
                fits[own] += parts[places]
        with np.errstate(divide="ignore", invalid="ignore"):
            fits *= product(self.any, coded.T) / coded.sum(1)
        featureless = ~codes.any(1)
        fits[:, featureless] = ~self.any.any(1)[:, None]
        fits[:, np.isnan(depths).any(1)] = np.nan
        return fits
