"""Features of cells against brute force; what must not matter does not."""

import json
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener

pytest.importorskip("scipy")

from prospectivity.models.core.errors import GridError, InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.interpolation.idw import IdwOptions, interpolate_idw
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.nodes import NodeMap
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.cells.features import CELL, CONTEXT, PEAKS, FeatureTable, fit_features
from prospectivity.models.targeting.ground.background import background_cells, distance_to
from prospectivity.models.targeting.ground.lattice import (
    Lattice,
    _extremes,
    lattice_step,
    open_lattice,
    spacing_of_detail,
)
from scipy.ndimage import gaussian_filter

ROWS, COLUMNS, SPACING = 14, 17, 400.0
GEOMETRY = GridGeometry(500_000.0, 4_000_000.0, 100.0, 100.0, COLUMNS, ROWS, "EPSG:32637")


@pytest.fixture
def contents():
    values = np.exp(np.random.default_rng(0).normal(size=(4, ROWS, COLUMNS))).astype(np.float32)
    values[1, 3:5, 6:9] = np.nan
    return values


def lattice_of(values, names=("Au", "Cu", "Zn", "Pb"), step=1, geometry=GEOMETRY):
    return Lattice(geometry, step, tuple(names), np.asarray(values, dtype=np.float32))


def unscaled(rules, table, position):
    feature = rules.features[position]
    return table[:, position].astype(np.float64).reshape(ROWS, COLUMNS) * feature.deviation + feature.mean


