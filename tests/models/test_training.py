"""The training loop: it learns, keeps the best, can be repeated to the byte and stopped at any time."""

import csv
import dataclasses
import math
import threading

import numpy as np
import pytest
from examples import tiny_network
from listeners import Listener

torch = pytest.importorskip("torch")

from prospectivity.models.core import resources
from prospectivity.models.core.errors import GridError, InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.learning import loop
from prospectivity.models.learning.devices import cancellable, choose_device, reproducible
from prospectivity.models.learning.history import Epoch, write_history
from prospectivity.models.networks import NETWORKS, build_network
from prospectivity.models.networks.resnet import ResNet
from prospectivity.models.rasters.files import sha256
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import load_model
from prospectivity.models.targeting.windows import training
from prospectivity.models.targeting.windows.options import PRESETS, TrainingOptions, default_crop, training_options
from prospectivity.models.targeting.windows.sampling import PatchOptions, sample_patches
from prospectivity.models.targeting.windows.scaling import fit_scaling
from prospectivity.models.targeting.windows.table import PATCH_FIELDS, PatchTable
from prospectivity.models.targeting.windows.training import hold_out, train_classifier

nn = torch.nn
Tiny = tiny_network()


@pytest.fixture(autouse=True)
def small(monkeypatch, one_torch_thread):
    """One thread, and a network whose size does not matter."""
    monkeypatch.setattr(training, "build_network", lambda name, bands: Tiny(bands))


@pytest.fixture(scope="module")
def survey(tmp_path_factory):
    """Noise with gold around nine deposits, and windows on it."""
    folder = tmp_path_factory.mktemp("survey")
    rng = np.random.default_rng(0)
    values = rng.normal(size=(2, 250, 270)).astype(np.float32)
    columns, rows = np.meshgrid([40, 130, 220], [40, 125, 210])
    y, x = np.indices((250, 270))
    for column, row in zip(columns.flat, rows.flat):
        values[1] += 6 * np.exp(-((x - column) ** 2 + (y - row) ** 2) / (2 * 6**2))
    geometry = GridGeometry(500_000.0, 4_000_000.0, 100.0, 100.0, 270, 250, "EPSG:32637")
    with GridWriter(folder / "grid.tif", geometry, ["Zn", "Au"]) as writer:
        writer.write(values)
    deposits = Points(500_000.0 + 100 * (columns.ravel() + 0.5), 4_000_000.0 - 100 * (rows.ravel() + 0.5))
    table = sample_patches(
        folder / "grid.tif", deposits, PatchOptions(patch_size=64, positives=27, negatives=24, folds=3)
    )
    return folder / "grid.tif", table


FAST = TrainingOptions(epochs=2, batch_size=8, learning_rate=0.05, momentum=0.9)


def train(survey, path, log=None, bands=(), on_epoch=None, **options):
    return train_classifier(
        survey[0], survey[1], bands, dataclasses.replace(FAST, **options), path, Progress(log), on_epoch
    )


def test_a_planted_signal_is_learnt_and_found_in_the_held_out_fold(survey, tmp_path):
    assert train(survey, tmp_path / "all.safetensors", epochs=7).kept.accuracy > 0.9
    result = train(survey, tmp_path / "m.safetensors", epochs=8, validation_fold=0)
    assert result.kept.val_accuracy > 0.8
    assert result.history[0].loss > result.history[-1].loss
    assert [epoch.epoch for epoch in result.history] == list(range(1, 9))


def test_windows_that_are_mostly_empty_are_counted(survey, tmp_path):
    with GridFile(survey[0]) as grid:
        geometry, names, values = grid.geometry, grid.names, grid.read()
    table, log = survey[1], Listener()
    first = table.rows(np.arange(len(table)) == 4)
    left, top = int(first.col_off[0]), int(first.row_off[0])
    values[1, top : top + 33, left : left + 64] = np.nan  # 33 of 64 rows, in one band
    empty = [np.isnan(values[1, t : t + 64, c : c + 64]).mean() > 0.5 for c, t in zip(table.col_off, table.row_off)]
    with GridWriter(tmp_path / "holes.tif", geometry, names) as writer:
        writer.write(values)
    train((tmp_path / "holes.tif", table), tmp_path / "m.safetensors", log)
    number = int(table.patch_id[np.flatnonzero(empty)[0]])
    assert (
        f"{sum(empty)} of {len(table)} windows lack data in at least one band in more than half of their cells (first:"
        f" patch {number}): the mean of the band stands there, from which nothing is learnt."
    ) in log.warnings
    train(survey, tmp_path / "m.safetensors", log := Listener())
    assert not any("lack data" in warning for warning in log.warnings)


