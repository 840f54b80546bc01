"""Cleaning as a whole: nothing is lost, nothing is changed unseen, and the account can be replayed."""

import csv
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from listeners import Listener, after_checks
from prospectivity.models.assays.account import read_account, replayed_recognition, write_account
from prospectivity.models.assays.cleaning import clean_assays
from prospectivity.models.assays.evidence import SetAside
from prospectivity.models.assays.options import CleaningOptions
from prospectivity.models.assays.reading import recognise_table
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.tables.files import open_table
from prospectivity.models.tables.numbers import Status


@pytest.fixture
def table(tmp_path):
    """Write rows as CSV and open them."""

    def make(header, rows, name="assays.csv", delimiter=","):
        path = tmp_path / name
        with path.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream, delimiter=delimiter).writerows([header, *rows])
        return open_table(path)

    return make


def clean(table, chosen=(), progress=None, **options):
    choices = CleaningOptions(**options)
    return clean_assays(table, choices, recognise_table(table, choices, chosen), progress=progress)


def column(cleaning, name):
    return next(column for column in cleaning.table.columns if column.name == name)


HEADER = ["Sample", "Easting", "Northing", "Cu_ppm", "Zn_ppm"]


def rows_of(cells, zinc=None):
    zinc = zinc or [str(10 + i) for i in range(len(cells))]
    return [
        [f"S{i}", str(400_000 + 100 * i), str(7_000_000 + 50 * i), cell, zn]
        for i, (cell, zn) in enumerate(zip(cells, zinc))
    ]


def test_every_kind_of_cell_becomes_what_it_means_and_its_text_is_kept(table):
    cells = ["12.5", "<0.5", ">4000", "-0.5", "-9999", "n.a.", "", "197.0 1", "broken", "3"]
    cleaned = clean(table(HEADER, rows_of(cells)))
    copper = column(cleaned, "Cu_ppm")
    np.testing.assert_array_equal(
        copper.values, [12.5, 0.25, 4000, 0.25, math.nan, math.nan, math.nan, 197.01, math.nan, 3]
    )
    kept = [copper.raw.texts_at(i) for i in range(len(cells))]
    assert kept == [None, "<0.5", ">4000", "-0.5", "-9999", "n.a.", None, "197.0 1", "broken", None]
    summary = cleaned.summaries[0]
    assert (summary.measured, summary.below, summary.above, summary.missing, summary.text) == (3, 2, 1, 3, 1)
    assert summary.limits == [(0.5, 2)]
    assert summary.censored_percent == pytest.approx(100 * 2 / 6)


def test_every_changed_cell_stands_in_the_log_with_its_row(table):
    cells = ["12.5", "<0.5", ">4000", "-0.5", "-9999", "n.a.", "", "197.0 1", "broken", "3"]
    cleaned = clean(table(HEADER, rows_of(cells)))
    logged = {row.strip() for d in cleaned.log.decisions if d.field == "Cu_ppm" for row in d.rows.split(",")}
    # Line 1 is the header; line 8 was empty from the beginning.
    assert {"3", "4", "5", "6-7", "9", "10"} <= logged | {"6", "7"} | {"6-7"}
    assert not {"2", "8", "11"} & logged


@pytest.mark.parametrize(("how", "value"), [("half", 0.25), ("sqrt2", 0.5 / math.sqrt(2)), ("missing", math.nan)])
def test_values_below_detection_are_replaced_as_chosen(table, how, value):
    cleaned = clean(table(HEADER, rows_of(["<0.5", "1", "2", "3"])), censored_as=how)
    np.testing.assert_allclose(column(cleaned, "Cu_ppm").values, [value, 1, 2, 3])


def test_regression_on_order_statistics_that_cannot_be_fitted_falls_back_to_half_and_says_so(table):
    cleaned = clean(table(HEADER, rows_of(["<0.5", "<0.5", "1", "2"])), censored_as="ros")
    np.testing.assert_allclose(column(cleaned, "Cu_ppm").values, [0.25, 0.25, 1, 2])
    assert any("Half the limit was taken instead" in warning for warning in cleaned.log.warnings)


def test_regression_on_order_statistics_keeps_measured_values_and_stays_below_them(table):
    rng = np.random.default_rng(4)
    truth = np.exp(rng.normal(1, 1, 300))
    cells = [f"{v:.3f}" if v > 1 else "<1" for v in truth]
    cleaned = clean(table(HEADER, rows_of(cells)), censored_as="ros")
    values = column(cleaned, "Cu_ppm").values
    below = column(cleaned, "Cu_ppm").status == Status.BELOW
    np.testing.assert_allclose(values[~below], [float(c) for c in cells if c != "<1"])
    assert abs(values.mean() / truth.mean() - 1) < 0.05
    assert (values[below] > 0).all()


def test_a_qualifier_column_says_which_numbers_are_limits(table):
    header = ["Sample", "Easting", "Northing", "Cu_ppm", "Cu_ppm_T"]
    rows = [
        ["A", "400000", "7000000", "5", "<"],
        ["B", "400100", "7000000", "5", ""],
        ["C", "400200", "7000000", "900", ">"],
    ]
    cleaned = clean(table(header, rows))
    copper = column(cleaned, "Cu_ppm")
    assert copper.status.tolist() == [Status.BELOW, Status.NUMBER, Status.ABOVE]
    np.testing.assert_array_equal(copper.values, [2.5, 5, 900])
    assert [copper.raw.texts_at(i) for i in range(3)] == ["5", None, "900"]


