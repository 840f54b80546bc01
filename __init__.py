"""Prospectivity: from stream-sediment assays and known deposits to a map of where to look next."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Make the plugin; called by QGIS."""
    from .plugin import ProspectivityPlugin

    return ProspectivityPlugin(iface)
