"""Fitting variogram models to what was measured."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import marked, said
from ..core.progress import Progress
from ..core.wording import those_of
from ..rasters.points import Points
from .experimental import FAN_DEG, FAN_TOLERANCE_DEG, ExperimentalVariogram, VariogramOptions, experimental_variograms
from .variogram import VARIOGRAM_TRANSFORMS, Anisotropy, Structure, Variogram
from .variogram_models import MODELS

NESTED = "spherical+spherical"
"""The pair of structures that the automatic choice tries."""
CANDIDATES = ("nugget", *MODELS, NESTED)
"""What the automatic choice tries, the simplest first."""

SMOOTHNESSES = (0.5, 1.5, 2.5)
"""Smoothnesses of the Matérn model that are tried: those with a simple formula, which kriging evaluates fast.

Lags hardly tell finer steps apart.
"""
_BEYOND = 2.0
"""Practical ranges up to so many times the longest lag are tried."""
_EQUAL = 2.0
"""Models whose AICc differs by less fit equally well; the simpler one is taken (Burnham & Anderson, 2002)."""
_SURE = 20.0
"""What an anisotropy must better the AICc by, at least (see `_needed_gain`)."""
_LEAST_RATIO = 0.1
"""Least ratio of an anisotropy that is tried."""
_LAGS_TO_FIT, _LAGS_TO_CHOOSE = 3, 6
"""Lags with pairs that a model of three parameters needs, and that comparing it with a pure nugget needs (AICc)."""
_FEW_PAIRS = 30
"""Pairs that a lag should have (Journel & Huijbregts, 1978)."""


@dataclass(frozen=True)
class VariogramCandidate:
    """A model that was fitted.

    Parameters
    ----------
    name : str
        "nugget", a model, or two joined by +.
    variogram : Variogram
    parameters : int
        Number of parameters fitted.
    residual : float
        Weighted root mean square of the relative misfit, (measured - model) / model.
    r2 : float
        Share of the weighted variation of the measured semivariances that the model explains.
    aicc : float
        Akaike's information criterion, corrected for few lags; the smaller the better. Infinite where there are too few
        lags for the model.
    """

    name: str
    variogram: Variogram
    parameters: int
    residual: float
    r2: float
    aicc: float


@dataclass(frozen=True)
class FitWarning:
    """What to know before a variogram is used.

    Parameters
    ----------
    kind : str
        A key of `_OF_SEVERAL`.
    text : str
        The sentence about one element, which it begins with.
    """

    kind: str
    text: str


_OF_SEVERAL = {
    "few lags": (
        marked(
            "too few lags have pairs for a model: a pure nugget with the variance of the values was"
            " taken, from which kriging returns local means. Give more samples or more lags, or edit the"
            " variograms."
        )
    ),
    "nugget": (
        marked(
            "a pure nugget, for no continuity is seen between samples. Kriging returns local means; maps"
            " of these elements say little between the samples."
        )
    ),
    "sill": (
        marked(
            "the practical range lies beyond the longest lag, up to which the variogram still rises: its"
            " sill is extrapolated. There may be a trend, which kriging with a linear drift takes out."
        )
    ),
    "few pairs": marked("the shortest lag has few pairs (30 are a rule of thumb), so that the nugget is uncertain."),
    "gaussian": (
        marked(
            "a Gaussian model with hardly any nugget claims values that are smooth without limit. Its"
            " kriging systems are nearly singular, and kriged values may overshoot the data."
        )
    ),
}
"""What each kind of warning says where several elements share it."""


@dataclass(frozen=True)
class FittedVariogram:
    """The model chosen for an element.

    Parameters
    ----------
    element : str
    variogram : Variogram
    name : str
        Of the candidate that was chosen; empty where nothing could be fitted.
    residual, r2 : float
        Of that candidate.
    candidates : tuple of VariogramCandidate
        All that were fitted.
    notes : tuple of str
        What was decided on the way.
    concerns : tuple of FitWarning
    """

    element: str
    variogram: Variogram
    name: str
    residual: float
    r2: float
    candidates: tuple[VariogramCandidate, ...]
    notes: tuple[str, ...] = ()
    concerns: tuple[FitWarning, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to know before this variogram is used, in sentences."""
        return tuple(concern.text for concern in self.concerns)


