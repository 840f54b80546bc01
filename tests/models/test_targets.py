"""Targets: the best part of a map as ranked outlines, and what is said about each."""

import html
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from listeners import Listener, at_fraction
from osgeo import ogr
from prospectivity.models.core.errors import GridError, InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.reports.page import Report
from prospectivity.models.reports.targets import add_targets, targets_report
from prospectivity.models.targeting.targets import (
    ABOVE_AVERAGE,
    COLUMNS,
    KNOWN,
    LEADING,
    NEW,
    TargetEvidence,
    TargetOptions,
    _leading,
    _robust_scores,
    delineate_targets,
)

GEOMETRY = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 50, 40, "EPSG:32637")


@pytest.fixture
def write(tmp_path):
    def write(values, name="p.tif", bands=("probability",), geometry=GEOMETRY):
        values = np.asarray(values, dtype=np.float32).reshape(len(bands), geometry.rows, geometry.columns)
        with GridWriter(tmp_path / name, geometry, list(bands)) as writer:
            writer.write(values)
        return tmp_path / name

    return write


def points(*places):
    xy = np.array(places, dtype=float).reshape(-1, 2)
    return Points(xy[:, 0], xy[:, 1])


def two_blocks():
    """0.9 in 51 cells of which one touches by its corner, 0.7 in 50; the share that holds just these."""
    values = np.random.default_rng(1).uniform(0, 0.1, (40, 50))
    values[5:10, 30:40] = 0.7
    values[20:25, 10:20] = 0.9
    values[25, 20] = 0.9
    values[0, 0] = np.nan
    return values, TargetOptions(100 * 101 / 1999)


def test_planted_blocks_come_back_with_place_area_and_rank(write):
    values, options = two_blocks()
    result = delineate_targets(write(values), options)
    first, second = result.targets
    assert (first.rank, first.mean, first.maximum) == (1, pytest.approx(0.9), pytest.approx(0.9))
    assert (second.rank, second.mean, second.maximum) == (2, pytest.approx(0.7), pytest.approx(0.7))
    assert (first.area_km2, second.area_km2) == (51 * 0.01, 50 * 0.01)
    assert result.area_km2 == result.best_km2 == pytest.approx(1.01)
    assert result.known_km2 == pytest.approx(19.99)
    assert ogr.CreateGeometryFromWkt(second.wkt).GetEnvelope() == (503_000.0, 504_000.0, 2_599_000.0, 2_599_500.0)
    assert (first.x, first.y) == (501_050.0, 2_597_950.0)  # the north-western of equal cells


def test_the_place_to_visit_first_is_the_best_cell(write):
    values, options = two_blocks()
    values[8, 37] = 0.75
    second = delineate_targets(write(values), options).targets[1]
    assert (second.x, second.y) == (503_750.0, 2_599_150.0)
    assert second.maximum == pytest.approx(0.75)
    assert second.mean == pytest.approx((49 * 0.7 + 0.75) / 50)


def test_the_share_of_the_ground_is_kept_and_small_targets_can_be_left_out(write):
    path = write(np.random.default_rng(2).permutation(2000).reshape(40, 50) / 2000)
    everything = delineate_targets(path, TargetOptions(10))
    assert everything.area_km2 == pytest.approx(200 * 0.01)
    assert everything.limit == pytest.approx(1800 / 2000)
    assert [target.rank for target in everything.targets] == list(range(1, len(everything.targets) + 1))
    assert all(a.mean >= b.mean for a, b in zip(everything.targets, everything.targets[1:]))
    larger = delineate_targets(path, TargetOptions(10, 0.03)).targets
    assert [(t.mean, t.wkt) for t in larger] == [(t.mean, t.wkt) for t in everything.targets if t.area_km2 > 0.0299]
    assert [target.rank for target in larger] == list(range(1, len(larger) + 1))


