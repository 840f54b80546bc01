"""The standard error of an AUC where the classes differ in size."""

import numpy as np
import pytest
from prospectivity.models.statistics.auc import area_under_curve, hanley_mcneil_se, share_below_of, two_sided_p, zauc


def simulated_standard_error(auc, positives, negatives, draws=3000):
    """Of exponential scores, for which the formulas of Hanley & McNeil for Q1 and Q2 are exact: those of deposits have
    a mean auc / (1 - auc) times that of the background.
    """
    rng = np.random.default_rng(0)
    areas = [
        area_under_curve(rng.exponential(auc / (1 - auc), positives), rng.exponential(1.0, negatives))
        for _ in range(draws)
    ]
    assert np.mean(areas) == pytest.approx(auc, abs=0.005)
    return np.std(areas)


@pytest.mark.parametrize(
    ("positives", "negatives", "expected"), [(20, 300, 0.0671), (300, 20, 0.0522), (8, 1000, 0.1042)]
)
def test_the_standard_error_is_that_of_simulated_exponential_scores(positives, negatives, expected):
    standard_error = hanley_mcneil_se(0.7, positives, negatives)
    assert standard_error == pytest.approx(expected, abs=0.0001)
    assert standard_error == pytest.approx(simulated_standard_error(0.7, positives, negatives), rel=0.03)


def test_few_deposits_among_much_background_are_less_certain_than_the_reverse_above_one_half():
    assert zauc(0.7, 20, 300) == pytest.approx(0.2 / 0.0671, rel=2e-3)
    assert zauc(0.7, 300, 20) == pytest.approx(0.2 / 0.0522, rel=2e-3)
    # Scores with the other sign exchange the classes.
    assert hanley_mcneil_se(0.3, 300, 20) == pytest.approx(hanley_mcneil_se(0.7, 20, 300), rel=0.02)


def test_of_pairs_of_deposit_and_background_ties_count_half():
    assert area_under_curve([1, 2], [3, 1]) == (0.5 + 0 + 1 + 0) / 4
    assert area_under_curve([1], [1, 1, 2, 3, 4]) == (0.5 + 0.5) / 5
    assert area_under_curve([5, 5, 5], [5, 5]) == 0.5
    assert area_under_curve([6], [5, 4, 3]) == 1.0


def test_zauc_is_negative_below_one_half_and_0_on_it():
    assert zauc(0.3, 20, 300) < 0 == zauc(0.5, 20, 300)


def test_an_auc_at_an_end_is_moved_inwards_by_half_of_one_pair():
    assert hanley_mcneil_se(1.0, 10, 40) == pytest.approx(0.0079987, abs=1e-7)
    assert hanley_mcneil_se(1.0, 10, 40) == hanley_mcneil_se(1 - 0.5 / 400, 10, 40)
    assert hanley_mcneil_se(0.0, 10, 40) == hanley_mcneil_se(0.5 / 400, 10, 40)


def test_two_sides_have_twice_the_probability_of_one():
    assert two_sided_p(1.959964) == pytest.approx(0.05, abs=1e-6)
    assert two_sided_p(-1.959964) == two_sided_p(1.959964)


def test_shares_below_count_equal_scores_half_and_do_not_need_an_order():
    shares = share_below_of(np.array([0.0, 1.0, 2.0, 2.5, 9.0]), np.array([3.0, 2.0, 1.0, 2.0]))
    np.testing.assert_array_equal(shares, [0.0, 0.125, 0.5, 0.75, 1.0])
