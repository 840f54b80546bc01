"""Where windows lie on the ground, and which tables of them can train a classifier."""

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.targeting.windows.table import BACKGROUND, DEPOSIT, PATCH_FIELDS, PatchTable, centre_of

GEOMETRY = GridGeometry(1000.0, 90_000.0, 50.0, 20.0, 40, 30, "EPSG:32638")


def table(**columns):
    """Two windows of 5 x 5 cells, one of each kind; `columns` replace what is named."""
    chosen = {
        "patch_id": [1, 2],
        "label": [DEPOSIT, BACKGROUND],
        "deposit_id": [7, -1],
        "fold": [0, 1],
        "col_off": [10, 0],
        "row_off": [4, 25],
        "size": [5, 5],
        **columns,
    }
    return PatchTable(*(np.array(chosen[name]) for name in PATCH_FIELDS))


@pytest.mark.parametrize(("size", "half"), [(1, 0.5), (2, 1.0), (5, 2.5), (223, 111.5), (224, 112.0)])
def test_the_centre_of_a_window_is_amid_its_edges_for_odd_and_even_sizes(size, half):
    assert centre_of(GEOMETRY, 3, 4, size) == (1000.0 + (3 + half) * 50.0, 90_000.0 - (4 + half) * 20.0)


def test_the_centre_of_an_odd_window_is_the_centre_of_its_middle_cell():
    east, north = centre_of(GEOMETRY, 10, 4, 5)
    assert (east, north) == (GEOMETRY.eastings()[12], GEOMETRY.northings()[6])
    np.testing.assert_array_equal(
        table().centres(GEOMETRY), [[GEOMETRY.eastings()[12], GEOMETRY.northings()[6]], [1125.0, 90_000 - 27.5 * 20]]
    )


def test_windows_that_touch_the_edges_of_the_grid_lie_inside():
    table(col_off=[0, 35], row_off=[0, 25]).check(GEOMETRY)


@pytest.mark.parametrize(
    "moved", [{"col_off": [-1, 0]}, {"row_off": [-1, 0]}, {"col_off": [36, 0]}, {"row_off": [26, 0]}]
)
def test_windows_beyond_an_edge_by_one_cell_are_refused(moved):
    with pytest.raises(InputError, match=r"1 of 2 patches lie outside the grid of 40 x 30 cells \(first: patch 1\)"):
        table(**moved).check(GEOMETRY)


def in_cell(column, row):
    return Points(np.array([1000.0 + (column + 0.5) * 50.0]), np.array([90_000.0 - (row + 0.5) * 20.0]), "EPSG:32638")


@pytest.mark.parametrize(("column", "row"), [(10, 4), (14, 4), (10, 8), (14, 8)])
def test_a_deposit_in_the_outermost_cell_of_its_window_lies_inside(column, row):
    table().check_deposits(GEOMETRY, in_cell(column, row), np.array([7]))


@pytest.mark.parametrize(("column", "row"), [(9, 6), (15, 6), (12, 3), (12, 9)])
def test_a_deposit_one_cell_beyond_its_window_is_told_with_both_ids(column, row):
    with pytest.raises(InputError, match=r"1 of 1 deposits lie outside .* \(first: deposit 7 and patch 1\)"):
        table().check_deposits(GEOMETRY, in_cell(column, row), np.array([7]))


def test_deposits_without_windows_may_lie_anywhere_and_background_has_none():
    places = Points(np.array([1625.0, 0.0]), np.array([89_870.0, 0.0]), "EPSG:32638")
    table().check_deposits(GEOMETRY, places, np.array([7, 99]))
    table(deposit_id=[7, 99]).check_deposits(GEOMETRY, places, np.array([7, 99]))


def test_ids_need_no_order():
    places = Points(np.array([0.0, 1625.0, 0.0]), np.array([0.0, 89_870.0, 0.0]), "EPSG:32638")
    table().check_deposits(GEOMETRY, places, np.array([90, 7, 3]))


def test_windows_of_several_sizes_or_of_none_are_refused_and_those_of_one_cell_are_not():
    for sizes, said in (([5, 4], "4, 5"), ([0, 0], "0")):
        with pytest.raises(
            InputError, match=f"The patches have sizes {said}.*: all windows must have one positive size"
        ):
            table(size=sizes).check(GEOMETRY)
    table(size=[1, 1]).check(GEOMETRY)


def test_one_deposit_beyond_its_window_is_enough_to_refuse():
    two = table(label=[DEPOSIT, DEPOSIT], deposit_id=[7, 8])
    places = Points(np.array([1625.0, 1275.0]), np.array([89_870.0, 89_490.0]), "EPSG:32638")
    with pytest.raises(InputError, match=r"1 of 2 deposits lie outside .* \(first: deposit 8 and patch 2\)"):
        two.check_deposits(GEOMETRY, places, np.array([7, 8]))


def test_the_size_is_that_of_the_windows():
    assert table(size=[5, 5]).patch_size == 5
    assert table(size=[3, 3]).rows(np.array([False, True])).patch_size == 3
    assert len(table().rows(np.array([True, False]))) == 1