def gathered_warnings(fitted: Sequence[FittedVariogram]) -> list[str]:
    """Gather the warnings of all elements into one sentence for each kind."""
    by_kind: dict[str, dict[str, str]] = {}
    for fit in fitted:
        for concern in fit.concerns:
            by_kind.setdefault(concern.kind, {})[fit.element] = concern.text
    return [
        next(iter(texts.values())) if len(texts) == 1 else f"{those_of(list(texts), len(fitted))}: {_OF_SEVERAL[kind]}"
        for kind, texts in by_kind.items()
    ]


def measure_and_fit(
    samples: Points,
    elements: Sequence[str],
    options: VariogramOptions,
    model: str = "auto",
    anisotropy: bool = False,
    progress: Progress | None = None,
) -> tuple[list[ExperimentalVariogram], list[FittedVariogram]]:
    """Measure and fit the variograms of all elements; warnings go to `progress`, those of one kind as one.

    Parameters
    ----------
    samples, elements, options
        See `experimental_variograms`; with `anisotropy` its directions are those of `FAN_DEG`.
    model, anisotropy
        See `fit_variogram`.
    progress : Progress, optional
    """
    progress = progress or Progress()
    measured, fitted = _measure_and_fit(samples, elements, options, model, anisotropy, progress)
    for warning in gathered_warnings(fitted):
        progress.warn(warning)
    return measured, fitted


def _measure_and_fit(
    samples: Points,
    elements: Sequence[str],
    options: VariogramOptions,
    model: str,
    anisotropy: bool,
    progress: Progress,
) -> tuple[list[ExperimentalVariogram], list[FittedVariogram]]:
    if anisotropy:
        options = replace(options, directions_deg=FAN_DEG, tolerance_deg=FAN_TOLERANCE_DEG)
    measured = list(
        experimental_variograms(
            samples, elements, options, progress.part(said("Measuring variograms"), 0.0, 0.6)
        ).values()
    )
    fitted = []
    step = progress.part(said("Fitting models"), 0.6, 1.0)
    for done, experimental in enumerate(measured):
        step.update(done / len(measured))
        fitted.append(fit_variogram(experimental, model, anisotropy))
    return measured, fitted


def automatic_variograms(
    samples: Points, elements: Sequence[str], progress: Progress | None = None
) -> dict[str, Variogram]:
    """Variograms of `fit_automatically` by element."""
    return {fit.element: fit.variogram for fit in fit_automatically(samples, elements, progress)}


def fit_automatically(
    samples: Points, elements: Sequence[str], progress: Progress | None = None
) -> list[FittedVariogram]:
    """Fit variograms without anybody looking: of logarithms where all values are positive and their logarithms are less
    skewed, else of the values.

    A variogram nobody has looked at may be wrong in range and nugget alike; cross-validation tells.
    """
    progress = progress or Progress()
    transforms = {name: automatic_transform(samples.columns[name]) for name in elements}
    groups = [
        (transform, names)
        for transform in VARIOGRAM_TRANSFORMS
        if (names := [name for name in elements if transforms[name] == transform])
    ]
    fitted: list[FittedVariogram] = []
    for done, (transform, names) in enumerate(groups):
        part = progress.span(done / len(groups), (done + 1) / len(groups))
        fitted += _measure_and_fit(samples, names, VariogramOptions(transform=transform), "auto", False, part)[1]
    for warning in gathered_warnings(fitted):
        progress.warn(warning)
    return fitted


def automatic_transform(values: NDArray[np.float64]) -> str:
    """What `fit_automatically` takes variograms of: log where all values, of shape (samples,), are positive and their
    logarithms less skewed, else none.
    """
    from scipy.stats import skew

    known = values[np.isfinite(values)]
    if not len(known) or known.min() <= 0 or np.ptp(known) == 0:
        return "none"
    return "log" if abs(skew(np.log(known))) < abs(skew(known)) else "none"


