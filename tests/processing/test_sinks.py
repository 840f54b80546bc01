"""Tables appear whole or not at all."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from prospectivity.models.core.progress import Cancelled, Progress, SilentSink


class CancelsAt(SilentSink):
    """Presses Cancel after some reports."""

    def __init__(self, reports):
        self.left = reports

    def cancelled(self):
        self.left -= 1
        return self.left < 0


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


def write(algorithm, path, rows, progress=None, count=0):
    from prospectivity.processing.layers import sinks
    from qgis.core import QgsProcessingContext, QgsProject

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return sinks.write_table(
        algorithm, {"OUTPUT": str(path)}, "OUTPUT", context, {"value": float}, rows, progress=progress, count=count
    )


@pytest.mark.parametrize("suffix", [".gpkg", ".csv", ".shp", ".geojson"])
def test_a_table_lies_under_its_name_with_all_its_rows_and_nothing_beside(algorithm, tmp_path, suffix):
    from qgis.core import QgsVectorLayer

    path = tmp_path / f"table{suffix}"
    identifier = write(algorithm, path, [[float(i)] for i in range(7)])
    if suffix == ".shp":
        # Without a geometry a shapefile is its table alone.
        identifier = str(path.with_suffix(".dbf"))
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
        write(algorithm, path, ([float(i)] for i in range(20_000)), Progress(CancelsAt(2)), 20_000)
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
        ("/a/.t.gpkg.7.part/t.gpkg|layername=t", PurePosixPath("/a"), "/a/t.gpkg|layername=t"),
        ("/a//.t.csv.7.part/t.csv", PurePosixPath("/a"), "/a/t.csv"),
        (r"C:\a\.t.gpkg.7.part\t.gpkg|layername=t", PureWindowsPath("C:/a"), r"C:\a\t.gpkg|layername=t"),
        ("C:/a/.t.gpkg.7.part/t.gpkg|layername=t", PureWindowsPath("C:/a"), r"C:\a\t.gpkg|layername=t"),
    ],
)
def test_a_moved_table_has_its_new_path_whichever_slashes_qgis_wrote(written, folder, moved):
    from prospectivity.processing.layers.sinks import _moved

    assert _moved(written, folder) == moved


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
    identifier = sinks.write_table(algorithm, {"OUTPUT": destination}, "OUTPUT", context, {"value": float}, [[1.0]])
    assert identifier.split("|")[0] == str(tmp_path / "t.gpkg")
    assert list(context.layersToLoadOnCompletion()) == [identifier]
