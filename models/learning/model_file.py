"""The model file: weights and everything needed to use them again, in one file of the format safetensors.

It holds arrays and a JSON header, never code: a model from a stranger cannot run anything. The format [Safetensors]_ is
short enough to be read and written here, so that no package is needed for it:

- 8 bytes: length of the header, little-endian;
- the header: JSON, ``{"__metadata__": {name: text}, array: {"dtype": …, "shape": […], "data_offsets": [begin, end]}}``;
- the arrays one after another without a gap, row by row, little-endian; offsets count from the end of the header.

References
----------
.. [Safetensors] https://github.com/huggingface/safetensors#format
"""

from __future__ import annotations

import configparser
import hashlib
import json
import math
import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import ModelFileError, ResourceError
from ..core.language import marked, said
from ..rasters.files import atomic_path

FORMAT = "prospectivity-model"

FORMAT_VERSION = 2
"""The newest that is read: 2 holds classifiers of cells besides networks."""

KINDS = {
    "cells": "a classifier of cells",
    "windows": "a network on windows",
    "contents": marked("a model of element contents by spectra"),
    "classes": "a classifier of spectra",
    "grades": marked("a model of grades along drill holes"),
}
"""What a model file can be, and how a sentence calls it."""

_METADATA = "__metadata__"

_LONGEST_HEADER = 100_000_000
"""Bytes; the library's own limit. A model of a million arrays has less."""

_TYPES = {
    "BOOL": "?",
    "U8": "u1",
    "I8": "i1",
    "I16": "<i2",
    "U16": "<u2",
    "F16": "<f2",
    "BF16": "<u2",
    "I32": "<i4",
    "U32": "<u4",
    "F32": "<f4",
    "C64": "<c8",
    "F64": "<f8",
    "I64": "<i8",
    "U64": "<u8",
}
"""NumPy's types by those of the format. Arrays lie in the file from the last of these to the first, so that each begins
at a multiple of its size; BF16, which NumPy lacks, becomes F32 when read."""

_NAMES = {np.dtype(code): name for name, code in _TYPES.items() if name != "BF16"}


# -- the format --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Entry:
    """One array of a file: its type, its shape and where it lies, in bytes after the header."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True)
class _Header:
    metadata: dict[str, str]
    entries: list[_Entry]
    start: int
    """Byte of the file at which the arrays begin."""


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]], metadata: Mapping[str, str]) -> None:
    """Write arrays and texts, all of it or nothing: the same bytes for the same arrays and texts.

    Parameters
    ----------
    path : Path
    arrays : mapping of str to array
        Of any shape; booleans, integers, floats of 16 to 64 bits and complex numbers of 64.
    metadata : mapping of str to str

    Raises
    ------
    ResourceError
        If the file cannot be written.
    TypeError
        For an array of another type.
    """
    kept = {name: np.asarray(array).astype(_stored_type(array), copy=False) for name, array in arrays.items()}
    rank = list(_TYPES)
    order = sorted(kept, key=lambda name: (-rank.index(_NAMES[kept[name].dtype]), name))
    header: dict[str, Any] = {_METADATA: dict(metadata)}
    end = 0
    for name in order:
        begin, end = end, end + kept[name].nbytes
        header[name] = {
            "dtype": _NAMES[kept[name].dtype],
            "shape": list(kept[name].shape),
            "data_offsets": [begin, end],
        }
    text = json.dumps(header, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    try:
        with atomic_path(path) as part, part.open("wb") as stream:
            stream.write(len(text).to_bytes(8, "little"))
            stream.write(text)
            for name in order:
                # Laid out row by row only now, so that no more than one array is held twice.
                stream.write(np.ascontiguousarray(kept[name]).reshape(-1).view(np.uint8).data)
    except OSError as error:
        raise ResourceError(
            said("{path} cannot be written ({strerror}): check folder and disk.", path=path, strerror=error.strerror)
        ) from error


def _stored_type(array: NDArray[Any]) -> np.dtype[Any]:
    little: np.dtype[Any] = np.asarray(array).dtype.newbyteorder("<")
    if little not in _NAMES:
        raise TypeError(f"Model files hold numbers, and an array is of the type {little}.")
    return little


def read_metadata(path: Path) -> dict[str, str]:
    """Texts of a file, without its arrays; raises as `read_arrays` does."""
    with _opened(path) as stream:
        return _read_header(path, stream).metadata


def read_arrays(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Arrays and texts of a file.

    Nothing is taken from it before its header is found to agree with the size of the file: what it says of itself never
    asks for more memory than the file is long (twice that for arrays of BF16, which are read as F32).

    Raises
    ------
    ModelFileError
        If the file is missing, truncated, damaged, or another kind of file.
    """
    with _opened(path) as stream:
        header = _read_header(path, stream)
        stream.seek(header.start)
        return {entry.name: _read_array(path, stream, entry) for entry in header.entries}, header.metadata


