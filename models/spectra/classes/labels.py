"""Classes of samples, from a field of names or from contents above and below a threshold."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...core.errors import InputError
from ...core.language import said
from ...core.wording import counted, number
from ...tables.numbers import DecimalEvidence, NumberReader, Status, parse_number
from ...tables.table import Cell
from .joining import field_of, key_text

LOW, HIGH = "low", "high"
"""Classes by a threshold, in their order."""

MEDIAN = "median"


@dataclass(frozen=True)
class ClassRule:
    """Where classes come from.

    Parameters
    ----------
    field : str
        Field of the classes' names; empty where contents tell them.
    assay : str
        Field of contents; empty where a field tells the classes.
    threshold : str
        Of contents: a number, `median`, or a quantile such as `q0.75`; above it is high.

    Raises
    ------
    InputError
        If neither or both are given, or the threshold is none of these.
    """

    field: str = ""
    assay: str = ""
    threshold: str = MEDIAN

    def __post_init__(self) -> None:
        if bool(self.field) == bool(self.assay):
            given = (
                said("both {field} and {assay} were", field=self.field, assay=self.assay)
                if self.field
                else said("neither was")
            )
            raise InputError(
                said(
                    "Classes come from a field of names or from a field of contents with a threshold, and"
                    " {given} given: give one of them.",
                    given=given,
                )
            )
        if self.assay:
            self.limit(np.zeros(1))

    def limit(self, contents: NDArray[np.float64]) -> float:
        """The threshold as a number, of contents of shape (samples,)."""
        text = self.threshold.strip().lower()
        if text == MEDIAN:
            return float(np.median(contents))
        found = re.fullmatch(r"q\s*([\d.,]+)", text)
        value = parse_number(found[1] if found else text, "," if "," in text else ".")
        if value is None or (found and not 0 < value < 1):
            raise InputError(
                said(
                    "The threshold '{threshold}' is neither a number nor '{median}' nor a quantile"
                    " between 0 and 1 such as 'q0.75': give one of these.",
                    threshold=self.threshold,
                    median=MEDIAN,
                )
            )
        return float(np.quantile(contents, value)) if found else float(value)


@dataclass(frozen=True)
class Labels:
    """Classes of samples.

    Parameters
    ----------
    position : array of shape (samples,)
        In `classes`; -1 where the class is not known.
    classes : tuple of str
    sentence : str
        How they came about.
    notes : tuple of str
        Who was left out, and why.
    """

    position: NDArray[np.int64]
    classes: tuple[str, ...]
    sentence: str
    notes: tuple[str, ...] = field(default=())


def labels_of(columns: Mapping[str, Sequence[Cell]], rule: ClassRule) -> Labels:
    """Classes of samples by a rule.

    Parameters
    ----------
    columns : mapping of str to sequence of Cell
        What is known of the samples.
    rule : ClassRule

    Raises
    ------
    InputError
        If the field is missing or holds no number where contents are asked for.
    """
    return _by_name(columns, rule) if rule.field else _by_threshold(columns, rule)


def _by_name(columns: Mapping[str, Sequence[Cell]], rule: ClassRule) -> Labels:
    texts = [key_text(cell) for cell in field_of(columns, rule.field)]
    classes = tuple(sorted({text for text in texts if text}))
    positions = {name: i for i, name in enumerate(classes)}
    lost = sum(not text for text in texts)
    return Labels(
        np.array([positions.get(text, -1) for text in texts], dtype=np.int64),
        classes,
        said("classes are the values of {field}", field=rule.field),
        (said("{samples} without a class in {field} are left out.", samples=counted(lost, "sample"), field=rule.field),)
        if lost
        else (),
    )


def _by_threshold(columns: Mapping[str, Sequence[Cell]], rule: ClassRule) -> Labels:
    """High is above the threshold. A value below detection is low where its limit is no higher than the threshold."""
    values, status = _contents(field_of(columns, rule.assay))
    below, above = status == Status.BELOW, status == Status.ABOVE
    known = np.isfinite(values) | below
    if not np.isfinite(values).any():
        raise InputError(said("The field {assay} holds no number: choose a field of contents.", assay=rule.assay))
    # As cleaning does it: half the limit stands for what was not detected.
    ordered = np.where(below, np.nan_to_num(values) / 2, values)[known]
    limit = rule.limit(ordered)
    undecided = (below & (values > limit)) | (above & (values < limit))
    position = np.where(np.where(below, -math.inf, values) > limit, 1, 0)
    position[above & (values == limit)] = 1
    position[~known | undecided] = -1
    notes = []
    if not known.all():
        notes.append(
            said(
                "{samples} without a content in {assay} are left out.",
                samples=counted(int((~known).sum()), "sample"),
                assay=rule.assay,
            )
        )
    if undecided.any():
        notes.append(
            said(
                "{samples} whose content in {assay} is only known to lie beyond a detection limit on the"
                " other side of {limit} are left out.",
                samples=counted(int(undecided.sum()), "sample"),
                assay=rule.assay,
                limit=number(limit),
            )
        )
    how = (
        ""
        if rule.threshold.strip().lower() == number(limit)
        else said(", which is {threshold}", threshold=rule.threshold)
    )
    return Labels(
        position.astype(np.int64),
        (LOW, HIGH),
        said(
            "high is {assay} above {limit}{how}; contents go from {ordered} to {ordered_2}",
            assay=rule.assay,
            limit=number(limit),
            how=how,
            ordered=number(float(ordered.min())),
            ordered_2=number(float(ordered.max())),
        ),
        tuple(notes),
    )


def _contents(cells: Sequence[Cell]) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    votes = DecimalEvidence()
    for cell in cells:
        votes.add(cell)
    return NumberReader(votes.decimal(".")).read_many(list(cells))
