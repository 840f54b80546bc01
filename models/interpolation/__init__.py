"""From scattered samples to grids."""

METHODS = ("idw", "kriging")
"""Interpolations to choose from; named here, where neither scipy nor PyTorch is needed to declare the choice."""
