"""Spectra of samples: what stands on their axis, their values, and what else is known of each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..tables.table import Cell

NANOMETRES = "nm"
WAVENUMBERS = "cm-1"
UNITS = (NANOMETRES, WAVENUMBERS)
"""Units of an axis: wavelengths in nanometres, or wavenumbers per centimetre."""

_NM_PER_CM = 1e7

REFLECTANCE = "reflectance"
ABSORBANCE = "absorbance"
OTHER = "other"
QUANTITIES = (REFLECTANCE, ABSORBANCE, OTHER)
"""What the values of spectra are; `other` after a derivative or anything else that leaves both."""


@dataclass(frozen=True)
class Bands:
    """Axis of spectra.

    Parameters
    ----------
    centres : array of shape (bands,)
        Strictly rising, in `unit`: wavelengths in nm, or wavenumbers in cm⁻¹.
    unit : {"nm", "cm-1"}
    fwhm : array of shape (bands,), optional
        Full width at half maximum of each band, in `unit`; None where nobody says it.

    Raises
    ------
    InputError
        Where there is no band, or centres are not finite, positive and strictly rising.
    """

    centres: NDArray[np.float64]
    unit: str = NANOMETRES
    fwhm: NDArray[np.float64] | None = None

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise InputError(
                said("There is no unit '{unit}' of spectra: give {units}.", unit=self.unit, units=" or ".join(UNITS))
            )
        if not len(self.centres):
            raise InputError(said("There is no band: at least one wavelength is needed."))
        if not (np.isfinite(self.centres).all() and self.centres[0] > 0 and (np.diff(self.centres) > 0).all()):
            raise InputError(
                said("Bands must rise, each with a wavelength of its own above 0: sort them, and leave doubles out.")
            )
        if self.fwhm is not None and self.fwhm.shape != self.centres.shape:
            raise InputError(
                said(
                    "{count} widths were given for {count_2} bands: give one for each.",
                    count=len(self.fwhm),
                    count_2=len(self.centres),
                )
            )

    def __len__(self) -> int:
        return len(self.centres)

    @property
    def low(self) -> float:
        """First centre."""
        return float(self.centres[0])

    @property
    def high(self) -> float:
        """Last centre."""
        return float(self.centres[-1])

    @property
    def extent(self) -> str:
        """Both ends as they stand in a sentence: '400 to 2,400 nm'."""
        return said(
            "{low:,.6g} to {high:,.6g} {unit}",
            low=self.low,
            high=self.high,
            unit="nm" if self.unit == NANOMETRES else "cm⁻¹",
        )

    @property
    def spacing(self) -> NDArray[np.float64]:
        """Distance from each band to its neighbours, their mean inside; shape (bands,), NaN for a single band."""
        return np.abs(np.gradient(self.centres)) if len(self) > 1 else np.array([math.nan])

    @property
    def names(self) -> tuple[str, ...]:
        """Names of columns: '2200.5' for nanometres, '1430.2 cm-1' for wavenumbers; each its own."""
        after = "" if self.unit == NANOMETRES else " cm-1"
        for digits in range(7, 18):
            names = tuple(f"{centre:.{digits}g}{after}" for centre in self.centres)
            if len(set(names)) == len(names):
                break
        return names

    def taken(self, indices: NDArray[np.int64] | NDArray[np.bool_]) -> Bands:
        """Some of the bands, in rising order; indices of shape (taken,) or a mask of shape (bands,)."""
        return Bands(self.centres[indices], self.unit, None if self.fwhm is None else self.fwhm[indices])

    def in_unit(self, unit: str) -> tuple[Bands, NDArray[np.int64]]:
        """Express the bands in another unit, with the order in which values have to be taken.

        Widths follow by the derivative of 10⁷ / centre, which holds for bands that are narrow beside their centre.
        """
        order = np.arange(len(self))
        if unit == self.unit:
            return self, order
        order = order[::-1]
        centres = _NM_PER_CM / self.centres
        fwhm = None if self.fwhm is None else (self.fwhm * centres / self.centres)[order]
        return Bands(centres[order], unit, fwhm), order

    def same_as(self, other: Bands) -> bool:
        """Whether these are the same bands, to a millionth of their centres."""
        return (
            self.unit == other.unit
            and len(self) == len(other)
            and bool(np.allclose(self.centres, other.centres, rtol=1e-6, atol=0))
        )


@dataclass(frozen=True)
class Spectra:
    """Spectra on common bands.

    Parameters
    ----------
    bands : Bands
    values : array of shape (spectra, bands)
        NaN where a band has no value.
    quantity : {"reflectance", "absorbance", "other"}
        Reflectance is a share, 0 to 1 (a little more is possible beside a white reference); absorbance is log₁₀(1/R).
    names : tuple of str
        One for each spectrum: sample, or file, or number of its row.
    columns : dict of str to tuple of Cell
        What else the table says of each spectrum, in its order of columns.
    x, y, z : array of shape (spectra,), optional
        Where each was taken, in the CRS `crs`.
    crs : str
        As WKT; empty where places are unknown.
    spread : array of shape (spectra, bands), optional
        Standard deviation of the replicates that a spectrum is the mean of; NaN where it is the only one.
    replicates : array of shape (spectra,), optional
        How many spectra each is the mean of.
    """

    bands: Bands
    values: NDArray[np.float64]
    quantity: str
    names: tuple[str, ...]
    columns: dict[str, tuple[Cell, ...]] = field(default_factory=dict)
    x: NDArray[np.float64] | None = None
    y: NDArray[np.float64] | None = None
    z: NDArray[np.float64] | None = None
    crs: str = ""
    spread: NDArray[np.float64] | None = None
    replicates: NDArray[np.int64] | None = None

    def __post_init__(self) -> None:
        if self.values.shape != (len(self.names), len(self.bands)):
            raise InputError(
                said(
                    "Values of {shape} do not belong to {count} spectra of {count_2} bands.",
                    shape=self.values.shape,
                    count=len(self.names),
                    count_2=len(self.bands),
                )
            )
        if self.quantity not in QUANTITIES:
            raise InputError(
                said(
                    "There is no quantity '{quantity}': choose one of {quantities}.",
                    quantity=self.quantity,
                    quantities=", ".join(QUANTITIES),
                )
            )

    def __len__(self) -> int:
        return len(self.names)

    def of_bands(self, bands: Bands, values: NDArray[np.float64], quantity: str | None = None) -> Spectra:
        """Give the same samples values of shape (spectra, bands); spreads belong to the old ones and are dropped."""
        return replace(self, bands=bands, values=values, quantity=quantity or self.quantity, spread=None)

    def taken(self, indices: Sequence[int] | NDArray[np.int64] | NDArray[np.bool_]) -> Spectra:
        """Some of the spectra in the order of the indices, shape (taken,), or by a mask of shape (spectra,)."""
        at = np.arange(len(self))[np.asarray(indices)]

        def of(array: NDArray[np.float64] | None) -> NDArray[np.float64] | None:
            return None if array is None else array[at]

        return replace(
            self,
            values=self.values[at],
            names=tuple(self.names[i] for i in at),
            columns={name: tuple(cells[i] for i in at) for name, cells in self.columns.items()},
            x=of(self.x),
            y=of(self.y),
            z=of(self.z),
            spread=of(self.spread),
            replicates=None if self.replicates is None else self.replicates[at],
        )
