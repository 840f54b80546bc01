"""What a network's score owes to each band: integrated gradients and permutation of bands, both in dense passes.

Needs PyTorch.

Sundararajan, M., Taly, A., Yan, Q. (2017): Axiomatic attribution for deep networks, ICML: the integrated gradient of
input i is ``(x_i − b_i) ∫₀¹ ∂f(b + α(x − b))/∂x_i dα`` for a baseline b, here the bands' means. Only its sum over a
band's cells in the window of a node is wanted, which is the derivative of the node's score along the direction ``x −
b`` *of that band alone*. Forward differentiation gives that derivative for all nodes of a block in one pass per band,
where backward differentiation would need one pass per node.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ...core.errors import GridError
from ...core.language import said
from ...core.progress import Progress
from ...core.resources import check_memory
from ...learning.devices import cancellable, choose_device
from ...rasters.grid import GridGeometry
from ...rasters.raster import GridFile
from ..explanation import AttributionOptions, check_area_has_data, with_data
from ..header import BandScaling
from .agreement import Agreement, compare_maps, windows_to_compare
from .batches import WindowReader
from .ensemble import DenseLayout, Ensemble, between_nodes, blocks_of_nodes, load_ensemble, node_counts, nodes_per_side

_CELLS_PER_BLOCK = 1_000_000
"""Input cells of one pass; with the derivatives of eight bands they take about two gigabytes."""

_BANDS_AT_A_TIME = 8
"""Bands whose derivatives are found in one pass."""

_LARGE_ERROR = 0.1
"""Integration error, as a share of the scores' own size, from which on a reader is warned."""

_TRIES = 20
"""Shifts looked at for each one that is wanted, where much of the grid is empty."""

_ENOUGH_DATA = 0.5
"""Share of the ground under a shifted grid that has to have data, so that the shift counts as other ground."""

_MUCH_EMPTY = 0.1
"""Share of empty ground among all that values are taken from, from which on a reader is warned."""

_FEWEST_RANKED = 12
"""Windows: of fewer a rank correlation says nothing."""

_Block = tuple[int, int, int, int]
"""Nodes `stride` cells apart: top, left, height, width."""


