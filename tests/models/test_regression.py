"""Figures of predicted contents: known answers, agreement with scikit-learn, and intervals that groups widen."""

import numpy as np
import pytest
from prospectivity.models.statistics.conformal import measured_coverage, residual_limit
from prospectivity.models.statistics.regression import regression_figures, rmse_difference

ALONE = np.arange(60)


def example(noise=0.5, seed=1):
    rng = np.random.default_rng(seed)
    truth = rng.normal(50, 3, 60)
    return truth, truth + rng.normal(0.2, noise, 60)


def test_figures_are_those_of_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    truth, predicted = example()
    found = regression_figures(truth, predicted[np.newaxis], ALONE, 1)
    assert found.n == 60
    assert found.r2.value == pytest.approx(metrics.r2_score(truth, predicted))
    assert found.rmse.value == pytest.approx(metrics.mean_squared_error(truth, predicted) ** 0.5)
    assert found.bias == pytest.approx(np.mean(predicted - truth))
    assert found.rpd == pytest.approx(truth.std(ddof=1) / found.rmse.value)
    assert found.rpiq == pytest.approx(np.subtract(*np.quantile(truth, [0.75, 0.25])) / found.rmse.value)
    assert found.r2.low < found.r2.value < found.r2.high


def test_sets_are_pooled_each_by_itself_and_then_averaged_over_what_they_know():
    truth, first = example()
    second = truth + 2.0
    half = second.copy()
    half[::2] = np.nan
    one, two, parted = (regression_figures(truth, values[np.newaxis], ALONE, 1) for values in (first, second, half))
    both = regression_figures(truth, np.stack([first, half]), ALONE, 1)
    assert two.rmse.value == pytest.approx(2.0)
    assert parted.n == 30
    assert both.n == 60
    assert both.r2.value == pytest.approx((one.r2.value + parted.r2.value) / 2)
    assert both.bias == pytest.approx((one.bias + 2.0) / 2)


def test_large_contents_lose_no_digits():
    truth, predicted = example()
    near, far = (regression_figures(truth + away, predicted[np.newaxis] + away, ALONE, 1) for away in (0.0, 1e6))
    assert far.r2.value == pytest.approx(near.r2.value, abs=1e-6)
    assert far.rmse.high == pytest.approx(near.rmse.high, rel=1e-6)


def test_errors_shared_within_groups_widen_the_interval_and_samples_as_groups_would_hide_it():
    rng = np.random.default_rng(4)
    member = np.repeat(np.arange(12), 5)
    truth = rng.normal(size=60)
    predicted = truth + rng.normal(size=12)[member]
    grouped, alone = (regression_figures(truth, predicted[np.newaxis], who, 1).rmse for who in (member, ALONE))
    assert grouped.value == pytest.approx(alone.value)
    assert grouped.high - grouped.low > 1.5 * (alone.high - alone.low)


def test_the_better_of_two_has_the_negative_difference_and_equal_ones_have_none():
    truth, good = example(0.3)
    _, bad = example(1.5, seed=1)
    found = rmse_difference(truth, good[np.newaxis], bad[np.newaxis], ALONE, 1)
    assert found.low < found.value < found.high < 0
    swapped = rmse_difference(truth, bad[np.newaxis], good[np.newaxis], ALONE, 1)
    assert (swapped.value, swapped.low) == pytest.approx((-found.value, -found.high))
    same = rmse_difference(truth, good[np.newaxis], good[np.newaxis], ALONE, 1)
    assert (same.value, same.low, same.high) == (0, 0, 0)


def test_half_width_is_the_residual_of_its_rank_and_infinite_where_none_suffices():
    residual = np.array([[0.1, -0.9, 0.4, 0.2, -0.3, 0.7, 0.6, 0.5, -0.8]])
    assert residual_limit(residual, 0.8) == 0.8
    assert residual_limit(residual, 0.9) == 0.9
    assert residual_limit(residual, 0.95) == np.inf
    assert residual_limit(np.vstack([residual, 3 * residual]), 0.8) == pytest.approx(1.6)


def test_intervals_hold_what_they_promise_on_average():
    rng = np.random.default_rng(0)
    held = [
        np.mean(np.abs(rng.laplace(size=200)) <= residual_limit(rng.laplace(size=(1, 59)), 0.9)) for _ in range(300)
    ]
    assert np.mean(held) == pytest.approx(0.9, abs=0.01)


def test_coverage_is_measured_by_errors_of_other_groups_only():
    member = np.repeat([0, 1, 2, 3], 25)
    residual = np.random.default_rng(2).normal(size=(1, 100))
    assert measured_coverage(residual, member, 0.9) == pytest.approx(0.9, abs=0.05)
    residual[0, member == 3] += 20
    # Its own errors would widen the interval until it held this group as well.
    assert measured_coverage(residual, member, 0.75) < 0.76
    assert np.isnan(measured_coverage(residual, np.zeros(100, dtype=int), 0.9))
