"""The plugin's own environment on disk: whether it is whole, what it holds, and how it goes.

It appears under its name only when it is whole; a marker in it says what it was made of.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ..core.errors import ResourceError
from ..core.language import said
from ..core.libraries import LIBRARIES
from ..rasters.files import write_text
from ..worker.interpreters import ask, forget_answers, interpreter_in

MARKER = "prospectivity.json"
_FORMAT = 1
_STALE_S = 3600.0
"""A folder of an installation that nobody has touched for so long is a remainder of one that was killed."""

ABSENT, WHOLE, BROKEN = "absent", "whole", "broken"


@dataclass(frozen=True)
class Contents:
    """What an environment was made of.

    Parameters
    ----------
    base : str
        Interpreter that it is a virtual environment of.
    python : str
        Version of that.
    shares : bool
        Whether it sees the libraries of that interpreter.
    libraries : mapping of str to str
        Release of each library that tasks find in it, by module.
    torch : str
        Which PyTorch was asked for.
    made : str
        Day.
    """

    base: str
    python: str
    shares: bool
    libraries: Mapping[str, str] = field(default_factory=dict)
    torch: str = "none"
    made: str = ""


@dataclass(frozen=True)
class State:
    """What stands where the environment is to be.

    Parameters
    ----------
    kind : str
        `ABSENT`, `WHOLE` or `BROKEN`.
    says : str
        A sentence.
    contents : Contents or None
        Where it is whole.
    """

    kind: str
    says: str
    contents: Contents | None = None


def look_at(folder: Path) -> State:
    """Tell whether an environment is there and whole; its Python is asked what it has."""
    if not os.path.lexists(folder):
        return State(ABSENT, said("The plugin has no environment of its own."))
    try:
        contents = _read_marker(folder / MARKER)
    except (OSError, ValueError, TypeError, KeyError):
        return _broken(said("it was not finished, or not made by the plugin"))
    python = interpreter_in(folder)
    try:
        found = ask(python, belongs_to_qgis=False, modules=list(contents.libraries))
    except ResourceError as error:
        return _broken(
            said("its Python, {base}, is gone or does not answer ({error})", base=contents.base, error=error)
        )
    if ".".join(map(str, found.version[:2])) != ".".join(contents.python.split(".")[:2]):
        return _broken(
            said(
                "it was made with Python {python} and finds {map} now",
                python=contents.python,
                map=".".join(map(str, found.version)),
            )
        )
    gone = [LIBRARIES[module].title for module in contents.libraries if module in LIBRARIES and module not in found.has]
    if gone:
        return _broken(said("it no longer has {gone}", gone=", ".join(gone)))
    origin = (
        said("and sees the libraries of QGIS's Python") if contents.shares else said("with libraries of its own only")
    )
    return State(
        WHOLE,
        said(
            "The plugin's own environment was made on {made} with Python {python}, {origin}.",
            made=contents.made,
            python=contents.python,
            origin=origin,
        ),
        contents,
    )


def _broken(why: str) -> State:
    return State(
        BROKEN,
        said(
            "The plugin's own environment cannot be used: {why}. Press Install under Plugins >"
            " Prospectivity > Installation to make it anew, or Remove.",
            why=why,
        ),
    )


def _read_marker(path: Path) -> Contents:
    read = json.loads(path.read_text(encoding="utf-8"))
    if read.pop("format") != _FORMAT:
        raise ValueError("made by another version of the plugin")
    return Contents(**read)


def write_marker(folder: Path, contents: Contents) -> None:
    """Say what an environment was made of: the last thing before it gets its name."""
    write_text(folder / MARKER, json.dumps({"format": _FORMAT, **asdict(contents)}, indent=1, sort_keys=True) + "\n")


def part_of(folder: Path) -> Path:
    """Where an environment is built before it takes its place; beside it, so that it need only be renamed."""
    return folder.with_name(f".{folder.name}.{os.getpid()}.part")


def put_in_place(part: Path, folder: Path) -> None:
    """Give a whole environment its name, in the place of an earlier one.

    Raises
    ------
    ResourceError
        The earlier one is in use, as files are on Windows; it stays then.
    """
    old = _set_aside(folder)
    try:
        part.rename(folder)
    except OSError as error:
        if old is not None:
            old.rename(folder)
        raise ResourceError(
            said("The folder {folder} cannot be made ({strerror}).", folder=folder, strerror=error.strerror)
        ) from error
    finally:
        forget_answers()
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)


def remove(folder: Path) -> None:
    """Delete an environment, whole or broken, and what installations that were killed have left."""
    old = _set_aside(folder)
    forget_answers()
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)
    remove_remainders(folder)


def _set_aside(folder: Path) -> Path | None:
    if not os.path.lexists(folder):
        return None
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        folder.rename(old)
    except OSError as error:
        raise ResourceError(
            said(
                "{folder} is in use ({strerror}): let algorithms of Prospectivity come to their end, or"
                " restart QGIS, and try again.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error
    return old


def remove_remainders(folder: Path) -> None:
    """Delete what installations that were killed have left beside an environment; one that goes on is left alone."""
    for ending in ("part", "old"):
        for path in folder.parent.glob(f".{folder.name}.*.{ending}"):
            if time.time() - _touched(path) > _STALE_S or path == part_of(folder):
                shutil.rmtree(path, ignore_errors=True)


def _touched(path: Path) -> float:
    """When something was last put into a folder or the folders right below it."""
    try:
        return max(each.stat().st_mtime for each in (path, *path.iterdir()))
    except OSError:
        return time.time()


def disk_size(folder: Path) -> int:
    """Bytes of all files in a folder; links count nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
