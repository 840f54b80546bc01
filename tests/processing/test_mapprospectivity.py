"""`prospectivity:mapprospectivity` and the chain of its steps in a running QGIS."""

import numpy as np
import pytest
from examples import tiny_network
from listeners import Listener, listening_feedback
from prospectivity.models.networks import resnet
from prospectivity.models.rasters.raster import GridWriter

ID = "prospectivity:mapprospectivity"


@pytest.fixture(autouse=True)
def small_network(monkeypatch):
    """What is tested here depends on no network."""
    monkeypatch.setattr(resnet, "resnet50", tiny_network())


def point_layer(places, fields, crs="EPSG:32637"):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    names = list(fields)
    definition = "".join(f"&field={name}:double" for name in names)
    layer = QgsVectorLayer(f"Point?crs={crs}{definition}", "points", "memory")
    features = []
    for i, (x, y) in enumerate(places):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([float(fields[name][i]) for name in names])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


CORNER = np.array([500_000.0, 2_600_000.0])
DEPOSITS = 1000.0 * np.array([(4, 5), (6, 24), (14, 15), (23, 6), (25, 25), (10, 9), (19, 22), (26, 14)]) + CORNER


@pytest.fixture
def layers(qgis):
    rng = np.random.default_rng(3)
    places = rng.uniform(0, 30_000, (600, 2)) + CORNER
    distance = np.hypot(places[:, :1] - DEPOSITS[:, 0], places[:, 1:] - DEPOSITS[:, 1]).min(axis=1)
    fields = {"Cu": 20 + 300 * np.exp(-((distance / 1500) ** 2)) + rng.normal(0, 2, 600), "Zn": rng.normal(50, 5, 600)}
    return point_layer(places, fields), point_layer(DEPOSITS, {})


def run(algorithm, **parameters):
    import processing

    return processing.run(algorithm, parameters)


def every_output(folder):
    names = {
        "PROBABILITY": "p.tif",
        "MODEL": "m.safetensors",
        "REPORT": "r.html",
        "GRID": "g.tif",
        "UNCERTAINTY": "u.tif",
    }
    return {"TARGETS": "memory:", **{output: str(folder / name) for output, name in names.items()}}


def test_one_call_gives_map_model_report_and_numbers(layers, tmp_path):
    samples, deposits = layers
    results = run(
        ID,
        SAMPLES=samples,
        ELEMENTS=["Cu", "Zn"],
        DEPOSITS=deposits,
        CELL_SIZE=200,
        EPOCHS=1,
        **every_output(tmp_path),
    )
    assert {path.name for path in tmp_path.iterdir()} == {"p.tif", "m.safetensors", "r.html", "g.tif", "u.tif"}
    assert 0 <= results["AUC"] <= 1
    ranks = [target["rank"] for target in results["TARGETS"].getFeatures()]
    assert ranks == list(range(1, len(ranks) + 1))
    assert ranks
    assert set(results["SELECTED"].split(",")) <= {"Cu", "Zn"}
    assert results["MODEL"] == str(tmp_path / "m.safetensors")


def test_without_a_word_about_networks_a_classifier_of_cells_learns(layers, tmp_path, monkeypatch):
    import sys

    from prospectivity.models.targeting.header import read_header

    # A classifier of cells asks for no PyTorch.
    monkeypatch.setitem(sys.modules, "torch", None)
    samples, deposits = layers
    results = run(
        ID,
        SAMPLES=samples,
        ELEMENTS=["Cu", "Zn"],
        DEPOSITS=deposits,
        CELL_SIZE=300,
        MOVED=3,
        GOAL="new",
        **every_output(tmp_path),
    )
    assert {path.name for path in tmp_path.iterdir()} == {"p.tif", "m.safetensors", "r.html", "g.tif", "u.tif"}
    header = read_header(tmp_path / "m.safetensors")
    assert header.network == "automatic"
    assert header.training["goal"] == "new"
    assert header.cells["features"]["regional_m"] == pytest.approx(3 * header.cells["spacing_m"])
    assert header.metrics["p_moved_held_out"] in (0.25, 0.5, 0.75, 1.0)
    assert header.metrics["beyond_low_held_out"] <= header.metrics["beyond_location_held_out"]
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Skill beyond location" in page
    assert "The map answers where new ground stands out" in page
    assert results["SELECTED"] == "Cu,Zn"
    assert results["AUC_HELD_OUT"] > 0.8
    assert results["AUC_HELD_OUT_LOW"] <= results["AUC_HELD_OUT"] <= results["AUC_HELD_OUT_HIGH"]
    assert results["DEPOSITS_HELD_OUT"] > 0
    assert results["HOW_HELD_OUT"]
    assert results["TARGETS"].featureCount() > 0


