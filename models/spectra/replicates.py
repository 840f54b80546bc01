"""Several spectra of one sample become their mean; how far they lie apart is kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.wording import counted, listed
from ..tables.table import Cell, cell_text
from .table import Spectra

REPLICATES, SPREAD = "replicates", "spread"
"""Columns that a mean gets: of how many spectra it is, and how far they lie apart, so that both outlive all steps."""


def check_no_doubles(spectra: Spectra, source: str) -> None:
    """Refuse samples of the same name.

    Raises
    ------
    InputError
        Names them.
    """
    names, counts = np.unique(np.array(spectra.names, dtype=np.str_), return_counts=True)
    doubled = names[counts > 1].tolist()
    if doubled:
        raise InputError(
            said(
                "{sample_ids} of {source} {occurs} more than once ({doubled}): average the replicates of"
                " a sample with 'Preprocess spectra', or give each spectrum an id of its own.",
                sample_ids=counted(len(doubled), "sample id"),
                source=source,
                occurs=said("occurs") if len(doubled) == 1 else said("occur"),
                doubled=listed(doubled),
            )
        )


def averaged(spectra: Spectra, field: str, progress: Progress) -> Spectra:
    """Mean of the spectra that share a value of a column, with their standard deviation and number.

    Parameters
    ----------
    spectra : Spectra
    field : str
        Name of the column.
    progress : Progress

    Returns
    -------
    Spectra
        In the order in which samples come first. Of other columns numbers are averaged too, and texts kept where they
        are the same; `spread` has n - 1 in its denominator, and its root mean square over the bands is a column.

    Raises
    ------
    InputError
        No such column, or a spectrum without a value in it.
    """
    if field not in spectra.columns:
        raise InputError(
            said(
                "There is no field {field} that tells replicates: fields are {value}.",
                field=field,
                value=listed(list(spectra.columns)) or said("none"),
            )
        )
    keys = [cell_text(cell) for cell in spectra.columns[field]]
    if not all(keys):
        raise InputError(
            said(
                "{rows} have no {field}, so that it is not known which sample they are replicates of:"
                " fill them or leave them out.",
                rows=counted(sum(not key for key in keys), "row"),
                field=field,
            )
        )
    order = list(dict.fromkeys(keys))
    place = {key: i for i, key in enumerate(order)}
    group = np.array([place[key] for key in keys])
    members = [np.flatnonzero(group == i) for i in range(len(order))]
    counts = np.array([len(each) for each in members])
    progress.info(
        said(
            "{replicates} of {samples} averaged by {field}, {counts} to {counts_2} of each.",
            replicates=counted(len(spectra), "replicate"),
            samples=counted(len(order), "sample"),
            field=field,
            counts=counts.min(),
            counts_2=counts.max(),
        )
    )
    lost = [name for name, cells in spectra.columns.items() if _differ(cells, members)]
    if lost:
        progress.warn(said("Texts that differ between replicates of a sample left out: {lost}.", lost=listed(lost)))
    columns = {name: _of_samples(cells, members) for name, cells in spectra.columns.items() if name not in lost}
    spread = np.array([_deviation(spectra.values[each]) for each in members])
    return Spectra(
        bands=spectra.bands,
        values=np.array([_mean(spectra.values[each]) for each in members]),
        quantity=spectra.quantity,
        names=tuple(order),
        columns={**columns, SPREAD: _over_bands(spread), REPLICATES: tuple(counts.tolist())},
        x=_places(spectra.x, members),
        y=_places(spectra.y, members),
        z=_places(spectra.z, members),
        crs=spectra.crs,
        spread=spread,
        replicates=counts.astype(np.int64),
    )


def _mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
    present = np.isfinite(values)
    number = present.sum(axis=0)
    total = np.where(present, values, 0.0).sum(axis=0)
    mean: NDArray[np.float64] = np.divide(total, number, out=np.full(total.shape, np.nan), where=number > 0)
    return mean


def _deviation(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Standard deviation of what is there, NaN for less than two values."""
    number = np.isfinite(values).sum(axis=0)
    squares = np.nansum((values - _mean(values)) ** 2, axis=0)
    deviation: NDArray[np.float64] = np.sqrt(
        np.divide(squares, number - 1, out=np.full(squares.shape, np.nan), where=number > 1)
    )
    return deviation


def _over_bands(spread: NDArray[np.float64]) -> tuple[float | None, ...]:
    """Root mean square over the bands; None for a single spectrum."""
    squares = [row[np.isfinite(row)] ** 2 for row in spread]
    return tuple(float(np.sqrt(row.mean())) if len(row) else None for row in squares)


def _places(places: NDArray[np.float64] | None, members: list[NDArray[np.int64]]) -> NDArray[np.float64] | None:
    return None if places is None else np.array([_mean(places[each, None])[0] for each in members])


def _differ(cells: tuple[Cell, ...], members: list[NDArray[np.int64]]) -> bool:
    """Whether texts of a column differ within a sample."""
    if not any(isinstance(cell, str) for cell in cells):
        return False
    return any(len({cell_text(cells[i]) for i in each}) > 1 for each in members)


def _of_samples(cells: tuple[Cell, ...], members: list[NDArray[np.int64]]) -> tuple[Cell, ...]:
    if any(isinstance(cell, str) for cell in cells):
        return tuple(cells[each[0]] for each in members)
    result: list[Cell] = []
    for each in members:
        filled = [float(cells[i]) for i in each if cells[i] is not None]  # type: ignore[arg-type]
        same = filled and all(value == filled[0] for value in filled)
        first = next((cells[i] for i in each if cells[i] is not None), None)
        result.append(first if same else (float(np.mean(filled)) if filled else None))
    return tuple(result)


def renamed(spectra: Spectra, field: str) -> Spectra:
    """The same spectra named by a column."""
    return replace(spectra, names=tuple(cell_text(cell) for cell in spectra.columns[field]))
