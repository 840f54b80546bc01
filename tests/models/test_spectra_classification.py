"""Classifiers of spectra: the same as scikit-learn's, the same from their file, and honest about chance."""

from dataclasses import replace

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError, ModelFileError
from prospectivity.models.core.progress import Progress
from prospectivity.models.spectra.classes import network
from prospectivity.models.spectra.classes.contracts import BlockAxis, TrainingSpectra
from prospectivity.models.spectra.classes.features import BANDS, BLOCKS, RAW, fit_features
from prospectivity.models.spectra.classes.methods import METHODS
from prospectivity.models.spectra.classes.options import METHOD_NAMES
from prospectivity.models.spectra.classes.samples import BlockValues, ClassSamples
from prospectivity.models.spectra.classification import load_classifier, train_classifier
from prospectivity.models.spectra.table import REFLECTANCE, Bands


@pytest.fixture(autouse=True)
def short_training(monkeypatch):
    """Planted features are large: a network needs no fifty epochs for them."""
    monkeypatch.setattr(network, "OPTIONS", replace(network.OPTIONS, epochs=10))


def planted(n=60, classes=2, bands=40, blocks=1, depth=0.05, noise=0.01, seed=1, steps=""):
    """Reflectance spectra of which each class has an absorption feature at a place of its own."""
    rng = np.random.default_rng(seed)
    label = np.arange(n) % classes
    axis = np.linspace(0, 1, bands)
    made = []
    for block in range(blocks):
        centre = (np.arange(classes) + 1 + 0.3 * block) / (classes + 1)
        feature = depth * np.exp(-(((axis - centre[label][:, None]) / 0.08) ** 2))
        values = (0.5 + 0.1 * rng.normal(size=(n, 1))) * (1 - feature) + noise * rng.normal(size=(n, bands))
        first = 400.0 + 3000.0 * block
        made.append(BlockValues(Bands(np.linspace(first, first + 2000, bands)), REFLECTANCE, steps, values))
    return ClassSamples(
        blocks=tuple(made),
        label=label,
        classes=tuple("abcdef"[:classes]),
        group=np.arange(n),
        names=tuple(f"s{i}" for i in range(n)),
    )


def training(samples, scale=BLOCKS):
    values = [block.values for block in samples.blocks]
    features = fit_features(values, scale)
    axes = [BlockAxis(block.bands.centres, block.quantity) for block in samples.blocks]
    return TrainingSpectra(
        columns=features.apply(values),
        label=samples.label,
        classes=len(samples.classes),
        features=features,
        axes=tuple(axes),
        seed=1,
    )


def test_blocks_of_any_size_weigh_the_same_and_bands_that_do_not_vary_are_left_out():
    rng = np.random.default_rng(2)
    wide, narrow = rng.normal(3, 2, (30, 50)), rng.normal(-1, 70, (30, 4))
    wide[:, 7] = 0.25
    features = fit_features([wide, narrow], BLOCKS)
    columns = features.apply([wide, narrow])
    assert features.sizes == (49, 4)
    assert columns[:, :49].var(axis=0).sum() == pytest.approx(1.0)
    assert columns[:, 49:].var(axis=0).sum() == pytest.approx(1.0)
    assert fit_features([wide], BANDS).apply([wide]).std(axis=0) == pytest.approx(1.0)
    assert (fit_features([narrow], RAW).apply([narrow]) == narrow).all()


@pytest.mark.parametrize("classes", [2, 3])
def test_the_stored_machines_give_scikit_learns_decision_values(classes):
    SVC = pytest.importorskip("sklearn.svm").SVC
    data = training(planted(classes=classes))
    rule = METHODS["svm"].fit(data, [{"c": 10.0, "gamma": 0.7}], Progress())[0]
    for one in range(classes):
        theirs = SVC(C=10.0, gamma=0.7, class_weight="balanced", tol=1e-6).fit(data.columns, data.label == one)
        assert rule.scores(data.columns)[:, one] == pytest.approx(theirs.decision_function(data.columns), abs=5e-3)


@pytest.mark.parametrize("bands", [12, 90])
def test_plsda_of_few_components_is_scikit_learns_regression_with_more_or_fewer_bands_than_samples(bands):
    PLSRegression = pytest.importorskip("sklearn.cross_decomposition").PLSRegression
    data = training(planted(classes=3, bands=bands))
    rules = METHODS["plsda"].fit(data, [{"components": a} for a in (1, 2, 5)], Progress())
    for rule, components in zip(rules, (1, 2, 5)):
        theirs = PLSRegression(components, scale=False).fit(data.columns, np.eye(3)[data.label])
        assert rule.scores(data.columns) == pytest.approx(theirs.predict(data.columns), abs=1e-6)


