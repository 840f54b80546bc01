"""Ground that samples say something about, and ground that interpolation only paints over."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import distance, shortened, those_of
from ..rasters.grid import GridGeometry
from ..rasters.points import Points
from ..rasters.tiles import Tile
from .neighbours import check_elements

_WITH_NEIGHBOUR = 0.9
"""Share of samples that count for the spacing: the tenth that lie farthest from all others may be strays."""
_TIMES = 3.0
"""Times the spacing that a grid has values: gaps of a few missed samples are filled, bays and corners are not."""
_NODES_PER_REACH = 8
"""Distances are asked for at nodes this much closer than the reach: the edge of the ground is off by a tenth of it at
most, and fine grids cost no more than coarse ones.
"""
_NODES_PER_SQUARE = 4
"""Nodes along a side of the squares that are asked for as one: most of them lie within reach as a whole."""
_WORTH_SAYING = 0.05
"""Share of the ground from which on values that the method makes are warned of."""


def reach_of_samples(samples: Points) -> float:
    """Three times the distance within which nine of ten samples have a neighbour, in metres.

    Infinite of a single place.

    Farther than this from every sample, a surface follows from the method and no longer from the ground. Of samples
    strewn at random it is 2.6 times their spacing, and leaves out a few cells in the corners only.

    Notes
    -----
    Measured on two surveys of irregular outline (Tellus 2016, and Northern Ireland merged): 40 deposits put down at
    random sample sites, where nothing can be known, had an AUC over area of 0.80 and 0.70 by cross-validation on the
    whole rectangle, 0.68 and 0.54 within this reach, 0.63 and 0.52 within two thirds of it. Part of the rest is that
    sample sites are peaks of the surface.
    """
    places = _places(samples)
    if len(places) < 2:
        return math.inf
    from scipy.spatial import cKDTree

    return _TIMES * float(np.quantile(cKDTree(places).query(places, k=2)[0][:, 1], _WITH_NEIGHBOUR))


def _places(samples: Points) -> NDArray[np.float64]:
    places: NDArray[np.float64] = np.unique(np.column_stack([samples.x, samples.y]), axis=0)
    return places


@dataclass(frozen=True)
class SampledGround:
    """Cells of a grid that lie within reach of a sample.

    Parameters
    ----------
    inside : array of bool of shape (rows, columns)
        Of squares of `step` x `step` cells, from the north-western corner: whether their middle lies within reach.
    step : int
    reach_m : float
    """

    inside: NDArray[np.bool_]
    step: int
    reach_m: float

    @classmethod
    def of(cls, samples: Points, geometry: GridGeometry, reach_m: float, finest_m: float = math.inf) -> SampledGround:
        """Find them, to an eighth of the reach where cells are smaller than that; of several reaches that are to share
        their squares to an eighth of the smallest one, `finest_m`.
        """
        from scipy.spatial import cKDTree

        if not math.isfinite(reach_m):
            return cls(np.ones((1, 1), dtype=bool), max(geometry.columns, geometry.rows), reach_m)
        finest_m = min(reach_m, finest_m)
        step = max(int(finest_m / _NODES_PER_REACH / max(geometry.cell_width, geometry.cell_height)), 1)
        shape = math.ceil(geometry.rows / step), math.ceil(geometry.columns / step)
        easting = geometry.x_min + (np.arange(shape[1]) + 0.5) * step * geometry.cell_width
        northing = geometry.y_max - (np.arange(shape[0]) + 0.5) * step * geometry.cell_height
        tree = cKDTree(_places(samples))
        inside = np.empty(shape, dtype=bool)
        # Strips of squares of nodes. Be d the distance from the middle of a square to its nearest sample and h that to
        # its farthest node: where d + h is within reach all of its nodes are, and none where d - h is beyond.
        half = 0.5 * (_NODES_PER_SQUARE - 1) * step
        farthest = math.hypot(half * geometry.cell_width, half * geometry.cell_height)
        middles = easting[::_NODES_PER_SQUARE] + half * geometry.cell_width
        for first in range(0, len(northing), _NODES_PER_SQUARE):
            strip = northing[first : first + _NODES_PER_SQUARE]
            middle = np.full(len(middles), strip[0] - half * geometry.cell_height)
            away = tree.query(np.column_stack([middles, middle]))[0].repeat(_NODES_PER_SQUARE)[: len(easting)]
            inside[first : first + len(strip)] = away < reach_m
            # The last digits of distances are uncertain.
            doubtful = np.flatnonzero(np.abs(away - reach_m) <= farthest * (1 + 1e-6))
            places = np.column_stack([part.ravel() for part in np.meshgrid(easting[doubtful], strip)])
            found = np.isfinite(tree.query(places, distance_upper_bound=reach_m)[0])
            inside[first : first + len(strip), doubtful] = found.reshape(len(strip), -1)
        return cls(inside, step, reach_m)

    @property
    def share_outside(self) -> float:
        """Share of the grid that no sample reaches."""
        return float(1 - self.inside.mean())

    def tile(self, tile: Tile) -> NDArray[np.bool_]:
        """Cells of a tile that a sample reaches, shape (rows, columns)."""
        rows = np.arange(tile.row, tile.row + tile.rows) // self.step
        columns = np.arange(tile.column, tile.column + tile.columns) // self.step
        inside: NDArray[np.bool_] = self.inside[rows][:, columns]
        return inside


def unsampled(ground: SampledGround) -> str:
    """Say how much of a grid no sample reaches, and that it stays empty."""
    share = 100 * ground.share_outside
    return said(
        "{less_than} % of the grid lie more than {reach_m} from every sample and stay empty.",
        less_than=said("Less than 1") if share < 1 else f"{share:.0f}",
        reach_m=distance(ground.reach_m),
    )


@dataclass(frozen=True)
class ElementGrounds:
    """Cells of a grid that have values, element by element.

    Parameters
    ----------
    survey : SampledGround
        Within reach of a sample.
    own : dict of str to SampledGround
        Of each element those that lie within reach of a sample with a value of it too, on the same squares. Its reach
        goes by these samples: one that was measured at every third place reaches farther, one that was measured in a
        corner does not leave it.
    """

    survey: SampledGround
    own: Mapping[str, SampledGround]

    @property
    def common(self) -> SampledGround:
        """Cells that have values of all elements."""
        inside = np.logical_and.reduce([own.inside for own in self.own.values()])
        return replace(self.survey, inside=inside)

    @property
    def share_common(self) -> float:
        """Share of the survey's ground that has values of all elements."""
        return self._share_of(self.common)

    def lacking(self) -> dict[str, float]:
        """Share of the survey's ground without values of an element; those that lack some, the most first."""
        shares = {name: 1 - self._share_of(own) for name, own in self.own.items()}
        return dict(sorted(((name, share) for name, share in shares.items() if share > 0), key=lambda one: -one[1]))

    def _share_of(self, ground: SampledGround) -> float:
        return float(np.count_nonzero(ground.inside) / np.count_nonzero(self.survey.inside))

    def blank(self, values: NDArray[np.float32], elements: Sequence[str], tile: Tile) -> None:
        """Empty the cells of a tile that are to have no value, in place.

        `values` has the shape (elements, ..., rows, columns).
        """
        outside: dict[int, NDArray[np.bool_]] = {}
        for band, name in zip(values, elements):
            own = self.own[name]
            if id(own) not in outside:
                outside[id(own)] = ~own.tile(tile)
            band[..., outside[id(own)]] = np.nan


