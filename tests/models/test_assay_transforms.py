"""Log-ratios against a second implementation and their laws; outlier flags."""

import math

import composition_stats as reference  # the composition module of scikit-bio, packaged alone
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from prospectivity.models.assays import transforms
from prospectivity.models.assays.transforms import (
    TRANSFORMS,
    alr,
    alr_inverse,
    balance_names,
    closure,
    clr,
    clr_inverse,
    ilr,
    ilr_inverse,
    log10,
    mad_flags,
    round_trip_error,
    subcomposition_share,
    transform,
    tukey_flags,
)
from prospectivity.models.core.errors import InputError

compositions = st.tuples(st.integers(1, 6), st.integers(2, 9)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.floats(1e-6, 1e6))
)


@pytest.fixture
def assays():
    """Concentrations over six orders of magnitude, 200 samples of 7 parts."""
    return np.exp(np.random.default_rng(5).normal(0, 3, (200, 7)))


# -- log-ratios --------------------------------------------------------------------------------------------------------


def test_log_ratios_agree_with_scikit_bios(assays):
    closed = reference.closure(assays)
    np.testing.assert_allclose(closure(assays), closed, rtol=1e-14)
    np.testing.assert_allclose(clr(assays), reference.clr(closed), atol=1e-12)
    np.testing.assert_allclose(clr_inverse(clr(assays)), reference.clr_inv(reference.clr(closed)), rtol=1e-12)
    for part in (0, 3, 6):
        np.testing.assert_allclose(alr(assays, part), reference.alr(closed, part), atol=1e-12)
        np.testing.assert_allclose(
            alr_inverse(alr(assays, part), part), reference.alr_inv(reference.alr(closed, part), part), rtol=1e-12
        )
    partition = (
        np.triu(-np.ones((7, 7), dtype=int), 1)[:-1] + np.eye(7, dtype=int)[:-1]
    )  # each part against all behind it
    basis = reference.sbp_basis(partition)
    np.testing.assert_allclose(ilr(assays), reference.ilr(closed, basis), atol=1e-12)
    np.testing.assert_allclose(
        ilr_inverse(ilr(assays)), reference.ilr_inv(reference.ilr(closed, basis), basis), rtol=1e-12
    )


def test_pivot_coordinates_follow_their_formula():
    x = np.array([[0.1, 0.3, 0.4, 0.2]])
    expected = [
        math.sqrt(3 / 4) * math.log(0.1 / (0.3 * 0.4 * 0.2) ** (1 / 3)),
        math.sqrt(2 / 3) * math.log(0.3 / (0.4 * 0.2) ** (1 / 2)),
        math.sqrt(1 / 2) * math.log(0.4 / 0.2),
    ]
    assert ilr(x)[0] == pytest.approx(expected, abs=1e-15)
    assert balance_names(["Cu", "Zn", "Pb", "As"]) == ["Cu | Zn, Pb, As", "Zn | Pb, As", "Pb | As"]
    assert clr(x)[0] == pytest.approx(
        [-0.79451346, 0.30409883, 0.5917809, -0.10136628], abs=5e-9
    )  # printed in scikit-bio's manual


@given(compositions)
def test_the_inverse_of_a_transform_is_the_closed_composition(parts):
    closed = closure(parts)
    assert closed.sum(axis=1) == pytest.approx(np.ones(len(parts)), rel=1e-12)
    assert clr_inverse(clr(parts)) == pytest.approx(closed, rel=1e-10)
    assert ilr_inverse(ilr(parts)) == pytest.approx(closed, rel=1e-10)
    for part in range(parts.shape[1]):
        assert alr_inverse(alr(parts, part), part) == pytest.approx(closed, rel=1e-10)
    assert 10 ** log10(parts) == pytest.approx(parts, rel=1e-12)


@given(compositions, st.floats(1e-6, 1e6))
def test_log_ratios_do_not_feel_the_unit_and_centred_ones_sum_to_zero(parts, factor):
    assert clr(parts * factor) == pytest.approx(clr(parts), abs=1e-10)
    assert ilr(parts * factor) == pytest.approx(ilr(parts), abs=1e-10)
    assert alr(parts * factor, 0) == pytest.approx(alr(parts, 0), abs=1e-10)
    assert clr(parts).sum(axis=1) == pytest.approx(np.zeros(len(parts)), abs=1e-10)


@given(compositions)
def test_pivot_coordinates_keep_aitchison_distances(parts):
    ratios = np.log(parts[:, :, None] / parts[:, None, :])
    aitchison = np.sqrt(((ratios - ratios[:1]) ** 2).sum(axis=(1, 2)) / (2 * parts.shape[1]))
    coordinates = ilr(parts)
    assert np.linalg.norm(coordinates - coordinates[:1], axis=1) == pytest.approx(aitchison, abs=1e-9)


def test_a_row_with_a_missing_zero_or_negative_part_is_missing_throughout(assays):
    whole = {name: transform(name, assays, 1) for name in TRANSFORMS}
    broken = assays.copy()
    broken[3, 2], broken[7, 0], broken[9, 6], broken[11, 5] = math.nan, 0.0, -1.0, math.inf
    for name in ("clr", "ilr", "alr"):
        result = transform(name, broken, 1)
        assert np.isnan(result[[3, 7, 9, 11]]).all()
        np.testing.assert_array_equal(
            np.delete(result, [3, 7, 9, 11], axis=0), np.delete(whole[name], [3, 7, 9, 11], axis=0)
        )
        assert round_trip_error(name, broken, 1) < 1e-12
    assert np.isnan(closure(broken)[[3, 7, 9, 11]]).all()
    assert np.isnan(log10(broken[:11])).sum() == 3
    np.testing.assert_array_equal(transform("none", broken, 1), broken)


