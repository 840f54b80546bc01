"""Files are written whole or not at all, and rasters come back as they were written."""

from __future__ import annotations

import errno
import functools
import hashlib
import http.server
import os
import subprocess
import threading
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import numpy as np
import pytest
from listeners import Listener, at_fraction
from osgeo import gdal, osr
from prospectivity.models.core.errors import GridError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters import files
from prospectivity.models.rasters import raster as io
from prospectivity.models.rasters.backend import Category
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.source import gdal_name

GEOMETRY = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 7, 5, "EPSG:32637")
VALUES = np.arange(70, dtype=np.float32).reshape(2, 5, 7)


def written(path: Path, values=VALUES, names=("Au", "Cu"), geometry=GEOMETRY) -> Path:
    with io.GridWriter(path, geometry, names) as writer:
        writer.write(values)
    return path


def made_by_gdal(
    path: Path, values, kind, transform=(500_000, 100, 0, 2_600_000, 0, -100), crs="EPSG:32637", nodata=None
) -> Path:
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
    if transform is not None:
        dataset.SetGeoTransform(transform)
    if crs:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        dataset.SetProjection(reference.ExportToWkt())
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    return path


@pytest.fixture
def gdal_raises():
    """GDAL's Python exceptions switched on, as another plugin may do (and as GDAL 4 does)."""
    gdal.UseExceptions()
    yield
    gdal.DontUseExceptions()


# -- writing and reading -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bands", [None, [2, 0]])
def test_strips_are_the_whole_grid_in_pieces_that_do_not_grow_with_it(tmp_path, monkeypatch, bands):
    monkeypatch.setattr(io, "_VALUES_PER_STRIP", 3 * 200 * 70)
    geometry = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 200, 530, "EPSG:32637")
    values = np.random.default_rng(0).random((3, 530, 200), dtype=np.float32)
    with io.GridFile(written(tmp_path / "grid.tif", values, ("Au", "Cu", "Zn"), geometry)) as grid:
        strips = list(grid.strips(bands))
    heights = [strip.shape[1] for _, strip in strips]
    assert [first for first, _ in strips] == np.cumsum([0, *heights[:-1]]).tolist()
    assert max(heights) == 64
    np.testing.assert_array_equal(
        np.concatenate([strip for _, strip in strips], axis=1), values if bands is None else values[bands]
    )


def test_strips_tell_how_far_they_are_and_hear_cancel(tmp_path):
    listener = Listener(stop=at_fraction(0.25))
    geometry = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 4, 1024, "EPSG:32637")
    with (
        io.GridFile(written(tmp_path / "grid.tif", np.ones((1, 1024, 4), dtype=np.float32), ("Au",), geometry)) as grid,
        pytest.raises(Cancelled),
    ):
        list(grid.strips(progress=Progress(listener)))
    assert listener.fractions == [0.0, 0.25]


def test_a_grid_comes_back_with_its_values_names_cells_and_crs(tmp_path):
    values = VALUES.copy()
    values[0, 2, 3] = np.nan
    with io.GridFile(written(tmp_path / "grid.tif", values)) as grid:
        assert grid.names == ["Au", "Cu"]
        assert grid.geometry.aligned_with(GEOMETRY)
        assert "32637" in grid.geometry.crs
        np.testing.assert_array_equal(grid.read(), values)


def test_the_file_is_what_the_interface_promises(tmp_path):
    geometry = GridGeometry(0, 0, 10, 10, 300, 300, "EPSG:32637")
    dataset = gdal.Open(str(written(tmp_path / "grid.tif", np.zeros((2, 300, 300), np.float32), geometry=geometry)))
    band = dataset.GetRasterBand(2)
    assert (band.DataType, band.GetDescription(), band.GetBlockSize()) == (gdal.GDT_Float32, "Cu", [256, 256])
    assert np.isnan(band.GetNoDataValue())
    structure = dataset.GetMetadata("IMAGE_STRUCTURE")
    assert (structure["COMPRESSION"], structure["INTERLEAVE"], structure["PREDICTOR"]) == ("DEFLATE", "BAND", "3")


