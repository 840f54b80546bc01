"""The models of variograms, one entry of a table each: a new one is its entry and its two formulas, and nothing else.

Formulas are functions of u = h / a, a distance by the model's own range, and of a smoothness that only some use; both
arrays have the shape of u. The correlation is what the model leaves of its sill of 1. The steepness is the derivative
of the model by u, divided by u: times a lag vector it is the gradient of the semivariance at the end of that vector,
without another division by its length.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.language import marked

SMOOTHEST = 10.0
"""Largest smoothness of a Matérn model; beyond it is the Gaussian model for every purpose."""

_REACHED = 0.95
"""Share of the partial sill that counts as all of it where a model only approaches its sill."""


def _spherical(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """1 - 3/2 u + 1/2 u³ up to u = 1, then 0 (Journel & Huijbregts, 1978)."""
    inside = np.minimum(scaled, 1.0)
    result: NDArray[np.float64] = 1.0 - inside * (1.5 - 0.5 * inside * inside)
    return result


def _exponential(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """exp(-u)."""
    result = np.negative(scaled)
    np.exp(result, out=result)
    return result


def _gaussian(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """exp(-u²). Differentiable at 0 to any order: without a nugget its kriging systems are nearly singular."""
    result: NDArray[np.float64] = np.exp(-scaled * scaled)
    return result


def _cubic(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """1 - 7 u² + 35/4 u³ - 7/2 u⁵ + 3/4 u⁷ up to u = 1, then 0 (Chilès & Delfiner, 2012)."""
    inside = np.minimum(scaled, 1.0)
    squared = inside * inside
    result: NDArray[np.float64] = 1.0 - squared * (7.0 + inside * (-8.75 + squared * (3.5 - 0.75 * squared)))
    return result


def _matern(scaled: NDArray[np.float64], smoothness: float) -> NDArray[np.float64]:
    """2^(1-v)/Γ(v) u^v K_v(u) (Stein, 1999; `Mat` of gstat); v = 1/2 is the exponential model."""
    if smoothness == 0.5:
        return _exponential(scaled, smoothness)
    result: NDArray[np.float64]
    if smoothness == 1.5:
        result = (1.0 + scaled) * np.exp(-scaled)
    elif smoothness == 2.5:
        result = (1.0 + scaled + scaled * scaled / 3.0) * np.exp(-scaled)
    else:
        from scipy.special import gammaln, kve

        # K_v overflows near 0, where the correlation is 1 to the last digit, and vanishes beyond about 700.
        inside = np.clip(scaled, 1e-10, 700.0)
        logarithm = (1.0 - smoothness) * math.log(2.0) - gammaln(smoothness) + smoothness * np.log(inside) - inside
        with np.errstate(over="ignore", invalid="ignore"):
            correlation = np.exp(logarithm) * kve(smoothness, inside)
        result = np.where(np.isfinite(correlation) & (scaled > 1e-10), correlation, 1.0)
    return result


def _spherical_steepness(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """3/2 (1/u - u) up to u = 1, then 0."""
    inside = np.minimum(scaled, 1.0)
    result: NDArray[np.float64] = 1.5 / inside - 1.5 * inside
    return result


def _exponential_steepness(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """exp(-u) / u."""
    result: NDArray[np.float64] = np.exp(-scaled) / scaled
    return result


def _gaussian_steepness(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """2 exp(-u²)."""
    result: NDArray[np.float64] = 2.0 * np.exp(-scaled * scaled)
    return result


def _cubic_steepness(scaled: NDArray[np.float64], _smoothness: float) -> NDArray[np.float64]:
    """14 - 105/4 u + 35/2 u³ - 21/4 u⁵ up to u = 1, then 0."""
    inside = np.minimum(scaled, 1.0)
    squared = inside * inside
    result: NDArray[np.float64] = 14.0 + inside * (-26.25 + squared * (17.5 - 5.25 * squared))
    return result


def _matern_steepness(scaled: NDArray[np.float64], smoothness: float) -> NDArray[np.float64]:
    """2^(1-v)/Γ(v) u^(v-1) K_(v-1)(u), as d/du u^v K_v(u) = -u^v K_(v-1)(u) (DLMF 10.29.4)."""
    if smoothness == 0.5:
        return _exponential_steepness(scaled, smoothness)
    result: NDArray[np.float64]
    if smoothness == 1.5:
        result = np.exp(-scaled)
    elif smoothness == 2.5:
        result = (1.0 + scaled) / 3.0 * np.exp(-scaled)
    else:
        from scipy.special import gammaln, kve

        # Between these bounds neither factor leaves the range of numbers.
        inside = np.clip(scaled, 1e-10, 700.0)
        logarithm = (
            (1.0 - smoothness) * math.log(2.0) - gammaln(smoothness) + (smoothness - 1.0) * np.log(inside) - inside
        )
        result = np.exp(logarithm) * kve(smoothness - 1.0, inside)
    return result


Formula = Callable[[NDArray[np.float64], float], NDArray[np.float64]]
"""From u = h / a, an array of any shape, and a smoothness to an array of that shape."""


@dataclass(frozen=True)
class VariogramModel:
    """A model whose sill and range are 1.

    Parameters
    ----------
    name : str
        As options and files have it.
    title : str
        As sentences have it.
    words : str
        The formula in one line, with h for the distance and a for the range.
    correlation, steepness : Formula
    practical_range : float or None
        Where 95 % of the sill are reached, by the range; 1 for models that reach their sill there. None where it
        depends on the smoothness, and is searched.
    at_origin : {"linear", "parabolic", "analytic", "by smoothness"}
        How it leaves 0. Kriging systems of models that are not linear there are nearly singular without a nugget; an
        analytic one claims values that are smooth without limit.
    source : str
    """

    name: str
    title: str
    words: str
    correlation: Formula
    steepness: Formula
    practical_range: float | None
    at_origin: str
    source: str

    @property
    def reaches_its_sill(self) -> bool:
        """Whether it is 1 from the range on."""
        return self.practical_range == 1.0

    @property
    def takes_smoothness(self) -> bool:
        """Whether the smoothness is one of its parameters."""
        return self.at_origin == "by smoothness"

    def practical_range_at(self, smoothness: float) -> float:
        """Where 95 % of the sill are reached, by the range."""
        if self.practical_range is not None:
            return self.practical_range
        # By halving: the window that shows variograms asks for it in QGIS's own Python, which may lack SciPy.
        low, high = 0.0, 100.0
        while True:
            middle = (low + high) / 2
            if middle in (low, high):
                return high
            if 1.0 - self.correlation(np.array([middle]), smoothness)[0] < _REACHED:
                low = middle
            else:
                high = middle


MODELS: dict[str, VariogramModel] = {
    model.name: model
    for model in (
        VariogramModel(
            name="spherical",
            title=marked("spherical"),
            words="3/2 h/a - 1/2 (h/a)^3",
            correlation=_spherical,
            steepness=_spherical_steepness,
            practical_range=1.0,
            at_origin="linear",
            source="Journel & Huijbregts (1978): Mining Geostatistics",
        ),
        VariogramModel(
            name="exponential",
            title=marked("exponential"),
            words="1 - exp(-h/a)",
            correlation=_exponential,
            steepness=_exponential_steepness,
            practical_range=math.log(20.0),
            at_origin="linear",
            source="Journel & Huijbregts (1978): Mining Geostatistics",
        ),
        VariogramModel(
            name="gaussian",
            title=marked("Gaussian"),
            words="1 - exp(-(h/a)^2)",
            correlation=_gaussian,
            steepness=_gaussian_steepness,
            practical_range=math.sqrt(math.log(20.0)),
            at_origin="analytic",
            source="Journel & Huijbregts (1978): Mining Geostatistics",
        ),
        VariogramModel(
            name="cubic",
            title=marked("cubic"),
            words="7 (h/a)^2 - 35/4 (h/a)^3 + 7/2 (h/a)^5 - 3/4 (h/a)^7",
            correlation=_cubic,
            steepness=_cubic_steepness,
            practical_range=1.0,
            at_origin="parabolic",
            source="Chilès & Delfiner (2012): Geostatistics, 2nd edition",
        ),
        VariogramModel(
            name="matern",
            title=marked("Matérn"),
            words="1 - 2^(1-v)/Gamma(v) (h/a)^v K_v(h/a) with v = smoothness",
            correlation=_matern,
            steepness=_matern_steepness,
            practical_range=None,
            at_origin="by smoothness",
            source="Stein (1999): Interpolation of Spatial Data",
        ),
    )
}
"""Models that a structure may have, by name. The order is that of menus, of fits that tie, and of messages."""
