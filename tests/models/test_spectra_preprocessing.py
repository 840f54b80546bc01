"""Steps of preprocessing: known formulas hold to the last digits, numbers agree with other people's code, what does not
fit is refused in a sentence.
"""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError, ResourceError
from prospectivity.models.spectra.formulas.continuum import upper_hull
from prospectivity.models.spectra.formulas.linear import BandWeights
from prospectivity.models.spectra.formulas.scatter import snv
from prospectivity.models.spectra.formulas.smoothing import savgol_matrix
from prospectivity.models.spectra.preprocessing import Preprocessing, fit_preprocessing, parse_steps
from prospectivity.models.spectra.steps import range_step
from prospectivity.models.spectra.table import ABSORBANCE, OTHER, REFLECTANCE, WAVENUMBERS, Bands

NM = Bands(np.arange(400.0, 801.0, 2.0))


def done(steps, values, bands=NM, quantity=REFLECTANCE):
    """Spectra after some steps."""
    return fit_preprocessing(steps, bands, values, quantity).apply(values)


def noisy(spectra=5, bands=NM, seed=1):
    """Spectra with a slope, a wave and noise, all positive."""
    rng = np.random.default_rng(seed)
    x = (bands.centres - bands.low) / (bands.high - bands.low)
    return (
        0.3
        + 0.3 * x
        + 0.05 * np.sin(20 * x + rng.uniform(0, 6, (spectra, 1)))
        + rng.normal(0, 0.003, (spectra, len(x)))
    )


def area(y, x):
    """Area under a line, by the trapezoidal rule."""
    return np.sum((y[1:] + y[:-1]) / 2 * np.diff(x))


def hull_by_corners(x, y):
    """Upper hull of one spectrum by Andrew's chain of corners: a second implementation, one corner after the other."""
    corners = []
    for point in zip(x, y):
        while len(corners) > 1:
            (ax, ay), (bx, by) = corners[-2:]
            if (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax) < 0:
                break
            corners.pop()
        corners.append(point)
    return np.interp(x, *zip(*corners))


@given(
    st.lists(st.lists(st.floats(0, 1), min_size=6, max_size=6), min_size=1, max_size=5),
    st.lists(st.floats(0.1, 50), min_size=6, max_size=6),
)
def test_the_hull_touches_both_ends_lies_nowhere_below_and_is_that_of_the_chain_of_corners(values, distances):
    y, x = np.array(values), np.cumsum(distances)
    hull = upper_hull(y, x)
    assert (hull >= y).all()
    assert (hull[:, [0, -1]] == y[:, [0, -1]]).all()
    assert (np.diff(np.diff(hull, axis=1) / np.diff(x), axis=1) < 1e-9).all()
    for row, spectrum in zip(hull, y):
        assert row == pytest.approx(hull_by_corners(x, spectrum), abs=1e-11)


def test_the_hull_of_thousands_of_noisy_spectra_at_once_is_that_of_each_alone():
    y = np.random.default_rng(0).normal(0.4, 0.05, (3000, 201))
    y[7, 3] = np.nan
    hull = upper_hull(y, NM.centres)
    assert np.isnan(hull[7]).all()
    for row in (0, 1, 1303, 1304, 2999):
        assert hull[row] == pytest.approx(hull_by_corners(NM.centres, y[row]), abs=1e-10)


