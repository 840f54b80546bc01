"""`prospectivity:desurveydrillholes` in a running QGIS: tables of any kind in, points and lines in space out."""

import re

import numpy as np
import pytest
import small_runs
from listeners import Run

ID = "prospectivity:desurveydrillholes"
PLACE = ["hole", "from_m", "to_m", "depth_m", "x", "y", "z", "azimuth", "dip"]


class Desurveying(Run):
    """One run: its points with their attributes, and the layers of its results."""

    def __init__(self, folder, **parameters):
        inputs = {name.upper(): str(folder / f"{name}.csv") for name in small_runs.HOLES}
        outputs = dict.fromkeys(("OUTPUT", "TRACES", "PROBLEMS"), "TEMPORARY_OUTPUT")
        super().__init__(ID, **{**inputs, "SOURCE_CRS": "EPSG:32637", **outputs, **parameters})

    def layer(self, name):
        from qgis.core import QgsProcessingUtils

        return QgsProcessingUtils.mapLayerFromString(self.results[name], self.context)

    def rows(self, name="OUTPUT"):
        layer = self.layer(name)
        return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def folder(qgis, tmp_path):
    for name, text in small_runs.HOLES.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def test_intervals_become_points_in_space_with_cleaned_assays_and_all_other_fields(folder):
    from qgis.core import QgsWkbTypes

    result = Desurveying(folder, REPORT=str(folder / "report.html"))
    assert result.well, result.errors
    points = result.layer("OUTPUT")
    assert points.fields().names() == [*PLACE, "Cu_ppm", "rock"]
    assert QgsWkbTypes.displayString(points.wkbType()) == "PointZ"
    assert points.crs().authid() == "EPSG:32637"
    first, _, last = result.rows()
    assert [first["hole"], first["from_m"], first["depth_m"], first["rock"]] == ["A", 0.0, 5.0, "ox"]
    assert [first["x"], first["z"], first["dip"]] == pytest.approx([500102.5, 50 - 5 * np.sqrt(0.75), 60])
    # Half of a limit, as 'Clean assays' takes it.
    assert (last["Cu_ppm"], last["z"]) == pytest.approx((1.5, 40))
    geometry = next(points.getFeatures()).geometry().constGet()
    assert (geometry.x(), geometry.z()) == pytest.approx((first["x"], first["z"]))
    assert (result.results["HOLES"], result.results["POINTS"], result.results["SET_ASIDE"]) == (2, 3, 1)
    assert "4 intervals read = 3 placed + 1 set aside." in result.log
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "1 interval could not be placed" in page


def test_traces_are_lines_in_space_and_problems_a_table_by_hole_and_depth(folder):
    result = Desurveying(folder)
    trace = result.layer("TRACES")
    lengths = {row["hole"]: row["length_m"] for row in result.rows("TRACES")}
    assert lengths == pytest.approx({"A": 20, "B": 40})
    end = next(trace.getFeatures()).geometry().constGet().endPoint()
    assert (end.x(), end.z()) == pytest.approx((500110, 50 - 20 * np.sqrt(0.75)))
    assert [(row["hole"], row["depth_m"], row["row"]) for row in result.rows("PROBLEMS")] == [
        ("C", 0.0, 5),
        ("A", 12.0, None),
    ]


def test_composites_keep_the_mass_and_begin_anew_at_contacts(folder):
    result = Desurveying(folder, COMPOSITE=4, CONTACTS="rock")
    rows = result.rows()
    assert {row["rock"] for row in rows if row["hole"] == "A" and row["to_m"] <= 10} == {"ox"}
    assert len(rows) == 2 + 2 + 10
    mass = sum((row["to_m"] - row["from_m"]) * row["Cu_ppm"] for row in rows)
    assert mass == pytest.approx(10 * 1 + 8 * 2 + 40 * 1.5)


def test_a_point_layer_of_collars_in_degrees_is_brought_into_metres_with_its_heights(folder):
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer

    layer = QgsVectorLayer("PointZ?crs=EPSG:4326&field=bhid:string", "collars", "memory")
    for name, x in (("A", 39.0), ("B", 39.01)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry(QgsPoint(x, 24.0, 70.0)))
        layer.dataProvider().addFeature(feature)
    result = Desurveying(folder, COLLARS=layer, SOURCE_CRS=None)
    assert result.well, result.errors
    assert result.layer("OUTPUT").crs().authid() == "EPSG:32637"
    last = result.rows()[-1]
    assert (last["hole"], last["z"]) == ("B", pytest.approx(50))
    assert 500_000 < last["x"] < 502_000


