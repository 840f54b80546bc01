"""Probability at nodes from trained networks. Needs PyTorch."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ...core.errors import GridError, ModelFileError
from ...core.progress import Progress
from ...core.resources import check_memory
from ...learning.devices import cancellable, choose_device, has_fast_bfloat16
from ...networks import build_network
from ...networks.base import PatchNetwork, fold_batch_normalisation
from ...rasters.grid import GridGeometry
from ...rasters.raster import GridFile
from ..header import ModelHeader, check_fits, load_model
from ..opinion import Opinion
from ..prediction_options import PredictionOptions
from .agreement import Agreement, NetworkPass, compare_maps, nodes_at_random, windows_to_compare
from .batches import WindowReader

_CELLS_PER_BLOCK = 5_000_000
"""Input cells that the dense mode takes at a time; bounds the memory to less than two gigabytes."""

_FINEST_DEFAULT_STEP = 8
"""Each halving of the step costs four times as much; below 8 cells the map only gets smoother, not better."""

_BEARABLE_CELLS = 5e8
"""Cells of all windows that the mode `auto` takes through the network when the dense map is another: five to ten
minutes on two cores. By cells and not by
the clock, so that a seed gives the same map again."""

_DENSE_SHARE = 0.9
"""Of the time of a dense map; the rest is for comparing it with windows."""

_FLIPS = ((), (2,), (3,), (2, 3))


@dataclass(frozen=True)
class _Member:
    """One opinion: a network, and the axes along which its input is flipped."""

    network: PatchNetwork
    reader: WindowReader
    flip: tuple[int, ...] = ()


@dataclass(frozen=True)
class DenseLayout:
    """Which cells a fully convolutional pass reads, and which of its features make up the windows of a block of nodes.

    Parameters
    ----------
    network : PatchNetwork
    pooled : int
        Features along a side of a window.
    columns, rows : int
        Windows of one pass, the network's stride apart.
    step : int
        Cells between windows once the passes that are shifted by it are put together; a divisor of the stride.
    """

    network: PatchNetwork
    pooled: int
    columns: int
    rows: int
    step: int

    @property
    def shifts(self) -> int:
        """Shifted passes along a side."""
        return self.network.stride // self.step

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows of cells that one pass sees."""
        stride, reach = self.network.stride, self.network.reach
        columns, rows = ((n + self.pooled - 2) * stride + 1 + 2 * reach for n in (self.columns, self.rows))
        return columns, rows

    def reading(self, left: int, top: int) -> tuple[int, int, int, int]:
        """Cells that all passes see together, as `WindowReader.read` takes them.

        The first feature is centred at cell (`left`, `top`).
        """
        reach, beyond = self.network.reach, self.network.stride - self.step
        return left - reach, top - reach, self.size[0] + beyond, self.size[1] + beyond

    def view(self, read: NDArray[np.float32], down: int, right: int) -> NDArray[np.float32]:
        """What the pass shifted by `down` and `right` steps sees of `read`, shape (bands, rows, columns)."""
        columns, rows = self.size
        return read[:, down * self.step : down * self.step + rows, right * self.step : right * self.step + columns]

    def means(self, features: Tensor) -> Tensor:
        """Mean features of each window, shape (windows, features, rows, columns), in single precision."""
        skip = self.network.reach // self.network.stride
        means = nn.functional.avg_pool2d(features.float(), self.pooled, stride=1)
        return means[:, :, skip : skip + self.rows, skip : skip + self.columns]


