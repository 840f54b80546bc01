"""Made-up drill holes whose ways and grades are known.

Nothing here is a measurement: it exists so that what is done with drill holes can be checked against a truth. Copper is
rich where arsenic rises fast with elevation, so that its grade is told by a gradient and not by any content beside it;
antimony has nothing to do with anything.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError
from ..core.language import said
from .survey import CENTRE, CRS

DECISIVE = "As_ppm"
UNRELATED = "Sb_ppm"
GRADE = "Cu_pct"
UNITS = ("oxidised", "transition", "fresh")

__all__ = ["CRS", "DECISIVE", "GRADE", "UNITS", "UNRELATED", "SampleHoles", "SampleHolesOptions", "make_holes"]

_SPACING_M = 45.0
_INTERVAL_M = 2.0
_STATION_M = 30.0
_STEP_M = 0.25
"""Of the sum that gives the true places: a hole bends by a few thousandths of a degree over it."""
_WAVES = 400
_WIDE_M, _HIGH_M = 90.0, 35.0
"""Correlation lengths of contents along the ground and upwards."""
_NOISE = 0.15
_SURFACE_M = 400.0


@dataclass(frozen=True)
class SampleHolesOptions:
    """What to make.

    Parameters
    ----------
    holes : int
    seed : int
    """

    holes: int = 40
    seed: int = 42

    def __post_init__(self) -> None:
        if not 1 <= self.holes <= 5000:
            raise InputError(said("{holes} holes were asked for: give 1 to 5,000.", holes=self.holes))


@dataclass(frozen=True)
class SampleHoles:
    """Tables of drill holes, each a dict of columns.

    Parameters
    ----------
    collars : dict of str to array or tuple of shape (holes,)
        hole, x, y, z, depth.
    surveys : dict of str to array or tuple of shape (stations,)
        hole, depth, azimuth, dip (negative downwards).
    intervals : dict of str to array or tuple of shape (intervals,)
        hole, from, to, unit, As_ppm, Sb_ppm, Cu_pct; the truth: place_east, place_north, place_up of the middle, and
        As_rise, the true derivative of As_ppm by elevation, per metre.
    """

    collars: dict[str, NDArray]  # type: ignore[type-arg]
    surveys: dict[str, NDArray]  # type: ignore[type-arg]
    intervals: dict[str, NDArray]  # type: ignore[type-arg]


class _Field:
    """A smooth Gaussian field in space as a sum of waves, with its derivative upwards."""

    def __init__(self, rng: np.random.Generator) -> None:
        # Normal wave vectors give the covariance exp(-h² / 2), h in correlation lengths.
        self._vector = rng.normal(size=(_WAVES, 3)) / [_WIDE_M, _WIDE_M, _HIGH_M]
        self._phase = rng.uniform(0, 2 * np.pi, _WAVES)

    def at(self, place: Floats) -> tuple[Floats, Floats]:
        """Values and derivatives upwards at places of shape (places, 3), with mean 0 and deviation 1."""
        angle = place @ self._vector.T + self._phase
        scale = np.sqrt(2 / _WAVES)
        return scale * np.cos(angle).sum(axis=1), -scale * (np.sin(angle) * self._vector[:, 2]).sum(axis=1)


def make_holes(options: SampleHolesOptions) -> SampleHoles:
    """Make holes, the same for the same seed.

    Notes
    -----
    Holes stand on a jittered square grid, lean, and bend by up to two degrees from station to station along arcs of
    circles; the true places are sums of small steps along these, so that they agree with minimum curvature without
    being made by it. Arsenic is log-normal with a smooth field; the logarithm of copper follows the derivative of that
    field upwards and noise.
    """
    rng = np.random.default_rng([options.seed, 17])
    side = int(np.ceil(np.sqrt(options.holes)))
    names = [f"DH{i + 1:03d}" for i in range(options.holes)]
    cell = np.stack(np.divmod(np.arange(options.holes), side), axis=1)[:, ::-1]
    collar = np.column_stack([(cell - side / 2) * _SPACING_M + rng.uniform(-8, 8, cell.shape), np.zeros(len(cell))])
    collar[:, 2] = _SURFACE_M + 6 * np.sin(collar[:, 0] / 60) + rng.uniform(-1, 1, len(cell))
    depth = np.round(rng.uniform(90, 200, options.holes) / _INTERVAL_M) * _INTERVAL_M
    parts = [_hole(one, end, rng) for one, end in zip(collar, depth)]
    count = [len(part[1]) for part in parts]
    place = np.concatenate([part[1] for part in parts])
    decisive, unrelated = _Field(rng), _Field(rng)
    value, rise = decisive.at(place)
    arsenic = 40 * np.exp(0.5 * value)
    # The rise has the deviation 1 / _HIGH_M.
    copper = np.exp(-1.2 + 0.8 * rise * _HIGH_M + _NOISE * rng.normal(size=len(place)))
    below = collar[:, 2].repeat(count) - place[:, 2]
    unit = np.array(UNITS)[(below > 25).astype(int) + (below > 45)]
    first = np.concatenate([_INTERVAL_M * np.arange(n) for n in count])
    origin = np.array([*CENTRE, 0.0])
    stations = [len(part[0]) for part in parts]
    survey = np.concatenate([part[0] for part in parts])
    return SampleHoles(
        collars={
            "hole": np.array(names),
            "x": np.round(collar[:, 0] + origin[0], 3),
            "y": np.round(collar[:, 1] + origin[1], 3),
            "z": np.round(collar[:, 2], 3),
            "depth": depth,
        },
        surveys={
            "hole": np.repeat(names, stations),
            "depth": survey[:, 0],
            "azimuth": survey[:, 1],
            "dip": survey[:, 2],
        },
        intervals={
            "hole": np.repeat(names, count),
            "from": first,
            "to": first + _INTERVAL_M,
            "unit": unit,
            DECISIVE: np.round(arsenic, 3),
            UNRELATED: np.round(3 * np.exp(0.6 * unrelated.at(place)[0]), 3),
            GRADE: np.round(copper, 5),
            "place_east": place[:, 0] + origin[0],
            "place_north": place[:, 1] + origin[1],
            "place_up": place[:, 2],
            "As_rise": arsenic * 0.5 * rise,
        },
    )


def _hole(collar: Floats, depth: float, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Stations (depth, azimuth, dip) and true places of the middles of intervals of one hole."""
    at = np.arange(0.0, depth, _STATION_M)
    azimuth = np.round(
        (rng.uniform(0, 360) + np.concatenate([[0.0], rng.uniform(-2, 2, len(at) - 1).cumsum()])) % 360, 2
    )
    dip = np.round(-rng.uniform(55, 85) + np.concatenate([[0.0], rng.uniform(-1, 2, len(at) - 1).cumsum()]), 2)
    aim = _aims(azimuth, dip)
    middle = np.arange(_STEP_M / 2, depth, _STEP_M)
    before = np.minimum((middle // _STATION_M).astype(int), len(at) - 1)
    after = np.minimum(before + 1, len(at) - 1)
    share = np.where(after > before, (middle - at[before]) / _STATION_M, 0.0)
    way = collar + np.concatenate(
        [np.zeros((1, 3)), (_turned(aim[before], aim[after], share) * _STEP_M).cumsum(axis=0)]
    )
    steps = round(_INTERVAL_M / _STEP_M)
    return np.column_stack([at, azimuth, dip]), way[steps // 2 :: steps]


def _aims(azimuth: Floats, dip: Floats) -> Floats:
    turn, rise = np.radians(azimuth), np.radians(dip)
    return np.stack([np.sin(turn) * np.cos(rise), np.cos(turn) * np.cos(rise), np.sin(rise)], axis=-1)


def _turned(first: Floats, second: Floats, share: Floats) -> Floats:
    """Directions a share of the way along the arc from one unit vector to another."""
    angle = np.arccos(np.clip((first * second).sum(axis=1), -1, 1))
    safe = np.where(angle > 1e-9, angle, 1.0)
    weight = [np.where(angle > 1e-9, np.sin(part * angle) / np.sin(safe), part) for part in (1 - share, share)]
    result: Floats = weight[0][:, np.newaxis] * first + weight[1][:, np.newaxis] * second
    return result
