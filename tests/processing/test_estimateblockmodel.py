"""`prospectivity:estimateblockmodel` in a running QGIS: points in space in, a folder of levels out."""

import numpy as np
import pytest
import small_runs
from listeners import Run
from prospectivity.models.rasters.raster import GridFile

ID = "prospectivity:estimateblockmodel"


@pytest.fixture
def holes(qgis):
    """Forty samples of two fields along four holes, richer eastwards."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer

    layer = QgsVectorLayer(
        "PointZ?crs=EPSG:32637&field=hole:string&field=Cu:double&field=text:string", "holes", "memory"
    )
    for hole in range(4):
        for step in range(10):
            feature = QgsFeature(layer.fields())
            x, y, z = 500_000.0 + 60 * hole, 2_700_000.0 + 40 * (hole % 2), -10.0 * step
            feature.setAttributes([f"H{hole}", 1.0 + hole + 0.1 * float(np.sin(step)), "a"])
            feature.setGeometry(QgsGeometry(QgsPoint(x, y, z)))
            layer.dataProvider().addFeature(feature)
    return layer


def run(holes, folder, **parameters):
    sizes = {"BLOCK_X": 20, "BLOCK_Y": 20, "BLOCK_Z": 10}
    inputs = {"INPUT": holes, "ELEMENTS": ["Cu"], "HOLE": "hole", **sizes, "OUTPUT": str(folder / "blocks")}
    return Run(ID, **{**inputs, **parameters})


def test_a_folder_of_levels_a_page_and_centres_are_written(holes, tmp_path):
    from qgis.core import QgsProcessingUtils

    result = run(holes, tmp_path, REPORT=str(tmp_path / "r.html"), BLOCKS="TEMPORARY_OUTPUT", RADIUS=150)
    assert result.well, result.errors
    assert sorted(file.name for file in (tmp_path / "blocks").glob("*.tif")) == ["Cu.tif", "Cu_variance.tif"]
    with GridFile(tmp_path / "blocks" / "Cu.tif") as grid:
        values, names = grid.read(), grid.names
        assert (grid.geometry.cell_width, grid.geometry.columns, grid.geometry.rows) == (20.0, 9, 2)
    assert [float(name) for name in names] == [-85 + 10 * level for level in range(9)]
    east = np.nanmean(values, axis=(0, 1))
    assert (np.diff(east) > -1e-5).all()
    assert east[-1] - east[0] > 0.9
    assert result.results["ESTIMATED"] == np.isfinite(values).sum()
    centres = QgsProcessingUtils.mapLayerFromString(result.results["BLOCKS"], result.context)
    assert centres.fields().names() == ["x", "y", "z", "Cu", "Cu_variance"]
    assert centres.featureCount() == result.results["ESTIMATED"]
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Kriged blocks are smoother than the ground" in page
    assert "Variogram: nugget" in page


def test_a_variogram_that_is_given_is_taken(holes, tmp_path):
    (tmp_path / "v.json").write_text(small_runs.VARIOGRAMS.replace("Cu_ppm", "Cu"), encoding="utf-8")
    result = run(holes, tmp_path, VARIOGRAMS=str(tmp_path / "v.json"), REPORT=str(tmp_path / "r.html"))
    assert result.well, result.errors
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "nugget 0.1; spherical 1, practical range 400 m across and 400 m down" in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"BLOCK_Z": 0}, "Along elevation the size of blocks is 0: give metres, more than 0"),
        ({"TOP": -200}, "The top of the blocks, -200, lies at or below their bottom"),
        ({"LEAST": 99}, "At least 99 samples were asked for, and at most 24"),
        ({"BLOCK_X": 1e-3, "BLOCK_Y": 1e-3}, "is the limit: take larger blocks"),
        ({"HOLE": "borehole"}, "has no field borehole"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_and_leaves_nothing(holes, tmp_path, change, said):
    result = run(holes, tmp_path, REPORT=str(tmp_path / "r.html"), **change)
    assert not result.well
    assert any(said in error for error in result.errors), result.errors
    assert list(tmp_path.iterdir()) == []


def test_points_without_elevations_and_equal_values_are_told(holes, tmp_path):
    from qgis.core import QgsVectorLayer

    flat = QgsVectorLayer("Point?crs=EPSG:32637&field=hole:string&field=Cu:double", "flat", "memory")
    result = run(flat, tmp_path)
    assert any("flat has no points with elevations" in error for error in result.errors)
    provider = holes.dataProvider()
    provider.changeAttributeValues({feature.id(): {1: 2.0} for feature in holes.getFeatures()})
    result = run(holes, tmp_path)
    said = "All 40 values of Cu are 2: there is nothing to krige"
    assert any(said in error for error in result.errors), result.errors
