"""What several test files work on: samples, a grid of evidence, a network that is built and run in milliseconds."""

import numpy as np
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter

UTM = "EPSG:32637"


def points(x, y, ids=None, **columns):
    """Samples with these columns."""
    return Points(
        np.asarray(x, float),
        np.asarray(y, float),
        UTM,
        {name: np.asarray(values, float) for name, values in columns.items()},
        ids,
    )


def random_points(n, seed=0, elements=("Au",), width=1000.0, height=800.0):
    """Lognormal samples anywhere in the rectangle of `geometry_over`."""
    rng = np.random.default_rng(seed)
    columns = {name: np.exp(rng.normal(size=n)) for name in elements}
    return points(500_000 + rng.uniform(0, width, n), 4_000_000 + rng.uniform(0, height, n), **columns)


def geometry_over(columns=50, rows=40, width=1000.0, height=800.0):
    """A grid over that rectangle."""
    return GridGeometry(500_000.0, 4_000_000.0 + height, width / columns, height / rows, columns, rows, UTM)


def write_evidence(path):
    """Write Au and Cu of noise on 140 x 130 cells, the corner of Au without data; gives the path as text."""
    values = np.random.default_rng(0).normal(size=(2, 130, 140)).astype(np.float32)
    values[0, :9, :7] = np.nan
    with GridWriter(path, GridGeometry(500_000.0, 4_000_000.0, 50.0, 50.0, 140, 130, UTM), ["Au", "Cu"]) as writer:
        writer.write(values)
    return str(path)


def tiny_network():
    """Class of a network of five halvings; a feature sees 31 cells to each side, as `reach` says."""
    import torch
    from prospectivity.models.networks.base import PatchNetwork
    from torch import nn

    class Halving(nn.Module):
        def __init__(self, channels, out):
            super().__init__()
            self.conv, self.bn = nn.Conv2d(channels, out, 3, 2, padding=1, bias=False), nn.BatchNorm2d(out)

        def forward(self, x):
            return torch.relu(self.bn(self.conv(x)))

    class Tiny(PatchNetwork):
        stride, reach, first_convolution = 32, 32, "layers.0.conv"

        def __init__(self, bands, classes=2):
            super().__init__()
            self.layers = nn.Sequential(*(Halving(a, b) for a, b in zip((bands, 8, 8, 16, 16), (8, 8, 16, 16, 16))))
            self.fc = nn.Linear(16, classes)

        def features(self, x):
            return self.layers(x)

    return Tiny


def point_layer(places, crs, stored, name):
    """Memory layer of QGIS of places (x, y) in one CRS, stored in another."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsProject,
        QgsVectorLayer,
    )

    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(crs), QgsCoordinateReferenceSystem(stored), QgsProject.instance()
    )
    layer = QgsVectorLayer(f"Point?crs={stored}", name, "memory")
    features = []
    for x, y in places:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(transform.transform(QgsPointXY(float(x), float(y)))))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer
