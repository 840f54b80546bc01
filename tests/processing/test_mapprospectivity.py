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
