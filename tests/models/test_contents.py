"""Contents from spectra: planted truth is found, noise is called noise, and nothing held out is seen."""

import csv
import re

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError, ModelFileError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.reports.contents import contents_report, curve_points, first_line
from prospectivity.models.spectra.contents.options import QuantificationOptions
from prospectivity.models.spectra.contents.outside import fit_components
from prospectivity.models.spectra.contents.plsr import choose_components, fit_path, within_one_error
from prospectivity.models.spectra.contents.prediction import load_quantifier, predict_contents
from prospectivity.models.spectra.contents.samples import (
    ContentRequest,
    content_samples,
    parse_cutoff,
    taken_columns,
)
from prospectivity.models.spectra.contents.training import train_quantifier
from prospectivity.models.spectra.contents.validation import StepsOnce, cross_validate, folds_of, nested_parts
from prospectivity.models.spectra.table import Bands, Spectra
from spectral_samples import CENTRES, planted, soils, spectra_of, table

cross_decomposition = pytest.importorskip("sklearn.cross_decomposition")

PLSR = QuantificationOptions(methods=("plsr",), repeats=1, components=8)
REQUEST = ContentRequest(("Fe", "Zn"), steps="savgol(7, 2, 1)", groups="site")


def trained(path, spectra=None, request=REQUEST, options=PLSR, assays=None, listener=None):
    return train_quantifier(spectra or soils(), assays, request, options, path, Progress(listener))


# -- partial least squares ---------------------------------------------------------------------------------------------


def test_every_number_of_components_is_scikit_learns_own_model():
    content, _, spectra, _ = planted(40)
    path = fit_path(spectra, content, 7)
    assert path.coefficients.shape == (7, len(CENTRES))
    fresh = planted(20, seed=9)[2]
    for number in (1, 3, 7):
        theirs = cross_decomposition.PLSRegression(number, scale=False).fit(spectra, content)
        np.testing.assert_allclose(path.predict(fresh)[number - 1], theirs.predict(fresh).ravel(), rtol=1e-8)


def test_squares_of_vip_average_to_one_and_its_peak_is_the_planted_band():
    content, _, spectra, _ = planted(60)
    vip = fit_path(spectra - spectra.mean(axis=1, keepdims=True), content, 5).vip
    np.testing.assert_allclose(np.square(vip).mean(axis=1), 1.0)
    assert abs(CENTRES[vip[-1].argmax()] - 700) <= 25


def test_contents_met_exactly_and_few_samples_leave_fewer_components():
    spectra = np.eye(5)
    path = fit_path(spectra, np.array([1.0, 2.0, 3.0, 4.0, 5.0]), 15)
    assert len(path.coefficients) == 4
    assert np.isfinite(path.coefficients).all()
    np.testing.assert_allclose(path.predict(spectra)[-1], [1, 2, 3, 4, 5], atol=1e-9)


def test_inner_folds_choose_more_components_where_two_things_vary_than_for_noise():
    content, _, spectra, noise = planted(80)
    alone = np.arange(80)
    real = choose_components(spectra, content, alone, 10, (1,), Progress())
    chance = choose_components(spectra, noise, alone, 10, (1,), Progress())
    assert 3 <= real.components <= 8
    assert real.rmse[real.components - 1] < 0.3 * real.rmse[0]
    assert chance.components < real.components


def test_with_few_groups_components_have_to_earn_their_place_in_more_than_one():
    member = np.repeat(np.arange(4), 5)
    squares = np.ones((3, 20))
    squares[0] += np.where(member == 2, 4.0, 0.0)
    squares[1] += 0.3 + 0.01 * member
    # One group alone speaks for the last against the first; all speak for it against the second.
    assert within_one_error(squares, 2, member) == 0
    squares[0] += 2.0
    assert within_one_error(squares, 2, member) == 2
    squares[1] -= np.where(member == 0, 1.0, 0.0)
    assert within_one_error(squares, 2, member) == 1
    content, _, spectra, _ = planted(80)
    few = choose_components(spectra, content, np.arange(80) % 4, 10, (1,), Progress())
    many = choose_components(spectra, content, np.arange(80), 10, (1,), Progress())
    assert few.components <= int(few.rmse.argmin()) + 1
    assert many.components == int(many.rmse.argmin()) + 1


