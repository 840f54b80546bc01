"""What is to be said of each step before a run: a light and a sentence, off plain values; no layers, no widgets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ...models.core.arrays import Mask
from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.core.resources import available_memory, size
from ...models.core.wording import distance
from ...models.interpolation.reach import reach_of_samples
from ...models.rasters.grid import GridGeometry
from ...models.rasters.points import Points, metres_outside
from ...models.targeting.windows.sampling import automatic_patch_size
from .facts import DepositsFacts, SamplesFacts
from .state import PUBLISHED, PanelState

LEAST_SAMPLES = 12
"""Neighbours that inverse distance weighting takes."""

FEW_DEPOSITS = 10
"""Below this many cells with a deposit nothing can be said about unseen ones but that it is uncertain."""

LEAST_DEPOSITS = 2

MANY_CELLS = 20_000_000
"""Cells from which on a grid is worth a second thought."""


class Light(Enum):
    """Of a step: nothing chosen yet, something to look at, all well."""

    GREY = "grey"
    AMBER = "amber"
    GREEN = "green"


@dataclass(frozen=True)
class Check:
    """What a step says of itself.

    Parameters
    ----------
    light : Light
    sentence : str
    short : str
        A few words beside the title.
    ready : bool
        Whether a run may start.
    """

    light: Light
    sentence: str
    short: str = ""
    ready: bool = False


def check_samples(samples: SamplesFacts | None, assays: int | None, ticked: int | None, problem: str = "") -> Check:
    """Say what the layer of samples is good for.

    Parameters
    ----------
    samples : SamplesFacts, optional
        None: none is chosen.
    assays, ticked : int, optional
        Columns that were recognised, and those that are ticked; None while they are being read.
    problem : str
        Why columns could not be recognised.
    """
    if samples is None:
        return Check(Light.GREY, tr("Choose the layer of samples: points with a column per element."))
    if samples.problem or problem:
        return Check(Light.AMBER, samples.problem or problem)
    short = said("{count} points · {crs}", count=f"{samples.count:,}", crs=samples.working)
    if samples.count < LEAST_SAMPLES:
        told = tr("{count} samples are too few: a map of elements is made from {least} at least.")
        return Check(Light.AMBER, told.format(count=samples.count, least=LEAST_SAMPLES), short)
    if assays is None or ticked is None:
        return Check(Light.GREY, tr("Reading the columns …"), short)
    if not assays and not ticked:
        told = tr("No column was recognised as an assay: tick those that hold contents of elements.")
        return Check(Light.AMBER, told, short)
    if samples.warnings:
        return Check(Light.AMBER, " ".join(samples.warnings), short, ready=True)
    # What is ticked stands above the table already.
    return Check(Light.GREEN, "", short, ready=True)


def chosen_kinds(deposits: DepositsFacts, kinds: Collection[str] | None) -> Mask:
    """Which deposits are of a kind that is ticked; shape (deposits,)."""
    if kinds is None or not deposits.kinds:
        return np.ones(len(deposits.x), dtype=bool)
    return np.isin(np.array(deposits.kinds, dtype=np.str_), list(kinds))


def check_deposits(
    state: PanelState, samples: SamplesFacts | None, deposits: DepositsFacts | None, grid: GridGeometry | None
) -> Check:
    """Say how many deposits can be learnt from, and what is doubtful about them."""
    if deposits is None:
        return Check(Light.GREY, tr("Choose the layer of known deposits."))
    if state.deposits == state.samples:
        told = tr("{} is the layer of samples as well: choose the layer of known deposits.")
        return Check(Light.AMBER, told.format(deposits.name))
    if deposits.problem:
        return Check(Light.AMBER, deposits.problem)
    chosen = chosen_kinds(deposits, state.kinds)
    total, number = len(chosen), int(chosen.sum())
    short = said("{used} of {all}", used=number, all=total) if number < total else tr("all {}").format(total)
    if not number:
        return Check(Light.AMBER, tr("No kind is ticked: tick what the map is to look for."), short)
    doubts, cells = list(deposits.warnings), number
    if grid is not None and samples is not None and not samples.problem:
        cells, outside, shared = _on_cells(deposits, chosen, grid)
        doubts += _of_places(outside, shared, _farthest(deposits, chosen, grid))
    if cells < LEAST_DEPOSITS:
        told = tr("{} of these deposits lie on the ground to be mapped, and a map is learnt from two at least.")
        return Check(Light.AMBER, " ".join([told.format(cells), *doubts]), short)
    if cells < FEW_DEPOSITS:
        told = tr("{} cells hold a deposit: what the map says of unseen ones will be very uncertain.")
        doubts.insert(0, told.format(cells))
    if doubts:
        return Check(Light.AMBER, " ".join(doubts), short, ready=True)
    return Check(Light.GREEN, tr("All lie on the ground to be mapped, each in a cell of its own."), short, ready=True)


def _on_cells(deposits: DepositsFacts, chosen: Mask, grid: GridGeometry) -> tuple[int, int, int]:
    """Cells with a deposit, deposits outside, deposits beyond the first in a cell."""
    x, y = deposits.x[chosen], deposits.y[chosen]
    inside = grid.contains(x, y)
    cells = len(set(zip(*(at.tolist() for at in grid.cell_of(x[inside], y[inside])))))
    return cells, int((~inside).sum()), int(inside.sum()) - cells


def _farthest(deposits: DepositsFacts, chosen: Mask, grid: GridGeometry) -> float:
    away = metres_outside(grid, Points(deposits.x[chosen], deposits.y[chosen]))
    return float(away[away > 0].min()) if (away > 0).any() else 0.0


def _of_places(outside: int, shared: int, nearest: float) -> list[str]:
    told = []
    if outside == 1:
        told.append(tr("1 lies {} outside and is left out.").format(distance(nearest)))
    elif outside:
        told.append(tr("{} lie outside and are left out, the nearest by {}.").format(outside, distance(nearest)))
    if shared == 1:
        told.append(tr("1 shares a cell with another and counts with it."))
    elif shared:
        told.append(tr("{} share a cell with another and count with it.").format(shared))
    return told


def check_area(samples: SamplesFacts | None, grid: GridGeometry | None, problem: str, elements: int) -> Check:
    """Say how large the grid is, and which ground stays empty."""
    if samples is None or samples.problem:
        return Check(Light.GREY, tr("Follows from the samples."))
    if grid is None:
        return Check(Light.AMBER, problem or tr("There is no grid for this area."))
    short = said("{columns} × {rows} cells", columns=f"{grid.columns:,}", rows=f"{grid.rows:,}")
    cells, inside = grid.columns * grid.rows, int(grid.contains(samples.x, samples.y).sum())
    need = 4.0 * cells * max(elements, 1)
    told = [
        said(
            "Ground farther than {reach} from every sample stays empty. {size} on disk.",
            reach=distance(reach_of_samples(Points(samples.x, samples.y))),
            size=size(need),
        )
    ]
    if not inside:
        return Check(Light.AMBER, tr("No sample lies in this area: choose another one."), short)
    if inside < samples.count:
        told.append(said("{inside} of {all} samples lie in it.", inside=f"{inside:,}", all=f"{samples.count:,}"))
    memory = available_memory()
    if cells > MANY_CELLS or (memory is not None and need > memory):
        told.insert(0, tr("{:,} cells are many: choose larger ones.").format(cells))
        return Check(Light.AMBER, " ".join(told), short, ready=True)
    return Check(Light.GREEN, " ".join(told), short, ready=True)


def check_method(state: PanelState, grid: GridGeometry | None, missing: Sequence[str], minutes: str) -> Check:
    """Say whether the method can run here, and how long it takes.

    Parameters
    ----------
    state : PanelState
    grid : GridGeometry, optional
    missing : sequence of str
        Why it cannot run, in sentences.
    minutes : str
        How long it takes, in words; empty where that is not known.
    """
    if missing:
        return Check(Light.AMBER, " ".join(missing))
    short = tr("about {}").format(minutes) if minutes else ""
    if state.method == PUBLISHED and grid is not None:
        side, least = min(grid.columns, grid.rows), automatic_patch_size(grid)
        if side < least:
            told = tr("The grid is {side} cells wide, and a window of the network {patch}: choose smaller cells.")
            return Check(Light.AMBER, told.format(side=side, patch=least), short)
        told = tr("As published, no deposit is held out: compare methods to learn how well unseen ones are found.")
        return Check(Light.AMBER, told, short, ready=True)
    return Check(Light.GREEN, "", short, ready=True)


def missing_sentence(checks: Sequence[tuple[str, Check]]) -> str:
    """What is still to be done before a run; empty if nothing is."""
    lacking = [title for title, check in checks if not check.ready]
    return tr("Still to do: {}.").format(", ".join(lacking)) if lacking else ""
