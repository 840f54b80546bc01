"""Integrated gradients and permutation of a network's bands: complete, exact where it is linear, only the area, planted
elements first.
"""

from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener, after_checks

torch = pytest.importorskip("torch")

from prospectivity.models.core.errors import GridError, InputError, ModelFileError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.networks import NETWORKS, build_network
from prospectivity.models.networks.base import PatchNetwork
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.reports import attribution as attribution_report
from prospectivity.models.reports.attribution import write_attribution_report
from prospectivity.models.targeting.attribution import attribute_elements
from prospectivity.models.targeting.explanation import AttributionOptions
from prospectivity.models.targeting.header import BandScaling, ModelHeader, save_model
from prospectivity.models.targeting.prediction import predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions
from prospectivity.models.targeting.windows import ensemble as ensembles
from prospectivity.models.targeting.windows import explain as network_attribution
from prospectivity.models.targeting.windows import inference

nn = torch.nn
CELL, PATCH, CROP = 100.0, 64, 56
NAMES = ("Au", "Cu", "Zn")


class Tiny(PatchNetwork):
    """Five halvings; a feature sees 31 cells to each side, as `reach` says."""

    stride, reach, first_convolution = 32, 32, "layers.0"
    activation = nn.ReLU

    def __init__(self, bands, classes=2):
        super().__init__()
        layers = []
        for a, b in zip((bands, 8, 8, 16, 16), (8, 8, 16, 16, 16)):
            layers += [nn.Conv2d(a, b, 3, 2, padding=1), self.activation()]
        self.layers = nn.Sequential(*layers)
        self.fc = nn.Linear(16, classes)

    def features(self, x):
        return self.layers(x)


class Smooth(Tiny):
    """The same without kinks, on which the midpoint rule converges fast."""

    activation = nn.Tanh


class Linear(Tiny):
    """The same without activations: its score is linear in the cells."""

    activation = nn.Identity


@pytest.fixture(autouse=True)
def small(monkeypatch, one_torch_thread):
    """One thread, a network whose size does not matter, and single precision for the map too."""
    monkeypatch.setattr(
        ensembles,
        "build_network",
        lambda name, bands, classes: {"resnet50": Tiny, "smooth": Smooth, "linear": Linear}[name](bands, classes),
    )
    monkeypatch.setattr(ensembles, "has_fast_bfloat16", lambda device: False)


def save(path, network, name="resnet50", bands=NAMES, fill=0.0, cell=CELL):
    scaling = tuple(BandScaling(band, False, 0.0, 1.0, 0.0, fill) for band in bands)
    save_model(path, ModelHeader("windows", name, scaling, cell, cell, "EPSG:32637", PATCH, CROP), network.state_dict())
    return path


@pytest.fixture(params=["Tiny"])
def network():
    torch.manual_seed(1)
    network = Tiny(3)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.mul_(1.5)
        # The last element is not used at all.
        network.layers[0].weight[:, 2] = 0
    return network


@pytest.fixture
def model(tmp_path, network):
    return save(tmp_path / "model.safetensors", network)


def write(path, values, names=NAMES, cell=CELL):
    values = np.asarray(values, dtype=np.float32)
    with GridWriter(
        path,
        GridGeometry(500_000.0, 4_000_000.0, cell, cell, values.shape[2], values.shape[1], "EPSG:32637"),
        list(names),
    ) as writer:
        writer.write(values)
    return path


@pytest.fixture
def grid(tmp_path):
    rng = np.random.default_rng(0)
    values = (
        rng.normal(size=(3, 150, 170))
        + 1.5 * np.sin(np.arange(170) / 15)[None, None] * np.array([1, -1, 1])[:, None, None]
    )
    values[1, 20:30, 40:60] = np.nan
    return write(tmp_path / "grid.tif", values)


def read(path):
    with GridFile(path) as opened:
        return opened.names, opened.read()


def attribute(grid, model, out, area=None, log=None, **options):
    attribution = attribute_elements(grid, model, AttributionOptions(**options), out, area, Progress(log))
    return attribution, read(out)[1]


def scores(grid, model, path):
    """Log-odds of the dense map at stride 32 and at average ground."""
    predict_prospectivity(grid, [model], PredictionOptions(stride=32), path)
    return read(path)[1][0]


def logit(p):
    return np.log(p / (1 - p))


