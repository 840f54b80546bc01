"""Widgets of algorithms of spectra."""
