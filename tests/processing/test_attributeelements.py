"""`prospectivity:attributeelements` in a running QGIS: whole grid, areas of any kind and CRS, styled, refusals."""

import numpy as np
import pytest
from examples import write_evidence

torch = pytest.importorskip("torch")
pytest.importorskip("matplotlib")

from prospectivity.models.networks import build_network
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.reports import attribution as attribution_report
from prospectivity.models.targeting.header import BandScaling, ModelHeader, save_model

ID = "prospectivity:attributeelements"


@pytest.fixture(autouse=True)
def small(monkeypatch, one_torch_thread):
    monkeypatch.setattr(attribution_report, "SHOWN_SIDE", 60)


@pytest.fixture
def grid(tmp_path):
    return write_evidence(tmp_path / "grid.tif")


@pytest.fixture
def model(tmp_path):
    torch.manual_seed(0)
    scaling = tuple(BandScaling(band, False, 0.0, 1.0, 0.0, 0.0) for band in ("Cu", "Au"))
    save_model(
        tmp_path / "model.safetensors",
        ModelHeader("windows", "smallcnn", scaling, 50.0, 50.0, "", 64, 56),
        build_network("smallcnn", 2).state_dict(),
    )
    return str(tmp_path / "model.safetensors")


def area(*texts, kind="Polygon", crs="EPSG:32637"):
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer(f"{kind}?crs={crs}", "Hill", "memory")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:32637"), layer.crs(), QgsProject.instance())
    for text in texts:
        feature = QgsFeature()
        if text:
            geometry = QgsGeometry.fromWkt(text)
            geometry.transform(transform)
            feature.setGeometry(geometry)
        layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer


def box(west, south, east, north):
    return f"POLYGON (({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def run(**parameters):
    import processing

    return processing.run(ID, {"STEPS": 2, **parameters})


@pytest.fixture
def fail(refusal):
    return lambda **parameters: refusal(ID, **parameters)


def read(path):
    with GridFile(path) as opened:
        return opened.names, opened.read()


def test_a_classifier_of_cells_is_explained_without_pytorch(qgis, grid, tmp_path, monkeypatch):
    import sys
    from pathlib import Path

    pytest.importorskip("sklearn")
    from prospectivity.models.rasters.points import Points
    from prospectivity.models.targeting.cells.model import CellOptions, train_cells

    monkeypatch.setitem(sys.modules, "torch", None)
    deposits = Points(np.array([502_025.0, 504_025.0]), np.array([3_998_025.0, 3_996_025.0]))
    train_cells(
        Path(grid),
        deposits,
        [],
        CellOptions("logistic", 200.0, background=100, bags=0, moved=0),
        tmp_path / "cells.safetensors",
    )
    results = run(
        GRID=grid,
        MODEL=str(tmp_path / "cells.safetensors"),
        STRIDE=10,
        OUTPUT=str(tmp_path / "out.tif"),
        REPORT=str(tmp_path / "why.html"),
    )
    names, values = read(results["OUTPUT"])
    assert sorted(results["LEADING"].split(",")) == sorted(names)
    assert np.isfinite(values[:, 9:, 7:]).all()
    page = (tmp_path / "why.html").read_text(encoding="utf-8")
    assert "the tenth that the model ranks highest owes that most to" in page
    assert "Mean of best tenth" in page


def test_it_writes_a_band_for_each_element_a_report_and_the_order(qgis, grid, model, tmp_path):
    results = run(GRID=grid, MODEL=model, OUTPUT=str(tmp_path / "out.tif"), REPORT=str(tmp_path / "why.html"))
    names, values = read(results["OUTPUT"])
    assert names == ["Cu", "Au"]
    assert np.isnan(values[:, :9, :7]).all()
    assert np.isfinite(values[:, 9:, 7:]).all()
    order = sorted(names, key=lambda name: -np.nanstd(values[names.index(name)]))
    assert results["LEADING"] == ",".join(order)
    assert "Why the map says what it says" in (tmp_path / "why.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("crs", ["EPSG:32637", "EPSG:4326"])
def test_an_area_in_any_system_gets_the_values_of_the_whole_grid_and_nothing_lies_outside(
    qgis, grid, model, tmp_path, crs
):
    _, whole = read(run(GRID=grid, MODEL=model, OUTPUT=str(tmp_path / "whole.tif"))["OUTPUT"])
    hill = area(box(501_010, 3_996_010, 501_990, 3_997_490), None, crs=crs)
    _, part = read(run(GRID=grid, MODEL=model, AREA=hill, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"])
    inside = np.zeros((130, 140), dtype=bool)
    inside[50:80, 20:40] = True
    np.testing.assert_array_equal(np.isfinite(part[0]), inside)
    np.testing.assert_allclose(part[:, inside], whole[:, inside], atol=1e-5)


def test_a_point_is_an_area_of_one_cell_and_permutation_is_a_choice(qgis, grid, model, tmp_path):
    spot = area("POINT (501010 3996010)", kind="Point")
    _, values = read(
        run(GRID=grid, MODEL=model, AREA=spot, METHOD="permutation", DRAWS=2, OUTPUT=str(tmp_path / "out.tif"))[
            "OUTPUT"
        ]
    )
    assert np.argwhere(np.isfinite(values[0])).tolist() == [[79, 20]]


def test_a_round_area_takes_the_cells_inside_its_arcs(qgis, grid, model, tmp_path):
    ring = "501000 3996500, 501500 3997000, 502000 3996500, 501500 3996000, 501000 3996500"
    hill = area(f"CURVEPOLYGON (CIRCULARSTRING ({ring}))", kind="CurvePolygon")
    _, values = read(run(GRID=grid, MODEL=model, AREA=hill, OUTPUT=str(tmp_path / "out.tif"))["OUTPUT"])
    row, column = np.indices((130, 140))
    metres = np.hypot(500_000 + 50 * (column + 0.5) - 501_500, 4_000_000 - 50 * (row + 0.5) - 3_996_500)
    np.testing.assert_array_equal(np.isfinite(values[0]), metres < 500)


def test_loaded_it_is_white_where_an_element_says_nothing(qgis, grid, model, tmp_path):
    from qgis.core import QgsProject, QgsRasterLayer

    import processing

    QgsProject.instance().clear()
    processing.runAndLoadResults(ID, {"GRID": grid, "MODEL": model, "STEPS": 1, "OUTPUT": str(tmp_path / "out.tif")})
    (layer,) = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert layer.name() == "Attribution to elements"
    assert items[0].value == pytest.approx(-items[-1].value)
    QgsProject.instance().clear()


def test_bad_input_ends_with_one_sentence_and_no_file(fail, grid, model, tmp_path):
    out = {"GRID": grid, "MODEL": model, "OUTPUT": str(tmp_path / "out.tif"), "REPORT": str(tmp_path / "out.html")}
    assert "The area Hill covers no cell of the grid, which spans (500000, 3993500)" in fail(
        **out, AREA=area(box(0, 0, 10, 10))
    )
    assert "The area Hill has no geometry: check the layer" in fail(**out, AREA=area())
    assert "The area Hill has no geometry: check the layer" in fail(**out, AREA=area(None))
    assert "The area lies where the grid grid.tif has no cell with data" in fail(
        **out, AREA=area(box(500_010, 3_999_800, 500_200, 3_999_990))
    )
    assert "5 is none: choose one" in fail(**out, STRIDE=5)
    assert not list(tmp_path.glob("*out*"))
