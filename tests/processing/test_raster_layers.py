"""Rasters are read as QGIS shows them: no-data values, CRS and alpha band that are set on the layer count."""

import math

import numpy as np
import pytest
from listeners import Listener, listening_feedback
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter

GEOMETRY = GridGeometry(500_000.0, 6_000_000.0, 100.0, 100.0, 20, 20, "EPSG:25833")


@pytest.fixture
def path(tmp_path):
    """Two bands of contents from 1 to 400 and 2 to 800."""
    values = np.arange(1, 401, dtype=np.float32).reshape(20, 20)
    with GridWriter(tmp_path / "grid.tif", GEOMETRY, ["Au", "Cu"]) as writer:
        writer.write(np.stack([values, 2 * values]))
    return str(tmp_path / "grid.tif")


@pytest.fixture
def layer(qgis, path):
    from qgis.core import QgsRasterLayer

    made = QgsRasterLayer(path, "Evidence")
    assert made.isValid()
    return made


def read(layer):
    from prospectivity.processing.layers.rasters import raster_source

    listener = Listener()
    with GridFile(raster_source(layer, Progress(listener))) as grid:
        return grid, grid.read(), listener.warnings


def test_a_layer_as_it_was_opened_says_no_more_than_its_file(layer, path):
    grid, values, warnings = read(layer)
    np.testing.assert_array_equal(values, GridFile(path).read())
    assert "25833" in grid.geometry.crs
    assert warnings == []


@pytest.mark.parametrize(
    ("low", "high", "bounds", "empty"),
    [
        (5, 5, "IncludeMinAndMax", [5]),
        (5, 8, "IncludeMinAndMax", [5, 6, 7, 8]),
        (5, 8, "IncludeMin", [5, 6, 7]),
        (5, 8, "IncludeMax", [6, 7, 8]),
        (5, 8, "Exclusive", [6, 7]),
        (math.nan, 3, "IncludeMinAndMax", [1, 2, 3]),
        (398, math.nan, "IncludeMinAndMax", [398, 399, 400]),
    ],
)
def test_no_data_ranges_of_the_layer_are_empty_in_their_band(layer, path, low, high, bounds, empty):
    from qgis.core import QgsRasterRange

    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(low, high, getattr(QgsRasterRange, bounds))])
    whole, (_, (au, cu), _) = GridFile(path).read(), read(layer)
    np.testing.assert_array_equal(au, np.where(np.isin(whole[0], empty), np.nan, whole[0]))
    np.testing.assert_array_equal(cu, whole[1])
    shown = layer.dataProvider().block(1, layer.extent(), 20, 20)
    np.testing.assert_array_equal(
        np.isnan(au), [[shown.isNoData(row, column) for column in range(20)] for row in range(20)]
    )


def test_the_no_data_value_of_the_file_may_be_switched_off_on_the_layer(qgis, path, tmp_path):
    from qgis.core import QgsRasterLayer

    import processing

    declared = processing.run("gdal:translate", {"INPUT": path, "NODATA": 7, "OUTPUT": str(tmp_path / "declared.tif")})[
        "OUTPUT"
    ]
    layer = QgsRasterLayer(declared, "Evidence")
    assert np.isnan(read(layer)[1][0, 0, 6])
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    assert read(layer)[1][0, 0, 6] == 7


def test_a_crs_that_is_set_on_the_layer_counts_and_is_said(layer):
    from qgis.core import QgsCoordinateReferenceSystem

    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:23033"))
    grid, _, warnings = read(layer)
    assert "23033" in grid.geometry.crs
    assert warnings == [
        "Evidence lies in EPSG:23033, ED50 / UTM zone 33N, as set on the layer in QGIS; not EPSG:25833, ETRS89 / UTM"
        " zone 33N, which its file says."
    ]


def test_the_alpha_band_that_the_layer_is_drawn_with_is_no_evidence(layer):
    layer.renderer().setAlphaBand(2)
    grid, values, _ = read(layer)
    assert grid.names == ["Au"]
    assert values.shape == (1, 20, 20)


def test_options_behind_the_name_of_the_file_go_to_the_driver(qgis, path):
    from prospectivity.processing.layers.destinations import places_of_layer
    from prospectivity.processing.layers.rasters import raster_source
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(f"{path}|option:NUM_THREADS=2", "Evidence")
    source = raster_source(layer, Progress())
    assert (source.file, source.open_options, source.name) == (path, ("NUM_THREADS=2",), "grid.tif")
    assert [str(place.file) for place in places_of_layer(layer)] == [path]


def test_a_layer_that_is_no_file_is_refused(qgis):
    from prospectivity.processing.layers.rasters import raster_source
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1/%7Bz%7D/%7Bx%7D/%7By%7D.png", "Tiles", "wms")
    with pytest.raises(InputError, match=r"^Tiles is served by 'wms': export it to a GeoTIFF first\.$"):
        raster_source(layer, Progress())


def test_an_algorithm_reads_the_layer_and_not_only_its_file(layer, deposit_layer):
    from qgis.core import QgsRasterRange

    import processing

    for band in (1, 2):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(1, 100 * band)])
    feedback = listening_feedback()
    result = processing.run(
        "prospectivity:fluxgradients", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback
    )
    with GridFile(result["OUTPUT"]) as grid:
        values = grid.read()
    assert np.isnan(values[0, :5]).all()
    assert np.isfinite(values[0, 5:]).all()
    assert feedback.warnings == [
        "100 cells (25.0 % of the grid) of all 2 bands in grid.tif count as empty because the layer in QGIS says"
        " so (Transparency, no-data values)."
    ]
