"""Kriging against PyKrige, a plain solution of every system, gstat's errors on the Jura data, and what must hold for
any variogram.
"""

from __future__ import annotations

import csv
import threading
from pathlib import Path

import numpy as np
import pytest
from examples import UTM, geometry_over, points, random_points
from hypothesis import given, settings
from hypothesis import strategies as st
from listeners import Listener, at_fraction
from osgeo import gdal
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.interpolation import kriging, kriging_systems
from prospectivity.models.interpolation.kriging import (
    KrigedElement,
    KrigingOptions,
    KrigingSummary,
    krige_grid,
    krige_points,
)
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.models.rasters import tiles
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile

EXPONENTIAL = Variogram(0.1, (Structure("exponential", 0.9, 150.0),))
SPHERICAL = Variogram(0.0, (Structure("spherical", 2.0, 400.0),))
MODELS = [
    EXPONENTIAL,
    SPHERICAL,
    Variogram(0.2, (Structure("gaussian", 1.0, 120.0),)),
    Variogram(0.1, (Structure("matern", 0.5, 100.0, 1.5), Structure("cubic", 0.4, 600.0))),
    Variogram(0.05, (Structure("spherical", 0.3, 90.0), Structure("spherical", 0.7, 900.0))),
]


def centres(geometry: GridGeometry) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.meshgrid(geometry.eastings(), geometry.northings())
    return x.ravel(), y.ravel()


def somewhere(n, seed=9) -> tuple[np.ndarray, np.ndarray]:
    other = random_points(n, seed)
    return other.x, other.y


def grid(path: Path, samples: Points, geometry: GridGeometry, variogram=EXPONENTIAL, options=None, sink=None):
    """Estimates and variances of shape (elements, rows, columns), and the summary."""
    names = list(samples.columns)
    variograms = variogram if isinstance(variogram, dict) else dict.fromkeys(names, variogram)
    variance = path.with_name(f"variance_{path.name}")
    summary = krige_grid(
        samples, names, variograms, geometry, options or KrigingOptions(), path, variance, Progress(sink)
    )
    with GridFile(path) as estimates, GridFile(variance) as variances:
        return estimates.read(), variances.read(), summary


def at(samples: Points, x, y, variogram=EXPONENTIAL, options=None, **more):
    names = list(samples.columns)
    variograms = variogram if isinstance(variogram, dict) else dict.fromkeys(names, variogram)
    return krige_points(
        samples,
        names,
        variograms,
        np.asarray(x, float),
        np.asarray(y, float),
        options or KrigingOptions(),
        weights=True,
        **more,
    )


def by_covariances(
    samples: Points, values, x, y, variogram: Variogram, neighbours: int, linear=False, max_distance=np.inf
):
    """Universal kriging place by place as textbooks write it, in covariances and generalised least squares.

    Estimates and variances.
    """
    estimates, variances = np.full(len(x), np.nan), np.full(len(x), np.nan)
    for place in range(len(x)):
        away = variogram.rescale(x[place] - samples.x, y[place] - samples.y)
        near = np.argsort(away, kind="stable")[:neighbours]
        near = near[away[near] <= max_distance]
        if not len(near):
            continue
        sx, sy = samples.x[near] - x[place], samples.y[near] - y[place]
        covariance = variogram.sill - variogram.gamma(variogram.rescale(sx[:, None] - sx, sy[:, None] - sy))
        to_place = variogram.sill - variogram.gamma(away[near])
        drift = np.column_stack([np.ones(len(near)), sx / 100, sy / 100]) if linear else np.ones((len(near), 1))
        at_place = np.eye(drift.shape[1])[0]
        weighted = np.linalg.solve(covariance, np.column_stack([drift, values[near], to_place]))
        gram = drift.T @ weighted[:, : drift.shape[1]]
        coefficients = np.linalg.solve(gram, drift.T @ weighted[:, -2])
        residual = values[near] - drift @ coefficients
        estimates[place] = at_place @ coefficients + weighted[:, -1] @ residual
        error = at_place - drift.T @ weighted[:, -1]
        variances[place] = variogram.sill - to_place @ weighted[:, -1] + error @ np.linalg.solve(gram, error)
    return estimates, variances


@pytest.mark.parametrize("variogram", [EXPONENTIAL, SPHERICAL, MODELS[2]])
def test_the_same_neighbours_and_variogram_give_pykriges_estimate_and_variance(variogram):
    from pykrige.ok import OrdinaryKriging

    samples, (x, y) = random_points(400), somewhere(150)
    part = variogram.structures[0]
    # What PyKrige calls the range is 3 a of the exponential model and 7/4 a of the gaussian one.
    scale = {"exponential": 3.0, "gaussian": 7 / 4, "spherical": 1.0}[part.model]
    parameters = {"psill": part.partial_sill, "range": part.range_m * scale, "nugget": variogram.nugget}
    peer = OrdinaryKriging(
        samples.x, samples.y, samples.columns["Au"], variogram_model=part.model, variogram_parameters=parameters
    )
    estimate, variance = peer.execute("points", x, y, n_closest_points=16, backend="loop")
    found = at(samples, x, y, variogram)
    np.testing.assert_allclose(found.estimate[:, 0], estimate, rtol=0, atol=1e-8)
    np.testing.assert_allclose(found.variance[:, 0], variance, rtol=0, atol=1e-8)


