"""Files that appear when they are whole, and what can be asked of them before and after."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..core.errors import ResourceError
from ..core.language import said


@contextlib.contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; rename it to `path` on success, delete it on any failure."""
    part = path.with_name(f".{path.name}{_part_of(os.getpid())}")
    try:
        yield part
        try:
            os.replace(part, path)
        except OSError as error:
            raise ResourceError(
                said(
                    "{path} cannot be written ({strerror}): choose another file or close the program that has it open.",
                    path=path,
                    strerror=error.strerror,
                )
            ) from error
    finally:
        part.unlink(missing_ok=True)


def _part_of(process: int) -> str:
    return f".{process}.part"


def remove_parts(folder: Path, process: int) -> None:
    """Delete from a folder what a process that is gone had not finished there; see `atomic_path`."""
    with contextlib.suppress(OSError):  # a folder that cannot be read has nothing of it
        for part in folder.glob(f".*{_part_of(process)}*"):
            part.unlink(missing_ok=True)


def check_writable(path: Path, suffixes: Sequence[str] = ()) -> None:
    """Raise `ResourceError` unless a file can be made at `path`; `suffixes` lists the file types that are possible."""
    if suffixes and path.suffix.lower() not in suffixes:
        raise ResourceError(
            said(
                "{name} is written as {suffixes}: give the output a name that ends with {suffixes_2}.",
                name=path.name,
                suffixes=suffixes[0],
                suffixes_2=" or ".join(suffixes),
            )
        )
    if not path.parent.is_dir():
        raise ResourceError(
            said("The folder {parent} does not exist: create it or choose another.", parent=path.parent)
        )
    if path.is_dir():
        raise ResourceError(said("{path} is a folder: give the output a file name.", path=path))
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise ResourceError(
            said(
                "The folder {parent} cannot be written to ({strerror}): choose another.",
                parent=path.parent,
                strerror=error.strerror,
            )
        ) from error


def write_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8, all of it or nothing."""
    try:
        with atomic_path(path) as part:
            part.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ResourceError(
            said("{path} cannot be written: {strerror}.", path=path, strerror=error.strerror)
        ) from error


def sha256(path: Path, check: Callable[[], None] | None = None) -> str:
    """SHA-256 of a file, as hexadecimal digits; `check` is called between chunks and may raise `Cancelled`."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            if check is not None:
                check()
            digest.update(chunk)
    return digest.hexdigest()
