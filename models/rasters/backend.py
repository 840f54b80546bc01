"""What reading rasters asks of a library; `gdal_backend` answers it with GDAL's own bindings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from numpy.typing import NDArray


@dataclass(frozen=True)
class StoredBand:
    """What a file says about one of its bands.

    Parameters
    ----------
    description : str
        Name of the band; may be empty.
    nodata : float, optional
        Stored value that the file declares as no data.
    scale, offset : float
        Contents are stored values times `scale` plus `offset`.
    alpha : bool
        Whether the band says how opaque a cell is, and nothing about the ground.
    masked : bool
        Whether a mask beside the values tells which cells are empty.
    """

    description: str = ""
    nodata: float | None = None
    scale: float = 1.0
    offset: float = 0.0
    alpha: bool = False
    masked: bool = False


@dataclass(frozen=True)
class Window:
    """Rectangle of cells inside a raster, thinned out to `shown_columns` where that is given: cells are picked."""

    column: int
    row: int
    columns: int
    rows: int
    shown_columns: int | None = None


class RasterBackend(Protocol):
    """A raster opened for reading by one library; one thread at a time.

    Attributes
    ----------
    columns, rows : int
        Number of cells.
    transform : tuple of six floats, optional
        As GDAL orders them: x of the corner, width, row shear, y of the corner, column shear, height (negative where
        rows run southwards). None without a georeference.
    crs : str
        WKT; empty without one.
    bands : sequence of StoredBand
    mask_is_shared : bool
        Whether one mask serves all bands.
    """

    columns: int
    rows: int
    transform: tuple[float, float, float, float, float, float] | None
    crs: str
    bands: Sequence[StoredBand]
    mask_is_shared: bool

    def read(self, band: int, window: Window) -> NDArray[Any]:
        """Stored values of a band (counted from 0), shape (rows, shown columns), in the type of the file."""

    def mask(self, band: int, window: Window) -> NDArray[Any]:
        """Mask of a band, shape (rows, shown columns): 0 where the cell is empty."""

    def unit(self, crs: str) -> tuple[bool, float, str]:
        """Tell whether a CRS is geographic, how many metres its unit of length has, and what the unit is called."""

    def release(self, bands: Sequence[int]) -> None:
        """Let go of cells that were kept for reading them again."""

    def close(self) -> None:
        """Close the file."""
