"""Classifiers of cells from deposits to a file, a map, its spread and its reasons."""

import json
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from listeners import Listener, after_checks

pytest.importorskip("sklearn")

from prospectivity.models.core.errors import GridError, InputError, ModelFileError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.statistics.auc import share_below_of
from prospectivity.models.statistics.calibration import Calibration
from prospectivity.models.targeting.attribution import attribute_elements
from prospectivity.models.targeting.cells import candidate as candidate_module
from prospectivity.models.targeting.cells import model as model_module
from prospectivity.models.targeting.cells.candidate import CellCandidate
from prospectivity.models.targeting.cells.explain import attribute_deposits, explain_cells
from prospectivity.models.targeting.cells.mapping import map_cells
from prospectivity.models.targeting.cells.methods import TrainingCells
from prospectivity.models.targeting.cells.model import CellOptions, deposit_cells, load_cells, train_cells
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_options import CrossValidationOptions
from prospectivity.models.targeting.explanation import AttributionOptions
from prospectivity.models.targeting.ground import held_out
from prospectivity.models.targeting.ground.background import distance_to
from prospectivity.models.targeting.ground.lattice import Lattice, open_lattice
from prospectivity.models.targeting.header import load_arrays, read_header, save_model
from prospectivity.models.targeting.opinion import Opinion, pooled
from prospectivity.models.targeting.prediction import is_outside, predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions

ROOT = Path(__file__).resolve().parents[2]
SIDE, CELL = 64, 500.0
GEOMETRY = GridGeometry(500_000.0, 4_000_000.0, CELL, CELL, SIDE, SIDE, "EPSG:32637")
NAMES = ["Au", "Cu", "Zn", "Pb", "Mn"]
QUICK = CellOptions(method="logistic", spacing_m=1500.0, background=400, bags=3, folds=4, moved=0, seed=1)


def cancelled_after(checks):
    """Progress of a run that is cancelled once it asked so often."""
    return Progress(Listener(stop=after_checks(int(checks))))


def smooth(rng, radius=2.0):
    from scipy.ndimage import gaussian_filter

    field = gaussian_filter(rng.normal(size=(SIDE, SIDE)), radius, mode="wrap")
    return field / field.std()


def write(path, values, names=NAMES, geometry=GEOMETRY):
    with GridWriter(path, geometry, names) as writer:
        writer.write(np.asarray(values, dtype=np.float32))
    return path


