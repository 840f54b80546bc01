"""Attributions: exact where theory says so, noise gets nothing, planted elements first, only the area, clear refusals,
nothing left behind.
"""

import re
from types import SimpleNamespace

import numpy as np
import pytest
from listeners import Listener, always
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import BLOCK, GridFile, GridWriter
from prospectivity.models.reports import attribution as attribution_report
from prospectivity.models.reports.attribution import bars_figure
from prospectivity.models.reports.page import Report
from prospectivity.models.targeting import attribution as attribution_module
from prospectivity.models.targeting import explanation
from prospectivity.models.targeting.attribution import Attribution, area_mask
from prospectivity.models.targeting.cells import explain as cells_explain
from prospectivity.models.targeting.cells.explain import _elsewhere
from prospectivity.models.targeting.explanation import (
    AttributionOptions,
    ElementAttribution,
    grouped_permutation,
    shares,
    summarise,
)

GEOMETRY = GridGeometry(500_000.0, 4_000_000.0, 100.0, 100.0, 40, 30, "EPSG:32637")


# -- grouped permutation -----------------------------------------------------------------------------------------------


@pytest.fixture
def cells():
    rng = np.random.default_rng(0)
    return rng.normal(size=(50, 6)), rng.normal(loc=0.3, size=(400, 6))


GROUPS = np.array([0, 0, 1, 2, 2, 2])
COEFFICIENTS = np.array([1.0, -0.5, 2.0, 0.0, 0.0, 0.0])


def linear(features):
    return features @ COEFFICIENTS + 4


def permute(cells, score=linear, draws=1000, seed=0, progress=None):
    return grouped_permutation(score, *cells, GROUPS, draws, np.random.default_rng(seed), progress)


def test_of_a_linear_score_each_element_gets_coefficient_times_distance_from_the_mean_of_the_background(cells):
    features, background = cells
    parts = (features - background.mean(axis=0)) * COEFFICIENTS
    expected = np.stack([parts[:, element == GROUPS].sum(axis=1) for element in range(3)], axis=1)
    np.testing.assert_allclose(permute(cells), expected, atol=1e-12)
    # And so they add up to the score less the mean score.
    np.testing.assert_allclose(permute(cells).sum(axis=1), linear(features) - linear(background).mean(), atol=1e-12)


def test_a_few_draws_agree_with_all_within_their_monte_carlo_error(cells):
    exact = permute(cells)
    errors = np.array([permute(cells, draws=50, seed=seed)[0, 1] - exact[0, 1] for seed in range(60)])
    # 50 of 400 drawn without replacement: variance of the mean times (1 - 50 / 400).
    expected = 2.0 * cells[1][:, 2].std() * np.sqrt((1 - 50 / 400) / 50)
    assert abs(errors.mean()) < 4 * expected / np.sqrt(60)
    assert errors.std() == pytest.approx(expected, rel=0.3)


def test_no_place_is_drawn_twice(cells):
    """399 of 400 places have the mean of all but for one, which weighs a 399th."""
    parts = cells[1] * COEFFICIENTS
    most = np.abs(parts - parts.mean(axis=0)).sum(axis=1).max() / 399
    for seed in range(3):
        assert 0 < np.abs(permute(cells, draws=399, seed=seed) - permute(cells)).max() <= most


def test_an_element_that_the_score_does_not_use_gets_nothing_at_all(cells):
    assert (permute(cells)[:, 2] == 0).all()


def test_a_noise_element_of_a_fitted_forest_gets_next_to_nothing():
    ensemble = pytest.importorskip("sklearn.ensemble")
    rng = np.random.default_rng(1)
    x = rng.normal(size=(600, 3))
    y = x[:, 0] + x[:, 1] + 0.3 * rng.normal(size=600) > 0.8
    forest = ensemble.RandomForestClassifier(50, min_samples_leaf=20, random_state=0).fit(x, y)

    def score(features):
        p = np.clip(forest.predict_proba(features)[:, 1], 0.01, 0.99)
        return np.log(p / (1 - p))

    values = grouped_permutation(score, x[:100], x, np.array([0, 1, 2]), 50, rng)
    share = shares(np.abs(values).mean(axis=0))
    assert share[2] < 0.15
    assert min(share[0], share[1]) > 0.35


