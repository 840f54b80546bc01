"""Modules beyond NumPy that parts of the plugin need, and how they are installed."""

from __future__ import annotations

INSTALL = {
    "torch": "python3 -m pip install torch",
    "sklearn": "python3 -m pip install scikit-learn",
    "scipy": "python3 -m pip install scipy",
    "matplotlib": "python3 -m pip install matplotlib",
}
"""Command that installs each optional dependency into the Python of QGIS."""
