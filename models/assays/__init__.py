"""Assay tables as laboratories deliver them, and how they become numbers."""