def test_features_of_one_element_change_together(cells):
    seen = []

    def score(features):
        seen.append(features.copy())
        return features[:, 0]

    features, background = cells
    permute(cells, score, draws=1)
    for changed, element in zip(seen[1:], range(3)):
        own = element == GROUPS
        donor = changed[0, own]
        assert (changed[:, own] == donor).all()
        assert (background[:, own] == donor).all(axis=1).any()
        np.testing.assert_array_equal(changed[:, ~own], features[:, ~own])


def test_the_same_seed_gives_the_same_draws_and_cancel_stops(cells):
    np.testing.assert_array_equal(permute(cells, draws=5), permute(cells, draws=5))
    assert not np.array_equal(permute(cells, draws=5), permute(cells, draws=5, seed=1))
    with pytest.raises(Cancelled):
        permute(cells, progress=Progress(Listener(stop=always)))


def test_a_score_is_never_asked_for_more_cells_than_fit_and_cancel_is_looked_for_before_each(cells, monkeypatch):
    whole = permute(cells, draws=7)
    monkeypatch.setattr(explanation, "_SCORED_AT_ONCE", 20)
    counting = Listener()
    asked, checks = [], []

    def score(features):
        asked.append(len(features))
        checks.append(counting.checks)
        return linear(features)

    np.testing.assert_allclose(permute(cells, score, draws=7, progress=Progress(counting)), whole, atol=1e-12)
    assert max(asked) == 20
    # The ground as it is and the first change of it follow on one another.
    assert max(np.diff(checks)) >= 1
    assert sum(np.diff(checks) == 0) <= 3


# -- areas -------------------------------------------------------------------------------------------------------------


def geojson(text):
    from osgeo import ogr

    return ogr.CreateGeometryFromWkt(text).ExportToJson()


def box(west, south, east, north):
    return geojson(f"POLYGON (({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))")


def test_a_polygon_takes_the_cells_whose_centre_it_holds():
    mask = area_mask(GEOMETRY, [box(500_230, 3_999_420, 500_670, 3_999_880)], "Hill")
    expected = np.zeros((30, 40), dtype=bool)
    expected[1:6, 2:7] = True  # centres at 250 … 650 m east and 150 … 550 m south
    np.testing.assert_array_equal(mask, expected)


@pytest.mark.parametrize("shape", [geojson("POINT (500251 3999851)"), box(500_201, 3_999_801, 500_202, 3_999_802)])
def test_a_point_or_a_polygon_smaller_than_a_cell_takes_its_cell(shape):
    mask = area_mask(GEOMETRY, [shape], "Spot")
    assert np.argwhere(mask).tolist() == [[1, 2]]


def test_small_polygons_points_and_lines_keep_their_cells_beside_a_large_polygon():
    hill, spot, sliver = (
        box(500_230, 3_999_420, 500_670, 3_999_880),
        box(502_001, 3_998_001, 502_002, 3_998_002),
        box(503_510, 3_997_210, 503_520, 3_997_690),
    )
    mask = area_mask(GEOMETRY, [hill, spot, geojson("POINT (503001 3999001)"), sliver], "Hill")
    expected = np.zeros((30, 40), dtype=bool)
    expected[1:6, 2:7] = expected[19, 20] = expected[9, 30] = expected[23:28, 35] = True
    np.testing.assert_array_equal(mask, expected)
    together = geojson(
        "GEOMETRYCOLLECTION (MULTIPOLYGON (((500230 3999420, 500670 3999420, 500670 3999880, 500230 3999880, 500230"
        " 3999420)), ((502001 3998001, 502002 3998001, 502002 3998002, 502001 3998001))), POINT (503001 3999001),"
        " POLYGON ((503510 3997210, 503520 3997210, 503520 3997690, 503510 3997690, 503510 3997210)))"
    )
    np.testing.assert_array_equal(area_mask(GEOMETRY, [together], "Hill"), expected)


