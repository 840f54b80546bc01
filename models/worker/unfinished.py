"""Files that a process had begun and cannot finish any more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from ..rasters.files import remove_parts


def remove_unfinished(call: Any, process: int) -> None:
    """Delete what a process that has ended, or is about to, had not finished.

    Parameters
    ----------
    call : object
        Arguments of its task; it writes only beside paths that stand there.
    process : int
        Its number, which its unfinished files bear in their names.
    """
    for folder in _folders_in(call):
        remove_parts(folder, process)


def _folders_in(value: Any) -> set[Path]:
    if isinstance(value, Path):
        return {value.parent}
    parts: Iterable[Any] = ()
    if isinstance(value, (list, tuple)):
        parts = value
    elif isinstance(value, dict):
        parts = value.values()
    elif is_dataclass(value):
        parts = [getattr(value, field.name) for field in fields(value)]
    # Among half a million names of holes there is no path.
    return set().union(*(_folders_in(part) for part in parts if not isinstance(part, (str, int, float))))
