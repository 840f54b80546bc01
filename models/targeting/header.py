"""What a model of prospectivity says about itself: bands, scales, cells, training."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, ModelFileError, ResourceError
from ..core.wording import listed
from ..rasters.files import atomic_path
from ..rasters.grid import GridGeometry
from ..rasters.raster import GridFile

if TYPE_CHECKING:
    from torch import Tensor

FORMAT = "prospectivity-model"

FORMAT_VERSION = 2
"""2 holds classifiers of cells besides networks.

Networks are still written as 1, which older versions of the plugin read.
"""


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
    """What a model file says about itself; every field is one JSON entry of the safetensors header.

    Parameters
    ----------
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
        Of classifiers of cells: features, calibration, kinds of classifiers (see `cells.model`); empty for networks.
    """

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
        """Entries of the safetensors header, each a JSON text."""
        entries = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION if self.cells else 1,
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
        if self.cells:
            entries["cells"] = self.cells
        return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in entries.items()}

    @classmethod
    def from_metadata(cls, metadata: dict[str, str], file: str) -> ModelHeader:
        """Read the entries back.

        Raises `ModelFileError` for a file that is not ours, newer than this plugin, or contradicts itself.
        """
        # Compared as it is stored: other people's files say `pt` here, which is no JSON.
        if metadata.get("format") != json.dumps(FORMAT):
            raise ModelFileError(f"{file} is not a model of this plugin: choose one that 'Train classifier' wrote.")
        entries = {name: json.loads(text) for name, text in metadata.items()}
        if entries["format_version"] > FORMAT_VERSION:
            raise ModelFileError(
                f"{file} has format version {entries['format_version']} and this plugin reads up to {FORMAT_VERSION}:"
                " update the plugin."
            )
        if not len(entries["band_names"]) == len(entries["transforms"]) == len(entries["standardisation"]):
            raise ModelFileError(f"{file} does not say how each of its bands is scaled: train or copy it again.")
        scaling = tuple(
            BandScaling(
                name, transform == "log10", standard["offset"], standard["scale"], standard["floor"], standard["fill"]
            )
            for name, transform, standard in zip(
                entries["band_names"], entries["transforms"], entries["standardisation"]
            )
        )
        seen = tuple((float(low), float(high)) for low, high in entries.get("seen", ()))
        if seen and len(seen) != len(scaling):
            raise ModelFileError(
                f"{file} does not say which values each of its bands had in training: train or copy it again."
            )
        return cls(
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
            cells=_checked_cells(entries.get("cells", {}), file),
        )


def _checked_cells(cells: dict[str, Any], file: str) -> dict[str, Any]:
    """What is asked of a classifier of cells before it is read whole."""
    if cells and not (
        cells["kinds"]
        and isinstance(cells["kinds"], list)
        and isinstance(cells["spacing_m"], (int, float))
        and cells["spacing_m"] > 0
    ):
        raise ModelFileError(
            f"{file} does not say of what kind its classifiers are and how far apart its samples were: train or copy it"
            " again."
        )
    return cells


def save_model(path: Path, header: ModelHeader, state: Mapping[str, Tensor | NDArray[Any]]) -> None:
    """Write a model file, all of it or nothing; raises `ResourceError` if that is not possible."""
    from safetensors.numpy import save

    content = save({name: _as_array(value) for name, value in state.items()}, metadata=header.to_metadata())
    length = int.from_bytes(content[:8], "little")
    # The library puts the entries into another order each time; the same training must give the same bytes.
    entries = json.dumps(
        json.loads(content[8 : 8 + length]), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()
    entries += b" " * (-len(entries) % 8)
    try:
        with atomic_path(path) as part, part.open("wb") as stream:
            stream.write(len(entries).to_bytes(8, "little"))
            stream.write(entries)
            stream.write(memoryview(content)[8 + length :])
    except OSError as error:
        raise ResourceError(f"{path} cannot be written ({error.strerror}): check folder and disk.") from error


def _as_array(value: Tensor | NDArray[Any]) -> NDArray[Any]:
    array: NDArray[Any] = value if isinstance(value, np.ndarray) else value.detach().cpu().numpy()
    return array.copy(order="C")


def load_model(path: Path) -> tuple[ModelHeader, dict[str, Tensor]]:
    """Read the model file of a network.

    Raises
    ------
    ModelFileError
        If the file is missing, truncated, or not ours.
    """
    return _read(path, "pt", True)


def load_arrays(path: Path) -> tuple[ModelHeader, dict[str, NDArray[Any]]]:
    """Read a model file without PyTorch; raises as `load_model` does."""
    return _read(path, "np", True)


def read_header(path: Path) -> ModelHeader:
    """Read what a model file says about itself, without PyTorch; raises as `load_model` does."""
    return _read(path, "np", False)[0]


def _read(path: Path, framework: str, whole: bool) -> tuple[ModelHeader, dict[str, Any]]:
    from safetensors import SafetensorError, safe_open

    if not path.is_file():
        raise ModelFileError(f"The model file {path} does not exist.")
    try:
        with safe_open(str(path), framework=framework) as stream:
            header = ModelHeader.from_metadata(stream.metadata() or {}, path.name)
            state = {name: stream.get_tensor(name) for name in (stream.keys() if whole else ())}
    except ModelFileError:
        # It is a ValueError, too, and says more.
        raise
    except (SafetensorError, OSError, KeyError, IndexError, TypeError, ValueError) as error:
        raise ModelFileError(
            f"{path.name} cannot be read as a model: it is truncated, damaged or another kind of file; train or copy it"
            " again."
        ) from error
    return header, state


def check_fits(header: ModelHeader, model: str, grid: GridFile) -> list[int]:
    """Check that a grid has the bands and the cell size that a model was trained on.

    Return the bands' indices in the model's order.

    Raises
    ------
    GridError
        Names the bands that are missing, or both cell sizes.
    """
    missing = [name for name in header.band_names if name not in grid.names]
    if missing:
        bands = f"the band{'s' if len(missing) > 1 else ''} {listed(missing)}"
        raise GridError(
            f"The grid {grid.path.name} lacks {bands} that the model {model} was trained on; it has"
            f" {listed(grid.names)}."
        )
    geometry: GridGeometry = grid.geometry
    for trained, given in ((header.cell_width, geometry.cell_width), (header.cell_height, geometry.cell_height)):
        if abs(trained - given) > 1e-3 * trained:
            raise GridError(
                f"The model {model} was trained on cells of {trained:g} m and the grid {grid.path.name} has cells of"
                f" {given:g} m: interpolate it at {trained:g} m."
            )
    return grid.band_indices(header.band_names)