def test_below_detection_without_a_limit_takes_the_smallest_stated_one_or_stays_missing(table):
    cleaned = clean(table(HEADER, rows_of(["bdl", "<0.2", "<1", "4", "5", "6"], ["bdl", "5", "6", "7", "8", "9"])))
    assert column(cleaned, "Cu_ppm").values[0] == pytest.approx(0.1)
    assert math.isnan(column(cleaned, "Zn_ppm").values[0])
    assert any("does not state" in warning for warning in cleaned.log.warnings)


@pytest.mark.parametrize(
    ("zeros", "value", "status"),
    [("keep", 0, Status.NUMBER), ("missing", math.nan, Status.MISSING), ("censored", 1.0, Status.BELOW)],
)
def test_zeros_are_kept_and_reported_unless_asked(table, zeros, value, status):
    cleaned = clean(table(HEADER, rows_of(["0", "2", "3", "4"])), zeros_as=zeros)
    copper = column(cleaned, "Cu_ppm")
    np.testing.assert_array_equal(copper.values[0], value)
    assert copper.status[0] == status
    assert any("0 and were kept" in warning for warning in cleaned.log.warnings) == (zeros == "keep")


def shared_by_many(n=200):
    rng = np.random.default_rng(2)
    return ["0.25" if v < 0.5 else f"{v:.2f}" for v in np.exp(rng.normal(0, 1, n))]


def test_values_at_half_a_limit_are_reported_and_kept(table):
    cells = shared_by_many()
    cleaned = clean(table(HEADER, rows_of(cells)))
    np.testing.assert_array_equal(column(cleaned, "Cu_ppm").values, [float(c) for c in cells])
    assert [(s.field, s.value) for s in cleaned.suspicions] == [("Cu_ppm", 0.25)]
    assert any("probably half a detection limit of 0.5" in warning for warning in cleaned.log.warnings)


def test_values_at_half_a_limit_are_censored_when_asked(table):
    cells = shared_by_many()
    cleaned = clean(table(HEADER, rows_of(cells)), half_limits_as="censored", censored_as="missing")
    values = column(cleaned, "Cu_ppm").values
    assert np.isnan(values).sum() == cells.count("0.25")
    assert np.nanmin(values) >= 0.5


def test_zeros_taken_as_censored_do_not_hide_a_pile(table):
    cells = [*shared_by_many(), "0"]
    cleaned = clean(
        table(HEADER, rows_of(cells)), half_limits_as="censored", zeros_as="censored", censored_as="missing"
    )
    assert np.isnan(column(cleaned, "Cu_ppm").values).sum() == cells.count("0.25") + 1


def test_an_element_that_is_mostly_below_detection_is_cleaned_but_not_listed(table):
    cleaned = clean(table(HEADER, rows_of(["<0.5"] * 9 + ["1"])), max_censored=80)
    assert cleaned.summaries[0].set_aside
    assert cleaned.set_aside == [SetAside("Cu_ppm", "90 % of the values below detection")]
    assert cleaned.elements == ["Zn_ppm"]
    assert column(cleaned, "Cu_ppm").values[0] == 0.25


def test_a_column_that_is_half_text_is_read_where_it_can_be_with_a_warning(table):
    cells = [str(i) if i % 2 else "see remark" for i in range(20)]
    cleaned = clean(table(HEADER, rows_of(cells)))
    copper = column(cleaned, "Cu_ppm")
    assert np.isfinite(copper.values).sum() == 10
    assert copper.raw.texts_at(0) == "see remark"
    assert any("10 cells hold text that is no number ('see remark')" in warning for warning in cleaned.log.warnings)


def test_decimal_commas_are_recognised_column_by_column(table):
    rows = rows_of(["1,5", "2,25", "1.234,5", "0,123"], ["10", "11", "12", "13"])
    cleaned = clean(table(HEADER, rows, delimiter=";"))
    np.testing.assert_array_equal(column(cleaned, "Cu_ppm").values, [1.5, 2.25, 1234.5, 0.123])


def test_a_column_that_uses_both_marks_is_read_and_reported(table):
    cleaned = clean(table(HEADER, rows_of(["1.5", "2.25", "3,75", "4.1"])))
    copper = column(cleaned, "Cu_ppm")
    np.testing.assert_array_equal(copper.values, [1.5, 2.25, 3.75, 4.1])
    assert copper.raw.texts_at(2) == "3,75"
    assert any("some with a comma" in warning for warning in cleaned.log.warnings)


def test_marks_that_could_be_either_are_reported_and_follow_the_wish(table):
    cells = ["1,234", "5,678", "9,012"]
    first = clean(table(HEADER, rows_of(cells), delimiter=";"))
    np.testing.assert_array_equal(column(first, "Cu_ppm").values, [1.234, 5.678, 9.012])
    assert any("could be a decimal mark or one of thousands" in warning for warning in first.log.warnings)
    second = clean(table(HEADER, rows_of(cells), delimiter=";"), decimal="point")
    np.testing.assert_array_equal(column(second, "Cu_ppm").values, [1234, 5678, 9012])


