"""Measured and fitted variograms against brute force, PyKrige and planted truths."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener, always
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.interpolation import variogram_pairs
from prospectivity.models.interpolation.experimental import (
    FAN_DEG,
    FAN_TOLERANCE_DEG,
    VariogramMap,
    VariogramOptions,
    choose_lags,
    experimental_variograms,
    semivariances,
)
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.models.interpolation.variogram_fit import (
    CANDIDATES,
    automatic_variograms,
    fit_variogram,
    gathered_warnings,
)
from prospectivity.models.rasters.points import Points


def points(x, y, **columns) -> Points:
    return Points(
        np.asarray(x, float),
        np.asarray(y, float),
        "",
        {name: np.asarray(values, float) for name, values in columns.items()},
    )


def random_points(n, seed=0, elements=1, side=1000.0) -> Points:
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, side, (2, n))
    return points(x, y, **{f"e{i}": np.sin(x / 200 + i) + rng.normal(0, 0.3, n) for i in range(elements)})


def measure(samples, name="e0", **options):
    return experimental_variograms(samples, [name], VariogramOptions(**options))[name]


def field(variogram, n, seed, side=12_000.0) -> Points:
    """Draw a Gaussian field with this variogram at random places."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, side, (2, n))
    covariance = variogram.sill - variogram.gamma(variogram.rescale(x[:, None] - x, y[:, None] - y))
    return points(x, y, e0=np.linalg.cholesky(covariance + 1e-9 * np.eye(n)) @ rng.normal(size=n))


def by_double_loop(samples, edges, estimator="matheron", azimuth=None, tolerance=90.0, bandwidth=math.inf):
    """Differences lag by lag, pair by pair, then the textbook formula."""
    z = samples.columns["e0"]
    lags = [[] for _ in edges[1:]]
    distances = [[] for _ in edges[1:]]
    for i in range(len(samples)):
        for j in range(i + 1, len(samples)):
            dx, dy = samples.x[j] - samples.x[i], samples.y[j] - samples.y[i]
            distance = math.hypot(dx, dy)
            lag = next((k for k in range(len(lags)) if edges[k] < distance <= edges[k + 1]), None)
            if lag is None or math.isnan(z[i] - z[j]):
                continue
            if azimuth is not None:
                turn = (math.degrees(math.atan2(dx, dy)) - azimuth) % 180
                deviation = min(turn, 180 - turn)
                if deviation > tolerance or distance * math.sin(math.radians(deviation)) > bandwidth:
                    continue
            lags[lag].append(abs(z[i] - z[j]))
            distances[lag].append(distance)
    formulas = {
        "matheron": lambda d: 0.5 * np.mean(d**2),
        "cressie": lambda d: 0.5 * np.mean(np.sqrt(d)) ** 4 / (0.457 + 0.494 / len(d) + 0.045 / len(d) ** 2),
        "dowd": lambda d: 0.5 * 2.198 * np.median(d) ** 2,
    }
    gamma = [formulas[estimator](np.array(d)) if d else math.nan for d in lags]
    return (
        np.array(gamma),
        np.array([len(d) for d in lags]),
        np.array([np.mean(d) if d else math.nan for d in distances]),
    )


# --- measuring


@pytest.mark.parametrize("estimator", ["matheron", "cressie", "dowd"])
def test_every_estimator_agrees_with_a_double_loop_over_all_pairs(estimator):
    samples = random_points(120)
    samples.columns["e0"][::7] = np.nan
    result = measure(samples, estimator=estimator, lag_width_m=60.0, lag_count=9)
    gamma, pairs, distance = by_double_loop(samples, result.edges_m, estimator)
    curve = result.omnidirectional
    np.testing.assert_array_equal(curve.pairs, pairs)
    np.testing.assert_allclose(curve.gamma, gamma, rtol=1e-12)
    np.testing.assert_allclose(curve.distance_m, distance, rtol=1e-12)