def nodes_of(grid, model, area=None, **options):
    with GridFile(grid) as opened:
        return network_attribution.explain_network(opened, model, AttributionOptions(**options), area, Progress())


def map_nodes(grid, model, stride=32):
    with GridFile(grid) as opened, torch.inference_mode():
        ensemble, _ = ensembles.load_ensemble(opened, [model], False, torch.device("cpu"), Progress())
        return logit(inference._dense(ensemble, opened.geometry, PredictionOptions(stride=stride), Progress())[0][0])


# -- integrated gradients ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stride", [32, 16])
@pytest.mark.parametrize("fill", [0.0, 0.4])
@pytest.mark.parametrize("kind", [Smooth, Tiny])
def test_the_elements_add_up_to_the_score_of_the_map_less_that_of_average_ground(tmp_path, grid, kind, stride, fill):
    torch.manual_seed(1)
    network = kind(3)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.mul_(1.5)
    model = save(tmp_path / "model.safetensors", network, "smooth" if kind is Smooth else "resnet50", fill=fill)
    average = write(tmp_path / "average.tif", np.full((3, 150, 170), fill))
    above = map_nodes(grid, model, stride) - map_nodes(average, model, stride)
    assert above.std() > 0.01
    difference = np.abs(
        nodes_of(grid, model, steps=16 if kind is Smooth else 64, stride=stride).nodes.sum(axis=0) - above
    )
    # Each kink of a ReLU costs the rule a step's width; without kinks it is exact to its second order.
    assert difference.max() < (0.02 if kind is Smooth else 0.15) * above.std()
    assert difference.mean() < (0.005 if kind is Smooth else 0.05) * above.std()


def test_more_steps_leave_a_smaller_error_and_the_facts_say_how_large_it_is(grid, model):
    above = map_nodes(grid, model)
    exact = nodes_of(grid, model, steps=64).nodes.sum(axis=0)
    errors = [np.abs(nodes_of(grid, model, steps=steps).nodes.sum(axis=0) - exact).mean() for steps in (2, 16)]
    assert errors[1] < 0.3 * errors[0]
    facts = dict(nodes_of(grid, model).facts)
    assert facts["Steps from average ground"] == "16"
    (said,) = [float(value.split()[0]) for name, value in facts.items() if name.startswith("Integration error")]
    assert 0 < said < 5
    assert above.shape == exact.shape


def test_an_element_that_the_network_does_not_use_gets_nothing(grid, model, tmp_path):
    attribution, values = attribute(grid, model, tmp_path / "out.tif")
    assert attribution.leading[-1] == "Zn"
    assert (np.nan_to_num(values[2]) == 0).all()
    assert np.nanstd(values[0]) > 0.01


def test_of_a_linear_network_each_element_gets_exactly_its_own_part(tmp_path, grid):
    torch.manual_seed(2)
    model = save(tmp_path / "linear.safetensors", Linear(3), "linear")
    found = nodes_of(grid, model, steps=1).nodes
    empty = map_nodes(write(tmp_path / "empty.tif", np.zeros((3, 150, 170))), model)
    values = np.nan_to_num(read(grid)[1])
    for band in range(3):
        alone = np.zeros_like(values)
        alone[band] = values[band]
        expected = map_nodes(write(tmp_path / f"{band}.tif", alone), model) - empty
        np.testing.assert_allclose(found[band], expected, atol=1e-4)


def test_blocks_and_bands_at_a_time_do_not_change_the_result(grid, model, monkeypatch):
    whole = nodes_of(grid, model, steps=4).nodes
    monkeypatch.setattr(network_attribution, "_BANDS_AT_A_TIME", 2)
    monkeypatch.setattr(network_attribution, "nodes_per_side", lambda ensemble, cells: 2)
    np.testing.assert_allclose(nodes_of(grid, model, steps=4).nodes, whole, atol=1e-5)


def test_too_few_steps_are_cautioned_about(grid, tmp_path, network):
    with torch.no_grad():
        # Nothing happens until the ground is far from average.
        network.layers[0].bias.sub_(1.0)
    model = save(tmp_path / "kinked.safetensors", network)
    cautions = nodes_of(grid, model, steps=1).cautions
    assert "ask for more steps than 1" in cautions[0]
    assert not any("ask for more steps" in caution for caution in nodes_of(grid, model, steps=64).cautions)


