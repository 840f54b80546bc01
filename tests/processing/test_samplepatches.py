"""`prospectivity:samplepatches` in a running QGIS: outlines, a layer that can be edited and read back, sentences on bad
input.
"""

from pathlib import Path

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.targeting.windows.sampling import PatchOptions, sample_patches

ID = "prospectivity:samplepatches"
GEOMETRY = GridGeometry(500_000.0, 4_000_000.0, 50.0, 40.0, 200, 160, "EPSG:32637")
FIELDS = ["patch_id", "label", "deposit_id", "fold", "col_off", "row_off", "size"]


@pytest.fixture
def grid(tmp_path):
    with GridWriter(tmp_path / "grid.tif", GEOMETRY, ["Au"]) as writer:
        writer.write(np.ones((1, 160, 200), dtype=np.float32))
    return str(tmp_path / "grid.tif")


def read(layer, grid, listener=None):
    from prospectivity.processing.layers.patches import read_patches
    from qgis.core import QgsProcessingContext, QgsProject

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return read_patches(layer, Path(grid), context, Progress(listener))


PLACES = [(503_012.0, 3_996_812.0), (507_030.0, 3_997_600.0)]


@pytest.fixture
def run(grid, deposit_layer):
    import processing

    def sample(deposits=None, **parameters):
        given = {
            "GRID": grid,
            "DEPOSITS": deposits or deposit_layer(PLACES),
            "PATCH_SIZE": 64,
            "POSITIVES": 6,
            "NEGATIVES": 5,
            "FOLDS": 2,
            "OUTPUT": "memory:",
        }
        return processing.run(ID, {**given, **parameters})

    return sample


def test_each_window_is_a_rectangle_on_the_cells_it_names(run):
    results = run()
    layer = results["OUTPUT"]
    assert layer.fields().names() == FIELDS
    assert layer.crs().authid() == "EPSG:32637"
    assert (results["POSITIVE_COUNT"], results["NEGATIVE_COUNT"], layer.featureCount()) == (6, 5, 11)
    for feature in layer.getFeatures():
        box = feature.geometry().boundingBox()
        assert box.xMinimum() == pytest.approx(500_000 + feature["col_off"] * 50)
        assert box.yMaximum() == pytest.approx(4_000_000 - feature["row_off"] * 40)
        assert (box.width(), box.height()) == pytest.approx((64 * 50, 64 * 40))
        assert feature.geometry().area() == pytest.approx(64 * 50 * 64 * 40)
        held = [box.contains(x, y) for x, y in PLACES] if hasattr(box, "contains") else []
        assert any(held) == bool(feature["label"])


def test_the_layer_holds_what_the_function_gives_and_deposits_in_degrees_are_brought_onto_the_grid(
    run, grid, deposit_layer
):
    xy = np.array(PLACES)
    expected = sample_patches(grid, Points(xy[:, 0], xy[:, 1], ids=np.array([1, 2])), PatchOptions(64, 6, 5, folds=2))
    assert read(run()["OUTPUT"], grid).sha256() == expected.sha256()
    assert read(run(deposit_layer(PLACES, "EPSG:4326"))["OUTPUT"], grid).sha256() == expected.sha256()


def test_a_stored_layer_reads_back_the_same_and_so_do_its_edits(run, grid, tmp_path):
    from qgis.core import QgsVectorLayer

    path = str(tmp_path / "patches.gpkg")
    run(OUTPUT=path)
    layer = QgsVectorLayer(path, "patches", "ogr")
    whole = read(layer, grid)
    assert whole.sha256() == read(run()["OUTPUT"], grid).sha256()
    features = list(layer.getFeatures())
    assert layer.startEditing()
    assert layer.deleteFeature(features[0].id())
    assert layer.changeAttributeValue(features[-1].id(), layer.fields().lookupField("label"), 1)
    assert layer.commitChanges()
    edited = read(layer, grid)
    assert len(edited) == len(whole) - 1
    assert edited.patch_id.tolist() == whole.patch_id[1:].tolist()
    assert edited.label.tolist() == [*whole.label[1:-1].tolist(), 1]


@pytest.fixture
def patches(run):
    """Windows in memory, which a test may edit."""
    layer = run()["OUTPUT"]
    layer.setName("patches")
    return layer


