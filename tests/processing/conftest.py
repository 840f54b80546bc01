"""What tests of algorithms share: layers of deposits, and runs that are to be refused."""

import pytest


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


@pytest.fixture(scope="session")
def refusal(qgis):
    """Run an algorithm with parameters that do not work; gives what the user reads."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    def run(algorithm, **parameters):
        errors = []

        class Feedback(QgsProcessingFeedback):
            def reportError(self, error, fatalError=False):  # noqa: N803
                errors.append(error)

        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        made = (
            QgsApplication.processingRegistry().createAlgorithmById(algorithm)
            if isinstance(algorithm, str)
            else algorithm
        )
        _, well = made.run(parameters, context, Feedback())
        assert not well
        return "\n".join(errors)

    return run