@pytest.mark.parametrize(
    ("azimuth", "tolerance", "bandwidth"),
    [(0.0, 22.5, None), (45.0, 22.5, 60.0), (100.0, 10.0, None), (-80.0, 10.0, None), (30.0, 90.0, 50.0)],
)
def test_directions_agree_with_a_double_loop_over_all_pairs(azimuth, tolerance, bandwidth):
    samples = random_points(120)
    result = measure(
        samples,
        lag_width_m=100.0,
        lag_count=6,
        directions_deg=(azimuth,),
        tolerance_deg=tolerance,
        bandwidth_m=bandwidth,
    )
    gamma, pairs, _ = by_double_loop(
        samples, result.edges_m, azimuth=azimuth, tolerance=tolerance, bandwidth=bandwidth or math.inf
    )
    np.testing.assert_array_equal(result.directional[0].pairs, pairs)
    np.testing.assert_allclose(result.directional[0].gamma, gamma, rtol=1e-12)


def test_the_lags_agree_with_those_of_pykrige():
    kriging = pytest.importorskip("pykrige.ok")
    samples = random_points(80)
    # PyKrige's lags begin at the shortest distance: a pair that touches brings it to nothing.
    x, y = np.append(samples.x, samples.x[0] + 1e-9), np.append(samples.y, samples.y[0])
    z = np.append(samples.columns["e0"], samples.columns["e0"][1])
    longest = np.hypot(x[:, None] - x, y[:, None] - y).max()
    theirs = kriging.OrdinaryKriging(x, y, z, variogram_model="linear", variogram_parameters=[1.0, 0.0], nlags=8)
    ours = measure(points(x, y, e0=z), lag_width_m=longest / 8 * (1 + 1e-12), lag_count=8).omnidirectional
    np.testing.assert_allclose(ours.gamma, theirs.semivariance, rtol=1e-9)
    np.testing.assert_allclose(ours.distance_m, theirs.lags, rtol=1e-9)


def test_the_fan_counts_each_pair_once():
    result = measure(random_points(200), directions_deg=FAN_DEG, tolerance_deg=FAN_TOLERANCE_DEG)
    np.testing.assert_array_equal(sum(curve.pairs for curve in result.directional), result.omnidirectional.pairs)


def test_stripes_are_alike_along_their_azimuth_clockwise_from_north():
    """Stripes that run towards north-east by east (azimuth 60): no difference along, much across."""
    samples = random_points(600)
    azimuth = math.radians(60.0)
    across = samples.x * math.cos(azimuth) - samples.y * math.sin(azimuth)
    samples.columns["e0"] = np.sin(2 * math.pi * across / 600)
    result = measure(samples, lag_width_m=75.0, lag_count=4, directions_deg=FAN_DEG, tolerance_deg=5.0)
    at_300 = [curve.gamma[3] for curve in result.directional]
    assert np.argmin(at_300) == FAN_DEG.index(60.0)
    assert np.argmax(at_300) == FAN_DEG.index(150.0)
    assert max(at_300) > 20 * min(at_300)


def map_of(samples, options):
    """The map of `e0`, which is measured with the directions."""
    return experimental_variograms(samples, ["e0"], replace(options, directions_deg=(0.0,)))["e0"].map


def test_the_map_shows_stripes_with_north_up_and_mirrors_itself():
    samples = random_points(600)
    azimuth = math.radians(60.0)
    samples.columns["e0"] = np.sin(2 * math.pi * (samples.x * math.cos(azimuth) - samples.y * math.sin(azimuth)) / 600)
    surface = map_of(samples, VariogramOptions(lag_width_m=75.0, lag_count=4))
    np.testing.assert_array_equal(surface.gamma, surface.gamma[::-1, ::-1])
    middle = len(surface.gamma) // 2
    steps = 240 / surface.cell_m
    north_east = surface.gamma[middle - round(steps * math.cos(azimuth)), middle + round(steps * math.sin(azimuth))]
    south_east = surface.gamma[middle + round(steps * math.sin(azimuth)), middle + round(steps * math.cos(azimuth))]
    assert north_east < 0.1 < 0.7 < south_east


