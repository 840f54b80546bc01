"""Geometries as well-known binary: the points, lines and polygons that they consist of."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError

SURFACE = 2
"""Dimension of what has an area."""

_POINT, _LINE, _POLYGON, _TRIANGLE = 1, 2, 3, 17
_COLLECTIONS = frozenset({4, 5, 6, 7, 11, 12, 15, 16})
"""What consists of geometries of their own: several of a kind or of any, and surfaces."""
_HEIGHT, _MEASURE, _SYSTEM = 0x80000000, 0x40000000, 0x20000000
"""Bits by which older writers say what else is there; others add a thousand for heights and two for measures."""


@dataclass(frozen=True)
class Shape:
    """A point, a line or a polygon.

    Parameters
    ----------
    dimension : {0, 1, 2}
    lines : tuple of array of shape (vertices, 2)
        Easting and northing; the rings of a polygon.
    """

    dimension: int
    lines: tuple[NDArray[np.float64], ...]


def shapes_of(wkb: bytes) -> Iterator[Shape]:
    """Points, lines and polygons of a geometry that are not empty.

    Raises
    ------
    InputError
        The geometry has arcs.
    """
    return (shape for shape in _Reader(wkb).shapes() if shape.lines)


class _Reader:
    def __init__(self, wkb: bytes) -> None:
        self._wkb, self._at = wkb, 0

    def _number(self, order: str) -> int:
        (number,) = struct.unpack_from(f"{order}I", self._wkb, self._at)
        self._at += 4
        return int(number)

    def _places(self, order: str, count: int, axes: int) -> NDArray[np.float64]:
        places = np.frombuffer(self._wkb, f"{order}f8", count * axes, self._at).reshape(count, axes)
        self._at += places.nbytes
        return places[:, :2].astype(np.float64)

    def shapes(self) -> Iterator[Shape]:
        order = "<" if self._wkb[self._at] else ">"
        self._at += 1
        code = self._number(order)
        dimensions, kind = divmod(code & ~(_HEIGHT | _MEASURE | _SYSTEM), 1000)
        axes = 2 + max(bool(code & _HEIGHT) + bool(code & _MEASURE), (0, 1, 1, 2)[dimensions])
        if code & _SYSTEM:
            self._at += 4
        if kind == _POINT:
            place = self._places(order, 1, axes)
            yield Shape(0, () if np.isnan(place).any() else (place,))
        elif kind == _LINE:
            places = self._places(order, self._number(order), axes)
            yield Shape(1, (places,) if len(places) else ())
        elif kind in (_POLYGON, _TRIANGLE):
            rings = [self._places(order, self._number(order), axes) for _ in range(self._number(order))]
            yield Shape(SURFACE, tuple(ring for ring in rings if len(ring)))
        elif kind in _COLLECTIONS:
            for _ in range(self._number(order)):
                yield from self.shapes()
        else:
            raise InputError(
                "A geometry is bent in arcs: make straight lines of it with 'Segmentize by maximum angle'"
                " (native:segmentizebymaxangle)."
            )
