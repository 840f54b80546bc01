"""Variogram models: how unlike two values are on average, by the distance and direction between their places.

The parameters of all elements are kept in one JSON file, which `fitvariogram` writes, people edit and kriging reads.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError, check_choice
from ..core.language import said
from ..rasters.files import check_writable, write_text
from .variogram_models import MODELS, SMOOTHEST

VARIOGRAM_TRANSFORMS = ("none", "log")
"""What is done to values before their variogram is made: nothing, or the natural logarithm."""

_FORMAT, _VERSION = "prospectivity-variograms", 1
_ABOUT = (
    "nugget and partial_sill are in squared units of the values (of their natural logarithm where transform is log)."
    " range_m is the model's own range parameter a in metres: "
    + " and ".join(model.name for model in MODELS.values() if model.reaches_its_sill)
    + " reach their sill at a; "
    + "; ".join(f"{model.name} is {model.words}" for model in MODELS.values() if not model.reaches_its_sill)
    + ". practical_range_m, where 95 % of the partial sill is reached, is there to be read only: edit range_m."
    " azimuth_deg is the direction of the longest range, clockwise from north; ratio is the shortest range by the"
    " longest."
)


@dataclass(frozen=True)
class Structure:
    """One of the nested structures that a variogram is the sum of.

    Parameters
    ----------
    model : str
        One of `MODELS`.
    partial_sill : float
        What the structure adds to the variogram at long distances; in squared units of the values.
    range_m : float
        The model's own range parameter a in metres: some reach their sill there, the others only approach it (see
        `practical_range_m`).
    smoothness : float
        v of the Matérn model; other models ignore it.

    Notes
    -----
    Programs differ in what they call the range. gstat's `Exp`, `Gau` and `Mat` have the same a as ours. PyKrige's range
    of the exponential model is 3a, and of the Gaussian model 7a/4.
    """

    model: str
    partial_sill: float
    range_m: float
    smoothness: float = 1.5

    def __post_init__(self) -> None:
        check_choice("variogram model", self.model, MODELS)
        if not (math.isfinite(self.partial_sill) and self.partial_sill >= 0):
            raise InputError(
                said(
                    "The partial sill of the {model} structure is {partial_sill:g}: give 0 or more.",
                    model=self.model,
                    partial_sill=self.partial_sill,
                )
            )
        if not (math.isfinite(self.range_m) and self.range_m > 0):
            raise InputError(
                said(
                    "The range of the {model} structure is {range_m:g} m: give more than 0.",
                    model=self.model,
                    range_m=self.range_m,
                )
            )
        if not 0.1 <= self.smoothness <= SMOOTHEST:
            raise InputError(
                said(
                    "The smoothness of the {model} structure is {smoothness:g}: give 0.1 to {smoothest:g}.",
                    model=self.model,
                    smoothness=self.smoothness,
                    smoothest=SMOOTHEST,
                )
            )

    def unit(self, distance: NDArray[np.float64]) -> NDArray[np.float64]:
        """The structure at these distances (metres), for a partial sill of 1.

        Parameters
        ----------
        distance : array of any shape

        Returns
        -------
        array of the same shape
        """
        return 1.0 - self.correlation(np.asarray(distance, dtype=np.float64))

    def correlation(self, distance: NDArray[np.float64]) -> NDArray[np.float64]:
        """What `unit` leaves of 1 at these distances (metres); 1 at a distance of 0.

        Parameters
        ----------
        distance : array of any shape

        Returns
        -------
        array of the same shape
        """
        return MODELS[self.model].correlation(distance * (1.0 / self.range_m), self.smoothness)

    def unit_steepness(self, distance: NDArray[np.float64]) -> NDArray[np.float64]:
        """Derivative of `unit` by the distance, divided by the distance, at distances of more than 0.

        Per square metre.

        Parameters
        ----------
        distance : array of any shape

        Returns
        -------
        array of the same shape
        """
        scaled = np.asarray(distance, dtype=np.float64) / self.range_m
        steepness = MODELS[self.model].steepness(scaled, self.smoothness)
        steepness /= self.range_m * self.range_m
        return steepness

    @property
    def practical_range_m(self) -> float:
        """Distance in metres at which 95 % of the partial sill is reached.

        The range itself for models that reach their sill.
        """
        return self.range_m * MODELS[self.model].practical_range_at(self.smoothness)


@dataclass(frozen=True)
class Anisotropy:
    """Geometric anisotropy: the variogram has the same shape in all directions, but not the same range.

    Parameters
    ----------
    azimuth_deg : float
        Direction of the longest range in degrees clockwise from north (the positive y axis); 30 and 210 mean the same.
    ratio : float
        The shortest range by the longest one, more than 0 and at most 1.
    vertical_ratio : float
        The vertical range by the longest horizontal one; only what works in three dimensions asks for it.
    """

    azimuth_deg: float
    ratio: float
    vertical_ratio: float = 1.0

    def __post_init__(self) -> None:
        if not math.isfinite(self.azimuth_deg):
            raise InputError(
                said(
                    "The azimuth of the anisotropy is {azimuth_deg:g}: give degrees clockwise from north.",
                    azimuth_deg=self.azimuth_deg,
                )
            )
        if not 0 < self.ratio <= 1:
            raise InputError(
                said(
                    "The ratio of the anisotropy is {ratio:g}: give the short range divided by the long"
                    " one, more than 0 and at most 1.",
                    ratio=self.ratio,
                )
            )
        if not (math.isfinite(self.vertical_ratio) and self.vertical_ratio > 0):
            raise InputError(
                said(
                    "The vertical ratio of the anisotropy is {vertical_ratio:g}: give the vertical range"
                    " divided by the long one, more than 0.",
                    vertical_ratio=self.vertical_ratio,
                )
            )

    def straighten(
        self, x: NDArray[np.float64], y: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Turn and stretch coordinates (or differences of them) so that the variogram is isotropic with the longest
        range.

        Returns
        -------
        along, across : array of the shape of `x`
            Metres along the long axis; metres across it, divided by the ratio.
        """
        sine, cosine = math.sin(math.radians(self.azimuth_deg)), math.cos(math.radians(self.azimuth_deg))
        return x * sine + y * cosine, (x * cosine - y * sine) / self.ratio


