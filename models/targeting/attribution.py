"""Which element makes a model say what it says, cell by cell and over an area.

An attribution is a share of the model's *score*: the log-odds of deposit against background. The probability itself
saturates near 0 and 1, where nothing seems to matter any more. Values are compared with average ground, not with
nothing: an element whose content is average has an attribution of 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.progress import Progress
from ..core.resources import check_memory
from ..learning.model_file import check_torch
from ..rasters.files import check_writable
from ..rasters.grid import GridGeometry
from ..rasters.raster import BLOCK, GRID_SUFFIXES, GridFile, GridWriter
from ..rasters.shapes import cells_inside, cells_touched
from ..rasters.source import Raster
from ..rasters.wkb import SURFACE, shapes_of
from .explanation import AttributionOptions, AttributionSummary, ElementAttribution, Explainer, rows_of, with_data
from .header import read_header


@dataclass(frozen=True)
class Attribution:
    """Attributions of all elements over an area, and where they come from.

    Parameters
    ----------
    elements : tuple of ElementAttribution
        In a chosen area those that favour a deposit most first (the mean, down to those that count against it). Over a
        whole grid, where for and against cancel, those that favour most the best tenth of the ground
        (`ElementAttribution.best`) or, where that was not looked at, those that move the score most from place to place
        (the standard deviation). A part that is the same everywhere does not count there: networks answer to the
        texture of any element, which perfectly average ground has not, and this explains no map.
    cells : int
        Cells with data in the area.
    area_chosen : bool
        Whether an area was given; otherwise it is the whole grid.
    compared : int
        Windows (or cells) of the whole grid behind `elsewhere`; 0 where nothing was compared.
    options : AttributionOptions
    method : {'gradients', 'permutation'}
        What was done, which for models without gradients is not what was asked for.
    grid, model : str
        Names of the files.
    geometry : GridGeometry
    output : Path
        GeoTIFF with one band per element.
    facts : tuple of (str, str)
        What else is worth knowing of the computation: name and value.
    cautions : tuple of str
        Sentences that a reader must know first.
    """

    elements: tuple[ElementAttribution, ...]
    cells: int
    area_chosen: bool
    compared: int
    options: AttributionOptions
    method: str
    grid: str
    model: str
    geometry: GridGeometry
    output: Path
    facts: tuple[tuple[str, str], ...] = ()
    cautions: tuple[str, ...] = ()

    @property
    def leading(self) -> list[str]:
        """Names of the elements in their order."""
        return [element.element for element in self.elements]


def attribute_elements(
    grid_path: Raster,
    model_path: Path,
    options: AttributionOptions,
    output: Path,
    area: NDArray[np.bool_] | None = None,
    progress: Progress | None = None,
) -> Attribution:
    """Share a model's score among the elements it was trained on, for every cell of a grid or of an area.

    Parameters
    ----------
    grid_path : Path or RasterSource
        Evidence grid with the bands and the cell size that the model was trained on.
    model_path : Path
    options : AttributionOptions
    output : Path
        GeoTIFF to write, one band per element; no data outside the area and where any band of the model has none.
    area : array of bool, shape (rows, columns), optional
        Cells of the grid to explain (see `area_mask`); by default all.
    progress : Progress, optional

    Returns
    -------
    Attribution

    Raises
    ------
    GridError
        The grid lacks bands, or its cells have another size than those of the training.
    InputError
        No cell of the area has data in all bands.

    Notes
    -----
    An attribution says what the *model* does with an element, not what the ground does: it is no cause. Elements that
    vary together share the credit as the training happened to spread it, and another training may spread it
    differently.
    """
    progress = progress or Progress()
    check_writable(output, GRID_SUFFIXES)
    with GridFile(grid_path) as grid:
        explainer = _explain(
            grid, model_path, options, area, progress.part("Sharing the score among the elements", 0.0, 0.9)
        )
        for caution in explainer.cautions:
            progress.warn(caution)
        progress = progress.part("Writing the attributions", 0.9, 1.0)
        summary = AttributionSummary(
            len(explainer.names), grid.geometry.rows * grid.geometry.columns if area is None else int(area.sum())
        )
        with GridWriter(output, grid.geometry, explainer.names) as writer:
            _write(grid, explainer, area, writer, summary, progress)
    return Attribution(
        elements=summary.ranked(explainer.names, explainer.elsewhere, area is not None, explainer.best),
        cells=summary.count,
        area_chosen=area is not None,
        compared=0 if explainer.elsewhere is None else len(explainer.elsewhere),
        options=options,
        method=explainer.method,
        grid=grid_path.name,
        model=model_path.name,
        geometry=grid.geometry,
        output=output,
        facts=explainer.facts,
        cautions=explainer.cautions,
    )


def _explain(
    grid: GridFile, model_path: Path, options: AttributionOptions, area: NDArray[np.bool_] | None, progress: Progress
) -> Explainer:
    """Choose by the kind of model. The only place that knows which kinds there are."""
    if read_header(model_path).kind == "cells":
        from .cells.explain import explain_cells

        return explain_cells(grid, model_path, options, area, progress)
    check_torch("Explaining a network")
    from .windows.explain import explain_network

    return explain_network(grid, model_path, options, area, progress)


def _write(
    grid: GridFile,
    explainer: Explainer,
    area: NDArray[np.bool_] | None,
    writer: GridWriter,
    summary: AttributionSummary,
    progress: Progress,
) -> None:
    geometry, bands = grid.geometry, grid.band_indices(explainer.names)
    nothing = np.full((len(bands), BLOCK, geometry.columns), np.nan, dtype=np.float32)
    for top in range(0, geometry.rows, BLOCK):
        rows = min(BLOCK, geometry.rows - top)
        chosen = rows_of(area, top, rows)
        values = nothing[:, :rows]
        if chosen is None or chosen.any():
            wanted = with_data(grid, bands, top, rows) & (True if chosen is None else chosen)
            values = np.where(wanted, explainer.cells(top, rows, wanted), np.float32(np.nan))
            summary.add(values[:, wanted])
        writer.write(values, 0, top)
        progress.update((top + rows) / geometry.rows)


def area_mask(geometry: GridGeometry, shapes: Sequence[bytes], name: str) -> NDArray[np.bool_]:
    """Cells of a grid that an area covers: those whose centre lies in a polygon, and those that a point or a line
    touches.

    Parameters
    ----------
    geometry : GridGeometry
    shapes : sequence of bytes
        Geometries as WKB in the grid's coordinate reference system.
    name : str
        What the area is called in messages.

    Returns
    -------
    array of bool, shape (rows, columns)
        A polygon that holds no centre at all, being smaller or narrower than a cell, takes the cells that it touches.

    Raises
    ------
    InputError
        There are no geometries, or none covers a cell; names both extents.
    """
    check_memory(3.0 * geometry.rows * geometry.columns, "An area over this grid", "cut the grid to the area first")
    parts = [part for shape in shapes for part in shapes_of(shape)]
    if not parts:
        raise InputError(
            f"The area {name} has no geometry: check the layer, its filter and its selection, or leave the area empty."
        )
    mask = np.zeros((geometry.rows, geometry.columns), dtype=bool)
    thin = [_in_cells(line, geometry) for part in parts if part.dimension < SURFACE for line in part.lines]
    if thin:
        mask |= cells_touched(thin, geometry.rows, geometry.columns)
    for part in parts:
        if part.dimension == SURFACE:
            # Each for itself, in its own window: a small one is not forgotten for the sake of a large one.
            _add_polygon(mask, [_in_cells(ring, geometry) for ring in part.lines])
    if mask.any():
        return mask
    places = np.concatenate([line for part in parts for line in part.lines])
    (west, south), (east, north) = places.min(axis=0), places.max(axis=0)
    raise InputError(
        f"The area {name} covers no cell of the grid, which spans ({geometry.x_min:.0f}, {geometry.y_min:.0f}) to"
        f" ({geometry.x_max:.0f}, {geometry.y_max:.0f}), while the area spans ({west:.0f}, {south:.0f}) to"
        f" ({east:.0f}, {north:.0f}) there: check that both have their right CRS and show the same ground."
    )


def _in_cells(line: NDArray[np.float64], geometry: GridGeometry) -> NDArray[np.float64]:
    """Vertices of a line as columns and rows from the north-western corner of a grid, shape (vertices, 2)."""
    corner, size = (geometry.x_min, geometry.y_max), (geometry.cell_width, -geometry.cell_height)
    places: NDArray[np.float64] = (line - np.array(corner)) / np.array(size)
    return places


def _add_polygon(mask: NDArray[np.bool_], rings: Sequence[NDArray[np.float64]]) -> None:
    """Add the cells of a polygon, whose rings are in columns and rows, to those that an area covers."""
    vertices = np.concatenate(rings)
    shape = mask.shape[::-1]
    left, top = np.clip(np.floor(vertices.min(axis=0)), 0, shape).astype(int)
    right, bottom = np.clip(np.floor(vertices.max(axis=0)) + 1, 0, shape).astype(int)
    if right > left and bottom > top:
        rings = [ring - np.array([left, top]) for ring in rings]
        held = cells_inside(rings, bottom - top, right - left)
        held = held if held.any() else cells_touched(rings, bottom - top, right - left)
        mask[top:bottom, left:right] |= held
