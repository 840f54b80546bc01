"""The model file of grades: what it says of itself, and what it holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.errors import ModelFileError
from ...core.language import said
from ...learning.model_file import FORMAT, FORMAT_VERSION, check_kind, read_arrays, read_entries, write_arrays
from ...spectra.table import Bands
from .features import FeatureRule
from .scale import GradeScale

GRADES = "grades"


@dataclass(frozen=True)
class GradeHeader:
    """What a model file of grades says about itself; every field is one JSON entry of the file's header.

    Parameters
    ----------
    targets : tuple of str
    method : str
        Network.
    variant : str
        Features that it was trained with.
    features : list of dict
        Of the rule, see `FeatureRule.entries`.
    learner : dict
        Logarithms, half-widths of intervals, their coverage, corrections.
    training : dict
        Options of the training.
    seed : int
    inputs_sha256, versions : dict of str to str
    metrics : dict
        Held-out figures by target.
    """

    targets: tuple[str, ...]
    method: str
    variant: str
    features: list[dict[str, Any]]
    learner: dict[str, Any]
    training: dict[str, Any]
    seed: int
    inputs_sha256: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)

    def to_metadata(self) -> dict[str, str]:
        """Entries of the file's header, each a JSON text."""
        entries = {"format": FORMAT, "format_version": FORMAT_VERSION, "kind": GRADES, **asdict(self)}
        return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in entries.items()}


@dataclass(frozen=True)
class GradeModel:
    """A model file of grades, read.

    Parameters
    ----------
    header : GradeHeader
    rule : FeatureRule
    scale : GradeScale
    factors : array of shape (targets,)
        That bring medians of what is learnt as logarithms to means.
    half_widths : array of shape (targets,)
        Of intervals, on the scale that is learnt.
    network : dict of str to array
    known : dict of str to array
        Places of the training points and their grades while they were held out; where gradients of the grades are
        features, their holes and measured grades as well.
    bands : Bands, optional
        Of spectra.
    """

    header: GradeHeader
    rule: FeatureRule
    scale: GradeScale
    factors: Floats
    half_widths: Floats
    network: dict[str, NDArray[Any]]
    known: dict[str, NDArray[Any]]
    bands: Bands | None = None

    def write(self, path: Path) -> None:
        """Write the file, all of it or nothing; raises `ResourceError` if that is not possible."""
        arrays: dict[str, NDArray[Any]] = {f"rule.{name}": value for name, value in self.rule.arrays().items()}
        arrays |= {f"learner.{name}": value for name, value in self.network.items()}
        arrays |= {f"known.{name}": value for name, value in self.known.items()}
        if self.bands is not None:
            arrays["bands.centres"] = self.bands.centres
            if self.bands.fwhm is not None:
                arrays["bands.fwhm"] = self.bands.fwhm
        write_arrays(path, arrays, self.header.to_metadata())

    @property
    def asked(self) -> tuple[str, ...]:
        """Fields that a layer has to have."""
        return tuple(one.name for one in self.rule.features if one.kind != "component")


def load_grade_model(path: Path) -> GradeModel:
    """Read a model file of grades.

    Raises
    ------
    ModelFileError
        If the file is missing, truncated, not ours, of another kind, or contradicts itself.
    """
    arrays, metadata = read_arrays(path)
    try:
        entries = read_entries(metadata, path.name)
        check_kind(entries["kind"], GRADES, path.name)
        names = GradeHeader.__dataclass_fields__
        header = GradeHeader(**{name: entries[name] for name in names})
        learner, targets = header.learner, tuple(header.targets)
        model = GradeModel(
            header=header,
            rule=FeatureRule.of(header.features, below(arrays, "rule")),
            scale=GradeScale(
                targets,
                np.array(learner["log"], dtype=bool),
                np.array(learner["floor"], dtype=float),
                np.array(learner["never_negative"], dtype=bool),
            ),
            factors=np.array(learner["factors"], dtype=float),
            half_widths=np.array(learner["half_widths"], dtype=float),
            network=below(arrays, "learner"),
            known=below(arrays, "known"),
            bands=_bands(arrays, learner),
        )
        if {len(targets)} != {len(model.factors), len(model.half_widths), model.network["scale"].shape[1]}:
            raise ValueError("Grades are missing.")
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
    return model


def _bands(arrays: Mapping[str, NDArray[Any]], learner: Mapping[str, Any]) -> Bands | None:
    if "bands.centres" not in arrays:
        return None
    return Bands(arrays["bands.centres"], learner["unit"], arrays.get("bands.fwhm"))


def below(arrays: Mapping[str, NDArray[Any]], part: str) -> dict[str, NDArray[Any]]:
    """Arrays of any shape whose names begin with a part and a dot, without these."""
    return {name[len(part) + 1 :]: value for name, value in arrays.items() if name.startswith(f"{part}.")}
