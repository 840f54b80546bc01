"""What to compare, and how; free of PyTorch, so that dialogs can show the defaults without it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import InputError, check_choice
from ..core.language import said
from ..networks import NETWORKS
from .cells.features import EXTEND, GOALS
from .cells.methods import AUTOMATIC, CLASSIFIERS
from .ground.background import BACKGROUND_CELLS
from .ground.held_out import LEAST_BACKGROUND
from .ground.moved import MOVED, check_moved

COMPARED_METHODS = (AUTOMATIC, *CLASSIFIERS, *NETWORKS)
"""All methods that can be compared."""


@dataclass(frozen=True)
class CrossValidationOptions:
    """What to compare, and how.

    Parameters
    ----------
    methods : tuple of str
        Any of `COMPARED_METHODS`.
    folds : int
        Folds of whole deposits, by k-means of their positions.
    buffer_m : float, optional
        Distance that background and windows of the training keep from held-out ground; by default the larger of three
        sample spacings and, where networks take part, the diagonal of a patch.
    deposit_buffer_m : float, optional
        Distance that training deposits keep from held-out ones; by default one sample spacing, within which deposits
        rest on the same samples. Windows of networks keep the buffer in any case.
    repeats : int
        Times with other folds and other background.
    moved : int
        Rigid motions of the pattern of deposits that classifiers of cells are judged on as well, see
        `statistics.beyond`; 0 for none.
    exclusion_m : float, optional
        Background lies farther than this from every known deposit; by default one sample spacing. Windows that are
        drawn for networks keep it with their edge; those of given patches keep what they were sampled with.
    spacing_m : float, optional
        Distance between samples; by default estimated from the detail of the grid.
    background : int
        Background cells that classifiers of cells learn from.
    patch_size : int, optional
        Of networks; by default a twelfth of the grid's shorter side (from 64 to 256 cells).
    epochs : int, optional
        Of networks; by default those of the preset `quick`.
    weights : Path, optional
        Weights that networks start from.
    augmentation : {'flips', 'rotations'}
    mixup : float
    class_balance : bool
        How windows of networks are varied and weighted, see `TrainingOptions`.
    goal : {'extend', 'new'}
        What classifiers of cells are to answer, see `cells.features.GOALS`.
    threshold : float
        Calibrated probability from which a cell counts as called.
    device : str
    seed : int
    """

    methods: tuple[str, ...] = (AUTOMATIC, "logistic", "randomforest")
    folds: int = 5
    buffer_m: float | None = None
    deposit_buffer_m: float | None = None
    repeats: int = 3
    moved: int = MOVED
    exclusion_m: float | None = None
    spacing_m: float | None = None
    background: int = BACKGROUND_CELLS
    patch_size: int | None = None
    epochs: int | None = None
    weights: Path | None = None
    augmentation: str = "flips"
    mixup: float = 0.0
    class_balance: bool = False
    goal: str = EXTEND
    threshold: float = 0.5
    device: str = "auto"
    seed: int = 42

    def __post_init__(self) -> None:
        unknown = [name for name in self.methods if name not in COMPARED_METHODS]
        if unknown or not self.methods:
            raise InputError(
                said(
                    "{no_method_was}: choose from {compared_methods}.",
                    no_method_was="There is no method " + ", ".join(unknown)
                    if unknown
                    else said("No method was chosen"),
                    compared_methods=", ".join(COMPARED_METHODS),
                )
            )
        if self.folds < 2:
            raise InputError(
                said(
                    "{folds} fold leaves nothing to learn from: give at least 2 (5 to 10 are usual).", folds=self.folds
                )
            )
        if self.repeats < 1:
            raise InputError(said("{repeats} repeats were asked for: give at least 1.", repeats=self.repeats))
        check_moved(self.moved)
        check_choice("goal", self.goal, GOALS)
        for name in ("buffer_m", "deposit_buffer_m", "exclusion_m"):
            value = getattr(self, name)
            if value is not None and not (math.isfinite(value) and value >= 0):
                raise InputError(
                    said("The distance {upper} is {value:g} m: give 0 or more.", upper=name.upper()[:-2], value=value)
                )
        if self.spacing_m is not None and not self.spacing_m > 0:
            raise InputError(
                said(
                    "The sample spacing is {spacing_m:g} m: give more than 0, or leave it empty.",
                    spacing_m=self.spacing_m,
                )
            )
        if not 0 < self.threshold < 1:
            raise InputError(
                said(
                    "The threshold {threshold:g} is no probability between 0 and 1: give one such as 0.5.",
                    threshold=self.threshold,
                )
            )
        if self.background < LEAST_BACKGROUND:
            raise InputError(
                said(
                    "{background} background cells are too few to learn from: give at least {least_background}.",
                    background=self.background,
                    least_background=LEAST_BACKGROUND,
                )
            )
        if self.seed < 0:
            raise InputError(said("The seed {seed} is negative: give 0 or more.", seed=self.seed))

    @property
    def networks(self) -> tuple[str, ...]:
        """Those of the methods that learn from windows."""
        return tuple(name for name in self.methods if name in NETWORKS)
