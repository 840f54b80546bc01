"""`prospectivity:evaluateprospectivity` in a running QGIS."""

import numpy as np
import pytest
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.targeting.evaluation import EvaluationOptions, evaluate

ID = "prospectivity:evaluateprospectivity"
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, 60, 40, "EPSG:32637")


@pytest.fixture
def probability(tmp_path):
    values = np.random.default_rng(2).random((1, 40, 60)).astype(np.float32)
    with GridWriter(tmp_path / "probability.tif", GEOMETRY, ["probability"]) as writer:
        writer.write(values)
    return tmp_path / "probability.tif"


PLACES = [(501_050.0, 2_699_050.0), (503_350.0, 2_698_250.0), (505_550.0, 2_696_450.0)]


def run(parameters):
    import processing

    return processing.run(ID, parameters)


def test_it_gives_the_numbers_of_the_function_a_table_and_a_report(probability, deposit_layer, tmp_path):
    results = run(
        {
            "PROBABILITY": str(probability),
            "DEPOSITS": deposit_layer(PLACES),
            "TILE_SIZE": 20,
            "REPORT": str(tmp_path / "report.html"),
            "OUTPUT": "memory:",
        }
    )
    xy = np.array(PLACES)
    expected = evaluate(probability, Points(xy[:, 0], xy[:, 1]), EvaluationOptions(tile_size=20), Progress())
    assert results["AUC"] == expected.auc.value
    assert (results["AUC_LOW"], results["AUC_HIGH"]) == (expected.auc.low, expected.auc.high)
    assert [results[f"CAPTURE_{p}"] for p in ("05", "10", "20")] == [c.value for c in expected.captures]
    assert [results[f"LIFT_{p}"] for p in ("05", "10", "20")] == [e.lift.value for e in expected.examined[2:]]
    crossing = expected.prediction_area
    assert (results["SUCCESS_AUC"], results["PA_AREA"], results["PA_DENSITY"]) == (
        expected.success_auc.value,
        crossing.area.value,
        crossing.density.value,
    )
    table = results["OUTPUT"]
    assert table.fields().names() == ["metric", "value", "low", "high"]
    rows = {feature["metric"]: feature for feature in table.getFeatures()}
    assert rows["auc"]["value"] == pytest.approx(expected.auc.value)
    assert rows["deposits"]["value"] == 3
    assert not isinstance(rows["deposits"]["low"], float)  # NULL
    assert [rows["pa_density"][end] for end in ("value", "low", "high")] == pytest.approx(
        [crossing.density.value, crossing.density.low, crossing.density.high]
    )
    assert rows["lift_10"]["value"] == pytest.approx(results["LIFT_10"])
    assert rows["tile_accuracy"]["value"] == pytest.approx(expected.tiles.accuracy.value)
    assert "<svg" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_deposits_in_degrees_are_brought_into_the_crs_of_the_map(probability, deposit_layer):
    metres, degrees = (
        run({"PROBABILITY": str(probability), "DEPOSITS": deposit_layer(PLACES, crs)})
        for crs in ("EPSG:32637", "EPSG:4326")
    )
    assert metres["AUC"] == degrees["AUC"]


def test_a_failure_raises_its_sentence_and_writes_nothing(probability, deposit_layer, tmp_path):
    from qgis.core import QgsProcessingException

    report, table = tmp_path / "report.html", tmp_path / "figures.csv"
    parameters = {
        "PROBABILITY": str(probability),
        "DEPOSITS": deposit_layer([(600_000.0, 4_100_000.0)]),
        "REPORT": str(report),
        "OUTPUT": str(table),
    }
    with pytest.raises(QgsProcessingException, match=r"The only deposit does not lie inside .* while it lies at"):
        run(parameters)
    with pytest.raises(QgsProcessingException, match="no probability between 0 and 1"):
        run({**parameters, "DEPOSITS": deposit_layer(PLACES), "THRESHOLD": 1.0})
    assert not report.exists()
    assert not table.exists()


def test_every_parameter_has_its_help(qgis):
    algorithm = next(a for a in qgis.algorithms() if a.id() == ID)
    assert all(definition.help() for definition in algorithm.parameterDefinitions())
    numbers = {
        "AUC",
        "AUC_LOW",
        "AUC_HIGH",
        "CAPTURE_05",
        "CAPTURE_10",
        "CAPTURE_20",
        "LIFT_05",
        "LIFT_10",
        "LIFT_20",
        "SUCCESS_AUC",
        "PA_AREA",
        "PA_DENSITY",
    }
    assert {o.name() for o in algorithm.outputDefinitions()} >= {"REPORT", "OUTPUT"} | numbers
