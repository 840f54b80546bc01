"""A map for each kind of deposits, learnt from the deposits of that kind alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..rasters.points import Points
from ..rasters.raster import SHOWN_SIDE, GridFile
from .cells.model import CellOptions, HeldOutCells, train_cells
from .prediction import predict_prospectivity
from .prediction_options import PredictionOptions

LEAST_TO_MAP = 5
"""Cells with deposits of a kind from which it gets a map of its own."""

_LONGEST_NAME = 80
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
"""Names that Windows keeps for its devices."""


@dataclass(frozen=True)
class KindFiles:
    """Where the maps of kinds go.

    Parameters
    ----------
    maps : dict of str to Path
        By the kind.
    model : Path
        Scratch file for the classifier of the kind at hand.
    keeps : bool
        False where the maps lie in a scratch folder as well.
    """

    maps: dict[str, Path]
    model: Path
    keeps: bool


@dataclass(frozen=True)
class KindMap:
    """The map of one kind.

    Parameters
    ----------
    kind : str
    path : Path
    deposits : Points
        Of this kind.
    cells : int
        With data and such a deposit.
    held_out : HeldOutCells or None
        How these rank on maps of classifiers that had not seen them; None where none could be held out.
    overview : array of shape (rows, columns)
        Its probability, thinned out for show.
    """

    kind: str
    path: Path
    deposits: Points
    cells: int
    held_out: HeldOutCells | None
    overview: NDArray[np.float32]


@dataclass(frozen=True)
class KindMaps:
    """Maps of all kinds that have enough deposits.

    Parameters
    ----------
    maps : tuple of KindMap
        The kind with the most cells first.
    few : tuple of (str, int)
        Kinds without a map, and how many cells with data hold such a deposit.
    """

    maps: tuple[KindMap, ...]
    few: tuple[tuple[str, int], ...]


def file_names(kinds: Sequence[str], taken: Collection[str] = ()) -> dict[str, str]:
    """File name of the map of each kind, safe on every system and different from all others whatever its case.

    Parameters
    ----------
    kinds : sequence of str
    taken : collection of str
        Names that other files have.
    """
    used = {name.casefold() for name in taken}
    names = {}
    for kind in kinds:
        stem = re.sub(r"[^\w\-]+", "_", kind)[:_LONGEST_NAME].strip("_") or "kind"
        stem = f"{stem}_" if _RESERVED.match(stem) else stem
        name, number = f"{stem}.tif", 1
        while name.casefold() in used:
            number += 1
            name = f"{stem}_{number}.tif"
        used.add(name.casefold())
        names[kind] = name
    return names


def cells_by_kind(deposits: Points, probability: Path) -> list[tuple[str, int]]:
    """Cells of a map with a value and a deposit of each kind, the kind with the most first, else by name."""
    with GridFile(probability) as grid:
        g = grid.geometry
        inside = np.flatnonzero(g.contains(deposits.x, deposits.y))
        column, row = g.cell_of(deposits.x[inside], deposits.y[inside])
        known = np.isfinite(grid.sample(deposits.x[inside], deposits.y[inside], [0])[:, 0])
    kinds = np.array([]) if deposits.kinds is None else deposits.kinds
    cell = row * g.columns + column
    counts = [(str(kind), len(np.unique(cell[known & (kinds[inside] == kind)]))) for kind in np.unique(kinds)]
    return sorted(counts, key=lambda pair: -pair[1])


def map_kinds(
    grid_path: Path,
    deposits: Points,
    bands: Sequence[str],
    options: CellOptions,
    counts: Sequence[tuple[str, int]],
    files: KindFiles,
    finished: list[Path],
    progress: Progress,
) -> KindMaps:
    """Train a classifier on each kind that has enough deposits, and map it.

    Parameters
    ----------
    grid_path : Path
    deposits : Points
        With their kinds. For the map of a kind those of others are neither deposits nor background.
    bands : sequence of str
    options : CellOptions
        As of the map of all deposits.
    counts : sequence of (str, int)
        Kinds and their cells, see `cells_by_kind`.
    files : KindFiles
    finished : list of Path
        Takes the maps as they are finished.
    progress : Progress

    Returns
    -------
    KindMaps
    """
    mapped = [(kind, cells) for kind, cells in counts if cells >= LEAST_TO_MAP]
    few = [(kind, cells) for kind, cells in counts if cells < LEAST_TO_MAP]
    maps = []
    for i, (kind, cells) in enumerate(mapped):
        part = progress.part(said("Mapping {kind} alone", kind=kind), i / len(mapped), (i + 1) / len(mapped))
        own = _of_kind(deposits, kind)
        others = _of_kind(deposits, kind, others=True)
        # Members are for the uncertainty, which nobody asks for here.
        learning = replace(options, bags=0)
        try:
            training = train_cells(grid_path, own, bands, learning, files.model, part.span(0.0, 0.9), others=others)
        except InputError as error:
            # One kind that nothing can be learnt from is no reason to lose the other maps.
            part.warn(said("{kind} gets no map of its own: {error}", kind=kind, error=error))
            few.append((kind, cells))
            continue
        path = files.maps[kind]
        predict_prospectivity(grid_path, [files.model], PredictionOptions(), path, progress=part.span(0.9, 1.0))
        finished.append(path)
        with GridFile(path) as grid:
            overview = grid.read_overview(SHOWN_SIDE, 0, part.check)
        maps.append(
            KindMap(kind=kind, path=path, deposits=own, cells=cells, held_out=training.held_out, overview=overview)
        )
    return KindMaps(tuple(maps), tuple(few))


def _of_kind(deposits: Points, kind: str, others: bool = False) -> Points:
    """Deposits of one kind, or all others."""
    kinds = np.array([]) if deposits.kinds is None else deposits.kinds
    return deposits.where((kinds == kind) != others)