def test_a_polygon_takes_nothing_from_another_that_lies_within_its_bounds():
    """A square in the north-eastern corner of the bounds of a triangle, which lies to the south-west of it."""
    square = box(500_800, 3_999_700, 500_900, 3_999_900)
    triangle = geojson("POLYGON ((500000 3999000, 501000 3999000, 500000 4000000, 500000 3999000))")
    expected = np.zeros((30, 40), dtype=bool)
    for row in range(10):
        # The centres of the cells on the slanting side lie on it; those below it are held.
        expected[row, :row] = True
    expected[1:3, 8] = True
    for shapes in ([square, triangle], [triangle, square]):
        mask = area_mask(GEOMETRY, shapes, "Hill")
        mask[np.arange(10), np.arange(10)] = False
        np.testing.assert_array_equal(mask, expected)


def test_cells_may_be_wider_than_they_are_high():
    wide = GridGeometry(500_000.0, 4_000_000.0, 50.0, 20.0, 40, 30, "EPSG:32637")
    mask = area_mask(wide, [box(500_110, 3_999_905, 500_290, 3_999_975), geojson("POINT (501051 3999419)")], "Hill")
    expected = np.zeros((30, 40), dtype=bool)
    expected[1:5, 2:6] = True  # centres at 125 … 275 m east and 30 … 90 m south
    expected[29, 21] = True
    np.testing.assert_array_equal(mask, expected)


def test_a_polygon_without_width_takes_its_cell():
    flat = geojson("POLYGON ((500230 3999810, 500230 3999890, 500230 3999810, 500230 3999810))")
    assert np.argwhere(area_mask(GEOMETRY, [flat], "Fence")).tolist() == [[1, 2]]


def test_a_hole_in_a_polygon_is_no_part_of_it_and_one_reaching_beyond_the_grid_is_cut():
    ring = geojson(
        "POLYGON ((499000 3999000, 500500 3999000, 500500 4001000, 499000 4001000, 499000 3999000), (500110 3999510,"
        " 500290 3999510, 500290 3999690, 500110 3999690, 500110 3999510))"
    )
    expected = np.zeros((30, 40), dtype=bool)
    expected[:10, :5] = True
    expected[3:5, 1:3] = False
    np.testing.assert_array_equal(area_mask(GEOMETRY, [ring], "Ring"), expected)


@pytest.mark.parametrize("beside", [[], [box(503_000, 3_997_000, 504_000, 3_998_000)]])
def test_a_line_takes_every_cell_that_it_touches(beside):
    from osgeo import ogr

    text = "LINESTRING (500013 3997007, 501311 3999937, 502707 3999011)"
    line = ogr.CreateGeometryFromWkt(text)
    mask = area_mask(GEOMETRY, [geojson(text), *beside], "Road")
    for row, column in np.ndindex(30, 40):
        west, north = 500_000 + 100 * column, 4_000_000 - 100 * row
        touched = ogr.CreateGeometryFromJson(box(west, north - 100, west + 100, north)).Intersects(line)
        assert mask[row, column] == (touched or (bool(beside) and row >= 20 and column >= 30))


def test_heights_change_nothing():
    flat, high = "((500230 3999420, 500670 3999420, 500670 3999880, 500230 3999420))", "POLYGON Z ((500230 3999420 7,"
    high += " 500670 3999420 7, 500670 3999880 7, 500230 3999420 7))"
    for wide, tall in ((f"POLYGON {flat}", high), ("POINT (500251 3999851)", "POINT Z (500251 3999851 7)")):
        np.testing.assert_array_equal(
            area_mask(GEOMETRY, [geojson(tall)], "Hill"), area_mask(GEOMETRY, [geojson(wide)], "Hill")
        )


