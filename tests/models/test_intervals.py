"""Intervals and tests of figures where they can be reckoned by hand or stand in a book."""

import math

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.statistics.intervals import (
    Z95,
    Confusion,
    Interval,
    auc_interval,
    auc_variance_per_deposit,
    clopper_pearson,
    garwood,
    spread,
    wilson,
)
from prospectivity.models.statistics.ranks import auc_over_area, capture, holm, paired_difference, recall

student = pytest.importorskip("scipy.stats").t


def near(interval, value, low, high, accuracy=5e-5):
    assert (interval.value, interval.low, interval.high) == pytest.approx((value, low, high), abs=accuracy)


def test_wilsons_intervals_are_those_of_the_books():
    near(wilson(0.0, 10), 0.0, 0.0, 0.2775)
    near(wilson(1.0, 10), 1.0, 0.7225, 1.0)
    near(wilson(81 / 263, 263), 0.3080, 0.2553, 0.3662)  # Newcombe (1998), table I
    near(wilson(15 / 148, 148), 0.1014, 0.0624, 0.1605)


def test_the_ends_of_wilsons_interval_are_one_standard_error_of_their_own_times_z_away():
    interval = wilson(0.3, 17)
    for end in (interval.low, interval.high):
        assert abs(end - 0.3) == pytest.approx(Z95 * math.sqrt(end * (1 - end) / 17))


def test_exact_intervals_are_those_of_the_books():
    near(clopper_pearson(81 / 263, 263), 0.3080, 0.2527, 0.3676)
    near(clopper_pearson(0.0, 29), 0.0, 0.0, 0.1194)
    near(clopper_pearson(1.0, 29), 1.0, 0.8806, 1.0)
    near(garwood(3), 3, 0.6187, 8.7673)
    near(garwood(0), 0, 0.0, 3.6889)


def test_the_variance_of_a_deposits_rank_is_that_of_exponential_scores():
    # A score with a times the rate of the background's ranks 1 - v, where v has the density a v^(a - 1).
    for a in (1.0, 1 / 3, 1 / 9):
        mean = 1 - a / (a + 1)
        variance = a / (a + 2) - (a / (a + 1)) ** 2
        assert auc_variance_per_deposit(mean) == pytest.approx(variance)
        assert auc_variance_per_deposit(1 - mean) == pytest.approx(variance)


@pytest.mark.parametrize(("auc", "deposits"), [(0.5, 4), (0.75, 10), (0.2, 30)])
def test_the_ends_of_an_auc_interval_are_their_own_standard_errors_times_z_away(auc, deposits):
    interval = auc_interval(auc, deposits)
    for end in (interval.low, interval.high):
        assert abs(end - auc) == pytest.approx(Z95 * math.sqrt(auc_variance_per_deposit(end) / deposits), rel=1e-6)


def test_a_confusion_counts_each_class_and_its_figures_follow():
    confusion = Confusion.at_threshold(
        [1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0.9, 0.5, 0.1, 0.7, 0.6, 0.8, 0.3, 0.2, 0.1, 0.0], 0.5
    )
    assert confusion == Confusion(true_positive=2, false_positive=3, false_negative=1, true_negative=4)
    assert (confusion.n, confusion.positives, confusion.negatives) == (10, 3, 7)
    assert confusion.accuracy == wilson(0.6, 10)
    rate, other = wilson(2 / 3, 3), wilson(4 / 7, 7)
    assert confusion.auc.value == pytest.approx((2 / 3 + 4 / 7) / 2)
    low = math.hypot(rate.value - rate.low, other.value - other.low) / 2
    high = math.hypot(rate.high - rate.value, other.high - other.value) / 2
    assert (confusion.auc.low, confusion.auc.high) == pytest.approx(
        (confusion.auc.value - low, confusion.auc.value + high)
    )
    assert confusion.macro_f1(1).value == pytest.approx((4 / 8 + 8 / 12) / 2)


def test_figures_of_all_wrong_and_all_right_reach_0_and_1():
    wrong, right = Confusion(0, 6, 5, 0), Confusion(5, 0, 0, 6)
    assert (wrong.accuracy.value, wrong.auc.value, wrong.auc.low, wrong.macro_f1(1).value) == (0, 0, 0, 0)
    assert (right.accuracy.value, right.auc.value, right.auc.high, right.macro_f1(1).value) == (1, 1, 1, 1)


