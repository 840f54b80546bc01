"""Classes of new spectra: other bands, the other quantity, gaps, and models that take another number of blocks."""

from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.spectra.classes.prediction import classify
from prospectivity.models.spectra.classes.samples import BlockValues, ClassSamples
from prospectivity.models.spectra.classification import train_classifier
from prospectivity.models.spectra.table import ABSORBANCE, OTHER, REFLECTANCE, Bands, Spectra

BANDS = Bands(np.linspace(500, 2400, 96))


def reflectance(n=24, seed=1, bands=BANDS):
    """Spectra that absorb at 900 or at 2,200 nm by turns."""
    rng = np.random.default_rng(seed)
    centre = np.where(np.arange(n) % 2, 2200.0, 900.0)
    feature = 0.2 * np.exp(-(((bands.centres - centre[:, None]) / 80) ** 2))
    return 0.5 * (1 - feature) + 0.003 * rng.normal(size=(n, len(bands)))


@pytest.fixture(scope="module")
def model():
    block = BlockValues(BANDS, REFLECTANCE, "snv", reflectance())
    given = ClassSamples(
        (block,), np.arange(24) % 2, ("iron", "clay"), np.arange(24), tuple(f"s{i}" for i in range(24))
    )
    return train_classifier(given, "plsda", 1, Progress()).classifier


def spectra(values, bands=BANDS, quantity=REFLECTANCE):
    return Spectra(bands, values, quantity, tuple(f"n{i}" for i in range(len(values))))


def test_absorbance_is_turned_into_the_reflectance_of_the_model_with_a_warning(model):
    listener = Listener()
    values = reflectance(10, seed=2)
    plain = classify(model, [spectra(values)], "", Progress())
    turned = classify(model, [spectra(-np.log10(values), quantity=ABSORBANCE)], "", Progress(listener))
    assert plain.called == ("iron", "clay") * 5
    assert turned.probability == pytest.approx(plain.probability, abs=1e-9)
    assert listener.warnings == ["The spectra are absorbance and were turned into reflectance for the model."]
    with pytest.raises(InputError, match="The spectra hold other values, and the model was trained on reflectance"):
        classify(model, [spectra(values, quantity=OTHER)], "", Progress())


def test_an_instrument_with_other_bands_gives_the_same_classes(model):
    other = Bands(np.linspace(480, 2420, 150))
    found = classify(model, [spectra(reflectance(10, seed=3, bands=other), other)], "", Progress())
    assert found.called == ("iron", "clay") * 5


def test_a_spectrum_with_a_gap_has_no_class_and_empty_columns_and_is_named(model):
    listener = Listener()
    values = reflectance(4, seed=2)
    values[2, 40] = np.nan
    found = classify(model, [spectra(values)], "", Progress(listener))
    assert found.called == ("iron", "clay", "", "clay")
    columns = found.columns()
    assert list(columns) == ["class", "probability", "p_iron", "p_clay"]
    assert [cells[2] for cells in columns.values()] == [None] * 4
    assert columns["probability"][0] == columns["p_iron"][0] == found.probability[0].max()
    assert listener.warnings[-1].endswith("get no class: n2.")


def test_another_number_of_blocks_than_the_models_is_refused_with_what_it_takes(model):
    both = [spectra(reflectance(4))] * 2
    with pytest.raises(InputError, match=r"takes 1 block of spectra \(reflectance of 500 to 2,400 nm\), and 2 were"):
        classify(model, both, "", Progress())


def test_places_and_fields_stay_with_the_spectra_and_their_values_do_not(model):
    given = replace(spectra(reflectance(4)), x=np.arange(4.0), y=np.ones(4), z=np.zeros(4), columns={"h": (1, 2, 3, 4)})
    found = classify(model, [given], "", Progress()).spectra
    assert found.x.tolist() == [0, 1, 2, 3] and found.columns == {"h": (1, 2, 3, 4)}
    assert found.values.shape == (4, 1)
