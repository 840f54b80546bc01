"""Where cells lie: planning over samples, indexing, alignment."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import GridError, InputError
from prospectivity.models.rasters.grid import GridGeometry, GridRequest, automatic_cell_size, check_aligned, plan_grid

X, Y = np.array([1000.0, 5000.0, 2000.0]), np.array([200.0, 1200.0, 2200.0])


def plan(**request) -> GridGeometry:
    return plan_grid(X, Y, "EPSG:32637", GridRequest(**request))


def box(geometry):
    return geometry.x_min, geometry.y_min, geometry.x_max, geometry.y_max


def test_rows_run_south_and_columns_east_and_centres_lie_half_a_cell_inside():
    geometry = GridGeometry(100.0, 1000.0, 10.0, 20.0, 3, 2)
    np.testing.assert_array_equal(geometry.eastings(), [105, 115, 125])
    np.testing.assert_array_equal(geometry.northings(), [990, 970])
    assert geometry.transform == (100.0, 10.0, 0.0, 1000.0, 0.0, -20.0)
    assert (geometry.x_max, geometry.y_min, geometry.cell_area_km2) == (130.0, 960.0, 0.0002)


@given(column=st.integers(0, 99), row=st.integers(0, 79))
def test_the_cell_of_a_centre_is_its_own(column, row):
    geometry = GridGeometry(312_345.6, 4_123_456.7, 33.3, 12.5, 100, 80)
    found = geometry.cell_of(geometry.eastings()[[column]], geometry.northings()[[row]])
    assert (int(found[0][0]), int(found[1][0])) == (column, row)


def test_points_on_the_western_and_northern_edges_are_inside_and_on_the_others_outside():
    geometry = GridGeometry(0.0, 20.0, 10.0, 10.0, 2, 2)
    inside = geometry.contains(np.array([0.0, 20.0, 5.0, 5.0, -0.1]), np.array([20.0, 5.0, 20.0, 0.0, 5.0]))
    assert inside.tolist() == [True, False, True, False, False]


def test_a_cell_size_keeps_cells_square_and_widens_the_box_about_its_centre():
    geometry = plan(cell_size=300.0)
    assert (geometry.columns, geometry.rows, geometry.cell_width, geometry.cell_height) == (14, 7, 300.0, 300.0)
    assert box(geometry) == (900.0, 150.0, 5100.0, 2250.0)


def test_a_cell_size_that_fits_the_box_adds_no_cell():
    assert (plan(cell_size=100.0).columns, plan(cell_size=100.0).rows) == (40, 20)


def test_columns_and_rows_without_an_extent_keep_cells_square_and_hold_all_samples():
    geometry = plan(columns=40, rows=40)
    assert (geometry.columns, geometry.rows, geometry.cell_width, geometry.cell_height) == (40, 40, 100.0, 100.0)
    assert box(geometry) == (1000.0, -800.0, 5000.0, 3200.0)


def test_columns_alone_decide_the_rows():
    geometry = plan(columns=40)
    assert (geometry.columns, geometry.rows, geometry.cell_width) == (40, 20, 100.0)


def test_rows_alone_decide_the_columns():
    geometry = plan(rows=10)
    assert (geometry.columns, geometry.rows, geometry.cell_width) == (20, 10, 200.0)


def test_an_extent_with_columns_and_rows_is_kept_exactly():
    geometry = plan(extent=(0.0, 0.0, 1000.0, 500.0), columns=10, rows=20)
    assert box(geometry) == (0.0, 0.0, 1000.0, 500.0)
    assert (geometry.cell_width, geometry.cell_height) == (100.0, 25.0)


def test_an_extent_with_a_cell_size_keeps_its_north_western_corner():
    geometry = plan(extent=(0.0, 0.0, 1000.0, 500.0), cell_size=300.0)
    assert (geometry.x_min, geometry.y_max, geometry.columns, geometry.rows) == (0.0, 500.0, 4, 2)


def test_the_automatic_cell_is_a_round_quarter_of_the_sample_spacing():
    rng = np.random.default_rng(0)
    x, y = rng.uniform(0, 40_000, 1600), rng.uniform(0, 40_000, 1600)
    # mean spacing 1 km, a quarter 250 m, rounded down to 1, 2 or 5 times a power of ten
    assert automatic_cell_size(x, y) in (100.0, 200.0)
    assert plan_grid(x, y, "", GridRequest()).cell_width == automatic_cell_size(x, y)


@given(spacing=st.floats(0.01, 1e5), n=st.integers(3, 50))
def test_the_automatic_cell_is_a_tenth_to_a_quarter_of_the_spacing(spacing, n):
    x, y = (index.ravel() * spacing for index in np.mgrid[:n, :n])
    cell = automatic_cell_size(x, y)
    mean_spacing = math.sqrt(np.ptp(x) * np.ptp(y) / len(x))
    assert 0.0999 * mean_spacing <= cell <= 0.2501 * mean_spacing
    assert round(cell / 10 ** math.floor(math.log10(cell) + 1e-9), 6) in (1.0, 2.0, 5.0)


@given(
    st.lists(st.tuples(st.floats(0, 1e5), st.floats(0, 1e5)), min_size=2, max_size=20, unique=True),
    st.one_of(
        st.builds(dict, cell_size=st.floats(100, 1e4)),
        st.builds(dict, columns=st.integers(1, 500), rows=st.integers(1, 500)),
    ),
)
def test_every_planned_grid_covers_all_samples(places, request):
    x, y = np.array(places).T
    if not (np.ptp(x) > 1e-3 and np.ptp(y) > 1e-3):
        return
    geometry = plan_grid(x, y, "", GridRequest(**request))
    slack = 1e-6 * geometry.cell_width
    assert geometry.x_min <= x.min() + slack
    assert geometry.x_max >= x.max() - slack
    assert geometry.y_min <= y.min() + slack
    assert geometry.y_max >= y.max() - slack


@pytest.mark.parametrize("request_", [{}, {"rows": 10}])
def test_samples_on_one_line_need_an_extent_and_a_cell_size(request_):
    with pytest.raises(InputError, match=r"All samples lie on one line or point: give an extent and a cell size\."):
        plan_grid([0.0, 10.0, 20.0], [5.0, 5.0, 5.0], "", GridRequest(**request_))
    geometry = plan_grid(
        [0.0, 10.0, 20.0], [5.0, 5.0, 5.0], "", GridRequest(extent=(0.0, 0.0, 20.0, 10.0), cell_size=2.0)
    )
    assert (geometry.columns, geometry.rows) == (10, 5)


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        ({"cell_size": 0.0}, r"Cell size 0 is not positive: give the side of a cell in metres\."),
        ({"columns": 0}, r"0 columns make no grid: give at least 1\."),
        ({"rows": -2}, r"-2 rows make no grid: give at least 1\."),
        (
            {"cell_size": 10.0, "rows": 5},
            r"Both a cell size and a number of columns or rows were given: give one or the other\.",
        ),
        ({"extent": (0.0, 0.0, 0.0, 10.0)}, r"The extent .* is empty: its maxima must exceed its minima\."),
    ],
)
def test_impossible_requests_are_refused(request_, sentence):
    with pytest.raises(InputError, match=sentence):
        GridRequest(**request_)


def test_an_impossible_geometry_is_refused():
    with pytest.raises(GridError, match="has no cells"):
        GridGeometry(0.0, 0.0, 1.0, 1.0, 0, 5)
    with pytest.raises(GridError, match="is not positive"):
        GridGeometry(0.0, 0.0, 1.0, -1.0, 5, 5)


def test_grids_that_do_not_share_their_cells_are_named_with_the_tool_that_warps():
    a, b = GridGeometry(0.0, 100.0, 10.0, 10.0, 10, 10), GridGeometry(5.0, 100.0, 10.0, 10.0, 10, 10)
    check_aligned(a, "a.tif", GridGeometry(0.05, 100.0, 10.0, 10.0, 10, 10), "shifted by a two-hundredth of a cell")
    with pytest.raises(
        GridError, match=r"a\.tif \(10 x 10 cells .*\) and b\.tif \(.*\) do not share their cells: .*gdal:warpreproject"
    ):
        check_aligned(a, "a.tif", b, "b.tif")


@pytest.mark.parametrize("extent", [(46.0, 23.0, 47.0, 24.0), (-180.0, -90.0, 180.0, 90.0), (0.0, 0.0, 360.0, 90.0)])
def test_a_grid_in_metres_whose_coordinates_could_be_degrees_is_refused(extent):
    x_min, y_min, x_max, y_max = extent
    request = GridRequest(cell_size=1.0)
    with pytest.raises(GridError, match=r"^The samples should be in metres, but from x .* they could be degrees"):
        plan_grid([x_min, x_max], [y_min, y_max], "EPSG:32638", request)
    with pytest.raises(GridError, match="^The grid to make should be in metres"):
        plan_grid([5e5, 6e5], [2e6, 3e6], "EPSG:32638", replace(request, extent=extent))
    # Nothing is known of a grid without a CRS, and a little farther out no degree lies.
    assert plan_grid([x_min, x_max], [y_min, y_max], "", request).columns == x_max - x_min
    assert plan_grid([x_min, x_max], [y_min, 90.5], "EPSG:32638", request).columns == x_max - x_min