def test_loss_on_ignition_may_be_negative(table):
    header = ["Easting", "Northing", "LOI_percent", "Cu_ppm"]
    cleaned = clean(table(header, [["400000", "7000000", "-0.4", "5"], ["400100", "7000000", "2.1", "-5"]]))
    np.testing.assert_array_equal(column(cleaned, "LOI_percent").values, [-0.4, 2.1])
    assert column(cleaned, "Cu_ppm").status.tolist() == [Status.NUMBER, Status.BELOW]


# -- rows --------------------------------------------------------------------------------------------------------------


def test_rows_in_are_rows_out_and_rows_set_aside_with_a_reason(table):
    header = ["Sample", "Type", "Easting", "Northing", "Cu_ppm"]
    rows = [
        ["A", "Soil", "400000", "7000000", "5"],
        ["B", "BLANK", "400100", "7000000", "<1"],
        ["C", "Soil", "", "", "7"],
        ["D", "STD OREAS 45", "0", "0", "100"],
        ["E", "Soil", "400200", "7000000", ""],
        ["F", "Soil", "0", "0", "3"],
        ["G", "Soil", "400300", "7000000", "9"],
    ]
    cleaned = clean(table(header, rows))
    assert cleaned.outcomes.kept.tolist() == [True, False, False, False, False, False, True]
    reasons = dict(cleaned.outcomes.counts())
    assert reasons == {"no coordinates": 1, "coordinates 0, 0": 2, "laboratory blank": 1, "no assay in any element": 1}
    assert sum(reasons.values()) + cleaned.outcomes.kept.sum() == len(rows)


def repeated():
    header = ["Sample", "Easting", "Northing", "Cu_ppm", "Zn_ppm"]
    return header, [
        ["A", "400000", "7000000", "10", "<2"],
        ["B", "400100", "7000000", "50", "5"],
        ["C", "400000", "7000000", "30", "4"],
        ["D", "400000", "7000000", "", "7"],
    ]


def test_samples_at_one_place_are_averaged_into_the_first(table):
    cleaned = clean(table(*repeated()), duplicates="average")
    assert cleaned.outcomes.kept.tolist() == [True, True, False, False]
    np.testing.assert_allclose(column(cleaned, "Cu_ppm").values[:2], [20, 50])
    np.testing.assert_allclose(column(cleaned, "Zn_ppm").values[:2], [(1 + 4 + 7) / 3, 5])
    assert cleaned.stands_for.tolist() == [0, 1, 0, 0]


def test_the_first_sample_of_a_place_stands_for_the_others(table):
    cleaned = clean(table(*repeated()), duplicates="first")
    assert cleaned.outcomes.kept.tolist() == [True, True, False, False]
    np.testing.assert_allclose(column(cleaned, "Cu_ppm").values[:2], [10, 50])


def test_samples_at_one_place_are_kept_apart_by_default_without_moving_them(table):
    cleaned = clean(table(*repeated()))
    assert cleaned.outcomes.kept.all()
    assert cleaned.table.x.tolist() == [400000, 400100, 400000, 400000]
    assert any("3 samples share 1 places" in d.text for d in cleaned.log.decisions)


def fractions():
    header = ["Site", "Easting", "Northing", "Size_fract", "Cu_ppm"]
    sizes = ["<75µm", "75-250µm", "250-2000µm", ">2000µm"]
    return header, [
        [f"S{i}", str(400_000 + 500 * i), "7000000", size, str(10 * (i + 1) + k)]
        for i in range(5)
        for k, size in enumerate(sizes)
    ]


def test_size_fractions_of_one_site_are_never_averaged_with_one_another(table):
    cleaned = clean(table(*fractions()), duplicates="average")
    assert cleaned.outcomes.kept.all()
    assert any("4 size fractions" in warning and "FRACTION" in warning for warning in cleaned.log.warnings)


def test_one_size_fraction_is_kept_when_asked(table):
    cleaned = clean(table(*fractions()), fraction=("<75µm",))
    assert cleaned.outcomes.kept.sum() == 5
    with pytest.raises(InputError, match="There is no size fraction <63µm: the table has 250-2000µm"):
        clean(table(*fractions()), fraction=("<63µm",))


def test_samples_at_different_depths_of_one_hole_are_different_places(table):
    header = ["hole_ID", "x", "y", "depth_from", "depth_to", "Cu_pct"]
    rows = [["H1", "550000", "3620000", str(3 * i), str(3 * i + 3), str(0.1 + 0.01 * i)] for i in range(10)]
    assert clean(table(header, rows), duplicates="average").outcomes.kept.all()


def test_intervals_of_two_holes_from_one_collar_are_different_places(table):
    header = ["hole_ID", "x", "y", "depth_from", "depth_to", "Cu_pct"]
    rows = [
        [hole, "550000", "3620000", str(3 * i), str(3 * i + 3), str(0.1 + 0.01 * i)]
        for hole in ("H1", "H1A")
        for i in range(5)
    ]
    cleaned = clean(table(header, rows), duplicates="average")
    assert cleaned.outcomes.kept.all()
    assert cleaned.precision == []


