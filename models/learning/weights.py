"""Weights that a network starts from, as torchvision or this plugin saved them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from ..core.errors import ModelFileError
from ..core.language import said
from ..networks.base import PatchNetwork, adapt_first_convolution
from .model_file import read_arrays


def load_weights(network: PatchNetwork, path: Path) -> list[str]:
    """Start from weights of a file: a torchvision `state_dict` (`.pth`) or `.safetensors` with the same names.

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
            said(
                "{name} holds no weights for this network ({count} of {count_2} are missing or of another"
                " shape, first {wrong}): choose weights of the same network.",
                name=path.name,
                count=len(wrong),
                count_2=len(own),
                wrong=wrong[0],
            )
        )
    network.load_state_dict({name: own[name] if name in skipped else stored[name].to(own[name].dtype) for name in own})
    return skipped


def _read_state(path: Path) -> dict[str, Tensor]:
    if not path.is_file():
        raise ModelFileError(
            said("The weights file {path} does not exist: choose another or leave it empty.", path=path)
        )
    if path.suffix == ".safetensors":
        return {name: torch.from_numpy(array) for name, array in read_arrays(path)[0].items()}
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # the libraries raise whatever they like for a damaged file
        raise ModelFileError(
            said(
                "{name} cannot be read as weights: give a torchvision state_dict (.pth) or a .safetensors file.",
                name=path.name,
            )
        ) from error
    if not isinstance(state, Mapping) or not all(isinstance(value, Tensor) for value in state.values()):
        raise ModelFileError(
            said(
                "{name} holds no plain state_dict: save one with torch.save(network.state_dict(), ...).", name=path.name
            )
        )
    return dict(state)
