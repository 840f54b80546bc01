"""Gradients of the kriging predictor against differences of its estimates, fields whose gradient is known, and
gradients of its grids.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from examples import UTM, points
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.interpolation import kriging, kriging_systems
from prospectivity.models.interpolation.gradients import gradients, slope_and_aspect
from prospectivity.models.interpolation.kriging import KrigingOptions, krige_grid, krige_points
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.models.rasters import tiles
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile

STEP_M = 1e-3
STRUCTURES = [
    Structure("spherical", 1.0, 400.0),
    Structure("exponential", 1.0, 150.0),
    Structure("gaussian", 1.0, 120.0),
    Structure("cubic", 1.0, 500.0),
    *(Structure("matern", 1.0, 100.0, smoothness) for smoothness in (0.3, 0.5, 0.8, 1.0, 1.5, 2.0, 2.5, 4.2, 10.0)),
]
EXPONENTIAL = Variogram(0.1, (STRUCTURES[1],))
NESTED = Variogram(
    0.1,
    (Structure("matern", 0.5, 100.0, 1.5), Structure("cubic", 0.4, 600.0), Structure("spherical", 0.3, 90.0)),
    Anisotropy(30.0, 0.4),
)
GLOBAL = KrigingOptions(neighbours=None)


def random_points(n, seed=0, elements=("Au",)) -> Points:
    """Samples near the origin, where a millimetre is a number with many digits."""
    rng = np.random.default_rng(seed)
    return points(
        rng.uniform(0, 1000, n), rng.uniform(0, 800, n), **{name: np.exp(rng.normal(size=n)) for name in elements}
    )


def somewhere(n=60, seed=9) -> tuple[np.ndarray, np.ndarray]:
    other = random_points(n, seed)
    return other.x, other.y


def geometry_over(columns=50, rows=40) -> GridGeometry:
    return GridGeometry(0.0, 800.0, 1000.0 / columns, 800.0 / rows, columns, rows, UTM)


def centres(geometry: GridGeometry) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.meshgrid(geometry.eastings(), geometry.northings())
    return x.ravel(), y.ravel()


def by_name(samples: Points, variogram) -> dict[str, Variogram]:
    return variogram if isinstance(variogram, dict) else dict.fromkeys(samples.columns, variogram)


def at(samples: Points, x, y, variogram=EXPONENTIAL, options=GLOBAL):
    return krige_points(
        samples,
        list(samples.columns),
        by_name(samples, variogram),
        np.asarray(x, float),
        np.asarray(y, float),
        options,
        gradients=True,
    )


def differences(samples: Points, x, y, variogram, options=GLOBAL) -> np.ndarray:
    """Gradient by estimates a millimetre apart, in the shape of `KrigedPoints.gradient`."""
    result = []
    for east, north in ((STEP_M, 0.0), (0.0, STEP_M)):
        after, before = (
            at(samples, x + sign * east, y + sign * north, variogram, options).estimate for sign in (1, -1)
        )
        result.append((after - before) / (2 * STEP_M))
    return np.stack(result, axis=2)


def assert_close(found, expected, relative) -> None:
    """Compare gradients, relative to the length of each; both of shape (..., 2)."""
    length = np.linalg.norm(expected, axis=-1, keepdims=True)
    np.testing.assert_array_less(np.abs(found - expected) / length, relative)


def grid(
    path: Path, samples: Points, geometry: GridGeometry, variogram=EXPONENTIAL, options=None, variance=None
) -> dict[str, np.ndarray]:
    """Write estimates to `path` and gradients beside it; the latter by band."""
    gradient = path.with_name(f"gradient_{path.name}")
    krige_grid(
        samples,
        list(samples.columns),
        by_name(samples, variogram),
        geometry,
        options or KrigingOptions(),
        path,
        variance,
        gradient_path=gradient,
    )
    with GridFile(gradient) as found:
        return dict(zip(found.names, found.read()))


def values_of(path: Path) -> np.ndarray:
    with GridFile(path) as found:
        return found.read()


@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda part: f"{part.model}-{part.smoothness}")
def test_steepness_is_the_derivative_of_the_semivariance_by_the_distance(structure):
    distance = np.concatenate(
        [np.geomspace(1.0, 399.0, 50), np.linspace(500.1, 900, 20)]
    )  # no step over the range of a spherical or cubic model
    variogram, step = Variogram(0.2, (structure, replace(structure, partial_sill=0.5))), 1e-4 * distance
    slope = (variogram.gamma(distance + step) - variogram.gamma(distance - step)) / (2 * step)
    np.testing.assert_allclose(variogram.steepness(distance) * distance, slope, rtol=2e-7, atol=1e-7 * slope.max())


@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda part: f"{part.model}-{part.smoothness}")
def test_steepness_is_0_at_no_distance_and_finite_at_all_others(structure):
    distance = np.array([0.0, 1e-9, 1e-6, 1.0, 1e5, 1e9])
    steepness = Variogram(0.2, (structure,)).steepness(distance)
    assert steepness[0] == 0.0
    assert np.isfinite(steepness).all()
    assert (steepness >= 0).all()


def test_a_nugget_has_no_steepness():
    np.testing.assert_array_equal(Variogram(2.0).steepness(np.linspace(0, 100, 5)), 0.0)


@pytest.mark.parametrize("drift", ["none", "linear"])
@pytest.mark.parametrize(
    "anisotropy", [None, Anisotropy(30.0, 0.4), Anisotropy(290.0, 0.7)], ids=["isotropic", "30 degrees", "290 degrees"]
)
@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda part: f"{part.model}-{part.smoothness}")
def test_the_gradient_is_that_of_estimates_a_millimetre_apart(structure, anisotropy, drift):
    samples, (x, y) = random_points(60), somewhere()
    variogram, options = Variogram(0.1, (structure,), anisotropy), KrigingOptions(drift, None)
    assert_close(at(samples, x, y, variogram, options).gradient, differences(samples, x, y, variogram, options), 1e-6)


def test_nested_structures_and_several_elements_with_missing_values_have_the_gradients_of_their_estimates():
    samples, (x, y) = random_points(70, elements=("Au", "Cu", "Hg", "Zn")), somewhere()
    samples.columns["Cu"][:20] = np.nan
    variograms = {"Au": NESTED, "Cu": EXPONENTIAL, "Hg": replace(NESTED, anisotropy=None), "Zn": NESTED}
    assert_close(at(samples, x, y, variograms).gradient, differences(samples, x, y, variograms), 1e-6)


@settings(max_examples=25)
@given(
    n=st.integers(8, 150),
    neighbours=st.integers(4, 20),
    max_distance=st.one_of(st.none(), st.floats(100, 500)),
    octants=st.booleans(),
    drift=st.sampled_from(["none", "linear"]),
    seed=st.integers(0, 1000),
)
def test_with_a_moving_neighbourhood_too_where_no_sample_is_exchanged(
    n, neighbours, max_distance, octants, drift, seed
):
    samples, (x, y) = random_points(n, seed), somewhere(40, seed + 1)
    options = KrigingOptions(drift, neighbours, max_distance, octants)

    def members(east, north):
        return krige_points(samples, ["Au"], {"Au": NESTED}, x + east, y + north, options, weights=True).neighbours

    # Closer to a sample, where many variograms have a cusp, a millimetre is too long a step.
    same = np.hypot(x[:, np.newaxis] - samples.x, y[:, np.newaxis] - samples.y).min(axis=1) > 3
    for east, north in ((STEP_M, 0), (-STEP_M, 0), (0, STEP_M), (0, -STEP_M)):
        same &= (members(east, north) == members(0, 0)).all(axis=(1, 2))
    found, expected = (
        at(samples, x, y, NESTED, options).gradient[same, 0],
        differences(samples, x, y, NESTED, options)[same, 0],
    )
    # One sample alone gives a constant, and none nothing.
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-6 * np.nanmax(np.abs(expected), initial=1e-6))


def test_the_gradient_of_the_median_of_logarithms_is_exact_and_that_of_the_mean_holds_the_correction_fixed():
    samples, (x, y) = random_points(60), somewhere()
    variogram = replace(NESTED, transform="log")
    median, mean = KrigingOptions(neighbours=None, back_transform="median"), GLOBAL
    by_median, by_mean = at(samples, x, y, variogram, median), at(samples, x, y, variogram, mean)
    assert_close(by_median.gradient, differences(samples, x, y, variogram, median), 1e-6)
    np.testing.assert_allclose(
        by_mean.gradient / by_mean.estimate[:, :, np.newaxis],
        by_median.gradient / by_median.estimate[:, :, np.newaxis],
        rtol=1e-12,
    )


@pytest.mark.parametrize(
    "options", [KrigingOptions("linear"), KrigingOptions("linear", None), KrigingOptions("linear", 12, block=3)]
)
def test_universal_kriging_of_a_plane_gives_its_gradient_everywhere(tmp_path, options):
    x, y = somewhere(150)
    samples = points(500_000 + x, 4_000_000 + y, Au=3.0 + 0.02 * x - 0.05 * y)
    for variogram in (EXPONENTIAL, NESTED):
        geometry = replace(
            geometry_over(), x_min=499_000.0, y_max=4_002_000.0, cell_width=60.0, cell_height=70.0
        )  # far beyond the samples
        found = grid(tmp_path / "plane.tif", samples, geometry, variogram, options)
        np.testing.assert_allclose(found["Au_dx"], 0.02, rtol=2e-7)
        np.testing.assert_allclose(found["Au_dy"], -0.05, rtol=2e-7)
        np.testing.assert_allclose(found["Au_slope"], np.hypot(0.02, 0.05), rtol=2e-7)
        np.testing.assert_allclose(found["Au_aspect"], 180 - np.degrees(np.arctan2(0.02, 0.05)), rtol=2e-7)
        if options.block == 1:
            within = at(samples, *centres(geometry), variogram, options).gradient[:, 0]
            np.testing.assert_allclose(within, np.broadcast_to([0.02, -0.05], within.shape), rtol=1e-9)


def test_gradients_of_grids_are_those_at_the_centres_of_their_cells(tmp_path):
    samples, geometry = random_points(300, elements=("Au", "Cu", "Hg")), geometry_over(33, 27)
    variograms = {"Au": NESTED, "Cu": EXPONENTIAL, "Hg": replace(EXPONENTIAL, transform="log")}
    found = grid(tmp_path / "all.tif", samples, geometry, variograms)
    assert list(found) == [name + suffix for name in samples.columns for suffix in ("_dx", "_dy", "_slope", "_aspect")]
    expected = at(samples, *centres(geometry), variograms, KrigingOptions())
    for column, name in enumerate(samples.columns):
        dx, dy = expected.gradient[:, column].T.reshape(2, 27, 33)
        for suffix, values in zip(("_dx", "_dy", "_slope", "_aspect"), (dx, dy, *slope_and_aspect(dx, dy))):
            np.testing.assert_allclose(found[name + suffix], values, rtol=1e-5, atol=1e-9, err_msg=name + suffix)


def test_a_content_that_rises_to_the_north_east_has_positive_dx_and_dy_and_an_aspect_of_45_degrees(tmp_path):
    samples = points([200, 200, 800, 800], [100, 700, 100, 700], Au=[0.0, 3.0, 3.0, 6.0])
    found = grid(tmp_path / "corner.tif", samples, geometry_over(5, 5), Variogram(0.0, (STRUCTURES[3],)))
    assert found["Au_dx"][2, 2] > 0
    assert found["Au_dy"][2, 2] > 0
    np.testing.assert_allclose(found["Au_aspect"][2, 2], 45.0, rtol=1e-6)


def test_gradients_are_close_to_central_differences_of_the_kriged_grid_of_a_smooth_field(tmp_path):
    rng = np.random.default_rng(1)
    x, y = rng.uniform(-200, 1200, 400), rng.uniform(-200, 1000, 400)
    samples, geometry = points(x, y, Au=50 + 20 * np.sin(x / 150) * np.cos(y / 200)), geometry_over(150, 120)
    found = grid(
        tmp_path / "smooth.tif", samples, geometry, Variogram(0.0, (Structure("matern", 400.0, 200.0, 2.5),)), GLOBAL
    )
    expected = gradients(values_of(tmp_path / "smooth.tif"), geometry.cell_width, geometry.cell_height)
    easting, northing = np.meshgrid(geometry.eastings(), geometry.northings())
    truth = (
        20 / 150 * np.cos(easting / 150) * np.cos(northing / 200),
        -20 / 200 * np.sin(easting / 150) * np.sin(northing / 200),
    )
    inside = np.s_[1:-1, 1:-1]
    for name, difference, field in zip(("Au_dx", "Au_dy"), expected, truth):
        assert np.abs(found[name] - difference[0])[inside].max() < 2e-3 * np.abs(field).max()
        assert np.abs(found[name] - field).max() < 5e-3 * np.abs(field).max()


def test_the_gradient_of_a_block_is_that_of_block_estimates_a_little_apart(tmp_path):
    samples, options = random_points(60), KrigingOptions("linear", 60, block=4)
    geometry = GridGeometry(0.0, 800.0, 50.0, 40.0, 20, 20, UTM)
    found, shift = grid(tmp_path / "block.tif", samples, geometry, NESTED, options), 0.5
    for name, east, north in (("Au_dx", shift, 0.0), ("Au_dy", 0.0, shift)):
        moved = []
        for sign in (1, -1):
            grid(
                tmp_path / "moved.tif",
                samples,
                replace(geometry, x_min=sign * east, y_max=800.0 + sign * north),
                NESTED,
                options,
            )
            moved.append(values_of(tmp_path / "moved.tif")[0].astype(float))
        difference = (moved[0] - moved[1]) / (2 * shift)
        np.testing.assert_allclose(found[name], difference, rtol=0, atol=2e-3 * np.abs(difference).max())


@pytest.mark.parametrize(
    ("structure", "cusp"),
    [(STRUCTURES[0], True), (STRUCTURES[1], True), (STRUCTURES[2], False), (STRUCTURES[3], False)],
)
def test_at_a_sample_the_gradient_is_the_mean_of_those_on_opposite_sides(structure, cusp):
    samples, variogram = random_points(40), Variogram(0.0, (structure,))
    x, y = samples.x, samples.y
    here, west, east, south, north = (
        at(samples, x + STEP_M * dx, y + STEP_M * dy, variogram).gradient[:, 0]
        for dx, dy in ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1))
    )
    size = np.abs(here).max()
    np.testing.assert_allclose(here[:, 0], (west + east)[:, 0] / 2, rtol=0, atol=1e-4 * size)
    np.testing.assert_allclose(here[:, 1], (south + north)[:, 1] / 2, rtol=0, atol=1e-4 * size)
    assert (np.abs(east - west).max() > 0.1 * size) == cusp


def test_without_data_there_is_no_gradient_and_one_sample_or_one_value_gives_a_gradient_of_0(tmp_path):
    samples = points([100, 300], [400, 400], Au=[1.0, 3.0], Hg=[2.0, 2.0])
    found = grid(
        tmp_path / "two.tif",
        samples,
        geometry_over(),
        {"Au": EXPONENTIAL, "Hg": Variogram(0.0)},
        KrigingOptions("linear", max_distance_m=150.0),
    )
    empty = np.isnan(values_of(tmp_path / "two.tif")[0])
    assert 0 < empty.sum() < empty.size
    for name in ("_dx", "_dy", "_slope"):
        np.testing.assert_array_equal(np.isnan(found[f"Au{name}"]), empty)
        assert (found[f"Hg{name}"][~empty] == 0).all()
    x, y = (part.reshape(empty.shape) for part in centres(geometry_over()))
    alone = ~empty & (np.hypot(x - 300, y - 400) > 150)
    assert alone.any()
    assert (found["Au_slope"][alone] == 0).all()
    assert np.isnan(found["Au_aspect"][alone]).all()
    both = ~empty & (np.hypot(x - 300, y - 400) < 150) & (np.hypot(x - 100, y - 400) < 150)
    np.testing.assert_allclose(found["Au_dx"][both], 2 / 200, rtol=1e-6)
    np.testing.assert_allclose(found["Au_dy"][both], 0.0, atol=1e-9)


def test_estimates_and_variances_are_the_same_bytes_with_gradients_and_without(tmp_path):
    samples, geometry, options = (
        random_points(300, elements=("Au", "Cu")),
        geometry_over(300, 280),
        KrigingOptions("linear"),
    )
    variograms = by_name(samples, NESTED)
    krige_grid(
        samples, ["Au", "Cu"], variograms, geometry, options, tmp_path / "alone.tif", tmp_path / "alone_variance.tif"
    )
    grid(tmp_path / "both.tif", samples, geometry, NESTED, options, tmp_path / "both_variance.tif")
    assert (tmp_path / "alone.tif").read_bytes() == (tmp_path / "both.tif").read_bytes()
    assert (tmp_path / "alone_variance.tif").read_bytes() == (tmp_path / "both_variance.tif").read_bytes()


def test_neither_tiles_nor_lots_change_the_gradients(tmp_path, monkeypatch):
    samples, geometry = random_points(300, elements=("Au", "Cu")), geometry_over(330, 290)
    variograms = {"Au": EXPONENTIAL, "Cu": NESTED}
    whole = grid(tmp_path / "whole.tif", samples, geometry, variograms)
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1)
    monkeypatch.setattr(kriging, "BLOCK", 100)
    monkeypatch.setattr(kriging_systems, "_ENTRIES_AT_A_TIME", 3000)
    monkeypatch.setattr(kriging_systems, "_VALUES_AT_A_TIME", 500)
    small = grid(tmp_path / "small.tif", samples, geometry, variograms)
    for name in ("Au_dx", "Au_dy", "Cu_dx", "Cu_dy"):
        np.testing.assert_allclose(small[name], whole[name], rtol=1e-6, atol=1e-8)


def test_gradients_that_would_overwrite_another_grid_are_refused(tmp_path):
    samples, path, variance = random_points(30), tmp_path / "au.tif", tmp_path / "variance.tif"
    for other in (path, variance):
        sentence = (
            f"The gradients and another grid would both be written to {other.name}: give the gradients another file"
            " name"
        )
        with pytest.raises(InputError, match=sentence):
            krige_grid(
                samples,
                ["Au"],
                {"Au": EXPONENTIAL},
                geometry_over(),
                KrigingOptions(),
                path,
                variance,
                gradient_path=other,
            )
    assert list(tmp_path.iterdir()) == []