def test_laboratory_duplicates_give_the_precision_and_are_set_aside(table):
    header = ["Sample", "Type", "Parent", "Easting", "Northing", "Cu_ppm"]
    rng = np.random.default_rng(7)
    rows = []
    for i in range(200):
        value = 50 * math.exp(rng.normal())
        rows.append([f"S{i}", "Soil", "", str(400_000 + 100 * i), "7000000", f"{value * (1 + 0.1 * rng.normal()):.4f}"])
        rows.append(
            [f"D{i}", "LAB DUP", f"S{i}", str(400_000 + 100 * i), "7000000", f"{value * (1 + 0.1 * rng.normal()):.4f}"]
        )
    cleaned = clean(table(header, rows))
    precision = cleaned.precision[0]
    assert (precision.kind, precision.pairs) == ("laboratory duplicates", 200)
    assert precision.cv_percent == pytest.approx(10, rel=0.2)
    assert precision.line.k == pytest.approx(0.1, rel=0.25)
    assert cleaned.outcomes.kept.sum() == 200


# -- coordinates -------------------------------------------------------------------------------------------------------


def test_a_table_without_coordinates_is_refused_with_its_columns_named(table):
    with pytest.raises(
        InputError,
        match=(
            r"no columns of coordinates \(Easting and Northing.*its columns are Sample, Cu_ppm. Name them with X_FIELD"
            r" and Y_FIELD"
        ),
    ):
        clean(table(["Sample", "Cu_ppm"], [["A", "1"], ["B", "2"]]))


def test_drill_hole_intervals_without_coordinates_are_told_to_join_the_collars(table):
    with pytest.raises(InputError, match="join the collars' coordinates first"):
        clean(table(["hole_ID", "depth_from", "depth_to", "Cu_pct"], [["A", "0", "3", "0.1"], ["A", "3", "6", "0.2"]]))


def test_mixed_coordinate_systems_are_refused_with_counts_and_rows(table):
    rows = rows_of(["1", "2", "3", "4", "5", "6"])
    for i in (1, 3):
        rows[i][1:3] = ["117.5", "-25.1"]
    with pytest.raises(
        InputError, match=r"mixes coordinate systems: 4 rows look like metres and 2 like degrees \(rows 3, 5"
    ):
        clean(table(HEADER, rows))


def test_a_few_coordinates_of_another_kind_are_set_aside(table):
    rows = rows_of([str(i + 1) for i in range(30)])
    rows[4][1:3] = ["117.5", "-25.1"]
    cleaned = clean(table(HEADER, rows))
    assert dict(cleaned.outcomes.counts()) == {"coordinates of another kind than the others (degrees among metres)": 1}


def test_exchanged_longitude_and_latitude_are_noticed(table):
    header = ["Latitude", "Longitude", "Cu_ppm"]
    with pytest.raises(InputError, match="longitude and latitude may be exchanged"):
        clean(table(header, [["117.5", "-25.1", "3"], ["117.6", "-25.2", "4"]]))


def test_a_local_grid_with_small_numbers_is_no_mixture(table):
    rows = [["A", "50", "80", "1"], ["B", "450", "300", "2"], ["C", "900", "40", "3"]]
    assert clean(table(["Sample", "X", "Y", "Cu_ppm"], rows)).outcomes.kept.all()


def test_a_table_whose_rows_are_all_set_aside_is_refused_with_the_reasons(table):
    with pytest.raises(InputError, match="No row of assays.csv is left: no assay in any element: 2"):
        clean(table(["Easting", "Northing", "Cu_ppm"], [["400000", "7000000", ""], ["400100", "7000000", "n.a."]]))


def test_a_table_without_assays_is_refused(table):
    with pytest.raises(InputError, match="No column of assays.csv was recognised as an assay"):
        clean(table(["Easting", "Northing", "Remark"], [["400000", "7000000", "x"], ["400100", "7000000", "y"]]))


def test_a_chosen_column_that_does_not_exist_is_named(table):
    with pytest.raises(InputError, match="has no column Au_ppb; its columns are"):
        clean(table(HEADER, rows_of(["1", "2"])), chosen=["Au_ppb"])


# -- fields ------------------------------------------------------------------------------------------------------------


def test_converted_fields_stand_beside_and_state_their_unit(table):
    header = ["Easting", "Northing", "Au_ppb", "SiO2_percent_xrf", "Cu_ppm"]
    rows = [["400000", "7000000", "5", "60", "10"], ["400100", "7000000", "<1", "50", "20"]]
    cleaned = clean(table(header, rows), units="ppm", oxides=True)
    assert cleaned.elements == ["Au_ppm", "Si_ppm_xrf", "Cu_ppm"]
    np.testing.assert_allclose(cleaned.values("Au_ppm"), [0.005, 0.0005])
    np.testing.assert_allclose(cleaned.values("Si_ppm_xrf"), np.array([60, 50]) * 1e4 * 0.467435, rtol=1e-4)
    np.testing.assert_allclose(cleaned.values("Au_ppb"), [5, 0.5])


def test_units_of_a_second_header_row_count(table):
    header = ["Easting", "Northing", "Au", "Cu"]
    rows = [["m", "m", "ppb", "%"], ["400000", "7000000", "5", "0.1"], ["400100", "7000000", "7", "0.2"]]
    cleaned = clean(table(header, rows), units="ppm")
    assert cleaned.elements == ["Au_ppm", "Cu_ppm"]
    np.testing.assert_allclose(cleaned.values("Cu_ppm"), [1000, 2000])


