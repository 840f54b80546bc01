"""`prospectivity:extractspectra`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...models.core.progress import Progress
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers.spectra import read_regions, write_spectra


class ExtractSpectra(Algorithm):
    """Regions of a hyperspectral image to a table of their spectra."""

    ID = "extractspectra"
    NAME = "Extract spectra from image"
    GROUP = "Spectra"
    TAGS = "spectra, hyperspectral, image, region of interest, roi, endmember, spectroscopy, remote sensing, library"
    SUMMARY = (
        "Takes the spectra of the cells whose centre lies in a polygon, or that hold a point, from a hyperspectral"
        " image into a table with a column per band, named by its wavelength in nm: the table that 'Preprocess spectra'"
        " and the algorithms that train models of spectra read. Values become reflectance by the scale that the header"
        " says or the values show; bands that the header calls bad and cells without data are left out and counted."
        " Cells of one polygon are neighbours and alike: name the field `region` as groups where a model is trained, or"
        " its test flatters."
    )

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster(
            "IMAGE",
            "Hyperspectral image",
            "ENVI (BSQ, BIL, BIP) with wavelengths in its header, or any raster whose bands say their wavelength in"
            " their metadata or names. It may lie in degrees, or have no georeference.",
        )
        yield p.points_or_polygons(
            "REGIONS",
            "Regions",
            "Points or polygons in any coordinate reference system; for an image without georeference, in columns and"
            " rows as QGIS shows it. A polygon that holds no centre of a cell gives the cells that it touches.",
        )
        yield p.field("CLASS", "Class of the region", "REGIONS", "Field that becomes the column `class`.")
        yield p.output_table(
            "OUTPUT",
            "Spectra",
            "Table with region (the number of the feature), class, x, y (centre of the cell in the image's CRS) and a"
            " column per band, one row per cell.",
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read the regions, extract, write."""
        image = self.source("IMAGE")
        field = self.parameterAsString(parameters, "CLASS", context)
        regions = read_regions(self.source("REGIONS"), field, image, context, progress)
        spectra = self.work(tasks.extract_spectra, image, regions, progress=progress)
        written = write_spectra(self, parameters, "OUTPUT", context, spectra, progress, named=False)
        return {"OUTPUT": written.identifier}
