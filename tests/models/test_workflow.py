"""The whole way, on a small survey with planted deposits and a small network."""

import html
import inspect
import math
import re
import sys
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from calls import calls_of
from examples import tiny_network
from listeners import Listener, at_message
from prospectivity.models import workflow
from prospectivity.models.core.errors import GridError, InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.core.wording import distance
from prospectivity.models.interpolation.idw import IdwOptions
from prospectivity.models.interpolation.kriging import KrigingOptions, krige_grid
from prospectivity.models.networks import resnet
from prospectivity.models.rasters.grid import GridGeometry, GridRequest, plan_grid
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.reports import page as report
from prospectivity.models.targeting.cells.model import CellOptions
from prospectivity.models.targeting.evaluation import EvaluationOptions
from prospectivity.models.targeting.explanation import AttributionOptions
from prospectivity.models.targeting.header import load_model, read_header
from prospectivity.models.targeting.prediction import Prediction
from prospectivity.models.targeting.prediction_options import PredictionOptions
from prospectivity.models.targeting.selection.elements import SelectionOptions
from prospectivity.models.targeting.targets import TargetEvidence
from prospectivity.models.targeting.windows.agreement import NetworkPass
from prospectivity.models.targeting.windows.options import training_options
from prospectivity.models.targeting.windows.sampling import PatchOptions, automatic_patch_size
from prospectivity.models.targeting.windows.table import PatchTable

SIDE = 30_000.0


def cancelled_at(step):
    """Progress of a run that is cancelled once a step begins."""
    return Progress(Listener(stop=at_message(step)))


@pytest.fixture(autouse=True)
def small_network(monkeypatch):
    """What is tested here depends on no network."""
    monkeypatch.setattr(resnet, "resnet50", tiny_network())


@pytest.fixture(scope="module")
def survey():
    """900 samples; Cu is high around eight deposits, Zn knows nothing of them."""
    rng = np.random.default_rng(3)
    x, y = rng.uniform(0, SIDE, (2, 900))
    deposits = np.array([(4, 5), (6, 24), (14, 15), (23, 6), (25, 25), (10, 9), (19, 22), (26, 14)]) * 1000.0
    distance = np.hypot(x[:, None] - deposits[:, 0], y[:, None] - deposits[:, 1]).min(axis=1)
    columns = {"Cu": 20 + 300 * np.exp(-((distance / 1500) ** 2)) + rng.normal(0, 2, 900), "Zn": rng.normal(50, 5, 900)}
    samples = Points(x, y, "EPSG:32637", columns)
    return (
        samples,
        Points(deposits[:, 0], deposits[:, 1], "EPSG:32637"),
        plan_grid(x, y, "EPSG:32637", GridRequest(cell_size=125.0)),
    )


@pytest.fixture
def options():
    training = training_options("quick", epochs=6, batch_size=16, learning_rate=0.01)
    return workflow.MappingOptions(
        patches=PatchOptions(patch_size=40, positives=48, negatives=48, folds=3),
        training=training,
        selection=SelectionOptions(significance=0.05),
    )


def files_in(folder, uncertainty=None):
    return workflow.MappingFiles(
        folder / "p.tif", folder / "g.tif", folder / "m.safetensors", folder / "r.html", uncertainty
    )


