"""Elements that samples say too little about: which they are, what is said of them, what becomes of them."""

import math

import numpy as np
import pytest
from examples import points
from listeners import Listener
from prospectivity.models.assays.evidence import (
    MINIMUM_SHARE,
    SetAside,
    elements_to_interpolate,
    once_each,
    with_evidence,
)
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.statistics.commonest import Commonest, commonest


def test_the_commonest_value_is_counted_among_numbers_only_and_of_equals_the_smallest_is_taken():
    assert commonest(np.array([3.0, 0.5, np.nan, 0.5, np.inf, 7.0])) == Commonest(4, 0.5, 2)
    assert commonest(np.array([9.0, 2.0, 2.0, 9.0])).value == 2.0
    assert commonest(np.array([3.0, 0.5, np.nan, 0.5])).others == 1
    nothing = commonest(np.array([np.nan, np.inf]))
    assert (nothing.known, nothing.count, nothing.others) == (0, 0, 0)
    assert math.isnan(nothing.value)


def survey(n=1392):
    """Cu everywhere; Te in 18 samples; Ag at half a limit but for 2 of 752; Re nowhere."""
    values = np.arange(1.0, n + 1)
    at = np.arange(n)
    return points(
        values,
        values,
        Cu=values,
        Te=np.where(at < 18, values, np.nan),
        Ag=np.where(at < 2, values, np.where(at < 752, 0.5, np.nan)),
        Re=np.full(n, np.nan),
    )


NONE_OF_THREE = (
    "3 of 4 elements are no evidence, for fewer than 70 of 1,392 samples (5 %) hold another value than the commonest"
    " one: Ag 2 of 752 other than 0.5, Te 18 with a value, Re no value."
)


def test_elements_without_evidence_are_set_aside_with_one_warning_that_counts():
    log = Listener()
    kept, aside = with_evidence(survey(), ["Ag", "Te", "Cu", "Re"], MINIMUM_SHARE, Progress(log))
    assert kept == ["Cu"]
    assert log.warnings == [
        f"{NONE_OF_THREE} They are set aside. MINIMUM_SHARE changes that limit; 0 keeps all elements."
    ]
    assert aside == [
        SetAside("Ag", "2 of 752 other than 0.5, in 1,392 samples"),
        SetAside("Te", "18 with a value, in 1,392 samples"),
        SetAside("Re", "no value, in 1,392 samples"),
    ]


@pytest.mark.parametrize(("others", "kept"), [(9, []), (10, ["Au"])])
def test_an_element_with_exactly_the_share_is_kept_and_one_with_a_sample_less_is_not(others, kept):
    column = np.r_[np.arange(1.0, others + 1), np.zeros(200 - others)]
    log = Listener()
    samples = points(np.arange(200), np.arange(200), Au=column, Cu=np.arange(200.0))
    assert with_evidence(samples, ["Au", "Cu"], 5.0, Progress(log))[0] == [*kept, "Cu"]
    assert len(log.warnings) == (not kept)


def test_shares_are_not_lost_in_rounding():
    # 7 / 100 * 100 is more than 7.
    samples = points(np.arange(100), np.arange(100), Au=np.r_[np.arange(1.0, 8), np.zeros(93)], Cu=np.arange(100.0))
    assert with_evidence(samples, ["Au", "Cu"], 7.0, Progress())[0] == ["Au", "Cu"]


def test_a_share_of_0_keeps_all_and_says_nothing():
    log = Listener()
    names = ["Ag", "Te", "Cu", "Re"]
    assert with_evidence(survey(), names, 0.0, Progress(log)) == (names, [])
    assert elements_to_interpolate(survey(), names, 0.0, Progress(log)) == names
    assert log.warnings == []


@pytest.mark.parametrize("choose", [with_evidence, elements_to_interpolate])
def test_no_element_left_is_refused_with_the_limit_and_the_way_out(choose):
    with pytest.raises(InputError) as refused:
        choose(survey(), ["Te"], 5.0, Progress())
    assert str(refused.value) == (
        "1 of 1 element is no evidence, for fewer than 70 of 1,392 samples (5 %) hold another value than the commonest"
        " one: Te 18 with a value. Nothing is left: choose other ELEMENTS, or give a smaller MINIMUM_SHARE; 0 keeps all"
        " elements."
    )


def test_an_element_that_was_named_is_interpolated_all_the_same_with_a_word_unless_a_limit_was_given():
    log = Listener()
    names = ["Ag", "Te", "Cu", "Re"]
    assert elements_to_interpolate(survey(), names, None, Progress(log)) == names
    assert log.warnings == [
        f"{NONE_OF_THREE} They were chosen and are interpolated all the same; what learns from the grid is better"
        " without: MINIMUM_SHARE = 5 leaves such elements out."
    ]
    assert elements_to_interpolate(survey(), names, 1.0, Progress(log)) == ["Te", "Cu"]
    assert log.warnings[1].startswith("2 of 4 elements are no evidence, for fewer than 14 of 1,392 samples (1 %) hold")


@pytest.mark.parametrize("share", [-1.0, 100.5, math.nan])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(InputError, match=r"^MINIMUM_SHARE is .*: give a share between 0 and 100 per cent\.$"):
        elements_to_interpolate(survey(), ["Cu"], share, Progress())


def test_of_many_elements_without_evidence_the_first_eight_are_counted():
    flat = {f"E{i}": np.full(40, 1.0) for i in range(10)}
    samples, log = points(np.arange(40), np.arange(40), Cu=np.arange(40.0), **flat), Listener()
    with_evidence(samples, list(samples.columns), 5.0, Progress(log))
    (text,) = log.warnings
    assert text.startswith("10 of 11 elements are no evidence, for fewer than 2 of 40 samples")
    assert "E7 0 of 40 other than 1, …" in text
    assert "E8" not in text


def test_an_element_that_is_there_twice_counts_once_by_the_column_with_more_values():
    values = np.arange(1.0, 51)
    samples = points(
        values,
        values,
        Fe_ppm=np.where(values > 10, values, np.nan),
        MnO_pct=values,
        Cu_ppm=values,
        Fe2O3_pct=np.where(values > 5, values, np.nan),
        Mn_ppm=values,
    )
    log = Listener()
    kept, aside = once_each(samples, list(samples.columns), Progress(log))
    # Of equals the first stays.
    assert kept == ["MnO_pct", "Cu_ppm", "Fe2O3_pct"]
    assert log.warnings == [
        "2 of 5 elements are set aside, for another column holds the same element with as many values or more: Fe_ppm"
        " (Fe2O3_pct stays), Mn_ppm (MnO_pct stays). REPEATED = keep takes all of them."
    ]
    assert aside == [
        SetAside("Fe_ppm", "the same element as Fe2O3_pct, which has 45 values; this one has 40"),
        SetAside("Mn_ppm", "the same element as MnO_pct, which has 50 values; this one has 50"),
    ]


def test_elements_that_are_there_once_are_kept_without_a_word():
    log = Listener()
    assert once_each(survey(), ["Cu", "Te"], Progress(log)) == (["Cu", "Te"], [])
    assert log.warnings == []
