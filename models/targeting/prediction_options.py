"""What can be chosen about mapping; free of PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.errors import InputError, check_choice
from ..core.language import said
from ..learning.options import DEVICES

MODES = ("dense", "tiles", "patches", "auto")
"""In the order of the enumeration of `predictprospectivity`: scripts may give numbers, so new ones go to the end."""


@dataclass(frozen=True)
class PredictionOptions:
    """How to map.

    Parameters
    ----------
    mode : {'dense', 'tiles', 'patches', 'auto'}
        One fully convolutional pass over overlapping blocks, with a warning where it is not what the network says of
        its own windows; the paper's tiles of one patch each; window by window; or dense where that agrees with windows,
        else window by window where the time is bearable.
    stride : int, optional
        Cells between the windows whose probability is computed; in between it is interpolated. By default an eighth of
        a patch, but not below 8 and at most 32, the network's own stride. Tiles do not overlap and take none.
    device : {'auto', 'cpu', 'cuda'}
    block_cells : int, optional
        Input cells that the dense mode takes at a time. The result does not depend on it.
    seed : int
        Of the nodes at which a dense pass is compared with windows.
    """

    mode: str = "dense"
    stride: int | None = None
    device: str = "auto"
    block_cells: int | None = None
    seed: int = 42

    def __post_init__(self) -> None:
        check_choice("mode", self.mode, MODES)
        if self.stride is not None and self.stride < 1:
            raise InputError(
                said("A stride of {stride} cells is no distance: give at least 1 (32 is usual).", stride=self.stride)
            )
        check_choice("device", self.device, DEVICES)
