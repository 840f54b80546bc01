"""Convolutional networks; one file per family, imported only when asked for, because each needs PyTorch."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ..core.errors import check_choice

if TYPE_CHECKING:
    from .base import PatchNetwork


@dataclass(frozen=True)
class Network:
    """A family of networks.

    Parameters
    ----------
    name : str
        As options and model files have it; the function that builds it has this name, too.
    title : str
        As tables and plots have it.
    file : str
        Module of this package that holds it.
    """

    name: str
    title: str
    file: str


NETWORKS: dict[str, Network] = {
    network.name: network
    for network in (
        Network("resnet50", "ResNet-50", "resnet"),
        Network("mobilenetv2", "MobileNetV2", "mobilenet"),
        Network("googlenet", "GoogLeNet", "googlenet"),
        Network("shufflenetv2", "ShuffleNetV2", "shufflenet"),
        Network("smallcnn", "small CNN", "smallcnn"),
    )
}
"""All networks by name; a new one is a file and an entry at the end."""


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
    network: PatchNetwork = getattr(import_module(f".{NETWORKS[name].file}", __name__), name)(bands, classes)
    return network
