"""The model file: weights and everything needed to use them again, in one safetensors file.

Safetensors holds arrays and a JSON header, never code: a model from a stranger cannot run anything.
"""

from __future__ import annotations

import configparser
import platform
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from ..core.errors import ResourceError


def library_versions(modules: Sequence[str]) -> dict[str, str]:
    """Versions of what has a say in a model, the plugin's own first."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
    own = {"prospectivity": metadata.get("general", "version", fallback="unknown"), "python": platform.python_version()}
    return {**own, **{name: str(import_module(name).__version__) for name in modules}}


def check_torch(what: str) -> None:
    """Raise `ResourceError` where PyTorch is missing, before any long work; `what` begins the sentence."""
    try:
        import_module("torch")
    except ImportError as error:
        raise ResourceError(
            f"{what} needs PyTorch, which this Python does not have: install it with 'python3 -m pip install torch', or"
            " use a classifier of cells, which needs none."
        ) from error
