"""Intervals along holes as a model takes them: in order of depth, with features and grades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed, named, number
from ...spectra.table import Bands
from ..gradients import SUFFIXES
from .options import GradeOptions

Texts = tuple[NDArray[np.int64], tuple[str, ...]]
"""Numbers of categories, shape (points,), -1 for none, and their names."""


@dataclass(frozen=True)
class HolePoints:
    """Intervals along holes, as a layer gives them.

    Parameters
    ----------
    position : array of shape (points, 3)
        Easting, northing, elevation in metres.
    hole : array of shape (points,)
        Number of the hole of each.
    holes : tuple of str
        Their names.
    depth : array of shape (points,)
        Along the hole.
    numbers : dict of str to array of shape (points,)
        Features and grades; NaN where there is none.
    texts : dict of str to tuple of array of shape (points,) and names
        Features that are categories.
    spectra : array of shape (points, bands), optional
        NaN where a point has none.
    bands : Bands, optional
        Of the spectra.
    """

    position: Floats
    hole: NDArray[np.int64]
    holes: tuple[str, ...]
    depth: Floats
    numbers: dict[str, Floats]
    texts: dict[str, Texts] = field(default_factory=dict)
    spectra: Floats | None = None
    bands: Bands | None = None

    def __len__(self) -> int:
        return len(self.hole)

    def taken(self, rows: NDArray[np.int64]) -> HolePoints:
        """Some points, in the order of `rows`, shape (taken,)."""
        return replace(
            self,
            position=self.position[rows],
            hole=self.hole[rows],
            depth=self.depth[rows],
            numbers={name: values[rows] for name, values in self.numbers.items()},
            texts={name: (codes[rows], names) for name, (codes, names) in self.texts.items()},
            spectra=None if self.spectra is None else self.spectra[rows],
        )


def in_order(points: HolePoints, progress: Progress) -> NDArray[np.int64]:
    """Rows of the points that have a place and a depth, hole by hole from the collar downwards.

    Raises
    ------
    InputError
        If none is left.
    """
    known = np.isfinite(points.position).all(axis=1) & np.isfinite(points.depth)
    lost = int(np.count_nonzero(~known))
    if lost == len(points):
        raise InputError(said("No point has both a place and a depth: choose the field of depths along the hole."))
    if lost:
        progress.warn(said("{points} without a place or a depth take no part.", points=counted(lost, "point")))
    rows = np.flatnonzero(known)
    order: NDArray[np.int64] = rows[np.lexsort((points.depth[rows], points.hole[rows]))]
    hole, depth = points.hole[order], points.depth[order]
    twice = np.flatnonzero((hole[1:] == hole[:-1]) & (depth[1:] == depth[:-1]))
    if len(twice):
        first = twice[0]
        progress.warn(
            said(
                "{points} stand at the depth of another of their hole, first in {holes} at {depth}: their"
                " order is that of the layer.",
                points=counted(len(twice), "point"),
                holes=points.holes[hole[first]],
                depth=number(float(depth[first])),
            )
        )
    return order


def gradient_of(feature: str) -> str:
    """Name of the element that a feature is a gradient of, as 'drillholegradients' names them; empty if none."""
    for suffix in SUFFIXES:
        if feature.lower().endswith(suffix):
            return feature[: -len(suffix)]
    return ""


def check_grades(points: HolePoints, targets: Sequence[str], features: Sequence[str], options: GradeOptions) -> None:
    """Refuse what no model can be learnt from, before any long work.

    Raises
    ------
    InputError
        No feature, a grade among the features, no grades or equal ones, fewer holes than folds.
    """
    if not targets:
        raise InputError(said("No grade was named: choose the fields to learn."))
    if not features and points.spectra is None:
        raise InputError(said("No feature was named: choose the fields that grades are to be learnt from."))
    words = [name for name in targets if name in points.texts]
    if words:
        raise InputError(
            said("{words} holds texts, and grades are numbers: choose other fields to learn.", words=named(words))
        )
    both = [name for name in features if name in targets]
    if both:
        raise InputError(
            said("{both} is both a feature and a grade to learn: a model would only repeat it.", both=named(both))
        )
    if len(np.unique(points.hole)) > len(points) / 2:
        raise InputError(
            said(
                "{count:,} points lie in {count_2:,} holes, hardly more than one in each: choose the"
                " field that names the hole, not one that numbers the points.",
                count=len(points),
                count_2=len(np.unique(points.hole)),
            )
        )
    for name in targets:
        _check_grade(name, points, options)


def _check_grade(name: str, points: HolePoints, options: GradeOptions) -> None:
    values = points.numbers[name]
    known = np.isfinite(values)
    if not known.any():
        raise InputError(
            said("{name} has no value at any point with a place and a depth: choose another field.", name=name)
        )
    if np.ptp(values[known]) == 0:
        raise InputError(
            said(
                "{name} is {values} at all {known:,} points: there is nothing to learn from it. Values"
                " that are all below detection look like this.",
                name=name,
                values=number(float(values[known][0])),
                known=int(known.sum()),
            )
        )
    holes = len(np.unique(points.hole[known]))
    if holes == 1:
        raise InputError(
            said(
                "All values of {name} are of the hole {holes}: a model is judged on whole holes, and"
                " needs at least 4 of them.",
                name=name,
                holes=points.holes[points.hole[known][0]],
            )
        )
    least = max(options.folds, 4) if options.validation == "holes" else 4
    if holes < least:
        raise InputError(
            said(
                "{name} has values in {holes}: {least} are needed to hold whole holes out and stop"
                " training on others; ask for fewer folds, or give more holes.",
                name=name,
                holes=counted(holes, "hole"),
                least=least,
            )
        )


@dataclass(frozen=True)
class ClassLimits:
    """Limits between classes of grade.

    Parameters
    ----------
    limits : dict of str to tuple of float
        For each grade, rising.
    given : bool
        Whether a user gave them; else they are terciles.
    """

    limits: dict[str, tuple[float, ...]]
    given: bool

    def classes(self, name: str, values: Floats) -> NDArray[np.float64]:
        """Class of each value, 0, 1, …, of any shape; NaN where there is no value."""
        found = np.searchsorted(np.array(self.limits[name]), values, side="right").astype(float)
        return np.where(np.isfinite(values), found, np.nan)


def class_limits(text: str, grades: Mapping[str, Floats]) -> ClassLimits:
    """Read limits of classes: `0.2, 0.5` for all grades, or `Cu_pct=0.2, 0.5; Mo_ppm=50`; empty for terciles.

    Parameters
    ----------
    text : str
    grades : mapping of str to array of shape (points,)

    Raises
    ------
    InputError
        If limits are no numbers, do not rise, or name no grade.
    """
    terciles = {
        name: tuple(float(v) for v in np.unique(np.quantile(values[np.isfinite(values)], [1 / 3, 2 / 3])))
        for name, values in grades.items()
    }
    if not text.strip():
        return ClassLimits(terciles, given=False)
    if "=" not in text:
        limits = _numbers(text)
        return ClassLimits(dict.fromkeys(grades, limits), given=True)
    found = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        name, _, rest = part.partition("=")
        if name.strip() not in grades:
            raise InputError(
                said(
                    "Limits are given for '{name}', and the grades are {grades}: write for example {next}=0.2, 0.5.",
                    name=name.strip(),
                    grades=listed(list(grades)),
                    next=next(iter(grades)),
                )
            )
        found[name.strip()] = _numbers(rest)
    return ClassLimits({name: found.get(name, terciles[name]) for name in grades}, given=True)


def _numbers(text: str) -> tuple[float, ...]:
    try:
        values = tuple(float(part) for part in text.split(","))
    except ValueError:
        values = ()
    if not values or not np.isfinite(values).all() or (np.diff(values) <= 0).any():
        raise InputError(
            said(
                "'{text}' are no limits between classes: give rising numbers with commas, such as 0.2, 0.5.",
                text=text.strip(),
            )
        )
    return values