def test_global_kriging_with_a_linear_drift_agrees_with_pykrige():
    from pykrige.uk import UniversalKriging

    samples, (x, y) = random_points(120), somewhere(150)
    near = points(
        samples.x - 500_000, samples.y - 4_000_000, **samples.columns
    )  # PyKrige's drift does not bear large coordinates
    parameters = {"psill": 0.9, "range": 450.0, "nugget": 0.1}
    peer = UniversalKriging(
        near.x,
        near.y,
        near.columns["Au"],
        "exponential",
        variogram_parameters=parameters,
        drift_terms=["regional_linear"],
    )
    estimate, variance = peer.execute("points", x - 500_000, y - 4_000_000)
    found = at(samples, x, y, options=KrigingOptions(drift="linear", neighbours=None))
    np.testing.assert_allclose(found.estimate[:, 0], estimate, rtol=0, atol=1e-8)
    np.testing.assert_allclose(found.variance[:, 0], variance, rtol=0, atol=1e-8)


@settings(max_examples=40)
@given(
    variogram=st.sampled_from(MODELS),
    anisotropy=st.one_of(st.none(), st.builds(Anisotropy, st.floats(0, 180), st.floats(0.2, 1))),
    drift=st.sampled_from(["none", "linear"]),
    neighbours=st.integers(4, 30),
    n=st.integers(10, 300),
    max_distance=st.one_of(st.none(), st.floats(200, 500)),
    columns=st.integers(1, 40),
    rows=st.integers(1, 20),
    seed=st.integers(0, 1000),
)
def test_grids_agree_with_every_system_solved_on_its_own(
    tmp_path_factory, variogram, anisotropy, drift, neighbours, n, max_distance, columns, rows, seed
):
    variogram = Variogram(variogram.nugget, variogram.structures, anisotropy)
    if max_distance is not None:
        drift = "none"  # a few neighbours may lie on a line, which has its own test
    samples, geometry = random_points(n, seed), geometry_over(columns, rows)
    options = KrigingOptions(drift, neighbours, max_distance)
    estimate, variance, _ = grid(tmp_path_factory.mktemp("grid") / "au.tif", samples, geometry, variogram, options)
    expected = by_covariances(
        samples,
        samples.columns["Au"],
        *centres(geometry),
        variogram,
        neighbours,
        drift == "linear",
        max_distance or np.inf,
    )
    np.testing.assert_allclose(estimate[0].ravel(), expected[0], rtol=2e-6, atol=2e-6)
    np.testing.assert_allclose(variance[0].ravel(), expected[1], rtol=2e-6, atol=2e-6)


@pytest.mark.parametrize(("spread", "columns"), [(1.0, 7), (1e-2, 64), (30.0, 64)])
def test_clustered_samples_agree_with_every_system_solved_on_its_own(tmp_path, spread, columns):
    rng = np.random.default_rng(3)
    centre = rng.uniform(200, 600, (5, 2))[rng.integers(0, 5, 3000)]
    place = centre + rng.normal(0, spread, (3000, 2))
    samples, geometry = (
        points(500_000 + place[:, 0], 4_000_000 + place[:, 1], Au=rng.lognormal(size=3000)),
        geometry_over(columns, 8),
    )
    found = grid(tmp_path / "au.tif", samples, geometry)
    expected = by_covariances(samples, samples.columns["Au"], *centres(geometry), EXPONENTIAL, 16)
    np.testing.assert_allclose(found[0].ravel(), expected[0], rtol=1e-5)
    np.testing.assert_allclose(found[1].ravel(), expected[1], rtol=1e-5)


@pytest.mark.parametrize("neighbours", [1, 4, 5, 9, 16])
def test_ties_on_a_regular_lattice_go_to_the_samples_listed_first(tmp_path, neighbours):
    x, y = (index.ravel() * 20.0 for index in np.mgrid[:20, :20])
    rng = np.random.default_rng(5)
    order = rng.permutation(len(x))
    samples = points(500_000 + x[order], 4_000_000 + y[order], Au=rng.lognormal(size=len(x)))
    geometry = GridGeometry(500_000.0, 4_000_380.0, 10.0, 10.0, 38, 38, UTM)
    options = KrigingOptions(neighbours=neighbours)
    expected = by_covariances(samples, samples.columns["Au"], *centres(geometry), EXPONENTIAL, neighbours)
    np.testing.assert_allclose(
        grid(tmp_path / "au.tif", samples, geometry, options=options)[0].ravel(), expected[0], rtol=1e-6
    )
    np.testing.assert_allclose(at(samples, *centres(geometry), options=options).estimate[:, 0], expected[0], rtol=1e-9)


def test_an_octant_search_takes_the_nearest_few_of_each_octant(tmp_path):
    rng = np.random.default_rng(2)
    # A dense cluster in the east, scattered samples elsewhere.
    x = np.concatenate([rng.normal(700, 20, 300), rng.uniform(0, 1000, 100)])
    y = np.concatenate([rng.normal(400, 20, 300), rng.uniform(0, 800, 100)])
    samples = points(500_000 + x, 4_000_000 + y, Au=rng.lognormal(size=400))
    options = KrigingOptions(octants=True)
    px, py = somewhere(100)
    found = at(samples, px, py, options=options)
    for place in range(100):
        dx, dy = samples.x - px[place], samples.y - py[place]
        octant = np.floor(np.arctan2(dy, dx) / (np.pi / 4)).astype(int)
        near = np.argsort(np.hypot(dx, dy))[:64]
        expected = np.concatenate([near[octant[near] == one][:2] for one in range(-4, 4)])
        taken = found.neighbours[place, :, 0]
        assert sorted(taken[taken >= 0]) == sorted(expected)
        alone = points(samples.x[expected], samples.y[expected], Au=samples.columns["Au"][expected])
        once = at(alone, px[place : place + 1], py[place : place + 1], options=KrigingOptions(neighbours=None))
        np.testing.assert_allclose(found.estimate[place], once.estimate[0], rtol=1e-9)
        np.testing.assert_allclose(found.variance[place], once.variance[0], rtol=1e-9)
    geometry = geometry_over()
    estimate, _, _ = grid(tmp_path / "au.tif", samples, geometry, options=options)
    np.testing.assert_allclose(
        estimate.ravel(), at(samples, *centres(geometry), options=options).estimate[:, 0], rtol=1e-6
    )


