"""Gradients of grids against fields whose gradient is known."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from listeners import Listener, at_fraction
from osgeo import gdal
from prospectivity.models.core.errors import GridError, InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.interpolation import gradients as module
from prospectivity.models.interpolation.gradients import flux_gradients, gradients, slope_and_aspect
from prospectivity.models.rasters import tiles
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter

UTM = "EPSG:32637"
FEET = "EPSG:2263"  # New York Long Island, US survey feet
WIDTH, HEIGHT = 20.0, 5.0


def geometry_of(columns, rows, crs=UTM) -> GridGeometry:
    return GridGeometry(500_000.0, 4_000_000.0, WIDTH, HEIGHT, columns, rows, crs)


def coordinates(columns, rows) -> tuple[np.ndarray, np.ndarray]:
    """Easting and northing of all cells from the south-western one, in metres; northings fall from row to row."""
    return np.meshgrid(np.arange(columns) * WIDTH, np.arange(rows)[::-1] * HEIGHT)


def write_grid(path: Path, crs=UTM, **bands) -> Path:
    values = np.stack([np.asarray(band, dtype=np.float32) for band in bands.values()])
    with GridWriter(path, geometry_of(values.shape[2], values.shape[1], crs), list(bands)) as writer:
        writer.write(values)
    return path


def read_grid(path: Path) -> dict[str, np.ndarray]:
    with GridFile(path, any_length=True) as grid:
        return dict(zip(grid.names, grid.read()))


def rough(columns, rows, seed=0) -> np.ndarray:
    return np.random.default_rng(seed).lognormal(size=(rows, columns))


@pytest.mark.parametrize("size", [(2, 2), (2, 7), (3, 2), (7, 5), (300, 270)])
def test_a_linear_field_gives_back_its_gradient_in_every_cell(tmp_path, size):
    x, y = coordinates(*size)
    # Powers of two make the field exact in float32, so that nothing but the differences is tested.
    path = write_grid(tmp_path / "plane.tif", plane=7 + 0.125 * x - 0.5 * y)
    flux_gradients(path, None, tmp_path / "flux.tif", Progress())
    found = read_grid(tmp_path / "flux.tif")
    assert list(found) == ["plane_dx", "plane_dy", "plane_slope", "plane_aspect"]
    np.testing.assert_array_equal(found["plane_dx"], np.full(x.shape, 0.125, np.float32))
    np.testing.assert_array_equal(found["plane_dy"], np.full(x.shape, -0.5, np.float32))
    np.testing.assert_allclose(found["plane_slope"], np.hypot(0.125, 0.5), rtol=1e-7)
    np.testing.assert_allclose(found["plane_aspect"], 180 - np.degrees(np.arctan(0.25)), rtol=1e-7)


def test_a_content_that_rises_northwards_has_positive_dy_although_rows_run_southwards(tmp_path):
    # The first row is the north: 30 there and 10 in the last row, 10 m farther south.
    path = write_grid(tmp_path / "north.tif", Au=[[30, 30], [20, 20], [10, 10]])
    flux_gradients(path, None, tmp_path / "flux.tif", Progress())
    found = read_grid(tmp_path / "flux.tif")
    assert (found["Au_dy"] == 10 / HEIGHT).all()
    assert (found["Au_dx"] == 0).all()
    assert (found["Au_aspect"] == 0).all()


def test_a_quadratic_field_gives_back_its_gradient_at_edges_too():
    x, y = coordinates(9, 8)
    dx, dy = gradients((x**2 - 3 * x * y + 2 * y**2)[np.newaxis], WIDTH, HEIGHT)
    np.testing.assert_allclose(dx[0], 2 * x - 3 * y, atol=1e-9)
    np.testing.assert_allclose(dy[0], -3 * x + 4 * y, atol=1e-9)


def test_differences_agree_with_those_of_numpy():
    values = np.stack([rough(11, 9, seed) for seed in range(3)])
    dx, dy = gradients(values, WIDTH, HEIGHT)
    down, right = np.gradient(values, HEIGHT, WIDTH, axis=(1, 2), edge_order=2)
    np.testing.assert_allclose(dx, right, rtol=1e-12)
    np.testing.assert_allclose(dy, -down, rtol=1e-12)


def test_the_error_falls_with_the_square_of_the_cell_size():
    def largest_error(cells):
        x = np.linspace(0, 1, cells)
        dx, _ = gradients(np.broadcast_to(np.sin(3 * x), (1, 2, cells)), 1 / (cells - 1), 1.0)
        return np.abs(dx - 3 * np.cos(3 * x)).max()

    assert 3.7 < largest_error(101) / largest_error(201) < 4.3


@pytest.mark.parametrize(
    ("east", "north", "azimuth"),
    [(0, 1, 0), (1, 1, 45), (1, 0, 90), (1, -1, 135), (0, -1, 180), (-1, -1, 225), (-1, 0, 270), (-1, 1, 315)],
)
def test_the_aspect_is_the_azimuth_towards_which_the_content_rises(east, north, azimuth):
    x, y = coordinates(4, 4)
    slope, aspect = slope_and_aspect(*gradients((east * x + north * y)[np.newaxis], WIDTH, HEIGHT))
    np.testing.assert_array_equal(aspect, np.full((1, 4, 4), azimuth))
    np.testing.assert_allclose(slope, np.hypot(east, north), rtol=1e-7)


def test_where_nothing_changes_the_slope_is_zero_and_there_is_no_aspect():
    slope, aspect = slope_and_aspect(*gradients(np.full((1, 5, 4), 3.7), WIDTH, HEIGHT))
    assert (slope == 0).all()
    assert np.isnan(aspect).all()


@given(angle=st.floats(0, 360), length=st.floats(1e-12, 1e6))
def test_the_aspect_stays_below_360_and_gives_back_the_direction(angle, length):
    direction = np.radians(angle)
    slope, aspect = slope_and_aspect(*np.array([[length * np.sin(direction)], [length * np.cos(direction)]]))
    assert 0 <= aspect[0] < 360
    assert abs((aspect[0] - angle + 180) % 360 - 180) < 1e-4
    assert slope[0] == pytest.approx(length, rel=1e-6)


def test_a_hair_west_of_north_is_north():
    _, aspect = slope_and_aspect(np.array([-1e-12]), np.array([1.0]))
    assert aspect[0] == 0


grids = arrays(
    float,
    st.tuples(st.just(1), st.integers(2, 6), st.integers(2, 6)),
    elements=st.floats(-1000, 1000).map(lambda value: round(value, 3)),
)


@settings(max_examples=60)
@given(first=grids, seed=st.integers(0, 1000), factor=st.floats(-50, 50), constant=st.floats(-1e4, 1e4))
def test_gradients_are_linear_in_the_values_and_blind_to_a_constant(first, seed, factor, constant):
    second = np.random.default_rng(seed).normal(size=first.shape)
    expected = [a + factor * b for a, b in zip(gradients(first, WIDTH, HEIGHT), gradients(second, WIDTH, HEIGHT))]
    np.testing.assert_allclose(gradients(first + factor * second + constant, WIDTH, HEIGHT), expected, atol=1e-9)


@settings(max_examples=60)
@given(values=grids, across=st.floats(0.01, 100), along=st.floats(0.01, 100))
def test_cells_twice_as_large_have_half_the_gradient_axis_by_axis(values, across, along):
    dx, dy = gradients(values, across, along)
    wide_dx, wide_dy = gradients(values, 2 * across, along)
    np.testing.assert_array_equal(wide_dx, dx / 2)
    np.testing.assert_array_equal(wide_dy, dy)
    _, high_dy = gradients(values, across, 2 * along)
    np.testing.assert_array_equal(high_dy, dy / 2)


@settings(max_examples=60)
@given(values=grids)
def test_turning_and_mirroring_the_grid_turns_and_mirrors_the_gradient(values):
    dx, dy = gradients(values, 10.0, 10.0)
    turned_dx, turned_dy = gradients(
        np.rot90(values, axes=(1, 2)), 10.0, 10.0
    )  # a quarter turn counter-clockwise: east becomes north
    np.testing.assert_array_equal(turned_dy, np.rot90(dx, axes=(1, 2)))
    np.testing.assert_array_equal(turned_dx, -np.rot90(dy, axes=(1, 2)))
    mirrored_dx, mirrored_dy = gradients(values[:, :, ::-1], 10.0, 10.0)
    np.testing.assert_array_equal(mirrored_dx, -dx[:, :, ::-1])
    np.testing.assert_array_equal(mirrored_dy, dy[:, :, ::-1])


def along_row(*cells) -> list[float]:
    """Derivatives along a row of cells 1 m wide."""
    dx, _ = gradients(np.array([[cells, cells]], dtype=float), 1.0, 1.0)
    np.testing.assert_array_equal(dx[0, 0], dx[0, 1])
    return dx[0, 0].tolist()


NO = np.nan


@pytest.mark.parametrize(
    ("cells", "derivatives"),
    [
        ((0, 1, 4, 9, 16), (0, 2, 4, 6, 8)),  # squares: exact from edge to edge
        ((0, 1, NO, 9, 16), (1, 1, NO, 7, 7)),  # two cells on either side of a hole: of first order
        ((0, 1, 4, NO, 16), (0, 2, 4, NO, NO)),  # three cells beside a hole; one alone has no neighbour
        ((NO, 1, 4, 9, NO), (NO, 2, 4, 6, NO)),
        ((NO, 1, NO, 9, NO), (NO, NO, NO, NO, NO)),
        ((0, 1, np.inf, 9, 16), (1, 1, NO, 7, 7)),  # infinity is no data
    ],
)
def test_beside_cells_without_data_the_side_with_data_is_used(cells, derivatives):
    np.testing.assert_allclose(along_row(*cells), derivatives, atol=1e-12)
    np.testing.assert_allclose(along_row(*cells[::-1]), -np.array(derivatives[::-1]), atol=1e-12)


def test_holes_stay_holes_and_do_not_disturb_the_gradient_of_a_linear_field_beside_them(tmp_path):
    x, y = coordinates(30, 20)
    plane = 0.25 * x + 2 * y
    holes = np.random.default_rng(2).random(plane.shape) < 0.3
    plane[holes] = np.nan
    write_grid(tmp_path / "holes.tif", Au=plane)
    flux_gradients(tmp_path / "holes.tif", ["Au"], tmp_path / "flux.tif", Progress())
    found = read_grid(tmp_path / "flux.tif")
    padded = np.pad(holes, 1, constant_values=True)
    alone = {"Au_dx": padded[1:-1, 2:] & padded[1:-1, :-2], "Au_dy": padded[2:, 1:-1] & padded[:-2, 1:-1]}
    for name, truth in (("Au_dx", 0.25), ("Au_dy", 2.0)):
        np.testing.assert_array_equal(np.isnan(found[name]), holes | alone[name])
        assert (found[name][~np.isnan(found[name])] == truth).all()
    for name in ("Au_slope", "Au_aspect"):
        np.testing.assert_array_equal(np.isnan(found[name]), holes | alone["Au_dx"] | alone["Au_dy"])


def test_rounding_of_float32_cells_stays_within_what_the_docstring_promises():
    rng = np.random.default_rng(4)
    values = rng.uniform(40, 60, (1, 60, 60))
    bound = 6e-8 * 60 / np.array([WIDTH, HEIGHT])
    for exact, rounded, limit in zip(
        gradients(values, WIDTH, HEIGHT), gradients(values.astype(np.float32), WIDTH, HEIGHT), bound
    ):
        error = np.abs(rounded - exact)
        assert error[0, 1:-1, 1:-1].max() < limit
        assert 1e-2 * limit < error.max() < 4 * limit


@pytest.mark.parametrize("size", [(40, 30), (14, 7), (15, 8), (9, 16)])
def test_a_tile_of_7_cells_gives_the_result_of_one_of_256(tmp_path, monkeypatch, size):
    values = rough(*size)
    values[np.random.default_rng(1).random(values.shape) < 0.15] = np.nan
    path = write_grid(tmp_path / "grid.tif", Au=values, Cu=rough(*size, seed=1))
    flux_gradients(path, None, tmp_path / "whole.tif", Progress())
    monkeypatch.setattr(tiles, "BLOCK", 7)
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1)
    listener = Listener()
    flux_gradients(path, None, tmp_path / "small.tif", Progress(listener))
    assert len(listener.fractions) == -(-size[0] // 7) * -(-size[1] // 7)
    whole, small = read_grid(tmp_path / "whole.tif"), read_grid(tmp_path / "small.tif")
    for name, expected in whole.items():
        np.testing.assert_array_equal(small[name], expected, err_msg=name)


def test_a_grid_of_several_tiles_agrees_with_the_function_for_arrays(tmp_path):
    values = rough(700, 530).astype(np.float32)
    flux_gradients(write_grid(tmp_path / "grid.tif", Au=values), None, tmp_path / "flux.tif", Progress())
    found, (dx, dy) = read_grid(tmp_path / "flux.tif"), gradients(values[np.newaxis], WIDTH, HEIGHT)
    np.testing.assert_array_equal(found["Au_dx"], dx[0].astype(np.float32))
    np.testing.assert_array_equal(found["Au_dy"], dy[0].astype(np.float32))


def test_no_more_than_a_few_tiles_are_held_in_memory(tmp_path, monkeypatch):
    path = write_grid(tmp_path / "grid.tif", Au=rough(1500, 1024))
    largest = []

    def remember(values, *cell):
        largest.append(values.size)
        return gradients(values, *cell)

    monkeypatch.setattr(module, "gradients", remember)
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1)
    flux_gradients(path, None, tmp_path / "flux.tif", Progress())
    assert max(largest) == 260 * 260


def test_chosen_bands_are_made_in_the_order_given_and_once(tmp_path):
    x, y = coordinates(5, 4)
    path = write_grid(tmp_path / "grid.tif", Au=x, Cu=y, Zn=x + y)
    flux_gradients(path, ["Zn", "Au", "Zn"], tmp_path / "flux.tif", Progress())
    found = read_grid(tmp_path / "flux.tif")
    assert list(found) == [f"{name}_{kind}" for name in ("Zn", "Au") for kind in ("dx", "dy", "slope", "aspect")]
    assert gdal.Open(str(tmp_path / "flux.tif")).RasterCount == 8
    assert (found["Zn_dy"] == 1).all()
    assert (found["Au_dy"] == 0).all()


def test_the_output_lies_on_the_cells_of_the_grid(tmp_path):
    path = write_grid(tmp_path / "grid.tif", Au=rough(6, 5))
    flux_gradients(path, None, tmp_path / "flux.tif", Progress())
    before, after = gdal.Open(str(path)), gdal.Open(str(tmp_path / "flux.tif"))
    assert after.GetGeoTransform() == before.GetGeoTransform() == (500_000.0, WIDTH, 0.0, 4_000_000.0, 0.0, -HEIGHT)
    assert after.GetProjection() == before.GetProjection()
    assert (after.RasterXSize, after.RasterYSize) == (6, 5)
    assert np.isnan(after.GetRasterBand(1).GetNoDataValue())


def test_whole_numbers_with_a_no_data_value_are_read_like_any_raster(tmp_path):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "counts.tif"), 4, 2, 1, gdal.GDT_Int16)
    dataset.SetGeoTransform(geometry_of(4, 2).transform)
    dataset.GetRasterBand(1).SetNoDataValue(-1)
    dataset.GetRasterBand(1).WriteArray(np.array([[0, 20, 40, -1], [0, 20, 40, -1]]))
    dataset = None
    flux_gradients(tmp_path / "counts.tif", None, tmp_path / "flux.tif", Progress())
    np.testing.assert_array_equal(read_grid(tmp_path / "flux.tif")["band_1_dx"], [[1, 1, 1, NO]] * 2)


def test_gradients_are_per_metre_where_the_crs_counts_in_feet(tmp_path):
    x, _ = coordinates(5, 4)
    flux_gradients(write_grid(tmp_path / "feet.tif", crs=FEET, Au=x), None, tmp_path / "flux.tif", Progress())
    np.testing.assert_allclose(read_grid(tmp_path / "flux.tif")["Au_dx"], 3937 / 1200, rtol=1e-6)


@pytest.mark.parametrize("size", [(1, 5), (5, 1), (1, 1)])
def test_a_grid_of_one_row_or_column_is_refused(tmp_path, size):
    path = write_grid(tmp_path / "line.tif", Au=np.ones(size[::-1]))
    sentence = rf"A grid of {size[0]} columns x {size[1]} rows has no gradients: give one of at least 2 x 2 cells\."
    with pytest.raises(InputError, match=sentence):
        flux_gradients(path, None, tmp_path / "flux.tif", Progress())
    with pytest.raises(InputError, match=sentence):
        gradients(np.ones((1, size[1], size[0])), 1.0, 1.0)
    assert [file.name for file in tmp_path.iterdir()] == ["line.tif"]


def test_grids_that_do_not_serve_are_refused_with_what_to_do(tmp_path):
    path = write_grid(tmp_path / "grid.tif", Au=rough(5, 4), Cu=rough(5, 4))
    with pytest.raises(GridError, match=r"grid\.tif has no band Ag, Zn; its bands are Au, Cu\."):
        flux_gradients(path, ["Ag", "Au", "Zn"], tmp_path / "flux.tif", Progress())
    degrees = write_grid(tmp_path / "degrees.tif", crs="EPSG:4326", Au=rough(5, 4))
    with pytest.raises(GridError, match=r"degrees\.tif lies in a geographic CRS \(degrees\): bring it into metres"):
        flux_gradients(degrees, None, tmp_path / "flux.tif", Progress())
    with pytest.raises(ResourceError, match=r"The folder .*nowhere does not exist"):
        flux_gradients(path, None, tmp_path / "nowhere" / "flux.tif", Progress())


def test_a_run_cancelled_half_way_leaves_the_older_output_and_no_thread(tmp_path, monkeypatch):
    path = write_grid(tmp_path / "grid.tif", Au=rough(600, 2048))
    (tmp_path / "flux.tif").write_bytes(b"older")
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1)
    listener, threads = Listener(stop=at_fraction(0.5)), threading.active_count()
    with pytest.raises(Cancelled):
        flux_gradients(path, None, tmp_path / "flux.tif", Progress(listener))
    assert 0.5 <= listener.fractions[-1] < 0.7
    assert sorted(file.name for file in tmp_path.iterdir()) == ["flux.tif", "grid.tif"]
    assert (tmp_path / "flux.tif").read_bytes() == b"older"
    assert threading.active_count() == threads


def test_progress_rises_to_the_end(tmp_path):
    listener = Listener()
    flux_gradients(
        write_grid(tmp_path / "grid.tif", Au=rough(600, 530)), None, tmp_path / "flux.tif", Progress(listener)
    )
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 1.0
