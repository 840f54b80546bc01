"""From scattered samples to grids."""

INTERPOLATIONS = ("idw", "kriging")
"""Interpolations to choose from; named here, where neither scipy nor PyTorch is needed to declare the choice."""