def test_a_target_of_just_the_smallest_area_is_kept_and_one_of_two_cells_is_no_single_cell(write):
    geometry = replace(GEOMETRY, cell_width=60.0, cell_height=110.0)
    values = np.linspace(0, 0.3, 2000).reshape(40, 50)
    values[3, 3:6], values[10, 3], values[20, 3:5] = 0.7, 0.9, 0.8
    path = write(values, geometry=geometry)
    everything = delineate_targets(path, TargetOptions(100 * 6 / 2000))
    assert [target.area_km2 for target in everything.targets] == pytest.approx([0.0066, 0.0132, 0.0198])
    assert everything.single_cells == 1
    # As a computer counts, three such cells are a little less than 0.0198 km².
    larger = delineate_targets(path, TargetOptions(100 * 6 / 2000, 0.0198))
    assert [target.mean for target in larger.targets] == pytest.approx([0.7])
    # What was outlined before small targets were left out is told all the same.
    assert (larger.area_km2, larger.best_km2) == (pytest.approx(0.0198), pytest.approx(0.0396))


def test_equal_means_are_ranked_by_maximum_and_then_by_area(write):
    values = np.zeros((40, 50))
    values[2, 2:4] = 0.5
    values[10, 2:5] = 0.5
    values[20, 2:4] = 0.25, 0.75
    values[30:, 30:] = np.linspace(0.01, 0.1, 200).reshape(10, 20)
    targets = delineate_targets(write(values), TargetOptions(100 * 7 / 2000)).targets
    assert [(t.maximum, round(t.area_km2 / 0.01)) for t in targets] == [(0.75, 2), (0.5, 3), (0.5, 2)]


def test_ties_at_the_limit_are_taken_whole_and_told(write):
    values = np.linspace(0, 0.3, 2000).reshape(40, 50)
    values[:20] = 0.8
    result = delineate_targets(write(values), TargetOptions(10))
    assert result.area_km2 == pytest.approx(10.0)
    assert (
        "probability 0.8 at the limit, and all of them are outlined: 50 % of the ground with data instead of 10 %"
        in result.too_much
    )
    assert result.too_much in targets_report(result).html()


def test_more_than_one_and_a_half_times_the_ground_asked_for_is_far_too_much(write):
    values, _ = two_blocks()
    result = replace(delineate_targets(write(values), TargetOptions(10)), known_km2=40.0)
    assert replace(result, best_km2=6.0).too_much == ""
    assert ": 15.2 % of the ground with data instead of 10 %." in replace(result, best_km2=6.08).too_much


def without_targets(path, *options):
    """Delineation of a map that has no targets, and what was said of it."""
    log = Listener()
    result = delineate_targets(path, *options, progress=Progress(log))
    assert (result.targets, result.area_km2) == ((), 0.0)
    assert log.messages == log.warnings == [result.no_targets]
    assert log.fractions[-1] == 1
    page = targets_report(result).html()
    assert result.no_targets in page
    assert "Where to go" not in page
    longer = Report("A longer page")
    add_targets(longer, result)
    assert result.no_targets in longer.html()
    return result


def test_a_map_of_one_value_has_no_targets_in_words(write):
    values = np.full((40, 50), 0.5)
    values[:3] = np.nan
    assert without_targets(write(values)).no_targets == (
        "The map does not single out ground: p.tif has the value 0.5 everywhere. There are no targets."
    )


def test_what_covers_more_than_half_of_the_ground_is_not_called_targets(write):
    values = np.linspace(0, 0.3, 2000).reshape(40, 50)
    values[:20] = 0.8
    assert delineate_targets(write(values), TargetOptions(10)).no_targets == ""
    values[20, 0] = 0.8
    assert without_targets(write(values), TargetOptions(10)).no_targets == (
        "The map does not single out ground: more than half of the ground with data (50 %) has its best values, 0.8 and"
        " above, where the best 10 % were asked for. There are no targets."
    )
    # What counts is the ground with data.
    values[30:] = np.nan
    values[20] = np.linspace(0.3, 0.4, 50)
    assert "half of the ground with data (67 %) has" in without_targets(write(values), TargetOptions(10)).no_targets


