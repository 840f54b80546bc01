"""Samples of known class: spectra of one or two instruments side by side, their classes and groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed
from ...tables.table import Cell
from ..preprocessing import fit_preprocessing
from ..table import Bands, Spectra
from .joining import field_of, joined, key_text
from .labels import ClassRule, Labels, labels_of

_MOSTLY_EMPTY = 0.5
"""Share of spectra without a value from which on a band is left out, and not the spectra."""


@dataclass(frozen=True)
class BlockValues:
    """Spectra of one instrument.

    Parameters
    ----------
    bands : Bands
    quantity : str
    steps : str
    values : array of shape (spectra, bands)
    """

    bands: Bands
    quantity: str
    steps: str
    values: NDArray[np.float64]


@dataclass(frozen=True)
class ClassSamples:
    """Samples of known class.

    Parameters
    ----------
    blocks : tuple of BlockValues
    label : array of shape (samples,)
        Position in `classes`.
    classes : tuple of str
    group : array of shape (samples,)
        Samples of one number are never split; each has its own where nobody named groups.
    names : tuple of str
    key : str
        Field that joined the blocks; empty where there is one, or names did.
    grouped : bool
        Whether somebody named groups.
    rule : str
        How classes came about, as a sentence.
    """

    blocks: tuple[BlockValues, ...]
    label: NDArray[np.int64]
    classes: tuple[str, ...]
    group: NDArray[np.int64]
    names: tuple[str, ...]
    key: str = ""
    grouped: bool = False
    rule: str = ""

    def __len__(self) -> int:
        return len(self.label)

    @property
    def counts(self) -> dict[str, int]:
        """Samples of each class."""
        return {name: int((self.label == i).sum()) for i, name in enumerate(self.classes)}

    def taken(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> ClassSamples:
        """Some of the samples; `rows` are indices or a mask of shape (samples,)."""
        at = np.arange(len(self))[rows]
        return replace(
            self,
            blocks=tuple(replace(block, values=block.values[at]) for block in self.blocks),
            label=self.label[at],
            group=self.group[at],
            names=tuple(self.names[i] for i in at),
        )

    def of_block(self, number: int) -> ClassSamples:
        """The same samples with one block only."""
        return replace(self, blocks=(self.blocks[number],))


def class_samples(
    spectra: Sequence[Spectra],
    steps: Sequence[str],
    rule: ClassRule,
    groups: str,
    key: str,
    records: dict[str, tuple[Cell, ...]] | None,
    progress: Progress,
) -> ClassSamples:
    """Bring spectra, classes and groups together; what cannot take part is left out with a warning.

    Parameters
    ----------
    spectra : sequence of Spectra
        Of one or two instruments.
    steps : sequence of str
        For each of them.
    rule : ClassRule
        Where classes come from.
    groups : str
        Field of groups; empty where there are none.
    key : str
        Field by which two blocks, and records, are joined; empty joins by the names of the spectra.
    records : dict of str to tuple of Cell, optional
        Columns of a table of samples beside the spectra.
    progress : Progress

    Raises
    ------
    InputError
        If keys match nothing, a field is missing, or fewer than two classes or samples are left.
    """
    together, columns = joined(spectra, key, records, progress)
    labels = labels_of(columns, rule)
    for sentence in labels.notes:
        progress.warn(sentence)
    names = together[0].names
    group = _groups(field_of(columns, groups), groups, progress) if groups else np.arange(len(names))
    blocks = tuple(_block(one, text, progress) for one, text in zip(together, steps))
    known = labels.position >= 0
    whole = _whole(blocks, known, names, progress)
    samples = ClassSamples(
        blocks=blocks,
        label=labels.position,
        classes=labels.classes,
        group=group,
        names=names,
        key=key if len(spectra) > 1 or records is not None else "",
        grouped=bool(groups),
        rule=labels.sentence,
    ).taken(known & whole)
    return _with_classes_present(samples, labels)


def _with_classes_present(samples: ClassSamples, labels: Labels) -> ClassSamples:
    """Leave out classes of which no spectrum is left."""
    present = np.unique(samples.label)
    if len(present) < 2:
        what = (
            said("of the class '{classes}'", classes=samples.classes[present[0]])
            if len(present)
            else said("of no class")
        )
        raise InputError(
            said(
                "All {samples} that can be used are {what} ({sentence}): at least two classes are needed;"
                " choose another field or threshold.",
                samples=counted(len(samples), "sample"),
                what=what,
                sentence=labels.sentence,
            )
        )
    return replace(
        samples,
        label=np.searchsorted(present, samples.label),
        classes=tuple(samples.classes[i] for i in present),
    )


def _block(spectra: Spectra, steps: str, progress: Progress) -> BlockValues:
    """A block without bands that hardly any spectrum has."""
    empty = ~np.isfinite(spectra.values)
    sparse = empty.mean(axis=0) > _MOSTLY_EMPTY
    if sparse.all():
        raise InputError(
            said(
                "No band of {extent} has a value in most spectra: check the table of spectra.",
                extent=spectra.bands.extent,
            )
        )
    if sparse.any():
        progress.warn(
            said(
                "{bands} of {count:,} of the block of {extent} have no value in most spectra and are left out.",
                bands=counted(int(sparse.sum()), "band"),
                count=len(sparse),
                extent=spectra.bands.extent,
            )
        )
    return BlockValues(spectra.bands.taken(~sparse), spectra.quantity, steps, spectra.values[:, ~sparse])


def _whole(
    blocks: Sequence[BlockValues], known: NDArray[np.bool_], names: Sequence[str], progress: Progress
) -> NDArray[np.bool_]:
    """Which spectra have a value in every band, before and after the steps; shape (spectra,)."""
    whole = np.ones(len(names), dtype=bool)
    for block in blocks:
        complete = np.isfinite(block.values).all(axis=1)
        if (known & complete).any():
            fitted = fit_preprocessing(block.steps, block.bands, block.values[known & complete], block.quantity)
            after = np.isnan(fitted.apply(block.values))
            # A band without any value, such as the ends of a derivative, is no fault of a spectrum.
            complete &= ~after[:, ~after[known & complete].all(axis=0)].any(axis=1)
        whole &= complete
    lost = known & ~whole
    if lost.any():
        progress.warn(
            said(
                "{samples} with bands without a value, before or after the steps, are left out: {names}.",
                samples=counted(int(lost.sum()), "sample"),
                names=listed([names[i] for i in np.flatnonzero(lost)]),
            )
        )
    return whole


def _groups(cells: Sequence[Cell], name: str, progress: Progress) -> NDArray[np.int64]:
    """Number of the group of each sample; one without a group is a group of its own."""
    texts = [key_text(cell) for cell in cells]
    alone = [i for i, text in enumerate(texts) if not text]
    if alone:
        progress.warn(
            said(
                "{samples} without a value of {name} count as groups of their own, which can flatter the figures.",
                samples=counted(len(alone), "sample"),
                name=name,
            )
        )
    known = {text: i for i, text in enumerate(dict.fromkeys(text for text in texts if text))}
    if len(known) == 1 and not alone:
        raise InputError(
            said(
                "All {count} samples are of the group '{next}' of {name}: held out together, nothing is"
                " left to learn from; choose a field with at least two groups, or none.",
                count=len(texts),
                next=next(iter(known)),
                name=name,
            )
        )
    numbers = iter(range(len(known), len(known) + len(alone)))
    return np.array([known[text] if text else next(numbers) for text in texts], dtype=np.int64)