@pytest.mark.parametrize(
    "variogram",
    [
        SPHERICAL,
        Variogram(0.3, SPHERICAL.structures),
        Variogram(0.0, (Structure("exponential", 1.0, 100.0),), transform="log"),
    ],
)
@pytest.mark.parametrize("drift", ["none", "linear"])
def test_a_cell_centre_on_a_sample_returns_the_sample_with_variance_0(tmp_path, variogram, drift):
    geometry = geometry_over(50, 40)
    rng = np.random.default_rng(1)
    cells = rng.choice(2000, 200, replace=False)
    row, column = cells // 50, cells % 50
    samples = points(geometry.eastings()[column], geometry.northings()[row], Au=rng.lognormal(size=200))
    estimate, variance, _ = grid(tmp_path / "au.tif", samples, geometry, variogram, KrigingOptions(drift))
    np.testing.assert_allclose(estimate[0, row, column], samples.columns["Au"], rtol=1e-6)
    np.testing.assert_allclose(variance[0, row, column], 0, atol=1e-12)
    elsewhere = np.ones((40, 50), dtype=bool)
    elsewhere[row, column] = False
    assert (variance[0][elsewhere] > 0.01).all()


@pytest.mark.parametrize("drift", ["none", "linear"])
def test_weights_sum_to_one_and_reproduce_the_drift(drift):
    samples, (x, y) = random_points(300), somewhere(200)
    found = at(samples, x, y, options=KrigingOptions(drift))
    weights, taken = found.weights[:, :, 0], found.neighbours[:, :, 0]
    np.testing.assert_allclose(weights.sum(axis=1), 1, atol=1e-10)
    np.testing.assert_allclose((weights * samples.columns["Au"][taken]).sum(axis=1), found.estimate[:, 0], rtol=1e-10)
    away = (
        (weights * (samples.x[taken] - x[:, None])).sum(axis=1),
        (weights * (samples.y[taken] - y[:, None])).sum(axis=1),
    )
    assert (np.abs(away).max() < 1e-7) == (drift == "linear")


def test_adding_a_constant_shifts_the_map_by_it_and_a_factor_scales_it(tmp_path):
    samples, geometry = random_points(300), geometry_over()
    changed = points(samples.x, samples.y, Au=3.0 * samples.columns["Au"] + 1000.0)
    estimate, variance, _ = grid(tmp_path / "au.tif", samples, geometry)
    nine = Variogram(0.9, (Structure("exponential", 8.1, 150.0),))
    found, scaled, _ = grid(tmp_path / "changed.tif", changed, geometry, nine)
    np.testing.assert_allclose(found, 3 * estimate + 1000, atol=1e-4)
    np.testing.assert_allclose(scaled, 9 * variance, rtol=1e-6)


def test_the_grid_is_pixel_registered_and_north_up(tmp_path):
    # Samples in the cell centres of a field that rises to the east by 1 and to the north by 10 per metre.
    geometry = GridGeometry(500_000.0, 4_000_030.0, 10.0, 10.0, 4, 3, UTM)
    x, y = centres(geometry)
    expected = (x - 500_000 + 10 * (y - 4_000_000)).reshape(3, 4)
    path = tmp_path / "plane.tif"
    estimate, _, _ = grid(path, points(x, y, plane=expected.ravel()), geometry, SPHERICAL, KrigingOptions(neighbours=4))
    np.testing.assert_allclose(estimate[0], expected, rtol=1e-6)
    for file in (path, tmp_path / "variance_plane.tif"):
        raster = gdal.Open(str(file))
        assert raster.GetGeoTransform() == (500_000.0, 10.0, 0.0, 4_000_030.0, 0.0, -10.0)
        assert raster.GetRasterBand(1).GetDescription() == "plane"
    np.testing.assert_allclose(gdal.Open(str(path)).ReadAsArray(), expected, rtol=1e-6)


@pytest.mark.parametrize("anisotropy", [None, Anisotropy(30.0, 0.3)])
def test_a_gradient_between_the_samples_does_not_come_out_upside_down_or_mirrored(tmp_path, anisotropy):
    samples, geometry = random_points(500), geometry_over(60, 40)
    samples = points(samples.x, samples.y, plane=samples.x - 500_000 + 10 * (samples.y - 4_000_000))
    x, y = centres(geometry)
    variogram = Variogram(0.0, (Structure("exponential", 1.0, 150.0),), anisotropy)
    estimate, _, _ = grid(tmp_path / "plane.tif", samples, geometry, variogram)
    assert (
        np.abs(estimate.ravel() - (x - 500_000 + 10 * (y - 4_000_000))).max() < 1000
    )  # a mirrored one differs by 8,000


@pytest.mark.parametrize("neighbours", [3, 16, None])
def test_a_linear_drift_reproduces_a_plane_exactly_also_outside_the_samples(tmp_path, neighbours):
    samples = random_points(200, width=300.0)
    samples = points(samples.x, samples.y, plane=5 + 0.02 * (samples.x - 500_000) - 0.01 * (samples.y - 4_000_000))
    geometry = geometry_over()
    x, y = centres(geometry)
    estimate, _, summary = grid(tmp_path / "plane.tif", samples, geometry, options=KrigingOptions("linear", neighbours))
    np.testing.assert_allclose(estimate.ravel(), 5 + 0.02 * (x - 500_000) - 0.01 * (y - 4_000_000), atol=2e-5)
    assert summary.warnings() == []


