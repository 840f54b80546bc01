"""Scores turned into probabilities, learnt on held-out folds; and how far probabilities can be believed.

What a classifier calls 0.8 came out of training with about as many background cells as deposits, often fitted too well.
Held-out scores tell what share of such cells were deposits; a rising function of the score repairs the scale and leaves
the ranking, and so the AUC, as it was.

All of it is about deposits against *background as it was drawn*. Background is unlabelled ground, and its share is a
choice.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.dependencies import import_part
from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.wording import two_decimals
from .intervals import Interval, wilson

CALIBRATIONS = ("none", "platt", "isotonic")
"""From the simplest to the one that needs most deposits."""

GOOD_SLOPES = (0.5, 2.0)
"""Slopes of a calibration between which probabilities pass without a warning."""

_NEAREST_TO_CERTAIN = 1e-12
_NEWTON_STEPS = 100
_LEAST_SHARE = 1e-4


@dataclass(frozen=True)
class Calibration:
    """A function from scores to probabilities that never falls.

    Parameters
    ----------
    method : str
        'none' (the score is the probability), 'platt' (a logistic curve) or 'isotonic' (straight lines between knots).
    slope, intercept : float
        Of 'platt': the probability is 1 / (1 + exp(-(slope * score + intercept))), slope >= 0.
    knots_score, knots_probability : tuple of float
        Of 'isotonic': both rising. Below the first and above the last knot the probability stays as it is there.

    Raises
    ------
    InputError
        If the method is unknown or the function would fall.
    """

    method: str = "none"
    slope: float = 1.0
    intercept: float = 0.0
    knots_score: tuple[float, ...] = ()
    knots_probability: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        check_choice("calibration", self.method, CALIBRATIONS)
        if not (math.isfinite(self.slope) and math.isfinite(self.intercept)) or self.slope < 0:
            raise InputError(
                said(
                    "A calibration of slope {slope:g} and intercept {intercept:g} does not rise: fit it again.",
                    slope=self.slope,
                    intercept=self.intercept,
                )
            )
        if self.method == "isotonic":
            score, probability = np.array(self.knots_score), np.array(self.knots_probability)
            if (
                not len(score)
                or score.shape != probability.shape
                or not (np.diff(score) > 0).all()
                or not (np.diff(probability) >= 0).all()
            ):
                raise InputError(
                    said(
                        "The calibration has {count} knots of scores and {count_2} of probabilities; both"
                        " must rise: fit it again.",
                        count=len(score),
                        count_2=len(probability),
                    )
                )

    def apply(self, score: ArrayLike) -> NDArray[np.float64]:
        """Turn scores into probabilities; an array of the shape of `score`, NaN where the score is NaN."""
        scores = np.asarray(score, dtype=float)
        if self.method == "none":
            return scores
        if self.method == "platt":
            return _logistic(self.slope * scores + self.intercept)
        probability: NDArray[np.float64] = np.interp(scores, self.knots_score, self.knots_probability)
        return np.where(np.isnan(scores), math.nan, probability)

    def to_json(self) -> dict[str, Any]:
        """Plain numbers, lists and text, for a model file or a report."""
        if self.method == "platt":
            return {"method": self.method, "slope": self.slope, "intercept": self.intercept}
        if self.method == "isotonic":
            return {
                "method": self.method,
                "knots_score": list(self.knots_score),
                "knots_probability": list(self.knots_probability),
            }
        return {"method": self.method}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Calibration:
        """Read what `to_json` wrote.

        Raises
        ------
        InputError
            If something is missing, is no number, or the function would fall.
        """
        try:
            return cls(
                str(stored["method"]),
                float(stored.get("slope", 1.0)),
                float(stored.get("intercept", 0.0)),
                tuple(float(x) for x in stored.get("knots_score", ())),
                tuple(float(y) for y in stored.get("knots_probability", ())),
            )
        except (KeyError, TypeError, ValueError) as error:
            if isinstance(error, InputError):
                raise
            raise InputError(
                said(
                    "The stored calibration {dict} cannot be read: write it with this version of the plugin.",
                    dict=dict(stored),
                )
            ) from error


def fit_platt(score: ArrayLike, label: ArrayLike, weight: ArrayLike | None = None) -> Calibration:
    """Fit a logistic curve to held-out scores (Platt, 1999, Advances in Large Margin Classifiers, 61-74).

    Parameters
    ----------
    score : array of shape (cases,)
        Any scale, higher means more like a deposit; of a *probability* the log-odds (`log_odds`) fit better than the
        probability itself.
    label : array of shape (cases,)
        True for deposits.
    weight : array of shape (cases,), optional
        Not negative.

    Returns
    -------
    Calibration

    Raises
    ------
    InputError
        If a class is missing or an input is not finite.

    Notes
    -----
    Maximum likelihood by Newton's method with step halving (Lin, Lin & Weng, 2007, Machine Learning 68), towards
    Platt's targets (n₊ + 1) / (n₊ + 2) and 1 / (n₋ + 2), which keep the curve finite where the classes do not overlap.
    Scores that fall with the share of deposits would give a falling curve: the slope is then 0 and every probability
    the base rate. Two parameters bear a few dozen deposits.
    """
    scores, labels, weights = _cases(score, label, weight)
    target = _smoothed_targets(labels, weights)
    slope, intercept = _fit_logistic(scores, target, weights)
    if slope < 0:
        slope, intercept = 0.0, float(log_odds(np.average(target, weights=weights)))
    return Calibration("platt", slope, intercept)


def fit_isotonic(score: ArrayLike, label: ArrayLike, weight: ArrayLike | None = None) -> Calibration:
    """Fit the rising step function closest to held-out labels (Zadrozny & Elkan, 2002, KDD), joined by straight lines.

    Parameters
    ----------
    score, label, weight : array of shape (cases,)
        As of `fit_platt`.

    Notes
    -----
    Pool-adjacent-violators of scikit-learn. It can follow any rising shape and needs many cases for it: Niculescu-Mizil
    & Caruana (2005, ICML) found it to overfit below about 1000, and with a few dozen deposits the upper end of the
    curve hangs on two or three. Probabilities stay within Platt's targets, so that no deposit is ever called
    impossible. Where the curve is flat, scores become ties.
    """
    IsotonicRegression = import_part("sklearn.isotonic").IsotonicRegression

    scores, labels, weights = _cases(score, label, weight)
    target = _smoothed_targets(labels, weights)
    low, high = min(target.min(), 0.5), max(target.max(), 0.5)
    fitted = IsotonicRegression(y_min=low, y_max=high, out_of_bounds="clip").fit(scores, labels.astype(float), weights)
    return Calibration(
        "isotonic",
        knots_score=tuple(float(x) for x in fitted.X_thresholds_),
        knots_probability=tuple(float(y) for y in np.maximum.accumulate(fitted.y_thresholds_)),
    )


def choose_calibration(
    score: ArrayLike,
    label: ArrayLike,
    group: ArrayLike,
    weight: ArrayLike | None = None,
    methods: tuple[str, ...] = CALIBRATIONS,
) -> tuple[Calibration, dict[str, float]]:
    """Choose the calibration with the lowest log loss on folds it has not seen, and fit it to all.

    Parameters
    ----------
    score, label, weight : array of shape (cases,)
        As of `fit_platt`.
    group : array of shape (cases,)
        Spatial fold of each case. Cases of a fold are neighbours; drawn one by one they would favour the curve that
        bends most.
    methods : tuple of str
        To choose from. 'none' takes part only if all scores lie within 0 to 1.

    Returns
    -------
    chosen : Calibration
    losses : dict of str to float
        Held-out log loss of each method that took part, in nats per case.

    Raises
    ------
    InputError
        If a class is missing outside a fold, or no method is left.

    Notes
    -----
    Equal losses go to the simpler method. Both fits sharpen or flatten towards the base rate of *these* cases.
    """
    scores, labels, weights = _cases(score, label, weight)
    groups = np.asarray(group)
    if groups.shape != scores.shape:
        raise InputError(
            said(
                "{size} scores were given with {size_2} folds: give one fold to each score.",
                size=scores.size,
                size_2=groups.size,
            )
        )
    usable = [
        method
        for method in CALIBRATIONS
        if method in methods and (method != "none" or (scores.min() >= 0 and scores.max() <= 1))
    ]
    if not usable:
        raise InputError(
            said(
                "No calibration is left of {value}: choose 'platt', or give scores within 0 to 1.",
                value=", ".join(methods) or said("none given"),
            )
        )
    held_out = {method: np.empty_like(scores) for method in usable}
    for one in np.unique(groups):
        test = groups == one
        if test.all() or not _both_classes(labels[~test]):
            raise InputError(
                said(
                    "Without fold {one} there are no cases of both classes to calibrate with: use more"
                    " folds or more deposits.",
                    one=one,
                )
            )
        for method in usable:
            held_out[method][test] = _FITS[method](scores[~test], labels[~test], weights[~test]).apply(scores[test])
    losses = {method: log_loss(labels, probability, weights) for method, probability in held_out.items()}
    best = min(usable, key=lambda method: losses[method])
    return _FITS[best](scores, labels, weights), losses


def log_odds(probability: ArrayLike) -> NDArray[np.float64]:
    """Logarithm of p / (1 - p); probabilities of 0 and 1 are moved inwards by 1e-12.

    Parameters
    ----------
    probability : array of any shape

    Returns
    -------
    array of the same shape
    """
    p = np.clip(np.asarray(probability, dtype=float), _NEAREST_TO_CERTAIN, 1 - _NEAREST_TO_CERTAIN)
    return np.asarray(np.log(p) - np.log1p(-p))


def log_odds_of_share(share: ArrayLike) -> NDArray[np.float64]:
    """Log-odds of shares of a grid.

    Shares end at 1 in 10,000 from 0 and 1, which is what a reference of 10,000 cells can tell.

    Parameters
    ----------
    share : array of any shape

    Returns
    -------
    array of the same shape
    """
    return log_odds(np.clip(np.asarray(share, dtype=float), _LEAST_SHARE, 1 - _LEAST_SHARE))


@dataclass(frozen=True)
class ReliabilityBin:
    """Cases of about the same probability: what was said and what came."""

    predicted: float
    observed: Interval
    cases: int


def reliability(
    label: ArrayLike, probability: ArrayLike, bins: int = 10, repeats: int = 1
) -> tuple[ReliabilityBin, ...]:
    """Reliability curve in bins of about equally many cases.

    Parameters
    ----------
    label, probability : array of shape (cases,)
    bins : int
        Ties can leave fewer.
    repeats : int
        How often each deposit is among the cases: a deposit met again is no further evidence.

    Returns
    -------
    tuple of ReliabilityBin
        By rising probability; `observed` is the share of deposits with Wilson's 95 % interval.

    Notes
    -----
    The bins are those of scikit-learn's `calibration_curve(strategy="quantile")`. Intervals take cases as independent;
    neighbours are not.
    """
    p, y, _ = _cases(probability, label, None, "probabilities")
    edges = np.percentile(p, np.linspace(0, 100, bins + 1))
    which = np.searchsorted(edges[1:-1], p)
    result = []
    for one in np.unique(which):
        inside = which == one
        cases = int(inside.sum())
        result.append(ReliabilityBin(float(p[inside].mean()), wilson(float(y[inside].mean()), cases / repeats), cases))
    return tuple(result)


@dataclass(frozen=True)
class CalibrationFigures:
    """How far probabilities agree with what came.

    Parameters
    ----------
    brier : float
        Mean squared error of the probability (Brier, 1950); lower is better.
    brier_skill : float
        1 − Brier / Brier of always saying the base rate of these cases: 1 perfect, 0 no better than the base rate.
    log_loss : float
        Mean negative log-likelihood in nats.
    expected_error : float
        Expected calibration error: mean absolute gap between said and seen in ten bins of equally many cases, weighted
        by cases (Naeini et al., 2015, AAAI). Biased upwards for few cases.
    slope, intercept : float
        Of the logistic regression of the label on the log-odds of the probability (Cox, 1958, Biometrika 45): 1 and 0
        for right probabilities; a slope below 1 says too extreme. NaN where a probability separates the classes or does
        not vary.
    """

    brier: float
    brier_skill: float
    log_loss: float
    expected_error: float
    slope: float
    intercept: float


UNKNOWN = CalibrationFigures(*[math.nan] * 6)
"""Figures where nothing could be judged."""


def calibration_figures(label: ArrayLike, probability: ArrayLike) -> CalibrationFigures:
    """Judge probabilities of cases that neither training nor calibration has seen.

    Parameters
    ----------
    label, probability : array of shape (cases,)

    Raises
    ------
    InputError
        If a class is missing or a probability lies outside 0 to 1.
    """
    p, y, _ = _cases(probability, label, None, "probabilities")
    if p.min() < 0 or p.max() > 1:
        raise InputError(
            said("Probabilities reach from {p:g} to {p_2:g}: calibrate the scores first.", p=p.min(), p_2=p.max())
        )
    squared, base = float(np.mean((p - y) ** 2)), float(y.mean())
    gaps = [(abs(one.observed.value - one.predicted), one.cases) for one in reliability(y, p)]
    slope, intercept = _calibration_line(p, y)
    return CalibrationFigures(
        brier=squared,
        brier_skill=1 - squared / (base * (1 - base)),
        log_loss=log_loss(y, p),
        expected_error=sum(gap * cases for gap, cases in gaps) / len(p),
        slope=slope,
        intercept=intercept,
    )


def doubts_of(figures: CalibrationFigures, title: str) -> Iterator[str]:
    """Yield sentences on what is wrong with calibrated probabilities, none where nothing is known to be.

    Parameters
    ----------
    figures : CalibrationFigures
        Of held-out cases.
    title : str
        Whose probabilities they are.
    """
    slope, skill = figures.slope, figures.brier_skill
    low, high = GOOD_SLOPES
    if slope <= 0:
        yield (
            said(
                "The probabilities of {title} do not rise with the share of deposits (slope {slope},"
                " right would be 1): do not use them.",
                title=title,
                slope=two_decimals(slope),
            )
        )
    elif slope < low or slope > high:
        what = said("too extreme") if slope < low else said("too timid")
        yield (
            said(
                "The probabilities of {title} are {what} even after calibration (slope {slope:.2f}, right"
                " would be 1): read the map as a ranking.",
                title=title,
                what=what,
                slope=slope,
            )
        )
    if skill < 0:
        yield (
            said(
                "The calibrated probabilities of {title} are worse than always saying the share of"
                " deposits (Brier skill {skill}): read the map as a ranking.",
                title=title,
                skill=two_decimals(skill),
            )
        )


def log_loss(label: ArrayLike, probability: ArrayLike, weight: ArrayLike | None = None) -> float:
    """Mean negative log-likelihood of labels in nats; certain and wrong counts as wrong by 1 in 10^12.

    Parameters
    ----------
    label, probability, weight : array of shape (cases,)
    """
    p = np.clip(np.asarray(probability, dtype=float), _NEAREST_TO_CERTAIN, 1 - _NEAREST_TO_CERTAIN)
    return float(np.average(-np.where(np.asarray(label, dtype=bool), np.log(p), np.log1p(-p)), weights=weight))


def _calibration_line(probability: NDArray[np.float64], label: NDArray[np.bool_]) -> tuple[float, float]:
    positive, negative = probability[label], probability[~label]
    # Where one value parts the classes, the likelihood rises without end.
    if positive.min() >= negative.max() or positive.max() <= negative.min():
        return math.nan, math.nan
    return _fit_logistic(log_odds(probability), label.astype(float), np.ones(len(label)))


def _both_classes(label: NDArray[np.bool_]) -> bool:
    return bool(label.any() and not label.all())


def _cases(
    score: ArrayLike, label: ArrayLike, weight: ArrayLike | None, what: str = "scores"
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """Scores, labels and weights as flat arrays, checked."""
    scores, labels = np.asarray(score, dtype=float), np.asarray(label, dtype=bool)
    weights = np.ones(scores.shape) if weight is None else np.asarray(weight, dtype=float)
    if scores.ndim != 1 or labels.shape != scores.shape or weights.shape != scores.shape:
        raise InputError(
            said(
                "{size} {what}, {size_2} labels and {size_3} weights were given: give one of each per case.",
                size=scores.size,
                what=what,
                size_2=labels.size,
                size_3=weights.size,
            )
        )
    if not (np.isfinite(scores).all() and np.isfinite(weights).all() and (weights >= 0).all()):
        raise InputError(
            said(
                "Some {what} or weights are not finite, or a weight is negative: leave cells without data out.",
                what=what,
            )
        )
    used = weights > 0
    scores, labels, weights = scores[used], labels[used], weights[used]
    if not _both_classes(labels):
        raise InputError(
            said(
                "{labels} of {count} cases are deposits: calibration needs deposits and background.",
                labels=int(labels.sum()),
                count=len(labels),
            )
        )
    return scores, labels, weights


def _smoothed_targets(label: NDArray[np.bool_], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Platt's targets: what one more case of either class would leave of certainty."""
    positives, negatives = weight[label].sum(), weight[~label].sum()
    return np.where(label, (positives + 1) / (positives + 2), 1 / (negatives + 2))


