"""Which library reads and writes rasters in this Python."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..core.errors import ResourceError
from ..core.language import said
from .backend import RasterLibrary, Reference

DATA_FOLDERS = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_DATA", "PROJ_LIB")
"""Variables that name the files of one installation of GDAL and PROJ, which lead another one astray."""


@cache
def raster_library() -> RasterLibrary:
    """GDAL's own bindings where this Python has them, else rasterio.

    The bindings come with every QGIS on every system. Python environments made by pip have rasterio, whose wheels bring
    a PROJ of their own: beside that of QGIS in one process it takes QGIS down at exit, so that it is never imported
    there.

    Returns
    -------
    RasterLibrary

    Raises
    ------
    ResourceError
        This Python has neither.
    """
    try:
        from . import gdal_backend
    except ImportError:
        pass
    else:
        return gdal_backend
    if "qgis.core" not in sys.modules:
        _forget_other_installations()
        try:
            from . import rasterio_backend
        except ImportError:
            pass
        else:
            return rasterio_backend
    raise ResourceError(
        said(
            "Rasters need GDAL's Python bindings (osgeo) or rasterio, and the Python at {executable} has"
            " neither that could be used: choose the Python that came with QGIS, or run 'python3 -m pip"
            " install rasterio' in this one.",
            executable=sys.executable,
        )
    )


def _forget_other_installations() -> None:
    """Leave the files of another GDAL or PROJ, which the environment may name, to that.

    rasterio's wheels bring their own and know no system by older ones. They look as soon as they are imported.
    """
    wheel = find_spec("rasterio")
    if wheel is not None and wheel.origin is not None and (Path(wheel.origin).parent / "proj_data").is_dir():
        for name in DATA_FOLDERS:
            os.environ.pop(name, None)


def reference(crs: str) -> Reference | None:
    """Look up a coordinate reference system by WKT, `EPSG:n` or a PROJ string; None where it is not understood."""
    return raster_library().reference(crs) if crs else None