def test_anisotropic_kriging_equals_isotropic_kriging_in_straightened_coordinates():
    samples, (x, y) = random_points(300), somewhere(200)
    anisotropy = Anisotropy(70.0, 0.25)
    variogram = Variogram(EXPONENTIAL.nugget, EXPONENTIAL.structures, anisotropy)
    straight = points(*anisotropy.straighten(samples.x, samples.y), **samples.columns)
    for drift in ("none", "linear"):
        found = at(samples, x, y, variogram, KrigingOptions(drift))
        expected = at(straight, *anisotropy.straighten(x, y), EXPONENTIAL, KrigingOptions(drift))
        np.testing.assert_allclose(found.estimate, expected.estimate, rtol=1e-7)
        np.testing.assert_allclose(found.variance, expected.variance, rtol=1e-7)


@pytest.mark.parametrize("drift", ["none", "linear"])
def test_block_kriging_is_the_mean_of_the_points_of_the_blocks(tmp_path, drift):
    # All samples take part, so that the points of a block share their neighbours.
    samples, geometry, fine = random_points(60), geometry_over(10, 8), geometry_over(40, 32)
    variogram, n = SPHERICAL, 4
    estimate, variance, _ = grid(
        tmp_path / "block.tif", samples, geometry, variogram, KrigingOptions(drift, None, block=n)
    )
    pointwise, point_variance, _ = grid(tmp_path / "fine.tif", samples, fine, variogram, KrigingOptions(drift, None))
    np.testing.assert_allclose(estimate[0], pointwise[0].reshape(8, n, 10, n).mean(axis=(1, 3)), rtol=1e-5)
    # The variance of a mean is the mean covariance of the errors of its points.
    x, y = (part.reshape(8, n, 10, n)[3, :, 5, :].ravel() for part in np.meshgrid(fine.eastings(), fine.northings()))
    weights = at(samples, x, y, variogram, KrigingOptions(drift, None)).weights[:, :, 0]
    between = variogram.gamma(np.hypot(samples.x[:, None] - samples.x, samples.y[:, None] - samples.y))
    to_block = variogram.gamma(np.hypot(samples.x[:, None] - x, samples.y[:, None] - y))
    within = variogram.gamma(np.hypot(x[:, None] - x, y[:, None] - y)).mean()
    mean = weights.mean(axis=0)
    np.testing.assert_allclose(
        variance[0, 3, 5], 2 * mean @ to_block.mean(axis=1) - mean @ between @ mean - within, rtol=1e-5
    )
    assert (variance[0] < point_variance[0].reshape(8, n, 10, n).mean(axis=(1, 3))).all()


def test_blocks_average_the_nugget_away(tmp_path):
    samples, geometry = random_points(60), geometry_over(10, 8)
    samples.x[0], samples.y[0] = geometry.eastings()[3] + 12.5, geometry.northings()[4] + 12.5  # on a point of a block
    nugget = Variogram(1.0)
    estimate, variance, _ = grid(
        tmp_path / "block.tif", samples, geometry, nugget, KrigingOptions(neighbours=None, block=4)
    )
    np.testing.assert_allclose(estimate, samples.columns["Au"].mean(), rtol=1e-6)
    np.testing.assert_allclose(variance, 1 / 60, rtol=1e-6)


def test_logarithms_are_taken_back_without_bias_or_as_the_median():
    samples, (x, y) = random_points(40), somewhere(50)
    logarithm = Variogram(0.1, (Structure("spherical", 0.9, 300.0),), transform="log")
    plain = Variogram(0.1, (Structure("spherical", 0.9, 300.0),))
    logs = points(samples.x, samples.y, Au=np.log(samples.columns["Au"]))
    for drift in ("none", "linear"):
        mean = at(samples, x, y, logarithm, KrigingOptions(drift))
        median = at(samples, x, y, logarithm, KrigingOptions(drift, back_transform="median"))
        in_logs = at(logs, x, y, plain, KrigingOptions(drift))
        np.testing.assert_allclose(median.estimate, np.exp(in_logs.estimate), rtol=1e-10)
        np.testing.assert_allclose(mean.variance, in_logs.variance, rtol=1e-10)
        # E exp(Y) is exp(m + C(0)/2), that of exp(Y*) is exp(m + Var(Y*)/2): the correction is half the difference of
        # the variances.
        weights, taken = in_logs.weights[:, :, 0], in_logs.neighbours[:, :, 0]
        sx, sy = samples.x[taken], samples.y[taken]
        covariance = plain.sill - plain.gamma(np.hypot(sx[:, :, None] - sx[:, None], sy[:, :, None] - sy[:, None]))
        variance = np.einsum("pi,pij,pj->p", weights, covariance, weights)
        np.testing.assert_allclose(
            np.log(mean.estimate / median.estimate)[:, 0], (plain.sill - variance) / 2, rtol=1e-8
        )


