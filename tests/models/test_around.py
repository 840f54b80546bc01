"""Ranks of deposits among the ground around them: blind to trends and to what tells regions apart, not to elements."""

import math
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("scipy")

from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.targeting.ground.around import AROUND_SPACINGS, ranks_around
from prospectivity.models.targeting.ground.held_out import SpatialBlock
from prospectivity.models.targeting.ground.lattice import Lattice
from prospectivity.models.targeting.ground.out_of_fold import BUFFER_SPACINGS, Ground

SIDE, CELL = 40, 100.0
LATTICE = Lattice(
    GridGeometry(0.0, SIDE * CELL, CELL, CELL, SIDE, SIDE, "EPSG:32637"), 1, ("Au",), np.ones((1, SIDE, SIDE))
)
CENTRES = LATTICE.centres()
COLUMN, ROW = np.arange(SIDE * SIDE) % SIDE, np.arange(SIDE * SIDE) // SIDE

# Apart from one another and from the edge by more than the radius.
MIDDLE = np.array([10 * SIDE + 10, 10 * SIDE + 29, 29 * SIDE + 10, 29 * SIDE + 29])
RADIUS = 730.0


def ground_of(cells, exclusion_m=150.0, lattice=LATTICE):
    places = lattice.centres()[cells]
    return Ground.of(lattice, np.asarray(cells), places, places, exclusion_m)


def whole(ground):
    """One model for all of the ground."""
    n = len(ground.cells)
    everywhere = np.ones(len(ground.centres), dtype=bool)
    return [SpatialBlock(0, np.ones(n, dtype=bool), np.zeros(n, dtype=bool), everywhere, everywhere)]


def counted(score, ground, blocks, radius_m):
    """Ranks counted cell by cell."""
    ranks = []
    for deposit, cell in enumerate(ground.cells):
        (block,) = (one for one in blocks if one.held_out[deposit])
        near = [
            other
            for other in range(len(score))
            if block.region[other]
            and ground.free[other]
            and not math.isnan(score[other])
            and math.dist(ground.centres[other], ground.centres[cell]) <= radius_m
        ]
        wins = sum(1.0 if score[other] < score[cell] else 0.5 if score[other] == score[cell] else 0.0 for other in near)
        ranks.append(wins / len(near) if len(near) >= 10 and not math.isnan(score[cell]) else math.nan)
    return ranks


