"""What every training can be told; free of PyTorch, so that dialogs can show the defaults without it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..core.errors import InputError, check_choice
from ..core.language import said

DEVICES = ("auto", "cpu", "cuda")

OPTIMISERS = ("sgd", "adam")
"""Stochastic gradient descent with momentum, and Adam (Kingma & Ba, 2015)."""


@dataclass(frozen=True)
class LoopOptions:
    """How the training loop goes, whatever learns from whatever.

    Parameters
    ----------
    epochs : int
        Passes over all that is trained on.
    batch_size : int
        Inputs per step.
    learning_rate : float
        At the start.
    halve_every : int
        Epochs after which the learning rate is halved, again and again.
    momentum : float
        Of stochastic gradient descent; Adam has its own (0.9, 0.999).
    weight_decay : float
    optimiser : str
        Of `OPTIMISERS`.
    patience : int, optional
        Epochs without a better loss (of what is held out, where something is) after which training stops; None never
        stops early.
    mixup : float
        Parameter alpha of the beta distribution by which inputs and their labels are mixed in pairs (Zhang et al. 2018,
        equation 1); 0 mixes none, 0.2 is usual. Figures of training are of mixed inputs then: a loss near 0 is neither
        possible nor wanted.
    seed : int
    """

    epochs: int = 120
    batch_size: int = 32
    learning_rate: float = 0.01
    halve_every: int = 30
    momentum: float = 0.1
    weight_decay: float = 1e-4
    patience: int | None = None
    mixup: float = 0.0
    seed: int = 42
    optimiser: str = "sgd"

    def __post_init__(self) -> None:
        check_choice("optimiser", self.optimiser, OPTIMISERS)
        for name in ("epochs", "halve_every"):
            if getattr(self, name) < 1:
                raise InputError(said("{name} is {getattr}: give at least 1.", name=name, getattr=getattr(self, name)))
        if self.batch_size < 2:
            raise InputError(
                said(
                    "The batch size is {batch_size}: batch normalisation needs at least 2 windows in a step.",
                    batch_size=self.batch_size,
                )
            )
        if not self.learning_rate > 0:
            raise InputError(
                said(
                    "The learning rate {learning_rate:g} is not positive: 0.01 is usual.",
                    learning_rate=self.learning_rate,
                )
            )
        if not 0 <= self.mixup < math.inf:
            raise InputError(
                said("mixup is {mixup:g}: give 0 for none, or a positive number such as 0.2.", mixup=self.mixup)
            )
