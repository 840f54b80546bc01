"""Replacing values below detection, and finding half limits that were written as measured values."""

import csv
import json
import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from prospectivity.models.assays.censoring import (
    REPLACEMENTS,
    regression_on_order_statistics,
    replace_below,
    suspect_half_limits,
    zeros_in_whole_rows,
)
from prospectivity.models.core.errors import InputError

# Arsenic in Manoa Stream, Oahu: Helsel (2005), Nondetects and Data Analysis, Chapter 6; data set Oahu of the R package
# NADA (Lee & Helsel, 2005). Modelled values to two decimals, as in the test suite of statsmodels
# (statsmodels/imputation/tests/test_ros.py).
OAHU = [
    3.2,
    2.8,
    2.0,
    2.0,
    2.0,
    2.0,
    2.0,
    2.0,
    2.0,
    2.0,
    1.7,
    1.5,
    1.0,
    1.0,
    1.0,
    1.0,
    0.9,
    0.9,
    0.7,
    0.7,
    0.6,
    0.5,
    0.5,
    0.5,
]
OAHU_BELOW = [position in (2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 17) for position in range(24)]
OAHU_MODELLED = [1.42, 1.14, 0.95, 0.81, 0.68, 0.57, 0.46, 0.35, 0.98, 0.76, 0.58, 0.41, 0.61]

# Appendix B of Helsel & Cohn (1988, Water Resources Research 24, 1997-2004): limits 1 and 10. The printed values are
# cut off after two decimals.
HELSEL_COHN = [1.0] * 6 + [10.0] * 3 + [3.0, 7.0, 9.0, 12.0, 15.0, 20.0, 27.0, 33.0, 50.0]
HELSEL_COHN_BELOW = [True] * 9 + [False] * 9
HELSEL_COHN_MODELLED = [0.47, 0.85, 1.11, 1.27, 1.76, 2.34, 2.50, 3.03, 4.80]

# Output of NADA's ros() to eight decimals for 50 samples with limits 0.09, 0.9 and 1, as in the same test suite
# (Test_ROS_RNADAdata).
NADA_DETECTED = [
    0.101,
    0.136,
    0.34,
    0.457,
    0.514,
    0.629,
    0.638,
    0.774,
    0.788,
    1.0,
    1.1,
    2.0,
    2.0,
    2.404,
    2.86,
    3.0,
    3.0,
    3.705,
]
NADA_DETECTED += [4.0, 5.0, 5.96, 6.0, 7.214, 16.0, 17.716, 25.0, 51.0]
NADA_LIMITS = [0.09] * 3 + [0.9] * 3 + [1.0] * 17
NADA_MODELLED = [
    0.01907990,
    0.03826254,
    0.06080717,
    0.08745914,
    0.25257575,
    0.58544205,
    0.01711153,
    0.03373885,
    0.05287083,
    0.07506079,
]
NADA_MODELLED += [
    0.10081573,
    0.13070334,
    0.16539309,
    0.20569039,
    0.25257575,
    0.30725491,
    0.37122555,
    0.44636843,
    0.53507405,
    0.64042242,
]
NADA_MODELLED += [0.76644378, 0.91850581, 1.10390531]


def mask(*rows, of):
    return np.isin(np.arange(of), rows)


def test_ros_gives_the_published_values_of_the_oahu_arsenic():
    below = np.array(OAHU_BELOW)
    result = regression_on_order_statistics(OAHU, below)
    assert np.sort(result[below]) == pytest.approx(np.sort(OAHU_MODELLED), abs=0.0051)
    assert (result[~below] == np.array(OAHU)[~below]).all()


def test_ros_gives_the_published_values_of_helsel_and_cohn():
    below = np.array(HELSEL_COHN_BELOW)
    result = regression_on_order_statistics(HELSEL_COHN, below)
    assert np.floor(np.sort(result[below]) * 100) / 100 == pytest.approx(HELSEL_COHN_MODELLED, abs=1e-9)


def test_ros_gives_the_values_of_nada_to_their_last_decimal():
    below = np.arange(50) < 23
    result = regression_on_order_statistics([*NADA_LIMITS, *NADA_DETECTED], below)
    assert result[below] == pytest.approx(NADA_MODELLED, abs=6e-9)
    assert result[~below].tolist() == NADA_DETECTED


def test_ros_hands_out_rising_values_within_a_limit_in_the_order_of_the_rows():
    result = regression_on_order_statistics(HELSEL_COHN, HELSEL_COHN_BELOW)
    assert (np.diff(result[:6]) > 0).all()
    assert (np.diff(result[6:9]) > 0).all()
    order = np.random.default_rng(3).permutation(18)
    shuffled = regression_on_order_statistics(np.array(HELSEL_COHN)[order], np.array(HELSEL_COHN_BELOW)[order])
    assert np.sort(shuffled) == pytest.approx(np.sort(result), rel=1e-13)


