"""Variograms by hand."""