def test_polygons_that_share_a_side_through_centres_leave_no_cell_out():
    cells = GridGeometry(0.0, 4.0, 1.0, 1.0, 6, 4, "EPSG:32637")
    assert area_mask(cells, [box(0, 0, 2.5, 4), box(2.5, 0, 6, 4)], "Halves").all()
    assert area_mask(cells, [box(0, 0, 6, 1.5), box(0, 1.5, 6, 4)], "Halves").all()


def test_a_system_that_names_the_northing_first_changes_nothing():
    swapped = GridGeometry(500_000.0, 4_000_000.0, 100.0, 100.0, 40, 30, "EPSG:2193")
    assert np.argwhere(area_mask(swapped, [geojson("POINT (500251 3999851)")], "Spot")).tolist() == [[1, 2]]


def test_an_empty_geometry_is_none():
    assert area_mask(GEOMETRY, [geojson("POLYGON EMPTY"), geojson("POINT (500251 3999851)")], "Spot").sum() == 1
    with pytest.raises(InputError, match="The area Hill has no geometry"):
        area_mask(GEOMETRY, [geojson("POLYGON EMPTY")], "Hill")


def test_an_area_without_geometry_or_beside_the_grid_is_refused_with_both_extents():
    with pytest.raises(
        InputError,
        match="The area Hill has no geometry: check the layer, its filter and its selection, or leave the area empty",
    ):
        area_mask(GEOMETRY, [], "Hill")
    with pytest.raises(
        InputError, match=r"spans \(500000, 3997000\) to \(504000, 4000000\), while the area spans \(0, 1\) to \(5, 6\)"
    ):
        area_mask(GEOMETRY, [box(0, 1, 5, 6)], "Hill")


# -- maps of attributions ----------------------------------------------------------------------------------------------

TALL = GridGeometry(500_000.0, 4_000_000.0, 100.0, 100.0, 4, BLOCK + 9, "EPSG:32637")


@pytest.fixture
def tall(tmp_path):
    """A grid of more rows than are read at once, of which one cell lacks gold, another copper and a third zinc."""
    values = np.ones((3, TALL.rows, TALL.columns), dtype=np.float32)
    values[0, BLOCK, 2] = values[1, BLOCK + 1, 1] = values[2, BLOCK - 1, 1] = np.nan
    with GridWriter(tmp_path / "g.tif", TALL, ["Zn", "Au", "Cu"]) as writer:
        writer.write(values)
    with GridFile(tmp_path / "g.tif") as grid:
        yield grid


class Numbered:
    """Explains a cell by its row and column: 1000 row + column of copper, and ten times that of gold."""

    names, method, facts, cautions = ("Cu", "Au"), "permutation", (("Draws", "8"),), ("Few draws.",)

    def __init__(self, elsewhere=None, best=None):
        self.elsewhere, self.best = elsewhere, best

    def cells(self, top, rows, wanted):
        row, column = np.indices((rows, TALL.columns))
        copper = 1000.0 * (top + row) + column
        return np.stack([copper, 10 * copper]).astype(np.float32)


def attributed(monkeypatch, tmp_path, explainer, area=None):
    monkeypatch.setattr(attribution_module, "_explain", lambda *_: explainer)
    listener = Listener()
    found = attribution_module.attribute_elements(
        tmp_path / "g.tif",
        tmp_path / "m.safetensors",
        AttributionOptions(method="gradients"),
        tmp_path / "a.tif",
        area,
        Progress(listener),
    )
    assert listener.warnings == ["Few draws."]
    with GridFile(tmp_path / "a.tif") as written:
        assert written.names == ["Cu", "Au"]
        return found, written.read()