def test_row_0_is_the_northernmost_for_every_reader(tmp_path):
    dataset = gdal.Open(str(written(tmp_path / "grid.tif")))
    x_min, width, _, y_max, _, height = dataset.GetGeoTransform()
    assert (x_min, y_max, width, height) == (500_000, 2_600_000, 100, -100)
    with io.GridFile(tmp_path / "grid.tif") as grid:
        north_west, south_east = grid.sample(np.array([500_050.0, 500_650.0]), np.array([2_599_950.0, 2_599_550.0]))
    assert list(north_west) == [0, 35]
    assert list(south_east) == [34, 69]


def test_blocks_written_in_any_order_make_the_same_grid(tmp_path):
    with io.GridWriter(tmp_path / "grid.tif", GEOMETRY, ("Au", "Cu")) as writer:
        for col_off, row_off, columns, rows in ((4, 3, 3, 2), (0, 0, 4, 3), (4, 0, 3, 3), (0, 3, 4, 2)):
            writer.write(VALUES[:, row_off : row_off + rows, col_off : col_off + columns], col_off, row_off)
    with io.GridFile(tmp_path / "grid.tif") as grid:
        np.testing.assert_array_equal(grid.read(), VALUES)


@pytest.mark.parametrize(("col_off", "row_off"), [(-2, -1), (5, 3), (-3, 4), (0, 0), (-20, 0), (7, 5), (3, 100)])
def test_a_window_beyond_the_edge_is_nan_outside_and_right_inside(tmp_path, col_off, row_off):
    padded = np.full((2, 5 + 240, 7 + 240), np.nan, dtype=np.float32)
    padded[:, 120:125, 120:127] = VALUES
    with io.GridFile(written(tmp_path / "grid.tif")) as grid:
        window = grid.read(None, col_off, row_off, 4, 3)
    np.testing.assert_array_equal(window, padded[:, 120 + row_off : 123 + row_off, 120 + col_off : 124 + col_off])


def test_bands_are_read_in_the_order_asked_for(tmp_path):
    with io.GridFile(written(tmp_path / "grid.tif")) as grid:
        assert grid.band_indices(["Cu", "Au"]) == [1, 0]
        np.testing.assert_array_equal(grid.read([1, 0]), VALUES[::-1])
        with pytest.raises(GridError, match=r"grid.tif has no band Zn, Pb; its bands are Au, Cu\."):
            grid.band_indices(["Zn", "Au", "Pb"])


def test_many_missing_bands_are_counted_and_the_first_are_named(tmp_path):
    sentence = r"^grid.tif has no band E0, E1, E2, E3, E4, E5, E6, E7, … \(52 in all\); its bands are Au, Cu\.$"
    with io.GridFile(written(tmp_path / "grid.tif")) as grid, pytest.raises(GridError, match=sentence):
        grid.band_indices([f"E{i}" for i in range(52)])


def test_bands_without_a_description_get_numbered_names(tmp_path):
    with io.GridFile(made_by_gdal(tmp_path / "a.tif", np.zeros((2, 2)), gdal.GDT_Float32)) as grid:
        assert grid.names == ["band_1"]
    with io.GridFile(written(tmp_path / "b.tif", names=("", ""))) as grid:
        assert grid.names == ["band_1", "band_2"]
        assert grid.band_indices(["band_2", "band_1"]) == [1, 0]


def test_a_name_that_several_bands_bear_is_refused_where_it_is_asked_for(tmp_path):
    values = np.arange(4 * 35, dtype=np.float32).reshape(4, 5, 7)
    with io.GridFile(written(tmp_path / "twice.tif", values, ("Cu", "Zn", "Cu", "Zn"))) as grid:
        with pytest.raises(
            GridError,
            match=(
                r"^twice\.tif has more than one band named Cu, .* give each band a name of its own, or .*"
                r" \(gdal:rearrange_bands\)\.$"
            ),
        ):
            grid.band_indices(["Cu"])
        with pytest.raises(GridError, match="more than one band named Zn, Cu,"):
            grid.band_indices(["Zn", "Cu", "Cu"])
        np.testing.assert_array_equal(grid.read(), values)
    with io.GridFile(written(tmp_path / "other.tif", values, ("Cu", "Zn", "Cu", "Au"))) as grid:
        assert grid.band_indices(["Au", "Zn"]) == [3, 1]


