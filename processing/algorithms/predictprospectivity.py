"""`prospectivity:predictprospectivity`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputNumber

from ...models.core.progress import Progress
from ...models.targeting.header import read_header
from ...models.targeting.prediction_options import MODES, PredictionOptions
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm


class PredictProspectivity(Algorithm):
    """A grid and a model to a probability map."""

    ID = "predictprospectivity"
    NAME = "Predict prospectivity"
    GROUP = "Prospectivity"
    TAGS = (
        "predict, prediction, apply, map, probability, potential, uncertainty, inference, model, machine learning,"
        " deep learning, neural network, resnet, mineral exploration"
    )
    SUMMARY = (
        "Maps a model's probability that ground is like that of known deposits. Of a classifier of cells it is"
        " calibrated on held-out ground at even odds of deposit and background; of a network it is not, and depends on"
        " how many background windows training saw: read it as a ranking. Cells without data in any of the model's"
        " bands stay without data. Networks need PyTorch."
    )
    REQUIRES = ("scipy",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.grid_of_model()
        yield p.model()
        yield p.choice(
            "MODE",
            "Mode",
            MODES,
            "Of networks. dense: one pass of the network over large overlapping blocks, with a warning where that is"
            " not what the network says of its own windows; tiles: the paper's tiles of one patch each; patches: window"
            " by window, as in training, three times slower than dense for windows of 56 cells and forty times for 224;"
            " auto: dense where it agrees with windows, else patches where that takes minutes, else dense with the"
            " warning.",
            default=PredictionOptions.mode,
        )
        yield p.integer(
            "STRIDE",
            "Stride (cells)",
            "Of networks: distance between the windows that are computed; in between the map is interpolated. Empty: an"
            " eighth of the patch, 32 of 256. Dense takes 32, 16, 8, 4, 2 or 1.",
            minimum=1,
            advanced=True,
        )
        yield p.files(
            "ENSEMBLE",
            "Further models",
            "Models, of any kind, whose probability is averaged with the first; their spread is the uncertainty.",
            advanced=True,
        )
        yield p.device(PredictionOptions.device)
        yield p.seed()
        yield p.output_grid("OUTPUT", styling.PROBABILITY_NAME, "GeoTIFF with the band probability, 0 to 1.")
        yield p.output_grid(
            "UNCERTAINTY",
            "Uncertainty (standard deviation)",
            "GeoTIFF with the standard deviation between the models. Of a single classifier of cells: between members"
            " trained on other draws of deposits and background. Of a single network: between four flips of the input,"
            " which takes four times as long and makes their mean the map.",
            optional=True,
            create=False,
        )
        yield p.output_grid(
            "RANGE",
            "Where inputs lie outside what training saw",
            "GeoTIFF with the band outside: share of the bands, 0 to 1, whose value lies below the least or above the"
            " greatest in the cells or windows that the model was trained on. There the model guesses. Older model"
            " files do not hold these values.",
            optional=True,
            create=False,
        )
        yield QgsProcessingOutputNumber("AGREEMENT", "Rank correlation of a dense map with the network's own windows")
        yield QgsProcessingOutputNumber("DIFFERENCE", "Mean difference of a dense map from the network's own windows")

    def requires(self, parameters: Mapping[str, Any], context: Any) -> Sequence[str]:
        """Networks need PyTorch."""
        return (
            (*self.REQUIRES, "torch")
            if any(not read_header(model).cells for model in self._models(parameters, context))
            else self.REQUIRES
        )

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Map."""
        options = PredictionOptions(
            self.parameterAsString(parameters, "MODE", context),
            self.optional_integer(parameters, "STRIDE", context),
            self.parameterAsString(parameters, "DEVICE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        output = self.output_path(parameters, "OUTPUT", context)
        uncertainty, outside = (
            self.optional_output_path(parameters, name, context) for name in ("UNCERTAINTY", "RANGE")
        )
        made = self.work(
            tasks.predict,
            self.raster("GRID", progress),
            self._models(parameters, context),
            options,
            output,
            uncertainty,
            outside,
            progress=progress,
        )
        results: dict[str, Any] = {}
        if made.networks is not None and made.networks.agreement is not None:
            results["AGREEMENT"] = made.networks.agreement.rank_correlation
            results["DIFFERENCE"] = made.networks.agreement.difference
        for name, path, style in (
            ("OUTPUT", output, styling.PROBABILITY),
            ("UNCERTAINTY", uncertainty, styling.UNCERTAINTY),
            ("RANGE", outside, styling.UNCERTAINTY),
        ):
            if path is not None:
                styling.style_on_load(context, path, style)
                results[name] = str(path)
        return results

    def _models(self, parameters: Mapping[str, Any], context: Any) -> list[Path]:
        # QGIS gives a list of one empty name where nothing was chosen.
        further = [name for name in self.parameterAsFileList(parameters, "ENSEMBLE", context) if name]
        return [Path(name) for name in (self.parameterAsFile(parameters, "MODEL", context), *further)]