def test_a_python_without_scikit_learn_says_what_the_hull_needs(monkeypatch):
    from prospectivity.models.spectra.formulas import continuum

    def missing(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(continuum, "import_part", missing)
    with pytest.raises(ResourceError, match="Continuum removal needs scikit-learn.*pip install scikit-learn"):
        done("continuum", noisy())


def test_a_straight_line_is_one_after_removal_of_the_continuum_and_a_feature_keeps_its_depth():
    line = 0.2 + 0.001 * (NM.centres - 400)
    feature = 1 - 0.3 * np.exp(-(((NM.centres - 600) / 20) ** 2))
    removed = done("continuum", np.stack([line, line * feature]))
    assert removed[0] == pytest.approx(1, abs=1e-12)
    assert removed[1] == pytest.approx(feature, abs=2e-3)
    assert removed[1].min() == pytest.approx(0.7, abs=1e-3)


@pytest.mark.parametrize(("window", "order", "derivative"), [(5, 2, 0), (11, 2, 1), (21, 2, 1), (9, 4, 2), (7, 3, 3)])
def test_savgol_agrees_with_scipy_and_its_derivative_is_per_nanometre(window, order, derivative):
    from scipy.signal import savgol_filter

    values = noisy()
    expected = savgol_filter(values, window, order, deriv=derivative, delta=2.0, axis=1, mode="interp")
    found = done(f"savgol({window}, {order}, {derivative})", values)
    assert found == pytest.approx(expected, abs=1e-12)
    assert np.abs(found).max() > 1e-4


@pytest.mark.parametrize("order", [1, 2, 3, 4])
def test_savgol_gives_polynomials_up_to_its_order_back_at_every_band_and_none_beyond(order):
    x = (NM.centres - 600) / 100
    powers = np.stack([x**power for power in range(order + 2)])
    smooth = done(f"savgol(15, {order})", powers, quantity=OTHER)
    assert smooth[: order + 1] == pytest.approx(powers[: order + 1], abs=1e-10)
    assert np.abs(smooth[-1] - powers[-1]).max() > 1e-6
    slope = done(f"savgol(15, {order}, 1)", powers, quantity=OTHER)
    assert slope[order] == pytest.approx(order * x ** (order - 1) / 100, abs=1e-11)


def test_savgol_stays_inside_runs_of_bands_and_needs_even_ones_to_differentiate():
    line = np.where(NM.centres < 600, 0.0, 5.0)[None] + NM.centres / 100
    found = done("exclude(590, 610); savgol(11, 2, 1)", line, quantity=OTHER)
    assert found == pytest.approx(0.01, abs=1e-12)
    uneven = Bands(np.concatenate([np.arange(400.0, 500.0, 2), np.arange(500.0, 900.0, 7)]))
    assert len(fit_preprocessing("savgol(11, 2)", uneven, noisy(bands=uneven), OTHER).notes) == 1
    with pytest.raises(InputError, match=r"not evenly spaced.*savgol\(11, 2\); derivative\(1\)"):
        done("savgol(11, 2, 1)", noisy(bands=uneven), uneven)
    rounded = Bands(np.round(np.arange(500.0, 900.0, 1.93), 1), WAVENUMBERS)
    assert done("savgol(11, 2, 1)", rounded.centres[None] ** 2, rounded, OTHER) == pytest.approx(
        2 * rounded.centres[None], rel=0.02
    )


def test_derivatives_of_a_gaussian_are_those_of_the_formula_on_uneven_bands_too():
    x = np.sort(np.random.default_rng(2).uniform(400, 800, 4000))
    bands, z = Bands(x), (x - 600) / 40
    bell = np.exp(-(z**2) / 2)[None]
    assert done("derivative", bell, bands)[0] == pytest.approx(-z / 40 * bell[0], abs=2e-5)
    even = Bands(np.linspace(400, 800, 4001))
    z = (even.centres - 600) / 40
    bell = np.exp(-(z**2) / 2)[None]
    assert done("derivative(2)", bell, even)[0] == pytest.approx((z**2 - 1) / 1600 * bell[0], abs=5e-8)
    twice = np.gradient(np.gradient(noisy(), NM.centres, axis=1), NM.centres, axis=1)
    assert (done("derivative(2)", noisy()) == twice).all()


def test_absorbance_and_reflectance_are_each_others_way_back_and_darkness_has_none():
    values = noisy()
    assert done("absorbance; reflectance", values) == pytest.approx(values, abs=1e-15)
    assert done("absorbance", np.full((1, len(NM)), 0.01)) == pytest.approx(2)
    values[1, 4], values[2, 5] = 0, -0.1
    assert np.argwhere(np.isnan(done("absorbance", values))).tolist() == [[1, 4], [2, 5]]
    assert fit_preprocessing("absorbance", NM, values, REFLECTANCE).quantity == ABSORBANCE


@pytest.mark.parametrize(
    ("steps", "quantity"),
    [
        ("savgol(5, 2)", REFLECTANCE),
        ("savgol(5, 2, 1)", OTHER),
        ("derivative", OTHER),
        ("snv", OTHER),
        ("detrend", OTHER),
        ("msc", REFLECTANCE),
        ("continuum", REFLECTANCE),
        ("absorbance; continuum", OTHER),
        ("absorbance; resample(10)", ABSORBANCE),
    ],
)
def test_what_comes_out_is_known_to_the_next_step(steps, quantity):
    assert fit_preprocessing(steps, NM, noisy(), REFLECTANCE).quantity == quantity


def test_snv_has_mean_0_and_deviation_1_and_does_not_see_offset_and_gain():
    values = noisy()
    found = done("snv", values)
    assert found.mean(axis=1) == pytest.approx(0, abs=1e-14)
    assert found.std(axis=1) == pytest.approx(1, abs=1e-14)
    assert done("snv", 3 * values - 0.7) == pytest.approx(found, abs=1e-12)
    assert np.isnan(done("snv", np.full((1, len(NM)), 0.3))).all()


def test_msc_takes_offset_and_gain_by_the_reference_that_training_left_in_the_model():
    values = noisy()
    fitted = fit_preprocessing("savgol(5, 2); msc", NM, values, REFLECTANCE)
    assert list(fitted.arrays()) == ["step1.reference"]
    again = Preprocessing.of("savgol(5, 2); msc", NM, REFLECTANCE, fitted.arrays())
    others = noisy(seed=9)[:1]
    assert (again.apply(others) == fitted.apply(others)).all()
    assert again.apply(2.5 * others + 0.3) == pytest.approx(again.apply(others), abs=1e-12)
    reference = fitted.arrays()["step1.reference"]
    assert reference == pytest.approx(done("savgol(5, 2)", values).mean(axis=0), abs=1e-14)
    assert again.apply(others).mean() == pytest.approx(reference.mean())
    slope, offset = np.polyfit(reference, again.apply(others)[0], 1)
    assert (slope, offset) == (pytest.approx(1, abs=1e-12), pytest.approx(0, abs=1e-12))
    with pytest.raises(InputError, match="has learnt nothing yet"):
        Preprocessing.of("msc", NM, REFLECTANCE, {})


def test_detrending_leaves_nothing_of_a_polynomial_and_agrees_with_polyfit():
    values = noisy()
    x = (NM.centres - 600) / 200
    for order in (0, 1, 2, 3):
        expected = values - np.stack([np.polyval(np.polyfit(x, row, order), x) for row in values])
        assert done(f"detrend({order})", values) == pytest.approx(expected, abs=1e-13)
    assert (done("detrend", values) == done("detrend(2)", values)).all()
    from scipy.signal import detrend

    assert done("detrend(1)", values) == pytest.approx(detrend(values, axis=1), abs=1e-13)


def test_splicing_closes_the_jumps_between_detectors_and_leaves_the_middle_one_as_it_is():
    line = (0.2 + 0.0004 * (NM.centres - 400))[None]
    jumps = np.where(NM.centres <= 500, 0.03, np.where(NM.centres <= 700, 0.0, -0.05))
    assert done("splice(500, 700)", line + jumps) == pytest.approx(line, abs=1e-14)
    of_two = done("splice(500)", line + np.where(NM.centres <= 500, 0.03, 0.01))
    assert of_two == pytest.approx(line + 0.01, abs=1e-14)
    four = line + np.digitize(NM.centres, [450.5, 550.5, 650.5]) * 0.02
    assert done("splice(450.5, 550.5, 650.5)", four) == pytest.approx(line + 0.04, abs=1e-14)
    with pytest.raises(InputError, match=r"cannot be joined at 1000 nm.*400 to 800 nm"):
        done("splice(1000)", line)


def test_resampling_keeps_a_constant_a_line_and_the_area():
    uneven = Bands(400 + np.cumsum(np.random.default_rng(4).uniform(2, 2.9, 150)))
    for bands in (NM, uneven):
        for width in (0.7, 5, 10, 37):
            prepared = fit_preprocessing(f"resample({width})", bands, noisy(bands=bands), REFLECTANCE)
            assert prepared.apply(np.full((1, len(bands)), 0.37)) == pytest.approx(0.37, abs=1e-12)
            new = prepared.result.centres
            assert new / width == pytest.approx(np.round(new / width))
            line = prepared.apply(bands.centres[None] / 1000)[0, 1:-1]
            if bands is NM:
                assert line == pytest.approx(new[1:-1] / 1000, abs=1e-12)
            values = noisy(bands=bands)
            fine = np.union1d(np.linspace(new[0], new[-1], 1001), bands.centres)
            fine = fine[(fine >= new[0]) & (fine <= new[-1])]
            for row, found in zip(values, prepared.apply(values)):
                assert area(found, new) == pytest.approx(area(np.interp(fine, bands.centres, row), fine), rel=1e-12)


def test_resampling_makes_no_bands_inside_a_gap():
    prepared = fit_preprocessing("exclude(500, 600); resample(10)", NM, noisy(), REFLECTANCE)
    assert prepared.result.centres.tolist() == [*range(400, 500, 10), *range(610, 801, 10)]


def test_given_bands_see_a_gaussian_of_their_spacing():
    steps = "resample(450, 500, 550, 600, 650)"
    prepared = fit_preprocessing(steps, NM, noisy(), REFLECTANCE)
    assert prepared.result.fwhm.tolist() == [50] * 5
    line = np.stack([NM.centres, np.full(len(NM), 0.2)])
    assert prepared.apply(line) == pytest.approx(np.array([[450, 500, 550, 600, 650], [0.2] * 5]), abs=1e-10)
    # A bell seen through a bell is a bell whose squared widths add up.
    bell = np.exp(-4 * np.log(2) * ((NM.centres - 600) / 40) ** 2)[None]
    assert prepared.apply(bell)[0, 3] == pytest.approx(40 / np.hypot(40, 50), abs=1e-3)
    with pytest.raises(InputError, match=r"Bands from 300 to 500 nm.*400 to 800 nm"):
        done("resample(300, 500)", noisy())


def test_the_order_of_steps_counts_and_a_chain_is_its_steps_one_after_the_other():
    values = noisy()
    chain = "range(450, 750); continuum; absorbance; savgol(11, 2, 1); snv"
    whole = fit_preprocessing(chain, NM, values, REFLECTANCE)
    bands, quantity, stepwise = NM, REFLECTANCE, values
    for step in chain.split(";"):
        single = fit_preprocessing(step, bands, stepwise, quantity)
        bands, quantity, stepwise = single.result, single.quantity, single.apply(stepwise)
    assert (whole.apply(values) == stepwise).all()
    assert (whole.result.low, whole.result.high, whole.quantity) == (450, 750, OTHER)
    assert whole.needed.sum() == 151
    assert [str(step) for step, _, _ in whole.trace(values)] == [part.strip() for part in chain.split(";")]
    assert not np.allclose(done("snv; derivative", values), done("derivative; snv", values))


def test_no_steps_change_nothing_and_spectra_that_came_in_stay_as_they_were():
    values = noisy()
    kept = values.copy()
    prepared = fit_preprocessing(" ; ", NM, values, REFLECTANCE)
    assert prepared.result is NM
    assert (prepared.apply(values) == values).all()
    prepared.apply(values)[:] = 0
    done("continuum; absorbance; savgol(5, 2); msc; detrend; snv", values)
    assert (values == kept).all()


@pytest.mark.parametrize(
    ("step", "missing"),
    [("savgol(5, 2)", 5), ("derivative", 2), ("absorbance", 1), ("continuum", 201), ("snv", 201), ("detrend", 201)],
)
def test_a_missing_value_is_missing_where_it_counts_and_other_spectra_do_not_see_it(step, missing):
    values = noisy()
    whole = done(step, values)
    for hole in (np.nan, np.inf):
        values[2, 100] = hole
        found = done(step, values)
        assert np.isnan(found).sum() == missing
        assert np.isnan(found[2]).sum() == missing
        assert found[[0, 1, 3, 4]] == pytest.approx(whole[[0, 1, 3, 4]], abs=1e-11)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ("smooth(3)", r"There is no step 'smooth\(3\)'.*range\(low, high\); exclude.*resample"),
        ("savgol", r"'savgol' has 0 numbers: write savgol\(window, order\[, derivative\]\)"),
        ("savgol(11)", "has 1 number: write savgol"),
        ("snv(2)", "has 1 number: write snv"),
        ("savgol(11, two)", "holds something that is no number"),
        ("savgol(10, 2)", "odd number of bands larger"),
        ("savgol(5, 5)", "odd number of bands larger"),
        ("savgol(5, 2, 3)", "at most the order"),
        ("savgol(5.5, 2)", "no whole number"),
        ("savgol(203, 2)", "longer than 201 bands"),
        ("derivative(3)", "give 1 or 2"),
        ("range(900, 1000)", "leaves no band: the spectra reach from 400 to 800 nm"),
        ("range(0.4, 2.5)", "ranges are in nanometres"),
        ("range(700, 500)", "give the lower end first"),
        ("exclude(400, 800)", "leaves no band"),
        ("exclude(1, 2, 3)", "give pairs"),
        ("absorbance; absorbance", "are absorbance already"),
        ("reflectance", "are reflectance already"),
        ("snv; absorbance", "neither reflectance nor absorbance"),
        ("resample(0)", "give a width above 0"),
        ("resample(1000)", "leaves no band"),
        ("resample(500, 450)", "Bands must rise"),
        ("splice(700, 500)", "do not rise"),
        ("range(400, nan)", "has 2 numbers"),
    ],
)
def test_steps_that_do_not_exist_or_do_not_fit_are_refused_in_a_sentence(steps, sentence):
    with pytest.raises(InputError, match=re.compile(sentence, re.DOTALL)):
        fit_preprocessing(steps, NM, noisy(), REFLECTANCE)


