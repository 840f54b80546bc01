"""Convolutional networks; one file per family, imported only when asked for, because each needs PyTorch."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ..core.errors import check_choice

if TYPE_CHECKING:
    from .base import PatchNetwork

_MODULES = {
    "resnet50": "resnet",
    "mobilenetv2": "mobilenet",
    "googlenet": "googlenet",
    "shufflenetv2": "shufflenet",
    "smallcnn": "smallcnn",
}
"""File of each network; a function in it has the network's name."""

NETWORKS = tuple(_MODULES)
"""Names that `build_network` knows."""

TITLES = {
    "resnet50": "ResNet-50",
    "mobilenetv2": "MobileNetV2",
    "googlenet": "GoogLeNet",
    "shufflenetv2": "ShuffleNetV2",
    "smallcnn": "small CNN",
}
"""Their names for tables and plots."""


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
    check_choice("network", name, NETWORKS)
    network: PatchNetwork = getattr(import_module(f".{_MODULES[name]}", __name__), name)(bands, classes)
    return network
