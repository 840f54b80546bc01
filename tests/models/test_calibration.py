"""Scores turned into probabilities, against scikit-learn and known answers."""

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.statistics.calibration import (
    Calibration,
    calibration_figures,
    choose_calibration,
    fit_isotonic,
    fit_platt,
    log_loss,
    log_odds,
    reliability,
)


def cases(n=400, seed=5, slope=1.5, intercept=-1.0):
    """Scores of any scale, and labels drawn with the probability of a logistic curve."""
    rng = np.random.default_rng(seed)
    score = rng.normal(0, 2, n)
    return score, rng.random(n) < 1 / (1 + np.exp(-(slope * score + intercept)))


# -- fits --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1.0, 1e-4, 1e5])
def test_platt_agrees_with_scikit_learn(scale):
    sigmoid = pytest.importorskip("sklearn.calibration")._SigmoidCalibration
    score, label = cases()
    theirs = sigmoid().fit(score, label)
    mine = fit_platt(scale * score + 3 * scale, label)
    assert mine.apply(scale * score + 3 * scale) == pytest.approx(theirs.predict(score), abs=1e-4)


def test_platt_is_the_logistic_regression_towards_platts_targets():
    linear = pytest.importorskip("sklearn.linear_model")
    score, label = cases(150)
    n, m = label.sum(), (~label).sum()
    up, down = (n + 1) / (n + 2), 1 / (m + 2)
    # Each case as a deposit and as background, weighted by its target.
    target = np.where(label, up, down)
    reference = linear.LogisticRegression(penalty=None, tol=1e-10, max_iter=1000).fit(
        np.concatenate([score, score])[:, None], np.repeat([1, 0], len(score)), np.concatenate([target, 1 - target])
    )
    mine = fit_platt(score, label)
    assert (mine.slope, mine.intercept) == pytest.approx((reference.coef_[0, 0], reference.intercept_[0]), rel=1e-4)


def test_platt_finds_the_curve_that_made_the_labels():
    found = fit_platt(*cases(200_000))
    assert (found.slope, found.intercept) == pytest.approx((1.5, -1.0), abs=0.03)


def test_platt_stays_finite_where_classes_do_not_overlap():
    found = fit_platt([0.0, 0.1, 0.9, 1.0], [False, False, True, True])
    # Two cases of each class: Platt's targets are 1/4 and 3/4, and the mean probability is that of the targets.
    assert found.apply([0.05, 0.95]) == pytest.approx([0.25, 0.75], abs=0.005)
    assert found.apply([0.0, 0.1, 0.9, 1.0]).mean() == pytest.approx(0.5)


def test_scores_that_fall_with_the_deposits_become_the_base_rate():
    found = fit_platt([0.9, 0.8, 0.2, 0.1], [False, False, True, True])
    assert found.slope == 0
    assert found.apply([-5.0, 5.0]) == pytest.approx([0.5, 0.5])


def test_a_weight_of_two_is_a_case_twice():
    score, label = cases(60)
    weight = np.where(np.arange(60) % 3, 1.0, 2.0)
    twice = np.repeat(np.arange(60), weight.astype(int))
    for fit in (fit_platt, fit_isotonic):
        assert fit(score, label, weight).apply(score) == pytest.approx(
            fit(score[twice], label[twice]).apply(score), abs=1e-8
        )


def test_isotonic_agrees_with_scikit_learn_but_is_never_certain():
    isotonic = pytest.importorskip("sklearn.isotonic")
    score, label = cases()
    low, high = 1 / ((~label).sum() + 2), (label.sum() + 1) / (label.sum() + 2)
    at = np.linspace(-9, 9, 501)
    theirs = isotonic.IsotonicRegression(out_of_bounds="clip").fit(score, label).predict(at)
    assert fit_isotonic(score, label).apply(at) == pytest.approx(np.clip(theirs, low, high), abs=0.02)
    found = fit_isotonic(score, label).apply(score)
    assert found.min() == pytest.approx(low)
    assert found.max() == pytest.approx(high)


def test_isotonic_of_one_score_is_the_base_rate():
    assert fit_isotonic([2.0, 2.0, 2.0, 2.0], [True, False, False, False]).apply([0.0, 2.0, 9.0]) == pytest.approx(
        [0.25] * 3
    )


@given(st.integers(0, 2**32), st.integers(4, 60), st.sampled_from([fit_platt, fit_isotonic]))
def test_calibrations_never_fall_and_survive_json(seed, n, fit):
    rng = np.random.default_rng(seed)
    score = rng.integers(0, 8, n) / 4.0
    label = np.zeros(n, dtype=bool)
    label[: rng.integers(1, n)] = True
    found = fit(score, label)
    at = np.linspace(-1, 4, 101)
    probability = found.apply(at)
    assert (np.diff(probability) >= 0).all()
    assert ((probability > 0) & (probability < 1)).all()
    again = Calibration.from_json(json.loads(json.dumps(found.to_json())))
    assert again == found
    assert np.array_equal(again.apply(at), probability)