def test_an_area_over_several_reads_is_mapped_where_both_of_its_elements_have_data(tall, tmp_path, monkeypatch):
    monkeypatch.setattr(explanation, "_KEPT", 5)
    area = np.zeros((TALL.rows, TALL.columns), dtype=bool)
    area[BLOCK - 3 : BLOCK + 2, 1:3] = True
    elsewhere = np.array([[1.0, 40.0], [2.0, 60.0], [6.0, 80.0]], dtype=np.float32)
    found, written = attributed(monkeypatch, tmp_path, Numbered(elsewhere), area)
    known = area.copy()
    known[BLOCK + 1, 1] = known[BLOCK - 1, 1] = False
    values = Numbered().cells(0, TALL.rows, area)
    np.testing.assert_array_equal(written, np.where(known, values, np.nan))
    assert (found.cells, found.area_chosen, found.compared, found.method) == (8, True, 3, "permutation")
    assert (found.facts, found.cautions) == (Numbered.facts, Numbered.cautions)
    gold, copper = found.elements
    assert (gold.element, gold.elsewhere, copper.element, copper.elsewhere) == ("Au", 60.0, "Cu", 3.0)
    assert gold.mean == pytest.approx(values[1][known].mean())
    assert np.isnan([gold.best, copper.best]).all()
    # Of ten cells of the area at most five are kept for the quartiles: every second of those with data.
    assert copper.median == pytest.approx(np.median(values[0][known][::2]))


def test_a_whole_grid_is_ordered_by_the_best_of_its_ground(tall, tmp_path, monkeypatch):
    best = np.array([[3.0, 1.0], [5.0, 1.0]], dtype=np.float32)
    found, written = attributed(monkeypatch, tmp_path, Numbered(best=best))
    known = np.ones((TALL.rows, TALL.columns), dtype=bool)
    known[BLOCK + 1, 1] = known[BLOCK - 1, 1] = False
    np.testing.assert_array_equal(written, np.where(known, Numbered().cells(0, TALL.rows, known), np.nan))
    assert (found.cells, found.area_chosen, found.compared) == (4 * TALL.rows - 2, False, 0)
    assert [(one.element, one.best) for one in found.elements] == [("Cu", 4.0), ("Au", 1.0)]
    assert np.isnan([one.elsewhere for one in found.elements]).all()


@pytest.mark.parametrize(("kind", "module"), [("cells", cells_explain), ("windows", "windows.explain")])
def test_a_model_of_each_kind_is_asked_with_the_options_and_the_area(monkeypatch, kind, module):
    if kind == "windows":
        pytest.importorskip("torch")
        from prospectivity.models.targeting.windows import explain as module
    asked = []
    monkeypatch.setattr(attribution_module, "read_header", lambda path: SimpleNamespace(kind=kind))
    monkeypatch.setattr(
        module, {"cells": "explain_cells", "windows": "explain_network"}[kind], lambda *given: asked.append(given)
    )
    given = ("grid", "m.safetensors", AttributionOptions(seed=9), np.ones((2, 3), dtype=bool), Progress())
    attribution_module._explain(*given)
    assert asked == [given]


def test_an_area_has_data_if_one_cell_of_it_has_data_in_all_bands(tall):
    def area(row, column):
        chosen = np.zeros((TALL.rows, TALL.columns), dtype=bool)
        chosen[row, column] = True
        return chosen

    def check(bands, chosen):
        explanation.check_area_has_data(tall, bands, chosen, Progress())

    check([0, 1, 2], None)
    check([0, 1, 2], area(BLOCK + 8, 3))
    check([0, 1, 2], area([BLOCK, BLOCK], [2, 3]))
    check([1, 2], area(BLOCK, 2))
    for row, column in ((BLOCK, 2), (BLOCK + 1, 1), (BLOCK - 1, 1)):
        with pytest.raises(InputError, match="The area lies where the grid g.tif has no cell with data in all"):
            check([0, 1, 2], area(row, column))


# -- summary and options -----------------------------------------------------------------------------------------------