def test_it_finds_the_planted_element_and_maps_the_planted_deposits(survey, options, tmp_path):
    samples, deposits, geometry = survey
    listener = Listener()
    mapping = workflow.map_prospectivity(
        samples, ["Cu", "Zn"], deposits, geometry, options, files_in(tmp_path, tmp_path / "u.tif"), Progress(listener)
    )
    assert mapping.bands == ("Cu",)
    assert mapping.evaluation.auc.value > 0.8
    assert mapping.held_out is not None
    assert 0 < mapping.held_out.counted < mapping.evaluation.counted
    header, _ = load_model(tmp_path / "m.safetensors")
    assert header.band_names == ["Cu"]
    with GridFile(tmp_path / "p.tif") as grid:
        values = grid.read()
        assert grid.geometry.aligned_with(geometry)
    assert values.min() >= 0
    assert values.max() <= 1
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert page.index("Deposits that the map has not seen") < page.index(
        "How well the map recalls the deposits that trained it"
    )
    learnt = mapping.evaluation.counted - mapping.held_out.counted
    assert f"{learnt} of these {mapping.evaluation.counted} deposit cells trained the map" in page
    assert "src=" not in page.replace("data:", "")
    assert mapping.networks is not None
    assert mapping.networks.agreement is not None
    assert mapping.networks.sentence() in html.unescape(page)
    doubtful = NetworkPass("dense", replace(mapping.networks.agreement, rank_correlation=0.3, difference=0.2))
    workflow.write_mapping_report(replace(mapping, networks=doubtful), samples, options, tmp_path / "doubtful.html")
    assert doubtful.agreement.warning() in html.unescape((tmp_path / "doubtful.html").read_text(encoding="utf-8"))
    steps = [
        "Interpolating the elements",
        "Selecting elements",
        "Sampling patches",
        "Training resnet50",
        "Mapping the probability",
        "Evaluating the map",
        "Outlining targets",
    ]
    assert list(mapping.seconds) == steps
    assert [text for text in listener.texts if text in steps][0:3] == steps[0:3]


def test_without_a_telling_element_the_network_learns_from_all_and_says_so(survey, options, tmp_path):
    samples, deposits, geometry = survey
    noise = Points(
        samples.x, samples.y, samples.crs, {"Zn": samples.columns["Zn"], "Pb": samples.columns["Zn"][::-1].copy()}
    )
    strict = replace(
        options, selection=SelectionOptions(significance=1e-6), training=replace(options.training, epochs=1)
    )
    listener = Listener()
    mapping = workflow.map_prospectivity(
        noise, ["Zn", "Pb"], deposits, geometry, strict, files_in(tmp_path), Progress(listener)
    )
    assert mapping.bands == ("Zn", "Pb")
    assert any("learns from all 2" in message for message in listener.messages)


def test_the_same_seed_gives_the_same_map(survey, options, tmp_path):
    samples, deposits, geometry = survey
    short = replace(options, training=replace(options.training, epochs=1))
    maps = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, short, files_in(folder))
        maps.append((folder / "p.tif").read_bytes())
        maps.append((folder / "m.safetensors").read_bytes())
    assert maps[0] == maps[2]
    assert maps[1] == maps[3]


@pytest.fixture
def of_cells():
    return workflow.MappingOptions(
        selection=SelectionOptions(significance=0.05),
        patches=PatchOptions(patch_size=48),
        training=CellOptions(method="logistic", background=300, bags=2, moved=0),
    )


def test_by_default_a_classifier_of_cells_learns_from_all_elements_and_every_deposit_is_held_out_once(
    survey, of_cells, tmp_path
):
    samples, deposits, geometry = survey
    assert workflow.MappingOptions().training == CellOptions()
    listener = Listener()
    mapping = workflow.map_prospectivity(
        samples, ["Cu", "Zn"], deposits, geometry, of_cells, files_in(tmp_path, tmp_path / "u.tif"), Progress(listener)
    )
    assert mapping.bands == ("Cu", "Zn")
    assert [score.element for score in mapping.scores if score.selected] == ["Cu"]
    assert workflow.LEARNS_FROM_ALL in listener.messages
    assert mapping.held_out.counted == 8
    assert mapping.held_out.auc.value > 0.8
    assert mapping.patches is None
    assert mapping.attribution[0].element == "Cu"
    assert read_header(tmp_path / "m.safetensors").network == "logistic"
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    order = [
        "Deposits that the map has not seen",
        "How far the probability can be believed",
        "Elements in favour of the known deposits",
        "How well the map recalls",
        "How the classifier was trained",
    ]
    assert [page.index(heading) for heading in order] == sorted(page.index(heading) for heading in order)
    steps = [
        "Interpolating the elements",
        "Selecting elements",
        "Training logistic regression",
        "Mapping the probability",
        "Evaluating the map",
        "Outlining targets",
    ]
    assert list(mapping.seconds) == steps