def test_columns_without_a_unit_are_converted_only_when_told_what_they_are(table):
    rows = [["400000", "7000000", "12", "1.5"], ["400100", "7000000", "15", "2"]]
    unknown = clean(table(["Easting", "Northing", "CU", "MGO"], rows), units="ppm", oxides=True)
    assert unknown.elements == ["CU", "MGO"]
    assert sum("was not converted to ppm" in warning for warning in unknown.log.warnings) == 2
    usual = clean(table(["Easting", "Northing", "CU", "MGO"], rows), units="ppm", oxides=True, unstated_units="usual")
    assert usual.elements == ["Cu_ppm", "Mg_ppm"]
    np.testing.assert_allclose(usual.values("Cu_ppm"), [12, 15])
    np.testing.assert_allclose(usual.values("Mg_ppm"), np.array([1.5, 2]) * 1e4 * 0.60304, rtol=1e-4)


def test_two_methods_for_one_element_are_compared_and_merged_on_request(table):
    header = ["Easting", "Northing", "As_INAA_ppm", "As_ICP_ppb", "Cu_ppm"]
    rows = [
        [str(400_000 + 100 * i), "7000000", "" if i == 3 else str(i + 1), str(1100 * (i + 1)), "5"] for i in range(8)
    ]
    apart = clean(table(header, rows))
    assert apart.elements == ["As_INAA_ppm", "As_ICP_ppb", "Cu_ppm"]
    comparison = apart.comparisons[0]
    assert comparison.samples == 7
    assert comparison.correlation == pytest.approx(1)
    ratio = comparison.ratio if comparison.first == "As_INAA_ppm" else 1 / comparison.ratio
    assert ratio == pytest.approx(1.1)
    merged = clean(table(header, rows), methods="merge")
    assert merged.elements == ["As", "Cu_ppm"]
    assert np.isfinite(merged.values("As")).all()


@pytest.mark.parametrize("name", ["clr", "ilr", "alr", "log10"])
def test_transforms_are_new_fields_and_the_listed_ones(table, name):
    rng = np.random.default_rng(1)
    header = ["Easting", "Northing", "Cu_ppm", "Zn_ppm", "Fe_percent"]
    parts = np.exp(rng.normal(2, 0.5, (20, 3)))
    rows = [[str(400_000 + 100 * i), "7000000", *(f"{v:.4f}" for v in row)] for i, row in enumerate(parts)]
    cleaned = clean(table(header, rows), transform=name)
    expected = {"clr": 3, "ilr": 2, "alr": 2, "log10": 3}[name]
    assert len(cleaned.elements) == expected
    assert all(field.endswith(f"_{name}") for field in cleaned.elements)
    if name == "clr":
        np.testing.assert_allclose(sum(cleaned.values(field) for field in cleaned.elements), 0, atol=1e-12)
    if name == "alr":
        np.testing.assert_allclose(
            cleaned.values("Cu_ppm_alr"), np.log(cleaned.values("Cu_ppm") / (1e4 * cleaned.values("Fe_percent")))
        )
    if name != "log10":
        assert cleaned.transformed.round_trip < 1e-12
        assert any("subcomposition" in warning for warning in cleaned.log.warnings)


def test_outliers_are_flagged_and_stay(table):
    cells = [f"{10 + 0.1 * i:.1f}" for i in range(40)] + ["5000"]
    cleaned = clean(table(HEADER, rows_of(cells)), outliers="both")
    flags = dict(cleaned.flags)
    assert flags["Cu_ppm_tukey"][-1] == 1
    assert flags["Cu_ppm_mad"][-1] == 1
    assert flags["Cu_ppm_tukey"][:-1].max() == 0
    assert cleaned.outcomes.kept.all()


# -- account -----------------------------------------------------------------------------------------------------------


def test_an_account_replays_the_same_decisions_on_the_next_delivery(table, tmp_path):
    first = table(HEADER, rows_of(["<0.5", "1", "2", "0"]), "first.csv")
    cleaned = clean(first, censored_as="sqrt2", zeros_as="missing", units="ppb", outliers="mad", max_censored=60)
    write_account(cleaned, "EPSG:28350", tmp_path / "log.json")
    replay = read_account(tmp_path / "log.json")
    assert replay.options == cleaned.options
    assert replay.source_crs == "EPSG:28350"
    # The columns come in another order the next time, with one more.
    header = ["Zn_ppm", "Remark", "Cu_ppm", "Northing", "Easting", "Sample"]
    rows = [
        ["10", "x", "<0.5", "7000000", "400000", "A"],
        ["11", "y", "0", "7000050", "400100", "B"],
        ["12", "z", "5", "7000100", "400200", "C"],
    ]
    second = table(header, rows, "second.csv")
    again = clean_assays(second, replay.options, replayed_recognition(replay, second))
    assert again.elements == cleaned.elements
    np.testing.assert_allclose(column(again, "Cu_ppm").values, [0.5 / math.sqrt(2), math.nan, 5])


def test_a_delivery_that_lacks_a_column_is_refused_by_name(table, tmp_path):
    write_account(clean(table(HEADER, rows_of(["1", "2", "3"]), "first.csv")), "EPSG:28350", tmp_path / "log.json")
    second = table(["Sample", "Easting", "Northing", "Cu_ppm"], [["A", "400000", "7000000", "1"]], "second.csv")
    with pytest.raises(InputError, match=r"second\.csv lacks the columns Zn_ppm, which log.json was made with"):
        replayed_recognition(read_account(tmp_path / "log.json"), second)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "cannot be read"),
        ("[]", "is no account"),
        ('{"format": "prospectivity-cleaning", "version": 9}', "of version 9"),
    ],
)
def test_a_file_that_is_no_account_is_refused(tmp_path, text, sentence):
    path = tmp_path / "log.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_account(path)


