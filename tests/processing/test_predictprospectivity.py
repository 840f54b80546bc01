"""`prospectivity:predictprospectivity` in a running QGIS, and the chain patches, training, map."""

from pathlib import Path

import numpy as np
import pytest
from examples import write_evidence

torch = pytest.importorskip("torch")

from prospectivity.models.networks import resnet
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import BandScaling, ModelHeader, save_model

ID = "prospectivity:predictprospectivity"


@pytest.fixture(autouse=True)
def small(monkeypatch, one_torch_thread):
    """One thread, and a residual network of four blocks, which sees 75 cells, for one of sixteen."""
    monkeypatch.setattr(resnet, "resnet50", lambda bands, classes=2: resnet.ResNet((1, 1, 1, 1), bands, classes))
    monkeypatch.setattr(resnet.ResNet, "reach", 64)


@pytest.fixture
def grid(tmp_path):
    return write_evidence(tmp_path / "grid.tif")


@pytest.fixture
def model(tmp_path):
    def make(name="model.safetensors", seed=0, cell=50.0):
        torch.manual_seed(seed)
        scaling = tuple(BandScaling(band, False, 0.0, 1.0, 0.0, 0.0) for band in ("Cu", "Au"))
        header = ModelHeader("windows", "resnet50", scaling, cell, cell, "", 64, 56)
        save_model(tmp_path / name, header, resnet.resnet50(2).state_dict())
        return str(tmp_path / name)

    return make


def run(**parameters):
    import processing

    return processing.run(ID, {"STRIDE": 32, **parameters})


@pytest.fixture
def fail(refusal):
    return lambda **parameters: refusal(ID, **parameters)


def read(path):
    with GridFile(path) as opened:
        return opened.read()[0]


def test_it_writes_a_map_and_its_uncertainty(qgis, grid, model, tmp_path):
    results = run(GRID=grid, MODEL=model(), OUTPUT=str(tmp_path / "map.tif"), UNCERTAINTY=str(tmp_path / "sd.tif"))
    assert {name: results[name] for name in ("OUTPUT", "UNCERTAINTY")} == {
        "OUTPUT": str(tmp_path / "map.tif"),
        "UNCERTAINTY": str(tmp_path / "sd.tif"),
    }
    assert set(results) == {"OUTPUT", "UNCERTAINTY", "AGREEMENT", "DIFFERENCE"}
    assert -1 <= results["AGREEMENT"] <= 1
    assert 0 <= results["DIFFERENCE"] <= 1
    probability = read(tmp_path / "map.tif")
    assert np.isnan(probability[:9, :7]).all()
    assert np.isfinite(probability[9:, 7:]).all()
    assert np.nanmin(probability) >= 0
    assert np.nanmax(probability) <= 1
    assert read(tmp_path / "sd.tif").shape == probability.shape


def test_further_models_vote_too_and_a_temporary_map_can_be_asked_for(qgis, grid, model):
    first, second = model(), model("second.safetensors", 1)
    maps = [
        read(run(GRID=grid, MODEL=first, OUTPUT="TEMPORARY_OUTPUT", MODE="tiles", STRIDE=None, ENSEMBLE=e)["OUTPUT"])
        for e in ([], [second])
    ]
    alone = read(run(GRID=grid, MODEL=second, OUTPUT="TEMPORARY_OUTPUT", MODE="tiles", STRIDE=None)["OUTPUT"])
    np.testing.assert_allclose(maps[1], (maps[0] + alone) / 2, atol=1e-6)
    assert not np.allclose(maps[0], alone, equal_nan=True)


