"""Maps: no seams, the right place, the modes and whether they agree, ensembles, no data."""

import dataclasses

import numpy as np
import pytest
from examples import tiny_network
from listeners import Listener, after_checks

torch = pytest.importorskip("torch")

from prospectivity.models.core import resources
from prospectivity.models.core.errors import GridError, InputError, ModelFileError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.networks import resnet
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import BandScaling, ModelHeader, save_model
from prospectivity.models.targeting.prediction import predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions
from prospectivity.models.targeting.windows import ensemble as ensembles
from prospectivity.models.targeting.windows import inference
from prospectivity.models.targeting.windows.batches import WindowReader

nn = torch.nn
CELL, PATCH, CROP = 100.0, 64, 56
Tiny = tiny_network()


@pytest.fixture(autouse=True)
def small(monkeypatch, one_torch_thread):
    """One thread, a network whose size does not matter, and single precision."""
    monkeypatch.setattr(ensembles, "build_network", lambda name, bands, classes: Tiny(bands, classes))
    monkeypatch.setattr(ensembles, "has_fast_bfloat16", lambda device: False)


def realistic(network, bands, sharpness):
    """Weights and running statistics as after some training, and scores spread enough that the surroundings matter."""
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, std=0.3)
    network.train()
    with torch.no_grad():
        for _ in range(30 if isinstance(network, Tiny) else 5):
            network(torch.randn(4, bands, 96, 96))
        network.eval()
        scores = network(torch.randn(16, bands, 64, 64))
        network.fc.weight.mul_(sharpness / scores.std(0).mean())
        network.fc.bias.copy_(-network(torch.randn(16, bands, 64, 64)).mean(0))
    return network


def header_for(bands, **changes):
    scaling = tuple(BandScaling(name, False, 0.0, 1.0, 0.0, 0.0) for name in bands)
    return ModelHeader("windows", "resnet50", scaling, CELL, CELL, "EPSG:32637", PATCH, CROP, **changes)


def save(path, seed=0, bands=("Au", "Cu"), network=None, **changes):
    if network is None:
        torch.manual_seed(seed)
        network = realistic(Tiny(len(bands)), len(bands), 1.5)
    save_model(path, header_for(bands, **changes), network.state_dict())
    return path


def write(path, values, names=("Au", "Cu"), cell=CELL):
    values = np.asarray(values, dtype=np.float32)
    with GridWriter(
        path, GridGeometry(1000.0, 70_000.0, cell, cell, values.shape[2], values.shape[1], "EPSG:32637"), list(names)
    ) as writer:
        writer.write(values)
    return path


def read(path):
    with GridFile(path) as grid:
        assert len(grid.names) == 1
        return grid.read()[0]


@pytest.fixture
def grid(tmp_path):
    return write(tmp_path / "grid.tif", np.random.default_rng(0).normal(size=(2, 260, 300)))


@pytest.fixture
def model(tmp_path):
    return save(tmp_path / "model.safetensors")


def predict(grid, models, out, uncertainty=None, log=None, **options):
    models = models if isinstance(models, list) else [models]
    predict_prospectivity(grid, models, PredictionOptions(**options), out, uncertainty, Progress(log))
    return read(out)


def votes(grid, models, spread=False, **options):
    """Votes at the nodes, before they are spread over the cells."""
    options = PredictionOptions(**{"stride": None if options.get("mode") == "tiles" else 32, **options})
    with GridFile(grid) as opened, torch.inference_mode():
        ensemble, _ = ensembles.load_ensemble(opened, models, spread, torch.device("cpu"), Progress())
        return inference._MODES[options.mode](ensemble, opened.geometry, options, Progress())[0]


# -- dense -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bfloat16", [False, True])
def test_the_dense_map_has_no_seams(grid, model, bfloat16, monkeypatch):
    monkeypatch.setattr(ensembles, "has_fast_bfloat16", lambda device: bfloat16)
    monkeypatch.setattr(inference, "nodes_per_side", lambda ensemble, cells: cells)
    whole = votes(grid, [model], block_cells=1000)
    assert whole.std() > 0.05
    for side in (1, 3, 4):
        assert np.abs(votes(grid, [model], block_cells=side) - whole).max() < 1e-3


@pytest.mark.parametrize("bfloat16", [False, True])
def test_a_residual_networks_map_has_no_seams_either(tmp_path, bfloat16, monkeypatch):
    monkeypatch.setattr(
        ensembles, "build_network", lambda name, bands, classes: resnet.ResNet((1, 1, 1, 1), bands, classes)
    )
    monkeypatch.setattr(ensembles, "has_fast_bfloat16", lambda device: bfloat16)
    monkeypatch.setattr(inference, "nodes_per_side", lambda ensemble, cells: cells)
    monkeypatch.setattr(resnet.ResNet, "reach", 64)  # 37 would do for this one
    torch.manual_seed(3)
    network = realistic(resnet.ResNet((1, 1, 1, 1), 1, 2), 1, 1.0)
    path = save(tmp_path / "model.safetensors", bands=("Au",), network=network)
    grid = write(tmp_path / "grid.tif", np.random.default_rng(1).normal(size=(1, 96, 128)), ["Au"])
    whole = votes(grid, [path], block_cells=100)
    assert whole.std() > 0.02
    assert np.abs(votes(grid, [path], block_cells=2) - whole).max() < 1e-3


