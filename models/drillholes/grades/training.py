"""Training of grades: validate, judge, choose the better network, and write it as a model file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.threads import one_blas_thread
from ...core.wording import counted, listed, named
from ...learning.model_file import check_torch, digest, library_versions, or_none
from ...rasters.files import check_writable
from ...statistics.conformal import measured_coverage, residual_limit
from ...statistics.intervals import Interval
from ...statistics.regression import (
    RegressionFigures,
    group_mean,
    mean_of_sets,
    regression_figures,
    rmse_difference,
    rmse_ratio,
)
from .features import fit_features
from .header import GradeHeader, GradeModel, load_grade_model
from .options import (
    ALL,
    FEEDFORWARD,
    KRIGING,
    LSTM,
    MEAN,
    MOVED,
    NO_GRADIENTS,
    NOTHING,
    POSITION,
    SPLIT,
    TRANSFERRED,
    WEIGHTED,
    GradeOptions,
)
from .points import ClassLimits, HolePoints, check_grades, class_limits, in_order
from .scale import fit_scale
from .validation import (
    HELD_OUT,
    STOPPING,
    TEST,
    TRAINING,
    GradeData,
    MethodResult,
    Round,
    StartModel,
    Validation,
    cross_validate,
    deal_holes,
    with_own_gradients,
)


@dataclass(frozen=True)
class GradeRequest:
    """What is to be learnt from what.

    Parameters
    ----------
    features, targets : tuple of str
        Names of fields.
    classes : str
        Limits between classes of grade, see `class_limits`.
    """

    features: tuple[str, ...]
    targets: tuple[str, ...]
    classes: str = ""


@dataclass(frozen=True)
class GradeRow:
    """Figures of one grade by one method.

    Parameters
    ----------
    target, method, features : str
    part : {"training", "validation", "held_out", "test"}
    holes : int
    figures : RegressionFigures
    mae, accuracy : Interval
        Mean absolute error, and share of points in the right class of grade.
    """

    target: str
    method: str
    features: str
    part: str
    holes: int
    figures: RegressionFigures
    mae: Interval
    accuracy: Interval

    def cells(self) -> tuple[Any, ...]:
        """A row as `OUTPUT` has it."""
        found = self.figures
        first = (self.target, self.method, self.features, self.part, found.n, self.holes)
        return (
            *first,
            found.rmse.value,
            found.rmse.low,
            found.rmse.high,
            found.r2.value,
            self.mae.value,
            self.accuracy.value,
            found.r2.low,
            found.r2.high,
            self.mae.low,
            self.mae.high,
            self.accuracy.low,
            self.accuracy.high,
            found.bias,
        )


@dataclass(frozen=True)
class GradeComparison:
    """One method beside another on the same held-out holes, for one grade.

    Parameters
    ----------
    target : str
    first, second : tuple of str
        Method and features.
    difference, ratio : Interval
        RMSE of the first less that of the second, and over it; by draws of whole holes.
    parts : Interval
        The ratio, by the parts of the validation; without ends where there is one part.
    """

    target: str
    first: tuple[str, str]
    second: tuple[str, str]
    difference: Interval
    ratio: Interval
    parts: Interval

    @property
    def verdict(self) -> int:
        """1 where the first is better beyond chance, both of holes and of trainings, -1 where it is worse, else 0."""
        better, worse = self.difference.high < 0, self.difference.low > 0
        if math.isnan(self.parts.low):
            return int(better) - int(worse)
        return int(better and self.parts.high < 1) - int(worse and self.parts.low > 1)


@dataclass(frozen=True)
class FeatureWeight:
    """Weight of a feature by self-evaluation, over the parts of the validation.

    Parameters
    ----------
    feature, method : str
    mean, low, high : float
    """

    feature: str
    method: str
    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class GradeOutcome:
    """What a training found, without the predictions of points.

    Parameters
    ----------
    rows : tuple of GradeRow
    weights : tuple of FeatureWeight
    method : str
        Network that was written.
    """

    rows: tuple[GradeRow, ...]
    weights: tuple[FeatureWeight, ...]
    method: str


@dataclass(frozen=True)
class GradeTraining:
    """All that a training found, for tables and the report.

    Parameters
    ----------
    data : GradeData
    options : GradeOptions
    limits : ClassLimits
    validation : Validation
    rows : tuple of GradeRow
    comparisons : tuple of GradeComparison
    weights : tuple of FeatureWeight
    written : tuple of str
        Method and features of the model.
    half_widths : array of shape (targets,)
        Of intervals, on the scale that is learnt.
    coverage : tuple of float
        Share of held-out grades that intervals held which had not seen their hole.
    """

    data: GradeData
    options: GradeOptions
    limits: ClassLimits
    validation: Validation
    rows: tuple[GradeRow, ...]
    comparisons: tuple[GradeComparison, ...]
    weights: tuple[FeatureWeight, ...]
    written: tuple[str, str]
    half_widths: Floats
    coverage: tuple[float, ...]

    @property
    def judged(self) -> str:
        """Name of the part that methods are judged on."""
        return judged(self.options)

    def row(self, target: str, method: str, features: str, part: str) -> GradeRow:
        """Figures of one grade by one method."""
        key = (target, method, features, part)
        return next(r for r in self.rows if (r.target, r.method, r.features, r.part) == key)

    def comparison(self, target: str, first: tuple[str, str], second: tuple[str, str]) -> GradeComparison | None:
        """One of the comparisons; None where it was not made."""
        key = (target, first, second)
        return next((c for c in self.comparisons if (c.target, c.first, c.second) == key), None)


def judged(options: GradeOptions) -> str:
    """Name of the part of the holes that methods are judged on."""
    return TEST if options.validation == SPLIT else HELD_OUT


def train_grades(
    points: HolePoints,
    request: GradeRequest,
    options: GradeOptions,
    start: Path | None,
    path: Path,
    progress: Progress,
) -> GradeTraining:
    """Learn grades along holes and write the better network as a model file.

    Parameters
    ----------
    points : HolePoints
    request : GradeRequest
    options : GradeOptions
    start : Path, optional
        Model of another deposit that training starts from as well.
    path : Path
        Model file to write.
    progress : Progress

    Raises
    ------
    InputError
        What `check_grades` and `cross_validate` refuse, or a model of other features or grades to start from.
    ModelFileError
        If the model to start from cannot be read.
    ResourceError
        If PyTorch is missing, or the file cannot be written.
    """
    check_writable(path, (".safetensors",))
    check_torch("A network along drill holes")
    data, limits = _prepared(points, request, options, progress)
    begin = None if start is None else _start_of(load_grade_model(start), start.name, data, options)
    holes = len(np.unique(data.points.hole))
    progress.info(
        said(
            "{count:,} points of {holes} holes, {features}, grades: {targets}.",
            count=len(data),
            holes=holes,
            features=counted(len(data.features), "feature"),
            targets=listed(list(data.targets)),
        )
    )
    with one_blas_thread():
        validation = cross_validate(data, options, begin, progress.part(said("Cross-validation"), 0.0, 0.88))
        rows = _rows(data, validation, limits, options)
        written = _chosen(validation, rows, options)
        model = _final(
            data, validation, rows, written, begin, options, progress.part(said("Training on all"), 0.88, 1.0)
        )
    model.write(path)
    return GradeTraining(
        data=data,
        options=options,
        limits=limits,
        validation=validation,
        rows=rows,
        comparisons=_comparisons(data, validation, options.seed),
        weights=_weights(validation),
        written=written,
        half_widths=model.half_widths,
        coverage=tuple(_coverage(data, validation.results[written], options)),
    )


def _prepared(
    points: HolePoints, request: GradeRequest, options: GradeOptions, progress: Progress
) -> tuple[GradeData, ClassLimits]:
    points = points.taken(in_order(points, progress))
    check_grades(points, request.targets, request.features, options)
    targets = {name: points.numbers[name] for name in request.targets}
    known = np.isfinite(np.column_stack(list(targets.values()))).any(axis=1)
    holes = np.unique(points.hole[known])
    without = len(np.unique(points.hole)) - len(holes)
    if without:
        progress.warn(said("{holes} without any of the grades take no part.", holes=counted(without, "hole")))
        points = points.taken(np.flatnonzero(np.isin(points.hole, holes)))
        targets = {name: points.numbers[name] for name in request.targets}
    _tell_missing(points, request.features, progress)
    _, number = np.unique(points.hole, return_inverse=True)
    points = replace(points, hole=number, holes=tuple(points.holes[i] for i in holes))
    scale = fit_scale(targets, options.log, progress)
    data = GradeData(points, request.features, request.targets, scale)
    for target, names in data.own_gradients().items():
        progress.warn(
            said(
                "{names} are gradients of the grade {target}, which is to be learnt: they are taken anew"
                " from the training holes of each part, blind to a point's own hole.",
                names=named(names),
                target=target,
            )
        )
    return data, class_limits(request.classes, targets)


def _tell_missing(points: HolePoints, features: Sequence[str], progress: Progress) -> None:
    lost = {}
    for name in features:
        missing = points.texts[name][0] < 0 if name in points.texts else ~np.isfinite(points.numbers[name])
        if missing.all():
            raise InputError(said("{name} has no value at any point: leave it out of the features.", name=name))
        if missing.any():
            lost[name] = int(missing.sum())
    if points.spectra is not None and (gaps := int((~np.isfinite(points.spectra).all(axis=1)).sum())):
        lost["the spectrum"] = gaps
    if lost:
        texts = [f"{name} {count:,}" for name, count in lost.items()]
        progress.warn(
            said(
                "Features are missing at some of {count:,} points, and stand at their middle there, with"
                " a mark: {texts}.",
                count=len(points),
                texts=listed(texts),
            )
        )


def _start_of(model: GradeModel, name: str, data: GradeData, options: GradeOptions) -> StartModel:
    """Check that a model can start that of this deposit.

    Raises
    ------
    InputError
        If its features, grades, logarithms or network are others.
    """
    if list(model.asked) != list(data.features) or (model.bands is None) != (data.points.spectra is None):
        raise InputError(
            said(
                "{name} was trained on other features: it has {asked}, and these are {features}; give the"
                " same ones, in the same order, or start from no model.",
                name=name,
                asked=named(model.asked),
                features=named(data.features),
            )
        )
    if tuple(model.header.targets) != data.targets:
        raise InputError(
            said(
                "{name} tells other grades: {targets}, and {targets_2} are to be learnt.",
                name=name,
                targets=named(model.header.targets),
                targets_2=named(data.targets),
            )
        )
    if not np.array_equal(model.scale.log, data.scale.log):
        raise InputError(
            said(
                "{name} learnt {value} as logarithms, and here it would be others: choose 'always' or"
                " 'never' for both.",
                name=name,
                value=listed([str(x) for x in np.array(data.targets)[model.scale.log]]) or said("no grade"),
            )
        )
    if model.header.method not in options.networks:
        raise InputError(
            said(
                "{name} is a network of the kind {method}: choose it among the networks.",
                name=name,
                method=model.header.method,
            )
        )
    if model.bands is not None and data.points.bands is not None and not model.bands.same_as(data.points.bands):
        raise InputError(
            said("{name} was trained on spectra of other bands: bring these to the same ones first.", name=name)
        )
    return StartModel(model.header.method, model.rule, model.network)


# -- figures -----------------------------------------------------------------------------------------------------------


def _rows(data: GradeData, validation: Validation, limits: ClassLimits, options: GradeOptions) -> tuple[GradeRow, ...]:
    parts = [(TRAINING, "training"), (judged(options), "held_out")]
    if options.validation == SPLIT:
        parts.insert(1, (STOPPING, "stopping"))
    rows = []
    for target, name in enumerate(data.targets):
        for result in validation.results.values():
            for part, attribute in parts:
                sets = getattr(result, attribute)[:, :, target]
                sets = sets[np.isfinite(sets).any(axis=1)]
                rows.append(_row(data, result, (name, target), part, sets, limits, options.seed))
    return tuple(rows)


def _row(
    data: GradeData,
    result: MethodResult,
    target: tuple[str, int],
    part: str,
    sets: Floats,
    limits: ClassLimits,
    seed: int,
) -> GradeRow:
    name, at = target
    truth, hole = result.truth[:, at], data.points.hole
    told, right = limits.classes(name, sets), limits.classes(name, truth)
    hits = np.where(np.isfinite(told) & np.isfinite(right), told == right, np.nan)
    known = np.isfinite(sets).any(axis=0)
    return GradeRow(
        target=name,
        method=result.method,
        features=result.features,
        part=part,
        holes=len(np.unique(hole[known])),
        figures=regression_figures(truth, sets, hole, seed),
        mae=group_mean(np.abs(sets - truth), hole, seed),
        accuracy=group_mean(hits, hole, seed),
    )


def _error(rows: Sequence[GradeRow], key: tuple[str, str], part: str) -> float:
    """Held-out errors in standard deviations, the mean of all grades."""
    return float(np.mean([1 / r.figures.rpd for r in rows if (r.method, r.features, r.part) == (*key, part)]))


def _chosen(validation: Validation, rows: Sequence[GradeRow], options: GradeOptions) -> tuple[str, str]:
    """Network and features with the smallest held-out errors; the first of equals."""
    keys = [key for key in validation.results if key[0] in options.networks and key[1] != MOVED]
    return min(keys, key=lambda key: _error(rows, key, judged(options)))


def _comparisons(data: GradeData, validation: Validation, seed: int) -> tuple[GradeComparison, ...]:
    results = validation.results
    pairs: list[tuple[tuple[str, str], tuple[str, str]]] = [((KRIGING, POSITION), (MEAN, NOTHING))]
    networks = [name for name in (LSTM, FEEDFORWARD) if (name, ALL) in results]
    for name in networks:
        own = (name, ALL)
        pairs += [(own, (KRIGING, POSITION)), (own, (MEAN, NOTHING))]
        pairs += [(own, (name, NO_GRADIENTS)), ((name, WEIGHTED), own), ((name, TRANSFERRED), own)]
    if len(networks) == 2:
        pairs.append(((LSTM, ALL), (FEEDFORWARD, ALL)))
        pairs.append(((LSTM, NO_GRADIENTS), (FEEDFORWARD, NO_GRADIENTS)))
    found = []
    for i, target in enumerate(data.targets):
        for first, second in pairs:
            if first not in results or second not in results:
                continue
            truth, hole = data.grades[:, i], data.points.hole
            one, other = (results[key].held_out[:, :, i] for key in (first, second))
            found.append(
                GradeComparison(
                    target=target,
                    first=first,
                    second=second,
                    difference=rmse_difference(truth, one, other, hole, seed),
                    ratio=rmse_ratio(truth, one, other, hole, seed),
                    parts=_over_parts(truth, one, other, validation.rounds),
                )
            )
    return tuple(found)


def _over_parts(truth: Floats, first: Floats, second: Floats, rounds: Sequence[Round]) -> Interval:
    """Ratio of RMSE over the parts of a validation, each of which was trained anew, with Student's interval.

    Draws of holes do not know that a network trained again from other random numbers comes out a little different: two
    trainings with the same features differ "beyond chance" by them. Over parts that luck is in the spread.

    Parameters
    ----------
    truth : array of shape (points,)
    first, second : array of shape (repeats, points)
    rounds : sequence of Round
    """
    from scipy.special import stdtrit

    logs = []
    for one in rounds:
        known = one.out & np.isfinite(truth)
        errors = [np.sqrt(np.mean(np.square(sets[one.repeat, known] - truth[known]))) for sets in (first, second)]
        if known.any() and min(errors) > 0:
            logs.append(float(np.log(errors[0] / errors[1])))
    mean = float(np.mean(logs)) if logs else math.nan
    if len(logs) < 2:
        return Interval(math.exp(mean))
    half = float(stdtrit(len(logs) - 1, 0.975)) * float(np.std(logs, ddof=1)) / math.sqrt(len(logs))
    return Interval(math.exp(mean), math.exp(mean - half), math.exp(mean + half))


def _weights(validation: Validation) -> tuple[FeatureWeight, ...]:
    """Weights that the parts' models ended with, feature by feature."""
    found = []
    for (method, features), result in validation.results.items():
        if features != WEIGHTED or not result.weights:
            continue
        ends = np.array([weights[-1] for weights in result.weights])
        for i, name in enumerate(validation.names):
            column = ends[:, i]
            found.append(FeatureWeight(name, method, float(column.mean()), float(column.min()), float(column.max())))
    return tuple(found)


