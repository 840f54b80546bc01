"""`prospectivity:createsampledrillholes` in a running QGIS: three tables that the other algorithms take as they are."""

import pytest
from listeners import Run


def test_its_tables_go_straight_into_desurveying(qgis, tmp_path):
    from qgis.core import QgsProcessingUtils

    names = ("COLLARS", "SURVEYS", "INTERVALS")
    files = {name: str(tmp_path / f"{name}.gpkg") for name in names}
    made = Run("prospectivity:createsampledrillholes", HOLES=4, **files)
    assert made.well, made.errors
    placed = Run("prospectivity:desurveydrillholes", **files, OUTPUT="TEMPORARY_OUTPUT")
    assert placed.well, placed.errors
    assert placed.warnings == []
    layer = QgsProcessingUtils.mapLayerFromString(placed.results["OUTPUT"], placed.context)
    assert layer.crs().authid() == "EPSG:32649"
    assert {"unit", "As_ppm", "Sb_ppm", "Cu_pct"} <= set(layer.fields().names())
    for feature in layer.getFeatures():
        truth = [feature[name] for name in ("place_east", "place_north", "place_up")]
        assert [feature["x"], feature["y"], feature["z"]] == pytest.approx(truth, abs=2e-3)


def test_a_number_of_holes_that_cannot_be_is_told(qgis, tmp_path):
    made = Run("prospectivity:createsampledrillholes", HOLES=0, COLLARS=str(tmp_path / "c.gpkg"))
    assert any("0 holes were asked for: give 1 to 5,000" in error for error in made.errors), made.errors
