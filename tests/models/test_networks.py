"""The networks: torchvision's names and weights, where features lie, folding for inference."""

import hashlib
import re

import pytest

torch = pytest.importorskip("torch")

from prospectivity.models.core.errors import InputError, ModelFileError
from prospectivity.models.learning.weights import load_weights
from prospectivity.models.networks import NETWORKS, build_network
from prospectivity.models.networks.base import adapt_first_convolution, fold_batch_normalisation
from prospectivity.models.networks.resnet import ResNet, resnet50

SMALL = (1, 1, 1, 1)

# Of torchvision 0.29 with 1000 classes: parameters as published, entries of the state_dict, and SHA-256 of its sorted
# lines "name shape". GoogLeNet is counted without its auxiliary heads.
TORCHVISION = {
    "resnet50": (25_557_032, 320, "a87e91cd6bd1f939e0b723852e567a7205d33b0ac984ac02dd1a5f225d37c036"),
    "mobilenetv2": (3_504_872, 314, "e3eb10f890f74c6ee65e79c53b1a3c9ee5dd5c8d8eb4ec3185d92cbea9d47b89"),
    "googlenet": (6_624_904, 344, "545eb1baab91f5d8eaeda1e7754af9efc250be79163c448f76a67a5cceab25f9"),
    "shufflenetv2": (2_278_604, 338, "c54ed350c00fa178be923c05d6796570c99b6c8a672060871ad995a148b7a30a"),
}
LIGHT = [name for name in NETWORKS if name != "resnet50"]


@pytest.fixture(autouse=True)
def repeatable(one_torch_thread):
    torch.manual_seed(0)


def torchvision_resnet50() -> dict[str, tuple[int, ...]]:
    """Names and shapes of torchvision's `resnet50().state_dict()`, written down from its documentation."""
    expected: dict[str, tuple[int, ...]] = {}

    def normalisation(name, channels):
        for entry in ("weight", "bias", "running_mean", "running_var"):
            expected[f"{name}.{entry}"] = (channels,)
        expected[f"{name}.num_batches_tracked"] = ()

    expected["conv1.weight"] = (64, 3, 7, 7)
    normalisation("bn1", 64)
    channels = 64
    for stage, (blocks, width) in enumerate(((3, 64), (4, 128), (6, 256), (3, 512)), start=1):
        for block in range(blocks):
            prefix = f"layer{stage}.{block}"
            for number, shape in (
                (1, (width, channels, 1, 1)),
                (2, (width, width, 3, 3)),
                (3, (4 * width, width, 1, 1)),
            ):
                expected[f"{prefix}.conv{number}.weight"] = shape
                normalisation(f"{prefix}.bn{number}", shape[0])
            if block == 0:
                expected[f"{prefix}.downsample.0.weight"] = (4 * width, channels, 1, 1)
                normalisation(f"{prefix}.downsample.1", 4 * width)
            channels = 4 * width
    expected["fc.weight"], expected["fc.bias"] = (1000, 2048), (1000,)
    return expected


def realistic(network, bands):
    """Weights and running statistics as after some training: no block is silent, no statistic is at its start."""
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.5, 1.0)
            torch.nn.init.normal_(module.bias, std=0.1)
    network.train()
    with torch.no_grad():
        for _ in range(3):
            network(torch.randn(4, bands, 64, 64))
    return network.eval()


def test_resnet50_has_the_names_shapes_order_and_size_of_torchvisions():
    state = resnet50(3, 1000).state_dict()
    expected = torchvision_resnet50()
    assert len(state) == 320
    assert {name: tuple(value.shape) for name, value in state.items()} == expected
    assert sum(p.numel() for p in resnet50(3, 1000).parameters()) == 25_557_032
    assert resnet50(8).fc.weight.shape == (2, 2048)


@pytest.mark.parametrize("name", TORCHVISION)
def test_a_network_has_as_many_parameters_as_published_under_torchvisions_names(name):
    network = build_network(name, 3, 1000)
    state = network.state_dict()
    lines = "\n".join(f"{entry} {tuple(state[entry].shape)}" for entry in sorted(state))
    found = (sum(p.numel() for p in network.parameters()), len(state), hashlib.sha256(lines.encode()).hexdigest())
    assert found == TORCHVISION[name]


def test_the_small_network_has_some_tens_of_thousands_of_parameters():
    assert 20_000 < sum(p.numel() for p in build_network("smallcnn", 8).parameters()) < 60_000