def test_the_interval_of_f1_holds_19_of_20_surveys_like_the_one_seen():
    confusion = Confusion(true_positive=30, false_positive=20, false_negative=10, true_negative=140)
    interval = confusion.macro_f1(3)
    drawn = np.random.default_rng(0).multinomial(200, [0.15, 0.1, 0.05, 0.7], 20_000)
    tp, fp, fn, tn = drawn.T
    means = (2 * tp / (2 * tp + fp + fn) + 2 * tn / (2 * tn + fp + fn)) / 2
    assert np.mean((means >= interval.low) & (means <= interval.high)) == pytest.approx(0.95, abs=0.02)
    assert np.mean(means < interval.low) == pytest.approx(0.025, abs=0.012)


def test_what_does_not_exist_has_no_interval():
    assert math.isnan(Confusion(0, 0, 0, 0).accuracy.value)
    assert math.isnan(Confusion(3, 0, 1, 0).auc.value)
    assert math.isnan(Confusion(0, 0, 0, 0).macro_f1(1).value)
    assert math.isnan(auc_interval(0.7, 0).value)
    assert math.isnan(auc_interval(math.nan, 7).value)
    assert spread(Interval(0.5)) == "–"
    assert spread(Interval(0.5, 0.25, 0.75), lambda value: f"{value:.2f}") == "0.25 to 0.75"


# -- ranks of held-out deposits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("difference", "fold", "variance"),
    [
        # Deviations 0.2, 0.1, 0, -0.3: their squares add up to 0.14, so that the usual variance is 0.14 / 12, and 2 x 3
        # / 2 times that is more than 1.5 x 2 / 1 x (0.3² + 0.3²) / 16.
        ([0.9, 0.8, 0.7, 0.4], [0, 0, 1, 1], 0.035),
        # Deviations 0.2, 0.2, -0.2, -0.2: 3 x 0.16 / 12 is less than 1.5 x 2 / 1 x (0.4² + 0.4²) / 16.
        ([0.9, 0.9, 0.5, 0.5], [7, 7, 3, 3], 0.06),
        # The same in three folds: 1.5 x 3 / 2 x (0.4² + 0.2² + 0.2²) / 16 is less than 0.04.
        ([0.9, 0.9, 0.5, 0.5], [7, 7, 3, 4], 0.04),
        # Two deposits: 2 x 1 / 1 x 0.02 / 2.
        ([0.9, 0.7], [0, 1], 0.02),
    ],
)
def test_the_variance_is_the_larger_of_that_of_deposits_and_that_between_folds(difference, fold, variance):
    n = len(difference)
    found, p = paired_difference(difference, np.zeros(n), fold)
    half = student.ppf(0.975, n - 1) * math.sqrt(variance)
    mean = np.mean(difference)
    assert (found.value, found.low, found.high) == pytest.approx((mean, max(mean - half, -1), min(mean + half, 1)))
    assert p == pytest.approx(max(2 * student.sf(mean / math.sqrt(variance), n - 1), 2.0 ** (1 - n)))


def test_p_is_that_of_a_t_test_with_the_enlarged_variance():
    # Differences 0.3, 0.1, 0.1, -0.1: deviations from 0.1 are 0.2, 0, 0, -0.2, 3 x 0.08 / 12 = 0.02.
    found, p = paired_difference([0.9, 0.6, 0.5, 0.5], [0.6, 0.5, 0.4, 0.6], [0, 0, 1, 1])
    assert found.value == pytest.approx(0.1)
    assert p == pytest.approx(2 * student.sf(0.1 / math.sqrt(0.02), 3))
    assert p == pytest.approx(paired_difference([0.6, 0.5, 0.4, 0.6], [0.9, 0.6, 0.5, 0.5], [0, 0, 1, 1])[1])
    # Differences that do not vary: no doubt but that of a sign test, and none where there is no difference.
    assert paired_difference([0.9, 0.6, 0.5, 0.5], [0.65, 0.35, 0.25, 0.25], [0, 0, 1, 1])[1] == 0.125
    assert paired_difference([0.9, 0.6, 0.5, 0.5], [0.9, 0.6, 0.5, 0.5], [0, 0, 1, 1])[1] == 1


