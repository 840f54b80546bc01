"""Spectrograms: agreement with scipy, and with the transform inside the network."""

import numpy as np
import pytest
from prospectivity.models.spectra.spectrogram import SpectrogramShape, spectrogram, spectrogram_shape


def test_magnitudes_are_those_of_scipys_transform():
    signal = pytest.importorskip("scipy.signal")
    values = np.random.default_rng(3).normal(size=(2, 150))
    shape = SpectrogramShape(1, 32, 4)
    _, _, theirs = signal.stft(values, window="hann", nperseg=32, noverlap=28, boundary=None, padded=False)
    ours = spectrogram(values, shape)
    assert ours.shape == (2, shape.frequencies, shape.frames(150)) == theirs.shape
    # scipy divides by the sum of the window.
    np.testing.assert_allclose(ours / 16.0, np.abs(theirs), atol=1e-12)


def test_a_wave_stands_at_its_frequency_from_where_it_begins():
    at = np.arange(256)
    wave = np.where(at < 128, 0.0, np.sin(2 * np.pi * at * 5 / 32))
    found = spectrogram(wave[np.newaxis], SpectrogramShape(1, 32, 32))[0]
    assert found[:, :4].max() < 1e-9
    assert (found[:, 4:].argmax(axis=0) == 5).all()


def test_neighbouring_bands_are_averaged_first_and_short_spectra_still_have_a_window():
    values = np.random.default_rng(3).normal(size=(2, 131))
    whole = spectrogram(values[:, :129].reshape(2, 43, 3).mean(axis=2), SpectrogramShape(1, 16, 3))
    np.testing.assert_allclose(spectrogram(values, SpectrogramShape(3, 16, 3)), whole)
    for bands in (1, 2, 9, 64, 1716, 4200):
        shape = spectrogram_shape(bands)
        assert spectrogram(np.ones((1, bands)), shape).shape == (1, shape.frequencies, shape.frames(bands))
        assert shape.frames(bands) >= 1
    assert spectrogram_shape(1716).frames(1716) == 23


def test_the_network_sees_the_same_spectrogram():
    torch = pytest.importorskip("torch")
    from prospectivity.models.spectra.contents.network import SpectrogramNetwork

    values = np.random.default_rng(3).normal(size=(3, 500))
    shape = spectrogram_shape(500)
    network = SpectrogramNetwork(500, 2, shape)
    seen = network.spectrogram(torch.from_numpy(values).float()).numpy()
    np.testing.assert_allclose(seen, spectrogram(values, shape), rtol=1e-4, atol=1e-4)
