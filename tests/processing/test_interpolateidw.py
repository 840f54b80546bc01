"""`prospectivity:interpolateidw` in a running QGIS: layers in, GeoTIFF out, one sentence on bad input."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from listeners import Run, at_fraction
from osgeo import gdal, osr

NONE = object()
interpolate = partial(Run, "prospectivity:interpolateidw")


def layer(rows, crs="EPSG:32637", fields="field=Au:double&field=Cu:double&field=Rock:string(20)", name="Samples"):
    """Memory layer of rows (x, y, Au, Cu, Rock); NONE for x makes a feature without geometry."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    result = QgsVectorLayer(f"Point?crs={crs}&{fields}", name, "memory")
    features = []
    for x, y, *attributes in rows:
        feature = QgsFeature(result.fields())
        feature.setAttributes(attributes)
        if x is not NONE:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    assert result.dataProvider().addFeatures(features)[0]
    result.updateExtents()
    return result


def rows(n=60, x=500_000.0, y=2_600_000.0, width=3000.0, height=2000.0, seed=0):
    """Samples of Au = easting + 10 northings from the corner, and of Cu, at random places."""
    rng = np.random.default_rng(seed)
    u, v = rng.random((2, n))
    copper = rng.lognormal(size=n)
    return [
        [x + width * a, y + height * b, width * a + 10 * height * b, c, "granite"]
        for a, b, c in zip(u.tolist(), v.tolist(), copper.tolist())
    ]


@pytest.fixture
def output(qgis, tmp_path):
    return tmp_path / "grid.tif"


def fails(output: Path, sentence: str, **parameters):
    parameters = {"ELEMENTS": ["Au"], "OUTPUT": str(output), **parameters}
    run = interpolate(**parameters)
    assert not run.well
    assert re.search(sentence, "\n".join(run.errors)), run.errors
    assert [path.name for path in output.parent.glob("*")] == []


def test_chosen_elements_become_named_bands_of_a_north_up_grid(output):
    run = interpolate(INPUT=layer(rows()), ELEMENTS=["Cu", "Au"], CELL_SIZE=50, OUTPUT=str(output))
    assert run.well, run.errors
    assert run.results["OUTPUT"] == str(output)
    raster = gdal.Open(str(output))
    assert [raster.GetRasterBand(i).GetDescription() for i in (1, 2)] == ["Cu", "Au"]
    gold = raster.GetRasterBand(2).ReadAsArray()
    west, north = raster.GetGeoTransform()[0], raster.GetGeoTransform()[3]
    assert raster.GetGeoTransform()[1:3] + raster.GetGeoTransform()[4:] == (50.0, 0.0, 0.0, -50.0)
    # Au rises ten times as fast to the north as to the east.
    assert gold[:5].mean() > 17_000 > 7_000 > gold[-5:].mean()
    assert 500 < gold[:, -5:].mean() - gold[:, :5].mean() < 5000
    assert re.search(
        rf"Grid: {raster.RasterXSize} × {raster.RasterYSize} cells of 50 × 50 m from \({west:.1f}, .*, {north:.1f}\)",
        run.log,
    )


def test_the_pixels_lie_where_qgis_reads_them(output):
    from qgis.core import QgsPointXY, QgsRasterLayer

    samples = rows(12)
    extent = "500000,503000,2600000,2602000 [EPSG:32637]"
    run = interpolate(
        INPUT=layer(samples), ELEMENTS=["Cu"], NEIGHBOURS=1, EXTENT=extent, COLUMNS=300, ROWS=200, OUTPUT=str(output)
    )
    assert run.well, run.errors
    grid = QgsRasterLayer(str(output), "grid")
    assert grid.extent().toString(0) == "500000,2600000 : 503000,2602000"
    for x, y, _, copper, _ in samples:
        value, found = grid.dataProvider().sample(QgsPointXY(x, y), 1)
        assert found
        assert value == pytest.approx(copper, rel=1e-6)


@pytest.mark.parametrize(("latitude", "code", "name"), [(24.0, 32637, "37N"), (-24.0, 32737, "37S")])
def test_samples_in_degrees_are_brought_into_their_utm_zone_and_told_so(output, latitude, code, name):
    run = interpolate(
        INPUT=layer(rows(60, 40.0, latitude, 0.03, 0.02), "EPSG:4326"), ELEMENTS=["Cu"], OUTPUT=str(output)
    )
    assert run.well, run.errors
    assert re.search(
        rf"Samples lies in EPSG:4326 \(degrees\) and is reprojected to EPSG:{code}, WGS 84 / UTM zone {name}\.", run.log
    )
    raster = gdal.Open(str(output))
    reference = osr.SpatialReference()
    reference.ImportFromWkt(raster.GetProjection())
    assert reference.GetAuthorityCode(None) == str(code)
    # 0.03 degrees of longitude at 24 degrees of latitude are about 3 km.
    assert 2500 < raster.RasterXSize * raster.GetGeoTransform()[1] < 3300


