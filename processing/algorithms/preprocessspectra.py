"""`prospectivity:preprocessspectra`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...models.core.progress import Progress
from ...models.spectra.steps import range_step
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers.spectra import read_spectra, spectra_parameter, write_spectra


class PreprocessSpectra(Algorithm):
    """Spectra as they were measured to spectra that can be learnt from."""

    ID = "preprocessspectra"
    NAME = "Preprocess spectra"
    GROUP = "Spectra"
    TAGS = (
        "spectra, spectroscopy, smooth, savitzky-golay, derivative, continuum removal, absorbance, snv, msc, detrend,"
        " resample, asd, opus, nir, infrared"
    )
    SUMMARY = (
        "Takes reflectance or absorbance spectra through steps in an order of your own: ranges of bands, detectors"
        " brought together, continuum removal by the convex hull, absorbance, Savitzky-Golay smoothing and derivatives,"
        " scatter corrections, other bands. The same steps can be given to the algorithms that train models of spectra,"
        " which keep them in the model and repeat them in prediction; here they can be looked at first."
    )
    REQUIRES = ("sklearn", "matplotlib")
    SPECTRA = ("SPECTRA",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield spectra_parameter()
        yield p.steps()
        yield p.band_range()
        yield p.unit()
        yield p.text(
            "REPLICATES",
            "Field that tells replicates",
            "Name of the field whose values say of which sample a spectrum is a replicate: spectra of a sample are"
            " averaged, and how many they were and how far they lie apart come with the mean (replicates, spread)."
            " Empty: sample ids that occur twice are refused. Files of OPUS that only end differently (.0, .1 …) are"
            " averaged in any case.",
        )
        yield p.output_table(
            "OUTPUT",
            "Preprocessed spectra",
            "Table with what is known of each spectrum and a column per band, named by its wavelength in nm (or its"
            " wavenumber: '1430.2 cm-1'); points where the spectra have places.",
        )
        yield p.report("A page with the spectra before and after, and what each step did.", optional=True, create=False)

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, take through the steps, write."""
        unit = self.parameterAsString(parameters, "UNIT", context)
        # A script may give the two ends as a list.
        ends = range_step(parameters.get("RANGE"))
        steps = "; ".join(filter(None, [ends, self.parameterAsString(parameters, "STEPS", context).strip()]))
        replicates = self.parameterAsString(parameters, "REPLICATES", context).strip()
        spectra = read_spectra(self, parameters, "SPECTRA", context, progress, unit=unit, replicates=replicates)
        report = self.optional_output_path(parameters, "REPORT", context)
        done = self.work(tasks.preprocess_spectra, spectra, steps, report, progress=progress)
        results: dict[str, Any] = {} if report is None else {"REPORT": str(report)}
        results["OUTPUT"] = write_spectra(self, parameters, "OUTPUT", context, done, progress).identifier
        return results