def fit_variogram(
    experimental: ExperimentalVariogram, model: str = "auto", anisotropy: bool = False
) -> FittedVariogram:
    """Fit a model to a measured variogram.

    Parameters
    ----------
    experimental : ExperimentalVariogram
    model : str
        "auto", "nugget", one of `MODELS`, or two of them joined by + (nested); a nugget is always fitted with it.
    anisotropy : bool
        Fit the azimuth of the longest range and the ratio of the ranges as well, to the directions measured (at least
        four, see `FAN_DEG`). Where that betters the fit little, the isotropic model is taken, with a note.

    Returns
    -------
    FittedVariogram
        An element with the same value everywhere gets a nugget of 0 and no structure, from which kriging returns that
        value.

    Raises
    ------
    InputError
        The model is unknown, or the directions for an anisotropy were not measured.

    Notes
    -----
    Weighted least squares with the weights N / γ² of Cressie (1985), N pairs of a lag and γ of the model: long lags
    vary more, and count less. γ is taken from the fit before: a first round with an exponential model, then two rounds
    with the best so far, so that all candidates of a round have the same weights. (With γ of the model being fitted,
    one could lower the sum by raising γ.)

    For given ranges the model is linear in nugget and partial sills, which non-negative least squares solve; the ranges
    are searched over a grid that spans all lags and refined by the simplex method (Nelder & Mead, 1965). Hence no
    starting values are needed, and none is caught in a local minimum. Practical ranges lie between the shortest mean
    distance and twice the longest lag.

    An anisotropy is fitted to the directions with the kind of model that was chosen for all of them together, which
    shows the shape best; nugget, sills and ranges are fitted anew, with the weights N / (γ² h), h at least a twentieth
    of the longest lag: anisotropy shows where the variogram rises, and beyond, fields lean by chance. It must lower the
    AICc by more than 20, more where the range is long (see `_needed_gain`); lags of a direction with fewer than 30
    pairs are left out.

    The automatic choice takes the fewest parameters among the models whose AICc is within 2 of the best (Webster &
    McBratney, 1989, for AIC). The lags are treated as independent, which they are not: differences of AICc look surer
    than they are.
    """
    names = _candidates(model)
    transform = experimental.options.transform
    if experimental.variance == 0:
        note = said(
            "{element} has the same value at all {places} places: its variogram is zero, and kriging"
            " returns that value everywhere.",
            element=experimental.element,
            places=experimental.places,
        )
        return FittedVariogram(
            element=experimental.element,
            variogram=Variogram(0.0, (), None, transform),
            name="",
            residual=0.0,
            r2=math.nan,
            candidates=(),
            notes=(note,),
        )
    if anisotropy and len(experimental.directional) < 4:
        raise InputError(
            said(
                "An anisotropy of {element} was asked for, and {count} directions were measured: measure"
                " at least four.",
                element=experimental.element,
                count=len(experimental.directional),
            )
        )
    data = _Data.of(experimental, directional=False)
    lags, needed = len(np.unique(data.lag)), _LAGS_TO_CHOOSE if model == "auto" else _LAGS_TO_FIT
    if lags < needed:
        note = said(
            "{element} has pairs in {lags} lags, and {choosing} a model takes {needed}: a pure nugget"
            " with the variance of the values was taken, from which kriging returns local means. Give"
            " more samples or more lags, or edit the variogram.",
            element=experimental.element,
            lags=lags,
            choosing=said("choosing") if model == "auto" else said("fitting"),
            needed=needed,
        )
        return FittedVariogram(
            element=experimental.element,
            variogram=Variogram(experimental.variance, (), None, transform),
            name="",
            residual=math.nan,
            r2=math.nan,
            candidates=(),
            notes=(),
            concerns=(FitWarning("few lags", note),),
        )
    chosen, fits = _weighted_rounds(data, names, transform)
    notes = []
    if anisotropy and chosen.variogram.structures:
        anisotropic, gain = _fit_directions(_Data.of(experimental, directional=True), chosen, transform)
        verdict = said(
            "the AICc of the directions {falls} by {gain:.1f} with two more parameters",
            falls=said("falls") if gain > 0 else said("rises"),
            gain=abs(gain),
        )
        axes = anisotropic.variogram.anisotropy
        if axes is not None and axes.ratio <= _LEAST_RATIO:
            notes.append(
                said(
                    "{element}: the ratio of the ranges would be at its bound ({least_ratio:g}): the sill"
                    " differs by direction (zonal anisotropy), there is a trend, or the short lags have"
                    " too few pairs. The isotropic model was taken.",
                    element=experimental.element,
                    least_ratio=_LEAST_RATIO,
                )
            )
        elif axes is not None and gain > _needed_gain(chosen.variogram, data.longest):
            chosen = anisotropic
            notes.append(
                said(
                    "{element}: {verdict}, and the anisotropic model was taken.",
                    element=experimental.element,
                    verdict=verdict,
                )
            )
        else:
            notes.append(
                said(
                    "{element}: {verdict}, too little for an anisotropy{axes}, and the isotropic model was taken.",
                    element=experimental.element,
                    verdict=verdict,
                    axes=_axes(anisotropic),
                )
            )
    return FittedVariogram(
        element=experimental.element,
        variogram=chosen.variogram,
        name=chosen.name,
        residual=chosen.residual,
        r2=chosen.r2,
        candidates=tuple(fits),
        notes=tuple(notes),
        concerns=_warnings(experimental, chosen),
    )


