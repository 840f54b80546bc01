"""What a cross-validation gives, where every figure can be counted on one's fingers."""

import math
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.statistics.beyond import skill_beyond_location
from prospectivity.models.statistics.calibration import UNKNOWN, Calibration
from prospectivity.models.statistics.ranks import (
    auc_over_area,
    capture,
    mean_over_repeats,
    mean_rank,
    paired_difference,
    recall,
)
from prospectivity.models.targeting.crossvalidation_result import CrossValidation, MethodResult
from prospectivity.models.targeting.ground.moved import MovedPatterns

# Folds of two and three, and of one and four deposits.
FOLD = np.array([[0, 0, 1, 1, 1], [1, 0, 1, 1, 1]])
RANK = np.array([[0.10, 0.95, math.nan, 0.90, 0.80], [0.30, 0.94, 0.60, 0.89, 1.00]])
NEARNESS = np.array([[0.92, 0.96, 0.70, 0.99, 0.40], [0.97, 0.98, 0.75, 0.65, 0.55]])
"""Better than any method of these tests, and yet never the best of them."""

MOVED = np.array([0.35, 0.45, 0.55])
"""Mean 0.45: figures are centred by adding 0.05."""


def method(rank, name="a", called=None):
    """A method whose deposits rank half as high among the ground around them."""
    called = np.where(np.isnan(rank), math.nan, rank >= 0.85) if called is None else called
    nothing = np.empty(0)
    return MethodResult(
        method=name,
        title=name.upper(),
        rank=rank,
        around=rank / 2,
        beyond=skill_beyond_location(mean_rank(rank / 2), MOVED),
        called=called,
        calibration=Calibration(),
        raw=UNKNOWN,
        calibrated=UNKNOWN,
        label=nothing.astype(np.int64),
        probability=nothing,
        seconds=1.0,
    )


def result(*methods):
    return CrossValidation(
        source="g.tif",
        bands=("Au",),
        geometry=GridGeometry(0.0, 0.0, 100.0, 100.0, 9, 7, "EPSG:32637"),
        deposits=Points(np.arange(5.0), np.zeros(5)),
        left_out=0,
        fold=FOLD,
        spacing_m=400.0,
        step=1,
        buffer_m=1200.0,
        exclusion_m=400.0,
        threshold=0.5,
        methods=methods,
        location=method(NEARNESS, "location"),
        moved=MovedPatterns((), 0, 0),
        overview=np.zeros((7, 9), dtype=np.float32),
        choices=(),
        warnings=(),
        seconds=1.0,
    )


def test_a_row_has_the_deposits_of_its_repeat_and_fold_and_figures_of_those_that_were_ranked():
    nothing = np.full((2, 5), math.nan)
    rows = result(method(RANK), method(nothing, "b")).rows()
    nan = (math.nan,) * 5

    def beyond(*ranks):
        return 0.05 + sum(ranks) / len(ranks) / 2

    expected = [
        ("a", 1, 1, 2, (0.10 + 0.95) / 2, 1 / 2, 1 / 2, 1 / 2, beyond(0.10, 0.95)),
        ("a", 1, 2, 3, (0.90 + 0.80) / 2, 0.0, 1 / 2, 1.0, beyond(0.90, 0.80)),
        ("a", 2, 1, 1, 0.94, 0.0, 1.0, 1.0, beyond(0.94)),
        ("a", 2, 2, 4, (0.30 + 0.60 + 0.89 + 1.00) / 4, 1 / 4, 1 / 4, 1 / 2, beyond(0.30, 0.60, 0.89, 1.00)),
        *(("b", repeat, fold, n, *nan) for repeat, fold, n in ((1, 1, 2), (1, 2, 3), (2, 1, 1), (2, 2, 4))),
        ("location", 1, 1, 2, (0.92 + 0.96) / 2, 1 / 2, 1.0, 1.0, beyond(0.92, 0.96)),
        ("location", 1, 2, 3, (0.70 + 0.99 + 0.40) / 3, 1 / 3, 1 / 3, 1 / 3, beyond(0.70, 0.99, 0.40)),
        ("location", 2, 1, 1, 0.98, 1.0, 1.0, 1.0, beyond(0.98)),
        ("location", 2, 2, 4, (0.97 + 0.75 + 0.65 + 0.55) / 4, 1 / 4, 1 / 4, 1 / 4, beyond(0.97, 0.75, 0.65, 0.55)),
    ]
    assert [row[:4] for row in rows] == [row[:4] for row in expected]
    np.testing.assert_allclose([row[4:] for row in rows], [row[4:] for row in expected])


def test_figures_are_those_of_the_methods_own_ranks_and_calls_in_their_folds():
    """Deposits of a fold rank alike, so that intervals hang on the folds."""
    fold = np.array([np.repeat([0, 1, 2], [2, 3, 7]), np.repeat([0, 1, 2], [2, 4, 6])])
    rank = np.array([np.repeat([0.99, 0.30, 0.92], [2, 3, 7]), np.repeat([0.97, 0.20, 0.96], [2, 4, 6])])
    one = method(rank, called=(rank < 0.5).astype(float))
    other = fold[:, ::-1]
    assert one.auc(fold) == auc_over_area(rank, fold) != auc_over_area(rank, other)
    captures, others = ([capture(rank, by, share) for share in (0.05, 0.10, 0.20)] for by in (fold, other))
    assert list(one.captures(fold)) == captures
    assert captures[1:] != others[1:]
    assert one.recall(fold) == recall(one.called, fold) != recall(one.called, other)


