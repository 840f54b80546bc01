"""The pattern of deposits, put down elsewhere as a whole: what is left of a figure when no geology is.

A pattern is turned, mirrored and shifted, all its distances kept, so that everything that follows from how deposits lie
to one another follows from the moved pattern as well, while the ground under it has nothing to do with deposits.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...statistics.folds import spatial_folds
from .around import ranks_around
from .background import distance_to
from .held_out import LEAST_DEPOSITS
from .lattice import Lattice
from .out_of_fold import Candidate, Ground, map_out_of_fold
from .places import occupied_cells

MOVED = 19
"""Motions that are usual: with them, the real pattern is the best of twenty in one of twenty cases by chance."""

LEAST_KEPT = 0.8
"""Share of the deposits that must come to lie on cells with data."""

_KEPT = (1.0, 0.95, 0.9, 0.85, LEAST_KEPT)
"""Shares asked for in turn: smaller patterns rank higher by chance, so those that keep most deposits come first."""

MOST_SHARED = 0.2
"""Agreement, beyond what chance gives, from which on two placements of a pattern count as one."""

_TRIES = 20_000
"""Motions tried before the survey counts as too full to move the pattern in, however many are asked for: those found of
many are found of few."""

_CELLS = 10_000
"""Cells that moved patterns are ranked among, all together."""


@dataclass(frozen=True)
class MovedPattern:
    """Deposits at other places.

    Parameters
    ----------
    places : array of shape (deposits, 2)
        Easting and northing of all of them, wherever they came to lie.
    kept : array of int
        Those in cells with data, one per cell.
    cells : array of int
        Cells of the lattice that these lie in.
    """

    places: NDArray[np.float64]
    kept: NDArray[np.int64]
    cells: NDArray[np.int64]


@dataclass(frozen=True)
class MovedPatterns:
    """Placements that a survey has room for.

    Parameters
    ----------
    patterns : tuple of MovedPattern
        As many as were asked for, or none.
    found : int
        Placements found.
    tried : int
        Motions tried.
    """

    patterns: tuple[MovedPattern, ...]
    found: int
    tried: int


def move_pattern(lattice: Lattice, places: NDArray[np.float64], count: int, apart_m: float, seed: int) -> MovedPatterns:
    """Find rigid motions of a pattern that stay on the ground with data.

    Parameters
    ----------
    lattice : Lattice
    places : array of shape (deposits, 2)
        Easting and northing of the real pattern.
    count : int
    apart_m : float
        Deposits of two placements nearer than this share samples. Placements of which more than a fifth of the deposits
        do so, beyond the share of the ground that is as near, count as one: motions that give the real pattern, or
        one that was already found, are left out. Motions that keep all deposits on ground with data are looked for
        first, then those that keep 95 %, 90 %, 85 % and 80 % of them.
    seed : int

    Returns
    -------
    MovedPatterns
        Without any pattern where fewer than `count` were found in 20,000 tries.
    """
    rng = np.random.default_rng([seed, 7])
    valid = lattice.valid
    ground = lattice.centres()[valid]
    inside_of = _Inside(lattice, valid)
    middle = places.mean(axis=0)
    taken, tried = [_Placement.of(places, ground, apart_m)], 0
    found: list[MovedPattern] = []
    for least_kept in np.repeat(_KEPT, _TRIES // len(_KEPT)):
        if len(found) == count:
            break
        tried += 1
        at = (places - middle) @ _turn(rng).T + ground[rng.integers(len(ground))]
        pattern = inside_of.pattern(at)
        if len(pattern.kept) < max(least_kept * len(places), LEAST_DEPOSITS):
            continue
        if any(one.like(at[pattern.kept]) for one in taken):
            continue
        found.append(pattern)
        taken.append(_Placement.of(at, ground, apart_m))
    return MovedPatterns(tuple(found) if len(found) == count else (), len(found), tried)


def check_moved(count: int) -> None:
    """Raise `InputError` where `count` moved patterns would have no spread."""
    if count < 0 or count == 1:
        raise InputError(
            said(
                "{count} moved patterns have no spread: give 0 for none, or at least 2 ({moved} is usual).",
                count=count,
                moved=MOVED,
            )
        )


def no_room(moved: MovedPatterns, count: int) -> str:
    """Sentence that says why there is no test on moved patterns; empty where there is one, or none was wanted."""
    if moved.found == count:
        return ""
    return (
        said(
            "The survey leaves no room to put the pattern of deposits down elsewhere: of {tried:,}"
            " motions tried, {found} of the {count} wanted keep {least_kept:.0f} % of the deposits on"
            " ground with data and lie apart from the real pattern and from one another. So nothing says"
            " what the elements add to nearness. Give",
            tried=moved.tried,
            found=moved.found,
            count=count,
            least_kept=100 * LEAST_KEPT,
        )
        + (said(" a MOVED of at most {found},", found=moved.found) if moved.found > 1 else "")
        + said(" a grid of more ground, or the deposits of one part of it.")
    )


def _turn(rng: np.random.Generator) -> NDArray[np.float64]:
    """Random rotation, mirrored in half of the cases; shape (2, 2)."""
    angle, mirror = rng.uniform(0, 2 * math.pi), rng.choice([-1.0, 1.0])
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[mirror * cos, -sin], [mirror * sin, cos]])


@dataclass(frozen=True)
class _Inside:
    """Which of some places lie in cells with data."""

    lattice: Lattice
    valid: NDArray[np.bool_]

    def pattern(self, at: NDArray[np.float64]) -> MovedPattern:
        inside = np.flatnonzero(self.lattice.geometry.contains(at[:, 0], at[:, 1]))
        _, cells, first, _ = occupied_cells(self.lattice, self.valid, at[inside, 0], at[inside, 1])
        return MovedPattern(at, inside[first], cells)


@dataclass(frozen=True)
class _Placement:
    """Where a pattern lies, to tell whether another lies there too."""

    places: NDArray[np.float64]
    apart_m: float
    chance: float
    """Share of the ground with data that is as near to it."""

    @classmethod
    def of(cls, places: NDArray[np.float64], ground: NDArray[np.float64], apart_m: float) -> _Placement:
        return cls(places, apart_m, float((distance_to(ground, places) < apart_m).mean()))

    def like(self, other: NDArray[np.float64]) -> bool:
        shared = float((distance_to(other, self.places) < self.apart_m).mean())
        # Where everything is near the pattern, all placements are alike.
        return shared - self.chance >= MOST_SHARED * (1 - self.chance)


@dataclass(frozen=True)
class MovedGround:
    """What moved patterns are judged with: all that the real pattern was, but for the pattern itself.

    Parameters
    ----------
    lattice : Lattice
    folds : int
    buffer_m, deposit_buffer_m, exclusion_m : float
        As of `Ground`.
    radius_m : float
        As of `ranks_around`.
    background : int
    seed : int
    """

    lattice: Lattice
    folds: int
    buffer_m: float
    deposit_buffer_m: float
    exclusion_m: float
    radius_m: float
    background: int
    seed: int

    def figures(
        self,
        moved: MovedPatterns,
        candidates_of: Callable[[Ground], Mapping[str, Candidate]],
        progress: Progress,
    ) -> dict[str, NDArray[np.float64]]:
        """Mean rank of each moved pattern among the ground around its deposits, by each method.

        Parameters
        ----------
        moved : MovedPatterns
        candidates_of : callable
            Methods for the ground of a moved pattern, by name.
        progress : Progress

        Returns
        -------
        dict of str to array of shape (patterns,)
            NaN where a method could not be trained.
        """
        figures: dict[str, list[float]] = {}
        for i, pattern in enumerate(moved.patterns):
            part = progress.span(i / len(moved.patterns), (i + 1) / len(moved.patterns))
            ground = Ground.of(
                self.lattice, pattern.cells, pattern.places[pattern.kept], pattern.places, self.exclusion_m
            )
            fold, _ = spatial_folds(ground.places[:, 0], ground.places[:, 1], self.folds, self.seed)
            blocks = ground.blocks(fold, self.buffer_m, self.deposit_buffer_m)
            judged = ground.around(self.radius_m, _CELLS, np.random.default_rng([self.seed, 8, i]))
            maps = map_out_of_fold(
                judged,
                blocks,
                candidates_of(ground),
                self.background,
                self.seed,
                progress=part,
                shares=False,
            )
            for name, one in maps.items():
                ranks = ranks_around(one.probability, judged, blocks, self.radius_m)
                figures.setdefault(name, []).append(float(np.nanmean(ranks)) if np.isfinite(ranks).any() else math.nan)
        return {name: np.array(values) for name, values in figures.items()}