def test_an_element_that_hardly_any_sample_says_something_about_is_not_in_the_map(survey, of_cells, tmp_path):
    samples, deposits, geometry = survey
    columns = {**samples.columns, "Te": np.where(np.arange(900) < 18, 2.0 + np.arange(900), np.nan)}
    samples, listener = replace(samples, columns=columns), Listener()
    mapping = workflow.map_prospectivity(
        samples,
        ["Te", "Cu"],
        deposits,
        geometry,
        replace(of_cells, select=False),
        files_in(tmp_path),
        Progress(listener),
    )
    assert mapping.bands == ("Cu",)
    with GridFile(tmp_path / "g.tif") as grid:
        assert grid.names == ["Cu"]
    assert [text for text in listener.warnings if "Te" in text] == [
        "1 of 2 elements is no evidence, for fewer than 45 of 900 samples (5 %) hold another value than the commonest"
        " one: Te 18 with a value. It is set aside. MINIMUM_SHARE changes that limit; 0 keeps all elements."
    ]
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<td>Te</td><td>18 with a value, in 900 samples</td>" in re.sub(r"\s*\n\s*", "", page)
    with pytest.raises(InputError, match="^MINIMUM_SHARE is 101: give a share between 0 and 100 per cent"):
        workflow.MappingOptions(minimum_share=101.0)


def test_a_handful_of_deposits_suffices_for_cells_and_what_is_missing_then_is_said(survey, of_cells, tmp_path):
    samples, deposits, geometry = survey
    listener = Listener()
    few = Points(deposits.x[:3], deposits.y[:3], deposits.crs)
    mapping = workflow.map_prospectivity(
        samples, ["Cu", "Zn"], few, geometry, of_cells, files_in(tmp_path), Progress(listener)
    )
    assert mapping.held_out is None
    assert any("elements are not tested one by one" in message for message in listener.messages)
    assert "No deposit could be held out" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("step", "kept"),
    [
        ("Interpolating", "No output was written."),
        ("Selecting", "Finished before, and kept: g.tif."),
        ("Training", "Finished before, and kept: g.tif."),
        ("Mapping", "Finished before, and kept: g.tif, m.safetensors."),
        ("Evaluating", "Finished before, and kept: g.tif, m.safetensors, p.tif."),
    ],
)
def test_a_classifier_of_cells_cancelled_at_any_step_says_what_stays_and_leaves_no_report(
    survey, of_cells, tmp_path, step, kept
):
    samples, deposits, geometry = survey
    files = files_in(tmp_path)
    with pytest.raises(Cancelled) as caught:
        workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, of_cells, files, cancelled_at(step))
    assert caught.value.kept == kept
    # Nothing else was left, hidden or not.
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        kept[:-1].split(": ")[1].split(", ") if ": " in kept else []
    )
    scratch = replace(files, keeps_grid=False, keeps_model=False)
    with pytest.raises(Cancelled) as caught:
        workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, of_cells, scratch, cancelled_at(step))
    assert caught.value.kept == (
        "Finished before, and kept: p.tif." if step == "Evaluating" else "No output was written."
    )


def test_cancel_is_heard_between_the_figures_of_the_page(survey, of_cells, tmp_path, monkeypatch):
    samples, deposits, geometry = survey
    drawn = []
    listener = Listener(stop=lambda _: len(drawn) == 2)

    def draw(*_):
        drawn.append(1)
        return "<svg ></svg>"

    monkeypatch.setattr(report, "svg", draw)
    with pytest.raises(Cancelled) as caught:
        workflow.map_prospectivity(
            samples, ["Cu"], deposits, geometry, of_cells, files_in(tmp_path), Progress(listener)
        )
    assert len(drawn) == 2
    assert caught.value.kept == "Finished before, and kept: g.tif, m.safetensors, p.tif."
    assert not (tmp_path / "r.html").exists()


