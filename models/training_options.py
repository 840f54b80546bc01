"""What can be chosen about training; free of PyTorch, so that dialogs can show the defaults without it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .errors import InputError
from .networks import NETWORKS

TRANSFORMS = ("none", "log10", "auto")
STANDARDISATIONS = ("zscore", "minmax")
AUGMENTATIONS = ("flips", "rotations")
DEVICES = ("auto", "cpu", "cuda")
SMALLEST_CROP = 32
"""Cells that a network reduces to one."""


@dataclass(frozen=True)
class TrainingOptions:
    """How to train. The defaults are the preset `paper` (see `PRESETS`).

    Parameters
    ----------
    network : str
    epochs : int
        Passes over all training windows.
    batch_size : int
        Windows per step.
    learning_rate : float
        At the start.
    halve_every : int
        Epochs after which the learning rate is halved, again and again.
    momentum, weight_decay : float
        Of stochastic gradient descent.
    crop_size : int, optional
        Side of the random crop that the network sees, in cells; seven eighths of the patch by default (224 of 256).
    transform : {'none', 'log10', 'auto'}
        Applied to each band before it is standardised; `auto` takes the logarithm of positive bands with a skewness above 1.
    standardise : {'zscore', 'minmax'}
        To mean 0 and standard deviation 1, or to [0, 1].
    validation_fold : int, optional
        Fold of the patches that is held out; None, or a negative number, trains on all of them.
    patience : int, optional
        Epochs without a better loss (on the held-out fold where there is one) after which training stops; None never stops early.
    augmentation : {'flips', 'rotations'}
        How windows are turned at random: along both axes, or by all eight symmetries of the square. Both say that direction does not
        matter, which is wrong for bands that have one, such as gradients to the east; rotations also take cells for squares.
    mixup : float
        Parameter alpha of the beta distribution by which windows and their labels are mixed in pairs (Zhang et al. 2018, equation 1); 0 mixes none, 0.2
        is usual. Figures of training windows are of mixed ones then: a loss near 0 is neither possible nor wanted.
    class_balance : bool
        Weigh the classes in the loss by the inverse of their frequency among the training windows. Probabilities then are those of even
        odds between deposit and background.
    weights : Path, optional
        Weights to start from.
    device : {'auto', 'cpu', 'cuda'}
    seed : int
    """

    network: str = "resnet50"
    epochs: int = 120
    batch_size: int = 32
    learning_rate: float = 0.01
    halve_every: int = 30
    momentum: float = 0.1
    weight_decay: float = 1e-4
    crop_size: int | None = None
    transform: str = "none"
    standardise: str = "zscore"
    validation_fold: int | None = None
    patience: int | None = None
    augmentation: str = "flips"
    mixup: float = 0.0
    class_balance: bool = False
    weights: Path | None = None
    device: str = "auto"
    seed: int = 42

    def __post_init__(self) -> None:
        choices = {"network": NETWORKS, "transform": TRANSFORMS, "standardise": STANDARDISATIONS, "augmentation": AUGMENTATIONS, "device": DEVICES}
        for name, allowed in choices.items():
            if getattr(self, name) not in allowed:
                raise InputError(f"There is no {name} '{getattr(self, name)}': choose one of {', '.join(allowed)}.")
        for name in ("epochs", "halve_every"):
            if getattr(self, name) < 1:
                raise InputError(f"{name} is {getattr(self, name)}: give at least 1.")
        if self.batch_size < 2:
            raise InputError(f"The batch size is {self.batch_size}: batch normalisation needs at least 2 windows in a step.")
        if not self.learning_rate > 0:
            raise InputError(f"The learning rate {self.learning_rate:g} is not positive: 0.01 is usual.")
        if not 0 <= self.mixup < math.inf:
            raise InputError(f"mixup is {self.mixup:g}: give 0 for none, or a positive number such as 0.2.")
        if self.crop_size is not None and self.crop_size < SMALLEST_CROP:
            raise InputError(f"A crop of {self.crop_size} cells is less than the {SMALLEST_CROP} that the network reduces to one: give a larger crop.")


PRESETS: dict[str, TrainingOptions] = {
    # Section 4.3 of the ResNet-50 paper on stream sediments (SCIENCE §1): all windows are trained on, nothing is held out.
    "paper": TrainingOptions(),
    # For a first map within minutes: one fold of deposits is held out and stops the training when it gets no better.
    "quick": TrainingOptions(epochs=16, learning_rate=0.003, halve_every=5, momentum=0.9, transform="auto", validation_fold=0, patience=5),
}


def training_options(preset: str, **overrides: Any) -> TrainingOptions:
    """Options of a preset, with those of `overrides` that are not None put in their place."""
    if preset not in PRESETS:
        raise InputError(f"There is no preset '{preset}': choose one of {', '.join(PRESETS)}.")
    return replace(PRESETS[preset], **{name: value for name, value in overrides.items() if value is not None})


def default_crop(patch_size: int) -> int:
    """Seven eighths of a patch: 224 of 256, as in the paper."""
    return patch_size * 7 // 8