def grounds_within_reach(
    samples: Points, elements: Sequence[str], geometry: GridGeometry, reach_m: float | None, progress: Progress
) -> ElementGrounds:
    """Find the ground of a grid that is to have values of each element, and say what no sample reaches.

    Parameters
    ----------
    samples : Points
    elements : sequence of str
    geometry : GridGeometry
    reach_m : float or None
        Farthest distance from a sample in metres; infinite for no limit, None for `reach_of_samples` of the samples
        that have a value.
    progress : Progress
        Hears a warning where a good part of the grid is concerned.

    Raises
    ------
    InputError
        No element, or no cell within reach.
    """
    check_elements(elements)
    survey_m = reach_of_samples(samples) if reach_m is None else reach_m
    measured: dict[bytes, Points] = {}
    pattern_of: dict[str, bytes] = {}
    for name, values in zip(elements, samples.values(elements).T):
        known = np.isfinite(values)
        pattern_of[name] = known.tobytes()
        measured.setdefault(known.tobytes(), Points(samples.x[known], samples.y[known]))
    if not math.isfinite(survey_m):
        survey = SampledGround.of(samples, geometry, survey_m)
        warn_of_unsampled_ground(samples, geometry, progress)
        _warn_of_made_values(
            {name: measured[pattern] for name, pattern in pattern_of.items()}, samples, geometry, progress
        )
        return ElementGrounds(survey, dict.fromkeys(elements, survey))
    reaches = {pattern: _reach_within(survey_m, reach_m, places) for pattern, places in measured.items()}
    finest = min(survey_m, *reaches.values())
    survey = SampledGround.of(samples, geometry, survey_m, finest)
    if not survey.inside.any():
        raise InputError(
            said(
                "No cell of the grid lies within {survey_m} of a sample: check EXTENT and the CRS of the samples.",
                survey_m=distance(survey_m),
            )
        )
    if survey.share_outside > _WORTH_SAYING:
        progress.warn(
            said(
                "{unsampled} Values there would be made by the method; REACH 0 makes them all the same.",
                unsampled=unsampled(survey),
            )
        )
    elif survey.share_outside > 0:
        progress.info(unsampled(survey))
    own = {}
    for pattern, places in measured.items():
        progress.check()
        ground = survey
        if len(places) < len(samples):
            ground = SampledGround.of(places, geometry, reaches[pattern], finest)
            ground = replace(ground, inside=ground.inside & survey.inside)
        own[pattern] = ground
    return ElementGrounds(survey, {name: own[pattern] for name, pattern in pattern_of.items()})


