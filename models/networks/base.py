"""What training and inference expect of a network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn


class PatchNetwork(nn.Module):
    """A trunk that turns windows into feature maps, the mean over the map, and one linear layer, the head.

    Every module registers a batch normalisation right after the convolution whose output it normalises:
    `fold_batch_normalisation` relies on it.

    Attributes
    ----------
    stride : int
        Cells of the input per cell of the feature map; the same for all networks, so that they can vote together.
    reach : int
        Cells beyond its own on each side that are read for a feature: as far as it noticeably depends on them, a
        multiple of the stride. The default is the same for all networks, for the same reason.
    first_convolution : str
        Name of the layer whose input channels are the bands.
    last_layer : str
        Name of the head.
    features : callable
        Feature maps of shape (windows, features, rows / stride, columns / stride), rounded up, for input (windows,
        bands, rows, columns). Feature i is centred at cell i · `stride`. For an input of n · `stride` + 1 cells this
        holds from both ends. A layer or a method.
    """

    stride: int = 32
    reach: int = 128
    first_convolution: str
    last_layer: str = "fc"
    features: Callable[[Tensor], Tensor]

    @property
    def head(self) -> nn.Linear:
        """The linear layer from mean features to class scores."""
        layer = self.get_submodule(self.last_layer)
        if not isinstance(layer, nn.Linear):
            raise TypeError(f"The head '{self.last_layer}' is no linear layer.")
        return layer

    def classify(self, means: Tensor) -> Tensor:
        """Class scores (windows, classes) of mean features (windows, features)."""
        return self.head(means)

    def forward(self, x: Tensor) -> Tensor:
        """Class scores (logits) of shape (windows, classes)."""
        return self.classify(self.features(x).mean((2, 3)))


class ConvNormReLU(nn.Sequential):
    """Convolution, batch normalisation and ReLU; padded so that the output's cells lie on the input's.

    Parameters
    ----------
    channels, out : int
        Channels of input and output.
    kernel : int
        Side of the filters, odd.
    stride : int
    groups : int
        `channels` makes the convolution depthwise.
    activation : class
        ReLU or one of its kind.
    """

    def __init__(
        self,
        channels: int,
        out: int,
        kernel: int = 3,
        stride: int = 1,
        groups: int = 1,
        activation: type[nn.Module] = nn.ReLU,
    ) -> None:
        convolution = nn.Conv2d(channels, out, kernel, stride, padding=kernel // 2, groups=groups, bias=False)
        super().__init__(convolution, nn.BatchNorm2d(out), activation(inplace=True))


def initialise_convolutions(network: nn.Module) -> None:
    """Draw the weights of all convolutions so that the signal keeps its size through ReLUs (He et al.

    2015, equation 14).
    """
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")


def fold_batch_normalisation(network: PatchNetwork) -> PatchNetwork:
    """Merge every batch normalisation into the convolution before it (in place, for inference only): same result, fewer
    passes over memory.
    """
    fuse: Any = torch.nn.utils.fusion.fuse_conv_bn_eval
    for module in list(network.modules()):
        children = list(module.named_children())
        for (name, convolution), (next_name, normalisation) in zip(children, children[1:]):
            if isinstance(convolution, nn.Conv2d) and isinstance(normalisation, nn.BatchNorm2d):
                setattr(module, name, fuse(convolution, normalisation))
                setattr(module, next_name, nn.Identity())
    return network


def adapt_first_convolution(weight: Tensor, bands: int) -> Tensor:
    """Spread a convolution trained on other channels over `bands`: each band gets the channels' mean, scaled to keep
    the output's size.

    Parameters
    ----------
    weight : Tensor of shape (filters, channels, rows, columns)
    bands : int

    Returns
    -------
    Tensor of shape (filters, bands, rows, columns)
    """
    channels = weight.shape[1]
    if channels == bands:
        return weight
    return weight.mean(1, keepdim=True).expand(-1, bands, -1, -1).clone() * (channels / bands)
