"""`prospectivity:createsamplespectra`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessing

from ...models.core.progress import Progress
from ...models.synthetic.spectra import (
    IMAGERS,
    MINERALS,
    PLANTED,
    UNRELATED,
    SampleSpectraOptions,
    false_colours,
    true_classes,
)
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import sinks
from ..layers.spectra import write_spectra


class CreateSampleSpectra(Algorithm):
    """Made-up spectra and an image with a known truth."""

    ID = "createsamplespectra"
    NAME = "Create sample spectra"
    GROUP = "Sample data"
    TAGS = "example, demo, test data, tutorial, synthetic, spectra, hyperspectral, spectroscopy, image"
    SUMMARY = (
        "Makes up reflectance spectra to try the plugin on, and the truth to check results against: zones of"
        f" {', '.join(MINERALS)} in host rock, with absorption features where textbooks put them, mixed by area, under"
        " uneven light and with noise. An imaging spectrometer sees the scene; samples taken in it are measured by a"
        " field spectrometer with other bands (400 to 2,450 nm) and analysed."
        f" {PLANTED} sits in goethite and rises with the depth of its feature at 930 nm; Fe_pct is that of all iron"
        f" minerals; {UNRELATED} has nothing to do with any mineral, so that nothing must be found. Nothing in it is a"
        " measurement, although it lies in western Guangdong (EPSG:32649)."
    )
    GROUPED = False
    REQUIRES = ("scipy",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.integer(
            "SAMPLES",
            "Number of samples",
            "Spread evenly over the minerals.",
            default=SampleSpectraOptions.samples,
        )
        yield p.integer("COLUMNS", "Columns of the image", "Cells of 10 m.", default=SampleSpectraOptions.columns)
        yield p.integer("ROWS", "Rows of the image", "Cells of 10 m.", default=SampleSpectraOptions.rows)
        yield p.choice(
            "INSTRUMENT",
            "Imaging spectrometer",
            IMAGERS,
            "airborne: 204 bands of 11 nm, every 10 nm from 420 nm on. spaceborne: 238 bands of 9.5 nm, every 8.5 nm"
            " from 426 nm on, with a little more noise. Scene and samples are the same.",
            default=SampleSpectraOptions.instrument,
            advanced=True,
        )
        yield p.seed()
        yield p.output_table(
            "SPECTRA",
            "Spectra of samples",
            "Points with sample, site, class (the mineral there is most of), the share of each mineral, Fe_pct,"
            f" {PLANTED}, {UNRELATED}, and a column per band, named by its wavelength in nm.",
            QgsProcessing.SourceType.TypeVectorPoint,
        )
        yield p.output_grid(
            "IMAGE", "Image", "GeoTIFF of reflectance; wavelength and width of each band stand in its metadata."
        )
        yield p.output_grid(
            "TRUTH",
            "True classes",
            "GeoTIFF of classes from 1 in the order of the minerals above, with names and colours: the mineral there is"
            " most of in each cell.",
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Make scene and samples and write them."""
        options = SampleSpectraOptions(
            samples=self.parameterAsInt(parameters, "SAMPLES", context),
            columns=self.parameterAsInt(parameters, "COLUMNS", context),
            rows=self.parameterAsInt(parameters, "ROWS", context),
            instrument=self.parameterAsString(parameters, "INSTRUMENT", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        image, truth = (self.output_path(parameters, name, context) for name in ("IMAGE", "TRUTH"))
        made = self.work(tasks.make_sample_spectra, options, image, truth, progress=progress)
        samples = write_spectra(self, parameters, "SPECTRA", context, made, progress).identifier or ""
        sinks.name_output(context, samples, "Spectra of samples (synthetic)")
        styling.style_on_load(context, samples, styling.SAMPLES)
        sinks.name_output(context, str(image), "Image (synthetic)")
        styling.style_on_load(context, str(image), styling.image_style(false_colours(options.instrument)))
        sinks.name_output(context, str(truth), "True classes (synthetic)")
        styling.style_on_load(context, str(truth), styling.classes_style(true_classes()))
        return {"SPECTRA": samples, "IMAGE": str(image), "TRUTH": str(truth)}
