"""GDAL's vector layers without a file, for tests that compare with GDAL's own tools."""

from __future__ import annotations

from typing import Any


def layers_in_memory() -> Any:
    """Make an empty GDAL dataset for vector layers that are never written to a file."""
    from osgeo import gdal

    # Since GDAL 3.11 the driver MEM does the work of the driver Memory, which warns of its end.
    driver = gdal.GetDriverByName("MEM")
    if not driver.GetMetadataItem(gdal.DCAP_VECTOR):
        driver = gdal.GetDriverByName("Memory")
    return driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
