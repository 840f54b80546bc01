"""Skill beyond location: a figure centred by those of moved patterns, its interval and p value, and what is said."""

import math

import numpy as np
import pytest

pytest.importorskip("scipy")

from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.statistics.beyond import (
    beyond_verdict,
    beyond_words,
    location_words,
    skill_beyond_location,
)
from prospectivity.models.statistics.intervals import Interval
from scipy.stats import t as student

# Counted in hundredths, so that ties are ties and sums with whole numbers exact.
hundredths = st.integers(20, 80).map(lambda count: count / 100)
patterns = st.lists(hundredths, min_size=2, max_size=40)


def test_the_skill_and_its_interval_are_what_a_hand_finds():
    """Mean 0.5, standard deviation 0.01; t of two degrees of freedom is 4.3027, and sqrt(1 + 1/3) 1.1547."""
    found = skill_beyond_location(0.62, [0.49, 0.50, 0.51])
    half = 4.302652729911275 * 0.01 * 1.1547005383792515
    assert found.skill.value == pytest.approx(0.62)
    assert (found.skill.low, found.skill.high) == pytest.approx((0.62 - half, 0.62 + half), rel=1e-9)
    assert found.p == 1 / 4
    assert found.observed == 0.62
    assert found.moved.tolist() == [0.49, 0.50, 0.51]


def test_a_figure_is_centred_by_the_mean_of_the_moved_patterns():
    assert skill_beyond_location(0.62, [0.55, 0.57]).skill.value == pytest.approx(0.56)
    assert skill_beyond_location(0.40, [0.30, 0.20, 0.40]).skill.value == pytest.approx(0.60)


