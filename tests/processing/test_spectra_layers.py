"""The parameter of spectra takes layers, files, folders and several of these, in scripts, models and processes."""

import numpy as np
import pytest
from listeners import Run

BANDS = (450, 550, 650, 750)
VALUES = np.array([[0.1, 0.2, 0.3, 0.4], [0.5, 0.4, 0.3, 0.2], [0.2, 0.3, 0.2, 0.3]])


def table_layer(values=VALUES, names="abc", name="field spectra"):
    """Memory table with these spectra."""
    from qgis.core import QgsFeature, QgsVectorLayer

    fields = "&".join(f"field=nm_{band}:double" for band in BANDS)
    layer = QgsVectorLayer(f"None?field=sample:string&{fields}", name, "memory")
    features = []
    for sample, row in zip(names, values):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([sample, *map(float, row)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def table_file(path, values=VALUES, names="abc"):
    rows = [["sample", *BANDS], *([name, *row] for name, row in zip(names, values))]
    path.write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    return str(path)


class Spectra(Run):
    """One run that leaves the spectra as they are, and the `names` and `values` of its table."""

    def __init__(self, spectra, **parameters):
        from qgis.core import QgsProcessingUtils

        given = {"SPECTRA": spectra, "STEPS": "range(400, 800)", "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        super().__init__("prospectivity:preprocessspectra", **given)
        self.names, self.values = [], []
        if self.well:
            table = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            rows = [feature.attributes() for feature in table.getFeatures()]
            first = table.fields().names().index(str(BANDS[0]))
            self.names = [row[table.fields().lookupField("sample")] for row in rows]
            self.values = np.array([row[first : first + len(BANDS)] for row in rows])


def test_a_layer_is_taken_itself_by_id_by_name_and_by_its_selection(project):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    layer = table_layer()
    project.addMapLayer(layer)
    for given in (layer, layer.id(), "field spectra", [layer], [layer.id()]):
        run = Spectra(given)
        assert run.well, run.errors
        np.testing.assert_array_equal(run.values, VALUES)
        assert run.names == ["a", "b", "c"]
    layer.selectByIds([2])
    chosen = Spectra(QgsProcessingFeatureSourceDefinition(layer.id(), True))
    assert chosen.names == ["b"]


def test_files_folders_and_layers_are_put_below_one_another(project, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    first, second = table_file(tmp_path / "one.csv"), table_file(folder / "two.csv", VALUES + 0.1, "def")
    layer = table_layer(VALUES + 0.2, "ghi")
    expected = np.concatenate([VALUES, VALUES + 0.1])
    for given in ([first, second], f"{first};{second}", [first, str(folder)]):
        run = Spectra(given)
        np.testing.assert_allclose(run.values, expected)
        assert "".join(run.names) == "abcdef"
    run = Spectra([layer, first])
    np.testing.assert_allclose(run.values, np.concatenate([VALUES + 0.2, VALUES]))


def test_places_of_points_stay_and_heights_too(project):
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsProcessingUtils, QgsVectorLayer

    fields = "&".join(f"field=nm_{band}:double" for band in BANDS)
    layer = QgsVectorLayer(f"PointZ?crs=EPSG:32637&field=sample:string&{fields}", "pits", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["a", 0.1, 0.2, 0.3, 0.4])
    feature.setGeometry(QgsGeometry(QgsPoint(500_000, 4_000_000, 321.5)))
    layer.dataProvider().addFeatures([feature])
    run = Spectra(layer)
    table = QgsProcessingUtils.mapLayerFromString(run.results["OUTPUT"], run.context)
    # Newer versions of QGIS write a blank before the Z.
    written = [each.geometry().asWkt().replace(" ", "") for each in table.getFeatures()]
    assert written == ["PointZ(5000004000000321.5)"]
    assert table.crs().authid() == "EPSG:32637"


def write_sed(path, place):
    head = ["Comment:", "Version: 2.3", *place, "Columns [2]:", "Data:", "Wvl\tReflect. %"]
    path.write_text("\n".join([*head, *(f"{band}\t{10 + i}" for i, band in enumerate(BANDS))]), encoding="latin-1")


def test_places_by_gps_make_points_and_lie_on_the_map_of_a_layer_that_has_some(project, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingUtils, QgsVectorLayer, QgsWkbTypes

    write_sed(tmp_path / "a.sed", ["Latitude: 51.0", "Longitude: 15.0", "Altitude: 210.5"])
    write_sed(tmp_path / "b.sed", ["Latitude: n/a", "Longitude: n/a"])
    run = Spectra(str(tmp_path), OUTPUT=str(tmp_path / "points.gpkg"))
    assert run.well, run.errors
    table = QgsProcessingUtils.mapLayerFromString(run.results["OUTPUT"], run.context)
    assert table.crs().authid() == "EPSG:4326"
    assert table.wkbType() == QgsWkbTypes.Type.PointZ
    assert [each.geometry().isEmpty() for each in table.getFeatures()] == [False, True]
    assert next(table.getFeatures()).geometry().asWkt().replace(" ", "") == "PointZ(1551210.5)"

    fields = "&".join(f"field=nm_{band}:double" for band in BANDS)
    layer = QgsVectorLayer(f"Point?crs=EPSG:32633&field=sample:string&{fields}", "pits", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["c", 0.1, 0.2, 0.3, 0.4])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(400_000, 5_600_000)))
    layer.dataProvider().addFeatures([feature])
    run = Spectra([str(tmp_path / "a.sed"), layer])
    table = QgsProcessingUtils.mapLayerFromString(run.results["OUTPUT"], run.context)
    assert table.crs().authid() == "EPSG:32633"
    layer_point, gps_point = (each.geometry().vertexAt(0) for each in table.getFeatures())
    assert (layer_point.x(), layer_point.y()) == (400_000, 5_600_000)
    # 51° N on the meridian in the middle of the zone: 0.9996 of 5,652,086 m of the meridian's arc from the equator.
    assert abs(gps_point.x() - 500_000) < 0.01
    assert abs(gps_point.y() - 0.9996 * 5_652_086) < 10
    assert "were brought from EPSG:4326 into EPSG:32633" in run.log


def test_a_table_of_an_earlier_step_is_linked_in_a_graphical_model(project, tmp_path):
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingUtils,
    )

    import processing

    project.addMapLayer(table_layer())
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("spectra", "test")
    sorted_rows = QgsProcessingModelChildAlgorithm("native:orderbyexpression")
    sorted_rows.setChildId("sorted")
    sorted_rows.addParameterSources("INPUT", [source.fromStaticValue("field spectra")])
    sorted_rows.addParameterSources("EXPRESSION", [source.fromStaticValue('"nm_450"')])
    sorted_rows.addParameterSources("ASCENDING", [source.fromStaticValue(False)])
    model.addChildAlgorithm(sorted_rows)
    steps = QgsProcessingModelChildAlgorithm("prospectivity:preprocessspectra")
    steps.setChildId("steps")
    steps.addParameterSources("SPECTRA", [source.fromChildOutput("sorted", "OUTPUT")])
    steps.addParameterSources("STEPS", [source.fromStaticValue("range(400, 800)")])
    output = QgsProcessingModelOutput("result", "result")
    output.setChildId("steps")
    output.setChildOutputName("OUTPUT")
    steps.setModelOutputs({"result": output})
    model.addChildAlgorithm(steps)
    model.updateDestinationParameters()
    # Older versions of QGIS call the output of a model 'steps:result', newer ones 'result'.
    (result,) = (definition.name() for definition in model.destinationParameterDefinitions())
    found = processing.run(model, {result: "TEMPORARY_OUTPUT"})[result]
    layer = found if hasattr(found, "getFeatures") else QgsProcessingUtils.mapLayerFromString(found, None)
    assert [feature["sample"] for feature in layer.getFeatures()] == ["b", "c", "a"]


def test_replicates_are_averaged_by_a_field_and_their_number_and_spread_stand_beside_the_mean(project, tmp_path):
    from qgis.core import QgsProcessingUtils

    given = table_file(tmp_path / "scans.csv", VALUES, "aba")
    run = Spectra(given, REPLICATES="sample", STEPS="absorbance")
    assert run.well, run.errors
    table = QgsProcessingUtils.mapLayerFromString(run.results["OUTPUT"], run.context)
    assert table.fields().names()[:3] == ["sample", "spread", "replicates"]
    rows = [feature.attributes() for feature in table.getFeatures()]
    assert [[row[0], row[2]] for row in rows] == [["a", 2], ["b", 1]]
    # Deviations of two are their distance by the root of 2.
    assert rows[0][1] == pytest.approx(np.sqrt(np.mean((VALUES[0] - VALUES[2]) ** 2 / 2)))
    assert rows[0][3:] == pytest.approx(-np.log10((VALUES[0] + VALUES[2]) / 2))


def test_what_is_no_spectra_is_refused_before_any_work(project, tmp_path):
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().algorithmById("prospectivity:preprocessspectra")
    for given, said in (
        ("", "SPECTRA is empty: give files, a folder or layers"),
        ("/a/b.asd", "SPECTRA is /a/b.asd: t"),
    ):
        accepted, why = algorithm.checkParameterValues({"SPECTRA": given, "STEPS": "snv"}, QgsProcessingContext())
        assert (accepted, why.startswith(said)) == (False, True)
    assert "SPECTRA is /nowhere/a.asd: there is no such file or folder, and no layer" in Spectra("/nowhere/a.asd").log
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff" + b"0" * 50)
    run = Spectra(str(tmp_path / "photo.jpg"))
    assert "photo.jpg is no file of spectra that is known: give a table (CSV, XLSX), ASD, OPUS" in "\n".join(run.errors)
    given = table_file(tmp_path / "one.csv")
    run = Spectra(given, OUTPUT=given)
    assert not run.well
    twice = Spectra([given, given])
    assert "3 sample ids of one.csv occur more than once (a, b, c)" in "\n".join(twice.errors)


def test_more_bands_than_a_geopackage_has_room_for_are_refused_with_what_to_do(project, tmp_path):
    rows = [["sample", *range(350, 2501)], ["a", *[0.1 + i % 7 / 20 for i in range(2151)]]]
    (tmp_path / "asd.csv").write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    run = Spectra(str(tmp_path / "asd.csv"), STEPS="snv", OUTPUT=str(tmp_path / "out.gpkg"))
    assert "A GeoPackage holds at most 1,990 fields and 2,152 are needed: write a .csv" in "\n".join(run.errors)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["asd.csv"]


def test_a_missing_reader_is_named_with_the_command_that_installs_it(project, tmp_path, monkeypatch):
    from prospectivity.processing import work

    (tmp_path / "a.0").write_bytes(b"\n\n\xfe\xfe" + b"\0" * 40)
    there = work.importlib.util.find_spec
    monkeypatch.setattr(work.importlib.util, "find_spec", lambda name: None if name == "brukeropus" else there(name))
    run = Spectra(str(tmp_path / "a.0"))
    assert "'Preprocess spectra' needs brukeropus, which the Python of QGIS does not have" in "\n".join(run.errors)
    assert "pip install brukeropus" in "\n".join(run.errors)


def test_the_history_names_files_without_opening_them_as_layers(qgis):
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().algorithmById("prospectivity:preprocessspectra")
    given = {"SPECTRA": ["/data/a.asd", "/data/b.asd"], "STEPS": "snv"}
    command = algorithm.asPythonCommand(given, QgsProcessingContext())
    assert command.startswith(
        "processing.run(\"prospectivity:preprocessspectra\", {'SPECTRA':['/data/a.asd', '/data/b."
    )
    assert "'STEPS':'snv'" in command


def test_files_of_opus_are_read_in_a_process_of_its_own(project, data_folder, monkeypatch):
    from prospectivity.processing import work

    pytest.importorskip("brukeropus")
    name = "PROSPECTIVITY_WHERE"
    monkeypatch.setitem(work._SETTINGS, name, work._SETTINGS[name]._replace(default=work.OWN_PROCESS))
    files = [str(data_folder / "spectrometer_files" / f"BF_lo_03_soil_cal.{i}") for i in range(3)]
    run = Run("prospectivity:preprocessspectra", SPECTRA=files, STEPS="snv", OUTPUT="TEMPORARY_OUTPUT")
    assert run.well, run.errors
    assert "3 replicates of 1 sample averaged by sample" in run.log