def test_blocks_of_rows_change_nothing(assays, monkeypatch):
    before = [transform(name, assays, 2) for name in TRANSFORMS] + [
        round_trip_error(name, assays, 2) for name in TRANSFORMS
    ]
    monkeypatch.setattr(transforms, "_BLOCK_CELLS", 50)
    after = [transform(name, assays, 2) for name in TRANSFORMS] + [
        round_trip_error(name, assays, 2) for name in TRANSFORMS
    ]
    for one, other in zip(before, after):
        np.testing.assert_allclose(one, other, rtol=1e-12)


def test_the_round_trip_error_is_rounding_and_shows_a_transform_that_loses_something(assays, monkeypatch):
    assert round_trip_error("none", assays, 0) == 0.0
    for name in ("log10", "clr", "ilr", "alr"):
        assert 0 < round_trip_error(name, assays, -1) < 1e-12
    assert math.isnan(round_trip_error("clr", np.zeros((5, 3)), 0))
    monkeypatch.setattr(transforms, "clr_inverse", lambda ratios: clr_inverse(ratios) * 1.01)
    assert round_trip_error("clr", assays, 0) == pytest.approx(0.01)


def test_a_wide_survey_needs_little_more_memory_than_its_result():
    import tracemalloc

    parts = np.exp(np.random.default_rng(0).normal(0, 1, (150_000, 40)))
    for name in TRANSFORMS[1:]:
        tracemalloc.start()
        transform(name, parts, 0)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 2 * parts.nbytes, name


def test_bad_inputs_of_a_transform_end_with_one_clear_sentence():
    with pytest.raises(InputError, match="no transform 'boxcox': choose one of none, log10, clr, ilr, alr"):
        transform("boxcox", np.ones((3, 2)), 0)
    for name in ("clr", "ilr", "alr"):
        with pytest.raises(InputError, match=r"at least two analytes and got one of shape \(3, 1\)"):
            transform(name, np.ones((3, 1)), 0)


def test_the_share_of_a_subcomposition_is_the_median_total():
    parts = np.array([[1e5, 2e5], [1e5, 3e5], [1e5, 5e5], [math.nan, 9e5]])
    assert subcomposition_share(parts) == 0.4
    assert math.isnan(subcomposition_share([[math.nan, 1.0]]))


# -- outliers ----------------------------------------------------------------------------------------------------------


def test_tukeys_fences_are_where_the_quartiles_put_them():
    values = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 8.0, 8.1, -1.0, -1.1, math.nan])
    # Of the nine values the quartiles are 1 and 5, so the inner fences are -5 and 11.
    np.testing.assert_array_equal(tukey_flags(values, log=False), [0] * 9 + [math.nan])
    far = np.concatenate([values, [-5.0, 11.0]])
    low, high = np.quantile(far[~np.isnan(far)], [0.25, 0.75])
    edge = tukey_flags(far, k=0.5, log=False)
    known = ~np.isnan(far)
    np.testing.assert_array_equal(edge[known] == 1, far[known] > high + 0.5 * (high - low))
    np.testing.assert_array_equal(edge[known] == -1, far[known] < low - 0.5 * (high - low))
    assert {-1.0, 0.0, 1.0} == set(edge[known])


def test_the_mad_fence_is_three_robust_standard_deviations():
    values = np.array([-2.0, -1.0, 0.0, 1.0, 2.0, 4.44, 4.45, -4.45, math.nan])
    # median 0.5, absolute deviations 0.5, 0.5, 1.5, 1.5, 2.5, 3.94, 3.95, 4.95: MAD 2
    assert mad_flags(values, k=1.33, log=False)[:8].tolist() == [0, 0, 0, 0, 0, 0, 1, -1]
    assert math.isnan(mad_flags(values, log=False)[8])
    assert not mad_flags(values, log=False)[:8].any()


@pytest.mark.parametrize(("flags", "share"), [(tukey_flags, 0.00698), (mad_flags, 0.00270)])
def test_a_log_normal_column_has_the_flags_of_a_normal_one(flags, share):
    values = np.exp(np.random.default_rng(1).normal(2, 1.5, 400_000))
    result = flags(values)
    assert np.mean(result != 0) == pytest.approx(share, rel=0.1)
    assert np.mean(result == 1) == pytest.approx(np.mean(result == -1), rel=0.2)
    np.testing.assert_array_equal(flags(np.log10(values), log=False), result)
    np.testing.assert_array_equal(flags(values * 1000), result)


@pytest.mark.parametrize("flags", [tukey_flags, mad_flags])
def test_flags_without_spread_or_values_are_none(flags):
    np.testing.assert_array_equal(flags([5.0] * 9 + [70.0, math.nan]), [0.0] * 10 + [math.nan])
    np.testing.assert_array_equal(flags([math.nan, 0.0, -1.0]), [math.nan] * 3)
    np.testing.assert_array_equal(flags([1.0, 2.0, math.inf], log=False), [0.0, 0.0, math.nan])