# -- the whole way -----------------------------------------------------------------------------------------------------


def test_planted_content_is_found_and_noise_is_not(tmp_path):
    result = trained(tmp_path / "m.safetensors")
    iron, zinc = (result.row(name, "plsr", "held_out").figures for name in ("Fe", "Zn"))
    assert iron.r2.value > 0.95
    assert zinc.r2.value < 0.2
    verdicts = {(c.target, c.method, c.other): c.verdict for c in result.comparisons}
    assert verdicts["Fe", "plsr", "mean"] == 1
    assert verdicts["Zn", "plsr", "mean"] <= 0
    mean = result.row("Fe", "mean", "held_out").figures
    assert mean.r2.value < 0
    assert first_line(result).startswith("No network was trained")
    assert "PLSR beats the mean in 1 of 2 contents" in first_line(result)
    assert abs(result.bands.centres[result.importance["plsr"][0].argmax()] - 700) < 50


def test_targets_dealt_out_anew_are_said_to_teach_nothing(tmp_path):
    spectra = soils()
    mixed = np.random.default_rng(5).permutation(spectra.columns["Fe"]).tolist()
    request = ContentRequest(("Fe",), steps=REQUEST.steps)
    shuffled = spectra_of(spectra.values, Fe=mixed)
    result = trained(tmp_path / "m.safetensors", shuffled, request)
    assert result.row("Fe", "plsr", "held_out").figures.r2.value < 0.1
    assert "PLSR beats the mean in 0 of 1 content" in first_line(result)
    page = contents_report(result).html()
    assert "Nothing was learnt" in page
    assert page.index("No network was trained") < page.index("Nothing was learnt")


def test_parts_of_a_learning_curve_take_whole_groups_and_hold_one_another():
    group = np.repeat([4, 0, 2, 1, 3], [3, 5, 2, 7, 1])
    train = group != 2
    parts = nested_parts(train, group, np.random.default_rng(3))
    assert [len(np.unique(group[part])) for part in parts] == [1, 2, 3, 4]
    assert all((less <= more).all() for less, more in zip(parts, parts[1:]))
    assert all(part[group == one].all() for part in parts for one in np.unique(group[part]))
    np.testing.assert_array_equal(parts[-1], train)
    others = [nested_parts(train, group, np.random.default_rng(seed))[0] for seed in range(40)]
    assert len({tuple(part) for part in others}) == 4


def test_a_learning_curve_rises_for_what_is_planted_and_stays_at_nothing_for_noise(tmp_path):
    result = trained(tmp_path / "m.safetensors", soils(samples=96), ContentRequest(("Fe", "Zn"), steps=REQUEST.steps))
    at, training, held_out, deviation = curve_points(result, "plsr", 0)
    # Five folds of 96 samples leave 76 or 77 to learn from, of which a quarter is 19 or 20.
    np.testing.assert_allclose(at, [19.4, 38.6, 57.8, 76.8], atol=0.7)
    assert held_out[0] < held_out[-1] > 0.95
    assert (training > held_out).all()
    figures = result.row("Fe", "plsr", "held_out").figures
    assert held_out[-1] == pytest.approx(figures.r2.value)
    assert deviation * np.sqrt(1 - held_out[-1]) == pytest.approx(figures.rmse.value)
    assert (curve_points(result, "plsr", 1)[2] < 0.2).all()
    page = contents_report(result).html()
    assert "Learning curve: would more samples help?" in page
    assert "held-out R² of PLSR changes by" in page


