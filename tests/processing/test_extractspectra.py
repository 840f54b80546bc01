"""`prospectivity:extractspectra` in a running QGIS: cells of polygons and points come out with their spectra."""

import numpy as np
import pytest
from listeners import Run
from osgeo import gdal, osr

CENTRES = np.array([450.0, 650.5, 900.0, 2200.0])
SHARES = np.random.default_rng(5).uniform(0.05, 0.6, (4, 6, 5))
EAST, NORTH, CELL = 500_000.0, 4_000_000.0, 10.0


def write_cube(path, shares=SHARES, placed=True, said=True):
    """A GeoTIFF of 6 rows and 5 columns in UTM with these reflectances times 10,000."""
    bands, rows, columns = shares.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, gdal.GDT_Int16)
    if placed:
        dataset.SetGeoTransform((EAST, CELL, 0, NORTH, 0, -CELL))
        system = osr.SpatialReference()
        system.ImportFromEPSG(32637)
        dataset.SetProjection(system.ExportToWkt())
    for i in range(bands):
        band = dataset.GetRasterBand(i + 1)
        band.WriteArray(np.round(shares[i] * 10_000))
        if said:
            band.SetMetadataItem("wavelength", str(CENTRES[i]))
            band.SetMetadataItem("wavelength_units", "Nanometers")
    dataset = None
    return str(path)


def layer_of(geometries, crs="EPSG:32637", classes=None):
    """Memory layer of geometries as WKT in UTM, stored in any CRS, with a field `rock`."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )

    kind = geometries[0].split("(")[0].strip()
    layer = QgsVectorLayer(f"{kind}?{f'crs={crs}&' if crs else ''}field=rock:string", "regions", "memory")
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    utm = QgsCoordinateReferenceSystem("EPSG:32637")
    transform = QgsCoordinateTransform(utm, layer.crs(), QgsProject.instance()) if crs else QgsCoordinateTransform()
    features = []
    for wkt, rock in zip(geometries, classes or [None] * len(geometries)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([rock])
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.transform(transform)
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def box(left, top, right, bottom):
    """Polygon around columns and rows of the cube."""
    west, east, north, south = EAST + left * CELL, EAST + right * CELL, NORTH - top * CELL, NORTH - bottom * CELL
    return f"Polygon (({west} {north}, {east} {north}, {east} {south}, {west} {south}, {west} {north}))"


def at(column, row):
    """Point in a cell of the cube, beside its centre."""
    return f"Point ({EAST + (column + 0.3) * CELL} {NORTH - (row + 0.8) * CELL})"


class Extraction(Run):
    """One run, and the `fields` and `rows` of its table."""

    def __init__(self, **parameters):
        from qgis.core import QgsProcessingUtils

        super().__init__("prospectivity:extractspectra", **{"OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        if self.well:
            self.table = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            self.fields = self.table.fields().names()
            self.rows = [feature.attributes() for feature in self.table.getFeatures()]


def test_cells_whose_centre_lies_in_a_polygon_come_with_region_class_place_and_reflectance(qgis, tmp_path):
    regions = layer_of([box(1, 0, 3.2, 2), box(4.4, 4.4, 5, 6)], classes=["gossan", "schist"])
    run = Extraction(IMAGE=write_cube(tmp_path / "cube.tif"), REGIONS=regions, CLASS="rock")
    assert run.well, run.errors
    assert run.fields == ["region", "class", "x", "y", "450", "650.5", "900", "2200"]
    expected = [(r, c) for r in (0, 1) for c in (1, 2)] + [(4, 4), (5, 4)]
    assert [row[0] for row in run.rows] == [1, 1, 1, 1, 2, 2]
    assert [row[1] for row in run.rows] == ["gossan"] * 4 + ["schist"] * 2
    assert [tuple(row[2:4]) for row in run.rows] == [
        (EAST + (column + 0.5) * CELL, NORTH - (row + 0.5) * CELL) for row, column in expected
    ]
    for row, (line, column) in zip(run.rows, expected):
        assert row[4:] == pytest.approx(SHARES[:, line, column], abs=5.1e-5)
    assert "divided by 10,000" in run.log
    assert run.table.crs().authid() == "EPSG:32637"


def test_points_give_the_cells_that_hold_them_from_any_crs(qgis, tmp_path):
    cube = write_cube(tmp_path / "cube.tif")
    run = Extraction(IMAGE=cube, REGIONS=layer_of([at(0, 0), at(3, 5), at(9, 9)], "EPSG:4326"))
    assert run.well, run.errors
    assert [row[0] for row in run.rows] == [1, 2]
    np.testing.assert_allclose([row[4:] for row in run.rows], SHARES[:, [0, 5], [0, 3]].T, atol=5.1e-5)
    assert "1 region beside cube.tif left out: 3." in run.log


def test_a_polygon_smaller_than_a_cell_gives_the_cell_that_it_touches(qgis, tmp_path):
    run = Extraction(IMAGE=write_cube(tmp_path / "cube.tif"), REGIONS=layer_of([box(2.1, 3.1, 2.3, 3.3)]))
    assert run.well, run.errors
    np.testing.assert_allclose([row[4:] for row in run.rows], [SHARES[:, 3, 2]], atol=5.1e-5)
    assert "1 region without the centre of a cell got the cells" in run.log


def test_an_image_without_georeference_is_asked_in_columns_and_rows(qgis, tmp_path):
    cube = write_cube(tmp_path / "cube.tif", placed=False)
    run = Extraction(IMAGE=cube, REGIONS=layer_of(["Point (2.5 -3.5)", "Point (4.1 -0.2)"], crs=""))
    assert run.well, run.errors
    np.testing.assert_allclose([row[4:] for row in run.rows], SHARES[:, [3, 0], [2, 4]].T, atol=5.1e-5)


def test_cells_without_data_are_left_out_and_counted(qgis, tmp_path):
    shares = SHARES.copy()
    shares[:, 0, 1] = 0
    run = Extraction(IMAGE=write_cube(tmp_path / "cube.tif", shares), REGIONS=layer_of([box(0, 0, 3, 1)]))
    assert len(run.rows) == 2
    assert "1 cell without data left out." in run.log


def test_the_table_is_read_by_the_next_algorithm(qgis, tmp_path):
    cube = write_cube(tmp_path / "cube.tif")
    run = Extraction(IMAGE=cube, REGIONS=layer_of([box(0, 0, 3, 2)]), OUTPUT=str(tmp_path / "spectra.gpkg"))
    assert run.well, run.errors
    after = Run(
        "prospectivity:preprocessspectra",
        SPECTRA=str(tmp_path / "spectra.gpkg"),
        STEPS="snv",
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert after.well, after.errors


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"REGIONS": [at(50, 50)]}, "No region lies on cube.tif"),
        ({"CLASS": "stone"}, "regions has no field stone: its fields are rock"),
        ({"said": False}, "cube.tif says no wavelengths, neither in its header"),
        ({"crs": ""}, "The layer regions has no coordinate reference system"),
    ],
)
def test_what_cannot_be_extracted_is_refused_in_one_sentence_and_leaves_no_file(qgis, tmp_path, change, sentence):
    cube = write_cube(tmp_path / "cube.tif", said=change.get("said", True))
    regions = layer_of(change.get("REGIONS", [at(1, 1)]), change.get("crs", "EPSG:32637"))
    run = Extraction(IMAGE=cube, REGIONS=regions, CLASS=change.get("CLASS"), OUTPUT=str(tmp_path / "spectra.csv"))
    assert not run.well
    assert sentence in "\n".join(run.errors)
    assert [file.name for file in tmp_path.iterdir()] == ["cube.tif"]