def test_without_surveys_the_collars_say_where_holes_go(folder):
    (folder / "collars.csv").write_text("hole,x,y,z,az,dip\nA,1001,2,50,90,-60\nB,3,4,60,,\n", encoding="utf-8")
    result = Desurveying(folder, SURVEYS=None, SOURCE_CRS=None)
    assert result.well, result.errors
    assert [row["dip"] for row in result.rows()] == pytest.approx([60, 60, 90])
    assert len(result.told("Nobody says in which coordinate reference system the collars of collars.csv are")) == 1
    assert not result.layer("OUTPUT").crs().isValid()


@pytest.mark.parametrize(
    ("table", "text", "said"),
    [
        ("collars", "hole,x,y,z\nA,39.1,24.2,50\nB,39.2,24.3,50\n", "looks like degrees: give SOURCE_CRS"),
        ("collars", "hole,x,y\nA,1,2\n", r"No column of the collars \(collars.csv\) was recognised as elevation"),
        ("surveys", "hole,depth,azimuth\nA,1,2\n", r"No column of the surveys \(surveys.csv\) was recognised as dip"),
        ("intervals", "hole,from,to,Cu_ppm\nZ,0,1,2\n", "No interval of intervals.csv can be placed"),
        ("intervals", "hole,from,to,Cu_ppm\n", "intervals.csv holds column names .* but no rows"),
    ],
)
def test_bad_tables_are_told_in_one_sentence_and_leave_nothing(folder, table, text, said):
    (folder / f"{table}.csv").write_text(text, encoding="utf-8")
    crs = None if "degrees" in said else "EPSG:32637"
    result = Desurveying(folder, SOURCE_CRS=crs, OUTPUT=str(folder / "out.gpkg"), REPORT=str(folder / "r.html"))
    assert not result.well
    assert any(re.search(said, error) for error in result.errors), result.errors
    assert not (folder / "out.gpkg").exists()
    assert not (folder / "r.html").exists()


def test_fields_may_be_named_and_a_missing_one_of_contacts_is_told(folder):
    text = small_runs.HOLES["intervals"].replace("from,to", "begins,ends")
    (folder / "intervals.csv").write_text(text, encoding="utf-8")
    result = Desurveying(folder, FROM="begins", TO="ends")
    assert result.well, result.errors
    assert len(result.rows()) == 3


def test_the_section_follows_a_line_in_whatever_system_it_lies(folder):
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )

    line = QgsGeometry.fromWkt("LINESTRING(500090 2700200, 500120 2700200)")
    metres, degrees = (QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (32637, 4326))
    line.transform(QgsCoordinateTransform(metres, degrees, QgsProject.instance()))
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "fence", "memory")
    feature = QgsFeature()
    feature.setGeometry(line)
    layer.dataProvider().addFeature(feature)
    page = folder / "report.html"
    result = Desurveying(folder, REPORT=str(page), SECTION=layer, SECTION_WIDTH=5, CONTACTS="rock")
    assert result.well, result.errors
    text = page.read_text(encoding="utf-8")
    # Hole B stands 280 m away.
    assert "Section along the line" in text
    assert "Within 5 of it: 1 hole, 2 intervals. Black: A." in text
    layer.dataProvider().truncate()
    refused = Desurveying(folder, REPORT=str(page), SECTION=layer)
    assert not refused.well
    assert "fence holds no line for the section: draw one" in str(refused.errors)


def test_columns_that_are_asked_for_are_those_of_the_whole_rows(qgis):
    from prospectivity.models.core.progress import Progress
    from prospectivity.processing.layers.tables import open_input
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(
        "Point?crs=EPSG:32637&field=hole:string&field=n:int&field=cu:double&field=on:date", "i", "memory"
    )
    for at, values in enumerate((["A", 1, 2.5, "2024-01-02"], ["B", None, None, None], [None, 3, 0.5, "2024-01-03"])):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(at, -at)))
        layer.dataProvider().addFeature(feature)
    given = open_input(layer, Progress())
    whole = list(given.table.rows())
    assert whole[1][1] == ["B", None, None, None, 1.0, -1.0]
    for wanted in ([2], [0, 3], [5, 1], []):
        some = list(given.table.rows(wanted))
        assert [[number, *(cells[i] for i in wanted)] for number, cells in some] == [
            [number, *(cells[i] for i in wanted)] for number, cells in whole
        ]
    names, dates = given.attributes([0, 3])
    assert names[:2] == ["A", "B"]
    assert dates[0].toString("yyyy-MM-dd") == "2024-01-02"
