"""Dense maps beside windows: figures, nodes, warnings. What networks do is tested with the maps."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.targeting.windows.agreement import (
    LOW_RANK_CORRELATION,
    Agreement,
    NetworkPass,
    compare_maps,
    nodes_at_random,
    windows_to_compare,
)

LOW = Agreement(96, 32, 0.352, 0.2641)
HIGH = Agreement(23, 224, 0.97, 0.0112)


def grid(columns, rows):
    return GridGeometry(0.0, 0.0, 100.0, 100.0, columns, rows, "EPSG:32637")


values = st.lists(st.tuples(*[st.integers(0, 6)] * 2), min_size=3, max_size=40)


@given(values)
def test_the_rank_correlation_is_spearmans_with_ties(pairs):
    from scipy.stats import spearmanr

    a, b = (np.array(column, dtype=np.float32) / 10 for column in zip(*pairs))
    found = compare_maps(a, b, 56)
    assert found.windows == len(pairs)
    assert found.difference == pytest.approx(np.abs(a.astype(float) - b.astype(float)).mean())
    if np.ptp(a) and np.ptp(b):
        assert found.rank_correlation == pytest.approx(spearmanr(a, b)[0], abs=1e-12)
    else:
        assert found.rank_correlation == (np.ptp(a) == np.ptp(b))


@given(values)
def test_a_map_agrees_with_itself(pairs):
    a = np.array([pair[0] for pair in pairs], dtype=np.float32) / 10
    found = compare_maps(a, a, 56)
    assert found.rank_correlation == pytest.approx(1)
    assert found.difference == 0
    assert not found.low


def test_maps_that_differ_by_rounding_only_agree_however_their_ranks_fall():
    noise = np.random.default_rng(0).normal(scale=1e-3, size=(2, 50)).astype(np.float32)
    found = compare_maps(0.5 + noise[0], 0.5 + noise[1], 56)
    assert abs(found.rank_correlation) < 0.5
    assert not found.low
    assert compare_maps(0.5 + 30 * noise[0], 0.5 + 30 * noise[1], 56).low


@pytest.mark.parametrize(
    ("correlation", "low"),
    [(LOW_RANK_CORRELATION, False), (LOW_RANK_CORRELATION - 1e-6, True), (-1.0, True), (1.0, False)],
)
def test_an_agreement_is_low_below_the_limit(correlation, low):
    assert dataclasses.replace(LOW, rank_correlation=correlation).low is low


def test_the_warning_says_how_much_why_and_what_to_do():
    assert (
        LOW.sentence()
        == "Dense map against the network's own windows of 32 cells: rank correlation 0.35, mean difference 0.264, at"
        " 96 places."
    )
    assert (
        LOW.warning()
        == "The dense map does not rank the ground as the network's own windows of 32 cells do (rank correlation 0.35,"
        " mean difference 0.264, at 96 places): a network of small windows learns their edges, and a dense pass has"
        " none; for the map that it was trained to give, choose MODE=patches of 'Predict prospectivity'."
    )


def test_only_a_dense_map_can_be_doubtful_and_the_report_says_how_it_was_made():
    assert NetworkPass("dense", LOW).doubtful
    assert not NetworkPass("patches", LOW).doubtful
    assert not NetworkPass("dense", HIGH).doubtful
    assert not NetworkPass("dense").doubtful
    assert NetworkPass("patches").sentence() == "Mapped window by window."
    assert NetworkPass("patches", LOW).sentence() == f"Mapped window by window. {LOW.sentence()}"
    assert NetworkPass("dense", HIGH).sentence() == f"Mapped in one dense pass. {HIGH.sentence()}"


@given(st.integers(1, 200), st.integers(1, 200), st.integers(1, 40), st.integers(1, 100), st.integers(0, 5))
def test_nodes_are_drawn_inside_the_grid_each_once_and_all_where_there_are_few(columns, rows, step, wanted, seed):
    nodes = nodes_at_random(grid(columns, rows), step, wanted, seed)
    assert nodes == nodes_at_random(grid(columns, rows), step, wanted, seed)
    assert len(set(nodes)) == len(nodes) >= min(wanted, len(range(0, rows, step)) * len(range(0, columns, step)))
    assert all(0 <= row * step < rows and 0 <= column * step < columns for row, column in nodes)


def test_another_seed_draws_other_nodes_and_they_are_spread_over_the_whole_grid():
    drawn = [np.array(nodes_at_random(grid(3000, 2000), 8, 96, seed)[:96]) * 8 for seed in (0, 1)]
    assert (drawn[0] != drawn[1]).any()
    for nodes in drawn:
        quarters = {(row >= 1000, column >= 1500) for row, column in nodes.tolist()}
        assert len(quarters) == 4


def test_comparing_takes_at_most_a_ninth_of_the_cells_of_the_dense_map_of_the_published_size():
    counts = [windows_to_compare(crop) for crop in (32, 56, 112, 224, 512)]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] >= 16
    assert all(windows_to_compare(crop) * crop**2 <= 3072**2 / 9 for crop in (32, 56, 112, 224))


@pytest.mark.parametrize(("difference", "low"), [(0.002, False), (0.0021, True)])
def test_maps_are_the_same_up_to_the_rounding_of_half_precision(difference, low):
    assert dataclasses.replace(LOW, difference=difference).low is low


@pytest.mark.parametrize(("crop", "windows"), [(32, 96), (102, 96), (112, 79), (224, 19), (250, 16), (512, 16)])
def test_a_million_cells_of_windows_are_compared_but_no_fewer_than_16_and_no_more_than_96(crop, windows):
    assert windows_to_compare(crop) == windows


def test_maps_of_one_value_agree_and_one_such_map_with_another_does_not():
    flat, sloping = np.full(20, 0.3, dtype=np.float32), np.linspace(0, 1, 20, dtype=np.float32)
    assert compare_maps(flat, flat + np.float32(0.2), 56).rank_correlation == 1
    assert compare_maps(flat, sloping, 56).rank_correlation == compare_maps(sloping, flat, 56).rank_correlation == 0


def test_twenty_nodes_are_looked_at_for_each_that_is_wanted_of_all_that_lie_in_the_grid():
    assert len(nodes_at_random(grid(330, 210), 10, 3, 0)) == 60
    # Columns 0 to 320 and rows 0 to 200; with as many nodes as there are, each is drawn.
    every = nodes_at_random(grid(330, 201), 10, 1000, 0)
    assert sorted(every) == [(row, column) for row in range(21) for column in range(33)]
