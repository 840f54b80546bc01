"""Binary Feature Fitting: how far spectra show the absorption features of references, over arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.blas import product
from ..core.errors import InputError
from .angles import check_bands, in_blocks

_ROWS = 1_024
"""Spectra at a time: with their copies they stay in the cache of a core."""
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
        raise InputError("There is no reference to compare spectra with: give at least one.")
    if not np.isfinite(removed).all():
        raise InputError("References lack values in some bands: leave those bands out.")
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
    parts = _FeatureSums.of(features)
    fits = np.empty((len(removed), len(features.depths)), dtype=np.float32)

    def compute(rows: slice) -> None:
        fits[rows] = parts.fits((1 - removed[rows]).astype(np.float32), features.least_depth)

    in_blocks(compute, removed, _ROWS, cores)
    return fits


@dataclass(frozen=True)
class _FeatureSums:
    """What sums over the bands of features are made with, as products of matrices.

    Parameters
    ----------
    inside : array of shape (bands, features)
        1 in the bands of a feature.
    shape : array of shape (bands, features)
        Depths of a feature less their mean, divided by their norm.
    any : array of shape (bands, references)
        1 in the bands of any feature of a reference.
    weight : array of shape (features, references)
        0 but for its own reference.
    """

    inside: NDArray[np.float32]
    shape: NDArray[np.float32]
    any: NDArray[np.float32]
    weight: NDArray[np.float32]

    @classmethod
    def of(cls, features: BandFeatures) -> _FeatureSums:
        inside = _spans(features.first, features.last, features.depths.shape[1])
        count = inside.sum(1, keepdims=True)
        depths = features.depths[features.reference] * inside
        shape = np.where(inside, depths - depths.sum(1, keepdims=True) / count, 0.0)
        # A feature with a flat floor has no shape; nothing correlates with it.
        shape /= np.maximum(np.linalg.norm(shape, axis=1, keepdims=True), 1e-12)
        weight = np.zeros((len(inside), len(features.depths)))
        weight[np.arange(len(inside)), features.reference] = features.weight
        arrays = (inside.T, shape.T, features.depths.T > 0, weight)
        inside32, shape32, any32, weight32 = (np.ascontiguousarray(array, dtype=np.float32) for array in arrays)
        return cls(inside32, shape32, any32, weight32)

    def fits(self, depths: NDArray[np.float32], least_depth: float) -> NDArray[np.float32]:
        """Fit spectra of shape (spectra, bands); gives an array of shape (spectra, references)."""
        codes = (depths >= np.float32(least_depth)).astype(np.float32)
        coded = depths * codes
        count = self.inside.sum(0)
        variation = product(np.square(depths), self.inside) - np.square(product(depths, self.inside)) / count
        with np.errstate(divide="ignore", invalid="ignore"):
            alike = np.nan_to_num(product(depths, self.shape) / np.sqrt(np.maximum(variation, 1e-12)), nan=0.0)
            explained = product(coded, self.any) / coded.sum(1, keepdims=True)
        present = product(codes, self.inside) / count
        fits: NDArray[np.float32] = explained * product(present * np.clip(alike, 0, 1), self.weight)
        featureless = ~codes.any(1)
        fits[featureless] = ~self.any.any(0)
        fits[np.isnan(depths).any(1)] = np.nan
        return fits
