"""`prospectivity:crossvalidate` in a running QGIS."""

import re
from itertools import product

import numpy as np
import pytest
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_options import CrossValidationOptions
from scipy.ndimage import gaussian_filter

ID = "prospectivity:crossvalidate"
SIDE = 40
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, SIDE, SIDE, "EPSG:32637")
COLUMNS = ["method", "repeat", "fold", "deposits", "auc", "capture_05", "capture_10", "capture_20", "beyond"]


@pytest.fixture(scope="module")
def survey(tmp_path_factory):
    """A grid of three elements, and deposits where the first is high."""
    rng = np.random.default_rng(3)
    fields = np.stack([gaussian_filter(rng.normal(size=(SIDE, SIDE)), 2.5, mode="wrap") for _ in range(3)])
    fields /= fields.std(axis=(1, 2), keepdims=True)
    path = tmp_path_factory.mktemp("crossvalidate") / "grid.tif"
    with GridWriter(path, GEOMETRY, ["Au", "Cu", "Zn"]) as writer:
        writer.write((20 * np.exp(0.6 * fields)).astype(np.float32))
    weight = np.exp(2.5 * fields[0].ravel())
    cells = rng.choice(SIDE * SIDE, 20, replace=False, p=weight / weight.sum())
    return path, np.column_stack([500_050.0 + 100 * (cells % SIDE), 2_699_950.0 - 100 * (cells // SIDE)])


@pytest.fixture
def call(survey, deposit_layer, tmp_path):
    """Run with quick methods unless told otherwise; outputs go to files of `tmp_path`."""
    import processing

    path, places = survey

    def run(feedback=None, **given):
        parameters = {
            "GRID": str(path),
            "DEPOSITS": deposit_layer(places),
            "METHODS": ["logistic"],
            "FOLDS": 4,
            "REPEATS": 1,
            "MOVED": 0,
            "SPACING": 500,
            "BUFFER": 300,
            "BACKGROUND": 100,
            "OUTPUT": str(tmp_path / "folds.csv"),
            "REPORT": str(tmp_path / "report.html"),
            **given,
        }
        return processing.run(ID, parameters, feedback=feedback)

    return run


def rows_of(output):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(output, "folds", "ogr") if isinstance(output, str) else output
    assert [name for name in layer.fields().names() if name != "fid"] == COLUMNS
    return [[feature[name] for name in COLUMNS] for feature in layer.getFeatures()]


def test_it_gives_the_figures_of_the_function_a_table_a_map_and_a_report(call, survey, tmp_path):
    results = call(
        METHODS=["logistic", "weightsofevidence"],
        REPEATS=2,
        MOVED=3,
        OUTPUT=str(tmp_path / "folds.gpkg"),
        PROBABILITY=str(tmp_path / "map.tif"),
    )
    path, places = survey
    options = CrossValidationOptions(
        methods=("logistic", "weightsofevidence"),
        folds=4,
        repeats=2,
        moved=3,
        spacing_m=500,
        buffer_m=300,
        background=100,
    )
    expected = cross_validate(path, Points(places[:, 0], places[:, 1], "EPSG:32637"), options)
    assert {file.name for file in tmp_path.iterdir()} == {"folds.gpkg", "map.tif", "report.html"}
    auc = expected.best.auc(expected.fold)
    assert (results["BEST"], results["AUC"], results["AUC_LOW"], results["AUC_HIGH"]) == (
        expected.best.method,
        auc.value,
        auc.low,
        auc.high,
    )
    assert auc.low < auc.value < auc.high
    assert [results[f"CAPTURE_{share}"] for share in ("05", "10", "20")] == [
        captured.value for captured in expected.best.captures(expected.fold)
    ]
    beyond = expected.best.beyond
    names = ("LOCATION_AUC", "BEYOND_LOCATION", "BEYOND_LOW", "BEYOND_HIGH", "P_MOVED")
    assert [results[name] for name in names] == [
        expected.location.auc(expected.fold).value,
        beyond.skill.value,
        beyond.skill.low,
        beyond.skill.high,
        beyond.p,
    ]
    assert beyond.p in (0.25, 0.5, 0.75, 1.0)
    table = rows_of(results["OUTPUT"])
    assert [row[:4] for row in table] == [list(row[:4]) for row in expected.rows()]
    assert np.array([row[4:] for row in table]) == pytest.approx(np.array([row[4:] for row in expected.rows()]))
    with GridFile(tmp_path / "map.tif") as written:
        assert written.names == ["probability"]
        assert np.array_equal(written.read([0], 0, 0, SIDE, SIDE)[0], expected.overview)


def test_without_moved_patterns_there_is_no_skill_beyond_location_and_the_column_is_empty(call, tmp_path):
    results = call()
    assert np.isnan([results[name] for name in ("BEYOND_LOCATION", "BEYOND_LOW", "BEYOND_HIGH", "P_MOVED")]).all()
    assert 0 <= results["LOCATION_AUC"] <= 1
    assert [row[-1] for row in rows_of(results["OUTPUT"])] == [""] * 8
    assert "MOVED is 0" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_report_is_one_offline_page_that_names_every_method(call, tmp_path):
    call(METHODS=["logistic", "weightsofevidence"])
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    for title in ("ogistic regression", "eights of evidence"):
        assert title in page
    assert "<svg" in page
    assert not re.search(r"""(?:src|href)\s*=\s*["']?\s*(?:https?:)?//""", page)
    assert "<script" not in page
    assert "@import" not in page


@pytest.mark.parametrize("given", ["logistic; weightsofevidence", [1, 5], "1,5"])
def test_methods_may_be_given_as_names_as_text_or_as_numbers(call, given):
    assert sorted({row[0] for row in rows_of(call(METHODS=given)["OUTPUT"])}) == [
        "location",
        "logistic",
        "weightsofevidence",
    ]


def test_the_numbers_of_methods_follow_the_list_that_is_shown(qgis):
    from prospectivity.models.targeting.crossvalidation_options import COMPARED_METHODS
    from prospectivity.processing.algorithms.crossvalidate import CrossValidate

    algorithm = CrossValidate()
    algorithm.initAlgorithm({})
    assert algorithm._named_choices({"METHODS": list(range(len(COMPARED_METHODS)))})["METHODS"] == list(
        COMPARED_METHODS
    )
    assert algorithm._named_choices({"METHODS": ",".join(COMPARED_METHODS)})["METHODS"] == list(COMPARED_METHODS)
    for one in ("svm", 4, "4", ["svm"], ["4"]):
        assert algorithm._named_choices({"METHODS": one})["METHODS"] == ["svm"]
    assert algorithm._named_choices({}) == {}


def test_without_methods_the_default_ones_are_compared(survey, deposit_layer, tmp_path):
    import processing

    path, places = survey
    outputs = {"OUTPUT": "memory:", "REPORT": str(tmp_path / "report.html")}
    results = processing.run(
        ID,
        {
            "GRID": str(path),
            "DEPOSITS": deposit_layer(places),
            "FOLDS": 2,
            "REPEATS": 1,
            "MOVED": 0,
            "SPACING": 500,
            "BUFFER": 300,
            **outputs,
        },
    )
    methods = list(dict.fromkeys(row[0] for row in rows_of(results["OUTPUT"])))
    assert methods == [*CrossValidationOptions.methods, "location"]
    assert "PROBABILITY" not in results


def test_deposits_in_degrees_are_brought_into_the_crs_of_the_grid(call, survey, deposit_layer):
    assert call(DEPOSITS=deposit_layer(survey[1], "EPSG:4326"))["AUC"] == pytest.approx(call()["AUC"], abs=5e-3)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"METHODS": ["magic"]}, "METHODS"),
        ({"METHODS": [99]}, "METHODS"),
        ({"FOLDS": 1}, "FOLDS"),
        ({"REPEATS": 0}, "REPEATS"),
        ({"MOVED": -1}, "MOVED"),
        ({"MOVED": 1}, r"1 moved patterns have no spread: give 0 for none, or at least 2 \(19 is usual\)"),
        ({"BUFFER": -1}, "BUFFER"),
        ({"THRESHOLD": 2}, "THRESHOLD"),
        ({"THRESHOLD": 0}, r"The threshold 0 is no probability between 0 and 1: give one such as 0\.5"),
        ({"FOLDS": 30}, r"20 of 20 deposits .* 30 folds need at least 30"),
        ({"BUFFER": 30_000}, r"No fold could be tested: .* Give a smaller BUFFER or more folds\."),
        (
            {"METHODS": ["smallcnn"], "PATCH_SIZE": 37, "BUFFER": 300},
            r"The buffer of 300 m is less than the diagonal of a patch of 37 cells, 5,233 m",
        ),
    ],
)
def test_bad_choices_are_refused_with_a_sentence_and_leave_no_file(call, tmp_path, given, text):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=text):
        call(PROBABILITY=str(tmp_path / "map.tif"), **given)
    assert list(tmp_path.iterdir()) == []


