"""Ground worth a visit: the best part of a probability map as ranked polygons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from .errors import InputError
from .grid import GridGeometry
from .io import GridFile
from .progress import Progress
from .resources import check_memory

_BYTES_PER_CELL = 24


@dataclass(frozen=True)
class Target:
    """One patch of connected cells.

    Parameters
    ----------
    rank : int
        1 is the target with the highest mean probability.
    area_km2 : float
    mean, maximum : float
        Probability of its cells.
    wkt : str
        Outline, in the CRS of the map.
    """

    rank: int
    area_km2: float
    mean: float
    maximum: float
    wkt: str


def delineate_targets(probability_path: Path, area_percent: float = 10.0, minimum_area_km2: float = 0.0, progress: Progress | None = None) -> list[Target]:
    """Outline the best `area_percent` of the ground with data; cells that touch, corners included, make one target.

    Parameters
    ----------
    probability_path : Path
        Map with one band.
    area_percent : float
        Share of the ground to outline. Where many cells have the value at the limit, all of them are taken, unless the map has one value only.
    minimum_area_km2 : float
        Smaller targets are left out.
    progress : Progress, optional

    Returns
    -------
    list of Target
        By rank.

    Raises
    ------
    InputError
        The share is no percentage, or the map has no data or one value only.
    """
    from scipy import ndimage

    progress = progress or Progress()
    if not 0 < area_percent < 100:
        raise InputError(f"{area_percent:g} % of the area cannot be outlined: give more than 0 and less than 100, such as 10.")
    with GridFile(probability_path) as grid:
        geometry = grid.geometry
        check_memory(_BYTES_PER_CELL * geometry.columns * geometry.rows, "Outlining targets", "choose larger cells")
        values = grid.read([0])[0]
    known = np.isfinite(values)
    if not known.any() or np.ptp(values[known]) == 0:
        raise InputError(f"{probability_path.name} has {'one value everywhere' if known.any() else 'no data'}: there is nothing to outline.")
    limit = np.quantile(values[known], 1 - area_percent / 100, method="higher")
    progress.update(0.3)
    labels, count = ndimage.label(known & (values >= limit), structure=np.ones((3, 3), dtype=int))
    number = np.arange(1, count + 1)
    area = np.bincount(labels.ravel(), minlength=count + 1)[1:] * geometry.cell_area_km2
    mean, maximum = (np.atleast_1d(measure(values, labels, number)) for measure in (ndimage.mean, ndimage.maximum))
    progress.update(0.6)
    outlines = _outlines(labels.astype(np.int32), geometry)
    kept = [i for i in np.argsort(-mean, kind="stable") if area[i] >= minimum_area_km2]
    return [Target(rank, float(area[i]), float(mean[i]), float(maximum[i]), outlines[int(i) + 1]) for rank, i in enumerate(kept, start=1)]


def _outlines(labels: NDArray[np.int32], geometry: GridGeometry) -> dict[int, str]:
    """Outline of each positive label as WKT."""
    raster = gdal.GetDriverByName("MEM").Create("", geometry.columns, geometry.rows, 1, gdal.GDT_Int32)
    raster.SetGeoTransform(geometry.transform)
    band = raster.GetRasterBand(1)
    band.WriteArray(labels)
    vector = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = vector.CreateLayer("targets", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    # The labels are their own mask: 0 is left out.
    gdal.Polygonize(band, band, layer, 0, ["8CONNECTED=8"])
    return {feature.GetField(0): feature.GetGeometryRef().ExportToWkt() for feature in layer}
