"""Formulas of preprocessing, one idea each: arrays in, arrays out."""
