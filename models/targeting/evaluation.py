"""How well a probability map ranks known deposits."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import GridError, InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, percent, shortened
from ..rasters.grid import GridGeometry
from ..rasters.points import Points, deposits_inside
from ..rasters.raster import SHOWN_SIDE, GridFile
from ..rasters.source import Raster
from ..statistics.curves import Curve, Examined, PredictionArea, RankCounter, Ranking
from ..statistics.intervals import Confusion, Interval, auc_interval
from ..statistics.ranks import SHARES

EXAMINED_SHARES = (0.01, 0.02, 0.05, 0.10, 0.20)
"""Shares of the area, best first, for which deposits per km² and lift are told."""

_DRAWN_LEVELS = 200

_ROUNDING = 1e-5


@dataclass(frozen=True)
class EvaluationOptions:
    """How to judge a map.

    Parameters
    ----------
    threshold : float
        A cell is called deposit from this probability on, a tile from this mean probability on.
    tile_size : int
        Side of a tile in cells; the paper cuts 3072 x 3072 cells into 12 x 12 tiles of 256.
    trained_on : bool, optional
        Whether the deposits also trained the map, which makes all figures optimistic; None where that is not known.
    seed : int
        Of the bootstrap.
    """

    threshold: float = 0.5
    tile_size: int = 256
    trained_on: bool | None = None
    seed: int = 42

    def __post_init__(self) -> None:
        if not 0 < self.threshold < 1:
            raise InputError(
                said(
                    "The threshold {threshold:g} is no probability between 0 and 1: give one such as 0.5.",
                    threshold=self.threshold,
                )
            )
        if self.tile_size < 1:
            raise InputError(
                said(
                    "A tile of {tile_size} cells holds nothing: give a side of at least 1 cell, such as 256.",
                    tile_size=self.tile_size,
                )
            )


@dataclass(frozen=True)
class Evaluation:
    """All figures and curves of one map.

    Parameters
    ----------
    source : str
        Name of the raster file.
    options : EvaluationOptions
        As asked for.
    geometry : GridGeometry
        Cells of the map.
    deposits : Points
        Those that were given.
    outside, without_data, sharing : int
        Deposits beyond the map, on cells without data, and beyond the first in one cell: none of them is counted.
    ranking : Ranking
        Where deposit cells rank among all cells with data.
    roc, success : Curve
        Curves against all other cells, and over area.
    auc : Interval
        Probability that a deposit's cell ranks above another cell, ties counting half.
    captures : tuple of Interval
        Share of deposits in the best 5, 10 and 20 % of the area (`SHARES`).
    cells : Confusion
        Cells that hold a known deposit or none against their probability. All ground without a known deposit counts as
        background.
    tiles : Confusion, optional
        Tiles that hold a deposit or none against their mean probability; None where `tiles_note` says why.
    tiles_note : str
        Why there is no judgement of tiles.
    overview : array of shape (rows, columns)
        The map thinned out for show.
    """

    source: str
    options: EvaluationOptions
    geometry: GridGeometry
    deposits: Points
    outside: int
    without_data: int
    sharing: int
    ranking: Ranking
    roc: Curve
    success: Curve
    auc: Interval
    captures: tuple[Interval, ...]
    cells: Confusion
    tiles: Confusion | None
    tiles_note: str
    overview: NDArray[np.float32]

    @property
    def counted(self) -> int:
        """Number of cells that hold a deposit."""
        return int(self.ranking.deposits.sum())

    @property
    def area_km2(self) -> float:
        """Area of the cells with data."""
        return self.ranking.cells * self.geometry.cell_area_km2

    @property
    def constant(self) -> bool:
        """Whether all cells have the same value, so that the map ranks nothing."""
        return len(self.ranking.levels) == 1 and int(self.ranking.between.sum()) == 0

    @property
    def success_auc(self) -> Interval:
        """Area under the success-rate curve: `auc` with each deposit's cell among those that it is compared with."""
        return auc_interval(self.success.area, self.counted)

    @property
    def prediction_area(self) -> PredictionArea:
        """Crossing of the prediction-area plot."""
        return self.ranking.prediction_area()

    @property
    def examined(self) -> tuple[Examined, ...]:
        """Known deposits met on the way down the ranked map (`EXAMINED_SHARES`)."""
        return tuple(self.ranking.examined(share, self.area_km2) for share in EXAMINED_SHARES)

    def rows(self) -> list[tuple[str, float, float, float]]:
        """Metric, value, low and high end of its 95 % interval; NaN where not defined."""
        named = [
            ("auc", self.auc),
            *((f"capture_{round(100 * share):02d}", capture) for share, capture in zip(SHARES, self.captures)),
        ]
        named += [("deposits", Interval(self.counted)), ("area_km2", Interval(self.area_km2))]
        tiles = self.tiles
        nothing = Interval(math.nan)
        named += [
            ("tile_accuracy", tiles.accuracy if tiles else nothing),
            ("tile_auc", tiles.auc if tiles else nothing),
            ("tile_f1", tiles.macro_f1(self.options.seed) if tiles else nothing),
            ("tile_true_positive", Interval(tiles.true_positive) if tiles else nothing),
            ("tile_false_positive", Interval(tiles.false_positive) if tiles else nothing),
            ("tile_false_negative", Interval(tiles.false_negative) if tiles else nothing),
            ("tile_true_negative", Interval(tiles.true_negative) if tiles else nothing),
        ]
        named += self._ranked_rows()
        return [(name, float(figure.value), figure.low, figure.high) for name, figure in named]

    def _ranked_rows(self) -> list[tuple[str, Interval]]:
        crossing, cells = self.prediction_area, self.cells
        return [
            ("success_auc", self.success_auc),
            ("pa_threshold", Interval(crossing.threshold)),
            ("pa_area", crossing.area),
            ("pa_prediction", crossing.prediction),
            ("pa_density", crossing.density),
            ("pa_weight", crossing.weight),
            *((f"lift_{round(100 * e.share):02d}", e.lift) for e in self.examined),
            *((f"deposits_per_km2_{round(100 * e.share):02d}", e.per_km2) for e in self.examined),
            ("cell_true_positive", Interval(cells.true_positive)),
            ("cell_false_positive", Interval(cells.false_positive)),
            ("cell_false_negative", Interval(cells.false_negative)),
            ("cell_true_negative", Interval(cells.true_negative)),
        ]


