"""Grades that a model tells at blocks of ground, and what it leaves of the samples: regression kriging."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...core.arrays import Floats, Integers
from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, named
from ..kriging import SearchOptions, SpaceKriger, SpaceSamples
from ..variography import fit_space_variogram
from .header import GradeModel
from .points import HolePoints
from .prediction import is_own_gradient, told_grades

_SAME_PLACE_M = 0.01


@dataclass(frozen=True)
class _Constant:
    """A feature that is the same at all samples."""

    value: float

    def at(self, places: Floats) -> Floats:
        return np.full(len(places), self.value)


@dataclass(frozen=True)
class _Kriged:
    """A feature that is kriged."""

    kriger: SpaceKriger

    def at(self, places: Floats) -> Floats:
        return self.kriger.at(places, Progress()).estimate


class GradeTrend:
    """A model of grades as the trend of a block model.

    Features are kriged to the middles of blocks, and missing where the nearest sample lacks them; categories are taken
    from the nearest sample, and blocks above each other
    count as a hole, from the top, for a network with memory. Kriged features are smoother than those of samples, and so
    is the trend.

    Parameters
    ----------
    model : GradeModel
    points : HolePoints
        With the features of the model and the measured grades.
    search : SearchOptions
        Of the features.
    seed : int
    progress : Progress

    Raises
    ------
    InputError
        If features are missing, or the model was trained on spectra.
    """

    def __init__(
        self, model: GradeModel, points: HolePoints, search: SearchOptions, seed: int, progress: Progress
    ) -> None:
        from scipy.spatial import cKDTree

        if model.bands is not None:
            raise InputError(
                said("The model was trained on spectra, which blocks do not have: train one without them.")
            )
        asked = [name for name in model.asked if not is_own_gradient(name, model)]
        missing = [name for name in asked if name not in points.numbers and name not in points.texts]
        if missing:
            raise InputError(
                said(
                    "The model was trained on {asked}, and the points lack {missing}.",
                    asked=named(model.asked),
                    missing=named(missing),
                )
            )
        known = np.isfinite(points.position).all(axis=1)
        self._model, self._points = model, points.taken(np.flatnonzero(known))
        self._tree = cKDTree(self._points.position)
        self._numbers: dict[str, _Constant | _Kriged] = {}
        asked = [name for name in asked if name in points.numbers]
        for i, name in enumerate(asked):
            step = progress.span(i / (len(asked) + 1), (i + 1) / (len(asked) + 1))
            self._numbers[name] = self._feature(self._points.numbers[name], search, seed, step)
        self._left = self._residuals(points, progress)

    def _feature(self, values: Floats, search: SearchOptions, seed: int, progress: Progress) -> _Constant | _Kriged:
        samples, _ = SpaceSamples.of(self._points.position, values, self._points.hole)
        if not len(samples) or np.ptp(samples.values) == 0:
            return _Constant(float(samples.values[0]) if len(samples) else np.nan)
        variogram = fit_space_variogram(samples, seed, progress).variogram
        return _Kriged(SpaceKriger(samples, variogram, replace(search, radius_m=None)))

    def _residuals(self, points: HolePoints, progress: Progress) -> dict[str, Floats]:
        """Measured grades less those that were told, shape (points,) each: while held out, where training saw them."""
        from scipy.spatial import cKDTree

        told = told_grades(points, self._model, progress.quiet()).values
        known = np.isfinite(points.position).all(axis=1)
        distance, at = cKDTree(self._model.known["position"]).query(points.position[known])
        same = np.flatnonzero(known)[distance <= _SAME_PLACE_M]
        held_out = self._model.known["held_out"][at[distance <= _SAME_PLACE_M]]
        told[same] = np.where(np.isfinite(held_out), held_out, told[same])
        others = len(points) - len(same)
        if others:
            progress.warn(
                said(
                    "{points} of {count:,} are not those that the model was trained on: what it leaves of"
                    " them is not that of held-out points.",
                    points=counted(others, "point"),
                    count=len(points),
                )
            )
        return {
            target: points.numbers[target] - told[:, i]
            for i, target in enumerate(self._model.header.targets)
            if target in points.numbers
        }

    def left(self, element: str) -> Floats:
        """Measured less told grades of the points, shape (points,).

        Raises
        ------
        InputError
            If the model tells other grades.
        """
        if element not in self._left:
            raise InputError(
                said(
                    "The model tells {targets}, and not {element}: estimate these, or estimate {element}"
                    " without a model.",
                    targets=named(self._model.header.targets),
                    element=element,
                )
            )
        return self._left[element]

    def at(self, element: str, places: Floats) -> Floats:
        """Grades that the model tells at middles of blocks of shape (blocks, 3); shape (blocks,)."""
        _, column = np.unique(np.round(places[:, :2], 3), axis=0, return_inverse=True)
        nearest = self._tree.query(places)[1]
        blocks = HolePoints(
            position=places,
            hole=column.reshape(-1),
            holes=tuple(map(str, range(int(column.max()) + 1))),
            depth=-places[:, 2],
            numbers={name: self._number(name, places, nearest) for name in self._numbers},
            texts={name: (codes[nearest], names) for name, (codes, names) in self._points.texts.items()},
        )
        told = told_grades(blocks, self._model, Progress())
        return told.values[:, self._model.header.targets.index(element)]

    def _number(self, name: str, places: Floats, nearest: Integers) -> Floats:
        """A feature at blocks; missing where the nearest sample lacks it, shape (blocks,).

        What was not assayed is mostly poor, and a model knows it: kriged from rich samples far away it would tell more
        than there is.
        """
        found = self._numbers[name].at(places)
        return np.where(np.isfinite(self._points.numbers[name])[nearest], found, np.nan)
