"""The cells of a grid that stand for all others where a grid is finer than its samples."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import GridError
from ...core.language import said
from ...core.progress import Progress
from ...core.resources import check_memory
from ...rasters.grid import GridGeometry
from ...rasters.raster import GridFile
from ...rasters.source import Raster
from ..opinion import Rows

_CELLS_PER_SPACING = 4
_BANDS_FOR_SPACING = 5
_CELLS_FOR_SPACING = 2000
_FINEST_EXTREME = 8.0


@dataclass(frozen=True)
class Lattice:
    """Every `step`-th cell of a grid along both axes, each in the middle of the `step` x `step` cells that it stands
    for.

    Parameters
    ----------
    geometry : GridGeometry
        Of the whole grid.
    step : int
    names : tuple of str
        Bands.
    values : array of shape (bands, rows, columns)
        NaN where there is no data.
    """

    geometry: GridGeometry
    step: int
    names: tuple[str, ...]
    values: NDArray[np.float32]

    @property
    def rows(self) -> int:
        """Cells from north to south."""
        return int(self.values.shape[1])

    @property
    def columns(self) -> int:
        """Cells from west to east."""
        return int(self.values.shape[2])

    @property
    def valid(self) -> NDArray[np.bool_]:
        """Whether a cell has data in every band; shape (rows · columns,)."""
        complete: NDArray[np.bool_] = np.isfinite(self.values).all(axis=0).ravel()
        return complete

    @property
    def places(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows and columns of the grid that were picked."""
        return _picked(self.geometry.rows, self.step), _picked(self.geometry.columns, self.step)

    def centres(self) -> NDArray[np.float64]:
        """Easting and northing of the cells in metres; shape (rows · columns, 2), row by row from the north."""
        g = self.geometry
        rows, columns = self.places
        easting, northing = g.eastings()[columns], g.northings()[rows]
        x, y = np.meshgrid(easting, northing)
        return np.column_stack([x.ravel(), y.ravel()])

    def picked_of(self, rows_of: Rows) -> NDArray[np.float32]:
        """Values at the cells that were picked, shape (rows, columns), of what gives values of whole rows of cells."""
        rows, columns = self.places
        return np.stack([rows_of(int(row), 1)[0, columns] for row in rows])

    def cell_of(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.int64]:
        """Number (row times columns plus column) of the cell that stands for the ground at points inside the grid.

        `x`, `y` and the numbers have the shape (points,).
        """
        column, row = self.geometry.cell_of(x, y)
        numbers: NDArray[np.int64] = row // self.step * self.columns + column // self.step
        return numbers