def test_figures_of_blocks_are_those_of_all_cells_at_once():
    values = np.random.default_rng(2).normal(size=(3, 5000)).astype(np.float32) * np.array(
        [[1], [3], [2]], dtype=np.float32
    )
    summary = explanation.AttributionSummary(3, 5000)
    for start in range(0, 5000, 700):
        summary.add(values[:, start : start + 700])
    ranked = summary.ranked(["Au", "Cu", "Sn"], None, by_mean=False)
    assert [element.element for element in ranked] == ["Cu", "Sn", "Au"]
    for element, row in zip(ranked, values[[1, 2, 0]]):
        assert element.mean == pytest.approx(row.mean(), abs=1e-6)
        assert element.deviation == pytest.approx(row.std(), rel=1e-4)
        assert (element.lower, element.median, element.upper) == pytest.approx(
            tuple(np.quantile(row, (0.25, 0.5, 0.75))), abs=1e-6
        )
    assert sum(element.share for element in ranked) == pytest.approx(1)
    assert ranked[0].share == pytest.approx(np.abs(values[1]).mean() / np.abs(values).mean(axis=1).sum(), rel=1e-5)


def test_in_an_area_what_favours_a_deposit_comes_first_and_what_counts_against_it_last():
    summary = explanation.AttributionSummary(3, 2)
    summary.add(np.array([[-9, 1.1], [1, 2], [4, -3]], dtype=np.float32))
    assert [element.element for element in summary.ranked(["Au", "Cu", "Sn"], None, by_mean=True)] == ["Cu", "Sn", "Au"]
    assert [element.element for element in summary.ranked(["Au", "Cu", "Sn"], None, by_mean=False)] == [
        "Au",
        "Sn",
        "Cu",
    ]


def test_figures_over_some_cells_are_in_the_order_of_what_speaks_for_a_deposit():
    ranked = summarise(["Au", "Cu", "Sn"], np.array([[-9, 1, 0.5], [1, 2, 3], [0, 0, 0]], dtype=np.float32))
    assert [(element.element, element.mean) for element in ranked] == [("Cu", 2.0), ("Sn", 0.0), ("Au", -2.5)]
    assert [element.share for element in ranked] == pytest.approx([6 / 16.5, 0, 10.5 / 16.5])


def test_the_mean_elsewhere_comes_with_its_standard_error():
    values = np.random.default_rng(4).normal(size=(2, 50)).astype(np.float32)
    elsewhere = np.random.default_rng(5).normal(loc=[-1, 2], size=(400, 2)).astype(np.float32)
    summary = explanation.AttributionSummary(2, 50)
    summary.add(values)
    for element in summary.ranked(["Au", "Cu"], elsewhere, by_mean=True):
        own = elsewhere[:, ["Au", "Cu"].index(element.element)]
        assert element.elsewhere == pytest.approx(own.mean(), rel=1e-5)
        assert element.elsewhere_error == pytest.approx(own.std(ddof=1) / 20, rel=1e-5)
        # What speaks for and what speaks against a deposit has a part alike.
        assert element.elsewhere_share == pytest.approx(np.abs(own).sum() / np.abs(elsewhere).sum(), rel=1e-5)
    # Of two places the standard error is half their difference.
    (gold,) = (one for one in summary.ranked(["Au", "Cu"], elsewhere[:2], by_mean=True) if one.element == "Au")
    assert gold.elsewhere_error == pytest.approx(abs(elsewhere[0, 0] - elsewhere[1, 0]) / 2, rel=1e-5)
    assert np.isnan(summary.ranked(["Au", "Cu"], elsewhere[:1], by_mean=True)[0].elsewhere_error)


def test_a_classifier_of_cells_compares_an_area_with_more_places_where_they_cost_little():
    lattice = SimpleNamespace(valid=np.arange(5000) % 5 > 0)
    for comparison, rows_per_node, places in (
        (16, 8 * 10, 400),
        (16, 8 * 52, 360),
        (16, 100_000, 16),
        (1000, 8 * 52, 1000),
        (0, 8, 0),
        (9000, 8, 4000),
    ):
        drawn = _elsewhere(lattice, AttributionOptions(comparison=comparison), rows_per_node)
        assert len(np.unique(drawn)) == len(drawn) == places
        assert lattice.valid[drawn].all()