def test_the_grid_lies_in_the_crs_that_is_asked_for(output):
    run = interpolate(INPUT=layer(rows()), ELEMENTS=["Cu"], TARGET_CRS="EPSG:32636", OUTPUT=str(output))
    assert run.well, run.errors
    reference = osr.SpatialReference()
    reference.ImportFromWkt(gdal.Open(str(output)).GetProjection())
    assert reference.GetAuthorityCode(None) == "32636"


def test_nulls_duplicates_and_features_without_geometry_are_left_out_and_counted(output):
    samples = rows()
    samples[0][2] = samples[1][2] = None
    samples[2][3] = float("nan")
    samples += [[*samples[9][:2], *samples[9][2:]], [NONE, NONE, 5.0, 5.0, ""]]
    run = interpolate(INPUT=layer(samples), ELEMENTS=["Au", "Cu"], CELL_SIZE=100, OUTPUT=str(output))
    assert run.well, run.errors
    assert "1 feature of Samples has no geometry and was left out." in run.log
    assert "1 of 61 samples lie at the place of another one and were averaged with it." in run.log
    assert (
        "2 of 2 elements (Au, Cu) have no value at 1 (Cu) to 2 (Au) of 60 places, which were left out element by"
        " element." in run.warnings
    )
    assert np.isfinite(gdal.Open(str(output)).ReadAsArray()).all()


def test_a_field_that_does_not_look_like_an_assay_is_named_in_the_log_and_taken(output):
    samples = layer(rows())
    assert samples.dataProvider().renameAttributes({0: "Depth"})
    samples.updateFields()
    run = interpolate(INPUT=samples, ELEMENTS=["Depth", "Cu"], CELL_SIZE=100, OUTPUT=str(output))
    assert run.well, run.errors
    assert (
        "Taken as elements although their names are not those of assays: Depth. Leave out fields that hold something"
        " else, such as a depth or the number of a sample." in run.log
    )
    assert gdal.Open(str(output)).RasterCount == 2
    assert (
        "not those of assays"
        not in interpolate(INPUT=layer(rows()), ELEMENTS=["Au", "Cu"], CELL_SIZE=100, OUTPUT=str(output)).log
    )


def test_all_recognised_assays_are_taken_where_none_is_chosen_and_the_log_names_them(output):
    fields = "field=fid:integer&field=Au_ppb:double&field=weight:double&field=Cu_ppm:double&field=Zn_ppm:string"
    samples = layer([[x, y, i, a, 1.5, c, "<1"] for i, (x, y, a, c, _) in enumerate(rows())], fields=fields)
    run = interpolate(INPUT=samples, CELL_SIZE=100, OUTPUT=str(output))
    assert run.well, run.errors
    assert "Elements: all 2 fields that are recognised as assays: Au_ppb, Cu_ppm." in run.log
    assert "1 field of assays hold text and was left out: Zn_ppm. Clean them first" in "\n".join(run.warnings)
    raster = gdal.Open(str(output))
    assert [raster.GetRasterBand(i + 1).GetDescription() for i in range(raster.RasterCount)] == ["Au_ppb", "Cu_ppm"]


def test_nothing_recognised_and_nothing_chosen_is_one_sentence(output):
    samples = layer([[x, y, a, c] for x, y, a, c, _ in rows()], fields="field=height:double&field=slope:double")
    sentence = "No numeric field of Samples is recognised as an assay; its fields are height, slope. Choose those"
    fails(output, sentence, INPUT=samples, ELEMENTS=[])


def test_fields_that_certainly_are_no_assays_are_refused_unless_forced(output):
    fields = "field=number:integer&field=Au:double&field=Easting:double&field=Northing:double"
    samples = layer([[x, y, i, a, x, y] for i, (x, y, a, _, _) in enumerate(rows())], fields=fields)
    chosen = {"INPUT": samples, "ELEMENTS": ["number", "Easting", "Au"]}
    sentence = (
        r"^number \(row number\), Easting \(coordinate\) of Samples are no assays: choose fields of contents, or switch"
        " ANY_FIELD on"
    )
    fails(output, sentence, **chosen)
    run = interpolate(**chosen, ANY_FIELD=True, CELL_SIZE=100, OUTPUT=str(output))
    assert run.well, run.errors
    assert gdal.Open(str(output)).RasterCount == 3


