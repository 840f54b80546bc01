"""`prospectivity:cleanassays` in a running QGIS."""

import csv
import json
import math
import os
import re

import pytest
from listeners import Run, listening_feedback

ID = "prospectivity:cleanassays"
HEADER = ["Sample", "Easting", "Northing", "Cu_ppm", "Au (ppb)"]
ROWS = [
    ["A", "400000", "7000000", "12.5", "<0.5"],
    ["B", "400100", "7000050", ">4000", "3"],
    ["C", "", "", "7", "4"],
    ["D", "400300", "7000150", "n.a.", "1 234,5"],
    ["E", "400400", "7000200", "-0.5", "2,5"],
]


@pytest.fixture
def written(qgis, tmp_path):
    """Write a table as a file; returns its path."""

    def write(header=HEADER, rows=ROWS, name="assays.csv", encoding="utf-8", delimiter=";"):
        path = tmp_path / name
        with path.open("w", newline="", encoding=encoding) as stream:
            csv.writer(stream, delimiter=delimiter).writerows([header, *rows])
        return str(path)

    return write


def run(**parameters):
    import processing

    return processing.run(ID, {"OUTPUT": "memory:", "REPORT": "TEMPORARY_OUTPUT", **parameters})


def values(layer, field):
    return [
        None if feature[field] is None or str(feature[field]) == "NULL" else feature[field]
        for feature in layer.getFeatures()
    ]


def failure(**parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(**parameters)
    return str(caught.value)


def test_a_table_file_becomes_points_with_numbers_and_keeps_what_was_there(written):
    results = run(INPUT=written(), SOURCE_CRS="EPSG:28350")
    layer = results["OUTPUT"]
    assert layer.crs().authid() == "EPSG:28350"
    assert [field.name() for field in layer.fields()] == [*HEADER, "Cu_ppm_raw", "Au (ppb)_raw"]
    assert values(layer, "Cu_ppm") == [12.5, 4000, None, 0.25]
    assert values(layer, "Cu_ppm_raw") == [None, ">4000", "n.a.", "-0.5"]
    assert values(layer, "Au (ppb)") == [0.25, 3, 1234.5, 2.5]
    assert [feature.geometry().asPoint().x() for feature in layer.getFeatures()] == [400000, 400100, 400300, 400400]
    assert (results["ROWS_IN"], results["ROWS_OUT"], results["ROWS_SET_ASIDE"]) == (5, 4, 1)
    assert results["FIELDS"] == "Cu_ppm;Au (ppb)"


def test_rows_set_aside_are_written_as_they_came_with_the_reason(written):
    layer = run(INPUT=written(), SOURCE_CRS="EPSG:28350", SET_ASIDE="memory:")["SET_ASIDE"]
    (row,) = layer.getFeatures()
    assert row["Sample"] == "C"
    assert row["Cu_ppm"] == "7"
    assert row["row"] == 4
    assert row["reason"] == "no coordinates"


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_files_that_qgis_reads_wrongly_or_not_at_all_are_read(written, encoding):
    header = ["Probe", "Easting", "Northing", "Au (µg/kg)"]
    layer = run(
        INPUT=written(
            header, [["Käse", "400000", "7000000", "<0,5"], ["B", "400100", "7000000", "3,25"]], encoding=encoding
        ),
        SOURCE_CRS="EPSG:28350",
    )["OUTPUT"]
    assert values(layer, "Au (µg/kg)") == [0.25, 3.25]
    assert values(layer, "Probe") == ["Käse", "B"]


def point_layer(fields, rows, crs="EPSG:28350"):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(
        f"Point?crs={crs}" + "".join(f"&field={name}:{kind}" for name, kind in fields), "samples", "memory"
    )
    features = []
    for place, *attributes in rows:
        feature = QgsFeature(layer.fields())
        if place is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        feature.setAttributes(attributes)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def test_a_layer_keeps_its_places_crs_and_other_fields(qgis):
    layer = point_layer(
        [("id", "integer"), ("Cu_ppm", "double"), ("As_ppm", "string")],
        [((400000, 7000000), 1, -0.5, "<5"), (None, 2, 7.0, "9"), ((400100, 7000000), 3, 8.0, "11")],
    )
    out = run(INPUT=layer)["OUTPUT"]
    assert values(out, "id") == [1, 3]
    assert values(out, "Cu_ppm") == [0.25, 8.0]
    assert values(out, "As_ppm") == [2.5, 11.0]
    assert values(out, "Cu_ppm_raw") == ["-0.5", None]
    assert out.crs().authid() == "EPSG:28350"


def test_the_input_is_left_as_it_was(qgis):
    layer = point_layer([("Cu_ppm", "double")], [((400000, 7000000), -0.5), ((400100, 7000000), 8.0)])
    run(INPUT=layer)
    assert values(layer, "Cu_ppm") == [-0.5, 8.0]
    assert [field.name() for field in layer.fields()] == ["Cu_ppm"]


def test_only_chosen_elements_are_cleaned(written):
    layer = run(INPUT=written(), ELEMENTS=["Cu_ppm"], SOURCE_CRS="EPSG:28350")["OUTPUT"]
    # The row without any copper holds no assay that was asked for.
    assert values(layer, "Au (ppb)") == ["<0.5", "3", "2,5"]
    assert values(layer, "Cu_ppm") == [12.5, 4000, 0.25]


def test_a_selection_is_obeyed(qgis):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = point_layer(
        [("Cu_ppm", "double")], [((400000, 7000000), 1.0), ((400100, 7000000), 2.0), ((400200, 7000000), 3.0)]
    )
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([2, 3])
    assert sorted(values(run(INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True))["OUTPUT"], "Cu_ppm")) == [
        2.0,
        3.0,
    ]
    QgsProject.instance().removeMapLayer(layer.id())