def test_quartiles_of_very_many_cells_come_from_every_nth_of_them(monkeypatch):
    monkeypatch.setattr(explanation, "_KEPT", 1000)
    values = np.random.default_rng(3).normal(size=(1, 20_011)).astype(np.float32)
    summary = explanation.AttributionSummary(1, 20_011)
    for start in range(0, 20_011, 333):
        summary.add(values[:, start : start + 333])
    kept = np.concatenate(summary._kept, axis=1)
    np.testing.assert_array_equal(kept, values[:, ::21])


def test_no_attribution_anywhere_is_no_share():
    assert shares(np.zeros(3)).tolist() == [0, 0, 0]
    assert shares(np.array([0.1, 0.3])).tolist() == pytest.approx([0.25, 0.75])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"method": "lime"}, "There is no method 'lime': choose one of gradients, permutation"),
        ({"steps": 0}, "0 steps give no attribution: ask for at least 1 \\(16 is the default\\)"),
        ({"draws": 0}, "0 draws give no attribution: ask for at least 1 \\(8 is the default\\)"),
        ({"stride": 0}, "A stride of 0 cells is no distance"),
        ({"comparison": -1}, "-1 windows to compare with were asked for"),
        ({"device": "tpu"}, "There is no device 'tpu'"),
        ({"seed": -1}, "The seed -1 is negative"),
    ],
)
def test_impossible_options_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        AttributionOptions(**options)
    # What is just possible.
    AttributionOptions(steps=1, draws=1, stride=1, comparison=0, seed=0)


# -- the page ----------------------------------------------------------------------------------------------------------


NAMES = ["Au", "Cu", "Zn"]


def explained(path, values, area_chosen, elsewhere=None, best=None):
    """What `attribute_elements` gives for attributions of shape (elements, rows, columns) on the cells of GEOMETRY.

    NaN outside the area.
    """
    values = np.asarray(values, dtype=np.float32)
    with GridWriter(path, GEOMETRY, NAMES) as writer:
        writer.write(values)
    own = values[:, np.isfinite(values[0])]
    summary = explanation.AttributionSummary(len(NAMES), own.shape[1])
    summary.add(own)
    elements = summary.ranked(NAMES, elsewhere, area_chosen, best)
    return Attribution(
        elements,
        own.shape[1],
        area_chosen,
        0 if elsewhere is None else len(elsewhere),
        AttributionOptions(),
        "permutation",
        "g.tif",
        "m",
        GEOMETRY,
        path,
    )


def page_of(found):
    report = Report("page")
    attribution_report.add_attribution(report, found, Progress())
    return report.html()


def test_bars_show_what_the_elements_are_ordered_by():
    best = ElementAttribution("Au", -0.4, -0.6, -0.4, -0.2, 0.1, 0.5, best=0.3)
    area = ElementAttribution("Au", 0.7, 0.6, 0.7, 0.8, 0.1, 0.5, elsewhere=-0.2, elsewhere_error=0.05)
    for element, bar, diamond, interval in ((best, 0.3, -0.4, (-0.4, -0.4)), (area, 0.7, -0.2, (-0.3, -0.1))):
        axes = bars_figure([element]).axes[0]
        assert axes.patches[0].get_width() == pytest.approx(bar)
        assert axes.lines[0].get_xdata() == pytest.approx([diamond])
        whiskers, error = (lines.get_segments()[0][:, 0] for lines in axes.collections)
        assert whiskers == pytest.approx([element.lower, element.upper])
        assert error == pytest.approx(interval)


def test_the_map_of_leaders_tells_what_favours_a_deposit_and_nothing_of_what_counts_against_one(tmp_path):
    values = np.zeros((3, 30, 40))
    values[0, :, :10] = 0.5  # Au leads on a quarter
    values[1, :, 10:30] = -5.0  # Cu only counts against a deposit
    values[2, :, 30:38] = 0.2  # Zn leads on a fifth
    values[2, :, 38:] = 0.05  # as good as nothing
    found = explained(tmp_path / "a.tif", values, area_chosen=False)
    shown = attribution_report._shown_part(found, Progress())
    strongest, leaders = attribution_report._strongest(shown, found.leading)
    assert leaders == [("Au", pytest.approx(0.25)), ("Zn", pytest.approx(0.2))]
    assert (strongest[:, :10] == 0).all()
    assert (strongest[:, 30:38] == 1).all()
    assert (strongest[:, 10:30] == 3).all()
    assert (strongest[:, 38:] == 3).all()
    assert "Single cells are drawn larger" not in page_of(found)


