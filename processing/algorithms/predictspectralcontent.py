"""`prospectivity:predictspectralcontent`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...models.core.errors import ModelFileError
from ...models.core.progress import Progress
from ...models.spectra.contents.options import MOBILENET
from ...models.spectra.contents.prediction import method_of
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers.spectra import read_spectra, spectra_parameter, write_results


class PredictSpectralContent(Algorithm):
    """Spectra to contents with intervals."""

    ID = "predictspectralcontent"
    NAME = "Predict spectral content"
    GROUP = "Spectra"
    TAGS = (
        "spectra, spectroscopy, predict, content, concentration, quantification, plsr, calibration, soil,"
        " geochemistry, nir, infrared"
    )
    SUMMARY = (
        "Gives spectra the contents that a model of 'Train spectral quantifier' tells, each with an interval that is to"
        " hold the share of new contents that was chosen in training, and says where a spectrum lies outside what"
        " training saw: there neither is to be trusted. The spectra may come from another instrument: they are brought"
        " to the model's bands by centre and width. Where they have places the result is a layer of points, which"
        " 'Interpolate elements (kriging)' maps."
    )
    SPECTRA = ("SPECTRA",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield spectra_parameter()
        yield p.file("MODEL", "Model", "safetensors", "Model file written by 'Train spectral quantifier'.")
        yield p.output_table(
            "OUTPUT",
            "Predicted contents",
            "What is known of each spectrum; for each content its value and the ends of its interval (_low, _high);"
            " outside: 1 where the spectrum lies outside what training saw, as its Q residual or Hotelling's T² exceeds"
            " what held-out training spectra showed (q_residual, hotelling_t2: multiples of that), else 0. Points where"
            " the spectra have places.",
        )

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """PyTorch where the model holds a network."""
        path = Path(self.parameterAsFile(parameters, "MODEL", context))
        try:
            network = method_of(path) == MOBILENET
        except ModelFileError:
            # Said once the run begins, with the reason.
            return self.REQUIRES
        return (*self.REQUIRES, "torch") if network else self.REQUIRES

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, predict, write."""
        model = Path(self.parameterAsFile(parameters, "MODEL", context))
        method_of(model)
        spectra = read_spectra(self, parameters, "SPECTRA", context, progress)
        found = self.work(tasks.predict_contents, spectra, model, progress=progress)
        written = write_results(self, parameters, "OUTPUT", context, spectra, found.columns(), progress)
        return {"OUTPUT": written.identifier}
