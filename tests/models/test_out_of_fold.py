"""Out-of-fold maps: each cell valued by a model of another fold's ground, deposits ranked among all of them,
calibration on shares.
"""

import numpy as np
import pytest

pytest.importorskip("sklearn")

from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.statistics.auc import share_below_of
from prospectivity.models.statistics.calibration import fit_platt, log_odds, log_odds_of_share
from prospectivity.models.targeting.ground.background import distance_to
from prospectivity.models.targeting.ground.lattice import Lattice
from prospectivity.models.targeting.ground.out_of_fold import (
    LEAST_SLOPE,
    Ground,
    HeldOutCases,
    calibrate_held_out,
    figures_of,
    held_out_cases,
    map_out_of_fold,
    one_sided,
    ranks_of_deposits,
    reference_cells,
)

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
    assert [(number, len(background), seed) for number, background, seed in candidate.calls] == [
        (0, 50, 5),
        (1, 50, 5),
        (2, 50, 5),
    ]
    assert all(ground.free[background].all() for _, background, _ in candidate.calls)


def test_ground_of_a_fold_that_could_not_be_tested_stays_empty(ground, field):
    blocks = [block for block in ground.blocks(FOLD, 200.0) if block.number != 1]
    share = map_out_of_fold(ground, blocks, {"known": Known(field)}, 50, seed=3)["known"].share
    rank = ranks_of_deposits(share, ground)
    np.testing.assert_array_equal(np.isnan(rank), FOLD == 1)
    assert set(held_out_cases(share, ground, blocks, np.random.default_rng(0)).fold) == {0, 2}
    assert np.isnan(ranks_of_deposits(np.full_like(share, np.nan), ground)).all()


def test_deposits_in_one_part_of_the_ground_are_told_from_deposits_all_over():
    lattice = Lattice(GEOMETRY, 1, ("Au",), np.ones((1, SIDE, SIDE), dtype=np.float32))

    def of(cells):
        places = lattice.centres()[cells]
        return one_sided(Ground.of(lattice, cells, places, places, 100.0))

    rng = np.random.default_rng(0)
    corner = np.unique(rng.integers(0, 8, 20) * SIDE + rng.integers(0, 8, 20))
    assert of(corner).startswith("All deposits lie in one part of the ground: ")
    assert of(np.unique(rng.integers(0, SIDE * SIDE, 20))) == ""
    assert of(np.arange(SIDE) * SIDE + np.arange(SIDE)) == ""


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


def cases_of(label, fold):
    return HeldOutCases(np.arange(len(label)), np.asarray(label, dtype=np.int64), np.asarray(fold, dtype=np.int64))


def draw(n, slope, seed, folds=3):
    rng = np.random.default_rng(seed)
    odds, fold = rng.normal(size=n), np.arange(n) % folds
    return odds, cases_of(rng.uniform(size=n) < 1 / (1 + np.exp(-slope * odds)), fold)


def test_the_probability_of_a_case_depends_neither_on_its_own_fold_nor_on_another_repeat():
    (odds, cases), (others, again) = draw(90, 1.0, 4), draw(90, 1.0, 5)
    probability = calibrate_held_out([odds, others], [cases, again]).by_fold
    turned = cases_of(np.where(cases.fold == 1, 1 - cases.label, cases.label), cases.fold)
    assert calibrate_held_out([odds, others], [turned, again]).by_fold[0][1] == probability[0][1]
    # The deposits of a fold are in other folds of other repeats: these must not count.
    assert calibrate_held_out([odds], [cases]).by_fold[0] == probability[0]
    assert probability[0][1] == fit_platt(odds[cases.fold != 1], cases.label[cases.fold != 1])


def test_deposits_get_the_probability_of_a_calibration_that_had_not_seen_them():
    pairs = [draw(60, 1.0, seed) for seed in (1, 2)]
    found = calibrate_held_out([odds for odds, _ in pairs], [cases for _, cases in pairs])
    odds, fold = np.array([[0.0, 1.0, 2.0], [0.0, 1.0, 2.0]]), np.array([[0, 1, 7], [2, 2, 0]])
    expected = [[found.by_fold[r].get(f, None) for f in row] for r, row in enumerate(fold.tolist())]
    probability = found.at_deposits(odds, fold)
    for place, calibration in np.ndenumerate(np.array(expected, dtype=object)):
        assert (
            np.isnan(probability[place])
            if calibration is None
            else probability[place] == calibration.apply(odds[place])
        )


def test_a_calibration_that_would_fall_rises_a_little_so_that_recall_is_no_matter_of_rounding():
    odds, cases = draw(200, -1.0, 3)
    found = calibrate_held_out([odds], [cases])
    assert found.whole.slope == LEAST_SLOPE
    assert found.whole.apply(odds.mean()) == pytest.approx(fit_platt(odds, cases.label).apply(odds.mean()))
    assert 0.2 < (found.probability >= 0.5).mean() < 0.8


def test_what_cannot_be_judged_has_no_calibration():
    odds, cases = draw(90, 1.0, 4)
    assert calibrate_held_out([odds], [cases_of(cases.label, np.zeros(90))]) is None
    assert calibrate_held_out([odds], [cases_of(np.zeros(90), cases.fold)]) is None
    # All deposits in one fold: without it there is nothing to learn from.
    lonely = cases_of(np.where(cases.fold == 0, cases.label, 0), cases.fold)
    found = calibrate_held_out([odds], [lonely])
    assert set(found.by_fold[0]) == {1, 2}
    assert len(found.label) == 60
    assert np.isnan(figures_of(found.label, found.probability).brier)


def test_many_repeats_of_few_deposits_do_not_buy_an_isotonic_curve():
    few = [draw(80, 1.0, seed) for seed in range(15)]
    assert calibrate_held_out([odds for odds, _ in few], [cases for _, cases in few]).whole.method == "platt"
    rng = np.random.default_rng(0)
    odds = rng.normal(size=4000)
    # A step, which no logistic curve follows.
    many = cases_of(
        rng.uniform(size=4000) < np.where(np.abs(odds) < 0.3, 0.2, np.where(odds > 0, 0.7, 0.1)), np.arange(4000) % 4
    )
    found = calibrate_held_out([odds], [many])
    assert {found.whole.method, *(one.method for one in found.by_fold[0].values())} == {"isotonic"}


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
