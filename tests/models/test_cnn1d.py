"""The network of spectra: the same scores without PyTorch as with it, and small enough for images."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from prospectivity.models.networks.cnn1d import SpectrumCNN, layout
from prospectivity.models.spectra.classes.network import NetworkRule, rule_of


def trained_a_little(bands, classes, seed=3):
    """A network whose batch normalisations have seen something, so that merging them changes what it does."""
    torch.manual_seed(seed)
    network = SpectrumCNN(bands, classes)
    for _ in range(3):
        network(2.0 * torch.randn(16, bands) + 0.5).sum().backward()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter += 0.1 * torch.randn_like(parameter)
    return network.eval()


@pytest.mark.parametrize("bands", [4, 37, 189, 400, 1716])
def test_scores_by_products_of_matrices_are_those_of_the_network(bands):
    network = trained_a_little(bands, 5)
    spectra = np.random.default_rng(1).normal(size=(300, bands)).astype(np.float32)
    with torch.no_grad():
        theirs = network(torch.from_numpy(spectra)).numpy()
    rule = rule_of(network)
    assert rule.scores(spectra) == pytest.approx(theirs, abs=2e-4)
    again = NetworkRule.from_arrays(rule.arrays())
    assert again.scores(spectra[:130]) == pytest.approx(rule.scores(spectra)[:130], abs=1e-5)


@pytest.mark.parametrize("bands", [100, 400, 2151])
def test_a_spectrum_costs_less_than_a_quarter_of_a_million_multiplications_whatever_its_bands(bands):
    length, cost = bands, 0
    for one in layout(bands):
        length = one.length(length)
        cost += length * one.width * one.channels * one.out
    assert cost + length * 32 * 48 < 250_000
    assert 10 <= length <= 25
