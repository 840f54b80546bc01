"""Samples and deposits as plain arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .grid import GridGeometry


@dataclass(frozen=True)
class Points:
    """Points with attributes.

    Parameters
    ----------
    x, y : array of shape (points,)
        Easting and northing in metres.
    crs : str
        Their projected coordinate reference system as WKT.
    columns : dict of str to array of shape (points,)
        Numeric attributes; NaN where there is no value.
    ids : array of shape (points,), optional
        Feature ids in the layer the points come from.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    crs: str = ""
    columns: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    ids: NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return len(self.x)

    def values(self, names: Sequence[str]) -> NDArray[np.float64]:
        """Return the named columns as an array of shape (points, names)."""
        missing = [name for name in names if name not in self.columns]
        if missing:
            raise InputError(f"The samples have no field {', '.join(missing)}; they have {', '.join(self.columns)}.")
        return np.column_stack([self.columns[name] for name in names]) if names else np.empty((len(self), 0))


def deposits_inside(geometry: GridGeometry, deposits: Points, grid_name: str) -> NDArray[np.int64]:
    """Positions of the deposits that lie in a cell of a grid.

    Raises
    ------
    InputError
        If there are no deposits, or none lies inside; names both extents.
    """
    if len(deposits) == 0:
        raise InputError("The layer of deposits has no points: check the layer, its filter and its selection.")
    inside = np.flatnonzero(geometry.contains(deposits.x, deposits.y))
    if len(inside) == 0:
        crs = geometry.crs.split('"')[1] if '"' in geometry.crs else geometry.crs or "an unknown CRS"
        raise InputError(
            f"None of the {len(deposits)} deposits lies inside {grid_name}, which spans ({geometry.x_min:.0f}, {geometry.y_min:.0f}) to "
            f"({geometry.x_max:.0f}, {geometry.y_max:.0f}) in {crs}, while the deposits span ({deposits.x.min():.0f}, {deposits.y.min():.0f}) to "
            f"({deposits.x.max():.0f}, {deposits.y.max():.0f}) there: check that both layers have their right CRS and show the same area."
        )
    return inside
