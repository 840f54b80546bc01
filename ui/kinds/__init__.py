"""Boxes to tick for the kinds of deposit that count, with their numbers."""
