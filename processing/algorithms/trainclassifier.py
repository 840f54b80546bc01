"""`prospectivity:trainclassifier`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputNumber

from ...models.core.progress import Progress
from ...models.networks import NETWORKS
from ...models.targeting.windows.options import (
    AUGMENTATIONS,
    BAND_TRANSFORMS,
    PRESETS,
    STANDARDISATIONS,
    TrainingOptions,
    training_options,
)
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers.patches import read_patches


class TrainClassifier(Algorithm):
    """Windows to a network that tells deposits from background."""

    ID = "trainclassifier"
    NAME = "Train classifier"
    GROUP = "Prospectivity"
    TAGS = (
        "train, training, machine learning, deep learning, artificial intelligence, ai, neural network,"
        " convolutional, cnn, resnet, resnet-50, mobilenet, googlenet, inception, shufflenet, pytorch, classifier,"
        " mineral prospectivity"
    )
    SUMMARY = (
        "Trains a network to tell windows around deposits from background windows, and keeps the best weights as a"
        " model file. Cancelling keeps the best so far as a checkpoint. Accuracy on training windows says how well the"
        " network remembers, not how well it finds: hold a fold out to see the difference."
    )
    REQUIRES = ("torch", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster("GRID", "Evidence grid", "The grid that the patches were sampled on.")
        yield p.polygons(
            "PATCHES",
            "Patches",
            "Windows as 'Sample patches' writes them, edited or not: they are read where their outlines lie.",
        )
        yield p.text(
            "BANDS",
            "Bands",
            "Names of the bands to learn from, separated by commas, as SELECTED of 'Select elements' gives"
            " them; a name with a comma or semicolon stands between double quotes. Empty: all bands.",
        )
        yield p.choice(
            "NETWORK",
            "Network",
            tuple(NETWORKS),
            "Network to train, from random weights unless a weights file is given. smallcnn is for a handful of"
            " deposits, the others are those that the paper compares.",
            default=PRESETS["paper"].network,
        )
        yield p.choice(
            "PRESET",
            "Preset",
            tuple(PRESETS),
            "paper: 120 epochs of stochastic gradient descent on all windows, as published. quick: a first model within"
            " minutes, with fold 0 held out, logarithms of skewed bands, and an early stop.",
            default="quick",
        )
        yield p.integer("EPOCHS", "Epochs", "Passes over the windows. Empty: the preset's.", minimum=1)
        yield p.integer("BATCH_SIZE", "Batch size", "Windows per step. Empty: the preset's.", minimum=1, advanced=True)
        yield p.number(
            "LEARNING_RATE", "Learning rate", "At the start. Empty: the preset's.", minimum=0.0, advanced=True
        )
        yield p.integer(
            "CROP_SIZE",
            "Crop size (cells)",
            "Side of the random crops. Empty: seven eighths of the patch, 224 of 256.",
            minimum=1,
            advanced=True,
        )
        yield p.optional_choice(
            "TRANSFORM",
            "Transform of the bands",
            BAND_TRANSFORMS,
            "none; log10; auto: log10 of positive bands with a skewness above 1. Empty: the preset's.",
        )
        yield p.choice(
            "STANDARDISE",
            "Standardise",
            STANDARDISATIONS,
            "zscore: mean 0 and standard deviation 1; minmax: 0 to 1.",
            default=PRESETS["paper"].standardise,
            advanced=True,
        )
        yield p.integer(
            "VALIDATION_FOLD",
            "Fold to hold out",
            "Fold of the patches that does not train; -1: none. Empty: the preset's.",
            minimum=-1,
            advanced=True,
        )
        yield p.choice(
            "AUGMENTATION",
            "Augmentation",
            AUGMENTATIONS,
            "flips: windows are mirrored at random along both axes; rotations: turned by quarters as well. Neither"
            " suits bands that have a direction, such as gradients to the east.",
            default=PRESETS["paper"].augmentation,
            advanced=True,
        )
        yield p.number(
            "MIXUP",
            "Mixing of windows",
            "Windows and their labels are mixed in pairs, by shares from a beta distribution with this parameter (Zhang"
            " et al. 2018); 0: not at all, 0.2 is usual.",
            default=PRESETS["paper"].mixup,
            minimum=0.0,
            advanced=True,
        )
        yield p.flag(
            "CLASS_BALANCE",
            "Balance the classes",
            "Deposit and background windows weigh alike in the loss however many there are of each; probabilities are"
            " those of even odds then.",
            default=PRESETS["paper"].class_balance,
            advanced=True,
        )
        yield p.file(
            "WEIGHTS",
            "Weights to start from",
            "",
            "A torchvision state_dict (.pth) or .safetensors of the same network; its first layer is adapted.",
            optional=True,
            advanced=True,
        )
        yield p.device(PRESETS["paper"].device)
        yield p.seed()
        yield p.output_file(
            "MODEL", "Model", "Model files (*.safetensors)", "Weights and all that is needed to use them again."
        )
        yield p.output_file(
            "HISTORY", "History", "CSV files (*.csv)", "Loss and accuracy of each epoch.", optional=True, create=False
        )
        yield p.report("Curves and choices.", optional=True, create=False)
        yield QgsProcessingOutputNumber("EPOCH", "Epoch that was kept")
        yield QgsProcessingOutputNumber("LOSS", "Training loss of that epoch")
        yield QgsProcessingOutputNumber("ACCURACY", "Training accuracy of that epoch")
        yield QgsProcessingOutputNumber("VALIDATION_ACCURACY", "Accuracy on the held-out fold")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Train and write."""
        options = self._options(parameters, context)
        bands, model = self.names(parameters, "BANDS", context), self.output_path(parameters, "MODEL", context)
        grid = self.raster("GRID", progress)
        patches = read_patches(self.source("PATCHES"), grid, context, progress)
        history, report = (self.optional_output_path(parameters, name, context) for name in ("HISTORY", "REPORT"))
        kept = self.work(tasks.train_network, grid, patches, bands, options, model, history, report, progress=progress)
        results: dict[str, Any] = {
            "MODEL": str(model),
            "EPOCH": kept.epoch,
            "LOSS": kept.loss,
            "ACCURACY": kept.accuracy,
        }
        if kept.val_accuracy == kept.val_accuracy:
            results["VALIDATION_ACCURACY"] = kept.val_accuracy
        files = {"HISTORY": history, "REPORT": report}
        return results | {name: str(path) for name, path in files.items() if path is not None}

    def _options(self, parameters: Mapping[str, Any], context: Any) -> TrainingOptions:
        weights = self.parameterAsFile(parameters, "WEIGHTS", context)
        return training_options(
            self.parameterAsString(parameters, "PRESET", context),
            network=self.parameterAsString(parameters, "NETWORK", context),
            epochs=self.optional_integer(parameters, "EPOCHS", context),
            batch_size=self.optional_integer(parameters, "BATCH_SIZE", context),
            learning_rate=self.optional_number(parameters, "LEARNING_RATE", context),
            crop_size=self.optional_integer(parameters, "CROP_SIZE", context),
            transform=self.parameterAsString(parameters, "TRANSFORM", context) or None,
            standardise=self.parameterAsString(parameters, "STANDARDISE", context),
            validation_fold=self.optional_integer(parameters, "VALIDATION_FOLD", context),
            augmentation=self.parameterAsString(parameters, "AUGMENTATION", context),
            mixup=self.parameterAsDouble(parameters, "MIXUP", context),
            class_balance=self.parameterAsBool(parameters, "CLASS_BALANCE", context),
            weights=Path(weights) if weights else None,
            device=self.parameterAsString(parameters, "DEVICE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