def _residuals(data: GradeData, result: MethodResult) -> Floats:
    """Measured minus predicted on the scale that is learnt, of held-out points; shape (repeats, points, targets)."""
    found: Floats = data.scale.learnt(data.grades) - result.learnt
    return found


def _coverage(data: GradeData, result: MethodResult, options: GradeOptions) -> list[float]:
    residuals = _residuals(data, result)
    return [measured_coverage(residuals[:, :, i], data.points.hole, options.coverage) for i in range(len(data.targets))]


# -- the model ---------------------------------------------------------------------------------------------------------


def _final(
    data: GradeData,
    validation: Validation,
    rows: Sequence[GradeRow],
    written: tuple[str, str],
    start: StartModel | None,
    options: GradeOptions,
    progress: Progress,
) -> GradeModel:
    """Train the chosen network on all holes but those that stop it."""
    from .network import Sequences, TrainedGrades, TrainingRules, train_network

    method, variant = written
    everything = np.ones(len(data), dtype=bool)
    points = with_own_gradients(data, everything, options.seed, progress.span(0.0, 0.1))
    learnt = data.scale.learnt(data.grades)
    rule = fit_features(points, data.features, everything, learnt, options.seed)
    begin = start if variant == TRANSFERRED else None
    if begin is not None:
        rule = begin.rule
    if variant == NO_GRADIENTS:
        rule = rule.without(data.gradient_features)
    last = _last_round(data.points.hole, options)
    sequences = Sequences(rule.apply(points), learnt, points.hole, rule.member)
    trained = train_network(
        sequences.taken(~last.stop),
        sequences.taken(last.stop),
        TrainingRules(
            recurrent=method == LSTM,
            weighted=variant == WEIGHTED,
            epochs=options.epochs,
            patience=options.patience,
            seed=options.seed,
            start=None if begin is None else TrainedGrades.of(begin.arrays, method == LSTM),
        ),
        progress.span(0.1, 1.0),
    )
    result = validation.results[written]
    residuals = _residuals(data, result)
    half = np.array([_half_width(residuals[:, :, i], options.coverage) for i in range(len(data.targets))])
    pooled = result.learnt.reshape(-1, len(data.targets))
    factors = data.scale.factors(np.tile(data.grades, (len(result.learnt), 1)), pooled)
    bands = data.points.bands
    header = GradeHeader(
        targets=data.targets,
        method=method,
        variant=variant,
        features=rule.entries(),
        learner={
            "log": data.scale.log.tolist(),
            "floor": data.scale.floor.tolist(),
            "never_negative": data.scale.never_negative.tolist(),
            "factors": factors.tolist(),
            "half_widths": half.tolist(),
            "coverage": options.coverage,
            "unit": None if bands is None else bands.unit,
        },
        training=asdict(options),
        seed=options.seed,
        inputs_sha256={"features": digest(sequences.columns), "grades": digest(data.grades)},
        versions=library_versions(["numpy", "torch"]),
        metrics={
            row.target: {"rmse": or_none(row.figures.rmse.value), "r2": or_none(row.figures.r2.value)}
            for row in rows
            if (row.method, row.features, row.part) == (*written, judged(options))
        },
    )
    held_out = [mean_of_sets(result.held_out[:, :, i]) for i in range(len(data.targets))]
    known: dict[str, NDArray[Any]] = {"position": points.position, "held_out": np.column_stack(held_out)}
    own = [name for name in data.own_gradients() if any(one in rule.names for one in data.own_gradients()[name])]
    if own:
        known |= {"hole": points.hole}
        known |= {f"grade {data.targets.index(name)}": points.numbers[name] for name in own}
    return GradeModel(
        header=header,
        rule=rule,
        scale=data.scale,
        factors=factors,
        half_widths=half,
        network=trained.arrays(),
        known=known,
        bands=bands,
    )


def _last_round(hole: NDArray[np.int64], options: GradeOptions) -> Round:
    """All holes to train on but those for early stopping."""
    rounds, _ = deal_holes(hole, replace(options, repeats=1))
    stop = rounds[0].stop
    return Round(0, ~stop, stop, np.zeros_like(stop))


def _half_width(residual: Floats, coverage: float) -> float:
    limit = residual_limit(residual, coverage)
    return limit if math.isfinite(limit) else float(np.nanmax(np.abs(residual)))
