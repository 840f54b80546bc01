"""No output replaces what the same run reads, or another output; whatever replaces nothing is allowed."""

import os
import shutil

import numpy as np
import pytest
from listeners import Run
from osgeo import gdal, ogr
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter


@pytest.fixture
def algorithm(qgis):
    """An algorithm with every kind of input and output; `ran` says whether it was let do its work."""
    from prospectivity.processing import parameters as p
    from prospectivity.processing.base import Algorithm
    from prospectivity.processing.layers import sinks

    class AllKinds(Algorithm):
        ID, NAME, GROUP, SUMMARY, TABLES = "allkinds", "All kinds", "Test", "Reads and writes.", ("TABLE",)
        ran = False

        def declare(self):
            yield p.raster("GRID", "Grid", "Raster.", optional=True)
            yield p.points("POINTS", "Points", "Points.", optional=True)
            yield p.shapes("TABLE", "Table", "Read as it is.")
            yield p.file("MODEL", "Model", "json", "File.", optional=True)
            yield p.files("FURTHER", "Models", "Files.")
            yield p.output_grid("MAP", "Map", "Raster.", optional=True, create=False)
            yield p.output_grid("SPREAD", "Spread", "Raster.", optional=True, create=False)
            yield p.output_table("OUTPUT", "Output", "Points.", optional=True, create=False)
            yield p.output_table("SECOND", "Second", "Points.", optional=True, create=False)
            yield p.output_file("REPORT", "Report", "Any file (*.*)", "File.", optional=True, create=False)

        def compute(self, parameters, context, progress):
            self.ran = True
            return {
                name: sinks.write_table(self, parameters, name, context, {"Au": float}, [[7.0]], progress).identifier
                for name in ("OUTPUT", "SECOND")
            }

    made = AllKinds()
    made.initAlgorithm({})
    return made


@pytest.fixture
def run(algorithm):
    """Run it; gives its results and what the user reads of errors."""

    def run(**parameters):
        ended = Run(algorithm, **parameters)
        assert ended.well == (not ended.errors)
        return ended.results, "\n".join(ended.errors)

    return run


def write_grid(path):
    with GridWriter(path, GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 4, 3, "EPSG:32637"), ["Au"]) as writer:
        writer.write(np.ones((1, 3, 4), dtype=np.float32))
    return path


def write_points(path, name=None, value=1.0):
    """Write one point into a file of its own or, with a name, into a table of it."""
    from qgis.core import (
        QgsCoordinateTransformContext,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=Au:double", "points", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([value])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_050, 2_599_950)))
    layer.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".csv": "CSV"}[path.suffix]
    options.layerName = name or path.stem
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    assert (
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)[0]
        == QgsVectorFileWriter.WriterError.NoError
    )
    return path


@pytest.fixture
def survey(qgis, tmp_path):
    """A GeoPackage of two tables."""
    path = write_points(tmp_path / "survey.gpkg", "samples", 1.0)
    return write_points(path, "deposits", 2.0)


def tables_of(path):
    source = ogr.Open(str(path))
    layers = [source.GetLayer(i) for i in range(source.GetLayerCount())]
    return {layer.GetName(): [feature["Au"] for feature in layer] for layer in layers}


def table_in(path, name):
    """Destination as QGIS's button 'Save to GeoPackage' writes it."""
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


@pytest.mark.parametrize(
    ("given", "output", "name"),
    [
        ("GRID", "MAP", "in.tif"),
        ("GRID", "REPORT", "in.tif"),
        ("POINTS", "OUTPUT", "in.gpkg"),
        ("POINTS", "OUTPUT", "in.shp"),
        ("POINTS", "REPORT", "in.csv"),
        ("TABLE", "OUTPUT", "in.csv"),
        ("TABLE", "SECOND", "in.gpkg"),
        ("MODEL", "REPORT", "in.json"),
        ("FURTHER", "REPORT", "in.json"),
    ],
)
def test_an_output_over_an_input_is_refused_before_any_work(run, tmp_path, given, output, name):
    path = tmp_path / name
    if path.suffix == ".tif":
        write_grid(path)
    elif path.suffix == ".json":
        path.write_text("{}")
    else:
        write_points(path)
    before = path.read_bytes()
    results, errors = run(**{given: [str(path)] if given == "FURTHER" else str(path), output: str(path)})
    place = f"the table in of {name}" if path.suffix == ".gpkg" else name
    assert errors == f"{output} would replace {place}, which {given} is read from: give the output another name."
    assert results == {}
    assert path.read_bytes() == before