def test_the_ground_for_nine_of_ten_leaves_the_lowest_of_nine_out():
    rank = np.stack([np.linspace(0.4, 0.8, 9), np.linspace(0.9, 0.6, 9)])
    assert method(rank).ground_for_90 == pytest.approx(1 - (0.4 + 0.6) / 2)


def test_the_best_method_has_the_highest_auc_of_equal_ones_it_is_the_first_and_never_one_without_ranks():
    worst, good, same = method(RANK / 100, "worst"), method(RANK, "good"), method(RANK.copy(), "same")
    nothing = method(np.full((2, 5), math.nan), "nothing")
    assert result(worst, good, same).best is good
    assert result(nothing, worst).best is worst
    assert result(worst, nothing).best is worst


def test_skill_beyond_location_is_empty_in_folds_where_no_deposit_was_ranked_among_the_ground_around_it():
    one = method(RANK)
    around = one.around.copy()
    around[0, :2] = math.nan
    rows = result(replace(one, around=around)).rows()
    assert [math.isnan(row[8]) for row in rows[:4]] == [True, False, False, False]
    assert all(math.isnan(row[8]) for row in result(replace(one, beyond=skill_beyond_location(0.7, []))).rows()[:4])


def test_the_reader_is_told_first_of_the_automatic_method_and_of_the_best_where_it_ranked_nothing():
    best, automatic = method(RANK, "best"), method(RANK / 2, "automatic")
    nothing = method(np.full((2, 5), math.nan), "automatic")
    assert result(best, automatic).lead is automatic
    assert result(best, automatic).best is best
    assert result(best, nothing).lead is best
    assert result(method(RANK / 2, "other"), best).lead is best
    # One deposit is enough.
    barely = method(np.where(np.arange(5) == 1, RANK, math.nan), "automatic")
    assert result(best, barely).lead is barely


def test_what_elements_add_is_handed_over_of_the_automatic_method_and_all_else_of_the_best():
    best, automatic = method(RANK, "best"), method(RANK / 2, "automatic")
    figures = result(best, automatic).figures()
    assert figures.best == "best"
    assert figures.beyond is automatic.beyond
    assert result(best).figures().beyond is best.beyond


def test_what_is_handed_over_is_of_the_best_method_and_of_nearness():
    found = result(method(RANK / 100, "worst"), method(RANK, "good"))
    figures = found.figures()
    assert figures.best == "good"
    assert figures.auc == auc_over_area(RANK, FOLD)
    assert list(figures.captures) == [capture(RANK, FOLD, share) for share in (0.05, 0.10, 0.20)]
    assert figures.location == auc_over_area(NEARNESS, FOLD)
    assert repr(figures.rows) == repr(found.rows())


def test_a_difference_is_the_first_less_the_second_in_area_or_in_the_share_that_is_asked_for():
    other = np.array([[0.05, 0.85, 0.50, 0.70, 0.99], [0.20, 0.70, 0.30, 0.81, 0.98]])
    rank = np.array([[0.15, 0.95, 0.95, 0.90, 0.80], [0.30, 0.94, 0.95, 0.89, 1.00]])
    found, (a, b) = result(method(rank), method(other, "b")), (method(rank), method(other, "b"))
    in_area, p_value = found.difference(a, b)
    assert in_area.value == pytest.approx((rank - other).mean())
    assert (in_area, p_value) == paired_difference(rank, other, FOLD)
    # In the best fifth lie 4 and 4 deposits by the first method, 2 and 2 by the second.
    in_best, p_value = found.difference(a, b, 0.2)
    assert in_best.value == pytest.approx(2 / 5)
    assert (in_best, p_value) == paired_difference(rank, other, FOLD, 0.2)


def test_the_mean_over_repeats_is_that_of_the_repeats_that_have_a_value():
    values = [[0.2, math.nan, math.nan, 1.0], [0.4, 0.5, math.nan, 0.0], [0.9, 0.7, math.nan, math.nan]]
    np.testing.assert_allclose(mean_over_repeats(values), [0.5, 0.6, math.nan, 0.5])
    np.testing.assert_allclose(mean_over_repeats([0.25, math.nan]), [0.25, math.nan])


def test_the_mean_rank_weighs_deposits_alike_however_often_they_were_ranked():
    values = [[0.2, math.nan, math.nan], [0.4, 0.5, math.nan], [0.9, math.nan, math.nan]]
    assert mean_rank(values) == pytest.approx((0.5 + 0.5) / 2)
    assert mean_rank([[0.2, 0.8], [math.nan, 0.6]]) == pytest.approx((0.2 + 0.7) / 2)
    assert math.isnan(mean_rank([[math.nan], [math.nan]]))
