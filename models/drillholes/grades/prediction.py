"""Grades of intervals along holes by a model file, with intervals, and where these lie outside what training saw."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed, named
from ..gradients import SUFFIXES, GradientOptions, gradients_from
from ..kriging import SpaceSamples
from .header import GradeModel
from .options import LSTM
from .points import HolePoints, gradient_of, in_order


@dataclass(frozen=True)
class Grades:
    """Predicted grades.

    Parameters
    ----------
    targets : tuple of str
    values, low, high : array of shape (points, targets)
        Grades with the ends of their intervals; NaN for a point without a place or a depth.
    outside : array of shape (points,)
        Number of features beyond what training saw.
    """

    targets: tuple[str, ...]
    values: Floats
    low: Floats
    high: Floats
    outside: Floats

    def columns(self) -> dict[str, Floats]:
        """Fields of a layer, each of shape (points,): for each grade its value and both ends, then `outside`."""
        found: dict[str, Floats] = {}
        for i, target in enumerate(self.targets):
            for name, values in ((target, self.values), (f"{target}_low", self.low), (f"{target}_high", self.high)):
                found[name] = values[:, i]
        return {**found, "outside": self.outside}


def predict_grades(points: HolePoints, model: GradeModel, progress: Progress) -> Grades:
    """Predict grades.

    Parameters
    ----------
    points : HolePoints
        With all features of the model.
    model : GradeModel
    progress : Progress

    Raises
    ------
    InputError
        If features of the model are missing.
    """
    missing = [name for name in model.asked if name not in points.numbers and name not in points.texts]
    missing = [name for name in missing if not is_own_gradient(name, model)]
    if missing:
        there = [*points.numbers, *points.texts]
        raise InputError(
            said(
                "The model was trained on {asked}, and the points lack {missing}; they have {none_of_them}.",
                asked=named(model.asked),
                missing=named(missing),
                none_of_them=named(there) if there else said("none of them"),
            )
        )
    if model.bands is not None and points.spectra is None:
        raise InputError(said("The model was trained on spectra as well: give the spectra of these points."))
    found = told_grades(points, model, progress)
    beyond = int(np.count_nonzero(found.outside > 0))
    if beyond:
        progress.warn(
            said(
                "{points} of {count:,} have features beyond what training saw (field outside): neither"
                " grade nor interval is to be trusted there.",
                points=counted(beyond, "point"),
                count=len(points),
            )
        )
    _tell_gaps(points, model, progress)
    return found


def told_grades(points: HolePoints, model: GradeModel, progress: Progress) -> Grades:
    """Grades of points that have all features, without a word on what is doubtful."""
    from .network import TrainedGrades

    rows = in_order(points, progress)
    taken = _with_own_gradients(points.taken(rows), model, progress.span(0.0, 0.5))
    network = TrainedGrades.of(model.network, model.header.method == LSTM)
    progress.update(0.5)
    learnt = network.predict(model.rule.apply(taken), taken.hole)
    ends = [model.scale.median(learnt + sign * model.half_widths) for sign in (0.0, -1.0, 1.0)]
    found = [np.full((len(points), len(model.header.targets)), np.nan) for _ in ends]
    for place, values in zip(found, (ends[0] * model.factors, *ends[1:])):
        place[rows] = values
    outside = np.full(len(points), np.nan)
    outside[rows] = model.rule.outside(taken)
    values, low, high = found
    return Grades(tuple(model.header.targets), values, low, high, outside)


def _tell_gaps(points: HolePoints, model: GradeModel, progress: Progress) -> None:
    gaps = {}
    for one in model.rule.features:
        if one.kind == "component" or is_own_gradient(one.name, model):
            continue
        codes = points.texts[one.name][0] < 0 if one.name in points.texts else ~np.isfinite(points.numbers[one.name])
        if codes.any():
            gaps[one.name] = int(codes.sum())
    if gaps:
        texts = [f"{name} {count:,}" for name, count in gaps.items()]
        progress.warn(
            said("Features are missing at some points and stand at their middle there: {texts}.", texts=listed(texts))
        )


def is_own_gradient(feature: str, model: GradeModel) -> bool:
    """Tell whether a feature is a gradient of a grade that the model tells, which it takes itself."""
    return gradient_of(feature).lower() in [target.lower() for target in model.header.targets]


def _with_own_gradients(points: HolePoints, model: GradeModel, progress: Progress) -> HolePoints:
    """Take the gradients of grades from the training points that the model holds."""
    numbers = dict(points.numbers)
    options = GradientOptions(seed=model.header.seed)
    for at, target in enumerate(model.header.targets):
        own = [name for name in model.asked if gradient_of(name).lower() == target.lower()]
        if not own:
            continue
        samples, _ = SpaceSamples.of(model.known["position"], model.known[f"grade {at}"], model.known["hole"])
        found, notes = gradients_from(samples, points.position, None, options, progress)
        for note in notes:
            progress.warn(said("Gradients of {target}: {note}", target=target, note=note))
        for name in own:
            numbers[name] = found[:, [name.lower().endswith(suffix) for suffix in SUFFIXES].index(True)]
    return replace(points, numbers=numbers)
