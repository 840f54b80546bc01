"""Convolutional networks; one file per family, imported only when asked for, because each needs PyTorch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InputError

if TYPE_CHECKING:
    from .base import PatchNetwork

NETWORKS = ("resnet50",)
"""Names that `build_network` knows."""


def build_network(name: str, bands: int, classes: int = 2) -> PatchNetwork:
    """Make a network with random weights (from PyTorch's global generator).

    Parameters
    ----------
    name : str
        One of `NETWORKS`.
    bands : int
        Number of input bands.
    classes : int
        Number of output classes.
    """
    if name == "resnet50":
        from .resnet import resnet50

        return resnet50(bands, classes)
    raise InputError(f"There is no network '{name}': choose one of {', '.join(NETWORKS)}.")
