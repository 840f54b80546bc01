"""Preprocessing of spectra: steps in the user's order, the same in training and in prediction.

A text such as `range(400, 2400); continuum; savgol(11, 2, 1)` is read by `parse_steps`, brought onto the bands of an
instrument by `fit_preprocessing`, and from a model file by `Preprocessing.of`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..core.arrays import Floats, Mask
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed
from .steps import KINDS, Axis, Stage, Step, parse_steps
from .table import Bands, Spectra

__all__ = ["Preprocessed", "Preprocessing", "Stage", "Step", "fit_preprocessing", "parse_steps", "preprocess"]


@dataclass(frozen=True)
class Preprocessing:
    """Steps on the bands of an instrument, with what they learnt; made by `fit_preprocessing` or `Preprocessing.of`.

    A value that is missing (NaN, or infinite) leaves missing what is computed from it: the same band in steps that take
    band by band, the bands around it in savgol, derivative and resample, the whole spectrum in continuum, snv, msc and
    detrend. Absorbance is missing where reflectance is not above zero. Nothing is filled.

    Parameters
    ----------
    steps : str
        As the user wrote them.
    bands : Bands
        Of spectra that come in.
    source : str
        Quantity of spectra that come in.
    stages : tuple of Stage
        One for each step.
    learnt : tuple of dict
        What each step keeps of the training spectra.
    """

    steps: str
    bands: Bands
    source: str
    stages: tuple[Stage, ...]
    learnt: tuple[dict[str, Floats], ...]

    @classmethod
    def of(cls, steps: str, bands: Bands, quantity: str, arrays: Mapping[str, Floats] | None = None) -> Preprocessing:
        """Steps with what they learnt before, as `arrays` gave it.

        Parameters
        ----------
        steps : str
        bands : Bands
        quantity : {"reflectance", "absorbance", "other"}
        arrays : mapping of str to array, optional
            Of any shape; others than ours are passed over.
        """
        made = _Growing(bands, quantity)
        for number, step in enumerate(parse_steps(steps)):
            start = f"step{number}."
            learnt = {
                name[len(start) :]: np.asarray(array, dtype=np.float64)
                for name, array in (arrays or {}).items()
                if name.startswith(start)
            }
            if KINDS[step.name].learn is not None and not learnt:
                raise InputError(
                    said("The step '{step}' has learnt nothing yet: it takes its reference from training.", step=step)
                )
            made.add(step, learnt)
        return made.finished(steps)

    @property
    def result(self) -> Bands:
        """Bands of spectra that come out."""
        return self.stages[-1].bands if self.stages else self.bands

    @property
    def quantity(self) -> str:
        """What comes out: reflectance, absorbance or other."""
        return self.stages[-1].quantity if self.stages else self.source

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences that the user should read; empty if there is nothing to say."""
        return tuple(stage.note for stage in self.stages if stage.note)

    @property
    def needed(self) -> Mask:
        """Bands that come in and are not left out before anything looks at them; shape (bands,)."""
        kept = np.arange(len(self.bands))
        for stage in self.stages:
            if stage.kept is None:
                break
            kept = kept[stage.kept]
        return np.isin(np.arange(len(self.bands)), kept)

    def arrays(self) -> dict[str, Floats]:
        """What steps learnt, by names that `of` understands; each of any shape."""
        return {f"step{i}.{name}": array for i, learnt in enumerate(self.learnt) for name, array in learnt.items()}

    def apply(self, values: Floats) -> Floats:
        """Take spectra through all steps.

        Parameters
        ----------
        values : array of shape (spectra, bands)

        Returns
        -------
        array of shape (spectra, result bands)
            A new one.
        """
        result = _clean(values)
        for stage in self.stages:
            result = stage.function(result)
        return result

    def trace(self, values: Floats) -> Iterator[tuple[Step, Stage, Floats]]:
        """Spectra after each step, of shape (spectra, bands of its stage), beginning with `values` of shape (spectra,
        bands).
        """
        result = _clean(values)
        for step, stage in zip(parse_steps(self.steps), self.stages):
            result = stage.function(result)
            yield step, stage, result