def test_a_dense_value_is_the_softmax_of_the_features_evenly_around_the_cell(grid, model):
    values = np.zeros((2, 32 * 20 + 1, 32 * 20 + 1), dtype=np.float32)
    # Node (0, 0), the grid's corner, lies at feature 8 of a block that begins 256 cells before; the pair of features at
    # -16 and 16.
    values[:, 256 + 16 : 256 + 16 + 260, 256 + 16 : 256 + 16 + 300] = GridFile(grid).read()
    network = Tiny(2)
    network.load_state_dict(ensembles.load_model(model)[1])
    network.eval()
    with torch.no_grad():
        features = network.features(torch.from_numpy(values)[None])
        means = nn.functional.avg_pool2d(features, 2, 1)[0, :, 8:18, 8:19]
        expected = torch.softmax(network.fc(means.permute(1, 2, 0)), -1)[..., 1]
    np.testing.assert_allclose(votes(grid, [model])[0], expected, atol=1e-4)


def test_small_patches_are_mapped_at_an_eighth_of_their_size_unless_a_stride_is_given(grid, model, tmp_path):
    np.testing.assert_array_equal(
        predict(grid, model, tmp_path / "a.tif"), predict(grid, model, tmp_path / "b.tif", stride=8)
    )
    header, state = ensembles.load_model(model)
    save_model(tmp_path / "large.safetensors", dataclasses.replace(header, patch_size=256), state)
    large = predict(grid, tmp_path / "large.safetensors", tmp_path / "c.tif")
    np.testing.assert_array_equal(large, predict(grid, model, tmp_path / "d.tif", stride=32))