# -- laws --------------------------------------------------------------------------------------------------------------

CELLS = st.one_of(
    st.floats(0.001, 1e5).map(lambda v: f"{v:.4g}"),
    st.floats(0.01, 10).map(lambda v: f"<{v:.2f}"),
    st.sampled_from(["", "n.a.", "-9999", "0", ">500", "text", "-0.3", "bdl"]),
)


@settings(max_examples=60)
@given(
    cells=st.lists(CELLS, min_size=3, max_size=40),
    how=st.sampled_from(["half", "sqrt2", "ros", "missing"]),
    join=st.sampled_from(["average", "first", "keep"]),
)
def test_whatever_the_cells_rows_and_cells_are_all_accounted_for(tmp_path_factory, cells, how, join):
    path = tmp_path_factory.mktemp("t") / "assays.csv"
    rows = [[str(400_000 + 100 * (i % 7)), "7000000", cell, "5"] for i, cell in enumerate(cells)]
    with path.open("w", newline="") as stream:
        csv.writer(stream).writerows([["Easting", "Northing", "Cu_ppm", "Zn_ppm"], *rows])
    cleaned = clean(open_table(path), chosen=["Cu_ppm", "Zn_ppm"], censored_as=how, duplicates=join)
    kept = cleaned.outcomes.kept
    assert len(kept) == len(cells)
    assert sum(count for _, count in cleaned.outcomes.counts()) + kept.sum() == len(cells)
    copper = column(cleaned, "Cu_ppm")
    for i, cell in enumerate(cells):
        # A plain number that is not negative is never changed except by averaging; everything else keeps its text.
        plain_number = copper.status[i] == Status.NUMBER
        if plain_number and join != "average":
            assert copper.values[i] == float(cell)
        if not plain_number and cell:
            assert copper.raw.texts_at(i) == cell


def test_cancel_is_obeyed_while_reading(table):
    with pytest.raises(Cancelled):
        clean(
            table(HEADER, rows_of([str(i) for i in range(20_000)])), progress=Progress(Listener(stop=after_checks(3)))
        )


def test_cells_with_a_unit_of_their_own_are_converted_and_every_null_is_counted(table):
    cells = ["12.5", ">1%", "2.5%", "10000G", "12 ppb", "soil", *(str(i) for i in range(1, 60))]
    cleaned = clean(table(HEADER, rows_of(cells)))
    assert column(cleaned, "Cu_ppm").values[:5].tolist() == [12.5, 10_000, 25_000, 10_000, 0.012]
    assert column(cleaned, "Cu_ppm").raw.texts_at(2) == "2.5%"
    assert "Cu_ppm: values are above the range; the upper limit stands for them. (rows 3, 5)" in cleaned.log.warnings
    assert (
        "Cu_ppm: 1 cells hold text that is no number ('soil'); they are missing, the text stays in Cu_ppm_raw. (row 7)"
        in cleaned.log.warnings
    )
    assert "1 cell that hold text that is no number became NULL: Cu_ppm 1." in cleaned.log.warnings


def test_a_unit_in_a_cell_says_nothing_where_the_column_has_none(table):
    cleaned = clean(
        table(["Sample", "Easting", "Northing", "Cu"], [row[:4] for row in rows_of(["3", "5", "2.5%", "8"])])
    )
    assert math.isnan(column(cleaned, "Cu").values[2])
    assert any(
        "'2.5%' states a unit and the column none: put its unit into the column's name (Cu_ppm), or set UNSTATED_UNITS"
        " of 'Clean assays' to usual." in warning
        for warning in cleaned.log.warnings
    )
    usual = clean(
        table(["Sample", "Easting", "Northing", "Cu"], [row[:4] for row in rows_of(["3", "5", "2.5%", "8"])]),
        unstated_units="usual",
    )
    assert column(usual, "Cu").values.tolist() == [3, 5, 25_000, 8]


@pytest.mark.parametrize(
    ("name", "grams", "doubt"),
    [("Au_opt", 34.285714, False), ("Au (oz/tonne)", 31.103477, False), ("Au oz/t", 34.285714, True)],
)
def test_ounces_become_grams_and_a_ton_that_may_be_either_is_warned_of(table, name, grams, doubt):
    rows = [row[:4] for row in rows_of(["0.1", "0.25", "<0.01", "2"])]
    cleaned = clean(table(["Sample", "Easting", "Northing", name], rows), units="ppm")
    added = next(item for item in cleaned.added if item.name == "Au_ppm")
    assert added.values[[0, 1, 3]] == pytest.approx([0.1 * grams, 0.25 * grams, 2 * grams], rel=1e-6)
    assert doubt == any(
        "was read as troy ounces per short ton (34.29 g/t)" in warning and "write oz/tonne" in warning
        for warning in cleaned.log.warnings
    )


def test_a_cell_in_ounces_is_converted_unless_its_ton_may_be_either(table):
    cells = ["3", "0.5 opt", "0.5 oz/t", "8"]
    cleaned = clean(table(["Sample", "Easting", "Northing", "Au_ppm"], [row[:4] for row in rows_of(cells)]))
    values = column(cleaned, "Au_ppm").values
    assert values[[0, 1, 3]] == pytest.approx([3, 17.142857, 8])
    assert math.isnan(values[2])
    assert any(
        "'0.5 oz/t' states a unit that may be ounces per short ton or per tonne: write oz/ton or oz/tonne." in warning
        for warning in cleaned.log.warnings
    )


