"""Values on their way from one process to another: a JSON text for their shape, one `.npz` beside it for their arrays.

Nothing is pickled, so that a file says only values and never what to run. What is not listed in `encode` is refused by
the name of its type.
"""

from __future__ import annotations

import json
import math
import mmap
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import ResourceError

MODELS = __package__.rsplit(".", 1)[0]
"""Package whose dataclasses and enumerations may travel, under whatever name this process has imported it."""

_ALIGNMENT = 64
_NPY: Any = np.lib.format
_PADDING = 0xD935
"""Kind of an extra field of a ZIP entry that only moves the data behind it."""
_KIND = "~"
"""Key that tells what stands in a JSON object; a dict of ours is none itself."""


class NotPortable(TypeError):
    """A value of a type that cannot travel: the task's signature has to change."""


def write(value: Any, path: Path) -> None:
    """Write a value as `path` (JSON) with its arrays beside it in a file of the same name that ends in `.npz`.

    Parameters
    ----------
    value : object
        None, truth values, numbers, texts, bytes, paths, arrays of numbers, truth values or texts of one length, and
        lists, tuples, sets, dicts, dataclasses and enumerations of `models` that consist of these.
    path : Path

    Raises
    ------
    NotPortable
        For anything else.
    """
    arrays: list[NDArray[Any]] = []
    text = json.dumps(_Encoder(arrays).encode(value), allow_nan=False, separators=(",", ":"))
    with zipfile.ZipFile(_arrays_of(path), "w", zipfile.ZIP_STORED) as archive:
        for number, array in enumerate(arrays):
            _add(archive, f"{number}.npy", array)
    path.write_text(text, encoding="utf-8")


def read(path: Path, *, mapped: bool) -> Any:
    """Read what `write` wrote.

    Parameters
    ----------
    path : Path
    mapped : bool
        Whether arrays stay in the file, of which only what is looked at is read; they may be changed without changing
        the file, which may be deleted meanwhile, but not on Windows. Otherwise they are read into memory, which they
        share: it stays as long as any of them.
    """
    shape = json.loads(path.read_text(encoding="utf-8"))
    archive = _arrays_of(path)
    with zipfile.ZipFile(archive) as names:
        entries = [(info.filename, info.header_offset) for info in names.infolist()]
    arrays = {}
    with archive.open("rb") as stream:
        whole: Any = (
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_COPY) if mapped else np.fromfile(stream, dtype=np.uint8)
        )
        for name, start in entries:
            arrays[int(name.partition(".")[0])] = _array_at(stream, whole, start)
    return _Decoder(arrays).decode(shape)


def _arrays_of(path: Path) -> Path:
    return path.with_suffix(".npz")


def _add(archive: zipfile.ZipFile, name: str, array: NDArray[Any]) -> None:
    """Store an array so that its numbers begin at a multiple of 64 bytes, where processors like to read them."""
    info = zipfile.ZipInfo(name)
    stream: Any = archive.fp
    # A header of ZIP has 30 bytes, then the name, then extra fields: ours, and 20 bytes for lengths beyond 4 GB.
    before = stream.tell() + 30 + len(name) + 20 + 4
    padding = -before % _ALIGNMENT
    info.extra = struct.pack("<HH", _PADDING, padding) + bytes(padding)
    with archive.open(info, "w", force_zip64=True) as entry:
        _NPY.write_array(entry, np.asanyarray(array, order="C"), allow_pickle=False)


def _array_at(stream: Any, whole: Any, start: int) -> NDArray[Any]:
    """Part of the bytes of an archive: the array of the ZIP entry whose header begins at `start`; see `_add`."""
    stream.seek(start + 26)
    name, extra = struct.unpack("<HH", stream.read(4))
    stream.seek(start + 30 + name + extra)
    read_header = _NPY.read_array_header_1_0 if _NPY.read_magic(stream) == (1, 0) else _NPY.read_array_header_2_0
    shape, fortran, kind = read_header(stream)
    count = math.prod(shape)
    order: Any = "F" if fortran else "C"
    if not count * kind.itemsize:
        return np.empty(shape, dtype=kind)
    return np.frombuffer(whole, dtype=kind, count=count, offset=stream.tell()).reshape(shape, order=order)


