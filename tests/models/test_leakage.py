"""Windows of a training and of a test must not touch: the check, and the two ways to draw windows that pass it."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from listeners import Listener
from prospectivity.models.core.errors import InputError, LeakageError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.targeting.windows.leakage import apart, check_folds, check_leakage, touching
from prospectivity.models.targeting.windows.sampling import HeldOutGround, PatchOptions, sample_patches
from prospectivity.models.targeting.windows.table import BACKGROUND, DEPOSIT, PatchTable

CELL, SIZE, SIDE = 50.0, 40, 240
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, CELL, CELL, SIDE, SIDE, "EPSG:32637")


def windows(corners, fold, label=None, size=SIZE):
    """A table of windows from (column, row) of their north-western cells, numbered from 1."""
    column, row = np.array(corners, dtype=np.int64).reshape(-1, 2).T
    n = len(column)
    label = np.full(n, DEPOSIT) if label is None else np.array(label)
    return PatchTable(
        np.arange(1, n + 1),
        label,
        np.where(label == DEPOSIT, np.arange(n), -1),
        np.broadcast_to(fold, n).copy(),
        column,
        row,
        np.full(n, size),
    )


def cells_and_rim(column, row, size):
    """Corners of all cells of a window."""
    return {(column + i, row + j) for i in range(size + 1) for j in range(size + 1)}


tables = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), min_size=1, max_size=6)


@settings(max_examples=100, derandomize=True)
@given(tables, tables, st.integers(1, 5), st.integers(1, 5))
def test_windows_touch_if_they_share_a_corner_of_a_cell(a, b, size_a, size_b):
    expected = [
        (i, j)
        for i, one in enumerate(a)
        for j, other in enumerate(b)
        if cells_and_rim(*one, size_a) & cells_and_rim(*other, size_b)
    ]
    assert [tuple(pair) for pair in touching(windows(a, 0, size=size_a), windows(b, 1, size=size_b))] == expected


@pytest.mark.parametrize(
    ("corner", "touches"),
    [((SIZE, 0), True), ((SIZE, SIZE), True), ((0, SIZE), True), ((SIZE + 1, 0), False), ((SIZE, SIZE + 1), False)],
)
def test_windows_that_merely_share_an_edge_or_a_corner_count_as_touching(corner, touches):
    training, test = windows([(0, 0)], 0), windows([corner], 1)
    assert len(touching(training, test)) == touches
    if touches:
        with pytest.raises(LeakageError, match="leaks"):
            check_leakage(training, test, "edge")
    else:
        check_leakage(training, test, "edge")


def test_a_planted_leak_is_refused_by_name_with_the_first_pair():
    table = windows([(0, 0), (20, 5), (100, 100), (200, 0), (130, 100)], [0, 1, 0, 2, 1])
    with pytest.raises(LeakageError) as caught:
        check_folds(table, "my patches")
    assert (
        str(caught.value)
        == "The patch layer my patches leaks: 2 training windows touch 2 test windows of another fold (first: patch 2"
        " of fold 1 and patch 1 of fold 0), so that the network would be tested on ground it was trained on. Switch"
        " APART of 'Sample patches' on, or leave PATCHES empty, and windows are drawn for each fold."
    )


def test_a_leak_tells_windows_of_the_training_from_those_of_the_test():
    training = windows([(200, 0), (200, 50), (0, 0), (9, 0), (0, 9)], 3)
    with pytest.raises(
        LeakageError,
        match=(
            r"leaks: 3 training windows touch 1 test windows of another fold \(first: patch 3 of fold 3 and patch 2 of"
            r" fold 7\)"
        ),
    ):
        check_leakage(training, windows([(0, 100), (20, 20)], 7), "uneven")


def test_windows_of_one_fold_may_overlap():
    check_folds(windows([(0, 0), (5, 5), (100, 100), (110, 100)], [0, 0, 1, 1]), "patches")


def test_a_single_fold_has_nothing_to_leak_to():
    check_folds(windows([(0, 0), (5, 5)], [3, 3]), "patches")


@pytest.fixture(scope="module")
def grid(tmp_path_factory):
    path = tmp_path_factory.mktemp("leakage") / "grid.tif"
    with GridWriter(path, GEOMETRY, ["a"]) as writer:
        writer.write(np.ones((1, SIDE, SIDE), dtype=np.float32))
    return path


def deposits_at(seed, n=12):
    rng = np.random.default_rng(seed)
    return Points(
        500_000 + rng.uniform(25, SIDE - 25, n) * CELL, 2_700_000 - rng.uniform(25, SIDE - 25, n) * CELL, "EPSG:32637"
    )


@pytest.mark.parametrize("seed", range(3))
def test_leaving_windows_out_gives_a_layer_that_passes_and_keeps_both_labels_of_every_fold(grid, seed):
    drawn = sample_patches(grid, deposits_at(seed), PatchOptions(SIZE, 40, 40, folds=3, seed=seed))
    with pytest.raises(LeakageError):
        check_folds(drawn, "drawn")
    log = Listener()
    left = apart(drawn, seed, Progress(log))
    check_folds(left, "apart")
    assert {DEPOSIT, BACKGROUND} == set(left.label.tolist())
    assert set(left.fold[left.label == DEPOSIT].tolist()) == set(drawn.fold.tolist())
    assert set(map(tuple, np.column_stack([left.patch_id, left.fold, left.col_off, left.row_off]).tolist())) <= set(
        map(tuple, np.column_stack([drawn.patch_id, drawn.fold, drawn.col_off, drawn.row_off]).tolist())
    )
    assert log.infos == [
        f"{80 - len(left)} of 80 windows touched one of another fold and were left out; {(left.label == DEPOSIT).sum()}"
        f" around deposits and {(left.label == BACKGROUND).sum()} in the background remain."
    ]
    assert apart(drawn, seed, Progress()).sha256() == left.sha256()


@settings(max_examples=60, derandomize=True)
@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 2), st.integers(0, 1)), min_size=1, max_size=25
    ),
    st.integers(0, 5),
)
def test_no_window_is_left_out_without_need(rows, seed):
    table = windows([row[:2] for row in rows], [row[2] for row in rows], [row[3] for row in rows], size=5)
    try:
        left = apart(table, seed, Progress())
    except InputError:
        assume(False)
    check_folds(left, "apart")
    for number in sorted(set(table.patch_id.tolist()) - set(left.patch_id.tolist())):
        out = table.rows(table.patch_id == number)
        rivals = left.rows(left.fold != out.fold[0])
        assert len(touching(out, rivals)), "a window was left out that touches none that is left"
        # Background gives way to deposits, never the other way round.
        if out.label[0] == DEPOSIT:
            assert (rivals.label[touching(out, rivals)[:, 1]] == DEPOSIT).any()


def test_where_all_background_touches_deposits_of_other_folds_none_is_left_and_it_is_said():
    table = windows([(0, 0), (200, 0), (5, 5), (205, 5)], [0, 1, 1, 0], [1, 1, 0, 0])
    with pytest.raises(InputError, match="No background window is left that touches no window of another fold"):
        apart(table, 1, Progress())


def test_windows_that_are_apart_already_all_stay():
    table = windows([(0, 0), (5, 5), (100, 100), (110, 100)], [0, 0, 1, 1], [1, 0, 1, 0])
    assert apart(table, 1, Progress()).sha256() == table.sha256()


@pytest.mark.parametrize("fold", range(3))
def test_windows_drawn_without_a_fold_never_touch_windows_centred_on_its_deposits(grid, fold):
    deposits = deposits_at(7)
    places = np.column_stack([deposits.x, deposits.y])
    held_out = np.arange(12) % 3 == fold
    buffer_m = SIZE * np.hypot(CELL, CELL)
    learnt = Points(deposits.x[~held_out], deposits.y[~held_out], deposits.crs)
    drawn = sample_patches(
        grid,
        learnt,
        PatchOptions(SIZE, 30, 30, seed=3),
        None,
        HeldOutGround(places, held_out, buffer_m, places[held_out], places),
    )
    column, row = GEOMETRY.cell_of(deposits.x[held_out], deposits.y[held_out])
    check_leakage(drawn, windows(np.column_stack([column - SIZE // 2, row - SIZE // 2]), 9), "drawn")
    x, y = 500_000 + (drawn.col_off + SIZE / 2) * CELL, 2_700_000 - (drawn.row_off + SIZE / 2) * CELL
    distance = np.hypot(places[:, :1] - x, places[:, 1:] - y)
    assert (distance[held_out].min(axis=0) >= buffer_m).all()
    assert not held_out[distance.argmin(axis=0)].any()
    assert {DEPOSIT, BACKGROUND} == set(drawn.label.tolist())


def test_held_out_ground_is_nearer_to_held_out_deposits_or_within_the_buffer():
    places = np.array([[0.0, 0.0], [1000.0, 0.0], [3000.0, 0.0]])
    ground = HeldOutGround(places, np.array([True, False, False]), 400.0, np.array([[0.0, 300.0]]), places)
    assert [ground.allows(x, 0.0) for x in (0.0, 399.0, 400.0, 499.0, 501.0, 3000.0, -5000.0)] == [
        False,
        False,
        False,
        False,
        True,
        True,
        False,
    ]
    assert [ground.apart(0.0, y) for y in (300.0, 699.0, 700.0, -100.0, -99.0)] == [False, False, True, True, False]


def test_a_window_just_one_buffer_from_a_held_out_deposit_is_allowed():
    places = np.array([[0.0, 0.0], [300.0, 0.0]])
    ground = HeldOutGround(places, np.array([True, False]), 400.0, places[:1], places)
    assert [ground.allows(x, 0.0) for x in (399.0, 400.0, 401.0)] == [False, True, True]


def test_which_windows_are_left_out_is_drawn_by_the_seed():
    table = windows([(4 * i, 0) for i in range(40)], [i % 2 for i in range(40)], [i // 20 for i in range(40)], size=6)
    left = [apart(table, seed, Progress()).patch_id.tolist() for seed in (0, 0, 1)]
    assert left[0] == left[1] != left[2]


def test_windows_of_a_table_are_permitted_by_where_their_centres_lie_and_background_by_the_region_as_well():
    places = np.array([[504_000.0, 2_696_000.0], [509_000.0, 2_696_000.0]])
    ground = HeldOutGround(places, np.array([True, False]), 2000.0, np.array([[506_000.0, 2_696_000.0]]), places)
    # Centres at 504, 507, 507, 508.05 and 508.05 km.
    table = windows([(60, 60), (120, 60), (120, 60), (141, 60), (141, 60)], 0, [1, 1, 0, 1, 0])
    assert table.centres(GEOMETRY).tolist() == [
        [x, 2_696_000.0] for x in (504_000.0, 507_000.0, 507_000.0, 508_050.0, 508_050.0)
    ]
    assert ground.permitted(table, GEOMETRY).tolist() == [False, True, False, True, True]
    assert ground.permitted(table.rows(table.label > 1), GEOMETRY).tolist() == []


@settings(max_examples=300, derandomize=True)
@given(
    st.floats(0, 0.999),
    st.floats(0, 0.999),
    st.integers(-14, 14),
    st.integers(-14, 14),
    st.integers(4, 7),
    st.sampled_from([0.5, 1.0, 2.0]),
)
def test_one_cell_beyond_the_diagonal_windows_cannot_touch_wherever_deposits_lie_in_their_cells(
    right, down, across, along, size, height
):
    """Deposit in cell (20, 20); cells 1 m wide and `height` m high.

    The window of the test is centred on it as far as cells allow.
    """
    column, row = 20 + across, 20 + along
    if np.hypot(column + size / 2 - 20 - right, (row + size / 2 - 20 - down) * height) >= (size + 1) * np.hypot(
        1, height
    ):
        assert not len(
            touching(windows([(column, row)], 0, size=size), windows([(20 - size // 2, 20 - size // 2)], 1, size=size))
        )


def test_at_exactly_one_diagonal_the_corners_of_windows_could_meet():
    training, test = windows([(0, 0)], 0), windows([(SIZE, SIZE)], 1)
    deposit, centre = np.array([SIZE + SIZE / 2 + 0.9, SIZE + SIZE / 2 + 0.9]), np.array([SIZE / 2, SIZE / 2])
    assert np.hypot(*(deposit - centre)) > SIZE * np.sqrt(2)
    assert len(touching(training, test))
