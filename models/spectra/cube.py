"""Which bands an image has: wavelengths, widths, bad bands, scale and no data, from its header or its bands."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed
from ..rasters.backend import OpenRaster, RasterFailure, StoredBand, Window
from ..rasters.library import raster_library
from ..rasters.source import Raster, source_of
from .band_names import AUTO, FEWEST_BANDS, MICROMETRES, named_bands, parse_band, resolve_axis
from .formats.envi import check_size, expected_size, numbers_of, scale_of, stated_unit
from .raw import scale_of_reflectance
from .table import NANOMETRES, Bands

_SAMPLED_ROWS = 12
_SAMPLED_CELLS = 4_000_000
_IN_BRACKETS = re.compile(r"[(\[]\s*(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[^\d()\[\]]*)[)\]]\s*$")
_WAVELENGTH = re.compile(r"(?:cent(?:er|re|ral))?[ _]?wavelengths?(?:[ _](?P<unit>nm|um))?", re.IGNORECASE)
_WIDTH = re.compile(r"fwhm(?:[ _](?P<unit>nm|um))?", re.IGNORECASE)
_UNIT = re.compile(r"wavelengths?[ _]units?", re.IGNORECASE)
_BAD = re.compile(r"bbl|bad[ _]?band(?:[ _]multiplier|s)?", re.IGNORECASE)


@dataclass(frozen=True)
class CubeBands:
    """Bands of an image that can be used, in rising order of wavelength.

    Parameters
    ----------
    bands : Bands
    used : array of int of shape (bands,)
        Place of each among the bands of the file, counted from 0.
    scale : float
        Contents divided by it are reflectance.
    columns, rows : int
        Size of the image.
    left_out : tuple of str
        Names of bands that the header calls bad, or that hold nothing.
    """

    bands: Bands
    used: NDArray[np.int64]
    scale: float
    columns: int
    rows: int
    left_out: tuple[str, ...] = ()

    def reflectance(self, contents: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """Bring contents of cells into reflectance.

        Parameters
        ----------
        contents : array of shape (bands, …)
            Of the used bands, as `GridFile` reads them: NaN where there is no data.

        Returns
        -------
        array of float64 of the same shape
            NaN as before, and where a cell is 0 in every band, which is what images hold beside the ground.
        """
        values = np.asarray(contents, dtype=np.float64)
        return np.where((np.nan_to_num(values) == 0).all(axis=0), np.nan, values / self.scale)


@dataclass(frozen=True)
class _Said:
    """What a file says of its bands: each of shape (bands,), NaN where nothing is said."""

    centres: NDArray[np.float64]
    unit: str | None
    widths: NDArray[np.float64] | None
    bad: NDArray[np.bool_]
    scale: float | None


def cube_bands(raster: Raster, unit: str = AUTO, progress: Progress | None = None) -> CubeBands:
    """Find out which bands an image has.

    Parameters
    ----------
    raster : Path or RasterSource
        ENVI, or any raster whose bands say their wavelength in their metadata or names.
    unit : {"auto", "nm", "um", "cm-1"}
        Of the wavelengths, where the file does not say it.
    progress : Progress, optional
        Is told what was guessed and left out.

    Raises
    ------
    GridError
        The file is no raster.
    InputError
        No wavelengths, an unknown unit, a truncated file, values that are no reflectance.
    """
    progress = progress or Progress()
    source = source_of(raster)
    try:
        opened = raster_library().open_raster(source)
    except RasterFailure as failure:
        raise GridError(
            said("{file} cannot be opened as a raster: {failure}.", file=source.file, failure=failure)
        ) from failure
    try:
        return _bands_of(opened, source.path, unit, progress)
    finally:
        opened.close()


def _bands_of(opened: OpenRaster, path: Path, unit: str, progress: Progress) -> CubeBands:
    header = {name.replace("_", " ").lower(): value for name, value in opened.tags(domain="ENVI").items()}
    expected = expected_size(header)
    if expected is not None and path.is_file():
        check_size(path, expected)
    stated = _said(opened, header, path.name)
    known = np.flatnonzero(np.isfinite(stated.centres) & (stated.centres > 0))
    axis = resolve_axis(stated.centres[known], stated.unit, unit, path.name)
    if axis.note:
        progress.warn(axis.note)
    ignore = np.array([math.nan if band.nodata is None else band.nodata for band in opened.bands])
    sample = _sample(opened, known, ignore, path.name, progress)
    empty = ~np.isfinite(sample).any(axis=1) | (np.nan_to_num(sample) == 0).all(axis=1)
    bad = stated.bad[known]
    if (bad | empty).all():
        raise InputError(said("{name} has no band with values that its header does not call bad.", name=path.name))
    left_out = _tell_left_out(axis.centres, axis.unit, bad, empty, path.name, progress)
    kept = np.flatnonzero(~(bad | empty))
    kept = kept[np.argsort(axis.centres[kept], kind="stable")]
    kept = kept[np.concatenate([[True], np.diff(axis.centres[kept]) > 0])]
    used = known[kept]
    scale = scale_of_reflectance(sample[kept], stated.scale, path.name, progress)
    return CubeBands(
        bands=Bands(axis.centres[kept], axis.unit, _widths(stated.widths, used, axis.factor)),
        used=used,
        scale=scale,
        columns=opened.columns,
        rows=opened.rows,
        left_out=left_out,
    )


def _widths(widths: NDArray[np.float64] | None, used: NDArray[np.int64], factor: float) -> NDArray[np.float64] | None:
    if widths is None or not (np.isfinite(widths[used]) & (widths[used] > 0)).all():
        return None
    # Some headers count wavelengths in µm and their widths in nm: no band is wider than 1 µm.
    return widths[used] * (1.0 if factor > 1 and np.median(widths[used]) > 1 else factor)


def _tell_left_out(
    centres: NDArray[np.float64],
    unit: str,
    bad: NDArray[np.bool_],
    empty: NDArray[np.bool_],
    name: str,
    progress: Progress,
) -> tuple[str, ...]:
    left_out = []
    for which, why in ((bad, said("that its header calls bad")), (empty & ~bad, "without any value")):
        if which.any():
            those = named_bands(centres, which, unit)
            progress.warn(
                said(
                    "{bands} of {name} {why} left out: {those}.",
                    bands=counted(int(which.sum()), "band"),
                    name=name,
                    why=why,
                    those=those,
                )
            )
        left_out += [f"{centre:.7g}" for centre in centres[which]]
    return tuple(left_out)


# -- what the file says ------------------------------------------------------------------------------------------------


def _said(opened: OpenRaster, header: Mapping[str, str], name: str) -> _Said:
    """What header, metadata of bands, or names of bands say, the first of them that gives wavelengths."""
    count = len(opened.bands)
    centres = numbers_of(header, "wavelength", count, name)
    if centres is not None:
        bbl = numbers_of(header, "bbl", count, name)
        return _Said(
            centres,
            stated_unit(header.get("wavelength units", ""), name),
            numbers_of(header, "fwhm", count, name),
            np.zeros(count, dtype=bool) if bbl is None else bbl == 0,
            scale_of(header),
        )
    stated = _from_tags(opened, name) or _from_names(opened.bands, name)
    if stated is None:
        names = [band.description or f"band {i + 1}" for i, band in enumerate(opened.bands)]
        raise InputError(
            said(
                "{name} says no wavelengths, neither in its header nor in the metadata or names of its"
                " bands ({names}): write them into an ENVI header, or name the bands like '450 nm'.",
                name=name,
                names=listed(names),
            )
        )
    return stated


def _from_tags(opened: OpenRaster, name: str) -> _Said | None:
    """Wavelengths in the metadata of the bands: of GDAL's drivers, its IMAGERY domain, or other programs."""
    count = len(opened.bands)
    centres, widths = np.full(count, math.nan), np.full(count, math.nan)
    bad = np.zeros(count, dtype=bool)
    units: set[str | None] = set()
    for i in range(count):
        tags = {**opened.tags(i, "IMAGERY"), **opened.tags(i)}
        for tag, text in tags.items():
            number = _number(text)
            if (match := _WAVELENGTH.fullmatch(tag)) is not None and number is not None:
                centres[i] = number
                if match["unit"]:
                    units.add(NANOMETRES if match["unit"].lower() == "nm" else MICROMETRES)
            elif _WIDTH.fullmatch(tag) is not None and number is not None:
                widths[i] = number
            elif _BAD.fullmatch(tag) is not None:
                bad[i] = number == 0
            elif _UNIT.fullmatch(tag) is not None:
                units.add(stated_unit(text, name))
    if np.isfinite(centres).sum() < FEWEST_BANDS:
        return None
    return _Said(centres, _one(units - {None}, name), widths, bad, scale_of(_lower(opened.tags())))


