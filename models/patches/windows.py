"""The table of windows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..grid import GridGeometry

DEPOSIT, BACKGROUND = 1, 0


@dataclass(frozen=True)
class PatchTable:
    """Square windows of a grid, one per row; all arrays have shape (windows,).

    Parameters
    ----------
    patch_id : array of int
    label : array of int
        1 deposit, 0 background.
    deposit_id : array of int
        Which deposit the window slides around; -1 in the background.
    fold : array of int
        Spatial fold. Windows of one deposit share theirs.
    col_off, row_off : array of int
        Column and row of the north-western cell.
    size : array of int
        Cells along a side; the same in all rows.
    """

    patch_id: NDArray[np.int64]
    label: NDArray[np.int64]
    deposit_id: NDArray[np.int64]
    fold: NDArray[np.int64]
    col_off: NDArray[np.int64]
    row_off: NDArray[np.int64]
    size: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.label)

    @property
    def patch_size(self) -> int:
        """Side of the windows in cells."""
        return int(self.size[0])

    def rows(self, chosen: NDArray[np.bool_]) -> PatchTable:
        """Return the rows where `chosen` is true."""
        return PatchTable(*(getattr(self, name)[chosen] for name in PATCH_FIELDS))

    def sha256(self) -> str:
        """SHA-256 of the table's values."""
        return hashlib.sha256(np.column_stack([getattr(self, name) for name in PATCH_FIELDS]).astype("<i8").tobytes()).hexdigest()

    def check(self, geometry: GridGeometry) -> None:
        """Raise `InputError` unless the windows can train a classifier on a grid: one size, inside, both labels present."""
        if len(self) == 0:
            raise InputError("The patch layer is empty: make one with 'Sample patches'.")
        sizes = np.unique(self.size)
        if len(sizes) > 1 or sizes[0] < 1:
            raise InputError(f"The patches have sizes {', '.join(map(str, sizes))}: all windows must have one positive size.")
        wrong = sorted(set(np.unique(self.label).tolist()) - {DEPOSIT, BACKGROUND})
        if wrong:
            raise InputError(f"The field label holds {', '.join(map(str, wrong))}: 1 means deposit and 0 background.")
        size = self.patch_size
        outside = (self.col_off < 0) | (self.row_off < 0) | (self.col_off + size > geometry.columns) | (self.row_off + size > geometry.rows)
        if outside.any():
            raise InputError(
                f"{int(outside.sum())} of {len(self)} patches lie outside the grid of {geometry.columns} x {geometry.rows} cells (first: patch {self.patch_id[outside][0]}): sample them on this grid."
            )
        for label, name in ((DEPOSIT, "deposit"), (BACKGROUND, "background")):
            if not (self.label == label).any():
                raise InputError(f"There is no {name} patch (label {label}): a classifier needs both kinds.")


PATCH_FIELDS = ("patch_id", "label", "deposit_id", "fold", "col_off", "row_off", "size")
"""Fields of a patch layer, in their order."""
