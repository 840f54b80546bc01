"""Kriging in three dimensions: agreement with PyKrige, laws, caps, and holes that must not be seen."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.kriging import SearchOptions, SpaceKriger, SpaceSamples, turn_of
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram

SPHERICAL = Variogram(0.2, (Structure("spherical", 1.0, 60.0),))
BENT = Variogram(0.1, (Structure("exponential", 2.0, 40.0),), Anisotropy(30.0, 0.5, 0.25))


def samples(seed=0, holes=6, each=12):
    """Values along straight holes that start at one level and go down in all directions."""
    rng = np.random.default_rng(seed)
    hole = np.repeat(np.arange(holes), each)
    collar = rng.uniform(0, 100, (holes, 3)) * [1, 1, 0]
    down = rng.normal(size=(holes, 3)) * 0.3 - [0, 0, 1]
    depth = np.tile(np.arange(each) * 6.0 + 3, holes)
    place = collar[hole] + depth[:, None] * (down / np.linalg.norm(down, axis=1, keepdims=True))[hole]
    return SpaceSamples.of(place, rng.normal(size=len(hole)) + 5, hole)[0]


def places(seed, count=30):
    return np.random.default_rng([seed, 1]).uniform([0, 0, -70], [100, 100, 0], (count, 3))


def every(**options):
    return SearchOptions(**{"per_hole": None, **options})


@pytest.mark.parametrize("variogram", [SPHERICAL, BENT])
def test_estimates_and_variances_agree_with_pykrige_at_equal_neighbours(variogram):
    ok3d = pytest.importorskip("pykrige.ok3d")
    given, at = samples(), places(3)
    # PyKrige scales and turns in its own way: it is given straightened coordinates.
    there, here = given.position @ turn_of(variogram).T, at @ turn_of(variogram).T
    (structure,) = variogram.structures
    factor = 3.0 if structure.model == "exponential" else 1.0
    parameters = {"psill": structure.partial_sill, "range": factor * structure.range_m, "nugget": variogram.nugget}
    other = ok3d.OrdinaryKriging3D(*there.T, given.values, structure.model, parameters)
    estimate, variance = other.execute("points", *here.T, backend="loop", n_closest_points=10)
    mine = SpaceKriger(given, variogram, every(neighbours=10)).at(at, Progress())
    np.testing.assert_allclose(mine.estimate, estimate, atol=1e-9)
    np.testing.assert_allclose(mine.variance, variance, atol=1e-9)


def test_a_sample_is_given_back_without_variance():
    given = samples()
    again = SpaceKriger(given, BENT, every()).at(given.position, Progress())
    np.testing.assert_allclose(again.estimate, given.values, atol=1e-9)
    np.testing.assert_allclose(again.variance, 0, atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_a_linear_field_and_its_gradient_are_exact_with_a_linear_drift(seed):
    given = samples(seed)
    slope = np.random.default_rng([seed, 2]).normal(size=3)
    linear = SpaceSamples(given.position, given.position @ slope + 7, given.hole)
    at = places(seed)
    found = SpaceKriger(linear, BENT, SearchOptions(drift="linear", per_hole=5)).at(at, Progress(), gradient=True)
    np.testing.assert_allclose(found.estimate, at @ slope + 7, atol=1e-6)
    np.testing.assert_allclose(found.gradient, np.tile(slope, (len(at), 1)), atol=1e-7)
    assert found.lowered == 0


def test_the_gradient_is_the_slope_of_the_estimate_among_the_same_samples():
    given, at, step = samples(), places(4), 1e-3
    kriger = SpaceKriger(given, BENT, every(neighbours=len(given)))
    slopes = kriger.at(at, Progress(), gradient=True).gradient
    for axis in range(3):
        ahead, behind = (kriger.at(at + sign * step * np.eye(3)[axis], Progress()).estimate for sign in (1, -1))
        np.testing.assert_allclose(slopes[:, axis], (ahead - behind) / (2 * step), atol=1e-6)


def test_samples_on_one_line_carry_no_drift_across_it_and_that_is_counted():
    given = samples(holes=1, each=20)
    found = SpaceKriger(given, SPHERICAL, every(drift="linear")).at(places(1, 5), Progress(), gradient=True)
    assert found.lowered == 5
    assert np.isfinite(found.estimate).all()


def test_no_hole_gives_more_samples_than_its_cap_and_a_hole_left_out_gives_none():
    given = samples()
    kriger = SpaceKriger(given, SPHERICAL, SearchOptions(neighbours=12, per_hole=2))
    at = places(7, 20)
    chosen = kriger._neighbours(at - given.position.mean(axis=0), None)
    holes = np.append(given.hole, -1)[chosen]
    assert all(np.bincount(row[row >= 0]).max() <= 2 for row in holes)
    assert (chosen < len(given)).sum(axis=1).tolist() == [12] * 20
    # Of each hole the nearest ones.
    apart = np.linalg.norm(at[:, None] - given.position, axis=2)
    for row, distance in zip(chosen, apart):
        for hole in range(6):
            mine = np.flatnonzero(given.hole == hole)
            assert set(row) & set(mine) == set(mine[np.argsort(distance[mine])[:2]])
    without = kriger._neighbours(kriger._straight, given.hole)
    assert (np.append(given.hole, -1)[without] != given.hole[:, None]).all()
    changed = SpaceSamples(given.position, given.values + 1e3 * (given.hole == 0), given.hole)
    at = given.position[given.hole == 0]
    first, second = (
        SpaceKriger(one, SPHERICAL, SearchOptions())
        .at(at, Progress(), without_hole=np.zeros(len(at), dtype=int))
        .estimate
        for one in (given, changed)
    )
    np.testing.assert_array_equal(first, second)


def test_nearest_samples_are_nearest_in_the_distance_of_the_variogram():
    given = samples()
    flat = Variogram(0.1, (Structure("spherical", 2.0, 40.0),), Anisotropy(0.0, 1.0, 0.1))
    kriger = SpaceKriger(given, flat, every(neighbours=3))
    at = places(5, 10)
    stretched = (given.position - given.position.mean(axis=0)) * [1, 1, 10]
    here = (at - given.position.mean(axis=0)) * [1, 1, 10]
    expected = np.argsort(np.linalg.norm(here[:, None] - stretched, axis=2), axis=1)[:, :3]
    straight = (at - given.position.mean(axis=0)) @ turn_of(flat).T
    assert (np.sort(kriger._neighbours(straight, None)) == np.sort(expected)).all()


def test_beyond_the_radius_or_with_too_few_samples_there_is_no_estimate():
    given = samples()
    far = SpaceKriger(given, SPHERICAL, every(radius_m=5.0)).at(np.array([[500.0, 500.0, 0.0]]), Progress())
    assert (np.isnan(far.estimate[0]), np.isnan(far.variance[0]), far.count[0]) == (True, True, 0)
    few = SpaceKriger(given, SPHERICAL, every(radius_m=7.0, least=4, neighbours=8)).at(given.position[:1], Progress())
    assert few.count[0] < 4
    assert np.isnan(few.estimate[0])


def test_a_block_is_the_mean_of_its_points_and_less_uncertain_than_its_centre():
    given, at = samples(), places(6, 8)
    offsets = np.array([[x, y, z] for x in (-5, 5) for y in (-5, 5) for z in (-2.5, 2.5)])
    kriger = SpaceKriger(given, BENT, every(neighbours=len(given)))
    block = kriger.at(at, Progress(), support=offsets)
    points = np.mean([kriger.at(at + offset, Progress()).estimate for offset in offsets], axis=0)
    np.testing.assert_allclose(block.estimate, points, atol=1e-9)
    assert (block.variance < kriger.at(at, Progress()).variance).all()


def test_missing_values_are_left_out_and_samples_at_one_place_averaged():
    place = np.array([[0.0, 0, 0], [0, 0, 0], [5, 0, 0], [9, 9, 9]])
    given, joined = SpaceSamples.of(place, np.array([1.0, 3.0, 4.0, np.nan]), np.zeros(4, dtype=int))
    assert (sorted(given.values.tolist()), joined) == ([2.0, 4.0], 1)


def test_what_cannot_be_kriged_is_refused():
    given = samples()
    with pytest.raises(InputError, match="At least 30 samples were asked for, and at most 24"):
        SearchOptions(least=30)
    with pytest.raises(InputError, match="The search radius 0 is not positive"):
        SearchOptions(radius_m=0.0)
    with pytest.raises(InputError, match="The variogram is 0 everywhere"):
        SpaceKriger(given, Variogram(0.0), SearchOptions())
    with pytest.raises(InputError, match="1 samples with a value are fewer than the 2"):
        SpaceKriger(SpaceSamples(given.position[:1], given.values[:1], given.hole[:1]), SPHERICAL, SearchOptions())
    with pytest.raises(InputError, match="The vertical ratio of the anisotropy is 0"):
        Anisotropy(0.0, 1.0, 0.0)