def test_estimates_of_lognormal_values_are_right_on_average():
    rng = np.random.default_rng(0)
    samples, (x, y) = random_points(25, width=500.0, height=500.0), somewhere(10)
    variogram = Variogram(0.1, (Structure("exponential", 0.6, 200.0),), transform="log")
    all_x, all_y = np.append(samples.x, x), np.append(samples.y, y)
    covariance = variogram.sill - variogram.gamma(np.hypot(all_x[:, None] - all_x, all_y[:, None] - all_y))
    fields = np.exp(1.0 + np.linalg.cholesky(covariance) @ rng.normal(size=(35, 20_000)))
    weights = at(points(samples.x, samples.y, Au=fields[:25, 0]), x, y, variogram, KrigingOptions(neighbours=None))
    factor = weights.estimate[:, 0] / np.exp(
        (weights.weights[:, :, 0] * np.log(fields[:25, 0])[weights.neighbours[:, :, 0]]).sum(axis=1)
    )
    estimates = factor[:, None] * np.exp(
        np.einsum("pk,pkf->pf", weights.weights[:, :, 0], np.log(fields[:25])[weights.neighbours[:, :, 0]])
    )
    np.testing.assert_allclose(estimates.mean(), fields[25:].mean(), rtol=0.01)


def test_missing_values_are_left_out_element_by_element(tmp_path):
    samples = random_points(300, elements=("Au", "Cu", "Zn", "Pb"))
    samples.columns["Cu"][:40] = np.nan
    samples.columns["Zn"][100:130] = np.inf
    samples.columns["Pb"][:40] = np.nan
    variograms = {
        "Au": EXPONENTIAL,
        "Cu": EXPONENTIAL,
        "Zn": Variogram(0.1, SPHERICAL.structures, Anisotropy(20.0, 0.5)),
        "Pb": Variogram(0.2, (Structure("gaussian", 1.0, 120.0),), transform="log"),
    }
    geometry, listener = geometry_over(), Listener()
    estimate, variance, summary = grid(tmp_path / "all.tif", samples, geometry, variograms, sink=listener)
    for band, (name, variogram) in enumerate(variograms.items()):
        measured = np.isfinite(samples.columns[name])
        alone = points(samples.x[measured], samples.y[measured], **{name: samples.columns[name][measured]})
        expected = at(alone, *centres(geometry), variogram)
        np.testing.assert_allclose(estimate[band].ravel(), expected.estimate[:, 0], rtol=1e-6, err_msg=name)
        np.testing.assert_allclose(variance[band].ravel(), expected.variance[:, 0], rtol=1e-5, err_msg=name)
    assert [(name, element.samples) for name, element in summary.elements.items()] == [
        ("Au", 300),
        ("Cu", 260),
        ("Zn", 270),
        ("Pb", 260),
    ]
    assert (
        "3 of 4 elements (Cu, Zn, Pb) have no value at 30 (Zn) to 40 (Pb) of 300 places, which were left out element by"
        " element." in listener.warnings
    )


def test_samples_at_one_place_are_averaged(tmp_path):
    once = random_points(100)
    twice = points(
        np.concatenate([once.x, once.x[:7], once.x[:7]]),
        np.concatenate([once.y, once.y[:7], once.y[:7]]),
        Au=np.concatenate([once.columns["Au"], once.columns["Au"][:7] + 2, once.columns["Au"][:7] - 2]),
    )
    listener = Listener()
    values, _, summary = grid(tmp_path / "twice.tif", twice, geometry_over(), SPHERICAL, sink=listener)
    np.testing.assert_allclose(values, grid(tmp_path / "once.tif", once, geometry_over(), SPHERICAL)[0], rtol=1e-5)
    assert "14 of 114 samples lie at the place of another one and were averaged with it." in listener.infos
    assert summary.warnings() == listener.warnings == []


def test_leaving_one_out_is_kriging_without_it_and_without_others_at_its_place():
    samples = random_points(80, elements=("Au", "Cu"))
    samples.columns["Cu"][5] = np.nan
    samples.x[1], samples.y[1] = samples.x[0], samples.y[0]
    for neighbours in (8, None):
        options = KrigingOptions(neighbours=neighbours)
        found = at(samples, samples.x, samples.y, options=options, left_out=np.arange(80))
        for row in (0, 1, 5, 30):
            kept = (samples.x != samples.x[row]) | (samples.y != samples.y[row])
            alone = points(
                samples.x[kept], samples.y[kept], **{name: values[kept] for name, values in samples.columns.items()}
            )
            expected = at(alone, samples.x[row : row + 1], samples.y[row : row + 1], options=options)
            np.testing.assert_allclose(found.estimate[row], expected.estimate[0], rtol=1e-9)
            np.testing.assert_allclose(found.variance[row], expected.variance[0], rtol=1e-9)
        assert not (found.neighbours == np.arange(80)[:, None, None]).any()


def test_cells_farther_than_the_maximum_distance_have_no_data(tmp_path):
    samples, geometry = random_points(15), geometry_over()
    estimate, variance, summary = grid(
        tmp_path / "near.tif", samples, geometry, options=KrigingOptions(max_distance_m=90.0)
    )
    x, y = centres(geometry)
    nearest = np.min(np.hypot(x[:, None] - samples.x, y[:, None] - samples.y), axis=1)
    np.testing.assert_array_equal(np.isnan(estimate.ravel()), nearest > 90.0)
    np.testing.assert_array_equal(np.isnan(variance.ravel()), nearest > 90.0)
    assert summary.elements["Au"].without_data == np.isnan(estimate).sum() > 0
    assert summary.warnings() == []


