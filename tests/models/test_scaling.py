"""Transform and standardisation of bands, from all cells of a grid block by block."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from listeners import Listener, always
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import BandScaling
from prospectivity.models.targeting.windows.scaling import _Moments, apply_scaling, fit_scaling
from scipy import stats


def write(path, *bands):
    values = np.stack(bands).astype(np.float32)
    with GridWriter(
        path, GridGeometry(0, 0, 10, 10, values.shape[2], values.shape[1]), [f"b{i}" for i in range(len(bands))]
    ) as writer:
        writer.write(values)
    return values


def fit(path, transform="none", standardise="zscore"):
    with GridFile(path) as grid:
        return fit_scaling(grid, grid.names, transform, standardise)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.lists(st.lists(st.floats(-1e3, 1e3), max_size=20), min_size=1, max_size=6), st.integers(0, 9))
def test_moments_by_blocks_equal_those_of_the_whole(blocks, constants):
    whole = np.concatenate([*[np.array(block) for block in blocks], np.full(constants, 7.5)])
    if len(whole) == 0:
        return
    moments = _Moments()
    for block in blocks:
        moments.add(np.array(block))
    moments.add_constant(7.5, constants)
    assert moments.n == len(whole)
    assert moments.mean == pytest.approx(whole.mean(), abs=1e-9)
    assert moments.deviation == pytest.approx(whole.std(), abs=1e-6)
    assert (moments.least, moments.largest) == (whole.min(), whole.max())
    if whole.std() > 1:
        assert moments.skewness == pytest.approx(float(stats.skew(whole)), abs=1e-6)


def test_zscore_over_several_blocks_is_that_of_numpy_and_nan_becomes_the_mean(tmp_path):
    rng = np.random.default_rng(0)
    band = rng.normal(50, 4, (600, 40))
    band[rng.random(band.shape) < 0.1] = np.nan
    values = write(tmp_path / "grid.tif", band)
    scaling = fit(tmp_path / "grid.tif")
    assert scaling[0].offset == pytest.approx(np.nanmean(values.astype(float)), rel=1e-12)
    assert scaling[0].scale == pytest.approx(np.nanstd(values.astype(float)), rel=1e-9)
    scaled = apply_scaling(values, scaling)[0]
    assert scaled.dtype == np.float32
    assert np.isfinite(scaled).all()
    assert (scaled[np.isnan(values[0])] == np.float32(scaling[0].fill)).all()
    assert scaled.mean() == pytest.approx(0, abs=1e-5)
    assert scaled[~np.isnan(values[0])].std() == pytest.approx(1, abs=1e-5)


def test_minmax_brings_every_band_to_zero_to_one_and_fills_with_its_mean(tmp_path):
    rng = np.random.default_rng(1)
    band = rng.uniform(-3, 9, (30, 30))
    band[0, 0] = np.nan
    values = write(tmp_path / "grid.tif", band, rng.lognormal(size=(30, 30)))
    for transform in ("none", "log10"):
        scaled = apply_scaling(values, fit(tmp_path / "grid.tif", transform, "minmax"))
        assert scaled.min() == pytest.approx(0, abs=1e-6)
        assert scaled.max() == pytest.approx(1, abs=1e-6)
        assert scaled[0, 0, 0] == pytest.approx(np.delete(scaled[0].ravel(), 0).mean(), abs=1e-5)


def test_auto_takes_the_logarithm_of_positive_skewed_bands_only(tmp_path):
    rng = np.random.default_rng(2)
    skewed, symmetric = rng.lognormal(sigma=1, size=(50, 50)), rng.normal(100, 1, (50, 50))
    with_zero = skewed.copy()
    with_zero[0, 0] = 0
    write(tmp_path / "grid.tif", skewed, symmetric, with_zero, -skewed)
    assert [band.log10 for band in fit(tmp_path / "grid.tif", "auto")] == [True, False, False, False]
    assert [band.log10 for band in fit(tmp_path / "grid.tif", "none")] == [False] * 4


def test_under_a_logarithm_what_is_not_positive_counts_as_half_the_least_positive_value(tmp_path):
    rng = np.random.default_rng(3)
    band = rng.lognormal(size=(40, 40))
    band[:4] = 0
    band[4:6] = -2
    values = write(tmp_path / "grid.tif", band)
    (scaling,) = fit(tmp_path / "grid.tif", "log10")
    least = values[values > 0].min()
    assert scaling.floor == pytest.approx(least / 2)
    logarithm = np.log10(np.where(values > 0, values, least / 2).astype(float))
    assert scaling.offset == pytest.approx(logarithm.mean())
    assert scaling.scale == pytest.approx(logarithm.std())
    np.testing.assert_allclose(
        apply_scaling(values, [scaling]), (logarithm - logarithm.mean()) / logarithm.std(), atol=1e-5
    )


def test_zeros_beside_a_single_positive_value_have_a_logarithm_too(tmp_path):
    band = np.zeros((10, 10))
    band[3] = 5
    values = write(tmp_path / "grid.tif", band)
    scaled = apply_scaling(values, fit(tmp_path / "grid.tif", "log10"))
    assert np.isfinite(scaled).all()
    assert scaled.std() == pytest.approx(1, abs=1e-5)


def test_infinite_cells_count_as_cells_without_data(tmp_path):
    band = np.random.default_rng(4).normal(size=(20, 20))
    band[0, :2] = np.inf, -np.inf
    values = write(tmp_path / "grid.tif", band)
    (scaling,) = fit(tmp_path / "grid.tif")
    assert scaling.offset == pytest.approx(values[np.isfinite(values)].mean(), abs=1e-6)
    assert (apply_scaling(values, [scaling])[0, 0, :2] == np.float32(scaling.fill)).all()


@pytest.mark.parametrize(
    ("band", "transform", "sentence"),
    [
        (np.full((5, 5), np.nan), "none", "The band b1 of grid.tif has no data: leave it out"),
        (np.full((600, 7), 0.1), "none", "The band b1 of grid.tif has the same value everywhere: leave it out"),
        (
            -np.arange(25.0).reshape(5, 5),
            "log10",
            "The band b1 of grid.tif has no positive value and so no logarithm: choose the transform 'none'",
        ),
    ],
)
def test_a_band_that_cannot_be_scaled_is_refused_by_name(tmp_path, band, transform, sentence):
    write(tmp_path / "grid.tif", np.arange(1.0, band.size + 1).reshape(band.shape), band)
    with pytest.raises(InputError, match=sentence):
        fit(tmp_path / "grid.tif", transform)


def test_the_bands_asked_for_are_scaled_in_that_order(tmp_path):
    write(tmp_path / "grid.tif", np.arange(25.0).reshape(5, 5), 100 + np.arange(25.0).reshape(5, 5))
    with GridFile(tmp_path / "grid.tif") as grid:
        scaling = fit_scaling(grid, ["b1", "b0"], "none", "zscore")
    assert [(band.name, band.offset) for band in scaling] == [("b1", 112.0), ("b0", 12.0)]


def test_scaling_does_not_touch_its_input():
    values = np.array([[[1.0, np.nan]]], dtype=np.float32)
    apply_scaling(values, [BandScaling("a", False, 1.0, 2.0, 0.0, 9.0)])
    np.testing.assert_array_equal(values, [[[1.0, np.nan]]])


def test_scaling_can_be_cancelled(tmp_path):
    write(tmp_path / "grid.tif", np.arange(25.0).reshape(5, 5))
    with GridFile(tmp_path / "grid.tif") as grid, pytest.raises(Cancelled):
        fit_scaling(grid, ["b0"], "none", "zscore", Progress(Listener(stop=always)))


@pytest.mark.parametrize(("tens", "log10"), [(24, True), (30, False), (70, False)])
def test_auto_takes_the_logarithm_from_a_skewness_of_one_on(tmp_path, tens, log10):
    # Of two values, the higher one with a share of p, the skewness is (1 - 2 p) / sqrt(p (1 - p)): 1.22, 0.87, -0.87.
    band = np.where(np.arange(100) < tens, 10.0, 1.0).reshape(10, 10)
    write(tmp_path / "grid.tif", band)
    assert fit(tmp_path / "grid.tif", "auto")[0].log10 == log10


def test_positive_values_below_all_of_the_training_have_logarithms_of_their_own():
    band = BandScaling("a", True, 1.0, 2.0, 0.5, 9.0)
    values = np.array([[[0.05, 0.5, 50.0, 0.0, -3.0, np.nan]]], dtype=np.float32)
    half = np.log10(0.5)
    expected = (np.array([np.log10(0.05), half, np.log10(50), half, half]) - 1) / 2
    np.testing.assert_allclose(apply_scaling(values, [band])[0, 0], [*expected, 9.0], rtol=1e-6)
