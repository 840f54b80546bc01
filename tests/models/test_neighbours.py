"""Samples are checked and grouped before they are interpolated; tiles name every sample that matters to their cells."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.interpolation.neighbours import (
    extended,
    group_samples,
    kth_smallest,
    largest_side,
    merge_coincident,
    tiles_with_candidates,
)
from prospectivity.models.rasters.points import Points
from scipy.spatial import cKDTree


def points(n=20, **columns) -> Points:
    rng = np.random.default_rng(0)
    return Points(
        rng.random(n),
        rng.random(n),
        "EPSG:32637",
        {name: np.asarray(values, float) for name, values in columns.items()},
    )


def test_places_are_averaged_without_their_missing_values():
    x, y = np.array([0.0, 1.0, 0.0, 0.0]), np.array([5.0, 5.0, 5.0, 5.0])
    values = np.array([[1.0, np.nan], [2.0, np.nan], [np.nan, 4.0], [5.0, 8.0]])
    x, y, values = merge_coincident(x, y, values)
    np.testing.assert_array_equal(np.column_stack([x, y]), [[0, 5], [1, 5]])
    np.testing.assert_array_equal(values, [[3.0, 6.0], [2.0, np.nan]])


def test_distinct_places_keep_their_order():
    x, y, values = np.array([3.0, 1.0, 2.0]), np.zeros(3), np.arange(3.0)[:, None]
    for before, after in zip((x, y, values), merge_coincident(x, y, values)):
        np.testing.assert_array_equal(before, after)


def test_elements_measured_on_the_same_samples_share_a_group():
    gap = np.arange(20.0)
    gap[3] = np.nan
    groups = group_samples(
        points(Au=np.arange(20), Cu=gap, Zn=np.arange(20) ** 2, Pb=gap * 2), ["Au", "Cu", "Zn", "Pb"], 5, Progress()
    )
    assert [group.elements for group in groups] == [(0, 2), (1, 3)]
    assert [len(group.coordinates) for group in groups] == [20, 19]
    np.testing.assert_array_equal(groups[0].values, np.column_stack([np.arange(20), np.arange(20) ** 2]))
    assert not np.isnan(groups[1].values).any()


@pytest.mark.parametrize(
    ("samples", "elements", "sentence"),
    [
        (points(Au=np.arange(20)), [], r"No element was chosen: choose at least one numeric field of the samples\."),
        (points(0, Au=[]), ["Au"], r"The sample layer has no points: check the layer, its filter and its selection\."),
        (points(Au=np.arange(20)), ["Cu"], r"The samples have no field Cu; they have Au\."),
        (
            points(8, Au=np.arange(8)),
            ["Au"],
            (
                r"^Au has values at 8 places and interpolation takes 12 neighbours: leave it out, add samples, or take"
                r" fewer "
            ),
        ),
        (points(1, Au=[3.0]), ["Au"], r"^Au has values at 1 place and interpolation takes 12 neighbours"),
        (points(Au=[np.nan] * 20), ["Au"], r"^Au has no value at any sample: leave it out\.$"),
        (
            points(Au=[np.nan] * 20, Cu=np.arange(20), W=[np.inf] * 20),
            ["Au", "Cu", "W"],
            r"^Au, W have no value at any sample: leave them out\.$",
        ),
        (
            points(Au=np.full(20, 7.5)),
            ["Au"],
            r"Au has the same value \(7\.5\) at all 20 places: leave it out, it holds no information\.",
        ),
        (
            points(Au=np.full(20, 7.5), Cu=np.arange(20), W=[2.0] * 15 + [np.nan] * 5),
            ["Au", "Cu", "W"],
            r"^2 of 3 elements \(Au, W\) have the same value at all places: leave them out, they hold no"
            r" information\.$",
        ),
        (
            points(Au=[1.0, 2.0] + [np.nan] * 18, Cu=np.arange(20), W=[2.0] * 11 + [np.nan] * 9),
            ["Au", "Cu", "W"],
            (
                r"^2 of 3 elements \(Au, W\) have values at fewer than 12 places \(fewest: Au at 2\) and interpolation"
                r" takes 12 neighbours: leave them out, add samples, or take fewer neighbours where they can be"
                r" chosen\.$"
            ),
        ),
    ],
)
def test_samples_that_cannot_be_interpolated_are_refused(samples, elements, sentence):
    with pytest.raises(InputError, match=sentence):
        group_samples(samples, elements, 12, Progress())


@pytest.mark.parametrize(
    ("gaps", "lines"),
    [
        (
            {"Ag": 2, "Cu": 1, "Zn": 0, "As": 0, "W": 3},
            [
                "3 of 5 elements (Ag, Cu, W) have no value at 1 (Cu) to 3 (W) of 20 places, which were left out element"
                " by element."
            ],
        ),
        ({"Ag": 2, "Cu": 0}, ["Ag: 2 of 20 places have no value and were left out."]),
        (
            dict.fromkeys(("Ag", "Cu", "Zn", "As"), 5) | {"W": 0},
            [
                "4 of 5 elements (Ag, Cu, Zn, As) have no value at 5 of 20 places, which were left out element by"
                " element."
            ],
        ),
        (
            {f"E{i}": i for i in range(11)},
            [
                "10 of 11 elements (E1, E2, E3, E4, E5, E6, E7, E8, …) have no value at 1 (E1) to 10 (E10) of 20"
                " places, which were left out element by element."
            ],
        ),
    ],
)
def test_missing_values_of_many_elements_are_told_in_one_line(gaps, lines):
    listener = Listener()
    samples = points(**{name: np.where(np.arange(20) < n, np.nan, np.arange(20.0)) for name, n in gaps.items()})
    group_samples(samples, list(gaps), 5, Progress(listener))
    assert listener.warnings == lines


@settings(max_examples=30)
@given(
    n=st.integers(12, 600),
    neighbours=st.integers(1, 12),
    spare=st.none() | st.integers(1, 60),
    clustering=st.floats(0.5, 6),
    cell=st.floats(0.001, 0.5),
    stretch=st.floats(0.1, 10),
    seed=st.integers(0, 99),
)
def test_tiles_cover_every_cell_once_and_list_all_its_nearest_samples(
    n, neighbours, spare, clustering, cell, stretch, seed
):
    places = np.random.default_rng(seed).random((n, 2)) ** clustering
    tree = cKDTree(places)
    eastings, northings = np.arange(48) * cell, 1 - np.arange(32) * cell * stretch
    covered = np.zeros((32, 48), dtype=int)
    most = None if spare is None else neighbours + spare
    for tiles in tiles_with_candidates(tree, eastings, northings, neighbours, most=most):
        assert most is None or tiles.candidates.shape[1] <= most
        for row, column, candidates in zip(tiles.row, tiles.column, tiles.candidates):
            rows, columns = (
                slice(row * tiles.side, (row + 1) * tiles.side),
                slice(column * tiles.side, (column + 1) * tiles.side),
            )
            covered[rows, columns] += 1
            x, y = (index.ravel() for index in np.meshgrid(eastings[columns], northings[rows]))
            distance, _ = tree.query(np.column_stack([x, y]), k=[neighbours])
            listed = places[candidates[candidates < n]]
            assert len(np.unique(candidates[candidates < n])) == len(listed)
            among = np.hypot(x[:, None] - listed[:, 0], y[:, None] - listed[:, 1])
            np.testing.assert_allclose(np.sort(among, axis=1)[:, neighbours - 1], distance[:, 0], rtol=1e-9, atol=1e-12)
            assert tiles.certain < neighbours
            certain = places[candidates[: tiles.certain]]
            assert (np.hypot(x[:, None] - certain[:, 0], y[:, None] - certain[:, 1]) < distance).all()
    assert (covered == 1).all()


def test_tiles_become_smaller_where_very_many_neighbours_would_fill_the_memory():
    assert largest_side(12) == 16
    assert 1 <= largest_side(10_000) < 16
    assert largest_side(10_000_000) == 1


@settings(max_examples=60)
@given(
    n=st.one_of(st.integers(1, 30), st.integers(60, 80)),
    share=st.floats(0, 1),
    different=st.integers(1, 100),
    seed=st.integers(0, 99),
)
def test_the_kth_smallest_is_that_of_the_sorted_values_also_among_equal_ones(n, share, different, seed):
    values = np.random.default_rng(seed).integers(0, different, (n, 3, 5)).astype(float)
    values[values == 7] = np.inf  # as a place that stands for no sample
    before, k = values.copy(), 1 + round(share * (n - 1))
    np.testing.assert_array_equal(kth_smallest(values, k), np.sort(values, axis=0)[k - 1])
    np.testing.assert_array_equal(values, before)


def test_cell_centres_go_on_at_the_same_spacing_up_to_a_whole_number_of_tiles():
    np.testing.assert_array_equal(extended(np.array([10.0, 8.0, 6.0]), 4), [10.0, 8.0, 6.0, 4.0])
    np.testing.assert_array_equal(extended(np.array([10.0, 8.0]), 2), [10.0, 8.0])
    np.testing.assert_array_equal(extended(np.array([3.0]), 2), [3.0, 3.0])