def test_vip_has_mean_square_one_and_is_largest_where_the_feature_was_planted():
    samples = planted(depth=0.2)
    rule = METHODS["plsda"].fit(training(samples), [{"components": 3}], Progress())[0]
    assert np.mean(rule.vip**2) == pytest.approx(1.0)
    # Features of the two classes lie at 1/3 and 2/3 of the axis.
    assert min(abs(np.argmax(rule.vip) / 39 - place) for place in (1 / 3, 2 / 3)) < 0.06


@pytest.mark.parametrize("method", [name for name in METHOD_NAMES if name in METHODS])
@pytest.mark.parametrize("blocks", [1, 2])
def test_planted_classes_are_told_apart_and_the_file_gives_the_same_probabilities(method, blocks, tmp_path):
    samples = planted(classes=3, blocks=blocks, depth=0.25, steps="savgol(5, 2)")
    new = planted(classes=3, blocks=blocks, depth=0.25, seed=2)
    trained = train_classifier(samples, method, 7, Progress()).classifier
    given = [block.values for block in new.blocks]
    probability = trained.probabilities(given)
    assert probability.shape == (60, 3)
    assert probability.sum(axis=1) == pytest.approx(1.0)
    assert (probability.argmax(axis=1) == new.label).mean() > 0.9
    trained.save(tmp_path / "model.safetensors")
    read = load_classifier(tmp_path / "model.safetensors")
    assert read.header.outputs == ("a", "b", "c")
    assert [block.steps for block in read.header.blocks] == ["savgol(5, 2)"] * blocks
    assert read.probabilities(given) == pytest.approx(probability, abs=1e-6)


@pytest.mark.parametrize("method", [name for name in METHOD_NAMES if name in METHODS])
def test_a_spectrum_without_a_value_gets_no_probability_and_harms_no_other(method):
    trained = train_classifier(planted(depth=0.25), method, 7, Progress()).classifier
    values = planted(seed=4).blocks[0].values
    whole = trained.probabilities([values])
    values[3, 11] = np.nan
    holed = trained.probabilities([values])
    assert np.isnan(holed[3]).all()
    assert np.delete(holed, 3, axis=0) == pytest.approx(np.delete(whole, 3, axis=0), abs=1e-6)


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    for name in ("one", "other"):
        train_classifier(planted(), "svm", 3, Progress()).classifier.save(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_a_file_with_an_array_lost_is_refused_in_a_sentence(tmp_path):
    from prospectivity.models.learning.model_file import read_arrays, write_arrays

    train_classifier(planted(), "plsda", 3, Progress()).classifier.save(tmp_path / "whole.safetensors")
    arrays, metadata = read_arrays(tmp_path / "whole.safetensors")
    del arrays["rule.weights"]
    write_arrays(tmp_path / "lost.safetensors", arrays, metadata)
    with pytest.raises(ModelFileError, match=r"lost.safetensors cannot be read as a model: an array is missing"):
        load_classifier(tmp_path / "lost.safetensors")


@pytest.mark.parametrize("method", ["svm", "plsda", "sam", "bff"])
def test_spectra_that_are_all_the_same_are_refused_by_every_method(method):
    samples = planted(n=20)
    # The mean of twenty times 0.4 is not 0.4, so that their deviation is not quite 0.
    flat = replace(samples.blocks[0], values=np.full_like(samples.blocks[0].values, 0.4))
    with pytest.raises(InputError, match="are the same"):
        train_classifier(replace(samples, blocks=(flat,)), method, 1, Progress())


def test_spectra_that_tell_nothing_of_the_classes_give_even_odds_instead_of_an_error():
    # One direction only, symmetrical in both classes: not even the first component exists.
    samples = planted(n=8, bands=12)
    along = np.array([-3.0, -1, 1, 3, -3, -1, 1, 3])[:, None] * np.arange(1.0, 13)
    block = replace(samples.blocks[0], values=50 + along)
    blind = replace(samples, blocks=(block,), label=np.repeat([0, 1], 4))
    trained = train_classifier(blind, "plsda", 1, Progress()).classifier
    assert trained.probabilities([block.values]) == pytest.approx(0.5, abs=1e-6)