@pytest.mark.parametrize(
    ("width", "height", "spacing"), [(100.0, 100.0, SPACING), (100.0, 250.0, 1000.0), (300.0, 120.0, 720.0)]
)
def test_maxima_and_means_are_those_of_brute_force_on_the_ground(contents, width, height, spacing):
    rules, table = fit_features(
        lattice_of(contents, geometry=replace(GEOMETRY, cell_width=width, cell_height=height)), spacing
    )
    logs = np.log10(contents.astype(np.float64))
    logs -= np.nanmean(logs.reshape(4, -1), axis=1)[:, None, None]
    ratio = logs - logs.mean(axis=0)
    y, x = np.mgrid[:ROWS, :COLUMNS]
    inside = lattice_of(contents).valid.reshape(ROWS, COLUMNS)
    for position, feature in enumerate(rules.features):
        radius = feature.radius_m
        down, right = (int(3 * radius / side + 0.5) for side in (height, width))
        expected = np.empty((ROWS, COLUMNS))
        for row, column in np.ndindex(ROWS, COLUMNS):
            square = ((y - row) * height) ** 2 + ((x - column) * width) ** 2
            near = np.where(square <= radius**2 + 0.5 * width * height, logs[feature.band], np.nan)
            weight = np.where(
                (np.abs(y - row) <= down) & (np.abs(x - column) <= right),
                np.exp(-square / 2 / max(radius, 1e-9) ** 2),
                0.0,
            )
            if feature.kind == "value":
                expected[row, column] = ratio[feature.band, row, column]
            elif feature.kind == "maximum":
                expected[row, column] = np.nanmax(near) if np.isfinite(near).any() else np.nan
            else:
                values = ratio[feature.band] if feature.kind == "mean" else logs[feature.band]
                weight = weight * np.isfinite(values)
                mean = np.nansum(values * weight) / weight.sum()
                expected[row, column] = (
                    mean
                    if feature.kind == "mean"
                    else np.sqrt(max(np.nansum(values**2 * weight) / weight.sum() - mean**2, 0))
                )
        np.testing.assert_allclose(
            unscaled(rules, table, position)[inside], expected[inside], atol=2e-6, err_msg=str(feature)
        )
    np.testing.assert_allclose(table[inside.ravel()].mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(table[inside.ravel()].std(axis=0), 1, atol=1e-5)


def test_a_radius_reaches_as_far_east_as_north_whatever_the_shape_of_the_cells():
    values = np.random.default_rng(0).uniform(1, 1.01, (1, 21, 41)).astype(np.float32)
    values[0, 10, 20] = 100.0
    geometry = replace(GEOMETRY, cell_width=100.0, cell_height=400.0, columns=41, rows=21)
    rules, table = fit_features(lattice_of(values, ["Au"], geometry=geometry), 1600.0)
    reached = []
    for feature, column in zip(rules.features, table.T):
        if feature.kind == "maximum":
            row, east = np.nonzero(column.reshape(21, 41) > column.mean() + 0.5 * np.ptp(column))
            reached.append((feature.radius_m, 100.0 * (east.max() - 20), 400.0 * (row.max() - 10)))
    assert reached == [(800.0, 800.0, 800.0), (1600.0, 1600.0, 1600.0)]


def test_the_highest_value_is_taken_of_the_neighbouring_cells_at_least():
    values = np.ones((1, ROWS, COLUMNS), dtype=np.float32)
    values[0, 5, 5] = 100.0
    rules, table = fit_features(lattice_of(values, ["Au"], geometry=replace(GEOMETRY, cell_height=300.0)), 30.0)
    for feature, column in zip(rules.features, table.T):
        if feature.kind == "maximum":
            assert np.argwhere(column.reshape(ROWS, COLUMNS) > 0).tolist() == [[4, 5], [5, 4], [5, 5], [5, 6], [6, 5]]


def test_turning_the_map_by_a_quarter_turns_its_features(contents):
    geometry = replace(GEOMETRY, cell_width=70.0, cell_height=180.0)
    turned = replace(GEOMETRY, cell_width=180.0, cell_height=70.0, columns=ROWS, rows=COLUMNS)
    _, table = fit_features(lattice_of(contents, geometry=geometry), SPACING)
    _, other = fit_features(lattice_of(contents.transpose(0, 2, 1), geometry=turned), SPACING)
    np.testing.assert_allclose(
        other.reshape(COLUMNS, ROWS, -1).transpose(1, 0, 2).reshape(table.shape), table, atol=1e-5
    )


@pytest.mark.parametrize("bands", [1, 4, 20])
def test_the_memory_that_is_asked_for_suffices_and_is_not_far_more(monkeypatch, bands):
    asked = []
    monkeypatch.setattr(
        "prospectivity.models.targeting.cells.features.check_memory", lambda needed, *_: asked.append(needed)
    )
    values = np.exp(np.random.default_rng(0).normal(size=(bands, 150, 150))).astype(np.float32)
    lattice = lattice_of(values, [f"e{i}" for i in range(bands)], geometry=replace(GEOMETRY, columns=150, rows=150))
    tracemalloc.start()
    try:
        rules, _ = fit_features(lattice, SPACING)
        peaks = [tracemalloc.get_traced_memory()[1]]
        del _
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        rules.compute(lattice)
        peaks.append(tracemalloc.get_traced_memory()[1] - before)
    finally:
        tracemalloc.stop()
    for needed, peak in zip(asked, peaks):
        assert 0.98 * peak < needed < 1.4 * peak


def test_the_sets_of_features_hold_what_their_names_say(contents):
    rules, _ = fit_features(lattice_of(contents), SPACING)
    assert [rules.features[i].kind for i in rules.columns(CELL)] == ["value"] * 4
    assert {rules.features[i].kind for i in rules.columns(PEAKS)} == {"maximum"}
    assert len(rules.columns(CONTEXT)) == len(rules.features) == 24
    assert np.bincount(rules.groups).tolist() == [6] * 4


def test_other_units_leave_the_features_as_they_are(contents):
    _, as_given = fit_features(lattice_of(contents), SPACING)
    in_other_units = contents * np.array([1000.0, 1e-4, 1.0, 31.1], dtype=np.float32)[:, None, None]
    _, other = fit_features(lattice_of(in_other_units), SPACING)
    np.testing.assert_allclose(other, as_given, atol=2e-5)


def test_the_order_of_the_bands_does_not_matter_to_stored_rules(contents):
    rules, table = fit_features(lattice_of(contents), SPACING)
    again = FeatureTable.from_json(rules.to_json())
    assert again == rules
    order = [2, 0, 3, 1]
    shuffled = lattice_of(contents[order], [rules.band_names[i] for i in order])
    np.testing.assert_allclose(again.compute(shuffled), table, atol=2e-6)


def test_bands_below_zero_are_taken_as_they_are(contents):
    contents[3] -= 2.0
    rules, _ = fit_features(lattice_of(contents), SPACING)
    assert [band.log10 for band in rules.bands] == [True, True, True, False]
    assert rules.closed


def test_each_band_has_maxima_within_half_and_one_spacing_means_over_one_and_two_and_a_spread_over_one(contents):
    rules, _ = fit_features(lattice_of(contents[:2], ("Au", "Cu")), SPACING)
    own = [("value", 0.0), ("maximum", 0.5), ("maximum", 1.0), ("mean", 1.0), ("mean", 2.0), ("spread", 1.0)]
    assert [(f.band, f.kind, f.radius_m / SPACING) for f in rules.features] == [
        (band, kind, radius) for band in (0, 1) for kind, radius in own
    ]


@pytest.mark.parametrize(("bands", "closed"), [(2, False), (3, True)])
def test_three_contents_are_taken_as_parts_of_a_whole_and_two_are_not(contents, bands, closed):
    rules, table = fit_features(lattice_of(contents[:bands], ("Au", "Cu", "Zn")[:bands]), SPACING)
    assert rules.closed == closed
    logs = np.log10(contents[:bands].astype(np.float64))
    logs -= np.nanmean(logs, axis=(1, 2), keepdims=True)
    inside = np.isfinite(logs).all(axis=0)
    expected = (logs - logs.mean(axis=0) if closed else logs)[1]
    np.testing.assert_allclose(unscaled(rules, table, 6)[inside], expected[inside], atol=2e-6)


def test_a_band_that_is_no_content_has_no_part_in_log_ratios_and_gets_none(contents):
    contents[3] -= 2.0
    rules, table = fit_features(lattice_of(contents), SPACING)
    logs = np.log10(contents[:3].astype(np.float64))
    logs -= np.nanmean(logs, axis=(1, 2), keepdims=True)
    inside = lattice_of(contents).valid.reshape(ROWS, COLUMNS)
    for band in range(3):
        expected = logs[band] - logs.mean(axis=0)
        np.testing.assert_allclose(unscaled(rules, table, 6 * band)[inside], expected[inside], atol=2e-6)
    plain = contents[3][inside].astype(np.float64)
    expected = (plain - plain.mean()) / plain.std()
    np.testing.assert_allclose(table[inside.ravel(), 18], expected, atol=1e-5)


@pytest.mark.parametrize(("empty", "log10"), [(0.4, True), (0.6, False)])
def test_a_band_is_a_content_as_long_as_more_than_half_of_it_is_above_zero(contents, empty, log10):
    flat = contents[0].ravel()
    flat[: round(empty * flat.size)] = 0.0
    rules, _ = fit_features(lattice_of(contents), SPACING)
    assert [band.log10 for band in rules.bands] == [log10, True, True, True]


def test_the_least_content_is_the_floor_where_none_is_zero(contents):
    rules, _ = fit_features(lattice_of(contents), SPACING)
    assert rules.bands[0].floor == pytest.approx(float(contents[0].min()))


@pytest.mark.parametrize("step", [2, 3])
def test_a_radius_on_the_ground_does_not_depend_on_how_many_cells_a_node_stands_for(contents, step):
    coarse = replace(GEOMETRY, cell_width=100.0 * step, cell_height=200.0 * step)
    fine = replace(GEOMETRY, cell_height=200.0, columns=step * COLUMNS, rows=step * ROWS)
    rules, table = fit_features(lattice_of(contents, step=step, geometry=fine), 900.0)
    expected, other = fit_features(lattice_of(contents, geometry=coarse), 900.0)
    np.testing.assert_allclose(table, other, atol=1e-6)
    np.testing.assert_allclose(rules.compute(lattice_of(contents, geometry=coarse)), table, atol=1e-6)
    assert [feature.radius_m for feature in rules.features] == [feature.radius_m for feature in expected.features]


def test_where_nothing_is_known_near_a_cell_its_features_are_those_of_average_ground(contents):
    contents[:, :, :9] = np.nan
    rules, table = fit_features(lattice_of(contents), 100.0)
    unknown = table.reshape(ROWS, COLUMNS, -1)[:, 0]
    assert (unknown == 0).all()
    assert (rules.compute(lattice_of(contents)).reshape(ROWS, COLUMNS, -1)[:, 0] == 0).all()


def test_a_band_of_one_value_or_none_is_refused_by_name(contents):
    contents[2] = 5.0
    with pytest.raises(InputError, match="The band Zn has the same value everywhere: leave it out"):
        fit_features(lattice_of(contents), SPACING)


def test_zeros_among_contents_count_as_half_the_least(contents):
    contents[0, 0, :3] = 0.0
    rules, table = fit_features(lattice_of(contents), SPACING)
    assert rules.bands[0].log10
    assert rules.bands[0].floor == pytest.approx(float(contents[0][contents[0] > 0].min()) / 2)
    assert np.isfinite(table).all()


@pytest.mark.parametrize("step", [1, 2, 3, 5])
def test_a_lattice_picks_the_middle_of_each_run_and_finds_the_cell_of_a_point(tmp_path, step):
    values = np.arange(ROWS * COLUMNS, dtype=np.float32).reshape(1, ROWS, COLUMNS) + 1
    with GridWriter(tmp_path / "g.tif", GEOMETRY, ["Au"]) as writer:
        writer.write(values)
    lattice, spacing = open_lattice(tmp_path / "g.tif", [], 400.0 * step, Progress())
    assert spacing == 400.0 * step
    assert lattice.step == lattice_step(GEOMETRY, spacing) == step
    rows, columns = lattice.places
    np.testing.assert_array_equal(lattice.values[0], values[0][np.ix_(rows, columns)])
    centres = lattice.centres()
    # The point in the middle of each node belongs to that node; so does any other point of its run.
    np.testing.assert_array_equal(
        lattice.cell_of(centres[:, 0], centres[:, 1]), np.arange(lattice.rows * lattice.columns)
    )
    assert lattice.cell_of(np.array([GEOMETRY.x_min + 1.0]), np.array([GEOMETRY.y_max - 1.0]))[0] == 0


@pytest.mark.parametrize("cell_m", [125.0, 50.0, 20.0])
def test_the_distance_of_samples_is_seen_in_the_detail_of_a_grid_whatever_its_cells(tmp_path, cell_m):
    # 1,600 samples, one somewhere in each square of 500 m: small cells show the seams of the interpolation, which are
    # no samples.
    rng = np.random.default_rng(3)
    corner = np.stack(np.meshgrid(np.arange(40), np.arange(40)), axis=-1).reshape(-1, 2)
    x, y = (500_000.0 + 500.0 * (corner + rng.random((1600, 2)))).T
    samples = Points(x, y, "EPSG:32637", {name: np.exp(rng.normal(size=1600)) for name in ("Au", "Cu", "Zn")})
    side = round(20_000.0 / cell_m)
    geometry = GridGeometry(500_000.0, 520_000.0, cell_m, cell_m, side, side, "EPSG:32637")
    interpolate_idw(samples, ["Au", "Cu", "Zn"], geometry, IdwOptions(), tmp_path / "g.tif")
    with GridFile(tmp_path / "g.tif") as grid:
        assert 400 < spacing_of_detail(grid, Progress()) < 650


def detail(path, values, width=100.0, height=100.0):
    """Spacing that is seen in values of shape (rows, columns) of cells of a width and a height."""
    geometry = GridGeometry(0.0, 0.0, width, height, values.shape[1], values.shape[0], "EPSG:32637")
    with GridWriter(path, geometry, ["Au"]) as writer:
        writer.write(values[None].astype(np.float32))
    with GridFile(path) as grid:
        return spacing_of_detail(grid, Progress())


def test_a_peak_has_a_square_of_the_area_of_its_cells_whatever_their_shape(tmp_path):
    field = gaussian_filter(np.random.default_rng(2).normal(size=(60, 90)), 2.0, mode="wrap")
    squares = detail(tmp_path / "g.tif", field)
    # Cells of 90 m x 40 m have the area of squares of 60 m.
    assert detail(tmp_path / "g.tif", field, 90.0, 40.0) == pytest.approx(0.6 * squares)
    assert detail(tmp_path / "g.tif", field, 40.0, 90.0) == pytest.approx(0.6 * squares)


def test_a_grid_of_very_many_cells_along_one_side_is_read_thinned_out(tmp_path, monkeypatch):
    """Its longer side has three times the cells that are looked at: of each three by three the middle one counts."""
    field = gaussian_filter(np.random.default_rng(2).normal(size=(42, 150)), 4.0, mode="wrap")
    whole = detail(tmp_path / "g.tif", field)
    thinned = detail(tmp_path / "g.tif", field[1::3, 1::3], 300.0, 300.0)
    assert thinned != whole
    monkeypatch.setattr("prospectivity.models.targeting.ground.lattice._CELLS_FOR_SPACING", 50)
    assert detail(tmp_path / "g.tif", field) == thinned


@pytest.mark.parametrize(("digits", "most"), [(0.01, 1.01), (1.0, 1.15), (5.0, 1.4)])
def test_rounding_hides_few_samples_as_long_as_it_leaves_their_peaks(tmp_path, digits, most):
    field = gaussian_filter(np.random.default_rng(0).normal(size=(60, 60)), 3.0, mode="wrap")
    contents = 20 * np.exp(0.6 * field / field.std())
    spacing = []
    for values in (contents, np.round(contents / digits) * digits):
        with GridWriter(tmp_path / "g.tif", replace(GEOMETRY, columns=60, rows=60), ["Au"]) as writer:
            writer.write(values[None].astype(np.float32))
        with GridFile(tmp_path / "g.tif") as grid:
            spacing.append(spacing_of_detail(grid, Progress()))
    assert 0.99 <= spacing[1] / spacing[0] <= most


def test_a_flat_top_is_one_peak_and_a_shelf_or_a_step_at_the_edge_none():
    ground = np.add.outer(np.arange(9.0), np.arange(12.0)).astype(np.float32)
    top, shelf, pit = ground.copy(), ground.copy(), ground.copy()
    top[3:5, 4:7], shelf[3:5, 4:7], pit[3:5, 4:7] = 50.0, ground[4, 5], -50.0
    cells = 7 * 10
    assert _extremes(ground) == (0, cells)
    assert _extremes(top)[0] == _extremes(pit)[0] == 1
    assert _extremes(shelf)[0] == 0
    assert _extremes(np.full((9, 12), 5.0, dtype=np.float32)) == (0, cells)
    edge = ground.copy()
    edge[:, -3:] = 50.0
    assert _extremes(edge)[0] == 0
    # Two flat tops that touch at a corner are one.
    top[5, 7] = 50.0
    assert _extremes(top)[0] == 1
    hole = ground.copy()
    hole[4, 4] = np.nan
    assert _extremes(hole) == (0, cells - 9)
    ragged = np.where(ground > 8, np.float32(9), ground)
    assert _extremes(ragged)[0] == 0


def test_the_detail_of_a_grid_is_that_of_the_bands_that_are_learnt_from_each_by_itself(tmp_path):
    rng = np.random.default_rng(1)
    fine, coarse = (gaussian_filter(rng.normal(size=(80, 80)), width, mode="wrap") for width in (1.5, 5.0))
    west, east = fine.copy(), fine.copy()
    west[:, 40:], east[:, :40] = np.nan, np.nan
    bands = {"fine": fine, "coarse": coarse, "empty": np.full((80, 80), np.nan), "west": west, "east": east}
    with GridWriter(tmp_path / "g.tif", replace(GEOMETRY, columns=80, rows=80), list(bands)) as writer:
        writer.write(np.stack(list(bands.values())).astype(np.float32))
    with GridFile(tmp_path / "g.tif") as grid:
        of_fine, of_coarse = (spacing_of_detail(grid, Progress(), [name]) for name in ("fine", "coarse"))
        assert of_coarse > 2 * of_fine
        assert spacing_of_detail(grid, Progress(), ["fine", "empty"]) == of_fine
        assert spacing_of_detail(grid, Progress(), ["west", "east"]) == pytest.approx(of_fine, rel=0.1)
    lattice, spacing = open_lattice(tmp_path / "g.tif", ["coarse", "fine"], None, Progress())
    assert lattice.names == ("coarse", "fine")
    assert of_fine < spacing < of_coarse
    assert open_lattice(tmp_path / "g.tif", ["coarse"], None, Progress())[1] == of_coarse
    with pytest.raises(GridError, match="No cell of g.tif has data in all of its 2 bands"):
        open_lattice(tmp_path / "g.tif", ["fine", "empty"], None, Progress())


def test_an_estimated_distance_of_samples_is_said_to_be_one_and_a_given_one_is_not(tmp_path):
    with GridWriter(tmp_path / "g.tif", GEOMETRY, ["Au"]) as writer:
        writer.write(np.add.outer(np.arange(ROWS), np.arange(COLUMNS))[None].astype(np.float32))
    listener = Listener()
    open_lattice(tmp_path / "g.tif", [], None, Progress(listener))
    assert listener.messages == ["Samples are about 400 m apart, as estimated from the detail of the grid."]
    open_lattice(tmp_path / "g.tif", [], 300.0, Progress(listener))
    assert len(listener.messages) == 1


def test_a_plane_has_no_detail_and_counts_as_sampled_every_four_cells(tmp_path):
    with GridWriter(tmp_path / "g.tif", GEOMETRY, ["Au"]) as writer:
        writer.write(np.add.outer(np.arange(ROWS), np.arange(COLUMNS))[None].astype(np.float32))
    with GridFile(tmp_path / "g.tif") as grid:
        assert spacing_of_detail(grid, Progress()) == 400.0


def test_a_grid_without_a_complete_cell_is_refused(tmp_path):
    values = np.ones((2, ROWS, COLUMNS), dtype=np.float32)
    values[0, :7], values[1, 7:] = np.nan, np.nan
    with GridWriter(tmp_path / "g.tif", GEOMETRY, ["Au", "Cu"]) as writer:
        writer.write(values)
    with (
        GridFile(tmp_path / "g.tif"),
        pytest.raises(GridError, match="No cell of g.tif has data in all of its 2 bands"),
    ):
        open_lattice(tmp_path / "g.tif", [], 100.0, Progress())


def test_between_nodes_a_plane_stays_a_plane_and_beyond_them_nothing_is_extrapolated():
    rows, columns = np.array([1, 4, 7]), np.array([2, 6])
    plane = (3.0 * rows[:, None] + 2.0 * columns).astype(np.float32)
    cells = NodeMap(rows, columns, plane, 9)(0, 10)
    y, x = np.clip(np.arange(10), 1, 7), np.clip(np.arange(9), 2, 6)
    np.testing.assert_allclose(cells, 3.0 * y[:, None] + 2.0 * x, rtol=1e-6)
    np.testing.assert_array_equal(NodeMap(rows, columns, plane, 9)(3, 2), cells[3:5])


def test_a_node_without_a_value_takes_the_nearest():
    values = np.array([[1.0, np.nan], [np.nan, np.nan], [5.0, 7.0]], dtype=np.float32)
    spread = NodeMap(np.array([0, 3, 6]), np.array([0, 4]), values, 5)
    assert np.isfinite(spread(0, 7)).all()
    assert spread.values[0, 1] == 1.0
    assert spread.values[1, 1] == 7.0


def test_background_keeps_its_distance_from_deposits(contents):
    lattice = lattice_of(contents)
    deposits = np.array([[500_450.0, 3_999_450.0], [501_250.0, 3_999_050.0]])
    cells = background_cells(lattice, deposits, 250.0, np.random.default_rng(0), 10_000)
    far = distance_to(lattice.centres(), deposits) > 250.0
    np.testing.assert_array_equal(cells, np.flatnonzero(far & lattice.valid))
    assert len(background_cells(lattice, deposits, 250.0, np.random.default_rng(0), 20)) == 20
    with pytest.raises(
        InputError,
        match=(
            "No background is left: every cell with data lies within 90,000 m of a deposit. Give a smaller EXCLUSION"
            " or, where that is empty, the true SPACING of the samples"
        ),
    ):
        background_cells(lattice, deposits, 90_000.0, np.random.default_rng(0))


# -- new ground --------------------------------------------------------------------------------------------------------


def test_for_new_ground_every_feature_is_what_it_exceeds_its_mean_over_three_spacings_by(contents):
    lattice = lattice_of(np.nan_to_num(contents, nan=1.0))
    rules, table = fit_features(lattice, SPACING)
    local, residual = fit_features(lattice, SPACING, goal="new")
    assert (rules.regional_m, local.regional_m) == (0.0, 3 * SPACING)
    cells = 3 * SPACING / np.array([GEOMETRY.cell_height, GEOMETRY.cell_width])
    for position in range(table.shape[1]):
        whole = unscaled(rules, table, position)
        ones = gaussian_filter(np.ones((ROWS, COLUMNS)), cells, mode="constant", truncate=3.0)
        mean = gaussian_filter(whole, cells, mode="constant", truncate=3.0) / ones
        expected = whole - mean
        expected = (expected - expected.mean()) / expected.std()
        np.testing.assert_allclose(residual[:, position].reshape(ROWS, COLUMNS), expected, atol=2e-4)


def test_a_rise_over_the_whole_ground_is_nothing_to_new_ground_and_a_peak_is(contents):
    """A band that rises tenfold from west to east, with a peak in the west: only the peak is high where it is local."""
    rise = np.tile(np.logspace(0, 1, COLUMNS), (ROWS, 1))
    rise[ROWS // 2, COLUMNS // 4] *= 3
    whole, local = (fit_features(lattice_of([rise], ["Au"]), SPACING, goal=goal)[1] for goal in ("extend", "new"))
    value = [table[:, 0].reshape(ROWS, COLUMNS) for table in (whole, local)]
    middle = np.s_[ROWS // 2, COLUMNS // 4 : COLUMNS - COLUMNS // 4]
    assert value[0][middle].argmax() == value[0][middle].size - 1
    assert value[1][middle].argmax() == 0


def test_rules_for_new_ground_give_the_same_features_again_and_come_back_from_a_file(contents):
    lattice = lattice_of(contents)
    rules, table = fit_features(lattice, SPACING, goal="new")
    stored = json.loads(json.dumps(rules.to_json()))
    assert FeatureTable.from_json(stored) == rules
    np.testing.assert_allclose(FeatureTable.from_json(stored).compute(lattice), table, atol=1e-5)
    # Files from before there was a choice.
    del stored["regional_m"]
    assert FeatureTable.from_json(stored) == replace(rules, regional_m=0.0)