def test_the_colours_of_a_map_end_below_its_two_highest_per_cent_and_cells_of_few_pairs_have_no_say():
    gamma = np.arange(100.0).reshape(10, 10)
    pairs = np.full((10, 10), 10)
    assert VariogramMap(50.0, gamma, pairs).end_of_colours == pytest.approx(0.98 * 99)
    pairs[5:] = 9
    assert VariogramMap(50.0, gamma, pairs).end_of_colours == pytest.approx(0.98 * 49)
    assert VariogramMap(50.0, gamma, 0 * pairs).end_of_colours is None
    assert VariogramMap(50.0, gamma, pairs).reach_m == 250.0


def test_the_map_agrees_with_its_definition_cell_by_cell():
    samples = random_points(60)
    surface = map_of(samples, VariogramOptions(lag_width_m=100.0, lag_count=3))
    dx, dy = samples.x - samples.x[:, None], samples.y - samples.y[:, None]
    squared = (samples.columns["e0"] - samples.columns["e0"][:, None]) ** 2
    near = (np.hypot(dx, dy) <= 300) & ~np.eye(60, dtype=bool)
    assert surface.pairs.sum() == near.sum()
    side, middle = len(surface.gamma), len(surface.gamma) // 2
    for row, column in ((middle, middle + 3), (middle - 4, middle + 2), (middle + 5, middle + 5)):
        east, north = (column - middle) * surface.cell_m, (middle - row) * surface.cell_m
        inside = near & (np.abs(dx - east) < surface.cell_m / 2) & (np.abs(dy - north) < surface.cell_m / 2)
        assert surface.pairs[row, column] == inside.sum()
        assert surface.gamma[row, column] == pytest.approx(0.5 * squared[inside].mean(), rel=1e-12)
    assert side == surface.gamma.shape[1]


def test_robust_estimators_withstand_outliers_that_spoil_the_classical_one():
    clean = field(Variogram(0.2, (Structure("spherical", 0.8, 3000.0),)), 400, seed=3)
    spoilt = points(clean.x, clean.y, e0=clean.columns["e0"].copy())
    spoilt.columns["e0"][::40] += 20.0
    change = {}
    for estimator in ("matheron", "cressie", "dowd"):
        before, after = (measure(samples, estimator=estimator).omnidirectional.gamma for samples in (clean, spoilt))
        change[estimator] = np.nanmedian(after / before)
    assert change["matheron"] > 5
    assert change["cressie"] < 2.5
    assert change["dowd"] < 1.3


@pytest.mark.parametrize("estimator", ["matheron", "cressie", "dowd"])
def test_every_estimator_is_right_for_normal_differences(estimator):
    difference = np.abs(np.random.default_rng(0).normal(0, math.sqrt(2 * 3.0), 400_000))
    assert semivariances(difference, np.zeros(400_000, int), np.array([400_000]), estimator) == pytest.approx(
        [3.0], rel=0.01
    )


def test_independent_values_have_their_variance_at_every_lag():
    rng = np.random.default_rng(0)
    x, y = rng.uniform(0, 1000, (2, 3000))
    result = measure(points(x, y, e0=rng.normal(0, 2, 3000)))
    curve = result.omnidirectional
    assert curve.gamma[curve.pairs > 5000] == pytest.approx(4.0, rel=0.06)


