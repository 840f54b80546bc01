"""`prospectivity:interpolatekriging` in a running QGIS."""

import json

import numpy as np
import pytest

ID = "prospectivity:interpolatekriging"
NORTH = 2_600_000.0


@pytest.fixture
def samples(qgis):
    """200 samples with a field that rises northwards, and one of logarithms."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    rng = np.random.default_rng(5)
    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=Cu:double&field=Au:double", "samples", "memory")
    features = []
    for x, y in rng.uniform(0, 10_000, (200, 2)).tolist():
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + x, NORTH + y)))
        feature.setAttributes([10 + y / 1000, float(np.exp(y / 5000 + 0.1 * rng.normal()))])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture
def variograms(tmp_path):
    from prospectivity.models.interpolation.variogram import Structure, Variogram, write_variograms

    folder = tmp_path / "variograms"
    folder.mkdir()
    spherical = (Structure("spherical", 10.0, 8000.0),)
    write_variograms(
        folder / "v.json",
        {"Cu": Variogram(0.0, spherical), "Au": Variogram(0.01, (Structure("spherical", 0.3, 8000.0),), None, "log")},
    )
    return str(folder / "v.json")


def run(**parameters):
    import processing

    return processing.run(ID, parameters)


def test_a_field_that_rises_northwards_is_not_turned_over_and_data_are_honoured(samples, variograms, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    results = run(
        INPUT=samples,
        ELEMENTS=["Cu"],
        VARIOGRAMS=variograms,
        CELL_SIZE=100,
        OUTPUT=str(tmp_path / "k.tif"),
        VARIANCE=str(tmp_path / "v.tif"),
    )
    with GridFile(results["OUTPUT"]) as grid, GridFile(results["VARIANCE"]) as variance:
        assert grid.names == variance.names == ["Cu"]
        assert grid.geometry.crs == variance.geometry.crs
        values = grid.read()[0]
        assert values[:10].mean() > values[-10:].mean() + 5
        place = [feature.geometry().asPoint() for feature in samples.getFeatures()]
        x, y = np.array([(p.x(), p.y()) for p in place]).T
        inside = grid.geometry.contains(x, y)
        observed = np.array([feature["Cu"] for feature in samples.getFeatures()])
        np.testing.assert_allclose(grid.sample(x[inside], y[inside])[:, 0], observed[inside], atol=0.15)
        assert (variance.read() >= 0).all()


def test_gradients_of_the_predictor_are_those_of_a_plane_under_a_linear_drift(samples, variograms, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    run(
        INPUT=samples,
        ELEMENTS=["Cu"],
        VARIOGRAMS=variograms,
        DRIFT="linear",
        CELL_SIZE=500,
        OUTPUT=str(tmp_path / "k.tif"),
        GRADIENTS=str(tmp_path / "g.tif"),
    )
    with GridFile(tmp_path / "g.tif") as grid:
        assert grid.names == ["Cu_dx", "Cu_dy", "Cu_slope", "Cu_aspect"]
        dx, dy, slope, aspect = grid.read()
    # Copper rises by 1 ppm per kilometre northwards.
    np.testing.assert_allclose(dx, 0, atol=1e-8)
    np.testing.assert_allclose(dy, 0.001, rtol=1e-5)
    np.testing.assert_allclose(slope, 0.001, rtol=1e-5)
    assert (np.abs((aspect + 180) % 360 - 180) < 0.01).all()


def test_variograms_are_fitted_when_none_are_given(samples, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    results = run(INPUT=samples, ELEMENTS=["Cu", "Au"], CELL_SIZE=500, DRIFT="linear", OUTPUT=str(tmp_path / "k.tif"))
    with GridFile(results["OUTPUT"]) as grid:
        assert grid.names == ["Cu", "Au"]
        assert np.isfinite(grid.read()).all()


def test_cross_validation_comes_as_points_and_as_a_page(samples, variograms, tmp_path):
    results = run(
        INPUT=samples,
        ELEMENTS=["Cu", "Au"],
        VARIOGRAMS=variograms,
        CELL_SIZE=500,
        OUTPUT=str(tmp_path / "k.tif"),
        CROSS_VALIDATION="memory:",
        REPORT=str(tmp_path / "r.html"),
    )
    layer = results["CROSS_VALIDATION"]
    assert layer.featureCount() == 400
    names = ["element", "sample", "observed", "estimate", "variance", "z_score", "idw_estimate", "fold"]
    assert [field.name() for field in layer.fields()] == names
    copper = [feature for feature in layer.getFeatures() if feature["element"] == "Cu"]
    errors = np.array([feature["observed"] - feature["estimate"] for feature in copper])
    assert np.sqrt((errors**2).mean()) < 0.2
    assert "Cu" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"ELEMENTS": ["Zn"]}, "has no field Zn"),
        ({"VARIOGRAMS": "other"}, "Cu"),
        ({"VARIOGRAMS": "broken"}, "broken.json"),
        ({"DRIFT": "cubic"}, "DRIFT"),
    ],
)
def test_bad_input_ends_in_a_sentence_and_leaves_nothing(samples, variograms, tmp_path, change, sentence):
    from qgis.core import QgsProcessingException

    files = {"other": tmp_path / "variograms" / "other.json", "broken": tmp_path / "variograms" / "broken.json"}
    files["other"].write_text(
        json.dumps(
            {
                "format": "prospectivity-variograms",
                "version": 1,
                "variograms": {"Zn": {"nugget": 1, "structures": [], "anisotropy": None}},
            }
        )
    )
    files["broken"].write_text("{")
    out = tmp_path / "out"
    out.mkdir()
    parameters = {
        "INPUT": samples,
        "ELEMENTS": ["Cu"],
        "VARIOGRAMS": variograms,
        "CELL_SIZE": 500,
        "OUTPUT": str(out / "k.tif"),
    } | change
    if parameters["VARIOGRAMS"] in files:
        parameters["VARIOGRAMS"] = str(files[parameters["VARIOGRAMS"]])
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**parameters)
    assert list(out.iterdir()) == []


def test_ground_beyond_the_reach_of_samples_stays_empty_in_every_grid_unless_it_is_0(samples, variograms, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    wide = {"EXTENT": "500000,520000,2600000,2610000 [EPSG:32637]", "CELL_SIZE": 200}
    names = {"OUTPUT": "k.tif", "VARIANCE": "v.tif", "GRADIENTS": "g.tif"}
    for reach, filled in (({}, False), ({"REACH": 0}, True)):
        files = {name: str(tmp_path / file) for name, file in names.items()}
        run(INPUT=samples, ELEMENTS=["Cu"], VARIOGRAMS=variograms, **wide, **reach, **files)
        for file in files.values():
            with GridFile(file) as grid:
                empty = np.isnan(grid.read()[0])
            assert not empty[:, :50].any()
            assert empty[:, 70:].all() != filled
            assert empty.any() != filled
