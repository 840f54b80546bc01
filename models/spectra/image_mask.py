"""Which cells of an image are looked at: those of another raster, or within shapes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..rasters.grid import GridGeometry, check_aligned
from ..rasters.library import raster_library
from ..rasters.raster import GridFile
from ..rasters.source import RasterSource

RowsOfMask = Callable[[int, int], NDArray[np.bool_]]
"""From the first row and the number of rows to which of their cells are wanted, shape (rows, columns)."""
ImageMask = Callable[[GridGeometry], AbstractContextManager[RowsOfMask]]
"""Opens a mask over an image."""


@contextmanager
def whole_image(geometry: GridGeometry) -> Iterator[RowsOfMask]:
    """All cells."""
    yield lambda top, rows: np.ones((rows, geometry.columns), dtype=bool)


def mask_of_raster(raster: RasterSource, image: str) -> ImageMask:
    """Cells in which the first band of a raster holds a number other than 0.

    Parameters
    ----------
    raster : RasterSource
        With the cells of the image.
    image : str
        What that is called in sentences.

    Returns
    -------
    ImageMask
        Opening it raises `GridError` where cells are not the image's.
    """

    @contextmanager
    def opened(geometry: GridGeometry) -> Iterator[RowsOfMask]:
        with GridFile(raster, image=True) as grid:
            check_aligned(grid.geometry, grid.path.name, geometry, image)

            def wanted(top: int, rows: int) -> NDArray[np.bool_]:
                values = grid.read([0], 0, top, None, rows)[0]
                taken: NDArray[np.bool_] = np.isfinite(values) & (values != 0)
                return taken

            yield wanted

    return opened


def mask_of_shapes(shapes: Sequence[str], name: str) -> ImageMask:
    """Cells whose centre lies in a polygon.

    Parameters
    ----------
    shapes : sequence of str
        Geometries as GeoJSON, in the coordinates of the image.
    name : str
        What they are called in sentences.

    Returns
    -------
    ImageMask
        Opening it raises `InputError` where no cell is covered.
    """

    @contextmanager
    def opened(geometry: GridGeometry) -> Iterator[RowsOfMask]:
        inside = raster_library().rasterize([json.loads(shape) for shape in shapes], geometry, touched=False)
        if not inside.any():
            raise InputError(
                said(
                    "{name} covers the centre of no cell of the image ({geometry}): check its place and its CRS.",
                    name=name,
                    geometry=geometry,
                )
            )
        yield lambda top, rows: inside[top : top + rows]

    return opened
