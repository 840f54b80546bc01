"""`prospectivity:fitvariogram` in a running QGIS."""

import json

import numpy as np
import pytest

ID = "prospectivity:fitvariogram"


@pytest.fixture
def samples(qgis):
    """300 samples: copper with a planted spherical range of 4 km and a little nugget, tin without any continuity, lead
    the same everywhere.
    """
    from prospectivity.models.interpolation.variogram import Structure, Variogram
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    rng = np.random.default_rng(8)
    places = rng.uniform(0, 20_000, (300, 2))
    distance = np.hypot(*(places[:, None, :] - places[None, :, :]).transpose(2, 0, 1))
    truth = Variogram(0.05, (Structure("spherical", 1.0, 4000.0),))
    copper = np.linalg.cholesky(truth.sill - truth.gamma(distance) + 1e-9 * np.eye(300)) @ rng.normal(size=300) + 10
    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=Cu:double&field=Sn:double&field=Pb:double", "samples", "memory")
    features = []
    for (x, y), cu, sn in zip(places.tolist(), copper.tolist(), rng.normal(5, 1, 300).tolist()):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + x, 2_600_000 + y)))
        feature.setAttributes([cu, sn, 7.0])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def run(**parameters):
    import processing

    return processing.run(ID, parameters)


def test_a_planted_range_is_found_and_noise_is_a_nugget(samples, tmp_path):
    results = run(
        INPUT=samples,
        ELEMENTS=["Cu", "Sn", "Pb"],
        MODEL="spherical",
        OUTPUT=str(tmp_path / "v.json"),
        REPORT=str(tmp_path / "r.html"),
    )
    variograms = json.loads((tmp_path / "v.json").read_text())["variograms"]
    assert list(variograms) == ["Cu", "Sn", "Pb"]
    copper = variograms["Cu"]
    assert 2000 < max(s["practical_range_m"] for s in copper["structures"]) < 8000
    assert copper["nugget"] < 0.5
    assert sum(s["partial_sill"] for s in variograms["Sn"]["structures"]) < 0.3 * 1.0
    assert variograms["Pb"] == {"nugget": 0.0, "structures": [], "anisotropy": None, "transform": "none"}
    assert "Variograms" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert results["OUTPUT"] == str(tmp_path / "v.json")


def test_the_model_asked_for_is_taken(samples, tmp_path):
    run(INPUT=samples, ELEMENTS=["Cu"], MODEL="exponential", OUTPUT=str(tmp_path / "v.json"))
    (structure,) = json.loads((tmp_path / "v.json").read_text())["variograms"]["Cu"]["structures"]
    assert structure["model"] == "exponential"
    assert structure["practical_range_m"] == pytest.approx(structure["range_m"] * np.log(20), rel=1e-3)


def test_every_model_that_can_be_fitted_can_be_chosen(qgis):
    from prospectivity.models.interpolation.variogram_models import MODELS
    from prospectivity.processing.algorithms.fitvariogram import CHOICES

    assert set(MODELS) <= set(CHOICES)


def test_directions_are_measured_as_asked(samples, tmp_path):
    run(
        INPUT=samples,
        ELEMENTS=["Cu"],
        DIRECTIONS="20, 110",
        TOLERANCE=30,
        MODEL="spherical+exponential",
        OUTPUT=str(tmp_path / "v.json"),
        REPORT=str(tmp_path / "r.html"),
    )
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "within 30°" in page
    assert "20°" in page
    assert [s["model"] for s in json.loads((tmp_path / "v.json").read_text())["variograms"]["Cu"]["structures"]] in (
        ["spherical", "exponential"],
        ["spherical"],
        ["exponential"],
    )


def test_the_file_can_be_read_back_by_kriging(samples, tmp_path):
    from prospectivity.models.interpolation.variogram import read_variograms

    run(INPUT=samples, ELEMENTS=["Cu"], OUTPUT=str(tmp_path / "v.json"))
    assert read_variograms(tmp_path / "v.json")["Cu"].sill > 0


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"ELEMENTS": ["Au"]}, "has no field Au"),
        ({"MODEL": "wave"}, "MODEL"),
        ({"DIRECTIONS": "north"}, "give azimuths in degrees"),
    ],
)
def test_bad_input_ends_in_a_sentence_and_leaves_nothing(samples, tmp_path, change, sentence):
    from qgis.core import QgsProcessingException

    parameters = {"INPUT": samples, "ELEMENTS": ["Cu"], "OUTPUT": str(tmp_path / "v.json")} | change
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**parameters)
    assert list(tmp_path.iterdir()) == []