@pytest.fixture(scope="module")
def survey(tmp_path_factory):
    """Au and Cu are high where deposits are likely; the other three know nothing."""
    rng = np.random.default_rng(4)
    fields = np.stack([smooth(rng) for _ in NAMES])
    fields[1] = 0.5 * fields[0] + 0.9 * fields[1]
    odds = np.exp(1.6 * (fields[0] + fields[1]))
    places = rng.choice(SIDE * SIDE, 30, replace=False, p=(odds / odds.sum()).ravel())
    # An outlying corner without data of one band.
    contents = np.exp(0.6 * fields)
    contents[2, :6, :6] = np.nan
    places = places[(places // SIDE >= 6) | (places % SIDE >= 6)]
    deposits = Points(
        GEOMETRY.eastings()[places % SIDE] + 60.0, GEOMETRY.northings()[places // SIDE] - 60.0, "EPSG:32637"
    )
    return write(tmp_path_factory.mktemp("survey") / "grid.tif", contents), deposits


@pytest.fixture(scope="module")
def model(survey, tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "m.safetensors"
    return path, train_cells(*survey, [], QUICK, path)


def read(path):
    with GridFile(path) as grid:
        return grid.read()


def predict(grid, models, folder, **outputs):
    chosen = {name: folder / f"{name}.tif" for name in outputs}
    result = predict_prospectivity(
        grid, models, PredictionOptions(), folder / "p.tif", chosen.get("uncertainty"), None, chosen.get("outside")
    )
    return read(folder / "p.tif")[0], {name: read(path)[0] for name, path in chosen.items()}, result


def random_deposits(seed, count=30):
    rng = np.random.default_rng(seed)
    places = rng.choice(SIDE * SIDE, count, replace=False)
    return Points(GEOMETRY.eastings()[places % SIDE], GEOMETRY.northings()[places // SIDE])


# -- training ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["logistic", "automatic"])
def test_a_planted_signal_is_recovered_on_ground_that_was_not_seen(survey, tmp_path, method):
    training = train_cells(*survey, [], replace(QUICK, method=method), tmp_path / "m.safetensors")
    assert training.held_out.auc.value > 0.75
    assert training.held_out.auc.low > 0.5
    assert training.held_out.captures[2].value > 0.4
    assert training.held_out.figures.brier < 0.25
    assert training.header.metrics["auc_held_out"] == training.held_out.auc.value
    assert training.header.metrics["location_auc_held_out"] == training.held_out.location_auc.value
    assert (training.deposits, training.left_out) == (len(survey[1]), 0)


@pytest.mark.parametrize(("method", "surveys"), [("logistic", 16), ("extratreescontext", 8), ("automatic", 8)])
def test_random_labels_give_an_auc_of_one_half(survey, tmp_path, monkeypatch, method, surveys):
    # As many trees as it takes to remember the background; more would take longer and say the same.
    for module in (candidate_module, model_module):
        monkeypatch.setattr(module, "TrainingCells", partial(TrainingCells, trees=30))
    options = replace(QUICK, method=method, bags=0)
    aucs = [
        train_cells(survey[0], random_deposits(seed), [], options, tmp_path / "m.safetensors").held_out.auc
        for seed in range(surveys)
    ]
    # Of 30 random deposits a single AUC has a standard deviation of about 0.08.
    assert abs(np.mean([auc.value for auc in aucs]) - 0.5) < 0.05
    assert sum(auc.low <= 0.5 <= auc.high for auc in aucs) >= surveys - 2


def test_training_is_judged_as_one_repeat_of_a_cross_validation(survey, tmp_path):
    grid, deposits = survey
    column, row = GEOMETRY.cell_of(deposits.x, deposits.y)
    order = np.argsort(row * SIDE + column)
    # Folds are made of the centres of cells in one and of the deposits themselves in the other.
    centred = Points(GEOMETRY.eastings()[column[order]], GEOMETRY.northings()[row[order]])
    training = train_cells(grid, centred, [], replace(QUICK, bags=0), tmp_path / "m.safetensors")
    options = CrossValidationOptions(
        ("logistic",), folds=4, repeats=1, moved=0, spacing_m=1500.0, background=400, seed=1
    )
    result = cross_validate(grid, centred, options).methods[0]
    np.testing.assert_array_equal(training.held_out.rank, result.rank[0])
    np.testing.assert_array_equal(training.held_out.probability, result.probability)
    assert load_cells(tmp_path / "m.safetensors").calibration == result.calibration


def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not(survey, tmp_path):
    files = [tmp_path / f"{i}.safetensors" for i in range(3)]
    for path, seed in zip(files, (1, 1, 2)):
        train_cells(*survey, [], replace(QUICK, method="extratreescontext", bags=2, folds=2, seed=seed), path)
    first, second, third = (path.read_bytes() for path in files)
    assert first == second
    assert first != third


def test_cancelled_at_any_moment_it_leaves_no_file(survey, tmp_path):
    log = Listener()
    train_cells(*survey, [], QUICK, tmp_path / "whole.safetensors", Progress(log))
    for share in (0.0, 0.3, 0.6, 0.9, 0.99):
        with pytest.raises(Cancelled):
            train_cells(*survey, [], QUICK, tmp_path / "m.safetensors", cancelled_after(share * log.checks))
    assert [path.name for path in tmp_path.iterdir()] == ["whole.safetensors"]


def test_deposits_count_once_and_those_left_out_are_told(survey, tmp_path):
    grid, deposits = survey
    x = np.concatenate([deposits.x, deposits.x[:2], [GEOMETRY.x_min + 700], [GEOMETRY.x_min - 5000]])
    y = np.concatenate([deposits.y, deposits.y[:2], [GEOMETRY.y_max - 700], [GEOMETRY.y_max]])
    log = Listener()
    training = train_cells(grid, Points(x, y), [], replace(QUICK, bags=0), tmp_path / "m.safetensors", Progress(log))
    assert (training.deposits, training.left_out) == (len(deposits), 4)
    n = len(x)
    for sentence in (
        f"1 of {n} deposits lie outside",
        f"2 of {n} deposits share a cell",
        f"1 of {n} deposits lie where a band has no data",
    ):
        assert any(sentence in message for message in log.messages), sentence


def test_no_background_cell_holds_a_deposit_or_lies_within_the_exclusion(survey, monkeypatch, tmp_path):
    seen = []
    original = model_module._Trainer.training_cells

    def training_cells(self, deposits, *arguments, **options):
        made = original(self, deposits, *arguments, **options)
        seen.append((self, len(deposits), made[1]))
        return made

    monkeypatch.setattr(model_module._Trainer, "training_cells", training_cells)
    train_cells(*survey, [], replace(QUICK, exclusion_m=2000.0), tmp_path / "m.safetensors")
    assert len(seen) == 1 + 3
    for trainer, own, cells in seen:
        background = trainer.lattice.centres()[cells[own:]]
        assert (distance_to(background, trainer.places) > 2000).all()
        assert trainer.lattice.valid[cells].all()


@pytest.fixture
def taught(monkeypatch):
    """The trainer and what it made of each training that is kept, in their order."""
    seen = []
    original = model_module._Trainer.training_cells

    def training_cells(self, deposits, *arguments, **options):
        seen.append((self, *original(self, deposits, *arguments, **options)))
        return seen[-1][1:]

    monkeypatch.setattr(model_module._Trainer, "training_cells", training_cells)
    return seen


def test_members_learn_from_deposits_drawn_with_replacement_and_each_training_from_background_of_its_own(
    survey, taught, tmp_path
):
    trained = train_cells(*survey, [], QUICK, tmp_path / "m.safetensors")
    train_cells(*survey, [], replace(QUICK, seed=2), tmp_path / "other.safetensors")
    lattice, _ = open_lattice(survey[0], [], 1500.0, Progress())
    deposits = deposit_cells(lattice, survey[1], Progress())
    n = len(deposits)
    drawn, backgrounds = [], []
    for trainer, training, cells in taught:
        np.testing.assert_array_equal(training.features, trainer.features[cells])
        assert training.deposit.tolist() == [True] * n + [False] * 400
        assert not np.isin(cells[n:], deposits).any()
        drawn.append(cells[:n])
        backgrounds.append(set(cells[n:].tolist()))
    assert [training.seed for _, training, _ in taught] == [1] * 4 + [2] * 4
    assert [training.trees for _, training, _ in taught] == 2 * [200, 60, 60, 60]
    np.testing.assert_array_equal(drawn[0], deposits)
    for member in (drawn[1], drawn[2], drawn[3]):
        assert set(member) < set(deposits)
        assert (np.diff(member) >= 0).all()
    assert len({tuple(member) for member in drawn}) == 7
    assert len({tuple(sorted(cells)) for cells in backgrounds}) == 8
    assert (trained.deposits, trained.background) == (n, 400)
    # What was seen is exactly what the model itself was taught.
    own = lattice.values.reshape(5, -1)[:, taught[0][2]]
    assert trained.header.seen == tuple(zip(own.min(axis=1).tolist(), own.max(axis=1).tolist()))


def test_background_keeps_one_spacing_and_held_out_ground_three_unless_told_otherwise(survey, taught, tmp_path):
    for exclusion in (None, 0.0):
        train_cells(*survey, [], replace(QUICK, bags=0, exclusion_m=exclusion), tmp_path / "m.safetensors")
    assert [(trainer.exclusion_m, trainer.buffer_m) for trainer, _, _ in taught] == [(1500.0, 4500.0), (0.0, 4500.0)]


def test_without_an_exclusion_a_cell_that_holds_a_deposit_is_no_background_all_the_same(survey, taught, tmp_path):
    options = replace(QUICK, bags=0, exclusion_m=0.0, background=SIDE * SIDE)
    train_cells(*survey, [], options, tmp_path / "m.safetensors")
    ((trainer, _, cells),) = taught
    assert sorted(cells.tolist()) == np.flatnonzero(trainer.lattice.valid).tolist()


def test_deposits_beyond_the_grid_keep_background_away_in_training_and_in_every_fold(
    survey, taught, tmp_path, monkeypatch
):
    folds, score = [], CellCandidate.score

    def watched(self, block, background, *arguments):
        folds.append(background)
        return score(self, block, background, *arguments)

    monkeypatch.setattr(CellCandidate, "score", watched)
    grid, deposits = survey
    beyond = np.array([[GEOMETRY.x_min - 400.0, GEOMETRY.y_max - 20_000.0]])
    known = Points(np.append(deposits.x, beyond[0, 0]), np.append(deposits.y, beyond[0, 1]))
    train_cells(grid, known, [], replace(QUICK, exclusion_m=2500.0, background=SIDE * SIDE), tmp_path / "m.safetensors")
    assert (len(folds), len(taught)) == (4, 4)
    for background in [*folds, *(cells[training.deposit.argmin() :] for _, training, cells in taught)]:
        assert (distance_to(taught[0][0].lattice.centres()[background], beyond) > 2500).all()


def test_deposits_are_held_out_in_as_many_folds_as_asked_for_on_background_of_that_size(survey, tmp_path, monkeypatch):
    folds, score = [], CellCandidate.score

    def watched(self, block, background, *arguments):
        folds.append(len(background))
        return score(self, block, background, *arguments)

    monkeypatch.setattr(CellCandidate, "score", watched)
    trained = train_cells(*survey, [], replace(QUICK, bags=0, folds=3, background=70), tmp_path / "m.safetensors")
    assert folds == [70] * 3
    assert np.unique(trained.held_out.fold).tolist() == [0, 1, 2]


@pytest.mark.parametrize(("blocked", "whose"), [({2}, "fold 3 of 4"), ({0, 2}, "folds 1, 3 of 4")])
def test_folds_that_cannot_be_held_out_are_one_warning(survey, tmp_path, monkeypatch, blocked, whose):
    monkeypatch.setattr(held_out.SpatialBlock, "possible", property(lambda block: block.number not in blocked))
    log = Listener()
    train_cells(*survey, [], replace(QUICK, bags=0), tmp_path / "m.safetensors", Progress(log))
    assert [text for text in log.warnings if "held out" in text] == [
        f"Deposits lie so close together that too few, or no ground, are left beside those of {whose}: they were not"
        " held out."
    ]


@pytest.mark.parametrize(("count", "judged"), [(3, False), (4, True)])
def test_four_deposits_are_enough_to_hold_some_out(survey, tmp_path, count, judged):
    grid, deposits = survey
    apart = [0]
    for i in range(len(deposits)):
        if (
            len(apart) < count
            and np.hypot(deposits.x[i] - deposits.x[apart], deposits.y[i] - deposits.y[apart]).min() > 7e3
        ):
            apart.append(i)
    few = Points(deposits.x[apart], deposits.y[apart])
    assert len(few) == count
    options = replace(QUICK, bags=0, folds=2, background=100)
    assert (train_cells(grid, few, [], options, tmp_path / "m.safetensors").held_out is not None) == judged


def test_two_cells_with_a_deposit_are_enough_to_learn_from_and_no_member_learns_from_one_alone(
    survey, taught, tmp_path
):
    grid, deposits = survey
    few = Points(deposits.x[:2], deposits.y[:2])
    trained = train_cells(grid, few, [], replace(QUICK, bags=6), tmp_path / "m.safetensors")
    assert trained.deposits == 2
    # One of two draws of two would hold the same deposit twice.
    assert [len(np.unique(cells[:2])) for _, _, cells in taught] == [2] * 7


def test_the_figures_in_the_file_and_in_the_log_are_those_of_the_shares_that_they_name(survey, tmp_path):
    log = Listener()
    trained = train_cells(*survey, [], replace(QUICK, bags=0), tmp_path / "m.safetensors", Progress(log))
    shares = [capture.value for capture in trained.held_out.captures]
    assert shares[0] < shares[2]
    metrics = read_header(tmp_path / "m.safetensors").metrics
    assert [metrics[f"capture_{name}_held_out"] for name in ("05", "10", "20")] == shares
    said = next(message for message in log.messages if "AUC over area" in message)
    assert f"AUC over area {metrics['auc_held_out']:.3f}" in said
    location = next(message for message in log.messages if "with no element at all" in message)
    assert f"reaches an AUC over area of {metrics['location_auc_held_out']:.3f} (95 % interval " in location
    assert "Beyond that" not in location
    assert not [name for name in metrics if "beyond" in name or "moved" in name]
    assert f"the best 20 % of the area hold {100 * shares[2]:.0f} % of them" in said


@pytest.mark.parametrize(
    "bound", [{"bags": 2}, {"bags": 0}, {"goal": "new"}, {"moved": 0}, {"folds": 2}, {"background": 10}, {"seed": 0}]
)
def test_options_may_lie_on_their_bounds(bound):
    assert getattr(CellOptions(**bound), *bound) == next(iter(bound.values()))


def test_the_scores_of_a_model_are_ranked_among_cells_of_the_whole_grid(survey, tmp_path):
    train_cells(*survey, [], replace(QUICK, bags=0), tmp_path / "m.safetensors")
    stored = load_cells(tmp_path / "m.safetensors")
    lattice, _ = open_lattice(survey[0], [], 1500.0, Progress())
    table = stored.rules.compute(lattice)[lattice.valid]
    share = 1 / (1 + np.exp(-stored.scorer.score(table)))
    np.testing.assert_allclose(share, share_below_of(share, share), atol=2e-3)


def test_of_many_cells_those_that_stand_for_the_grid_are_drawn_by_the_seed(survey, taught, tmp_path, monkeypatch):
    from prospectivity.models.targeting.ground import out_of_fold

    monkeypatch.setattr(out_of_fold, "_REFERENCE_CELLS", 100)
    for seed in (1, 1, 2):
        train_cells(*survey, [], replace(QUICK, bags=0, seed=seed), tmp_path / "m.safetensors")
    first, again, other = (trainer.reference.tolist() for trainer, _, _ in taught)
    assert len(set(first)) == 100
    assert first == again != other


def test_a_file_gives_back_bands_spacing_seed_and_members_in_their_order(survey, tmp_path):
    trained = train_cells(*survey, [], replace(QUICK, spacing_m=None, seed=9), tmp_path / "m.safetensors")
    _, spacing = open_lattice(survey[0], [], None, Progress())
    stored = load_cells(tmp_path / "m.safetensors")
    assert (stored.header.seed, stored.header.cells["spacing_m"]) == (9, spacing)
    assert trained.header.cells["spacing_m"] == stored.rules.spacing_m == spacing
    assert [(band.offset, band.floor) for band in stored.header.scaling] == [
        (band.mean, band.floor) for band in stored.rules.bands
    ]
    _, arrays = load_arrays(tmp_path / "m.safetensors", "cells")
    for number, scorer in enumerate((stored.scorer, *stored.bags)):
        for name, array in scorer.arrays().items():
            np.testing.assert_array_equal(array, arrays[f"{number}.{name}"])


def test_background_keeps_three_spacings_from_held_out_ground_and_deposits_one(survey, monkeypatch, tmp_path):
    folds = []
    original = CellCandidate.score

    def score(self, block, background, *arguments):
        folds.append((block, background))
        return original(self, block, background, *arguments)

    monkeypatch.setattr(CellCandidate, "score", score)
    train_cells(*survey, [], replace(QUICK, exclusion_m=2000.0), tmp_path / "m.safetensors")
    assert len(folds) == 4
    lattice, _ = open_lattice(survey[0], [], 1500.0, Progress())
    centres, known = lattice.centres(), np.column_stack([survey[1].x, survey[1].y])
    places = centres[deposit_cells(lattice, survey[1], Progress())]
    for block, background in folds:
        held_out = places[block.held_out]
        assert (distance_to(centres[background], held_out) >= 4500).all()
        assert (distance_to(centres[background], centres[block.region]) >= 4500).all()
        assert (distance_to(places[block.learnt], held_out) >= 1500).all()
        assert (distance_to(centres[background], known) > 2000).all()
        # Nearer to a deposit of another fold than to any of this one.
        assert (
            distance_to(centres[background], places[~block.held_out]) <= distance_to(centres[background], held_out)
        ).all()


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "The layer of deposits has no points"),
        (1, "Only one cell with data in all bands holds a deposit, and a classifier needs at least 2: add deposits"),
    ],
)
def test_too_few_deposits_are_refused(survey, tmp_path, count, sentence):
    grid, deposits = survey
    with pytest.raises(InputError, match=sentence):
        train_cells(grid, Points(deposits.x[:count], deposits.y[:count]), [], QUICK, tmp_path / "m.safetensors")
    assert not list(tmp_path.iterdir())


def test_with_three_deposits_nothing_is_held_out_and_the_map_is_the_share_of_the_grid_below(survey, tmp_path):
    grid, deposits = survey
    log = Listener()
    training = train_cells(
        grid, Points(deposits.x[:3], deposits.y[:3]), [], QUICK, tmp_path / "m.safetensors", Progress(log)
    )
    assert training.held_out is None
    assert any("too few to hold any out: the probability is not calibrated" in message for message in log.messages)
    probability, _, _ = predict(grid, [tmp_path / "m.safetensors"], tmp_path)
    filled = np.isfinite(probability)
    np.testing.assert_allclose(probability[filled], share_below_of(probability[filled], probability[filled]), atol=2e-3)


def test_a_score_that_tells_nothing_keeps_its_ranking_but_hardly_moves_the_probability(survey, tmp_path, monkeypatch):
    from prospectivity.models.targeting.ground import out_of_fold

    monkeypatch.setattr(out_of_fold, "fit_platt", lambda *_: Calibration("platt", 0.0, 0.0))
    log = Listener()
    train_cells(*survey, [], QUICK, tmp_path / "m.safetensors", Progress(log))
    probability, _, _ = predict(survey[0], [tmp_path / "m.safetensors"], tmp_path)
    assert 0.4 < np.nanmin(probability) < np.nanmax(probability) < 0.6
    assert any("the map ranks by guess" in message for message in log.messages)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"goal": "gold"}, "There is no goal 'gold': choose one of extend, new"),
        ({"method": "oracle"}, "There is no method 'oracle' for cells: choose one of automatic, logistic"),
        ({"spacing_m": 0.0}, "A sample spacing of 0 m is no distance"),
        ({"exclusion_m": -1.0}, "An exclusion of -1 m is negative"),
        ({"background": 3}, "3 background cells are too few to learn from"),
        ({"bags": 1}, "1 members have no spread: give 0 for none, or at least 2"),
        ({"folds": 1}, "1 fold holds out nothing"),
        ({"moved": 1}, "1 moved patterns have no spread"),
        ({"seed": -1}, "The seed -1 is negative"),
    ],
)
def test_impossible_options_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        CellOptions(**options)


