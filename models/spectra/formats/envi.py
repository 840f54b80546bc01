"""ENVI: the header of libraries and cubes, and spectral libraries themselves.

The format is that of the ENVI documentation ("ENVI Header Files"): a text of `name = value`, lists between braces,
beside a file of plain numbers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ..band_names import parse_unit
from ..raw import RawSpectra, all_names

_ENTRY = re.compile(r"^[ \t]*([^=\n{}]+?)[ \t]*=[ \t]*(\{.*?\}|[^\n]*)", re.MULTILINE | re.DOTALL)
_TYPES: dict[int, np.dtype[Any]] = {
    1: np.dtype(np.uint8),
    2: np.dtype(np.int16),
    3: np.dtype(np.int32),
    4: np.dtype(np.float32),
    5: np.dtype(np.float64),
    12: np.dtype(np.uint16),
    13: np.dtype(np.uint32),
    14: np.dtype(np.int64),
    15: np.dtype(np.uint64),
}
_DATA_ENDINGS = ("", ".sli", ".slb", ".lib", ".img", ".dat", ".bsq", ".bil", ".bip", ".raw")


def read_header(path: Path) -> dict[str, str]:
    """Entries of an ENVI header by their names in lower case.

    Raises
    ------
    InputError
        The file is no such header.
    """
    text = path.read_text(encoding="utf-8", errors="replace")
    if not text.lstrip("\ufeff \t\r\n").upper().startswith("ENVI"):
        raise InputError(said("{name} is no ENVI header: its first word is not ENVI.", name=path.name))
    return entries_of(text)


def entries_of(text: str) -> dict[str, str]:
    """Entries of the text of a header by their names in lower case."""
    return {" ".join(name.lower().split()): value.strip() for name, value in _ENTRY.findall(text.replace("\r", "\n"))}


def texts_of(value: str) -> list[str]:
    """Items of a list between braces."""
    return [" ".join(item.split()) for item in value.strip().strip("{}").split(",") if item.strip()]


def numbers_of(header: Mapping[str, str], name: str, count: int, source: str) -> NDArray[np.float64] | None:
    """Numbers of a list of the header, shape (count,); None where it has none of this name.

    Raises
    ------
    InputError
        It has another length, or holds texts.
    """
    if name not in header:
        return None
    items = texts_of(header[name])
    try:
        values = np.array([float(item) for item in items])
    except ValueError as error:
        raise InputError(
            said(
                "The header of {source} holds texts among the numbers of '{name}': repair it.", source=source, name=name
            )
        ) from error
    if len(values) != count:
        raise InputError(
            said(
                "The header of {source} lists {count} values as '{name}' for {count_2} bands: repair it.",
                source=source,
                count=len(values),
                name=name,
                count_2=count,
            )
        )
    return values


def scale_of(header: Mapping[str, str]) -> float | None:
    """Reflectance scale factor of a header; None where it says none."""
    try:
        factor = float(header.get("reflectance scale factor", ""))
    except ValueError:
        return None
    return factor if math.isfinite(factor) and factor > 0 else None


def header_beside(path: Path) -> Path | None:
    """Header of a data file: `library.sli.hdr` or `library.hdr`; itself if it is one."""
    if path.suffix.lower() == ".hdr":
        return path
    names = (f"{path.name}.hdr", f"{path.stem}.hdr", f"{path.name}.HDR", f"{path.stem}.HDR")
    return next((beside for name in names if (beside := path.with_name(name)).is_file()), None)


def is_library(path: Path) -> bool:
    """Whether a file is, or belongs to, an ENVI spectral library."""
    header = header_beside(path)
    if header is None:
        return False
    try:
        entries = read_header(header)
    except (InputError, OSError):
        return False
    return "spectral library" in entries.get("file type", "").lower()


def _data_file(path: Path, header: Path) -> Path:
    if path != header:
        return path
    for ending in _DATA_ENDINGS:
        for beside in (header.with_suffix(ending), header.with_suffix(ending.upper())):
            if beside != header and beside.is_file():
                return beside
    raise InputError(
        said("{name} is the header of a spectral library whose data are not beside it: copy both.", name=header.name)
    )


def read_library(path: Path, progress: Progress) -> RawSpectra:
    """Read the spectra of an ENVI spectral library.

    Parameters
    ----------
    path : Path
        The library or its header.
    progress : Progress

    Raises
    ------
    InputError
        No header or no data, an entry is missing, or the file is shorter than its header says.
    """
    header = header_beside(path)
    if header is None:
        raise InputError(said("{name} has no ENVI header beside it (.hdr): copy both.", name=path.name))
    entries = read_header(header)
    data = _data_file(path, header)
    values = _plain_numbers(entries, data)
    bands = values.shape[1]
    names = texts_of(entries.get("spectra names", ""))
    if len(names) != len(values):
        progress.warn(
            said(
                "The header of {name} names {count} spectra of {count_2}: names may hold commas; spectra are numbered.",
                name=data.name,
                count=len(names),
                count_2=len(values),
            )
        )
        names = [f"spectrum {i + 1}" for i in range(len(values))]
    own = all_names(names)
    if tuple(names) != own:
        progress.warn(said("Spectra of {name} share names; further ones of a name are numbered.", name=data.name))
    ignore = entries.get("data ignore value")
    if ignore is not None:
        values = np.where(values == float(ignore), np.nan, values)
    centres = numbers_of(entries, "wavelength", bands, data.name)
    if centres is None:
        raise InputError(
            said("The header of {name} has no wavelengths: add them as 'wavelength = {{…}}'.", name=data.name)
        )
    bbl = numbers_of(entries, "bbl", bands, data.name)
    return RawSpectra(
        source=data.name,
        centres=centres,
        unit=stated_unit(entries.get("wavelength units", ""), data.name),
        values=values,
        names=own,
        columns={"name": tuple(names)},
        scale=scale_of(entries),
        fwhm=numbers_of(entries, "fwhm", bands, data.name),
        bad=None if bbl is None else bbl == 0,
    )


def stated_unit(text: str, source: str) -> str | None:
    """Unit that a header states; None where it says none or `Unknown`.

    Raises
    ------
    InputError
        A unit that is none of spectra.
    """
    plain = text.strip()
    if plain.lower() in ("", "unknown", "index"):
        return None
    unit = parse_unit(plain)
    if unit is None:
        raise InputError(
            said(
                "{source} counts its wavelengths in '{plain}', which is no unit of spectra that is known:"
                " give nm, µm or cm-1.",
                source=source,
                plain=plain,
            )
        )
    return unit


def _plain_numbers(entries: Mapping[str, str], data: Path) -> NDArray[np.float64]:
    """Values of a library, shape (spectra, bands)."""
    try:
        bands, spectra = int(entries["samples"]), int(entries["lines"])
        kind = _TYPES[int(entries["data type"])].newbyteorder(">" if entries.get("byte order") == "1" else "<")
        offset = int(entries.get("header offset", "0"))
    except (KeyError, ValueError) as error:
        raise InputError(
            said("The header of {name} lacks samples, lines or a data type of real numbers: repair it.", name=data.name)
        ) from error
    check_size(data, offset + bands * spectra * kind.itemsize)
    with data.open("rb") as stream:
        stream.seek(offset)
        values = np.fromfile(stream, dtype=kind, count=bands * spectra)
    return values.reshape(spectra, bands).astype(np.float64)


def check_size(path: Path, expected: int) -> None:
    """Refuse a file that is shorter than it says itself.

    Raises
    ------
    InputError
        With the size expected and found.
    """
    found = path.stat().st_size
    if found < expected:
        raise InputError(
            said(
                "{name} is truncated: {expected:,} bytes are expected and {found:,} are there; copy it again.",
                name=path.name,
                expected=expected,
                found=found,
            )
        )


def why_short(path: Path) -> str:
    """Sentence on a file that is shorter than the ENVI header beside it says; empty where it is not, or has none."""
    try:
        header = header_beside(path)
        expected = None if header is None else expected_size(read_header(header))
        if expected is not None:
            check_size(path, expected)
    except InputError as error:
        return str(error)
    return ""


def expected_size(entries: Mapping[str, str]) -> int | None:
    """Bytes that the data of a cube have by its header; None where that is not plain."""
    try:
        cells = math.prod(int(entries[name]) for name in ("samples", "lines", "bands"))
        kind = _TYPES[int(entries["data type"])]
        offset = int(entries.get("header offset", "0"))
    except (KeyError, ValueError):
        return None
    return None if entries.get("file compression", "0") != "0" else offset + cells * kind.itemsize
