"""Classifying single cells by what they and their surroundings hold: features, classifiers, models.

The counterpart of networks on windows.
"""
