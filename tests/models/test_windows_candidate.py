"""What networks learn from in a cross-validation, and what is said of it.

No network is trained: a stand-in sees the windows and maps the first band.
"""

import math
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError, LeakageError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.statistics.calibration import log_odds
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_options import CrossValidationOptions
from prospectivity.models.targeting.ground.held_out import SpatialBlock
from prospectivity.models.targeting.opinion import Opinion
from prospectivity.models.targeting.windows import candidate as crossvalidation_networks
from prospectivity.models.targeting.windows.candidate import NetworkCandidate
from prospectivity.models.targeting.windows.leakage import apart
from prospectivity.models.targeting.windows.sampling import PatchOptions, sample_patches
from prospectivity.models.targeting.windows.table import BACKGROUND, DEPOSIT

SIDE, CELL, SIZE = 240, 100.0, 40
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, CELL, CELL, SIDE, SIDE, "EPSG:32637")
OPTIONS = CrossValidationOptions(
    methods=("smallcnn",), folds=2, repeats=1, patch_size=SIZE, spacing_m=400.0, device="cpu"
)
BUFFER_M = SIZE * math.hypot(CELL, CELL)


def write_grid(path, hole=None):
    """Two bands of noise, the second without data in `hole`."""
    values = np.random.default_rng(1).uniform(0.1, 0.9, (2, SIDE, SIDE)).astype(np.float32)
    if hole is not None:
        values[1][hole] = np.nan
    with GridWriter(path, GEOMETRY, ["a", "b"]) as writer:
        writer.write(values)
    return path


def deposits_at(column, row):
    """Deposits in the middle of cells, with the feature ids of a GeoPackage, from 1."""
    column, row = np.asarray(column), np.asarray(row)
    return Points(
        500_000 + CELL * (column + 0.5), 2_700_000 - CELL * (row + 0.5), "EPSG:32637", ids=np.arange(len(column)) + 1
    )


@pytest.fixture(scope="module")
def grid(tmp_path_factory):
    return write_grid(tmp_path_factory.mktemp("networks") / "grid.tif")


@pytest.fixture(scope="module")
def deposits():
    """Two groups in the west and the east, along the middle of the grid."""
    rng = np.random.default_rng(4)
    return deposits_at(np.append(rng.integers(20, 70, 10), rng.integers(170, 220, 10)), rng.integers(80, 160, 20))


@pytest.fixture
def trainings(monkeypatch):
    """Windows, fewer than usual, and options of each training, in the order of the folds."""
    seen = []

    def train(grid_path, windows, bands, options, model_path, progress, checkpoint):
        seen.append((windows, options))
        progress.part("Training smallcnn", 0.02, 1.0).update(0.5)

    def predict(grid, model_paths, options, flips, progress):
        values = grid.read([0], 0, 0, SIDE, SIDE)[0]
        return Opinion(1, lambda top, rows: values[top : top + rows]), None

    monkeypatch.setattr(crossvalidation_networks, "PatchOptions", partial(PatchOptions, positives=30, negatives=30))
    monkeypatch.setattr(crossvalidation_networks, "train_classifier", train)
    monkeypatch.setattr(crossvalidation_networks, "map_networks", predict)
    return seen


def places_of(deposits):
    return np.column_stack([deposits.x, deposits.y])


def distances(points, places):
    """Between each of (points, 2) and each of (places, 2)."""
    return np.hypot(points[:, None, 0] - places[:, 0], points[:, None, 1] - places[:, 1])


def centres_of(windows):
    return np.column_stack(
        [500_000 + CELL * (windows.col_off + SIZE / 2), 2_700_000 - CELL * (windows.row_off + SIZE / 2)]
    )


def edge_distances(windows, places):
    """Between the edge of each window and each place, 0 inside it."""
    column, row = (places[:, 0] - 500_000) / CELL, (2_700_000 - places[:, 1]) / CELL
    across = np.maximum(np.maximum(windows.col_off[:, None] - column, column - windows.col_off[:, None] - SIZE), 0)
    along = np.maximum(np.maximum(windows.row_off[:, None] - row, row - windows.row_off[:, None] - SIZE), 0)
    return CELL * np.hypot(across, along)


