"""Networks that see the same grid together, and the nodes that they are asked at. Needs PyTorch."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ...core.errors import ModelFileError
from ...core.language import said
from ...core.progress import Progress
from ...core.wording import shortened
from ...learning.devices import has_fast_bfloat16
from ...networks import build_network
from ...networks.base import PatchNetwork, fold_batch_normalisation
from ...rasters.grid import GridGeometry
from ...rasters.nodes import bilinear, evenly_spaced
from ...rasters.raster import GridFile
from ..header import ModelHeader, check_fits, load_model
from .batches import WindowReader

_FINEST_DEFAULT_STEP = 8
"""Each halving of the step costs four times as much; below 8 cells the map only gets smoother, not better."""

_FLIPS = ((), (2,), (3,), (2, 3))


@dataclass(frozen=True)
class Member:
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


class Ensemble:
    """Networks that vote on windows; their mean is the map, their standard deviation its uncertainty."""

    def __init__(
        self, members: Sequence[Member], header: ModelHeader, device: torch.device, dtype: torch.dtype | None = None
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

        def corners(member: Member) -> list[tuple[int, int]]:
            left, top = (self.header.crop_size - 1 - self.half if axis in member.flip else self.half for axis in (3, 2))
            return [(column - left, row - top) for column, row in nodes]

        return np.stack([self._vote(member, corners(member)) for member in self.members])

    def _vote(self, member: Member, corners: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
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

    def _tensor(self, windows: NDArray[np.float32], member: Member) -> Tensor:
        x = torch.from_numpy(windows).to(device=self._device, dtype=self._dtype)
        return (x.flip(member.flip) if member.flip else x).contiguous(memory_format=torch.channels_last)

    @staticmethod
    def _probability(member: Member, means: Tensor) -> NDArray[np.float32]:
        """Probability of a deposit, shape (windows, rows, columns), of mean features (windows, features, rows,
        columns); in single precision.
        """
        head = member.network.head
        scores = nn.functional.conv2d(means, head.weight.float()[:, :, None, None], head.bias.float())
        result: NDArray[np.float32] = torch.softmax(scores.float(), 1)[:, 1].cpu().numpy()
        return result


def load_ensemble(
    grid: GridFile,
    model_paths: Sequence[Path],
    spread: bool,
    device: torch.device,
    progress: Progress,
    dtype: torch.dtype | None = None,
) -> tuple[Ensemble, list[int]]:
    """Read trained networks and see that they fit the grid and one another.

    Parameters
    ----------
    grid : GridFile
    model_paths : sequence of Path
    spread : bool
        Whether a single network becomes four members, by flips of its input.
    device : torch.device
    progress : Progress
        Warned of models whose training was cancelled.
    dtype : torch.dtype, optional
        Precision of the networks; by default half precision where the device is fast at it.

    Returns
    -------
    ensemble : Ensemble
    bands : list of int
        Positions of the bands that any of them reads, rising.

    Raises
    ------
    GridError, ModelFileError
        If a model does not fit the grid, its weights do not fit its network, or crop sizes differ.
    """
    members, headers, bands, unfinished = [], [], set(), []
    for path in model_paths:
        header, state = load_model(path)
        bands.update(check_fits(header, path.name, grid))
        if not header.complete:
            unfinished.append((path.name, header.metrics.get("epoch")))
        network = build_network(header.network, len(header.scaling), len(header.classes))
        try:
            network.load_state_dict(state)
        except RuntimeError as error:
            raise ModelFileError(
                said(
                    "{name} says it is a {network} but its weights do not fit one: train or copy it again.",
                    name=path.name,
                    network=header.network,
                )
            ) from error
        fold_batch_normalisation(network.eval())
        headers.append(header)
        members.append(Member(network, WindowReader(grid, header.scaling)))
    _warn_of_checkpoints(unfinished, len(members), progress)
    crops = sorted({header.crop_size for header in headers})
    if len(crops) > 1:
        raise ModelFileError(
            said(
                "The models of the ensemble see crops of {map} cells: combine models that were trained"
                " with one crop size.",
                map=", ".join(map(str, crops)),
            )
        )
    if spread and len(members) == 1:
        members = [Member(members[0].network, members[0].reader, flip) for flip in _FLIPS]
    return Ensemble(members, headers[0], device, dtype), sorted(bands)


def _warn_of_checkpoints(unfinished: Sequence[tuple[str, Any]], models: int, progress: Progress) -> None:
    """Warn of models whose training was cancelled: their files and the epochs after which it was."""
    if len(unfinished) == 1:
        name, epoch = unfinished[0]
        progress.warn(
            said(
                "{name} is the checkpoint of a training that was cancelled after epoch {epoch}.", name=name, epoch=epoch
            )
        )
    elif unfinished:
        names = shortened([said("{name} after epoch {epoch}", name=name, epoch=epoch) for name, epoch in unfinished])
        progress.warn(
            said(
                "{count} of {models} models are checkpoints of trainings that were cancelled: {names}.",
                count=len(unfinished),
                models=models,
                names=names,
            )
        )


Spread = Callable[[NDArray[np.float32], GridGeometry, int, int], NDArray[np.float32]]
"""From values at nodes, shape (rows, columns) of nodes, a grid, a first row and a number of rows to the values of these
rows of cells, shape (rows, columns)."""


def between_nodes(step: int) -> Spread:
    """Bilinear between votes at nodes `step` cells apart, the first in the north-western cell: windows lie evenly
    around the middles of cells.
    """

    def spread(nodes: NDArray[np.float32], geometry: GridGeometry, top: int, rows: int) -> NDArray[np.float32]:
        return bilinear(nodes, evenly_spaced(step, top, rows), evenly_spaced(step, 0, geometry.columns))

    return spread


def node_counts(geometry: GridGeometry, step: int) -> tuple[int, int]:
    """Rows and columns of nodes that enclose the grid."""
    return -(-geometry.rows // step) + 1, -(-geometry.columns // step) + 1


def nodes_per_side(ensemble: Ensemble, cells: int) -> int:
    """Nodes along a side of the largest block whose dense pass reads at most `cells` cells; at least 8."""
    network = ensemble.members[0].network
    side = math.isqrt(cells) - 2 * network.reach - 1
    return max(side // network.stride - ensemble.pooled + 2, 8)


def blocks_of_nodes(rows: int, columns: int, side: int) -> Iterator[tuple[int, int, int, int]]:
    """Cut a lattice into blocks of nearly equal size, at most `side` nodes long: top, left, height, width."""

    def cuts(n: int) -> list[tuple[int, int]]:
        pieces = -(-n // side)
        edges = [round(i * n / pieces) for i in range(pieces + 1)]
        return [(a, b - a) for a, b in zip(edges, edges[1:])]

    for top, height in cuts(rows):
        for left, width in cuts(columns):
            yield top, left, height, width