@dataclass
class NetworkExplainer:
    """Attributions at nodes, spread over the cells; an `attribution.Explainer`.

    Parameters
    ----------
    names : sequence of str
        Bands of the model.
    method : str
    geometry : GridGeometry
    step : int
        Cells between nodes.
    nodes : array of shape (bands, rows, columns)
        NaN where nothing was computed.
    elsewhere : array of shape (windows, bands), optional
    facts, cautions
        As in `attribution.Attribution`.
    best
        Not looked at.
    """

    names: Sequence[str]
    method: str
    geometry: GridGeometry
    step: int
    nodes: NDArray[np.float32]
    elsewhere: NDArray[np.float32] | None = None
    facts: tuple[tuple[str, str], ...] = ()
    cautions: tuple[str, ...] = ()
    best: NDArray[np.float32] | None = None

    def cells(self, top: int, rows: int, wanted: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Attributions of whole rows of the grid, shape (bands, rows, columns), bilinear between nodes.

        `wanted` is not needed.
        """
        spread = between_nodes(self.step)
        return np.stack([spread(band, self.geometry, top, rows) for band in self.nodes])


def explain_network(
    grid: GridFile, model_path: Path, options: AttributionOptions, area: NDArray[np.bool_] | None, progress: Progress
) -> NetworkExplainer:
    """Attribute the score of a network's windows to its bands.

    Parameters
    ----------
    grid : GridFile
    model_path : Path
    options : AttributionOptions
    area : array of bool, shape (rows, columns), optional
        Cells that are wanted: only blocks with nodes around them are computed.
    progress : Progress

    Returns
    -------
    NetworkExplainer

    Raises
    ------
    GridError, ModelFileError, InputError
        The grid does not fit the model, the stride does not fit the network, or the area has no data.

    Notes
    -----
    The score is that of the dense map (see `inference.predict_prospectivity`): a window sees the real ground beyond its
    edge. With the gradients the bands of a node add up to its score less the score of average ground, up to the error
    of the midpoint rule, which is measured and given in the facts. With the permutation each element alone is taken
    from the same place elsewhere for the whole grid (a shift of the grid on a torus, Harms et al. 2001), so that its
    pattern stays whole and only its position is lost; the values do not add up where elements interact. Where the grid
    has empty parts, shifts that bring mostly those under the wanted windows are drawn again; what emptiness is left
    counts as means, and is given in the facts.

    Where the network's own windows rank the ground otherwise than the dense pass does (networks of small windows learn
    their padding), a map made window by window is another one than the one explained here: the two scores are compared
    at nodes drawn at random, and a low agreement is a caution.
    """
    device = choose_device(options.device)
    with torch.no_grad():
        # In single precision everywhere: the shares of a score are too fine for bfloat16.
        ensemble, _ = load_ensemble(grid, [model_path], False, device, progress, torch.float32)
        scaling = ensemble.header.scaling
        bands = grid.band_indices(ensemble.header.band_names)
        check_area_has_data(grid, bands, area, progress)
        lattice = _Lattice(ensemble=ensemble, grid=grid, bands=bands, options=options, area=area, progress=progress)
        shifts = _Shifts.draw(lattice, grid.geometry, options, progress) if options.method == "permutation" else None
        network = _DenseNetwork(ensemble, grid, device, options, shifts)
        with cancellable(network.trunk, progress):
            lattice.announce(network, progress)
            begun = lattice.share_to_compare(network)
            agreement = _agreement(ensemble, lattice, options, progress.span(0.0, begun))
            progress = progress.span(begun, 1.0)
            nodes, errors = lattice.compute(network, progress.span(0.0, lattice.own_share))
            elsewhere = None if area is None else lattice.compare(network, progress.span(lattice.own_share, 1.0))
    remarks = [
        _error_remark(errors, options) if shifts is None else shifts.remark(options),
        _agreement_remark(agreement),
    ]
    facts = (("Stride between windows (cells)", str(lattice.step)), *(fact for facts, _ in remarks for fact in facts))
    cautions = tuple(caution for _, cautions in remarks for caution in cautions)
    return NetworkExplainer(
        names=[band.name for band in scaling],
        method=network.method,
        geometry=grid.geometry,
        step=lattice.step,
        nodes=nodes,
        elsewhere=elsewhere,
        facts=facts,
        cautions=cautions,
    )


# -- where -------------------------------------------------------------------------------------------------------------


class _Lattice:
    """Nodes of the grid, cut into the blocks that a pass takes.

    Those without any wanted cell near them are left out.
    """

    def __init__(
        self,
        ensemble: Ensemble,
        grid: GridFile,
        bands: Sequence[int],
        options: AttributionOptions,
        area: NDArray[np.bool_] | None,
        progress: Progress,
    ) -> None:
        stride = ensemble.stride
        self.step = options.stride or stride
        if stride % self.step:
            possible = ", ".join(str(stride >> i) for i in range(1, 6))
            raise GridError(
                said(
                    "The attribution takes a stride of {stride} cells or a divisor of that ({possible});"
                    " {step} is none: choose one.",
                    stride=stride,
                    possible=possible,
                    step=self.step,
                )
            )
        self._ensemble, self._shifts, self._options = ensemble, stride // self.step, options
        self.stride = stride
        self.rows, self.columns = node_counts(grid.geometry, self.step)
        needed = 4.0 * len(ensemble.header.scaling) * self.rows * self.columns * 2
        check_memory(
            needed, said("An attribution with a stride of {step} cells", step=self.step), "choose a larger stride"
        )
        side = nodes_per_side(ensemble, options.block_cells or _CELLS_PER_BLOCK)
        whole = (0, 0, -(-self.rows // self._shifts), -(-self.columns // self._shifts))
        wanted = whole if area is None else self._around(area)
        self.blocks = [block for block in _cut(wanted, side) if area is None or self._touches(block, area)]
        self.data = self._data_at_nodes(grid, bands, progress)
        self._filled = np.argwhere(self.data)
        self._others = (
            self._elsewhere(whole, side) if area is not None and options.comparison and len(self._filled) else []
        )
        own, others = (
            sum(self._cells(block) for block in self.blocks) * self._shifts**2,
            sum(self._cells(block) for block in self._others),
        )
        self.own_share, self._cost = own / (own + others), own + others

    def _around(self, area: NDArray[np.bool_]) -> _Block:
        """Smallest block whose nodes enclose the wanted cells."""
        stride = self._ensemble.stride
        (top, bottom), (left, right) = (
            (lines[0] // stride, lines[-1] // stride) for lines in (np.flatnonzero(area.any(axis=i)) for i in (1, 0))
        )
        return int(top), int(left), int(bottom - top) + 2, int(right - left) + 2

    def _touches(self, block: _Block, area: NDArray[np.bool_]) -> bool:
        top, left, height, width = (n * self._ensemble.stride for n in block)
        stride = self._ensemble.stride
        return bool(area[max(top - stride, 0) : top + height, max(left - stride, 0) : left + width].any())

    def _data_at_nodes(self, grid: GridFile, bands: Sequence[int], progress: Progress) -> NDArray[np.bool_]:
        """Whether the nodes inside the grid, `stride` cells apart, lie in a cell with data; shape (rows, columns)."""
        stride = self._ensemble.stride
        lines = []
        for row in range(0, grid.geometry.rows, stride):
            progress.check()
            lines.append(with_data(grid, bands, row, 1)[0, ::stride])
        return np.array(lines)

    def under_windows(self) -> NDArray[np.int64]:
        """Row and column, in nodes, of those with data that lie under the windows of any block; shape (nodes, 2)."""
        reach = -(-self._ensemble.pooled // 2)
        seen = np.zeros_like(self.data)
        for top, left, height, width in self.blocks:
            seen[max(top - reach, 0) : top + height + reach, max(left - reach, 0) : left + width + reach] = True
        return np.argwhere(seen & self.data)

    def drawn(self, wanted: int) -> NDArray[np.int64]:
        """Row and column of cells with data that are nodes, drawn at random; at most so many, shape (nodes, 2)."""
        rng = np.random.default_rng([self._options.seed, 2])
        drawn: NDArray[np.int64] = rng.choice(self._filled, min(wanted, len(self._filled)), replace=False)
        return self.stride * drawn

    def share_to_compare(self, network: _DenseNetwork) -> float:
        """Share of the whole work that comparing with the network's own windows takes."""
        crop = self._ensemble.header.crop_size
        cells = min(windows_to_compare(crop), len(self._filled)) * (self._cells((0, 0, 1, 1)) + crop**2)
        return cells / (cells + self._cost * network.passes)

    def _elsewhere(self, whole: _Block, side: int) -> list[_Block]:
        """Blocks to compare with: single nodes drawn at random, or the whole grid where that is no more work."""
        rng = np.random.default_rng([self._options.seed, 1])
        drawn = rng.choice(len(self._filled), min(self._options.comparison, len(self._filled)), replace=False)
        single = [(int(row), int(column), 1, 1) for row, column in self._filled[np.sort(drawn)]]
        everything = _cut(whole, side)
        return everything if sum(map(self._cells, everything)) <= sum(map(self._cells, single)) else single

    def _cells(self, block: _Block) -> int:
        """Cells that one pass over a block sees."""
        columns, rows = self._ensemble.layout(block[3], block[2], self._ensemble.stride).size
        return columns * rows

    def announce(self, network: _DenseNetwork, progress: Progress) -> None:
        """Say how much there is to do."""
        windows = sum(height * width for _, _, height, width in self.blocks) * self._shifts**2
        compared = sum(height * width for _, _, height, width in self._others)
        progress.info(
            said(
                "{windows:,} windows {step} cells apart{value}, {work}: {cost:,.0f} million cells through the network.",
                windows=windows,
                step=self.step,
                value=said(" and {compared:,} to compare with", compared=compared) if compared else "",
                work=network.work,
                cost=self._cost * network.passes / 1000000.0,
            )
        )

    def compute(
        self, network: _DenseNetwork, progress: Progress
    ) -> tuple[NDArray[np.float32], list[NDArray[np.float32]]]:
        """Attributions at the nodes, shape (bands, rows, columns), NaN where they are not needed.

        And the integration errors with the scores.
        """
        nodes = np.full((network.bands, self.rows, self.columns), np.nan, dtype=np.float32)
        errors = []
        for i, block in enumerate(self.blocks):
            of_block, error = network.attribute(
                block, self.step, progress.span(i / len(self.blocks), (i + 1) / len(self.blocks))
            )
            top, left, height, width = (n * self._shifts for n in block)
            target = nodes[:, top : top + height, left : left + width]
            target[:] = of_block[:, : target.shape[1], : target.shape[2]]
            errors.append(error.reshape(2, -1))
        return nodes, errors

    def compare(self, network: _DenseNetwork, progress: Progress) -> NDArray[np.float32] | None:
        """Attributions of the windows to compare with, shape (windows, bands)."""
        filled = {(row, column) for row, column in self._filled.tolist()}
        found = []
        for i, block in enumerate(self._others):
            of_block, _ = network.attribute(
                block, self._ensemble.stride, progress.span(i / len(self._others), (i + 1) / len(self._others))
            )
            found += [
                of_block[:, row, column]
                for row, column in np.ndindex(block[2], block[3])
                if (block[0] + row, block[1] + column) in filled
            ]
        return np.array(found) if found else None