@pytest.fixture(scope="module")
def folds():
    """Twelve deposits in three folds, some of them near another region and near another deposit."""
    cells = np.sort(np.random.default_rng(3).choice(SIDE * SIDE, 12, replace=False))
    ground = ground_of(cells)
    return ground, ground.blocks(np.arange(12) * 3 // 12, 300.0)


def test_deposits_are_ranked_within_the_buffer_that_training_ground_keeps():
    assert AROUND_SPACINGS == BUFFER_SPACINGS == 3.0


@pytest.mark.parametrize("radius_m", [340.0, 600.0, 730.0])
def test_only_free_cells_of_the_own_region_within_the_radius_count_ties_half(folds, radius_m):
    ground, blocks = folds
    # Five values, so that many cells tie; a tenth of them without data.
    rng = np.random.default_rng(4)
    score = np.where(rng.random(SIDE * SIDE) < 0.1, math.nan, rng.integers(0, 5, SIDE * SIDE).astype(float))
    found = ranks_around(score, ground, blocks, radius_m)
    np.testing.assert_allclose(found, counted(score, ground, blocks, radius_m))
    # Some are ranked at each of the radii.
    assert np.isfinite(found).any()
    # Other ground would give other ranks.
    for changed in (
        (replace(ground, free=ground.valid), blocks, radius_m),
        (ground, [replace(block, region=ground.valid) for block in blocks], radius_m),
        (ground, blocks, radius_m + 100),
    ):
        assert not np.array_equal(found, ranks_around(score, *changed), equal_nan=True)


def test_a_cell_as_far_as_the_radius_counts():
    """Background is all that is farther than 250 m: at 300 m lie the four of the axes, at most 316 m another eight."""
    ground = ground_of(MIDDLE[:1], 250.0)
    score = np.zeros(SIDE * SIDE)
    score[MIDDLE[0]] = 1.0
    far = np.hypot(*(ground.centres - ground.centres[MIDDLE[0]]).T)
    score[far == 300.0] = 2.0
    # 4 at 283 m, 4 at 300 m, 8 at 316 m.
    assert ranks_around(score, ground, whole(ground), 317.0)[0] == 12 / 16
    assert math.isnan(ranks_around(score, ground, whole(ground), 300.0)[0])
    ground = ground_of(MIDDLE[:1], 150.0)
    # 4 at 200 m, 8 at 224 m, 4 at 283 m, 4 at 300 m.
    assert ranks_around(score, ground, whole(ground), 300.0)[0] == 16 / 20
    assert ranks_around(score, ground, whole(ground), 299.9)[0] == 1.0


@given(st.integers(0, 999), st.integers(1, 4))
def test_what_rises_with_the_scores_of_a_region_changes_nothing(seed, kinds):
    rng = np.random.default_rng(seed)
    ground = ground_of(np.sort(rng.choice(SIDE * SIDE, 12, replace=False)))
    blocks = ground.blocks(np.arange(12) % kinds, 300.0)
    score = rng.integers(-20, 20, SIDE * SIDE).astype(float)
    turned = score.copy()
    for block in blocks:
        levels = np.sort(rng.normal(size=40) * 10 ** rng.uniform(-3, 3)) + rng.normal()
        turned[block.region] = levels[score[block.region].astype(int) + 20]
    before, after = (ranks_around(one, ground, blocks, RADIUS) for one in (score, turned))
    np.testing.assert_array_equal(after, before)
    # Turned upside down it is the opposite.
    np.testing.assert_allclose(ranks_around(-score, ground, blocks, RADIUS), 1 - before)


@given(st.integers(-9, 9), st.integers(-9, 9), st.sampled_from([lambda s: s, np.exp, np.cbrt, np.arctan]))
def test_a_trend_across_the_ground_gives_one_half_whatever_it_is(along, across, rising):
    ground = ground_of(MIDDLE)
    score = rising((along * (COLUMN - 20.0) + across * (ROW - 20.0)) / 40)
    assert ranks_around(np.round(score, 12), ground, whole(ground), RADIUS) == pytest.approx(0.5, abs=1e-12)


def test_a_wide_rise_around_all_deposits_gives_one_half_and_a_high_deposit_one_and_a_low_one_nothing():
    ground = ground_of(MIDDLE)
    # A dome over one part of the ground: the deposits on its slopes rank far above most of the ground, and not above
    # what lies around them.
    dome = -np.hypot(COLUMN - 10.0, ROW - 60.0)
    assert ranks_around(dome, ground, whole(ground), RADIUS) == pytest.approx(0.5, abs=0.06)
    for height, rank in ((1e3, 1.0), (-1e3, 0.0)):
        spiked = dome.copy()
        spiked[MIDDLE] += height
        assert ranks_around(spiked, ground, whole(ground), RADIUS).tolist() == [rank] * 4


def test_a_deposit_that_ties_with_all_around_it_has_one_half():
    ground = ground_of(MIDDLE)
    assert ranks_around(np.zeros(SIDE * SIDE), ground, whole(ground), RADIUS).tolist() == [0.5] * 4


@pytest.mark.parametrize(("cells", "ranked"), [(9, False), (10, True), (11, True)])
def test_a_deposit_is_ranked_among_ten_cells_or_not_at_all(cells, ranked):
    ground = ground_of(MIDDLE)
    score = np.full(SIDE * SIDE, math.nan)
    score[MIDDLE] = 1.0
    near = np.flatnonzero(np.hypot(*(CENTRES - CENTRES[MIDDLE[0]]).T) < RADIUS)
    score[near[ground.free[near]][:cells]] = 0.0
    found = ranks_around(score, ground, whole(ground), RADIUS)
    assert found[0] == 1.0 if ranked else math.isnan(found[0])
    assert np.isnan(found[1:]).all()


def test_a_deposit_without_a_score_has_no_rank_and_the_others_keep_theirs():
    ground = ground_of(MIDDLE)
    score = np.random.default_rng(5).normal(size=SIDE * SIDE)
    before = ranks_around(score, ground, whole(ground), RADIUS)
    score[MIDDLE[2]] = math.nan
    after = ranks_around(score, ground, whole(ground), RADIUS)
    np.testing.assert_array_equal(after, np.where(np.arange(4) == 2, math.nan, before))


def test_a_region_without_a_model_has_no_ranks(folds):
    ground, blocks = folds
    score = np.random.default_rng(6).normal(size=SIDE * SIDE)
    before = ranks_around(score, ground, blocks, RADIUS)
    score[blocks[1].region] = math.nan
    after = ranks_around(score, ground, blocks, RADIUS)
    np.testing.assert_array_equal(after, np.where(blocks[1].held_out, math.nan, before))
    assert np.isfinite(after).any()
    assert np.isnan(ranks_around(np.full_like(score, math.nan), ground, blocks, RADIUS)).all()


# -- ground around deposits alone --------------------------------------------------------------------------------------


def test_ground_around_deposits_has_their_cells_and_no_others_than_near_ones_with_data():
    values = np.ones((1, SIDE, SIDE))
    values[0, 12:14] = math.nan
    ground = ground_of(MIDDLE, lattice=replace(LATTICE, values=values))
    found = ground.around(RADIUS, 10_000, np.random.default_rng(1))
    near = np.min([np.hypot(*(CENTRES - CENTRES[cell]).T) for cell in MIDDLE], axis=0) < RADIUS
    np.testing.assert_array_equal(found.valid, ground.valid & near)
    assert not found.valid[12 * SIDE : 14 * SIDE].any()
    for name in ("centres", "free", "cells", "places"):
        assert getattr(found, name) is getattr(ground, name)


def test_ground_around_deposits_is_measured_from_the_middle_of_their_cells():
    ground = ground_of(MIDDLE[:1])
    beside = replace(ground, places=ground.places + 45.0)
    one, other = (some.around(RADIUS, 10_000, np.random.default_rng(1)).valid for some in (ground, beside))
    np.testing.assert_array_equal(one, other)


def test_of_many_cells_around_deposits_some_are_drawn_and_the_deposits_always_among_them():
    ground = ground_of(MIDDLE)
    one, same, other = (ground.around(RADIUS, 60, np.random.default_rng(seed)).valid for seed in (1, 1, 2))
    for valid in (one, other):
        assert valid[MIDDLE].all()
        assert 60 <= valid.sum() <= 64
        assert (ground.around(RADIUS, 10_000, np.random.default_rng(0)).valid | ~valid).all()
    np.testing.assert_array_equal(one, same)
    assert (one != other).any()


@pytest.mark.parametrize("radius_m", [450.0, 730.0, 600.0])
def test_deposits_rank_alike_on_all_of_the_ground_and_on_that_around_them_alone(folds, radius_m):
    """So that moved patterns, which are judged on the ground around them alone, are judged as the real one is.

    At 600 m cells of the same row or column lie on the radius, as where the spacing is a whole number of cells.
    """
    ground, blocks = folds
    score = np.random.default_rng(7).normal(size=SIDE * SIDE)
    alone = ground.around(radius_m, 10_000, np.random.default_rng(1)).valid
    np.testing.assert_array_equal(
        ranks_around(np.where(alone, score, math.nan), ground, blocks, radius_m),
        ranks_around(score, ground, blocks, radius_m),
    )
