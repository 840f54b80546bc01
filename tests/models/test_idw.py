"""Inverse distance weighting against brute force, known answers and GDAL."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from examples import UTM, geometry_over, points, random_points
from hypothesis import given, settings
from hypothesis import strategies as st
from listeners import Listener, at_fraction
from osgeo import gdal, ogr, osr
from prospectivity.models.core.errors import InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.interpolation.idw import IdwInterpolator, IdwOptions, idw_weights, interpolate_idw
from prospectivity.models.interpolation.neighbours import group_samples
from prospectivity.models.rasters import tiles
from prospectivity.models.rasters.gdal_backend import layers_in_memory
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.rasters.tiles import Tile, tiles_of


def interpolate(path: Path, samples: Points, geometry: GridGeometry, options=None, sink=None) -> np.ndarray:
    interpolate_idw(samples, list(samples.columns), geometry, options or IdwOptions(), path, Progress(sink))
    with GridFile(path) as grid:
        return grid.read()


def brute_force(samples: Points, values: np.ndarray, geometry: GridGeometry, options: IdwOptions) -> np.ndarray:
    """Shepard's formula cell by cell, all distances to all samples; values of shape (samples,)."""
    measured = np.isfinite(values)
    x, y, z = samples.x[measured], samples.y[measured], values[measured]
    result = np.full((geometry.rows, geometry.columns), np.nan)
    for row, northing in enumerate(geometry.northings()):
        for column, easting in enumerate(geometry.eastings()):
            squared = (easting - x) ** 2 + (northing - y) ** 2
            nearest = np.argsort(squared, kind="stable")[: options.neighbours]
            nearest = nearest[squared[nearest] <= (options.max_distance or np.inf) ** 2]
            if not len(nearest):
                continue
            if squared[nearest[0]] == 0:
                result[row, column] = z[nearest[0]]
                continue
            weights = (squared[nearest] / squared[nearest[0]]) ** (-options.power / 2)
            result[row, column] = np.average(z[nearest], weights=weights)
    return result


@settings(max_examples=40)
@given(
    power=st.one_of(st.sampled_from([1.0, 2.0, 3.0, 4.0]), st.floats(0.05, 60)),
    neighbours=st.integers(1, 30),
    n=st.integers(30, 300),
    max_distance=st.one_of(st.none(), st.floats(5, 500)),
    columns=st.integers(1, 40),
    rows=st.integers(1, 20),
    seed=st.integers(0, 1000),
)
def test_values_agree_with_brute_force(power, neighbours, n, max_distance, columns, rows, seed):
    options = IdwOptions(power, neighbours, max_distance)
    samples, geometry = random_points(n, seed), geometry_over(columns, rows)
    interpolator = IdwInterpolator(group_samples(samples, ["Au"], neighbours, Progress())[0], options)
    found = interpolator.tile(geometry, Tile(0, 0, columns, rows))[0]
    np.testing.assert_allclose(found, brute_force(samples, samples.columns["Au"], geometry, options), rtol=1e-6)


@pytest.mark.parametrize(("spread", "columns"), [(1.0, 7), (1e-3, 64), (30.0, 64)])
def test_clustered_samples_and_cells_coarser_than_their_spacing_agree_with_brute_force(spread, columns):
    rng = np.random.default_rng(3)
    centre = rng.uniform(200, 600, (5, 2))[rng.integers(0, 5, 3000)]
    place = centre + rng.normal(0, spread, (3000, 2))
    samples = points(500_000 + place[:, 0], 4_000_000 + place[:, 1], Au=rng.lognormal(size=3000))
    geometry = geometry_over(columns, 8)
    found = IdwInterpolator(group_samples(samples, ["Au"], 12, Progress())[0], IdwOptions()).tile(
        geometry, Tile(0, 0, columns, 8)
    )[0]
    np.testing.assert_allclose(found, brute_force(samples, samples.columns["Au"], geometry, IdwOptions()), rtol=1e-6)


@pytest.mark.parametrize("neighbours", [1, 4, 5, 9, 12])
def test_ties_on_a_regular_lattice_go_to_the_samples_listed_first(neighbours):
    x, y = (index.ravel() * 20.0 for index in np.mgrid[:20, :20])
    rng = np.random.default_rng(5)
    order = rng.permutation(len(x))
    samples = points(500_000 + x[order], 4_000_000 + y[order], Au=rng.lognormal(size=len(x)))
    geometry = GridGeometry(500_000.0, 4_000_380.0, 10.0, 10.0, 38, 38, UTM)
    options = IdwOptions(neighbours=neighbours)
    found = IdwInterpolator(group_samples(samples, ["Au"], neighbours, Progress())[0], options).tile(
        geometry, Tile(0, 0, 38, 38)
    )[0]
    np.testing.assert_allclose(found, brute_force(samples, samples.columns["Au"], geometry, options), rtol=1e-6)


