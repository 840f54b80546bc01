"""Ground and deposits that a model must not see: who may learn from what."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from prospectivity.models.statistics.auc import share_below_of
from prospectivity.models.targeting.ground.background import distance_to
from prospectivity.models.targeting.ground.held_out import SpatialBlock, spatial_blocks


@st.composite
def surveys(draw):
    """Cells of a small grid (some no background), deposits in cells of their own, any folds, a buffer."""
    columns, rows = draw(st.integers(3, 14)), draw(st.integers(3, 14))
    cells = columns * rows
    x, y = np.meshgrid(100.0 * np.arange(columns), 100.0 * np.arange(rows))
    centres = np.column_stack([x.ravel(), y.ravel()])
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n = draw(st.integers(2, min(12, cells - 1)))
    chosen = rng.choice(cells, n, replace=False)
    free = rng.random(cells) < 0.9
    free[chosen] = False
    # Deposits lie anywhere in their cells, and fold numbers need not follow one another.
    deposits = centres[chosen] + rng.uniform(-40, 40, (n, 2))
    fold = 3 * rng.integers(0, draw(st.integers(2, 5)), n)
    return centres, free, deposits, fold, draw(st.sampled_from([0.0, 90.0, 250.0, 700.0]))


@settings(max_examples=150, derandomize=True)
@given(surveys())
def test_nothing_is_learnt_from_held_out_ground_nor_from_within_the_buffer(survey):
    centres, free, deposits, fold, buffer_m = survey
    blocks = spatial_blocks(centres, free, deposits, fold, buffer_m)
    assert [block.number for block in blocks] == sorted(set(fold.tolist()))
    assert (np.sum([block.region for block in blocks], axis=0) == 1).all()
    assert (np.sum([block.held_out for block in blocks], axis=0) == 1).all()
    for block in blocks:
        held_out = deposits[block.held_out]
        assert (fold[block.held_out] == block.number).all()
        assert not (block.learnt & block.held_out).any()
        assert not (block.background & block.region).any()
        assert not (block.background & ~free).any()
        assert (distance_to(deposits[block.learnt], held_out) >= buffer_m).all()
        assert (distance_to(centres[block.background], held_out) >= buffer_m).all()
        assert (distance_to(centres[block.background], centres[block.region]) >= buffer_m).all()


@settings(max_examples=60, derandomize=True)
@given(surveys())
def test_nothing_is_left_out_that_might_be_learnt_from(survey):
    centres, free, deposits, fold, buffer_m = survey
    for block in spatial_blocks(centres, free, deposits, fold, buffer_m):
        held_out = deposits[block.held_out]
        assert np.array_equal(block.learnt, (fold != block.number) & (distance_to(deposits, held_out) >= buffer_m))
        far = (distance_to(centres, held_out) >= buffer_m) & (distance_to(centres, centres[block.region]) >= buffer_m)
        assert np.array_equal(block.background, free & ~block.region & far)


@settings(max_examples=60, derandomize=True)
@given(surveys())
def test_a_region_is_the_ground_nearer_to_its_deposits_than_to_any_other(survey):
    centres, free, deposits, fold, buffer_m = survey
    assume(len(np.unique(fold)) > 1)
    for block in spatial_blocks(centres, free, deposits, fold, buffer_m):
        own, other = distance_to(centres, deposits[block.held_out]), distance_to(centres, deposits[~block.held_out])
        assert (own[block.region] <= other[block.region]).all()
        assert (own[~block.region] >= other[~block.region]).all()


def test_the_buffer_of_deposits_may_be_another_than_that_of_the_background():
    centres = np.column_stack([np.arange(0.0, 2000.0, 100.0), np.zeros(20)])
    deposits, fold = np.array([[0.0, 0.0], [500.0, 0.0], [1500.0, 0.0]]), np.array([0, 1, 1])
    free = np.ones(20, dtype=bool)
    same, less, more = (spatial_blocks(centres, free, deposits, fold, 600.0, apart)[0] for apart in (None, 0.0, 1600.0))
    assert same.learnt.tolist() == [False, False, True]
    assert less.learnt.tolist() == [False, True, True]
    assert more.learnt.tolist() == [False, False, False]
    assert np.array_equal(same.background, less.background)
    assert np.array_equal(same.background, more.background)
    # The region of the first deposit ends with the cell at 200 m; a cell right on the buffer around it may be learnt
    # from.
    assert same.background[8]
    assert not same.background[7]
    assert spatial_blocks(centres, free, deposits, fold, 500.0)[0].learnt.tolist() == [False, True, True]


@pytest.mark.parametrize(
    ("deposits", "background", "possible"),
    [(2, 10, True), (1, 20, False), (2, 9, False)],
)
def test_a_block_is_possible_with_two_deposits_and_ten_background_cells(deposits, background, possible):
    learnt, ground = np.arange(5) < deposits, np.arange(30) < background
    assert SpatialBlock(0, ~learnt, learnt, ~ground, ground).possible == possible


@settings(max_examples=100, derandomize=True)
@given(st.lists(st.integers(-5, 5), min_size=1, max_size=30), st.lists(st.integers(-6, 6), max_size=30))
def test_the_share_below_counts_ties_half(reference, score):
    expected = [np.mean([(other < one) + 0.5 * (other == one) for other in reference]) for one in score]
    assert share_below_of(np.array(score, dtype=float), np.array(reference, dtype=float)) == pytest.approx(expected)
