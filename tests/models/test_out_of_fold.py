"""Out-of-fold maps: each cell valued by a model of another fold's ground, deposits ranked among all of them,
calibration on shares.
"""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from listeners import Listener

pytest.importorskip("sklearn")

from prospectivity.models.core.errors import InputError, LeakageError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.statistics.auc import share_below_of
from prospectivity.models.statistics.calibration import fit_platt, log_odds, log_odds_of_share
from prospectivity.models.targeting.ground import out_of_fold
from prospectivity.models.targeting.ground.background import distance_to
from prospectivity.models.targeting.ground.held_out import spatial_blocks
from prospectivity.models.targeting.ground.lattice import Lattice
from prospectivity.models.targeting.ground.out_of_fold import (
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

    title, work = "known", 1.0

    def __init__(self, field):
        self.field, self.calls, self.cells = field, [], []

    def score(self, block, background, cells, seed, progress):
        self.calls.append((block.number, background, seed))
        self.cells.append(cells)
        progress.update(1.0)
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
    blocks = ground.blocks(FOLD, 200.0)
    blocks[1] = replace(blocks[1], learnt=np.zeros(12, dtype=bool))
    candidate = Known(field)
    share = map_out_of_fold(ground, blocks, {"known": candidate}, 50, seed=3)["known"].share
    assert [number for number, *_ in candidate.calls] == [0, 2]
    rank = ranks_of_deposits(share, ground)
    np.testing.assert_array_equal(np.isnan(rank), FOLD == 1)
    cases = held_out_cases(share, ground, blocks, np.random.default_rng(0))
    assert {number: int((cases.fold == number).sum()) for number in range(3)} == {0: 8, 1: 0, 2: 8}
    assert np.isnan(ranks_of_deposits(np.full_like(share, np.nan), ground)).all()


def test_the_buffer_of_deposits_is_passed_on(ground):
    for block, expected in zip(
        ground.blocks(FOLD, 200.0, 900.0),
        spatial_blocks(ground.centres, ground.free, ground.places, FOLD, 200.0, 900.0),
    ):
        np.testing.assert_array_equal(block.learnt, expected.learnt)
        np.testing.assert_array_equal(block.background, expected.background)
    nearer = ground.blocks(FOLD, 200.0)
    assert [block.learnt.sum() for block in nearer] > [
        block.learnt.sum() for block in ground.blocks(FOLD, 200.0, 900.0)
    ]


def test_probabilities_are_those_of_the_scores_that_each_model_gives(ground, field):
    blocks = ground.blocks(FOLD, 200.0)
    found = map_out_of_fold(ground, blocks, {"known": Known(field)}, 50, seed=3)["known"].probability
    for block in blocks:
        here = block.region & ground.valid
        score = (block.number + 1) * field[here] + 10 * block.number
        np.testing.assert_allclose(found[here], 1 / (1 + np.exp(-score)), rtol=1e-6)
    np.testing.assert_array_equal(np.isnan(found), ~ground.valid)


def test_background_is_drawn_anew_for_each_seed_repeat_and_fold_and_is_the_same_for_all_methods(ground, field):
    """Folds of the same ground, so that they differ by their number only."""
    first = ground.blocks(FOLD, 200.0)[0]
    blocks = [first, replace(first, number=1)]

    def drawn(**options):
        methods = {"one": Known(field), "other": Known(field)}
        map_out_of_fold(ground, blocks, methods, 50, **options)
        one, other = ([tuple(background.tolist()) for _, background, _ in method.calls] for method in methods.values())
        assert one == other
        return one

    draws = [*drawn(seed=3), *drawn(seed=4), *drawn(seed=3, repeat=1)]
    assert len(set(draws)) == 6
    assert drawn(seed=3, repeat=1) == draws[4:]
    assert all(len(set(background)) == 50 for background in draws)
    # With fewer cells than are asked for it is all of them.
    methods = {"one": Known(field)}
    map_out_of_fold(ground, blocks, methods, 10_000, seed=3)
    assert all(np.array_equal(one, np.flatnonzero(first.background)) for _, one, _ in methods["one"].calls)


def test_scores_are_ranked_among_reference_cells_that_hang_on_the_seed_alone(ground, field, monkeypatch):
    monkeypatch.setattr(out_of_fold, "_REFERENCE_CELLS", 40)

    def ranked_among(**options):
        candidate, blocks = Known(field), ground.blocks(FOLD, 200.0)
        map_out_of_fold(ground, blocks, {"known": candidate}, 50, **options)
        for block, cells in zip(blocks, candidate.cells):
            np.testing.assert_array_equal(cells[:-40], np.flatnonzero(block.region & ground.valid))
        assert len({tuple(cells[-40:]) for cells in candidate.cells}) == 1
        return candidate.cells[0][-40:].tolist()

    assert ranked_among(seed=3) == ranked_among(seed=3, repeat=1) == reference_cells(ground.valid, 3).tolist()
    assert ranked_among(seed=4) != ranked_among(seed=3)


class Slow(Known):
    """Takes three times as long."""

    work = 3.0


def test_the_time_of_all_folds_is_added_up_and_the_bar_moves_by_the_work_of_each_method(ground, field, monkeypatch):
    clock = iter(np.cumsum([0.0, 1.0, 0.0, 10.0, 0.0, 2.0, 0.0, 20.0, 0.0, 3.0, 0.0, 30.0]))
    monkeypatch.setattr(out_of_fold, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    listener = Listener()
    maps = map_out_of_fold(
        ground,
        ground.blocks(FOLD, 200.0),
        {"quick": Known(field), "slow": Slow(field)},
        50,
        seed=3,
        progress=Progress(listener),
    )
    assert (maps["quick"].seconds, maps["slow"].seconds) == (6.0, 60.0)
    assert listener.fractions == pytest.approx([0.25 / 3, 1 / 3, 1.25 / 3, 2 / 3, 2.25 / 3, 1.0])


class Refusing(Known):
    """Cannot learn without fold 1."""

    def __init__(self, field, error):
        super().__init__(field)
        self.error = error

    def score(self, block, background, cells, seed, progress):
        if block.number == 1:
            raise self.error
        return super().score(block, background, cells, seed, progress)


def test_a_method_that_cannot_learn_without_a_fold_keeps_the_others_and_a_leak_stops_the_run(ground, field):
    blocks, listener = ground.blocks(FOLD, 200.0), Listener()
    methods = {"known": Known(field), "refusing": Refusing(field, InputError("Nothing to learn."))}
    maps = map_out_of_fold(ground, blocks, methods, 50, seed=3, repeat=4, progress=Progress(listener))
    assert listener.warnings == []
    assert maps["refusing"].failures == ["refusing could not be trained without fold 2 of repeat 5: Nothing to learn."]
    np.testing.assert_array_equal(np.isnan(maps["refusing"].share), ~ground.valid | blocks[1].region)
    np.testing.assert_array_equal(np.isnan(maps["known"].share), ~ground.valid)
    with pytest.raises(LeakageError, match="Windows touch"):
        map_out_of_fold(ground, blocks, {"leaking": Refusing(field, LeakageError("Windows touch."))}, 50, seed=3)


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


@pytest.mark.parametrize(
    ("columns", "share"), [((40, 41, 54), 19), ((40, 62), 23), ((40, 63), 24), ((40, 64), None), ((2, 97), None)]
)
def test_deposits_lie_in_one_part_if_less_than_a_quarter_of_the_ground_is_as_near_their_middle(columns, share):
    """A row of 100 cells with data and 60 without; the reach of the farthest deposit, its own cell too, is counted."""
    values = np.ones((1, 1, 160), dtype=np.float32)
    values[..., 100:] = np.nan
    line = Lattice(GridGeometry(0.0, 100.0, 100.0, 100.0, 160, 1, "EPSG:32637"), 1, ("Au",), values)
    cells = np.array(columns)
    places = line.centres()[cells]
    said = one_sided(Ground.of(line, cells, places, places, 100.0))
    assert said.split(" % ")[0] == ("" if share is None else f"All deposits lie in one part of the ground: {share}")


def test_there_are_as_many_background_cells_as_deposits_in_the_region_of_each_fold(ground, field):
    blocks = ground.blocks(FOLD, 200.0)
    share = map_out_of_fold(ground, blocks, {"known": Known(field)}, 50, seed=3)["known"].share
    cases = held_out_cases(share, ground, blocks, np.random.default_rng(0))
    for block in blocks:
        inside = cases.fold == block.number
        np.testing.assert_array_equal(cases.cell[inside & (cases.label == 1)], ground.cells[block.held_out])
        drawn = cases.cell[inside & (cases.label == 0)]
        assert len(set(drawn.tolist())) == 4
        assert (block.region & ground.free)[drawn].all()


def test_cases_are_deposits_and_background_of_the_mapped_part_of_each_region_each_cell_once(ground, field):
    blocks = ground.blocks(FOLD, 200.0)
    share = map_out_of_fold(ground, blocks, {"known": Known(field)}, 50, seed=3)["known"].share
    # Of fold 0 one deposit and five cells of background are mapped, of fold 1 three deposits and two cells.
    for number, deposits, background in ((0, 1, 5), (1, 3, 2)):
        block = blocks[number]
        kept = [*ground.cells[block.held_out][:deposits], *np.flatnonzero(block.region & ground.free)[:background]]
        share[np.setdiff1d(np.flatnonzero(block.region), kept)] = np.nan
    for seed in range(5):
        cases = held_out_cases(share, ground, blocks, np.random.default_rng(seed))
        counts = [[int(((cases.fold == n) & (cases.label == label)).sum()) for label in (1, 0)] for n in range(3)]
        assert counts == [[1, 1], [3, 2], [4, 4]]
        assert np.isfinite(share[cases.cell]).all()
        assert len(np.unique(cases.cell)) == 15


def test_background_is_neither_empty_nor_near_nor_a_deposit(ground):
    assert not ground.free[: 3 * SIDE].any()
    assert not ground.free[ground.cells].any()
    assert distance_to(ground.centres[ground.free], ground.places).min() > 150.0


@pytest.mark.parametrize(
    ("exclusion_m", "free"),
    [(39.0, [0, 1, 2, 4, 5]), (59.0, [0, 1, 2, 4, 5]), (60.0, [0, 1, 2, 5]), (140.0, [0, 1, 5]), (160.0, [1])],
)
def test_background_lies_beyond_the_exclusion_of_all_known_deposits_and_in_no_cell_of_one(exclusion_m, free):
    """Six cells of 100 m; a deposit 40 m east of the middle of the fourth, another 160 m west of that of the first."""
    line = Lattice(GridGeometry(0.0, 100.0, 100.0, 100.0, 6, 1, "EPSG:32637"), 1, ("Au",), np.ones((1, 1, 6)))
    place, beside = [390.0, 50.0], [-110.0, 50.0]
    found = Ground.of(line, np.array([3]), np.array([place]), np.array([place, beside]), exclusion_m)
    assert np.flatnonzero(found.free).tolist() == free


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
    odds, fold = np.array([[0.0, 1.0, 2.0], [0.5, -1.0, 3.0]]), np.array([[0, 1, 7], [2, 2, 0]])
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
    assert found.whole.slope == 0.02
    assert found.whole.apply(odds.mean()) == pytest.approx(fit_platt(odds, cases.label).apply(odds.mean()))
    assert 0.2 < (found.probability >= 0.5).mean() < 0.8


def test_a_calibration_that_hardly_rises_keeps_its_probability_at_the_mean():
    """Of 900 cases at odds of 1 and of 300 at odds of 4 about half are deposits."""
    odds = np.repeat([1.0, 4.0], [900, 300])
    cases = cases_of(np.concatenate([np.arange(900) < 450, np.arange(300) < 152]), np.arange(1200) % 3)
    fitted = fit_platt(odds, cases.label)
    assert 0 < fitted.slope < 0.02
    whole = out_of_fold._fit_rising(odds, cases.label)
    assert whole.slope == 0.02
    assert whole.apply(1.75) == pytest.approx(fitted.apply(1.75))


def test_the_calibration_for_maps_rests_on_all_repeats():
    pairs = [draw(60, 1.0, seed) for seed in (1, 2)]
    found = calibrate_held_out([odds for odds, _ in pairs], [cases for _, cases in pairs])
    odds, label = (np.concatenate(parts) for parts in zip(*((odds, cases.label) for odds, cases in pairs)))
    assert found.whole == fit_platt(odds, label)


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