def may_be_learnt_from(windows, places, held_out, buffer_m):
    """Windows that keep off held-out ground, by the definition: regions are the cells nearer to held-out deposits than
    to others.
    """
    cells = np.stack(
        np.meshgrid(500_000 + CELL * (np.arange(SIDE) + 0.5), 2_700_000 - CELL * (np.arange(SIDE) + 0.5)), axis=-1
    ).reshape(-1, 2)
    region = cells[held_out[distances(cells, places).argmin(axis=1)]]
    centres = centres_of(windows)
    to_deposits = distances(centres, places)
    keeps = (to_deposits[:, held_out].min(axis=1) >= buffer_m) & ~held_out[to_deposits.argmin(axis=1)]
    return keeps & (
        (windows.label == DEPOSIT) | np.array([distances(centre[None], region).min() >= buffer_m for centre in centres])
    )


# -- what they learn from ----------------------------------------------------------------------------------------------


def test_windows_that_are_drawn_keep_the_buffer_from_held_out_deposits_and_background_from_their_whole_region(
    grid, deposits, trainings
):
    result = cross_validate(grid, deposits, OPTIONS)
    assert len(trainings) == 2
    for number, (windows, _) in enumerate(trainings):
        assert {DEPOSIT, BACKGROUND} == set(windows.label.tolist())
        assert may_be_learnt_from(windows, places_of(result.deposits), result.fold[0] == number, result.buffer_m).all()


@pytest.fixture(scope="module")
def given(grid, deposits):
    """Windows as 'Sample patches' gives them, kept apart."""
    return apart(sample_patches(grid, deposits, PatchOptions(SIZE, 60, 60, folds=2)), 1, Progress())


def test_windows_that_are_given_keep_off_held_out_ground_as_well_and_the_others_take_no_part(
    grid, deposits, given, trainings
):
    """`apart` keeps windows from one another; it knows nothing of the region of a fold or of BUFFER."""
    log = Listener()
    result = cross_validate(grid, deposits, OPTIONS, patches=given, patches_name="my patches", progress=Progress(log))
    assert len(trainings) == 2
    for number, (windows, _) in enumerate(trainings):
        others = given.rows(given.fold != number)
        buffer_m = result.buffer_m + math.hypot(CELL, CELL)
        keeps = may_be_learnt_from(others, places_of(result.deposits), result.fold[0] == number, buffer_m)
        assert 0 < (keeps & (others.label == BACKGROUND)).sum() < (others.label == BACKGROUND).sum()
        assert windows.patch_id.tolist() == others.patch_id[keeps].tolist()
        counts = [
            f"{(keeps & (others.label == label)).sum()} of {(others.label == label).sum()}"
            for label in (DEPOSIT, BACKGROUND)
        ]
        assert (
            log.messages[number]
            == f"smallcnn without fold {number + 1}: Of PATCHES, {counts[0]} deposit windows and {counts[1]} background"
            " windows take part: the others do not lie 5,798 m (BUFFER and one cell) or more from the ground that"
            " is held out."
        )


def test_given_windows_that_all_lie_near_held_out_ground_are_refused_in_one_sentence(grid, deposits, given, trainings):
    west = deposits.x < 512_000
    far = [
        may_be_learnt_from(given, places_of(deposits), held_out, BUFFER_M + math.hypot(CELL, CELL))
        for held_out in (west, ~west)
    ]
    near = given.rows((given.label == DEPOSIT) | ~np.logical_or(*far))
    with pytest.raises(
        InputError,
        match=(
            r"smallcnn .* fold 1 .*No background window of PATCHES lies 5,798 m .* from the ground that is held out:"
            r" sample more or smaller windows"
        ),
    ):
        cross_validate(grid, deposits, OPTIONS, patches=near)
    assert not trainings


