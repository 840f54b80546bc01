"""Libraries beyond Python itself: what each is for, since which release it serves, and the releases that are installed.

The releases are those that the tests run on, so that an environment made of them holds no surprise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .language import marked


@dataclass(frozen=True)
class Library:
    """A library that tasks import.

    Parameters
    ----------
    module : str
        What is imported: `sklearn`.
    project : str
        What it is called where it is installed from: `scikit-learn`.
    title : str
        What people call it.
    purpose : str
        What needs it, as it stands in a table.
    least : tuple of int
        Release from which on the tests have seen it serve.
    optional : bool
        Whether most of the work can do without it.
    """

    module: str
    project: str
    title: str
    purpose: str
    least: tuple[int, ...] = ()
    optional: bool = False


LIBRARIES: Mapping[str, Library] = {
    library.module: library
    for library in (
        Library("numpy", "numpy", "NumPy", marked("everything"), (1, 24)),
        Library("osgeo", "gdal", "GDAL", marked("rasters, where QGIS's own are at hand"), (3, 4)),
        Library("rasterio", "rasterio", "rasterio", marked("rasters, where GDAL's bindings are not at hand"), (1, 3)),
        Library("scipy", "scipy", "SciPy", marked("kriging, statistics, classifiers"), (1, 10)),
        Library("sklearn", "scikit-learn", "scikit-learn", marked("classifiers, selection of elements"), (1, 2)),
        Library("matplotlib", "matplotlib", "matplotlib", marked("figures of reports"), (3, 6)),
        Library("psutil", "psutil", "psutil", marked("memory is asked for before a run"), (5, 9), True),
        Library("threadpoolctl", "threadpoolctl", "threadpoolctl", marked("threads of BLAS"), (3, 1), True),
        Library("brukeropus", "brukeropus", "brukeropus", marked("spectra of Bruker OPUS"), (1, 4), True),
        Library("jcamp", "jcamp", "jcamp", marked("spectra in JCAMP-DX"), (1, 3), True),
        Library("torch", "torch", "PyTorch", marked("networks (ResNet-50 and others)"), (2, 0), True),
    )
}
"""All of them by module, in the order in which they are shown."""

RASTERS = ("osgeo", "rasterio")
"""Libraries that read and write rasters, of which one is enough."""

TORCH = "torch"

_NEWEST = {
    "numpy": "2.4.6",
    "scipy": "1.17.1",
    "sklearn": "1.9.1",
    "matplotlib": "3.11.2",
    "rasterio": "1.4.4",
    "psutil": "7.2.2",
    "threadpoolctl": "3.8.0",
    "brukeropus": "1.4.3",
    "jcamp": "1.3.2",
    "torch": "2.13.0",
}
_PINS: tuple[tuple[tuple[int, int], tuple[int, ...], Mapping[str, str]], ...] = (
    ((3, 11), (1, 26, 4), _NEWEST),
    (
        (3, 10),
        (1, 23, 5),
        {**_NEWEST, "numpy": "2.2.6", "scipy": "1.15.3", "sklearn": "1.7.2", "matplotlib": "3.10.9"},
    ),
    (
        (3, 9),
        (1, 22, 4),
        {
            **_NEWEST,
            "numpy": "2.0.2",
            "scipy": "1.13.1",
            "sklearn": "1.6.1",
            "matplotlib": "3.9.4",
            "rasterio": "1.4.3",
            "threadpoolctl": "3.7.0",
            "torch": "2.8.0",
        },
    ),
)
"""Releases by the oldest Python and the oldest NumPy that all of them work with, the newest first."""


def pinned(python: tuple[int, ...], numpy: tuple[int, ...] | None = None) -> Mapping[str, str]:
    """Release of each library to install, by module.

    Parameters
    ----------
    python : tuple of int
        Version of the interpreter.
    numpy : tuple of int, optional
        Release of NumPy that is there already and has to stay, for other libraries were built for it.
    """
    for oldest_python, oldest_numpy, pins in _PINS:
        if python[:2] >= oldest_python and (numpy is None or numpy >= oldest_numpy):
            return pins
    return _PINS[-1][2]


def release(version: str) -> tuple[int, ...]:
    """Numbers that a version begins with, to compare it: `2.13.0+cpu` is (2, 13, 0)."""
    numbers = []
    for part in version.split("+")[0].split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
        if digits != part:
            break
    return tuple(numbers)


def requirement(module: str, version: str) -> str:
    """Line by which pip installs exactly one release of a library: `scikit-learn==1.9.1`."""
    return f"{LIBRARIES[module].project}=={version}"
