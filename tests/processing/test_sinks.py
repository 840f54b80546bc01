"""Tables appear whole or not at all."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hangs import HANG_S
from listeners import Listener, after_checks, always
from prospectivity.models.core.progress import Cancelled, Progress


@pytest.fixture
def algorithm(qgis):
    from prospectivity.processing import parameters as p
    from prospectivity.processing.base import Algorithm
    from qgis.core import QgsProcessing

    class OneTable(Algorithm):
        ID = "onetable"

        def declare(self):
            yield p.output_table("OUTPUT", "Table", "A table.", QgsProcessing.SourceType.TypeVector)

        def compute(self, parameters, context, progress):
            return {}

    instance = OneTable()
    instance.initAlgorithm({})
    return instance


def write_all(algorithm, destination, columns, rows, log=None, points=None, progress=None, count=0):
    """Write into a destination, with points where they are given; gives what `write_table` gives."""
    from prospectivity.processing.layers import sinks
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsGeometry,
        QgsPointXY,
        QgsProcessingContext,
        QgsProject,
        QgsWkbTypes,
    )

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    spatial = {
        "geometries": (QgsGeometry.fromPointXY(QgsPointXY(*place)) for place in points or ()),
        "wkb_type": QgsWkbTypes.Type.Point,
        "crs": QgsCoordinateReferenceSystem("EPSG:32633"),
    }
    return sinks.write_table(
        algorithm,
        {"OUTPUT": str(destination)},
        "OUTPUT",
        context,
        columns,
        rows,
        progress or Progress(log),
        count=count,
        **(spatial if points is not None else {}),
    )


def write(algorithm, path, rows, progress=None, count=0):
    return write_all(algorithm, path, {"value": float}, rows, progress=progress, count=count).identifier


@pytest.mark.parametrize("suffix", [".gpkg", ".csv", ".shp", ".geojson"])
def test_a_table_lies_under_its_name_with_all_its_rows_and_nothing_beside(algorithm, tmp_path, suffix):
    from qgis.core import QgsVectorLayer

    path = tmp_path / f"table{suffix}"
    identifier = write(algorithm, path, [[float(i)] for i in range(7)])
    # Without a geometry a shapefile is its table alone.
    assert identifier == str(path.with_suffix(".dbf") if suffix == ".shp" else path)
    assert QgsVectorLayer(identifier, "x", "ogr").featureCount() == 7
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_the_layer_inside_a_geopackage_has_the_name_of_the_file(algorithm, tmp_path):
    from qgis.core import QgsVectorLayer

    write(algorithm, tmp_path / "samples.gpkg", [[1.0]])
    assert QgsVectorLayer(f"{tmp_path / 'samples.gpkg'}|layername=samples", "x", "ogr").featureCount() == 1


def test_cancelling_while_rows_are_written_leaves_an_older_file_as_it_was(algorithm, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "table.gpkg"
    write(algorithm, path, [[1.0], [2.0]])
    with pytest.raises(Cancelled):
        write(algorithm, path, ([float(i)] for i in range(20_000)), Progress(Listener(stop=after_checks(2))), 20_000)
    assert [f["value"] for f in QgsVectorLayer(str(path), "x", "ogr").getFeatures()] == [1.0, 2.0]
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_failure_while_rows_are_made_leaves_no_file(algorithm, tmp_path):
    def rows():
        yield [1.0]
        raise ValueError("no second row")

    with pytest.raises(ValueError, match="no second row"):
        write(algorithm, tmp_path / "table.gpkg", rows())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("written", "folder", "moved"),
    [
        ("/a/.7.part/t.gpkg|layername=t", PurePosixPath("/a"), "/a/own.gpkg|layername=t"),
        ("/a//.7.part/t.csv", PurePosixPath("/a"), "/a/own.csv"),
        ("/a/.7.part/t.json.geojson", PurePosixPath("/a"), "/a/own.json.geojson"),
        (r"C:\a\.7.part\t.gpkg|layername=t", PureWindowsPath("C:/a"), r"C:\a\own.gpkg|layername=t"),
        ("C:/a/.7.part/t.gpkg|layername=t", PureWindowsPath("C:/a"), r"C:\a\own.gpkg|layername=t"),
    ],
)
def test_a_moved_table_has_its_new_path_whichever_slashes_qgis_wrote(written, folder, moved):
    from prospectivity.processing.layers.sinks import _moved

    assert _moved(written, folder, "t", "own") == moved


def test_a_table_is_loaded_from_where_it_lies_though_qgis_announces_other_slashes(algorithm, tmp_path, monkeypatch):
    from prospectivity.processing.layers import sinks
    from qgis.core import QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProject

    original = type(algorithm).parameterAsSink

    def with_other_slashes(self, *arguments):
        context = arguments[2]
        sink, identifier = original(self, *arguments)
        other = identifier.replace("/", "//", 2)
        announced = context.layersToLoadOnCompletion()
        announced[other] = announced.pop(identifier)
        context.setLayersToLoadOnCompletion(announced)
        return sink, other

    monkeypatch.setattr(type(algorithm), "parameterAsSink", with_other_slashes)
    context = QgsProcessingContext()
    destination = QgsProcessingOutputLayerDefinition(str(tmp_path / "t.gpkg"), QgsProject.instance())
    written = sinks.write_table(
        algorithm, {"OUTPUT": destination}, "OUTPUT", context, {"value": float}, [[1.0]], Progress()
    )
    identifier = written.identifier
    assert identifier.split("|")[0] == str(tmp_path / "t.gpkg")
    assert list(context.layersToLoadOnCompletion()) == [identifier]


# -- file types --------------------------------------------------------------------------------------------------------

NAMES = ["Au_ppb", "Co", "CO", "Cu_ppm_aqua_regia", "Cu_ppm_aqua_regia_raw", "fid", "geom", "Größe (mg/kg)", "yes", "n"]
KINDS = [float, float, float, float, str, float, str, float, bool, int]
COLUMNS = dict(zip(NAMES, KINDS))
ROWS = [
    [1.5, 2.5, 3.5, float("nan"), "<4", 5.5, "größer", 6.5, True, 7],
    [1e-5, 0.25, -3.0, 4.0, "5", 6.0, "x", 8.0, False, 2**40],
]
PLACES = [(500_000.0, 6_000_000.0), (500_100.5, 6_000_200.25)]
LAYERS = [".gpkg", ".shp", ".geojson", ".fgb", ".tab", ".gml", ".kml"]
TABLES = [".csv", ".xlsx", ".ods"]


def read(identifier):
    """Rows and places of a result as QGIS reads them."""
    from qgis.core import NULL, QgsVectorLayer

    layer = QgsVectorLayer(identifier, "x", "ogr")
    assert layer.isValid(), identifier
    rows = [
        {name: None if feature[name] == NULL else feature[name] for name in layer.fields().names()}
        for feature in layer.getFeatures()
    ]
    places = [(f.geometry().asPoint().x(), f.geometry().asPoint().y()) for f in layer.getFeatures() if f.hasGeometry()]
    return rows, places, layer.crs().authid()


def agrees(given, read, suffix):
    if isinstance(given, float) and given != given:
        # A MapInfo table has no empty numbers, and a CSV file no types.
        return read == {".tab": 0.0, ".csv": ""}.get(suffix)
    if isinstance(given, str):
        return read == given
    if isinstance(given, bool):
        return (read in (True, 1, "1", "true", "T")) == given
    return float(read) == pytest.approx(given)


# FlatGeobuf without places is refused, which a test of its own asserts.
@pytest.mark.parametrize(
    ("suffix", "spatial"),
    [(suffix, spatial) for suffix in LAYERS + TABLES for spatial in (True, False) if spatial or suffix != ".fgb"],
)
def test_every_file_type_gives_back_what_was_written_under_the_names_that_were_told(
    algorithm, tmp_path, suffix, spatial
):
    log = Listener()
    written = write_all(algorithm, tmp_path / f"out{suffix}", COLUMNS, ROWS, log, PLACES if spatial else None)
    rows, places, crs = read(written.identifier)
    # FlatGeobuf orders rows by their places.
    order = sorted(range(len(rows)), key=lambda i: float(rows[i][written.names["Au_ppb"]]), reverse=True)
    rows, places = [rows[i] for i in order], [places[i] for i in order] if places else []
    assert list(written.names) == NAMES
    assert len({name.lower() for name in written.names.values()}) == len(NAMES) or suffix in (
        ".geojson",
        ".fgb",
        ".xlsx",
        ".ods",
    )
    for given, own in zip(ROWS, rows):
        for name, value in zip(NAMES, given):
            assert agrees(value, own[written.names[name]], suffix), (name, value, own)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    changed = [name for name, own in written.names.items() if own != name]
    said = " ".join(log.warnings)
    for name in changed:
        assert f"{name} → {written.names[name]}" in said
    if suffix in TABLES:
        assert ("holds no places" in said) == spatial
    elif spatial:
        if suffix == ".kml":
            # Always in degrees.
            assert places[0] == pytest.approx((15.0, 54.148), abs=1e-3)
        else:
            assert places == [pytest.approx(place) for place in PLACES]
        assert crs == ("EPSG:4326" if suffix == ".kml" else "EPSG:32633")
    assert ("1 empty number in out.tab will be read as 0" in said) == (suffix == ".tab")


@pytest.mark.parametrize(
    ("suffix", "names"),
    [
        (".gpkg", {"CO": "CO_2", "fid": "fid_2", "geom": "geom_2"}),
        (
            ".shp",
            {
                "CO": "CO_2",
                "Cu_ppm_aqua_regia": "Cu_ppm_aqu",
                "Cu_ppm_aqua_regia_raw": "Cu_ppm_raw",
                "Größe (mg/kg)": "Größe (m",
            },
        ),
        (".csv", {"CO": "CO_2"}),
        (".tab", {"CO": "CO_2", "Größe (mg/kg)": "Grosse_mg_kg"}),
        (".geojson", {}),
        (".fgb", {}),
        (".xlsx", {}),
        (".ods", {}),
    ],
)
def test_names_that_a_file_type_cannot_hold_stay_readable_and_are_told(algorithm, tmp_path, suffix, names):
    log = Listener()
    written = write_all(algorithm, tmp_path / f"out{suffix}", COLUMNS, ROWS, log, PLACES)
    assert {name: own for name, own in written.names.items() if own != name} == names
    told = [warning for warning in log.warnings if "another name" in warning]
    assert len(told) == bool(names)
    if suffix == ".gpkg":
        assert told == [
            "3 fields of 10 got another name in out.gpkg, since GeoPackage keeps fid and geom for itself, and does not"
            " tell upper from lower case: CO → CO_2, fid → fid_2, geom → geom_2."
        ]


def test_the_key_of_a_geopackage_stays_the_key(algorithm, tmp_path):
    from qgis.core import QgsVectorLayer

    write_all(algorithm, tmp_path / "first.gpkg", {"value": float}, [[1.0], [2.0], [3.0]])
    layer = QgsVectorLayer(str(tmp_path / "first.gpkg"), "x", "ogr")
    log = Listener()
    rows = [feature.attributes() for feature in layer.getFeatures()][1:]
    written = write_all(algorithm, tmp_path / "second.gpkg", layer.fields(), rows, log)
    assert log.warnings == []
    assert read(written.identifier)[0] == [{"fid": 2, "value": 2.0}, {"fid": 3, "value": 3.0}]


def test_a_column_fid_that_is_no_key_may_repeat(algorithm, tmp_path):
    written = write_all(algorithm, tmp_path / "a.gpkg", {"fid": int, "FID": int}, [[7, 1], [7, 2]], Listener())
    assert written.names == {"fid": "fid_2", "FID": "FID_3"}
    assert [(row["fid_2"], row["FID_3"]) for row in read(written.identifier)[0]] == [(7, 1), (7, 2)]


def test_text_that_is_cut_is_counted_and_said(algorithm, tmp_path):
    log = Listener()
    rows = [["a" * 254], ["ä" * 128], ["b" * 300]]
    written = write_all(algorithm, tmp_path / "a.shp", {"note": str}, rows, log, [*PLACES, PLACES[0]])
    assert log.warnings == [
        "2 texts in a.shp are cut to 254 characters, which is all that Shapefile holds: choose .gpkg to keep them."
    ]
    assert [row["note"] for row in read(written.identifier)[0]] == ["a" * 254, "ä" * 127, "b" * 254]


def test_many_fields_in_a_shapefile_are_warned_of(algorithm, tmp_path):
    log = Listener()
    names = [f"element_number_{i}" for i in range(300)]
    written = write_all(algorithm, tmp_path / "a.shp", dict.fromkeys(names, float), [[1.0] * 300], log, PLACES[:1])
    assert len(set(written.names.values())) == 300
    assert set(written.names.values()) <= set(read(written.identifier)[0][0])
    assert log.warnings[1] == (
        "a.shp has 300 fields, and many programs read only the first 255 of a Shapefile: choose .gpkg."
    )


@pytest.mark.parametrize("name", ["out.dxf", "out.gpx", "out.txt", "out.000", "out.sqlite"])
def test_a_file_type_that_holds_no_tables_is_refused_before_any_work(algorithm, tmp_path, name):
    from prospectivity.models.core.errors import InputError
    from prospectivity.processing.layers import sinks
    from qgis.core import QgsProcessingContext

    with pytest.raises(
        InputError, match=rf"^{name} is of a file type that tables and layers are not written as: give .* \.gpkg, \.shp"
    ):
        sinks.check_destination(algorithm.parameterDefinition("OUTPUT"), str(tmp_path / name), QgsProcessingContext())


def test_a_file_type_without_rows_that_have_no_place_is_refused_before_any_work(algorithm, tmp_path):
    from prospectivity.models.core.errors import InputError
    from prospectivity.processing.layers import sinks
    from qgis.core import QgsProcessingContext

    sentence = "^a.fgb would hold no rows, since FlatGeobuf files hold only layers with places: give the output a name"
    with pytest.raises(InputError, match=sentence):
        sinks.check_destination(
            algorithm.parameterDefinition("OUTPUT"), str(tmp_path / "a.fgb"), QgsProcessingContext()
        )
    with pytest.raises(InputError, match=sentence):
        write(algorithm, tmp_path / "a.fgb", [[1.0]])
    assert list(tmp_path.iterdir()) == []


# -- workbooks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".XLSX"])
@pytest.mark.parametrize(
    "stem", ["scores", "scores.xlsx of 2026", "a name longer than the 31 characters of a sheet", "a[1]"]
)
def test_a_spreadsheet_opens_whatever_it_is_called(algorithm, tmp_path, suffix, stem):
    import zipfile

    path = tmp_path / f"{stem}{suffix}"
    identifier = write_all(algorithm, path, {"element": str, "auc": float}, [["Au", 0.9], ["Cu", 0.8]]).identifier
    assert identifier == str(path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        sheets = archive.read("xl/workbook.xml" if "xl/workbook.xml" in names else "content.xml").decode()
    found = [text.split('"')[0] for text in sheets.replace("table:name=", "sheet name=").split('sheet name="')[1:]]
    assert 0 < len(found[0]) <= 31
    assert not set(found[0]) & set("[]:*?/")
    assert list(tmp_path.iterdir()) == [path]
    # GDAL itself takes a name with .xlsx in it for an archive within.
    if ".xlsx" not in stem:
        assert read(identifier)[0] == [{"element": "Au", "auc": 0.9}, {"element": "Cu", "auc": 0.8}]


def test_a_spreadsheet_in_a_folder_that_looks_like_one_is_whole(algorithm, tmp_path):
    import zipfile

    folder = tmp_path / "survey.zip"
    folder.mkdir()
    path = folder / "scores.xlsx"
    write_all(algorithm, path, {"auc": float}, [[0.9]])
    with zipfile.ZipFile(path) as archive:
        assert "xl/worksheets/sheet1.xml" in archive.namelist()
    assert list(folder.iterdir()) == [path]


def test_a_workbook_with_other_sheets_is_not_replaced_but_an_older_result_is(algorithm, tmp_path):
    from prospectivity.models.core.errors import InputError
    from prospectivity.processing.layers import sinks
    from qgis.core import QgsProcessingContext

    for suffix in (".xlsx", ".ods"):
        write(algorithm, tmp_path / f"notes{suffix}", [[1.0]])
        (tmp_path / f"notes{suffix}").rename(tmp_path / f"scores{suffix}")
        with pytest.raises(
            InputError,
            match=rf"OUTPUT would replace scores{suffix}, which holds other sheets \(notes\): give the output",
        ):
            sinks.check_destination(
                algorithm.parameterDefinition("OUTPUT"), str(tmp_path / f"scores{suffix}"), QgsProcessingContext()
            )
        write(algorithm, tmp_path / f"own{suffix}", [[1.0]])
        sinks.check_destination(
            algorithm.parameterDefinition("OUTPUT"), str(tmp_path / f"own{suffix}"), QgsProcessingContext()
        )
        assert read(write(algorithm, tmp_path / f"own{suffix}", [[2.0], [3.0]]))[0] == [{"value": 2.0}, {"value": 3.0}]


def test_a_file_that_came_out_broken_is_an_error_and_replaces_nothing(algorithm, tmp_path, monkeypatch):
    from prospectivity.models.core.errors import ResourceError
    from prospectivity.processing.layers import sinks

    path = tmp_path / "a.ods"
    write(algorithm, path, [[1.0]])
    before = path.read_bytes()

    def into_an_archive(destination, driver):
        return f"x.zip{destination.file.suffix}"

    monkeypatch.setattr(sinks, "_hidden_name", into_an_archive)
    original = sinks._read_back

    def damaged(identifier, *arguments):
        with Path(identifier).open("r+b") as stream:
            stream.truncate(100)
        return original(identifier, *arguments)

    monkeypatch.setattr(sinks, "_read_back", damaged)
    with pytest.raises(ResourceError, match="The output OUTPUT cannot be written .*: check folder and disk"):
        write(algorithm, path, [[2.0]])
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


# -- results of before -------------------------------------------------------------------------------------------------


def test_what_belonged_to_an_older_result_goes_with_it(algorithm, tmp_path):
    path = tmp_path / "a.shp"
    write_all(algorithm, path, {"value": float}, [[1.0], [2.0]], points=PLACES)
    (tmp_path / "a.qix").write_bytes(b"index of other places")
    (tmp_path / "a.qml").write_text("a style of one's own")
    (tmp_path / "b.qix").write_bytes(b"of another")
    write_all(algorithm, path, {"value": float}, [[3.0]], points=PLACES[1:])
    assert not (tmp_path / "a.qix").exists()
    assert (tmp_path / "a.qml").exists()
    assert (tmp_path / "b.qix").exists()
    write(algorithm, path, [[4.0]])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.cpg", "a.dbf", "a.qml", "b.qix"]


# -- GeoPackages that are there already --------------------------------------------------------------------------------


def databank(algorithm, path):
    """A file with the tables fieldwork and notes; the latter without places, so that any program can write into it."""
    for table, value in (("fieldwork", 1.0), ("notes", 2.0)):
        destination = f"ogr:dbname='{path}' table=\"{table}\" (geom)"
        places = PLACES if table == "fieldwork" else None
        write_all(algorithm, destination, {"value": float}, [[value]], points=places)
    return path


def tables_of(path):
    from osgeo import ogr

    source = ogr.Open(str(path))
    layers = [source.GetLayer(i) for i in range(source.GetLayerCount())]
    return {layer.GetName(): [feature["value"] for feature in layer] for layer in layers}


def test_other_tables_of_a_file_stay_and_the_run_says_so(algorithm, tmp_path):
    path = databank(algorithm, tmp_path / "db.gpkg")
    log = Listener()
    written = write_all(algorithm, path, {"value": float}, [[3.0], [4.0]], log, PLACES)
    assert tables_of(path) == {"fieldwork": [1.0], "notes": [2.0], "db": [3.0, 4.0]}
    assert log.warnings == [
        "db.gpkg was there already: only its table db was written, and 2 other tables (fieldwork, notes) stayed as"
        " before."
    ]
    assert written.identifier == f"{path}|layername=db"
    rows, places, crs = read(written.identifier)
    assert [row["value"] for row in rows] == [3.0, 4.0]
    assert places == PLACES
    assert crs == "EPSG:32633"
    # Written again, it replaces itself; upper and lower case are one table.
    write_all(algorithm, path, {"other": str}, [["x"]], log)
    write_all(algorithm, f"ogr:dbname='{path}' table=\"FIELDWORK\" (geom)", {"value": float}, [[5.0]], log)
    assert {name.lower() for name in tables_of_names(path)} == {"fieldwork", "notes", "db"}
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def tables_of_names(path):
    from osgeo import ogr

    source = ogr.Open(str(path))
    return [source.GetLayer(i).GetName() for i in range(source.GetLayerCount())]


def test_a_table_of_any_name_in_a_new_or_an_empty_file(algorithm, tmp_path):
    (tmp_path / "empty.gpkg").touch()
    for name in ("new.gpkg", "empty.gpkg"):
        destination = f"ogr:dbname='{tmp_path / name}' table=\"a table/of 2026\" (geom)"
        written = write_all(algorithm, destination, {"value": float}, [[1.0]], Listener(), PLACES)
        assert written.identifier == f"{tmp_path / name}|layername=a table/of 2026"
        assert tables_of(tmp_path / name) == {"a table/of 2026": [1.0]}
    destination = f"{tmp_path / 'new.gpkg'}|layername=second"
    assert write_all(algorithm, destination, {"value": float}, [[2.0]]).identifier == destination
    assert tables_of(tmp_path / "new.gpkg") == {"a table/of 2026": [1.0], "second": [2.0]}


def test_cancelling_and_failing_leave_a_geopackage_as_it_was(algorithm, tmp_path, monkeypatch):
    from prospectivity.processing.layers import databanks

    path = databank(algorithm, tmp_path / "db.gpkg")
    write_all(algorithm, path, {"value": float}, [[3.0]], points=PLACES)
    before = tables_of(path)

    listener, original = Listener(), databanks._copy

    def copy(*arguments):
        listener.stop = always
        original(*arguments)

    monkeypatch.setattr(databanks, "_copy", copy)
    with pytest.raises(Cancelled):
        write_all(algorithm, path, {"value": float}, [[9.0]], listener, PLACES)
    assert tables_of(path) == before

    def fails(source, dataset, *arguments):
        original(source, dataset, *arguments)
        raise RuntimeError("disk full")

    monkeypatch.setattr(databanks, "_copy", fails)
    from prospectivity.models.core.errors import ResourceError

    with pytest.raises(ResourceError, match=r"OUTPUT cannot be written into db.gpkg \(disk full\)"):
        write_all(algorithm, path, {"value": float}, [[9.0]], Listener(), PLACES)
    assert tables_of(path) == before
    assert [file.name for file in tmp_path.iterdir()] == ["db.gpkg"]


ELSEWHERE = """
import sqlite3, sys
base = sqlite3.connect(sys.argv[1], isolation_level=None)
base.execute(f"PRAGMA journal_mode={sys.argv[2]}").fetchall()
for statement in sys.argv[3].split(";"):
    base.execute(statement).fetchall()
