"""Ground that samples say something about."""

import numpy as np
import pytest
from listeners import Listener

pytest.importorskip("scipy")

from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.core.wording import distance
from prospectivity.models.interpolation.idw import IdwOptions, interpolate_idw
from prospectivity.models.interpolation.kriging import KrigingOptions, krige_grid
from prospectivity.models.interpolation.reach import (
    ElementGrounds,
    SampledGround,
    grounds_to_fill,
    grounds_within_reach,
    reach_of_samples,
    warn_of_unsampled_ground,
)
from prospectivity.models.interpolation.variogram_fit import automatic_variograms
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.rasters.tiles import Tile

GEOMETRY = GridGeometry(0.0, 6000.0, 50.0, 50.0, 200, 120, "EPSG:32637")


def strewn(n, seed=0, width=6000.0, height=6000.0):
    """Samples in the western square of the grid, or in another rectangle."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, width, n), rng.uniform(0, height, n)
    return Points(x, y, "EPSG:32637", {"Cu": np.exp(rng.normal(size=n)), "Zn": rng.normal(size=n)})


def nearest(samples, x, y):
    return np.sqrt(
        ((samples.x - np.ravel(x)[:, None]) ** 2 + (samples.y - np.ravel(y)[:, None]) ** 2).min(axis=1)
    ).reshape(np.shape(x))


def test_the_reach_is_three_times_the_ninth_decile_of_nearest_neighbours_and_does_not_count_a_place_twice():
    samples = strewn(200)
    distance = np.sort(np.hypot(samples.x[:, None] - samples.x, samples.y[:, None] - samples.y), axis=1)[:, 1]
    assert reach_of_samples(samples) == pytest.approx(3 * np.quantile(distance, 0.9))
    twice = Points(np.tile(samples.x, 2), np.tile(samples.y, 2), samples.crs)
    assert reach_of_samples(twice) == pytest.approx(reach_of_samples(samples))
    assert reach_of_samples(Points(np.zeros(3), np.zeros(3))) == np.inf


@pytest.mark.parametrize("reach_m", [120.0, 390.0, 1100.0])
def test_cells_inside_are_those_within_reach_to_an_eighth_of_it(reach_m):
    samples = strewn(40)
    ground = SampledGround.of(samples, GEOMETRY, reach_m)
    inside = ground.tile(Tile(0, 0, GEOMETRY.columns, GEOMETRY.rows))
    distance = nearest(samples, *np.meshgrid(GEOMETRY.eastings(), GEOMETRY.northings()))
    slack = 0.0 if ground.step == 1 else np.hypot(50, 50) / 2 * ground.step
    assert slack <= max(reach_m / 8, 0.0) * np.sqrt(2) / 2
    assert inside[distance < reach_m - slack].all()
    assert not inside[distance > reach_m + slack].any()
    np.testing.assert_array_equal(ground.tile(Tile(17, 30, 40, 50)), inside[30:80, 17:57])


def test_samples_strewn_over_the_whole_grid_reach_all_of_it_and_no_limit_is_none():
    samples = strewn(600, 1, 10_000.0)
    assert SampledGround.of(samples, GEOMETRY, reach_of_samples(samples)).share_outside < 1e-3
    assert SampledGround.of(samples, GEOMETRY, np.inf).share_outside == 0


def test_interpolation_within_reach_changes_no_value_and_leaves_the_rest_empty(tmp_path):
    samples = strewn(150)
    ground = SampledGround.of(samples, GEOMETRY, reach_of_samples(samples))
    inside = ground.tile(Tile(0, 0, GEOMETRY.columns, GEOMETRY.rows))
    assert 0.2 < ground.share_outside < 0.5
    variograms = automatic_variograms(samples, ["Cu", "Zn"], Progress())
    for number, limits in enumerate((None, ElementGrounds(ground, {"Cu": ground, "Zn": ground}))):
        interpolate_idw(samples, ["Cu", "Zn"], GEOMETRY, IdwOptions(), tmp_path / f"idw{number}.tif", grounds=limits)
        krige_grid(
            samples,
            ["Cu", "Zn"],
            variograms,
            GEOMETRY,
            KrigingOptions(),
            tmp_path / f"kriged{number}.tif",
            grounds=limits,
        )
    for name in ("idw", "kriged"):
        with GridFile(tmp_path / f"{name}0.tif") as whole, GridFile(tmp_path / f"{name}1.tif") as within:
            np.testing.assert_array_equal(within.read(), np.where(inside, whole.read(), np.nan))


def test_a_grid_that_reaches_beyond_its_samples_is_warned_of_unless_a_limit_was_given(tmp_path):
    def warnings(samples, options):
        log = Listener()
        interpolate_idw(samples, ["Cu"], GEOMETRY, options, tmp_path / "g.tif", Progress(log))
        return log.warnings

    samples = strewn(150)
    (text,) = warnings(samples, IdwOptions())
    share = round(100 * SampledGround.of(samples, GEOMETRY, reach_of_samples(samples)).share_outside)
    assert text.startswith(
        f"{share} % of the grid lie more than {distance(reach_of_samples(samples))} from every sample"
    )
    assert "Leave REACH empty, and that ground stays empty" in text
    assert warnings(samples, IdwOptions(max_distance=2000.0)) == []
    assert warnings(strewn(600, 1, 10_000.0), IdwOptions()) == []
    log = Listener()
    warn_of_unsampled_ground(Points(np.zeros(1), np.zeros(1)), GEOMETRY, Progress(log))
    assert log.warnings == []


def grounds(samples, reach_m=None, log=None, geometry=GEOMETRY):
    return grounds_within_reach(samples, ["Cu", "Zn"], geometry, reach_m, Progress(log))


def test_ground_beyond_reach_is_told_as_a_warning_and_filled_ground_that_no_sample_reaches_too():
    samples, log = strewn(150), Listener()
    ground = grounds(samples, log=log).survey
    assert ground.reach_m == reach_of_samples(samples)
    assert log.warnings == [
        f"{100 * ground.share_outside:.0f} % of the grid lie more than {distance(ground.reach_m)} from every sample and"
        " stay empty. Values there would be made by the method; REACH 0 makes them all the same."
    ]
    assert grounds(samples, np.inf, log).survey.share_outside == 0
    assert "the values there are made by the method" in log.warnings[1]
    grounds(strewn(600, 1, 10_000.0), log=log)
    assert len(log.warnings) == 2


def test_a_grid_that_no_sample_reaches_is_refused():
    far = GridGeometry(1e6, 6000.0, 50.0, 50.0, 20, 20, "EPSG:32637")
    with pytest.raises(InputError, match=r"^No cell of the grid lies within 700 m of a sample: check EXTENT and the"):
        grounds(strewn(150), 700.0, geometry=far)


# -- each element has its own reach ------------------------------------------------------------------------------------


def cells_of(ground):
    return ground.tile(Tile(0, 0, GEOMETRY.columns, GEOMETRY.rows))


def western(samples, east=5000.0):
    """The samples without zinc in the east."""
    samples.columns["Zn"][samples.x > east] = np.nan
    return samples


@pytest.mark.parametrize("reach_m", [None, 400.0])
def test_an_element_has_values_within_reach_of_samples_with_a_value_of_it(reach_m):
    samples = western(strewn(600, 1, 10_000.0))
    found = grounds(samples, reach_m)
    known = np.isfinite(samples.columns["Zn"])
    own = Points(samples.x[known], samples.y[known])
    reach = reach_of_samples(own) if reach_m is None else reach_m
    assert found.own["Zn"].reach_m == reach
    assert found.own["Cu"] is found.survey
    distance_m = nearest(own, *np.meshgrid(GEOMETRY.eastings(), GEOMETRY.northings()))
    slack = np.hypot(50, 50) / 2 * found.survey.step
    zinc = cells_of(found.own["Zn"])
    assert not zinc[distance_m > reach + slack].any()
    assert zinc[(distance_m < reach - slack) & cells_of(found.survey)].all()
    # What all elements share is what zinc has.
    np.testing.assert_array_equal(cells_of(found.common), zinc)
    lacking = 1 - zinc.sum() / cells_of(found.survey).sum()
    assert 0.4 < lacking < 0.5
    assert found.lacking() == {"Zn": pytest.approx(lacking, abs=0.01)}
    assert found.share_common == pytest.approx(1 - lacking, abs=0.01)


def test_an_element_that_was_measured_at_every_third_place_reaches_as_far_as_the_survey_and_no_farther():
    samples = strewn(600, 1)
    samples.columns["Zn"][np.arange(600) % 3 > 0] = np.nan
    found = grounds(samples)
    assert found.own["Zn"].reach_m > 1.5 * found.survey.reach_m
    assert found.lacking().get("Zn", 0.0) < 0.01
    assert not (found.own["Zn"].inside & ~found.survey.inside).any()


def test_an_element_measured_at_one_place_has_the_reach_of_the_survey():
    samples = strewn(300, 1, 10_000.0)
    samples.columns["Zn"][1:] = np.nan
    found = grounds(samples)
    assert found.own["Zn"].reach_m == found.survey.reach_m
    assert found.lacking()["Zn"] > 0.8


def test_an_element_that_was_measured_densely_in_a_corner_does_not_leave_it():
    rng = np.random.default_rng(5)
    sparse, dense = strewn(200, 1, 10_000.0), Points(*rng.uniform(0, 1000, (2, 200)))
    samples = Points(
        np.r_[sparse.x, dense.x],
        np.r_[sparse.y, dense.y],
        columns={"Cu": np.ones(400), "Zn": np.r_[np.full(200, np.nan), np.ones(200)]},
    )
    found = grounds(samples)
    assert found.own["Zn"].reach_m < 0.4 * found.survey.reach_m
    # Squares are as fine as the smallest reach asks for.
    assert found.survey.step == found.own["Zn"].step == SampledGround.of(dense, GEOMETRY, found.own["Zn"].reach_m).step
    assert cells_of(found.own["Zn"])[:, 40:].sum() == 0


def test_interpolations_leave_each_band_empty_beyond_its_own_ground(tmp_path):
    samples = western(strewn(600, 1, 10_000.0))
    found = grounds(samples)
    variograms = automatic_variograms(samples, ["Cu", "Zn"], Progress())
    files = {name: tmp_path / f"{name}.tif" for name in ("idw", "kriged", "variance", "gradients")}
    interpolate_idw(samples, ["Cu", "Zn"], GEOMETRY, IdwOptions(), files["idw"], grounds=found)
    krige_grid(
        samples,
        ["Cu", "Zn"],
        variograms,
        GEOMETRY,
        KrigingOptions(),
        files["kriged"],
        files["variance"],
        gradient_path=files["gradients"],
        grounds=found,
    )
    for path in files.values():
        with GridFile(path) as grid:
            for name, band in zip(grid.names, grid.read()):
                # Level ground has no aspect.
                if not name.endswith("_aspect"):
                    own = found.own[name.split("_")[0]]
                    np.testing.assert_array_equal(np.isfinite(band), cells_of(own))


def test_ground_that_a_band_lacks_is_told_by_element():
    samples, log = western(strewn(600, 1, 10_000.0)), Listener()
    lacking = grounds(samples).lacking()["Zn"]
    found = grounds_to_fill(samples, ["Cu", "Zn"], GEOMETRY, None, None, Progress(log))
    assert found.lacking() == {"Zn": lacking}
    assert log.warnings == [
        "Not every sample has a value of every element, and sampled ground beyond the reach of those that have one"
        f" stays empty in its band: Zn {100 * lacking:.0f} %. What learns from all bands has the ground that they"
        f" share: {100 - 100 * lacking:.0f} % of it."
    ]
    # A little is no warning.
    samples = western(strewn(600, 1, 10_000.0), 9_000.0)
    found = grounds_to_fill(samples, ["Cu", "Zn"], GEOMETRY, None, None, Progress(log))
    assert 0 < found.lacking()["Zn"] < 0.05
    assert len(log.warnings) == 1
    assert "empty in its band: Zn " in log.infos[-1]


def test_without_a_limit_an_element_measured_in_a_part_of_the_survey_is_told_with_the_share_that_the_method_makes():
    samples, log = western(strewn(600, 1, 10_000.0)), Listener()
    samples.columns["Cu"][::3] = np.nan
    assert grounds(samples, np.inf, log).own["Zn"].share_outside == 0
    (text,) = log.warnings
    assert text.startswith("Zn: 4")
    assert "% of the grid lie within reach of samples but not of those that have a value" in text
