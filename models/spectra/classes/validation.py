"""Methods and blocks side by side on the same folds, and on classes dealt out at random."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted
from ...statistics.class_folds import class_folds
from ...statistics.classes import ClassFigures, balanced_accuracy, class_figures
from ..classification import Trained, train_classifier
from ..preprocessing import fit_preprocessing
from .methods import METHODS
from .options import ClassificationOptions
from .samples import BlockValues, ClassSamples

BLOCK_NAMES = ("1", "2", "1+2")
"""How tables call the first block, the second, and both together."""

_COSTLY_PERMUTATIONS = 2
"""Of methods that take seconds for one training: enough to see a leak."""


@dataclass(frozen=True)
class Comparison:
    """One method on one choice of blocks.

    Parameters
    ----------
    method, blocks : str
        Of `METHODS` and of `BLOCK_NAMES`.
    training, held_out : ClassFigures
        Of samples that the classifier learnt from, and of the same samples while they were held out.
    permuted : array of shape (permutations,)
        Held-out balanced accuracy with classes dealt out at random.
    """

    method: str
    blocks: str
    training: ClassFigures
    held_out: ClassFigures
    permuted: NDArray[np.float64]


def compare(samples: ClassSamples, options: ClassificationOptions, progress: Progress) -> tuple[Comparison, ...]:
    """Cross-validate each method on each block and on both.

    Parameters
    ----------
    samples : ClassSamples
    options : ClassificationOptions
    progress : Progress

    Raises
    ------
    InputError
        If there are fewer samples than folds.
    """
    folds = folds_of(samples, options, progress)
    choices = block_choices(with_steps_taken(samples))
    total = len(choices) * len(options.methods)
    result = []
    for number, (blocks, part) in enumerate(choices):
        for place, method in enumerate(options.methods):
            at = number * len(options.methods) + place
            name = said("{method}, block {blocks}", method=METHODS[method].title, blocks=blocks)
            step = progress.part(name, at / total, (at + 1) / total)
            result.append(_compared(part, method, blocks, folds, options, step))
    return tuple(result)


def with_steps_taken(samples: ClassSamples) -> ClassSamples:
    """The same samples after those steps that learn nothing: once for all folds is enough, and nothing leaks."""
    blocks = []
    for block in samples.blocks:
        step = fit_preprocessing(block.steps, block.bands, block.values, block.quantity)
        taken = BlockValues(step.result, step.quantity, "", step.apply(block.values))
        blocks.append(block if step.arrays() else taken)
    return replace(samples, blocks=tuple(blocks))


def block_choices(samples: ClassSamples) -> list[tuple[str, ClassSamples]]:
    """Each block alone and, where there are two, both."""
    if len(samples.blocks) == 1:
        return [(BLOCK_NAMES[0], samples)]
    return [*((BLOCK_NAMES[i], samples.of_block(i)) for i in range(2)), (BLOCK_NAMES[2], samples)]


def folds_of(samples: ClassSamples, options: ClassificationOptions, progress: Progress) -> list[NDArray[np.int64]]:
    """Folds of each repeat, shape (samples,) each: the same for all methods and blocks.

    Raises
    ------
    InputError
        If there are fewer samples than folds, or one group holds them all.
    """
    groups, folds = len(np.unique(samples.group)), options.folds
    if len(samples) < folds:
        raise InputError(
            said(
                "{samples} of known class are fewer than {folds} folds: ask for fewer folds.",
                samples=counted(len(samples), "sample"),
                folds=folds,
            )
        )
    if groups < 2:
        raise InputError(
            said(
                "All {count} samples that can be used are of one group: held out together, nothing is"
                " left to learn from; choose a field with at least two groups, or none.",
                count=len(samples),
            )
        )
    if groups < folds:
        progress.warn(
            said(
                "There are {groups} groups and not {folds}: each group is held out by itself.",
                groups=groups,
                folds=folds,
            )
        )
        folds = groups
    return [
        class_folds(samples.label, samples.group, folds, np.random.default_rng([options.seed, repeat]))
        for repeat in range(options.repeats)
    ]


def _compared(
    samples: ClassSamples,
    method: str,
    blocks: str,
    folds: Sequence[NDArray[np.int64]],
    options: ClassificationOptions,
    progress: Progress,
) -> Comparison:
    permutations = min(options.permutations, _COSTLY_PERMUTATIONS) if METHODS[method].costly else options.permutations
    rounds = len(folds) + permutations
    seen = np.zeros((len(samples), len(samples.classes)), dtype=np.int64)
    unseen = seen.copy()
    for repeat, fold in enumerate(folds):
        for part, calls in zip((seen, unseen), _calls(samples, method, fold, options.seed, progress, repeat, rounds)):
            part += calls
    chance = []
    for number in range(permutations):
        # One generator for each permutation: all methods and blocks see the same classes.
        rng = np.random.default_rng([options.seed, 1_000_000 + number])
        dealt = replace(samples, label=rng.permutation(samples.label))
        fold = class_folds(dealt.label, dealt.group, int(folds[0].max()) + 1, rng)
        _, calls = _calls(dealt, method, fold, options.seed, progress, len(folds) + number, rounds)
        chance.append(balanced_accuracy(calls, dealt.label))
    draws = [np.random.default_rng([options.seed, 2_000_000 + i]) for i in range(2)]
    return Comparison(
        method,
        blocks,
        class_figures(seen, samples.label, samples.group, draws[0]),
        class_figures(unseen, samples.label, samples.group, draws[1]),
        np.array(chance),
    )


def _calls(
    samples: ClassSamples,
    method: str,
    fold: NDArray[np.int64],
    seed: int,
    progress: Progress,
    number: int,
    rounds: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How often each sample was called each class while it was learnt from, and while held out: (samples, classes)."""
    seen = np.zeros((len(samples), len(samples.classes)), dtype=np.int64)
    unseen = seen.copy()
    numbers = np.unique(fold)
    for place, one in enumerate(numbers):
        share = [(number + (place + more) / len(numbers)) / rounds for more in (0, 1)]
        out = fold == one
        trained, classes = train_without(samples, out, method, seed, progress.span(*share))
        progress.update(share[1])
        called = classes[trained.classifier.probabilities([b.values for b in samples.blocks]).argmax(axis=1)]
        rows = np.arange(len(samples))
        np.add.at(seen, (rows[~out], called[~out]), 1)
        np.add.at(unseen, (rows[out], called[out]), 1)
    return seen, unseen


def train_without(
    samples: ClassSamples, out: NDArray[np.bool_], method: str, seed: int, progress: Progress
) -> tuple[Trained, NDArray[np.int64]]:
    """Train on what is not held out, and on the classes that are left there.

    Parameters
    ----------
    samples : ClassSamples
    out : array of shape (samples,)
    method : str
    seed : int
    progress : Progress

    Returns
    -------
    trained : Trained
    classes : array of shape (classes left,)
        Their positions among all classes.
    """
    rest = samples.taken(~out)
    classes, label = np.unique(rest.label, return_inverse=True)
    if len(classes) < 2:
        left = samples.classes[classes[0]]
        raise InputError(
            said(
                "While a fold is held out only samples of the class '{left}' are left to learn from: give"
                " more groups that hold both classes, or no groups.",
                left=left,
            )
        )
    rest = replace(rest, label=label, classes=tuple(samples.classes[i] for i in classes))
    return train_classifier(rest, method, seed, progress), classes
