"""`prospectivity:traingrademodel` and `predictgrades` in a running QGIS: from points along holes to grades."""

import csv

import numpy as np
import pytest
from listeners import Run, at_fraction

TRAIN, PREDICT = "prospectivity:traingrademodel", "prospectivity:predictgrades"
pytest.importorskip("torch")


@pytest.fixture(scope="module")
def holes(qgis):
    """Copper that arsenic and the rock tell, in fifteen holes; tin is noise."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer

    fields = "field=hole:string&field=depth_m:double&field=As:double&field=Sn:double&field=rock:string&field=Cu:double"
    layer = QgsVectorLayer(f"PointZ?crs=EPSG:32637&{fields}", "intervals", "memory")
    rng = np.random.default_rng(7)
    features = []
    for hole in range(15):
        for step in range(12):
            arsenic, tin, rock = rng.normal(10, 3), rng.normal(), ("skarn", "marble")[(step // 4) % 2]
            copper = 1 + 0.2 * arsenic + (2 if rock == "skarn" else 0) + rng.normal(0, 0.1)
            feature = QgsFeature(layer.fields())
            feature.setAttributes([f"H{hole}", 1 + 2.0 * step, arsenic, tin, rock, copper])
            place = QgsPoint(500_000 + 40 * (hole % 3), 2_700_000 + 40 * (hole // 3), 300 - 2.0 * step)
            feature.setGeometry(QgsGeometry(place))
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def read_rows(path):
    """Rows of a table."""
    with path.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def asked(layer, folder, **others):
    """Parameters of a short training."""
    return {
        "INPUT": layer,
        "HOLE": "hole",
        "DEPTH": "depth_m",
        "FEATURES": ["As", "Sn", "rock"],
        "TARGETS": ["Cu"],
        "NETWORKS": ["feedforward"],
        "EPOCHS": 40,
        "FOLDS": 3,
        "MODEL": str(folder / "model.safetensors"),
        "OUTPUT": str(folder / "figures.csv"),
        "WEIGHTS": str(folder / "weights.csv"),
        "REPORT": str(folder / "report.html"),
        **others,
    }


def test_grades_are_learnt_and_told_with_intervals_beside_the_measured_ones(holes, tmp_path):
    from qgis.core import QgsProcessingUtils, QgsWkbTypes

    run = Run(TRAIN, **asked(holes, tmp_path))
    assert run.well, run.errors
    assert run.results["METHOD"] == "feedforward"
    rows = read_rows(tmp_path / "figures.csv")
    first = "target method features set n holes rmse rmse_low rmse_high r2 mae class_accuracy"
    assert " ".join(list(rows[0])[:12]) == first
    told = {(row["method"], row["features"], row["set"]): float(row["r2"]) for row in rows}
    assert told["feedforward", "all", "held_out"] > 0.8
    assert told["feedforward", "all", "held_out"] > told["kriging", "position", "held_out"] + 0.2
    assert told["mean", "none", "held_out"] == pytest.approx(0, abs=0.05)
    assert {row["holes"] for row in rows if row["set"] == "held_out"} == {"15"}
    weights = {row["feature"]: float(row["weight"]) for row in read_rows(tmp_path / "weights.csv")}
    assert weights["rock"] > 0.8 > 0.3 > weights["Sn"]
    assert "beats kriging" in (tmp_path / "report.html").read_text(encoding="utf-8")
    found = Run(
        PREDICT,
        INPUT=holes,
        HOLE="hole",
        DEPTH="depth_m",
        MODEL=str(tmp_path / "model.safetensors"),
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert found.well, found.errors
    layer = QgsProcessingUtils.mapLayerFromString(found.results["OUTPUT"], found.context)
    assert QgsWkbTypes.displayString(layer.wkbType()) == "PointZ"
    names = ["hole", "depth_m", "As", "Sn", "rock", "Cu_measured", "Cu", "Cu_low", "Cu_high", "outside"]
    assert layer.fields().names() == names
    table = np.array([[feature[name] for name in names[5:]] for feature in layer.getFeatures()], dtype=float)
    assert np.corrcoef(table[:, 0], table[:, 1])[0, 1] > 0.9
    assert (table[:, 2] < table[:, 1]).all()
    assert (table[:, 1] < table[:, 3]).all()
    assert (table[:, 4] == 0).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"FEATURES": ["As", "Cu"]}, "Cu is both a feature and a grade to learn"),
        ({"TARGETS": ["rock"]}, "rock holds texts"),
        ({"DEPTH": "rock"}, "The depths in rock are texts"),
        ({"HOLE": "As"}, "choose the field that names the hole, not one that numbers the points"),
        ({"CLASSES": "3, 2"}, "'3, 2' are no limits between classes"),
        ({"FOLDS": 18}, "Cu has values in 15 holes: 18 are needed"),
        ({"SPECTRA": ["nowhere.csv"]}, "nowhere.csv"),
        ({"START": "nowhere.safetensors"}, "does not exist"),
    ],
)
def test_bad_input_gets_one_sentence_and_leaves_no_file(holes, tmp_path, change, words):
    run = Run(TRAIN, **asked(holes, tmp_path, **change))
    assert not run.well
    assert any(words in error for error in run.errors), run.errors
    assert list(tmp_path.iterdir()) == []


def test_a_model_of_another_kind_and_missing_features_are_told(holes, tmp_path):
    from qgis.core import QgsVectorLayer

    run = Run(TRAIN, **asked(holes, tmp_path, COMPARE=[], WEIGHTS=None, REPORT=None, EPOCHS=1))
    assert run.well, run.errors
    bare = QgsVectorLayer("PointZ?crs=EPSG:32637&field=hole:string&field=depth_m:double", "bare", "memory")
    bare.dataProvider().addFeatures(list(holes.getFeatures()))
    parameters = {"HOLE": "hole", "DEPTH": "depth_m", "OUTPUT": str(tmp_path / "out.gpkg")}
    found = Run(PREDICT, INPUT=bare, MODEL=str(tmp_path / "model.safetensors"), **parameters)
    assert any("the points lack As, Sn, rock" in error for error in found.errors), found.errors
    assert not (tmp_path / "out.gpkg").exists()


def test_cancel_at_half_leaves_no_file(holes, tmp_path):
    run = Run(TRAIN, stop=at_fraction(0.5), **asked(holes, tmp_path, NETWORKS=["lstm"]))
    assert not run.well
    assert list(tmp_path.iterdir()) == []