class _Growing:
    """Stages one after the other."""

    def __init__(self, bands: Bands, quantity: str) -> None:
        self.bands, self.quantity = bands, quantity
        self.stages: list[Stage] = []
        self.learnt: list[dict[str, Floats]] = []

    def add(self, step: Step, learnt: dict[str, Floats]) -> Stage:
        bands, quantity = (
            (self.stages[-1].bands, self.stages[-1].quantity) if self.stages else (self.bands, self.quantity)
        )
        stage = KINDS[step.name].prepare(step.numbers, Axis(bands, quantity, learnt))
        self.stages.append(stage)
        self.learnt.append(learnt)
        return stage

    def finished(self, steps: str) -> Preprocessing:
        return Preprocessing(
            steps=steps,
            bands=self.bands,
            source=self.quantity,
            stages=tuple(self.stages),
            learnt=tuple(self.learnt),
        )


def _clean(values: Floats) -> Floats:
    """Copy as float64 in which all that is missing is NaN."""
    result = np.array(values, dtype=np.float64)
    result[~np.isfinite(result)] = np.nan
    return result


def fit_preprocessing(steps: str, bands: Bands, values: Floats, quantity: str) -> Preprocessing:
    """Bring steps onto the bands of training spectra and learn what they need of these: the reference of msc.

    Parameters
    ----------
    steps : str
        As `parse_steps` reads them.
    bands : Bands
    values : array of shape (spectra, bands)
        Training spectra only: what is held out must not be seen.
    quantity : {"reflectance", "absorbance", "other"}

    Raises
    ------
    InputError
        For steps that do not exist or do not fit the bands.
    """
    made = _Growing(bands, quantity)
    parsed = parse_steps(steps)
    learns = any(KINDS[step.name].learn is not None for step in parsed)
    result = _clean(values) if learns else np.empty((0, len(bands)))
    for step in parsed:
        learn = KINDS[step.name].learn
        stage = made.add(step, learn(result) if learn is not None else {})
        if learns:
            result = stage.function(result)
    return made.finished(steps)


def of_spectra(number: int) -> str:
    """A number of spectra in a sentence: `1 spectrum`, `94 spectra`."""
    return said("{number:,} spectrum", number=number) if number == 1 else said("{number:,} spectra", number=number)


@dataclass(frozen=True)
class Preprocessed:
    """Spectra before and after.

    Parameters
    ----------
    before, after : Spectra
    preprocessing : Preprocessing
    warnings : tuple of str
        What the user was told.
    """

    before: Spectra
    after: Spectra
    preprocessing: Preprocessing
    warnings: tuple[str, ...]


def preprocess(spectra: Spectra, steps: str, progress: Progress) -> Preprocessed:
    """Take spectra through steps, the reference of msc being their own mean; says what is missing afterwards.

    Raises
    ------
    InputError
        For steps that do not exist or do not fit the bands, or leave nothing of any spectrum.
    """
    preprocessing = fit_preprocessing(steps, spectra.bands, spectra.values, spectra.quantity)
    progress.check()
    values = preprocessing.apply(spectra.values)
    warnings = (*preprocessing.notes, *_missing(spectra, preprocessing, values))
    for warning in warnings:
        progress.warn(warning)
    after = spectra.of_bands(preprocessing.result, values, preprocessing.quantity)
    return Preprocessed(spectra, after, preprocessing, warnings)


def _missing(spectra: Spectra, preprocessing: Preprocessing, values: Floats) -> list[str]:
    """Sentences on values that are missing although they were there in the bands that steps look at."""
    came = np.isfinite(spectra.values[:, preprocessing.needed]).all(axis=1)
    missing = ~np.isfinite(values)
    if missing.all():
        raise InputError(
            said(
                "No value is left of {of_spectra} after {steps}: look for missing, flat or dark spectra.",
                of_spectra=of_spectra(len(values)),
                steps=preprocessing.steps,
            )
        )
    texts = []
    for rows, why in (
        (missing.any(axis=1) & ~came, said("because values were missing in what came in")),
        (
            missing.any(axis=1) & came,
            said(
                "because a step has no result there (no logarithm of what is not above 0, no deviation of"
                " a flat spectrum)"
            ),
        ),
    ):
        names = [name for name, lost in zip(spectra.names, rows) if lost]
        if names:
            texts.append(
                said(
                    "{values} of {of_spectra} ({names}) came out missing after the steps, {why}.",
                    values=counted(int(missing[rows].sum()), "value"),
                    of_spectra=of_spectra(len(names)),
                    names=listed(names),
                    why=why,
                )
            )
    return texts
