"""The made-up scene: minerals show where textbooks say, what is planted is there, and nothing else."""

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.spectra.bands import match_bands
from prospectivity.models.spectra.contents.options import QuantificationOptions
from prospectivity.models.spectra.contents.prediction import predict_contents
from prospectivity.models.spectra.contents.samples import ContentRequest
from prospectivity.models.spectra.contents.training import train_quantifier
from prospectivity.models.spectra.cube import cube_bands
from prospectivity.models.spectra.preprocessing import fit_preprocessing
from prospectivity.models.spectra.table import REFLECTANCE, Bands, Spectra
from prospectivity.models.synthetic.spectra import (
    INSTRUMENTS,
    MINERALS,
    SampleSpectraOptions,
    image_strips,
    make_scene,
    take_samples,
    write_scene,
)

TEXTBOOK_NM = {
    "kaolinite": (1413, 2206),
    "alunite": (1478, 1762, 2165),
    "goethite": (480, 930),
    "hematite": (665, 865),
    "jarosite": (437, 915, 2264),
    "chlorite": (2252, 2335),
    "gypsum": (1446, 1749, 1942),
}
"""Where each is told by; with the bands of 5 nm they may move by one."""

OPTIONS = SampleSpectraOptions(samples=105, columns=60, rows=50)


def bands_of(name):
    """Bands of one of the instruments."""
    instrument = INSTRUMENTS[name]
    return Bands(instrument.centres, fwhm=np.full(len(instrument.centres), instrument.fwhm))


def image_of(options):
    """Reflectance of the image; shape (cells, bands)."""
    strips = [values for _, values in image_strips(make_scene(options), options)]
    return np.concatenate(strips, axis=1).reshape(len(strips[0]), -1).T


@pytest.fixture(scope="module")
def scene():
    return make_scene(OPTIONS)


@pytest.fixture(scope="module")
def samples(scene):
    return take_samples(scene, OPTIONS)


@pytest.mark.parametrize("name", MINERALS)
def test_each_mineral_absorbs_where_the_textbook_says(name):
    bands = bands_of("field")
    pure = INSTRUMENTS["field"].seen(MINERALS[name].reflectance()[None])
    removed = fit_preprocessing("continuum", bands, pure, REFLECTANCE).apply(pure)[0]
    inner = np.flatnonzero((removed[1:-1] <= removed[:-2]) & (removed[1:-1] < removed[2:])) + 1
    for position in TEXTBOOK_NM[name]:
        at = inner[np.abs(bands.centres[inner] - position).argmin()]
        assert abs(bands.centres[at] - position) <= 10, (name, position, bands.centres[inner])
        assert removed[at] < 0.95
    assert (pure > 0).all() and (pure < 1).all()