def test_points_outside_the_grid_sample_nan(tmp_path):
    with io.GridFile(written(tmp_path / "grid.tif")) as grid:
        outside = grid.sample(
            np.array([499_999.0, 500_701.0, 500_050.0]), np.array([2_599_950.0, 2_599_950.0, 2_600_001.0])
        )
        assert outside.shape == (3, 2)
        assert np.isnan(outside).all()
        assert grid.sample(np.array([]), np.array([])).shape == (0, 2)


def test_a_thinned_out_reading_keeps_north_up_and_the_places_of_values(tmp_path):
    values = np.arange(40 * 60, dtype=np.float32).reshape(1, 40, 60)
    geometry = GridGeometry(0, 0, 10, 10, 60, 40)
    with io.GridFile(written(tmp_path / "grid.tif", values, ("Au",), geometry)) as grid:
        thin = grid.read_overview(20)
        assert thin.shape == (13, 20)
        assert np.all(np.diff(thin, axis=0) > 0)
        assert np.all(np.diff(thin, axis=1) == 3)
        np.testing.assert_array_equal(grid.read_overview(1000), values[0])


def test_a_thinned_out_reading_picks_cells_and_no_averages_of_overviews(tmp_path):
    values = np.random.default_rng(0).random((600, 530))
    path = made_by_gdal(tmp_path / "a.tif", values, gdal.GDT_Float32)
    gdal.Open(str(path), gdal.GA_Update).BuildOverviews("AVERAGE", [2, 4, 8])
    with io.GridFile(path) as grid:
        thin = grid.read_overview(60)
    row, column = ((np.arange(n) + 0.5) * size / n for n, size in ((60, 600), (53, 530)))
    np.testing.assert_array_equal(thin, values.astype(np.float32)[np.ix_(row.astype(int), column.astype(int))])


def test_a_failure_ends_with_one_full_stop(tmp_path):
    (tmp_path / "notes.tif").write_text("not a raster")
    with pytest.raises(GridError, match=r"[^.]\.$"):
        io.GridFile(tmp_path / "notes.tif")


@pytest.mark.parametrize(
    ("kind", "nodata", "data", "expected"),
    [
        (gdal.GDT_Byte, 0, [[0, 241]], [[np.nan, 241]]),
        (gdal.GDT_Byte, None, [[0, 241]], [[0, 241]]),
        (gdal.GDT_Int16, -9999, [[-9999, 0]], [[np.nan, 0]]),
        (gdal.GDT_Int32, -2147483648, [[-2147483648, 7]], [[np.nan, 7]]),
        (gdal.GDT_Float32, -9999, [[-9999, 1.5]], [[np.nan, 1.5]]),
        (gdal.GDT_Float32, -3.4028234663852886e38, [[-3.4028234663852886e38, 1.5]], [[np.nan, 1.5]]),
        (gdal.GDT_Float64, -1e300, [[-1e300, 1.5]], [[np.nan, 1.5]]),
        (gdal.GDT_Float32, float("nan"), [[np.nan, 1.5]], [[np.nan, 1.5]]),
    ],
)
@pytest.mark.filterwarnings("ignore:overflow encountered")
def test_the_no_data_value_of_any_type_becomes_nan(tmp_path, kind, nodata, data, expected):
    with io.GridFile(made_by_gdal(tmp_path / "a.tif", np.array(data, dtype=np.float64), kind, nodata=nodata)) as grid:
        np.testing.assert_array_equal(grid.read()[0], np.array(expected, dtype=np.float32))


@pytest.mark.parametrize(
    ("kind", "nodata", "stored"),
    [
        (np.uint8, -9999.0, 241),
        (np.int16, -3.4e38, -32768),
        (np.int16, 1e20, 0),
        (np.uint8, 0.5, 0),
        (np.float32, float("nan"), 0),
    ],
)
def test_a_no_data_value_that_no_cell_can_hold_marks_no_cell(kind, nodata, stored):
    # As bytes, -9999 would wrap round to 241; as a 16-bit number, 1e20 cannot be written at all.
    assert io.holds_nodata(np.array([stored], dtype=kind), nodata) is None