def test_ground_far_from_every_sample_stays_empty_and_the_page_says_how_much(survey, of_cells, tmp_path):
    samples, deposits, _ = survey
    wider = plan_grid(np.array([0.0, 60_000.0]), np.array([0.0, SIDE]), "EPSG:32637", GridRequest(cell_size=300.0))
    mapping = workflow.map_prospectivity(samples, ["Cu", "Zn"], deposits, wider, of_cells, files_in(tmp_path))
    with GridFile(tmp_path / "p.tif") as grid:
        empty = np.isnan(grid.read([0])[0])
    assert empty[:, 120:].all()
    assert empty[:, :98].mean() < 0.01
    assert mapping.ground.share_outside == pytest.approx(empty.mean(), abs=0.01)
    assert f"% of the grid lie more than {distance(mapping.ground.reach_m)} from every sample and stay empty." in (
        tmp_path / "r.html"
    ).read_text(encoding="utf-8")
    everywhere = replace(of_cells, reach_m=np.inf)
    workflow.map_prospectivity(samples, ["Cu", "Zn"], deposits, wider, everywhere, files_in(tmp_path))
    with GridFile(tmp_path / "p.tif") as grid:
        assert np.isfinite(grid.read([0])).all()
    with pytest.raises(InputError, match="No cell of the grid lies within 5 m of a sample"):
        workflow.map_prospectivity(samples, ["Cu"], deposits, wider, replace(of_cells, reach_m=5.0), files_in(tmp_path))


def test_a_classifier_of_cells_goes_on_where_elements_cannot_be_tested_one_by_one(survey, of_cells, tmp_path):
    samples, deposits, geometry = survey
    listener = Listener()
    far = replace(of_cells, selection=SelectionOptions(cluster_m=20_000.0))
    mapping = workflow.map_prospectivity(
        samples, ["Cu", "Zn"], deposits, geometry, far, files_in(tmp_path), Progress(listener)
    )
    assert mapping.scores == ()
    (text,) = (message for message in listener.messages if message.startswith("Elements were not tested one by one"))
    assert "too few clusters" in text


def test_what_kriging_had_to_say_stands_in_the_report_once_for_all_elements(survey, of_cells, tmp_path):
    samples, deposits, geometry = survey
    rng = np.random.default_rng(0)
    noisy = replace(
        samples, columns={**samples.columns, **{name: rng.normal(5, 1, len(samples)) for name in ("Sn", "Sb", "W")}}
    )
    listener = Listener()
    elements = ["Cu", "Sn", "Sb", "W"]
    mapping = workflow.map_prospectivity(
        noisy, elements, deposits, geometry, replace(of_cells, method="kriging"), files_in(tmp_path), Progress(listener)
    )
    (nugget,) = (text for text in mapping.interpolation_warnings if "pure nugget" in text)
    assert nugget.startswith("3 of 4 elements (Sn, Sb, W): a pure nugget")
    assert nugget in html.unescape((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert listener.messages.count(nugget) == 1


def test_a_network_without_pytorch_is_refused_before_anything_is_written(survey, options, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    samples, deposits, geometry = survey
    with pytest.raises(
        ResourceError, match="Training a network needs PyTorch, which this Python does not have: install it with"
    ):
        workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, options, files_in(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["Interpolating", "Selecting", "Sampling", "Training", "Mapping", "Evaluating"])
def test_cancelled_at_any_step_it_leaves_no_map_and_no_report_that_look_finished(survey, options, tmp_path, step):
    samples, deposits, geometry = survey
    short = replace(options, training=replace(options.training, epochs=1))
    files = files_in(tmp_path)
    with pytest.raises(Cancelled):
        workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, short, files, cancelled_at(step))
    assert not files.report.exists()
    if step != "Evaluating":
        assert not files.probability.exists()
    assert not list(tmp_path.glob(".*part*"))


def test_what_is_known_beforehand_is_refused_before_anything_is_written(survey, options, tmp_path):
    samples, deposits, geometry = survey
    files = files_in(tmp_path)
    few = Points(deposits.x[:3], deposits.y[:3], deposits.crs)
    with pytest.raises(
        InputError,
        match=(
            r"Only 3 cells of the grid hold a deposit, and selecting elements in 5 folds needs at least 5: add"
            r" deposits, or switch SELECT off"
        ),
    ):
        workflow.map_prospectivity(samples, ["Cu"], few, geometry, options, files)
    elsewhere = Points(deposits.x + 1e6, deposits.y, deposits.crs)
    with pytest.raises(InputError, match=r"None of the 8 deposits lies inside the grid"):
        workflow.map_prospectivity(samples, ["Cu"], elsewhere, geometry, options, files)
    one = Points(samples.x[:1], samples.y[:1], samples.crs, {"Cu": samples.columns["Cu"][:1]})
    with pytest.raises(
        InputError,
        match=(
            r"^The layer of samples has 1 point, and a map of elements is made from 12 at least: check the layer, its"
            r" filter"
        ),
    ):
        workflow.map_prospectivity(one, ["Cu"], elsewhere, geometry, options, files)
    with pytest.raises(
        InputError, match=r"^The layer of samples has 1 point, and a map of elements is made from 2 at least"
    ):
        workflow.map_prospectivity(one, ["Cu"], elsewhere, geometry, replace(options, method="kriging"), files)
    large = replace(options, patches=PatchOptions(patch_size=400))
    with pytest.raises(GridError, match=r"cells and a patch 400 x 400: choose smaller cells or smaller patches"):
        workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, large, files)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("side", "expected"), [(3072, 256), (1024, 96), (400, 64), (20_000, 256)])