def test_a_deposit_counts_by_its_mean_over_the_repeats_that_ranked_it():
    ranks = [[0.9, math.nan, 0.4, math.nan], [0.7, 0.8, 0.2, math.nan]]
    assert auc_over_area(ranks, [[0, 0, 1, 1], [0, 1, 1, 0]]).value == pytest.approx((0.8 + 0.8 + 0.3) / 3)


def test_the_ends_of_the_interval_of_an_auc_are_plausible_to_the_last():
    rank, fold = np.array([0.9, 0.8, 0.7, 0.4]), [0, 0, 1, 1]
    found = auc_over_area(rank, fold)
    multiple = 0.035 / (auc_variance_per_deposit(0.7) / 4)
    for end in (found.low, found.high):
        at = auc_variance_per_deposit(end)
        variance = max(multiple * at, at * (1 + 0.75 * max(1 - 4 * abs(end - 0.5), 0)))
        expected = student.ppf(0.975, 3) * math.sqrt(variance / 4)
        assert abs(end - 0.7) == pytest.approx(expected, rel=1e-6) or end in (pytest.approx(0), pytest.approx(1))


def test_independent_deposits_are_the_least_that_an_interval_takes():
    # Ranks that hardly vary; towards 1/2 the variance is up to 1.75 times that of independent deposits.
    found = auc_over_area([0.5, 0.5, 0.5001, 0.4999] * 5, np.arange(20) % 5)
    for end in (found.low, found.high):
        variance = auc_variance_per_deposit(end) * (1 + 0.75 * (1 - 4 * abs(end - 0.5)))
        assert abs(end - 0.5) == pytest.approx(student.ppf(0.975, 19) * math.sqrt(variance / 20), rel=1e-4)


def test_a_rank_on_the_edge_of_the_share_is_captured():
    assert capture([0.75, 0.7499, 0.9, 0.95], [0, 0, 1, 1], 0.25).value == 0.75
    assert recall([1, 0, 1, 1], [0, 0, 1, 1]).value == 0.75
    for share in (0.0, 1.0):
        with pytest.raises(InputError, match="give a share between 0 and 1"):
            capture([0.5, 0.6], [0, 1], share)


def test_captures_that_do_not_differ_have_an_interval_of_a_deposit_either_way():
    rank = [0.95, 0.9, 0.2, 0.1, 0.5]
    found, p = paired_difference(rank, rank, [0, 0, 1, 1, 2], share=0.2)
    half = student.ppf(0.975, 4) * math.sqrt(2) / 7
    assert (found.value, found.low, found.high) == pytest.approx((0, -half, half))
    assert p == 1


def test_one_fold_or_one_deposit_has_a_figure_and_no_interval():
    for rank, fold in (([0.5, 0.7], [4, 4]), ([0.6], [0])):
        found = auc_over_area(rank, fold)
        assert found.value == pytest.approx(0.6)
        assert math.isnan(found.low)
        assert math.isnan(paired_difference(rank, rank, fold)[1])
    assert math.isnan(auc_over_area([math.nan], [0]).value)


def test_holm_multiplies_the_least_p_by_the_number_of_tests_and_never_lets_them_fall():
    assert holm([0.04, 0.01, math.nan, 0.03]) == pytest.approx([0.06, 0.03, math.nan, 0.06], nan_ok=True)
    assert holm([0.6, 0.7]) == pytest.approx([1.0, 1.0])


@pytest.mark.parametrize("rank", [[0.0, 1.0], [0.5, 0.5]])
def test_ranks_may_lie_on_their_bounds(rank):
    assert auc_over_area(rank, [0, 1]).value == 0.5


@pytest.mark.parametrize("rank", [[-0.01, 1.0], [0.0, 1.01]])
def test_ranks_beyond_their_bounds_are_refused(rank):
    with pytest.raises(InputError, match="give shares of the area, 0 to 1"):
        auc_over_area(rank, [0, 1])