def test_all_networks_have_one_stride_and_reach_so_that_they_can_vote_together():
    networks = [build_network(name, 2) for name in NETWORKS]
    assert {(network.stride, network.reach) for network in networks} == {(32, 128)}
    assert all(network.reach % network.stride == 0 for network in networks)


@pytest.mark.parametrize("name", LIGHT)
@pytest.mark.parametrize("bands", [1, 8])
def test_a_network_takes_any_number_of_bands_and_crops_from_32_cells(name, bands):
    network = build_network(name, bands, 3).eval()
    with torch.no_grad():
        assert network(torch.randn(2, bands, 32, 45)).shape == (2, 3)
        for cells, features in ((32, 1), (33, 2), (56, 2), (64, 2), (65, 3), (224, 7), (225, 8)):
            assert network.features(torch.zeros(1, bands, cells, 40)).shape[2:] == (features, 2)


@pytest.mark.parametrize("name", LIGHT)
def test_features_of_n_strides_and_a_cell_have_the_same_places_in_every_flip(name):
    # Filters that are alike in every mirror see the mirrored ground in mirrored places, and nowhere else.
    network = realistic(build_network(name, 1), 1)
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, torch.nn.Conv2d):
                module.weight.copy_(
                    (module.weight + module.weight.flip(2) + module.weight.flip(3) + module.weight.flip((2, 3))) / 4
                )
        x = torch.randn(1, 1, 97, 129)
        features = network.features(x)
        assert features.std() > 1e-3
        for axes in ((2,), (3,), (2, 3)):
            torch.testing.assert_close(
                network.features(x.flip(axes)).flip(axes), features, rtol=1e-3, atol=1e-4 * float(features.abs().max())
            )


@pytest.mark.parametrize("name", LIGHT)
def test_what_a_feature_depends_on_lies_evenly_about_its_cell(name):
    network = realistic(build_network(name, 1), 1)
    x = torch.randn(1, 1, 545, 33, requires_grad=True)
    network.features(x)[0, :, 8, 0].sum().backward()
    weight = x.grad[0, 0].abs().sum(1)
    middle = float((weight * torch.arange(545)).sum() / weight.sum())
    assert middle == pytest.approx(8 * 32, abs=5)
    assert float(weight[256 - network.reach : 256 + network.reach + 1].sum() / weight.sum()) > 0.97


def test_the_stride_of_a_stage_sits_in_its_middle_convolution():
    for name, module in resnet50(3).named_modules():
        if isinstance(module, torch.nn.Conv2d):
            halves = name == "conv1" or re.fullmatch(r"layer[234]\.0\.(conv2|downsample\.0)", name)
            assert module.stride == ((2, 2) if halves else (1, 1)), name


@pytest.mark.parametrize(("cells", "features"), [(32, 1), (33, 2), (56, 2), (224, 7), (225, 8), (256, 8)])
def test_features_are_the_stride_apart_and_counted_upwards(cells, features):
    with torch.no_grad():
        assert ResNet(SMALL, 2, 2).features(torch.zeros(1, 2, cells, 40)).shape == (1, 2048, features, 2)


def test_feature_i_is_centred_at_cell_i_times_the_stride_and_sees_no_farther_than_its_reach():
    # A small network of the same kind: for the middle feature of n * 32 + 1 cells, what it depends on lies
    # symmetrically about its cell.
    network = realistic(ResNet(SMALL, 1, 2), 1)
    x = torch.randn(1, 1, 257, 33, requires_grad=True)
    network.features(x)[0, :, 4, 0].sum().backward()
    rows = torch.nonzero(x.grad[0, 0].abs().sum(1)).flatten()
    assert (int(rows.min()) + int(rows.max())) // 2 == pytest.approx(4 * 32, abs=1)
    assert int(rows.max()) - 128 == 37


def test_resnet50_sees_427_cells_and_its_reach_covers_the_greater_part_of_them():
    seen, apart = 1, 1
    layers = [(7, 2), (3, 2)]
    for stage, blocks in enumerate((3, 4, 6, 3)):
        layers += [(3, 2 if stage and block == 0 else 1) for block in range(blocks)]
    for kernel, stride in layers:
        seen, apart = seen + (kernel - 1) * apart, apart * stride
    network = resnet50(1)
    assert (seen, apart) == (427, network.stride)
    # What lies beyond has no measurable weight in a trained network (see the class); a smaller network is covered
    # whole, which the test of the block size relies on.
    assert seen // 4 < network.reach < seen // 2
    assert network.reach % network.stride == 0


