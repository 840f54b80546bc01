"""Learning numbers: squared errors where there is a number to be met. Needs PyTorch."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor

_MET = 0.5
"""Standard deviations within which a number counts as met."""


@dataclass
class KnownSquares:
    """Mean square of the errors of standardised numbers, where there are some; see `Objective`.

    With weights to stay near, their squared distance is added (Li, Grandvalet & Davoine, 2018, Explicit inductive bias
    for transfer learning with convolutional networks, ICML, equation 3).

    Parameters
    ----------
    pairs : list of tuple of Tensor
        Weights that are trained, and those that they are to stay near.
    strength : float
        What the squared distance is multiplied with.
    """

    pairs: list[tuple[Tensor, Tensor]] = field(default_factory=list)
    strength: float = 0.0

    def loss(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """Mean square over known numbers, of outputs and labels of shape (inputs, targets)."""
        known = torch.isfinite(labels)
        errors = torch.where(known, outputs - torch.nan_to_num(labels), torch.zeros_like(outputs))
        loss = errors.square().sum() / known.sum().clamp_min(1)
        if self.pairs and torch.is_grad_enabled():
            for now, near in self.pairs:
                loss = loss + self.strength * (now - near).square().sum()
        return loss

    def hits(self, outputs: Tensor, labels: Tensor) -> Tensor:
        """Share of the known numbers of each input that are met within half a deviation, shape (inputs,)."""
        known = torch.isfinite(labels)
        met = known & ((outputs - torch.nan_to_num(labels)).abs() < _MET)
        return met.sum(1) / known.sum(1).clamp_min(1)