# -- rasters that cannot be used ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("transform", "crs", "sentence"),
    [
        (
            (500_000, 100, 5, 2_600_000, 0, -100),
            "EPSG:32637",
            r"a\.tif is rotated or its columns run west: .*gdal:warpreproject",
        ),
        ((500_000, 100, 0, 2_600_000, 5, -100), "EPSG:32637", r"a\.tif is rotated or its columns run west"),
        ((500_000, -100, 0, 2_600_000, 0, -100), "EPSG:32637", r"a\.tif is rotated or its columns run west"),
        (
            (40, 0.01, 0, 24, 0, -0.01),
            "EPSG:4326",
            r"a\.tif lies in a geographic CRS \(degrees\): .*gdal:warpreproject",
        ),
        (
            (2e6, 500, 0, 1e7, 0, -500),
            "EPSG:2277",
            (
                r"a\.tif lies in a CRS whose unit is the US survey foot, not the metre: bring it into metres with"
                r" .*gdal:warpreproject"
            ),
        ),
        (
            (500, 0.1, 0, 2600, 0, -0.1),
            "+proj=utm +zone=37 +units=km",
            r"a\.tif lies in a CRS whose unit is the kilometre, not the metre",
        ),
        ((2e6, 500, 0, 1e7, 0, -500), "EPSG:2277+6360", r"a\.tif lies in a CRS whose unit is the US survey foot"),
        (None, "", r"a\.tif has no georeference: assign one"),
    ],
)
def test_a_raster_without_metric_north_up_cells_is_refused_with_the_tool_that_helps(tmp_path, transform, crs, sentence):
    path = made_by_gdal(tmp_path / "a.tif", np.zeros((2, 2)), gdal.GDT_Float32, transform, crs)
    with pytest.raises(GridError, match=sentence):
        io.GridFile(path)


@pytest.mark.parametrize("crs", ["", "EPSG:32637", "EPSG:29371", "EPSG:32637+5773", 'LOCAL_CS["site",UNIT["metre",1]]'])
def test_metres_are_metres_by_whatever_name_and_a_grid_without_a_crs_counts_in_them(tmp_path, crs):
    # EPSG:29371 counts in German legal metres, which are longer by a hundred-thousandth.
    with io.GridFile(made_by_gdal(tmp_path / "a.tif", np.zeros((2, 2)), gdal.GDT_Float32, crs=crs)) as grid:
        assert grid.geometry.cell_width == 100


def test_another_unit_of_length_is_taken_where_it_is_asked_for_and_degrees_never(tmp_path):
    path = made_by_gdal(
        tmp_path / "a.tif", np.zeros((2, 2)), gdal.GDT_Float32, (2e6, 500, 0, 1e7, 0, -500), "EPSG:2277"
    )
    assert io.GridFile(path, any_length=True).geometry.cell_width == 500
    path = made_by_gdal(
        tmp_path / "b.tif", np.zeros((2, 2)), gdal.GDT_Float32, (40, 0.01, 0, 24, 0, -0.01), "EPSG:4326"
    )
    with pytest.raises(GridError, match="geographic CRS"):
        io.GridFile(path, any_length=True)


def test_an_image_may_lie_in_degrees_or_nowhere_and_a_grid_may_not(tmp_path):
    path = made_by_gdal(
        tmp_path / "a.tif", np.zeros((2, 3)), gdal.GDT_Float32, (40, 0.01, 0, 24, 0, -0.01), "EPSG:4326"
    )
    geometry = io.GridFile(path, image=True).geometry
    assert (geometry.x_min, geometry.cell_width, geometry.placed) == (40, 0.01, True)
    nowhere = tmp_path / "b.tif"
    gdal.GetDriverByName("GTiff").Create(str(nowhere), 3, 2, 1, gdal.GDT_Byte)
    geometry = io.GridFile(nowhere, image=True).geometry
    assert (geometry.x_min, geometry.x_max, geometry.y_min, geometry.y_max) == (0, 3, -2, 0)
    assert not geometry.placed
    with pytest.raises(GridError, match="no georeference"):
        io.GridFile(nowhere)


def names_of_classes(path):
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    band.GetNoDataValue()  # some releases of GDAL look beside a GeoTIFF only once they are asked for something else
    return band.GetCategoryNames()