@dataclass(frozen=True)
class Variogram:
    """A nugget and up to several nested structures, all with the same anisotropy. Equal ones compare and hash as equal.

    Parameters
    ----------
    nugget : float
        Semivariance between places that are very near one another, 0 or more.
    structures : tuple of Structure
        None at all means a pure nugget, or, with a nugget of 0, a constant.
    anisotropy : Anisotropy, optional
    transform : {"none", "log"}
        What the values went through before: log is the natural logarithm.
    """

    nugget: float
    structures: tuple[Structure, ...] = ()
    anisotropy: Anisotropy | None = None
    transform: str = "none"

    def __post_init__(self) -> None:
        if not (math.isfinite(self.nugget) and self.nugget >= 0):
            raise InputError(said("The nugget of the variogram is {nugget:g}: give 0 or more.", nugget=self.nugget))
        check_choice("transform", self.transform, VARIOGRAM_TRANSFORMS, of=" of values")

    @property
    def sill(self) -> float:
        """What the variogram approaches at long distances: the nugget and all partial sills."""
        return self.nugget + sum(structure.partial_sill for structure in self.structures)

    @property
    def practical_range_m(self) -> float:
        """The longest practical range of the structures in metres, along the long axis; 0 where there are none."""
        return max(
            (structure.practical_range_m for structure in self.structures if structure.partial_sill > 0), default=0.0
        )

    def gamma(self, distance: NDArray[np.float64]) -> NDArray[np.float64]:
        """Semivariance at isotropic distances in metres (see `rescale`); 0 at a distance of 0, the nugget just beyond.

        Parameters
        ----------
        distance : array of any shape
            0 or more.

        Returns
        -------
        array of the same shape
        """
        distance = np.asarray(distance, dtype=np.float64)
        result = np.full(distance.shape, self.nugget)
        for structure in self.structures:
            part = structure.unit(distance)
            part *= structure.partial_sill
            result += part
        if self.nugget:
            result[distance == 0] = 0.0
        return result

    def covariance(self, distance: NDArray[np.float64], out: NDArray[np.float64] | None = None) -> NDArray[np.float64]:
        """Covariance at isotropic distances in metres, the sill less `gamma`: the sill at a distance of 0, without the
        nugget just beyond.

        Parameters
        ----------
        distance : array of any shape
            0 or more.
        out : array of the same shape, optional
            To put the covariances into.

        Returns
        -------
        array of the same shape
        """
        out = np.empty(distance.shape) if out is None else out
        if not self.structures:
            out[...] = 0.0
        for number, structure in enumerate(self.structures):
            part = structure.correlation(distance)
            if number == 0:
                np.multiply(part, structure.partial_sill, out=out)
            else:
                part *= structure.partial_sill
                out += part
        if self.nugget:
            out[distance == 0] = self.sill
        return out

    def steepness(self, distance: NDArray[np.float64]) -> NDArray[np.float64]:
        """Derivative of `gamma` by the distance, divided by the distance.

        Times a lag vector (in coordinates in which distance is isotropic) it is the gradient of the semivariance at the
        end of that vector, without another division by its length. The nugget adds nothing to it.

        Parameters
        ----------
        distance : array of any shape
            Isotropic distances in metres, 0 or more.

        Returns
        -------
        array of the same shape
            Squared units of the values per square metre; 0 at a distance of 0. There the gradient is 0 in smooth
            models. Spherical, exponential and rough Matérn ones (v of at most 1/2) have a cusp, without a derivative: 0
            is the mean of those towards opposite sides.
        """
        distance = np.asarray(distance, dtype=np.float64)
        result = np.zeros(distance.shape)
        with np.errstate(divide="ignore", invalid="ignore"):
            for structure in self.structures:
                result += structure.partial_sill * structure.unit_steepness(distance)
        result[distance == 0] = 0.0
        return result

    def towards(self, azimuth_deg: float, distance: NDArray[np.float64]) -> NDArray[np.float64]:
        """Semivariance at these distances on the ground, in one direction.

        Parameters
        ----------
        azimuth_deg : float
            Clockwise from north.
        distance : array of any shape
            Metres, 0 or more.

        Returns
        -------
        array of the same shape
        """
        angle = math.radians(azimuth_deg)
        return self.gamma(self.rescale(distance * math.sin(angle), distance * math.cos(angle)))

    def rescale(self, dx: NDArray[np.float64], dy: NDArray[np.float64]) -> NDArray[np.float64]:
        """Isotropic distance in metres that stands for the vectors (dx, dy): their length as counted along the long
        axis.

        All of the same shape.
        """
        if self.anisotropy is not None:
            dx, dy = self.anisotropy.straighten(dx, dy)
        result: NDArray[np.float64] = np.hypot(dx, dy)
        return result


