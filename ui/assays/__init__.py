"""Recognised columns of assays."""
