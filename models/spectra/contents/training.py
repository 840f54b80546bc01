"""Training of contents: validate, judge, choose the better method, and write it as a model file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.language import said
from ...core.progress import Progress
from ...core.threads import one_blas_thread
from ...core.wording import listed
from ...learning.model_file import check_torch, digest, library_versions, or_none
from ...rasters.files import check_writable
from ...statistics.conformal import measured_coverage, residual_limit
from ...statistics.intervals import Interval
from ...statistics.regression import RegressionFigures, regression_figures, rmse_difference
from ..header import CONTENTS, Block, SpectralHeader, save_spectral_model
from ..preprocessing import fit_preprocessing
from ..table import Bands, Spectra
from .options import MEAN, MOBILENET, PLSR, QuantificationOptions
from .outside import Surroundings, fit_components, with_limits
from .plsr import choose_components, fit_path
from .samples import CellTable, ContentRequest, ContentSamples, content_samples
from .validation import StepsOnce, Validation, cross_validate, to_learn

_SHOWN_GRADIENTS = 6
"""Samples that the wavelengths of a network are told from."""


@dataclass(frozen=True)
class ContentRow:
    """Figures of one target by one method.

    Parameters
    ----------
    target, method : str
    part : {"training", "held_out"}
    figures : RegressionFigures
    components : float
        Of PLSR: the median over folds; NaN for other methods.
    best_r2 : float
        Of PLSR, held out: R² with the number of components that the held-out samples of each repeat like best
        themselves, which flatters; NaN elsewhere.
    best_components : float
        The median of these numbers.
    """

    target: str
    method: str
    part: str
    figures: RegressionFigures
    components: float = math.nan
    best_r2: float = math.nan
    best_components: float = math.nan


@dataclass(frozen=True)
class Comparison:
    """RMSE of one method less that of another, held out, for one target; paired over groups.

    Parameters
    ----------
    target, method, other : str
    difference : Interval
    """

    target: str
    method: str
    other: str
    difference: Interval

    @property
    def verdict(self) -> int:
        """1 where the method is better beyond chance, -1 where it is worse, 0 where nothing can be said."""
        return 1 if self.difference.high < 0 else -1 if self.difference.low > 0 else 0


@dataclass(frozen=True)
class ContentInterval:
    """Interval of the written model for one target.

    Parameters
    ----------
    half_width : float
        On the scale that is learnt: of the content, or of its decimal logarithm.
    measured : float
        Share of held-out samples that intervals held which had not seen their group.
    """

    half_width: float
    measured: float


@dataclass(frozen=True)
class ContentOutcome:
    """What a training found, without the predictions of samples.

    Parameters
    ----------
    rows : tuple of ContentRow
    method : str
        That was written.
    """

    rows: tuple[ContentRow, ...]
    method: str

    def table(self) -> list[tuple[Any, ...]]:
        """Rows as `OUTPUT` has them."""
        return [
            (
                row.target,
                row.method,
                row.part,
                row.figures.n,
                row.figures.r2.value,
                row.figures.r2.low,
                row.figures.r2.high,
                row.figures.rmse.value,
                row.figures.rmse.low,
                row.figures.rmse.high,
                row.figures.rpd,
                row.figures.rpiq,
                row.figures.bias,
                row.components,
                row.best_r2,
                row.best_components,
            )
            for row in self.rows
        ]


@dataclass(frozen=True)
class Quantification:
    """All that a training found, for tables and the report.

    Parameters
    ----------
    samples : ContentSamples
    options : QuantificationOptions
    validation : Validation
    rows : tuple of ContentRow
    comparisons : tuple of Comparison
    method : str
        That was written.
    intervals : tuple of ContentInterval
        One for each target.
    bands : Bands
        After the steps, those that are used.
    importance : dict of str to array of shape (targets, bands)
        VIP of PLSR, and mean absolute integrated gradients of the network, the latter as shares of their mean.
    components : tuple of int
        Of the PLSR that all samples made.
    losses : tuple of float
        Training loss of the network, epoch by epoch, on all samples.
    """

    samples: ContentSamples
    options: QuantificationOptions
    validation: Validation
    rows: tuple[ContentRow, ...]
    comparisons: tuple[Comparison, ...]
    method: str
    intervals: tuple[ContentInterval, ...]
    bands: Bands
    importance: dict[str, NDArray[np.float64]]
    components: tuple[int, ...]
    losses: tuple[float, ...]

    def row(self, target: str, method: str, part: str) -> ContentRow:
        """Figures of one target by one method."""
        return next(r for r in self.rows if (r.target, r.method, r.part) == (target, method, part))


def train_quantifier(
    spectra: Spectra,
    assays: CellTable | None,
    request: ContentRequest,
    options: QuantificationOptions,
    path: Path,
    progress: Progress,
) -> Quantification:
    """Learn contents from spectra and write the better method as a model file.

    Parameters
    ----------
    spectra : Spectra
    assays : CellTable, optional
        Contents stand beside the spectra where there is none.
    request : ContentRequest
    options : QuantificationOptions
    path : Path
        Model file to write.
    progress : Progress

    Raises
    ------
    InputError
        What `content_samples` and `cross_validate` refuse.
    ResourceError
        If PyTorch is missing for the network, or the file cannot be written.
    """
    check_writable(path, (".safetensors",))
    if MOBILENET in options.methods:
        check_torch("The MobileNet")
    samples = content_samples(spectra, assays, request, options.log_targets, progress)
    progress.info(
        said(
            "{count} samples in {count_2} groups, {count_3:,} bands of {extent}, {count_4} targets: {targets}.",
            count=len(samples),
            count_2=len(np.unique(samples.group)),
            count_3=len(samples.bands),
            extent=samples.bands.extent,
            count_4=len(samples.targets),
            targets=listed(list(samples.targets)),
        )
    )
    with one_blas_thread():
        share = 0.8 if MOBILENET in options.methods else 0.9
        validation = cross_validate(samples, options, progress.part(said("Cross-validation"), 0.0, share))
        rows = _rows(samples, validation, options.seed)
        method = _chosen(options, rows)
        fitted = _Final(samples, options, validation, progress.part(said("Training on all samples"), share, 1.0))
    intervals = tuple(_interval(samples, validation, method, target, options) for target in range(len(samples.targets)))
    _warn(samples, options, intervals, progress)
    result = Quantification(
        samples=samples,
        options=options,
        validation=validation,
        rows=rows,
        comparisons=_comparisons(samples, validation, options.seed),
        method=method,
        intervals=intervals,
        bands=fitted.bands,
        importance=fitted.importance,
        components=fitted.components,
        losses=fitted.losses,
    )
    _write(result, fitted, path)
    return result


def _rows(samples: ContentSamples, validation: Validation, seed: int) -> tuple[ContentRow, ...]:
    rows = []
    for target, name in enumerate(samples.targets):
        truth = samples.contents[:, target]
        for method, found in validation.methods.items():
            for part, sets in (("training", found.training), ("held_out", found.held_out)):
                figures = regression_figures(truth, sets[:, :, target], samples.group, seed)
                row = ContentRow(name, method, part, figures)
                if method == PLSR:
                    chosen = [one[target] for one in found.components if one[target]]
                    row = replace(row, components=float(np.median(chosen)) if chosen else math.nan)
                if method == PLSR and part == "held_out":
                    row = _with_best(row, truth, validation.by_components[..., target])
                rows.append(row)
    return tuple(rows)


def _with_best(row: ContentRow, truth: NDArray[np.float64], predicted: NDArray[np.float64]) -> ContentRow:
    """Add what each repeat would show if its held-out samples chose the number of components themselves."""
    errors = np.nansum(np.square(predicted - truth), axis=2)
    known = np.isfinite(predicted[0])
    spread = [float(np.square(truth[one] - truth[one].mean()).sum()) for one in known]
    return replace(
        row,
        best_r2=float(np.mean(1 - errors.min(axis=0) / spread)),
        best_components=float(np.median(errors.argmin(axis=0) + 1)),
    )


def _chosen(options: QuantificationOptions, rows: Sequence[ContentRow]) -> str:
    """The method with the smallest held-out errors, in standard deviations, over all targets; the first of equals."""
    if len(options.methods) == 1:
        return options.methods[0]

    def error(method: str) -> float:
        return float(np.mean([1 / r.figures.rpd for r in rows if r.method == method and r.part == "held_out"]))

    return min((name for name in (PLSR, MOBILENET) if name in options.methods), key=error)


def _comparisons(samples: ContentSamples, validation: Validation, seed: int) -> tuple[Comparison, ...]:
    pairs = [(PLSR, MEAN)]
    if MOBILENET in validation.methods:
        pairs += [(MOBILENET, PLSR), (MOBILENET, MEAN)]
    return tuple(
        Comparison(
            name,
            method,
            other,
            rmse_difference(
                samples.contents[:, target],
                validation.methods[method].held_out[:, :, target],
                validation.methods[other].held_out[:, :, target],
                samples.group,
                seed,
            ),
        )
        for target, name in enumerate(samples.targets)
        for method, other in pairs
    )


def _interval(
    samples: ContentSamples, validation: Validation, method: str, target: int, options: QuantificationOptions
) -> ContentInterval:
    predicted = to_learn(validation.methods[method].held_out[:, :, target], options.log_targets)
    residual = to_learn(samples.contents[:, target], options.log_targets) - predicted
    limit = residual_limit(residual, options.coverage)
    if not math.isfinite(limit):
        limit = float(np.nanmax(np.abs(residual)))
    return ContentInterval(limit, measured_coverage(residual, samples.group, options.coverage))


def _warn(
    samples: ContentSamples,
    options: QuantificationOptions,
    intervals: Sequence[ContentInterval],
    progress: Progress,
) -> None:
    fewest = int(np.isfinite(samples.contents).sum(axis=0).min())
    if math.ceil(options.coverage * (fewest + 1)) > fewest:
        progress.warn(
            said(
                "With {fewest} samples no interval can be promised to hold {coverage:g} % of new"
                " contents: the largest held-out error was taken.",
                fewest=fewest,
                coverage=100 * options.coverage,
            )
        )
    if samples.grouped and len(np.unique(samples.group)) < 10:
        progress.warn(
            said(
                "{count} groups are few: intervals of the figures, drawn from these, are too narrow"
                " rather than too wide.",
                count=len(np.unique(samples.group)),
            )
        )


class _Final:
    """Models of all samples."""

    def __init__(
        self, samples: ContentSamples, options: QuantificationOptions, validation: Validation, progress: Progress
    ) -> None:
        everything = np.ones(len(samples), dtype=bool)
        self.preprocessing = fit_preprocessing(samples.steps, samples.bands, samples.values, samples.quantity)
        whole = self.preprocessing.apply(samples.values)
        self.used = np.isfinite(whole).all(axis=0)
        spectra = StepsOnce(samples).of(everything)
        self.bands = self.preprocessing.result.taken(self.used)
        self.importance: dict[str, NDArray[np.float64]] = {}
        self.arrays: dict[str, dict[str, NDArray[Any]]] = {}
        self.losses: tuple[float, ...] = ()
        learnt = to_learn(samples.contents, options.log_targets)
        self.components = self._plsr(spectra, learnt, samples, options, progress.span(0.0, 0.2))
        if MOBILENET in options.methods:
            self._network(spectra, learnt, options, progress.span(0.2, 1.0))
        own = fit_components(spectra)
        self.surroundings: Surroundings = with_limits(own, validation.q, validation.t2)

    def _plsr(
        self,
        spectra: NDArray[np.float64],
        learnt: NDArray[np.float64],
        samples: ContentSamples,
        options: QuantificationOptions,
        progress: Progress,
    ) -> tuple[int, ...]:
        chosen, coefficients, intercepts, vip = [], [], [], []
        for target, contents in enumerate(learnt.T):
            known = np.isfinite(contents)
            seed = (options.seed, 1_000_000, target)
            choice = choose_components(
                spectra[known], contents[known], samples.group[known], options.components, seed, progress
            )
            path = fit_path(spectra[known], contents[known], choice.components)
            chosen.append(choice.components)
            coefficients.append(path.coefficients[-1])
            intercepts.append(path.mean - float(path.coefficients[-1] @ path.centre))
            vip.append(path.vip[-1])
        self.importance[PLSR] = np.array(vip)
        self.arrays[PLSR] = {"coefficients": np.array(coefficients), "intercepts": np.array(intercepts)}
        return tuple(chosen)

    def _network(
        self,
        spectra: NDArray[np.float64],
        learnt: NDArray[np.float64],
        options: QuantificationOptions,
        progress: Progress,
    ) -> None:
        from .network import train_network

        known = np.isfinite(learnt).any(axis=1)
        trained = train_network(spectra[known], learnt[known], options.epochs, options.seed, progress.span(0.0, 0.7))
        self.losses, self.arrays[MOBILENET] = trained.losses, trained.arrays()
        rows = np.linspace(0, len(spectra) - 1, min(len(spectra), _SHOWN_GRADIENTS)).round().astype(int)
        owed = np.abs(trained.integrated_gradients(spectra[rows], progress.span(0.7, 1.0))).mean(axis=1)
        self.importance[MOBILENET] = owed / np.maximum(owed.mean(axis=1, keepdims=True), np.finfo(float).tiny)


def _write(result: Quantification, fitted: _Final, path: Path) -> None:
    samples, options = result.samples, result.options
    lowest = np.nanmin(samples.contents, axis=0)
    header = SpectralHeader(
        kind=CONTENTS,
        blocks=(Block(samples.bands, samples.quantity, samples.steps),),
        outputs=samples.targets,
        method=result.method,
        learner={
            "log": options.log_targets,
            "half_widths": [one.half_width for one in result.intervals],
            "coverage": options.coverage,
            "components": list(result.components) if result.method == PLSR else [],
            "never_negative": [bool(one >= 0) for one in lowest],
        },
        training=asdict(options),
        seed=options.seed,
        inputs_sha256={"spectra": digest(samples.values), "contents": digest(samples.contents)},
        versions=library_versions(["numpy", "torch" if result.method == MOBILENET else "sklearn"]),
        metrics={
            row.target: {"r2": or_none(row.figures.r2.value), "rmse": or_none(row.figures.rmse.value)}
            for row in result.rows
            if row.method == result.method and row.part == "held_out"
        },
    )
    arrays = {f"learner.{name}": array for name, array in fitted.arrays[result.method].items()}
    arrays |= {f"steps.{name}": array for name, array in fitted.preprocessing.arrays().items()}
    arrays |= {f"outside.{name}": array for name, array in fitted.surroundings.arrays().items()}
    save_spectral_model(path, header, {**arrays, "used": fitted.used})


def overfitting(result: Quantification, method: str) -> float:
    """Held-out RMSE over that of training, the median of the targets."""
    ratios = [
        result.row(name, method, "held_out").figures.rmse.value
        / max(result.row(name, method, "training").figures.rmse.value, float(np.finfo(float).tiny))
        for name in result.samples.targets
    ]
    return float(np.median(ratios))
