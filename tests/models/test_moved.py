"""The pattern of deposits put down elsewhere: what is kept of it, where it may lie, and what its figures are worth."""

import math
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("scipy")
pytest.importorskip("sklearn")

from calls import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st
from listeners import Listener, at_fraction
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.statistics.beyond import skill_beyond_location
from prospectivity.models.statistics.ranks import mean_rank
from prospectivity.models.targeting.ground import moved
from prospectivity.models.targeting.ground.around import ranks_around
from prospectivity.models.targeting.ground.lattice import Lattice
from prospectivity.models.targeting.ground.location import LOCATION, NearnessCandidate
from prospectivity.models.targeting.ground.moved import (
    MOVED,
    MovedGround,
    MovedPatterns,
    check_moved,
    move_pattern,
    no_room,
)
from prospectivity.models.targeting.ground.out_of_fold import Ground, map_out_of_fold, ranks_of_deposits
from scipy.ndimage import gaussian_filter
from scipy.spatial.distance import cdist, pdist

CELL, APART = 100.0, 300.0


def lattice_of(rows=60, columns=60, step=1, holes=()):
    """Ground with data but for holes, each of them slices of rows and columns."""
    values = np.ones((2, math.ceil(rows / step), math.ceil(columns / step)), dtype=np.float32)
    for hole in holes:
        values[(0, *hole)] = math.nan
    return Lattice(GridGeometry(5000.0, 9000.0, CELL, CELL, columns, rows, "EPSG:32637"), step, ("Au", "Cu"), values)


SQUARE = lattice_of(holes=[(slice(0, 12), slice(40, 60)), (slice(50, 60), slice(0, 10))])


def scattered(lattice, count, seed, spread=None):
    """Deposits anywhere on ground with data, or about one place of it."""
    rng = np.random.default_rng(seed)
    ground = lattice.centres()[lattice.valid]
    if spread is not None:
        near = np.hypot(*(ground - ground[rng.integers(len(ground))]).T) <= spread
        ground = ground[near] if near.sum() >= count else ground
    return ground[rng.choice(len(ground), count, replace=False)] + rng.uniform(-49, 49, (count, 2))


def shared(one, other, lattice):
    """Agreement of two placements beyond chance: 1 where all places of one lie by the other."""
    ground = lattice.centres()[lattice.valid]
    chance = (cdist(ground, other).min(axis=1) < APART).mean()
    return ((cdist(one, other).min(axis=1) < APART).mean() - chance) / (1 - chance)