def test_the_number_that_held_out_samples_like_best_never_shows_less(tmp_path):
    result = trained(tmp_path / "m.safetensors")
    for target in ("Fe", "Zn"):
        row = result.row(target, "plsr", "held_out")
        assert row.best_r2 >= row.figures.r2.value
        assert 1 <= row.best_components <= 8


def test_whole_sites_are_held_out_and_random_folds_flatter_where_sites_differ(tmp_path):
    _, site, values, _ = planted(samples=48)
    # Each site has a band of its own, which says nothing of any other site.
    values = values + 0.1 * np.exp(-0.5 * ((CENTRES - (450 + 100 * site[:, None])) / 15) ** 2)
    spectra = spectra_of(values, Fe=np.array([3, 9, 1, 7, 5, 11.0])[site].tolist(), site=site.tolist())
    found = [
        trained(tmp_path / "m.safetensors", spectra, ContentRequest(("Fe",), groups=groups))
        .row("Fe", "plsr", "held_out")
        .figures.r2.value
        for groups in ("site", "")
    ]
    assert found[1] > 0.9
    assert found[0] < found[1] - 0.3


def test_no_group_is_ever_split_and_repeats_of_whole_groups_are_made_once():
    samples = content_samples(soils(), None, REQUEST, False, Progress())
    listener = Listener()
    folds, number = folds_of(samples, QuantificationOptions(folds=4, repeats=3), Progress(listener))
    assert (len(folds), number) == (3, 4)
    for fold in folds:
        assert all(len(set(fold[samples.group == group])) == 1 for group in range(6))
    assert len({tuple(fold) for fold in folds}) > 1
    once, number = folds_of(samples, QuantificationOptions(folds=9, repeats=3), Progress(listener))
    assert (len(once), number) == (1, 6)
    assert "There are 6 groups and not 9" in listener.warnings[0]


def test_steps_that_learn_see_training_spectra_only():
    spectra = soils()
    learns = content_samples(spectra, None, ContentRequest(("Fe",), steps="msc"), False, Progress())
    train = np.arange(60) < 40
    changed = learns.values.copy()
    changed[~train] *= 3
    from dataclasses import replace

    other = replace(learns, values=changed)
    first, second = (StepsOnce(one).of(train)[train] for one in (learns, other))
    np.testing.assert_array_equal(first, second)
    assert not np.allclose(StepsOnce(learns).of(~train)[train], first)


def test_what_is_held_out_has_no_say_in_the_models_of_its_fold():
    from dataclasses import replace

    request = ContentRequest(("Fe", "Zn"), steps="msc; savgol(7, 2, 1)", groups="site")
    samples = content_samples(soils(), None, request, False, Progress())
    options = QuantificationOptions(methods=("plsr",), folds=3, repeats=1, components=6)
    (fold,), _ = folds_of(samples, options, Progress())
    out = fold == 0
    values, contents = samples.values.copy(), samples.contents.copy()
    values[out] = values[out][:, ::-1] * 1.5
    contents[out] = 1000 - contents[out]
    first, second = (
        cross_validate(one, options, Progress()).methods["plsr"]
        for one in (samples, replace(samples, values=values, contents=contents))
    )
    np.testing.assert_array_equal(first.training[0], second.training[0])
    assert first.components[0] == second.components[0]
    assert not np.allclose(
        first.training[1][~np.isnan(first.training[1])], second.training[1][~np.isnan(first.training[1])]
    )


def test_contents_learnt_as_logarithms_come_back_as_contents_with_uneven_intervals(tmp_path):
    from dataclasses import replace

    spectra = soils(log=True)
    plain, logs = (
        trained(tmp_path / f"{log}.safetensors", spectra, options=replace(PLSR, log_targets=log))
        for log in (False, True)
    )
    better, worse = (one.row("Fe", "plsr", "held_out").figures for one in (logs, plain))
    assert better.rmse.value < worse.rmse.value
    found = predict_contents(spectra, tmp_path / "True.safetensors", Progress())
    np.testing.assert_allclose(found.high[:, 0] / found.values[:, 0], found.values[:, 0] / found.low[:, 0])
    assert np.corrcoef(found.values[:, 0], spectra.columns["Fe"])[0, 1] > 0.98


