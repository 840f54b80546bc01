"""Layers of QGIS to arrays and back."""