def test_maximum_distance_leaves_far_cells_without_data(output):
    run = interpolate(INPUT=layer(rows()), ELEMENTS=["Cu"], MAX_DISTANCE=100, CELL_SIZE=50, OUTPUT=str(output))
    assert run.well, run.errors
    values = gdal.Open(str(output)).ReadAsArray()
    assert 0.1 < np.isnan(values).mean() < 0.95


# The samples of `rows` cover the western half of this grid only.
TWICE_AS_WIDE = {"EXTENT": "500000,506000,2600000,2602000 [EPSG:32637]", "CELL_SIZE": 50}


def empty_of(output, **given):
    run = interpolate(INPUT=layer(rows(200)), ELEMENTS=["Cu"], OUTPUT=str(output), **TWICE_AS_WIDE, **given)
    assert run.well, run.errors
    return np.isnan(gdal.Open(str(output)).ReadAsArray()), run.log


def test_ground_beyond_the_reach_of_samples_stays_empty_and_is_told(output):
    empty, log = empty_of(output)
    assert not empty[:, :58].any()
    assert empty[:, 80:].all()
    assert re.search(
        rf"^{100 * empty.mean():.0f} % of the grid lie more than \d+ m from every sample and stay", log, re.M
    )


def test_a_reach_of_0_fills_the_grid_and_a_given_one_limits_it(output):
    empty, log = empty_of(output, REACH=0)
    assert not empty.any()
    assert "the values there are made by the method" in log
    assert 0.05 < empty_of(output, REACH=1500)[0].mean() < 0.3


def test_a_maximum_distance_takes_the_place_of_the_reach_unless_both_are_given(output):
    assert not empty_of(output, MAX_DISTANCE=4000)[0].any()
    both = empty_of(output, MAX_DISTANCE=4000, REACH=1500)[0]
    np.testing.assert_array_equal(both, empty_of(output, REACH=1500)[0])


