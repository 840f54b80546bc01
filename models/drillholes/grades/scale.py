"""Grades as they are learnt, and the way back that is right on average."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.arrays import Floats
from ...core.errors import InputError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import counted, listed

_SKEWED = 1.0


@dataclass(frozen=True)
class GradeScale:
    """Which grades are learnt as natural logarithms.

    Parameters
    ----------
    targets : tuple of str
    log : array of shape (targets,)
    floor : array of shape (targets,)
        Taken for grades of 0 before the logarithm.
    never_negative : array of shape (targets,)
    """

    targets: tuple[str, ...]
    log: NDArray[np.bool_]
    floor: Floats
    never_negative: NDArray[np.bool_]

    def learnt(self, grades: Floats) -> Floats:
        """Grades of shape (…, targets) as they are learnt."""
        safe = np.maximum(grades, np.where(self.log, self.floor, -np.inf))
        with np.errstate(invalid="ignore", divide="ignore"):
            found: Floats = np.where(self.log, np.log(np.where(self.log, safe, 1.0)), grades)
        return found

    def median(self, learnt: Floats) -> Floats:
        """Grades of what was learnt, shape (…, targets), without any correction: a logarithm's median stays one."""
        found: Floats = np.where(self.log, np.exp(np.where(self.log, learnt, 0.0)), learnt)
        return np.maximum(found, np.where(self.never_negative, 0.0, -np.inf))

    def factors(self, grades: Floats, learnt: Floats) -> Floats:
        """What medians are multiplied with so that the mean of these points comes out, shape (targets,).

        The ratio estimator of Snowdon (1991), Canadian Journal of Forest Research 21, 720-724: exponentials of
        predicted logarithms are medians, and too low on average wherever there is an error.

        Parameters
        ----------
        grades, learnt : array of shape (points, targets)
        """
        known = np.isfinite(grades) & np.isfinite(learnt)
        told = np.where(known, self.median(learnt), 0.0).sum(axis=0)
        meant = np.where(known, grades, 0.0).sum(axis=0)
        found: Floats = np.where(self.log & (told > 0), meant / np.where(told > 0, told, 1.0), 1.0)
        return found


def fit_scale(grades: Mapping[str, Floats], log: str, progress: Progress) -> GradeScale:
    """Decide which grades are learnt as logarithms.

    Parameters
    ----------
    grades : mapping of str to array of shape (points,)
        NaN where there is none.
    log : {"auto", "always", "never"}
        `auto`: those above 0 whose skewness exceeds 1 and that of their logarithms.
    progress : Progress

    Raises
    ------
    InputError
        If logarithms are always wanted and a grade is below 0, or never above.
    """
    flags, floors, never = [], [], []
    for name, values in grades.items():
        known = values[np.isfinite(values)]
        above = known[known > 0]
        possible = len(above) > 1 and float(known.min()) >= 0
        if log == "always" and not possible:
            raise InputError(
                said("{name} has values below 0, or none above: its logarithm cannot be learnt.", name=name)
            )
        floor = float(above.min()) / 2 if len(above) else 1.0
        taken = log == "always" or (log == "auto" and possible and _skewed(known, np.maximum(known, floor)))
        zeros = int(np.count_nonzero(known == 0))
        if taken and zeros:
            progress.warn(
                said(
                    "{name}: {values} of 0 count as half the smallest value above 0 where logarithms are learnt.",
                    name=name,
                    values=counted(zeros, "value"),
                )
            )
        flags.append(taken)
        floors.append(floor)
        never.append(bool(known.min() >= 0))
    names = [name for name, taken in zip(grades, flags) if taken]
    if names:
        progress.info(said("Learnt as logarithms: {names}. Figures are of the grades themselves.", names=listed(names)))
    return GradeScale(tuple(grades), np.array(flags), np.array(floors), np.array(never))


def _skewed(values: Floats, positive: Floats) -> bool:
    raw, logs = (_skewness(one) for one in (values, np.log(positive)))
    return raw > _SKEWED and abs(logs) < raw


def _skewness(values: Floats) -> float:
    away = values - values.mean()
    return float(np.mean(away**3) / max(float(np.mean(away**2)) ** 1.5, 1e-300))


def columns_of(grades: Mapping[str, Floats], targets: Sequence[str]) -> Floats:
    """Grades side by side, shape (points, targets)."""
    return np.column_stack([grades[name] for name in targets])
