"""Blocked cross-validation: what it finds where nothing is to be found, where much is, and what it refuses."""

import math
from dataclasses import astuple, replace
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest
from calls import calls_of
from listeners import Listener, at_fraction
from prospectivity.models.core.errors import GridError, InputError, LeakageError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.networks import NETWORKS
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.statistics.auc import share_below_of
from prospectivity.models.statistics.calibration import Calibration, log_odds_of_share
from prospectivity.models.statistics.folds import spatial_folds
from prospectivity.models.statistics.ranks import SHARES
from prospectivity.models.targeting import crossvalidation
from prospectivity.models.targeting.cells.features import fit_features
from prospectivity.models.targeting.cells.methods import TrainingCells, fit_cells
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_options import COMPARED_METHODS, CrossValidationOptions
from prospectivity.models.targeting.ground.background import distance_to
from prospectivity.models.targeting.ground.lattice import open_lattice
from prospectivity.models.targeting.ground.out_of_fold import calibrate_held_out, figures_of
from prospectivity.models.targeting.windows import candidate as crossvalidation_networks
from prospectivity.models.targeting.windows.leakage import apart, check_folds
from prospectivity.models.targeting.windows.sampling import PatchOptions, sample_patches
from prospectivity.models.targeting.windows.table import BACKGROUND, DEPOSIT, PatchTable
from scipy.ndimage import gaussian_filter

SIDE, CELL = 60, 100.0
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, CELL, CELL, SIDE, SIDE, "EPSG:32637")
QUICK = CrossValidationOptions(
    methods=("logistic",), folds=5, repeats=1, moved=0, background=200, spacing_m=700.0, buffer_m=300.0
)


def contents(seed, side=SIDE, bands=3):
    """Smooth random fields as contents, log-normal and positive; shape (bands, side, side)."""
    rng = np.random.default_rng(seed)
    fields = np.stack([gaussian_filter(rng.normal(size=(side, side)), 3.0, mode="wrap") for _ in range(bands)])
    return (20 * np.exp(0.6 * fields / fields.std(axis=(1, 2), keepdims=True))).astype(np.float32)


def write_grid(path, values, names=None):
    geometry = replace(GEOMETRY, columns=values.shape[2], rows=values.shape[1])
    with GridWriter(path, geometry, names or [f"e{i}" for i in range(len(values))]) as writer:
        writer.write(values)
    return path