def test_an_element_that_is_no_evidence_is_mapped_with_a_warning_and_left_out_where_a_limit_is_given(output):
    samples = rows(400)
    for at, row in enumerate(samples):
        row[2] = row[2] if at < 15 else 0.5
    said = "1 of 2 elements is no evidence, for fewer than {} of 400 samples ({} %) hold another value than the"
    for given, bands, least in (
        ({}, ["Au", "Cu"], 20),
        ({"MINIMUM_SHARE": 10}, ["Cu"], 40),
        ({"MINIMUM_SHARE": 0}, ["Au", "Cu"], 0),
    ):
        run = interpolate(INPUT=layer(samples), ELEMENTS=["Au", "Cu"], CELL_SIZE=100, OUTPUT=str(output), **given)
        assert run.well, run.errors
        raster = gdal.Open(str(output))
        assert [raster.GetRasterBand(i + 1).GetDescription() for i in range(raster.RasterCount)] == bands
        told = [text for text in run.warnings if "no evidence" in text]
        assert len(told) == (least > 0)
        assert all(text.startswith(said.format(least, least // 4)) for text in told)
        assert all("Au 15 of 400 other than 0.5." in text for text in told)


def test_bad_samples_end_with_one_sentence_and_no_file(output):
    fails(output, "The layer Samples has no points: check the layer, its filter and its selection", INPUT=layer([]))
    fails(
        output,
        "No feature of Samples has a geometry: give the points their places first",
        INPUT=layer([[NONE, NONE, 1.0, 1.0, ""]] * 20),
    )
    fails(
        output,
        "Au has values at 5 places and interpolation takes 12 neighbours: leave it out, add samples",
        INPUT=layer(rows(5)),
    )
    fails(
        output,
        r"The field Rock of Samples holds .*, not numbers: clean it first with 'Clean assays'",
        INPUT=layer(rows()),
        ELEMENTS=["Rock"],
    )
    fails(
        output, "The layer Samples has no field Zn: its fields are Au, Cu, Rock", INPUT=layer(rows()), ELEMENTS=["Zn"]
    )
    same = [[x, y, 7.5, cu, rock] for x, y, _, cu, rock in rows()]
    fails(
        output,
        r"Au has the same value \(7\.5\) at all 60 places: leave it out, it holds no information",
        INPUT=layer(same),
    )
    fails(output, "has no coordinate reference system: assign one", INPUT=layer(rows(), ""))


def test_impossible_grids_end_with_one_sentence_and_no_file(output):
    samples = layer(rows())
    fails(output, r"TARGET_CRS EPSG:4326 is not projected in metres", INPUT=samples, TARGET_CRS="EPSG:4326")
    fails(
        output, "Both a cell size and a number of columns or rows were given", INPUT=samples, CELL_SIZE=10, COLUMNS=10
    )
    fails(
        output,
        r"^The grid would have 42,020 x 27,617 cells, 1\.2 billion, and 1 billion are the most: check cell"
        " size and extent; a quarter of the spacing of the samples is about 50 m, and finer cells add size, not",
        INPUT=samples,
        CELL_SIZE=0.071,
    )
    line = [[x, 2_600_000.0, au, cu, rock] for x, _, au, cu, rock in rows()]
    fails(output, "All samples lie on one line or point: give an extent and a cell size", INPUT=layer(line))


def test_a_folder_that_is_missing_or_cannot_be_written_to_is_named(output):
    samples = layer(rows())
    fails(
        output,
        r"The folder .*nowhere does not exist: create it or choose another",
        INPUT=samples,
        OUTPUT=str(output.parent / "nowhere" / "grid.tif"),
    )
    fails(output, r"The folder /sys cannot be written to .*: choose another", INPUT=samples, OUTPUT="/sys/grid.tif")
    fails(output, r"grid\.png is written as \.tif", INPUT=samples, OUTPUT=str(output.with_suffix(".png")))


def test_cancel_at_half_leaves_no_file_and_says_so(output):
    fails(
        output,
        r"Cancelled during .*\. No output was written\.",
        INPUT=layer(rows(500)),
        COLUMNS=1200,
        ROWS=1200,
        stop=at_fraction(0.5),
    )


def test_codes_for_missing_values_are_left_out_with_a_warning_and_give_the_map_of_nulls(output):
    coded, empty = rows(), rows()
    for at in (3, 4, 40):
        coded[at][2], empty[at][2] = -9999.0, None
    run = interpolate(INPUT=layer(coded), ELEMENTS=["Au"], CELL_SIZE=100, OUTPUT=str(output))
    assert run.well, run.errors
    assert (
        "Au: -9999 in 3 of 60 samples (features 4-5, 41) stand for a missing value and were left out." in run.warnings
    )
    grid = gdal.Open(str(output)).ReadAsArray()
    again = interpolate(INPUT=layer(empty), ELEMENTS=["Au"], CELL_SIZE=100, OUTPUT=str(output))
    assert again.well, again.errors
    assert np.array_equal(gdal.Open(str(output)).ReadAsArray(), grid, equal_nan=True)


def test_negative_contents_stop_the_run_unless_they_are_meant(output):
    samples = rows()
    samples[5][3] = -0.5
    fails(
        output,
        r"Samples holds contents below zero, which no content is: Cu -0\.5 in 1 of 60 samples \(feature 6\)\..*"
        r"prospectivity:cleanassays.*set NEGATIVE\.",
        INPUT=layer(samples),
        ELEMENTS=["Au", "Cu"],
    )
    run = interpolate(INPUT=layer(samples), ELEMENTS=["Cu"], NEGATIVE=True, CELL_SIZE=100, OUTPUT=str(output))
    assert run.well, run.errors


def test_fields_of_any_name_come_from_cleaning_to_interpolation(qgis, tmp_path):
    import processing

    samples = layer(rows(), fields="field=Au:string&field=Cu:double&field=Rock:string(20)")
    # Names that the URI of a memory layer cannot hold.
    samples.dataProvider().renameAttributes({0: "Au; ppb", 1: "Cu (ppm), total"})
    samples.updateFields()
    cleaned = processing.run(
        "prospectivity:cleanassays",
        {"INPUT": samples, "ELEMENTS": ["Au; ppb", "Cu (ppm), total"], "OUTPUT": str(tmp_path / "cleaned.gpkg")},
    )
    assert cleaned["FIELDS"] == '"Au; ppb";Cu (ppm), total'
    run = interpolate(
        INPUT=cleaned["OUTPUT"], ELEMENTS=cleaned["FIELDS"], COLUMNS=20, ROWS=20, OUTPUT=str(tmp_path / "grid.tif")
    )
    assert run.well, run.errors
    raster = gdal.Open(str(tmp_path / "grid.tif"))
    assert [raster.GetRasterBand(i).GetDescription() for i in (1, 2)] == ["Au; ppb", "Cu (ppm), total"]