def test_the_automatic_patch_is_a_twelfth_of_the_grid_between_64_and_256(side, expected):
    assert automatic_patch_size(GridGeometry(0, 0, 1, 1, side, side)) == expected


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"reach_m": 0.0}, "The reach of samples is 0 m: give more than 0, or leave it empty"),
        ({"reach_m": math.nan}, "The reach of samples is nan m"),
        ({"method": "spline"}, "There is no interpolation 'spline': choose one of idw, kriging"),
    ],
)
def test_options_that_are_not_possible_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        workflow.MappingOptions(**options)


# -- what each step is given -------------------------------------------------------------------------------------------


def test_each_step_of_a_run_gets_its_own_options_files_and_seed(survey, tmp_path, monkeypatch):
    samples, deposits, geometry = survey
    options = workflow.MappingOptions(
        idw=IdwOptions(power=3.0, neighbours=5),
        reach_m=4000.0,
        selection=SelectionOptions(significance=0.05, seed=3, draws=4),
        patches=PatchOptions(patch_size=48),
        training=CellOptions(method="logistic", background=250, bags=2, moved=0, seed=9),
    )
    files = files_in(tmp_path, tmp_path / "u.tif")
    calls = calls_of(
        monkeypatch,
        workflow,
        "choose_evidence",
        "interpolate_idw",
        "select_elements",
        "train_cells",
        "predict_prospectivity",
        "evaluate",
        "attribute_deposits",
        "delineate_targets",
    )
    mapping = workflow.map_prospectivity(samples, ["Zn", "Cu"], deposits, geometry, options, files)
    assert {name: len(given) for name, given in calls.items()} == dict.fromkeys(calls, 1)
    given = {name: one for name, (one,) in calls.items()}
    assert given["choose_evidence"]["options"] == options
    assert mapping.ground.reach_m == 4000.0
    assert given["interpolate_idw"]["options"] == options.idw
    assert given["interpolate_idw"]["grounds"].survey is mapping.ground
    assert given["select_elements"]["options"] == options.selection
    assert (given["train_cells"]["bands"], given["train_cells"]["options"]) == (["Zn", "Cu"], options.training)
    assert {score.element for score in mapping.scores} == {"Zn", "Cu"}
    assert given["predict_prospectivity"]["uncertainty"] == files.uncertainty
    judging = EvaluationOptions(tile_size=48, trained_on=True, seed=9)
    assert given["evaluate"]["options"] == mapping.evaluation.options == judging
    assert given["attribute_deposits"]["options"] == AttributionOptions(method="permutation", seed=9)
    assert mapping.targets.evidence == TargetEvidence(
        uncertainty=files.uncertainty, elements=files.grid, deposits=deposits
    )
    # Three spacings of the samples around held-out ground are told of.
    spacing = mapping.training.header.cells["spacing_m"]
    assert f"nor background within {distance(3 * spacing)} of that ground" in mapping.held_out.how


