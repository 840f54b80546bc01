"""`prospectivity:classifyhyperspectralimage`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...models.core.progress import Progress
from ...models.rasters.raster import GridFile
from ...models.rasters.source import RasterSource
from ...models.spectra.image_result import ClassRasters, ImageOptions, shares_as_text
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.crs import crs_of
from ..layers.points import read_shapes


class ClassifyHyperspectralImage(Algorithm):
    """An image and a classifier of spectra to a map of classes."""

    ID = "classifyhyperspectralimage"
    NAME = "Classify hyperspectral image"
    GROUP = "Spectra"
    TAGS = (
        "hyperspectral, remote sensing, imaging spectroscopy, image, envi, airborne, satellite, mineral map,"
        " alteration, classification, sam, spectral angle"
    )
    SUMMARY = (
        "Calls each cell of a hyperspectral image after the class of spectra that it is likest, with a model of 'Train"
        " spectral classifier' (support vector machine, PLS-DA, 1-D network, Spectral Angle Mapper or Binary Feature"
        " Fitting). The bands of the image and of the model are brought together by centre and width, so that a model"
        " of field or laboratory spectra serves for an image. Shadow (mean reflectance below 1 %) and cells without"
        " data stay unclassified. Every other cell gets one of the model's classes, also ground that training never"
        " saw: look at the probability, and at the mean spectra in the report."
    )
    REQUIRES = ("scipy", "sklearn")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster(
            "IMAGE",
            "Hyperspectral image",
            "Reflectance: ENVI (BSQ, BIL or BIP) with wavelengths in its header, or any raster whose bands say their"
            " wavelength in metadata or names. Widths, bad bands, scale and no-data value are taken from the header. It"
            " may lie in degrees, or have no georeference.",
        )
        yield p.file(
            "MODEL", "Model", "safetensors", "Model file written by 'Train spectral classifier', of one block."
        )
        yield p.raster_or_polygons(
            "MASK",
            "Cells to classify",
            "A raster with the cells of the image, in which all but 0 and no data is classified; or polygons that hold"
            " the centres of cells. Empty: all cells.",
        )
        yield p.number(
            "LEAST_PROBABILITY",
            "Least probability",
            "Cells whose likeliest class is less probable than this, 0 to 1, stay unclassified. Empty: none.",
            minimum=0.0,
            maximum=1.0,
        )
        yield p.output_grid(
            "OUTPUT",
            "Classes",
            "GeoTIFF of whole numbers: 1, 2 … in the order of the model's classes, 0 unclassified; names and colours of"
            " the classes are stored with it.",
        )
        yield p.output_grid(
            "PROBABILITY",
            "Probability of the class",
            "GeoTIFF with the probability of the likeliest class, also of cells that are too doubtful for one.",
            optional=True,
            create=False,
        )
        yield p.output_grid(
            "MARGIN",
            "Margin to the next class",
            "GeoTIFF with what the likeliest class is more probable than the next: near 0 either could be meant.",
            optional=True,
            create=False,
        )
        yield p.report(
            "A page with the map beside the image in false colours, the share and the mean spectrum of each class.",
            optional=True,
            create=False,
        )

    def requires(self, parameters: Mapping[str, Any], context: Any) -> tuple[str, ...]:
        """A report needs matplotlib."""
        return (*self.REQUIRES, "matplotlib") if self.wants(parameters, "REPORT") else self.REQUIRES

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Classify, and style the maps."""
        options = ImageOptions(self.optional_number(parameters, "LEAST_PROBABILITY", context) or 0.0)
        image = self.image("IMAGE")
        output = self.output_path(parameters, "OUTPUT", context)
        probability, margin, report = (
            self.optional_output_path(parameters, name, context) for name in ("PROBABILITY", "MARGIN", "REPORT")
        )
        result = self.work(
            tasks.classify_hyperspectral_image,
            image,
            Path(self.parameterAsFile(parameters, "MODEL", context)),
            options,
            ClassRasters(output, probability, margin),
            *self._mask(image, context, progress),
            report,
            progress=progress,
        )
        progress.info(shares_as_text(result))
        styling.style_on_load(context, output, styling.classes_style(result.categories))
        styling.style_on_load(context, probability, styling.PROBABILITY)
        styling.style_on_load(context, margin, styling.PROBABILITY)
        paths = {"OUTPUT": output, "PROBABILITY": probability, "MARGIN": margin, "REPORT": report}
        return {name: str(path) for name, path in paths.items() if path is not None}

    def _mask(
        self, image: RasterSource, context: Any, progress: Progress
    ) -> tuple[RasterSource | None, list[str] | None, str]:
        """Raster of the mask, or its shapes in the coordinates of the image with their name."""
        mask = self.layer("MASK")
        if mask is None or isinstance(mask, RasterSource):
            return mask, None, ""
        with GridFile(image, image=True) as grid:
            crs = crs_of(grid.geometry.crs)
        return None, read_shapes(mask, crs, context, progress), mask.sourceName()
