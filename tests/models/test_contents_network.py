"""The network on spectrograms: it learns what is planted, and the page says how it stands beside PLSR."""

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.learning.model_file import read_metadata
from prospectivity.models.reports.contents import contents_report, curve_points, first_line
from prospectivity.models.spectra.contents.options import QuantificationOptions
from prospectivity.models.spectra.contents.prediction import method_of, predict_contents
from prospectivity.models.spectra.contents.samples import ContentRequest
from prospectivity.models.spectra.contents.training import train_quantifier
from spectral_samples import planted, soils, spectra_of

torch = pytest.importorskip("torch")

from prospectivity.models.spectra.contents.network import TrainedNetwork, train_network


@pytest.fixture(scope="module")
def learnt():
    """A network that has seen 32 spectra with two contents, of which one spectrum lacks one."""
    content, _, spectra, zinc = planted(32, seed=2)
    contents = np.column_stack([content, zinc])
    contents[5, 1] = np.nan
    return spectra, contents, train_network(spectra, contents, 12, 3, Progress())


def test_it_comes_nearer_to_the_contents_it_learns_from_than_their_mean(learnt):
    spectra, contents, trained = learnt
    assert trained.losses[-1] < 0.5 * trained.losses[0]
    errors = np.nanmean(np.square(trained.predict(spectra) - contents), axis=0)
    assert (errors < 0.7 * np.nanvar(contents, axis=0)).all()


def test_it_comes_back_from_its_arrays_and_the_same_seed_gives_the_same(learnt):
    spectra, contents, trained = learnt
    again = TrainedNetwork.of(trained.arrays())
    np.testing.assert_allclose(again.predict(spectra), trained.predict(spectra), rtol=1e-5)
    first, second = (train_network(spectra, contents, 1, 8, Progress()).predict(spectra) for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_what_it_owes_to_bands_sums_to_what_its_contents_differ_from_those_of_the_mean_spectrum(learnt):
    spectra, _, trained = learnt
    owed = trained.integrated_gradients(spectra[:2], Progress(), steps=400)
    assert owed.shape == (2, 2, spectra.shape[1])
    differs = trained.predict(spectra[:2]) - trained.predict(spectra.mean(axis=0, keepdims=True))
    np.testing.assert_allclose(owed.sum(axis=2).T, differs, atol=0.2 * np.abs(differs).max())


def test_samples_that_are_only_looked_at_change_nothing(learnt):
    spectra, contents, _ = learnt
    others = planted(20, seed=7)
    watched = (others[2], np.column_stack([others[0], np.full(20, np.nan)]))
    alone = train_network(spectra, contents, 3, 8, Progress())
    seen = train_network(spectra, contents, 3, 8, Progress(), watched)
    np.testing.assert_array_equal(alone.predict(spectra), seen.predict(spectra))
    assert alone.losses == seen.losses
    assert (len(alone.watched), len(seen.watched)) == (0, 3)
    # The last epoch is the best one here, so that its loss is that of the network which comes back.
    assert seen.losses[-1] == min(seen.losses)
    errors = (seen.predict(others[2])[:, 0] - others[0]) / seen.deviation[0]
    assert seen.watched[-1] == pytest.approx(np.mean(np.square(errors)), rel=1e-3)


def test_cancel_stops_it(learnt):
    spectra, contents, _ = learnt
    with pytest.raises(Cancelled):
        train_network(spectra, contents, 50, 3, Progress(Listener(stop=lambda one: one.checks > 30)))


def test_both_methods_stand_side_by_side_and_the_named_one_is_written(tmp_path):
    content, site, values, _ = planted(30, sites=3, seed=6)
    spectra = spectra_of(values, Fe=content.tolist(), site=site.tolist())
    options = QuantificationOptions(methods=("mobilenet",), repeats=1, components=4, epochs=2)
    path, listener = tmp_path / "m.safetensors", Listener()
    result = train_quantifier(spectra, None, ContentRequest(("Fe",), groups="site"), options, path, Progress(listener))
    assert list(result.validation.methods) == ["mean", "plsr", "mobilenet"]
    assert method_of(path) == "mobilenet" == result.method
    assert "torch" in read_metadata(path)["versions"]
    found = predict_contents(spectra, path, Progress())
    assert np.isfinite(found.values).all()
    line = first_line(result)
    assert line.startswith("The network does not beat PLSR: it is better in 0 and worse in 1 of 1 content")
    page = contents_report(result).html()
    assert page.index("The network does not beat PLSR") < page.index("<svg")
    assert "Integrated gradients" in page
    assert "3 groups are few" in page
    assert "Loss of the network by epoch" in page
    assert result.validation.epochs.shape == (2, 3, 2)
    assert np.isfinite(result.validation.epochs).all()
    # Of the two groups that each fold learns from a quarter and a half are one, all are two.
    at, _, held_out, _ = curve_points(result, "mobilenet", 0)
    np.testing.assert_allclose(at, [10, 10, 20])
    assert held_out[-1] == pytest.approx(result.row("Fe", "mobilenet", "held_out").figures.r2.value)
    assert not any("poch" in text for text in listener.infos)


def test_of_both_the_better_becomes_the_model(tmp_path):
    options = QuantificationOptions(repeats=1, folds=2, components=6, epochs=1)
    request = ContentRequest(("Fe",), groups="site")
    result = train_quantifier(soils(samples=36), None, request, options, tmp_path / "m.safetensors", Progress())
    assert result.method == "plsr" == method_of(tmp_path / "m.safetensors")
    rpd = {name: result.row("Fe", name, "held_out").figures.rpd for name in ("plsr", "mobilenet")}
    assert rpd["plsr"] > rpd["mobilenet"]