def test_kriging_gets_its_own_options_and_the_ground_within_reach(survey, tmp_path, monkeypatch):
    samples, _, geometry = survey
    options = workflow.MappingOptions(method="kriging", kriging=KrigingOptions(neighbours=7), reach_m=4000.0)
    given = {}

    def krige(*arguments, **named):
        given.update(inspect.signature(krige_grid).bind(*arguments, **named).arguments)
        return SimpleNamespace(warnings=lambda: ("told by kriging",))

    monkeypatch.setattr(workflow, "krige_grid", krige)
    grounds = workflow.choose_evidence(samples, ["Zn", "Cu"], geometry, options, Progress()).grounds
    doubts = workflow._interpolate(samples, ["Zn", "Cu"], geometry, options, grounds, tmp_path / "g.tif", Progress())
    assert (given["options"], given["path"], given["grounds"]) == (options.kriging, tmp_path / "g.tif", grounds)
    assert (given["elements"], list(given["variograms"])) == (["Zn", "Cu"], ["Zn", "Cu"])
    assert grounds.survey.reach_m == 4000.0
    assert doubts[-1] == "told by kriging"


def windows(label, deposit_id, fold):
    label = np.array(label)
    return PatchTable(
        np.arange(len(label)), label, np.array(deposit_id), np.array(fold), *np.zeros((2, len(label))), 48
    )


@pytest.mark.parametrize("ids", [None, np.array([40, 41, 42, 43, 44])])
def test_a_network_is_judged_by_the_deposits_of_its_own_fold(tmp_path, monkeypatch, ids):
    """Of five deposits the second, fourth and fifth lie in fold 2, and one in fold 0; the third has no window."""
    names = np.arange(5) if ids is None else ids
    deposits = Points(np.arange(5) * 100.0, np.arange(5) * -10.0, "EPSG:32637", ids=ids)
    which = [1, 3, 3, 4, 0, 0]
    patches = windows([1] * 6 + [0] * 3, [*names[which], -1, -1, -1], [2, 2, 2, 2, 0, 0, 0, 2, 2])
    given = []

    def judge(path, places, options, progress):
        given.append((path, places, options))
        return SimpleNamespace(counted=3, auc="auc", captures=("a", "b", "c"), success="curve")

    monkeypatch.setattr(workflow, "evaluate", judge)
    judging = EvaluationOptions(tile_size=48, trained_on=True, seed=9)
    for val_loss, expected in ((0.5, workflow.HeldOutFigures), (math.nan, type(None))):
        training = SimpleNamespace(kept=SimpleNamespace(val_loss=val_loss))
        trained = workflow._TrainedNetwork(["Cu"], training, deposits, files_in(tmp_path), patches, 2)
        assert isinstance(trained.held_out(judging, Progress()), expected)
    ((path, places, options),) = given
    assert path == tmp_path / "p.tif"
    assert places.x.tolist() == [100.0, 300.0, 400.0]
    assert places.y.tolist() == [-10.0, -30.0, -40.0]
    assert options == EvaluationOptions(tile_size=48, trained_on=False, seed=9)