@pytest.mark.parametrize(("asked", "outlined"), [(50.0, True), (50.1, False), (60.0, False)])
def test_more_than_half_of_the_ground_is_not_outlined_even_where_it_is_asked_for(write, asked, outlined):
    path = write(np.linspace(0, 1, 2000))
    if outlined:
        assert delineate_targets(path, TargetOptions(asked)).area_km2 == pytest.approx(10.0)
    else:
        assert without_targets(path, TargetOptions(asked)).no_targets == (
            f"The best {asked:g} % were asked for, and what covers more than half of the ground with data does not"
            " single out ground. There are no targets: ask for a smaller share of the area."
        )


def test_a_map_that_is_mostly_zero_is_not_outlined_whole(write):
    values = np.zeros((40, 50))
    values[3:5, 3:5] = 0.2, 0.4
    (target,) = delineate_targets(write(values), TargetOptions(10)).targets
    assert (target.area_km2, target.mean) == (pytest.approx(0.04), pytest.approx(0.3))


def test_a_band_called_probability_is_found_among_others(write):
    values, options = two_blocks()
    path = write([values, 1 - values], bands=("other", "probability")[::-1])
    assert delineate_targets(path, options).targets[0].mean == pytest.approx(0.9)


def test_targets_are_known_or_new_by_the_deposits_on_their_cells(write):
    values, options = two_blocks()
    deposits = points((501_050, 2_597_950), (501_990, 2_597_610), (502_000, 2_597_600), (0, 0))
    first, second = delineate_targets(write(values), options, TargetEvidence(deposits=deposits)).targets
    # The third lies on the block's eastern edge, which the cell beyond holds.
    assert (first.status, first.deposits, first.distance_m) == (KNOWN, 2, 0.0)
    assert (second.status, second.deposits) == (NEW, 0)
    # Amid the cells of a target as well as at its rim.
    amid = delineate_targets(write(values), options, TargetEvidence(deposits=points((501_550, 2_597_750)))).targets[0]
    assert (amid.status, amid.deposits, amid.distance_m) == (KNOWN, 1, 0.0)
    without = delineate_targets(write(values), options).targets[0]
    assert (without.status, without.deposits) == (None, None)
    assert np.isnan(without.distance_m)


def test_distances_go_to_the_nearest_edge_of_the_cells(write):
    values, options = two_blocks()  # the second target spans 503 000 to 504 000 and 2 599 000 to 2 599 500
    path = write(values)
    for place, distance in [
        ((504_300, 2_599_200), 300.0),  # east
        ((503_470, 2_598_888), 112.0),  # south
        ((504_300, 2_599_900), 500.0),  # north-east: 300 and 400
        ((502_000, 2_700_000), np.hypot(1000, 100_500)),  # far outside the map
    ]:
        target = delineate_targets(path, options, TargetEvidence(deposits=points(place))).targets[1]
        assert target.distance_m == pytest.approx(distance)
        assert target.deposits == 0


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_distances_are_those_between_outlines_and_points(write, seed):
    rng = np.random.default_rng(seed)
    geometry = GridGeometry(1000.0, 9000.0, 30.0, 70.0, 12, 9, "EPSG:32637")
    path = write(rng.permutation(108) / 108, geometry=geometry)
    deposits = points(*rng.uniform((900, 8200), (1500, 9100), (6, 2)))
    for target in delineate_targets(path, TargetOptions(30), TargetEvidence(deposits=deposits)).targets:
        outline = ogr.CreateGeometryFromWkt(target.wkt)
        spots = [
            ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})") for x, y in zip(deposits.x.tolist(), deposits.y.tolist())
        ]
        assert target.distance_m == pytest.approx(min(outline.Distance(spot) for spot in spots), abs=1e-6)
        assert target.deposits == sum(outline.Contains(spot) for spot in spots)