def test_forward_is_the_linear_layer_of_the_mean_features():
    network = realistic(ResNet(SMALL, 2, 2), 2)
    x = torch.randn(2, 2, 64, 64)
    with torch.no_grad():
        torch.testing.assert_close(
            network(x), network.features(x).mean((2, 3)) @ network.fc.weight.T + network.fc.bias, rtol=1e-4, atol=1e-4
        )


@pytest.mark.parametrize("name", LIGHT)
def test_scores_are_those_of_the_head_for_the_mean_features(name):
    network = realistic(build_network(name, 2, 3), 2)
    x = torch.randn(2, 2, 64, 64)
    with torch.no_grad():
        expected = network.features(x).mean((2, 3)) @ network.head.weight.T + network.head.bias
        torch.testing.assert_close(network(x), expected, rtol=1e-4, atol=1e-5)
    assert network.head.weight.shape[0] == 3
    assert set(network.head.state_dict(prefix=f"{network.last_layer}.")) <= set(network.state_dict())


def test_a_head_that_is_no_linear_layer_is_an_error():
    network = build_network("smallcnn", 2)
    network.last_layer = "pool"
    with pytest.raises(TypeError, match="The head 'pool' is no linear layer"):
        _ = network.head


@pytest.mark.parametrize("name", ["resnet", *LIGHT])
def test_folding_the_batch_normalisation_changes_nothing(name):
    network = realistic(ResNet((2, 1, 1, 1), 2, 2) if name == "resnet" else build_network(name, 2), 2)
    x = torch.randn(2, 2, 64, 64)
    with torch.no_grad():
        before = network(x)
        after = fold_batch_normalisation(network)(x)
    assert not any(isinstance(module, torch.nn.BatchNorm2d) for module in network.modules())
    assert before.abs().max() > 1e-3
    torch.testing.assert_close(after, before, rtol=1e-5, atol=1e-5 * float(before.abs().max()))


# -- weights -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A small network's weights for three bands and a thousand classes, as torchvision would save them."""
    torch.manual_seed(1)
    network = realistic(ResNet(SMALL, 3, 1000), 3)
    path = tmp_path_factory.mktemp("weights") / "resnet.pth"
    torch.save(network.state_dict(), path)
    return network, path


def test_weights_for_other_bands_and_classes_load_with_the_first_layer_adapted_and_the_last_kept(stored):
    source, path = stored
    network = ResNet(SMALL, 8, 2).eval()
    last = network.fc.weight.detach().clone()
    assert load_weights(network, path) == ["fc.weight", "fc.bias"]
    torch.testing.assert_close(network.fc.weight, last)
    # What is the same in all bands looks to both networks alike.
    same = torch.randn(1, 1, 64, 64)
    with torch.no_grad():
        torch.testing.assert_close(
            network.features(same.expand(-1, 8, -1, -1)),
            source.features(same.expand(-1, 3, -1, -1)),
            rtol=1e-3,
            atol=1e-4,
        )


def test_weights_for_the_same_bands_and_classes_load_unchanged(stored):
    source, path = stored
    network = ResNet(SMALL, 3, 1000)
    assert load_weights(network, path) == []
    for name, value in network.state_dict().items():
        torch.testing.assert_close(value, source.state_dict()[name], rtol=0, atol=0)


@pytest.mark.parametrize("name", LIGHT)
def test_weights_of_every_family_load_for_other_bands_and_classes_with_only_the_head_kept(name, tmp_path):
    source = realistic(build_network(name, 3, 10), 3)
    # The auxiliary heads of torchvision's GoogLeNet have names that no network of ours has.
    torch.save({**source.state_dict(), "aux1.fc2.weight": torch.zeros(10, 1024)}, tmp_path / "weights.pth")
    network = build_network(name, 8, 2).eval()
    head = network.head.weight.detach().clone()
    assert load_weights(network, tmp_path / "weights.pth") == [
        f"{network.last_layer}.weight",
        f"{network.last_layer}.bias",
    ]
    torch.testing.assert_close(network.head.weight, head, rtol=0, atol=0)
    same = torch.randn(1, 1, 64, 64)
    with torch.no_grad():
        features, expected = (
            net.features(same.expand(-1, bands, -1, -1)) for net, bands in ((network, 8), (source, 3))
        )
    torch.testing.assert_close(features, expected, rtol=1e-3, atol=1e-4 * float(expected.abs().max()))
    alike = build_network(name, 3, 10)
    assert load_weights(alike, tmp_path / "weights.pth") == []
    for entry, value in alike.state_dict().items():
        torch.testing.assert_close(value, source.state_dict()[entry], rtol=0, atol=0)


