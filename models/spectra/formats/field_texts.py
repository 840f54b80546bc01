"""Texts of field spectrometers: SVC (.sig) and Spectral Evolution (.sed)."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.progress import Progress
from ...core.wording import counted, listed
from ..raw import RawSpectra
from ..table import NANOMETRES, REFLECTANCE

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
        raise InputError(f"{path.name} holds no reference beside its target: no reflectance comes of it.")
    with np.errstate(divide="ignore", invalid="ignore"):
        per_cent = table[:, 3] if table.shape[1] > 3 else _PER_CENT * table[:, 2] / table[:, 1]
    return _raw(path, table[:, 0], per_cent, _PER_CENT, progress)


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
            f"{path.name} has no column of reflectance, but {listed(names) or 'none at all'}: measure against a white"
            " reference, or export reflectance."
        )
    table = _numbers([line.split() for line in lines[start + 2 :] if line.strip()], path.name)
    if table.shape[1] != len(names):
        raise InputError(f"{path.name} has {len(names)} names of columns and {table.shape[1]} columns: it is damaged.")
    return _raw(path, table[:, axis], table[:, column], _PER_CENT if "%" in names[column] else 1.0, progress)


def _numbers(rows: list[list[str]], name: str) -> NDArray[np.float64]:
    if not rows:
        raise InputError(f"{name} is truncated: it ends before its values begin.")
    if len({len(row) for row in rows}) > 1:
        raise InputError(
            f"{name} is truncated or damaged: its lines of values have {len(rows[0])} numbers, and the last has"
            f" {len(rows[-1])}."
        )
    try:
        return np.array(rows, dtype=np.float64)
    except ValueError as error:
        raise InputError(f"{name} holds texts among its values: it is damaged.") from error


def _raw(
    path: Path, centres: NDArray[np.float64], values: NDArray[np.float64], scale: float, progress: Progress
) -> RawSpectra:
    kept = without_overlaps(centres)
    if not kept.all():
        progress.warn(
            f"{counted(int((~kept).sum()), 'band')} of {path.name} where detectors overlap were left out: each detector"
            " was kept up to the middle."
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