def test_deposits_outside_the_grid_are_refused(call, survey, deposit_layer, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=r"None of the 20 deposits lies inside grid\.tif"):
        call(DEPOSITS=deposit_layer(survey[1] + 1e5))
    assert list(tmp_path.iterdir()) == []


def test_cancel_half_way_leaves_no_file(call, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda percent: percent > 50 and feedback.cancel())
    with pytest.raises(
        QgsProcessingException, match=r"Cancelled during 'Training and mapping folds'\. No output was written\."
    ):
        call(feedback, METHODS=["randomforest"], PROBABILITY=str(tmp_path / "map.tif"))
    assert 50 < feedback.progress() < 60
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """200 x 120 cells and two groups of deposits, which leave room for windows of 40 cells beyond the buffer of the
    other group.
    """
    path = tmp_path_factory.mktemp("wide") / "wide.tif"
    with GridWriter(
        path, GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, 200, 120, "EPSG:32637"), ["Au", "Cu"]
    ) as writer:
        writer.write(np.random.default_rng(1).uniform(1, 9, (2, 120, 200)).astype(np.float32))
    return path, [
        (500_000.0 + 100 * column, 2_700_000.0 - 100 * row) for column in (16, 26, 174, 184) for row in (15, 30, 45)
    ]


def test_patches_are_refused_unless_folds_are_apart(call, wide, deposit_layer, tmp_path):
    from qgis.core import QgsProcessingException

    import processing

    path, places = wide
    deposits = deposit_layer(places)
    inputs = {"GRID": str(path), "DEPOSITS": deposits, "PATCH_SIZE": 40, "POSITIVES": 60, "NEGATIVES": 40}
    network = {
        "GRID": str(path),
        "DEPOSITS": deposits,
        "METHODS": ["smallcnn", "logistic"],
        "EPOCHS": 1,
        "DEVICE": "cpu",
        "BUFFER": None,
    }
    touching = processing.run("prospectivity:samplepatches", {**inputs, "FOLDS": 4, "OUTPUT": "memory:touching"})[
        "OUTPUT"
    ]
    with pytest.raises(
        QgsProcessingException,
        match=r"The patch layer touching leaks: \d+ training windows touch \d+ test windows of another fold",
    ):
        call(**network, PATCHES=touching)
    assert list(tmp_path.iterdir()) == []
    apart = processing.run(
        "prospectivity:samplepatches", {**inputs, "FOLDS": 2, "APART": True, "OUTPUT": "memory:apart"}
    )
    assert 0 < apart["POSITIVE_COUNT"] <= 60
    assert 0 < apart["NEGATIVE_COUNT"] < 40
    assert apart["OUTPUT"].featureCount() == apart["POSITIVE_COUNT"] + apart["NEGATIVE_COUNT"]
    table = rows_of(call(**network, PATCHES=apart["OUTPUT"], OUTPUT="memory:")["OUTPUT"])
    assert [(row[0], row[2]) for row in table] == list(product(("smallcnn", "logistic", "location"), (1, 2)))
    assert all(0 <= row[4] <= 1 for row in table)
    assert "apart" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.fixture
