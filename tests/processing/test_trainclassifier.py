"""`prospectivity:trainclassifier` in a running QGIS, with a small residual network in the place of ResNet-50."""

import numpy as np
import pytest
from listeners import Run, at_message

torch = pytest.importorskip("torch")

from prospectivity.models.networks import resnet
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.targeting.header import load_model

ID = "prospectivity:trainclassifier"
FIELDS = ["patch_id", "label", "deposit_id", "fold", "col_off", "row_off", "size"]
WINDOWS = [(1, 1, 0, 0, 5, 5), (2, 1, 1, 1, 90, 70), (3, 0, -1, 0, 70, 0), (4, 0, -1, 1, 10, 80)]


@pytest.fixture(autouse=True)
def small(monkeypatch, one_torch_thread):
    monkeypatch.setattr(resnet, "resnet50", lambda bands, classes=2: resnet.ResNet((1, 1, 1, 1), bands, classes))


@pytest.fixture
def grid(tmp_path):
    geometry = GridGeometry(500_000.0, 4_000_000.0, 50.0, 50.0, 160, 150, "EPSG:32637")
    with GridWriter(tmp_path / "grid.tif", geometry, ["Au", "Cu", "Zn"]) as writer:
        writer.write(np.random.default_rng(0).lognormal(size=(3, 150, 160)).astype(np.float32))
    return str(tmp_path / "grid.tif")


