"""What training and inference expect of a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ..core.errors import ModelFileError


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


def load_weights(network: PatchNetwork, path: Path) -> list[str]:
    """Start from weights of a file: a torchvision `state_dict` (`.pth`) or safetensors with the same names.

    The first convolution is adapted to the network's bands; a head with another number of classes keeps its random
    weights. What the file holds beyond the network, such as GoogLeNet's auxiliary heads, is left aside.

    Returns
    -------
    list of str
        Names of the parameters that were not taken from the file.

    Raises
    ------
    ModelFileError
        If the file cannot be read or holds weights of another network.
    """
    stored = _read_state(path)
    own = network.state_dict()
    first = f"{network.first_convolution}.weight"
    if first in stored and stored[first].ndim == 4:
        stored[first] = adapt_first_convolution(stored[first], own[first].shape[1])
    skipped = [
        name
        for name in own
        if name.startswith(f"{network.last_layer}.") and (name not in stored or stored[name].shape != own[name].shape)
    ]
    # A batch normalisation's counter is absent from the oldest torchvision files and has no influence on the result.
    skipped += [name for name in own if name.endswith("num_batches_tracked") and name not in stored]
    wrong = [
        name for name in own if name not in skipped and (name not in stored or stored[name].shape != own[name].shape)
    ]
    if wrong:
        raise ModelFileError(
            f"{path.name} holds no weights for this network ({len(wrong)} of {len(own)} are missing or of another"
            f" shape, first {wrong[0]}): choose weights of the same network."
        )
    network.load_state_dict({name: own[name] if name in skipped else stored[name].to(own[name].dtype) for name in own})
    return skipped


def _read_state(path: Path) -> dict[str, Tensor]:
    if not path.is_file():
        raise ModelFileError(f"The weights file {path} does not exist: choose another or leave it empty.")
    try:
        if path.suffix == ".safetensors":
            from safetensors.torch import load_file

            return dict(load_file(str(path)))
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # the libraries raise whatever they like for a damaged file
        raise ModelFileError(
            f"{path.name} cannot be read as weights: give a torchvision state_dict (.pth) or a .safetensors file."
        ) from error
    if not isinstance(state, Mapping) or not all(isinstance(value, Tensor) for value in state.values()):
        raise ModelFileError(
            f"{path.name} holds no plain state_dict: save one with torch.save(network.state_dict(), ...)."
        )
    return dict(state)
