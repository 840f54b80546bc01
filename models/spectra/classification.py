"""Classifiers of spectra: training one on given samples, its file, and the probabilities it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import ModelFileError
from ..core.language import said
from ..core.progress import Progress
from ..learning.model_file import digest, library_versions
from ..statistics.softmax import SoftmaxCalibration
from .classes.contracts import BlockAxis, TrainingSpectra
from .classes.features import Features, fit_features
from .classes.learning import Learnt, learn
from .classes.methods import METHODS
from .classes.rules import Rule
from .classes.samples import ClassSamples
from .header import CLASSES, Block, SpectralHeader, load_spectral_model, save_spectral_model
from .preprocessing import Preprocessing, fit_preprocessing


@dataclass(frozen=True)
class SpectralClassifier:
    """A trained classifier with all that it does to spectra.

    Parameters
    ----------
    header : SpectralHeader
        Its `outputs` are the classes in their order.
    preprocessing : tuple of Preprocessing
        Of each block.
    features : Features
    rule : Rule
    calibration : SoftmaxCalibration
    """

    header: SpectralHeader
    preprocessing: tuple[Preprocessing, ...]
    features: Features
    rule: Rule
    calibration: SoftmaxCalibration

    def columns(self, blocks: Sequence[NDArray[Any]]) -> NDArray[Any]:
        """What the rule sees, shape (spectra, columns).

        Parameters
        ----------
        blocks : sequence of array of shape (spectra, bands of block)
            On the bands of `header.blocks`, in their quantity, before any step.
        """
        # Without steps nothing asks for double precision, in which a large image would take twice the time.
        values = [
            step.apply(np.asarray(block, dtype=np.float64)) if step.steps.strip() else np.asarray(block)
            for step, block in zip(self.preprocessing, blocks)
        ]
        return self.features.apply(values)

    def of_columns(self, columns: NDArray[Any]) -> NDArray[np.float64]:
        """Probabilities of what `columns` gave, shape (spectra, classes)."""
        return self.calibration.apply(self.rule.scores(columns))

    def probabilities(self, blocks: Sequence[NDArray[Any]]) -> NDArray[np.float64]:
        """Probability of each class, shape (spectra, classes); rows add up to 1, and are NaN where a value is NaN.

        Parameters
        ----------
        blocks : sequence of array of shape (spectra, bands of block)
            On the bands of `header.blocks`, in their quantity, before any step.
        """
        return self.of_columns(self.columns(blocks))

    def save(self, path: Path) -> None:
        """Write the model file, all of it or nothing."""
        arrays = {f"rule.{name}": array for name, array in self.rule.arrays().items()}
        arrays.update({f"features.{name}": array for name, array in self.features.arrays().items()})
        for i, step in enumerate(self.preprocessing):
            arrays.update({f"steps{i}.{name}": array for name, array in step.arrays().items()})
        arrays["calibration"] = np.concatenate([[self.calibration.slope], self.calibration.offsets])
        save_spectral_model(path, self.header, arrays)


def load_classifier(path: Path) -> SpectralClassifier:
    """Read a model file.

    Raises
    ------
    ModelFileError
        If the file is missing, truncated, not ours, of another kind, or contradicts itself.
    """
    header, arrays = load_spectral_model(path, CLASSES)
    if header.method not in METHODS:
        raise ModelFileError(
            said(
                "{name} was trained with the method '{method}', and this plugin knows {methods}: update the plugin.",
                name=path.name,
                method=header.method,
                methods=", ".join(METHODS),
            )
        )
    try:
        slope, *offsets = arrays["calibration"]
        return SpectralClassifier(
            header,
            tuple(
                Preprocessing.of(block.steps, block.bands, block.quantity, _under(f"steps{i}", arrays))
                for i, block in enumerate(header.blocks)
            ),
            Features.from_arrays(_under("features", arrays)),
            METHODS[header.method].read(_under("rule", arrays)),
            SoftmaxCalibration(float(slope), np.array(offsets)),
        )
    except (KeyError, IndexError, TypeError, RuntimeError) as error:
        raise ModelFileError(
            said(
                "{name} cannot be read as a model: an array is missing or damaged; train or copy it again.",
                name=path.name,
            )
        ) from error


def _under(prefix: str, arrays: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    return {name[len(prefix) + 1 :]: array for name, array in arrays.items() if name.startswith(f"{prefix}.")}


@dataclass(frozen=True)
class Trained:
    """A classifier and how it came about."""

    classifier: SpectralClassifier
    learnt: Learnt


def train_classifier(samples: ClassSamples, method: str, seed: int, progress: Progress) -> Trained:
    """Train one classifier on samples of known class.

    Parameters
    ----------
    samples : ClassSamples
    method : str
        One of `METHODS`.
    seed : int
    progress : Progress

    Raises
    ------
    InputError
        If a step does not fit the bands, or spectra do not differ.
    """
    how = METHODS[method]
    preprocessing = tuple(
        fit_preprocessing(block.steps, block.bands, block.values, block.quantity) for block in samples.blocks
    )
    values = [step.apply(block.values) for step, block in zip(preprocessing, samples.blocks)]
    features = fit_features(values, how.scale)
    axes = [BlockAxis(step.result.centres[used], step.quantity) for step, used in zip(preprocessing, features.used)]
    training = TrainingSpectra(
        columns=features.apply(values),
        label=samples.label,
        classes=len(samples.classes),
        features=features,
        axes=tuple(axes),
        seed=seed,
    )
    learnt = learn(how, training, samples.group, progress)
    header = SpectralHeader(
        kind=CLASSES,
        blocks=tuple(Block(block.bands, block.quantity, block.steps) for block in samples.blocks),
        outputs=samples.classes,
        method=method,
        learner={"setting": learnt.setting, "calibrated_on_held_out": learnt.held_out},
        training={"samples": {name: int(count) for name, count in samples.counts.items()}, "key": samples.key},
        seed=seed,
    )
    return Trained(SpectralClassifier(header, preprocessing, features, learnt.rule, learnt.calibration), learnt)


def with_origin(
    trained: Trained, samples: ClassSamples, metrics: dict[str, Any], options: dict[str, Any]
) -> SpectralClassifier:
    """Add to the header what the file says beyond the classifier: inputs, versions of libraries, held-out figures."""
    method = METHODS[trained.classifier.header.method]
    header = replace(
        trained.classifier.header,
        inputs_sha256={f"block {i + 1}": digest(block.values) for i, block in enumerate(samples.blocks)}
        | {"classes": digest(samples.label)},
        versions=library_versions(["numpy", *method.needs]),
        metrics=metrics,
        training={**trained.classifier.header.training, **options, "rule": samples.rule},
    )
    return replace(trained.classifier, header=header)