def test_degrees_are_taken_as_wgs84(written):
    layer = run(INPUT=written(["Longitude", "Latitude", "Cu_ppm"], [["117.5", "-25.1", "3"], ["117.6", "-25.2", "4"]]))[
        "OUTPUT"
    ]
    assert layer.crs().authid() == "EPSG:4326"


def test_a_column_of_epsg_codes_brings_all_rows_into_one_system(written):
    rows = [["400000", "7000000", "28350", "3"], ["400100", "7000000", "28350", "4"], ["117.0", "-27.0", "4326", "5"]]
    layer = run(INPUT=written(["X", "Y", "EPSG", "Cu_ppm"], rows))["OUTPUT"]
    assert layer.crs().authid() == "EPSG:28350"
    places = [feature.geometry().asPoint() for feature in layer.getFeatures()]
    # Longitude 117 is the central meridian of zone 50: easting 500 km.
    assert places[2].x() == pytest.approx(500_000, abs=0.01)


def test_coordinates_in_metres_without_a_crs_give_points_without_one_and_a_warning(written):
    import processing

    feedback = listening_feedback()
    layer = processing.run(ID, {"INPUT": written(), "OUTPUT": "memory:"}, feedback=feedback)["OUTPUT"]
    assert not layer.crs().isValid()
    assert values(layer, "Cu_ppm") == [12.5, 4000, None, 0.25]
    assert any(
        "without saying in which coordinate reference system, and the points have none" in text
        for text in feedback.warnings
    )


def test_the_main_job_refuses_coordinates_in_metres_without_a_crs(written):
    from qgis.core import QgsProcessingException

    import processing

    deposits = point_layer([("n", "integer")], [((400000, 7000000), 1)])
    with pytest.raises(QgsProcessingException, match="choose it with SOURCE_CRS, for example EPSG:28350"):
        processing.run(
            "prospectivity:mapprospectivity",
            {
                "SAMPLES": written(),
                "CLEAN": True,
                "DEPOSITS": deposits,
                "PROBABILITY": "TEMPORARY_OUTPUT",
                "REPORT": "TEMPORARY_OUTPUT",
            },
        )


def test_coordinate_columns_can_be_named(written):
    path = written(["a", "b", "Cu_ppm"], [["400000", "7000000", "3"], ["400100", "7000000", "4"]])
    assert "Name them with X_FIELD and Y_FIELD" in failure(INPUT=path)
    layer = run(INPUT=path, X_FIELD="a", Y_FIELD="b", SOURCE_CRS="EPSG:28350")["OUTPUT"]
    assert values(layer, "Cu_ppm") == [3.0, 4.0]
    assert "X_FIELD and Y_FIELD of 'Clean assays' belong together" in failure(INPUT=path, X_FIELD="a")