# -- the file ----------------------------------------------------------------------------------------------------------


def test_the_file_says_what_it_is_and_what_was_seen(survey, model):
    path, training = model
    header = read_header(path)
    assert replace(header, cells={}) == replace(training.header, cells={})
    assert header.cells == json.loads(json.dumps(training.header.cells))
    assert (header.network, header.patch_size, header.crop_size, header.classes) == (
        "logistic",
        1,
        1,
        ("background", "deposit"),
    )
    assert header.band_names == NAMES
    assert (header.cell_width, header.cell_height) == (CELL, CELL)
    assert {"grid", "deposits"} == set(header.inputs_sha256)
    raw = path.read_bytes()
    metadata = json.loads(raw[8 : 8 + int.from_bytes(raw[:8], "little")])["__metadata__"]
    assert json.loads(metadata["format_version"]) == 2
    lattice, _ = open_lattice(survey[0], [], 1500.0, Progress())
    own = lattice.values.reshape(5, -1)[:, deposit_cells(lattice, survey[1], Progress())]
    for (low, high), values in zip(header.seen, own):
        assert low <= values.min() <= values.max() <= high


def test_a_file_with_a_hole_is_refused(model, tmp_path):
    path, _ = model
    header, arrays = load_arrays(path, "cells")
    save_model(
        tmp_path / "short.safetensors",
        header,
        {name: array for name, array in arrays.items() if name != "0.linear.weights"},
    )
    with pytest.raises(
        ModelFileError,
        match="^short.safetensors cannot be used. The model says it is of the kind 'linear' but its arrays do not fit",
    ):
        load_cells(tmp_path / "short.safetensors")
    save_model(tmp_path / "hole.safetensors", replace(header, cells={"kinds": ["linear"], "spacing_m": 100.0}), arrays)
    with pytest.raises(
        ModelFileError,
        match=r"hole.safetensors cannot be read as a classifier of cells: it is damaged or another kind of model",
    ):
        load_cells(tmp_path / "hole.safetensors")