def test_a_column_whose_cells_all_state_a_unit_is_in_that_unit(table):
    rows = [row[:4] for row in rows_of(["3 ppm", "<5 ppm", "0.25%", "8 ppm"])]
    copper = column(clean(table(["Sample", "Easting", "Northing", "Cu"], rows)), "Cu")
    assert copper.analyte.unit == "ppm"
    assert copper.values.tolist() == [3, 2.5, 2500, 8]


STATISTICS = [
    ["Mean", "404000", "7002000", "33.3", "12"],
    ["Maximum", "408000", "7004000", "999", "80"],
    ["Std Dev", "2899.0", "290.0", "22", "3"],
]


@pytest.mark.parametrize(
    "words",
    [
        ("Mean", "Maximum", "Std Dev"),
        ("Min", "Max", "n"),
        ("Mittelwert", "Maximum", "Stabw."),
        ("Moyenne", "Écart-type", "Médiane"),
        ("Promedio", "Máximo", "Desv. Est."),
        ("Среднее", "Макс", "Мин"),
        ("平均值", "最大值", "标准差"),
        ("P5", "P50", "P95"),
        ("Min.", "St. Dev.", "Coeff. of variation"),
        ("count", "25%", "max"),
        ("Maximum value", "S.D.", "STDEV.S"),
        ("No. of samples", "RSD (%)", "Crustal abundance"),
        ("95th percentile", "MEAN (n=60)", "Count:"),
        ("Detection limit", "Mean", "Total"),
    ],
)
@pytest.mark.parametrize("blank", [False, True])
def test_rows_of_statistics_at_the_foot_are_set_aside_by_their_names(table, words, blank):
    foot = [[word, *row[1:]] for word, row in zip(words, STATISTICS)]
    cleaned = clean(table(HEADER, rows_of([str(i) for i in range(1, 31)]) + ([[""] * 5] if blank else []) + foot))
    assert cleaned.outcomes.counts() == [(f"statistics of other rows ({', '.join(words)})", 3)]
    assert column(cleaned, "Cu_ppm").values[cleaned.outcomes.kept].max() == 30
    assert len(cleaned.outcomes.kept) == 33


def test_statistics_without_coordinates_between_batches_or_beside_an_empty_number_are_known_too(table):
    header = [*HEADER, "Remark"]
    samples = [[*row, ""] for row in rows_of([str(i) for i in range(1, 21)])]
    batch = [["Mean", "", "", "10", "5", ""], ["Max", "", "", "20", "9", ""]]
    remark = [["", "404000", "7002000", "9", "9", "Average"], ["", "404000", "7002000", "99", "9", "Max"]]
    cleaned = clean(table(header, [*samples[:10], *batch, *samples[10:], *remark]))
    assert cleaned.outcomes.counts() == [("statistics of other rows (Mean, Max, Average)", 4)]


def test_a_sample_is_no_statistics_because_of_a_remark_or_its_name(table):
    header = [*HEADER, "Digestion"]
    samples = [[*row, "total" if i % 3 else "mean"] for i, row in enumerate(rows_of([str(i) for i in range(1, 21)]))]
    samples[4][0], samples[8][0] = "Max", "Mina"
    assert clean(table(header, samples)).outcomes.counts() == []
    remarks = [[*row, ""] for row in rows_of([str(i) for i in range(1, 21)])]
    remarks[-2][-1], remarks[-1][-1] = "max", "min"
    assert clean(table(header, remarks)).outcomes.counts() == []


@pytest.mark.parametrize("transform", ["none", "clr"])
def test_empty_columns_of_a_wide_table_are_set_aside_with_a_word(table, transform):
    header = ["Sample", "Easting", "Northing", *(f"{element}_ppm" for element in ("Cu", "Zn", "Pb", "Ni", "Co", "Mo"))]
    rows = [[*row[:5], "", "n.a.", "bdl", str(5 + i)] for i, row in enumerate(rows_of([str(i) for i in range(1, 21)]))]
    cleaned = clean(table(header, rows), transform=transform)
    suffix = "" if transform == "none" else "_clr"
    assert cleaned.elements == [f"{element}_ppm{suffix}" for element in ("Cu", "Zn", "Mo")]
    assert (
        "3 of 6 columns of assays hold no value in any row that stays and are set aside: Pb_ppm, Ni_ppm, Co_ppm."
        in cleaned.log.warnings
    )
    assert [summary.set_aside for summary in cleaned.summaries] == [False, False, True, True, True, False]
    assert cleaned.set_aside == [
        SetAside(f"{element}_ppm", "no value in any row that stays") for element in ("Pb", "Ni", "Co")
    ]


def test_a_table_whose_assays_are_all_empty_is_refused(table):
    with pytest.raises(InputError, match=r"None of the columns of assays \(Cu_ppm, Zn_ppm\) holds a value in any row"):
        clean(table(HEADER, rows_of(["bdl", "bdl"], ["", "nd"])))


