"""Grids as values, rasters on disk, tiles of work."""
