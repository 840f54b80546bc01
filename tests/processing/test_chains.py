"""Chains of algorithms: the models that the provider offers, and one built with the classes of the model designer."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from listeners import Run
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[2]
GOLD, COPPER = "Au, total (ppb)", "Cu; ppm"


@pytest.fixture(scope="module")
def survey(qgis, tmp_path_factory):
    """Samples whose fields have commas, semicolons and blanks in their names, and deposits, in a folder with a blank
    and a comma.
    """
    from qgis.core import QgsVectorLayer

    import processing

    folder = tmp_path_factory.mktemp("chains") / "my survey, 2026"
    folder.mkdir()
    paths = {"SAMPLES": str(folder / "stream sediments.gpkg"), "DEPOSITS": str(folder / "known, deposits.gpkg")}
    sizes = {"SAMPLE_COUNT": 300, "AREA_KM2": 144, "DEPOSITS_COUNT": 9}
    processing.run("prospectivity:createsamplesurvey", {**sizes, **paths, "TRUTH": str(folder / "truth.tif")})
    layer = QgsVectorLayer(paths["SAMPLES"], "samples", "ogr")
    names = {layer.fields().lookupField("Au"): GOLD, layer.fields().lookupField("Cu"): COPPER}
    assert layer.dataProvider().renameAttributes(names)
    layer = None
    return {**paths, "ELEMENTS": [GOLD, COPPER]}, folder


def bands(path):
    raster = gdal.Open(str(path))
    return [raster.GetRasterBand(i + 1).GetDescription() for i in range(raster.RasterCount)]


def run(chain, survey, **given):
    """Run a chain with all its outputs in the folder."""
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{chain}")
    inputs, folder = survey
    endings = {"rasterDestination": ".tif", "sink": ".gpkg"}
    outputs = {
        one.name(): folder / f"{chain} {one.name()}{endings.get(one.type(), '.html')}"
        for one in algorithm.destinationParameterDefinitions()
    }
    if "MODEL" in outputs:
        outputs["MODEL"] = folder / f"{chain} model.safetensors"
    result = Run(algorithm, **inputs, **given, **{name: str(path) for name, path in outputs.items()})
    assert result.well, result.errors
    assert {name: result.results[name] for name in outputs} == {name: str(path) for name, path in outputs.items()}
    assert all(path.stat().st_size for path in outputs.values())
    return result, outputs


@pytest.mark.parametrize("chain", ["publishedchain", "krigingchain", "trustchain"])
def test_an_offered_model_is_whole_in_the_eyes_of_the_designer_and_takes_samples_elements_and_deposits(qgis, chain):
    algorithm = qgis.algorithm(chain)
    assert algorithm.validate() == (True, []), "run scripts/write_models.py"
    assert algorithm.canExecute()[0]
    names = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    assert {"SAMPLES", "ELEMENTS", "DEPOSITS", "PROBABILITY", "REPORT"} <= set(names)
    assert all(definition.help() for name, definition in names.items() if not definition.isDestination())
    assert type(algorithm.create({})) is type(algorithm)
    assert algorithm.displayName() == algorithm.NAME != chain


def test_the_files_hold_what_the_script_writes(qgis, monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("write_models", ROOT / "scripts" / "write_models.py")
    script = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(__import__("sys").modules, "write_models", script)
    spec.loader.exec_module(script)
    for chain in script.chains():
        built, offered = script.model(chain), qgis.algorithm(chain.id)
        for step, child in built.childAlgorithms().items():
            there = offered.childAlgorithms()[step]
            sources = {
                name: [(one.source(), one.staticValue(), one.parameterName(), one.outputChildId()) for one in given]
                for name, given in there.parameterSources().items()
            }
            assert sources == {
                name: [(one.source(), one.staticValue(), one.parameterName(), one.outputChildId()) for one in given]
                for name, given in child.parameterSources().items()
            }, "run scripts/write_models.py"


@pytest.mark.parametrize("chain", ["krigingchain", "publishedchain", "trustchain"])
def test_one_layer_for_samples_and_deposits_is_refused_before_the_first_step(qgis, survey, chain):
    from qgis.core import QgsProcessingContext

    algorithm, inputs = qgis.algorithm(chain).create({}), survey[0]
    given = {**inputs, **{one.name(): "TEMPORARY_OUTPUT" for one in algorithm.destinationParameterDefinitions()}}
    assert algorithm.checkParameterValues(given, QgsProcessingContext())[0]
    accepted, said = algorithm.checkParameterValues({**given, "DEPOSITS": inputs["SAMPLES"]}, QgsProcessingContext())
    assert not accepted
    assert said.startswith("SAMPLES and DEPOSITS are the same layer, ")


def test_the_kriging_chain_maps_what_it_has_not_seen(survey):
    result, outputs = run("krigingchain", survey, CELL_SIZE=400, MOVED=0)
    assert bands(outputs["GRID"]) == [GOLD, COPPER]
    assert bands(outputs["PROBABILITY"]) == ["probability"]
    assert result.results["CHILD_INPUTS"]["interpolatekriging"]["CELL_SIZE"] == 400
    assert result.results["CHILD_INPUTS"]["crossvalidate"]["SEED"] == 42
    assert "Au, total" in outputs["VARIOGRAMS"].read_text(encoding="utf-8")


def test_the_trust_chain_maps_judges_and_explains(survey):
    result, outputs = run("trustchain", survey, CELL_SIZE=400, MOVED=0, REPEATS=1)
    assert bands(outputs["GRID"]) == [GOLD, COPPER]
    assert "randomforest" in outputs["COMPARISON"].read_text(encoding="utf-8")
    assert "Cu; ppm" in outputs["ATTRIBUTION"].read_text(encoding="utf-8")
    assert "P_MOVED" in result.results["CHILD_RESULTS"]["crossvalidate"]


def test_the_published_chain_hands_selected_elements_to_the_network(survey):
    pytest.importorskip("torch")
    result, outputs = run(
        "publishedchain", survey, COLUMNS=128, ROWS=128, PATCH_SIZE=37, NETWORK="smallcnn", PRESET="quick", EPOCHS=1
    )
    children = result.results["CHILD_RESULTS"]
    inputs = result.results["CHILD_INPUTS"]
    assert inputs["trainclassifier"]["BANDS"] == children["selectelements"]["SELECTED"]
    assert inputs["samplepatches"]["POSITIVES"] == 212
    assert 0 <= children["evaluateprospectivity"]["AUC"] <= 1
    assert gdal.Open(str(outputs["PROBABILITY"])).RasterXSize == 128


def test_a_chain_of_the_designer_runs_over_names_with_blanks_and_commas(survey):
    pytest.importorskip("torch")
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterField,
    )

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("From samples, to a map", "tests")
    for definition in (
        QgsProcessingParameterFeatureSource("SAMPLES"),
        QgsProcessingParameterFeatureSource("DEPOSITS"),
        QgsProcessingParameterField("ELEMENTS", parentLayerParameterName="SAMPLES", allowMultiple=True),
    ):
        model.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    grid, deposits = source.fromChildOutput("interpolate", "OUTPUT"), source.fromModelParameter("DEPOSITS")

    def fixed(**values):
        return {name: source.fromStaticValue(value) for name, value in values.items()}

    steps = {
        "interpolate": (
            "interpolateidw",
            {
                "INPUT": source.fromModelParameter("SAMPLES"),
                "ELEMENTS": source.fromModelParameter("ELEMENTS"),
                **fixed(CELL_SIZE=100),
            },
        ),
        "select": ("selectelements", {"GRID": grid, "DEPOSITS": deposits, **fixed(SIGNIFICANCE=0.999)}),
        "patches": (
            "samplepatches",
            {"GRID": grid, "DEPOSITS": deposits, **fixed(PATCH_SIZE=37, POSITIVES=10, NEGATIVES=10)},
        ),
        "train": (
            "trainclassifier",
            {
                "GRID": grid,
                "PATCHES": source.fromChildOutput("patches", "OUTPUT"),
                "BANDS": source.fromChildOutput("select", "SELECTED"),
                **fixed(NETWORK="smallcnn", EPOCHS=1),
            },
        ),
        "predict": ("predictprospectivity", {"GRID": grid, "MODEL": source.fromChildOutput("train", "MODEL")}),
        "evaluate": (
            "evaluateprospectivity",
            {"PROBABILITY": source.fromChildOutput("predict", "OUTPUT"), "DEPOSITS": deposits},
        ),
    }
    for name, (algorithm, values) in steps.items():
        child = QgsProcessingModelChildAlgorithm(f"prospectivity:{algorithm}")
        child.setChildId(name)
        for parameter, value in values.items():
            child.addParameterSources(parameter, [value])
        if name == "evaluate":
            output = QgsProcessingModelOutput("PAGE", "PAGE")
            output.setChildId(name)
            output.setChildOutputName("REPORT")
            child.setModelOutputs({"PAGE": output})
        model.addChildAlgorithm(child)
    model.initAlgorithm()
    (page,) = (one.name() for one in model.destinationParameterDefinitions())
    inputs, folder = survey
    result = Run(model, **inputs, **{page: str(folder / "the page, at last.html")})
    assert result.well, result.errors
    assert result.results["CHILD_INPUTS"]["train"]["BANDS"] == f'"{GOLD}","{COPPER}"'
    assert 0 <= result.results["CHILD_RESULTS"]["evaluate"]["AUC"] <= 1
    assert (folder / "the page, at last.html").stat().st_size