class _Tiles:
    """Sums of probability per tile, and which tiles hold a deposit."""

    def __init__(self, geometry: GridGeometry, size: int) -> None:
        self.size = size
        self._starts = np.arange(0, geometry.columns, size)
        shape = (math.ceil(geometry.rows / size), len(self._starts))
        self._sums, self._counts, self._ore = (
            np.zeros(shape),
            np.zeros(shape, dtype=np.int64),
            np.zeros(shape, dtype=bool),
        )

    def add(self, values: NDArray[np.float32], valid: NDArray[np.bool_], row_off: int) -> None:
        rows = (row_off + np.arange(len(values))) // self.size
        np.add.at(self._sums, rows, np.add.reduceat(np.where(valid, values, 0.0), self._starts, axis=1, dtype=float))
        np.add.at(self._counts, rows, np.add.reduceat(valid, self._starts, axis=1, dtype=np.int64))

    def mark(self, column: NDArray[np.int64], row: NDArray[np.int64]) -> None:
        self._ore[row // self.size, column // self.size] = True

    def judge(self, threshold: float) -> tuple[Confusion | None, str]:
        seen = self._counts > 0
        n, ore = int(seen.sum()), int((seen & self._ore).sum())
        if n < 4:
            return (
                None,
                (
                    said(
                        "The map has {tiles} of {size} cells with data; at least 4 are needed to"
                        " judge tiles: give a smaller tile.",
                        tiles=counted(n, "tile"),
                        size=self.size,
                    )
                ),
            )
        if ore == n:
            return (
                None,
                (
                    said(
                        "Every one of the {n} tiles of {size} cells holds a deposit, so tiles without one"
                        " cannot be judged: give a smaller tile.",
                        n=n,
                        size=self.size,
                    )
                ),
            )
        return Confusion.at_threshold(self._ore[seen], self._sums[seen] / self._counts[seen], threshold), ""


def probability_band(grid: GridFile) -> int:
    """Number, from 0, of the band of a map that holds its probability: the only one, or the one called `probability`.

    Raises
    ------
    GridError
        If there are several and none has that name.
    """
    if len(grid.names) == 1:
        return 0
    if "probability" in grid.names:
        return grid.names.index("probability")
    raise GridError(
        said(
            "{name} has {count} bands ({names}) and none is called 'probability': choose the map of a"
            " prediction, not the grid of elements.",
            name=grid.path.name,
            count=len(grid.names),
            names=shortened(grid.names),
        )
    )


@dataclass(frozen=True)
class _Places:
    """Cells that hold deposits, each once, and what was left out."""

    column: NDArray[np.int64]
    row: NDArray[np.int64]
    values: NDArray[np.float32]
    outside: int
    without_data: int
    sharing: int


def _place(grid: GridFile, band: int, deposits: Points) -> _Places:
    """Find the cells of deposits and their values."""
    g = grid.geometry
    inside = deposits_inside(g, deposits, grid.path.name)
    column, row = g.cell_of(deposits.x[inside], deposits.y[inside])
    values = grid.sample(deposits.x[inside], deposits.y[inside], [band])[:, 0]
    known = np.isfinite(values)
    _, first = np.unique(row[known] * g.columns + column[known], return_index=True)
    chosen = np.flatnonzero(known)[np.sort(first)]
    return _Places(
        column=column[chosen],
        row=row[chosen],
        values=values[chosen],
        outside=len(deposits) - len(inside),
        without_data=int((~known).sum()),
        sharing=int(known.sum()) - len(chosen),
    )


def _drawn_levels(overview: NDArray[np.float32]) -> NDArray[np.float32]:
    """Values at which cells are counted for plots over the values of the map: even steps of area through what is shown
    of it.
    """
    values = np.sort(overview[np.isfinite(overview)])
    return values[np.linspace(0, len(values) - 1, _DRAWN_LEVELS).round().astype(int)] if len(values) else values


def check_range(low: float, high: float, name: str) -> None:
    """Refuse a map whose values are no probabilities.

    Parameters
    ----------
    low, high : float
        Least and greatest value of the map; infinite and the wrong way round where it has none.
    name : str
        Of the map.

    Raises
    ------
    GridError
        If there are no values, or some lie outside 0 to 1 by more than rounding.
    """
    if low > high:
        raise GridError(said("{name} has no data in any cell: check the prediction that made it.", name=name))
    if low < -_ROUNDING or high > 1 + _ROUNDING:
        raise GridError(
            said(
                "{name} holds values from {low:g} to {high:g}, which are no probabilities from 0 to 1:"
                " choose the map of a prediction.",
                name=name,
                low=low,
                high=high,
            )
        )


def _cell_confusion(found: NDArray[np.bool_], called: int, cells: int) -> Confusion:
    """Count cells, `called` of which the map calls deposit, among them the deposit cells that are `found`."""
    hits = int(np.count_nonzero(found))
    return Confusion(hits, called - hits, len(found) - hits, cells - called - (len(found) - hits))


def _log(evaluation: Evaluation, progress: Progress) -> None:
    for count, why in (
        (evaluation.outside, "lie outside the map"),
        (evaluation.without_data, said("lie where the map has no data")),
    ):
        if count:
            progress.warn(
                said(
                    "{count} of {count_2} deposits {why} and are not counted.",
                    count=count,
                    count_2=len(evaluation.deposits),
                    why=why,
                )
            )
    if evaluation.sharing:
        progress.info(said("{sharing} deposits share a cell with another and count once.", sharing=evaluation.sharing))
    if evaluation.constant:
        progress.warn(
            said("All cells of the map have the same value: it ranks nothing, and AUC = 0.5 says no more than that.")
        )
    if evaluation.tiles_note:
        progress.info(evaluation.tiles_note)
    auc = evaluation.auc
    progress.info(
        said(
            "AUC over area {value:.3f} (95 % interval {low:.3f} to {high:.3f}) from {counted} deposit cells.",
            value=auc.value,
            low=auc.low,
            high=auc.high,
            counted=evaluation.counted,
        )
    )
    for share, capture in zip(SHARES, evaluation.captures):
        progress.info(
            said(
                "The best {share} of the area hold {value} of deposits ({low} to {high}).",
                share=percent(share, 0),
                value=percent(capture.value),
                low=percent(capture.low),
                high=percent(capture.high),
            )
        )
    crossing = evaluation.prediction_area
    progress.info(
        said(
            "Prediction-area plot: {value} of deposits on {value_2} of the area, from a value of"
            " {threshold:.3g} on; normalised density {value_3:.2f} ({low:.2f} to {high:.2f}).",
            value=percent(crossing.prediction.value),
            value_2=percent(crossing.area.value),
            threshold=crossing.threshold,
            value_3=crossing.density.value,
            low=crossing.density.low,
            high=crossing.density.high,
        )
    )


def evaluate(probability_path: Raster, deposits: Points, options: EvaluationOptions, progress: Progress) -> Evaluation:
    """Judge a probability map by known deposits.

    Deposits are ranked among all cells of the map, exactly, in one pass over its blocks. Deposits in one cell count
    once: the map cannot tell them apart, and counting them twice would feign certainty.

    Parameters
    ----------
    probability_path : Path or RasterSource
        Raster of values from 0 to 1: its only band, or the one called `probability`.
    deposits : Points
        In the CRS of the map.
    options : EvaluationOptions
        Threshold and tiles.
    progress : Progress
        Told of progress and findings; may cancel.

    Raises
    ------
    InputError
        No deposits, none inside the map or none on data, or no cell left to compare them with.
    GridError
        No probabilities: values outside 0 to 1, several bands, no data at all.

    Notes
    -----
    Where the deposits also trained the map, all figures are optimistic. Ground without a known deposit is unlabelled,
    not barren, so that even a perfect map has an AUC below 1 and "false positives" that are targets. Deposits cluster;
    the intervals take them as independent.

    All numbers of deposits are of known ones. Undiscovered deposits come on top, and ground far from past exploration
    is undersampled: a map that follows roads and old workings does well here and may find nothing new.

    The tiles follow the paper's 12 x 12: a tile is ore if it holds a deposit and called ore if its mean probability
    over cells with data is at least the threshold. Tiles cut by the edge count like others, those without data do not.
    """
    with GridFile(probability_path) as grid:
        band = probability_band(grid)
        places = _place(grid, band, deposits)
        overview = grid.read_overview(SHOWN_SIDE, band, progress.part(said("Drawing the map"), 0.0, 0.15).check)
        counter, tiles = RankCounter(places.values, _drawn_levels(overview)), _Tiles(grid.geometry, options.tile_size)
        tiles.mark(places.column, places.row)
        low, high, called = math.inf, -math.inf, 0
        for row_off, (values,) in grid.strips(
            [band], progress.part(said("Ranking deposits among all cells"), 0.15, 1.0)
        ):
            valid = np.isfinite(values)
            known = values[valid]
            if known.size:
                low, high = min(low, float(known.min())), max(high, float(known.max()))
                called += int(np.count_nonzero(known >= options.threshold))
                if len(places.values):
                    counter.add(known)
            tiles.add(values, valid, row_off)
        check_range(low, high, grid.path.name)
        if len(places.values) == 0:
            raise InputError(
                said(
                    "Every deposit inside {name} ({without_data}) lies on a cell without data: choose a"
                    " map that covers them.",
                    name=grid.path.name,
                    without_data=places.without_data,
                )
            )
        ranking = counter.ranking()
        if ranking.cells == len(places.values):
            raise InputError(
                said(
                    "Every cell of {name} with data holds a deposit: there is nothing to compare them with.",
                    name=grid.path.name,
                )
            )
        roc = ranking.roc
        judged, note = tiles.judge(options.threshold)
        evaluation = Evaluation(
            source=grid.path.name,
            options=options,
            geometry=grid.geometry,
            deposits=deposits,
            outside=places.outside,
            without_data=places.without_data,
            sharing=places.sharing,
            ranking=ranking,
            roc=roc,
            success=ranking.success,
            auc=auc_interval(roc.area, len(places.values)),
            captures=tuple(ranking.captured(share) for share in SHARES),
            cells=_cell_confusion(places.values >= options.threshold, called, ranking.cells),
            tiles=judged,
            tiles_note=note,
            overview=overview,
        )
    _log(evaluation, progress)
    progress.update(1.0)
    return evaluation
