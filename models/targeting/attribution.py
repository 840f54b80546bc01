"""Which element makes a model say what it says, cell by cell and over an area.

An attribution is a share of the model's *score*: the log-odds of deposit against background. The probability itself
saturates near 0 and 1, where nothing seems to matter any more. Values are compared with average ground, not with
nothing: an element whose content is average has an attribution of 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.resources import check_memory
from ..learning.model_file import check_torch
from ..rasters.files import check_writable
from ..rasters.grid import GridGeometry
from ..rasters.library import raster_library
from ..rasters.raster import BLOCK, GRID_SUFFIXES, GridFile, GridWriter
from ..rasters.source import Raster
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
            grid, model_path, options, area, progress.part(said("Sharing the score among the elements"), 0.0, 0.9)
        )
        for caution in explainer.cautions:
            progress.warn(caution)
        progress = progress.part(said("Writing the attributions"), 0.9, 1.0)
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


def area_mask(geometry: GridGeometry, shapes: Sequence[str], name: str) -> NDArray[np.bool_]:
    """Cells of a grid that an area covers: those whose centre lies in a polygon, and those that a point or a line
    touches.

    Parameters
    ----------
    geometry : GridGeometry
    shapes : sequence of str
        Geometries as GeoJSON in the grid's coordinate reference system.
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
    check_memory(
        3.0 * geometry.rows * geometry.columns, said("An area over this grid"), said("cut the grid to the area first")
    )
    parts = [part for shape in shapes for part in _parts(json.loads(shape))]
    if not parts:
        raise InputError(
            said(
                "The area {name} has no geometry: check the layer, its filter and its selection, or leave"
                " the area empty.",
                name=name,
            )
        )
    mask = np.zeros((geometry.rows, geometry.columns), dtype=bool)
    thin = [part for part in parts if part["type"] != "Polygon"]
    if thin:
        mask |= raster_library().rasterize(thin, geometry, touched=True)
    for part in parts:
        if part["type"] == "Polygon":
            # Each for itself, in its own window: a small one is not forgotten for the sake of a large one.
            _add_polygon(mask, part, geometry)
    if mask.any():
        return mask
    places = np.concatenate([_places(part) for part in parts])
    (west, south), (east, north) = places.min(axis=0), places.max(axis=0)
    raise InputError(
        said(
            "The area {name} covers no cell of the grid, which spans ({x_min:.0f}, {y_min:.0f}) to"
            " ({x_max:.0f}, {y_max:.0f}), while the area spans ({west:.0f}, {south:.0f}) to ({east:.0f},"
            " {north:.0f}) there: check that both have their right CRS and show the same ground.",
            name=name,
            x_min=geometry.x_min,
            y_min=geometry.y_min,
            x_max=geometry.x_max,
            y_max=geometry.y_max,
            west=west,
            south=south,
            east=east,
            north=north,
        )
    )


def _parts(shape: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Points, lines and polygons of a geometry that are not empty."""
    if shape["type"] == "GeometryCollection":
        for member in shape["geometries"]:
            yield from _parts(member)
    elif shape["type"].startswith("Multi"):
        for places in shape["coordinates"]:
            yield from _parts({"type": shape["type"][len("Multi") :], "coordinates": places})
    elif shape["coordinates"]:
        yield shape


def _places(part: Mapping[str, Any]) -> NDArray[np.float64]:
    """Vertices of a point, a line or the outer ring of a polygon, shape (vertices, 2)."""
    places = part["coordinates"]
    vertices: NDArray[np.float64] = np.atleast_2d(places[0] if part["type"] == "Polygon" else places)[:, :2]
    return vertices


def _add_polygon(mask: NDArray[np.bool_], polygon: Mapping[str, Any], geometry: GridGeometry) -> None:
    """Add the cells of a polygon to those that an area covers."""
    column, row = geometry.cell_of(*_places(polygon).T)
    left, right = np.clip((column.min(), column.max() + 1), 0, geometry.columns).tolist()
    top, bottom = np.clip((row.min(), row.max() + 1), 0, geometry.rows).tolist()
    if right > left and bottom > top:
        window = replace(
            geometry,
            x_min=geometry.x_min + left * geometry.cell_width,
            y_max=geometry.y_max - top * geometry.cell_height,
            columns=right - left,
            rows=bottom - top,
        )
        held = raster_library().rasterize([polygon], window, touched=False)
        held = held if held.any() else raster_library().rasterize([polygon], window, touched=True)
        mask[top:bottom, left:right] |= held