def _cut(block: _Block, side: int) -> list[_Block]:
    top, left, height, width = block
    return [
        (top + down, left + right, rows, columns) for down, right, rows, columns in blocks_of_nodes(height, width, side)
    ]


# -- what --------------------------------------------------------------------------------------------------------------


class _DenseNetwork:
    """A network's scores of the windows of a block, and their shares."""

    def __init__(
        self,
        ensemble: Ensemble,
        grid: GridFile,
        device: torch.device,
        options: AttributionOptions,
        shifts: _Shifts | None = None,
    ) -> None:
        member = ensemble.members[0]
        self.trunk, self._reader, self._ensemble, self._device, self._options = (
            member.network,
            member.reader,
            ensemble,
            device,
            options,
        )
        self._scaling = ensemble.header.scaling
        self.bands = len(self._scaling)
        head = member.network.head
        self._weight, self._bias = head.weight[1] - head.weight[0], head.bias[1] - head.bias[0]
        self._donors = [_Translated(grid, self._scaling, *shift) for shift in (shifts.shifts if shifts else ())]
        gradients = shifts is None
        self.method = options.method
        self.work = (
            said("{steps} steps and {bands} bands", steps=options.steps, bands=self.bands)
            if gradients
            else said("{draws} draws and {bands} bands", draws=options.draws, bands=self.bands)
        )
        self.passes = options.steps * (self.bands + 1) + 1 if gradients else options.draws * self.bands + 1
        self._share = self._integrated if gradients else self._permuted

    def attribute(
        self, block: _Block, step: int, progress: Progress
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Attributions of a block's nodes, shape (bands, rows, columns) with all shifts, and (integration error, score
        above the baseline).
        """
        top, left, height, width = block
        layout = self._ensemble.layout(width, height, step)
        half, stride = self._ensemble.half, self._ensemble.stride
        place = layout.reading(left * stride - half, top * stride - half)
        read = self._reader.read(*place)
        shifts = layout.shifts
        result = np.empty((self.bands, height * shifts, width * shifts), dtype=np.float32)
        check = np.zeros((2, height * shifts, width * shifts), dtype=np.float32)
        for count, (down, right) in enumerate(np.ndindex(shifts, shifts)):
            part = progress.span(count / shifts**2, (count + 1) / shifts**2)
            # One at a time, and for each shift anew: many draws would not fit into memory together.
            others = (self._tensor(layout.view(donor.read(*place), down, right)) for donor in self._donors)
            found, scores = self._share(self._tensor(layout.view(read, down, right)), others, layout, part)
            result[:, down::shifts, right::shifts] = found
            check[:, down::shifts, right::shifts] = scores
        return result, check

    def _tensor(self, values: NDArray[np.float32]) -> Tensor:
        return (
            torch.from_numpy(np.ascontiguousarray(values))
            .to(self._device)[None]
            .contiguous(memory_format=torch.channels_last)
        )

    def _score(self, x: Tensor, layout: DenseLayout) -> Tensor:
        """Log-odds of a deposit, shape (rows, columns)."""
        return torch.einsum("nchw,c->hw", layout.means(self.trunk.features(x)), self._weight) + self._bias

    def _integrated(
        self, x: Tensor, _donors: Iterator[Tensor], layout: DenseLayout, progress: Progress
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        steps = self._options.steps
        fill = torch.tensor([band.fill for band in self._scaling], device=self._device, dtype=x.dtype)[
            None, :, None, None
        ]
        baseline = fill.expand_as(x).contiguous(memory_format=torch.channels_last)
        way = x - baseline
        total = torch.zeros((self.bands, layout.rows, layout.columns), device=self._device)
        chunks = [
            range(first, min(first + _BANDS_AT_A_TIME, self.bands)) for first in range(0, self.bands, _BANDS_AT_A_TIME)
        ]
        for step in range(steps):
            place = baseline + (step + 0.5) / steps * way
            for number, chunk in enumerate(chunks):
                progress.update((step + number / len(chunks)) / steps)
                total[chunk.start : chunk.stop] += self._slopes(place, way, chunk, layout)
        above = self._score(x, layout) - self._score(baseline, layout)
        shares = total / steps
        return shares.cpu().numpy(), torch.stack([shares.sum(0) - above, above]).cpu().numpy()

    def _slopes(self, place: Tensor, way: Tensor, bands: range, layout: DenseLayout) -> Tensor:
        """Derivatives of the scores at `place` along `way`, for each of some bands alone.

        Shape (bands, rows, columns).
        """
        directions = torch.zeros((len(bands), *way.shape), device=way.device, dtype=way.dtype)
        for i, band in enumerate(bands):
            directions[i, :, band] = way[:, band]

        def along(direction: Tensor) -> Tensor:
            slope: Tensor = torch.func.jvp(lambda x: self._score(x, layout), (place,), (direction,))[1]
            return slope

        slopes: Tensor = torch.func.vmap(along)(directions)
        return slopes

    def _permuted(
        self, x: Tensor, donors: Iterator[Tensor], layout: DenseLayout, progress: Progress
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        as_it_is = self._score(x, layout)
        losses = torch.zeros((self.bands, *as_it_is.shape), device=self._device)
        for number, donor in enumerate(donors):
            for band in range(self.bands):
                progress.update((number + band / self.bands) / len(self._donors))
                changed = x.clone()
                changed[:, band] = donor[:, band]
                losses[band] += as_it_is - self._score(changed, layout)
        return (losses / len(self._donors)).cpu().numpy(), torch.zeros((2, *as_it_is.shape)).numpy()


@dataclass(frozen=True)
class _Shifts:
    """Columns and rows by which the grid is shifted on a torus, one pair per draw.

    Never by nothing at all where there is more than one cell.

    Parameters
    ----------
    shifts : sequence of (int, int)
    empty : float
        Mean share of the wanted ground under which a shift brings ground without data.
    """

    shifts: Sequence[tuple[int, int]]
    empty: float

    @classmethod
    def draw(
        cls, lattice: _Lattice, geometry: GridGeometry, options: AttributionOptions, progress: Progress
    ) -> _Shifts:
        """Draw shifts that bring ground with data under most of the wanted windows.

        Where there are too few of them, the best there are.
        """
        rng = np.random.default_rng([options.seed, 0])
        wanted = lattice.under_windows()
        tried: list[tuple[float, tuple[int, int]]] = []
        enough = 0
        for place in rng.integers(1, max(geometry.rows * geometry.columns, 2), _TRIES * options.draws).tolist():
            progress.check()
            shift = place % geometry.columns, place // geometry.columns
            share = _share_with_data(lattice, wanted, geometry, *shift)
            tried.append((share, shift))
            enough += share >= _ENOUGH_DATA
            if enough == options.draws:
                break
        chosen = sorted(tried, key=lambda one: -min(one[0], _ENOUGH_DATA))[: options.draws]
        return cls([shift for _, shift in chosen], 1 - float(np.mean([share for share, _ in chosen])))

    def remark(self, options: AttributionOptions) -> _Remark:
        """Facts and cautions of the draws."""
        facts = (
            ("Draws", str(options.draws)),
            (said("Seed"), str(options.seed)),
            (said("Empty ground among that which values were taken from"), f"{100 * self.empty:.2g} %"),
        )
        if self.empty <= _MUCH_EMPTY:
            return facts, ()
        return facts, (
            (
                said(
                    "Of the ground that values were taken from {empty:.0f} % has no data, and every"
                    " element counts as its mean there: in part the elements are compared with average"
                    " ground and not with other ground. Explain an area inside the part with data, or use"
                    " the method gradients.",
                    empty=100 * self.empty,
                )
            ),
        )


def _share_with_data(
    lattice: _Lattice, wanted: NDArray[np.int64], geometry: GridGeometry, right: int, down: int
) -> float:
    """Share of some nodes (row and column) under which a shift of the grid brings ground with data, as the node nearest
    to that ground tells.
    """
    if not len(wanted):
        return 1.0
    stride = lattice.stride
    nearest = [
        np.minimum(((lines * stride - shift) % size + stride // 2) // stride, nodes - 1)
        for lines, shift, size, nodes in zip(
            wanted.T, (down, right), (geometry.rows, geometry.columns), lattice.data.shape
        )
    ]
    return float(lattice.data[nearest[0], nearest[1]].mean())


class _Translated:
    """Reads a grid as if it were shifted on a torus.

    Beyond the grid's own outline there are means, as in the real grid.
    """

    def __init__(self, grid: GridFile, scaling: Sequence[BandScaling], right: int, down: int) -> None:
        self._geometry, self._reader, self._right, self._down = grid.geometry, WindowReader(grid, scaling), right, down
        self._fill = np.array([band.fill for band in scaling], dtype=np.float32)[:, None, None]

    def read(self, col_off: int, row_off: int, columns: int, rows: int) -> NDArray[np.float32]:
        """Window of shape (bands, rows, columns)."""
        g = self._geometry
        window = np.tile(self._fill, (1, rows, columns))
        for to_row, from_row, height in _pieces(row_off, rows, g.rows, self._down):
            for to_column, from_column, width in _pieces(col_off, columns, g.columns, self._right):
                window[:, to_row : to_row + height, to_column : to_column + width] = self._reader.read(
                    from_column, from_row, width, height
                )
        return window


def _pieces(start: int, length: int, size: int, shift: int) -> list[tuple[int, int, int]]:
    """Where the cells `start` … `start` + `length` of a ring of `size` cells come from when it is shifted: place in the
    window, in the grid, length.
    """
    first, last = max(start, 0), min(start + length, size)
    edges = [first, shift, last] if first < shift < last else [first, last]
    return [(a - start, (a - shift) % size, b - a) for a, b in zip(edges, edges[1:])] if last > first else []


# -- how well ----------------------------------------------------------------------------------------------------------


_Remark = tuple[tuple[tuple[str, str], ...], tuple[str, ...]]
"""Facts and cautions, as in `attribution.Attribution`."""


def _error_remark(errors: Sequence[NDArray[np.float32]], options: AttributionOptions) -> _Remark:
    error, above = np.concatenate(errors, axis=1)
    size = float(np.sqrt(np.mean(above**2)))
    share = float(np.sqrt(np.mean(error**2))) / size if size else 0.0
    facts = (
        ("Steps from average ground", str(options.steps)),
        (said("Integration error (RMS, share of the scores' own RMS)"), f"{100 * share:.2g} %"),
    )
    if share <= _LARGE_ERROR:
        return facts, ()
    return facts, (
        (
            said(
                "The attributions miss the score that they should add up to by {share:.0f} % (RMS): ask"
                " for more steps than {steps}.",
                share=100 * share,
                steps=options.steps,
            )
        ),
    )


def _agreement(
    ensemble: Ensemble, lattice: _Lattice, options: AttributionOptions, progress: Progress
) -> Agreement | None:
    """Compare the dense score with that of the network's own windows, at nodes with data drawn at random.

    None where there are too few of them.
    """
    nodes = lattice.drawn(windows_to_compare(ensemble.header.crop_size)).tolist()
    if len(nodes) < _FEWEST_RANKED:
        return None
    dense, own = np.empty((2, len(nodes)), dtype=np.float32)
    for i, (row, column) in enumerate(nodes):
        part = progress.span(i / len(nodes), (i + 1) / len(nodes))
        dense[i] = ensemble.dense(column - ensemble.half, row - ensemble.half, 1, 1, ensemble.stride, part)[0, 0, 0]
        own[i] = ensemble.around([(column, row)])[0, 0]
    return compare_maps(dense, own, ensemble.header.crop_size)


def _agreement_remark(agreement: Agreement | None) -> _Remark:
    if agreement is None:
        return (), ()
    facts = (
        (
            said("Dense score against the network's own windows"),
            said(
                "rank correlation {rank_correlation:.2f} at {windows} places",
                rank_correlation=agreement.rank_correlation,
                windows=agreement.windows,
            ),
        ),
    )
    if not agreement.low:
        return facts, ()
    return facts, (
        (
            said(
                "These attributions explain the score of the dense map, which does not rank the ground as"
                " the network's own windows do: a map that was made window by window (modes patches,"
                " tiles and, for this network, auto) they explain in part only. {sentence}",
                sentence=agreement.sentence(),
            )
        ),
    )
