"""Values that fill empty cells though nothing declares them as no data: found, said, and left out where certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, percent, those_of
from .backend import StoredBand
from .raster import GridFile
from .source import Raster, RasterSource

_USUAL = (
    *(-9.0, -99.0, -999.0, -9999.0, -99999.0, -999999.0, -9999999.0, -999.9, -999.99, -9999.9, -99.99, -999.25),
    *(-32767.0, -32768.0, -2147483647.0, -2147483648.0),
    *(255.0, 9999.0, 99999.0, 999999.0, 32767.0, 65535.0, 2147483647.0, 4294967295.0),
)
"""Stored values that programs and people fill empty cells with."""
_LIMITS = (32767.0, 32768.0, 2147483647.0, 2147483648.0)
_LEAST_CERTAIN = 999.0
"""Size from which on a round negative value far from all others is no content; -99 has to fill all bands at once."""
_SHARE_AMONG_CONTENTS, _LEAST_AMONG_CONTENTS = 0.05, 20
"""Share and number of the cells from which on a round value among contents is worth a word."""
_SAME = 5e-7
"""Relative difference of a value that went through float32."""
_LEAST_SHARE = 0.01
"""Share of the cells from which on a value is worth a word that is not round, or a zero that all bands share."""


def without_fills(raster: Raster, progress: Progress | None = None, any_length: bool = False) -> RasterSource:
    """Look at all cells of a raster for values that mean no data though nothing declares them so.

    Parameters
    ----------
    raster : Path or RasterSource
    progress : Progress, optional
        Warned of what is left out or suspected, with counts; may cancel.
    any_length : bool
        See `GridFile`.

    Returns
    -------
    RasterSource
        The raster, with values that are certain to mean no data counted as empty.

    Raises
    ------
    GridError
        The raster cannot be used.

    Notes
    -----
    Certain is a round negative value (-9999, -32768, -1e6 …) that lies below all other values of its band by more than
    these differ among themselves, or below zero where none of them does; from -999 on by itself, nearer to zero only
    where it fills the same cells of all bands. Others are named and kept: positive ones (9999, 65535), those that lie
    among contents, and zeros that all bands share.
    """
    progress = (progress or Progress()).part(said("Looking for values that mean no data"), 0.0, 0.0)
    with GridFile(raster, any_length) as grid:
        extremes = _Extremes.of(grid, progress)
        _tell_of_what_is_empty(grid, extremes, progress)
        candidates = extremes.candidates(grid)
        tallies = _tallies(grid, candidates, progress) if candidates else []
        _tell_of_zeros(grid, extremes, tallies[0].low if tallies else extremes.low, progress)
        fills = [_Fill.of(grid, candidates, i, tally) for i, tally in enumerate(tallies)]
        certain: list[list[float]] = [[] for _ in range(max(grid.numbers) + 1)]
        for fill in fills:
            fill.tell(grid, progress)
            for band in fill.certain:
                certain[grid.numbers[band]].append(_content(fill.stored, grid.bands[band]))
        return grid.source.with_empty(certain) if any(certain) else grid.source


@dataclass
class _Extremes:
    """What a first look tells of each band.

    Parameters
    ----------
    low, high : array, shape (bands,)
        Infinite the wrong way round in bands without data.
    known, shared_zeros, zeros, transparent : int
        Cells with data in any band; cells where all bands are 0; cells where any is; cells that an alpha band makes
        transparent.
    """

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    known: int = 0
    shared_zeros: int = 0
    zeros: int = 0
    transparent: int = 0

    @classmethod
    def of(cls, grid: GridFile, progress: Progress) -> _Extremes:
        n = len(grid.names)
        found = cls(np.full(n, np.inf), np.full(n, -np.inf))
        for top, values in grid.strips(progress=progress):
            filled = np.isfinite(values)
            found.low = np.minimum(found.low, np.where(filled, values, np.inf).min(axis=(1, 2)))
            found.high = np.maximum(found.high, np.where(filled, values, -np.inf).max(axis=(1, 2)))
            found.known += int(np.count_nonzero(filled.any(axis=0)))
            if n > 1:
                zero = values == 0
                found.shared_zeros += int(np.count_nonzero(zero.all(axis=0)))
                found.zeros += int(np.count_nonzero(zero.any(axis=0)))
            found.transparent += grid.transparent_cells(top, values.shape[1])
        return found

    def candidates(self, grid: GridFile) -> list[float]:
        """Stored values that may mean no data in some band."""
        chosen: set[float] = set()
        for band, low, high in zip(grid.bands, self.low, self.high):
            ends = [_stored(float(end), band.scale, band.offset) for end in (low, high) if np.isfinite(end)]
            chosen.update(value for value in ends if _is_round(value) or value < 0)
            if ends:
                least, greatest = min(ends), max(ends)
                chosen.update(value for value in _USUAL if least <= value <= greatest)
        chosen.update(
            band.nodata
            for number, band in zip(grid.numbers, grid.bands)
            if band.nodata is not None and not grid.source.empty_of(number).declared
        )
        # Beyond its seven digits float32 does not tell neighbours apart: -2147483648 stands for -2147483647 as well.
        return sorted({np.float32(value): value for value in sorted(chosen, key=abs)}.values())


def _stored(content: float, scale: float, offset: float) -> float:
    """Value that a file stores for a content, to the seven digits of float32."""
    return float(f"{(content - offset) / scale:.7g}") if (scale, offset) != (1.0, 0.0) else content


def _content(stored: float, band: StoredBand) -> float:
    """Content of a stored value."""
    return stored * band.scale + band.offset


def _is_round(stored: float) -> bool:
    """Tell whether a stored value is one that people choose: nines, one digit again and again, a power of ten, or the
    end of a type.
    """
    if abs(stored) in _LIMITS or stored in _USUAL:
        return True
    digits = f"{abs(stored):.7g}".replace(".", "").partition("e")[0].strip("0")
    whole = abs(stored) >= 100
    return whole and (digits == "1" or re.fullmatch(r"9{2,}|(\d)\1{3,}", digits) is not None)


@dataclass
class _Tally:
    """Cells that hold a candidate, and what else their bands hold.

    Parameters
    ----------
    count : array of int, shape (bands,)
    shared, anywhere : int
        Cells where all bands hold it, and where any does.
    low, high : array, shape (bands,)
        Of the cells that hold none of the candidates; the same array for all of these.
    """

    count: NDArray[np.int64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    shared: int = 0
    anywhere: int = 0


def _tallies(grid: GridFile, candidates: Sequence[float], progress: Progress) -> list[_Tally]:
    n = len(grid.names)
    low, high = np.full(n, np.inf), np.full(n, -np.inf)
    tallies = [_Tally(np.zeros(n, dtype=np.int64), low, high) for _ in candidates]
    scale, offset = (np.array([getattr(band, name) for band in grid.bands]) for name in ("scale", "offset"))
    for _, values in grid.strips(progress=progress):
        others = np.isfinite(values)
        for stored, tally in zip(candidates, tallies):
            content = (stored * scale + offset).astype(np.float32)[:, None, None]
            here = np.abs(values - content) <= _SAME * np.abs(content)
            tally.count += here.sum(axis=(1, 2))
            tally.shared += int(np.count_nonzero(here.all(axis=0)))
            tally.anywhere += int(np.count_nonzero(here.any(axis=0)))
            others &= ~here
        np.minimum(low, np.where(others, values, np.inf).min(axis=(1, 2)), out=low)
        np.maximum(high, np.where(others, values, -np.inf).max(axis=(1, 2)), out=high)
    return tallies


@dataclass(frozen=True)
class _Fill:
    """A stored value, where it stands, and what it is taken for.

    Parameters
    ----------
    stored : float
    count : array of int, shape (bands,)
    certain, doubtful, switched_off : tuple of int
        Bands where it means no data for certain, where it may, and where the file says that it does but the layer that
        it does not.
    """

    stored: float
    count: NDArray[np.int64]
    certain: tuple[int, ...]
    doubtful: tuple[int, ...]
    switched_off: tuple[int, ...]

    @classmethod
    def of(cls, grid: GridFile, candidates: Sequence[float], number: int, tally: _Tally) -> _Fill:
        stored = candidates[number]
        cells = grid.geometry.columns * grid.geometry.rows
        least = max(_SHARE_AMONG_CONTENTS * cells, _LEAST_AMONG_CONTENTS)
        together = tally.shared == tally.anywhere
        certain, doubtful, switched_off = [], [], []
        for band in np.flatnonzero(tally.count):
            if stored == grid.bands[band].nodata and not grid.source.empty_of(grid.numbers[band]).declared:
                switched_off.append(int(band))
                continue
            apart = _apart(_content(stored, grid.bands[band]), float(tally.low[band]), float(tally.high[band]))
            several = together and len(grid.names) > 1
            if not _is_round(stored):
                often = tally.count[band] >= max(2, _LEAST_SHARE * cells)
                if apart and often and together and (several or stored <= -99):
                    doubtful.append(int(band))
            elif apart and (-stored >= _LEAST_CERTAIN or (several and -stored >= 99)):
                certain.append(int(band))
            elif (apart and (together or stored < 0)) or (
                stored <= -_LEAST_CERTAIN and (several or tally.count[band] >= least)
            ):
                doubtful.append(int(band))
        return cls(stored, tally.count, tuple(certain), tuple(doubtful), tuple(switched_off))

    def tell(self, grid: GridFile, progress: Progress) -> None:
        """Warn of what is left out and of what is kept."""
        held = said("{name} holds {written} in", name=grid.path.name, written=_written(self.stored))
        if self.certain:
            progress.warn(
                said(
                    "{held} {where}, far from all other values, and does not declare it there as no data:"
                    " these cells count as empty. Declare it in the properties of the layer"
                    " (Transparency) or with 'Translate' (gdal:translate).",
                    held=held,
                    where=self._where(grid, self.certain),
                )
            )
        if self.doubtful:
            progress.warn(
                said(
                    "{held} {where}, which often means no data, and does not declare it so: these cells"
                    " count as contents. If they are none, declare the value in the properties of the"
                    " layer (Transparency) or with 'Translate' (gdal:translate).",
                    held=held,
                    where=self._where(grid, self.doubtful),
                )
            )
        if self.switched_off:
            progress.warn(
                said(
                    "{held} {where} and declares it as no data, which is switched off in the properties"
                    " of the layer: these cells count as contents.",
                    held=held,
                    where=self._where(grid, self.switched_off),
                )
            )

    def _where(self, grid: GridFile, bands: Sequence[int]) -> str:
        return _cells_of_bands(self.count, bands, grid)


def _written(stored: float) -> str:
    """A stored value in the digits that float32 has where it comes from there: -9999.9 and not -9999.900391."""
    single = np.float32(stored)
    return str(single) if float(single) == stored and not stored.is_integer() else f"{stored:.10g}"


def _apart(content: float, low: float, high: float) -> bool:
    """Tell whether a content lies outside all others by more than these differ, or alone on its side of zero."""
    if low > high:
        return True
    below, above = low - content, content - high
    return (below > 0 and (below > high - low or (content < 0 <= low))) or (above > 0 and above > high - low)


def _cells_of_bands(count: NDArray[np.int64], bands: Sequence[int], grid: GridFile) -> str:
    """`480 cells of Au`, `480 cells each of Au, Cu`, `up to 480 cells of 3 of 9 bands (Au, Cu, Zn)`, with the share."""
    most = int(max(count[band] for band in bands))
    share = percent(most / (grid.geometry.columns * grid.geometry.rows))
    each = said("up to ") if len({int(count[band]) for band in bands}) > 1 else ""
    names = [grid.names[band] for band in bands]
    if 1 < len(names) == len(grid.names):
        whose = said("of all {count} bands", count=len(names))
    else:
        whose = said("of {names}", names=those_of(names, len(grid.names), "band"))
    return said(
        "{each}{cells} ({share} of the grid) {whose}", each=each, cells=counted(most, "cell"), share=share, whose=whose
    )


def _tell_of_what_is_empty(grid: GridFile, found: _Extremes, progress: Progress) -> None:
    """Warn of cells that are left out for other reasons than that the file declares them empty."""
    name = grid.path.name

    def bands_with(count: NDArray[np.int64]) -> list[int]:
        return [int(band) for band in np.flatnonzero(count)]

    if grid.alpha:
        bands = " and ".join(str(number + 1) for number in grid.alpha)
        progress.warn(
            said(
                "Band {bands} of {name} says how opaque cells are (alpha) and is no evidence: {cells}"
                " without any opacity count as empty.",
                bands=bands,
                name=name,
                cells=counted(found.transparent, "cell"),
            )
        )
    if grid.added.any():
        progress.warn(
            said(
                "{cells_of_bands} in {name} count as empty because the layer in QGIS says so"
                " (Transparency, no-data values).",
                cells_of_bands=_cells_of_bands(grid.added, bands_with(grid.added), grid),
                name=name,
            )
        )
    if grid.beyond.any():
        progress.warn(
            said(
                "{name} holds values beyond ±1e30, which no content can be, in {cells_of_bands}: they count as empty.",
                name=name,
                cells_of_bands=_cells_of_bands(grid.beyond, bands_with(grid.beyond), grid),
            )
        )


def _tell_of_zeros(grid: GridFile, found: _Extremes, low: NDArray[np.float64], progress: Progress) -> None:
    """Warn of zeros that all bands share; `low` is the least value of each band beside those that may mean no data."""
    if found.zeros and found.zeros == found.shared_zeros >= _LEAST_SHARE * found.known and low.min() >= 0:
        progress.warn(
            said(
                "All {count} bands of {name} are 0 in the same {cells} ({zeros} of those with data) and"
                " nowhere else, which often means no data: these cells count as contents. If they are"
                " none, declare 0 as no data in the properties of the layer (Transparency) or with"
                " 'Translate' (gdal:translate).",
                count=len(grid.names),
                name=grid.path.name,
                cells=counted(found.zeros, "cell"),
                zeros=percent(found.zeros / found.known),
            )
        )
