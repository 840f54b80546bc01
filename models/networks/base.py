"""What training and inference expect of a network."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from ..errors import ModelFileError


class PatchNetwork(nn.Module):
    """A trunk that turns windows into feature maps, the mean over the map, and one linear layer `fc`.

    Attributes
    ----------
    stride : int
        Cells of the input per cell of the feature map.
    reach : int
        Cells beyond its own on each side that are read for a feature: as far as it noticeably depends on them, a multiple of the stride.
    first_convolution : str
        Name of the layer whose input channels are the bands.
    """

    stride: int
    reach: int
    first_convolution: str
    fc: nn.Linear

    def features(self, x: Tensor) -> Tensor:
        """Feature maps of shape (windows, features, rows / stride, columns / stride), rounded up, for input (windows, bands, rows, columns).

        Feature i is centred at cell i · `stride`. For an input of n · `stride` + 1 cells this holds from both ends.
        """
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Class scores (logits) of shape (windows, classes)."""
        return self.fc(self.features(x).mean((2, 3)))


def adapt_first_convolution(weight: Tensor, bands: int) -> Tensor:
    """Spread a convolution trained on other channels over `bands`: each band gets the channels' mean, scaled to keep the output's size.

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

    The first convolution is adapted to the network's bands; a last layer with another number of classes keeps its random weights.

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
    if first in stored:
        stored[first] = adapt_first_convolution(stored[first], own[first].shape[1])
    skipped = [name for name in own if name.startswith("fc.") and (name not in stored or stored[name].shape != own[name].shape)]
    # A batch normalisation's counter is absent from the oldest torchvision files and has no influence on the result.
    skipped += [name for name in own if name.endswith("num_batches_tracked") and name not in stored]
    wrong = [name for name in own if name not in skipped and (name not in stored or stored[name].shape != own[name].shape)]
    if wrong:
        raise ModelFileError(
            f"{path.name} holds no weights for this network ({len(wrong)} of {len(own)} are missing or of another shape, first {wrong[0]}): choose weights of the same network."
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
        raise ModelFileError(f"{path.name} cannot be read as weights: give a torchvision state_dict (.pth) or a .safetensors file.") from error
    if not isinstance(state, Mapping) or not all(isinstance(value, Tensor) for value in state.values()):
        raise ModelFileError(f"{path.name} holds no plain state_dict: save one with torch.save(network.state_dict(), ...).")
    return dict(state)
