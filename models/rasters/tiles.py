"""A grid computed tile by tile in several threads while the finished tiles are written."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..core.progress import Cancelled, Progress
from ..core.resources import available_cores
from .grid import GridGeometry
from .raster import BLOCK

VALUES_PER_TILE = 1 << 21
"""Cells times bands that a thread computes at a time, 8 MB of the file."""
_POLL_S = 0.2
"""How often Cancel is asked for while a tile is computed."""


@dataclass(frozen=True)
class Tile:
    """A rectangle of cells of a grid: its north-western cell and its size."""

    column: int
    row: int
    columns: int
    rows: int


def tiles_of(geometry: GridGeometry, bands: int, values_per_tile: int) -> Iterator[Tile]:
    """Cut a grid into tiles of whole blocks of the file, about `values_per_tile` values at a time.

    North to south, west to east.
    """
    width = BLOCK * max(values_per_tile // (BLOCK * BLOCK * bands), 1)
    for row in range(0, geometry.rows, BLOCK):
        for column in range(0, geometry.columns, width):
            yield Tile(column, row, min(width, geometry.columns - column), min(BLOCK, geometry.rows - row))


Compute = Callable[[Tile, Callable[[], None]], NDArray[np.float32]]
"""Makes the values of a tile, shape (bands, rows, columns).

Runs in a thread; has to call its second argument, which raises

`Cancelled`, at least every second."""


class Writer(Protocol):
    """Takes the finished tiles: a `GridWriter`, or what shares them out among several."""

    geometry: GridGeometry
    names: list[str]

    def write(self, values: NDArray[np.float32], col_off: int = 0, row_off: int = 0) -> None:
        """Write a tile of shape (bands, rows, columns)."""


def write_tiles(writer: Writer, compute: Compute, progress: Progress) -> None:
    """Compute all tiles of a grid on all cores and write them in order.

    The calling thread writes and listens for Cancel; only a few tiles more than there are cores are in memory at a
    time.
    """
    cores = available_cores()
    stop = threading.Event()

    def check() -> None:
        if stop.is_set():
            raise Cancelled

    def write_oldest() -> None:
        tile, future = running.popleft()
        while not wait([future], timeout=_POLL_S).done:
            progress.check()
        writer.write(future.result(), tile.column, tile.row)
        progress.update((tile.row + tile.rows * (tile.column + tile.columns) / geometry.columns) / geometry.rows)

    geometry = writer.geometry
    running: deque[tuple[Tile, Future[NDArray[np.float32]]]] = deque()
    with ThreadPoolExecutor(cores) as pool:
        try:
            for tile in tiles_of(geometry, len(writer.names), VALUES_PER_TILE):
                running.append((tile, pool.submit(compute, tile, check)))
                if len(running) > cores + 2:
                    write_oldest()
            while running:
                write_oldest()
        finally:
            stop.set()  # after a failure or Cancel the tiles under way end at their next check
            for _, future in running:
                future.cancel()