def patch_layer(windows=WINDOWS, size=64):
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:32637&" + "&".join(f"field={name}:integer" for name in FIELDS), "patches", "memory"
    )
    for window in windows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([*window, size])
        west, north = 500_000 + 50 * window[4], 4_000_000 - 50 * window[5]
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north - 50 * size, west + 50 * size, north)))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def written(folder):
    """Files beside the grid (and the statistics that QGIS keeps of it)."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("grid.tif"))


def run(grid, tmp_path, **parameters):
    import processing

    given = {
        "GRID": grid,
        "PATCHES": patch_layer(),
        "EPOCHS": 2,
        "BATCH_SIZE": 2,
        "MODEL": str(tmp_path / "model.safetensors"),
        **parameters,
    }
    return processing.run(ID, given)


def test_it_writes_model_history_and_report_and_gives_the_kept_epochs_figures(qgis, grid, tmp_path):
    outputs = {"HISTORY": str(tmp_path / "history.csv"), "REPORT": str(tmp_path / "report.html")}
    results = run(grid, tmp_path, BANDS="Zn, Au", PRESET="quick", SEED=7, **outputs)
    header, _ = load_model(tmp_path / "model.safetensors")
    assert header.band_names == ["Zn", "Au"]
    assert (header.patch_size, header.crop_size, header.seed) == (64, 56, 7)
    assert header.training["momentum"] == 0.9
    assert header.training["epochs"] == 2
    assert any(band.log10 for band in header.scaling)
    assert results["EPOCH"] == header.metrics["epoch"]
    assert results["LOSS"] == pytest.approx(header.metrics["loss"])
    assert 0 <= results["ACCURACY"] <= 1
    assert 0 <= results["VALIDATION_ACCURACY"] <= 1
    assert {name: results[name] for name in outputs} == outputs
    assert len((tmp_path / "history.csv").read_text().splitlines()) == 3
    assert "Training of resnet50" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_what_is_left_empty_is_the_presets_and_what_is_given_goes_before_it(qgis, grid, tmp_path):
    results = run(
        grid,
        tmp_path,
        PRESET="paper",
        EPOCHS=1,
        TRANSFORM="log10",
        STANDARDISE="minmax",
        LEARNING_RATE=0.02,
        CROP_SIZE=48,
        DEVICE="cpu",
    )
    header, _ = load_model(tmp_path / "model.safetensors")
    chosen = header.training
    assert (chosen["epochs"], chosen["batch_size"], chosen["learning_rate"], chosen["crop_size"]) == (1, 2, 0.02, 48)
    assert (chosen["momentum"], chosen["weight_decay"], chosen["halve_every"], chosen["validation_fold"]) == (
        0.1,
        1e-4,
        30,
        None,
    )
    assert (chosen["transform"], chosen["standardise"], chosen["device"]) == ("log10", "minmax", "cpu")
    assert header.band_names == ["Au", "Cu", "Zn"]
    assert "VALIDATION_ACCURACY" not in results
    assert "HISTORY" not in results
    assert written(tmp_path) == ["model.safetensors"]


def test_minus_one_holds_no_fold_out_and_a_model_can_be_trained_on(qgis, grid, tmp_path):
    first = tmp_path / "first.safetensors"
    assert "VALIDATION_ACCURACY" not in run(grid, tmp_path, EPOCHS=1, VALIDATION_FOLD=-1, MODEL=str(first))
    run(grid, tmp_path, EPOCHS=1, VALIDATION_FOLD=-1, WEIGHTS=str(first))
    assert load_model(tmp_path / "model.safetensors")[0].training["weights"] == "first.safetensors"


def test_augmentation_mixing_balance_and_network_are_chosen_by_name(qgis, grid, tmp_path):
    run(
        grid,
        tmp_path,
        NETWORK="smallcnn",
        EPOCHS=1,
        VALIDATION_FOLD=-1,
        AUGMENTATION="rotations",
        MIXUP=0.2,
        CLASS_BALANCE=True,
    )
    header, state = load_model(tmp_path / "model.safetensors")
    assert header.network == "smallcnn"
    assert (header.training["augmentation"], header.training["mixup"], header.training["class_balance"]) == (
        "rotations",
        0.2,
        True,
    )
    assert state["layers.0.0.weight"].shape == (16, 3, 3, 3)
    run(grid, tmp_path, NETWORK="smallcnn", EPOCHS=1)
    training = load_model(tmp_path / "model.safetensors")[0].training
    assert (training["augmentation"], training["mixup"], training["class_balance"]) == ("flips", 0.0, False)


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"BANDS": "Au,Pb"}, "grid.tif has no band Pb; its bands are Au, Cu, Zn"),
        ({"CROP_SIZE": 100}, "The crop of 100 cells is larger than the patches of 64"),
        ({"BATCH_SIZE": 1}, "The batch size is 1: batch normalisation needs at least 2"),
        ({"WEIGHTS": "nowhere.pth"}, "The weights file nowhere.pth does not exist"),
        ({"PATCHES": []}, "The patch layer is empty"),
        ({"PATCHES": WINDOWS[:2]}, "There is no background patch"),
        ({"PATCHES": [(1, 1, 0, 0, 150, 5), *WINDOWS[1:]]}, "1 of 4 patches lie outside the grid of 160 x 150 cells"),
        ({"MODEL": "/nowhere/model.safetensors"}, "The folder /nowhere does not exist"),
    ],
)
def test_bad_input_ends_with_one_sentence_and_no_model(refusal, grid, tmp_path, parameters, sentence):
    if "PATCHES" in parameters:
        parameters = {"PATCHES": patch_layer(parameters["PATCHES"])}
    given = {
        "GRID": grid,
        "PATCHES": patch_layer(),
        "EPOCHS": 2,
        "MODEL": str(tmp_path / "model.safetensors"),
        **parameters,
    }
    assert sentence in refusal(ID, **given)
    assert written(tmp_path) == []


def test_cancelling_keeps_a_checkpoint_and_says_so(qgis, grid, tmp_path):
    parameters = {
        "GRID": grid,
        "PATCHES": patch_layer(),
        "EPOCHS": 50,
        "BATCH_SIZE": 2,
        "VALIDATION_FOLD": -1,
        "MODEL": str(tmp_path / "model.safetensors"),
    }
    run = Run(ID, at_message("Epoch 1 of"), **parameters)
    assert not run.well
    assert written(tmp_path) == ["model.checkpoint.safetensors"]
    assert not load_model(tmp_path / "model.checkpoint.safetensors")[0].complete
    assert "The best weights so far, of epoch 1, were kept as" in "\n".join(run.errors)