def test_without_censoring_nothing_changes():
    values = np.array([3.0, math.nan, 1.0, 0.0, -2.0])
    for how in REPLACEMENTS:
        np.testing.assert_array_equal(replace_below(values, np.zeros(5, bool), how), values)


def test_a_perfect_log_normal_line_is_continued_below_the_limit():
    """With one limit under all detected values the positions are those of r / (n + 1).

    Values lying on a line there must be extended exactly.
    """
    from scipy.special import ndtri

    n, censored = 40, 13
    truth = np.exp(0.7 + 1.3 * ndtri(np.arange(1, n + 1) / (n + 1)))
    # The limit's own probability is 13/40, that of Helsel and Cohn, so both parts are laid out on their positions by
    # hand.
    share = censored / n
    detected = np.exp(0.7 + 1.3 * ndtri(share + (1 - share) * np.arange(1, n - censored + 1) / (n - censored + 1)))
    expected = np.exp(0.7 + 1.3 * ndtri(share * np.arange(1, censored + 1) / (censored + 1)))
    values = np.concatenate([np.full(censored, detected[0] * 0.999), detected])
    result = regression_on_order_statistics(values, np.arange(n) < censored)
    assert result[:censored] == pytest.approx(expected, rel=1e-12)
    assert result.mean() == pytest.approx(truth.mean(), rel=0.1)


def test_ros_recovers_the_mean_of_a_log_normal_better_than_half_the_limit():
    rng = np.random.default_rng(11)
    errors = {"ros": [], "half": [], "sqrt2": []}
    for _ in range(60):
        truth = np.exp(rng.normal(0, 1, 400))
        limit = rng.choice([0.5, 1.0, 2.0], 400)
        below = truth < limit
        for how, found in errors.items():
            found.append(replace_below(np.where(below, limit, truth), below, how).mean() / truth.mean() - 1)
    error = {how: abs(np.mean(found)) for how, found in errors.items()}
    assert error["ros"] < 0.01
    assert error["ros"] < error["half"] / 2
    assert error["ros"] < error["sqrt2"] / 2


@given(
    st.lists(st.tuples(st.floats(0.01, 1e4), st.floats(0.01, 1e4)), min_size=20, max_size=60),
    st.floats(1e-3, 1e3),
)
def test_ros_keeps_what_was_measured_and_follows_the_unit(pairs, factor):
    truth, limit = np.array(pairs).T
    limit = np.minimum(limit, np.median(truth))
    below = truth < limit
    values = np.where(below, limit, truth)
    assume(len(np.unique(truth[~below])) >= 3)
    result = regression_on_order_statistics(values, below)
    assert (result[~below] == truth[~below]).all()
    assert (result[below] > 0).all()
    assert regression_on_order_statistics(values * factor, below) == pytest.approx(result * factor, rel=1e-6)


def test_a_limit_above_everything_detected_or_not_stated_gives_nothing():
    values = np.array([*HELSEL_COHN, 60.0, math.nan, math.nan])
    below = np.array([*HELSEL_COHN_BELOW, True, True, False])
    result = regression_on_order_statistics(values, below)
    np.testing.assert_array_equal(result[:18], regression_on_order_statistics(HELSEL_COHN, HELSEL_COHN_BELOW))
    assert np.isnan(result[18:]).all()
    only = regression_on_order_statistics([1.0, 2.0, 3.0, 9.0], [False, False, False, True])
    np.testing.assert_array_equal(only, [1.0, 2.0, 3.0, math.nan])


def test_constants_are_parts_of_the_limit_and_missing_is_missing():
    values, below = [4.0, 7.0, math.nan, math.nan], mask(0, 3, of=4)
    np.testing.assert_array_equal(replace_below(values, below, "half"), [2.0, 7.0, math.nan, math.nan])
    np.testing.assert_allclose(
        replace_below(values, below, "sqrt2"), [4 / math.sqrt(2), 7.0, math.nan, math.nan], rtol=1e-15
    )
    np.testing.assert_array_equal(replace_below(values, below, "missing"), [math.nan, 7.0, math.nan, math.nan])
    assert values[0] == 4.0


def test_bad_inputs_of_a_replacement_end_with_one_clear_sentence():
    with pytest.raises(
        InputError, match="no replacement 'zero' for values below detection: choose one of half, sqrt2, ros, missing"
    ):
        replace_below([1.0], [True], "zero")
    with pytest.raises(InputError, match="do not belong together"):
        replace_below([1.0, 2.0], [True], "half")
    with pytest.raises(InputError, match=r"limit of -0\.5 is not positive"):
        replace_below([-0.5, 2.0], [True, False], "half")
    with pytest.raises(InputError, match="at least 3 different detected values and this analyte has 2: choose half"):
        replace_below([1.0, 2.0, 2.0, 3.0, 1.0], mask(0, 4, of=5), "ros")
    with pytest.raises(InputError, match="17 of 20 values are below detection, more than the 80 %"):
        replace_below([1.0] * 17 + [2.0, 3.0, 4.0], np.arange(20) < 17, "ros")
    with pytest.raises(InputError, match="takes logarithms and this analyte has a value of -9999"):
        replace_below([1.0, -9999.0, 2.0, 3.0], mask(0, of=4), "ros")