def edited(layer, change):
    """The layer after `change(feature)` gave its features other outlines (and attributes)."""
    features = {feature.id(): feature for feature in layer.getFeatures()}
    for feature in features.values():
        change(feature)
    provider = layer.dataProvider()
    assert provider.changeGeometryValues({i: feature.geometry() for i, feature in features.items()})
    assert provider.changeAttributeValues({i: dict(enumerate(feature.attributes())) for i, feature in features.items()})
    return layer


def moved_by(east, north, only=None):
    def change(feature):
        if only is None or feature["patch_id"] in only:
            geometry = feature.geometry()
            geometry.translate(east, north)
            feature.setGeometry(geometry)

    return change


def test_a_moved_window_is_read_where_it_lies_and_said(patches, grid):
    before, listener = read(patches, grid), Listener()
    after = read(edited(patches, moved_by(-3 * 50, 2 * 40, only=[1, 8])), grid, listener)
    moved = np.isin(before.patch_id, [1, 8])
    assert (after.col_off - before.col_off).tolist() == np.where(moved, -3, 0).tolist()
    assert (after.row_off - before.row_off).tolist() == np.where(moved, -2, 0).tolist()
    assert listener.warnings == [
        "2 of 11 windows of patches were moved, drawn or resized, or made on a grid other than grid.tif: they are read"
        " where their outlines lie, and not where col_off, row_off and size say (first: patch 1)."
    ]


def test_a_window_moved_by_hand_between_cells_is_read_at_the_nearest_and_said(patches, grid):
    before, listener = read(patches, grid), Listener()
    after = read(edited(patches, moved_by(120.0, -5.0, only=[3])), grid, listener)
    assert (after.col_off - before.col_off)[2] == 2
    assert after.row_off.tolist() == before.row_off.tolist()
    assert listener.warnings[0] == (
        "1 of 11 windows of patches lie between the cells of grid.tif (first: patch 3, off by 0.4 cells): the nearest"
        " cells are read."
    )


def test_windows_of_another_crs_lie_where_they_lay(run, patches, grid, tmp_path):
    import processing

    stored = processing.run(
        "native:reprojectlayer", {"INPUT": patches, "TARGET_CRS": "EPSG:32638", "OUTPUT": str(tmp_path / "p.gpkg")}
    )["OUTPUT"]
    from qgis.core import QgsVectorLayer

    listener = Listener()
    assert read(QgsVectorLayer(stored, "p", "ogr"), grid, listener).sha256() == read(patches, grid).sha256()
    assert listener.warnings == []


def test_a_window_drawn_by_hand_needs_a_label_and_a_fold_only(patches, grid):
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

    drawn = QgsFeature(patches.fields())
    drawn.setAttributes([99, 0, None, 1, None, None, None])
    drawn.setGeometry(QgsGeometry.fromRect(QgsRectangle(500_512, 3_996_931, 503_705, 3_999_490)))
    assert patches.dataProvider().addFeatures([drawn])[0]
    listener = Listener()
    window = read(patches, grid, listener).rows(np.arange(12) == 11)
    assert [int(getattr(window, name)[0]) for name in FIELDS] == [99, 0, -1, 1, 10, 13, 64]
    assert len(listener.warnings) == 2


def test_fields_that_follow_from_the_outline_may_be_missing(patches, grid):
    expected = read(patches, grid)
    provider = patches.dataProvider()
    assert provider.deleteAttributes([patches.fields().lookupField(name) for name in FIELDS[4:]])
    patches.updateFields()
    assert read(patches, grid).sha256() == expected.sha256()


def test_windows_made_on_a_shifted_grid_are_refused_unless_they_fall_on_cells(patches, tmp_path):
    def shifted(east):
        geometry = GridGeometry(500_000.0 - east, 4_000_000.0, 50.0, 40.0, 400, 160, "EPSG:32637")
        with GridWriter(tmp_path / "other.tif", geometry, ["Au"]) as writer:
            writer.write(np.ones((1, 160, 400), dtype=np.float32))
        return tmp_path / "other.tif"

    sentence = (
        r"^11 of 11 windows of patches do not lie on the cells of other\.tif \(first: patch 1, off by 0\.4 cells\):"
        r" they were made on another grid, or moved together\. Give the grid .* or sample the patches on this one\.$"
    )
    with pytest.raises(InputError, match=sentence):
        read(patches, shifted(20.0))
    listener = Listener()
    found = read(patches, shifted(2000.0), listener)
    assert [feature["col_off"] + 40 for feature in patches.getFeatures()] == found.col_off.tolist()
    assert listener.warnings[0].startswith(
        "11 of 11 windows of patches were moved, drawn or resized, or made on a grid"
    )