@pytest.mark.parametrize("selected", [("Cu",), ()])
def test_a_network_learns_from_selected_elements_in_the_windows_that_were_asked_for(tmp_path, monkeypatch, selected):
    from prospectivity.models.targeting.windows import training as module

    options = workflow.MappingOptions(patches=PatchOptions(patch_size=48, positives=20, negatives=30, folds=3, seed=4))
    network = training_options("quick", validation_fold=2, seed=9)
    scores = [SimpleNamespace(element=name, selected=name in selected) for name in ("Zn", "Cu")]
    files, given = replace(files_in(tmp_path), keeps_model=False), []

    def train(*arguments, **named):
        given.append(inspect.signature(train_classifier).bind(*arguments, **named).arguments)

    train_classifier = module.train_classifier
    monkeypatch.setattr(module, "train_classifier", train)
    monkeypatch.setattr(workflow, "sample_patches", lambda grid, deposits, asked, progress: (grid, deposits, asked))
    monkeypatch.setattr(workflow, "selected_names", lambda scores: [one.element for one in scores if one.selected])
    step = workflow._Steps(Progress(), {})
    trained = workflow._train_network(network, ["Zn", "Cu"], scores, "deposits", options, files, step)
    (one,) = given
    assert one["bands"] == trained.bands == (["Cu"] if selected else ["Zn", "Cu"])
    assert one["patches"] == trained.patches == (files.grid, "deposits", options.patches)
    assert (one["options"], one["model_path"], one["checkpoint"]) == (network, files.model, False)
    assert trained.fold == 2


def test_a_network_is_mapped_on_its_own_device_with_its_own_seed():
    network = training_options("quick", device="cpu", seed=9)
    assert workflow._how_to_map(network) == PredictionOptions("auto", device="cpu", seed=9)
    assert workflow._how_to_map(CellOptions(seed=9)) == PredictionOptions()


def test_as_much_as_is_needed_is_enough_and_a_little_less_is_not(tmp_path):
    """Twelve samples, five cells with a deposit, a grid of one patch."""
    geometry = GridGeometry(0.0, 4000.0, 100.0, 100.0, 60, 40, "EPSG:32637")
    samples = Points(np.arange(12.0), np.arange(12.0))
    deposits = Points(np.array([50, 60, 1050, 2050, 3050, 5950.0, -50]), np.array([50, 60, 1050, 2050, 50, 50.0, 50]))
    options = workflow.MappingOptions(patches=PatchOptions(patch_size=40), training=training_options("quick"))

    def check(samples=samples, deposits=deposits, **other):
        workflow._check_beforehand(samples, deposits, geometry, replace(options, **other), files_in(tmp_path))

    def first(points, n):
        return Points(points.x[:n], points.y[:n])

    assert workflow._deposit_cells(deposits, geometry) == 5
    check()
    with pytest.raises(InputError, match="has 11 points, and a map of elements is made from 12 at least"):
        check(samples=first(samples, 11))
    check(samples=first(samples, 5), idw=IdwOptions(neighbours=5))
    check(samples=first(samples, 2), method="kriging")
    with pytest.raises(InputError, match="Only 4 cells of the grid hold a deposit"):
        check(deposits=first(deposits, 5))
    check(deposits=first(deposits, 5), select=False)
    check(deposits=first(deposits, 5), training=CellOptions())
    with pytest.raises(GridError, match="The grid has 60 x 40 cells and a patch 41 x 41"):
        check(patches=PatchOptions(patch_size=41))


def test_a_map_of_one_value_has_no_targets_and_the_page_is_written_all_the_same(
    survey, of_cells, tmp_path, monkeypatch
):
    samples, deposits, geometry = survey
    files = files_in(tmp_path)

    def map_alike(*arguments):
        with GridWriter(files.probability, geometry, ["probability"]) as writer:
            writer.write(np.full((1, geometry.rows, geometry.columns), 0.5, dtype=np.float32))
        return Prediction(0.0)

    monkeypatch.setattr(workflow, "predict_prospectivity", map_alike)
    mapping = workflow.map_prospectivity(samples, ["Cu"], deposits, geometry, of_cells, files)
    assert mapping.targets.targets == ()
    assert mapping.targets.no_targets in html.unescape(files.report.read_text(encoding="utf-8"))
    assert mapping.evaluation.constant
