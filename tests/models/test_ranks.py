"""Intervals and tests of blocked cross-validation, held against surveys whose truth is known."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.statistics.folds import spatial_folds
from prospectivity.models.statistics.ranks import auc_over_area, capture, holm, paired_difference, recall
from prospectivity.models.synthetic.random_fields import RandomFields

CELLS, DEPOSITS, FOLDS, REPEATS, SURVEYS = 60, 32, 8, 2, 200


def ridge_logistic(x, y, penalty=1.0):
    """Coefficients of a ridge logistic regression, by Newton's method; the intercept is not needed for ranks."""
    x = np.column_stack([x, np.ones(len(x))])
    ridge = np.diag([penalty] * (x.shape[1] - 1) + [1e-9])
    beta = np.zeros(x.shape[1])
    for _ in range(6):
        p = 1 / (1 + np.exp(-x @ beta))
        beta -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ beta)
    return beta[:-1]


def blocked_survey(seed, signal):
    """Ranks (method, repeat, deposit) and folds (repeat, deposit) of a survey of four elements, two of them with each
    method.
    """
    rng = np.random.default_rng(seed)
    fields = RandomFields(CELLS, 1.0, rng)
    elements = np.column_stack([fields.matern(12.0).ravel() for _ in range(4)])
    weight = np.exp(signal * (elements[:, 0] + elements[:, 2]))
    deposits = rng.choice(CELLS**2, DEPOSITS, replace=False, p=weight / weight.sum())
    y, x = np.divmod(np.arange(CELLS**2), CELLS)
    distance = np.hypot(x[:, None] - x[deposits], y[:, None] - y[deposits])
    rank, fold = np.empty((2, REPEATS, DEPOSITS)), np.empty((REPEATS, DEPOSITS), dtype=int)
    for repeat in range(REPEATS):
        fold[repeat], _ = spatial_folds(
            x[deposits].astype(float), y[deposits].astype(float), FOLDS, seed * REPEATS + repeat
        )
        for held_out in (fold[repeat] == one for one in range(FOLDS)):
            allowed = np.flatnonzero((distance > 2).all(axis=1) & (distance[:, held_out] > 8).all(axis=1))
            training = np.concatenate([deposits[~held_out], rng.choice(allowed, 150, replace=False)])
            label = np.repeat([1.0, 0.0], [(~held_out).sum(), 150])
            for method, bands in enumerate(([0, 1], [2, 3])):
                values = elements[:, bands] @ ridge_logistic(elements[np.ix_(training, bands)], label)
                rank[method, repeat, held_out] = (values < values[deposits[held_out], None]).mean(
                    axis=1
                ) + 0.5 / CELLS**2
    return rank, fold


@pytest.fixture(scope="module")
def random_labels():
    return [blocked_survey(seed, 0.0) for seed in range(SURVEYS)]


@pytest.fixture(scope="module")
def planted_signal():
    return [blocked_survey(seed, 0.7) for seed in range(1000, 1000 + SURVEYS)]


def covered(intervals, truth):
    return np.mean([one.low <= truth <= one.high for one in intervals])


# -- measured on surveys -----------------------------------------------------------------------------------------------


def test_intervals_of_random_labels_hold_one_half_in_95_of_100_surveys(random_labels):
    intervals = [auc_over_area(one, fold) for rank, fold in random_labels for one in rank]
    assert np.mean([one.value for one in intervals]) == pytest.approx(0.5, abs=0.03)
    assert covered(intervals, 0.5) == pytest.approx(0.95, abs=0.03)


def test_intervals_that_take_deposits_as_independent_hold_one_half_too_rarely(random_labels):
    means = [
        (rank[0].mean(axis=0).mean(), rank[0].mean(axis=0).std(ddof=1) / math.sqrt(DEPOSITS))
        for rank, _ in random_labels
    ]
    assert np.mean([abs(value - 0.5) <= 2.04 * error for value, error in means]) < 0.9