def test_uncertainty_is_the_mean_over_the_cells_that_have_one(write):
    values, options = two_blocks()
    uncertainty = np.tile(np.arange(50) / 100, (40, 1))
    uncertainty[20:26] = np.nan
    uncertainty[20, 10:12] = 0.2, 0.4
    path, other = write(values), write(uncertainty, "u.tif", ("standard_deviation",))
    first, second = delineate_targets(path, options, TargetEvidence(uncertainty=other)).targets
    assert first.uncertainty == pytest.approx(0.3)
    assert second.uncertainty == pytest.approx(np.arange(30, 40).mean() / 100)
    assert [t.wkt for t in (first, second)] == [t.wkt for t in delineate_targets(path, options).targets]
    two_bands = write([values, uncertainty], "both.tif", ("low", "standard_deviation"))
    assert (
        delineate_targets(path, options, TargetEvidence(uncertainty=two_bands)).targets[1].uncertainty
        == second.uncertainty
    )


def test_planted_elements_lead_where_they_are_planted(write):
    values, options = two_blocks()
    rng = np.random.default_rng(5)
    elements = 10 ** rng.normal(1.0, 0.2, (4, 40, 50))
    elements[0, 20:26, 10:21] *= 10  # Cu: 5 standard deviations in the first target
    elements[2, 20:26, 10:21] *= 100  # Au: 10 there
    elements[1, 5:10, 30:40] *= 1.05  # Zn: a tenth in the second, not clearly above
    elements[3, 5:10, 30:40] = 0.0  # Pb below detection in the second
    path = write(elements, "e.tif", ("Cu", "Zn", "Au", "Pb"))
    first, second = delineate_targets(write(values), options, TargetEvidence(elements=path)).targets
    assert first.elements == ("Au", "Cu")
    assert second.elements == ()


def test_bands_with_negative_values_are_compared_without_logarithms(write):
    values, options = two_blocks()
    clr = np.random.default_rng(6).normal(0, 1, (2, 40, 50))
    clr[0, 20:26, 10:21] += 3
    clr[1] = 7.0  # one value everywhere says nothing
    first, second = delineate_targets(
        write(values), options, TargetEvidence(elements=write(clr, "e.tif", ("As", "Sb")))
    ).targets
    assert (first.elements, second.elements) == (("As",), ())


@pytest.mark.parametrize(
    ("values", "scores"),
    [
        # Logarithms 0, 0, 1, 2, 3, zero counting as the smallest positive value: median 1, median deviation 1.
        ([0.0, 1.0, 10.0, 100.0, 1000.0], np.array([-1, -1, 0, 1, 2]) / 1.4826),
        # With negative values there are no logarithms.
        ([-3.0, 0.0, 1.0, 2.0, 10.0], np.array([-4, -1, 0, 1, 9]) / 1.4826),
        # Where more than half have one value, it is the standard deviation: that of the logarithms 0, 0, 0, 1.
        ([1.0, 1.0, 1.0, 10.0, np.nan], np.array([0, 0, 0, 1, np.nan]) / np.sqrt(3 / 16)),
        ([0.0, 0.0, 0.0, 0.0, 0.0], np.full(5, np.nan)),
        ([np.nan] * 5, np.full(5, np.nan)),
    ],
)
def test_scores_of_elements_are_those_of_median_and_median_deviation(values, scores):
    np.testing.assert_allclose(_robust_scores(np.array([values], dtype=np.float32)), [scores], rtol=1e-5)


def test_elements_of_more_than_half_a_standard_score_lead_and_five_at_most():
    scores = np.array([[0.5, 0.6], [0.51, 0.4], [0.49, 0.9], [np.nan, 0.7], [-2.0, 0.8], [0.0, 1.0], [0.1, 0.65]])
    assert _leading(scores, list("ABCDEFG"), ABOVE_AVERAGE) == [("B",), ("F", "C", "E", "D", "G")]


