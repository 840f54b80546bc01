"""Contents of new spectra by a model file, with intervals, and where these lie outside what training saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError, ModelFileError
from ...core.language import said
from ...core.progress import Progress
from ...core.threads import one_blas_thread
from ...core.wording import counted, listed
from ...learning.model_file import check_kind, check_torch, read_entries, read_metadata
from ..bands import match_bands
from ..header import CONTENTS, SpectralHeader, load_spectral_model
from ..preprocessing import Preprocessing
from ..table import Spectra
from .options import MOBILENET, PLSR
from .outside import Surroundings
from .validation import from_learnt


@dataclass(frozen=True)
class Contents:
    """Predicted contents.

    Parameters
    ----------
    targets : tuple of str
    values, low, high : array of shape (spectra, targets)
        Contents with the ends of their intervals; NaN for a spectrum that lacks bands.
    outside : bool array of shape (spectra,)
        Whether a spectrum lies outside what training saw.
    q, t2 : array of shape (spectra,)
        Q residual and Hotelling's T² as multiples of their limits.
    """

    targets: tuple[str, ...]
    values: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    outside: NDArray[np.bool_]
    q: NDArray[np.float64]
    t2: NDArray[np.float64]

    def columns(self) -> dict[str, tuple[float, ...]]:
        """Fields of a table: for each target its content and both ends, whether outside (1) or not (0), and why."""
        found: dict[str, tuple[float, ...]] = {}
        for i, target in enumerate(self.targets):
            for name, values in ((target, self.values), (f"{target}_low", self.low), (f"{target}_high", self.high)):
                found[name] = tuple(values[:, i].tolist())
        found["outside"] = tuple(self.outside.astype(float).tolist())
        return {**found, "q_residual": tuple(self.q.tolist()), "hotelling_t2": tuple(self.t2.tolist())}


@dataclass(frozen=True)
class ContentModel:
    """What a model file of contents holds; see `load_quantifier`.

    Parameters
    ----------
    header : SpectralHeader
    preprocessing : Preprocessing
    used : bool array of shape (result bands,)
        Bands after the steps that are looked at.
    surroundings : Surroundings
    learner : dict of str to array
        What the method learnt, of any shape.
    """

    header: SpectralHeader
    preprocessing: Preprocessing
    used: NDArray[np.bool_]
    surroundings: Surroundings
    learner: Mapping[str, NDArray[Any]]

    def predict(self, values: NDArray[np.float64]) -> Contents:
        """Contents of spectra on the model's bands.

        Parameters
        ----------
        values : array of shape (spectra, bands)
            NaN where there is none.
        """
        taken = self.preprocessing.apply(values)[:, self.used]
        whole = np.isfinite(taken).all(axis=1)
        entries = self.header.learner
        learnt = np.full((len(values), len(self.header.outputs)), np.nan)
        q, t2 = np.full(len(values), np.nan), np.full(len(values), np.nan)
        if whole.any():
            learnt[whole] = self._learnt(taken[whole])
            q[whole], t2[whole] = self.surroundings.ratios(taken[whole])
        half = np.array(entries["half_widths"])
        ends = [from_learnt(learnt + sign * half, entries["log"]) for sign in (0.0, -1.0, 1.0)]
        floor = np.where(entries["never_negative"], 0.0, -np.inf)
        contents, low, high = (np.maximum(end, floor) for end in ends)
        return Contents(
            targets=self.header.outputs,
            values=contents,
            low=low,
            high=high,
            outside=~whole | (q > 1) | (t2 > 1),
            q=q,
            t2=t2,
        )

    def _learnt(self, spectra: NDArray[np.float64]) -> NDArray[np.float64]:
        if self.header.method == MOBILENET:
            from .network import TrainedNetwork

            return TrainedNetwork.of(self.learner).predict(spectra)
        found: NDArray[np.float64] = spectra @ self.learner["coefficients"].T + self.learner["intercepts"]
        return found


def load_quantifier(path: Path) -> ContentModel:
    """Read a model file of contents.

    Raises
    ------
    ModelFileError
        If it is missing, damaged or of another kind.
    ResourceError
        If it holds a network and PyTorch is missing.
    """
    header, arrays = load_spectral_model(path, CONTENTS)
    if header.method == MOBILENET:
        check_torch("The model's MobileNet")
    block = header.blocks[0]
    try:
        if header.method not in (PLSR, MOBILENET):
            raise ValueError(header.method)
        model = ContentModel(
            header=header,
            preprocessing=Preprocessing.of(block.steps, block.bands, block.quantity, _below(arrays, "steps")),
            used=arrays["used"],
            surroundings=Surroundings.of(_below(arrays, "outside")),
            learner=_below(arrays, "learner"),
        )
        model.predict(np.zeros((1, len(block.bands))))
    except (KeyError, ValueError, TypeError, IndexError, RuntimeError, AttributeError) as error:
        raise ModelFileError(
            said(
                "{name} cannot be read as a model of contents: an entry is missing or damaged; train or copy it again.",
                name=path.name,
            )
        ) from error
    return model


def method_of(path: Path) -> str:
    """Method of a model file of contents, without its arrays; raises `ModelFileError` as `load_quantifier` does."""
    entries = read_entries(read_metadata(path), path.name)
    check_kind(entries["kind"], CONTENTS, path.name)
    return str(entries.get("method", ""))


def _below(arrays: Mapping[str, NDArray[Any]], name: str) -> dict[str, NDArray[Any]]:
    """Arrays whose names begin so, under the rest of their names."""
    return {key[len(name) + 1 :]: array for key, array in arrays.items() if key.startswith(f"{name}.")}


def predict_contents(spectra: Spectra, path: Path, progress: Progress) -> Contents:
    """Predict the contents of spectra on any bands that meet the model's.

    Parameters
    ----------
    spectra : Spectra
    path : Path
        Model file.
    progress : Progress

    Raises
    ------
    ModelFileError
        As `load_quantifier`.
    InputError
        If the spectra are of another quantity than the model's, or overlap too little with its bands.
    """
    model = load_quantifier(path)
    block = model.header.blocks[0]
    if spectra.quantity != block.quantity:
        raise InputError(
            said(
                "The spectra are {quantity}, and the model {name} learnt from {quantity_2}: bring them"
                " there with 'Preprocess spectra' first.",
                quantity=spectra.quantity,
                name=path.name,
                quantity_2=block.quantity,
            )
        )
    match = match_bands(spectra.bands, block.bands, needed=model.preprocessing.needed)
    for note in match.notes:
        progress.warn(note)
    progress.update(0.2)
    with one_blas_thread():
        contents = model.predict(match.apply(spectra.values))
    _report(spectra, contents, model, progress)
    return contents


def _report(spectra: Spectra, contents: Contents, model: ContentModel, progress: Progress) -> None:
    lacking = np.isnan(contents.values).any(axis=1)
    if lacking.any():
        progress.warn(
            said(
                "{spectrums} without a value in every band got no contents: {names}.",
                spectrums=counted(int(lacking.sum()), "spectrum").replace("spectrums", "spectra"),
                names=listed([spectra.names[i] for i in np.flatnonzero(lacking)]),
            )
        )
    beyond = contents.outside & ~lacking
    if beyond.any():
        progress.warn(
            said(
                "{beyond} of {count} spectra lie outside what training saw (field outside), so that"
                " neither contents nor intervals are to be trusted: {names}.",
                beyond=int(beyond.sum()),
                count=len(spectra),
                names=listed([spectra.names[i] for i in np.flatnonzero(beyond)]),
            )
        )
    floored = [
        f"{name} {int(n)}"
        for name, n, bound in zip(
            contents.targets, (contents.values == 0).sum(axis=0), model.header.learner["never_negative"]
        )
        if n and bound
    ]
    if floored:
        progress.warn(
            said(
                "Contents below 0 were set to 0, since none in training was negative: {floored}.",
                floored=listed(floored),
            )
        )