def test_a_smooth_variogram_without_a_nugget_is_regularised_and_says_so(tmp_path):
    samples, geometry, listener = random_points(400), geometry_over(), Listener()
    variogram = Variogram(0.0, (Structure("gaussian", 2.0, 2000.0),))
    estimate, variance, summary = grid(tmp_path / "au.tif", samples, geometry, variogram, sink=listener)
    assert np.isfinite(estimate).all()
    assert np.isfinite(variance).all()
    assert (variance >= 0).all()
    assert summary.elements["Au"].regularised == 2000
    assert 2e-10 <= summary.elements["Au"].largest_jitter <= 2e-6
    assert listener.warnings == [
        "Au: the kriging systems of 2000 of 2000 cells were nearly singular; up to"
        f" {summary.elements['Au'].largest_jitter:.2g} was added to the variances of their samples. Samples that lie"
        " very close together, or a smooth variogram (gaussian, cubic) without a nugget, do that: give the variogram a"
        " small nugget."
    ]


def test_warnings_that_several_elements_share_are_one_sentence():
    summary = KrigingSummary(50, {f"E{i}": KrigedElement(9) for i in range(12)})
    for i in range(10):
        summary.elements[f"E{i}"].regularised, summary.elements[f"E{i}"].largest_jitter = 3 + i, 10.0**-i
    summary.elements["E10"].lowered_drift = summary.elements["E11"].lowered_drift = 7
    assert summary.warnings() == [
        (
            "10 of 12 elements (E0, E1, E2, E3, E4, E5, E6, E7, …): the kriging systems of up to 12 of 50 cells were"
            " nearly singular; a little was added to the variances of their samples. Samples that lie very close"
            " together, or a smooth variogram (gaussian, cubic) without a nugget, do that: give the variogram a small"
            " nugget."
        ),
        (
            "2 of 12 elements (E10, E11): the neighbours of 7 of 50 cells lie on a line or at one place, so that the"
            " drift has no slope across it there: take more neighbours, or no drift."
        ),
    ]


def test_only_the_cells_near_two_almost_coincident_samples_are_regularised(tmp_path):
    samples, geometry = random_points(300), geometry_over()
    x, y = np.append(samples.x, samples.x[0] + 1e-9), np.append(samples.y, samples.y[0])
    doubled = points(x, y, Au=np.append(samples.columns["Au"], samples.columns["Au"][0]))
    estimate, _, summary = grid(tmp_path / "doubled.tif", doubled, geometry, SPHERICAL)
    assert 0 < summary.elements["Au"].regularised < 300
    once = grid(tmp_path / "once.tif", samples, geometry, SPHERICAL, KrigingOptions(neighbours=15))[0]
    assert np.isfinite(estimate).all()
    assert np.abs(estimate - once).max() < 0.5 * np.ptp(once)


def inverses_and_jitter(*systems):
    """Of systems of two samples and a constant mean, regularised where that is needed, solved together."""
    stacked = np.stack([np.array(system) for system in systems], axis=2)
    factor, jitter = kriging_systems._regularised(stacked, np.ones((2, len(systems)), dtype=bool))
    solver = kriging_systems.Solver(factor, jitter, places=1)
    return solver.solve(np.repeat(np.eye(3)[:, :, None], len(systems), axis=2)), jitter


def of_two_samples(covariance):
    return [[1.0, covariance, 1.0], [covariance, 1.0, 1.0], [1.0, 1.0, 0.0]]


@pytest.mark.parametrize("together", [True, False])
def test_a_regular_system_is_not_regularised_and_a_singular_one_solves_to_the_limit(together):
    regular, singular = of_two_samples(0.5), of_two_samples(1.0)
    solved = [(regular, singular)] if together else [(regular,), (singular,)]
    inverses, jitter = (
        np.concatenate(parts, axis=-1) for parts in zip(*(inverses_and_jitter(*part) for part in solved))
    )
    np.testing.assert_array_equal(jitter, [0.0, kriging_systems.JITTERS[0]])
    np.testing.assert_allclose(inverses[:, :, 0] @ regular, np.eye(3), atol=1e-12)
    np.testing.assert_allclose(inverses[:2, 2, 1], [0.5, 0.5], rtol=1e-6)  # two samples at one place share the weight


@pytest.mark.parametrize("together", [True, False])
def test_systems_are_nearly_singular_by_their_condition_number(together):
    # A pair whose covariance is 1 - d has the condition number 3 / d.
    solved = [of_two_samples(1 - distance) for distance in (1e-3, 1e-8, 4e-12, 2e-12, 1e-13)]
    jitters = inverses_and_jitter(*solved)[1] if together else [inverses_and_jitter(one)[1][0] for one in solved]
    np.testing.assert_array_equal(jitters, [0.0, 0.0, 0.0, *[kriging_systems.JITTERS[0]] * 2])


def test_condition_numbers_are_those_of_the_whole_symmetric_systems():
    rng = np.random.default_rng(3)
    whole = np.zeros((7, 7, 4))
    for one in range(4):
        parts = rng.normal(size=(5, 5))
        whole[:5, :5, one] = parts @ parts.T + 0.01 * np.eye(5)
        whole[5:, :5, one] = functions = rng.normal(size=(2, 5))
        whole[:5, 5:, one] = functions.T
    lower = np.where(np.tri(7, dtype=bool)[:, :, None], whole, np.nan)
    factor, _ = kriging_systems._factored(lower, 5)
    expected = [np.linalg.cond(whole[:, :, one], 1) for one in range(4)]
    np.testing.assert_allclose(kriging_systems._conditions(lower, factor), expected, rtol=1e-9)