def test_attributions_go_before_values_and_only_those_that_raise_the_probability_count(write):
    values, options = two_blocks()
    names = tuple("ABCDEFG")
    attribution = np.zeros((7, 40, 50))
    attribution[:, 20:26, 10:21] = np.array([0.1, -0.5, 0.7, 0.2, 0.3, 0.4, 0.6])[:, None, None]
    attribution[2, 20, 10:15] = np.nan
    elements = np.tile(10 ** (2 * values), (7, 1, 1))
    evidence = TargetEvidence(elements=write(elements, "e.tif", names), attribution=write(attribution, "a.tif", names))
    first, second = delineate_targets(write(values), options, evidence).targets
    assert first.elements == ("C", "G", "F", "E", "D")
    assert len(first.elements) == LEADING
    assert second.elements == ()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), percent=st.floats(0.5, 99.5))
def test_areas_are_those_of_the_best_cells_and_ranks_are_in_order(write, seed, percent):
    geometry = GridGeometry(0.0, 0.0, 200.0, 100.0, 17, 11, "EPSG:32637")
    values = np.random.default_rng(seed).integers(0, 40, (11, 17)) / 40
    values[:2, :2] = np.nan
    result = delineate_targets(write(values, geometry=geometry), TargetOptions(percent))
    best = values >= np.float32(result.limit) - 1e-6
    assert best.sum() >= min(183 * percent / 100 - 1, (values > 0).sum())
    assert (result.no_targets == "") == (bool(result.targets)) == (best.sum() <= 183 / 2)
    if result.no_targets:
        return
    assert result.area_km2 == pytest.approx(best.sum() * 0.02, rel=1e-12)
    assert [t.rank for t in result.targets] == list(range(1, len(result.targets) + 1))
    assert all(
        a.mean >= b.mean and a.mean <= a.maximum
        for a, b in zip(result.targets, [*result.targets[1:], result.targets[-1]])
    )
    for target in result.targets:
        column, row = geometry.cell_of(np.array([target.x]), np.array([target.y]))
        assert values[row[0], column[0]] == pytest.approx(target.maximum)


def test_rows_have_the_columns_that_are_declared(write):
    values, options = two_blocks()
    evidence = TargetEvidence(deposits=points((501_050, 2_597_950)))
    row = delineate_targets(write(values), options, evidence).targets[0].row()
    named = dict(zip(COLUMNS, row))
    assert len(row) == len(COLUMNS)
    assert (named["rank"], named["status"], named["deposits"], named["elements"]) == (1, "known", 1, "")
    assert all(isinstance(value, kind) for value, kind in zip(row, COLUMNS.values()))


def test_every_value_of_a_row_stands_below_its_name(write):
    values, options = two_blocks()
    values[8, 37] = 0.75
    uncertainty = write(np.full((40, 50), 0.25), "u.tif", ("uncertainty",))
    elements = write(values - 0.5, "a.tif", ("Cu",))
    evidence = TargetEvidence(
        uncertainty=uncertainty, attribution=elements, deposits=points((504_300, 2_599_900), (504_800, 2_599_900))
    )
    second = delineate_targets(write(values), options, evidence).targets[1]
    assert dict(zip(COLUMNS, second.row())) == {
        "rank": 2,
        "area_km2": 0.5,
        "mean": pytest.approx(0.701),
        "maximum": pytest.approx(0.75),
        "uncertainty": pytest.approx(0.25),
        "elements": "Cu",
        "distance_m": pytest.approx(500.0),
        "deposits": 0,
        "status": "new",
        "x": 503_750.0,
        "y": 2_599_150.0,
    }


def test_a_map_that_ranks_nothing_and_impossible_wishes_are_refused(write):
    with pytest.raises(GridError, match="has no data in any cell"):
        delineate_targets(write(np.full((40, 50), np.nan)))
    with pytest.raises(GridError, match="which are no probabilities from 0 to 1"):
        delineate_targets(write(np.arange(2000)))
    with pytest.raises(GridError, match="none is called 'probability'"):
        delineate_targets(write(np.zeros((2, 40, 50)), bands=("Cu", "Au")))
    for percent in (0, 100, -5, np.nan):
        with pytest.raises(InputError, match="% of the area cannot be outlined: give more than 0 and less than 100"):
            TargetOptions(percent)
    with pytest.raises(InputError, match="A smallest area of -1 km² makes no sense"):
        TargetOptions(10, -1)
    values, options = two_blocks()
    with pytest.raises(
        InputError, match=r"No target covers 3 km²: the largest of 2 has 0.510 km²; ask for smaller targets"
    ):
        delineate_targets(write(values), TargetOptions(options.area_percent, 3))
    with pytest.raises(InputError, match="The layer of deposits has no points"):
        delineate_targets(write(values), options, TargetEvidence(deposits=points()))
    with pytest.raises(GridError, match="none is called 'standard_deviation' or 'uncertainty'"):
        delineate_targets(
            write(values), options, TargetEvidence(uncertainty=write(np.zeros((2, 40, 50)), "u.tif", ("a", "b")))
        )


