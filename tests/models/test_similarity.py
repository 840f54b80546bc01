"""Spectral angles and Binary Feature Fitting: identities, known answers, agreement with the plain formula."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.spectra.angles import spectral_angles
from prospectivity.models.spectra.similarity import band_features, binary_codes, feature_fits

BANDS = np.linspace(400.0, 2500.0, 120)


def plain_angles(values, references):
    """The formula as it is written, in double precision."""
    a, b = values.astype(float), references.astype(float)
    lengths = np.linalg.norm(a, axis=1)[:, None] * np.linalg.norm(b, axis=1)
    return np.arccos(np.clip(a @ b.T / lengths, -1, 1))


def dips(*features):
    """Continuum-removed spectrum with Gaussian features (centre, depth, width in nm)."""
    spectrum = np.ones(len(BANDS))
    for centre, depth, width in features:
        spectrum -= depth * np.exp(-0.5 * ((BANDS - centre) / width) ** 2)
    return spectrum


KAOLINITE, GOETHITE, FLAT = dips((1400, 0.2, 40), (2200, 0.35, 50)), dips((900, 0.4, 120)), dips()
REFERENCES = np.array([KAOLINITE, GOETHITE, FLAT])


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("cores", [1, 3])
def test_angles_are_those_of_the_plain_formula_also_where_spectra_are_nearly_alike(kind, cores):
    rng = np.random.default_rng(0)
    references = rng.uniform(0.2, 0.6, (5, 180)).astype(kind)
    values = references[rng.integers(0, 5, 1300)] * rng.uniform(0.1, 3.0, (1300, 1))
    values = (values + rng.normal(0, rng.choice([1e-6, 1e-3, 0.3], (1300, 1)), values.shape)).astype(kind)
    angles, known = spectral_angles(values, references, cores), plain_angles(values, references)
    assert np.abs(angles - known).max() < 5e-6
    # The smallest are of double precision throughout.
    assert np.abs(angles - known)[known < 1e-4].max() < 2e-7
    assert angles.max() > 1 and angles.min() < 1e-4


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize("apart", [0, 1e-6, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 1])
def test_angles_near_0_and_pi_and_a_right_angle_are_right(apart, side):
    """Of derivatives, which have no direction in common, so that single precision loses most."""
    rng = np.random.default_rng(0)
    references, across = np.linalg.qr(rng.normal(size=(150, 60)))[0].T.reshape(2, 30, 150)
    values = side * (math.cos(apart) * references + math.sin(apart) * across)
    angles = spectral_angles(values, references)
    expected = np.full((30, 30), math.pi / 2)
    np.fill_diagonal(expected, apart if side == 1 else math.pi - apart)
    assert np.abs(angles - expected).max() < 5e-6


@pytest.mark.parametrize("size", [1e-300, 1e-42, 1e-30, 1e-9, 1e4, 1e30, 1e120])
def test_sizes_that_single_precision_cannot_square_or_hold_change_no_angle(size):
    rng = np.random.default_rng(0)
    values, references = rng.uniform(0.2, 0.6, (50, 40)), rng.uniform(0.2, 0.6, (3, 40))
    expected = plain_angles(values, references)
    assert np.abs(spectral_angles(values * size, references) - expected).max() < 5e-6
    assert np.abs(spectral_angles(values, references * size) - expected).max() < 5e-6


@given(st.floats(0.0, math.pi), st.floats(1e-3, 1e4), st.floats(1e-3, 1e4))
def test_an_angle_is_that_between_two_directions_whatever_their_lengths(angle, length, other):
    vector = np.array([[math.cos(angle), math.sin(angle)]]) * length
    assert spectral_angles(vector, np.array([[other, 0.0]]))[0, 0] == pytest.approx(angle, abs=5e-6)


def test_a_spectrum_without_direction_or_value_has_no_angle():
    values = np.array([[0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0], [1.0, 1.0]])
    angles = spectral_angles(values, np.array([[1.0, 1.0], [0.0, 0.0], [np.nan, 1.0], [2.0, 1.0]]))
    assert np.isnan(angles[:3]).all() and np.isnan(angles[:, 1:3]).all()
    assert angles[3, 0] < 1e-7 and angles[3, 3] == pytest.approx(math.atan(1 / 3), abs=1e-6)
    assert np.isnan(spectral_angles(values, np.zeros((2, 2)))).all()


def test_spectra_of_other_bands_are_refused_with_both_numbers():
    with pytest.raises(InputError, match="Spectra of 3 bands cannot be compared with references of 2"):
        spectral_angles(np.ones((1, 3)), np.ones((1, 2)))
    with pytest.raises(InputError, match="no reference"):
        spectral_angles(np.ones((1, 3)), np.ones((0, 3)))
    with pytest.raises(InputError, match="Spectra of 3 bands cannot be compared with references of 120"):
        feature_fits(np.ones((1, 3)), band_features(REFERENCES))


def test_features_are_runs_of_deep_bands_weighted_by_their_area():
    features = band_features(REFERENCES)
    assert features.reference.tolist() == [0, 0, 1]
    middle = BANDS[(features.first + features.last) // 2]
    assert np.abs(middle - [1400, 2200, 900]).max() < 20
    # Areas of Gaussians go by depth times width.
    assert features.weight == pytest.approx([8 / 25.5, 17.5 / 25.5, 1.0], abs=0.02)
    assert binary_codes(REFERENCES).sum(1).tolist() == [
        *(features.last - features.first + 1)[:2].reshape(1, 2).sum(1),
        features.last[2] - features.first[2] + 1,
        0,
    ]


def test_two_deep_bands_are_no_feature_and_three_are():
    spectra = np.ones((2, 9))
    spectra[0, 3:5], spectra[1, 6:9] = 0.9, 0.9
    features = band_features(spectra)
    assert (features.reference.tolist(), features.first.tolist(), features.last.tolist()) == ([1], [6], [8])


def test_runs_that_hold_less_than_a_twentieth_of_the_area_are_left_out():
    # Areas as 1 to 25 and as 1 to 15.
    features = band_features(
        np.array([dips((900, 0.5, 100), (2200, 0.04, 50)), dips((900, 0.3, 100), (2200, 0.04, 50))])
    )
    assert features.reference.tolist() == [0, 1, 1]
    assert features.weight[0] == 1 and 0.05 < features.weight[2] < 0.08


def test_a_reference_fits_itself_and_only_itself():
    fits = feature_fits(REFERENCES, band_features(REFERENCES))
    assert fits == pytest.approx(np.eye(3), abs=1e-5)


def test_a_shallower_feature_of_the_same_shape_fits_as_well_and_another_shape_less():
    features = band_features(REFERENCES)
    half = 1 - 0.5 * (1 - GOETHITE)
    moved, wider = dips((980, 0.4, 120)), dips((900, 0.4, 300))
    fits = feature_fits(np.array([half, moved, wider]), features)[:, 1]
    assert fits[0] > 0.85
    assert fits[1] < fits[0] and fits[2] < 0.8


def test_a_feature_of_the_opposite_shape_does_not_fit():
    reference, turned = np.ones((2, 30))
    reference[5:16] = 0.9 - 0.02 * np.minimum(np.arange(11), 10 - np.arange(11))
    turned[5:16] = 0.8 + 0.02 * np.minimum(np.arange(11), 10 - np.arange(11))
    fits = feature_fits(np.array([reference, turned]), band_features(reference[None]))[:, 0]
    assert fits == pytest.approx([1, 0], abs=1e-5)


def test_a_missing_feature_takes_its_weight_away():
    features = band_features(REFERENCES)
    only_2200 = feature_fits(dips((2200, 0.35, 50))[None], features)[0, 0]
    assert only_2200 == pytest.approx(features.weight[1], abs=1e-4)


def test_a_foreign_feature_takes_its_share_of_the_depths_away():
    mixed = dips((1400, 0.2, 40), (2200, 0.35, 50), (900, 0.4, 120))
    kaolinite, goethite, flat = feature_fits(mixed[None], band_features(REFERENCES))[0]
    assert kaolinite == pytest.approx(25.5 / 73.5, abs=0.02)
    assert goethite == pytest.approx(48 / 73.5, abs=0.02)
    assert flat == 0


def test_a_spectrum_that_lacks_a_value_has_no_fit_and_no_feature_of_a_reference_may_lack_one():
    values = np.array([GOETHITE, GOETHITE])
    values[1, 7] = np.nan
    fits = feature_fits(values, band_features(REFERENCES), cores=2)
    assert np.isfinite(fits[0]).all() and np.isnan(fits[1]).all()
    with pytest.raises(InputError, match="lack values"):
        band_features(values)
