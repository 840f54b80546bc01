"""What dragging a handle does to a variogram; free of Qt.

A handle stands for a parameter: the nugget lies on the axis of semivariances, each structure where its practical range
meets what nugget and structures amount to up to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...models.interpolation.variogram import Anisotropy, Structure, Variogram

NUGGET = 0
"""Number of the nugget's handle; structures have those from 1 on."""
MOST_STRUCTURES = 2
"""Structures that the window has room for; a fit takes no more either."""
LEAST_RATIO = 0.02
_NEW_RATIO = 0.5
_SHORT, _LONG = 1 / 3, 3.0
"""Range of a structure that is added, by the longest lag and by the range of the first one."""


@dataclass(frozen=True)
class Handle:
    """Where a handle is.

    Parameters
    ----------
    number : int
        `NUGGET`, or that of a structure.
    distance_m, gamma : float
        Along the longest range.
    """

    number: int
    distance_m: float
    gamma: float


def handles(variogram: Variogram) -> list[Handle]:
    """All handles of a variogram, the nugget's first."""
    found = [Handle(NUGGET, 0.0, variogram.nugget)]
    for number, structure in enumerate(variogram.structures, start=1):
        found.append(Handle(number, structure.practical_range_m, up_to(variogram, number).sill))
    return found


def up_to(variogram: Variogram, number: int) -> Variogram:
    """The nugget and the first so many structures of a variogram."""
    return replace(variogram, structures=variogram.structures[:number])


def dragged(variogram: Variogram, number: int, distance_m: float, gamma: float) -> Variogram:
    """Variogram whose handle was put there; others keep their parameters, and so their distance from this one."""
    if number == NUGGET:
        return replace(variogram, nugget=max(gamma, 0.0))
    structure = variogram.structures[number - 1]
    return with_structure(
        variogram,
        number,
        replace(
            structure,
            partial_sill=max(gamma - up_to(variogram, number - 1).sill, 0.0),
            range_m=_own_range(structure, distance_m) if distance_m > 0 else structure.range_m,
        ),
    )


def with_structure(variogram: Variogram, number: int, structure: Structure) -> Variogram:
    """Variogram with another structure in the place of one."""
    structures = list(variogram.structures)
    structures[number - 1] = structure
    return replace(variogram, structures=tuple(structures))


def with_model(variogram: Variogram, number: int, model: str, smoothness: float, longest_m: float) -> Variogram:
    """Variogram one of whose structures is of another model, with the same sill and practical range.

    Parameters
    ----------
    variogram : Variogram
    number : int
        Of the structure, which is added if there is none yet: it takes half of the sill of what stands before it.
    model : str
        Empty to take the structure away; what stands before it gets its sill.
    smoothness : float
    longest_m : float
        Longest lag that was measured.
    """
    structures = list(variogram.structures)
    if number <= len(structures):
        if model:
            return with_structure(variogram, number, _of_model(structures[number - 1], model, smoothness))
        return _without(variogram, number)
    if not model:
        return variogram
    if not structures:
        half = variogram.nugget / 2
        new = Structure(model, half, longest_m, smoothness)
        new = replace(new, range_m=_own_range(new, _SHORT * longest_m))
        return replace(variogram, nugget=half, structures=(new,))
    last = structures[-1]
    half = last.partial_sill / 2
    new = Structure(model, half, last.range_m, smoothness)
    new = replace(new, range_m=_own_range(new, _LONG * last.practical_range_m))
    return replace(variogram, structures=(*structures[:-1], replace(last, partial_sill=half), new))


def _without(variogram: Variogram, number: int) -> Variogram:
    gone = variogram.structures[number - 1]
    rest = [part for at, part in enumerate(variogram.structures, start=1) if at != number]
    if not rest:
        return replace(variogram, nugget=variogram.nugget + gone.partial_sill, structures=(), anisotropy=None)
    heir = max(number - 2, 0)
    rest[heir] = replace(rest[heir], partial_sill=rest[heir].partial_sill + gone.partial_sill)
    return replace(variogram, structures=tuple(rest))


def _of_model(structure: Structure, model: str, smoothness: float) -> Structure:
    other = replace(structure, model=model, smoothness=smoothness)
    return replace(other, range_m=_own_range(other, structure.practical_range_m))


def _own_range(structure: Structure, practical_range_m: float) -> float:
    """The model's own range of a structure that has this practical range."""
    return practical_range_m * structure.range_m / structure.practical_range_m


def with_anisotropy(variogram: Variogram, wanted: bool, azimuth_deg: float = 0.0) -> Variogram:
    """Variogram with ranges that differ by direction, or without."""
    if not wanted:
        return replace(variogram, anisotropy=None)
    return replace(variogram, anisotropy=variogram.anisotropy or Anisotropy(azimuth_deg, _NEW_RATIO))


def turned(variogram: Variogram, azimuth_deg: float) -> Variogram:
    """Variogram whose longest range lies in another direction."""
    if variogram.anisotropy is None:
        return variogram
    return replace(variogram, anisotropy=replace(variogram.anisotropy, azimuth_deg=azimuth_deg % 180))


def narrowed(variogram: Variogram, ratio: float) -> Variogram:
    """Variogram with another ratio of the shortest to the longest range."""
    if variogram.anisotropy is None:
        return variogram
    return replace(variogram, anisotropy=replace(variogram.anisotropy, ratio=min(max(ratio, LEAST_RATIO), 1.0)))