@pytest.mark.parametrize(
    ("outline", "sentence"),
    [
        (None, r"^Patch 1 of patches has no outline: draw it as a square of cells, or delete the row\.$"),
        (
            "MULTIPOLYGON(((500000 3999000,500500 3999000,500500 3999400,500000 3999400,500000 3999000)),"
            "((501000 3999000,501500 3999000,501500 3999400,501000 3999400,501000 3999000)))",
            "^Patch 1 of patches has an outline of several parts",
        ),
        (
            "POLYGON((500000 3999000,500500 3999000,500500 3999400,500000 3999000))",
            r"^The outline of patch 1 of patches is no rectangle along rows and columns of grid\.tif: draw it",
        ),
        (
            "POLYGON((500000 3999000,500500 3999000,500500 3999360,500000 3999360,500000 3999000))",
            r"^The outline of patch 1 of patches is 10 x 9 cells, where windows are square: give it as many columns",
        ),
        (
            "POLYGON((500000 3999000,500010 3999000,500010 3999010,500000 3999010,500000 3999000))",
            r"^The outline of patch 1 of patches is smaller than a cell of grid\.tif: draw it larger",
        ),
    ],
)
def test_an_outline_that_is_no_square_of_cells_is_refused(patches, grid, outline, sentence):
    from qgis.core import QgsGeometry

    first = next(patches.getFeatures()).id()
    geometry = QgsGeometry() if outline is None else QgsGeometry.fromWkt(outline)
    assert patches.dataProvider().changeGeometryValues({first: geometry})
    with pytest.raises(InputError, match=sentence):
        read(patches, grid)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ((1, None), r"Patch \d+ of patches has an empty field: fill in patch_id, label, .* or delete the row"),
        ((3, 7.5), r"Patch \d+ of patches has a number that is not whole"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(qgis, grid, change, sentence):
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:32637&" + "&".join(f"field={name}:double" for name in FIELDS), "patches", "memory"
    )
    values = [1, 1, 0, 0, 0, 0, 64]
    values[change[0]] = change[1]
    feature = QgsFeature(layer.fields())
    feature.setAttributes(values)
    assert layer.dataProvider().addFeatures([feature])[0]
    with pytest.raises(InputError, match=sentence):
        read(layer, grid)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            ["label:string" if name == "label" else f"{name}:integer" for name in FIELDS],
            "The field label of patches holds string, not numbers",
        ),
        (
            [f"{name}:integer" for name in FIELDS if name != "fold"],
            "The layer patches has no field fold: its fields are patch_id, label",
        ),
    ],
)
def test_a_layer_with_other_fields_is_refused_by_name(qgis, grid, fields, sentence):
    from qgis.core import QgsVectorLayer

    with pytest.raises(InputError, match=sentence):
        read(
            QgsVectorLayer(
                "Polygon?crs=EPSG:32637&" + "&".join(f"field={field}" for field in fields), "patches", "memory"
            ),
            grid,
        )


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        (
            {"PATCH_SIZE": 256},
            "The grid grid.tif has 200 x 160 cells and a patch 256 x 256: choose smaller cells or smaller patches",
        ),
        ({"PATCH_SIZE": 10}, "Patches of 10 cells are too small"),
        ({"EXCLUSION": 1e6}, "No background window of 64 x 64 cells"),
        ({"DEPOSITS": [(600_000.0, 4_100_000.0)]}, "The only deposit does not lie inside grid.tif"),
    ],
)
def test_bad_input_ends_with_one_sentence_and_no_layer(run, deposit_layer, tmp_path, parameters, sentence):
    from qgis.core import QgsProcessingException

    places = parameters.pop("DEPOSITS", PLACES)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(deposit_layer(places), OUTPUT=str(tmp_path / "patches.gpkg"), **parameters)
    assert not (tmp_path / "patches.gpkg").exists()