print("ready", flush=True)
sys.stdin.readline()
base.execute("COMMIT") if base.in_transaction else None
base.close()
"""


@pytest.fixture
def elsewhere():
    """Open a database in another program, which holds it until it is told to let go; gives that."""
    import subprocess
    import sys

    started = []

    def open_(path, journal, statements):
        program = subprocess.Popen(
            [sys.executable, "-c", ELSEWHERE, str(path), journal, statements],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(program)
        assert program.stdout.readline() == "ready\n"
        return lambda: program.communicate("\n", timeout=HANG_S)

    yield open_
    for program in started:
        program.kill()
        program.communicate()


UNSAVED = "BEGIN IMMEDIATE; INSERT INTO notes (value) VALUES (8.0)"


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_geopackage_that_another_program_has_locked_is_refused_and_nothing_of_it_is_lost(
    algorithm, tmp_path, elsewhere, monkeypatch, journal
):
    from prospectivity.models.core.errors import ResourceError
    from prospectivity.processing.layers import databanks, sinks
    from qgis.core import QgsProcessingContext

    monkeypatch.setattr(databanks, "_PATIENCE_S", 0.0)
    path = databank(algorithm, tmp_path / "db.gpkg")
    let_go = elsewhere(path, journal, UNSAVED)
    sentence = "OUTPUT cannot be written into db.gpkg, which another program has locked: save or stop editing it there"
    with pytest.raises(ResourceError, match=sentence):
        sinks.check_destination(algorithm.parameterDefinition("OUTPUT"), str(path), QgsProcessingContext())
    with pytest.raises(ResourceError, match=sentence):
        write_all(algorithm, path, {"value": float}, [[3.0]])
    let_go()
    assert tables_of(path) == {"fieldwork": [1.0], "notes": [2.0, 8.0]}


@pytest.mark.parametrize("statements", [UNSAVED, "BEGIN; SELECT * FROM notes"])
def test_a_run_waits_for_a_short_lock(algorithm, tmp_path, elsewhere, statements):
    import threading

    path = databank(algorithm, tmp_path / "db.gpkg")
    let_go = elsewhere(path, "delete", statements)
    threading.Timer(2.0, let_go).start()
    write_all(algorithm, path, {"value": float}, [[3.0]], Listener())
    assert tables_of(path)["db"] == [3.0]
    assert tables_of(path)["notes"][0] == 2.0


def test_what_another_program_wrote_into_its_journal_and_the_result_both_stay(algorithm, tmp_path, elsewhere):
    import sqlite3

    path = databank(algorithm, tmp_path / "db.gpkg")
    write_all(algorithm, path, {"value": float}, [[1.0]], points=PLACES)
    let_go = elsewhere(path, "wal", "INSERT INTO notes (value) VALUES (8.0)")
    assert (tmp_path / "db.gpkg-wal").stat().st_size > 0
    write_all(algorithm, path, {"value": float}, [[3.0]], Listener(), PLACES)
    let_go()
    assert tables_of(path) == {"fieldwork": [1.0], "notes": [2.0, 8.0], "db": [3.0]}
    with sqlite3.connect(path) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize(
    ("errors", "cause"),
    [
        (["sqlite3_exec(CREATE TABLE t) failed: attempt to write a readonly database"], "it is write-protected"),
        (["COMMIT failed: database or disk is full", "rollback"], "the disk is full"),
        (["file is not a database", "unable to open"], "it is damaged"),
        (["something else", "and more"], "something else"),
        ([], "unknown reason"),
    ],
)
def test_causes_that_are_known_are_told_in_words_of_our_own(qgis, errors, cause):
    from prospectivity.processing.layers.databanks import _why

    assert _why(errors) == cause


def test_a_geopackage_that_is_shown_and_edited_in_qgis_takes_a_table(algorithm, tmp_path):
    from qgis.core import QgsVectorLayer

    path = databank(algorithm, tmp_path / "db.gpkg")
    layer = QgsVectorLayer(f"{path}|layername=notes", "notes", "ogr")
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().lookupField("value"), 7.0)
    write_all(algorithm, path, {"value": float}, [[3.0]], Listener(), PLACES)
    assert layer.commitChanges(), layer.commitErrors()
    del layer
    assert tables_of(path) == {"fieldwork": [1.0], "notes": [7.0], "db": [3.0]}


def test_the_journal_of_a_deleted_file_does_not_get_into_a_new_one(algorithm, tmp_path):
    (tmp_path / "a.gpkg-wal").write_bytes(b"of a file that is gone" * 500)
    (tmp_path / "a.gpkg-shm").write_bytes(b"x" * 32768)
    write(algorithm, tmp_path / "a.gpkg", [[1.0]])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.gpkg"]
