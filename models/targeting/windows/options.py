"""What can be chosen about training; free of PyTorch, so that dialogs can show the defaults without it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...core.errors import InputError, check_choice
from ...core.language import said
from ...learning.options import DEVICES, LoopOptions
from ...networks import NETWORKS

BAND_TRANSFORMS = ("none", "log10", "auto")
STANDARDISATIONS = ("zscore", "minmax")
AUGMENTATIONS = ("flips", "rotations")
SMALLEST_CROP = 32
"""Cells that a network reduces to one."""


@dataclass(frozen=True)
class TrainingOptions(LoopOptions):
    """How to train a network on windows. The defaults are the preset `paper` (see `PRESETS`).

    Parameters
    ----------
    network : str
    crop_size : int, optional
        Side of the random crop that the network sees, in cells; seven eighths of the patch by default (224 of 256).
    transform : {'none', 'log10', 'auto'}
        Applied to each band before it is standardised; `auto` takes the logarithm of positive bands with a skewness
        above 1.
    standardise : {'zscore', 'minmax'}
        To mean 0 and standard deviation 1, or to [0, 1].
    validation_fold : int, optional
        Fold of the patches that is held out; None, or a negative number, trains on all of them.
    augmentation : {'flips', 'rotations'}
        How windows are turned at random: along both axes, or by all eight symmetries of the square. Both say that
        direction does not matter, which is wrong for bands that have one, such as gradients to the east; rotations
        also take cells for squares.
    class_balance : bool
        Weigh the classes in the loss by the inverse of their frequency among the training windows. Probabilities then
        are those of even odds between deposit and background.
    weights : Path, optional
        Weights to start from.
    device : {'auto', 'cpu', 'cuda'}
    epochs, batch_size, learning_rate, halve_every, momentum, weight_decay, patience, mixup, seed
        Of the training loop, see `LoopOptions`.
    """

    network: str = "resnet50"
    crop_size: int | None = None
    transform: str = "none"
    standardise: str = "zscore"
    validation_fold: int | None = None
    augmentation: str = "flips"
    class_balance: bool = False
    weights: Path | None = None
    device: str = "auto"

    def __post_init__(self) -> None:
        choices = {
            "network": tuple(NETWORKS),
            "transform": BAND_TRANSFORMS,
            "standardise": STANDARDISATIONS,
            "augmentation": AUGMENTATIONS,
            "device": DEVICES,
        }
        for name, allowed in choices.items():
            check_choice(name, getattr(self, name), allowed)
        super().__post_init__()
        if self.crop_size is not None and self.crop_size < SMALLEST_CROP:
            raise InputError(
                said(
                    "A crop of {crop_size} cells is less than the {smallest_crop} that the network"
                    " reduces to one: give a larger crop.",
                    crop_size=self.crop_size,
                    smallest_crop=SMALLEST_CROP,
                )
            )


PRESETS: dict[str, TrainingOptions] = {
    # Section 4.3 of the ResNet-50 paper on stream sediments (SCIENCE §1): all windows are trained on, nothing is held
    # out.
    "paper": TrainingOptions(),
    # For a first map within minutes: one fold of deposits is held out and stops the training when it gets no better.
    "quick": TrainingOptions(
        epochs=16, learning_rate=0.003, halve_every=5, momentum=0.9, transform="auto", validation_fold=0, patience=5
    ),
}


def training_options(preset: str, **overrides: Any) -> TrainingOptions:
    """Options of a preset, with those of `overrides` that are not None put in their place."""
    check_choice("preset", preset, PRESETS)
    return replace(PRESETS[preset], **{name: value for name, value in overrides.items() if value is not None})


def default_crop(patch_size: int) -> int:
    """Seven eighths of a patch: 224 of 256, as in the paper."""
    return patch_size * 7 // 8
