"""The cells that hold a deposit, and background cells drawn at random.

Read one by one, whatever the size of the grid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ...core.errors import GridError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import listed
from ...rasters.points import Points, deposits_inside, outside_the_grid
from ...rasters.raster import BLOCK, GridFile

_READ_AT_ONCE = 64
_SHUFFLED_WHOLE = 1 << 20
_MOST_TRIED = 200_000


def _centres(grid: GridFile, cells: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    g = grid.geometry
    return g.eastings()[cells % g.columns], g.northings()[cells // g.columns]


def read_cells(
    grid: GridFile, cells: NDArray[np.int64], bands: Sequence[int], progress: Progress
) -> NDArray[np.float32]:
    """Values of single cells.

    Parameters
    ----------
    grid : GridFile
    cells : array of shape (cells,)
        Row times number of columns plus column.
    bands : sequence of int

    Returns
    -------
    array of shape (cells, bands)
    """
    columns = grid.geometry.columns
    # Cells of one tile follow one another, so that each tile is unpacked once.
    order = np.lexsort((cells % columns // BLOCK, cells // columns // BLOCK))
    values = np.empty((len(cells), len(bands)), dtype=np.float32)
    for first in range(0, len(cells), _READ_AT_ONCE):
        progress.check()
        some = order[first : first + _READ_AT_ONCE]
        values[some] = grid.sample(*_centres(grid, cells[some]), bands)
    return values


def cells_of_deposits(grid: GridFile, deposits: Points, progress: Progress) -> NDArray[np.int64]:
    """Cells of the grid that hold at least one deposit, each once, in ascending order.

    Raises
    ------
    InputError
        If there are no deposits, or none of them lies inside the grid.
    """
    g = grid.geometry
    inside = deposits_inside(g, deposits, grid.path.name)
    column, row = g.cell_of(deposits.x[inside], deposits.y[inside])
    cells: NDArray[np.int64] = np.unique(row * g.columns + column)
    if len(inside) < len(deposits):
        progress.warn(
            said(
                "{count} of {count_2} deposits lie {outside_the_grid} and were left out.",
                count=len(deposits) - len(inside),
                count_2=len(deposits),
                outside_the_grid=outside_the_grid(g, deposits),
            )
        )
    if len(cells) < len(inside):
        progress.info(
            said(
                "{count} deposits lie in {count_2} cells of the grid; deposits in the same cell count once.",
                count=len(inside),
                count_2=len(cells),
            )
        )
    return cells


def values_at_deposits(
    grid: GridFile, cells: NDArray[np.int64], progress: Progress
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Those deposit cells that have data in every band, and their values, shape (cells, bands).

    Raises
    ------
    GridError
        If a band has no data at any deposit.
    """
    values = read_cells(grid, cells, range(len(grid.names)), progress)
    known = np.isfinite(values)
    empty = [name for name, anywhere in zip(grid.names, known.any(axis=0)) if not anywhere]
    if empty:
        raise GridError(
            said(
                "{name} has no data of {empty} at any of the {count} cells that hold a deposit: leave out such bands.",
                name=grid.path.name,
                empty=listed(empty),
                count=len(cells),
            )
        )
    complete = known.all(axis=1)
    if not complete.all():
        progress.warn(
            said(
                "{complete} of {count} deposit cells lack data in at least one band and were left out.",
                complete=int((~complete).sum()),
                count=len(cells),
            )
        )
    return cells[complete], values[complete]


def cluster_numbers(grid: GridFile, cells: NDArray[np.int64], distance_m: float) -> NDArray[np.int64]:
    """Number of the cluster of each cell: cells belong together whose centres are at most `distance_m` apart, directly
    or by way of others.

    Parameters
    ----------
    grid : GridFile
    cells : array of shape (cells,)
        Row times columns plus column of each.
    distance_m : float

    Returns
    -------
    array of shape (cells,)
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    pairs = cKDTree(np.column_stack(_centres(grid, cells))).query_pairs(distance_m, output_type="ndarray")
    links = coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(cells), len(cells)))
    numbers: NDArray[np.int64] = connected_components(links, directed=False)[1].astype(np.int64)
    return numbers


def random_cells(count: int, batch: int, rng: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Yield batches of cells 0 … `count` − 1 in random order, none twice, without listing all cells of a large grid."""
    if count <= _SHUFFLED_WHOLE:
        order = rng.permutation(count)
        for first in range(0, count, batch):
            yield order[first : first + batch]
        return
    seen = np.empty(0, dtype=np.int64)
    while len(seen) < _MOST_TRIED:
        drawn = rng.integers(count, size=batch)
        _, first_places = np.unique(drawn, return_index=True)
        drawn = drawn[np.sort(first_places)]
        drawn = drawn[~np.isin(drawn, seen)]
        seen = np.concatenate([seen, drawn])
        yield drawn


def draw_background(
    grid: GridFile, deposits: Points, exclusion_m: float, wanted: int, rng: np.random.Generator, progress: Progress
) -> NDArray[np.float32]:
    """Draw cells that have data in every band and lie apart from all deposits.

    Parameters
    ----------
    grid : GridFile
    deposits : Points
        All of them, also those outside the grid: their surroundings may reach into it.
    exclusion_m : float
        Cells whose centre is nearer than this to a deposit are not drawn, nor is a cell that holds one.
    wanted : int
        Number of cells to draw.
    rng : numpy.random.Generator

    Returns
    -------
    array of shape (cells, bands)
        Fewer cells than `wanted` where the grid does not have more (of a large grid, up to 200,000 cells are tried).

    Notes
    -----
    Background is *unlabelled*, not barren: some of these cells may hold deposits that nobody has found.
    """
    from scipy.spatial import cKDTree  # here, so that the provider loads without scipy

    g = grid.geometry
    tree = cKDTree(np.column_stack([deposits.x, deposits.y]))
    column, row = g.cell_of(deposits.x, deposits.y)
    inside = g.contains(deposits.x, deposits.y)
    taken = (row * g.columns + column)[inside]
    found: list[NDArray[np.float32]] = []
    count = 0
    for drawn in random_cells(g.columns * g.rows, max(wanted, _READ_AT_ONCE), rng):
        distance, _ = tree.query(np.column_stack(_centres(grid, drawn)))
        free = drawn[(distance >= exclusion_m) & ~np.isin(drawn, taken)]
        # The first band alone tells most cells without data, at a fraction of the reading.
        free = free[np.isfinite(read_cells(grid, free, [0], progress)[:, 0])]
        values = read_cells(grid, free, range(len(grid.names)), progress)
        found.append(values[np.isfinite(values).all(axis=1)])
        count += len(found[-1])
        progress.update(count / wanted)
        if count >= wanted:
            break
    return np.concatenate(found)[:wanted] if found else np.empty((0, len(grid.names)), dtype=np.float32)