def _lower(tags: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", " ").lower(): value for name, value in tags.items()}


def _from_names(bands: Sequence[StoredBand], name: str) -> _Said | None:
    """Wavelengths in the names of the bands: `450 nm`, or at their ends in brackets, `Band 7 (450.2 Nanometers)`."""
    centres = np.full(len(bands), math.nan)
    units: set[str | None] = set()
    for i, band in enumerate(bands):
        match = _IN_BRACKETS.search(band.description)
        found = parse_band(band.description)
        if found is not None:
            centres[i] = found[0]
            units.add(found[1])
        elif match is not None:
            centres[i] = float(match["number"])
            units.add(stated_unit(match["unit"], name))
    if np.isfinite(centres).sum() < FEWEST_BANDS:
        return None
    return _Said(centres, _one(units - {None}, name), None, np.zeros(len(bands), dtype=bool), None)


def _one(units: set[str | None], name: str) -> str | None:
    if len(units) > 1:
        raise InputError(
            said(
                "The bands of {name} count in different units ({map}).",
                name=name,
                map=", ".join(sorted(map(str, units))),
            )
        )
    return units.pop() if units else None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


# -- a look at the values ----------------------------------------------------------------------------------------------


def _sample(
    opened: OpenRaster, indices: NDArray[np.int64], ignore: NDArray[np.float64], name: str, progress: Progress
) -> NDArray[np.float64]:
    """Contents of some rows, shape (bands, cells); NaN where there is no data."""
    width = max(min(opened.columns, _SAMPLED_CELLS // (len(indices) * _SAMPLED_ROWS)), 1)
    start = (opened.columns - width) // 2
    windows = list(_windows(opened.rows, start, width))
    sample = np.empty((len(indices), len(windows) * width))
    for place, i in enumerate(indices.tolist()):
        progress.check()
        band = opened.bands[i]
        try:
            stored = np.concatenate([opened.read(i, window).ravel() for window in windows]).astype(np.float64)
        except RasterFailure as failure:
            raise GridError(said("{name} cannot be read: {failure}.", name=name, failure=failure)) from failure
        stored[(stored == ignore[i]) | ~(np.abs(stored) < 1e30)] = math.nan
        sample[place] = stored * band.scale + band.offset
    sample[:, (np.nan_to_num(sample) == 0).all(axis=0)] = math.nan
    return sample


def _windows(rows: int, start: int, width: int) -> Iterator[Window]:
    for row in np.unique(np.linspace(0, rows - 1, _SAMPLED_ROWS).astype(int)).tolist():
        yield Window(start, row, width, 1)
