"""How contents are learnt from spectra; free of heavy imports, since dialogs show the defaults."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.errors import InputError, check_choice, check_counts
from ...core.language import said

PLSR = "plsr"
MOBILENET = "mobilenet"
MEAN = "mean"
METHOD_NAMES = (PLSR, MOBILENET)
"""What may be chosen; the mean of the training samples always stands beside."""

_TITLES = {PLSR: "PLSR", MOBILENET: "MobileNet"}


def title_of(method: str) -> str:
    """What reports call a method."""
    return said("mean") if method == MEAN else _TITLES[method]


@dataclass(frozen=True)
class QuantificationOptions:
    """How contents are learnt and judged.

    Parameters
    ----------
    methods : tuple of str
        Of `METHOD_NAMES`. The better of several becomes the model.
    folds : int
        Parts that samples, or groups, are dealt into; each is held out once.
    repeats : int
        How often they are dealt anew.
    components : int
        Most components of PLSR.
    log_targets : bool
        Whether decimal logarithms of the contents are learnt, and given back as contents.
    coverage : float
        Share of new contents that an interval is to hold.
    epochs : int
        Passes of the network over the training samples.
    seed : int

    Raises
    ------
    InputError
        If a method is unknown or none is given, or a number makes no sense.
    """

    methods: tuple[str, ...] = METHOD_NAMES
    folds: int = 5
    repeats: int = 3
    components: int = 15
    log_targets: bool = False
    coverage: float = 0.95
    epochs: int = 20
    seed: int = 42

    def __post_init__(self) -> None:
        if not self.methods:
            raise InputError(
                said(
                    "No method was chosen: choose at least one of {method_names}.", method_names=", ".join(METHOD_NAMES)
                )
            )
        for method in self.methods:
            check_choice("method", method, METHOD_NAMES, of=" for contents")
        check_counts(self, folds=2, repeats=1, components=1, epochs=1)
        if not 0 < self.coverage < 1:
            raise InputError(
                said(
                    "Intervals are to hold {coverage:g} of contents: give a share between 0 and 1.",
                    coverage=self.coverage,
                )
            )
