"""What a model of prospectivity says about itself: bands, scales, cells, training."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, ModelFileError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, named, number
from ..learning.model_file import FORMAT, KINDS, check_kind, read_arrays, read_entries, read_metadata, write_arrays
from ..rasters.files import sha256
from ..rasters.grid import GridGeometry
from ..rasters.raster import GridFile
from ..rasters.source import Raster, source_of

if TYPE_CHECKING:
    from torch import Tensor

_VERSIONS = {"windows": 1, "cells": 2}
"""Format version by kind: networks are still written as 1, which older versions of the plugin read."""

_NAMED = 3
"""Bands whose ranges are written out in an error."""


@dataclass(frozen=True)
class BandScaling:
    """How one band is brought to the network's scale: optional log10, then (value - offset) / scale.

    Parameters
    ----------
    name : str
        Band name, as in the band descriptions of the grid.
    log10 : bool
    offset, scale : float
        After the logarithm where there is one.
    floor : float
        Values at or below 0 count as this where the logarithm is taken (half the smallest positive value of the
        training grid).
    fill : float
        Standardised value of cells without data: the band's mean.
    """

    name: str
    log10: bool
    offset: float
    scale: float
    floor: float
    fill: float


@dataclass(frozen=True)
class ModelHeader:
    """What a model file says about itself; every field is one JSON entry of the file's header.

    Parameters
    ----------
    kind : {"windows", "cells"}
        Network on windows, or classifier of cells.
    network : str
    scaling : tuple of BandScaling
        Transform and standardisation of each band, in the order in which the network takes them.
    cell_width, cell_height : float
        Cell size of the training grid in metres.
    crs : str
        CRS of the training grid as WKT.
    patch_size, crop_size : int
        Cells.
    classes : tuple of str
        Names of the network's outputs.
    training : dict
        Training options.
    seed : int
    inputs_sha256 : dict
        SHA-256 of the input files by role.
    versions : dict
        Versions of the plugin's libraries.
    metrics : dict
        Figures of the kept epoch.
    complete : bool
        False for the checkpoint of a training that was cancelled.
    seen : tuple of (float, float)
        Least and greatest value of each band in what was trained on; empty in files of before this was noted.
    cells : dict
        Of classifiers of cells: features, calibration, kinds of classifiers (see `cells.scorers`); empty for networks.
    """

    kind: str
    network: str
    scaling: tuple[BandScaling, ...]
    cell_width: float
    cell_height: float
    crs: str
    patch_size: int
    crop_size: int
    classes: tuple[str, ...] = ("background", "deposit")
    training: dict[str, Any] = field(default_factory=dict)
    seed: int = 42
    inputs_sha256: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    complete: bool = True
    seen: tuple[tuple[float, float], ...] = ()
    cells: dict[str, Any] = field(default_factory=dict)

    @property
    def band_names(self) -> list[str]:
        """Names of the bands in the order in which the network takes them."""
        return [band.name for band in self.scaling]

    def to_metadata(self) -> dict[str, str]:
        """Entries of the file's header, each a JSON text."""
        entries = {
            "format": FORMAT,
            "format_version": _VERSIONS[self.kind],
            "kind": self.kind,
            "network": self.network,
            "band_names": self.band_names,
            "transforms": ["log10" if band.log10 else "none" for band in self.scaling],
            "standardisation": [
                {"offset": band.offset, "scale": band.scale, "floor": band.floor, "fill": band.fill}
                for band in self.scaling
            ],
            "cell_size": [self.cell_width, self.cell_height],
            "crs": self.crs,
            "patch_size": self.patch_size,
            "crop_size": self.crop_size,
            "classes": list(self.classes),
            "training": self.training,
            "seed": self.seed,
            "inputs_sha256": self.inputs_sha256,
            "versions": self.versions,
            "metrics": self.metrics,
            "complete": self.complete,
            "seen": self.seen,
        }
        if self.kind == "cells":
            entries["cells"] = self.cells
        return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in entries.items()}

    @classmethod
    def from_metadata(cls, metadata: dict[str, str], file: str) -> ModelHeader:
        """Read the entries back.

        Raises `ModelFileError` for a file that is not ours, newer than this plugin, or contradicts itself.
        """
        entries = read_entries(metadata, file)
        if entries["kind"] not in _VERSIONS:
            raise ModelFileError(
                said(
                    "{file} is {kinds}, and a model of a grid of elements is asked for here: choose another.",
                    file=file,
                    kinds=KINDS[entries["kind"]],
                )
            )
        if not len(entries["band_names"]) == len(entries["transforms"]) == len(entries["standardisation"]):
            raise ModelFileError(
                said("{file} does not say how each of its bands is scaled: train or copy it again.", file=file)
            )
        scaling = tuple(
            BandScaling(
                name=name,
                log10=transform == "log10",
                offset=standard["offset"],
                scale=standard["scale"],
                floor=standard["floor"],
                fill=standard["fill"],
            )
            for name, transform, standard in zip(
                entries["band_names"], entries["transforms"], entries["standardisation"]
            )
        )
        seen = tuple((float(low), float(high)) for low, high in entries.get("seen", ()))
        if seen and len(seen) != len(scaling):
            raise ModelFileError(
                said(
                    "{file} does not say which values each of its bands had in training: train or copy it again.",
                    file=file,
                )
            )
        return cls(
            kind=entries["kind"],
            network=entries["network"],
            scaling=scaling,
            cell_width=entries["cell_size"][0],
            cell_height=entries["cell_size"][1],
            crs=entries["crs"],
            patch_size=entries["patch_size"],
            crop_size=entries["crop_size"],
            classes=tuple(entries["classes"]),
            training=entries["training"],
            seed=entries["seed"],
            inputs_sha256=entries["inputs_sha256"],
            versions=entries["versions"],
            metrics=entries["metrics"],
            complete=entries["complete"],
            seen=seen,
            cells=_checked_cells(entries["cells"], file) if entries["kind"] == "cells" else {},
        )


