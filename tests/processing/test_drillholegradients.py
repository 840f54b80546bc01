"""`prospectivity:drillholegradients` in a running QGIS: points with all their fields, and three for each element."""

import pytest
from listeners import Run

ID = "prospectivity:drillholegradients"
SLOPE = (0.01, -0.02, 0.05)


@pytest.fixture
def holes(qgis):
    """Holes of a field that is linear in space."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer

    layer = QgsVectorLayer(
        "PointZ?crs=EPSG:32637&field=hole:string&field=Cu:double&field=rock:string", "holes", "memory"
    )
    for hole in range(12):
        for step in range(8):
            feature = QgsFeature(layer.fields())
            place = (40.0 * (hole % 4) + 3 * step, 35.0 * (hole // 4) + (hole % 3) * step, -9.0 * step)
            content = 5 + sum(slope * x for slope, x in zip(SLOPE, place))
            feature.setAttributes([f"H{hole}", content, "granite"])
            feature.setGeometry(QgsGeometry(QgsPoint(500_000 + place[0], 2_700_000 + place[1], place[2])))
            layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize("method", ["kriging", "finiteelement"])
def test_a_linear_field_has_its_gradient_and_all_fields_stay(holes, method):
    from qgis.core import NULL, QgsProcessingUtils, QgsWkbTypes

    result = Run(ID, INPUT=holes, ELEMENTS=["Cu"], HOLE="hole", METHOD=method, OUTPUT="TEMPORARY_OUTPUT")
    assert result.well, result.errors
    layer = QgsProcessingUtils.mapLayerFromString(result.results["OUTPUT"], result.context)
    assert layer.fields().names() == ["hole", "Cu", "rock", "Cu_dx", "Cu_dy", "Cu_dz"]
    assert QgsWkbTypes.displayString(layer.wkbType()) == "PointZ"
    rows = [feature.attributes() for feature in layer.getFeatures()]
    assert len(rows) == 96
    found = [row[3:] for row in rows if row[3] != NULL]
    assert len(found) > (20 if method == "finiteelement" else 90)
    for row in found:
        assert row == pytest.approx(SLOPE, abs=1e-5)
    lost = len(rows) - len(found)
    assert bool(result.told(f"Cu: {lost} point")) == bool(lost)


def test_one_hole_alone_and_a_missing_field_are_told(holes, tmp_path):
    output = str(tmp_path / "g.gpkg")
    provider = holes.dataProvider()
    result = Run(ID, INPUT=holes, ELEMENTS=["Cu"], HOLE="borehole", OUTPUT=output)
    assert any("has no field borehole" in error for error in result.errors), result.errors
    provider.changeAttributeValues({feature.id(): {0: "H1"} for feature in holes.getFeatures()})
    result = Run(ID, INPUT=holes, ELEMENTS=["Cu"], HOLE="hole", OUTPUT=output)
    assert any("All points are of one hole" in error for error in result.errors), result.errors
    assert list(tmp_path.iterdir()) == []


def test_points_that_were_written_without_a_crs_stay_in_their_own_metres(holes, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    holes.setCrs(QgsCoordinateReferenceSystem())
    first, again = str(tmp_path / "first.gpkg"), str(tmp_path / "again.gpkg")
    for given, output in ((holes, first), (first, again)):
        result = Run(ID, INPUT=given, ELEMENTS=["Cu"], HOLE="hole", OUTPUT=output)
        assert result.well, result.errors
        assert result.told(f"{'holes' if given is holes else 'first'} has no coordinate reference system")
    # GDAL calls it "Undefined geographic SRS", and QGIS would take its metres for degrees.
    layer = QgsVectorLayer(again, "again", "ogr")
    assert layer.extent().width() == pytest.approx(holes.extent().width())
    place = next(layer.getFeatures()).geometry().constGet()
    assert (place.x(), place.y()) == (500_000, 2_700_000)