def write_variograms(path: Path, variograms: dict[str, Variogram]) -> None:
    """Write variograms by element as JSON, which is made to be read and edited.

    Raises
    ------
    ResourceError
        The file cannot be written.
    """
    check_writable(path, (".json",))
    write_text(path, variograms_text(variograms))


def variograms_text(variograms: dict[str, Variogram]) -> str:
    """What `write_variograms` writes."""
    content = {
        "format": _FORMAT,
        "version": _VERSION,
        "about": _ABOUT,
        "variograms": {name: _as_json(item) for name, item in variograms.items()},
    }
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _as_json(variogram: Variogram) -> dict[str, Any]:
    structures = []
    for structure in variogram.structures:
        entry = {"model": structure.model, "partial_sill": structure.partial_sill, "range_m": structure.range_m}
        if MODELS[structure.model].takes_smoothness:
            entry["smoothness"] = structure.smoothness
        # The reader's number; ten digits of it say enough.
        structures.append({**entry, "practical_range_m": float(f"{structure.practical_range_m:.10g}")})
    anisotropy = variogram.anisotropy
    axes = None if anisotropy is None else {"azimuth_deg": anisotropy.azimuth_deg, "ratio": anisotropy.ratio}
    if axes is not None and anisotropy is not None and anisotropy.vertical_ratio != 1:
        axes["vertical_ratio"] = anisotropy.vertical_ratio
    return {"nugget": variogram.nugget, "structures": structures, "anisotropy": axes, "transform": variogram.transform}


