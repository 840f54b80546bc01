"""Texts of field spectrometers: SVC (.sig) and Spectral Evolution (.sed)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed
from ..raw import RawSpectra
from ..table import NANOMETRES, REFLECTANCE
from .gps import WGS84, Fix, fix_of_texts, tell

_SED = re.compile(rb"^(?:Comment|Version|File Name):.*?^Data:", re.MULTILINE | re.DOTALL)
_PER_CENT = 100.0


def is_sig(beginning: bytes) -> bool:
    """Whether a file that begins so is one of SVC."""
    return beginning.lstrip().startswith(b"/*** Spectra Vista SIG Data")


def is_sed(beginning: bytes) -> bool:
    """Whether a file that begins so is one of Spectral Evolution."""
    return _SED.match(beginning.lstrip()) is not None


def read_sig(path: Path, progress: Progress) -> RawSpectra:
    """Read the reflectance of a file of SVC: wavelength, reference, target and reflectance in per cent.

    Raises
    ------
    InputError
        No lines of values, or lines of another width.
    """
    lines = path.read_text(encoding="latin-1").splitlines()
    start = next((i for i, line in enumerate(lines) if line.strip().lower().startswith("data=")), len(lines))
    rows = [line.split() for line in lines[start + 1 :] if line.strip()]
    table = _numbers(rows, path.name)
    if table.shape[1] < 3:
        raise InputError(
            said("{name} holds no reference beside its target: no reflectance comes of it.", name=path.name)
        )
    with np.errstate(divide="ignore", invalid="ignore"):
        per_cent = table[:, 3] if table.shape[1] > 3 else _PER_CENT * table[:, 2] / table[:, 1]
    return _raw(path, table[:, 0], per_cent, _PER_CENT, _fix_of_sig(_entries(lines[:start], "=")), progress)


def _fix_of_sig(entries: Mapping[str, str]) -> Fix:
    """Place of the target, the second of two; of the reference, which is measured beside it, where it has none."""
    texts = [_both(entries.get(name, "")) for name in ("longitude", "latitude", "altitude")]
    fixes = [fix_of_texts(longitude, latitude, elevation) for longitude, latitude, elevation in zip(*texts)]
    return next((fix for fix in reversed(fixes) if fix.known), fixes[1] if fixes[1].problem else fixes[0])


def _both(text: str) -> tuple[str, str]:
    """Entries of reference and target: `09231.1625W , 09231.1624W`, in older files `11121.2335,W, 11121.2324,W`."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 4:
        return parts[0] + parts[1], parts[2] + parts[3]
    return parts[0], parts[1] if len(parts) == 2 else ""


def _entries(lines: Sequence[str], mark: str) -> dict[str, str]:
    """Entries of a header by their names in small letters."""
    parts = [line.partition(mark) for line in lines]
    return {name.strip().lower(): text.strip() for name, found, text in parts if found}


def read_sed(path: Path, progress: Progress) -> RawSpectra:
    """Read the reflectance of a file of Spectral Evolution, from the column whose name says so.

    Raises
    ------
    InputError
        No such column, or no lines of values.
    """
    lines = path.read_text(encoding="latin-1").splitlines()
    start = next(i for i, line in enumerate(lines) if line.strip().lower().startswith("data:"))
    names = (
        [name.strip() for name in re.split(r"\t+|\s{2,}", lines[start + 1].strip())] if start + 1 < len(lines) else []
    )
    axis = next((i for i, name in enumerate(names) if name.lower().startswith(("wvl", "wave"))), None)
    column = next((i for i, name in enumerate(names) if "reflect" in name.lower()), None)
    if axis is None or column is None:
        raise InputError(
            said(
                "{name} has no column of reflectance, but {value}: measure against a white reference, or"
                " export reflectance.",
                name=path.name,
                value=listed(names) or said("none at all"),
            )
        )
    table = _numbers([line.split() for line in lines[start + 2 :] if line.strip()], path.name)
    if table.shape[1] != len(names):
        raise InputError(
            said(
                "{name} has {count} names of columns and {shape} columns: it is damaged.",
                name=path.name,
                count=len(names),
                shape=table.shape[1],
            )
        )
    entries = _entries(lines[:start], ":")
    fix = fix_of_texts(*(entries.get(name, "") for name in ("longitude", "latitude", "altitude")))
    return _raw(path, table[:, axis], table[:, column], _PER_CENT if "%" in names[column] else 1.0, fix, progress)


def _numbers(rows: list[list[str]], name: str) -> NDArray[np.float64]:
    if not rows:
        raise InputError(said("{name} is truncated: it ends before its values begin.", name=name))
    if len({len(row) for row in rows}) > 1:
        raise InputError(
            said(
                "{name} is truncated or damaged: its lines of values have {count} numbers, and the last has {count_2}.",
                name=name,
                count=len(rows[0]),
                count_2=len(rows[-1]),
            )
        )
    try:
        return np.array(rows, dtype=np.float64)
    except ValueError as error:
        raise InputError(said("{name} holds texts among its values: it is damaged.", name=name)) from error


def _raw(
    path: Path, centres: NDArray[np.float64], values: NDArray[np.float64], scale: float, fix: Fix, progress: Progress
) -> RawSpectra:
    tell(fix, path.name, progress)
    kept = without_overlaps(centres)
    if not kept.all():
        progress.warn(
            said(
                "{bands} of {name} where detectors overlap were left out: each detector was kept up to the middle.",
                bands=counted(int((~kept).sum()), "band"),
                name=path.name,
            )
        )
    return RawSpectra(
        source=path.name,
        centres=centres[kept],
        unit=NANOMETRES,
        values=values[None, kept],
        names=(path.stem,),
        columns={"file": (path.name,)},
        quantity=REFLECTANCE,
        scale=scale,
        places=fix.place() if fix.known else None,
        crs=WGS84 if fix.known else "",
    )


def without_overlaps(centres: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which bands to keep where one detector begins below the end of the one before: up to the middle, and from there.

    Parameters
    ----------
    centres : array of shape (bands,)
        Rising within each detector.

    Returns
    -------
    array of bool of shape (bands,)
    """
    kept = np.ones(len(centres), dtype=bool)
    starts = [0, *(np.flatnonzero(np.diff(centres) <= 0) + 1).tolist(), len(centres)]
    for i, start in enumerate(starts[1:-1], 1):
        middle = (centres[start - 1] + centres[start]) / 2
        kept[starts[i - 1] : start] &= centres[starts[i - 1] : start] <= middle
        kept[start : starts[i + 1]] &= centres[start : starts[i + 1]] > middle
    return kept