def test_the_model_file_says_how_it_was_made(survey, tmp_path):
    weights = tmp_path / "start.safetensors"
    first = train(survey, weights, bands=["Au"])
    log = Listener()
    result = train(survey, tmp_path / "m.safetensors", log, bands=["Au", "Zn"], epochs=1, weights=weights, seed=7)
    header, state = load_model(tmp_path / "m.safetensors")
    assert header == result.header
    assert header.band_names == ["Au", "Zn"]
    assert (header.network, header.patch_size, header.crop_size, header.seed, header.complete) == (
        "resnet50",
        64,
        56,
        7,
        True,
    )
    assert (header.cell_width, header.cell_height) == (100.0, 100.0)
    assert "UTM zone 37N" in header.crs
    assert header.training["epochs"] == 1
    assert header.training["weights"] == "start.safetensors"
    assert header.inputs_sha256 == {
        "grid": sha256(survey[0]),
        "patches": survey[1].sha256(),
        "weights": sha256(weights),
    }
    assert {"torch", "numpy", "python"} <= set(header.versions)
    assert header.metrics["epoch"] == 1
    assert header.metrics["val_loss"] is None
    assert first.header.band_names == ["Au"]
    assert set(state) == set(Tiny(2).state_dict())
    assert any(message == "Weights of start.safetensors taken." for message in log.infos)