def read_variograms(path: Path) -> dict[str, Variogram]:
    """Read the variograms by element that `write_variograms` wrote and people may have edited.

    Raises
    ------
    InputError
        The file is missing, is not JSON, is not ours, or has an entry that is absent, unknown or out of its bounds.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(
            said(
                "The variograms {path} cannot be read ({strerror}): choose a file that 'Fit variograms' wrote.",
                path=path,
                strerror=error.strerror,
            )
        ) from error
    except json.JSONDecodeError as error:
        raise InputError(
            said(
                "{name} is not valid JSON at line {lineno}, column {colno} ({msg}): put that right.",
                name=path.name,
                lineno=error.lineno,
                colno=error.colno,
                msg=error.msg,
            )
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            said("{name} is not a text file in UTF-8: choose a file that 'Fit variograms' wrote.", name=path.name)
        ) from error
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        raise InputError(
            said(
                '{name} does not hold variograms ("format": "{format}" is missing): choose a file that'
                " 'Fit variograms' wrote.",
                name=path.name,
                format=_FORMAT,
            )
        )
    if content.get("version") != _VERSION:
        raise InputError(
            said(
                "{name} has version {get!r} and this plugin reads version {version}: fit the variograms anew.",
                name=path.name,
                get=content.get("version"),
                version=_VERSION,
            )
        )
    entries = content.get("variograms")
    if not isinstance(entries, dict) or not entries:
        raise InputError(said('{name} has no "variograms" by element: fit them anew.', name=path.name))
    return {name: _from_json(entry, f"{path.name}: {name}") for name, entry in entries.items()}


def _from_json(entry: Any, where: str) -> Variogram:
    _check_keys(entry, where, ("nugget", "structures"), ("anisotropy", "transform"))
    if not isinstance(entry["structures"], list):
        raise InputError(
            said(
                '{where}: "structures" is {dumps}: give a list, which may be empty.',
                where=where,
                dumps=json.dumps(entry["structures"]),
            )
        )
    try:
        structures = tuple(
            _structure(item, f"{where}, structure {position}")
            for position, item in enumerate(entry["structures"], start=1)
        )
        axes, anisotropy = entry.get("anisotropy"), None
        if axes is not None:
            _check_keys(axes, f"{where}, anisotropy", ("azimuth_deg", "ratio"), ("vertical_ratio",))
            vertical = _number(axes, "vertical_ratio", where) if "vertical_ratio" in axes else 1.0
            anisotropy = Anisotropy(_number(axes, "azimuth_deg", where), _number(axes, "ratio", where), vertical)
        return Variogram(_number(entry, "nugget", where), structures, anisotropy, entry.get("transform", "none"))
    except InputError as error:
        text = str(error)
        raise InputError(text if text.startswith(where) else f"{where}: {text}") from error


def _structure(item: Any, where: str) -> Structure:
    _check_keys(item, where, ("model", "partial_sill", "range_m"), ("smoothness", "practical_range_m"))
    name = item["model"]
    if isinstance(name, str) and name in MODELS and MODELS[name].takes_smoothness and "smoothness" not in item:
        raise InputError(
            said(
                '{where}: a {name} structure has no "smoothness": add it (0.5 is rough like the'
                " exponential model, 2.5 is smooth).",
                where=where,
                name=name,
            )
        )
    smoothness = _number(item, "smoothness", where) if "smoothness" in item else Structure.smoothness
    return Structure(name, _number(item, "partial_sill", where), _number(item, "range_m", where), smoothness)


def _check_keys(entry: Any, where: str, needed: tuple[str, ...], possible: tuple[str, ...]) -> None:
    if not isinstance(entry, dict):
        raise InputError(
            said(
                "{where} is {dumps}: give an object with {needed}.",
                where=where,
                dumps=json.dumps(entry),
                needed=", ".join(needed),
            )
        )
    missing = [key for key in needed if key not in entry]
    if missing:
        raise InputError(
            said("{where} has no {missing}: add what is missing.", where=where, missing=", ".join(missing))
        )
    unknown = [key for key in entry if key not in needed + possible]
    if unknown:
        raise InputError(
            said(
                "{where} has an unknown entry {unknown}: the entries are {needed}.",
                where=where,
                unknown=", ".join(unknown),
                needed=", ".join(needed + possible),
            )
        )


def _number(entry: dict[str, Any], key: str, where: str) -> float:
    value = entry[key]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InputError(
            said('{where}: "{key}" is {dumps}: give a number.', where=where, key=key, dumps=json.dumps(value))
        )
    return float(value)
