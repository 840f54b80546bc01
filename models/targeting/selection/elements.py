"""Selecting the elements that separate deposits from background, one support vector machine per element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.dependencies import import_part
from ...core.errors import GridError, InputError, check_choice
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import listed
from ...rasters.grid import rounded_metres
from ...rasters.points import Points
from ...rasters.raster import GridFile
from ...rasters.source import Raster
from ...statistics.auc import area_under_curve, hanley_mcneil_se, two_sided_p, zauc
from .cells import cells_of_deposits, cluster_numbers, draw_background, values_at_deposits
from .score_lines import say_score

SCORINGS = ("crossvalidated", "paper")
FOLDS = 5
_MOST_NEGATIVES = 5000
_MOST_DEPOSIT_CELLS = 1000
_FEW_CELLS = 20
_EXCLUSION_CELLS = 5
_CLUSTERED = 0.8

_CLUSTER_SPACINGS = 3.0
"""Nearer deposits count as one: they share their samples."""


@dataclass(frozen=True)
class SelectionOptions:
    """How to score and select elements.

    Parameters
    ----------
    scoring : str
        `crossvalidated`: decision scores of cells that the SVM has not seen. `paper`: hard labels of the cells that it
        was fitted to.
    significance : float
        An element is selected when the probability of its ZAUC under AUC = 1/2 is below this.
    negatives : int, optional
        Background cells in one draw; as many as deposit cells by default.
    exclusion_m : float, optional
        Background cells keep this distance from every deposit, in metres; five cells by default.
    cluster_m : float, optional
        Deposit cells nearer than this to one another, in metres, stay in one fold and count as one in the standard
        error. By default every cell stands for itself.
    seed : int
        Seed of the background cells and the folds.
    draws : int
        Number of draws of background that `crossvalidated` averages over.
    """

    scoring: str = "crossvalidated"
    significance: float = 0.01
    negatives: int | None = None
    exclusion_m: float | None = None
    cluster_m: float | None = None
    seed: int = 42
    draws: int = 10

    def __post_init__(self) -> None:
        check_choice("scoring", self.scoring, SCORINGS)
        if not 0 < self.significance < 1:
            raise InputError(
                said(
                    "Significance {significance:g} is no probability between 0 and 1: give for example 0.01.",
                    significance=self.significance,
                )
            )
        if self.negatives is not None and not FOLDS <= self.negatives <= _MOST_NEGATIVES:
            raise InputError(
                said(
                    "{negatives} background cells were asked for: give {folds} to {most_negatives}, or leave it empty.",
                    negatives=self.negatives,
                    folds=FOLDS,
                    most_negatives=_MOST_NEGATIVES,
                )
            )
        for name, value in (("exclusion", self.exclusion_m), ("cluster", self.cluster_m)):
            if value is not None and not value >= 0:
                raise InputError(
                    said(
                        "The {name} distance {value:g} is negative: give metres, or leave it empty.",
                        name=name,
                        value=value,
                    )
                )
        if self.draws < 1:
            raise InputError(
                said("{draws} draws of background were asked for: give at least 1 (10 is usual).", draws=self.draws)
            )


@dataclass(frozen=True)
class ElementScore:
    """How well one element alone separates deposits from background.

    Parameters
    ----------
    element : str
        Name of the band.
    auc : float
        Area under the ROC curve; 1/2 means that the element tells nothing.
    se : float
        Standard error of `auc` (Hanley & McNeil, 1982).
    zauc : float
        (auc − 1/2) / se.
    p_value : float
        Two-sided.
    selected : bool
        `p_value` below the significance, and `auc` above one half.
    deposit_cells, background_cells : int
        Number of cells of each class in one draw, which `se` rests on.
    clusters : int
        Number of groups of neighbouring deposit cells; with `SelectionOptions.cluster_m`, `se` rests on these.
    """

    element: str
    auc: float
    se: float
    zauc: float
    p_value: float
    selected: bool
    deposit_cells: int
    background_cells: int
    clusters: int


def normal_scores(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """Replace values by the normal quantiles of their mid-ranks, (rank − 1/2) / n (Hazen, 1914), ties sharing one.

    Contents of elements are near log-normal with a few extreme values, which would leave a Gaussian kernel one lump and
    some lone points. Ranks need no unit, no logarithm (some grids hold zeros or transformed contents) and no labels.

    Parameters
    ----------
    values : array of shape (cells,)

    Returns
    -------
    array of shape (cells,)
    """
    from scipy.special import ndtri
    from scipy.stats import rankdata

    return np.asarray(ndtri((rankdata(values) - 0.5) / len(values)), dtype=float)


def folds_of_clusters(cluster: NDArray[np.int64], folds: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Number of the fold of each cell: whole clusters, at random, the largest first, each into the fold with the fewest
    cells.

    Parameters
    ----------
    cluster : array of shape (cells,)
        Number of the cluster of each, from 0.
    folds : int
    rng : numpy.random.Generator

    Returns
    -------
    array of shape (cells,)
    """
    sizes = np.bincount(cluster)
    order = rng.permutation(len(sizes))
    fold_of, filled = np.empty(len(sizes), dtype=np.int64), np.zeros(folds, dtype=np.int64)
    for number in order[np.argsort(-sizes[order], kind="stable")]:
        fold_of[number] = np.argmin(filled)
        filled[fold_of[number]] += sizes[number]
    return fold_of[cluster]