def test_intervals_hold_95_per_cent_of_new_contents(tmp_path):
    content, _, values, _ = planted(120, sites=120, noise=1.0, seed=3)
    spectra = spectra_of(values, Fe=content.tolist())
    result = trained(tmp_path / "m.safetensors", spectra, ContentRequest(("Fe",), steps="savgol(7, 2, 1)"))
    assert result.intervals[0].measured == pytest.approx(0.95, abs=0.03)
    truth, _, fresh, _ = planted(2000, sites=2000, noise=1.0, seed=4)
    found = predict_contents(spectra_of(fresh), tmp_path / "m.safetensors", Progress())
    inside = (truth >= found.low[:, 0]) & (truth <= found.high[:, 0])
    assert inside.mean() == pytest.approx(0.95, abs=0.03)


def test_same_seed_same_bytes_and_another_seed_other_folds(tmp_path):
    from dataclasses import replace

    files = [tmp_path / f"{i}.safetensors" for i in range(3)]
    request = ContentRequest(("Fe",))
    for file, seed in zip(files, (1, 1, 2)):
        trained(file, request=request, options=replace(PLSR, seed=seed))
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].read_bytes() != files[2].read_bytes()


def test_cancel_is_heard_and_leaves_no_file(tmp_path):
    with pytest.raises(Cancelled):
        trained(tmp_path / "m.safetensors", listener=Listener(stop=lambda one: one.checks > 20))
    assert list(tmp_path.iterdir()) == []


# -- prediction --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "m.safetensors"
    trained(path)
    return path


def test_spectra_on_other_bands_get_the_same_contents(model):
    content, _, values, _ = planted(30, noise=0.0, seed=7)
    own = predict_contents(spectra_of(values), model, Progress())
    np.testing.assert_allclose(own.values[:, 0], content, atol=1.0)
    fine = np.arange(400.0, 995.1, 1.0)
    listener = Listener()
    other = spectra_of(np.array([np.interp(fine, CENTRES, row) for row in values]), fine)
    found = predict_contents(other, model, Progress(listener))
    np.testing.assert_allclose(found.values[:, 0], own.values[:, 0], atol=0.6)


def test_a_spectrum_unlike_those_of_training_is_outside_and_its_likes_are_not(model):
    _, _, values, _ = planted(50, seed=8)
    strange = values[:2].copy()
    strange[0] += 0.1 * np.sin(CENTRES / 10)
    strange[1] = 0.6 - 0.3 * np.exp(-0.5 * ((CENTRES - 700) / 25) ** 2) - 0.2
    listener = Listener()
    found = predict_contents(spectra_of(np.vstack([values, strange])), model, Progress(listener))
    assert found.outside[-2:].all()
    assert found.outside[:-2].mean() < 0.2
    assert found.q[-2] > 1
    assert found.t2[-1] > 1
    assert any("outside what training saw" in sentence for sentence in listener.warnings)


def test_distances_are_those_of_a_full_decomposition():
    rng = np.random.default_rng(1)
    spectra = rng.normal(size=(30, 6)) * [5, 4, 3, 1e-3, 1e-3, 1e-3]
    seen = fit_components(spectra)
    assert len(seen.loadings) == 3
    q, t2 = seen.distances(spectra)
    covariance = np.cov(spectra[:, :3].T)
    away = spectra[:, :3] - spectra[:, :3].mean(axis=0)
    np.testing.assert_allclose(t2, np.einsum("ij,jk,ik->i", away, np.linalg.inv(covariance), away), rtol=1e-4)
    assert q.max() < 1e-4
    assert t2.sum() == pytest.approx(3 * 29, rel=1e-6)


