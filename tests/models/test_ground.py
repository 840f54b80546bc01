"""Cells of a lattice, background, deposits on it, pooled opinions: where the truth can be listed or added up."""

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters import raster
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.statistics.folds import spatial_folds
from prospectivity.models.targeting.ground.background import background_cells, distance_to
from prospectivity.models.targeting.ground.lattice import Lattice, lattice_step
from prospectivity.models.targeting.ground.places import place_deposits
from prospectivity.models.targeting.ground.survey import Survey, write_lattice
from prospectivity.models.targeting.opinion import Opinion, pooled


def lattice(columns=7, rows=5, step=1, values=None, width=100.0, height=50.0):
    """A lattice on a grid of so many cells, whose values are the numbers of its cells."""
    geometry = GridGeometry(1000.0, 9000.0, width, height, columns, rows, "EPSG:32638")
    shape = (-(-rows // step), -(-columns // step))
    values = np.arange(shape[0] * shape[1], dtype=np.float32).reshape(1, *shape) if values is None else values
    return Lattice(geometry, step, ("Au",), values)


@pytest.mark.parametrize(
    ("step", "picked_rows", "picked_columns"),
    [(1, [0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 5, 6]), (2, [1, 3, 4], [1, 3, 5, 6]), (3, [1, 4], [1, 4, 6]), (9, [4], [4])],
)
def test_the_middle_of_each_run_of_cells_is_picked_and_of_a_cut_one_the_last(step, picked_rows, picked_columns):
    rows, columns = lattice(step=step).places
    assert (rows.tolist(), columns.tolist()) == (picked_rows, picked_columns)


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_each_cell_of_the_grid_belongs_to_the_run_that_it_lies_in(step):
    one = lattice(columns=8, rows=6, step=step)
    row, column = (part.ravel() for part in np.indices((6, 8)))
    x, y = 1000.0 + (column + 0.5) * 100.0, 9000.0 - (row + 0.5) * 50.0
    expected = row // step * one.columns + column // step
    np.testing.assert_array_equal(one.cell_of(x, y), expected)
    # A cell that was picked stands for itself.
    centres = one.centres()
    np.testing.assert_array_equal(one.cell_of(centres[:, 0], centres[:, 1]), np.arange(len(centres)))


def test_centres_go_row_by_row_from_the_north():
    centres = lattice(columns=3, rows=2).centres()
    assert centres.tolist() == [
        [1050.0, 8975.0],
        [1150.0, 8975.0],
        [1250.0, 8975.0],
        [1050.0, 8925.0],
        [1150.0, 8925.0],
        [1250.0, 8925.0],
    ]


@pytest.mark.parametrize(("spacing", "step"), [(399.0, 1), (400.0, 1), (799.0, 1), (800.0, 2), (1200.0, 3), (10.0, 1)])
def test_a_lattice_has_four_of_the_longer_sides_of_its_cells_per_spacing(spacing, step):
    assert lattice_step(GridGeometry(0.0, 0.0, 100.0, 50.0, 9, 9, "EPSG:32638"), spacing) == step
    assert lattice_step(GridGeometry(0.0, 0.0, 50.0, 100.0, 9, 9, "EPSG:32638"), spacing) == step


def test_values_of_whole_rows_are_taken_at_the_cells_that_were_picked():
    whole = np.arange(35, dtype=np.float32).reshape(5, 7)
    picked = lattice(step=3).picked_of(lambda top, rows: whole[top : top + rows])
    assert picked.tolist() == [[8.0, 11.0, 13.0], [29.0, 32.0, 34.0]]


def test_the_nearest_place_nearer_than_the_limit_counts():
    points = np.array([[0.0, 0.0], [3.0, 4.0], [0.0, 9.0]])
    assert distance_to(points, np.array([[0.0, 0.0], [0.0, 10.0]])).tolist() == [0.0, 5.0, 1.0]
    assert distance_to(points, np.array([[0.0, 0.0]]), 5.5).tolist() == [0.0, 5.0, np.inf]
    assert distance_to(points, np.empty((0, 2))).tolist() == [np.inf] * 3
    assert distance_to(points, np.empty((0, 2)), 5.5).tolist() == [np.inf] * 3


def test_background_is_every_cell_with_data_beyond_the_exclusion_and_not_at_it():
    values = np.zeros((1, 1, 7), dtype=np.float32)
    values[0, 0, 6] = np.nan
    ground, deposit = lattice(rows=1, values=values), np.array([[1150.0, 8975.0]])
    drawn = [background_cells(ground, deposit, far, np.random.default_rng(0)).tolist() for far in (0.0, 99.0, 100.0)]
    assert drawn == [[0, 2, 3, 4, 5], [0, 2, 3, 4, 5], [3, 4, 5]]
    with pytest.raises(InputError, match="every cell with data lies within 400 m of a deposit"):
        background_cells(ground, deposit, 400.0, np.random.default_rng(0))


def test_so_many_background_cells_are_drawn_without_repeats_and_rising():
    ground, nowhere = lattice(columns=50, rows=40), np.array([[0.0, 0.0]])
    drawn = background_cells(ground, nowhere, 0.0, np.random.default_rng(1), count=300)
    assert (len(drawn), len(set(drawn.tolist()))) == (300, 300)
    assert (np.diff(drawn) > 0).all()
    assert drawn.mean() == pytest.approx(999.5, abs=120)
    assert len(background_cells(ground, nowhere, 0.0, np.random.default_rng(1))) == 1000


def test_background_hangs_on_the_generator_and_on_nothing_else():
    ground, nowhere = lattice(columns=50, rows=40), np.array([[0.0, 0.0]])
    first, again, other = (
        set(background_cells(ground, nowhere, 0.0, np.random.default_rng(seed), count=300).tolist())
        for seed in (1, 1, 2)
    )
    assert first == again
    # Of two draws of 300 of 2000 cells 45 are expected to be the same, with a standard deviation of 5.7.
    assert 20 < len(first & other) < 70


def test_deposits_are_placed_each_cell_once_by_its_first_and_the_others_are_counted():
    values = np.zeros((1, 5, 7), dtype=np.float32)
    values[0, 4, 6] = np.nan
    ground = lattice(values=values)
    # Outside; cell 9; cell 2; cell 9 again; without data; cell 9 once more; cell 0.
    x = np.array([0.0, 1250.0, 1250.0, 1299.0, 1650.0, 1201.0, 1000.1])
    y = np.array([0.0, 8925.0, 8975.0, 8949.0, 8775.0, 8901.0, 8999.9])
    placed = place_deposits(ground, Points(x, y, "EPSG:32638"))
    assert placed.cell.tolist() == [0, 2, 9]
    assert placed.deposit.tolist() == [6, 2, 1]
    assert (placed.outside, placed.without_data, placed.sharing) == (1, 1, 2)
    with pytest.raises(InputError, match="The only deposit does not lie inside evidence.tif, which spans"):
        place_deposits(ground, Points(x[:1], y[:1], "EPSG:32638"), "evidence.tif")


def test_each_node_fills_the_cells_that_it_stands_for_where_all_bands_have_data(tmp_path, monkeypatch):
    """11 rows and 8 columns of cells by nodes of every third, read two rows at a time."""
    geometry = GridGeometry(1000.0, 9000.0, 100.0, 50.0, 8, 11, "EPSG:32638")
    values = np.ones((2, 11, 8), dtype=np.float32)
    values[0, 4, 1] = values[1, 9, 7] = np.nan
    with GridWriter(tmp_path / "g.tif", geometry, ["Au", "Cu"]) as writer:
        writer.write(values)
    monkeypatch.setattr(raster, "_VALUES_PER_STRIP", 2 * 2 * 8)
    nodes = np.arange(12, dtype=np.float32)
    ground, places = lattice(8, 11, 3), Points(np.array([1.0, 2.0]), np.array([3.0, 5.0]))
    survey = Survey(tmp_path / "g.tif", ground, 1200.0, np.array([0]), places, np.empty((0, 2)), 0, np.array([0, 1]))
    assert survey.places.tolist() == [[1.0, 3.0], [2.0, 5.0]]
    write_lattice(survey, nodes.reshape(4, 3), tmp_path / "p.tif", Progress())
    row, column = np.indices((11, 8))
    expected = np.where(np.isnan(values).any(axis=0), np.nan, row // 3 * 3 + column // 3)
    with GridFile(tmp_path / "p.tif") as written:
        assert sum(1 for _ in written.strips()) > 2
        np.testing.assert_array_equal(written.read()[0], expected)


def opinion_of(votes):
    """What votes of shape (members, rows, columns) say together."""
    deviation = (lambda top, rows: votes[:, top : top + rows].std(axis=0, ddof=1)) if len(votes) > 1 else None
    return Opinion(len(votes), lambda top, rows: votes[:, top : top + rows].mean(axis=0), deviation)


@pytest.mark.parametrize("members", [(3, 5), (1, 4), (1, 1), (2, 2, 7), (4,)])
def test_pooled_opinions_have_the_mean_and_deviation_of_all_their_members(members):
    rng = np.random.default_rng(2)
    votes = [rng.normal(number, 1 + number, (n, 6, 4)) for number, n in enumerate(members)]
    mean, deviation = pooled([opinion_of(part) for part in votes], 2, 3)
    together = np.concatenate(votes)[:, 2:5]
    np.testing.assert_allclose(mean, together.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(deviation, together.std(axis=0, ddof=1), rtol=1e-5)


def test_a_single_vote_has_no_deviation():
    mean, deviation = pooled([opinion_of(np.full((1, 2, 3), 0.25))], 0, 2)
    assert (mean == 0.25).all()
    assert (deviation == 0).all()


def test_folds_are_groups_that_lie_apart_and_the_first_has_the_size_nearest_the_mean():
    rng = np.random.default_rng(3)
    sizes, middles = (2, 9, 5), np.array([[0.0, 0.0], [9000.0, 0.0], [0.0, 9000.0]])
    group = np.repeat(np.arange(3), sizes)
    places = middles[group] + rng.normal(0, 100, (16, 2))
    fold, centres = spatial_folds(places[:, 0], places[:, 1], 3, seed=1)
    # The mean is 5.33: five are nearest to it, then two, then nine.
    assert [set(fold[group == one].tolist()) for one in range(3)] == [{1}, {2}, {0}]
    np.testing.assert_allclose(centres, [places[fold == one].mean(axis=0) for one in range(3)])


def test_there_are_no_more_folds_than_distinct_places():
    fold, centres = spatial_folds(np.array([0.0, 0.0, 5.0, 5.0]), np.array([0.0, 0.0, 5.0, 6.0]), 5, seed=1)
    assert len(centres) == 3 == fold.max() + 1
    assert fold[0] == fold[1]
    fold, centres = spatial_folds(np.array([1.0, 1.0, 2.0]), np.array([3.0, 3.0, 4.0]), 5, seed=1)
    assert (len(centres), fold.tolist()) == (2, [fold[0], fold[0], 1 - fold[0]])


def test_the_same_seed_gives_the_same_folds_where_many_are_as_good():
    x, y = np.random.default_rng(4).uniform(0, 1, (2, 60))
    first = spatial_folds(x, y, 7, seed=5, starts=1)[0]
    assert all(np.array_equal(first, spatial_folds(x, y, 7, seed=5, starts=1)[0]) for _ in range(3))
    assert any(not np.array_equal(first, spatial_folds(x, y, 7, seed=seed, starts=1)[0]) for seed in range(3))