def test_nothing_to_calibrate_leaves_scores_and_gaps():
    score = np.array([[0.1, math.nan], [0.7, 1.0]])
    assert np.array_equal(Calibration().apply(score), score, equal_nan=True)
    for one in (fit_platt([0.0, 1.0], [False, True]), fit_isotonic([0.0, 1.0], [False, True])):
        assert np.array_equal(np.isnan(one.apply(score)), np.isnan(score))


# -- choice ------------------------------------------------------------------------------------------------------------


def test_probabilities_that_are_right_lose_least_when_left_alone():
    losses = {"none": 0.0, "platt": 0.0, "isotonic": 0.0}
    for seed in range(20):
        rng = np.random.default_rng(seed)
        p = rng.random(200)
        for method, loss in choose_calibration(p, rng.random(200) < p, np.arange(200) % 6)[1].items():
            losses[method] += loss
    assert min(losses.values()) > 0  # all three took part
    assert losses["none"] < losses["platt"] < losses["isotonic"]


def test_log_odds_that_are_too_extreme_are_flattened():
    rng = np.random.default_rng(12)
    truth = rng.normal(0, 1.5, 600)
    chosen, losses = choose_calibration(3 * truth, rng.random(600) < 1 / (1 + np.exp(-truth)), np.arange(600) % 6)
    assert chosen.method == "platt"
    assert chosen.slope == pytest.approx(1 / 3, rel=0.25)
    assert set(losses) == {"platt", "isotonic"}


def test_a_step_that_no_logistic_curve_follows_is_isotonic_given_many_cases():
    rng = np.random.default_rng(13)
    p = rng.random(4000)
    chosen, _ = choose_calibration(p, rng.random(4000) < np.where(p < 0.95, 0.3, 0.6), np.arange(4000) % 8)
    assert chosen.method == "isotonic"


def test_few_deposits_seldom_bear_isotonic():
    methods = []
    for seed in range(40):
        rng = np.random.default_rng(seed)
        truth = rng.normal(0, 1, 60)
        methods.append(
            choose_calibration(2 * truth, rng.random(60) < 1 / (1 + np.exp(-truth)), np.arange(60) % 6)[0].method
        )
    assert methods.count("isotonic") <= 8


def test_the_held_out_loss_is_that_of_scikit_learns_grouped_folds():
    selection, isotonic = pytest.importorskip("sklearn.model_selection"), pytest.importorskip("sklearn.metrics")
    score, label = cases(120)
    group = np.arange(120) % 4
    p = np.empty(120)
    for train, test in selection.LeaveOneGroupOut().split(score, groups=group):
        p[test] = fit_platt(score[train], label[train]).apply(score[test])
    assert choose_calibration(score, label, group, methods=("platt",))[1]["platt"] == pytest.approx(
        isotonic.log_loss(label, p)
    )


# -- figures -----------------------------------------------------------------------------------------------------------


def test_deposits_met_again_in_every_repeat_do_not_narrow_the_intervals():
    p, label = np.random.default_rng(2).random(80), np.random.default_rng(3).random(80) < 0.5
    once, thrice = reliability(label, p, 4), reliability(np.tile(label, 3), np.tile(p, 3), 4, repeats=3)
    for one, again in zip(once, thrice):
        assert again.observed.low == pytest.approx(one.observed.low)
        assert again.observed.high == pytest.approx(one.observed.high)
        assert again.cases == 3 * one.cases


def test_figures_agree_with_scikit_learn():
    metrics, calibration = pytest.importorskip("sklearn.metrics"), pytest.importorskip("sklearn.calibration")
    linear = pytest.importorskip("sklearn.linear_model")
    score, label = cases(300)
    p = 1 / (1 + np.exp(-score))
    figures = calibration_figures(label, p)
    assert figures.brier == pytest.approx(metrics.brier_score_loss(label, p))
    assert figures.brier_skill == pytest.approx(
        1 - figures.brier / metrics.brier_score_loss(label, np.full(300, label.mean()))
    )
    assert figures.log_loss == pytest.approx(metrics.log_loss(label, p))
    weight = np.arange(300) % 3
    assert log_loss(label, p, weight) == pytest.approx(metrics.log_loss(label, p, sample_weight=weight))
    line = linear.LogisticRegression(penalty=None, tol=1e-10, max_iter=1000).fit(log_odds(p)[:, None], label)
    assert (figures.slope, figures.intercept) == pytest.approx((line.coef_[0, 0], line.intercept_[0]), rel=1e-4)
    observed, predicted = calibration.calibration_curve(label, p, n_bins=10, strategy="quantile")
    bins = reliability(label, p)
    assert [one.predicted for one in bins] == pytest.approx(predicted)
    assert [one.observed.value for one in bins] == pytest.approx(observed)
    assert sum(one.cases for one in bins) == 300
    assert figures.expected_error == pytest.approx(
        np.average(np.abs(observed - predicted), weights=[one.cases for one in bins])
    )


