"""Steps of preprocessing: how each is written, what it needs, and what it makes of an axis.

A new step is a function that prepares it and one entry in `KINDS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from ..core.arrays import Floats, Mask
from ..core.errors import InputError
from ..core.language import marked, said
from ..core.wording import counted
from .formulas import scatter
from .formulas.axis import pieces, splice
from .formulas.continuum import continuum_removed
from .formulas.linear import BandWeights
from .formulas.resampling import area_matrix, even_centres, gaussian_matrix
from .formulas.smoothing import is_even, savgol_matrix
from .table import ABSORBANCE, NANOMETRES, OTHER, REFLECTANCE, Bands

Numbers = tuple[float, ...]


@dataclass(frozen=True)
class Step:
    """One step as the user wrote it: `savgol(11, 2, 1)`."""

    name: str
    numbers: Numbers = ()

    def __str__(self) -> str:
        return f"{self.name}({', '.join(f'{n:.10g}' for n in self.numbers)})" if self.numbers else self.name


@dataclass(frozen=True)
class Axis:
    """What a step finds: bands, what their values are, and what was learnt for it."""

    bands: Bands
    quantity: str
    learnt: Mapping[str, Floats] = field(default_factory=dict)


@dataclass(frozen=True)
class Stage:
    """A step on the bands of an instrument: what comes out, and the function from (n, bands) to (n, new bands).

    `note` says what the user should know of it; `kept` are the bands of a step that only leaves some out.
    """

    bands: Bands
    quantity: str
    function: Callable[[Floats], Floats]
    note: str = ""
    kept: Mask | None = None


@dataclass(frozen=True)
class StepKind:
    """A kind of step.

    Parameters
    ----------
    usage : str
        How it is written, optional numbers in square brackets.
    title : str
        What it does, for reports and the manual.
    counts : tuple of int
        Least and largest number of numbers.
    prepare : callable
        From numbers and axis to a `Stage`; raises `InputError` where they do not fit.
    learn : callable, optional
        From training spectra that have come as far as this step to what it keeps of them.
    """

    usage: str
    title: str
    counts: tuple[int, int]
    prepare: Callable[[Numbers, Axis], Stage]
    learn: Callable[[Floats], dict[str, Floats]] | None = None


def _unit(bands: Bands) -> str:
    return "nm" if bands.unit == NANOMETRES else "cm⁻¹"


def _whole(name: str, value: float, least: int) -> int:
    if value != int(value) or value < least:
        raise InputError(
            said(
                "{name} {value:g} is no whole number from {least} on: give for example {least_2}.",
                name=name,
                value=value,
                least=least,
                least_2=max(least, 2),
            )
        )
    return int(value)


def _kept(axis: Axis, keep: Mask, what: str) -> Stage:
    if not keep.any():
        raise InputError(
            said("{what} leaves no band: the spectra reach from {extent}.", what=what, extent=axis.bands.extent)
        )
    return Stage(axis.bands.taken(keep), axis.quantity, lambda values: values[:, keep], kept=keep)


def _range(numbers: Numbers, axis: Axis) -> Stage:
    low, high = numbers
    if not low < high:
        raise InputError(said("range({low:g}, {high:g}) is no range: give the lower end first.", low=low, high=high))
    centres = axis.bands.centres
    keep = (centres >= low) & (centres <= high)
    if not keep.any() and axis.bands.unit == NANOMETRES and high <= 30:
        raise InputError(
            said(
                "range({low:g}, {high:g}) leaves no band: the spectra reach from {extent}, and ranges are"
                " in nanometres.",
                low=low,
                high=high,
                extent=axis.bands.extent,
            )
        )
    return _kept(axis, keep, f"range({low:g}, {high:g})")


def _exclude(numbers: Numbers, axis: Axis) -> Stage:
    if len(numbers) % 2 or any(low > high for low, high in zip(numbers[::2], numbers[1::2])):
        raise InputError(
            said(
                "exclude({value}) are no ranges: give pairs, the lower end first, as in exclude(1350,"
                " 1450, 1800, 1950).",
                value=", ".join(f"{n:g}" for n in numbers),
            )
        )
    keep = np.ones(len(axis.bands), dtype=bool)
    for low, high in zip(numbers[::2], numbers[1::2]):
        keep &= (axis.bands.centres < low) | (axis.bands.centres > high)
    return _kept(axis, keep, "exclude")


def _splice(numbers: Numbers, axis: Axis) -> Stage:
    if any(np.diff(numbers) <= 0):
        raise InputError(
            said("Joins {value} do not rise: give them in rising order.", value=", ".join(f"{n:g}" for n in numbers))
        )
    centres, unit = axis.bands.centres, _unit(axis.bands)
    splice(np.zeros((1, len(centres))), centres, numbers, unit)
    return Stage(axis.bands, axis.quantity, lambda values: splice(values, centres, numbers, unit))


def _continuum(numbers: Numbers, axis: Axis) -> Stage:
    centres = axis.bands.centres
    note, quantity = "", axis.quantity
    if axis.quantity != REFLECTANCE:
        quantity = OTHER
        note = said(
            "The convex hull was laid over spectra that are no reflectance, where absorption features"
            " may point up and lie on the hull: put 'reflectance' before 'continuum' if these are"
            " absorbance."
        )
    return Stage(axis.bands, quantity, lambda values: continuum_removed(values, centres), note)


def _absorbance(numbers: Numbers, axis: Axis) -> Stage:
    _only_of(axis, REFLECTANCE, "absorbance")
    return Stage(axis.bands, ABSORBANCE, absorbance_of)


def _reflectance(numbers: Numbers, axis: Axis) -> Stage:
    _only_of(axis, ABSORBANCE, "reflectance")
    return Stage(axis.bands, REFLECTANCE, lambda values: np.power(10.0, -values))


def _only_of(axis: Axis, quantity: str, step: str) -> None:
    if axis.quantity == step:
        raise InputError(said("These spectra are {step} already: leave the step '{step}' out.", step=step))
    if axis.quantity != quantity:
        raise InputError(
            said(
                "The step '{step}' is of {quantity}, and the spectra that it meets are neither {quantity}"
                " nor {step}: put it before derivatives, snv and detrend.",
                step=step,
                quantity=quantity,
            )
        )


def absorbance_of(reflectance: Floats) -> Floats:
    """log₁₀(1/R); NaN where reflectance is not above zero.

    Parameters
    ----------
    reflectance : array of shape (spectra, bands)
    """
    result = np.full(reflectance.shape, np.nan)
    np.log10(reflectance, out=result, where=reflectance > 0)
    return np.subtract(0.0, result, out=result)


def _savgol(numbers: Numbers, axis: Axis) -> Stage:
    window, order = _whole("The window", numbers[0], 3), _whole("The order", numbers[1], 0)
    derivative = _whole("The derivative", numbers[2], 0) if len(numbers) > 2 else 0
    if window % 2 == 0 or window <= order or derivative > order:
        raise InputError(
            said(
                "savgol({window}, {order}, {derivative}) cannot be fitted: the window is an odd number of"
                " bands larger than the order, and the derivative is at most the order.",
                window=window,
                order=order,
                derivative=derivative,
            )
        )
    centres = axis.bands.centres
    runs = pieces(centres)
    shortest = min(run.stop - run.start for run in runs)
    if shortest < window:
        raise InputError(
            said(
                "A window of {window} bands is longer than {bands}, the shortest run of bands without a"
                " gap ({extent}, {runs}): give a shorter window.",
                window=window,
                bands=counted(shortest, "band"),
                extent=axis.bands.extent,
                runs=counted(len(runs), "run"),
            )
        )
    even = all(is_even(centres[run]) for run in runs)
    if derivative and not even:
        raise InputError(
            said(
                "Bands from {extent} are not evenly spaced, so that savgol cannot differentiate by the"
                " axis: put 'resample(…)' before it, or write savgol({window}, {order});"
                " derivative({derivative}).",
                extent=axis.bands.extent,
                window=window,
                order=order,
                derivative=derivative,
            )
        )
    matrix = np.zeros((len(centres), len(centres)))
    for run in runs:
        spacing = float(np.ptp(centres[run])) / (run.stop - run.start - 1)
        matrix[run, run] = savgol_matrix(run.stop - run.start, window, order, derivative, spacing)
    note = (
        "" if even else said("Bands are not evenly spaced: savgol smoothed by their numbers, not by their distances.")
    )
    quantity = OTHER if derivative else axis.quantity
    return Stage(axis.bands, quantity, BandWeights(matrix).apply, note)


def _derivative(numbers: Numbers, axis: Axis) -> Stage:
    order = _whole("The derivative", numbers[0], 1) if numbers else 1
    if order > 2:
        raise InputError(
            said("derivative({order}) is not there: give 1 or 2, after savgol to keep noise down.", order=order)
        )
    if len(axis.bands) < 2:
        raise InputError(said("A single band has no derivative: take more bands."))
    centres = axis.bands.centres

    def differentiated(values: Floats) -> Floats:
        for _ in range(order):
            values = np.gradient(values, centres, axis=1)
        return values

    return Stage(axis.bands, OTHER, differentiated)


def _snv(numbers: Numbers, axis: Axis) -> Stage:
    return Stage(axis.bands, OTHER, scatter.snv)


def _msc(numbers: Numbers, axis: Axis) -> Stage:
    reference = axis.learnt["reference"]
    if len(reference) != len(axis.bands):
        raise InputError(
            said(
                "The reference of msc has {bands}, and the spectra that meet it {count}: use the bands"
                " that it was learnt from.",
                bands=counted(len(reference), "band"),
                count=len(axis.bands),
            )
        )
    return Stage(axis.bands, axis.quantity, lambda values: scatter.msc(values, reference))


def _learn_msc(values: Floats) -> dict[str, Floats]:
    whole = values[np.isfinite(values).all(axis=1)]
    if not len(whole):
        raise InputError(said("msc needs the mean of training spectra, and none has a value in every band."))
    reference = whole.mean(axis=0)
    if np.ptp(reference) == 0:
        raise InputError(
            said("msc needs a mean of training spectra that differs from band to band, and here it does not.")
        )
    return {"reference": reference}


def _detrend(numbers: Numbers, axis: Axis) -> Stage:
    order = _whole("The order", numbers[0], 0) if numbers else 2
    centres = axis.bands.centres
    if order >= len(centres):
        raise InputError(
            said(
                "detrend({order}) needs more than {order} bands, and there are {count}.",
                order=order,
                count=len(centres),
            )
        )
    return Stage(axis.bands, OTHER, lambda values: scatter.detrend(values, centres, order))


def _resample(numbers: Numbers, axis: Axis) -> Stage:
    centres = axis.bands.centres
    if len(numbers) == 1:
        width = numbers[0]
        if not width > 0:
            raise InputError(said("Bands of width {width:g} are not possible: give a width above 0.", width=width))
        new = even_centres(centres, width)
        if not len(new):
            raise InputError(
                said(
                    "resample({width:g}) leaves no band: the spectra reach from {extent}.",
                    width=width,
                    extent=axis.bands.extent,
                )
            )
        result = Bands(new, axis.bands.unit, np.full(len(new), width))
        return Stage(result, axis.quantity, BandWeights(area_matrix(centres, width)).apply)
    new = np.array(numbers)
    bands = Bands(new, axis.bands.unit)
    half = axis.bands.spacing[[0, -1]] / 2
    if new[0] < centres[0] - half[0] or new[-1] > centres[-1] + half[1]:
        raise InputError(
            said(
                "Bands from {extent} were asked for, and the spectra reach from {extent_2}: leave out"
                " what lies outside.",
                extent=bands.extent,
                extent_2=axis.bands.extent,
            )
        )
    result = Bands(new, axis.bands.unit, bands.spacing)
    return Stage(result, axis.quantity, BandWeights(gaussian_matrix(centres, new, bands.spacing)).apply)


KINDS: dict[str, StepKind] = {
    "range": StepKind("range(low, high)", marked("keeps the bands from low to high"), (2, 2), _range),
    "exclude": StepKind(
        "exclude(low, high, …)", marked("leaves out the bands of one range or several"), (2, 99), _exclude
    ),
    "splice": StepKind(
        "splice(join, …)", marked("shifts detectors so that they agree where they meet"), (1, 9), _splice
    ),
    "continuum": StepKind("continuum", marked("divides each spectrum by its convex hull"), (0, 0), _continuum),
    "absorbance": StepKind("absorbance", "reflectance to absorbance, log₁₀(1/R)", (0, 0), _absorbance),
    "reflectance": StepKind("reflectance", "absorbance to reflectance", (0, 0), _reflectance),
    "savgol": StepKind(
        "savgol(window, order[, derivative])",
        marked("smooths by polynomials in a window of bands, or differentiates by the axis"),
        (2, 3),
        _savgol,
    ),
    "derivative": StepKind(
        "derivative[(1 or 2)]", marked("differentiates by the axis, band by band"), (0, 1), _derivative
    ),
    "snv": StepKind("snv", marked("brings each spectrum to mean 0 and deviation 1"), (0, 0), _snv),
    "msc": StepKind("msc", marked("fits each spectrum to the mean of the training spectra"), (0, 0), _msc, _learn_msc),
    "detrend": StepKind(
        "detrend[(order)]", marked("subtracts each spectrum's own polynomial (order 2)"), (0, 1), _detrend
    ),
    "resample": StepKind(
        marked("resample(width) or resample(band, band, …)"),
        marked("even bands by areas, or given bands by a Gaussian response as wide as their spacing"),
        (1, 9999),
        _resample,
    ),
}
"""All steps by name, in the order in which they are commonly taken."""

_WRITTEN = re.compile(r"([a-z]\w*)\s*(?:\(([^()]*)\))?", re.IGNORECASE)


def parse_steps(text: str) -> tuple[Step, ...]:
    """Read steps separated by `;`, each a name with its numbers; an empty text has none.

    Raises
    ------
    InputError
        For a step that does not exist (with the list of those that do), or numbers that do not belong to it.
    """
    return tuple(_parse_step(part.strip()) for part in text.split(";") if part.strip())


def _parse_step(text: str) -> Step:
    written = _WRITTEN.fullmatch(text)
    kind = KINDS.get(written[1].lower()) if written else None
    if written is None or kind is None:
        raise InputError(
            said(
                "There is no step '{text}': write steps such as {usage}, separated by semicolons.",
                text=text,
                usage="; ".join(kind.usage for kind in KINDS.values()),
            )
        )
    try:
        numbers = tuple(float(part) for part in (written[2] or "").split(",") if part.strip())
    except ValueError:
        raise InputError(
            said("The step '{text}' holds something that is no number: write {usage}.", text=text, usage=kind.usage)
        ) from None
    if not kind.counts[0] <= len(numbers) <= kind.counts[1] or not np.isfinite(numbers).all():
        raise InputError(
            said(
                "The step '{text}' has {numbers}: write {usage}.",
                text=text,
                numbers=counted(len(numbers), "number"),
                usage=kind.usage,
            )
        )
    return Step(written[1].lower(), numbers)


def range_step(ends: object) -> str:
    """Step that keeps a range given by its two ends, as a text (`400, 2400`, `400 - 2400`) or a pair; empty for none.

    Raises
    ------
    InputError
        For anything else.
    """
    text = ",".join(map(str, ends)) if isinstance(ends, (list, tuple)) else str(ends or "")
    if not text.strip():
        return ""
    numbers = re.findall(r"\d+(?:\.\d+)?", text)
    if len(numbers) != 2 or re.sub(r"[\d.\s,;:–-]|nm|to", "", text):
        raise InputError(said("'{text}' is no range of bands: give its two ends, such as 400, 2400.", text=text))
    return f"range({numbers[0]}, {numbers[1]})"
