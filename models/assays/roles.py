"""What columns that are no assays are instead, as far as that is certain: row numbers, samples, places, depths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from ..core.language import marked, said
from ..core.progress import Progress
from ..core.wording import word_list
from ..tables.table import Cell, Table
from .columns import Columns, compact, names_axis, names_sample
from .options import CleaningOptions
from .reading import RECOGNISED_ROWS, recognise_table

_ROLES = {
    "crs": marked("coordinate system of the row"),
    "sample_id": "sample number",
    "sample_type": "kind of sample",
    "parent_id": marked("sample that this is a duplicate of"),
    "fraction": "size fraction",
    "hole": "hole",
    "depth_from": "depth",
    "depth_to": "depth",
}
"""What the columns that `Columns` names once say about a row."""

_ROW_NAMES = word_list("fid ogcfid objectid oid gid id pk rowid rowno rownum rownumber row index no nr")
_LEAST_COUNTED = 10
"""Rows that must count up by one for a column to be their number whatever it is called."""


def roles_of(
    columns: Columns, names: Sequence[str], rows: Sequence[Sequence[Cell]], place: tuple[int, int] | None = None
) -> dict[int, str]:
    """Say what the columns are that are no assays.

    Parameters
    ----------
    columns : Columns
        As recognised.
    names : sequence of str
        Of all columns.
    rows : sequence of rows
        The first ones, with a cell for every column.
    place : tuple of int, optional
        Columns of x and y that come from the geometry of a layer.

    Returns
    -------
    dict of int to str
        Role by position. What is neither an assay nor here may be anything: numbers without an element in their name,
        texts.
    """
    roles = {index: role for name, role in _ROLES.items() if (index := getattr(columns, name)) is not None}
    roles.update({index: "coordinate" for index in (columns.x, columns.y) if index is not None})
    roles.update({index: said("qualifier of {names}", names=names[of]) for index, of in columns.qualifiers.items()})
    for index, name in enumerate(names):
        if index in columns.analytes or index in roles or index in (place or ()):
            continue
        cells = [row[index] for row in rows]
        if names_sample(name):
            roles[index] = "sample number"
        elif _count_rows(name, cells):
            roles[index] = "row number"
        elif names_axis(name) and any(isinstance(cell, (int, float)) for cell in cells):
            roles[index] = "coordinate"
    return roles


def _count_rows(name: str, cells: Sequence[Cell]) -> bool:
    """Whether cells number the rows: whole and all different under the name of such a column, or one more each time."""
    numbers = [cell for cell in cells if isinstance(cell, (int, float)) and not isinstance(cell, bool)]
    if not numbers or len(numbers) < len(cells) or not all(float(number).is_integer() for number in numbers):
        return False
    if compact(name) in _ROW_NAMES:
        return len(set(numbers)) == len(numbers)
    return len(numbers) >= _LEAST_COUNTED and bool(np.all(np.diff(numbers) == 1))


def assays_and_roles(
    table: Table, place: tuple[int, int] | None, progress: Progress
) -> tuple[dict[int, str], dict[int, str]]:
    """Recognise the first rows of a table: species of its columns of assays, and roles of others, by position.

    Raises
    ------
    InputError
        An empty table.
    """
    columns = recognise_table(table, CleaningOptions(), place=place, progress=progress).columns
    rows = [cells for _, cells in islice(table.rows(), RECOGNISED_ROWS)]
    species = {index: analyte.species for index, analyte in columns.analytes.items()}
    return species, roles_of(columns, table.columns, rows, place)