def _candidates(model: str) -> tuple[str, ...]:
    if model == "auto":
        return CANDIDATES
    parts = model.split("+")
    if model != "nugget" and (len(parts) > 2 or not set(parts) <= set(MODELS)):
        raise InputError(
            said(
                "There is no variogram model {model!r}: choose auto, nugget, one of {models}, or two of"
                " these joined by +.",
                model=model,
                models=", ".join(MODELS),
            )
        )
    return (model,)


@dataclass(frozen=True)
class _Data:
    """Semivariances to fit, in units of `scale`.

    Parameters
    ----------
    dx, dy : array of shape (values,)
        Lag vectors in metres. Without directions all point north.
    gamma, pairs : array of shape (values,)
    lag : array of shape (values,)
        Which lag each belongs to.
    scale : float
    shortest, longest : float
        Least mean distance of a lag, and the end of the last one, in metres.
    """

    dx: NDArray[np.float64]
    dy: NDArray[np.float64]
    gamma: NDArray[np.float64]
    pairs: NDArray[np.float64]
    lag: NDArray[np.int64]
    scale: float
    shortest: float
    longest: float

    @classmethod
    def of(cls, experimental: ExperimentalVariogram, directional: bool) -> _Data:
        curves = experimental.directional if directional else (experimental.omnidirectional,)
        distance, gamma, pairs = (
            np.concatenate([getattr(curve, name) for curve in curves]) for name in ("distance_m", "gamma", "pairs")
        )
        lag = np.tile(np.arange(len(experimental.edges_m) - 1), len(curves))
        azimuth = np.radians(np.repeat([curve.azimuth_deg or 0.0 for curve in curves], len(experimental.edges_m) - 1))
        filled = pairs > 0
        if directional and (pairs >= _FEW_PAIRS).any():
            # Short lags of single directions have few pairs, and an outlier among them makes an anisotropy.
            filled = pairs >= _FEW_PAIRS
        distance, gamma, pairs, lag, azimuth = (part[filled] for part in (distance, gamma, pairs, lag, azimuth))
        shortest = float(distance.min()) if len(distance) else 0.0
        longest = float(max(distance.max(), experimental.edges_m[-1])) if len(distance) else 0.0
        scale = experimental.variance
        return cls(
            dx=distance * np.sin(azimuth),
            dy=distance * np.cos(azimuth),
            gamma=gamma / scale,
            pairs=pairs.astype(float),
            lag=lag,
            scale=scale,
            shortest=shortest,
            longest=longest,
        )