def test_an_input_is_known_again_however_its_path_is_written(run, tmp_path, monkeypatch):
    path = write_grid(tmp_path / "in.tif")
    (tmp_path / "link.tif").symlink_to(path)
    (tmp_path / "folder").mkdir()
    os.link(path, tmp_path / "folder" / "hard.tif")
    monkeypatch.chdir(tmp_path)
    for other in (
        f"{tmp_path}//in.tif",
        f"{tmp_path}/folder/../in.tif",
        f"{tmp_path}/link.tif",
        "in.tif",
        "folder/hard.tif",
    ):
        assert ", which GRID is read from" in run(GRID=str(path), MAP=other)[1]
    assert ", which GRID is read from" in run(GRID=f"{tmp_path}/link.tif", MAP=str(path))[1]


@pytest.fixture
def loaded(qgis):
    """Put a layer into the project; gives its id. (Whoever holds a layer of its own when QGIS ends crashes.)"""
    from qgis.core import QgsProject

    def load(layer):
        assert layer.isValid()
        return QgsProject.instance().addMapLayer(layer).id()

    yield load
    QgsProject.instance().clear()


def test_layers_selections_and_layer_definitions_are_looked_into(run, survey, loaded):
    from qgis.core import (
        QgsProcessingFeatureSourceDefinition,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
        QgsVectorLayer,
    )

    source = f"{survey}|layername=samples|subset=Au > 0"
    identifier = loaded(QgsVectorLayer(source, "renamed", "ogr"))
    QgsProject.instance().mapLayer(identifier).selectAll()
    for given in (
        QgsProject.instance().mapLayer(identifier),
        identifier,
        "renamed",
        QgsProcessingFeatureSourceDefinition(identifier, True),
        source,
    ):
        for name in ("POINTS", "TABLE"):
            path = f"{survey}|layername=samples"
            for destination in (path, QgsProcessingOutputLayerDefinition(path, QgsProject.instance())):
                assert (
                    f"OUTPUT would replace the table samples of survey.gpkg, which {name} is read from"
                    in run(**{name: given, "OUTPUT": destination})[1]
                )


def test_a_csv_that_is_loaded_as_text_is_known_again(run, loaded, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "in.csv"
    path.write_text("x,y,Au\n500000,2600000,1\n")
    identifier = loaded(
        QgsVectorLayer(f"file://{path}?type=csv&xField=x&yField=y&crs=EPSG:32637", "text", "delimitedtext")
    )
    assert "OUTPUT would replace in.csv, which POINTS is read from" in run(POINTS=identifier, OUTPUT=str(path))[1]


def test_a_new_table_in_the_file_of_an_input_is_written_beside_it(run, survey):
    _, errors = run(
        POINTS=f"{survey}|layername=samples", OUTPUT=table_in(survey, "cleaned"), SECOND=table_in(survey, "aside")
    )
    assert errors == ""
    assert tables_of(survey) == {"samples": [1.0], "deposits": [2.0], "cleaned": [7.0], "aside": [7.0]}


def test_the_file_of_an_input_without_a_table_takes_a_new_one_of_its_own_name(run, survey):
    assert run(POINTS=f"{survey}|layername=samples", OUTPUT=str(survey))[1] == ""
    assert tables_of(survey) == {"samples": [1.0], "deposits": [2.0], "survey": [7.0]}
    assert (
        "OUTPUT would replace the table survey of survey.gpkg, which POINTS is read from"
        in run(POINTS=f"{survey}|layername=survey", OUTPUT=str(survey))[1]
    )
    assert tables_of(survey) == {"samples": [1.0], "deposits": [2.0], "survey": [7.0]}


@pytest.mark.parametrize("source", ["|layername=deposits", "|layerid=1"])
@pytest.mark.parametrize("table", ["deposits", "DEPOSITS"])
def test_the_table_of_an_input_is_not_replaced_but_another_one_is(run, survey, source, table):
    for destination in (table_in(survey, table), f"{survey}|layername={table}"):
        errors = run(POINTS=f"{survey}{source}", OUTPUT=destination)[1]
        assert (
            errors
            == "OUTPUT would replace the table deposits of survey.gpkg, which POINTS is read from: give the output"
            " another name."
        )
    assert tables_of(survey) == {"samples": [1.0], "deposits": [2.0]}
    assert run(POINTS=f"{survey}{source}", OUTPUT=table_in(survey, "samples"))[1] == ""
    assert tables_of(survey) == {"samples": [7.0], "deposits": [2.0]}


def test_a_source_without_a_table_is_the_first_of_its_file(run, survey):
    assert "the table samples of survey.gpkg" in run(POINTS=str(survey), OUTPUT=table_in(survey, "samples"))[1]
    assert run(POINTS=str(survey), OUTPUT=table_in(survey, "deposits"))[1] == ""


def test_what_a_mosaic_is_made_of_is_an_input(run, tmp_path):
    path = write_grid(tmp_path / "part.tif")
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(path)]).FlushCache()
    assert (
        "MAP would replace part.tif, which GRID is read from"
        in run(GRID=str(tmp_path / "mosaic.vrt"), MAP=str(path))[1]
    )
    assert run(GRID=str(tmp_path / "mosaic.vrt"), MAP=str(tmp_path / "other.tif"))[1] == ""