def test_a_copy_of_the_deposits_with_other_feature_ids_is_refused_before_anything_is_trained(
    grid, deposits, given, trainings
):
    """A GeoPackage counts features from 1, a Shapefile from 0: saved as the other, every deposit would take its
    neighbour's fold.
    """
    with pytest.raises(
        InputError,
        match=(
            r"^\d+ of \d+ deposits lie outside the windows of the patch layer that bear their ids \(first: deposit"
            r" \d+ and patch \d+\): .* numbered anew.* "
            r"Sample the patches from this layer of deposits, or do without a patch layer\.$"
        ),
    ):
        cross_validate(grid, replace(deposits, ids=deposits.ids - 1), OPTIONS, patches=given)
    assert not trainings


def test_the_order_of_a_table_of_deposits_does_not_matter_to_given_windows(grid, deposits, given, trainings):
    turned = Points(deposits.x[::-1], deposits.y[::-1], deposits.crs, ids=deposits.ids[::-1])
    cross_validate(grid, turned, OPTIONS, patches=given)
    cross_validate(grid, deposits, OPTIONS, patches=given)
    assert [windows.sha256() for windows, _ in trainings[:2]] == [windows.sha256() for windows, _ in trainings[2:]]


@pytest.mark.parametrize(("exclusion_m", "expected"), [(None, 400.0), (0.0, 0.0), (1500.0, 1500.0)])
def test_background_windows_keep_the_exclusion_distance_from_every_known_deposit(
    tmp_path, trainings, exclusion_m, expected
):
    """The last four deposits are known but take no part: two where the second band has no data, one in a cell with
    another, one outside the grid.
    """
    column = np.append(np.linspace(25, 215, 20).astype(int), [60, 180, 25, -3])
    row = np.append(np.tile([25, 35], 10), [200, 200, 25, 200])
    deposits = deposits_at(column, row)
    hole = np.zeros((SIDE, SIDE), dtype=bool)
    hole[198:203, 58:63] = hole[198:203, 178:183] = True
    result = cross_validate(
        write_grid(tmp_path / "holes.tif", hole), deposits, replace(OPTIONS, exclusion_m=exclusion_m)
    )
    assert result.left_out == 4
    nearest = np.concatenate(
        [
            edge_distances(windows.rows(windows.label == BACKGROUND), places_of(deposits)).min(axis=1)
            for windows, _ in trainings
        ]
    )
    assert nearest.min() > expected
    assert nearest.min() < expected + 1000


def test_a_leak_planted_in_the_drawing_of_windows_is_caught(grid, deposits, trainings, monkeypatch):
    def careless(path, learnt, options, progress, held_out):
        return sample_patches(path, deposits, options)

    monkeypatch.setattr(crossvalidation_networks, "sample_patches", careless)
    with pytest.raises(LeakageError, match="The patch layer drawn for fold 1 leaks"):
        cross_validate(grid, deposits, OPTIONS)
    assert not trainings


def test_folds_of_given_windows_may_bear_any_numbers(grid, deposits, given, trainings):
    cross_validate(grid, deposits, OPTIONS, patches=given)
    cross_validate(grid, deposits, OPTIONS, patches=replace(given, fold=4 * given.fold + 3))
    ids = [windows.patch_id.tolist() for windows, _ in trainings]
    assert ids[0] != ids[1]
    assert ids[:2] == ids[2:]