@pytest.mark.parametrize("name", LIGHT)
def test_weights_of_another_family_are_refused_by_name(name, stored):
    with pytest.raises(
        ModelFileError, match="resnet.pth holds no weights for this network .* choose weights of the same network"
    ):
        load_weights(build_network(name, 3, 1000), stored[1])


def test_the_counters_that_the_oldest_files_lack_may_be_missing(stored, tmp_path):
    source, _ = stored
    state = {name: value for name, value in source.state_dict().items() if not name.endswith("num_batches_tracked")}
    torch.save(state, tmp_path / "old.pth")
    skipped = load_weights(ResNet(SMALL, 3, 1000), tmp_path / "old.pth")
    assert skipped
    assert all(name.endswith("num_batches_tracked") for name in skipped)


def test_weights_as_safetensors_load_too(stored, tmp_path):
    save_file = pytest.importorskip("safetensors.torch").save_file
    source, _ = stored
    save_file(source.state_dict(), tmp_path / "resnet.safetensors")
    network = ResNet(SMALL, 3, 1000)
    assert load_weights(network, tmp_path / "resnet.safetensors") == []
    torch.testing.assert_close(network.state_dict(), source.state_dict(), rtol=0, atol=0)
    # Half precision, as many models are passed on in.
    for dtype, error in ((torch.float16, 1e-3), (torch.bfloat16, 1e-2)):
        half = {name: t.to(dtype) if t.is_floating_point() else t for name, t in source.state_dict().items()}
        save_file(half, tmp_path / "half.safetensors")
        assert load_weights(network, tmp_path / "half.safetensors") == []
        assert network.fc.weight.dtype == torch.float32
        torch.testing.assert_close(network.fc.weight, source.fc.weight, rtol=error, atol=1e-6)
    (tmp_path / "cut.safetensors").write_bytes((tmp_path / "half.safetensors").read_bytes()[:-1])
    with pytest.raises(ModelFileError, match="cut.safetensors cannot be read as a model: it is truncated"):
        load_weights(network, tmp_path / "cut.safetensors")


def test_adapting_keeps_three_channels_as_they_are_and_the_size_of_the_response():
    weight = torch.randn(4, 3, 7, 7)
    assert adapt_first_convolution(weight, 3) is weight
    torch.testing.assert_close(adapt_first_convolution(weight, 8).sum(1), weight.sum(1), rtol=1e-5, atol=1e-5)
    assert adapt_first_convolution(weight, 1).shape == (4, 1, 7, 7)


def truncated(stored, path):
    path.write_bytes(stored.read_bytes()[:-5000])


def of_another_network(stored, path):
    torch.save(torch.nn.Linear(3, 2).state_dict(), path)


def with_another_shape(stored, path):
    state = torch.load(stored, weights_only=True)
    state["layer2.0.conv2.weight"] = torch.zeros(1, 1, 3, 3)
    torch.save(state, path)


def a_whole_checkpoint(stored, path):
    torch.save({"epoch": 3, "state_dict": {}}, path)


def random_bytes(stored, path):
    path.write_bytes(bytes(range(256)) * 20)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (truncated, "cannot be read as weights: give a torchvision state_dict"),
        (random_bytes, "cannot be read as weights: give a torchvision state_dict"),
        (of_another_network, "holds no weights for this network .* choose weights of the same network"),
        (with_another_shape, r"1 of \d+ are missing or of another shape, first layer2.0.conv2.weight"),
        (a_whole_checkpoint, "holds no plain state_dict"),
        (lambda stored, path: None, "The weights file .*wrong.pth does not exist: choose another or leave it empty"),
    ],
)
def test_weights_that_do_not_fit_are_refused_in_one_sentence_and_leave_the_network_alone(
    stored, tmp_path, spoil, sentence
):
    path = tmp_path / "wrong.pth"
    spoil(stored[1], path)
    network = ResNet(SMALL, 3, 1000)
    before = network.layer1[0].conv1.weight.detach().clone()
    with pytest.raises(ModelFileError, match=sentence):
        load_weights(network, path)
    torch.testing.assert_close(network.layer1[0].conv1.weight, before, rtol=0, atol=0)


def test_the_networks_of_the_list_can_be_built_and_no_others():
    assert tuple(NETWORKS) == ("resnet50", "mobilenetv2", "googlenet", "shufflenetv2", "smallcnn")
    assert [type(build_network(name, 2)).__name__ for name in NETWORKS] == [
        "ResNet",
        "MobileNetV2",
        "GoogLeNet",
        "ShuffleNetV2",
        "SmallCNN",
    ]
    with pytest.raises(InputError, match="There is no network 'vgg': choose one of resnet50"):
        build_network("vgg", 3)
