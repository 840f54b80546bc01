"""Cross-validation of kriging and IDW: against kriging by hand, simulated fields whose law is known, and real soils."""

from __future__ import annotations

import csv
import math
import re

import numpy as np
import pytest
from examples import points
from listeners import Listener, at_fraction
from prospectivity.models.core.errors import InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.interpolation import kriging_validation as module
from prospectivity.models.interpolation.idw import IdwOptions, interpolate_idw
from prospectivity.models.interpolation.kriging import KrigingOptions, krige_points
from prospectivity.models.interpolation.kriging_validation import (
    IDW_BETTER,
    KRIGING_BETTER,
    NO_DIFFERENCE,
    ROW_FIELDS,
    ErrorFigures,
    ValidationOptions,
    compare_with_idw,
    idw_at_places,
    rows,
    validate_kriging,
)
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.reports.interpolation import add_cross_validation, write_cross_validation_report
from prospectivity.models.reports.page import Report
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

GLOBAL = KrigingOptions(neighbours=None)
SPHERICAL = Variogram(0.2, (Structure("spherical", 1.0, 400.0),))
FOLDS = ValidationOptions("spatial_folds")


def places(n, seed=0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return 500_000 + rng.uniform(0, 1000, n), 4_000_000 + rng.uniform(0, 800, n)


def simulated(n, variogram, fields=1, seed=0) -> Points:
    """Gaussian fields with exactly this variogram, by the Cholesky factor of their covariance."""
    x, y = places(n, seed)
    covariance = variogram.sill - variogram.gamma(variogram.rescale(x[:, None] - x, y[:, None] - y))
    noise = np.random.default_rng(seed + 1).normal(size=(n, fields))
    values = 10.0 + np.linalg.cholesky(covariance + 1e-9 * np.eye(n)) @ noise
    return points(x, y, **{f"E{column}": values[:, column] for column in range(fields)})


def run(samples, variogram=SPHERICAL, kriging=None, options=None, **more):
    names = list(samples.columns)
    variograms = variogram if isinstance(variogram, dict) else dict.fromkeys(names, variogram)
    return validate_kriging(samples, names, variograms, kriging or KrigingOptions(), options, **more)


@pytest.mark.parametrize("drift", ["none", "linear"])
@pytest.mark.parametrize("anisotropy", [None, Anisotropy(30.0, 0.4)])
def test_leaving_one_out_is_the_inverse_of_the_whole_system(drift, anisotropy):
    # Dubrule (1983): with A the kriging system of all samples, the error of sample i is [A^-1 z]_i / [A^-1]_ii and its
    # variance 1 / [A^-1]_ii.
    variogram = Variogram(0.2, (Structure("spherical", 1.0, 400.0),), anisotropy)
    samples = simulated(60, variogram)
    n, x, y, z = 60, samples.x - samples.x.mean(), samples.y - samples.y.mean(), samples.columns["E0"]
    functions = np.column_stack([np.ones(n), x / 1000, y / 1000][: 3 if drift == "linear" else 1])
    covariance = variogram.sill - variogram.gamma(variogram.rescale(x[:, None] - x, y[:, None] - y))
    unknowns = functions.shape[1]
    inverse = np.linalg.inv(np.block([[covariance, functions], [functions.T, np.zeros((unknowns, unknowns))]]))
    diagonal = np.diag(inverse)[:n]
    error = (inverse[:n, :n] @ z) / diagonal
    result = run(samples, variogram, KrigingOptions(drift=drift, neighbours=None))
    np.testing.assert_allclose(result.observed[:, 0] - result.estimate[:, 0], error, rtol=1e-8, atol=1e-10)
    np.testing.assert_allclose(result.variance[:, 0], 1 / diagonal, rtol=1e-9)
    np.testing.assert_allclose(result.z_score[:, 0], error * np.sqrt(diagonal), rtol=1e-8, atol=1e-10)


def test_leaving_one_out_is_kriging_without_that_sample():
    samples = simulated(80, SPHERICAL)
    result = run(samples)
    for row in (0, 17, 79):
        kept = np.arange(80) != row
        alone = points(samples.x[kept], samples.y[kept], E0=samples.columns["E0"][kept])
        expected = krige_points(alone, ["E0"], {"E0": SPHERICAL}, samples.x[[row]], samples.y[[row]], KrigingOptions())
        assert result.estimate[row, 0] == pytest.approx(expected.estimate[0, 0], rel=1e-10)
        assert result.variance[row, 0] == pytest.approx(expected.variance[0, 0], rel=1e-10)


def test_a_whole_fold_is_estimated_from_the_others():
    samples = simulated(120, SPHERICAL, fields=2)
    result = run(samples, options=FOLDS)
    assert sorted(set(result.fold)) == list(range(1, 11))
    for fold in (1, 7):
        out = result.fold == fold
        rest = points(
            samples.x[~out], samples.y[~out], **{name: values[~out] for name, values in samples.columns.items()}
        )
        expected = krige_points(
            rest,
            ["E0", "E1"],
            dict.fromkeys(samples.columns, SPHERICAL),
            samples.x[out],
            samples.y[out],
            KrigingOptions(),
        )
        np.testing.assert_allclose(result.estimate[out], expected.estimate, rtol=1e-10)
        np.testing.assert_allclose(result.variance[out], expected.variance, rtol=1e-10)
        np.testing.assert_array_equal(
            result.idw_estimate[out], idw_at_places(rest, ["E0", "E1"], samples.x[out], samples.y[out], IdwOptions())
        )


def test_folds_are_compact_parts_of_the_area():
    samples = simulated(300, SPHERICAL)
    fold = run(samples, options=FOLDS).fold
    place = np.column_stack([samples.x, samples.y])
    within = np.mean([place[fold == number].std(axis=0).max() for number in range(1, 11)])
    assert within < 0.5 * place.std(axis=0).min()


@pytest.mark.parametrize("method", ["leave_one_out", "spatial_folds"])
def test_samples_at_one_place_are_left_out_together(method):
    x, y = places(60)
    x, y = np.append(x, x[:8]), np.append(y, y[:8])
    values = np.random.default_rng(3).normal(10, 1, 68)
    changed = values.copy()
    changed[60] += 1000.0  # the twin of sample 0
    options = ValidationOptions(method, folds=5)
    result, other = (run(points(x, y, Cu=part), options=options) for part in (values, changed))
    np.testing.assert_array_equal(result.fold[:8], result.fold[60:])
    np.testing.assert_array_equal(result.estimate[:8], result.estimate[60:])
    for row in (0, 60):
        assert other.estimate[row] == pytest.approx(result.estimate[row], rel=1e-9)
        assert other.idw_estimate[row] == pytest.approx(result.idw_estimate[row], rel=1e-9)
    assert not np.allclose(other.estimate[1:60], result.estimate[1:60])


@pytest.mark.parametrize(
    "variogram",
    [
        SPHERICAL,
        Variogram(0.05, (Structure("exponential", 1.0, 120.0),)),
        Variogram(0.0, (Structure("matern", 2.0, 80.0),)),
    ],
)
def test_intervals_hold_nine_in_ten_samples_of_a_field_with_this_variogram(variogram):
    result = run(simulated(250, variogram, fields=12), variogram, KrigingOptions(neighbours=24))
    inside = np.array([summary.coverage.value for summary in result.summaries])
    # Binomial limits of 3,000 cases at 0.1 % (the errors are nearly independent).
    assert abs(inside.mean() - 0.9) < 3.29 * math.sqrt(0.09 / 3000)
    assert np.mean([summary.coverage.low <= 0.9 <= summary.coverage.high for summary in result.summaries]) >= 0.75
    assert np.mean([summary.mean_z for summary in result.summaries]) == pytest.approx(0, abs=0.03)
    assert np.mean([summary.rms_z for summary in result.summaries]) == pytest.approx(1, abs=0.05)
    assert not [line for line in result.warnings() if "intervals" in line]


@pytest.mark.parametrize(
    ("factor", "words"), [(0.3, "too small: raise the nugget"), (3.0, "too large: lower the nugget")]
)
def test_a_wrong_sill_shows_in_the_coverage_and_is_warned_of(factor, words):
    wrong = Variogram(0.2 * factor, (Structure("spherical", factor, 400.0),))
    result = run(simulated(300, SPHERICAL), wrong)
    assert result.summaries[0].rms_z == pytest.approx(1 / math.sqrt(factor), rel=0.15)
    assert [line for line in result.warnings() if words in line]


def test_kriging_gains_nothing_from_a_pure_nugget():
    x, y = places(300)
    values = np.random.default_rng(5).normal(50, 4, (300, 6))
    samples = points(x, y, **{f"E{column}": values[:, column] for column in range(6)})
    result = run(samples, Variogram(16.0))
    assert np.mean([summary.kriging.r2 for summary in result.summaries]) < 0
    assert max(summary.kriging.r2 for summary in result.summaries) < 0.02
    assert all(
        "no better than the mean" in summary.warnings()[0] for summary in result.summaries if summary.kriging.r2 <= 0
    )
    # The mean of 16 neighbours has a little less noise than IDW, whose nearest sample has much weight: never the other
    # way round.
    assert all(summary.comparison.ratio.value < 1.02 for summary in result.summaries)
    assert IDW_BETTER not in {summary.comparison.verdict for summary in result.summaries}
    # Given IDW the same equal weights, neither is better.
    same = run(samples, Variogram(16.0), idw=IdwOptions(power=1e-6, neighbours=16))
    assert {summary.comparison.verdict for summary in same.summaries} == {NO_DIFFERENCE}


def test_spatial_folds_have_larger_errors_than_leaving_one_out_of_a_smooth_field():
    smooth = Variogram(0.0, (Structure("matern", 1.0, 150.0),))
    samples = simulated(250, smooth, fields=4)
    near, far = run(samples, smooth), run(samples, smooth, options=FOLDS)
    for one, fold in zip(near.summaries, far.summaries):
        assert fold.kriging.rmse > 2 * one.kriging.rmse
        assert fold.idw.rmse > one.idw.rmse
    assert near.variance.mean() < far.variance.mean()


def test_kriging_is_better_where_it_knows_the_field_and_idw_where_the_variogram_is_wrong():
    smooth = Variogram(0.0, (Structure("matern", 1.0, 150.0),))
    samples = simulated(250, smooth)
    right, wrong = run(samples, smooth), run(samples, Variogram(1.0))
    assert right.summaries[0].comparison.verdict == KRIGING_BETTER
    assert right.summaries[0].comparison.ratio.high < 0.8
    assert wrong.summaries[0].comparison.verdict == IDW_BETTER


def test_a_constant_added_to_all_values_shifts_estimates_and_leaves_errors():
    samples = simulated(150, SPHERICAL)
    shifted = points(samples.x, samples.y, E0=samples.columns["E0"] + 5000.0)
    for options in (ValidationOptions(), FOLDS):
        one, other = run(samples, options=options), run(shifted, options=options)
        np.testing.assert_allclose(other.estimate, one.estimate + 5000, rtol=1e-10)
        np.testing.assert_allclose(other.idw_estimate, one.idw_estimate + 5000, rtol=1e-10)
        np.testing.assert_allclose(other.z_score, one.z_score, atol=1e-8)
        assert other.summaries[0].comparison.ratio.value == pytest.approx(
            one.summaries[0].comparison.ratio.value, rel=1e-8
        )


def test_figures_agree_with_scikit_learn_and_numpy():
    rng = np.random.default_rng(0)
    observed = rng.lognormal(size=200)
    estimate = 0.7 * observed + rng.normal(0, 0.3, 200)
    figures = ErrorFigures.of(np.append(observed, [np.nan, 1.0]), np.append(estimate, [1.0, np.nan]))
    slope, intercept = np.polyfit(estimate, observed, 1)
    expected = [
        200,
        np.mean(observed - estimate),
        math.sqrt(mean_squared_error(observed, estimate)),
        mean_absolute_error(observed, estimate),
        slope,
        intercept,
        np.corrcoef(observed, estimate)[0, 1],
        r2_score(observed, estimate),
    ]
    np.testing.assert_allclose(list(vars(figures).values()), expected, rtol=1e-10)


def test_logarithms_are_judged_as_logarithms_and_errors_as_values():
    logs = simulated(200, SPHERICAL)
    samples = points(logs.x, logs.y, Au=np.exp(0.5 * (logs.columns["E0"] - 10)))
    quarter = (Structure("spherical", 0.25, 400.0),)
    plain = run(points(logs.x, logs.y, Au=np.log(samples.columns["Au"])), Variogram(0.05, quarter))
    for way in ("mean", "median"):
        result = run(samples, Variogram(0.05, quarter, transform="log"), KrigingOptions(back_transform=way))
        np.testing.assert_allclose(result.z_score, plain.z_score, atol=1e-8)
        np.testing.assert_allclose(result.variance, plain.variance, rtol=1e-9)
        assert result.summaries[0].coverage == plain.summaries[0].coverage
        assert result.summaries[0].kriging.rmse == pytest.approx(
            math.sqrt(mean_squared_error(samples.columns["Au"], result.estimate[:, 0])), rel=1e-10
        )
    np.testing.assert_allclose(result.estimate, np.exp(plain.estimate), rtol=1e-9)  # the median
    assert "correction" not in "".join(result.warnings())


def test_logarithms_of_samples_at_one_place_are_those_of_their_mean():
    x, y = places(40)
    values = np.random.default_rng(2).lognormal(size=50)
    x, y = np.append(x, x[:10]), np.append(y, y[:10])
    variogram = Variogram(0.3, SPHERICAL.structures, transform="log")
    result = run(points(x, y, Au=values), variogram, KrigingOptions(back_transform="median", neighbours=8))
    expected = (np.log(values) - np.log(result.estimate[:, 0])) / np.sqrt(result.variance[:, 0])
    np.testing.assert_allclose(result.z_score[:, 0], expected, rtol=1e-8, atol=1e-10)


def test_missing_values_stay_missing_element_by_element():
    samples = simulated(100, SPHERICAL, fields=2)
    samples.columns["E1"][:30] = np.nan
    samples.columns["E1"][30] = np.inf
    result = run(samples)
    alone = run(points(samples.x[31:], samples.y[31:], E1=samples.columns["E1"][31:]))
    for part in (result.estimate, result.variance, result.z_score, result.idw_estimate, result.observed):
        assert np.isnan(part[:31, 1]).all()
        assert np.isfinite(part[:, 0]).all()
    np.testing.assert_allclose(result.estimate[31:, 1], alone.estimate[:, 0], rtol=1e-10)
    np.testing.assert_allclose(result.idw_estimate[31:, 1], alone.idw_estimate[:, 0], rtol=1e-12)
    assert (result.summaries[0].kriging.n, result.summaries[1].kriging.n) == (100, 69)


def test_many_elements_agree_with_each_alone_however_few_fit_the_memory(monkeypatch):
    samples = simulated(90, SPHERICAL, fields=5)
    variograms = {
        name: Variogram(0.1 * (1 + position), SPHERICAL.structures) for position, name in enumerate(samples.columns)
    }
    whole = run(samples, variograms)
    monkeypatch.setattr(module, "_VALUES_AT_A_TIME", 16 * 40)
    np.testing.assert_allclose(run(samples, variograms).estimate, whole.estimate, rtol=1e-11)
    alone = run(points(samples.x, samples.y, E3=samples.columns["E3"]), {"E3": variograms["E3"]})
    np.testing.assert_allclose(alone.z_score[:, 0], whole.z_score[:, 3], rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("options", [IdwOptions(), IdwOptions(3.0, 5), IdwOptions(2.0, 12, 60.0)])
def test_idw_at_places_agrees_with_the_grid(tmp_path, options):
    samples = simulated(200, SPHERICAL, fields=2)
    samples.columns["E1"][:50] = np.nan
    geometry = GridGeometry(500_000.0, 4_000_800.0, 20.0, 20.0, 50, 40, "EPSG:32637")
    samples.x[0], samples.y[0] = geometry.eastings()[7], geometry.northings()[9]  # one sample at the centre of a cell
    interpolate_idw(samples, ["E0", "E1"], geometry, options, tmp_path / "idw.tif")
    x, y = (part.ravel() for part in np.meshgrid(geometry.eastings(), geometry.northings()))
    found = idw_at_places(samples, ["E0", "E1"], x, y, options)
    with GridFile(tmp_path / "idw.tif") as grid:
        np.testing.assert_allclose(found.T.reshape(2, 40, 50), grid.read(), rtol=1e-6)


def test_rows_name_every_measured_sample_once():
    samples = simulated(30, SPHERICAL, fields=2)
    samples.columns["E1"][3] = np.nan
    samples = points(samples.x, samples.y, ids=np.arange(100, 130), **samples.columns)
    result = run(samples)
    table = list(rows(result))
    assert len(ROW_FIELDS) == len(table[0])
    assert [(row[0], row[1]) for row in table] == [("E0", i) for i in range(100, 130)] + [
        ("E1", i) for i in range(100, 130) if i != 103
    ]
    values = dict(zip(ROW_FIELDS, table[40]))
    assert (values["x"], values["y"], values["observed"]) == (samples.x[11], samples.y[11], samples.columns["E1"][11])
    assert values["z_score"] == pytest.approx((values["observed"] - values["estimate"]) / math.sqrt(values["variance"]))
    assert {row[9] for row in table if row[0] == "E0"} == set(range(1, 31))


def test_an_interval_of_the_ratio_holds_one_when_neither_method_is_better():
    rng = np.random.default_rng(0)
    verdicts = []
    for seed in range(100):
        observed, kriged, idw = rng.normal(size=(3, 200))
        verdicts.append(compare_with_idw(observed, kriged, idw, np.arange(200) // 4, seed).verdict)
    assert 85 <= verdicts.count(NO_DIFFERENCE) <= 100


def test_a_few_clusters_do_not_make_a_verdict_and_luck_in_one_does_not_either():
    rng = np.random.default_rng(0)
    observed = np.zeros(200)
    better, worse = rng.normal(0, 0.1, 200), rng.normal(0, 1.0, 200)
    assert compare_with_idw(observed, better, worse, np.arange(200) // 4, 0).verdict == KRIGING_BETTER
    assert compare_with_idw(observed, worse, better, np.arange(200) // 4, 0).verdict == IDW_BETTER
    few = compare_with_idw(observed, better, worse, np.arange(200) // 50, 0)
    assert (few.verdict, math.isnan(few.ratio.low)) == (NO_DIFFERENCE, True)
    one = np.where(np.arange(200) < 20, 5.0, 1.0)  # IDW fails in one of ten clusters only
    assert compare_with_idw(observed, np.ones(200), one, np.arange(200) // 20, 0).verdict == NO_DIFFERENCE


def test_the_same_seed_gives_the_same_result():
    samples = simulated(150, SPHERICAL)
    for method in ("leave_one_out", "spatial_folds"):
        one, again, other = (run(samples, options=ValidationOptions(method, seed=seed)) for seed in (1, 1, 2))
        np.testing.assert_array_equal(one.estimate, again.estimate)
        assert one.summaries == again.summaries
        assert one.summaries[0].comparison != other.summaries[0].comparison


def test_an_element_without_variance_has_no_errors():
    samples = simulated(40, SPHERICAL)
    samples.columns["Flat"] = np.full(40, 0.3)
    result = run(samples, {"E0": SPHERICAL, "Flat": Variogram(0.0)})
    summary = result.summaries[1]
    assert summary.kriging.rmse == pytest.approx(0, abs=1e-12)
    assert math.isnan(summary.kriging.slope)
    assert math.isnan(summary.kriging.r2)
    assert np.isnan(result.z_score[:, 1]).all()
    assert summary.comparison.verdict == NO_DIFFERENCE
    assert summary.warnings() == []


def test_two_samples_are_estimated_from_each_other():
    result = run(points([0, 30], [0, 40], Cu=[1.0, 5.0]))
    np.testing.assert_allclose(result.estimate[:, 0], [5.0, 1.0])
    np.testing.assert_allclose(result.variance[:, 0], 2 * SPHERICAL.gamma(np.array([50.0]))[0])
    np.testing.assert_allclose(result.idw_estimate[:, 0], [5.0, 1.0])


def test_samples_out_of_reach_have_no_estimate_and_are_counted():
    samples = simulated(60, SPHERICAL)
    samples.x[0] += 50_000
    result = run(samples, kriging=KrigingOptions(max_distance_m=400.0))
    assert np.isnan(result.estimate[0, 0])
    assert np.isfinite(result.estimate[1:]).all()
    assert (result.summaries[0].samples, result.summaries[0].kriging.n) == (60, 59)
    assert "1 of 60 samples have no estimate" in result.warnings()[0]
    assert np.isnan(next(rows(result))[5])


def test_an_element_measured_in_one_fold_only_has_no_estimate():
    x, y = np.concatenate([places(40), places(40) + np.array([[9000.0], [0.0]])], axis=1)
    values = np.random.default_rng(0).normal(size=80)
    samples = points(x, y, Cu=values, Zn=np.where(np.arange(80) < 40, values, np.nan))
    result = run(samples, options=ValidationOptions("spatial_folds", folds=2))
    assert np.isfinite(result.estimate[:, 0]).all()
    assert np.isnan(result.estimate[:, 1]).all()
    assert result.summaries[1].kriging.n == 0
    assert "40 of 40 samples have no estimate" in " ".join(result.warnings())


def test_blocks_are_validated_as_points():
    samples = simulated(60, SPHERICAL)
    result = run(samples, kriging=KrigingOptions(block=4))
    np.testing.assert_array_equal(result.estimate, run(samples).estimate)


def test_nearly_singular_systems_are_told_once():
    x, y = places(60)
    x, y = np.append(x, x + 0.01), np.append(y, y)
    listener = Listener()
    samples = points(x, y, Cu=np.sin(x / 300))
    result = run(
        samples, Variogram(0.0, (Structure("gaussian", 1.0, 900.0),)), options=FOLDS, progress=Progress(listener)
    )
    assert np.isfinite(result.estimate).all()
    assert [line for line in listener.warnings if "nearly singular" in line] == list(result.notes)
    assert len(result.notes) == 1


def test_progress_rises_to_the_end_and_cancel_is_obeyed():
    samples = simulated(200, SPHERICAL, fields=3)
    for method in ("leave_one_out", "spatial_folds"):
        listener = Listener()
        run(samples, options=ValidationOptions(method), progress=Progress(listener))
        assert listener.fractions == sorted(listener.fractions)
        assert listener.fractions[-1] == 1.0
    with pytest.raises(Cancelled):
        run(samples, options=FOLDS, progress=Progress(Listener(stop=at_fraction(0.3))))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            {"method": "jackknife"},
            "There is no way of cross-validation 'jackknife': choose one of leave_one_out, spatial_folds.",
        ),
        ({"folds": 1}, r"1 folds were asked for: give at least 2 \(10 is usual\)\."),
        ({"seed": -1}, r"The seed is -1: give 0 or more\."),
    ],
)
def test_impossible_options_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        ValidationOptions(**options)


def test_samples_that_cannot_be_left_out_are_refused():
    with pytest.raises(
        InputError, match=r"Cu has values at 1 places and cross-validation leaves one out: give at least 2\."
    ):
        run(points([1, 1], [2, 2], Cu=[1.0, 2.0]))
    with pytest.raises(InputError, match="10 folds were asked for and the samples lie at 9 places: choose fewer folds"):
        run(simulated(9, SPHERICAL), options=FOLDS)
    with pytest.raises(InputError, match="There is no variogram of E0"):
        run(simulated(9, SPHERICAL), {"Cu": SPHERICAL})
    with pytest.raises(InputError, match="No element was chosen"):
        validate_kriging(simulated(9, SPHERICAL), [], {}, KrigingOptions())
    with pytest.raises(InputError, match="The samples have no field Au"):
        validate_kriging(simulated(9, SPHERICAL), ["Au"], {"Au": SPHERICAL}, KrigingOptions())


def jura(folder) -> Points:
    with (folder / "small_jura_meuse" / "jura.pred.csv").open() as stream:
        table = list(csv.DictReader(stream))
    return points(
        *([1000 * float(row[name]) for row in table] for name in ("Xloc", "Yloc")),
        **{n: [float(r[n]) for r in table] for n in ("Co", "Ni")},
    )


def test_jura_cobalt_and_nickel_are_estimated_as_well_as_their_variograms_say(data_folder):
    # Models of Goovaerts (1997) kind: a nugget, a short and a long spherical structure.
    variograms = {
        "Co": Variogram(1.2, (Structure("spherical", 2.0, 200.0), Structure("spherical", 10.0, 1500.0))),
        "Ni": Variogram(9.0, (Structure("spherical", 12.0, 200.0), Structure("spherical", 62.0, 1500.0))),
    }
    samples = jura(data_folder)
    result = run(samples, variograms)
    for summary in result.summaries:
        assert summary.kriging.n == 259
        assert summary.kriging.r2 > 0.55
        assert summary.coverage.low < 0.92
        assert summary.coverage.high > 0.88
        assert abs(summary.mean_z) < 0.05
        assert summary.kriging.slope == pytest.approx(1, abs=0.15)
    far = run(samples, variograms, options=FOLDS)
    assert all(fold.kriging.rmse > 1.2 * one.kriging.rmse for fold, one in zip(far.summaries, result.summaries))


def test_the_page_shows_every_element_and_stands_alone(tmp_path):
    samples = simulated(80, SPHERICAL, fields=2)
    samples.columns["Au"] = np.exp(samples.columns["E0"] - 10)
    variograms = {"E0": SPHERICAL, "E1": SPHERICAL, "Au": Variogram(0.2, SPHERICAL.structures, transform="log")}
    for options in (ValidationOptions(), FOLDS):
        path = tmp_path / f"{options.method}.html"
        write_cross_validation_report(run(samples, variograms, options=options), path)
        text = path.read_text(encoding="utf-8")
        assert re.findall("<h2>(.*?)</h2>", text) == [
            "Cross-validation",
            "IDW or kriging?",
            "E0",
            "E1",
            "Au",
            "How to read this",
        ]
        assert text.count("<figure>") == 4
        assert not re.search(r'(src|href)="(?!#|data:)', text)
        assert "<script" not in text
        assert "Au (log)" in text
        assert text.count("IDW or kriging?") == 4


def test_the_page_warns_first_and_sums_up_many_warnings(tmp_path):
    samples = simulated(150, SPHERICAL, fields=8)
    wrong = Variogram(0.02, (Structure("spherical", 0.1, 400.0),))
    few, many = Report("few"), Report("many")
    add_cross_validation(few, run(points(samples.x, samples.y, E0=samples.columns["E0"]), wrong))
    add_cross_validation(many, run(samples, wrong))
    top = few.html()[: few.html().index("<h2>")]
    assert re.search('class="warning".*E0: the 90 % intervals hold .* too small: raise the nugget', top)
    top = many.html()[: many.html().index("<h2>")]
    assert top.count('class="warning"') == 1
    assert "8 of 8 elements have a warning, which their sections show: E0, E1" in top


def test_without_idw_the_figures_are_the_same_and_no_clusters_are_sought(monkeypatch):
    samples = simulated(60, SPHERICAL)
    beside = run(samples, SPHERICAL).summaries[0]
    monkeypatch.setattr(module, "_clusters", None)
    alone = run(samples, SPHERICAL, idw=None).summaries[0]
    assert alone.kriging == beside.kriging
    assert alone.mean_square_z == pytest.approx(np.mean(np.square(run(samples, SPHERICAL, idw=None).z_score[:, 0])))


def test_pages_without_idw_without_variance_and_without_estimates_are_written(tmp_path):
    samples = simulated(30, SPHERICAL)
    samples.columns["Flat"] = np.full(30, 0.3)
    variograms = {"E0": SPHERICAL, "Flat": Variogram(0.0)}
    result = run(samples, variograms, idw=None)
    assert (result.summaries[0].idw, result.summaries[0].comparison) == (None, None)
    assert np.isnan(result.idw_estimate).all()
    report = Report("page")
    add_cross_validation(report, result)
    assert "IDW" not in report.html()
    write_cross_validation_report(run(samples, variograms), tmp_path / "flat.html")
    write_cross_validation_report(run(points([0, 30], [0, 40], Cu=[1.0, 5.0])), tmp_path / "two.html")
    write_cross_validation_report(
        run(points([0, 30], [0, 40], Cu=[1.0, 5.0]), kriging=KrigingOptions(max_distance_m=1.0)), tmp_path / "none.html"
    )
    assert "too few" in (tmp_path / "two.html").read_text(encoding="utf-8")
    with pytest.raises(ResourceError, match="does not exist"):
        write_cross_validation_report(result, tmp_path / "nowhere" / "page.html")
