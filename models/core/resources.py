"""Disk and memory, asked before the work starts."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .errors import ResourceError
from .language import said


def size(n_bytes: float) -> str:
    """Write a number of bytes for people: `3.2 GB`."""
    for unit in ("bytes", "kB", "MB", "GB", "TB"):
        if abs(n_bytes) < 1000 or unit == "TB":
            return f"{n_bytes:.0f} {unit}" if unit == "bytes" else f"{n_bytes:.1f} {unit}"
        n_bytes /= 1000
    raise AssertionError("unreachable")


def available_memory() -> float | None:
    """Bytes of memory that can be had without swapping, or None where the system does not say (psutil is not
    installed).
    """
    try:
        import psutil
    except ImportError:
        return None
    return float(psutil.virtual_memory().available)


_most_cores: int | None = None


def limit_cores(number: int | None) -> None:
    """Have this process work with so many processors at most; None: with all that it may use."""
    global _most_cores
    _most_cores = number


def available_cores() -> int:
    """Processors that this process may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if _most_cores is None else max(min(cores, _most_cores), 1)


def check_memory(needed: float, what: str, advice: str) -> None:
    """Raise `ResourceError` if `what` needs more bytes of memory than are available."""
    available = available_memory()
    if available is not None and needed > available:
        raise ResourceError(
            said(
                "{what} needs about {needed} of memory and {available} are available: {advice}.",
                what=what,
                needed=size(needed),
                available=size(available),
                advice=advice,
            )
        )


def check_disk(folder: Path, needed: float, what: str, advice: str) -> None:
    """Raise `ResourceError` if `what` needs more bytes than are free on the disk that holds `folder`."""
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise ResourceError(
            said(
                "{what} needs up to {needed} of disk and {free} are free in {folder}: {advice}.",
                what=what,
                needed=size(needed),
                free=size(free),
                folder=folder,
                advice=advice,
            )
        )