@pytest.mark.parametrize("kind", ["uncertainty", "elements", "attribution"])
def test_a_raster_on_other_cells_is_refused_by_both_names(write, kind):
    values, options = two_blocks()
    shifted = GridGeometry(500_050.0, 2_600_000.0, 100.0, 100.0, 50, 40, "EPSG:32637")
    other = write(values, "other.tif", ("x",), shifted)
    with pytest.raises(
        GridError,
        match=r"p\.tif \(50 x 40 .*\) and other\.tif \(50 x 40 .*\) do not share their cells.*gdal:warpreproject",
    ):
        delineate_targets(write(values), options, TargetEvidence(**{kind: other}))


def test_too_little_memory_is_told_before_the_work(write, monkeypatch):
    from prospectivity.models.core import resources

    monkeypatch.setattr(resources, "available_memory", lambda: 1000.0)
    with pytest.raises(
        ResourceError,
        match="Outlining targets needs about 64.0 kB of memory and 1.0 kB are available: choose larger cells",
    ):
        delineate_targets(write(two_blocks()[0]))


@pytest.mark.parametrize("stop_at", [0.0, 0.3, 0.5, 0.65, 0.8, 0.949])
def test_cancel_is_heard_in_every_step(write, stop_at):
    values, options = two_blocks()
    deposits = points(*np.random.default_rng(4).uniform((500_000, 2_596_000), (505_000, 2_600_000), (20, 2)))
    path = write(values)
    evidence = TargetEvidence(path, path, None, deposits)
    with pytest.raises(Cancelled):
        delineate_targets(path, options, evidence, Progress(Listener(stop=at_fraction(stop_at))))
    listener = Listener()
    delineate_targets(path, options, evidence, Progress(listener))
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 1.0


def test_deposits_beside_the_map_are_told(write):
    values, options = two_blocks()
    path = write(values)
    for places, sentence in [
        ([(0, 0), (1, 1)], "None of the 2 deposits lies inside p.tif, so every target counts as new: check the CRS"),
        ([(0, 0), (501_050, 2_597_950)], "1 of 2 deposits lie outside the map; they count for distances"),
    ]:
        listener = Listener()
        delineate_targets(path, options, TargetEvidence(deposits=points(*places)), Progress(listener))
        assert any(sentence in message for message in listener.messages)


def test_the_report_has_map_table_method_and_limits_offline(write):
    values, options = two_blocks()
    evidence = TargetEvidence(
        write(values, "u.tif"), write(values, "e.tif", ("Cu",)), None, points((501_050, 2_597_950), (0, 0))
    )
    result = delineate_targets(write(values), options, evidence)
    page = targets_report(result).html()
    assert page == targets_report(result).html()
    assert "Calibrated or not, they are no chances of finding a deposit, which are smaller by far" in page
    assert "2 targets on 1.01 km² of 20.0 km² with data (5.1 %): 1 with a known deposit inside and 1 without." in page
    assert re.search(
        r"<td class=\"number\">1</td>"
        + 3 * r"<td class=\"number\">([.\d]+)</td>"
        + r".*known:\xa01.*501050.*2597950.*Cu",
        page,
    )
    assert "where to go first, in metres, WGS 84 / UTM zone 37N (EPSG:32637)." in page
    assert "single cell" not in page
    assert "alone covers" not in page
    assert "2, 1 of them inside the map" in page
    assert page.count("<svg") == 1
    assert not re.search(r"(?:src|href)=\"https?:", page)
    plain = targets_report(delineate_targets(write(values), options)).html()
    assert "without known deposits, the table does not say which of them are new" in plain
    assert "Leading elements" not in plain
    assert "Away" not in plain