def deposits_in(cells, side=SIDE, ids=None):
    """Deposits in the middle of cells given by their number."""
    return Points(
        500_000 + CELL * (cells % side + 0.5), 2_700_000 - CELL * (cells // side + 0.5), "EPSG:32637", ids=ids
    )


def random_deposits(seed, n=30, side=SIDE):
    return deposits_in(np.random.default_rng([seed, 1]).choice(side * side, n, replace=False), side)


def planted_deposits(values, seed, n=36):
    """Deposits drawn where the first two elements are high."""
    high = np.log(values[:2]).sum(axis=0).ravel()
    weight = np.exp(4 * (high - high.mean()) / high.std())
    return deposits_in(np.random.default_rng([seed, 2]).choice(len(high), n, replace=False, p=weight / weight.sum()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("crossvalidation")


@pytest.fixture(scope="module")
def grid(folder):
    return write_grid(folder / "planted.tif", contents(5))


@pytest.fixture(scope="module")
def planted():
    return planted_deposits(contents(5), 5)


@pytest.fixture(scope="module")
def found(grid, planted):
    """Two quick methods, two repeats, all folds tested."""
    return cross_validate(grid, planted, replace(QUICK, methods=("logistic", "weightsofevidence"), repeats=2))


# -- where nothing can be found ----------------------------------------------------------------------------------------


def test_random_labels_give_an_auc_of_one_half_and_intervals_that_hold_it(folder):
    surveys = 40
    aucs = []
    for seed in range(surveys):
        result = cross_validate(
            write_grid(folder / f"random{seed}.tif", contents(seed)),
            random_deposits(seed),
            replace(QUICK, methods=("logistic", "logisticcontext")),
        )
        aucs.append([method.auc(result.fold) for method in result.methods])
    for of_method in zip(*aucs):
        values = np.array([auc.value for auc in of_method])
        assert abs(values.mean() - 0.5) < 4 * values.std() / math.sqrt(surveys)
        assert abs(values.mean() - 0.5) < 0.05
        # 35 of 40 or fewer would happen to a true 95 % in 5 surveys of 100.
        assert sum(auc.low <= 0.5 <= auc.high for auc in of_method) >= 35


def classical_ranks(path, deposits, buffer_m, background):
    """Ranks as they are usually made: on the whole map of each fold's model, whose background keeps away from nothing
    but held-out deposits.
    """
    lattice, spacing = open_lattice(path, [], QUICK.spacing_m, Progress())
    rules, features = fit_features(lattice, spacing)
    places, cells = np.column_stack([deposits.x, deposits.y]), lattice.cell_of(deposits.x, deposits.y)
    fold = spatial_folds(deposits.x, deposits.y, QUICK.folds, QUICK.seed)[0]
    rank = np.empty(len(cells))
    for number in np.unique(fold):
        held_out = fold == number
        free = distance_to(lattice.centres(), places[held_out]) >= buffer_m
        free[cells] = False
        # Folds are not quite the same in all releases of scikit-learn, and some leave fewer cells.
        count = min(background, np.count_nonzero(free))
        ground = np.random.default_rng(number).choice(np.flatnonzero(free), count, replace=False)
        learnt = np.concatenate([cells[~held_out], ground])
        training = TrainingCells(features[learnt], np.arange(len(learnt)) < (~held_out).sum(), QUICK.seed, trees=100)
        score = fit_cells("extratreescontext", rules, training, features).score(features)
        rank[held_out] = share_below_of(score[cells[held_out]], score)
    return rank


def test_held_out_deposits_ranked_on_the_whole_map_look_found_where_nothing_can_be(folder):
    """Why there are blocks: the hole that the background leaves around held-out deposits gives them away.

    A buffer well below three sample spacings, as here, lets some of that through blocks as well, since deposits lie in
    the middle of their regions.
    """
    trees = replace(
        QUICK, methods=("extratreescontext",), background=2500, exclusion_m=0.0, buffer_m=1.5 * QUICK.spacing_m
    )
    aucs = []
    for seed in range(2):
        path, deposits = write_grid(folder / f"leak{seed}.tif", contents(seed)), random_deposits(seed)
        aucs.append(
            [
                classical_ranks(path, deposits, trees.buffer_m, trees.background).mean(),
                cross_validate(path, deposits, trees).best.rank.mean(),
            ]
        )
    whole_map, blocked = np.mean(aucs, axis=0)
    assert whole_map > 0.65
    assert blocked < whole_map - 0.07


def test_trees_with_surroundings_find_nothing_in_random_labels_with_the_default_buffer(folder):
    aucs = []
    for seed in range(5):
        options = replace(QUICK, methods=("extratreescontext",), buffer_m=None)
        result = cross_validate(write_grid(folder / f"trees{seed}.tif", contents(seed)), random_deposits(seed), options)
        assert result.buffer_m == 3 * QUICK.spacing_m
        aucs.append(result.best.auc(result.fold))
    assert 0.42 < np.mean([auc.value for auc in aucs]) < 0.56
    assert sum(auc.low <= 0.5 <= auc.high for auc in aucs) >= 4


# -- where something can be found --------------------------------------------------------------------------------------


def test_a_planted_signal_is_found_and_shuffled_deposits_are_not(grid, planted):
    options = replace(QUICK, methods=("automatic", "logistic"), buffer_m=1000.0)
    result = cross_validate(grid, planted, options)
    for method in result.methods:
        assert method.auc(result.fold).value > 0.75
        assert method.auc(result.fold).low > 0.5
        assert method.captures(result.fold)[2].value > 0.4
    shuffled = cross_validate(grid, random_deposits(6, 36), options)
    for method in shuffled.methods:
        auc = method.auc(shuffled.fold)
        assert auc.low <= 0.5 <= auc.high
        assert auc.value < 0.65


def test_the_same_seed_gives_the_same_rows_and_another_seed_others(grid, planted, found):
    options = replace(QUICK, methods=("logistic", "weightsofevidence"), repeats=2)
    again = cross_validate(grid, planted, options)
    assert again.rows() == found.rows()
    assert np.array_equal(again.overview, found.overview, equal_nan=True)
    assert cross_validate(grid, planted, replace(options, seed=7)).rows() != found.rows()


def test_a_method_ranks_alike_alone_and_among_others(grid, planted, found):
    alone = cross_validate(grid, planted, replace(QUICK, methods=("weightsofevidence",), repeats=2))
    assert np.array_equal(alone.best.rank, found.methods[1].rank)
    assert (
        cross_validate(grid, planted, replace(QUICK, methods=("logistic", "logistic"))).rows()
        == cross_validate(grid, planted, QUICK).rows()
    )


def test_repeats_have_other_background_and_where_clusters_are_not_plain_other_folds(grid, found):
    assert not np.array_equal(*found.best.rank)
    scattered = cross_validate(grid, random_deposits(3, 50), replace(QUICK, folds=8, repeats=2))
    assert not np.array_equal(*(fold[:, None] == fold for fold in scattered.fold))


@pytest.mark.parametrize("method", ["logistic", "weightsofevidence", "svmcontext", "logisticcontext"])
def test_the_order_of_bands_does_not_matter_to_ranks(grid, planted, folder, method):
    options = replace(QUICK, methods=(method,))
    turned = write_grid(folder / "turned.tif", contents(5)[::-1].copy(), ["e2", "e1", "e0"])
    assert cross_validate(turned, planted, options).best.rank == pytest.approx(
        cross_validate(grid, planted, options).best.rank, abs=2e-3
    )


def test_units_of_a_band_do_not_matter_to_the_automatic_method(grid, planted, folder):
    options = replace(QUICK, methods=("automatic",), folds=3)
    values = contents(5)
    values[1] *= 1000
    in_ppb = cross_validate(write_grid(folder / "ppb.tif", values), planted, options)
    assert in_ppb.best.rank == pytest.approx(cross_validate(grid, planted, options).best.rank, abs=5e-3)


# -- tables and maps ---------------------------------------------------------------------------------------------------


def test_the_table_has_a_row_per_method_repeat_and_fold_whose_mean_is_the_figure(found):
    rows = found.rows()
    assert [row[:3] for row in rows] == [
        (name, repeat, fold)
        for name in ("logistic", "weightsofevidence", "location")
        for repeat in (1, 2)
        for fold in range(1, 6)
    ]
    for method in (*found.methods, found.location):
        own = [row for row in rows if row[0] == method.method]
        deposits = np.array([row[3] for row in own])
        assert deposits.reshape(2, 5).sum(axis=1).tolist() == [36, 36]
        figures = np.average([row[4:8] for row in own], axis=0, weights=deposits)
        expected = [method.auc(found.fold).value, *(captured.value for captured in method.captures(found.fold))]
        assert figures == pytest.approx(expected, abs=1e-12)
    assert found.best.auc(found.fold).value == max(method.auc(found.fold).value for method in found.methods)


def test_calibration_is_judged_on_as_many_background_cells_as_deposits(found):
    for method in found.methods:
        assert method.label.sum() == 2 * 36
        assert len(method.label) == 4 * 36
        assert ((method.probability > 0) & (method.probability < 1)).all()
        # At even odds, what is called is about what ranks in the better half of the calibration's cells: neither
        # nothing nor everything.
        assert set(np.unique(method.called)) == {0.0, 1.0}
        assert method.rank[method.called == 1].mean() > method.rank[method.called == 0].mean()


def test_the_auc_is_that_of_scikit_learn_on_the_map_that_was_written(grid, planted, folder):
    """Ranks count a deposit's own cell and other deposits half: with n deposits in N cells, rank = ((N - n) AUC + n /
    2) / N.
    """
    from sklearn.metrics import roc_auc_score

    path = folder / "out_of_fold.tif"
    result = cross_validate(grid, planted, QUICK, path)
    with GridFile(path) as written:
        assert written.names == ["probability"]
        assert written.geometry.transform == GEOMETRY.transform
        probability = written.read([0], 0, 0, SIDE, SIDE)[0].ravel()
    assert np.array_equal(probability, result.overview.ravel())
    assert ((probability >= 0) & (probability <= 1)).all()
    column, row = GEOMETRY.cell_of(planted.x, planted.y)
    ore = np.isin(np.arange(SIDE * SIDE), row * SIDE + column)
    n, cells = len(planted), SIDE * SIDE
    expected = ((cells - n) * roc_auc_score(ore, probability.astype(float)) + n / 2) / cells
    assert result.best.auc(result.fold).value == pytest.approx(expected, abs=1e-6)


def test_cells_without_data_stay_empty_and_count_nowhere(planted, folder):
    values = contents(5)
    values[1, :10] = np.nan
    path = folder / "holes_map.tif"
    result = cross_validate(write_grid(folder / "holes.tif", values), planted, QUICK, path)
    outside = int((planted.y > 2_700_000 - 10 * CELL).sum())
    assert outside > 0
    assert result.left_out == outside
    assert len(result.deposits) == 36 - outside
    assert f"{outside} of 36 deposits take no part" in result.warnings[0]
    with GridFile(path) as written:
        assert np.array_equal(np.isnan(written.read([0], 0, 0, SIDE, SIDE)[0]), np.isnan(values[1]))


def test_a_grid_finer_than_its_samples_is_mapped_at_fewer_cells_and_written_in_full(grid, planted, folder):
    path = folder / "coarse.tif"
    result = cross_validate(grid, planted, replace(QUICK, spacing_m=1600.0), path)
    assert result.step == 4
    with GridFile(path) as written:
        probability = written.read([0], 0, 0, SIDE, SIDE)[0]
    assert np.array_equal(probability, np.kron(result.overview, np.ones((4, 4))).astype(np.float32), equal_nan=True)


def test_holes_between_the_nodes_stay_empty_on_the_out_of_fold_map(planted, folder):
    values = contents(5)
    # Of every second cell the odd ones are nodes.
    values[1, 10, 20:30:2] = values[2, 40:50:2, 6] = np.nan
    path = folder / "small_holes_map.tif"
    result = cross_validate(
        write_grid(folder / "small_holes.tif", values), planted, replace(QUICK, spacing_m=800.0), path
    )
    assert result.step == 2
    with GridFile(path) as written:
        assert np.array_equal(np.isnan(written.read([0])[0]), np.isnan(values).any(axis=0))


def test_the_order_of_the_deposits_does_not_matter(grid, planted):
    order = np.random.default_rng(3).permutation(len(planted))
    one, other = (
        cross_validate(grid, deposits, QUICK)
        for deposits in (planted, Points(planted.x[order], planted.y[order], planted.crs))
    )
    assert one.rows() == other.rows()
    assert np.array_equal(one.deposits.x, other.deposits.x)


def test_a_method_that_cannot_learn_anywhere_leaves_the_others_their_figures(grid, planted, monkeypatch, folder):
    def refuses(self, block, background, cells, seed, progress):
        raise InputError("Nothing to learn here.")

    monkeypatch.setattr(crossvalidation_networks.NetworkCandidate, "score", refuses)
    options = replace(
        QUICK, methods=("smallcnn", "logistic"), patch_size=40, folds=2, spacing_m=100.0, buffer_m=40 * 142.0
    )
    with pytest.raises(
        InputError,
        match="smallcnn could not be trained without fold 1 of repeat 1: Nothing to learn here|No fold could be tested",
    ):
        cross_validate(grid, planted, replace(options, methods=("smallcnn",)))
    wide = write_grid(folder / "wide.tif", contents(8, 240))
    network, logistic = cross_validate(
        wide, deposits_in(np.array([5, 9, 230, 235, 57_000, 57_010, 57_190, 57_195]), 240), options
    ).methods
    assert np.isnan(network.rank).all()
    assert np.isnan([network.calibrated.brier, network.raw.slope, *network.called.ravel()]).all()
    assert np.isfinite(logistic.rank).all()


def test_deposits_of_one_cell_count_once(grid, planted):
    doubled = Points(np.append(planted.x, planted.x[0] + 1), np.append(planted.y, planted.y[0] + 1), planted.crs)
    result = cross_validate(grid, doubled, QUICK)
    assert (len(result.deposits), result.left_out) == (36, 1)


# -- what each step is given -------------------------------------------------------------------------------------------


def test_each_step_gets_the_distances_counts_and_seeds_that_are_its_own(grid, planted, folder, monkeypatch):
    options = replace(
        QUICK,
        methods=("weightsofevidence", "logistic"),
        spacing_m=800.0,
        buffer_m=1900.0,
        deposit_buffer_m=450.0,
        exclusion_m=350.0,
        background=150,
        threshold=0.35,
        repeats=2,
        seed=7,
    )
    calls = calls_of(
        monkeypatch,
        crossvalidation,
        "open_lattice",
        "spatial_folds",
        "fit_features",
        "reference_cells",
        "map_out_of_fold",
        "held_out_cases",
    )
    beside = Points(np.append(planted.x, 499_900.0), np.append(planted.y, 2_697_000.0), planted.crs)
    result = cross_validate(grid, beside, options, folder / "own.tif")
    assert [one["spacing_m"] for one in calls["open_lattice"]] == [800.0]
    assert [one["spacing_m"] for one in calls["fit_features"]] == [800.0]
    assert [one["seed"] for one in calls["reference_cells"]] == [7]
    assert [(one["folds"], one["seed"], one["starts"]) for one in calls["spatial_folds"]] == [(5, 7, 10), (5, 8, 1)]
    mapped = calls["map_out_of_fold"]
    assert [(one["background"], one["seed"], one["repeat"]) for one in mapped] == [(150, 7, 0), (150, 7, 1)]
    # Background may lie just beyond the exclusion, also of a deposit outside the grid.
    ground = mapped[0]["ground"]
    known = np.column_stack([beside.x, beside.y])
    holding = np.zeros(len(ground.valid), dtype=bool)
    holding[ground.cells] = True
    np.testing.assert_array_equal(ground.free, (distance_to(ground.centres, known) > 350.0) & ~holding)
    for one in mapped:
        for block in one["blocks"]:
            held_out = ground.places[block.held_out]
            far = distance_to(ground.places, held_out) >= 450.0
            np.testing.assert_array_equal(block.learnt, far & ~block.held_out)
            assert distance_to(ground.centres[block.background], ground.centres[block.region]).min() >= 1900.0
    assert [one["rng"] for one in calls["held_out_cases"]] == [
        np.random.default_rng([7, 3, repeat]).bit_generator.state for _ in range(3) for repeat in (0, 1)
    ]
    assert (result.spacing_m, result.step, result.buffer_m, result.exclusion_m) == (800.0, 2, 1900.0, 350.0)
    # Of 37 deposits one lies outside, and some share a node with another.
    assert (result.threshold, result.left_out) == (0.35, 37 - len(ground.cells)) != (0.35, 1)

    for method, cases in zip(result.methods, (calls["held_out_cases"][:2], calls["held_out_cases"][2:4])):
        maps = [one["result"][method.method] for one in mapped]
        cases = [one["result"] for one in cases]
        # The method's own probabilities are judged raw, and deposits are called by calibrations of other folds.
        own = [one.probability[case.cell] for one, case in zip(maps, cases)]
        assert method.raw == figures_of(np.concatenate([case.label for case in cases]), np.concatenate(own))
        odds = [log_odds_of_share(one.share) for one in maps]
        learnt = calibrate_held_out([of[case.cell] for of, case in zip(odds, cases)], cases)
        probability = learnt.at_deposits(np.stack([of[ground.cells] for of in odds]), result.fold)
        np.testing.assert_array_equal(method.called, probability >= 0.35)
        assert method.calibrated == figures_of(method.label, method.probability)
        assert method.seconds == sum(one.seconds for one in maps)
        if method is result.best:
            expected = np.mean([learnt.whole.apply(of) for of in odds], axis=0).astype(np.float32)
            np.testing.assert_allclose(result.overview.ravel(), expected, rtol=1e-6)
    # The first method is not the best, so that the map shows which was taken.
    assert result.best is result.methods[1]


def test_the_pattern_is_moved_and_judged_by_the_options_of_the_run(grid, planted, monkeypatch):
    options = replace(
        QUICK,
        methods=("weightsofevidence", "logistic"),
        folds=4,
        repeats=2,
        moved=3,
        spacing_m=800.0,
        buffer_m=900.0,
        deposit_buffer_m=450.0,
        exclusion_m=350.0,
        background=150,
        seed=7,
    )
    calls = calls_of(monkeypatch, crossvalidation, "move_pattern", "MovedGround", "map_out_of_fold", "ranks_around")
    listener = Listener()
    result = cross_validate(grid, planted, options, progress=Progress(listener))
    assert listener.fractions == sorted(listener.fractions)
    assert listener.texts.index("Training and mapping folds") < listener.texts.index("Judging moved patterns")

    (moving,) = calls["move_pattern"]
    np.testing.assert_array_equal(moving["places"], np.column_stack([result.deposits.x, result.deposits.y]))
    assert (moving["count"], moving["apart_m"], moving["seed"]) == (3, 800.0, 7)
    assert result.moved is moving["result"]
    (judged,) = calls["MovedGround"]
    assert judged["lattice"] is moving["lattice"]
    given = ("folds", "buffer_m", "deposit_buffer_m", "exclusion_m", "radius_m", "background", "seed")
    assert [judged[name] for name in given] == [4, 900.0, 450.0, 350.0, 2400.0, 150, 7]

    mapped, ranked = calls["map_out_of_fold"], iter(calls["ranks_around"])
    for method in (*result.methods, result.location):
        for repeat in range(2):
            one = next(ranked)
            # The model's own score, and not its share of the whole grid, is what its region is ranked by.
            assert one["score"] is mapped[repeat]["result"][method.method].probability
            assert one["blocks"] is mapped[repeat]["blocks"]
            assert one["radius_m"] == 2400.0
            np.testing.assert_array_equal(method.around[repeat], one["result"])
        assert method.beyond.observed == method.around.mean(axis=0).mean()
        assert len(method.beyond.moved) == 3
        assert method.beyond.p in (0.25, 0.5, 0.75, 1.0)
    # Each method has figures of its own.
    assert len({tuple(method.beyond.moved) for method in (*result.methods, result.location)}) == 3


def test_moved_patterns_change_nothing_else(grid, planted):
    options = replace(QUICK, methods=("logistic",), repeats=2)
    without, with_moved = (cross_validate(grid, planted, replace(options, moved=count)) for count in (0, 2))
    assert [row[:8] for row in without.rows()] == [row[:8] for row in with_moved.rows()]
    assert np.array_equal(without.overview, with_moved.overview)
    assert (without.moved.tried, len(with_moved.moved.patterns)) == (0, 2)
    assert np.isnan([row[8] for row in without.rows()]).all()
    assert np.isfinite([row[8] for row in with_moved.rows()]).all()
    assert not without.best.beyond.known
    assert dict(with_moved.choices)["Moved patterns"] == "2"


def test_what_elements_add_is_seen_where_it_was_planted_and_not_where_nothing_was(folder):
    """The same deposits, on ground that is six times as rich in the cells around each, and on ground that is not."""
    barren, deposits = contents(7), random_deposits(8, 30)
    rich = barren.copy()
    column, row = GEOMETRY.cell_of(deposits.x, deposits.y)
    for down, right in product((-1, 0, 1), (-1, 0, 1)):
        rows, columns = np.clip(row + down, 0, SIDE - 1), np.clip(column + right, 0, SIDE - 1)
        rich[0, rows, columns] = 6 * barren[0, rows, columns]
    options = replace(QUICK, folds=3, spacing_m=400.0, moved=19, background=150)
    found, nothing = (
        cross_validate(write_grid(folder / f"{name}.tif", values), deposits, options)
        for name, values in (("rich", rich), ("barren", barren))
    )
    assert found.best.beyond.better
    assert found.best.beyond.skill.value > 0.8
    assert found.lead is found.best
    assert not nothing.best.beyond.better
    assert nothing.best.beyond.skill.low < 0.5 < nothing.best.beyond.skill.high
    # Nearness is the same on both.
    assert found.location.beyond.skill == nothing.location.beyond.skill
    assert not found.location.beyond.better


def test_a_survey_without_room_for_the_pattern_is_warned_of_and_has_no_skill_beyond_location(folder):
    """Nine deposits at corners, sides and middle of 2.4 km: moved by more than 400 m, they lose a side."""
    path = write_grid(folder / "full.tif", contents(2, 24))
    cells = np.array([row * 24 + column for row in (2, 12, 22) for column in (2, 12, 22)])
    listener = Listener()
    options = replace(QUICK, folds=3, moved=2, spacing_m=400.0, exclusion_m=100.0, background=60)
    result = cross_validate(path, deposits_in(cells, 24), options, progress=Progress(listener))
    said = [text for text in result.warnings if text.startswith("The survey leaves no room to put the pattern of depo")]
    assert len(said) == 1
    assert said[0] in listener.warnings
    assert "of 20,000 motions tried, 0 of the 2 wanted keep 80 %" in said[0]
    assert (result.moved.patterns, result.moved.found) == ((), 0)
    assert not result.best.beyond.known
    assert np.isfinite(result.best.around).any()


def test_a_deposit_on_the_threshold_is_called_and_one_without_a_probability_is_neither(grid, planted, monkeypatch):
    probability = np.full((1, 36), 0.2)
    probability[0, :4] = 0.35, math.nan, 0.9, np.nextafter(0.35, 0)
    learnt = SimpleNamespace(
        whole=Calibration(),
        at_deposits=lambda odds, fold: probability,
        label=np.array([1, 0, 0]),
        probability=np.array([0.9, 0.2, 0.1]),
    )
    monkeypatch.setattr(crossvalidation, "calibrate_held_out", lambda odds, cases: learnt)
    called = cross_validate(grid, planted, replace(QUICK, threshold=0.35)).best.called
    np.testing.assert_array_equal(called[0], [1, math.nan, 1, 0] + [0] * 32)


def distances(options, spacing_m=500.0, patch_size=None, warnings=None):
    geometry = GridGeometry(0.0, 0.0, 30.0, 40.0, 200, 100, "EPSG:32637")
    survey = SimpleNamespace(spacing_m=spacing_m, lattice=SimpleNamespace(geometry=geometry))
    warnings = [] if warnings is None else warnings
    return astuple(crossvalidation._distances(survey, options, patch_size, Progress(), warnings))


def test_distances_are_multiples_of_the_spacing_or_what_was_given():
    """Buffer, that of deposits, and exclusion; the diagonal of 40 cells of 30 m x 40 m is 2000 m."""
    options = CrossValidationOptions()
    given = replace(options, buffer_m=1700.0, deposit_buffer_m=0.0, exclusion_m=0.0)
    assert distances(options) == (1500.0, 500.0, 500.0)
    assert distances(options, patch_size=40) == (2000.0, 500.0, 500.0)
    assert distances(options, patch_size=20) == (1500.0, 500.0, 500.0)
    assert distances(given) == (1700.0, 0.0, 0.0)
    assert distances(replace(given, buffer_m=2000.0), patch_size=40) == (2000.0, 0.0, 0.0)
    with pytest.raises(InputError, match="buffer of 1,999 m is less than the diagonal of a patch of 40 cells, 2,000 m"):
        distances(replace(given, buffer_m=1999.0), patch_size=40)


@pytest.mark.parametrize(("buffer_m", "warned"), [(1350.0, False), (1349.0, True), (500.0, True)])
def test_a_buffer_of_less_than_nine_tenths_of_three_spacings_is_warned_of(buffer_m, warned):
    warnings = []
    distances(CrossValidationOptions(buffer_m=buffer_m), warnings=warnings)
    assert [text[:29] for text in warnings] == [f"The buffer of {buffer_m:,.0f} m is less than"[:29]] * warned


def test_deposits_that_take_part_keep_their_own_ids(grid, planted):
    ids = np.random.default_rng(1).permutation(1000)[: len(planted)]
    beside = Points(
        np.append(499_000.0, planted.x), np.append(2_697_000.0, planted.y), planted.crs, ids=np.append(5000, ids)
    )
    survey = crossvalidation.read_survey(grid, beside, QUICK, Progress(), [])
    assert len(survey.deposits) == 36
    places = dict(zip(ids.tolist(), zip(planted.x.tolist(), planted.y.tolist())))
    assert [places[identifier] for identifier in survey.deposits.ids.tolist()] == [
        (x, y) for x, y in survey.places.tolist()
    ]
    assert np.array_equal(survey.known, np.column_stack([beside.x, beside.y]))


def test_folds_of_patches_are_numbered_as_all_windows_are_and_a_deposit_without_one_takes_its_neighbours():
    """Fold 4 has windows of background alone; the fourth deposit has no window and lies beside the first."""
    geometry = GridGeometry(0.0, 4000.0, 100.0, 100.0, 60, 40, "EPSG:32637")
    column, row = np.array([10, 50, 30, 12, 52]), np.array([5, 35, 20, 6, 30])
    deposits = Points(geometry.eastings()[column], geometry.northings()[row], ids=np.array([7, 3, 9, 5, 1]))
    windows = np.array([0, 0, 1, 2, 4])
    patches = PatchTable(
        patch_id=np.arange(8),
        label=np.array([1, 1, 1, 1, 1, 0, 0, 0]),
        deposit_id=np.append(deposits.ids[windows], [-1, -1, -1]),
        fold=np.array([6, 6, 2, 6, 2, 4, 2, 6]),
        col_off=np.append(column[windows] - 2, [0, 20, 40]),
        row_off=np.append(row[windows] - 2, [0, 0, 0]),
        size=np.full(8, 5),
    )
    places = np.column_stack([deposits.x, deposits.y])
    survey = SimpleNamespace(deposits=deposits, places=places, lattice=SimpleNamespace(geometry=geometry))
    assert crossvalidation._folds(survey, patches, QUICK, 0).tolist() == [2, 0, 2, 2, 0]
    assert crossvalidation._patch_size(geometry, replace(QUICK, methods=("smallcnn",), patch_size=40), patches) == 5


def test_windows_have_the_size_that_was_asked_for_or_that_of_the_grid_and_none_without_a_network():
    network = replace(QUICK, methods=("logistic", "smallcnn"))
    large = replace(GEOMETRY, columns=2000, rows=1200)
    assert crossvalidation._patch_size(large, replace(network, patch_size=40), None) == 40
    assert crossvalidation._patch_size(large, network, None) == 96
    assert crossvalidation._patch_size(large, replace(QUICK, patch_size=40), None) is None


def test_the_map_that_is_shown_is_thinned_out_by_its_longer_side(planted, folder, monkeypatch):
    monkeypatch.setattr(crossvalidation, "SHOWN_SIDE", 20)
    path = folder / "thinned.tif"
    result = cross_validate(write_grid(folder / "wide_grid.tif", contents(5)[:, :40]), planted, QUICK, path)
    with GridFile(path) as written:
        np.testing.assert_array_equal(result.overview, written.read()[0][::3, ::3])


# -- networks ----------------------------------------------------------------------------------------------------------

SMALL = CrossValidationOptions(
    methods=("smallcnn",), folds=2, repeats=1, patch_size=40, epochs=1, spacing_m=400.0, device="cpu"
)


@pytest.fixture(scope="module")
def network_survey(folder):
    """240 x 240 cells; deposits in two groups, in the north-west and the north-east."""
    rng = np.random.default_rng(4)
    column, row = np.concatenate([rng.integers(12, 36, 7), rng.integers(204, 228, 7)]), rng.integers(14, 50, 14)
    return write_grid(folder / "network.tif", contents(8, 240)), deposits_in(
        row * 240 + column, 240, ids=np.arange(14) * 3 + 100
    )


def test_a_network_is_a_method_like_any_other(network_survey, folder):
    grid, deposits = network_survey
    result = cross_validate(
        grid, deposits, replace(SMALL, methods=("smallcnn", "logistic")), folder / "network_map.tif"
    )
    assert result.buffer_m == pytest.approx(40 * math.hypot(CELL, CELL))
    assert result.warnings == ()
    assert np.isfinite([method.rank for method in result.methods]).all()
    assert [row[0] for row in result.rows()] == ["smallcnn", "smallcnn", "logistic", "logistic", "location", "location"]
    assert dict(result.choices)["Patches"] == "drawn for each fold"


def test_networks_are_not_judged_on_moved_patterns_and_classifiers_beside_them_are(network_survey, monkeypatch):
    def score(self, block, background, cells, seed, progress):
        return np.random.default_rng(seed).normal(size=len(cells))

    monkeypatch.setattr(crossvalidation_networks.NetworkCandidate, "score", score)
    alone = cross_validate(*network_survey, replace(SMALL, moved=2))
    assert (alone.moved.tried, alone.moved.patterns) == (0, ())
    assert alone.warnings == ()
    assert not alone.best.beyond.known
    assert not alone.location.beyond.known
    both = cross_validate(*network_survey, replace(SMALL, methods=("smallcnn", "logistic"), moved=2))
    network, logistic = both.methods
    assert len(both.moved.patterns) == 2
    assert np.isfinite(network.around).any()
    assert [one.beyond.known for one in (network, logistic, both.location)] == [False, True, True]


def test_windows_keep_one_cell_more_than_the_buffer_since_deposits_lie_anywhere_in_their_cells(
    network_survey, monkeypatch
):
    class Drawn(Exception):
        """Enough was seen."""

    def drawn(path, deposits, options, progress, held_out):
        assert held_out.buffer_m == pytest.approx(41 * math.hypot(CELL, CELL))
        raise Drawn

    monkeypatch.setattr(crossvalidation_networks, "sample_patches", drawn)
    with pytest.raises(Drawn):
        cross_validate(*network_survey, SMALL)


def test_a_buffer_below_the_diagonal_of_a_patch_is_refused(network_survey):
    with pytest.raises(
        InputError,
        match=(
            r"The buffer of 5,000 m is less than the diagonal of a patch of 40 cells, 5,657 m: .* Give a BUFFER of at"
            r" least 5,657 m, smaller patches, or no networks\."
        ),
    ):
        cross_validate(*network_survey, replace(SMALL, buffer_m=5000.0))


def fold_windows(deposits, fold, apart_by=0):
    """One window centred on each deposit, and two of background in the middle, one per fold."""
    column, row = replace(GEOMETRY, columns=240, rows=240).cell_of(deposits.x, deposits.y)
    n = len(column)
    fold = np.append(fold, [0, 1])
    return PatchTable(
        np.arange(1, n + 3),
        np.append(np.full(n, DEPOSIT), [BACKGROUND, BACKGROUND]),
        np.append(deposits.ids, [-1, -1]),
        fold,
        np.append(np.clip(column - 20, 0, 200), [5, 190 + apart_by]),
        np.append(np.clip(row - 20, 0, 200), [0, 0]),
        np.full(n + 2, 40),
    )


def test_folds_of_a_patch_layer_are_those_of_all_methods(network_survey):
    grid, deposits = network_survey
    fold = (deposits.x > 512_000).astype(int)
    patches = fold_windows(deposits, 4 + 5 * fold)
    patches = replace(patches, fold=np.where(patches.fold < 2, 4 + 5 * patches.fold, patches.fold))
    check_folds(patches, "patches")
    result = cross_validate(
        grid,
        deposits,
        replace(SMALL, methods=("smallcnn", "logistic"), repeats=2),
        patches=patches,
        patches_name="my patches",
    )
    assert np.array_equal(result.fold, [result.deposits.x > 512_000] * 2)
    assert np.isfinite([method.rank for method in result.methods]).all()
    assert dict(result.choices)["Patches"] == "my patches; those near held-out ground take no part"


def test_a_patch_layer_that_leaks_is_refused_by_name(network_survey):
    grid, deposits = network_survey
    mixed = fold_windows(deposits, np.arange(14) % 2)
    with pytest.raises(
        LeakageError,
        match=(
            r"^The patch layer my patches leaks: \d+ training windows touch \d+ test windows of another fold .* APART"
        ),
    ):
        cross_validate(grid, deposits, SMALL, patches=mixed, patches_name="my patches")


def test_a_deposit_without_a_window_takes_the_fold_of_its_nearest_neighbour_and_none_at_all_is_refused(network_survey):
    grid, deposits = network_survey
    fold = (deposits.x > 512_000).astype(int)
    patches = fold_windows(deposits, fold)
    result = cross_validate(
        grid, deposits, SMALL, patches=patches.rows(patches.deposit_id != 103), patches_name="my patches"
    )
    assert np.array_equal(result.fold, [result.deposits.x > 512_000])
    with pytest.raises(InputError, match="None of the 14 deposits has a window in PATCHES"):
        cross_validate(
            grid, replace(deposits, ids=deposits.ids + 1000), SMALL, patches=patches, patches_name="my patches"
        )


def test_sampled_patches_kept_apart_are_accepted(network_survey):
    grid, deposits = network_survey
    drawn = sample_patches(grid, deposits, PatchOptions(40, 60, 30, folds=2))
    # Which windows are left is chance: on so little ground, one fold may lose all of its background.
    tries = (apart(drawn, seed, Progress()) for seed in range(20))
    left = next(table for table in tries if len(np.unique(table.fold[table.label == BACKGROUND])) == 2)
    assert set(left.deposit_id[left.label == DEPOSIT].tolist()) == set(deposits.ids.tolist())
    assert np.isfinite(cross_validate(grid, deposits, SMALL, patches=left).best.rank).all()


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (
            {"methods": ("logistic", "magic")},
            r"There is no method magic: choose from automatic, logistic, .*smallcnn\.",
        ),
        ({"methods": ()}, r"No method was chosen: choose from automatic"),
        ({"folds": 1}, r"1 fold leaves nothing to learn from: give at least 2"),
        ({"repeats": 0}, r"0 repeats were asked for: give at least 1"),
        ({"buffer_m": -1.0}, r"The distance BUFFER is -1 m: give 0 or more"),
        ({"buffer_m": math.inf}, r"The distance BUFFER is inf m"),
        ({"deposit_buffer_m": -5.0}, r"The distance DEPOSIT_BUFFER is -5 m"),
        ({"exclusion_m": math.nan}, r"The distance EXCLUSION is nan m"),
        ({"spacing_m": 0.0}, r"The sample spacing is 0 m: give more than 0, or leave it empty"),
        ({"threshold": 2.0}, r"The threshold 2 is no probability between 0 and 1: give one such as 0\.5"),
        ({"threshold": 0.0}, r"The threshold 0 is no probability"),
        ({"background": 3}, r"3 background cells are too few to learn from: give at least 10"),
        ({"goal": "gold"}, r"There is no goal 'gold': choose one of extend, new"),
        ({"moved": 1}, r"1 moved patterns have no spread: give 0 for none, or at least 2 \(19 is usual\)"),
        ({"moved": -3}, r"-3 moved patterns have no spread"),
        ({"seed": -1}, r"The seed -1 is negative: give 0 or more"),
    ],
)
def test_choices_that_make_no_sense_are_refused(options, text):
    with pytest.raises(InputError, match=text):
        CrossValidationOptions(**options)


def test_every_network_has_a_title_for_tables():
    assert len({network.title for network in NETWORKS.values()}) == len(NETWORKS)


def test_every_method_that_is_named_may_be_chosen():
    assert CrossValidationOptions(methods=COMPARED_METHODS).methods == COMPARED_METHODS


def test_fewer_deposits_than_folds_are_refused(grid):
    with pytest.raises(
        InputError,
        match=(
            r"6 of 6 deposits lie in cells of their own with data in all bands, and 8 folds need at least 8: give at"
            r" most 6 folds"
        ),
    ):
        cross_validate(grid, random_deposits(1, 6), replace(QUICK, folds=8))
    with pytest.raises(
        InputError, match=r"3 of 3 deposits .* and cross-validation needs at least 4 such deposits: give more deposits"
    ):
        cross_validate(grid, random_deposits(1, 3), replace(QUICK, folds=2))


def test_deposits_outside_the_grid_are_left_out_and_refused_if_all_are(grid, planted):
    away = Points(planted.x + 1e6, planted.y, planted.crs)
    with pytest.raises(InputError, match=r"None of the 36 deposits lies inside planted\.tif"):
        cross_validate(grid, away, QUICK)
    log = Listener()
    some = Points(np.append(planted.x, 0.0), np.append(planted.y, 0.0), planted.crs)
    assert cross_validate(grid, some, QUICK, progress=Progress(log)).left_out == 1
    assert log.warnings[0] == "1 of 37 deposits take no part: 1 outside the grid (the nearest by 2,740 km)."


def test_bands_of_one_value_are_refused(folder, planted):
    with pytest.raises(InputError, match="The band e0 has the same value everywhere: leave it out"):
        cross_validate(write_grid(folder / "flat.tif", np.ones((3, SIDE, SIDE), dtype=np.float32)), planted, QUICK)


def test_a_grid_without_data_is_refused(folder, planted):
    with pytest.raises(GridError, match="No cell of empty.tif has data in all of its 3 bands"):
        cross_validate(
            write_grid(folder / "empty.tif", np.full((3, SIDE, SIDE), np.nan, dtype=np.float32)), planted, QUICK
        )


def test_a_buffer_that_leaves_nothing_is_refused(grid, planted, folder):
    with pytest.raises(
        InputError,
        match=(
            r"No fold could be tested: the buffer leaves nothing to learn from in any of them\. Give a smaller BUFFER"
            r" or more folds\."
        ),
    ):
        cross_validate(grid, planted, replace(QUICK, buffer_m=20_000.0), folder / "nothing.tif")
    assert not (folder / "nothing.tif").exists()


def test_a_fold_that_cannot_be_tested_is_a_warning_and_an_empty_row(grid):
    """Six deposits in the west, six in the east and two in the middle: 3 km around the middle third leave nothing."""
    column, row = (
        np.array([1, 2, 3, 2, 1, 3, 56, 57, 58, 57, 56, 58, 29, 30]),
        np.array([10, 20, 30, 40, 50, 25, 12, 22, 32, 42, 52, 27, 30, 31]),
    )
    log = Listener()
    result = cross_validate(
        grid, deposits_in(row * SIDE + column), replace(QUICK, folds=3, buffer_m=3000.0), progress=Progress(log)
    )
    empty = [row for row in result.rows() if math.isnan(row[4])]
    assert [row[3] for row in empty] == [2] * len({row[0] for row in result.rows()})
    assert all(math.isnan(figure) for figure in empty[0][4:])
    assert log.warnings == list(result.warnings)
    assert len(log.warnings) == 1
    assert log.warnings[0].startswith(
        f"Fold {empty[0][2]} of repeat 1 could not be tested: with a buffer of 3,000 m, 12 deposits and 0 background"
        " cells "
    )
    assert log.warnings[0].endswith(" are left to learn from. Give a smaller BUFFER or other FOLDS.")
    assert np.isfinite(result.best.rank).sum() == 12
    assert np.isfinite(result.best.auc(result.fold).value)


def test_cancel_stops_before_a_map_is_written(grid, planted, folder):
    path = folder / "cancelled.tif"
    before = set(folder.iterdir())
    listener = Listener(stop=at_fraction(0.501))
    with pytest.raises(Cancelled, match="Training and mapping folds"):
        cross_validate(grid, planted, replace(QUICK, methods=("randomforest",), folds=3), path, Progress(listener))
    assert set(folder.iterdir()) == before
    assert listener.fractions[-1] < 0.6


def test_a_map_that_is_no_geotiff_is_refused_before_any_work(grid, planted, folder):
    with pytest.raises(ResourceError, match="map.csv is written as .tif"):
        cross_validate(grid, planted, QUICK, folder / "map.csv")


def test_progress_never_falls_and_ends_at_one(grid, planted, folder):
    listener = Listener()
    cross_validate(
        grid,
        planted,
        replace(QUICK, methods=("logistic", "gradientboosting"), folds=2),
        folder / "progress.tif",
        Progress(listener),
    )
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 1.0


def test_the_shares_captured_are_those_of_the_table(found):
    assert SHARES == (0.05, 0.1, 0.2)
    for low, high in zip(found.best.captures(found.fold), found.best.captures(found.fold)[1:]):
        assert low.value <= high.value
