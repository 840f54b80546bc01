"""Makes the project's root importable as the package `prospectivity`, whatever the folder is called.

Putting the root on `sys.path` would not do: its folder `processing` would hide QGIS's own package of that name.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def load() -> None:
    """Register the root as `prospectivity`; a second call changes nothing."""
    if "prospectivity" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "prospectivity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{ROOT} holds no plugin")
    package = importlib.util.module_from_spec(spec)
    sys.modules["prospectivity"] = package
    spec.loader.exec_module(package)


load()
