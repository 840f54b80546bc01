"""Spectra of intervals along holes, joined by the name of the sample."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...spectra.bands import match_bands
from ...spectra.classes.joining import Columns, joined
from ...spectra.table import Bands, Spectra
from .points import HolePoints, Texts

_ROW = "row of the points"


def with_spectra(
    points: HolePoints, samples: Texts, key: str, spectra: Spectra, bands: Bands | None, progress: Progress
) -> HolePoints:
    """Give points their spectra; those without one keep none.

    Parameters
    ----------
    points : HolePoints
    samples : tuple of array of shape (points,) and names
        Name of the sample of each point.
    key : str
        Field that names the sample in the points, and in the spectra if these have it: else they go by their names.
    spectra : Spectra
    bands : Bands, optional
        Those of a model; else the spectra's own.
    progress : Progress

    Raises
    ------
    InputError
        If names match nothing or stand twice, or bands overlap too little.
    """
    codes, names = samples
    there = np.flatnonzero(codes >= 0)
    if not len(there):
        raise InputError(
            said("The field {key} is empty at all points: choose the one that names the samples.", key=key)
        )
    if key not in spectra.columns:
        spectra = replace(spectra, columns={**spectra.columns, key: spectra.names})
    records: Columns = {key: tuple(names[codes[i]] for i in there), _ROW: tuple(int(i) for i in there)}
    (matched,), columns = joined([spectra], key, records, progress)
    values = matched.values
    if bands is not None:
        match = match_bands(matched.bands, bands)
        for note in match.notes:
            progress.warn(note)
        values = match.apply(values)
    placed = np.full((len(points), values.shape[1]), np.nan)
    placed[np.array([int(str(row)) for row in columns[_ROW]])] = values
    return replace(points, spectra=placed, bands=matched.bands if bands is None else bands)
