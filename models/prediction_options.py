"""What can be chosen about mapping; free of PyTorch."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import InputError
from .training_options import DEVICES

MODES = ("dense", "tiles", "patches")


@dataclass(frozen=True)
class PredictionOptions:
    """How to map.

    Parameters
    ----------
    mode : {'dense', 'tiles', 'patches'}
        One fully convolutional pass over overlapping blocks; the paper's tiles of one patch each; or window by window.
    stride : int, optional
        Cells between the windows whose probability is computed; in between it is interpolated. By default an eighth of a
        patch, but not below 8 and at most 32, the network's own stride.
        Tiles do not overlap and take none.
    device : {'auto', 'cpu', 'cuda'}
    block_cells : int, optional
        Input cells that the dense mode takes at a time. The result does not depend on it.
    """

    mode: str = "dense"
    stride: int | None = None
    device: str = "auto"
    block_cells: int | None = None

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise InputError(f"There is no mode '{self.mode}': choose one of {', '.join(MODES)}.")
        if self.stride is not None and self.stride < 1:
            raise InputError(f"A stride of {self.stride} cells is no distance: give at least 1 (32 is usual).")
        if self.device not in DEVICES:
            raise InputError(f"There is no device '{self.device}': choose one of {', '.join(DEVICES)}.")