def test_all_elements_in_one_run_give_what_each_alone_gives():
    samples = random_points(300, elements=4)
    samples.columns["e1"][:40] = np.nan
    samples.columns["e2"][50:] = np.nan
    options = VariogramOptions(directions_deg=(0.0, 90.0))
    together = experimental_variograms(samples, ["e3", "e0", "e1", "e2"], options)
    assert list(together) == ["e3", "e0", "e1", "e2"]
    for name, result in together.items():
        gamma, pairs, _ = (
            by_double_loop(points(samples.x, samples.y, e0=samples.columns[name]), result.edges_m)
            if name == "e2"
            else (None, None, None)
        )
        alone = measure(samples, name, directions_deg=(0.0, 90.0))
        np.testing.assert_array_equal(alone.omnidirectional.gamma, result.omnidirectional.gamma)
        np.testing.assert_array_equal(alone.directional[1].pairs, result.directional[1].pairs)
        if gamma is not None:
            np.testing.assert_allclose(result.omnidirectional.gamma, gamma, rtol=1e-12)
            np.testing.assert_array_equal(result.omnidirectional.pairs, pairs)
            assert result.places == 50


def test_samples_at_one_place_are_averaged_before_the_logarithm():
    samples = points([0, 0, 100, 200], [0, 0, 0, 0], e0=[1.0, 3.0, 2.0, 8.0])
    sink = Listener()
    result = experimental_variograms(
        samples, ["e0"], VariogramOptions(transform="log", lag_width_m=100.0, lag_count=2), Progress(sink)
    )["e0"]
    assert result.places == 3
    assert result.omnidirectional.gamma == pytest.approx(
        [0.5 * np.mean([0.0, math.log(4) ** 2]), 0.5 * math.log(4) ** 2]
    )
    assert any("1 of 4 samples lie at the place of another one" in message for message in sink.messages)


# --- lags


def test_automatic_lags_reach_a_third_of_the_diagonal_and_say_so():
    samples = random_points(500)
    result = measure(samples)
    diagonal = math.hypot(np.ptp(samples.x), np.ptp(samples.y))
    assert result.edges_m[0] == 0
    assert result.edges_m[-1] == pytest.approx(diagonal / 3)
    assert "a third of the diagonal" in result.notes[0]
    assert "median spacing" in result.notes[0]
    assert result.notes[1].startswith("All ")


def test_lags_asked_for_are_taken_as_they_are():
    x, y = np.random.default_rng(0).uniform(0, 900, (2, 300))
    edges, how = choose_lags(x, y, VariogramOptions(lag_width_m=25.0, lag_count=4))
    assert edges.tolist() == [0, 25, 50, 75, 100]
    assert "4 lags of 25 m were asked for" in how
    edges, _ = choose_lags(x, y, VariogramOptions(lag_count=7))
    assert len(edges) == 8
    edges, _ = choose_lags(x, y, VariogramOptions(lag_width_m=50.0))
    assert np.diff(edges) == pytest.approx(50.0)
    assert 350 <= edges[-1] <= 450


def test_dense_samples_get_short_lags_down_to_their_spacing():
    rng = np.random.default_rng(0)
    x, y = rng.uniform(0, 100_000, (2, 10_000))
    edges, how = choose_lags(x, y, VariogramOptions())
    assert edges[1] < 800
    assert np.diff(edges)[-1] == pytest.approx(edges[-1] / 20)
    assert (np.diff(edges) > 0).all()
    assert "cut by halves" in how


def test_many_samples_are_thinned_lag_by_lag_without_bias(monkeypatch):
    samples = random_points(900)
    whole = measure(samples)
    monkeypatch.setattr(variogram_pairs, "ALL_PAIRS", 1000)
    monkeypatch.setattr(variogram_pairs, "PAIRS_PER_LAG", 2000)
    thinned = measure(samples)
    assert "drawn at random (seed 42)" in thinned.notes[1]
    assert thinned.omnidirectional.pairs.max() < 2600
    few = whole.omnidirectional.pairs < 1000
    np.testing.assert_array_equal(thinned.omnidirectional.pairs[few], whole.omnidirectional.pairs[few])
    np.testing.assert_allclose(thinned.omnidirectional.gamma, whole.omnidirectional.gamma, rtol=0.15)
    again = measure(samples)
    np.testing.assert_array_equal(again.omnidirectional.gamma, thinned.omnidirectional.gamma)


