"""Places, averages, pairs, and the precision that duplicates tell."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.assays.duplicates import (
    average_by_group,
    duplicate_pairs,
    first_of_group,
    group_places,
    robust_cv,
    thompson_howarth,
)
from prospectivity.models.core.errors import InputError

# -- places ------------------------------------------------------------------------------------------------------------


def test_samples_at_one_place_share_a_number_in_order_of_appearance():
    x = [7.0, 3.0, 7.0, 3.0, 7.0, 7.0004]
    y = [1.0, 1.0, 1.0, 1.0, 2.0, 1.0]
    assert group_places(x, y).tolist() == [0, 1, 0, 1, 2, 0]


def test_further_keys_keep_samples_apart():
    x = y = np.zeros(6)
    depth = [10.0, math.nan, 20.0, 10.0, math.nan, 10.0]
    fraction = np.array(["<2 mm", "<2 mm", "<2 mm", "<2 mm", "<2 mm", "<75 µm"])
    assert group_places(x, y, depth).tolist() == [0, 1, 2, 0, 1, 0]
    assert group_places(x, y, depth, fraction).tolist() == [0, 1, 2, 0, 1, 3]


def test_a_sample_without_coordinates_is_a_place_of_its_own():
    nan = math.nan
    assert group_places([nan, 1.0, nan, 1.0, math.inf], [2.0, nan, nan, 5.0, 2.0]).tolist() == [0, 1, 2, 3, 4]
    assert group_places([], []).tolist() == []


def test_keys_of_another_length_are_refused():
    with pytest.raises(InputError, match="one value for each sample"):
        group_places([1.0, 2.0], [1.0, 2.0], [1.0])


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from("ab")), max_size=40))
def test_groups_are_those_of_a_dictionary(samples):
    numbers = {}
    expected = [numbers.setdefault(sample, len(numbers)) for sample in samples]
    x, y, key = (np.array([sample[i] for sample in samples]) for i in range(3))
    assert group_places(x * 1e6, y * 1e-3, key).tolist() == expected


def test_averages_leave_out_missing_values():
    values = np.array([[1.0, math.nan], [5.0, 2.0], [3.0, math.nan], [math.nan, 4.0]])
    np.testing.assert_array_equal(average_by_group(values, [0, 1, 0, 1]), [[2.0, math.nan], [5.0, 3.0]])
    assert average_by_group(np.empty((0, 3)), []).shape == (0, 3)


def test_the_first_of_each_group_is_the_first_in_the_table():
    assert first_of_group([2, 0, 2, 1, 0]).tolist() == [1, 3, 0]


def test_pairs_join_the_first_with_every_further_one():
    assert duplicate_pairs([4, 9, 4, 5, 9, 4]).tolist() == [[0, 2], [0, 5], [1, 4]]
    assert duplicate_pairs(np.array(["S1", "S2", "S1"])).tolist() == [[0, 2]]
    assert duplicate_pairs([1, 2, 3]).shape == (0, 2)
    assert duplicate_pairs([]).shape == (0, 2)


# -- precision ---------------------------------------------------------------------------------------------------------


def rms_cv(a, b):
    """The form by the mean square (Stanley & Lawie, 2007), which one mistaken pair can carry."""
    a, b = np.asarray(a), np.asarray(b)
    return 100 * math.sqrt(np.mean(2 * ((a - b) / (a + b)) ** 2))


def test_the_cv_of_one_pair_is_its_standard_deviation_over_its_mean():
    expected = 100 * np.std([90.0, 110.0], ddof=1) / 100.0
    assert robust_cv([90.0, 110.0, 45.0], [110.0, 90.0, 55.0]) == pytest.approx(
        expected / 0.6744897501960817, rel=1e-14
    )


def test_the_cv_recovers_a_planted_relative_error_and_is_not_moved_by_exchanged_samples_as_the_mean_square_is():
    rng = np.random.default_rng(4)
    truth = np.exp(rng.normal(3, 1, 20_000))
    a, b = (truth * (1 + 0.08 * rng.normal(size=len(truth))) for _ in range(2))
    assert rms_cv(a, b) == pytest.approx(8, rel=0.03)
    assert robust_cv(a, b) == pytest.approx(8, rel=0.03)
    b[:1000] = rng.permutation(truth)[:1000]
    assert rms_cv(a, b) > 16
    assert robust_cv(a, b) == pytest.approx(8, rel=0.1)


def test_pairs_that_cannot_be_judged_are_left_out():
    a, b = [100.0, math.nan, 0.0, -5.0, 100.0], [110.0, 1.0, 0.0, 2.0, math.inf]
    assert robust_cv(a, b) == robust_cv([100.0], [110.0])
    assert math.isnan(robust_cv([], []))
    assert math.isnan(robust_cv([0.0], [0.0]))
    with pytest.raises(InputError, match="come in pairs"):
        robust_cv([1.0, 2.0], [1.0])


def planted(pairs, s0, k, seed):
    """Duplicates of log-normal concentrations with a standard deviation of s0 + k c."""
    rng = np.random.default_rng(seed)
    truth = np.exp(rng.normal(3, 1.2, pairs))
    return [truth + (s0 + k * truth) * rng.normal(size=pairs) for _ in range(2)]


def test_thompson_howarth_recovers_a_planted_line():
    line = thompson_howarth(*planted(20_000, 0.5, 0.05, 6))
    assert line.s0 == pytest.approx(0.5, rel=0.08)
    assert line.k == pytest.approx(0.05, rel=0.08)
    assert line.detection_limit == pytest.approx(2 * 0.5 / (1 - 0.1), rel=0.08)
    assert line.precision(100.0) == pytest.approx(200 * 5.5 / 100, rel=0.08)


def test_thompson_howarth_of_a_usual_number_of_pairs_is_right_on_average():
    lines = [thompson_howarth(*planted(200, 0.5, 0.05, seed)) for seed in range(60)]
    assert np.mean([line.s0 for line in lines]) == pytest.approx(0.5, rel=0.12)
    assert np.mean([line.k for line in lines]) == pytest.approx(0.05, rel=0.1)


def test_thompson_howarth_of_differences_on_a_line_is_that_line():
    """All pairs of a group alike, so that their median and mean are exact."""
    concentration = np.repeat([10.0, 20.0, 40.0, 80.0, 160.0], 11)
    difference = (2.0 + 0.1 * concentration) * math.sqrt(2) * 0.6744897501960817
    order = np.random.default_rng(0).permutation(55)
    line = thompson_howarth((concentration + difference / 2)[order], (concentration - difference / 2)[order])
    assert (line.s0, line.k) == (pytest.approx(2.0, rel=1e-9), pytest.approx(0.1, rel=1e-9))
    assert line.detection_limit == pytest.approx(5.0, rel=1e-9)
    assert line.pairs == 55


def test_the_remainder_after_groups_of_eleven_is_left_out():
    a, b = np.array(planted(55, 0.5, 0.05, 8))
    more = np.array([1e6, 2e6, 3e6])
    assert thompson_howarth(np.append(a, more), np.append(b, more * 3)).s0 == thompson_howarth(a, b).s0


def test_perfect_duplicates_have_no_error_and_an_error_beyond_all_bounds_no_detection_limit():
    values = np.arange(1.0, 61.0)
    line = thompson_howarth(values, values)
    assert (line.s0, line.k, line.detection_limit, line.pairs) == (0.0, 0.0, 0.0, 60)
    assert math.isnan(thompson_howarth(values * 0.1, values * 1.9).detection_limit)


def test_too_few_pairs_or_one_concentration_are_refused():
    values = np.arange(1.0, 50.0)
    with pytest.raises(InputError, match="at least 50 pairs of duplicates and 49 were given: use the robust"):
        thompson_howarth(values, values)
    with pytest.raises(InputError, match="same mean concentration, 5,"):
        thompson_howarth([4.0] * 60, [6.0] * 60)
