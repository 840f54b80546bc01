"""Nearness to known deposits alone: a method that has learnt from no element, and what it shows of the others."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_options import CrossValidationOptions
from prospectivity.models.targeting.ground import location
from prospectivity.models.targeting.ground.held_out import SpatialBlock
from prospectivity.models.targeting.ground.location import NearnessCandidate, log_density
from prospectivity.models.targeting.ground.out_of_fold import Ground

places = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=1, max_size=12)


def test_the_density_of_two_kernels_is_what_the_formula_gives():
    deposits = np.array([[0.0, 0.0], [300.0, 0.0], [0.0, 400.0], [600.0, 800.0]])
    at = np.array([[100.0, 50.0], [900.0, -100.0]])
    # Third neighbours: 1000, 854.4, 721.1 and 1000 m.
    bandwidth = np.median([1000.0, np.hypot(300, 800), np.hypot(600, 400), 1000.0])
    expected = []
    for x, y in at:
        apart = np.hypot(deposits[:, 0] - x, deposits[:, 1] - y) / bandwidth
        expected.append(np.log(np.sum(np.exp(-0.5 * apart**2) + 0.01 * np.exp(-apart / 3))))
    assert log_density(deposits, at) == pytest.approx(expected, rel=1e-12)


@given(places, places, st.floats(0.1, 1000), st.floats(0, 6))
def test_the_order_of_places_does_not_change_when_all_is_turned_moved_and_scaled(deposits, at, scale, angle):
    deposits, at = np.array(deposits, dtype=float), np.array(at, dtype=float)
    turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    before, after = log_density(deposits, at), log_density(deposits @ turn.T + 1e5, at @ turn.T + 1e5)
    if len(np.unique(deposits, axis=0)) == 1:
        after = after / scale
    assert after == pytest.approx(before, rel=1e-6, abs=1e-6)


def test_a_single_deposit_ranks_ground_by_its_distance():
    assert log_density(np.array([[10.0, 0.0]]), np.array([[10.0, 5.0], [7.0, 4.0]])).tolist() == [-5.0, -5.0]
    assert log_density(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([[1.0, 4.0]])).tolist() == [-3.0]


def test_far_ground_is_told_apart_too():
    deposits = np.random.default_rng(1).normal(0, 100, (30, 2))
    far = np.column_stack([np.linspace(1e4, 1e6, 50), np.zeros(50)])
    assert (np.diff(log_density(deposits, far)) < 0).all()


def test_cells_are_judged_in_pieces_as_in_one(monkeypatch):
    rng = np.random.default_rng(2)
    deposits, at = rng.random((7, 2)), rng.random((101, 2))
    whole = log_density(deposits, at)
    monkeypatch.setattr(location, "_CELLS_AT_ONCE", 70)
    assert log_density(deposits, at).tolist() == whole.tolist()


def test_only_deposits_that_may_be_learnt_from_count():
    centres = np.array([[0.0, 0.0], [100.0, 0.0], [200.0, 0.0], [900.0, 0.0]])
    deposits = np.array([[0.0, 0.0], [900.0, 0.0], [880.0, 0.0]])
    free = np.ones(4, dtype=bool)
    ground = Ground(centres, free, free, np.array([0, 3, 3]), deposits)
    learnt = np.array([False, True, True])
    block = SpatialBlock(0, ~learnt, learnt, free, free)
    cells = np.array([3, 1, 0])
    score = NearnessCandidate(ground).score(block, np.empty(0, dtype=np.int64), cells, 1, Progress())
    assert score.tolist() == log_density(deposits[1:], centres[cells]).tolist()
    assert score[0] > score[1] > score[2]


SIDE, CELL = 60, 200.0
OPTIONS = CrossValidationOptions(
    methods=("logistic",), folds=4, repeats=1, moved=0, spacing_m=400.0, background=300, seed=3
)


@pytest.fixture
def grid(tmp_path):
    """Two elements that know nothing."""
    path = tmp_path / "noise.tif"
    geometry = GridGeometry(500_000.0, 2_700_000.0, CELL, CELL, SIDE, SIDE, "EPSG:32637")
    with GridWriter(path, geometry, ["Au", "Cu"]) as writer:
        writer.write(np.random.default_rng(4).lognormal(size=(2, SIDE, SIDE)).astype(np.float32))
    return path


def deposits_along(x, y):
    return Points(500_000.0 + np.asarray(x) * CELL, 2_700_000.0 - np.asarray(y) * CELL, "EPSG:32637")


def test_deposits_of_a_belt_are_found_by_nearness_alone_and_not_by_elements_that_know_nothing(grid):
    along = np.linspace(3, 57, 28)
    belt = deposits_along(along + 0.3, 28 + np.random.default_rng(5).uniform(-2, 2, 28))
    result = cross_validate(grid, belt, OPTIONS)
    assert result.location.auc(result.fold).value > 0.7
    assert result.best.auc(result.fold).value < 0.65
    assert result.best.method == "logistic"
    assert [one.method for one in result.methods] == ["logistic"]


def test_deposits_anywhere_are_not_found_by_nearness(grid):
    aucs = []
    for seed in range(12):
        rng = np.random.default_rng([6, seed])
        cells = rng.choice(SIDE * SIDE, 30, replace=False)
        anywhere = deposits_along(cells % SIDE + 0.5, cells // SIDE + 0.5)
        result = cross_validate(grid, anywhere, replace(OPTIONS, seed=seed))
        aucs.append(result.location.auc(result.fold).value)
    assert abs(np.mean(aucs) - 0.5) < 0.06


def test_the_figures_that_are_handed_over_are_those_of_nearness(grid):
    along = np.linspace(3, 57, 28)
    result = cross_validate(grid, deposits_along(along + 0.3, np.full(28, 28.5)), OPTIONS)
    figures = result.figures()
    assert figures.location == result.location.auc(result.fold)
    assert figures.best == "logistic"
    assert [row[0] for row in figures.rows[-4:]] == ["location"] * 4
