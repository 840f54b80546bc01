"""Networks along drill holes: a long short-term memory, and the same without memory. Needs PyTorch."""

from __future__ import annotations

import torch
from torch import Tensor, nn

_HIDDEN = 128
_DENSE = (64, 32)


class HoleNetwork(nn.Module):
    """Intervals of holes to grades: 2 × 128 units, dense layers of 64 and 32 with ReLU, one linear output per grade.

    The units are those of a long short-term memory (Hochreiter & Schmidhuber, 1997), which sees an interval after all
    above it in its hole, or plain ones with ReLU, which see the interval alone.

    Parameters
    ----------
    columns, targets : int
    recurrent : bool

    Attributes
    ----------
    weights : Tensor
        What each column is multiplied with, shape (columns,).
    """

    weights: Tensor

    def __init__(self, columns: int, targets: int, recurrent: bool) -> None:
        super().__init__()
        self.recurrent = recurrent
        self.register_buffer("weights", torch.ones(columns))
        if recurrent:
            self.body: nn.Module = nn.LSTM(columns, _HIDDEN, num_layers=2, batch_first=True)
        else:
            self.body = nn.Sequential(nn.Linear(columns, _HIDDEN), nn.ReLU(), nn.Linear(_HIDDEN, _HIDDEN), nn.ReLU())
        wide, narrow = _DENSE
        self.head = nn.Sequential(
            nn.Linear(_HIDDEN, wide), nn.ReLU(), nn.Linear(wide, narrow), nn.ReLU(), nn.Linear(narrow, targets)
        )

    def forward(self, holes: Tensor) -> Tensor:
        """Standardised grades of shape (intervals of all holes, targets), hole by hole.

        Parameters
        ----------
        holes : Tensor of shape (holes, intervals, columns)
            Rows of NaN follow the last interval of a hole that is shorter than the longest one.
        """
        there = ~torch.isnan(holes[:, :, 0])
        # What follows the end of a hole cannot change what lies above: memory goes downwards only.
        inputs = torch.nan_to_num(holes) * self.weights
        states = self.body(inputs)[0][there] if self.recurrent else self.body(inputs[there])
        found: Tensor = self.head(states)
        return found
