"""What lies just as far from a deposit as EXCLUSION is no background, of cells and of windows alike."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.ground.background import background_cells
from prospectivity.models.targeting.ground.lattice import Lattice
from prospectivity.models.targeting.windows.sampling import PatchOptions, _in_background, _Usable, sample_patches
from prospectivity.models.targeting.windows.table import BACKGROUND

COLUMNS, ROWS, SIZE = 100, 40, 40
GEOMETRY = GridGeometry(0.0, 4000.0, 100.0, 100.0, COLUMNS, ROWS, "EPSG:32637")
EAST, NORTH = 5050.0, 2050.0  # the middle of the cell in column 50


@pytest.mark.parametrize(("exclusion", "nearest"), [(0.0, 1), (299.0, 3), (300.0, 4), (301.0, 4)])
def test_cells_at_the_distance_of_exclusion_are_no_background(exclusion, nearest):
    line = Lattice(
        GridGeometry(0.0, NORTH + 50.0, 100.0, 100.0, COLUMNS, 1),
        1,
        ("Au",),
        np.ones((1, 1, COLUMNS), dtype=np.float32),
    )
    cells = background_cells(line, np.array([[EAST, NORTH]]), exclusion, np.random.default_rng(0))
    np.testing.assert_array_equal(cells, np.flatnonzero(np.abs(np.arange(COLUMNS) - 50) >= nearest))


@pytest.mark.parametrize(("exclusion", "last_before", "first_after"), [(0.0, 10, 51), (249.0, 8, 53), (250.0, 7, 54)])
def test_windows_at_the_distance_of_exclusion_are_no_background_and_without_one_they_hold_no_deposit(
    tmp_path, exclusion, last_before, first_after
):
    with GridWriter(tmp_path / "g.tif", GEOMETRY, ["Au"]) as writer:
        writer.write(np.ones((1, ROWS, COLUMNS), dtype=np.float32))
    deposit = Points(np.array([EAST]), np.array([NORTH]), "EPSG:32637")
    table = sample_patches(
        tmp_path / "g.tif", deposit, PatchOptions(SIZE, positives=2, negatives=60, exclusion=exclusion)
    )
    expected = [*range(last_before + 1), *range(first_after, COLUMNS - SIZE + 1)]
    assert sorted(table.col_off[table.label == BACKGROUND].tolist()) == expected


@pytest.mark.parametrize(("width", "height"), [(50.0, 200.0), (200.0, 50.0)])
def test_the_distance_from_windows_is_measured_on_the_ground_whatever_the_shape_of_the_cells(tmp_path, width, height):
    """Every window farther than EXCLUSION is found, and no other; one deposit lies inside, the others around."""
    geometry = GridGeometry(1000.0, 9000.0, width, height, 90, 46, "EPSG:32637")
    with GridWriter(tmp_path / "g.tif", geometry, ["Au"]) as writer:
        writer.write(np.ones((1, 46, 90), dtype=np.float32))
    exclusion = 430.0
    known = np.array(
        [
            [geometry.x_min + 4.3 * width, geometry.y_max - 20.6 * height],
            [geometry.x_max - 10.2 * width, geometry.y_max + 310.0],
            [geometry.x_max - 300.0, geometry.y_min - 200.0],
        ]
    )
    expected = set()
    for left in range(90 - SIZE + 1):
        for top in range(46 - SIZE + 1):
            west, north = geometry.x_min + left * width, geometry.y_max - top * height
            dx = np.maximum(0, np.maximum(west - known[:, 0], known[:, 0] - (west + SIZE * width)))
            dy = np.maximum(0, np.maximum(known[:, 1] - north, north - SIZE * height - known[:, 1]))
            if (np.hypot(dx, dy) > exclusion).all():
                expected.add((left, top))
    assert 50 < len(expected) < 300
    # One more than there are, so that the search goes on.
    options = PatchOptions(SIZE, negatives=len(expected) + 1, exclusion=exclusion)
    with GridFile(tmp_path / "g.tif") as grid:
        found = _in_background(_Usable(grid, options, None), known, np.random.default_rng(0), Progress())
    assert set(map(tuple, found.tolist())) == expected