def test_names_of_classes_of_an_older_file_do_not_stay_beside_a_new_one(tmp_path):
    path = tmp_path / "a.tif"
    categories = [Category("Unclassified", "#000000"), Category("kaolinite", "#8800ff")]
    with io.GridWriter(path, GEOMETRY, ["class"], categories) as writer:
        writer.write(np.ones((1, 5, 7)))
    assert names_of_classes(path) == ["Unclassified", "kaolinite"]
    assert names_of_classes(written(path)) is None


@pytest.mark.parametrize(
    "name",
    [
        "/vsicurl/http://server/a/b.tif",
        "/vsicurl/https://server/b.tif",
        "/vsicurl?max_retry=2&url=https://server/b.tif",
        "/vsizip/vsicurl/ftp://server/x.zip/b.tif",
        "/vsis3/bucket/b.tif",
        "/vsizip/{/home/x.zip}/b.tif",
        "/vsizip/C:/home/x.zip/b.tif",
    ],
)
def test_gdal_is_given_the_name_of_a_virtual_file_that_a_path_was_made_of(name):
    assert gdal_name(PurePosixPath(name)) == gdal_name(PureWindowsPath(name)) == gdal_name(name) == name


@pytest.mark.parametrize(
    "name", ["WCS:https://server/wcs?coverage=b", 'NETCDF:"/home/b.nc":Au', "/home/b.tif", "b.tif"]
)
def test_gdal_is_given_other_names_as_they_are(name):
    assert gdal_name(PurePosixPath(name)) == gdal_name(name) == name
    assert gdal_name(PureWindowsPath(r"C:\home\b.tif")) == r"C:\home\b.tif"


def test_a_grid_in_an_archive_opens_by_its_path_whatever_the_working_directory(tmp_path, monkeypatch):
    written(tmp_path / "grid.tif")
    with zipfile.ZipFile(tmp_path / "grids.zip", "w") as archive:
        archive.write(tmp_path / "grid.tif", "folder/grid.tif")
    monkeypatch.chdir(tmp_path)
    for name in (f"/vsizip/{tmp_path / 'grids.zip'}/folder/grid.tif", "/vsizip/grids.zip/folder/grid.tif"):
        for given in (name, Path(name)):
            with io.GridFile(given) as grid:
                np.testing.assert_array_equal(grid.read(), VALUES)


def test_a_grid_on_a_server_opens_by_its_path(tmp_path):
    written(tmp_path / "grid.tif")
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            with io.GridFile(Path(f"/vsicurl/http://127.0.0.1:{server.server_port}/grid.tif")) as grid:
                np.testing.assert_array_equal(grid.read(), VALUES)
        finally:
            server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_):
        pass


def test_a_file_that_is_no_raster_is_refused_by_name_and_with_the_cause_where_that_is_plain(tmp_path):
    (tmp_path / "notes.tif").write_text("not a raster")
    (tmp_path / "empty.tif").touch()
    (tmp_path / "folder.tif").mkdir()
    for name, cause in (
        ("notes.tif", "."),
        ("missing.tif", r"there is no such file; check its folder and its name\."),
        ("folder.tif", r"it is a folder; choose a file in it\."),
        ("empty.tif", r"it is empty; export it again\."),
    ):
        with pytest.raises(GridError, match=rf"{name} cannot be opened as a raster: {cause}"):
            io.GridFile(tmp_path / name)


def test_a_raster_whose_rows_run_north_is_read_where_it_lies(tmp_path):
    values = np.random.default_rng(0).random((2, 600, 5)).astype(np.float32)
    values[0, 3, 2] = -9
    upright = written(
        tmp_path / "a.tif", np.where(values == -9, np.nan, values), ("Au", "Cu"), GridGeometry(0, 6000, 20, 10, 5, 600)
    )
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "b.tif"), 5, 600, 2, gdal.GDT_Float32)
    dataset.SetGeoTransform((0, 20, 0, 0, 0, 10))
    for band, name in enumerate(("Au", "Cu"), 1):
        dataset.GetRasterBand(band).SetDescription(name)
        dataset.GetRasterBand(band).SetNoDataValue(-9)
        dataset.GetRasterBand(band).WriteArray(values[band - 1, ::-1])
    dataset = None
    with io.GridFile(upright) as one, io.GridFile(tmp_path / "b.tif") as other:
        assert one.geometry == other.geometry
        np.testing.assert_array_equal(other.read(), one.read())
        np.testing.assert_array_equal(other.read([1], 1, 590, 3, 20), one.read([1], 1, 590, 3, 20))
        np.testing.assert_array_equal(other.read_overview(7), one.read_overview(7))
        for (row, ours), (same, theirs) in zip(other.strips(), one.strips()):
            assert row == same
            np.testing.assert_array_equal(ours, theirs)
        np.testing.assert_array_equal(other.sample(np.array([50.0]), np.array([5965.0])), [[np.nan, values[1, 3, 2]]])