def test_it_trains_maps_and_explains_without_pytorch(survey, tmp_path):
    grid, deposits = survey
    script = f"""
import importlib.util, sys
sys.path[:] = [entry for entry in sys.path if entry not in ("", {str(ROOT)!r})]
sys.modules["torch"] = None
spec = importlib.util.spec_from_file_location("load_prospectivity", {str(ROOT / "scripts" / "load_prospectivity.py")!r})
spec.loader.exec_module(importlib.util.module_from_spec(spec))
import numpy as np
from pathlib import Path
from prospectivity.models import workflow
from prospectivity.models.targeting.attribution import attribute_elements
from prospectivity.models.targeting.explanation import AttributionOptions
from prospectivity.models.targeting.cells.methods import TrainingCells
from prospectivity.models.targeting.cells.model import CellOptions, train_cells
from prospectivity.models.rasters.points import Points
from prospectivity.models.targeting.prediction import predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions
folder, grid = Path({str(tmp_path)!r}), Path({str(grid)!r})
deposits = Points(np.array({deposits.x.tolist()}), np.array({deposits.y.tolist()}))
train_cells(grid, deposits, [], CellOptions("automatic", 1500.0, None, 400, 2, moved=0), folder / "m.safetensors")
predict_prospectivity(grid, [folder / "m.safetensors"], PredictionOptions(), folder / "p.tif", folder / "u.tif")
attribute_elements(grid, folder / "m.safetensors", AttributionOptions(draws=1, stride=16), folder / "a.tif")
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {"m.safetensors", "p.tif", "u.tif", "a.tif"} <= {path.name for path in tmp_path.iterdir()}


# -- maps --------------------------------------------------------------------------------------------------------------


def test_the_map_is_the_calibrated_score_of_each_cell_and_empty_where_a_band_is(survey, model, tmp_path):
    path, _ = model
    stored = load_cells(path)
    probability, others, _ = predict(survey[0], [path], tmp_path, uncertainty=True)
    lattice, _ = open_lattice(survey[0], [], 1500.0, Progress())
    table = stored.rules.compute(lattice)
    expected = stored.calibration.apply(stored.scorer.score(table)).reshape(SIDE, SIDE)
    empty = np.isnan(read(survey[0])).any(axis=0)
    assert empty.sum() == 36
    np.testing.assert_array_equal(np.isnan(probability), empty)
    np.testing.assert_allclose(probability[~empty], expected[~empty], atol=1e-6)
    bags = np.array([stored.calibration.apply(bag.score(table)).reshape(SIDE, SIDE) for bag in stored.bags])
    np.testing.assert_allclose(others["uncertainty"][~empty], bags.std(axis=0, ddof=1)[~empty], atol=1e-6)


def test_the_order_of_bands_and_their_units_do_not_matter_to_the_map(survey, model, tmp_path):
    path, _ = model
    values = read(survey[0])
    probability, _, _ = predict(survey[0], [path], tmp_path)
    order = [3, 1, 4, 0, 2]
    shuffled = write(tmp_path / "shuffled.tif", values[order], [NAMES[i] for i in order])
    np.testing.assert_allclose(predict(shuffled, [path], tmp_path)[0], probability, atol=1e-5)
    units = np.array([1000.0, 1.0, 1e-4, 10.0, 31.1], dtype=np.float32)[:, None, None]
    converted = write(tmp_path / "converted.tif", values * units)
    train_cells(converted, survey[1], [], QUICK, tmp_path / "other.safetensors")
    np.testing.assert_allclose(
        predict(converted, [tmp_path / "other.safetensors"], tmp_path)[0], probability, atol=1e-4
    )


def test_a_grid_finer_than_its_samples_is_mapped_at_nodes_and_interpolated(survey, tmp_path):
    grid, deposits = survey
    train_cells(grid, deposits, [], replace(QUICK, spacing_m=6000.0), tmp_path / "m.safetensors")
    probability, _, _ = predict(grid, [tmp_path / "m.safetensors"], tmp_path)
    header = read_header(tmp_path / "m.safetensors")
    assert header.cells["step"] == 3
    # Node rows lie at cells 1, 4, 7, …; two thirds of the way between two of them the map is the weighted mean of both.
    line = probability[10, 10:20]
    assert line[1] == pytest.approx((2 * line[0] + line[3]) / 3, abs=1e-6)


def test_beside_ground_without_data_a_thinned_map_shows_the_nearest_node_with_data_and_no_guess(survey, tmp_path):
    grid, deposits = survey
    train_cells(grid, deposits, [], replace(QUICK, spacing_m=6000.0), tmp_path / "m.safetensors")
    probability, _, _ = predict(grid, [tmp_path / "m.safetensors"], tmp_path)
    # The nodes in rows and columns 1 and 4 lie in the corner without data, which ends at 5; the next ones lie in 7.
    assert np.isnan(probability[:6, :6]).all()
    assert probability[1, 6] == probability[1, 7] != probability[1, 8]
    assert probability[6, 1] == probability[7, 1] != probability[8, 1]


def test_members_are_looked_at_only_for_the_spread_and_have_no_votes(survey, model):
    with GridFile(survey[0]) as grid:
        alone, spread = (map_cells(grid, model[0], wanted, Progress()) for wanted in (False, True))
        assert (alone.members, spread.members) == (1, 1)
        assert alone.deviation is None
        np.testing.assert_array_equal(alone.mean(0, SIDE), spread.mean(0, SIDE))
        assert spread.deviation(0, SIDE).shape == (SIDE, SIDE)


def test_another_cell_size_and_missing_bands_are_named(survey, model, tmp_path):
    path, _ = model
    values = read(survey[0])
    coarse = write(tmp_path / "coarse.tif", values, geometry=replace(GEOMETRY, cell_width=250.0, cell_height=250.0))
    with pytest.raises(
        GridError,
        match=r"trained on cells of 500 m and the grid coarse.tif has cells of 250 m: interpolate it at 500 m",
    ):
        predict(coarse, [path], tmp_path)
    fewer = write(tmp_path / "fewer.tif", values[:3], NAMES[:3])
    with pytest.raises(
        GridError,
        match=r"fewer.tif lacks the bands Pb, Mn that the model m.safetensors was trained on; it has Au, Cu, Zn",
    ):
        predict(fewer, [path], tmp_path)
    assert not (tmp_path / "p.tif").exists()


def test_what_lies_outside_training_is_marked_with_the_share_of_its_bands(survey, model, tmp_path):
    path, training = model
    values = read(survey[0])
    values[[0, 1], 40, 40] = 1e6
    values[3, 41, 41] = 1e-6
    strange = write(tmp_path / "strange.tif", values)
    _, others, result = predict(strange, [path], tmp_path, outside=True)
    assert others["outside"][40, 40] == pytest.approx(0.4)
    assert others["outside"][41, 41] == pytest.approx(0.2)
    expected = is_outside(values, training.header.seen).mean(axis=0, dtype=np.float32)
    filled = np.isfinite(values).all(axis=0)
    np.testing.assert_array_equal(others["outside"][filled], expected[filled])
    assert result.outside == pytest.approx((expected[filled] > 0).mean())
    lattice = Lattice(GEOMETRY, 1, tuple(NAMES), read(survey[0]))
    assert (expected.ravel()[deposit_cells(lattice, survey[1], Progress())] == 0).all()


def test_files_that_do_not_say_what_was_seen_or_have_no_members_say_what_to_do(survey, model, tmp_path):
    path, _ = model
    header, arrays = load_arrays(path, "cells")
    save_model(tmp_path / "old.safetensors", replace(header, seen=()), arrays)
    with pytest.raises(
        ModelFileError,
        match=(r"old.safetensors does not say what its training saw, as older files do not: train it again, or map"),
    ):
        predict(survey[0], [tmp_path / "old.safetensors"], tmp_path, outside=True)
    assert np.isnan(predict(survey[0], [tmp_path / "old.safetensors"], tmp_path)[2].outside)
    train_cells(*survey, [], replace(QUICK, bags=0), tmp_path / "alone.safetensors")
    with pytest.raises(
        ModelFileError,
        match=(
            r"alone.safetensors was trained without members for the uncertainty: train it again with them, or leave"
            r" UNCERTAINTY"
        ),
    ):
        predict(survey[0], [tmp_path / "alone.safetensors"], tmp_path, uncertainty=True)


def test_an_ensemble_is_the_mean_of_its_maps_and_its_spread_theirs(survey, model, tmp_path):
    paths = [model[0], tmp_path / "b.safetensors", tmp_path / "c.safetensors"]
    train_cells(*survey, ["Au", "Zn"], QUICK, paths[1])
    train_cells(*survey, [], replace(QUICK, method="randomforest", seed=3), paths[2])
    single = np.stack([predict(survey[0], [path], tmp_path)[0] for path in paths])
    together, others, _ = predict(survey[0], paths, tmp_path, uncertainty=True, outside=True)
    np.testing.assert_allclose(together, single.mean(axis=0), atol=1e-6)
    np.testing.assert_allclose(others["uncertainty"], single.std(axis=0, ddof=1), atol=1e-6)


def test_opinions_pool_as_if_all_votes_lay_in_one_heap():
    rng = np.random.default_rng(0)
    votes = [rng.uniform(size=(n, 3, 4)) for n in (4, 1, 2)]

    def opinion(heap):
        mean, deviation = heap.mean(axis=0), heap.std(axis=0, ddof=1) if len(heap) > 1 else None
        return Opinion(len(heap), lambda top, rows: mean, None if deviation is None else lambda top, rows: deviation)

    mean, deviation = pooled([opinion(heap) for heap in votes], 0, 3)
    heap = np.concatenate(votes)
    np.testing.assert_allclose(mean, heap.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose(deviation, heap.std(axis=0, ddof=1), rtol=1e-6)


def test_cancelled_while_mapping_it_leaves_no_map(survey, model, tmp_path):
    log = Listener()
    predict_prospectivity(survey[0], [model[0]], PredictionOptions(), tmp_path / "whole.tif", progress=Progress(log))
    for share in (0.2, 0.95):
        with pytest.raises(Cancelled):
            predict_prospectivity(
                survey[0],
                [model[0]],
                PredictionOptions(),
                tmp_path / "p.tif",
                tmp_path / "u.tif",
                cancelled_after(share * log.checks),
            )
    assert [path.name for path in tmp_path.iterdir()] == ["whole.tif"]


# -- reasons -----------------------------------------------------------------------------------------------------------


def explain(grid, path, area=None, **options):
    with GridFile(grid) as opened:
        return explain_cells(opened, path, AttributionOptions(**options), area, Progress())


@pytest.mark.parametrize("method", ["logistic", "automatic"])
def test_the_planted_elements_lead_over_the_whole_grid_and_at_the_deposits(survey, tmp_path, method, monkeypatch):
    from prospectivity.models.targeting.cells import explain as module

    monkeypatch.setattr(module, "_BEST_NODES", 40)
    grid, deposits = survey
    train_cells(grid, deposits, [], replace(QUICK, method=method, bags=0), tmp_path / "m.safetensors")
    log = Listener()
    options = AttributionOptions(draws=4, stride=8)
    whole = attribute_elements(grid, tmp_path / "m.safetensors", options, tmp_path / "a.tif", None, Progress(log))
    assert set(whole.leading[:2]) == {"Au", "Cu"}
    assert whole.method == "permutation"
    assert any("no gradients: elements are permuted instead" in message for message in log.messages)
    lattice, _ = open_lattice(grid, [], 1500.0, Progress())
    area = np.zeros((SIDE, SIDE), dtype=bool)
    area.ravel()[deposit_cells(lattice, deposits, Progress())] = True
    chosen = attribute_elements(grid, tmp_path / "m.safetensors", AttributionOptions(), tmp_path / "b.tif", area)
    assert set(chosen.leading[:2]) == {"Au", "Cu"}
    assert chosen.cells == len(deposits)
    assert np.isfinite(read(tmp_path / "b.tif")).all(axis=0).sum() == len(deposits)
    at = attribute_deposits(grid, tmp_path / "m.safetensors", deposits, AttributionOptions())
    assert at.shape == (5, len(deposits))
    assert set(np.argsort(-at.mean(axis=1))[:2]) == {0, 1}


def test_of_a_linear_classifier_each_element_gets_its_own_part_of_the_calibrated_log_odds(survey, model, tmp_path):
    header, arrays = load_arrays(model[0], "cells")
    # Scores as they are, not as shares, of which no element has a part of its own.
    arrays["0.at"] = arrays["0.odds"] = np.array([-100.0, 100.0])
    save_model(tmp_path / "m.safetensors", header, arrays)
    stored = load_cells(tmp_path / "m.safetensors")
    explainer = explain(survey[0], tmp_path / "m.safetensors", draws=8, stride=1)
    lattice, _ = open_lattice(survey[0], [], 1500.0, Progress())
    part = (
        stored.rules.compute(lattice)[:, stored.scorer.columns]
        * stored.scorer.scorer.weights
        * stored.calibration.slope
    )
    inside = lattice.valid
    got = explainer.cells(0, SIDE, np.ones((SIDE, SIDE), dtype=bool)).reshape(5, -1)[:, inside]
    expected = part[inside].T
    # The mean over the places drawn is the same for all cells.
    np.testing.assert_allclose(
        got - got.mean(axis=1, keepdims=True), expected - expected.mean(axis=1, keepdims=True), atol=1e-4
    )


def test_nodes_are_thinned_out_to_a_bounded_number(survey, model, monkeypatch):
    from prospectivity.models.targeting.cells import explain as module

    monkeypatch.setattr(module, "_ROWS_SCORED", 5 * 8 * 300)
    explainer = explain(survey[0], model[0])
    assert np.isfinite(explainer.maps[0].values).sum() <= 300
    assert dict(explainer.facts)["Distance of nodes"].startswith("4 cells")
    assert np.isfinite(explainer.cells(0, SIDE, np.ones((SIDE, SIDE), dtype=bool))).all()


@pytest.mark.parametrize("stride", [1, 4, 7])
@pytest.mark.parametrize(
    "place",
    [
        (slice(20, 41), slice(30, 33)),
        (slice(0, 9), slice(0, 9)),
        (slice(60, 64), slice(63, 64)),
        (slice(5, 7), slice(0, 64)),
    ],
)
def test_in_an_area_the_values_are_those_of_the_whole_grid(survey, model, place, stride):
    area = np.zeros((SIDE, SIDE), dtype=bool)
    area[place] = True
    whole, part = (
        explain(survey[0], model[0], chosen, draws=2, stride=stride, comparison=0).cells(0, SIDE, area)
        for chosen in (None, area)
    )
    np.testing.assert_allclose(part[:, area], whole[:, area], atol=1e-5)
    assert np.abs(whole[:, area]).max() > 0.05


def test_an_area_of_several_parts_is_attributed_at_the_nodes_around_them_only(survey, model):
    area = np.zeros((SIDE, SIDE), dtype=bool)
    area[12, 20] = area[50, 40] = True
    whole, part = (explain(survey[0], model[0], chosen, draws=2, stride=8, comparison=0) for chosen in (None, area))
    np.testing.assert_allclose(part.cells(0, SIDE, area)[:, area], whole.cells(0, SIDE, area)[:, area], atol=1e-5)
    log = Listener()
    with GridFile(survey[0]) as opened:
        explain_cells(opened, model[0], AttributionOptions(draws=2, stride=8, comparison=0), area, Progress(log))
    nodes = int(next(message for message in log.messages if "nodes" in message).split()[0])
    assert 8 <= nodes <= 18


def test_nodes_without_data_take_the_nearest_cell_with_data(survey, model):
    fine, coarse = (explain(survey[0], model[0], draws=2, stride=stride) for stride in (1, 8))
    # The node in row 4 and column 4 lies in the corner without data of one band; two cells beside it the data begin.
    everywhere = np.ones((SIDE, SIDE), dtype=bool)
    at_node, candidates = coarse.cells(4, 1, everywhere)[:, 0, 4], fine.cells(0, SIDE, everywhere)
    assert any(np.allclose(at_node, candidates[:, row, column], atol=1e-5) for row, column in ((4, 6), (6, 4)))


def test_so_many_draws_that_no_node_is_affordable_leave_a_map_all_the_same(survey, model, monkeypatch):
    from prospectivity.models.targeting.cells import explain as module

    monkeypatch.setattr(module, "_BACKGROUND", 60)
    monkeypatch.setattr(module, "_ROWS_SCORED", 5 * 50)
    explainer = explain(survey[0], model[0], draws=10**9)
    facts = dict(explainer.facts)
    # Not more draws than there are other places, and not fewer nodes than make a map.
    assert facts["Draws of other places"] == "60"
    assert facts["Distance of nodes"].startswith("7 cells")
    assert np.isfinite(explainer.maps[0].values).sum() == 9 * 9


def test_a_stride_beyond_the_grid_has_one_node(survey, model):
    assert explain(survey[0], model[0], draws=2, stride=1000).maps[0].values.shape == (1, 1)


def test_however_many_nodes_there_are_few_cells_are_scored_between_two_looks_at_cancel(survey, model, monkeypatch):
    from prospectivity.models.targeting import explanation
    from prospectivity.models.targeting.cells.scorers import RankedScorer

    monkeypatch.setattr(explanation, "_SCORED_AT_ONCE", 300)
    asked, score = [], RankedScorer.score
    log = Listener()
    monkeypatch.setattr(
        RankedScorer,
        "score",
        lambda self, features, progress=None: (
            asked.append((len(features), log.checks)) or score(self, features, progress)
        ),
    )
    with GridFile(survey[0]) as opened:
        explain_cells(opened, model[0], AttributionOptions(draws=1, stride=1), None, Progress(log))
    rows, checks = np.array(asked[1:]).T
    assert rows.sum() > 4000 * 5
    assert max(rows) == 300
    for first, last in ((checks == check).nonzero()[0][[0, -1]] for check in np.unique(checks)):
        assert rows[first : last + 1].sum() <= 600


def test_the_smallest_area_has_an_answer_and_one_without_data_none(survey, model):
    spot, corner = np.zeros((SIDE, SIDE), dtype=bool), np.zeros((SIDE, SIDE), dtype=bool)
    spot[33, 33], corner[1, 1] = True, True
    assert np.isfinite(explain(survey[0], model[0], spot, stride=16).cells(33, 1, spot[33:34])[:, 0, 33]).all()
    with pytest.raises(
        InputError, match=r"The area lies where the grid grid.tif has no cell with data in all of the model's bands"
    ):
        explain(survey[0], model[0], corner)