def test_samples_lie_in_cells_of_their_class_evenly_over_all(scene, samples):
    geometry = scene.geometry
    column = ((samples.x - geometry.x_min) // geometry.cell_width).astype(int)
    row = ((geometry.y_max - samples.y) // geometry.cell_height).astype(int)
    names = np.array(["", *MINERALS])
    assert (names[scene.classes[row, column]] == samples.minerals).all()
    assert (samples.abundances == scene.abundances[:, row, column].T).all()
    assert [samples.minerals.count(name) for name in MINERALS] == [15] * 7
    assert set(samples.sites) == {f"site {i}" for i in range(1, 10)}
    assert samples.abundances.sum(axis=1).max() < 1


def test_shares_of_minerals_come_back_from_the_spectra_by_least_squares(samples):
    from scipy.optimize import nnls

    pure = INSTRUMENTS["field"].seen(np.stack([mineral.reflectance() for mineral in MINERALS.values()]))
    host = INSTRUMENTS["field"].seen(_host()[None])
    found = np.array([nnls(np.concatenate([pure, host]).T, row)[0] for row in samples.reflectance])
    shares = found[:, :-1] / found.sum(axis=1, keepdims=True)
    assert np.abs(shares - samples.abundances).max() < 0.03
    assert found.sum(axis=1).min() == pytest.approx(0.85, abs=0.02)
    assert found.sum(axis=1).max() == pytest.approx(1.1, abs=0.02)


def _host():
    from prospectivity.models.synthetic.spectra import HOST

    return HOST.reflectance()


def test_zinc_follows_the_feature_of_goethite_and_tin_nothing(samples):
    depth = 1 - samples.reflectance[:, samples.centres == 930].ravel() / (
        samples.reflectance[:, np.isin(samples.centres, (750, 1200))].mean(axis=1)
    )
    goethite = np.array(samples.minerals) == "goethite"
    zinc, tin = samples.contents["Zn_ppm"], samples.contents["Sn_ppm"]
    assert np.corrcoef(depth[goethite], zinc[goethite])[0, 1] > 0.8
    assert abs(np.corrcoef(depth[goethite], tin[goethite])[0, 1]) < 0.6
    expected = 60 + 2000 * samples.abundances[:, 2]
    assert (zinc - expected).std() == pytest.approx(40, rel=0.25)
    assert np.abs([np.corrcoef(tin, share)[0, 1] for share in samples.abundances.T]).max() < 0.35


def analysed(count, seed):
    """Samples of a scene of their own as a table of spectra gives them."""
    options = SampleSpectraOptions(samples=count, columns=60, rows=60, seed=seed)
    taken = take_samples(make_scene(options), options)
    columns = {name: tuple(values.tolist()) for name, values in taken.contents.items()}
    return Spectra(bands_of("field"), taken.reflectance, REFLECTANCE, taken.names, {"sample": taken.names, **columns})


def test_zinc_is_learnt_with_an_interval_that_holds_in_new_scenes_and_tin_is_not(tmp_path):
    training = analysed(140, 1)
    request = ContentRequest(("Zn_ppm", "Sn_ppm"), steps="resample(20); continuum; absorbance")
    options = QuantificationOptions(methods=("plsr",), repeats=1)
    result = train_quantifier(training, None, request, options, tmp_path / "model.safetensors", Progress())
    r2 = {row.target: row.figures.r2.value for row in result.rows if (row.method, row.part) == ("plsr", "held_out")}
    assert r2["Zn_ppm"] > 0.95
    assert r2["Sn_ppm"] < 0.05
    held = []
    for seed in (11, 12, 13):
        fresh = analysed(350, seed)
        found = predict_contents(fresh, tmp_path / "model.safetensors", Progress())
        zinc = np.array(fresh.columns["Zn_ppm"])
        held.append((zinc >= found.low[:, 0]) & (zinc <= found.high[:, 0]))
    assert np.mean(held) == pytest.approx(0.95, abs=0.03)


@pytest.fixture(scope="module")
def machine(samples):
    """A support vector machine on field spectra, and its preprocessing."""
    from sklearn.svm import SVC

    prepared = fit_preprocessing("snv", bands_of("field"), samples.reflectance, REFLECTANCE)
    return prepared, SVC(C=10).fit(prepared.apply(samples.reflectance), samples.minerals)


def test_a_classifier_of_samples_recovers_the_map_and_two_instruments_give_the_same(scene, machine):
    prepared, svm = machine
    truth = np.array(["", *MINERALS])[scene.classes.ravel()]
    plain = (scene.abundances.max(axis=0) > 0.45).ravel()
    maps = {}
    for name in ("airborne", "spaceborne"):
        options = SampleSpectraOptions(samples=105, columns=60, rows=50, instrument=name)
        match = match_bands(bands_of(name), bands_of("field"))
        maps[name] = svm.predict(prepared.apply(match.apply(image_of(options))))
        assert (maps[name] == truth).mean() > 0.92, name
        assert (maps[name] == truth)[plain].mean() > 0.98, name
    assert (maps["airborne"] == maps["spaceborne"]).mean() > 0.94


def test_the_image_says_its_wavelengths_and_widths_and_the_truth_its_names(scene, tmp_path):
    write_scene(scene, OPTIONS, tmp_path / "image.tif", tmp_path / "truth.tif")
    found = cube_bands(tmp_path / "image.tif")
    assert found.bands.same_as(bands_of("airborne"))
    assert found.bands.fwhm.tolist() == [11.0] * 204
    with GridFile(tmp_path / "image.tif") as image:
        assert image.names[0] == "420 nm"
        assert np.allclose(image.read().reshape(204, -1).T, image_of(OPTIONS), atol=1e-6)
    with GridFile(tmp_path / "truth.tif") as truth:
        assert (truth.read()[0] == scene.classes).all()
    aside = (tmp_path / "truth.tif.aux.xml").read_text()
    assert [aside.index(f"<Category>{name}<") for name in MINERALS] == sorted(
        aside.index(f"<Category>{name}<") for name in MINERALS
    )


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(samples):
    again = take_samples(make_scene(OPTIONS), OPTIONS)
    assert (again.reflectance == samples.reflectance).all()
    assert again.contents["Zn_ppm"].tolist() == samples.contents["Zn_ppm"].tolist()
    other = SampleSpectraOptions(samples=105, columns=60, rows=50, seed=7)
    assert not np.array_equal(take_samples(make_scene(other), other).reflectance, samples.reflectance)
    assert (image_of(OPTIONS) == image_of(OPTIONS)).all()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"samples": 13}, "13 samples were asked for: give 14"),
        ({"columns": 9}, "An image of 9 x 50 cells was asked for: give 10 to 10,000 a side"),
        ({"rows": 20_000}, "give 10 to 10,000 a side"),
        ({"instrument": "field"}, "There is no instrument 'field': choose one of airborne, spaceborne"),
    ],
)
def test_impossible_scenes_are_refused(change, sentence):
    with pytest.raises(InputError, match=sentence):
        SampleSpectraOptions(**{"samples": 105, "columns": 60, "rows": 50, **change})
