"""Composites: lengths, contacts, gaps, and the mass that has to stay."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError
from prospectivity.models.drillholes.composites import CompositeOptions, composite
from prospectivity.models.drillholes.intervals import Intervals


def intervals(*parts):
    """Intervals of (hole, start, end)."""
    hole, start, end = np.array(parts, dtype=float).T
    return Intervals(np.arange(len(parts)), hole.astype(np.int64), start, end)


def made(parts, contents, options, contact=None):
    contact = np.zeros(len(parts), dtype=np.int64) if contact is None else np.array(contact)
    return composite(intervals(*parts), {"Cu": np.array(contents, dtype=float)}, contact, options)


def test_a_composite_is_the_mean_of_its_parts_by_their_length():
    two = made([(0, 0, 1), (0, 1, 4), (0, 4, 6)], [1.0, 2.0, 5.0], CompositeOptions(3.0, "discard"))
    assert list(zip(two.start, two.end)) == [(0, 3), (3, 6)]
    assert two.values["Cu"] == pytest.approx([(1 * 1 + 2 * 2) / 3, (2 * 1 + 5 * 2) / 3])


@pytest.mark.parametrize(
    ("rest", "ends", "discarded"),
    [("discard", [3, 6], 1.0), ("add", [3, 7], 0.0), ("spread", [3.5, 7], 0.0)],
)
def test_a_rest_is_left_out_added_or_spread(rest, ends, discarded):
    two = made([(0, 0, 7)], [1.0], CompositeOptions(3.0, rest))
    assert (two.end.tolist(), two.discarded) == (pytest.approx(ends), pytest.approx(discarded))


@pytest.mark.parametrize(("rest", "count"), [("discard", 0), ("add", 1), ("spread", 1)])
def test_a_run_shorter_than_a_composite_is_one_or_none(rest, count):
    assert len(made([(0, 10, 11)], [1.0], CompositeOptions(3.0, rest))) == count


def test_composites_begin_anew_at_contacts_gaps_and_holes():
    parts = [(0, 0, 2), (0, 2, 4), (0, 9, 11), (1, 0, 2)]
    four = made(parts, [1.0, 2.0, 3.0, 4.0], CompositeOptions(4.0, "add"), [0, 1, 1, 1])
    assert list(zip(four.hole, four.start, four.end, four.contact)) == [
        (0, 0, 2, 0),
        (0, 2, 4, 1),
        (0, 9, 11, 1),
        (1, 0, 2, 1),
    ]
    assert four.values["Cu"].tolist() == [1, 2, 3, 4]
    one = made(parts[:2], [1.0, 2.0], CompositeOptions(4.0, "add"), [1, 1])
    assert (len(one), one.values["Cu"][0]) == (1, 1.5)


def test_what_was_not_assayed_has_no_weight_and_is_told():
    one = made([(0, 0, 1), (0, 1, 4)], [8.0, np.nan], CompositeOptions(4.0))
    assert (one.values["Cu"][0], one.assayed["Cu"][0]) == (8.0, 1.0)
    none = made([(0, 0, 4)], [np.nan], CompositeOptions(4.0))
    assert np.isnan(none.values["Cu"][0])


def test_of_overlaps_what_lies_above_counts_once():
    one = made([(0, 0, 3), (0, 2, 4)], [1.0, 5.0], CompositeOptions(4.0))
    assert one.values["Cu"][0] == pytest.approx((3 * 1 + 1 * 5) / 4)
    assert one.trimmed == 1.0
    twice = made([(0, 0, 4), (0, 0, 4)], [1.0, 9.0], CompositeOptions(4.0))
    assert twice.values["Cu"].tolist() == [1.0]


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.floats(0.3, 20), st.sampled_from(["add", "spread"]))
def test_no_mass_is_made_or_lost(seed, length, rest):
    rng = np.random.default_rng(seed)
    depth = np.concatenate([[0.0], np.cumsum(rng.uniform(0.1, 5, 12))])
    parts = [(i % 2, a, b) for i in (0, 1) for a, b in zip(depth, depth[1:]) if rng.random() < 0.9] or [(0, 0, 1)]
    content = np.where(rng.random(len(parts)) < 0.2, np.nan, rng.lognormal(size=len(parts)))
    result = made(parts, content, CompositeOptions(length, rest), rng.integers(0, 2, len(parts)))
    before = np.nansum([(b - a) * c for (_, a, b), c in zip(parts, content)])
    assert np.nansum(result.values["Cu"] * result.assayed["Cu"]) == pytest.approx(before)
    assert (result.end - result.start).sum() == pytest.approx(sum(b - a for _, a, b in parts))


def test_lengths_of_nothing_and_unknown_rests_are_refused():
    with pytest.raises(InputError, match="Composites of length 0 were asked for: give a length above 0"):
        CompositeOptions(0.0)
    with pytest.raises(InputError, match="There is no rest 'keep' of composites: choose one of spread, add, discard"):
        CompositeOptions(2.0, "keep")