def test_how_far_a_dense_map_agrees_with_windows_is_warned_of_told_and_acted_upon(qgis, grid, model, tmp_path):
    """The wider filters of this network look to the west only, and there a window of 32 cells ends: they learn nothing
    but padding.
    """
    from qgis.core import QgsProcessingFeedback

    import processing

    path = tmp_path / "beyond.safetensors"
    torch.manual_seed(0)
    network = resnet.resnet50(2)
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, torch.nn.Conv2d) and module.kernel_size[0] > 1:
                module.weight[..., :, 1:] = 0  # only what lies to the west
    scaling = tuple(BandScaling(band, False, 0.0, 1.0, 0.0, 0.0) for band in ("Cu", "Au"))
    save_model(path, ModelHeader("windows", "resnet50", scaling, 50.0, 50.0, "", 37, 32), network.state_dict())
    feedback = QgsProcessingFeedback()
    results = {
        mode: processing.run(
            ID,
            {"GRID": grid, "MODEL": str(path), "MODE": mode, "STRIDE": 32, "OUTPUT": str(tmp_path / f"{mode}.tif")},
            feedback=feedback,
        )
        for mode in ("dense", "auto", "patches")
    }
    assert results["dense"]["AGREEMENT"] == results["auto"]["AGREEMENT"] < 0.8
    assert results["dense"]["DIFFERENCE"] > 0
    assert "AGREEMENT" not in results["patches"]
    assert feedback.textLog().count("choose MODE=patches of 'Predict prospectivity'") == 1
    np.testing.assert_array_equal(read(tmp_path / "auto.tif"), read(tmp_path / "patches.tif"))
    assert not np.allclose(read(tmp_path / "auto.tif"), read(tmp_path / "dense.tif"), equal_nan=True, atol=1e-3)


@pytest.fixture
def classifier(tmp_path, grid):
    """A classifier of cells, trained on the same grid around two deposits."""
    pytest.importorskip("sklearn")
    from prospectivity.models.rasters.points import Points
    from prospectivity.models.targeting.cells.model import CellOptions, train_cells

    deposits = Points(np.array([502_025.0, 504_025.0]), np.array([3_998_025.0, 3_996_025.0]))
    train_cells(
        Path(grid),
        deposits,
        [],
        CellOptions("logistic", 200.0, background=100, bags=2, moved=0),
        tmp_path / "cells.safetensors",
    )
    return str(tmp_path / "cells.safetensors")


def test_a_classifier_of_cells_maps_with_its_spread_and_where_it_was_never_taught(
    fail, grid, classifier, tmp_path, monkeypatch
):
    import sys

    monkeypatch.setitem(sys.modules, "torch", None)
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "UNCERTAINTY", "RANGE")}
    assert run(GRID=grid, MODEL=classifier, **{**outputs, "STRIDE": None}) == outputs
    maps = {name: read(path) for name, path in outputs.items()}
    for values in maps.values():
        assert np.isnan(values[:9, :7]).all()
        assert np.isfinite(values[9:, 7:]).all()
        assert np.nanmin(values) >= 0
    assert set(np.unique(maps["RANGE"][9:, 7:])) == {0.0, 0.5, 1.0}
    assert "'Predict prospectivity' needs torch" in fail(
        GRID=grid, MODEL=no_torch_model(tmp_path), OUTPUT=str(tmp_path / "no.tif")
    )


def no_torch_model(folder):
    scaling = tuple(BandScaling(band, False, 0.0, 1.0, 0.0, 0.0) for band in ("Cu", "Au"))
    save_model(
        folder / "network.safetensors",
        ModelHeader("windows", "resnet50", scaling, 50.0, 50.0, "", 64, 56),
        {"fc.bias": np.zeros(2, dtype=np.float32)},
    )
    return str(folder / "network.safetensors")


