"""Windows lie where their outlines do: on cells, between them, or on another grid."""

from __future__ import annotations

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.targeting.windows.outlines import windows_of_outlines

GRID = GridGeometry(500_000.0, 4_000_000.0, 50.0, 40.0, 200, 160, "EPSG:32637")
CELLS = np.array([[0, 0, 20], [100, 37, 20], [180, 140, 20]])
NONE = np.full((3, 3), np.nan)


def rectangle(column, row, columns, rows=None, grid=GRID):
    """Vertices of a rectangle in cells of a grid, closed, from the south-western corner."""
    west, north = grid.x_min + column * grid.cell_width, grid.y_max - row * grid.cell_height
    east = west + columns * grid.cell_width
    south = north - (columns if rows is None else rows) * grid.cell_height
    return np.array([[west, south], [east, south], [east, north], [west, north], [west, south]])


def found(outlines, fields=None, grid=GRID, listener=None):
    ids = np.arange(1, len(outlines) + 1)
    fields = np.full((len(outlines), 3), np.nan) if fields is None else np.asarray(fields, dtype=float)
    return windows_of_outlines(outlines, ids, fields, grid, "w", "g.tif", Progress(listener)).tolist()


def test_outlines_on_cells_are_these_cells_and_nothing_is_said():
    listener = Listener()
    assert found([rectangle(*cells) for cells in CELLS], CELLS, listener=listener) == CELLS.tolist()
    assert listener.warnings == []


def test_no_windows_are_none():
    assert found([]) == []


def test_rounding_of_stored_coordinates_moves_no_window():
    listener = Listener()
    noise = np.random.default_rng(0).uniform(-3, 3, (3, 5, 2))  # metres, under a tenth of a cell
    outlines = [rectangle(*cells) + shift for cells, shift in zip(CELLS, noise)]
    assert found(outlines, CELLS, listener=listener) == CELLS.tolist()
    assert listener.warnings == []


@pytest.mark.parametrize("field", [0, 1, 2])
def test_any_field_that_says_otherwise_is_warned_of(field):
    listener, said = Listener(), CELLS.copy()
    said[2, field] += 1
    assert found([rectangle(*cells) for cells in CELLS], said, listener=listener) == CELLS.tolist()
    assert listener.warnings == [
        "1 of 3 windows of w were moved, drawn or resized, or made on a grid other than g.tif: they are read where"
        " their outlines lie, and not where col_off, row_off and size say (first: patch 3)."
    ]


def test_a_resized_window_has_its_new_size():
    outlines = [rectangle(*cells) for cells in CELLS]
    outlines[1] = rectangle(98, 35, 24)
    assert found(outlines, CELLS) == [[0, 0, 20], [98, 35, 24], [180, 140, 20]]


@pytest.mark.parametrize(
    ("drawn", "expected"), [((3.4, 7.6, 20.3, 19.8), [3, 8, 20]), ((2.6, 7.45, 19.6, 20.4), [3, 7, 20])]
)
def test_windows_drawn_by_hand_are_read_at_the_nearest_cells(drawn, expected):
    listener = Listener()
    outlines = [rectangle(*drawn), *(rectangle(*cells) for cells in CELLS)]
    assert found(outlines, np.vstack([NONE[:1], CELLS]), listener=listener)[0] == expected
    assert listener.warnings[0].startswith("1 of 4 windows of w lie between the cells of g.tif (first: patch 1, off by")


def test_a_layer_of_windows_that_were_all_drawn_by_hand_is_read():
    rng = np.random.default_rng(1)
    outlines = [rectangle(*rng.uniform(10, 100, 2), *rng.uniform(19.6, 20.4, 2)) for _ in range(9)]
    assert all(size == 20 for _, _, size in found(outlines))


def test_a_layer_of_windows_that_were_moved_one_by_one_is_read():
    rng = np.random.default_rng(1)
    places = rng.uniform(10, 100, (9, 2))
    cells = np.column_stack([np.rint(places), np.full(9, 20)])
    assert found([rectangle(*place, 20) for place in places], np.add(cells, [5, 5, 0])) == cells.astype(int).tolist()


REFUSED = "do not lie on the cells of g.tif"


def test_windows_of_a_grid_with_the_same_cells_elsewhere_are_refused_between_cells_and_read_on_them():
    other = GridGeometry(499_975.0, 4_000_000.0, 50.0, 40.0, 200, 160)
    outlines = [rectangle(*cells, grid=other) for cells in np.add(CELLS, [20, 0, 0])]
    with pytest.raises(InputError, match=f"^3 of 3 windows of w {REFUSED}"):
        found(outlines, CELLS)
    assert found([np.add(outline, (25, 80)) for outline in outlines], CELLS) == np.add(CELLS, [20, -2, 0]).tolist()


def test_windows_of_a_grid_with_other_cells_are_refused_unless_they_fall_on_these():
    finer = GridGeometry(500_000.0, 4_000_000.0, 25.0, 20.0, 400, 320)
    assert found([rectangle(*(2 * cells), grid=finer) for cells in CELLS], 2 * CELLS) == CELLS.tolist()
    with pytest.raises(InputError, match=REFUSED):
        found([rectangle(2 * c, 2 * r, 33, grid=finer) for c, r, _ in CELLS], [[0, 0, 33]] * 3)
    with pytest.raises(InputError, match=REFUSED):
        found([rectangle(2 * c + 1, 2 * r, 40, grid=finer) for c, r, _ in CELLS[:2]], [[0, 0, 40]] * 2)
    coarser = GridGeometry(500_000.0, 4_000_000.0, 70.0, 56.0, 140, 110)
    places = [(3, 5), (31, 8), (60, 77), (12, 44)]
    for fields in ([[*place, 10] for place in places], None):
        with pytest.raises(InputError, match=REFUSED):
            found([rectangle(*place, 10.25, grid=coarser) for place in places], fields)


@pytest.mark.parametrize(
    ("outline", "sentence"),
    [
        (rectangle(0, 0, 20)[[0, 1, 2, 0]], "is no rectangle along rows and columns of g.tif"),
        (
            (rectangle(50, 50, 20) - (502_500, 3_998_000)) @ [[0.96, 0.28], [-0.28, 0.96]] + (502_500, 3_998_000),
            "is no rectangle along rows and columns of g.tif",
        ),
        (np.vstack([rectangle(0, 0, 20), rectangle(5, 5, 3)]), "is no rectangle"),
        (rectangle(0, 0, 20, 21), "is 20 x 21 cells, where windows are square: give it as many columns as rows"),
        (rectangle(0, 0, 0.4), "is smaller than a cell of g.tif: draw it larger, or delete it"),
    ],
)
def test_what_is_no_square_of_cells_is_refused_with_its_number(outline, sentence):
    with pytest.raises(InputError, match=f"^The outline of patch 2 of w {sentence}"):
        found([rectangle(*CELLS[0]), outline])


def test_how_many_are_like_the_first_is_said():
    with pytest.raises(InputError, match=r"patch 1 of w is 20 x 22 cells, .* \(2 of 3 windows are like it\): give"):
        found([rectangle(0, 0, 20, 22), rectangle(0, 0, 20), rectangle(0, 0, 22, 20)])


def test_vertices_along_an_edge_and_another_first_vertex_change_nothing():
    outline = rectangle(*CELLS[1])
    dense = np.vstack([outline[:-1], (outline[:-1] + outline[1:]) / 2])
    order = np.argsort(np.arctan2(*(dense - dense.mean(axis=0)).T))
    assert found([dense[order]]) == [CELLS[1].tolist()]