@given(hundredths, patterns)
def test_the_interval_is_that_of_one_more_draw_by_students_t(observed, moved):
    found, moved = skill_beyond_location(observed, moved), np.array(moved)
    centre, spread = 0.5 + observed - moved.mean(), moved.std(ddof=1) * math.sqrt(1 + 1 / len(moved))
    low, high = student.ppf([0.025, 0.975], len(moved) - 1, centre, spread) if spread else (centre, centre)
    expected = np.clip([centre, low, high], 0, 1)
    np.testing.assert_allclose([found.skill.value, found.skill.low, found.skill.high], expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(
    ("observed", "p"), [(0.9, 1 / 6), (0.7, 2 / 6), (0.65, 2 / 6), (0.5, 5 / 6), (0.31, 5 / 6), (0.3, 1.0), (0.1, 1.0)]
)
def test_p_counts_the_patterns_that_do_as_well_the_real_one_among_them(observed, p):
    assert skill_beyond_location(observed, [0.7, 0.5, 0.3, 0.5, 0.5]).p == pytest.approx(p)


@given(hundredths, patterns)
def test_p_is_a_whole_number_of_patterns_and_the_better_the_figure_the_smaller(observed, moved):
    found = skill_beyond_location(observed, moved)
    count = found.p * (len(moved) + 1)
    assert count == pytest.approx(round(count))
    assert 1 <= round(count) <= len(moved) + 1
    assert round(count) == 1 + sum(figure >= observed for figure in moved)
    assert skill_beyond_location(observed + 0.01, moved).p <= found.p
    assert skill_beyond_location(max(moved) + 0.01, moved).p == 1 / (len(moved) + 1)
    assert skill_beyond_location(min(moved), moved).p == 1.0


@given(st.integers(45, 55), st.lists(st.integers(45, 55), min_size=2, max_size=40), st.integers(-20, 20))
def test_what_raises_the_real_pattern_and_the_moved_ones_alike_changes_nothing(observed, moved, by):
    before = skill_beyond_location(observed / 100, np.array(moved) / 100)
    after = skill_beyond_location((observed + by) / 100, (np.array(moved) + by) / 100)
    assert after.p == before.p
    for end in ("value", "low", "high"):
        assert getattr(after.skill, end) == pytest.approx(getattr(before.skill, end), abs=1e-12)


@given(patterns)
def test_a_pattern_like_the_mean_of_the_moved_ones_has_no_skill(moved):
    found = skill_beyond_location(float(np.mean(moved)), moved)
    assert found.skill.value == pytest.approx(0.5)
    assert found.skill.low <= found.skill.value <= found.skill.high
    assert found.skill.value - found.skill.low == pytest.approx(found.skill.high - found.skill.value)


@given(st.floats(0, 1), st.lists(st.floats(0, 1), min_size=2, max_size=40))
def test_skill_and_interval_stay_within_0_and_1(observed, moved):
    skill = skill_beyond_location(observed, moved).skill
    assert 0 <= skill.low <= skill.value <= skill.high <= 1


def test_what_would_leave_0_to_1_ends_there_also_without_its_interval():
    high, low = skill_beyond_location(1.0, [0.1, 0.2]), skill_beyond_location(0.0, [0.8, 0.9])
    assert (high.skill.value, high.skill.high) == (1.0, 1.0)
    assert (low.skill.value, low.skill.low) == (0.0, 0.0)
    # The interval belongs to the value before it is cut off.
    half = float(student.ppf(0.975, 1)) * np.std([0.1, 0.2], ddof=1) * math.sqrt(1.5)
    assert high.skill.low == pytest.approx(1.35 - half)


@given(hundredths, patterns, st.integers(0, 5))
def test_patterns_without_a_figure_have_no_part(observed, moved, lacking):
    rng = np.random.default_rng(lacking)
    some = rng.permutation(np.append(moved, np.full(lacking, math.nan)))
    found, whole = skill_beyond_location(observed, some), skill_beyond_location(observed, some[~np.isnan(some)])
    assert found.skill == whole.skill
    assert found.p == whole.p
    assert found.moved.tolist() == whole.moved.tolist()
    assert sorted(found.moved) == sorted(moved)


@pytest.mark.parametrize(
    ("observed", "moved"),
    [(math.nan, [0.4, 0.5, 0.6]), (0.7, []), (0.7, [0.5]), (0.7, [0.5, math.nan]), (0.7, [math.nan, math.nan])],
)
def test_nothing_is_known_without_a_figure_or_with_fewer_than_two_moved_ones(observed, moved):
    found = skill_beyond_location(observed, moved)
    assert not found.known
    assert np.isnan([found.skill.value, found.skill.low, found.skill.high, found.p, found.centred(0.7)]).all()
    assert found.observed == pytest.approx(observed, nan_ok=True)
    assert beyond_words(found, "svm", 3000.0) == ""


def test_two_moved_patterns_are_enough():
    found = skill_beyond_location(0.7, [0.5, 0.6, math.nan])
    assert found.known
    assert found.p == 1 / 3


def test_figures_of_part_of_the_deposits_are_centred_alike():
    found = skill_beyond_location(0.6, [0.30, 0.36])
    assert found.centred(0.6) == pytest.approx(found.skill.value) == pytest.approx(0.77)
    assert found.centred(0.33) == pytest.approx(0.5)
    assert math.isnan(found.centred(math.nan))
    # The mean of parts is to be the whole, so that nothing is cut off.
    assert found.centred(1.0) == pytest.approx(1.17)


def test_of_patterns_without_geology_p_is_uniform_and_the_interval_holds_one_half_in_95_of_100():
    """Normal draws: p takes each of its values in one of ten cases, and the interval does what it says."""
    draws = 0.55 + 0.02 * np.random.default_rng(1).normal(size=(4000, 10))
    found = [skill_beyond_location(float(real), moved) for real, *moved in draws]
    shares = np.bincount([round(10 * one.p) for one in found], minlength=11)[1:] / len(draws)
    # Four standard errors.
    assert np.abs(shares - 0.1).max() < 4 * math.sqrt(0.1 * 0.9 / 4000)
    held = np.mean([one.skill.low <= 0.5 <= one.skill.high for one in found])
    assert abs(held - 0.95) < 4 * math.sqrt(0.05 * 0.95 / 4000)
    assert abs(np.mean([one.skill.value for one in found]) - 0.5) < 4 * 0.02 * math.sqrt(1.1 / 4000)


# -- words -------------------------------------------------------------------------------------------------------------

NINETEEN = np.linspace(0.41, 0.59, 19)
"""Mean 0.5, steps of 0.01."""


def test_nearness_is_told_with_its_interval():
    assert location_words(Interval(0.8341, 0.7, 0.91)).startswith(
        "Nearness to known deposits alone, with no element at all, reaches an AUC over area of 0.834 (95 % interval"
        " 0.700 to 0.910) on the same folds: deposits lie together"
    )


def test_what_elements_add_is_told_as_cells_out_of_100_with_the_ground_and_the_patterns_that_it_rests_on():
    found = skill_beyond_location(0.65, NINETEEN)
    half = 2.10092 * NINETEEN.std(ddof=1) * math.sqrt(20 / 19)
    words = beyond_words(found, "svm", 1500.0)
    assert words.startswith(
        "Beyond that the elements add 0.150, as svm sees them: a deposit that the model had not seen ranks above 65 of"
        f" 100 cells of the ground within 1.5 km of it (95 % interval {65 - 100 * half:.0f} to {65 + 100 * half:.0f}),"
        " on a scale on which location alone gives 50. "
    )
    assert "elsewhere 19 times, where no element can show it, reaches that not once (p 0.05)." in words
    assert words.endswith(beyond_verdict(found))


@pytest.mark.parametrize(
    ("observed", "reached", "p"),
    [(0.595, "not once", "0.05"), (0.585, "once", "0.1"), (0.575, "2 times", "0.15"), (0.3, "19 times", "1")],
)
def test_how_often_moved_patterns_do_as_well_is_counted_in_words(observed, reached, p):
    assert f"reaches that {reached} (p {p})." in beyond_words(skill_beyond_location(observed, NINETEEN), "svm", 3000.0)


@pytest.mark.parametrize(
    ("observed", "adds"),
    [(0.5012, "seem to add 0.001"), (0.5004, "add nothing"), (0.5, "add nothing"), (0.3, "add nothing")],
)
def test_elements_that_add_less_than_is_written_add_nothing(observed, adds):
    words = beyond_words(skill_beyond_location(observed, NINETEEN), "svm", 3000.0)
    assert words.startswith(f"Beyond that the elements {adds}, as svm ")
    assert "-0" not in words


LUCK = "The moved patterns differ so much that this may be luck still: more of them (MOVED) would tell."
NO_BETTER = "That cannot be told from a pattern of deposits without any geology."


@pytest.mark.parametrize(
    ("observed", "count", "verdict"),
    [
        (0.9, 99, "That is better than chance."),
        (0.9, 19, "That is better than chance."),
        # The best of nineteen is too often so by chance, however far the others are.
        (0.9, 18, NO_BETTER),
        # Half of the interval of nineteen is 0.135: the best of twenty, but not by more than they differ.
        (0.636, 19, "That is better than chance."),
        (0.634, 19, LUCK),
        (0.601, 19, LUCK),
        (0.6, 19, NO_BETTER),
        (0.3, 19, NO_BETTER),
    ],
)
def test_only_what_p_and_the_interval_tell_from_moved_patterns_is_called_better_than_chance(observed, count, verdict):
    found = skill_beyond_location(observed, np.linspace(0.4, 0.6, count))
    assert beyond_verdict(found) == verdict
    assert found.better == (verdict == "That is better than chance.")


def test_what_is_not_known_is_not_better():
    assert not skill_beyond_location(math.nan, NINETEEN).better
    assert not skill_beyond_location(0.9, []).better