def _opened(path: Path) -> Any:
    if not path.is_file():
        raise ModelFileError(said("The model file {path} does not exist: choose another.", path=path))
    try:
        return path.open("rb")
    except OSError as error:
        raise ModelFileError(
            said(
                "{path} cannot be read ({strerror}): check the file and its folder.", path=path, strerror=error.strerror
            )
        ) from error


def _refuse(path: Path, what: str) -> ModelFileError:
    return ModelFileError(
        said(
            "{name} cannot be read as a model: {what}; copy it again, or choose another file.",
            name=path.name,
            what=what,
        )
    )


def _read_header(path: Path, stream: Any) -> _Header:
    size = os.fstat(stream.fileno()).st_size
    length = int.from_bytes(stream.read(8), "little")
    if size < 10 or length > size - 8:
        raise _refuse(
            path, said("it is another kind of file, or truncated within its header (it has {size:,} bytes)", size=size)
        )
    if length > _LONGEST_HEADER:
        raise _refuse(
            path, said("it is damaged or another kind of file (its header would have {length:,} bytes)", length=length)
        )
    try:
        content = json.loads(stream.read(length).decode("utf-8"), object_pairs_hook=_each_once)
        metadata = content.pop(_METADATA, {})
        texts = all(isinstance(value, str) for value in metadata.values())
        entries = sorted((_entry(name, value) for name, value in content.items()), key=lambda e: (e.begin, e.end))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _refuse(path, said("it is damaged or another kind of file (no header of arrays begins it)")) from error
    if not texts:
        raise _refuse(path, said("it is damaged (an entry of its header is no text)"))
    _check_layout(path, entries, size - 8 - length)
    return _Header(metadata, entries, 8 + length)


def _each_once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    pairs = list(pairs)
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("An array stands twice in the header.")
    return found


def _entry(name: str, value: Mapping[str, Any]) -> _Entry:
    begin, end = value["data_offsets"]
    shape = tuple(value["shape"])
    if any(type(number) is not int or number < 0 for number in (begin, end, *shape)):
        raise ValueError("Offsets and shapes are whole numbers.")
    return _Entry(name, str(value["dtype"]), shape, begin, end)


def _check_layout(path: Path, entries: Sequence[_Entry], size: int) -> None:
    """Arrays of known types follow each other without gap or overlap, and fill the file."""
    position = 0
    for entry in entries:
        if entry.dtype not in _TYPES:
            raise _refuse(
                path,
                said(
                    "its array {name} is of the type {dtype}, which is not read here",
                    name=entry.name,
                    dtype=entry.dtype,
                ),
            )
        if entry.end - entry.begin != math.prod(entry.shape) * np.dtype(_TYPES[entry.dtype]).itemsize:
            raise _refuse(
                path, said("it is damaged (its array {name} has another size than its shape)", name=entry.name)
            )
        if entry.begin != position:
            what = said("overlaps another") if entry.begin < position else said("leaves a gap before it")
            raise _refuse(path, said("it is damaged (its array {name} {what})", name=entry.name, what=what))
        position = entry.end
    if position > size:
        raise _refuse(
            path,
            said(
                "it is truncated (its arrays fill {position:,} bytes, and {size:,} are there)",
                position=position,
                size=size,
            ),
        )
    if position < size:
        raise _refuse(path, said("it is damaged ({size:,} bytes follow its last array)", size=size - position))


