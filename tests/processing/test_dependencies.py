"""What an algorithm needs is asked for before any work, in every way of running.

`qgis_process` never asks `canExecute`.
"""

from __future__ import annotations

import importlib
import importlib.util

import pytest


@pytest.fixture
def without(monkeypatch):
    """Hide libraries from what looks for them."""
    find_spec = importlib.util.find_spec

    def hide(*libraries):
        monkeypatch.setattr(
            importlib.util, "find_spec", lambda name, *rest: None if name in libraries else find_spec(name, *rest)
        )

    return hide


@pytest.fixture
def survey(deposit_layer, tmp_path):
    """Parameters of runs that would work."""
    import numpy as np
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter

    grid = tmp_path / "grid.tif"
    with GridWriter(
        grid, GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 40, 30, "EPSG:32637"), ["Au", "Cu"]
    ) as writer:
        writer.write(np.random.default_rng(5).random((2, 30, 40), dtype=np.float32))
    deposits = deposit_layer([(500_000 + 400 * i, 2_600_000 - 300 * i) for i in range(1, 9)])
    return {"GRID": str(grid), "DEPOSITS": deposits}


INSTALL = "Press Install under Plugins > Prospectivity > Installation, or run:"
TORCH = f"needs torch, which the Python of QGIS does not have. {INSTALL} python3 -m pip install torch"


def test_a_missing_library_is_named_with_its_command_before_any_work(refusal, survey, without, tmp_path):
    without("sklearn", "matplotlib")
    output = tmp_path / "scores.gpkg"
    assert (
        refusal("prospectivity:selectelements", **survey, OUTPUT=str(output))
        == "'Select elements' needs sklearn, matplotlib, which the Python of QGIS does not have. "
        f"{INSTALL} python3 -m pip install scikit-learn; python3 -m pip install matplotlib"
    )
    assert not output.exists()


def test_networks_ask_for_pytorch_before_any_work_and_classifiers_of_cells_for_none(refusal, survey, without, tmp_path):
    import processing

    without("torch")
    given = {**survey, "FOLDS": 3, "REPEATS": 1, "MOVED": 0, "REPORT": str(tmp_path / "r.html"), "OUTPUT": "memory:"}
    for methods in (["logistic", "smallcnn"], "smallcnn"):
        assert refusal("prospectivity:crossvalidate", **given, METHODS=methods) == f"'Cross-validate methods' {TORCH}"
    assert not (tmp_path / "r.html").exists()
    assert processing.run("prospectivity:crossvalidate", {**given, "METHODS": ["logistic"]})["BEST"]

    assert (
        refusal(
            "prospectivity:trainclassifier", GRID=survey["GRID"], PATCHES=survey["DEPOSITS"], MODEL="TEMPORARY_OUTPUT"
        )
        == f"'Train classifier' {TORCH}"
    )
    samples = {
        "SAMPLES": survey["DEPOSITS"],
        "ELEMENTS": [],
        "DEPOSITS": survey["DEPOSITS"],
        "PROBABILITY": str(tmp_path / "p.tif"),
        "REPORT": str(tmp_path / "r.html"),
    }
    for asked in ({"NETWORK": "resnet50"}, {"EPOCHS": 3}, {"PRESET": "paper"}, {"NETWORK": 0}):
        assert refusal("prospectivity:mapprospectivity", **samples, **asked) == f"'Map prospectivity' {TORCH}"
    assert "torch" not in refusal("prospectivity:mapprospectivity", **samples)


@pytest.mark.parametrize("network", [False, True])
@pytest.mark.parametrize("algorithm", ["predictprospectivity", "attributeelements"])
def test_a_model_says_whether_pytorch_is_needed(qgis, monkeypatch, tmp_path, algorithm, network):
    from types import SimpleNamespace

    from qgis.core import QgsApplication, QgsProcessingContext

    made = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{algorithm}")
    module = importlib.import_module(type(made).__module__)
    monkeypatch.setattr(
        module, "read_header", lambda path: SimpleNamespace(cells={} if network else {"kinds": ["logistic"]})
    )
    given = {"MODEL": str(tmp_path / "model.safetensors")}
    assert ("torch" in made.requires(given, QgsProcessingContext())) == network


def test_kriging_asks_for_what_cross_validation_needs_only_where_that_is_wanted(qgis):
    from qgis.core import QgsApplication, QgsProcessingContext

    made = QgsApplication.processingRegistry().createAlgorithmById("prospectivity:interpolatekriging")
    context = QgsProcessingContext()
    assert set(made.requires({}, context)) == {"scipy"}
    assert set(made.requires({"CROSS_VALIDATION": "memory:"}, context)) == {"scipy", "sklearn"}
    assert set(made.requires({"REPORT": "TEMPORARY_OUTPUT"}, context)) == {"scipy", "sklearn", "matplotlib"}


def test_a_library_that_is_there_but_broken_is_named_with_the_reason(refusal, survey, monkeypatch):
    from prospectivity.processing import work

    import_part = work.import_part

    def fail(name):
        if name == "sklearn.svm":
            raise ImportError("numpy.dtype size changed")
        return import_part(name)

    monkeypatch.setattr(work, "import_part", fail)
    assert (
        refusal("prospectivity:selectelements", **survey, OUTPUT="memory:")
        == "'Select elements' needs sklearn, which is installed but cannot be imported (numpy.dtype size changed)."
        " Install it anew: python3 -m pip install scikit-learn"
    )