def cross_validated_auc(feature: NDArray[np.float64], label: NDArray[np.int64], fold: NDArray[np.int64]) -> float:
    """Mean of the AUC *within* each fold, by the decision scores of an SVM fitted to the other folds.

    Every deposit weighs the same.

    Scores of different folds are never compared. A cell that is left out takes its weight from its own class where it
    lies, so that across folds deposits score lower and background higher than they should: pooled scores of pure noise
    come out below one half (measured over 500 to 3000 draws: 0.485 with 5 deposit cells, 0.492 with 10, 0.490 with 30,
    0.494 with 122), whereas within a fold the labels are exchangeable and the expectation is exactly one half
    (measured: 0.500, 0.504, 0.498, 0.497, each ± 0.005 or less).

    Parameters
    ----------
    feature : array of shape (cells,)
    label : array of shape (cells,)
        1 deposit, 0 background.
    fold : array of shape (cells,)
        As `folds_of_clusters` gives them, for each class by itself; every fold holds both.
    """
    SVC = import_part("sklearn.svm").SVC

    areas, weights = [], []
    for held_out in np.unique(fold):
        learn, test = fold != held_out, fold == held_out
        # gamma="scale" divides by the variance; class_weight makes a wrong deposit cost as much as a wrong background
        # in total.
        machine = SVC(kernel="rbf", gamma="scale", class_weight="balanced").fit(feature[learn, None], label[learn])
        score = machine.decision_function(feature[test, None])  # positive on the side of label 1
        areas.append(area_under_curve(score[label[test] == 1], score[label[test] == 0]))
        weights.append(label[test].sum())
    return float(np.average(areas, weights=weights))


def training_auc(feature: NDArray[np.float64], label: NDArray[np.int64]) -> float:
    """AUC of the hard labels that an SVM gives to the very cells it was fitted to: (TPR + TNR) / 2, the balanced
    accuracy.

    This is how the paper's Table 1 must have been made (every AUC there is 1/2 + k/244 for a whole k). It is
    optimistic: pure noise comes out above one half.

    Parameters
    ----------
    feature : array of shape (cells,)
    label : array of shape (cells,)
        1 deposit, 0 background.
    """
    SVC = import_part("sklearn.svm").SVC

    guess = (
        SVC(kernel="rbf", gamma="scale", class_weight="balanced").fit(feature[:, None], label).predict(feature[:, None])
    )
    return area_under_curve(guess[label == 1], guess[label == 0])


@dataclass(frozen=True)
class _Cells:
    """Values of deposit and background cells, shape (cells, bands), and the cluster of each deposit cell."""

    deposits: NDArray[np.float32]
    clusters: NDArray[np.int64]
    background: NDArray[np.float32]
    names: list[str]


def _check_deposit_count(count: int, clusters: int, grid: GridFile, options: SelectionOptions) -> None:
    if count < FOLDS:
        raise InputError(
            said(
                "Only {count} cells of {name} hold a deposit and have data, and scoring in {folds} folds"
                " needs at least {folds}: add deposits, or take a finer or larger grid if several share a"
                " cell or lie outside.",
                count=count,
                name=grid.path.name,
                folds=FOLDS,
            )
        )
    if options.cluster_m is not None and clusters < FOLDS:
        raise InputError(
            said(
                "A cluster distance of {cluster_m:.10g} m puts the {count} deposit cells into too few"
                " clusters ({clusters}; {folds} folds need at least {folds}): give a smaller distance.",
                cluster_m=options.cluster_m,
                count=count,
                clusters=clusters,
                folds=FOLDS,
            )
        )