@pytest.mark.parametrize("power", [0.5, 2.0, 7.0, 200.0])
def test_a_cell_centre_on_a_sample_returns_the_sample(tmp_path, power):
    geometry = geometry_over(50, 40)
    rng = np.random.default_rng(1)
    cells = rng.choice(2000, 200, replace=False)
    row, column = cells // 50, cells % 50
    samples = points(geometry.eastings()[column], geometry.northings()[row], Au=rng.lognormal(size=200))
    values = interpolate(tmp_path / "au.tif", samples, geometry, IdwOptions(power))
    np.testing.assert_array_equal(values[0, row, column], samples.columns["Au"].astype(np.float32))


def test_values_stay_within_those_of_the_samples(tmp_path):
    samples = random_points(300)
    values = interpolate(tmp_path / "au.tif", samples, geometry_over())
    assert values.min() >= np.float32(samples.columns["Au"].min())
    assert values.max() <= np.float32(samples.columns["Au"].max())


def test_the_grid_is_pixel_registered_and_north_up(tmp_path):
    # One sample in every cell centre of a field that rises to the east by 1 and to the north by 10 per metre.
    geometry = GridGeometry(500_000.0, 4_000_030.0, 10.0, 10.0, 4, 3, UTM)
    x, y = (index.ravel() for index in np.meshgrid(geometry.eastings(), geometry.northings()))
    expected = (x - 500_000 + 10 * (y - 4_000_000)).reshape(3, 4)
    path = tmp_path / "plane.tif"
    values = interpolate(path, points(x, y, plane=expected.ravel()), geometry, IdwOptions(neighbours=4))[0]
    np.testing.assert_array_equal(values, expected)
    assert (values[0, 0], values[0, -1], values[-1, 0], values[-1, -1]) == (255.0, 285.0, 55.0, 85.0)  # NW, NE, SW, SE
    raster = gdal.Open(str(path))
    assert raster.GetGeoTransform() == (500_000.0, 10.0, 0.0, 4_000_030.0, 0.0, -10.0)
    assert raster.GetMetadataItem("AREA_OR_POINT") == "Area"
    np.testing.assert_array_equal(raster.ReadAsArray(), expected)
    band = raster.GetRasterBand(1)
    assert (band.GetDescription(), np.isnan(band.GetNoDataValue())) == ("plane", True)
    reference = osr.SpatialReference()
    reference.ImportFromWkt(raster.GetProjection())
    assert reference.GetAuthorityCode(None) == "32637"


def test_samples_at_one_place_are_averaged_and_counted(tmp_path):
    once = random_points(100)
    twice = points(
        np.concatenate([once.x, once.x[:7], once.x[:7]]),
        np.concatenate([once.y, once.y[:7], once.y[:7]]),
        Au=np.concatenate([once.columns["Au"], once.columns["Au"][:7] + 2, once.columns["Au"][:7] - 2]),
    )
    listener = Listener()
    values = interpolate(tmp_path / "twice.tif", twice, geometry_over(), sink=listener)
    np.testing.assert_allclose(values, interpolate(tmp_path / "once.tif", once, geometry_over()), rtol=1e-6)
    assert "14 of 114 samples lie at the place of another one and were averaged with it." in listener.infos


def test_missing_values_are_left_out_element_by_element_and_counted(tmp_path):
    samples = random_points(300, elements=("Au", "Cu", "Zn", "Pb"))
    samples.columns["Cu"][:40] = np.nan
    samples.columns["Zn"][100:130] = np.inf
    samples.columns["Pb"][:40] = np.nan
    listener = Listener()
    values = interpolate(tmp_path / "all.tif", samples, geometry_over(), sink=listener)
    for band, name in enumerate(samples.columns):
        expected = brute_force(samples, samples.columns[name], geometry_over(), IdwOptions())
        np.testing.assert_allclose(values[band], expected, rtol=1e-6, err_msg=name)
    assert [m for m in listener.warnings if "no value" in m] == [
        "3 of 4 elements (Cu, Zn, Pb) have no value at 30 (Zn) to 40 (Pb) of 300 places, which were left out element by"
        " element.",
    ]