def _picked(cells: int, step: int) -> NDArray[np.int64]:
    """Positions along an axis: the middle of each full or cut-off run of `step` cells."""
    starts = np.arange(0, cells, step)
    return np.minimum(starts + step // 2, cells - 1)


def lattice_step(geometry: GridGeometry, spacing_m: float) -> int:
    """Cells between those of a lattice that has four cells per sample spacing; 1 where the grid is no finer."""
    return max(int(spacing_m / _CELLS_PER_SPACING / max(geometry.cell_width, geometry.cell_height)), 1)


def read_lattice(grid: GridFile, bands: Sequence[str], step: int, progress: Progress) -> Lattice:
    """Read every `step`-th cell of the named bands, block by block of rows.

    Raises
    ------
    GridError
        If a band is missing, or no cell has data in all bands.
    ResourceError
        If the memory does not suffice.
    """
    values = _read_picked(grid, bands, step, progress)
    if not np.isfinite(values).all(axis=0).any():
        raise GridError(
            said(
                "No cell of {name} has data in all of its {count} bands: leave out bands that are empty"
                " or lie elsewhere.",
                name=grid.path.name,
                count=len(bands),
            )
        )
    return Lattice(grid.geometry, step, tuple(bands), values)


def _read_picked(grid: GridFile, bands: Sequence[str], step: int, progress: Progress) -> NDArray[np.float32]:
    """Read every `step`-th cell of the named bands, shape (bands, rows, columns)."""
    g = grid.geometry
    rows, columns = _picked(g.rows, step), _picked(g.columns, step)
    check_memory(
        16.0 * len(bands) * len(rows) * len(columns), "Reading the grid", said("choose larger cells or fewer bands")
    )
    values = np.empty((len(bands), len(rows), len(columns)), dtype=np.float32)
    for top, strip in grid.strips(grid.band_indices(bands), progress):
        wanted = np.flatnonzero((rows >= top) & (rows < top + strip.shape[1]))
        values[:, wanted] = strip[:, rows[wanted] - top][:, :, columns]
    return values


def spacing_of_detail(grid: GridFile, progress: Progress, bands: Sequence[str] = ()) -> float:
    """Estimate from an interpolated grid how far apart its samples were, in metres.

    An interpolated surface has its peaks and pits at samples, and about as many of both as it has samples. The estimate
    is the side of the square that one peak or pit has to itself, in the band with the median number of them, of up to
    five bands.

    Parameters
    ----------
    grid : GridFile
    progress : Progress
    bands : sequence of str
        Those that count, each by itself: all if empty.

    Notes
    -----
    Where cells are small, interpolation itself makes peaks and pits, at every line across which the nearest samples
    change. Cells are therefore thinned out until a peak or pit has at most eight of them along the side of its square.

    Measured with IDW, distance of the samples and estimate: 2.65 km and 2.9 km (500 m cells) or 2.7 km (200 m cells,
    thinned to 400 m); 0.48 km and 0.58 km (129 m cells) or 0.52 km (13 m cells, thinned to 80 m; 0.20 km if they were
    not). A smoothing interpolation (kriging with a nugget) has fewer peaks and gives a larger distance, which is the
    distance at which it tells things apart. Rounding merges peaks: of one field with an estimate of 1.01 km, whole ppm
    gave 1.10 km and steps of 40 ppm, where the values differ by a few hundred, 2.1 km. Samples less than four cells of
    a two-thousandth of the grid apart are not told apart.
    """
    bands = list(bands) or grid.names
    names = [bands[i] for i in np.unique(np.linspace(0, len(bands) - 1, _BANDS_FOR_SPACING).astype(int))]
    g = grid.geometry
    step = math.ceil(max(g.columns, g.rows) / _CELLS_FOR_SPACING)
    values, cell = _read_picked(grid, names, step, progress), step * math.sqrt(g.cell_width * g.cell_height)
    spacing = _CELLS_PER_SPACING * cell
    for coarser in range(1, min(values.shape[1:]) // 3 + 1):
        progress.check()
        side = _cells_per_extreme(values[:, coarser // 2 :: coarser, coarser // 2 :: coarser])
        if math.isnan(side):
            break
        spacing = side * coarser * cell
        if side <= _FINEST_EXTREME:
            break
    return spacing


def _cells_per_extreme(values: NDArray[np.float32]) -> float:
    """Side of the square, in cells, that a peak or pit has to itself in the median band of maps (bands, rows, columns).

    NaN where there is none.
    """
    counts = [_extremes(band) for band in values]
    shares = [found / known for found, known in counts if found and known]
    return math.sqrt(1 / float(np.median(shares))) if shares else math.nan


def _extremes(values: NDArray[np.float32]) -> tuple[int, int]:
    """Peaks and pits, and cells that have eight neighbours with data, of a map without its outermost cells.

    A peak or pit is one cell higher or lower than all eight neighbours, or a patch of cells of one value, as rounded
    values have them.
    """
    known = np.isfinite(values[1:-1, 1:-1])
    for neighbour in _neighbours(values):
        known &= np.isfinite(neighbour)
    return _summits(values, known) + _summits(-values, known), int(known.sum())


def _neighbours(values: NDArray[Any]) -> list[NDArray[Any]]:
    """Eight neighbours of all cells but the outermost, each as a map."""
    rows, columns = values.shape
    shifts = [(down, right) for down in (0, 1, 2) for right in (0, 1, 2) if (down, right) != (1, 1)]
    return [values[down : rows - 2 + down, right : columns - 2 + right] for down, right in shifts]


def _summits(values: NDArray[np.float32], known: NDArray[np.bool_]) -> int:
    """Patches of cells that no neighbour is higher than, none of which has an equal neighbour outside its patch."""
    from scipy.ndimage import label

    middle, around = values[1:-1, 1:-1], _neighbours(values)
    top = known.copy()
    for neighbour in around:
        top &= middle >= neighbour
    # Neighbouring cells of this kind are equal, since neither is higher: a patch is what touches.
    patch, count = label(top, np.ones((3, 3)))
    leaking = np.zeros(top.shape, dtype=bool)
    for neighbour, also in zip(around, _neighbours(np.pad(top, 1))):
        leaking |= top & ~also & (middle == neighbour)
    return int(count) - len(np.unique(patch[leaking]))


def open_lattice(
    grid_path: Raster, bands: Sequence[str], spacing_m: float | None, progress: Progress
) -> tuple[Lattice, float]:
    """Read the lattice of a grid whose samples are `spacing_m` apart (estimated where not given).

    Returns it with the spacing.
    """
    with GridFile(grid_path) as grid:
        spacing = spacing_m or spacing_of_detail(
            grid, progress.part(said("Looking for the detail of the grid"), 0.0, 0.4), bands
        )
        if not spacing_m:
            progress.info(
                said(
                    "Samples are about {spacing:,.0f} m apart, as estimated from the detail of the grid.",
                    spacing=spacing,
                )
            )
        step = lattice_step(grid.geometry, spacing)
        return read_lattice(
            grid, list(bands) or grid.names, step, progress.part(said("Reading the grid"), 0.4, 1.0)
        ), spacing