@pytest.mark.parametrize("name", NETWORKS)
def test_the_slopes_of_every_network_are_those_of_small_steps(tmp_path, name, monkeypatch):
    def double(layout, features):
        return nn.functional.avg_pool2d(features, layout.pooled, stride=1)[
            :, :, (skip := layout.network.reach // 32) : skip + layout.rows, skip : skip + layout.columns
        ]

    monkeypatch.setattr(ensembles.DenseLayout, "means", double)
    monkeypatch.setattr(ensembles, "build_network", build_network)
    # Less around the windows, which is quicker and changes nothing in how slopes are found.
    monkeypatch.setattr(type(build_network(name, 2)), "reach", 32)
    torch.manual_seed(3)
    built = build_network(name, 2).train()
    for module in built.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.momentum = 1.0
            nn.init.normal_(module.bias, 0, 0.1)
    with torch.no_grad():
        # The statistics of one batch keep the signal at its size through all layers.
        built(torch.randn(4, 2, 96, 96))
    y, x = np.indices((96, 96))
    grid = write(
        tmp_path / "grid.tif",
        np.stack([np.sin(x / 9) + np.cos(y / 7), np.cos(x / 5 + y / 11)])
        + np.random.default_rng(0).normal(size=(2, 96, 96)),
        NAMES[:2],
    )
    model = save(tmp_path / "model.safetensors", built, name, NAMES[:2])
    with GridFile(grid) as opened, torch.no_grad():
        ensemble, _ = ensembles.load_ensemble(opened, [model], False, torch.device("cpu"), Progress(), torch.float32)
        network = network_attribution._DenseNetwork(ensemble, opened, torch.device("cpu"), AttributionOptions())
        network.trunk.double()
        network._weight, network._bias = network._weight.double(), network._bias.double()
        layout = ensemble.layout(1, 1, 32)
        columns, rows = layout.size
        way = torch.from_numpy(network._reader.read(*layout.reading(48, 48)))[None, :, :rows, :columns].double()
        place, small = 0.3 * way, 1e-7
        found = network._slopes(place, way, range(2), layout)
        for band in range(2):
            step = torch.zeros_like(way)
            step[:, band] = small * way[:, band]
            expected = (network._score(place + step, layout) - network._score(place - step, layout)) / (2 * small)
            np.testing.assert_allclose(found[band], expected, rtol=1e-4, atol=1e-5)
        assert (found.abs() > 0.01).any()


# -- against the network's own windows ---------------------------------------------------------------------------------


def looking(tmp_path, column):
    """A network whose convolutions look at one column of their neighbours only: 1 is the cell itself, 0 the next to the
    west.
    """
    torch.manual_seed(4)
    network = Tiny(3)
    with torch.no_grad():
        for layer in network.layers[::2]:
            seen = layer.weight[:, :, 1, 1].abs().clone()
            layer.weight.zero_()
            layer.weight[:, :, 1, column] = seen / seen.sum(1, keepdim=True)
            layer.bias.zero_()
        network.fc.weight.copy_(torch.tensor([[0.0], [0.3]]).expand(2, 16))
    path = save(tmp_path / "looking.safetensors", network)
    header, state = ensembles.load_model(path)
    save_model(path, replace(header, patch_size=37, crop_size=32), state)
    return path


@pytest.mark.parametrize("method", ["gradients", "permutation"])
def test_a_network_that_looks_beyond_its_windows_is_cautioned_about_and_another_is_not(grid, tmp_path, method):
    fact = "Dense score against the network's own windows"
    agreeing = nodes_of(grid, looking(tmp_path, 1), method=method, draws=2)
    assert dict(agreeing.facts)[fact] == "rank correlation 1.00 at 30 places"
    assert not any("own windows" in caution for caution in agreeing.cautions)
    beyond = nodes_of(grid, looking(tmp_path, 0), method=method, draws=2)
    assert dict(beyond.facts)[fact] == "rank correlation 0.00 at 30 places"
    (caution,) = [caution for caution in beyond.cautions if "own windows" in caution]
    assert (
        "a map that was made window by window (modes patches, tiles and, for this network, auto) they explain in part"
        " only" in caution
    )


def test_cautions_are_warned_of_in_the_log_and_come_first_on_the_page(grid, tmp_path):
    pytest.importorskip("matplotlib")
    log = Listener()
    explanation, _ = attribute(grid, looking(tmp_path, 0), tmp_path / "out.tif", log=log, steps=1)
    assert log.warnings == list(explanation.cautions)
    write_attribution_report(explanation, tmp_path / "why.html")
    page = (tmp_path / "why.html").read_text(encoding="utf-8")
    assert page.index("they explain in part only") < page.index("<figure>")


def test_so_few_windows_are_not_compared_that_their_ranks_say_nothing(tmp_path):
    grid = write(tmp_path / "small.tif", np.random.default_rng(0).normal(size=(3, 64, 64)))
    assert "Dense score against the network's own windows" not in dict(
        nodes_of(grid, looking(tmp_path, 0), steps=1).facts
    )


# -- permutation -------------------------------------------------------------------------------------------------------


def test_permuting_all_shifts_of_a_linear_network_gives_its_own_part_less_the_mean(tmp_path, grid):
    torch.manual_seed(2)
    model = save(tmp_path / "linear.safetensors", Linear(3), "linear")
    found = nodes_of(grid, model, method="permutation", draws=100).nodes
    exact = nodes_of(grid, model, steps=1).nodes
    assert found.shape == exact.shape
    # Shares differ only by the mean over shifts, which the windows that reach beyond the grid see less of.
    inner = (slice(None), slice(2, -2), slice(2, -2))
    difference = (found - exact)[inner].reshape(3, -1)
    assert (difference.std(axis=1) < 0.2 * exact[inner].reshape(3, -1).std(axis=1)).all()


def test_a_permuted_element_that_is_not_used_gets_nothing_and_the_seed_fixes_the_draws(grid, model, tmp_path):
    first, values = attribute(grid, model, tmp_path / "a.tif", method="permutation", draws=3)
    assert (np.nan_to_num(values[2]) == 0).all()
    attribute(grid, model, tmp_path / "b.tif", method="permutation", draws=3)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()
    _, other = attribute(grid, model, tmp_path / "c.tif", method="permutation", draws=3, seed=7)
    assert not np.allclose(values, other, equal_nan=True)
    assert ("Draws", "3") in first.facts


@pytest.mark.parametrize(("right", "down"), [(1, 0), (37, 100), (169, 149)])
def test_a_shifted_grid_is_the_grid_rolled_and_beyond_it_are_means(grid, model, right, down):
    with GridFile(grid) as opened:
        scaling = ensembles.load_model(model)[0].scaling
        values = np.nan_to_num(opened.read())
        window = network_attribution._Translated(opened, scaling, right, down).read(-20, -10, 200, 190)
    expected = np.zeros((3, 190, 200), dtype=np.float32)
    expected[:, 10:160, 20:190] = np.roll(values, (down, right), axis=(1, 2))
    np.testing.assert_array_equal(window, expected)


def half_empty(tmp_path, columns):
    """High ground in the western columns, nothing in the others."""
    values = 5 + np.random.default_rng(0).normal(size=(3, 160, 320))
    values[:, :, columns:] = np.nan
    return write(tmp_path / "half.tif", values)


def test_other_ground_has_data_where_the_grid_is_empty_in_part(tmp_path):
    torch.manual_seed(2)
    model = save(tmp_path / "linear.safetensors", Linear(3), "linear")
    area = np.zeros((160, 320), dtype=bool)
    area[70:90, 80:100] = True
    grid = half_empty(tmp_path, 190)
    with_average = attribute(grid, model, tmp_path / "a.tif", area, steps=1)[1][:, area]
    explanation, values = attribute(grid, model, tmp_path / "b.tif", area, method="permutation", draws=16, seed=3)
    # All ground with data is alike, so that other ground changes little; average ground would change much.
    assert (np.abs(values[:, area].mean(axis=1)) < 0.35 * np.abs(with_average.mean(axis=1))).all()
    assert float(dict(explanation.facts)["Empty ground among that which values were taken from"].split()[0]) < 25


def test_ground_that_is_mostly_empty_is_cautioned_about_and_full_ground_is_not(tmp_path, grid, model):
    fact = "Empty ground among that which values were taken from"
    sparse = nodes_of(half_empty(tmp_path, 100), model, method="permutation", draws=4)
    share = float(dict(sparse.facts)[fact].split()[0])
    (caution,) = [caution for caution in sparse.cautions if "has no data" in caution]
    assert caution.startswith(f"Of the ground that values were taken from {share:.0f} % has no data")
    full = write(tmp_path / "full.tif", np.ones((3, 150, 170)))
    explained = nodes_of(full, model, method="permutation", draws=4)
    assert dict(explained.facts)[fact] == "0 %"
    assert not any("has no data" in caution for caution in explained.cautions)


@pytest.mark.parametrize("columns", [190, 100])
def test_as_many_shifts_are_drawn_as_asked_for_and_none_is_the_grid_itself(tmp_path, model, columns):
    with GridFile(half_empty(tmp_path, columns)) as opened, torch.no_grad():
        options = AttributionOptions(method="permutation", draws=6)
        ensemble, bands = ensembles.load_ensemble(
            opened, [model], False, torch.device("cpu"), Progress(), torch.float32
        )
        lattice = network_attribution._Lattice(ensemble, opened, bands, options, None, Progress())
        shifts = network_attribution._Shifts.draw(lattice, opened.geometry, options, Progress())
    assert len(shifts.shifts) == 6
    assert (0, 0) not in shifts.shifts
    values = np.zeros((160, 320), dtype=bool)
    values[:, :columns] = True
    empty = [
        (values & ~np.roll(values, (down, right), axis=(0, 1))).sum() / values.sum() for right, down in shifts.shifts
    ]
    assert shifts.empty == pytest.approx(np.mean(empty), abs=0.15)
    assert shifts.empty <= 0.65


def test_draws_are_read_one_after_the_other(grid, model, monkeypatch):
    events = []
    read, score = network_attribution._Translated.read, network_attribution._DenseNetwork._score
    monkeypatch.setattr(
        network_attribution._Translated, "read", lambda self, *place: events.append("read") or read(self, *place)
    )
    monkeypatch.setattr(
        network_attribution._DenseNetwork, "_score", lambda self, *given: events.append("score") or score(self, *given)
    )
    nodes_of(grid, model, method="permutation", draws=4)
    assert "".join(event[0] for event in events) == "s" + "rsss" * 4


# -- areas, output, refusals -------------------------------------------------------------------------------------------


def rectangle(top, left, height, width):
    area = np.zeros((150, 170), dtype=bool)
    area[top : top + height, left : left + width] = True
    return area


@pytest.mark.parametrize(
    "area", [rectangle(60, 100, 20, 30), rectangle(149, 169, 1, 1), rectangle(0, 0, 5, 3), rectangle(31, 31, 2, 2)]
)
@pytest.mark.parametrize("stride", [32, 16])
def test_in_an_area_the_values_are_those_of_the_whole_grid_and_outside_there_are_none(
    grid, model, tmp_path, area, stride
):
    _, whole = attribute(grid, model, tmp_path / "whole.tif", steps=2, stride=stride)
    attribution, part = attribute(grid, model, tmp_path / "part.tif", area, steps=2, stride=stride)
    np.testing.assert_array_equal(np.isnan(part), np.isnan(np.where(area, whole, np.nan)))
    np.testing.assert_allclose(part[:, area], whole[:, area], atol=1e-5)
    assert attribution.cells == np.isfinite(part[0]).sum()
    assert attribution.area_chosen
    for element in attribution.elements:
        assert element.mean == pytest.approx(np.nanmean(part[NAMES.index(element.element)]), abs=1e-5)


def test_a_small_area_is_computed_alone(tmp_path, model, monkeypatch):
    grid = write(tmp_path / "large.tif", np.random.default_rng(0).normal(size=(3, 640, 640)))
    monkeypatch.setattr(network_attribution, "nodes_per_side", lambda ensemble, cells: 3)
    seen = []
    original = network_attribution._DenseNetwork.attribute

    def watched(self, block, step, progress):
        seen.append(block)
        return original(self, block, step, progress)

    monkeypatch.setattr(network_attribution._DenseNetwork, "attribute", watched)
    area = np.zeros((640, 640), dtype=bool)
    area[100, 100] = area[500, 500] = True
    attribute(grid, model, tmp_path / "out.tif", area, steps=1, comparison=0)
    # One block around each cell, and none of those between them.
    assert 2 <= len(seen) <= 4
    assert all(block[2:] <= (3, 3) for block in seen)


def test_an_area_is_compared_with_the_whole_grid(grid, model, tmp_path):
    attribution, _ = attribute(grid, model, tmp_path / "part.tif", rectangle(60, 0, 20, 30), steps=2)
    # So small a grid is compared in full: at all nodes with data.
    assert attribution.compared == 30
    nodes = nodes_of(grid, model, steps=2).nodes[:, :5, :6]
    assert np.isfinite(read(grid)[1][:, ::32, ::32]).all()
    for element in attribution.elements:
        own = nodes[NAMES.index(element.element)].astype(np.float64)
        assert element.elsewhere == pytest.approx(own.mean(), rel=1e-4, abs=1e-9)
        assert element.elsewhere_share == pytest.approx(np.abs(own).sum() / np.abs(nodes).sum(), rel=1e-4, abs=1e-9)
    assert sum(element.elsewhere_share for element in attribution.elements) == pytest.approx(1)
    alone, _ = attribute(grid, model, tmp_path / "part.tif", rectangle(60, 0, 20, 30), steps=2, comparison=0)
    assert alone.compared == 0
    assert all(np.isnan(element.elsewhere) for element in alone.elements)


def test_on_a_large_grid_the_comparison_is_a_draw_of_single_windows(tmp_path, model):
    grid = write(tmp_path / "large.tif", np.random.default_rng(0).normal(size=(3, 640, 640)))
    area = np.zeros((640, 640), dtype=bool)
    area[100, 100] = True
    attribution, _ = attribute(grid, model, tmp_path / "out.tif", area, steps=1, comparison=5)
    assert attribution.compared == 5


def test_the_output_has_a_band_for_each_element_in_the_models_order_and_no_data_where_a_band_has_none(
    grid, model, tmp_path
):
    names, values = read(grid)
    shuffled = write(
        tmp_path / "shuffled.tif", np.concatenate([values[::-1], values[:1] * np.nan]), [*names[::-1], "unused"]
    )
    _, found = attribute(shuffled, model, tmp_path / "out.tif", steps=1)
    assert read(tmp_path / "out.tif")[0] == list(NAMES)
    np.testing.assert_array_equal(np.isnan(found), np.broadcast_to(np.isnan(values).any(axis=0), found.shape))
    _, direct = attribute(grid, model, tmp_path / "direct.tif", steps=1)
    np.testing.assert_array_equal(found, direct)


def test_what_does_not_fit_is_refused_before_the_work(grid, model, tmp_path, network):
    out = tmp_path / "out.tif"
    with pytest.raises(
        GridError, match="lacks the bands Cu, Zn that the model model.safetensors was trained on; it has Au"
    ):
        attribute(write(tmp_path / "one.tif", np.zeros((1, 40, 40)), ["Au"]), model, out)
    with pytest.raises(GridError, match="was trained on cells of 90 m and the grid grid.tif has cells of 100 m"):
        attribute(grid, save(tmp_path / "coarse.safetensors", network, cell=90.0), out)
    with pytest.raises(
        GridError, match=r"takes a stride of 32 cells or a divisor of that \(16, 8, 4, 2, 1\); 5 is none: choose one"
    ):
        attribute(grid, model, out, stride=5)
    with pytest.raises(
        InputError, match="The area lies where the grid grid.tif has no cell with data in all of the model's bands"
    ):
        attribute(grid, model, out, rectangle(22, 45, 3, 3))
    with pytest.raises(
        InputError, match="The grid empty.tif has no cell with data in all of the model's bands: check the grid"
    ):
        attribute(write(tmp_path / "empty.tif", np.full((3, 40, 40), np.nan)), model, out)
    with pytest.raises(ModelFileError, match="does not exist"):
        attribute(grid, tmp_path / "no.safetensors", out)
    assert not list(tmp_path.glob("*out*"))


def test_the_log_says_how_much_there_is_to_do(grid, model, tmp_path):
    log = Listener()
    attribute(grid, model, tmp_path / "out.tif", rectangle(60, 100, 20, 30), log, steps=3)
    assert any("windows 32 cells apart and " in message and "3 steps and 3 bands" in message for message in log.infos)


@pytest.mark.parametrize("method", ["gradients", "permutation"])
def test_cancel_leaves_no_file(grid, model, tmp_path, method):
    counting = Listener()
    attribute(grid, model, tmp_path / "whole.tif", None, counting, method=method, steps=3, draws=2)
    before = sorted(tmp_path.iterdir())
    for stop_after in (0, counting.checks // 2, counting.checks - 2):
        with pytest.raises(Cancelled):
            attribute_elements(
                grid,
                model,
                AttributionOptions(method=method, steps=3, draws=2),
                tmp_path / "out.tif",
                None,
                Progress(Listener(stop=after_checks(stop_after))),
            )
        assert sorted(tmp_path.iterdir()) == before


# -- nodes, draws and figures, each by itself --------------------------------------------------------------------------


def lattice_of(grid, model, area=None, **options):
    with GridFile(grid) as opened, torch.no_grad():
        ensemble, bands = ensembles.load_ensemble(
            opened, [model], False, torch.device("cpu"), Progress(), torch.float32
        )
        chosen = AttributionOptions(**options)
        lattice = network_attribution._Lattice(
            ensemble=ensemble, grid=opened, bands=bands, options=chosen, area=area, progress=Progress()
        )
        return lattice, opened.geometry


@pytest.fixture
def patchy(tmp_path):
    """Which of 5 x 9 nodes have data, and a grid whose cells around each have data as it has."""
    data = np.random.default_rng(3).random((5, 9)) < 0.6
    values = np.random.default_rng(0).normal(size=(3, 160, 288))
    values[1, ~np.kron(data, np.ones((32, 32), dtype=bool))] = np.nan
    return data, write(tmp_path / "patchy.tif", values)


@pytest.mark.parametrize(("right", "down"), [(0, 0), (32, 0), (0, 64), (96, 32), (256, 128)])
def test_the_share_of_data_that_a_shift_brings_is_that_of_the_ground_it_brings(patchy, model, right, down):
    data, grid = patchy
    lattice, geometry = lattice_of(grid, model)
    np.testing.assert_array_equal(lattice.data, data)
    wanted = np.argwhere(data)[::2]
    brought = np.roll(data, (down // 32, right // 32), axis=(0, 1))
    share = network_attribution._share_with_data(lattice, wanted, geometry, right, down)
    assert share == pytest.approx(brought[wanted[:, 0], wanted[:, 1]].mean())


def test_windows_to_compare_with_are_nodes_with_data_drawn_by_the_seed(patchy, model):
    data, grid = patchy
    drawn = [lattice_of(grid, model, seed=seed)[0].drawn(12) for seed in (1, 1, 2)]
    for nodes in drawn:
        assert len({*map(tuple, nodes.tolist())}) == 12
        assert (nodes % 32 == 0).all()
        assert data[nodes[:, 0] // 32, nodes[:, 1] // 32].all()
    assert drawn[0].tolist() == drawn[1].tolist() != drawn[2].tolist()
    assert len(lattice_of(grid, model)[0].drawn(10**6)) == data.sum()
    area = np.zeros((160, 288), dtype=bool)
    area[0, 0] = True
    others = [lattice_of(grid, model, area, comparison=2, seed=seed)[0]._others for seed in (1, 1, 2)]
    assert others[0] == others[1] != others[2]
    for row, column, height, width in (*others[0], *others[2]):
        assert (height, width) == (1, 1)
        assert data[row, column]


def test_an_area_is_compared_only_with_ground_that_has_data(patchy, model, tmp_path):
    data, grid = patchy
    area = np.zeros((160, 288), dtype=bool)
    row, column = np.argwhere(data)[7]
    area[32 * row : 32 * row + 5, 32 * column : 32 * column + 5] = True
    attribution, _ = attribute(grid, model, tmp_path / "out.tif", area, steps=1, comparison=1000)
    assert attribution.compared == data.sum() < data.size
    nodes = nodes_of(grid, model, steps=1).nodes[:, :5, :9][:, data]
    for element in attribution.elements:
        own = nodes[NAMES.index(element.element)]
        assert element.elsewhere == pytest.approx(float(own.mean(dtype=np.float64)), rel=1e-4, abs=1e-9)


def test_under_the_windows_of_an_area_lie_the_nodes_within_half_a_window_of_its_own(patchy, model):
    data, grid = patchy
    area = np.zeros((160, 288), dtype=bool)
    area[70, 130] = True
    # The cell lies between nodes 2 and 3 downwards and 4 and 5 across; a window is two features wide.
    expected = [[row, column] for row in (1, 2, 3, 4) for column in (3, 4, 5, 6) if data[row, column]]
    assert lattice_of(grid, model, area)[0].under_windows().tolist() == expected


@pytest.mark.parametrize(
    ("error", "said", "cautioned"), [(0.5, "10 %", False), (0.505, "10 %", True), (2.0, "40 %", True)]
)
def test_the_error_is_told_as_a_share_of_the_scores_and_above_a_tenth_a_caution(error, said, cautioned):
    # Scores of 3, -4, 5 and 50 ** 0.5, so that their root mean square is 5.
    blocks = [
        np.array([[error, -error], [3.0, -4.0]], dtype=np.float64),
        np.array([[error, error], [5.0, 50**0.5]], dtype=np.float64),
    ]
    facts, cautions = network_attribution._error_remark(blocks, AttributionOptions(steps=9))
    assert dict(facts)["Integration error (RMS, share of the scores' own RMS)"] == said
    assert bool(cautions) == cautioned


# -- the truth ---------------------------------------------------------------------------------------------------------


def test_of_a_network_that_learned_a_planted_signal_the_planted_elements_rank_first(tmp_path):
    ndimage = pytest.importorskip("scipy.ndimage")
    rng = np.random.default_rng(4)
    names, planted = ["Zn", "Au", "Pb", "Cu", "Mn"], [1, 3]
    y, x = np.indices((300, 300))
    places = rng.integers(40, 260, (16, 2))
    values = np.stack([ndimage.gaussian_filter(band, 3) for band in rng.normal(size=(5, 300, 300))])
    values /= values.std(axis=(1, 2), keepdims=True)
    for row, column in places:
        values[planted] += 4 * np.exp(-((x - column) ** 2 + (y - row) ** 2) / (2 * 10**2))
    grid = write(tmp_path / "grid.tif", values, names)
    near = [
        values[:, r - 28 + j : r + 28 + j, c - 28 + k : c + 28 + k] for r, c in places for j in (-8, 8) for k in (-8, 8)
    ]
    corners = [
        (r, c) for r, c in rng.integers(0, 244, (4000, 2)) if np.hypot(*(places - (r + 28, c + 28)).T).min() > 32
    ][: len(near)]
    far = [values[:, r : r + 56, c : c + 56] for r, c in corners]
    windows, labels = (
        torch.from_numpy(np.stack([*near, *far]).astype(np.float32)),
        torch.tensor([1] * len(near) + [0] * len(far)),
    )
    torch.manual_seed(0)
    network = Tiny(5)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.003)
    for _ in range(30):
        optimizer.zero_grad()
        nn.functional.cross_entropy(network(windows), labels).backward()
        optimizer.step()
    model = save(tmp_path / "model.safetensors", network, bands=names)
    area = np.hypot(x - places[0][1], y - places[0][0]) < 12
    for method in ("gradients", "permutation"):
        for chosen in (None, area):
            attribution, _ = attribute(grid, model, tmp_path / "out.tif", chosen, method=method, stride=16, steps=8)
            assert set(attribution.leading[:2]) == {"Au", "Cu"}
            if chosen is None:
                assert attribution.elements[1].deviation > 1.5 * attribution.elements[2].deviation
        assert attribution.elements[1].mean > 2 * max(abs(element.mean) for element in attribution.elements[2:])


# -- the page ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("area", [None, rectangle(60, 100, 20, 30)])
def test_the_page_shows_bars_maps_and_what_the_values_mean(grid, model, tmp_path, area, monkeypatch):
    pytest.importorskip("matplotlib")
    monkeypatch.setattr(attribution_report, "SHOWN_SIDE", 60)
    attribution, _ = attribute(grid, model, tmp_path / "out.tif", area, steps=2)
    write_attribution_report(attribution, tmp_path / "a.html")
    write_attribution_report(attribution, tmp_path / "b.html")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert page == (tmp_path / "b.html").read_text(encoding="utf-8")
    assert page.count("<figure>") == 3
    for text in (
        *NAMES,
        "log-odds",
        "average ground",
        "share the credit",
        "model.safetensors",
        "grid.tif",
        "integrated gradients",
    ):
        assert text in page
    assert ("Mean of grid" in page) == (area is not None)
