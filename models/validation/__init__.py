"""Judging a probability map: metrics, curves, report."""
