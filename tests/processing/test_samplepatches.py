"""`prospectivity:samplepatches` in a running QGIS: outlines, a layer that can be edited and read back, sentences on bad
input.
"""

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
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
    from prospectivity.processing.layers.patches import read_patches

    xy = np.array(PLACES)
    expected = sample_patches(grid, Points(xy[:, 0], xy[:, 1], ids=np.array([1, 2])), PatchOptions(64, 6, 5, folds=2))
    assert read_patches(run()["OUTPUT"]).sha256() == expected.sha256()
    assert read_patches(run(deposit_layer(PLACES, "EPSG:4326"))["OUTPUT"]).sha256() == expected.sha256()


def test_a_stored_layer_reads_back_the_same_and_so_do_its_edits(run, grid, tmp_path):
    from prospectivity.processing.layers.patches import read_patches
    from qgis.core import QgsVectorLayer

    path = str(tmp_path / "patches.gpkg")
    run(OUTPUT=path)
    layer = QgsVectorLayer(path, "patches", "ogr")
    whole = read_patches(layer)
    assert whole.sha256() == read_patches(run()["OUTPUT"]).sha256()
    features = list(layer.getFeatures())
    assert layer.startEditing()
    assert layer.deleteFeature(features[0].id())
    assert layer.changeAttributeValue(features[-1].id(), layer.fields().lookupField("label"), 1)
    assert layer.commitChanges()
    edited = read_patches(layer)
    assert len(edited) == len(whole) - 1
    assert edited.patch_id.tolist() == whole.patch_id[1:].tolist()
    assert edited.label.tolist() == [*whole.label[1:-1].tolist(), 1]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ((1, None), r"Patch \d+ of patches has an empty field: fill in patch_id, label, .* or delete the row"),
        ((5, 7.5), r"Patch \d+ of patches has a number that is not whole"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(qgis, change, sentence):
    from prospectivity.processing.layers.patches import read_patches
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
        read_patches(layer)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            ["label:string" if name == "label" else f"{name}:integer" for name in FIELDS],
            "The field label of patches holds string, not numbers",
        ),
        (
            [f"{name}:integer" for name in FIELDS[:-1]],
            "The layer patches has no field size: its fields are patch_id, label",
        ),
    ],
)
def test_a_layer_with_other_fields_is_refused_by_name(qgis, fields, sentence):
    from prospectivity.processing.layers.patches import read_patches
    from qgis.core import QgsVectorLayer

    with pytest.raises(InputError, match=sentence):
        read_patches(
            QgsVectorLayer(
                "Polygon?crs=EPSG:32637&" + "&".join(f"field={field}" for field in fields), "patches", "memory"
            )
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
        ({"DEPOSITS": [(0.0, 0.0)]}, "The only deposit does not lie inside grid.tif"),
    ],
)
def test_bad_input_ends_with_one_sentence_and_no_layer(run, deposit_layer, tmp_path, parameters, sentence):
    from qgis.core import QgsProcessingException

    places = parameters.pop("DEPOSITS", PLACES)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(deposit_layer(places), OUTPUT=str(tmp_path / "patches.gpkg"), **parameters)
    assert not (tmp_path / "patches.gpkg").exists()