@pytest.mark.parametrize(
    ("given", "network"),
    [
        ({}, "automatic"),
        ({"NETWORK": "svm"}, "svm"),
        ({"NETWORK": ""}, "automatic"),
        ({"PRESET": "quick"}, "automatic"),
        ({"EPOCHS": 3}, "resnet50"),
        ({"PATCH_SIZE": 64}, "resnet50"),
        ({"PRESET": "paper"}, "resnet50"),
        ({"NETWORK": "googlenet"}, "googlenet"),
        ({"NETWORK": "logistic", "EPOCHS": 3}, "logistic"),
        ({"NETWORK": 0}, "resnet50"),
        ({"GOAL": "new"}, "automatic"),
        ({"NETWORK": "resnet50", "GOAL": "new"}, "resnet50"),
    ],
)
def test_what_learns_follows_from_what_was_asked_for(qgis, given, network):
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.targeting.cells.model import CellOptions
    from prospectivity.processing.algorithms.mapprospectivity import MapProspectivity
    from qgis.core import QgsProcessingContext

    algorithm = MapProspectivity()
    algorithm.initAlgorithm({})
    log = Listener()
    learner = algorithm._learner(algorithm._named_choices(given), QgsProcessingContext(), Progress(log))
    assert (learner.method if isinstance(learner, CellOptions) else learner.network) == network
    assert learner.seed == 42
    if given == {"EPOCHS": 3}:
        assert learner.epochs == 3
    if isinstance(learner, CellOptions):
        assert learner.goal == given.get("GOAL", "extend")
    said = {
        "EPOCHS": "EPOCHS concerns networks only and has no effect on logistic.",
        "GOAL": "GOAL concerns classifiers of cells only: a network learns from what its windows hold.",
    }
    assert log.warnings == [said[name] for name in said if "NETWORK" in given and name in given]


@pytest.mark.parametrize(("given", "learnt"), [({}, "Cu"), ({"MINIMUM_SHARE": 0}, "Te,Cu")])
def test_elements_that_are_no_evidence_are_set_aside_unless_the_limit_is_0(layers, tmp_path, given, learnt):
    import processing

    samples, deposits = layers
    places = [feature.geometry().asPoint() for feature in samples.getFeatures()]
    fields = {
        "Te": [0.5 + (at < 20) * at for at in range(600)],
        "Cu": [feature["Cu"] for feature in samples.getFeatures()],
    }
    feedback = listening_feedback()
    parameters = {
        "SAMPLES": point_layer(places, fields),
        "ELEMENTS": ["Te", "Cu"],
        "DEPOSITS": deposits,
        "CELL_SIZE": 400,
        "NETWORK": "logistic",
        "MOVED": 0,
        "SELECT": False,
        "PROBABILITY": str(tmp_path / "p.tif"),
        "REPORT": str(tmp_path / "r.html"),
        **given,
    }
    assert processing.run(ID, parameters, feedback=feedback)["SELECTED"] == learnt
    told = [text for text in feedback.warnings if "no evidence" in text]
    assert told == (
        []
        if given
        else [
            "1 of 2 elements is no evidence, for fewer than 30 of 600 samples (5 %) hold another value than the"
            " commonest one: Te 19 of 600 other than 0.5. It is set aside. MINIMUM_SHARE changes that limit; 0 keeps"
            " all elements."
        ]
    )