def test_pairs_of_very_many_samples_are_drawn_from_all_and_searched_for_where_lags_are_short(monkeypatch):
    rng = np.random.default_rng(1)
    x, y = rng.uniform(0, 1000, (2, 4000))
    edges = np.array([0.0, 2.0, 5.0, 20.0, 100.0, 300.0])
    every = variogram_pairs.find_pairs(x, y, edges, np.random.default_rng(0))
    monkeypatch.setattr(variogram_pairs, "_LISTED", 0)
    monkeypatch.setattr(variogram_pairs, "_DRAWS", 1_000_000)
    monkeypatch.setattr(variogram_pairs, "_ENOUGH", 5000)
    drawn = variogram_pairs.find_pairs(x, y, edges, np.random.default_rng(0))
    squared = (x[:, None] - x) ** 2 + (y[:, None] - y) ** 2
    true = np.histogram(np.sqrt(squared[np.triu_indices(4000, 1)]), edges)[0]
    # The two short lags are complete: every pair once.
    np.testing.assert_array_equal(np.bincount(drawn.lag)[:2], true[:2])
    short = drawn.lag < 2
    assert len(np.unique(np.sort([drawn.first[short], drawn.second[short]], axis=0), axis=1).T) == true[:2].sum()
    for pairs in (every, drawn):
        assert (np.diff(pairs.lag) >= 0).all()
        assert (pairs.distance > edges[pairs.lag]).all()
        assert (pairs.distance <= edges[pairs.lag + 1]).all()
        assert (pairs.first != pairs.second).all()
        np.testing.assert_allclose(
            pairs.distance, np.hypot(x[pairs.second] - x[pairs.first], y[pairs.second] - y[pairs.first])
        )
    for lag in (3, 4):
        assert drawn.distance[drawn.lag == lag].mean() == pytest.approx(
            every.distance[every.lag == lag].mean(), rel=0.01
        )


# --- what cannot be measured


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"estimator": "mean"}, "no estimator 'mean'.*dowd"),
        ({"lag_width_m": 0.0}, "lag width is 0 m"),
        ({"lag_count": 0}, "0 lags"),
        ({"tolerance_deg": 0.0}, "tolerance is 0"),
        ({"tolerance_deg": 91.0}, "tolerance is 91"),
        ({"bandwidth_m": -1.0}, "bandwidth is -1"),
        ({"directions_deg": (math.nan,)}, "azimuth"),
        ({"transform": "sqrt"}, "no transform"),
        ({"seed": -1}, "seed -1"),
    ],
)
def test_impossible_options_are_named(options, message):
    with pytest.raises(InputError, match=message):
        VariogramOptions(**options)


def test_samples_that_give_no_variogram_are_refused_with_the_reason():
    samples = points([0, 1, 2], [0, 0, 1], Cu=[1.0, 2.0, -3.0], Au=[5.0, np.nan, np.nan])
    with pytest.raises(InputError, match="No element was chosen"):
        experimental_variograms(samples, [], VariogramOptions())
    with pytest.raises(InputError, match="no field Zn"):
        experimental_variograms(samples, ["Zn"], VariogramOptions())
    with pytest.raises(InputError, match="Au has values at 1 places"):
        experimental_variograms(samples, ["Au"], VariogramOptions())
    with pytest.raises(InputError, match="Cu is zero or negative at 1 of 3 places and has no logarithm"):
        experimental_variograms(samples, ["Cu"], VariogramOptions(transform="log"))


def test_cancel_stops_the_measuring():
    with pytest.raises(Cancelled):
        experimental_variograms(random_points(50), ["e0"], VariogramOptions(), Progress(Listener(stop=always)))


# --- fitting

PLANTED = {
    "spherical": Variogram(0.2, (Structure("spherical", 0.8, 3000.0),)),
    "exponential": Variogram(0.2, (Structure("exponential", 0.8, 1000.0),)),
    "gaussian": Variogram(0.1, (Structure("gaussian", 0.9, 1500.0),)),
    "cubic": Variogram(0.1, (Structure("cubic", 0.9, 3000.0),)),
    "matern": Variogram(0.1, (Structure("matern", 0.9, 800.0, 1.5),)),
    "spherical+spherical": Variogram(0.1, (Structure("spherical", 0.4, 900.0), Structure("spherical", 0.5, 4500.0))),
}


