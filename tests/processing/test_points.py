"""Points of layers as the algorithms read them: one place for each feature, also where it is stored as a multipoint."""

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress

TWO = "MULTIPOINT((500100 2600000), (500200 2600100))"


@pytest.fixture
def layer(qgis):
    """Make a layer of multipoints from (WKT or None, Au)."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    def make(rows):
        made = QgsVectorLayer("MultiPoint?crs=EPSG:32637&field=Au_ppm:double", "Stream", "memory")
        features = []
        for wkt, value in rows:
            feature = QgsFeature(made.fields())
            feature.setAttributes([value])
            if wkt is not None:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        assert made.dataProvider().addFeatures(features)[0]
        made.updateExtents()
        return made

    return make


def read(source, fields=(), kind=""):
    """Points of a layer, and what was said."""
    from prospectivity.processing.layers.points import read_points
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

    context, log = QgsProcessingContext(), Listener()
    points = read_points(
        QgsProcessingFeatureSource(source, context), list(fields), source.crs(), context, Progress(log), kind=kind
    )
    return points, log.warnings


@pytest.mark.parametrize("fields", [[], ["Au_ppm"]])
def test_a_multipoint_of_one_point_is_that_point(layer, fields):
    points, said = read(layer([("MULTIPOINT((500100 2600000))", 1.0), ("MULTIPOINT((500200 2600100))", 2.0)]), fields)
    assert np.column_stack([points.x, points.y]).tolist() == [[500_100, 2_600_000], [500_200, 2_600_100]]
    assert said == []


def test_features_without_a_geometry_are_left_out_and_said(layer):
    points, said = read(layer([("MULTIPOINT((500000 2600000))", 1.0), (None, 3.0), ("MULTIPOINT EMPTY", 4.0)]))
    assert (points.x.tolist(), points.ids.tolist()) == ([500_000], [1])
    assert said == ["2 features of Stream have no geometry and were left out."]


@pytest.mark.parametrize("fields", [[], ["Au_ppm"]])
def test_a_feature_of_several_points_is_refused_by_its_id(layer, fields):
    with pytest.raises(
        InputError,
        match=(
            r"A feature of Stream \(id 2\) has 2 points where one is expected: split it with 'Multipart to singleparts'"
            r" first"
        ),
    ):
        read(layer([("MULTIPOINT((500000 2600000))", 1.0), (TWO, 2.0)]), fields)


@pytest.mark.parametrize(
    ("algorithm", "given"),
    [("interpolateidw", {"ELEMENTS": ["Au_ppm"]}), ("fitvariogram", {"ELEMENTS": ["Au_ppm"]}), ("cleanassays", {})],
)
def test_all_algorithms_refuse_samples_of_several_points_alike(layer, refusal, tmp_path, algorithm, given):
    rows = [(f"MULTIPOINT(({500_000 + 100 * i} {2_600_000 + 37 * i % 500}))", float(i)) for i in range(30)]
    said = refusal(
        f"prospectivity:{algorithm}", INPUT=layer([*rows, (TWO, 1.0)]), OUTPUT=str(tmp_path / "out.tif"), **given
    )
    assert (
        said
        == "A feature of Stream (id 31) has 2 points where one is expected: split it with 'Multipart to singleparts'"
        " first."
    )
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def occurrences(qgis):
    """Make a layer of points from the values of a field of a type, one every 100 m."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    def make(values, kind="string"):
        made = QgsVectorLayer(f"Point?crs=EPSG:32637&field=Au:double&field=commodity:{kind}", "Occurrences", "memory")
        features = []
        for number, value in enumerate(values):
            feature = QgsFeature(made.fields())
            feature.setAttributes([float(number), value])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + 100 * number, 2_600_000)))
            features.append(feature)
        assert made.dataProvider().addFeatures(features)[0]
        made.updateExtents()
        return made

    return make


def test_kinds_are_texts_of_one_spelling_and_empty_values_are_a_kind(occurrences):
    points, _ = read(occurrences(["Copper", "gold ", None, "copper", " Copper", "", "Gold"]), ["Au"], "commodity")
    assert points.kinds.tolist() == ["Copper", "gold", "(none)", "Copper", "Copper", "(none)", "gold"]
    assert list(points.columns) == ["Au"]
    assert points.columns["Au"].tolist() == list(range(7))
    assert read(occurrences(["Copper"]))[0].kinds is None


def test_whole_numbers_are_kinds_too(occurrences):
    assert read(occurrences([29, None, 79, 29], "integer"), [], "commodity")[0].kinds.tolist() == [
        "29",
        "(none)",
        "79",
        "29",
    ]


def test_a_field_of_other_values_is_no_kind_and_one_that_is_not_there_is_named(occurrences):
    with pytest.raises(
        InputError,
        match=r"^The field commodity of Occurrences holds double, and a kind is a text or a whole number: choose"
        r" another field for the kind of deposit, or none\.$",
    ):
        read(occurrences([0.5], "double"), [], "commodity")
    with pytest.raises(InputError, match=r"^The layer Occurrences has no field metal: its fields are Au, commodity\.$"):
        read(occurrences(["Copper"]), [], "metal")