def test_captures_of_random_labels_hold_the_share_of_the_area(random_labels):
    for share in (0.05, 0.1, 0.2):
        assert covered([capture(rank[0], fold, share) for rank, fold in random_labels], share) >= 0.92


def test_intervals_of_a_planted_signal_hold_its_expected_figures(planted_signal):
    intervals = [auc_over_area(rank[0], fold) for rank, fold in planted_signal]
    truth = np.mean([one.value for one in intervals])
    assert truth > 0.65
    assert covered(intervals, truth) >= 0.92
    # Not by being useless: hardly any of them holds one half.
    assert covered(intervals, 0.5) < 0.5
    captures = [capture(rank[0], fold, 0.2) for rank, fold in planted_signal]
    assert covered(captures, np.mean([one.value for one in captures])) >= 0.92


def test_two_equally_bad_methods_differ_at_the_5_percent_level_in_5_of_100_surveys(random_labels):
    p_values = [paired_difference(*rank, fold)[1] for rank, fold in random_labels]
    assert np.mean(np.array(p_values) < 0.05) == pytest.approx(0.05, abs=0.03)


def test_two_equally_good_methods_differ_at_the_5_percent_level_in_at_most_8_of_100_surveys(planted_signal):
    for share in (None, 0.2):
        assert np.mean([paired_difference(*rank, fold, share=share)[1] < 0.05 for rank, fold in planted_signal]) <= 0.08


# -- exact -------------------------------------------------------------------------------------------------------------


@st.composite
def surveys(draw):
    repeats, deposits, folds = draw(st.integers(1, 4)), draw(st.integers(1, 12)), draw(st.integers(1, 6))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    rank = draw(st.sampled_from([rng.random, rng.integers]))
    rank = (
        rank(size=(repeats, deposits)) if rank == rng.random else rng.integers(0, 2, (repeats, deposits)).astype(float)
    )
    return rank, rng.integers(0, folds, (repeats, deposits))


@given(surveys())
def test_intervals_hold_their_value_within_0_to_1_or_say_that_there_is_none(survey):
    rank, fold = survey
    for one, mean in ((auc_over_area(rank, fold), rank.mean()), (capture(rank, fold, 0.2), (rank >= 0.8).mean())):
        assert one.value == pytest.approx(mean)
        defined = rank.shape[1] > 1 and any(len(np.unique(row)) > 1 for row in fold)
        assert math.isnan(one.low) != defined
        if defined:
            assert 0 <= one.low <= one.value <= one.high <= 1
            assert one.high > one.low


@given(surveys())
def test_a_difference_is_that_of_the_figures_and_changes_sign_with_the_order(survey):
    rank, fold = survey
    other = rank[:, ::-1]
    for share in (None, 0.2):
        there, p_there = paired_difference(rank, other, fold, share=share)
        back, p_back = paired_difference(other, rank, fold, share=share)
        assert there.value == pytest.approx(-back.value)
        assert (there.low, there.high, p_there) == pytest.approx((-back.high, -back.low, p_back), nan_ok=True)


@given(surveys())
def test_repeating_the_same_folds_and_ranks_is_no_new_evidence(survey):
    rank, fold = survey
    once, twice = auc_over_area(rank, fold), auc_over_area(np.tile(rank, (3, 1)), np.tile(fold, (3, 1)))
    assert (twice.value, twice.low, twice.high) == pytest.approx((once.value, once.low, once.high), nan_ok=True)


def test_one_fold_or_one_deposit_has_no_interval():
    for rank, fold in (([0.2, 0.9, 0.7], [0, 0, 0]), ([0.8], [0])):
        one = auc_over_area(rank, fold)
        assert one.value == pytest.approx(np.mean(rank))
        assert math.isnan(one.low)
        assert math.isnan(one.high)
        assert math.isnan(paired_difference(rank, rank, fold)[1])


def test_nothing_ranked_has_no_value():
    assert math.isnan(auc_over_area([[math.nan, math.nan]], [[0, 1]]).value)