def test_a_report_of_many_targets_stays_small(write):
    geometry = GridGeometry(0.0, 0.0, 100.0, 100.0, 1200, 300, "EPSG:32637")
    path = write(np.random.default_rng(7).random((300, 1200)), geometry=geometry)
    result = delineate_targets(path, TargetOptions(5))
    assert len(result.targets) > 5000
    page = targets_report(result).html()
    assert "The first 100 of" in page
    assert "The first 30 targets carry their rank." in page
    assert len(page) < 3_000_000


def test_new_targets_are_listed_however_many_known_ones_rank_before_them(write):
    values = np.full((10, 100), 0.1)
    values[5, ::2] = np.linspace(0.9, 0.5, 50)
    known = points(*((500_050.0 + 100 * column, 2_599_450.0) for column in range(0, 60, 2)))
    geometry = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 100, 10, "EPSG:32637")
    result = delineate_targets(write(values, geometry=geometry), TargetOptions(5), TargetEvidence(deposits=known))
    assert [target.status for target in result.targets] == ["known"] * 30 + ["new"] * 20
    report = Report("run")
    add_targets(report, result)
    page = report.html()
    assert "The first 15 of 50 targets, and the next 15 without a known deposit; the layer has all of them." in page
    ranks = [int(rank) for rank in re.findall(r'<tr><td class="number">(\d+)</td>', page)]
    assert ranks == [*range(1, 16), *range(31, 46)]


def test_single_cells_and_one_huge_target_are_told_with_what_to_do(write):
    values = np.random.default_rng(1).uniform(0, 0.1, (40, 50))
    values[5:15, 20:40] = 0.8
    values[30, 5], values[35, 45] = 0.9, 0.95
    listener = Listener()
    result = delineate_targets(write(values), TargetOptions(100 * 202 / 2000), progress=Progress(listener))
    told = (
        "2 of 3 targets are single cells of 0.01 km², a hint at most: MINIMUM_AREA of 'Delineate targets' leaves"
        " them out, such as 0.04 km² (4 cells)."
    )
    page, alone = targets_report(result).html(), Report("run")
    add_targets(alone, result)
    for text in map(html.unescape, (page, alone.html())):
        assert told in text
        assert (
            "Target 3 alone covers 2.00 km², 99.0 % of all outlined ground: a smaller share of the area"
            " (AREA_PERCENT of 'Delineate targets') divides it." in text
        )
    assert told in listener.messages
    larger = delineate_targets(write(values), TargetOptions(100 * 202 / 2000, 0.04))
    assert (larger.single_cells, len(larger.targets)) == (0, 1)


def test_a_deposit_just_outside_a_target_is_not_0_km_away(write):
    values, options = two_blocks()
    page = targets_report(
        delineate_targets(
            write(values), options, TargetEvidence(deposits=points((504_042, 2_599_200), (501_050, 2_597_950)))
        )
    ).html()
    rows = re.findall(r"<td>(known:\xa01|new)</td><td class=\"number\">([\d.]+)</td>", page)
    assert rows == [("known:\xa01", "0"), ("new", "0.042")]


def test_a_longer_report_explains_the_leading_elements_too(write):
    values, options = two_blocks()
    path = write(10 ** np.random.default_rng(5).normal(1.0, 0.2, (40, 50)), "e.tif", ("Cu",))
    report, without = Report("run"), Report("run")
    add_targets(report, delineate_targets(write(values), options, TargetEvidence(elements=path)))
    add_targets(without, delineate_targets(write(values), options))
    assert "They say what the ground is rich in, not why the model calls it likely" in report.html()
    assert "Leading elements" not in without.html()