def test_a_grid_in_a_geopackage_leaves_room_for_tables(run, loaded, tmp_path):
    from qgis.core import QgsRasterLayer

    path = tmp_path / "all.gpkg"
    gdal.Translate(
        str(path), str(write_grid(tmp_path / "in.tif")), format="GPKG", creationOptions=["RASTER_TABLE=grid"]
    )
    for source in (str(path), f"GPKG:{path}:grid"):
        identifier = loaded(QgsRasterLayer(source, "grid"))
        refused = run(GRID=identifier, OUTPUT=table_in(path, "Grid"))[1]
        assert "OUTPUT would replace the table grid of all.gpkg, which GRID is read from" in refused
        assert run(GRID=identifier, OUTPUT=str(path))[1] == ""
        assert run(GRID=identifier, OUTPUT=table_in(path, "targets"))[1] == ""
    assert tables_of(path) == {"all": [7.0], "targets": [7.0]}
    assert gdal.Open(f"GPKG:{path}:grid") is not None


def test_the_table_of_a_shapefile_belongs_to_it(run, tmp_path):
    write_points(tmp_path / "points.shp")
    shutil.copy(tmp_path / "points.dbf", tmp_path / "assays.dbf")
    assert (
        "OUTPUT would replace assays.dbf, which TABLE is read from"
        in run(TABLE=str(tmp_path / "assays.dbf"), OUTPUT=str(tmp_path / "assays.shp"))[1]
    )


@pytest.mark.parametrize("name", ["survey", "survey.2026"])
def test_a_name_without_an_ending_is_the_file_that_qgis_makes_of_it(run, tmp_path, name):
    path = write_points(tmp_path / f"{name}.gpkg")
    assert (
        f"OUTPUT would replace the table {name} of {name}.gpkg, which POINTS is read from"
        in run(POINTS=str(path), OUTPUT=str(tmp_path / name))[1]
    )
    path.unlink()
    assert run(OUTPUT=str(tmp_path / name))[1] == ""
    assert [file.name for file in tmp_path.iterdir()] == [f"{name}.gpkg"]


def test_two_outputs_to_one_file_are_refused_before_any_work(run, tmp_path):
    same = str(tmp_path / "same.tif")
    assert (
        run(MAP=same, SPREAD=f"{tmp_path}//same.tif")[1]
        == "MAP and SPREAD would both be written to same.tif: give each output a name of its own."
    )
    assert (
        "OUTPUT and REPORT would both be written to a.csv"
        in run(OUTPUT=str(tmp_path / "a.csv"), REPORT=str(tmp_path / "a.csv"))[1]
    )
    twice = table_in(tmp_path / "all.gpkg", "one")
    assert "OUTPUT and SECOND would both be written to the table one of all.gpkg" in run(OUTPUT=twice, SECOND=twice)[1]
    # The file would be made anew and lose the table.
    assert (
        "would both be written to all.gpkg"
        in run(OUTPUT=str(tmp_path / "all.gpkg"), SECOND=table_in(tmp_path / "all.gpkg", "two"))[1]
    )
    assert list(tmp_path.iterdir()) == []


def test_outputs_without_a_file_never_meet(run, survey):
    for sinks in (
        {"OUTPUT": "TEMPORARY_OUTPUT", "SECOND": "TEMPORARY_OUTPUT"},
        {"OUTPUT": "memory:", "SECOND": "memory:"},
        {},
    ):
        given = dict.fromkeys(("MAP", "SPREAD", "REPORT"), "TEMPORARY_OUTPUT")
        assert run(POINTS=str(survey), **sinks, **given)[1] == ""


def test_a_layer_in_memory_may_be_read_by_any_run(run, deposit_layer, tmp_path):
    assert run(POINTS=deposit_layer([(500_000, 2_600_000)]), OUTPUT=str(tmp_path / "out.gpkg"))[1] == ""
    # Nor is an older result of the same name an input.
    assert run(POINTS=deposit_layer([(500_000, 2_600_000)]), OUTPUT=str(tmp_path / "out.gpkg"))[1] == ""


def test_raw_assays_outlive_a_slip_of_the_user(refusal, tmp_path):
    path = tmp_path / "raw.csv"
    path.write_text(
        "Easting,Northing,Zn_ppm\n" + "".join(f"{500_000 + 50 * i},{2_600_000 - 30 * i},<{i + 1}\n" for i in range(40))
    )
    before = path.read_text()
    said = refusal("prospectivity:cleanassays", INPUT=str(path), SOURCE_CRS="EPSG:32637", OUTPUT=str(path))
    assert said == "OUTPUT would replace raw.csv, which INPUT is read from: give the output another name."
    assert path.read_text() == before