def test_what_is_asked_of_a_cross_validation_reaches_every_drawing_training_and_map(
    grid, deposits, trainings, monkeypatch
):
    drawn, mapped, scored = [], [], []
    draw, map_, score = sample_patches, crossvalidation_networks.map_networks, NetworkCandidate.score

    def drawing(grid_path, learnt, options, progress, held_out):
        drawn.append(options)
        return draw(grid_path, learnt, options, progress, held_out)

    def mapping(grid, model_paths, options, flips, progress):
        mapped.append((options, flips))
        return map_(grid, model_paths, options, flips, progress)

    def scoring(self, block, background, cells, seed, progress):
        scored.append((cells, score(self, block, background, cells, seed, progress)))
        return scored[-1][1]

    monkeypatch.setattr(crossvalidation_networks, "sample_patches", drawing)
    monkeypatch.setattr(crossvalidation_networks, "map_networks", mapping)
    monkeypatch.setattr(NetworkCandidate, "score", scoring)
    asked = {
        "epochs": 3,
        "weights": Path("start.pth"),
        "augmentation": "rotations",
        "mixup": 0.3,
        "class_balance": True,
        "device": "cpu",
    }
    cross_validate(grid, deposits, replace(OPTIONS, seed=11, repeats=2, exclusion_m=700.0, **asked))
    assert [options.seed for options in drawn] == [11, 11, 12, 12]
    assert {(options.patch_size, options.exclusion) for options in drawn} == {(SIZE, 700.0)}
    assert [options.seed for _, options in trainings] == [11, 11, 12, 12]
    for windows, options in trainings:
        assert {name: getattr(options, name) for name in asked} == asked
        assert options.network == "smallcnn"
        # A quarter of 60 windows, so that an epoch has a few steps.
        assert (len(windows), options.batch_size) == (60, 15)
        assert set(windows.fold.tolist()) == set(range(5))
    # An eighth of a patch.
    assert [(options.mode, options.stride, options.device, flips) for options, flips in mapped] == [
        ("patches", 5, "cpu", False)
    ] * 4
    with GridFile(grid) as opened:
        probability = opened.read([0]).astype(float).ravel()
    for cells, found in scored:
        np.testing.assert_allclose(found, log_odds(probability[cells]), rtol=1e-5)


def test_a_training_for_a_fold_keeps_no_checkpoint(grid, deposits, trainings, monkeypatch):
    """It would lie in a folder that is gone by the time that Cancel is told where it is."""
    asked = []
    monkeypatch.setattr(
        crossvalidation_networks, "train_classifier", lambda *given, checkpoint: asked.append(checkpoint)
    )
    cross_validate(grid, deposits, OPTIONS)
    assert asked == [False, False]


@pytest.mark.parametrize(("size", "before"), [(40, 20), (41, 20)])
def test_what_is_tested_on_are_windows_centred_on_the_deposits_that_are_held_out(size, before):
    column, row = np.array([100, 30, 61, 200]), np.array([50, 90, 120, 70])
    places = places_of(deposits_at(column, row))
    held_out = np.array([False, True, False, True])
    survey = SimpleNamespace(lattice=SimpleNamespace(geometry=GEOMETRY), places=places)
    ground = np.ones(4, dtype=bool)
    block = SpatialBlock(2, held_out, ~held_out, ground, ground)
    around = NetworkCandidate("smallcnn", survey, OPTIONS, None, size, 0.0, 0.0)._around(block)
    assert around.col_off.tolist() == [30 - before, 200 - before]
    assert around.row_off.tolist() == [90 - before, 70 - before]
    assert around.deposit_id.tolist() == [1, 3]
    assert (around.fold.tolist(), around.size.tolist()) == ([2, 2], [size, size])


@pytest.mark.parametrize(("count", "batch"), [(5, 2), (40, 10), (127, 31), (128, 32), (400, 32)])
def test_a_batch_is_a_quarter_of_the_windows_from_two_to_thirty_two(grid, deposits, given, trainings, count, batch):
    rows = np.resize(np.arange(len(given)), count)
    rows[:2] = np.flatnonzero(given.label == DEPOSIT)[0], np.flatnonzero(given.label == BACKGROUND)[0]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(NetworkCandidate, "_windows", lambda self, block, seed, progress: given.rows(rows))
        cross_validate(grid, deposits, OPTIONS)
    assert [options.batch_size for _, options in trainings] == [batch] * 2