@lru_cache
def _practical_factor(model: str, smoothness: float) -> float:
    """Practical range of a structure whose own range is 1."""
    return Structure(model, 1.0, 1.0, smoothness).practical_range_m


@dataclass(frozen=True)
class _Shape:
    """Everything of a variogram but its nugget and sills: ranges along the long axis, smoothness, anisotropy."""

    models: tuple[str, ...]
    smoothness: float
    ranges_m: tuple[float, ...]
    anisotropy: Anisotropy | None = None

    def structures(self, sills: NDArray[np.float64]) -> tuple[Structure, ...]:
        return tuple(
            Structure(model, float(sill), reach / _practical_factor(model, self.smoothness), self.smoothness)
            for model, sill, reach in zip(self.models, sills, self.ranges_m)
        )


def _solve(data: _Data, weights: NDArray[np.float64], shape: _Shape) -> tuple[float, NDArray[np.float64]]:
    """Best nugget and partial sills of a shape, none negative: the weighted sum of squares that is left, and they, in
    units of the scale.
    """
    from scipy.optimize import nnls

    vectors = (data.dx, data.dy) if shape.anisotropy is None else shape.anisotropy.straighten(data.dx, data.dy)
    distance = np.hypot(*vectors)
    columns = [
        np.ones(len(distance)),
        *(structure.unit(distance) for structure in shape.structures(np.ones(len(shape.models)))),
    ]
    root = np.sqrt(weights)
    sills, left = nnls(np.column_stack(columns) * root[:, None], data.gamma * root)
    return float(left) ** 2, sills


def _weighted_rounds(
    data: _Data, names: tuple[str, ...], transform: str
) -> tuple[VariogramCandidate, list[VariogramCandidate]]:
    """Fit all candidates, three times over: for the first weights, and twice with those of the best fit before."""
    best = _fit(data, data.pairs, "exponential", transform, anisotropy=False)
    fits: list[VariogramCandidate] = []
    for _ in range(2):
        weights = _weights(data, best.variogram)
        fits = [_fit(data, weights, name, transform, anisotropy=False) for name in names]
        best = _best(fits)
    return best, fits


def _weights(data: _Data, variogram: Variogram) -> NDArray[np.float64]:
    """N / γ², with γ of the model."""
    model = variogram.gamma(variogram.rescale(data.dx, data.dy)) / data.scale
    # A model that begins at 0 would give the shortest lag all the weight.
    result: NDArray[np.float64] = data.pairs / np.maximum(model, 0.05 * model.max()) ** 2
    return result


def _fit_directions(data: _Data, isotropic: VariogramCandidate, transform: str) -> tuple[VariogramCandidate, float]:
    """Fit the chosen kind of model to the directions, with an anisotropy.

    Returns it, and by how much it betters the AICc of one without.
    """
    best = isotropic
    gain = 0.0
    for _ in range(2):
        # Short lags count more, but not so much that a few clustered samples decide.
        weights = _weights(data, best.variogram) / np.maximum(np.hypot(data.dx, data.dy), data.longest / 20)
        best = _fit(data, weights, isotropic.name, transform, anisotropy=True)
        gain = _fit(data, weights, isotropic.name, transform, anisotropy=False).aicc - best.aicc
    return best, gain


def _best(fits: list[VariogramCandidate]) -> VariogramCandidate:
    """The fewest parameters among those about as good as the best; of as many parameters the better."""
    limit = min(fit.aicc for fit in fits) + _EQUAL
    return min((fit for fit in fits if fit.aicc <= limit), key=lambda fit: (fit.parameters, fit.aicc))


