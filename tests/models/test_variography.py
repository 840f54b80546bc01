"""Variograms of drill holes give back the ranges that fields were made with."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.kriging import SpaceSamples
from prospectivity.models.drillholes.variography import fit_space_variogram


def field(seed, across, down, nugget, holes=50, each=30):
    """A Gaussian field of exponential-like covariance by random waves, sampled along vertical holes."""
    rng = np.random.default_rng(seed)
    collar = rng.uniform(0, 1000, (holes, 2))
    hole = np.repeat(np.arange(holes), each)
    place = np.column_stack([collar[hole], -3.0 * np.tile(np.arange(each), holes)])
    waves = 600
    # Waves with multivariate Cauchy vectors have the covariance exp(-h).
    vector = rng.normal(size=(waves, 3)) / np.abs(rng.normal(size=(waves, 1)))
    phase = rng.uniform(0, 2 * np.pi, waves)
    values = np.sqrt(2 / waves) * np.cos(place / [across, across, down] @ vector.T + phase).sum(axis=1)
    return SpaceSamples(place, values + np.sqrt(nugget) * rng.normal(size=len(values)), hole)


def test_both_ranges_the_nugget_and_the_sill_are_found():
    fits = [fit_space_variogram(field(seed, 120.0, 24.0, 0.2), 1, Progress()).variogram for seed in range(3)]
    wide = np.mean([fit.practical_range_m for fit in fits])
    ratio = np.exp(np.mean([np.log(fit.anisotropy.vertical_ratio) for fit in fits]))
    assert wide == pytest.approx(3 * 120, rel=0.35)
    assert ratio == pytest.approx(0.2, rel=0.35)
    assert np.mean([fit.nugget for fit in fits]) == pytest.approx(0.2, abs=0.1)
    assert np.mean([fit.sill for fit in fits]) == pytest.approx(1.2, rel=0.2)


def test_noise_is_nearly_all_nugget():
    fit = fit_space_variogram(field(5, 1e-3, 1e-3, 1.0), 1, Progress()).variogram
    near = fit.gamma(np.array([6.0]))[0] / fit.sill
    assert near > 0.85


def test_the_same_seed_gives_the_same_variogram():
    given = field(2, 60.0, 12.0, 0.2)
    assert fit_space_variogram(given, 3, Progress()).variogram == fit_space_variogram(given, 3, Progress()).variogram


def test_one_hole_alone_has_a_variogram_down_and_says_so():
    given = field(3, 60.0, 12.0, 0.2, holes=1, each=200)
    found = fit_space_variogram(given, 1, Progress())
    assert found.variogram.anisotropy.vertical_ratio == 1
    assert found.notes[0].startswith("Too few level pairs of different holes")


def test_too_few_or_equal_values_are_refused():
    given = field(1, 60.0, 12.0, 0.2)
    with pytest.raises(InputError, match="19 samples with a value are too few for a variogram"):
        fit_space_variogram(SpaceSamples(given.position[:19], given.values[:19], given.hole[:19]), 1, Progress())
    with pytest.raises(InputError, match="All 1500 values are 3: there is nothing to krige"):
        fit_space_variogram(SpaceSamples(given.position, np.full(1500, 3.0), given.hole), 1, Progress())