def test_a_truncated_raster_is_refused_when_it_is_read(tmp_path):
    geometry = GridGeometry(0, 0, 10, 10, 600, 600)
    noise = np.random.default_rng(42).random((1, 600, 600), dtype=np.float32)
    path = written(tmp_path / "grid.tif", noise, ("Au",), geometry)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(GridError, match=r"grid\.tif cannot be"), io.GridFile(path) as grid:
        grid.read()


@pytest.mark.usefixtures("gdal_raises")
def test_the_sentences_stay_the_same_when_another_plugin_makes_gdal_raise(tmp_path):
    with pytest.raises(GridError, match=r"missing\.tif cannot be opened as a raster"):
        io.GridFile(tmp_path / "missing.tif")
    with pytest.raises(GridError, match=r"coordinate reference system of grid\.tif is not understood"):
        written(tmp_path / "grid.tif", geometry=GridGeometry(0, 0, 1, 1, 7, 5, "nonsense"))
    with io.GridFile(written(tmp_path / "good.tif")) as grid:
        np.testing.assert_array_equal(grid.read(), VALUES)
    assert [path.name for path in tmp_path.iterdir()] == ["good.tif"]


# -- whole or not at all -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("error", [Cancelled("step"), ValueError("bug"), KeyboardInterrupt()])
def test_an_error_while_writing_leaves_no_file_and_an_older_one_untouched(tmp_path, error):
    path = tmp_path / "grid.tif"
    for older in (None, b"older"):
        if older:
            path.write_bytes(older)
        with pytest.raises(type(error)), io.GridWriter(path, GEOMETRY, ("Au", "Cu")) as writer:
            writer.write(VALUES)
            assert not path.exists() or path.read_bytes() == older
            raise error
        assert [p.name for p in tmp_path.iterdir()] == (["grid.tif"] if older else [])
        assert older is None or path.read_bytes() == older


def test_a_crs_that_is_not_understood_is_refused_instead_of_being_left_out(tmp_path):
    with pytest.raises(GridError, match=r"coordinate reference system of grid\.tif is not understood"):
        written(tmp_path / "grid.tif", geometry=GridGeometry(0, 0, 1, 1, 7, 5, "nonsense"))
    assert list(tmp_path.iterdir()) == []


def test_a_grid_that_gdal_cannot_create_leaves_no_file_and_says_so(tmp_path, monkeypatch):
    class Driver:
        def Create(self, part, *_):
            Path(part).write_bytes(b"half")

    monkeypatch.setattr(gdal, "GetDriverByName", lambda name: Driver())
    with pytest.raises(ResourceError, match=r"grid\.tif cannot be created"):
        written(tmp_path / "grid.tif")
    assert list(tmp_path.iterdir()) == []


def test_the_statistics_of_an_older_grid_do_not_outlive_it(tmp_path):
    (tmp_path / "grid.tif.aux.xml").write_text("<PAMDataset/>")
    written(tmp_path / "grid.tif")
    assert not (tmp_path / "grid.tif.aux.xml").exists()


def test_text_is_written_as_utf_8_and_replaces_an_older_file(tmp_path):
    path = tmp_path / "report.html"
    path.write_text("older")
    files.write_text(path, "Gold – ±5 %")
    assert path.read_bytes() == "Gold – ±5 %".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


def test_text_that_cannot_be_written_is_one_sentence_and_leaves_nothing(tmp_path, monkeypatch):
    def full(self, text, encoding):
        self.write_bytes(b"half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(ResourceError, match=r"report\.html cannot be written: No space left on device\.$"):
        files.write_text(tmp_path / "report.html", "text")
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_replaced_is_named(tmp_path):
    (tmp_path / "taken").mkdir()
    with (
        pytest.raises(ResourceError, match=r"taken cannot be written .*close the program that has it open"),
        files.atomic_path(tmp_path / "taken") as part,
    ):
        part.write_text("x")
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]


