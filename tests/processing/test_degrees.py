"""Degrees are never taken for metres: transformations that do nothing are found out, and so are grids of degrees."""

from __future__ import annotations

import pytest


def samples(crs, west=45.0, south=23.0):
    """Layer of 30 samples within one degree."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(f"Point?crs={crs}&field=Au:double", "samples", "memory")
    features = []
    for i in range(30):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([float(i)])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(west + i / 31, south + (i * 7 % 30) / 31)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture
def broken(qgis, monkeypatch):
    """Transformations as those of a QGIS that has lost PROJ's database: `valid` says what they say of themselves."""
    from prospectivity.processing.layers import crs
    from qgis.core import QgsCoordinateTransform, QgsPointXY

    def break_them(valid):
        class Broken(QgsCoordinateTransform):
            def isValid(self):
                return valid

            def transform(self, x, y=None):
                return QgsPointXY(x) if y is None else QgsPointXY(x, y)

        monkeypatch.setattr(crs, "QgsCoordinateTransform", Broken)

    return break_them


def test_an_invalid_transformation_is_refused_instead_of_believed(broken, refusal, tmp_path):
    broken(False)
    output = tmp_path / "grid.tif"
    said = refusal("prospectivity:interpolateidw", INPUT=samples("EPSG:4326"), ELEMENTS=["Au"], OUTPUT=str(output))
    assert said.startswith("QGIS knows no way from EPSG:4326 to EPSG:")
    assert not output.exists()


def test_a_transformation_that_gives_places_back_as_they_were_is_found_out(broken, refusal, tmp_path):
    broken(True)
    output = tmp_path / "grid.tif"
    parameters = {"INPUT": samples("EPSG:4326"), "ELEMENTS": ["Au"], "TARGET_CRS": "EPSG:32638", "OUTPUT": str(output)}
    assert refusal("prospectivity:interpolateidw", **parameters) == (
        "QGIS gave places in EPSG:4326 back as they were instead of bringing them into EPSG:32638: start QGIS anew and"
        " try again."
    )
    assert not output.exists()


def test_the_common_origin_of_two_systems_is_no_fault(qgis):
    import numpy as np
    from prospectivity.processing.layers.crs import transformed
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext

    systems = [QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", "EPSG:3857")]
    x, y = transformed(np.zeros(1), np.zeros(1), *systems, QgsProcessingContext())
    assert abs(x[0]) < 1e-6
    assert abs(y[0]) < 1e-6


@pytest.mark.parametrize(
    ("algorithm", "output"), [("interpolateidw", "OUTPUT"), ("interpolatekriging", "OUTPUT"), ("mapprospectivity", "")]
)
def test_degrees_in_a_system_of_metres_make_no_grid(refusal, tmp_path, algorithm, output):
    layer = samples("EPSG:32638")
    if output:
        given = {"INPUT": layer, output: str(tmp_path / "grid.tif")}
    else:
        outputs = {"PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "r.html")}
        given = {"SAMPLES": layer, "DEPOSITS": layer, **outputs}
    said = refusal(f"prospectivity:{algorithm}", ELEMENTS=["Au"], **given)
    assert said == (
        "The places of samples look like degrees, the first is (45.00000, 23.00000), but their CRS EPSG:32638 does not"
        " count in degrees: give the one that they are in, such as EPSG:4326."
    )
    assert list(tmp_path.iterdir()) == []
