"""Places on the Earth: middles, scales of maps, and places far from all others."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.rasters.places import (
    around_middle,
    find_strays,
    ground_scale,
    in_space,
    middle,
    on_the_ground,
    strays_in_words,
)


def survey(n, longitude=150.0, latitude=-30.0, km=10.0, seed=0):
    """Places strewn over a square."""
    rng = np.random.default_rng(seed)
    across = km / 111.2 / np.cos(np.radians(latitude))
    return np.column_stack(
        [longitude + across * rng.uniform(-0.5, 0.5, n), latitude + km / 111.2 * rng.uniform(-0.5, 0.5, n)]
    )


def strays(*places):
    longitude, latitude = np.vstack(places).T
    return find_strays(in_space(longitude, latitude), (longitude == 0) & (latitude == 0))


# -- middles and distances ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("longitudes", "centre"),
    [
        ((10.0, 20.0), 15.0),
        ((-1.0, 1.0), 0.0),
        ((359.0, 1.0), 0.0),
        ((179.0, -178.0), -179.5),
        ((178.0, -179.0), 179.5),
        ((170.0, 191.0), -179.5),
        ((-170.0,), -170.0),
    ],
)
def test_the_middle_of_longitudes_lies_between_them_also_across_the_180th_meridian(longitudes, centre):
    assert middle(np.array(longitudes), np.zeros(len(longitudes))) == pytest.approx((centre, 0.0))
    assert np.ptp(around_middle(np.array(longitudes))) < 22


def test_distances_on_the_ground_are_those_along_a_meridian_and_across_the_180th_one():
    # A degree along the equator is 111,320 m, from equator to pole it is 10,001,966 m.
    a, b = in_space(np.array([179.5, -179.5]), np.zeros(2))
    assert on_the_ground(np.linalg.norm(a - b)) == pytest.approx(111_320, rel=2e-3)
    a, b = in_space(np.zeros(2), np.array([0.0, 90.0]))
    assert on_the_ground(np.linalg.norm(a - b)) == pytest.approx(10_001_966, rel=2e-3)


# -- scales ------------------------------------------------------------------------------------------------------------


def around(x, y, step, inverse):
    """Longitudes and latitudes of the four places around a place of a map."""
    places = [inverse(x + a, y + b) for a, b in ((step, 0), (-step, 0), (0, step), (0, -step))]
    return np.array(places).T[:, :, np.newaxis]


def web_mercator(x, y):
    return np.degrees(x / 6_378_137.0), np.degrees(2 * np.arctan(np.exp(y / 6_378_137.0)) - np.pi / 2)


def plate_carree(x, y):
    return np.degrees(x / 6_378_137.0), np.degrees(y / 6_378_137.0)


def test_a_metre_of_web_mercator_is_the_cosine_of_the_latitude():
    for degrees in (0.0, 30.0, 54.0, 70.0):
        y = 6_378_137.0 * np.log(np.tan(np.pi / 4 + np.radians(degrees) / 2))
        scale = ground_scale(*around(2e6, y, 100.0, web_mercator), 100.0)
        assert scale.most[0] == pytest.approx(np.cos(np.radians(degrees)), rel=4e-3)
        assert scale.most[0] == pytest.approx(scale.least[0], rel=7e-3)


def test_a_map_that_is_true_in_one_direction_only_is_not_true():
    scale = ground_scale(*around(2e6, 6_378_137.0 * np.radians(60), 100.0, plate_carree), 100.0)
    assert (scale.least[0], scale.most[0]) == pytest.approx((0.5, 1.0), rel=5e-3)
    assert scale.departure == pytest.approx(0.5, abs=0.01)
    assert str(scale) == "0.501 to 1 m, by direction,"


def test_a_foot_is_a_foot_and_a_place_that_is_not_known_says_nothing():
    scale = ground_scale(*around(0.0, 0.0, 100.0, lambda x, y: plate_carree(0.3048 * x, 0.3048 * y)), 100.0)
    assert scale.most[0] == pytest.approx(0.3048, rel=1e-3)
    nowhere = np.full((4, 1), np.nan)
    assert ground_scale(nowhere, nowhere, 100.0).departure == np.inf


# -- places far from all others ----------------------------------------------------------------------------------------


def test_coordinates_that_nobody_filled_in_are_missing_however_many_they_are():
    for times in (1, 30, 500):
        found = strays(survey(400), np.zeros((times, 2)))
        np.testing.assert_array_equal(found.missing, np.arange(400 + times) >= 400)
        assert not found.far.any()
        # cos c = cos 30° cos 150°, so that c is 138.6°.
        assert on_the_ground(found.nearest_m[400:]) == pytest.approx(np.radians(138.59) * 6_371_000, rel=3e-3)


def test_a_survey_around_0_0_keeps_it_and_one_of_two_samples_does_as_well():
    assert not strays(survey(60, 0.0, 0.0), np.zeros((1, 2))).set_aside.any()
    assert not strays([[0.01, 0.0]], np.zeros((1, 2))).set_aside.any()
    assert strays([[0.2, 0.0]], np.zeros((1, 2))).missing.tolist() == [False, True]


@pytest.mark.parametrize("longitude", [150.0, 179.99, -73.0])
def test_single_places_far_from_all_others_are_set_aside(longitude):
    wrong = np.array([[longitude - 10, -30.0], [longitude, 50.0], [longitude, 50.0], [15.0, -30.1]])
    found = strays(survey(400, longitude), wrong)
    np.testing.assert_array_equal(found.far, np.arange(404) >= 400)
    assert not (found.missing | found.doubtful).any()
    assert not strays(survey(400, longitude)).set_aside.any()


def test_one_of_nine_places_can_be_set_aside_and_one_of_five_cannot():
    wrong = np.array([[120.0, -30.0]])
    assert strays(survey(9, km=2.0), wrong).far.sum() == 1
    assert not strays(survey(4, km=2.0), wrong).set_aside.any()


def test_a_single_sample_at_some_distance_from_a_small_survey_stays_and_is_told():
    found = strays(survey(12, km=2.0), [[150.25, -30.0]])  # 24 km
    assert not found.set_aside.any()
    assert found.doubtful.sum() == 1
    assert not strays(survey(12, km=2.0), [[150.02, -30.0]]).doubtful.any()  # 2 km
    assert strays(survey(12, km=2.0), [[151.5, -30.0]]).far.sum() == 1  # 145 km


def test_a_remote_cluster_stays_unless_no_map_in_metres_could_hold_both():
    for size in (3, 20, 60):
        assert not strays(survey(400), survey(size, 155.0, -28.0)).set_aside.any()
        assert strays(survey(400), survey(size, 100.0, 20.0)).far.sum() == size
    assert not strays(survey(400), survey(200, 100.0, 20.0)).set_aside.any()


def test_places_without_a_known_one_take_no_part():
    found = strays(survey(50), [[np.nan, np.nan]])
    assert not (found.missing | found.far | found.doubtful).any()


def test_a_local_grid_in_metres_is_judged_alike():
    places = np.vstack([1000 + 300 * np.random.default_rng(1).random((40, 2)), [[0.0, 0.0], [5e6, 0.0]]])
    found = find_strays(places, (places == 0).all(axis=1))
    assert found.far.tolist() == [False] * 41 + [True]
    assert found.missing[40]


def test_sentences_give_number_place_and_distance():
    places = np.vstack([survey(400), [[0.0, 0.0], [140.0, -30.0]]])
    found = strays(places)
    lines = strays_in_words(found, *places.T, "sample", "Stream", lambda x, y: f"({x:g}, {y:g})")
    assert [line.split(",")[0] for line in lines] == [
        "1 sample of Stream lies at 0",
        "1 sample of Stream lies far from all others and is set aside: at (140",
    ]
    assert "its coordinates seem to be missing, and it is set aside." in lines[0]
    assert lines[1].endswith("from the nearest other. Correct the coordinates, or map them on their own.")
