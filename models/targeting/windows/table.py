"""The table of windows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...rasters.grid import GridGeometry
from ...rasters.points import Points

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
        """Return the rows where `chosen` is true.

        `chosen` has the shape (patches,).
        """
        return PatchTable(*(getattr(self, name)[chosen] for name in PATCH_FIELDS))

    def centres(self, geometry: GridGeometry) -> NDArray[np.float64]:
        """Easting and northing of the windows' centres on a grid; shape (windows, 2)."""
        return np.column_stack(centre_of(geometry, self.col_off, self.row_off, self.size))

    def sha256(self) -> str:
        """SHA-256 of the table's values."""
        return hashlib.sha256(
            np.column_stack([getattr(self, name) for name in PATCH_FIELDS]).astype("<i8").tobytes()
        ).hexdigest()

    def check(self, geometry: GridGeometry) -> None:
        """Raise `InputError` unless the windows can train a classifier on a grid: one size, inside, both labels
        present.
        """
        if len(self) == 0:
            raise InputError(said("The patch layer is empty: make one with 'Sample patches'."))
        sizes, count = np.unique(self.size, return_counts=True)
        if len(sizes) > 1 or sizes[0] < 1:
            rare = sizes[np.argmin(count)]
            raise InputError(
                said(
                    "The patches have sizes {map} ({count} of {rare} cells, first: patch {patch_id}): all"
                    " windows must have one positive size.",
                    map=", ".join(map(str, sizes)),
                    count=count.min(),
                    rare=rare,
                    patch_id=self.patch_id[self.size == rare][0],
                )
            )
        wrong = sorted(set(np.unique(self.label).tolist()) - {DEPOSIT, BACKGROUND})
        if wrong:
            raise InputError(
                said("The field label holds {map}: 1 means deposit and 0 background.", map=", ".join(map(str, wrong)))
            )
        size = self.patch_size
        outside = (
            (self.col_off < 0)
            | (self.row_off < 0)
            | (self.col_off + size > geometry.columns)
            | (self.row_off + size > geometry.rows)
        )
        if outside.any():
            raise InputError(
                said(
                    "{outside} of {count} patches lie outside the grid of {columns} x {rows} cells"
                    " (first: patch {patch_id}): sample them on this grid.",
                    outside=int(outside.sum()),
                    count=len(self),
                    columns=geometry.columns,
                    rows=geometry.rows,
                    patch_id=self.patch_id[outside][0],
                )
            )
        for label, name in ((DEPOSIT, "deposit"), (BACKGROUND, "background")):
            if not (self.label == label).any():
                raise InputError(
                    said(
                        "There is no {name} patch (label {label}): a classifier needs both kinds.",
                        name=name,
                        label=label,
                    )
                )

    def check_deposits(self, geometry: GridGeometry, deposits: Points, ids: NDArray[np.int64]) -> None:
        """Raise `InputError` unless deposits lie inside the windows that bear their ids, shape (deposits,).

        Deposits without windows may lie anywhere.
        """
        own = self.rows((self.label == DEPOSIT) & np.isin(self.deposit_id, ids))
        order = np.argsort(ids)
        which = order[np.searchsorted(ids, own.deposit_id, sorter=order)]
        column, row = geometry.cell_of(deposits.x[which], deposits.y[which])
        strange = (
            (column < own.col_off)
            | (column >= own.col_off + own.size)
            | (row < own.row_off)
            | (row >= own.row_off + own.size)
        )
        if strange.any():
            raise InputError(
                said(
                    "{count} of {count_2} deposits lie outside the windows of the patch layer that bear"
                    " their ids (first: deposit {deposit_id} and patch {patch_id}): the windows were"
                    " sampled around other deposits, or features were numbered anew, as they are when a"
                    " layer is saved in another format. Sample the patches from this layer of deposits,"
                    " or do without a patch layer.",
                    count=len(np.unique(which[strange])),
                    count_2=len(np.unique(which)),
                    deposit_id=own.deposit_id[strange][0],
                    patch_id=own.patch_id[strange][0],
                )
            )


def centre_of(geometry: GridGeometry, col_off: Any, row_off: Any, size: Any) -> tuple[Any, Any]:
    """Easting and northing of the centre of a window, or of many, given by the north-western cell and the side in
    cells.
    """
    return (
        geometry.x_min + (col_off + size / 2) * geometry.cell_width,
        geometry.y_max - (row_off + size / 2) * geometry.cell_height,
    )


PATCH_FIELDS = ("patch_id", "label", "deposit_id", "fold", "col_off", "row_off", "size")
"""Fields of a patch layer, in their order."""