class _Ensemble:
    """Networks that vote on windows; their mean is the map, their standard deviation its uncertainty."""

    def __init__(
        self, members: Sequence[_Member], header: ModelHeader, device: torch.device, dtype: torch.dtype | None = None
    ) -> None:
        self.members, self.header, self._device = list(members), header, device
        self._dtype = dtype or (torch.bfloat16 if has_fast_bfloat16(device) else torch.float32)
        for member in members:
            member.network.to(device=device, dtype=self._dtype).to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    @property
    def stride(self) -> int:
        """Cells between neighbouring features."""
        return self.members[0].network.stride

    @property
    def default_step(self) -> int:
        """An eighth of a patch, from 8 cells to the stride: 32 for patches of 256, 8 for 64, so that small patches do
        not give a blurred map.
        """
        step = self.stride
        while step > _FINEST_DEFAULT_STEP and step * 8 > self.header.patch_size:
            step //= 2
        return step

    @property
    def pooled(self) -> int:
        """Features along a side that a crop is averaged over."""
        return math.ceil(self.header.crop_size / self.stride)

    @property
    def half(self) -> int:
        """Cells from the first feature of a window to the middle of all."""
        return (self.pooled - 1) * self.stride // 2

    def windows(self, corners: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        """Probability of windows given by their north-western cells; shape (members, windows)."""
        return np.stack([self._vote(member, corners) for member in self.members])

    def around(self, nodes: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        """Probability of the windows whose features lie evenly around nodes given by column and row.

        Shape (members, nodes).

        The features of a window start at its first cell, so that its own middle lies south-east of theirs; in a flipped
        one on the other side.
        """

        def corners(member: _Member) -> list[tuple[int, int]]:
            left, top = (self.header.crop_size - 1 - self.half if axis in member.flip else self.half for axis in (3, 2))
            return [(column - left, row - top) for column, row in nodes]

        return np.stack([self._vote(member, corners(member)) for member in self.members])

    def _vote(self, member: _Member, corners: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        crop = self.header.crop_size
        x = self._tensor(np.stack([member.reader.read(left, top, crop, crop) for left, top in corners]), member)
        return self._probability(member, member.network.features(x).float().mean((2, 3), keepdim=True))[:, 0, 0]

    def dense(self, left: int, top: int, columns: int, rows: int, step: int, progress: Progress) -> NDArray[np.float32]:
        """Probability of all windows of `pooled` x `pooled` features that lie `step` cells apart.

        The first feature is centred at cell (`left`, `top`).

        One pass of the network gives `columns` x `rows` windows `stride` cells apart; passes shifted by `step` fill in
        the others (shift and stitch, Long et al. 2015, section 3.2). Shape (members, rows · stride / step, columns ·
        stride / step). `reach` cells are read beyond the outermost features, so that these see what they depend on. A
        pass sees n · `stride` + 1 cells: features then have the same places in every flip. All passes share one
        reading.
        """
        layout = self.layout(columns, rows, step)
        shifts = layout.shifts
        readers = {id(member.reader): member.reader for member in self.members}
        read = {key: reader.read(*layout.reading(left, top)) for key, reader in readers.items()}
        votes = np.empty((len(self.members), rows * shifts, columns * shifts), dtype=np.float32)
        for count, (down, right) in enumerate(np.ndindex(shifts, shifts)):
            progress.update(count / shifts**2)
            for i, member in enumerate(self.members):
                x = layout.view(read[id(member.reader)], down, right)
                features = member.network.features(self._tensor(x[None], member))
                if member.flip:
                    features = features.flip(member.flip)
                votes[i, down::shifts, right::shifts] = self._probability(member, layout.means(features))[0]
        return votes

    def layout(self, columns: int, rows: int, step: int) -> DenseLayout:
        """Lay out the reading for `columns` x `rows` windows `stride` cells apart, and for those `step` cells apart
        between them.
        """
        return DenseLayout(self.members[0].network, self.pooled, columns, rows, step)

    def _tensor(self, windows: NDArray[np.float32], member: _Member) -> Tensor:
        x = torch.from_numpy(windows).to(device=self._device, dtype=self._dtype)
        return (x.flip(member.flip) if member.flip else x).contiguous(memory_format=torch.channels_last)

    @staticmethod
    def _probability(member: _Member, means: Tensor) -> NDArray[np.float32]:
        """Probability of a deposit, shape (windows, rows, columns), of mean features (windows, features, rows,
        columns); in single precision.
        """
        head = member.network.head
        scores = nn.functional.conv2d(means, head.weight.float()[:, :, None, None], head.bias.float())
        result: NDArray[np.float32] = torch.softmax(scores.float(), 1)[:, 1].cpu().numpy()
        return result


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
        ensemble, bands = _load_ensemble(grid, model_paths, flips, device, progress)
        with _cancellable_all(ensemble, progress):
            votes, fill, made = _map(ensemble, grid, bands, options, progress)
    mean, deviation = votes.mean(0), votes.std(0, ddof=1) if len(votes) > 1 else None
    opinion = Opinion(
        len(votes),
        lambda top, rows: fill(mean, grid.geometry, top, rows),
        None if deviation is None else lambda top, rows: fill(deviation, grid.geometry, top, rows),
    )
    return opinion, made


def _load_ensemble(
    grid: GridFile,
    model_paths: Sequence[Path],
    spread: bool,
    device: torch.device,
    progress: Progress,
    dtype: torch.dtype | None = None,
) -> tuple[_Ensemble, list[int]]:
    members, headers, bands = [], [], set()
    for path in model_paths:
        header, state = load_model(path)
        bands.update(check_fits(header, path.name, grid))
        if not header.complete:
            progress.warn(
                f"{path.name} is the checkpoint of a training that was cancelled after epoch"
                f" {header.metrics.get('epoch')}."
            )
        network = build_network(header.network, len(header.scaling), len(header.classes))
        try:
            network.load_state_dict(state)
        except RuntimeError as error:
            raise ModelFileError(
                f"{path.name} says it is a {header.network} but its weights do not fit one: train or copy it again."
            ) from error
        fold_batch_normalisation(network.eval())
        headers.append(header)
        members.append(_Member(network, WindowReader(grid, header.scaling)))
    crops = sorted({header.crop_size for header in headers})
    if len(crops) > 1:
        raise ModelFileError(
            f"The models of the ensemble see crops of {', '.join(map(str, crops))} cells: combine models that were"
            " trained with one crop size."
        )
    if spread and len(members) == 1:
        members = [_Member(members[0].network, members[0].reader, flip) for flip in _FLIPS]
    return _Ensemble(members, headers[0], device, dtype), sorted(bands)


def _cancellable_all(ensemble: _Ensemble, progress: Progress) -> contextlib.ExitStack:
    stack = contextlib.ExitStack()
    for network in {id(member.network): member.network for member in ensemble.members}.values():
        stack.enter_context(cancellable(network, progress))
    return stack


# -- which mode, and whether it can be trusted -------------------------------------------------------------------------


def _map(
    ensemble: _Ensemble, grid: GridFile, bands: Sequence[int], options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], _Spread, NetworkPass]:
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
    progress.info("A dense pass is not what this network was trained for: mapping window by window.")
    return *_patches(ensemble, grid.geometry, options, progress.span(share, 1.0)), NetworkPass("patches", agreement)


def _window_cells(ensemble: _Ensemble, geometry: GridGeometry, options: PredictionOptions) -> float:
    """Cells that the mode `patches` takes through the networks."""
    rows, columns = _node_counts(geometry, options.stride or ensemble.default_step)
    return float(rows) * columns * ensemble.header.crop_size**2 * len(ensemble.members)


def _agreement(
    ensemble: _Ensemble,
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

_Spread = Callable[[NDArray[np.float32], GridGeometry, int, int], NDArray[np.float32]]


def _between_nodes(step: int) -> _Spread:
    """Bilinear between votes at nodes `step` cells apart, the first in the north-western cell: windows lie evenly
    around the middles of cells.
    """

    def spread(nodes: NDArray[np.float32], geometry: GridGeometry, top: int, rows: int) -> NDArray[np.float32]:
        def weights(first: int, count: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
            position = np.arange(first, first + count) / step
            below = position.astype(np.int64)
            return below, (position - below).astype(np.float32)

        y, fy = weights(top, rows)
        x, fx = weights(0, geometry.columns)
        lines = nodes[y] * (1 - fy[:, None]) + nodes[y + 1] * fy[:, None]
        result: NDArray[np.float32] = lines[:, x] * (1 - fx) + lines[:, x + 1] * fx
        return result

    return spread


def _dense(
    ensemble: _Ensemble, geometry: GridGeometry, options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], _Spread]:
    stride = ensemble.stride
    step = options.stride or ensemble.default_step
    if stride % step:
        raise GridError(
            f"The dense mode takes a stride of {stride} cells or a divisor of that"
            f" ({', '.join(str(stride >> i) for i in range(1, 6))}); {step} is none: choose one, or the mode 'patches'."
        )
    rows, columns = _node_counts(geometry, step)
    half = ensemble.half
    _check_memory(ensemble, rows, columns, step)
    votes = np.full((len(ensemble.members), rows, columns), np.nan, dtype=np.float32)
    shifts = stride // step
    blocks = list(
        _blocks(
            -(-rows // shifts),
            -(-columns // shifts),
            _nodes_per_side(ensemble, options.block_cells or _CELLS_PER_BLOCK),
        )
    )
    for i, (top, left, height, width) in enumerate(blocks):
        part = progress.span(i / len(blocks), (i + 1) / len(blocks))
        of_block = ensemble.dense(left * stride - half, top * stride - half, width, height, step, part)
        target = votes[:, top * shifts : (top + height) * shifts, left * shifts : (left + width) * shifts]
        target[:] = of_block[:, : target.shape[1], : target.shape[2]]
    return votes, _between_nodes(step)


def _node_counts(geometry: GridGeometry, step: int) -> tuple[int, int]:
    """Rows and columns of nodes that enclose the grid."""
    return -(-geometry.rows // step) + 1, -(-geometry.columns // step) + 1


def _check_memory(ensemble: _Ensemble, rows: int, columns: int, step: int) -> None:
    needed = 4.0 * rows * columns * (len(ensemble.members) + 2)
    check_memory(needed, f"A map with a stride of {step} cells", "choose a larger stride")


def _nodes_per_side(ensemble: _Ensemble, cells: int) -> int:
    network = ensemble.members[0].network
    side = math.isqrt(cells) - 2 * network.reach - 1
    return max(side // network.stride - ensemble.pooled + 2, 8)


def _blocks(rows: int, columns: int, side: int) -> Iterator[tuple[int, int, int, int]]:
    """Cut a lattice into blocks of nearly equal size, at most `side` nodes long: top, left, height, width."""

    def cuts(n: int) -> list[tuple[int, int]]:
        pieces = -(-n // side)
        edges = [round(i * n / pieces) for i in range(pieces + 1)]
        return [(a, b - a) for a, b in zip(edges, edges[1:])]

    for top, height in cuts(rows):
        for left, width in cuts(columns):
            yield top, left, height, width


def _patches(
    ensemble: _Ensemble, geometry: GridGeometry, options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], _Spread]:
    step = options.stride or ensemble.default_step
    rows, columns = _node_counts(geometry, step)
    _check_memory(ensemble, rows, columns, step)
    nodes = [(c * step, r * step) for r in range(rows) for c in range(columns)]
    return _window_votes(ensemble.around, nodes, progress).reshape(-1, rows, columns), _between_nodes(step)


def _tiles(
    ensemble: _Ensemble, geometry: GridGeometry, options: PredictionOptions, progress: Progress
) -> tuple[NDArray[np.float32], _Spread]:
    size = ensemble.header.patch_size
    if options.stride is not None:
        progress.warn(f"Tiles lie side by side: the stride {options.stride} has no meaning in this mode.")
    if geometry.columns < size or geometry.rows < size:
        raise GridError(
            f"The grid has {geometry.columns} x {geometry.rows} cells and a tile {size} x {size}: choose the mode"
            " 'dense'."
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
