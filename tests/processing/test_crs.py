"""Coordinate reference systems of samples and deposits: what is reprojected, set aside, refused or told."""

import numpy as np
import pytest
from listeners import Run
from osgeo import gdal


def survey(n=60, longitude=15.1, latitude=54.1, km=8.0, seed=0):
    rng = np.random.default_rng(seed)
    across = km / 111.2 / np.cos(np.radians(latitude))
    east, north = rng.uniform(-0.5, 0.5, (2, n))
    return np.column_stack([longitude + across * east, latitude + km / 111.2 * north])


@pytest.fixture
def layer(qgis):
    """Make a layer of places, given in degrees and stored in any CRS, or given in that CRS."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsProject,
        QgsVectorLayer,
    )

    def make(places, crs="EPSG:4326", given="EPSG:4326", name="Stream"):
        own = crs if isinstance(crs, QgsCoordinateReferenceSystem) else QgsCoordinateReferenceSystem(crs)
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(given), own, QgsProject.instance())
        made = QgsVectorLayer("Point?field=Au_ppm:double", name, "memory")
        made.setCrs(own)
        features = []
        for i, place in enumerate(places):
            feature = QgsFeature(made.fields())
            feature.setAttributes([float(i % 17 + 1)])
            if place is not None:
                there = QgsPointXY(*(float(at) for at in place))
                feature.setGeometry(QgsGeometry.fromPointXY(there if given == crs else transform.transform(there)))
            features.append(feature)
        assert made.dataProvider().addFeatures(features)[0]
        made.updateExtents()
        return made

    return make


def interpolated(samples, tmp_path, **parameters):
    """Interpolate, and return the run, the CRS of the grid, its area in km² as it says, and on the ellipsoid."""
    from qgis.core import QgsDistanceArea, QgsGeometry, QgsProject, QgsRasterLayer

    output = str(tmp_path / "grid.tif")
    run = Run("prospectivity:interpolateidw", INPUT=samples, ELEMENTS=["Au_ppm"], OUTPUT=output, **parameters)
    assert run.well, run.errors
    grid = QgsRasterLayer(output, "grid")
    measure = QgsDistanceArea()
    measure.setSourceCrs(grid.crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    outline = QgsGeometry.fromRect(grid.extent()).densifyByCount(20)
    return run, grid.crs(), grid.extent().area() / 1e6, measure.measureArea(outline) / 1e6


@pytest.mark.parametrize(
    ("crs", "why"),
    [
        ("EPSG:3857", "of which one metre is 0.587 m on the ground"),
        ("EPSG:3395", "of which one metre is 0.588 m on the ground"),
        ("EPSG:4087", "of which one metre is 0.58"),
        ("EPSG:3995", "of which one metre is"),
        ("EPSG:6933", "of which one metre is"),
        ("EPSG:2263", "of which one unit is"),
        ("EPSG:4326", "(degrees)"),
    ],
)
def test_maps_whose_metre_is_none_on_the_ground_are_reprojected_and_areas_are_true(layer, tmp_path, crs, why):
    run, found, said, true = interpolated(layer(survey(), crs), tmp_path)
    assert found.authid() == "EPSG:32633"
    (warning,) = run.told(f"Stream lies in {crs}")
    assert why in warning
    assert warning.endswith("is reprojected to EPSG:32633, WGS 84 / UTM zone 33N.")
    assert said == pytest.approx(true, rel=0.01)
    assert 50 < true < 80


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:32634", "EPSG:3035", "EPSG:2180"])
def test_maps_whose_metre_is_true_to_1_percent_stay_as_they_are(layer, tmp_path, crs):
    run, found, said, true = interpolated(layer(survey(longitude=16.0), crs), tmp_path)
    assert (found.authid(), run.told("Stream lies in")) == (crs, [])
    assert said == pytest.approx(true, rel=0.01)


def test_a_zone_far_away_is_left_for_the_fitting_one(layer, tmp_path):
    run, found, said, true = interpolated(layer(survey(longitude=15.0, latitude=2.0), "EPSG:32636"), tmp_path)
    assert found.authid() == "EPSG:32633"
    assert run.told("Stream lies in EPSG:32636, of which one metre is 0.95")
    assert said == pytest.approx(true, rel=0.01)


@pytest.mark.parametrize(
    ("places", "code"),
    [
        (survey(longitude=180.0, latitude=-17.0), {"EPSG:32701", "EPSG:32760"}),
        (survey(longitude=25.0, latitude=83.0), {"EPSG:32635"}),
        (survey(longitude=-60.0, latitude=85.5), {"EPSG:5041"}),
        (survey(longitude=170.0, latitude=-82.0), {"EPSG:5042"}),
        (survey(longitude=150.0, latitude=-89.0, km=20.0), {""}),
        (survey(200, longitude=134.0, latitude=-25.0, km=3000.0), {""}),
    ],
)
def test_every_survey_gets_one_system_in_which_areas_are_true(layer, tmp_path, places, code):
    places[:, 0] = (places[:, 0] + 180) % 360 - 180
    _, found, said, true = interpolated(layer(places), tmp_path)
    assert found.authid() in code
    assert said == pytest.approx(true, rel=0.01)
    assert true < 2 * np.ptp(places[:, 1]) ** 2 * 111.2**2


def test_north_is_up_across_the_180th_meridian(layer, tmp_path):
    places = survey(200, longitude=180.0, latitude=-17.0)
    places[:, 0] = (places[:, 0] + 180) % 360 - 180
    samples = layer(places)
    provider = samples.dataProvider()
    provider.changeAttributeValues(
        {f.id(): {0: 100 * (f.geometry().asPoint().y() + 18)} for f in samples.getFeatures()}
    )
    interpolated(samples, tmp_path)
    values = gdal.Open(str(tmp_path / "grid.tif")).ReadAsArray()
    assert np.nanmean(values[:5]) > np.nanmean(values[-5:]) + 3


@pytest.mark.parametrize("extent", ["179.9,-179.8,-17.1,-16.9", "179.9,180.2,-17.1,-16.9", "-180.1,-179.8,-17.1,-16.9"])
def test_an_extent_across_the_180th_meridian_does_not_go_round_the_earth(qgis, extent):
    from prospectivity.processing.layers.points import grid_request
    from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("prospectivity:interpolateidw")
    given = {"EXTENT": f"{extent} [EPSG:4326]"}
    zone = QgsCoordinateReferenceSystem("EPSG:32701")
    west, south, east, north = grid_request(algorithm, given, QgsProcessingContext(), zone).extent
    # 0.3 degrees at 17 degrees of latitude are 32 km.
    assert east - west == pytest.approx(32_000, rel=0.02)
    assert north - south == pytest.approx(22_300, rel=0.02)
    assert west == pytest.approx(170_000, abs=12_000)


def test_a_target_whose_metre_is_none_on_the_ground_is_refused_by_its_error(layer, tmp_path):
    run = Run(
        "prospectivity:interpolateidw",
        INPUT=layer(survey()),
        ELEMENTS=["Au_ppm"],
        TARGET_CRS="EPSG:3857",
        OUTPUT=str(tmp_path / "g.tif"),
    )
    assert not run.well
    assert run.errors == [
        "One metre of TARGET_CRS EPSG:3857 is 0.587 m on the ground there, so that distances or areas are off by up to"
        " 66 %: choose one that fits, such as EPSG:32633."
    ]


# -- places far from all others ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("crs", "code"), [("EPSG:4326", "EPSG:32633"), ("EPSG:32633", "EPSG:32633")])
@pytest.mark.parametrize("wrong", [(0.0, 0.0), (-9999.0, -9999.0)])
def test_a_sample_at_0_0_or_far_away_chooses_neither_zone_nor_extent(layer, tmp_path, crs, code, wrong):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

    samples = layer(survey(), crs)
    feature = QgsFeature(samples.fields())
    feature.setAttributes([5.0])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*wrong)))
    samples.dataProvider().addFeatures([feature])
    samples.updateExtents()
    without = interpolated(layer(survey(), crs), tmp_path)
    with_it = interpolated(samples, tmp_path)
    assert with_it[1].authid() == code
    assert with_it[2] == without[2]
    (warning,) = with_it[0].told("1 sample of Stream")
    assert "set aside" in warning


def test_variograms_and_cleaned_samples_are_not_fed_by_it_either(layer, tmp_path):
    samples = layer([*survey(), (0.0, 0.0)])
    run = Run("prospectivity:fitvariogram", INPUT=samples, ELEMENTS=["Au_ppm"], OUTPUT=str(tmp_path / "v.json"))
    assert run.told("1 sample of Stream lies at 0, 0")


def test_a_deposit_at_0_0_is_set_aside_and_one_without_geometry_counted(layer, tmp_path):
    interpolated(layer(survey(200)), tmp_path)
    places = [*survey(12, seed=1, km=6.0), (0.0, 0.0), None]
    deposits = layer(places, name="Mines")
    run = Run(
        "prospectivity:selectelements",
        GRID=str(tmp_path / "grid.tif"),
        DEPOSITS=deposits,
        OUTPUT=str(tmp_path / "s.gpkg"),
    )
    assert run.well, run.errors
    assert run.told("1 feature of Mines has no geometry and was left out.")
    assert run.told("1 point of Mines lies at 0, 0, 6,1")


def test_a_deposit_inside_the_grid_stays_however_far_it_lies_from_the_others(layer, tmp_path):
    interpolated(layer(survey(200, km=60.0)), tmp_path)
    camp = [*survey(20, 15.0, 54.05, km=0.1, seed=1), (15.3, 54.3)]
    run = Run(
        "prospectivity:selectelements",
        GRID=str(tmp_path / "grid.tif"),
        DEPOSITS=layer(camp, name="Mines"),
        OUTPUT=str(tmp_path / "s.gpkg"),
    )
    assert run.told("1 point of Mines") == []


def test_layers_whose_places_do_not_fit_their_crs_are_refused(layer, tmp_path):
    exchanged = np.roll(survey(longitude=150.0, latitude=-30.0), 1, axis=1)
    run = Run(
        "prospectivity:interpolateidw",
        INPUT=layer(exchanged, given="EPSG:4326"),
        ELEMENTS=["Au_ppm"],
        OUTPUT=str(tmp_path / "g.tif"),
    )
    assert not run.well
    assert run.errors[0].startswith("60 of 60 samples of Stream do not fit their CRS EPSG:4326, the first at (-")
    assert run.errors[0].endswith("x and y seem to be exchanged.")


def test_places_outside_the_area_of_their_crs_are_told_and_so_is_what_would_fit(layer, tmp_path):
    rng = np.random.default_rng(2)
    places = np.column_stack([5_990_000 + 9000 * rng.random(60), 500_000 + 9000 * rng.random(60)])
    run = Run(
        "prospectivity:interpolateidw",
        INPUT=layer(places, "EPSG:32633", "EPSG:32633"),
        ELEMENTS=["Au_ppm"],
        OUTPUT=str(tmp_path / "g.tif"),
    )
    (warning,) = run.told("60 of 60 places of Stream lie outside the area in which EPSG:32633, WGS 84 / UTM zone 33N")
    assert "with x and y exchanged they would lie inside" in warning
    neighbours = layer(survey(longitude=18.6), "EPSG:32633")
    assert interpolated(neighbours, tmp_path)[0].told("60 of 60 places") == []


# -- datums and grids --------------------------------------------------------------------------------------------------


def test_a_change_of_datum_that_is_a_guess_is_told_with_its_size_where_that_is_known(layer, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    far_from_europe = survey(longitude=70.0, latitude=30.0)
    (warning,) = interpolated(layer(far_from_europe, "EPSG:4230", "EPSG:4230"), tmp_path)[0].told("Stream is brought")
    assert "from EPSG:4230 into EPSG:32642 without the shift between their datums" in warning
    assert "it would be about 1" in warning
    unknown = QgsCoordinateReferenceSystem.fromProj("+proj=longlat +ellps=krass +no_defs")
    (warning,) = interpolated(layer(survey(), unknown), tmp_path)[0].told("Stream is brought")
    assert "its size is not known" in warning
    assert interpolated(layer(survey(), "EPSG:4230"), tmp_path)[0].told("Stream is brought") == []


@pytest.mark.parametrize(
    ("algorithm", "grid", "output"),
    [
        ("selectelements", "GRID", "s.gpkg"),
        ("delineatetargets", "PROBABILITY", "t.gpkg"),
        ("fluxgradients", "INPUT", "f.tif"),
    ],
)
def test_a_grid_whose_metre_is_none_on_the_ground_is_refused_with_the_system_that_fits(
    layer, tmp_path, algorithm, grid, output
):
    interpolated(layer(survey(200)), tmp_path)
    gdal.Warp(str(tmp_path / "web.tif"), str(tmp_path / "grid.tif"), dstSRS="EPSG:3857")
    deposits = layer(survey(12, seed=1), name="Mines")
    given = {grid: str(tmp_path / "web.tif"), "OUTPUT": str(tmp_path / output)}
    run = Run(f"prospectivity:{algorithm}", **given, **({} if algorithm == "fluxgradients" else {"DEPOSITS": deposits}))
    assert not run.well
    assert run.errors[0].startswith("One metre of the grid web.tif (EPSG:3857) is 0.587 m on the ground there")
    assert "bring it into EPSG:32633 with 'Warp (reproject)' (gdal:warpreproject)." in run.errors[0]


# -- columns of coordinates --------------------------------------------------------------------------------------------

DEGREES = survey(20, 15.3, 54.1)
METRES = np.column_stack([520_000 + 9000 * np.random.default_rng(3).random(20), 5_994_000 + np.arange(20.0)])


def cleaned(tmp_path, columns, **parameters):
    """Clean a table with these columns of coordinates; returns the run and the first point."""
    table = tmp_path / "assays.csv"
    lines = [",".join([*columns, "Cu_ppm"])]
    lines += [",".join([*(str(values[i]) for values in columns.values()), str(5 + i)]) for i in range(20)]
    table.write_text("\n".join(lines), encoding="utf-8")
    output = tmp_path / "cleaned.gpkg"
    run = Run("prospectivity:cleanassays", INPUT=str(table), OUTPUT=str(output), **parameters)
    if not run.well:
        return run, None
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(str(output), "cleaned", "ogr")
    point = next(made.getFeatures()).geometry().asPoint()
    return run, (made.crs().authid(), round(point.x(), 5), round(point.y(), 5))


def first(places, crs):
    return (crs, round(places[0, 0], 5), round(places[0, 1], 5))


@pytest.mark.parametrize(
    ("crs", "places"), [("EPSG:32633", METRES), ("EPSG:4326", DEGREES), ("EPSG:4258", DEGREES), ("", DEGREES)]
)
def test_columns_of_degrees_and_of_metres_are_told_apart_by_the_crs(qgis, tmp_path, crs, places):
    columns = {"Lat": DEGREES[:, 1], "Long": DEGREES[:, 0], "Easting": METRES[:, 0], "Northing": METRES[:, 1]}
    run, found = cleaned(tmp_path, columns, SOURCE_CRS=crs)
    assert found == first(places, crs or "EPSG:4326")
    # Without a CRS the choice is a guess, which is a warning.
    assert len(run.told("Coordinates are taken from Long and Lat (degrees), not from Easting")) == (0 if crs else 1)


def test_of_two_grids_in_metres_that_which_lies_in_the_crs_is_taken(qgis, tmp_path):
    local = np.arange(20.0) + 1000.5
    columns = {"East": local, "North": local, "X_Site": METRES[:, 0], "Y_Site": METRES[:, 1]}
    _, found = cleaned(tmp_path, columns, SOURCE_CRS="EPSG:32633")
    assert found == first(METRES, "EPSG:32633")


def test_a_column_that_names_the_system_of_each_row_decides_too(qgis, tmp_path):
    columns = {"Lat": DEGREES[:, 1], "Long": DEGREES[:, 0], "Easting": METRES[:, 0], "Northing": METRES[:, 1]}
    assert cleaned(tmp_path, {**columns, "EPSG": [32633] * 20})[1] == first(METRES, "EPSG:32633")
    assert cleaned(tmp_path, {**columns, "EPSG": [4326] * 20})[1] == first(DEGREES, "EPSG:4326")
    run, found = cleaned(tmp_path, {"Lat": DEGREES[:, 1], "Long": DEGREES[:, 0], "Zone": ["33N"] * 20})
    assert found == first(DEGREES, "EPSG:4326")
    assert run.told("Zone names systems such as EPSG:32633, which do not count in degrees")


def test_degrees_in_a_system_of_metres_are_refused(qgis, layer, tmp_path):
    columns = {"Lat": DEGREES[:, 1], "Long": DEGREES[:, 0]}
    run, _ = cleaned(tmp_path, columns, SOURCE_CRS="EPSG:32633")
    assert run.errors == [
        "assays.csv gives places in Long and Lat, which are degrees, and SOURCE_CRS EPSG:32633 does not count in"
        " degrees: choose the system of the degrees, such as EPSG:4326, or name other columns with X_FIELD and"
        " Y_FIELD of 'Clean assays'."
    ]
    run, _ = cleaned(tmp_path, columns, SOURCE_CRS="EPSG:32633", X_FIELD="Long", Y_FIELD="Lat")
    assert run.errors[0].startswith("The places of assays.csv look like degrees, the first is (15.")
    run = Run(
        "prospectivity:interpolateidw",
        INPUT=layer(DEGREES, "EPSG:32633", "EPSG:32633"),
        ELEMENTS=["Au_ppm"],
        OUTPUT=str(tmp_path / "g.tif"),
    )
    assert run.errors[0].startswith("The places of Stream look like degrees, the first is (15.")
    assert run.errors[0].endswith(
        "but their CRS EPSG:32633 does not count in degrees: give the one that they are in, such as EPSG:4326."
    )


def test_a_table_whose_x_is_the_northing_is_told_how_to_name_its_columns(qgis, tmp_path):
    run, found = cleaned(tmp_path, {"X": METRES[:, 1], "Y": METRES[:, 0]}, SOURCE_CRS="EPSG:32633")
    (warning,) = run.told("20 of 20 places of assays.csv lie outside the area in which EPSG:32633")
    assert warning.endswith(
        "so that X seems to hold the northing. If that is so, give Y as X_FIELD and X as Y_FIELD of 'Clean assays'."
    )
    assert found == first(METRES[:, ::-1], "EPSG:32633")
    run, found = cleaned(
        tmp_path, {"X": METRES[:, 1], "Y": METRES[:, 0]}, SOURCE_CRS="EPSG:32633", X_FIELD="Y", Y_FIELD="X"
    )
    assert found == first(METRES, "EPSG:32633")
    assert run.told("20 of 20") == []
