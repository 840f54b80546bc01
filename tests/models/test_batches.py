"""Batches with rotations: the eight symmetries of the square, each as likely, and the flips of before untouched."""

import numpy as np
import pytest
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import BandScaling
from prospectivity.models.targeting.windows.batches import WindowBatches, WindowReader
from prospectivity.models.targeting.windows.table import PATCH_FIELDS, PatchTable


@pytest.fixture
def numbered(tmp_path):
    """A grid whose cell value is row * 1000 + column, and 64 windows of 8 cells on it."""
    values = (np.arange(100)[:, None] * 1000 + np.arange(100)).astype(np.float32)[None]
    with GridWriter(
        tmp_path / "grid.tif", GridGeometry(0.0, 0.0, 10.0, 10.0, 100, 100, "EPSG:32637"), ["band"]
    ) as writer:
        writer.write(values)
    n = 64
    columns = {
        "patch_id": range(n),
        "label": [i % 2 for i in range(n)],
        "deposit_id": [0] * n,
        "fold": [0] * n,
        "col_off": list(range(n)),
        "row_off": [n - i for i in range(n)],
        "size": [8] * n,
    }
    table = PatchTable(*(np.array(columns[name], dtype=np.int64) for name in PATCH_FIELDS))
    with GridFile(tmp_path / "grid.tif") as grid:
        yield WindowReader(grid, [BandScaling("band", False, 0.0, 1.0, 0.0, 0.0)]), table


def symmetries(window):
    return [turned for k in range(4) for turned in (np.rot90(window, k), np.rot90(window, k).T)]


def test_rotations_are_the_eight_symmetries_of_the_square_and_each_is_as_likely(numbered):
    reader, table = numbered
    base = (np.arange(6)[:, None] * 1000 + np.arange(6)).astype(np.float32)
    counts = np.zeros(8, dtype=int)
    rng = np.random.default_rng(1)
    for _ in range(10):
        for windows, labels in WindowBatches(reader, table, 6, 16, rotations=True).augmented(rng):
            for window, label in zip(windows[:, 0], labels):
                matches = [
                    i for i, turned in enumerate(symmetries(base)) if np.array_equal(window - window.min(), turned)
                ]
                assert len(matches) == 1
                counts[matches[0]] += 1
                row, column = divmod(int(window.min()), 1000)
                assert any(
                    0 <= column - c <= 2 and 0 <= row - r <= 2 and own == label
                    for c, r, own in zip(table.col_off, table.row_off, table.label)
                )
    assert counts.sum() == 640
    assert counts.min() > 50


def test_rotations_do_not_change_what_flips_draw(numbered):
    reader, table = numbered
    flipped = list(WindowBatches(reader, table, 6, 16).augmented(np.random.default_rng(3)))
    turned = list(WindowBatches(reader, table, 6, 16, rotations=True).augmented(np.random.default_rng(3)))
    again = list(WindowBatches(reader, table, 6, 16, rotations=True).augmented(np.random.default_rng(3)))
    for (a, first), (b, second), (c, _) in zip(flipped, turned, again):
        np.testing.assert_array_equal(first, second)
        np.testing.assert_array_equal(b, c)
        for one, other in zip(a[:, 0], b[:, 0]):
            assert np.array_equal(one, other) or np.array_equal(one.T, other)
    assert any(not np.array_equal(a, b) for (a, _), (b, _) in zip(flipped, turned))


def test_centred_windows_are_never_turned(numbered):
    reader, table = numbered
    for (a, _), (b, _) in zip(
        WindowBatches(reader, table, 6, 16).plain(), WindowBatches(reader, table, 6, 16, rotations=True).plain()
    ):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize(("crop", "offset"), [(8, 0), (7, 0), (6, 1), (5, 1), (4, 2), (3, 2)])
def test_centred_windows_leave_as_much_on_every_side_and_the_odd_cell_in_the_south_east(numbered, crop, offset):
    reader, table = numbered
    windows = np.concatenate([batch for batch, _ in WindowBatches(reader, table, crop, 16).plain()])
    assert windows.shape == (64, 1, crop, crop)
    np.testing.assert_array_equal(windows[:, 0, 0, 0], 1000 * (table.row_off + offset) + table.col_off + offset)


def test_windows_come_in_another_order_each_time_with_their_own_labels(numbered):
    reader, table = numbered
    rng = np.random.default_rng(3)
    orders = []
    for _ in range(2):
        batches = list(WindowBatches(reader, table, 8, 10).augmented(rng))
        # Of windows that are not cropped the least value is that of their north-western cell.
        rows = [64 - int(window.min()) // 1000 for windows, _ in batches for window in windows]
        assert [label for _, labels in batches for label in labels] == table.label[rows].tolist()
        assert sorted(rows) == list(range(64))
        orders.append(rows)
    assert list(range(64)) not in orders
    assert orders[0] != orders[1]


@pytest.mark.parametrize(("size", "sizes"), [(9, [9] * 7), (10, [10] * 6 + [4]), (63, [63]), (64, [64]), (100, [64])])
def test_only_a_last_batch_of_a_single_window_is_left_out_and_none_of_those_that_are_judged(numbered, size, sizes):
    reader, table = numbered
    batches = WindowBatches(reader, table, 8, size)
    assert [len(labels) for _, labels in batches.augmented(np.random.default_rng(0))] == sizes
    assert len(batches) == len(sizes)
    assert sum(len(labels) for _, labels in batches.plain()) == 64
    alone = WindowBatches(reader, table.rows(np.arange(64) == 5), 8, size)
    assert [labels.tolist() for _, labels in alone.augmented(np.random.default_rng(0))] == [[1]]


def test_each_flip_is_as_likely_as_none(numbered):
    reader, table = numbered
    rng, flipped = np.random.default_rng(2), np.zeros(2)
    for _ in range(10):
        for windows, _ in WindowBatches(reader, table, 8, 16).augmented(rng):
            flipped += [
                (windows[:, 0, 0, 0] > windows[:, 0, 0, 1]).sum(),
                (windows[:, 0, 0, 0] > windows[:, 0, 1, 0]).sum(),
            ]
    # Of 640 windows half are flipped; 4 standard deviations are 51.
    assert (np.abs(flipped - 320) < 51).all()
