"""Whatever is empty in a raster stays out, however the file says so; what may be empty is said."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest
from listeners import Listener
from osgeo import gdal, osr
from prospectivity.models.core.errors import GridError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.fills import without_fills
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.rasters.source import EmptyCells, RasterSource, ValueRange

NAN = np.nan
TRANSFORM = (500_000, 100, 0, 2_600_000, 0, -100)
CONTENTS = np.array([[[5.0, 7, 9, 11], [6, 8, 10, 12]], [[50.0, 70, 90, 110], [60, 80, 100, 120]]])


@contextlib.contextmanager
def config_option(name, value):
    gdal.SetConfigOption(name, value)
    yield
    gdal.SetConfigOption(name, None)


def looked_at(source, **options) -> tuple[np.ndarray, list[str]]:
    """Contents after the search for values that mean no data, and what was warned of."""
    listener = Listener()
    with GridFile(without_fills(source, Progress(listener), **options)) as grid:
        return grid.read(), listener.warnings


def raster(path: Path, values, kind=gdal.GDT_Float32, *, nodata=None, transform=TRANSFORM, before=None, bands=None):
    """A GeoTIFF; `before` is called with the dataset before its values are written, `bands` with each band."""
    n, rows, columns = np.shape(values)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, n, kind)
    dataset.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32637)
    dataset.SetProjection(reference.ExportToWkt())
    if before is not None:
        before(dataset)
    for i, layer in enumerate(values):
        band = dataset.GetRasterBand(i + 1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if bands is not None:
            bands(band)
        band.WriteArray(np.asarray(layer, dtype=np.float64))
    dataset = None
    return path


def filled(value, cells=((0, 1), (1, 3)), bands=(0, 1), contents=CONTENTS):
    values = contents.copy()
    for band in bands:
        for row, column in cells:
            values[band, row, column] = value
    return values


# -- what the file declares --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "nodata", "stored"),
    [
        (gdal.GDT_Float32, -3.4e38, -3.4028234663852886e38),
        (gdal.GDT_Float32, -3.40282346638529e38, -3.4028234663852886e38),
        (gdal.GDT_Float32, 1.70141e38, 1.7014118346046923e38),
        (gdal.GDT_Float32, -1e32, -1.0000000331813535e32),
        (gdal.GDT_Float64, -1.79769e308, -1.7976931348623157e308),
        (gdal.GDT_Float64, -3.4e38, -3.4028234663852886e38),
        (gdal.GDT_Float64, -999.99, float(np.float32(-999.99))),
        (gdal.GDT_Float32, -999.99, -999.99),
        (gdal.GDT_Float32, -1234.57, -1234.567),
        (gdal.GDT_Int32, -2.14748e9, -2147483648),
        (gdal.GDT_UInt32, 4294967295.0, 4294967295),
    ],
)
def test_a_no_data_value_with_fewer_digits_than_the_cells_marks_them(tmp_path, kind, nodata, stored):
    path = raster(tmp_path / "a.tif", [[[stored, 1, 2]]], kind, nodata=nodata)
    values, warnings = looked_at(path)
    np.testing.assert_array_equal(values[0], [[NAN, 1, 2]])
    assert warnings == []


@pytest.mark.parametrize(
    ("kind", "nodata", "stored"),
    [
        (gdal.GDT_Float32, -9999.0, -9999.3),
        (gdal.GDT_Float32, 0.0, 1e-6),
        (gdal.GDT_Float32, -0.5, -0.52),
        (gdal.GDT_Int32, -2147483648.0, -2147483647),
        (gdal.GDT_Int16, -32768.0, -32767),
    ],
)
def test_a_neighbour_of_the_no_data_value_is_a_content(tmp_path, kind, nodata, stored):
    with GridFile(raster(tmp_path / "a.tif", [[[stored, 1, 2]]], kind, nodata=nodata)) as grid:
        assert grid.read()[0, 0, 0] == np.float32(stored)


@pytest.mark.parametrize("inside", [True, False])
def test_a_mask_makes_cells_empty_in_the_file_or_beside_it(tmp_path, inside):
    with config_option("GDAL_TIFF_INTERNAL_MASK", "YES" if inside else "NO"):
        path = raster(
            tmp_path / "a.tif", filled(0.0), before=lambda dataset: dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        )
        dataset = gdal.Open(str(path), gdal.GA_Update)
        mask = np.full((2, 4), 255, dtype=np.uint8)
        mask[0, 1] = mask[1, 3] = 0
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
        dataset = None
    assert (tmp_path / "a.tif.msk").exists() is not inside
    with GridFile(path) as grid:
        np.testing.assert_array_equal(grid.read(), filled(NAN))
        np.testing.assert_array_equal(grid.read([1], 1, 0, 3, 2), filled(NAN)[1:, :, 1:])
        np.testing.assert_array_equal(grid.read_overview(2, 1), [[80, NAN]])


def mask_second_cell(path):
    """Give a raster of 4 x 2 cells a mask that leaves out one."""
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((2, 4), 255, dtype=np.uint8)
    mask[0, 1] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)


def test_a_mask_counts_beside_a_no_data_value(tmp_path):
    values = filled(0.0, [(0, 1)])
    values[:, 1, 2] = -1
    with config_option("GDAL_TIFF_INTERNAL_MASK", "YES"):
        path = raster(tmp_path / "a.tif", values, nodata=-1)
        mask_second_cell(path)
    with GridFile(path) as grid:
        np.testing.assert_array_equal(grid.read(), filled(NAN, [(0, 1), (1, 2)]))


def test_no_data_values_of_all_bands_at_once_are_a_mask(tmp_path):
    values = filled(0.0, [(0, 1)])
    values[0, 1, 1] = 0  # of one band only: a content
    path = raster(tmp_path / "a.tif", values, before=lambda dataset: dataset.SetMetadataItem("NODATA_VALUES", "0 0"))
    expected = filled(NAN, [(0, 1)])
    expected[0, 1, 1] = 0
    with GridFile(path) as grid:
        np.testing.assert_array_equal(grid.read(), expected)


@pytest.mark.parametrize("place", [0, 2])
@pytest.mark.parametrize("opaque", [1, 128, 255])
def test_an_alpha_band_is_no_evidence_and_its_zeros_are_empty(tmp_path, place, opaque):
    alpha = np.full((2, 4), float(opaque))
    alpha[0, 1] = alpha[1, 3] = 0
    values = np.insert(filled(0.0), place, alpha, axis=0)

    def interpret(band):
        band.SetColorInterpretation(gdal.GCI_AlphaBand if band.GetBand() == place + 1 else gdal.GCI_Undefined)
        band.SetDescription("" if band.GetBand() == place + 1 else f"E{band.GetBand()}")

    path = raster(tmp_path / "a.tif", values, bands=interpret)
    found, warnings = looked_at(path)
    np.testing.assert_array_equal(found, filled(NAN))
    with GridFile(path) as grid:
        assert grid.names == [f"E{i}" for i in (1, 2, 3) if i != place + 1]
        np.testing.assert_array_equal(grid.read([1]), filled(NAN)[1:])
    assert warnings == [
        f"Band {place + 1} of a.tif says how opaque cells are (alpha) and is no evidence: 2 cells without any opacity"
        " count as empty."
    ]


def test_a_mask_an_alpha_band_and_undeclared_fills_count_together(tmp_path):
    alpha = np.full((1, 2, 4), 255.0)
    alpha[0, 0, 0] = 0

    def interpret(band):
        band.SetColorInterpretation(gdal.GCI_AlphaBand if band.GetBand() == 1 else gdal.GCI_Undefined)

    path = raster(tmp_path / "a.tif", np.concatenate([alpha, filled(-9999.0, [(1, 2)], [1])]), bands=interpret)
    mask_second_cell(path)
    values, warnings = looked_at(path)
    np.testing.assert_array_equal(values, filled(NAN, [(1, 2)], [1], filled(NAN, [(0, 0), (0, 1)])))
    assert len(warnings) == 2


def test_a_file_of_an_alpha_band_alone_is_refused(tmp_path):
    path = raster(tmp_path / "a.tif", CONTENTS[:1], bands=lambda band: band.SetColorInterpretation(gdal.GCI_AlphaBand))
    with pytest.raises(GridError, match=r"^a\.tif has an alpha band only, which says nothing about the ground\.$"):
        GridFile(path)


def test_scale_and_offset_make_contents_of_stored_values_and_no_data_is_a_stored_value(tmp_path):
    def scaled(band):
        band.SetScale(0.01)
        band.SetOffset(-5)

    path = raster(tmp_path / "a.tif", [[[-9999, 1250, 0]]], gdal.GDT_Int32, nodata=-9999, bands=scaled)
    values, warnings = looked_at(path)
    np.testing.assert_allclose(values[0], [[NAN, 7.5, -5]], rtol=1e-6)
    assert warnings == []


def test_each_band_has_its_own_scale(tmp_path):
    path = raster(
        tmp_path / "a.tif", np.ones((3, 1, 2)), gdal.GDT_Int16, bands=lambda band: band.SetScale(10.0 ** band.GetBand())
    )
    with GridFile(path) as grid:
        np.testing.assert_allclose(grid.read([2, 0])[:, 0, 0], [1000, 10])


@pytest.mark.parametrize("shear", [1e-9, -1e-5, 0.4])
def test_rounding_in_the_rotation_terms_is_no_rotation(tmp_path, shear):
    skewed = (500_000, 100, shear, 2_600_000, shear / 2, -100)
    with GridFile(raster(tmp_path / "a.tif", CONTENTS, transform=skewed)) as grid:
        assert grid.geometry.transform == TRANSFORM


def test_a_grid_that_is_skewed_by_more_than_a_hundredth_of_a_cell_from_edge_to_edge_is_rotated(tmp_path):
    # 1,000 rows of 0.01 m are 10 m, a tenth of a cell; two rows are nothing.
    skewed = (500_000, 100, 0.01, 2_600_000, 0, -100)
    GridFile(raster(tmp_path / "low.tif", np.ones((1, 2, 2)), transform=skewed))
    with pytest.raises(GridError, match=r"high\.tif is rotated or its columns run west"):
        GridFile(raster(tmp_path / "high.tif", np.ones((1, 1000, 2)), transform=skewed))


# -- what a layer says beside its file ---------------------------------------------------------------------------------


def test_a_source_may_call_more_cells_empty_and_they_are_counted(tmp_path):
    path = raster(tmp_path / "a.tif", filled(-1.5))
    empty = EmptyCells(ranges=(ValueRange(-np.inf, -1.5),))
    values, warnings = looked_at(RasterSource(str(path), empty=(empty, empty)))
    np.testing.assert_array_equal(values, filled(NAN))
    assert warnings == [
        "2 cells (25.0 % of the grid) of all 2 bands in a.tif count as empty because the layer in QGIS says so"
        " (Transparency, no-data values)."
    ]


def test_a_source_may_say_so_of_one_band(tmp_path):
    path = raster(tmp_path / "a.tif", CONTENTS)
    values, _ = looked_at(RasterSource(str(path), empty=(EmptyCells(), EmptyCells(ranges=(ValueRange(80, 100),)))))
    np.testing.assert_array_equal(values[0], CONTENTS[0])
    np.testing.assert_array_equal(values[1], [[50, 70, NAN, 110], [60, NAN, NAN, 120]])


@pytest.mark.parametrize(
    ("with_low", "with_high", "held"),
    [(True, True, [1, 2, 3]), (False, True, [2, 3]), (True, False, [1, 2]), (False, False, [2])],
)
def test_the_ends_of_a_range_belong_to_it_or_not(with_low, with_high, held):
    values = np.array([0, 1, 2, 3, 4], dtype=np.float32)
    assert values[ValueRange(1, 3, with_low, with_high).holds(values)].tolist() == held


def test_a_range_holds_what_rounding_makes_of_its_ends():
    beside = np.nextafter(np.array([-999.99, -999.99], dtype=np.float32), np.array([0, -np.inf], dtype=np.float32))
    assert ValueRange(-999.99, -999.99).holds(beside).all()


def test_ranges_are_of_contents_and_no_data_of_stored_values(tmp_path):
    path = raster(
        tmp_path / "a.tif", [[[100, 200, 300]]], gdal.GDT_Int16, nodata=300, bands=lambda band: band.SetScale(0.1)
    )
    with GridFile(RasterSource(str(path), empty=(EmptyCells(ranges=(ValueRange(20, 20),)),))) as grid:
        np.testing.assert_allclose(grid.read()[0], [[10, NAN, NAN]])


def test_the_no_data_value_of_the_file_can_be_switched_off(tmp_path):
    path = raster(tmp_path / "a.tif", filled(-9999.0), nodata=-9999)
    off = EmptyCells(declared=False)
    values, warnings = looked_at(RasterSource(str(path), empty=(off, off)))
    np.testing.assert_array_equal(values, filled(-9999.0))
    assert warnings == [
        "a.tif holds -9999 in 2 cells (25.0 % of the grid) of all 2 bands and declares it as no data, which is"
        " switched off in the properties of the layer: these cells count as contents."
    ]


def test_a_source_may_name_another_crs_and_a_band_that_is_alpha(tmp_path):
    path = raster(tmp_path / "a.tif", CONTENTS)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(25833)
    with GridFile(RasterSource(str(path), crs=reference.ExportToWkt(), alpha=1)) as grid:
        assert "25833" in grid.geometry.crs
        assert grid.names == ["band_1"]
    reference.ImportFromEPSG(4326)
    with pytest.raises(GridError, match="a.tif lies in a geographic CRS"):
        GridFile(RasterSource(str(path), crs=reference.ExportToWkt()))


# -- what nothing declares ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (-9999.0, gdal.GDT_Float32),
        (-9999.0, gdal.GDT_Int16),
        (-32768.0, gdal.GDT_Int16),
        (-2147483648.0, gdal.GDT_Int32),
        (-99999.0, gdal.GDT_Float64),
        (-999.25, gdal.GDT_Float32),
        (-1e6, gdal.GDT_Float32),
        (-8888.0, gdal.GDT_Float32),
        (-99.0, gdal.GDT_Float32),
    ],
)
def test_a_round_negative_value_at_the_same_cells_of_all_bands_is_left_out_and_said(tmp_path, value, kind):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(value), kind))
    np.testing.assert_array_equal(values, filled(NAN))
    assert warnings == [
        f"a.tif holds {value:.10g} in 2 cells (25.0 % of the grid) of all 2 bands, far from all other values, and"
        " does not declare it there as no data: these cells count as empty. Declare it in the properties of the layer"
        " (Transparency) or with 'Translate' (gdal:translate)."
    ]


@pytest.mark.parametrize("value", [-3.4028234663852886e38, 3.4028234663852886e38, 1.7e38, -1e32, np.inf, -np.inf])
def test_values_that_no_content_can_be_are_left_out_and_said(tmp_path, value):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(value, bands=[1])))
    np.testing.assert_array_equal(values, filled(NAN, bands=[1]))
    assert warnings == [
        "a.tif holds values beyond ±1e30, which no content can be, in 2 cells (25.0 % of the grid) of band_2: they"
        " count as empty."
    ]


def test_a_fill_of_one_band_only_is_left_out_there(tmp_path):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(-9999.0, bands=[1])))
    np.testing.assert_array_equal(values, filled(NAN, bands=[1]))
    assert warnings[0].startswith("a.tif holds -9999 in 2 cells (25.0 % of the grid) of band_2, far from all")


def test_bands_that_are_filled_by_different_values_are_all_empty(tmp_path):
    both = filled(-32768.0, [(1, 3)], [1], filled(-9999.0, [(0, 1)], [0]))
    values, warnings = looked_at(raster(tmp_path / "a.tif", both))
    np.testing.assert_array_equal(values, filled(NAN, [(1, 3)], [1], filled(NAN, [(0, 1)], [0])))
    assert [warning.split(" in ")[0] for warning in warnings] == ["a.tif holds -32768", "a.tif holds -9999"]


def test_a_fill_is_known_by_its_stored_value_where_the_file_has_a_scale(tmp_path):
    path = raster(tmp_path / "a.tif", filled(-9999.0), gdal.GDT_Int16, bands=lambda band: band.SetScale(0.01))
    values, warnings = looked_at(path)
    np.testing.assert_allclose(values, filled(NAN) / 100, rtol=1e-6)
    assert warnings[0].startswith("a.tif holds -9999 in 2 cells")


def test_a_fill_is_known_where_the_file_has_an_offset(tmp_path):
    def scaled(band):
        band.SetScale(0.001)
        band.SetOffset(0.3)

    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(-9999.0), gdal.GDT_Int16, bands=scaled))
    np.testing.assert_allclose(values, filled(NAN) / 1000 + 0.3, rtol=1e-6)
    assert warnings[0].startswith("a.tif holds -9999 in 2 cells")


@pytest.mark.parametrize(("value", "bands"), [(-99.0, 1), (-9.0, 2), (-9.0, 1)])
def test_a_small_negative_code_is_suspected_and_kept(tmp_path, value, bands):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(value)[:bands]))
    np.testing.assert_array_equal(values, filled(value)[:bands])
    assert len(warnings) == 1
    assert "often means no data" in warnings[0]


def test_a_fill_beside_a_declared_no_data_value_is_found(tmp_path):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(-9999.0), nodata=-1))
    np.testing.assert_array_equal(values, filled(NAN))
    assert len(warnings) == 1


@pytest.mark.parametrize("value", [9999.0, 65535.0, 255.0])
def test_a_positive_fill_is_suspected_and_kept(tmp_path, value):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(value)))
    np.testing.assert_array_equal(values, filled(value))
    assert warnings == [
        f"a.tif holds {value:g} in 2 cells (25.0 % of the grid) of all 2 bands, which often means no data, and does not"
        " declare it so: these cells count as contents. If they are none, declare the value in the properties of the"
        " layer (Transparency) or with 'Translate' (gdal:translate)."
    ]


def test_a_round_value_among_contents_is_suspected_and_kept(tmp_path):
    wide = np.random.default_rng(0).uniform(-12_000, 9_000, (1, 20, 20)).round(1)
    wide[0, :2] = -9999
    values, warnings = looked_at(raster(tmp_path / "a.tif", wide))
    np.testing.assert_array_equal(values, wide.astype(np.float32))
    assert warnings[0].startswith(
        "a.tif holds -9999 in 40 cells (10.0 % of the grid) of band_1, which often means no data"
    )


@pytest.mark.parametrize(("value", "bands"), [(-1.0, 2), (-0.5, 2), (-1234.5, 2), (-1234.5, 1)])
def test_a_value_that_is_not_round_and_stands_apart_is_suspected_and_kept(tmp_path, value, bands):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(value)[:bands]))
    np.testing.assert_array_equal(values, filled(value)[:bands])
    assert len(warnings) == 1
    assert warnings[0].startswith(f"a.tif holds {value:g} in 2 cells (25.0 % of the grid) of ")
    assert "which often means no data, and does not declare it so" in warnings[0]


def test_a_fill_is_written_as_its_file_has_it(tmp_path):
    _, (warning,) = looked_at(raster(tmp_path / "a.tif", filled(-9999.9)))
    assert warning.startswith("a.tif holds -9999.9 in 2 cells")


def test_zeros_are_suspected_beside_a_fill_as_well(tmp_path):
    _, warnings = looked_at(raster(tmp_path / "a.tif", filled(-9999.0, [(0, 0)], contents=filled(0.0))))
    assert [warning[:12] for warning in warnings] == ["All 2 bands ", "a.tif holds "]


def test_zeros_that_all_bands_share_are_suspected_and_kept(tmp_path):
    values, warnings = looked_at(raster(tmp_path / "a.tif", filled(0.0)))
    np.testing.assert_array_equal(values, filled(0.0))
    assert warnings == [
        "All 2 bands of a.tif are 0 in the same 2 cells (25.0 % of those with data) and nowhere else, which often means"
        " no data: these cells count as contents. If they are none, declare 0 as no data in the properties of the layer"
        " (Transparency) or with 'Translate' (gdal:translate)."
    ]


@pytest.mark.parametrize(
    "values",
    [
        CONTENTS,
        CONTENTS - 100,  # residuals: negative, and none of them stands apart
        np.log10(CONTENTS) - 3,
        CONTENTS * 1000,
        np.stack([CONTENTS[0] > 8, CONTENTS[0] <= 8]).astype(float),  # classes, one band each
        filled(0.0, bands=[0]),
        filled(0.0, [(0, 0)], [1], filled(0.0)),  # zeros of one band beside those of all
        filled(-3.0, [(0, 1)]),  # one cell
        filled(-1.0, bands=[0], contents=filled(-1.0, [(0, 0)], [1])),
        np.where(CONTENTS[:1] > 8, 1.0, -1.0),
        filled(9999.0, contents=np.stack([np.linspace(100, 9500, 8).reshape(2, 4)] * 2)),
        np.arange(-1000.0, -984).reshape(2, 2, 4),  # depths: -999 and -1000 among others
        np.linspace(0, 1, 16).reshape(2, 2, 4),
    ],
)
def test_contents_are_no_fill(tmp_path, values):
    found, warnings = looked_at(raster(tmp_path / "a.tif", values))
    np.testing.assert_array_equal(found, values.astype(np.float32))
    assert warnings == []
