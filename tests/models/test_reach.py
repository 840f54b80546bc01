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
    SampledGround,
    ground_within_reach,
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
    for number, limits in enumerate((None, ground)):
        interpolate_idw(samples, ["Cu", "Zn"], GEOMETRY, IdwOptions(), tmp_path / f"idw{number}.tif", ground=limits)
        krige_grid(
            samples,
            ["Cu", "Zn"],
            variograms,
            GEOMETRY,
            KrigingOptions(),
            tmp_path / f"kriged{number}.tif",
            ground=limits,
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


def test_ground_beyond_reach_is_told_as_a_warning_and_filled_ground_that_no_sample_reaches_too():
    samples, log = strewn(150), Listener()
    ground = ground_within_reach(samples, GEOMETRY, None, Progress(log))
    assert ground.reach_m == reach_of_samples(samples)
    assert log.warnings == [
        f"{100 * ground.share_outside:.0f} % of the grid lie more than {distance(ground.reach_m)} from every sample and"
        " stay empty. Values there would be made by the method; REACH 0 makes them all the same."
    ]
    assert ground_within_reach(samples, GEOMETRY, np.inf, Progress(log)).share_outside == 0
    assert "the values there are made by the method" in log.warnings[1]
    ground_within_reach(strewn(600, 1, 10_000.0), GEOMETRY, None, Progress(log))
    assert len(log.warnings) == 2


def test_a_grid_that_no_sample_reaches_is_refused():
    far = GridGeometry(1e6, 6000.0, 50.0, 50.0, 20, 20, "EPSG:32637")
    with pytest.raises(InputError, match=r"^No cell of the grid lies within 700 m of a sample: check EXTENT and the"):
        ground_within_reach(strewn(150), far, 700.0, Progress())


def test_an_element_measured_in_a_part_of_the_survey_is_told_with_the_share_of_ground_that_it_lacks():
    samples, log = strewn(600, 1, 10_000.0), Listener()
    samples.columns["Zn"][samples.x > 5000] = np.nan
    samples.columns["Cu"][::3] = np.nan
    ground_within_reach(samples, GEOMETRY, None, Progress(log))
    (text,) = log.warnings
    assert text.startswith("Zn: 4")
    assert "% of the ground with values lie beyond the reach of samples that have a value" in text