def test_steps_are_read_with_any_blanks_and_in_any_case_and_written_back():
    steps = parse_steps(" Range( 400 ,2400.5) ;SNV; savgol(11,2,1);; ")
    assert [str(step) for step in steps] == ["range(400, 2400.5)", "snv", "savgol(11, 2, 1)"]


@pytest.mark.parametrize("ends", ["400,2400", " 400 - 2400 nm", "400; 2400", [400, 2400], (400.0, 2400.0)])
def test_a_range_may_be_given_by_its_ends_alone(ends):
    (step,) = parse_steps(range_step(ends))
    assert (step.name, step.numbers) == ("range", (400, 2400))


def test_no_ends_are_no_range_and_other_words_are_refused():
    assert [range_step(none) for none in (None, "", "  ")] == ["", "", ""]
    for wrong in ("400", "1,2,3", "all", "None,None", [400]):
        with pytest.raises(InputError, match="is no range of bands"):
            range_step(wrong)


def test_soils_measured_in_the_mid_infrared_get_the_derivative_that_others_compute(data_folder):
    from pathlib import Path

    from prospectivity.models.spectra.reading import read_spectra
    from scipy.signal import savgol_filter

    file = Path(data_folder) / "spectra_yamsys_mir" / "derived_mean_absorbance.csv"
    if not file.exists():
        pytest.skip(f"{file.name} is not there")
    spectra = read_spectra([file]).spectra
    spacing = (spectra.bands.high - spectra.bands.low) / (len(spectra.bands) - 1)
    expected = savgol_filter(spectra.values, 21, 2, deriv=1, delta=spacing, axis=1)
    found = done("savgol(21, 2, 1)", spectra.values, spectra.bands, spectra.quantity)
    assert found == pytest.approx(expected, abs=1e-12)


def test_a_hull_over_absorbance_is_said():
    assert "put 'reflectance' before 'continuum'" in fit_preprocessing("continuum", NM, noisy(), ABSORBANCE).notes[0]
    assert fit_preprocessing("reflectance; continuum", NM, noisy(), ABSORBANCE).notes == ()


def test_the_derivative_of_a_flat_spectrum_is_nothing_and_snv_makes_no_spectrum_of_it():
    weights = BandWeights(savgol_matrix(40, 5, 2, 1, 10.0))
    level = np.random.default_rng(3).uniform(0.1, 0.9, (50, 1))
    assert not weights.apply(np.tile(level, 40)).any()
    holed = np.tile(level, 40)
    holed[:, :3] = np.nan
    derived = weights.apply(holed)
    assert np.isnan(derived[:, :5]).all() and not derived[:, 6:].any()
    assert np.isnan(snv(weights.apply(np.tile(level, 40)))).all()
