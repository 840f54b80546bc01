"""How grades are learnt and judged; free of heavy imports, since dialogs show the defaults."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.errors import InputError, check_choice, check_counts
from ...core.language import said

LSTM = "lstm"
FEEDFORWARD = "feedforward"
KRIGING = "kriging"
MEAN = "mean"
NETWORK_NAMES = (LSTM, FEEDFORWARD)
"""Networks that may be chosen; kriging and the mean of the training holes always stand beside them."""

HOLES = "holes"
SPLIT = "split"
VALIDATIONS = (HOLES, SPLIT)
SPLIT_SHARES = (0.70, 0.15, 0.15)
"""Of the holes, for training, early stopping and the test."""
_STOPPING_SHARE = SPLIT_SHARES[1] / (SPLIT_SHARES[0] + SPLIT_SHARES[1])

ALL = "all"
NO_GRADIENTS = "no gradients"
WEIGHTED = "weighted"
TRANSFERRED = "started"
MOVED = "moved grades"
POSITION = "position"
NOTHING = "none"

GRADIENTS = "gradients"
WEIGHTS = "weights"
COMPARISONS = (GRADIENTS, WEIGHTS)
LOGS = ("auto", "always", "never")


def title_of(method: str) -> str:
    """What reports call a method."""
    titles = {FEEDFORWARD: said("feed-forward network"), KRIGING: said("kriging"), MEAN: said("mean")}
    return titles.get(method, "LSTM")


@dataclass(frozen=True)
class GradeOptions:
    """How grades are learnt and judged.

    Parameters
    ----------
    networks : tuple of str
        Of `NETWORK_NAMES`.
    validation : {"holes", "split"}
        Repeated cross-validation by whole holes, or parts of 70, 15 and 15 % of the holes for training, early stopping
        and the test.
    folds : int
        Parts that holes are dealt into; each is held out once.
    repeats : int
        How often they are dealt anew.
    compare : tuple of str
        Of `COMPARISONS`: what networks are also trained without, or with.
    log : {"auto", "always", "never"}
        Whether logarithms of the grades are learnt; `auto` for grades that are skewed.
    epochs : int
        Passes over the training holes, at most.
    patience : int
        Epochs without a smaller loss of the holes for early stopping, after which training ends.
    coverage : float
        Share of new grades that an interval is to hold.
    seed : int

    Raises
    ------
    InputError
        If a name is unknown, none is given, or a number makes no sense.
    """

    networks: tuple[str, ...] = NETWORK_NAMES
    validation: str = HOLES
    folds: int = 5
    repeats: int = 1
    compare: tuple[str, ...] = COMPARISONS
    log: str = "auto"
    epochs: int = 60
    patience: int = 12
    coverage: float = 0.95
    seed: int = 42

    def __post_init__(self) -> None:
        if not self.networks:
            raise InputError(
                said(
                    "No network was chosen: choose at least one of {network_names}.",
                    network_names=", ".join(NETWORK_NAMES),
                )
            )
        for name in self.networks:
            check_choice("network", name, NETWORK_NAMES, of=" for grades")
        for name in self.compare:
            check_choice("comparison", name, COMPARISONS)
        check_choice("validation", self.validation, VALIDATIONS, of=" of grades")
        check_choice("use of logarithms", self.log, LOGS)
        check_counts(self, folds=2, repeats=1, epochs=1, patience=1)
        if not 0 < self.coverage < 1:
            raise InputError(
                said(
                    "Intervals are to hold {coverage:g} of grades: give a share between 0 and 1.",
                    coverage=self.coverage,
                )
            )

    @property
    def stopping_share(self) -> float:
        """Share of the holes that are not tested which decide when training stops."""
        return _STOPPING_SHARE
