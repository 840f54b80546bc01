"""Classes of new spectra by a trained classifier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed
from ..bands import match_bands
from ..classification import SpectralClassifier
from ..header import Block
from ..steps import absorbance_of
from ..table import ABSORBANCE, REFLECTANCE, Spectra
from .joining import joined

_AT_ONCE = 2_000
"""Spectra between two looks at Cancel."""
_BLOCK_NAMES = ("the first block", "the second block")


@dataclass(frozen=True)
class ClassifiedSpectra:
    """Spectra with their classes.

    Parameters
    ----------
    spectra : Spectra
        Those of the first block that were classified, without their values.
    classes : tuple of str
    probability : array of shape (spectra, classes)
        NaN for spectra that lack values.
    called : tuple of str
        Class of each; empty for spectra that lack values.
    """

    spectra: Spectra
    classes: tuple[str, ...]
    probability: NDArray[np.float64]
    called: tuple[str, ...]

    def columns(self) -> dict[str, list[Any]]:
        """Columns of a table: class, its probability, and one for each class."""
        known = [bool(name) for name in self.called]
        most = [float(row.max()) if there else None for row, there in zip(self.probability, known)]
        each = {
            f"p_{name}": [float(p) if there else None for p, there in zip(self.probability[:, i], known)]
            for i, name in enumerate(self.classes)
        }
        return {"class": [name or None for name in self.called], "probability": most, **each}


def classify(
    classifier: SpectralClassifier, spectra: Sequence[Spectra], key: str, progress: Progress
) -> ClassifiedSpectra:
    """Classify spectra of one or two instruments.

    Parameters
    ----------
    classifier : SpectralClassifier
    spectra : sequence of Spectra
        As many as the model has blocks, in their order, on any bands that meet those of the model.
    key : str
        Field that joins two blocks; empty takes the model's own, or else the names of the spectra.
    progress : Progress

    Raises
    ------
    InputError
        If there are more or fewer blocks, bands do not meet, or keys match nothing.
    """
    blocks = classifier.header.blocks
    if len(spectra) != len(blocks):
        asked = " and ".join(f"{block.quantity} of {block.bands.extent}" for block in blocks)
        raise InputError(
            said(
                "The model takes {blocks} of spectra ({asked}), and {count} were given: give {both}.",
                blocks=counted(len(blocks), "block"),
                asked=asked,
                count=len(spectra),
                both=said("both") if len(blocks) == 2 else said("that one alone"),
            )
        )
    if len(blocks) == 2:
        spectra, _ = joined(spectra, key or _own_key(classifier, spectra), None, progress)
    names = _BLOCK_NAMES if len(blocks) == 2 else ("the spectra",)
    values = [
        _on_bands(one, block, step.needed, name, progress)
        for one, block, step, name in zip(spectra, blocks, classifier.preprocessing, names)
    ]
    count = len(values[0])
    probability = np.empty((count, len(classifier.header.outputs)))
    for first in range(0, count, _AT_ONCE):
        progress.update(first / count)
        rows = slice(first, first + _AT_ONCE)
        probability[rows] = classifier.probabilities([block[rows] for block in values])
    first_block = _placed(spectra, progress)
    _warn_of_lost(probability, first_block.names, progress)
    return ClassifiedSpectra(
        replace(
            first_block,
            bands=first_block.bands.taken(np.arange(1)),
            values=first_block.values[:, :1],
            spread=None,
        ),
        classifier.header.outputs,
        probability,
        tuple("" if np.isnan(row[0]) else classifier.header.outputs[int(row.argmax())] for row in probability),
    )


def _placed(spectra: Sequence[Spectra], progress: Progress) -> Spectra:
    """Spectra of the first block, at the places of the second where only that has some."""
    first, *others = spectra
    placed = next((one for one in others if one.x is not None), None)
    if first.x is not None or placed is None:
        return first
    progress.info(said("The first block has no places: those of the second are taken."))
    return replace(first, x=placed.x, y=placed.y, z=placed.z, crs=placed.crs)


def _own_key(classifier: SpectralClassifier, spectra: Sequence[Spectra]) -> str:
    """Field by which training was joined, where both blocks have it again."""
    key = str(classifier.header.training.get("key", ""))
    return key if all(key in one.columns for one in spectra) else ""


def _on_bands(
    spectra: Spectra, block: Block, needed: NDArray[np.bool_], name: str, progress: Progress
) -> NDArray[np.float64]:
    """Values on the bands and in the quantity that the model was trained on; shape (spectra, bands)."""
    match = match_bands(spectra.bands, block.bands, (name, "the model"), needed=needed)
    for note in match.notes:
        progress.warn(note)
    return match.apply(_in_quantity(spectra, block.quantity, name, progress))


def _in_quantity(spectra: Spectra, wanted: str, name: str, progress: Progress) -> NDArray[np.float64]:
    if spectra.quantity == wanted:
        return spectra.values
    if {spectra.quantity, wanted} != {REFLECTANCE, ABSORBANCE}:
        raise InputError(
            said(
                "{upper}{name} hold {quantity} values, and the model was trained on {wanted}: give"
                " spectra of {wanted}.",
                upper=name[:1].upper(),
                name=name[1:],
                quantity=spectra.quantity,
                wanted=wanted,
            )
        )
    progress.warn(
        said(
            "{upper}{name} are {quantity} and were turned into {wanted} for the model.",
            upper=name[:1].upper(),
            name=name[1:],
            quantity=spectra.quantity,
            wanted=wanted,
        )
    )
    return absorbance_of(spectra.values) if wanted == ABSORBANCE else np.power(10.0, -spectra.values)


def _warn_of_lost(probability: NDArray[np.float64], names: Sequence[str], progress: Progress) -> None:
    lost = np.flatnonzero(np.isnan(probability).any(axis=1))
    if len(lost):
        progress.warn(
            said(
                "{samples} lack values in bands that the model needs and get no class: {names}.",
                samples=counted(len(lost), "sample"),
                names=listed([names[i] for i in lost]),
            )
        )
