"""Scores become probabilities: the curve that made the classes is found again, and for two classes it is Platt's."""

import numpy as np
import pytest
from prospectivity.models.statistics.calibration import fit_platt
from prospectivity.models.statistics.softmax import SoftmaxCalibration, balanced_log_loss, fit_softmax, softmax


def drawn(slope, offsets, n, seed=1):
    """Scores, and classes drawn with the probabilities of a known curve; every class gets the same share."""
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(n, len(offsets)))
    probability = SoftmaxCalibration(slope, np.array(offsets)).apply(scores)
    label = (rng.random((n, 1)) > np.cumsum(probability, axis=1)).sum(axis=1)
    return scores, label


def test_the_curve_that_drew_the_classes_is_found_again():
    scores, label = drawn(1.7, [0.0, 0.0, 0.0], 20_000)
    found = fit_softmax(scores, label)
    assert found.slope == pytest.approx(1.7, rel=0.05)
    assert found.offsets == pytest.approx([0, 0, 0], abs=0.06)


def test_of_two_classes_of_the_same_size_it_is_platts_curve():
    scores, label = drawn(1.2, [0.0, 0.0], 400, seed=3)
    few = min(np.bincount(label))
    rows = np.concatenate([np.flatnonzero(label == one)[:few] for one in (0, 1)])
    margin = scores[rows, 1] - scores[rows, 0]
    platt = fit_platt(margin, label[rows] == 1)
    ours = fit_softmax(np.column_stack([-margin / 2, margin / 2]), label[rows]).apply(
        np.column_stack([-margin / 2, margin / 2])
    )
    assert ours[:, 1] == pytest.approx(platt.apply(margin), abs=2e-4)


def test_a_rare_class_is_called_as_often_as_it_deserves_were_it_common():
    scores = np.zeros((100, 2))
    label = np.repeat([0, 1], [90, 10])
    assert fit_softmax(scores, label).apply(scores) == pytest.approx(0.5, abs=0.05)


def test_scores_that_point_the_wrong_way_give_no_falling_curve():
    label = np.tile([0, 1], 40)
    scores = np.column_stack([label == 1, label == 0]).astype(float)
    found = fit_softmax(scores, label)
    assert found.slope == 0
    assert found.apply(scores) == pytest.approx(0.5, abs=1e-6)


def test_classes_that_scores_part_wholly_get_probabilities_short_of_certainty():
    label = np.repeat([0, 1], 20)
    scores = np.column_stack([label == 0, label == 1]).astype(float)
    own = fit_softmax(scores, label).apply(scores)[np.arange(40), label]
    # Platt's target of twenty cases is 21 / 22.
    assert own == pytest.approx(21 / 22, abs=1e-3)


def test_log_loss_weighs_classes_alike_whatever_their_number():
    probability = np.array([[0.5, 0.5]] * 9 + [[0.75, 0.25]])
    label = np.array([0] * 9 + [1])
    assert balanced_log_loss(probability, label) == pytest.approx((np.log(2) + np.log(4)) / 2)


def test_large_scores_do_not_overflow_and_nan_stays_nan():
    result = softmax(np.array([[1e4, 0.0], [np.nan, 0.0]]))
    assert result[0].tolist() == [1.0, 0.0]
    assert np.isnan(result[1]).all()