def _fit(data: _Data, weights: NDArray[np.float64], name: str, transform: str, anisotropy: bool) -> VariogramCandidate:
    """Fit one candidate."""
    models = () if name == "nugget" else tuple(name.split("+"))
    smoothnesses = SMOOTHNESSES if any(MODELS[name].takes_smoothness for name in models) else (Structure.smoothness,)
    shapes = [_fit_shape(data, weights, models, smoothness, anisotropy) for smoothness in smoothnesses]
    left, shape, sills = min(shapes, key=lambda found: found[0])
    kept = [position for position, sill in enumerate(sills[1:]) if sill > 0]
    structures = shape.structures(sills[1:] * data.scale)
    variogram = Variogram(
        float(sills[0] * data.scale),
        tuple(structures[position] for position in kept),
        shape.anisotropy if kept else None,
        transform,
    )
    parameters = 1 + 2 * len(models) + (len(smoothnesses) > 1) + 2 * anisotropy
    mean = np.average(data.gamma, weights=weights)
    variation = float((weights * (data.gamma - mean) ** 2).sum())
    r2 = 1 - left / variation if variation > 0 else math.nan
    model = variogram.gamma(variogram.rescale(data.dx, data.dy)) / data.scale
    with np.errstate(divide="ignore", invalid="ignore"):
        misfit = np.where(model > 0, (data.gamma - model) / model, 0.0)
    residual = math.sqrt(float(np.average(misfit**2, weights=data.pairs)))
    return VariogramCandidate(
        name=name,
        variogram=variogram,
        parameters=parameters,
        residual=residual,
        r2=r2,
        aicc=_aicc(left, float((weights * data.gamma**2).sum()), len(data.gamma), parameters),
    )


def _aicc(left: float, whole: float, values: int, parameters: int) -> float:
    """Corrected AIC of a least-squares fit (Burnham & Anderson, 2002)."""
    # The variance of the misfit is one more parameter.
    free = values - parameters - 2
    if free < 1:
        return math.inf
    # Of a perfect fit only rounding is left; how much of it must not decide.
    relative = max(left, 1e-12 * whole) / values
    return values * math.log(relative) + 2 * (parameters + 1) * (1 + (parameters + 2) / free)


def _fit_shape(
    data: _Data, weights: NDArray[np.float64], models: tuple[str, ...], smoothness: float, anisotropy: bool
) -> tuple[float, _Shape, NDArray[np.float64]]:
    """Search the ranges, and with them the anisotropy, that leave the least misfit."""
    low, high = math.log(data.shortest), math.log(_BEYOND * data.longest)
    # Evenly in logarithms, finer than a lag where ranges are short; of two ranges all pairs are tried.
    steps = {0: 1, 1: 40, 2: 20}[len(models)]
    ranges = np.linspace(low, high, steps) if models else np.empty(0)
    if len(models) == 2:
        starts = [[ranges[i], ranges[j]] for i in range(steps) for j in range(i + 1, steps)]
        if models[0] != models[1]:
            starts += [[b, a] for a, b in starts]
    else:
        starts = [[reach] for reach in ranges] or [[]]

    def shape(point: NDArray[np.float64]) -> _Shape:
        reaches = tuple(math.exp(min(max(value, low), high)) for value in point[: len(models)])
        axes = None
        if len(point) > len(models):
            # Azimuth and ratio as a vector of doubled angle: no jump at 180 degrees, and no azimuth where the ratio is
            # 1.
            east, north = point[len(models) :]
            ratio = max(math.exp(-math.hypot(east, north)), _LEAST_RATIO)
            axes = Anisotropy(math.degrees(0.5 * math.atan2(east, north)) % 180, ratio)
        return _Shape(models, smoothness, reaches, axes)

    def misfit(point: NDArray[np.float64]) -> float:
        return _solve(data, weights, shape(point))[0]

    best = np.array(min(starts, key=lambda start: misfit(np.array(start))))
    if anisotropy:
        vectors = [
            (-math.log(ratio) * math.sin(2 * azimuth), -math.log(ratio) * math.cos(2 * azimuth))
            for azimuth in np.radians(np.arange(0, 180, 22.5))
            for ratio in (0.25, 0.5, 0.8)
        ]
        # Directions together show a range between the short and the long one.
        starts = [[*(best - 0.5 * math.log(1 + math.hypot(*vector))), *vector] for vector in vectors]
        starts += [[*(best + 0.5 * math.hypot(*vector)), *vector] for vector in vectors]
        best = np.array(min(starts, key=lambda start: misfit(np.array(start))))
    if len(best):
        best = _refined(misfit, best, (high - low) / steps)
    found = shape(best)
    left, sills = _solve(data, weights, found)
    return left, found, sills