@pytest.mark.parametrize(("given", "learnt"), [({}, "CuO_pct"), ({"REPEATED": "keep"}, "Cu_ppm,CuO_pct")])
def test_metal_and_oxide_of_one_element_count_once_unless_both_are_asked_for(layers, tmp_path, given, learnt):
    import processing

    samples, deposits = layers
    places = [feature.geometry().asPoint() for feature in samples.getFeatures()]
    copper = np.array([feature["Cu"] for feature in samples.getFeatures()])
    fields = {"Cu_ppm": np.where(np.arange(600) == 7, -9999, copper), "CuO_pct": copper / 8000}
    feedback = listening_feedback()
    parameters = {
        "SAMPLES": point_layer(places, fields),
        "ELEMENTS": ["Cu_ppm", "CuO_pct"],
        "DEPOSITS": deposits,
        "CELL_SIZE": 400,
        "NETWORK": "logistic",
        "SELECT": False,
        "PROBABILITY": str(tmp_path / "p.tif"),
        "REPORT": str(tmp_path / "r.html"),
        **given,
    }
    assert processing.run(ID, parameters, feedback=feedback)["SELECTED"] == learnt
    told = [text for text in feedback.warnings if "the same element" in text]
    assert told == (
        []
        if given
        else [
            "1 of 2 elements is set aside, for another column holds the same element with as many values or more:"
            " Cu_ppm (CuO_pct stays). REPEATED = keep takes all of them."
        ]
    )
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert ("the same element as CuO_pct, which has 600 values; this one has 599" in page) == (not given)


