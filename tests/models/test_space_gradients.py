"""Gradients along holes: exact for linear fields, blind to a point's own hole."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.gradients import GradientOptions, space_gradients
from prospectivity.models.interpolation.variogram import Structure, Variogram

SLOPE = np.array([0.02, -0.05, 0.11])
GIVEN = {"Cu": Variogram(0.0, (Structure("spherical", 1.0, 200.0),))}


def points(seed=0, holes=25, each=12):
    rng = np.random.default_rng(seed)
    collar, lean = rng.uniform(0, 300, (holes, 2)), rng.normal(size=(holes, 2)) * 0.2
    hole = np.repeat(np.arange(holes), each)
    depth = np.tile(np.arange(each) * 8.0, holes)
    place = np.column_stack([collar[hole] + depth[:, None] * lean[hole], -depth + rng.uniform(-2, 2, len(hole))])
    return place, hole


def gradients(place, values, hole, **options):
    return space_gradients(place, {"Cu": values}, hole, GIVEN, GradientOptions(**options), Progress())


@pytest.mark.parametrize("method", ["kriging", "finiteelement"])
@pytest.mark.parametrize("own", [True, False])
def test_a_linear_field_has_its_exact_gradient(method, own):
    place, hole = points()
    found = gradients(place, place @ SLOPE + 4, hole, method=method, own_hole=own).values["Cu"]
    known = np.isfinite(found).all(axis=1)
    assert known.mean() > (0.5 if method == "finiteelement" else 0.99)
    np.testing.assert_allclose(found[known], np.tile(SLOPE, (known.sum(), 1)), atol=1e-6)


@pytest.mark.parametrize("method", ["kriging", "finiteelement"])
def test_a_point_never_sees_its_own_hole_unless_asked(method):
    place, hole = points()
    values = np.random.default_rng(1).normal(size=len(hole))
    changed = values + 50 * np.sin(place[:, 2]) * (hole == 3)
    mine = hole == 3
    blind = [gradients(place, one, hole, method=method).values["Cu"][mine] for one in (values, changed)]
    np.testing.assert_array_equal(*blind)
    seeing = [gradients(place, one, hole, method=method, own_hole=True).values["Cu"][mine] for one in (values, changed)]
    assert not np.allclose(*seeing, equal_nan=True)


def test_the_gradient_at_a_node_is_the_mean_of_its_tetrahedra_by_volume():
    """Two tetrahedra over and under a triangle, one three times as high."""
    place = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0.25, 0.25, 1], [0.25, 0.25, -3.0]])
    values = np.array([0.0, 0, 0, 1, 0])
    found = gradients(place, values, np.arange(5), method="finiteelement", own_hole=True)
    np.testing.assert_allclose(found.values["Cu"][0], [0, 0, 0.25], atol=1e-9)
    np.testing.assert_allclose(found.values["Cu"][3], [0, 0, 1], atol=1e-9)


def test_points_outside_of_all_tetrahedra_are_counted():
    place, hole = points()
    found = gradients(place, place @ SLOPE, hole, method="finiteelement")
    lost = int(np.isnan(found.values["Cu"]).any(axis=1).sum())
    assert lost > 0
    assert found.warnings == (
        f"Cu: {lost} points of 300 have no gradient: too few samples, or they lie outside of all tetrahedra.",
    )


def test_one_hole_and_unknown_methods_are_refused():
    place, hole = points(holes=1)
    with pytest.raises(InputError, match="All points are of one hole: without its own samples there is nothing"):
        gradients(place, place[:, 0], hole)
    with pytest.raises(InputError, match="There is no method 'spline' of gradients: choose one of kriging, finitee"):
        GradientOptions(method="spline")
