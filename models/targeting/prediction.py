"""Probability maps from model files, of whatever kind; PyTorch is asked for only where a model is a network."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import ModelFileError
from ..core.language import said
from ..core.progress import Progress
from ..learning.model_file import check_torch
from ..rasters.files import check_writable
from ..rasters.raster import GRID_SUFFIXES, GridFile, GridWriter
from ..rasters.source import Raster
from .header import ModelHeader, check_fits, read_header
from .opinion import Opinion, pooled
from .prediction_options import PredictionOptions
from .windows.agreement import NetworkPass

_BEST = 0.05
_STEPS = 10_000
_MUCH, _MUCH_OF_BEST = 0.1, 0.25
"""Shares of cells outside what training saw from which on QGIS shows them as a warning."""


@dataclass(frozen=True)
class Prediction:
    """What a map was made with.

    Parameters
    ----------
    outside : float
        Share of the cells with data in which at least one band lies outside what training saw, which is the cells or
        windows that it learnt from and not the whole grid; NaN where the models do not say.
    networks : NetworkPass, optional
        How networks mapped, and how far a dense pass agreed with their own windows; None without networks.
    outside_best : float
        The same share, of the cells with the highest probability that make up 5 % of the ground.
    """

    outside: float
    networks: NetworkPass | None = None
    outside_best: float = float("nan")


def predict_prospectivity(
    grid_path: Raster,
    model_paths: Sequence[Path],
    options: PredictionOptions,
    output: Path,
    uncertainty: Path | None = None,
    progress: Progress | None = None,
    outside: Path | None = None,
) -> Prediction:
    """Write the probability of a deposit for every cell of a grid.

    Parameters
    ----------
    grid_path : Path or RasterSource
        Evidence grid; it must have the bands and the cell size that the models were trained on.
    model_paths : sequence of Path
        One model, or several whose mean is taken, of any kinds.
    options : PredictionOptions
        Of networks; classifiers of cells have nothing to choose.
    output : Path
        GeoTIFF to write, band `probability` (0 to 1); no data where any band of the models has none.
    uncertainty : Path, optional
        GeoTIFF to write, band `standard_deviation`: between the models; of a single network between the four flips of
        the input, whose mean is the map then; of a single classifier of cells between its members, trained on other
        draws of deposits and background.
    progress : Progress, optional
    outside : Path, optional
        GeoTIFF to write, band `outside`: share of the bands, 0 to 1, whose value lies below the least or above the
        greatest that training saw; of several models the largest share.

    Returns
    -------
    Prediction

    Raises
    ------
    GridError, ModelFileError, ResourceError
        The grid does not fit, a model cannot be read or lacks what was asked of it, or the memory does not suffice.

    Notes
    -----
    The probability of classifiers of cells is calibrated on held-out ground, at even odds of deposit and background.
    That of networks is not calibrated, and a dense map can differ from what the networks say of their own windows (see
    `inference.map_networks`). A mean of both kinds ranks; its numbers are neither.

    A cell is inside if each band by itself lies in the range of training: unusual combinations of usual values are not
    noticed.
    """
    progress = progress or Progress()
    for path in (output, uncertainty, outside):
        if path is not None:
            check_writable(path, GRID_SUFFIXES)
    with GridFile(grid_path) as grid:
        headers = [read_header(path) for path in model_paths]
        bands = sorted(
            {band for header, path in zip(headers, model_paths) for band in check_fits(header, path.name, grid)}
        )
        _check_kinds(headers, model_paths, options, uncertainty is not None, outside is not None, progress)
        opinions, networks = _opinions(
            grid,
            headers,
            model_paths,
            options,
            uncertainty is not None,
            progress.part(said("Mapping the probability"), 0.0, 0.9),
        )
        progress = progress.part(said("Writing the map"), 0.9, 1.0)
        names = ((output, "probability"), (uncertainty, "standard_deviation"), (outside, "outside"))
        with ExitStack() as stack:
            writers = {
                name: stack.enter_context(GridWriter(path, grid.geometry, [name]))
                for path, name in names
                if path is not None
            }
            tally = _write(grid, bands, opinions, [header for header in headers if header.seen], writers, progress)
    made = Prediction(tally.share(), networks, tally.share(_BEST))
    if made.outside > 0:
        # Where a tenth is unknown, or a quarter of what the map calls best, it is no detail any more.
        much = made.outside >= _MUCH or made.outside_best >= _MUCH_OF_BEST
        tell = progress.warn if much else progress.info
        tell(
            said(
                "{outside:.1f} % of the cells, and {outside_best:.1f} % of the best {best:.0f} % of the"
                " ground, hold a value outside the range of the {learnt_from} that training learnt from"
                " (a part of its grid) in at least one band of {count}{mostly}: RANGE of 'Predict"
                " prospectivity' shows in how many. Where many are, the map is a guess.",
                outside=100 * made.outside,
                outside_best=100 * made.outside_best,
                best=100 * _BEST,
                learnt_from=" or ".join(_learnt_from(headers)),
                count=len(bands),
                mostly=tally.mostly([grid.names[band] for band in bands]),
            )
        )
    return made


def _learnt_from(headers: Sequence[ModelHeader]) -> list[str]:
    """Say what models that note a range took it of."""
    words = {"cells": said("cells"), "windows": said("windows")}
    return [word for kind, word in words.items() if any(header.kind == kind for header in headers if header.seen)]


def _check_kinds(
    headers: Sequence[ModelHeader],
    paths: Sequence[Path],
    options: PredictionOptions,
    spread: bool,
    outside: bool,
    progress: Progress,
) -> None:
    """Refuse, before long work, what a model cannot give; say what has no meaning."""
    for header, path in zip(headers, paths):
        if outside and not header.seen:
            raise ModelFileError(
                said(
                    "{name} does not say what its training saw, as older files do not: train it again, or"
                    " map without RANGE of 'Predict prospectivity'.",
                    name=path.name,
                )
            )
    if any(header.kind == "windows" for header in headers):
        check_torch("Mapping with a network")
    elif options.stride is not None:
        progress.warn(
            said(
                "The stride {stride} has no meaning for a classifier of cells: its map is as fine as the samples.",
                stride=options.stride,
            )
        )
    if len({header.kind for header in headers}) > 1:
        progress.warn(
            said("The mean of networks and classifiers of cells is a ranking: only the latter are calibrated.")
        )
    if spread and len(headers) == 1 and headers[0].kind == "cells" and len(headers[0].cells["kinds"]) < 3:
        raise ModelFileError(
            said(
                "{name} was trained without members for the uncertainty: train it again with them, or"
                " leave UNCERTAINTY empty.",
                name=paths[0].name,
            )
        )


def _opinions(
    grid: GridFile,
    headers: Sequence[ModelHeader],
    paths: Sequence[Path],
    options: PredictionOptions,
    spread: bool,
    progress: Progress,
) -> tuple[list[Opinion], NetworkPass | None]:
    alone = len(paths) == 1
    networks = [path for header, path in zip(headers, paths) if header.kind == "windows"]
    classifiers = [path for header, path in zip(headers, paths) if header.kind == "cells"]
    opinions, made = [], None
    if networks:
        from .windows.inference import map_networks

        opinion, made = map_networks(
            grid, networks, options, spread and alone, progress.span(0.0, len(networks) / len(paths))
        )
        opinions.append(opinion)
    for i, path in enumerate(classifiers, len(networks)):
        from .cells.mapping import map_cells

        opinions.append(map_cells(grid, path, spread and alone, progress.span(i / len(paths), (i + 1) / len(paths))))
    return opinions, made


def _write(
    grid: GridFile,
    bands: Sequence[int],
    opinions: Sequence[Opinion],
    seen: Sequence[ModelHeader],
    writers: dict[str, GridWriter],
    progress: Progress,
) -> _Tally:
    """Write block by block of rows, cells without data empty.

    Returns the count of cells with a value outside what training saw.
    """
    tally = _Tally(len(bands))
    for top, values in grid.strips(bands, progress):
        rows = values.shape[1]
        filled = np.isfinite(values).all(axis=0)
        mean, deviation = pooled(opinions, top, rows)
        outside = np.zeros(filled.shape, dtype=np.float32)
        for header in seen:
            own = [bands.index(band) for band in grid.band_indices(header.band_names)]
            strange = is_outside(values[own], header.seen)
            tally.add_bands(own, strange & filled)
            outside = np.maximum(outside, strange.mean(axis=0, dtype=np.float32))
        if seen:
            tally.add(mean[filled], outside[filled] > 0)
        for name, layer in (("probability", mean), ("standard_deviation", deviation), ("outside", outside)):
            if name in writers:
                writers[name].write(np.where(filled, layer, np.nan)[None].astype(np.float32), 0, top)
    progress.update(1.0)
    return tally


class _Tally:
    """Cells by their probability, and those of them that hold a value outside what training saw."""

    def __init__(self, bands: int) -> None:
        self._cells, self._outside = np.zeros((2, _STEPS + 1), dtype=np.int64)
        self._bands = np.zeros(bands, dtype=np.int64)

    def add_bands(self, bands: Sequence[int], outside: NDArray[np.bool_]) -> None:
        """Count the cells of each band that are outside, shape (bands, rows, columns), for one of the models."""
        self._bands[list(bands)] += outside.sum(axis=(1, 2))

    def mostly(self, names: Sequence[str]) -> str:
        """Name the band that is outside most often, where there are several."""
        if len(names) < 2 or not self._bands.any():
            return ""
        return said(", most often in {names}", names=names[int(np.argmax(self._bands))])

    def add(self, probability: NDArray[np.float32], outside: NDArray[np.bool_]) -> None:
        """Count cells of shape (cells,)."""
        step = np.rint(np.clip(np.nan_to_num(probability), 0.0, 1.0) * _STEPS).astype(np.int64)
        self._cells += np.bincount(step, minlength=_STEPS + 1)
        self._outside += np.bincount(step[outside], minlength=_STEPS + 1)

    def share(self, best: float = 1.0) -> float:
        """Share outside, of the `best` part of the cells (a little more where cells of one ten-thousandth of
        probability tie); NaN without cells.
        """
        cells, outside = np.cumsum(self._cells[::-1]), np.cumsum(self._outside[::-1])
        last = int(np.searchsorted(cells, best * cells[-1]))
        return float(outside[last] / cells[last]) if cells[-1] else float("nan")


def is_outside(values: NDArray[np.float32], seen: Sequence[tuple[float, float]]) -> NDArray[np.bool_]:
    """Tell for each value whether it lies outside the range of its band.

    Parameters
    ----------
    values : array of shape (bands, rows, columns)
    seen : sequence of (float, float)
        Least and greatest value of each band.
    """
    low, high = np.array(seen, dtype=np.float64).T[:, :, None, None]
    result: NDArray[np.bool_] = (values < low) | (values > high)
    return result
