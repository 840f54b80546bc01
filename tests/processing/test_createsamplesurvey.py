"""The sample survey through Processing."""

import pytest

ID = "prospectivity:createsamplesurvey"
ELEMENTS = ["Au", "Sn", "Ag", "Mn", "Zn", "Sb", "Hg", "W", "B", "Cu", "Ba", "Pb", "As", "Bi", "Mo", "F"]
SMALL = {"SAMPLE_COUNT": 150, "AREA_KM2": 36, "DEPOSITS_COUNT": 5}


def run(parameters):
    import processing

    return processing.run(ID, parameters)


def outputs(folder):
    return {
        "SAMPLES": str(folder / "samples.gpkg"),
        "DEPOSITS": str(folder / "deposits.gpkg"),
        "TRUTH": str(folder / "truth.tif"),
    }


def test_layers_and_grid_are_written_in_one_crs(qgis, tmp_path):
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    results = run({**SMALL, **outputs(tmp_path)})
    samples, deposits, truth = (
        QgsVectorLayer(results["SAMPLES"]),
        QgsVectorLayer(results["DEPOSITS"]),
        QgsRasterLayer(results["TRUTH"]),
    )
    assert samples.featureCount() == 150
    assert samples.fields().names() == ["fid", "sample_id", *ELEMENTS, "below_detection"]
    assert all(samples.fields().field(name).isNumeric() for name in ("Au", "Hg", "F"))
    assert deposits.featureCount() == 5
    assert deposits.fields().names() == ["fid", "deposit_id", "name", "commodity", "grade_class"]
    assert {layer.crs().authid() for layer in (samples, deposits, truth)} == {"EPSG:32649"}
    assert truth.bandCount() == 1
    assert truth.extent().contains(deposits.extent())
    assert truth.extent().contains(samples.extent())
    for deposit in deposits.getFeatures():
        value, known = truth.dataProvider().sample(deposit.geometry().asPoint(), 1)
        assert known
        assert value > 0.9


def test_the_rows_are_those_of_the_numeric_function(qgis, tmp_path):
    from prospectivity.models.synthetic.survey import SurveyOptions, make_survey
    from qgis.core import QgsVectorLayer

    results = run({**SMALL, "SEED": 5, **outputs(tmp_path)})
    survey = make_survey(SurveyOptions(150, 36, 5, seed=5))
    rows = list(QgsVectorLayer(results["SAMPLES"]).getFeatures())
    assert [row["Au"] for row in rows] == survey.samples.columns["Au"].tolist()
    assert [row.geometry().asPoint().y() for row in rows] == survey.samples.y.tolist()
    assert [row["below_detection"] for row in rows] == survey.below_detection


def test_the_same_seed_writes_the_same_grid(qgis, tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
        run({**SMALL, **outputs(folder)})
    assert (first / "truth.tif").read_bytes() == (second / "truth.tif").read_bytes()


@pytest.mark.parametrize("truth", ["TEMPORARY_OUTPUT", "{}//truth.tif"])
def test_layers_that_will_be_loaded_are_named(qgis, tmp_path, truth):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputLayerDefinition, QgsProject

    algorithm = qgis.algorithm("createsamplesurvey").create()
    context, project = QgsProcessingContext(), QgsProject()
    places = {"SAMPLES": "TEMPORARY_OUTPUT", "DEPOSITS": "TEMPORARY_OUTPUT", "TRUTH": truth.format(tmp_path)}
    destinations = {name: QgsProcessingOutputLayerDefinition(place, project) for name, place in places.items()}
    _, done = algorithm.run({**SMALL, **destinations}, context, QgsProcessingFeedback())
    assert done
    names = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert names == {"Samples (synthetic)", "Deposits (synthetic)", "True favourability (synthetic)"}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"SAMPLE_COUNT": 5}, "5 samples were asked for: give between 20"),
        ({"SAMPLE_COUNT": -1}, "-1 samples were asked for"),
        ({"AREA_KM2": -3}, "An area of -3 km2 was asked for"),
        ({"AREA_KM2": 0}, "An area of 0 km2 was asked for"),
        ({"DEPOSITS_COUNT": 0}, "0 deposits were asked for: give at least 1"),
        ({"DEPOSITS_COUNT": 5000}, "deposits find room at"),
    ],
)
def test_bad_numbers_end_with_one_sentence_and_no_output(qgis, tmp_path, wrong, message):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=message):
        run({**SMALL, **wrong, **outputs(tmp_path)})
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named_before_any_work(qgis, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    destinations = {**outputs(tmp_path), "DEPOSITS": str(tmp_path / "nowhere" / "deposits.gpkg")}
    _, done = (
        qgis.algorithm("createsamplesurvey").create().run({**SMALL, **destinations}, QgsProcessingContext(), feedback)
    )
    assert not done
    assert "nowhere does not exist: create it or choose another" in feedback.textLog()
    assert list(tmp_path.iterdir()) == []
