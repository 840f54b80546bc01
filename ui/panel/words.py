"""Texts of the panel: translation, and what several of its parts say in the same way."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Translate."""
    return str(QCoreApplication.translate("Prospectivity", text))
