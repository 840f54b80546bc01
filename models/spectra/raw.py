"""Spectra as a file holds them, and how they become `Spectra`: unit, order, bands left out, scale, quantity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed
from ..tables.table import Cell
from .band_names import AUTO, named_bands, resolve_axis
from .table import ABSORBANCE, OTHER, REFLECTANCE, WAVENUMBERS, Bands, Spectra

HIGHEST_SHARE = 1.5
"""Reflectance beyond is none: beside a white reference it may rise a little above 1."""
_HIGHEST_ABSORBANCE = 6.0
_FEW = 0.1
"""Share of the bands that may go for the sake of some spectra, and of the spectra that a band may lack and stay."""
_SCALES = ((1.0, ""), (100.0, "per cent"), (10_000.0, "shares times 10,000"))


@dataclass(frozen=True)
class RawSpectra:
    """Spectra as one file or table holds them.

    Parameters
    ----------
    source : str
        Name of the file or table.
    centres : array of shape (bands,)
        In the order and the unit of the file.
    unit : str or None
        `nm`, `um`, `cm-1`, or None where nobody says it.
    values : array of shape (spectra, bands)
        NaN where there is none.
    names : tuple of str
    columns : dict of str to tuple of Cell
    quantity : str
        Empty where nobody says it.
    scale : float, optional
        By which values have to be divided, where the file says it.
    fwhm : array of shape (bands,), optional
        In the unit of `centres`.
    bad : array of bool of shape (bands,), optional
        Bands that the file calls bad.
    places : array of shape (spectra, 3), optional
        x, y and z; NaN where there is none.
    crs : str
    """

    source: str
    centres: NDArray[np.float64]
    unit: str | None
    values: NDArray[np.float64]
    names: tuple[str, ...]
    columns: dict[str, tuple[Cell, ...]] = field(default_factory=dict)
    quantity: str = ""
    scale: float | None = None
    fwhm: NDArray[np.float64] | None = None
    bad: NDArray[np.bool_] | None = None
    places: NDArray[np.float64] | None = None
    crs: str = ""


def finished(raw: RawSpectra, unit: str, quantity: str, progress: Progress) -> Spectra:
    """Bring spectra of a file into common units and order; what is guessed or left out is told.

    Parameters
    ----------
    raw : RawSpectra
    unit : {"auto", "nm", "um", "cm-1"}
        Of the axis, where the file does not say it.
    quantity : {"auto", "reflectance", "absorbance", "other"}
    progress : Progress

    Raises
    ------
    InputError
        No spectrum or band with a value, an impossible axis, reflectance above 1 however it is read.
    """
    axis = resolve_axis(raw.centres, raw.unit, unit, raw.source)
    if axis.note:
        progress.warn(axis.note)
    fwhm = None if raw.fwhm is None else raw.fwhm * axis.factor
    bands, values = _ordered(axis.centres, axis.unit, fwhm, raw, progress)
    values, quantity = _scaled(values, bands, raw, quantity, progress)
    filled = np.isfinite(values).any(axis=1)
    if not filled.all():
        progress.warn(
            said(
                "{filled:,} of {count:,} spectra of {source} without any value left out: {names}.",
                filled=int((~filled).sum()),
                count=len(filled),
                source=raw.source,
                names=listed([raw.names[i] for i in np.flatnonzero(~filled)]),
            )
        )
    bands, values = _without_gaps(bands, values, filled, raw.source, progress)
    spectra = Spectra(
        bands=bands,
        values=values,
        quantity=quantity,
        names=raw.names,
        columns=dict(raw.columns),
        x=None if raw.places is None else raw.places[:, 0],
        y=None if raw.places is None else raw.places[:, 1],
        z=None if raw.places is None or not np.isfinite(raw.places[:, 2]).any() else raw.places[:, 2],
        crs=raw.crs,
    )
    return spectra if filled.all() else spectra.taken(filled)


def _ordered(
    centres: NDArray[np.float64], unit: str, fwhm: NDArray[np.float64] | None, raw: RawSpectra, progress: Progress
) -> tuple[Bands, NDArray[np.float64]]:
    """Bands in rising order, without bad, empty and doubled ones."""
    empty = ~np.isfinite(raw.values).any(axis=0)
    bad = np.zeros(len(centres), dtype=bool) if raw.bad is None else raw.bad
    for left_out, why in ((bad, said("that the file calls bad")), (empty & ~bad, "without any value")):
        if left_out.any() and not left_out.all():
            _tell_left_out(centres, left_out, unit, why, raw.source, progress)
    kept = np.flatnonzero(~(bad | empty))
    if not len(kept):
        raise InputError(
            said(
                "{source} holds no spectrum: none of its {bands} has a value.",
                source=raw.source,
                bands=counted(len(centres), "band"),
            )
        )
    order = kept[np.argsort(centres[kept], kind="stable")]
    first = np.concatenate([[True], np.diff(centres[order]) > 0])
    if not first.all():
        _tell_left_out(centres[order], ~first, unit, "given a second time", raw.source, progress)
        order = order[first]
    return Bands(centres[order], unit, None if fwhm is None else fwhm[order]), raw.values[:, order]


def _without_gaps(
    bands: Bands, values: NDArray[np.float64], filled: NDArray[np.bool_], source: str, progress: Progress
) -> tuple[Bands, NDArray[np.float64]]:
    """Leave out bands that some spectra lack, if they are few; else only those that many lack."""
    lacking = np.isnan(values[filled]).mean(axis=0)
    gone = lacking > (0 if (lacking > 0).mean() <= _FEW else _FEW)
    if gone.any() and not gone.all():
        _tell_left_out(bands.centres, gone, bands.unit, "that some spectra lack", source, progress)
        bands, values = bands.taken(~gone), values[:, ~gone]
    gaps = int(np.isnan(values[filled]).sum())
    if gaps:
        progress.warn(
            said(
                "{values} of {source} in bands that most spectra have are missing.",
                values=counted(gaps, "value"),
                source=source,
            )
        )
    return bands, values


def _tell_left_out(
    centres: NDArray[np.float64], chosen: NDArray[np.bool_], unit: str, why: str, source: str, progress: Progress
) -> None:
    number = int(chosen.sum())
    progress.warn(
        said(
            "{bands} of {source} {why} {was} left out: {named_bands}.",
            bands=counted(number, "band"),
            source=source,
            why=why,
            was=said("was") if number == 1 else said("were"),
            named_bands=named_bands(centres, chosen, unit),
        )
    )


def _scaled(
    values: NDArray[np.float64], bands: Bands, raw: RawSpectra, asked: str, progress: Progress
) -> tuple[NDArray[np.float64], str]:
    """Values as shares or absorbances, and which of them they are."""
    if raw.scale is not None:
        return values / scale_of_reflectance(values, raw.scale, raw.source, progress), REFLECTANCE
    quantity = asked if asked != AUTO else raw.quantity
    high, low = (float(np.nanpercentile(values, q)) for q in (99.9, 0.1))
    if quantity in (ABSORBANCE, OTHER):
        return values, quantity
    if not quantity:
        quantity = _guessed_quantity(values, high, bands)
        axis = said(" on an axis of wavenumbers") if bands.unit == WAVENUMBERS else ""
        sentence = said(
            "{source} does not say what its values are; {low:.4g} to {high:.4g}{axis} were taken for"
            " {neither_reflectance_nor}.",
            source=raw.source,
            low=low,
            high=high,
            axis=axis,
            neither_reflectance_nor={
                REFLECTANCE: said("reflectance"),
                ABSORBANCE: said("absorbance"),
                OTHER: said("neither reflectance nor absorbance"),
            }[quantity],
        )
        if quantity != REFLECTANCE:
            progress.warn(sentence)
            return values, quantity
        progress.info(sentence)
    scale = scale_of_reflectance(values, None, raw.source, progress)
    _tell_of_other_scales(values, scale, raw, progress)
    return values / scale, REFLECTANCE


def _tell_of_other_scales(values: NDArray[np.float64], scale: float, raw: RawSpectra, progress: Progress) -> None:
    """Warn of spectra that are shares already, where others are in per cent or times 10,000."""
    shares = np.nanmax(np.nan_to_num(values), axis=1) <= HIGHEST_SHARE
    if scale > 1 and shares.any():
        progress.warn(
            said(
                "{shares:,} of {count:,} spectra of {source} never exceed {highest_share:g} and may be"
                " shares already, which would make them {scale:,g} times too dark: {names}.",
                shares=int(shares.sum()),
                count=len(values),
                source=raw.source,
                highest_share=HIGHEST_SHARE,
                scale=scale,
                names=listed([raw.names[i] for i in np.flatnonzero(shares)]),
            )
        )


def scale_of_reflectance(values: NDArray[np.float64], stated: float | None, source: str, progress: Progress) -> float:
    """By what values have to be divided to be shares; a guess is told.

    Parameters
    ----------
    values : array of any shape
        NaN where there is none.
    stated : float or None
        What a header says, which counts before the values.
    source : str
        For messages.
    progress : Progress

    Raises
    ------
    InputError
        They are above 1 by each of the scales that are usual, or by the one that is stated.
    """
    low, high = (float(np.nanpercentile(values, q)) for q in (0.1, 99.9))
    if stated is not None and high <= HIGHEST_SHARE * stated:
        if stated != 1:
            progress.info(
                said("Values of {source} are divided by {stated:,g}, as its header says.", source=source, stated=stated)
            )
        return stated
    doubt = "" if stated is None else said(" although its header says a scale of {stated:,g}", stated=stated)
    for factor, word in _SCALES:
        if high <= HIGHEST_SHARE * factor:
            if factor > 1:
                progress.warn(
                    said(
                        "Reflectance of {source} ({low:,.4g} to {high:,.4g}) was taken for {word} and"
                        " divided by {factor:,g}{doubt}.",
                        source=source,
                        low=low,
                        high=high,
                        word=word,
                        factor=factor,
                        doubt=doubt,
                    )
                )
            return factor
    raise InputError(
        said(
            "Reflectance of {source} reaches {high:,.6g}: as a share it is above 1, in per cent above"
            " 100, and times 10,000 above 10,000; bring it to reflectance, for these may be raw counts or"
            " radiance.",
            source=source,
            high=high,
        )
    )


def _guessed_quantity(values: NDArray[np.float64], high: float, bands: Bands) -> str:
    """What values are that nobody names; where many are negative, somebody has differentiated or centred them."""
    if (values < 0).sum() > _FEW * np.isfinite(values).sum():
        return OTHER
    if bands.unit == WAVENUMBERS and high <= _HIGHEST_ABSORBANCE:
        return ABSORBANCE
    return ABSORBANCE if HIGHEST_SHARE < high <= _HIGHEST_ABSORBANCE else REFLECTANCE


def all_names(names: Sequence[str]) -> tuple[str, ...]:
    """Give every spectrum of a library a name of its own: `soil`, `soil (2)`."""
    seen: dict[str, int] = {}
    final = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        final.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(final)