def test_a_deposit_counts_in_the_repeats_that_ranked_it():
    rank = [[0.2, 0.9, math.nan], [0.4, math.nan, math.nan]]
    fold = [[0, 1, 1], [0, 1, 1]]
    some, both = auc_over_area(rank, fold), auc_over_area([0.3, 0.9], [0, 1])
    assert (some.value, some.low, some.high) == pytest.approx((both.value, both.low, both.high))


def test_all_captured_keeps_a_width_that_shrinks_with_the_number_of_deposits():
    few, many = (capture(np.ones(n), np.arange(n) % 4, 0.1) for n in (5, 40))
    assert few.value == few.high == many.value == many.high == 1
    assert 0.2 < few.low < 0.6 < many.low < 0.95


def test_a_capture_counts_ranks_at_the_limit():
    assert capture([0.8, 0.79, 0.9, 0.1], [0, 1, 2, 3], 0.2).value == 0.5


def test_recall_is_the_share_of_deposits_called_ore():
    called, fold = [[True, False, True, True]], [[0, 0, 1, 1]]
    assert recall(called, fold) == capture([[0.9, 0.1, 0.95, 0.99]], fold, 0.2)
    assert recall(called, fold).value == 0.75


def test_fewer_folds_of_the_same_agreement_give_wider_intervals():
    rank = np.repeat([0.9, 0.2, 0.7, 0.4], 8)
    alike, mixed = np.repeat(np.arange(4), 8), np.tile(np.arange(8), 4)
    neighbours, strangers = auc_over_area(rank, alike), auc_over_area(rank, mixed)
    assert neighbours.high - neighbours.low > 1.5 * (strangers.high - strangers.low)


def test_the_same_ranks_differ_in_nothing():
    rank, fold = np.random.default_rng(3).random((2, 12)), np.arange(24).reshape(2, 12) % 4
    for share in (None, 0.1):
        difference, p_value = paired_difference(rank, rank, fold, share=share)
        assert difference.value == 0
        assert p_value == 1


def test_a_method_that_ranks_most_deposits_higher_is_better():
    rng = np.random.default_rng(6)
    fold = np.arange(32) % 8
    worse = rng.random(32)
    difference, p_value = paired_difference(np.clip(worse + rng.uniform(-0.05, 0.35, 32), 0, 1), worse, fold)
    assert p_value < 0.001
    assert 0 < difference.low < difference.value < difference.high


def test_three_deposits_that_agree_say_no_more_than_a_sign_test():
    assert paired_difference([0.9, 0.8, 0.7], [0.5, 0.4, 0.3], [0, 1, 2])[1] == 0.25


def test_five_deposits_captured_by_one_method_only_are_no_certainty():
    difference, p_value = paired_difference(np.ones(5), np.zeros(5), np.arange(5), share=0.1)
    assert p_value == pytest.approx(2.0**-4)
    assert difference.low < 0.7


def test_holm_steps_down_as_by_hand():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.02, math.nan, 0.9]) == pytest.approx([0.04, math.nan, 0.9], nan_ok=True)
    assert holm([0.6, 0.7]) == pytest.approx([1.0, 1.0])
    assert len(holm([])) == 0


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_never_lowers_and_keeps_the_order(p_values):
    adjusted = holm(p_values)
    assert (adjusted >= np.array(p_values)).all()
    order = np.argsort(p_values, kind="stable")
    assert (np.diff(adjusted[order]) >= 0).all()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: auc_over_area([0.1, 0.2], [0]), "do not go with folds"),
        (lambda: auc_over_area([0.1, 1.2], [0, 1]), "give shares of the area"),
        (lambda: capture([0.1, 0.2], [0, 1], 20), "between 0 and 1, e.g. 0.2"),
        (lambda: paired_difference([0.1, 0.2], [0.1, 0.2, 0.3], [0, 1]), "do not go with folds"),
    ],
)
def test_input_that_makes_no_sense_is_refused(call, message):
    with pytest.raises(InputError, match=message):
        call()
