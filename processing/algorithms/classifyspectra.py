"""`prospectivity:classifyspectra`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...models.core.progress import Progress
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.spectra import read_spectra, spectra_parameter, write_results


class ClassifySpectra(Algorithm):
    """Spectra to classes and their probabilities."""

    ID = "classifyspectra"
    NAME = "Classify spectra"
    GROUP = "Spectra"
    TAGS = "spectra, spectroscopy, classification, class, mineral, lithology, asd, infrared, nir, swir, predict"
    SUMMARY = (
        "Gives spectra the classes of a model of 'Train spectral classifier', with the probability of each class. The"
        " spectra may come from another instrument than those of training: they are brought to the model's bands by"
        " centre and width. Where they have places the result is a layer of points. A model knows its own classes only:"
        " a material that it has never seen gets one of them as well."
    )
    # The convex hull of a step, or of Binary Feature Fitting, is scikit-learn's.
    REQUIRES = ("scipy", "sklearn")
    SPECTRA = ("SPECTRA", "SPECTRA_2")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield spectra_parameter()
        yield spectra_parameter(
            "SPECTRA_2",
            "Spectra of a second instrument",
            "Of the same samples, for a model that was trained on two.",
            optional=True,
        )
        yield p.file("MODEL", "Model", "safetensors", "Model file written by 'Train spectral classifier'.")
        yield p.text(
            "KEY",
            "Field of the sample's name",
            "Joins both instruments. Empty: the field that joined them in training, or else the names of the spectra.",
            advanced=True,
        )
        yield p.output_table(
            "OUTPUT",
            "Classes of the spectra",
            "What is known of each spectrum, its class, the probability of that class, and p_ with the name of a class"
            " for each; points where the spectra have places. Probabilities take the classes as equally common.",
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Read, classify, write."""
        blocks = [name for name in self.SPECTRA if self.wants(parameters, name)]
        spectra = [read_spectra(self, parameters, name, context, progress) for name in blocks]
        model = Path(self.parameterAsFile(parameters, "MODEL", context))
        key = self.parameterAsString(parameters, "KEY", context).strip()
        found = self.work(tasks.classify_spectra, spectra, key, model, progress=progress)
        written = write_results(
            self, parameters, "OUTPUT", context, found.spectra, found.columns(), progress
        ).identifier
        styling.style_on_load(context, written, styling.class_points(found.classes))
        return {"OUTPUT": written}
