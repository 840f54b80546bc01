"""Modules beyond NumPy that parts of the plugin need, and how they are installed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

INSTALL = {
    "torch": "python3 -m pip install torch",
    "sklearn": "python3 -m pip install scikit-learn",
    "scipy": "python3 -m pip install scipy",
    "matplotlib": "python3 -m pip install matplotlib",
    "brukeropus": "python3 -m pip install brukeropus",
    "jcamp": "python3 -m pip install jcamp",
}
"""Command that installs each optional dependency into the Python of QGIS."""

COMPILED = {
    # Making an optimiser imports _dynamo.
    "torch": ("torch", "torch._dynamo"),
    "sklearn": (
        "sklearn.cluster",
        "sklearn.cross_decomposition",
        "sklearn.ensemble",
        "sklearn.isotonic",
        "sklearn.linear_model",
        "sklearn.svm",
    ),
    "scipy": (
        "scipy.fft",
        "scipy.linalg.blas",
        "scipy.linalg.cython_blas",
        "scipy.linalg.lapack",
        "scipy.ndimage",
        "scipy.optimize",
        "scipy.sparse.csgraph",
        "scipy.spatial",
        "scipy.special",
        "scipy.stats",
    ),
    # Saving a first picture makes Pillow import its file types, one of which needs ImageMath.
    "matplotlib": (
        "matplotlib.backends.backend_agg",
        "matplotlib.backends.backend_svg",
        "matplotlib.figure",
        "PIL.ImageMath",
    ),
}
"""Parts of each dependency that models use and that bring compiled modules along.

A thread that is the first to import one of these can take QGIS down.
"""

COMPILED_ANYWAY = ("numpy.random", "osgeo.gdal_array", "psutil", "resource")
"""The same of what is used where it is at hand, by any algorithm."""

BOUND_TO_ITSELF = "sklearn"
"""Library whose compiled parts look for functions among their own first."""


def import_part(module: str) -> Any:
    """Import a module of an optional dependency, like `sklearn.svm`.

    Everything of scikit-learn that the plugin uses comes through here. All shared libraries of a process share one
    table of names, in which the first comer wins, and QGIS loads hundreds of them: current releases of libminizip, one
    of these, have a function `set_seed`, and so has the libsvm inside scikit-learn, which then called libminizip's and
    took QGIS down. A process of its own, where work usually runs, has no such library.
    """
    if module.split(".")[0] != BOUND_TO_ITSELF or "qgis.core" not in sys.modules:
        return import_module(module)
    with _own_names_first():
        return import_module(module)


@contextmanager
def _own_names_first() -> Iterator[None]:
    """Have shared libraries that are loaded meanwhile prefer their own functions; only Linux needs it and knows it."""
    deep = getattr(os, "RTLD_DEEPBIND", 0)
    if not deep:
        yield
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(before | deep)
    try:
        yield
    finally:
        sys.setdlopenflags(before)
