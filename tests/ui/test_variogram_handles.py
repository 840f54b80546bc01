"""What dragging a handle, or choosing another model, does to a variogram."""

from __future__ import annotations

import numpy as np
import pytest
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.ui.variogram.handles import (
    NUGGET,
    dragged,
    handles,
    narrowed,
    turned,
    with_anisotropy,
    with_model,
)

NESTED = Variogram(
    0.2, (Structure("spherical", 0.3, 700.0), Structure("exponential", 0.6, 4000.0)), Anisotropy(30.0, 0.4, 0.1), "log"
)


def test_a_handle_lies_at_the_practical_range_and_at_what_stands_up_to_it():
    nugget, first, second = handles(NESTED)
    assert (nugget.distance_m, nugget.gamma) == (0.0, 0.2)
    assert (first.distance_m, first.gamma) == (700.0, 0.5)
    assert second.gamma == pytest.approx(1.1)
    # 95 % of an exponential are reached at three times its range.
    assert second.distance_m == pytest.approx(4000 * np.log(20))


@pytest.mark.parametrize("number", [NUGGET, 1, 2])
def test_a_dragged_handle_is_where_it_was_put_and_the_others_keep_their_parameters(number):
    moved = dragged(NESTED, number, 2500.0, 0.9)
    handle = handles(moved)[number]
    assert handle.gamma == pytest.approx(0.9)
    if number == NUGGET:
        assert moved == Variogram(0.9, NESTED.structures, NESTED.anisotropy, "log")
    else:
        assert handle.distance_m == pytest.approx(2500.0)
        assert moved.nugget == 0.2
        other = 2 - number
        assert moved.structures[other] == NESTED.structures[other]
    assert (moved.anisotropy, moved.transform) == (NESTED.anisotropy, "log")


def test_a_handle_below_what_it_stands_on_leaves_no_sill_and_no_range_of_nothing():
    assert dragged(NESTED, 2, 100.0, 0.1).structures[1].partial_sill == 0.0
    assert dragged(NESTED, 1, -5.0, 0.4).structures[0].range_m == 700.0
    assert dragged(NESTED, NUGGET, 0.0, -1.0).nugget == 0.0


@pytest.mark.parametrize("model", ["exponential", "gaussian", "matern", "cubic"])
def test_another_model_keeps_sill_and_practical_range(model):
    changed = with_model(NESTED, 1, model, 2.5, 9000.0).structures[0]
    assert changed.model == model
    assert changed.partial_sill == 0.3
    assert changed.practical_range_m == pytest.approx(700.0)


def test_a_structure_that_is_added_or_taken_away_leaves_the_sill_as_it_is():
    one = with_model(NESTED, 1, "", 0.0, 9000.0)
    assert [(part.model, part.range_m) for part in one.structures] == [("exponential", 4000.0)]
    none = with_model(one, 1, "", 0.0, 9000.0)
    assert none == Variogram(none.nugget, (), None, "log")
    again = with_model(none, 1, "spherical", 0.5, 9000.0)
    assert again.structures[0].practical_range_m == pytest.approx(3000.0)
    two = with_model(again, 2, "gaussian", 0.5, 9000.0)
    assert two.structures[1].practical_range_m == pytest.approx(9000.0)
    assert [found.sill for found in (one, none, again, two)] == pytest.approx([1.1] * 4)


def test_an_ellipse_is_turned_within_half_a_circle_and_narrowed_to_no_line():
    assert turned(NESTED, 215.0).anisotropy == Anisotropy(35.0, 0.4, 0.1)
    assert narrowed(NESTED, 0.7).anisotropy == Anisotropy(30.0, 0.7, 0.1)
    assert narrowed(NESTED, 3.0).anisotropy.ratio == 1.0
    assert 0 < narrowed(NESTED, 0.0).anisotropy.ratio < 0.1
    plain = with_anisotropy(NESTED, False)
    assert plain.anisotropy is None
    assert turned(plain, 5.0) is plain
    assert with_anisotropy(plain, True, 70.0).anisotropy.azimuth_deg == 70.0
    assert with_anisotropy(NESTED, True, 70.0) == NESTED
