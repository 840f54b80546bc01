"""Which places attributions of cells compare with and which stand for others, on a lattice that is not square."""

from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("sklearn")

from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.statistics.calibration import Calibration
from prospectivity.models.targeting.cells import explain as module
from prospectivity.models.targeting.cells.model import CellOptions, train_cells
from prospectivity.models.targeting.cells.scorers import LinearScorer
from prospectivity.models.targeting.explanation import AttributionOptions
from prospectivity.models.targeting.ground.lattice import Lattice

STEP, ROWS, COLUMNS = 3, 13, 29
GEOMETRY = GridGeometry(500_000.0, 4_000_000.0, 100.0, 100.0, 3 * COLUMNS - 1, 3 * ROWS - 2, "EPSG:32637")
SLOPE, WEIGHTS = 2.0, np.array([1.0, -0.5, 0.0])


@pytest.fixture
def lattice():
    """Every third cell of a grid, a fifth of them without data."""
    rng = np.random.default_rng(0)
    values = rng.normal(size=(2, ROWS, COLUMNS)).astype(np.float32)
    values[1, rng.random((ROWS, COLUMNS)) < 0.2] = np.nan
    values[0, :4, 20:] = np.nan
    return Lattice(GEOMETRY, STEP, ("Au", "Cu"), values)


@pytest.fixture
def features():
    """Two features that count, of one band each, and the number of the cell."""
    count = ROWS * COLUMNS
    return np.column_stack([np.random.default_rng(1).normal(size=(count, 2)), np.arange(count)]).astype(np.float32)


def permutation(lattice, features, **options):
    model = SimpleNamespace(
        calibration=Calibration("platt", SLOPE, -0.5),
        scorer=LinearScorer(np.arange(3), WEIGHTS, 0.25),
        rules=SimpleNamespace(bands=("Au", "Cu"), groups=np.array([0, 1, 1])),
    )
    return module._Permutation(model, lattice, features, AttributionOptions(**options), Progress())


@pytest.fixture
def donors(lattice, features, monkeypatch):
    """Numbers of the cells that values are taken from, in a run with so many draws and some options."""

    def numbers(draws, **options):
        taken = []
        monkeypatch.setattr(module, "grouped_permutation", lambda score, own, others, *rest: taken.append(others[:, 2]))
        permutation(lattice, features, **options).attribute(np.array([0]), draws, Progress())
        return taken[0].astype(int).tolist()

    return numbers


def by_score(lattice, features):
    """Cells with data, the lowest score first."""
    valid = np.flatnonzero(lattice.valid)
    return valid[np.argsort(features[valid] @ WEIGHTS)]


def test_values_come_from_one_place_in_each_part_of_neighbouring_scores_and_another_seed_draws_others(
    lattice, features, donors
):
    drawn = donors(7, seed=1)
    for part, donor in zip(np.array_split(by_score(lattice, features), 7), drawn):
        assert donor in part
    assert drawn == donors(7, seed=1) != donors(7, seed=2)


def test_of_many_places_some_with_data_are_drawn_by_the_seed_and_none_counts_twice(lattice, donors, monkeypatch):
    monkeypatch.setattr(module, "_BACKGROUND", 40)
    drawn = donors(10**6, seed=1)
    assert len(drawn) == len(set(drawn)) == 40
    assert lattice.valid[drawn].all()
    assert set(drawn) != set(donors(10**6, seed=2))


def test_attributions_are_in_log_odds_of_the_calibrated_probability(lattice, features):
    found = permutation(lattice, features).attribute(np.array([5, 200, 31]), 6, Progress())
    parts = SLOPE * WEIGHTS[:2] * features[[5, 200, 31], :2].astype(float)
    np.testing.assert_allclose(found - found[0], parts - parts[0], atol=1e-5)


