"""Choosing windows: sliding around deposits, and at random in the background."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import GridError, InputError
from ...core.language import marked, said
from ...core.progress import Progress
from ...rasters.grid import GridGeometry
from ...rasters.points import Points, deposits_inside
from ...rasters.raster import GridFile
from ...rasters.source import Raster
from ...statistics.folds import spatial_folds
from .options import default_crop
from .table import BACKGROUND, DEPOSIT, PatchTable, centre_of

_TRIES_PER_WINDOW = 200

_NEARER = marked("take more folds, or smaller patches, which allow a smaller buffer")
"""What to do where held-out ground leaves too little."""


@dataclass(frozen=True)
class PatchOptions:
    """How many windows of which size, and where.

    Parameters
    ----------
    patch_size : int
        Side of a window in cells.
    positives, negatives : int
        Number of deposit and of background windows (the paper: 212 and 225).
    exclusion : float
        Background windows keep at least this distance, in metres, between their edge and every deposit. With 0 they
        merely hold none.
    folds : int
        Number of spatial folds that whole deposits are put into.
    max_empty : float
        Largest share of cells without data that a window may have.
    seed : int
    """

    patch_size: int = 256
    positives: int = 212
    negatives: int = 225
    exclusion: float = 0.0
    folds: int = 5
    max_empty: float = 0.2
    seed: int = 42

    def __post_init__(self) -> None:
        if self.patch_size < 37:
            raise InputError(
                said(
                    "Patches of {patch_size} cells are too small: seven eighths of a patch must hold the"
                    " 32 cells that the network reduces to one; give at least 37.",
                    patch_size=self.patch_size,
                )
            )
        for name in ("positives", "negatives", "folds"):
            if getattr(self, name) < 1:
                raise InputError(
                    said("{getattr} {name} were asked for: give at least 1.", getattr=getattr(self, name), name=name)
                )
        if self.exclusion < 0:
            raise InputError(
                said("The exclusion distance {exclusion:g} m is negative: give 0 or more.", exclusion=self.exclusion)
            )


def automatic_patch_size(geometry: GridGeometry) -> int:
    """A twelfth of the shorter side of a grid, as in the paper, in steps of 32 cells from 64 to 256.

    Smaller patches leave more ground between the deposits to call background; larger ones show the network more of a
    halo.
    """
    twelfth = min(geometry.columns, geometry.rows) / 12
    return int(min(max(round(twelfth / 32) * 32, 64), 256))


@dataclass(frozen=True)
class HeldOutGround:
    """Ground that windows of a training must not touch.

    Parameters
    ----------
    deposits : array of shape (deposits, 2)
        Deposits of all folds, easting and northing.
    held_out : array of bool of shape (deposits,)
    buffer_m : float
        Distance of the windows' centres from held-out deposits, and of background windows from the region.
    region : array of shape (places, 2)
        Ground that is mapped without these deposits, as easting and northing of its cells.
    known : array of shape (places, 2)
        All known deposits, those that are in no fold as well: background windows keep the exclusion distance from each.
    """

    deposits: NDArray[np.float64]
    held_out: NDArray[np.bool_]
    buffer_m: float
    region: NDArray[np.float64]
    known: NDArray[np.float64]

    def allows(self, x: float, y: float) -> bool:
        """Tell whether a window may be centred here: nearer to another deposit than to held-out ones, and beyond the
        buffer.
        """
        distance = np.hypot(self.deposits[:, 0] - x, self.deposits[:, 1] - y)
        return bool(distance[self.held_out].min() >= self.buffer_m and not self.held_out[np.argmin(distance)])

    def apart(self, x: float, y: float) -> bool:
        """Tell whether a background window may be centred here: beyond the buffer of the region as well."""
        return bool(self._region_tree.query((x, y))[0] >= self.buffer_m)

    @cached_property
    def _region_tree(self) -> Any:
        from scipy.spatial import cKDTree

        return cKDTree(self.region)

    def permits(self, x: float, y: float, background: bool) -> bool:
        """Tell whether a window of either kind may be centred here."""
        return self.allows(x, y) and (not background or self.apart(x, y))

    def permitted(self, patches: PatchTable, geometry: GridGeometry) -> NDArray[np.bool_]:
        """Tell which windows of a table may be learnt from; shape (windows,)."""
        return np.array(
            [
                self.permits(x, y, label == BACKGROUND)
                for (x, y), label in zip(patches.centres(geometry), patches.label)
            ],
            dtype=bool,
        )


def sample_patches(
    grid_path: Raster,
    deposits: Points,
    options: PatchOptions,
    progress: Progress | None = None,
    held_out: HeldOutGround | None = None,
) -> PatchTable:
    """Choose windows on a grid.

    Deposit windows slide around their deposit so that it stays inside every possible crop of seven eighths of the
    window (one eighth from the edge at least); deposits get the same number of windows, as far as they divide.
    Background windows lie at random where no deposit is within the exclusion distance of the window.

    Parameters
    ----------
    grid_path : Path or RasterSource
        Evidence grid; a cell counts as empty where its first band has no data.
    deposits : Points
        In the CRS of the grid.
    options : PatchOptions
    progress : Progress, optional
    held_out : HeldOutGround, optional
        Ground that no window may be centred on or near.

    Returns
    -------
    PatchTable

    Raises
    ------
    GridError
        If the grid is smaller than a patch.
    InputError
        If no deposit lies inside, no window around one is possible, or no background is left.

    Notes
    -----
    Background is only *unlabelled* ground: it may hold deposits that nobody has found. Windows of one deposit overlap,
    and so do neighbouring background windows: they are far fewer than so many independent samples, and test ground that
    touches them is no test.
    """
    progress = progress or Progress()
    rng = np.random.default_rng(options.seed)
    size = options.patch_size
    with GridFile(grid_path) as grid:
        g = grid.geometry
        if g.columns < size or g.rows < size:
            raise GridError(
                said(
                    "The grid {name} has {columns} x {rows} cells and a patch {size} x {size}: choose"
                    " smaller cells or smaller patches.",
                    name=grid.path.name,
                    columns=g.columns,
                    rows=g.rows,
                    size=size,
                )
            )
        inside = deposits_inside(g, deposits, grid.path.name)
        if len(inside) < len(deposits):
            progress.warn(
                said(
                    "{count} of {count_2} deposits lie outside {name} and are left out.",
                    count=len(deposits) - len(inside),
                    count_2=len(deposits),
                    name=grid.path.name,
                )
            )
        column, row = g.cell_of(deposits.x[inside], deposits.y[inside])
        usable = _Usable(grid, options, held_out)
        positive = _around_deposits(usable, column, row, rng, progress.part(said("Windows around deposits"), 0.0, 0.5))
        known = np.column_stack([deposits.x, deposits.y]) if held_out is None else held_out.known
        negative = _in_background(usable, known, rng, progress.part(said("Windows in the background"), 0.5, 1.0))
    # Only deposits that have windows make folds: a fold without any could not be held out.
    placed, which = np.unique(positive[:, 0], return_inverse=True)
    x, y, ids = (
        deposits.x[inside][placed],
        deposits.y[inside][placed],
        deposits.ids if deposits.ids is not None else np.arange(len(deposits)),
    )
    fold, centres = spatial_folds(x, y, options.folds, options.seed)
    n_positive, n_negative = len(positive), len(negative)
    table = PatchTable(
        patch_id=np.arange(1, n_positive + n_negative + 1),
        label=np.repeat([DEPOSIT, BACKGROUND], [n_positive, n_negative]),
        deposit_id=np.concatenate([ids[inside][placed][which], np.full(n_negative, -1)]),
        fold=np.zeros(n_positive + n_negative, dtype=np.int64),
        col_off=np.concatenate([positive[:, 1], negative[:, 0]]),
        row_off=np.concatenate([positive[:, 2], negative[:, 1]]),
        size=np.full(n_positive + n_negative, size),
    )
    nearest = np.argmin(((table.centres(g)[n_positive:, None] - centres) ** 2).sum(axis=2), axis=1)
    return replace(table, fold=np.concatenate([fold[which], nearest]))


@dataclass(frozen=True)
class _Usable:
    """Which windows of a grid may be taken."""

    grid: GridFile
    options: PatchOptions
    held_out: HeldOutGround | None

    @property
    def apart(self) -> str:
        """What held-out ground asks for beside all else, for messages."""
        return (
            ""
            if self.held_out is None
            else said(
                " and keeps {buffer_m:,.0f} m (the buffer and one cell) from held-out ground",
                buffer_m=self.held_out.buffer_m,
            )
        )

    def __call__(self, left: int, top: int, background: bool) -> bool:
        g, size = self.grid.geometry, self.options.patch_size
        if self.held_out is not None:
            x, y = centre_of(g, left, top, size)
            if not self.held_out.permits(x, y, background):
                return False
        return float((~np.isfinite(self.grid.read([0], left, top, size, size))).mean()) <= self.options.max_empty


def _around_deposits(
    usable: _Usable, column: NDArray[np.int64], row: NDArray[np.int64], rng: np.random.Generator, progress: Progress
) -> NDArray[np.int64]:
    """Rows of (deposit, col_off, row_off)."""
    options = usable.options
    g, size = usable.grid.geometry, options.patch_size
    # A crop may start up to `margin` cells in, and end as many before the far edge: the deposit must lie between.
    margin = size - default_crop(size)
    ranges = []
    for c, r in zip(column, row):
        columns = range(max(c - (size - margin) + 1, 0), min(c - margin, g.columns - size) + 1)
        rows = range(max(r - (size - margin) + 1, 0), min(r - margin, g.rows - size) + 1)
        ranges.append((columns, rows))
    inside = [i for i, (columns, rows) in enumerate(ranges) if len(columns) and len(rows)]
    if len(inside) < len(column):
        progress.warn(
            said(
                "{count} deposits lie less than {margin} cells from the edge of the grid, where no window"
                " can hold them in every crop: left out.",
                count=len(column) - len(inside),
                margin=margin,
            )
        )
    found: set[tuple[int, int, int]] = set()
    windows: list[tuple[int, int, int]] = []
    # Taken in turn, so that deposits get the same number of windows; one whose windows are used up drops out.
    waiting = deque(int(i) for i in rng.permutation(inside))
    while waiting and len(windows) < options.positives:
        progress.update(len(windows) / options.positives)
        deposit = waiting.popleft()
        columns, rows = ranges[deposit]
        for _ in range(_TRIES_PER_WINDOW):
            window = (deposit, int(rng.integers(columns.start, columns.stop)), int(rng.integers(rows.start, rows.stop)))
            if window not in found and usable(window[1], window[2], background=False):
                found.add(window)
                windows.append(window)
                waiting.append(deposit)
                break
    if not windows:
        raise InputError(
            said(
                "No window of {size} x {size} cells with at most {max_empty:.0%} empty cells holds a deposit{apart}: ",
                size=size,
                max_empty=options.max_empty,
                apart=usable.apart,
            )
            + (
                f"{_NEARER}."
                if usable.held_out
                else said("choose smaller patches or a grid that reaches beyond the deposits.")
            )
        )
    if len(windows) < options.positives:
        near = "" if usable.held_out is None else said(" or too near held-out ground,")
        progress.warn(
            said(
                "Only {count} of {positives} deposit windows could be placed: the others would lie"
                " outside the grid{near} or be empty.",
                count=len(windows),
                positives=options.positives,
                near=near,
            )
        )
    return np.array(sorted(windows), dtype=np.int64)


def _in_background(
    usable: _Usable, known: NDArray[np.float64], rng: np.random.Generator, progress: Progress
) -> NDArray[np.int64]:
    """Rows of (col_off, row_off). Deposits outside the grid count as well: their halo may reach into it."""
    options = usable.options
    g, size = usable.grid.geometry, options.patch_size
    column, row = (known[:, 0] - g.x_min) / g.cell_width, (g.y_max - known[:, 1]) / g.cell_height
    windows: list[tuple[int, int]] = []
    found: set[tuple[int, int]] = set()
    for _ in range(options.negatives * _TRIES_PER_WINDOW):
        if len(windows) == options.negatives:
            break
        progress.update(len(windows) / options.negatives)
        left, top = int(rng.integers(0, g.columns - size + 1)), int(rng.integers(0, g.rows - size + 1))
        # Distance from each deposit to the window's edge, 0 inside it.
        dx = np.maximum(np.maximum(left - column, column - (left + size)), 0) * g.cell_width
        dy = np.maximum(np.maximum(top - row, row - (top + size)), 0) * g.cell_height
        distance = np.hypot(dx, dy)
        if (left, top) in found or (distance <= options.exclusion).any() or not usable(left, top, background=True):
            continue
        found.add((left, top))
        windows.append((left, top))
    if not windows:
        raise InputError(
            said(
                "No background window of {size} x {size} cells and at most {max_empty:.0%} empty cells is"
                " farther than {exclusion:g} m from all {count} deposits{apart}: ",
                size=size,
                max_empty=options.max_empty,
                exclusion=options.exclusion,
                count=len(known),
                apart=usable.apart,
            )
            + (
                said("{nearer}, or a smaller exclusion distance.", nearer=_NEARER)
                if usable.held_out
                else said("choose smaller patches or a smaller exclusion distance.")
            )
        )
    if len(windows) < options.negatives:
        beyond = "" if usable.held_out is None else said(" and beyond the buffer of held-out ground")
        progress.warn(
            said(
                "Only {count} of {negatives} background windows could be placed between the deposits{beyond}.",
                count=len(windows),
                negatives=options.negatives,
                beyond=beyond,
            )
        )
    return np.array(sorted(windows), dtype=np.int64)
