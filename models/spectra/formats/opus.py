"""Bruker OPUS: binary files of blocks, of which absorbance or reflectance is read with `brukeropus`."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import Any

import numpy as np

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import listed
from ..band_names import MICROMETRES
from ..raw import RawSpectra
from ..table import ABSORBANCE, REFLECTANCE, WAVENUMBERS
from .envi import check_size

MAGIC = b"\n\n\xfe\xfe"
READER = "brukeropus"

_QUANTITIES = (("a", ABSORBANCE), ("r", REFLECTANCE), ("logr", ABSORBANCE))
"""Keys of blocks in `brukeropus`, the best first; logr is log(1/R)."""
_UNITS = {"WN": WAVENUMBERS, "MI": MICROMETRES}
_ENTRY = struct.Struct("<iii")
_REPLICATE = re.compile(r"(.+)\.\d{1,4}")


def is_opus(beginning: bytes) -> bool:
    """Whether a file that begins so is one of OPUS."""
    return beginning[:4] == MAGIC


def sample_of(file: str) -> str:
    """Sample that a file is a replicate of: OPUS counts the measurements of a name as `.0`, `.1` and so on."""
    match = _REPLICATE.fullmatch(file)
    return match[1] if match is not None else Path(file).stem


def read_opus(path: Path, progress: Progress) -> RawSpectra:
    """Read absorbance, or reflectance where there is no absorbance; which of them is told.

    Raises
    ------
    InputError
        The file is truncated or damaged, or has neither.
    """
    _check_blocks(path)
    import brukeropus

    try:
        file = brukeropus.read_opus(str(path))
        held = {key: getattr(file, key) for key in file.data_keys}
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, struct.error) as error:
        raise InputError(
            said(
                "{name} cannot be read as a file of OPUS ({error}): it is damaged; copy it again.",
                name=path.name,
                error=error,
            )
        ) from (error)
    quantity, block = _chosen(path.name, held, progress)
    unit = _UNITS.get(str(block.params.dxu))
    if unit is None:
        raise InputError(
            said(
                "{name} counts its bands in '{dxu}', which is no unit of spectra that is known: export it"
                " in wavenumbers.",
                name=path.name,
                dxu=block.params.dxu,
            )
        )
    x, y = np.asarray(block.x, dtype=np.float64), np.asarray(block.y, dtype=np.float64)
    if len(x) != len(y):
        raise InputError(
            said(
                "{name} is damaged: {count:,} values of {count_2:,} bands were found.",
                name=path.name,
                count=len(y),
                count_2=len(x),
            )
        )
    return RawSpectra(
        source=path.name,
        centres=x,
        unit=unit,
        values=y[None],
        names=(path.name,),
        columns={"sample": (sample_of(path.name),), "file": (path.name,)},
        quantity=quantity,
    )


def _chosen(name: str, held: dict[str, Any], progress: Progress) -> tuple[str, Any]:
    for key, quantity in _QUANTITIES:
        if key in held:
            several = sum(other == key or other.startswith(f"{key}_") for other in held)
            rest = (
                said(", the last of {several} in the file, which is the one that OPUS shows", several=several)
                if several > 1
                else ""
            )
            progress.info(said("{name}: block of {label}{rest}.", name=name, label=held[key].label.lower(), rest=rest))
            return quantity, held[key]
    blocks = [str(block.label) for block in held.values()]
    raise InputError(
        said(
            "{name} has no block of absorbance or reflectance, but {value}: compute absorbance (AB) or"
            " reflectance in OPUS and save it.",
            name=name,
            value=listed(blocks) or said("no spectrum at all"),
        )
    )


def _check_blocks(path: Path) -> None:
    """Refuse a file that ends before the last block of its directory does."""
    data = path.read_bytes()
    check_size(path, 24)
    start, _, number = struct.unpack_from("<iii", data, 12)
    check_size(path, start + number * _ENTRY.size)
    ends = []
    for i in range(number):
        _, words, begin = _ENTRY.unpack_from(data, start + i * _ENTRY.size)
        if words <= 0 or begin <= 0:
            break
        ends.append(begin + 4 * words)
    check_size(path, max(ends, default=0))
