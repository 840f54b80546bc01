"""Folds of classes: whole groups, equal shares, the same by the same seed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.statistics.class_folds import class_folds


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), min_size=2, max_size=60), st.integers(2, 6))
def test_no_group_is_ever_split(samples, folds):
    label, group = np.array(samples, dtype=np.int64).T
    fold = class_folds(label, group, folds, np.random.default_rng(1))
    assert all(len(set(fold[group == one])) == 1 for one in group)
    assert fold.min() >= 0 and fold.max() < folds


@pytest.mark.parametrize("seed", range(3))
def test_without_groups_every_fold_has_its_share_of_every_class(seed):
    label = np.repeat([0, 1, 2], [50, 25, 11])
    fold = class_folds(label, np.arange(86), 5, np.random.default_rng(seed))
    counts = np.array([np.bincount(label[fold == one], minlength=3) for one in range(5)])
    assert (np.ptp(counts, axis=0) <= 1).all()
    assert np.ptp(counts.sum(axis=1)) <= 2


def test_other_draws_give_other_folds_and_the_same_draw_the_same():
    label = np.tile([0, 1], 20)
    first, again, other = (class_folds(label, np.arange(40), 4, np.random.default_rng(s)) for s in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()


def test_large_groups_are_spread_over_the_folds():
    group = np.repeat(np.arange(6), [30, 28, 26, 5, 4, 3])
    fold = class_folds(group % 2, group, 3, np.random.default_rng(0))
    assert len(set(fold[np.isin(group, [0, 1, 2])])) >= 2
    assert set(fold) == {0, 1, 2}
