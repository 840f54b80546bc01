"""Icons of the Toolbox: one per group, the provider's where a group has none."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

_FOLDER = Path(__file__).parent.parent / "ui" / "icons"


def icon_path(name: str) -> Path:
    """File of an icon; that of the provider where there is none of this name."""
    path = _FOLDER / f"{name}.svg"
    return path if path.exists() else _FOLDER / "prospectivity.svg"


def group_icon(group: str) -> QIcon:
    """Icon of a group of algorithms, by its id."""
    return QIcon(str(icon_path(group)))