def test_contents_below_zero_are_set_to_zero_and_counted(model):
    _, _, values, _ = planted(6, seed=8)
    values += 0.2 * np.exp(-0.5 * ((CENTRES - 700) / 25) ** 2)
    listener = Listener()
    found = predict_contents(spectra_of(values), model, Progress(listener))
    assert (found.values[:, 0] == 0).all()
    assert (found.low[:, 0] == 0).all()
    assert any(s.startswith("Contents below 0 were set to 0") and "Fe 6" in s for s in listener.warnings)


def test_a_spectrum_that_lacks_a_band_gets_no_content_and_is_named(model):
    values = planted(4, seed=8)[2]
    values[2, 50] = np.nan
    listener = Listener()
    found = predict_contents(spectra_of(values), model, Progress(listener))
    assert np.isnan(found.values).any(axis=1).tolist() == [False, False, True, False]
    assert found.outside[2]
    assert "1 spectrum without a value in every band got no contents: A2." in listener.warnings


@pytest.mark.parametrize(
    ("spectra", "sentence"),
    [
        (
            spectra_of(np.ones((2, 120)), quantity="absorbance"),
            "are absorbance, and the model m.safetensors learnt from",
        ),
        (spectra_of(np.ones((2, 120)), CENTRES + 1000), "1,400 to 1,995 nm"),
    ],
)
def test_spectra_of_another_kind_or_range_are_refused(model, spectra, sentence):
    with pytest.raises(InputError, match=sentence):
        predict_contents(spectra, model, Progress())


def test_a_model_of_another_kind_or_a_damaged_one_is_refused(model, tmp_path):
    from prospectivity.models.learning.model_file import read_arrays, write_arrays

    arrays, metadata = read_arrays(model)
    write_arrays(tmp_path / "classes.safetensors", arrays, {**metadata, "kind": '"classes"'})
    with pytest.raises(
        ModelFileError, match="is a classifier of spectra, and a model of element contents by spectra is"
    ):
        load_quantifier(tmp_path / "classes.safetensors")
    del arrays["learner.coefficients"]
    write_arrays(tmp_path / "less.safetensors", arrays, metadata)
    with pytest.raises(ModelFileError, match="less.safetensors cannot be read as a model of contents"):
        load_quantifier(tmp_path / "less.safetensors")


# -- samples -----------------------------------------------------------------------------------------------------------


def assays(**changes):
    columns = {
        "sample": [f"A{i}" for i in range(12)],
        "Sb_ppm": ["12", "<5", ">4000", "1 208.", "7,5", "30", "n.a.", "45", "50", "60", "70", "1500"],
        "pit": list("aabbccddeeff"),
        **changes,
    }
    return table(**columns)


def joined_samples(listener=None, request=None, spectra=None, table=None, log=False):
    spectra = spectra or spectra_of(planted(12)[2])
    request = request or ContentRequest(("Sb_ppm",), key="sample", groups="pit")
    return content_samples(spectra, table or assays(), request, log, Progress(listener))


def test_contents_are_taken_as_clean_assays_takes_them_and_groups_come_from_the_assays():
    listener = Listener()
    samples = joined_samples(listener)
    assert samples.names == tuple(f"A{i}" for i in range(12) if i != 6)
    assert samples.contents[:, 0].tolist() == [12, 2.5, 4000, 1208, 7.5, 30, 45, 50, 60, 70, 1500]
    assert samples.group.tolist() == [0, 0, 1, 1, 2, 2, 3, 4, 4, 5, 5]
    said = " ".join(listener.warnings)
    assert "Sb_ppm: 1 values below detection are taken as half the limit." in said
    assert "above the range" in said