def _gather_cells(
    grid: GridFile,
    deposits: Points,
    draws: int,
    options: SelectionOptions,
    rng: np.random.Generator,
    progress: Progress,
) -> _Cells:
    g = grid.geometry
    if not g.crs:
        raise GridError(
            said(
                "{name} has no coordinate reference system: assign one with 'Assign projection'"
                " (gdal:assignprojection).",
                name=grid.path.name,
            )
        )
    exclusion = (
        _EXCLUSION_CELLS * max(g.cell_width, g.cell_height) if options.exclusion_m is None else options.exclusion_m
    )
    cells, values = values_at_deposits(grid, cells_of_deposits(grid, deposits, progress), progress)
    if len(cells) > _MOST_DEPOSIT_CELLS:
        progress.info(
            said(
                "{most_deposit_cells} of the {count} deposit cells, drawn at random, are scored.",
                most_deposit_cells=_MOST_DEPOSIT_CELLS,
                count=len(cells),
            )
        )
        some = np.sort(rng.permutation(len(cells))[:_MOST_DEPOSIT_CELLS])
        cells, values = cells[some], values[some]
    clusters = (
        cluster_numbers(grid, cells, exclusion if options.cluster_m is None else options.cluster_m)
        if len(cells)
        else cells
    )
    _check_deposit_count(len(cells), len(np.unique(clusters)), grid, options)
    wanted = options.negatives or len(cells)
    background = draw_background(grid, deposits, exclusion, draws * wanted, rng, progress)
    if len(background) < FOLDS:
        raise InputError(
            said(
                "{name} has {value} background cells with data at least {exclusion} m from every"
                " deposit, and at least {folds} are needed: give a smaller exclusion distance or a larger"
                " grid.",
                name=grid.path.name,
                value=len(background) or said("no"),
                exclusion=rounded_metres(exclusion),
                folds=FOLDS,
            )
        )
    if len(background) < wanted:
        progress.warn(
            said(
                "Only {count} cells have data and lie at least {exclusion} m from every deposit: all"
                " of them are the background.",
                count=len(background),
                exclusion=rounded_metres(exclusion),
            )
        )
    elif len(background) < draws * wanted:
        progress.info(
            said(
                "The grid has {count} background cells: the {draws} draws of {wanted} share some.",
                count=len(background),
                draws=draws,
                wanted=wanted,
            )
        )
    negatives = min(wanted, len(background))
    progress.info(
        said(
            "{count} deposit cells against {draws} x {negatives} background cells at least"
            " {exclusion} m from every deposit.",
            count=len(cells),
            draws=draws,
            negatives=negatives,
            exclusion=rounded_metres(exclusion),
        )
    )
    return _Cells(values, clusters, background, grid.names)


def cluster_distance(samples: Points) -> float:
    """Three mean sample spacings in metres: nearer deposits share their samples, and count as one when elements are
    tested.
    """
    area = max(float(np.ptp(samples.x)), 1.0) * max(float(np.ptp(samples.y)), 1.0)
    return float(_CLUSTER_SPACINGS * np.sqrt(area / len(samples)))


def select_elements(
    grid_path: Raster, deposits: Points, options: SelectionOptions | None = None, progress: Progress | None = None
) -> list[ElementScore]:
    """Score every band of a grid by how well it alone separates deposit cells from background cells.

    Parameters
    ----------
    grid_path : Path or RasterSource
        One band per element.
    deposits : Points
        In the CRS of the grid. Several in one cell count once; those outside the grid or in cells without data are left
        out.
    options : SelectionOptions, optional
    progress : Progress, optional

    Returns
    -------
    list of ElementScore
        In the order of the bands.

    Raises
    ------
    GridError
        If the grid has no CRS or a band has no data at the deposits.
    InputError
        If there are too few deposit or background cells.

    Notes
    -----
    The chain of the paper (SCIENCE.md section 1): one SVM per element, then the test of AUC = 1/2 of Hanley & McNeil
    (1982). With several draws the AUC is their mean, but the standard error is that of one draw, because the deposits
    stay the same: for deposits that lie independently of one another the test errs on the safe side (none of 350
    selections at random places in the GM-46 survey, at 0.01).

    Deposits that cluster are *not* independent in a grid smoothed by interpolation. The pattern of the 41 occurrences
    of that survey, moved elsewhere, still selected 23 % of the elements; with `cluster_m` of 5 km, three sample
    spacings, it selected 2 %. *p* is not corrected for the number of elements.

    The machine is two-sided: an element that is *poor* where deposits lie is selected as well.
    """
    options, progress = options or SelectionOptions(), progress or Progress()
    rng = np.random.default_rng(options.seed)
    draws = options.draws if options.scoring == "crossvalidated" else 1
    with GridFile(grid_path) as grid:
        cells = _gather_cells(grid, deposits, draws, options, rng, progress.part(said("Reading cells"), 0.0, 0.3))
    scores = _score_bands(cells, draws, options, rng, progress.part(said("Scoring elements"), 0.3, 1.0))
    for caution in cautions(scores, options):
        progress.warn(caution)
    return scores


