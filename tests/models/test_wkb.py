"""Geometries come out of well-known binary as GDAL wrote them, whatever else stands in it."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from osgeo import ogr
from prospectivity.models.core.errors import InputError
from prospectivity.models.rasters.wkb import shapes_of

SQUARE = [[0, 0], [4, 0], [4, 4], [0, 0]]
HOLE = [[2, 1], [3, 1], [3, 2], [2, 1]]


def parts(wkb):
    return [(shape.dimension, [line.tolist() for line in shape.lines]) for shape in shapes_of(wkb)]


@pytest.mark.parametrize("little_endian", [True, False])
@pytest.mark.parametrize("iso", [True, False])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("POINT (1 2)", [(0, [[[1, 2]]])]),
        ("POINT Z (1 2 3)", [(0, [[[1, 2]]])]),
        ("POINT ZM (1 2 3 4)", [(0, [[[1, 2]]])]),
        ("LINESTRING M (0 0 7, 4 0 8)", [(1, [[[0, 0], [4, 0]]])]),
        ("POLYGON ((0 0,4 0,4 4,0 0),(2 1,3 1,3 2,2 1))", [(2, [SQUARE, HOLE])]),
        ("MULTIPOINT ((1 2),(3 4))", [(0, [[[1, 2]]]), (0, [[[3, 4]]])]),
        ("MULTIPOLYGON (((0 0,4 0,4 4,0 0)),((2 1,3 1,3 2,2 1)))", [(2, [SQUARE]), (2, [HOLE])]),
        (
            "GEOMETRYCOLLECTION (POINT (1 2),GEOMETRYCOLLECTION (LINESTRING (0 0,4 0)),POLYGON ((0 0,4 0,4 4,0 0)))",
            [(0, [[[1, 2]]]), (1, [[[0, 0], [4, 0]]]), (2, [SQUARE])],
        ),
        ("TIN (((0 0,4 0,4 4,0 0)))", [(2, [SQUARE])]),
        ("MULTISURFACE (((0 0,4 0,4 4,0 0)))", [(2, [SQUARE])]),
        ("LINESTRING EMPTY", []),
        ("POLYGON EMPTY", []),
        ("MULTIPOLYGON EMPTY", []),
    ],
)
def test_points_lines_and_polygons_are_those_of_the_geometry(text, expected, iso, little_endian):
    shape = ogr.CreateGeometryFromWkt(text)
    order = ogr.wkbNDR if little_endian else ogr.wkbXDR
    assert parts(bytes(shape.ExportToIsoWkb(order) if iso else shape.ExportToWkb(order))) == expected


def test_a_point_without_a_place_is_none():
    assert parts(bytes(ogr.CreateGeometryFromWkt("POINT EMPTY").ExportToIsoWkb())) == []


def test_a_system_that_is_written_along_is_passed_over():
    assert parts(struct.pack("<BIIdd", 1, 0x20000001, 32637, 1, 2)) == [(0, [[[1, 2]]])]


def test_arcs_are_refused_with_the_tool_that_helps():
    arc = bytes(ogr.CreateGeometryFromWkt("CIRCULARSTRING (0 0,1 1,2 0)").ExportToIsoWkb())
    with pytest.raises(InputError, match=r"^A geometry is bent in arcs: .*native:segmentizebymaxangle"):
        list(shapes_of(arc))


def test_places_are_arrays_that_can_be_reckoned_with():
    (shape,) = shapes_of(bytes(ogr.CreateGeometryFromWkt("LINESTRING (1 2,3 4)").ExportToWkb(ogr.wkbXDR)))
    assert shape.lines[0].dtype == np.float64
    assert shape.lines[0].dtype.isnative