def test_rows_are_matched_by_key_whatever_their_order():
    order = [5, 3, 0, 11, 7, 1, 2, 4, 6, 8, 9, 10]
    mixed = table(**{name: [cells[i] for i in order] for name, cells in zip(assays().columns, zip(*assays().cells))})
    np.testing.assert_array_equal(joined_samples(table=mixed).contents, joined_samples().contents)


def test_samples_above_the_cutoff_take_no_part_and_are_counted():
    listener = Listener()
    request = ContentRequest(("Sb_ppm",), key="sample", cutoff="1000")
    samples = joined_samples(listener, request)
    assert samples.contents.max() == 70
    assert any("above the cut-off (Sb_ppm 1,000) are left out: Sb_ppm 3" in said for said in listener.warnings)
    assert any("cut-off" in note for note in samples.notes)


def test_a_cutoff_is_one_number_or_one_for_some():
    assert parse_cutoff("", ("Sb", "As")) == {}
    assert parse_cutoff("1,000", ("Sb", "As")) == {"Sb": 1000, "As": 1000}
    assert parse_cutoff("As=5e2", ("Sb", "As")) == {"As": 500}
    for wrong in ("Pb=3", "much", "As=many"):
        with pytest.raises(InputError, match=f"The cut-off '{wrong}' cannot be read"):
            parse_cutoff(wrong, ("Sb", "As"))


def test_contents_without_a_logarithm_are_left_out_where_logarithms_are_learnt():
    listener = Listener()
    zero = assays(Sb_ppm=[0, *range(1, 12)])
    samples = joined_samples(listener, table=zero, log=True)
    assert len(samples) == 11
    assert any("have no logarithm, since they are not above 0, are left out: Sb_ppm 1" in s for s in listener.warnings)


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ({"table": assays(sample=[f"B{i}" for i in range(12)])}, r"'A0', 'A1', 'A2'.*'B0', 'B1', 'B2'"),
        ({"table": assays(sample=["A1", *(f"A{i}" for i in range(1, 12))])}, r"more than once in sample.*\(A1\)"),
        ({"table": assays(pit=["a"] * 12)}, "All 11 samples are of the group 'a' of pit: held out together, nothing"),
        ({"table": assays(Sb_ppm=[7] * 12)}, "Sb_ppm is 7 in all samples: there is nothing to learn"),
        ({"table": assays(Sb_ppm=[7, *[None] * 11])}, "Only one sample has both a spectrum and Sb_ppm: give more"),
        ({"table": assays(Sb_ppm=["lots"] * 12)}, "Sb_ppm holds no number in any of 12 rows, but texts such as 'lots'"),
        ({"request": ContentRequest((), key="sample")}, "No target was named"),
        ({"request": ContentRequest(("Sb_ppm",))}, "A table of assays was given and no field that names the samples"),
        ({"request": ContentRequest(("Sb_ppm",), key="sample", groups="where")}, "There is no field 'where'"),
        (
            {"request": ContentRequest(("Sb_ppm",), key="sample", steps="range(2000, 2400)")},
            "range",
        ),
    ],
)
def test_what_cannot_be_joined_or_learnt_is_one_sentence(how, sentence):
    with pytest.raises(InputError, match=sentence):
        joined_samples(**how)


@pytest.mark.parametrize("level", [0.0, 0.4])
def test_spectra_that_are_all_the_same_are_refused_and_those_of_one_fold_give_the_mean(level):
    same = spectra_of(np.full((12, len(CENTRES)), level), Fe=list(range(12)))
    with pytest.raises(InputError, match=r"All 12 spectra with a content are the same: check the spectra"):
        content_samples(same, None, ContentRequest(("Fe",)), False, Progress())
    path = fit_path(same.values, np.arange(12.0), 3)
    np.testing.assert_array_equal(path.predict(planted(4)[2]), np.full((3, 4), 5.5))