class _Encoder:
    """Brings values into what JSON can say; arrays are collected, each once."""

    def __init__(self, arrays: list[NDArray[Any]]) -> None:
        self._arrays = arrays
        self._known: dict[int, int] = {}

    def encode(self, value: Any) -> Any:
        if value is None or (isinstance(value, (bool, str)) and type(value) in (bool, str)):
            return value
        if isinstance(value, Enum):
            return {_KIND: "enum", "type": _name_of(type(value)), "member": value.name}
        if type(value) is int:
            return value
        if type(value) is float:
            return value if math.isfinite(value) else {_KIND: "float", "value": repr(value)}
        if isinstance(value, np.ndarray):
            return {_KIND: "array", "number": self._array(value)}
        if isinstance(value, np.generic):
            return {_KIND: "scalar", "number": self._array(np.asarray(value))}
        if type(value) is bytes:
            return {_KIND: "bytes", "number": self._array(np.frombuffer(value, dtype=np.uint8))}
        if isinstance(value, PurePath):
            return {_KIND: "path", "value": str(value)}
        if is_dataclass(value) and not isinstance(value, type):
            content = {field.name: self.encode(getattr(value, field.name)) for field in fields(value)}
            return {_KIND: "dataclass", "type": _name_of(type(value)), "fields": content}
        if type(value) is list:
            return [self.encode(one) for one in value]
        if type(value) in (tuple, set, frozenset):
            return {_KIND: type(value).__name__, "items": [self.encode(one) for one in value]}
        if type(value) is dict:
            return {_KIND: "dict", "items": [[self.encode(key), self.encode(one)] for key, one in value.items()]}
        raise NotPortable(f"A value of type {type(value).__module__}.{type(value).__qualname__} cannot travel.")

    def _array(self, array: NDArray[Any]) -> int:
        if array.dtype.hasobject or array.dtype.names:
            raise NotPortable(f"An array of {array.dtype} cannot travel.")
        if id(array) not in self._known:
            # The list keeps the array alive, so that no other gets its id.
            self._known[id(array)] = len(self._arrays)
            self._arrays.append(array)
        return self._known[id(array)]


class _Decoder:
    """The way back; see `_Encoder`."""

    def __init__(self, arrays: Mapping[int, NDArray[Any]]) -> None:
        self._arrays = arrays

    def decode(self, shape: Any) -> Any:
        if isinstance(shape, list):
            return [self.decode(one) for one in shape]
        if not isinstance(shape, dict):
            return shape
        return getattr(self, f"_{shape[_KIND]}")(shape)

    def _float(self, shape: Mapping[str, Any]) -> float:
        return float(shape["value"])

    def _path(self, shape: Mapping[str, Any]) -> Path:
        return Path(shape["value"])

    def _array(self, shape: Mapping[str, Any]) -> NDArray[Any]:
        return self._arrays[shape["number"]]

    def _scalar(self, shape: Mapping[str, Any]) -> Any:
        return self._arrays[shape["number"]][()]

    def _bytes(self, shape: Mapping[str, Any]) -> bytes:
        return self._arrays[shape["number"]].tobytes()

    def _items(self, shape: Mapping[str, Any]) -> Sequence[Any]:
        return [self.decode(one) for one in shape["items"]]

    def _tuple(self, shape: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(self._items(shape))

    def _set(self, shape: Mapping[str, Any]) -> set[Any]:
        return set(self._items(shape))

    def _frozenset(self, shape: Mapping[str, Any]) -> frozenset[Any]:
        return frozenset(self._items(shape))

    def _dict(self, shape: Mapping[str, Any]) -> dict[Any, Any]:
        return {self.decode(key): self.decode(one) for key, one in shape["items"]}

    def _enum(self, shape: Mapping[str, Any]) -> Any:
        return _type_named(shape["type"], Enum)[shape["member"]]

    def _dataclass(self, shape: Mapping[str, Any]) -> Any:
        kind = _type_named(shape["type"], None)
        content = {name: self.decode(one) for name, one in shape["fields"].items()}
        given = {field.name for field in fields(kind) if field.init}
        made = kind(**{name: one for name, one in content.items() if name in given})
        for name in content.keys() - given:
            object.__setattr__(made, name, content[name])
        return made


def _name_of(kind: type) -> str:
    """`rasters.grid:GridGeometry`: the same in both processes, whatever the package is called there."""
    if not kind.__module__.startswith(f"{MODELS}.") or "." in kind.__qualname__:
        raise NotPortable(f"A value of type {kind.__module__}.{kind.__qualname__} cannot travel: it is none of models.")
    return f"{kind.__module__[len(MODELS) + 1 :]}:{kind.__qualname__}"


def _type_named(name: str, base: type | None) -> Any:
    """Dataclass or, with a base, enumeration of `models` of this name."""
    module, _, kind = name.partition(":")
    found: Any = getattr(import_module(f"{MODELS}.{module}"), kind, None)
    known = isinstance(found, type) and found.__module__ == f"{MODELS}.{module}"
    if not known or not (is_dataclass(found) if base is None else issubclass(found, base)):
        raise ResourceError(
            f"'{name}' came from another version of the plugin: restart QGIS, so that all of it is of one version."
        )
    return found