def test_the_same_seed_gives_the_same_file_to_the_byte_and_another_seed_another(survey, tmp_path):
    for name, seed in (("a", 42), ("b", 42), ("c", 43)):
        torch.rand(3)  # whatever else used the generator must not matter
        train(survey, tmp_path / f"{name}.safetensors", seed=seed, validation_fold=0)
    a, b, c = ((tmp_path / f"{name}.safetensors").read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_nothing_is_left_in_pytorchs_global_state(survey, tmp_path):
    before = torch.get_rng_state()
    train(survey, tmp_path / "m.safetensors", epochs=1)
    assert torch.equal(torch.get_rng_state(), before)
    assert not torch.are_deterministic_algorithms_enabled()
    assert not any(thread.name.startswith("ThreadPoolExecutor") for thread in threading.enumerate())


def test_two_trainings_at_once_give_the_files_that_they_give_one_after_the_other(survey, tmp_path):
    for seed in (1, 2):
        train(survey, tmp_path / f"alone_{seed}.safetensors", seed=seed)
    both = [
        threading.Thread(target=train, args=(survey, tmp_path / f"beside_{seed}.safetensors"), kwargs={"seed": seed})
        for seed in (1, 2)
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    for seed in (1, 2):
        assert (tmp_path / f"alone_{seed}.safetensors").read_bytes() == (
            tmp_path / f"beside_{seed}.safetensors"
        ).read_bytes()


def test_a_training_that_waits_for_another_says_so_and_hears_cancel(survey, tmp_path):
    log = Listener(stop=lambda log: "waiting for it" in " ".join(log.infos))
    with reproducible(1, Progress()), pytest.raises(Cancelled):
        train(survey, tmp_path / "m.safetensors", log)
    assert list(tmp_path.iterdir()) == []


def test_settings_of_determinism_come_back_as_they_were_also_after_an_error():
    torch.use_deterministic_algorithms(True, warn_only=True)
    try:
        with pytest.raises(ZeroDivisionError), reproducible(1, Progress()):
            raise ZeroDivisionError
        assert torch.are_deterministic_algorithms_enabled()
        assert torch.is_deterministic_algorithms_warn_only_enabled()
    finally:
        torch.use_deterministic_algorithms(False)


# -- what is kept, and when it stops: with planned losses --------------------------------------------------------------


@pytest.fixture
def planned(monkeypatch):
    """Replace the passes over the windows by given losses; the network's bias tells of which epoch it is."""

    def plan(losses, validation=None):
        def one_epoch(run, optimiser, rng, number, progress):
            optimiser.step()
            with torch.no_grad():
                run._network.fc.bias.fill_(number)
            return losses[number - 1], 0.5

        def validate(run):
            number = len(run.history)
            return (math.nan, math.nan) if run._validation is None else (validation[number], 0.5)

        monkeypatch.setattr(loop.TrainingLoop, "_one_epoch", one_epoch)
        monkeypatch.setattr(loop.TrainingLoop, "_validate", validate)

    return plan


def kept_epoch(path):
    header, state = load_model(path)
    assert header.metrics["epoch"] == int(state["fc.bias"][0])
    return header.metrics["epoch"]


def test_the_weights_with_the_lowest_loss_are_kept(survey, tmp_path, planned):
    planned([0.9, 0.3, 0.2, 0.4])
    assert train(survey, tmp_path / "m.safetensors", epochs=4).kept.epoch == 3
    assert kept_epoch(tmp_path / "m.safetensors") == 3


def test_the_loss_of_the_held_out_fold_counts_where_there_is_one(survey, tmp_path, planned):
    planned([0.9, 0.3, 0.2, 0.1], [0.8, 0.4, 0.5, 0.6])
    result = train(survey, tmp_path / "m.safetensors", epochs=4, validation_fold=0)
    assert kept_epoch(tmp_path / "m.safetensors") == 2
    assert result.header.metrics["val_loss"] == 0.4


def test_of_mixed_windows_the_last_epoch_is_kept_unless_a_fold_is_held_out(survey, tmp_path, planned):
    planned([0.9, 0.2, 0.4], [0.8, 0.3, 0.5])
    train(survey, tmp_path / "m.safetensors", epochs=3, mixup=0.2, patience=1)
    assert kept_epoch(tmp_path / "m.safetensors") == 3
    train(survey, tmp_path / "m.safetensors", epochs=3, mixup=0.2, validation_fold=0)
    assert kept_epoch(tmp_path / "m.safetensors") == 2


def test_training_stops_when_it_gets_no_better(survey, tmp_path, planned):
    planned([0.1] * 9, [0.8, 0.4, 0.5, 0.6, 0.3, 0.2, 0.1, 0.1, 0.1])
    log = Listener()
    assert len(train(survey, tmp_path / "m.safetensors", log, epochs=9, validation_fold=0, patience=2).history) == 4
    assert "Stopped early: no better validation loss for 2 epochs." in log.infos
    planned([0.5, 0.4, 0.6, 0.6, 0.6])
    assert len(train(survey, tmp_path / "m.safetensors", log, epochs=5, patience=3).history) == 5
    assert log.infos[-1] == "Stopped early: no better loss for 3 epochs."


def test_the_learning_rate_is_halved_again_and_again(survey, tmp_path, planned):
    planned([0.5] * 5)
    rates = [
        epoch.learning_rate
        for epoch in train(survey, tmp_path / "m.safetensors", epochs=5, halve_every=2, learning_rate=0.8).history
    ]
    assert rates == pytest.approx([0.8, 0.8, 0.4, 0.4, 0.2])


def test_a_loss_that_is_no_number_ends_the_training_and_the_best_before_is_kept(survey, tmp_path, planned):
    planned([0.5, math.nan, 0.1])
    log = Listener()
    assert len(train(survey, tmp_path / "m.safetensors", log, epochs=3).history) == 2
    assert kept_epoch(tmp_path / "m.safetensors") == 1
    assert any("The loss of epoch 2 is not a number" in message for message in log.warnings)


def test_a_loss_that_never_was_a_number_is_an_error_and_leaves_no_file(survey, tmp_path):
    with pytest.raises(
        InputError, match="The loss was never a number: lower the learning rate, or check the grid for extreme values"
    ):
        train(survey, tmp_path / "m.safetensors", learning_rate=1e38, epochs=50)
    assert list(tmp_path.iterdir()) == []


def test_each_epoch_is_told_as_it_ends(survey, tmp_path, planned):
    planned([0.5, 0.4])
    told = []
    log = Listener()
    result = train(survey, tmp_path / "m.safetensors", log, on_epoch=told.append)
    assert tuple(told) == result.history
    assert any(message.startswith("Epoch 2 of 2: loss 0.4000, accuracy 50.0%") for message in log.infos)


# -- what the loop is given --------------------------------------------------------------------------------------------


@pytest.fixture
def looped(monkeypatch):
    """What each loop is given, with its batches as keywords; nothing is trained."""
    seen = []

    class Loop:
        def __init__(self, network, device, options, **given):
            seen.append({"network": network, "options": options, **given})
            self.best = Epoch(1, 0.1, 0.5, 0.5, math.nan, math.nan, 1.0)
            self.history, self.best_state = [self.best], network.state_dict()

        def train(self, progress, on_epoch):
            pass

        def figures(self):
            return {}

    monkeypatch.setattr(training, "TrainingLoop", Loop)
    return seen


def test_the_loop_trains_on_windows_of_other_folds_and_is_judged_on_those_held_out(survey, tmp_path, looped):
    for augmentation in ("flips", "rotations"):
        train(
            survey, tmp_path / "m.safetensors", validation_fold=1, augmentation=augmentation, crop_size=40, batch_size=5
        )
    table = survey[1]
    trained, held_out = hold_out(table, 1, Progress())
    for given, rotations in zip(looped, (False, True)):
        assert given["training"]._patches.patch_id.tolist() == trained.patch_id.tolist()
        assert given["validation"]._patches.patch_id.tolist() == held_out.patch_id.tolist()
        for batches in (given["training"], given["validation"]):
            assert (batches._crop, batches._batch_size) == (40, 5)
        assert given["training"]._rotations == rotations
        assert given["objective"].weights is None
    train(survey, tmp_path / "m.safetensors", validation_fold=None)
    assert looped[-1]["validation"] is None
    assert looped[-1]["training"]._patches.patch_id.tolist() == table.patch_id.tolist()
    assert (looped[-1]["training"]._crop, looped[-1]["training"]._batch_size) == (56, 8)


def test_classes_are_balanced_among_the_windows_that_train(survey, tmp_path, looped):
    table = survey[1]
    # Of the held-out fold all windows but one of each kind are left away, so that shares of the classes change.
    thinned = table.rows(
        (table.fold != 0)
        | np.isin(np.arange(len(table)), np.unique(table.label + 9 * table.fold, return_index=True)[1])
    )
    uneven = thinned.rows((thinned.label == 1) | (thinned.fold == 0) | (np.arange(len(thinned)) % 3 == 0))
    train((survey[0], uneven), tmp_path / "m.safetensors", validation_fold=0, class_balance=True)
    label = hold_out(uneven, 0, Progress())[0].label
    assert label.mean() != uneven.label.mean() != 0.5
    expected = [len(label) / 2 / (label == 0).sum(), len(label) / 2 / (label == 1).sum()]
    assert looped[0]["objective"].weights.tolist() == pytest.approx(expected)


def test_first_weights_are_drawn_by_the_seed(survey, tmp_path, looped):
    for seed in (1, 1, 2):
        train(survey, tmp_path / "m.safetensors", seed=seed)
    first, again, other = ([p.tolist() for p in given["network"].parameters()] for given in looped)
    assert first == again != other


@pytest.mark.parametrize("standardise", ["zscore", "minmax"])
@pytest.mark.parametrize("transform", ["none", "log10"])
def test_bands_are_brought_to_scale_as_asked_for(survey, tmp_path, looped, transform, standardise):
    result = train(survey, tmp_path / "m.safetensors", transform=transform, standardise=standardise)
    with GridFile(survey[0]) as grid:
        expected = fit_scaling(grid, grid.names, transform, standardise)
    assert result.header.scaling == expected
    assert looped[0]["training"]._reader._scaling == expected


def test_the_file_knows_the_ranges_of_the_training_windows_and_the_shape_of_the_cells(survey, tmp_path, looped):
    with GridFile(survey[0]) as grid:
        values, names = grid.read(), grid.names
        geometry = dataclasses.replace(grid.geometry, cell_height=40.0)
    table = survey[1]
    trained, held_out = hold_out(table, 0, Progress())
    # The highest value of all lies in a window that is held out.
    values[0, held_out.row_off[0] + 1, held_out.col_off[0] + 2] = 1e4
    with GridWriter(tmp_path / "grid.tif", geometry, names) as writer:
        writer.write(values)
    header = train((tmp_path / "grid.tif", table), tmp_path / "m.safetensors", validation_fold=0, crop_size=48).header
    own = np.stack([values[:, t : t + 64, c : c + 64] for c, t in zip(trained.col_off, trained.row_off)], axis=1)
    own = own.reshape(2, -1)
    assert header.seen == tuple(zip(own.min(axis=1).tolist(), own.max(axis=1).tolist()))
    assert header.seen[0][1] < 1e4
    assert (header.cell_width, header.cell_height, header.crop_size, header.patch_size) == (100.0, 40.0, 48, 64)


@pytest.mark.parametrize(("rows", "counted"), [(32, False), (33, True)])
def test_a_window_is_mostly_empty_from_more_than_half_of_its_cells_on(survey, tmp_path, looped, rows, counted):
    with GridFile(survey[0]) as grid:
        geometry, names, values = grid.geometry, grid.names, grid.read()
    table = survey[1].rows(np.isin(np.arange(len(survey[1])), [0, len(survey[1]) - 1]))
    left, top = int(table.col_off[0]), int(table.row_off[0])
    values[:, :, :] = 1.0 + np.arange(270)
    values[0, top : top + rows, left : left + 64] = np.nan
    with GridWriter(tmp_path / "holes.tif", geometry, names) as writer:
        writer.write(values)
    train((tmp_path / "holes.tif", table), tmp_path / "m.safetensors", log := Listener())
    assert any("lack data in at least one band in more than half" in warning for warning in log.warnings) == counted


@pytest.mark.parametrize(("crop", "warned"), [(55, True), (56, False), (64, False)])
def test_a_crop_of_seven_eighths_of_a_patch_cannot_miss_the_deposit(survey, tmp_path, looped, crop, warned):
    train(survey, tmp_path / "m.safetensors", log := Listener(), crop_size=crop)
    assert any("can miss the deposit" in warning for warning in log.warnings) == warned


# -- cancel ------------------------------------------------------------------------------------------------------------


def test_cancelling_keeps_a_checkpoint_says_so_and_leaves_no_model(survey, tmp_path):
    log = Listener(stop=lambda log: any("Epoch 1 of" in message for message in log.infos))
    with pytest.raises(Cancelled) as caught:
        train(survey, tmp_path / "m.safetensors", log, epochs=50)
    assert [path.name for path in tmp_path.iterdir()] == ["m.checkpoint.safetensors"]
    assert (
        caught.value.kept
        == f"The best weights so far, of epoch 1, were kept as {tmp_path / 'm.checkpoint.safetensors'}."
    )
    header, state = load_model(tmp_path / "m.checkpoint.safetensors")
    assert not header.complete
    assert header.metrics["epoch"] == 1
    Tiny(2).load_state_dict(state)
    # Nothing reads any more from the grid, which is closed by now.
    assert not any(thread.name.startswith("ThreadPoolExecutor") for thread in threading.enumerate())


def test_a_cancelled_training_in_a_scratch_folder_promises_no_checkpoint(survey, tmp_path):
    log = Listener(stop=lambda log: any("Epoch 1 of" in message for message in log.infos))
    with pytest.raises(Cancelled) as caught:
        train_classifier(
            survey[0],
            survey[1],
            (),
            dataclasses.replace(FAST, epochs=50),
            tmp_path / "m.safetensors",
            Progress(log),
            checkpoint=False,
        )
    assert list(tmp_path.iterdir()) == []
    assert caught.value.kept == "No output was written."


@pytest.mark.parametrize("checks", [1, 5, 12, 20])
def test_cancelling_before_the_first_epoch_ends_leaves_nothing(survey, tmp_path, checks):
    with pytest.raises(Cancelled) as caught:
        train(survey, tmp_path / "m.safetensors", Listener(stop=lambda log: log.checks >= checks), epochs=50)
    assert caught.value.kept == "No output was written."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("network", "blocks"), [(lambda: Tiny(2), 5 + 1), (lambda: ResNet((1, 2, 1, 1), 2, 2), 5 + 4 + 4)]
)
def test_cancel_is_asked_for_after_each_block_forwards_and_backwards(network, blocks):
    network, log = network(), Listener()
    x = torch.randn(2, 2, 32, 32)
    with cancellable(network, Progress(log)):
        loss = network(x).sum()
        assert log.checks == blocks
        loss.backward()
        assert log.checks == 2 * blocks
        loss = network(x).sum()
        log.stop = lambda log: log.checks > 3 * blocks + 2
        with pytest.raises(Cancelled):
            loss.backward()
        with pytest.raises(Cancelled):
            network(x)
    log.checks = 0
    network(x).sum().backward()
    assert log.checks == 0


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_asks_for_cancel_often_in_both_directions(name):
    network, log = build_network(name, 2), Listener()
    with cancellable(network, Progress(log)):
        loss = network(torch.randn(2, 2, 32, 32)).sum()
        forwards = log.checks
        loss.backward()
    convolutions = sum(isinstance(module, nn.Conv2d) for module in network.modules())
    assert forwards > convolutions / 4
    assert log.checks == 2 * forwards


# -- every network -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in NETWORKS if name != "resnet50"])
def test_every_network_trains_on_small_windows_repeats_to_the_byte_and_starts_from_its_own_file(
    survey, tmp_path, name, monkeypatch
):
    monkeypatch.setattr(training, "build_network", build_network)
    for file in "ab":
        result = train(
            survey, tmp_path / f"{file}.safetensors", network=name, epochs=1, crop_size=32, batch_size=16, mixup=0.2
        )
    assert math.isfinite(result.kept.loss)
    assert (tmp_path / "a.safetensors").read_bytes() == (tmp_path / "b.safetensors").read_bytes()
    log = Listener()
    train(
        survey,
        tmp_path / "c.safetensors",
        log,
        ["Au"],
        network=name,
        epochs=1,
        crop_size=32,
        weights=tmp_path / "a.safetensors",
    )
    assert "Weights of a.safetensors taken." in log.infos
    assert load_model(tmp_path / "c.safetensors")[0].network == name


def test_the_small_network_learns_the_planted_signal(survey, tmp_path, monkeypatch):
    monkeypatch.setattr(training, "build_network", build_network)
    assert (
        train(survey, tmp_path / "m.safetensors", network="smallcnn", epochs=15, validation_fold=0).kept.val_accuracy
        > 0.8
    )


@pytest.mark.parametrize("name", [name for name in NETWORKS if name != "resnet50"])
def test_every_networks_training_can_be_cancelled_within_its_first_step(survey, tmp_path, name, monkeypatch):
    monkeypatch.setattr(training, "build_network", build_network)
    epochs = []
    log = Listener(stop=lambda log: log.checks > 30)
    with pytest.raises(Cancelled):
        train(survey, tmp_path / "m.safetensors", log, on_epoch=epochs.append, network=name, crop_size=32, epochs=50)
    assert len(epochs) < 2


# -- augmentation, mixing, balance -------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [{"augmentation": "rotations"}, {"mixup": 0.4}, {"class_balance": True}])
def test_each_way_of_training_learns_repeats_to_the_byte_and_is_written_down(survey, tmp_path, options):
    result = train(survey, tmp_path / "a.safetensors", epochs=8, **options)
    assert result.history[-1].loss < result.history[0].loss
    assert result.history[-1].accuracy > 0.7
    train(survey, tmp_path / "b.safetensors", epochs=8, **options)
    train(survey, tmp_path / "plain.safetensors", epochs=8)
    assert (tmp_path / "a.safetensors").read_bytes() == (tmp_path / "b.safetensors").read_bytes()
    states = [load_model(tmp_path / f"{name}.safetensors")[1] for name in ("a", "plain")]
    assert any(not torch.equal(states[0][name], states[1][name]) for name in states[0])
    for name, value in options.items():
        assert result.header.training[name] == value


def test_mixing_with_a_share_of_one_changes_nothing_and_otherwise_is_cross_entropy_with_soft_labels():
    scores, labels = torch.randn(6, 2), torch.tensor([0, 1, 1, 0, 1, 0])
    partner = torch.tensor([3, 2, 1, 0, 5, 4])
    loss = loop.CrossEntropy().loss
    unmixed = loop.Mixture(1.0, partner).of_labels(loss, scores, labels)
    assert unmixed == loss(scores, labels) == nn.functional.cross_entropy(scores, labels)
    mixture = loop.Mixture(0.3, partner)
    soft = mixture.of(nn.functional.one_hot(labels, 2).float())
    torch.testing.assert_close(soft.sum(1), torch.ones(6))
    torch.testing.assert_close(mixture.of_labels(loss, scores, labels), nn.functional.cross_entropy(scores, soft))
    windows = torch.randn(6, 3, 4, 4)
    torch.testing.assert_close(mixture.of(windows)[1], 0.3 * windows[1] + 0.7 * windows[2])


def test_the_shares_of_a_mixture_follow_the_beta_distribution_and_the_partners_are_a_permutation():
    rng = np.random.default_rng(0)
    drawn = [loop.Mixture.draw(0.4, 5, rng, torch.device("cpu")) for _ in range(4000)]
    shares = np.array([mixture.share for mixture in drawn])
    assert shares.mean() == pytest.approx(0.5, abs=0.02)
    assert shares.var() == pytest.approx(1 / (4 * (2 * 0.4 + 1)), rel=0.05)
    assert all(sorted(mixture.partner.tolist()) == [0, 1, 2, 3, 4] for mixture in drawn)


def test_a_mixed_window_is_right_by_the_shares_of_its_labels():
    labels, partner = torch.tensor([0, 1, 1]), torch.tensor([1, 0, 2])
    scores = nn.functional.one_hot(torch.tensor([0, 0, 1]), 2).float()
    hits = loop.CrossEntropy().hits
    assert hits(scores, labels).tolist() == [1, 0, 1]
    assert loop.Mixture(0.75, partner).of_labels(hits, scores, labels).tolist() == pytest.approx([0.75, 0.25, 1])


def test_class_weights_are_scikit_learns_balanced_ones_and_give_both_classes_the_same_say():
    sklearn = pytest.importorskip("sklearn.utils.class_weight")
    labels = np.array([1, 0, 0, 0, 0, 1, 0, 0], dtype=np.int64)
    weights = loop.class_weights(labels)
    np.testing.assert_allclose(weights, sklearn.compute_class_weight("balanced", classes=np.array([0, 1]), y=labels))
    scores = torch.zeros(8, 2, requires_grad=True)
    loop.CrossEntropy(weights).loss(scores, torch.from_numpy(labels)).backward()
    torch.testing.assert_close(scores.grad.sum(0), torch.zeros(2), rtol=0, atol=1e-7)


# -- holding out -------------------------------------------------------------------------------------------------------


def table_of(label, fold, col_off):
    n = len(label)
    columns = {
        "patch_id": range(n),
        "label": label,
        "deposit_id": [0] * n,
        "fold": fold,
        "col_off": col_off,
        "row_off": [0] * n,
        "size": [10] * n,
    }
    return PatchTable(*(np.array(columns[name], dtype=np.int64) for name in PATCH_FIELDS))


def test_windows_that_overlap_a_held_out_window_do_not_train():
    log = Listener()
    table = table_of([1, 0, 1, 0, 0], [0, 0, 1, 1, 1], [0, 20, 9, 10, 40])
    first, second = hold_out(table_of([1, 0, 1, 0, 1], [0, 0, 1, 1, 1], [0, 20, 9, 30, 40]), 0, Progress(log))
    assert second.patch_id.tolist() == [0, 1]
    assert first.patch_id.tolist() == [3, 4]
    assert log.infos == ["Fold 0 is held out; 1 windows that overlap it take no part."]
    # Here the only other deposit window overlaps: nothing can be held out.
    everything, nothing = hold_out(table, 0, Progress(log))
    assert everything is table
    assert nothing is None
    assert "Fold 0 cannot be held out" in log.warnings[0]
    assert "All windows train" in log.warnings[0]


@pytest.mark.parametrize(
    ("right", "down", "kept"),
    [(9, 0, False), (10, 0, True), (0, 9, False), (0, 10, True), (9, 9, False), (9, 10, True)],
)
def test_windows_beside_a_held_out_window_train_and_those_that_share_a_cell_do_not(right, down, kept):
    table = table_of([1, 0, 1, 0, 1], [0, 0, 1, 1, 1], [100, 300, 500, 600, 100 + right])
    table = dataclasses.replace(table, row_off=np.array([50, 50, 50, 50, 50 + down]))
    training, _ = hold_out(table, 0, Progress())
    assert training.patch_id.tolist() == [2, 3, *([4] if kept else [])]


@pytest.mark.parametrize("fold", [None, -1])
def test_no_fold_is_held_out_without_a_warning_if_none_was_asked_for(fold):
    log = Listener()
    table = table_of([1, 0], [0, 1], [0, 20])
    assert hold_out(table, fold, Progress(log)) == (table, None)
    assert log.warnings == []


def test_a_fold_that_does_not_exist_is_a_warning():
    log = Listener()
    table = table_of([1, 0], [0, 1], [0, 20])
    assert hold_out(table, 9, Progress(log)) == (table, None)
    assert len(log.warnings) == 1


def test_a_held_out_fold_of_any_size_is_scored_completely(survey, tmp_path):
    seen = []
    original = Tiny.forward

    def forward(self, x):
        if not self.training:
            seen.append(len(x))
        return original(self, x)

    held_out = int((survey[1].fold == 0).sum())
    options = {"epochs": 1, "validation_fold": 0, "batch_size": held_out - 1}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Tiny, "forward", forward)
        train(survey, tmp_path / "m.safetensors", **options)
    assert sum(seen) == held_out


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "error", "sentence"),
    [
        (
            {"crop_size": 65},
            InputError,
            "The crop of 65 cells is larger than the patches of 64: choose a crop of at most their size",
        ),
        ({"bands": ["Au", "Pb"]}, GridError, "grid.tif has no band Pb; its bands are Zn, Au"),
        ({"weights": "nowhere.pth"}, ValueError, "The weights file nowhere.pth does not exist"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_sentence_and_leaves_no_file(survey, tmp_path, options, error, sentence):
    from pathlib import Path

    options = {name: Path(value) if name == "weights" else value for name, value in options.items()}
    with pytest.raises(error, match=sentence):
        train(survey, tmp_path / "m.safetensors", **options)
    assert list(tmp_path.iterdir()) == []


def test_the_place_of_the_model_is_checked_before_the_work(survey, tmp_path):
    with pytest.raises(ResourceError, match="does not exist: create it or choose another"):
        train(survey, tmp_path / "nowhere" / "m.safetensors")
    with pytest.raises(
        ResourceError, match=r"m.pth is written as .safetensors: give the output a name that ends with .safetensors"
    ):
        train(survey, tmp_path / "m.pth")


def test_patches_that_leave_too_small_a_crop_are_refused(survey, tmp_path):
    table = dataclasses.replace(survey[1], size=np.full(len(survey[1]), 34))
    with pytest.raises(
        InputError, match=r"Patches of 34 cells leave a crop of 29, less than the 32 .* sample larger patches"
    ):
        train((survey[0], table), tmp_path / "m.safetensors")


def test_crops_that_can_miss_the_deposit_are_a_warning(survey, tmp_path, planned):
    planned([0.5])
    log = Listener()
    train(survey, tmp_path / "m.safetensors", log, epochs=1, crop_size=40)
    assert any("Crops of 40 cells can miss the deposit of a window of 64" in message for message in log.warnings)


def test_a_batch_that_memory_cannot_hold_is_refused_before_the_work(survey, tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "available_memory", lambda: 6e8)
    with pytest.raises(
        ResourceError,
        match=(
            r"Training with batches of 4000 crops of 56 x 56 cells needs about .* are available: choose a smaller batch"
            r" size"
        ),
    ):
        train(survey, tmp_path / "m.safetensors", batch_size=4000)
    assert list(tmp_path.iterdir()) == []
    train(survey, tmp_path / "m.safetensors", epochs=1)


def test_a_device_that_is_not_there_is_refused(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert choose_device("auto").type == choose_device("cpu").type == "cpu"
    with pytest.raises(
        InputError, match="The device is to be 'cuda', and PyTorch finds no CUDA device: choose 'auto' or 'cpu'"
    ):
        choose_device("cuda")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"network": "vgg"}, "There is no network 'vgg': choose one of resnet50"),
        ({"transform": "clr"}, "There is no transform 'clr'"),
        ({"standardise": "rank"}, "There is no standardise 'rank'"),
        ({"device": "tpu"}, "There is no device 'tpu': choose one of auto, cpu, cuda"),
        ({"epochs": 0}, "epochs is 0: give at least 1"),
        ({"halve_every": 0}, "halve_every is 0"),
        ({"batch_size": 1}, "The batch size is 1: batch normalisation needs at least 2"),
        ({"learning_rate": 0.0}, "The learning rate 0 is not positive"),
        ({"augmentation": "noise"}, "There is no augmentation 'noise': choose one of flips, rotations"),
        ({"mixup": -0.1}, "mixup is -0.1: give 0 for none, or a positive number such as 0.2"),
        ({"mixup": math.nan}, "mixup is nan"),
        ({"mixup": math.inf}, "mixup is inf"),
        ({"learning_rate": math.nan}, "The learning rate nan is not positive"),
        ({"crop_size": 31}, "A crop of 31 cells is less than the 32"),
    ],
)
def test_options_that_make_no_sense_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        TrainingOptions(**options)