def test_log_and_report_are_written_and_the_log_replays(written, tmp_path):
    first = run(
        INPUT=written(),
        SOURCE_CRS="EPSG:28350",
        CENSORED_AS="sqrt2",
        LOG=str(tmp_path / "log.json"),
        REPORT=str(tmp_path / "r.html"),
    )
    document = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))
    assert document["rows"] == {"in": 5, "out": 4, "set_aside": {"no coordinates": 1}}
    assert document["fields_to_map"] == ["Cu_ppm", "Au (ppb)"]
    assert "Au (ppb)" in (tmp_path / "r.html").read_text(encoding="utf-8")
    again = run(INPUT=written(name="next.csv"), REPLAY=str(tmp_path / "log.json"))
    assert values(again["OUTPUT"], "Au (ppb)") == pytest.approx(values(first["OUTPUT"], "Au (ppb)"))
    assert values(again["OUTPUT"], "Au (ppb)")[0] == pytest.approx(0.5 / math.sqrt(2))
    assert again["OUTPUT"].crs().authid() == "EPSG:28350"


def test_the_log_of_a_layer_replays_on_a_table_and_the_other_way_round(written, tmp_path):
    layer = point_layer([("Cu_ppm", "double")], [((400000, 7000000), -0.5), ((400100, 7000000), 8.0)])
    run(INPUT=layer, CENSORED_AS="sqrt2", LOG=str(tmp_path / "layer.json"))
    path = written(["Easting", "Northing", "Cu_ppm"], [["400000", "7000000", "<0.5"], ["400100", "7000000", "3"]])
    table = run(
        INPUT=path, REPLAY=str(tmp_path / "layer.json"), SOURCE_CRS="EPSG:28350", LOG=str(tmp_path / "table.json")
    )["OUTPUT"]
    assert values(table, "Cu_ppm") == pytest.approx([0.5 / math.sqrt(2), 3])
    again = run(INPUT=layer, REPLAY=str(tmp_path / "table.json"))["OUTPUT"]
    assert values(again, "Cu_ppm") == pytest.approx([0.5 / math.sqrt(2), 8])


def test_cleaned_fields_chain_into_interpolation(written, tmp_path):
    from prospectivity.models.rasters.raster import GridFile

    import processing

    cleaned = run(INPUT=written(), SOURCE_CRS="EPSG:28350")
    grid = processing.run(
        "prospectivity:interpolateidw",
        {
            "INPUT": cleaned["OUTPUT"],
            "ELEMENTS": cleaned["FIELDS"],
            "NEIGHBOURS": 2,
            "CELL_SIZE": 10,
            "OUTPUT": str(tmp_path / "g.tif"),
        },
    )["OUTPUT"]
    with GridFile(grid) as file:
        assert file.names == ["Cu_ppm", "Au (ppb)"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"rows": []}, "rows"),
        ({"header": ["Sample", "Cu_ppm"], "rows": [["A", "3"], ["B", "4"]]}, "no columns of coordinates"),
        (
            {"header": ["X", "Y", "Remark"], "rows": [["400000", "7000000", "a"], ["400100", "7000000", "b"]]},
            "was recognised as an assay",
        ),
    ],
)
def test_tables_that_cannot_be_cleaned_are_refused_with_a_sentence(written, change, sentence):
    assert sentence in failure(INPUT=written(**change), SOURCE_CRS="EPSG:28350")


def test_an_empty_file_and_a_missing_one_are_refused(qgis, tmp_path):
    (tmp_path / "empty.csv").write_text("")
    assert "empty" in failure(INPUT=str(tmp_path / "empty.csv"))
    assert failure(INPUT=str(tmp_path / "nowhere.csv"))


