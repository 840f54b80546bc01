"""Windows around deposits and in the background: where they may lie, and how they become batches."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from listeners import Listener, always
from prospectivity.models.core.errors import GridError, InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.statistics.folds import spatial_folds
from prospectivity.models.targeting.header import BandScaling
from prospectivity.models.targeting.windows.batches import WindowBatches, WindowReader
from prospectivity.models.targeting.windows.options import default_crop
from prospectivity.models.targeting.windows.sampling import (
    HeldOutGround,
    PatchOptions,
    _Usable,
    automatic_patch_size,
    sample_patches,
)
from prospectivity.models.targeting.windows.table import BACKGROUND, DEPOSIT, PATCH_FIELDS, PatchTable

CELL = 50.0
UNIT = BandScaling("a", False, 0.0, 1.0, 0.0, 0.0)


def make_grid(path, columns=200, rows=160, empty=None, values=None):
    """One band (or `values`); no data where `empty` is true."""
    values = np.ones((1, rows, columns), dtype=np.float32) if values is None else values
    if empty is not None:
        values[:, empty] = np.nan
    geometry = GridGeometry(1000.0, 90_000.0, CELL, CELL, values.shape[2], values.shape[1], "EPSG:32638")
    with GridWriter(path, geometry, [f"band{i}" for i in range(len(values))]) as writer:
        writer.write(values)
    return path


def deposits_at(columns, rows, ids=None):
    """Deposits in the middle of cells."""
    x, y = 1000.0 + (np.asarray(columns) + 0.5) * CELL, 90_000.0 - (np.asarray(rows) + 0.5) * CELL
    return Points(x.astype(float), y.astype(float), "EPSG:32638", {}, ids)


def sample(path, deposits, log=None, **options):
    chosen = {"patch_size": 64, "positives": 20, "negatives": 20, **options}
    return sample_patches(path, deposits, PatchOptions(**chosen), Progress(log))


@pytest.fixture
def grid(tmp_path):
    return make_grid(tmp_path / "grid.tif")


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(
    size=st.integers(37, 90),
    places=st.lists(st.tuples(st.integers(0, 199), st.integers(0, 159)), min_size=1, max_size=6),
    seed=st.integers(0, 9),
)
def test_every_window_keeps_its_deposit_in_every_crop_and_the_background_keeps_away_from_all(grid, size, places, seed):
    columns, rows = np.array(places).T
    deposits = deposits_at(columns, rows)
    try:
        table = sample(grid, deposits, patch_size=size, seed=seed, positives=9, negatives=7, exclusion=120.0)
    except InputError as error:
        assert "holds a deposit" in str(error) or "background window" in str(error)
        return
    assert (
        (table.col_off >= 0) & (table.row_off >= 0) & (table.col_off + size <= 200) & (table.row_off + size <= 160)
    ).all()
    crop = default_crop(size)
    ore = table.rows(table.label == DEPOSIT)
    for offset in (0, size - crop):
        for places_of, corner in ((columns, ore.col_off), (rows, ore.row_off)):
            place = places_of[ore.deposit_id]
            assert (corner + offset <= place).all()
            assert (place < corner + offset + crop).all()
    background = table.rows(table.label == BACKGROUND)
    for column, row in zip(columns + 0.5, rows + 0.5):
        dx = np.maximum(0, np.maximum(background.col_off - column, column - background.col_off - size)) * CELL
        dy = np.maximum(0, np.maximum(background.row_off - row, row - background.row_off - size)) * CELL
        assert (np.hypot(dx, dy) > 120.0).all()
    for which in np.unique(ore.deposit_id):
        assert len(np.unique(ore.fold[ore.deposit_id == which])) == 1
    assert len(np.unique(np.column_stack([table.col_off, table.row_off, table.deposit_id]), axis=0)) == len(table)


def test_the_numbers_asked_for_are_placed_and_shared_out_evenly(grid):
    table = sample(grid, deposits_at([60, 100, 140], [80, 60, 100]), positives=21, negatives=15)
    assert (table.label == DEPOSIT).sum() == 21
    assert (table.label == BACKGROUND).sum() == 15
    assert np.bincount(table.deposit_id[table.label == DEPOSIT]).tolist() == [7, 7, 7]
    assert (table.deposit_id[table.label == BACKGROUND] == -1).all()
    assert table.patch_id.tolist() == list(range(1, 37))
    assert table.patch_size == 64


def test_the_same_seed_gives_the_same_table_and_another_seed_another(grid):
    deposits = deposits_at([60, 100, 140], [80, 60, 100])
    assert sample(grid, deposits).sha256() == sample(grid, deposits).sha256()
    assert sample(grid, deposits).sha256() != sample(grid, deposits, seed=43).sha256()


def test_more_deposits_than_windows_get_one_window_each_at_most(grid):
    rng = np.random.default_rng(0)
    table = sample(
        grid,
        deposits_at(rng.integers(40, 160, 30), rng.integers(60, 100, 30)),
        positives=10,
        negatives=3,
        patch_size=40,
    )
    ore = table.deposit_id[table.label == DEPOSIT]
    assert len(ore) == len(np.unique(ore)) == 10


def test_deposits_in_one_cell_share_a_fold_and_never_a_window(grid):
    table = sample(grid, deposits_at([100] * 5, [80] * 5), positives=20, negatives=5)
    ore = table.rows(table.label == DEPOSIT)
    assert np.bincount(ore.deposit_id).tolist() == [4] * 5
    assert np.unique(table.fold).tolist() == [0]


def test_deposits_on_the_rim_or_outside_are_left_out_with_a_warning_and_do_not_cost_the_others_windows(grid):
    log = Listener()
    many_outside = [-50] * 60
    table = sample(grid, deposits_at([100, 2, 197, *many_outside], [80, 80, 157, *many_outside]), log, positives=12)
    assert set(table.deposit_id[table.label == DEPOSIT]) == {0}
    assert (table.label == DEPOSIT).sum() == 12
    assert any("60 of 63 deposits lie outside grid.tif" in message for message in log.messages)
    assert any("2 deposits lie less than 8 cells from the edge" in message for message in log.messages)


def test_deposits_without_a_window_use_up_neither_turns_nor_folds(tmp_path):
    empty = np.zeros((160, 200), dtype=bool)
    empty[:, 110:] = True
    path = make_grid(tmp_path / "grid.tif", empty=empty)
    rng = np.random.default_rng(1)
    columns, rows = (
        np.append(rng.integers(160, 190, 40), [30, 60, 50]),
        np.append(rng.integers(20, 140, 40), [40, 80, 120]),
    )
    table = sample(path, deposits_at(columns, rows), positives=30, negatives=4, folds=3)
    ore = table.rows(table.label == DEPOSIT)
    assert len(ore) == 30
    assert set(ore.deposit_id) == {40, 41, 42}
    assert set(ore.fold) == {0, 1, 2}


def test_deposits_that_lie_outside_the_grid_still_keep_the_background_away(grid):
    outside = deposits_at([100, 230], [30, 80])
    table = sample(grid, outside, exclusion=80 * CELL, patch_size=40, positives=2, negatives=10)
    background = table.rows(table.label == BACKGROUND)
    assert (230.5 - (background.col_off + 40) > 80 - 1e-9).all()


def test_few_cells_of_a_window_are_empty(tmp_path):
    empty = np.zeros((160, 200), dtype=bool)
    empty[:, 120:] = True
    path = make_grid(tmp_path / "grid.tif", empty=empty)
    table = sample(path, deposits_at([60, 100], [80, 40]))
    for col_off, row_off in zip(table.col_off, table.row_off):
        assert empty[row_off : row_off + 64, col_off : col_off + 64].mean() <= 0.2
    assert (table.col_off + 64 > 120).any()


def test_folds_are_compact_in_space_and_background_takes_the_nearest():
    rng = np.random.default_rng(2)
    x, y = np.concatenate([rng.normal(c, 10, 8) for c in (0, 1000, 2000)]), rng.normal(0, 10, 24)
    fold, centres = spatial_folds(x, y, 3, 42)
    assert centres.shape == (3, 2)
    assert [len(set(fold[i : i + 8])) for i in (0, 8, 16)] == [1, 1, 1]
    assert len(set(fold)) == 3


def test_there_are_never_more_folds_than_places():
    fold, centres = spatial_folds(np.array([0.0, 0.0, 5.0]), np.array([0.0, 0.0, 5.0]), 5, 42)
    assert len(centres) == 2
    assert fold[0] == fold[1] != fold[2]


def test_feature_ids_name_the_deposits(grid):
    table = sample(grid, deposits_at([60, -9, 140], [80, 60, 100], np.array([501, 502, 777])))
    assert set(table.deposit_id[table.label == DEPOSIT]) == {501, 777}


@pytest.mark.parametrize(
    ("deposits", "options", "error", "sentence"),
    [
        (
            ([60], [80]),
            {"patch_size": 256},
            GridError,
            "grid.tif has 200 x 160 cells and a patch 256 x 256: choose smaller cells or smaller patches",
        ),
        (([900, 901], [80, 81]), {}, InputError, r"None of the 2 deposits lies inside grid.tif, .* show the same area"),
        (([], []), {}, InputError, "The layer of deposits has no points"),
        (
            ([60], [80]),
            {"exclusion": 1e5},
            InputError,
            "No background window of 64 x 64 cells .* farther than 100000 m from all 1 deposits: choose smaller",
        ),
        (([1], [1]), {}, InputError, "No window of 64 x 64 cells with at most 20% empty cells holds a deposit"),
    ],
)
def test_what_cannot_be_sampled_is_refused_in_one_sentence(grid, deposits, options, error, sentence):
    with pytest.raises(error, match=sentence):
        sample(grid, deposits_at(*deposits), **options)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"patch_size": 36}, "Patches of 36 cells are too small: .* give at least 37"),
        ({"positives": 0}, "0 positives were asked for: give at least 1"),
        ({"negatives": -1}, "-1 negatives were asked for"),
        ({"folds": 0}, "0 folds were asked for"),
        ({"exclusion": -5.0}, "The exclusion distance -5 m is negative"),
    ],
)
def test_options_that_make_no_sense_are_refused(options, sentence):
    with pytest.raises(InputError, match=sentence):
        PatchOptions(**options)


def test_fewer_windows_than_asked_for_are_a_warning(tmp_path):
    log = Listener()
    path = make_grid(tmp_path / "small.tif", 66, 65)
    table = sample(path, deposits_at([10], [10]), log, positives=50, patch_size=40, negatives=100, exclusion=20 * CELL)
    # Crops start up to 5 cells in: the window starts at 0 to 5.
    ore = table.rows(table.label == DEPOSIT)
    assert len(ore) == 6 * 6
    assert any("Only 36 of 50 deposit windows" in message for message in log.messages)
    assert any("of 100 background windows" in message for message in log.messages)


@pytest.mark.parametrize(
    ("columns", "rows", "size"),
    [
        (3072, 3072, 256),
        (9000, 8000, 256),
        (3072, 1152, 96),
        (1152, 3072, 96),
        (1920, 2500, 160),
        (1000, 1000, 96),
        (950, 950, 64),
        (300, 200, 64),
    ],
)
def test_a_patch_is_a_twelfth_of_the_shorter_side_in_steps_of_32_cells_from_64_to_256(columns, rows, size):
    assert automatic_patch_size(GridGeometry(0.0, 0.0, CELL, CELL, columns, rows)) == size


@pytest.mark.parametrize(("empty", "taken"), [(7, True), (8, True), (9, False)])
def test_a_window_may_have_a_fifth_of_its_cells_empty_and_no_more(tmp_path, empty, taken):
    values = np.ones((1, 60, 70), dtype=np.float32)
    # Columns 10 to 49 are the window's.
    values[0, :, 50 - empty : 50] = np.nan
    with GridFile(make_grid(tmp_path / "grid.tif", values=values)) as grid:
        assert _Usable(grid, PatchOptions(40), None)(10, 15, background=True) == taken


def test_a_window_is_looked_at_where_it_lies(tmp_path):
    values = np.full((1, 60, 90), np.nan, dtype=np.float32)
    values[0, 3:43, 45:85] = 1
    with GridFile(make_grid(tmp_path / "grid.tif", values=values)) as grid:
        usable = _Usable(grid, PatchOptions(40, max_empty=0.0), None)
        found = [(left, top) for left in range(51) for top in range(21) if usable(left, top, background=False)]
    assert found == [(45, 3)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_folds_are_those_of_the_deposits_that_have_windows_and_background_takes_the_nearest(grid, seed):
    rng = np.random.default_rng(seed)
    deposits = deposits_at(rng.integers(20, 180, 14), rng.integers(20, 140, 14))
    table = sample(grid, deposits, patch_size=40, positives=14, negatives=25, folds=4, seed=seed)
    fold, centres = spatial_folds(deposits.x, deposits.y, 4, seed)
    assert len(centres) == 4
    ore, background = (table.rows(table.label == label) for label in (DEPOSIT, BACKGROUND))
    assert sorted(ore.deposit_id) == list(range(14))
    assert ore.fold.tolist() == fold[ore.deposit_id].tolist()
    x, y = 1000.0 + CELL * (background.col_off + 20), 90_000.0 - CELL * (background.row_off + 20)
    nearest = np.hypot(x[:, None] - centres[:, 0], y[:, None] - centres[:, 1]).argmin(axis=1)
    assert background.fold.tolist() == nearest.tolist()
    assert len(set(nearest.tolist())) > 1


def test_which_deposits_get_a_window_where_there_are_too_few_for_all_is_drawn(grid):
    rng = np.random.default_rng(0)
    deposits = deposits_at(rng.integers(40, 160, 30), rng.integers(60, 100, 30))
    chosen = [
        set(sample(grid, deposits, positives=5, negatives=1, patch_size=40, seed=seed).deposit_id) - {-1}
        for seed in (1, 2)
    ]
    assert chosen[0] != chosen[1]
    assert not any(ids == set(range(5)) for ids in chosen)


def test_the_place_of_a_window_is_drawn_anew_by_another_seed(grid):
    tables = [sample(grid, deposits_at([100], [80]), positives=3, negatives=3, seed=seed) for seed in (1, 2)]
    for name in ("col_off", "row_off"):
        assert getattr(tables[0], name).tolist() != getattr(tables[1], name).tolist()


@pytest.mark.parametrize("size", [40, 41, 47])
def test_windows_of_any_size_are_found_wherever_the_deposit_stays_in_every_crop(grid, size):
    """Of all windows that hold the deposit in each crop, and of no other, as many as there are."""
    crop = default_crop(size)
    possible = [
        left for left in range(100 - size + 1, 101) if all(0 <= 100 - left - o < crop for o in range(size - crop + 1))
    ]
    table = sample(grid, deposits_at([100], [80]), patch_size=size, positives=len(possible) ** 2 - 40, negatives=1)
    ore = table.rows(table.label == DEPOSIT)
    assert sorted(set(ore.col_off.tolist())) == possible
    assert sorted(set(ore.row_off.tolist())) == [left - 20 for left in possible]


def test_sampling_can_be_cancelled(grid):
    with pytest.raises(Cancelled):
        sample(grid, deposits_at([60], [80]), Listener(stop=always))


# -- the table ---------------------------------------------------------------------------------------------------------


def table_of(**changes):
    columns = {
        "patch_id": [1, 2, 3],
        "label": [1, 0, 0],
        "deposit_id": [7, -1, -1],
        "fold": [0, 0, 1],
        "col_off": [0, 50, 100],
        "row_off": [0, 60, 90],
        "size": [64, 64, 64],
        **changes,
    }
    return PatchTable(*(np.array(columns[name], dtype=np.int64) for name in PATCH_FIELDS))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({name: [] for name in PATCH_FIELDS}, "The patch layer is empty: make one with 'Sample patches'"),
        (
            {"size": [64, 64, 32]},
            r"The patches have sizes 32, 64 \(1 of 32 cells, first: patch 3\): all windows must have one positive size",
        ),
        ({"label": [1, 0, 5]}, "The field label holds 5: 1 means deposit and 0 background"),
        ({"col_off": [0, 50, 137]}, r"1 of 3 patches lie outside the grid of 200 x 160 cells \(first: patch 3\)"),
        ({"row_off": [-1, 60, 90]}, r"first: patch 1\)"),
        ({"label": [0, 0, 0]}, r"There is no deposit patch \(label 1\)"),
        ({"label": [1, 1, 1]}, r"There is no background patch \(label 0\)"),
    ],
)
def test_a_table_that_cannot_train_is_refused_in_one_sentence(changes, sentence):
    geometry = GridGeometry(0, 0, CELL, CELL, 200, 160)
    table_of().check(geometry)
    with pytest.raises(InputError, match=sentence):
        table_of(**changes).check(geometry)


def test_deposits_must_lie_in_the_windows_that_bear_their_ids():
    """Window 1 of `table_of` is that of deposit 7 and covers columns and rows 0 to 63."""
    geometry = GridGeometry(1000.0, 90_000.0, CELL, CELL, 200, 160)
    table, ids = table_of(), np.array([9, 7])
    for column, row in ((0, 0), (63, 63)):
        table.check_deposits(geometry, deposits_at([150, column], [150, row]), ids)
    for column, row in ((64, 0), (0, 64), (-1, 0), (0, -1)):
        with pytest.raises(
            InputError,
            match=(
                r"^1 of 1 deposits lie outside the windows of the patch layer that bear their ids \(first: deposit"
                r" 7 and patch 1\)"
            ),
        ):
            table.check_deposits(geometry, deposits_at([10, column], [10, row]), ids)
    table.check_deposits(geometry, deposits_at([150], [150]), np.array([8]))


def test_where_held_out_ground_leaves_nothing_the_message_names_the_buffer(grid):
    deposits = deposits_at([60, 140], [80, 80])
    places = np.column_stack([deposits.x, deposits.y])
    learnt = Points(deposits.x[:1], deposits.y[:1], deposits.crs)
    advice = (
        r"the buffer and one cell\) from held-out ground: take more folds, or smaller patches, which"
        r" allow a smaller buffer"
    )
    for buffer_m, what in (
        (3500.0, r"No background window of 64 x 64 .* farther than 0 m from all 2 deposits and keeps 3,500 m \("),
        (9e3, r"No window of .* keeps 9,000 m \("),
    ):
        held_out = HeldOutGround(places, np.array([False, True]), buffer_m, places, places)
        with pytest.raises(InputError, match=what + advice):
            sample_patches(grid, learnt, PatchOptions(64, 5, 5), None, held_out)


def test_background_keeps_away_from_known_deposits_that_are_in_no_fold(grid):
    deposits = deposits_at([30, 170, 100], [80, 80, 80])
    places = np.column_stack([deposits.x, deposits.y])
    held_out = HeldOutGround(places[:2], np.array([False, True]), 1000.0, places[1:2], places)
    table = sample_patches(
        grid,
        Points(deposits.x[:1], deposits.y[:1], deposits.crs),
        PatchOptions(40, 5, 30, exclusion=500.0),
        None,
        held_out,
    )
    background = table.rows(table.label == BACKGROUND)
    dx = np.maximum(0, np.maximum(background.col_off - 100.5, 100.5 - background.col_off - 40)) * CELL
    dy = np.maximum(0, np.maximum(background.row_off - 80.5, 80.5 - background.row_off - 40)) * CELL
    assert len(background) > 10
    assert (np.hypot(dx, dy) > 500.0).all()


def test_the_digest_follows_every_value():
    assert table_of().sha256() == table_of().sha256()
    assert table_of().sha256() != table_of(fold=[0, 1, 1]).sha256()


# -- batches -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def numbered(tmp_path):
    """A grid whose cell value is row * 1000 + column."""
    values = (np.arange(160)[:, None] * 1000 + np.arange(200)).astype(np.float32)[None]
    with GridFile(make_grid(tmp_path / "numbered.tif", values=values)) as grid:
        yield grid, WindowReader(grid, [BandScaling("band0", False, 0.0, 1.0, 0.0, -1.0)])


def test_centred_batches_hold_every_window_in_order_cut_about_its_middle(numbered):
    _, reader = numbered
    batches = list(WindowBatches(reader, table_of(), 56, 2).plain())
    assert [len(labels) for _, labels in batches] == [2, 1]
    assert np.concatenate([labels for _, labels in batches]).tolist() == [1, 0, 0]
    corners = np.concatenate([windows[:, 0, 0, 0] for windows, _ in batches])
    assert corners.tolist() == [4 * 1000 + 4, 64 * 1000 + 54, 94 * 1000 + 104]


def test_a_last_batch_of_one_window_never_reaches_batch_normalisation(numbered):
    _, reader = numbered
    batches = WindowBatches(reader, table_of(), 56, 2)
    sizes = [len(labels) for _, labels in batches.augmented(np.random.default_rng(0))]
    assert sizes == [2]
    assert len(batches) == 1


def test_augmented_windows_are_flipped_crops_of_their_own_patch_and_of_every_kind(numbered):
    _, reader = numbered
    batches = WindowBatches(reader, table_of(), 56, 3)
    rng = np.random.default_rng(5)
    kinds, offsets = set(), set()
    for _ in range(40):
        ((windows, labels),) = list(batches.augmented(rng))
        assert sorted(labels) == [0, 0, 1]
        for window, label in zip(windows[:, 0], labels):
            east, south = np.sign(window[0, 1] - window[0, 0]), np.sign(window[1, 0] - window[0, 0])
            restored = window[:: int(south), :: int(east)]
            row, column = divmod(int(restored[0, 0]), 1000)
            np.testing.assert_array_equal(
                restored, (np.arange(row, row + 56)[:, None] * 1000 + np.arange(column, column + 56))
            )
            home = [
                (c, r)
                for c, r, own in zip((0, 50, 100), (0, 60, 90), (1, 0, 0))
                if 0 <= column - c <= 8 and 0 <= row - r <= 8 and own == label
            ]
            assert home
            kinds.add((east, south))
            offsets.add(column - home[0][0])
    assert len(kinds) == 4
    assert offsets == set(range(9))


def test_the_reader_puts_the_mean_where_the_grid_has_no_data_and_beyond_it(tmp_path):
    values = np.full((1, 50, 60), 3.0, dtype=np.float32)
    values[0, 10, 20], values[0, 10, 21] = np.nan, np.inf
    with GridFile(make_grid(tmp_path / "grid.tif", values=values)) as grid:
        window = WindowReader(grid, [BandScaling("band0", False, 1.0, 2.0, 0.0, -0.5)]).read(-5, -5, 40, 40)[0]
    assert (window[:5] == -0.5).all()
    assert (window[:, :5] == -0.5).all()
    assert window[15, 25] == window[15, 26] == -0.5
    assert window[14, 24] == 1.0