@pytest.mark.parametrize("stride", [16, 8])
def test_a_finer_stride_agrees_at_the_nodes_of_the_coarse_one(grid, model, stride):
    coarse, fine = votes(grid, [model])[0], votes(grid, [model], stride=stride)[0]
    shared = fine[:: 32 // stride, :: 32 // stride]
    rows, columns = min(coarse.shape[0], shared.shape[0]), min(coarse.shape[1], shared.shape[1])
    assert rows >= 9
    np.testing.assert_allclose(shared[:rows, :columns], coarse[:rows, :columns], atol=1e-4)
    assert np.isfinite(fine).all()


def averaging(bands=1):
    """A network that adds up what it sees, alike in all directions."""
    network = Tiny(bands).eval()
    with torch.no_grad():
        for block in network.layers:
            block.conv.weight.fill_(1 / (9 * block.conv.weight.shape[1]))
        network.fc.weight.copy_(torch.tensor([[0.0], [0.75]]).expand(2, 16))
    return network


@pytest.mark.parametrize("mode", ["dense", "patches"])
@pytest.mark.parametrize(("column", "row"), [(240, 50), (100, 150), (171, 133)])
def test_what_lies_in_a_place_shows_in_that_place(tmp_path, mode, column, row):
    values = np.zeros((1, 200, 290))
    values[0, row - 3 : row + 4, column - 3 : column + 4] = 9
    path = save(tmp_path / "model.safetensors", bands=("Au",), network=averaging())
    result = predict(write(tmp_path / "grid.tif", values, ["Au"]), path, tmp_path / "map.tif", mode=mode, stride=8)
    above = result - result.min()
    x = (above.sum(0) * np.arange(290)).sum() / above.sum()
    y = (above.sum(1) * np.arange(200)).sum() / above.sum()
    # Features lie evenly around the node, but in a window the first of them sees padding to its north-west: adding up
    # leans 8 cells to the south-east.
    tolerance = 3 if mode == "dense" else 9
    assert abs(x - column) < tolerance
    assert abs(y - row) < tolerance
    assert result.max() - result.min() > 0.1


def test_dense_and_patches_agree_as_far_as_the_padding_of_the_windows_lets_them(tmp_path):
    values = np.zeros((1, 256, 256))
    y, x = np.indices((256, 256))
    for column, row in ((70, 60), (190, 120), (100, 200)):
        values[0] += 3 * np.exp(-((x - column) ** 2 + (y - row) ** 2) / (2 * 25**2))
    grid = write(tmp_path / "grid.tif", values, ["Au"])
    path = save(tmp_path / "model.safetensors", bands=("Au",), network=averaging())
    dense, patches = (predict(grid, path, tmp_path / f"{mode}.tif", mode=mode) for mode in ("dense", "patches"))
    # Measured 0.86 for windows as small as these: half of what a feature sees is padding.
    assert np.corrcoef(dense.ravel(), patches.ravel())[0, 1] > 0.8


def test_blocks_bound_what_is_read_at_a_time(grid, model, tmp_path, monkeypatch):
    sizes = []
    original = WindowReader.read

    def watched(self, col_off, row_off, columns, rows):
        sizes.append(columns * rows)
        return original(self, col_off, row_off, columns, rows)

    monkeypatch.setattr(WindowReader, "read", watched)
    predict(grid, model, tmp_path / "map.tif", block_cells=130_000)
    assert len(sizes) > 1
    assert max(sizes) <= 130_000


def test_blocks_cover_the_lattice_once():
    for rows, columns, side in ((1, 1, 8), (7, 30, 8), (17, 16, 4)):
        count = np.zeros((rows, columns), dtype=int)
        for top, left, height, width in ensembles.blocks_of_nodes(rows, columns, side):
            assert height <= side
            assert width <= side
            count[top : top + height, left : left + width] += 1
        assert (count == 1).all()


# -- patches and tiles -------------------------------------------------------------------------------------------------


def by_hand(grid, model, left, top):
    header, state = ensembles.load_model(model)
    network = Tiny(len(header.scaling))
    network.load_state_dict(state)
    network.eval()
    with GridFile(grid) as opened, torch.no_grad():
        window = WindowReader(opened, header.scaling).read(left, top, CROP, CROP)
        return float(torch.softmax(network(torch.from_numpy(window)[None]), 1)[0, 1])


def test_patches_give_what_the_network_says_of_the_window_whose_features_lie_evenly_around_the_node(grid, model):
    nodes = votes(grid, [model], mode="patches", stride=50)[0]
    assert nodes.shape == (7, 7)
    for row, column in ((0, 0), (3, 2), (6, 6), (1, 5)):
        assert nodes[row, column] == pytest.approx(by_hand(grid, model, column * 50 - 16, row * 50 - 16), abs=1e-5)


def test_between_nodes_the_map_is_bilinear(grid, model, tmp_path):
    nodes = votes(grid, [model])[0]
    result = predict(grid, model, tmp_path / "map.tif", stride=32)
    for row, column in ((0, 0), (31, 32), (100, 250), (259, 299)):
        y, x = row / 32, column / 32
        r, c = int(y), int(x)
        fy, fx = y - r, x - c
        expected = (nodes[r, c] * (1 - fx) + nodes[r, c + 1] * fx) * (1 - fy) + (
            nodes[r + 1, c] * (1 - fx) + nodes[r + 1, c + 1] * fx
        ) * fy
        assert result[row, column] == pytest.approx(expected, abs=1e-6)


def test_where_every_cell_is_a_node_each_cell_has_the_value_of_its_own_node(grid, model, tmp_path):
    nodes = votes(grid, [model], stride=1)[0]
    np.testing.assert_allclose(predict(grid, model, tmp_path / "map.tif", stride=1), nodes[:260, :300], atol=1e-6)


def test_tiles_hold_one_value_each_that_of_their_middle(model, tmp_path):
    grid = write(tmp_path / "grid.tif", np.random.default_rng(2).normal(size=(2, 130, 200)))
    result = predict(grid, model, tmp_path / "map.tif", mode="tiles")
    tiles = {}
    for row in range(3):
        for column in range(4):
            tile = result[row * 64 : (row + 1) * 64, column * 64 : (column + 1) * 64]
            assert tile.min() == tile.max()
            tiles[row, column] = tile[0, 0]
    assert len(set(tiles.values())) == 12
    # The tiles that would reach beyond the grid are moved back inside.
    assert tiles[1, 2] == pytest.approx(by_hand(grid, model, 2 * 64 + 4, 64 + 4), abs=1e-5)
    assert tiles[2, 3] == pytest.approx(by_hand(grid, model, 200 - 64 + 4, 130 - 64 + 4), abs=1e-5)


def test_a_grid_of_twelve_by_twelve_tiles_gives_144(model, tmp_path):
    grid = write(tmp_path / "grid.tif", np.random.default_rng(2).normal(size=(2, 768, 768)))
    nodes = votes(grid, [model], mode="tiles")
    assert nodes.shape == (1, 12, 12)


# -- whether dense and windows agree -----------------------------------------------------------------------------------


def looking(column, bands=2):
    """A network whose convolutions look at one column of their neighbours only: 1 is the cell itself, 0 the next to the
    west.
    """
    torch.manual_seed(4)
    network = Tiny(bands).eval()
    with torch.no_grad():
        for block in network.layers:
            seen = block.conv.weight[:, :, 1, 1].abs().clone()
            block.conv.weight.zero_()
            block.conv.weight[:, :, 1, column] = seen / seen.sum(1, keepdim=True)
        network.fc.weight.copy_(torch.tensor([[0.0], [0.3]]).expand(2, 16))
        network.fc.bias.copy_(torch.tensor([0.0, -1.0]))
    return network


@pytest.fixture
def pointwise(tmp_path):
    """A feature is its own cell's: no padding can matter."""
    return save(tmp_path / "pointwise.safetensors", network=looking(1))


@pytest.fixture
def beyond(tmp_path):
    """A feature is that of the cell 31 to its west, which is padding in a window of 32: all look alike."""
    path = save(tmp_path / "beyond.safetensors", network=looking(0))
    header, state = ensembles.load_model(path)
    save_model(path, dataclasses.replace(header, patch_size=37, crop_size=32), state)
    return path


ALIKE = 1 / (1 + np.exp(1.0))


def mapped(grid, model, out, log=None, **options):
    """How the map was made, and the map."""
    return predict_prospectivity(
        grid, [model], PredictionOptions(**{"stride": 32, **options}), out, progress=Progress(log)
    ).networks, read(out)


@pytest.mark.parametrize("spread", [False, True])
def test_without_padding_to_learn_dense_and_patches_are_the_same(grid, pointwise, spread):
    dense, patches = (votes(grid, [pointwise], spread=spread, mode=mode) for mode in ("dense", "patches"))
    assert dense.std() > 0.01
    np.testing.assert_allclose(dense, patches, atol=1e-6)


def test_a_network_that_learnt_no_padding_agrees_with_its_windows_and_nobody_is_warned(grid, pointwise, tmp_path):
    log = Listener()
    made, _ = mapped(grid, pointwise, tmp_path / "map.tif", log)
    assert made.mode == "dense"
    assert made.agreement.windows == 90
    assert made.agreement.rank_correlation > 0.9999
    assert made.agreement.difference < 1e-6
    assert log.warnings == []
    assert made.agreement.sentence() in log.infos


def test_a_network_that_looks_beyond_its_windows_does_not_and_the_user_is_told(grid, beyond, tmp_path):
    log = Listener()
    made, dense = mapped(grid, beyond, tmp_path / "map.tif", log)
    assert made.mode == "dense"
    assert dense.std() > 0.01
    assert made.agreement.rank_correlation == 0
    assert log.warnings == [made.agreement.warning()]
    assert "own windows of 32 cells do (rank correlation 0.00," in log.warnings[0]
    assert "choose MODE=patches" in log.warnings[0]
    np.testing.assert_allclose(read_mode(grid, beyond, tmp_path, "patches"), ALIKE, atol=1e-6)


def read_mode(grid, model, folder, mode):
    return mapped(grid, model, folder / f"{mode}.tif", mode=mode)[1]


def test_the_figures_are_those_of_the_two_maps_at_the_nodes_drawn(grid, model, tmp_path):
    """All nodes inside the grid are compared where there are fewer than are wanted."""
    made, _ = mapped(grid, model, tmp_path / "map.tif")
    dense, patches = (votes(grid, [model], mode=mode)[0, :9, :10].ravel() for mode in ("dense", "patches"))
    assert made.agreement.windows == 90
    assert made.agreement.difference == pytest.approx(np.abs(dense - patches).mean(), abs=1e-6)
    ranks = [np.argsort(np.argsort(values)) for values in (dense, patches)]
    assert made.agreement.rank_correlation == pytest.approx(np.corrcoef(*ranks)[0, 1], abs=1e-4)


def test_the_same_seed_compares_at_the_same_nodes(grid, model, tmp_path):
    first, again, other = (
        mapped(grid, model, tmp_path / "map.tif", stride=16, seed=seed)[0].agreement for seed in (1, 1, 2)
    )
    assert first.windows == 96
    assert first == again
    assert first != other
    assert first.difference == pytest.approx(other.difference, rel=0.3)


def test_only_ground_with_data_is_compared(model, tmp_path):
    values = np.full((2, 130, 160), np.nan)
    values[:, :65] = np.random.default_rng(1).normal(size=(2, 65, 160))
    made, _ = mapped(write(tmp_path / "half.tif", values), model, tmp_path / "map.tif")
    assert made.agreement.windows == 3 * 5
    values[:, ::32] = np.nan
    made, _ = mapped(write(tmp_path / "none.tif", values), model, tmp_path / "map.tif")
    assert made.agreement is None


def test_the_uncertainty_of_patches_holds_no_shift_of_the_flipped_windows(grid, pointwise, tmp_path):
    predict(grid, pointwise, tmp_path / "map.tif", tmp_path / "sd.tif", mode="patches", stride=32)
    assert read(tmp_path / "sd.tif").max() < 1e-6


def test_auto_maps_densely_where_that_agrees(grid, pointwise, tmp_path):
    log = Listener()
    made, found = mapped(grid, pointwise, tmp_path / "map.tif", log, mode="auto")
    assert made.mode == "dense"
    assert log.warnings == []
    np.testing.assert_array_equal(found, read_mode(grid, pointwise, tmp_path, "dense"))


def test_auto_goes_window_by_window_where_a_dense_pass_gives_another_map(grid, beyond, tmp_path):
    log = Listener()
    made, found = mapped(grid, beyond, tmp_path / "map.tif", log, mode="auto")
    assert made.mode == "patches"
    assert made.agreement.low
    assert not made.doubtful
    assert log.warnings == []
    assert log.infos[-2:] == [
        made.agreement.sentence(),
        "A dense pass is not what this network was trained for: mapping window by window.",
    ]
    np.testing.assert_array_equal(found, read_mode(grid, beyond, tmp_path, "patches"))


def test_auto_warns_where_windows_would_take_too_long(grid, beyond, tmp_path, monkeypatch):
    nodes = 10 * 11  # 260 x 300 cells at a stride of 32
    monkeypatch.setattr(inference, "_BEARABLE_CELLS", nodes * 32**2)
    assert mapped(grid, beyond, tmp_path / "map.tif", mode="auto")[0].mode == "patches"
    monkeypatch.setattr(inference, "_BEARABLE_CELLS", nodes * 32**2 - 1)
    log = Listener()
    made, found = mapped(grid, beyond, tmp_path / "map.tif", log, mode="auto")
    assert made.doubtful
    assert log.warnings == [made.agreement.warning()]
    np.testing.assert_array_equal(found, read_mode(grid, beyond, tmp_path, "dense"))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_auto_can_be_cancelled_during_the_dense_pass_the_comparison_and_the_windows(grid, beyond, tmp_path, share):
    log = Listener()
    mapped(grid, beyond, tmp_path / "whole.tif", log, mode="auto")
    with pytest.raises(Cancelled):
        mapped(grid, beyond, tmp_path / "map.tif", Listener(stop=after_checks(int(share * log.checks))), mode="auto")
    assert not list(tmp_path.glob("*map*"))


@pytest.mark.parametrize("mode", ["tiles", "patches"])
def test_the_networks_own_windows_need_no_comparison(grid, beyond, tmp_path, mode):
    made, _ = mapped(grid, beyond, tmp_path / "map.tif", mode=mode)
    assert (made.mode, made.agreement) == (mode, None)


# -- no data, band order, ensembles ------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["dense", "tiles", "patches"])
def test_cells_without_data_stay_without_data_and_all_others_get_a_probability(model, tmp_path, mode):
    values = np.random.default_rng(3).normal(size=(3, 140, 150))
    values[0, 10:20, 30:40] = np.nan
    values[1, 100, 100] = np.inf
    values[2, :50] = np.nan  # a band that the model does not use
    grid = write(tmp_path / "grid.tif", values, ["Au", "Cu", "Sn"])
    log = Listener()
    result = predict(grid, model, tmp_path / "map.tif", tmp_path / "sd.tif", log, mode=mode)
    empty = ~np.isfinite(values[:2]).all(axis=0)
    np.testing.assert_array_equal(np.isnan(result), empty)
    np.testing.assert_array_equal(np.isnan(read(tmp_path / "sd.tif")), empty)
    assert (result[~empty] >= 0).all()
    assert (result[~empty] <= 1).all()
    assert all("network's own windows" in warning for warning in log.warnings)


def test_output_grids_have_the_cells_of_the_evidence_and_say_what_they_hold(grid, model, tmp_path):
    predict(grid, model, tmp_path / "map.tif", tmp_path / "sd.tif")
    with GridFile(grid) as evidence, GridFile(tmp_path / "map.tif") as map_, GridFile(tmp_path / "sd.tif") as deviation:
        assert map_.geometry.aligned_with(evidence.geometry)
        assert map_.geometry.crs == evidence.geometry.crs
        assert (map_.names, deviation.names) == (["probability"], ["standard_deviation"])


def test_the_order_of_the_bands_in_the_grid_does_not_matter(grid, model, tmp_path):
    values = GridFile(grid).read()
    shuffled = write(tmp_path / "shuffled.tif", [values[1], values[0] * 0 + 5, values[0]], ["Cu", "Sn", "Au"])
    np.testing.assert_array_equal(
        predict(grid, model, tmp_path / "a.tif"), predict(shuffled, model, tmp_path / "b.tif")
    )
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


def test_an_ensemble_gives_mean_and_standard_deviation(grid, tmp_path):
    models = [save(tmp_path / f"{seed}.safetensors", seed) for seed in (0, 1)]
    # The second was trained on the bands in another order.
    torch.manual_seed(5)
    models.append(save(tmp_path / "2.safetensors", bands=("Cu", "Au"), network=realistic(Tiny(2), 2, 1.5)))
    alone = np.stack([predict(grid, model, tmp_path / "alone.tif", stride=32) for model in models])
    mean = predict(grid, models, tmp_path / "map.tif", tmp_path / "sd.tif", stride=32)
    np.testing.assert_allclose(mean, alone.mean(0), atol=1e-6)
    # Both are taken at the nodes and are bilinear between them.
    nodes = np.concatenate([votes(grid, [model]) for model in models])
    spread = ensembles.between_nodes(32)(nodes.std(0, ddof=1), GridFile(grid).geometry, 0, 260)
    np.testing.assert_allclose(read(tmp_path / "sd.tif"), spread, atol=1e-5)
    assert spread.mean() > 0.01


def test_a_single_models_uncertainty_is_the_spread_over_four_flips(grid, model, tmp_path):
    four = votes(grid, [model], spread=True)
    assert four.shape[0] == 4
    np.testing.assert_allclose(four[0], votes(grid, [model])[0], atol=1e-5)
    assert four.std(0, ddof=1).mean() > 0.01
    # The second vote is the first one of the grid seen in the mirror: filled up to 9 strides and a cell, so that nodes
    # fall on nodes.
    mirrored = write(tmp_path / "mirrored.tif", np.pad(GridFile(grid).read(), ((0, 0), (0, 29), (0, 0)))[:, ::-1])
    np.testing.assert_allclose(four[1], votes(mirrored, [model])[0][:10][::-1], atol=1e-4)


def test_what_looks_alike_in_every_mirror_has_no_uncertainty(grid, model, tmp_path):
    path = save(tmp_path / "alike.safetensors", bands=("Au",), network=averaging())
    result = predict(grid, path, tmp_path / "map.tif", tmp_path / "sd.tif")
    assert read(tmp_path / "sd.tif").max() < 1e-5
    assert result.std() > 1e-4
    even = write(tmp_path / "even.tif", np.zeros((2, 100, 110)))
    predict(even, model, tmp_path / "map.tif", tmp_path / "sd.tif")
    assert read(tmp_path / "sd.tif").max() < 1e-5


# -- what is refused ---------------------------------------------------------------------------------------------------


def test_models_with_different_crops_cannot_vote_together(grid, model, tmp_path):
    other = tmp_path / "other.safetensors"
    header, state = ensembles.load_model(model)
    save_model(other, dataclasses.replace(header, crop_size=40), state)
    with pytest.raises(
        ModelFileError, match="see crops of 40, 56 cells: combine models that were trained with one crop size"
    ):
        predict(grid, [model, other], tmp_path / "map.tif")
    assert not (tmp_path / "map.tif").exists()


def test_weights_that_are_not_of_the_named_network_are_refused(grid, tmp_path):
    path = tmp_path / "odd.safetensors"
    save_model(path, header_for(("Au", "Cu")), {"fc.weight": torch.zeros(2, 16)})
    with pytest.raises(
        ModelFileError,
        match=r"odd.safetensors says it is a resnet50 but its weights do not fit one: train or copy it again",
    ):
        predict(grid, path, tmp_path / "map.tif")


@pytest.mark.parametrize(
    ("names", "cell", "options", "error", "sentence"),
    [
        (
            ("Au", "Sn"),
            CELL,
            {},
            GridError,
            "lacks the band Cu that the model model.safetensors was trained on; it has Au, Sn",
        ),
        (
            ("Au", "Cu"),
            50.0,
            {},
            GridError,
            "trained on cells of 100 m and the grid small.tif has cells of 50 m: interpolate it at 100 m",
        ),
        (
            ("Au", "Cu"),
            CELL,
            {"mode": "tiles"},
            GridError,
            "The grid has 50 x 40 cells and a tile 64 x 64: choose the mode 'dense'",
        ),
        (
            ("Au", "Cu"),
            CELL,
            {"stride": 20},
            GridError,
            r"takes a stride of 32 cells or a divisor of that \(16, 8, 4, 2, 1\); 20 is none: choose one, or the mode",
        ),
        (("Au", "Cu"), CELL, {"stride": 64}, GridError, "64 is none"),
    ],
)
def test_a_grid_that_does_not_fit_is_refused_in_one_sentence_and_leaves_no_file(
    model, tmp_path, names, cell, options, error, sentence
):
    grid = write(tmp_path / "small.tif", np.zeros((2, 40, 50)), names, cell)
    with pytest.raises(error, match=sentence):
        predict(grid, model, tmp_path / "map.tif", tmp_path / "sd.tif", **options)
    assert not list(tmp_path.glob("*map*")) + list(tmp_path.glob("*sd*"))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"mode": "windows"}, "There is no mode 'windows': choose one of dense, tiles, patches, auto"),
        ({"stride": 0}, "A stride of 0 cells is no distance"),
        ({"device": "tpu"}, "There is no device 'tpu'"),
    ],
)
def test_options_that_make_no_sense_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        PredictionOptions(**options)