def test_fewer_samples_than_folds_and_one_group_per_target_are_refused():
    samples = joined_samples()
    with pytest.raises(InputError, match="11 samples with spectrum and Sb_ppm are fewer than 12 folds"):
        folds_of(samples, QuantificationOptions(folds=12), Progress())
    lonely = assays(Sb_ppm=[1, 2, *[None] * 10], pit=list("aaccccddeeff"), As_ppm=list(range(12)))
    both = joined_samples(request=ContentRequest(("Sb_ppm", "As_ppm"), key="sample", groups="pit"), table=lonely)
    with pytest.raises(InputError, match="All 2 samples with Sb_ppm are of one group"):
        folds_of(both, QuantificationOptions(folds=2), Progress())


def test_bands_without_values_and_spectra_without_a_band_are_left_out_by_name():
    values = planted(12)[2]
    values[:, 3] = np.nan
    values[4, 60] = np.nan
    listener = Listener()
    samples = joined_samples(listener, spectra=spectra_of(values))
    assert len(samples.bands) == 119
    assert "A4" not in samples.names
    said = " ".join(listener.warnings)
    assert "1 band have no value in most spectra and are left out: 415" in said
    assert "1 sample without a value in every band, before or after the steps, are left out: A4." in said


def test_a_missing_column_is_named_with_those_that_there_are():
    with pytest.raises(
        InputError, match=re.escape("assays.csv has no column Au: its columns are sample, Sb_ppm, pit.")
    ):
        taken_columns(assays(), ["sample", "Au"], ["where"])
    kept = taken_columns(assays(), ["Sb_ppm", "sample"], ["where", "pit"])
    assert kept.columns == ("Sb_ppm", "sample", "pit")
    assert kept.cells[1] == ("<5", "A1", "a")


def test_impossible_options_are_refused():
    for change, sentence in (
        ({"methods": ()}, "No method was chosen"),
        ({"methods": ("svm",)}, "There is no method 'svm' for contents: choose one of plsr, mobilenet"),
        ({"folds": 1}, "number of folds is 1: give at least 2"),
        ({"coverage": 1.0}, "Intervals are to hold 1 of contents"),
    ):
        with pytest.raises(InputError, match=sentence):
            QuantificationOptions(**change)


# -- a real survey -----------------------------------------------------------------------------------------------------


def yamsys(folder):
    spectra = list(csv.reader((folder / "derived_mean_absorbance.csv").open(encoding="utf-8")))
    soil = list(csv.reader((folder / "soilchem_yamsys.csv").open(encoding="utf-8")))
    order = np.argsort([float(name) for name in spectra[0][2:]])
    centres = np.array([float(name) for name in spectra[0][2:]])[order]
    values = np.array([[float(cell) for cell in row[2:]] for row in spectra[1:]])[:, order]
    names = tuple(row[0] for row in spectra[1:])
    read = Spectra(Bands(centres, "cm-1"), values, "absorbance", names, {"sample_ID": names})
    return read, table(**{name: [row[i] for row in soil[1:]] for i, name in enumerate(soil[0])})


def test_west_african_soils_reach_the_known_figures_with_components_chosen_on_the_folds_and_less_without(
    tmp_path, data_folder
):
    spectra, soil = yamsys(data_folder / "spectra_yamsys_mir")
    targets = ("C", "Fe_tot", "Cu_tot", "Zn_tot", "Mn_tot")
    request = ContentRequest(targets, "sample_ID", "site", "savgol(21, 2, 1)")
    result = trained(tmp_path / "m.safetensors", spectra, request, QuantificationOptions(methods=("plsr",)), soil)
    rows = [result.row(target, "plsr", "held_out") for target in targets]
    np.testing.assert_allclose([row.best_r2 for row in rows], [0.89, 0.64, 0.54, 0.50, 0.42], atol=0.03)
    nested = [row.figures.r2.value for row in rows]
    np.testing.assert_allclose(nested, [0.88, 0.56, 0.45, 0.32, 0.42], atol=0.03)
