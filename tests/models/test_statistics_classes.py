"""Figures of classes: agreement with scikit-learn, and intervals that hold the truth."""

import numpy as np
import pytest
from prospectivity.models.statistics.classes import balanced_accuracy, class_figures

RNG = np.random.default_rng


def one_call(called, classes):
    return (called[:, None] == np.arange(classes)).astype(np.int64)


def test_figures_of_one_call_each_are_those_of_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    rng = RNG(5)
    label = np.repeat([0, 1, 2], [30, 12, 7])
    called = np.where(rng.random(49) < 0.6, label, rng.integers(0, 3, 49))
    found = class_figures(one_call(called, 3), label, np.arange(49), RNG(1))
    assert found.balanced_accuracy.value == pytest.approx(metrics.balanced_accuracy_score(label, called))
    assert balanced_accuracy(one_call(called, 3), label) == pytest.approx(found.balanced_accuracy.value)
    assert found.accuracy == pytest.approx(metrics.accuracy_score(label, called))
    assert found.kappa == pytest.approx(metrics.cohen_kappa_score(label, called))
    assert found.confusion.tolist() == metrics.confusion_matrix(label, called).tolist()
    assert found.n == 49


def test_samples_that_were_never_called_take_no_part():
    calls = np.array([[3, 1], [0, 0], [0, 2]])
    found = class_figures(calls, np.array([0, 0, 1]), np.arange(3), RNG(1))
    assert found.n == 2
    assert found.balanced_accuracy.value == pytest.approx((0.75 + 1.0) / 2)


def test_repeats_of_the_same_calls_make_no_interval_narrower():
    label = np.tile([0, 1], 30)
    called = np.where(RNG(3).random(60) < 0.7, label, 1 - label)
    once = class_figures(one_call(called, 2), label, np.arange(60), RNG(1)).balanced_accuracy
    often = class_figures(9 * one_call(called, 2), label, np.arange(60), RNG(1)).balanced_accuracy
    assert once == often


def test_groups_that_are_right_or_wrong_together_widen_the_interval():
    group = np.repeat(np.arange(12), 10)
    label = np.tile([0, 1], 60)
    called = np.where(RNG(4).random(12)[group] < 0.7, label, 1 - label)
    alone = class_figures(one_call(called, 2), label, np.arange(120), RNG(1)).balanced_accuracy
    together = class_figures(one_call(called, 2), label, group, RNG(1)).balanced_accuracy
    assert together.value == alone.value
    assert together.high - together.low > 2 * (alone.high - alone.low)


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    rng = RNG(8)
    held = 0
    for _ in range(200):
        label = np.repeat([0, 1], [40, 25])
        called = np.where(rng.random(65) < np.array([0.85, 0.65])[label], label, 1 - label)
        interval = class_figures(one_call(called, 2), label, np.arange(65), rng).balanced_accuracy
        held += interval.low <= 0.75 <= interval.high
    assert 180 <= held <= 199


def test_samples_all_called_right_leave_an_interval_with_a_width():
    label = np.repeat([0, 1], [8, 5])
    found = class_figures(one_call(label, 2), label, np.arange(13), RNG(1))
    assert found.balanced_accuracy.value == found.balanced_accuracy.high == 1.0
    assert 0.6 < found.balanced_accuracy.low < 0.9
    assert found.kappa == 1.0


def test_intervals_of_few_groups_hold_the_truth_about_as_often_as_they_say():
    rng = RNG(2)
    group, label = np.repeat(np.arange(6), 12), np.tile([0, 1], 36)
    held = 0
    for _ in range(150):
        rate = np.clip(rng.normal(0.75, 0.12, 6), 0, 1)[group]
        called = np.where(rng.random(72) < rate, label, 1 - label)
        interval = class_figures(one_call(called, 2), label, group, rng).balanced_accuracy
        held += interval.low <= 0.745 <= interval.high
    assert 135 <= held <= 149


def test_of_five_groups_the_interval_reaches_farther_than_percentiles_of_a_plain_bootstrap():
    group, label = np.repeat(np.arange(5), 40), np.tile([0, 1], 100)
    rate = np.array([0.6, 0.7, 0.75, 0.8, 0.95])
    called = np.where(np.tile(np.linspace(0.0, 0.99, 40), 5) < rate[group], label, 1 - label)
    found = class_figures(one_call(called, 2), label, group, RNG(1)).balanced_accuracy
    right = np.array([(called == label)[group == one].mean() for one in range(5)])
    plain = np.quantile(right[RNG(2).integers(0, 5, (4000, 5))].mean(axis=1), [0.025, 0.975])
    assert found.low < plain[0] - 0.02
    assert found.high > plain[1] + 0.02