def test_codes_that_nobody_named_are_known_by_the_look_of_them(table):
    numbers = [str(i) for i in range(1, 41)]
    cleaned = clean(table(HEADER, rows_of([*numbers, "9999", "9999", "-99", "-5"], [*numbers, "70", "80", "90", "99"])))
    copper = column(cleaned, "Cu_ppm")
    assert np.isnan(copper.values).tolist() == [False] * 40 + [True] * 3 + [False]
    assert copper.values[-1] == 2.5
    assert copper.raw.texts_at(40) == "9999"
    assert (
        "Cu_ppm: values are -99, 9999, which stands for a missing value, and are missing now. (rows 42-44)"
        in cleaned.log.warnings
    )
    assert "3 cells that hold a code or a word for a missing value became NULL: Cu_ppm 3." in cleaned.log.warnings


def three_digits(table, cells, place=("400000.5", "7000000.5"), name="Au_ppm"):
    rows = [[f"S{i}", *place, cell] for i, cell in enumerate(cells)]
    cleaned = clean(table(["Sample", "Easting", "Northing", name], rows, delimiter=";"))
    return column(cleaned, name).values.tolist(), [text for text in cleaned.log.warnings if "DECIMAL" in text]


def test_three_decimals_are_decimals_in_a_table_that_writes_points(table):
    assert three_digits(table, ["1.000", "2.037", "30.741"]) == ([1, 2.037, 30.741], [])


def test_thousands_are_thousands_in_a_table_that_writes_points_and_that_is_said(table):
    values, warnings = three_digits(table, ["1,000", "2,037", "30,741"])
    assert values == [1000, 2037, 30_741]
    assert warnings == [
        "Au_ppm: every comma could be a decimal mark or one of thousands; it was read as a mark of thousands: 1,000 is"
        " 1000. Set DECIMAL of 'Clean assays' if that is wrong."
    ]


def test_thousands_beyond_the_whole_rock_are_decimals(table):
    assert three_digits(table, ["45,123", "50,037", "61,741"], name="SiO2_pct")[0] == [45.123, 50.037, 61.741]


@pytest.mark.parametrize("mark", [".", ","])
def test_where_nothing_else_tells_the_look_of_the_column_decides_and_is_said(table, mark):
    whole = ("400000", "7000000")
    values, warnings = three_digits(table, [f"1{mark}000", f"2{mark}037", f"30{mark}741"], whole)
    assert values == [1, 2.037, 30.741]
    assert f"it was read as a decimal mark: 1{mark}000 is 1." in warnings[0]
    values, warnings = three_digits(table, [f"1{mark}000", "350", f"2{mark}037", "12"], whole)
    assert values == [1000, 350, 2037, 12]
    assert f"it was read as a mark of thousands: 1{mark}000 is 1000." in warnings[0]
    assert three_digits(table, [f"1{mark}000", "3500", f"2{mark}037", "12"], whole)[0] == [1, 3500, 2.037, 12]


def test_coordinates_in_degrees_minutes_and_seconds_are_read(table):
    rows = [[f"S{i}", f"15°0{i}'30.5\"E", f"54°0{i}'10\"S", str(5 + i)] for i in range(6)]
    opened = table(["ID", "Lon", "Lat", "Cu_ppm"], rows)
    found = recognise_table(opened, CleaningOptions()).columns
    assert (found.x, found.y, found.degrees, found.written_degrees) == (1, 2, True, True)
    cleaned = clean(opened)
    np.testing.assert_allclose(cleaned.table.x, [15 + i / 60 + 30.5 / 3600 for i in range(6)], rtol=0, atol=1e-12)
    np.testing.assert_allclose(cleaned.table.y, [-(54 + i / 60 + 10 / 3600) for i in range(6)], rtol=0, atol=1e-12)
    assert cleaned.degrees
    assert cleaned.outcomes.counts() == []


def test_a_row_of_degrees_and_minutes_among_decimal_degrees_is_read_too(table):
    rows = [[f"S{i}", f"15.{i}5", f"54.{i}5", str(5 + i)] for i in range(6)] + [["S9", "15°30'E", "54°30'N", "3"]]
    cleaned = clean(table(["ID", "Lon", "Lat", "Cu_ppm"], rows))
    assert (cleaned.table.x[-1], cleaned.table.y[-1]) == (15.5, 54.5)


def test_warnings_of_one_kind_are_one_sentence_in_the_log_of_a_run(table):
    def half(value):
        return [str(value)] * 12 + [str(value * 2 + 0.1 * i) for i in range(8)]

    cleaned = clean(table(HEADER, rows_of([">4000", *half(0.25)[1:]], half(0.5))))
    (above,) = [text for text in cleaned.log.gathered_warnings if "above the range" in text]
    # One alone has its rows.
    assert above == "Cu_ppm: values are above the range; the upper limit stands for them. (row 2)"
    (limits,) = [text for text in cleaned.log.gathered_warnings if "half a detection limit" in text]
    assert limits == (
        "Cu_ppm, Zn_ppm: 2 warnings of one kind, such as for Cu_ppm: 11 samples (58 %) hold exactly 0.25 and the next"
        " value is 0.5: probably half a detection limit of 0.5; kept as they are (HALF_LIMITS of 'Clean assays' takes"
        " them as below it)."
    )
    assert sum("half a detection limit" in text for text in cleaned.log.warnings) == 2
    both = clean(table(HEADER, rows_of([">4000", "3", "5"], [">900", "7", "8"])))
    assert "Cu_ppm, Zn_ppm: values are above the range; the upper limit stands for them." in both.log.gathered_warnings
