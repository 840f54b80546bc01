"""How classifiers of spectra are compared; free of heavy imports, since dialogs show the defaults."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.errors import InputError, check_choice, check_counts
from ...core.language import said

METHOD_NAMES = ("svm", "plsda", "cnn1d", "sam", "bff")
"""Classifiers of spectra, in the order of dialogs and of ties."""


@dataclass(frozen=True)
class ClassificationOptions:
    """How classifiers are compared.

    Parameters
    ----------
    methods : tuple of str
        Of `METHOD_NAMES`; the best becomes the model.
    folds : int
        Parts that samples, or groups, are dealt into; each is held out once.
    repeats : int
        How often they are dealt anew.
    permutations : int
        How often the classes are dealt out at random among the samples to see what chance gives.
    seed : int

    Raises
    ------
    InputError
        If a method is unknown or none is given, or a number is too small.
    """

    methods: tuple[str, ...] = ("svm", "plsda")
    folds: int = 5
    repeats: int = 5
    permutations: int = 19
    seed: int = 42

    def __post_init__(self) -> None:
        if not self.methods:
            raise InputError(
                said(
                    "No method was chosen: choose at least one of {method_names}.", method_names=", ".join(METHOD_NAMES)
                )
            )
        for method in self.methods:
            check_choice("method", method, METHOD_NAMES, of=" for spectra")
        check_counts(self, folds=2, repeats=1, permutations=0)