def as_measured(variogram, directions=()):
    """A measurement that lies exactly on a model."""
    from dataclasses import replace

    result = measure(field(Variogram(1.0), 300, 0), directions_deg=tuple(directions), tolerance_deg=15.0)

    def on_model(curve):
        azimuth = math.radians(curve.azimuth_deg or 0.0)
        h = curve.distance_m
        return replace(curve, gamma=variogram.gamma(variogram.rescale(h * math.sin(azimuth), h * math.cos(azimuth))))

    return replace(
        result,
        omnidirectional=on_model(result.omnidirectional),
        directional=tuple(on_model(curve) for curve in result.directional),
        variance=variogram.sill,
    )


@pytest.mark.parametrize("name", PLANTED)
def test_a_measurement_that_lies_on_a_model_gives_that_model_back(name):
    planted = PLANTED[name]
    fitted = fit_variogram(as_measured(planted), name)
    assert fitted.variogram.nugget == pytest.approx(planted.nugget, abs=1e-3)
    for ours, theirs in zip(fitted.variogram.structures, planted.structures):
        assert (ours.model, ours.smoothness) == (theirs.model, theirs.smoothness)
        assert ours.range_m == pytest.approx(theirs.range_m, rel=5e-3)
        assert ours.partial_sill == pytest.approx(theirs.partial_sill, rel=5e-3)
    assert fitted.r2 == pytest.approx(1.0, abs=1e-6)
    assert fitted.residual < 1e-3


@pytest.mark.parametrize("name", PLANTED)
def test_the_automatic_choice_finds_the_model_that_fits_exactly(name):
    fitted = fit_variogram(as_measured(PLANTED[name]))
    assert fitted.name == name
    assert tuple(candidate.name for candidate in fitted.candidates) == CANDIDATES
    assert not fitted.warnings


@pytest.mark.parametrize(("azimuth", "ratio"), [(0.0, 0.5), (30.0, 0.3), (100.0, 0.7), (170.0, 0.4)])
def test_exact_directions_give_their_anisotropy_back(azimuth, ratio):
    planted = Variogram(0.2, (Structure("spherical", 0.8, 3500.0),), Anisotropy(azimuth, ratio))
    fitted = fit_variogram(as_measured(planted, FAN_DEG), "spherical", anisotropy=True)
    found = fitted.variogram.anisotropy
    assert (found.azimuth_deg - azimuth + 90) % 180 - 90 == pytest.approx(0.0, abs=0.5)
    assert found.ratio == pytest.approx(ratio, rel=0.01)
    assert fitted.variogram.structures[0].range_m == pytest.approx(3500.0, rel=0.01)
    assert "anisotropic model was taken" in fitted.notes[0]


@pytest.mark.parametrize("name", ["spherical", "exponential"])
def test_planted_models_are_recovered_from_fields_on_average(name):
    planted = PLANTED[name]
    fits = [fit_variogram(measure(field(planted, 500, seed)), name).variogram for seed in range(8)]
    distance = np.array([300.0, 1000.0, 2500.0])
    assert np.median([fit.gamma(distance) for fit in fits], axis=0) == pytest.approx(planted.gamma(distance), rel=0.15)
    assert np.median([fit.practical_range_m for fit in fits]) == pytest.approx(planted.practical_range_m, rel=0.35)
    assert np.median([fit.nugget for fit in fits]) == pytest.approx(planted.nugget, abs=0.1)


def test_a_planted_anisotropy_is_recovered_from_fields():
    planted = Variogram(0.2, (Structure("spherical", 0.8, 4000.0),), Anisotropy(120.0, 0.3))
    for seed in range(4):
        found = fit_variogram(
            measure(field(planted, 500, seed), directions_deg=FAN_DEG, tolerance_deg=15.0), anisotropy=True
        ).variogram.anisotropy
        assert found.azimuth_deg == pytest.approx(120.0, abs=15.0)
        assert found.ratio == pytest.approx(0.3, abs=0.15)