def _refined(
    misfit: Callable[[NDArray[np.float64]], float], start: NDArray[np.float64], step: float
) -> NDArray[np.float64]:
    """Walk downhill from the best node of a grid of this step."""
    from scipy.optimize import minimize

    simplex = np.vstack([start, start + step * np.eye(len(start))])
    found = minimize(
        misfit,
        start,
        method="Nelder-Mead",
        options={"initial_simplex": simplex, "xatol": 1e-5, "fatol": 1e-12, "maxfev": 150 * len(start)},
    )
    result: NDArray[np.float64] = found.x
    return result


def _needed_gain(isotropic: Variogram, longest_m: float) -> float:
    """Gain in AICc that makes an anisotropy credible, by the reach of the isotropic model as a share of the longest
    lag.

    Lags of one field are not independent, and each field leans by chance, the more so the fewer ranges the area is
    wide. Of simulated isotropic fields (200 and 500 samples in a square, ranges of an eighth to a third of its side) 2
    % pass; with a ratio of 0.5, 14 % of those with 200 samples do and 60 % of those with 500.
    """
    distance = np.linspace(0, _BEYOND * longest_m, 500)[1:]
    half = float(
        distance[np.searchsorted(isotropic.gamma(distance), 0.5 * (isotropic.nugget + isotropic.sill)).clip(0, 498)]
    )
    # A spherical model has risen by half at 0.347 of its range; nested structures count by what they contribute.
    return float(_SURE * max(1.0, half / 0.347 / (0.35 * longest_m)) ** 2)


def _axes(fit: VariogramCandidate) -> str:
    axes = fit.variogram.anisotropy
    return (
        ""
        if axes is None
        else said(
            " (azimuth {azimuth_deg:.0f} degrees, ratio {ratio:.2f})", azimuth_deg=axes.azimuth_deg, ratio=axes.ratio
        )
    )


def _warnings(experimental: ExperimentalVariogram, chosen: VariogramCandidate) -> tuple[FitWarning, ...]:
    """Say in words what is to be known before this variogram is used."""
    name, variogram, curve = experimental.element, chosen.variogram, experimental.omnidirectional
    warnings = []
    longest = experimental.edges_m[-1]
    if not variogram.structures:
        first = curve.distance_m[curve.pairs > 0][0]
        text = said(
            "a pure nugget, for no continuity is seen between samples {first:,.0f} m and more apart."
            " Kriging returns local means; a map of {name} says little between the samples.",
            first=first,
            name=name,
        )
        warnings.append(("nugget", text))
    elif variogram.practical_range_m > longest:
        text = said(
            "the practical range ({practical_range_m:,.0f} m) lies beyond the longest lag"
            " ({longest:,.0f} m), up to which the variogram still rises: its sill is extrapolated."
            " There may be a trend, which kriging with a linear drift takes out.",
            practical_range_m=variogram.practical_range_m,
            longest=longest,
        )
        warnings.append(("sill", text))
    filled = np.flatnonzero(curve.pairs > 0)
    if curve.pairs[filled[0]] < _FEW_PAIRS:
        warnings.append(
            (
                said("few pairs"),
                (
                    said(
                        "the shortest lag has {pairs} pairs (30 are a rule of thumb), so that the nugget is uncertain.",
                        pairs=curve.pairs[filled[0]],
                    )
                ),
            )
        )
    analytic = [MODELS[structure.model].at_origin == "analytic" for structure in variogram.structures]
    if analytic and all(analytic) and variogram.nugget < 1e-3 * variogram.sill:
        warnings.append(("gaussian", _OF_SEVERAL["gaussian"]))
    return tuple(FitWarning(kind, f"{name}: {text}") for kind, text in warnings)
