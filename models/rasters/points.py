"""Samples and deposits as plain arrays."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import listed, named
from .grid import GridGeometry

_SAID_IN_METRES = 10_000.0


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
    kinds : array of text of shape (points,), optional
        What each of them is a deposit of, one spelling for each kind (`with_one_spelling`).
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    crs: str = ""
    columns: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    ids: NDArray[np.int64] | None = None
    kinds: NDArray[np.str_] | None = None

    def __len__(self) -> int:
        return len(self.x)

    def values(self, names: Sequence[str]) -> NDArray[np.float64]:
        """Return the named columns as an array of shape (points, names)."""
        missing = [name for name in names if name not in self.columns]
        if missing:
            raise InputError(
                said(
                    "The samples have no field {missing}; they have {columns}.",
                    missing=named(missing),
                    columns=named(list(self.columns)),
                )
            )
        return np.column_stack([self.columns[name] for name in names]) if names else np.empty((len(self), 0))

    def where(self, kept: NDArray[np.bool_]) -> Points:
        """Those of the points that are kept, of a mask of shape (points,)."""
        return Points(
            x=self.x[kept],
            y=self.y[kept],
            crs=self.crs,
            columns={name: values[kept] for name, values in self.columns.items()},
            ids=None if self.ids is None else self.ids[kept],
            kinds=None if self.kinds is None else self.kinds[kept],
        )

    def sha256(self) -> str:
        """SHA-256 of the places."""
        return hashlib.sha256(np.column_stack([self.x, self.y]).astype("<f8").tobytes()).hexdigest()


NO_KIND = "(none)"
"""Kind of deposits of which nobody wrote down what they are."""


def with_one_spelling(kinds: Sequence[str]) -> NDArray[np.str_]:
    """Names of kinds that differ in case or in blanks around them only, each written as most often.

    Of equally frequent spellings the first counts; empty names become `NO_KIND`.
    """
    names = [name.strip() or NO_KIND for name in kinds]
    commonest: dict[str, str] = {}
    for name, _ in Counter(names).most_common():
        commonest.setdefault(name.casefold(), name)
    return np.array([commonest[name.casefold()] for name in names], dtype=np.str_)


def kinds_by_number(kinds: Iterable[str]) -> list[tuple[str, int]]:
    """Kinds and how many there are of each, the most frequent first, else by name."""
    return sorted(Counter(kinds).items(), key=lambda one: (-one[1], one[0].casefold()))


def of_kinds(points: Points, wanted: Sequence[str]) -> Points:
    """Points of some kinds, whose case and blanks around them do not count.

    Raises
    ------
    InputError
        A kind that no point is of; the sentence names those there are.
    """
    kinds = np.array([], dtype=np.str_) if points.kinds is None else points.kinds
    names = {kind.strip().casefold() for kind in wanted}
    missing = [kind for kind in wanted if kind.strip().casefold() not in {one.casefold() for one in kinds.tolist()}]
    if missing:
        there = [f"{kind} ({number})" for kind, number in kinds_by_number(kinds.tolist())]
        raise InputError(
            said("No deposit is of the kind {missing}; there are {there}.", missing=named(missing), there=listed(there))
        )
    return points.where(np.array([kind.casefold() in names for kind in kinds.tolist()], dtype=bool))


def metres_outside(geometry: GridGeometry, points: Points) -> NDArray[np.float64]:
    """Distance of each point from the edge of a grid in metres, shape (points,); 0 inside."""
    east = np.maximum(np.maximum(geometry.x_min - points.x, points.x - geometry.x_max), 0.0)
    north = np.maximum(np.maximum(geometry.y_min - points.y, points.y - geometry.y_max), 0.0)
    distance: NDArray[np.float64] = np.hypot(east, north)
    return distance


def nearest_outside(geometry: GridGeometry, points: Points) -> str:
    """Say how far the nearest of the points outside a grid lies from its edge: `69 m`, `2,648 km`.

    1 m on the edge itself.
    """
    distance = metres_outside(geometry, points)[~geometry.contains(points.x, points.y)].min()
    return (
        f"{max(math.ceil(distance), 1):,} m"
        if distance < _SAID_IN_METRES
        else said("{distance:,.0f} km", distance=distance / 1000)
    )


def outside_the_grid(geometry: GridGeometry, points: Points) -> str:
    """Say where the points are that a grid does not hold, of which there is one at least: `outside the grid (the
    nearest by 69 m)`.
    """
    return said(
        "outside the grid (the nearest by {nearest_outside})", nearest_outside=nearest_outside(geometry, points)
    )


def deposits_inside(geometry: GridGeometry, deposits: Points, grid_name: str) -> NDArray[np.int64]:
    """Positions of the deposits that lie in a cell of a grid.

    Raises
    ------
    InputError
        If there are no deposits, or none lies inside; names both extents, or how far outside the nearest deposit lies
        where that is less than a width of the grid: then the grid is too small rather than somewhere else.
    """
    if len(deposits) == 0:
        raise InputError(said("The layer of deposits has no points: check the layer, its filter and its selection."))
    inside = np.flatnonzero(geometry.contains(deposits.x, deposits.y))
    if len(inside) == 0:
        raise InputError(_none_inside(geometry, deposits, grid_name))
    return inside


def _none_inside(geometry: GridGeometry, deposits: Points, grid_name: str) -> str:
    crs = geometry.crs.split('"')[1] if '"' in geometry.crs else geometry.crs or said("an unknown CRS")
    one = len(deposits) == 1
    grid = said(
        "{grid_name}, which spans ({x_min:.0f}, {y_min:.0f}) to ({x_max:.0f}, {y_max:.0f}) in {crs}",
        grid_name=grid_name,
        x_min=geometry.x_min,
        y_min=geometry.y_min,
        x_max=geometry.x_max,
        y_max=geometry.y_max,
        crs=crs,
    )
    subject = (
        said("The only deposit does not lie inside {grid}", grid=grid)
        if one
        else said("None of the {count} deposits lies inside {grid}", count=len(deposits), grid=grid)
    )
    outside = metres_outside(geometry, deposits)
    nearest = int(outside.argmin())
    if outside[nearest] < max(geometry.x_max - geometry.x_min, geometry.y_max - geometry.y_min):
        which = said("it") if one else said("the nearest")
        return said(
            "{subject}; {which} lies {nearest_outside} outside, at ({x:.0f}, {y:.0f}): take a larger"
            " grid if its ground is sampled, or check the places and the CRS of both layers.",
            subject=subject,
            which=which,
            nearest_outside=nearest_outside(geometry, deposits),
            x=deposits.x[nearest],
            y=deposits.y[nearest],
        )
    where = (
        said("it lies at ({x:.0f}, {y:.0f})", x=deposits.x[0], y=deposits.y[0])
        if one
        else (
            said(
                "the deposits span ({x:.0f}, {y:.0f}) to ({x_2:.0f}, {y_2:.0f})",
                x=deposits.x.min(),
                y=deposits.y.min(),
                x_2=deposits.x.max(),
                y_2=deposits.y.max(),
            )
        )
    )
    return said(
        "{subject}, while {where} there: check that both layers have their right CRS and show the same area.",
        subject=subject,
        where=where,
    )
