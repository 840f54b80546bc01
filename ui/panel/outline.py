"""What the panel draws on the canvas: the grid to make, and the ground above a value of a map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsLineString,
    QgsMultiPolygon,
    QgsPolygon,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...models.core.arrays import Floats
from ...models.core.progress import Progress
from ...models.rasters.grid import GridGeometry
from ...models.rasters.library import raster_library
from ...models.rasters.raster import SHOWN_SIDE, GridFile
from ...processing.layers.crs import crs_of

_GRID, _BEST, _CASE = "#1f78b4", "#e3002b", "#ffffff"


class Outline:
    """Lines above the map; they belong to no layer and disappear with the panel."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._grid = _band(canvas, _GRID, 2, Qt.PenStyle.DashLine)
        self._case = _band(canvas, _CASE, 5)
        self._best = _band(canvas, _BEST, 2)
        self._map: tuple[Path, Floats, GridGeometry] | None = None

    def show_grid(self, grid: GridGeometry | None) -> None:
        """Draw the rectangle that a run would map; None: nothing."""
        self._grid.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if grid is None:
            return
        box = QgsRectangle(grid.x_min, grid.y_min, grid.x_max, grid.y_max)
        _show(self._grid, QgsGeometry.fromRect(box), crs_of(grid.crs), self._canvas)

    def grid_extent(self) -> QgsRectangle | None:
        """Rectangle of the grid on the canvas, with a little around it; None where none is shown."""
        shape = self._grid.asGeometry()
        return None if shape.isEmpty() else shape.boundingBox().buffered(0.05 * shape.boundingBox().width())

    def show_best(self, path: Path | None, least: float) -> None:
        """Draw the ground of a map that has at least a value; None: nothing."""
        for band in (self._case, self._best):
            band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if path is None or not path.is_file():
            return
        if self._map is None or self._map[0] != path:
            self._map = (path, *_thinned(path))
        _, values, geometry = self._map
        shape = ground_above(values, geometry, least)
        for band in (self._case, self._best):
            _show(band, shape, crs_of(geometry.crs), self._canvas)

    def forget(self) -> None:
        """Read the map anew when it is shown the next time."""
        self._map = None

    def remove(self) -> None:
        """Take all away from the canvas."""
        for band in (self._grid, self._case, self._best):
            self._canvas.scene().removeItem(band)


def ground_above(values: Floats, geometry: GridGeometry, least: float) -> QgsGeometry:
    """Outline the cells that have at least a value, along their sides.

    Parameters
    ----------
    values : array of shape (rows, columns)
        NaN where there is no data.
    geometry : GridGeometry
    least : float
    """
    labels = np.where(np.isfinite(values) & (values >= least), 1, 0).astype(np.int32)
    shape = QgsMultiPolygon()
    for _, rings in raster_library().polygonize(labels, geometry, Progress()):
        polygon = QgsPolygon()
        for number, ring in enumerate(rings):
            line = QgsLineString([place[0] for place in ring], [place[1] for place in ring])
            if number:
                polygon.addInteriorRing(line)
            else:
                polygon.setExteriorRing(line)
        shape.addGeometry(polygon)
    return QgsGeometry(shape)


def _thinned(path: Path) -> tuple[Floats, GridGeometry]:
    """Values of a map, of a large one only as many as a screen shows."""
    with GridFile(path) as grid:
        whole = grid.geometry
        values = grid.read_overview(SHOWN_SIDE, 0).astype(np.float64)
    rows, columns = values.shape
    thinned = replace(
        whole,
        columns=columns,
        rows=rows,
        cell_width=whole.cell_width * whole.columns / columns,
        cell_height=whole.cell_height * whole.rows / rows,
    )
    return values, thinned


def _band(canvas: QgsMapCanvas, colour: str, width: int, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(QColor(colour))
    band.setFillColor(QColor(0, 0, 0, 0))
    band.setWidth(width)
    band.setLineStyle(style)
    return band


def _show(band: QgsRubberBand, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, canvas: QgsMapCanvas) -> None:
    moved = QgsGeometry(shape)
    transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        moved.transform(transform)
    except QgsCsException:
        return
    band.setToGeometry(moved, None)
    band.show()