def test_isotropic_fields_mostly_stay_isotropic():
    fits = [
        fit_variogram(
            measure(field(PLANTED["spherical"], 300, seed), directions_deg=FAN_DEG, tolerance_deg=15.0), anisotropy=True
        )
        for seed in range(8)
    ]
    isotropic = [fit for fit in fits if fit.variogram.anisotropy is None]
    assert len(isotropic) >= 7
    assert all("isotropic model was taken" in fit.notes[0] for fit in isotropic)


def test_the_units_of_values_and_metres_do_not_matter():
    samples = field(PLANTED["exponential"], 300, 1)
    scaled = points(samples.x * 1000, samples.y * 1000, e0=samples.columns["e0"] * 1e-6)
    ours, theirs = fit_variogram(measure(samples)), fit_variogram(measure(scaled))
    assert ours.name == theirs.name
    assert theirs.variogram.sill == pytest.approx(ours.variogram.sill * 1e-12, rel=1e-4)
    assert theirs.variogram.practical_range_m == pytest.approx(ours.variogram.practical_range_m * 1000, rel=1e-3)


def test_noise_is_called_a_pure_nugget():
    rng = np.random.default_rng(2)
    x, y = rng.uniform(0, 1000, (2, 400))
    fitted = fit_variogram(measure(points(x, y, e0=rng.normal(size=400))))
    assert fitted.variogram.structures == ()
    assert fitted.variogram.nugget == pytest.approx(1.0, rel=0.15)
    assert "pure nugget" in fitted.warnings[0]


def test_a_variogram_that_rises_throughout_is_said_to_have_its_range_beyond_the_lags():
    samples = random_points(300)
    samples.columns["e0"] = samples.x + np.random.default_rng(0).normal(0, 5, 300)
    fitted = fit_variogram(measure(samples))
    assert any("beyond the longest lag" in text and "drift" in text for text in fitted.warnings)


def test_warnings_of_one_kind_are_gathered_into_one_sentence_over_all_transforms():
    listener = Listener()
    rng = np.random.default_rng(2)
    x, y = rng.uniform(0, 1000, (2, 400))
    noise = {"Au": rng.normal(size=400), "Cu": rng.lognormal(sigma=1.5, size=400), "Zn": rng.normal(size=400)}
    samples = points(x, y, **noise, Mg=x + rng.normal(0, 5, 400))
    found = automatic_variograms(samples, list(samples.columns), Progress(listener))
    assert found["Cu"].transform == "log"
    (nugget,) = (line for line in listener.warnings if "pure nugget" in line)
    assert (
        nugget
        == "3 of 4 elements (Au, Zn, Cu): a pure nugget, for no continuity is seen between samples. Kriging returns"
        " local means; maps of these elements say little between the samples."
    )
    (range_,) = (line for line in listener.warnings if "beyond the longest lag" in line)
    assert range_.startswith("Mg: the practical range (")


def test_every_kind_of_warning_has_a_sentence_for_several_elements():
    few = points([0, 100, 200], [0, 0, 0], e0=[1.0, 2.0, 4.0])
    rising = random_points(300)
    rising.columns["e0"] = rising.x + np.random.default_rng(0).normal(0, 5, 300)
    fits = [
        fit_variogram(measure(few)),
        fit_variogram(measure(rising)),
        fit_variogram(measure(random_points(20)), "nugget"),
        fit_variogram(as_measured(Variogram(0.0, (Structure("gaussian", 1.0, 1500.0),))), "gaussian"),
    ]
    assert {concern.kind for fit in fits for concern in fit.concerns} == {
        "few lags",
        "sill",
        "nugget",
        "few pairs",
        "gaussian",
    }
    twice = gathered_warnings([replace(fit, element=name) for fit in fits for name in ("Au", "Cu")])
    assert len(twice) == 5
    assert all(line.startswith("2 of 8 elements (Au, Cu): ") for line in twice)


