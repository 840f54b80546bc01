"""Ground for new deposits, against what it promises."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.statistics.conformal import coverage_spread, ground_for_deposits, residual_limit


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


def test_what_one_training_holds_of_new_values_spreads_as_stated():
    rng = np.random.default_rng(4)
    for n, coverage in ((19, 0.95), (140, 0.95), (30, 0.8)):
        residuals = rng.exponential(size=(1_500, n))
        # Of exponential residuals the share below a limit is known.
        held = 1 - np.exp(-np.array([residual_limit(row[None], coverage) for row in residuals]))
        low, high = coverage_spread(n, coverage)
        np.testing.assert_allclose(np.quantile(held, [0.025, 0.975]), [low, high], atol=0.012)
        assert np.mean(held) == pytest.approx(math.ceil(coverage * (n + 1) - 1e-9) / (n + 1), abs=0.004)
    assert all(map(math.isnan, coverage_spread(18, 0.95)))


def test_repeats_are_averaged_and_gaps_left_out():
    rank = np.full((3, 10), math.nan)
    rank[0, :9], rank[1, 1:] = 0.6, 0.8
    assert ground_for_deposits(rank, 0.9) == pytest.approx(0.3)


def test_only_deposits_that_were_ranked_are_counted_in_each_repeat():
    # Of 9, 19 and 4 ranked deposits the least, the second least and none is left out: 0.30, 0.11 and all of the ground.
    rank = np.full((3, 30), math.nan)
    rank[0, 21:] = 0.70 + np.arange(9) / 100
    rank[1, :19] = 0.88 + np.arange(19) / 200
    rank[2, 13:17] = 0.99
    assert ground_for_deposits(rank[0], 0.9) == pytest.approx(1 - 0.70)
    assert ground_for_deposits(rank[1], 0.9) == pytest.approx(1 - 0.885)
    assert ground_for_deposits(rank[2], 0.9) == 1
    assert ground_for_deposits(rank, 0.9) == pytest.approx(1 - (0.70 + 0.885 + 0.0) / 3)


@given(st.integers(0, 2**32), st.integers(1, 60))
def test_more_deposits_to_hold_need_no_less_ground(seed, n):
    rank = np.random.default_rng(seed).random((2, n))
    ground = [ground_for_deposits(rank, stated) for stated in (0.5, 0.8, 0.9, 0.99)]
    assert (np.diff(ground) >= 0).all()
    assert 0 <= ground[0] <= ground[-1] <= 1


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: ground_for_deposits([0.5], 90), "Ground for 90 of .* between 0 and 1, e.g. 0.9"),
        (lambda: ground_for_deposits([0.5], 1), "Ground for 1 of .* between 0 and 1, e.g. 0.9"),
        (lambda: ground_for_deposits([0.5], 0), "Ground for 0 of .* between 0 and 1, e.g. 0.9"),
        (lambda: ground_for_deposits([math.nan]), "No deposit was ranked"),
    ],
)
def test_input_that_makes_no_sense_is_refused(call, message):
    with pytest.raises(InputError, match=message):
        call()