def test_scattered_cells_are_drawn_large_enough_to_see_and_each_counts_once(tmp_path):
    values = np.full((3, 30, 40), np.nan)
    values[:, 2, 3], values[:, 25, 35], values[:, 25, 4] = (1, 0, 0), (0, 2, 0), (0, 3, 0)
    found = explained(tmp_path / "a.tif", values, area_chosen=True)
    shown = attribution_report._shown_part(found, Progress())
    filled = np.isfinite(shown.maps[0])
    drawn = filled.sum() / 3 / filled.size
    assert drawn > (attribution_report._SMALLEST_SPOT**2) * 0.7
    assert attribution_report._strongest(shown, found.leading)[1] == [
        ("Cu", pytest.approx(2 / 3)),
        ("Au", pytest.approx(1 / 3)),
    ]
    assert set(np.unique(shown.maps[found.leading.index("Cu")][filled])) == {0.0, 2.0, 3.0}


def test_of_a_chosen_area_its_surroundings_are_shown_with_every_cell_in_its_place(tmp_path):
    values = np.full((3, 30, 40), np.nan)
    values[:, 12:20, 22:33] = np.random.default_rng(0).normal(size=(3, 8, 11))
    found = explained(tmp_path / "a.tif", values, area_chosen=True)
    shown = attribution_report._shown_part(found, Progress())
    # 8 x 11 cells with 4 more on all sides: rows 8 to 23, columns 18 to 36.
    assert shown.extent == pytest.approx((501.8, 503.7, 3997.6, 3999.2))
    assert shown.note == ""
    larger = shown.maps.shape[1] // 16
    np.testing.assert_array_equal(
        shown.maps[:, ::larger, ::larger],
        values[[NAMES.index(name) for name in found.leading], 8:24, 18:37].astype(np.float32),
    )


def test_an_area_of_more_cells_than_are_shown_loses_none_of_its_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(attribution_report, "SHOWN_SIDE", 20)
    values = np.full((3, 30, 40), np.nan)
    for row, column in ((0, 0), (29, 39), (7, 13), (18, 31)):
        values[:, row, column] = (row, column, 1)
    found = explained(tmp_path / "a.tif", values, area_chosen=True)
    shown = attribution_report._shown_part(found, Progress())
    assert max(shown.maps.shape[1:]) <= 10
    assert shown.cells.sum() == 4
    monkeypatch.setattr(attribution_report, "_LARGE_AREA", 3)
    assert attribution_report._shown_part(found, Progress()).extent == pytest.approx((500.0, 504.0, 3997.0, 4000.0))


def test_figures_of_a_table_have_the_same_decimals_and_areas_no_exponent(tmp_path):
    rng = np.random.default_rng(1)
    values = rng.normal(size=(3, 30, 40))
    values[:, :, 20:] = np.nan
    page = page_of(explained(tmp_path / "a.tif", values, True, elsewhere=rng.normal(size=(16, 3)).astype(np.float32)))
    assert "The chosen area has 600 cells, 6.00 km²." in page
    assert "from 16 places; their lines are 95 % intervals" in page
    assert len(re.findall(r"-?\d\.\d\d ± \d\.\d\d<", page)) == 3
    whole = page_of(
        explained(
            tmp_path / "a.tif", rng.normal(size=(3, 30, 40)), False, best=rng.normal(size=(20, 3)).astype(np.float32)
        )
    )
    assert "Bars: mean attribution of each element over the tenth of the ground" in whole
    assert whole.index("Mean of best tenth") < whole.index("Mean of grid")
