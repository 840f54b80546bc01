"""ASD FieldSpec: binary files of one spectrum and its white reference.

After "ASD File Format, version 8, revision B" (ASD Inc.): a header of 484 bytes, the spectrum, from version 2 on a
header of the reference and the reference itself; what follows is not needed. Read here, since the published readers
take floats and integers for doubles, or write files where they are imported.
"""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted
from ..raw import HIGHEST_SHARE, RawSpectra
from ..table import NANOMETRES, REFLECTANCE
from .envi import check_size
from .gps import WGS84, fix_of_numbers, tell

VERSIONS = (b"ASD", b"as2", b"as3", b"as4", b"as5", b"as6", b"as7", b"as8")
"""First bytes of a file."""

_HEADER = 484
_TYPE, _FIRST, _FORMAT, _CHANNELS = 186, 191, 199, 204
_LATITUDE = 350
"""Where latitude, longitude and altitude of the GPS stand, after heading and speed."""
_FORMATS = {0: "<f4", 1: "<i4", 2: "<f8"}
_TYPES = ("raw counts", "reflectance", "radiance", "no unit", "irradiance", "a quality index", "transmittance")
_RAW, _REFLECTANCE, _ABSOLUTE = 0, 1, 8
_REFERENCE_HEADER = 18
_LOWEST_SHARE = -0.1
_DARK = 1e-3
"""Share of the reference's maximum below which it is dark: a ratio to it is noise."""


def is_asd(beginning: bytes) -> bool:
    """Whether a file that begins so is one of ASD."""
    return beginning[:3] in VERSIONS


def read_asd(path: Path, progress: Progress) -> RawSpectra:
    """Read the reflectance of a file: the ratio of the spectrum to its white reference, or what is stored as such.

    Raises
    ------
    InputError
        The file is truncated, or holds radiance or anything else that is no reflectance.
    """
    data = path.read_bytes()
    check_size(path, _HEADER)
    kind = data[_TYPE]
    if kind not in (_RAW, _REFLECTANCE, _ABSOLUTE):
        held = _TYPES[kind] if kind < len(_TYPES) else said("spectra of type {kind}", kind=kind)
        raise InputError(
            said(
                "{name} holds {held} and no reflectance: export it as reflectance from ViewSpec or RS3.",
                name=path.name,
                held=held,
            )
        )
    first, step = struct.unpack_from("<ff", data, _FIRST)
    channels = struct.unpack_from("<H", data, _CHANNELS)[0]
    if data[_FORMAT] not in _FORMATS or not channels or not step > 0:
        raise InputError(
            said(
                "{name} is damaged: its header says {channels} bands from {first:g} nm by {step:g} nm.",
                name=path.name,
                channels=channels,
                first=first,
                step=step,
            )
        )
    form = np.dtype(_FORMATS[data[_FORMAT]])
    spectrum_end = _HEADER + channels * form.itemsize
    check_size(path, spectrum_end)
    spectrum = np.frombuffer(data, form, channels, _HEADER).astype(np.float64)
    reference = _reference(path, data, spectrum_end, channels, form)
    if reference is None and kind == _RAW:
        raise InputError(
            said("{name} holds raw counts without a white reference: no reflectance comes of them.", name=path.name)
        )
    values = spectrum if reference is None else _ratio(spectrum, reference, path.name, progress)
    latitude, longitude, altitude = struct.unpack_from("<3d", data, _LATITUDE)
    fix, decimal = fix_of_numbers(longitude, latitude, altitude)
    tell(fix, path.name, progress)
    if fix.known and decimal:
        progress.warn(
            said(
                "The GPS numbers of {name} were taken for decimal degrees, to the east above zero, for as"
                " degrees and minutes, which such files usually hold, they would lie in the sea at 0° N"
                " 0° E.",
                name=path.name,
            )
        )
    return RawSpectra(
        source=path.name,
        centres=first + step * np.arange(channels),
        unit=NANOMETRES,
        values=values[None],
        names=(path.stem,),
        columns={"file": (path.name,)},
        quantity=REFLECTANCE,
        scale=1.0,
        places=fix.place() if fix.known else None,
        crs=WGS84 if fix.known else "",
    )


def _reference(
    path: Path, data: bytes, start: int, channels: int, form: np.dtype[np.float64]
) -> NDArray[np.float64] | None:
    """White reference; None where the file has none."""
    if data[:3] == VERSIONS[0]:
        return None
    check_size(path, start + _REFERENCE_HEADER + 2)
    flag = struct.unpack_from("<H", data, start)[0]
    length = struct.unpack_from("<H", data, start + _REFERENCE_HEADER)[0]
    begin = start + _REFERENCE_HEADER + 2 + length
    check_size(path, begin + channels * form.itemsize)
    reference = np.frombuffer(data, form, channels, begin).astype(np.float64)
    return reference if flag and (reference > 0).any() else None


def _ratio(
    spectrum: NDArray[np.float64], reference: NDArray[np.float64], name: str, progress: Progress
) -> NDArray[np.float64]:
    """Spectrum by reference. Integration time and gain are those of both, and fall out."""
    lit = reference > _DARK * reference.max()
    ratio = np.divide(spectrum, reference, out=np.full(len(spectrum), np.nan), where=lit)
    noise = lit & ~((ratio > _LOWEST_SHARE) & (ratio < HIGHEST_SHARE))
    if 2 * noise.sum() > lit.sum():
        raise InputError(
            said(
                "Reflectance of {name} reaches {nanmax:.4g} by its white reference: it is above 1 however"
                " it is read; the reference is none, or was taken in other light.",
                name=name,
                nanmax=np.nanmax(ratio),
            )
        )
    if not lit.all() or noise.any():
        progress.warn(
            said(
                "{bands} of {name}, where the white reference is dark or the ratio to it only noise"
                " (below {lowest_share:g} or above {highest_share:g}), have no reflectance.",
                bands=counted(int((~lit | noise).sum()), "band"),
                name=name,
                lowest_share=_LOWEST_SHARE,
                highest_share=HIGHEST_SHARE,
            )
        )
    return np.where(noise, np.nan, ratio)