def test_the_preset_paper_is_that_of_the_paper():
    paper = PRESETS["paper"]
    assert (paper.network, paper.epochs, paper.batch_size, paper.learning_rate) == ("resnet50", 120, 32, 0.01)
    assert (paper.halve_every, paper.momentum, paper.weight_decay) == (30, 0.1, 1e-4)
    assert (paper.augmentation, paper.mixup, paper.class_balance) == ("flips", 0.0, False)
    assert (paper.transform, paper.standardise, paper.validation_fold, paper.patience) == ("none", "zscore", None, None)


def test_the_preset_quick_holds_a_fold_out_and_stops_when_it_gets_no_better():
    quick = PRESETS["quick"]
    assert (quick.network, quick.epochs, quick.batch_size, quick.learning_rate) == ("resnet50", 16, 32, 0.003)
    assert (quick.halve_every, quick.momentum, quick.weight_decay) == (5, 0.9, 1e-4)
    assert (quick.transform, quick.standardise, quick.validation_fold, quick.patience) == ("auto", "zscore", 0, 5)


@pytest.mark.parametrize("given", [{"patience": 0}, {"mixup": 0.0}, {"class_balance": False}, {"seed": 0}])
def test_a_value_of_nothing_is_a_value(given):
    assert training_options("quick", **given) == dataclasses.replace(PRESETS["quick"], **given)