def occurrences(survey):
    """The deposits of the survey as a layer that calls all but five of them copper."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=commodity:string", "deposits", "memory")
    features = []
    for number, (x, y) in enumerate(survey[1].tolist()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([("copper ", "Copper")[number % 2] if number >= 5 else None])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def test_a_field_of_kinds_gives_a_table_and_a_part_of_the_report_and_changes_nothing_else(call, occurrences, tmp_path):
    from qgis.core import QgsVectorLayer

    plain = call(MOVED=3)
    results = call(MOVED=3, DEPOSITS=occurrences, KIND="commodity", KINDS=str(tmp_path / "kinds.csv"))
    assert {name: results[name] for name in plain} == plain
    layer = QgsVectorLayer(results["KINDS"], "kinds", "ogr")
    assert layer.fields().names() == ["kind", "deposits", "auc", "auc_low", "auc_high", "capture_20", "beyond"]
    rows = [feature.attributes() for feature in layer.getFeatures()]
    assert [(row[0], int(row[1])) for row in rows] == [("Copper", 15), ("(none)", 5)]
    assert all(float(row[3]) < float(row[2]) < float(row[4]) for row in rows)
    auc, beyond = ((15 * float(rows[0][i]) + 5 * float(rows[1][i])) / 20 for i in (2, 6))
    assert auc == pytest.approx(results["AUC"])
    assert min(beyond, 1.0) == pytest.approx(results["BEYOND_LOCATION"])
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "By kind of deposit" in page
    assert "Copper (15)" in page


def test_methods_are_compared_on_deposits_of_the_kinds_that_count(call, occurrences, tmp_path):
    call(DEPOSITS=occurrences, KIND="commodity", ONLY_KINDS="copper", OUTPUT=str(tmp_path / "copper.csv"))
    tested = sum(int(row[3]) for row in rows_of(str(tmp_path / "copper.csv")) if row[0] == "logistic")
    assert tested == 15


def test_kinds_that_count_without_the_field_that_tells_them_are_refused(call, occurrences):
    from qgis.core import QgsProcessingException

    said = r"ONLY_KINDS names kinds of deposit, and KIND is empty: choose the field that tells them\."
    with pytest.raises(QgsProcessingException, match=said):
        call(DEPOSITS=occurrences, ONLY_KINDS="copper")


def test_figures_by_kind_without_a_kind_are_refused_before_any_work(call, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(
        QgsProcessingException,
        match=r"KINDS is a table of figures by kind, and KIND is empty: choose the field, or no KINDS\.",
    ):
        call(KINDS=str(tmp_path / "kinds.csv"))
    assert list(tmp_path.iterdir()) == []
