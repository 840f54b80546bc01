"""Out-of-fold maps: each cell valued by a model of another fold's ground, deposits ranked among all of them, calibration on shares."""

import numpy as np
import pytest

pytest.importorskip("sklearn")

from prospectivity.models.cells.background import distance_to
from prospectivity.models.cells.lattice import Lattice
from prospectivity.models.errors import InputError
from prospectivity.models.grid import GridGeometry
from prospectivity.models.validation.blocks import share_below_of
from prospectivity.models.validation.calibration import log_odds, log_odds_of_share
from prospectivity.models.validation.out_of_fold import Ground, calibrate_held_out, held_out_cases, map_out_of_fold, ranks_of_deposits, reference_cells

SIDE = 30
GEOMETRY = GridGeometry(0.0, 3000.0, 100.0, 100.0, SIDE, SIDE, "EPSG:32637")
FOLD = np.repeat([0, 1, 2], 4)


class Known:
    """Scores every cell by a field of its own, on a scale that differs from fold to fold."""

    def __init__(self, field):
        self.field, self.calls = field, []

    def score(self, block, background, cells, seed, progress):
        self.calls.append((block.number, background, seed))
        return (block.number + 1.0) * self.field[cells] + 10.0 * block.number


@pytest.fixture(scope="module")
def ground():
    values = np.random.default_rng(0).normal(size=(1, SIDE, SIDE)).astype(np.float32)
    values[0, :3] = np.nan
    lattice = Lattice(GEOMETRY, 1, ("Au",), values)
    rng = np.random.default_rng(1)
    columns = np.concatenate([rng.choice(6, 4, replace=False) + 12 * fold for fold in range(3)])
    cells = (10 + np.arange(12)) * SIDE + columns
    places = lattice.centres()[cells]
    return Ground.of(lattice, cells, places, places, 150.0)


@pytest.fixture(scope="module")
def field():
    return np.random.default_rng(2).normal(size=SIDE * SIDE)


def test_scales_of_folds_do_not_matter_to_the_map(ground, field):
    candidate = Known(field)
    found = map_out_of_fold(ground, ground.blocks(FOLD, 200.0), {"known": candidate}, 50, seed=3, repeat=2)["known"]
    expected = np.where(ground.valid, share_below_of(field, field[ground.valid]), np.nan)
    np.testing.assert_allclose(found.share, expected)
    np.testing.assert_allclose(ranks_of_deposits(found.share, ground), expected[ground.cells])
    assert [(number, len(background), seed) for number, background, seed in candidate.calls] == [(0, 50, 5), (1, 50, 5), (2, 50, 5)]
    assert all(ground.free[background].all() for _, background, _ in candidate.calls)


def test_ground_of_a_fold_that_could_not_be_tested_stays_empty(ground, field):
    blocks = [block for block in ground.blocks(FOLD, 200.0) if block.number != 1]
    share = map_out_of_fold(ground, blocks, {"known": Known(field)}, 50, seed=3)["known"].share
    rank = ranks_of_deposits(share, ground)
    np.testing.assert_array_equal(np.isnan(rank), FOLD == 1)
    assert set(held_out_cases(share, ground, blocks, np.random.default_rng(0)).fold) == {0, 2}
    assert np.isnan(ranks_of_deposits(np.full_like(share, np.nan), ground)).all()


def test_there_are_as_many_background_cells_as_deposits_in_the_region_of_each_fold(ground, field):
    blocks = ground.blocks(FOLD, 200.0)
    share = map_out_of_fold(ground, blocks, {"known": Known(field)}, 50, seed=3)["known"].share
    cases = held_out_cases(share, ground, blocks, np.random.default_rng(0))
    for block in blocks:
        inside = cases.fold == block.number
        np.testing.assert_array_equal(cases.cell[inside & (cases.label == 1)], ground.cells[block.held_out])
        drawn = cases.cell[inside & (cases.label == 0)]
        assert len(drawn) == 4
        assert (block.region & ground.free)[drawn].all()


def test_background_is_neither_empty_nor_near_nor_a_deposit(ground):
    assert not ground.free[: 3 * SIDE].any()
    assert not ground.free[ground.cells].any()
    assert distance_to(ground.centres[ground.free], ground.places).min() > 150.0


def test_the_probability_of_a_case_does_not_depend_on_its_own_fold():
    rng = np.random.default_rng(4)
    odds, fold = rng.normal(size=90), np.repeat(np.arange(3), 30)
    label = (rng.uniform(size=90) < 1 / (1 + np.exp(-odds))).astype(np.int64)
    _, probability = calibrate_held_out(odds, label, fold)
    turned = np.where(fold == 1, 1 - label, label)
    np.testing.assert_array_equal(calibrate_held_out(odds, turned, fold)[1][fold == 1], probability[fold == 1])
    calibration, alone = calibrate_held_out(odds, label, np.zeros(90, dtype=np.int64))
    np.testing.assert_array_equal(alone, calibration.apply(odds))
    with pytest.raises(InputError, match="0 of 90 cases are deposits: calibration needs deposits and background"):
        calibrate_held_out(odds, np.zeros(90, dtype=np.int64), fold)


def test_log_odds_of_shares_end_at_what_a_reference_can_tell():
    np.testing.assert_allclose(log_odds_of_share([0.0, 0.25, 1.0]), [log_odds(1e-4), np.log(1 / 3), -log_odds(1e-4)])
    assert np.isnan(log_odds_of_share([np.nan])).all()


def test_the_reference_is_all_cells_with_data_or_ten_thousand_of_them():
    valid = np.random.default_rng(0).uniform(size=30_000) < 0.5
    chosen = reference_cells(valid, 1)
    assert len(np.unique(chosen)) == 10_000
    assert valid[chosen].all()
    assert (np.diff(chosen) > 0).all()
    np.testing.assert_array_equal(reference_cells(valid[:5000], 1), np.flatnonzero(valid[:5000]))
