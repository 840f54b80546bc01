"""JCAMP-DX: spectra as texts, plain or compressed, read with `jcamp`."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ..band_names import parse_unit
from ..raw import RawSpectra
from ..table import OTHER
from ..tables import quantity_in

READER = "jcamp"


def is_jcamp(beginning: bytes) -> bool:
    """Whether a file that begins so is JCAMP-DX."""
    return beginning.lstrip(b"\xef\xbb\xbf \r\n\t").upper().startswith((b"##TITLE", b"##JCAMP"))


def read_jcamp(path: Path, progress: Progress) -> list[RawSpectra]:
    """Read the spectra of a file: one, or those of a compound file.

    Raises
    ------
    InputError
        No spectrum, fewer points than the file says, an unknown unit.
    """
    import jcamp

    told = io.StringIO()
    try:
        # The library prints what fails its checks of lines.
        with contextlib.redirect_stdout(told):
            content = jcamp.readfile(str(path))
    except (ValueError, KeyError, IndexError, TypeError, UnboundLocalError) as error:
        raise InputError(
            said(
                "{name} cannot be read as JCAMP-DX ({error}): it is damaged or truncated.", name=path.name, error=error
            )
        ) from error
    _check_lines(path.name, told.getvalue().splitlines(), progress)
    blocks = content.get("children") or [content]
    found = [_spectrum(path.name, path.stem, block) for block in blocks if len(block.get("x", ())) > 1]
    if not found:
        raise InputError(
            said("{name} holds no spectrum: it has no lines of values (XYDATA or XYPOINTS).", name=path.name)
        )
    return found


def _check_lines(name: str, told: Sequence[str], progress: Progress) -> None:
    """Refuse a file in which differences do not end where the next line begins; wavelengths may be rounded."""
    wrong = [line for line in told if line.startswith("Y-Check failed")]
    if wrong:
        raise InputError(
            said(
                "{name} is damaged: its lines do not agree with one another ({wrong}).",
                name=name,
                wrong=wrong[0].rstrip("."),
            )
        )
    if any(line.startswith("X-Check failed") for line in told):
        progress.warn(
            said(
                "{name}: lines do not begin at the wavelengths that first, last and number of its points"
                " say; these were taken.",
                name=name,
            )
        )


def _spectrum(name: str, stem: str, block: Mapping[str, Any]) -> RawSpectra:
    x, y = np.asarray(block["x"], dtype=np.float64), np.asarray(block["y"], dtype=np.float64)
    expected = int(block.get("npoints", len(y)))
    if len(y) != expected or len(x) != len(y):
        raise InputError(
            said(
                "{name} is truncated or damaged: {expected:,} values are expected and {count:,} are there.",
                name=name,
                expected=expected,
                count=len(y),
            )
        )
    text = str(block.get("xunits", ""))
    unit = parse_unit(text)
    if unit is None and text:
        raise InputError(
            said(
                "{name} counts its bands in '{text}', which is no unit of spectra that is known: give nm, µm or cm-1.",
                name=name,
                text=text,
            )
        )
    quantity = str(block.get("yunits", ""))
    if "transmit" in quantity.lower():
        raise InputError(
            said(
                "{name} holds transmittance, which is neither reflectance nor absorbance: export absorbance.", name=name
            )
        )
    return RawSpectra(
        source=name,
        centres=x,
        unit=unit,
        values=y[None],
        names=(str(block.get("title") or stem).strip(),),
        columns={"file": (name,)},
        quantity=quantity_in(quantity) or (OTHER if quantity and "arbitrary" not in quantity.lower() else ""),
    )