def _checked_cells(cells: dict[str, Any], file: str) -> dict[str, Any]:
    """What is asked of a classifier of cells before it is read whole."""
    if not (
        cells["kinds"]
        and isinstance(cells["kinds"], list)
        and isinstance(cells["spacing_m"], (int, float))
        and cells["spacing_m"] > 0
    ):
        raise ModelFileError(
            said(
                "{file} does not say of what kind its classifiers are and how far apart its samples were:"
                " train or copy it again.",
                file=file,
            )
        )
    return cells


def save_model(path: Path, header: ModelHeader, state: Mapping[str, Tensor | NDArray[Any]]) -> None:
    """Write a model file, all of it or nothing; raises `ResourceError` if that is not possible.

    Arrays may have any shape.
    """
    write_arrays(path, {name: _as_array(value) for name, value in state.items()}, header.to_metadata())


def _as_array(value: Tensor | NDArray[Any]) -> NDArray[Any]:
    return value if isinstance(value, np.ndarray) else value.detach().cpu().numpy()


def load_model(path: Path) -> tuple[ModelHeader, dict[str, Tensor]]:
    """Read the model file of a network.

    Raises
    ------
    ModelFileError
        If the file is missing, truncated, not ours, or of another kind.
    """
    import torch

    header, arrays = load_arrays(path, "windows")
    return header, {name: torch.from_numpy(array) for name, array in arrays.items()}


def load_arrays(path: Path, kind: str) -> tuple[ModelHeader, dict[str, NDArray[Any]]]:
    """Read a model file of the kind that is asked for, without PyTorch; raises as `load_model` does."""
    header = read_header(path)
    check_kind(header.kind, kind, path.name)
    return header, read_arrays(path)[0]


def read_header(path: Path) -> ModelHeader:
    """Read what a model file of any kind says about itself, without PyTorch; raises as `load_model` does."""
    metadata = read_metadata(path)
    try:
        return ModelHeader.from_metadata(metadata, path.name)
    except ModelFileError:
        # It is a ValueError, too, and says more.
        raise
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise ModelFileError(
            said(
                "{name} cannot be read as a model: an entry of its header is missing or damaged; train or"
                " copy it again.",
                name=path.name,
            )
        ) from error


def digests(table: Mapping[str, str], files: Mapping[str, Raster | None], progress: Progress) -> dict[str, str]:
    """SHA-256 of the inputs by role: those of tables as they are given, those of files read from them.

    A file that is none (not given; a grid in a ZIP, a subdataset) has no digest.
    """
    paths = {role: source_of(file).path for role, file in files.items() if file is not None}
    read = {role: sha256(path, progress.check) for role, path in paths.items() if path.is_file()}
    return {**table, **read}


