"""Targets: the best part of a map as ranked outlines."""

import numpy as np
import pytest
from osgeo import ogr
from prospectivity.models.errors import InputError
from prospectivity.models.grid import GridGeometry
from prospectivity.models.io import GridWriter
from prospectivity.models.targets import delineate_targets

GEOMETRY = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 50, 40, "EPSG:32637")


@pytest.fixture
def map_of(tmp_path):
    def write(values):
        with GridWriter(tmp_path / "p.tif", GEOMETRY, ["probability"]) as writer:
            writer.write(np.asarray(values, dtype=np.float32)[None])
        return tmp_path / "p.tif"

    return write


def test_planted_blocks_come_back_with_place_area_and_rank(map_of):
    values = np.random.default_rng(1).uniform(0, 0.1, (40, 50))
    values[5:10, 30:40] = 0.7
    values[20:25, 10:20] = 0.9
    values[25, 20] = 0.9  # touches the block by its corner
    values[0, 0] = np.nan
    first, second = delineate_targets(map_of(values), 100 * 101 / 1999)
    assert (first.rank, first.area_km2, first.mean) == (1, pytest.approx(0.51), pytest.approx(0.9))
    assert (second.rank, second.area_km2, second.maximum) == (2, pytest.approx(0.50), pytest.approx(0.7))
    outline = ogr.CreateGeometryFromWkt(second.wkt)
    assert outline.GetEnvelope() == (503_000.0, 504_000.0, 2_599_000.0, 2_599_500.0)


def test_the_share_of_the_ground_is_kept_and_small_targets_can_be_left_out(map_of):
    path = map_of(np.random.default_rng(2).permutation(2000).reshape(40, 50) / 2000)
    targets = delineate_targets(path, 10)
    assert sum(target.area_km2 for target in targets) == pytest.approx(200 * 0.01)
    assert [target.rank for target in targets] == list(range(1, len(targets) + 1))
    assert all(a.mean >= b.mean for a, b in zip(targets, targets[1:]))
    assert all(target.area_km2 >= 0.02 for target in delineate_targets(path, 10, 0.02))


def test_a_map_that_ranks_nothing_and_an_impossible_share_are_refused(map_of):
    with pytest.raises(InputError, match="has one value everywhere: there is nothing to outline"):
        delineate_targets(map_of(np.full((40, 50), 0.5)))
    with pytest.raises(InputError, match="100 % of the area cannot be outlined"):
        delineate_targets(map_of(np.eye(40, 50)), 100)