def test_lines_are_refused(qgis):
    from qgis.core import QgsVectorLayer

    assert "is no point layer" in failure(
        INPUT=QgsVectorLayer("LineString?crs=EPSG:28350&field=Cu_ppm:double", "lines", "memory")
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_named_before_work_starts(written, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    assert "cannot be written to" in failure(INPUT=written(), OUTPUT=str(folder / "out.gpkg"))


def test_the_main_job_cleans_a_table_of_assays_first(qgis, tmp_path):
    import numpy as np

    import processing

    rng = np.random.default_rng(3)
    corner = np.array([500_000.0, 2_600_000.0])
    deposits = 1000.0 * np.array([(4, 5), (6, 24), (14, 15), (23, 6), (25, 25), (10, 9), (19, 22), (26, 14)]) + corner
    places = rng.uniform(0, 30_000, (600, 2)) + corner
    distance = np.hypot(places[:, :1] - deposits[:, 0], places[:, 1:] - deposits[:, 1]).min(axis=1)
    copper = 20 + 300 * np.exp(-((distance / 1500) ** 2)) + rng.normal(0, 2, 600)
    path = tmp_path / "assays.csv"
    with path.open("w", newline="") as stream:
        rows = [
            [f"{x:.1f}", f"{y:.1f}", "<20" if c < 20 else f"{c:.2f}", f"{z:.2f}", "<0.1"]
            for (x, y), c, z in zip(places, copper, rng.normal(50, 5, 600))
        ]
        csv.writer(stream).writerows([["Easting", "Northing", "Cu_ppm", "Zn_ppm", "Te_ppm"], *rows])
    points = processing.run(
        "prospectivity:cleanassays",
        {"INPUT": str(path), "SOURCE_CRS": "EPSG:32637", "OUTPUT": "memory:", "LOG": str(tmp_path / "log.json")},
    )["OUTPUT"]
    known = point_layer(
        [("n", "integer")], [(tuple(place), i) for i, place in enumerate(deposits.tolist())], "EPSG:32637"
    )
    results = processing.run(
        "prospectivity:mapprospectivity",
        {
            "SAMPLES": str(path),
            "CLEAN": True,
            "CLEANING": str(tmp_path / "log.json"),
            "DEPOSITS": known,
            "CELL_SIZE": 200,
            "NETWORK": "logistic",
            "MOVED": 0,
            "PROBABILITY": str(tmp_path / "p.tif"),
            "REPORT": str(tmp_path / "r.html"),
        },
    )
    assert points.featureCount() == 600
    assert 0 <= results["AUC"] <= 1
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Cleaning of the assays" in page
    assert "<td>Te_ppm</td><td>100 % of the values below detection</td>" in page


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("EPSG:28350", 28350),
        ("28350", 28350),
        ("UTM 35N", 32635),
        ("UTM zone 35 S", 32735),
        ("35s", 32735),
        ("zone 7N", 32607),
        ("WGS 84 / UTM zone 50S", 32750),
        ("EPSG:4326", 4326),
    ],
)
def test_systems_are_understood_as_people_write_them(qgis, text, code):
    from prospectivity.processing.layers.assays import crs_named

    assert crs_named(text).authid() == f"EPSG:{code}"


def test_a_zone_of_another_datum_is_never_taken_for_wgs84(qgis):
    from prospectivity.processing.layers.assays import crs_named

    assert crs_named("ED50 / UTM zone 35N").authid() in ("", "EPSG:23035")


@pytest.mark.parametrize("text", ["", "61N", "somewhere", "0S"])
def test_what_is_no_system_is_not_understood(qgis, text):
    from prospectivity.processing.layers.assays import crs_named

    assert not crs_named(text).isValid()


def test_the_wkt_of_a_system_is_understood(qgis):
    from prospectivity.processing.layers.assays import crs_named
    from qgis.core import QgsCoordinateReferenceSystem

    assert crs_named(QgsCoordinateReferenceSystem("EPSG:28350").toWkt()).authid() == "EPSG:28350"


def warned(**parameters):
    """Results, and the warnings of a run."""
    import processing

    feedback = listening_feedback()
    return processing.run(ID, {"OUTPUT": "memory:", **parameters}, feedback=feedback), feedback.warnings


