"""What the training of a network gives; free of PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

from ...learning.history import Epoch
from ..header import ModelHeader


@dataclass(frozen=True)
class Training:
    """What a training gave.

    Parameters
    ----------
    header : ModelHeader
        As written into the model file.
    history : tuple of Epoch
    kept : Epoch
        The epoch whose weights were kept.
    """

    header: ModelHeader
    history: tuple[Epoch, ...]
    kept: Epoch
