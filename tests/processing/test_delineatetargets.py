"""`prospectivity:delineatetargets` in a running QGIS."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.targeting.targets import COLUMNS

ID = "prospectivity:delineatetargets"
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, 60, 40, "EPSG:32637")


def write(path, values, bands):
    values = np.asarray(values, dtype=np.float32).reshape(len(bands), 40, 60)
    with GridWriter(path, GEOMETRY, bands) as writer:
        writer.write(values)
    return str(path)


@pytest.fixture
def rasters(tmp_path):
    """Map with two blocks of 50 cells above noise, its uncertainty, and elements of which copper is high in the better
    block.
    """
    rng = np.random.default_rng(2)
    values = rng.uniform(0, 0.1, (40, 60))
    values[5:10, 30:40], values[20:25, 10:20] = 0.7, 0.9
    values[7, 35] = 0.8
    elements = 10 ** rng.normal(1, 0.1, (2, 40, 60))
    elements[0, 20:25, 10:20] *= 5
    return {
        "PROBABILITY": write(tmp_path / "p.tif", values, ["probability"]),
        "UNCERTAINTY": write(tmp_path / "u.tif", values / 10, ["standard_deviation"]),
        "GRID": write(tmp_path / "e.tif", elements, ["Cu", "Zn"]),
        "AREA_PERCENT": 100 * 100 / 2400,
    }


def run(**parameters):
    import processing

    return processing.run(ID, {"OUTPUT": "memory:", **parameters})


def test_targets_become_ranked_polygons_with_all_columns(rasters, deposit_layer, tmp_path):
    results = run(**rasters, DEPOSITS=deposit_layer([(501_050, 2_697_950)]), REPORT=str(tmp_path / "r.html"))
    layer = results["OUTPUT"]
    assert layer.fields().names() == list(COLUMNS)
    assert layer.crs().authid() == "EPSG:32637"
    first, second = layer.getFeatures()
    assert (first["rank"], first["status"], first["deposits"], first["distance_m"], first["elements"]) == (
        1,
        "known",
        1,
        0,
        "Cu",
    )
    assert (second["rank"], second["status"], second["deposits"], second["elements"]) == (2, "new", 0, "")
    assert second["distance_m"] == pytest.approx(np.hypot(1950, 1050))
    assert (second["x"], second["y"]) == (503_550, 2_699_250)
    assert (first["mean"], first["uncertainty"], second["maximum"]) == (
        pytest.approx(0.9),
        pytest.approx(0.09),
        pytest.approx(0.8),
    )
    for feature in (first, second):
        assert feature.geometry().isGeosValid()
        assert feature.geometry().area() == pytest.approx(1e6 * feature["area_km2"]) == pytest.approx(500_000)
    assert (results["TARGETS_COUNT"], results["AREA_KM2"]) == (2, pytest.approx(1.0))
    assert "<svg" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_what_was_not_given_is_null(qgis, rasters):
    from qgis.PyQt.QtCore import NULL

    results = run(PROBABILITY=rasters["PROBABILITY"], AREA_PERCENT=rasters["AREA_PERCENT"], MINIMUM_AREA=0.5)
    assert "REPORT" not in results
    feature = next(results["OUTPUT"].getFeatures())
    assert [feature[name] == NULL for name in ("uncertainty", "distance_m", "deposits", "status")] == [True] * 4
    assert feature["elements"] == ""


def test_an_attribution_names_the_elements_instead_of_the_grid(qgis, rasters, tmp_path):
    attribution = np.zeros((2, 40, 60))
    attribution[1] = 0.1
    rasters["ATTRIBUTION"] = write(tmp_path / "a.tif", attribution, ["Cu", "Zn"])
    assert [feature["elements"] for feature in run(**rasters)["OUTPUT"].getFeatures()] == ["Zn", "Zn"]


def test_deposits_in_degrees_are_brought_into_the_crs_of_the_map(rasters, deposit_layer):
    rows = [
        [
            feature.attributes()
            for feature in run(**rasters, DEPOSITS=deposit_layer([(501_050, 2_697_950)], crs))["OUTPUT"].getFeatures()
        ]
        for crs in ("EPSG:32637", "EPSG:4326")
    ]
    for metres, other in zip(*rows):
        assert metres == [pytest.approx(value, abs=0.01) if isinstance(value, float) else value for value in other]


def test_a_file_holds_what_the_memory_layer_does(qgis, rasters, tmp_path):
    from qgis.core import QgsVectorLayer

    path = run(**{**rasters, "OUTPUT": str(tmp_path / "t.gpkg")})["OUTPUT"]
    layer = QgsVectorLayer(path, "targets", "ogr")
    assert [(f["rank"], f["elements"]) for f in layer.getFeatures()] == [(1, "Cu"), (2, "")]
    assert all(feature.geometry().isGeosValid() for feature in layer.getFeatures())


@settings(max_examples=60)
@given(columns=st.integers(1, 12), rows=st.integers(1, 12), share=st.floats(0.2, 0.9), seed=st.integers(0, 10_000))
def test_outlines_are_valid_for_qgis_whatever_the_mask(qgis, columns, rows, share, seed):
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.targeting.targets import _outlines
    from qgis.core import QgsGeometry, QgsWkbTypes
    from scipy import ndimage

    geometry = GridGeometry(512_345.6, 2_612_345.6, 33.3, 12.7, columns, rows, "EPSG:32637")
    labels, _ = ndimage.label(np.random.default_rng(seed).random((rows, columns)) < share, structure=np.ones((3, 3)))
    for label, wkt in _outlines(labels.astype(np.int32), geometry, Progress()).items():
        outline = QgsGeometry.fromWkt(wkt)
        assert outline.wkbType() == QgsWkbTypes.Type.MultiPolygon
        assert outline.isGeosValid()
        assert outline.area() == pytest.approx((labels == label).sum() * 33.3 * 12.7, rel=1e-6)


def test_failures_raise_their_sentence_and_leave_nothing(qgis, rasters, tmp_path):
    from qgis.core import QgsProcessingException

    outputs = {"OUTPUT": str(tmp_path / "t.gpkg"), "REPORT": str(tmp_path / "r.html")}
    shifted = GridGeometry(500_050.0, 2_700_000.0, 100.0, 100.0, 60, 40, "EPSG:32637")
    with GridWriter(tmp_path / "shifted.tif", shifted, ["standard_deviation"]) as writer:
        writer.write(np.zeros((1, 40, 60), dtype=np.float32))
    with pytest.raises(QgsProcessingException, match=r"p\.tif \(.*\) and shifted\.tif \(.*\) do not share their cells"):
        run(**{**rasters, **outputs, "UNCERTAINTY": str(tmp_path / "shifted.tif")})
    with pytest.raises(QgsProcessingException, match="100 % of the area cannot be outlined"):
        run(**{**rasters, **outputs, "AREA_PERCENT": 100})
    with pytest.raises(QgsProcessingException, match="No target covers 7 km²: the largest of 2 has 0.500 km²"):
        run(**{**rasters, **outputs, "MINIMUM_AREA": 7})
    assert not (tmp_path / "t.gpkg").exists()
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize(
    ("flat", "asked", "said"),
    [
        (True, 10, "The map does not single out ground: p.tif has the value 0.5 everywhere. There are no targets."),
        (False, 60, "The best 60 % were asked for, and what covers more than half of the ground with data does not"),
    ],
)
def test_a_model_goes_on_with_an_empty_layer_where_the_map_singles_out_no_ground(rasters, tmp_path, flat, asked, said):
    from listeners import Run
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterRasterLayer,
    )

    if flat:
        write(tmp_path / "p.tif", np.full((40, 60), 0.5), ["probability"])
    model = QgsProcessingModelAlgorithm("Targets and their centres", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("MAP"), QgsProcessingModelParameter("MAP"))
    targets = QgsProcessingModelChildAlgorithm(ID)
    targets.setChildId("targets")
    source = QgsProcessingModelChildParameterSource
    targets.addParameterSources("PROBABILITY", [source.fromModelParameter("MAP")])
    targets.addParameterSources("AREA_PERCENT", [source.fromStaticValue(asked)])
    model.addChildAlgorithm(targets)
    centres = QgsProcessingModelChildAlgorithm("native:centroids")
    centres.setChildId("centres")
    centres.addParameterSources("INPUT", [source.fromChildOutput("targets", "OUTPUT")])
    output = QgsProcessingModelOutput("CENTRES", "CENTRES")
    output.setChildId("centres")
    output.setChildOutputName("OUTPUT")
    centres.setModelOutputs({"CENTRES": output})
    model.addChildAlgorithm(centres)
    model.initAlgorithm()
    # `centres:CENTRES` in QGIS 3.22, `centres` in 3.40.
    (name,) = (one.name() for one in model.destinationParameterDefinitions())
    result = Run(model, MAP=str(tmp_path / "p.tif"), **{name: "memory:"})
    assert result.well, result.errors
    assert len(result.told(said)) == 1
    layer = result.context.getMapLayer(result.results[name])
    assert layer.featureCount() == 0
    assert layer.fields().names() == list(COLUMNS)


def test_no_targets_count_0_and_the_report_says_why(rasters, tmp_path):
    report = tmp_path / "r.html"
    results = run(**{**rasters, "AREA_PERCENT": 60, "REPORT": str(report)})
    assert (results["TARGETS_COUNT"], results["AREA_KM2"], results["OUTPUT"].featureCount()) == (0, 0.0, 0)
    assert "does not single out ground. There are no targets" in report.read_text(encoding="utf-8")


def test_new_targets_stand_out_against_known_ones(rasters, deposit_layer):
    from prospectivity.processing import styling

    layer = run(**rasters, DEPOSITS=deposit_layer([(501_050, 2_697_950)]))["OUTPUT"]
    styling.TARGETS.apply(layer)
    categories = {category.value(): category for category in layer.renderer().categories()}
    assert set(categories) == {"new", "known"}
    new, known = (categories[name].symbol() for name in ("new", "known"))
    for symbol in (new, known):
        casing, line = symbol.symbolLayers()
        assert casing.strokeColor().name() == "#ffffff"
        assert casing.strokeWidth() > line.strokeWidth()
    assert new.symbolLayer(1).strokeWidth() > known.symbolLayer(1).strokeWidth()
    assert new.symbolLayer(1).strokeColor().red() > 2 * new.symbolLayer(1).strokeColor().green()
    without = run(**rasters)["OUTPUT"]
    styling.TARGETS.apply(without)
    # Targets without a status are drawn as well. A symbol dies with its category, so the categories are kept.
    categories = {category.value(): category for category in without.renderer().categories()}
    assert categories[""].symbol().dump() == categories["new"].symbol().dump()