# -- asked before the work starts --------------------------------------------------------------------------------------


def test_outputs_that_cannot_be_written_are_refused_before_the_work(tmp_path):
    with pytest.raises(
        ResourceError, match=r"map\.png is written as \.tif: give the output a name that ends with \.tif or \.tiff"
    ):
        files.check_writable(tmp_path / "map.png", (".tif", ".tiff"))
    with pytest.raises(ResourceError, match=r"The folder .*missing does not exist: create it or choose another"):
        files.check_writable(tmp_path / "missing" / "map.tif")
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(ResourceError, match=r"folder\.tif is a folder"):
        files.check_writable(tmp_path / "folder.tif")
    files.check_writable(tmp_path / "MAP.TIF", (".tif",))
    assert [p.name for p in tmp_path.iterdir()] == ["folder.tif"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_to_is_named():
    with pytest.raises(ResourceError, match=r"The folder /proc cannot be written to \(.*\): choose another"):
        files.check_writable(Path("/proc/map.tif"))


def test_a_read_only_disk_is_named(small_disk):
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(
        ResourceError, match=r"The folder .*small_disk cannot be written to \(Read-only file system\): choose another"
    ):
        files.check_writable(small_disk / "map.tif")


def test_a_grid_larger_than_the_disk_is_refused_before_the_work(tmp_path):
    with pytest.raises(
        ResourceError,
        match=(
            r"A grid of 10000000 x 10000000 cells x 2 bands needs up to 800\.0 TB of disk .*choose larger cells or"
            r" another disk"
        ),
    ):
        io.GridWriter(tmp_path / "grid.tif", GridGeometry(0, 0, 1, 1, 10**7, 10**7), ("Au", "Cu"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("raising", [False, True])
@pytest.mark.parametrize("rows_at_once", [256, 100, 700])
def test_a_disk_that_fills_up_while_writing_ends_with_one_sentence_and_no_file(small_disk, rows_at_once, raising):
    geometry = GridGeometry(0, 0, 1, 1, 900, 700)
    noise = np.random.default_rng(42).random((1, 700, 900), dtype=np.float32)
    writer = io.GridWriter(small_disk / "grid.tif", geometry, ("Au",))  # 2.5 MB: they fit while it is asked
    (small_disk / "other").write_bytes(b"\0" * 3_000_000)
    if raising:
        gdal.UseExceptions()
    try:
        with (
            pytest.raises(
                ResourceError, match=r"^.*grid\.tif cannot be written: .*\(is the disk full\?\)\.$"
            ) as caught,
            writer,
        ):
            for first in range(0, 700, rows_at_once):
                writer.write(noise[:, first : first + rows_at_once], 0, first)
    finally:
        gdal.DontUseExceptions()
    assert "\n" not in str(caught.value)
    assert [path.name for path in small_disk.iterdir()] == ["other"]


def test_text_on_a_full_disk_ends_with_one_sentence_and_no_file(small_disk):
    (small_disk / "other").write_bytes(b"\0" * 3_900_000)
    with pytest.raises(ResourceError, match=r"report\.html cannot be written: No space left on device"):
        files.write_text(small_disk / "report.html", "x" * 1_000_000)
    assert [path.name for path in small_disk.iterdir()] == ["other"]


def test_the_hash_of_a_file_is_its_sha_256(tmp_path):
    content = bytes(range(256)) * 10_000
    (tmp_path / "file").write_bytes(content)
    assert files.sha256(tmp_path / "file") == hashlib.sha256(content).hexdigest()
    (tmp_path / "empty").write_bytes(b"")
    assert files.sha256(tmp_path / "empty") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_raster_in_metres_whose_edges_could_be_degrees_is_refused(tmp_path):
    geometry = GridGeometry(46.0, 24.0, 0.01, 0.01, 100, 100, "EPSG:32638")
    with io.GridWriter(tmp_path / "grid.tif", geometry, ("Au",)) as writer:
        writer.write(np.ones((1, 100, 100), dtype=np.float32))
    with pytest.raises(GridError, match=r"^The grid grid\.tif should be in metres, but from x 46 to 47 and y 23 to 24"):
        io.GridFile(tmp_path / "grid.tif")