# -- half limits written as values -------------------------------------------------------------------------------------


def column(path, name):
    with path.open(encoding="latin-1", newline="") as file:
        texts = [row[name] for row in csv.DictReader(file)]
    return np.array([float(text) if text.strip() not in ("", "NA") else math.nan for text in texts])


def half_limits(values):
    return [(found.value, found.count) for found in suspect_half_limits(values)]


def test_half_limits_of_tellus_are_found_wherever_they_lie(data_folder):
    survey = data_folder / "ireland_tellus" / "GSI_Tellus_2013_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.1.csv"
    expected = {
        "Bi_mgkg": (0.15, 226),
        "Ag_mgkg": (0.25, 1962),
        "In_mgkg": (0.25, 2849),
        "Au_ugkg": (0.5, 259),
        "Pd_ugkg": (0.25, 579),
        "Cs_mgkg": (0.5, 191),
        "Ta_mgkg": (0.5, 1215),
        "Sm_mgkg": (1.5, 189),
        "Na2O_%": (0.15, 157),
        "S_mgkg": (500.0, 1007),
        "Cl_mgkg": (100.0, 1932),
    }
    assert {name: half_limits(column(survey, name)) for name in expected} == {
        name: [limit] for name, limit in expected.items()
    }
    north = data_folder / "ireland_tellus" / "derived_ni_merged.csv"
    assert half_limits(column(north, "AG")) == [(0.25, 2879), (0.5, 2518)]
    assert half_limits(column(north, "AU_ugkg")) == [(0.5, 2377)]


def test_rounded_columns_without_half_limits_are_left_in_peace(data_folder):
    survey = data_folder / "ireland_tellus" / "GSI_Tellus_2013_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.1.csv"
    for name in ("MgO_%", "Al2O3_%", "SiO2_%", "P2O5_%", "K2O_%", "Ba_mgkg", "La_mgkg", "Zr_mgkg"):
        assert half_limits(column(survey, name)) == [], name
    north = data_folder / "ireland_tellus" / "derived_ni_merged.csv"
    for name in ("MGO", "NI", "CU", "PB", "SN", "CO", "GA", "Y", "K2O"):  # in part whole numbers, in part tenths
        assert half_limits(column(north, name)) == [], name
    for file in ("jura.pred.csv", "meuse.all.csv"):
        for name in (
            ("Cd", "Co", "Cr", "Cu", "Ni", "Pb", "Zn")
            if file.startswith("jura")
            else ("cadmium", "copper", "lead", "zinc", "om")
        ):
            assert half_limits(column(data_folder / "small_jura_meuse" / file, name)) == [], (file, name)
    features = json.loads((data_folder / "saudi_gm46" / "vector" / "geochem.geojson").read_text(encoding="utf-8"))[
        "features"
    ]
    names = [
        name for name in features[0]["properties"] if name.rpartition("_")[0].endswith(("_ppm", "_ppb", "_percent"))
    ]
    assert len(names) > 50
    for name in names:
        assert half_limits([feature["properties"][name] for feature in features]) == [], name


def test_the_next_value_and_the_share_are_told():
    (found,) = suspect_half_limits(
        np.concatenate([np.full(40, 0.5), np.arange(1, 61) + 0.0, np.full(30, math.nan), [0.0, -9999.0]])
    )
    assert (found.value, found.count, found.share, found.next_value) == (0.5, 40, 0.4, 1.0)


def test_single_precision_does_not_look_like_decimals():
    rng = np.random.default_rng(2)
    rounded = np.round(np.exp(rng.normal(0, 0.8, 4000)), 1) + 0.1
    assert half_limits(rounded.astype(np.float32)) == []
    assert [
        (round(value, 6), count)
        for value, count in half_limits(np.concatenate([rounded, np.full(200, 0.25)]).astype(np.float32))
    ] == [(0.25, 200)]


@pytest.mark.parametrize("values", [[], [math.nan] * 9, [0.0] * 50, [-5.0] * 50, [3.0] * 50])
def test_nothing_is_suspected_without_different_positive_values(values):
    assert suspect_half_limits(values) == []


def test_zeros_in_whole_rows_mean_not_analysed():
    scattered = np.eye(8, dtype=bool)
    whole = np.zeros((8, 8), dtype=bool)
    whole[2:5, :5] = True
    assert zeros_in_whole_rows(scattered) == 0.0
    assert zeros_in_whole_rows(whole) == 1.0
    assert zeros_in_whole_rows(np.vstack([scattered, whole])) == pytest.approx(15 / 23)
    assert math.isnan(zeros_in_whole_rows(np.zeros((4, 3), dtype=bool)))
