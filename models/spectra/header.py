"""What a model file of spectra says about itself, whatever it gives: contents or classes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import ModelFileError
from ..core.language import said
from ..learning.model_file import FORMAT, FORMAT_VERSION, check_kind, read_arrays, read_entries, write_arrays
from .table import Bands

CONTENTS = "contents"
CLASSES = "classes"


@dataclass(frozen=True)
class Block:
    """One block of spectra that a model takes: of one instrument.

    Parameters
    ----------
    bands : Bands
        Of the spectra as they came, before any step.
    quantity : {"reflectance", "absorbance", "other"}
        Of the spectra as they came.
    steps : str
        Preprocessing, as the user wrote it.
    """

    bands: Bands
    quantity: str
    steps: str


@dataclass(frozen=True)
class SpectralHeader:
    """What a model file of spectra says about itself; every field is one JSON entry of the file's header.

    Parameters
    ----------
    kind : {"contents", "classes"}
    blocks : tuple of Block
        One or two.
    outputs : tuple of str
        Targets in their order, or names of the classes in theirs.
    method : str
        What learnt: `plsr`, `svm` …
    learner : dict
        What belongs to the method, and to what its arrays mean.
    training : dict
        Training options.
    seed : int
    inputs_sha256 : dict of str to str
    versions : dict of str to str
    metrics : dict
        Held-out figures.
    """

    kind: str
    blocks: tuple[Block, ...]
    outputs: tuple[str, ...]
    method: str
    learner: dict[str, Any] = field(default_factory=dict)
    training: dict[str, Any] = field(default_factory=dict)
    seed: int = 42
    inputs_sha256: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)

    def to_metadata(self) -> dict[str, str]:
        """Entries of the file's header, each a JSON text; centres and widths of bands are arrays of the file."""
        entries: dict[str, Any] = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "kind": self.kind,
            "blocks": [
                {"unit": one.bands.unit, "quantity": one.quantity, "steps": one.steps, "bands": len(one.bands)}
                for one in self.blocks
            ],
            "outputs": list(self.outputs),
            "method": self.method,
            "learner": self.learner,
            "training": self.training,
            "seed": self.seed,
            "inputs_sha256": self.inputs_sha256,
            "versions": self.versions,
            "metrics": self.metrics,
        }
        return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in entries.items()}


def save_spectral_model(path: Path, header: SpectralHeader, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a model file, all of it or nothing; raises `ResourceError` if that is not possible.

    Parameters
    ----------
    path : Path
    header : SpectralHeader
    arrays : mapping of str to array
        What the method learnt; of any shape. Names that begin with `block` are taken.
    """
    axes = {}
    for i, block in enumerate(header.blocks):
        axes[f"block{i}.centres"] = block.bands.centres
        if block.bands.fwhm is not None:
            axes[f"block{i}.fwhm"] = block.bands.fwhm
    write_arrays(path, {**arrays, **axes}, header.to_metadata())


def load_spectral_model(path: Path, kind: str) -> tuple[SpectralHeader, dict[str, NDArray[Any]]]:
    """Read a model file of the kind that is asked for.

    Raises
    ------
    ModelFileError
        If the file is missing, truncated, not ours, of another kind, or contradicts itself.
    """
    arrays, metadata = read_arrays(path)
    try:
        entries = read_entries(metadata, path.name)
        check_kind(entries["kind"], kind, path.name)
        blocks = tuple(_block(i, entry, arrays) for i, entry in enumerate(entries["blocks"]))
        header = SpectralHeader(
            kind=kind,
            blocks=blocks,
            outputs=tuple(entries["outputs"]),
            method=entries["method"],
            learner=entries["learner"],
            training=entries["training"],
            seed=entries["seed"],
            inputs_sha256=entries["inputs_sha256"],
            versions=entries["versions"],
            metrics=entries["metrics"],
        )
    except ModelFileError:
        raise
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise ModelFileError(
            said(
                "{name} cannot be read as a model: an entry of its header is missing or damaged; train or"
                " copy it again.",
                name=path.name,
            )
        ) from error
    return header, {name: array for name, array in arrays.items() if not name.startswith("block")}


def _block(i: int, entry: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Block:
    centres = arrays[f"block{i}.centres"].astype(np.float64)
    if len(centres) != entry["bands"]:
        raise ValueError("Bands are missing.")
    fwhm = arrays.get(f"block{i}.fwhm")
    return Block(
        Bands(centres, entry["unit"], None if fwhm is None else fwhm.astype(np.float64)),
        entry["quantity"],
        entry["steps"],
    )