@pytest.mark.parametrize("angle", [0.0, 0.7, np.pi / 2])
@pytest.mark.parametrize("neighbours", [8, None])
def test_samples_on_a_line_have_a_drift_along_it_only_and_that_is_said(tmp_path, angle, neighbours):
    along = np.linspace(-300, 300, 40)
    x, y = 500_500 + along * np.cos(angle), 4_000_400 + along * np.sin(angle)
    samples, geometry, listener = points(x, y, Au=3 + 0.01 * along), geometry_over(), Listener()
    estimate, variance, summary = grid(
        tmp_path / "line.tif", samples, geometry, options=KrigingOptions("linear", neighbours), sink=listener
    )
    px, py = centres(geometry)
    expected = 3 + 0.01 * ((px - 500_500) * np.cos(angle) + (py - 4_000_400) * np.sin(angle))
    np.testing.assert_allclose(estimate.ravel(), expected, atol=1e-4)
    assert (variance > 0).all()
    assert summary.elements["Au"].lowered_drift == 2000
    (said,) = (line for line in listener.warnings if "drift" in line)
    assert said.startswith(
        "Au: the neighbours of 2000 of 2000 cells lie on a line or at one place, so that the drift has no slope across"
        " it there"
    )
    ordinary, _, _ = grid(tmp_path / "ordinary.tif", samples, geometry, options=KrigingOptions(neighbours=neighbours))
    assert np.isfinite(ordinary).all()


def test_two_samples_share_the_weight_by_distance(tmp_path):
    samples = points([500_200, 500_800], [4_000_400, 4_000_400], Au=[1.0, 3.0])
    estimate, variance, _ = grid(tmp_path / "two.tif", samples, geometry_over(51, 41), SPHERICAL)
    np.testing.assert_allclose(estimate[0][:, 25], 2.0, rtol=1e-6)  # as far from one as from the other
    np.testing.assert_allclose(estimate + estimate[:, :, ::-1], 4.0, rtol=1e-6)
    np.testing.assert_allclose(variance, variance[:, :, ::-1], rtol=1e-5)
    sloped, _, summary = grid(
        tmp_path / "sloped.tif", samples, geometry_over(51, 41), SPHERICAL, KrigingOptions("linear")
    )
    np.testing.assert_allclose(
        sloped[0], np.broadcast_to(np.linspace(1 / 3, 11 / 3, 51 + 1)[:-1] + 10 / 3 / 102, (41, 51)), rtol=1e-5
    )
    assert summary.elements["Au"].lowered_drift == 51 * 41


def test_one_sample_gives_its_value_everywhere_with_twice_the_semivariance(tmp_path):
    samples, geometry = points([500_200], [4_000_400], Au=[7.0]), geometry_over()
    for drift in ("none", "linear"):
        estimate, variance, _ = grid(tmp_path / "one.tif", samples, geometry, SPHERICAL, KrigingOptions(drift))
        np.testing.assert_array_equal(estimate, 7.0)
        x, y = centres(geometry)
        np.testing.assert_allclose(
            variance.ravel(), 2 * SPHERICAL.gamma(np.hypot(x - 500_200, y - 4_000_400)), rtol=1e-6
        )


def test_an_element_with_one_value_gives_a_constant_map_and_no_variance_under_its_variogram(tmp_path):
    samples = random_points(100, elements=("Au", "Hg"))
    samples.columns["Hg"][:] = 0.25
    estimate, variance, summary = grid(
        tmp_path / "flat.tif", samples, geometry_over(), {"Au": EXPONENTIAL, "Hg": Variogram(0.0)}
    )
    np.testing.assert_array_equal(estimate[1], 0.25)
    np.testing.assert_array_equal(variance[1], 0.0)
    assert np.ptp(estimate[0]) > 0
    assert summary.warnings() == []


def test_neither_tiles_nor_lots_change_the_result(tmp_path, monkeypatch):
    samples, geometry = random_points(500, elements=("Au", "Cu")), geometry_over(700, 530)
    variograms = {"Au": EXPONENTIAL, "Cu": SPHERICAL}
    whole = grid(tmp_path / "whole.tif", samples, geometry, variograms)
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1)
    monkeypatch.setattr(kriging, "BLOCK", 100)
    monkeypatch.setattr(kriging_systems, "_ENTRIES_AT_A_TIME", 3000)
    monkeypatch.setattr(kriging_systems, "_VALUES_AT_A_TIME", 500)
    small = grid(tmp_path / "small.tif", samples, geometry, variograms)
    for one, other in zip(whole[:2], small[:2]):
        np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("drift", ["none", "linear"])
def test_products_with_inverses_and_substitution_give_the_same(tmp_path, monkeypatch, drift):
    samples, geometry = random_points(60), geometry_over(120, 110)
    options = KrigingOptions(drift, neighbours=12)
    substituted = grid(tmp_path / "substituted.tif", samples, geometry, options=options)
    monkeypatch.setattr(kriging_systems, "_LARGE", 1)
    multiplied = grid(tmp_path / "multiplied.tif", samples, geometry, options=options)
    for one, other in zip(substituted[:2], multiplied[:2]):
        np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-7)


def test_the_estimate_does_not_depend_on_whether_a_variance_is_asked_for(tmp_path):
    samples, geometry = random_points(300), geometry_over()
    with_variance = grid(tmp_path / "both.tif", samples, geometry)[0]
    krige_grid(samples, ["Au"], {"Au": EXPONENTIAL}, geometry, KrigingOptions(), tmp_path / "alone.tif")
    with GridFile(tmp_path / "alone.tif") as alone:
        np.testing.assert_array_equal(alone.read(), with_variance)


def test_the_same_input_gives_the_same_bytes(tmp_path):
    samples, geometry = random_points(500, elements=("Au", "Cu")), geometry_over(300, 280)
    for name in ("first.tif", "second.tif"):
        grid(tmp_path / name, samples, geometry)
    for name in ("first.tif", "variance_first.tif"):
        assert (tmp_path / name).read_bytes() == (tmp_path / name.replace("first", "second")).read_bytes()


