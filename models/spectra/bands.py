"""Bringing the bands of one instrument to those of another, by centre and width."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..core.arrays import Floats, Integers, Mask
from ..core.errors import InputError
from ..core.language import said
from ..core.wording import counted, percent, shortened
from .formulas.axis import pieces
from .formulas.linear import BandWeights
from .formulas.resampling import gaussian_matrix
from .table import NANOMETRES, Bands

LEAST_SHARE = 0.75
"""Share of the bands asked for that an instrument has to meet."""

_BLURRED = 3.0
"""An instrument whose bands are so many times wider than those asked for is said to blur them."""


@dataclass(frozen=True)
class BandMatch:
    """Way from the bands of one instrument to those of another; made by `match_bands`.

    Parameters
    ----------
    source, target : Bands
    order : array of shape (source bands,)
        In which values of the source are taken: wavenumbers turn round where wavelengths are asked for.
    weights : BandWeights, optional
        None where both have the same bands.
    covered : array of shape (target bands,)
        Bands that the source meets. Others are read off the line between the nearest bands, or go on level.
    notes : tuple of str
        Sentences that the user should read; empty if there is nothing to say.
    """

    source: Bands
    target: Bands
    order: Integers
    weights: BandWeights | None
    covered: Mask
    notes: tuple[str, ...] = ()

    def apply(self, values: Floats) -> Floats:
        """Spectra at the bands of the target; NaN where a band of the source that counts is missing.

        Parameters
        ----------
        values : array of shape (spectra, source bands)

        Returns
        -------
        array of shape (spectra, target bands)
            A new one.
        """
        taken = np.array(values[:, self.order], dtype=np.float64)
        return taken if self.weights is None else self.weights.apply(taken)


def match_bands(
    source: Bands,
    target: Bands,
    names: tuple[str, str] = ("the spectra", "the model"),
    *,
    needed: Mask | None = None,
    least_share: float = LEAST_SHARE,
) -> BandMatch:
    """Bring an instrument to the bands that a model was trained on.

    A band of the target is seen through a Gaussian as wide as it takes to blur the source's own width to the target's,
    √(target² − source²), by full widths at half maximum; widths that nobody says are the spacing of bands. Where the
    source is as wide or wider, its bands are joined by straight lines: nothing can sharpen them.

    Parameters
    ----------
    source, target : Bands
        In the same unit or not.
    names : tuple of str
        Who has the bands and who asks for them, as they stand in sentences.
    needed : array of shape (target bands,), optional
        Bands of the target that anything looks at (`Preprocessing.needed`); all by default.
    least_share : float
        Of the bands needed, that the source has to meet.

    Raises
    ------
    InputError
        Where fewer are met; the sentence names both ranges.
    """
    needed = np.ones(len(target), dtype=bool) if needed is None else needed
    own, order = source.in_unit(target.unit)
    if own.same_as(target):
        return BandMatch(source, target, order, None, np.ones(len(target), dtype=bool))
    covered = _covered(own, target)
    share = float(covered[needed].mean()) if needed.any() else 0.0
    if share < least_share or not share:
        raise InputError(_refusal(own, target.taken(needed) if needed.any() else target, share, names, least_share))
    widths = _widths_to_add(own, target)
    return BandMatch(
        source=source,
        target=target,
        order=order,
        weights=BandWeights(gaussian_matrix(own.centres, target.centres, widths)),
        covered=covered,
        notes=tuple(_notes(own, target, covered, needed, names)),
    )


def _width(bands: Bands) -> Floats:
    """Widths of bands, or the spacing where nobody says them; that of a single band is 0."""
    widths = np.full(len(bands), np.nan) if bands.fwhm is None else bands.fwhm
    return np.nan_to_num(np.where(np.isfinite(widths), widths, bands.spacing))


def _nearest(bands: Bands, centres: Floats) -> Integers:
    """Number of the band nearest to each of some places."""
    after = np.clip(np.searchsorted(bands.centres, centres), 1, max(len(bands) - 1, 1)) if len(bands) > 1 else None
    if after is None:
        return np.zeros(len(centres), dtype=np.int64)
    nearer = centres - bands.centres[after - 1] < bands.centres[after] - centres
    return np.where(nearer, after - 1, after)


def _widths_to_add(source: Bands, target: Bands) -> Floats:
    nearest = _nearest(source, target.centres)
    own, wanted = _width(source)[nearest], _width(target)
    missing = np.sqrt(np.maximum(np.square(wanted) - np.square(own), 0.0))
    # A response narrower than half the spacing sees one straight line only.
    return np.where(missing < 0.5 * np.nan_to_num(source.spacing[nearest]), 0.0, missing)


def _covered(source: Bands, target: Bands) -> Mask:
    """Bands of the target that lie within half a band of what the source measures, gaps left out."""
    half = np.maximum(_width(source)[_nearest(source, target.centres)], _width(target)) / 2
    covered = np.zeros(len(target), dtype=bool)
    for piece in pieces(source.centres):
        first, last = source.centres[piece][[0, -1]]
        covered |= (target.centres >= first - half) & (target.centres <= last + half)
    return covered


def _refusal(source: Bands, target: Bands, share: float, names: tuple[str, str], least: float) -> str:
    met = (
        said("{share} of its {bands} are met", share=percent(share, 0), bands=counted(len(target), "band"))
        if share
        else said("no band of it is met")
    )
    return said(
        "{upper}{names} ({extent}) and {names_2} ({extent_2}) overlap too little: {met}, and {least}"
        " are needed. Check the units of both, or train on bands that both have, with range(…) and"
        " exclude(…) among the steps.",
        upper=names[0][0].upper(),
        names=names[0][1:],
        extent=source.extent,
        names_2=names[1],
        extent_2=target.extent,
        met=met,
        least=percent(least, 0),
    )


def _runs(bands: Bands, some: Mask) -> str:
    """Some of the bands, neighbours drawn together: `400 to 420, 2,450 nm`."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], some, [False]]).astype(np.int64)))
    runs = [bands.centres[[first, last - 1]] for first, last in zip(edges[::2], edges[1::2])]
    texts = [f"{low:,.6g}" + (f" to {high:,.6g}" if high > low else "") for low, high in runs]
    return f"{shortened(texts)} {'nm' if bands.unit == NANOMETRES else 'cm⁻¹'}"


def _notes(source: Bands, target: Bands, covered: Mask, needed: Mask, names: tuple[str, str]) -> list[str]:
    notes = []
    lacking = needed & ~covered
    if lacking.any():
        share = said("{bands} of {needed}", bands=counted(int(lacking.sum()), "band"), needed=int(needed.sum()))
        notes.append(
            said(
                "{share} of {names} ({runs}) lie where {names_2} ({extent}) have none: they were filled"
                " in a straight line from the nearest ones.",
                share=share,
                names=names[1],
                runs=_runs(target, lacking),
                names_2=names[0],
                extent=source.extent,
            )
        )
    blur = float(np.median(_width(source)[_nearest(source, target.centres)] / np.maximum(_width(target), 1e-12)))
    if blur > _BLURRED:
        notes.append(
            said(
                "Bands of {names} are {blur:.2g} times as wide as those of {names_2}: narrow features are lost.",
                names=names[0],
                blur=blur,
                names_2=names[1],
            )
        )
    return notes