@pytest.mark.parametrize(
    ("columns", "rows", "size", "stride"), [(240, 150, 64, 8), (1000, 640, 64, 16), (1000, 640, 256, 32)]
)
def test_a_map_has_a_window_each_eighth_of_a_patch_but_no_more_than_2500(columns, rows, size, stride):
    survey = SimpleNamespace(lattice=SimpleNamespace(geometry=replace(GEOMETRY, columns=columns, rows=rows)))
    assert NetworkCandidate("smallcnn", survey, OPTIONS, None, size, 0.0, 0.0)._stride() == stride


# -- what is said of it ------------------------------------------------------------------------------------------------


def test_where_the_buffer_leaves_no_background_the_buffer_is_blamed_and_not_the_exclusion_distance(grid, trainings):
    """Between two groups in the middle there is ground for cells, but none for windows, whose centres lie 2 km from the
    edge of the grid.
    """
    deposits = deposits_at(np.append(np.full(8, 75), np.full(8, 165)), np.tile(np.arange(30, 230, 25), 2))
    with pytest.raises(
        InputError,
        match=(
            r"No background window of 40 x 40 cells and at most 20% empty cells is farther than 400 m from all 16"
            r" deposits and keeps 10,641 m "
            r"\(the buffer and one cell\) from held-out ground: take more folds, or smaller patches, which"
            r" allow a smaller buffer, or a smaller exclusion distance\.$"
        ),
    ):
        cross_validate(grid, deposits, replace(OPTIONS, buffer_m=10_500.0, deposit_buffer_m=0.0))


def test_a_training_that_can_hold_nothing_out_of_its_own_does_not_mention_folds(grid, deposits, given, trainings):
    """With one of two folds given, the training has a single fold to itself: without it, nothing would train."""
    log = Listener()
    cross_validate(grid, deposits, OPTIONS, patches=given, progress=Progress(log))
    assert [options.validation_fold for _, options in trainings] == [-1, -1]
    assert not [message for message in log.messages if "cannot be held out" in message or "is held out;" in message]


def test_a_training_that_has_windows_to_spare_chooses_its_epoch_on_them(grid, deposits, trainings, monkeypatch):
    monkeypatch.setattr(
        crossvalidation_networks,
        "hold_out",
        lambda windows, fold, progress: (windows.rows(windows.fold != fold), windows.rows(windows.fold == fold)),
    )
    cross_validate(grid, deposits, OPTIONS)
    assert [options.validation_fold for _, options in trainings] == [0, 0]


def test_warnings_of_a_training_bear_the_name_of_the_method_and_the_fold_and_steps_and_epochs_are_not_logged(
    grid, deposits, trainings, monkeypatch
):
    def talkative(grid_path, windows, bands, options, model_path, progress, checkpoint):
        progress.info("Epoch 1 of 16")
        progress.warn("The loss is not a number.")

    monkeypatch.setattr(crossvalidation_networks, "train_classifier", talkative)
    log = Listener()
    cross_validate(grid, deposits, OPTIONS, progress=Progress(log))
    assert [message for message in log.messages if "Epoch" in message or "loss" in message] == [
        "smallcnn without fold 1: The loss is not a number.",
        "smallcnn without fold 2: The loss is not a number.",
    ]


def test_the_bar_never_runs_backwards(grid, deposits, trainings):
    log = Listener()
    cross_validate(grid, deposits, OPTIONS, progress=Progress(log))
    assert log.fractions == sorted(log.fractions)
    assert len({round(fraction, 2) for fraction in log.fractions}) > 10


def test_cancelling_reaches_a_training(grid, deposits, trainings, monkeypatch):
    log = Listener()

    def cancelled(grid_path, windows, bands, options, model_path, progress, checkpoint):
        log.cancelled = lambda: True
        progress.check()
        raise InputError("not cancelled")

    monkeypatch.setattr(crossvalidation_networks, "train_classifier", cancelled)
    with pytest.raises(Cancelled):
        cross_validate(grid, deposits, OPTIONS, progress=Progress(log))
