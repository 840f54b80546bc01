"""From scattered samples to grids."""
