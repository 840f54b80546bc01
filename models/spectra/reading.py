"""Spectra from files and tables of every kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed, told_once
from ..tables.files import is_table_file
from ..tables.table import Table
from .band_names import AUTO, parse_band
from .formats import asd, envi, field_texts, jcamp_dx, opus
from .raw import RawSpectra, finished
from .replicates import averaged, check_no_doubles
from .table import Bands, Spectra
from .tables import open_spectral_table, raw_from_table

__all__ = ["ReadSpectra", "completed", "modules_of", "parse_band", "read_files", "read_spectra", "spectra_from_table"]

_BEGINNING = 4096
_NEAR = 0.5
"""Share of the distance between bands by which those of two files of one instrument may differ."""

ASD, OPUS, JCAMP, SIG, SED, LIBRARY, TABLE, UNKNOWN = (
    "ASD",
    "OPUS",
    "JCAMP-DX",
    "SVC",
    "Spectral Evolution",
    "ENVI",
    "table",
    "",
)
"""Kinds of files."""


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


class _OfManyFiles(Progress):
    """Keeps what is said of single files, to tell once what is true of many."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(progress.sink, progress.name, progress._start, progress._stop)
        self._said: dict[tuple[str, str], list[str]] = {}
        self.file = ""

    def info(self, message: str) -> None:
        """Keep a message."""
        self._keep("info", message)

    def warn(self, message: str) -> None:
        """Keep a warning."""
        self._keep("warn", message)

    def _keep(self, how: str, message: str) -> None:
        alike = re.sub(r"[\d.,]+", "#", message.replace(self.file, "")) if self.file else message
        self._said.setdefault((how, alike), []).append(message)

    def tell(self, progress: Progress) -> None:
        """Pass on what was said."""
        for (how, _), sentences in self._said.items():
            getattr(progress, how)(told_once(sentences, "files"))


