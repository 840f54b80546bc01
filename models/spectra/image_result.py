"""What is asked of the classification of an image, and what it gives; free of PyTorch and QGIS."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.wording import percent
from ..rasters.backend import Category
from ..rasters.files import check_writable
from ..rasters.raster import GRID_SUFFIXES
from .table import Bands


@dataclass(frozen=True)
class ImageOptions:
    """How an image is classified.

    Parameters
    ----------
    least_probability : float
        Cells whose likeliest class is less probable stay unclassified (0).
    shadow : float
        Cells whose mean reflectance lies below are shadow or water, their spectra mostly noise and stray light: they
        stay unclassified.
    """

    least_probability: float = 0.0
    shadow: float = 0.01

    def __post_init__(self) -> None:
        if not 0 <= self.least_probability <= 1:
            raise InputError(
                said(
                    "The least probability is {least_probability:g}: give a share between 0 and 1.",
                    least_probability=self.least_probability,
                )
            )
        if not 0 <= self.shadow < 1:
            raise InputError(
                said(
                    "Shadow below a reflectance of {shadow:g} is not possible: give a share below 1.",
                    shadow=self.shadow,
                )
            )


@dataclass(frozen=True)
class ClassifiedCells:
    """What became of the cells of an image, or of some of them.

    Parameters
    ----------
    count : array of int, shape (classes,)
        Cells of each class.
    probability, margin : array of shape (classes,)
        Sums over them.
    spectra : array of shape (classes, bands of the image)
        Sums of their reflectance.
    doubtful, shadow, empty, masked, lost : int
        Cells without a class: less probable than asked for, dark, without data in some band, outside the mask, and such
        whose spectrum does not survive the model's steps.
    """

    count: NDArray[np.int64]
    probability: NDArray[np.float64]
    margin: NDArray[np.float64]
    spectra: NDArray[np.float64]
    doubtful: int = 0
    shadow: int = 0
    empty: int = 0
    masked: int = 0
    lost: int = 0

    def __add__(self, other: ClassifiedCells) -> ClassifiedCells:
        return ClassifiedCells(**{name: getattr(self, name) + getattr(other, name) for name in self.__dict__})

    @property
    def classified(self) -> int:
        """Cells with a class."""
        return int(self.count.sum())

    @property
    def looked_at(self) -> int:
        """Cells that the model was asked about: with a class, or too doubtful for one."""
        return self.classified + self.doubtful


@dataclass(frozen=True)
class ImageClassification:
    """What the classification of an image gave.

    Parameters
    ----------
    categories : tuple of Category
        Of the values 0 (unclassified), 1, … of the class raster.
    cells : ClassifiedCells
    bands : Bands
        Of the image, as far as they were read.
    used : array of int, shape (bands,)
        Their places among the bands of the file, counted from 0.
    model_bands : Bands
    method : str
    options : ImageOptions
    columns, rows : int
    notes : tuple of str
        What the user was warned of.
    metrics : dict
        Held-out figures that the model's file states.
    """

    categories: tuple[Category, ...]
    cells: ClassifiedCells
    bands: Bands
    used: NDArray[np.int64]
    model_bands: Bands
    method: str
    options: ImageOptions
    columns: int
    rows: int
    notes: tuple[str, ...] = ()
    metrics: dict[str, object] = field(default_factory=dict)

    @property
    def shares(self) -> NDArray[np.float64]:
        """Share of each class in the cells with a class; NaN where there are none."""
        with np.errstate(invalid="ignore"):
            return self.cells.count / np.float64(self.cells.classified)


@dataclass(frozen=True)
class ClassRasters:
    """Files to write.

    Parameters
    ----------
    classes : Path
        Whole numbers: 0 unclassified, 1 … in the order of the model's classes.
    probability : Path, optional
        Of the likeliest class, also where that is too doubtful to be called.
    margin : Path, optional
        What the likeliest class is more probable than the next.
    """

    classes: Path
    probability: Path | None = None
    margin: Path | None = None

    def check(self) -> None:
        """Raise `ResourceError` unless all can be made."""
        for path in (self.classes, self.probability, self.margin):
            if path is not None:
                check_writable(path, GRID_SUFFIXES)


def shares_as_text(result: ImageClassification) -> str:
    """How many cells each class has, the largest first, as one sentence."""
    order = np.argsort(-result.cells.count, kind="stable")
    parts = [
        f"{result.categories[i + 1].name} {int(result.cells.count[i]):,} ({percent(float(result.shares[i]))})"
        for i in order
    ]
    return said(
        "Cells of each class: {parts}; {columns:,} without.",
        parts=", ".join(parts),
        columns=result.columns * result.rows - result.cells.classified,
    )
