"""Ground for new deposits and intervals from ensembles, against what they promise."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.errors import InputError
from prospectivity.models.validation.conformal import coverage, ground_for_deposits, interval_from_members, scale_for_coverage


def held(distribution, n, stated, surveys=20_000, seed=1):
    """Share of further ranks, one per survey, on the ground that n ranks of the same distribution point out."""
    rng = np.random.default_rng(seed)
    known, new = distribution(rng, (surveys, n)), distribution(rng, surveys)
    return np.mean([one >= 1 - ground_for_deposits(ranks, stated) for ranks, one in zip(known, new)])


@pytest.mark.parametrize("distribution", [lambda rng, size: rng.random(size), lambda rng, size: rng.beta(6, 1, size)])
@pytest.mark.parametrize(("n", "stated"), [(9, 0.9), (19, 0.8), (39, 0.9)])
def test_exchangeable_deposits_are_held_exactly_as_often_as_stated(distribution, n, stated):
    # (1 - stated) (n + 1) is whole: no rounding, and the promise is exact.
    assert held(distribution, n, stated) == pytest.approx(stated, abs=0.008)


def test_other_numbers_of_deposits_are_held_a_little_more_often_and_never_less():
    for n in (12, 25, 32):
        k = math.floor(0.1 * (n + 1))
        assert held(lambda rng, size: rng.random(size), n, 0.9) == pytest.approx(1 - k / (n + 1), abs=0.008)


def test_too_few_deposits_leave_nothing_out():
    assert ground_for_deposits([0.9] * 8, 0.9) == 1
    assert ground_for_deposits([0.9] * 9, 0.9) == pytest.approx(0.1)


def test_round_shares_count_whole():
    assert ground_for_deposits(np.arange(1, 30) / 100, 0.9) == pytest.approx(0.97)


def test_repeats_are_averaged_and_gaps_left_out():
    rank = np.full((3, 10), math.nan)
    rank[0, :9], rank[1, 1:] = 0.6, 0.8
    assert ground_for_deposits(rank, 0.9) == pytest.approx(0.3)


@given(st.integers(0, 2**32), st.integers(1, 60))
def test_more_deposits_to_hold_need_no_less_ground(seed, n):
    rank = np.random.default_rng(seed).random((2, n))
    ground = [ground_for_deposits(rank, stated) for stated in (0.5, 0.8, 0.9, 0.99)]
    assert (np.diff(ground) >= 0).all()
    assert 0 <= ground[0] <= ground[-1] <= 1


# -- members ------------------------------------------------------------------------------------------------------------------


def ensemble(members=400, cells=3000, error=0.5, spread=0.5, seed=2):
    """True probabilities; the middle of an ensemble errs by `error` in log-odds, while its members spread by `spread`."""
    rng = np.random.default_rng(seed)
    truth = rng.normal(-2, 1, cells)
    middle = truth + rng.normal(0, error, cells)
    return 1 / (1 + np.exp(-(middle + rng.normal(0, spread, (members, cells))))), 1 / (1 + np.exp(-truth))


def test_members_that_spread_as_much_as_they_err_hold_the_truth_as_stated():
    votes, truth = ensemble()
    for level in (0.5, 0.9, 0.95):
        assert coverage(*interval_from_members(votes, level), truth) == pytest.approx(level, abs=0.02)
    assert scale_for_coverage(votes, truth, 0.9) == pytest.approx(1, abs=0.05)


def test_the_scale_repairs_members_that_agree_too_much():
    votes, truth = ensemble(spread=0.25)
    assert coverage(*interval_from_members(votes, 0.9), truth) < 0.7
    scale = scale_for_coverage(votes, truth, 0.9)
    assert scale == pytest.approx(2, rel=0.1)
    assert coverage(*interval_from_members(votes, 0.9, scale), truth) == pytest.approx(0.9, abs=0.002)
    # It is a property of the ensemble, not of these cells.
    others, their_truth = ensemble(spread=0.25, seed=3)
    assert coverage(*interval_from_members(others, 0.9, scale), their_truth) == pytest.approx(0.9, abs=0.02)


def test_ends_are_the_percentiles_of_the_members():
    votes, _ = ensemble(members=101, cells=20)
    low, high = interval_from_members(votes, 0.9)
    assert low == pytest.approx(np.quantile(votes, 0.05, axis=0))
    assert high == pytest.approx(np.quantile(votes, 0.95, axis=0))


@given(st.integers(0, 2**32), st.floats(0, 20))
def test_ends_stay_within_0_to_1_around_the_median(seed, scale):
    votes = np.random.default_rng(seed).choice([0.0, 0.2, 0.9, 1.0], (7, 10))
    low, high = interval_from_members(votes, 0.8, scale)
    middle = np.median(votes, axis=0)
    assert ((low >= 0) & (low <= middle + 1e-9) & (middle - 1e-9 <= high) & (high <= 1)).all()


def test_cells_without_data_have_no_interval_and_do_not_count():
    votes = np.array([[0.2, math.nan, 0.4], [0.3, math.nan, 0.6]])
    low, high = interval_from_members(votes, 0.9)
    assert list(np.isnan(low)) == [False, True, False]
    assert coverage(low, high, [0.25, 0.5, 0.9]) == 0.5
    assert math.isnan(coverage([math.nan], [math.nan], [0.5]))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: ground_for_deposits([0.5], 90), "between 0 and 1, e.g. 0.9"),
        (lambda: ground_for_deposits([math.nan]), "No deposit was ranked"),
        (lambda: interval_from_members([0.1, 0.2]), "at least two members"),
        (lambda: interval_from_members([[0.1], [0.2]], 95), "between 0 and 1, e.g. 0.95"),
        (lambda: scale_for_coverage([[0.1], [0.2]], [math.nan]), "No cell has both"),
    ],
)
def test_input_that_makes_no_sense_is_refused(call, message):
    with pytest.raises(InputError, match=message):
        call()