@pytest.fixture(scope="module", autouse=True)
def fewer_tries():
    """A survey without room is given up sooner."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(moved, "_TRIES", 5000)
        yield


@pytest.fixture(scope="module")
def found():
    places = scattered(SQUARE, 20, 1, 900.0)
    return places, move_pattern(SQUARE, places, 12, APART, 5)


# -- motions -----------------------------------------------------------------------------------------------------------


def test_as_many_patterns_are_found_as_were_asked_for(found):
    _, patterns = found
    assert len(patterns.patterns) == patterns.found == 12
    assert 12 <= patterns.tried < 5000
    assert MOVED == 19


@settings(max_examples=15)
@given(st.integers(0, 9999), st.integers(4, 25))
def test_all_distances_within_a_pattern_are_kept_and_four_fifths_lie_on_ground_with_data(seed, count):
    places = scattered(SQUARE, count, seed, 900.0)
    patterns = move_pattern(SQUARE, places, 3, APART, seed).patterns
    assert len(patterns) == 3
    for one in patterns:
        np.testing.assert_allclose(pdist(one.places), pdist(places), rtol=1e-9, atol=1e-6)
        assert len(one.kept) >= 0.8 * count
        assert SQUARE.valid[one.cells].all()


def test_patterns_are_turned_by_any_angle_and_mirrored_in_half_of_the_cases():
    places = np.array([[0.0, 0.0], [500.0, 0.0], [0.0, 300.0], [400.0, 100.0]]) + 7000.0
    patterns = move_pattern(lattice_of(), places, 60, 50.0, 2).patterns
    along, across = (np.array([one.places[i] - one.places[0] for one in patterns]) for i in (1, 2))
    mirrored = along[:, 0] * across[:, 1] - along[:, 1] * across[:, 0] < 0
    assert 18 <= mirrored.sum() <= 42
    for some in (mirrored, ~mirrored):
        quarter = np.floor(np.arctan2(*along[some].T) / (np.pi / 2))
        assert set(quarter) == {-2.0, -1.0, 0.0, 1.0}
    assert len(np.unique(np.round(np.arctan2(*along.T), 6))) == 60


def test_patterns_lie_all_over_the_ground_with_their_middle_on_it(found):
    middles = np.array([one.places.mean(axis=0) for one in found[1].patterns])
    assert SQUARE.valid[SQUARE.cell_of(*middles.T)].all()
    assert cdist(middles, SQUARE.centres()).min(axis=1) == pytest.approx(0, abs=1e-6)
    east, north = (middles - [5000.0, 3000.0]).T / (60 * CELL)
    assert {(bool(x), bool(y)) for x, y in zip(east > 0.5, north > 0.5)} == {(a, b) for a in (0, 1) for b in (0, 1)}


def test_no_pattern_lies_where_the_real_one_or_another_one_does(found):
    places, patterns = found
    taken = [places]
    for one in patterns.patterns:
        for other in taken:
            assert shared(one.places[one.kept], other, SQUARE) <= 0.2
        taken.append(one.places)


def test_kept_deposits_are_those_in_cells_with_data_one_for_each_cell():
    """On ground a tenth of whose cells have no data, and which the pattern nearly fills."""
    values = SQUARE.values.copy()
    values[1][np.random.default_rng(6).random((60, 60)) < 0.1] = math.nan
    sieve = replace(SQUARE, values=values)
    lost = {"outside": 0, "without data": 0}
    for one in move_pattern(sieve, scattered(sieve, 20, 1, 4000.0), 12, APART, 5).patterns:
        inside = sieve.geometry.contains(one.places[:, 0], one.places[:, 1])
        cell = np.where(inside, sieve.cell_of(*np.where(inside[:, None], one.places, [7000.0, 7000.0]).T), -1)
        good = inside & sieve.valid[cell]
        np.testing.assert_array_equal(sieve.cell_of(*one.places[one.kept].T), one.cells)
        assert good[one.kept].all()
        assert len(set(one.cells.tolist())) == len(one.cells)
        assert set(one.cells.tolist()) == set(cell[good].tolist())
        lost["outside"] += (~inside).sum()
        lost["without data"] += (inside & ~good).sum()
    assert min(lost.values()) > 0


def test_of_deposits_that_come_to_lie_in_one_cell_one_is_kept():
    """Cells of 400 m on a grid of 100 m; of ten deposits two are a millimetre apart, so that nine can be kept."""
    lattice = lattice_of(step=4)
    places = np.array([[x, y] for x in range(6000, 9000, 1000) for y in range(4000, 7000, 1000)] + [[6000.001, 4000.0]])
    patterns = move_pattern(lattice, places, 6, 450.0, 3).patterns
    for one in patterns:
        np.testing.assert_array_equal(lattice.cell_of(*one.places[one.kept].T), one.cells)
        assert len({0, 9} & set(one.kept.tolist())) == 1
    assert [len(one.kept) for one in patterns] == [9] * 6


def test_patterns_that_keep_all_deposits_are_found_before_those_that_lose_some():
    """Smaller patterns rank higher by chance: they are taken only where there are no others."""
    small, wide = scattered(SQUARE, 6, 1, 900.0), scattered(SQUARE, 20, 1, 4000.0)
    assert {len(one.kept) for one in move_pattern(SQUARE, small, 12, APART, 5).patterns} == {6}
    kept = [len(one.kept) for one in move_pattern(SQUARE, wide, 12, APART, 5).patterns]
    asked = [max(share for share in moved._KEPT if count >= share * 20) for count in kept]
    assert asked == sorted(asked, reverse=True)
    assert asked[0] > asked[-1]


def test_the_same_seed_finds_the_same_places_and_another_one_others(found):
    places, patterns = found
    again, other = (move_pattern(SQUARE, places, 12, APART, seed) for seed in (5, 6))
    assert (again.found, again.tried) == (patterns.found, patterns.tried)
    for one, same, another in zip(patterns.patterns, again.patterns, other.patterns):
        assert np.array_equal(one.places, same.places)
        assert np.array_equal(one.kept, same.kept)
        assert not np.array_equal(one.places, another.places)


def test_of_more_patterns_the_first_ones_are_those_of_fewer(found):
    places, patterns = found
    few = move_pattern(SQUARE, places, 4, APART, 5).patterns
    assert [one.places.tolist() for one in few] == [one.places.tolist() for one in patterns.patterns[:4]]


def test_without_any_to_find_nothing_is_tried():
    assert move_pattern(SQUARE, scattered(SQUARE, 9, 1), 0, APART, 1) == MovedPatterns((), 0, 0)


@pytest.mark.parametrize(("kept", "of", "enough"), [(4, 5, True), (3, 4, False), (9, 11, True), (7, 9, False)])
def test_four_of_five_deposits_have_to_lie_on_ground_with_data(kept, of, enough):
    """All others lie 30 km away, so that the ground never holds them."""
    near = scattered(SQUARE, kept, 4, 300.0)
    # On either side, so that the middle lies among the others.
    far = near.mean(axis=0) + np.array([[30_000.0, 0.0], [-30_000.0, 0.0]])[: of - kept]
    if of - kept == 1:
        # Nearer, so that the others stay on the ground when the middle of all does.
        far = near.mean(axis=0) + np.array([[9000.0, 0.0]])
    patterns = move_pattern(SQUARE, np.concatenate([near, far]), 2, APART, 3)
    assert (patterns.found == 2) == enough
    assert enough or (patterns.found, patterns.tried) == (0, 5000)


@pytest.mark.parametrize(("near", "alike"), [(29, True), (27, False)])
def test_a_fifth_of_agreement_beyond_chance_makes_two_placements_one(near, alike):
    """A tenth of the ground lies as near: by chance a tenth would, so that the limit is 0.1 + 0.2 · 0.9 of them."""
    ground = np.column_stack([np.repeat([0.0, 5000.0], [100, 900]), np.zeros(1000)])
    placement = moved._Placement.of(np.array([[100.0, 0.0]]), ground, APART)
    assert placement.chance == pytest.approx(0.1)
    other = np.column_stack([np.repeat([200.0, 9000.0], [near, 100 - near]), np.zeros(100)])
    assert placement.like(other) == alike


def test_deposits_as_far_apart_as_the_spacing_do_not_share_samples():
    ground = np.column_stack([np.linspace(0.0, 100_000.0, 1001), np.zeros(1001)])
    placement = moved._Placement.of(np.array([[0.0, 0.0]]), ground, APART)
    # 0, 100 and 200 m.
    assert placement.chance == pytest.approx(3 / 1001)
    assert not placement.like(np.array([[APART, 0.0]]))
    assert placement.like(np.array([[APART - 1e-6, 0.0]]))


def test_a_pattern_of_two_cells_needs_both():
    """Models are trained on two deposits at least."""
    places = np.array([[6000.0, 6000.0], [36_000.0, 6000.0]])
    assert move_pattern(SQUARE, places, 2, APART, 1).found == 0


# -- no room -----------------------------------------------------------------------------------------------------------


def test_a_survey_that_the_pattern_fills_leaves_no_room():
    """Nine deposits at corners, sides and middle of 2.4 km: moved by more than 400 m, they lose a side."""
    x, y = np.meshgrid([5200.0, 6200.0, 7200.0], [6800.0, 7800.0, 8800.0])
    patterns = move_pattern(lattice_of(24, 24), np.column_stack([x.ravel(), y.ravel()]), 2, 400.0, 1)
    assert patterns == MovedPatterns((), 0, 5000)


def test_as_many_as_were_found_of_many_are_found_when_asked_for():
    lattice = lattice_of(12, 36)
    places = scattered(lattice, 12, 2, 500.0)
    found = move_pattern(lattice, places, 5, 600.0, 1).found
    assert len(move_pattern(lattice, places, found, 600.0, 1).patterns) == found > 0


def test_where_everything_is_near_the_pattern_all_placements_are_alike():
    placement = moved._Placement(np.array([[0.0, 0.0]]), APART, 1.0)
    assert placement.like(np.array([[10.0, 0.0]]))


def test_fewer_placements_than_were_asked_for_are_counted_and_not_used():
    """Room beside the real pattern for one or two more."""
    lattice = lattice_of(12, 36)
    places = scattered(lattice, 12, 2, 500.0)
    patterns = move_pattern(lattice, places, 5, 600.0, 1)
    assert 0 < patterns.found < 5
    assert (patterns.patterns, patterns.tried) == ((), 5000)


def test_on_a_stripe_patterns_stay_on_the_stripe_and_one_with_deposits_at_both_ends_has_no_room():
    stripe = lattice_of(6, 150)
    cluster = scattered(stripe, 8, 3, 600.0)
    patterns = move_pattern(stripe, cluster, 5, APART, 1).patterns
    assert len(patterns) == 5
    for one in patterns:
        assert stripe.geometry.contains(*one.places[one.kept].T).all()
        assert len(one.kept) >= 0.8 * 8
    ends = np.array([[x + east, 8700.0] for x in (5300.0, 19_700.0) for east in (-100, -50, 0, 50, 100)])
    assert move_pattern(stripe, ends, 2, 500.0, 1) == MovedPatterns((), 0, 5000)


@pytest.mark.parametrize(
    ("found", "advice"),
    [
        (0, "Give a grid of more ground, or the deposits of one part of it."),
        (1, "Give a grid of more ground, or the deposits of one part of it."),
        (2, "Give a MOVED of at most 2, a grid of more ground, or the deposits of one part of it."),
        (18, "Give a MOVED of at most 18, a grid of more ground, or the deposits of one part of it."),
    ],
)
def test_where_there_is_no_room_a_sentence_says_how_many_were_found_and_what_helps(found, advice):
    said = no_room(MovedPatterns((), found, 20_000), 19)
    assert said == (
        "The survey leaves no room to put the pattern of deposits down elsewhere: of 20,000 motions tried,"
        f" {found} of the 19 wanted keep 80 % of the deposits on ground with data and lie apart from the real pattern"
        f" and from one another. So nothing says what the elements add to nearness. {advice}"
    )


def test_nothing_is_said_where_all_were_found_or_none_was_wanted(found):
    assert no_room(found[1], 12) == ""
    assert no_room(MovedPatterns((), 0, 0), 0) == ""


@pytest.mark.parametrize("count", [1, -1, -5])
def test_a_single_pattern_has_no_spread(count):
    with pytest.raises(InputError, match=rf"^{count} moved patterns have no spread: give 0 for none, or at least 2"):
        check_moved(count)
    check_moved(0)
    check_moved(2)


# -- figures -----------------------------------------------------------------------------------------------------------


class Known:
    """Scores every cell by a field of its own."""

    title, work = "known", 1.0

    def __init__(self, field):
        self.field, self.calls = np.ravel(field), []

    def score(self, block, background, cells, seed, progress):
        self.calls.append((block.number, len(background), cells, seed))
        progress.update(1.0)
        return self.field[cells]


JUDGED = MovedGround(
    lattice=SQUARE,
    folds=3,
    buffer_m=500.0,
    deposit_buffer_m=300.0,
    exclusion_m=150.0,
    radius_m=3 * APART,
    background=40,
    seed=5,
)


def halves(x, y, folds, seed):
    """Three folds from west to east, in no time."""
    fold = np.empty(len(x), dtype=np.int64)
    fold[np.argsort(x)] = np.arange(len(x)) * 3 // len(x)
    return fold, np.empty(0)


def real_figure(places, candidate, lattice=SQUARE, judged=JUDGED):
    """Ground, map and mean rank of the real pattern."""
    cells = np.unique(lattice.cell_of(*places.T))
    own = lattice.centres()[cells]
    ground = Ground.of(lattice, cells, own, places, judged.exclusion_m)
    blocks = ground.blocks(halves(*own.T, 3, 0)[0], judged.buffer_m, judged.deposit_buffer_m)
    found = map_out_of_fold(ground, blocks, {"one": candidate(ground)}, judged.background, judged.seed)["one"]
    ranks = ranks_around(found.probability, ground, blocks, judged.radius_m)
    return mean_rank(ranks), mean_rank(ranks_of_deposits(found.share, ground))


def smooth(seed, radius=4.0, side=60):
    return gaussian_filter(np.random.default_rng([seed, 9]).normal(size=(side, side)), radius, mode="wrap")


def test_what_elements_show_of_the_real_pattern_is_gone_from_the_moved_ones(monkeypatch):
    monkeypatch.setattr(moved, "spatial_folds", halves)
    places = scattered(SQUARE, 24, 7, 900.0)
    field = smooth(1, 0.0)
    field.ravel()[SQUARE.cell_of(*places.T)] += 20.0
    patterns = move_pattern(SQUARE, places, 9, APART, 5)
    figures = JUDGED.figures(patterns, lambda ground: {"one": Known(field)}, Progress())["one"]
    real, _ = real_figure(places, lambda ground: Known(field))
    assert real == 1.0
    assert figures.shape == (9,)
    assert figures.max() < 0.7
    found = skill_beyond_location(real, figures)
    assert found.p == 0.1
    assert found.skill.low > 0.7


def test_fields_that_know_nothing_are_called_better_than_moved_patterns_as_often_as_p_says(monkeypatch):
    """Sixty clustered patterns, each with a smooth field of its own; p is uniform over 1/10 to 1."""
    monkeypatch.setattr(moved, "spatial_folds", halves)
    small = lattice_of(40, 40)
    judged = replace(JUDGED, lattice=small, buffer_m=200.0, deposit_buffer_m=200.0, radius_m=600.0)
    p, skill = [], []
    for seed in range(60):
        places, known = scattered(small, 15, [seed, 1], 700.0), Known(smooth(seed, side=40))
        patterns = move_pattern(small, places, 9, 200.0, seed)
        figures = judged.figures(patterns, lambda ground, known=known: {"one": known}, Progress())["one"]
        real, _ = real_figure(places, lambda ground, known=known: known, small, judged)
        found = skill_beyond_location(real, figures)
        # In a corner of the ground, a fold may have nothing to learn from.
        if found.known:
            p.append(found.p)
            skill.append(found.skill.value)
    assert len(p) >= 57
    # Of sixty, 6 are expected at 0.1 and 12 at 0.2; more than 12 and 20 would come in 1 of 100 such tests.
    assert 1 <= sum(one <= 0.1 for one in p) <= 12
    assert 4 <= sum(one <= 0.2 for one in p) <= 20
    assert abs(np.mean(p) - 0.55) < 4 * 0.287 / math.sqrt(60)
    assert abs(np.mean(skill) - 0.5) < 4 * np.std(skill) / math.sqrt(60)


def test_nearness_alone_finds_clustered_deposits_and_nothing_beyond_location(monkeypatch):
    monkeypatch.setattr(moved, "spatial_folds", halves)
    auc, skill, p = [], [], []
    for seed in range(8):
        places = scattered(SQUARE, 24, [seed, 2], 900.0)
        patterns = move_pattern(SQUARE, places, 9, APART, seed)
        figures = JUDGED.figures(patterns, lambda ground: {LOCATION: NearnessCandidate(ground)}, Progress())[LOCATION]
        real, area = real_figure(places, NearnessCandidate)
        found = skill_beyond_location(real, figures)
        auc.append(area)
        skill.append(found.skill.value)
        p.append(found.p)
    assert min(auc) > 0.75
    assert abs(np.mean(skill) - 0.5) < 0.03
    assert np.abs(np.array(skill) - 0.5).max() < 0.12
    assert np.mean(p) > 0.3


def test_moved_patterns_are_judged_with_the_distances_folds_and_seeds_of_the_real_one(found, monkeypatch):
    patterns = MovedPatterns(found[1].patterns[:4], 4, 4)
    calls = calls_of(monkeypatch, moved, "spatial_folds", "map_out_of_fold", "ranks_around")
    candidates = []

    def of(ground):
        candidates.append((ground, Known(smooth(2))))
        return {"one": candidates[-1][1]}

    figures = JUDGED.figures(patterns, of, Progress())["one"]
    assert len(candidates) == len(figures) == 4
    for i, (pattern, (ground, candidate)) in enumerate(zip(patterns.patterns, candidates)):
        kept = pattern.places[pattern.kept]
        # The whole pattern keeps background away, also where it lies on no ground.
        expected = Ground.of(SQUARE, pattern.cells, kept, pattern.places, 150.0)
        for name in ("cells", "places", "free", "valid"):
            np.testing.assert_array_equal(getattr(ground, name), getattr(expected, name))
        folds, mapped, ranked = (calls[name][i] for name in ("spatial_folds", "map_out_of_fold", "ranks_around"))
        np.testing.assert_array_equal([folds["x"], folds["y"]], kept.T)
        assert (folds["folds"], folds["seed"], folds["starts"]) == (3, 5, 10)
        assert (mapped["background"], mapped["seed"], mapped["repeat"], mapped["shares"]) == (40, 5, 0, False)
        for block, other in zip(mapped["blocks"], expected.blocks(folds["result"][0], 500.0, 300.0)):
            for name in ("held_out", "learnt", "region", "background"):
                np.testing.assert_array_equal(getattr(block, name), getattr(other, name))
        near = cdist(SQUARE.centres(), SQUARE.centres()[pattern.cells]).min(axis=1)
        judged = mapped["ground"].valid
        assert (near[judged] <= 3 * APART).all()
        assert judged[SQUARE.valid & (near < 3 * APART - 1)].all()
        assert SQUARE.valid[judged].all()
        # Nothing is scored but what is judged: no shares of the whole grid are wanted.
        assert all(judged[cells].all() for _, _, cells, _ in candidate.calls)
        assert [seed for *_, seed in candidate.calls] == [5] * len(candidate.calls)
        assert ranked["radius_m"] == 3 * APART
        np.testing.assert_array_equal(ranked["score"], mapped["result"]["one"].probability)
        assert ranked["blocks"] is mapped["blocks"]
        assert figures[i] == np.nanmean(ranked["result"])


def test_without_shares_only_the_ground_of_the_folds_is_scored_and_no_share_is_told(found):
    pattern = found[1].patterns[0]
    ground = Ground.of(SQUARE, pattern.cells, pattern.places[pattern.kept], pattern.places, 150.0)
    blocks = ground.blocks(halves(*ground.places.T, 3, 0)[0], 500.0, 300.0)
    with_shares, without = Known(smooth(2)), Known(smooth(2))
    one = map_out_of_fold(ground, blocks, {"one": with_shares}, 40, 5)["one"]
    with np.errstate(all="raise"):
        other = map_out_of_fold(ground, blocks, {"one": without}, 40, 5, shares=False)["one"]
    assert np.isnan(other.share).all()
    assert np.isfinite(one.share[ground.valid]).all()
    np.testing.assert_array_equal(other.probability, one.probability)
    for block, (_, _, cells, _) in zip(blocks, without.calls):
        np.testing.assert_array_equal(cells, np.flatnonzero(block.region & ground.valid))


def test_a_large_pattern_is_judged_among_a_bounded_number_of_cells_drawn_anew_for_each(found, monkeypatch):
    _, patterns = found
    monkeypatch.setattr(moved, "_CELLS", 300)
    drawn = []

    def scored_by(judged):
        one = Known(smooth(2))
        twice = MovedPatterns(patterns.patterns[:1] * 2, 2, 2)
        figures = judged.figures(twice, lambda ground: {"one": one}, Progress())
        drawn.append([tuple(cells) for _, _, cells, _ in one.calls])
        assert sum(len(cells) for cells in drawn[-1]) <= 2 * (300 + 20)
        return figures["one"]

    figures = scored_by(JUDGED)
    # The same pattern twice: other cells of the ground around it.
    assert figures[0] != figures[1]
    assert np.array_equal(scored_by(JUDGED), figures)
    scored_by(replace(JUDGED, seed=6))
    assert drawn[0] == drawn[1] != drawn[2]


class Refusing(Known):
    """Cannot learn anything."""

    def score(self, block, background, cells, seed, progress):
        raise InputError("Nothing to learn.")


def test_a_method_that_cannot_be_trained_has_no_figures_and_says_nothing_of_it(found):
    _, patterns = found
    listener = Listener()
    figures = JUDGED.figures(
        MovedPatterns(patterns.patterns[:2], 2, 2),
        lambda ground: {"refusing": Refusing(smooth(1)), "one": Known(smooth(1))},
        Progress(listener),
    )
    assert list(figures) == ["refusing", "one"]
    assert np.isnan(figures["refusing"]).tolist() == [True, True]
    assert np.isfinite(figures["one"]).all()
    assert listener.messages == []


def test_progress_rises_pattern_by_pattern_to_its_end_and_cancel_stops_between(found):
    _, patterns = found

    def run(listener):
        progress = Progress(listener).span(0.2, 0.6)
        return JUDGED.figures(
            MovedPatterns(patterns.patterns[:4], 4, 4), lambda ground: {"one": Known(smooth(1))}, progress
        )

    listener = Listener()
    run(listener)
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == pytest.approx(0.6)
    for quarter in (0.3, 0.4, 0.5):
        assert any(fraction == pytest.approx(quarter) for fraction in listener.fractions)
    stopped = Listener(stop=at_fraction(0.35))
    with pytest.raises(Cancelled):
        run(stopped)
    assert stopped.fractions[-1] < 0.45


def test_without_patterns_there_are_no_figures():
    assert JUDGED.figures(MovedPatterns((), 3, 9000), lambda ground: {"one": Known(smooth(1))}, Progress()) == {}