def spectra_from_table(
    table: Table,
    unit: str = AUTO,
    progress: Progress | None = None,
    *,
    quantity: str = AUTO,
    places: NDArray[np.float64] | None = None,
    crs: str = "",
) -> ReadSpectra:
    """Read the spectra of a table: a column per band, a column per spectrum, or a row per value.

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
    sources: Sequence[Path],
    unit: str = AUTO,
    progress: Progress | None = None,
    *,
    quantity: str = AUTO,
    replicates: str = "",
) -> ReadSpectra:
    """Read the spectra of files and folders.

    Parameters
    ----------
    sources : sequence of Path
        Tables, files of spectrometers, ENVI libraries, or folders of these.
    unit : {"auto", "nm", "um", "cm-1"}
        Of the bands, where a file does not say it.
    progress : Progress, optional
    quantity : {"auto", "reflectance", "absorbance", "other"}
    replicates : str
        Column whose values tell of which sample a spectrum is a replicate; they are averaged.

    Raises
    ------
    InputError
        No such file, none that holds spectra, spectra of different bands, sample ids that occur twice, and what the
        readers of each file raise.
    """
    noted = _Noted(progress or Progress())
    read = read_files(sources, unit, noted, quantity=quantity)
    return ReadSpectra(completed([read.spectra], [_title(sources)], replicates, noted), tuple(noted.notes))


def read_files(
    sources: Sequence[Path], unit: str = AUTO, progress: Progress | None = None, *, quantity: str = AUTO
) -> ReadSpectra:
    """As `read_spectra`, without averaging by a column and without looking for ids that occur twice.

    Replicates that OPUS counts by the endings of its files (`.0`, `.1` …) are averaged.
    """
    noted = _Noted(progress or Progress())
    files = [found for source in sources for found in _files_of(source, noted)]
    parts: list[Spectra] = []
    names: list[str] = []
    for kind in dict.fromkeys(kind for kind, _ in files):
        of_kind = [path for other, path in files if other == kind]
        for raw in _raws(kind, of_kind, noted):
            spectra = finished(raw, unit, quantity, noted)
            parts.append(_without_opus_replicates(spectra, noted) if kind == OPUS else spectra)
            names.append(raw.source)
    return ReadSpectra(joined(parts, names, noted), tuple(noted.notes))


def _title(sources: Sequence[Path]) -> str:
    return (
        sources[0].name
        if len(sources) == 1
        else said("{name} and {count} more", name=sources[0].name, count=len(sources) - 1)
    )


def completed(parts: Sequence[Spectra], names: Sequence[str], replicates: str, progress: Progress) -> Spectra:
    """Put the spectra of several sources together, and average replicates or see that there are none.

    Parameters
    ----------
    parts : sequence of Spectra
    names : sequence of str
        Of the sources, for messages.
    replicates : str
        Column that tells replicates; empty where there are none.
    progress : Progress
    """
    spectra = joined(parts, names, progress)
    if replicates:
        return averaged(spectra, replicates, progress)
    check_no_doubles(spectra, _title([Path(name) for name in names]))
    return spectra


# -- files -------------------------------------------------------------------------------------------------------------


def kind_of(path: Path) -> str:
    """Kind of a file by how it begins, or by its name for tables; empty for what is no file of spectra."""
    if envi.is_library(path):
        return LIBRARY
    try:
        with path.open("rb") as stream:
            beginning = stream.read(_BEGINNING)
    except OSError:
        return TABLE if is_table_file(path) else UNKNOWN
    tests: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
        (OPUS, opus.is_opus),
        (ASD, asd.is_asd),
        (JCAMP, jcamp_dx.is_jcamp),
        (SIG, field_texts.is_sig),
        (SED, field_texts.is_sed),
    )
    found = next((kind for kind, test in tests if test(beginning)), "")
    return found or (TABLE if is_table_file(path) else UNKNOWN)


def modules_of(sources: Sequence[Path]) -> tuple[str, ...]:
    """Optional libraries that reading some files or folders needs."""
    needs = {OPUS: opus.READER, JCAMP: jcamp_dx.READER}
    files = [file for source in sources for file in (_inside(source) if source.is_dir() else [source])]
    return tuple(dict.fromkeys(needs[kind] for file in files if (kind := kind_of(file)) in needs))


def _inside(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith("."))


def _files_of(source: Path, progress: Progress) -> list[tuple[str, Path]]:
    """Files of spectra with their kinds."""
    if not source.is_dir():
        return [(_known_kind(source), source)]
    kinds = [(kind_of(file), file) for file in _inside(source)]
    # A library and its header are one.
    libraries = [(kind, file) for kind, file in kinds if kind == LIBRARY and file.suffix.lower() != ".hdr"]
    found = [(kind, file) for kind, file in kinds if kind not in (UNKNOWN, LIBRARY)] + libraries
    instruments = [(kind, file) for kind, file in found if kind != TABLE]
    found = instruments or found
    if not found:
        raise InputError(
            said(
                "The folder {name} holds no file of spectra that is known ({files} in it): choose one"
                " with files of ASD, OPUS, JCAMP-DX, SVC, Spectral Evolution, ENVI libraries, or tables.",
                name=source.name,
                files=counted(len(kinds), "file"),
            )
        )
    headers = {file.name for kind, file in kinds if kind == LIBRARY}
    rest = [file.name for _, file in kinds if file not in {each for _, each in found} and file.name not in headers]
    if rest:
        progress.warn(
            said(
                "{files} of the folder {name} not read: {rest}.",
                files=counted(len(rest), "file"),
                name=source.name,
                rest=listed(rest),
            )
        )
    return found


def _known_kind(path: Path) -> str:
    plain = Path(str(path).partition("|")[0])
    if not plain.is_file():
        raise InputError(said("{plain} is no file or folder: check its name.", plain=plain))
    if plain.stat().st_size == 0:
        raise InputError(said("{name} is empty: copy it again.", name=plain.name))
    kind = kind_of(path if path == plain else plain)
    if kind == UNKNOWN:
        raise InputError(
            said(
                "{name} is no file of spectra that is known: give a table (CSV, XLSX), ASD, OPUS,"
                " JCAMP-DX, SVC (.sig), Spectral Evolution (.sed) or an ENVI library with its header.",
                name=plain.name,
            )
        )
    return kind


def _raws(kind: str, paths: Sequence[Path], progress: Progress) -> list[RawSpectra]:
    """Spectra of files of one kind, those on the same bands together."""
    if kind in (TABLE, LIBRARY):
        return [_raw_of(kind, path, progress)[0] for path in paths]
    together = _OfManyFiles(progress)
    raws = []
    for i, path in enumerate(paths):
        progress.update(i / len(paths))
        together.file = path.name
        raws += _raw_of(kind, path, together)
    together.file = ""
    stacked = list(_stacked(raws, kind, together))
    together.tell(progress)
    return stacked


def _raw_of(kind: str, path: Path, progress: Progress) -> list[RawSpectra]:
    if kind == TABLE:
        return [raw_from_table(open_spectral_table(path, progress), progress)]
    if kind == JCAMP:
        return jcamp_dx.read_jcamp(path, progress)
    readers = {
        ASD: asd.read_asd,
        OPUS: opus.read_opus,
        SIG: field_texts.read_sig,
        SED: field_texts.read_sed,
        LIBRARY: envi.read_library,
    }
    return [readers[kind](path, progress)]


def _stacked(raws: Sequence[RawSpectra], kind: str, progress: Progress) -> Iterator[RawSpectra]:
    """Spectra of single files below one another, where they have the same bands or nearly the same."""
    rest = list(raws)
    while rest:
        first = rest[0]
        fits = [_on_axis_of(first, raw) for raw in rest]
        chosen = [values for values in fits if values is not None]
        moved = [raw.source for raw, values in zip(rest, fits) if values is not None and values is not raw.values]
        if moved:
            progress.warn(
                said(
                    "The bands of {moved} lie beside those of {source}, by less than half their distance;"
                    " values were interpolated linearly.",
                    moved=listed(moved),
                    source=first.source,
                )
            )
        members = [raw for raw, values in zip(rest, fits) if values is not None]
        rest = [raw for raw, values in zip(rest, fits) if values is None]
        source = first.source if len(members) == 1 else f"{counted(len(members), f'{kind} file')}"
        columns = {name: tuple(raw.columns[name][0] for raw in members) for name in first.columns}
        placed = [raw for raw in members if raw.places is not None]
        nowhere = np.full((1, 3), np.nan)
        yield replace(
            first,
            places=np.concatenate([nowhere if raw.places is None else raw.places for raw in members])
            if placed
            else None,
            crs=placed[0].crs if placed else "",
            source=source,
            values=np.concatenate(chosen),
            names=tuple(raw.names[0] for raw in members),
            columns=columns,
        )


def _on_axis_of(first: RawSpectra, raw: RawSpectra) -> NDArray[np.float64] | None:
    """Values of a spectrum on the bands of another; None where they are too far apart."""
    same = raw.unit == first.unit and len(raw.centres) == len(first.centres)
    if not same or (raw.quantity, raw.scale) != (first.quantity, first.scale):
        return None
    apart = float(np.abs(raw.centres - first.centres).max())
    if apart <= 1e-6 * float(np.abs(first.centres).max()):
        return raw.values
    if apart > _NEAR * float(np.abs(np.diff(first.centres)).min()):
        return None
    order = np.argsort(raw.centres)
    return np.array([np.interp(first.centres, raw.centres[order], row[order]) for row in raw.values])


def _without_opus_replicates(spectra: Spectra, progress: Progress) -> Spectra:
    samples = spectra.columns["sample"]
    if len(set(samples)) == len(samples):
        return replace(spectra, names=tuple(map(str, samples)))
    progress.info(
        said("Files of OPUS whose names differ in their endings (.0, .1 …) only are replicates of one sample.")
    )
    plain = replace(spectra, columns={"sample": samples})
    return averaged(plain, "sample", progress)


# -- several sources ---------------------------------------------------------------------------------------------------


def joined(parts: Sequence[Spectra], names: Sequence[str], progress: Progress) -> Spectra:
    """Put spectra of several sources below one another, on the bands that all of them have.

    Raises
    ------
    InputError
        They have too few bands in common, different quantities, or there are none.
    """
    if not parts:
        raise InputError(said("There are no spectra: give a table, a file or a folder."))
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    for part, name in zip(parts, names):
        if first.quantity != part.quantity:
            raise InputError(
                said(
                    "Spectra are not of one kind, {quantity} in {names} and {quantity_2} in {name}: give"
                    " those of one kind only, or convert the others first.",
                    quantity=first.quantity,
                    names=names[0],
                    quantity_2=part.quantity,
                    name=name,
                )
            )
    common = [_on_common_bands(part, parts, names, progress) for part in parts]
    columns = {
        name: tuple(cell for part in common for cell in part.columns.get(name, (None,) * len(part)))
        for name in dict.fromkeys(name for part in common for name in part.columns)
    }
    places, crs = _places(common, names, progress)
    return Spectra(
        bands=common[0].bands,
        values=np.concatenate([part.values for part in common]),
        quantity=first.quantity,
        names=_names_of(common, names),
        columns=columns,
        x=None if places is None else places[:, 0],
        y=None if places is None else places[:, 1],
        z=None if places is None or not np.isfinite(places[:, 2]).any() else places[:, 2],
        crs=crs,
        spread=_together([part.spread for part in common]),
        replicates=_counts(common),
    )


def _places(
    parts: Sequence[Spectra], names: Sequence[str], progress: Progress
) -> tuple[NDArray[np.float64] | None, str]:
    """x, y and z of all spectra in the CRS of the first that have some; shape (spectra, 3), NaN for those without.

    None where no part has any.
    """
    crs = next((part.crs for part in parts if part.x is not None), None)
    if crs is None:
        return None, ""
    strange = [name for part, name in zip(parts, names) if part.x is not None and part.crs != crs]
    if strange:
        progress.warn(
            said("The places of {strange} lie in another reference system and are left out.", strange=listed(strange))
        )
    places = np.concatenate([_places_in(part, crs) for part in parts])
    without = int(np.isnan(places[:, 0]).sum())
    if without:
        progress.warn(said("{without:,} of {count:,} spectra have no place.", without=without, count=len(places)))
    return places, crs


def _places_in(part: Spectra, crs: str) -> NDArray[np.float64]:
    nowhere = np.full(len(part), np.nan)
    if part.x is None or part.y is None or part.crs != crs:
        return np.column_stack([nowhere] * 3)
    return np.column_stack([part.x, part.y, nowhere if part.z is None else part.z])


def _together(arrays: Sequence[NDArray[np.float64] | None]) -> NDArray[np.float64] | None:
    present = [array for array in arrays if array is not None]
    return np.concatenate(present) if len(present) == len(arrays) else None


def _counts(parts: Sequence[Spectra]) -> NDArray[np.int64] | None:
    if all(part.replicates is None for part in parts):
        return None
    ones = [np.ones(len(part), dtype=np.int64) if part.replicates is None else part.replicates for part in parts]
    return np.concatenate(ones)


def _names_of(parts: Sequence[Spectra], names: Sequence[str]) -> tuple[str, ...]:
    """Names of all spectra; rows that only have a number are called by their table too."""
    return tuple(
        f"{Path(source).stem} {name}" if re.fullmatch(r"row \d+", name) else name
        for part, source in zip(parts, names)
        for name in part.names
    )


def _on_common_bands(part: Spectra, parts: Sequence[Spectra], names: Sequence[str], progress: Progress) -> Spectra:
    """Spectra on the bands of the source that has fewest, all of which the others have."""
    least = min(range(len(parts)), key=lambda i: len(parts[i].bands))
    target = parts[least].bands
    if part.bands.same_as(target):
        return part
    at = _places_of(target, part.bands)
    if at is None:
        other = names[next(i for i, each in enumerate(parts) if each is part)]
        raise InputError(
            said(
                "{names} has {bands} from {extent}, and {other} has {bands_2} from {extent_2}, among"
                " which those are not: bring both to the same bands with the step resample of 'Preprocess"
                " spectra' first.",
                names=names[least],
                bands=counted(len(target), "band"),
                extent=target.extent,
                other=other,
                bands_2=counted(len(part.bands), "band"),
                extent_2=part.bands.extent,
            )
        )
    progress.warn(
        said(
            "{bands} that {names} does not have were left out of other sources; {bands_2} from {extent} are in all.",
            bands=counted(len(part.bands) - len(target), "band"),
            names=names[least],
            bands_2=counted(len(target), "band"),
            extent=target.extent,
        )
    )
    spread = None if part.spread is None else part.spread[:, at]
    return replace(part, bands=part.bands.taken(at), values=part.values[:, at], spread=spread)


def _places_of(target: Bands, among: Bands) -> NDArray[np.int64] | None:
    """Where each band lies among others, to a millionth; None where one is missing."""
    if target.unit != among.unit or len(among) < len(target):
        return None
    right = np.clip(np.searchsorted(among.centres, target.centres), 1, max(len(among) - 1, 1))
    left = right - 1
    right = np.minimum(right, len(among) - 1)
    nearer = np.abs(among.centres[right] - target.centres) < np.abs(among.centres[left] - target.centres)
    at = np.where(nearer, right, left)
    return at if np.allclose(among.centres[at], target.centres, rtol=1e-6, atol=0) else None