def test_the_best_ground_is_drawn_from_the_tenth_with_the_highest_score(lattice, features, monkeypatch):
    valid = int(lattice.valid.sum())
    tenth = by_score(lattice, features)[-(valid // 10) :]
    assert valid // 10 > 20
    assert sorted(permutation(lattice, features).best()) == sorted(tenth)
    # However many draws there are, at least 20 cells are looked at.
    monkeypatch.setattr(module, "_BEST_ROWS", 0)
    first, again, other = (permutation(lattice, features, seed=seed).best().tolist() for seed in (1, 1, 2))
    assert len(set(first)) == 20
    assert set(first) <= set(tenth.tolist())
    assert first == again
    assert set(first) != set(other)
    monkeypatch.setattr(module, "_BEST_NODES", 5)
    assert len(permutation(lattice, features).best()) == 5


def test_an_area_is_compared_with_as_many_cells_with_data_as_asked_for_and_more_where_they_cost_little(lattice):
    def elsewhere(rows_per_node, **options):
        return module._elsewhere(lattice, AttributionOptions(**options), rows_per_node).tolist()

    drawn = elsewhere(10**9, comparison=40, seed=1)
    assert len(set(drawn)) == 40
    assert lattice.valid[drawn].all()
    assert drawn == sorted(drawn) == elsewhere(10**9, comparison=40, seed=1) != elsewhere(10**9, comparison=40, seed=2)
    assert elsewhere(1, comparison=1) == np.flatnonzero(lattice.valid).tolist()
    assert len(elsewhere(module._COMPARED_ROWS // 60, comparison=5)) == 60
    assert elsewhere(1, comparison=0) == []


@pytest.mark.parametrize(("stride", "every"), [(1, 1), (5, 1), (6, 2), (14, 4)])
def test_a_node_takes_the_nearest_cell_with_data_and_shows_where_it_lies(lattice, features, stride, every):
    nodes = module._nodes(lattice, AttributionOptions(stride=stride), None, 1, Progress())
    assert nodes.every == every
    assert nodes.rows.tolist() == list(range(every // 2, ROWS, every))
    assert nodes.columns.tolist() == list(range(every // 2, COLUMNS, every))
    rows, columns = np.divmod(np.flatnonzero(lattice.valid), COLUMNS)
    for i, row in enumerate(nodes.rows):
        for j, column in enumerate(nodes.columns):
            own_row, own_column = divmod(int(nodes.cells[nodes.of_node[i, j]]), COLUMNS)
            assert lattice.valid[own_row * COLUMNS + own_column]
            nearest = np.hypot(rows - row, columns - column).min()
            assert np.hypot(own_row - row, own_column - column) == nearest
    values = features[nodes.cells, :2]
    for band, shown in enumerate(nodes.maps(lattice, values, Progress())):
        for i, row in enumerate(lattice.places[0][nodes.rows]):
            line = shown(int(row), 1)[0]
            assert line.shape == (GEOMETRY.columns,)
            np.testing.assert_allclose(line[lattice.places[1][nodes.columns]], values[nodes.of_node[i], band])
    facts = dict(module._facts(SimpleNamespace(header=SimpleNamespace(network="svm")), lattice, nodes, 4))
    assert facts["Distance of nodes"].startswith(f"{STEP * every} cells;")


@pytest.mark.parametrize("distance", [1, 2, 4])
def test_nodes_are_needed_within_their_distance_of_the_cells_that_stand_for_an_area(lattice, distance):
    area = np.random.default_rng(2).random((GEOMETRY.rows, GEOMETRY.columns)) < 0.004
    area[-1, 5] = area[10, -1] = True
    rows, columns = np.arange(0, ROWS, 2), np.arange(1, COLUMNS, 3)
    # The grid's last run of cells is cut off.
    own_rows, own_columns = (lines // STEP for lines in np.nonzero(area))
    expected = (np.abs(rows[:, None, None] - own_rows) <= distance) & (
        np.abs(columns[:, None] - own_columns) <= distance
    )
    found = module._Covered(lattice, area).within(rows, columns, distance)
    np.testing.assert_array_equal(found, expected.any(axis=2))
    assert 0 < found.sum() < found.size


# -- from a grid and a model file --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A grid whose samples are 12 cells apart, cells of its lattice that hold deposits, these, and a model."""
    folder = tmp_path_factory.mktemp("trained")
    rng = np.random.default_rng(3)
    with GridWriter(folder / "grid.tif", GEOMETRY, ["Au", "Cu"]) as writer:
        writer.write(np.exp(rng.normal(size=(2, GEOMETRY.rows, GEOMETRY.columns))).astype(np.float32))
    cells = np.sort(rng.choice(ROWS * COLUMNS, 9, replace=False))
    rows, columns = np.divmod(cells, COLUMNS)
    deposits = Points(GEOMETRY.eastings()[STEP * columns][::-1], GEOMETRY.northings()[STEP * rows][::-1], "EPSG:32637")
    options = CellOptions("logistic", spacing_m=1200.0, background=60, bags=0, folds=2, moved=0)
    train_cells(folder / "grid.tif", deposits, [], options, folder / "m.safetensors")
    return folder / "grid.tif", folder / "m.safetensors", deposits, cells


@pytest.fixture
def asked(monkeypatch):
    """Cells and draws of each set of attributions; these are the number of the cell, and of the second band -1."""
    seen = []

    def attribute(self, cells, draws, progress):
        seen.append((cells.tolist(), draws))
        return np.column_stack([cells, np.full(len(cells), -1.0)])

    monkeypatch.setattr(module._Permutation, "attribute", attribute)
    return seen


def explained(trained, area=None, **options):
    with GridFile(trained[0]) as grid:
        return module.explain_cells(grid, trained[1], AttributionOptions(**options), area, Progress())


def test_a_whole_grid_is_set_beside_its_best_part_with_four_times_the_draws(trained, asked):
    explainer = explained(trained, draws=2, stride=6)
    (nodes, draws), (best, more) = asked
    assert (draws, more) == (2, 8)
    assert len(nodes) == (ROWS // 2) * (COLUMNS // 2)
    assert len(best) == ROWS * COLUMNS // 10
    assert explainer.best[:, 0].tolist() == best
    assert explainer.elsewhere is None
    shown = explainer.cells(0, GEOMETRY.rows, None)
    assert shown.shape == (2, GEOMETRY.rows, GEOMETRY.columns)
    # Nodes lie in every second cell of the lattice from the second on, and these in the middle of three by three.
    for row, column in ((1, 1), (1, 27), (11, 3), (5, 13)):
        np.testing.assert_allclose(shown[:, 3 * row + 1, 3 * column + 1], [row * COLUMNS + column, -1], rtol=1e-6)


def test_an_area_is_set_beside_cells_elsewhere_with_as_many_draws(trained, asked):
    area = np.zeros((GEOMETRY.rows, GEOMETRY.columns), dtype=bool)
    area[18:20, 44] = True
    explainer = explained(trained, area, draws=3, stride=6, comparison=1)
    (nodes, draws), (elsewhere, as_many) = asked
    assert (draws, as_many) == (3, 3)
    # Rows 18 and 19 and column 44 of the grid lie in row 6 and column 14 of the lattice.
    assert nodes == [row * COLUMNS + column for row in (5, 7) for column in (13, 15)]
    assert len(elsewhere) == ROWS * COLUMNS
    assert explainer.elsewhere[:, 0].tolist() == elsewhere
    assert explainer.best is None


def test_deposits_are_attributed_cell_by_cell_with_twice_the_draws(trained, asked):
    grid, model, deposits, cells = trained
    found = module.attribute_deposits(grid, model, deposits, AttributionOptions(draws=5))
    assert asked == [(cells.tolist(), 10)]
    assert found.tolist() == [cells.tolist(), [-1.0] * len(cells)]
