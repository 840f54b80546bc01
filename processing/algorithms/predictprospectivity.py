"""`prospectivity:predictprospectivity`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...models.prediction_options import MODES, PredictionOptions
from ...models.progress import Progress
from ...models.training_options import DEVICES
from .. import parameters as p
from .. import styling
from ..base import Algorithm


class PredictProspectivity(Algorithm):
    """A grid and a model to a probability map."""

    ID = "predictprospectivity"
    NAME = "Predict prospectivity"
    GROUP = "Prospectivity"
    SUMMARY = (
        "Maps a model's probability that the ground around a cell is like that around known deposits. The value is not calibrated: it depends on how many background "
        "windows training saw, so read it as a ranking. Cells without data in any of the model's bands stay without data."
    )
    REQUIRES = ("torch", "safetensors")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster("GRID", "Evidence grid", "It must have the bands and the cell size that the model was trained on; the order of bands does not matter.")
        yield p.file("MODEL", "Model", "safetensors", "Model file written by 'Train classifier'.")
        yield p.choice(
            "MODE", "Mode", MODES,
            "dense: one pass of the network over large overlapping blocks; tiles: the paper's tiles of one patch each; patches: window by window, as in "
            "training, and some forty times slower than dense.",
            default=PredictionOptions.mode,
        )  # fmt: skip
        yield p.integer(
            "STRIDE", "Stride (cells)", "Distance between the windows that are computed; in between the map is interpolated. Empty: an eighth of the patch, 32 of 256. Dense takes 32, 16, 8, 4, 2 or 1.",
            minimum=1, advanced=True,
        )  # fmt: skip
        yield p.files("ENSEMBLE", "Further models", "Models whose probability is averaged with the first; their spread is the uncertainty.", advanced=True)
        yield p.choice("DEVICE", "Device", DEVICES, "auto: a CUDA device where there is one.", default=PredictionOptions.device, advanced=True)
        yield p.output_grid("OUTPUT", styling.PROBABILITY_NAME, "GeoTIFF with the band probability, 0 to 1.")
        yield p.output_grid(
            "UNCERTAINTY", "Uncertainty (standard deviation)",
            "GeoTIFF with the standard deviation between the models, or between four flips of the input for a single model, which takes four times as long and makes their mean the map.",
            optional=True, create=False,
        )  # fmt: skip

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Map."""
        from ...models.inference import predict_prospectivity

        options = PredictionOptions(
            self.parameterAsString(parameters, "MODE", context),
            self.optional_integer(parameters, "STRIDE", context),
            self.parameterAsString(parameters, "DEVICE", context),
        )
        # QGIS gives a list of one empty name where nothing was chosen.
        further = [name for name in self.parameterAsFileList(parameters, "ENSEMBLE", context) if name]
        models = [self.parameterAsFile(parameters, "MODEL", context), *further]
        output = self.output_path(parameters, "OUTPUT", context)
        uncertainty = self.optional_output_path(parameters, "UNCERTAINTY", context)
        predict_prospectivity(self.raster_path("GRID"), [Path(model) for model in models], options, output, uncertainty, progress)
        styling.style_on_load(context, output, styling.PROBABILITY)
        if uncertainty is None:
            return {"OUTPUT": str(output)}
        styling.style_on_load(context, uncertainty, styling.UNCERTAINTY)
        return {"OUTPUT": str(output), "UNCERTAINTY": str(uncertainty)}
