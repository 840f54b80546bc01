"""Deposits and the grid that they lie in or beside."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import (
    Points,
    deposits_inside,
    metres_outside,
    nearest_outside,
    of_kinds,
    with_one_spelling,
)

GRID = GridGeometry(1000.0, 9000.0, 100.0, 50.0, 20, 40, "")
"""From (1000, 7000) to (3000, 9000)."""


def at(*places) -> Points:
    x, y = np.array(places, dtype=float).reshape(-1, 2).T
    return Points(x, y)


def test_the_distance_to_a_grid_is_that_to_its_nearest_edge_or_corner():
    places = at((2000, 8000), (1000, 7000), (900, 8000), (3300, 9400), (2000, 6931))
    np.testing.assert_allclose(metres_outside(GRID, places), [0, 0, 100, 500, 69])


@pytest.mark.parametrize(
    ("y", "said"), [(6930.5, "70 m"), (6999.9, "1 m"), (7000.0 - 9999, "9,999 m"), (7000.0 - 2_647_641, "2,648 km")]
)
def test_the_nearest_deposit_outside_is_told_in_metres_or_kilometres(y, said):
    assert nearest_outside(GRID, at((2000, 8000), (2000, y), (2000, -1e8))) == said


def test_deposits_inside_are_found_and_the_others_left_out():
    assert deposits_inside(GRID, at((0, 0), (2000, 8000), (1500, 7100)), "g.tif").tolist() == [1, 2]


EXTENT = "g.tif, which spans (1000, 7000) to (3000, 9000) in an unknown CRS"


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ([], "The layer of deposits has no points: check the layer, its filter and its selection."),
        (
            [(2000, 6931)],
            (
                f"The only deposit does not lie inside {EXTENT}; it lies 69 m outside, at (2000, 6931): take a larger"
                " grid if its ground is sampled, or check the places and the CRS of both layers."
            ),
        ),
        (
            [(2000, 6931), (-1e6, 0)],
            (
                f"None of the 2 deposits lies inside {EXTENT}; the nearest lies 69 m outside, at (2000, 6931): take a"
                " larger grid if its ground is sampled, or check the places and the CRS of both layers."
            ),
        ),
        (
            [(45.1, 23.2)],
            (
                f"The only deposit does not lie inside {EXTENT}, while it lies at (45, 23) there: check that both"
                " layers have their right CRS and show the same area."
            ),
        ),
        (
            [(45.1, 23.2), (46.6, 24.0)],
            (
                f"None of the 2 deposits lies inside {EXTENT}, while the deposits span (45, 23) to (47, 24) there:"
                " check that both layers have their right CRS and show the same area."
            ),
        ),
    ],
)
def test_deposits_that_all_lie_outside_are_refused_by_how_far_away_they_are(places, sentence):
    with pytest.raises(InputError, match=f"^{re.escape(sentence)}$"):
        deposits_inside(GRID, at(*places), "g.tif")


def test_a_deposit_on_the_southern_edge_lies_just_outside():
    assert math.isclose(metres_outside(GRID, at((2000, 7000)))[0], 0)
    with pytest.raises(InputError, match="it lies 1 m outside"):
        deposits_inside(GRID, at((2000, 7000)), "g.tif")


def test_points_of_some_kinds_keep_what_belongs_to_them_whatever_the_case():
    kinds = with_one_spelling(["Gold", "gold ", "Cu; ore", "", "Gold", "lead"])
    points = Points(
        x=np.arange(6.0),
        y=np.arange(6.0) + 10,
        crs="EPSG:32637",
        columns={"grade": np.arange(6.0) / 2},
        ids=np.arange(6) + 100,
        kinds=kinds,
    )
    kept = of_kinds(points, [" GOLD", "(none)"])
    assert kept.x.tolist() == [0, 1, 3, 4]
    assert kept.y.tolist() == [10, 11, 13, 14]
    assert kept.columns["grade"].tolist() == [0, 0.5, 1.5, 2]
    assert kept.ids.tolist() == [100, 101, 103, 104]
    assert kept.kinds.tolist() == ["Gold", "Gold", "(none)", "Gold"]
    assert kept.crs == points.crs


def test_a_kind_that_no_point_is_of_is_refused_with_those_there_are():
    kinds = with_one_spelling(["Gold", "lead", "lead"])
    points = Points(x=np.zeros(3), y=np.zeros(3), kinds=kinds)
    with pytest.raises(InputError, match=r"No deposit is of the kind silver; there are lead \(2\), Gold \(1\)\."):
        of_kinds(points, ["lead", "silver"])
