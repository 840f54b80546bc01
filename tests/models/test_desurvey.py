"""Positions and directions along drill holes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.drillholes.desurvey import HolePaths, angles, directions, doglegs


def path(depth, azimuth, dip, collar=(0.0, 0.0, 0.0)):
    depth = np.array(depth, dtype=float)
    azimuth, dip = (np.broadcast_to(np.array(one, dtype=float), depth.shape) for one in (azimuth, dip))
    return HolePaths.of(np.array([0, len(depth)]), depth - depth[0], directions(azimuth, dip), np.array([collar]))


def north_east_down(paths):
    east, north, up = paths.position[-1]
    return north, east, -up


def test_known_answers_are_given_back():
    """Positions by minimum curvature; dips are 90 less the inclination from the vertical."""
    assert north_east_down(path([3500, 3600], [20, 45], [75, 65])) == pytest.approx(
        (27.2183, 19.4508, 94.0123), abs=1e-4
    )
    assert north_east_down(path([0, 10], [45, 90], [75, 20])) == pytest.approx(
        (1.0084575, 6.1864590, 7.2071932), abs=1e-7
    )
    many = path(range(0, 121, 20), [90, 85, 83, 81, 80, 70, 65], [0, 1, 4, 6, 5, 4, 2])
    assert north_east_down(many) == pytest.approx((21.813690, 116.883115, 7.327618), abs=1e-6)


def test_a_hole_that_turns_past_north_does_not_turn_round():
    """From azimuth 350 to 10: a mean of both numbers would point south."""
    assert north_east_down(path([0, 100], [350, 10], [60, 60])) == pytest.approx((49.364808, 0, 86.821366), abs=1e-6)


def test_the_dogleg_is_the_angle_between_two_directions():
    first, second = directions(np.array([20.0]), np.array([75.0])), directions(np.array([45.0]), np.array([65.0]))
    assert np.degrees(doglegs(first, second)) == pytest.approx(12.9517, abs=1e-4)
    assert doglegs(first, first) == 0
    assert doglegs(first, -first) == pytest.approx(np.pi)


def test_between_stations_a_hole_follows_the_arc_and_not_its_chord():
    """A quarter of a circle of radius 100, from north to east."""
    quarter = path([0, 50 * np.pi], [0, 90], 0)
    position, direction = quarter.at(np.array([0]), np.array([25 * np.pi]))
    assert position[0] == pytest.approx([29.289322, 70.710678, 0], abs=1e-6)
    assert angles(direction)[0] == pytest.approx([45])


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.integers(2, 8))
def test_it_agrees_with_wellpathpy_at_stations_and_between_them(seed, stations):
    wellpathpy = pytest.importorskip("wellpathpy")
    rng = np.random.default_rng(seed)
    depth = np.concatenate([[0.0], np.cumsum(rng.uniform(5, 60, stations - 1))])
    inclination, azimuth = rng.uniform(0, 80, stations), rng.uniform(0, 359, stations)
    other = wellpathpy.deviation(depth, inclination, azimuth).minimum_curvature()
    mine = path(depth, azimuth, 90 - inclination)
    theirs = np.stack([other.easting, other.northing, -other.depth], axis=1)
    np.testing.assert_allclose(mine.position, theirs, atol=1e-9 * depth[-1])
    between = rng.uniform(0, depth[-1], 5)
    at = other.resample(np.sort(between))
    position, _ = mine.at(np.zeros(5, dtype=int), np.sort(between))
    np.testing.assert_allclose(position, np.stack([at.easting, at.northing, -at.depth], axis=1), atol=1e-9 * depth[-1])


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1))
def test_a_hole_is_as_long_as_its_depths_and_a_station_more_on_its_arc_changes_nothing(seed):
    rng = np.random.default_rng(seed)
    hole = path([0.0, 40.0, 90.0], rng.uniform(0, 360, 3), rng.uniform(-80, 90, 3), rng.uniform(-1e3, 1e3, 3))
    fine = np.linspace(0, 90, 4001)
    position, direction = hole.at(np.zeros(len(fine), dtype=int), fine)
    assert np.linalg.norm(np.diff(position, axis=0), axis=1).sum() == pytest.approx(90, rel=1e-5)
    np.testing.assert_allclose(np.linalg.norm(direction, axis=1), 1)
    middle = hole.at(np.array([0]), np.array([20.0]))[1]
    azimuth, dip = angles(np.concatenate([hole.direction[:1], middle, hole.direction[1:]]))
    more = path([0.0, 20.0, 40.0, 90.0], azimuth, dip, hole.position[0])
    np.testing.assert_allclose(more.position[-1], hole.position[-1], atol=1e-6)


def test_beyond_its_last_station_a_hole_goes_straight_on():
    hole = path([0, 10], [90, 90], [30, 30], (100.0, 200.0, 50.0))
    position, direction = hole.at(np.zeros(2, dtype=int), np.array([10.0, 30.0]))
    assert position[1] == pytest.approx([100 + 30 * np.cos(np.pi / 6), 200, 50 - 15])
    assert angles(direction)[1] == pytest.approx([30, 30])


@given(st.floats(0, 359.9), st.floats(-89.9, 89.9))
def test_angles_of_directions_are_those_they_were_made_of(azimuth, dip):
    back = angles(directions(np.array([azimuth]), np.array([dip])))
    assert (back[0][0] - azimuth + 180) % 360 - 180 == pytest.approx(0, abs=1e-9)
    assert back[1][0] == pytest.approx(dip, abs=1e-9)


def test_a_vertical_hole_has_the_azimuth_0():
    assert angles(np.array([[0.0, 0.0, -1.0], [1e-15, -1e-15, 1.0]]))[0].tolist() == [0, 0]


def test_holes_are_laid_out_apart_from_one_another():
    starts = np.array([0, 2, 3, 5])
    depth = np.array([0.0, 100.0, 0.0, 0.0, 50.0])
    aim = directions(np.array([0.0, 0.0, 90.0, 180.0, 180.0]), np.array([90.0, 90.0, 0.0, 0.0, 0.0]))
    collar = np.array([[0.0, 0.0, 10.0], [5.0, 5.0, 0.0], [1e6, 1e7, 3.0]])
    holes = HolePaths.of(starts, depth, aim, collar)
    assert holes.position[holes.starts[:-1]].tolist() == collar.tolist()
    position, _ = holes.at(np.array([2, 0, 1, 0]), np.array([50.0, 100.0, 7.0, 0.0]))
    np.testing.assert_allclose(position, [[1e6, 1e7 - 50, 3], [0, 0, -90], [12, 5, 0], [0, 0, 10]], atol=1e-9)
