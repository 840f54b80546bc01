"""Flux gradients of contents along holes: how fast they rise in each direction of space."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats
from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted
from ..interpolation.variogram import Variogram
from .kriging import SearchOptions, SpaceKriger, SpaceSamples
from .variography import fit_space_variogram

METHODS = ("kriging", "finiteelement")
SUFFIXES = ("_dx", "_dy", "_dz")
"""Along easting, northing and elevation."""

_GROUPS = 10
_FLATTEST = 1e-9
"""Volume of a tetrahedron, relative to its longest side cubed, below which it has no gradient."""


@dataclass(frozen=True)
class GradientOptions:
    """How gradients are taken.

    Parameters
    ----------
    method : {"kriging", "finiteelement"}
    own_hole : bool
        Whether the samples of a point's own hole take part. Without them a gradient says what the other holes say, so
        that it may be a feature of a model that is tested on whole holes.
    search : SearchOptions
        Of kriging.
    seed : int
    """

    method: str = "kriging"
    own_hole: bool = False
    search: SearchOptions = field(default_factory=lambda: SearchOptions(drift="linear", least=5))
    seed: int = 42

    def __post_init__(self) -> None:
        check_choice("method", self.method, METHODS, " of gradients")


@dataclass(frozen=True)
class SpaceGradients:
    """Gradients at points.

    Parameters
    ----------
    values : dict of str to array of shape (points, 3)
        Per metre, along easting, northing and elevation; NaN where there is none.
    warnings : tuple of str
    """

    values: dict[str, Floats]
    warnings: tuple[str, ...]


def space_gradients(
    position: Floats,
    contents: Mapping[str, Floats],
    hole: NDArray[np.int64],
    variograms: Mapping[str, Variogram],
    options: GradientOptions,
    progress: Progress,
) -> SpaceGradients:
    """Take gradients of contents at points along holes.

    Parameters
    ----------
    position : array of shape (points, 3)
    contents : mapping of str to array of shape (points,)
        In units whose gradient is wanted; NaN where there is none.
    hole : array of shape (points,)
    variograms : mapping of str to Variogram
        Of elements that have one; others are fitted. Only kriging asks.
    options : GradientOptions
    progress : Progress

    Raises
    ------
    InputError
        Fewer than two holes without a point's own, too few samples for a method.

    Notes
    -----
    *kriging*: the derivative of the universal kriging estimate with a linear drift, by its dual form (Cressie, 1993,
    Statistics for Spatial Data, section 3.4.5), samples held fixed. *finiteelement*: linear shape functions on the
    Delaunay tetrahedra of the samples; the gradient at a node is the mean of its tetrahedra by their volumes, that
    inside of one is interpolated between its nodes. Both give a linear field's exact gradient. Across holes that stand
    apart the gradient is that between holes and says nothing of what lies within that distance.
    """
    if not options.own_hole and len(np.unique(hole)) < 2:
        raise InputError(
            said(
                "All points are of one hole: without its own samples there is nothing to take a gradient"
                " from. Give several holes, or let a point's own hole take part."
            )
        )
    values: dict[str, Floats] = {}
    warnings: list[str] = []
    for i, (name, content) in enumerate(contents.items()):
        part = progress.part(said("Gradients of {name}", name=name), i / len(contents), (i + 1) / len(contents))
        samples, _ = SpaceSamples.of(position, content, hole)
        if options.method == "kriging":
            without = None if options.own_hole else hole
            values[name], notes = gradients_from(samples, position, variograms.get(name), options, part, without)
            warnings += [f"{name}: {note}" for note in notes]
        else:
            values[name] = _by_elements(samples, position, hole, options, part)
        lost = int(np.isnan(values[name]).any(axis=1).sum())
        if lost:
            warnings.append(
                said(
                    "{name}: {points} of {count:,} have no gradient: too few samples",
                    name=name,
                    points=counted(lost, "point"),
                    count=len(position),
                )
                + (
                    said(" around them.")
                    if options.method == "kriging"
                    else said(", or they lie outside of all tetrahedra.")
                )
            )
    for warning in warnings:
        progress.warn(warning)
    return SpaceGradients(values, tuple(warnings))


def gradients_from(
    samples: SpaceSamples,
    position: Floats,
    variogram: Variogram | None,
    options: GradientOptions,
    progress: Progress,
    without_hole: NDArray[np.int64] | None = None,
) -> tuple[Floats, list[str]]:
    """Gradients by kriging at places of shape (places, 3), from samples that may be others; of the same shape.

    What users should know of the variogram and of kriging comes with them.

    Parameters
    ----------
    samples : SpaceSamples
    position : array of shape (places, 3)
    variogram : Variogram, optional
        Fitted to the samples where there is none.
    options : GradientOptions
    progress : Progress
    without_hole : array of shape (places,), optional
        A hole whose samples each place must not see.
    """
    notes: list[str] = []
    if variogram is None:
        fitted = fit_space_variogram(samples, options.seed, progress.span(0.0, 0.2))
        variogram = fitted.variogram
        notes += fitted.notes
    known = np.isfinite(position).all(axis=1)
    result = np.full((len(position), 3), np.nan)
    krige = SpaceKriger(samples, variogram, options.search)
    without = None if without_hole is None else without_hole[known]
    found = krige.at(position[known], progress.span(0.2, 1.0), without_hole=without, gradient=True)
    if found.gradient is not None:
        result[known] = found.gradient
    return result, notes + found.warnings()


def _by_elements(
    samples: SpaceSamples, position: Floats, hole: NDArray[np.int64], options: GradientOptions, progress: Progress
) -> Floats:
    """Gradients on tetrahedra; without a point's own hole, a tenth of the holes is left out at a time."""
    result = np.full((len(position), 3), np.nan)
    if options.own_hole:
        groups = [np.zeros(0, dtype=np.int64)]
    else:
        holes = np.random.default_rng([options.seed, 13]).permutation(np.unique(hole))
        groups = [group for group in np.array_split(holes, min(_GROUPS, len(holes))) if len(group)]
    for i, left_out in enumerate(groups):
        progress.update(i / len(groups))
        progress.check()
        at = np.isin(hole, left_out) if len(left_out) else np.ones(len(hole), dtype=bool)
        at &= np.isfinite(position).all(axis=1)
        kept = ~np.isin(samples.hole, left_out)
        result[at] = _on_tetrahedra(samples.position[kept], samples.values[kept], position[at])
    return result