def _score_bands(
    cells: _Cells, draws: int, options: SelectionOptions, rng: np.random.Generator, progress: Progress
) -> list[ElementScore]:
    count, clusters = len(cells.deposits), len(np.unique(cells.clusters))
    negatives = min(options.negatives or count, len(cells.background))
    independent = count if options.cluster_m is None else clusters
    label = np.repeat(np.array([1, 0]), [count, negatives])
    # Cyclic repetition: the draws share no cell unless there are too few, and no draw holds one twice.
    draw_rows = np.resize(rng.permutation(len(cells.background)), (draws, negatives))
    together = np.arange(count) if options.cluster_m is None else cells.clusters
    folds = [
        np.concatenate([folds_of_clusters(together, FOLDS, rng), folds_of_clusters(np.arange(negatives), FOLDS, rng)])
        for _ in range(draws)
    ]
    scores = []
    for band, name in enumerate(cells.names):
        areas = []
        for draw in range(draws):
            progress.update((band + draw / draws) / len(cells.names), name)
            feature = normal_scores(np.concatenate([cells.deposits[:, band], cells.background[draw_rows[draw], band]]))
            areas.append(
                cross_validated_auc(feature, label, folds[draw])
                if options.scoring == "crossvalidated"
                else training_auc(feature, label)
            )
        auc = float(np.mean(areas))
        se, z = hanley_mcneil_se(auc, independent, negatives), zauc(auc, independent, negatives)
        p = two_sided_p(z)
        # An AUC below one half never selects: the machine learns by itself on which side the deposits lie.
        selected = p < options.significance and auc > 0.5
        scores.append(
            ElementScore(
                element=name,
                auc=auc,
                se=se,
                zauc=z,
                p_value=p,
                selected=selected,
                deposit_cells=count,
                background_cells=negatives,
                clusters=clusters,
            )
        )
        # At once: of many elements and deposits the last one comes minutes later.
        progress.info(say_score(name, auc, se, z, p, selected))
    progress.update(1.0)
    return scores


def cautions(scores: Sequence[ElementScore], options: SelectionOptions) -> list[str]:
    """What the user should know before going on with the selected elements; empty if there is nothing."""
    texts = []
    first = scores[0]
    if not selected_names(scores):
        texts.append(
            said(
                "No element separates deposits from background at a significance of {significance:g}:"
                " check the places of the deposits, or give 'Select elements' a larger significance.",
                significance=options.significance,
            )
        )
    if first.deposit_cells < _FEW_CELLS:
        texts.append(
            said(
                "The selection rests on {deposit_cells} deposit cells only: another few deposits could change it.",
                deposit_cells=first.deposit_cells,
            )
        )
    if options.cluster_m is None and first.clusters < _CLUSTERED * first.deposit_cells:
        texts.append(
            said(
                "The {deposit_cells} deposit cells form {clusters} clusters of cells that lie within the"
                " exclusion distance of one another; neighbours are not independent, so that too many"
                " elements are selected: give a cluster distance of about three sample spacings to see"
                " which remain.",
                deposit_cells=first.deposit_cells,
                clusters=first.clusters,
            )
        )
    below = [s.element for s in scores if s.p_value < options.significance and s.auc < 0.5]
    if below:
        texts.append(
            said(
                "{below}: an AUC significantly below one half is an artefact of cross-validation and selects nothing.",
                below=listed(below),
            )
        )
    return texts


def selected_names(scores: Sequence[ElementScore]) -> list[str]:
    """Names of the selected elements, in the order of the bands."""
    return [score.element for score in scores if score.selected]
