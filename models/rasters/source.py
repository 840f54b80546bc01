"""A raster to read, with what was said about it elsewhere than in its file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

_PROTOCOL = re.compile(r"\b(https?|ftp):/+")
_NEAR = 1e-6
"""Relative difference up to which an included end of a range holds a value: cells of float32 have seven digits."""


def gdal_name(path: Path | str) -> str:
    """Name under which GDAL finds what `path` says.

    `Path` takes doubled slashes for single ones, which GDAL's virtual files tell apart:
    `/vsicurl/http://server/grid.tif` would lose its server, and `/vsizip//surveys/grids.zip/grid.tif` would be looked
    for in the working directory. On Windows it turns the slashes round as well.
    """
    if isinstance(path, str):
        return path
    virtual = path.as_posix().startswith("/vsi")
    name = _PROTOCOL.sub(r"\1://", path.as_posix() if virtual else str(path))
    if not virtual:
        return name
    handler, _, inner = name[1:].partition("/")
    absolute = Path(f"/{inner}")
    return f"/{handler}//{inner}" if any(part.is_file() for part in (absolute, *absolute.parents)) else name


@dataclass(frozen=True)
class ValueRange:
    """Contents from `low` to `high` that are empty; infinite ends are open.

    Parameters
    ----------
    low, high : float
    with_low, with_high : bool
        Whether the ends belong to the range.
    """

    low: float
    high: float
    with_low: bool = True
    with_high: bool = True

    def holds(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        """Tell for each content whether the range holds it; any shape, and the same."""
        near_low, near_high = (_NEAR * abs(end) if np.isfinite(end) else 0.0 for end in (self.low, self.high))
        above = values >= self.low - near_low if self.with_low else values > self.low
        below = values <= self.high + near_high if self.with_high else values < self.high
        result: NDArray[np.bool_] = above & below
        return result


@dataclass(frozen=True)
class EmptyCells:
    """Which cells of a band are empty, beyond what its file says.

    Parameters
    ----------
    declared : bool
        Whether the file's own no-data value counts.
    ranges : tuple of ValueRange
        Contents (scale and offset applied) that are empty.
    """

    declared: bool = True
    ranges: tuple[ValueRange, ...] = ()


@dataclass(frozen=True)
class RasterSource:
    """A raster file and what a layer or a look at its values says about it; takes the place of a path.

    Parameters
    ----------
    file : str
        Path, or any other name that GDAL opens.
    crs : str, optional
        WKT of the coordinate reference system that counts instead of the file's.
    empty : tuple of EmptyCells
        By the bands of the file, in their order, alpha bands among them; bands beyond its end are as the file says.
    alpha : int, optional
        Band, counted from 0, that says how opaque cells are though its file does not call it so.
    open_options : tuple of str
        `NAME=value` for the driver that opens the file.
    """

    file: str
    crs: str | None = None
    empty: tuple[EmptyCells, ...] = ()
    alpha: int | None = None
    open_options: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The file; for names that are no paths the name itself."""
        return Path(self.file)

    @property
    def name(self) -> str:
        """Name of the file for messages and reports."""
        return self.path.name

    def is_file(self) -> bool:
        """Tell whether the name is that of a plain file, which is all of the raster."""
        return self.path.is_file()

    def empty_of(self, band: int) -> EmptyCells:
        """What is empty in a band of the file, counted from 0."""
        return self.empty[band] if band < len(self.empty) else EmptyCells()

    def with_empty(self, contents: Sequence[Sequence[float]]) -> RasterSource:
        """Count further contents as empty, by the bands of the file."""
        bands = []
        for band, values in enumerate(contents):
            known = self.empty_of(band)
            bands.append(replace(known, ranges=(*known.ranges, *(ValueRange(value, value) for value in values))))
        return replace(self, empty=(*bands, *self.empty[len(bands) :]))


Raster = Union[Path, RasterSource]
"""What functions that read a grid take."""


def source_of(raster: Raster | str) -> RasterSource:
    """Bring a path into the form that says all."""
    if isinstance(raster, RasterSource):
        return raster
    return RasterSource(gdal_name(raster))
