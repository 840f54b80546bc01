"""Ordinary and universal kriging of points and blocks."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.arrays import Floats, Integers
from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import those_of
from ..rasters.grid import GridGeometry
from ..rasters.points import Points
from ..rasters.raster import BLOCK, GridWriter
from ..rasters.tiles import Tile, write_tiles
from .gradients import SUFFIXES, slope_and_aspect
from .kriging_sets import Neighbourhood, NeighbourSearch, NeighbourSets
from .kriging_systems import POINT, Kriged, Predictor, Samples, Support, Wanted
from .neighbours import SampleGroup, group_samples
from .reach import ElementGrounds, warn_of_unsampled_ground
from .variogram import Anisotropy, Variogram
from .variogram_models import MODELS

DRIFTS = ("none", "linear")
"""How the mean varies: a constant (ordinary kriging), or linear in easting and northing (universal kriging)."""
BACK_TRANSFORMS = ("mean", "median")
"""What estimates of logarithms are taken back to."""
_SMOOTH = ", ".join(model.name for model in MODELS.values() if model.at_origin in ("parabolic", "analytic"))
MOST_GLOBAL = 2000
"""Samples that global kriging accepts: their system fills a memory of 32 MB, and all of them take part at every cell.
"""


@dataclass(frozen=True)
class KrigingOptions:
    """How to krige.

    Parameters
    ----------
    drift : {"none", "linear"}
        A mean that is constant among the neighbours of a cell, or linear in easting and northing.
    neighbours : int, optional
        Number of nearest samples that each cell is estimated from; None for all samples (global kriging). Where there
        are not more samples than neighbours kriging is global, too.
    max_distance_m : float, optional
        Samples farther than this many metres take no part; a cell without any stays without data. With an anisotropic
        variogram it is the long half axis of an ellipse.
    octants : bool
        Whether at most an eighth of the neighbours (rounded up) may lie in any one of eight equal sectors around the
        cell; they are chosen from four times as many nearest samples as neighbours are asked for. For samples in
        clusters or along lines.
    block : int
        1 estimates the values at the centres of the cells; n > 1 the means over the cells, by n x n points in each.
    back_transform : {"mean", "median"}
        What to make of estimates of logarithms (variograms whose transform is log): the mean, or the median without a
        correction.
    """

    drift: str = "none"
    neighbours: int | None = 16
    max_distance_m: float | None = None
    octants: bool = False
    block: int = 1
    back_transform: str = "mean"

    def __post_init__(self) -> None:
        check_choice("drift", self.drift, DRIFTS)
        if self.neighbours is not None and self.neighbours < 1:
            raise InputError(
                said(
                    "{neighbours} neighbours were asked for: give at least 1 (16 is usual).", neighbours=self.neighbours
                )
            )
        if self.max_distance_m is not None and not self.max_distance_m > 0:
            raise InputError(
                said(
                    "Maximum distance {max_distance_m:g} is not positive: give metres, or leave it empty for no limit.",
                    max_distance_m=self.max_distance_m,
                )
            )
        if not 1 <= self.block <= 20:
            raise InputError(
                said(
                    "A block of {block} x {block} points was asked for: give 1 (points) to 20 (4 is usual for blocks).",
                    block=self.block,
                )
            )
        check_choice("back-transform", self.back_transform, BACK_TRANSFORMS)
        if self.octants and self.neighbours is None:
            raise InputError(
                said("An octant search was asked for among all samples: give a number of neighbours (16 is usual).")
            )


@dataclass
class KrigedElement:
    """What kriging did for one element.

    Parameters
    ----------
    samples : int
        Places with a value.
    regularised : int
        Cells whose system was nearly singular.
    largest_jitter : float
        The most that was added to the variances of the samples there; in squared units of the values (or of their
        logarithms).
    lowered_drift : int
        Cells whose neighbours lie on a line or at a point, so that their drift has no slope across it.
    without_data : int
        Cells without any sample within the maximum distance.
    """

    samples: int
    regularised: int = 0
    largest_jitter: float = 0.0
    lowered_drift: int = 0
    without_data: int = 0


@dataclass
class KrigingSummary:
    """What kriging did, by element; threads add to it."""

    cells: int
    elements: dict[str, KrigedElement]
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def add(self, name: str, jitter: Floats, lowered: NDArray[np.bool_], without_data: int) -> None:
        """Add what happened at some cells, arrays of shape (cells,)."""
        with self._lock:
            element = self.elements[name]
            element.regularised += int(np.count_nonzero(jitter))
            element.largest_jitter = max(element.largest_jitter, float(jitter.max(initial=0.0)))
            element.lowered_drift += int(np.count_nonzero(lowered))
            element.without_data += without_data

    def warnings(self) -> list[str]:
        """Sentences about what users should know, one for all elements with the same trouble."""
        lines = []
        singular = {name: element.regularised for name, element in self.elements.items() if element.regularised}
        if singular:
            # Amounts are in units of each element: they have no common largest.
            added = (
                said("up to {largest_jitter:.2g}", largest_jitter=self.elements[next(iter(singular))].largest_jitter)
                if len(singular) == 1
                else said("a little")
            )
            lines.append(
                said(
                    "{of} were nearly singular; {added} was added to the variances of their samples."
                    " Samples that lie very close together, or a smooth variogram ({smooth}) without a"
                    " nugget, do that: give the variogram a small nugget.",
                    of=self._of(singular, said("the kriging systems")),
                    added=added,
                    smooth=_SMOOTH,
                )
            )
        lowered = {name: element.lowered_drift for name, element in self.elements.items() if element.lowered_drift}
        if lowered:
            lines.append(
                said(
                    "{of} lie on a line or at one place, so that the drift has no slope across it there:"
                    " take more neighbours, or no drift.",
                    of=self._of(lowered, said("the neighbours")),
                )
            )
        return lines

    def _of(self, cells: dict[str, int], what: str) -> str:
        """Begin a sentence about some cells of some elements; `cells` counts them by element."""
        most = said("up to ") if len(set(cells.values())) > 1 else ""
        return said(
            "{cells}: {what} of {most}{values} of {cells_2} cells",
            cells=those_of(list(cells), len(self.elements)),
            what=what,
            most=most,
            values=max(cells.values()),
            cells_2=self.cells,
        )


@dataclass(frozen=True)
class KrigedPoints:
    """Kriging at single places.

    Parameters
    ----------
    estimate, variance : array of shape (places, elements)
        In units of the values and their squares; the variance of an element whose variogram is of logarithms is that of
        the logarithm.
    summary : KrigingSummary
    neighbours : array of shape (places, neighbours, elements), optional
        Rows of the samples that took part (where several were averaged, the first of them); -1 for none.
    weights : array of shape (places, neighbours, elements), optional
        Their weights (for logarithms: those of the logarithms); 0 for none.
    gradient : array of shape (places, elements, 2), optional
        Derivatives of the estimate along easting and northing, in units of the values per metre.
    """

    estimate: Floats
    variance: Floats
    summary: KrigingSummary
    neighbours: Integers | None = None
    weights: Floats | None = None
    gradient: Floats | None = None


def krige_grid(
    samples: Points,
    elements: Sequence[str],
    variograms: dict[str, Variogram],
    geometry: GridGeometry,
    options: KrigingOptions,
    path: Path,
    variance_path: Path | None = None,
    progress: Progress | None = None,
    gradient_path: Path | None = None,
    grounds: ElementGrounds | None = None,
) -> KrigingSummary:
    """Krige all `elements` onto one grid, tile by tile.

    Parameters
    ----------
    samples : Points
        In the CRS of `geometry`. Samples at one place are averaged; missing values are left out element by element.
    elements : sequence of str
        Fields of `samples`; they become the bands.
    variograms : dict of str to Variogram
        One for each element. Elements with equal ones share the solving, all share the search as far as their missing
        values allow.
    geometry : GridGeometry
    options : KrigingOptions
    path : Path
        GeoTIFF to write the estimates to.
    variance_path : Path, optional
        GeoTIFF to write the kriging variances to: squared units of the values; of an element whose variogram is of
        logarithms, the variance of the logarithm, so that exp(1.645 x its square root) is the factor of a 90 % interval
        about the median.
    progress : Progress, optional
    gradient_path : Path, optional
        GeoTIFF to write the gradients of the estimates to. Of each element E it has four bands, as `flux_gradients`
        makes them: `E_dx`, `E_dy` and `E_slope` in units of the values per metre, `E_aspect` in degrees clockwise from
        north.
    grounds : ElementGrounds, optional
        Cells beyond an element's own stay without data; which samples take part does not change.

    Returns
    -------
    KrigingSummary
        Its warnings were given to `progress`.

    Raises
    ------
    InputError
        If an element has no values or no variogram, or one that does not fit its values.
    ResourceError
        If a grid cannot be written.

    Notes
    -----
    The estimate is the best linear unbiased one under the variogram [Matheron1963]_, [Cressie1993]_: the variance
    depends on the variogram and on where samples lie, not on the values around a cell, and is as wrong as the variogram
    is. A moving neighbourhood makes small steps in the map where it exchanges a sample, smaller with more neighbours.
    Beyond the samples a linear drift goes on rising or falling without end.

    Logarithms are taken back as the mean, exp(Y + s²/2 - m), with Y the estimate, s² its variance and m the sum of the
    drift's multipliers times functions (Lagrange's multiplier, for ordinary kriging) [Journel1978]_, which is unbiased
    if the logarithms are multivariate normal and their sill is right: an error of the sill of 0.2 changes the map by 10
    % far from samples.

    Gradients are those of the estimate as a function of the place, its neighbours held fixed. With the multipliers of
    its dual form the estimate is a sum of the semivariances to the samples and of the functions of the drift
    [Cressie1993]_, section 3.4.5, which are differentiated term by term; what a difference of two estimates loses to
    rounding is not lost, nor is an edge of the grid less exact. Steps of a moving neighbourhood have no part in them.
    At a sample, where spherical, exponential and rough Matérn variograms make a cusp, and any nugget a hole or a peak
    of no width, they are those of the surface around it, the mean of opposite sides. In between, such variograms are
    steepest towards the samples: the gradients show the bull's-eyes more than the estimates do. Of a block they are the
    mean over its points. Where logarithms are taken back, the gradient is that of the logarithm times the estimate:
    exact for the median; for the mean it holds the correction fixed, so that what the variance changes from place to
    place, most of it close to samples, is left out.

    References
    ----------
    .. [Matheron1963] Principles of geostatistics. Economic Geology 58, 1246-1266.
    .. [Cressie1993] Statistics for Spatial Data, revised edition. Wiley. Sections 3.2 to 3.4; p. 136 on logarithms.
    .. [Journel1978] Journel & Huijbregts: Mining Geostatistics. Academic Press. Chapter VIII.
    """
    progress = progress or Progress()
    if path == variance_path:
        raise InputError(
            said(
                "Estimates and variances would both be written to {name}: give the variances another file name.",
                name=path.name,
            )
        )
    if gradient_path is not None and gradient_path in (path, variance_path):
        raise InputError(
            said(
                "The gradients and another grid would both be written to {name}: give the gradients another file name.",
                name=gradient_path.name,
            )
        )
    summary, krigers = _prepare(
        samples, elements, variograms, options, _block_points(geometry, options.block), progress
    )
    if grounds is None and options.max_distance_m is None:
        warn_of_unsampled_ground(samples, geometry, progress)
    summary.cells = geometry.columns * geometry.rows
    bands = len(elements)
    wanted = Wanted(variance=variance_path is not None, gradient=gradient_path is not None)
    files = [(path, list(elements))]
    if variance_path is not None:
        files.append((variance_path, list(elements)))
    if gradient_path is not None:
        files.append((gradient_path, [name + suffix for name in elements for suffix in SUFFIXES]))

    def compute(tile: Tile, check: Callable[[], None]) -> NDArray[np.float32]:
        # A grid's bands for each element, one grid after the other.
        grids = [
            np.empty((bands, len(names) // bands, tile.rows, tile.columns), dtype=np.float32) for _, names in files
        ]
        for kriger in krigers:
            for part in _parts(tile):
                row, column = part.row - tile.row, part.column - tile.column
                inside = np.s_[kriger.elements, :, row : row + part.rows, column : column + part.columns]
                for grid, layers in zip(grids, kriger.tile(geometry, part, wanted, check)):
                    grid[inside] = layers
        if grounds is not None:
            for grid in grids:
                grounds.blank(grid, elements, tile)
        return np.concatenate([grid.reshape(-1, tile.rows, tile.columns) for grid in grids])

    with ExitStack() as stack:
        writers = [stack.enter_context(GridWriter(file, geometry, names)) for file, names in files]
        write_tiles(_Writers(writers), compute, progress)
    for line in summary.warnings():
        progress.warn(line)
    return summary


def krige_points(
    samples: Points,
    elements: Sequence[str],
    variograms: dict[str, Variogram],
    x: Floats,
    y: Floats,
    options: KrigingOptions,
    left_out: Integers | None = None,
    weights: bool = False,
    progress: Progress | None = None,
    gradients: bool = False,
) -> KrigedPoints:
    """Krige at single places, for validation.

    Parameters
    ----------
    samples, elements, variograms, options
        As for `krige_grid`; `options.block` must be 1.
    x, y : array of shape (places,)
        Easting and northing.
    left_out : array of shape (places,), optional
        Row of a sample that each place must not see, with all others at the same place; -1 for none.
        `numpy.arange(len(samples))` with the samples' own coordinates leaves one out at a time. Among all of very many
        samples (global kriging) that inverts a system for each.
    weights : bool
        Whether to keep who took part with which weight.
    progress : Progress, optional
    gradients : bool
        Whether to compute the gradients of the estimates (see the notes on `krige_grid`).

    Returns
    -------
    KrigedPoints
    """
    progress = progress or Progress()
    if options.block != 1:
        raise InputError(said("Blocks were asked for at single points, which have no size: set block to 1."))
    summary, krigers = _prepare(samples, elements, variograms, options, (np.zeros(1), np.zeros(1)), progress)
    summary.cells = len(x)
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    unseen = np.full(len(x), -1) if left_out is None else np.asarray(left_out)
    shape = (len(x), len(elements))
    result = KrigedPoints(
        np.empty(shape), np.empty(shape), summary, gradient=np.empty((*shape, 2)) if gradients else None
    )
    if weights:
        kept = (len(x), max(kriger.neighbours for kriger in krigers), len(elements))
        result = replace(result, neighbours=np.full(kept, -1), weights=np.zeros(kept))
    for kriger in krigers:
        kriger.points(x, y, samples, unseen, result, progress.check)
    for line in summary.warnings():
        progress.warn(line)
    return result


def _block_points(geometry: GridGeometry, n: int) -> tuple[Floats, Floats]:
    """Offsets of the n x n points that discretise a cell from its centre: the centres of its n x n equal parts."""
    offset = (np.arange(n) + 0.5) / n - 0.5
    easting, northing = np.meshgrid(offset * geometry.cell_width, offset * geometry.cell_height)
    return easting.ravel(), northing.ravel()


def _parts(tile: Tile) -> list[Tile]:
    """Cut a tile into blocks of the file, so that few sets are in memory at a time."""
    return [
        Tile(column, row, min(BLOCK, tile.column + tile.columns - column), min(BLOCK, tile.row + tile.rows - row))
        for row in range(tile.row, tile.row + tile.rows, BLOCK)
        for column in range(tile.column, tile.column + tile.columns, BLOCK)
    ]


class _Writers:
    """Shares tiles out among grids: the bands of the first, then those of the second."""

    def __init__(self, writers: list[GridWriter]) -> None:
        self._writers = writers
        self.geometry = writers[0].geometry
        self.names = [name for writer in writers for name in writer.names]

    def write(self, values: NDArray[np.float32], col_off: int = 0, row_off: int = 0) -> None:
        """Write a tile of shape (bands of all grids, rows, columns)."""
        for writer, bands in zip(
            self._writers, np.split(values, np.cumsum([len(writer.names) for writer in self._writers])[:-1])
        ):
            writer.write(bands, col_off, row_off)


def _prepare(
    samples: Points,
    elements: Sequence[str],
    variograms: dict[str, Variogram],
    options: KrigingOptions,
    block_points: tuple[Floats, Floats],
    progress: Progress,
) -> tuple[KrigingSummary, list[_Kriger]]:
    """Check samples and variograms; make one kriger for the elements that share samples and anisotropy."""
    missing = [name for name in elements if name not in variograms]
    if missing:
        raise InputError(
            said(
                "There is no variogram of {missing}: fit it with 'Fit variograms', or choose only"
                " elements that have one.",
                missing=", ".join(missing),
            )
        )
    summary = KrigingSummary(0, {name: KrigedElement(0) for name in elements})
    krigers = []
    for group in group_samples(samples, elements, 0, progress, constant_allowed=True):
        n = len(group.coordinates)
        if options.neighbours is None and n > MOST_GLOBAL:
            raise InputError(
                said(
                    "Global kriging of {n} samples was asked for and {most_global} are possible: give a"
                    " number of neighbours (16 is usual).",
                    n=n,
                    most_global=MOST_GLOBAL,
                )
            )
        by_anisotropy: dict[Anisotropy | None, list[int]] = {}
        for column, position in enumerate(group.elements):
            name = elements[position]
            _check_values(name, group.values[:, column], variograms[name], options)
            summary.elements[name].samples = n
            by_anisotropy.setdefault(variograms[name].anisotropy, []).append(column)
        for columns in by_anisotropy.values():
            part = SampleGroup(
                group.coordinates, group.values[:, columns], tuple(group.elements[column] for column in columns)
            )
            krigers.append(
                _Kriger(
                    group=part,
                    names=elements,
                    variograms=variograms,
                    options=options,
                    block_points=block_points,
                    summary=summary,
                )
            )
    return summary, krigers


def _check_values(name: str, values: Floats, variogram: Variogram, options: KrigingOptions) -> None:
    """Raise `InputError` unless the variogram can be one of the values."""
    if variogram.transform == "log":
        wrong = int(np.count_nonzero(values <= 0))
        if wrong:
            raise InputError(
                said(
                    "{name} is 0 or negative at {wrong} places and its variogram is of logarithms:"
                    " replace these values, or fit without a transform.",
                    name=name,
                    wrong=wrong,
                )
            )
        if options.block > 1:
            raise InputError(
                said(
                    "Blocks were asked for and the variogram of {name} is of logarithms, whose mean says"
                    " nothing of the mean: set block to 1.",
                    name=name,
                )
            )
    if variogram.sill == 0 and np.ptp(values) > 0:
        raise InputError(
            said(
                "The variogram of {name} is 0 everywhere but its values vary: fit it anew, or give it a sill.",
                name=name,
            )
        )


def _scaled(variogram: Variogram) -> Variogram:
    """Scale a variogram to a sill of 1, without anisotropy.

    One that is 0 everywhere, of equal values, becomes a nugget: any weights will do.
    """
    sill = variogram.sill
    if sill == 0:
        return Variogram(1.0)
    return Variogram(
        variogram.nugget / sill,
        tuple(replace(part, partial_sill=part.partial_sill / sill) for part in variogram.structures),
    )


class _Kriger:
    """Kriges the elements that share samples and anisotropy; several threads may share it."""

    def __init__(
        self,
        group: SampleGroup,
        names: Sequence[str],
        variograms: dict[str, Variogram],
        options: KrigingOptions,
        block_points: tuple[Floats, Floats],
        summary: KrigingSummary,
    ) -> None:
        self.elements = list(group.elements)
        self._names = [names[position] for position in group.elements]
        self._variograms = [variograms[name] for name in self._names]
        anisotropy = self._variograms[0].anisotropy
        self._straighten = None if anisotropy is None else anisotropy.straighten
        n = len(group.coordinates)
        self.neighbours = n if options.neighbours is None else min(options.neighbours, n)
        limit = math.inf if options.max_distance_m is None else options.max_distance_m
        self._all = self.neighbours == n and limit == math.inf and not options.octants
        self._options, self._summary, self._coordinates = options, summary, group.coordinates
        easting, northing = group.coordinates.T
        self._isotropic = self._straighten or POINT.straighten
        x, y = self._isotropic(easting, northing)
        self._search = NeighbourSearch(x, y, Neighbourhood(self.neighbours, limit, options.octants))
        self._logarithm = np.array([variogram.transform == "log" for variogram in self._variograms])
        self._corrected = bool(self._logarithm.any()) and options.back_transform == "mean"
        values = group.values.copy()
        values[:, self._logarithm] = np.log(values[:, self._logarithm])
        self._means = values.mean(axis=0)
        self._sills = np.array([[variogram.sill] for variogram in self._variograms])
        alike: dict[Variogram, list[int]] = {}
        for column, variogram in enumerate(self._variograms):
            alike.setdefault(_scaled(variogram), []).append(column)
        known = Samples.padded(easting, northing, x, y, values - self._means)
        support = Support(*block_points, self._isotropic)
        self._predictor = Predictor(known, list(alike.items()), options.drift == "linear", support, self._all)

    def tile(self, geometry: GridGeometry, tile: Tile, wanted: Wanted, check: Callable[[], None]) -> list[NDArray[Any]]:
        """Estimates, and variances and gradients if they are wanted, of the cells of a tile, shape (elements, bands,
        rows, columns).

        Estimates and variances have one band, gradients those of `SUFFIXES`.
        """
        eastings = geometry.eastings()[tile.column : tile.column + tile.columns]
        northings = geometry.northings()[tile.row : tile.row + tile.rows]
        places = tile.columns * tile.rows
        sets = (
            self._search.all_samples(places)
            if self._all
            else self._search.of_cells(eastings, northings, self._straighten, check)
        )
        easting, northing = (part.ravel() for part in np.meshgrid(eastings, northings))
        corrected = replace(wanted, variance=wanted.variance or self._corrected, multiplier=self._corrected)
        kriged = self._predictor.predict(sets, easting, northing, corrected, check)
        self._finish(kriged, sets)
        layers: list[NDArray[Any]] = [kriged.estimate]
        if wanted.variance and kriged.variance is not None:
            layers.append(kriged.variance)
        if kriged.gradient is not None:
            dx, dy = kriged.gradient[:, 0], kriged.gradient[:, 1]
            layers.append(np.stack([dx, dy, *slope_and_aspect(dx, dy)], axis=1))
        return [layer.reshape(len(self._names), -1, tile.rows, tile.columns) for layer in layers]

    def points(
        self, x: Floats, y: Floats, samples: Points, left_out: Integers, result: KrigedPoints, check: Callable[[], None]
    ) -> None:
        """Estimate, variance and, if it has room for them, gradients, neighbours and weights at single places, into
        `result`.
        """
        place_of = self._places_of(samples)
        unseen = np.where(left_out >= 0, place_of[left_out], -1)
        everything = self._all and (unseen < 0).all()
        sets = (
            self._search.all_samples(len(x))
            if everything
            else self._search.of_places(*self._isotropic(x, y), unseen, check)
        )
        kriged = self._predictor.predict(
            sets,
            x,
            y,
            Wanted(True, self._corrected, result.weights is not None, result.gradient is not None),
            check,
        )
        self._finish(kriged, sets)
        result.estimate[:, self.elements] = kriged.estimate.T
        if kriged.variance is not None:
            result.variance[:, self.elements] = kriged.variance.T
        if result.gradient is not None and kriged.gradient is not None:
            result.gradient[:, self.elements] = np.moveaxis(kriged.gradient, 2, 0)
        if result.neighbours is None or result.weights is None or kriged.weights is None:
            return
        result.weights[:, : self.neighbours, self.elements] = np.moveaxis(kriged.weights, 0, 2)
        samples_of = np.empty((len(x), self.neighbours), dtype=np.int64)
        samples_of[sets.places] = np.repeat(sets.samples, np.diff(sets.first), axis=0)
        for column, element in enumerate(self.elements):
            measured = np.flatnonzero(np.isfinite(samples.columns[self._names[column]]) & (place_of >= 0))
            row_of = np.full(len(self._coordinates) + 1, -1)
            row_of[place_of[measured[::-1]]] = measured[::-1]
            result.neighbours[:, : self.neighbours, element] = row_of[samples_of]

    def _places_of(self, samples: Points) -> Integers:
        """Position of each sample among the places of this group; -1 where it lies at none of them."""
        n = len(self._coordinates)
        together = np.vstack([self._coordinates, np.column_stack([samples.x, samples.y])])
        number = np.unique(together, axis=0, return_inverse=True)[1].ravel()
        position = np.full(len(together), -1)
        position[number[:n]] = np.arange(n)
        result: Integers = position[number[n:]]
        return result

    def _finish(self, kriged: Kriged, sets: NeighbourSets) -> None:
        """In place add the means, give variances their units, take logarithms back, mark what has no data.

        And count.
        """
        estimate, variance, gradient = kriged.estimate, kriged.variance, kriged.gradient
        estimate += self._means[:, np.newaxis]
        if variance is not None:
            variance *= self._sills
            if kriged.multiplier is not None:
                estimate[self._logarithm] += (0.5 * variance - self._sills * kriged.multiplier)[self._logarithm]
        estimate[self._logarithm] = np.exp(estimate[self._logarithm])
        if gradient is not None:
            gradient[self._logarithm] *= estimate[self._logarithm, np.newaxis]
        alone = np.flatnonzero(sets.samples[:, 0] == len(self._coordinates))
        empty = (
            np.concatenate([sets.places[sets.first[one] : sets.first[one + 1]] for one in alone])
            if len(alone)
            else alone
        )
        for values in (estimate, variance, gradient):
            if values is not None:
                values[..., empty] = np.nan
        kriged.lowered[empty] = False
        for name, jitter in zip(self._names, kriged.jitter * self._sills):
            self._summary.add(name, jitter, kriged.lowered, len(empty))