def _reach_within(survey_m: float, reach_m: float | None, places: Points) -> float:
    """Reach of the samples that have a value of an element: as given, else their own, else that of the survey where
    they lie at one place.
    """
    own = reach_of_samples(places) if reach_m is None else reach_m
    return own if math.isfinite(own) else survey_m


def grounds_to_fill(
    samples: Points,
    elements: Sequence[str],
    geometry: GridGeometry,
    reach_m: float | None,
    max_distance_m: float | None,
    progress: Progress,
) -> ElementGrounds | None:
    """Ground that an interpolation fills by itself: all of it (None) where the reach is infinite, or where nothing is
    said of it and `max_distance_m` is limit enough; else see `grounds_within_reach`, and which elements lack ground is
    told.
    """
    if reach_m == math.inf or (reach_m is None and max_distance_m is not None):
        return None
    grounds = grounds_within_reach(samples, elements, geometry, reach_m, progress)
    lacking = grounds.lacking()
    if lacking:
        tell = progress.warn if max(lacking.values()) > _WORTH_SAYING else progress.info
        tell(
            said(
                "{lacking_in_words} What learns from all bands has the ground that they share: {part_of_ground} of it.",
                lacking_in_words=lacking_in_words(lacking),
                part_of_ground=part_of_ground(grounds.share_common),
            )
        )
    return grounds


def lacking_in_words(lacking: Mapping[str, float]) -> str:
    """Say how much of the sampled ground stays empty in the bands of some elements."""
    shares = shortened([f"{name} {part_of_ground(share)}" for name, share in lacking.items()])
    return said(
        "Not every sample has a value of every element, and sampled ground beyond the reach of those"
        " that have one stays empty in its band: {shares}.",
        shares=shares,
    )


def part_of_ground(share: float) -> str:
    """Write a share in whole per cent, but a little as neither nothing nor all."""
    if 0 < share < 0.01:
        return said("less than 1 %")
    return said("more than 99 %") if 0.99 < share < 1 else f"{100 * share:.0f} %"


def _warn_of_made_values(
    measured: Mapping[str, Points], samples: Points, geometry: GridGeometry, progress: Progress
) -> None:
    """Warn of elements that many samples have no value of, so that part of their ground is made by the method."""
    shares: dict[int, float] = {
        id(samples): SampledGround.of(samples, geometry, reach_of_samples(samples)).share_outside
    }
    for places in measured.values():
        if id(places) not in shares:
            shares[id(places)] = SampledGround.of(places, geometry, reach_of_samples(places)).share_outside
    more = {name: shares[id(places)] - shares[id(samples)] for name, places in measured.items()}
    worst = {name: share for name, share in more.items() if share > _WORTH_SAYING}
    if worst:
        progress.warn(
            said(
                "{worst}: {up_to}{values:.0f} % of the grid lie within reach of samples but not of those"
                " that have a value, and are made by the method. Leave REACH empty, and that ground stays"
                " empty, or leave out what was measured in a part of the survey only.",
                worst=those_of(list(worst), len(measured)),
                up_to=said("up to ") if len(worst) > 1 else "",
                values=100 * max(worst.values()),
            )
        )


def warn_of_unsampled_ground(samples: Points, geometry: GridGeometry, progress: Progress) -> None:
    """Warn if a good part of a grid that is filled all the same lies beyond the reach of its samples."""
    ground = SampledGround.of(samples, geometry, reach_of_samples(samples))
    if ground.share_outside > _WORTH_SAYING:
        progress.warn(
            said(
                "{share_outside:.0f} % of the grid lie more than {reach_m} from every sample (nine of ten"
                " samples have a neighbour within a third of that): the values there are made by the"
                " method, and whatever learns from the grid can tell such ground from sampled ground."
                " Leave REACH empty, and that ground stays empty, or take a smaller EXTENT.",
                share_outside=100 * ground.share_outside,
                reach_m=distance(ground.reach_m),
            )
        )
