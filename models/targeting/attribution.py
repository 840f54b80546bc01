"""Which element makes a model say what it says, cell by cell and over an area.

An attribution is a share of the model's *score*: the log-odds of deposit against background. The probability itself
saturates near 0 and 1, where nothing seems to matter any more. Values are compared with average ground, not with
nothing: an element whose content is average has an attribution of 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.progress import Progress
from ..core.resources import check_memory
from ..learning.model_file import check_torch
from ..rasters.files import check_writable
from ..rasters.grid import GridGeometry
from ..rasters.raster import BLOCK, GRID_SUFFIXES, GridFile, GridWriter
from ..rasters.shapes import layers_in_memory
from ..rasters.source import Raster
from .explanation import AttributionOptions, AttributionSummary, ElementAttribution, Explainer, rows_of, with_data
from .header import read_header


@dataclass(frozen=True)
class Attribution:
    """Attributions of all elements over an area, and where they come from.

    Parameters
    ----------
    elements : tuple of ElementAttribution
        In a chosen area those that speak most for a deposit first (the mean, down to those that speak against). Over a
        whole grid, where for and against cancel, those that speak most for the best tenth of the ground
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
    from osgeo import ogr, osr

    check_memory(3.0 * geometry.rows * geometry.columns, "An area over this grid", "cut the grid to the area first")
    geometries = [
        shape for shape in (ogr.CreateGeometryFromWkb(wkb).GetLinearGeometry() for wkb in shapes) if not shape.IsEmpty()
    ]
    if not geometries:
        raise InputError(
            f"The area {name} has no geometry: check the layer, its filter and its selection, or leave the area empty."
        )
    reference = osr.SpatialReference()
    if geometry.crs:
        reference.SetFromUserInput(geometry.crs)
    # Some systems name the northing first; geometries here are always easting, northing.
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    mask = np.zeros((geometry.rows, geometry.columns), dtype=bool)
    parts = [part for shape in geometries for part in _single(shape)]
    thin = [part for part in parts if part.GetDimension() < 2]
    if thin:
        mask |= _burnt(thin, geometry, 0, 0, geometry.columns, geometry.rows, reference, touched=True)
    for polygon in parts:
        if polygon.GetDimension() == 2:
            # Each for itself, in its own window: a small one is not forgotten for the sake of a large one.
            window = _window_of(polygon, geometry)
            left, top, columns, rows = window
            if columns > 0 and rows > 0:
                held = _burnt([polygon], geometry, *window, reference, touched=False)
                held = held if held.any() else _burnt([polygon], geometry, *window, reference, touched=True)
                mask[top : top + rows, left : left + columns] |= held
    if mask.any():
        return mask
    boxes = np.array([shape.GetEnvelope() for shape in geometries])
    raise InputError(
        f"The area {name} covers no cell of the grid, which spans ({geometry.x_min:.0f}, {geometry.y_min:.0f}) to"
        f" ({geometry.x_max:.0f}, {geometry.y_max:.0f}), while the area spans ({boxes[:, 0].min():.0f},"
        f" {boxes[:, 2].min():.0f}) to ({boxes[:, 1].max():.0f}, {boxes[:, 3].max():.0f}) there: check that both have"
        " their right CRS and show the same ground."
    )


def _single(shape: Any) -> list[Any]:
    """Points, lines and polygons that a geometry consists of."""
    from osgeo import ogr

    if not ogr.GT_IsSubClassOf(ogr.GT_Flatten(shape.GetGeometryType()), ogr.wkbGeometryCollection):
        return [shape]
    return [part for i in range(shape.GetGeometryCount()) for part in _single(shape.GetGeometryRef(i))]


def _window_of(shape: Any, geometry: GridGeometry) -> tuple[int, int, int, int]:
    """First column and row, columns and rows of the cells of a grid that a geometry's envelope lies in."""
    west, east, south, north = shape.GetEnvelope()
    left, right = np.clip(
        np.floor((np.array([west, east]) - geometry.x_min) / geometry.cell_width) + np.array([0, 1]),
        0,
        geometry.columns,
    )
    top, bottom = np.clip(
        np.floor((geometry.y_max - np.array([north, south])) / geometry.cell_height) + np.array([0, 1]),
        0,
        geometry.rows,
    )
    return int(left), int(top), int(right - left), int(bottom - top)


def _burnt(
    shapes: Sequence[Any],
    geometry: GridGeometry,
    left: int,
    top: int,
    columns: int,
    rows: int,
    reference: Any,
    touched: bool,
) -> NDArray[np.bool_]:
    """Cells of a window of a grid that shapes touch, or whose centre they hold; shape (rows, columns)."""
    from osgeo import gdal, ogr

    west, width, _, north, _, height = geometry.transform
    target = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    target.SetGeoTransform((west + left * width, width, 0.0, north + top * height, 0.0, height))
    target.SetProjection(reference.ExportToWkt())
    source = layers_in_memory()
    layer = source.CreateLayer("area", reference)
    for shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, burn_values=[1], options=[f"ALL_TOUCHED={'TRUE' if touched else 'FALSE'}"])
    burnt: NDArray[np.bool_] = target.ReadAsArray() > 0
    return burnt
