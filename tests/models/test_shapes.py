"""Outlines are valid and cover just their cells, and areas take the cells that GDAL's own tools take."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_layers import layers_in_memory
from osgeo import gdal, ogr
from prospectivity.models.core.progress import Cancelled
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.shapes import cells_inside, cells_touched, outlines_of, rings_of
from scipy import ndimage

ODD_CELLS = GridGeometry(512_345.6, 2_612_345.6, 33.3, 12.7, 14, 11, "EPSG:32637")
UNIT_CELLS = GridGeometry(0.0, 20.0, 1.0, 1.0, 30, 20)
MASKS = [
    ["#"],
    ["#.", ".#"],
    [".#", "#."],
    ["###", "#.#", "###"],
    ["####", "#.##", "##.#", "####"],  # a hole that touches itself
    [".##.", "#..#", "#..#", ".##."],  # parts that meet by corners only
    ["###.", "#..#", "#..#", "####"],  # a ring that closes by a corner
    ["#####", "#...#", "#.#.#", "#...#", "#####"],  # an island
    ["#####", "#.#.#", "##.##", "#.#.#", "#####"],
]


def whatever(*_):
    """Nobody cancels."""


def labelled(mask):
    return ndimage.label(mask, structure=np.ones((3, 3)))[0].astype(np.int32)


def over(mask, like=ODD_CELLS):
    rows, columns = mask.shape
    return GridGeometry(like.x_min, like.y_max, like.cell_width, like.cell_height, columns, rows, like.crs)


def burnt(shapes, geometry, touched=False):
    """Cells that GDAL finds in geometries."""
    raster = gdal.GetDriverByName("MEM").Create("", geometry.columns, geometry.rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(geometry.transform)
    vector = layers_in_memory()
    layer = vector.CreateLayer("shapes")
    for shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=[f"ALL_TOUCHED={'TRUE' if touched else 'FALSE'}"])
    return raster.ReadAsArray().astype(bool)


def outlined_by_gdal(labels, geometry):
    """Outlines as GDAL and GEOS make them, by label."""
    raster = gdal.GetDriverByName("MEM").Create("", geometry.columns, geometry.rows, 1, gdal.GDT_Int32)
    raster.SetGeoTransform(geometry.transform)
    raster.GetRasterBand(1).WriteArray(labels)
    vector = layers_in_memory()
    layer = vector.CreateLayer("labels", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    gdal.Polygonize(raster.GetRasterBand(1), raster.GetRasterBand(1), layer, 0, ["8CONNECTED=8"])
    return {feature.GetField(0): feature.GetGeometryRef().MakeValid() for feature in layer}


def check_outlines(mask):
    labels, geometry = labelled(mask), over(mask)
    outlines = outlines_of(labels, geometry, whatever)
    peers = outlined_by_gdal(labels, geometry)
    assert list(outlines) == sorted(peers)
    for label, wkt in outlines.items():
        outline = ogr.CreateGeometryFromWkt(wkt)
        assert outline.GetGeometryName() == "MULTIPOLYGON"
        assert outline.IsValid()
        np.testing.assert_array_equal(burnt([outline], geometry), labels == label)
        assert outline.Area() == pytest.approx((labels == label).sum() * 33.3 * 12.7, rel=1e-6)
        # Coordinates have 15 digits in both texts.
        assert outline.SymDifference(peers[label]).Area() < 1e-6


@pytest.mark.parametrize("rows", MASKS, ids="/".join)
def test_outlines_are_those_of_gdal(rows):
    check_outlines(np.array([[cell == "#" for cell in row] for row in rows]))


@settings(max_examples=60)
@given(columns=st.integers(1, 14), rows=st.integers(1, 14), share=st.floats(0.1, 0.9), seed=st.integers(0, 10_000))
def test_outlines_of_any_mask_are_valid_and_cover_exactly_its_cells(columns, rows, share, seed):
    check_outlines(np.random.default_rng(seed).random((rows, columns)) < share)


def test_an_outline_has_no_vertex_within_a_straight_side():
    (ring,) = rings_of(outlines_of(np.ones((9, 9), dtype=np.int32), over(np.ones((9, 9))), whatever)[1])
    assert len(ring) == 5


def test_nothing_has_no_outline():
    assert outlines_of(np.zeros((3, 4), dtype=np.int32), over(np.zeros((3, 4))), whatever) == {}


def test_cancel_is_heard_while_cells_are_outlined():
    asked = []

    def pressed():
        asked.append(1)
        if len(asked) > 2:
            raise Cancelled

    labels = labelled(np.indices((300, 300)).sum(axis=0) % 3 == 0)
    with pytest.raises(Cancelled):
        outlines_of(labels, over(labels), pressed)


@settings(max_examples=60)
@given(seed=st.integers(0, 10_000), tolerance=st.sampled_from([1.0, 50.0, 400.0]))
def test_a_ring_for_a_picture_stays_within_its_tolerance_and_never_vanishes(seed, tolerance):
    mask = np.random.default_rng(seed).random((11, 14)) < 0.3
    for wkt in outlines_of(labelled(mask), over(mask), whatever).values():
        rings, shown = list(rings_of(wkt)), list(rings_of(wkt, tolerance))
        assert len(rings) == len(shown)
        for ring, drawn in zip(rings, shown):
            assert len(drawn) >= 5
            np.testing.assert_array_equal(drawn[0], drawn[-1])
            for axis in (0, 1):
                assert abs(drawn[:, axis].min() - ring[:, axis].min()) <= tolerance / 2 + 1e-9
                assert abs(drawn[:, axis].max() - ring[:, axis].max()) <= tolerance / 2 + 1e-9


def polygon(rings):
    shape = ogr.Geometry(ogr.wkbPolygon)
    for vertices in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in vertices:
            ring.AddPoint_2D(x, y)
        shape.AddGeometry(ring)
    return shape


def in_cells(line):
    return np.column_stack([line[:, 0], UNIT_CELLS.y_max - line[:, 1]])


def random_ring(rng, vertices):
    ring = rng.uniform(-4, (34, 24), (vertices, 2))
    return np.vstack([ring, ring[:1]])


@settings(max_examples=100)
@given(seed=st.integers(0, 100_000), vertices=st.integers(3, 12), holes=st.integers(0, 2))
def test_a_polygon_takes_the_cells_that_gdal_takes(seed, vertices, holes):
    rng = np.random.default_rng(seed)
    rings = [random_ring(rng, vertices) for _ in range(1 + holes)]
    np.testing.assert_array_equal(
        cells_inside([in_cells(ring) for ring in rings], UNIT_CELLS.rows, UNIT_CELLS.columns),
        burnt([polygon(rings)], UNIT_CELLS),
    )


def test_polygons_that_share_a_side_through_centres_share_no_cell_and_leave_none_out():
    west, east = ([(low, 0), (high, 0), (high, 4), (low, 4), (low, 0)] for low, high in ((0, 2.5), (2.5, 6)))
    taken = [cells_inside([np.array(ring, dtype=float)], 4, 6).astype(int) for ring in (west, east)]
    np.testing.assert_array_equal(sum(taken), 1)
    north, south = ([(0, low), (0, high), (6, high), (6, low), (0, low)] for low, high in ((0, 1.5), (1.5, 4)))
    taken = [cells_inside([np.array(ring, dtype=float)], 4, 6).astype(int) for ring in (north, south)]
    np.testing.assert_array_equal(sum(taken), 1)


@settings(max_examples=60)
@given(seed=st.integers(0, 100_000), vertices=st.integers(1, 6))
def test_a_line_takes_just_the_cells_that_it_meets(seed, vertices):
    line = np.random.default_rng(seed).uniform(-4, (34, 24), (vertices, 2))
    shape = ogr.Geometry(ogr.wkbLineString if vertices > 1 else ogr.wkbPoint)
    for x, y in line:
        shape.AddPoint_2D(x, y)
    touched = cells_touched([in_cells(line)], UNIT_CELLS.rows, UNIT_CELLS.columns)
    for row, column in np.ndindex(UNIT_CELLS.rows, UNIT_CELLS.columns):
        north = UNIT_CELLS.y_max - row
        cell = polygon([[(column + e, north - s) for s, e in ((0, 0), (0, 1), (1, 1), (1, 0), (0, 0))]])
        assert touched[row, column] == cell.Intersects(shape)
