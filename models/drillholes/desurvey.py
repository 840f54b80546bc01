"""Where drill holes go: positions and directions along them, by minimum curvature."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats

_STRAIGHT = 1e-7
"""Doglegs below this, in radians, count as straight: the arc lies within 10⁻¹⁴ of its length beside its chord there."""

SHARPEST = np.pi - 1e-6
"""Doglegs from this on have no arc: the two directions are opposite, and any plane holds both."""


def directions(azimuth: Floats, dip: Floats) -> Floats:
    """Unit vectors along a hole.

    Parameters
    ----------
    azimuth : array of shape (n,)
        Degrees clockwise from north.
    dip : array of shape (n,)
        Degrees below the horizontal; negative upwards.

    Returns
    -------
    array of shape (n, 3)
        East, north, up.
    """
    turn, down = np.radians(azimuth), np.radians(dip)
    return np.stack([np.sin(turn) * np.cos(down), np.cos(turn) * np.cos(down), -np.sin(down)], axis=-1)


def angles(direction: Floats) -> tuple[Floats, Floats]:
    """Azimuths (0 to 360) and dips in degrees of unit vectors of shape (n, 3), as `directions` takes them.

    A vertical direction has no azimuth: 0 is given.
    """
    east, north, up = direction.T
    horizontal = np.hypot(east, north)
    azimuth = np.degrees(np.arctan2(east, north)) % 360.0
    # A tiny negative angle is 360 less nothing.
    azimuth = np.where((horizontal < 1e-12) | (azimuth >= 360.0), 0.0, azimuth)
    return azimuth, np.degrees(np.arctan2(-up, horizontal))


def doglegs(first: Floats, second: Floats) -> Floats:
    """Angles in radians between unit vectors, arrays of shape (n, 3); exact for small ones as well."""
    apart, together = (np.linalg.norm(both, axis=-1) for both in (second - first, second + first))
    angle: Floats = 2 * np.arctan2(apart, together)
    return angle


@dataclass(frozen=True)
class HolePaths:
    """Stations of many holes, one hole after the other, and where they lie.

    Between two stations a hole follows the arc of a circle that is tangent to the directions of both (minimum
    curvature), and beyond its last one it goes straight on.

    Parameters
    ----------
    starts : array of shape (holes + 1,)
        First station of each hole, and the number of stations.
    depth : array of shape (stations,)
        Along the hole, rising from 0 at the collar of each.
    direction : array of shape (stations, 3)
        Unit vectors: east, north, up.
    position : array of shape (stations, 3)
        Easting, northing, elevation, in the unit of the depths.

    Notes
    -----
    Minimum curvature [Taylor1972]_, [Sawaryn2005]_ is the smoothest path that stations allow, not the true one: between
    stations a hole may have wandered, and nothing says how far.

    References
    ----------
    .. [Taylor1972] Taylor & Mason: A systematic approach to well surveying calculations. SPE Journal 12, 474-488.
    .. [Sawaryn2005] Sawaryn & Thorogood: A compendium of directional calculations based on the minimum curvature
       method. SPE Drilling & Completion 20, 24-36.
    """

    starts: NDArray[np.int64]
    depth: Floats
    direction: Floats
    position: Floats

    @classmethod
    def of(cls, starts: NDArray[np.int64], depth: Floats, direction: Floats, collar: Floats) -> HolePaths:
        """Lay out holes.

        Parameters
        ----------
        starts, depth, direction
            As of the class.
        collar : array of shape (holes, 3)
            Easting, northing, elevation.
        """
        step = np.zeros_like(direction)
        inner = np.ones(len(depth), dtype=bool)
        inner[starts[:-1]] = False
        after = np.flatnonzero(inner)
        step[after] = _arc(direction[after - 1], direction[after], depth[after] - depth[after - 1], 1.0)[0]
        hole = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        total = np.cumsum(step, axis=0)
        position = collar[hole] + (total - total[starts[:-1]][hole])
        return cls(starts, depth, direction, position)

    def at(self, hole: NDArray[np.int64], depth: Floats) -> tuple[Floats, Floats]:
        """Positions and directions at depths.

        Parameters
        ----------
        hole : array of shape (n,)
            Numbers of holes.
        depth : array of shape (n,)
            From 0 on; beyond the last station the hole goes straight on.

        Returns
        -------
        position : array of shape (n, 3)
            Easting, northing, elevation.
        direction : array of shape (n, 3)
            Unit vectors: east, north, up.
        """
        before = self._station_before(hole, depth)
        last = self.starts[hole + 1] - 1
        after = np.minimum(before + 1, last)
        length = self.depth[after] - self.depth[before]
        beyond = depth - self.depth[before]
        fraction = np.divide(beyond, length, out=np.zeros_like(beyond), where=length > 0)
        moved, direction = _arc(self.direction[before], self.direction[after], length, fraction)
        straight = after == before
        moved[straight] = self.direction[before[straight]] * beyond[straight, np.newaxis]
        return self.position[before] + moved, direction

    def _station_before(self, hole: NDArray[np.int64], depth: Floats) -> NDArray[np.int64]:
        """Last station at or above each depth."""
        # One rising axis for all holes: each begins where none of those before it reaches.
        reach = max(float(self.depth.max(initial=0.0)), float(depth.max(initial=0.0))) + 1.0
        of_station = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        axis = self.depth + of_station * reach
        found = np.searchsorted(axis, np.maximum(depth, 0.0) + hole * reach, side="right") - 1
        # Adding the holes' beginnings may have rounded a depth across a station.
        station: NDArray[np.int64] = np.clip(found, self.starts[hole], self.starts[hole + 1] - 1)
        return station


def _arc(first: Floats, second: Floats, length: Floats, fraction: Floats | float) -> tuple[Floats, Floats]:
    """Go a fraction of the way along the arc between two directions.

    With the dogleg θ, the direction t across the first one in the plane of both, and φ = fraction · θ, the place is
    length / θ · (sin φ · first + (1 − cos φ) · t), and the direction there cos φ · first + sin φ · t.

    Parameters
    ----------
    first, second : array of shape (n, 3)
        Unit vectors.
    length : array of shape (n,)
        Of the whole arc.
    fraction : array of shape (n,), or float

    Returns
    -------
    moved : array of shape (n, 3)
        From the beginning of the arc.
    direction : array of shape (n, 3)
    """
    dogleg = doglegs(first, second)
    bent = dogleg > _STRAIGHT
    across = second - np.cos(dogleg)[:, np.newaxis] * first
    size = np.linalg.norm(across, axis=1)
    across = np.divide(across, size[:, np.newaxis], out=np.zeros_like(across), where=(size > 0)[:, np.newaxis])
    turned = fraction * dogleg
    radius = np.divide(length, dogleg, out=np.zeros_like(dogleg), where=bent)
    along = np.where(bent, radius * np.sin(turned), fraction * length)
    aside = np.where(bent, radius * 2 * np.square(np.sin(turned / 2)), 0.0)
    moved = along[:, np.newaxis] * first + aside[:, np.newaxis] * across
    direction = np.cos(turned)[:, np.newaxis] * first + np.sin(turned)[:, np.newaxis] * across
    return moved, direction
