"""Outlines are valid and cover just their cells; areas take the cells whose centre they hold, or that they touch."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr
from prospectivity.models.core.progress import Cancelled, Progress, SilentSink
from prospectivity.models.rasters.gdal_backend import polygonize, rasterize
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.reports.targets import _rings
from prospectivity.models.targeting.targets import _outlines
from scipy import ndimage

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


def labelled(mask):
    return ndimage.label(mask, structure=np.ones((3, 3)))[0].astype(np.int32)


def over(mask):
    rows, columns = mask.shape
    return GridGeometry(512_345.6, 2_612_345.6, 33.3, 12.7, columns, rows, "EPSG:32637")


def outlined(mask):
    return _outlines(labelled(mask), over(mask), Progress())


def burnt(shape, geometry, touched=False):
    return rasterize([json.loads(part.ExportToJson()) for part in shape], geometry, touched)


def check_outlines(mask):
    labels, geometry = labelled(mask), over(mask)
    outlines = outlined(mask)
    assert sorted(outlines) == list(range(1, labels.max() + 1))
    for label, wkt in outlines.items():
        outline = ogr.CreateGeometryFromWkt(wkt)
        assert outline.GetGeometryName() == "MULTIPOLYGON"
        assert outline.IsValid()
        assert outline.GetGeometryCount() == ndimage.label(labels == label)[1]
        np.testing.assert_array_equal(burnt(outline, geometry), labels == label)
        assert outline.Area() == pytest.approx((labels == label).sum() * 33.3 * 12.7, rel=1e-6)


@pytest.mark.parametrize("rows", MASKS, ids="/".join)
def test_outlines_are_valid_however_cells_touch(rows):
    check_outlines(np.array([[cell == "#" for cell in row] for row in rows]))


@settings(max_examples=60)
@given(columns=st.integers(1, 14), rows=st.integers(1, 14), share=st.floats(0.1, 0.9), seed=st.integers(0, 10_000))
def test_outlines_of_any_mask_are_valid_and_cover_exactly_its_cells(columns, rows, share, seed):
    check_outlines(np.random.default_rng(seed).random((rows, columns)) < share)


def test_an_outline_has_no_vertex_within_a_straight_side():
    (ring,) = _rings(outlined(np.ones((9, 9)))[1], 0.0)
    assert len(ring) == 5


def test_nothing_has_no_outline():
    assert outlined(np.zeros((3, 4))) == {}


def test_cancel_is_heard_while_cells_are_outlined():
    class Pressed(SilentSink):
        asked = 0

        def cancelled(self):
            self.asked += 1
            return self.asked > 2

    labels, sink = np.arange(1, 40_001, dtype=np.int32).reshape(200, 200), Pressed()
    with pytest.raises(Cancelled):
        list(polygonize(labels, over(labels), Progress(sink)))
    assert sink.asked < 6  # not once per row, of which there are 200


@settings(max_examples=60)
@given(seed=st.integers(0, 10_000), tolerance=st.sampled_from([1.0, 50.0, 400.0]))
def test_a_ring_for_a_picture_stays_within_its_tolerance_and_never_vanishes(seed, tolerance):
    for wkt in outlined(np.random.default_rng(seed).random((11, 14)) < 0.3).values():
        rings, shown = list(_rings(wkt, 0.0)), list(_rings(wkt, tolerance))
        assert len(rings) == len(shown)
        for ring, drawn in zip(rings, shown):
            assert np.ptp(drawn, axis=0).max() > 0
            np.testing.assert_array_equal(drawn[0], drawn[-1])
            for axis in (0, 1):
                assert abs(drawn[:, axis].min() - ring[:, axis].min()) <= tolerance / 2 + 1e-9
                assert abs(drawn[:, axis].max() - ring[:, axis].max()) <= tolerance / 2 + 1e-9


@settings(max_examples=60)
@given(seed=st.integers(0, 100_000), vertices=st.integers(1, 6))
def test_a_line_takes_just_the_cells_that_it_meets(seed, vertices):
    line = np.random.default_rng(seed).uniform(-4, (34, 24), (vertices, 2)).tolist()
    kind, places = ("LineString", line) if vertices > 1 else ("Point", line[0])
    shape = {"type": kind, "coordinates": places}
    touched = rasterize([shape], UNIT_CELLS, True)
    met = ogr.CreateGeometryFromJson(json.dumps(shape))
    for row, column in np.ndindex(UNIT_CELLS.rows, UNIT_CELLS.columns):
        west, north = column, UNIT_CELLS.y_max - row
        east, south = west + 1, north - 1
        cell = ogr.CreateGeometryFromWkt(
            f"POLYGON (({west} {north}, {west} {south}, {east} {south}, {east} {north}, {west} {north}))"
        )
        assert touched[row, column] == cell.Intersects(met)