def ranges(parts: Iterable[NDArray[np.floating[Any]]]) -> tuple[tuple[float, float], ...]:
    """Least and greatest value of each band in what was trained on.

    Parameters
    ----------
    parts : iterable of array of shape (bands, ...)
        NaN where there is no data. A band without any data has seen nothing: (0, 0).
    """
    lowest, highest = [], []
    for part in parts:
        values = part.reshape(len(part), -1)
        finite = np.isfinite(values)
        lowest.append(np.where(finite, values, np.inf).min(axis=1))
        highest.append(np.where(finite, values, -np.inf).max(axis=1))
    least, greatest = np.min(lowest, axis=0), np.max(highest, axis=0)
    known = np.isfinite(least)
    return tuple(zip(np.where(known, least, 0.0).tolist(), np.where(known, greatest, 0.0).tolist()))


def check_fits(header: ModelHeader, model: str, grid: GridFile) -> list[int]:
    """Check that a grid has the bands and the cell size that a model was trained on, and contents that it may know.

    Return the bands' indices in the model's order.

    Raises
    ------
    GridError
        Names the bands that are missing, or both cell sizes, or the bands of which no cell holds a value that the
        training saw, with both ranges.
    """
    missing = [name for name in header.band_names if name not in grid.names]
    if missing:
        which = (
            said("the bands {missing}", missing=named(missing))
            if len(missing) > 1
            else said("the band {missing}", missing=named(missing))
        )
        raise GridError(
            said(
                "The grid {name} lacks {which} that the model {model} was trained on; it has {names}.",
                name=grid.path.name,
                which=which,
                model=model,
                names=named(grid.names),
            )
        )
    geometry: GridGeometry = grid.geometry
    for trained, given in ((header.cell_width, geometry.cell_width), (header.cell_height, geometry.cell_height)):
        if abs(trained - given) > 1e-3 * trained:
            raise GridError(
                said(
                    "The model {model} was trained on cells of {trained:g} m and the grid {name} has"
                    " cells of {given:g} m: interpolate it at {trained:g} m.",
                    model=model,
                    trained=trained,
                    name=grid.path.name,
                    given=given,
                )
            )
    bands = grid.band_indices(header.band_names)
    if header.seen:
        _check_seen(header, model, grid, bands)
    return bands


def _check_seen(header: ModelHeader, model: str, grid: GridFile, bands: Sequence[int]) -> None:
    """Refuse a grid of which a band has all its values outside what the training saw: it is in another unit, or another
    content. The grid is read as far as needed: mostly one strip.
    """
    low, high = np.array(header.seen, dtype=np.float64).T
    least, greatest = np.full(len(bands), np.inf), np.full(len(bands), -np.inf)
    # Of a band that was the same everywhere, or empty, nothing was learnt.
    open_bands = [i for i in range(len(bands)) if low[i] < high[i]]
    for _, values in grid.strips(bands):
        filled = np.isfinite(values)
        least = np.minimum(least, np.where(filled, values, np.inf).min(axis=(1, 2)))
        greatest = np.maximum(greatest, np.where(filled, values, -np.inf).max(axis=(1, 2)))
        # A band whose values surround the range, but do not enter it, is not of another unit.
        open_bands = [i for i in open_bands if not (least[i] <= high[i] and greatest[i] >= low[i])]
        if not open_bands:
            return
    strange = [i for i in open_bands if least[i] <= greatest[i]]
    if strange:
        ranges = "; ".join(
            said(
                "{band_names} from {least} to {greatest}, and from {low} to {high} in training",
                band_names=header.band_names[i],
                least=number(least[i]),
                greatest=number(greatest[i]),
                low=number(low[i]),
                high=number(high[i]),
            )
            for i in strange[:_NAMED]
        )
        more = (
            said("; and {further_bands}", further_bands=counted(len(strange) - _NAMED, "further band"))
            if len(strange) > _NAMED
            else ""
        )
        raise GridError(
            said(
                "All values of {band_names} in the grid {name} lie outside what the model {model} learnt"
                " from: {ranges}{more}. Give a grid in the units of the training (ppm, ppb or per cent;"
                " logarithm or not), or train a model on this one.",
                band_names=named([header.band_names[i] for i in strange]),
                name=grid.path.name,
                model=model,
                ranges=ranges,
                more=more,
            )
        )
