"""Comparing methods, choosing one, training it on all samples, and writing it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, fixed, listed
from ...rasters.files import check_writable
from ..classification import train_classifier, with_origin
from ..table import Bands
from .importance import BandCurve, band_importance, projection_importance
from .methods import METHODS
from .options import ClassificationOptions
from .samples import ClassSamples
from .validation import Comparison, block_choices, compare, folds_of, with_steps_taken

_OVERFIT = 0.15
"""Balanced accuracy by which training may exceed held out before it is said aloud."""
_FEW = 10
"""Samples of a class, or groups, below which figures hang on single ones."""
_SIGNIFICANT = 0.05
TELLING = 19
"""Permutations from which on p can be that small."""


@dataclass(frozen=True)
class ClassMeans:
    """Spectra of each class in one block, as they came.

    Parameters
    ----------
    bands : Bands
    quantity : str
    mean, deviation : array of shape (classes, bands)
    """

    bands: Bands
    quantity: str
    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]


@dataclass(frozen=True)
class Classification:
    """What training gave.

    Parameters
    ----------
    comparisons : tuple of Comparison
    chosen : int
        Which of them is the model.
    classes : tuple of str
    counts : tuple of int
        Samples of each class.
    groups : int
        0 where nobody named any.
    rule : str
        How classes came about.
    steps : tuple of str
        Of each block.
    setting : dict of str to float
        Of the model.
    calibrated : bool
        Whether its probabilities were fitted to samples that were held out.
    lonely : tuple of str
        Classes in one group only, or of one sample.
    vip, importance : tuple of BandCurve
        One for each block; no VIP where PLS-DA took no part.
    means : tuple of ClassMeans
    options : ClassificationOptions
    """

    comparisons: tuple[Comparison, ...]
    chosen: int
    classes: tuple[str, ...]
    counts: tuple[int, ...]
    groups: int
    rule: str
    steps: tuple[str, ...]
    setting: dict[str, float]
    calibrated: bool
    lonely: tuple[str, ...]
    vip: tuple[BandCurve, ...]
    importance: tuple[BandCurve, ...]
    means: tuple[ClassMeans, ...]
    options: ClassificationOptions

    @property
    def best(self) -> Comparison:
        """Figures of the method that became the model."""
        return self.comparisons[self.chosen]

    @property
    def p_value(self) -> float:
        """Share of permutations in which the best of all methods and blocks was as good as the model; NaN without any.

        The best of each permutation is what counts, since the model was chosen as the best, too.
        """
        most = max(len(one.permuted) for one in self.comparisons)
        if not most:
            return math.nan
        # Costly methods are tried on the first permutations only.
        chance = np.max([_filled(one.permuted, most) for one in self.comparisons], axis=0)
        as_good = int(np.count_nonzero(chance >= self.best.held_out.balanced_accuracy.value - 1e-12))
        return (1 + as_good) / (1 + most)

    def cautions(self) -> Iterator[str]:
        """What whoever reads the figures must know first."""
        yield from _against_chance(self)
        yield from _of_samples(self)
        yield from _of_blocks(self)


def _filled(permuted: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    return np.concatenate([permuted, np.full(count - len(permuted), -np.inf)])


def train_best(
    samples: ClassSamples, options: ClassificationOptions, model: Path, progress: Progress
) -> Classification:
    """Compare methods, train the best of them on all samples and write it.

    Parameters
    ----------
    samples : ClassSamples
        Of one or two blocks; the model takes as many.
    options : ClassificationOptions
    model : Path
    progress : Progress

    Raises
    ------
    InputError
        If there are fewer samples than folds, or nothing is left to learn from while a fold is held out.
    ResourceError
        If the file cannot be written.
    """
    check_writable(model, (".safetensors",))
    comparisons = compare(samples, options, progress.part(said("Cross-validation"), 0.0, 0.85))
    whole = [i for i, one in enumerate(comparisons) if one.blocks == block_choices(samples)[-1][0]]
    chosen = max(whole, key=lambda i: (round(comparisons[i].held_out.balanced_accuracy.value, 9), -i))
    method = comparisons[chosen].method
    step = progress.part(said("Training the model"), 0.85, 0.9)
    trained = train_classifier(samples, method, options.seed, step)
    projected = train_classifier(samples, "plsda", options.seed, step) if "plsda" in options.methods else None
    fold = folds_of(samples, options, Progress())[0]
    importance = band_importance(
        with_steps_taken(samples), method, fold, options.seed, progress.part(said("Importance of bands"), 0.9, 1.0)
    )
    result = Classification(
        comparisons=comparisons,
        chosen=chosen,
        classes=samples.classes,
        counts=tuple(samples.counts.values()),
        groups=len(np.unique(samples.group)) if samples.grouped else 0,
        rule=samples.rule,
        steps=tuple(block.steps for block in samples.blocks),
        setting=trained.learnt.setting,
        calibrated=trained.learnt.held_out,
        lonely=lonely_classes(samples),
        vip=projection_importance(projected) if projected is not None else (),
        importance=importance,
        means=_means(samples),
        options=options,
    )
    with_origin(trained, samples, _metrics(result.best), asdict(options)).save(model)
    for caution in result.cautions():
        progress.warn(caution)
    return result


def lonely_classes(samples: ClassSamples) -> tuple[str, ...]:
    """Classes all samples of which are held out together."""
    return tuple(
        name for i, name in enumerate(samples.classes) if len(np.unique(samples.group[samples.label == i])) == 1
    )


def _metrics(best: Comparison) -> dict[str, Any]:
    interval = best.held_out.balanced_accuracy
    return {
        "n": best.held_out.n,
        "balanced_accuracy": interval.value,
        "low": interval.low,
        "high": interval.high,
        "accuracy": best.held_out.accuracy,
        "kappa": best.held_out.kappa,
    }


def _means(samples: ClassSamples) -> tuple[ClassMeans, ...]:
    members = [samples.label == i for i in range(len(samples.classes))]
    return tuple(
        ClassMeans(
            block.bands,
            block.quantity,
            np.array([block.values[member].mean(axis=0) for member in members]),
            np.array([block.values[member].std(axis=0) for member in members]),
        )
        for block in samples.blocks
    )


def _against_chance(result: Classification) -> Iterator[str]:
    held, chance = result.best.held_out.balanced_accuracy, 1 / len(result.classes)
    p = result.p_value
    if held.low <= chance:
        yield (
            said(
                "No method is shown to be better than chance: the best, {title}, calls {value} of the"
                " samples it has not seen right on average over the classes, 95 % interval {low} to"
                " {high}, and chance is {chance}.",
                title=METHODS[result.best.method].title,
                value=fixed(held.value),
                low=fixed(held.low),
                high=fixed(held.high),
                chance=fixed(chance),
            )
        )
    elif p > _SIGNIFICANT and result.options.permutations >= TELLING:
        yield (
            said(
                "With classes dealt out at random the best method came out as good in {p} of the cases:"
                " these figures may be chance.",
                p=fixed(p, 2),
            )
        )
    fall = result.best.training.balanced_accuracy.value - held.value
    if fall > _OVERFIT:
        yield (
            said(
                "{title} knows its training samples by heart: balanced accuracy is {value} of these and"
                " {value_2} of samples held out. Only the latter tells how well new samples will be"
                " called.",
                title=METHODS[result.best.method].title,
                value=fixed(result.best.training.balanced_accuracy.value),
                value_2=fixed(held.value),
            )
        )


def _of_samples(result: Classification) -> Iterator[str]:
    few = [name for name, count in zip(result.classes, result.counts) if count < _FEW]
    if result.lonely:
        where = said("group") if result.groups else said("sample")
        yield (
            said(
                "{classes} in one {where} only ({lonely}): while it is held out nothing is learnt of"
                " them, so that held-out figures count them as wrong.",
                classes=_classes(len(result.lonely)),
                where=where,
                lonely=listed(result.lonely),
            )
        )
    elif few:
        yield said(
            "{classes} of fewer than {few_2} samples ({few}): one sample changes every figure.",
            classes=_classes(len(few)),
            few_2=_FEW,
            few=listed(few),
        )
    if 0 < result.groups < _FEW:
        yield said(
            "The intervals rest on {groups}: so few say little about a new one.", groups=counted(result.groups, "group")
        )
    if not result.calibrated:
        yield said("No sample could be held out for the probabilities of the model: they are too sure of themselves.")


def _of_blocks(result: Classification) -> Iterator[str]:
    single = [one for one in result.comparisons if one.blocks != result.best.blocks]
    if not single:
        return
    best = max(single, key=lambda one: one.held_out.balanced_accuracy.value)
    value = best.held_out.balanced_accuracy.value
    if value > result.best.held_out.balanced_accuracy.value:
        yield (
            said(
                "Block {blocks} alone did better ({title}, {value}) than both together ({value_2}): the"
                " model takes both, as they were given; train with that block alone to use it.",
                blocks=best.blocks,
                title=METHODS[best.method].title,
                value=fixed(value),
                value_2=fixed(result.best.held_out.balanced_accuracy.value),
            )
        )


def _classes(count: int) -> str:
    return said("{count} class is", count=count) if count == 1 else said("{count} classes are", count=count)


def class_rows(comparisons: Sequence[Comparison]) -> list[tuple[Any, ...]]:
    """Rows of the table of figures: method, blocks, set, n, balanced accuracy, its interval, accuracy, kappa."""
    rows = []
    for one in comparisons:
        for name, figures in (("training", one.training), ("held_out", one.held_out)):
            balanced = figures.balanced_accuracy
            rows.append(
                (
                    one.method,
                    one.blocks,
                    name,
                    figures.n,
                    balanced.value,
                    balanced.low,
                    balanced.high,
                    figures.accuracy,
                    figures.kappa,
                )
            )
    return rows
