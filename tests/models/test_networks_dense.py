"""Maps of every network: dense and window by window, without seams, together in an ensemble."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from prospectivity.models.networks import NETWORKS, build_network
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import BandScaling, ModelHeader, save_model
from prospectivity.models.targeting.prediction import predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions
from prospectivity.models.targeting.windows import ensemble, inference

LIGHT = [name for name in NETWORKS if name != "resnet50"]


@pytest.fixture(autouse=True)
def single(monkeypatch, one_torch_thread):
    """One thread and single precision."""
    monkeypatch.setattr(ensemble, "has_fast_bfloat16", lambda device: False)


def write(path, values):
    with GridWriter(
        path, GridGeometry(0.0, 0.0, 100.0, 100.0, values.shape[1], values.shape[0], "EPSG:32637"), ["Au"]
    ) as writer:
        writer.write(np.asarray(values, dtype=np.float32)[None])
    return path


@pytest.fixture
def hills(tmp_path):
    """Four wide hills, at most 3 high."""
    y, x = np.indices((256, 256))
    places = ((70, 60), (190, 120), (100, 200), (230, 230))
    return write(
        tmp_path / "hills.tif",
        sum(3 * np.exp(-((x - column) ** 2 + (y - row) ** 2) / (2 * 25**2)) for column, row in places),
    )


def model(path, name, crop=112):
    """A network that adds up what it sees, alike in all directions; heights of 0 and 3 give scores of -2 and 2."""
    network = build_network(name, 1).eval()
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, torch.nn.Conv2d):
                module.weight.fill_(1 / module.weight[0].numel())
        low, high = (network.features(torch.full((1, 1, 257, 257), height))[:, :, 4, 4].mean() for height in (0.0, 3.0))
        slope = 4 / (high - low)
        network.head.weight.copy_(torch.tensor([[0.0], [1.0]]) * slope / network.head.in_features)
        network.head.bias.copy_(torch.stack((torch.zeros(()), -2 - slope * low)))
    scaling = (BandScaling("Au", False, 0.0, 1.0, 0.0, 0.0),)
    header = ModelHeader("windows", name, scaling, 100.0, 100.0, "EPSG:32637", crop * 8 // 7, crop)
    save_model(path, header, network.state_dict())
    return path


def predict(grid, models, out, uncertainty=None, **options):
    predict_prospectivity(grid, models, PredictionOptions(**options), out, uncertainty)
    with GridFile(out) as result:
        return result.read()[0]


@pytest.mark.parametrize("name", LIGHT)
def test_dense_and_patches_agree_as_far_as_the_padding_of_the_windows_lets_them(hills, tmp_path, name):
    path = model(tmp_path / "model.safetensors", name)
    dense, patches = (
        predict(hills, [path], tmp_path / f"{mode}.tif", mode=mode, stride=32) for mode in ("dense", "patches")
    )
    assert dense.std() > 0.03
    # Measured 0.79 (ShuffleNetV2) and more for networks that only add up; trained ones lean on the padding and can
    # agree far less.
    assert np.corrcoef(dense.ravel(), patches.ravel())[0, 1] > 0.75


@pytest.mark.parametrize("name", LIGHT)
def test_a_dense_value_is_the_softmax_of_the_features_evenly_around_the_cell(hills, tmp_path, name):
    path = model(tmp_path / "model.safetensors", name)
    network = build_network(name, 1).eval()
    network.load_state_dict(ensemble.load_model(path)[1])
    dense = predict(hills, [path], tmp_path / "map.tif", stride=32)
    # The four features of a crop of 112 cells lie 16 and 48 cells to both sides of the node, which is cell (32 r, 32
    # c).
    with GridFile(hills) as grid:
        around = np.pad(grid.read()[0], 48 + 512)
    with torch.no_grad():
        features = network.features(torch.from_numpy(np.pad(around, ((0, 1), (0, 1))))[None, None])
        means = torch.nn.functional.avg_pool2d(features, 4, 1)[0, :, 16:25, 16:25]
        nodes = torch.softmax(network.head(means.permute(1, 2, 0)), -1)[..., 1].numpy()
    np.testing.assert_allclose(dense[::32, ::32], nodes[:-1, :-1], atol=5e-3)


@pytest.mark.parametrize("name", LIGHT)
def test_a_map_hardly_depends_on_how_it_is_cut_into_blocks(hills, tmp_path, name, monkeypatch):
    path = model(tmp_path / "model.safetensors", name)
    monkeypatch.setattr(inference, "nodes_per_side", lambda ensemble, cells: cells)
    whole, blocks = (predict(hills, [path], tmp_path / f"{side}.tif", stride=32, block_cells=side) for side in (100, 3))
    assert whole.std() > 0.03
    assert np.abs(whole - blocks).max() < 1e-3


def test_networks_of_all_families_vote_together_in_any_order(hills, tmp_path):
    paths = [model(tmp_path / f"{name}.safetensors", name) for name in LIGHT]
    alone = np.stack([predict(hills, [path], tmp_path / "alone.tif", stride=32) for path in paths])
    together = predict(hills, paths, tmp_path / "map.tif", tmp_path / "sd.tif", stride=32)
    np.testing.assert_allclose(together, alone.mean(0), atol=1e-5)
    np.testing.assert_allclose(predict(hills, paths[::-1], tmp_path / "reversed.tif", stride=32), together, atol=1e-5)
