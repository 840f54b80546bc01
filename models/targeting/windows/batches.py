"""Windows as batches of arrays, read from the raster when they are needed."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from ...rasters.raster import GridFile
from ..header import BandScaling
from .scaling import apply_scaling
from .table import PatchTable


class WindowReader:
    """Reads standardised windows of a grid.

    Parameters
    ----------
    grid : GridFile
    scaling : sequence of BandScaling
        Bands to read, in the order of the result, with their scales.
    """

    def __init__(self, grid: GridFile, scaling: Sequence[BandScaling]) -> None:
        self._grid, self._scaling = grid, scaling
        self._bands = grid.band_indices([band.name for band in scaling])

    def read(self, col_off: int, row_off: int, columns: int, rows: int) -> NDArray[np.float32]:
        """Window of shape (bands, rows, columns).

        Beyond the grid and where there is no data it holds the bands' means.
        """
        return apply_scaling(self._grid.read(self._bands, col_off, row_off, columns, rows), self._scaling)


class WindowBatches:
    """Batches of crops of the windows of a table; the next one is read while the last one is worked on.

    Parameters
    ----------
    reader : WindowReader
    patches : PatchTable
    crop : int
        Side of the crops in cells.
    batch_size : int
    rotations : bool
        Turn windows by all eight symmetries of the square, not only by the four flips.
    """

    def __init__(
        self, reader: WindowReader, patches: PatchTable, crop: int, batch_size: int, rotations: bool = False
    ) -> None:
        self._reader, self._patches, self._crop, self._batch_size, self._rotations = (
            reader,
            patches,
            crop,
            batch_size,
            rotations,
        )

    def __len__(self) -> int:
        """Number of batches that `augmented` yields."""
        return len(self._training_batches(np.arange(len(self._patches))))

    def _batches(self, order: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        return [order[start : start + self._batch_size] for start in range(0, len(order), self._batch_size)]

    def _training_batches(self, order: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        batches = self._batches(order)
        # Batch normalisation has nothing to normalise in a batch of one.
        return batches[:-1] if len(batches) > 1 and len(batches[-1]) == 1 else batches

    def plain(self) -> Generator[tuple[NDArray[np.float32], NDArray[np.int64]], None, None]:
        """Yield windows (batch, bands, rows, columns) and labels (batch,) in order, cropped about their centres."""
        n = len(self._patches)
        middle = np.full((n, 2), (self._patches.patch_size - self._crop) // 2)
        yield from self._prefetched(self._batches(np.arange(n)), middle, np.zeros((n, 3), dtype=bool))

    def augmented(
        self, rng: np.random.Generator
    ) -> Generator[tuple[NDArray[np.float32], NDArray[np.int64]], None, None]:
        """Yield them in random order, cropped at random and flipped or turned at random.

        A last batch of one window is left out.
        """
        n = len(self._patches)
        offsets = rng.integers(0, self._patches.patch_size - self._crop + 1, (n, 2))
        order, flips = rng.permutation(n), rng.random((n, 2)) < 0.5
        # A flip or two and then an exchange of the axes, or not: the eight symmetries of the square, each as likely.
        exchanged = rng.random(n) < 0.5 if self._rotations else np.zeros(n, dtype=bool)
        yield from self._prefetched(self._training_batches(order), offsets, np.column_stack((flips, exchanged)))

    def _prefetched(
        self, chosen: Sequence[NDArray[np.int64]], offsets: NDArray[np.int64], flips: NDArray[np.bool_]
    ) -> Generator[tuple[NDArray[np.float32], NDArray[np.int64]], None, None]:
        # One thread only: a GDAL dataset must not be read by two at a time.
        with ThreadPoolExecutor(1) as reader:
            ahead = reader.submit(self._load, chosen[0], offsets, flips)
            for i in range(len(chosen)):
                batch = ahead.result()
                if i + 1 < len(chosen):
                    ahead = reader.submit(self._load, chosen[i + 1], offsets, flips)
                yield batch, self._patches.label[chosen[i]]

    def _load(
        self, rows: NDArray[np.int64], offsets: NDArray[np.int64], flips: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        windows = []
        for i in rows:
            left, top = int(self._patches.col_off[i] + offsets[i, 0]), int(self._patches.row_off[i] + offsets[i, 1])
            window = self._reader.read(left, top, self._crop, self._crop)
            window = window[:, :: -1 if flips[i, 1] else 1, :: -1 if flips[i, 0] else 1]
            windows.append(window.swapaxes(1, 2) if flips[i, 2] else window)
        return np.stack(windows)