def test_a_gaussian_model_without_a_nugget_is_warned_of():
    fitted = fit_variogram(as_measured(Variogram(0.0, (Structure("gaussian", 1.0, 1500.0),))), "gaussian")
    assert any("nearly singular" in text for text in fitted.warnings)


def test_an_element_of_zero_variance_gets_a_variogram_of_zero():
    x, y = np.random.default_rng(0).uniform(0, 1000, (2, 50))
    fitted = fit_variogram(measure(points(x, y, e0=np.full(50, 0.1))))
    assert fitted.variogram == Variogram(0.0)
    assert "same value at all 50 places" in fitted.notes[0]


@pytest.mark.parametrize("n", [2, 3, 6])
def test_a_handful_of_samples_gets_its_variance_as_a_nugget_and_the_reason(n):
    samples = random_points(n)
    fitted = fit_variogram(measure(samples))
    assert fitted.variogram == Variogram(samples.columns["e0"].var())
    assert "choosing a model takes 6" in fitted.warnings[0]


def test_samples_on_one_line_are_measured_and_fitted():
    rng = np.random.default_rng(0)
    x = np.sort(rng.uniform(0, 1000, 200))
    fitted = fit_variogram(measure(points(x, np.full(200, 7.0), e0=np.sin(x / 80) + rng.normal(0, 0.1, 200))))
    assert fitted.variogram.structures
    assert math.isfinite(fitted.variogram.practical_range_m)


def test_the_transform_travels_with_the_variogram():
    samples = random_points(100)
    samples.columns["e0"] = np.exp(samples.columns["e0"])
    assert fit_variogram(measure(samples, transform="log")).variogram.transform == "log"


@pytest.mark.parametrize("model", ["linear", "spherical+", "spherical+cubic+cubic", "", "nugget+spherical"])
def test_unknown_models_are_refused(model):
    with pytest.raises(InputError, match="no variogram model"):
        fit_variogram(measure(random_points(60)), model)


def test_an_anisotropy_needs_four_directions():
    with pytest.raises(InputError, match="2 directions were measured: measure at least four"):
        fit_variogram(measure(random_points(60), directions_deg=(0.0, 90.0)), anisotropy=True)


def test_the_metals_of_the_jura_are_continuous_over_hundreds_of_metres(data_folder):
    table = np.genfromtxt(
        data_folder / "small_jura_meuse" / "jura.pred.csv", delimiter=",", names=True, dtype=None, encoding="utf-8"
    )
    metals = ("Cd", "Co", "Cr", "Cu", "Ni", "Pb", "Zn")
    samples = points(table["Xloc"] * 1000, table["Yloc"] * 1000, **{name: table[name] for name in metals})
    for name, result in experimental_variograms(samples, metals, VariogramOptions()).items():
        fitted = fit_variogram(result)
        assert fitted.variogram.structures, name
        assert 100 < fitted.variogram.practical_range_m < 5000
        assert fitted.variogram.sill == pytest.approx(result.variance, rel=0.3)


def test_automatic_variograms_are_of_logarithms_where_these_are_less_skewed():
    rng = np.random.default_rng(5)
    left_skewed = 30 - np.exp(rng.normal(0, 0.5, 200))
    samples = Points(
        *rng.uniform(0, 10_000, (2, 200)),
        columns={
            "Au": np.exp(rng.normal(size=200)),
            "K": left_skewed,
            "Zn": np.exp(rng.normal(size=200)) * (left_skewed > 29),
            "Pb": np.full(200, 3.0),
        },
    )
    found = automatic_variograms(samples, list(samples.columns))
    assert {name: variogram.transform for name, variogram in found.items()} == {
        "Au": "log",
        "K": "none",
        "Zn": "none",
        "Pb": "none",
    }