@pytest.mark.parametrize("as_layer", [False, True])
def test_the_filter_of_a_source_is_obeyed_and_its_texts_stay_texts(written, as_layer):
    from qgis.core import QgsVectorLayer

    rows = [["A", "400000", "7000000", "12.5", "4"], ["B", "400100", "7000050", "3", "<5"], ["C", "1", "2", "7", "4"]]
    source = f"{written(rows=rows, delimiter=',')}|subset=\"Sample\" IN ('A', 'B')"
    given = QgsVectorLayer(source, "assays", "ogr") if as_layer else source
    results = run(INPUT=given, SOURCE_CRS="EPSG:28350")
    assert results["ROWS_IN"] == 2
    assert values(results["OUTPUT"], "Sample") == ["A", "B"]
    assert values(results["OUTPUT"], "Au (ppb)") == [4, 2.5]


def test_degrees_minutes_and_seconds_stay_degrees_where_metres_were_asked_for(written):
    rows = [[f"S{i}", f"15°0{i}'30\"E", f"54°0{i}'00\"N", "7", "4"] for i in range(4)]
    results, said = warned(INPUT=written(rows=rows), SOURCE_CRS="EPSG:32633")
    assert results["OUTPUT"].crs().authid() == "EPSG:4326"
    assert next(results["OUTPUT"].getFeatures()).geometry().asPoint().x() == pytest.approx(15 + 30 / 3600)
    assert any(
        "Easting and Northing of assays.csv hold degrees, minutes and seconds, which SOURCE_CRS EPSG:32633 has none of"
        in warning
        for warning in said
    )


def test_every_row_set_aside_and_every_null_is_said_as_a_warning(written):
    _, said = warned(INPUT=written(rows=[*ROWS, ["Mean", "400300", "7000150", "8", "4"]]), SOURCE_CRS="EPSG:28350")
    assert "Set aside: no coordinates: 1 row." in said
    assert "Set aside: statistics of other rows (Mean): 1 row." in said
    assert "1 cell that hold a code or a word for a missing value became NULL: Cu_ppm 1." in said


def test_a_layer_whose_columns_change_places_below_a_second_header_is_refused(qgis):
    from qgis.core import QgsFeature, QgsVectorLayer

    def layer(second):
        fields = "&".join(f"field={name}:string" for name in ("ID", "Easting", "Northing", "Cu_ppm", "Zn_ppm"))
        made = QgsVectorLayer(f"None?{fields}", "batches", "memory")
        rows = [["A", "400000", "7000000", "5", "70"], second, ["B", "400100", "7000000", "6", "80"]]
        features = []
        for row in rows:
            feature = QgsFeature(made.fields())
            feature.setAttributes(row)
            features.append(feature)
        assert made.dataProvider().addFeatures(features)[0]
        return made

    message = failure(INPUT=layer(["ID", "Easting", "Northing", "Zn_ppm", "Cu_ppm"]), SOURCE_CRS="EPSG:28350")
    assert "Feature 2 of batches names the columns again, in another order" in message
    message = failure(INPUT=layer(["ID", "Easting", "Northing", "Cu_pct", "Zn_ppm"]), SOURCE_CRS="EPSG:28350")
    assert "put each table into a layer of its own" in message
    results, said = warned(INPUT=layer(["ID", "Easting", "Northing", "Cu_ppm", "Zn_ppm"]), SOURCE_CRS="EPSG:28350")
    assert results["ROWS_OUT"] == 2
    assert "1 feature of batches (the first is 2) name the columns again; such rows are no samples." in said


@pytest.mark.parametrize("output", ["cleaned.gpkg", "memory:"])
def test_cancel_while_the_report_is_drawn_keeps_the_cleaned_rows_and_says_where(written, tmp_path, output):
    from qgis.core import QgsVectorLayer

    result = Run(
        ID,
        lambda listener: any("Drawing the report" in text for text in listener.texts),
        INPUT=written(),
        SOURCE_CRS="EPSG:28350",
        OUTPUT=output if output == "memory:" else str(tmp_path / output),
        REPORT=str(tmp_path / "report.html"),
    )
    assert not result.well
    (said,) = result.errors
    place = re.search(r"The cleaned rows are kept in (.+\.gpkg); there is no report\.$", said)[1]
    assert not (tmp_path / "report.html").exists()
    layer = QgsVectorLayer(place, "kept", "ogr")
    assert values(layer, "Cu_ppm") == [12.5, 4000, None, pytest.approx(0.5, abs=0.5)]
    assert layer.crs().authid() == "EPSG:28350"