@pytest.mark.parametrize(("patch", "crop"), [(256, 224), (64, 56), (47, 41), (41, 35), (40, 35), (37, 32)])
def test_a_crop_is_seven_eighths_of_a_patch_in_whole_cells(patch, crop):
    assert default_crop(patch) == crop


def test_the_least_crop_is_the_one_that_a_network_reduces_to_one_cell():
    assert TrainingOptions(crop_size=32).crop_size == 32
    with pytest.raises(InputError, match="A crop of 0 cells is less than the 32"):
        TrainingOptions(crop_size=0)


def test_what_is_given_takes_the_place_of_the_presets_value_and_none_does_not():
    options = training_options("quick", epochs=3, batch_size=None)
    assert options == dataclasses.replace(PRESETS["quick"], epochs=3)
    with pytest.raises(InputError, match="There is no preset 'slow': choose one of paper, quick"):
        training_options("slow")


# -- history and report ------------------------------------------------------------------------------------------------


def test_the_history_has_a_row_per_epoch_and_empty_fields_where_nothing_was_held_out(tmp_path):
    history = [Epoch(1, 0.01, 0.7, 0.5, math.nan, math.nan, 1.5), Epoch(2, 0.005, 0.6, 0.75, 0.5, 1.0, 1.25)]
    write_history(history, tmp_path / "history.csv")
    with (tmp_path / "history.csv").open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == ["epoch", "learning_rate", "loss", "accuracy", "val_loss", "val_accuracy", "seconds"]
    assert rows[0]["val_loss"] == rows[0]["val_accuracy"] == ""
    assert [float(rows[1][name]) for name in rows[1]] == [2, 0.005, 0.6, 0.75, 0.5, 1.0, 1.25]


@pytest.mark.parametrize("mixup", [0.0, 0.2])
def test_the_report_says_when_windows_were_mixed(survey, tmp_path, planned, mixup):
    from prospectivity.models.reports.training import MIXED, training_report

    planned([0.5, 0.4])
    training_report(train(survey, tmp_path / "m.safetensors", mixup=mixup)).write(tmp_path / "report.html")
    assert (MIXED.split(":")[0] in (tmp_path / "report.html").read_text(encoding="utf-8")) == (mixup > 0)


@pytest.mark.parametrize("fold", [None, 0])
def test_the_report_says_what_figures_of_training_windows_are_worth(survey, tmp_path, planned, fold):
    from prospectivity.models.reports.training import REMEMBERED, training_report

    planned([0.5, 0.4], [0.6, 0.7])
    result = train(survey, tmp_path / "m.safetensors", validation_fold=fold)
    training_report(result).write(tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert (REMEMBERED in text) == (fold is None)
    assert ("held-out fold" in text) == (fold is not None)
    assert text.count("<svg") == 2
    assert "<td>Class balance</td><td>no</td>" in text
    for part in ("Au", "64 and 56 cells of 100 x 100 m", result.header.inputs_sha256["grid"]):
        assert part in text
