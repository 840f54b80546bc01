"""How good a map is where nobody looked: estimates at samples that were left out, by kriging and by IDW."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats, Integers
from ..core.dependencies import import_part
from ..core.errors import InputError, check_choice
from ..core.language import marked, said
from ..core.progress import Progress, SilentSink, Sink
from ..rasters.points import Points
from ..statistics.intervals import Interval, wilson
from .idw import IdwOptions, idw_weights
from .kriging import KrigedElement, KrigedPoints, KrigingOptions, KrigingSummary, krige_points
from .kriging_sets import Neighbourhood, NeighbourSearch
from .neighbours import check_elements, group_samples
from .variogram import Variogram

VALIDATIONS = ("leave_one_out", "spatial_folds")
"""One place at a time is left out, or a whole part of the area."""
KRIGING_BETTER, IDW_BETTER, NO_DIFFERENCE = (
    "kriging is better",
    "IDW is better",
    marked("no difference that these samples could show"),
)
COVERAGE = 0.9
"""Share of the samples that the interval estimate ± 1.645 standard deviations should hold."""

_Z_COVERAGE = 1.6448536269514722
"""Quantile of the standard normal at (1 + `COVERAGE`) / 2."""
_UNITS = 50
"""Clusters of samples that leave-one-out errors are drawn by, so that neighbours with the same luck count as one."""
_FEWEST_UNITS = 6
"""With fewer even one-sided luck in every unit has a chance above 3 %, so that no interval of 95 % can be given."""
_DRAWS = 2000
"""Bootstrap draws of the interval: 50 lie beyond each of its ends, which puts them right to 2 % of its width."""
_SAME = 5e-4
"""A ratio of RMSE this near to 1 is no difference to anyone, however surely it is one: it is 1.000 in print."""
_VALUES_AT_A_TIME = 1 << 24
"""Weights (places x neighbours x elements) that are in memory at a time: 130 MB."""


@dataclass(frozen=True)
class ValidationOptions:
    """What to leave out.

    Parameters
    ----------
    method : {"leave_one_out", "spatial_folds"}
        Leave-one-out asks how good the map is *between* samples as dense as these; spatial folds ask how good it is
        beyond them, in a part of the area without any.
    folds : int
        Parts of the area, by k-means of the samples' places; leave-one-out ignores it.
    seed : int
        For the parts and for the intervals.
    """

    method: str = "leave_one_out"
    folds: int = 10
    seed: int = 42

    def __post_init__(self) -> None:
        check_choice("way of cross-validation", self.method, VALIDATIONS)
        if self.folds < 2:
            raise InputError(said("{folds} folds were asked for: give at least 2 (10 is usual).", folds=self.folds))
        if self.seed < 0:
            raise InputError(said("The seed is {seed}: give 0 or more.", seed=self.seed))


@dataclass(frozen=True)
class ErrorFigures:
    """Errors of one method at the samples of one element, in the units of the values.

    NaN where a figure has no meaning.

    Parameters
    ----------
    n : int
        Samples with a value and an estimate.
    mean_error : float
        Mean of observed - estimated; positive where estimates are too low.
    rmse, mae : float
        Root of the mean squared error; mean absolute error.
    slope, intercept : float
        Of observed on estimated values; a slope of 1 is conditionally unbiased, less than 1 means that high estimates
        are too high.
    correlation : float
        Pearson's, of observed and estimated values.
    r2 : float
        1 - squared errors / squared differences from the mean; 0 or less is no better than the mean.
    """

    n: int
    mean_error: float
    rmse: float
    mae: float
    slope: float
    intercept: float
    correlation: float
    r2: float

    @classmethod
    def of(cls, observed: Floats, estimate: Floats) -> ErrorFigures:
        """Compare observed and estimated values, arrays of shape (samples,); those with a NaN take no part."""
        both = np.isfinite(observed) & np.isfinite(estimate)
        observed, estimate = observed[both], estimate[both]
        n = len(observed)
        if n == 0:
            return cls(0, *[math.nan] * 7)
        error = observed - estimate
        from_mean, from_estimates = observed - observed.mean(), estimate - estimate.mean()
        squares, squares_estimates = float(from_mean @ from_mean), float(from_estimates @ from_estimates)
        together = float(from_mean @ from_estimates)
        # What rounding leaves of equal values is no spread.
        varied = _spread(observed, squares) and _spread(estimate, squares_estimates)
        slope = together / squares_estimates if varied else math.nan
        return cls(
            n=n,
            mean_error=float(error.mean()),
            rmse=math.sqrt(float(error @ error) / n),
            mae=float(np.abs(error).mean()),
            slope=slope,
            intercept=float(observed.mean() - slope * estimate.mean()),
            correlation=together / math.sqrt(squares * squares_estimates) if varied else math.nan,
            r2=1.0 - float(error @ error) / squares if _spread(observed, squares) else math.nan,
        )


def _spread(values: Floats, squares: float) -> bool:
    """Whether a sum of squares of so many values is more than what rounding makes of none."""
    return squares > len(values) * (1e-12 * float(np.abs(values).max(initial=0.0))) ** 2


@dataclass(frozen=True)
class Comparison:
    """Kriging beside IDW at the same samples, left out together.

    Parameters
    ----------
    ratio : Interval
        RMSE of kriging / RMSE of IDW, less than 1 where kriging is better. The interval comes from drawing the folds
        (of leave-one-out: clusters of samples) anew; it is NaN with fewer than 6 of them.
    verdict : str
        `KRIGING_BETTER` where the interval lies below 1, `IDW_BETTER` where it lies above, else `NO_DIFFERENCE`.
    """

    ratio: Interval
    verdict: str


@dataclass(frozen=True)
class ElementValidation:
    """What cross-validation says of one element.

    Parameters
    ----------
    element : str
    transform : {"none", "log"}
        Of its variogram.
    samples : int
        With a value; `kriging.n` of them have an estimate.
    kriging : ErrorFigures
    mean_z, rms_z : float
        Mean and root of the mean square of the standardised errors; 0 and 1 where the variogram is right.
    coverage : Interval
        Share of the samples within estimate ± 1.645 standard deviations, 0.9 where the variogram is right and errors
        are normal. Its own interval takes the errors to be independent; they are not quite, so that it is somewhat too
        narrow.
    idw : ErrorFigures or None
    comparison : Comparison or None
    mean_observed : float
        Mean of the values.
    """

    element: str
    transform: str
    samples: int
    kriging: ErrorFigures
    mean_z: float
    rms_z: float
    coverage: Interval
    idw: ErrorFigures | None
    comparison: Comparison | None
    mean_observed: float

    @property
    def mean_square_z(self) -> float:
        """Mean of the squared standardised errors; 1 where the variogram is right."""
        return self.rms_z**2

    def warnings(self) -> list[str]:
        """Sentences about what is wrong, and what to do."""
        lines = [
            self._about_estimates(),
            self._about_coverage(),
            self._about_mean_z(),
            self._about_slope(),
            self._about_bias(),
        ]
        return [f"{self.element}: {line}" for line in lines if line]

    def _about_estimates(self) -> str:
        missing = self.samples - self.kriging.n
        if missing:
            return said(
                "{missing} of {samples} samples have no estimate, for none of the others lies within"
                " the maximum distance, or none is left: enlarge it.",
                missing=missing,
                samples=self.samples,
            )
        if self.kriging.r2 <= 0:
            return said(
                "kriging estimates what was left out no better than the mean of all samples does: at"
                " such distances samples say nothing of one another."
            )
        return ""

    def _about_coverage(self) -> str:
        share = self.coverage
        if not abs(share.value - COVERAGE) > 0.05 or share.low <= COVERAGE <= share.high:
            return ""
        text = said("the 90 % intervals hold {value:.0f} % of the samples. ", value=100 * share.value)
        if share.value < COVERAGE:
            return text + said("The kriging variance is too small: raise the nugget or the sill of the variogram.")
        if self.rms_z < 0.9:
            return text + said("The kriging variance is too large: lower the nugget or the sill of the variogram.")
        logs = "" if self.transform == "log" else said(", or fit the variogram to logarithms")
        return text + said(
            "A few errors are very large and most are small: look at the samples with the largest errors{logs}.",
            logs=logs,
        )

    def _about_mean_z(self) -> str:
        if not abs(self.mean_z) > max(0.1, 2 * self.rms_z / math.sqrt(max(self.kriging.n, 1))):
            return ""
        return said(
            "estimates are on average {mean_z:.2f} standard deviations too {low}: try a linear drift,"
            " or look for samples in clusters of high values.",
            mean_z=abs(self.mean_z),
            low=said("low") if self.mean_z > 0 else said("high"),
        )

    def _about_slope(self) -> str:
        figures = self.kriging
        if figures.n < 10 or figures.r2 <= 0 or not abs(figures.correlation) > 0:
            return ""
        # Of a regression; a slope further from 1 than by two of them is not luck.
        standard_error = abs(figures.slope) * math.sqrt(max(1 / figures.correlation**2 - 1, 0.0) / (figures.n - 2))
        if abs(figures.slope - 1) <= max(0.2, 2 * standard_error):
            return ""
        if figures.slope < 1:
            return said(
                "observed values rise by {slope:.2f} where estimates rise by 1, so high estimates are"
                " too high: take more neighbours or a larger nugget.",
                slope=figures.slope,
            )
        return said(
            "observed values rise by {slope:.2f} where estimates rise by 1, so the map is too smooth:"
            " try a smaller nugget or a longer range.",
            slope=figures.slope,
        )

    def _about_bias(self) -> str:
        figures = self.kriging
        if self.transform != "log" or not self.mean_observed > 0:
            return ""
        share = figures.mean_error / self.mean_observed
        if not (abs(share) > 0.05 and abs(figures.mean_error) > 2 * figures.rmse / math.sqrt(figures.n)):
            return ""
        too = said("low") if share > 0 else said("high")
        return said(
            "estimates are on average {share:.0f} % too {too} after the logarithms are taken back:"
            " the logarithms are not normal or their sill is wrong. Compare the median without"
            " correction, or no transform.",
            share=100 * abs(share),
            too=too,
        )


@dataclass(frozen=True)
class KrigingValidation:
    """Estimates at samples that were left out.

    Parameters
    ----------
    elements : tuple of str
    x, y : array of shape (samples,)
    ids : array of shape (samples,)
        Feature ids of the samples, or their row numbers.
    fold : array of shape (samples,)
        Samples of one number were left out together: the number of the place (leave-one-out) or of the part of the
        area, from 1.
    observed, estimate, idw_estimate : array of shape (samples, elements)
        In the units of the values; NaN where there is none.
    variance : array of shape (samples, elements)
        Kriging variance; of an element whose variogram is of logarithms, that of the logarithm.
    z_score : array of shape (samples, elements)
        (observed - estimated) / standard deviation; of logarithms where the variogram is of them. NaN where the
        variance is 0.
    summaries : tuple of ElementValidation
    options : ValidationOptions
    kriging : KrigingOptions
    idw : IdwOptions or None
    notes : tuple of str
        What kriging had to say.
    """

    elements: tuple[str, ...]
    x: Floats
    y: Floats
    ids: Integers
    fold: Integers
    observed: Floats
    estimate: Floats
    variance: Floats
    z_score: Floats
    idw_estimate: Floats
    summaries: tuple[ElementValidation, ...]
    options: ValidationOptions
    kriging: KrigingOptions
    idw: IdwOptions | None
    notes: tuple[str, ...] = ()

    def warnings(self) -> list[str]:
        """What kriging had to say, and what is wrong with elements."""
        return [*self.notes, *(line for summary in self.summaries for line in summary.warnings())]


Row = tuple[str, int, float, float, float, float, float, float, float, int]
ROW_FIELDS = ("element", "sample", "x", "y", "observed", "estimate", "variance", "z_score", "idw_estimate", "fold")
"""Names of what `rows` yields."""


def rows(result: KrigingValidation) -> Iterator[Row]:
    """Yield `ROW_FIELDS` of every element and sample with a value; NaN where there is no estimate."""
    for column, element in enumerate(result.elements):
        for sample in np.flatnonzero(np.isfinite(result.observed[:, column])):
            values = (
                part[sample, column]
                for part in (result.observed, result.estimate, result.variance, result.z_score, result.idw_estimate)
            )
            observed, estimate, variance, z_score, idw_estimate = (float(value) for value in values)
            place = float(result.x[sample]), float(result.y[sample])
            yield (
                element,
                int(result.ids[sample]),
                *place,
                observed,
                estimate,
                variance,
                z_score,
                idw_estimate,
                int(result.fold[sample]),
            )


def validate_kriging(
    samples: Points,
    elements: Sequence[str],
    variograms: dict[str, Variogram],
    kriging: KrigingOptions,
    options: ValidationOptions | None = None,
    progress: Progress | None = None,
    idw: IdwOptions | None = IdwOptions(),  # noqa: B008  (frozen)
) -> KrigingValidation:
    """Estimate every sample from others, by kriging and by IDW, and sum up the errors.

    Parameters
    ----------
    samples : Points
        Samples at one place are left out together, and each is compared with the estimate there.
    elements : sequence of str
    variograms : dict of str to Variogram
        One for each element. They stay as they are while samples are left out, so that they have seen every sample:
        errors are a little too small, the less so the more samples there are.
    kriging : KrigingOptions
        Blocks are validated as points, for that is what samples are.
    options : ValidationOptions, optional
    progress : Progress, optional
    idw : IdwOptions, optional
        None to leave IDW out.

    Returns
    -------
    KrigingValidation

    Raises
    ------
    InputError
        If there is nothing to leave out, or samples and variograms cannot be kriged (see `krige_grid`).

    Notes
    -----
    Leave-one-out says how good the map is as far from samples as these are from one another [Dubrule1983]_; where
    samples lie in clusters that is much nearer than most of the map lies from any, and errors look too small: compare
    with spatial folds.

    Where a variogram is of logarithms, errors are on the original scale and z-scores and coverage on that of
    logarithms, in which the variance is given. On the original scale a few high values rule RMSE, so that methods
    differ by what they do there.

    References
    ----------
    .. [Dubrule1983] Cross validation of kriging in a unique neighborhood. Mathematical Geology 15, 687-699.
    """
    options, progress = options or ValidationOptions(), progress or Progress()
    kriging = replace(kriging, block=1)
    elements = tuple(elements)
    observed = samples.values(elements)
    observed = np.where(np.isfinite(observed), observed, np.nan)
    places, place = np.unique(np.column_stack([samples.x, samples.y]), axis=0, return_inverse=True)
    place = place.ravel()
    _check(elements, observed, place, len(places), options)
    fold, unit = _folds(places, place, options, compared=idw is not None)
    estimated = _Estimated(
        elements=elements, variograms=variograms, kriging=kriging, idw=idw, shape=observed.shape, progress=progress
    )
    if options.method == "leave_one_out":
        estimated.add(samples, np.arange(len(samples)), samples, leave_one_out=True)
    else:
        for number in range(1, int(fold.max()) + 1):
            estimated.add(
                _subset(samples, fold != number), np.flatnonzero(fold == number), samples, leave_one_out=False
            )
    z_score = estimated.z_scores(observed)
    blank = np.where(np.isfinite(observed), 0.0, np.nan)  # what was not measured is not compared
    estimate, idw_estimate = estimated.estimate + blank, estimated.idw_estimate + blank
    summaries = []
    for column, name in enumerate(elements):
        figures = observed[:, column], estimate[:, column], z_score[:, column]
        beside = None if idw is None else idw_estimate[:, column]
        summaries.append(_summary(name, variograms[name].transform, *figures, beside, unit, options.seed))
    ids = np.arange(len(samples)) if samples.ids is None else samples.ids
    notes = tuple(estimated.summary.warnings())
    for line in notes:
        progress.warn(line)
    variance = estimated.variance + blank
    return KrigingValidation(
        elements=elements,
        x=samples.x,
        y=samples.y,
        ids=ids,
        fold=fold,
        observed=observed,
        estimate=estimate,
        variance=variance,
        z_score=z_score,
        idw_estimate=idw_estimate,
        summaries=tuple(summaries),
        options=options,
        kriging=kriging,
        idw=idw,
        notes=notes,
    )


def _check(
    elements: Sequence[str], observed: Floats, place: Integers, n_places: int, options: ValidationOptions
) -> None:
    """Raise `InputError` unless every element can be estimated from other places."""
    check_elements(elements)
    if options.method == "spatial_folds" and n_places < options.folds:
        raise InputError(
            said(
                "{folds} folds were asked for and the samples lie at {n_places} places: choose fewer"
                " folds, or leave-one-out.",
                folds=options.folds,
                n_places=n_places,
            )
        )
    for column, name in enumerate(elements):
        count = len(np.unique(place[np.isfinite(observed[:, column])]))
        if count < 2:
            raise InputError(
                said(
                    "{name} has values at {count} places and cross-validation leaves one out: give at least 2.",
                    name=name,
                    count=count,
                )
            )


def _folds(places: Floats, place: Integers, options: ValidationOptions, compared: bool) -> tuple[Integers, Integers]:
    """Number what is left out together (from 1) and what counts as one where errors are drawn anew, each of shape
    (samples,).

    Unless kriging is compared with another method no errors are drawn, and no clusters are sought for that.
    """
    if options.method == "spatial_folds":
        fold = _clusters(places, options.folds, options.seed)[place] + 1
        return fold, fold
    if not compared:
        return place + 1, place
    return place + 1, _clusters(places, min(_UNITS, len(places)), options.seed)[place]


def _clusters(places: Floats, count: int, seed: int) -> Integers:
    """Cut distinct places into compact clusters, shape (places,)."""
    if count >= len(places):
        return np.arange(len(places))
    KMeans = import_part("sklearn.cluster").KMeans  # here, so that the provider loads without scikit-learn

    labels: Integers = (
        KMeans(count, n_init=1, random_state=seed).fit_predict(places - places.mean(axis=0)).astype(np.int64)
    )
    return labels


def _subset(samples: Points, kept: NDArray[np.bool_]) -> Points:
    return Points(
        samples.x[kept], samples.y[kept], samples.crs, {name: values[kept] for name, values in samples.columns.items()}
    )


class _CancelOnly(SilentSink):
    """Passes on nothing but Cancel: what is said of one part need not be said of all."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def cancelled(self) -> bool:
        """Ask who listens to the whole."""
        return self._sink.cancelled()