def _on_tetrahedra(nodes: Floats, values: Floats, places: Floats) -> Floats:
    """Interpolate gradients between the nodes of the tetrahedra that places lie in; NaN outside of all."""
    from scipy.spatial import Delaunay, QhullError

    if len(nodes) < 5:
        return np.full((len(places), 3), np.nan)
    middle = nodes.mean(axis=0)
    try:
        mesh = Delaunay(nodes - middle)
    except QhullError:  # all in one plane
        return np.full((len(places), 3), np.nan)
    gradient = _at_nodes(nodes - middle, values, mesh.simplices)
    # A node is in several tetrahedra; by rounding, it may seem to lie outside of all.
    simplex = mesh.find_simplex(places - middle, tol=1e-9)
    inside = simplex >= 0
    result = np.full((len(places), 3), np.nan)
    transform = mesh.transform[simplex[inside]]
    weight = np.einsum("pij,pj->pi", transform[:, :3], places[inside] - middle - transform[:, 3])
    weight = np.concatenate([weight, 1 - weight.sum(axis=1, keepdims=True)], axis=1)
    result[inside] = np.einsum("pi,pij->pj", weight, gradient[mesh.simplices[simplex[inside]]])
    return result


def _at_nodes(nodes: Floats, values: Floats, tetrahedra: NDArray[np.int64]) -> Floats:
    """Mean gradients of the tetrahedra of each node, by their volumes; shape (nodes, 3)."""
    corner = nodes[tetrahedra]
    sides = corner[:, 1:] - corner[:, :1]
    volume = np.abs(np.linalg.det(sides)) / 6
    longest = np.linalg.norm(sides, axis=2).max(axis=1)
    good = volume > _FLATTEST * longest**3
    rises = values[tetrahedra[good, 1:]] - values[tetrahedra[good, :1]]
    slope = np.linalg.solve(sides[good], rises[:, :, np.newaxis])[:, :, 0]
    node, weight = tetrahedra[good].reshape(-1), np.repeat(volume[good], 4)
    total = np.bincount(node, weight, len(nodes))
    sums = np.stack([np.bincount(node, weight * np.repeat(slope[:, i], 4), len(nodes)) for i in range(3)], axis=1)
    result: Floats = np.divide(
        sums, total[:, np.newaxis], out=np.full_like(sums, np.nan), where=total[:, np.newaxis] > 0
    )
    return result
