"""Maps by trained networks: dense, window by window or by tiles, and whether they agree. Needs PyTorch."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ...core.errors import GridError
from ...core.language import said
from ...core.progress import Progress
from ...core.resources import check_memory
from ...learning.devices import cancellable, choose_device
from ...rasters.grid import GridGeometry
from ...rasters.raster import GridFile
from ..opinion import Opinion
from ..prediction_options import PredictionOptions
from .agreement import Agreement, NetworkPass, compare_maps, nodes_at_random, windows_to_compare
from .ensemble import Ensemble, Spread, between_nodes, blocks_of_nodes, load_ensemble, node_counts, nodes_per_side

_CELLS_PER_BLOCK = 5_000_000
"""Input cells that the dense mode takes at a time; bounds the memory to less than two gigabytes."""

_BEARABLE_CELLS = 5e8
"""Cells of all windows that the mode `auto` takes through the network when the dense map is another: five to ten
minutes on two cores. By cells and not by
the clock, so that a seed gives the same map again."""

_DENSE_SHARE = 0.9
"""Of the time of a dense map; the rest is for comparing it with windows."""


def map_networks(
    grid: GridFile, model_paths: Sequence[Path], options: PredictionOptions, flips: bool, progress: Progress
) -> tuple[Opinion, NetworkPass]:
    """Probability of a deposit by networks, worked out at nodes of their own.

    Parameters
    ----------
    grid : GridFile
    model_paths : sequence of Path
    options : PredictionOptions
    flips : bool
        Whether a single network votes on four flips of its input.
    progress : Progress

    Returns
    -------
    opinion : Opinion
        Mean, and of several members standard deviation, of every cell.
    made : NetworkPass
        How the map was made, and how far a dense pass agreed with the networks' own windows.

    Notes
    -----
    A value is the network's softmax for a whole window around the cell, not the chance of a deposit in the cell: it
    depends on how many background windows training saw, and is not calibrated. The spread between flips says how stable
    the answer is, not how right.

    Mode `dense` runs the network once over large overlapping blocks, so a feature at the edge of a window sees the real
    ground beyond it, where window by window (`patches`) it sees the padding of the convolutions. The results differ by
    as much as that padding mattered to the network, and networks of small windows learn it: the two are compared at
    nodes drawn at random, and a low agreement is a warning. Mode `auto` goes window by window where the agreement is
    low and the time bearable.

    The features of a window sit at its cells 0, 32, ... 192 of 224, half a stride off its middle towards the
    north-west. Both `dense` and `patches` put them evenly around the cell; a window around the cell itself would move
    the map up to 16 cells to the south-east.
    """
    device = choose_device(options.device)
    with torch.inference_mode():
        ensemble, bands = load_ensemble(grid, model_paths, flips, device, progress)
        with _cancellable_all(ensemble, progress):
            votes, fill, made = _map(ensemble, grid, bands, options, progress)
    mean, deviation = votes.mean(0), votes.std(0, ddof=1) if len(votes) > 1 else None
    opinion = Opinion(
        len(votes),
        lambda top, rows: fill(mean, grid.geometry, top, rows),
        None if deviation is None else lambda top, rows: fill(deviation, grid.geometry, top, rows),
    )
    return opinion, made


def _cancellable_all(ensemble: Ensemble, progress: Progress) -> contextlib.ExitStack:
    stack = contextlib.ExitStack()
    for network in {id(member.network): member.network for member in ensemble.members}.values():
        stack.enter_context(cancellable(network, progress))
    return stack


# -- which mode, and whether it can be trusted -------------------------------------------------------------------------


def _map(
    ensemble: Ensemble, grid: GridFile, bands: Sequence[int], options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], Spread, NetworkPass]:
    """Map as the options say.

    A dense map is compared with windows, and warned of, or in the mode `auto` replaced, where it is not what they say.
    """
    if options.mode not in ("dense", "auto"):
        return *_MODES[options.mode](ensemble, grid.geometry, options, progress), NetworkPass(options.mode)
    bearable = options.mode == "auto" and _window_cells(ensemble, grid.geometry, options) <= _BEARABLE_CELLS
    # A dense pass takes as many cells for each node as the square of the stride has, a window all its own.
    share = ensemble.stride**2 / (ensemble.stride**2 + ensemble.header.crop_size**2) if bearable else 1.0
    votes, spread = _dense(ensemble, grid.geometry, options, progress.span(0.0, _DENSE_SHARE * share))
    agreement = _agreement(ensemble, grid, bands, votes, options, progress.span(_DENSE_SHARE * share, share))
    if agreement is None or not agreement.low:
        return votes, spread, NetworkPass("dense", agreement)
    if not bearable:
        progress.warn(agreement.warning())
        return votes, spread, NetworkPass("dense", agreement)
    progress.info(said("A dense pass is not what this network was trained for: mapping window by window."))
    return *_patches(ensemble, grid.geometry, options, progress.span(share, 1.0)), NetworkPass("patches", agreement)


def _window_cells(ensemble: Ensemble, geometry: GridGeometry, options: PredictionOptions) -> float:
    """Cells that the mode `patches` takes through the networks."""
    rows, columns = node_counts(geometry, options.stride or ensemble.default_step)
    return float(rows) * columns * ensemble.header.crop_size**2 * len(ensemble.members)


def _agreement(
    ensemble: Ensemble,
    grid: GridFile,
    bands: Sequence[int],
    votes: NDArray[np.float32],
    options: PredictionOptions,
    progress: Progress,
) -> Agreement | None:
    """Compare dense votes with the networks' own windows, at nodes with data drawn at random.

    None where none of them has data.
    """
    step, crop = options.stride or ensemble.default_step, ensemble.header.crop_size
    wanted = windows_to_compare(crop)
    nodes: list[tuple[int, int]] = []
    for row, column in nodes_at_random(grid.geometry, step, wanted, options.seed):
        if len(nodes) == wanted:
            break
        progress.check()
        if np.isfinite(grid.read(bands, column * step, row * step, 1, 1)).all():
            nodes.append((row, column))
    if not nodes:
        return None
    of_windows = _window_votes(ensemble.around, [(column * step, row * step) for row, column in nodes], progress).mean(
        0
    )
    rows, columns = np.array(nodes).T
    agreement = compare_maps(votes.mean(0)[rows, columns], of_windows, crop)
    progress.info(agreement.sentence())
    return agreement


# -- the three modes: each returns votes of shape (members, rows, columns) and how to spread them over the cells -------


def _dense(
    ensemble: Ensemble, geometry: GridGeometry, options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], Spread]:
    stride = ensemble.stride
    step = options.stride or ensemble.default_step
    if stride % step:
        raise GridError(
            said(
                "The dense mode takes a stride of {stride} cells or a divisor of that ({stride_2});"
                " {step} is none: choose one, or the mode 'patches'.",
                stride=stride,
                stride_2=", ".join(str(stride >> i) for i in range(1, 6)),
                step=step,
            )
        )
    rows, columns = node_counts(geometry, step)
    half = ensemble.half
    _check_memory(ensemble, rows, columns, step)
    votes = np.full((len(ensemble.members), rows, columns), np.nan, dtype=np.float32)
    shifts = stride // step
    blocks = list(
        blocks_of_nodes(
            -(-rows // shifts),
            -(-columns // shifts),
            nodes_per_side(ensemble, options.block_cells or _CELLS_PER_BLOCK),
        )
    )
    for i, (top, left, height, width) in enumerate(blocks):
        part = progress.span(i / len(blocks), (i + 1) / len(blocks))
        of_block = ensemble.dense(left * stride - half, top * stride - half, width, height, step, part)
        target = votes[:, top * shifts : (top + height) * shifts, left * shifts : (left + width) * shifts]
        target[:] = of_block[:, : target.shape[1], : target.shape[2]]
    return votes, between_nodes(step)


def _check_memory(ensemble: Ensemble, rows: int, columns: int, step: int) -> None:
    needed = 4.0 * rows * columns * (len(ensemble.members) + 2)
    check_memory(needed, said("A map with a stride of {step} cells", step=step), "choose a larger stride")


def _patches(
    ensemble: Ensemble, geometry: GridGeometry, options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], Spread]:
    step = options.stride or ensemble.default_step
    rows, columns = node_counts(geometry, step)
    _check_memory(ensemble, rows, columns, step)
    nodes = [(c * step, r * step) for r in range(rows) for c in range(columns)]
    return _window_votes(ensemble.around, nodes, progress).reshape(-1, rows, columns), between_nodes(step)


def _tiles(
    ensemble: Ensemble, geometry: GridGeometry, options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], Spread]:
    size = ensemble.header.patch_size
    if options.stride is not None:
        progress.warn(
            said("Tiles lie side by side: the stride {stride} has no meaning in this mode.", stride=options.stride)
        )
    if geometry.columns < size or geometry.rows < size:
        raise GridError(
            said(
                "The grid has {columns} x {rows} cells and a tile {size} x {size}: choose the mode 'dense'.",
                columns=geometry.columns,
                rows=geometry.rows,
                size=size,
            )
        )
    rows, columns = -(-geometry.rows // size), -(-geometry.columns // size)
    margin = (size - ensemble.header.crop_size) // 2
    # Where the grid is no multiple of the tile, the last one is moved back inside.
    tops = [min(r * size, geometry.rows - size) + margin for r in range(rows)]
    lefts = [min(c * size, geometry.columns - size) + margin for c in range(columns)]
    votes = _window_votes(ensemble.windows, [(left, top) for top in tops for left in lefts], progress).reshape(
        -1, rows, columns
    )

    def spread(tiles: NDArray[np.float32], geometry: GridGeometry, top: int, rows: int) -> NDArray[np.float32]:
        return tiles[np.arange(top, top + rows) // size][:, np.arange(geometry.columns) // size]

    return votes, spread


_Voting = Callable[[Sequence[tuple[int, int]]], NDArray[np.float32]]


def _window_votes(vote: _Voting, places: Sequence[tuple[int, int]], progress: Progress) -> NDArray[np.float32]:
    batches = []
    for start in range(0, len(places), 32):
        progress.update(start / len(places))
        batches.append(vote(places[start : start + 32]))
    return np.concatenate(batches, axis=1)


_MODES = {"dense": _dense, "patches": _patches, "tiles": _tiles}