def test_cells_farther_than_the_maximum_distance_have_no_data(tmp_path):
    samples, geometry = random_points(15), geometry_over()
    values = interpolate(tmp_path / "near.tif", samples, geometry, IdwOptions(max_distance=90.0))[0]
    x, y = np.meshgrid(geometry.eastings(), geometry.northings())
    nearest = np.min(np.hypot(x[..., None] - samples.x, y[..., None] - samples.y), axis=-1)
    assert 0.1 < np.isnan(values).mean() < 0.9
    np.testing.assert_array_equal(np.isnan(values), nearest > 90.0)


def test_neither_tiles_nor_their_size_change_the_result(tmp_path, monkeypatch):
    samples = random_points(500, elements=("Au", "Cu"))
    geometry = geometry_over(700, 530)
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1)
    listener = Listener()
    small = interpolate(tmp_path / "small.tif", samples, geometry, sink=listener)
    assert len(listener.fractions) == 9  # tiles of 256 x 256
    whole = IdwInterpolator(group_samples(samples, ["Au", "Cu"], 12, Progress())[0], IdwOptions()).tile(
        geometry, Tile(0, 0, 700, 530)
    )
    np.testing.assert_allclose(small, whole, rtol=3e-7)
    part = IdwInterpolator(group_samples(samples, ["Au", "Cu"], 12, Progress())[0], IdwOptions()).tile(
        geometry, Tile(123, 77, 301, 199)
    )
    np.testing.assert_allclose(part, whole[:, 77:276, 123:424], rtol=3e-7)


def test_the_same_input_gives_the_same_bytes(tmp_path):
    samples, geometry = random_points(500, elements=("Au", "Cu")), geometry_over(700, 530)
    for name in ("first.tif", "second.tif"):
        interpolate(tmp_path / name, samples, geometry)
    assert (tmp_path / "first.tif").read_bytes() == (tmp_path / "second.tif").read_bytes()


def test_tiles_cover_every_cell_once_in_whole_blocks_of_the_file():
    geometry = geometry_over(1000, 600)
    covered = np.zeros((600, 1000), dtype=int)
    for tile in tiles_of(geometry, 3, 3 * 256 * 512):
        assert tile.column % 256 == 0
        assert tile.row % 256 == 0
        covered[tile.row : tile.row + tile.rows, tile.column : tile.column + tile.columns] += 1
    assert (covered == 1).all()


def test_values_agree_with_gdal_grid(tmp_path):
    samples, geometry = random_points(400), geometry_over(60, 50)
    source = layers_in_memory()
    layer = source.CreateLayer("samples", geom_type=ogr.wkbPoint25D)
    for x, y, z in zip(samples.x, samples.y, samples.columns["Au"]):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT Z ({float(x)!r} {float(y)!r} {float(z)!r})"))
        layer.CreateFeature(feature)
    algorithm = gdal.GridOptions(
        format="MEM",
        outputType=gdal.GDT_Float64,
        algorithm="invdistnn:power=2:radius=100000:max_points=12",
        outputBounds=[geometry.x_min, geometry.y_max, geometry.x_max, geometry.y_min],
        width=60,
        height=50,
    )
    dataset = layers_in_memory()
    dataset.CopyLayer(layer, "samples")
    peer = gdal.Grid("", dataset, options=algorithm)
    expected = peer.ReadAsArray()
    if peer.GetGeoTransform()[5] > 0:
        expected = expected[::-1]
    np.testing.assert_allclose(interpolate(tmp_path / "au.tif", samples, geometry)[0], expected, rtol=1e-6)


def test_samples_on_one_line_are_interpolated_over_a_given_extent(tmp_path):
    x = 500_000 + np.linspace(0, 1000, 40)
    samples = points(x, np.full(40, 4_000_400.0), Au=np.linspace(1, 5, 40))
    values = interpolate(tmp_path / "line.tif", samples, geometry_over())[0]
    np.testing.assert_allclose(
        values, brute_force(samples, samples.columns["Au"], geometry_over(), IdwOptions()), rtol=1e-6
    )
    # The line divides the grid into halves that mirror each other.
    np.testing.assert_allclose(values[:20], values[:19:-1], rtol=1e-6)


