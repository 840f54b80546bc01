"""What columns that are no assays are instead."""

from __future__ import annotations

import pytest
from prospectivity.models.assays.columns import recognise_columns
from prospectivity.models.assays.roles import roles_of


def roles(names, columns):
    rows = list(zip(*columns))
    found = roles_of(recognise_columns(names, rows), names, rows)
    return {names[index]: role for index, role in found.items()}


COUNT = list(range(3, 23))
SHUFFLED = [(7 * i) % 20 for i in range(20)]
GOLD = [i / 8 for i in range(20)]


@pytest.mark.parametrize(
    ("name", "cells", "role"),
    [
        ("fid", SHUFFLED, "row number"),
        ("number", COUNT, "row number"),
        ("SAMPLE_NO", SHUFFLED, "sample number"),
        ("station", SHUFFLED, "sample number"),
        ("weight", SHUFFLED, None),
        ("fid", [1, 1, *SHUFFLED[2:]], None),
        ("number", [*COUNT[:-1], 99], None),
        ("number", [*COUNT[:-1], 22.5], None),
        ("height", GOLD, None),
    ],
)
def test_numbers_of_rows_and_samples_are_told_from_other_numbers(name, cells, role):
    assert roles([name, "Au_ppb"], [cells, GOLD]).get(name) == role


def test_all_columns_of_coordinates_are_such_and_assays_are_nothing_else():
    names = ["East_MGA", "North_MGA", "lon", "lat", "Au_ppb", "Y"]
    columns = [[5e5 + i for i in GOLD], [7e6 + i for i in GOLD], [120 + i for i in GOLD], GOLD, GOLD, COUNT]
    assert roles(names, columns) == dict.fromkeys(names[:4], "coordinate")
