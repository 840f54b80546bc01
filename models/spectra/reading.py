"""Spectra from files and tables of every kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.progress import Progress
from ..core.wording import counted
from ..tables.files import is_table_file
from ..tables.table import Table
from .band_names import AUTO, parse_band
from .raw import finished
from .table import Spectra
from .tables import open_spectral_table, raw_from_table

__all__ = ["ReadSpectra", "parse_band", "read_spectra", "spectra_from_table"]


@dataclass(frozen=True)
class ReadSpectra:
    """Spectra, and what was recognised or left out on the way.

    Parameters
    ----------
    spectra : Spectra
    notes : tuple of str
        Sentences, which progress was told as well.
    """

    spectra: Spectra
    notes: tuple[str, ...]


class _Noted(Progress):
    """Keeps what is said to another progress."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(progress.sink, progress.name, progress._start, progress._stop)
        self.notes: list[str] = []

    def info(self, message: str) -> None:
        """Keep a message and pass it on."""
        self.notes.append(message)
        super().info(message)

    def warn(self, message: str) -> None:
        """Keep a warning and pass it on."""
        self.notes.append(message)
        super().warn(message)


def spectra_from_table(
    table: Table,
    unit: str = AUTO,
    progress: Progress | None = None,
    *,
    quantity: str = AUTO,
    places: NDArray[np.float64] | None = None,
    crs: str = "",
) -> ReadSpectra:
    """Read the spectra of a table: a column per band.

    Parameters
    ----------
    table : Table
    unit : {"auto", "nm", "um", "cm-1"}
        Of the bands, where their names do not say it.
    progress : Progress, optional
    quantity : {"auto", "reflectance", "absorbance", "other"}
    places : array of shape (rows, 3), optional
        x, y and z of each row; NaN where there is none.
    crs : str
        Of the places.

    Raises
    ------
    InputError
        No wavelengths, no rows, no values, an unknown unit, reflectance above 1 however it is read.
    """
    noted = _Noted(progress or Progress())
    spectra = finished(raw_from_table(table, noted, places, crs), unit, quantity, noted)
    return ReadSpectra(spectra, tuple(noted.notes))


def read_spectra(
    sources: Sequence[Path], unit: str = AUTO, progress: Progress | None = None, *, quantity: str = AUTO
) -> ReadSpectra:
    """Read the spectra of files and folders.

    Parameters
    ----------
    sources : sequence of Path
    unit : {"auto", "nm", "um", "cm-1"}
        Of the bands, where a file does not say it.
    progress : Progress, optional
    quantity : {"auto", "reflectance", "absorbance", "other"}

    Raises
    ------
    InputError
        No such file, none that holds spectra, spectra of different bands, and what the readers of each file raise.
    """
    noted = _Noted(progress or Progress())
    parts = []
    for path in [file for source in sources for file in _files_of(source)]:
        noted.check()
        parts.append(finished(raw_from_table(open_spectral_table(path, noted), noted), unit, quantity, noted))
    return ReadSpectra(joined(parts, [path.name for path in sources]), tuple(noted.notes))


def _files_of(source: Path) -> list[Path]:
    if source.is_dir():
        files = sorted(file for file in source.iterdir() if file.is_file() and is_table_file(file))
        if not files:
            raise InputError(f"The folder {source.name} holds no file of spectra that is known.")
        return files
    return [source]


def joined(parts: Sequence[Spectra], names: Sequence[str]) -> Spectra:
    """Put spectra of several sources below one another.

    Raises
    ------
    InputError
        They have different bands or quantities, or there are none.
    """
    if not parts:
        raise InputError("There are no spectra: give a table, a file or a folder.")
    first = parts[0]
    if len(parts) == 1:
        return first
    for part, name in zip(parts[1:], names[1:]):
        if not first.bands.same_as(part.bands):
            raise InputError(
                f"{names[0]} has {counted(len(first.bands), 'band')} from {first.bands.extent}, and {name} has"
                f" {counted(len(part.bands), 'band')} from {part.bands.extent}: bring them to the same bands first."
            )
        if first.quantity != part.quantity:
            raise InputError(f"{names[0]} holds {first.quantity}, and {name} holds {part.quantity}: convert one first.")
    columns = {
        name: tuple(cell for part in parts for cell in part.columns.get(name, (None,) * len(part)))
        for name in dict.fromkeys(name for part in parts for name in part.columns)
    }
    places = all(part.x is not None and part.crs == first.crs for part in parts)
    return Spectra(
        bands=first.bands,
        values=np.concatenate([part.values for part in parts]),
        quantity=first.quantity,
        names=tuple(name for part in parts for name in part.names),
        columns=columns,
        x=np.concatenate([part.x for part in parts if part.x is not None]) if places else None,
        y=np.concatenate([part.y for part in parts if part.y is not None]) if places else None,
        crs=first.crs if places else "",
    )