def _read_array(path: Path, stream: Any, entry: _Entry) -> NDArray[Any]:
    array = np.empty(entry.shape, dtype=_TYPES[entry.dtype])
    if array.size and stream.readinto(array.reshape(-1).view(np.uint8).data) != array.nbytes:
        raise _refuse(path, said("it ended while its array {name} was read", name=entry.name))
    if entry.dtype == "BF16":
        # The upper half of a float of 32 bits.
        return np.left_shift(array, 16, dtype="<u4").view("<f4")
    return array


# -- what a model of this plugin says of itself ------------------------------------------------------------------------


def read_entries(metadata: Mapping[str, str], file: str) -> dict[str, Any]:
    """Entries of a model of this plugin, each from its JSON text; `kind` is always among them.

    Raises
    ------
    ModelFileError
        If the file is not ours, newer than this plugin, or of a kind that it does not know.
    ValueError
        If an entry is no JSON or an important one is missing.
    """
    # Compared as it is stored: other people's files say `pt` here, which is no JSON.
    if metadata.get("format") != json.dumps(FORMAT):
        raise ModelFileError(said("{file} is not a model of this plugin: choose one that it wrote.", file=file))
    entries = {name: json.loads(text) for name, text in metadata.items()}
    if entries["format_version"] > FORMAT_VERSION:
        raise ModelFileError(
            said(
                "{file} has format version {entries} and this plugin reads up to {format_version}: update the plugin.",
                file=file,
                entries=entries["format_version"],
                format_version=FORMAT_VERSION,
            )
        )
    # Files of before kinds were noted held networks, or classifiers of cells with an entry of their own.
    entries.setdefault("kind", "cells" if entries.get("cells") else "windows")
    if entries["kind"] not in KINDS:
        raise ModelFileError(
            said(
                "{file} is a model of the kind '{entries}', and this plugin knows {kinds}: update the plugin.",
                file=file,
                entries=entries["kind"],
                kinds=", ".join(KINDS),
            )
        )
    return entries


def check_kind(kind: str, expected: str, file: str) -> None:
    """Raise `ModelFileError` if a model is of another kind than it is opened as."""
    if kind != expected:
        raise ModelFileError(
            said(
                "{file} is {kinds}, and {kinds_2} is asked for here: choose another model.",
                file=file,
                kinds=KINDS[kind],
                kinds_2=KINDS[expected],
            )
        )


def library_versions(modules: Sequence[str]) -> dict[str, str]:
    """Versions of what has a say in a model, the plugin's own first."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
    own = {"prospectivity": metadata.get("general", "version", fallback="unknown"), "python": platform.python_version()}
    return {**own, **{name: str(import_module(name).__version__) for name in modules}}


def digest(values: NDArray[Any]) -> str:
    """SHA-256 of the bytes of an array of any shape, row by row, by which a model says what it was trained on."""
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


def or_none(value: float) -> float | None:
    """A figure for JSON, in which NaN has no place."""
    return value if math.isfinite(value) else None


def check_torch(what: str) -> None:
    """Raise `ResourceError` where PyTorch is missing, before any long work; `what` begins the sentence."""
    try:
        import_module("torch")
    except ImportError as error:
        raise ResourceError(
            said(
                "{what} needs PyTorch, which this Python does not have: install it with 'python3 -m pip"
                " install torch', or use a classifier of cells, which needs none.",
                what=what,
            )
        ) from error