def _logistic(value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logistic function; written with tanh, which does not overflow."""
    result: NDArray[np.float64] = 0.5 * (1 + np.tanh(0.5 * value))
    return result


def _fit_logistic(
    x: NDArray[np.float64], target: NDArray[np.float64], weight: NDArray[np.float64]
) -> tuple[float, float]:
    """Slope and intercept of greatest likelihood; (0, log-odds of the mean target) where `x` does not vary."""
    centre, spread = float(np.average(x, weights=weight)), float(x.std())
    base = float(log_odds(np.average(target, weights=weight)))
    if spread == 0:
        return 0.0, base
    design = np.column_stack([(x - centre) / spread, np.ones_like(x)])

    def loss(parameters: NDArray[np.float64]) -> float:
        value = design @ parameters
        return float((weight * (np.logaddexp(0, value) - target * value)).sum())

    parameters = np.array([0.0, base])
    current = loss(parameters)
    for _ in range(_NEWTON_STEPS):
        p = _logistic(design @ parameters)
        gradient = design.T @ (weight * (p - target))
        curvature = (design * (weight * p * (1 - p))[:, None]).T @ design
        step = np.linalg.solve(curvature + 1e-12 * weight.sum() * np.eye(2), gradient)
        size = 1.0
        while size > 1e-10 and loss(parameters - size * step) > current:
            size /= 2
        parameters = parameters - size * step
        previous, current = current, loss(parameters)
        if float(np.abs(size * step).max()) < 1e-10 or previous - current <= 0:
            break
    return float(parameters[0] / spread), float(parameters[1] - parameters[0] * centre / spread)


def _as_given(score: ArrayLike, label: ArrayLike, weight: ArrayLike | None = None) -> Calibration:
    return Calibration()


_FITS = {"none": _as_given, "platt": fit_platt, "isotonic": fit_isotonic}