def test_the_base_rate_has_no_skill_and_certainty_that_is_right_has_all():
    label = np.arange(40) % 4 == 0
    base, sure = calibration_figures(label, np.full(40, 0.25)), calibration_figures(label, label.astype(float))
    assert base.brier_skill == pytest.approx(0)
    assert base.expected_error == pytest.approx(0)
    assert sure.brier_skill == 1
    assert sure.log_loss == pytest.approx(0, abs=1e-10)
    assert math.isnan(base.slope) or base.slope == 0
    assert math.isnan(sure.slope)


def test_right_probabilities_have_slope_1_and_extreme_ones_less():
    rng = np.random.default_rng(8)
    truth = rng.normal(-1, 1.5, 50_000)
    label = rng.random(50_000) < 1 / (1 + np.exp(-truth))
    right, extreme = (calibration_figures(label, 1 / (1 + np.exp(-factor * truth))) for factor in (1, 2))
    assert (right.slope, right.intercept) == pytest.approx((1, 0), abs=0.04)
    assert extreme.slope == pytest.approx(0.5, abs=0.02)
    assert right.log_loss < extreme.log_loss


def test_reliability_intervals_hold_the_observed_share():
    score, label = cases(100)
    for one in reliability(label, 1 / (1 + np.exp(-score)), bins=5):
        assert one.observed.low <= one.observed.value <= one.observed.high
        assert one.cases == 20


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: fit_platt([0.1, 0.2], [True, True]),
            "2 of 2 cases are deposits: calibration needs deposits and background",
        ),
        (lambda: fit_isotonic([0.1], [True, False]), "1 scores, 2 labels"),
        (lambda: fit_platt([0.1, math.nan], [True, False]), "leave cells without data out"),
        (lambda: fit_platt([0.1, 0.2], [True, False], [1.0, -1.0]), "a weight is negative"),
        (
            lambda: choose_calibration([0.1, 0.2, 0.3], [True, False, False], [0, 1, 1]),
            "use more folds or more deposits",
        ),
        (
            lambda: choose_calibration([1.0, 2.0], [True, False], [0, 1], methods=("none",)),
            "choose 'platt', or give scores within 0 to 1",
        ),
        (lambda: choose_calibration([1.0, 2.0], [True, False], [0]), "one fold to each score"),
        (lambda: calibration_figures([True, False], [1.5, 0.2]), "calibrate the scores first"),
        (lambda: Calibration("beta"), "choose one of none, platt, isotonic"),
        (lambda: Calibration("platt", -1.0), "does not rise"),
        (lambda: Calibration("isotonic", knots_score=(0.0, 1.0), knots_probability=(0.5, 0.4)), "both must rise"),
        (lambda: Calibration("isotonic", knots_score=(0.0, 0.0), knots_probability=(0.4, 0.5)), "both must rise"),
        (lambda: Calibration.from_json({"slope": 1.0}), "cannot be read"),
        (lambda: fit_platt([0.1, 0.2, 0.3], [True, False, False], [0.0, 1.0, 1.0]), "0 of 2 cases are deposits"),
        (lambda: Calibration.from_json({"method": "platt", "slope": "steep"}), "cannot be read"),
    ],
)
def test_input_that_makes_no_sense_is_refused(call, message):
    with pytest.raises(InputError, match=message):
        call()


def test_scores_at_both_ends_of_0_to_1_may_stay_as_they_are_and_those_beyond_may_not():
    label, group = [True, False, True, False], [0, 0, 1, 1]
    assert set(choose_calibration([1.0, 0.0, 0.6, 0.4], label, group)[1]) == {"none", "platt", "isotonic"}
    for beyond in (-0.01, 1.01):
        assert set(choose_calibration([beyond, 0.0, 0.6, 0.4], label, group)[1]) == {"platt", "isotonic"}


def test_a_fold_of_one_class_can_be_held_out_if_the_others_have_both():
    losses = choose_calibration([0.9, 0.2, 0.8, 0.1, 0.3], [True, False, True, False, False], [0, 0, 1, 1, 2])[1]
    assert all(math.isfinite(loss) for loss in losses.values())


def test_cases_of_no_weight_count_as_if_they_were_not_there():
    score, label = cases(60)
    weight = (np.arange(60) % 3 > 0).astype(float)
    assert fit_platt(score, label, weight) == fit_platt(score[weight > 0], label[weight > 0])
    assert fit_isotonic(score, label, weight) == fit_isotonic(score[weight > 0], label[weight > 0])
