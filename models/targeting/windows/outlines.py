"""Windows as they are drawn: from outlines on a map to cells of a grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted
from ...rasters.grid import GridGeometry

_ON_CELLS = 0.1
"""Cells by which an edge may miss the edge of a cell and still lie on it."""
_STRAIGHT = 0.5
"""Cells by which an outline may leave its bounding rectangle: the nearest cells are the same."""
_ALIKE = 0.02
"""Cells by which what a program made for all windows differs among them."""


def windows_of_outlines(
    outlines: Sequence[NDArray[np.float64]],
    ids: NDArray[np.int64],
    fields: NDArray[np.float64],
    geometry: GridGeometry,
    layer: str,
    grid: str,
    progress: Progress,
) -> NDArray[np.int64]:
    """Cells of windows whose outlines are drawn on a map.

    Parameters
    ----------
    outlines : sequence of arrays of shape (vertices, 2)
        Easting and northing of the vertices of each window, in the CRS of the grid.
    ids : array of shape (windows,)
        What windows are called in messages.
    fields : array of shape (windows, 3)
        What a layer says of column, row and size; NaN where it does not. Windows that it says something else of are
        warned of.
    geometry : GridGeometry
    layer, grid : str
        Names for messages.
    progress : Progress
        Warned of windows that were moved, drawn or resized, and of those that lie between cells.

    Returns
    -------
    array of int, shape (windows, 3)
        Column and row of the north-western cell, and cells along a side.

    Raises
    ------
    InputError
        An outline is no square of cells, or the windows were made on another grid.
    """
    edges = np.array([_edges(outline, geometry) for outline in outlines]).reshape(-1, 4)
    refuse = _Refusal(ids, layer)
    refuse(
        np.array([not _is_rectangle(outline, geometry) for outline in outlines], dtype=bool),
        lambda i: said("no rectangle along rows and columns of {grid}", grid=grid),
        said("draw it as a square of cells, or sample the patches on this grid"),
    )
    size = edges[:, 2:] - edges[:, :2]
    whole = np.rint(size).astype(np.int64)
    refuse(
        (whole < 1).any(axis=1),
        lambda i: said("smaller than a cell of {grid}", grid=grid),
        said("draw it larger, or delete it"),
    )
    refuse(
        whole[:, 0] != whole[:, 1],
        lambda i: said("{whole} x {whole_2} cells, where windows are square", whole=whole[i, 0], whole_2=whole[i, 1]),
        said("give it as many columns as rows, or delete it"),
    )
    found = np.column_stack([np.rint(edges[:, :2]).astype(np.int64), whole[:, 0]])
    off = np.abs(edges - np.rint(edges)).max(axis=1, initial=0.0)
    between = off > _ON_CELLS
    if _made_elsewhere(edges, between, fields, found):
        first = int(np.flatnonzero(between)[0])
        raise InputError(
            said(
                "{between} of {windows} of {layer} do not lie on the cells of {grid} (first: patch {ids},"
                " off by {off:.2g} cells): they were made on another grid, or moved together. Give the"
                " grid that they were made on, or sample the patches on this one.",
                between=between.sum(),
                windows=counted(len(ids), "window"),
                layer=layer,
                grid=grid,
                ids=ids[first],
                off=off[first],
            )
        )
    if between.any():
        first = int(np.flatnonzero(between)[0])
        progress.warn(
            said(
                "{between} of {windows} of {layer} lie between the cells of {grid} (first: patch {ids},"
                " off by {off:.2g} cells): the nearest cells are read.",
                between=between.sum(),
                windows=counted(len(ids), "window"),
                layer=layer,
                grid=grid,
                ids=ids[first],
                off=off[first],
            )
        )
    moved = (fields != found).any(axis=1)
    if moved.any():
        progress.warn(
            said(
                "{moved} of {windows} of {layer} were moved, drawn or resized, or made on a grid other"
                " than {grid}: they are read where their outlines lie, and not where col_off, row_off and"
                " size say (first: patch {ids}).",
                moved=moved.sum(),
                windows=counted(len(ids), "window"),
                layer=layer,
                grid=grid,
                ids=ids[int(np.flatnonzero(moved)[0])],
            )
        )
    return found


def _edges(outline: NDArray[np.float64], geometry: GridGeometry) -> tuple[float, float, float, float]:
    """West, north, east and south edge in cells from the north-western corner of the grid."""
    (west, south), (east, north) = outline.min(axis=0), outline.max(axis=0)
    return (
        (west - geometry.x_min) / geometry.cell_width,
        (geometry.y_max - north) / geometry.cell_height,
        (east - geometry.x_min) / geometry.cell_width,
        (geometry.y_max - south) / geometry.cell_height,
    )


def _is_rectangle(outline: NDArray[np.float64], geometry: GridGeometry) -> bool:
    """Tell whether an outline goes around its bounding rectangle, to half a cell."""
    places = outline / (geometry.cell_width, geometry.cell_height)
    low, high = places.min(axis=0), places.max(axis=0)
    on_edge = np.minimum(np.abs(places - low), np.abs(places - high)).min(axis=1) <= _STRAIGHT
    corners = np.array([[x, y] for x in (low[0], high[0]) for y in (low[1], high[1])])
    has_corners = (np.abs(places - corners[:, None]).max(axis=2).min(axis=1) <= _STRAIGHT).all()
    return bool(on_edge.all() and has_corners)


def _made_elsewhere(
    edges: NDArray[np.float64],
    between: NDArray[np.bool_],
    fields: NDArray[np.float64],
    found: NDArray[np.int64],
) -> bool:
    """Tell windows that a program made on another grid, which no hand moved, from windows that a hand drew or moved.

    All of the former miss the cells by the same, or have the same broken number of cells along a side, or another
    number than their fields say.
    """
    if len(between) < 2 or np.count_nonzero(between) <= len(between) / 2:
        return False
    turns = np.exp(2j * np.pi * edges[:, :2])
    same_shift = bool((np.abs(turns - turns[:1]) < 2 * np.pi * _ALIKE).all())
    width = edges[:, 2] - edges[:, 0]
    same_width = float(np.ptp(width)) < _ALIKE and abs(width[0] - round(width[0])) > _ALIKE
    return same_shift or same_width or bool((fields[:, 2] != found[:, 2])[np.isfinite(fields[:, 2])].any())


class _Refusal:
    """Raises for windows that cannot be used, with their number and what is wrong with the first."""

    def __init__(self, ids: NDArray[np.int64], layer: str) -> None:
        self._ids, self._layer = ids, layer

    def __call__(self, wrong: NDArray[np.bool_], what: Callable[[int], str], remedy: str) -> None:
        if wrong.any():
            first = int(np.flatnonzero(wrong)[0])
            others = (
                said(" ({wrong} of {count} windows are like it)", wrong=wrong.sum(), count=len(wrong))
                if wrong.sum() > 1
                else ""
            )
            raise InputError(
                said(
                    "The outline of patch {ids} of {layer} is {what}{others}: {remedy}.",
                    ids=self._ids[first],
                    layer=self._layer,
                    what=what(first),
                    others=others,
                    remedy=remedy,
                )
            )