def test_networks_and_classifiers_of_cells_vote_together(qgis, grid, model, classifier, tmp_path):
    network = model()
    maps = [
        read(run(GRID=grid, MODEL=first, ENSEMBLE=further, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"])
        for first, further in ((network, []), (classifier, []), (network, [classifier]))
    ]
    np.testing.assert_allclose(maps[2], (maps[0] + maps[1]) / 2, atol=1e-6)


def test_an_older_network_does_not_know_what_it_saw(fail, grid, model, tmp_path):
    said = fail(GRID=grid, MODEL=model(), OUTPUT=str(tmp_path / "map.tif"), RANGE=str(tmp_path / "range.tif"))
    assert (
        "model.safetensors does not say what its training saw, as older files do not: train it again, or map"
        " without RANGE of 'Predict prospectivity'." in said
    )


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        (
            {"MODEL": "truncated"},
            "truncated.safetensors cannot be read as a model: it is truncated (its arrays fill ",
        ),
        (
            {"MODEL": "coarse"},
            "was trained on cells of 90 m and the grid grid.tif has cells of 50 m: interpolate it at 90 m",
        ),
        ({"STRIDE": 5}, "5 is none: choose one, or the mode 'patches'"),
        ({"OUTPUT": "/nowhere/map.tif"}, "The folder /nowhere does not exist"),
        ({"OUTPUT": "map.png"}, "map.png is written as .tif"),
    ],
)
def test_bad_input_ends_with_one_sentence_and_no_map(fail, grid, model, tmp_path, parameters, sentence):
    path = model()
    if parameters.get("MODEL") == "truncated":
        parameters = {"MODEL": str(tmp_path / "truncated.safetensors")}
        Path(parameters["MODEL"]).write_bytes(Path(path).read_bytes()[:-100])
    elif parameters.get("MODEL") == "coarse":
        parameters = {"MODEL": model("coarse.safetensors", cell=90.0)}
    elif parameters.get("OUTPUT") == "map.png":
        parameters = {"OUTPUT": str(tmp_path / "map.png")}
    assert sentence in fail(**{"GRID": grid, "MODEL": path, "OUTPUT": str(tmp_path / "map.tif"), **parameters})
    assert not list(tmp_path.glob("*map*"))


def test_from_deposits_to_a_map_that_is_higher_where_they_are(qgis, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    import processing

    places = [(c, r) for c in (45, 140, 235) for r in (45, 140)]
    y, x = np.indices((190, 280))
    values = np.random.default_rng(1).normal(size=(1, 190, 280))
    for column, row in places:
        values[0] += 6 * np.exp(-((x - column) ** 2 + (y - row) ** 2) / (2 * 8**2))
    with GridWriter(
        tmp_path / "grid.tif", GridGeometry(500_000.0, 4_000_000.0, 50.0, 50.0, 280, 190, "EPSG:32637"), ["Au"]
    ) as writer:
        writer.write(values.astype(np.float32))
    deposits = QgsVectorLayer("Point?crs=EPSG:32637", "Mines", "memory")
    for column, row in places:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_025.0 + 50 * column, 3_999_975.0 - 50 * row)))
        deposits.dataProvider().addFeatures([feature])
    deposits.updateExtents()
    grid = str(tmp_path / "grid.tif")
    patches = processing.run(
        "prospectivity:samplepatches",
        {
            "GRID": grid,
            "DEPOSITS": deposits,
            "PATCH_SIZE": 48,
            "POSITIVES": 24,
            "NEGATIVES": 24,
            "OUTPUT": str(tmp_path / "patches.gpkg"),
        },
    )["OUTPUT"]
    trained = processing.run(
        "prospectivity:trainclassifier",
        {
            "GRID": grid,
            "PATCHES": patches,
            "EPOCHS": 7,
            "BATCH_SIZE": 8,
            "VALIDATION_FOLD": -1,
            "MODEL": str(tmp_path / "model.safetensors"),
        },
    )
    assert trained["ACCURACY"] > 0.8
    mapped = run(
        GRID=grid,
        MODEL=trained["MODEL"],
        STRIDE=16,
        OUTPUT=str(tmp_path / "map.tif"),
        RANGE=str(tmp_path / "range.tif"),
    )
    probability, outside = read(mapped["OUTPUT"]), read(mapped["RANGE"])
    # The windows saw nearly all of the ground, and all around deposits.
    assert outside.mean() < 0.01
    assert all(outside[row, column] == 0 for column, row in places)
    distances = np.array([np.hypot(x - column, y - row) for column, row in places])
    # Two features a side see such a small window, so the peak may lie beside its deposit.
    peaks = [probability[distance < 20].max() for distance in distances]
    assert np.mean(peaks) > probability[distances.min(axis=0) > 55].mean() + 0.3