def test_outputs_that_cannot_be_written_are_refused_before_the_work(grid, model, tmp_path, monkeypatch):
    monkeypatch.setattr(inference, "load_ensemble", None)
    with pytest.raises(ResourceError, match="does not exist: create it or choose another"):
        predict(grid, model, tmp_path / "nowhere" / "map.tif")
    with pytest.raises(ResourceError, match=r"sd.png is written as .tif"):
        predict(grid, model, tmp_path / "map.tif", tmp_path / "sd.png")


@pytest.mark.parametrize("mode", ["dense", "patches"])
def test_a_map_that_memory_cannot_hold_is_refused_before_the_work(grid, model, tmp_path, mode, monkeypatch):
    monkeypatch.setattr(resources, "available_memory", lambda: 5e5)
    with pytest.raises(ResourceError, match=r"A map with a stride of 1 cells needs about .* choose a larger stride"):
        predict(grid, model, tmp_path / "map.tif", mode=mode, stride=1)


@pytest.mark.parametrize("mode", ["dense", "tiles", "patches"])
def test_a_cancelled_map_leaves_no_file(grid, model, tmp_path, mode):
    log = Listener()
    predict(grid, model, tmp_path / "map.tif", tmp_path / "sd.tif", log, mode=mode)
    (tmp_path / "map.tif").unlink()
    (tmp_path / "sd.tif").unlink()
    before = sorted(path.name for path in tmp_path.iterdir())
    for stop_after in (0, log.checks // 2, log.checks - 1):
        with pytest.raises(Cancelled):
            predict(
                grid,
                model,
                tmp_path / "map.tif",
                tmp_path / "sd.tif",
                Listener(stop=after_checks(stop_after)),
                mode=mode,
            )
        assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_cancel_is_asked_for_after_each_block_of_the_network(grid, model, tmp_path):
    log = Listener()
    predict(grid, model, tmp_path / "map.tif", log=log)
    assert log.checks > 5


def test_the_checkpoint_of_a_cancelled_training_is_used_with_a_warning(grid, tmp_path):
    path = save(tmp_path / "m.checkpoint.safetensors", complete=False, metrics={"epoch": 7})
    log = Listener()
    predict(grid, path, tmp_path / "map.tif", log=log)
    assert (
        log.warnings[0] == "m.checkpoint.safetensors is the checkpoint of a training that was cancelled after epoch 7."
    )


def test_checkpoints_of_an_ensemble_are_one_warning(grid, model, tmp_path):
    paths = [save(tmp_path / f"m{i}.safetensors", seed=i, complete=False, metrics={"epoch": i}) for i in (3, 5)]
    log = Listener()
    predict(grid, [*paths, model], tmp_path / "map.tif", log=log)
    assert [text for text in log.warnings if "checkpoint" in text] == [
        "2 of 3 models are checkpoints of trainings that were cancelled: m3.safetensors after epoch 3, m5.safetensors"
        " after epoch 5."
    ]


def test_a_stride_for_tiles_is_a_warning(grid, model, tmp_path):
    log = Listener()
    predict(grid, model, tmp_path / "map.tif", log=log, mode="tiles", stride=16)
    assert log.warnings == ["Tiles lie side by side: the stride 16 has no meaning in this mode."]


# -- odd sizes, several models, other shapes ---------------------------------------------------------------------------


def load(grid, models, spread=False, dtype=None):
    with GridFile(grid) as opened:
        return ensembles.load_ensemble(opened, models, spread, torch.device("cpu"), Progress(), dtype)


@pytest.mark.parametrize("crop", [32, 33, 40, 48, 56, 64, 65, 224])
def test_a_window_is_averaged_over_as_many_features_as_the_network_makes_of_it(grid, model, tmp_path, crop):
    header, state = ensembles.load_model(model)
    save_model(tmp_path / "crop.safetensors", dataclasses.replace(header, patch_size=256, crop_size=crop), state)
    ensemble, _ = load(grid, [tmp_path / "crop.safetensors"])
    with torch.no_grad():
        features = ensemble.members[0].network.features(torch.zeros(1, 2, crop, crop))
    assert features.shape[2:] == (ensemble.pooled, ensemble.pooled)
    # From the middle of the first feature to that of all.
    assert ensemble.half == 32 * (ensemble.pooled - 1) / 2


@pytest.mark.parametrize("cells", [200_000, 1_000_000, 5_000_000])
def test_a_block_is_as_large_as_what_a_pass_may_see(grid, model, cells):
    ensemble, _ = load(grid, [model])
    side = ensembles.nodes_per_side(ensemble, cells)
    sizes = [np.prod(ensemble.layout(n, n, 32).size) for n in (side, side + 1)]
    assert sizes[0] <= cells < sizes[1]
    assert ensembles.nodes_per_side(ensemble, 1) == 8


def test_the_bands_of_several_models_are_those_of_any_of_them_in_the_order_of_the_grid(tmp_path):
    values = np.random.default_rng(0).normal(size=(4, 100, 110))
    grid = write(tmp_path / "grid.tif", values, ["Zn", "Au", "Sn", "Cu"])
    models = [
        save(tmp_path / "a.safetensors", bands=("Cu", "Zn"), network=Tiny(2)),
        save(tmp_path / "b.safetensors", bands=("Au",), network=Tiny(1)),
    ]
    assert load(grid, models)[1] == [0, 1, 3]


def test_a_precision_that_is_asked_for_is_taken_where_the_device_is_fast_at_another(grid, model, monkeypatch):
    monkeypatch.setattr(ensembles, "has_fast_bfloat16", lambda device: True)
    for dtype, expected in ((torch.float32, torch.float32), (None, torch.bfloat16)):
        ensemble, _ = load(grid, [model], dtype=dtype)
        assert {parameter.dtype for parameter in ensemble.members[0].network.parameters()} == {expected}


def test_the_four_members_of_a_single_model_are_its_four_mirrors(grid, model):
    ensemble, _ = load(grid, [model], spread=True)
    assert {member.flip for member in ensemble.members} == {(), (2,), (3,), (2, 3)}
    assert [member.flip for member in load(grid, [model, model], spread=True)[0].members] == [(), ()]


def mirrored_window(grid, model, left, top, flip):
    """What the network says of a window in the mirror."""
    header, state = ensembles.load_model(model)
    network = Tiny(len(header.scaling))
    network.load_state_dict(state)
    network.eval()
    with GridFile(grid) as opened, torch.no_grad():
        crop = header.crop_size
        window = torch.from_numpy(WindowReader(opened, header.scaling).read(left, top, crop, crop))[None].flip(flip)
        return float(torch.softmax(network(window), 1)[0, 1])


def test_windows_in_the_mirror_lie_so_that_their_features_are_where_those_of_the_others_are(grid, model):
    four = votes(grid, [model], spread=True, mode="patches", stride=50)
    # A crop of 56 has features at its cells 0 and 32, in the mirror at 55 and 23: the middle is 16 or 39.
    for number, flip in enumerate(((), (2,), (3,), (2, 3))):
        right, down = (39 if axis in flip else 16 for axis in (3, 2))
        for row, column in ((1, 2), (3, 4)):
            expected = mirrored_window(grid, model, 50 * column - right, 50 * row - down, flip)
            assert four[number, row, column] == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(("patch", "margin"), [(56, 0), (57, 0), (61, 2), (64, 4), (65, 4)])
def test_a_tile_is_cropped_about_its_middle_with_the_odd_cell_in_the_south_east(model, tmp_path, patch, margin):
    header, state = ensembles.load_model(model)
    path = tmp_path / "odd.safetensors"
    save_model(path, dataclasses.replace(header, patch_size=patch), state)
    grid = write(tmp_path / "grid.tif", np.random.default_rng(2).normal(size=(2, patch, 2 * patch + 3)))
    tiles = votes(grid, [path], mode="tiles")[0]
    assert tiles.shape == (1, 3)
    for column, left in enumerate((0, patch, patch + 3)):
        assert tiles[0, column] == pytest.approx(by_hand(grid, path, left + margin, margin), abs=1e-5)


def test_a_grid_of_the_size_of_a_tile_is_one_tile(model, tmp_path):
    grid = write(tmp_path / "grid.tif", np.random.default_rng(2).normal(size=(2, PATCH, PATCH)))
    result = predict(grid, model, tmp_path / "map.tif", mode="tiles")
    assert result.min() == result.max() == pytest.approx(by_hand(grid, model, 4, 4), abs=1e-5)


def test_of_several_models_the_mean_map_is_compared_with_the_mean_of_their_windows(grid, model, tmp_path):
    models = [model, save(tmp_path / "second.safetensors", 7)]
    made = predict_prospectivity(grid, models, PredictionOptions(stride=32), tmp_path / "map.tif").networks
    dense, patches = (votes(grid, models, mode=mode)[:, :9, :10] for mode in ("dense", "patches"))
    assert made.agreement.difference == pytest.approx(np.abs(dense.mean(0) - patches.mean(0)).mean(), abs=1e-6)
    ranks = [np.argsort(np.argsort(values.mean(0).ravel())) for values in (dense, patches)]
    assert made.agreement.rank_correlation == pytest.approx(np.corrcoef(*ranks)[0, 1], abs=1e-4)
    single = [np.abs(dense[i] - patches[i]).mean() for i in (0, 1)]
    assert all(abs(made.agreement.difference - one) > 1e-4 for one in single)


def test_the_time_of_windows_is_that_of_all_models(grid, beyond, tmp_path, monkeypatch):
    cells = 2 * 10 * 11 * 32**2
    for bearable, mode in ((cells, "patches"), (cells - 1, "dense")):
        monkeypatch.setattr(inference, "_BEARABLE_CELLS", bearable)
        options = PredictionOptions("auto", 32)
        made = predict_prospectivity(grid, [beyond, beyond], options, tmp_path / "map.tif").networks
        assert made.mode == mode


def test_a_node_where_any_band_is_empty_is_not_compared(model, tmp_path):
    values = np.random.default_rng(1).normal(size=(2, 130, 160))
    values[1, :, 32:] = np.nan
    made, _ = mapped(write(tmp_path / "grid.tif", values), model, tmp_path / "map.tif")
    assert made.agreement.windows == 5


def test_map_and_uncertainty_of_a_single_model_are_mean_and_deviation_of_its_four_mirrors(grid, model, tmp_path):
    found = predict(grid, model, tmp_path / "map.tif", tmp_path / "sd.tif", stride=32)
    four = votes(grid, [model], spread=True)
    spread = ensembles.between_nodes(32)
    with GridFile(grid) as opened:
        mean, deviation = (spread(nodes, opened.geometry, 0, 260) for nodes in (four.mean(0), four.std(0, ddof=1)))
    np.testing.assert_allclose(found, mean, atol=1e-5)
    np.testing.assert_allclose(read(tmp_path / "sd.tif"), deviation, atol=1e-5)
    assert deviation.mean() > 0.01
    # Without an uncertainty there is one vote: that of the grid as it is.
    alone = predict(grid, model, tmp_path / "alone.tif", stride=32)
    with GridFile(grid) as opened:
        np.testing.assert_allclose(alone, spread(votes(grid, [model])[0], opened.geometry, 0, 260), atol=1e-5)