class _Estimated:
    """Collects the estimates at what was left out."""

    def __init__(
        self,
        elements: tuple[str, ...],
        variograms: dict[str, Variogram],
        kriging: KrigingOptions,
        idw: IdwOptions | None,
        shape: tuple[int, ...],
        progress: Progress,
    ) -> None:
        self._elements, self._variograms, self._kriging, self._idw = elements, variograms, kriging, idw
        self._progress, self._quiet, self._done = progress, Progress(_CancelOnly(progress.sink)), 0
        self.estimate, self.variance, self._centre, self.idw_estimate = (np.full(shape, np.nan) for _ in range(4))
        self.summary = KrigingSummary(shape[0], {name: KrigedElement(0) for name in elements})

    def add(self, training: Points, targets: Integers, samples: Points, leave_one_out: bool) -> None:
        """Estimate the samples `targets` from `training`, which holds them if each is to be left out in its turn."""
        columns = [column for column, name in enumerate(self._elements) if np.isfinite(training.columns[name]).any()]
        neighbours = min(self._kriging.neighbours or len(training), len(training))
        places = max(_VALUES_AT_A_TIME // neighbours, 1)
        at_a_time = max(places // len(targets), 1)
        for first in range(0, len(columns), at_a_time):
            some = columns[first : first + at_a_time]
            for begin in range(0, len(targets), places):
                part = targets[begin : begin + places]
                self._krige(training, some, part, samples, part if leave_one_out else None)
                self._done += len(some) * len(part)
                self._progress.update(0.95 * self._done / self.estimate.size)
        if self._idw is not None and columns:
            names = [self._elements[column] for column in columns]
            found = idw_at_places(
                training, names, samples.x[targets], samples.y[targets], self._idw, leave_one_out, self._quiet
            )
            self.idw_estimate[targets[:, np.newaxis], columns] = found
        self._progress.update(self._done / self.estimate.size)

    def _krige(
        self, training: Points, columns: list[int], targets: Integers, samples: Points, left_out: Integers | None
    ) -> None:
        names = [self._elements[column] for column in columns]
        logs = any(self._variograms[name].transform == "log" for name in names if name in self._variograms)
        places = samples.x[targets], samples.y[targets]
        kriged = krige_points(
            training, names, self._variograms, *places, self._kriging, left_out, weights=logs, progress=self._quiet
        )
        here = targets[:, np.newaxis], columns
        self.estimate[here], self.variance[here], self._centre[here] = kriged.estimate, kriged.variance, kriged.estimate
        for position, name in enumerate(names):
            if self._variograms[name].transform == "log":
                self._centre[targets, columns[position]] = _logarithm(kriged, position, training, name)
        _add_summary(self.summary, kriged.summary)

    def z_scores(self, observed: Floats) -> Floats:
        """(observed - estimated) / standard deviation, shape (samples, elements).

        Of logarithms where variograms are of them.
        """
        compared = observed.copy()
        for column, name in enumerate(self._elements):
            if self._variograms[name].transform == "log":
                compared[:, column] = np.log(compared[:, column])
        with np.errstate(divide="ignore", invalid="ignore"):
            deviation = np.sqrt(np.where(self.variance > 0, self.variance, np.nan))
            result: Floats = (compared - self._centre) / deviation
        return result


def _logarithm(kriged: KrigedPoints, position: int, training: Points, name: str) -> Floats:
    """The estimate of the logarithm, before it was taken back, from the weights; shape (places,).

    A neighbour stands for the mean of all samples at its place.
    """
    if kriged.weights is None or kriged.neighbours is None:
        raise ValueError("The estimates of logarithms come from their weights, which were not kept.")
    values = training.columns[name]
    measured = np.flatnonzero(np.isfinite(values))
    place = np.unique(np.column_stack([training.x, training.y])[measured], axis=0, return_inverse=True)[1].ravel()
    mean = np.bincount(place, weights=values[measured]) / np.bincount(place)
    logarithms = np.zeros(len(values) + 1)  # the last one stands for no neighbour
    logarithms[measured] = np.log(mean[place])
    estimate = np.einsum("pn,pn->p", kriged.weights[:, :, position], logarithms[kriged.neighbours[:, :, position]])
    return np.where(np.isfinite(kriged.estimate[:, position]), estimate, np.nan)


def _add_summary(total: KrigingSummary, part: KrigingSummary) -> None:
    """Add what happened to some elements at some places."""
    for name, added in part.elements.items():
        element = total.elements[name]
        element.samples = max(element.samples, added.samples)
        element.regularised += added.regularised
        element.largest_jitter = max(element.largest_jitter, added.largest_jitter)
        element.lowered_drift += added.lowered_drift
        element.without_data += added.without_data


def idw_at_places(
    samples: Points,
    elements: Sequence[str],
    x: Floats,
    y: Floats,
    options: IdwOptions,
    leave_out: bool = False,
    progress: Progress | None = None,
) -> Floats:
    """Interpolate at single places as `interpolate_idw` does at the centres of cells, from fewer neighbours where there
    are not enough.

    Parameters
    ----------
    samples : Points
    elements : sequence of str
    x, y : array of shape (places,)
    options : IdwOptions
    leave_out : bool
        Whether samples exactly at a place take no part in its value.
    progress : Progress, optional

    Returns
    -------
    array of shape (places, elements)
        NaN where no sample lies within the maximum distance.
    """
    from scipy.spatial import cKDTree

    progress = progress or Progress()
    result = np.full((len(x), len(elements)), np.nan)
    for group in group_samples(samples, elements, 0, progress, constant_allowed=True):
        n = len(group.coordinates)
        limit = math.inf if options.max_distance is None else options.max_distance
        search = NeighbourSearch(
            group.coordinates[:, 0], group.coordinates[:, 1], Neighbourhood(min(options.neighbours, n), limit)
        )
        unseen = np.full(len(x), -1)
        if leave_out:
            distance, nearest = cKDTree(group.coordinates).query(np.column_stack([x, y]))
            unseen = np.where(distance == 0, nearest, -1)
        sets = search.of_places(x, y, unseen, progress.check)
        chosen = np.empty((len(x), sets.samples.shape[1]), dtype=np.int64)
        chosen[sets.places] = np.repeat(sets.samples, np.diff(sets.first), axis=0)
        padded = np.vstack([group.coordinates, [[np.inf, np.inf]]])[chosen]
        weights = idw_weights(
            np.hypot(padded[:, :, 0] - x[:, np.newaxis], padded[:, :, 1] - y[:, np.newaxis]), options.power
        )
        values = np.vstack([group.values, np.zeros((1, group.values.shape[1]))])
        for column, element in enumerate(group.elements):
            result[:, element] = np.einsum("pn,pn->p", weights, values[:, column][chosen])
    return result


def _summary(
    name: str,
    transform: str,
    observed: Floats,
    estimate: Floats,
    z_score: Floats,
    idw_estimate: Floats | None,
    unit: Integers,
    seed: int,
) -> ElementValidation:
    """Sum up one element, arrays of shape (samples,)."""
    z = z_score[np.isfinite(z_score)]
    known = len(z) > 0
    return ElementValidation(
        element=name,
        transform=transform,
        samples=int(np.isfinite(observed).sum()),
        kriging=ErrorFigures.of(observed, estimate),
        mean_z=float(z.mean()) if known else math.nan,
        rms_z=math.sqrt(float(np.mean(z * z))) if known else math.nan,
        coverage=wilson(float(np.mean(np.abs(z) <= _Z_COVERAGE)), len(z)) if known else Interval(math.nan),
        idw=None if idw_estimate is None else ErrorFigures.of(observed, idw_estimate),
        comparison=None if idw_estimate is None else compare_with_idw(observed, estimate, idw_estimate, unit, seed),
        mean_observed=float(np.nanmean(observed)),
    )


def compare_with_idw(observed: Floats, kriged: Floats, idw: Floats, unit: Integers, seed: int) -> Comparison:
    """Tell which of two methods is better, by their errors at the same samples.

    Parameters
    ----------
    observed, kriged, idw : array of shape (samples,)
        Samples with a NaN in any take no part.
    unit : array of shape (samples,)
        Samples that are drawn together [Efron1993]_: errors of near places are alike.
    seed : int

    References
    ----------
    .. [Efron1993] Efron & Tibshirani: An Introduction to the Bootstrap. Percentile interval, section 13.3.
    """
    both = np.isfinite(observed) & np.isfinite(kriged) & np.isfinite(idw)
    unit = np.unique(unit[both], return_inverse=True)[1].ravel()
    squares = np.column_stack([np.bincount(unit, weights=np.square(observed - part)[both]) for part in (kriged, idw)])
    total = squares.sum(axis=0)
    if not _spread(observed[both], float(total[1])):
        return Comparison(Interval(math.nan), NO_DIFFERENCE)
    ratio = math.sqrt(total[0] / total[1])
    if len(squares) < _FEWEST_UNITS:
        return Comparison(Interval(ratio), NO_DIFFERENCE)
    draws = np.random.default_rng(seed).multinomial(len(squares), np.full(len(squares), 1 / len(squares)), size=_DRAWS)
    drawn = draws @ squares
    drawn = drawn[drawn[:, 1] > 0]
    low, high = np.quantile(np.sqrt(drawn[:, 0] / drawn[:, 1]), [0.025, 0.975])
    verdict = KRIGING_BETTER if high < 1 - _SAME else IDW_BETTER if low > 1 + _SAME else NO_DIFFERENCE
    return Comparison(Interval(ratio, float(low), float(high)), verdict)
