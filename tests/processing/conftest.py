"""What tests of algorithms share: layers of deposits, and runs that are to be refused."""

import pytest
from listeners import Run


@pytest.fixture(scope="session")
def deposit_layer(qgis):
    """Make a memory layer of deposits at places in EPSG:32637, stored in any CRS."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsProject,
        QgsVectorLayer,
    )

    def make(places, crs="EPSG:32637"):
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32637"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
        )
        layer = QgsVectorLayer(f"Point?crs={crs}", "deposits", "memory")
        features = []
        for x, y in places:
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromPointXY(transform.transform(QgsPointXY(x, y))))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def project(qgis):
    """The project, empty and in UTM."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32637"))
    yield project
    project.clear()


@pytest.fixture(scope="session")
def refusal(qgis):
    """Run an algorithm with parameters that do not work; gives what the user reads."""

    def refused(algorithm, **parameters):
        run = Run(algorithm, **parameters)
        assert not run.well
        return "\n".join(run.errors)

    return refused
