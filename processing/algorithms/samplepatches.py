"""`prospectivity:samplepatches`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputNumber

from ...models.core.progress import Progress
from ...models.rasters.raster import GridFile
from ...models.targeting.windows.sampling import PatchOptions
from ...models.targeting.windows.table import BACKGROUND, DEPOSIT
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers.patches import write_patches
from ..layers.points import read_points_on_grid


class SamplePatches(Algorithm):
    """A grid and deposits to windows that train a network."""

    ID = "samplepatches"
    NAME = "Sample patches"
    GROUP = "Prospectivity"
    TAGS = (
        "patch, window, tile, chip, training data, samples, negative, background, augmentation, cnn, deep learning,"
        " neural network, resnet, deposit"
    )
    SUMMARY = (
        "Chooses the windows of a grid that a network learns from: some slide around each deposit so that it stays"
        " inside every crop, some lie in the background. The result is a polygon layer that can be looked at and"
        " edited: windows count where their outlines lie. Background is only unlabelled ground, and windows of one"
        " deposit overlap: test a map on other folds than those it was trained on."
    )
    REQUIRES = ("scipy", "sklearn")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster(
            "GRID",
            "Evidence grid",
            "Grid of elements or other evidence, projected in metres. A cell counts as empty where the first band has"
            " no data.",
        )
        yield p.deposits("; those outside the grid are left out.")
        yield p.patch_size(
            "Side of a window. A network sees seven eighths of it at a time. The dialog proposes a twelfth of the"
            " grid's shorter side, from 64 to 256.",
            PatchOptions.patch_size,
            "GRID",
        )
        yield p.integer(
            "POSITIVES",
            "Deposit windows",
            "Number of windows around deposits, shared out evenly.",
            default=PatchOptions.positives,
            minimum=1,
        )
        yield p.integer(
            "NEGATIVES",
            "Background windows",
            "Number of windows without deposits.",
            default=PatchOptions.negatives,
            minimum=1,
        )
        yield p.distance(
            "EXCLUSION",
            "Exclusion distance (m)",
            "Background windows keep this distance between their edge and every deposit; 0: they merely hold none.",
            default=PatchOptions.exclusion,
        )
        yield p.integer(
            "FOLDS",
            "Folds",
            "Number of spatial folds; all windows of a deposit, and of deposits near it, share one.",
            default=PatchOptions.folds,
            minimum=1,
            advanced=True,
        )
        yield p.flag(
            "APART",
            "Keep folds apart",
            "Leave out windows until no two of different folds touch, as 'Cross-validate methods' asks for; fewer are"
            " left.",
            default=False,
            advanced=True,
        )
        yield p.seed()
        yield p.output_table(
            "OUTPUT",
            "Patches",
            "Polygon layer with patch_id, label (1 deposit, 0 background), deposit_id, fold, col_off, row_off, size.",
            QgsProcessing.SourceType.TypeVectorPolygon,
        )
        yield QgsProcessingOutputNumber("POSITIVE_COUNT", "Deposit windows placed")
        yield QgsProcessingOutputNumber("NEGATIVE_COUNT", "Background windows placed")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Sample and write."""
        options = PatchOptions(
            patch_size=self.parameterAsInt(parameters, "PATCH_SIZE", context),
            positives=self.parameterAsInt(parameters, "POSITIVES", context),
            negatives=self.parameterAsInt(parameters, "NEGATIVES", context),
            exclusion=self.parameterAsDouble(parameters, "EXCLUSION", context),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        grid = self.raster("GRID", progress)
        deposits = read_points_on_grid(self.source("DEPOSITS"), grid, context, progress)
        keep_apart = self.parameterAsBoolean(parameters, "APART", context)
        patches = self.work(tasks.sample_windows, grid, deposits, options, keep_apart, progress=progress)
        with GridFile(grid) as opened:
            output = write_patches(self, parameters, "OUTPUT", context, patches, opened.geometry, progress)
        styling.style_on_load(context, output, styling.PATCHES)
        return {
            "OUTPUT": output,
            "POSITIVE_COUNT": int((patches.label == DEPOSIT).sum()),
            "NEGATIVE_COUNT": int((patches.label == BACKGROUND).sum()),
        }