def test_weights_of_shepard():
    weights = idw_weights(np.array([[1.0, 2.0, np.inf], [0.0, 1.0, 2.0], [np.inf] * 3]), 2.0)
    np.testing.assert_allclose(weights, [[0.8, 0.2, 0.0], [1.0, 0.0, 0.0], [np.nan] * 3])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"power": 0.0}, r"Power 0 is not positive: give a number above 0 \(2 is usual\)\."),
        ({"power": np.nan}, "Power nan is not positive"),
        ({"neighbours": 0}, r"0 neighbours were asked for: give at least 1 \(12 is usual\)\."),
        ({"max_distance": -5.0}, r"Maximum distance -5 is not positive: give metres, or leave it empty for no limit\."),
    ],
)
def test_impossible_options_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        IdwOptions(**options)


def cancelled_run(tmp_path, sink):
    samples = random_points(2000, elements=[f"E{i}" for i in range(8)])
    interpolate_idw(
        samples, list(samples.columns), geometry_over(1500, 1500), IdwOptions(), tmp_path / "big.tif", Progress(sink)
    )


def test_a_run_cancelled_half_way_leaves_no_file_and_no_thread(tmp_path, monkeypatch):
    monkeypatch.setattr(tiles, "VALUES_PER_TILE", 1 << 19)
    listener, threads = Listener(stop=at_fraction(0.5)), threading.active_count()
    with pytest.raises(Cancelled):
        cancelled_run(tmp_path, listener)
    assert 0.5 <= listener.fractions[-1] < 0.7
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == threads


def test_cancel_is_obeyed_inside_a_heavy_tile(tmp_path):
    pressed, samples, began = [], random_points(3000), time.process_time()

    def early(_):
        # Processor time, so that the test tells the same on a machine that is busy with other work.
        if time.process_time() - began > 0.5:
            pressed.append(time.process_time())
        return bool(pressed)

    with pytest.raises(Cancelled):
        # 1,500 neighbours: the only tile takes many seconds
        interpolate_idw(
            samples,
            ["Au"],
            geometry_over(1024, 256),
            IdwOptions(neighbours=1500),
            tmp_path / "slow.tif",
            Progress(Listener(stop=early)),
        )
    assert time.process_time() - pressed[0] < 2
    assert list(tmp_path.iterdir()) == []


def test_a_failing_tile_leaves_no_file_and_its_error_is_told(tmp_path, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(IdwInterpolator, "tile", fail)
    with pytest.raises(MemoryError):
        cancelled_run(tmp_path, Listener())
    assert list(tmp_path.iterdir()) == []


def test_progress_rises_to_the_end(tmp_path):
    listener = Listener()
    interpolate(tmp_path / "au.tif", random_points(100), geometry_over(700, 530), sink=listener)
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 1.0


def test_outputs_that_cannot_be_written_are_refused_before_the_work(tmp_path):
    samples = random_points(100)
    with pytest.raises(ResourceError, match=r"The folder .*nowhere does not exist: create it or choose another\."):
        interpolate(tmp_path / "nowhere" / "au.tif", samples, geometry_over())
    with pytest.raises(ResourceError, match=r"The folder /sys cannot be written to \(.*\): choose another\."):
        interpolate(Path("/sys/au.tif"), samples, geometry_over())
    with pytest.raises(
        ResourceError, match=r"au\.png is written as \.tif: give the output a name that ends with \.tif or \.tiff\."
    ):
        interpolate(tmp_path / "au.png", samples, geometry_over())
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(ResourceError, match="is a folder: give the output a file name"):
        interpolate(tmp_path / "folder.tif", samples, geometry_over())


def test_a_grid_too_big_for_the_disk_is_refused_before_the_work(tmp_path):
    sentence = (
        r"A grid of 3000000 x 3000000 cells x 1 bands needs up to 36\.0 TB of disk and .* are free in .*: choose larger"
        r" cells or another disk\."
    )
    with pytest.raises(ResourceError, match=sentence):
        interpolate(tmp_path / "au.tif", random_points(100), geometry_over(3_000_000, 3_000_000))
    assert list(tmp_path.iterdir()) == []


def test_an_older_output_survives_a_cancelled_run(tmp_path):
    (tmp_path / "big.tif").write_bytes(b"older")
    with pytest.raises(Cancelled):
        cancelled_run(tmp_path, Listener(stop=at_fraction(0.1)))
    assert (tmp_path / "big.tif").read_bytes() == b"older"
    assert len(list(tmp_path.iterdir())) == 1