def test_the_map_can_be_kriged_instead(layers, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    samples, deposits = layers
    common = {
        "SAMPLES": samples,
        "ELEMENTS": ["Cu", "Zn"],
        "DEPOSITS": deposits,
        "CELL_SIZE": 300,
        "NETWORK": "logistic",
        "MOVED": 0,
    }
    grids = []
    for method in ("idw", "kriging"):
        folder = tmp_path / method
        folder.mkdir()
        run(
            ID,
            **common,
            METHOD=method,
            GRID=str(folder / "g.tif"),
            PROBABILITY=str(folder / "p.tif"),
            REPORT=str(folder / "r.html"),
        )
        with GridFile(folder / "g.tif") as grid:
            grids.append(grid.read())
    idw, kriged = grids
    assert np.corrcoef(idw[0].ravel(), kriged[0].ravel())[0, 1] > 0.8
    assert not np.allclose(idw, kriged)
    # Zinc is noise without continuity: kriging returns its mean.
    assert kriged[1].std() < 0.6 * idw[1].std()


def test_the_steps_chain_by_their_outputs(layers, tmp_path):
    samples, deposits = layers
    grid = run(
        "prospectivity:interpolateidw",
        INPUT=samples,
        ELEMENTS=["Cu", "Zn"],
        CELL_SIZE=200,
        OUTPUT=str(tmp_path / "g.tif"),
    )["OUTPUT"]
    selected = run("prospectivity:selectelements", GRID=grid, DEPOSITS=deposits, SIGNIFICANCE=0.5, OUTPUT="memory:")[
        "SELECTED"
    ]
    patches = run(
        "prospectivity:samplepatches",
        GRID=grid,
        DEPOSITS=deposits,
        PATCH_SIZE=48,
        POSITIVES=24,
        NEGATIVES=24,
        OUTPUT="memory:",
    )["OUTPUT"]
    model = run(
        "prospectivity:trainclassifier",
        GRID=grid,
        PATCHES=patches,
        BANDS=selected,
        EPOCHS=1,
        MODEL=str(tmp_path / "m.safetensors"),
    )["MODEL"]
    probability = run("prospectivity:predictprospectivity", GRID=grid, MODEL=model, OUTPUT=str(tmp_path / "p.tif"))[
        "OUTPUT"
    ]
    assert 0 <= run("prospectivity:evaluateprospectivity", PROBABILITY=probability, DEPOSITS=deposits)["AUC"] <= 1


def test_a_map_of_one_value_ends_well_with_no_targets_and_a_warning(layers, tmp_path, monkeypatch):
    from prospectivity.models import workflow
    from prospectivity.models.rasters.raster import GridFile
    from prospectivity.models.targeting.targets import COLUMNS

    import processing

    predict = workflow.predict_prospectivity

    def predict_alike(grid, models, options, output, *rest):
        predicted = predict(grid, models, options, output, *rest)
        with GridFile(output) as made:
            geometry = made.geometry
        with GridWriter(output, geometry, ["probability"]) as writer:
            writer.write(np.full((1, geometry.rows, geometry.columns), 0.5, dtype=np.float32))
        return predicted

    monkeypatch.setattr(workflow, "predict_prospectivity", predict_alike)
    samples, deposits = layers
    feedback = listening_feedback()
    given = {
        "SAMPLES": samples,
        "ELEMENTS": ["Cu"],
        "DEPOSITS": deposits,
        "CELL_SIZE": 300,
        "NETWORK": "logistic",
        "MOVED": 0,
        "SELECT": False,
        "TARGETS": "memory:",
    }
    outputs = {"PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "r.html")}
    results = processing.run(ID, {**given, **outputs}, feedback=feedback)
    assert (results["TARGETS"].featureCount(), results["TARGETS"].fields().names()) == (0, list(COLUMNS))
    assert results["TARGETS"].crs().authid() == "EPSG:32637"
    assert {path.name for path in tmp_path.iterdir()} == {"p.tif", "r.html"}
    assert (
        "The map does not single out ground: p.tif has the value 0.5 everywhere. There are no targets."
        in feedback.warnings
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"DEPOSITS": "far"}, "None of the 8 deposits lies inside the grid"),
        ({"DEPOSITS": "few"}, "Only 2 cells of the grid hold a deposit"),
        ({"PATCH_SIZE": 256}, "cells and a patch 256 x 256: choose smaller cells or smaller patches"),
        ({"ELEMENTS": ["Au"]}, "has no field Au"),
    ],
)
def test_bad_input_ends_in_a_sentence_and_leaves_nothing(layers, tmp_path, change, sentence):
    from qgis.core import QgsProcessingException

    samples, deposits = layers
    other = {"far": point_layer(DEPOSITS + 1e6, {}), "few": point_layer(DEPOSITS[:2], {})}
    parameters = {"SAMPLES": samples, "ELEMENTS": ["Cu"], "DEPOSITS": deposits, "CELL_SIZE": 200, "EPOCHS": 1}
    parameters.update(
        {name: other.get(value, value) if isinstance(value, str) else value for name, value in change.items()}
    )
    with pytest.raises(QgsProcessingException, match=sentence):
        run(ID, **parameters, PROBABILITY=str(tmp_path / "p.tif"), REPORT=str(tmp_path / "r.html"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("deposits", "sentence"),
    [
        (None, "deposits is no point layer: choose a layer of points."),
        ([], "The layer points has no points: check the layer, its filter and its selection."),
    ],
)
def test_deposits_that_are_none_are_refused_before_the_assays_are_cleaned(layers, tmp_path, deposits, sentence):
    from qgis.core import QgsProcessingException

    import processing

    samples, _ = layers
    table = tmp_path / "deposits.csv"
    table.write_text("name,grade\nA,1\nB,2\n")
    feedback = listening_feedback()
    given = {"SAMPLES": samples, "CLEAN": True, "DEPOSITS": str(table) if deposits is None else point_layer([], {})}
    outputs = {"PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "r.html")}
    with pytest.raises(QgsProcessingException, match=sentence):
        processing.run(ID, {**given, **outputs}, feedback=feedback)
    assert not [message for message in feedback.messages if "columns hold assays" in message]


def occurrences(places, kinds):
    """Deposits of given kinds."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=commodity:string", "deposits", "memory")
    features = []
    for (x, y), kind in zip(places.tolist(), kinds):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([kind])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture
def by_kind(layers):
    """Samples that show copper, and a layer of it, of gold that nothing shows, and of a little lead; by options."""
    rng = np.random.default_rng(4)
    gold = rng.uniform(2_000, 28_000, (6, 2)) + CORNER
    lead = np.array([[15_100.0, 3_100.0]]) + CORNER
    kinds = ["Copper", "copper "] * 4 + ["Gold"] * 6 + [None]
    return {
        "SAMPLES": layers[0],
        "ELEMENTS": ["Cu", "Zn"],
        "DEPOSITS": occurrences(np.concatenate([DEPOSITS, gold, lead]), kinds),
        "CELL_SIZE": 300,
        "NETWORK": "logistic",
        "MOVED": 2,
        "SELECT": False,
        "KIND": "commodity",
    }


def test_each_frequent_kind_gets_a_map_in_a_folder_and_a_row_in_the_report(by_kind, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    folder = tmp_path / "kinds"
    results = run(
        ID, **by_kind, KINDS=str(folder), PROBABILITY=str(tmp_path / "p.tif"), REPORT=str(tmp_path / "r.html")
    )
    assert results["KINDS"] == str(folder)
    assert {path.name for path in folder.iterdir()} == {"Copper.tif", "Gold.tif"}
    assert {path.name for path in tmp_path.iterdir()} == {"kinds", "p.tif", "r.html"}
    with GridFile(tmp_path / "p.tif") as whole, GridFile(folder / "Copper.tif") as copper:
        assert copper.names == ["probability"]
        assert copper.geometry == whole.geometry
        known = copper.sample(*DEPOSITS.T)
        assert np.median(known) > np.nanquantile(copper.read(), 0.9)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Each kind of deposit alone" in page
    assert "Mapping each kind alone" in page
    assert "cells with a deposit and data are needed: (none) 1." in page
    # Without a kind the same map is made, and nothing else.
    del by_kind["KIND"]
    run(ID, **by_kind, PROBABILITY=str(tmp_path / "q.tif"), REPORT=str(tmp_path / "q.html"))
    with GridFile(tmp_path / "p.tif") as one, GridFile(tmp_path / "q.tif") as other:
        assert np.array_equal(one.read(), other.read(), equal_nan=True)
    assert "Each kind of deposit alone" not in (tmp_path / "q.html").read_text(encoding="utf-8")


def test_only_deposits_of_the_kinds_that_count_are_learnt_from(by_kind, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    import processing

    listener = listening_feedback()
    outputs = {"PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "r.html")}
    processing.run(ID, {**by_kind, "ONLY_KINDS": "COPPER", **outputs}, feedback=listener)
    assert "Of 15 deposits of deposits, 8 are of the kinds that count: Copper (8)." in listener.infos
    # One kind needs no map beside that of all.
    assert "Each kind of deposit alone" not in (tmp_path / "r.html").read_text(encoding="utf-8")
    alone = {**by_kind, "DEPOSITS": occurrences(DEPOSITS, ["Copper"] * 8)}
    del alone["KIND"]
    run(ID, **alone, PROBABILITY=str(tmp_path / "q.tif"), REPORT=str(tmp_path / "q.html"))
    with GridFile(tmp_path / "p.tif") as one, GridFile(tmp_path / "q.tif") as other:
        assert np.array_equal(one.read(), other.read(), equal_nan=True)


def test_a_network_learns_from_the_kinds_that_count_and_maps_none_of_them_alone(by_kind, tmp_path):
    pytest.importorskip("torch")
    import processing

    listener = listening_feedback()
    outputs = {"PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "r.html")}
    network = {"NETWORK": "resnet50", "EPOCHS": 1, "PATCH_SIZE": 37, "ONLY_KINDS": "copper, gold"}
    processing.run(ID, {**by_kind, **network, **outputs}, feedback=listener)
    assert "Of 15 deposits of deposits, 14 are of the kinds that count: Copper (8), Gold (6)." in listener.infos
    assert "Each kind of deposit alone" not in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_maps_of_kinds_replace_no_other_output_of_the_run_and_need_not_be_kept(by_kind, tmp_path):
    run(ID, **by_kind, KINDS=str(tmp_path), PROBABILITY=str(tmp_path / "copper.tif"), REPORT=str(tmp_path / "r.html"))
    assert {path.name for path in tmp_path.iterdir()} == {"copper.tif", "Copper_2.tif", "Gold.tif", "r.html"}
    results = run(ID, **by_kind, PROBABILITY=str(tmp_path / "p.tif"), REPORT=str(tmp_path / "r.html"))
    assert "KINDS" not in results
    assert "Each kind of deposit alone" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"KIND": ""}, r"KINDS is a folder of maps by kind, and KIND is empty: choose the field, or no KINDS\."),
        (
            {"NETWORK": "resnet50"},
            r"KIND makes a map of each kind by classifiers of cells, and resnet50 is a network: leave KIND empty, or"
            r" choose a classifier of cells such as automatic\.",
        ),
        ({"KIND": "metal"}, "metal"),
        (
            {"ONLY_KINDS": "Copper, tin"},
            r"No deposit is of the kind tin; there are Copper \(8\), Gold \(6\), \(none\) \(1\)\.",
        ),
    ],
)
def test_kinds_that_cannot_be_mapped_are_refused_and_leave_no_folder(by_kind, tmp_path, given, text):
    from qgis.core import QgsProcessingException

    outputs = {"KINDS": str(tmp_path / "kinds"), "PROBABILITY": str(tmp_path / "p.tif")}
    with pytest.raises(QgsProcessingException, match=text):
        run(ID, **{**by_kind, **given}, **outputs, REPORT=str(tmp_path / "r.html"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_or_lies_nowhere_is_refused(by_kind, refusal, tmp_path):
    (tmp_path / "kinds").write_text("")
    outputs = {"PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "r.html")}
    said = refusal(ID, **by_kind, **outputs, KINDS=str(tmp_path / "kinds"))
    assert "kinds is a file: give the output the name of a folder." in said
    said = refusal(ID, **by_kind, **outputs, KINDS=str(tmp_path / "nowhere" / "kinds"))
    assert "nowhere does not exist: create it or choose another." in said
    assert [path.name for path in tmp_path.iterdir()] == ["kinds"]


def test_cancel_while_kinds_are_mapped_keeps_the_map_of_all_and_says_so(by_kind, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    import processing

    class Stops(QgsProcessingFeedback):
        def setProgressText(self, text):
            if "Mapping Copper alone" in text:
                self.cancel()

    outputs = {
        "KINDS": str(tmp_path / "kinds"),
        "PROBABILITY": str(tmp_path / "p.tif"),
        "REPORT": str(tmp_path / "r.html"),
    }
    with pytest.raises(QgsProcessingException, match=r"Finished before, and kept: p\.tif\."):
        processing.run(ID, {**by_kind, **outputs}, feedback=Stops())
    assert [path.name for path in tmp_path.iterdir()] == ["p.tif"]


@pytest.mark.parametrize("loaded", [True, False])
def test_maps_of_kinds_are_loaded_and_styled_where_the_map_of_all_is(by_kind, tmp_path, loaded):
    from prospectivity.processing import styling
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProject

    path = str(tmp_path / "p.tif")
    outputs = {
        "KINDS": str(tmp_path / "kinds"),
        "PROBABILITY": QgsProcessingOutputLayerDefinition(path, QgsProject.instance()) if loaded else path,
        "REPORT": str(tmp_path / "r.html"),
    }
    context, feedback = QgsProcessingContext(), listening_feedback()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    assert algorithm.run({**by_kind, **outputs}, context, feedback)[1]
    announced = [context.layerToLoadOnCompletionDetails(key) for key in context.layersToLoadOnCompletion()]
    names = {details.name: details for details in announced}
    if not loaded:
        assert names == {}
        return
    assert set(names) == {styling.PROBABILITY_NAME, "Prospectivity: Copper", "Prospectivity: Gold"}
    assert [details.postProcessor().style for details in announced] == [styling.PROBABILITY] * 3
    whole = names.pop(styling.PROBABILITY_NAME).postProcessor().place
    # What sorts first lies above.
    assert all(whole < details.postProcessor().place for details in names.values())
    assert all(details.forceName and details.outputName == "KINDS" for details in names.values())
