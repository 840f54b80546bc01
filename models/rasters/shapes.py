"""Outlines of cells, and the cells of outlines: plain arithmetic on the grid, the same whatever reads the rasters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from .grid import GridGeometry

_HEADINGS = 4
"""West, south, east and north, in the order of left turns."""
_CHECK_EVERY = 1 << 14
_CORNERS_OF_A_BOX = 5


def outlines_of(labels: NDArray[np.int32], geometry: GridGeometry, check: Callable[[], None]) -> dict[int, str]:
    """Outline the cells of each positive label.

    Parameters
    ----------
    labels : array of shape (rows, columns)
        Cells that touch, corners included, share their label; 0 where there is none.
    geometry : GridGeometry
    check : callable
        Called every now and then; may raise `Cancelled`.

    Returns
    -------
    dict of int to str
        WKT of a valid MultiPolygon by label: one polygon for each part whose cells share sides. Parts that only share
        a corner touch there, and so do the rings of one.
    """
    # Importing SciPy takes a tenth of a second, which readers of rasters need not spend.
    from scipy import ndimage

    parts, count = ndimage.label(labels > 0)
    of_part = np.zeros(count + 1, dtype=np.int64)
    of_part[parts] = labels
    outer: dict[int, str] = {}
    holes: dict[int, list[str]] = defaultdict(list)
    easting = [f"{geometry.x_min + i * geometry.cell_width:.15g}" for i in range(geometry.columns + 1)]
    northing = [f"{geometry.y_max - i * geometry.cell_height:.15g}" for i in range(geometry.rows + 1)]
    for part, corners in _rings(parts, check):
        row, column = np.divmod(np.array(corners), geometry.columns + 1)
        twice_the_area = np.sum(np.roll(column, -1) * row - np.roll(row, -1) * column)
        places = [f"{easting[c]} {northing[r]}" for r, c in zip(row.tolist(), column.tolist())]
        ring = f"({','.join([*places, places[0]])})"
        # Cells lie to the left of their edges: only the outer ring of a part runs counter-clockwise.
        if twice_the_area < 0:
            holes[part].append(ring)
        else:
            outer[part] = ring
    polygons: dict[int, list[str]] = defaultdict(list)
    for part, ring in outer.items():
        polygons[int(of_part[part])].append(f"({','.join([ring, *holes[part]])})")
    return {label: f"MULTIPOLYGON ({','.join(texts)})" for label, texts in sorted(polygons.items())}


def _rings(parts: NDArray[np.int32], check: Callable[[], None]) -> Iterator[tuple[int, list[int]]]:
    """Rings that bound each part, by their corners: numbers of grid points, row by row from the north-west.

    No ring touches itself.
    """
    part, heading, end, after = _edges(parts)
    walked = bytearray(len(after))
    for first in range(len(after)):
        if first % _CHECK_EVERY == 0:
            check()
        ring: list[int] = []
        edge = first
        while not walked[edge]:
            walked[edge] = 1
            following = after[edge]
            if heading[following] != heading[edge]:
                ring.append(end[edge])
            edge = following
        yield from ((part[first], simple) for simple in _cut_where_it_touches_itself(ring))


def _edges(parts: NDArray[np.int32]) -> tuple[memoryview, memoryview, memoryview, memoryview]:
    """Sides of cells that bound a part, which lies to their left: part, heading, point at the end, and which edge
    follows.
    """
    columns = parts.shape[1]
    padded = np.pad(parts, 1)
    inside = padded[1:-1, 1:-1]
    beyond = (padded[:-2, 1:-1], padded[1:-1, :-2], padded[2:, 1:-1], padded[1:-1, 2:])
    # Rows and columns from a cell's north-western point to where its side begins, and to where it ends.
    begins, ends = ((0, 1), (0, 0), (1, 0), (1, 1)), ((0, 0), (1, 0), (1, 1), (0, 1))
    found = []
    for number, (others, begin, end) in enumerate(zip(beyond, begins, ends)):
        row, column = np.nonzero((inside > 0) & (inside != others))
        points = [(row + south) * (columns + 1) + column + east for south, east in (begin, end)]
        found.append((inside[row, column], np.full(len(row), number), *points))
    part, heading, start, stop = (np.concatenate(values) for values in zip(*found))
    order = np.argsort(start * _HEADINGS + heading)
    part, heading, start, stop = (values[order] for values in (part, heading, start, stop))
    names = start * _HEADINGS + heading
    after = np.full(len(names), -1)
    # Where two cells of a part meet by a corner only, both left turns stay at their own cell.
    for turn in (-1, 0, 1):
        wanted = stop * _HEADINGS + (heading + turn) % _HEADINGS
        place = np.minimum(np.searchsorted(names, wanted), len(names) - 1)
        after = np.where(names[place] == wanted, place, after)
    # One by one their numbers are read as fast from these as from lists, which need five times the memory.
    return part.data, heading.data, stop.data, after.data


def _cut_where_it_touches_itself(ring: list[int]) -> Iterator[list[int]]:
    """Rings without a point that comes twice, which together bound the same ground."""
    way: list[int] = []
    places: dict[int, int] = {}
    for point in ring:
        if point in places:
            first = places[point]
            yield way[first:]
            for passed in way[first + 1 :]:
                del places[passed]
            del way[first + 1 :]
        else:
            places[point] = len(way)
            way.append(point)
    if way:
        yield way


def rings_of(wkt: str, tolerance: float = 0.0) -> Iterator[NDArray[np.float64]]:
    """Rings of a MultiPolygon that `outlines_of` made.

    Parameters
    ----------
    wkt : str
    tolerance : float
        Metres to which places are rounded for a picture, 0 for as they are.

    Yields
    ------
    array of shape (vertices, 2)
        Easting and northing, closed. Of a ring that rounding would leave nothing of, the box around it.
    """
    for text in re.findall(r"\(([^()]+)\)", wkt):
        ring = np.array([place.split() for place in text.split(",")], dtype=float)
        if tolerance > 0:
            rounded = np.round(ring / tolerance) * tolerance
            rounded = rounded[np.append(True, np.any(rounded[1:] != rounded[:-1], axis=1))]
            ring = rounded if len(rounded) >= _CORNERS_OF_A_BOX else _box(ring)
        yield ring


def _box(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
    return np.array([(west, south), (east, south), (east, north), (west, north), (west, south)])


def cells_inside(rings: Sequence[NDArray[np.float64]], rows: int, columns: int) -> NDArray[np.bool_]:
    """Cells whose centre lies in a polygon.

    Parameters
    ----------
    rings : sequence of array of shape (vertices, 2)
        Columns and rows from the north-western corner, closed; what lies in an even number of rings is outside.
    rows, columns : int
        Cells that are asked for.

    Returns
    -------
    array of bool, shape (rows, columns)
    """
    begin = np.concatenate([ring[:-1] for ring in rings])
    end = np.concatenate([ring[1:] for ring in rings])
    low, high = np.minimum(begin[:, 1], end[:, 1]), np.maximum(begin[:, 1], end[:, 1])
    first = np.clip(np.ceil(low - 0.5), 0, rows).astype(np.int64)
    last = np.clip(np.ceil(high - 0.5), 0, rows).astype(np.int64)
    edge, row = _counted_up(first, last)
    (x, y), (x_end, y_end) = begin[edge].T, end[edge].T
    crossing = x + (row + 0.5 - y) * (x_end - x) / (y_end - y)
    # Whoever walks along the centres of a row passes from outside to inside, or back, at each crossing.
    flips = np.zeros((rows, columns + 1), dtype=np.uint8)
    np.bitwise_xor.at(flips, (row, np.clip(np.floor(crossing + 0.5), 0, columns).astype(np.int64)), 1)
    inside: NDArray[np.bool_] = np.bitwise_xor.accumulate(flips, axis=1)[:, :columns].astype(bool)
    return inside


def cells_touched(lines: Sequence[NDArray[np.float64]], rows: int, columns: int) -> NDArray[np.bool_]:
    """Cells that lines pass through, or single points lie in.

    Parameters
    ----------
    lines : sequence of array of shape (vertices, 2)
        Columns and rows from the north-western corner.
    rows, columns : int
        Cells that are asked for.

    Returns
    -------
    array of bool, shape (rows, columns)
    """
    begin = np.concatenate([line[:-1] if len(line) > 1 else line for line in lines])
    end = np.concatenate([line[1:] if len(line) > 1 else line for line in lines])
    segments = np.arange(len(begin))
    which, shares = [segments, segments], [np.zeros(len(begin)), np.ones(len(begin))]
    for axis in (0, 1):
        low, high = np.minimum(begin[:, axis], end[:, axis]), np.maximum(begin[:, axis], end[:, axis])
        crossed, side = _counted_up(np.floor(low).astype(np.int64) + 1, np.ceil(high).astype(np.int64))
        start = begin[crossed, axis]
        which.append(crossed)
        shares.append((side - start) / (end[crossed, axis] - start))
    segment, share = np.concatenate(which), np.concatenate(shares)
    order = np.lexsort((share, segment))
    segment, share = segment[order], share[order]
    # From one crossing of a side of a cell to the next a segment stays in one cell.
    within = np.flatnonzero(segment[1:] == segment[:-1])
    segment, middle = segment[within], (share[within] + share[within + 1]) / 2
    places = begin[segment] + middle[:, None] * (end[segment] - begin[segment])
    column, row = np.floor(places).astype(np.int64).T
    known = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    touched = np.zeros((rows, columns), dtype=bool)
    touched[row[known], column[known]] = True
    return touched


def _counted_up(first: NDArray[np.int64], end: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All whole numbers from `first` to before `end` of each pair, and the number of their pair."""
    count = np.maximum(end - first, 0)
    pair = np.repeat(np.arange(len(count)), count)
    return pair, first[pair] + np.arange(len(pair)) - np.repeat(np.cumsum(count) - count, count)