def test_a_run_cancelled_half_way_leaves_no_file_and_no_thread(tmp_path, monkeypatch):
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1 << 16)
    listener, threads = Listener(stop=at_fraction(0.4)), threading.active_count()
    with pytest.raises(Cancelled):
        grid(tmp_path / "big.tif", random_points(500), geometry_over(1500, 1500), sink=listener)
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == threads


METALS = {
    # Nugget, partial sill and range in metres of a spherical variogram (gstat 2.1-0, fit.variogram), and what gstat's
    # krige says with it from all 259 samples: the RMSE at the 100 places of the validation set, estimate and variance
    # at the first of them.
    "Cd": (0.133, 0.6263, 151.4, 0.702779027, 1.22328722812, 0.747793684494),
    "Cu": (75.08, 345.6, 142.3, 25.684091007, 23.824945529, 417.664691054),
    "Pb": (356.8, 444.3, 347.1, 40.079439540, 45.3709084739, 663.91711746),
    "Co": (1.155, 12.84, 1181, 2.436488170, 5.08277705355, 3.31231846719),
    "Cr": (24.08, 98.98, 514, 9.369788987, 24.9051082656, 64.9068242326),
    "Ni": (11.47, 73.59, 1429, 6.313745323, 8.88590848119, 22.4451526547),
    "Zn": (172, 645.5, 565.4, 34.357996247, 47.3732828248, 412.886979551),
}


def jura(data_folder: Path, name: str) -> Points:
    with (data_folder / "small_jura_meuse" / name).open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    columns = {metal: [float(row[metal]) for row in rows] for metal in METALS}
    return points([1000 * float(row["Xloc"]) for row in rows], [1000 * float(row["Yloc"]) for row in rows], **columns)


def test_the_jura_metals_are_predicted_as_well_as_by_gstat(data_folder):
    samples, truth = jura(data_folder, "jura.pred.csv"), jura(data_folder, "jura.val.csv")
    variograms = {
        metal: Variogram(numbers[0], (Structure("spherical", *numbers[1:3]),)) for metal, numbers in METALS.items()
    }
    found = at(samples, truth.x, truth.y, variograms, KrigingOptions(neighbours=None))
    moving = at(samples, truth.x, truth.y, variograms, KrigingOptions(neighbours=24))

    def rmse(column, metal, kriged):
        return np.sqrt(np.mean((kriged.estimate[:, column] - truth.columns[metal]) ** 2))

    for column, (metal, (*_, theirs, estimate, variance)) in enumerate(METALS.items()):
        assert rmse(column, metal, found) <= theirs * (1 + 1e-8), metal
        assert rmse(column, metal, moving) <= theirs * 1.03, metal
        np.testing.assert_allclose(
            [found.estimate[0, column], found.variance[0, column]], [estimate, variance], rtol=1e-9, err_msg=metal
        )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"drift": "cubic"}, "There is no drift 'cubic': choose one of none, linear"),
        ({"neighbours": 0}, r"0 neighbours were asked for: give at least 1 \(16 is usual\)\."),
        ({"max_distance_m": -5.0}, "Maximum distance -5 is not positive: give metres, or leave it empty for no limit"),
        ({"block": 0}, "A block of 0 x 0 points was asked for: give 1"),
        ({"back_transform": "mode"}, "There is no back-transform 'mode': choose one of mean, median"),
        (
            {"octants": True, "neighbours": None},
            "An octant search was asked for among all samples: give a number of neighbours",
        ),
    ],
)
def test_impossible_options_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        KrigingOptions(**options)


@pytest.mark.parametrize(
    ("variogram", "options", "sentence"),
    [
        ({}, {}, "There is no variogram of Au: fit it with 'Fit variograms', or choose only elements that have one"),
        (
            {"Au": Variogram(0.0)},
            {},
            "The variogram of Au is 0 everywhere but its values vary: fit it anew, or give it a sill",
        ),
        (
            {"Au": Variogram(1.0, transform="log")},
            {},
            "Au is 0 or negative at 1 places and its variogram is of logarithms",
        ),
        (
            {"Au": EXPONENTIAL},
            {"block": 4},
            "Blocks were asked for at single points, which have no size: set block to 1",
        ),
    ],
)
def test_variograms_that_do_not_fit_are_refused(variogram, options, sentence):
    samples = random_points(30)
    samples.columns["Au"][3] = -1.0
    with pytest.raises(InputError, match=sentence):
        at(samples, samples.x, samples.y, variogram, KrigingOptions(**options))


def test_too_many_samples_for_global_kriging_one_file_for_two_grids_and_an_empty_field_are_refused(tmp_path):
    many = random_points(2001)
    with pytest.raises(
        InputError,
        match="Global kriging of 2001 samples was asked for and 2000 are possible: give a number of neighbours",
    ):
        at(many, many.x[:3], many.y[:3], options=KrigingOptions(neighbours=None))
    with pytest.raises(
        InputError,
        match="Estimates and variances would both be written to au.tif: give the variances another file name",
    ):
        krige_grid(
            many,
            ["Au"],
            {"Au": EXPONENTIAL},
            geometry_over(),
            KrigingOptions(),
            tmp_path / "au.tif",
            tmp_path / "au.tif",
        )
    empty = points(many.x, many.y, Au=np.full(2001, np.nan))
    with pytest.raises(InputError, match="Au has no value at any sample: leave it out"):
        grid(tmp_path / "au.tif", empty, geometry_over())
    assert list(tmp_path.iterdir()) == []
